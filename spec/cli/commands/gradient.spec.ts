import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { callAssay, type Screen } from '../callAssay.js';

const handedOut = ['x1/x2*exp(x2+x3) - x2^2', '--at', 'x1=1,x2=2,x3=3'];
const gradient = (words: readonly string[], screen?: Screen) => callAssay(['gradient', ...words], screen);

describe('assay gradient', () => {
  it('prints [HW3] Q1 and Q2 complete', async () => {
    const { code, out, err } = await gradient(handedOut);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(`${out}`).toBe(`
      node          value             adjoint           received from
      v1 = x1       1                 74.2065795512883  v4
      v2 = x2       2                 33.1032897756442  v4 + v5 + v7  =  −37.1032897756442 + 74.2065795512883 − 4
      v3 = x3       3                 74.2065795512883  v5
      v4 = v1 / v2  0.5               148.413159102577  v8
      v5 = v2 + v3  5                 74.2065795512883  v6
      v6 = exp(v5)  148.413159102577  0.5               v8
      v7 = v2^2     4                 −1                v9
      v8 = v4 * v6  74.2065795512883  1                 v9
      v9 = v8 - v7  70.2065795512883  1                 (f)

      local partials
      ∂v4/∂v1 = 0.5                ∂v4/∂v2 = −0.25
      ∂v5/∂v2 = 1                  ∂v5/∂v3 = 1
      ∂v6/∂v5 = 148.413159102577
      ∂v7/∂v2 = 4
      ∂v8/∂v4 = 148.413159102577   ∂v8/∂v6 = 0.5
      ∂v9/∂v8 = 1                  ∂v9/∂v7 = −1

      ∂f/∂x1 = 74.2065795512883   ∂f/∂x2 = 33.1032897756442   ∂f/∂x3 = 74.2065795512883

`);
  });

  it('prints 40 digits of e^5/4 − 4 and e^5/2, all right', async () => {
    const { out } = await gradient([...handedOut, '--digits', '40']);
    expect(out).toContain('∂f/∂x1 = 74.20657955128830171055779002027613981174\n');
    expect(out).toContain('∂f/∂x2 = 33.10328977564415085527889501013806990587\n');
  });

  it('keeps to the width of a terminal, and says nothing by colours alone', async () => {
    const { out } = await gradient(handedOut, { columns: 80 });
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(out).toMatch(/ {6}v7 = v2\^2\n {9}value {11}4\n {9}adjoint {9}−1\n {9}received from {3}v9\n/);
    const coloured = await gradient(handedOut, { colours: true });
    expect(coloured.out).toContain('\u001b[1m');
    expect(stripVTControlCharacters(coloured.out)).toBe((await gradient(handedOut)).out);
  });

  it('shows what a program computes in doubles', async () => {
    const { out } = await gradient(['x1 + x2 - x1', '--at', 'x1=1,x2=1e-17', '--float64']);
    expect(out).toMatch(/v4 = v3 - v1 {2}0 /);
    expect((await gradient(['x1 + x2 - x1', '--at', 'x1=1,x2=1e-17'])).out).toMatch(/v4 = v3 - v1 {2}1e-17 /);
  });

  it('prints linear text', async () => {
    const { out } = await gradient([...handedOut, '--plain']);
    expect(out).toMatch(
      /^f = x1\/x2\*exp\(x2\+x3\) - x2\^2\nx1 = 1\nx2 = 2\nx3 = 3\n\nnode = v1\nformula = x1\nvalue = 1\n/,
    );
    expect(out).toContain('\nreceived from v4 = -37.1032897756442\nreceived from v5 = 74.2065795512883\n');
    expect(out).toMatch(/\nderivative with respect to x2 = 33.1032897756442\n/);
    expect(out.split('\n').every((line) => line === '' || line.includes(' = '))).toBe(true);
  });

  it('prints TeX, JSON and a Graphviz graph', async () => {
    const { out: tex } = await gradient([...handedOut, '--tex']);
    expect(tex).toContain('v_{4} = \\frac{v_{1}}{v_{2}} & 0.5 & ');
    expect(tex).toContain('\\underbrace{\\bar{v}_{4} \\frac{\\partial v_{4}}{\\partial v_{2}}}_{-37.1032897756442} + ');
    const document = JSON.parse((await gradient([...handedOut, '--json'])).out);
    expect(document).toMatchObject({ schemaVersion: 1, output: 'v9', gradient: { x2: '33.1032897756442' } });
    expect(document.nodes[3]).toEqual({
      name: 'v4',
      formula: 'v1 / v2',
      value: '0.5',
      partials: [
        { node: 'v1', value: '0.5' },
        { node: 'v2', value: '-0.25' },
      ],
      adjoint: '148.413159102577',
      received: [{ node: 'v8', value: '148.413159102577' }],
    });
    const { out: dot } = await gradient([...handedOut, '--dot']);
    expect(dot).toMatch(/^digraph f \{\n/);
    expect(dot).toContain('  v2 -> v4 [label="-0.25"];\n');
    expect(dot.match(/->/g)).toHaveLength(10);
  });

  it('tells apart the partials of a node that is used twice in one operation', async () => {
    const { out } = await gradient(['x - x', '--at', 'x=1']);
    expect(out).toContain('∂v2/∂v1 = 1, the first   ∂v2/∂v1 = −1, the second\n');
    expect((await gradient(['--at', 'x=2', '(--x)'])).out).toContain('∂f/∂x = 1');
    expect((await gradient(['--at', 'x=2', '--', '--x'])).out).toContain('∂f/∂x = 1');
  });

  it('takes semicolons between the numbers too', async () => {
    expect((await gradient(['x*y', '--at', 'x=2; y=3'])).out).toContain('∂f/∂x = 3   ∂f/∂y = 2');
  });

  it('breaks a long complaint between words, where a terminal reads it', async () => {
    const { err } = await gradient(['f(x)', '--at', 'x=1'], { errorColumns: 80 });
    expect(err.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(err.split('\n\n')[0]?.replaceAll('\n', ' ')).toBe(
      (await gradient(['f(x)', '--at', 'x=1'])).err.split('\n\n')[0],
    );
  });

  it('takes a formula that begins with a minus, wherever its options stand', async () => {
    const { out } = await gradient(['-x^2', '--at', 'x=3']);
    expect(out).toContain('v2 = v1^2');
    expect(out).toContain('∂f/∂x = −6');
    expect((await gradient(['--at', 'x=-3', '-x^2', '--plain'])).out).toMatch(/^f = -x\^2\nx = -3\n/);
    expect((await gradient(['−x²', '--at', 'x=−3'])).out).toContain('∂f/∂x = 6');
    expect((await gradient(['-(x', '--at', 'x=3'])).err).toContain('\n      -(x\n         ^\n      line 1, column 4\n');
    expect((await gradient(['-h'])).out).toContain('Usage: assay gradient');
  });

  it('names nodes otherwise where variables have their names, and the result where one is called f', async () => {
    const { out } = await gradient(['v1*v2*f', '--at', 'v1=2,v2=3,f=4']);
    expect(out).toContain('w4 = w1 * w2');
    expect(out).toContain('(F)');
    expect(out).toContain('∂F/∂v1 = 12   ∂F/∂v2 = 8   ∂F/∂f = 6');
    const { out: tex } = await gradient(['v1*v2', '--at', 'v1=2,v2=3', '--tex']);
    expect(tex).toContain('w_{3} = w_{1} w_{2}');
    expect(tex).toContain('\\bar{w}_{3} = 1');
  });

  it('says which value is taken at a kink, and what could not be told from 0', async () => {
    expect((await gradient(['relu(x - 2)', '--at', 'x=2'])).out).toContain(
      'v3 = relu(x - 2) is at a kink. The slope is 0',
    );
    expect((await gradient(['exp(x)*exp(-x) - 1', '--at', 'x=2'])).out).toContain('400 digits do not tell it from 0');
  });
});

describe('assay gradient, of long formulas', () => {
  const sumOf = (terms: number) => Array.from({ length: terms }, (_, k) => `x${k + 1}`);
  const pointOf = (names: readonly string[]) => names.map((name, k) => `${name}=${k + 1}`).join(',');

  it.each([500, 5000])('adds %i variables: each has the slope 1', async (terms) => {
    const names = sumOf(terms);
    const { code, out, err } = await gradient([names.join(' + '), '--at', pointOf(names), '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const some = await gradient([names.join(' + '), '--at', 'x1=1']);
    expect(some.err).toContain(`no value for x2, x3, x4, x5, x6, x7, x8, x9 and ${terms - 9} more; write --at x2=1,`);
    const { value, gradient: found } = JSON.parse(out);
    // 1 + 2 + … + n
    expect(value).toBe(String((terms * (terms + 1)) / 2));
    expect(found).toEqual(Object.fromEntries(names.map((name) => [name, '1'])));
  });

  it('abridges a sum of 4,000 uses, which --plain has in full', async () => {
    const words = [Array(4000).fill('x').join('+'), '--at', 'x=1'];
    const { out } = await gradient(words);
    expect(out).toContain(' v2 + v2 + v3 + … + v4000, 4000 uses  =  1 + 1 + 1 + … + 1\n');
    expect(out.length).toBeLessThan(400_000);
    expect((await gradient([...words, '--plain'])).out.match(/received from v\d+ = 1\n/g)?.length).toBe(7998);
  });

  it('says where parentheses are too deep, on lines that fit, and with a step that it accepts', async () => {
    const deep = `x + y * ${'relu('.repeat(300)}x${')'.repeat(300)}`;
    const { code, err } = await gradient([deep, '--at', 'x=1,y=2']);
    expect(code).toBe(2);
    expect(err).toContain('write a name such as u for the part that begins here, --at u=…');
    expect(
      err
        .split('\n')
        .slice(1)
        .every((line) => line.length <= 80),
    ).toBe(true);
    const named = `x + y * ${'relu('.repeat(150)}u${')'.repeat(150)}`;
    expect((await gradient([named, '--at', 'x=1,y=2,u=0.1'])).code).toBe(0);
  });

  it('says that a constant is too deep to be worked out', async () => {
    const { err } = await gradient([`x * (${Array(300).fill('1').join(' + ')})`, '--at', 'x=1']);
    expect(err).toContain('A formula has at most 200 levels');
  });
});

describe('assay gradient, of what cannot be used', () => {
  it.each([
    [['x + * 2', '--at', 'x=1'], "Expected a number, a name, a function, - or (, but here '*' stands.", '          ^'],
    [['log(x - 3)', '--at', 'x=2'], 'v3 = log(x - 3) needs v2 > 0; v2 = x - 3 is -1.', '      ^^^^^^^^^^'],
    [['y/(x - 2)', '--at', 'x=2,y=1'], 'v4 = y/(x - 2) needs v3 != 0; v3 = x - 2 is 0.', '      ^^^^^^^^^'],
    [
      ['b + x^y', '--at', 'b=1,x=0,y=0'],
      'v4 = x^y needs a base above 0, or a base of 0 with an exponent above 0; x is 0 and y is 0.',
      '          ^^^',
    ],
    [
      ['x^0.5', '--at', 'x=-4'],
      'v2 = x^0.5 needs a base above 0, or a whole exponent (for a base of 0 no negative one); x is -4.',
      '      ^^^^^',
    ],
    [
      ['x^-2', '--at', 'x=0'],
      'v2 = x^-2 needs a base above 0, or a whole exponent (for a base of 0 no negative one); x is 0.',
      '      ^^^^',
    ],
    [
      ['x^(-1/2)', '--at', 'x=-4'],
      'v2 = x^(-1/2) needs a base above 0, or a whole exponent (for a base of 0 no negative one); x is -4.',
      '      ^^^',
    ],
    [['exp(exp(x))', '--at', 'x=1e3'], 'v3 = exp(exp(x)) has no finite value; v2 = exp(x) is 1.97', '      ^^^'],
    [['1 + sqrt(x)', '--at', 'x=0'], 'v2 = sqrt(x) has no finite slope; x is 0.', '          ^^^^^^^'],
    [['x1 + x2', '--at', 'x1=1,y=2'], 'The formula has no variable y. It has x1, x2.', ''],
    [['rate + x2', '--at', 'rat=1'], 'The formula has no variable rat; did you mean rate?', ''],
    [['x1 + x2', '--at', 'x1=1'], '--at has no value for x2', ''],
    [['2*pi*r', '--at', 'r=1'], 'pi is a name like any other here; for the number π write 4 * arctan(1).', ''],
    [['e^x', '--at', 'x=1'], 'e is a name like any other here; for the number e write exp(1), and exp(x) for e^x.', ''],
    [['2x', '--at', 'x=1'], 'A product needs its sign: 2 * x.', '       ^'],
    [['x', '--at', 'x=1,x=2'], '--at gives x two values', ''],
    [['x', '--at', 'x:1'], '--at needs name=value', ''],
    [['x', '--at', 'x=one'], '--at x needs a number', ''],
    [['x', '--at', 'x=1', '--digits', '341'], '--digits needs a whole number from 1 to 340', ''],
    [['x'], "Required option '--at", ''],
    [['1/0*x', '--at', 'x=1'], 'v2 = 1/0*x has no finite value; 1 / 0 is Infinity.', '      ^^^^^'],
    [['x', '+', 'y', '--at', 'x=1,y=2'], 'Put the formula in quotes, and write --at x=1,y=2 without spaces.', ''],
    [['x*y', '--at', 'x=1', 'y=2'], 'Put the formula in quotes, and write --at x=1,y=2 without spaces.', ''],
    [['y = x^2', '--at', 'x=1'], 'A formula is the right side of an equation, without =.', '        ^'],
    [['x^x', '--at', 'x=0'], 'or a base of 0 with an exponent above 0; x is 0.', '      ^^^'],
    [['', '--at', 'x=1'], 'There is no formula; write one such as "x^2".', ''],
    [['--x^2', '--at', 'x=3'], 'A formula that begins with two minuses stands in parentheses, or last, behind --.', ''],
  ])('%j', async (words, message, caret) => {
    const { code, out, err } = await gradient(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err.split('\n').some((line) => line.startsWith(caret))).toBe(true);
  });
});
