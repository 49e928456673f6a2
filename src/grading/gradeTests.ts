import { separationBetween } from '../diagnosis/separation.js';
import { type WrongVariant, wrongVariants } from '../diagnosis/wrongVariants.js';
import { changesBetween } from '../formula/changes.js';
import { smallCases } from '../laws/cases/smallCases.js';
import type { Standard } from '../laws/law.js';
import type { Limits } from '../subjects/sandbox/limits.js';
import type { WorkerPool } from '../subjects/sandbox/workerPool.js';
import { isTestable, testedOptimizer } from '../subjects/testedOptimizer.js';
import { openTests, type TestFile, type TestsAnswer } from '../subjects/testFile.js';
import { testsMessages as messages } from './testsMessages.js';
import type { FalseAlarm, Survivor, Tally, TestScore, TestsResult } from './testsResult.js';

export interface GradeTestsOptions {
  readonly workers: WorkerPool;
  readonly limits?: Partial<Limits>;
}

/** Wrong optimizers in one job: few enough for its wall clock on a machine that has no time, and many enough for speed. */
const perJob = 20;

/**
 * How much of what the right optimizer needs a wrong one may use up before it counts as noticed. A search that ends when
 * the loss is small may take longer with a wrong optimizer, and never ends with many.
 */
const patience = { times: 4, ticks: 20 };

/**
 * Grades a learner's own tests: the right optimizer must pass all of them, and each wrong one should fail one. Wrong are
 * the named mistakes and the single slips of the pen that are another function than the right one and its dialects.
 * @throws Problem `tests-whole-tensor` for an optimizer that the sandbox cannot run
 */
export async function gradeTests(path: string, standard: Standard, options: GradeTestsOptions): Promise<TestsResult> {
  const right = testedOptimizer(standard.algorithm);
  const file = await openTests(path, options);
  const empty: TestsResult = { path, standard, verdict: 'ungradable', message: '', ...nothingGraded };
  if (file.kind === 'ungradable') return { ...empty, ...told(file) };
  const [reference] = (await file.run([right])) as readonly [TestsAnswer];
  if (reference.kind === 'failure') return { ...empty, ...told(reference), ...(await stoppedOn(reference, file)) };
  if (reference.outcomes.length === 0) return { ...empty, message: messages['no-tests']() };
  const falseAlarms = alarmsIn(reference, file);
  if (falseAlarms.length > 0) return { ...empty, verdict: 'false-alarm', falseAlarms };
  const variants = wrongVariants(standard).filter(({ algorithm }) => isTestable(algorithm));
  const fuel = patience.times * reference.ticks + patience.ticks;
  const answers = await answersTo(file, variants, fuel);
  const failure = answers.find((answer) => answer.kind === 'failure' && answer.reason === 'harness-error');
  if (failure?.kind === 'failure') return { ...empty, verdict: 'harness-error', message: failure.message };
  return { ...empty, ...scored(standard, reference, variants, answers) };
}

const nothingGraded = {
  falseAlarms: [],
  tests: [],
  named: { killed: 0, total: 0 },
  slips: { killed: 0, total: 0 },
  stopped: 0,
  survivors: [],
} as const;

type Told = Pick<TestsResult, 'message' | 'place'>;

function told({ message, place }: Told): Told {
  return place ? { message, place } : { message };
}

/** Where a limit ended the run on the right optimizer, the test that was running is told. */
async function stoppedOn(
  { message, step, reason }: Extract<TestsAnswer, { kind: 'failure' }>,
  file: TestFile,
): Promise<Pick<TestsResult, 'message' | 'verdict'>> {
  if (reason === 'harness-error') return { verdict: reason, message };
  const name = step === undefined ? undefined : (await file.names())[step - 1];
  return { verdict: 'ungradable', message: name === undefined ? message : messages['stopped-in-test'](name, message) };
}

type Ran = Extract<TestsAnswer, { kind: 'run' }>;

function alarmsIn({ outcomes }: Ran, file: TestFile): readonly FalseAlarm[] {
  return outcomes
    .filter(({ kind }) => kind !== 'passed')
    .map(({ name, kind, message, stack }) => {
      const place = stack === undefined ? undefined : file.placeOf(stack);
      const said = kind === 'asynchronous' ? messages.asynchronous() : message || messages['returned-false']();
      return { name, message: said, ...(place ? { place } : {}) };
    });
}

async function answersTo(
  file: TestFile,
  variants: readonly WrongVariant[],
  fuel: number,
): Promise<readonly TestsAnswer[]> {
  const jobs = Array.from({ length: Math.ceil(variants.length / perJob) }, (_, k) =>
    variants.slice(k * perJob, (k + 1) * perJob).map(({ algorithm, fault }) => testedOptimizer(algorithm, fault)),
  );
  return (await Promise.all(jobs.map((job) => file.run(job, fuel)))).flat();
}

function scored(
  standard: Standard,
  { outcomes }: Ran,
  variants: readonly WrongVariant[],
  answers: readonly TestsAnswer[],
): Omit<TestsResult, 'path' | 'standard' | 'message' | 'falseAlarms'> {
  const killers = answers.map(killersIn);
  const isKilled = (index: number) => (killers[index] as ReadonlySet<number>).size > 0;
  const tally = (isCounted: (variant: WrongVariant) => boolean): Tally => {
    const places = variants.flatMap((variant, index) => (isCounted(variant) ? [index] : []));
    return { killed: places.filter(isKilled).length, total: places.length };
  };
  const named = tally(({ mistake }) => mistake !== undefined);
  const tests = outcomes.map(({ name }, test): TestScore => {
    const caught = killers.filter((found) => found.has(test));
    return { name, kills: caught.length, alone: caught.filter((found) => found.size === 1).length };
  });
  return {
    verdict: named.killed === named.total ? 'complete' : 'incomplete',
    tests,
    named,
    slips: tally(({ mistake }) => mistake === undefined),
    stopped: answers.filter(({ kind }) => kind === 'failure').length,
    survivors: variants.filter((_, index) => !isKilled(index)).map((variant) => survivorOf(standard, variant)),
  };
}

/** The places of the tests that an optimizer fails. One that ends a test by a limit is noticed, too. */
function killersIn(answer: TestsAnswer): ReadonlySet<number> {
  if (answer.kind === 'failure') return new Set([Math.max(0, (answer.step ?? 1) - 1)]);
  return new Set(answer.outcomes.flatMap(({ kind }, index) => (kind === 'passed' ? [] : [index])));
}

function survivorOf(standard: Standard, variant: WrongVariant): Survivor {
  const { algorithm, mistake } = variant;
  return {
    ...(mistake ? { mistake } : {}),
    changes: changesBetween(standard.algorithm.lines, algorithm.lines),
    smallest: separationBetween(standard, variant, smallCases(standard)),
  };
}
