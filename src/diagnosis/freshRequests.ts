import fc from 'fast-check';
import { requests } from '../laws/cases/requests.js';
import type { Standard } from '../laws/law.js';
import { seedFor } from '../laws/seedFor.js';
import type { TraceRequest } from '../subjects/request.js';

/** An explanation must hold on this many cases that had no part in finding it. */
const freshCases = 200;

/** The cases on which an explanation has to prove itself. @param seed they flow from it */
export function freshRequests(standard: Standard, seed: number): readonly TraceRequest[] {
  const shape = { steps: [1, 8], coordinates: [1, 2], tensors: [1, 2], schedule: true } as const;
  return fc.sample(requests(standard, shape), { seed: seedFor(seed, 'fresh'), numRuns: freshCases });
}
