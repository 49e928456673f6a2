import { float64 } from '../arithmetic/float64.js';
import { separationOf } from '../diagnosis/separation.js';
import { smallCases } from '../laws/cases/smallCases.js';
import type { Standard } from '../laws/law.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import type { TraceRequest } from '../subjects/request.js';
import { runner, type Trace } from '../subjects/runner.js';
import type { ValueQuestion } from './puzzle.js';

/** Digits that a person works out by hand, and those that a double holds for certain in a short run. */
const digitsTried = [6, 9, 12];

/**
 * The smallest case on which the wrong equations give another finite number than the right ones, so that the number
 * shows which were followed; `undefined` where only special circumstances tell them apart. Whoever works by hand is
 * glad of few digits: a larger case that needs fewer goes before.
 */
export function valueQuestion(standard: Standard, planted: Algorithm): ValueQuestion | undefined {
  const [right, wrong] = [standard.algorithm, planted].map((algorithm) => runner(algorithm, float64)) as [Run, Run];
  const traces = smallCases(standard)
    .filter(isPlain)
    .map((request) => {
      let both: readonly [Trace<number>, Trace<number>] | undefined;
      return { request, run: () => (both ??= [right(request), wrong(request)]) };
    });
  for (const digits of digitsTried) {
    for (const { request, run } of traces) {
      const found = firstApart(run(), digits);
      // With so many digits it could be rounding.
      const isTrue = found && (digits === digitsTried[0] || separationOf(standard.algorithm, planted, [request]));
      if (isTrue) return { ...found, digits, request: { ...request, steps: request.steps.slice(0, found.step) } };
    }
  }
  return undefined;
}

type Run = ReturnType<typeof runner<number>>;

/** One tensor, no change of a rate, nothing that happens beside the steps. */
function isPlain({ tensors, steps, probes }: TraceRequest): boolean {
  return tensors.length === 1 && probes === undefined && steps.every(({ set }) => set === undefined);
}

/** Where two finite numbers first look different; nothing after a number that is not finite. */
function firstApart(
  [rights, wrongs]: readonly [Trace<number>, Trace<number>],
  digits: number,
): Pick<ValueQuestion, 'step' | 'coordinate' | 'right' | 'wrong'> | undefined {
  for (const [s, tensors] of rights.entries()) {
    for (const [coordinate, right] of (tensors[0] ?? []).entries()) {
      const wrong = wrongs[s]?.[0]?.[coordinate] ?? Number.NaN;
      if (!Number.isFinite(right) || !Number.isFinite(wrong)) return undefined;
      if (right.toPrecision(digits) !== wrong.toPrecision(digits)) return { step: s + 1, coordinate, right, wrong };
    }
  }
  return undefined;
}
