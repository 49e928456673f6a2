import { adPointModified } from '../../autodiff/mistakes/adPointModified.js';
import { broken, holds } from '../law.js';
import { randomGraphs } from './cases/randomGraphs.js';
import { always, type EngineLaw } from './engineLaw.js';

/** The point belongs to the caller. */
export const leavesPointAlone: EngineLaw = {
  id: 'leaves-point-alone',
  chapter: 'autodiff',
  title: 'the point is left alone',
  statement: 'Differentiating changes neither the point nor anything else that it was given.',
  tex: 'x \\text{ is read only}',
  source: 'a gradient is a function of the graph and the point',
  appliesTo: always,
  means: adPointModified,
  cases: (offers) => randomGraphs(offers, 4).map((request) => [request]),
  judge: ([{ answer }]) =>
    answer.inputModified
      ? broken({ request: 0, message: 'The point was changed while the gradient was taken; work on a copy.' })
      : holds,
};
