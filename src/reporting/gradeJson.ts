import { type AboutGrading, gradeDocument, gradeDocumentSchema } from '../grading/gradeDocument.js';
import type { Result } from '../grading/result.js';

/**
 * The results for programs, checked against the published schema. What would act on a terminal is escaped, which JSON
 * reads back as it was.
 */
export function gradeJson(results: readonly Result[], about: AboutGrading): string {
  return safeJson(gradeDocumentSchema.parse(gradeDocument(results, about)));
}

/** A document as JSON in which nothing acts on a terminal. */
export function safeJson(document: unknown): string {
  return `${JSON.stringify(document, undefined, 2).replaceAll(/[\u007f-\u009f\u2028\u2029\p{Format}]/gu, escaped)}\n`;
}

function escaped(character: string): string {
  return character.replaceAll(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
