import fc from 'fast-check';
import type { PrimitiveId } from '../../autodiff/primitives/index.js';
import type { GradientRequest } from '../../subjects/gradientRequest.js';
import { requestOf } from './cases/graphs.js';
import { compareAnswer } from './compareGradients.js';
import { type EngineCase, type EngineLaw, needingOneOf, offeredOf } from './engineLaw.js';

/** Operations that have a finite value and slope far from 0, whose usual formulas overflow on the way there. */
const operations = [
  'tanh',
  'sigmoid',
  'softplus',
  'silu',
  'gelu',
  'gelu_tanh',
  'gelu_sigmoid',
  'arctan',
  'relu',
  'leaky_relu',
] as const;
const far = [1000, -1000, 800, -800];

const caseAt = (id: PrimitiveId, x: number): EngineCase => [
  requestOf([x], (builder, a) => builder.apply(id, a as number)),
];

/** Whether a request is one of this law's, at a point where exponentials overflow. */
export function isFarFromZero({ at }: GradientRequest): boolean {
  return at.some((x) => far.includes(x));
}

/** e^1000 is no double, tanh(1000) is one. */
export const farFromZero: EngineLaw = {
  id: 'far-from-zero',
  chapter: 'autodiff',
  title: 'nothing overflows on the way',
  statement:
    'tanh(1000) is 1 with slope 0 and sigmoid(−1000) is 0 with slope 0: where value and slope are doubles, they are given.',
  tex: '\\tanh(1000) = 1, \\quad \\sigma(-1000) = 0',
  source: 'Goodfellow, Bengio & Courville (2016), "Deep Learning", section 4.1',
  appliesTo: needingOneOf(operations),
  cases: (offers) =>
    fc
      .tuple(fc.constantFrom(...offeredOf(offers, operations)), fc.constantFrom(...far))
      .map(([id, x]) => caseAt(id, x)),
  always: (offers) => offeredOf(offers, operations).flatMap((id) => far.map((x) => caseAt(id, x))),
  judge: ([{ request, expected, answer }]) => compareAnswer(expected, answer, request),
};
