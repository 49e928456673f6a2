import type { Graph } from '../../autodiff/graph.js';
import { type PrimitiveId, primitiveIds, primitiveOf } from '../../autodiff/primitives/index.js';
import { print } from '../../formula/print.js';
import { judgeByConvention } from '../../laws/autodiff/conventions.js';
import type { EngineExchange } from '../../laws/autodiff/examineEngine.js';
import { expectedOf } from '../../laws/autodiff/expectedOf.js';
import { slack } from '../../laws/compare.js';
import type { Breach } from '../../laws/law.js';
import type { GradientRequest } from '../../subjects/gradientRequest.js';
import type { ExplainedNode, GraphCounterexample } from '../diagnosis.js';

/** A case on which an engine gives something else, or nothing; `breach` is absent where it gives nothing. */
export interface BreachedGraph {
  readonly exchange: EngineExchange;
  readonly breach?: Breach;
}

/** The cases by whether the engine is right on them; those on which it is not begin with the smallest. */
export function splitGraphs(exchanges: readonly EngineExchange[]): {
  readonly breached: readonly BreachedGraph[];
  readonly kept: readonly EngineExchange[];
} {
  const breached: BreachedGraph[] = [];
  const kept: EngineExchange[] = [];
  for (const exchange of exchanges) {
    const { request, response } = exchange;
    if (response.kind === 'failure') {
      if (response.reason === 'error' || response.reason === 'bad-answer') breached.push({ exchange });
      continue;
    }
    const judgement = judgeByConvention(request, response);
    if (judgement.kind === 'broken') breached.push({ exchange, breach: judgement.breach });
    else kept.push(exchange);
  }
  return { breached: breached.toSorted((a, b) => compareSizes(a.exchange.request, b.exchange.request)), kept };
}

/**
 * How much a reader has to work out: operations behind which nothing comes, which no formula shows; then operations,
 * constants, nodes that are used again, variables, circumstances, digits and size.
 */
function sizesOf({ graph, at, probes }: GradientRequest): readonly number[] {
  return [
    unusedIn(graph),
    graph.operations.length,
    graph.constants.length,
    usedAgainIn(graph),
    at.length,
    Object.keys(probes ?? {}).length,
    at.reduce((sum, x) => sum + String(x).length, 0) + graph.constants.map(print).join('').length,
    // A 0 hides what it multiplies, so that it counts for more than 1 and for less than 2.
    at.reduce((sum, x) => sum + (Math.abs(x) || 1.5), 0),
  ];
}

/** How many nodes nothing else is made of, but for the output. */
function unusedIn({ operations, operands, outputs, variables }: Graph): number {
  const used = new Set([...operands, ...outputs]);
  return Array.from(operations, (_, j) => variables.length + j).filter((node) => !used.has(node)).length;
}

/** How often a node is an operand that was one before: a / b is plainer than a / a. */
function usedAgainIn({ operations, operands }: Graph): number {
  const used = Array.from(operations, (code, j) => {
    const { arguments: names } = primitiveOf(primitiveIds[code] as PrimitiveId);
    return Array.from(operands.subarray(2 * j, 2 * j + names.length));
  })
    .flat()
    .filter((operand) => operand >= 0);
  return used.length - new Set(used).size;
}

function compareSizes(a: GradientRequest, b: GradientRequest): number {
  const [one, other] = [sizesOf(a), sizesOf(b)];
  return one.map((size, k) => size - (other[k] as number)).find((difference) => difference !== 0) ?? 0;
}

/** More operations than this are not plain to read. */
const fewOperations = 3;

/** Where every answer is off a little: of small cases the one on which it is farthest off, beside the output's 1. */
export function plainestOf(breached: readonly BreachedGraph[]): GraphCounterexample | undefined {
  const distanceOf = ({ breach }: BreachedGraph): number => {
    const { value = Number.NaN } = breach?.expected ?? {};
    const distance = Math.abs((breach?.got ?? Number.NaN) - value) / Math.max(1, Math.abs(value));
    return Number.isFinite(distance) ? distance : 0;
  };
  const small = breached.filter(({ exchange }) => exchange.request.graph.operations.length <= fewOperations);
  const [farthest = breached[0]] = small.toSorted((a, b) => distanceOf(b) - distanceOf(a));
  return farthest && graphCounterexample(farthest, []);
}

/** What is shown of one of them. @param explained by node, what an explanation makes of it */
export function graphCounterexample(
  { exchange, breach }: BreachedGraph,
  explained: readonly ExplainedNode[],
): GraphCounterexample {
  const { request, response } = exchange;
  const shown = { kind: 'graph', request, explained } as const;
  if (breach === undefined) {
    const { value } = expectedOf(request);
    return { ...shown, expected: value.value, yours: response.kind === 'failure' ? response.message : '' };
  }
  return {
    ...shown,
    ...(breach.coordinate === undefined ? {} : { variable: breach.coordinate }),
    expected: breach.expected?.value ?? Number.NaN,
    ...(breach.expected ? { allowed: slack * breach.expected.radius } : {}),
    yours: breach.got ?? Number.NaN,
  };
}
