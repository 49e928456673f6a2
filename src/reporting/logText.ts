import type { LogIdentity } from '../conformance/identifyLog.js';
import { className } from './identityText.js';
import { logMessages } from './logMessages.js';
import { requestText } from './requestText.js';
import { separatedText } from './separationText.js';
import { leftAndRight, paragraph, type Sheet } from './sheet.js';
import { visible } from './visible.js';

/** So many rivals are named; the input that tells the first of them apart is shown. */
const mostRivals = 6;

/** What a log says of the optimizer that made it, or what it is not enough to decide and which input would. */
export function logText(
  { kind, is, sameAs, rivals, precision, steps, remarks }: LogIdentity,
  path: string,
  sheet: Sheet,
): string {
  const [rival] = rivals;
  const first = is ? className(is) : '';
  const names = [...new Set([first, ...rivals.map((one) => className(one.is))])];
  const lines = [
    '',
    ...leftAndRight(visible(path), sheet.style.faint(precision), sheet),
    ...paragraph(sheet.style.strong(kind === 'decided' ? `${first}.` : logMessages[kind]()), sheet),
    ...(kind === 'decided' ? paragraph(logMessages.decided(steps), sheet) : []),
    ...(kind === 'undecided' ? paragraph(logMessages.fitting(names.slice(0, mostRivals), names.length), sheet) : []),
    ...(sameAs.length > 0 ? paragraph(logMessages['same-as'](sameAs.map(className).slice(0, mostRivals)), sheet) : []),
    ...remarks.flatMap((remark) => paragraph(remark, sheet)),
    ...(rival
      ? ['', ...paragraph(`${logMessages.further(first, className(rival.is))} ${requestText(rival.by.request)}`, sheet)]
      : []),
    ...(rival ? paragraph(logMessages.there(className(rival.is), separatedText(rival.by)), sheet, 6) : []),
    '',
  ];
  return `${lines.join('\n')}\n`;
}
