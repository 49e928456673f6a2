import { describe, expect, it } from 'vitest';
import { root } from '../../repository/workingCopy.js';
import { callAssay } from '../callAssay.js';

const golden = (name: string) => `${root}golden/submissions/${name}`;
const grade = (...words: readonly string[]) => callAssay(['grade', ...words], { columns: 120 });

describe('assay grade --hint', { timeout: 20_000 }, () => {
  const wrong = golden('adam-no-bias-correction.ts');

  it.each([
    [[], 'Look at m_hat (bias correction) and v_hat (bias correction).', 'a question', '--hint 2'],
    [['2'], 'How large are m and v after the very first step', 'the smallest case', '--hint 3'],
    [['3'], 'yours 0.683772334', 'everything', '--full'],
  ])('climbs a rung at a time: %j', async (rung, told, above, next) => {
    const { code, out } = await grade(wrong, '--hint', ...rung);
    expect(code).toBe(1);
    expect(out).toContain(told);
    expect(out).toContain(`  ${above}  npx assay grade ${wrong} ${next}`);
  });

  it('gives neither name nor edit away', async () => {
    const reports = await Promise.all(['1', '2', '3'].map((rung) => grade(wrong, '--hint', rung)));
    const below = reports.map(({ out }) => out.replaceAll(wrong, '')).join();
    expect(below).not.toMatch(/missing|adam-no-bias-correction|→/);
    expect((await grade(wrong, '--full')).out).toMatch(/missing.*adam-no-bias-correction/);
  });

  it('asks where no mistake has a name, and names the graph of an engine', async () => {
    const { out } = await grade(golden('momentum-edited.js'), '--hint', '2');
    expect(out).toContain('Work it out by hand, line by line, with ');
    const engine = golden('engines/value-sub-sign.ts');
    expect((await grade(engine, '--hint', '1')).out).toMatch(/Look at .*f = /);
    expect((await grade(engine, '--hint', '2')).out).toContain('When b grows, does a − b grow?');
  });

  it('speaks of how equations are run where they are right', async () => {
    const { out } = await grade(golden('adam-shared-state.ts'), '--hint');
    expect(out).toContain('Look at what is kept from one step, tensor or instance to the next.');
  });

  it('tells what is not wrong whole', async () => {
    const { code, out } = await grade(golden('adam-in-place.ts'), '--hint');
    expect({ code, out }).toEqual({ code: 0, out: (await grade(golden('adam-in-place.ts'))).out });
  });

  it.each([
    [['4'], '--hint takes 1, 2, 3, or nothing for the first; not 4.'],
    [['2', '--json'], "ption '--hint [rung]' cannot be used with option '--json'"],
    [['2', '--full'], "ption '--full' cannot be used with option '--hint [rung]'"],
  ])('refuses %j', async (words, complaint) => {
    const { code, err } = await grade(wrong, '--hint', ...words);
    expect(code).toBe(2);
    expect(err).toContain(complaint);
  });
});
