import { float64 } from '../../arithmetic/float64.js';
import { bind, type Evaluator } from '../../formula/evaluate.js';
import type { Layout } from '../../formula/layout.js';
import { type Expression, namesIn } from '../../formula/syntax.js';
import type { Algorithm } from '../../optimizers/algorithm.js';
import { fallsAlike } from '../agreement.js';
import type { CodeExpression } from './codeExpressions.js';
import type { Explained } from './explained.js';
import { type Moment, momentsOf, standardValue } from './moments.js';

/** More names of its own than this a line may mean by too many things. */
const mostUnknown = 3;

/**
 * The pieces of a program that compute what a mistaken line computes and the right one does not, from the same numbers:
 * under some reading of the names that are not those of hyperparameters. Names are not trusted, numbers are. What some
 * right line computes as well is not accused.
 */
export function culprits(pieces: readonly CodeExpression[], explained: Explained): readonly CodeExpression[] {
  const { right, mistaken } = explained;
  const [wrongly, rightly] = [momentsOf(explained), momentsOf({ right: mistaken, mistaken: right })];
  return pieces.filter(({ formula }) => {
    const among = readings(formula, explained);
    const isWrong = among.some((reading) =>
      matching(formula, reading, wrongly).some((points) =>
        points.some((moment) => differs(formula, reading, moment, explained)),
      ),
    );
    return isWrong && !among.some((reading) => matching(formula, reading, rightly).length > 0);
  });
}

/** Which name of the equations each name of a piece means; no two mean the same. */
type Reading = ReadonlyMap<string, string>;

const plain = (name: string): string => name.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase();

function readings(formula: Expression, { right, mistaken }: Explained): readonly Reading[] {
  const lines = [...right.lines, ...mistaken.lines].map(({ target }) => target);
  const values = [...new Set(['theta', 'g', 't', ...Object.keys(mistaken.state), ...lines])];
  const names = [...namesIn(formula)];
  const choices = names.map((name) => meaningsOf(name, mistaken.hyperparameters, values));
  if (choices.filter(({ length }) => length > 1).length > mostUnknown) return [];
  const all = choices.reduce<readonly Reading[]>(
    (made, meanings, k) =>
      made.flatMap((one) => {
        const free = meanings.filter((meaning) => ![...one.values()].includes(meaning));
        return free.map((meaning) => new Map([...one, [names[k] as string, meaning]]));
      }),
    [new Map()],
  );
  // A counter is kept from before the step or from after it: of it alone nothing can be said.
  return all.filter((reading) => [...reading.values()].some((meaning) => meaning !== 't'));
}

/** What gradients are called wherever derivatives are programmed. */
const gradient = /^(?:g|grads?|gradients?|d[wxp])$/;

/** A hyperparameter under one of its names, the gradient, or a name of the equations; else it may be any of those. */
function meaningsOf(
  name: string,
  hyperparameters: Algorithm['hyperparameters'],
  values: readonly string[],
): readonly string[] {
  const own = Object.entries(hyperparameters).filter(([id, { aliases }]) =>
    [id, ...aliases].some((one) => plain(one) === plain(name)),
  );
  if (own.length > 0) return own.map(([id]) => id);
  if (gradient.test(plain(name))) return ['g'];
  const same = values.find((value) => plain(value) === plain(name));
  return same === undefined ? values : [same];
}

/**
 * Whether the right line gives something else from the numbers that a piece reads. A term that is only missing from a
 * change of theta may stand in another line: it is the same whatever the average and the gradient are.
 */
function differs(formula: Expression, reading: Reading, moment: Moment, explained: Explained): boolean {
  const read = new Set(reading.values());
  const evaluate = evaluatorOf(formula, reading, moment.slots);
  const gapFrom = (before: readonly number[]) =>
    standardValue({ ...moment, before }, read, explained) - evaluate(before, 0);
  const gap = gapFrom(moment.before);
  if (isSame(moment.value + gap, moment.value)) return false;
  if (moment.target !== 'theta') return true;
  const given = new Set(['theta', 't', ...Object.keys(explained.mistaken.hyperparameters)]);
  const others = [...read].filter((name) => !given.has(name)).map((name) => moment.slots.get(name));
  const larger = moment.before.map((value, slot) => (others.includes(slot) ? 1.25 * value : value));
  return !isSame(gapFrom(larger), gap);
}

type Moments = readonly (readonly Moment[])[];

/** The lines that a piece is under a reading: it gives at every point what they give. */
function matching(formula: Expression, reading: Reading, moments: Moments): Moments {
  const { slots } = moments[0]?.[0] ?? {};
  if (slots === undefined || [...reading.values()].some((meaning) => !slots.has(meaning))) return [];
  const evaluate = evaluatorOf(formula, reading, slots);
  return moments.filter((points) => points.every(({ before, value }) => isSame(evaluate(before, 0), value)));
}

function evaluatorOf(formula: Expression, reading: Reading, slots: Layout): Evaluator<number> {
  const layout = new Map([...reading].map(([name, meaning]) => [name, slots.get(meaning) as number]));
  return bind(formula, layout, float64);
}

function isSame(a: number, b: number): boolean {
  return Number.isFinite(a) && Number.isFinite(b) && fallsAlike(a, b, 0);
}
