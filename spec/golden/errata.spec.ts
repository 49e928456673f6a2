import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { errataFile } from '../../build/golden/goldenFile.js';
import { goldenErrata } from '../../src/laws/errata/goldenErrata.js';
import { textOf } from '../repository/workingCopy.js';

const { path, text } = errataFile();
const published = goldenErrata.parse(JSON.parse(textOf(path)));

describe('golden/errata.json', () => {
  it('is what the generator writes', () => {
    expect(textOf(path)).toBe(text);
  });

  it('follows the schema that is published', () => {
    expect(JSON.parse(textOf('golden/schema/errata.schema.json'))).toEqual(z.toJSONSchema(goldenErrata));
  });

  it('shows on every witness a quantity that is not as printed, and all as they are to be', () => {
    for (const { id, seen, relation } of published.errata) {
      expect([id, seen.some(({ printed, actual }) => printed !== actual)]).toEqual([id, true]);
      const unlike = seen.filter(({ holds, actual }) => holds !== actual);
      expect([id, relation === 'is' ? unlike : []]).toEqual([id, []]);
    }
  });

  it('has the numbers that were found by hand', () => {
    const seenOf = (id: string) => published.errata.find((one) => one.id === id)?.seen ?? [];
    expect(seenOf('hw3-m2-beta')[0]).toMatchObject({ printed: '2.178', actual: '3.78' });
    expect(seenOf('hw3-m2-beta')[2]).toMatchObject({ printed: '788.04', actual: '396' });
    expect(seenOf('eecs-momentum-l2')[1]).toMatchObject({ printed: String(361 / 400), actual: String(351 / 400) });
    expect(seenOf('adam-step-bound')[0]?.actual).toMatch(/^1\.037037037037/);
    expect(seenOf('ama-nesterov-v0')[0]).toMatchObject({ printed: '-2.496', actual: '0.96' });
  });

  it('would not be written with a field that nobody knows, or with words in place of a number', () => {
    const [first] = published.errata;
    const other = (change: object) => goldenErrata.safeParse({ ...published, errata: [{ ...first, ...change }] });
    expect(other({}).success).toBe(true);
    expect(other({ comment: '' }).success).toBe(false);
    expect(other({ seen: [{ of: 'x', printed: 'many', holds: '1', actual: '1' }] }).success).toBe(false);
    expect(other({ places: [{ source: 'HW4', place: 'Q1' }] }).success).toBe(false);
  });
});
