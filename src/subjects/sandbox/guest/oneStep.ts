import type { Realm } from '../../contracts/realm.js';
import { askableGradients } from './askableGradients.js';
import type { Instance, Noted } from './instance.js';
import type { TraceRun } from './traceRun.js';

/** What one step of one instance is given. */
interface Given {
  readonly realm: Realm;
  readonly gradients: readonly unknown[];
  readonly noted: Noted;
}

/** One step. @returns the points at which the gradients were asked for; none where they are handed over */
export function oneStep(
  run: TraceRun,
  instance: Instance,
  { realm, gradients, noted }: Given,
): readonly Float64Array[] {
  if (!run.plan.calling.asking) {
    instance.step(gradients, noted);
    return [];
  }
  const expected = run.trace.tensors.map(({ scalar, values: { length } }) => ({ scalar, length }));
  const askable = askableGradients(realm, gradients, expected, () => {
    run.progress.asked++;
  });
  try {
    instance.step(askable.functions, noted);
  } catch (error) {
    askable.requireSound();
    throw error;
  }
  return askable.points();
}
