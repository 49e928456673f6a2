import type { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { dialectName, dialectsOf } from '../../src/optimizers/dialect.js';
import { optimizers } from '../../src/optimizers/index.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import { inDialect, traceOf, type Variant, withMistake } from './variant.js';

interface Run {
  readonly gradients: readonly number[];
  readonly theta?: number;
  readonly set?: Readonly<Record<string, number>>;
}

/** One parameter; the rate is 0.1, the rest are Adam's defaults, and no decay unless it is set. */
function requestOf({ gradients, theta = 1, set = {} }: Run): TraceRequest {
  const defaults = { lr: 0.1, beta1: 0.9, beta2: 0.999, eps: 1e-8, weight_decay: 0, momentum: 0.9 };
  return {
    hyperparameters: { ...defaults, ...set },
    tensors: [{ shape: [1], values: Float64Array.of(theta) }],
    steps: gradients.map((g) => ({ gradients: [Float64Array.of(g)] })),
  };
}

/** The parameter after the last step. */
function lastTheta(variant: Variant, run: Run): Decimal {
  return traceOf(variant, requestOf(run)).at(-1)?.[0]?.[0] as Decimal;
}

/** How far the first step goes, as a multiple of the right first step. */
function firstStepRatio(optimizer: string, id: string, run: Run): Decimal {
  const theta = run.theta ?? 1;
  return lastTheta(variantOf(optimizer, id), run)
    .minus(theta)
    .div(lastTheta(written(optimizer), run).minus(theta));
}

describe('one parameter at 1 with lr = 0.1, rounded to the printed digits', () => {
  const first = { gradients: [1] };
  const second = { gradients: [0.5, -0.3] };
  const largeEps = { gradients: [0.5], set: { eps: 0.1 } };
  const largeEpsShortMemory = { gradients: [0.5], set: { eps: 0.1, beta2: 0.95 } };
  const decayed = { gradients: [1], set: { weight_decay: 0.1 } };

  it.each([
    ['adam', 'adam-no-bias-correction', first, '0.683772', '0.900000'],
    ['adam', 'adam-bias-correction-missing-power', second, '0.874266', '0.880850'],
    ['adam', 'adam-t-never-incremented', second, '0.874266', '0.880850'],
    ['adam', 'adam-t-off-by-one-high', first, '0.925586', '0.900000'],
    ['adam', 'adam-betas-swapped', second, '0.87549', '0.88085'],
    ['adam', 'adam-betas-swapped', first, '0.90000', '0.90000'],
    ['adam', 'adam-no-sqrt', { gradients: [0.5] }, '0.800000', '0.900000'],
    ['adam', 'eps=hat', largeEps, '0.986347', '0.916667'],
    ['adam', 'eps=hat', largeEpsShortMemory, '0.947214', '0.916667'],
    ['adamw', 'decay=on-updated-weight', decayed, '0.891', '0.890'],
    ['adamw', 'decay=unscaled', { gradients: [0], set: { weight_decay: 0.1 } }, '0.90', '0.99'],
    ['adamw', 'decay-sign-flipped', { gradients: [0], set: { weight_decay: 0.1 } }, '1.01', '0.99'],
    ['adamw', 'decay-ignored', { gradients: [0], set: { weight_decay: 0.1 } }, '1.00', '0.99'],
    ['adamw', 'adamw-is-l2', decayed, '0.90', '0.89'],
    ['adam-l2', 'adam-l2-is-decoupled', { gradients: [0], set: { weight_decay: 0.1 } }, '0.99', '0.90'],
    ['amsgrad', 'form=max-then-correct', { gradients: [1, 0.1] }, '0.825919', '0.368958'],
    ['amsgrad', 'form=correct-then-max', { gradients: [1, 0.1] }, '0.847368', '0.368958'],
    ['momentum', 'momentum-stale-velocity', first, '1.00', '0.99'],
    ['momentum', 'momentum-computed-not-applied', first, '0.90', '0.99'],
  ])('%s, %s after %o: %s in the place of %s', (optimizer, id, run, wrong, right) => {
    const places = wrong.length - 2;
    expect(lastTheta(variantOf(optimizer, id), run).toFixed(places)).toBe(wrong);
    expect(lastTheta(written(optimizer), run).toFixed(places)).toBe(right);
  });

  it('heavy ball: with momentum computed and not applied the first step is right, the second is not', () => {
    const heavyBall = { gradients: [1, 1], set: { momentum: 0.9 } };
    expect(lastTheta(variantOf('momentum', 'form=heavy-ball'), first).toFixed(2)).toBe('0.90');
    expect(lastTheta(variantOf('momentum', 'form=heavy-ball'), heavyBall).toFixed(2)).toBe('0.71');
    expect(lastTheta(variantOf('momentum', 'momentum-computed-not-applied'), heavyBall).toFixed(2)).toBe('0.80');
  });
});

describe('the first step, as a multiple of the right one', () => {
  it.each([
    ['adam', 'adam-no-bias-correction', 1, '3.1623'],
    ['adam', 'adam-t-off-by-one-high', 1, '0.7441'],
    ['adam', 'adam-bias-correction-multiplied', 1, '10.0'],
    ['adam', 'adam-bias-correction-m-only', 1, '31.62'],
    ['adam', 'adam-bias-correction-v-only', 1, '0.1'],
    ['adam', 'adam-bc-beta1-everywhere', 1, '10.0'],
    ['adam', 'adam-beta-decay-not-complement', 1, '10.0'],
    ['adam', 'adam-v-no-complement', 1, '0.0316'],
    ['adam', 'adam-one-minus-swapped', 1, '9.0'],
    ['adam', 'adam-no-sqrt', 0.25, '4.0'],
    ['adam', 'adam-v-absolute-value', 0.25, '0.5'],
    ['adam', 'sign-flipped', 1, '-1.0'],
    ['rmsprop-corrected', 'rmsprop-no-bias-correction', 1, '31.62'],
    ['rmsprop-corrected', 'rmsprop-no-complement', 1, '0.0316'],
  ])('%s, %s with the gradient %d: %s', (optimizer, id, gradient, ratio) => {
    const places = ratio.length - ratio.indexOf('.') - 1;
    expect(firstStepRatio(optimizer, id, { gradients: [gradient] }).toFixed(places)).toBe(ratio);
  });
});

describe('where the denominator is not a number', () => {
  it.each([
    ['adam-t-starts-at-zero', 1],
    ['adam-v-not-squared', -0.25],
    ['adam-eps-missing', 0],
  ])('%s makes the parameter NaN at the gradient %d', (id, gradient) => {
    expect(lastTheta(variantOf('adam', id), { gradients: [gradient] }).isNaN()).toBe(true);
    expect(lastTheta(written('adam'), { gradients: [gradient] }).isNaN()).toBe(false);
  });
});

describe('adam-t-per-parameter', () => {
  it('treats the first tensor rightly and gives the second one t = 2', () => {
    const tensor = { shape: [1], values: Float64Array.of(1) };
    const gradient = Float64Array.of(1);
    const request = { ...requestOf({ gradients: [] }), tensors: [tensor, tensor] };
    const trace = traceOf(variantOf('adam', 'adam-t-per-parameter'), {
      ...request,
      steps: [{ gradients: [gradient, gradient] }],
    });
    expect(trace[0]?.map(([theta]) => theta?.toFixed(6))).toEqual(['0.900000', '0.925586']);
  });
});

describe('the places of eps at g = 1e-6 and eps = 1e-8', () => {
  it.each([
    ['', '0.990'],
    ['eps=inside', '0.0100'],
    ['eps=inside-uncorrected', '0.000316'],
    ['eps=hat', '0.760'],
  ])('%s: a first step of %s lr', (id, multiple) => {
    const run = { gradients: [1e-6], theta: 0, set: { lr: 1 } };
    const variant = id ? variantOf('adam', id) : written('adam');
    expect(
      lastTheta(variant, run)
        .negated()
        .toFixed(multiple.length - 2),
    ).toBe(multiple);
  });
});

/** A mistake by its id, or a dialect by its name. */
function variantOf(optimizer: string, id: string): Variant {
  const found = optimizers.find((known) => known.id === optimizer);
  const mistake = found?.mistakes.find((known) => known.id === id);
  if (found && mistake) return withMistake(found, mistake);
  const dialect = found && dialectsOf(found).find((known) => dialectName(known) === id);
  if (!found || !dialect) throw new Error(`${optimizer} has neither a mistake nor a dialect ${id}.`);
  return inDialect(found, dialect);
}

function written(optimizer: string): Variant {
  return variantOf(optimizer, '');
}
