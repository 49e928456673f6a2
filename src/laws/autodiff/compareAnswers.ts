import type { GradientAnswer } from '../../subjects/gradientResponse.js';
import { broken, holds, type Judgement } from '../law.js';
import type { EngineRun } from './engineLaw.js';

/**
 * Whether the second run of a case has the answer of the first, to the bit; where that is NaN there is nothing to
 * compare.
 * @param circumstance what had happened, as the beginning of a sentence
 */
export function compareAnswers(first: EngineRun, second: EngineRun, circumstance: string): Judgement {
  const numbers = ({ value, gradient }: GradientAnswer) => [value, ...gradient];
  const [before, after] = [numbers(first.answer), numbers(second.answer)];
  const place = before.findIndex((x, k) => x !== after[k] && !Number.isNaN(x));
  if (place < 0) return before.some(Number.isNaN) ? { kind: 'undecidable', reason: 'the answer is NaN' } : holds;
  const name = place === 0 ? 'f' : `df/d${first.request.graph.variables[place - 1]}`;
  return broken({
    request: 1,
    ...(place === 0 ? {} : { coordinate: place - 1 }),
    expected: { value: before[place] as number, radius: 0 },
    got: after[place] as number,
    message: `${circumstance}, ${name} is ${after[place]}; it was ${before[place]}.`,
  });
}
