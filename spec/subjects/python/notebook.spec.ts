import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type OpenedProgram, openProgram } from '../../../src/subjects/protocol/openProgram.js';
import { programAt } from '../../../src/subjects/protocol/programAt.js';
import type { Program } from '../../../src/subjects/protocol/runProgram.js';

const folder = mkdtempSync(path.join(tmpdir(), 'assay-notebook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const isMissing = spawnSync('python3', ['--version']).status !== 0;

const about = { optimizer: 'sgd', hyperparameters: { lr: 0.5 }, aliases: {}, besides: {} };
const sgd = 'def sgd(w, dw, config):\n    return [a - RATE * b for a, b in zip(w, dw)], config';

interface Cell {
  readonly source: string;
  readonly tags?: readonly string[];
}

const notebook = (...cells: readonly (string | Cell)[]) =>
  JSON.stringify({
    nbformat: 4,
    cells: [
      { cell_type: 'markdown', source: ['# Homework 3'] },
      ...cells
        .map((cell): Cell => (typeof cell === 'string' ? { source: cell } : cell))
        .map(({ source, tags = [] }) => ({
          ...{ cell_type: 'code', outputs: [{ text: 'x'.repeat(100_000) }], metadata: { tags } },
          source: source.split(/(?<=\n)/),
        })),
    ],
  });

/** What a notebook answers to one step from 1 with the gradient 2, or why it cannot be asked. */
async function answerOf(text: string) {
  const file = path.join(folder, 'hw3.ipynb');
  writeFileSync(file, text);
  const opened = await openProgram((await programAt(file)) as Program, about);
  if (opened.kind !== 'program') return opened;
  const { subject, close } = opened as OpenedProgram;
  const step = { gradients: [Float64Array.of(2)] };
  const [answer] = await subject.traces([
    { hyperparameters: { lr: 0.5 }, tensors: [{ shape: [1], values: Float64Array.of(1) }], steps: [step] },
  ]);
  close();
  return answer;
}

const right = { kind: 'answer', parameters: [[Float64Array.of(0)]] };

describe.skipIf(isMissing)(`a notebook${isMissing ? ' (not shown: python3 is not installed here)' : ''}`, () => {
  it('is taken for its imports, definitions and plain values; nothing else of it runs', async () => {
    const training = 'while True:\n    pass';
    const magics = '%matplotlib inline\n!pip install torchh\nimport torchh.nn as nn\nRATE = 1 / 2';
    expect(
      await answerOf(notebook(magics, '%%bash\nls', sgd, training, 'x = sgd([1], [2], {}).nothing')),
    ).toMatchObject(right);
  });

  it('has whole cells run that are tagged', async () => {
    const tagged = { source: 'RATE = 0\nfor k in range(5):\n    RATE += 0.1', tags: ['assay'] };
    expect(await answerOf(notebook(tagged, sgd))).toMatchObject({ kind: 'answer' });
    expect(await answerOf(notebook({ source: tagged.source }, sgd.replace('RATE', 'sum([RATE, 0.5])')))).toMatchObject(
      right,
    );
  });

  it('is told cell and line where it fails, and how to have more of it run', async () => {
    expect(await answerOf(notebook('RATE = len([1])', sgd))).toMatchObject({
      kind: 'failure',
      message: expect.stringMatching(/^NameError: name 'RATE' is not defined\. Of a notebook, .*tag a cell assay/),
      place: { file: 'hw3.ipynb, cell 3', line: 2, sourceLine: expect.stringContaining('RATE * b') },
    });
  });

  it('is told what is missing where its optimizer needs it', async () => {
    const needing = 'import torchh\nclass SGD(torchh.optim.Optimizer):\n    def step(self, w, g): return w';
    expect(await answerOf(notebook(needing))).toMatchObject({
      kind: 'ungradable',
      message: expect.stringMatching(
        /^It holds no optimizer\. .* did not run: It imports torchh, which is not installed/,
      ),
    });
  });

  it('is told of the cell that is no Python where that may be why', async () => {
    expect(await answerOf(notebook('x = 1', 'def sgd(w, dw, config):\n  return w +'))).toMatchObject({
      kind: 'ungradable',
      message: expect.stringContaining('It is no Python 3'),
      place: { file: 'hw3.ipynb, cell 3', line: 2 },
    });
  });

  it.each([
    ['is not JSON', 'RATE = 1'],
    ['has no cells', '{"nbformat":4}'],
    ['is a list', '[]'],
  ])('that %s is told so', async (_, text) => {
    expect(await answerOf(text)).toMatchObject({
      message: expect.stringMatching(/^It is no notebook that can be read/),
    });
  });
});
