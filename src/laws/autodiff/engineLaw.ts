import type { Arbitrary } from 'fast-check';
import type { Enclosure } from '../../arithmetic/enclosure.js';
import type { Offers } from '../../autodiff/mistakes/engineMistake.js';
import type { NamedMistake } from '../../autodiff/mistakes/namedMistake.js';
import { type PrimitiveId, primitiveOf } from '../../autodiff/primitives/index.js';
import type { Gradient } from '../../autodiff/reverse.js';
import type { GradientRequest } from '../../subjects/gradientRequest.js';
import type { GradientAnswer } from '../../subjects/gradientResponse.js';
import type { TraceFailure } from '../../subjects/response.js';
import type { Judgement, LawStatement } from '../law.js';

/** One request, or several that belong together. */
export type EngineCase = readonly [GradientRequest, ...GradientRequest[]];

/** A request of a case, what the engine answered, and what reverse mode gives in enclosures. */
export interface EngineRun {
  readonly request: GradientRequest;
  readonly answer: GradientAnswer;
  readonly expected: Gradient<Enclosure>;
}

export type EngineRuns = readonly [EngineRun, ...EngineRun[]];

/** A statement about engines of automatic differentiation that must hold, with its source. */
export interface EngineLaw extends LawStatement {
  readonly chapter: 'autodiff';
  /** `true`, or what is not offered that the law speaks of. */
  appliesTo(offers: Offers): true | string;
  /** Draws a case, of operations that are offered. */
  cases(offers: Offers): Arbitrary<EngineCase>;
  /** Cases that are judged beside the drawn ones, and before them. */
  always?(offers: Offers): readonly EngineCase[];
  /** Judges the answers to a case, in the order of its requests. */
  judge(runs: EngineRuns): Judgement;
  /** What a contract must have a way to do, where not every one has; as it stands in a list of what is not offered. */
  readonly circumstance?: string;
  /** What a breach is called, where no other formulas explain the numbers: the mistake is not in them. */
  readonly means?: NamedMistake;
  /**
   * What a failure means that is a limitation and no mistake, as a sentence. Such a law's cases are asked apart, so that
   * an end there spoils nothing else.
   */
  readonly limitation?: (failure: TraceFailure) => string | undefined;
}

/** The operations that a law's graphs are built of. */
export function needing(...ids: readonly PrimitiveId[]): EngineLaw['appliesTo'] {
  return (offers) => {
    const missing = ids.filter((id) => !offers.has(id));
    return missing.length === 0 || `the engine does not offer ${missing.join(', ')}`;
  };
}

/** At least one of these operations. */
export function needingOneOf(ids: readonly PrimitiveId[]): EngineLaw['appliesTo'] {
  return (offers) => ids.some((id) => offers.has(id)) || `the engine offers none of ${ids.join(', ')}`;
}

/** Engines of every kind. */
export const always: EngineLaw['appliesTo'] = (offers) => offers.size > 0 || 'the engine offers no operation';

/** The offered ones among some primitives with so many arguments. */
export function offeredOf(offers: Offers, ids: readonly PrimitiveId[], count?: number): readonly PrimitiveId[] {
  return ids.filter((id) => offers.has(id) && (count === undefined || primitiveOf(id).arguments.length === count));
}
