import type { TraceRequest } from '../subjects/request.js';

/**
 * What a request has that another may not: the branches of the subject's territory. They are counted, so that a law
 * that passes shows what it has seen.
 */
export function featuresOf(request: TraceRequest): readonly string[] {
  const { steps, tensors, probes } = request;
  const gradients = steps.flatMap((step) => step.gradients.flatMap((values) => Array.from(values)));
  const sizes = gradients.map(Math.abs);
  const features: [string, boolean][] = [
    ['one step', steps.length === 1],
    ['several steps', steps.length > 1],
    ['several coordinates', tensors.some(({ values }) => values.length > 1)],
    ['several tensors', tensors.length > 1],
    ['a changing rate', steps.some(({ set }) => set !== undefined)],
    ['a zero gradient', sizes.some((size) => size === 0)],
    ['gradients of both signs', gradients.some((g) => g < 0) && gradients.some((g) => g > 0)],
    ['a falling gradient', sizes.some((size, k) => k > 0 && size < (sizes[k - 1] as number))],
    ['a growing gradient', sizes.some((size, k) => k > 0 && size > (sizes[k - 1] as number))],
    ['a probe', probes !== undefined],
  ];
  return features.filter(([, present]) => present).map(([name]) => name);
}
