import type { Mistake } from './mistake.js';

/** The counter is used before it is advanced. */
export const adamTStartsAtZero: Mistake = {
  id: 'adam-t-starts-at-zero',
  statement: 'The step counter is one behind: the first step uses t = 0.',
  edits: [{ replace: 'v = beta2 * v + (1 - beta2) * g^2', with: 't = t - 1\nv = beta2 * v + (1 - beta2) * g^2' }],
  hint: 'What is beta to the power of the counter in your very first step, and what is divided by then?',
  explanation:
    'The first step is t = 1. At t = 0 the correction 1 − beta^0 is 0 and divides the moments: in Adam the ' +
    'parameters become NaN, and never come back.',
  frequency: 'seen',
};

/** The same in an optimizer without that line; `line` is the first that reads the counter. */
export function tStartsAtZero(line: string): Mistake {
  return { ...adamTStartsAtZero, edits: [{ replace: line, with: `t = t - 1\n${line}` }] };
}
