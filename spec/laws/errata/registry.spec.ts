import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Erratum } from '../../../src/laws/errata/erratum.js';
import { errata } from '../../../src/laws/errata/index.js';
import { sourceKeys } from '../../../src/laws/errata/sources.js';
import { laws } from '../../../src/laws/index.js';
import { algorithmIn } from '../../../src/optimizers/algorithm.js';
import { findDialect } from '../../../src/optimizers/dialect.js';
import { findOptimizer } from '../../../src/optimizers/find.js';
import { filesUnder, root } from '../../repository/workingCopy.js';

const isErratum = (value: unknown): value is Erratum =>
  typeof value === 'object' && value !== null && 'printed' in value && 'witness' in value;

/** Every erratum that a file in a folder of a source exports, alone or in a list. */
async function written(): Promise<readonly Erratum[]> {
  const files = filesUnder('src/laws/errata').filter((file) => /^src\/laws\/errata\/\w+\/\w+\.ts$/.test(file));
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(path.join(root, file)).href)));
  return modules.flatMap((module) => Object.values(module).flat()).filter(isErratum);
}

describe('the list of errata', () => {
  it('has every erratum that is written in a file, once', async () => {
    const ids = (list: readonly Erratum[]) => list.map(({ id }) => id).sort();
    expect(ids(errata)).toEqual(ids(await written()));
    expect(new Set(ids(errata)).size).toBe(errata.length);
  });

  it('has one for every claim that a law says it corrects', () => {
    const corrected = laws.flatMap(({ source }) => /\bcorrects (.+?)(?:, which .*)?$/.exec(source)?.[1] ?? []);
    expect(corrected.length).toBeGreaterThan(0);
    const places = errata.flatMap((one) => one.places.map(({ source, place }) => `${source} ${place}`));
    for (const claim of corrected) {
      const wanted = claim.replaceAll(/[[\],]/g, '');
      expect(places.filter((place) => place.replaceAll(',', '').startsWith(wanted))).not.toEqual([]);
    }
  });

  it('speaks of every source', () => {
    const spokenOf = new Set(errata.flatMap(({ places }) => places.map(({ source }) => source)));
    expect([...spokenOf].sort()).toEqual([...sourceKeys].sort());
  });

  it('names an assumption where a claim is limited, and dialects where both are right, and only there', () => {
    const having = (field: 'within' | 'dialect') => errata.filter((one) => one[field]).map(({ id }) => id);
    const ofKind = (kind: Erratum['kind']) => errata.filter((one) => one.kind === kind).map(({ id }) => id);
    expect(having('within')).toEqual(ofKind('limited'));
    expect(having('dialect')).toEqual(ofKind('dialect'));
  });

  it('says why in one sentence', () => {
    const isSentence = (text: string) => /^(?![a-z]{2,} ).*\.$/.test(text) && !/\. [A-Z]/.test(text);
    expect(errata.filter(({ why }) => !isSentence(why)).map(({ id }) => id)).toEqual([]);
  });
});

describe('a dialect among the errata', () => {
  const dialects = errata.flatMap(({ id, dialect }) => (dialect ? [{ id, dialect }] : []));

  it.each(dialects)('$id: both conventions are recognised by the names of those who use them', ({ dialect }) => {
    const optimizer = findOptimizer(dialect.optimizer);
    const axisOf = (choice: string) => choice.split('=')[0];
    for (const { choice, user } of [dialect.printed, dialect.holds]) {
      const found = findDialect(optimizer, [user]).dialect.choices;
      expect(found.map((one) => `${one.axis}=${one.choice.id}`)).toContain(choice);
    }
    expect(axisOf(dialect.printed.choice)).toBe(axisOf(dialect.holds.choice));
    const [printed, holds] = [dialect.printed, dialect.holds].map(({ choice }) =>
      algorithmIn(optimizer, findDialect(optimizer, [choice]).dialect),
    );
    expect(printed).not.toEqual(holds);
  });
});
