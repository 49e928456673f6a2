import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { programHints } from '../../src/grading/programHints.js';

const folder = mkdtempSync(path.join(tmpdir(), 'assay-hints-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
}

const one = 'import numpy\nclass Helper:\n  def sgd(self): pass\nclass MyAdam(Helper):\n  pass\n';
const cells = [{ cell_type: 'code', source: one.split(/(?<=\n)/) }];

describe('the names that say which optimizer a program is', () => {
  it('are that of its file, whatever it defines', async () => {
    expect(await programHints(file('lion.py', one))).toEqual({ hints: ['lion'], several: [] });
    expect(await programHints(file('mine', one))).toEqual({ hints: ['mine'], several: [] });
  });

  it.each([
    ['hw3.py', one],
    ['hw3.ipynb', JSON.stringify({ cells })],
    ['hw4.ipynb', JSON.stringify({ cells: [{ source: one }] }, null, 1)],
  ])('are what %s defines where its name says nothing', async (name, text) => {
    expect((await programHints(file(name, text))).hints).toEqual([name.slice(0, 3), 'MyAdam']);
  });

  it('are told where they mean several optimizers', async () => {
    const hw3 = file('hw3.py', `${one}def sgd_momentum(w, dw, config): pass\n`);
    expect((await programHints(hw3)).several).toEqual(['MyAdam', 'sgd_momentum']);
    expect(await programHints(`${hw3}#sgd_momentum`)).toEqual({ hints: ['sgd_momentum', 'hw3'], several: [] });
  });

  it('are none of a file that is not there', async () => {
    expect(await programHints(path.join(folder, 'nowhere.py'))).toEqual({ hints: ['nowhere'], several: [] });
  });
});
