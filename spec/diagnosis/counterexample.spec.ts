import { describe, expect, it } from 'vitest';
import { type Breached, smallestOf, splitByBreach } from '../../src/diagnosis/breached.js';
import { sameFunction } from '../../src/diagnosis/sameFunction.js';
import { parseEquations } from '../../src/formula/parse.js';
import { digitsOf, shapeOf } from '../../src/laws/cases/size.js';
import { smallCases } from '../../src/laws/cases/smallCases.js';
import { standardOf } from '../../src/laws/standard.js';
import { adam } from '../../src/optimizers/adam.js';
import { adamw } from '../../src/optimizers/adamw.js';
import { defaultsOf, edited } from '../../src/optimizers/algorithm.js';
import { findDialect } from '../../src/optimizers/dialect.js';
import { optimizers } from '../../src/optimizers/index.js';
import { momentum } from '../../src/optimizers/momentum.js';
import { nesterov } from '../../src/optimizers/nesterov.js';
import type { Optimizer } from '../../src/optimizers/optimizer.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import { answeredBy, diagnosed, type Planted } from './asked.js';
import { richCases } from './richCases.js';

const listOf = (values: Iterable<number>): string => [...values].join(' ');

/** A case in one line: what is not at its default, theta, the gradients step by step, and what came of it. */
function told({ request, breach }: Breached, optimizer: Optimizer): string {
  const { step, tensor = 0, expected, got } = breach;
  const defaults = defaultsOf(standardOf(optimizer).algorithm);
  const chosen = Object.entries(request.hyperparameters).filter(([name, x]) => x !== defaults[name]);
  const settings = chosen.map(([name, x]) => `${name}=${x}`).join(' ');
  const theta = request.tensors.map(({ values }) => listOf(values)).join(' | ');
  const steps = request.steps.map(({ gradients, set }) => {
    const rate = set ? ` at lr=${set.lr}` : '';
    return gradients.map(listOf).join(' | ') + rate;
  });
  const probes = Object.keys(request.probes ?? {}).map((probe) => `, ${probe}`);
  const place = request.tensors.length > 1 ? `, tensor ${tensor + 1}` : '';
  const result = `${expected?.value.toPrecision(3)} not ${got?.toPrecision(3)}`;
  return `${settings}; theta ${theta}; g ${steps.join(', then ')}${probes.join('')}: step ${step}${place} ${result}`;
}

function planted(optimizer: Optimizer, id: string): Planted {
  const { edits = [], fault } = optimizer.mistakes.find((mistake) => mistake.id === id) ?? {};
  const algorithm = edited(standardOf(optimizer).algorithm, edits);
  return fault ? { algorithm, fault } : { algorithm };
}

async function smallestCase(optimizer: Optimizer, id: string): Promise<Breached> {
  const standard = standardOf(optimizer);
  const { breached } = splitByBreach(await answeredBy(planted(optimizer, id), smallCases(standard)), standard);
  const smallest = smallestOf(breached, standard);
  if (!smallest) throw new Error(`${id} was not noticed.`);
  return smallest;
}

