import { answerHeader, observed } from '../traceCodec.js';

/** Notes what is seen beside the numbers; of each kind, the first sighting. */
export interface Observer {
  note(kind: (typeof observed)[number], step: number, where: number): void;
  /** Pairs of step (from 1; 0 when nothing was seen) and place, in the order of `observed`. */
  header(): Float64Array;
}

export function makeObserver(): Observer {
  const pairs = new Float64Array(answerHeader);
  return {
    note(kind, step, where) {
      const at = 2 * observed.indexOf(kind);
      if (pairs[at] !== 0) return;
      pairs[at] = step;
      pairs[at + 1] = where;
    },
    header: () => pairs,
  };
}
