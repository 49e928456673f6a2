const running = new Set<number>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ends a process and all that it started, unless they left its group. */
export function endGroup(pid: number): void {
  running.delete(pid);
  if (running.size === 0) for (const signal of signals) process.off(signal, endAll);
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The whole group has ended.
  }
}

/** Groups of their own do not hear the terminal: when we are ended, they are ended first. */
export function watchGroup(pid: number): void {
  if (running.size === 0) for (const signal of signals) process.once(signal, endAll);
  running.add(pid);
}

function endAll(signal: NodeJS.Signals): void {
  for (const pid of [...running]) endGroup(pid);
  process.kill(process.pid, signal);
}
