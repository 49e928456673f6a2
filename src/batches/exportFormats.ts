/** `gradescope`: a `results.json` for each student. `junit`: one XML for the class. */
export const exportFormats = ['gradescope', 'junit'] as const;
export type ExportFormat = (typeof exportFormats)[number];
