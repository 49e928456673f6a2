import type { GradientAnswer } from '../../subjects/gradientResponse.js';
import { broken, holds, type Judgement } from '../law.js';
import { randomGraphs } from './cases/randomGraphs.js';
import { always, type EngineLaw, type EngineRun } from './engineLaw.js';

function compareBits(first: GradientAnswer, second: GradientAnswer, names: readonly string[]): Judgement {
  const numbers = ({ value, gradient }: GradientAnswer) => [value, ...gradient];
  const [before, after] = [numbers(first), numbers(second)];
  const place = before.findIndex((x, k) => x !== after[k] && !Number.isNaN(x));
  if (place < 0) return before.some(Number.isNaN) ? { kind: 'undecidable', reason: 'the answer is NaN' } : holds;
  const name = place === 0 ? 'f' : `df/d${names[place - 1]}`;
  return broken({
    request: 1,
    ...(place === 0 ? {} : { coordinate: place - 1 }),
    expected: { value: before[place] as number, radius: 0 },
    got: after[place] as number,
    message: `Asked again, ${name} is ${after[place]}; it was ${before[place]}.`,
  });
}

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
  judge: ([first, second]) => compareBits(first.answer, (second as EngineRun).answer, first.request.graph.variables),
};
