import type { TestedOptimizer, TestOutcome } from '../job.js';
import { failureOfThrown } from './guestFailure.js';
import { testedClass } from './testedClass.js';
import type { Evaluation, Progress } from './traceRun.js';

/** More tests than this are not run. */
const most = 200;
const longestName = 100;
const longestMessage = 500;

interface Test {
  readonly name: string;
  readonly owner: object;
}

/** Runs every test of a file on one optimizer, each on a class of its own: none finds what another left behind. */
export function runAllTests(
  optimizer: TestedOptimizer,
  { exports, realm }: Evaluation,
  progress: Progress,
): readonly TestOutcome[] {
  const makeClass = testedClass(optimizer, realm);
  return testsIn(exports).map((test, index) => {
    progress.step = index + 1;
    return runTest(test, makeClass());
  });
}

/**
 * The functions of an export `tests`, or else of an object that is the default export; where there is neither, all
 * exported functions.
 */
export function testsIn(exports: unknown): readonly Test[] {
  const whole = Object(exports) as object;
  if (typeof exports === 'function') return [{ name: 'default', owner: { default: exports } }];
  const lists = ['tests', 'default'].map((name) => Reflect.get(whole, name) as unknown);
  const owner = (lists.find((list) => typeof list === 'object' && list !== null) ?? whole) as object;
  return Object.keys(owner)
    .filter((name) => typeof Reflect.get(owner, name) === 'function')
    .slice(0, most)
    .map((name) => ({ name, owner }));
}

function runTest({ name: whole, owner }: Test, tested: object): TestOutcome {
  const name = whole.slice(0, longestName);
  try {
    const returned: unknown = (Reflect.get(owner, whole) as (tested: object) => unknown)(tested);
    if (isPromise(returned)) return { name, kind: 'asynchronous', message: '' };
    return { name, kind: returned === false ? 'failed' : 'passed', message: '' };
  } catch (thrown) {
    // What the optimizer says of how it was called is a sentence.
    if (typeof thrown === 'string') return { name, kind: 'failed', message: thrown.slice(0, longestMessage) };
    const { reason, message, stack } = failureOfThrown(thrown);
    // What there is no memory for ends the run, whoever catches it.
    if (reason === 'memory') throw thrown;
    return { name, kind: 'failed', message, ...(stack ? { stack } : {}) };
  }
}

/** Whether a test goes on after it has returned; asking may throw. */
function isPromise(returned: unknown): boolean {
  return typeof returned === 'object' && returned !== null && typeof Reflect.get(returned, 'then') === 'function';
}
