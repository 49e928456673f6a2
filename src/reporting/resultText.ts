import { engineTitle } from '../diagnosis/engines/describeEngine.js';
import type { Check, Result, Verdict } from '../grading/result.js';
import { lookUp } from '../optimizers/find.js';
import { engineContracts } from '../subjects/contracts/engines/index.js';
import { contracts } from '../subjects/contracts/index.js';
import { breachesText, checksText, isFailed } from './checksText.js';
import { counterexampleText } from './counterexampleText.js';
import { diagnosisText } from './diagnosisText.js';
import { graphCounterexampleText } from './graphText.js';
import { guessText } from './guessText.js';
import { messages } from './messages.js';
import { placeLines } from './placeText.js';
import { leftAndRight, paragraph, type Sheet } from './sheet.js';
import type { Style } from './style.js';
import { toldText } from './toldText.js';
import { visible, visibleLines } from './visible.js';

/** The whole report of one submission: the verdict first, then what it is instead, the smallest case, the checks. */
export function resultText(result: Result, sheet: Sheet): string {
  const sections = [headerLines(result, sheet), ...bodySections(result, sheet)].filter((lines) => lines.length > 0);
  const compact = result.verdict === 'pass';
  const body = sections.flatMap((lines, index) => (index > 0 && !compact ? ['', ...lines] : lines));
  return ['', ...body, ...noteLines(result, sheet), '', ''].join('\n');
}

/** What the report says behind its head. */
export function bodySections(result: Result, sheet: Sheet): readonly (readonly string[])[] {
  return [
    messageLines(result, sheet),
    ...(result.told ? [toldText(result, result.told, sheet)] : wholeSections(result, sheet)),
  ].filter((lines) => lines.length > 0);
}

function wholeSections(result: Result, sheet: Sheet): readonly (readonly string[])[] {
  return [
    statementLines(result, sheet),
    guessText(result.guess, sheet),
    smallestCase(result, sheet),
    result.verdict === 'pass' || result.verdict === 'dialect'
      ? []
      : checksText(result.checks, sheet, result.diagnosis?.mistake?.failsAll),
    replayLines(result, sheet),
  ];
}

/** `adam.ts · Adam · class contract`, and at the right the verdict with its points. */
export function headerLines(result: Result, sheet: Sheet): readonly string[] {
  const { strong } = sheet.style;
  const path = visible(result.path);
  const parts = [path, titleOf(result), ...(result.contract === null ? [] : [contractName(result.contract)])];
  const left = parts.filter(Boolean).join(' · ');
  const right = [verdictText(result.verdict, sheet.style), pointsText(result.checks)].filter(Boolean).join('  ');
  return leftAndRight(left, right, sheet).map((line) => line.replace(path, () => strong(path)));
}

function smallestCase({ counterexample }: Result, sheet: Sheet): readonly string[] {
  if (counterexample === null) return [];
  return counterexample.kind === 'graph'
    ? graphCounterexampleText(counterexample, sheet)
    : counterexampleText(counterexample, sheet);
}

/** What the submission was held against, with the dialect that was asked for, and single precision where it is that. */
export function titleOf({ subject, dialect, precision }: Result): string {
  if (subject === null) return '';
  if (subject.kind === 'engine') return engineTitle;
  const title = lookUp(subject.id)?.title ?? subject.id;
  return [title, dialect, precision].filter(Boolean).join(', ');
}

export function contractName(id: string): string {
  const known = [...contracts, ...engineContracts].find((contract) => contract.id === id);
  // A program says itself how it is written: `class in Python`.
  return known ? messages.contract(known.title) : visible(id);
}

/** `4 / 9`; empty where there was nothing to earn. */
export function pointsText(checks: readonly Check[], between = ' / '): string {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const possible = sum(checks.map(({ maxPoints }) => maxPoints));
  return possible === 0 ? '' : `${sum(checks.map(({ points }) => points))}${between}${possible}`;
}

/** The verdict's own word, coloured where the output shows colours. */
export function verdictText(verdict: Verdict, { good, bad, notable }: Style): string {
  if (verdict === 'pass') return good(verdict);
  return verdict === 'dialect' || verdict === 'undecidable' || verdict === 'harness-error'
    ? notable(verdict)
    : bad(verdict);
}

function messageLines({ message, place, verdict, checks }: Result, sheet: Sheet): readonly string[] {
  const holding = verdict === 'pass' ? paragraph(holdText(checks), sheet) : [];
  const told = message === '' ? [] : visibleLines(message).flatMap((line) => paragraph(line, sheet));
  return [...holding, ...told, ...(place ? ['', ...placeLines(place, sheet.width)] : [])];
}

/** How many checks hold, and on how many cases. */
export function holdText(checks: readonly Check[]): string {
  return messages['all-hold'](...held(checks));
}

function held(checks: readonly Check[]): [count: number, cases: number] {
  const passed = checks.filter(({ verdict }) => verdict === 'pass');
  return [passed.length, passed.reduce((sum, { cases }) => sum + cases, 0)];
}

/** The statement with the diagnosis's id at the right, and what follows from it. */
function statementLines(result: Result, sheet: Sheet): readonly string[] {
  const { verdict, diagnosis, checks } = result;
  if (verdict === 'pass') return [];
  if (diagnosis === null) return verdict === 'fail' ? breachesText(checks, sheet) : [];
  const { kind, id, statement } = diagnosis;
  const title = titleOf(result);
  const unexplained =
    (kind === 'none' && diagnosis.edits.length === 0) || (kind === 'reference' && diagnosis.edits.length === 0);
  const head = unexplained
    ? paragraph(kind === 'none' ? statement : messages['equations-right'](title), sheet)
    : leftAndRight(statement, id, sheet);
  const [count, cases] = held(checks);
  return [
    ...head.map((line, index) => (index === 0 ? line.replace(statement, () => sheet.style.strong(statement)) : line)),
    ...(unexplained ? breachesText(checks, sheet) : diagnosisText(diagnosis, title, sheet)),
    ...(verdict === 'dialect' ? ['', ...paragraph(messages['own-dialect'](count, cases), sheet)] : []),
  ];
}

function replayLines({ checks, verdict }: Result, { style }: Sheet): readonly string[] {
  const first = checks.find(isFailed);
  if (first === undefined || first.replay === '' || verdict === 'pass') return [];
  return [`  ${style.faint('replay')}  ${visible(first.replay)}`];
}

function noteLines({ notes }: Result, sheet: Sheet): readonly string[] {
  return notes.flatMap((note) => paragraph(`note: ${visible(note)}`, sheet));
}
