import type { Diagnosis } from '../diagnosis/diagnosis.js';
import type { Change } from '../formula/changes.js';
import { frequencyText } from './frequencyText.js';
import { messages } from './messages.js';
import { paragraph, type Sheet } from './sheet.js';
import { alignColumns, widthOf } from './table.js';
import { wrap } from './wrap.js';

/** What a diagnosis says below its statement: what the code is exactly, and why that is wrong or who does it so. */
export function diagnosisText(diagnosis: Diagnosis, title: string, sheet: Sheet): readonly string[] {
  const { edits } = diagnosis;
  const opening = openingOf(diagnosis, title);
  const remarks = remarksOf(diagnosis).map((remark) => paragraph(remark, sheet));
  return [
    ...(opening === undefined ? [] : paragraph(opening, sheet)),
    ...(edits.length > 0 ? ['', ...changeLines(edits, sheet)] : []),
    ...(remarks.length > 0 && opening !== undefined ? [''] : []),
    ...remarks.flat(),
  ];
}

/** The sentence that says what the code is; `undefined` where nothing was found that it is. */
export function openingOf(
  { kind, id, statement, edits, agreed, mistake, seen }: Diagnosis,
  title: string,
): string | undefined {
  if (seen !== undefined) return seen;
  switch (kind) {
    case 'none':
      return undefined;
    case 'reference':
      return edits.length > 0 ? messages['exactly-with'](title, agreed) : messages['equations-right'](title);
    case 'fault':
      return messages['behaves-like'](title, agreed);
    default:
      if (edits.length > 0) return messages['exactly-with'](title, agreed);
      return mistake ? messages['behaves-like'](title, agreed) : messages.exactly(statement || id, agreed);
  }
}

/** Why it is wrong, how often it was met, who does it on purpose, from where on it differs, what else it is called. */
export function remarksOf({
  kind,
  mistake,
  second,
  usedBy,
  differs,
  source,
  sameFunctionAs,
  sameAtConstantRate,
}: Diagnosis): readonly string[] {
  const users = usedBy.length === 0 ? [] : [messages[kind === 'dialect' ? 'used-by' : 'on-purpose'](usedBy)];
  const dialect = [...users, ...(differs === undefined ? [] : [messages.differs(differs)])];
  return [
    ...(mistake
      ? [[mistake.explanation, ...frequencyText(mistake), ...users].join(' ')]
      : dialect.length > 0
        ? [dialect.join(' ')]
        : []),
    ...(second ? [[second.explanation, ...frequencyText(second)].join(' ')] : []),
    ...(source === undefined ? [] : [messages.source(source)]),
    ...(sameFunctionAs.length === 0 ? [] : [messages['same-function'](sameFunctionAs)]),
    ...(sameAtConstantRate.length === 0 ? [] : [messages['same-at-constant-rate'](sameAtConstantRate)]),
  ];
}

/** Equation → equation; one below the other where a line is too long for both, and wrapped where it is too long for one. */
export function changeLines(edits: readonly Change[], { width, style }: Sheet): readonly string[] {
  const pairs = edits.map(({ from, to }) => [
    from || style.faint(messages['new-line']()),
    to || style.faint(messages['line-left-out']()),
  ]);
  const wide = alignColumns(pairs.map(([from = '', to = '']) => [from, '→', to]));
  if (widthOf(wide) <= width) return wide;
  return pairs.flatMap(([from = '', to = '']) => [
    ...wrap(from, width - 8).map((line, k) => `      ${k === 0 ? '' : '  '}${line}`),
    ...wrap(to, width - 10).map((line, k) => `        ${k === 0 ? '→' : ' '} ${line}`),
  ]);
}
