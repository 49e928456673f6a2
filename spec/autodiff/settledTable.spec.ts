import { describe, expect, it } from 'vitest';
import { graphOfFormula } from '../../src/autodiff/graphOfFormula.js';
import { mostSettledDigits, settledTable } from '../../src/autodiff/settledTable.js';
import { exactValue } from '../../src/oracles/exactForm.js';

const settled = (text: string, at: readonly string[], digits: number) =>
  settledTable(graphOfFormula(text).graph, at, digits);

describe('a settled table', () => {
  it('has 40 right digits of e^5/2 and e^5/4 − 4', () => {
    const { rows, unsettled } = settled('x1/x2*exp(x2+x3) - x2^2', ['1', '2', '3'], 40);
    expect(unsettled).toBe(false);
    expect(rows.slice(0, 3).map(({ adjoint }) => String(adjoint))).toEqual(
      ['exp(5)/2', 'exp(5)/4 - 4', 'exp(5)/2'].map((form) => String(exactValue(form).toSignificantDigits(40))),
    );
    // Taylor's series of e^5 summed in rationals.
    expect(String(rows[1]?.adjoint)).toBe('33.10328977564415085527889501013806990587');
  });

  it('has right digits where the sum cancels all that the asked digits hold', () => {
    // Where x is lost beside the 1 in working digits, a sum comes out as an exact but wrong 0: (1 + 10^-70) − 1 at x = 10^-70, and its slope; cos 10^-60 − 1 = −10^-120/2 + 10^-240/24 − …
    const { rows } = settled('(1 + x) - 1', ['1e-70'], 20);
    expect(rows.map(({ value }) => String(value))).toEqual(['1e-70', '1', '1e-70']);
    expect(String(settled('(1 + x) - 1 + 1e-250', ['1e-110'], 20).rows.at(-1)?.value)).toBe('1e-110');
    expect(String(settled('cos(x) - 1', ['1e-60'], 20).rows.at(-1)?.value)).toBe('-5e-121');
  });

  it('says that a number could not be told from 0', () => {
    const { rows, unsettled } = settled('exp(x)*exp(-x) - 1', ['2'], 15);
    expect({ value: String(rows.at(-1)?.value), unsettled }).toEqual({ value: '0', unsettled: true });
    expect(settled('x - x', ['2'], 15).unsettled).toBe(false);
  });

  it('goes as far as it promises', () => {
    expect(settled('exp(x)', ['1'], mostSettledDigits).rows[0]?.adjoint.precision()).toBe(mostSettledDigits);
  });

  it('is nobody’s endless loop outside a domain', () => {
    expect(settled('log(x)', ['-1'], 15).rows[1]?.value.isNaN()).toBe(true);
  });
});
