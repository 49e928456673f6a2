import fc from 'fast-check';
import { operationsOf } from '../../autodiff/mistakes/eachOperation.js';
import type { PrimitiveId } from '../../autodiff/primitives/index.js';
import { applied, requestOf } from './cases/graphs.js';
import { type Point, pointsOf } from './cases/points.js';
import { comparePartials } from './compareGradients.js';
import { type EngineCase, type EngineLaw, type EngineRun, needing } from './engineLaw.js';

/** f = p(a, b), and 3f + b, or 3f + a where there is one argument; and f alone, on the same point. */
function pairOf(id: PrimitiveId, { at, exponent }: Point): EngineCase {
  return [
    requestOf(at, (builder, ...operands) => applied(builder, id, operands, exponent)),
    requestOf(at, (builder, ...operands) => {
      const f = applied(builder, id, operands, exponent);
      const threefold = builder.apply('multiply', builder.constant(3), f);
      return builder.apply('add', threefold, operands.at(-1) as number);
    }),
  ];
}

/** What the engine's own gradient of f lets expect of 3f + b. */
function predicted([first, second]: readonly [EngineRun, EngineRun]) {
  const last = first.request.at.length - 1;
  return {
    value: second.expected.value,
    gradient: second.expected.gradient.map(({ radius }, k) => ({
      value: 3 * (first.answer.gradient[k] ?? Number.NaN) + (k === last ? 1 : 0),
      radius: radius + 3 * (first.expected.gradient[k]?.radius ?? Number.NaN),
    })),
  };
}

/** A law between two answers of the engine, which needs no third opinion. */
export const gradientIsLinear: EngineLaw = {
  id: 'gradient-is-linear',
  chapter: 'autodiff',
  title: 'the gradient is linear',
  statement: 'The gradient of 3f + b is three times the gradient of f, and 1 more for b.',
  tex: '\\nabla (\\alpha f + \\beta g) = \\alpha \\nabla f + \\beta \\nabla g',
  source: 'Griewank & Walther (2008), section 2.1',
  appliesTo: needing('add', 'multiply'),
  cases: (offers) =>
    fc.constantFrom(...operationsOf(offers)).chain((id) => pointsOf(id).map((point) => pairOf(id, point))),
  judge: ([first, second]) =>
    comparePartials(predicted([first, second as EngineRun]), (second as EngineRun).answer, first.request, 1),
};
