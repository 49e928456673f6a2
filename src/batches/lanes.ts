import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Assignment } from '../courses/assignment.js';
import { openWorkerPool } from '../subjects/sandbox/workerPool.js';
import { gradeOne, type Order } from './gradeOne.js';
import type { FromLane, LaneOptions, ToLane } from './laneWords.js';

/** Something that grades one work after another. */
export interface Lane {
  /** Never rejects. */
  grade(order: Order): Promise<FromLane>;
  close(): Promise<void>;
}

/** A work that takes longer has stopped the lane itself: submissions have limits of their own. */
const patienceMilliseconds = 20 * 60_000;

/** A lane in this process. */
export function laneHere(assignment: Assignment, options: LaneOptions): Lane {
  const workers = openWorkerPool();
  return {
    async grade(order) {
      try {
        return { kind: 'graded', ...(await gradeOne(order, assignment, { ...options, workers, seed: order.seed })) };
      } catch (error) {
        const { message, stack = message, code } = error as NodeJS.ErrnoException;
        return { kind: 'failed', message: stack, ...(code === undefined ? {} : { code }) };
      }
    },
    close: workers.close,
  };
}

/** A lane in a process of its own, which is started when it is needed, and again where it ended. */
function laneInProcess(assignment: Assignment, options: LaneOptions): Lane {
  let child: ChildProcess | undefined;
  const started = (): ChildProcess => {
    if (child?.connected) return child;
    child = fork(fileURLToPath(new URL('./lane.js', import.meta.url)), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.send({ kind: 'start', assignment, options } satisfies ToLane);
    return child;
  };
  return {
    grade: (order) => asked(started(), order),
    close() {
      child?.disconnect();
      return Promise.resolve();
    },
  };
}

/** Lanes are processes, so that one that comes to an end takes nothing with it. Sources run where they are. */
export function openLane(assignment: Assignment, options: LaneOptions): Lane {
  return import.meta.url.endsWith('.ts') ? laneHere(assignment, options) : laneInProcess(assignment, options);
}

function asked(child: ChildProcess, order: Order): Promise<FromLane> {
  return new Promise((resolve) => {
    const end = (came: FromLane) => {
      clearTimeout(timer);
      child.off('message', end).off('exit', gone).off('error', gone);
      resolve(came);
    };
    const gone = () => end({ kind: 'failed', message: 'The process that graded has ended.' });
    const timer = setTimeout(() => child.kill('SIGKILL'), patienceMilliseconds);
    child.on('message', end).on('exit', gone).on('error', gone);
    child.send({ kind: 'grade', order } satisfies ToLane);
  });
}
