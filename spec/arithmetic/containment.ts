import type { Decimal } from 'decimal.js';
import { decimal } from '../../src/arithmetic/decimal.js';
import type { Enclosure, EnclosureArithmetic } from '../../src/arithmetic/enclosure.js';
import { float32 } from '../../src/arithmetic/float32.js';
import { float64 } from '../../src/arithmetic/float64.js';
import type { Precision } from '../../src/arithmetic/format.js';
import { evaluateLine, type Leaf, type Line, randomLine, randomNumbers } from './randomFormula.js';

const exact = decimal(50);
const leavesOfProgram = 4;
const linesOfProgram = 12;

/** A random formula: its enclosure, its exact value at a point, and what a program computes there and at the centre. */
export interface Judged {
  readonly line: Line;
  readonly enclosed: Enclosure;
  readonly truth: Decimal;
  readonly atPoint: number;
  readonly atCentre: number;
  /** Its rounding errors, counted in ulp as they are charged; each operand's are its own and those it inherits. */
  readonly charges: number;
}

export interface Growth {
  readonly precision: Precision;
  readonly seed: number;
  readonly leaf: (random: () => number, arithmetic: EnclosureArithmetic, precision: Precision) => Leaf;
}

/**
 * Grows random programs without end; every line is a formula. Each is evaluated in the given enclosures, in decimals at
 * a point inside the leaves' enclosures, and in the precision itself at that point and at the centres.
 */
export function* randomFormulas(arithmetic: EnclosureArithmetic, growth: Growth): Generator<Judged> {
  const random = randomNumbers(growth.seed);
  const program = growth.precision === 'float32' ? float32 : float64;
  for (;;) {
    const leaves = Array.from({ length: leavesOfProgram }, () => growth.leaf(random, arithmetic, growth.precision));
    const numbers: Omit<Judged, 'line'>[] = leaves.map(({ enclosure, point }) => ({
      enclosed: enclosure,
      truth: exact.fromNumber(point),
      atPoint: point,
      atCentre: enclosure.value,
      charges: 1,
    }));
    for (let drawn = 0; drawn < linesOfProgram; drawn += 1) {
      const line = randomLine(random, numbers.length);
      const read = <K extends keyof Judged>(key: K) => numbers.map((number) => (number as Judged)[key]);
      const judged = {
        line,
        enclosed: evaluateLine(arithmetic, line, read('enclosed')),
        truth: evaluateLine(exact, line, read('truth')),
        atPoint: evaluateLine(program, line, read('atPoint')),
        atCentre: evaluateLine(program, line, read('atCentre')),
        charges: chargesOf(line, read('charges')),
      };
      yield judged;
      if (isNumber(judged)) numbers.push(judged);
    }
  }
}

const roundedToHalfAnUlp = ['add', 'subtract', 'multiply', 'divide', 'sqrt'];
const unrounded = ['negate', 'max', 'min', 'abs', 'sign'];

/** Own and program's rounding: an ulp together, six of a library function. Operands of two count both. */
function chargesOf({ operation, left, right }: Line, charges: readonly number[]): number {
  const own = unrounded.includes(operation) ? 0 : roundedToHalfAnUlp.includes(operation) ? 1 : 6;
  return own + (charges[left] ?? 0) + (charges[right] ?? 0);
}

/** Only what is known and a number for everybody is built upon: of anything else nothing is claimed. */
const isNumber = ({ enclosed, truth, atPoint, atCentre }: Judged): boolean =>
  isKnown(enclosed) && !truth.isNaN() && !Number.isNaN(atPoint) && !Number.isNaN(atCentre);

export const isKnown = (enclosed: Enclosure): boolean => enclosed.radius < Number.POSITIVE_INFINITY;

/** Whether the enclosure holds the exact value and both computed ones; NaN only where √ or a power leaves its domain. */
function isContained({ line, enclosed, truth, atPoint, atCentre }: Judged): boolean {
  const mayLeaveDomain = line.operation === 'sqrt' || line.operation === 'power';
  const holds = (x: number) => (Number.isNaN(x) ? mayLeaveDomain : containsNumber(enclosed, x));
  return holds(atPoint) && holds(atCentre) && (truth.isNaN() ? mayLeaveDomain : contains(enclosed, truth));
}

/** Whether an exact number lies within an enclosure. Both sides are rounded to 50 digits, which keeps their order. */
export function contains(enclosed: Enclosure, x: Decimal): boolean {
  const radius = exact.add(exact.fromNumber(enclosed.radius), exact.fromNumber(0));
  return distance(enclosed, x).lessThanOrEqualTo(radius);
}

/** |x − value|, to 50 digits. */
export const distance = (enclosed: Enclosure, x: Decimal): Decimal =>
  exact.subtract(x, exact.fromNumber(enclosed.value)).abs();

/** Rounding is monotone: a difference that rounds below the radius is below it. Only near the edge digits are needed. */
const containsNumber = (enclosed: Enclosure, x: number): boolean =>
  Math.abs(x - enclosed.value) < enclosed.radius || contains(enclosed, exact.fromNumber(x));

export interface Findings {
  readonly judged: number;
  readonly unknown: number;
  /** The first formula whose enclosure does not hold, if any. */
  readonly escaped: Judged | undefined;
}

/** Judges formulas until `formulas` of them had a finite radius, or one escaped. */
export function searchForEscape(arithmetic: EnclosureArithmetic, formulas: number, growth: Growth): Findings {
  const found = { judged: 0, unknown: 0 };
  for (const judged of randomFormulas(arithmetic, growth)) {
    if (!isKnown(judged.enclosed)) found.unknown += 1;
    else if (!isContained(judged)) return { ...found, escaped: judged };
    else found.judged += 1;
    if (found.judged === formulas) break;
  }
  return { ...found, escaped: undefined };
}
