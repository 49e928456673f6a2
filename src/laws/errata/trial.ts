import fc from 'fast-check';
import { agree } from '../decimalView.js';
import type { Erratum, Quantities, Quantity } from './erratum.js';

/** How an erratum is put to the test. */
export interface ErratumTrial {
  /** All randomness flows from it. */
  readonly seed: number;
  /** Drawn cases, beside the witness. */
  readonly runs: number;
}

/** Everything that is not as an erratum says, as sentences; none where it is right. */
export function complaintsAbout<Case, Claim>(
  erratum: Erratum<Case, Claim>,
  { seed, runs }: ErratumTrial,
): readonly string[] {
  const { printed, holds, witness, dialect, actual } = erratum;
  const draw = (cases: fc.Arbitrary<Case>) => fc.sample(cases, { seed, numRuns: runs });
  const differing = (drawn: Case, claim: Claim, truth = actual) =>
    differences(erratum.claimed(drawn, claim), truth(drawn), erratum.relation);
  const everywhere = [witness.case, ...draw(erratum.cases)];
  const within = erratum.within ? draw(erratum.within) : [];
  return [
    ...(differing(witness.case, printed.claim).length > 0 ? [] : ['What is printed holds on the witness.']),
    ...first('What is to hold fails', everywhere, (drawn) => differing(drawn, holds.claim)),
    ...first('What is to hold fails under the assumption', within, (drawn) => differing(drawn, holds.claim)),
    ...first('What is printed fails under the assumption', within, (drawn) => differing(drawn, printed.claim)),
    ...first('What is printed is not the dialect that it names', dialect ? everywhere : [], (drawn) =>
      differing(drawn, printed.claim, dialect?.inPrinted),
    ),
  ];
}

/** The same erratum with the two claims exchanged: what holds is called printed, what is printed is called right. */
export function exchanged<Case, Claim>(erratum: Erratum<Case, Claim>): Erratum<Case, Claim> {
  return { ...erratum, printed: erratum.holds, holds: erratum.printed };
}

/** What the truth shows of a claim, as clauses: `theta_1 is 9.9, not 9.01`. */
export function differences(
  claimed: Quantities,
  actual: Quantities,
  relation: Erratum['relation'] = 'is',
): readonly string[] {
  const names = new Set([...Object.keys(actual), ...Object.keys(claimed)]);
  return [...names].flatMap((name) => {
    const [truth, said] = [actual[name], claimed[name]];
    if (truth === undefined || said === undefined) return [`${name} is not in both`];
    if (agrees(truth, said, relation)) return [];
    return [`${name} is ${show(truth)}, ${relation === 'is' ? 'not' : 'more than'} ${show(said)}`];
  });
}

function agrees(truth: Quantity, said: Quantity, relation: Erratum['relation']): boolean {
  if (typeof truth === 'boolean' || typeof said === 'boolean') return truth === said;
  return agree(truth, said) || (relation === 'is at most' && truth.lessThan(said));
}

function first<Case>(what: string, cases: readonly Case[], differing: (drawn: Case) => readonly string[]): string[] {
  for (const drawn of cases) {
    const found = differing(drawn);
    if (found.length > 0) return [`${what}: ${found.join('; ')}.`];
  }
  return [];
}

const shownDigits = 15;

function show(quantity: Quantity): string {
  if (typeof quantity === 'boolean') return quantity ? 'yes' : 'no';
  return quantity.toSignificantDigits(shownDigits).toString();
}
