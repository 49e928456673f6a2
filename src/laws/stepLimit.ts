import type { Enclosure } from '../arithmetic/enclosure.js';
import { halfTheDigits, slack } from './compare.js';
import { broken, holds, type Judgement, type Run } from './law.js';

/** Whether no step of a run goes farther than its limit; `title` is whose steps they are. */
export function withinLimits(run: Run, limits: Run['expected'], title: string): Judgement {
  const { request, answer, expected, precision } = run;
  let before = request.tensors.map(({ values }) => values);
  for (const [s, tensors] of answer.parameters.entries()) {
    for (const [tensor, coordinates] of tensors.entries()) {
      for (const [i, now] of coordinates.entries()) {
        const limit = limits[s]?.[tensor]?.[i] ?? { value: Number.NaN, radius: Number.NaN };
        const radii = (expected[s]?.[tensor]?.[i]?.radius ?? 0) + (expected[s - 1]?.[tensor]?.[i]?.radius ?? 0);
        const got = Math.abs(now - (before[tensor]?.[i] ?? Number.NaN));
        const reach = slack * (limit.radius + radii);
        if (!(reach <= halfTheDigits[precision] * limit.value))
          return { kind: 'undecidable', reason: notSharp(s + 1, limit) };
        if (got <= limit.value + reach) continue;
        const message = `step ${s + 1} goes ${got} far; no step of ${title} goes farther than ${limit.value}.`;
        return broken({ request: 0, step: s + 1, tensor, coordinate: i, expected: limit, got, message });
      }
    }
    before = [...tensors];
  }
  return holds;
}

function notSharp(step: number, { value, radius }: Enclosure): string {
  return `the bound of step ${step} is known only to ${value} ± ${radius}`;
}
