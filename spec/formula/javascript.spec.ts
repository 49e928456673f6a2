import fc from 'fast-check';
import { expect, it } from 'vitest';
import { float64 } from '../../src/arithmetic/float64.js';
import { bind } from '../../src/formula/evaluate.js';
import { javascript } from '../../src/formula/javascript.js';
import { arbitraryExpression, seeded } from './arbitraryExpression.js';

const names = ['x', 'y'];
const layout = new Map(names.map((name, slot) => [name, slot]));
const variables = new Map([
  ['x', 'first'],
  ['y', 'second'],
]);

it('a formula as JavaScript computes to the bit what float64 evaluation gives', () => {
  fc.assert(
    fc.property(arbitraryExpression(names), fc.double(), fc.double(), (formula, x, y) => {
      const run = new Function('power', 'first', 'second', `return ${javascript(formula, variables)};`);
      expect(run(float64.power, x, y)).toBe(bind(formula, layout, float64)([x, y], 0));
    }),
    seeded(500),
  );
});
