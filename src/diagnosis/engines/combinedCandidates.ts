import type { Offers } from '../../autodiff/mistakes/engineMistake.js';
import { engineMistakes } from '../../autodiff/mistakes/index.js';
import type { PrimitiveId } from '../../autodiff/primitives/index.js';
import { type Composition, compositions } from '../../subjects/engines/composition.js';
import type { WrongFormula } from './editsByOperation.js';
import { type EngineCandidate, inOrders } from './engineCandidate.js';

/** Several mistakes at once: slips in formulas, and perhaps a way of running them. */
export interface CombinedCandidate extends EngineCandidate {
  readonly formulas: readonly WrongFormula[];
}

/**
 * What slips in several formulas may make together: alone, in engines that make some operations of others, those that
 * need fewest first, and beside each named way of running wrong.
 */
export function* combinedCandidates(wrong: readonly WrongFormula[], offers: Offers): Generator<CombinedCandidate> {
  const ways = compositions
    .map((composition) => ({ composition, ...ownIn(composition, wrong) }))
    .filter(({ formulas, edits }) => edits.length > 0 && edits.length === formulas.length)
    .toSorted((a, b) => a.edits.length - b.edits.length);
  for (const { edits, ...way } of ways) yield { kind: 'combination', variant: { edits }, ...way };
  for (const mistake of ways.length > 0 ? engineMistakes : []) {
    for (const variant of mistake.variants(offers).flatMap((one) => (one.fault ? inOrders(one) : []))) {
      for (const { edits, ...way } of ways) {
        yield { kind: 'combination', mistake, variant: { ...variant, edits }, ...way };
      }
    }
  }
}

/** What is made of others has no formulas of its own. */
function ownIn({ negate, subtract, divide }: Composition, wrong: readonly WrongFormula[]) {
  const how: Partial<Record<PrimitiveId, string>> = { negate, subtract, divide };
  const formulas = wrong.filter(({ primitive }) => (how[primitive] ?? 'own') === 'own');
  return { formulas, edits: formulas.flatMap(({ edit }) => edit ?? []) };
}
