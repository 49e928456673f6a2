import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { goldenTrace } from '../../../src/oracles/goldenTrace.js';
import { textOf } from '../../repository/workingCopy.js';
import { callAssay, type Screen } from '../callAssay.js';

/** Runs `assay trace` with the words of a line; quotes hold words together. */
const trace = (line: string, screen?: Screen) =>
  callAssay(
    ['trace', ...[...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')],
    screen,
  );

const handedOut = 'adam --objective "theta^2" --theta 10 --steps 2 --set lr=0.1 --set beta2=0.99';

describe('assay trace', () => {
  it('prints the table that is worked out by hand', async () => {
    const { code, out, err } = await trace(handedOut);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(`${out}`).toBe(`
  Adam · Kingma & Ba (2015), Algorithm 1 · f(theta) = theta^2, gradient 2 * theta
  lr = 0.1, beta1 = 0.9, beta2 = 0.99, eps = 1e-8

      t   g               m               v                 m_hat              v_hat             theta
      0                   0               0                                                      10
      1   20              2               4                 20                 400               9.90000000005
      2   19.8000000001   3.78000000001   7.8804000000396   19.8947368421579   396.00000000199   9.80002518584549

`);
  });

  it('prints the same quantities one a line where the terminal is narrower', async () => {
    const { out } = await trace(handedOut, { columns: 80 });
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect(out).toMatch(/ t {7}2\n {6}g {7}19.8000000001\n {6}m {7}3.78000000001\n/);
    expect((await trace(handedOut, { columns: 120 })).out).toBe((await trace(handedOut)).out);
  });

  it('shows colours on a terminal that has them, and nothing that only they say', async () => {
    const { out } = await trace(handedOut, { colours: true });
    expect(out).toContain('\u001b[1mAdam\u001b[22m');
    expect(stripVTControlCharacters(out)).toBe((await trace(handedOut)).out);
  });

  it('prints linear text on demand', async () => {
    const { out } = await trace(`${handedOut} --plain`, { columns: 40 });
    expect(out).toMatch(/^optimizer = Adam\nsource = .*\nf\(theta\) = theta\^2\ngradient = 2 \* theta\nlr = 0.1\n/);
    expect(out).toMatch(/\n\nt = 2\ng = 19.8000000001\nm = 3.78000000001\nv = .*\nm_hat = .*\nv_hat = .*\ntheta = 9.8/);
    expect(out.split('\n').every((line) => line === '' || / = /.test(line))).toBe(true);
  });

  it('prints TeX', async () => {
    const { out } = await trace(`${handedOut} --set eps=0 --tex`);
    expect(out).toContain('t & g & m & v & \\hat{m} & \\hat{v} & \\theta \\\\\n\\hline\n0 &  & 0 & 0 &  &  & 10 \\\\');
    expect((await trace('sgd --gradients 1 --theta 1 --set lr=1e-9 --tex --digits 9')).out).toContain(
      '1 & 1 & 0.999999999',
    );
  });

  it('prints JSON whose numbers are decimal texts', async () => {
    const golden = goldenTrace.parse(JSON.parse(textOf('golden/traces/hw3-q8-q9-adam.json')));
    const { out } = await trace(`${handedOut} --digits 30 --json`);
    const { coordinates, ...circumstances } = JSON.parse(out);
    expect(circumstances).toMatchObject({
      schemaVersion: 1,
      optimizer: { id: 'adam' },
      dialect: '',
      objective: { formula: 'theta^2', gradient: '2 * theta' },
      hyperparameters: { lr: '0.1', beta1: '0.9', beta2: '0.99', eps: '1e-8' },
      digits: 30,
      columns: ['g', 'm', 'v', 'm_hat', 'v_hat', 'theta'],
    });
    expect(coordinates[0].rows.slice(1)).toEqual(
      golden.steps.map(({ t, values }) => ({
        t,
        values: Object.fromEntries(values.map(({ name, decimal }) => [name, decimal])),
      })),
    );
  });

  it('shows as many digits as are asked for, all of them right', async () => {
    const { out } = await trace('sgd --objective "exp(theta)" --theta 1 --set lr=1 --steps 1 --digits 100 --plain');
    // Euler's number to 100 digits, OEIS A001113.
    const e = '2.718281828459045235360287471352662497757247093699959574966967627724076630353547594571382178525166427';
    expect(out).toContain(`g = ${e}\n`);
  });

  it('takes numbers as they are typed, not as the nearest double', async () => {
    const { out } = await trace('sgd --gradients 0 --theta 0.1234567890123456789012345 --digits 40 --plain');
    expect(out).toContain('\ntheta = 0.1234567890123456789012345\n');
    expect(await trace('adam --gradients 1 --theta 0 --set beta1=0.99999999999999999999')).toMatchObject({ code: 0 });
  });

  it('runs a dialect by its users or its choices', async () => {
    const asked = 'adam --gradients 1 --theta 0 --set lr=0.1 --set eps=0.1 --plain --dialect';
    const hat = await trace(`${asked} eps=hat`);
    expect(hat.out).toMatch(/^optimizer = Adam, dialect eps=hat\n/);
    expect(hat.out).toContain('theta = -0.024025');
    expect((await trace(`${asked} tensorflow`)).out).toBe(hat.out);
  });

  it('keeps the gradient apart from what a line makes of it, and both parameters of a line that follows', async () => {
    expect((await trace('sgd-l2 --gradients 3 --theta 2 --set weight_decay=0.5')).out).toContain(
      't   gradient   g   theta',
    );
    const { out } = await trace('adamw --gradients 3 --theta 2 --dialect decay=on-updated-weight');
    expect(out).toMatch(/v_hat {3,}theta \(line 5\) {3,}theta\n/);
  });

  it('works on several coordinates, one table each', async () => {
    const { out } = await trace('sgd --objective "theta^2" --theta 10,-3 --steps 1 --set lr=0.1 --plain');
    expect(out).toMatch(
      /coordinate = 1\nt = 1\ng = 20\ntheta = 8\n\ncoordinate = 2\nt = 0\ntheta = -3\n\ncoordinate = 2\nt = 1\ng = -6\ntheta = -2.4\n/,
    );
    const scripted = await trace('sgd --gradients 20,-6;1,2 --theta 10,-3 --set lr=0.1');
    expect(scripted.out).toMatch(/2 {3}1 {4}7.9\n/);
  });
});

describe('assay trace, where a number is none', () => {
  const divided = 'adam --gradients 1,2;1,0 --theta 1,1 --set eps=0 --set beta1=0 --set beta2=0';

  it('says in which step, line and coordinate it came in', async () => {
    const told = 'In step 2 in coordinate 2 theta is not a number (NaN): nothing that is computed from it is one.';
    expect((await trace(divided)).out).toContain(`\n\n  ${told}\n`);
    expect((await trace(`${divided} --plain`)).out).toContain(`\n\n${told}\n`);
    expect(JSON.parse((await trace(`${divided} --json`)).out).notANumber).toEqual({
      t: 2,
      name: 'theta',
      coordinate: 2,
    });
  });

  it('says nothing where every number is one', async () => {
    const { out } = await trace('adam --gradients 1,2;1,1 --theta 1,1');
    expect(out).not.toContain('NaN');
    expect((await trace('adam --gradients 1 --theta 1 --json')).out).not.toContain('notANumber');
  });
});

describe('assay trace, asked for what cannot be', () => {
  const start = '--objective theta --theta 1';

  it.each([
    [`adm ${start}`, 'There is no optimizer adm. Did you mean adam?'],
    [
      `adam ${start} --set bet1=0.5`,
      'There is no hyperparameter bet1. Did you mean beta1? Known are lr, beta1, beta2, eps.',
    ],
    [`adam ${start} --set beta1=1`, 'beta1 = 1 is outside [0, 1): at 1 the average never moves'],
    [`adam ${start} --set lr=-0.1`, 'lr = -0.1 is outside [0, inf): a negative step goes uphill.'],
    [`adam ${start} --set lr=1e99999999999999999`, 'is outside [0, inf)'],
    [`adam ${start} --set lr`, "--set needs name=value, as in --set lr=0.1, not 'lr'."],
    [`adam ${start} --set lr=`, "--set needs name=value, as in --set lr=0.1, not 'lr='."],
    [`adam ${start} --set lr=fast`, "--set lr needs a number such as 0.1 or 1e-8, not 'fast'."],
    [`adam ${start} --set lr=0x1`, "not '0x1'"],
    [`adam ${start} --set lr=1 --set alpha=2`, '--set gives lr two values; leave one out.'],
    [`adam ${start} --steps 0`, "--steps needs a whole number from 1 to 10,000, not '0'."],
    [`adam ${start} --steps 2.5`, "not '2.5'"],
    [`adam ${start} --steps 10001`, "not '10001'"],
    [`adam ${start} --digits 351`, "--digits needs a whole number from 1 to 350, not '351'."],
    ['adam --objective theta --theta ten', "--theta needs a number such as 0.1 or 1e-8, not 'ten'."],
    ['adam --objective theta --theta 1,', "--theta needs a number such as 0.1 or 1e-8, not ''."],
    ['adam --theta 1', 'Give either --objective "theta^2" or --gradients 1,2,3.'],
    [`adam ${start} --gradients 1`, 'Give either --objective "theta^2" or --gradients 1,2,3.'],
    ['adam --gradients 1,x --theta 1', "--gradients needs a number such as 0.1 or 1e-8, not 'x'."],
    ['adam --gradients 1,2 --theta 1 --steps 3', '--steps asks for 3 steps, but --gradients has 2.'],
    ['adam --gradients 1,NaN --theta 1', "--gradients needs a number such as 0.1 or 1e-8, not 'NaN'."],
    ['adam --gradients 1,2;3 --theta 1,2', '--gradients has 1 in step 2 where --theta has 2; write 1,2;3,4'],
    ['qhm --gradients 1 --theta 1 --set nu=1.5', 'nu = 1.5 is outside [0, 1]: beyond 1 the newest gradient counts'],
    ['sgd --objective log(theta) --theta 4,-1', 'at theta = -1, where step 1 asks for its gradient in coordinate 2.'],
    ['adam --gradients 1,2,3 --theta 1,2', '--gradients has 3 in step 1 where --theta has 2; write 1,2;3,4'],
    [`adam ${start} --dialect klingon`, 'Adam has no dialect klingon.'],
    [`adam ${start} --json --plain`, "Option '--json' cannot be used with option '--plain'"],
    ['adam --objective theta', "Required option '--theta <numbers>' not specified"],
    ['--theta 1', "Missing required argument 'optimizer'"],
  ])('%s', async (line, message) => {
    const { code, out, err } = await trace(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it('points at a name that is not theta, and at a slip of the pen', async () => {
    expect((await trace('adam --objective "theta^2 + 3*thta" --theta 1')).err).toBe(
      [
        'An objective is a formula in theta; write a number or theta in place of thta.',
        '',
        '      theta^2 + 3*thta',
        '                  ^^^^',
        '      line 1, column 13',
        '',
      ].join('\n'),
    );
    const { err } = await trace('adam --objective "(theta^2" --theta 1');
    expect(err).toContain('Expected an operator or ), but here the text ends.\n\n      (theta^2\n              ^\n');
  });

  it.each([
    ['--objective "log(theta)" --theta -1', 'f(theta) = log(theta) has no finite value at theta = -1, where step 1'],
    [
      '--objective "log(theta)" --theta 1 --set lr=2',
      'f(theta) = log(theta) has no finite value at theta = -1, where step 2',
    ],
    ['--objective "sqrt(theta)" --theta 0', 'f(theta) = sqrt(theta) has no finite slope at theta = 0, where step 1'],
  ])('says where an objective ends: %s', async (line, message) => {
    expect(await trace(`sgd ${line}`)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
  });
});
