import { hugeCase } from '../cases/hugeCase.js';
import { longCase } from '../cases/longCase.js';
import { requests } from '../cases/requests.js';
import { smallCases } from '../cases/smallCases.js';
import { compareWith } from '../compare.js';
import { everywhere } from '../holdsFor.js';
import type { Law } from '../law.js';

/** The whole trace is what the equations give. */
export const agreesWithEquations: Law = {
  id: 'agrees-with-equations',
  chapter: 'behaviour',
  title: 'agrees with the equations',
  statement: 'After every step the parameters are what the equations of the optimizer give.',
  tex: '\\theta_t = \\mathrm{step}(\\theta_{t-1}, g_t, \\mathrm{state}_{t-1}, t)',
  source: 'the optimizer’s own source',
  holdsFor: everywhere,
  consequence: {
    cases: (standard) =>
      requests(standard, { steps: [1, 12], coordinates: [1, 3], tensors: [1, 2], schedule: true }).map((request) => [
        request,
      ]),
    always: (standard) => {
      const small = smallCases(standard).filter(({ probes }) => probes === undefined);
      return [...small, longCase(standard), ...hugeCase(standard)].map((request) => [request] as const);
    },
    judge: ([{ request, expected, answer, precision }]) =>
      compareWith(expected, answer, { start: request.tensors, precision }),
  },
};
