import fc, { type Arbitrary } from 'fast-check';

/** Validation errors, one per check, and a window. */
export interface Errors {
  readonly errors: readonly number[];
  readonly window: number;
}

/** Small whole numbers, so that ties are frequent. */
export const validationErrors: Arbitrary<Errors> = fc.record({
  errors: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 }),
  window: fc.integer({ min: 1, max: 4 }),
});

/** Errors as checks, each with its number, from 1, as its model. */
export function asChecks(errors: readonly number[]): readonly { readonly error: number; readonly model: number }[] {
  return errors.map((error, k) => ({ error, model: k + 1 }));
}
