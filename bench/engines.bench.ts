import { bench, describe } from 'vitest';
import type { Graph } from '../src/autodiff/graph.js';
import { compareAnswer } from '../src/laws/autodiff/compareGradients.js';
import { enclosedGradient } from '../src/subjects/engines/enclosedGradient.js';
import { adnn } from './engines/adnn.js';
import type { Engine } from './engines/engine.js';
import { own } from './engines/own.js';
import { point, shapes } from './engines/shapes.js';
import { simplegrad } from './engines/simplegrad.js';
import { taskOf } from './engines/task.js';
import { ratioOf } from './ratio.js';

const engines = [own, adnn, simplegrad];
const sizes = [1_000, 100_000];
/** Larger graphs are tried up to this size, as long as one takes less than this many milliseconds. */
const largest = 1_000_000;
const patience = 10_000;

/** Value and gradient must lie within the enclosure; a graph on which that decides nothing is no test. */
function check(engine: Engine, graph: Graph): void {
  const request = { graph, at: Float64Array.from(point) };
  const { value, gradient } = engine.prepare(taskOf(graph))(point);
  const judgement = compareAnswer(enclosedGradient(request), { value, gradient: Float64Array.from(gradient) }, request);
  if (judgement.kind !== 'holds') throw new Error(`${engine.name}: ${JSON.stringify(judgement)}`);
}

function millisecondsOf(job: () => void): number {
  const start = performance.now();
  job();
  return performance.now() - start;
}

/** The first gradient, with everything that is done once, and every further one; both in terms of ours. */
function compared(shape: string, size: number) {
  const graph = shapes[shape]?.(size) as Graph;
  for (const engine of engines) check(engine, graph);
  const task = taskOf(graph);
  const ours = own.prepare(task);
  const firsts = engines.map((engine) => millisecondsOf(() => engine.prepare(task)(point)));
  return engines.map((engine, k) => {
    const again = engine.prepare(task);
    const { subject, ratio } = ratioOf(
      () => again(point),
      () => ours(point),
      { rounds: 11, milliseconds: 0.5 },
    );
    return {
      graph: shape,
      operations: graph.operations.length,
      engine: engine.name,
      'first ms': firsts[k] as number,
      'first / ours': (firsts[k] as number) / (firsts[0] as number),
      'again ns/node': subject / graph.operations.length,
      'again / ours': ratio,
    };
  });
}

/** The largest size at which an engine gives a gradient, and what stopped it. */
function reach(engine: Engine, shape: string): string {
  let reached = 0;
  for (let size = 1_000; size <= largest; size *= 10) {
    const task = taskOf(shapes[shape]?.(size) as Graph);
    try {
      const taken = millisecondsOf(() => engine.prepare(task)(point));
      reached = size;
      if (taken * 10 > patience && size < largest) return `${reached}: ten times more would take too long`;
    } catch (error) {
      return `${reached}: then ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return String(reached);
}

const rows = Object.keys(shapes).flatMap((shape) => sizes.flatMap((size) => compared(shape, size)));
console.table(rows);
console.table(
  engines.map((engine) => ({
    'largest graph': engine.name,
    ...Object.fromEntries(Object.keys(shapes).map((shape) => [shape, reach(engine, shape)])),
  })),
);

describe.each(Object.keys(shapes))('a graph of 1,000 operations, %s', (shape) => {
  for (const engine of engines) {
    const differentiate = engine.prepare(taskOf(shapes[shape]?.(1_000) as Graph));
    bench(engine.name, () => {
      differentiate(point);
    });
  }
});
