import type { Arithmetic } from '../../arithmetic/arithmetic.js';
import { Problem } from '../../formula/problem.js';
import type { Values } from '../parameter.js';
import { afterEach, courseOf } from '../recurrence.js';
import type { Schedule } from './schedule.js';

/**
 * The first `times` rates of a schedule, in any arithmetic; `rates[k]` belongs to t = `schedule.time.from` + k.
 * @param parameters by name or alias; the default where one is missing
 * @param input how a parameter enters that counts nothing: exactly, unless said otherwise
 * @throws Problem `outside-domain` and the like for a parameter, `schedule-length` for a number of rates that is none
 */
export function ratesOf<N>(
  schedule: Schedule,
  arithmetic: Arithmetic<N>,
  parameters: Values,
  times: number,
  input: (x: number) => N = arithmetic.fromNumber,
): readonly N[] {
  if (!Number.isSafeInteger(times) || times < 0) {
    const message = `${schedule.title}: ${times} ${schedule.time.unit} cannot be run. Give a whole number, 0 or more.`;
    throw new Problem('schedule-length', message);
  }
  const { from } = schedule.time;
  return afterEach(courseOf(schedule, arithmetic, { parameters, times, from, input }), 'rate') as readonly N[];
}
