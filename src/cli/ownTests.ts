import { basename, extname } from 'node:path';
import { Problem } from '../formula/problem.js';
import { gradeTests } from '../grading/gradeTests.js';
import type { TestsResult } from '../grading/testsResult.js';
import type { Standard } from '../laws/law.js';
import { standardOf } from '../laws/standard.js';
import { findDialect } from '../optimizers/dialect.js';
import { findOptimizer, lookUpWithin } from '../optimizers/find.js';
import { namedAlgorithm } from '../optimizers/namedAlgorithm.js';
import type { Sheet } from '../reporting/sheet.js';
import { testsReport } from '../reporting/testsText.js';
import type { WorkerPool } from '../subjects/sandbox/workerPool.js';
import { type ExitCode, exitCodes } from './exitCodes.js';
import { version } from './version.js';

/** What `assay grade --tests` was asked for. */
export interface OwnTests {
  readonly path: string;
  /** Absent where the file's name says it. */
  readonly optimizer: string | undefined;
  readonly dialect: readonly string[];
  readonly json: boolean;
  readonly sheet: Sheet;
  readonly write: (text: string) => void;
}

/** Grades a learner's own tests. @throws Problem where no optimizer is named, or one that tests are not graded of */
export async function gradeOwnTests(asked: OwnTests, workers: WorkerPool): Promise<ExitCode> {
  const result = await gradeTests(asked.path, standardFor(asked), { workers });
  if (asked.json) {
    const { testsJson } = await import('../reporting/testsJson.js');
    asked.write(testsJson(result, version));
  } else asked.write(testsReport(result, asked.sheet));
  return endings[result.verdict];
}

const endings: { readonly [V in TestsResult['verdict']]: ExitCode } = {
  complete: exitCodes.passed,
  incomplete: exitCodes.failed,
  'false-alarm': exitCodes.failed,
  ungradable: exitCodes.usage,
  'harness-error': exitCodes.ownFault,
};

function standardFor({ path, optimizer: name, dialect }: OwnTests): Standard {
  const optimizer = name === undefined ? lookUpWithin(basename(path, extname(path))) : findOptimizer(name);
  if (optimizer === undefined) {
    throw new Problem('tests-of-what', 'Say which optimizer the tests are of, as in --optimizer adam.');
  }
  const named = findDialect(optimizer, dialect);
  return { ...standardOf(optimizer, named.dialect), algorithm: namedAlgorithm(optimizer, named) };
}
