import type { Enclosure } from '../arithmetic/enclosure.js';
import { print } from '../formula/print.js';
import { type Algorithm, askingLine } from '../optimizers/algorithm.js';
import type { TraceRequest } from '../subjects/request.js';
import type { TraceAnswer } from '../subjects/response.js';
import type { Trace } from '../subjects/runner.js';
import { firstMiss, known, type Miss } from './compare.js';
import { broken, holds, type Judgement, type Run } from './law.js';

/**
 * Whether the gradients were asked for within the enclosures of the points at which these equations ask. Those that were
 * handed over are gradients at the parameters before each step.
 */
export function compareAsked(
  expected: Trace<Enclosure>,
  algorithm: Algorithm,
  { request, answer, precision }: Omit<Run, 'expected'>,
): Judgement {
  const miss = firstMiss(expected, pointsOf(request, answer), { start: request.tensors, precision });
  if (miss === undefined) return holds;
  const { step, tensor, coordinate, expected: enclosure, got, isDecided, place } = miss;
  if (!isDecided) {
    const where = `the point at which step ${step} asks for its gradient${place}`;
    return { kind: 'undecidable', reason: `${where} is ${known(enclosure)}` };
  }
  const message = answer.asked === undefined ? handedOver(miss, algorithm) : askedElsewhere(miss, algorithm);
  return broken({ request: 0, step, tensor, coordinate, expected: enclosure, got, asked: true, message });
}

/** The points at which an answer's gradients were taken. */
export function pointsOf(
  { tensors }: TraceRequest,
  { asked, parameters }: TraceAnswer,
): NonNullable<TraceAnswer['asked']> {
  return asked ?? [tensors.map(({ values }) => values), ...parameters.slice(0, -1)];
}

function askedElsewhere({ step, expected, got, place }: Miss, algorithm: Algorithm): string {
  return `Step ${step}${place} asks for its gradient at ${got}; the equations ask at ${pointText(algorithm)} = ${expected.value}.`;
}

function handedOver({ step, expected, got, place }: Miss, algorithm: Algorithm): string {
  return (
    `Step ${step}${place} needs the gradient at ${pointText(algorithm)} = ${expected.value}, but it is handed the one at ` +
    `theta = ${got}: take a function gradientAt(point) in the gradient’s place, and ask for it there.`
  );
}

/** The formula of the point at which an algorithm asks. */
function pointText(algorithm: Algorithm): string {
  const line = algorithm.lines[askingLine(algorithm)];
  return line === undefined ? 'theta' : print(line.expression);
}
