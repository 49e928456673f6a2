import { describe, expect, it } from 'vitest';
import { parseEquations } from '../../src/formula/parse.js';
import { type Algorithm, algorithmOf, edited } from '../../src/optimizers/algorithm.js';
import { findDialect } from '../../src/optimizers/dialect.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import { adamForms } from './printed/adam.js';
import { adamKinForms } from './printed/adamKin.js';
import { adaptiveForms } from './printed/adaptive.js';
import { decayForms } from './printed/decayOptions.js';
import { momentumForms } from './printed/momentum.js';
import type { Printed } from './printed/printed.js';
import { signForms } from './printed/signs.js';
import { agree, courseOf } from './variant.js';

/** What each of them documents. */
const printed: readonly Printed[] = [
  ...adamForms,
  ...adamKinForms,
  ...momentumForms,
  ...signForms,
  ...adaptiveForms,
  ...decayForms,
];

const changingRate: TraceRequest = {
  hyperparameters: {
    lr: 0.1,
    beta1: 0.8,
    beta2: 0.95,
    eps: 0.125,
    weight_decay: 0.25,
    momentum: 0.7,
    dampening: 0.3,
    rho: 0.6,
    initial_accumulator_value: 0.2,
    momentum_decay: 0.35,
    trust_coefficient: 0.45,
  },
  tensors: [{ shape: [2], values: Float64Array.of(1, -2) }],
  steps: [
    { gradients: [Float64Array.of(0.5, -0.3)] },
    { gradients: [Float64Array.of(-0.3, 0)], set: { lr: 0.04 } },
    { gradients: [Float64Array.of(2, 1.5)] },
    // Long enough for RAdam, whose average is longer than 4 from the fifth step on and than 5 from the sixth or seventh.
    ...[0.25, -1, 0.75, 3].map((g) => ({ gradients: [Float64Array.of(g, 1 - g)] })),
  ],
};

describe('a dialect asked for by the name of who uses it is what they print', () => {
  it.each(printed)('%s as in %s', (id, user, equations) => {
    const asked = dialectOf(id, user);
    const theirs = { ...asked, lines: parseEquations(equations) };
    expect(agree(trace(theirs), trace(asked))).toBe(true);
  });

  it('and not what somebody else prints', () => {
    const adam = printed.filter(([id]) => id === 'adam');
    const [tensorFlow, , torch] = adam.map(([, , equations]) => parseEquations(equations));
    const asked = dialectOf('adam', 'TensorFlow');
    expect(agree(trace({ ...asked, lines: torch ?? [] }), trace(asked))).toBe(false);
    expect(agree(trace({ ...asked, lines: tensorFlow ?? [] }), trace(asked))).toBe(true);
  });
});

function dialectOf(id: string, user: string): Algorithm {
  const optimizer = findOptimizer(id);
  const { dialect, onPurpose } = findDialect(optimizer, user.split(' + '));
  const choices = dialect.choices.map(({ choice }) => choice);
  return edited(
    algorithmOf(optimizer, choices),
    onPurpose.flatMap((mistake) => mistake.edits ?? []),
  );
}

function trace(algorithm: Algorithm) {
  return courseOf({ name: '', algorithm }, changingRate);
}
