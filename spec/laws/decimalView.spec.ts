import { describe, expect, it } from 'vitest';
import { agree, asWritten, decimalViews, exceeds } from '../../src/laws/decimalView.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import { standard } from './standards.js';

const request: TraceRequest = {
  hyperparameters: { lr: 0.1, beta1: 0.9, beta2: 0.99, eps: 0 },
  tensors: [
    { shape: [2], values: Float64Array.of(10, 1) },
    { shape: [1], values: Float64Array.of(5) },
  ],
  steps: [
    { gradients: [Float64Array.of(20, 1), Float64Array.of(3)] },
    { gradients: [Float64Array.of(19.8, 1), Float64Array.of(3)] },
  ],
};

describe('the decimal view of a run', () => {
  const views = decimalViews(standard('adam').algorithm, request);

  it('reads numbers as they are written', () => {
    expect(asWritten(0.1).toString()).toBe('0.1');
    expect(asWritten(1e-8).toString()).toBe('1e-8');
  });

  it('shows every name of every step of the first tensor, one number a coordinate', () => {
    expect(views.map(({ step }) => step)).toEqual([1, 2]);
    expect(views.map(({ all }) => all('m').map(String))).toEqual([
      ['2', '0.1'],
      ['3.78', '0.19'],
    ]);
    expect(views.map(({ all }) => all('v').map(String))).toEqual([
      ['4', '0.01'],
      ['7.8804', '0.0199'],
    ]);
    expect(views[0]?.all('theta').map(String)).toEqual(['9.9', '0.9']);
  });

  it('shows a number that all coordinates share as one', () => {
    expect(views[0]?.all('lr').map(String)).toEqual(['0.1']);
  });
});

describe('two decimals agree', () => {
  const digits = (count: number) => asWritten(3).div(7).toSignificantDigits(count);

  it('when they share 40 digits, and not when they share 39', () => {
    expect(agree(digits(50), digits(42))).toBe(true);
    expect(agree(digits(50), digits(38))).toBe(false);
    expect(agree(digits(38), digits(50))).toBe(false);
  });

  it('whatever their size', () => {
    const tiny = asWritten(1e-200);
    expect(agree(digits(50).times(tiny), digits(42).times(tiny))).toBe(true);
    expect(agree(digits(50).times(tiny), digits(38).times(tiny))).toBe(false);
  });

  it('with 0 only when they are 0', () => {
    expect(agree(asWritten(0), asWritten(-0))).toBe(true);
    expect(agree(asWritten(0), asWritten(1e-300))).toBe(false);
  });

  it('to the size of what was added up, where that is given', () => {
    const rest = asWritten(1).minus(asWritten(1).div(3).times(3));
    expect(agree(rest, asWritten(0))).toBe(false);
    expect(agree(rest, asWritten(0), asWritten(1))).toBe(true);
    expect(agree(asWritten(1e-39), asWritten(0), asWritten(1))).toBe(false);
  });

  it('never when one is not a number', () => {
    expect(agree(asWritten(Number.NaN), asWritten(1))).toBe(false);
    expect(agree(asWritten(Number.NaN), asWritten(Number.NaN))).toBe(false);
  });

  it('never when one is infinite', () => {
    expect(agree(asWritten(1).div(0), asWritten(1))).toBe(false);
    expect(agree(asWritten(1), asWritten(-1).div(0))).toBe(false);
  });
});

describe('a decimal exceeds another', () => {
  it('when it is larger in one of the first 40 digits', () => {
    const third = asWritten(1).div(3);
    expect(exceeds(third.toSignificantDigits(42), third.toSignificantDigits(43))).toBe(false);
    expect(exceeds(third, third.toSignificantDigits(38))).toBe(true);
    expect(exceeds(third.toSignificantDigits(38), third)).toBe(false);
  });

  it('by more than the size of what was added up allows', () => {
    expect(exceeds(asWritten(1e-50), asWritten(0))).toBe(true);
    expect(exceeds(asWritten(1e-50), asWritten(0), asWritten(1))).toBe(false);
  });

  it('when either is not a number', () => {
    expect(exceeds(asWritten(Number.NaN), asWritten(1))).toBe(true);
    expect(exceeds(asWritten(1), asWritten(Number.NaN))).toBe(true);
  });
});
