import { describe, expect, it } from 'vitest';
import { judgeAnswers } from '../../src/answers/judgeAnswers.js';
import { tracePlan } from '../../src/answers/tracePlan.js';
import { type Answer, readAnswer } from '../../src/answers/written.js';
import { adam } from '../../src/optimizers/adam.js';
import { algorithmOf } from '../../src/optimizers/algorithm.js';

const hyperparameters = { lr: '0.1', beta1: '0.9', beta2: '0.99', eps: '1e-8' };
const plan = tracePlan({
  ...{ algorithm: algorithmOf(adam), mistakes: adam.mistakes, objective: 'theta^2', theta: '10', hyperparameters },
  steps: 3,
});
const names = [...plan.givens.keys(), ...plan.lines.map(({ id }) => id)];

function judged(answers: Readonly<Record<string, string>>, digits = 1) {
  const read = Object.entries(answers).flatMap(([id, text]): readonly [string, Answer][] => {
    const answer = readAnswer(text, names);
    return answer ? [[id, answer]] : [];
  });
  const found = judgeAnswers(plan, new Map(read), Object.keys(answers), { digits });
  return Object.fromEntries(found.map((one) => [one.line.id, one]));
}

/** By hand: g1 = 20, m1 = 2, v1 = 4, m̂1 = 20, v̂1 = 400, θ1 = 10 − 0.1·20/20 = 9.9; then g2 = 19.8, m2 = 3.78, v2 = 7.8804. */
const right = { g1: '20', m1: '2', v1: '4', m_hat1: '20', v_hat1: '400', theta1: '9.9', m2: '3.78', v2: '7.8804' };

describe('answers', () => {
  it('are right where they agree within half a unit of their last digit', () => {
    for (const { verdict, slip, broken } of Object.values(judged(right))) {
      expect({ verdict, slip, broken }).toEqual({ verdict: 'right', slip: undefined, broken: [] });
    }
    expect(judged({ m_hat2: '19.89' }).m_hat2?.verdict).toBe('right');
    expect(judged({ m_hat2: '19.90' }).m_hat2?.verdict).toBe('wrong');
    expect(judged({ m_hat2: '19.9' }).m_hat2?.verdict).toBe('right');
  });

  it.each(Object.keys(right))('%s is wrong one unit further, whatever stands before it', (id) => {
    const text = right[id as keyof typeof right];
    const decimals = text.split('.')[1]?.length ?? 0;
    const next = (Number(text) + 10 ** -decimals).toFixed(decimals);
    expect(judged({ ...right, [id]: next })[id]?.verdict).toBe('wrong');
  });

  it('are missing where nothing is written', () => {
    expect(judgeAnswers(plan, new Map(), ['m1'], { digits: 1 })[0]?.verdict).toBe('missing');
  });

  it('need as many digits as are asked for, unless they are exact', () => {
    expect(judged({ m_hat2: '19.9' }, 4).m_hat2?.verdict).toBe('short');
    expect(judged({ m_hat2: '19.89' }, 4).m_hat2?.verdict).toBe('right');
    expect(judged({ m1: '2' }, 4).m1?.verdict).toBe('right');
    expect(judged({ m_hat1: '20' }, 8).m_hat1?.verdict).toBe('right');
  });

  it('must come to a number', () => {
    expect(judged({ m2: 'beta1*m1 + (1 - beta1)*g2' }).m2?.verdict).toBe('short');
  });
});

describe('an answer that is carried forward', () => {
  it('follows from an earlier wrong one', () => {
    const { m2, m_hat2 } = judged({ m2: '3.96', m_hat2: '20.842' });
    expect([m2?.verdict, m_hat2?.verdict, m_hat2?.from]).toEqual(['wrong', 'carried', ['m2']]);
    expect(judged({ m2: '3.96', m_hat2: '20.90' }).m_hat2?.verdict).toBe('wrong');
  });

  it('follows through values that were not asked for', () => {
    expect(judged({ m_hat2: '20', v_hat2: '396', theta2: '9.7994962' }).theta2).toMatchObject({
      ...{ verdict: 'carried', from: ['m_hat2', 'v_hat2'] },
    });
  });

  it('may follow from what was rounded, as [HW3] Q9 has it: 7.88 / 0.0199 = 395.98', () => {
    expect(judged({ v2: '7.88', v_hat2: '395.98' }).v_hat2).toMatchObject({ verdict: 'carried', from: ['v2'] });
  });

  it('does not follow from nothing, or from what makes the rest trivial', () => {
    expect(judged({ m2: '0', m_hat2: '0' }).m_hat2?.verdict).toBe('wrong');
    expect(judged({ m2: 'm1/0', m_hat2: 'm1/0' }).m_hat2?.verdict).toBe('wrong');
    expect(judged({ m_hat2: '20.842' }).m_hat2?.verdict).toBe('wrong');
  });

  it('is not everything that may have been rounded to a number of one digit', () => {
    expect(judged({ m1: '2', m_hat1: '22' }).m_hat1?.verdict).toBe('wrong');
  });
});

describe('a wrong answer', () => {
  it.each([
    ['m2', '2.178', { kind: 'mistake', id: 'adam-betas-swapped' }],
    ['v_hat2', '788.04', { kind: 'mistake', id: 'adam-bias-correction-missing-power' }],
    ['m_hat1', '2', { kind: 'mistake', id: 'adam-no-bias-correction' }],
    ['theta1', '8.00', { kind: 'edit', to: 'theta = theta - lr * m_hat' }],
    ['g1', '19.8', { kind: 'other', label: 'g2' }],
  ])('%s = %s looks like what it comes from', (id, text, slip) => {
    expect(judged({ [id]: text })[id]).toMatchObject({ verdict: 'wrong', slip });
  });

  it('looks like nothing where nothing gives it', () => {
    const { m2 } = judged({ m2: '123.456789' });
    expect(m2?.verdict).toBe('wrong');
    expect(m2?.slip).toBeUndefined();
  });
});

describe('a working', () => {
  it('that does not come to the result is told, and costs nothing', () => {
    const { m2 } = judged({ g2: '19.8', m2: '0.99*2 + 0.01*19.8 = 3.78' });
    expect(m2?.verdict).toBe('right');
    expect(m2?.broken).toMatchObject([{ text: '0.99*2 + 0.01*19.8', slip: { id: 'adam-betas-swapped' } }]);
    expect(m2?.broken[0]?.value.toPrecision(9)).toBe('2.17800000');
  });

  it('may use the person’s own values', () => {
    expect(judged({ m2: '3.96', m_hat2: 'm2/(1 - beta1^2) = 20.842' }).m_hat2?.broken).toEqual([]);
  });
});
