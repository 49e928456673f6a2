import { describe, expect, it } from 'vitest';
import { adam } from '../../src/optimizers/adam.js';
import { hyperparameterLists } from '../../src/optimizers/hyperparameter.js';
import { optimizers } from '../../src/optimizers/index.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import { answerOf, numbersOf, submissionDesk } from './sandbox/trySubmission.js';

const desk = submissionDesk();

const names = Object.entries(adam.hyperparameters).map(([name, { aliases, default: preset }]) => ({
  name,
  aliases,
  default: preset,
}));

async function subject(source: string) {
  const opened = await desk.open(source, 'adam.ts');
  if (opened.kind !== 'submission') throw new Error(opened.message);
  return opened.subject(names, hyperparameterLists);
}

/** Adam's two averages, uncorrected: theta comes to be their sum, of short binary fractions. */
const averages = (made: string, first: string, second: string) => `export class Adam {
  constructor(${made}
  step(p, g) {
    this.m = ${first} * (this.m ?? 0) + (1 - ${first}) * g[0];
    this.v = ${second} * (this.v ?? 0) + (1 - ${second}) * g[0] ** 2;
    p[0] = this.m + this.v;
  }
}`;

const pairKept = averages(
  '{ lr = 1e-3, betas = [0.9, 0.999], eps = 1e-8 } = {}) { this.betas = betas; }',
  'this.betas[0]',
  'this.betas[1]',
);

const request: TraceRequest = {
  hyperparameters: { beta1: 0.5, beta2: 0.25 },
  tensors: [{ shape: [1], values: Float64Array.of(0) }],
  steps: [{ gradients: [Float64Array.of(4)] }, { gradients: [Float64Array.of(2)] }],
};
/** By hand: m = 2, 2; v = 12, 6. */
const answer = [[[14]], [[8]]];

describe('hyperparameters that are read as a list', () => {
  it.each([
    ['kept', pairKept],
    ['taken apart', averages('{ betas: [b1, b2] }) { this.one = b1; this.two = b2; }', 'this.one', 'this.two')],
    ['read late', averages('h) { this.h = h; }', 'this.h.betas[0]', 'this.h.betas[1]')],
    ['spread', averages('h) { Object.assign(this, h); }', 'this.betas[0]', 'this.betas[1]')],
  ])('arrive, and count as read: %s', async (_, source) => {
    const one = await subject(source);
    expect([...one.reads]).toEqual(expect.arrayContaining(['beta1', 'beta2']));
    expect((await one.traces([request])).map(numbersOf)).toEqual([answer]);
  });

  it('arrive as an array in every contract', async () => {
    const body = 'const { betas: [b] } = h; const m = gradient.map((g, i) => b * (state?.[i] ?? 0) + (1 - b) * g);';
    const one = await subject(
      `export function step(theta, gradient, state, h) { ${body} return { theta: m, state: m }; }`,
    );
    expect([...one.reads]).toEqual(['beta1', 'beta2']);
    expect((await one.traces([request])).map(numbersOf)).toEqual([[[[2]], [[2]]]]);
  });

  it('change in mid-run', async () => {
    const changed = {
      ...request,
      steps: request.steps.map((step, i) => (i === 1 ? { ...step, set: { beta2: 0.75 } } : step)),
    };
    const late = averages('h) { this.h = h; }', 'this.h.betas[0]', 'this.h.betas[1]');
    for (const source of [pairKept, late]) {
      expect((await (await subject(source)).traces([changed])).map(numbersOf)).toEqual([[[[14]], [[12]]]]);
    }
  });

  it('are seen to be changed by the submission', async () => {
    const source = averages('h) { this.h = h; }', '0.5', '(this.h.betas[1] *= 0.5)');
    const [response] = await (await subject(source)).traces([request]);
    expect(answerOf(response).observations).toEqual({ hyperparameterModified: { step: 1, name: 'betas' } });
  });

  it('are hyperparameters of some optimizer', () => {
    for (const { of } of hyperparameterLists) {
      expect(optimizers.some(({ hyperparameters }) => of.every((name) => name in hyperparameters))).toBe(true);
    }
  });
});
