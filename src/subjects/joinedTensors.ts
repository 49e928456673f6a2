import type { Value } from '../formula/evaluate.js';
import type { StepView } from './machine.js';
import type { TraceRequest } from './request.js';

/** A request whose tensors stand behind one another in one, and the way back. */
interface Joined {
  readonly request: TraceRequest;
  /** Parts what is known of each coordinate of the one tensor. */
  readonly part: <T>(coordinates: readonly T[]) => readonly (readonly T[])[];
}

/** What becomes of a request where all parameters are taken for one tensor: whole-tensor functions see them together. */
export function joinTensors(request: TraceRequest): Joined {
  const lengths = request.tensors.map(({ values }) => values.length);
  const ends = lengths.map((_, k) => lengths.slice(0, k + 1).reduce((sum, length) => sum + length, 0));
  const join = (parts: readonly Float64Array[]) => Float64Array.from(parts.flatMap((values) => [...values]));
  return {
    request: {
      ...request,
      tensors: [{ shape: [ends.at(-1) ?? 0], values: join(request.tensors.map(({ values }) => values)) }],
      steps: request.steps.map((step) => ({ ...step, gradients: [join(step.gradients)] })),
    },
    part: (coordinates) => ends.map((end, k) => coordinates.slice(end - (lengths[k] ?? 0), end)),
  };
}

/** Shows a step of the one tensor as a step of each of its parts. */
export function partedView<N>({ part }: Joined, observe: (view: StepView<N>) => void): (view: StepView<N>) => void {
  return ({ step, value }) => {
    const parts = (all: Value<N>): readonly Value<N>[] | undefined => (Array.isArray(all) ? part(all) : undefined);
    for (const tensor of part([]).keys()) {
      observe({ step, tensor, value: (name) => parts(value(name))?.[tensor] ?? value(name) });
    }
  };
}
