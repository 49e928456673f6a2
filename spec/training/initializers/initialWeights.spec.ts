import { describe, expect, it } from 'vitest';
import { decimal } from '../../../src/arithmetic/decimal.js';
import { exactValue } from '../../../src/oracles/exactForm.js';
import { evaluated } from '../../../src/training/evaluated.js';
import { heNormal } from '../../../src/training/initializers/heNormal.js';
import { initializers } from '../../../src/training/initializers/index.js';
import type { Initializer } from '../../../src/training/initializers/initializer.js';
import { initialWeights } from '../../../src/training/initializers/initialWeights.js';
import { xavierUniform } from '../../../src/training/initializers/xavierUniform.js';
import { zeros } from '../../../src/training/initializers/zeros.js';
import { completed } from '../../../src/training/parameter.js';
import { seededRandom } from '../../../src/training/random/random.js';
import { agreesTo30Digits } from '../../golden/agreement.js';
import { problemOf } from '../problemOf.js';

/** The width for a layer of 6 inputs and 18 outputs, from each paper: √(6/24), √(2/24), √(6/6), √(2/6), √(3/6), √(1/6). */
const widths: Readonly<Record<string, string>> = {
  zeros: '0',
  normal: '1/100',
  'lecun-uniform': '1/sqrt(2)',
  'lecun-normal': '1/sqrt(6)',
  'xavier-uniform': '1/2',
  'xavier-normal': '1/sqrt(12)',
  'he-uniform': '1',
  'he-normal': '1/sqrt(3)',
};

const exact = decimal(50);

function widthOf(initializer: Initializer) {
  const parameters = Object.entries(completed(initializer, {})).map(([name, x]) => [name, exact.literal(String(x))]);
  const names = { ...Object.fromEntries(parameters), fan_in: exact.literal('6'), fan_out: exact.literal('18') };
  return evaluated(initializer.scale, exact, names)(0);
}

describe.each(initializers.map((initializer) => [initializer.title, initializer] as const))('%s', (_, initializer) => {
  it('is as wide as its paper says, for 6 inputs and 18 outputs', () => {
    expect(agreesTo30Digits(widthOf(initializer), exactValue(widths[initializer.id] ?? '0 / 0'))).toBe(true);
  });

  it('draws a number for every input of every output, the same for the same seed', () => {
    const draw = (seed: number) => initialWeights(initializer, { inputs: 5, outputs: 3 }, seededRandom(seed));
    expect(draw(1)).toHaveLength(15);
    expect(draw(1)).toEqual(draw(1));
    expect(new Set(draw(1)).size).toBe(initializer.distribution.moments === undefined ? 1 : 15);
  });
});

describe('initial weights', () => {
  it('of a uniform distribution lie between its ends', () => {
    const weights = initialWeights(xavierUniform, { inputs: 30, outputs: 20 }, seededRandom(5));
    const end = Math.sqrt(6 / 50);
    expect(Math.max(...weights)).toBeLessThan(end);
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(-end);
  });

  it('are wider by the gain, and narrower for a slope', () => {
    const layer = { inputs: 4, outputs: 4 };
    const twice = initialWeights(xavierUniform, layer, seededRandom(5), { gain: 2 });
    expect(twice).toEqual(initialWeights(xavierUniform, layer, seededRandom(5)).map((w) => 2 * w));
    const flat = initialWeights(heNormal, layer, seededRandom(5), { a: Math.sqrt(7) });
    expect(Math.abs(flat[0] as number)).toBeLessThan(
      Math.abs(initialWeights(heNormal, layer, seededRandom(5))[0] as number),
    );
  });

  it.each([
    [{ inputs: 0, outputs: 3 }, 'layer-size: A layer with 0 inputs cannot be drawn. Give a whole number, 1 or more.'],
    [
      { inputs: 2, outputs: 1.5 },
      'layer-size: A layer with 1.5 outputs cannot be drawn. Give a whole number, 1 or more.',
    ],
  ])('refuse a layer with %o', (layer, problem) => {
    expect(problemOf(() => initialWeights(zeros, layer, seededRandom(1)))).toBe(problem);
  });

  it('refuse a gain of 0', () => {
    const draw = () => initialWeights(xavierUniform, { inputs: 1, outputs: 1 }, seededRandom(1), { gain: 0 });
    expect(problemOf(draw)).toContain('gain = 0 is outside (0, inf)');
  });
});
