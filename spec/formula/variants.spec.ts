import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/formula/changes.js';
import { isComplete } from '../../src/formula/layout.js';
import { parseEquations } from '../../src/formula/parse.js';
import { printEquation } from '../../src/formula/print.js';
import { oneEditVariants } from '../../src/formula/variants.js';
import { algorithmOf, inputsOf, nameKindsOf } from '../../src/optimizers/algorithm.js';
import { dialectName, dialectsOf } from '../../src/optimizers/dialect.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { optimizers } from '../../src/optimizers/index.js';

const textOf = (lines: ReturnType<typeof parseEquations>) => lines.map(printEquation).join('\n');
const variantsOf = (id: string) => {
  const algorithm = algorithmOf(findOptimizer(id));
  return oneEditVariants(algorithm.lines, nameKindsOf(algorithm));
};

/** The one-edit variants of a line `y = …` over these names, but the one without it. */
function variantsOfLine(expression: string, values: readonly string[] = ['x']): readonly string[] {
  const variants = oneEditVariants(parseEquations(`y = ${expression}`), { hyperparameters: [], values, counter: 't' });
  return variants.flatMap((lines) => (lines.length > 0 ? [textOf(lines).replace('y = ', '')] : []));
}

describe('the one-edit variants of Adam', () => {
  const adam = algorithmOf(findOptimizer('adam'));
  const variants = variantsOf('adam').map((lines) => ({ lines, changes: changesBetween(adam.lines, lines) }));
  const became = variants.flatMap(({ changes }) => (changes.length === 1 ? changes.map(({ to }) => to) : []));

  it.each([
    ['an operator changed', 'm = beta1 * m - (1 - beta1) * g'],
    ['an operator changed', 'm_hat = m * (1 - beta1^t)'],
    ['a first operand dropped', 'm = beta1 * m + beta1 * g'],
    ['a second operand dropped', 'm = beta1 * m + g'],
    ['a correction dropped', 'v_hat = v'],
    ['eps dropped', 'theta = theta - lr * m_hat / sqrt(v_hat)'],
    ['a hyperparameter swapped', 'v = beta1 * v + (1 - beta2) * g^2'],
    ['a value swapped', 'theta = theta - lr * m / (sqrt(v_hat) + eps)'],
    ['a value swapped for an intermediate', 'v_hat = m_hat / (1 - beta2^t)'],
    ['a value swapped for a hyperparameter', 'm_hat = lr / (1 - beta1^t)'],
    ['a power dropped', 'v = beta2 * v + (1 - beta2) * g'],
    ['the power of a decay rate dropped', 'm_hat = m / (1 - beta1)'],
    ['a power taken for a product', 'v_hat = v / (1 - beta2 * t)'],
    ['t one too high', 'm_hat = m / (1 - beta1^(t + 1))'],
    ['t one too low', 'v_hat = v / (1 - beta2^(t - 1))'],
    ['a root dropped', 'theta = theta - lr * m_hat / (v_hat + eps)'],
    ['a constant raised', 'v = beta2 * v + (1 - beta2) * g^3'],
    ['a constant lowered', 'm = beta1 * m + (0 - beta1) * g'],
    ['parentheses left out', 'v_hat = v / 1 - beta2^t'],
    ['parentheses widened', 'm_hat = m / (1 - beta1)^t'],
    ['eps outside the fraction', 'theta = theta - (lr * m_hat / sqrt(v_hat) + eps)'],
  ])('have %s: %s', (_, line) => {
    expect(became).toContain(line);
  });

  it('have the last line dropped, which leaves theta alone', () => {
    const dropped = variants.filter(({ lines }) => lines.length === 4);
    expect(dropped.map(({ changes }) => changes.map(({ line, to }) => [line, to]))).toEqual([
      [['m', '']],
      [['v', '']],
      [['theta', '']],
    ]);
  });

  it('have any two lines exchanged but the last, which needs what the others compute', () => {
    const orders = variants
      .filter(({ lines, changes }) => lines.length === 5 && changes.some(({ from }) => from === ''))
      .map(({ lines }) => lines.map(({ target }) => target).join(' '));
    expect(orders).toEqual([
      'v m m_hat v_hat theta',
      'm_hat v m v_hat theta',
      'v_hat v m_hat m theta',
      'm m_hat v v_hat theta',
      'm v_hat m_hat v theta',
      'm v v_hat m_hat theta',
    ]);
  });

  it('keep the role of every line', () => {
    const roles = new Map(adam.lines.map(({ target, role }) => [target, role]));
    for (const { lines } of variants) {
      for (const { target, role } of lines) expect(role).toBe(roles.get(target));
    }
  });
});

describe('one-edit variants', () => {
  it('are so many', () => {
    const counts = Object.fromEntries(optimizers.map(({ id }) => [id, variantsOf(id).length]));
    expect(counts).toMatchObject({ adam: 301, adamw: 371 });
  });

  it.each(
    optimizers.flatMap((optimizer) =>
      dialectsOf(optimizer).map((dialect) => [`${optimizer.id} ${dialectName(dialect)}`, optimizer, dialect] as const),
    ),
  )('of %s are complete, and differ from it and from each other', (_, optimizer, { choices }) => {
    const algorithm = algorithmOf(
      optimizer,
      choices.map(({ choice }) => choice),
    );
    const variants = oneEditVariants(algorithm.lines, nameKindsOf(algorithm));
    const texts = [textOf(algorithm.lines), ...variants.map(textOf)];
    expect(new Set(texts).size).toBe(texts.length);
    expect(variants.filter((lines) => !isComplete(lines, inputsOf(algorithm)))).toEqual([]);
    expect(variants.length).toBeGreaterThan(10 * algorithm.lines.length);
    // One slip changes one line, or takes a line out and perhaps puts it elsewhere.
    for (const lines of variants) expect(changesBetween(algorithm.lines, lines).length).toBeLessThanOrEqual(4);
  });

  it('change a comparison, its order and the branches of a choice', () => {
    expect(variantsOfLine('x < 1 ? 2 : x')).toEqual([
      '2',
      'x',
      'x < 1 ? x : 2',
      'x <= 1 ? 2 : x',
      'x > 1 ? 2 : x',
      'x >= 1 ? 2 : x',
      't < 1 ? 2 : x',
      'x < 2 ? 2 : x',
      'x < 0 ? 2 : x',
      'x < 1 ? 3 : x',
      'x < 1 ? 1 : x',
      'x < 1 ? 2 : t',
    ]);
  });

  it('drop a sign and either argument of max', () => {
    expect(variantsOfLine('max(-x, x)')).toEqual(expect.arrayContaining(['-x', 'x', 'max(x, x)']));
  });

  it('move the point of a constant, and neither more nor less', () => {
    expect(variantsOfLine('0.07', [])).toEqual(['0.007', '0.7']);
    expect(variantsOfLine('1e-8', [])).toEqual(['1e-9', '1e-7']);
    expect(variantsOfLine('0', [])).toEqual(['1']);
    for (const text of variantsOfLine('1e400', [])) expect(parseEquations(`y = ${text}`)).toHaveLength(1);
  });

  it('keep a name that is given but belongs to no kind', () => {
    expect(variantsOfLine('x * initial_lr')).toEqual(expect.arrayContaining(['x + initial_lr', 't * initial_lr']));
  });
});
