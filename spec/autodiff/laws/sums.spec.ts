import fc from 'fast-check';
import { describe } from 'vitest';
import type { Enclosure } from '../../../src/arithmetic/enclosure.js';
import { arbitraryCoordinate, arbitraryFormula, gradientOf } from './arbitraryFormula.js';
import { enclosed } from './engines.js';
import { stateLaw } from './stateLaw.js';

const { add, multiply, fromNumber, literal } = enclosed;
const formula = arbitraryFormula(['x', 'y']);
const place = { x: arbitraryCoordinate.map(fromNumber), y: arbitraryCoordinate.map(fromNumber) };
const names = ['x', 'y'] as const;
const cases = fc.record({ f: formula, g: formula, at: fc.record(place) });

describe('how a derivative passes through sums', () => {
  stateLaw('the gradient of f + g is the sum of both gradients', {
    cases,
    sides: (engine, { f, g, at }) => {
      const [sum, ofF, ofG] = [`${f} + ${g}`, f, g].map((text) => gradientOf(engine, text, at));
      return names.map(
        (name) => [sum?.[name], add(ofF?.[name] as Enclosure, ofG?.[name] as Enclosure)] as [Enclosure, Enclosure],
      );
    },
    brokenBy: 'the adjoint is overwritten',
  });

  stateLaw('the gradient of a·f − b·g is a times the one minus b times the other', {
    cases,
    sides: (engine, { f, g, at }) => {
      const [whole, ofF, ofG] = [`2.5 * ${f} - 3 * ${g}`, f, g].map((text) => gradientOf(engine, text, at));
      const weighted = (text: string, slope?: Enclosure) => multiply(literal(text), slope as Enclosure);
      return names.map(
        (name) =>
          [whole?.[name], add(weighted('2.5', ofF?.[name]), weighted('-3', ofG?.[name]))] as [Enclosure, Enclosure],
      );
    },
    brokenBy: 'the adjoint is not multiplied by',
  });

  stateLaw('every term of a sum receives the adjoint of the sum: w·(f + g) has the gradient of w·f + w·g', {
    cases,
    sides: (engine, { f, g, at }) => {
      const together = gradientOf(engine, `exp(x / 4) * (${f} + ${g})`, at);
      const apart = gradientOf(engine, `exp(x / 4) * ${f} + exp(x / 4) * ${g}`, at);
      return names.map((name) => [together[name], apart[name]] as [Enclosure, Enclosure]);
    },
    brokenBy: 'the adjoint is overwritten',
  });

  stateLaw('a constant term changes no gradient', {
    cases,
    sides: (engine, { f, at }) => {
      const [plain, shifted] = [f, `17 - ${f}`].map((text) => gradientOf(engine, text, at));
      return names.map(
        (name) => [enclosed.negate(plain?.[name] as Enclosure), shifted?.[name]] as [Enclosure, Enclosure],
      );
    },
    brokenBy: 'the second operand gets nothing',
  });

  stateLaw('the gradient of a mean over a batch is the mean of the gradients of its samples', {
    cases: fc.record({
      at: fc.record(place),
      samples: fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 2, maxLength: 5 }),
    }),
    sides: (engine, { at, samples }) => {
      const losses = samples.map((sample) => `square(tanh(${sample} * x + y) - 0.5)`);
      const whole = gradientOf(engine, `(${losses.join(' + ')}) / ${samples.length}`, at);
      const each = losses.map((loss) => gradientOf(engine, loss, at));
      return names.map((name) => {
        const total = each.map((gradient) => gradient[name] as Enclosure).reduce(add);
        return [whole[name], enclosed.divide(total, fromNumber(samples.length))] as [Enclosure, Enclosure];
      });
    },
    brokenBy: 'the adjoint is overwritten',
  });
});
