import type { Check } from '../grading/result.js';
import { messages } from './messages.js';
import type { Sheet } from './sheet.js';
import { visibleLines } from './visible.js';
import { displayWidth, padTo } from './width.js';
import { hang } from './wrap.js';

const margin = 2;

/** The checks that counted: what failed on the left, what held on the right, each column with its word above it. */
export function checksText(checks: readonly Check[], sheet: Sheet): readonly string[] {
  const { good, bad } = sheet.style;
  const failed = checks.filter(isFailed).map((check) => `${bad('✗')} ${check.title}${endingOf(check)}`);
  const held = checks.filter(({ verdict }) => verdict === 'pass').map(({ title }) => `${good('✓')} ${title}`);
  const unclear = checks
    .filter(({ verdict }) => verdict === 'undecidable')
    .map(({ title, reason }) => `? ${title} (undecidable: ${visibleLines(reason).join(' ')})`);
  const columns = [
    failed.length > 0 ? [bad(`fails ${failed.length}`), ...failed] : [],
    held.length > 0 ? [good(`holds ${held.length}`), ...held] : [],
  ].filter((column) => column.length > 0);
  const notRun = checks.filter(({ verdict }) => verdict === 'not-run').length;
  return [
    ...sideBySide(columns, sheet),
    ...unclear.flatMap((line) => hang(' '.repeat(margin), line, { column: margin, width: sheet.width })),
    ...(notRun > 0 ? [`${' '.repeat(margin)}${sheet.style.faint(messages['not-run'](notRun))}`] : []),
  ];
}

/** Checks that cost a point, with what was seen. */
export function breachesText(checks: readonly Check[], sheet: Sheet): readonly string[] {
  return checks
    .filter((check) => isFailed(check) && check.message !== '')
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

function endingOf({ verdict }: Check): string {
  return verdict === 'fail' ? '' : ` (${verdict})`;
}

/** Two columns where they fit side by side, else one below the other. */
function sideBySide(columns: readonly (readonly string[])[], { width }: Sheet): readonly string[] {
  const [left = [], right] = columns;
  const indent = ' '.repeat(margin);
  if (right === undefined) return left.map((line) => `${indent}${line}`);
  const widest = (lines: readonly string[]) => Math.max(...lines.map(displayWidth));
  const middle = Math.max(widest(left) + 4, Math.floor(width / 2));
  if (margin + middle + widest(right) > width) return [...left, '', ...right].map((line) => `${indent}${line}`);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, k) =>
    `${indent}${padTo(left[k] ?? '', middle)}${right[k] ?? ''}`.trimEnd(),
  );
}
