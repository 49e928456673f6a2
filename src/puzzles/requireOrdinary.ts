import type { Arithmetic } from '../arithmetic/arithmetic.js';
import { float64 } from '../arithmetic/float64.js';
import { Problem } from '../formula/problem.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import type { TraceRequest } from '../subjects/request.js';
import { runner } from '../subjects/runner.js';

/**
 * Sees to it that equations of somebody's can be computed exactly in a moment: exponents that no double holds have no
 * end of digits.
 * @throws Problem `answer-beyond` where a function of finite numbers is infinite or lost, or a literal is
 */
export function requireOrdinary(algorithm: Algorithm, requests: readonly TraceRequest[]): void {
  let isLost = false;
  const noted = (result: number, isFine: boolean): number => {
    isLost ||= !isFine;
    return result;
  };
  const watching: Arithmetic<number> = {
    ...float64,
    literal(text) {
      const value = float64.literal(text);
      return noted(value, Number.isFinite(value) && (value !== 0 || !/[1-9]/.test(text.split(/e/i)[0] ?? '')));
    },
    power(base, exponent) {
      const value = float64.power(base, exponent);
      const isFine = base === 0 || !Number.isFinite(base) || !Number.isFinite(exponent) || isHeld(value);
      return noted(value, isFine);
    },
    unary: Object.fromEntries(
      Object.entries(float64.unary).map(([name, of]) => {
        return [
          name,
          (x: number) => noted(of(x), steep.has(name) ? Math.abs(x) < steepest || !Number.isFinite(x) : true),
        ];
      }),
    ) as Arithmetic<number>['unary'],
  };
  const run = runner(algorithm, watching);
  for (const request of requests) if (!isLost) run(request);
  if (!isLost) return;
  throw new Problem(
    'answer-beyond',
    'Part of the answer is beyond the numbers that a program holds, such as exp of a large number; write it otherwise.',
  );
}

/** Neither infinite nor lost; what is no number is nobody's concern here. */
const isHeld = (value: number): boolean => value !== 0 && Math.abs(value) !== Number.POSITIVE_INFINITY;

/** Functions whose values, or whose remainders, have as many digits as the argument is large. */
const steep: ReadonlySet<string> = new Set([
  'exp',
  'expm1',
  'sinh',
  'cosh',
  'tanh',
  'sin',
  'cos',
  'tan',
  'erf',
  'erfc',
]);

/** exp of this is still a double. */
const steepest = 700;
