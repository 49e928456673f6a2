import fc from 'fast-check';
import { operationsOf } from '../../autodiff/mistakes/eachOperation.js';
import type { Offers } from '../../autodiff/mistakes/engineMistake.js';
import { type PrimitiveId, primitiveOf } from '../../autodiff/primitives/index.js';
import { requestOf } from './cases/graphs.js';
import { type Point, pointsOf, roundPointsOf } from './cases/points.js';
import { compareAnswer } from './compareGradients.js';
import { type EngineCase, type EngineLaw, needingOneOf } from './engineLaw.js';

const needed = ['add', 'subtract', 'multiply', 'divide', 'power', 'constant_power', 'max', 'min', 'hypot'] as const;

/** Engines whose powers take numbers alone may have 2^a all the same. */
function pairsInFront(offers: Offers): readonly PrimitiveId[] {
  const all = offers.has('constant_power') ? new Set<PrimitiveId>([...offers, 'power']) : offers;
  return operationsOf(all).filter((id) => primitiveOf(id).arguments.length === 2);
}

function caseAt(id: PrimitiveId, { at }: Point): EngineCase {
  const [number, variable] = at as [number, number];
  const plain = { plainNumbers: true } as const;
  return [requestOf([variable], (builder, a) => builder.apply(id, builder.constant(number), a), plain)];
}

/** Where operations are methods, a number has none: 3 − a is asked as `a.rsub(3)`, and is no a − 3. */
export const numberInFront: EngineLaw = {
  id: 'number-in-front',
  chapter: 'autodiff',
  title: 'a plain number in front',
  statement: 'With a plain number in front, as in 3 − a, an operation has the value and the slope in this order.',
  tex: '\\frac{d}{da}(c - a) = -1, \\quad \\frac{d}{da}\\frac{c}{a} = -\\frac{c}{a^2}',
  source: 'karpathy/micrograd, engine.py; The Python Language Reference, section 3.3.8, reflected operands',
  circumstance: 'a number in front (rsub)',
  appliesTo: needingOneOf(needed),
  cases: (offers) =>
    fc.constantFrom(...pairsInFront(offers)).chain((id) => pointsOf(id).map((point) => caseAt(id, point))),
  always: (offers) =>
    pairsInFront(offers).flatMap((id) =>
      roundPointsOf(id)
        .slice(0, 2)
        .map((point) => caseAt(id, point)),
    ),
  judge: ([{ request, expected, answer }]) => compareAnswer(expected, answer, request),
};
