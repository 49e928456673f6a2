import type { Decimal } from 'decimal.js';
import type { TraceRequest } from '../../subjects/request.js';
import { requests } from '../cases/requests.js';
import { agree, asWritten, decimalViews } from '../decimalView.js';
import { equationsOver } from '../equationsOver.js';
import { allOf, choice, optimizersNamed } from '../holdsFor.js';
import type { Law, Standard } from '../law.js';

/** The other side: the penalty λ passes through the buffer. Written with `weight_decay` for λ. */
const penalised = `
  m     = (1 - beta1) * m + beta1 * (g + weight_decay * theta)
  theta = theta - lr * m`;

/** [EECS182] says that momentum keeps L2 and decay equal. It does so for one step. */
export const momentumL2IsNotDecay: Law = {
  id: 'momentum-l2-is-not-decay',
  chapter: 'weight-decay',
  title: 'with momentum an L2 penalty is weight decay for one step only',
  statement:
    'Momentum on the penalised loss equals SGDW with weight decay lr·beta1·λ at t = 1, and no longer at t = 2, when the penalty is in the buffer too.',
  tex: '\\lambda_w = \\eta\\beta_1\\lambda \\text{ at } t = 1;\\quad \\theta_2 = \\tfrac{351}{400} \\ne \\tfrac{361}{400}',
  source: 'corrects [EECS182] eq. (8)',
  holdsFor: allOf(optimizersNamed('sgdw'), choice('form', 'flipped'), choice('decay', 'unscaled')),
  identity: {
    cases: (standard) => requests(standard, { steps: [1, 1] }),
    check: (standard, request) => equalAtFirst(standard, request) ?? differentAtSecond(standard),
  },
};

/** The last parameter on both sides: the penalty λ through the buffer, and the decay lr·beta1·λ beside it. */
function bothSides(standard: Standard, request: TraceRequest): readonly [Decimal, Decimal] {
  const { lr = 0, beta1 = 0, weight_decay: lambda = 0 } = request.hyperparameters;
  const product = asWritten(lr).times(asWritten(beta1)).times(asWritten(lambda)).toNumber();
  const decayed = { ...request, hyperparameters: { ...request.hyperparameters, weight_decay: product } };
  const last = (views: ReturnType<typeof decimalViews>): Decimal => views.at(-1)?.all('theta')[0] as Decimal;
  const withPenalty = last(decimalViews(equationsOver(standard, penalised, ['m']), request));
  return [withPenalty, last(decimalViews(standard.algorithm, decayed))];
}

function equalAtFirst(standard: Standard, request: TraceRequest): string | undefined {
  const [penalty, decay] = bothSides(standard, request);
  const t = request.steps.length;
  return agree(penalty, decay) ? undefined : `at t = ${t} the penalty gives ${penalty}, the decay ${decay}.`;
}

/** theta_0 = 1, g = 0, lr = 1/10, beta1 = 1/2, λ = 1. */
function differentAtSecond(standard: Standard): string | undefined {
  const nothing = { gradients: [Float64Array.of(0)] };
  const [penalty, decay] = bothSides(standard, {
    hyperparameters: { lr: 0.1, beta1: 0.5, weight_decay: 1 },
    tensors: [{ shape: [1], values: Float64Array.of(1) }],
    steps: [nothing, nothing],
  });
  const asStated = agree(penalty.times(400), asWritten(351)) && agree(decay.times(400), asWritten(361));
  return asStated ? undefined : `at t = 2 the penalty gives ${penalty}, the decay ${decay}.`;
}
