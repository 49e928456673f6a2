import { describe, expect, it } from 'vitest';
import { applyEdits, canApply } from '../../src/formula/edit.js';
import { parseEquations } from '../../src/formula/parse.js';
import { printEquation } from '../../src/formula/print.js';

const adam = parseEquations(`
  m     = beta1 * m + (1 - beta1) * g                # momentum
  v     = beta2 * v + (1 - beta2) * g^2              # adaptive scaling
  m_hat = m / (1 - beta1^t)                          # bias correction
  v_hat = v / (1 - beta2^t)                          # bias correction
  theta = theta - lr * m_hat / (sqrt(v_hat) + eps)   # combination`);

const edit = (replace: string, by: string) => applyEdits(adam, [{ replace, with: by }]);
const texts = (lines: ReturnType<typeof edit>) => lines.map((line) => `${printEquation(line)} # ${line.role ?? ''}`);

describe('an edit of a part', () => {
  it('replaces the one place where the formula stands, and nothing else', () => {
    const edited = edit('sqrt(v_hat) + eps', 'sqrt(v_hat + eps)');
    expect(texts(edited)).toEqual([
      ...texts(adam).slice(0, 4),
      'theta = theta - lr * m_hat / sqrt(v_hat + eps) # combination',
    ]);
  });

  it('finds a part of a sum only where the sum was added in that order', () => {
    expect(canApply(adam, [{ replace: 'theta - lr * m_hat', with: 'theta' }])).toBe(false);
    expect(canApply(adam, [{ replace: 'lr * m_hat', with: 'm_hat' }])).toBe(true);
  });

  it('compares formulas, not texts', () => {
    expect(texts(edit('((1-beta2))*(g^2)', '(1 - beta2) * abs(g)'))[1]).toBe(
      'v = beta2 * v + (1 - beta2) * abs(g) # adaptive scaling',
    );
  });

  it.each([
    ['sqrt(v)', 'is nowhere'],
    ['beta1', 'stands 3 times'],
    ['1 - beta3', 'is nowhere'],
  ])('is refused because the pattern %s %s', (pattern, found) => {
    expect(() => edit(pattern, '1')).toThrowError(
      expect.objectContaining({
        code: 'edit-match',
        message: expect.stringContaining(`The pattern ${pattern} ${found} in m = beta1 * m + (1 - beta1) * g; v = `),
      }),
    );
  });
});

describe('an edit of lines', () => {
  it('replaces a line and keeps its role', () => {
    expect(texts(edit('v_hat = v / (1 - beta2^t)', 'v_hat = v'))[3]).toBe('v_hat = v # bias correction');
  });

  it('gives a line the role it is written with', () => {
    expect(texts(edit('v_hat = v / (1 - beta2^t)', 'v_hat = v # nothing'))[3]).toBe('v_hat = v # nothing');
  });

  it('drops a line', () => {
    const lines = applyEdits(adam, [
      { replace: 'v_hat = v / (1 - beta2^t)', with: '' },
      { replace: 'v_hat', with: 'v' },
    ]);
    expect(lines.map(({ target }) => target)).toEqual(['m', 'v', 'm_hat', 'theta']);
  });

  it('splits a line into two, in its place', () => {
    const split = edit('m_hat = m / (1 - beta1^t)', 'c = 1 - beta1^t # correction\nm_hat = m / c');
    expect(texts(split).slice(1, 5)).toEqual([
      'v = beta2 * v + (1 - beta2) * g^2 # adaptive scaling',
      'c = 1 - beta1^t # correction',
      'm_hat = m / c # bias correction',
      'v_hat = v / (1 - beta2^t) # bias correction',
    ]);
  });

  it('exchanges two lines', () => {
    const [first, , third] = adam.map(printEquation) as [string, string, string];
    const lines = edit(`${first}\n${third}`, `${third}\n${first}`);
    expect(lines.map(({ target }) => target)).toEqual(['m_hat', 'm', 'v', 'v_hat', 'theta']);
    expect(lines.map(({ role }) => role)).toEqual([
      'bias correction',
      'momentum',
      'adaptive scaling',
      'bias correction',
      'combination',
    ]);
  });

  it('is refused when a line is nowhere, or there twice', () => {
    const twice = parseEquations('a = x\na = x');
    for (const [lines, replace] of [
      [adam, 'a = x'],
      [twice, 'a = x'],
    ] as const) {
      expect(() => applyEdits(lines, [{ replace, with: '' }])).toThrowError(
        expect.objectContaining({ code: 'edit-match' }),
      );
    }
  });
});

describe('edits one after the other', () => {
  it('see what the ones before them left', () => {
    const lines = applyEdits(adam, [
      { replace: 'sqrt(v_hat) + eps', with: 'sqrt(v_hat)' },
      { replace: 'lr * m_hat / sqrt(v_hat)', with: 'lr * m_hat' },
    ]);
    expect(printEquation(lines[4] as (typeof lines)[number])).toBe('theta = theta - lr * m_hat');
  });

  it('take a comparison for a formula and not for an equation', () => {
    const lines = applyEdits(parseEquations('m = t == 1 ? g : m'), [{ replace: 't == 1', with: 't <= 2' }]);
    expect(lines.map(printEquation)).toEqual(['m = t <= 2 ? g : m']);
  });

  it('leave the lines they were given as they were', () => {
    const before = texts(adam);
    edit('beta1 * m', 'm');
    expect(texts(adam)).toEqual(before);
  });

  it('are told to be impossible only for their patterns: a broken text is an error', () => {
    expect(() => canApply(adam, [{ replace: 'm_hat +', with: '1' }])).toThrowError(
      expect.objectContaining({ code: 'formula-syntax' }),
    );
  });
});
