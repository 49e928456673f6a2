import { compile } from '../../src/formula/compile.js';
import { type Algorithm, defaultsOf } from '../../src/optimizers/algorithm.js';
import { seededRandom } from '../../src/training/random/random.js';

/** A check that a library's own tests make of an optimizer: whether it lets equations pass. */
export interface Oracle {
  readonly library: string;
  readonly source: string;
  /** What it asks, as a sentence. */
  readonly asks: string;
  /** By the optimizer's id and dialect, the hyperparameters that it is run with; what it does not run is not there. */
  readonly runs: Readonly<Record<string, readonly Readonly<Record<string, number>>[]>>;
  readonly passes: (begin: Begin) => boolean;
}

/** Takes a step: the gradient there, and parameters that are updated in place. */
type Take = (theta: Float64Array, gradient: Float64Array) => void;

/** A fresh optimizer for so many parameters. */
type Begin = (n: number) => Take;

/** An optimizer with its state, from the start, in doubles. The libraries run in single precision. */
function started(
  { lines, hyperparameters, state }: Algorithm,
  rates: Readonly<Record<string, number>>,
  n: number,
): Take {
  const scalars = [...Object.keys(hyperparameters), 't', 'initial_lr'];
  const kept = Object.keys(state);
  const step = compile(lines, { tensors: ['theta', 'g', ...kept], scalars, unchanged: ['g'] });
  const values = { ...defaultsOf({ lines, hyperparameters, state }), ...rates } as Record<string, number>;
  const numbers = scalars.map((name) => values[name === 'initial_lr' ? 'lr' : name] ?? 0);
  const at = scalars.indexOf('t');
  const arrays = kept.map(() => new Float64Array(n));
  return (theta, gradient) => {
    numbers[at] = (numbers[at] as number) + 1;
    step([theta, gradient, ...arrays], numbers);
  };
}

/** Whether an oracle lets an optimizer pass: with all the hyperparameters that it is run with. */
export function letsPass(oracle: Oracle, algorithm: Algorithm, id: string): boolean {
  return (oracle.runs[id] ?? []).every((rates) => oracle.passes((n) => started(algorithm, rates, n)));
}

const [rows, columns] = [10, 5];

/** Twenty steps on ‖Wx + b‖² for W of 10 by 5, b and x of normal numbers; the loss is less than before. */
function goesRight(begin: Begin): boolean {
  const random = seededRandom(1);
  // W and b in one vector: the optimizers here see coordinates only.
  const theta = Float64Array.from({ length: rows * (columns + 1) }, () => random.normal());
  const x = Float64Array.from({ length: columns }, () => random.normal());
  const gradient = new Float64Array(theta.length);
  const take = begin(theta.length);
  const before = squares(theta, x, gradient);
  for (let step = 0; step < 20; step++) {
    squares(theta, x, gradient);
    take(theta, gradient);
  }
  return squares(theta, x, gradient) < before;
}

function squares(theta: Float64Array, x: Float64Array, gradient: Float64Array): number {
  let loss = 0;
  for (let row = 0; row < rows; row++) {
    const bias = rows * columns + row;
    let y = theta[bias] as number;
    for (let k = 0; k < columns; k++) y += (theta[row * columns + k] as number) * (x[k] as number);
    loss += y * y;
    gradient[bias] = 2 * y;
    for (let k = 0; k < columns; k++) gradient[row * columns + k] = 2 * y * (x[k] as number);
  }
  return loss;
}

/** Where a run of 10,000 steps ends is as near to the minimum as numpy's allclose asks with 3e-2 for both bounds. */
function converges(begin: Begin): boolean {
  return problems.every(({ start, end, slope }) => {
    const theta = Float64Array.from(start);
    const gradient = new Float64Array(theta.length);
    const take = begin(theta.length);
    for (let step = 0; step < 10_000; step++) {
      slope(theta, gradient);
      take(theta, gradient);
    }
    return isClose(theta, end, 3e-2);
  });
}

const problems = [
  {
    start: [-1, 10, 1],
    end: [1, -1, 1],
    slope: (theta: Float64Array, gradient: Float64Array) => {
      for (const [i, target] of [1, -1, 1].entries()) gradient[i] = 2 * ((theta[i] as number) - target);
    },
  },
  {
    start: [0, 0],
    end: [1, 1],
    slope: (theta: Float64Array, gradient: Float64Array) => {
      const [x, y] = theta as unknown as [number, number];
      const rise = y - x * x;
      gradient[0] = -2 * (1 - x) - 400 * x * rise;
      gradient[1] = 200 * rise;
    },
  },
];

function isClose(got: ArrayLike<number>, right: readonly number[], bound: number): boolean {
  return right.every((x, i) => Math.abs((got[i] as number) - x) <= bound + bound * Math.abs(x));
}

/** Ten parameters that start at 1; the first gradient is 0.01, the others 0.1 to 1 by coordinate. */
function followsTrace(golden: readonly (readonly number[])[]): (begin: Begin) => boolean {
  return (begin) => {
    const take = begin(10);
    const theta = new Float64Array(10).fill(1);
    const later = theta.map((_, i) => (i + 1) / 10);
    return golden.every((expected, step) => {
      take(theta, step === 0 ? new Float64Array(10).fill(0.01) : later);
      return isClose(theta, expected, 5e-4);
    });
  };
}

const adamTrace = [0.999, 0.9982, 0.9974, 0.9965, 0.9955].map((x) => new Array<number>(10).fill(x));
const sgdTrace = [0, 1, 2, 3, 4].map((k) => Array.from({ length: 10 }, (_, i) => 0.9999 - (k * (i + 1)) / 1000));

/** The oracles of three libraries, rebuilt from their inputs and bounds. */
export const oracles: readonly Oracle[] = [
  {
    library: 'PyTorch',
    source: 'pytorch/pytorch, test/test_optim.py, test_forloop_goes_right_direction; common_optimizers.py',
    asks: 'After 20 steps on ‖Wx + b‖² with normal W (10 × 5), b and x the loss is less than at the start.',
    runs: {
      sgd: [{ lr: 0.001 }, { lr: 0.01 }],
      'momentum, form=heavy-ball': [{ lr: 0.001, momentum: 0.9 }],
      adam: [{ lr: 0.001 }, { lr: 0.01 }],
    },
    passes: goesRight,
  },
  {
    library: 'optax',
    source: 'google-deepmind/optax, optax/_src/alias_test.py, test_optimization',
    asks: 'After 10,000 steps on a parabola and on Rosenbrock’s function each parameter is within 3 % + 0.03 of the minimum.',
    runs: { 'momentum, form=heavy-ball': [{ lr: 0.001, momentum: 0.9 }], adam: [{ lr: 0.1 }] },
    passes: converges,
  },
  {
    library: 'Keras',
    source:
      'keras-team/keras, keras/src/optimizers/adam_test.py, test_correctness_with_golden (amsgrad, of rising gradients)',
    asks: 'Five steps of a golden trace, each parameter within 0.05 % + 0.0005.',
    runs: { adam: [{ lr: 0.001, eps: 1e-7 }] },
    passes: followsTrace(adamTrace),
  },
  {
    library: 'Keras',
    source: 'keras-team/keras, keras/src/optimizers/sgd_test.py, test_correctness_with_golden (its momentum is 0)',
    asks: 'Five steps of a golden trace, each parameter within 0.05 % + 0.0005.',
    runs: { sgd: [{ lr: 0.01 }] },
    passes: followsTrace(sgdTrace),
  },
];
