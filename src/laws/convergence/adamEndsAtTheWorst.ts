import fc from 'fast-check';
import { float64 } from '../../arithmetic/float64.js';
import { parseEquations } from '../../formula/parse.js';
import type { Theorem } from '../theorem.js';
import { type Recurrence, recurrence } from './recurrence.js';

/** The example's slope C, and the α of its rates α/√t. */
interface Example {
  readonly slope: number;
  readonly alpha: number;
}

/** Where each of the two ends. The best point is −1, the worst is 1. */
interface Ends {
  readonly adam: number;
  readonly amsgrad: number;
}

/** Adam with beta1 = 0, as Reddi et al. write it: without bias correction, with a falling rate, kept within [−1, 1]. */
const adam = `
  v = beta2 * v + (1 - beta2) * g^2
  x = max(-1, min(1, x - alpha / sqrt(t) * g / sqrt(v)))`;

/** AMSGrad divides by the root of the largest v so far. */
const amsgrad = `
  v     = beta2 * v + (1 - beta2) * g^2
  v_hat = max(v_hat, v)
  x     = max(-1, min(1, x - alpha / sqrt(t) * g / sqrt(v_hat)))`;

/**
 * A convex problem that Adam gets wrong for ever. float64 suffices: the ends of the interval are met by clipping, with
 * room to spare. Adam's three steps from x = 1 lead down by at most α/√((1−beta2)·t), for v ≥ (1−beta2)·C², and up by
 * more; so every third point is 1. With q = 2·√(1+C²)/C² AMSGrad's lead down by α/√t at least, for v_hat ≤ C², and up
 * by at most q·α/√t, for v_hat ≥ (1−beta2)·C²; that sums to 2 before t = (1 + 3/(α·(1−q)))².
 */
export const adamEndsAtTheWorst: Theorem<Example, Ends> = {
  id: 'adam-ends-at-the-worst',
  chapter: 'convergence',
  title: 'Adam can end at the worst point where AMSGrad finds the best',
  statement:
    'On f_t(x) = C·x if t mod 3 = 1, else −x, with C ≥ 3, kept within [−1, 1], Adam with beta1 = 0, beta2 = 1/(1+C²) and rates alpha/√t, alpha < √(1−beta2), begun at the worst point 1 comes back there every three steps and tends to it; AMSGrad tends to the best, −1.',
  tex: 'f_t(x) = \\begin{cases} Cx & t \\bmod 3 = 1 \\\\ -x & \\text{otherwise} \\end{cases} \\quad x_{3t+1} = 1 \\text{ for Adam}',
  source: 'Reddi, Kale & Kumar (2018), Theorem 1 and its proof for Adam, Algorithm 2 for AMSGrad',
  claim: { adam: 1, amsgrad: -1 },
  cases: fc.record({
    slope: fc.integer({ min: 3, max: 9 }),
    alpha: fc.integer({ min: 60, max: 90 }).map((percent) => percent / 100),
  }),
  always: [{ slope: 3, alpha: 0.9 }],
  check: (example, claim) => {
    const steps = stepsNeeded(example);
    return (
      strayed('Adam', points(recurrence(parseEquations(adam), float64), example, steps), claim.adam, example) ??
      strayed('AMSGrad', points(recurrence(parseEquations(amsgrad), float64), example, steps), claim.amsgrad, example)
    );
  },
};

const beta2Of = ({ slope }: Example): number => 1 / (1 + slope ** 2);

function stepsNeeded({ slope, alpha }: Example): number {
  const up = (2 * Math.sqrt(1 + slope ** 2)) / slope ** 2;
  return Math.ceil((1 + 3 / (alpha * (1 - up))) ** 2);
}

/** x_1, x_2, … up to two rounds of three after `steps`. */
function points(step: Recurrence<number>, example: Example, steps: number): readonly number[] {
  let values = step({ x: 1, v: 0, v_hat: 0, alpha: example.alpha, beta2: beta2Of(example), t: 1, g: example.slope });
  const visited = [1, values.x as number];
  for (let t = 2; t < steps + 6; t++) {
    values = step({ ...values, t, g: t % 3 === 1 ? example.slope : -1 });
    visited.push(values.x as number);
  }
  return visited;
}

/** What is wrong with a limit: the last six points are not near it, or do not come back to it twice. */
function strayed(name: string, visited: readonly number[], limit: number, example: Example): string | undefined {
  const last = visited.slice(-6);
  const start = visited.length - 5;
  const place = `C = ${example.slope}, alpha = ${example.alpha}: ${name}`;
  for (const [index, x] of last.entries()) {
    const reach = example.alpha / Math.sqrt((1 - beta2Of(example)) * (start + index - 1));
    if (!(Math.abs(x - limit) <= reach)) return `${place} is at ${x} at t = ${start + index}, not near ${limit}.`;
  }
  if (last.filter((x) => x === limit).length >= 2) return undefined;
  return `${place} does not come back to ${limit} in the rounds after t = ${start}.`;
}
