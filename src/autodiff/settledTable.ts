import type { Decimal } from 'decimal.js';
import { decimal } from '../arithmetic/decimal.js';
import { type AdjointRow, adjointTable } from './adjointTable.js';
import { type Evaluation, evaluate } from './evaluate.js';
import type { Graph } from './graph.js';
import { type Uncertain, uncertain } from './uncertain.js';

/** Digits that are computed beyond the asked ones, where nothing cancels enough for them. */
const guardDigits = 20;
/** As many as decimals can have. */
const mostWorkingDigits = 400;
/** The most digits that can be asked for: with room for a sum that cancels. */
export const mostSettledDigits = 340;

/** An adjoint table whose numbers are right in every digit that was asked for. */
export interface SettledTable {
  /** The graph's values, to as many digits as it took. */
  readonly evaluation: Evaluation<Decimal>;
  /** Numbers rounded to the digits. One that cannot be told from 0, or is not decided, is 0. */
  readonly rows: readonly AdjointRow<Decimal>[];
  /** Whether a number stands at 0 because 400 digits did not settle it. */
  readonly unsettled: boolean;
}

/**
 * The adjoint table of a graph to so many significant digits (1 to 340), also where sums cancel. Every number is
 * computed with a bound on its error, and settled when both ends of that interval round to the same digits; while one
 * is not, the working digits are doubled, up to 400.
 * @param at decimal texts, one per variable
 */
export function settledTable(graph: Graph, at: readonly string[], digits: number): SettledTable {
  for (let working = digits + guardDigits; ; working = Math.min(mostWorkingDigits, 2 * working)) {
    const arithmetic = uncertain(working);
    const rows = adjointTable(evaluate(graph, at.map(arithmetic.literal), arithmetic));
    const unsettled = rows.flatMap(numbersOf).some((x) => !isSettled(x, digits));
    if (unsettled && working < mostWorkingDigits) continue;
    const exact = decimal(working);
    return {
      evaluation: evaluate(graph, at.map(exact.literal), exact),
      rows: rows.map((row) => rounded(row, digits)),
      unsettled,
    };
  }
}

function numbersOf({ value, partials, adjoint, received }: AdjointRow<Uncertain>): readonly Uncertain[] {
  return [value, adjoint, ...[...partials, ...received].map((part) => part.value)];
}

/** A value that is no finite number is nobody's rounding error, and more digits would not mend it. */
function isSettled({ value, error }: Uncertain, digits: number): boolean {
  if (!value.isFinite() || error.isZero()) return true;
  const ends = [value.minus(error), value.plus(error)].map((end) => end.toSignificantDigits(digits));
  return ends[0]?.equals(ends[1] as Decimal) === true;
}

function rounded(row: AdjointRow<Uncertain>, digits: number): AdjointRow<Decimal> {
  const round = (x: Uncertain) => (isSettled(x, digits) ? x.value.toSignificantDigits(digits) : x.value.times(0));
  return {
    node: row.node,
    value: round(row.value),
    partials: row.partials.map(({ operand, value }) => ({ operand, value: round(value) })),
    adjoint: round(row.adjoint),
    received: row.received.map(({ from, value }) => ({ from, value: round(value) })),
  };
}
