import fc from 'fast-check';
import { describe } from 'vitest';
import type { Enclosure } from '../../../src/arithmetic/enclosure.js';
import { graphBuilder } from '../../../src/autodiff/graphBuilder.js';
import { arbitraryCoordinate, arbitraryFormula, slopeAt, valueAt } from './arbitraryFormula.js';
import { enclosed } from './engines.js';
import { stateLaw } from './stateLaw.js';

const { add, multiply, fromNumber } = enclosed;
const formula = arbitraryFormula(['x']);
const x = arbitraryCoordinate.map(fromNumber);

/** f after g, as texts. */
const composed = (f: string, g: string): string => f.replaceAll(/\bx\b/g, `(${g})`);
const tame = ['sin', 'tanh', 'arctan', 'sigmoid', 'cos', 'softplus'] as const;

/** u(v(x)) with v as one node that u uses several times: a reused node in the middle. */
function graphThrough(uses: readonly (typeof tame)[number][]) {
  const builder = graphBuilder();
  const shared = builder.apply('exp', builder.variable('x'));
  // The k-th use lies k nodes deep, so that the diamonds are of uneven depth.
  const ends = uses.map((use, k) => uses.slice(0, k + 1).reduce((node) => builder.apply(use, node), shared));
  return builder.finish(ends.reduce((sum, end) => builder.apply('add', sum, end)));
}

describe('how a derivative passes along a chain', () => {
  stateLaw('[f ∘ g]′(x) = f′(g(x))·g′(x)', {
    cases: fc.record({ f: formula, g: formula, x }),
    sides: (engine, { f, g, x: at }) => {
      const expected = multiply(slopeAt(engine, f, valueAt(g, at)), slopeAt(engine, g, at));
      return [[slopeAt(engine, composed(f, g), at), expected]];
    },
    brokenBy: 'the adjoint is overwritten',
  });

  stateLaw('[f ∘ g ∘ h]′(x) = f′(g(h(x)))·g′(h(x))·h′(x)', {
    cases: fc.record({ f: fc.constantFrom(...tame), g: formula, h: fc.constantFrom(...tame), x }),
    sides: (engine, { f, g, h, x: at }) => {
      const [inner, middle] = [valueAt(`${h}(x)`, at), valueAt(composed(g, `${h}(x)`), at)];
      const slopes = [slopeAt(engine, `${f}(x)`, middle), slopeAt(engine, g, inner), slopeAt(engine, `${h}(x)`, at)];
      return [[slopeAt(engine, `${f}(${composed(g, `${h}(x)`)})`, at), slopes.reduce(multiply)]];
    },
    brokenBy: 'the adjoint is not multiplied by',
  });

  stateLaw('along a path of any length the slopes are multiplied', {
    cases: fc.record({ path: fc.array(fc.constantFrom(...tame), { minLength: 1, maxLength: 20 }), x }),
    sides: (engine, { path, x: at }) => {
      let [value, product, text] = [at, fromNumber(1), 'x'];
      for (const name of path) {
        product = multiply(product, slopeAt(engine, `${name}(x)`, value));
        value = valueAt(`${name}(x)`, value);
        text = `${name}(${text})`;
      }
      return [[slopeAt(engine, text, at), product]];
    },
    brokenBy: 'the adjoint is not multiplied by',
  });

  stateLaw('a node that is used several times, at several depths, receives the sum over all paths', {
    cases: fc.record({ uses: fc.array(fc.constantFrom(...tame), { minLength: 2, maxLength: 6 }), x }),
    sides: (engine, { uses, x: at }) => {
      const [whole] = engine(graphThrough(uses), [at]) as [Enclosure];
      const paths = uses.map((use, k) => uses.slice(0, k + 1).reduce((text) => `${use}(${text})`, 'exp(x)'));
      return [[whole, paths.map((path) => slopeAt(engine, path, at)).reduce(add)]];
    },
    brokenBy: 'the adjoint is overwritten',
  });
});
