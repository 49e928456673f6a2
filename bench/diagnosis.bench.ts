import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { diagnosisPage } from '../build/golden/diagnosisPage.js';
import { diagnose } from '../src/diagnosis/diagnose.js';
import type { Diagnosis } from '../src/diagnosis/diagnosis.js';
import { parseEquations } from '../src/formula/parse.js';
import { smallCases } from '../src/laws/cases/smallCases.js';
import { type Exchange, examine } from '../src/laws/examine.js';
import { laws } from '../src/laws/index.js';
import type { Standard } from '../src/laws/law.js';
import { standardOf } from '../src/laws/standard.js';
import { adam } from '../src/optimizers/adam.js';
import { adamw } from '../src/optimizers/adamw.js';
import { type Algorithm, edited } from '../src/optimizers/algorithm.js';
import type { Optimizer } from '../src/optimizers/optimizer.js';
import { reference } from '../src/subjects/reference.js';
import type { Subject } from '../src/subjects/subject.js';
import { oneEdit, twoEdits } from './diagnosis/escapes.js';

/** What a diagnosis of a named mistake or of one edit, and of two, may take once the answers are in, in milliseconds. */
const limit = 150;
const limitOfTwo = 2000;
const seed = 1;

interface Job {
  readonly name: string;
  readonly subject: Subject;
  readonly standard: Standard;
  readonly exchanges: readonly Exchange[];
}

/** A subject that answers at once, with all that the grader asks of it before the diagnosis. */
async function jobOf(name: string, standard: Standard, algorithm: Algorithm): Promise<Job> {
  const subject = reference(name, algorithm);
  const { exchanges } = await examine(subject, standard, { seed, runs: 24, laws, alsoAsk: smallCases(standard) });
  return { name, subject, standard, exchanges };
}

function jobsFor(optimizer: Optimizer): readonly Promise<Job>[] {
  const standard = standardOf(optimizer);
  const { algorithm } = standard;
  const mistake = optimizer.mistakes.find(({ id }) => id === 'adam-bias-correction-missing-power');
  const variants = oneEdit(standard);
  const [two] = twoEdits(standard, seed, 1).drawn;
  const slip = variants[Math.floor(variants.length / 2)] as Algorithm;
  const other = parseEquations('theta = theta - lr * tanh(g) * cos(theta * t)');
  return [
    jobOf(`${optimizer.title}, a named mistake`, standard, edited(algorithm, mistake?.edits ?? [])),
    jobOf(`${optimizer.title}, one edit`, standard, slip),
    jobOf(`${optimizer.title}, two edits`, standard, two as Algorithm),
    jobOf(`${optimizer.title}, nothing found`, standard, { ...algorithm, lines: other }),
  ];
}

const run = ({ subject, standard, exchanges }: Job) => diagnose(subject, standard, exchanges, { seed });

interface Timing {
  readonly diagnosis: Diagnosis;
  readonly first: number;
  readonly median: number;
}

/** Milliseconds of the first run and of the median of the ten that follow. */
async function timingOf(job: Job): Promise<Timing> {
  const times: number[] = [];
  let diagnosis: Diagnosis | undefined;
  for (let k = 0; k <= 10; k++) {
    const start = performance.now();
    diagnosis = (await run(job)).diagnosis;
    times.push(performance.now() - start);
  }
  const [first, ...later] = times as [number, ...number[]];
  return { diagnosis: diagnosis as Diagnosis, first, median: later.sort((a, b) => a - b)[5] as number };
}

const jobs = await Promise.all([...jobsFor(adam), ...jobsFor(adamw)]);
const rows: { name: string; found: string; tried: number; first: number; median: number }[] = [];
for (const job of jobs) {
  const { diagnosis, first, median } = await timingOf(job);
  rows.push({ name: job.name, found: diagnosis.id, tried: diagnosis.tried, first, median });
}
console.table(rows);
const limitFor = (name: string): number => (name.endsWith('two edits') ? limitOfTwo : limit);
const slow = rows.filter(({ name, found, median }) => found !== 'none' && median > limitFor(name));
if (slow.length > 0) throw new Error(`These take too long: ${slow.map(({ name }) => name).join(', ')}.`);

const text = await diagnosisPage();
console.log(text);
if (text !== readFileSync('golden/DIAGNOSIS.md', 'utf8'))
  throw new Error('golden/DIAGNOSIS.md is out of date: run npm run golden -- diagnosis.');

describe('a diagnosis, once the answers are in', () => {
  for (const job of jobs) {
    bench(job.name, async () => {
      await run(job);
    });
  }
});
