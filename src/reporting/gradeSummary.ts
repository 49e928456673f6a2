import path from 'node:path';
import { type Result, verdicts } from '../grading/result.js';
import { messages } from './messages.js';
import { pointsText, verdictText } from './resultText.js';
import type { Sheet } from './sheet.js';
import { visible, visibleLines } from './visible.js';
import { displayWidth, padTo } from './width.js';
import { hang, wrap } from './wrap.js';

/** Below this, a column of sentences is harder to read than lines of their own. */
const leastSentence = 28;

/** Several submissions, a line each in the order in which they were given, and how many came to which verdict. */
export function gradeSummary(results: readonly Result[], milliseconds: number, sheet: Sheet): string {
  const folder = commonFolder(results.map((result) => result.path));
  const rows = results.map((result) => ({ result, name: visible(path.relative(folder, result.path) || result.path) }));
  const heading = folder === '.' || folder === '' ? [] : ['', `  ${sheet.style.strong(visible(folder))}`];
  const worst = results.find(({ verdict }) => verdict === 'fail') ?? results[0];
  return [
    ...heading,
    '',
    ...rowLines(rows, sheet),
    '',
    ...countLines(results, milliseconds, sheet),
    ...(worst && !worst.told ? [sheet.style.faint(`  ${messages['see-one'](visible(worst.path))}`)] : []),
    '',
    '',
  ].join('\n');
}

/** The same as linear text, a line each. */
export function gradeSummaryPlain(results: readonly Result[], milliseconds: number): string {
  const lines = results.map((result) => {
    const points = pointsText(result.checks, ' of ');
    const words = [result.verdict, visible(result.path), result.subject?.id ?? '', points && `${points} points`];
    return [...words, sentenceOf(result)].filter(Boolean).join(', ');
  });
  return `${[...lines, `${messages.graded(results.length, timeText(milliseconds))}: ${countText(results)}`].join('\n')}\n`;
}

interface NamedResult {
  readonly result: Result;
  readonly name: string;
}

function rowLines(rows: readonly NamedResult[], { width, style }: Sheet): readonly string[] {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(displayWidth));
  const names = widest(rows.map(({ name }) => name));
  const verdicts = widest(rows.map(({ result }) => result.verdict));
  const points = widest(rows.map(({ result }) => pointsText(result.checks)));
  const column = 2 + names + 3 + verdicts + 2 + points + 3;
  return rows.flatMap(({ result, name }) => {
    const { verdict, checks } = result;
    const left = `  ${padTo(name, names)}   ${padTo(verdictText(verdict, style), verdicts)}  ${padTo(pointsText(checks), points)}`;
    const sentence = sentenceOf(result);
    if (sentence === '') return [left.trimEnd()];
    if (width - column >= leastSentence) return hang(left, sentence, { column, width });
    return [left.trimEnd(), ...wrap(sentence, width - 6).map((line) => `      ${line}`)];
  });
}

/** What there is to say in a line: the diagnosis, else the message; nothing of a pass. */
function sentenceOf({ verdict, diagnosis, message, told }: Result): string {
  if (verdict === 'pass') return '';
  if (told) return told.line ?? visibleLines(message)[0] ?? '';
  const whole =
    diagnosis && diagnosis.kind !== 'reference' ? diagnosis.statement : message || (diagnosis?.statement ?? '');
  const [first = ''] = visibleLines(whole);
  // A stop inside a number or a name ends no sentence.
  return first.split(/(?<=\.) (?=[A-Z"])/)[0] ?? '';
}

function countLines(results: readonly Result[], milliseconds: number, { width }: Sheet): readonly string[] {
  const text = `${messages.graded(results.length, timeText(milliseconds))}   ${countText(results)}`;
  return wrap(text, width - 2).map((line) => `  ${line}`);
}

/** `pass 3, fail 2`, the best first. */
function countText(results: readonly Result[]): string {
  const counts = verdicts.map((verdict) => [verdict, results.filter((result) => result.verdict === verdict).length]);
  return counts
    .filter(([, count]) => count !== 0)
    .map(([verdict, count]) => `${verdict} ${count}`)
    .join(', ');
}

function timeText(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** The deepest folder that holds all paths. */
function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((one) => path.dirname(one).split(path.sep));
  const [first = []] = folders;
  const shared = first.findIndex((name, depth) => folders.some((folder) => folder[depth] !== name));
  return first.slice(0, shared < 0 ? first.length : shared).join(path.sep);
}
