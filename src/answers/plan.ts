import { enclosure } from '../arithmetic/enclosure.js';
import type { Enclosure } from '../arithmetic/rounding.js';
import { bind } from '../formula/evaluate.js';
import { type Equation, type Expression, namesIn } from '../formula/syntax.js';
import type { NameKinds } from '../formula/variants.js';

/** A line with a mistake that is known by name, in the names of the line. */
export interface KnownSlip {
  readonly equation: Equation;
  readonly statement: string;
  readonly id: string;
}

/** One value that a person works out from what is given and what was worked out before. */
export interface PlanLine {
  /** As other lines and a person's own formulas call it: `m1`, `v4`, `adjoint_v4`. */
  readonly id: string;
  /** As it is printed: m1, ∂f/∂v4. */
  readonly label: string;
  /** How else it may be called in a sheet. */
  readonly aliases: readonly string[];
  /** As its source writes it: `m = beta1 * m + (1 - beta1) * g`. */
  readonly equation: Equation;
  /** What the names of the equation, and those that a slip may take, stand for at this place. */
  readonly binding: ReadonlyMap<string, string>;
  readonly names: NameKinds;
  readonly known: readonly KnownSlip[];
}

/** Something to be worked out by hand, in the order in which a person does: everything is computed from earlier lines. */
export interface Plan {
  /** Numbers that are given, by name, as exact decimal texts. */
  readonly givens: ReadonlyMap<string, string>;
  readonly lines: readonly PlanLine[];
}

/** Values by their ids. */
export type Values = ReadonlyMap<string, Enclosure>;

/** Enclosures of doubles: a value is known to about 15 digits, with a proved bound. */
export const numbers = enclosure('float64');

/** Every given and every line, in enclosures of the exact values. */
export function worked({ givens, lines }: Plan): Values {
  const values = new Map<string, Enclosure>();
  for (const [name, text] of givens) values.set(name, numbers.literal(text));
  for (const { id, equation, binding } of lines) {
    values.set(id, evaluated(equation.expression as Expression, binding, values));
  }
  return values;
}

/** The value of a formula whose names stand for values; not known where one of them is missing. */
export function evaluated(formula: Expression, binding: ReadonlyMap<string, string>, values: Values): Enclosure {
  const names = [...namesIn(formula)];
  const layout = new Map(names.map((name, slot) => [name, slot]));
  const slots = names.map((name) => values.get(binding.get(name) ?? name) ?? constants.get(name) ?? unknown);
  return bind(formula, layout, numbers)(slots, 0);
}

/** What formulas may call by its name where nothing else is called so. To 40 digits; an enclosure covers the rest. */
export const constants: Values = new Map([
  ['e', numbers.literal('2.718281828459045235360287471352662497757')],
  ['pi', numbers.literal('3.141592653589793238462643383279502884197')],
]);

const unknown: Enclosure = { value: Number.NaN, radius: Number.POSITIVE_INFINITY };
