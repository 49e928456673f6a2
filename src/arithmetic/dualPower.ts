import type { Arithmetic } from './arithmetic.js';
import type { Dual } from './dualNumber.js';

/**
 * a^b with derivative b·a^(b−1)·a′ + a^b·log(a)·b′. Each term is computed only where its factor a′ or b′ is not
 * exactly 0. At a = 0 with b > 0 the second term is 0, the limit of a^b·log a.
 */
export function dualPower<N>(inner: Arithmetic<N>, base: Dual<N>, exponent: Dual<N>): Dual<N> {
  const zero = inner.fromNumber(0);
  const value = inner.power(base.value, exponent.value);
  const isZero = (x: N) => inner.equal(x, zero) === true;
  const fromBase = () => {
    const lowered = inner.power(base.value, inner.subtract(exponent.value, inner.fromNumber(1)));
    return inner.multiply(inner.multiply(exponent.value, lowered), base.derivative);
  };
  const fromExponent = () => {
    const isLimit = isZero(base.value) && inner.less(zero, exponent.value) === true;
    return isLimit ? zero : inner.multiply(inner.multiply(value, inner.unary.log(base.value)), exponent.derivative);
  };
  const first = isZero(base.derivative) || isZero(exponent.value) ? zero : fromBase();
  const second = isZero(exponent.derivative) ? zero : fromExponent();
  return { value, derivative: inner.add(first, second) };
}
