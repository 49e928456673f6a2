import { z } from 'zod';
import type { Answered } from '../diagnosis/agreement.js';
import { Problem } from '../formula/problem.js';
import { fromWire, wireNumber } from '../subjects/protocol/wireNumber.js';

const vector = z.array(wireNumber);
const tensors = z.union([vector, z.array(vector)]).nullable();

/** A log as somebody recorded it: parameters before the first and after every step, and the gradient of every step. */
export const traceLogSchema = z
  .object({
    hyperparameters: z.record(z.string(), z.number()),
    parameters: z
      .array(tensors)
      .describe('one more than steps; a list of numbers, or one such list a tensor; null for a gap'),
    gradients: z.array(tensors).optional().describe('one a step'),
    rates: z.array(z.number()).optional().describe('the rate of every step, where it changes'),
  })
  .describe('A log of a run from its first step on');

/** A log that can be worked with. */
export interface TraceLog {
  readonly hyperparameters: Readonly<Record<string, number>>;
  readonly answered: Answered;
  /** What the log lacks that was got along without, in sentences. */
  readonly remarks: readonly string[];
}

/**
 * Reads a log, up to its first gap: what an optimizer keeps is unknown behind one.
 * @throws Problem `log-unreadable` or `log-incomplete`, with what is missing
 */
export function readTraceLog(text: string): TraceLog {
  const { hyperparameters, parameters, gradients, rates } = parsed(text);
  if (!gradients)
    throw incomplete(
      'It has no gradients; the parameters alone fit any optimizer. Record the gradient of every step as "gradients".',
    );
  const gap = Math.min(gapIn(parameters) - 1, gapIn(gradients));
  const count = Math.min(gap, parameters.length - 1, gradients.length);
  if (count < 1) throw incomplete('It has no whole step: two "parameters" and the gradient between them.');
  const all = parameters.slice(0, count + 1).map(vectorsOf);
  const given = gradients.slice(0, count).map(vectorsOf);
  const [start = []] = all;
  const odd = [...all, ...given].some(
    (one) => one.map(({ length }) => length).join() !== start.map(({ length }) => length).join(),
  );
  if (odd) throw incomplete('Its parameters and gradients are not of the same lengths throughout.');
  const named =
    hyperparameters.lr === undefined && rates?.[0] !== undefined
      ? { ...hyperparameters, lr: rates[0] }
      : hyperparameters;
  const steps = given.map((one, k) => ({
    gradients: one,
    ...(rates?.[k] === undefined ? {} : { set: { lr: rates[k] } }),
  }));
  const request = {
    hyperparameters: named,
    tensors: start.map((values) => ({ shape: [values.length], values })),
    steps,
  };
  const remarks = Number.isFinite(gap)
    ? [
        `It has a gap behind step ${count}; what comes after it was not used, for what the optimizer kept by then is unknown.`,
      ]
    : [];
  return {
    hyperparameters: named,
    answered: { request, answer: { kind: 'answer', parameters: all.slice(1), observations: {} } },
    remarks,
  };
}

function parsed(text: string): z.infer<typeof traceLogSchema> {
  try {
    return traceLogSchema.parse(JSON.parse(text));
  } catch (error) {
    const place = error instanceof z.ZodError ? `at ${error.issues[0]?.path.join('.') || 'its top'}` : 'as JSON';
    const form = '{ "hyperparameters": {"lr": 0.1}, "parameters": [[1], [0.9]], "gradients": [[1]] }';
    throw new Problem('log-unreadable', `The log cannot be read ${place}. It looks like ${form}.`);
  }
}

const incomplete = (what: string): Problem => new Problem('log-incomplete', `The log is not enough. ${what}`);

function gapIn(list: readonly unknown[]): number {
  const place = list.indexOf(null);
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}

function vectorsOf(one: z.infer<typeof tensors>): readonly Float64Array[] {
  const list = one ?? [];
  const isListed = (all: typeof list): all is z.infer<typeof vector>[] => Array.isArray(all[0]);
  return (isListed(list) ? list : [list as z.infer<typeof vector>]).map((values) =>
    Float64Array.from(values, fromWire),
  );
}
