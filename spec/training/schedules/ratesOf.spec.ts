import { describe, expect, it } from 'vitest';
import { decimal } from '../../../src/arithmetic/decimal.js';
import { dual } from '../../../src/arithmetic/dual.js';
import { enclosure } from '../../../src/arithmetic/enclosure.js';
import { float32 } from '../../../src/arithmetic/float32.js';
import { float64 } from '../../../src/arithmetic/float64.js';
import { applyEdits } from '../../../src/formula/edit.js';
import { type Equations, read } from '../../../src/formula/equations.js';
import { printEquation } from '../../../src/formula/print.js';
import { exactValue } from '../../../src/oracles/exactForm.js';
import { schedules } from '../../../src/training/schedules/index.js';
import { ratesOf } from '../../../src/training/schedules/ratesOf.js';
import type { Schedule } from '../../../src/training/schedules/schedule.js';
import { agreesTo30Digits } from '../../golden/agreement.js';
import { problemOf } from '../problemOf.js';
import { type WorkedSchedule, workedSchedules } from './workedRates.js';

const exact = decimal(50);
const asWritten = (x: number) => exact.literal(String(x));
const scheduleNamed = (id: string) => schedules.find((schedule) => schedule.id === id) as Schedule;

/** The worked rates that a schedule does not give, as `t: rate`. */
function disagreements(schedule: Schedule, { parameters, rates }: WorkedSchedule): readonly string[] {
  const times = Math.max(...rates.map(([t]) => t)) + 1;
  const computed = ratesOf(schedule, exact, parameters, times, asWritten);
  return rates.flatMap(([t, , form]) => {
    const rate = computed[t - schedule.time.from] ?? exact.literal('NaN');
    return agreesTo30Digits(rate, exactValue(form)) ? [] : [`${t}: ${rate}`];
  });
}

describe('the rates of a schedule', () => {
  it.each(workedSchedules.map((worked) => [worked.schedule, worked] as const))(
    'are, for %s, those that were worked out by hand',
    (id, worked) => {
      expect(disagreements(scheduleNamed(id), worked)).toEqual([]);
    },
  );

  it('are worked out by hand for every schedule', () => {
    expect(schedules.map(({ id }) => id).filter((id) => !workedSchedules.some((each) => each.schedule === id))).toEqual(
      [],
    );
  });

  it.each([
    ['step-decay', 'age == every', 'age == every + 1'],
    ['epoch-doubling', '2 * length', '3 * length'],
    ['epoch-doubling', 'rate / 2', 'rate / 4'],
    ['cosine', 'min(t, horizon)', '(t + 1)'],
    ['cosine-restarts', 'factor * length', 'length'],
    ['linear-warmup', 't / warmup', '(t - 1) / warmup'],
    ['adamw-multiplier', '1 / 2 + 1 / 2 * cos(pi * age / length)', 'cos(pi * age / length)'],
  ])('are found to be wrong for %s where %s is %s', (id, replace, wrong) => {
    const schedule = scheduleNamed(id);
    const lines = applyEdits(read(schedule.rule), [{ replace, with: wrong }]);
    const rule: Equations = { text: lines.map(printEquation).join('\n'), site: new Error('planted') };
    const worked = workedSchedules.find((each) => each.schedule === id) as WorkedSchedule;
    expect(disagreements({ ...schedule, rule }, worked)).not.toEqual([]);
  });
});

describe.each(schedules.map((schedule) => [schedule.title, schedule] as const))('%s', (_, schedule) => {
  it('runs in every arithmetic, and its enclosures hold the decimals and the doubles', () => {
    const enclosed = enclosure();
    const bounds = ratesOf(schedule, enclosed, {}, 40, enclosed.input);
    const doubles = ratesOf(schedule, float64, {}, 40);
    const singles = ratesOf(schedule, float32, {}, 40);
    const decimals = ratesOf(schedule, exact, {}, 40, asWritten);
    const duals = ratesOf(schedule, dual(float64), {}, 40);
    for (const [k, { value, radius }] of bounds.entries()) {
      expect(radius).toBeLessThan(Number.POSITIVE_INFINITY);
      expect(Math.abs((doubles[k] as number) - value)).toBeLessThanOrEqual(radius);
      expect(decimals[k]?.minus(exact.fromNumber(value)).abs().toNumber()).toBeLessThanOrEqual(radius);
      expect(duals[k]).toEqual({ value: doubles[k], derivative: 0 });
      expect(Math.fround(singles[k] as number)).toBe(singles[k]);
    }
  });

  it('refuses every length below one, and every value outside a domain, by name', () => {
    for (const [name, { counts, domain }] of Object.entries(schedule.parameters)) {
      const problem = problemOf(() => ratesOf(schedule, float64, { [name]: -5 }, 3));
      expect(problem).toContain(`${schedule.title}: ${name} = -5 is outside ${domain.text}`);
      if (counts === undefined) continue;
      expect(problemOf(() => ratesOf(schedule, float64, { [name]: 1.5 }, 3))).toContain(
        `${name} = 1.5 counts ${counts}`,
      );
    }
  });

  it('refuses to run for a time that is none', () => {
    expect(problemOf(() => ratesOf(schedule, float64, {}, -1))).toBe(
      `schedule-length: ${schedule.title}: -1 ${schedule.time.unit} cannot be run. Give a whole number, 0 or more.`,
    );
    expect(problemOf(() => ratesOf(schedule, float64, {}, 1.5))).toContain('schedule-length');
    expect(ratesOf(schedule, float64, {}, 0)).toEqual([]);
  });
});
