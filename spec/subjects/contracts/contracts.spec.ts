import { describe, expect, it } from 'vitest';
import { contractById, contracts } from '../../../src/subjects/contracts/index.js';
import type { TraceRequest } from '../../../src/subjects/request.js';
import { answerOf, exactAnswer, exactRequest, numbersOf, submissionDesk } from '../sandbox/trySubmission.js';

const desk = submissionDesk();

const severalTensors: TraceRequest = {
  ...exactRequest,
  tensors: [...exactRequest.tensors, { shape: [1], values: Float64Array.of(6) }],
  steps: exactRequest.steps.map(({ gradients }, index) => ({
    gradients: [...gradients, Float64Array.of(index === 0 ? 8 : 4)],
  })),
};
const scalar: TraceRequest = {
  ...exactRequest,
  tensors: [{ shape: [], values: Float64Array.of(10) }],
  steps: [{ gradients: [Float64Array.of(4)] }, { gradients: [Float64Array.of(2)] }],
};
const withChangedRate: TraceRequest = {
  ...exactRequest,
  steps: exactRequest.steps.map((step, index) => (index === 1 ? { ...step, set: { lr: 0.25 } } : step)),
};

describe.each(contracts)('the $title contract', (contract) => {
  it('is detected in its own example, and computes what momentum computes', async () => {
    const opened = await desk.open(contract.example);
    expect(opened).toMatchObject({ kind: 'submission', contract: contract.id });
    expect(numbersOf(await desk.run(contract.example))).toEqual(exactAnswer);
  });

  it('reads its hyperparameters under names of ours or aliases', async () => {
    const subject = await desk.subject(contract.example);
    expect(subject.reads).toEqual(new Set(['lr', 'momentum']));
  });

  it('lets a changed rate reach the next step', async () => {
    expect(numbersOf(await desk.run(contract.example, withChangedRate))).toEqual([[[9, -4]], [[8.5, -4]]]);
  });

  it('shows nothing beside the numbers when its arrays are reused and a twin runs along', async () => {
    const { parameters, observations } = answerOf(
      await desk.run(contract.example, { ...exactRequest, probes: { reuseArrays: true, twin: true, repeat: true } }),
    );
    expect(parameters.map((step) => step.map((tensor) => [...tensor]))).toEqual(exactAnswer);
    expect(observations).toEqual({});
  });

  it('resumes from saved state where the contract hands it out', async () => {
    const response = await desk.run(contract.example, { ...exactRequest, probes: { resumeAt: 1 } });
    if (contract.savesState) expect(numbersOf(response)).toEqual(exactAnswer);
    else expect(response).toMatchObject({ reason: 'not-offered' });
  });
});

describe('several tensors and tensors without dimensions', () => {
  const [first] = exactAnswer;
  it.each(['function', 'cs231n', 'optax'])(
    'the %s contract is called once per tensor, each with its own state',
    async (id) => {
      const response = await desk.run(contractById(id).example, severalTensors);
      expect(numbersOf(response)).toEqual([
        [first?.[0], [4]],
        [[8, -4], [2]],
      ]);
    },
  );

  it('a class that takes one vector is not asked for several', async () => {
    expect(await desk.run(contractById('class').example, severalTensors)).toMatchObject({ reason: 'not-offered' });
  });

  const listed = `export default class {
    constructor(h) { this.h = h; }
    step(parameters, gradients) {
      this.buffers ??= parameters.map((one) => one.map(() => 0));
      parameters.forEach((one, k) => one.forEach((_, i) => {
        this.buffers[k][i] = this.h.momentum * this.buffers[k][i] + (1 - this.h.momentum) * gradients[k][i];
        one[i] -= this.h.lr * this.buffers[k][i];
      }));
    }
  }`;
  it('a class that takes lists is handed lists, also for one tensor', async () => {
    expect(numbersOf(await desk.run(listed, severalTensors))).toEqual([
      [[9, -4], [4]],
      [[8, -4], [2]],
    ]);
    expect(numbersOf(await desk.run(listed))).toEqual(exactAnswer);
  });

  it('a tensor without dimensions is a number', async () => {
    const source = `export const step = (theta, gradient, state = 0, { lr, momentum }) => {
      const next = momentum * state + (1 - momentum) * gradient;
      return { theta: theta - lr * next, state: next };
    };`;
    expect(numbersOf(await desk.run(source, scalar))).toEqual([[[9]], [[8]]]);
  });
});

it('an unknown contract is named together with the known ones', () => {
  expect(() => contractById('torch')).toThrow(/'torch'.*function, class, cs231n, optax/);
});
