import type { Decimal } from 'decimal.js';
import { decimal } from '../../src/arithmetic/decimal.js';
import { sameFunctionAs } from '../../src/diagnosis/sameFunction.js';
import { type Algorithm, algorithmOf, edited } from '../../src/optimizers/algorithm.js';
import { asWritten, type Dialect, dialectName, dialectsOf } from '../../src/optimizers/dialect.js';
import type { Fault, Mistake } from '../../src/optimizers/mistakes/mistake.js';
import type { Optimizer } from '../../src/optimizers/optimizer.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import { courseRunner, runner, type Trace } from '../../src/subjects/runner.js';

/** An optimizer as written, in a dialect, or with a mistake. */
export interface Variant {
  readonly name: string;
  readonly algorithm: Algorithm;
  readonly fault?: Fault;
}

const digits = 50;
const arithmetic = decimal(digits);
const input = (x: number) => arithmetic.literal(String(x));

/** The optimizer's equations with a mistake's edits, and its fault. @throws Problem `edit-match` */
export function withMistake(optimizer: Optimizer, mistake: Mistake): Variant {
  const algorithm = edited(algorithmOf(optimizer), mistake.edits ?? []);
  return { name: mistake.id, algorithm, ...(mistake.fault ? { fault: mistake.fault } : {}) };
}

/** The optimizer in a dialect. */
export function inDialect(optimizer: Optimizer, dialect: Dialect = asWritten(optimizer)): Variant {
  const choices = dialect.choices.map(({ choice }) => choice);
  return { name: dialectName(dialect) || 'as written', algorithm: algorithmOf(optimizer, choices) };
}

/** The equations as written and every dialect, then every mistake. */
export function variantsOf(optimizer: Optimizer): readonly Variant[] {
  return [
    ...dialectsOf(optimizer).map((dialect) => inDialect(optimizer, dialect)),
    ...optimizer.mistakes.map((mistake) => withMistake(optimizer, mistake)),
  ];
}

/** The parameters after every step, in decimals of 50 digits; each double of the request enters as its shortest text. */
export function traceOf({ algorithm, fault }: Variant, request: TraceRequest): Trace<Decimal> {
  return runner(algorithm, arithmetic, { input, ...(fault ? { fault } : {}) })(request);
}

/** The same, and behind it the points at which the gradients were asked for. */
export function courseOf({ algorithm, fault }: Variant, request: TraceRequest): Trace<Decimal> {
  const { parameters, asked } = courseRunner(algorithm, arithmetic, { input, ...(fault ? { fault } : {}) })(request);
  return [...parameters, ...asked];
}

/**
 * Whether two traces agree to 40 digits. An algorithm as short as these loses less than ten of its 50 digits to
 * rounding in a few steps, and different functions differ in the first few digits.
 */
export function agree(a: Trace<Decimal>, b: Trace<Decimal>): boolean {
  const left = a.flat(2);
  const right = b.flat(2);
  return left.every((x, k) => agreeAt(x, right[k] as Decimal));
}

function agreeAt(x: Decimal, y: Decimal): boolean {
  if (x.isNaN() || y.isNaN()) return x.isNaN() && y.isNaN();
  if (x.equals(y)) return true;
  const scale = x.abs().greaterThan(y.abs()) ? x.abs() : y.abs();
  return x
    .minus(y)
    .abs()
    .lessThan(scale.times(arithmetic.literal(`1e${10 - digits}`)));
}

/** The variants in groups that agree on all requests to 40 digits, in order of their first member. */
export function classesOf(
  variants: readonly Variant[],
  requests: readonly TraceRequest[],
): readonly (readonly string[])[] {
  const classes: { readonly isSame: (other: Variant) => boolean; readonly names: string[] }[] = [];
  for (const variant of variants) {
    const known = classes.find(({ isSame }) => isSame(variant));
    if (known) known.names.push(variant.name);
    else classes.push({ isSame: sameFunctionAs(variant, requests), names: [variant.name] });
  }
  return classes.map(({ names }) => names);
}
