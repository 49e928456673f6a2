import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/arithmetic/float64.js';
import { identifyLog } from '../../src/conformance/identifyLog.js';
import { readTraceLog } from '../../src/conformance/traceLog.js';
import { requests } from '../../src/laws/cases/requests.js';
import { standardOf } from '../../src/laws/standard.js';
import { algorithmOf, edited } from '../../src/optimizers/algorithm.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { optimizers } from '../../src/optimizers/index.js';
import { runner } from '../../src/subjects/runner.js';

const seed = 20;
const adam = findOptimizer('adam');
const hyperparameters = { lr: 0.1, beta1: 0.9, beta2: 0.99, eps: 0.01 };

/** A log of equations on these gradients of one coordinate. */
function logOf(algorithm: ReturnType<typeof algorithmOf>, gradients: readonly number[], given = hyperparameters) {
  const steps = gradients.map((g) => ({ gradients: [Float64Array.of(g)] }));
  const tensors = [{ shape: [1], values: Float64Array.of(1) }];
  const trace = runner(algorithm, float64)({ hyperparameters: given, tensors, steps });
  return {
    hyperparameters: given,
    parameters: [[1], ...trace.map(([theta]) => theta)],
    gradients: gradients.map((g) => [g]),
  };
}

const told = (log: object) => identifyLog(readTraceLog(JSON.stringify(log)));

describe('a log of 20 steps', () => {
  it.each(optimizers.map(({ id }) => id))(
    'of %s with random hyperparameters gives its class, or says that it cannot decide',
    (id) => {
      const standard = standardOf(findOptimizer(id));
      const shape = { steps: [20, 20], coordinates: [1, 2] } as const;
      for (const request of fc.sample(requests(standard, shape), { seed, numRuns: 2 })) {
        const trace = runner(standard.algorithm, float64)(request);
        const log = {
          hyperparameters: request.hyperparameters,
          parameters: [request.tensors.map(({ values }) => [...values]), ...trace],
          gradients: request.steps.map(({ gradients }) => gradients.map((values) => [...values])),
        };
        const { kind, is, sameAs, rivals } = told(log);
        const named = [is, ...sameAs, ...rivals.map((rival) => rival.is)];
        const isOurs = named.some((one) => one?.optimizer === id && one.dialect === '' && one.wrong === undefined);
        expect({ kind, isOurs }).toEqual({ kind: kind === 'decided' ? 'decided' : 'undecided', isOurs: true });
      }
    },
  );
});

describe('identifyLog', () => {
  it('names one class where the log decides', () => {
    const found = told(logOf(algorithmOf(adam), [3, 0, -1, 0, 2, 0.5]));
    expect(found).toMatchObject({ kind: 'decided', is: { optimizer: 'adam', dialect: '' }, rivals: [] });
  });

  it('names a mistake', () => {
    const mistake = adam.mistakes.find(({ id }) => id === 'adam-no-bias-correction');
    const found = told(logOf(edited(algorithmOf(adam), mistake?.edits ?? []), [3, 0, -1, 0, 2, 0.5]));
    expect(found.is).toMatchObject({ optimizer: 'adam', wrong: mistake?.id });
  });

  it('decides nothing where all gradients are 0, and says which input would', () => {
    const { kind, rivals, remarks } = told(logOf(algorithmOf(adam), [0, 0, 0, 0]));
    expect(kind).toBe('undecided');
    expect(remarks.join()).toMatch(/All its gradients are 0/);
    expect(rivals.length).toBeGreaterThan(3);
    expect(rivals[0]?.by.request.steps.length).toBeGreaterThan(0);
  });

  it('finds nothing in a log of nothing known', () => {
    const log = { hyperparameters, parameters: [[1], [7], [2.5]], gradients: [[1], [2]] };
    expect(told(log).kind).toBe('unknown');
  });

  it('goes as far as the first gap, and says so', () => {
    const log = logOf(algorithmOf(adam), [3, 0, -1, 0, 2, 0.5]);
    const { parameters } = log;
    const found = told({ ...log, parameters: parameters.map((theta, k) => (k === 4 ? null : theta)) });
    expect(found).toMatchObject({ steps: 3, is: { optimizer: 'adam' } });
    expect(found.remarks.join()).toMatch(/gap behind step 3/);
  });

  it.each([
    [{ hyperparameters, parameters: [[1], [0.9]] }, /has no gradients/],
    [{ hyperparameters, parameters: [[1]], gradients: [] }, /no whole step/],
    [{ hyperparameters, parameters: [[1], [0.9]], gradients: [[1, 2]] }, /same lengths/],
    [{ hyperparameters, parameters: 'many' }, /cannot be read at parameters/],
  ])('says what is missing: %j', (log, complaint) => {
    expect(() => told(log)).toThrow(complaint);
  });
});
