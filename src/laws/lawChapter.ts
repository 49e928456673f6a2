import { chapters } from '../optimizers/chapter.js';

/** The chapters of the suite, in reading order: a derivative comes before what descends along it. */
export const lawChapterTitles = { autodiff: 'How a derivative travels', ...chapters } as const;

export type LawChapterId = keyof typeof lawChapterTitles;
