import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Counterexample } from '../../src/diagnosis/diagnosis.js';
import { gradeDocument, gradeDocumentSchema } from '../../src/grading/gradeDocument.js';
import type { Result } from '../../src/grading/result.js';
import { gradeJson } from '../../src/reporting/gradeJson.js';
import { endless, failed, hostile, inDialect, passed, unexplained, unparsed } from '../reporting/sampleResults.js';
import { textOf } from '../repository/workingCopy.js';

const about = { seed: 7, version: '1.2.3' };
const documentOf = (...results: readonly Result[]) => gradeDocument(results, about);

describe('the document of grades', () => {
  it('follows its schema, whatever the result', () => {
    const document = documentOf(passed, failed, inDialect, unexplained, unparsed, endless, hostile);
    expect(gradeDocumentSchema.parse(document)).toEqual(document);
  });

  it('follows the schema that is published', () => {
    const published = JSON.parse(textOf('golden/schema/grade.schema.json'));
    expect(published).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(gradeDocumentSchema))));
  });

  it('carries version, seed and diagnosis where programs look for them', () => {
    expect(documentOf(failed)).toMatchObject({
      ...{ assay: '1.2.3', schemaVersion: 1, seed: 7 },
      submissions: [{ diagnosis: { kind: 'mistake', id: 'adam-no-bias-correction', edits: [{ line: 'm_hat' }, {}] } }],
    });
  });

  it('keeps numbers that JSON does not have', () => {
    const shown = failed.counterexample as Counterexample;
    const tensors = [{ shape: [2], values: Float64Array.of(-0, Number.NaN) }];
    const odd = { ...shown, expected: -Infinity, yours: Number.NaN, request: { ...shown.request, tensors } };
    const read = JSON.parse(gradeJson([{ ...failed, counterexample: odd }], about));
    expect(read.submissions[0].counterexample).toMatchObject({
      ...{ expected: '-Infinity', yours: 'NaN' },
      request: { tensors: [{ values: ['-0', 'NaN'] }] },
    });
  });

  it('brings nothing that acts on a terminal, and loses nothing', () => {
    const text = gradeJson([hostile], about);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Control}\p{Format}]/u);
    expect(JSON.parse(text).submissions[0].path).toBe(hostile.path);
  });

  it('is refused where a result does not fit', () => {
    expect(() => gradeJson([{ ...passed, score: 1.5 }], about)).toThrow();
  });
});
