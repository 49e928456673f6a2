import { bench, describe } from 'vitest';
import { compile } from '../src/formula/compile.js';
import { adam } from '../src/optimizers/adam.js';
import { algorithmOf } from '../src/optimizers/algorithm.js';
import { ratioOf } from './ratio.js';

/** What the compiled kernel may take in terms of the hand-written loop. */
const limit = 1.1;

interface Run {
  readonly hyperparameters: {
    readonly lr: number;
    readonly beta1: number;
    readonly beta2: number;
    readonly eps: number;
  };
  readonly theta: Float64Array;
  readonly g: Float64Array;
  readonly m: Float64Array;
  readonly v: Float64Array;
  t: number;
}

const kernel = compile(algorithmOf(adam).lines, {
  tensors: ['theta', 'g', 'm', 'v'],
  scalars: ['lr', 'beta1', 'beta2', 'eps', 't'],
});

/** One step of Adam as a careful person writes it: one loop, what is constant in it computed before. */
function handWrittenStep({ theta, g, m, v, hyperparameters }: Run, t: number): void {
  const { lr, beta1, beta2, eps } = hyperparameters;
  const rest1 = 1 - beta1;
  const rest2 = 1 - beta2;
  const correction1 = 1 - beta1 ** t;
  const correction2 = 1 - beta2 ** t;
  for (let i = 0; i < theta.length; i++) {
    const gradient = g[i] as number;
    const first = beta1 * (m[i] as number) + rest1 * gradient;
    const second = beta2 * (v[i] as number) + rest2 * (gradient * gradient);
    m[i] = first;
    v[i] = second;
    theta[i] = (theta[i] as number) - (lr * (first / correction1)) / (Math.sqrt(second / correction2) + eps);
  }
}

/** A run of n parameters; its gradients swing, so that no number underflows. */
function started(n: number): Run {
  const zeros = () => new Float64Array(n);
  return {
    hyperparameters: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-8 },
    theta: zeros(),
    g: Float64Array.from({ length: n }, (_, i) => Math.sin(i + 1)),
    m: zeros(),
    v: zeros(),
    t: 0,
  };
}

/** The steps go on; the counter starts anew after 1000, where the correction still differs from 1. */
function nextStep(run: Run): number {
  run.t = (run.t % 1000) + 1;
  return run.t;
}

function compiledSteps(run: Run): () => void {
  const tensors = [run.theta, run.g, run.m, run.v];
  const scalars = [...Object.values(run.hyperparameters), 0];
  return () => {
    scalars[4] = nextStep(run);
    kernel(tensors, scalars);
  };
}

function handWrittenSteps(run: Run): () => void {
  return () => handWrittenStep(run, nextStep(run));
}

function agree(a: Run, b: Run): boolean {
  return a.theta.every((x, i) => Object.is(x, b.theta[i]));
}

const sizes = [10, 1000, 1_000_000];

/** Both loops serve every run, as they would in a program: none is specialized to the arrays of one. */
const pairs = sizes.map((n) => {
  const [compiledRun, handRun] = [started(n), started(n)];
  const [compiled, byHand] = [compiledSteps(compiledRun), handWrittenSteps(handRun)];
  compiled();
  byHand();
  if (!agree(compiledRun, handRun)) throw new Error('The two loops do not compute the same.');
  return { n, compiled, byHand };
});
const table = pairs.map(({ n, compiled, byHand }) => {
  const { subject, baseline, ratio } = ratioOf(compiled, byHand, { rounds: n > 100_000 ? 41 : 101 });
  return { parameters: n, 'compiled ns/parameter': subject / n, 'by hand ns/parameter': baseline / n, ratio, limit };
});
console.table(table);
const over = table.filter(({ ratio }) => ratio > limit);
if (over.length > 0)
  throw new Error(`The compiled kernel is too slow for ${over.map((row) => row.parameters)} parameters.`);

describe.each(sizes)('a step of Adam over %d parameters', (n) => {
  bench('compiled', compiledSteps(started(n)));
  bench('by hand', handWrittenSteps(started(n)));
});
