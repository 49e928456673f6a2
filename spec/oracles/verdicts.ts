import type { Decimal } from 'decimal.js';
import type { Arithmetic } from '../../src/arithmetic/arithmetic.js';
import { decimal } from '../../src/arithmetic/decimal.js';
import { enclosure } from '../../src/arithmetic/enclosure.js';
import { float64 } from '../../src/arithmetic/float64.js';
import { evaluate } from '../../src/autodiff/evaluate.js';
import type { Graph } from '../../src/autodiff/graph.js';
import type { PrimitiveTable } from '../../src/autodiff/primitives/index.js';
import { adjoints } from '../../src/autodiff/reverse.js';
import { uncertain } from '../../src/autodiff/uncertain.js';
import { decimalDifferences } from '../../src/oracles/decimalDifferences.js';
import { finiteDifferences } from '../../src/oracles/finiteDifferences.js';
import { forwardMode } from '../../src/oracles/forwardMode.js';

/** The derivative of a graph's only output at a point, along a direction; all numbers are doubles too. */
export interface Question {
  readonly graph: Graph;
  readonly at: readonly string[];
  readonly direction: readonly string[];
}

/** What somebody says the derivative is, in float64 and in many digits. */
export interface Told {
  readonly double: number;
  readonly digits: Decimal;
}

export type Verdict = 'agrees' | 'contradicts' | 'undecidable';

/** An oracle: it is asked a question, and then whether what it found is what somebody tells. */
export type Judge = (question: Question) => (told: Told) => Verdict;

/** Enough for a slope of 10^-55 beside values of 1. */
export const manyDigits = 80;
const enclosed = enclosure();
const bounded = uncertain(manyDigits);

/** What reverse mode tells, with this or another table of primitives; digits are worked out when they are asked for. */
export function toldByReverse(question: Question, table?: PrimitiveTable): Told {
  return {
    double: reverse(question, float64, table),
    get digits() {
      return reverse(question, decimal(manyDigits), table);
    },
  };
}

/** Reverse mode along the direction. */
function reverse<N>({ graph, at, direction }: Question, arithmetic: Arithmetic<N>, table?: PrimitiveTable): N {
  const found = adjoints(evaluate(graph, at.map(arithmetic.literal), arithmetic, table));
  const terms = direction.map((text, k) => arithmetic.multiply(found[k] as N, arithmetic.literal(text)));
  return terms.reduce((sum, term) => arithmetic.add(sum, term));
}

/** The oracles by their titles. What is told may be as far off as reverse mode with the right table may be. */
export const judges = {
  'dual numbers': (question) => {
    const [point, move] = [question.at.map(enclosed.literal), question.direction.map(enclosed.literal)];
    const { value, radius } = forwardMode(question.graph, point, move, enclosed).derivative;
    return inDoubles(value, radius + reverse(question, enclosed).radius);
  },
  'finite differences in float64': (question) => {
    const slope = finiteDifferences(question.graph, question.at.map(Number), question.direction.map(Number));
    if (slope.kind !== 'known') return () => 'undecidable';
    return inDoubles(slope.value, slope.radius + reverse(question, enclosed).radius);
  },
  'finite differences in decimals': (question) => {
    const slope = decimalDifferences(question.graph, question.at, question.direction);
    if (slope.kind !== 'known') return () => 'undecidable';
    const radius = slope.radius.plus(reverse(question, bounded).error);
    if (!radius.isFinite()) return () => 'undecidable';
    return ({ digits }) => (slope.value.minus(digits).abs().lessThanOrEqualTo(radius) ? 'agrees' : 'contradicts');
  },
} satisfies Readonly<Record<string, Judge>>;

/** What is no number contradicts every slope that is known. */
function inDoubles(value: number, radius: number): (told: Told) => Verdict {
  if (!(radius < Number.POSITIVE_INFINITY)) return () => 'undecidable';
  return ({ double }) => (Math.abs(value - double) <= radius ? 'agrees' : 'contradicts');
}
