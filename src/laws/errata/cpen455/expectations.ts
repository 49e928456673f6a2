import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { adam } from '../../../optimizers/adam.js';
import { algorithmOf } from '../../../optimizers/algorithm.js';
import { shortDecimal } from '../../cases/numbers.js';
import { asWritten } from '../../decimalView.js';
import { formulaValue, formulaValues } from '../../formulaValue.js';
import { workedSteps } from '../../workedSteps.js';
import type { Erratum } from '../erratum.js';
import { meanOf } from '../meanOf.js';
import { weight } from '../runs.js';
import { sequencesOf } from '../sequencesOf.js';

/** Two independent quantities, each of whose values is equally likely. */
interface Independent {
  readonly g: readonly number[];
  readonly root: readonly number[];
}

const values = fc.array(shortDecimal(-1, 0), { minLength: 1, maxLength: 4 });

const independence: Erratum<Independent, string> = {
  id: 'cpen-independence',
  kind: 'wrong',
  places: [{ source: 'CPEN455', place: '“Independent assumption of G and g̃”' }],
  printed: { text: 'independence gives E[g̃/√G] = E[g̃]/E[√G]', claim: 'mean_g/mean_root' },
  holds: { text: 'it gives E[g̃]·E[1/√G]', claim: 'mean_g*mean_inverse' },
  witness: { text: 'g̃ = 1, and √G is 1 or 3, evenly', case: { g: [1], root: [1, 3] } },
  why: 'The expectation of a reciprocal is not the reciprocal of the expectation.',
  cases: fc.record({ g: values, root: values }),
  claimed: ({ g, root }, formula) => ({
    'E[g̃/√G]': formulaValue(formula, {
      mean_g: meanOf(g.map(asWritten)),
      mean_root: meanOf(root.map(asWritten)),
      mean_inverse: meanOf(root.map((one) => formulaValue('1/one', { one }))),
    }),
  }),
  actual: ({ g, root }) => ({
    'E[g̃/√G]': meanOf(g.flatMap((one) => root.map((other) => formulaValue('one/other', { one, other })))),
  }),
};

/** Gradients that are drawn anew at each of t steps, each of the values equally likely. */
interface Stationary {
  readonly values: readonly number[];
  readonly steps: number;
  readonly beta1: number;
}

const missingTilde: Erratum<Stationary, Readonly<Record<string, string>>> = {
  id: 'cpen-missing-tilde',
  kind: 'slip',
  places: [{ source: 'CPEN455', place: '“Similar reasoning applies to G”, on two slides' }],
  printed: {
    text: 'E[g^t] ≈ (1 − β1^t)·E[g^i]',
    claim: { 'E[g^t]': '(1 - beta1^t)*mean', 'E[g̃^t]': '(1 - beta1^t)*mean' },
  },
  holds: {
    text: 'E[g̃^t] ≈ (1 − β1^t)·E[g^i]; E[g^t] is E[g^i] itself',
    claim: { 'E[g^t]': 'mean', 'E[g̃^t]': '(1 - beta1^t)*mean' },
  },
  witness: { text: 'g = 1 always, t = 1, β1 = 0.9', case: { values: [1], steps: 1, beta1: 0.9 } },
  why: 'The gradients are assumed stationary; what is biased towards 0 is their average g̃.',
  cases: fc.record({
    values: fc.array(shortDecimal(-1, 0), { minLength: 1, maxLength: 2 }),
    steps: fc.integer({ min: 1, max: 3 }),
    beta1: weight,
  }),
  claimed: ({ values: possible, steps, beta1 }, formulas) =>
    formulaValues(formulas, { mean: meanOf(possible.map(asWritten)), beta1, t: steps }),
  actual: ({ values: possible, steps, beta1 }) => {
    const ends = sequencesOf(possible, steps).map((gradients) =>
      workedSteps(algorithmOf(adam), {
        hyperparameters: { lr: 1, beta1, beta2: 0.5, eps: 1 },
        theta: 0,
        gradients,
      }).at(-1),
    );
    const mean = (name: string) => meanOf(ends.map((end) => end?.(name) as Decimal));
    return { 'E[g^t]': mean('g'), 'E[g̃^t]': mean('m') };
  },
};

/** What [CPEN455] says of expectations, held against enumerations. */
export const expectationErrata: readonly Erratum[] = [independence, missingTilde];
