import type { Decimal } from 'decimal.js';
import { requests } from '../cases/requests.js';
import { closedForm } from '../closedForm.js';
import { agree, decimalViews } from '../decimalView.js';
import { allOf, choice, optimizersNamed } from '../holdsFor.js';
import type { Law } from '../law.js';

/** Bias correction undoes the start at zero exactly, so the first step knows only the gradient's sign. */
export const firstStep: Law = {
  id: 'adam-first-step',
  chapter: 'adam',
  title: 'the first step is lr·g / (|g| + eps)',
  statement: 'Bias correction yields m_hat_1 = g_1 and v_hat_1 = g_1², hence the first step is lr·g/(|g| + eps).',
  tex: '\\hat m_1 = g_1,\\ \\hat v_1 = g_1^2 \\;\\Rightarrow\\; \\theta_1 = \\theta_0 - \\alpha\\, g_1 / (|g_1| + \\epsilon)',
  source: 'Kingma & Ba (2015), section 3; [HW3] Q8, Q10',
  holdsFor: allOf(optimizersNamed('rmsprop-corrected', 'adam'), choice('eps', 'outside')),
  identity: {
    cases: (standard) => requests(standard, { steps: [1, 1] }),
    check: ({ algorithm }, request) => {
      const [view] = decimalViews(algorithm, request);
      const g = view?.all('g')[0] as Decimal;
      const m_hat = algorithm.state.m ? view?.all('m_hat')[0] : g;
      const v_hat = view?.all('v_hat')[0];
      if (!m_hat || !agree(m_hat, g)) return `m_hat_1 is ${m_hat}, g_1 is ${g}.`;
      if (!v_hat || !agree(v_hat, g.times(g))) return `v_hat_1 is ${v_hat}, g_1² is ${g.times(g)}.`;
      return undefined;
    },
  },
  consequence: closedForm({ steps: [1, 1] }, 'theta = theta - lr * g / (abs(g) + eps)'),
};
