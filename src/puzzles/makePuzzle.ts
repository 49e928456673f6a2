import type { Frequency } from '../autodiff/mistakes/namedMistake.js';
import { sameDialect } from '../diagnosis/sameDialect.js';
import { sameFunction } from '../diagnosis/sameFunction.js';
import { printEquation } from '../formula/print.js';
import { Problem } from '../formula/problem.js';
import { smallCases } from '../laws/cases/smallCases.js';
import type { Standard } from '../laws/law.js';
import { seedFor } from '../laws/seedFor.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import { type Random, seededRandom } from '../training/random/random.js';
import { plantableMistakes, plantableSlips, wrongLinesOf } from './plantable.js';
import type { Level, Puzzle } from './puzzle.js';
import { valueQuestion } from './valueQuestion.js';

/** So many lots has a mistake, by how often it was met. */
const lots: { readonly [F in Frequency]: number } = { common: 4, seen: 2, hypothetical: 1 };

/** Nearly every draw is good; where this many are not, nothing can be planted. */
const mostDraws = 300;

/** Equations with something wrong; of two things at once, the equations with the first of them alone. */
interface Plant {
  readonly algorithm: Algorithm;
  readonly first?: Algorithm;
}

/**
 * The puzzle of this seed: the standard's equations with a planted mistake that makes them another function than the
 * right ones and than any dialect of them.
 * @throws Problem `no-puzzle` where nothing can be planted
 */
export function makePuzzle(standard: Standard, seed: number, level: Level): Puzzle {
  const { optimizer } = standard;
  const draw = drawing(standard, level, seededRandom(seedFor(seed, `${optimizer.id} ${level}`)));
  const isRight = sameDialect(standard);
  const seen = new Set<string>();
  for (let draws = 0; draws < mostDraws; draws++) {
    const plant = draw();
    if (plant === undefined) break;
    const { algorithm: planted, first } = plant;
    const text = planted.lines.map(printEquation).join('\n');
    if (seen.has(text)) continue;
    seen.add(text);
    if (isRight(plant) || (first && sameFunction(plant, { algorithm: first }, smallCases(standard)))) continue;
    const wrongLines = wrongLinesOf(standard.algorithm.lines, planted.lines).length;
    const asked = valueQuestion(standard, planted);
    if (asked) return { standard, seed, level, planted, wrongLines, asked };
  }
  throw new Problem('no-puzzle', `Nothing that is wrong at level ${level} can be planted in ${optimizer.title}.`);
}

type Draw = () => Plant | undefined;

function drawing(standard: Standard, level: Level, random: Random): Draw {
  const { optimizer, algorithm } = standard;
  const named = plantableMistakes(optimizer, algorithm);
  const mistakes = named.flatMap((one) => new Array<Plant>(lots[one.mistake.frequency]).fill(one));
  const oneOf = <T>(list: readonly T[]): T | undefined => list[random.below(Math.max(1, list.length))];
  const slipIn = (base: Algorithm, spared: readonly number[]): Plant | undefined => {
    const slips = plantableSlips(base).map((of, index) => (spared.includes(index) ? [] : of));
    const index = oneOf(slips.flatMap((of, place) => (of.length > 0 ? [place] : [])));
    const slip = index === undefined ? undefined : oneOf(slips[index] ?? []);
    if (index === undefined || slip === undefined) return undefined;
    return { algorithm: { ...base, lines: base.lines.with(index, slip) } };
  };
  const anyMistake = (): Plant | undefined => oneOf(mistakes) ?? slipIn(algorithm, []);
  if (level === 1) return anyMistake;
  if (level === 2) return () => slipIn(algorithm, []);
  return () => {
    const first = (random.below(2) === 0 ? anyMistake() : slipIn(algorithm, []))?.algorithm;
    if (first === undefined) return undefined;
    const spared = wrongLinesOf(algorithm.lines, first.lines);
    const second = slipIn(first, spared.length < algorithm.lines.length ? spared : []);
    return second && { ...second, first };
  };
}
