import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isElementwise } from '../../src/formula/takeOut.js';
import { readsSigns } from '../../src/laws/cases/signCases.js';
import { smallCases } from '../../src/laws/cases/smallCases.js';
import { standardOf } from '../../src/laws/standard.js';
import { algorithmOf } from '../../src/optimizers/algorithm.js';
import { optimizers } from '../../src/optimizers/index.js';
import type { Mistake } from '../../src/optimizers/mistakes/mistake.js';
import type { Optimizer } from '../../src/optimizers/optimizer.js';
import type { Probes, TraceRequest } from '../../src/subjects/request.js';
import { agree, classesOf, inDialect, traceOf, variantsOf, withMistake } from './variant.js';

/** Two tensors of two coordinates, gradients of both signs and zero, and no value at which two hyperparameters meet. */
function request(probes: Probes = {}, rates: readonly number[] = [0.1, 0.1, 0.04, 0.04], count = 4): TraceRequest {
  const hyperparameters = { lr: 0.1, beta1: 0.8, beta2: 0.95, eps: 0.125, weight_decay: 0.25, momentum: 0.7, rho: 0.6 };
  const four = [
    [0.5, -0.3, 0, 2],
    [-0.3, 1.5, 0.25, 0.5],
    [0.75, 0.2, -1, -0.6],
    [-1.25, 0.4, 0.8, 0.1],
  ];
  const gradients = Array.from({ length: count }, (_, k) => four[k % 4] as readonly number[]);
  return {
    hyperparameters: { ...hyperparameters, dampening: 0.3, momentum_decay: 0.35, trust_coefficient: 0.45 },
    tensors: [tensor([1, -2]), tensor([0.5, 3])],
    steps: gradients.map((g, k) => ({
      gradients: [Float64Array.from(g.slice(0, 2)), Float64Array.from(g.slice(2))],
      set: { lr: rates[k % 4] as number },
    })),
    probes,
  };
}

const tensor = (values: readonly number[]) => ({ shape: [values.length], values: Float64Array.from(values) });
const zeros = { beta1: 0, beta2: 0, weight_decay: 0, momentum: 0, momentum_decay: 0, rho: 0 };
const withZeros = { ...request(), hyperparameters: { ...request().hyperparameters, ...zeros } };
const separating = [request(), request({ reuseArrays: true }), request({ twin: true }), withZeros];

/** Weights whose norm is 0, and weights whose norm is large. */
const zeroAndLarge = { ...request(), tensors: [tensor([0, 0]), tensor([20, -30])] };

/** Requests that tell an optimizer's variants apart: as long as it needs, and with such norms as it reads. */
function separatingFor(optimizer: Optimizer): readonly TraceRequest[] {
  const { showsBy = 2 } = optimizer;
  const long = showsBy > 4 ? [request({}, undefined, showsBy)] : [];
  const norms = isElementwise(algorithmOf(optimizer).lines) ? [] : [zeroAndLarge];
  const standard = standardOf(optimizer);
  // Signs hide sizes, so that more is asked of those who take them.
  const signs = readsSigns(standard.algorithm.lines) ? smallCases(standard) : [];
  return [...separating, ...long, ...norms, ...signs];
}

/** Mistakes that are the same function although they are told apart by how they come about. */
const staysAtOne = ['adam-bias-correction-missing-power', 'adam-t-never-incremented', 'adam-t-is-epoch'];
const neverANumber = ['adam-t-starts-at-zero', 'state-starts-empty'];
const sameFunction: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'rmsprop-corrected': [staysAtOne],
  adam: [staysAtOne, neverANumber],
  'adam-l2': [staysAtOne, neverANumber],
  adamw: [staysAtOne, neverANumber],
  rmspropw: [staysAtOne],
  adamax: [staysAtOne],
  adabelief: [staysAtOne, neverANumber],
  nadam: [staysAtOne.slice(1)],
  radam: [staysAtOne.slice(1)],
  lamb: [staysAtOne, neverANumber],
  momentum: [['momentum-computed-not-applied', 'momentum-unused-option']],
  signum: [['momentum-unused-option', 'momentum-not-persisted']],
  sgdw: [['momentum-computed-not-applied', 'momentum-unused-option']],
};

