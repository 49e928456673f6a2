import type { UngradableSubmission } from './openedFile.js';
import type { SourcePlace, TraceFailure } from './response.js';
import { bundleSubmission } from './sandbox/bundleSubmission.js';
import type { RawFailure, TestedOptimizer, TestedRun } from './sandbox/job.js';
import { completeLimits, type Limits, ticksPerSecond } from './sandbox/limits.js';
import { originalPlace } from './sandbox/originalPlace.js';
import type { Sandboxed } from './sandbox/sandboxed.js';
import { silentFailure, traceFailure } from './sandbox/traceFailure.js';
import type { WorkerPool } from './sandbox/workerPool.js';

/** What tests made of an optimizer, or what ended them: of a limit that was met, the test from 1 as `step`. */
export type TestsAnswer = ({ readonly kind: 'run' } & TestedRun) | TraceFailure;

/** A file of tests, bundled; nothing of it has run. */
export interface TestFile {
  readonly kind: 'tests';
  /** Runs all tests on each optimizer, and goes on with the next where one is ended by a limit. */
  run(optimizers: readonly TestedOptimizer[], fuel?: number): Promise<readonly TestsAnswer[]>;
  /** The names of the tests, in the order in which they run; none where that cannot be found out. */
  names(): Promise<readonly string[]>;
  /** Where in the file an error was thrown. */
  placeOf(stack: string): SourcePlace | undefined;
}

/**
 * Tests of an optimizer need a hundredth of this fuel. The wall clock is for twenty optimizers, one after the other, on a
 * machine that has no time to give.
 */
const testLimits: Partial<Limits> = { fuel: 2 * ticksPerSecond, wallMilliseconds: 30_000 };

/** Bundles a file of tests. @throws RangeError for a limit that does not exist */
export async function openTests(
  path: string,
  { workers, limits: given = {} }: { readonly workers: WorkerPool; readonly limits?: Partial<Limits> },
): Promise<TestFile | UngradableSubmission> {
  const limits = completeLimits({ ...testLimits, ...given });
  const bundle = await bundleSubmission(path);
  if (bundle.kind === 'failure') return { ...bundle, kind: 'ungradable' };
  const { code, map } = bundle;
  const submission = workers.newSubmission();
  return {
    kind: 'tests',
    async names() {
      const { answers } = await workers.run({ submission, code, limits, task: { kind: 'list-tests' } });
      return answers[0]?.kind === 'text' ? (JSON.parse(answers[0].text) as string[]) : [];
    },
    placeOf: (stack) => originalPlace(stack, map),
    run(optimizers, fuel = limits.fuel) {
      const own = { ...limits, fuel };
      return runAll({ id: path, workers, limits: own, map, job: { submission, code, limits: own } }, optimizers);
    },
  };
}

/** A limit ends a job: the optimizers after it are a job of their own. */
async function runAll(sandboxed: Sandboxed, optimizers: readonly TestedOptimizer[]): Promise<readonly TestsAnswer[]> {
  const answers: TestsAnswer[] = [];
  while (answers.length < optimizers.length) {
    const rest = optimizers.slice(answers.length);
    const result = await sandboxed.workers.run({ ...sandboxed.job, task: { kind: 'tests', optimizers: rest } });
    const told = rest.findIndex((_, index) => result.answers[index] === undefined);
    const count = told < 0 ? rest.length : told;
    for (const answer of result.answers.slice(0, count)) {
      if (answer?.kind === 'text') answers.push({ kind: 'run', ...(JSON.parse(answer.text) as TestedRun) });
      else answers.push(traceFailure((answer as { failure: RawFailure }).failure, sandboxed));
    }
    // Nobody else is to blame for a silence than the one that was being worked on.
    if (count < rest.length && result.ending !== 'done') {
      answers.push(silentFailure(result.ending, true, sandboxed.limits));
      if (typeof result.ending === 'object')
        answers.push(...unasked(result.ending, rest.length - count - 1, sandboxed));
    } else if (count === 0) {
      answers.push(...unasked('done', rest.length, sandboxed));
    }
  }
  return answers;
}

function unasked(
  ending: Parameters<typeof silentFailure>[0],
  count: number,
  { limits }: Sandboxed,
): readonly TraceFailure[] {
  return Array.from({ length: count }, () => silentFailure(ending, false, limits));
}
