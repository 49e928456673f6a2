import { describe, expect, it } from 'vitest';
import { puzzleDocumentSchema } from '../../../src/grading/puzzleDocument.js';
import { callAssay, type Screen } from '../callAssay.js';

/** Runs `assay puzzle` with the words of a line; quotes hold words together. */
const puzzle = (line: string, screen?: Screen) =>
  callAssay(
    ['puzzle', ...[...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')],
    screen,
  );

describe('assay puzzle', () => {
  it('shows equations with a mistake in them, and how to answer', async () => {
    const { code, out, err } = await puzzle('adam --seed 24');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`
  Find the bug · Adam · level 1                                                              seed 24
  One mistake has been made in these equations, one that has a name. 1 line is not as in Adam.

      m     = beta1 * m + (1 - beta1) * g        momentum
      v     = beta2 * v + (1 - beta2) * g^2      adaptive scaling
      m_hat = m / (1 - beta1^t)                  bias correction
      v_hat = v / (1 - beta2^t)                  bias correction
      theta = theta - lr * m_hat / sqrt(v_hat)   combination

  Answer in one of three ways
    the line as it should be    npx assay puzzle adam --seed 24 --answer "theta = …"
    an input that shows it      npx assay puzzle adam --seed 24 --input "g=1,2 theta=1 lr=0.1"
    what these equations give   npx assay puzzle adam --seed 24 --value …

  The value asked for is theta after step 1, to 6 significant digits, with 1 step, θ0 = 1, g1 = 1,
  lr = 0.1, beta1 = 0.9, beta2 = 0.999, eps = 0.1.

  another  npx assay puzzle adam --seed 25

`);
  });

  it.each([80, 100])('fits %i columns', async (columns) => {
    const lines = ['', '--program ts', '--answer "m = g"', '--input "g=1"', '--value 3', '--solution'];
    for (const line of lines) {
      const { out } = await puzzle(`adam --seed 24 ${line}`, { columns });
      expect(out.split('\n').filter((one) => one.length > columns)).toEqual([]);
    }
  });

  it('fits 80 columns whatever was wrong', async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const { out } = await puzzle(`adamw --seed ${seed} --solution`, { columns: 80 });
      expect(out.split('\n').filter((one) => one.length > 80)).toEqual([]);
    }
  });

  it.each([
    [
      '--answer "theta = theta - lr * m_hat / (sqrt(v_hat) + eps)"',
      0,
      /Right\.\n\n {2}What was wrong: eps is missing\./,
    ],
    ['--answer "theta = theta - lr * m_hat / sqrt(v_hat + eps)"', 0, /dialect eps=inside/],
    [
      '--answer "v = g^2"',
      1,
      /Not yet\. The line of v was right as it stood\.[\s\S]*v = g\^2 +1 +0\.001\n[\s\S]*--solution/,
    ],
    ['--answer "m = (1 - beta1) * g + beta1 * m"', 1, /The answer changes nothing/],
    ['--input "g=1 lr=0.1 eps=0.1"', 0, /tells them apart\.[\s\S]*Adam +0\.909090909\n {4}these equations +0\.9\n/],
    ['--input "gradients = 1, 2 learning_rate=0.1 eps=0"', 1, /Not yet\. On this input both give the same\./],
    ['--value 0.9', 0, /Right\./],
    ['--value 0.909091', 1, /0\.909091 is what Adam gives there/],
    ['--value 0.8', 1, /These equations do not give 0\.8 there\./],
    ['--solution', 0, /→ theta = theta - lr \* m_hat \/ \(sqrt\(v_hat\) \+ eps\)/],
  ])('judges %s', async (line, code, text) => {
    const called = await puzzle(`adam --seed 24 ${line}`);
    expect(called.out).toMatch(text);
    expect(called).toMatchObject({ code, err: '' });
  });

  it('does not tell the mistake before it is found', async () => {
    for (const line of ['', '--json', '--program ts', '--input "g=1 lr=0.1"', '--value 0.9', '--answer "m = g"']) {
      const { out } = await puzzle(`adam --seed 24 ${line}`);
      expect(out).not.toMatch(/missing|eps-missing|sqrt\(v_hat\) \+ eps/);
    }
  });

  it('shows a program where it is asked for one', async () => {
    const { out } = await puzzle('adam --seed 24 --program js');
    expect(out).toContain('            theta[i] = theta[i] - lr * m_hat / Math.sqrt(v_hat);\n');
    expect(out).toContain('has been made in this program');
    expect(out).toContain('the line as it should be, as an equation');
  });

  it.each([
    ['', ''],
    ['answer', '--answer "v = g^2"'],
    ['input', '--input "g=0"'],
    ['value', '--value 1'],
  ])('prints JSON in the published form: %s', async (way, line) => {
    const { out, code } = await puzzle(`adam --seed 24 --json ${line}`);
    const document = puzzleDocumentSchema.parse(JSON.parse(out));
    expect(document.judgement?.way ?? '').toBe(way);
    expect(document.solution).toBeNull();
    expect(code).toBe(document.judgement?.right === false ? 1 : 0);
  });

  it('puts the solution into JSON where it was found or asked for', async () => {
    const answer = '--answer "theta = theta - lr * m_hat / (sqrt(v_hat) + eps)"';
    for (const line of [answer, '--solution']) {
      const { out } = await puzzle(`adam --seed 24 --json ${line}`);
      expect(JSON.parse(out).solution).toMatchObject({ id: 'adam-eps-missing' });
    }
  });

  it.each([
    ['adma', /There is no optimizer adma\. Did you mean adam\?/],
    ['adam --seed -1', /--seed needs a whole number from 0 to 2,147,483,647, not '-1'/],
    ['adam --seed 2147483648', /--seed needs a whole number/],
    ['adam --level 4', /--level needs a whole number from 1 to 3/],
    ['adam --program py', /Allowed choices are ts, js/],
    ['lamb --program ts', /The equations of LAMB do not fit in a small program/],
    ['adam --answer "theta = theta - lr * (m_hat"', /\n +\^\n +line 1, column 28/],
    ['adam --answer "w = 1"', /No line of the equations computes w\. They compute m, v/],
    ['adam --answer "m = g" --value 1', /cannot be used with/],
    ['adam --input "1,2"', /--input needs name=value with spaces between/],
    ['adam --input "lr=1"', /--input needs gradients/],
    ['adam --input "g=1,2;3 theta=1,2"', /g has 1 in step 2 where theta has 2/],
    ['adam --input "g=1 theta=1 theta0=2"', /--input gives theta twice/],
    ['adam --input "g=x"', /--input g needs a number/],
    ['adam --input "g=1 beta1=1"', /beta1 = 1 is outside \[0, 1\)/],
    ['adam --input "g=1 betta1=1"', /There is no hyperparameter betta1\. Did you mean beta1\?/],
    ['adam --input "g=1 lr=0.1 learning_rate=0.2"', /--input gives lr two values/],
    ['adam --input "g=9e999"', /--input g is 9e999, which is beyond the numbers that a program holds/],
    ['adam --input "g=1 lr=1e400"', /--input lr is 1e400/],
    ['adam --value abc', /--value needs a number/],
  ])('refuses %s', async (line, message) => {
    const { code, out, err } = await puzzle(line);
    expect(err).toMatch(message);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('takes too many gradients for nothing', async () => {
    const { err } = await puzzle(`adam --input "g=${new Array(1_001).fill('1').join(',')}"`);
    expect(err).toMatch(/at most 1,000 gradients/);
  });
});
