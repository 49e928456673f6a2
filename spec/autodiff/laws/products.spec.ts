import fc from 'fast-check';
import { describe } from 'vitest';
import type { Enclosure } from '../../../src/arithmetic/enclosure.js';
import { arbitraryCoordinate, arbitraryFormula, slopeAt, valueAt } from './arbitraryFormula.js';
import { type Engine, enclosed } from './engines.js';
import { stateLaw } from './stateLaw.js';

const { add, subtract, multiply, divide, fromNumber } = enclosed;
const formula = arbitraryFormula(['x']);
const cases = fc.record({ f: formula, g: formula, x: arbitraryCoordinate.map(fromNumber) });

/** f, g and their slopes. */
function parts(engine: Engine, { f, g, x }: { f: string; g: string; x: Enclosure }) {
  return { f: valueAt(f, x), g: valueAt(g, x), df: slopeAt(engine, f, x), dg: slopeAt(engine, g, x) };
}

describe('how a derivative passes through products', () => {
  stateLaw('(f·g)′ = f′·g + f·g′', {
    cases,
    sides: (engine, drawn) => {
      const { f, g, df, dg } = parts(engine, drawn);
      return [[slopeAt(engine, `${drawn.f} * ${drawn.g}`, drawn.x), add(multiply(df, g), multiply(f, dg))]];
    },
    brokenBy: 'the second operand gets nothing',
  });

  stateLaw('(f/g)′ = (f′·g − f·g′) / g²', {
    cases,
    sides: (engine, drawn) => {
      // A denominator that is never 0.
      const g = `(2 + square(${drawn.g}))`;
      const { f, g: below, df, dg } = parts(engine, { ...drawn, g });
      const expected = divide(subtract(multiply(df, below), multiply(f, dg)), multiply(below, below));
      return [[slopeAt(engine, `${drawn.f} / ${g}`, drawn.x), expected]];
    },
    brokenBy: 'the second operand gets its adjoint negated',
  });

  stateLaw('(f³)′ = 3·f²·f′, also as f·f·f', {
    cases,
    sides: (engine, { f, x }) => {
      const [value, slope] = [valueAt(f, x), slopeAt(engine, f, x)];
      const expected = multiply(multiply(fromNumber(3), multiply(value, value)), slope);
      return [`${f}^3`, `${f} * ${f} * ${f}`].map((text) => [slopeAt(engine, text, x), expected] as const);
    },
    brokenBy: 'the second operand gets nothing',
  });

  stateLaw('the logarithmic derivative of a product is the sum: (log f·g)′ = f′/f + g′/g', {
    cases,
    sides: (engine, drawn) => {
      const [f, g] = [`(1 + square(${drawn.f}))`, `(1 + square(${drawn.g}))`];
      const { f: a, g: b, df, dg } = parts(engine, { f, g, x: drawn.x });
      return [[slopeAt(engine, `log(${f} * ${g})`, drawn.x), add(divide(df, a), divide(dg, b))]];
    },
    brokenBy: 'the adjoint is not multiplied by',
  });
});
