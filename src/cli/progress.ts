import { visible } from '../reporting/visible.js';

/** Says how far a long run is. */
export interface Progress {
  readonly advance: (what: string, verdict: string) => void;
  readonly end: () => void;
}

/** A run shorter than this needs no progress line. */
const patienceMilliseconds = 1_000;
const clearLine = '\r\u001b[K';

/**
 * A line for each submission as it is done, for logs: `12 of 30  pass  adam.ts`. Of one there is nothing to tell.
 * @param write to standard error, which is no terminal, so that the report on standard output stays what it is
 */
export function startLog(total: number, write: (text: string) => void): Progress {
  let done = 0;
  return {
    advance(what, verdict) {
      done++;
      if (total > 1) write(`${done} of ${total}  ${verdict}  ${visible(what)}\n`);
    },
    end() {},
  };
}

/**
 * Shows `12 of 30` on the terminal once a run takes over a second.
 * @param write to standard error, a terminal
 */
export function startProgress(total: number, write: (text: string) => void): Progress {
  let done = 0;
  let last = '';
  let shown = false;
  const show = () => {
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
      if (shown) write(clearLine);
    },
  };
}
