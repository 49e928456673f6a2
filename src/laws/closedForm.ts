import { requests, type Shape } from './cases/requests.js';
import { compareRuns } from './compare.js';
import { equationsOver } from './equationsOver.js';
import type { Consequence } from './law.js';
import { perStandard } from './perStandard.js';

/**
 * A consequence of the form "every trace of this shape is the trace of these other equations".
 * A program that follows the optimizer's equations may err by their radius, beside that of the closed form.
 */
export function closedForm(shape: Shape, text: string, state: readonly string[] = []): Consequence {
  const other = perStandard((standard) => equationsOver(standard, text, state));
  return {
    cases: (standard) => requests(standard, shape).map((request) => [request]),
    judge: ([run], { standard, expectedBy }) => compareRuns(expectedBy(other(standard), run.request), run, 0),
  };
}
