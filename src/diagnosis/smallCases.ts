import type { Standard } from '../laws/law.js';
import { defaultsOf } from '../optimizers/algorithm.js';
import { contains } from '../optimizers/domain.js';
import type { TraceRequest } from '../subjects/request.js';

/** Gradients of one coordinate, small whole numbers where they suffice: rising, falling, changing sign, zero, tiny. */
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
];

/**
 * Hyperparameters in the order in which they are tried: the defaults with a round rate; then values at which everything
 * shows. With the usual constants the place of eps is invisible, and so is a wrong beta2.
 */
const settings: readonly Readonly<Record<string, number>>[] = [
  { lr: 0.1 },
  { lr: 0.1, eps: 0.1 },
  { lr: 0.1, beta1: 0.8, beta2: 0.9, eps: 0.1, weight_decay: 0.5, momentum: 0.8, dampening: 0.5 },
];

/**
 * Requests in the order of their size: fewest steps, defaults before chosen hyperparameters, one tensor before two.
 * They are sent with the first batch; the first on which a subject differs is the smallest counterexample, and together
 * they tell apart what random cases may leave together.
 */
export function smallCases(standard: Standard): readonly TraceRequest[] {
  const cases = scripts.flatMap((script) => settings.map((setting) => oneTensor(standard, setting, script)));
  const special = settings.flatMap((setting) => [
    oneTensor(standard, setting, [1], 2),
    oneTensor(standard, setting, [1], -1),
    changingRate(standard, setting),
    twoTensors(standard, setting, [1]),
    twoTensors(standard, setting, [1, 2]),
    { ...oneTensor(standard, setting, [1, 2]), probes: { twin: true as const } },
    { ...oneTensor(standard, setting, [1, 2]), probes: { reuseArrays: true as const } },
  ]);
  return [...cases, ...special].sort((a, b) => size(a) - size(b));
}

function size({ steps, tensors, probes }: TraceRequest): number {
  return steps.length * 100 + (tensors.length - 1) * 50 + (probes ? 20 : 0) + (steps.some((step) => step.set) ? 10 : 0);
}

/** What the subject reads takes the setting's value where its domain has it; the rest keeps its default. */
function hyperparameters(standard: Standard, setting: Readonly<Record<string, number>>): Record<string, number> {
  const known = Object.entries(setting).filter(([name, value]) => {
    const hyperparameter = standard.algorithm.hyperparameters[name];
    return hyperparameter && standard.reads.has(name) && contains(hyperparameter.domain, value);
  });
  return { ...defaultsOf(standard.algorithm), ...Object.fromEntries(known) };
}

function oneTensor(
  standard: Standard,
  setting: Readonly<Record<string, number>>,
  script: readonly number[],
  start = 1,
): TraceRequest {
  return {
    hyperparameters: hyperparameters(standard, setting),
    tensors: [{ shape: [1], values: Float64Array.of(start) }],
    steps: script.map((g) => ({ gradients: [Float64Array.of(g)] })),
  };
}

function twoTensors(
  standard: Standard,
  setting: Readonly<Record<string, number>>,
  script: readonly number[],
): TraceRequest {
  return {
    hyperparameters: hyperparameters(standard, setting),
    tensors: [1, 2].map((value) => ({ shape: [1], values: Float64Array.of(value) })),
    steps: script.map((g) => ({ gradients: [Float64Array.of(g), Float64Array.of(3 * g)] })),
  };
}

function changingRate(standard: Standard, setting: Readonly<Record<string, number>>): TraceRequest {
  const request = oneTensor(standard, setting, [1, 2]);
  if (!standard.reads.has('lr')) return request;
  return { ...request, steps: request.steps.map((step, k) => (k === 1 ? { ...step, set: { lr: 0.2 } } : step)) };
}
