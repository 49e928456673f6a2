import { decimal } from '../arithmetic/decimal.js';
import type { Enclosure } from '../arithmetic/enclosure.js';
import { precisions } from '../arithmetic/format.js';
import { type Gradient, gradientOver } from '../autodiff/reverse.js';
import { enclosedGradient } from '../subjects/engines/enclosedGradient.js';
import type { GradientRequest } from '../subjects/gradientRequest.js';
import { allowedError } from './allowedError.js';
import type { ExpectedNumber } from './expectedValues.js';

const exactly = decimal(50);
/** The output's own adjoint is 1: what is small beside it may be known to fewer digits of its own. */
const leastScale = 1;

/** The value and gradient at the doubles of a request, exactly and rounded once, with what rounding may take. */
export function expectedGradient(request: GradientRequest): Gradient<ExpectedNumber> {
  const exact = gradientOver(request.graph, Array.from(request.at, exactly.fromNumber), exactly);
  const [in64, in32] = precisions.map((precision) => enclosedGradient(request, precision)) as [
    Gradient<Enclosure>,
    Gradient<Enclosure>,
  ];
  const together = (value: number, double: Enclosure, single: Enclosure): ExpectedNumber => {
    const scale = Math.max(leastScale, Math.abs(value));
    return {
      value,
      float64: allowedError(double, value, scale, 'float64'),
      float32: allowedError(single, value, scale, 'float32'),
    };
  };
  // A zero has no sign here.
  const double = (x: typeof exact.value) => exactly.toNumber(x) + 0;
  return {
    value: together(double(exact.value), in64.value, in32.value),
    gradient: exact.gradient.map((partial, k) =>
      together(double(partial), in64.gradient[k] as Enclosure, in32.gradient[k] as Enclosure),
    ),
  };
}
