import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEquations, parseExpression } from '../../src/formula/parse.js';
import { Problem } from '../../src/formula/problem.js';
import { seeded } from './arbitraryExpression.js';
import { problemOf } from './problemOf.js';
import { structure } from './structure.js';

const read = (text: string) => structure(parseExpression(text));

describe('parseExpression', () => {
  it.each([
    ['-g^2', '[neg [^ g 2]]'],
    ['(-g)^2', '[^ [neg g] 2]'],
    ['2^-3', '[^ 2 [neg 3]]'],
    ['2^-3^2', '[^ 2 [neg [^ 3 2]]]'],
    ['2^-3 * x', '[* [^ 2 [neg 3]] x]'],
    ['a^b^c', '[^ a [^ b c]]'],
    ['(a^b)^c', '[^ [^ a b] c]'],
    ['a - b - c', '[- [- a b] c]'],
    ['a - (b - c)', '[- a [- b c]]'],
    ['a / b * c', '[* [/ a b] c]'],
    ['a + b * c', '[+ a [* b c]]'],
    ['-a * b', '[* [neg a] b]'],
    ['a * -b', '[* a [neg b]]'],
    ['a - -b', '[- a [neg b]]'],
    ['--a', '[neg [neg a]]'],
    ['a ? b : c ? d : e', '[? a b [? c d e]]'],
    ['a ? b ? c : d : e', '[? a [? b c d] e]'],
    ['(a ? b : c) ? d : e', '[? [? a b c] d e]'],
    ['t == 1 ? g : a + b', '[? [== t 1] g [+ a b]]'],
    ['a + b <= c * d', '[<= [+ a b] [* c d]]'],
    ['(a < b) < c', '[< [< a b] c]'],
    ['max(a, -b)^2', '[^ [max a [neg b]] 2]'],
    ['sqrt (x)', '[sqrt x]'],
    ['\n  a\n', 'a'],
    ['a − b', '[- a b]'],
    ['−a²', '[neg [^ a 2]]'],
    ['a·b × c ⋅ d ÷ e', '[/ [* [* [* a b] c] d] e]'],
    ['a**b**c', '[^ a [^ b c]]'],
    ['x¹⁰ + y³', '[+ [^ x 10] [^ y 3]]'],
    ['x⁻²', '[^ x [neg 2]]'],
    ['1e−8', '1e-8'],
  ])('reads %j as %s', (text, tree) => {
    expect(read(text)).toBe(tree);
  });

  it.each(['1', '0.5', '.5', '5.', '1e-8', '2.5E+3', '6e23'])('reads the number %s', (text) => {
    expect(parseExpression(text)).toEqual({ kind: 'number', text, span: { start: 0, end: text.length } });
  });

  it('remembers which characters a part was read from, parentheses included', () => {
    const tree = parseExpression('a * (b + c)');
    expect(tree).toMatchObject({ span: { start: 0, end: 11 }, left: { span: { start: 0, end: 1 } } });
    expect(tree).toMatchObject({ right: { span: { start: 4, end: 11 }, left: { span: { start: 5, end: 6 } } } });
  });

  it.each([
    ['a +', 'a number, a name, a function, - or (', 'the text ends'],
    ['a + * b', 'a number, a name, a function, - or (', "'*' stands"],
    ['(a + b', 'an operator or )', 'the text ends'],
    ['a)', 'an operator or the end of the formula', "')' stands"],
    ['a ? b', 'an operator or : between the two branches of a choice', 'the text ends'],
    ['a < b < c', 'one comparison, or parentheses', "'<' stands"],
    ['a # (', 'an operator or the end of the formula', "'#' stands"],
    ['sqrt #(', 'an operator or the end of the formula', "'#' stands"],
    ['a +\nb', 'a number, a name, a function, - or (', 'the line ends'],
    ['', 'a number, a name, a function, - or (', 'the text ends'],
  ])('refuses %j: it expected %s, but %s', (text, expected, found) => {
    const problem = problemOf(() => parseExpression(text));
    expect(problem.code).toBe('formula-syntax');
    expect(problem.message).toBe(`Expected ${expected}, but here ${found}.`);
  });

  it.each([
    ['2x', 'an operator or the end of the formula', 'x', '2 * x'],
    ['1 + 2 (x + 1)', 'an operator or the end of the formula', '(', '2 * ('],
    ['(x)(y)', 'an operator or the end of the formula', '(', ') * ('],
    ['max(a b)', 'an operator, a comma or )', 'b', 'a * b'],
    ['x 2', 'an operator or the end of the formula', '2', 'x * 2'],
  ])('suggests the product that %j may mean', (text, expected, found, product) => {
    const problem = problemOf(() => parseExpression(text));
    expect(problem.message).toBe(
      `Expected ${expected}, but here '${found}' stands. A product needs its sign: ${product}.`,
    );
    expect(text.slice((problem.place?.column ?? 0) - 1).startsWith(found)).toBe(true);
  });

  it.each([
    ['sin x', 'sin(x)'],
    ['2 * exp 2', 'exp(2)'],
    ['sin^2(x)', 'sin(x)^2'],
    ['tanh² x', 'tanh(x)^2'],
  ])('suggests the parentheses that %j lacks', (text, written) => {
    const { message } = problemOf(() => parseExpression(text));
    expect(message).toContain(` A function has its argument in parentheses: ${written}.`);
  });

  it.each([
    ['1 + ln(x)', 'ln', 'write log(x), the natural logarithm.'],
    ['log10(x)', 'log10', 'write log(x) / log(10).'],
    ['atan(x)', 'atan', 'write arctan(x).'],
    ['pow(x, 2)', 'pow', 'write x^y.'],
    ['arcsin(x)', 'arcsin', 'write arctan(x / sqrt(1 - x^2)).'],
  ])('translates the function of %j', (text, name, advice) => {
    const problem = problemOf(() => parseExpression(text));
    expect(problem).toMatchObject({ code: 'formula-function', place: { length: name.length } });
    expect(problem.message).toBe(`There is no function ${name}; ${advice}`);
  });

  it.each([
    ['norm(theta)', 'sqrt(x1^2 + x2^2)'],
    ['1 + mean(x)', '(x1 + x2) / 2'],
    ['dot(x, y)', 'x1 * y1 + x2 * y2'],
    ['matmul(A, x)', 'a * x1 + b * x2'],
  ])('says what %j is with numbers for vectors', (text, written) => {
    const problem = problemOf(() => parseExpression(text));
    expect(problem.code).toBe('formula-function');
    expect(problem.message).toContain(
      `a vector or matrix as a whole, and here every name is one number: write it out, as ${written}.`,
    );
  });

  it.each([
    ['2*π', 'write 4 * arctan(1).'],
    ['√x', 'write sqrt(x).'],
    ['|x|', 'write abs(x).'],
    ['{x}', 'write ( and ).'],
    ['a – b', 'write -.'],
    ['θ^2', 'write its name in Latin letters, such as theta.'],
    ['a\u00a0+ b', 'write an ordinary space.'],
  ])('translates the character of %j', (text, advice) => {
    expect(problemOf(() => parseExpression(text)).message).toContain(`is not part of the notation; ${advice}`);
  });

  it('suggests the nearest function, and the product that may have been meant', () => {
    const problem = problemOf(() => parseExpression('1 + sqr(v)'));
    expect(problem.code).toBe('formula-function');
    expect(problem.message).toBe(
      'There is no function sqr; did you mean sqrt? For a product write a * between the name and the parenthesis.',
    );
    expect(problem.place).toMatchObject({ line: 1, column: 5, length: 3 });
  });

  it('lists the functions when none is near', () => {
    expect(problemOf(() => parseExpression('beta1(1 - t)')).message).toContain('known are sqrt, exp, log, ');
  });

  it.each(['max(a)', 'sqrt(a, b)'])('counts the arguments of %s', (text) => {
    expect(problemOf(() => parseExpression(text)).code).toBe('formula-arguments');
  });

  it.each(['constructor(x)', '__proto__(x)', 'toString(x)'])('knows no function %s', (text) => {
    expect(problemOf(() => parseExpression(text)).code).toBe('formula-function');
  });

  it.each([
    ['x = y', "'='", 'formula-syntax'],
    ['a & b', "'&'", 'formula-character'],
    ['a ! b', "'!'", 'formula-character'],
    ['a\u00a0+ b', 'U+00A0', 'formula-character'],
    ['a \u001b[31m', 'U+001B', 'formula-character'],
    ['\ud800', 'U+D800', 'formula-character'],
  ])('names the character that %j cannot have', (text, shown, code) => {
    const problem = problemOf(() => parseExpression(text));
    expect(problem.code).toBe(code);
    expect(problem.message).toContain(shown);
  });
});

