import fc, { type Arbitrary } from 'fast-check';
import type { TraceRequest, TraceStep } from '../../subjects/request.js';
import type { Standard } from '../law.js';
import { gradient as anyGradient, hyperparameterValue, nonzeroGradient, parameter } from './numbers.js';

/** What a drawn request may look like; lengths are bounds. */
export interface Shape {
  readonly steps?: readonly [number, number];
  readonly coordinates?: readonly [number, number];
  readonly tensors?: readonly [number, number];
  /** Hyperparameters that the law fixes. */
  readonly fixed?: Readonly<Record<string, number>>;
  /** Hyperparameters that have the value of another one. */
  readonly tied?: Readonly<Record<string, string>>;
  /** Whether the rate may change during the run, to at least half and at most twice the first one. */
  readonly schedule?: boolean;
  /** Whether gradients may be zero. */
  readonly zeros?: boolean;
  /** Whether every step has the same gradient. */
  readonly constant?: boolean;
}

/** A request for a standard; by default 1 to 8 steps of one tensor with 1 or 2 coordinates, zeros allowed. */
export function requests(standard: Standard, shape: Shape = {}): Arbitrary<TraceRequest> {
  const { steps = [1, 8], coordinates = [1, 2], tensors = [1, 1] } = shape;
  const lengths = fc.array(between(coordinates), { minLength: tensors[0], maxLength: tensors[1] });
  return fc.tuple(hyperparameters(standard, shape), lengths, between(steps)).chain(([chosen, sizes, count]) =>
    fc.record({
      hyperparameters: fc.constant(chosen),
      tensors: fc.tuple(...sizes.map((size) => vector(parameter, size).map((values) => ({ shape: [size], values })))),
      steps: traceSteps(shape, sizes, count, scheduled(standard, shape, chosen)),
    }),
  );
}

/** A value for every hyperparameter of the standard; what the subject does not read keeps its default. */
function hyperparameters(standard: Standard, { fixed = {}, tied = {} }: Shape): Arbitrary<Record<string, number>> {
  const drawn = Object.entries(standard.algorithm.hyperparameters).map(([name, hyperparameter]) => {
    const preset = fixed[name] ?? (standard.reads.has(name) ? undefined : hyperparameter.default);
    const value = preset === undefined ? hyperparameterValue(hyperparameter) : fc.constant(preset);
    return value.map((x) => [name, x] as const);
  });
  return fc.tuple(...drawn).map((pairs) => {
    const values = Object.fromEntries(pairs);
    for (const [name, other] of Object.entries(tied)) values[name] = values[other] as number;
    for (const [name, { notBelow }] of Object.entries(standard.algorithm.hyperparameters)) {
      if (notBelow !== undefined) values[name] = Math.max(values[name] as number, values[notBelow] as number);
    }
    return values;
  });
}

/** The rate that a schedule starts from, where there is one. */
function scheduled(
  { reads }: Standard,
  { schedule }: Shape,
  { lr }: Readonly<Record<string, number>>,
): number | undefined {
  return schedule && reads.has('lr') ? lr : undefined;
}

function traceSteps(
  shape: Shape,
  sizes: readonly number[],
  count: number,
  rate: number | undefined,
): Arbitrary<readonly TraceStep[]> {
  const one = shape.zeros === false ? nonzeroGradient : anyGradient;
  const gradients = fc.tuple(...sizes.map((size) => vector(one, size)));
  const plain = shape.constant
    ? gradients.map((same) => Array.from({ length: count }, () => ({ gradients: same })))
    : fc.array(
        gradients.map((each) => ({ gradients: each })),
        { minLength: count, maxLength: count },
      );
  if (rate === undefined) return plain;
  return fc
    .tuple(plain, fc.array(fc.option(changedRate(rate)), { minLength: count, maxLength: count }))
    .map(([steps, rates]) =>
      steps.map((step, index) => {
        const lr = rates[index];
        return index === 0 || lr === null || lr === undefined ? step : { ...step, set: { lr } };
      }),
    );
}

/**
 * Half to twice the rate, to two digits. Not more: `m + (1 - beta) * (g - m)` rounds to the last digit of m, however
 * much smaller beta * m is, and only the roundings of a step as long as that one make up for it.
 */
function changedRate(rate: number): Arbitrary<number> {
  return fc.integer({ min: 50, max: 200 }).map((percent) => Number(((rate * percent) / 100).toPrecision(2)));
}

function vector(element: Arbitrary<number>, length: number): Arbitrary<Float64Array> {
  return fc.array(element, { minLength: length, maxLength: length }).map((values) => Float64Array.from(values));
}

function between([min, max]: readonly [number, number]): Arbitrary<number> {
  return fc.integer({ min, max });
}
