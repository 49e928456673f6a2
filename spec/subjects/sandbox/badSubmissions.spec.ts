import { afterEach, describe, expect, it } from 'vitest';
import { exactAnswer, exactRequest, numbersOf, submissionDesk, tightLimits } from './trySubmission.js';

const desk = submissionDesk();

const right = `export function step(theta, gradient, state, { lr, momentum }) {
  const buffer = gradient.map((g, i) => momentum * (state?.[i] ?? 0) + (1 - momentum) * g);
  return { theta: theta.map((value, i) => value - lr * buffer[i]), state: buffer };
}`;

/** A function contract whose second step does something bad; the first is right. */
function secondStep(body: string): string {
  return `const walk = (n) => n + walk(n + 1);
export function step(theta, gradient, state, { lr, momentum }) {
  if (state === undefined) return { theta: theta.map((value, i) => value - lr * (1 - momentum) * gradient[i]), state: 1 };
  ${body}
}`;
}

afterEach(async () => {
  expect(numbersOf(await desk.run(right))).toEqual(exactAnswer);
});

describe('an answer that is none', () => {
  it.each([
    ['too many numbers', 'return { theta: [1, 2, 3], state }', /returned 3 numbers where 2 were expected/],
    ['a string', 'return { theta: "9,8", state }', /returned a string \("9,8"\) where an array of 2 numbers/],
    ['a string among numbers', 'return { theta: [1, "2"], state }', /Element 1 .* a string \("2"\)/],
    ['a string from a hole', 'return { theta: [1, , ], state }', /Element 1 .* nothing where a number/],
    ['a bigint array', 'return { theta: new BigInt64Array(2), state }', /Element 0 .* a bigint/],
    ['a number object', 'return { theta: [new Number(1), 2], state }', /Element 0 .* an object/],
    ['an object with a length', 'return { theta: { length: 1e9 }, state }', /an object where an array of 2/],
    ['a list with a length of 1e9', 'return { theta: new Array(1e9), state }', /returned 1000000000 numbers where 2/],
    ['a Proxy of an object', 'return { theta: new Proxy({}, { get: () => 1 }), state }', /an object where an array/],
    ['nothing', 'return;', /returned nothing\. Return an object { theta, state }/],
    ['no theta', 'return { state }', /returned nothing for the parameters/],
    ['a promise', 'return Promise.resolve({ theta, state })', /returned a promise; nothing here may be async/],
  ])('%s is a bad answer, at step 2', async (_, body, message) => {
    const response = await desk.run(secondStep(body));
    expect(response).toMatchObject({
      kind: 'failure',
      reason: 'bad-answer',
      step: 2,
      message: expect.stringMatching(message),
    });
  });

  it('NaN, infinities and negative zero come through as they are', async () => {
    const bad = await desk.run(secondStep('return { theta: [NaN, -0], state }'));
    expect(numbersOf(bad)).toEqual([[[9, -4]], [[Number.NaN, -0]]]);
    const large = await desk.run(secondStep('return { theta: new Float32Array([Infinity, -Infinity]), state }'));
    expect(numbersOf(large)).toEqual([[[9, -4]], [[Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]]]);
  });

  it('a getter that changes and a Proxy of an array are read once', async () => {
    const getter = 'let n = 0; return { get theta() { n++; return [n, n]; }, state }';
    expect(numbersOf(await desk.run(secondStep(getter)))).toEqual([[[9, -4]], [[1, 1]]]);
    const proxy =
      'let n = 0; return { theta: new Proxy([1, 2], { get: (t, k) => (k === "length" ? 2 : ++n) }), state }';
    expect(numbersOf(await desk.run(secondStep(proxy)))).toEqual([[[9, -4]], [[1, 2]]]);
  });
});

describe('a submission that throws', () => {
  it('is quoted, with the place in its own source', async () => {
    const response = await desk.run(secondStep('throw new RangeError("no more");'));
    const place = { file: 'submission.ts', line: 4, column: 13, sourceLine: '  throw new RangeError("no more");' };
    expect(response).toMatchObject({ reason: 'error', message: 'It threw RangeError: no more', step: 2, place });
  });

  it('may throw anything', async () => {
    expect(await desk.run(secondStep('throw "a text"'))).toMatchObject({
      reason: 'error',
      message: 'It threw a text.',
    });
    expect(await desk.run(secondStep('throw null'))).toMatchObject({ reason: 'error', message: 'It threw null.' });
    expect(await desk.run(secondStep('throw Symbol("s")'))).toMatchObject({ message: 'It threw symbol.' });
  });

  it.each([
    ['a message that throws', 'throw { get message() { throw 1 }, toString() { for (;;); } }'],
    ['an endless name', 'throw { name: "x".repeat(1e5), message: "y".repeat(1e6) }'],
    ['a revoked Proxy', 'const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); throw proxy'],
    ['a Proxy with traps that throw', 'throw new Proxy({}, { get() { throw 2 }, getPrototypeOf() { throw 3 } })'],
  ])('may throw %s', async (_, body) => {
    const response = await desk.run(secondStep(body));
    expect(response).toMatchObject({ kind: 'failure', reason: 'error' });
    expect(JSON.stringify(response).length).toBeLessThan(1_000);
  });

  it('has recursed too deep', async () => {
    const response = await desk.run(secondStep('return walk(0);'));
    expect(response).toMatchObject({ reason: 'error', message: expect.stringMatching(/recursion is too deep/) });
    expect(response).toHaveProperty('place.line', 1);
    const getter = secondStep('const o = { get theta() { return o.theta; } }; return o;');
    expect(await desk.run(getter)).toMatchObject({ reason: 'error' });
  });
});

