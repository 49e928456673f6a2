import { describe, expect, it } from 'vitest';
import { exactAnswer, numbersOf, submissionDesk } from '../sandbox/trySubmission.js';

const desk = submissionDesk();

const sgdAndAdam = `
  export function sgd(w, dw, config) { return [w, config]; }
  export function adam(w, dw, config) { return [w, config]; }`;

describe('which export is graded', () => {
  it('is the one whose name the caller prefers', async () => {
    expect(await desk.open(sgdAndAdam, 'hw.ts', { preferred: ['adam'] })).toMatchObject({ exportName: 'adam' });
    expect(await desk.open(sgdAndAdam, 'hw.ts', { exportName: 'sgd' })).toMatchObject({ exportName: 'sgd' });
  });

  it('is the one whose name stands in the name of the file', async () => {
    expect(await desk.open(sgdAndAdam, 'my-adam.ts')).toMatchObject({ exportName: 'adam', hints: ['adam', 'my-adam'] });
  });

  it('is asked for where nothing decides', async () => {
    const opened = await desk.open(sgdAndAdam, 'hw.ts');
    expect(opened).toMatchObject({ kind: 'ungradable', reason: 'two-contracts', exports: ['adam', 'sgd'] });
    expect(opened).toHaveProperty('message', expect.stringMatching(/adam \(cs231n\) and sgd \(cs231n\)/));
  });

  it('is asked for when two contracts stand in one file', async () => {
    const source = `export class Momentum { step(p, g) {} }
      export function step(theta, gradient, state, hyperparameters) { return { theta, state }; }`;
    expect(await desk.open(source, 'hw.ts')).toMatchObject({ reason: 'two-contracts' });
    expect(await desk.open(source, 'hw.ts', { contract: 'class' })).toMatchObject({ exportName: 'Momentum' });
  });

  it('leaves out base classes, helpers and a second name for the same thing', async () => {
    const source = `export class Optimizer { step() { throw new Error('abstract'); } }
      export class Adam extends Optimizer { step(p, g) {} }
      export const lerp = (a, b, t) => a + (b - a) * t;
      export default Adam;`;
    expect(await desk.open(source, 'hw.ts')).toMatchObject({ kind: 'submission', contract: 'class' });
  });

  it('takes CommonJS, functions with a prototype, and a pair built by another function', async () => {
    const prototype = 'function Adam(h) {} Adam.prototype.step = function (p, g) {}; module.exports = { Adam };';
    expect(await desk.open(prototype, 'adam.cjs')).toMatchObject({ contract: 'class', exportName: 'Adam' });
    const single = 'module.exports = class { step(p, g) {} };';
    expect(await desk.open(single, 'adam.cjs')).toMatchObject({ contract: 'class', exportName: 'default' });
    const chained = `const make = (h) => ({ init: () => 0, update: (g) => [g, 0] });
      export const adam = (h) => make(h);`;
    expect(await desk.open(chained, 'hw.ts')).toMatchObject({ contract: 'optax', exportName: 'adam' });
  });
});

describe('a function that makes the optimizer', () => {
  const momentum = `{
    step(p, g) {
      m ??= p.map(() => 0);
      m = m.map((one, i) => momentum * one + (1 - momentum) * g[i]);
      return p.map((x, i) => x - lr * m[i]);
    }
  }`;
  it.each([
    ['declared', `export function createMomentum({ lr, momentum }) { let m; return ${momentum}; }`],
    ['with defaults', `export function createMomentum({ lr = 1, momentum = 1 } = {}) { let m; return ${momentum}; }`],
    ['an arrow', `export const createMomentum = ({ lr, momentum }) => { let m; return ${momentum}; };`],
  ])('is taken for a class: %s', async (_, source) => {
    const opened = await desk.open(source, 'hw.ts');
    expect(opened).toMatchObject({ kind: 'submission', contract: 'class', exportName: 'createMomentum' });
    expect(numbersOf(await desk.run(source))).toEqual(exactAnswer);
  });

  it('may read a list', async () => {
    const source = `export const createAdam = ({ lr, betas: [one, momentum] }) => { let m; return ${momentum}; };`;
    expect(await desk.open(source, 'hw.ts')).toMatchObject({ kind: 'submission', contract: 'class' });
  });

  it('is named with its parameters where it makes something else', async () => {
    const source = 'export function createAdam({ lr, betas = [0.9, 0.999] } = {}) { return { stepp() {} }; }';
    expect(await desk.open(source, 'hw.ts')).toHaveProperty(
      'message',
      expect.stringContaining('It exports function createAdam({ lr, betas = [0.9, 0.999] }). Export one of:'),
    );
  });
});

describe('a file without an optimizer', () => {
  it('is told what it exports and what is accepted', async () => {
    const opened = await desk.open('export const rate = 1; export function mean(values, weights) {}', 'hw.ts');
    expect(opened).toMatchObject({ reason: 'no-contract', exports: ['mean', 'rate'] });
    expect(opened).toHaveProperty(
      'message',
      expect.stringMatching(/function mean\(values, weights\), number rate[\s\S]*export class/),
    );
    expect(await desk.open('', 'hw.ts')).toHaveProperty('message', expect.stringContaining('It exports nothing.'));
  });
});
