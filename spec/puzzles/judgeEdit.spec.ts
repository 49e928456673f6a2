import { describe, expect, it } from 'vitest';
import type { Edit } from '../../src/formula/edit.js';
import { standardOf } from '../../src/laws/standard.js';
import { edited } from '../../src/optimizers/algorithm.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { judgeEdit } from '../../src/puzzles/judgeEdit.js';
import type { Puzzle } from '../../src/puzzles/puzzle.js';
import { valueQuestion } from '../../src/puzzles/valueQuestion.js';

/** A puzzle with these edits planted. */
function planting(optimizer: string, ...edits: readonly Edit[]): Puzzle {
  const standard = standardOf(findOptimizer(optimizer));
  const planted = edited(standard.algorithm, edits);
  const asked = valueQuestion(standard, planted);
  if (asked === undefined) throw new Error('The edits change nothing.');
  return { standard, seed: 1, level: 1, planted, wrongLines: edits.length, asked };
}

const noRoot = planting('adam', { replace: 'sqrt(v_hat)', with: 'v_hat' });
const twoWrong = planting('adam', { replace: 'g^2', with: 'g' }, { replace: 'm / (1 - beta1^t)', with: 'm' });

describe('an answer in equations', () => {
  it.each([
    'theta = theta - lr * m_hat / (sqrt(v_hat) + eps)',
    'theta = theta - lr / (eps + v_hat^(1/2)) * m_hat',
    '\n theta = -lr*m_hat/(sqrt(v_hat)+eps) + theta   # combination\n',
    'theta = theta − lr·m_hat/(sqrt(v_hat) + eps)',
  ])('is right however it is written: %s', (text) => {
    expect(judgeEdit(noRoot, text)).toEqual({ kind: 'right', dialectName: '' });
  });

  it('may be right in a dialect', () => {
    const answer = 'theta = theta - lr * m_hat / sqrt(v_hat + eps)';
    expect(judgeEdit(noRoot, answer)).toEqual({ kind: 'right', dialectName: 'eps=inside' });
  });

  it('is wrong where the line is still another, and shows the case worked out with it', () => {
    const judgement = judgeEdit(noRoot, 'theta = theta - lr * m_hat / (v_hat^2 + eps)');
    expect(judgement).toMatchObject({ kind: 'wrong', changesNothing: false });
    if (judgement.kind === 'right') return;
    const { firstLine, lines, right, yours } = judgement.differs;
    expect(firstLine).toBe('theta');
    expect(lines.at(-1)).toMatchObject({ line: 'theta = theta - lr * m_hat / (v_hat^2 + eps)', right, yours });
  });

  it('names the other line where one of two is right', () => {
    const judgement = judgeEdit(twoWrong, 'v = beta2 * v + (1 - beta2) * g^2');
    expect(judgement).toMatchObject({ kind: 'wrong', changesNothing: false, differs: { firstLine: 'm_hat' } });
  });

  it('mends several lines at once', () => {
    const both = 'v = beta2 * v + (1 - beta2) * g^2; m_hat = m / (1 - beta1^t)';
    expect(judgeEdit(twoWrong, both)).toMatchObject({ kind: 'right' });
    expect(judgeEdit(twoWrong, both.replace(';', '\n'))).toMatchObject({ kind: 'right' });
  });

  it('says where it changes nothing', () => {
    const same = 'theta = theta - m_hat * lr / (v_hat + eps)';
    expect(judgeEdit(noRoot, same)).toMatchObject({ kind: 'wrong', changesNothing: true });
  });

  it('is judged in every coordinate where only several show it', () => {
    const lars = planting('lars', { replace: 'w_norm = norm(theta)', with: 'w_norm = norm(g)' });
    expect(judgeEdit(lars, 'w_norm = norm(theta)')).toMatchObject({ kind: 'right' });
    // Of one coordinate the sum of sizes is the norm.
    expect(judgeEdit(lars, 'w_norm = sum(abs(theta))')).toMatchObject({
      kind: 'wrong',
      differs: { firstLine: 'w_norm' },
    });
  });

  it.each([
    ['', 'answer-empty', /The answer has no equation/],
    ['theta - lr', 'formula-syntax', /= after the name/],
    ['theta = theta - lr * m_hat / (sqrt(v_hat) + eps', 'formula-syntax', /\)/],
    ['m_hut = m', 'answer-line', /No line of the equations computes m_hut. Did you mean m_hat\?/],
    ['theta = theta - lr * mhat', 'formula-name', /did you mean m_hat\?/],
    ['m = m_hat', 'formula-name', /m_hat in line 1/],
    ['theta = theta - 1 / exp(exp(exp(exp(theta))))', 'answer-beyond', /beyond the numbers that a program holds/],
    ['theta = theta - 0.5^99999999', 'answer-beyond', /beyond the numbers/],
    ['theta = theta + sin(1e300)', 'answer-beyond', /beyond the numbers/],
    ['theta = theta - 9e99999999', 'answer-beyond', /beyond the numbers/],
    ['theta = theta - 1e-99999999', 'answer-beyond', /beyond the numbers/],
  ])('%s is refused', (text, code, message) => {
    const refused = (() => {
      try {
        return judgeEdit(noRoot, text);
      } catch (problem) {
        return problem;
      }
    })();
    expect(refused).toMatchObject({ code, message: expect.stringMatching(message) });
  });
});
