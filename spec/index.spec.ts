import { describe, expectTypeOf, it } from 'vitest';
import type { Arithmetic, Subject, Tensor, TraceRequest, TraceResponse } from '../src/index.js';

/* The compiler judges these; here they only stand in the list. */
describe('the public API', () => {
  it('asks a subject for traces, one response each', () => {
    expectTypeOf<Subject['traces']>().parameters.toEqualTypeOf<[readonly TraceRequest[]]>();
    expectTypeOf<Subject['traces']>().returns.resolves.toEqualTypeOf<readonly TraceResponse[]>();
  });

  it('holds parameters in flat arrays of doubles', () => {
    expectTypeOf<Tensor['values']>().toEqualTypeOf<Float64Array>();
  });

  it('reads formulas over any number', () => {
    expectTypeOf<Arithmetic<string>['add']>().toEqualTypeOf<(a: string, b: string) => string>();
  });

  it('tells an answer from a failure by its kind', () => {
    expectTypeOf<TraceResponse['kind']>().toEqualTypeOf<'answer' | 'failure'>();
  });
});
