import { describe, expect, it } from 'vitest';
import { engineLaws } from '../../../src/laws/autodiff/index.js';
import { laws } from '../../../src/laws/index.js';
import { callAssay } from '../callAssay.js';

const list = (...words: readonly string[]) => callAssay(['laws', ...words], { columns: 80 });
const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('assay laws', () => {
  it('lists every law below its chapter, with statement and source', async () => {
    const { code, out } = await list();
    expect(code).toBe(0);
    const read = flat(out);
    for (const { id, statement, source } of [...engineLaws, ...laws]) {
      for (const part of [id, statement, source]) expect(read).toContain(flat(part));
    }
    expect(read).toMatch(/1 How a derivative travels .* 2 Gradient descent .* Behaviour of an implementation/);
  });

  it('marks with words what holds for an optimizer, and says why the rest does not', async () => {
    const read = flat((await list('--for', 'sgd')).out);
    expect(read).toMatch(/holds the parameter is its start minus/);
    expect(read).toMatch(/not here the first step is .* Why not: it speaks of rmsprop-corrected, adam\./);
  });

  it('lists the same as linear text', async () => {
    const { out } = await list('--for', 'adam', '--plain');
    expect(out).toContain('law: adam-first-step, the first step is lr·g / (|g| + eps)\n');
    expect(out.match(/^holds: (?:yes|no, .+)$/gm)).toHaveLength(laws.length);
    expect(out).not.toMatch(/[✓–] |^ /m);
  });

  it('lists what is asked of engines, of all or of one operation', async () => {
    const idsOf = (text: string) =>
      JSON.parse(text).chapters.flatMap(({ laws: listed }: { laws: { id: string }[] }) => listed.map(({ id }) => id));
    expect(idsOf((await list('--for', 'autodiff', '--json')).out)).toEqual(engineLaws.map(({ id }) => id));
    const ofRelu = idsOf((await list('--for', 'ReLU', '--json')).out);
    expect(ofRelu).toEqual(expect.arrayContaining(['derivative-of-relu', 'kinks']));
    expect(ofRelu).not.toContain('derivative-of-tanh');
    expect((await list('--for', 'relux')).code).toBe(2);
  });

  it('lists the same for programs', async () => {
    const document = JSON.parse((await list('--for', 'adam', '--json')).out);
    expect(document).toMatchObject({ schemaVersion: 1, for: 'adam' });
    const listed = document.chapters.flatMap((chapter: { laws: { id: string; holds: boolean }[] }) => chapter.laws);
    expect(new Set(listed.map(({ id }: { id: string }) => id))).toEqual(new Set(laws.map(({ id }) => id)));
    expect(JSON.parse((await list('--json')).out).chapters[0].laws[0]).not.toHaveProperty('holds');
  });

  it('suggests the nearest optimizer', async () => {
    expect(await list('--for', 'adan')).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean adam?') });
  });
});
