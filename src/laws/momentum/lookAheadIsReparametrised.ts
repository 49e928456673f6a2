import type { Decimal } from 'decimal.js';
import { type Algorithm, askingLine } from '../../optimizers/algorithm.js';
import type { TraceRequest } from '../../subjects/request.js';
import { requests } from '../cases/requests.js';
import { compareRuns, withRadiiOf } from '../compare.js';
import { compareAsked } from '../compareAsked.js';
import { agree, asWritten, decimalViews } from '../decimalView.js';
import { equationsOver } from '../equationsOver.js';
import { allOf, notChosen, optimizersNamed } from '../holdsFor.js';
import type { Judgement, Law, Run, Standard, Tools } from '../law.js';
import { perStandard } from '../perStandard.js';

/** Nesterov as PyTorch computes it. */
const reparametrised = perStandard((standard) =>
  equationsOver(
    standard,
    `buffer = momentum * buffer + g
     theta  = theta - lr * (g + momentum * buffer)`,
    ['buffer'],
  ),
);

/** Nesterov as it is printed; `theta` is where it asks next, and `printed` what it calls theta. */
const lookAhead = perStandard((standard) =>
  equationsOver(
    standard,
    `v       = momentum * v + lr * g
     printed = (t == 1 ? theta : printed) - v
     theta   = printed - momentum * v`,
    ['v', 'printed'],
  ),
);

/** One sequence under two names: the parameters of the one form are the points of the other. */
export const lookAheadIsReparametrised: Law = {
  id: 'look-ahead-is-reparametrised',
  chapter: 'momentum',
  title: 'the look-ahead points are the parameters of the other form',
  statement:
    'With a constant rate and from a buffer of zeros, the points theta − momentum·v at which look-ahead asks are the parameters of the forms that ask at theta.',
  tex: '\\theta^{\\mathrm{PyTorch}}_t = \\theta_t - \\beta v_t = \\vartheta_{t+1}',
  source:
    'substitute θ − βv in Sutskever et al. (2013), eq. (3) and (4); CS231n notes, "Nesterov Momentum", rename x_ahead to x',
  holdsFor: allOf(optimizersNamed('nesterov'), notChosen('form', 'ema')),
  identity: { cases: (standard) => requests(standard, { steps: [1, 6] }), check: differenceOfForms },
  consequence: {
    cases: (standard) => requests(standard, { steps: [2, 8] }).map((request) => [request]),
    judge: ([run], tools) => (asksAhead(tools.standard) ? judgeLookAhead(run, tools) : judgeOther(run, tools)),
  },
};

const asksAhead = ({ algorithm }: Standard): boolean => askingLine(algorithm) >= 0;

/** The points at which it asked, each against the parameters of the other form a step before. */
function judgeLookAhead(run: Run, { standard, expectedBy, askedBy }: Tools): Judgement {
  const { request, answer } = run;
  if (answer.asked === undefined)
    return { kind: 'not-offered', reason: 'it is handed its gradients, and asks for none' };
  const own = askedBy(standard.algorithm, request);
  const others = expectedBy(reparametrised(standard), request).slice(0, -1);
  return compareAsked(withRadiiOf(own, [...own.slice(0, 1), ...others]), standard.algorithm, run);
}

function judgeOther(run: Run, { standard, expectedBy }: Tools): Judgement {
  return compareRuns(expectedBy(lookAhead(standard), run.request), run, 0);
}

/** Both sides in decimals: the equations themselves on one, the other form on the other. */
function differenceOfForms(standard: Standard, request: TraceRequest): string | undefined {
  const momentum = asWritten(request.hyperparameters.momentum ?? 0);
  const thetas = (algorithm: Algorithm) =>
    decimalViews(algorithm, request).map(({ all }) => all('theta')[0] as Decimal);
  const points = () =>
    decimalViews(standard.algorithm, request).map(({ all }) => {
      const [theta, v] = [all('theta')[0] as Decimal, all('v')[0] as Decimal];
      return theta.minus(momentum.times(v));
    });
  const own = asksAhead(standard) ? points() : thetas(standard.algorithm);
  const other = thetas(asksAhead(standard) ? reparametrised(standard) : lookAhead(standard));
  const t = own.findIndex((value, step) => !agree(value, other[step] as Decimal));
  return t < 0 ? undefined : `after step ${t + 1} one form has ${own[t]}, the other ${other[t]}.`;
}