describe.each(optimizers.map((optimizer) => [optimizer.id, optimizer] as const))(
  'the mistakes of %s',
  (id, optimizer) => {
    it('are each listed once', () => {
      const ids = optimizer.mistakes.map((mistake) => mistake.id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('each change the function, and none is one of its dialects', () => {
      const names = new Set(optimizer.mistakes.map((mistake) => mistake.id));
      const classes = classesOf(variantsOf(optimizer), separatingFor(optimizer));
      const shared = classes.filter((members) => members.length > 1 && members.some((name) => names.has(name)));
      expect(shared).toEqual(sameFunction[id] ?? []);
    });
  },
);

describe('a mistake', () => {
  const all = optimizers.flatMap((optimizer) => optimizer.mistakes);
  const everyMistake = all.map((mistake) => [mistake.id, mistake] as const);

  it('has one statement wherever it is listed, and shares it with no other', () => {
    const statements = new Set(all.map(({ id, statement }) => `${id}: ${statement}`));
    expect(statements.size).toBe(new Set(all.map(({ id }) => id)).size);
    expect(statements.size).toBe(new Set(all.map(({ statement }) => statement)).size);
  });

  it('stands in a file of its name, and every file is listed by some optimizer', () => {
    const files = readdirSync(new URL('../../src/optimizers/mistakes', import.meta.url));
    const shared = ['mistake.ts', 'decayTerm.ts'];
    const named = [...new Set(everyMistake.map(([id]) => `${camelCase(id)}.ts`))];
    expect(files.filter((file) => !shared.includes(file)).sort()).toEqual(named.sort());
  });

  it.each([...new Map(everyMistake)])(
    '%s is an edit or a fault, told in sentences and asked about in a question',
    (_, mistake) => {
      expect((mistake.edits === undefined) !== (mistake.fault === undefined)).toBe(true);
      expect(mistake.statement).toMatch(/^[A-Za-z].*\.$/);
      expect(mistake.explanation).toMatch(/[.)]$/);
      expect(mistake.hint).toMatch(/\?$/);
      expect(mistake.hint, 'a question, not the line').not.toMatch(/[=*/^]/);
    },
  );
});

describe('a fault stays invisible where its explanation says so', () => {
  const oneTensor = (full: TraceRequest): TraceRequest => ({
    ...full,
    tensors: full.tensors.slice(0, 1),
    steps: full.steps.map((step) => ({ ...step, gradients: step.gradients.slice(0, 1) })),
  });
  const oneCoordinate = (full: TraceRequest): TraceRequest => ({
    ...full,
    tensors: full.tensors.map(() => tensor([1])),
    steps: full.steps.map((step) => ({ ...step, gradients: step.gradients.map((g) => g.slice(0, 1)) })),
  });
  const firstStep = (full: TraceRequest): TraceRequest => ({ ...full, steps: full.steps.slice(0, 1) });

  it.each([
    ['adam-t-per-parameter', 'with a single tensor', oneTensor(request())],
    ['state-shared-across-params', 'with a single tensor', oneTensor(request())],
    ['state-shared-between-instances', 'with a single optimizer', request()],
    ['learning-rate-change-ignored', 'while the rate is constant', request({}, [0.1, 0.1, 0.1, 0.1])],
    ['adam-state-reset-each-step', 'in the first step', firstStep(request())],
    ['adam-bias-correction-missing-power', 'in the first step', firstStep(request())],
    ['adam-t-is-epoch', 'in the first step', firstStep(request())],
    ['adam-v-mean-gradient', 'with a single coordinate', oneCoordinate(request())],
    ['adam-t-never-incremented', 'in the first step', firstStep(request())],
  ])('%s %s', (id, _, quiet) => {
    const adam = optimizerNamed('adam');
    expect(agree(traceOf(withMistake(adam, named(adam, id)), quiet), traceOf(inDialect(adam), quiet))).toBe(true);
  });

  it('momentum-aliases-gradient while every step brings a new array', () => {
    const momentum = optimizerNamed('momentum');
    const aliased = withMistake(momentum, named(momentum, 'momentum-aliases-gradient'));
    expect(agree(traceOf(aliased, request()), traceOf(inDialect(momentum), request()))).toBe(true);
  });
});

describe('the comparison itself', () => {
  const adam = optimizerNamed('adam');
  const harmless: Mistake = { ...named(adam, 'adam-no-sqrt'), id: 'harmless' };
  const planted = (replace: string, by: string): Optimizer => ({
    ...adam,
    mistakes: [{ ...harmless, edits: [{ replace, with: by }] }],
  });

  it('notices a planted mistake that changes nothing', () => {
    const classes = classesOf(variantsOf(planted('(1 - beta1) * g', 'g - beta1 * g')), separating);
    expect(classes[0]).toEqual(['as written', 'harmless']);
  });

  it('notices a planted mistake that is a dialect', () => {
    const classes = classesOf(variantsOf(planted('sqrt(v_hat) + eps', 'sqrt(eps + v_hat)')), separating);
    expect(classes).toContainEqual(['eps=inside', 'harmless']);
  });

  it('tells a rate that is wrong by one part in 10^12 from the right one', () => {
    const classes = classesOf(variantsOf(planted('lr * m_hat', 'lr * 1.000000000001 * m_hat')), separating);
    expect(classes.at(-1)).toEqual(['harmless']);
  });

  it('refuses a planted mistake whose pattern is nowhere', () => {
    expect(() => variantsOf(planted('v / (1 - beta1^t)', 'v'))).toThrow(/is nowhere/);
  });
});

function optimizerNamed(id: string): Optimizer {
  return optimizers.find((optimizer) => optimizer.id === id) as Optimizer;
}

function named(optimizer: Optimizer, id: string): Mistake {
  return optimizer.mistakes.find((mistake) => mistake.id === id) as Mistake;
}

function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
