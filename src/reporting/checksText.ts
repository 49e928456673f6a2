import type { Check } from '../grading/result.js';
import { messages } from './messages.js';
import { paragraph, type Sheet } from './sheet.js';
import { visibleLines } from './visible.js';
import { displayWidth, padTo } from './width.js';
import { hang } from './wrap.js';

const margin = 2;

/**
 * The checks that counted, in columns under their words: what failed, and what held. Below them what could not be
 * decided and what was not run.
 * @param why all that failed did so, which is then told in place of them
 */
export function checksText(checks: readonly Check[], sheet: Sheet, why?: string): readonly string[] {
  const { good, bad, notable, faint } = sheet.style;
  if (isMute(checks)) return [`${' '.repeat(margin)}${faint(messages['no-answer'](checks.filter(isFailed).length))}`];
  const failed = checks.filter(isFailed).map((check) => `${bad('✗')} ${check.title}${endingOf(check)}`);
  const held = checks.filter(({ verdict }) => verdict === 'pass').map(({ title }) => title);
  const undecidable = checks.filter(({ verdict }) => verdict === 'undecidable');
  const notRun = checks.filter(({ verdict }) => verdict === 'not-run').length;
  const judged = sideBySide(
    failed.length > 0 ? [bad(`fails ${failed.length}`), ...failed] : [],
    held.length > 0 ? [good(`holds ${held.length}`), ...held.map((title) => `${good('✓')} ${title}`)] : [],
    sheet,
  ) ?? [
    ...[bad(`fails ${failed.length}`), ...failed].map((line) => `${' '.repeat(margin)}${line}`),
    '',
    ...running(good(`holds ${held.length}`), held, sheet),
  ];
  const folded = [`${' '.repeat(margin)}${bad(`fails ${failed.length}`)}`, ...paragraph(why ?? '', sheet, 2 * margin)];
  const blocks = [
    ...(why === undefined ? [judged] : [folded, running(good(`holds ${held.length}`), held, sheet)]),
    undecidable.length === 0
      ? []
      : running(
          notable(`undecidable ${undecidable.length}`),
          undecidable.map(({ title }) => title),
          sheet,
          undecidable[0]?.reason,
        ),
    notRun === 0 ? [] : [`${' '.repeat(margin)}${faint(messages['not-run'](notRun))}`],
  ].filter((lines) => lines.length > 0);
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

/** Laws that were broken, with what was seen. What ended a run is told once, of the whole. */
export function breachesText(checks: readonly Check[], sheet: Sheet): readonly string[] {
  return checks
    .filter(({ verdict, message }) => verdict === 'fail' && message !== '')
    .flatMap(({ title, message }) => {
      const [first = '', ...others] = visibleLines(message);
      const below = others.flatMap((line) => hang('', line, { column: 6, width: sheet.width }));
      return [...hang('    ', `${title}: ${first}`, { column: 4, width: sheet.width }), ...below];
    });
}

/** Whether a check was judged, or ended, against the submission. */
export function isFailed({ points, maxPoints, verdict }: Check): boolean {
  return points < maxPoints && verdict !== 'not-run';
}

/** Whether every check that counts ended before there was anything to judge. */
function isMute(checks: readonly Check[]): boolean {
  const counted = checks.filter(({ verdict }) => verdict !== 'skipped');
  return counted.length > 0 && counted.every(({ verdict }) => verdict === 'error' || verdict === 'bad-answer');
}

function endingOf({ verdict }: Check): string {
  return verdict === 'fail' ? '' : ` (${verdict})`;
}

/** Two columns, or one; `undefined` where two do not fit side by side. */
function sideBySide(
  failed: readonly string[],
  held: readonly string[],
  { width }: Sheet,
): readonly string[] | undefined {
  const indent = ' '.repeat(margin);
  if (failed.length === 0 || held.length === 0) return [...failed, ...held].map((line) => `${indent}${line}`);
  const widest = (lines: readonly string[]) => Math.max(...lines.map(displayWidth));
  const middle = Math.max(widest(failed) + 4, Math.floor(width / 2));
  if (margin + middle + widest(held) > width) return undefined;
  return Array.from({ length: Math.max(failed.length, held.length) }, (_, k) =>
    `${indent}${padTo(failed[k] ?? '', middle)}${held[k] ?? ''}`.trimEnd(),
  );
}

/** A word, and below it titles that run on. */
function running(word: string, titles: readonly string[], sheet: Sheet, reason = ''): readonly string[] {
  const why = reason === '' ? [] : paragraph(`(${visibleLines(reason).join(' ')})`, sheet, 2 * margin);
  return [`${' '.repeat(margin)}${word}`, ...paragraph(titles.join(' · '), sheet, 2 * margin), ...why];
}