describe('parseEquations', () => {
  it('reads a line an equation, with its role, and passes over blank lines', () => {
    const lines = parseEquations('\n\n  m = a * m   # momentum \r\n\n\ttheta = theta - m #\n');
    expect(lines.map(({ target, role, expression }) => [target, role, structure(expression)])).toEqual([
      ['m', 'momentum', '[* a m]'],
      ['theta', undefined, '[- theta m]'],
    ]);
  });

  it('takes a role for a role, whatever stands in it', () => {
    for (const role of ['(', ',', '-', 'x = 1', '# #']) {
      expect(parseEquations(`m = g # ${role}\nv = g`).map((line) => line.role)).toEqual([role, undefined]);
    }
  });

  it('reads an empty text as no equations', () => {
    expect(parseEquations(' \n \n')).toEqual([]);
  });

  it('names line, column and source line', () => {
    const problem = problemOf(() => parseEquations('m = a * m\r\n  v = b * * v   # scale\r\n'));
    expect(problem.place).toEqual({ line: 2, column: 11, length: 1, sourceLine: '  v = b * * v   # scale' });
  });

  it.each([
    ['= 3', 'Expected the name that the line computes, as in m = …'],
    ['m 3', 'Expected = after the name'],
    ['m = 3 = 4', 'Expected an operator or a new line'],
    ['m = (1 +\n 2)', 'Expected a number, a name, a function, - or (, but here the line ends'],
    ['# only a role', "Expected the name that the line computes, as in m = …, but here '#' stands"],
  ])('refuses %j', (text, message) => {
    expect(problemOf(() => parseEquations(text)).message).toContain(message);
  });
});

