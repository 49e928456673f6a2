import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEquipped } from '../../../src/subjects/protocol/openEquipped.js';
import { programAt } from '../../../src/subjects/protocol/programAt.js';
import type { Program } from '../../../src/subjects/protocol/runProgram.js';
import { findInterpreter, interpreters } from '../../../src/subjects/python/interpreters.js';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'assay-interpreters-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [plain] = await interpreters();

const about = { optimizer: 'sgd', hyperparameters: { lr: 0.5 }, aliases: {}, besides: {} };
const sgd = 'def sgd(w, dw, config):\n  return [a - config["lr"] * b for a, b in zip(w, dw)], config';
const equipped = path.join(folder, 'venv/bin/python3');

function fileWith(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
}

async function open(name: string, text: string, otherwise: readonly string[] = [equipped]) {
  const program = (await programAt(fileWith(name, text))) as Program;
  const opened = await openEquipped({ ...program, command: plain as string, otherwise }, about);
  if (opened.kind === 'program') opened.close();
  return opened;
}

describe.skipIf(plain === undefined)(
  `the Python that runs a module${plain ? '' : ' (not shown: python3 is not installed here)'}`,
  () => {
    beforeAll(() => {
      // A virtual environment with a package that no other Python has.
      spawnSync(plain as string, ['-m', 'venv', '--without-pip', path.join(folder, 'venv')]);
      const where = 'import sysconfig; print(sysconfig.get_paths()["purelib"])';
      const packages = spawnSync(equipped, ['-c', where], { encoding: 'utf8' }).stdout.trim();
      writeFileSync(path.join(packages, 'scarce.py'), 'number = 1\n');
    });

    it('is the first one where that has everything', async () => {
      expect(await open('plain.py', sgd)).toMatchObject({ kind: 'program', command: plain });
    });

    it.each([
      ['at the top', `import scarce\n${sgd}`],
      ['while it runs', sgd.replace('return', 'import scarce; return')],
    ])('is another where only that has what is imported %s', async (_, text) => {
      expect(await open('needing.py', text)).toMatchObject({ kind: 'program', command: equipped });
      expect(await open('needing.py', text, [])).toMatchObject({ kind: 'ungradable', lacks: ['scarce'] });
    });

    it('does without what is imported under try', async () => {
      const text = `try:\n  import scarce\nexcept ImportError:\n  scarce = None\n${sgd}`;
      expect(await open('tries.py', text)).toMatchObject({ kind: 'program', command: plain });
    });

    it('is the one that lacks least where each lacks something', async () => {
      const cell = { cell_type: 'code', source: `import nowhere\nimport scarce\n${sgd}` };
      const text = JSON.stringify({ nbformat: 4, cells: [cell] });
      expect(await open('lacking.ipynb', text)).toMatchObject({ kind: 'program', command: equipped });
      expect(await open('lacking.ipynb', text, [])).toMatchObject({ lacks: ['nowhere', 'scarce'] });
    });

    it.each([
      ['a package', 'import nowhere', /^It imports nowhere, which is not installed for .* -m pip install nowhere/],
      ['a part of a package', 'import json.nowhere', /^It imports json\.nowhere, which the json that is installed/],
      ['what Python 2 had', 'import urllib2', /^It imports urllib2, which is of Python 2\. Write it for Python 3\./],
      ['what Colab has', 'from google.colab import drive', /Colab only\. Put it under try/],
    ])('says what is missing everywhere, and how to get it: %s', async (_, text, message) => {
      const opened = await open('absent.py', text);
      expect(opened).toMatchObject({ kind: 'ungradable', message: expect.stringMatching(message) });
      expect((opened as { message: string }).message).toContain(`${equipped} lacks `);
    });

    it('can be chosen, by its path or as a shell finds it', async () => {
      expect(await findInterpreter(equipped)).toBe(equipped);
      expect(await findInterpreter('python3')).toBe(plain);
      const chosen = await programAt(fileWith('plain.py', sgd), equipped);
      expect(chosen).toMatchObject({ command: equipped, otherwise: [] });
    });

    it.each([['no-such-python'], ['/nowhere/python3'], [folder]])('is not %s, and says what there is', async (name) => {
      await expect(findInterpreter(name)).rejects.toThrow(
        `There is no program ${name} that could run Python. Here are `,
      );
    });

    it('may be missing', async () => {
      const before = process.env.PATH;
      process.env.PATH = folder;
      try {
        expect((await interpreters()).every((one) => /^\/usr\/(local\/)?bin\/python3$/.test(one))).toBe(true);
        mkdirSync(path.join(folder, 'python3'), { recursive: true });
        expect(await interpreters()).not.toContain(path.join(folder, 'python3'));
      } finally {
        process.env.PATH = before;
      }
    });
  },
);
