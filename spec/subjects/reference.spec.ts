import { describe, expect, it } from 'vitest';
import { adamw } from '../../src/optimizers/adamw.js';
import { algorithmOf } from '../../src/optimizers/algorithm.js';
import { momentum } from '../../src/optimizers/momentum.js';
import { nesterov } from '../../src/optimizers/nesterov.js';
import { reference } from '../../src/subjects/reference.js';
import type { TraceRequest } from '../../src/subjects/request.js';

const request: TraceRequest = {
  hyperparameters: { lr: 0.5, momentum: 0.5 },
  tensors: [{ shape: [2], values: Float64Array.of(1, -0) }],
  steps: [{ gradients: [Float64Array.of(4, 0)] }, { gradients: [Float64Array.of(0, 8)] }],
};

describe('a reference', () => {
  it('answers every request, in order, with the parameters after every step and where it asked for gradients', async () => {
    const subject = reference('momentum', algorithmOf(momentum));
    const shorter = { ...request, steps: request.steps.slice(0, 1) };
    const [start, first, second] = [Float64Array.of(1, -0), Float64Array.of(0, -0), Float64Array.of(-0.5, -2)];
    expect(await subject.traces([request, shorter])).toEqual([
      { kind: 'answer', parameters: [[first], [second]], asked: [[start], [first]], observations: {} },
      { kind: 'answer', parameters: [[first]], asked: [[start]], observations: {} },
    ]);
  });

  it('asks where its equations say', async () => {
    const [answer] = await reference('nesterov', algorithmOf(nesterov)).traces([request]);
    expect(answer).toMatchObject({
      parameters: [[Float64Array.of(-1, -0)], [Float64Array.of(-2, -4)]],
      asked: [[Float64Array.of(1, -0)], [Float64Array.of(-2, -0)]],
    });
  });

  it('says what it is and which hyperparameters it reads', () => {
    const subject = reference('adamw', algorithmOf(adamw));
    expect([subject.kind, subject.id]).toEqual(['reference', 'adamw']);
    expect([...subject.reads]).toEqual(['lr', 'beta1', 'beta2', 'eps', 'weight_decay']);
  });

  it('with a fault is a planted error', async () => {
    const [answer] = await reference('m', algorithmOf(momentum), 'state-recreated').traces([request]);
    expect(answer).toMatchObject({ parameters: [[Float64Array.of(0, -0)], [Float64Array.of(0, -2)]] });
  });
});
