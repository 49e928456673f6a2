import type { Limits } from './limits.js';

const notWithin = 'It did not end within';

/** Whether a message says that the clock ended a submission, and not the work that it did, which no machine changes. */
export const endedByClock = (message: string): boolean => message.includes(notWithin);

/** What to say about a submission that came to a limit: one sentence of what happened, one of what to look for. */
export function limitMessage(reason: 'timeout' | 'memory' | 'output-limit', limits: Limits, killed: boolean): string {
  switch (reason) {
    case 'timeout':
      return killed
        ? `${notWithin} ${limits.wallMilliseconds / 1000} s. Look for a loop without end, or a built-in that is given far too much.`
        : 'It did not end. Look for a loop, or a regular expression, whose end is never reached.';
    case 'memory':
      return `It needed more than ${limits.memoryMegabytes} MB of memory. Look for a list that only grows.`;
    case 'output-limit':
      return `It printed more than ${limits.output} characters. Remove the console.log in the loop.`;
  }
}
