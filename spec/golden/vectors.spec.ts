import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import manifest from '../../package.json' with { type: 'json' };
import { engineMistakes } from '../../src/autodiff/mistakes/index.js';
import { optimizers } from '../../src/optimizers/index.js';
import { checkFile } from '../../src/vectors/checkFile.js';
import { engineFile } from '../../src/vectors/engineFile.js';
import { engineVectorsName } from '../../src/vectors/engineVectors.js';
import { optimizerFile } from '../../src/vectors/optimizerFile.js';
import { optimizerVectorFile } from '../../src/vectors/vectorFiles.js';
import { brokenLinks } from '../repository/documents.js';
import { filesUnder, textOf } from '../repository/workingCopy.js';

const folder = 'golden/vectors';
const contentOf = (id: string) => JSON.parse(textOf(`${folder}/${id}.json`));
const ids = optimizers.map(({ id }) => id);
const seed = 1;

describe('the test vectors', () => {
  it('have a file for every optimizer and one for engines, and nothing else', () => {
    const wanted = [...ids, engineVectorsName].map((id) => `${folder}/${id}.json`);
    expect(
      filesUnder(folder)
        .filter((file) => !file.endsWith('README.md'))
        .toSorted(),
    ).toEqual(wanted.toSorted());
  });

  it.each([...ids, engineVectorsName])(
    '%s: our references pass, its numbers are recomputed, and every flag is true',
    (id) => {
      const { tests, findings } = checkFile(contentOf(id));
      expect(findings).toEqual([]);
      expect(tests).toBeGreaterThan(0);
    },
  );

  it(`are what is written today, as three drawn files show (seed ${seed})`, () => {
    const [drawn = []] = fc.sample(fc.shuffledSubarray([...optimizers], { minLength: 3, maxLength: 3 }), {
      seed,
      numRuns: 1,
    });
    for (const optimizer of drawn) {
      const { text } = optimizerVectorFile(optimizer, manifest.version);
      expect(text === textOf(`${folder}/${optimizer.id}.json`), `${optimizer.id}: run npm run golden`).toBe(true);
    }
  });

  it('follow the schemas that are published', () => {
    expect(JSON.parse(textOf('golden/schema/vectors.schema.json'))).toEqual(z.toJSONSchema(optimizerFile));
    expect(JSON.parse(textOf('golden/schema/graph-vectors.schema.json'))).toEqual(z.toJSONSchema(engineFile));
  });

  it.each(optimizers)(
    '$id: every mistake fails a test of the equations as written, and there is a long run',
    ({ id, mistakes }) => {
      const [written] = optimizerFile.parse(contentOf(id)).groups;
      const carried = new Set(written?.tests.flatMap(({ flags }) => flags));
      expect(mistakes.map((mistake) => mistake.id).filter((flag) => !carried.has(flag))).toEqual([]);
      expect(written?.tests.at(-1)?.steps).toHaveLength(60);
    },
  );

  it('of engines carry every mistake but those that only a second backward shows', () => {
    const { notes, primitives, tests } = engineFile.parse(contentOf(engineVectorsName));
    const without = engineMistakes.map(({ id }) => id).filter((id) => !(id in notes));
    expect(without).toEqual(['ad-zero-grad-leaf-only', 'ad-grad-not-reset-on-reuse-topology']);
    const used = new Set<string>(tests.flatMap(({ nodes }) => nodes.map(({ primitive }) => primitive)));
    expect(Object.keys(primitives).filter((id) => !used.has(id))).toEqual([]);
  });

  it('link to what is there', () => {
    const links = [...ids, engineVectorsName].flatMap((id) => {
      const notes = Object.values(contentOf(id).notes as Record<string, { links: string[] }>);
      return notes.flatMap((note) => note.links).filter((link) => /^(golden|src)\//.test(link));
    });
    const text = [...new Set(links)].map((link) => `[x](${link})`).join('\n');
    expect(brokenLinks('README.md', text)).toEqual([]);
  });
});