async function allTold(optimizer: Optimizer, ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const entries = ids.map(async (id) => [id, told(await smallestCase(optimizer, id), optimizer)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

describe('the smallest case', () => {
  it('of every mistake of Adam has the fewest steps, round numbers, and a difference that shows', async () => {
    const ids = adam.mistakes.map(({ id }) => id);
    expect(await allTold(adam, ids)).toMatchInlineSnapshot(`
      {
        "adam-bc-beta1-everywhere": "lr=0.1; theta 1; g 1: step 1 0.900 not 1.00e-7",
        "adam-beta-decay-not-complement": "lr=0.1; theta 1; g 1: step 1 0.900 not 1.00e-8",
        "adam-betas-swapped": "lr=0.1; theta 1; g 1, then 0: step 2 0.833 not 0.827",
        "adam-bias-correction-m-only": "lr=0.1; theta 1; g 1: step 1 0.900 not -2.16",
        "adam-bias-correction-missing-power": "lr=0.1; theta 1; g 1, then 1: step 2 0.800 not 0.766",
        "adam-bias-correction-multiplied": "lr=0.1; theta 1; g 1: step 1 0.900 not 0.0000100",
        "adam-bias-correction-v-only": "lr=0.1; theta 1; g 1: step 1 0.900 not 0.990",
        "adam-eps-missing": "lr=0.1; theta 1; g 0: step 1 1.00 not NaN",
        "adam-eps-twice": "lr=0.1 eps=0.1; theta 1; g 1: step 1 0.909 not 0.913",
        "adam-moments-overwritten": "lr=0.1; theta 1; g 1, then 1: step 2 0.800 not 0.876",
        "adam-no-bias-correction": "lr=0.1; theta 1; g 1: step 1 0.900 not 0.684",
        "adam-no-sqrt": "lr=0.1; theta 1; g 2: step 1 0.900 not 0.950",
        "adam-one-minus-swapped": "lr=0.1; theta 1; g 1: step 1 0.900 not 0.100",
        "adam-one-minus-swapped-in-both": "lr=0.1; theta 1; g 1: step 1 0.900 not 0.972",
        "adam-state-reset-each-step": "lr=0.1; theta 1; g 1, then 1: step 2 0.800 not 0.826",
        "adam-t-is-epoch": "lr=0.1; theta 1; g 1, then 1: step 2 0.800 not 0.766",
        "adam-t-never-incremented": "lr=0.1; theta 1; g 1, then 1: step 2 0.800 not 0.766",
        "adam-t-off-by-one-high": "lr=0.1; theta 1; g 1: step 1 0.900 not 0.926",
        "adam-t-per-parameter": "lr=0.1; theta 1 | 2; g 1 | 2: step 1, tensor 2 1.90 not 1.93",
        "adam-t-starts-at-zero": "lr=0.1; theta 1; g 1: step 1 0.900 not NaN",
        "adam-v-absolute-value": "lr=0.1; theta 1; g 2: step 1 0.900 not 0.859",
        "adam-v-mean-gradient": "lr=0.1; theta 1 2; g 1 2: step 1 0.900 not 0.937",
        "adam-v-no-complement": "lr=0.1; theta 1; g 1: step 1 0.900 not 0.997",
        "adam-v-not-squared": "lr=0.1; theta 1; g 2: step 1 0.900 not 0.859",
        "learning-rate-change-ignored": "lr=0.1; theta 1; g 1, then 1 at lr=0.2: step 2 0.700 not 0.800",
        "sign-flipped": "lr=0.1; theta 1; g 1: step 1 0.900 not 1.10",
        "state-shared-across-params": "lr=0.1; theta 1 | 2; g 1 | 2: step 1, tensor 2 1.90 not 1.87",
        "state-shared-between-instances": "lr=0.1; theta 1; g 1, twin: step 1 0.900 not 0.995",
        "state-starts-empty": "lr=0.1; theta 1; g 1: step 1 0.900 not NaN",
        "t-per-coordinate": "lr=0.1; theta 1 2; g 1 2: step 1 1.90 not 1.93",
        "zero-means-default": "lr=0.1 beta1=0 beta2=0; theta 1; g 1, then 2: step 2 0.800 not 0.803",
      }
    `);
  });

  it('of the mistakes that AdamW adds is one step', async () => {
    const known = new Set(adam.mistakes);
    const ids = adamw.mistakes.filter((mistake) => !known.has(mistake)).map(({ id }) => id);
    expect(await allTold(adamw, ids)).toMatchInlineSnapshot(`
      {
        "adamw-decay-inside-adaptive": "lr=0.1; theta 1; g 0: step 1 0.999 not -1.00e+5",
        "adamw-is-l2": "lr=0.1; theta 1; g 1: step 1 0.899 not 0.900",
        "decay-applied-twice": "lr=0.1; theta 1; g 0: step 1 0.999 not 0.899",
        "decay-factor-two": "lr=0.1; theta 1; g 1: step 1 0.899 not 0.898",
        "decay-ignored": "lr=0.1; theta 1; g 1: step 1 0.899 not 0.900",
        "decay-on-sign": "lr=0.1 weight_decay=0.1; theta 2; g 1: step 1 1.88 not 1.89",
        "decay-sign-flipped": "lr=0.1; theta 1; g 1: step 1 0.899 not 0.901",
      }
    `);
  });

  it('of a gradient that is asked for elsewhere shows the point', async () => {
    const standard = standardOf(nesterov);
    const { counterexample } = await diagnosed(planted(nesterov, 'nesterov-is-plain'), standard);
    expect(counterexample).toMatchObject({ step: 2, shown: 0, expected: 0.81, yours: 0.9 });
    expect(counterexample?.equations.map(({ line }) => line.split(' ')[0])).toEqual(['point', 'v', 'theta']);
  });

  it('of a gradient that is asked for ahead, where it belongs to theta, says so in a line of its own', async () => {
    const inside = standardOf(momentum, findDialect(momentum, ['form=rate-inside']).dialect);
    const { counterexample, diagnosis } = await diagnosed(standardOf(nesterov), inside);
    expect(counterexample).toMatchObject({ step: 2, shown: 0, expected: 0.9, yours: 0.81 });
    expect(counterexample?.equations[0]).toEqual({
      line: 'point = theta',
      role: 'where the gradient is asked for',
      expected: 0.9,
    });
    expect(diagnosis).toMatchObject({ kind: 'reference', id: 'nesterov' });
  });

  it('shows what breaks first, a parameter or a point', () => {
    const standard = standardOf(nesterov);
    const request: TraceRequest = {
      hyperparameters: { lr: 0.25, momentum: 0.5 },
      tensors: [{ shape: [1], values: Float64Array.of(8) }],
      steps: [{ gradients: [Float64Array.of(16)] }, { gradients: [Float64Array.of(4)] }],
    };
    const answer = (thetas: readonly number[], points: readonly number[]) => ({
      kind: 'answer' as const,
      parameters: thetas.map((x) => [Float64Array.of(x)]),
      asked: points.map((x) => [Float64Array.of(x)]),
      observations: {},
    });
    const first = (thetas: readonly number[], points: readonly number[]) =>
      splitByBreach([{ request, answer: answer(thetas, points) }], standard).breached[0]?.breach;
    expect(first([4, 1], [8, 2])).toBeUndefined();
    expect(first([4, 9], [9, 2])).toMatchObject({ step: 1, asked: true, got: 9 });
    expect(first([9, 9], [8, 9])).toMatchObject({ step: 1, got: 9 });
    expect(first([9, 9], [8, 9])?.asked).toBeUndefined();
    expect(first([4, 9], [8, 9])?.asked).toBeUndefined();
  });

  /** At t = 1 both moments, corrected, are g and g^2 whatever the rates, and nothing has been remembered or changed. */
  it.each([
    'adam-bias-correction-missing-power',
    'adam-t-never-incremented',
    'adam-state-reset-each-step',
    'adam-betas-swapped',
    'learning-rate-change-ignored',
  ])('of %s is two steps, because one cannot show it', async (id) => {
    const { request, breach } = await smallestCase(adam, id);
    expect([request.steps.length, breach.step]).toEqual([2, 2]);
    const oneStep = richCases(standardOf(adam)).map(({ probes, ...rich }) => ({
      ...rich,
      steps: rich.steps.slice(0, 1),
    }));
    expect(sameFunction(standardOf(adam), planted(adam, id), oneStep)).toBe(true);
  });

  it.each(['adam-t-per-parameter', 'state-shared-across-params'])(
    'of %s is one step of two tensors, because one tensor cannot show it',
    async (id) => {
      const { request, breach } = await smallestCase(adam, id);
      expect([request.steps.length, request.tensors.length, breach.tensor]).toEqual([1, 2, 1]);
      const single = smallCases(standardOf(adam)).filter(({ tensors }) => tensors.length === 1);
      expect(sameFunction(standardOf(adam), planted(adam, id), single)).toBe(true);
    },
  );

  it('of no mistake of any optimizer is longer than it has to be, or has more than two numbers in a step', async () => {
    for (const optimizer of optimizers) {
      const standard = standardOf(optimizer);
      const short = smallCases(standard).filter(({ steps }) => steps.length <= 2);
      for (const { id } of optimizer.mistakes) {
        const { request } = await smallestCase(optimizer, id);
        const longest =
          request.steps.length > 2 && sameFunction(standard, planted(optimizer, id), short)
            ? Math.max(3, optimizer.showsBy ?? 2)
            : 2;
        expect(request.steps.length, `${optimizer.id} ${id}`).toBeLessThanOrEqual(longest);
        expect(request.tensors.flatMap(({ values }) => [...values]).length, id).toBeLessThanOrEqual(2);
      }
    }
  });
});

describe('its table', () => {
  it('has a line for every equation, with what it should give and what the explanation gives', async () => {
    const { counterexample } = await diagnosed(planted(adam, 'adam-no-bias-correction'), standardOf(adam));
    const { equations = [], expected, yours } = counterexample ?? {};
    expect(equations.map(({ line }) => line)).toEqual([
      'm = beta1 * m + (1 - beta1) * g',
      'v = beta2 * v + (1 - beta2) * g^2',
      'm_hat = m / (1 - beta1^t)',
      'v_hat = v / (1 - beta2^t)',
      'theta = theta - lr * m_hat / (sqrt(v_hat) + eps)',
    ]);
    expect(equations.map(({ expected: right }) => right.toPrecision(6))).toEqual(
      ['0.100000', '0.00100000', '1.00000', '1.00000', '0.900000'], // m / 0.1 and v / 0.001
    );
    expect(equations.map(({ explained }) => explained?.toPrecision(6))).toEqual(
      ['0.100000', '0.00100000', '0.100000', '0.00100000', '0.683772'], // 1 - 0.1 * 0.1 / sqrt(0.001)
    );
    expect([expected, yours]).toEqual([equations.at(-1)?.expected, equations.at(-1)?.explained]);
  });

  it('stands alone where nothing explains what came', async () => {
    const standard = standardOf(adam);
    const algorithm = { ...standard.algorithm, lines: parseEquations('theta = theta - lr * tanh(g) * cos(t)') };
    const { counterexample } = await diagnosed({ algorithm }, standard);
    expect(counterexample?.equations.map(({ explained }) => explained)).toEqual(Array(5).fill(undefined));
  });
});

describe('the size of a case', () => {
  const standard = standardOf(adam);
  const request = (theta: number, gradients: readonly number[], eps = 1e-8): TraceRequest => ({
    hyperparameters: { ...defaultsOf(standard.algorithm), lr: 0.1, eps },
    tensors: [{ shape: [1], values: Float64Array.of(theta) }],
    steps: gradients.map((g) => ({ gradients: [Float64Array.of(g)] })),
  });

  it('counts steps, and everything that takes part in them', () => {
    expect(shapeOf(request(1, [1, 2]))).toEqual({ steps: 2, parts: 2 });
    expect(shapeOf({ ...request(1, [1, 2]), probes: { twin: true } })).toEqual({ steps: 2, parts: 3 });
  });

  it('counts characters, settings away from their defaults, and sizes, with 0 between 1 and 2', () => {
    expect(digitsOf(request(1, [1]), standard)).toEqual({ characters: 2, settings: 0, magnitude: 2 });
    expect(digitsOf(request(1, [0]), standard)).toEqual({ characters: 2, settings: 0, magnitude: 2.5 });
    expect(digitsOf(request(1, [-0.35], 0.1), standard)).toEqual({ characters: 6, settings: 4, magnitude: 1.35 });
  });
});
