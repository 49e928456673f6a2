/** How far a learner has climbed: where to look, a question, the smallest case. Above them is the whole report. */
export const rungs = [1, 2, 3] as const;
export type Rung = (typeof rungs)[number];
