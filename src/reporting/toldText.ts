import { type Told, tells } from '../grading/feedback.js';
import type { Result } from '../grading/result.js';
import type { GradientRequest } from '../subjects/gradientRequest.js';
import type { TraceRequest } from '../subjects/request.js';
import { counterexampleText } from './counterexampleText.js';
import { graphCounterexamplePlain, graphCounterexampleText, graphText } from './graphText.js';
import { guessPlain, guessText } from './guessText.js';
import { messages } from './messages.js';
import { requestText } from './requestText.js';
import { paragraph, type Sheet } from './sheet.js';
import { tracePlain } from './tracePlain.js';

/** What is told of a wrong submission in place of its diagnosis: everything up to its level. */
export function toldText(result: Result, told: Told, sheet: Sheet): readonly string[] {
  const { line, questions } = told;
  const sections = [
    tells(told.level, 'line') ? [] : paragraph(hiddenText(result), sheet),
    line === undefined ? [] : lineText(result, line, sheet),
    ...questions.map((question) => paragraph(question, sheet)),
    tells(told.level, 'case')
      ? caseLines(result, sheet)
      : inputTexts(told).flatMap((text) => paragraph(`${messages['smallest-input']()}: ${text}`, sheet)),
  ].filter((lines) => lines.length > 0);
  return sections.flatMap((lines, index) => (index > 0 ? ['', ...lines] : lines));
}

/** The same as linear text. */
export function toldPlain(result: Result, told: Told): readonly string[] {
  const { line, questions, level } = told;
  return [
    ...(tells(level, 'line') ? [] : [hiddenText(result)]),
    ...(line === undefined ? [] : [`hint: ${line}`, ...guessPlain(result.guess)]),
    ...questions.map((question) => `question: ${question}`),
    ...(tells(level, 'case') ? casePlain(result) : inputTexts(told, 'theta').map((text) => `smallest input: ${text}`)),
  ];
}

/** What the last of the levels adds to those before it. */
export function lastTold(result: Result, { level, line = '', questions }: Told, sheet: Sheet): readonly string[] {
  if (level === 'line') return lineText(result, line, sheet);
  if (level !== 'question') return caseLines(result, sheet);
  return questions.flatMap((question, k) => [...(k > 0 ? [''] : []), ...paragraph(question, sheet)]);
}

function lineText({ guess }: Result, line: string, sheet: Sheet): readonly string[] {
  return [...paragraph(line, sheet), ...(guess === undefined ? [] : ['', ...guessText(guess, sheet)])];
}

function caseLines({ counterexample }: Result, sheet: Sheet): readonly string[] {
  if (counterexample === null) return paragraph(messages['no-case'](), sheet);
  return counterexample.kind === 'graph'
    ? graphCounterexampleText(counterexample, sheet)
    : counterexampleText(counterexample, sheet);
}

function casePlain({ counterexample }: Result): readonly string[] {
  if (counterexample === null) return [messages['no-case']()];
  return counterexample.kind === 'graph' ? graphCounterexamplePlain(counterexample) : tracePlain(counterexample);
}

function hiddenText({ checks }: Result): string {
  return messages['hidden-checks'](checks.filter(({ verdict }) => verdict === 'pass').length, checks.length);
}

/** The input as text, in a list that is empty where there is none, none is told, or the hints name it. */
function inputTexts({ input, line = '', questions }: Told, theta?: string): readonly string[] {
  if (input === undefined) return [];
  const text = isGraph(input) ? graphText(input) : requestText(input, theta);
  return [line, ...questions].some((hint) => hint.includes(text)) ? [] : [text];
}

function isGraph(input: TraceRequest | GradientRequest): input is GradientRequest {
  return 'graph' in input;
}
