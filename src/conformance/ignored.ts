import { float64 } from '../arithmetic/float64.js';
import { contains } from '../optimizers/domain.js';
import type { TraceRequest } from '../subjects/request.js';
import { runner } from '../subjects/runner.js';
import { answersTo, type Trial } from './trial.js';

/** The hyperparameters that a subject is sent and that change nothing, although they change the equations' result. */
export async function ignoredBy({ subject, standard, telling }: Trial): Promise<readonly string[]> {
  const request = telling.at(-1)?.request;
  if (!request) return [];
  const run = runner(standard.algorithm, float64);
  const changed = Object.entries(standard.algorithm.hyperparameters).flatMap(([name, { domain }]) => {
    if (!subject.reads.has(name)) return [];
    const half = (request.hyperparameters[name] ?? 1) / 2;
    const value = contains(domain, half) ? half : undefined;
    return value === undefined ? [] : [{ name, request: withValue(request, name, value) }];
  });
  const [usual, ...others] = await answersTo(subject, [request, ...changed.map((one) => one.request)]);
  const before = run(request).flat(2).join();
  return changed
    .filter(({ request: other }) => run(other).flat(2).join() !== before)
    .filter(({ request: other }) => {
      const got = others.find((one) => one.request === other);
      return got !== undefined && textOf(got) === (usual && textOf(usual));
    })
    .map(({ name }) => name);
}

function withValue(request: TraceRequest, name: string, value: number): TraceRequest {
  return { ...request, hyperparameters: { ...request.hyperparameters, [name]: value } };
}

const textOf = ({
  answer,
}: {
  readonly answer: { readonly parameters: readonly (readonly Float64Array[])[] };
}): string =>
  answer.parameters
    .flat()
    .map((values) => values.join())
    .join(';');
