import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, bench, describe } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'batches-'));
afterAll(() => rmSync(folder, { recursive: true }));

const asked =
  'name: one\ntitle: One\nquestions:\n  - { id: adam, kind: optimizer, title: A, optimizer: adam, points: 1 }\n';
writeFileSync(path.join(folder, 'one.yaml'), asked);

const assignments = { sheets: 'hw3', code: path.join(folder, 'one.yaml') };
const golden = { sheets: 'hw3-answers.yaml', code: 'adam-in-place.ts' };

/** A class in which everybody hands in the same. */
function classOf(kind: keyof typeof golden, students: number): string {
  const own = path.join(folder, `${kind}-${students}`);
  mkdirSync(own);
  const file = golden[kind];
  for (let one = 0; one < students; one++) {
    cpSync(path.join(root, 'golden/submissions', file), path.join(own, `s${one}${path.extname(file)}`));
  }
  return own;
}

/** A whole run, from a cold start. */
function grade(kind: keyof typeof golden, given: string, workers: number): void {
  const out = path.join(folder, 'out');
  rmSync(out, { recursive: true, force: true });
  const words = [given, '--assignment', assignments[kind], '--out', out, '--workers', String(workers)];
  const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'dist/cli.js'), 'grade', ...words]);
  if (status !== 0) throw new Error(String(stderr));
}

const settings = { iterations: 2, warmupIterations: 0, time: 0, warmupTime: 0 };

// The ratio of many to one is what a student more costs; the goals are 1,000 sheets in 5 s, and as many programs in 60 s
// on two cores, where one takes half a second.
describe.each(['sheets', 'code'] as const)('a class that hands in %s, cold start to results', (kind) => {
  const [one, many] = [classOf(kind, 1), classOf(kind, 40)];
  bench('1 student', () => grade(kind, one, 1), settings);
  bench('40 students, 1 worker', () => grade(kind, many, 1), settings);
  bench('40 students, 2 workers', () => grade(kind, many, 2), settings);
});
