import type { Counterexample, Diagnosis } from '../diagnosis/diagnosis.js';
import type { Result } from '../grading/result.js';
import { graphText } from './graphText.js';
import { messages } from './messages.js';
import { requestText } from './requestText.js';

type Smallest = Result['counterexample'];

/** The lines that differ, by what they are for; where none does, how they are run; where nothing is known, the last. */
export function whereToLook(diagnosis: Diagnosis | null, counterexample: Smallest): string {
  if (counterexample?.kind === 'graph') return messages['look-at-graph'](graphText(counterexample.request));
  // What another dialect has otherwise is right.
  const wrong = diagnosis?.beyondDialect ?? diagnosis?.edits;
  const targets = [...new Set(wrong?.map(({ line }) => line))];
  if (targets.length > 0) return messages['look-at-lines'](targets.map((target) => named(target, counterexample)));
  if (diagnosis?.exception !== undefined) return diagnosis.exception;
  if (diagnosis !== null && diagnosis.kind !== 'none') return messages['look-at-running']();
  return messages['look-anywhere']();
}

/** `m_hat (bias correction)`. */
function named(target: string, counterexample: Counterexample | null): string {
  const role = counterexample?.equations.find(({ line }) => line.startsWith(`${target} = `))?.role;
  return role ? `${target} (${role})` : target;
}

/** A named mistake has a question of its own; everything else can be worked out by hand. */
export function questionsOf(diagnosis: Diagnosis | null, counterexample: Smallest): readonly string[] {
  const own = [diagnosis?.mistake?.hint, diagnosis?.second?.hint].filter((hint) => hint !== undefined);
  if (own.length > 0) return own;
  if (counterexample === null) return [messages['no-case']()];
  if (counterexample.kind === 'graph') return [messages['by-hand-graph'](graphText(counterexample.request))];
  return [messages['by-hand'](requestText(counterexample.request), counterexample.step)];
}
