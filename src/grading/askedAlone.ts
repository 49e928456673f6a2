import type { Counterexample } from '../diagnosis/diagnosis.js';
import type { Subject } from '../subjects/subject.js';
import { gradingMessages } from './messages.js';

/**
 * Whether a subject answers its smallest case otherwise when nothing was asked before: then something is remembered from
 * one run to the next. A sentence with both answers; `undefined` where they are the same.
 */
export async function answersOtherwiseAlone(
  subject: Subject,
  { request, step, tensor, coordinate, yours, shown, equations }: Counterexample,
): Promise<string | undefined> {
  // Where the point of a gradient is what differs, the parameters say nothing.
  if (!equations[shown]?.line.startsWith('theta = ')) return undefined;
  const [response] = await subject.traces([request]);
  if (response?.kind !== 'answer') return undefined;
  const alone = response.parameters[step - 1]?.[tensor]?.[coordinate] ?? Number.NaN;
  return Object.is(alone, yours) ? undefined : gradingMessages['otherwise-alone'](step, yours, alone);
}
