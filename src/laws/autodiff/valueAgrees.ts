import { randomGraphs } from './cases/randomGraphs.js';
import { compareValue } from './compareGradients.js';
import { always, type EngineLaw } from './engineLaw.js';

/** Before a derivative there is a function. */
export const valueAgrees: EngineLaw = {
  id: 'value-agrees',
  chapter: 'autodiff',
  title: 'the value agrees',
  statement: 'The value of a graph is what its operations give, node by node.',
  tex: 'v_i = \\varphi_i(v_j)_{j \\prec i}',
  source: 'Griewank & Walther (2008), "Evaluating Derivatives", section 2.2',
  appliesTo: always,
  cases: (offers) => randomGraphs(offers, 6).map((request) => [request]),
  judge: ([{ expected, answer }]) => compareValue(expected, answer),
};
