import { type Planted, searched } from '../../spec/diagnosis/asked.js';
import { sameFunction } from '../../src/diagnosis/sameFunction.js';
import { smallCases } from '../../src/laws/cases/smallCases.js';
import type { Standard } from '../../src/laws/law.js';
import type { Algorithm } from '../../src/optimizers/algorithm.js';

/** How the search does on planted equations. */
export interface Named {
  readonly tried: number;
  /** Explained by equations that are the same function as those planted. */
  readonly right: number;
}

/** Which explanation a search finds. */
export type Search = (planted: Planted, standard: Standard) => Promise<Planted | undefined>;

const bySearch: Search = async (planted, standard) => (await searched(planted, standard)).explanation;

/** Plants each of the variants, and holds what the search finds against it. */
export async function namedAmong(
  variants: readonly Algorithm[],
  standard: Standard,
  find: Search = bySearch,
): Promise<Named> {
  let right = 0;
  for (const algorithm of variants) {
    const explanation = await find({ algorithm }, standard);
    if (explanation && sameFunction({ algorithm }, explanation, smallCases(standard))) right++;
  }
  return { tried: variants.length, right };
}
