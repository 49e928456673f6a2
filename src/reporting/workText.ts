import type { GradedCheck, GradedQuestion, Outcome } from '../courses/graded.js';
import { isRight } from '../puzzles/judged.js';
import { answersLines, answersPlain } from './answersText.js';
import { showNumber } from './number.js';
import { answerLines } from './puzzleAnswerText.js';
import { resultPlain } from './resultPlain.js';
import { bodySections, contractName, titleOf, verdictText } from './resultText.js';
import { leftAndRight, paragraph, type Sheet } from './sheet.js';
import type { ShownWork } from './shownWork.js';
import { visible } from './visible.js';
import { displayWidth, padTo } from './width.js';
import { workMessages as messages } from './workMessages.js';

/** Where what belongs to a question stands. */
const indent = 4;

/** What a person handed in, question by question, with the points of each. */
export function workText(work: ShownWork, sheet: Sheet): string {
  const { path, assignment, points, earned, questions } = work;
  const title = `  ${visible(path)} · ${assignment.name}, ${assignment.title}`;
  return [
    '',
    headed(sheet.style.strong(title), pointsText(earned, points), sheet),
    ...remarksOn(work).flatMap((remark) => paragraph(remark, sheet)),
    ...questions.flatMap((question) => ['', ...questionLines(question, sheet)]),
    '',
    '',
  ].join('\n');
}

/** The same as linear text, a line each. */
export function workPlain(work: ShownWork): string {
  const { path, assignment, points, earned, questions } = work;
  const lines = [
    `${visible(path)}: ${assignment.name}: ${pointsText(earned, points)}`,
    ...remarksOn(work).map((remark) => `note: ${remark}`),
    ...questions.flatMap(questionPlain),
  ];
  return `${lines.join('\n')}\n`;
}

function remarksOn({ hiddenChecks, notes }: ShownWork): readonly string[] {
  return [...(hiddenChecks > 0 ? [messages.hidden(hiddenChecks)] : []), ...notes.map(visible)];
}

/** One question of a work, as in the report. */
export function questionText(question: GradedQuestion, sheet: Sheet): string {
  return questionLines(question, sheet).join('\n');
}

function questionLines(question: GradedQuestion, sheet: Sheet): readonly string[] {
  const { id, title, points, earned, checks, message, result, sheet: answers, feedback } = question;
  return [
    headed(`  ${sheet.style.strong(id)} · ${title}`, pointsText(earned, points), sheet),
    ...(message === '' ? [] : paragraph(visible(message), sheet, indent)),
    ...(checks.length > 1 ? checkLines(checks, sheet) : []),
    ...fileLines(question, sheet),
    ...(answers ? answersLines(answers, feedback, sheet) : []),
    ...puzzleLines(question, sheet),
    ...(result && result.verdict !== 'pass' ? ['', ...bodyLines(question, sheet)] : []),
  ];
}

function checkLines(checks: readonly GradedCheck[], sheet: Sheet): readonly string[] {
  const widest = Math.max(...checks.map(({ title }) => displayWidth(title)));
  return checks.map(({ title, points, earned, outcome }) => {
    const skipped = outcome === 'skipped' ? `   ${sheet.style.faint(outcome)}` : '';
    return `    ${mark(outcome, sheet)} ${padTo(title, widest)}   ${pointsText(earned, points)}${skipped}`;
  });
}

/** `adam.ts · Adam · class contract`, and its verdict at the right. */
function fileLines({ file, result, checks }: GradedQuestion, sheet: Sheet): readonly string[] {
  if (file === undefined) return [];
  const about = result ? [titleOf(result), result.contract === null ? '' : contractName(result.contract)] : [];
  const left = [visible(file), ...about].filter(Boolean).join(' · ');
  const verdict = result ? verdictText(result.verdict, sheet.style) : '';
  const first = checks.length === 1 ? `${mark(checks[0]?.outcome ?? 'fail', sheet)} ` : '';
  const lines = leftAndRight(`  ${first}${left}`, verdict, sheet);
  return result ? lines : [...lines, ...paragraph(messages['answer-hidden'](), sheet, indent)];
}

function bodyLines({ result }: GradedQuestion, sheet: Sheet): readonly string[] {
  const sections = result ? bodySections(result, sheet) : [];
  return sections.flatMap((lines, index) => (index > 0 ? ['', ...lines] : lines));
}

/** Of a wrong answer, where all is told, also what it leaves wrong; of a right one there is nothing more to say. */
function puzzleLines({ puzzle, outcome, feedback }: GradedQuestion, sheet: Sheet): readonly string[] {
  if (puzzle === undefined) return [];
  const good = isRight(puzzle.judged);
  if (good || feedback !== 'full') return [`    ${mark(outcome, sheet)} ${messages.puzzle(good)}`];
  const said = answerLines(puzzle.puzzle, puzzle.judged, { ...sheet, width: sheet.width - 2 });
  return said.map((line) => (line === '' ? '' : `  ${line}`));
}

function questionPlain(question: GradedQuestion): readonly string[] {
  const { id, title, points, earned, message, checks, result, sheet, feedback, puzzle } = question;
  return [
    `${id}: ${title}: ${pointsText(earned, points)}`,
    ...(message === '' ? [] : [`${id}: ${visible(message)}`]),
    ...checks.map((check) => `${id} ${check.title}: ${check.outcome}: ${pointsText(check.earned, check.points)}`),
    ...(sheet ? answersPlain(sheet, feedback) : []),
    ...(puzzle ? [`${id}: ${messages.puzzle(isRight(puzzle.judged))}`] : []),
    ...(result
      ? resultPlain(result)
          .trimEnd()
          .split('\n')
          .map((line) => `${id} ${line}`)
      : []),
  ];
}

function mark(outcome: Outcome, { style }: Sheet): string {
  if (outcome === 'pass') return style.good('✓');
  if (outcome === 'partial') return style.notable('~');
  return outcome === 'skipped' || outcome === 'missing' ? style.faint('–') : style.bad('✗');
}

const pointsText = (earned: number, points: number): string => `${showNumber(earned, 4)} / ${showNumber(points, 4)}`;

/** Points stand at the right edge. */
function headed(left: string, right: string, { width }: Sheet): string {
  const gap = Math.max(3, width - displayWidth(left) - displayWidth(right));
  return `${left}${' '.repeat(gap)}${right}`;
}
