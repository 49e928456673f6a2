import { stoppingRules } from '../../training/stopping/index.js';
import { stopped } from '../../training/stopping/stopped.js';
import type { Theorem } from '../theorem.js';
import { asChecks, type Errors, validationErrors } from './validationErrors.js';

/** Which model is given back, of the checks that were made: a comparison of its error `e` with another's. */
interface Claim {
  /** Where the other check was made: among all that were, or among all there would have been. */
  readonly among: 'made' | 'all';
  /** Which of several with the same error. */
  readonly tie: 'first' | 'last';
}

/** Early stopping is worth nothing without the model that it stopped for. */
export const bestIsKept: Theorem<Errors, Claim> = {
  id: 'early-stopping-keeps-the-best',
  chapter: 'training',
  title: 'whatever ends training, the model with the least error so far is given back',
  statement:
    'Every rule gives back the model whose validation error is the least of all checks up to the end, the first of several; what would have come later has no part in it.',
  tex: '\\theta_{\\mathrm{out}} = \\theta_{\\arg\\min_{s \\le t} e_s}',
  source: '[CPEN455] slide "Early Stopping", "pick the model with the least validation error"',
  claim: { among: 'made', tie: 'first' },
  cases: validationErrors,
  always: [
    { errors: [2, 3, 4, 5, 1], window: 1 },
    { errors: [3, 2, 2, 4], window: 3 },
  ],
  check: ({ errors, window }, { among, tie }) => {
    for (const rule of stoppingRules) {
      const { at, best, model } = stopped(rule, asChecks(errors), 'window' in rule.parameters ? { window } : {});
      const seen = among === 'made' ? errors.slice(0, at) : errors;
      const least = Math.min(...seen);
      const meant = (tie === 'first' ? seen.indexOf(least) : seen.lastIndexOf(least)) + 1;
      if (best === meant && model === meant) continue;
      return `${rule.title}: of errors ${seen} model ${model} is given back, meant is ${meant}.`;
    }
    return undefined;
  },
};
