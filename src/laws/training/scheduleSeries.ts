import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { bind } from '../../formula/evaluate.js';
import { parseExpression } from '../../formula/parse.js';
import { afterEach, type Course, courseOf } from '../../training/recurrence.js';
import { schedules } from '../../training/schedules/index.js';
import type { Series } from '../../training/schedules/schedule.js';
import { asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { atLeast } from './atLeast.js';
import { formulaValue } from './formulaValue.js';
import { everySchedule, type ScheduleCase, scheduleCases } from './scheduleCases.js';

interface SeriesCase extends ScheduleCase {
  /** How far the sum of a series without end is followed. */
  readonly k: number;
}

/** What is claimed of the rates and of their squares, by the schedule's id. */
type Claim = Readonly<Record<string, { readonly rates: Series; readonly squares: Series }>>;

/** The steps over which a bound is followed term by term. */
const followed = 10;

/** Sums without end and with one, each by a bound that moves with the sum: the integral test, term by term. */
export const scheduleSeries: Theorem<SeriesCase, Claim> = {
  id: 'schedule-series',
  chapter: 'training',
  title: 'which schedules have an infinite sum, and a finite sum of squares',
  statement:
    'The rates 1/(t + 1) and those of epoch doubling have an infinite sum and a finite sum of squares; a constant rate and 1/√t have no finite sum of squares, and rates that fall as gamma^t or in steps of gamma have a finite sum.',
  tex: '\\sum_t \\alpha_t = \\infty,\\quad \\sum_t \\alpha_t^2 < \\infty',
  source: '[AMA564] after Proposition 3.1 and "Dynamic Step Size Adjusting"; Robbins & Monro (1951)',
  claim: Object.fromEntries(schedules.map(({ id, series }) => [id, series])),
  cases: fc.tuple(scheduleCases(), fc.integer({ min: 2, max: 3 })).map(([one, k]) => withAssumptions(one, k)),
  always: everySchedule().map((one) => withAssumptions(one, 3)),
  check: (drawn, claim) => {
    const { rates, squares } = claim[drawn.schedule.id] ?? drawn.schedule.series;
    const counts = [rates, squares].map((series) => (series.sum === 'infinite' ? termsFor(drawn, series) : 0));
    const course = run(drawn, Math.max(followed, ...counts));
    const complaint = seriesComplaint(drawn, rates, course) ?? seriesComplaint(drawn, squares, squared(course));
    return complaint === undefined ? undefined : `${drawn.schedule.title}: ${complaint}`;
  },
};

function withAssumptions({ schedule, parameters }: ScheduleCase, k: number): SeriesCase {
  return { schedule, parameters: { ...parameters, ...schedule.series.assuming }, k };
}

/** The terms of a series, and all that the schedule knows before each of them. */
interface Terms extends Course<Decimal> {
  readonly terms: readonly Decimal[];
}

function run({ schedule, parameters }: ScheduleCase, times: number): Terms {
  const course = courseOf(schedule, exact, { parameters, times, from: schedule.time.from, input: asWritten });
  return { ...course, terms: afterEach(course, 'rate') as readonly Decimal[] };
}

function squared(course: Terms): Terms {
  return { ...course, terms: course.terms.map((rate) => rate.times(rate)) };
}

function seriesComplaint(drawn: SeriesCase, series: Series, course: Terms): string | undefined {
  if (series.sum === 'finite') return remainingComplaint(series.remaining, course);
  return growthComplaint(series.growth, course) ?? reachComplaint(drawn, series, course);
}

/** Each term, with the value of a formula before and after it. */
function followedBy(formula: string, { layout, moments, terms }: Terms) {
  const valueAt = bind(parseExpression(formula), layout, exact);
  const values = moments.slice(0, followed + 1).map((slots) => valueAt(slots, 0));
  return terms.slice(0, followed).map((term, index) => ({
    ...{ term, before: values[index] as Decimal, after: values[index + 1] as Decimal },
    seen: `term ${index + 1} is ${term}, and ${formula} goes from ${values[index]} to ${values[index + 1]}.`,
  }));
}

/** What remains is never negative and falls by at least each term. */
function remainingComplaint(formula: string, course: Terms): string | undefined {
  return followedBy(formula, course).find(
    ({ term, before, after }) => after.isNegative() || !atLeast(before.minus(after), term),
  )?.seen;
}

/** What grows grows by at most each term. */
function growthComplaint(formula: string, course: Terms): string | undefined {
  return followedBy(formula, course).find(({ term, before, after }) => !atLeast(term, after.minus(before)))?.seen;
}

type Infinite = Extract<Series, { sum: 'infinite' }>;

/** The partial sum is at least what is claimed for k, which grows with k at least as k does. */
function reachComplaint(drawn: SeriesCase, series: Infinite, { terms }: Terms): string | undefined {
  const count = termsFor(drawn, series);
  const sum = terms.slice(0, count).reduce((a, b) => a.plus(b), asWritten(0));
  const [first, reached] = [valueFor(drawn, series.reaches, 1), valueFor(drawn, series.reaches, drawn.k)];
  if (!atLeast(sum, reached)) return `after ${count} terms the sum is ${sum}, not ${reached}.`;
  const grows = first.greaterThan(0) && atLeast(reached, first.times(drawn.k));
  return grows ? undefined : `${series.reaches} is ${first} for k = 1 and ${reached} for k = ${drawn.k}: no growth.`;
}

function termsFor(drawn: SeriesCase, { terms }: Infinite): number {
  return valueFor(drawn, terms, drawn.k).ceil().toNumber();
}

function valueFor({ parameters }: SeriesCase, formula: string, k: number): Decimal {
  const given = Object.entries({ ...parameters, k }).map(([name, x]) => [name, asWritten(x)]);
  return formulaValue(formula, Object.fromEntries(given));
}
