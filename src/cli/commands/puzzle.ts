import { type Command, Option } from 'commander';
import { standardOf } from '../../laws/standard.js';
import { findOptimizer } from '../../optimizers/find.js';
import { isRight, type Judged } from '../../puzzles/judged.js';
import { judgeEdit } from '../../puzzles/judgeEdit.js';
import { judgeInput } from '../../puzzles/judgeInput.js';
import { judgeValue } from '../../puzzles/judgeValue.js';
import { makePuzzle } from '../../puzzles/makePuzzle.js';
import { type Language, languages } from '../../puzzles/program.js';
import { type Level, levels, type Puzzle } from '../../puzzles/puzzle.js';
import { puzzleAnswerText, solutionText } from '../../reporting/puzzleAnswerText.js';
import { puzzleText } from '../../reporting/puzzleText.js';
import type { Sheet } from '../../reporting/sheet.js';
import { exitCodes } from '../exitCodes.js';
import { decimalText, wholeNumber } from '../handTyped.js';
import { readInput } from '../puzzleInput.js';
import type { End } from '../subcommand.js';
import { terminalOf } from '../terminal.js';
import { version } from '../version.js';

interface PuzzleOptions {
  readonly seed: string;
  readonly level: string;
  readonly program?: Language;
  readonly answer?: readonly string[];
  readonly input?: string;
  readonly value?: string;
  readonly solution?: true;
  readonly json?: true;
}

const firstSeed = 1;
const lastSeed = 2 ** 31 - 1;
/** Where lines are broken when the output is no terminal, and a width beyond which ends of lines are far apart. */
const pageWidth = 100;
const widestPage = 120;

const collect = (text: string, earlier: readonly string[] = []) => [...earlier, text];
const ways = ['answer', 'input', 'value', 'solution'];
const others = (way: string) => [...ways.filter((other) => other !== way), 'program'];

/** `assay puzzle <optimizer>`: equations with a planted mistake to find, and judgement of the answer. */
export function configure(command: Command, end: End): void {
  command
    .argument('<optimizer>', 'as in assay show')
    .option('--seed <number>', 'which puzzle: the same seed gives the same one', String(firstSeed))
    .option('--level <level>', '1: a mistake with a name, 2: one slip of the pen, 3: two things at once', '1')
    .addOption(new Option('--program <language>', 'as a small program: ts or js').choices(languages))
    .addOption(
      new Option('--answer <equation>', 'a line as it should be, such as "theta = theta - lr * g"; again for another')
        .argParser(collect)
        .conflicts(others('answer')),
    )
    .addOption(
      new Option('--input <values>', 'an input that shows the mistake, such as "g=1,2 theta=1 lr=0.1"').conflicts(
        others('input'),
      ),
    )
    .addOption(
      new Option('--value <number>', 'what the equations give for the input that the puzzle names').conflicts(
        others('value'),
      ),
    )
    .addOption(new Option('--solution', 'what was planted').conflicts(others('solution')))
    .addOption(new Option('--json', 'for programs').conflicts('program'))
    .action(async (name: string, options: PuzzleOptions) => {
      const { write, width = pageWidth, style } = terminalOf(command);
      const sheet = { width: Math.min(width, widestPage), style };
      const puzzle = puzzleOf(name, options);
      const judged = judge(puzzle, options);
      write(options.json ? await json(puzzle, judged, options) : text(puzzle, judged, options, sheet));
      if (judged && !isRight(judged)) end(exitCodes.failed);
    });
}

function puzzleOf(name: string, options: PuzzleOptions): Puzzle {
  const seed = wholeNumber(options.seed, '--seed', [0, lastSeed]);
  const level = wholeNumber(options.level, '--level', [levels[0], levels[2]]) as Level;
  return makePuzzle(standardOf(findOptimizer(name)), seed, level);
}

function judge(puzzle: Puzzle, { answer, input, value }: PuzzleOptions): Judged | undefined {
  if (answer !== undefined) return { way: 'answer', judgement: judgeEdit(puzzle, answer.join('\n')) };
  if (input !== undefined) {
    const request = readInput(input, puzzle.standard.algorithm);
    return { way: 'input', judgement: judgeInput(puzzle, request), request };
  }
  if (value === undefined) return undefined;
  return { way: 'value', judgement: judgeValue(puzzle, decimalText(value, '--value')) };
}

function text(puzzle: Puzzle, judged: Judged | undefined, options: PuzzleOptions, sheet: Sheet): string {
  if (judged) return puzzleAnswerText(puzzle, judged, sheet);
  return options.solution ? solutionText(puzzle, sheet) : puzzleText(puzzle, sheet, options.program);
}

async function json(puzzle: Puzzle, judged: Judged | undefined, { solution }: PuzzleOptions): Promise<string> {
  const { puzzleJson } = await import('../../reporting/puzzleJson.js');
  return puzzleJson(puzzle, { version, judged, withSolution: solution === true });
}
