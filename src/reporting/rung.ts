import type { FeedbackLevel } from '../grading/feedback.js';

/** How far a learner has climbed: where to look, a question, the smallest case. Above them is the whole report. */
export const rungs = [1, 2, 3] as const;
export type Rung = (typeof rungs)[number];

/** What a report may tell of which a rung is the last. */
export const levelOfRung = { 1: 'line', 2: 'question', 3: 'case' } as const satisfies Record<Rung, FeedbackLevel>;
