import fc, { type Arbitrary } from 'fast-check';
import { algorithmIn } from '../../../optimizers/algorithm.js';
import { findDialect } from '../../../optimizers/dialect.js';
import { findOptimizer } from '../../../optimizers/find.js';
import { momentum } from '../../../optimizers/momentum.js';
import { gradient, parameter, shortDecimal } from '../../cases/numbers.js';
import { formulaValue } from '../../formulaValue.js';
import { recurrence } from '../../recurrence.js';
import { thetasOf } from '../../workedSteps.js';
import { byStep } from '../dialectErratum.js';
import type { Erratum } from '../erratum.js';
import { weight } from '../runs.js';

/** Momentum as in Algorithm 1, in which the newest gradient has the weight beta1. */
interface Run {
  readonly lr: number;
  readonly beta1: number;
  /** λ of the penalty λ/2·‖theta‖². */
  readonly lambda: number;
  readonly theta: number;
  readonly gradients: readonly number[];
}

const runs = (most: number): Arbitrary<Run> =>
  fc.record({
    lr: shortDecimal(-2, -1),
    beta1: weight,
    lambda: shortDecimal(-1, 0),
    theta: parameter,
    gradients: fc.array(gradient, { minLength: 1, maxLength: most }),
  });

const worked = (equations: string, kept: Record<string, string>, { theta, gradients, ...hyperparameters }: Run) =>
  thetasOf(recurrence(equations, kept), { hyperparameters, theta, gradients });

/** Algorithm 1: the penalty is in the gradient. */
const algorithm1 = `
  m = (1 - beta1) * m + beta1 * (g + lambda * theta)
  theta = theta - lr * m`;

const withoutGradient = {
  text: 'θ0 = 1, no gradient, η = 1/10, β1 = 1/2, λ = 1',
  case: { lr: 0.1, beta1: 0.5, lambda: 1, theta: 1, gradients: [0, 0] },
};

const equality: Erratum<Run, string> = {
  id: 'eecs-momentum-l2',
  kind: 'limited',
  places: [{ source: 'EECS182', place: 'eq. (8), and the introduction of 1(a)' }],
  printed: {
    text: 'm_t with the penalty is m_t without it plus β1·λ·θ_{t−1}: SGDW with λw = ηβ1λ',
    claim: `
      m = (1 - beta1) * m + beta1 * g
      theta = (1 - lr * beta1 * lambda) * theta - lr * m`,
  },
  holds: {
    text: 'it is m_t plus β1·λ·Σ_k (1 − β1)^(t−k)·θ_{k−1}, of which that is the last term',
    claim: `
      m = (1 - beta1) * m + beta1 * g
      p = (1 - beta1) * p + beta1 * lambda * theta
      theta = theta - lr * (m + p)`,
  },
  witness: { ...withoutGradient, text: `${withoutGradient.text}, two steps` },
  why: 'After the first step the accumulated momentum holds earlier penalties too, which weight decay does not.',
  cases: runs(4),
  within: runs(1),
  claimed: (run, equations) => byStep(worked(equations, { m: '0', p: '0' }, run)),
  actual: (run) => byStep(worked(algorithm1, { m: '0' }, run)),
};

const relation: Erratum<Run, string> = {
  id: 'eecs-momentum-relation',
  kind: 'slip',
  places: [{ source: 'EECS182', place: 'Problem 2, second paragraph' }],
  printed: { text: 'momentum does not affect the relationship between L2 and decay: λw = ηλ', claim: 'lr*lambda' },
  holds: { text: 'already in the first step λw = ηβ1λ, as eq. (8) itself has it', claim: 'lr*beta1*lambda' },
  witness: { text: withoutGradient.text, case: { ...withoutGradient.case, gradients: [0] } },
  why: 'The penalty enters the average with the weight β1, as the gradient does.',
  cases: runs(1),
  claimed: ({ lr, beta1, lambda }, formula) => ({
    'λw of the first step': formulaValue(formula, { lr, beta1, lambda }),
  }),
  actual: (run) => {
    const [penalised = Number.NaN] = worked(algorithm1, { m: '0' }, run);
    const [plain = Number.NaN] = worked(algorithm1, { m: '0' }, { ...run, lambda: 0 });
    const numbers = { plain, penalised, theta: run.theta };
    return { 'λw of the first step': formulaValue('(plain - penalised)/theta', numbers) };
  },
};

const name: Erratum<Run, 'momentum' | 'sgdw'> = {
  id: 'eecs-sgdw-name',
  kind: 'slip',
  places: [{ source: 'EECS182', place: '1(a)(ii), solution' }],
  printed: { text: 'lines 5 and 7 so modified “convert SGD … into SGD”', claim: 'momentum' },
  holds: { text: 'into SGDW', claim: 'sgdw' },
  witness: {
    text: 'θ0 = 1, no gradient, λw = 1/10',
    case: { ...withoutGradient.case, lambda: 0.1 },
  },
  why: 'Line 7 decays the parameter by λw, which SGD does not.',
  cases: runs(4),
  claimed: ({ theta, gradients, lambda, ...rest }, optimizer) => {
    const found = optimizer === 'momentum' ? momentum : findOptimizer(optimizer);
    const hyperparameters = { ...rest, momentum: rest.beta1, weight_decay: lambda };
    const algorithm = algorithmIn(found, findDialect(found, ['EECS182']).dialect);
    return byStep(thetasOf(algorithm, { hyperparameters, theta, gradients }));
  },
  actual: (run) =>
    byStep(worked('m = (1 - beta1) * m + beta1 * g\ntheta = (1 - lambda) * theta - lr * m', { m: '0' }, run)),
};

/** What [EECS182] says of momentum beside a penalty. */
export const momentumPenaltyErrata: readonly Erratum[] = [equality, relation, name];
