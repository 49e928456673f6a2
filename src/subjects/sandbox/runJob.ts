import { type EncodedRequest, isFatal, type Job, type RawAnswer, type Task } from './job.js';
import { ask, disposeMachine, type Evaluated, evaluate, type Machine } from './machine.js';

/** Takes the answer to the request of that index. */
type Tell = (index: number, answer: RawAnswer) => void;
type Traces = Extract<Task, { kind: 'traces' }>;

/** One run; a resumed one goes on in a second evaluation. */
function askOnce(machine: Machine, { numbers, resumes }: EncodedRequest, first: Evaluated): RawAnswer {
  const second = resumes ? evaluate(machine) : undefined;
  if (second !== undefined && second.kind !== 'evaluated') return second;
  const others = second === undefined ? [] : [second.exports, second.realm];
  const buffer = machine.context.newArrayBuffer(numbers.slice().buffer);
  const answer = ask(machine, 'trace', buffer, first.exports, first.realm, ...others);
  buffer.dispose();
  if (machine.healthy) second?.dispose();
  return answer;
}

/** One trace; one that is repeated is run before, in the same evaluation. */
function askTrace(machine: Machine, request: EncodedRequest, first: Evaluated): RawAnswer {
  const answer = askOnce(machine, request, first);
  return request.repeats && answer.kind === 'numbers' ? askOnce(machine, request, first) : answer;
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
function runTogether(machine: Machine, { requests }: Traces, tell: Tell): boolean {
  const evaluated = evaluate(machine);
  if (evaluated.kind !== 'evaluated') {
    tell(0, evaluated);
    return false;
  }
  const answers: RawAnswer[] = [];
  for (const [index, request] of requests.entries()) {
    const answer = askTrace(machine, request, evaluated);
    answers.push(answer);
    tell(index, answer);
    if (isFatal(answer) || !machine.healthy) return false;
  }
  const [first] = requests;
  const again = first === undefined ? undefined : askTrace(machine, first, evaluated);
  if (machine.healthy) evaluated.dispose();
  return again !== undefined && !sameAnswer(again, answers[0] as RawAnswer);
}

/** Every request in an evaluation of its own; the answers replace those given before. */
function runApart(machine: Machine, { requests }: Traces, tell: Tell): void {
  for (const [index, request] of requests.entries()) {
    const answer = inOwnEvaluation(machine, (evaluated) => askTrace(machine, request, evaluated));
    tell(index, answer);
    if (isFatal(answer) || !machine.healthy) return;
  }
}

/** Runs the work in a machine of its own, with fuel of its own. @returns what the work returned, and whether the module is still good */
function inMachine<T>(make: () => Machine, work: (machine: Machine) => T): readonly [T, boolean] {
  const machine = make();
  const result = work(machine);
  return [result, disposeMachine(machine)];
}

/**
 * Traces share one evaluation, which is fast. A submission that remembers earlier runs (a variable of the module,
 * a static field) shows it when its first request is asked again at the end; then every request gets an evaluation
 * of its own, so that each answer says what the submission does when it is started afresh.
 */
function runTraces(make: () => Machine, task: Traces, tell: Tell): boolean {
  const prepared = () => {
    const machine = make();
    machine.context.newString(JSON.stringify(task.plan)).consume((plan) => ask(machine, 'prepare', plan));
    return machine;
  };
  const [remembers, good] = inMachine(prepared, (machine) => runTogether(machine, task, tell));
  return remembers && good ? inMachine(prepared, (machine) => runApart(machine, task, tell))[1] : good;
}

/** Runs a job to its end, telling its answers. @returns false when the WebAssembly module must not be used again */
export function runJob(make: () => Machine, { task }: Job, tell: Tell): boolean {
  if (task.kind === 'traces') return runTraces(make, task, tell);
  const [answer, good] = inMachine(make, (machine) =>
    inOwnEvaluation(machine, ({ exports, realm }) => {
      if (task.kind === 'describe') return ask(machine, 'describeExports', exports);
      const plan = machine.context.newString(JSON.stringify(task.plan));
      return plan.consume((text) => ask(machine, 'probe', exports, realm, text));
    }),
  );
  tell(0, answer);
  return good;
}
