/** How long two jobs take and what one costs in terms of the other. Times are in nanoseconds a call. */
export interface Ratio {
  readonly subject: number;
  readonly baseline: number;
  /** The median over all rounds of subject / baseline; dimensionless. */
  readonly ratio: number;
}

interface Effort {
  /** How many times both jobs are timed. */
  readonly rounds?: number;
  /** The least time one timing takes, in milliseconds: far above what the clock resolves. */
  readonly milliseconds?: number;
}

/**
 * Times two jobs side by side. Each round times both, in turns first, and gives one ratio: what slows the machine down
 * for a while slows both. The median leaves out the rounds that something interrupted.
 */
export function ratioOf(subject: () => void, baseline: () => void, effort: Effort = {}): Ratio {
  const { rounds = 101, milliseconds = 2 } = effort;
  const calls = callsLasting(baseline, milliseconds);
  // Both are optimized before they are timed.
  for (let warmUp = 0; warmUp < 20; warmUp++) timeOf(warmUp % 2 === 0 ? subject : baseline, calls);
  const times = Array.from({ length: rounds }, (_, round) => {
    if (round % 2 === 0) return { subject: timeOf(subject, calls), baseline: timeOf(baseline, calls) };
    const later = timeOf(baseline, calls);
    return { subject: timeOf(subject, calls), baseline: later };
  });
  return {
    subject: median(times.map((time) => time.subject)),
    baseline: median(times.map((time) => time.baseline)),
    ratio: median(times.map((time) => time.subject / time.baseline)),
  };
}

/** Nanoseconds a call. */
function timeOf(job: () => void, calls: number): number {
  const start = performance.now();
  for (let call = 0; call < calls; call++) job();
  return ((performance.now() - start) * 1e6) / calls;
}

function callsLasting(job: () => void, milliseconds: number): number {
  for (let calls = 1; ; calls *= 2) if (timeOf(job, calls) * calls >= milliseconds * 1e6) return calls;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}
