/**
 * What a second `backward` without clearing leaves, each of them somebody's convention: the same gradient; twice as much
 * at the variables, as in PyTorch; or more than that, since what the nodes in the middle hold is handed on once more, as
 * in micrograd.
 */
export const secondBackwards = ['resets', 'accumulates', 'compounds'] as const;
export type SecondBackward = (typeof secondBackwards)[number];
