import type { EngineModule } from './engine.js';
import type { Job } from './job.js';
import { disposeMachine, type Machine, makeMachine, refuel } from './machine.js';

/** The machines of one submission, in a WebAssembly module of its own. */
export interface Machines {
  /** A machine with all the fuel of a job. */
  take(job: Job): Machine;
  /** Takes it back after the job. @returns false when no other job may follow in this module */
  giveBack(machine: Machine): boolean;
}

/** Bytes of a heap; a new machine has a third of it. */
const smallHeap = 2 ** 20;

const usedBytes = ({ runtime, context }: Machine): number =>
  runtime
    .computeMemoryUsage()
    .consume((usage) => context.getProp(usage, 'memory_used_size').consume((size) => context.getNumber(size)));

/**
 * One machine serves job after job, since starting the driver takes longer than most jobs. Where a job leaves much in
 * the heap, the machine is left behind: rings of objects are collected only when the heap has grown by half, and the
 * limit may come first.
 */
export function machinesIn(module: EngineModule): Machines {
  let kept: Machine | undefined;
  return {
    take(job) {
      kept ??= makeMachine(module, job);
      refuel(kept, job);
      return kept;
    },
    giveBack(machine) {
      if (machine.healthy && !module.hasGrown() && usedBytes(machine) <= smallHeap) return true;
      kept = undefined;
      return disposeMachine(machine);
    },
  };
}
