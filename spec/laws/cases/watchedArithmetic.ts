import type { Arithmetic } from '../../../src/arithmetic/arithmetic.js';
import { float64 } from '../../../src/arithmetic/float64.js';
import { format } from '../../../src/arithmetic/format.js';

const { smallestNormal } = format('float64');

/**
 * Float64 that reports every result that is not a number, overflows or underflows. A product, quotient or power of
 * numbers other than 0 that is 0 has underflowed; a difference may be 0.
 */
export function watchedArithmetic(report: (what: string) => void): Arithmetic<number> {
  const watch = (name: string, y: number, zeroIsExact: boolean): number => {
    if (!Number.isFinite(y)) report(`${name} gives ${y}`);
    else if (Math.abs(y) < smallestNormal && !(y === 0 && zeroIsExact)) report(`${name} underflows to ${y}`);
    return y;
  };
  return {
    ...float64,
    add: (a, b) => watch('+', float64.add(a, b), true),
    subtract: (a, b) => watch('-', float64.subtract(a, b), true),
    multiply: (a, b) => watch('*', float64.multiply(a, b), a === 0 || b === 0),
    divide: (a, b) => watch('/', float64.divide(a, b), a === 0),
    power: (a, b) => watch('^', float64.power(a, b), a === 0),
    unary: { ...float64.unary, sqrt: (x) => watch('sqrt', float64.unary.sqrt(x), x === 0) },
  };
}
