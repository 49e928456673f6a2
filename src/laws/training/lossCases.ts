import fc, { type Arbitrary } from 'fast-check';
import { parameter } from '../cases/numbers.js';

/** Outputs of a model, and probabilities as their targets. */
export interface LossCase {
  readonly outputs: readonly number[];
  /** Tenths that sum to 1. */
  readonly targets: readonly number[];
}

/** Tenths that sum to 1, one-hot ones among them. */
function probabilities(count: number): Arbitrary<readonly number[]> {
  const cuts = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: count - 1, maxLength: count - 1 });
  return cuts.map((drawn) => {
    const ends = [0, ...drawn.sort((a, b) => a - b), 10];
    return ends.slice(1).map((end, k) => (end - (ends[k] as number)) / 10);
  });
}

/** One to three outputs of either sign. */
export const lossCases: Arbitrary<LossCase> = fc.integer({ min: 1, max: 3 }).chain((count) =>
  fc.record({
    outputs: fc.array(parameter, { minLength: count, maxLength: count }),
    targets: probabilities(count),
  }),
);
