import type { EngineMistake } from './engineMistake.js';

/** The branches of relu exchanged, in the value, the slope or both. */
export const adReluInverted: EngineMistake = {
  id: 'ad-relu-inverted',
  statement: 'The branches of relu are exchanged.',
  variants: () =>
    [
      { value: 'min(0, x)', partials: { x: 'x > 0 ? 0 : 1' } },
      { value: 'min(0, x)', partials: { x: 'y > 0 ? 1 : 0' } },
      { value: 'min(0, x)', partials: { x: 'x > 0 ? 1 : 0' } },
      { partials: { x: 'x > 0 ? 0 : 1' } },
    ].map((edit) => ({ edits: [{ primitive: 'relu', ...edit }] })),
  hint: 'What is relu(2)?',
  explanation: 'relu keeps what is positive: it is x with slope 1 for x > 0, and 0 with slope 0 below.',
  frequency: 'seen',
};
