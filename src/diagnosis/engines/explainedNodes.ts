import type { EngineExchange } from '../../laws/autodiff/examineEngine.js';
import { engineRunner } from '../../subjects/engines/engineRunner.js';
import type { ExplainedNode } from '../diagnosis.js';
import { agreeingConvention, doubles } from './engineAgreement.js';
import { type EngineCandidate, settingsOf } from './engineCandidate.js';

/**
 * What an explanation makes of each node of a graph, where that is something else than it should be: nothing where it
 * throws. `undefined` where it does not give the engine's answer.
 */
export function explainedNodes(
  explanation: EngineCandidate,
  exchange: EngineExchange,
): readonly ExplainedNode[] | undefined {
  const { request } = exchange;
  const secondBackward = agreeingConvention(explanation, exchange);
  if (secondBackward === undefined) return undefined;
  const theirs = engineRunner(doubles, { ...settingsOf(explanation), secondBackward, keepsShares: true })(request);
  const right = rightEngine(explanation)({ graph: request.graph, at: request.at });
  if (theirs === undefined || right === undefined) return [];
  const own = right.nodes();
  return theirs.nodes().map(({ value, adjoint, received }, node) => ({
    ...(isSame(value, own[node]?.value) ? {} : { value }),
    ...(isSame(adjoint, own[node]?.adjoint) ? {} : { adjoint, ...(received ? { received } : {}) }),
  }));
}

/** A right engine that is made, and walks, as the explanation's does: equal numbers then are equal to the bit. */
function rightEngine({ composition, variant }: EngineCandidate) {
  const fault = variant.fault?.order === 'tape' ? { order: 'tape' as const } : {};
  return engineRunner(doubles, { composition, fault });
}

const isSame = (a: number, b: number | undefined): boolean => a === b || (Number.isNaN(a) && Number.isNaN(b));
