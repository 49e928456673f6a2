import type { BrokenWorking, JudgedAnswer } from '../answers/judgeAnswers.js';
import type { JudgedChoice, JudgedQuestion } from '../answers/judgeQuestion.js';
import type { Slip } from '../answers/slip.js';
import { type FeedbackLevel, tells } from '../grading/feedback.js';
import { messages } from './messages.js';
import { showNumber } from './number.js';
import { paragraph, type Sheet } from './sheet.js';
import { visible } from './visible.js';
import { displayWidth, padTo } from './width.js';

/** Where the remarks on an answer stand. */
const indent = 8;

/** Digits of what was expected: those that are certain, and no more than a person reads. */
const digits = 12;

/**
 * The answers to a question, each with its verdict, and at full feedback with what is right and what a wrong one looks
 * like. Below a line's worth of feedback only points are told, which stand elsewhere.
 */
export function answersLines(
  { answers, choices }: JudgedQuestion,
  level: FeedbackLevel,
  sheet: Sheet,
): readonly string[] {
  if (!tells(level, 'line')) return [];
  const labels = [...answers.map(({ line }) => line.label), ...choices.map((choice) => choice.id)];
  const widest = Math.max(...labels.map(displayWidth));
  return [
    ...answers.flatMap((answer) => answerLines(answer, level, widest, sheet)),
    ...choices.map((choice) => choiceLine(choice, widest, sheet)),
  ];
}

/** The same as linear text, a line each. */
export function answersPlain({ id, answers, choices }: JudgedQuestion, level: FeedbackLevel): readonly string[] {
  if (!tells(level, 'line')) return [];
  return [
    ...answers.flatMap((answer) => [
      `${id} ${answer.line.label}: ${answer.verdict}${answer.answer ? `: ${visible(answer.answer.text)}` : ''}`,
      ...remarksOn(answer, level).map((remark) => `${id} ${answer.line.label}: ${remark}`),
    ]),
    ...choices.map((choice) => `${id} ${choice.id}: ${choice.verdict}${choice.chosen ? `: ${choice.chosen}` : ''}`),
  ];
}

function answerLines(answer: JudgedAnswer, level: FeedbackLevel, widest: number, sheet: Sheet): readonly string[] {
  const written = answer.answer ? visible(answer.answer.result.text) : sheet.style.faint(messages['not-answered']());
  const head = `    ${mark(answer.verdict, sheet)} ${padTo(answer.line.label, widest)}   ${written}`;
  return [head, ...remarksOn(answer, level).flatMap((remark) => paragraph(remark, sheet, indent))];
}

/** What is said of an answer beside its verdict. */
function remarksOn(told: JudgedAnswer, level: FeedbackLevel): readonly string[] {
  return level === 'full' ? allRemarks(told) : [];
}

function allRemarks({ verdict, expected, found, from, slip, broken, answer }: JudgedAnswer): readonly string[] {
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
