import type { Enclosure } from '../../arithmetic/enclosure.js';
import type { Gradient } from '../../autodiff/reverse.js';
import type { GradientRequest } from '../../subjects/gradientRequest.js';
import type { GradientAnswer } from '../../subjects/gradientResponse.js';
import { placeWithin } from '../compare.js';
import { broken, holds, type Judgement } from '../law.js';

type Answered = Pick<GradientAnswer, 'value' | 'gradient'>;

/** Whether a value lies within its enclosure. `index` is the request's place in the case. */
export function compareValue({ value: expected }: Gradient<Enclosure>, { value }: Answered, index = 0): Judgement {
  return compareNumber(value, expected, { request: index, name: 'f' });
}

/** Whether every partial lies within its enclosure; the first that does not is the breach, its coordinate the variable. */
export function comparePartials(
  expected: Gradient<Enclosure>,
  { gradient }: Answered,
  { graph }: Pick<GradientRequest, 'graph'>,
  index = 0,
): Judgement {
  for (const [coordinate, enclosure] of expected.gradient.entries()) {
    const name = `df/d${graph.variables[coordinate]}`;
    const judgement = compareNumber(gradient[coordinate] ?? Number.NaN, enclosure, {
      request: index,
      name,
      coordinate,
    });
    if (judgement.kind !== 'holds') return judgement;
  }
  return holds;
}

/** Value and partials. */
export function compareAnswer(
  expected: Gradient<Enclosure>,
  answer: Answered,
  request: Pick<GradientRequest, 'graph'>,
  index = 0,
): Judgement {
  const judgement = compareValue(expected, answer, index);
  return judgement.kind === 'holds' ? comparePartials(expected, answer, request, index) : judgement;
}

interface NamedPlace {
  readonly request: number;
  readonly name: string;
  readonly coordinate?: number;
}

/** The output's own adjoint is 1: what is small beside it may be known to fewer digits of its own. */
const leastScale = 1;

function compareNumber(got: number, expected: Enclosure, { name, ...place }: NamedPlace): Judgement {
  const scale = Math.max(leastScale, Math.abs(expected.value));
  const verdict = placeWithin(got, expected, scale);
  if (verdict === 'inside') return holds;
  if (verdict === 'undecided') return { kind: 'undecidable', reason: `${name} is not known to half of its digits` };
  return broken({ ...place, expected, got, message: `${name} is ${got}; expected is ${expected.value}.` });
}
