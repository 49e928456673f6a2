import fc from 'fast-check';
import { expect, it } from 'vitest';
import { float64 } from '../../src/arithmetic/float64.js';
import { bind } from '../../src/formula/evaluate.js';
import { javascript, runnable } from '../../src/formula/javascript.js';
import { arbitraryExpression, seeded } from './arbitraryExpression.js';

type Evaluate = (first: number, second: number) => number;

const names = ['x', 'y'];
const layout = new Map(names.map((name, slot) => [name, slot]));
const variables = new Map([
  ['x', 'first'],
  ['y', 'second'],
]);

it('a formula as JavaScript computes to the bit what float64 evaluation gives', () => {
  fc.assert(
    fc.property(arbitraryExpression(names), fc.double(), fc.double(), (formula, x, y) => {
      const run = runnable<Evaluate>(`return (first, second) => ${javascript(formula, variables)};`);
      expect(run(x, y)).toBe(bind(formula, layout, float64)([x, y], 0));
    }),
    seeded(500),
  );
});
