import type { Edit } from '../../formula/edit.js';
import { patience } from '../../training/stopping/patience.js';
import { rising } from '../../training/stopping/rising.js';
import { stopped } from '../../training/stopping/stopped.js';
import type { StoppingRule } from '../../training/stopping/stoppingRule.js';
import type { Theorem } from '../theorem.js';
import { asChecks, type Errors, validationErrors } from './validationErrors.js';
import { withEdits } from './withEdits.js';

/** Edits of both rules: none. */
interface Claim {
  readonly patience: readonly Edit[];
  readonly rising: readonly Edit[];
}

/** Whether training ends with check t (from 1), said of the whole list and without any state. */
type Ends = (errors: readonly number[], t: number, window: number) => boolean;

/** None of the last checks of a window is below all checks before the window. */
const noNewBest: Ends = (errors, t, window) =>
  t > window && Math.min(...errors.slice(t - window, t)) >= Math.min(...errors.slice(0, t - window));

/** Each of the last checks of a window is above the one before it. */
const allRise: Ends = (errors, t, window) =>
  t > window && errors.slice(t - window, t).every((error, k) => error > (errors[t - window + k - 1] as number));

/** Rules that keep state, against what they mean for the whole list of errors. */
export const stoppingWindow: Theorem<Errors, Claim> = {
  id: 'stopping-window',
  chapter: 'training',
  title: 'training ends with the first window without a new best, or of rises alone',
  statement:
    'With patience training ends at the first check t > window for which none of the last `window` checks was below all those before them, ties not counting as better; for rising errors, at the first for which each of them was above the one before it.',
  tex: '\\min_{t - w < s \\le t} e_s \\ge \\min_{s \\le t - w} e_s \\quad\\text{or}\\quad e_{t-w} < e_{t-w+1} < \\dots < e_t',
  source:
    '[CPEN455] slide "Early Stopping"; Goodfellow, Bengio & Courville (2016), Algorithm 7.1; Prechelt (1998), UP_s',
  claim: { patience: [], rising: [] },
  cases: validationErrors,
  always: [
    { errors: [3, 3, 3, 3, 3], window: 2 },
    { errors: [1, 2, 3, 4, 5], window: 2 },
    { errors: [5, 4, 3, 2, 1], window: 1 },
    { errors: [1, 2, 2, 3, 4], window: 2 },
  ],
  check: (drawn, claim) =>
    endComplaint(drawn, withEdits(patience, claim.patience), noNewBest) ??
    endComplaint(drawn, withEdits(rising, claim.rising), allRise),
};

function endComplaint({ errors, window }: Errors, rule: StoppingRule, ends: Ends): string | undefined {
  const { at, early } = stopped(rule, asChecks(errors), { window });
  const found = errors.findIndex((_, k) => ends(errors, k + 1, window));
  const meant = found < 0 ? 'not at all' : `at check ${found + 1}`;
  const seen = early ? `at check ${at}` : 'not at all';
  return meant === seen ? undefined : `${rule.title}: errors ${errors} end training ${seen}, meant is ${meant}.`;
}
