import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dual } from '../../src/arithmetic/dual.js';
import { type Enclosure, enclosure } from '../../src/arithmetic/enclosure.js';
import { float64 } from '../../src/arithmetic/float64.js';
import { evaluate } from '../../src/autodiff/evaluate.js';
import type { Graph } from '../../src/autodiff/graph.js';
import { graphBuilder } from '../../src/autodiff/graphBuilder.js';
import { graphOfFormula } from '../../src/autodiff/graphOfFormula.js';
import { type PrimitiveTable, primitiveIds, primitives } from '../../src/autodiff/primitives/index.js';
import { adjoints, gradientOver } from '../../src/autodiff/reverse.js';
import { arbitraryGraph, type GraphCase } from './arbitraryGraph.js';

const enclosed = enclosure();
const forward = dual(enclosed);
const reproducible = { seed: 7, numRuns: 400 };

/** Whether two enclosures can hold the same number; nothing can be said of one that is not known. */
const meet = (a: Enclosure, b: Enclosure): boolean => !(Math.abs(a.value - b.value) > a.radius + b.radius);

/** The derivative along (2, −3): by reverse mode, and by dual numbers, which read values and their own table of slopes. */
function alongDirection({ graph, at }: GraphCase, table: PrimitiveTable = primitives): readonly [Enclosure, Enclosure] {
  const point = at.map(enclosed.literal);
  const direction = [2, -3].map(enclosed.fromNumber) as [Enclosure, Enclosure];
  const found = adjoints(evaluate(graph, point, enclosed, table));
  const [first, second] = found as [Enclosure, Enclosure];
  const byReverse = enclosed.add(enclosed.multiply(first, direction[0]), enclosed.multiply(second, direction[1]));
  const start = point.map((value, k) => ({ value, derivative: direction[k] as Enclosure }));
  const { values } = evaluate(graph, start, forward, table);
  return [byReverse, (values[graph.outputs[0] as number] as { derivative: Enclosure }).derivative];
}

const isKnown = ([a, b]: readonly [Enclosure, Enclosure]) => a.radius + b.radius < Number.POSITIVE_INFINITY;

describe('reverse mode', () => {
  it('agrees with forward mode along a direction, on random graphs', () => {
    let known = 0;
    fc.assert(
      fc.property(arbitraryGraph(), (drawn) => {
        const pair = alongDirection(drawn);
        known += isKnown(pair) ? 1 : 0;
        expect(meet(...pair)).toBe(true);
      }),
      reproducible,
    );
    expect(known).toBeGreaterThan(reproducible.numRuns / 4);
  });

  it.each(primitiveIds.filter((id) => id !== 'sign'))(
    'would not, with a partial of %s off by one part in 10^10',
    (id) => {
      const { partials } = primitives[id];
      const shifted = Object.fromEntries(
        Object.entries(partials).map(([name, partial]) => [name, `(${partial}) * 1.0000000001`]),
      );
      const table: PrimitiveTable = { ...primitives, [id]: { ...primitives[id], partials: shifted } };
      const cases = [...fc.sample(arbitraryGraph(3), { seed: 7, numRuns: 1500 })];
      const position = primitiveIds.indexOf(id);
      const using = cases.filter(({ graph }) => graph.operations.includes(position));
      expect(using.some((drawn) => !meet(...alongDirection(drawn, table)))).toBe(true);
    },
  );

  it('is linear: the adjoints of 3f − 2g are three of the ones minus two of the others', () => {
    fc.assert(
      fc.property(arbitraryGraph(), ({ graph, at }) => {
        const builder = combined(graph);
        const point = at.map(enclosed.literal);
        const evaluation = evaluate(builder.graph, point, enclosed);
        const [f, g, both] = builder.graph.outputs.map((output) => adjoints(evaluation, { output }).slice(0, 2));
        for (const k of [0, 1]) {
          const expected = enclosed.subtract(
            enclosed.multiply(enclosed.fromNumber(3), f?.[k] as Enclosure),
            enclosed.multiply(enclosed.fromNumber(2), g?.[k] as Enclosure),
          );
          expect(meet(expected, both?.[k] as Enclosure)).toBe(true);
        }
      }),
      reproducible,
    );
  });

  it('sums over paths: a node used many times, and diamonds of uneven depth', () => {
    const gradientAt = (text: string, at: readonly number[]) =>
      gradientOver(graphOfFormula(text).graph, at, float64).gradient;
    expect(gradientAt('x + x + x', [5])).toEqual([3]);
    expect(gradientAt('x*x*x', [2])).toEqual([12]);
    expect(gradientAt('square(x)*x + x', [3])).toEqual([28]);
    expect(gradientAt('relu(x) - relu(-x)', [0])).toEqual([0]);
    expect(gradientAt('x - x', [2])).toEqual([0]);
  });

  it('gives the same on a second walk, and leaves the evaluation as it is', () => {
    const evaluation = evaluate(graphOfFormula('x1/x2*exp(x2+x3) - x2^2').graph, [1, 2, 3], float64);
    const before = structuredClone(evaluation.values);
    const first = adjoints(evaluation);
    expect(adjoints(evaluation)).toEqual(first);
    expect(evaluation.values).toEqual(before);
  });

  it('passes nothing on from an adjoint of 0, however steep the slope', () => {
    expect(gradientOver(graphOfFormula('y*sqrt(x)').graph, [0, 0], float64).gradient).toEqual([0, 0]);
    expect(gradientOver(graphOfFormula('(x - 3)^2').graph, [-1], float64).gradient).toEqual([-8]);
    expect(gradientOver(graphOfFormula('x^3').graph, [-2], float64).gradient).toEqual([12]);
  });

  it('knows no gradient of several outputs at once', () => {
    const builder = graphBuilder();
    const x = builder.variable('x');
    const graph = builder.finish(x, builder.apply('exp', x));
    expect(() => gradientOver(graph, [1], float64)).toThrow(/2 outputs/);
    expect(() => gradientOver(graph, [1, 2], float64)).toThrow(RangeError);
  });
});

/** A graph, the sine of its first variable beside it, and 3f − 2g. */
function combined(graph: Graph): { readonly graph: Graph } {
  const builder = graphBuilder();
  for (const name of graph.variables) builder.variable(name);
  for (const constant of graph.constants) builder.constant(constant);
  let f = 0;
  for (const [j, code] of graph.operations.entries()) {
    const id = primitiveIds[code] as (typeof primitiveIds)[number];
    f = builder.apply(id, graph.operands[2 * j] as number, graph.operands[2 * j + 1] as number);
  }
  const g = builder.apply('sin', 0);
  const threefold = builder.apply('multiply', builder.constant(3), f);
  const twofold = builder.apply('multiply', g, builder.constant(2));
  return { graph: builder.finish(f, g, builder.apply('subtract', threefold, twofold)) };
}
