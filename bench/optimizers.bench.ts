import { bench, describe } from 'vitest';
import { compile } from '../src/formula/compile.js';
import { namesIn } from '../src/formula/syntax.js';
import { isElementwise } from '../src/formula/takeOut.js';
import { type Algorithm, algorithmOf, defaultsOf } from '../src/optimizers/algorithm.js';
import { optimizers } from '../src/optimizers/index.js';
import { adamLoops } from './loops/adam.js';
import { adamKinLoops } from './loops/adamKin.js';
import { adaptiveLoops } from './loops/adaptiveRates.js';
import { gradientDescentLoops } from './loops/gradientDescent.js';
import type { Loop, Operands } from './loops/loop.js';
import { signLoops } from './loops/signs.js';
import { ratioOf } from './ratio.js';

/** What a compiled kernel may take in terms of the hand-written loop. */
const limit = 1.15;
const n = 1_000_000;
const loops: Readonly<Record<string, Loop>> = {
  ...gradientDescentLoops,
  ...signLoops,
  ...adaptiveLoops,
  ...adamLoops,
  ...adamKinLoops,
};

/** Tensors and numbers to begin with; gradients swing, so that no number underflows. */
function started({ hyperparameters, state }: Algorithm, defaults: Readonly<Record<string, number>>): Operands {
  const perCoordinate = Object.entries(state).filter(([, { shape }]) => shape !== 'scalar');
  const tensors = Object.fromEntries(perCoordinate.map(([name]) => [name, new Float64Array(n)]));
  const numbers = Object.entries(state).filter(([, { shape }]) => shape === 'scalar');
  return {
    tensors: {
      theta: new Float64Array(n).fill(1),
      g: Float64Array.from({ length: n }, (_, i) => Math.sin(i + 1)),
      ...tensors,
    },
    scalars: {
      ...Object.fromEntries(Object.keys(hyperparameters).map((name) => [name, defaults[name] as number])),
      ...Object.fromEntries(numbers.map(([name]) => [name, 1])),
      t: 7,
      initial_lr: defaults.lr as number,
    },
  };
}

/** Bytes that one step reads and writes per parameter: 8 for each tensor that a line reads or that one computes. */
function bytesMoved({ lines }: Algorithm, { tensors }: Operands): number {
  const names = Object.keys(tensors);
  const read = names.filter((name) => lines.some(({ expression }) => namesIn(expression).has(name)));
  const written = names.filter((name) => name !== 'g' && lines.some(({ target }) => target === name));
  return 8 * (read.length + written.length);
}

function sameTensors(a: Operands, b: Operands): boolean {
  return Object.entries(a.tensors).every(([name, values]) =>
    values.every((x, i) => Object.is(x, b.tensors[name]?.[i])),
  );
}

const elementwise = optimizers.filter((optimizer) => isElementwise(algorithmOf(optimizer).lines));
const unmeasured = elementwise.filter(({ id }) => !loops[id]).map(({ id }) => id);
if (unmeasured.length > 0) {
  console.warn(`Not measured, because bench/loops/ has no loop to compare with: ${unmeasured.join(', ')}.`);
}

const jobs = elementwise
  .filter(({ id }) => loops[id])
  .map((optimizer) => {
    const algorithm = algorithmOf(optimizer);
    const loop = loops[optimizer.id] as Loop;
    const [compiledOn, byHandOn] = [0, 1].map(() => started(algorithm, defaultsOf(algorithm))) as [Operands, Operands];
    const names = {
      tensors: Object.keys(compiledOn.tensors),
      scalars: Object.keys(compiledOn.scalars),
      unchanged: ['g'],
    };
    const kernel = compile(algorithm.lines, names);
    const [tensors, scalars] = [Object.values(compiledOn.tensors), Object.values(compiledOn.scalars)];
    const compiled = () => kernel(tensors, scalars);
    const byHand = () => loop(byHandOn);
    compiled();
    byHand();
    if (!sameTensors(compiledOn, byHandOn))
      throw new Error(`The two loops of ${optimizer.id} do not compute the same.`);
    return { id: optimizer.id, bytes: bytesMoved(algorithm, compiledOn), compiled, byHand };
  });

const table = jobs.map(({ id, bytes, compiled, byHand }) => {
  const { subject, baseline, ratio } = ratioOf(compiled, byHand, { rounds: 21 });
  return {
    optimizer: id,
    'bytes/parameter': bytes,
    'ns/parameter': subject / n,
    'by hand': baseline / n,
    ratio,
    limit,
  };
});
console.table(table);
const over = table.filter(({ ratio }) => ratio > limit).map(({ optimizer }) => optimizer);
if (over.length > 0) throw new Error(`The compiled kernel is too slow for ${over.join(', ')}.`);

describe.each(jobs)('a step of $id over a million parameters', ({ compiled, byHand }) => {
  bench('compiled', compiled, { iterations: 5, time: 0 });
  bench('by hand', byHand, { iterations: 5, time: 0 });
});
