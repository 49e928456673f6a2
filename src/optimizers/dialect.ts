import { canApply } from '../formula/edit.js';
import { read } from '../formula/equations.js';
import { nearest } from '../formula/nearest.js';
import { Problem } from '../formula/problem.js';
import { plainName } from './find.js';
import type { Mistake } from './mistakes/mistake.js';
import type { Choice, Optimizer } from './optimizer.js';

/** One choice per axis. The first choice of every axis together is the optimizer as its equations are written. */
export interface Dialect {
  readonly choices: readonly { readonly axis: string; readonly choice: Choice }[];
}

/** Whether a choice computes something else than the equations as written: in their lines or in where they start. */
export function departs({ edits, state }: Choice): boolean {
  return edits.length > 0 || state !== undefined;
}

/** The choices that differ from the equations as written. */
export function departures(dialect: Dialect): readonly { readonly axis: string; readonly choice: Choice }[] {
  return dialect.choices.filter(({ choice }) => departs(choice));
}

/** A short name: `eps=hat, decay=unscaled`; empty for the equations as written. */
export function dialectName(dialect: Dialect): string {
  return departures(dialect)
    .map(({ axis, choice }) => `${axis}=${choice.id}`)
    .join(', ');
}

/** The dialect that makes the first choice on every axis. */
export function asWritten(optimizer: Optimizer): Dialect {
  return {
    choices: Object.entries(optimizer.axes).map(([axis, { choices }]) => ({ axis, choice: choices[0] })),
  };
}

const combined = new WeakMap<Optimizer, readonly Dialect[]>();

/**
 * Every compatible combination of choices, fewest departures first; the equations as written come first. A choice that
 * combines as it is used stands alone and with what its users choose besides.
 */
export function dialectsOf(optimizer: Optimizer): readonly Dialect[] {
  const known = combined.get(optimizer) ?? combinationsOf(optimizer);
  combined.set(optimizer, known);
  return known;
}

function combinationsOf(optimizer: Optimizer): readonly Dialect[] {
  let dialects: readonly Dialect[] = [{ choices: [] }];
  for (const [axis, { choices }] of Object.entries(optimizer.axes)) {
    dialects = dialects.flatMap((dialect) =>
      choices.map((choice) => ({ choices: [...dialect.choices, { axis, choice }] })),
    );
  }
  const lines = read(optimizer.update);
  return dialects
    .filter((dialect) => isMet(optimizer, dialect) && canApply(lines, editsOf(dialect)))
    .sort((a, b) => departures(a).length - departures(b).length);
}

function isMet(optimizer: Optimizer, dialect: Dialect): boolean {
  const departed = departures(dialect);
  return (
    departed.length < 2 || departed.every(({ choice }) => !choice.asUsed) || usersOf(optimizer, dialect).length > 0
  );
}

/** The edits of all choices, in the order of the axes. */
export function editsOf(dialect: Dialect): Choice['edits'] {
  return dialect.choices.flatMap(({ choice }) => choice.edits);
}

/**
 * Those who make all the dialect's departures and, on the other axes, no choice that differs from it. Who on purpose
 * does what counts as a mistake elsewhere computes none of the dialects.
 */
export function usersOf(optimizer: Optimizer, dialect: Dialect): readonly string[] {
  const departed = departures(dialect);
  const users = new Set((departed.length > 0 ? departed : dialect.choices).flatMap(({ choice }) => choice.users));
  return [...users].filter(
    (user) =>
      departed.every(({ choice }) => choice.users.includes(user)) &&
      !optimizer.mistakes.some(({ onPurpose }) => onPurpose?.users.includes(user)) &&
      dialect.choices.every(({ axis, choice }) => {
        const named = optimizer.axes[axis]?.choices.filter(({ users: all }) => all.includes(user)) ?? [];
        return named.length === 0 || named.some(({ id }) => id === choice.id);
      }),
  );
}

/** What `--dialect` can mean beside the equations: a variant that elsewhere counts as a mistake. */
export interface NamedDialect {
  readonly dialect: Dialect;
  readonly onPurpose: readonly Mistake[];
}

/**
 * The dialect that names ask for: `axis=choice`, or somebody who uses one (`PyTorch`, `CPEN455`).
 * @throws Problem `unknown-dialect`, with what is known; `dialect-conflict` where two names make different choices
 */
export function findDialect(optimizer: Optimizer, names: readonly string[]): NamedDialect {
  const wanted = names.map((name) => {
    const choices = name.includes('=') ? choiceNamed(optimizer, name) : choicesOf(optimizer, name);
    const mistakes = optimizer.mistakes.filter((mistake) => isUser(mistake.onPurpose?.users ?? [], name));
    if (choices.length + mistakes.length === 0) throw unknownDialect(optimizer, name);
    return { name, choices, mistakes };
  });
  const choices = asWritten(optimizer).choices.map((written) => {
    const asking = wanted.filter((one) => one.choices.some(({ axis }) => axis === written.axis));
    return asking.length === 0 ? written : commonChoice(written.axis, asking);
  });
  return { dialect: { choices }, onPurpose: wanted.flatMap(({ mistakes }) => mistakes) };
}

/** The one choice that all who ask for one on this axis can mean. */
function commonChoice(
  axis: string,
  asking: readonly { readonly name: string; readonly choices: Dialect['choices'] }[],
): Dialect['choices'][number] {
  const wanted = asking.map(({ choices }) => choices.filter((one) => one.axis === axis));
  const common = wanted[0]?.find(({ choice }) => wanted.every((all) => all.some((one) => one.choice === choice)));
  if (common) return common;
  const told = asking.map(({ name }, index) => `${name} means ${axis}=${wanted[index]?.[0]?.choice.id}`);
  throw new Problem('dialect-conflict', `The dialects contradict each other: ${told.join(', ')}. Leave one out.`);
}

function choicesOf(optimizer: Optimizer, user: string): Dialect['choices'] {
  return Object.entries(optimizer.axes).flatMap(([axis, { choices }]) =>
    choices.filter(({ users }) => isUser(users, user)).map((choice) => ({ axis, choice })),
  );
}

function choiceNamed(optimizer: Optimizer, name: string): Dialect['choices'] {
  const [axis = '', id] = name.split('=').map((part) => part.trim());
  const known = Object.hasOwn(optimizer.axes, axis);
  const choice = known ? optimizer.axes[axis]?.choices.find((candidate) => candidate.id === id) : undefined;
  return choice ? [{ axis, choice }] : [];
}

function isUser(users: readonly string[], name: string): boolean {
  return users.some((user) => plainName(user) === plainName(name));
}

/** Every name that `findDialect` takes for this optimizer. */
export function dialectNames(optimizer: Optimizer): readonly string[] {
  const axes = Object.entries(optimizer.axes);
  const choices = axes.flatMap(([axis, { choices: all }]) => all.map(({ id }) => `${axis}=${id}`));
  const users = new Set([
    ...axes.flatMap(([, axis]) => axis.choices.flatMap((choice) => choice.users)),
    ...optimizer.mistakes.flatMap((mistake) => mistake.onPurpose?.users ?? []),
  ]);
  return [...choices, ...users];
}

function unknownDialect(optimizer: Optimizer, name: string): Problem {
  const known = dialectNames(optimizer);
  const near = nearest(name, known);
  const hint = near ? `Did you mean ${near}? ` : '';
  const list = known.length > 0 ? `Known are ${known.join(', ')}.` : 'It has none.';
  return new Problem('unknown-dialect', `${optimizer.title} has no dialect ${name}. ${hint}${list}`);
}
