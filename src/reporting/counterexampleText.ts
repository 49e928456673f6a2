import type { Counterexample } from '../diagnosis/diagnosis.js';
import { messages } from './messages.js';
import { showNumber } from './number.js';
import { requestText } from './requestText.js';
import { paragraph, type Sheet } from './sheet.js';
import { alignColumns, widthOf } from './table.js';

/** A line of the table: the equation, its role, its value, and what the submission makes of it. */
type Row = readonly [line: string, role: string, expected: string, yours: string];

/** The smallest case, worked out line by line beside what the submission makes of it. */
export function counterexampleText(found: Counterexample, sheet: Sheet): readonly string[] {
  const { strong } = sheet.style;
  const label = `${messages['smallest-case']()}:`;
  const [first = '', ...others] = paragraph(`${label} ${requestText(found.request)}${placeText(found)}`, sheet);
  return [first.replace(label, strong(label)), ...others, '', ...tableLines(rowsOf(found), sheet)];
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

/** The table's cells; equal values are shown once. */
export function rowsOf({ equations, expected, yours }: Counterexample): readonly Row[] {
  const last = equations.findLastIndex(({ line }) => line.startsWith('theta '));
  return equations.map(({ line, role, expected: right, explained }, index): Row => {
    if (index === last) return [line, role, showNumber(expected), messages.yours(showNumber(yours))];
    const same = explained === undefined || showNumber(explained) === showNumber(right);
    return [line, role, showNumber(right), same ? '' : messages['behaves-as'](showNumber(explained))];
  });
}

/** One row a line where that fits, else the values below their equation. */
function tableLines(rows: readonly Row[], { width, style }: Sheet): readonly string[] {
  const cells = (row: Row) => [row[0], style.faint(row[1]), row[2], row[3] === '' ? '' : style.bad(row[3])];
  const wide = alignColumns(rows.map((row) => cells(alignEquals(rows, row))));
  if (widthOf(wide) <= width) return wide;
  return rows.flatMap((row) => {
    const [line = '', role = '', expected = '', yours = ''] = cells(row);
    const values = yours === '' ? expected : `${expected}   ${yours}`;
    return [...alignColumns([role === '' ? [line] : [line, role]]), `          ${values}`];
  });
}

/** The equals signs below each other. */
function alignEquals(rows: readonly Row[], [line, ...others]: Row): Row {
  const longest = Math.max(...rows.map(([other]) => other.indexOf(' = ')));
  const at = line.indexOf(' = ');
  return [`${line.slice(0, at).padEnd(longest)}${line.slice(at)}`, ...others];
}
