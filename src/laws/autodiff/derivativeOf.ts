import { type PrimitiveId, primitiveIds, primitiveOf } from '../../autodiff/primitives/index.js';
import { applied, requestOf } from './cases/graphs.js';
import { edgePointsOf, type Point, pointsOf, roundPointsOf } from './cases/points.js';
import { compareAnswer } from './compareGradients.js';
import { type EngineCase, type EngineLaw, needing } from './engineLaw.js';

/** Longer formulas, with a branch against overflow, are no sentence. */
const longestStatement = 100;

const caseAt = (id: PrimitiveId, { at, exponent }: Point): EngineCase => [
  requestOf(at, (builder, ...operands) => applied(builder, id, operands, exponent)),
];

/** The law of one primitive: its value, and its partial with respect to each argument. Which form it is, is noted. */
function derivativeOf(id: PrimitiveId): EngineLaw {
  const { arguments: names, partials, value, source, form, differsFrom } = primitiveOf(id);
  const note = form?.statement ?? differsFrom;
  const stated = `For y = ${value} the engine gives ${names.map((name) => `dy/d${name} = ${partials[name]}`).join(', ')}.`;
  const shown = id.replaceAll('_', ' ');
  return {
    id: `derivative-of-${shown.replaceAll(' ', '-')}`,
    chapter: 'autodiff',
    title: `derivative of ${shown}`,
    statement: stated.length <= longestStatement ? stated : `The engine gives ${shown} and its slope.`,
    tex: names.map((name) => `\\frac{\\partial y}{\\partial ${name}}`).join(',\\ '),
    source,
    appliesTo: needing(id),
    cases: () => pointsOf(id).map((point) => caseAt(id, point)),
    always: () => [...roundPointsOf(id), ...edgePointsOf(id)].map((point) => caseAt(id, point)),
    judge: ([{ request, expected, answer }]) => {
      const judgement = compareAnswer(expected, answer, request);
      return judgement.kind === 'holds' && note !== undefined ? { ...judgement, note } : judgement;
    },
  };
}

/** One law for every primitive. */
export const derivatives: readonly EngineLaw[] = primitiveIds.map(derivativeOf);
