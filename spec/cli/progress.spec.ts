import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startProgress } from '../../src/cli/progress.js';

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
    progress.advance('adam.ts');
    vi.advanceTimersByTime(999);
    progress.end();
    vi.advanceTimersByTime(10_000);
    expect(written).toEqual([]);
  });

  it('tells a longer run’s state, and leaves nothing behind', () => {
    const { written, write } = listen();
    const progress = startProgress(30, write);
    vi.advanceTimersByTime(1_001);
    progress.advance('ad\u001b[2Jam.ts');
    progress.end();
    expect(written.map((text) => text.replace('\r\u001b[K', '<clear>'))).toEqual([
      '<clear>  0 of 30 graded',
      '<clear>  1 of 30 graded, last ad\\u{1b}[2Jam.ts',
      '<clear>',
    ]);
  });

  it('is not shown where nobody looks', () => {
    const progress = startProgress(30, undefined);
    vi.advanceTimersByTime(5_000);
    expect(() => progress.end()).not.toThrow();
  });
});
