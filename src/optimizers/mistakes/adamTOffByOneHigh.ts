import type { Mistake } from './mistake.js';

/** The counter starts at 1 and advances before its first use. */
export const adamTOffByOneHigh: Mistake = {
  id: 'adam-t-off-by-one-high',
  statement: 'The step counter is one ahead: the first step uses t = 2.',
  edits: [{ replace: 'v = beta2 * v + (1 - beta2) * g^2', with: 't = t + 1\nv = beta2 * v + (1 - beta2) * g^2' }],
  hint: 'Which value does your counter have when the first gradient is used?',
  explanation:
    'The first step is t = 1. A counter that starts at 1 and is advanced before it is used corrects too ' +
    'little, and by less with every step, so this hides well in long runs.',
  frequency: 'common',
};

/** The same in an optimizer without that line; `line` is the first that reads the counter. */
export function tOffByOneHigh(line: string): Mistake {
  return { ...adamTOffByOneHigh, edits: [{ replace: line, with: `t = t + 1\n${line}` }] };
}
