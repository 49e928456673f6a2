import { describe, expect, it } from 'vitest';
import { engineLaws } from '../src/laws/autodiff/index.js';
import { laws } from '../src/laws/index.js';
import { lawChapterTitles } from '../src/laws/lawChapter.js';
import { complaintAbout } from '../src/laws/theorem.js';
import { theorems } from '../src/laws/theorems.js';
import { plantedClaims } from './laws/plantedClaims.js';

const seed = 20261125;
const runs = 20;

for (const [chapter, title] of Object.entries(lawChapterTitles)) {
  const ofChapter = theorems.filter((theorem) => theorem.chapter === chapter);
  if (ofChapter.length === 0) continue;
  describe(title, () => {
    it.each(ofChapter.map((theorem) => [`${theorem.statement} (${theorem.source})`, theorem] as const))(
      '%s',
      (_, theorem) => {
        expect(complaintAbout(theorem, { seed, runs })).toBeUndefined();
      },
    );
  });
}

describe('every theorem has been seen red', () => {
  it('has a planted claim', () => {
    const planted = new Set(plantedClaims.map(({ theorem }) => theorem));
    expect(theorems.filter((theorem) => !planted.has(theorem)).map(({ id }) => id)).toEqual([]);
  });

  it.each(plantedClaims.map((planted) => [`${planted.theorem.id} refutes that ${planted.mistake}`, planted] as const))(
    '%s',
    (_, { theorem, claim }) => {
      expect(complaintAbout(theorem, { seed, runs, claim })).toMatch(/\.$/);
    },
  );
});

it('laws, laws of engines and theorems have one id each', () => {
  const ids = [...laws, ...engineLaws, ...theorems].map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
