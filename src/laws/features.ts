import type { TraceRequest } from '../subjects/request.js';

/**
 * What a request has that another may not: the branches of the subject's territory. They are counted, so that a law
 * that passes shows what it has seen.
 */
export function featuresOf(request: TraceRequest): readonly string[] {
  const { steps, tensors, probes } = request;
  const gradients = steps.flatMap((step) => step.gradients.flatMap((values) => Array.from(values)));
  const changes = sizeChanges(request);
  const features: [string, boolean][] = [
    ['one step', steps.length === 1],
    ['several steps', steps.length > 1],
    ['several coordinates', tensors.some(({ values }) => values.length > 1)],
    ['many steps', steps.length > 12],
    ['many coordinates', tensors.some(({ values }) => values.length > 3)],
    ['several tensors', tensors.length > 1],
    ['a changing rate', steps.some(({ set }) => set !== undefined)],
    ['a gradient of 1,000 or more', gradients.some((g) => Math.abs(g) >= 1_000)],
    ['a zero gradient', gradients.some((g) => g === 0)],
    ['gradients of both signs', gradients.some((g) => g < 0) && gradients.some((g) => g > 0)],
    ['a falling gradient', changes.some((change) => change < 0)],
    ['a growing gradient', changes.some((change) => change > 0)],
    ['a probe', probes !== undefined],
  ];
  return features.filter(([, present]) => present).map(([name]) => name);
}

/** How each coordinate's gradient grows in size from one step to the next. */
function sizeChanges({ steps }: TraceRequest): readonly number[] {
  return steps.slice(1).flatMap((step, index) =>
    step.gradients.flatMap((values, tensor) => {
      const before = steps[index]?.gradients[tensor];
      return Array.from(values, (g, i) => Math.abs(g) - Math.abs(before?.[i] ?? Number.NaN));
    }),
  );
}
