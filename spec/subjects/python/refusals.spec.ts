import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openEquipped } from '../../../src/subjects/protocol/openEquipped.js';
import { programAt } from '../../../src/subjects/protocol/programAt.js';
import type { Program } from '../../../src/subjects/protocol/runProgram.js';
import { isInstalled } from './isInstalled.js';

const folder = mkdtempSync(path.join(tmpdir(), 'assay-refusals-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const isMissing = !(await isInstalled('sys'));
const lacksNumpy = !(await isInstalled('numpy'));

const about = { optimizer: 'sgd', hyperparameters: { lr: 0.01 }, aliases: {}, besides: {} };

/** What is said of a module: why it cannot be asked, or what it answers to one step. */
async function saidOf(text: string | Buffer, chosen = '') {
  const file = path.join(folder, 'submission.py');
  writeFileSync(file, text);
  const opened = await openEquipped((await programAt(`${file}${chosen}`)) as Program, about);
  if (opened.kind !== 'program') return opened;
  const tensors = [{ shape: [2], values: Float64Array.of(1, -2) }];
  const steps = [{ gradients: [Float64Array.of(100, 0)] }];
  const [answer] = await opened.subject.traces([{ hyperparameters: about.hyperparameters, tensors, steps }]);
  opened.close();
  return { ...answer, precision: opened.subject.precision };
}

const sgd = 'def step(w, g, state, hyper):\n  return [a - hyper["lr"] * b for a, b in zip(w, g)], state\n';
const adds = '    def update(self, w, dw): return [a + b for a, b in zip(w, dw)]\n';
const two = `class Down:\n    def update(self, w, dw): return [a - b for a, b in zip(w, dw)]\nclass Up:\n${adds}`;

const ungradable: readonly [what: string, text: string | Buffer, message: RegExp][] = [
  ['in UTF-16', Buffer.from(sgd, 'utf16le'), /^It is no text as Python reads it: .* Save it as UTF-8\.$/],
  ['with more than is read', `${sgd}#${'x'.repeat(100_000)}`, /^It has more than 100 kB\. Submit the optimizer alone/],
  ['in Python 2', 'print "hello"', /It looks like Python 2; write it for Python 3\.$/],
  ['with tabs and spaces', 'def f():\n\tx = 1\n        y = 2', /Indent with spaces alone\.$/],
  ['that wants arguments', 'import argparse\nargparse.ArgumentParser().error("no")', /or for want of arguments\./],
  [
    'that wants a file',
    'open("train.csv")',
    /FileNotFoundError: .*'train\.csv'\. A submission is run alone: write into/,
  ],
  ['that wants its package', 'from .optim import SGD', /known parent package\. A submission is run alone: import what/],
  [
    'that wants a graphics card',
    'raise AssertionError("Torch not compiled with CUDA enabled")',
    /no graphics card here/,
  ],
  ['that interrupts', 'raise KeyboardInterrupt', /^It fails while it is imported: KeyboardInterrupt$/],
  ['that ends everything', 'import os\nos._exit(0)', /^The module ended its process before it was asked anything/],
  ['with two candidates', two, /^It holds several optimizers: Down, Up\. Choose one, as in submission\.py#Down\.$/],
  ['whose step is told t', `class A:\n${adds.replace('dw)', 'dw, t)')}`, /^update needs t\. Let the optimizer count/],
  [
    'whose step wants more',
    `class A:\n${adds.replace('dw)', 'b, dw, db)')}`,
    /^update needs w, b, dw, db\. Write update/,
  ],
  [
    'whose step wants less',
    `class A:\n${adds.replace('w, dw)', 'dw)')}`,
    /^update takes dw alone\. Hand the parameters/,
  ],
];

const failing: readonly [what: string, text: string, message: RegExp][] = [
  ['whole numbers', sgd.replace('[a -', '[int(a -').replace('b for', 'b) for'), /^It gave whole numbers \(int\)/],
  ['nothing to read', sgd.replace('return', 'input()\n  return'), /^EOFError: .* It reads from standard input, where/],
  ['sys.exit() in a step', sgd.replace('return', 'raise SystemExit(3)\n  return'), /^SystemExit: 3$/],
];
const failingArrays: typeof failing = [
  ['an array of whole numbers', '(w - hyper["lr"] * g).astype(int)', /^It gave whole numbers \(int64\)/],
  [
    'a state of whole numbers',
    'np.add(np.zeros(w.shape, dtype=int), g, out=np.zeros(w.shape, dtype=int))',
    /floats\.$/,
  ],
  [
    'another shape',
    '(w - hyper["lr"] * g).reshape(-1, 1)',
    /^It gave an array of shape \(2, 1\) where \(2,\) was expected\.$/,
  ],
  ['every sum of two', 'w.reshape(-1, 1) - hyper["lr"] * g', /^It gave an array of shape \(2, 2\) where \(2,\) was/],
];

describe.skipIf(isMissing)(
  `what is said of a module${isMissing ? ' (not shown: python3 is not installed)' : ''}`,
  () => {
    it.each(ungradable)('%s', async (_, text, message) => {
      expect(await saidOf(text)).toMatchObject({ kind: 'ungradable', message: expect.stringMatching(message) });
    });

    it.each(failing)('that meets %s', async (_, text, message) => {
      expect(await saidOf(text)).toMatchObject({ kind: 'failure', step: 1, message: expect.stringMatching(message) });
    });

    it.skipIf(lacksNumpy).each(failingArrays)('that gives %s', async (_, given, message) => {
      const text = `import numpy as np\ndef step(w, g, state, hyper):\n  return ${given}, state`;
      expect(await saidOf(text)).toMatchObject({ kind: 'failure', step: 1, message: expect.stringMatching(message) });
    });

    it('takes the one that is chosen of several', async () => {
      expect(await saidOf(two, '#Up')).toMatchObject({ parameters: [[Float64Array.of(101, -2)]] });
      expect(await saidOf(two, '#Down')).toMatchObject({ parameters: [[Float64Array.of(-99, -2)]] });
      expect(await saidOf(two, '#Side')).toMatchObject({ message: 'It has no Side. It has Down, Up.' });
      expect(await saidOf(`number = 3\n${two}`, '#number')).toMatchObject({
        message: expect.stringMatching(/^number is not written as an optimizer\. Write def adam/),
      });
    });

    it('tells single precision by its numbers where they come back in lists', async () => {
      const single = `import struct\ndef f(x): return struct.unpack("f", struct.pack("f", x))[0]\n${sgd}`;
      const inFloats = single.replace('[a -', '[f(a -').replace('b for', 'b) for');
      expect(await saidOf(inFloats)).toMatchObject({ kind: 'answer', precision: 'float32' });
      expect(await saidOf(single)).toMatchObject({ kind: 'answer', precision: 'float64' });
      // Short numbers are in both.
      expect(await saidOf('def step(w, g, state, hyper): return [float(len(w)), 0.5], state')).toMatchObject({
        precision: 'float64',
      });
    });

    it('is said of the way in which it got farthest', async () => {
      const text = 'def step(w, g, state, hyper):\n  n = w + 0.0\n  raise ValueError("here")';
      expect(await saidOf(text)).toMatchObject({ kind: 'failure', message: 'ValueError: here', place: { line: 3 } });
    });
  },
);
