import fc from 'fast-check';
import { requests } from '../../src/laws/cases/requests.js';
import { perStandard } from '../../src/laws/perStandard.js';
import type { TraceRequest } from '../../src/subjects/request.js';

/** Long cases that have everything: several tensors and coordinates, changing rates, and the probes of faults. */
export const richCases = perStandard((standard): readonly TraceRequest[] => {
  const shape = { steps: [3, 5], coordinates: [2, 2], tensors: [2, 2], schedule: true } as const;
  const drawn = fc.sample(requests(standard, shape), { seed: 182, numRuns: 6 });
  return drawn.map((request, k) => (k < 4 ? request : { ...request, probes: { twin: true, reuseArrays: true } }));
});
