import type { TraceRequest } from '../subjects/request.js';

/** The base case with one tensor of these parameters and these gradients, a list a step. */
export function withGradients(
  { hyperparameters }: TraceRequest,
  start: readonly number[],
  gradients: readonly (readonly number[])[],
): TraceRequest {
  return {
    hyperparameters,
    tensors: [{ shape: [start.length], values: Float64Array.from(start) }],
    steps: gradients.map((gradient) => ({ gradients: [Float64Array.from(gradient)] })),
  };
}

/** Where a parameter went from its start, in few words. */
export function showsOf(got: number, start: number): string {
  if (got === start) return 'no move';
  if (Number.isNaN(got)) return 'theta becomes NaN';
  if (!Number.isFinite(got)) return `theta becomes ${got > 0 ? 'infinite' : 'minus infinite'}`;
  return `theta goes from ${start} to ${Number(got.toPrecision(9))}`;
}
