import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { decimalAdjoints, decimalSlope } from '../../decimalAdjoints.js';
import { formulaValue, toExact } from '../../formulaValue.js';
import type { Erratum } from '../erratum.js';

/** f, g and h as formulas of x, smooth everywhere, and a point. */
interface Composition {
  readonly functions: readonly [f: string, g: string, h: string];
  readonly x: number;
}

const anyFunction = fc.constantFrom('sin(x)', 'exp(x/4)', 'x^2', 'tanh(x)', '1/(2 + x^2)', '3*x - 1', 'x');

const valueAt = (formula: string, x: Decimal): Decimal => decimalAdjoints(formula, { x }).at(-1)?.value as Decimal;

const composed = ([f, g, h]: Composition['functions']): string =>
  [g, h].reduce((outer, inner) => outer.replaceAll(/\bx\b/g, `(${inner})`), f);

/** Which side the product of three slopes is equal to. */
export const chainOfThree: Erratum<Composition, 'value' | 'derivative'> = {
  id: 'notes-chain3-prime',
  kind: 'slip',
  places: [{ source: 'NOTES', place: '2.9, three functions' }],
  printed: { text: '[f∘g∘h](x) = f′(g(h(x)))·g′(h(x))·h′(x)', claim: 'value' },
  holds: { text: '[f∘g∘h]′(x) = f′(g(h(x)))·g′(h(x))·h′(x)', claim: 'derivative' },
  witness: { text: 'three identities at x = 2', case: { functions: ['x', 'x', 'x'], x: 2 } },
  why: 'The prime is lost on the left; 2.5.1 of the same notes has it as dF/dx.',
  cases: fc.record({
    functions: fc.tuple(anyFunction, anyFunction, anyFunction),
    x: fc.integer({ min: -12, max: 12 }).map((tenths) => tenths / 10),
  }),
  claimed: ({ functions, x }, side) => {
    const whole = composed(functions);
    const left = side === 'value' ? valueAt(whole, toExact(x)) : decimalSlope(whole, 'x', { x });
    return { 'f′(g(h(x)))·g′(h(x))·h′(x)': left };
  },
  actual: ({ functions: [f, g, h], x }) => {
    const inner = valueAt(h, toExact(x));
    const middle = valueAt(g, inner);
    const slopes = {
      a: decimalSlope(f, 'x', { x: middle }),
      b: decimalSlope(g, 'x', { x: inner }),
      c: decimalSlope(h, 'x', { x }),
    };
    return { 'f′(g(h(x)))·g′(h(x))·h′(x)': formulaValue('a*b*c', slopes) };
  },
};
