import { testsDocument, testsDocumentSchema } from '../grading/testsDocument.js';
import type { TestsResult } from '../grading/testsResult.js';

/** Graded tests for programs, checked against the published schema. */
export function testsJson(result: TestsResult, version: string): string {
  return `${JSON.stringify(testsDocumentSchema.parse(testsDocument(result, version)), undefined, 2)}\n`;
}
