import fc from 'fast-check';
import { type Enclosure, enclosure } from '../../arithmetic/enclosure.js';
import { float64 } from '../../arithmetic/float64.js';
import { compile, type Kernel } from '../../formula/compile.js';
import { bind } from '../../formula/evaluate.js';
import { parseExpression } from '../../formula/parse.js';
import { adam } from '../../optimizers/adam.js';
import { type Algorithm, algorithmOf, edited } from '../../optimizers/algorithm.js';
import { nonzeroGradient } from '../cases/numbers.js';
import type { Theorem } from '../theorem.js';
import { once } from './once.js';
import { recurrence } from './recurrence.js';

/** A long run of Adam in float64, whose gradients are the sum of a constant and a wave of period 5. */
interface LongRun {
  readonly beta1: number;
  readonly beta2: number;
  readonly gradient: number;
  readonly wave: number;
  /** How many steps; as many as it takes for both powers to underflow unless given. */
  readonly steps?: number;
}

/** Formulas over beta for the first t from which 1 − beta^t is 1, and from which beta^t is 0, in float64. */
interface HorizonClaim {
  readonly vanishes: string;
  readonly underflows: string;
}

const state = ['theta', 'm', 'v', 'g'] as const;
const scalars = ['lr', 'beta1', 'beta2', 'eps', 't'] as const;

const algorithms = once(() => {
  const corrected = algorithmOf(adam);
  const uncorrected = edited(corrected, [
    { replace: 'm / (1 - beta1^t)', with: 'm' },
    { replace: 'v / (1 - beta2^t)', with: 'v' },
  ]);
  const kernel = ({ lines }: Algorithm): Kernel => compile(lines, { tensors: state, scalars });
  return {
    corrected: kernel(corrected),
    uncorrected: kernel(uncorrected),
    enclosed: recurrence<Enclosure>(corrected.lines, enclosure()),
  };
});

/** A run is held to its enclosure so often; each time from the state that it has reached. */
const anchors = 5;

const shortMemory = fc.integer({ min: 5, max: 50 }).map((percent) => percent / 100);

/** Bias correction fades away: first its factor is 1 to the last bit, much later the power itself is 0. */
export const longHorizon: Theorem<LongRun, HorizonClaim> = {
  id: 'long-horizon',
  chapter: 'convergence',
  title: 'in long runs bias correction fades, and beta^t underflowing to 0 is harmless',
  statement:
    'In float64 1 − beta^t is exactly 1 from t = 54·log 2/log(1/beta) on; from then on Adam’s step is to the bit the one without bias correction, also where beta^t underflows to 0, from t = 1075·log 2/log(1/beta) on.',
  tex: '1 - \\beta^t = 1 \\iff \\beta^t \\le 2^{-54},\\qquad \\beta^t = 0 \\iff \\beta^t \\le 2^{-1075}',
  source: 'IEEE Std 754-2019, rounding to nearest, ties to even',
  claim: { vanishes: '54 * log(2) / log(1 / beta)', underflows: '1075 * log(2) / log(1 / beta)' },
  cases: fc.record({ beta1: shortMemory, beta2: shortMemory, gradient: nonzeroGradient, wave: nonzeroGradient }),
  always: [{ beta1: 0.9, beta2: 0.999, gradient: 0.3, wave: 2, steps: 100_000 }],
  check: (run, claim) => {
    const [first, second] = [horizonsOf(run.beta1, claim), horizonsOf(run.beta2, claim)];
    const misplaced = misplacedHorizon(run.beta1, first) ?? misplacedHorizon(run.beta2, second);
    if (misplaced) return misplaced;
    const steps = run.steps ?? Math.max(first.underflows, second.underflows) + 10;
    return unsoundStep(run, Math.max(first.vanishes, second.vanishes), steps);
  },
};

interface Horizons {
  readonly vanishes: number;
  readonly underflows: number;
}

/** The claimed horizons of a beta, one step later than claimed: a power may be off by an ulp on either side of 2^−54. */
function horizonsOf(beta: number, claim: HorizonClaim): Horizons {
  const at = (text: string) => Math.ceil(bind(parseExpression(text), new Map([['beta', 0]]), float64)([beta], 0)) + 1;
  return { vanishes: at(claim.vanishes), underflows: at(claim.underflows) };
}

function misplacedHorizon(beta: number, { vanishes, underflows }: Horizons): string | undefined {
  if (1 - beta ** vanishes !== 1) return `1 − ${beta}^${vanishes} is ${1 - beta ** vanishes}.`;
  if (1 - beta ** (vanishes - 3) === 1) return `1 − ${beta}^${vanishes - 3} is already 1.`;
  if (beta ** underflows !== 0) return `${beta}^${underflows} is ${beta ** underflows}.`;
  return beta ** (underflows - 3) === 0 ? `${beta}^${underflows - 3} is already 0.` : undefined;
}

/** A step that is not the uncorrected one after `from`, or one of the anchors that its enclosure does not hold. */
function unsoundStep({ beta1, beta2, gradient, wave }: LongRun, from: number, steps: number): string | undefined {
  const { corrected, uncorrected } = algorithms();
  const tensors = state.map(() => new Float64Array(1));
  const copies = state.map(() => new Float64Array(1));
  for (let t = 1; t <= steps; t++) {
    const settings = [0.001, beta1, beta2, 1e-8, t];
    (tensors[3] as Float64Array)[0] = gradient + wave * ((t % 5) - 2);
    if (t >= from) for (const [k, copy] of copies.entries()) copy[0] = tensors[k]?.[0] as number;
    const anchored = t % Math.ceil(steps / anchors) === 0 ? enclosedStep(tensors, settings) : undefined;
    corrected(tensors, settings);
    const theta = (tensors[0] as Float64Array)[0] as number;
    if (anchored && !(Math.abs(theta - anchored.value) <= anchored.radius)) {
      return `theta_${t} is ${theta}; from the state before it, it is ${anchored.value} ± ${anchored.radius}.`;
    }
    if (t < from) continue;
    uncorrected(copies, settings);
    const other = (copies[0] as Float64Array)[0] as number;
    if (theta !== other) return `theta_${t} is ${theta} with bias correction and ${other} without.`;
  }
  return undefined;
}

/** The step from a state as it is, to within what rounding can do. */
function enclosedStep(tensors: readonly Float64Array[], settings: readonly number[]): Enclosure {
  const numbers = [
    ...state.map((name, k) => [name, tensors[k]?.[0]]),
    ...scalars.map((name, k) => [name, settings[k]]),
  ];
  const arithmetic = enclosure();
  const values = Object.fromEntries(numbers.map(([name, x]) => [name, arithmetic.fromNumber(x as number)]));
  return algorithms().enclosed(values).theta as Enclosure;
}
