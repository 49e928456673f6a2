import type { Deviation } from '../conformance/deviation.js';
import type { ClassName, Identity } from '../conformance/identity.js';
import { changeLines } from './diagnosisText.js';
import { identityMessages } from './identityMessages.js';
import { requestText } from './requestText.js';
import { separatedText } from './separationText.js';
import { leftAndRight, paragraph, type Sheet } from './sheet.js';
import { alignColumns } from './table.js';
import { visible } from './visible.js';
import { hang } from './wrap.js';

/** Which optimizer a subject is: who it is first, then what is special about it, then its edges. */
export function identityText(identity: Identity, sheet: Sheet): string {
  const { name, kind, edges } = identity;
  const lines = [
    '',
    ...leftAndRight(visible(name), sheet.style.faint(identity.precision), sheet),
    ...paragraph(sheet.style.strong(verdictOf(identity)), sheet),
    ...remarksOf(identity).flatMap((remark) => paragraph(remark, sheet)),
    ...identity.deviations.flatMap((deviation) => ['', ...deviationLines(deviation, sheet)]),
    ...(edges.length > 0 && kind !== 'mute' ? ['', ...edgeLines(identity, sheet)] : []),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

/** `Adam, dialect eps=hat (PyTorch, Keras)`. */
export function className({ title, dialect, wrong, users }: ClassName): string {
  const words = [title, ...(dialect ? [`dialect ${dialect}`] : []), ...(wrong ? [`with ${wrong}`] : [])].join(', ');
  return dialect && users.length > 0 ? `${words} (${users.join(', ')})` : words;
}

function verdictOf({ kind, is, tried }: Identity): string {
  if (kind === 'unsteady') return identityMessages.unsteady();
  if (kind === 'mute') return identityMessages.mute();
  if (!is) return identityMessages.unknown(tried);
  return `${className(is)}.`;
}

function remarksOf(identity: Identity): readonly string[] {
  const { kind, agreed, sameAs, alsoFits, declares, precision, neverReads, ignores } = identity;
  return [
    ...(agreed > 0 ? [identityMessages.agreed(agreed, kind === 'exact')] : []),
    ...(sameAs.length > 0 ? [identityMessages['same-as'](sameAs.map(className))] : []),
    ...(alsoFits.length > 0 ? [identityMessages['also-fits'](alsoFits.map(className))] : []),
    ...(declares && declares !== precision ? [identityMessages.precision(precision, declares)] : []),
    ...(kind !== 'unsteady' && identity.steadiness === 'unsteady' ? [identityMessages['also-unsteady']()] : []),
    ...ignores.map(({ name, value }) => identityMessages.ignores(name, value, identity.is !== undefined)),
    ...neverReads.map(({ name, value }) => identityMessages['never-reads'](name, value, identity.is !== undefined)),
  ];
}

function deviationLines({ kind, statement, changes, shown }: Deviation, sheet: Sheet): readonly string[] {
  return [
    ...paragraph(`${identityMessages.deviates(kind)} ${statement}`, sheet),
    ...(changes.length > 0 ? changeLines(changes, sheet) : []),
    ...(shown ? paragraph(`${identityMessages['shortest-input']()} ${requestText(shown.request)}`, sheet, 6) : []),
    ...(shown ? paragraph(separatedText(shown), sheet, 6) : []),
  ];
}

function edgeLines({ edges }: Identity, { width, style }: Sheet): readonly string[] {
  const titles = alignColumns(
    edges.map(({ title }) => [title]),
    { indent: 2 },
  );
  const column = 2 + Math.max(...edges.map(({ title }) => title.length)) + 3;
  return [
    `  ${style.strong(identityMessages.edges())}`,
    ...edges.flatMap(({ seen, asEquations }, k) => {
      const otherwise = asEquations === false ? `; ${identityMessages['not-as-equations']()}` : '';
      return hang(titles[k] ?? '', visible(`${seen}${otherwise}`), { column, width });
    }),
  ];
}
