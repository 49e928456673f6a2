import { visible } from '../reporting/visible.js';

/** A line that says how far a long run is; gone when it ends. */
export interface Progress {
  readonly advance: (what: string) => void;
  readonly end: () => void;
}

/** A run shorter than this needs no progress line. */
const patienceMilliseconds = 1_000;
const clearLine = '\r\u001b[K';

/**
 * Shows `12 of 30` on the terminal once a run takes over a second.
 * @param write to standard error; `undefined` where that is no terminal, and then nothing is shown
 */
export function startProgress(total: number, write: ((text: string) => void) | undefined): Progress {
  let done = 0;
  let last = '';
  let shown = false;
  const show = () => {
    if (write === undefined) return;
    shown = true;
    write(`${clearLine}  ${done} of ${total} graded${last ? `, last ${last}` : ''}`);
  };
  const timer = setTimeout(show, patienceMilliseconds);
  timer.unref();
  return {
    advance(what) {
      done++;
      last = visible(what);
      if (shown) show();
    },
    end() {
      clearTimeout(timer);
      if (shown) write?.(clearLine);
    },
  };
}
