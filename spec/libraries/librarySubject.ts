import type { TraceRequest } from '../../src/subjects/request.js';
import type { TraceResponse } from '../../src/subjects/response.js';
import type { Subject } from '../../src/subjects/subject.js';
import type { LibraryOptimizer, LibraryRun } from './library.js';

/** An optimizer of a library as something that is tested. */
export function librarySubject(optimizer: LibraryOptimizer): Subject {
  const { name, reads } = optimizer;
  const answer = (request: TraceRequest): TraceResponse => {
    if (request.probes?.repeat) tracedBy(optimizer, request);
    return refusalOf(request) ?? tracedBy(optimizer, request);
  };
  return {
    kind: 'submission',
    id: name,
    reads: new Set(reads),
    traces: async (requests) => requests.map(answer),
  };
}

/** The adapters copy every vector, and keep the state where the library does. */
function refusalOf({ probes = {}, steps }: TraceRequest): TraceResponse | undefined {
  if (probes.reuseArrays) return notOffered('It is handed copies of the gradients.');
  if (probes.resumeAt !== undefined) return notOffered('It keeps its state to itself.');
  const changed = steps.flatMap(({ set = {} }) => Object.keys(set)).find((key) => key !== 'lr');
  return changed === undefined ? undefined : notOffered(`A change of ${changed} in mid-run does not reach it.`);
}

function tracedBy(
  optimizer: LibraryOptimizer,
  { hyperparameters, tensors, steps, probes }: TraceRequest,
): TraceResponse {
  const given = Object.fromEntries(Object.entries(hyperparameters).filter(([key]) => optimizer.reads.includes(key)));
  const running: LibraryRun[] = [];
  const start = (): LibraryRun => {
    const run = optimizer.start(
      given,
      tensors.map(({ values }) => values),
    );
    running.push(run);
    return run;
  };
  try {
    const twin = probes?.twin ? start() : undefined;
    return { kind: 'answer', parameters: taken(start(), twin, steps), observations: {} };
  } catch (error) {
    if (error instanceof NoRate) return notOffered('A change of lr in mid-run does not reach it.');
    return { kind: 'failure', reason: 'error', message: error instanceof Error ? error.message : String(error) };
  } finally {
    for (const run of running) run.dispose?.();
  }
}

/** The rate cannot be changed. */
class NoRate extends Error {}

function taken(run: LibraryRun, twin: LibraryRun | undefined, steps: TraceRequest['steps']): Float64Array[][] {
  return steps.map(({ gradients, set }) => {
    if (set?.lr !== undefined) {
      if (run.setRate === undefined) throw new NoRate();
      for (const one of [run, twin]) one?.setRate?.(set.lr);
    }
    twin?.step(gradients.map((gradient) => gradient.map((g) => -g)));
    return [...run.step(gradients)];
  });
}

function notOffered(message: string): TraceResponse {
  return { kind: 'failure', reason: 'not-offered', message };
}
