import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { Algorithm } from '../../optimizers/algorithm.js';
import type { TraceRequest } from '../../subjects/request.js';
import { requests } from '../cases/requests.js';
import { agree, decimalViews } from '../decimalView.js';
import { equationsOver } from '../equationsOver.js';
import { allOf, optimizersNamed, reading } from '../holdsFor.js';
import type { Law, Standard } from '../law.js';
import { perStandard } from '../perStandard.js';
import { withinLimits } from '../stepLimit.js';

/** lr·B_t, by the formula of the statement; `sum` is the geometric sum of (beta1²/beta2)^k over k < t. */
const bound = `
  sum   = beta1^2 / beta2 * sum + 1
  theta = lr * (1 - beta1) / (1 - beta1^t) * sqrt((1 - beta2^t) / (1 - beta2) * sum)`;

const boundOver = perStandard((standard) => equationsOver(standard, bound, ['sum']));

/** Decay rates whose quotient is a short binary fraction: its first six powers are doubles that their texts denote. */
const exactRates = [
  [1 / 2, 3 / 4],
  [1 / 2, 7 / 8],
  [1 / 4, 1 / 2],
  [1 / 4, 3 / 4],
  [1 / 8, 15 / 16],
] as const;

/** How far one step can go. The bound of the paper is too small (an erratum); this one is attained. */
export const stepBound: Law = {
  id: 'adam-step-bound',
  chapter: 'adam',
  title: 'no step exceeds the sharp bound',
  statement:
    'With eps = 0 the step is at most lr·B_t, where B_t² = ((1−beta1)/(1−beta1^t))²·(1−beta2^t)/(1−beta2)·Σ_{k<t}(beta1²/beta2)^k; gradients that grow like (beta2/beta1)^i attain it.',
  tex: '|\\Delta_t| \\le \\alpha B_t,\\quad B_t^2 = \\left(\\frac{1-\\beta_1}{1-\\beta_1^t}\\right)^2 \\frac{1-\\beta_2^t}{1-\\beta_2} \\sum_{k<t} \\left(\\frac{\\beta_1^2}{\\beta_2}\\right)^k',
  source: 'by the Cauchy–Schwarz inequality; corrects Kingma & Ba (2015), section 2.1',
  holdsFor: allOf(optimizersNamed('adam'), reading('eps')),
  identity: {
    cases: () => fc.tuple(fc.constantFrom(...exactRates), fc.integer({ min: 1, max: 6 })).map(extremal),
    check: attained,
  },
  consequence: {
    cases: (standard) =>
      requests(standard, { steps: [1, 8], fixed: { eps: 0 }, zeros: false }).map((request) => [request]),
    judge: ([run], { standard, expectedBy }) => {
      const limits = expectedBy(boundOver(standard), run.request);
      return withinLimits(run, limits, standard.optimizer.title);
    },
  },
};

function extremal([[beta1, beta2], steps]: readonly [readonly [number, number], number]): TraceRequest {
  return {
    hyperparameters: { lr: 1, beta1, beta2, eps: 0 },
    tensors: [{ shape: [1], values: Float64Array.of(0) }],
    steps: Array.from({ length: steps }, (_, k) => ({ gradients: [Float64Array.of((beta2 / beta1) ** (k + 1))] })),
  };
}

/** The last step's length at lr = 1. */
function lastStep(algorithm: Algorithm, request: TraceRequest): Decimal {
  const thetas = decimalViews(algorithm, request).map(({ all }) => all('theta')[0] as Decimal);
  return (thetas.at(-1) as Decimal).minus(thetas.at(-2) ?? 0).abs();
}

function attained(standard: Standard, request: TraceRequest): string | undefined {
  const step = lastStep(standard.algorithm, request);
  const limit = decimalViews(boundOver(standard), request).at(-1)?.all('theta')[0] as Decimal;
  return agree(step, limit) ? undefined : `the last step is ${step} long, lr·B_t is ${limit}.`;
}
