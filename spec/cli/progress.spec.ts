import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startLog, startProgress } from '../../src/cli/progress.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const listen = () => {
  const written: string[] = [];
  return { written, write: (text: string) => written.push(text) };
};

describe('the progress line', () => {
  it('stays away from a run of less than a second', () => {
    const { written, write } = listen();
    const progress = startProgress(2, write);
    progress.advance('adam.ts', 'pass');
    vi.advanceTimersByTime(999);
    progress.end();
    vi.advanceTimersByTime(10_000);
    expect(written).toEqual([]);
  });

  it('tells a longer run’s state, and leaves nothing behind', () => {
    const { written, write } = listen();
    const progress = startProgress(30, write);
    vi.advanceTimersByTime(1_001);
    progress.advance('ad\u001b[2Jam.ts', 'fail');
    progress.end();
    expect(written.map((text) => text.replace('\r\u001b[K', '<clear>'))).toEqual([
      '<clear>  0 of 30 graded',
      '<clear>  1 of 30 graded, last ad\\u{1b}[2Jam.ts',
      '<clear>',
    ]);
  });
});

describe('the log of a run that no terminal shows', () => {
  it('has a line for each submission as it is done', () => {
    const { written, write } = listen();
    const log = startLog(2, write);
    log.advance('adam.ts', 'pass');
    expect(written).toEqual(['1 of 2  pass  adam.ts\n']);
    log.advance('ad\u001b[2Jam.ts', 'fail');
    log.end();
    expect(written.slice(1)).toEqual(['2 of 2  fail  ad\\u{1b}[2Jam.ts\n']);
  });

  it('says nothing of a single one', () => {
    const { written, write } = listen();
    startLog(1, write).advance('adam.ts', 'pass');
    expect(written).toEqual([]);
  });
});
