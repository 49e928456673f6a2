import fc from 'fast-check';
import { float64 } from '../../arithmetic/float64.js';
import { bindPrimitive } from '../../autodiff/boundPrimitives.js';
import { type PrimitiveId, primitiveIds, primitiveOf } from '../../autodiff/primitives/index.js';
import type { GradientRequest } from '../../subjects/gradientRequest.js';
import { broken, type Judgement } from '../law.js';
import { requestOf } from './cases/graphs.js';
import { compareValue } from './compareGradients.js';
import { type EngineCase, type EngineLaw, type EngineRun, needingOneOf, offeredOf } from './engineLaw.js';

/** Operations with a corner: the slopes on both sides are finite, and the value does not jump. */
const operations = ['relu', 'leaky_relu', 'abs', 'max', 'min'] as const;

/** Points on the corner, the first the round one. */
const corners = (id: PrimitiveId): readonly (readonly number[])[] =>
  primitiveOf(id).arguments.length === 1
    ? [[0]]
    : [
        [2, 2],
        [-1.5, -1.5],
      ];

const caseAt = (id: PrimitiveId, at: readonly number[]): EngineCase => [
  requestOf(at, (builder, a, b) => builder.apply(id, a as number, b)),
];

/** Whether a graph is one operation at its corner, where what is taken is a convention. */
export function isOnKink({ graph, at }: GradientRequest): boolean {
  const id = primitiveIds[graph.operations[0] ?? -1];
  if (graph.operations.length !== 1 || !operations.some((one) => one === id)) return false;
  return at.every((x) => (at.length === 1 ? x === 0 : x === at[0]));
}

/** The gradients beside the corner, on either side of it. */
function sides(id: PrimitiveId, at: Float64Array): readonly (readonly number[])[] {
  const { partials, value } = bindPrimitive(primitiveOf(id), float64);
  return [-1, 1].map((shift) => {
    const slots = [...at].map((x, k) => (k === 0 ? x + shift : x));
    slots[2] = value(slots, 0);
    return partials.map((partial) => partial(slots, 0));
  });
}

/** A subgradient is a mean of both sides: (1 − s)·left + s·right with the same s in every coordinate. */
function judgeCorner(run: EngineRun): Judgement {
  const { request, answer, expected } = run;
  const inValue = compareValue(expected, answer);
  if (inValue.kind === 'broken') return inValue;
  const id = primitiveIds[request.graph.operations[0] as number] as PrimitiveId;
  const [left = [], right = []] = sides(id, request.at);
  const shares = left.map((slope, k) => ((answer.gradient[k] ?? Number.NaN) - slope) / ((right[k] as number) - slope));
  const [share = Number.NaN] = shares;
  const outside = shares.findIndex((one) => !(one >= 0 && one <= 1 && one === share));
  if (outside >= 0) return outsideBoth(outside, run, [left[outside] as number, right[outside] as number]);
  return { kind: 'holds', ...conventionOf(id, answer.gradient) };
}

function outsideBoth(coordinate: number, { request, answer }: EngineRun, slopes: readonly [number, number]): Judgement {
  const [low, high] = [Math.min(...slopes), Math.max(...slopes)];
  const got = answer.gradient[coordinate] ?? Number.NaN;
  const name = request.graph.variables[coordinate];
  const message = `At the kink df/d${name} is ${got}; a subgradient lies from ${low} to ${high}.`;
  return broken({ request: 0, coordinate, got, message });
}

/** What is taken, where it is not what we take. */
function conventionOf(id: PrimitiveId, gradient: Float64Array): { readonly note?: string } {
  const { kinks = [], arguments: names } = primitiveOf(id);
  const [kink] = kinks;
  if (kink === undefined || names.every((name, k) => Number(kink.taken[name]) === gradient[k])) return {};
  const taken = names.map((name, k) => (names.length === 1 ? gradient[k] : `${gradient[k]} for ${name}`)).join(' and ');
  return { note: `At the kink of ${id.replaceAll('_', ' ')} yours takes ${taken}, a convention. ${kink.statement}` };
}

/** Only single operations: of a composition, such as relu(x) − relu(−x) at 0, not every such mean is a subgradient. */
export const kinks: EngineLaw = {
  id: 'kinks',
  chapter: 'autodiff',
  title: 'at a kink, a value between the slopes of both sides',
  statement:
    'Where a slope jumps, as that of relu at 0, any value between both sides is a subgradient, and which is a convention.',
  tex: "\\partial f(x) = \\operatorname{conv}\\{ f'(x^-), f'(x^+) \\}",
  source: 'Clarke (1983), "Optimization and Nonsmooth Analysis", section 2.3; Griewank & Walther (2008), section 14.1',
  appliesTo: needingOneOf(operations),
  cases: (offers) =>
    fc
      .constantFrom(...offeredOf(offers, operations))
      .chain((id) => fc.constantFrom(...corners(id)).map((at) => caseAt(id, at))),
  always: (offers) => offeredOf(offers, operations).flatMap((id) => corners(id).map((at) => caseAt(id, at))),
  judge: ([run]) => judgeCorner(run),
};
