import type { GradeOptions } from './gradeOptions.js';
import { gradeSubmission } from './gradeSubmission.js';
import type { Result } from './result.js';

export interface GradeAllOptions extends GradeOptions {
  /** How many are graded at the same time. */
  readonly atOnce: number;
  /** Called after each submission, in the order in which they end. */
  readonly onGraded?: (result: Result) => void;
}

/** Grades submissions side by side. @returns the results in the order of the paths */
export async function gradeAll(
  paths: readonly string[],
  { atOnce, onGraded, ...options }: GradeAllOptions,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < paths.length; index = next++) {
      const result = await gradeSubmission(paths[index] as string, options);
      results[index] = result;
      onGraded?.(result);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, paths.length) }, lane));
  return results;
}
