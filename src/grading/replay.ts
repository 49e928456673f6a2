import type { GradeOptions } from './gradeOptions.js';

/** The command that runs one check of a submission again, with the same numbers. */
export function replayCommand(
  path: string,
  { seed, as, dialect, precision, trust, python, answers }: GradeOptions,
  law: string,
): string {
  // Answers say themselves what they were asked for.
  if (answers) return `npx assay judge ${[path, '--case', law].map(quoted).join(' ')}`;
  const words = [
    path,
    ...(as === undefined ? [] : ['--as', as]),
    ...dialect.flatMap((name) => ['--dialect', name]),
    ...(precision === undefined ? [] : ['--precision', precision]),
    ...(trust ? ['--trust'] : []),
    ...(python === undefined ? [] : ['--python', python]),
    ...['--seed', String(seed), '--case', law],
  ];
  return `npx assay grade ${words.map(quoted).join(' ')}`;
}

/** A word as a shell needs it. */
function quoted(word: string): string {
  return /^[\w./=:@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
