import type { Drift } from '../conformance/drift.js';
import { changeLines } from './diagnosisText.js';
import { driftMessages } from './driftMessages.js';
import { className } from './identityText.js';
import { requestText } from './requestText.js';
import { separatedText } from './separationText.js';
import { paragraph, type Sheet } from './sheet.js';
import { visible } from './visible.js';

type IdentityRecord = Drift['before'];

/** What changed: in words first, then the smallest case, then the numbers. */
export function driftText(drift: Drift, [before, after]: readonly [string, string], sheet: Sheet): string {
  const { verdict, smallest, edges, unanswered, cases, exact, within, changed, bound } = drift;
  const lines = [
    '',
    ...paragraph(`${visible(before)} → ${visible(after)}`, sheet),
    ...paragraph(sheet.style.strong(driftMessages[verdict](cases)), sheet),
    ...(verdict === 'changed' ? wordLines(drift, sheet) : []),
    ...(smallest
      ? [
          '',
          ...paragraph(driftMessages['from-step'](smallest.step), sheet),
          ...paragraph(`${driftMessages.smallest()} ${requestText(smallest.request)}`, sheet),
          ...paragraph(driftMessages.now(separatedText(smallest)), sheet, 6),
        ]
      : []),
    ...edges.flatMap((edge) => paragraph(driftMessages.edge(edge.title, edge.before, visible(edge.after)), sheet)),
    ...(unanswered.length > 0
      ? paragraph(driftMessages.unanswered(unanswered.length, unanswered[0] ?? ''), sheet)
      : []),
    ...(verdict === 'exact' ? [] : ['', ...paragraph(driftMessages.numbers(exact, within, changed, bound), sheet)]),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

/** What is said of the equations: what is new in them, and what is no longer there. */
function wordLines({ before, after }: Drift, sheet: Sheet): readonly string[] {
  const [was, is] = [before.is, after.is];
  if (is && was && is.optimizer !== was.optimizer) {
    return paragraph(driftMessages['another-optimizer'](named(was), named(is)), sheet);
  }
  const has = (all: IdentityRecord, id: string) => all.deviations.some((one) => one.id === id && id !== 'edit');
  const added = after.deviations.filter(({ id }) => !has(before, id));
  const gone = before.deviations.filter(({ id }) => !has(after, id));
  const precision =
    before.precision === after.precision ? [] : [driftMessages.precision(before.precision, after.precision)];
  const unknown = after.is ? [] : [driftMessages.unrecognised(was ? named(was) : '')];
  return [
    ...[...precision, ...unknown].flatMap((text) => paragraph(text, sheet)),
    ...added.flatMap(({ statement, changes }) => [
      ...paragraph(driftMessages.added(statement), sheet),
      ...(changes.length > 0 ? changeLines(changes, sheet) : []),
    ]),
    ...(after.is ? gone.flatMap(({ statement }) => paragraph(driftMessages.gone(statement), sheet)) : []),
  ];
}

function named({ wrong, ...is }: NonNullable<IdentityRecord['is']>): string {
  return className({ ...is, ...(wrong === null ? {} : { wrong }) });
}
