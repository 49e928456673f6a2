import type { Arithmetic } from './arithmetic.js';
import { float32 } from './float32.js';
import { float64 } from './float64.js';
import type { Precision } from './format.js';

const inPrecision: { readonly [P in Precision]: Arithmetic<number> } = { float64, float32 };

/** The arithmetic of programs that work in a precision. */
export const arithmeticIn = (precision: Precision): Arithmetic<number> => inPrecision[precision];
