import { describe, expect, it } from 'vitest';
import { standardOf } from '../../src/laws/standard.js';
import { edited } from '../../src/optimizers/algorithm.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { judgeInput } from '../../src/puzzles/judgeInput.js';
import { judgeValue } from '../../src/puzzles/judgeValue.js';
import type { Puzzle, ValueQuestion } from '../../src/puzzles/puzzle.js';
import type { TraceRequest } from '../../src/subjects/request.js';

const standard = standardOf(findOptimizer('adam'));

function planting(replace: string, into: string, asked?: ValueQuestion): Puzzle {
  const planted = edited(standard.algorithm, [{ replace, with: into }]);
  return { standard, seed: 1, level: 1, planted, wrongLines: 1, asked: asked as ValueQuestion };
}

const input = (gradients: readonly number[], hyperparameters = {}, theta = 1): TraceRequest => ({
  hyperparameters,
  tensors: [{ shape: [1], values: Float64Array.of(theta) }],
  steps: gradients.map((g) => ({ gradients: [Float64Array.of(g)] })),
});

describe('an input', () => {
  const notSquared = planting('g^2', 'g');

  it('tells apart where the results differ, from the first step on', () => {
    const judgement = judgeInput(notSquared, input([1, 2], { lr: 0.1 }));
    expect(judgement).toMatchObject({ kind: 'apart', step: 2, coordinate: 0 });
    expect(judgement.right).not.toBe(judgement.planted);
  });

  it('does not where both give the same, and says what it leaves out', () => {
    const judgement = judgeInput(notSquared, input([1], { lr: 0.1 }));
    expect(judgement).toMatchObject({ kind: 'same', step: 1 });
    expect(judgement.right).toBe(judgement.planted);
    const places = 'hides' in judgement ? judgement.hides.map(({ place }) => place) : [];
    expect(places).toEqual(['one-step', 'sizes-of-one', 'small-constants']);
  });

  it('tells apart where one of the two is no number', () => {
    const noEps = planting('sqrt(v_hat) + eps', 'sqrt(v_hat)');
    expect(judgeInput(noEps, input([0]))).toMatchObject({ kind: 'apart', right: 1, planted: Number.NaN });
  });

  it('is not enough where rounding hides the difference', () => {
    const tiny = planting('sqrt(v_hat) + eps', 'sqrt(v_hat) + 2 * eps');
    // 1 / (1e10 + 1e-8) and 1 / (1e10 + 2e-8) differ in the 18th digit.
    expect(judgeInput(tiny, input([1e10], { lr: 0.1 }))).toMatchObject({ kind: 'too-close' });
  });

  it('gives the same reasons whatever was planted', () => {
    const asked = input([2, 2], { lr: 0.1, beta1: 0.5, beta2: 0.5, eps: 0 }, 0);
    const same = judgeInput(planting('beta1^t', 'beta2^t'), asked);
    expect(same.kind).toBe('same');
    const places = 'hides' in same ? same.hides : [];
    expect(places).toEqual([
      { place: 'equal-gradients', names: [] },
      { place: 'start-at-zero', names: [] },
      { place: 'equal-rates', names: ['beta1', 'beta2'] },
      { place: 'zero-rates', names: ['eps'] },
    ]);
  });
});

describe('a value', () => {
  const asked = { request: input([2], { lr: 0.1, eps: 0.1 }), step: 1, coordinate: 0, digits: 6, right: 0, wrong: 0 };
  const noRoot = planting('sqrt(v_hat)', 'v_hat', asked);

  // Without the root: 1 − 0.1 · 2 / (4 + 0.1) = 1 − 0.2/4.1 = 0.951219512…; with it 1 − 0.2/2.1 = 0.904761904….
  it.each([
    ['0.951220', 'right'],
    ['0.9512195', 'right'],
    ['9.51219512195122e-1', 'right'],
    ['0.951219', 'wrong'],
    ['0.951221', 'wrong'],
    ['0.95', 'few-digits'],
    ['1', 'few-digits'],
    ['0.904762', 'right-equations'],
    ['-0.951220', 'wrong'],
    ['0', 'wrong'],
    ['7e300', 'wrong'],
  ])('%s is %s', (typed, kind) => {
    expect(judgeValue(noRoot, typed)).toEqual({ kind, typed });
  });

  it('needs no more digits than it has', () => {
    // 1 + 0.5 · 2 / (2 + 0), with the sign turned.
    const step = 'theta - lr * m_hat / (sqrt(v_hat) + eps)';
    const exact = { ...asked, request: input([2], { lr: 0.5, eps: 0, beta1: 0, beta2: 0 }) };
    expect(judgeValue(planting(step, step.replace('-', '+'), exact), '1.5')).toMatchObject({ kind: 'right' });
  });
});
