import type { Decimal } from 'decimal.js';
import type { Arbitrary } from 'fast-check';
import type { SourceKey } from './sources.js';

/** In which way a claim does not hold as it is printed. */
export const erratumKinds = {
  wrong: 'what is printed is false',
  slip: 'the idea is right; a sign, an index, a name or a number is not',
  dialect: 'both are right: a convention that others write differently, and that has to be named',
  limited: 'true only under a further assumption',
} as const;

export type ErratumKind = keyof typeof erratumKinds;

/** Where a claim is printed. */
export interface ErratumPlace {
  readonly source: SourceKey;
  /** Question, section, slide, equation, line. */
  readonly place: string;
}

/** A claim in words, and as data: a formula, equations, a domain, a name. */
export interface Said<Claim> {
  readonly text: string;
  readonly claim: Claim;
}

/** What is compared: an exact number, or yes or no. */
export type Quantity = Decimal | boolean;

/** Quantities by what they are: `theta_1`, `the adjoint of v5`. */
export type Quantities = Readonly<Record<string, Quantity>>;

/**
 * A claim of a source that does not hold as printed, and the one that holds instead. Both are held against something
 * that neither of them produced, so that the two can be exchanged, and then everything must be refuted.
 * @typeParam Case what is drawn: gradients, rates, a point
 * @typeParam Claim what is claimed, as data
 */
export interface Erratum<Case = unknown, Claim = unknown> {
  readonly id: string;
  readonly kind: ErratumKind;
  readonly places: readonly [ErratumPlace, ...ErratumPlace[]];
  readonly printed: Said<Claim>;
  readonly holds: Said<Claim>;
  /** The smallest case in which what is printed fails. */
  readonly witness: { readonly text: string; readonly case: Case };
  /** Why, as one sentence. */
  readonly why: string;
  /** Cases in which what holds must hold. */
  readonly cases: Arbitrary<Case>;
  /** Cases under the further assumption, in which what is printed holds as well; of `limited` alone. */
  readonly within?: Arbitrary<Case>;
  /** Whose both conventions are; of `dialect` alone. */
  readonly dialect?: DialectPair<Case>;
  /** How the truth stands to what is claimed of it; `is` unless it is a bound. */
  readonly relation?: 'is' | 'is at most';
  /** What a claim says in a case, quantity by quantity. */
  claimed(drawn: Case, claim: Claim): Quantities;
  /** The same quantities from somewhere else: equations worked out, reverse mode, an enumeration, a definition. */
  actual(drawn: Case): Quantities;
}

/** The same question in two conventions of the registry. */
export interface DialectPair<Case> {
  /** The id of the optimizer whose axis asks the question. */
  readonly optimizer: string;
  readonly printed: NamedChoice;
  readonly holds: NamedChoice;
  /** The quantities in the printed convention, as the registry reads it. */
  inPrinted(drawn: Case): Quantities;
}

/** A choice on an axis, as `axis=choice`, and somebody by whose name it can be asked for. */
export interface NamedChoice {
  readonly choice: string;
  readonly user: string;
}
