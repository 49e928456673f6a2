import { type EncodedRequest, isFatal, type Job, type RawAnswer, type Task, type TestedRun } from './job.js';
import { ask, type Evaluated, evaluate, type Machine } from './machine.js';
import type { Machines } from './machines.js';

/** Takes the answer to the request of that index. */
type Tell = (index: number, answer: RawAnswer) => void;
type Batch = Extract<Task, { readonly requests: readonly EncodedRequest[] }>;

/** The driver's functions for a batch: one takes the plan, the other answers one request. */
const questions = {
  traces: { prepare: 'prepare', run: 'trace' },
  gradients: { prepare: 'prepareEngine', run: 'differentiate' },
} as const;

/** One run; a resumed one goes on in a second evaluation. */
function askOnce(machine: Machine, kind: Batch['kind'], request: EncodedRequest, first: Evaluated): RawAnswer {
  const { numbers, resumes } = request;
  const second = resumes ? evaluate(machine) : undefined;
  if (second !== undefined && second.kind !== 'evaluated') return second;
  const others = second === undefined ? [] : [second.exports, second.realm];
  const buffer = machine.context.newArrayBuffer(numbers.slice().buffer);
  const answer = ask(machine, questions[kind].run, buffer, first.exports, first.realm, ...others);
  buffer.dispose();
  if (machine.healthy) second?.dispose();
  return answer;
}

/** One request; one that is repeated is run before, in the same evaluation. */
function askRequest(machine: Machine, kind: Batch['kind'], request: EncodedRequest, first: Evaluated): RawAnswer {
  const answer = askOnce(machine, kind, request, first);
  return request.repeats && answer.kind === 'numbers' ? askOnce(machine, kind, request, first) : answer;
}

/** Asks in an evaluation of its own; what the submission remembers does not reach the next. */
function inOwnEvaluation(machine: Machine, work: (evaluated: Evaluated) => RawAnswer): RawAnswer {
  const evaluated = evaluate(machine);
  if (evaluated.kind !== 'evaluated') return evaluated;
  const answer = work(evaluated);
  if (machine.healthy) evaluated.dispose();
  return answer;
}

/** Bitwise equality of two answers; failures are compared by their texts. */
function sameAnswer(one: RawAnswer, other: RawAnswer): boolean {
  if (one.kind !== 'numbers' || other.kind !== 'numbers') return JSON.stringify(one) === JSON.stringify(other);
  return one.numbers.every((value, index) => Object.is(value, other.numbers[index]));
}

/** All requests in one evaluation. @returns whether the first, asked again at the end, was answered otherwise */
function runTogether(machine: Machine, { kind, requests }: Batch, tell: Tell): boolean {
  const evaluated = evaluate(machine);
  if (evaluated.kind !== 'evaluated') {
    tell(0, evaluated);
    return false;
  }
  const answers: RawAnswer[] = [];
  for (const [index, request] of requests.entries()) {
    const answer = askRequest(machine, kind, request, evaluated);
    answers.push(answer);
    tell(index, answer);
    if (isFatal(answer) || !machine.healthy) return false;
  }
  // A request that was alone has been answered afresh.
  const [first, second] = requests;
  const again = first === undefined || second === undefined ? undefined : askRequest(machine, kind, first, evaluated);
  if (machine.healthy) evaluated.dispose();
  return again !== undefined && !sameAnswer(again, answers[0] as RawAnswer);
}

/** Every request in an evaluation of its own; the answers replace those given before. */
function runApart(machine: Machine, { kind, requests }: Batch, tell: Tell): void {
  for (const [index, request] of requests.entries()) {
    const answer = inOwnEvaluation(machine, (evaluated) => askRequest(machine, kind, request, evaluated));
    tell(index, answer);
    if (isFatal(answer) || !machine.healthy) return;
  }
}

/** Runs the work with fuel of its own. @returns what the work returned, and whether the module is still good */
function inMachine<T>(machines: Machines, job: Job, work: (machine: Machine) => T): readonly [T, boolean] {
  const machine = machines.take(job);
  const result = work(machine);
  return [result, machines.giveBack(machine)];
}

/**
 * Requests share one evaluation, which is fast. A submission that remembers earlier runs (a variable of the module,
 * a static field) shows it when its first request is asked again at the end; then every request gets an evaluation
 * of its own, so that each answer says what the submission does when it is started afresh.
 */
function runBatch(machines: Machines, job: Job, task: Batch, tell: Tell): boolean {
  const inPrepared = <T>(work: (machine: Machine) => T) =>
    inMachine(machines, job, (machine) => {
      const { prepare } = questions[task.kind];
      machine.context.newString(JSON.stringify(task.plan)).consume((plan) => ask(machine, prepare, plan));
      return work(machine);
    });
  const [remembers, good] = inPrepared((machine) => runTogether(machine, task, tell));
  return remembers && good ? inPrepared((machine) => runApart(machine, task, tell))[1] : good;
}

/** Tests on one optimizer after the other, each with all the fuel and in an evaluation of its own: none knows of another. */
function runTests(machines: Machines, job: Job, { optimizers }: Extract<Task, { kind: 'tests' }>, tell: Tell): boolean {
  for (const [index, optimizer] of optimizers.entries()) {
    const [answer, good] = inMachine(machines, job, (machine) =>
      inOwnEvaluation(machine, ({ exports, realm }) => {
        const text = machine.context.newString(JSON.stringify(optimizer));
        const told = text.consume((one) => ask(machine, 'runTests', exports, realm, one));
        if (told.kind !== 'text') return told;
        const run: TestedRun = { outcomes: JSON.parse(told.text), ticks: machine.meter.used() };
        return { kind: 'text', text: JSON.stringify(run) };
      }),
    );
    tell(index, answer);
    if (!good || isFatal(answer)) return good;
  }
  return true;
}

/** Runs a job to its end, telling its answers. @returns false when the WebAssembly module must not be used again */
export function runJob(machines: Machines, job: Job, tell: Tell): boolean {
  const { task } = job;
  if (task.kind === 'tests') return runTests(machines, job, task, tell);
  if ('requests' in task) return runBatch(machines, job, task, tell);
  const [answer, good] = inMachine(machines, job, (machine) =>
    inOwnEvaluation(machine, ({ exports, realm }) => {
      if (task.kind === 'describe') return ask(machine, 'describeExports', exports);
      if (task.kind === 'list-tests') return ask(machine, 'listTests', exports);
      const plan = machine.context.newString(JSON.stringify(task.plan));
      const question = task.kind === 'probe' ? 'probe' : 'probeEngine';
      return plan.consume((text) => ask(machine, question, exports, realm, text));
    }),
  );
  tell(0, answer);
  return good;
}
