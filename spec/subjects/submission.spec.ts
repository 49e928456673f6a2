import { describe, expect, it } from 'vitest';
import { openSubmission } from '../../src/subjects/submission.js';
import { answerOf, exactAnswer, exactRequest, numbersOf, submissionDesk } from './sandbox/trySubmission.js';

const desk = submissionDesk();

/** A class with a given constructor, whose fields lr and momentum it then uses. */
function withConstructor(made: string, rate = 'this.lr', share = 'this.momentum'): string {
  return `export class Momentum {
    constructor${made}
    step(p, g) {
      this.m ??= p.map(() => 0);
      this.m = this.m.map((m, i) => ${share} * m + (1 - ${share}) * g[i]);
      return p.map((x, i) => x - ${rate} * this.m[i]);
    }
  }`;
}

describe('hyperparameters arrive under the names that are read', () => {
  it.each([
    ['our names', '({ lr, momentum }) { this.lr = lr; this.momentum = momentum; }'],
    ['aliases', '(h) { this.lr = h.learning_rate; this.momentum = h.beta; }'],
    ['names that are asked for first', `(h) { this.lr = 'alpha' in h ? h.alpha : 1; this.momentum = h['beta'] ?? 1; }`],
    ['names with defaults', '({ alpha = 7, momentum = 7 } = {}) { this.lr = alpha; this.momentum = momentum; }'],
    ['all names, where the object is spread', '(h) { Object.assign(this, { ...h }); }'],
    ['all names, where they are listed', '(h) { for (const key of Object.keys(h)) this[key] = h[key]; }'],
  ])('%s', async (_, made) => {
    const subject = await desk.subject(withConstructor(made));
    expect(subject.reads).toEqual(new Set(['lr', 'momentum']));
    expect((await subject.traces([exactRequest])).map(numbersOf)).toEqual([exactAnswer]);
  });

  it('only those that are read count as read', async () => {
    const source = withConstructor('(h) { this.lr = h.lr; }', 'this.lr', '0.5');
    expect((await desk.subject(source)).reads).toEqual(new Set(['lr']));
    expect((await desk.subject(withConstructor('() {}', '0.5', '0.5'))).reads).toEqual(new Set());
  });

  it('one by one they are not offered, and the author is told so', async () => {
    const required = withConstructor('(lr, momentum) { this.lr = lr; this.momentum = momentum; }');
    const opened = await desk.open(required);
    expect(opened).toMatchObject({ reason: 'no-contract', message: expect.stringContaining('come as one object') });
    const optional = withConstructor('(lr = 1, momentum = 1) { this.lr = lr; this.momentum = momentum; }');
    const response = await desk.run(optional);
    expect(response).toMatchObject({ reason: 'bad-answer', message: expect.stringContaining('come as one object') });
  });
});

describe('a rate that changes reaches', () => {
  const request = {
    ...exactRequest,
    steps: exactRequest.steps.map((step, index) => (index === 1 ? { ...step, set: { lr: 0.25 } } : step)),
  };
  it.each([
    ['a field', withConstructor('(h) { this.lr = h.lr; this.momentum = h.momentum; }')],
    ['a field under an alias', withConstructor('(h) { this.alpha = h.lr; this.momentum = h.momentum; }', 'this.alpha')],
    ['an object that is kept', withConstructor('(h) { this.h = h; this.momentum = h.momentum; }', 'this.h.lr')],
  ])('%s', async (_, source) => {
    expect(numbersOf(await desk.run(source, request))).toEqual([[[9, -4]], [[8.5, -4]]]);
  });

  it('not a private field: then the request is not put', async () => {
    const source = withConstructor('(h) { this.#lr = h.lr; this.momentum = h.momentum; } #lr;', 'this.#lr');
    expect(await desk.run(source, request)).toMatchObject({ reason: 'not-offered', message: /lr/ });
  });
});

