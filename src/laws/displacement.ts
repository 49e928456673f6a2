import { type Enclosure, enclosure } from '../arithmetic/enclosure.js';
import { enclosuresIn } from '../subjects/enclosedRunner.js';
import { slack } from './compare.js';
import type { Run } from './law.js';

const arithmetic = enclosure();
const unknown: Enclosure = { value: Number.NaN, radius: Number.POSITIVE_INFINITY };

/** Where a run's answer stands after step `step` (0: before the first), as wide as a right answer may be off. */
export function position(
  { request, answer, expected, precision }: Run,
  step: number,
  tensor: number,
): readonly Enclosure[] {
  if (step === 0) {
    const { fromNumber } = enclosuresIn(precision).arithmetic;
    return Array.from(request.tensors[tensor]?.values ?? [], (value) => fromNumber(value));
  }
  const radii = expected[step - 1]?.[tensor] ?? [];
  return Array.from(answer.parameters[step - 1]?.[tensor] ?? [], (value, i) => ({
    value,
    radius: slack * (radii[i]?.radius ?? Number.POSITIVE_INFINITY),
  }));
}

/** How far a run's answer moved in step `step` (from 1), coordinate by coordinate. */
export function displacement(run: Run, step: number, tensor: number): readonly Enclosure[] {
  const before = position(run, step - 1, tensor);
  return position(run, step, tensor).map((after, i) => arithmetic.subtract(after, before[i] ?? unknown));
}
