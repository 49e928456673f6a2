import type { Counterexample } from '../diagnosis/diagnosis.js';
import { messages } from './messages.js';
import { showNumber } from './number.js';
import { requestText } from './requestText.js';
import { paragraph, type Sheet } from './sheet.js';
import { alignColumns, widthOf } from './table.js';

/** A line of the table; `yours` is empty where it is no different. */
export interface WorkedLine {
  readonly line: string;
  readonly role: string;
  readonly expected: string;
  readonly yours: string;
  /** Whether `yours` was observed; else it is what the explanation gives there. */
  readonly observed: boolean;
}

/** The smallest case, worked out line by line beside what the submission makes of it. */
export function counterexampleText(found: Counterexample, sheet: Sheet): readonly string[] {
  const { strong } = sheet.style;
  const label = `${messages['smallest-case']()}:`;
  const [first = '', ...others] = paragraph(`${label} ${requestText(found.request)}${placeText(found)}`, sheet);
  return [first.replace(label, strong(label)), ...others, '', ...tableLines(workedLines(found), sheet)];
}

/** Where in a case with several places the difference shows. */
function placeText({ request, step, tensor, coordinate }: Counterexample): string {
  const places = [
    ...(request.steps.length > 1 ? [`step ${step}`] : []),
    ...(request.tensors.length > 1 ? [`tensor ${tensor + 1}`] : []),
    ...((request.tensors[tensor]?.values.length ?? 1) > 1 ? [`coordinate ${coordinate + 1}`] : []),
  ];
  return places.length === 0 ? '' : `; shown is ${places.join(', ')}`;
}

/** The table's lines; that of theta, or of the point of the gradient, shows what was observed. */
export function workedLines(found: Counterexample): readonly WorkedLine[] {
  const { equations, expected, yours, shown } = found;
  const show = (value: number) => showNumber(value, digitsFor(found));
  return equations.map(({ line, role, expected: right, explained }, index) => {
    if (index === shown) return { line, role, expected: show(expected), yours: show(yours), observed: true };
    const same = explained === undefined || show(explained) === show(right);
    return { line, role, expected: show(right), yours: same ? '' : show(explained), observed: false };
  });
}

/** Few digits are easy to read; as many are shown as tell the two results apart. */
function digitsFor({ expected, yours }: Counterexample): number {
  return [9, 15].find((digits) => showNumber(expected, digits) !== showNumber(yours, digits)) ?? 17;
}

/** With roles and words where the sheet is wide enough; else under headings; else the values below their equation. */
function tableLines(lines: readonly WorkedLine[], { width, style }: Sheet): readonly string[] {
  const equals = Math.max(...lines.map(({ line }) => line.indexOf(' = ')));
  const aligned = lines.map((one) => ({ ...one, line: alignEquals(one.line, equals) }));
  const told = aligned.map(({ yours, observed }) =>
    yours === '' ? '' : style.bad(messages[observed ? 'yours' : 'behaves-as'](yours)),
  );
  const wide = withRoles(aligned, told, style.faint);
  if (widthOf(wide) <= width) return wide;
  const headings = ['', messages.expected(), messages.yours('').trim()].map(style.faint);
  const rows = aligned.map(({ line, expected, yours }) => [line, expected, style.bad(yours)]);
  const narrow = alignColumns([headings, ...rows], { indent: 4, gap: 2 });
  if (widthOf(narrow) <= width) return narrow;
  return aligned.flatMap(({ line, expected }, index) => [
    `    ${line}`,
    `          ${expected}${told[index] === '' ? '' : `   ${told[index]}`}`,
  ]);
}

/** The line of theta, the longest, reaches into the column of the roles. */
function withRoles(
  lines: readonly WorkedLine[],
  told: readonly string[],
  faint: (text: string) => string,
): readonly string[] {
  const others = alignColumns(
    lines.filter(({ observed }) => !observed).map(({ line, role }) => [line, faint(role)]),
    { indent: 0 },
  );
  const left = lines.map(({ line, observed }, index) =>
    observed ? line : (others[index - lines.slice(0, index).filter((one) => one.observed).length] ?? ''),
  );
  return alignColumns(
    lines.map(({ expected }, index) => [left[index] ?? '', expected, told[index] ?? '']),
    { gap: 2 },
  );
}

/** The equals signs below each other. */
function alignEquals(line: string, column: number): string {
  const at = line.indexOf(' = ');
  return `${line.slice(0, at).padEnd(column)}${line.slice(at)}`;
}
