import { bench, describe } from 'vitest';
import { diagnose } from '../src/diagnosis/diagnose.js';
import type { Diagnosis } from '../src/diagnosis/diagnosis.js';
import { sameFunction } from '../src/diagnosis/sameFunction.js';
import { search } from '../src/diagnosis/search.js';
import { parseEquations } from '../src/formula/parse.js';
import { oneEditVariants } from '../src/formula/variants.js';
import { smallCases } from '../src/laws/cases/smallCases.js';
import { type Exchange, examine } from '../src/laws/examine.js';
import { laws } from '../src/laws/index.js';
import type { Standard } from '../src/laws/law.js';
import { standardOf } from '../src/laws/standard.js';
import { adam } from '../src/optimizers/adam.js';
import { adamw } from '../src/optimizers/adamw.js';
import { type Algorithm, edited, nameKindsOf } from '../src/optimizers/algorithm.js';
import { optimizers } from '../src/optimizers/index.js';
import type { Optimizer } from '../src/optimizers/optimizer.js';
import { reference } from '../src/subjects/reference.js';
import type { Subject } from '../src/subjects/subject.js';

/** What a diagnosis of a named mistake or of one edit may take once the answers are in, in milliseconds. */
const limit = 150;
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
  const variants = variantsOf(standard);
  const slip = variants[Math.floor(variants.length / 2)] as Algorithm;
  const other = parseEquations('theta = theta - lr * tanh(g) * cos(theta * t)');
  return [
    jobOf(`${optimizer.title}, a named mistake`, standard, edited(algorithm, mistake?.edits ?? [])),
    jobOf(`${optimizer.title}, one edit`, standard, slip),
    jobOf(`${optimizer.title}, nothing found`, standard, { ...algorithm, lines: other }),
  ];
}

function variantsOf({ algorithm }: Standard): readonly Algorithm[] {
  return oneEditVariants(algorithm.lines, nameKindsOf(algorithm)).map((lines) => ({ ...algorithm, lines }));
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
const slow = rows.filter(({ found, median }) => found !== 'none' && median > limit);
if (slow.length > 0) throw new Error(`These take more than ${limit} ms: ${slow.map(({ name }) => name).join(', ')}.`);

/** How many one-edit variants are explained, and by equations that are the same function. */
async function explained(standard: Standard): Promise<{ variants: number; explained: number; same: number }> {
  const requests = smallCases(standard);
  const count = { variants: 0, explained: 0, same: 0 };
  for (const algorithm of variantsOf(standard)) {
    const responses = await reference('variant', algorithm).traces(requests);
    const known = requests.flatMap((request, k) => {
      const answer = responses[k];
      return answer?.kind === 'answer' ? [{ request, answer }] : [];
    });
    const { explanation } = await search(standard, known, async () => []);
    count.variants++;
    if (!explanation) continue;
    count.explained++;
    if (sameFunction({ algorithm }, explanation, requests)) count.same++;
  }
  return count;
}

const counts = new Map<string, Awaited<ReturnType<typeof explained>>>();
for (const optimizer of optimizers) counts.set(optimizer.id, await explained(standardOf(optimizer)));
console.table(Object.fromEntries(counts));
for (const [id, { variants, same }] of counts) {
  if (same < variants) throw new Error(`${variants - same} one-edit variants of ${id} are not explained.`);
}

describe('a diagnosis, once the answers are in', () => {
  for (const job of jobs) {
    bench(job.name, async () => {
      await run(job);
    });
  }
});
