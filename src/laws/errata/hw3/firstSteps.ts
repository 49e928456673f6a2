import fc from 'fast-check';
import { adam } from '../../../optimizers/adam.js';
import { algorithmOf } from '../../../optimizers/algorithm.js';
import { parameter, shortDecimal } from '../../cases/numbers.js';
import { formulaValue } from '../../formulaValue.js';
import { type WorkedStep, workedSteps } from '../../workedSteps.js';
import type { Erratum, Said } from '../erratum.js';

/** Adam on theta² for two steps. */
interface TwoSteps {
  readonly theta: number;
  readonly lr: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly eps: number;
}

/** Formulas by the quantity that they give, over the hyperparameters and what is known before. */
type Claim = Readonly<Record<string, string>>;

interface Slip {
  readonly id: string;
  readonly place: string;
  /** The quantities that are spoken of. */
  readonly of: readonly string[];
  readonly printed: Said<Claim>;
  readonly holds: Said<Claim>;
  readonly witness: Erratum<TwoSteps>['witness'];
  readonly why: string;
}

const rate = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
const names = ['g', 'm', 'v', 'm_hat', 'v_hat', 'theta'] as const;

/** Everything of both steps by its name and step: g1, m1, …, theta2; the gradient is a slope by dual numbers. */
function known(drawn: TwoSteps) {
  const steps = workedSteps(algorithmOf(adam), {
    hyperparameters: { ...drawn },
    theta: drawn.theta,
    gradients: { objective: 'theta^2', steps: 2 },
  });
  const ofStep = (step: WorkedStep, k: number) => names.map((name) => [`${name}${k + 1}`, step(name)] as const);
  return Object.fromEntries(steps.flatMap(ofStep));
}

/** A name of a formula as it stands on paper: `m_hat1` is m̂1. */
const onPaper = (name: string): string => name.replace('m_hat', 'm̂').replace('v_hat', 'v̂').replace('theta', 'θ');

function slip({ place, of, ...said }: Slip): Erratum<TwoSteps, Claim> {
  return {
    ...said,
    kind: 'slip',
    places: [{ source: 'HW3', place }],
    cases: fc.record({
      theta: parameter,
      lr: shortDecimal(-2, 0),
      beta1: rate,
      beta2: rate,
      eps: fc.constantFrom(0, 1e-8, 0.01),
    }),
    claimed: ({ theta, ...hyperparameters }, claim) => {
      const numbers = { ...hyperparameters, theta0: theta, ...known({ theta, ...hyperparameters }) };
      return Object.fromEntries(
        Object.entries(claim).map(([name, text]) => [onPaper(name), formulaValue(text, numbers)]),
      );
    },
    actual: (drawn) => {
      const values = known(drawn);
      return Object.fromEntries(of.map((name) => [onPaper(name), values[name] ?? false]));
    },
  };
}

const q8 = {
  text: 'Q8: f = θ², θ0 = 10, α = 0.1, β1 = 0.9, β2 = 0.99, ε = 1e-8',
  case: { theta: 10, lr: 0.1, beta1: 0.9, beta2: 0.99, eps: 1e-8 },
};
const q9 = {
  text: 'Q9 from θ1 = 9.9, which is Q8 at ε = 0',
  case: { ...q8.case, eps: 0 },
};

/** The slips of Q8 and Q9, held against Adam's equations worked out. */
export const firstStepSlips: readonly Erratum[] = [
  slip({
    id: 'hw3-g1-index',
    place: 'Q8 and Q8 (a)',
    of: ['g1', 'm1'],
    printed: {
      text: 'g_t = 2·θ_t, so that g1 = 2·θ1 = 19.8',
      claim: { g1: '2*theta1', m1: '(1 - beta1)*2*theta1' },
    },
    holds: {
      text: 'g_t = 2·θ_{t−1}, so that g1 = 2·θ0',
      claim: { g1: '2*theta0', m1: '(1 - beta1)*2*theta0' },
    },
    witness: q8,
    why: 'Algorithm 1 line 6 asks for the gradient at θ_{t−1}, and m1 = 2 and v1 = 4 of the same answer use 20.',
  }),
  slip({
    id: 'hw3-theta1-line',
    place: 'Q8, above (a)',
    of: ['theta1'],
    printed: { text: 'θ1 = 10 − 0.1 × 9.9', claim: { theta1: 'theta0 - lr*9.9' } },
    holds: { text: 'θ1 = 10 − 0.1 × 20/(20 + 1e-8)', claim: { theta1: 'theta0 - lr*g1/(abs(g1) + eps)' } },
    witness: q8,
    why: 'The step is α times nearly 1; 9.9 is θ1 itself, as it is at ε = 0.',
  }),
  slip({
    id: 'hw3-mhat1-denominator',
    place: 'Q8 (a)',
    of: ['m_hat1', 'v_hat1'],
    printed: { text: 'm̂1 = 2/0.9 = 20, v̂1 = 4/0.99 = 400', claim: { m_hat1: 'm1/beta1', v_hat1: 'v1/beta2' } },
    holds: {
      text: 'm̂1 = 2/(1 − 0.9), v̂1 = 4/(1 − 0.99)',
      claim: { m_hat1: 'm1/(1 - beta1)', v_hat1: 'v1/(1 - beta2)' },
    },
    witness: q8,
    why: 'Lines 9 and 10 divide by 1 − β^t; the results 20 and 400 are right.',
  }),
  slip({
    id: 'hw3-m2-beta',
    place: 'Q9',
    of: ['m2', 'm_hat2', 'v_hat2'],
    printed: {
      text: 'm2 = β2·m1 + (1 − β2)·g = 3.78; m̂2 = m2/(1 − β2), v̂2 = v2/(1 − β2)',
      claim: { m2: 'beta2*m1 + (1 - beta2)*g2', m_hat2: 'm2/(1 - beta2)', v_hat2: 'v2/(1 - beta2)' },
    },
    holds: {
      text: 'm2 = β1·m1 + (1 − β1)·g2 = 3.78; m̂2 = m2/(1 − β1²), v̂2 = v2/(1 − β2²)',
      claim: { m2: 'beta1*m1 + (1 - beta1)*g2', m_hat2: 'm2/(1 - beta1^2)', v_hat2: 'v2/(1 - beta2^2)' },
    },
    witness: q9,
    why: 'The momentum decays with β1, and at t = 2 the correction has the power 2; 3.78 itself was found with β1.',
  }),
  slip({
    id: 'hw3-vhat2-rounded',
    place: 'Q9',
    of: ['v_hat2'],
    printed: { text: 'v̂2 = 395.98', claim: { v_hat2: '395.98' } },
    holds: { text: 'v̂2 = 7.8804/0.0199 = 396', claim: { v_hat2: '(beta2*v1 + (1 - beta2)*g2^2)/(1 - beta2^2)' } },
    witness: q9,
    why: 'v2 = 7.8804 was rounded to 7.88 before it was divided by 0.0199.',
  }),
];
