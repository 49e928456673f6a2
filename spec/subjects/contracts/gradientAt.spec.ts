import { describe, expect, it } from 'vitest';
import type { TraceRequest } from '../../../src/subjects/request.js';
import { textOf } from '../../repository/workingCopy.js';
import { answerOf, exactRequest, numbersOf, submissionDesk } from '../sandbox/trySubmission.js';

const desk = submissionDesk();

/** Nesterov's look-ahead; `ask` is how the gradient is asked for at `point`. */
const lookAhead = (ask: string) => `export function step(theta, gradientAt, state, { lr, momentum }) {
  const v = state ?? theta.map(() => 0);
  const point = theta.map((x, i) => x - momentum * v[i]);
  const g = ${ask};
  const next = v.map((value, i) => momentum * value + lr * g[i]);
  return { theta: theta.map((x, i) => x - next[i]), state: next };
}`;

/** By hand, for `exactRequest`: v is (2, 4), then (2, 0). */
const exactAnswer = [[[8, -6]], [[6, -6]]];
const exactPoints = [[[10, -2]], [[7, -8]]];

const pointsIn = async (source: string, request: TraceRequest = exactRequest) =>
  answerOf(await desk.run(source, request)).asked?.map((step) => step.map((tensor) => [...tensor]));

describe('a function that takes gradientAt(point) in the gradient’s place', () => {
  it('is noticed by its call, whatever the name, and its points are part of the answer', async () => {
    const source = lookAhead('gradientAt(point)');
    expect(numbersOf(await desk.run(source))).toEqual(exactAnswer);
    expect(await pointsIn(source)).toEqual(exactPoints);
    expect(await pointsIn(source.replaceAll('gradientAt', 'f'))).toEqual(exactPoints);
  });

  it('is shown in the README by an example that works', async () => {
    const [, example = ''] = /```js\n([\s\S]*?)```/.exec(textOf('src/subjects/contracts/README.md')) ?? [];
    expect(numbersOf(await desk.run(example))).toEqual(exactAnswer);
    expect(await pointsIn(example)).toEqual(exactPoints);
  });

  it('gets its gradients in typed arrays where plain ones do not do', async () => {
    const typed = lookAhead('gradientAt(point)').replace(
      'theta.map(() => 0)',
      'new Float64Array(theta.subarray(0).length)',
    );
    expect(numbersOf(await desk.run(typed))).toEqual(exactAnswer);
    expect(await pointsIn(typed)).toEqual(exactPoints);
  });

  it('may also take a gradient: then it is asked for', async () => {
    const either = lookAhead('typeof gradientAt === "function" ? gradientAt(point) : gradientAt');
    expect(await pointsIn(either)).toEqual(exactPoints);
  });

  it('asks for each tensor', async () => {
    const two: TraceRequest = {
      ...exactRequest,
      tensors: [...exactRequest.tensors, { shape: [1], values: Float64Array.of(6) }],
      steps: exactRequest.steps.map(({ gradients }) => ({ gradients: [...gradients, Float64Array.of(8)] })),
    };
    expect(await pointsIn(lookAhead('gradientAt(point)'), two)).toEqual([
      [[10, -2], [6]],
      [[7, -8], [0]],
    ]);
  });

  it('asks for numbers where tensors have no dimensions', async () => {
    const source = `export const step = (theta, gradientAt, v = 0, { lr, momentum }) => {
      const next = momentum * v + lr * gradientAt(theta - momentum * v);
      return { theta: theta - next, state: next };
    };`;
    const scalar: TraceRequest = {
      ...exactRequest,
      tensors: [{ shape: [], values: Float64Array.of(10) }],
      steps: [{ gradients: [Float64Array.of(4)] }, { gradients: [Float64Array.of(2)] }],
    };
    expect(await pointsIn(source, scalar)).toEqual([[[10]], [[7]]]);
  });

  it.each([{ reuseArrays: true }, { twin: true }, { repeat: true }, { resumeAt: 1 }] as const)(
    'notices nothing of %o',
    async (probes) => {
      const answer = answerOf(await desk.run(lookAhead('gradientAt(point)'), { ...exactRequest, probes }));
      expect(numbersOf(answer)).toEqual(exactAnswer);
      expect(answer.asked?.map((step) => step.map((tensor) => [...tensor]))).toEqual(exactPoints);
      expect(answer.observations).toEqual({});
    },
  );

  it('is seen changing the gradient that it was given', async () => {
    const { observations } = answerOf(await desk.run(lookAhead('gradientAt(point).fill(1)')));
    expect(observations).toEqual({ gradientModified: { step: 1, tensor: 0 } });
  });

  it('is handed a gradient as ever where it calls nothing', async () => {
    const handed = lookAhead('gradientAt');
    expect(numbersOf(await desk.run(handed))).toEqual(exactAnswer);
    expect(await pointsIn(handed)).toBeUndefined();
  });

  it('exists in no other contract', async () => {
    const source = `export class Nesterov { constructor(h) { this.h = h; } step(p, gradientAt) { gradientAt(p); return p; } }`;
    expect(await desk.run(source)).toMatchObject({ reason: 'error', message: expect.stringMatching(/not a function/) });
  });
});

