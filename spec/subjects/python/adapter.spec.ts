import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openEquipped } from '../../../src/subjects/protocol/openEquipped.js';
import type { OpenedProgram } from '../../../src/subjects/protocol/openProgram.js';
import { programAt } from '../../../src/subjects/protocol/programAt.js';
import type { Program } from '../../../src/subjects/protocol/runProgram.js';
import type { Probes, TraceRequest } from '../../../src/subjects/request.js';
import type { TraceAnswer } from '../../../src/subjects/response.js';
import { isInstalled } from './isInstalled.js';

const folder = mkdtempSync(path.join(tmpdir(), 'assay-python-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isMissing = !(await isInstalled('sys'));
const lacksNumpy = !(await isInstalled('numpy'));

const about = {
  optimizer: 'sgd',
  hyperparameters: { lr: 0.5 },
  aliases: { lr: ['learning_rate'] },
  besides: {},
};

const waiting: OpenedProgram[] = [];
afterEach(() => {
  for (const one of waiting.splice(0)) one.close();
});

const file = path.join(folder, 'submission.py');
async function open(text: string | Buffer, wallMilliseconds = 10_000) {
  writeFileSync(file, text);
  const opened = await openEquipped((await programAt(file)) as Program, about, { wallMilliseconds });
  if (opened.kind === 'program') waiting.push(opened);
  return opened;
}

/** Two steps of two numbers. */
const request = (probes: Probes = {}, tensors = 1): TraceRequest => ({
  hyperparameters: { lr: 0.5 },
  tensors: Array.from({ length: tensors }, () => ({ shape: [2], values: Float64Array.of(1, -2) })),
  steps: [2, 4].map((g) => ({ gradients: Array.from({ length: tensors }, () => Float64Array.of(g, 0)) })),
  probes,
});
const answer = { kind: 'answer', parameters: [[Float64Array.of(0, -2)], [Float64Array.of(-2, -2)]] };

async function answersTo(text: string, ...requests: readonly TraceRequest[]) {
  const opened = await open(text);
  expect(opened).toMatchObject({ kind: 'program' });
  return (opened as OpenedProgram).subject.traces(requests);
}

const shapes: readonly [contract: string, what: string, text: string][] = [
  [
    'CS231n function',
    'lists',
    'def sgd(w, dw, config):\n  return [a - config["learning_rate"] * b for a, b in zip(w, dw)], config',
  ],
  ['function', 'floats', 'def step(theta, grad, state, hyper):\n  return theta - hyper["lr"] * grad, state'],
  ['function', 'named hyperparameters', 'def step(theta, grad, state, lr=0.1):\n  return theta - lr * grad, state'],
  [
    'class',
    'a list in place',
    'class SGD:\n  def __init__(self, lr): self.lr = lr\n  def step(self, params, grads):\n    for i in range(len(params)): params[i] -= self.lr * grads[i]',
  ],
  [
    'class',
    'a number that is returned',
    'class SGD:\n  def __init__(self, learning_rate=1): self.lr = learning_rate\n  def update(self, w, dw): return w - self.lr * dw',
  ],
  [
    'class',
    'gradients first',
    'class SGD:\n  def __init__(self, lr): self.lr = lr\n  def update(self, grad, w): return w - self.lr * grad',
  ],
  [
    'class',
    'a key for each tensor',
    'class SGD:\n  def __init__(self, lr): self.lr = lr\n  def update(self, layer, w, dw): return w - self.lr * dw',
  ],
];
const withNumpy: typeof shapes = [
  [
    'CS231n function',
    'arrays',
    'import numpy as np\ndef sgd(w, dw, config=None):\n  return w - config["learning_rate"] * dw, config',
  ],
  [
    'class',
    'a dictionary of arrays',
    'import numpy\nclass SGD:\n  def __init__(self, lr): self.lr = lr\n  def update(self, params, grads):\n    for key in params.keys(): params[key] -= self.lr * grads[key]',
  ],
  [
    'class',
    'a list of arrays',
    'import numpy\nclass SGD:\n  def __init__(self, lr): self.lr = lr\n  def step(self, params, grads):\n    for p, g in zip(params, grads): p -= self.lr * g',
  ],
];

describe.skipIf(isMissing)(
  `a module of Python${isMissing ? ' (not shown: python3 is not installed here)' : ''}`,
  () => {
    it.each(shapes)('is called as a %s with %s', async (contract, _, text) => {
      const opened = await open(text);
      expect(opened).toMatchObject({ kind: 'program', contract: `${contract} in Python` });
      const { subject } = opened as OpenedProgram;
      expect([...subject.reads]).toEqual(['lr']);
      expect(await subject.traces([request()])).toMatchObject([answer]);
    });

    it.skipIf(lacksNumpy).each(withNumpy)('is called as a %s with %s', async (contract, _, text) => {
      const opened = await open(text);
      expect(opened).toMatchObject({ kind: 'program', contract: `${contract} in Python` });
      const [alone, two] = await (opened as OpenedProgram).subject.traces([request(), request({}, 2)]);
      expect([alone, two]).toMatchObject([answer, { kind: 'answer' }]);
    });

    const momentum = 'def step(w, g, state, h):\n  v = (state or 0) + g\n  return w - h["lr"] * v, v';
    const wanted = { parameters: [[Float64Array.of(0, -2)], [Float64Array.of(-3, -2)]] };

    it('does not notice circumstances when it is right', async () => {
      const probes: Probes[] = [{ reuseArrays: true }, { resumeAt: 1 }, { twin: true }, { repeat: true }];
      const answers = await answersTo(momentum, ...probes.map((one) => request(one)));
      expect(answers).toMatchObject(probes.map(() => wanted));
    });

    it('shows a state that all instances share, and is else started afresh for every run', async () => {
      const shared =
        'v = 0\nclass M:\n  def __init__(self, lr): self.lr = lr\n  def step(self, w, g):\n    global v\n    v += g\n    return w - self.lr * v';
      const [first, second, twin] = await answersTo(shared, request(), request(), request({ twin: true }));
      expect(first).toEqual(second);
      expect(twin).not.toMatchObject({ parameters: (first as TraceAnswer).parameters });
    });

    it('shows a gradient that it changed', async () => {
      const text =
        'def sgd(w, dw, config):\n  for i in range(len(w)):\n    w[i] -= config["lr"] * dw[i]\n    dw[i] = 0.0\n  return w, config';
      const [seen] = await answersTo(text, request());
      expect(seen).toMatchObject({ ...answer, observations: { gradientModified: { step: 1, tensor: 0 } } });
    });

    it('says where it fails', async () => {
      const text =
        'def sgd(w, dw, config):\n  if dw[0] == 4: raise ValueError("four")\n  return [a - b for a, b in zip(w, dw)], config';
      const [failed] = await answersTo(text, request());
      const place = {
        file: 'submission.py',
        line: 2,
        column: 3,
        sourceLine: '  if dw[0] == 4: raise ValueError("four")',
      };
      expect(failed).toMatchObject({ kind: 'failure', reason: 'error', message: 'ValueError: four', step: 2, place });
    });

    it('may print and is not run as a program', async () => {
      const between = momentum.replace('  v', '  print("{}")\n  __import__("os").write(1, b"{}\\n")\n  v');
      const text = `print("loading")\n${between}\nif __name__ == "__main__":\n  raise SystemExit(3)`;
      expect(await answersTo(text, request())).toMatchObject([wanted]);
      expect(readdirSync(folder)).toEqual(['submission.py']);
    });

    it.each<[string, string | Buffer, RegExp]>([
      ['in Python 2', 'print "hello"', /^It is no Python 3\.\d+: Missing parentheses/],
      ['with tabs among spaces', 'def f():\n\tx = 1\n        y = 2', /^It is no Python 3.*(tab|indent)/],
      ['in an encoding that it does not name', Buffer.from('x = "\xe9"', 'latin1'), /^It is no Python 3/],
      [
        'that imports what is not there',
        'import torchh',
        /^It imports torchh, which is not installed .* -m pip install torchh/,
      ],
      ['that reads standard input', 'n = input("how many?")', /^It reads from standard input/],
      ['that ends the program', 'import sys\nsys.exit()', /^It ends the program while it is imported/],
      ['that fails', 'x = 1 / 0', /^It fails while it is imported: ZeroDivisionError: division by zero$/],
      ['without an optimizer', 'x = 1', /^It holds no optimizer\. Write def adam/],
      [
        'with several',
        'def a(w, dw, config): pass\ndef b(w, dw, config): pass',
        /^It holds several optimizers: a, b\./,
      ],
      [
        'that needs more',
        'class SGD:\n  def __init__(self, layers): pass\n  def step(self, w, g): pass',
        /^SGD needs layers, which is no hyper/,
      ],
    ])('%s cannot be graded', async (_, text, message) => {
      expect(await open(text)).toMatchObject({ kind: 'ungradable', message: expect.stringMatching(message) });
    });

    it.skipIf(lacksNumpy)('in single precision says so', async () => {
      const text = 'import numpy as np\ndef sgd(w, dw, config):\n  return np.float32(w - config["lr"] * dw), config';
      expect(await open(text)).toMatchObject({ kind: 'program', subject: { precision: 'float32' } });
    });

    it.each([
      ['nothing', 'None, config', 'It gave None where a number was expected.'],
      ['too few numbers', 'w[:1], config', 'It gave 1 number where 2 were expected.'],
      ['texts', '["a" for _ in w], config', 'It gave an object of type str where a number was expected.'],
      ['no pair', 'w', 'Return next_w, config.'],
    ])('that returns %s is told so', async (_, returned, message) => {
      const [failed] = await answersTo(`def sgd(w, dw, config):\n  return ${returned}`, request());
      expect(failed).toMatchObject({ kind: 'failure', reason: 'bad-answer', step: 1, message });
    });

    it('is asked again in the same process, and remembers nothing', async () => {
      const text =
        'import os\nn = [0]\ndef sgd(w, dw, config):\n  n[0] += 1\n  return [float(os.getpid()), float(n[0])], config';
      const opened = (await open(text)) as OpenedProgram;
      const [first] = await opened.subject.traces([request()]);
      expect(first?.kind).toBe('answer');
      expect(await opened.subject.traces([request()])).toEqual([first]);
      opened.close();
      expect(await opened.subject.traces([request()])).not.toEqual([first]);
    });

    it('that never ends is killed', async () => {
      expect(await open('while True: pass', 300)).toMatchObject({
        kind: 'ungradable',
        reason: 'timeout',
        seconds: 0.3,
      });
    });
  },
);
