import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { type OpenedProgram, openProgram } from '../../../src/subjects/protocol/openProgram.js';
import { programAt } from '../../../src/subjects/protocol/programAt.js';
import type { Program } from '../../../src/subjects/protocol/runProgram.js';
import type { TraceRequest } from '../../../src/subjects/request.js';

const folder = mkdtempSync(path.join(tmpdir(), 'assay-program-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const about = { optimizer: 'sgd', hyperparameters: { lr: 0.01 }, aliases: {}, besides: {} };
const limits = { wallMilliseconds: 3_000 };
const request = (start: number): TraceRequest => ({
  hyperparameters: { lr: 0.5 },
  tensors: [{ shape: [1], values: Float64Array.of(start) }],
  steps: [{ gradients: [Float64Array.of(2)] }],
});

function file(name: string, text: string, mode = 0o755): string {
  const program = path.join(folder, name);
  writeFileSync(program, text);
  chmodSync(program, mode);
  return program;
}

let made = 0;
/** A shell script that knows the run, has a hello to say, and goes on as given. */
const script = (body: string) =>
  file(
    `program-${++made}`,
    `#!/bin/sh
read -r told
run=$(printf %s "$told" | sed 's/.*"run":"\\([^"]*\\)".*/\\1/')
hello() { echo '{"type":"hello","protocol":1,"run":"'$run'","language":"shell","precision":"float64"'$1'}'; }
answer() { echo '{"type":"trace","id":'$1',"parameters":'\${2:-[[[0]]]}'}'; }
${body}
`,
  );

const open = async (program: string, given = limits) =>
  openProgram((await programAt(program)) as Program, about, given);

/** What a program answers to runs from 1 and from 2. */
async function answersOf(body: string, given = limits) {
  const opened = await open(script(body), given);
  expect(opened.kind).toBe('program');
  return (opened as OpenedProgram).subject.traces([request(1), request(2)]);
}

const isAsked = 'read -r count; case $count in *:0*) exit;; esac';

describe('a program that keeps to the protocol', () => {
  it('is told the run, and answers in any order', async () => {
    const answers = await answersOf(`hello; ${isAsked}; answer 2 '[[["Infinity"]]]'; answer 1 '[[[-0.5]]]'`);
    expect(answers).toEqual([
      { kind: 'answer', parameters: [[Float64Array.of(-0.5)]], observations: {} },
      { kind: 'answer', parameters: [[Float64Array.of(Number.POSITIVE_INFINITY)]], observations: {} },
    ]);
  });

  it('has nothing of the environment but PATH, and its own folder', async () => {
    process.env.ASSAY_SECRET = 'secret';
    const told = path.join(folder, 'environment');
    await open(script(`env > ${told}; pwd >> ${told}; hello`)).finally(() => delete process.env.ASSAY_SECRET);
    const names = readFileSync(told, 'utf8').split('\n');
    expect(names).toContain(`PATH=${process.env.PATH}`);
    expect(names).toContain(folder);
    expect(names.join()).not.toContain('secret');
  });

  it('says what it reads, and is asked what it offers', async () => {
    const opened = await open(
      script(`hello ',"contract":"function","offers":["twin"],"reads":[]'; ${isAsked}; answer 1`),
    );
    expect(opened).toMatchObject({ kind: 'program', contract: 'function in shell' });
    const { subject } = opened as OpenedProgram;
    expect([...subject.reads]).toEqual([]);
    const twin: TraceRequest = { ...request(1), probes: { twin: true } };
    const resumed: TraceRequest = { ...request(1), probes: { resumeAt: 1 } };
    expect(await subject.traces([resumed, twin])).toMatchObject([
      { kind: 'failure', reason: 'not-offered', message: 'It does not offer a run that goes on from a saved state.' },
      { kind: 'answer' },
    ]);
  });

  it('is asked twice in a row for what is to be repeated', async () => {
    const opened = await open(script(`hello; ${isAsked}; answer 1 '[[[1]]]'; answer 2 '[[[2]]]'`));
    const repeated: TraceRequest = { ...request(1), probes: { repeat: true } };
    expect(await (opened as OpenedProgram).subject.traces([repeated])).toMatchObject([
      { parameters: [[Float64Array.of(2)]] },
    ]);
  });

  it('may print as much as it likes to standard error', async () => {
    const answers = await answersOf(`hello; ${isAsked}; head -c 300000 /dev/zero >&2; answer 1; answer 2`);
    expect(answers.map(({ kind }) => kind)).toEqual(['answer', 'answer']);
  });
});

describe('a program that does not', () => {
  it.each([
    ['prints between answers', 'answer 1; echo step 2', 'Line 3 of the answers is no JSON: step 2'],
    ['answers twice', 'answer 1; answer 1', 'Line 3 of the answers answers 1 again; line 2 did.'],
    ['answers what was not asked', 'answer 1; answer 3', 'Line 3 of the answers answers 3, which was not asked.'],
    ['goes on after its bye', `answer 1; echo '{"type":"bye"}'; answer 2`, 'comes after the bye in line 3'],
    [
      'writes a line without end',
      'answer 1; head -c 3000000 /dev/zero | tr "\\0" " "; sleep 30',
      'has more than 1,000,000',
    ],
    ['leaves one out', 'answer 1', '1 of 2 runs are without an answer, the first of them 2.'],
    ['fails', 'answer 1; echo dividing by 0 >&2; exit 3', 'It ended with exit code 3.'],
    ['is killed', 'answer 1; kill -SEGV $$', 'It ended with signal SIGSEGV.'],
  ])('%s is told so, and what came before stands', async (_, body, message) => {
    const answers = await answersOf(`hello; ${isAsked}; ${body}`);
    expect(answers).toMatchObject([{ kind: 'answer' }, { kind: 'failure', message: expect.stringContaining(message) }]);
  });

  it('says too much only after its last answer, and is refused all the same', async () => {
    const answers = await answersOf(`hello; ${isAsked}; answer 1; answer 2; answer 2`);
    expect(answers).toMatchObject([{ kind: 'answer' }, { kind: 'failure', reason: 'protocol' }]);
  });

  it('shows what it printed last when it fails', async () => {
    const [answer] = await answersOf(`hello; ${isAsked}; echo dividing by 0 >&2; exit 3`);
    expect(answer).toMatchObject({ message: expect.stringContaining('The last that it printed:\ndividing by 0') });
  });

  it('never ends is killed, with all that it started', async () => {
    const mark = path.join(folder, 'survivor');
    const body = `hello; ${isAsked}; (sleep 1; touch ${mark}) & answer 1; while :; do :; done`;
    const answers = await answersOf(body, { wallMilliseconds: 500 });
    expect(answers).toMatchObject([{ kind: 'answer' }, { reason: 'timeout', seconds: 0.5 }]);
    await setTimeout(800);
    expect(existsSync(mark)).toBe(false);
  });

  it.each([
    ['says nothing', 'true', 'It did not say hello'],
    ['answers before the hello', 'answer 1', 'Line 1 of the answers comes before the hello.'],
    ['does not know its run', 'run=forged; hello', 'gives back another run'],
    ['greets twice', 'hello; hello', 'Line 2 of the answers greets again.'],
    ['is of another version', 'hello | sed s/:1/:2/', 'at protocol'],
    ['reads what there is not', `hello ',"reads":["lrr"]'`, 'There is no hyperparameter lrr. Did you mean lr?'],
    ['offers what there is not', `hello ',"offers":["wings"]'`, 'at offers[0]'],
    ['refuses', `echo '{"type":"refusal","run":"'$run'","message":"numpy is missing"}'`, 'numpy is missing'],
  ])('%s cannot be graded', async (_, body, message) => {
    expect(await open(script(body))).toMatchObject({ kind: 'ungradable', message: expect.stringContaining(message) });
  });
});

describe('a file', () => {
  it('that may not be run is known for a program', async () => {
    expect(await programAt(file('forbidden', '#!/bin/sh\n', 0o644))).toBe('forbidden');
  });

  it.each([
    ['a text', 'lr = 0.1\n'],
    ['nothing', ''],
  ])('with %s is no program', async (_, text) => {
    expect(await programAt(file('text', text))).toBeUndefined();
  });

  it('whose interpreter is missing says so', async () => {
    expect(await open(file('foreign', '#!/nowhere/julia\n'))).toMatchObject({
      kind: 'ungradable',
      message: 'What runs it is not installed, or its first line names another place.',
    });
  });
});
