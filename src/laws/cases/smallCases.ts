import { isElementwise } from '../../formula/takeOut.js';
import type { Tensor, TraceRequest } from '../../subjects/request.js';
import type { Standard } from '../law.js';
import { perStandard } from '../perStandard.js';
import { plainCases } from './plainCases.js';
import { allZero, eachZero, hyperparameters, settings, type Values } from './settings.js';
import { apart, readsConditions, signCases } from './signCases.js';
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
 * For equations that need more steps to show all that they do: a fall, a rise beyond it, and then sizes that lie between
 * those that a sign or a comparison tells apart: a gradient, its double, its powers, and the other constants.
 */
const longScript: readonly number[] = [4, 0, 5, 2.5, 1.9, 0.92, 0.5, 0.1];

/**
 * Requests in the order of their size. They are sent with the first batch; the first on which a subject differs is the
 * smallest counterexample, and together they tell apart what random cases may leave together. The last two have
 * everything at once: tensors of two lengths, both signs, a zero, a changing rate, and a probe; those that equations with
 * signs have beside them are larger still.
 */
export const smallCases: (standard: Standard) => readonly TraceRequest[] = perStandard(sortedCases);

function sortedCases(standard: Standard): readonly TraceRequest[] {
  const chosen = settings.map((setting) => hyperparameters(standard, setting));
  const distinct = [...new Map(chosen.map((values) => [JSON.stringify(values), values])).values()];
  const { showsBy = 2 } = standard.optimizer;
  const hasNorms = !isElementwise(standard.algorithm.lines);
  const long = showsBy > 2 ? [longScript.slice(0, showsBy)] : [];
  const cases = distinct.flatMap((values) => [
    ...[...scripts, ...long].map((script) => oneTensor(values, script)),
    oneTensor(values, [1], 2),
    oneTensor(values, [1], -1),
    ...(hasNorms ? forNorms(values) : []),
    changingRate(standard, oneTensor(values, [1, 1])),
    twoTensors(values, [1]),
    twoTensors(values, [1, 2]),
    { ...oneTensor(values, [1]), probes: { twin: true as const } },
    { ...oneTensor(values, [1, 2]), probes: { twin: true as const } },
    { ...oneTensor(values, [1, 2]), probes: { reuseArrays: true as const } },
  ]);
  const zero = hyperparameters(standard, allZero);
  const isNew = distinct.every((values) => JSON.stringify(values) !== JSON.stringify(zero));
  const together = hasNorms ? [twoCoordinates(zero, 2)] : [];
  const zeros = isNew ? [...[[1, 2], ...long].map((script) => oneTensor(zero, script)), ...together] : [];
  const edges = readsConditions(standard.algorithm.lines) ? forConditions(standard, distinct, zero, long) : [];
  const everything = changingRate(standard, everythingAtOnce(distinct.at(-1) as Values, showsBy));
  const full = [everything, { ...everything, probes: { twin: true as const, reuseArrays: true as const } }];
  const signs = forSigns(standard, distinct, zero);
  const plain = plainCases(standard, distinct[0] as Values, distinct.at(-1) as Values, zero);
  const all = [...cases, ...plain, ...zeros, ...edges, ...full, ...signs];
  const once = new Map(all.map((one) => [JSON.stringify(one), one]));
  const measured = [...once.values()].map((request) => ({
    request,
    shape: shapeOf(request),
    digits: digitsOf(request, standard),
  }));
  measured.sort((a, b) => compareShapes(a.shape, b.shape) || compareDigits(a.digits, b.digits));
  return measured.map(({ request }) => request);
}

function forSigns(standard: Standard, distinct: readonly Values[], zero: Values): readonly TraceRequest[] {
  const [usual = zero] = distinct;
  const all = [...distinct.slice(-1), hyperparameters(standard, apart), zero];
  const spread = new Map(all.map((values) => [JSON.stringify(values), values]));
  const values = { usual, zero, spread: [...spread.values()] };
  return signCases(standard.algorithm.lines, values, (request) => changingRate(standard, request));
}

/** What a condition asks shows where one name is 0 and the others are not, and where no gradient moves anything. */
function forConditions(
  standard: Standard,
  distinct: readonly Values[],
  zero: Values,
  [script = [1, 2]]: readonly (readonly number[])[],
): readonly TraceRequest[] {
  const [usual, known] = [new Set(distinct.map(textOf)), textOf(zero)];
  const edges = eachZero(standard, distinct.at(-1) as Values);
  const isNew = (values: Values) => !usual.has(textOf(values)) && textOf(values) !== known;
  const still = usual.has(known) ? [] : [oneTensor(zero, [0])];
  return [...edges.filter(isNew).map((values) => oneTensor(values, script)), ...still];
}

const textOf = (values: Values): string => JSON.stringify(values);

function oneTensor(values: Values, script: readonly number[], start = 1): TraceRequest {
  return {
    hyperparameters: values,
    tensors: [tensor([start])],
    steps: script.map((g) => ({ gradients: [Float64Array.of(g)] })),
  };
}

/** Weights whose norm is 0, weights whose norm is large, and gradients that are not parallel to the weights. */
function forNorms(values: Values): readonly TraceRequest[] {
  return [
    oneTensor(values, [1], 0),
    oneTensor(values, [1], 20),
    twoCoordinates(values, 1),
    twoCoordinates(values, 2),
    twoTensors(values, [1], 0),
    twoTensors(values, [1, 2], 0),
    { ...oneTensor(values, [1], 0), probes: { twin: true } },
    { ...oneTensor(values, [1, 2], 0), probes: { twin: true } },
  ];
}

/** Of one coordinate a norm leaves only the sign. */
function twoCoordinates(values: Values, steps: number): TraceRequest {
  const gradients = [Float64Array.of(2, 1), Float64Array.of(1, -2)];
  return {
    hyperparameters: values,
    tensors: [tensor([1, 2])],
    steps: gradients.slice(0, steps).map((gradient) => ({ gradients: [gradient] })),
  };
}

function twoTensors(values: Values, script: readonly number[], second = 2): TraceRequest {
  return {
    hyperparameters: values,
    tensors: [tensor([1]), tensor([second])],
    steps: script.map((g) => ({ gradients: [Float64Array.of(g), Float64Array.of(2 * g)] })),
  };
}

/** In the first step one parameter crosses 0, one gradient is large and one small beside the other constants. */
function everythingAtOnce(values: Values, showsBy: number): TraceRequest {
  const four = [
    [4, 2, 0.2],
    [0, -2, -1],
    [-3, 1, 0.5],
    [2, 0, -0.2],
  ];
  const gradients = Array.from({ length: Math.max(4, showsBy) }, (_, k) => four[k % 4] as readonly number[]);
  return {
    hyperparameters: values,
    tensors: [tensor([1]), tensor([0.05, -3])],
    steps: gradients.map((g) => ({ gradients: [Float64Array.from(g.slice(0, 1)), Float64Array.from(g.slice(1))] })),
  };
}

function tensor(values: readonly number[]): Tensor {
  return { shape: [values.length], values: Float64Array.from(values) };
}

/** In the second step the rate doubles, and in the fourth it falls below where it began, where the subject reads one. */
function changingRate({ reads }: Standard, request: TraceRequest): TraceRequest {
  if (!reads.has('lr')) return request;
  const rates: readonly (number | undefined)[] = [undefined, 0.2, undefined, 0.05];
  return {
    ...request,
    steps: request.steps.map((step, k) => (rates[k] === undefined ? step : { ...step, set: { lr: rates[k] } })),
  };
}
