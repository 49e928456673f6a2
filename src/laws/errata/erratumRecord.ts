import type { Erratum, Quantity } from './erratum.js';
import type { GoldenErrata } from './goldenErrata.js';

/** An erratum with the numbers of its witness, as it is published. */
export type ErratumRecord = GoldenErrata['errata'][number];

/** Significant digits of a published number. */
const publishedDigits = 30;

/** Computes what an erratum's two claims give on its witness, and what is the case there. */
export function erratumRecord<Case, Claim>(erratum: Erratum<Case, Claim>): ErratumRecord {
  const { id, kind, places, printed, holds, why, witness, relation = 'is', dialect } = erratum;
  const asPrinted = erratum.claimed(witness.case, printed.claim);
  const corrected = erratum.claimed(witness.case, holds.claim);
  const seen = Object.entries(erratum.actual(witness.case)).map(([of, actual]) => ({
    of,
    printed: published(asPrinted[of]),
    holds: published(corrected[of]),
    actual: published(actual),
  }));
  return {
    ...{ id, kind, places: [...places], printed: printed.text, holds: holds.text, why, witness: witness.text },
    ...{ relation, seen },
    ...(dialect && {
      dialect: { optimizer: dialect.optimizer, printed: dialect.printed.choice, holds: dialect.holds.choice },
    }),
  };
}

function published(quantity: Quantity | undefined): string | boolean {
  if (quantity === undefined) return 'NaN';
  return typeof quantity === 'boolean' ? quantity : quantity.toSignificantDigits(publishedDigits).toString();
}
