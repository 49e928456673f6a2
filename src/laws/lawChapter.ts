import { chapters } from '../optimizers/chapter.js';

const { behaviour, ...ofOptimizers } = chapters;

/**
 * The chapters of the suite, in reading order: a derivative comes before what descends along it, and what surrounds a
 * step and where it leads comes after the steps themselves.
 */
export const lawChapterTitles = {
  autodiff: 'How a derivative travels',
  ...ofOptimizers,
  training: 'What surrounds a step',
  convergence: 'Where the steps lead',
  behaviour,
} as const;

export type LawChapterId = keyof typeof lawChapterTitles;
