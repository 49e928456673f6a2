import type { NamedMistake } from '../../autodiff/mistakes/namedMistake.js';
import { isOnKink } from '../../laws/autodiff/kinks.js';
import type { GradientRequest } from '../../subjects/gradientRequest.js';
import type { GraphCounterexample } from '../diagnosis.js';
import type { EngineCandidate } from './engineCandidate.js';
import { explainedNodes } from './explainedNodes.js';
import { type BreachedGraph, graphCounterexample, plainestOf } from './smallestGraph.js';

/**
 * Whether a diagnosis rests on a request: what an earlier run has left, and what comes of data that change, is no matter
 * of one graph, and at a kink there are conventions.
 */
export function isTelling(request: GradientRequest): boolean {
  const { repeat, changedTo, steppedFrom } = request.probes ?? {};
  return [repeat, changedTo, steppedFrom].every((circumstance) => circumstance === undefined) && !isOnKink(request);
}

/**
 * The graph to show of those on which an engine is wrong: the smallest that the explanation explains, else the smallest;
 * where a mistake spoils every answer a little, the plainest.
 * @param breached begins with the smallest
 */
export function shownGraph(
  breached: readonly BreachedGraph[],
  explanation: EngineCandidate | undefined,
  mistake: NamedMistake | undefined,
): GraphCounterexample | undefined {
  if (mistake?.failsAll !== undefined) return plainestOf(breached);
  for (const one of explanation ? breached : []) {
    const explained = explainedNodes(explanation as EngineCandidate, one.exchange);
    if (explained !== undefined) return graphCounterexample(one, explained);
  }
  return breached[0] && graphCounterexample(breached[0], []);
}
