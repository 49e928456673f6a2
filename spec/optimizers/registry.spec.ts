import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/formula/edit.js';
import { inputsRead, isComplete } from '../../src/formula/layout.js';
import { parseExpression } from '../../src/formula/parse.js';
import { namesIn } from '../../src/formula/syntax.js';
import { type Algorithm, algorithmIn, algorithmOf, askingLine, inputsOf } from '../../src/optimizers/algorithm.js';
import { departs, dialectName, dialectsOf, findDialect } from '../../src/optimizers/dialect.js';
import { contains, type Domain } from '../../src/optimizers/domain.js';
import { findOptimizer, plainName } from '../../src/optimizers/find.js';
import { optimizers } from '../../src/optimizers/index.js';
import type { Choice, Optimizer } from '../../src/optimizers/optimizer.js';
import { sgd } from '../../src/optimizers/sgd.js';

const choicesOf = (optimizer: Optimizer): readonly Choice[] =>
  Object.values(optimizer.axes).flatMap(({ choices }) => choices);

/** What an optimizer declares and no equation reads, as written or under the choice that declares it. */
function unusedIn(optimizer: Optimizer): readonly string[] {
  const { lines, state } = algorithmOf(optimizer);
  const read = new Set([...inputsRead(lines), ...Object.values(state).flatMap(({ initial }) => [...namesIn(initial)])]);
  const declared = [...Object.keys(optimizer.hyperparameters), ...Object.keys(optimizer.state)];
  const ofChoices = choicesOf(optimizer).flatMap((choice) => {
    const algorithm = algorithmOf(optimizer, [choice]);
    const initial = Object.values(algorithm.state).flatMap((state) => [...namesIn(state.initial)]);
    const readThere = new Set([...inputsRead(algorithm.lines), ...initial]);
    return Object.keys({ ...choice.hyperparameters, ...choice.state }).filter((name) => !readThere.has(name));
  });
  return [...declared.filter((name) => !read.has(name)), ...ofChoices];
}

/** Names that the radius of a ball reads and the hyperparameters are not. */
function strangersInBallsOf(optimizer: Optimizer): readonly string[] {
  const strangers = (ball: Optimizer['ball'], known: object): readonly string[] =>
    ball && 'radius' in ball
      ? [...namesIn(parseExpression(ball.radius))].filter((name) => !Object.hasOwn(known, name))
      : [];
  const ofChoices = choicesOf(optimizer).flatMap(({ ball, hyperparameters }) =>
    strangers(ball, { ...optimizer.hyperparameters, ...hyperparameters }),
  );
  return [...strangers(optimizer.ball, optimizer.hyperparameters), ...ofChoices];
}

