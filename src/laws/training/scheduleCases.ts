import fc, { type Arbitrary } from 'fast-check';
import { Problem } from '../../formula/problem.js';
import { completed, type Values } from '../../training/parameter.js';
import { schedules } from '../../training/schedules/index.js';
import type { Schedule } from '../../training/schedules/schedule.js';
import { hyperparameterValue } from '../cases/numbers.js';

/** A schedule with a value for each of its parameters. */
export interface ScheduleCase {
  readonly schedule: Schedule;
  readonly parameters: Values;
}

/** Stages and periods are drawn short, so that few steps see several. */
const longestStage = 3;

/** One of these schedules, with parameters that fit together. */
export function scheduleCases(from: readonly Schedule[] = schedules): Arbitrary<ScheduleCase> {
  return fc.constantFrom(...from).chain((schedule) => {
    const values = Object.entries(schedule.parameters).map(([name, parameter]) => {
      const drawn =
        parameter.counts === undefined ? hyperparameterValue(parameter) : fc.integer({ min: 1, max: longestStage });
      return drawn.map((value) => [name, value] as const);
    });
    return fc
      .tuple(...values)
      .map((pairs) => ({ schedule, parameters: Object.fromEntries(pairs) }))
      .filter(fits);
  });
}

/** Every schedule once, so that none depends on the draw: defaults, with short stages. */
export function everySchedule(from: readonly Schedule[] = schedules): readonly ScheduleCase[] {
  return from.map((schedule) => {
    const lengths = Object.entries(schedule.parameters).filter(([, { counts }]) => counts !== undefined);
    return { schedule, parameters: completed(schedule, Object.fromEntries(lengths.map(([name]) => [name, 2]))) };
  });
}

function fits({ schedule, parameters }: ScheduleCase): boolean {
  try {
    completed(schedule, parameters);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
