import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openEquipped } from '../../../src/subjects/protocol/openEquipped.js';
import { programAt } from '../../../src/subjects/protocol/programAt.js';
import type { Program } from '../../../src/subjects/protocol/runProgram.js';
import type { TraceRequest } from '../../../src/subjects/request.js';
import { isInstalled } from './isInstalled.js';

const folder = mkdtempSync(path.join(tmpdir(), 'assay-torch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const hasTorch = await isInstalled('torch');

const about = { optimizer: 'sgd', hyperparameters: { lr: 0.5, beta1: 0.5, beta2: 0.25 }, aliases: {}, besides: {} };
const optimizer = (init: string, step: string) => `import torch
class Optimizer(torch.optim.Optimizer):
    def __init__(self, params, lr=1, betas=(0, 0)):
        super().__init__(params, dict(lr=lr, betas=betas))
        ${init}
    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                ${step}`;

/** What a module answers where the rate and beta2 change before the second of two steps. */
async function answers(text: string, probes: TraceRequest['probes'] = {}) {
  const file = path.join(folder, 'submission.py');
  writeFileSync(file, text);
  const opened = await openEquipped((await programAt(file)) as Program, about, { wallMilliseconds: 20_000 });
  if (opened.kind !== 'program') return opened;
  const gradients = [Float64Array.of(2, 0), Float64Array.of(1)];
  const tensors = [Float64Array.of(1, -2), Float64Array.of(0)].map((values) => ({ shape: [values.length], values }));
  const steps = [{ gradients }, { gradients, set: { lr: 2, beta2: 0.125 } }];
  const [answer] = await opened.subject.traces([{ hyperparameters: about.hyperparameters, tensors, steps, probes }]);
  opened.close();
  return { ...answer, precision: opened.subject.precision };
}

describe.skipIf(!hasTorch)(`PyTorch${hasTorch ? '' : ' (not shown: torch is not installed here)'}`, () => {
  it('is asked for a step over parameters that have their gradients, with betas and changes in param_groups', async () => {
    const sgd = optimizer('', 'p.add_(p.grad * group["betas"][0] + group["betas"][1], alpha=-group["lr"])');
    // theta − lr·(g/2 + beta2): 1 − 0.625, then − 2·1.125.
    const parameters = [
      [Float64Array.of(0.375, -2.125), Float64Array.of(-0.375)],
      [Float64Array.of(-1.875, -2.375), Float64Array.of(-1.625)],
    ];
    expect(await answers(sgd, { reuseArrays: true })).toMatchObject({ kind: 'answer', parameters, observations: {} });
  });

  it('has its own doubles unless it says otherwise, and says where a state is in single precision', async () => {
    const exact = 'p.add_(torch.tensor([0.1]) * torch.ones(p.shape), alpha=-group["lr"])';
    expect(await answers(optimizer('', exact))).toMatchObject({
      parameters: [[Float64Array.of(0.95, -2.05), Float64Array.of(-0.05)], expect.anything()],
    });
    const single =
      'p.add_(self.state[p].setdefault("m", torch.zeros_like(p).float()).add_(p.grad), alpha=-group["lr"])';
    expect(await answers(optimizer('', single))).toMatchObject({
      kind: 'answer',
      precision: 'float32',
    });
  });

  it('is handed tensors in every contract', async () => {
    const text =
      'import torch\ndef step(theta, grad, state, hyper):\n  return theta - hyper["lr"] * torch.abs(grad), state';
    expect(await answers(text)).toMatchObject({
      parameters: [
        [Float64Array.of(0, -2), Float64Array.of(-0.5)],
        [Float64Array.of(-4, -2), Float64Array.of(-2.5)],
      ],
    });
  });
});
