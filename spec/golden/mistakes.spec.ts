import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { engineMistakes } from '../../src/autodiff/mistakes/index.js';
import { engineLaws } from '../../src/laws/autodiff/index.js';
import { findDialect } from '../../src/optimizers/dialect.js';
import { lookUp } from '../../src/optimizers/find.js';
import { optimizers } from '../../src/optimizers/index.js';
import { lookUpTraining } from '../../src/training/find.js';
import { plantedClaims } from '../laws/plantedClaims.js';
import { textOf } from '../repository/workingCopy.js';

const sentence = z.string().regex(/^[A-Z].*\.$/);
const place = z.union([
  z.strictObject({ mistake: z.string() }),
  z.strictObject({ dialect: z.string().regex(/^\S+ \S+=\S+$/) }),
  z.strictObject({ optimizer: z.string() }),
  z.strictObject({ training: z.string() }),
  z.strictObject({ law: z.string() }),
  z.strictObject({ theorem: z.string(), refutes: z.string() }),
  z.strictObject({ notExpressible: sentence }),
]);
const row = z.strictObject({
  ...{ id: z.string(), in: z.string(), wrong: z.string(), right: z.string().optional() },
  kind: z.enum(['bug', 'bug-or-dialect', 'dialect', 'limitation']),
  met: z.enum(['common', 'seen', 'hypothetical']),
  counted: z.string().optional(),
  as: place,
});
type Row = z.infer<typeof row>;

const { rows } = z
  .strictObject({ about: sentence, rows: z.array(row) })
  .parse(JSON.parse(textOf('golden/mistakes.json')));
const bugs = rows.filter(({ kind }) => kind.startsWith('bug'));
const declared = [...optimizers.flatMap(({ mistakes }) => mistakes), ...engineMistakes];
const frequencyOf = new Map(declared.map(({ id, frequency }) => [id, frequency]));

/** Why a row is not where it says; `undefined` where it is. */
function complaintAbout({ id, met, as }: Row): string | undefined {
  if ('mistake' in as) {
    const frequency = frequencyOf.get(as.mistake);
    if (frequency === undefined) return `${id}: no mistake is called ${as.mistake}`;
    return frequency === met ? undefined : `${id} was ${met}, and ${as.mistake} is told as ${frequency}`;
  }
  if ('notExpressible' in as) return frequencyOf.has(id) ? `${id} is declared all the same` : undefined;
  return isThere(as) ? undefined : `${id}: there is nothing called ${Object.values(as).join(', ')}`;
}

function isThere(as: Row['as']): boolean {
  if ('dialect' in as) return isDialect(as.dialect);
  if ('optimizer' in as) return optimizers.some(({ id }) => id === as.optimizer);
  if ('training' in as) return lookUpTraining(as.training) !== undefined;
  if ('law' in as) return engineLaws.some(({ id }) => id === as.law);
  // That the claim is refuted is shown where all are.
  return (
    'theorem' in as && plantedClaims.some(({ theorem, mistake }) => theorem.id === as.theorem && mistake === as.refutes)
  );
}

function isDialect(name: string): boolean {
  const [optimizer = '', choice = ''] = name.split(' ');
  const found = lookUp(optimizer);
  const [axis = '', id] = choice.split('=');
  if (!found?.axes[axis]?.choices.some((one) => one.id === id)) return false;
  return findDialect(found, [choice]).dialect !== undefined;
}

describe('golden/mistakes.json', () => {
  it('has the rows that it had, each once', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect([rows.length, bugs.length]).toEqual([123, 92]);
  });

  it('has every row where it says, as often seen as is told', () => {
    expect(rows.map(complaintAbout).filter((complaint) => complaint !== undefined)).toEqual([]);
  });

  it('has no bug that cannot be shown but these', () => {
    expect(bugs.filter(({ as }) => 'notExpressible' in as).map(({ id }) => id)).toEqual([
      'adam-none-grad-crash',
      'adam-lr-divided-by-batch',
    ]);
  });
});

describe('the optimizers that a row names', () => {
  /** What a row calls by one word, and where it is known under a name of the optimizer's own. */
  const ownNames: Readonly<Record<string, string>> = { 'rmsprop adam-eps-missing': 'rmsprop-eps-absent' };

  it('list its mistake', () => {
    const named = bugs.flatMap(({ in: where, as }) =>
      'mistake' in as ? where.split('/').map((word) => ({ found: lookUp(word.trim()), id: as.mistake })) : [],
    );
    // SGD stands for its form with momentum, which has an optimizer of its own here.
    const missing = named.filter(({ found, id }) => {
      if (!found || found.id === 'sgd') return false;
      const wanted = ownNames[`${found.id} ${id}`] ?? id;
      return !found.mistakes.some((mistake) => mistake.id === wanted);
    });
    expect(missing.map(({ found, id }) => `${found?.id} ${id}`)).toEqual([]);
    expect(named.filter(({ found }) => found).length).toBeGreaterThan(40);
  });
});

describe('the comparison, on planted errors', () => {
  const [first] = rows as [Row, ...Row[]];

  it.each([
    ['a mistake that nobody declares', { as: { mistake: 'adam-no-gradient' } }],
    ['another frequency', { met: 'hypothetical' }],
    ['a dialect that is none', { as: { dialect: 'adam eps=nowhere' } }],
    ['an axis that is none', { as: { dialect: 'sgd eps=inside' } }],
    ['an optimizer that is none', { as: { optimizer: 'adan' } }],
    ['a law that is none', { as: { law: 'no-kinks' } }],
    ['a claim that is not refuted', { as: { theorem: 'central-difference', refutes: 'it is exact' } }],
    ['a mistake that is declared, and said to be out of reach', { as: { notExpressible: 'It cannot be shown.' } }],
  ] as const)('notices %s', (_, change) => {
    expect(complaintAbout({ ...first, ...change } as Row)).toMatch(first.id);
  });
});
