/**
 * A point at which a primitive has no derivative. What a primitive takes there is declared, since every value between
 * the one-sided derivatives is a subgradient, and programs differ.
 */
export interface Kink<Argument extends string> {
  /**
   * A formula of the arguments that is 0 at the kink and nowhere else, and changes no faster than they do: its size is
   * a bound on how far the kink is. For relu it is `x`; for max, whose kink is the line a = b, `a - b`; where there is
   * a kink for some exponents only, `c < 1 ? x : 1`, since 1 is 0 nowhere.
   */
  readonly where: string;
  /** What each partial is there, as a closed formula; `1 / 0` where the slope is infinite. */
  readonly taken: { readonly [A in Argument]: string };
  /** The one-sided slopes, and who takes what, as a sentence with a full stop. */
  readonly statement: string;
}

/** One of several forms of a function that programs offer under one name: whichever it is, it is a convention. */
export interface Form {
  /** The primitive that has the name. */
  readonly of: string;
  /** Which form it is, and who takes which, as a sentence with a full stop. */
  readonly statement: string;
}

/**
 * An operation whose derivative is known. Its formulas are written in the notation, over the arguments and parameters;
 * a partial may also read `y`, the value. All are dimensionless.
 */
export interface Primitive<Argument extends string = string, Id extends string = string> {
  /** The name by which formulas call it. */
  readonly id: Id;
  /** One or two. */
  readonly arguments: readonly Argument[];
  /** A number behind the arguments that is fixed and has no partial, such as a constant exponent. */
  readonly parameter?: string;
  readonly value: string;
  /** One per argument; a missing one does not compile. */
  readonly partials: { readonly [A in Argument]: string };
  /** A condition on the arguments: where there is a value, also nearby. Absent: for all real numbers. */
  readonly domain?: string;
  /** The domain for a reader, as what the operands must be; absent where the formula is plain enough. */
  readonly domainInWords?: string;
  /** Absent: there is a derivative wherever there is a value. */
  readonly kinks?: readonly Kink<Argument>[];
  /** Absent: there is one form of it. */
  readonly form?: Form;
  /** What is asked where well-known programs compute something else, as a sentence with a full stop; it is noted. */
  readonly differsFrom?: string;
  readonly source: string;
}

/** A primitive, with the names of its arguments as types: each must have its partial. */
export function primitive<const Argument extends string, const Id extends string>(
  definition: Primitive<Argument, Id>,
): Primitive<Argument, Id> {
  return definition;
}

/** A primitive of any arguments, as the registry hands it out. */
export interface AnyPrimitive extends Omit<Primitive, 'partials' | 'kinks'> {
  readonly partials: Readonly<Record<string, string>>;
  readonly kinks?: readonly (Omit<Kink<string>, 'taken'> & { readonly taken: Readonly<Record<string, string>> })[];
}
