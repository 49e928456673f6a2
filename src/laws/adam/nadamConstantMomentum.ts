import { requests } from '../cases/requests.js';
import { closedForm } from '../closedForm.js';
import { agree, asWritten, decimalViews } from '../decimalView.js';
import { allOf, choice, optimizersNamed, reading, undecayed } from '../holdsFor.js';
import type { Law } from '../law.js';

/** A schedule that stands still is a constant, and half of the one it would rise to. */
export const nadamConstantMomentum: Law = {
  id: 'nadam-constant-momentum',
  chapter: 'adam',
  title: 'with momentum_decay = 0 the momentum is beta1/2 throughout',
  statement:
    'With momentum_decay = 0 NAdam has the constant momentum μ = beta1/2, corrected by 1 − μ^(t+1) and 1 − μ^t; its first step is (1 + 2μ)/(1 + μ) times Adam’s.',
  tex: '\\mu_t = \\beta_1/2:\\quad \\hat m_t = \\frac{\\mu\\, m_t}{1-\\mu^{t+1}} + \\frac{(1-\\mu)\\, g_t}{1-\\mu^t},\\qquad \\hat m_1 = \\frac{1+2\\mu}{1+\\mu}\\, g_1',
  source: 'Dozat (2016), Algorithm 2 at a constant μ; 0.96^0 = 1 in the schedule',
  holdsFor: allOf(
    optimizersNamed('nadam'),
    undecayed,
    choice('momentum', 'mu'),
    choice('moment', 'as-it-is'),
    reading('momentum_decay'),
  ),
  identity: {
    cases: (standard) => requests(standard, { steps: [1, 1], fixed: { momentum_decay: 0 }, zeros: false }),
    check: ({ algorithm }, request) => {
      const [view] = decimalViews(algorithm, request);
      const mu = asWritten(request.hyperparameters.beta1 as number).div(2);
      const [m_hat, g] = [view?.all('m_hat')[0], view?.all('g')[0]];
      const expected = g?.times(mu.times(2).plus(1)).div(mu.plus(1));
      return m_hat && expected && agree(m_hat, expected) ? undefined : `m_hat_1 is ${m_hat}, not ${expected}.`;
    },
  },
  consequence: closedForm(
    { steps: [1, 8], fixed: { momentum_decay: 0 }, schedule: true },
    `mu    = beta1 / 2
     m     = mu * m + (1 - mu) * g
     v     = beta2 * v + (1 - beta2) * g^2
     step  = mu * m / (1 - mu^(t + 1)) + (1 - mu) * g / (1 - mu^t)
     theta = theta - lr * step / (sqrt(v / (1 - beta2^t)) + eps)`,
    ['m', 'v'],
  ),
};
