import type { TraceAnswer } from '../subjects/response.js';
import { answersTo, type Trial } from './trial.js';

/** Whether the same question has one answer. */
export type Steadiness = 'steady' | 'unsteady';

/**
 * Asks the telling case, the same once more after it, and once more in another batch, for which a submission is loaded
 * anew. What is kept from run to run and what is drawn by chance look alike from outside where chance is seeded, as in
 * the sandbox.
 */
export async function steadinessOf({ subject, telling }: Trial): Promise<Steadiness> {
  const requests = telling.map(({ request }) => request);
  const repeated = requests.map((request) => ({ ...request, probes: { repeat: true as const } }));
  const asked = [...(await answersTo(subject, [...requests, ...repeated])), ...(await answersTo(subject, requests))];
  return asked.every((one) => {
    const first = telling.find(({ request }) => request === one.request || request.steps === one.request.steps);
    return first === undefined || textOf(first.answer) === textOf(one.answer);
  })
    ? 'steady'
    : 'unsteady';
}

const textOf = ({ parameters }: TraceAnswer): string => parameters.flat().join(';');
