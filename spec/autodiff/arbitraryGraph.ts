import fc from 'fast-check';
import { type Graph, slotsOf } from '../../src/autodiff/graph.js';
import { graphBuilder } from '../../src/autodiff/graphBuilder.js';
import { type PrimitiveId, primitiveIds, primitiveOf } from '../../src/autodiff/primitives/index.js';

/** A random graph of two variables and a point; nodes are shared freely, and the last node is the output. */
export interface GraphCase {
  readonly graph: Graph;
  readonly at: readonly [string, string];
}

interface Step {
  readonly primitive: PrimitiveId;
  readonly left: number;
  readonly right: number;
}

/** Kept apart from graphs of smooth functions: a step has the same slope on both sides and none in the middle. */
const drawn = primitiveIds.filter((id) => id !== 'sign');
const constants = ['2', '-1.5', '3', '0.25'];

/** Graphs of 1 to `most` operations. They may leave the domain of a primitive. */
export function arbitraryGraph(most = 8): fc.Arbitrary<GraphCase> {
  const index = fc.nat({ max: 1000 });
  const step = fc.record({ primitive: fc.constantFrom(...drawn), left: index, right: index });
  const coordinate = fc.integer({ min: 1, max: 400 }).map((hundredths) => `${hundredths}e-2`);
  // A lower bound on the length would also bound what shrinking leaves behind the first step.
  const steps = fc.array(step, { maxLength: most }).filter(({ length }) => length > 0);
  return fc.record({
    graph: steps.map(graphOfSteps),
    at: fc.tuple(coordinate, coordinate),
  });
}

function graphOfSteps(steps: readonly Step[]): Graph {
  const builder = graphBuilder();
  builder.variable('x1');
  let last = builder.variable('x2');
  for (const { primitive, left, right } of steps) {
    const definition = primitiveOf(primitive);
    const constant = builder.constant(constants[right % constants.length] as string);
    // Every third right operand is a constant; the left one is often the newest node, so that chains grow.
    const second = definition.parameter !== undefined || right % 3 === 0 ? constant : right % (last + 1);
    const first = left % 2 === 0 ? last : left % (last + 1);
    last = slotsOf(definition) === 1 ? builder.apply(primitive, first) : builder.apply(primitive, first, second);
  }
  return builder.finish(last);
}
