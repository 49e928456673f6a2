import type { Mistake } from './mistake.js';

/** The counter is there and stays at 1. */
export const adamTNeverIncremented: Mistake = {
  id: 'adam-t-never-incremented',
  statement: 'The step counter stays at 1.',
  edits: [{ replace: 'v = beta2 * v + (1 - beta2) * g^2', with: 't = 1\nv = beta2 * v + (1 - beta2) * g^2' }],
  hint: 'What is the value of t in the second step, and in the tenth?',
  explanation:
    'The counter t has to grow by 1 with every step, so that the correction 1 − beta^t fades. While it stays ' +
    'at 1 the moments are enlarged for ever as if every step were the first; the first step itself is right.',
  frequency: 'seen',
};

/** The same in an optimizer without that line; `line` is the first that reads the counter. */
export function tNeverIncremented(line: string): Mistake {
  return { ...adamTNeverIncremented, edits: [{ replace: line, with: `t = 1\n${line}` }] };
}
