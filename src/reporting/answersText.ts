import type { BrokenWorking, JudgedAnswer } from '../answers/judgeAnswers.js';
import type { JudgedChoice, JudgedQuestion, JudgedSheet } from '../answers/judgeSheet.js';
import type { Slip } from '../answers/slip.js';
import { messages } from './messages.js';
import { showNumber } from './number.js';
import { paragraph, type Sheet } from './sheet.js';
import { visible } from './visible.js';
import { displayWidth, padTo } from './width.js';

/** Where the remarks on an answer stand. */
const indent = 8;

/** Digits of what was expected: those that are certain, and no more than a person reads. */
const digits = 12;

/** A sheet of answers, question by question, with what each wrong one looks like. */
export function answersText(
  path: string,
  { assignment, points, earned, questions }: JudgedSheet,
  sheet: Sheet,
): string {
  const title = `  ${visible(path)} · ${assignment.name}, ${assignment.title}`;
  return [
    '',
    headed(sheet.style.strong(title), pointsText(earned, points), sheet),
    ...questions.flatMap((question) => ['', ...questionLines(question, sheet)]),
    '',
    '',
  ].join('\n');
}

/** The same as linear text, a line each. */
export function answersPlain(path: string, { assignment, points, earned, questions }: JudgedSheet): string {
  const lines = questions.flatMap(({ id, title, answers, choices, ...question }) => [
    `${id}: ${title}: ${pointsText(question.earned, question.points)}`,
    ...answers.flatMap((answer) => [
      `${id} ${answer.line.label}: ${answer.verdict}${answer.answer ? `: ${visible(answer.answer.text)}` : ''}`,
      ...remarksOn(answer).map((remark) => `${id} ${answer.line.label}: ${remark}`),
    ]),
    ...choices.map((choice) => `${id} ${choice.id}: ${choice.verdict}${choice.chosen ? `: ${choice.chosen}` : ''}`),
  ]);
  return `${[`${visible(path)}: ${assignment.name}: ${pointsText(earned, points)}`, ...lines].join('\n')}\n`;
}

function questionLines(question: JudgedQuestion, sheet: Sheet): readonly string[] {
  const { id, title, points, earned, answers, choices } = question;
  const labels = [...answers.map(({ line }) => line.label), ...choices.map((choice) => choice.id)];
  const widest = Math.max(...labels.map(displayWidth));
  return [
    headed(`  ${sheet.style.strong(id)} · ${title}`, pointsText(earned, points), sheet),
    ...answers.flatMap((answer) => answerLines(answer, widest, sheet)),
    ...choices.map((choice) => choiceLine(choice, widest, sheet)),
  ];
}

function answerLines(answer: JudgedAnswer, widest: number, sheet: Sheet): readonly string[] {
  const written = answer.answer ? visible(answer.answer.result.text) : sheet.style.faint(messages['not-answered']());
  const head = `    ${mark(answer.verdict, sheet)} ${padTo(answer.line.label, widest)}   ${written}`;
  return [head, ...remarksOn(answer).flatMap((remark) => paragraph(remark, sheet, indent))];
}

/** What is said of an answer beside its verdict. */
function remarksOn({ verdict, expected, found, from, slip, broken, answer }: JudgedAnswer): readonly string[] {
  const right = showNumber(expected.value, digits);
  const told = {
    right: [],
    missing: [],
    short: [messages['answer-short'](answer?.result.digits !== 0)],
    carried: [messages['answer-carried'](from, right)],
    wrong: [messages['answer-wrong'](right, isBare(answer?.result.text) ? undefined : showNumber(found ?? 0, digits))],
  }[verdict];
  return [...told, ...slipText(slip), ...broken.flatMap((part) => brokenText(part, answer?.result.text ?? ''))];
}

const isBare = (text = ''): boolean => /^[-+−]?[\d.e]+$/i.test(text);

function brokenText({ text, value, slip }: BrokenWorking, result: string): readonly string[] {
  return [messages['working-broken'](visible(text), showNumber(value, digits), visible(result)), ...slipText(slip)];
}

function slipText(slip: Slip | undefined): readonly string[] {
  switch (slip?.kind) {
    case 'mistake':
      return [messages['looks-like-mistake'](slip.statement, slip.equation)];
    case 'edit':
      return [messages['looks-like-edit'](slip.from, slip.to)];
    case 'other':
      return [messages['looks-like-other'](slip.label)];
    case undefined:
      return [];
  }
}

function choiceLine({ id, text, verdict, chosen }: JudgedChoice, widest: number, sheet: Sheet): string {
  const said = chosen ?? sheet.style.faint(messages['not-answered']());
  return `    ${mark(verdict, sheet)} ${padTo(id, widest)}   ${said}${verdict === 'right' ? '' : `   ${sheet.style.faint(text)}`}`;
}

function mark(verdict: JudgedAnswer['verdict'], { style }: Sheet): string {
  if (verdict === 'right') return style.good('✓');
  if (verdict === 'carried' || verdict === 'short') return style.notable('~');
  return verdict === 'missing' ? style.faint('–') : style.bad('✗');
}

const pointsText = (earned: number, points: number): string => `${showNumber(earned, 4)} / ${showNumber(points, 4)}`;

/** Points stand at the right edge. */
function headed(left: string, right: string, { width }: Sheet): string {
  const gap = Math.max(3, width - displayWidth(left) - displayWidth(right));
  return `${left}${' '.repeat(gap)}${right}`;
}
