import { describe, expect, it } from 'vitest';
import { adam } from '../../src/optimizers/adam.js';
import { adamw } from '../../src/optimizers/adamw.js';
import {
  asWritten,
  type Dialect,
  departures,
  dialectName,
  dialectsOf,
  editsOf,
  findDialect,
  usersOf,
} from '../../src/optimizers/dialect.js';
import { optimizers } from '../../src/optimizers/index.js';
import { sgd } from '../../src/optimizers/sgd.js';

const named = (...names: readonly string[]) => findDialect(adamw, names).dialect;

describe('the dialects of an optimizer', () => {
  it.each(optimizers.map((optimizer) => [optimizer.id, optimizer] as const))(
    'are for %s all combinations of its choices, options as somebody uses them, the equations as written first',
    (_, optimizer) => {
      const dialects = dialectsOf(optimizer);
      const free = Object.values(optimizer.axes).map(({ choices }) => choices.filter(({ asUsed }) => !asUsed).length);
      const isFree = (dialect: Dialect) => dialect.choices.every(({ choice }) => !choice.asUsed);
      expect(new Set(dialects.map(dialectName)).size).toBe(dialects.length);
      expect(dialects.filter(isFree)).toHaveLength(free.reduce((product, count) => product * count, 1));
      for (const dialect of dialects.filter((one) => !isFree(one) && departures(one).length > 1)) {
        expect(usersOf(optimizer, dialect), dialectName(dialect)).not.toEqual([]);
      }
      const options = Object.entries(optimizer.axes).flatMap(([axis, { choices }]) =>
        choices.filter(({ asUsed }) => asUsed).map(({ id }) => `${axis}=${id}`),
      );
      expect(dialects.map(dialectName)).toEqual(expect.arrayContaining(options));
      expect(dialects[0]).toEqual(asWritten(optimizer));
      const counts = dialects.map((dialect) => departures(dialect).length);
      expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    },
  );

  it('are named by what departs from the equations as written', () => {
    expect(dialectName(asWritten(adamw))).toBe('');
    expect(dialectName(named('eps=hat'))).toBe('eps=hat');
    expect(dialectName(named('eps=hat', 'decay=unscaled'))).toBe('decay=unscaled, eps=hat');
  });

  it('collect the edits of their choices', () => {
    expect(editsOf(asWritten(adamw))).toEqual([]);
    expect(editsOf(named('eps=inside', 'decay=unscaled')).map((edit) => edit.with)).toEqual([
      'weight_decay * theta',
      'sqrt(v_hat + eps)',
    ]);
  });
});

describe('the users of a dialect', () => {
  it('make all its departures', () => {
    expect(usersOf(adamw, named('eps=hat', 'decay=unscaled'))).toEqual(['TensorFlow Addons']);
    expect(usersOf(adamw, named('eps=inside-uncorrected'))).toEqual(['CPEN455']);
  });

  it('make no other departure: TensorFlow Addons and HuggingFace place eps as Keras does, and decay otherwise', () => {
    expect(usersOf(adamw, named('eps=hat'))).toEqual(['Keras']);
  });

  it('are, for the equations as written, those who depart nowhere, each once', () => {
    const users = usersOf(adamw, asWritten(adamw));
    expect(users).toEqual(expect.arrayContaining(['HW3 Q8d', 'PyTorch', 'optax', 'EECS182']));
    for (const departing of ['CPEN455', 'Keras', 'Loshchilov & Hutter']) expect(users).not.toContain(departing);
    expect(new Set(users).size).toBe(users.length);
  });

  it('are none where nobody combines the choices so', () => {
    expect(usersOf(adamw, named('eps=inside', 'decay=unscaled'))).toEqual([]);
  });
});

describe('findDialect', () => {
  it('takes a choice, or somebody who makes one, on every axis', () => {
    expect(dialectName(findDialect(adam, ['eps=inside']).dialect)).toBe('eps=inside');
    expect(dialectName(findDialect(adam, ['cpen455']).dialect)).toBe('eps=inside-uncorrected');
    expect(dialectName(findDialect(adam, ['pytorch sparse adam']).dialect)).toBe('eps=hat');
    expect(dialectName(named('TensorFlow Addons'))).toBe('decay=unscaled, eps=hat');
    expect(dialectName(named('HW3 Algorithm 2'))).toBe('decay=schedule, eps=inside');
  });

  it('takes several names that agree, or speak of different axes', () => {
    expect(dialectName(named('TensorFlow Addons', 'eps = hat'))).toBe('decay=unscaled, eps=hat');
    expect(dialectName(named('decay=schedule', 'eps=inside'))).toBe('decay=schedule, eps=inside');
  });

  it.each([
    [['eps=hat', 'eps=inside'], 'eps=hat means eps=hat, eps=inside means eps=inside'],
    [['TensorFlow Addons', 'eps = outside'], 'TensorFlow Addons means eps=hat, eps = outside means eps=outside'],
    [['PyTorch', 'Keras'], 'PyTorch means eps=outside, Keras means eps=hat'],
  ])('refuses %j, which contradict each other', (names, told) => {
    expect(() => named(...names)).toThrowError(
      expect.objectContaining({
        code: 'dialect-conflict',
        message: `The dialects contradict each other: ${told}. Leave one out.`,
      }),
    );
  });

  it('takes no name for the equations as written', () => {
    expect(findDialect(adam, [])).toEqual({ dialect: asWritten(adam), onPurpose: [] });
  });

  it.each(['keras2', 'eps=', 'eps=nowhere', '=hat', 'constructor=x', '__proto__=hat', ''])('knows no %j', (name) => {
    expect(() => findDialect(adam, [name])).toThrowError(expect.objectContaining({ code: 'unknown-dialect' }));
  });

  it('suggests the nearest, lists all, and says where there are none', () => {
    expect(() => findDialect(adam, ['eps=hta'])).toThrowError(
      /^Adam has no dialect eps=hta\. Did you mean eps=hat\? Known are eps=outside, eps=inside, .*PyTorch/,
    );
    expect(() => findDialect({ ...sgd, axes: {} }, ['x'])).toThrowError('SGD has no dialect x. It has none.');
  });
});
