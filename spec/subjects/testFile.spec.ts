import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { float64 } from '../../src/arithmetic/float64.js';
import { isElementwise } from '../../src/formula/takeOut.js';
import { algorithmOf } from '../../src/optimizers/algorithm.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { optimizers } from '../../src/optimizers/index.js';
import type { Fault } from '../../src/optimizers/mistakes/mistake.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import { runner } from '../../src/subjects/runner.js';
import type { TestedRun } from '../../src/subjects/sandbox/job.js';
import { openWorkerPool } from '../../src/subjects/sandbox/workerPool.js';
import { testedOptimizer } from '../../src/subjects/testedOptimizer.js';
import { openTests, type TestFile, type TestsAnswer } from '../../src/subjects/testFile.js';

const workers = openWorkerPool(1);
const limits = { fuel: 200, memoryMegabytes: 24, wallMilliseconds: 60_000 };
let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'assay-tests-'));
});
afterAll(async () => {
  await workers.close();
  await rm(folder, { recursive: true, force: true });
});

async function opened(source: string): Promise<TestFile> {
  const file = path.join(folder, `tests${++files}.js`);
  await writeFile(file, source);
  const tests = await openTests(file, { workers, limits });
  if (tests.kind === 'ungradable') throw new Error(tests.message);
  return tests;
}

const adam = algorithmOf(findOptimizer('adam'));

async function onAdam(source: string): Promise<TestsAnswer> {
  const [answer] = await (await opened(source)).run([testedOptimizer(adam)]);
  return answer as TestsAnswer;
}

const outcomesOf = (answer: TestsAnswer): TestedRun['outcomes'] => (answer.kind === 'run' ? answer.outcomes : []);

describe('an optimizer that is tested', () => {
  /** Two tensors, three steps, a changing rate, the same gradient arrays over again, a second instance in between. */
  const source = `
    export function tell(Optimizer) {
      const [optimizer, other] = [new Optimizer({ lr: 0.5 }), new Optimizer({ lr: 0.5 })];
      const [theta, itsTheta] = [0, 1].map(() => [[1, -2], Float64Array.of(3)]);
      const gradients = [[0, 0], [0]];
      const told = [[[0.5, -1], [2]], [[-0.25, 0], [4]], [[3, 1], [-1]]].map((given, step) => {
        given.forEach((values, tensor) => values.forEach((g, i) => { gradients[tensor][i] = g; }));
        if (step === 2) optimizer.lr = other.lr = 0.25;
        other.step(itsTheta, given.map((values) => values.map((g) => -g)));
        optimizer.step(theta, gradients);
        return [...theta[0], ...theta[1]];
      });
      throw new Error(told.flat().join());
    }`;
  const gradients = [
    [Float64Array.of(0.5, -1), Float64Array.of(2)],
    [Float64Array.of(-0.25, 0), Float64Array.of(4)],
    [Float64Array.of(3, 1), Float64Array.of(-1)],
  ];
  const request: TraceRequest = {
    hyperparameters: { lr: 0.5 },
    tensors: [
      { shape: [2], values: Float64Array.of(1, -2) },
      { shape: [1], values: Float64Array.of(3) },
    ],
    steps: gradients.map((given, step) => ({ gradients: given, ...(step === 2 ? { set: { lr: 0.25 } } : {}) })),
    probes: { twin: true, reuseArrays: true },
  };

  const runs = optimizers
    .filter((optimizer) => isElementwise(algorithmOf(optimizer).lines))
    .flatMap((optimizer) => {
      const faults = optimizer.mistakes.flatMap(({ fault }) => fault ?? []);
      return [undefined, ...faults].map((fault) => ({ algorithm: algorithmOf(optimizer), fault, id: optimizer.id }));
    });

  it('is to the bit what the reference computes, right and with every fault that it may have', async () => {
    const answers = await (await opened(source)).run(
      runs.map(({ algorithm, fault }) => testedOptimizer(algorithm, fault)),
    );
    const told = answers.map((answer) => outcomesOf(answer)[0]?.message ?? answer);
    const expected = runs.map(({ algorithm, fault }) => {
      const options: { fault?: Fault } = fault ? { fault } : {};
      return `It threw Error: ${runner(algorithm, float64, options)(request).flat(2).join()}`;
    });
    expect(told).toEqual(expected);
    expect(new Set(runs.map(({ fault }) => fault)).size).toBeGreaterThan(6);
  });

  it('asks where it needs its gradient', async () => {
    const nesterov = algorithmOf(findOptimizer('nesterov'));
    const [answer] = await (
      await opened(`export function tell(Optimizer) {
        const optimizer = new Optimizer({ lr: 0.5, momentum: 0.5 });
        const theta = [1];
        const points = [];
        for (let k = 0; k < 2; k++) optimizer.step(theta, (point) => { points.push(point[0]); return [1]; });
        throw points.join();
      }`)
    ).run([testedOptimizer(nesterov)]);
    // The second point lies momentum · v ahead, with v = 0.5: 1 − 0.5 − 0.25.
    expect(outcomesOf(answer as TestsAnswer)).toMatchObject([{ message: '1,0.25' }]);
  });

  it.each([
    ['new Optimizer({ betta1: 0.5 })', 'There is no hyperparameter betta1. Known are lr, beta1, beta2, eps.'],
    ['new Optimizer({ lr: "1" })', 'The hyperparameter lr is a string, not a number.'],
    ['new Optimizer(0.1)', 'Hyperparameters come as one object, as in { lr: 0.1 }, not as a number.'],
    ['new Optimizer().step([1], [1, 2])', 'It handed over 2 numbers where 1 were expected.'],
    [
      'new Optimizer().step({}, [1])',
      'Call optimizer.step(parameters, gradients) with two arrays of numbers of one length.',
    ],
    ['new Optimizer().step([[1]], [1, 2])', 'Of 1 parameter vectors each needs a gradient.'],
    ['new Optimizer().step([1], () => { throw "mine"; })', 'mine'],
    [
      '{ const o = new Optimizer(); o.lr = "x"; o.step([1], [1]); }',
      'The hyperparameter lr is a string, not a number.',
    ],
  ])('says of %s what is amiss', async (call, message) => {
    const answer = await onAdam(`export function wrong(Optimizer) { ${call} }`);
    expect(outcomesOf(answer)).toMatchObject([{ kind: 'failed', message }]);
  });
});

