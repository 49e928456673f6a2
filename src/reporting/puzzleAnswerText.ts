import { isRight, type Judged } from '../puzzles/judged.js';
import { type EditJudgement, type StillDiffers, shownDigits } from '../puzzles/judgeEdit.js';
import type { InputJudgement } from '../puzzles/judgeInput.js';
import type { ValueJudgement } from '../puzzles/judgeValue.js';
import { type Planted, plantedIn } from '../puzzles/planted.js';
import type { Puzzle } from '../puzzles/puzzle.js';
import type { TraceRequest } from '../subjects/request.js';
import { changeLines } from './diagnosisText.js';
import { showNumber } from './number.js';
import { hidingText, puzzleMessages as messages } from './puzzleMessages.js';
import { puzzleCommand, puzzleHeading } from './puzzleText.js';
import { requestText } from './requestText.js';
import { paragraph, type Sheet } from './sheet.js';
import { alignColumns, widthOf } from './table.js';

/** What is said to an answer. */
export function puzzleAnswerText(puzzle: Puzzle, judged: Judged, sheet: Sheet): string {
  const said = answerLines(puzzle, judged, sheet);
  const giveUp = `  ${sheet.style.faint(messages['give-up']())}  ${puzzleCommand(puzzle)} --solution`;
  return `${['', ...puzzleHeading(puzzle, sheet), ...said, ...(isRight(judged) ? [] : ['', giveUp]), ''].join('\n')}\n`;
}

/** The planted mistake, for whoever gives up. */
export function solutionText(puzzle: Puzzle, sheet: Sheet): string {
  return `${['', ...puzzleHeading(puzzle, sheet), ...plantedLines(puzzle, sheet), ''].join('\n')}\n`;
}

/** The same without what stands around it. */
export function answerLines(puzzle: Puzzle, judged: Judged, sheet: Sheet): readonly string[] {
  switch (judged.way) {
    case 'answer':
      return editLines(puzzle, judged.judgement, sheet);
    case 'input':
      return inputLines(puzzle, judged, sheet);
    case 'value':
      return valueLines(puzzle, judged.judgement, sheet);
  }
}

function verdict(text: string, good: boolean, sheet: Sheet): readonly string[] {
  const [first = '', ...others] = paragraph(text, sheet);
  const tone = good ? sheet.style.good : sheet.style.bad;
  const word = /^\s*(Right|Not yet)/.exec(first)?.[0].trim() ?? '';
  return [word ? first.replace(word, tone(word)) : first, ...others];
}

function editLines(puzzle: Puzzle, judgement: EditJudgement, sheet: Sheet): readonly string[] {
  if (judgement.kind === 'right') {
    const { title } = puzzle.standard.optimizer;
    const { dialectName: name } = judgement;
    const said = name === '' ? messages.right() : messages['right-dialect'](title, name);
    return [...verdict(said, true, sheet), ...plantedLines(puzzle, sheet)];
  }
  const { differs, changesNothing } = judgement;
  const where = whereText(differs);
  const said = [messages['not-yet'](), ...(changesNothing ? [messages['changes-nothing']()] : []), where].join(' ');
  return [...verdict(said, false, sheet), '', ...smallestCaseLines(differs, sheet)];
}

function whereText({ firstLine, isBroken }: StillDiffers): string {
  if (firstLine === undefined) return messages['still-differs']();
  return messages[isBroken ? 'line-was-right' : 'line-still-differs'](firstLine);
}

