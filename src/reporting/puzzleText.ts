import { type Language, programOf } from '../puzzles/program.js';
import type { Puzzle } from '../puzzles/puzzle.js';
import { equationLines } from './equationLines.js';
import { puzzleMessages as messages } from './puzzleMessages.js';
import { requestText } from './requestText.js';
import { leftAndRight, paragraph, type Sheet } from './sheet.js';
import { alignColumns, widthOf } from './table.js';

/** The command of a puzzle, to which an answer is added. */
export function puzzleCommand({ standard, seed, level }: Pick<Puzzle, 'standard' | 'seed' | 'level'>): string {
  const rung = level === 1 ? '' : ` --level ${level}`;
  return `npx assay puzzle ${standard.optimizer.id} --seed ${seed}${rung}`;
}

/** The first line of everything that is said about a puzzle. */
export function puzzleHeading({ standard, seed, level }: Puzzle, sheet: Sheet): readonly string[] {
  const left = `${sheet.style.strong('Find the bug')} · ${standard.optimizer.title} · level ${level}`;
  return leftAndRight(left, sheet.style.faint(`seed ${seed}`), sheet);
}

/** A puzzle: the equations with the mistake in them, and how to answer. */
export function puzzleText(puzzle: Puzzle, sheet: Sheet, language?: Language): string {
  const { standard, level, wrongLines, planted, seed } = puzzle;
  const { optimizer } = standard;
  const shown = language
    ? programOf(optimizer, planted, language).trimEnd().split('\n').map(indented)
    : equationLines(planted.lines, [], { ...sheet, tex: false });
  const next = puzzleCommand({ ...puzzle, seed: seed + 1 });
  return `${[
    '',
    ...puzzleHeading(puzzle, sheet),
    ...paragraph(messages.task(level, optimizer.title, wrongLines, language !== undefined), sheet),
    '',
    ...shown,
    '',
    `  ${sheet.style.strong(messages['answer-one-way']())}`,
    ...waysLines(puzzle, sheet, language !== undefined),
    '',
    ...paragraph(valueAsked(puzzle), sheet),
    '',
    ...(seed < 2 ** 31 - 1 ? [`  ${sheet.style.faint(messages.another())}  ${next}`, ''] : []),
  ].join('\n')}\n`;
}

const indented = (line: string): string => (line === '' ? '' : `      ${line}`);

function waysLines(puzzle: Puzzle, { width }: Sheet, asProgram: boolean): readonly string[] {
  const command = puzzleCommand(puzzle);
  const { lines } = puzzle.standard.algorithm;
  const ways = [
    [messages['way-answer'](puzzle.wrongLines, asProgram), `${command} --answer "${lines.at(-1)?.target} = …"`],
    [messages['way-input'](), `${command} --input "g=1,2 theta=1 lr=0.1"`],
    [messages['way-value'](), `${command} --value …`],
  ];
  const wide = alignColumns(ways, { indent: 4 });
  return widthOf(wide) <= width ? wide : ways.flatMap(([way, call]) => [`    ${way}`, `      ${call}`]);
}

function valueAsked({ asked }: Puzzle): string {
  const { digits, request, step, coordinate } = asked;
  const several = (request.tensors[0]?.values.length ?? 1) > 1;
  return messages['value-asked'](digits, requestText(request), step, several ? ` (coordinate ${coordinate + 1})` : '');
}
