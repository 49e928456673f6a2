import { randomGraphs } from './cases/randomGraphs.js';
import { compareAnswers } from './compareAnswers.js';
import { always, type EngineLaw, type EngineRun } from './engineLaw.js';

/** Nothing is remembered from one differentiation to the next. */
export const sameGradientAgain: EngineLaw = {
  id: 'same-gradient-again',
  chapter: 'autodiff',
  title: 'the same graph again, the same gradient',
  statement: 'A graph that is built and differentiated a second time has the same value and gradient, to the bit.',
  tex: '\\nabla f(x) = \\nabla f(x)',
  source: 'a gradient is a function of the graph and the point',
  appliesTo: always,
  cases: (offers) => randomGraphs(offers, 6).map((request) => [request, { ...request, probes: { repeat: true } }]),
  judge: ([first, second]) => compareAnswers(first, second as EngineRun, 'Asked again'),
};
