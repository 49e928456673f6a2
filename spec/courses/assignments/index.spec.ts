import { describe, expect, it } from 'vitest';
import { assignments, findAssignment } from '../../../src/courses/assignments/index.js';
import { firstFault } from '../../../src/courses/faults.js';
import { graded, type HandedIn } from '../handedIn.js';

/** Updates as CS231n asks for them; with `+`, RMSProp climbs. */
const optim = (sign: '-' | '+') => `
export function sgd_momentum(w, dw, config = {}) {
  const { learning_rate = 1e-2, momentum = 0.9 } = config;
  const velocity = (config.velocity ?? w.map(() => 0)).map((v, i) => momentum * v - learning_rate * dw[i]);
  return [w.map((x, i) => x + velocity[i]), { ...config, velocity }];
}
export function rmsprop(w, dw, config = {}) {
  const { learning_rate = 1e-2, decay_rate = 0.99, epsilon = 1e-8 } = config;
  const cache = (config.cache ?? w.map(() => 0)).map((c, i) => decay_rate * c + (1 - decay_rate) * dw[i] * dw[i]);
  return [w.map((x, i) => x ${sign} (learning_rate * dw[i]) / (Math.sqrt(cache[i]) + epsilon)), { ...config, cache }];
}
export function adam(w, dw, config = {}) {
  const { learning_rate = 1e-3, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 } = config;
  const t = (config.t ?? 0) + 1;
  const m = (config.m ?? w.map(() => 0)).map((x, i) => beta1 * x + (1 - beta1) * dw[i]);
  const v = (config.v ?? w.map(() => 0)).map((x, i) => beta2 * x + (1 - beta2) * dw[i] * dw[i]);
  const step = (i) => (learning_rate * (m[i] / (1 - beta1 ** t))) / (Math.sqrt(v[i] / (1 - beta2 ** t)) + epsilon);
  return [w.map((x, i) => x - step(i)), { ...config, m, v, t }];
}`;

describe('the assignments that are built in', () => {
  it.each(assignments.map(({ name }) => name))('%s asks only for what there is', (name) => {
    expect(firstFault(findAssignment(name))).toBeUndefined();
  });

  it('are told apart by their names', () => {
    expect(() => findAssignment('optimizer')).toThrow(/Did you mean optimizers\?/);
  });

  const earned = async (name: string, files: HandedIn) => {
    const work = await graded(files, findAssignment(name));
    return Object.fromEntries(work.questions.map((one) => [one.id, one.earned]));
  };

  it('take the updates of CS231n from one file, each in its own convention', async () => {
    expect(await earned('cs231n', { 'optim.js': optim('-') })).toEqual({ sgd_momentum: 2, rmsprop: 2, adam: 2 });
    expect(await earned('cs231n', { 'optim.js': optim('+') })).toEqual({ sgd_momentum: 2, rmsprop: 0, adam: 2 });
  });

  it('take an engine operation by operation', async () => {
    const right = await earned('micrograd', { 'engine.js': { golden: 'engines/value-micrograd.js' } });
    expect(right).toEqual({
      add: 1,
      multiply: 1,
      'constant-power': 1,
      negate: 1,
      subtract: 1,
      divide: 1,
      relu: 1,
      engine: 5,
    });
  });

  it('find the files of their questions, and miss the others', async () => {
    const points = await earned('adamw', {
      'adamw.ts': { golden: 'adamw-shrink-first.ts' },
      'sgdw.js': { golden: 'sgdw-eecs182.js' },
    });
    expect(points).toMatchObject({ sgdw: 3, rmsprop: 0, 'adam-l2': 0, adamw: 3 });
    expect(await earned('optimizers', { 'adam.ts': { golden: 'adam-lerp.ts' } })).toMatchObject({ adam: 2, sgd: 0 });
  });
});