describe('a file of tests', () => {
  it.each([
    ['export function a() {} export const b = () => true; export const c = 3;', ['a', 'b']],
    ['export const tests = { one() {}, two() {} }; export function other() {}', ['one', 'two']],
    ['export default { one() {} };', ['one']],
    ['export default function (Optimizer) {}', ['default']],
    ['export const tests = [() => {}, () => {}];', ['0', '1']],
    ['export const nothing = 1;', []],
  ])('%s has tests', async (source, names) => {
    const file = await opened(source);
    expect(await file.names()).toEqual(names);
    const [answer] = await file.run([testedOptimizer(adam)]);
    expect(outcomesOf(answer as TestsAnswer).map(({ name, kind }) => [name, kind])).toEqual(
      names.map((name) => [name, 'passed']),
    );
  });

  it('is told apart by what its tests return and throw', async () => {
    const answer = await onAdam(`export const tests = {
      no: () => false, nothing: () => undefined, zero: () => 0, throws: () => { throw new TypeError('so'); },
      later: async () => {}, odd: () => new Proxy({}, { get() { throw 1; } }), text: () => { throw 'so'; } };`);
    expect(outcomesOf(answer).map(({ name, kind, message }) => [name, kind, message])).toEqual([
      ['no', 'failed', ''],
      ['nothing', 'passed', ''],
      ['zero', 'passed', ''],
      ['throws', 'failed', 'It threw TypeError: so'],
      ['later', 'asynchronous', ''],
      ['odd', 'failed', 'It threw 1.'],
      ['text', 'failed', 'so'],
    ]);
  });

  it('finds nothing of what it did to one optimizer when it meets the next', async () => {
    const file = await opened(`let met = 0;
      export function first() { return ++met === 1 && globalThis.met === undefined && (globalThis.met = true); }`);
    const answers = await file.run([testedOptimizer(adam), testedOptimizer(adam)]);
    expect(answers.map((answer) => outcomesOf(answer)[0]?.kind)).toEqual(['passed', 'passed']);
  });

  it('cannot spoil the optimizer that it tests', async () => {
    const answer = await onAdam(`export const tests = {
      spoils() { Math.sqrt = () => 7; Math.abs = () => 7; Array.prototype.map = () => []; Float64Array.prototype.slice = 0;
        Object.prototype.lr = 5; Function.prototype.call = 0; Array.prototype[Symbol.iterator] = 0; Reflect.get = 0; },
      stillRight(Optimizer) { const theta = [1]; new Optimizer({ lr: 0.5, eps: 0 }).step(theta, [4]); return theta[0] === 0.5; },
      reachesNothing(Optimizer) {
        const realms = [Optimizer, new Optimizer().step, new Optimizer()].map((one) => one.constructor);
        return realms.every((one) => one === Function || one === Object); },
      reachesNothingByErrors(Optimizer) {
        try { new Optimizer(1); } catch (thrown) { return typeof thrown === 'string'; } return false; } };`);
    expect(outcomesOf(answer).map(({ name, kind }) => [name, kind])).toEqual(
      ['spoils', 'stillRight', 'reachesNothing', 'reachesNothingByErrors'].map((name) => [name, 'passed']),
    );
  });

  it('reaches nothing where the stack ends in a call of the optimizer', async () => {
    const answer = await onAdam(`export function deep(Optimizer) {
      const foreign = [];
      const optimizer = new Optimizer();
      const call = (work) => { try { work(); } catch (thrown) { if (Object(thrown) === thrown && !(thrown instanceof Error)) foreign.push(thrown); } };
      let calls = 0;
      const fall = (from, depth) => {
        if (depth >= from) {
          call(() => new Optimizer({ lr: 1 }));
          call(() => optimizer.step([1], [1]));
          call(() => optimizer.step([[1]], [[1]]));
          call(() => optimizer.step([1], (point) => point));
          calls++;
        }
        deepest = depth;
        fall(from, depth + 1);
      };
      let deepest = 0;
      try { fall(Infinity, 0); } catch { }
      const padded = (left, from) => (left > 0 ? padded(left - 1, from) : fall(from, 0));
      for (let padding = 0; padding < 8; padding++) try { padded(padding, deepest - 40); } catch { }
      if (calls < 100) throw 'It never came near the end of the stack.';
      return foreign.length === 0;
    }`);
    expect(answer).toMatchObject({ outcomes: [{ kind: 'passed' }] });
  });

  it.each([
    ['while (true);', 'timeout'],
    ['for (;;) new Optimizer().step([1], [1]);', 'timeout'],
    ['const all = []; for (;;) all.push(new Array(10_000).fill(0));', 'memory'],
    ["for (;;) console.log('more and more');", 'output-limit'],
  ])(
    'that does %s is ended, in the test that does it, and the next optimizer is tested as if nothing had happened',
    async (code, reason) => {
      const file = await opened(`export const tests = { fine() {}, wild(Optimizer) {
      const theta = [1]; new Optimizer({ lr: 1 }).step(theta, [1]); if (theta[0] > 0.5) return; ${code} } };`);
      const still = testedOptimizer({ ...adam, lines: adam.lines.slice(0, 4) });
      const answers = await file.run([testedOptimizer(adam), still]);
      expect(answers).toMatchObject([{ kind: 'failure', reason, step: 2 }, { kind: 'run' }]);
    },
  );

  it('that recurses for ever fails a test, and no more', async () => {
    const answer = await onAdam('function f() { return f() + 1; } export function deep() { f(); }');
    expect(outcomesOf(answer)).toMatchObject([{ kind: 'failed', message: expect.stringContaining('too deep') }]);
  });

  it('that throws while it is loaded is told where', async () => {
    const answer = await onAdam('\n\nthrow new Error("not today");');
    expect(answer).toMatchObject({ kind: 'failure', reason: 'error', place: { line: 3 } });
  });
});

describe('an optimizer of norms', () => {
  it.each(['lamb', 'lars', 'adagrad-full'])('is refused in words: %s', (id) => {
    expect(() => testedOptimizer(algorithmOf(findOptimizer(id)))).toThrow(/treat every coordinate alike/);
  });
});
