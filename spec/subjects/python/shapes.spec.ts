import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openProgram } from '../../../src/subjects/protocol/openProgram.js';
import { programAt } from '../../../src/subjects/protocol/programAt.js';
import type { Program } from '../../../src/subjects/protocol/runProgram.js';
import { isInstalled } from './isInstalled.js';

const folder = mkdtempSync(path.join(tmpdir(), 'assay-shapes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const isMissing = !(await isInstalled('sys'));

const about = { optimizer: 'sgd', hyperparameters: { lr: 0.5, beta1: 0.5, beta2: 0.25 }, aliases: {}, besides: {} };

/** What a module answers to two steps from [1, −2] and [0]; the rate is four times as high in the second. */
async function answerOf(text: string) {
  const file = path.join(folder, 'submission.py');
  writeFileSync(file, text);
  const opened = await openProgram((await programAt(file)) as Program, about);
  if (opened.kind !== 'program') return opened;
  const gradients = [Float64Array.of(2, 0), Float64Array.of(1)];
  const tensors = [Float64Array.of(1, -2), Float64Array.of(0)].map((values) => ({ shape: [values.length], values }));
  const steps = [{ gradients }, { gradients, set: { lr: 2 } }];
  const [answer] = await opened.subject.traces([{ hyperparameters: about.hyperparameters, tensors, steps }]);
  opened.close();
  return { ...answer, contract: opened.contract, reads: [...opened.subject.reads] };
}

const parameters = [
  [Float64Array.of(0, -2), Float64Array.of(-0.5)],
  [Float64Array.of(-4, -2), Float64Array.of(-2.5)],
];

const moved = '[[-lr * x for x in g] for g in grads]';
const init = 'def init(params): return ()';
const pair = `def sgd(lr=1):\n  ${init}\n  def update(grads, state, params=None): return ${moved}, state\n`;
const held = (first: string, list: string) =>
  `class SGD:\n  def __init__(self, ${first}, lr=1): self.of, self.lr = ${first}, lr\n` +
  `  def step(self):\n    for p in ${list}: p.data -= self.lr * p.grad`;
const inPlace =
  'class SGD:\n  def __init__(self, lr): self.lr = lr\n  def step(self, params, grads):\n' +
  '    for w, g in zip(params, grads):\n      for i in range(len(w)): w[i] -= self.lr * g[i]';

const shapes: readonly [what: string, contract: string, text: string][] = [
  ['a function that gives a pair', 'optax', `${pair}  return init, update`],
  ['a function that gives a dictionary of two', 'optax', `${pair}  return {"init": init, "update": update}`],
  [
    'a class with init and update',
    'optax',
    `class SGD:\n  def __init__(self, lr): self.lr = lr\n  def init(self, params): return ()\n  def update(self, grads, state): return ${moved.replace('lr', 'self.lr')}, state`,
  ],
  ['init and update of a module', 'optax', `${init}\ndef update(grads, state, lr=1): return ${moved}, state`],
  ['a function that gives an object', 'class', `${inPlace.replace('SGD', '_SGD')}\ndef make(lr=1): return _SGD(lr)`],
  ['a class that knows its parameters', 'class over parameters', held('parameters', 'self.of')],
  ['a class that asks a model', 'class over parameters', held('model', 'self.of.parameters()')],
  [
    'a function that is given parameters',
    'class over parameters',
    `${held('w', 'self.of').replace('SGD', '_SGD')}\ndef make(params, lr): return _SGD(params, lr)`,
  ],
  [
    'options that a class hands on',
    'class',
    `${inPlace.replace('SGD', 'Base')}\nclass SGD(Base):\n  def __init__(self, name="", **options): super().__init__(**options)`,
  ],
  [
    'betas as a pair',
    'class',
    inPlace.replace('lr)', 'lr, betas=(0, 0))').replace('self.lr = lr', 'self.lr, self.betas = lr, betas'),
  ],
];

describe.skipIf(isMissing)(`shapes in Python${isMissing ? ' (not shown: python3 is not installed here)' : ''}`, () => {
  it.each(shapes)('%s, as %s', async (what, contract, text) => {
    const reads = what.startsWith('betas') ? ['beta1', 'beta2', 'lr'] : ['lr'];
    const answer = await answerOf(text);
    expect(answer).toMatchObject({ kind: 'answer', parameters, contract: `${contract} in Python`, reads });
  });

  it.each(shapes)('%s that goes uphill is seen to', async (_, __, text) => {
    const uphill = text.replaceAll('-=', '+=').replace('[-lr', '[lr').replace('[-self.lr', '[self.lr');
    expect(await answerOf(uphill)).toMatchObject({ parameters: [[Float64Array.of(2, -2), {}], {}] });
  });
});
