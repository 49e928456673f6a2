import { describe, expect, it } from 'vitest';
import type { GradedWork } from '../../src/courses/graded.js';
import { readAssignment } from '../../src/courses/readAssignment.js';
import { graded } from './handedIn.js';

const course = (...questions: readonly string[]) =>
  readAssignment(`name: mine\ntitle: Mine\nquestions:\n${questions.map((one) => `  - { ${one} }\n`).join('')}`);

const byId = ({ questions }: GradedWork) =>
  Object.fromEntries(questions.map(({ id, outcome, earned }) => [id, `${outcome} ${earned}`]));

const adam = 'id: q1, kind: optimizer, optimizer: adam, title: Adam, points: 4';
const byHand =
  'id: hand, kind: answers, title: By hand, points: 2, ask: [v1, v2], graph: { formula: a*a, at: { a: 3 } }';
const puzzle = 'id: bug, kind: puzzle, title: Find it, points: 2, optimizer: adam, seed: 24';

describe('one person’s work', () => {
  it('is a file for each question, found by the question or by what it asks', async () => {
    const questions = course(adam, 'id: q2, kind: optimizer, optimizer: sgd, title: SGD, points: 1', byHand);
    const files = { 'part/q1.ts': { golden: 'adam-lerp.ts' }, 'sgd.js': { golden: 'sgd.js' }, 'x.js': '' };
    const work = await graded({ ...files, 'my-answers.csv': 'question,value,answer\nhand,v1,3\n' }, questions);
    expect(byId(work)).toEqual({ q1: 'pass 4', q2: 'pass 1', hand: 'partial 1' });
    expect([work.earned, work.points]).toEqual([6, 7]);
    expect(work.notes).toEqual(['Not asked for: x.js.']);
  });

  it('has what nobody handed in, handed in twice or wrote in no form, and everything else is graded', async () => {
    const twice = 'id: q2, kind: optimizer, optimizer: sgd, title: SGD, points: 1';
    const files = {
      'q2.ts': 'let a',
      'q2.js': 'let a',
      'q3.ts': 'export const = 1',
      'answers.yaml': 'hand:\n  v1: 1,5\n',
    };
    const third = 'id: q3, kind: optimizer, optimizer: sgd, title: SGD, points: 1';
    const { questions } = await graded(files, course(adam, twice, third, byHand, puzzle));
    expect(questions.map(({ id, outcome, message }) => [id, outcome, message])).toEqual([
      ['q1', 'missing', 'No file answers q1; hand in q1.ts.'],
      ['q2', 'missing', 'q2.js and q2.ts both answer q2; leave one of them.'],
      ['q3', 'unreadable', ''],
      ['hand', 'unreadable', "answers.yaml, line 2: '1,5' has a comma; write 1.5."],
      ['bug', 'missing', ''],
    ]);
  });

  it('loses what is in a sheet only where the sheet asks for what is not there', async () => {
    const { questions } = await graded({ 'answers.yaml': 'hands:\n  v1: 3\n' }, course(byHand));
    expect(questions[0]?.message).toBe('answers.yaml, line 2: mine has no question hands. Did you mean hand?');
    const inCode = await graded({ 'answers.yaml': 'q1:\n  v1: 3\n' }, course(byHand, adam));
    expect(inCode.questions[0]?.message).toMatch(/q1 is answered by a file, such as q1\.ts/);
  });

  it('skips what requires something else that did not pass, and fails nothing twice', async () => {
    const checks =
      'checks: [{ id: size, points: 1, laws: [adam-step-bound] }, { id: right, points: 2, requires: [size] }, { id: quiet, points: 1, laws: [leaves-inputs-alone] }]';
    const next = 'id: q2, kind: optimizer, optimizer: adamw, title: AdamW, points: 1, requires: [q1], files: [b.ts]';
    const files = { 'q1.ts': { golden: 'adam-no-bias-correction.ts' }, 'b.ts': { golden: 'adamw-shrink-first.ts' } };
    const work = await graded(files, course(next, `${adam}, ${checks}`));
    expect(byId(work)).toEqual({ q1: 'partial 1', q2: 'skipped 0' });
    const outcomes = work.questions[1]?.checks.map(({ id, outcome }) => `${id} ${outcome}`);
    expect(outcomes).toEqual(['size fail', 'right skipped', 'quiet pass']);
    expect(work.questions[0]?.result).toBeUndefined();
    expect(work.questions[0]?.message).toBe('q1 must have all points first.');
  });

  it.each([
    ['', 'pass 4'],
    [', dialects: { other: 0.5 }', 'partial 2'],
    [', dialects: { BERT: 0.25, other: 0 }', 'fail 0'],
    [', dialects: { eps=hat: 1, decay=unscaled: 0.5, other: 0 }', 'partial 2'],
    [', dialect: [decay=unscaled]', 'pass 4'],
    [', dialect: [decay=times-rate]', 'fail 0'],
  ])('earns in a dialect what the question says%s', async (more, outcome) => {
    const asked = `id: q1, kind: optimizer, optimizer: adamw, title: AdamW, points: 4${more}`;
    const work = await graded({ 'q1.ts': unscaledDecay }, course(asked));
    expect(byId(work)).toEqual({ q1: outcome });
  });

  it('pays for a limitation what the question says, and is asked for one operation at a time', async () => {
    const files = {
      'engine.js': { golden: 'engines/value-tanh-gradient.js' },
      'q1.js': { golden: 'engines/value-micrograd.js' },
    };
    const one = (id: string) =>
      `id: ${id}, kind: primitive, title: One, points: 1, primitive: ${id}, files: [engine.js]`;
    const engine = 'id: q1, kind: autodiff, title: All, points: 4, limitation: 0.25';
    const work = await graded(files, course(engine, one('tanh'), one('add'), one('log')));
    expect(byId(work)).toEqual({ q1: 'partial 3', tanh: 'fail 0', add: 'pass 1', log: 'fail 0' });
    expect(work.questions[1]?.result?.diagnosis?.id).toBe('ad-tanh-grad');
  });

  it('finds the mistake of a puzzle, or does not', async () => {
    const answer = (text: string) => graded({ 'answers.yaml': `bug:\n  equation: ${text}\n` }, course(puzzle));
    expect(byId(await answer('theta = theta - lr * m_hat / (sqrt(v_hat) + eps)'))).toEqual({ bug: 'pass 2' });
    expect(byId(await answer('m = beta1 * m + g'))).toEqual({ bug: 'fail 0' });
    const { questions } = await answer('mm = 1');
    expect(questions[0]?.message).toMatch(
      /^answers\.yaml, line 2: No line of the equations computes mm\. Did you mean m\?/,
    );
  });

  it('is held to limits of its own', async () => {
    const loop = 'export class Adam { step() { for (;;) {} } }';
    const work = await graded({ 'q1.ts': loop }, course(`${adam}, limits: { seconds: 1 }`));
    expect(work.questions[0]?.result?.message).toMatch(/^Timeout after 1 s/);
  });
});

const unscaledDecay = `
export class AdamW {
  m = []; v = []; t = 0;
  constructor({ lr = 0.001, beta1 = 0.9, beta2 = 0.999, eps = 1e-8, weight_decay = 0.01 } = {}) {
    Object.assign(this, { lr, beta1, beta2, eps, weight_decay });
  }
  step(theta, g) {
    this.t++;
    for (let i = 0; i < theta.length; i++) {
      this.m[i] = this.beta1 * (this.m[i] ?? 0) + (1 - this.beta1) * g[i];
      this.v[i] = this.beta2 * (this.v[i] ?? 0) + (1 - this.beta2) * g[i] * g[i];
      const mHat = this.m[i] / (1 - this.beta1 ** this.t);
      const vHat = this.v[i] / (1 - this.beta2 ** this.t);
      theta[i] -= this.lr * mHat / (Math.sqrt(vHat) + this.eps) + this.weight_decay * theta[i];
    }
  }
}
`;