/** Names and aliases under which more than one hyperparameter of the optimizer would be read. */
function ambiguousIn(optimizer: Optimizer): readonly string[] {
  const all = Object.assign({}, optimizer.hyperparameters, ...choicesOf(optimizer).map((c) => c.hyperparameters));
  const names = Object.entries<{ readonly aliases: readonly string[] }>(all).flatMap(([name, { aliases }]) => [
    name,
    ...aliases,
  ]);
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** Edits of single choices that do not find their pattern exactly once. */
function misfitsIn(optimizer: Optimizer): readonly string[] {
  const { lines } = algorithmOf(optimizer);
  return choicesOf(optimizer).flatMap(({ id, edits }) => {
    try {
      applyEdits(lines, edits);
      return [];
    } catch (error) {
      return [`${id}: ${String(error)}`];
    }
  });
}

/** Dialects in which a step needs its gradient before it has asked for it, or never says where it asks. */
function earlyIn(optimizer: Optimizer): readonly string[] {
  const asks = optimizer.asksAt === undefined || askingLine(algorithmOf(optimizer)) >= 0;
  const early = dialectsOf(optimizer).filter((dialect) => {
    const algorithm = algorithmIn(optimizer, dialect);
    return algorithm.lines.slice(0, askingLine(algorithm) + 1).some(({ expression }) => namesIn(expression).has('g'));
  });
  return [...(asks ? [] : ['as written']), ...early.map(dialectName)];
}

/** Dialects in which a line reads what nothing has computed, or which bring theta to no new value. */
function incompleteIn(optimizer: Optimizer): readonly string[] {
  return dialectsOf(optimizer).flatMap((dialect) => {
    const algorithm = algorithmOf(
      optimizer,
      dialect.choices.map(({ choice }) => choice),
    );
    const complete = isComplete(algorithm.lines, inputsOf(algorithm));
    const steps = algorithm.lines.some(({ target }) => target === 'theta') && inputsRead(algorithm.lines).has('g');
    return complete && steps ? [] : [dialectName(dialect)];
  });
}

const domainOf = (declared: Algorithm['hyperparameters'], name: string): Domain => declared[name]?.domain as Domain;

describe.each(optimizers.map((optimizer) => [optimizer.title, optimizer] as const))('%s', (_, optimizer) => {
  it('declares nothing that its equations do not read', () => {
    expect(unusedIn(optimizer)).toEqual([]);
  });

  it('reads every hyperparameter under names that no other has', () => {
    expect(ambiguousIn(optimizer)).toEqual([]);
  });

  it('finds the pattern of every choice exactly once', () => {
    expect(misfitsIn(optimizer)).toEqual([]);
  });

  it('computes every name before it reads it, and a step, in every dialect', () => {
    expect(incompleteIn(optimizer)).toEqual([]);
  });

  it('asks for its gradient before it reads it', () => {
    expect(earlyIn(optimizer)).toEqual([]);
  });

  it('gives every line the part it plays', () => {
    for (const dialect of dialectsOf(optimizer)) {
      const choices = dialect.choices.map(({ choice }) => choice);
      expect(algorithmOf(optimizer, choices).lines.filter(({ role }) => role === undefined)).toEqual([]);
    }
  });

  it('has every default in its domain, and a domain whose bounds mean something', () => {
    for (const choice of [undefined, ...choicesOf(optimizer)]) {
      const { hyperparameters } = algorithmOf(optimizer, choice ? [choice] : []);
      const outside = Object.values(hyperparameters).filter((each) => !contains(each.domain, each.default));
      expect(outside).toEqual([]);
    }
  });

  it('starts its state from its hyperparameters and constants alone', () => {
    for (const { initial } of Object.values(optimizer.state)) {
      const foreign = [...namesIn(parseExpression(initial))].filter((name) => !(name in optimizer.hyperparameters));
      expect(foreign).toEqual([]);
    }
  });

  it('writes its equations in the first choice of every axis, and says where the others differ', () => {
    for (const { choices } of Object.values(optimizer.axes)) {
      const [first, ...others] = choices;
      expect([first.edits, first.differs]).toEqual([[], undefined]);
      for (const other of others) {
        const { differs, source } = other;
        expect(departs(other)).toBe(true);
        expect(differs).toMatch(/\S/);
        expect(source).toMatch(/\S/);
      }
      expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
    }
  });

  it('says how large its balls are in terms of its hyperparameters', () => {
    expect(strangersInBallsOf(optimizer)).toEqual([]);
  });

  it('reduces to optimizers that there are, by hyperparameters that both have', () => {
    for (const { to, fixed, renamed = {}, only = [] } of optimizer.reducesTo) {
      const other = findOptimizer(to);
      const { hyperparameters } = algorithmIn(optimizer, findDialect(optimizer, only).dialect);
      expect(Object.entries(fixed).filter(([name, x]) => !contains(domainOf(hyperparameters, name), x))).toEqual([]);
      expect(Object.keys(fixed).filter((name) => !(name in optimizer.hyperparameters))).toEqual([]);
      expect(Object.keys(renamed).filter((name) => !(name in other.hyperparameters))).toEqual([]);
      const given = new Set([...Object.keys(optimizer.hyperparameters), ...Object.keys(renamed)]);
      expect(Object.keys(other.hyperparameters).filter((name) => !given.has(name))).toEqual([]);
    }
  });
});

describe('the registry', () => {
  it('names no two optimizers alike, in ids and in what programs call them', () => {
    const names = optimizers.flatMap(({ id, alsoCalled }) => [plainName(id), ...alsoCalled]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter((name) => plainName(name) !== name)).toEqual([]);
  });
});

describe('a declaration that does not hold together', () => {
  const { lr } = sgd.hyperparameters as { readonly lr: NonNullable<(typeof sgd.hyperparameters)['lr']> };
  const choice: Choice = { id: 'planted', statement: '', edits: [], users: [], source: '' };
  const withChoice = (planted: Partial<Choice>): Optimizer => ({
    ...sgd,
    axes: { planted: { question: '', choices: [choice, { ...choice, id: 'other', ...planted }] } },
  });

  it('is seen when a hyperparameter or a state variable is not used', () => {
    expect(unusedIn({ ...sgd, hyperparameters: { lr, rho: lr } })).toEqual(['rho']);
    expect(unusedIn({ ...sgd, state: { m: { shape: 'scalar', initial: '0' } } })).toEqual(['m']);
    expect(unusedIn(withChoice({ hyperparameters: { rho: lr } }))).toEqual(['rho']);
    expect(unusedIn(withChoice({ hyperparameters: { rho: lr }, edits: [{ replace: 'lr', with: 'rho' }] }))).toEqual([]);
  });

  it('is seen when the gradient is read before it is asked for, or the point is nowhere', () => {
    expect(earlyIn({ ...sgd, asksAt: 'theta' })).toEqual(['']);
    expect(earlyIn({ ...sgd, asksAt: 'point' })).toEqual(['as written']);
  });

  it('is seen when an alias means two hyperparameters', () => {
    expect(ambiguousIn({ ...sgd, hyperparameters: { lr, alpha: { ...lr, aliases: [] } } })).toEqual(['alpha']);
    expect(ambiguousIn(withChoice({ hyperparameters: { rho: { ...lr, aliases: ['eta'] } } }))).toEqual(['eta']);
  });

  it('is seen when a ball has a radius that nobody can compute', () => {
    expect(strangersInBallsOf({ ...sgd, ball: { radius: 'lr * rho', derivation: '' } })).toEqual(['rho']);
  });

  it('is seen when an edit finds nothing, or a dialect reads what is not there', () => {
    expect(misfitsIn(withChoice({ edits: [{ replace: 'lr * m', with: 'm' }] }))).toHaveLength(1);
    expect(incompleteIn(withChoice({ edits: [{ replace: 'lr * g', with: 'lr * m' }] }))).toEqual(['planted=other']);
    expect(incompleteIn(withChoice({ edits: [{ replace: 'lr * g', with: 'lr' }] }))).toEqual(['planted=other']);
  });
});
