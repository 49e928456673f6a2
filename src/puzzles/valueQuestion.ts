import { float64 } from '../arithmetic/float64.js';
import { separationOf } from '../diagnosis/separation.js';
import { smallCases } from '../laws/cases/smallCases.js';
import type { Standard } from '../laws/law.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import type { TraceRequest } from '../subjects/request.js';
import { runner } from '../subjects/runner.js';
import type { ValueQuestion } from './puzzle.js';

/** Digits that a person works out by hand, and what a double holds for certain. */
const digitsTried = [6, 9, 12, 15];

/**
 * The smallest case on which the wrong equations give another finite number than the right ones, so that the number
 * shows which were followed; `undefined` where only special circumstances tell them apart.
 */
export function valueQuestion(standard: Standard, planted: Algorithm): ValueQuestion | undefined {
  const plain = smallCases(standard).filter(isPlain);
  const questions = plain.flatMap((request) => questionOn(request, standard.algorithm, planted) ?? []);
  // Whoever works by hand is glad of few digits.
  return digitsTried.map((digits) => questions.find((one) => one.digits === digits)).find((one) => one !== undefined);
}

/** One tensor, no change of a rate, nothing that happens beside the steps. */
function isPlain({ tensors, steps, probes }: TraceRequest): boolean {
  return tensors.length === 1 && probes === undefined && steps.every(({ set }) => set === undefined);
}

function questionOn(whole: TraceRequest, right: Algorithm, planted: Algorithm): ValueQuestion | undefined {
  const apart = separationOf(right, planted, [whole]);
  if (apart === undefined || apart.asked) return undefined;
  const { step, coordinate } = apart;
  const request = { ...whole, steps: whole.steps.slice(0, step) };
  const value = (algorithm: Algorithm): number =>
    runner(algorithm, float64)(request).at(-1)?.[0]?.[coordinate] ?? Number.NaN;
  const [rightly, wrongly] = [value(right), value(planted)];
  if (!Number.isFinite(rightly) || !Number.isFinite(wrongly)) return undefined;
  const digits = digitsTried.find((count) => rightly.toPrecision(count) !== wrongly.toPrecision(count));
  return digits === undefined ? undefined : { request, step, coordinate, digits, right: rightly, wrong: wrongly };
}
