import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { goldenFiles } from '../../build/golden/goldenFiles.js';
import { printEquation } from '../../src/formula/print.js';
import { oneEditVariants } from '../../src/formula/variants.js';
import { edited, nameKindsOf } from '../../src/optimizers/algorithm.js';
import { optimizers } from '../../src/optimizers/index.js';
import { exactValue } from '../../src/oracles/exactForm.js';
import { type GoldenTrace, goldenTrace } from '../../src/oracles/goldenTrace.js';
import { filesUnder, textOf } from '../repository/workingCopy.js';
import { agreesTo30Digits, algorithmFor, disagreements } from './agreement.js';

type Values = GoldenTrace['steps'][number]['values'];

const paths = filesUnder('golden/traces');
const traces = paths.map((path) => goldenTrace.parse(JSON.parse(textOf(path))));
const traceNamed = (id: string) => traces.find((trace) => trace.id === id) as GoldenTrace;

describe('the golden traces', () => {
  it('are what the generator writes, and nothing else lies beside them', () => {
    const written = goldenFiles();
    expect(Object.fromEntries(written.map(({ path }) => [path, textOf(path)]))).toEqual(
      Object.fromEntries(written.map(({ path, text }) => [path, text])),
    );
    expect(paths).toEqual(
      written
        .map(({ path }) => path)
        .filter((path) => paths.includes(path))
        .sort(),
    );
  });

  it('follow the schema that is published', () => {
    expect(JSON.parse(textOf('golden/schema/trace.schema.json'))).toEqual(z.toJSONSchema(goldenTrace));
  });

  it('name every hyperparameter and only choices that exist', () => {
    for (const trace of traces) {
      expect(Object.keys(trace.hyperparameters)).toEqual(Object.keys(algorithmFor(trace).hyperparameters));
    }
  });

  it('are worked for every optimizer', () => {
    const worked = new Set(traces.map(({ optimizer }) => optimizer));
    expect(optimizers.filter(({ id }) => !worked.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('cover what a course hands out: [HW3] Q8 and Q9', () => {
    expect(paths.length).toBeGreaterThanOrEqual(6);
    const last = traceNamed('hw3-q8-q9-adam').steps[1]?.values.map(({ name, decimal }) => [name, decimal]);
    expect(Object.fromEntries(last ?? [])).toMatchObject({
      m_hat: expect.stringMatching(/^19\.894736842157894/),
      v_hat: expect.stringMatching(/^396\.0000000019899/),
      theta: expect.stringMatching(/^9\.800025185845493795/),
    });
  });
});

describe.each(traces)('$id', (trace) => {
  it('is reproduced by the equations to 30 digits', () => {
    expect(disagreements(trace)).toEqual([]);
  });

  it('prints the decimals of its exact forms', () => {
    for (const { values } of trace.steps) {
      for (const { exact, decimal } of values) {
        expect(exactValue(exact).toSignificantDigits(30).toString()).toBe(decimal);
      }
    }
  });

  it('shows workings that come to its exact forms', () => {
    const wrong = trace.steps.flatMap(({ t, values }) =>
      values.flatMap(({ name, working, exact }) =>
        partsOf(working)
          .filter((part) => !agreesTo30Digits(exactValue(part), exactValue(exact)))
          .map((part) => `${name} at ${t}: ${part}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the comparison with a golden trace, on planted errors', () => {
  const adam = traceNamed('hw3-q8-q9-adam');
  const withTheta2 = (exact: string): GoldenTrace => ({
    ...adam,
    steps: adam.steps.map((step) => ({
      ...step,
      values: step.values.map((value) => (step.t === 2 && value.name === 'theta' ? { ...value, exact } : value)),
    })),
  });

  it('notices a value that is wrong in its 30th digit', () => {
    const decimal = adam.steps[1]?.values.at(-1)?.decimal ?? '';
    expect(disagreements(withTheta2(decimal))).toEqual([]);
    expect(disagreements(withTheta2(`${decimal} + 1e-29`))).toEqual(['theta at 2']);
  });

  it('notices a value that is missing', () => {
    const steps = adam.steps.map((step) => ({ ...step, values: step.values.filter(({ name }) => name !== 'v_hat') }));
    expect(disagreements({ ...adam, steps })).toEqual(['v_hat at 1', 'v_hat at 2']);
  });

  it('notices one coordinate that is missing or wrong', () => {
    const plane = traceNamed('you-lamb-plane');
    const changed = (values: (step: Values) => Values) =>
      disagreements({ ...plane, steps: plane.steps.map((step) => ({ ...step, values: values(step.values) })) });
    expect(changed((values) => values.filter(({ name, coordinate }) => name !== 'u' || coordinate === 1))).toEqual([
      'u at 1',
      'u at 2',
    ]);
    const otherWay = (exact: string) => (exact === '6/5' ? '-6/5' : exact);
    expect(changed((values) => values.map((value) => ({ ...value, exact: otherWay(value.exact) })))).toEqual([
      'u[2] at 1',
    ]);
  });

  it('notices norms that are taken coordinate by coordinate', () => {
    const plane = traceNamed('you-lars-plane');
    const apart = edited(algorithmFor(plane), [{ replace: 'norm(theta)', with: 'abs(theta)' }]);
    expect(disagreements(plane, apart)).toContain('w_norm at 1');
  });

  it('notices a wrong equation, from the step on in which it shows', () => {
    const withoutPower = edited(algorithmFor(adam), [{ replace: 'm / (1 - beta1^t)', with: 'm / (1 - beta1)' }]);
    expect(disagreements(adam, withoutPower)).toEqual(['m_hat at 2', 'theta at 2']);
  });

  it('notices ε that moves below the root, and a decay that loses its rate', () => {
    const inside = edited(algorithmFor(adam), [{ replace: 'sqrt(v_hat) + eps', with: 'sqrt(v_hat + eps)' }]);
    expect(disagreements(adam, inside)).toContain('theta at 1');
    const adamw = traceNamed('hw3-q8d-adamw');
    const unscaled = edited(algorithmFor(adamw), [
      { replace: 'lr * weight_decay * theta', with: 'weight_decay * theta' },
    ]);
    expect(disagreements(adamw, unscaled)).toEqual(['theta at 1']);
  });

  it('notices every slip in Adam but another order of independent lines and factors', () => {
    const algorithm = algorithmFor(adam);
    const variants = oneEditVariants(algorithm.lines, nameKindsOf(algorithm));
    const missed = variants.filter((lines) => disagreements(adam, { ...algorithm, lines }).length === 0);
    const ordered = (lines: typeof algorithm.lines) =>
      lines
        .map((line) => printEquation(line).replace('(m_hat / (sqrt(v_hat) + eps))', 'm_hat / (sqrt(v_hat) + eps)'))
        .sort();
    expect(missed.length).toBeLessThan(variants.length / 10);
    for (const lines of missed) expect(ordered(lines)).toEqual(ordered(algorithm.lines));
  });

  it('notices a working that is off', () => {
    expect(partsOf('0.9·2 + 0.1·19.8 = 1.8 + 1.98').map((part) => String(exactValue(part)))).toEqual(['3.78', '3.78']);
    expect(agreesTo30Digits(exactValue(partsOf('0.99·2 + 0.01·19.8')[0] ?? ''), exactValue('3.78'))).toBe(false);
  });
});

/** The parts of a working between equals signs, in the notation; a prescribed gradient has none. */
function partsOf(working: string): readonly string[] {
  if (working === 'given') return [];
  const text = working
    .replaceAll('·', '*')
    .replaceAll('−', '-')
    .replaceAll('²', '^2')
    .replaceAll(/√(\d[\d.]*)/g, 'sqrt($1)')
    .replaceAll('√(', 'sqrt(');
  return text.split(' = ').map((part) => part.trim());
}
