import type { z } from 'zod';
import { jsonPath } from '../subjects/protocol/jsonPath.js';
import { checkEngine } from './checkEngine.js';
import { checkOptimizer } from './checkOptimizer.js';
import { engineFile } from './engineFile.js';
import type { Finding } from './finding.js';
import { optimizerFile } from './optimizerFile.js';

/** What a check has looked at, and what it has found. */
export interface CheckedFile {
  readonly tests: number;
  readonly findings: readonly Finding[];
}

/** A file that is wrong all over is told of by its beginning. */
const mostFindings = 100;

/**
 * Everything that is off in a vector file: its form, its ids and flags, the two ways in which its numbers are written, its
 * expected values and allowed errors as our references recompute them, and whether its flags are true.
 */
export function checkFile(content: unknown): CheckedFile {
  const kind = typeof content === 'object' && content !== null && 'kind' in content ? content.kind : undefined;
  if (kind === 'optimizer')
    return checked(optimizerFile, content, (file) => file.groups.flatMap(({ tests }) => tests), checkOptimizer);
  if (kind === 'autodiff') return checked(engineFile, content, ({ tests }) => tests, checkEngine);
  return { tests: 0, findings: [{ where: 'kind', what: 'It is neither "optimizer" nor "autodiff".' }] };
}

interface Flagged {
  readonly id: string;
  readonly flags: readonly string[];
}

function checked<F extends { readonly notes: Readonly<Record<string, unknown>> }>(
  schema: z.ZodType<F>,
  content: unknown,
  testsOf: (file: F) => readonly Flagged[],
  recompute: (file: F) => Iterable<Finding>,
): CheckedFile {
  const parsed = schema.safeParse(content);
  if (!parsed.success) {
    const findings = parsed.error.issues.slice(0, mostFindings).map(({ path, message }) => ({
      where: jsonPath(path) || 'the file',
      what: `${message}.`,
    }));
    return { tests: 0, findings };
  }
  const tests = testsOf(parsed.data);
  const findings = [...namesIn(tests, Object.keys(parsed.data.notes))];
  for (const finding of recompute(parsed.data)) {
    if (findings.length >= mostFindings) break;
    findings.push(finding);
  }
  return { tests: tests.length, findings };
}

/** Ids that are there twice, flags that no note explains, and notes that no test carries. */
function* namesIn(tests: readonly Flagged[], notes: readonly string[]): Generator<Finding> {
  const ids = new Set<string>();
  for (const { id, flags } of tests) {
    if (ids.has(id)) yield { where: id, what: 'The id is there twice.' };
    ids.add(id);
    for (const flag of flags)
      if (!notes.includes(flag)) yield { where: id, what: `No note says what the flag ${flag} means.` };
  }
  const carried = new Set(tests.flatMap(({ flags }) => flags));
  for (const flag of notes)
    if (!carried.has(flag)) yield { where: `notes.${flag}`, what: 'No test carries this flag.' };
}
