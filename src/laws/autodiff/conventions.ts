import type { Enclosure } from '../../arithmetic/enclosure.js';
import { type SecondBackward, secondBackwards } from '../../autodiff/mistakes/secondBackward.js';
import type { Gradient } from '../../autodiff/reverse.js';
import { enclosedNumbers } from '../../subjects/engines/enclosedGradient.js';
import { engineRunner } from '../../subjects/engines/engineRunner.js';
import type { GradientRequest } from '../../subjects/gradientRequest.js';
import type { GradientAnswer } from '../../subjects/gradientResponse.js';
import type { Judgement } from '../law.js';
import { compareAnswer } from './compareGradients.js';
import { expectedOf } from './expectedOf.js';

/** Where a walk back is all that happens, they are all the same. */
const anyOne: readonly SecondBackward[] = ['resets'];

/** The conventions between which a request may tell. */
export function conventionsOf({ probes }: GradientRequest): readonly SecondBackward[] {
  return probes?.innerFirst === undefined && probes?.cleared === undefined ? anyOne : secondBackwards;
}

/** What right engines give: one gradient, or one for each convention that the request leaves open. */
export function expectationsOf(request: GradientRequest): readonly Gradient<Enclosure>[] {
  if (request.probes?.innerFirst === undefined) return [expectedOf(request)];
  return secondBackwards.flatMap((secondBackward) => engineRunner(enclosedNumbers, { secondBackward })(request) ?? []);
}

/** Whether an answer is right by one of the conventions; else it is held against the first. */
export function judgeByConvention(request: GradientRequest, answer: GradientAnswer, index = 0): Judgement {
  const judgements = expectationsOf(request).map((expected) => compareAnswer(expected, answer, request, index));
  return judgements.find(({ kind }) => kind !== 'broken') ?? (judgements[0] as Judgement);
}
