import type { TraceRequest } from '../subjects/request.js';

/** A request in a few words, for whoever reads a recording in a review. */
export function caseInWords({ hyperparameters, tensors, steps, probes }: TraceRequest): string {
  const vector = (values: Float64Array) => (values.length === 1 ? String(values[0]) : `(${values.join(', ')})`);
  const vectors = (all: readonly Float64Array[]) => all.map(vector).join(' and ');
  const gradients = steps.map(({ gradients: given, set }) => {
    const changes = Object.entries(set ?? {}).map(([name, value]) => `${name}=${value}`);
    return [vectors(given), ...changes].join(' with ');
  });
  return [
    `theta ${vectors(tensors.map(({ values }) => values))}`,
    `g ${gradients.join('; ')}`,
    Object.entries(hyperparameters)
      .map(([name, value]) => `${name}=${value}`)
      .join(' '),
    ...Object.keys(probes ?? {}).sort(),
  ].join(' | ');
}
