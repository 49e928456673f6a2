import fc from 'fast-check';
import { smallCases } from '../cases/smallCases.js';
import { observed } from '../compare.js';
import { compareAsked } from '../compareAsked.js';
import { askingAtTheta } from '../holdsFor.js';
import type { Law } from '../law.js';

/** Where nothing else is said, the gradient is that at the parameters. */
export const asksAtTheta: Law = {
  id: 'asks-at-theta',
  chapter: 'behaviour',
  title: 'asks for the gradient at the parameters',
  statement: 'A gradient that is asked for is asked for at the parameters that the step before has left.',
  tex: 'g_t = \\nabla f_t(\\theta_{t-1})',
  source: 'the equations, whose g is the gradient at theta; Kingma & Ba (2015), Algorithm 1, for one',
  holdsFor: askingAtTheta,
  consequence: {
    // They are asked anyway: most subjects are handed their gradients, and need no further cases.
    cases: (standard) => {
      const plain = smallCases(standard).filter(({ probes }) => probes === undefined);
      return fc.constantFrom(...plain).map((request) => [request]);
    },
    judge: ([run], { standard: { algorithm }, askedBy }) => {
      const { request, answer, expected } = run;
      if (answer.asked === undefined)
        return { kind: 'not-offered', reason: 'it is handed its gradients, and asks for none' };
      const [first = []] = askedBy(algorithm, request);
      const own = observed(answer, expected).slice(0, -1);
      return compareAsked([first, ...own], algorithm, run);
    },
  },
};
