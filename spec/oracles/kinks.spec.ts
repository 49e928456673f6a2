import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/arithmetic/float64.js';
import type { Graph } from '../../src/autodiff/graph.js';
import { graphOfFormula } from '../../src/autodiff/graphOfFormula.js';
import { primitiveIds, primitiveOf } from '../../src/autodiff/primitives/index.js';
import { gradientOver } from '../../src/autodiff/reverse.js';
import { decimalDifferences, scaleAlong, valuesAlong } from '../../src/oracles/decimalDifferences.js';
import { oneSidedSlopes } from '../../src/oracles/decimalSlope.js';
import { finiteDifferences } from '../../src/oracles/finiteDifferences.js';
import { domainPoints, unit } from './primitivePoints.js';

/** The slopes of the two sides along a variable, to 30 digits. */
const sidesAt = (graph: Graph, at: readonly string[], k: number): readonly Decimal[] =>
  oneSidedSlopes(valuesAlong(graph, at, unit(at.length, k)), scaleAlong(at, unit(at.length, k))).map((slope) =>
    slope.toSignificantDigits(30),
  );

/** Kinks with a finite slope on both sides. The others jump or end: sign, and roots at 0. */
const corners = primitiveIds.filter(
  (id) => primitiveOf(id).kinks?.every(({ taken }) => !Object.values(taken).includes('1 / 0')) && id !== 'sign',
);

describe.each(corners)('at the kinks of %s', (id) => {
  const names = primitiveOf(id).arguments;
  const points = domainPoints(id).filter(({ kinks }) => kinks.length > 0);
  const cases = points.flatMap((point) => names.map((name, k) => ({ ...point, name, k })));

  it('reverse mode takes what is declared, a subgradient: it lies between the slopes of the two sides', () => {
    expect(cases.length).toBeGreaterThan(0);
    for (const { graph, at, kinks, name, k } of cases) {
      const taken = gradientOver(graph, at.map(Number), float64).gradient[k] as number;
      expect(taken + 0).toBe(Number(kinks[0]?.taken[name]));
      const [left, right] = sidesAt(graph, at, k) as [Decimal, Decimal];
      expect(Decimal.min(left, right).lessThanOrEqualTo(taken)).toBe(true);
      expect(Decimal.max(left, right).greaterThanOrEqualTo(taken)).toBe(true);
    }
  });

  it('both kinds of finite differences decline to answer', () => {
    for (const { graph, at, k } of cases) {
      const direction = unit(at.length, k);
      expect(decimalDifferences(graph, at, direction)).toMatchObject({ reason: expect.stringContaining('two sides') });
      const coarse = finiteDifferences(graph, at.map(Number), direction.map(Number));
      expect(coarse).toMatchObject({ reason: expect.stringContaining(`the kink of ${id}`) });
    }
  });
});

describe('where a function jumps or ends', () => {
  const slopeOf = (text: string) => decimalDifferences(graphOfFormula(text).graph, ['0'], ['1']);

  it('decimals tell that the differences do not settle, or that a side is missing', () => {
    expect(slopeOf('sign(x)')).toMatchObject({ reason: expect.stringContaining('do not settle') });
    expect(slopeOf('sqrt(x)')).toMatchObject({ reason: expect.stringContaining('no value') });
    expect(slopeOf('x^0.5')).toMatchObject({ reason: expect.stringContaining('no value') });
  });
});

describe('a composition that has a derivative though its parts have kinks', () => {
  const { graph } = graphOfFormula('relu(x) - relu(-x)');

  it('is x, whose slope is 1 on both sides', () => {
    expect(sidesAt(graph, ['0'], 0).map(String)).toEqual(['1', '1']);
    expect(decimalDifferences(graph, ['0'], ['1'])).toMatchObject({ kind: 'known' });
  });

  it('gets 0 from the declared values of its parts, which lies between no slopes: no law holds there', () => {
    expect(gradientOver(graph, [0], float64).gradient).toEqual([0]);
    expect(finiteDifferences(graph, [0], [1])).toMatchObject({ kind: 'undecidable' });
  });
});
