import type { Enclosure } from '../arithmetic/enclosure.js';
import { compareDigits, compareShapes, digitsOf, type Shape, shapeOf } from '../laws/cases/size.js';
import { smallCases } from '../laws/cases/smallCases.js';
import { compareWith } from '../laws/compare.js';
import { compareAsked } from '../laws/compareAsked.js';
import type { Breach, Judgement, Standard } from '../laws/law.js';
import { enclosedCourseRunner } from '../subjects/enclosedRunner.js';
import type { TraceRequest } from '../subjects/request.js';
import type { Course } from '../subjects/runner.js';
import type { Answered } from './agreement.js';

/** A case on which the subject leaves the standard's enclosure, or asks for a gradient elsewhere. */
export interface Breached {
  readonly exchange: Answered;
  readonly breach: Breach;
  /** The case up to the step that breaks: what comes later has no part in it. */
  readonly request: TraceRequest;
  readonly shape: Shape;
}

/** The cases by whether the subject is the standard on them; those on which it is not begin with the shortest. */
export function splitByBreach(
  cases: readonly Answered[],
  standard: Standard,
): { readonly breached: readonly Breached[]; readonly kept: readonly Answered[] } {
  const expect = enclosedCourseRunner(standard.algorithm, standard);
  const breached: Breached[] = [];
  const kept: Answered[] = [];
  for (const exchange of cases) {
    const judgement = judgedBy(expect(exchange.request), standard, exchange);
    if (judgement.kind === 'broken') breached.push(breachedAt(judgement.breach, exchange));
    else kept.push(exchange);
  }
  return { breached: breached.sort((a, b) => compareShapes(a.shape, b.shape)), kept };
}

/** What breaks first, the parameters or the points at which the gradients were asked for. */
function judgedBy(
  { parameters, asked }: Course<Enclosure>,
  { algorithm, precision }: Standard,
  { request, answer }: Answered,
): Judgement {
  const judgement = compareWith(parameters, answer, { start: request.tensors, precision });
  const ofPoints = compareAsked(asked, algorithm, { request, answer, precision });
  if (judgement.kind !== 'broken' || ofPoints.kind !== 'broken')
    return judgement.kind === 'broken' ? judgement : ofPoints;
  return (ofPoints.breach.step ?? 0) < (judgement.breach.step ?? 0) ? ofPoints : judgement;
}

function breachedAt(breach: Breach, exchange: Answered): Breached {
  const { request: whole } = exchange;
  const request = whole.probes ? whole : { ...whole, steps: whole.steps.slice(0, breach.step) };
  return { exchange, breach, request, shape: shapeOf(request) };
}

/**
 * The smallest of them for a reader: a small case where one shows it, which is round and the same for every seed; the
 * fewest steps and parts; among equals one whose difference shows in the first digits, then the roundest numbers, then
 * the first.
 */
export function smallestOf(breached: readonly Breached[], standard: Standard): Breached | undefined {
  const small = new Set(smallCases(standard));
  const known = breached.filter(({ exchange }) => small.has(exchange.request));
  const [first, ...others] = known.length > 0 ? known : breached;
  if (!first) return undefined;
  const equals = [first, ...others].filter(({ shape }) => compareShapes(shape, first.shape) === 0);
  const seen = equals.filter(({ breach }) => !isHidden(breach));
  const measured = (seen.length > 0 ? seen : equals).map((one) => ({ one, digits: digitsOf(one.request, standard) }));
  return measured.reduce((least, next) => (compareDigits(next.digits, least.digits) < 0 ? next : least)).one;
}

/** Whether a reader who rounds to three digits sees no difference. */
function isHidden({ got = Number.NaN, expected }: Breach): boolean {
  return expected !== undefined && got.toPrecision(3) === expected.value.toPrecision(3);
}
