import type { Comparison, TriedTranslation } from '../conformance/compare.js';
import { isSame } from '../conformance/comparisonDocument.js';
import type { Identity } from '../conformance/identity.js';
import { comparisonMessages } from './comparisonMessages.js';
import { className } from './identityText.js';
import { requestText } from './requestText.js';
import { separatedText } from './separationText.js';
import { leftAndRight, paragraph, type Sheet } from './sheet.js';
import { visible } from './visible.js';

/** Whether two subjects are the same: the verdict, the shortest input that separates them, who each is. */
export function comparisonText(comparison: Comparison, sheet: Sheet): string {
  const { one, other, relation, agreed, bound, apart, translations } = comparison;
  const verdict = isSame(comparison) ? 'same' : agreed === 0 && !apart ? 'nothing-asked' : 'different';
  const lines = [
    '',
    ...[one, other].flatMap((identity) => identityLines(identity, sheet)),
    '',
    ...paragraph(sheet.style.strong(comparisonMessages[verdict](agreed)), sheet),
    ...paragraph(comparisonMessages.bound(bound), sheet),
    ...(apart ? apartLines(apart, sheet) : []),
    ...(relation === 'dialects' && apart ? paragraph(comparisonMessages.dialects(), sheet) : []),
    ...(translations ? ['', ...translationLines(translations, comparison, sheet)] : []),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function identityLines({ name, is, precision }: Identity, sheet: Sheet): readonly string[] {
  const who = is ? className(is) : comparisonMessages.unrecognised();
  return [...leftAndRight(visible(name), sheet.style.faint(precision), sheet), ...paragraph(who, sheet, 6)];
}

function apartLines(apart: NonNullable<Comparison['apart']>, sheet: Sheet): readonly string[] {
  const { one, other } = apart;
  const gap = Math.abs(one - other);
  return [
    ...paragraph(`${comparisonMessages.shortest()} ${requestText(apart.request)}`, sheet),
    ...paragraph(comparisonMessages.second(separatedText(apart)), sheet, 6),
    ...(Number.isFinite(gap) ? paragraph(comparisonMessages.gap(gap), sheet, 6) : []),
  ];
}

function translationLines(
  all: readonly TriedTranslation[],
  { one, other }: Comparison,
  sheet: Sheet,
): readonly string[] {
  if (all.length === 0) return paragraph(comparisonMessages['no-translation'](), sheet);
  return all.flatMap(({ by, settings, statement, apart, agreed }) => {
    const [means, reproduced] = by === 'one' ? [one, other] : [other, one];
    const words = settings.map(({ name, value }) => `${name} = ${value}`).join(', ');
    const names = [visible(means.name), visible(reproduced.name)] as const;
    const head = comparisonMessages[apart ? 'does-not-translate' : 'translates'](...names, agreed);
    return [
      ...paragraph(head, sheet),
      ...paragraph(words, sheet, 6),
      ...paragraph(statement, sheet, 6),
      ...(apart
        ? paragraph(
            `${comparisonMessages.counterexample()} ${requestText(apart.request)}: ${separatedText(apart)}`,
            sheet,
            6,
          )
        : []),
    ];
  });
}
