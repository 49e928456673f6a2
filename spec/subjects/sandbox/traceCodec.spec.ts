import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTrace, encodeTrace } from '../../../src/subjects/sandbox/traceCodec.js';

const names = [
  { name: 'lr', default: 0.1 },
  { name: 'beta', default: 0.9 },
];
const special = fc.constantFrom(Number.NaN, -0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 5e-324);
const numbers = fc.array(fc.oneof(special, fc.double()), { maxLength: 5 }).map((list) => Float64Array.from(list));

const request = fc.array(numbers, { minLength: 1, maxLength: 3 }).chain((tensors) =>
  fc.record({
    hyperparameters: fc.constant({ beta: 0.25 }),
    tensors: fc.constant(tensors.map((values) => ({ shape: values.length === 1 ? [] : [values.length], values }))),
    steps: fc.array(
      fc.record({
        gradients: fc.tuple(
          ...tensors.map(({ length }) =>
            fc.array(special, { minLength: length, maxLength: length }).map((list) => Float64Array.from(list)),
          ),
        ),
        set: fc.constantFrom({}, { lr: -0 }, { beta: Number.NaN, lr: 1 }),
      }),
      { maxLength: 4 },
    ),
  }),
);

describe('a trace request', () => {
  it('arrives in the sandbox as it was sent, with NaN, −0 and infinities', () => {
    fc.assert(
      fc.property(request, (sent) => {
        const arrived = decodeTrace(encodeTrace(sent, names));
        expect(arrived.hyperparameters).toEqual([0.1, 0.25]);
        expect(arrived.tensors).toEqual(
          sent.tensors.map(({ shape, values }) => ({ scalar: shape.length === 0, values })),
        );
        expect(arrived.steps.map(({ gradients }) => gradients)).toEqual(sent.steps.map(({ gradients }) => gradients));
        const changes = sent.steps.map(({ set }) =>
          Object.entries(set).map(([name, value]) => [name === 'lr' ? 0 : 1, value]),
        );
        expect(arrived.steps.map(({ set }) => set)).toEqual(changes);
      }),
      { seed: 20_151, numRuns: 100 },
    );
  });

  it('with a hyperparameter that nobody declared is refused with the names there are', () => {
    const bad = { hyperparameters: { gamma: 1 }, tensors: [], steps: [] };
    expect(() => encodeTrace(bad, names)).toThrow("There is no hyperparameter 'gamma'; there are lr, beta.");
  });
});
