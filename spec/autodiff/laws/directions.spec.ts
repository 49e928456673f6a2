import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dual } from '../../../src/arithmetic/dual.js';
import type { Dual } from '../../../src/arithmetic/dualNumber.js';
import type { Enclosure } from '../../../src/arithmetic/enclosure.js';
import { evaluate } from '../../../src/autodiff/evaluate.js';
import { type Graph, sizeOf } from '../../../src/autodiff/graph.js';
import { graphOfFormula } from '../../../src/autodiff/graphOfFormula.js';
import { jacobian } from '../../../src/autodiff/jacobian.js';
import { forwardMode } from '../../../src/oracles/forwardMode.js';
import { arbitraryGraph } from '../arbitraryGraph.js';
import { arbitraryCoordinate, gradientOf } from './arbitraryFormula.js';
import { enclosed } from './engines.js';
import { stateLaw } from './stateLaw.js';

const { add, multiply, fromNumber, literal } = enclosed;
const number = arbitraryCoordinate.map(fromNumber);
const dot = (a: readonly Enclosure[], b: readonly Enclosure[]): Enclosure =>
  a.map((component, k) => multiply(component, b[k] as Enclosure)).reduce(add);

describe('derivatives along directions', () => {
  stateLaw('the gradient times v is the derivative along v, by dual numbers, on random graphs', {
    cases: fc.record({ drawn: arbitraryGraph(), v: fc.tuple(number, number) }),
    sides: (engine, { drawn: { graph, at }, v }) => {
      const point = at.map(literal);
      return [[dot(engine(graph, point), v), forwardMode(graph, point, v, enclosed).derivative]];
    },
    brokenBy: 'the second operand gets nothing',
  });

  it('<w, J·v> = <Jᵀ·w, v>: all nodes as outputs, J·v forward and Jᵀ·w backward, with random v and w', () => {
    const weights = fc.array(number, { minLength: 10, maxLength: 10 });
    const cases = fc.record({ drawn: arbitraryGraph(), v: fc.tuple(number, number), w: weights });
    let known = 0;
    const property = fc.property(cases, ({ drawn, v, w }) => {
      const graph: Graph = { ...drawn.graph, outputs: Array.from({ length: sizeOf(drawn.graph) }, (_, node) => node) };
      const point = drawn.at.map(literal);
      const start = point.map((value, k): Dual<Enclosure> => ({ value, derivative: v[k] as Enclosure }));
      const tangents = evaluate(graph, start, dual(enclosed)).values.map(({ derivative }) => derivative);
      const rows = jacobian(graph, point, enclosed);
      const pulled = [0, 1].map((k) =>
        dot(
          rows.map((row) => row[k] as Enclosure),
          w,
        ),
      );
      const [forward, backward] = [dot(tangents, w), dot(pulled, v)];
      known += forward.radius + backward.radius < Number.POSITIVE_INFINITY ? 1 : 0;
      expect(Math.abs(forward.value - backward.value) > forward.radius + backward.radius).toBe(false);
    });
    fc.assert(property, { seed: 20261123, numRuns: 60 });
    expect(known).toBeGreaterThan(20);
  });

  stateLaw('the gradient of xᵀ·A·x is (A + Aᵀ)·x', {
    cases: fc.record({
      a: fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 9, maxLength: 9 }),
      x: fc.tuple(number, number, number),
    }),
    sides: (engine, { a, x }) => {
      const entry = (i: number, j: number) => a[3 * i + j] as number;
      const indices = [0, 1, 2];
      const terms = indices.flatMap((i) => indices.map((j) => `x${i} * (${entry(i, j)}) * x${j}`));
      const found = gradientOf(engine, terms.join(' + '), { x0: x[0], x1: x[1], x2: x[2] });
      return indices.map((i) => {
        const row = indices.map((j) => fromNumber(entry(i, j) + entry(j, i)));
        return [found[`x${i}`] as Enclosure, dot(row, x)] as const;
      });
    },
    brokenBy: 'the adjoint is overwritten',
  });

  stateLaw('where f(t·x) = t^k·f(x), the gradient times x is k·f(x)', {
    cases: fc.record({
      form: fc.constantFrom<readonly [text: string, degree: number]>(
        ['square(x) * y - 2 * y^3', 3],
        ['hypot(x, 2 * y)', 1],
        ['sin(y / x) * hypot(x, y) / x', 0],
        ['exp(x / y) * square(y)', 2],
        ['sqrt(square(x) + square(y)) / square(x)', -1],
      ),
      x: fc.integer({ min: 1, max: 40 }),
      y: fc.integer({ min: 1, max: 40 }),
    }),
    sides: (engine, { form: [text, degree], ...place }) => {
      const at = { x: fromNumber(place.x / 8), y: fromNumber(place.y / 8) };
      const { x, y } = gradientOf(engine, text, at) as { x: Enclosure; y: Enclosure };
      const value = forwardMode(graphOfFormula(text).graph, [at.x, at.y], [at.x, at.y], enclosed).value;
      return [[dot([x, y], [at.x, at.y]), multiply(fromNumber(degree), value)]];
    },
    brokenBy: 'the second operand gets its adjoint negated',
  });
});
