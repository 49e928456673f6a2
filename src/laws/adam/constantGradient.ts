import type { Decimal } from 'decimal.js';
import { requests } from '../cases/requests.js';
import { closedForm } from '../closedForm.js';
import { agree, decimalViews } from '../decimalView.js';
import { allOf, choice, optimizersNamed } from '../holdsFor.js';
import type { Law } from '../law.js';

/** An average of equal numbers is that number, if it is corrected for its start. */
export const constantGradient: Law = {
  id: 'adam-constant-gradient',
  chapter: 'adam',
  title: 'with a constant gradient every step is the first step',
  statement: 'With a constant gradient m_hat_t = g and v_hat_t = g² for all t, hence every step is lr·g/(|g| + eps).',
  tex: 'g_t = g \\;\\Rightarrow\\; \\hat m_t = g,\\ \\hat v_t = g^2',
  source: '[CPEN455] bias-correction slides; Kingma & Ba (2015), section 3',
  holdsFor: allOf(optimizersNamed('rmsprop-corrected', 'adam'), choice('eps', 'outside')),
  identity: {
    cases: (standard) => requests(standard, { steps: [2, 12], constant: true }),
    check: ({ algorithm }, request) => {
      for (const { step, all } of decimalViews(algorithm, request)) {
        const g = all('g')[0] as Decimal;
        const v_hat = all('v_hat')[0] as Decimal;
        if (!agree(v_hat, g.times(g))) return `v_hat_${step} is ${v_hat}, g² is ${g.times(g)}.`;
        const m_hat = algorithm.state.m ? (all('m_hat')[0] as Decimal) : g;
        if (!agree(m_hat, g)) return `m_hat_${step} is ${m_hat}, g is ${g}.`;
      }
      return undefined;
    },
  },
  consequence: closedForm({ steps: [2, 8], constant: true, schedule: true }, 'theta = theta - lr * g / (abs(g) + eps)'),
};
