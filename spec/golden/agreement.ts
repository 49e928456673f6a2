import type { Decimal } from 'decimal.js';
import { decimal } from '../../src/arithmetic/decimal.js';
import { parseObjective, withSlope } from '../../src/formula/objective.js';
import { type Algorithm, algorithmOf } from '../../src/optimizers/algorithm.js';
import { findDialect } from '../../src/optimizers/dialect.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { workOut } from '../../src/optimizers/worked.js';
import { exactValue } from '../../src/oracles/exactForm.js';
import type { GoldenTrace } from '../../src/oracles/goldenTrace.js';

const arithmetic = decimal(50);

/** The registry's equations in the dialect of a trace. */
export function algorithmFor({ optimizer, dialect }: GoldenTrace): Algorithm {
  const found = findOptimizer(optimizer);
  return algorithmOf(
    found,
    findDialect(found, dialect).dialect.choices.map(({ choice }) => choice),
  );
}

/**
 * Whether a computed value is the exact one to 30 digits: nearer to it than half a unit of its 30th digit.
 *
 * That leaves room for rounding, and for nothing else: a value is reached by fewer than 100 operations in 50 digits,
 * each off by at most half a unit of the 50th; no subtraction in the traces loses more than four digits, so that the
 * error stays below 100·10^4 units of the 50th digit, that is 10^−14 units of the 30th.
 */
export function agreesTo30Digits(computed: Decimal, exact: Decimal): boolean {
  if (exact.isZero()) return computed.isZero();
  const halfUnit = arithmetic.literal(`5e${exact.e - 30}`);
  return exact.minus(computed).abs().lessThan(halfUnit);
}

/** Every value of a trace that the equations do not reproduce, as `name at t`. */
export function disagreements(trace: GoldenTrace, algorithm = algorithmFor(trace)): readonly string[] {
  const { columns, rows } = workOut(algorithm, arithmetic, {
    hyperparameters: Object.fromEntries(
      Object.entries(trace.hyperparameters).map(([name, text]) => [name, arithmetic.literal(text)]),
    ),
    theta: [trace.theta].flat().map((text) => arithmetic.literal(text)),
    gradientAt: gradientOf(trace),
    steps: trace.steps.length,
  });
  return trace.steps.flatMap(({ t, values }) => {
    const computed = new Map(columns.map((name, index) => [name, rows[t]?.[index] ?? []]));
    const missing = columns.filter((column) => !isComplete(column, values, [trace.theta].flat().length));
    const wrong = values.filter(({ name, coordinate, exact }) => {
      const all = computed.get(name) ?? [];
      const meant = coordinate === undefined ? all : all.slice(coordinate - 1, coordinate);
      return meant.length === 0 || !meant.every((value) => agreesTo30Digits(value, exactValue(exact)));
    });
    return [...missing, ...wrong.map(nameOf)].map((name) => `${name} at ${t}`);
  });
}

type Values = GoldenTrace['steps'][number]['values'];

const nameOf = ({ name, coordinate }: Values[number]): string =>
  coordinate === undefined ? name : `${name}[${coordinate}]`;

/** Whether a column is worked for all of the coordinates, each or as one number that they share. */
function isComplete(column: string, values: Values, coordinates: number): boolean {
  const worked = values.filter(({ name }) => name === column);
  const own = new Set(worked.map(({ coordinate }) => coordinate));
  return own.has(undefined) || own.size === coordinates;
}

function gradientOf(trace: GoldenTrace): (theta: readonly Decimal[], t: number) => readonly Decimal[] {
  const { objective, steps } = trace;
  if (objective !== undefined) {
    const slopeAt = withSlope(parseObjective(objective), arithmetic);
    return (theta) => theta.map((at) => slopeAt(at).derivative);
  }
  const isGradient = ({ name }: { readonly name: string }) => name === 'gradient' || name === 'g';
  return (_theta, t) =>
    steps[t - 1]?.values
      .filter(isGradient)
      .slice(0, [trace.theta].flat().length)
      .map(({ exact }) => exactValue(exact)) ?? [];
}
