import { Problem } from '../formula/problem.js';
import { type GradeOptions, usualSeed } from './gradeOptions.js';
import { gradingMessages } from './messages.js';
import { openGrading } from './openGrading.js';
import type { Result } from './result.js';
import { failedResult, ungradableResult } from './ungradable.js';

/** Grades one file: opens it, examines it and, where it is wrong, finds out what it does instead. Never rejects. */
export async function gradeSubmission(path: string, given: Partial<GradeOptions> = {}): Promise<Result> {
  const options = { seed: usualSeed, dialect: [], ...given };
  const start = performance.now();
  const graded = await attempt(path, options).catch((error: unknown) =>
    error instanceof Problem ? failedResult('ungradable', error.message) : failedResult('harness-error', textOf(error)),
  );
  return { path, ...graded, durationMs: Math.round(performance.now() - start) };
}

function textOf(error: unknown): string {
  return `${gradingMessages['harness-error'](0, '')} ${error instanceof Error ? error.stack : String(error)}`;
}

async function attempt(path: string, options: GradeOptions): Promise<Omit<Result, 'path' | 'durationMs'>> {
  const opening = openGrading(path, options);
  // The file is bundled and evaluated elsewhere while the laws are loaded here.
  const { judge } = await import('./judge.js');
  const grading = await opening;
  if (grading.kind === 'ungradable') return ungradableResult(grading, options.limits);
  try {
    if (grading.kind === 'grading') return await judge(path, grading, options);
    const { judgeEngine } = await import('./judgeEngine.js');
    return await judgeEngine(path, grading, options);
  } finally {
    await grading.close();
  }
}
