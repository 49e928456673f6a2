import { z } from 'zod';
import { baselineSchema } from '../../src/conformance/baseline.js';
import { comparisonDocumentSchema } from '../../src/conformance/comparisonDocument.js';
import { driftDocumentSchema } from '../../src/conformance/driftDocument.js';
import { identityDocumentSchema } from '../../src/conformance/identityDocument.js';
import { logDocumentSchema } from '../../src/conformance/logDocument.js';
import { traceLogSchema } from '../../src/conformance/traceLog.js';
import { assignmentSchema } from '../../src/courses/assignment.js';
import { gradeDocumentSchema } from '../../src/grading/gradeDocument.js';
import { puzzleDocumentSchema } from '../../src/grading/puzzleDocument.js';
import { testsDocumentSchema } from '../../src/grading/testsDocument.js';
import { erratumRecord } from '../../src/laws/errata/erratumRecord.js';
import { type GoldenErrata, goldenErrata } from '../../src/laws/errata/goldenErrata.js';
import { errata } from '../../src/laws/errata/index.js';
import { optimizers } from '../../src/optimizers/index.js';
import { exactValue } from '../../src/oracles/exactForm.js';
import { type GoldenAdjoints, goldenAdjoints } from '../../src/oracles/goldenAdjoints.js';
import { type GoldenTrace, goldenTrace } from '../../src/oracles/goldenTrace.js';
import { atlas } from '../../src/reporting/atlas.js';
import { workDocumentSchema } from '../../src/reporting/workDocument.js';
import { engineFile } from '../../src/vectors/engineFile.js';
import { optimizerFile } from '../../src/vectors/optimizerFile.js';
import type { WorkedAdjoints, WorkedNumber } from './workedAdjoints.js';
import type { WorkedTrace } from './workedTrace.js';

/** Significant digits of a published decimal. */
const publishedDigits = 30;

/** A file of `golden/`, by its path in the repository. */
export interface GoldenFile {
  readonly path: string;
  readonly text: string;
}

/** A worked trace with its decimals, as a file. @throws ZodError when it does not fit the published schema */
export function traceFile(worked: WorkedTrace): GoldenFile {
  const { steps, objective, dialect, ...facts } = worked;
  const trace: GoldenTrace = goldenTrace.parse({
    $schema: '../schema/trace.schema.json',
    schemaVersion: 1,
    ...facts,
    dialect,
    ...(objective === undefined ? {} : { objective }),
    steps: steps.map((values, index) => ({
      t: index + 1,
      values: values.map(([name, working, exact]) => ({
        ...placeOf(name),
        ...{ working, exact },
        decimal: published(exact),
      })),
    })),
  });
  return { path: `golden/traces/${trace.id}.json`, text: json(trace) };
}

/** A name as it is written by hand, `theta[2]`, as a name and a coordinate. */
function placeOf(written: string): { readonly name: string; readonly coordinate?: number } {
  const [, name = written, coordinate] = /^(.*)\[(\d+)\]$/.exec(written) ?? [];
  return coordinate === undefined ? { name } : { name, coordinate: Number(coordinate) };
}

/** Worked adjoints with their decimals, as a file. @throws ZodError when they do not fit the published schema */
export function adjointsFile({ nodes, ...facts }: WorkedAdjoints): GoldenFile {
  const number = ([working, exact]: WorkedNumber) => ({ working, exact, decimal: published(exact) });
  const table: GoldenAdjoints = goldenAdjoints.parse({
    $schema: '../schema/adjoints.schema.json',
    schemaVersion: 1,
    ...facts,
    nodes: nodes.map(([formula, value, adjoint], index) => ({
      node: `v${index + 1}`,
      formula,
      value: number(value),
      adjoint: number(adjoint),
    })),
  });
  return { path: `golden/adjoints/${table.id}.json`, text: json(table) };
}

/** The registry as a document. */
export function atlasFile(): GoldenFile {
  return { path: 'golden/ATLAS.md', text: atlas(optimizers) };
}

/** Every erratum with the numbers of its witness, computed. @throws ZodError when one does not fit the schema */
export function errataFile(): GoldenFile {
  const document: GoldenErrata = goldenErrata.parse({
    $schema: 'schema/errata.schema.json',
    schemaVersion: 1,
    errata: errata.map(erratumRecord),
  });
  return { path: 'golden/errata.json', text: json(document) };
}

/** The published schemas, for editors and for readers in other languages. */
export function schemaFiles(): readonly GoldenFile[] {
  const schemas = {
    ...{ trace: goldenTrace, adjoints: goldenAdjoints, errata: goldenErrata, grade: gradeDocumentSchema },
    ...{ work: workDocumentSchema, vectors: optimizerFile, 'graph-vectors': engineFile },
    ...{ puzzle: puzzleDocumentSchema, tests: testsDocumentSchema, assignment: assignmentSchema },
    ...{ identity: identityDocumentSchema, comparison: comparisonDocumentSchema },
    ...{ baseline: baselineSchema, drift: driftDocumentSchema },
    ...{ 'trace-log': traceLogSchema, 'log-identity': logDocumentSchema },
  };
  return Object.entries(schemas).map(([name, schema]) => ({
    path: `golden/schema/${name}.schema.json`,
    // What a person writes, where it is a person who writes it.
    text: json(z.toJSONSchema(schema, name === 'assignment' ? { io: 'input' } : {})),
  }));
}

const json = (content: unknown): string => `${JSON.stringify(content, undefined, 2)}\n`;

const published = (exact: string): string => exactValue(exact).toSignificantDigits(publishedDigits).toString();
