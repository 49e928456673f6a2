import { describe, expect, it } from 'vitest';
import { goldenTrace } from '../../src/oracles/goldenTrace.js';
import { textOf } from '../repository/workingCopy.js';

const trace = JSON.parse(textOf('golden/traces/hw3-q3-momentum.json'));

describe('the schema of golden traces', () => {
  it('accepts a trace', () => {
    expect(goldenTrace.safeParse(trace).success).toBe(true);
  });

  it.each([
    ['a number that is no text', { theta: 10 }],
    ['a vector of one coordinate', { theta: ['10'] }],
    ['a number that is no decimal', { theta: '1/3' }],
    ['an id with spaces', { id: 'my trace' }],
    ['a dialect that is no choice', { dialect: ['PyTorch'] }],
    ['no steps', { steps: [] }],
    ['a field that is not known', { remark: 'x' }],
  ])('refuses %s', (_what, change) => {
    expect(goldenTrace.safeParse({ ...trace, ...change }).success).toBe(false);
  });
});
