import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type Arithmetic,
  type Erratum,
  type ErratumKind,
  type ErratumRecord,
  type ErratumSource,
  errata,
  erratumRecord,
  erratumSources,
  type Subject,
  type Tensor,
  type TraceRequest,
  type TraceResponse,
} from '../src/index.js';

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

  it('has the errata, and computes the numbers of each', () => {
    expectTypeOf(errata).toEqualTypeOf<readonly Erratum[]>();
    expectTypeOf(erratumRecord).returns.toEqualTypeOf<ErratumRecord>();
    expectTypeOf<Erratum['kind']>().toEqualTypeOf<ErratumKind>();
    expectTypeOf<ErratumRecord['kind']>().toEqualTypeOf<ErratumKind>();
    expectTypeOf<Erratum['places'][0]['source']>().toEqualTypeOf<ErratumSource>();
    const slip = errata.find(({ id }) => id === 'hw3-gradient-x2') as Erratum;
    expect(erratumSources[slip.places[0].source]).toContain('Backpropagation and Optimizers');
    // e^5/4 − 4 and, as printed, e^5/2 − 4.
    expect(erratumRecord(slip).seen).toEqual([
      expect.objectContaining({ holds: '33.1032897756441508552788950101', printed: '70.2065795512883017105577900203' }),
    ]);
  });
});
