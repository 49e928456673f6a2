import { arithmeticIn } from '../arithmetic/arithmeticIn.js';
import type { Precision } from '../arithmetic/format.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import type { Fault } from '../optimizers/mistakes/mistake.js';
import { courseRunner, type Trace } from './runner.js';
import type { Subject } from './subject.js';

/**
 * An algorithm as a subject that asks for its gradients, computed in this process, in float64 unless said otherwise; with
 * a fault it is a planted error for specs.
 */
export function reference(id: string, algorithm: Algorithm, fault?: Fault, precision: Precision = 'float64'): Subject {
  const run = courseRunner(algorithm, arithmeticIn(precision), fault ? { fault } : {});
  return {
    kind: 'reference',
    id,
    reads: new Set(Object.keys(algorithm.hyperparameters)),
    traces: async (requests) =>
      requests.map((request) => {
        const { parameters, asked } = run(request);
        return { kind: 'answer', parameters: plain(parameters), asked: plain(asked), observations: {} };
      }),
  };
}

function plain(trace: Trace<number>): readonly (readonly Float64Array[])[] {
  return trace.map((step) => step.map((tensor) => Float64Array.from(tensor)));
}