describe('a gradient that is asked for in nonsense', () => {
  it.each([
    [
      'at too few numbers',
      'gradientAt(point.slice(1))',
      'It asked for the gradient at 1 number where 2 were expected.',
    ],
    [
      'at a number',
      'gradientAt(point[0])',
      'It asked for the gradient at a number where an array of 2 numbers was expected.',
    ],
    ['at nothing', 'gradientAt()', 'It asked for the gradient at nothing where an array of 2 numbers was expected.'],
    [
      'at texts',
      'gradientAt([...point].map(String))',
      'Element 0 of what it asked for the gradient at is a string ("10") where a number was expected.',
    ],
    ['twice', '(gradientAt(point), gradientAt(point))', /^It asked for the gradient twice in one step; .*keep what/],
    [
      'twice, and says nothing of it',
      '(() => { const g = gradientAt(point); try { gradientAt(theta); } catch {} return g; })()',
      /^It asked for the gradient twice in one step/,
    ],
  ])('%s is a bad answer, at step 1', async (_, ask, message) => {
    const told = typeof message === 'string' ? message : expect.stringMatching(message);
    expect(await desk.run(lookAhead(ask))).toMatchObject({ reason: 'bad-answer', step: 1, message: told });
  });

  it('never in a later step is a bad answer, at that step', async () => {
    const response = await desk.run(lookAhead('state ? state : gradientAt(point)'));
    const message = 'It never called gradientAt(point) in this step, so that the step knows no gradient.';
    expect(response).toMatchObject({ reason: 'bad-answer', step: 2, message });
  });

  it('at NaN is the author’s answer', async () => {
    expect(await pointsIn(lookAhead('gradientAt(state ? [NaN, 1] : point)'))).toEqual([[[10, -2]], [[Number.NaN, 1]]]);
  });

  it('lets errors of the author’s own through', async () => {
    const own =
      'gradientAt(new Proxy(point, { get(t, k) { if (k === "0") throw new RangeError("mine"); return t[k]; } }))';
    expect(await desk.run(lookAhead(own))).toMatchObject({ reason: 'error', message: 'It threw RangeError: mine' });
    const caught = 'gradientAt(point); throw new Error("stop")';
    const response = await desk.run(lookAhead(`(() => { ${caught} })()`));
    expect(response).toMatchObject({ reason: 'error', message: 'It threw Error: stop' });
  });

  it('hands out nothing of ours: what is thrown at it is a text', async () => {
    const spy = lookAhead(
      '(() => { try { gradientAt(1); } catch (e) { if (typeof e === "string") throw new Error("text"); } return point; })()',
    );
    // The nonsense is told, whatever came after it.
    expect(await desk.run(spy)).toMatchObject({
      reason: 'bad-answer',
      message: expect.stringContaining('at a number'),
    });
  });

  it('without end is stopped, though the probe was stopped before', async () => {
    const source = lookAhead('(() => { const g = gradientAt(point); for (;;) g[0]++; })()');
    expect(await desk.run(source)).toMatchObject({ reason: 'timeout', step: 1 });
  });
});
