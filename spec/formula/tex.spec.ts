import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEquations, parseExpression } from '../../src/formula/parse.js';
import { tex, texEquations, texName } from '../../src/formula/tex.js';
import { algorithmOf, nameKindsOf } from '../../src/optimizers/algorithm.js';
import { findDialect } from '../../src/optimizers/dialect.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { arbitraryExpression, seeded } from './arbitraryExpression.js';

const written = (text: string) => tex(parseExpression(text));

function texOf(id: string, ...dialect: readonly string[]): readonly string[] {
  const optimizer = findOptimizer(id);
  const { choices } = findDialect(optimizer, dialect).dialect;
  const algorithm = algorithmOf(
    optimizer,
    choices.map(({ choice }) => choice),
  );
  const changing = [...nameKindsOf(algorithm).values, ...algorithm.lines.map(({ target }) => target)];
  return texEquations(algorithm.lines, new Set(changing));
}

describe('texName', () => {
  it.each([
    ['theta', '\\theta'],
    ['beta1', '\\beta_{1}'],
    ['beta_2', '\\beta_{2}'],
    ['lr', '\\alpha'],
    ['m_hat', '\\hat{m}'],
    ['x2_hat', '\\hat{x_{2}}'],
    ['weight_decay', '\\lambda'],
    ['initial_lr', '\\mathrm{initial\\_lr}'],
    ['constructor', '\\mathrm{constructor}'],
    ['__proto__', '\\mathrm{\\_\\_proto\\_\\_}'],
    ['_', '\\mathrm{\\_}'],
  ])('writes %s as %s', (name, expected) => {
    expect(texName(name)).toBe(expected);
  });

  it('writes the time below a name, beside a number that is there already', () => {
    expect(texName('m_hat', 't')).toBe('\\hat{m}_{t}');
    expect(texName('m1', 't-1')).toBe('m_{1,t-1}');
  });
});

describe('tex', () => {
  it.each([
    ['a / b / c', '\\frac{\\frac{a}{b}}{c}'],
    ['sqrt(v) + eps', '\\sqrt{v} + \\epsilon'],
    ['sqrt(v)^2', '\\left(\\sqrt{v}\\right)^{2}'],
    ['abs(x)', '\\left|x\\right|'],
    ['sign(x) * log1p(y)', '\\operatorname{sign}\\left(x\\right) \\operatorname{log1p}\\left(y\\right)'],
    ['max(a, b)', '\\max\\left(a, b\\right)'],
    ['-g^2', '-g^{2}'],
    ['(-g)^2', '\\left(-g\\right)^{2}'],
    ['2^-3', '2^{-3}'],
    ['a^b^c', 'a^{b^{c}}'],
    ['(a^b)^c', '\\left(a^{b}\\right)^{c}'],
    ['-(a + b)', '-\\left(a + b\\right)'],
    ['-(a * b)', '-a b'],
    ['--a', '-\\left(-a\\right)'],
    ['a - (b - c)', 'a - \\left(b - c\\right)'],
    ['a + -b', 'a + \\left(-b\\right)'],
    ['(1 - beta1) * g', '\\left(1 - \\beta_{1}\\right) g'],
    ['a * -b', 'a \\left(-b\\right)'],
    ['a * (b * c)', 'a \\left(b c\\right)'],
    ['x * 2', 'x \\cdot 2'],
    ['2 * 3^t', '2 \\cdot 3^{t}'],
    ['2 * (3 / 4)', '2 \\cdot \\frac{3}{4}'],
    ['2 * x', '2 x'],
    ['1e-8 + 2.5e3', '10^{-8} + 2.5 \\cdot 10^{3}'],
    ['1e-8^2', '\\left(10^{-8}\\right)^{2}'],
    ['(a < b) * c', '\\left(a < b\\right) c'],
    ['(a <= b) != c', '\\left(a \\le b\\right) \\ne c'],
    ['t == 1 ? g : m', '\\begin{cases} g & \\text{if } t = 1 \\\\ m & \\text{otherwise} \\end{cases}'],
    ['m ? 1 : 2', '\\begin{cases} 1 & \\text{if } m \\ne 0 \\\\ 2 & \\text{otherwise} \\end{cases}'],
  ])('writes %s as %s', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  it('of a function whose name has an underscore keeps it', () => {
    const span = { start: 0, end: 0 };
    const operands = [{ kind: 'name', name: 'x', span }] as const;
    expect(tex({ kind: 'call', name: 'leaky_relu', operands, span })).toBe(
      '\\operatorname{leaky\\_relu}\\left(x\\right)',
    );
  });

  it('closes every brace and every parenthesis, for any tree', () => {
    fc.assert(
      fc.property(arbitraryExpression(['x', 'm_hat', 'beta1', 'weight_decay']), (tree) => {
        const text = tex(tree);
        const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
        expect(count(/\{/g)).toBe(count(/\}/g));
        expect(count(/\\left/g)).toBe(count(/\\right/g));
        // TeX refuses two exponents or two indices on one base, and two signs in a row mean nothing.
        expect(text).not.toMatch(/\^\{[^{}]*\}\^|_\{[^{}]*\}_|[-+] [-+]|--/);
      }),
      seeded(700),
    );
  });
});

describe('texEquations', () => {
  it('writes Adam as Kingma & Ba print it', () => {
    expect(texOf('adam')).toEqual([
      'm_{t} = \\beta_{1} m_{t-1} + \\left(1 - \\beta_{1}\\right) g_{t}',
      'v_{t} = \\beta_{2} v_{t-1} + \\left(1 - \\beta_{2}\\right) g_{t}^{2}',
      '\\hat{m}_{t} = \\frac{m_{t}}{1 - \\beta_{1}^{t}}',
      '\\hat{v}_{t} = \\frac{v_{t}}{1 - \\beta_{2}^{t}}',
      '\\theta_{t} = \\theta_{t-1} - \\frac{\\alpha \\hat{m}_{t}}{\\sqrt{\\hat{v}_{t}} + \\epsilon}',
    ]);
  });

  it('writes the last line of AdamW with the decay of the parameter before the step', () => {
    expect(texOf('adamw').at(-1)).toBe(
      '\\theta_{t} = \\theta_{t-1} - \\frac{\\alpha \\hat{m}_{t}}{\\sqrt{\\hat{v}_{t}} + \\epsilon} - \\alpha \\lambda \\theta_{t-1}',
    );
    expect(texOf('adamw').slice(0, -1)).toEqual(texOf('adam').slice(0, -1));
  });

  it('writes an arrow where a line replaces what the step has computed', () => {
    expect(texOf('adamw', 'decay=on-updated-weight').slice(-2)).toEqual([
      '\\theta_{t} = \\theta_{t-1} - \\frac{\\alpha \\hat{m}_{t}}{\\sqrt{\\hat{v}_{t}} + \\epsilon}',
      '\\theta_{t} \\leftarrow \\theta_{t} - \\alpha \\lambda \\theta_{t}',
    ]);
    expect(texOf('sgd-l2')).toEqual([
      'g_{t} \\leftarrow g_{t} + \\lambda \\theta_{t-1}',
      '\\theta_{t} = \\theta_{t-1} - \\alpha g_{t}',
    ]);
  });

  it('gives no time to what does not change', () => {
    expect(texEquations(parseEquations('y = a * x1 + b'), new Set(['x1', 'y']))).toEqual(['y_{t} = a x_{1,t-1} + b']);
  });
});
