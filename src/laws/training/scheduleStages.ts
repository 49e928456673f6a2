import type { Decimal } from 'decimal.js';
import { evaluated } from '../../training/evaluated.js';
import { schedules } from '../../training/schedules/index.js';
import { ratesOf } from '../../training/schedules/ratesOf.js';
import { agree, asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { formulaValue } from './formulaValue.js';
import { everySchedule, type ScheduleCase, scheduleCases } from './scheduleCases.js';

/** A schedule as its source tells it: stages i = 0, 1, …, each with its length and its rate at place j from 0. */
interface Stages {
  /** A formula over the parameters and i. */
  readonly length: string;
  /** A formula over the parameters, i, j and `length`. */
  readonly rate: string;
}

type Claim = Readonly<Record<string, Stages>>;

const claim: Claim = {
  'step-decay': { length: 'every', rate: 'lr * gamma^i' },
  'epoch-doubling': { length: 'epochs * 2^i', rate: 'lr / 2^i' },
  exponential: { length: '1', rate: 'lr * gamma^i' },
  'linear-warmup': { length: '1', rate: 'i < warmup ? lr - lr * (warmup - 1 - i) / warmup : lr' },
  // (1 + cos x)/2 = cos²(x/2).
  cosine: { length: 'horizon', rate: 'i > 0 ? floor : floor + (lr - floor) * cos(2 * arctan(1) * j / length)^2' },
  'cosine-restarts': {
    length: 'period * factor^i',
    rate: 'floor + (lr - floor) * cos(2 * arctan(1) * j / length)^2',
  },
  'adamw-multiplier': { length: 'period * factor^i', rate: 'lr * cos(2 * arctan(1) * j / length)^2' },
};

const staged = schedules.filter(({ id }) => id in claim);

/** Two stages and the beginning of a third where the first is longest. */
const steps = 10;

/** State that counts to the end of a stage gives what the sources say in words. */
export const scheduleStages: Theorem<ScheduleCase, Claim> = {
  id: 'schedule-stages',
  chapter: 'training',
  title: 'schedules in stages have the lengths and the rates that their sources tell',
  statement:
    'Step decay has the rate lr·gamma^i in its stage i; epoch doubling runs epochs·2^i epochs with lr/2^i; a cosine that restarts has periods of period·factor^i steps and the rate floor + (lr − floor)·cos²(π·j/(2·length)) at place j.',
  tex: '\\eta_{i,j} = \\eta_{\\min} + (\\eta_{\\max} - \\eta_{\\min}) \\cos^2 \\frac{\\pi j}{2 T_i},\\quad T_i = T_0\\, T_{\\mathrm{mult}}^i',
  source: '[AMA564] "Dynamic Step Size Adjusting"; Loshchilov & Hutter (2017), eq. (5), and (2019), eq. (15)',
  claim,
  cases: scheduleCases(staged),
  always: everySchedule(staged),
  check: ({ schedule, parameters }, { [schedule.id]: stages }) => {
    if (stages === undefined) return undefined;
    const rates = ratesOf(schedule, exact, parameters, steps, asWritten);
    const told = ratesOfStages(stages, parameters);
    const wrong = rates.findIndex((rate, index) => !agree(rate, told[index] as Decimal));
    if (wrong < 0) return undefined;
    return `${schedule.title}: rate ${wrong} is ${rates[wrong]}, told is ${told[wrong]}.`;
  },
};

function ratesOfStages({ length, rate }: Stages, parameters: ScheduleCase['parameters']): readonly Decimal[] {
  const given = Object.fromEntries(Object.entries(parameters).map(([name, x]) => [name, asWritten(x)]));
  const places: { readonly i: Decimal; readonly j: Decimal; readonly length: Decimal }[] = [];
  for (let stage = 0; places.length < steps; stage++) {
    const i = asWritten(stage);
    const count = formulaValue(length, { ...given, i });
    for (let j = 0; count.greaterThan(j) && places.length < steps; j++)
      places.push({ i, j: asWritten(j), length: count });
  }
  const rateAt = evaluated(rate, exact, {
    ...given,
    i: places.map(({ i }) => i),
    j: places.map(({ j }) => j),
    length: places.map((place) => place.length),
  });
  return places.map((_, k) => rateAt(k));
}
