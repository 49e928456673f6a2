import { bench, describe } from 'vitest';
import { adjointsFloat64, evaluateFloat64, gradientFloat64 } from '../src/autodiff/float64Sweep.js';
import type { Graph } from '../src/autodiff/graph.js';
import { graphBuilder } from '../src/autodiff/graphBuilder.js';
import type { PrimitiveId } from '../src/autodiff/primitives/index.js';
import { ratioOf } from './ratio.js';

/** What reverse mode may take in terms of the value. */
const limit = 5;
/** What the gradient of a million nodes may take, from nothing to the gradient, in milliseconds. */
const budget = 1000;

const pairs: readonly PrimitiveId[] = ['multiply', 'divide', 'add', 'subtract', 'hypot'];

/** A long sum whose terms pass through the operations in turn: no adjoint dies out on its way. */
function longSum(length: number, operations: readonly PrimitiveId[]): Graph {
  const builder = graphBuilder();
  const [x, y] = [builder.variable('x'), builder.variable('y')];
  let total = x;
  let term = y;
  for (let k = 0; k < length / 2; k++) {
    const operation = operations[k % operations.length] as PrimitiveId;
    // A term is kept for three operations and then begins anew.
    const before = k % 3 === 0 ? y : term;
    term = pairs.includes(operation) ? builder.apply(operation, before, x) : builder.apply(operation, before);
    total = builder.apply('add', total, term);
  }
  return builder.finish(total);
}

const simple: readonly PrimitiveId[] = ['multiply', 'add', 'subtract', 'multiply'];
const mixed: readonly PrimitiveId[] = ['multiply', 'exp', 'tanh', 'divide', 'hypot', 'sigmoid', 'relu', 'sin', 'sqrt'];

const graphs = {
  'sums and products': longSum(100_000, simple),
  'everything mixed': longSum(100_000, mixed),
};
const point = [0.75, 0.5];

for (const graph of Object.values(graphs)) {
  const adjoints = adjointsFloat64(graph, evaluateFloat64(graph, point));
  if (!adjoints.every((adjoint) => Math.abs(adjoint) > 0)) throw new Error('An adjoint is 0 or no number.');
}

const table = Object.entries(graphs).map(([graph, built]) => {
  const values = evaluateFloat64(built, point);
  const value = () => evaluateFloat64(built, point);
  const { subject, baseline, ratio } = ratioOf(() => adjointsFloat64(built, values), value, { rounds: 41 });
  const whole = ratioOf(() => gradientFloat64(built, point), value, { rounds: 41 });
  return {
    graph,
    'value ns/node': baseline / 1e5,
    'reverse ns/node': subject / 1e5,
    'reverse / value': ratio,
    'gradient / value': whole.ratio,
    limit,
  };
});
console.table(table);
const over = table.filter((row) => row['gradient / value'] > limit);
if (over.length > 0) throw new Error(`Reverse mode is too slow for ${over.map(({ graph }) => graph)}.`);

/** From nothing: the graph is built, evaluated and differentiated once. */
const start = performance.now();
const large = longSum(1_000_000, mixed);
const built = performance.now();
gradientFloat64(large, point);
const ended = performance.now();
console.table([{ nodes: 1_000_000, 'build ms': built - start, 'gradient ms': ended - built, budget }]);
if (ended - start > budget) throw new Error('A million nodes took too long.');

describe.each(Object.entries(graphs))('a graph of %s', (_name, graph) => {
  bench('value', () => {
    evaluateFloat64(graph, point);
  });
  bench('value and gradient', () => {
    gradientFloat64(graph, point);
  });
});
