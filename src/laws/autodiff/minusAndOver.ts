import fc from 'fast-check';
import { requestOf } from './cases/graphs.js';
import { pointsOf } from './cases/points.js';
import { comparePartials } from './compareGradients.js';
import { type EngineLaw, needingOneOf, offeredOf } from './engineLaw.js';

const operations = ['subtract', 'divide'] as const;

/** The operands of a difference and of a quotient have different parts. */
export const minusAndOver: EngineLaw = {
  id: 'minus-and-over',
  chapter: 'autodiff',
  title: 'subtrahend and divisor',
  statement: 'The subtrahend of a − b gets −1, the divisor of a / b gets −a / b², also where a and b are one node.',
  tex: '\\frac{\\partial (a - b)}{\\partial b} = -1, \\quad \\frac{\\partial (a / b)}{\\partial b} = -\\frac{a}{b^2}',
  source: 'Abramowitz & Stegun (1964), 3.3.2, 3.3.4',
  appliesTo: needingOneOf(operations),
  cases: (offers) =>
    fc
      .tuple(fc.constantFrom(...offeredOf(offers, operations)), fc.boolean())
      .chain(([id, isOne]) =>
        pointsOf(id).map(({ at }) => [
          requestOf(isOne ? at.slice(1) : at, (builder, a, b = a) => builder.apply(id, a as number, b)),
        ]),
      ),
  judge: ([{ request, expected, answer }]) => comparePartials(expected, answer, request),
};
