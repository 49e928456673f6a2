import { defaultsOf } from '../../optimizers/algorithm.js';
import { contains } from '../../optimizers/domain.js';
import type { Tensor, TraceRequest } from '../../subjects/request.js';
import type { Standard } from '../law.js';
import { perStandard } from '../perStandard.js';
import { compareDigits, compareShapes, digitsOf, shapeOf } from './size.js';

/** Gradients of one coordinate, small whole numbers: constant, rising, falling, changing sign, zero; two small ones. */
const scripts: readonly (readonly number[])[] = [
  [1],
  [2],
  [-1],
  [0],
  [1, 2],
  [2, 1],
  [1, 1],
  [1, -1],
  [1, 0],
  [0, 1],
  [1, 2, 3],
  [3, -1, 2],
  [0.2, 0.3],
];

/**
 * Hyperparameters: the defaults with a round rate, then values at which everything shows. With the usual constants the
 * place of eps is invisible, and so is a wrong beta2.
 */
const settings: readonly Readonly<Record<string, number>>[] = [
  { lr: 0.1 },
  { lr: 0.1, eps: 0.1 },
  { lr: 0.1, weight_decay: 0.1 },
  {
    lr: 0.1,
    beta1: 0.8,
    beta2: 0.9,
    eps: 0.1,
    weight_decay: 0.5,
    momentum: 0.8,
    dampening: 0.5,
    rho: 0.75,
    lr_decay: 0.5,
  },
];

/** A program may take a 0 for a hyperparameter that is missing. */
const allZero: Readonly<Record<string, number>> = { lr: 0.1, beta1: 0, beta2: 0, momentum: 0, weight_decay: 0, rho: 0 };

/**
 * Requests in the order of their size. They are sent with the first batch; the first on which a subject differs is the
 * smallest counterexample, and together they tell apart what random cases may leave together. The last two have
 * everything at once: tensors of two lengths, both signs, a zero, a changing rate, and a probe.
 */
export const smallCases: (standard: Standard) => readonly TraceRequest[] = perStandard(sortedCases);

function sortedCases(standard: Standard): readonly TraceRequest[] {
  const chosen = settings.map((setting) => hyperparameters(standard, setting));
  const distinct = [...new Map(chosen.map((values) => [JSON.stringify(values), values])).values()];
  const cases = distinct.flatMap((values) => [
    ...scripts.map((script) => oneTensor(values, script)),
    oneTensor(values, [1], 2),
    oneTensor(values, [1], -1),
    changingRate(standard, oneTensor(values, [1, 1])),
    twoTensors(values, [1]),
    twoTensors(values, [1, 2]),
    { ...oneTensor(values, [1]), probes: { twin: true as const } },
    { ...oneTensor(values, [1, 2]), probes: { twin: true as const } },
    { ...oneTensor(values, [1, 2]), probes: { reuseArrays: true as const } },
  ]);
  const zero = hyperparameters(standard, allZero);
  const isNew = distinct.every((values) => JSON.stringify(values) !== JSON.stringify(zero));
  const zeros = isNew ? [oneTensor(zero, [1, 2])] : [];
  const everything = changingRate(standard, everythingAtOnce(distinct.at(-1) as Values));
  const full = [everything, { ...everything, probes: { twin: true as const, reuseArrays: true as const } }];
  const measured = [...cases, ...zeros, ...full].map((request) => ({
    request,
    shape: shapeOf(request),
    digits: digitsOf(request, standard),
  }));
  measured.sort((a, b) => compareShapes(a.shape, b.shape) || compareDigits(a.digits, b.digits));
  return measured.map(({ request }) => request);
}

type Values = Readonly<Record<string, number>>;

/** What the subject reads takes the setting's value where its domain has it; the rest keeps its default. */
function hyperparameters(standard: Standard, setting: Values): Values {
  const known = Object.entries(setting).filter(([name, value]) => {
    const hyperparameter = standard.algorithm.hyperparameters[name];
    return hyperparameter && standard.reads.has(name) && contains(hyperparameter.domain, value);
  });
  return { ...defaultsOf(standard.algorithm), ...Object.fromEntries(known) };
}

function oneTensor(values: Values, script: readonly number[], start = 1): TraceRequest {
  return {
    hyperparameters: values,
    tensors: [tensor([start])],
    steps: script.map((g) => ({ gradients: [Float64Array.of(g)] })),
  };
}

function twoTensors(values: Values, script: readonly number[]): TraceRequest {
  return {
    hyperparameters: values,
    tensors: [tensor([1]), tensor([2])],
    steps: script.map((g) => ({ gradients: [Float64Array.of(g), Float64Array.of(2 * g)] })),
  };
}

/** In the first step one parameter crosses 0, one gradient is large and one small beside the other constants. */
function everythingAtOnce(values: Values): TraceRequest {
  const gradients = [
    [4, 2, 0.2],
    [0, -2, -1],
    [-3, 1, 0.5],
    [2, 0, -0.2],
  ];
  return {
    hyperparameters: values,
    tensors: [tensor([1]), tensor([0.05, -3])],
    steps: gradients.map((g) => ({ gradients: [Float64Array.from(g.slice(0, 1)), Float64Array.from(g.slice(1))] })),
  };
}

function tensor(values: readonly number[]): Tensor {
  return { shape: [values.length], values: Float64Array.from(values) };
}

/** The rate doubles from the second step on, where the subject reads one. */
function changingRate({ reads }: Standard, request: TraceRequest): TraceRequest {
  if (!reads.has('lr')) return request;
  return { ...request, steps: request.steps.map((step, k) => (k === 1 ? { ...step, set: { lr: 0.2 } } : step)) };
}
