import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/arithmetic/float64.js';
import { printEquation } from '../../src/formula/print.js';
import type { Standard } from '../../src/laws/law.js';
import { standardOf } from '../../src/laws/standard.js';
import { adam } from '../../src/optimizers/adam.js';
import { optimizers } from '../../src/optimizers/index.js';
import type { Mistake } from '../../src/optimizers/mistakes/mistake.js';
import { sgd } from '../../src/optimizers/sgd.js';
import { makePuzzle } from '../../src/puzzles/makePuzzle.js';
import { plantedIn } from '../../src/puzzles/planted.js';
import { type Level, levels, type Puzzle } from '../../src/puzzles/puzzle.js';
import { runner } from '../../src/subjects/runner.js';

const adams = standardOf(adam);

const linesOf = ({ planted }: Puzzle): readonly string[] => planted.lines.map(printEquation);

/** What a learner works out, without the code that chose the case. */
const thetaOf = ({ asked }: Puzzle, algorithm: Puzzle['planted']): number | undefined =>
  runner(algorithm, float64)(asked.request)[asked.step - 1]?.[0]?.[asked.coordinate];

describe('a puzzle', () => {
  it.each(optimizers.map((optimizer, index) => [optimizer.id, levels[index % 3] as Level, optimizer] as const))(
    'of %s at level %i shows its mistake on the case that it names, and in as many lines as it says',
    (_, level, optimizer) => {
      const puzzle = makePuzzle(standardOf(optimizer), 1, level);
      const { asked, standard, planted, wrongLines } = puzzle;
      const [right, wrong] = [thetaOf(puzzle, standard.algorithm), thetaOf(puzzle, planted)];
      expect([right, wrong]).toEqual([asked.right, asked.wrong]);
      expect(right?.toPrecision(asked.digits)).not.toBe(wrong?.toPrecision(asked.digits));
      const rightLines = standard.algorithm.lines.map(printEquation);
      const lines = linesOf(puzzle);
      expect(lines.filter((line, index) => line !== rightLines[index])).toHaveLength(wrongLines);
      expect(lines.map((line) => line.split(' = ')[0])).toEqual(rightLines.map((line) => line.split(' = ')[0]));
    },
  );

  it('is the same for the same seed, and another for most others', () => {
    const of = (seed: number) => linesOf(makePuzzle(adams, seed, 2)).join('\n');
    expect(of(5)).toBe(of(5));
    expect(new Set([1, 2, 3, 4, 5, 6, 7, 8].map(of)).size).toBeGreaterThan(5);
  });

  it('plants what is met more often more often', () => {
    const planted = Array.from({ length: 20 }, (_, seed) => plantedIn(makePuzzle(adams, seed, 1)).mistake);
    expect(planted.every((mistake) => mistake !== undefined)).toBe(true);
    const share = (frequency: string) => planted.filter((mistake) => mistake?.frequency === frequency).length;
    const listed = (frequency: string) => adam.mistakes.filter((mistake) => mistake.frequency === frequency).length;
    expect(share('seen') / listed('seen')).toBeGreaterThan(share('hypothetical') / listed('hypothetical'));
  });

  it('has two things wrong at level 3, of which neither is void', () => {
    const { standard, planted } = makePuzzle(adams, 4, 3);
    const wrong = planted.lines.flatMap((line, index) =>
      printEquation(line) === printEquation(standard.algorithm.lines[index] ?? line) ? [] : [index],
    );
    expect(wrong.length).toBeGreaterThanOrEqual(2);
  });

  it('finds something in an optimizer of one line', () => {
    expect(linesOf(makePuzzle(standardOf(sgd), 3, 3))).toHaveLength(1);
  });
});

describe('what cannot be a puzzle', () => {
  const mistake = (id: string, from: string, to: string): Mistake => ({
    id,
    statement: '',
    edits: [{ replace: from, with: to }],
    hint: '',
    explanation: '',
    frequency: 'common',
  });
  const only = (...mistakes: readonly Mistake[]): Standard => standardOf({ ...adam, mistakes });

  it.each([
    ['the same function', mistake('void', 'beta1 * m', 'm * beta1')],
    ['a dialect', mistake('inside', 'sqrt(v_hat) + eps', 'sqrt(v_hat + eps)')],
  ])('is %s under the name of a mistake', (_, one) => {
    expect(() => makePuzzle(only(one), 1, 1)).toThrow('Nothing that is wrong at level 1 can be planted in Adam.');
  });

  it('is passed over where something else is wrong', () => {
    const wrong = mistake('wrong', 'g^2', 'g');
    const standard = only(mistake('void', 'beta1 * m', 'm * beta1'), wrong);
    const puzzles = [1, 2, 3, 4].map((seed) => makePuzzle(standard, seed, 1));
    for (const puzzle of puzzles) expect(linesOf(puzzle)[1]).toBe('v = beta2 * v + (1 - beta2) * g');
  });
});
