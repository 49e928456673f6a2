import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradientFloat64 } from '../../../src/autodiff/float64Sweep.js';
import { primitiveIds } from '../../../src/autodiff/primitives/index.js';
import { randomGraphs } from '../../../src/laws/autodiff/cases/randomGraphs.js';
import { smallGraphs } from '../../../src/laws/autodiff/cases/smallGraphs.js';
import { graphFeatures } from '../../../src/laws/autodiff/graphFeatures.js';
import { graphText } from '../../../src/reporting/graphText.js';

const offers = new Set(primitiveIds);
const drawn = fc.sample(randomGraphs(offers, 10), { seed: 3, numRuns: 600 });

describe('random graphs', () => {
  it('stay within the domains of their operations', () => {
    for (const { graph, at } of drawn) {
      const { value, gradient } = gradientFloat64(graph, at);
      expect([value, ...gradient].every(Number.isFinite)).toBe(true);
    }
  });

  it('have every operation, shared nodes, constants and depth', () => {
    const codes = new Set(drawn.flatMap(({ graph }) => Array.from(graph.operations)));
    expect(codes.size).toBe(primitiveIds.length);
    const features = new Set(drawn.flatMap(graphFeatures));
    expect(features).toContain('a node used twice');
    expect(features).toContain('a constant');
    expect(Math.max(...drawn.map(({ graph }) => graph.operations.length))).toBeGreaterThan(8);
  });

  it('have offered operations only', () => {
    const few = new Set(['add', 'tanh'] as const);
    const found = fc.sample(randomGraphs(few, 6), { seed: 3, numRuns: 50 });
    const ids = found.flatMap(({ graph }) => Array.from(graph.operations, (code) => primitiveIds[code]));
    expect(new Set(ids)).toEqual(few);
  });

  it('shrink to the smallest graph that shows what is looked for', () => {
    const tanh = primitiveIds.indexOf('tanh');
    const has = fc.property(randomGraphs(offers, 10), ({ graph }) => !graph.operations.includes(tanh));
    const { counterexample } = fc.check(has, { seed: 3, numRuns: 600 });
    expect(counterexample && graphText(counterexample[0])).toMatch(/^f = tanh\([ab]\) at /);
  });
});

describe('small graphs', () => {
  const small = smallGraphs(offers);

  it('use every operation, alone and beside itself', () => {
    const alone = small.filter(({ graph }) => graph.operations.length === 1);
    expect(new Set(alone.map(({ graph }) => graph.operations[0])).size).toBe(primitiveIds.length);
    const texts = small.map(graphText);
    expect(texts).toContain('f = tanh(a) + a at a = 1');
    expect(texts).toContain('f = a + tanh(a) at a = 1');
    expect(texts).toContain('f = 2 - a at a = 3, with plain numbers as operands');
  });

  it('have values in doubles', () => {
    for (const { graph, at } of small) expect(Number.isFinite(gradientFloat64(graph, at).value)).toBe(true);
  });
});
