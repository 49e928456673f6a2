import { afterEach, describe, expect, it } from 'vitest';
import { answerOf, exactAnswer, exactRequest, numbersOf, submissionDesk } from './trySubmission.js';

const desk = submissionDesk();

/** Momentum, written with literals alone: the attacks break much of the language for the submission, too. */
function rightAfter(attack: string): string {
  return `export function step(theta, gradient, state, { lr, momentum }) {
    try { ${attack} } catch {}
    const before = state === undefined ? { a: 0, b: 0 } : state;
    const a = momentum * before.a + (1 - momentum) * gradient[0];
    const b = momentum * before.b + (1 - momentum) * gradient[1];
    return { theta: [theta[0] - lr * a, theta[1] - lr * b], state: { a, b } };
  }`;
}

afterEach(async () => {
  expect(numbersOf(await desk.run(rightAfter('')))).toEqual(exactAnswer);
});

describe('a submission that changes the language around it', () => {
  it.each([
    ['Math', 'for (const name of Object.getOwnPropertyNames(Math)) { try { Math[name] = () => 0; } catch {} }'],
    ['JSON', 'JSON.stringify = () => "{}"; JSON.parse = () => ({}); Object.prototype.toJSON = () => 1;'],
    [
      'Array.prototype',
      'for (const n of Object.getOwnPropertyNames(Array.prototype)) if (n !== "constructor") Array.prototype[n] = () => 0;',
    ],
    [
      'the constructors',
      'Array.of = Array.from = () => [0, 0]; Array.isArray = () => false; Float64Array = Array = Object = Map = undefined;',
    ],
    ['Reflect', 'for (const name of Object.getOwnPropertyNames(Reflect)) Reflect[name] = () => 0;'],
    ['Symbol.iterator', 'Array.prototype[Symbol.iterator] = function* () { yield 7; };'],
    [
      'Object.prototype',
      'Object.prototype.failure = { reason: "pass" }; Object.prototype.get = () => 1; Object.prototype.theta = [0, 0];',
    ],
    [
      'setters for elements',
      'Object.defineProperty(Object.prototype, "0", { set() {}, get: () => 5 }); Object.defineProperty(Array.prototype, "1", { set() {} , get: () => 5 });',
    ],
    [
      'Function.prototype',
      'Function.prototype.call = Function.prototype.apply = Function.prototype.toString = () => 0;',
    ],
    [
      'the global object',
      'for (const name of Object.getOwnPropertyNames(globalThis)) { try { delete globalThis[name]; } catch {} }',
    ],
    [
      'the prototypes of prototypes',
      'Object.setPrototypeOf(Array.prototype, null); Object.setPrototypeOf(Function.prototype, null);',
    ],
  ])('changes %s, and is judged by its numbers all the same', async (_, attack) => {
    expect(numbersOf(await desk.run(rightAfter(attack)))).toEqual(exactAnswer);
  });

  it('leaves no mark on this process', async () => {
    await desk.run(rightAfter('Object.prototype.pass = true; Object.prototype.kind = "answer";'));
    const reply = `export const step = () => ({ theta: [1, 2], __proto__: { pass: true }, constructor: { pass: true } });`;
    await desk.run(reply.replace('()', '(theta, gradient, state, h)'));
    expect(({} as Record<string, unknown>).pass).toBeUndefined();
  });
});

describe('what is out of reach', () => {
  it('there is no process, clock, timer, network or module', async () => {
    const names = [
      'process',
      'require',
      'fetch',
      'setTimeout',
      'WebAssembly',
      'performance',
      'Date',
      'navigator',
      'module',
    ];
    const found = `[${names.map((name) => `typeof globalThis.${name}`).join(', ')}]`;
    const source = `export function step(theta, gradient, state, h) { throw new Error(${found}.join()); }`;
    expect(await desk.run(source)).toHaveProperty('message', `It threw Error: ${names.map(() => 'undefined').join()}`);
  });

  it('random numbers are the same in every evaluation, and stay ours', async () => {
    const source = `const { Math: maths } = globalThis;
      try { maths.random = () => 4; } catch {}
      const drawn = [maths.random(), maths.random()];
      export const step = (theta, gradient, state, h) => ({ theta: drawn, state });`;
    const first = numbersOf(await desk.run(source));
    expect(first).toEqual(numbersOf(await desk.run(source)));
    expect(first).not.toEqual([[[4, 4]], [[4, 4]]]);
  });

  it('an import that is made up at run time never arrives', async () => {
    const source = `let seen = 'nothing';
      import(['f', 's'].join('')).then(() => { seen = 'fs'; }, () => { seen = 'refusal'; });
      export const step = (theta, gradient, state, h) => { throw new Error(seen); };`;
    expect(await desk.run(source)).toHaveProperty('message', 'It threw Error: nothing');
  });

  it('a function that is called with the driver below it cannot climb to it', async () => {
    const source = `export function step(theta, gradient, state, h) {
      let reached = 'no';
      try { if (step.caller || arguments.callee.caller) reached = 'yes'; } catch {}
      if (theta.constructor !== Array || h.constructor !== Object || gradient.constructor.constructor !== Function) reached = 'yes';
      throw new Error(reached);
    }`;
    expect(await desk.run(source)).toHaveProperty('message', 'It threw Error: no');
  });
});

describe('a submission that remembers earlier runs', () => {
  const forgetful = (body: string) => `let m = [0, 0];
    export function step(theta, gradient, state, { lr, momentum }) {
      ${body}
      m = [momentum * m[0] + (1 - momentum) * gradient[0], momentum * m[1] + (1 - momentum) * gradient[1]];
      return { theta: [theta[0] - lr * m[0], theta[1] - lr * m[1]], state: true };
    }`;

  it('is started afresh for every request, so that each is judged alone', async () => {
    const subject = await desk.subject(forgetful(''));
    const responses = await subject.traces([exactRequest, exactRequest, exactRequest]);
    expect(responses.map(numbersOf)).toEqual([exactAnswer, exactAnswer, exactAnswer]);
  });

  it('shows it when a run is repeated, when a twin runs along, and when it is resumed', async () => {
    const subject = await desk.subject(forgetful(''));
    const probes = [{ repeat: true }, { twin: true }, { resumeAt: 1 }] as const;
    const responses = await subject.traces([exactRequest, ...probes.map((one) => ({ ...exactRequest, probes: one }))]);
    for (const [index, response] of responses.entries()) {
      expect(answerOf(response).kind).toBe('answer');
      if (index > 0) expect(numbersOf(response)).not.toEqual(exactAnswer);
    }
  });

  it('does not carry anything from one call to the next', async () => {
    const subject = await desk.subject(forgetful('if (state === undefined && m[0] !== 0) throw new Error("seen");'));
    await subject.traces([exactRequest]);
    expect((await subject.traces([exactRequest])).map(numbersOf)).toEqual([exactAnswer]);
  });
});
