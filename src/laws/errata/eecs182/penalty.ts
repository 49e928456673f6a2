import fc from 'fast-check';
import { algorithmOf } from '../../../optimizers/algorithm.js';
import { rmspropCorrected } from '../../../optimizers/rmspropCorrected.js';
import { parameter, shortDecimal } from '../../cases/numbers.js';
import { decimalSlope } from '../../decimalAdjoints.js';
import { formulaValue } from '../../formulaValue.js';
import { recurrence } from '../../recurrence.js';
import { thetasOf } from '../../workedSteps.js';
import { byStep } from '../dialectErratum.js';
import type { Erratum } from '../erratum.js';
import { weight } from '../runs.js';

/** A loss without a slope, so that the penalty λ/2·theta² is all there is; one dimension, in which any M is k·I. */
interface PenaltyAlone {
  readonly theta: number;
  readonly lr: number;
  readonly lambda: number;
  readonly beta2: number;
  /** M where it is prescribed for every step; 0 where RMSProp builds it from its gradients. */
  readonly prescribed: number;
}

const steps = 3;
const alone = (prescribed: fc.Arbitrary<number>) =>
  fc.record({ theta: parameter, lr: shortDecimal(-2, -1), lambda: shortDecimal(-1, 0), beta2: weight, prescribed });

const dependence: Erratum<PenaltyAlone, string> = {
  id: 'eecs-m-depends-on-reg',
  kind: 'limited',
  places: [{ source: 'EECS182', place: 'eq. (21) to (28)' }],
  printed: {
    text: 'M_t is the same with and without the penalty; where it is k·I, L2 is weight decay with λw = ηλk',
    claim: `
      k = prescribed > 0 ? prescribed : (t == 1 ? 1 / abs(lambda * theta) : k)
      theta = (1 - lr * lambda * k) * theta`,
  },
  holds: {
    text: 'only a prescribed M is: otherwise the penalty changes the gradients that build M_t',
    claim: `
      v = beta2 * v + (1 - beta2) * (lambda * theta)^2
      M = prescribed > 0 ? prescribed : 1 / sqrt(v / (1 - beta2^t))
      theta = theta - lr * lambda * M * theta`,
  },
  witness: {
    text: 'one dimension, θ0 = 1, no gradient but that of the penalty, η = 0.1, β2 = 0.5, λ = 1',
    case: { theta: 1, lr: 0.1, lambda: 1, beta2: 0.5, prescribed: 0 },
  },
  why: 'M_1 is 1/|λθ0|, and M_2 is larger because θ1 is smaller: the decay does not keep its factor.',
  cases: alone(fc.constantFrom(0, 0.5, 2)),
  within: alone(shortDecimal(-1, 0)),
  claimed: ({ theta, ...hyperparameters }, equations) =>
    byStep(
      thetasOf(recurrence(equations, { k: '0', v: '0' }), {
        hyperparameters,
        theta,
        gradients: new Array<number>(steps).fill(0),
      }),
    ),
  actual: ({ theta, prescribed, lambda, ...rest }) => {
    const gradients = { objective: `${lambda}/2*theta^2`, steps };
    const gradientDescent = recurrence('theta = theta - lr * prescribed * g');
    const algorithm = prescribed > 0 ? gradientDescent : algorithmOf(rmspropCorrected);
    return byStep(thetasOf(algorithm, { hyperparameters: { ...rest, prescribed, eps: 0 }, theta, gradients }));
  },
};

/** The loss a·theta²/2 + b·theta in one dimension, with the scaled penalty of eq. (24). */
interface ScaledPenalty {
  readonly a: number;
  readonly b: number;
  readonly theta: number;
  readonly lambda: number;
  readonly M: number;
}

const loss = 'a*theta^2/2 + b*theta';

const nabla: Erratum<ScaledPenalty, string> = {
  id: 'eecs-special-reg-gradient',
  kind: 'slip',
  places: [{ source: 'EECS182', place: 'eq. (25) and (26)' }],
  printed: { text: '∇L^reg = L + λ·M^(−1)·θ', claim: 'loss + lambda*theta/M' },
  holds: { text: '∇L^reg = ∇L + λ·M^(−1)·θ', claim: 'slope + lambda*theta/M' },
  witness: {
    text: 'L = θ² + θ at θ = 1, λ = 1, M = 2',
    case: { a: 2, b: 1, theta: 1, lambda: 1, M: 2 },
  },
  why: 'The first term of a gradient is a gradient: L itself has not even its dimension.',
  cases: fc.record({
    a: shortDecimal(-1, 0),
    b: parameter,
    theta: parameter,
    lambda: shortDecimal(-1, 0),
    M: shortDecimal(-1, 0),
  }),
  claimed: (at, formula) => ({
    '∇L^reg': formulaValue(formula, {
      ...at,
      loss: formulaValue(loss, { ...at }),
      slope: formulaValue('a*theta + b', { ...at }),
    }),
  }),
  actual: (at) => ({ '∇L^reg': decimalSlope(`${loss} + lambda/2*(M^(-1/2)*theta)^2`, 'theta', { ...at }) }),
};

/** What [EECS182] says of a penalty beside a preconditioner. */
export const penaltyErrata: readonly Erratum[] = [dependence, nabla];
