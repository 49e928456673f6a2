import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { TraceRequest } from '../../subjects/request.js';
import { requests } from '../cases/requests.js';
import { agree, asWritten, decimalViews } from '../decimalView.js';
import { equationsOver } from '../equationsOver.js';
import { allOf, optimizersNamed, reading, undecayed } from '../holdsFor.js';
import type { Law, Standard } from '../law.js';
import { perStandard } from '../perStandard.js';
import { withinLimits } from '../stepLimit.js';

/** lr·B_t, by the formula of the statement; `sum` is the geometric sum of (beta1/beta2)^k over k < t. */
const bound = `
  sum   = beta1 / beta2 * sum + 1
  theta = lr * (1 - beta1) / (1 - beta1^t) * sum`;

const boundOver = perStandard((standard) => equationsOver(standard, bound, ['sum']));

/** Decay rates whose first six powers are doubles that their texts denote. */
const exactRates = [
  [1 / 2, 3 / 4],
  [1 / 4, 1 / 2],
  [3 / 4, 3 / 4],
  [3 / 4, 1 / 2],
] as const;

/** How far one step of Adamax can go. The paper says lr; that would need a norm that never decays. */
export const adamaxStepBound: Law = {
  id: 'adamax-step-bound',
  chapter: 'adam',
  title: 'no step exceeds the sharp bound',
  statement:
    'With eps = 0 a step of Adamax is at most lr·B_t, where B_t = (1−beta1)/(1−beta1^t)·Σ_{k<t}(beta1/beta2)^k; gradients that fall like beta2^i attain it, and exceed the bound lr that Kingma & Ba print.',
  tex: '|\\Delta_t| \\le \\alpha B_t,\\quad B_t = \\frac{1-\\beta_1}{1-\\beta_1^t} \\sum_{k<t} \\left(\\frac{\\beta_1}{\\beta_2}\\right)^k',
  source: 'each |g_τ| is at most beta2^(τ−t)·u_t; corrects Kingma & Ba (2015), section 7.1',
  holdsFor: allOf(optimizersNamed('adamax'), undecayed, reading('eps')),
  identity: {
    cases: () => fc.tuple(fc.constantFrom(...exactRates), fc.integer({ min: 1, max: 6 })).map(extremal),
    check: (standard, request) => attained(standard, request) ?? exceedsPrintedBound(standard),
  },
  consequence: {
    cases: (standard) =>
      requests(standard, { steps: [1, 8], fixed: { eps: 0 }, zeros: false }).map((request) => [request]),
    judge: ([run], { standard, expectedBy }) =>
      withinLimits(run, expectedBy(boundOver(standard), run.request), standard.optimizer.title),
  },
};

function extremal([[beta1, beta2], steps]: readonly [readonly [number, number], number]): TraceRequest {
  return {
    hyperparameters: { lr: 1, beta1, beta2, eps: 0 },
    tensors: [{ shape: [1], values: Float64Array.of(0) }],
    steps: Array.from({ length: steps }, (_, k) => ({ gradients: [Float64Array.of(beta2 ** k)] })),
  };
}

/** The last step's length at lr = 1. */
function lastStep({ algorithm }: Standard, request: TraceRequest): Decimal {
  const thetas = decimalViews(algorithm, request).map(({ all }) => all('theta')[0] as Decimal);
  return (thetas.at(-1) as Decimal).minus(thetas.at(-2) ?? 0).abs();
}

function attained(standard: Standard, request: TraceRequest): string | undefined {
  const step = lastStep(standard, request);
  const limit = decimalViews(boundOver(standard), request).at(-1)?.all('theta')[0] as Decimal;
  return agree(step, limit) ? undefined : `the last step is ${step} long, lr·B_t is ${limit}.`;
}

/** beta1 = 1/2, beta2 = 3/4, g = 1, 3/4, as 4 to 3: the second step is 10/9·lr where the paper's bound is lr. */
function exceedsPrintedBound(standard: Standard): string | undefined {
  const step = lastStep(standard, extremal([[1 / 2, 3 / 4], 2]));
  return agree(step.times(9), asWritten(10)) ? undefined : `9·step/lr is ${step.times(9)}, not 10.`;
}
