import { describe, expect, it } from 'vitest';
import { compareAsked, pointsOf } from '../../src/laws/compareAsked.js';
import { enclosedCourseRunner } from '../../src/subjects/enclosedRunner.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import type { TraceAnswer } from '../../src/subjects/response.js';
import { answerOf, honest } from './plantedSubject.js';
import { standard } from './standards.js';

const nesterov = standard('nesterov');
const sgd = standard('sgd');

/** Two coordinates from (8, 1); the second one never moves. The points are 8 and 2, theta is 4 after the first step. */
const request: TraceRequest = {
  hyperparameters: { lr: 0.25, momentum: 0.5 },
  tensors: [{ shape: [2], values: Float64Array.of(8, 1) }],
  steps: [{ gradients: [Float64Array.of(16, 0)] }, { gradients: [Float64Array.of(4, 0)] }],
};

const answerTo = (of = nesterov) => answerOf(honest(of), request);
const askedBy = (of = nesterov) => enclosedCourseRunner(of.algorithm)(request).asked;
const judged = (answer: TraceAnswer, of = nesterov) =>
  compareAsked(askedBy(of), of.algorithm, { request, answer, precision: 'float64' });

describe('where gradients were asked for', () => {
  it('is right at the points of the equations', async () => {
    expect(judged(await answerTo())).toEqual({ kind: 'holds' });
    expect(judged(await answerTo(sgd), sgd)).toEqual({ kind: 'holds' });
  });

  it('is told with the step, the coordinate, and the formula of the point', async () => {
    const answer = { ...(await answerTo()), asked: [[Float64Array.of(8, 1)], [Float64Array.of(4, 1)]] };
    const message = 'Step 2, coordinate 1 asks for its gradient at 4; the equations ask at theta - momentum * v = 2.';
    expect(judged(answer)).toMatchObject({
      kind: 'broken',
      breach: { step: 2, tensor: 0, coordinate: 0, got: 4, asked: true, message },
    });
  });

  it('is theta where the equations say nothing else', async () => {
    const answer = { ...(await answerTo(sgd)), asked: [[Float64Array.of(7, 1)], [Float64Array.of(4, 1)]] };
    const message = 'Step 1, coordinate 1 asks for its gradient at 7; the equations ask at theta = 8.';
    expect(judged(answer, sgd)).toMatchObject({ kind: 'broken', breach: { step: 1, message } });
  });

  it('is at theta for gradients that are handed over, and how to ask is told', async () => {
    const { asked: _, ...answer } = await answerTo();
    expect(pointsOf(request, answer)).toEqual([[Float64Array.of(8, 1)], [Float64Array.of(4, 1)]]);
    expect(judged(answer)).toMatchObject({
      kind: 'broken',
      breach: {
        step: 2,
        message: expect.stringMatching(/needs the gradient at .* = 2, .* at theta = 4: take a function/),
      },
    });
    const { asked: __, ...plain } = await answerTo(sgd);
    expect(judged(plain, sgd)).toEqual({ kind: 'holds' });
  });

  it('is wrong by one part in a billion, and at NaN', async () => {
    const answer = await answerTo();
    const near = { ...answer, asked: [[Float64Array.of(8, 1)], [Float64Array.of(2 * (1 + 2 ** -30), 1)]] };
    expect(judged(near)).toMatchObject({ kind: 'broken', breach: { step: 2, coordinate: 0 } });
    const nan = { ...answer, asked: [[Float64Array.of(8, Number.NaN)], [Float64Array.of(2, 1)]] };
    expect(judged(nan)).toMatchObject({ kind: 'broken', breach: { step: 1, coordinate: 1 } });
  });

  it('cannot be told where the point itself is not known', async () => {
    const unknown = askedBy().map((step) =>
      step.map((tensor) => tensor.map(({ value }) => ({ value, radius: value }))),
    );
    expect(
      compareAsked(unknown, nesterov.algorithm, { request, answer: await answerTo(), precision: 'float64' }),
    ).toEqual({
      kind: 'undecidable',
      reason: 'the point at which step 1 asks for its gradient, coordinate 1 is known only to 8 ± 8',
    });
  });
});
