import type { NamedMistake } from './namedMistake.js';

/** Recognised by its rounding, not by other formulas. */
export const adSinglePrecision: NamedMistake = {
  id: 'ad-single-precision',
  statement: 'Values and slopes are right, but in single precision: numbers keep 24 bits.',
  hint: 'What is Math.fround(0.1) − 0.1?',
  explanation:
    'No formula is wrong: numbers are rounded to float32, as tensors of PyTorch and TensorFlow are unless told ' +
    'otherwise. Here they are doubles; without Math.fround, and with a Float64Array, every check can be met.',
  frequency: 'hypothetical',
  failsAll: 'All of them ask for what doubles can give.',
};
