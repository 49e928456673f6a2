const exponentBias = 1023;
const fractionDigits = 13;

/** A finite double as C and Python write it, `0x1.8p+1` for 3, without trailing zeros: exact, and read back without rounding. */
export function hexFloat(x: number): string {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  const sign = high >>> 31 === 1 ? '-' : '';
  const exponent = (high >>> 20) & 0x7ff;
  const fraction = ((high & 0xfffff) * 2 ** 32 + bits.getUint32(4)).toString(16).padStart(fractionDigits, '0');
  const digits = fraction.replace(/0+$/, '') || '0';
  if (exponent > 0) return `${sign}0x1.${digits}p${signed(exponent - exponentBias)}`;
  return `${sign}0x0.${digits}p${x === 0 ? '+0' : signed(1 - exponentBias)}`;
}

const signed = (exponent: number): string => (exponent < 0 ? `${exponent}` : `+${exponent}`);

/** How `hexFloat` writes a double. */
export const hexPattern = /^-?0x[01]\.[0-9a-f]{1,13}p[+-]\d{1,4}$/;

/** The double that a text as `hexFloat` writes it denotes; NaN for another text. */
export function fromHexFloat(text: string): number {
  const [, sign, whole, fraction = '', exponent] = /^(-?)0x([01])\.([0-9a-f]{1,13})p([+-]\d{1,4})$/.exec(text) ?? [];
  if (exponent === undefined) return Number.NaN;
  const mantissa = Number.parseInt(`${whole}${fraction.padEnd(fractionDigits, '0')}`, 16);
  // In two factors, since 2^-1074 times a mantissa is a double and 2^(-1074 - 52) is none.
  const power = Number(exponent) - 4 * fractionDigits;
  const half = Math.trunc(power / 2);
  return (sign === '-' ? -1 : 1) * mantissa * 2 ** half * 2 ** (power - half);
}