function smallestCaseLines({ request, lines }: StillDiffers, sheet: Sheet): readonly string[] {
  const rows = lines.map(({ line, yours, right }) => {
    const [mine, theirs] = [showNumber(yours, shownDigits), showNumber(right, shownDigits)];
    return [line, mine, mine === theirs ? '' : sheet.style.bad(theirs)];
  });
  const headed = [['', messages.yours(), messages.rightly()].map(sheet.style.faint), ...rows];
  const wide = alignColumns(headed, { indent: 4, gap: 2 });
  const told = paragraph(messages['smallest-case'](requestText(request)), sheet);
  if (widthOf(wide) <= sheet.width) return [...told, '', ...wide];
  const narrow = rows.flatMap(([line, mine, theirs]) => [
    `    ${line}`,
    `        ${messages.yours()} ${mine}${theirs ? `, ${messages.rightly()} ${theirs}` : ''}`,
  ]);
  return [...told, '', ...narrow];
}

function inputLines(
  puzzle: Puzzle,
  { judgement, request }: Extract<Judged, { way: 'input' }>,
  sheet: Sheet,
): readonly string[] {
  const { title } = puzzle.standard.optimizer;
  const told = ['', ...paragraph(`${requestText(request)}:`, sheet), ...twoResults(judgement, request, title, sheet)];
  if (judgement.kind === 'apart') {
    const next = `  ${sheet.style.faint(messages.mend())}  ${puzzleCommand(puzzle)} --answer "…"`;
    return [...verdict(messages['tells-apart'](), true, sheet), ...told, '', next];
  }
  const said = `${messages['not-yet']()} ${messages[judgement.kind]()}`;
  const clauses = judgement.hides.map(hidingText);
  const hints =
    clauses.length === 0
      ? paragraph(messages['hides-nothing'](), sheet)
      : [
          ...paragraph(`${messages['hides-what']()}`, sheet),
          ...clauses.flatMap((clause) => paragraph(clause, sheet, 6)),
        ];
  return [...verdict(said, false, sheet), ...told, '', ...hints];
}

function twoResults(
  { right, planted, step, coordinate, asked }: InputJudgement,
  { tensors }: TraceRequest,
  title: string,
  { style }: Sheet,
): readonly string[] {
  const name = asked ? 'the point of the gradient' : 'theta';
  const several = (tensors[0]?.values.length ?? 1) > 1;
  const quantity = `${name}${several ? ` (coordinate ${coordinate + 1})` : ''}`;
  const digits = [9, 12, 15, 17].find((count) => showNumber(right, count) !== showNumber(planted, count)) ?? 9;
  return alignColumns(
    [
      [style.faint(messages['after-step'](quantity, step))],
      [title, showNumber(right, digits)],
      [messages['by-these'](), showNumber(planted, digits)],
    ],
    { indent: 4 },
  );
}

function valueLines(puzzle: Puzzle, { kind, typed }: ValueJudgement, sheet: Sheet): readonly string[] {
  const { standard, asked } = puzzle;
  if (kind === 'right') {
    const next = `  ${sheet.style.faint(messages.mend())}  ${puzzleCommand(puzzle)} --answer "…"`;
    return [...verdict(messages.right(), true, sheet), '', next];
  }
  const said = {
    wrong: messages['value-wrong'](typed),
    'right-equations': messages['value-of-right'](typed, standard.optimizer.title),
    'few-digits': messages['few-digits'](asked.digits),
  }[kind];
  const advice = kind === 'few-digits' ? [] : paragraph(messages['work-by-hand'](), sheet);
  return [...verdict(`${messages['not-yet']()} ${said}`, false, sheet), ...advice];
}

function statedLines(statement: string | undefined, sheet: Sheet): readonly string[] {
  const [first = '', ...others] = paragraph(`${messages.solution()}${statement ? `: ${statement}` : ''}`, sheet);
  return [first.replace(messages.solution(), sheet.style.strong(messages.solution())), ...others];
}

function plantedLines(puzzle: Puzzle, sheet: Sheet): readonly string[] {
  const { changes, mistake }: Planted = plantedIn(puzzle);
  return [
    '',
    ...statedLines(mistake?.statement, sheet),
    '',
    ...changeLines(changes, sheet),
    ...(mistake ? ['', ...paragraph(mistake.explanation, sheet)] : []),
  ];
}
