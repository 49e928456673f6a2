/** What a derivative, or a bound on one, was made from. */
export type Material =
  | 'formulas of values'
  | 'formulas of partials'
  | 'rules of dual numbers'
  | 'declared kinks'
  | 'the walk backward'
  | 'rules of mathjs'
  | 'a person'
  | 'functions of doubles'
  | 'functions of decimals';

/** Somebody who says what a derivative is. */
export interface Evidence {
  readonly id: string;
  readonly title: string;
  /** What the number is made from. */
  readonly madeFrom: readonly Material[];
  /** What its bound is made from beside that. */
  readonly boundFrom: readonly Material[];
  /** What can be wrong without its noticing, as sentences with a full stop. */
  readonly blindTo: readonly string[];
}

/** Reverse mode, which is judged, and everybody who judges it. */
export const evidence = [
  {
    id: 'reverse',
    title: 'reverse mode',
    madeFrom: ['formulas of values', 'formulas of partials', 'the walk backward'],
    boundFrom: [],
    blindTo: ['A wrong partial.', 'A wrong formula of a value.', 'A kink: it takes what is declared.'],
  },
  {
    id: 'second-order',
    title: 'reverse mode over dual numbers',
    madeFrom: ['formulas of values', 'formulas of partials', 'the walk backward', 'rules of dual numbers'],
    boundFrom: [],
    blindTo: ['A wrong partial: it is differentiated as it stands.', 'Whether the function has a second derivative.'],
  },
  {
    id: 'forward',
    title: 'dual numbers',
    madeFrom: ['formulas of values', 'rules of dual numbers'],
    boundFrom: [],
    blindTo: [
      'A wrong formula of a value.',
      'A kink: it takes what its own rules take.',
      'A jump or corner where the branches of a formula do not meet: each branch is differentiated by itself.',
    ],
  },
  {
    id: 'finite-differences',
    title: 'finite differences in float64',
    madeFrom: ['formulas of values', 'functions of doubles'],
    boundFrom: ['rules of dual numbers', 'declared kinks'],
    blindTo: [
      'A wrong formula of a value.',
      'An error of less than about 10^-10 of the slope, or of the value over the argument where that is larger.',
      'A corner that no primitive declares and that lies within a step.',
    ],
  },
  {
    id: 'decimal-differences',
    title: 'finite differences in decimals',
    madeFrom: ['formulas of values', 'functions of decimals'],
    boundFrom: [],
    blindTo: [
      'A wrong formula of a value.',
      'What shows in float64 only: overflow, underflow and cancellation.',
      'Structure that is narrower than a 10^-12th of the argument and away from it.',
      'What is taken at a kink: there it only tells the slopes of both sides.',
    ],
  },
  {
    id: 'symbolic',
    title: 'symbolic derivatives by mathjs',
    madeFrom: ['rules of mathjs'],
    boundFrom: [],
    blindTo: [
      'What is taken at a kink.',
      'Functions for which it has no rule, such as max: they are put to it in terms of abs.',
    ],
  },
  {
    id: 'by-hand',
    title: 'golden tables of adjoints',
    madeFrom: ['a person'],
    boundFrom: [],
    blindTo: ['Every graph and point that nobody has worked out.'],
  },
] as const satisfies readonly Evidence[];