describe('what is seen beside the numbers', () => {
  const step = (body: string) => `export function step(theta, gradient, state, hyperparameters) {
    const { lr, momentum } = hyperparameters;
    const m = gradient.map((g, i) => momentum * (state?.[i] ?? 0) + (1 - momentum) * g);
    ${body}
    return { theta: theta.map((x, i) => x - lr * m[i]), state: m };
  }`;

  it.each([
    ['nothing', step(''), {}],
    ['a gradient that was changed', step('gradient[1] = 0;'), { gradientModified: { step: 1, tensor: 0 } }],
    [
      'a gradient that was shortened',
      step('if (state) gradient.length = 1;'),
      { gradientModified: { step: 2, tensor: 0 } },
    ],
    [
      'a hyperparameter that was changed',
      step('hyperparameters.lr = 9;').replace('{ lr,', '{ alpha: lr,').replace('.lr', '.alpha'),
      { hyperparameterModified: { step: 1, name: 'alpha' } },
    ],
  ])('is %s', async (_, source, expected) => {
    const { observations, parameters } = answerOf(
      await desk.run(source, { ...exactRequest, steps: exactRequest.steps }),
    );
    expect(observations).toEqual(expected);
    expect([...(parameters[0]?.[0] ?? [])]).toEqual([9, -4]);
  });

  it('is that parameters handed over for reading were changed', async () => {
    const source = step('for (let i = 0; i < 2; i++) theta[i] -= lr * m[i]; return { theta, state: m };');
    const { observations } = answerOf(await desk.run(source));
    expect(observations).toEqual({ parametersModified: { step: 1, tensor: 0 } });
  });

  it('is that what was changed in place is not what was returned', async () => {
    const source = withConstructor('(h) { Object.assign(this, h); }').replace('return p', 'p[0] = 5; return p');
    const { observations } = answerOf(await desk.run(source));
    expect(observations).toEqual({ disagreement: { step: 1, tensor: 0 } });
  });
});

describe('arrays', () => {
  it('are typed where plain ones do not do', async () => {
    const source = `export function step(theta, gradient, state, { lr, momentum }) {
      const m = state ?? new Float64Array(theta.length);
      const next = theta.slice();
      for (let i = 0; i < m.length; i++) { m[i] = momentum * m[i] + (1 - momentum) * gradient.subarray(i)[0]; next[i] -= lr * m[i]; }
      return { theta: next, state: m };
    }`;
    expect(numbersOf(await desk.run(source))).toEqual(exactAnswer);
  });
});

describe('saved state', () => {
  const withState = (wrap: string, read: string) => `export function step(theta, gradient, state, { lr, momentum }) {
    const m = state === undefined ? [0, 0] : ${read};
    const next = [0, 1].map((i) => momentum * m[i] + (1 - momentum) * gradient[i]);
    return { theta: [0, 1].map((i) => theta[i] - lr * next[i]), state: ${wrap} };
  }`;
  const resumed = { ...exactRequest, probes: { resumeAt: 1 } };
  it.each([
    ['nested objects', '{ deep: { m: next } }', 'state.deep.m'],
    ['typed arrays', 'Float64Array.from(next)', 'state'],
    ['maps', 'new Map([["m", next]])', 'state.get("m")'],
    ['sets', 'new Set(next.map((x, i) => x + 1000 * i))', '[...state].map((x, i) => x - 1000 * i)'],
  ])('is copied from %s', async (_, wrap, read) => {
    expect(numbersOf(await desk.run(withState(wrap, read), resumed))).toEqual(exactAnswer);
  });

  it('is not copied from functions and circles', async () => {
    expect(await desk.run(withState('() => next', 'state()'), resumed)).toMatchObject({ reason: 'not-offered' });
    const circle = withState('(next.self = next)', 'state');
    expect(
      await desk.run(circle.replace('(next.self = next)', '((n) => (n.push(n), n))(next)'), resumed),
    ).toMatchObject({ reason: 'not-offered' });
  });
});

describe('requests that are wrong', () => {
  it('with an unknown hyperparameter are our failure, not the submission’s', async () => {
    const source = withConstructor('(h) { Object.assign(this, h); }');
    const response = await desk.run(source, { ...exactRequest, hyperparameters: { beta3: 1 } });
    expect(response).toMatchObject({ reason: 'harness-error', message: expect.stringContaining("'beta3'") });
  });

  it('with impossible limits are refused', async () => {
    await expect(openSubmission('x.ts', { limits: { memoryMegabytes: 8 } })).rejects.toThrow('at least 16');
    await expect(openSubmission('x.ts', { limits: { fuel: Number.NaN } })).rejects.toThrow('must be greater than 0');
  });
});