describe('the limits of a formula', () => {
  it.each([
    ['a text of 100,001 characters', ' '.repeat(100_001), 'formula-length'],
    ['201 parentheses', `${'('.repeat(201)}a${')'.repeat(201)}`, 'formula-depth'],
    ['201 signs', `${'-'.repeat(201)}a`, 'formula-depth'],
    ['201 exponents', `a${'^a'.repeat(201)}`, 'formula-depth'],
    ['201 terms', `a${'+a'.repeat(200)}`, 'formula-depth'],
    ['201 choices', `${'a?a:'.repeat(201)}a`, 'formula-depth'],
    ['sums within sums', `${'('.repeat(60)}a${`${'+a'.repeat(150)})`.repeat(60)}`, 'formula-depth'],
  ])('refuse %s', (_, text, code) => {
    expect(problemOf(() => parseExpression(text)).code).toBe(code);
  });

  it('leave room for 100,000 characters, 199 parentheses, 200 terms and 1,000 lines', () => {
    expect(read(`a${' '.repeat(99_999)}`)).toBe('a');
    expect(read(`${'('.repeat(199)}a${')'.repeat(199)}`)).toBe('a');
    expect(read(`a${'+a'.repeat(199)}`)).toMatch(/^\[\+ \[\+ /);
    expect(parseEquations('a = -(b + c)\n'.repeat(1000))).toHaveLength(1000);
  });

  it('hold for any text: it is read, or a Problem with a place says why not', () => {
    const pieces = fc.constantFrom(
      ...'()+-*/^?:<>=!,#&. \n\r0e9ax'.split(''),
      '1e',
      '==',
      'sqrt(',
      'max',
      'é',
      '\u0000',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 60 }).map((p) => p.join('')),
    );
    const verdicts = { read: 0, refused: 0 };
    fc.assert(
      fc.property(texts, fc.constantFrom(parseExpression, parseEquations), (text, parse) => {
        try {
          parse(text);
          verdicts.read++;
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          verdicts.refused++;
          const place = error.place as NonNullable<Problem['place']>;
          expect(text.split('\n')[place.line - 1]?.replace(/\r$/, '')).toBe(place.sourceLine);
          expect(place.column).toBeGreaterThanOrEqual(1);
          expect(place.column).toBeLessThanOrEqual(place.sourceLine.length + 2);
        }
      }),
      seeded(4000),
    );
    expect(Math.min(verdicts.read, verdicts.refused)).toBeGreaterThan(200);
  });
});
