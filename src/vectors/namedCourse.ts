import type { Arithmetic } from '../arithmetic/arithmetic.js';
import { type Algorithm, askingLine } from '../optimizers/algorithm.js';
import type { RunOptions } from '../subjects/machine.js';
import type { TraceRequest } from '../subjects/request.js';
import { runner, type Trace } from '../subjects/runner.js';

/** What is kept of a run, by its name in the equations: `[step][tensor][coordinate]`, one number where it is a scalar. */
export type NamedCourse<N> = Readonly<Record<string, Trace<N>>>;

/** The names whose values are published: theta, the state, and the point at which a gradient is asked for ahead. */
function publishedNames(algorithm: Algorithm): readonly string[] {
  const { state, asksAt } = algorithm;
  const ahead = asksAt !== undefined && askingLine(algorithm) >= 0 ? [asksAt] : [];
  return [...new Set(['theta', ...Object.keys(state), ...ahead])];
}

/** Runs an algorithm in any arithmetic, and keeps after every step what is published. */
export function namedCourse<N>(
  algorithm: Algorithm,
  arithmetic: Arithmetic<N>,
  options: RunOptions<N> = {},
): (request: TraceRequest) => NamedCourse<N> {
  const names = publishedNames(algorithm);
  let kept = new Map<string, (readonly N[])[][]>();
  const observe: RunOptions<N>['observe'] = ({ step, tensor, value }) => {
    for (const name of names) {
      const steps = kept.get(name) ?? [];
      kept.set(name, steps);
      const tensors = steps[step - 1] ?? [];
      steps[step - 1] = tensors;
      const seen = value(name);
      tensors[tensor] = Array.isArray(seen) ? seen : [seen as N];
    }
  };
  const run = runner(algorithm, arithmetic, { ...options, observe });
  return (request) => {
    kept = new Map();
    run(request);
    return Object.fromEntries(kept);
  };
}