describe('a submission without end', () => {
  it.each([
    ['loops', 'for (;;);'],
    ['loops and catches', 'for (;;) { try { for (;;); } catch {} finally { continue; } }'],
    ['backtracks in a regular expression', '/^(a+)+$/.test("a".repeat(40) + "b");'],
    ['loops in a getter of its answer', 'return { get theta() { for (;;); } }'],
  ])('%s: the fuel ends it, at step 2', async (_, body) => {
    expect(await desk.run(secondStep(body))).toMatchObject({ reason: 'timeout', step: 2, message: /end/ });
  });

  it('stays in a native built-in: the wall clock ends it, and what was answered before stays', async () => {
    const source = secondStep(
      'if (gradient[0] === 3) for (const a = new Array(5e5).fill(1); ; ) a.join().split(",").join();  return { theta, state }',
    );
    const limits = { ...tightLimits, memoryMegabytes: 64, wallMilliseconds: 400 };
    const subject = await desk.subject(source, 'submission.ts', { limits });
    const endless = {
      ...exactRequest,
      steps: [{ gradients: [Float64Array.of(4, 8)] }, { gradients: [Float64Array.of(3, 0)] }],
    };
    const [first, second, third] = await subject.traces([exactRequest, endless, exactRequest]);
    expect(first).toMatchObject({ kind: 'answer' });
    expect(second).toMatchObject({ reason: 'timeout', message: expect.stringContaining('0.4 s') });
    expect(third).toMatchObject({ reason: 'not-run' });
  });

  it.each([
    ['small arrays', 'const all = []; for (;;) all.push([1, 2, 3]);'],
    ['typed arrays', 'const all = []; for (;;) all.push(new Float64Array(1e5));'],
    ['strings', 'const all = []; for (let n = 0; ; n++) all.push("x".repeat(1e5) + n);'],
    [
      'what it catches',
      'const all = []; for (;;) { try { for (;;) all.push(new Float64Array(1e5)); } catch (e) { throw e } }',
    ],
    [
      'all there is, so that the error has no message',
      'const all = []; try { for (;;) all.push(new Float64Array(1e3)); } catch { throw new InternalError(); }',
    ],
  ])('allocates %s: the memory ends it', async (_, body) => {
    expect(await desk.run(secondStep(body))).toMatchObject({ reason: 'memory', message: /24 MB/ });
  });

  it('prints: the output limit ends it', async () => {
    const response = await desk.run(secondStep('for (;;) { try { console.log("again", theta); } catch {} }'));
    expect(response).toMatchObject({ reason: 'output-limit', step: 2, message: /10000 characters/ });
  });

  it('prints a little: that is allowed', async () => {
    expect(numbersOf(await desk.run(`console.log("hello"); ${right}`))).toEqual(exactAnswer);
  });

  it('waits: nothing here may be async', async () => {
    const source = secondStep('return (async () => { for (;;) await null; })();');
    expect(await desk.run(source)).toMatchObject({ reason: 'bad-answer', message: expect.stringMatching(/promise/) });
  });

  it('ends the requests after it, and not those before', async () => {
    const subject = await desk.subject(secondStep('if (gradient[0] === 3) for (;;); return { theta, state }'));
    const endless = {
      ...exactRequest,
      steps: [{ gradients: [Float64Array.of(4, 8)] }, { gradients: [Float64Array.of(3, 0)] }],
    };
    const responses = await subject.traces([exactRequest, endless, exactRequest]);
    expect(responses.map((response) => (response.kind === 'answer' ? 'answer' : response.reason))).toEqual([
      'answer',
      'timeout',
      'not-run',
    ]);
  });

  it('takes the same fuel every time', async () => {
    const source = secondStep('let n = 0; while (n < 2e6) n++; return { theta, state }');
    const subject = await desk.subject(source, 'submission.ts', { limits: { ...tightLimits, fuel: 1_000 } });
    const many = Array.from({ length: 4 }, () => exactRequest);
    const kinds = (responses: readonly { kind: string }[]) => responses.map(({ kind }) => kind);
    expect(kinds(await subject.traces(many))).toEqual(kinds(await subject.traces(many)));
  });
});

it('what a submission left in the memory is not charged to its next evaluation', async () => {
  const rings = `const rings = Array.from({ length: 60 }, () => {
    const ring = [new Float64Array(2e4)];
    ring.push(ring);
    return ring;
  });`;
  const subject = await desk.subject(`${rings} ${right}`);
  for (let evaluation = 0; evaluation < 3; evaluation++) {
    const [response] = await subject.traces([exactRequest]);
    expect(numbersOf(response)).toEqual(exactAnswer);
  }
});

describe('while it is opened', () => {
  it.each([
    ['loops for ever', 'for (;;);', 'timeout'],
    ['loops for ever in a getter of its exports', 'module.exports = { get step() { for (;;); } }', 'timeout'],
    ['allocates without end', 'const a = []; for (;;) a.push([1]);', 'memory'],
    ['prints without end', 'for (;;) console.log("x");', 'output-limit'],
    ['throws', 'null.x', 'error'],
    ['recurses without end', '(function f() { f() })()', 'error'],
    ['nests brackets without end', `eval("(".repeat(20000))`, 'error'],
  ])('a file that %s is ungradable', async (_, source, reason) => {
    expect(await desk.open(source, 'submission.cjs')).toMatchObject({ kind: 'ungradable', reason });
  });
});
