import type { Law, LawStatement, Standard } from '../laws/law.js';
import { type LawChapterId, lawChapterTitles } from '../laws/lawChapter.js';
import { leftAndRight, paragraph, type Sheet } from './sheet.js';

/** A law of optimizers, or one of engines, which speaks of no optimizer. */
export type ListedLaw = LawStatement & Partial<Pick<Law, 'holdsFor' | 'identity' | 'consequence'>>;

/** A chapter with its laws, in reading order. */
export interface LawChapter {
  readonly id: LawChapterId;
  readonly title: string;
  readonly laws: readonly ListedLaw[];
}

/** The laws by chapter; chapters without laws are left out. */
export function lawChapters(laws: readonly ListedLaw[]): readonly LawChapter[] {
  return (Object.entries(lawChapterTitles) as [LawChapterId, string][])
    .map(([id, title]) => ({ id, title, laws: laws.filter(({ chapter }) => chapter === id) }))
    .filter((chapter) => chapter.laws.length > 0);
}

/**
 * The laws as the contents of a textbook: chapter, statement, source.
 * @param standard marks the laws that hold for it, and says of the others why not
 */
export function lawsText(chapters: readonly LawChapter[], standard: Standard | undefined, sheet: Sheet): string {
  const { strong } = sheet.style;
  const lines = chapters.flatMap(({ title, laws }, index) => [
    '',
    `  ${strong(`${index + 1}  ${title}`)}`,
    ...laws.flatMap((law) => ['', ...lawLines(law, standard, sheet)]),
  ]);
  return [...lines, '', ''].join('\n');
}

function lawLines(law: ListedLaw, standard: Standard | undefined, sheet: Sheet): readonly string[] {
  const { strong, good, faint, notable } = sheet.style;
  const applies = standard && law.holdsFor?.(standard);
  const mark = applies === undefined ? '' : applies === true ? `${good('✓ holds')}  ` : `${notable('– not here')}  `;
  return [
    ...leftAndRight(`${mark}${strong(law.title)}`, faint(law.id), sheet),
    ...paragraph(law.statement, sheet, 6),
    ...paragraph(law.source, sheet, 6).map(faint),
    ...(typeof applies === 'string' ? paragraph(`Why not: ${applies}.`, sheet, 6) : []),
  ];
}

/** The same as linear text, without columns and glyphs. */
export function lawsPlain(chapters: readonly LawChapter[], standard: Standard | undefined): string {
  const lines = chapters.flatMap(({ title, laws }) => [
    `chapter: ${title}`,
    ...laws.flatMap((law) => {
      const applies = standard && law.holdsFor?.(standard);
      return [
        `law: ${law.id}, ${law.title}`,
        `statement: ${law.statement}`,
        `source: ${law.source}`,
        ...(applies === undefined ? [] : [applies === true ? 'holds: yes' : `holds: no, ${applies}`]),
      ];
    }),
  ]);
  return `${lines.join('\n')}\n`;
}

/** The same for programs; a change of this shape raises `schemaVersion`. */
export function lawsJson(chapters: readonly LawChapter[], standard: Standard | undefined): readonly object[] {
  return chapters.map(({ id, title, laws }) => ({
    id,
    title,
    laws: laws.map((law) => ({
      ...{ id: law.id, title: law.title, statement: law.statement, tex: law.tex, source: law.source },
      // Equations can be held to an identity, every subject to a consequence, and engines to all that is said of them.
      visible: law.identity === undefined || law.consequence !== undefined,
      ...holding(standard && law.holdsFor?.(standard)),
    })),
  }));
}

function holding(applies: true | string | undefined): { readonly holds?: boolean; readonly reason?: string } {
  if (applies === undefined) return {};
  return applies === true ? { holds: true } : { holds: false, reason: applies };
}
