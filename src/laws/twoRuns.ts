import type { Arbitrary } from 'fast-check';
import type { Enclosure } from '../arithmetic/enclosure.js';
import type { Probes, TraceRequest } from '../subjects/request.js';
import type { Trace } from '../subjects/runner.js';
import { requests, type Shape } from './cases/requests.js';
import { compareRuns, observed } from './compare.js';
import type { Consequence, Judgement, Run, Standard } from './law.js';

/** A consequence about two runs: a drawn request and what a law makes of it. */
export function twoRuns(
  shape: Shape,
  second: (first: TraceRequest, standard: Standard) => TraceRequest,
  judge: (first: Run, second: Run) => Judgement,
): Consequence {
  return {
    cases: (standard): Arbitrary<readonly [TraceRequest, TraceRequest]> =>
      requests(standard, shape).map((request) => [request, second(request, standard)]),
    judge: ([first, other]) => judge(first, other as Run),
  };
}

/** Judges the second run by what the first one lets expect, within the sum of both radii. */
export function predicting(
  predict: (first: Trace<Enclosure>, request: TraceRequest) => Trace<Enclosure>,
): (first: Run, second: Run) => Judgement {
  return (first, second) => {
    const predicted = predict(observed(first.answer, first.expected), first.request);
    return compareRuns(predicted, second, 1);
  };
}

/** The same request under a circumstance that a right implementation does not notice. */
export function probed(probes: Probes): (request: TraceRequest) => TraceRequest {
  return (request) => ({ ...request, probes });
}
