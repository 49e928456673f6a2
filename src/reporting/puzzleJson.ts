import { puzzleDocument, puzzleDocumentSchema } from '../grading/puzzleDocument.js';

/** A puzzle for programs, checked against the published schema. */
export function puzzleJson(...parts: Parameters<typeof puzzleDocument>): string {
  return `${JSON.stringify(puzzleDocumentSchema.parse(puzzleDocument(...parts)), undefined, 2)}\n`;
}
