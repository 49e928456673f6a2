import { randomGraphs } from './cases/randomGraphs.js';
import { compareAnswer } from './compareGradients.js';
import { always, type EngineLaw } from './engineLaw.js';

/** Everything at once. */
export const randomGraphsAgree: EngineLaw = {
  id: 'random-graphs',
  chapter: 'autodiff',
  title: 'random graphs agree',
  statement: 'The gradient of any graph of offered operations is what reverse mode gives.',
  tex: '\\nabla f = J_1^\\top J_2^\\top \\cdots J_n^\\top e',
  source: 'Griewank & Walther (2008), section 3.2, table 3.5',
  appliesTo: always,
  cases: (offers) => randomGraphs(offers, 12, 3).map((request) => [request]),
  judge: ([{ request, expected, answer }]) => compareAnswer(expected, answer, request),
};
