import { applyEdits, type Edit } from '../formula/edit.js';
import { read } from '../formula/equations.js';
import { parseExpression } from '../formula/parse.js';
import type { Shapes } from '../formula/shapes.js';
import type { Equation, Expression } from '../formula/syntax.js';
import type { NameKinds } from '../formula/variants.js';
import type { Shape } from '../formula/wholeFunctions.js';
import type { Dialect } from './dialect.js';
import type { Hyperparameter } from './hyperparameter.js';
import type { Choice, Optimizer, StateShape } from './optimizer.js';

/** Equations ready to be run: an optimizer in one dialect, or a variant of it. */
export interface Algorithm {
  readonly hyperparameters: Readonly<Record<string, Hyperparameter>>;
  readonly state: Readonly<Record<string, { readonly shape: StateShape; readonly initial: Expression }>>;
  readonly lines: readonly Equation[];
  /** As `Optimizer.asksAt`; it means nothing where no line computes it. */
  readonly asksAt?: string;
}

/** Names every algorithm may read beside its hyperparameters and state; see `Optimizer.update`. */
const given = ['theta', 'g', 't', 'initial_lr'] as const;

/** The optimizer's equations with the edits of these choices made, in order. @throws Problem `edit-match` */
export function algorithmOf(optimizer: Optimizer, choices: readonly Choice[] = []): Algorithm {
  return {
    hyperparameters: Object.assign({}, optimizer.hyperparameters, ...choices.map((choice) => choice.hyperparameters)),
    state: Object.fromEntries(
      [optimizer, ...choices]
        .flatMap(({ state = {} }) => Object.entries(state))
        .map(([name, { shape, initial }]) => [name, { shape, initial: parseExpression(initial) }]),
    ),
    lines: applyEdits(
      read(optimizer.update),
      choices.flatMap((choice) => choice.edits),
    ),
    ...(optimizer.asksAt === undefined ? {} : { asksAt: optimizer.asksAt }),
  };
}

const inDialects = new WeakMap<Dialect, Algorithm>();

/** The optimizer's equations in a dialect of its own. */
export function algorithmIn(optimizer: Optimizer, dialect: Dialect): Algorithm {
  const choices = dialect.choices.map(({ choice }) => choice);
  const known = inDialects.get(dialect) ?? algorithmOf(optimizer, choices);
  inDialects.set(dialect, known);
  return known;
}

/** The same algorithm with edits made. @throws Problem `edit-match` */
export function edited(algorithm: Algorithm, edits: readonly Edit[]): Algorithm {
  return { ...algorithm, lines: applyEdits(algorithm.lines, edits) };
}

/** The index of the line that computes the point at which the gradient is asked for; −1 where that is theta. */
export function askingLine({ asksAt, lines }: Pick<Algorithm, 'asksAt' | 'lines'>): number {
  return lines.findLastIndex(({ target }) => target === asksAt);
}

/** Every name that holds a value before the first line runs. */
export function inputsOf(algorithm: Algorithm): readonly string[] {
  return [...given, ...Object.keys(algorithm.hyperparameters), ...Object.keys(algorithm.state)];
}

/** The algorithm's names by kind, for the enumeration of its one-edit variants. */
export function nameKindsOf(algorithm: Algorithm): NameKinds {
  return {
    hyperparameters: Object.keys(algorithm.hyperparameters),
    values: ['theta', 'g', ...Object.keys(algorithm.state)],
    counter: 't',
    shapes: shapesOf(algorithm),
  };
}

const shapeOfState: { readonly [S in StateShape]: Shape } = {
  scalar: 'scalar',
  'like theta': 'vector',
  'n by n': 'matrix',
};

/** The shapes of theta, the gradient and the state. */
export function shapesOf({ state }: Algorithm): Shapes {
  const kept = Object.entries(state).map(([name, { shape }]) => [name, shapeOfState[shape]] as const);
  return new Map([['theta', 'vector'], ['g', 'vector'], ...kept]);
}

/** The default of every hyperparameter. */
export function defaultsOf(algorithm: Algorithm): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(algorithm.hyperparameters).map(([name, { default: value }]) => [name, value]),
  );
}
