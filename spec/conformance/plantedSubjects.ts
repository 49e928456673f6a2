import { float32 } from '../../src/arithmetic/float32.js';
import type { Algorithm } from '../../src/optimizers/algorithm.js';
import { reference } from '../../src/subjects/reference.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import { courseRunner, type Trace } from '../../src/subjects/runner.js';
import type { Subject } from '../../src/subjects/subject.js';

const plain = (trace: Trace<number>) => trace.map((step) => step.map((tensor) => Float64Array.from(tensor)));

/** Equations that are worked in single precision. */
export function inSingle(algorithm: Algorithm): Subject {
  const run = courseRunner(algorithm, float32, { input: Math.fround });
  const answer = (request: TraceRequest) => {
    const { parameters, asked } = run(request);
    return { kind: 'answer', parameters: plain(parameters), asked: plain(asked), observations: {} } as const;
  };
  return { ...reference('single', algorithm), traces: async (requests) => requests.map(answer) };
}

/** The subject with every request changed before it gets there. */
export function rewritten(subject: Subject, change: (request: TraceRequest) => TraceRequest): Subject {
  return { ...subject, traces: (requests) => subject.traces(requests.map(change)) };
}

/** A subject that moves everything on from run to run. */
export function thatDrifts(subject: Subject): Subject {
  let runs = 0;
  return rewritten(subject, (request) => ({
    ...request,
    hyperparameters: { ...request.hyperparameters, lr: (request.hyperparameters.lr ?? 0.1) + ++runs * 1e-3 },
  }));
}
