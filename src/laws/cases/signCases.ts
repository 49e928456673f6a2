import { children, type Equation, type Formula } from '../../formula/syntax.js';
import type { TraceRequest } from '../../subjects/request.js';

/** Whether a line takes a sign: what stands in it shows by one bit a step, and sizes not at all. */
export function readsSigns(lines: readonly Equation[]): boolean {
  return have(lines, (node) => node.kind === 'call' && node.name === 'sign');
}

/** Whether a line goes one way or another: a slip may make its condition ask for any other name. */
export function readsConditions(lines: readonly Equation[]): boolean {
  return have(lines, ({ kind }) => kind === 'choose');
}

function have(lines: readonly Equation[], wanted: (node: Formula) => boolean): boolean {
  const found = (node: Formula): boolean => wanted(node) || children(node).some(found);
  return lines.some(({ expression }) => found(expression));
}

type Values = TraceRequest['hyperparameters'];

/** Weights that are far apart: what is weighed with one of them is not taken for what is weighed with the other. */
export const apart: Values = {
  ...{ lr: 0.1, beta1: 0.6, beta2: 0.3, momentum: 0.6, weight_decay: 0.4 },
  ...{ eta_minus: 0.3, eta_plus: 4, min_step: 0.04, max_step: 5 },
};

/** Hyperparameters of cases. */
interface Settings {
  readonly usual: Values;
  /** Everything is 0 that may be. */
  readonly zero: Values;
  /** Those of the large cases, each once. */
  readonly spread: readonly Values[];
}

/**
 * Cases for equations that take signs, and none for others: small ones in which a gradient outweighs another of the other
 * sign, or meets what it should not meet; and large ones.
 * @param withChange lets the rate change
 */
export function signCases(
  lines: readonly Equation[],
  { usual, zero, spread }: Settings,
  withChange: (request: TraceRequest) => TraceRequest,
): readonly TraceRequest[] {
  if (!readsSigns(lines)) return [];
  const kinds = readsConditions(lines) ? [manySigns, turning] : [manySigns];
  const large = spread.flatMap((values) => kinds.map((make) => withChange(make(values))));
  return [
    scripted(usual, [[[1], [-0.05]]]),
    { ...scripted(usual, [[[2]], [[-1]]]), probes: { reuseArrays: true } },
    { ...scripted(usual, [[[1, 1]], [[-0.85, -0.05]]]), probes: { twin: true } },
    scripted(zero, [[[1]], [[-0.05]]]),
    ...large,
    ...large.map((request) => ({ ...request, probes: { twin: true as const } })),
  ];
}

/** Every parameter starts at 1. @param gradients `[step][tensor][coordinate]` */
function scripted(hyperparameters: Values, gradients: readonly (readonly (readonly number[])[])[]): TraceRequest {
  const [first = []] = gradients;
  return {
    hyperparameters,
    tensors: first.map(({ length }) => ({ shape: [length], values: new Float64Array(length).fill(1) })),
    steps: gradients.map((step) => ({ gradients: step.map((gradient) => Float64Array.from(gradient)) })),
  };
}

const coordinates = 20;

/** From 0.1 to 15, each about a third larger than the one before. */
const sizes = Array.from({ length: coordinates }, (_, i) => Number((0.1 * 1.3 ** i).toPrecision(2)));

/** After a first gradient of 1 the signs alternate, and the sizes are dealt out in another order in each step. */
const deals = [
  { sign: -1, stride: 3 },
  { sign: 1, stride: 7 },
  { sign: -1, stride: 11 },
] as const;

/**
 * Where only signs show, many coordinates do: at each of them gradients of other sizes meet, so that whatever weighs one
 * against the other turns a sign somewhere.
 */
function manySigns(hyperparameters: Values): TraceRequest {
  const others = deals.map(({ sign, stride }) =>
    sizes.map((_, i) => sign * (sizes[(i * stride) % coordinates] as number)),
  );
  return scripted(hyperparameters, [[sizes.map(() => 1)], ...others.map((gradient) => [gradient])]);
}

/** Sizes of gradients, dealt out in turn. */
const dealt = [1, 0.5, 3, 0.2, 2] as const;

/** Every way in which four gradients can keep or change the sign of the one before: for equations that look back at it. */
function turning(hyperparameters: Values): TraceRequest {
  const ways = Array.from({ length: 16 }, (_, way) => way);
  const signs = (way: number, step: number): number => (step > 0 && (way >> (step - 1)) & 1 ? -1 : 1);
  const steps = dealt.map((_, step) =>
    ways.map((way) => signs(way, step) * (dealt[(step + way) % dealt.length] as number)),
  );
  return scripted(
    hyperparameters,
    steps.map((gradient) => [gradient]),
  );
}
