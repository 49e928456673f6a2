import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { decimalAdjoints } from '../../decimalAdjoints.js';
import { formulaValue } from '../../formulaValue.js';
import type { Erratum, Said } from '../erratum.js';

/** The function of Q1; its graph has the nine nodes that the homework prints. */
const formula = 'x1/x2*exp(x2 + x3) - x2^2';

/** A node, and where what it receives from one user is meant, that user. */
interface Received {
  readonly node: number;
  readonly from?: number;
}

type Point = readonly [x1: number, x2: number, x3: number];

/** One formula over the values v1 to v9 for every adjoint that is spoken of. */
type Claim = readonly string[];

interface Slip {
  readonly id: string;
  readonly place: string;
  readonly of: readonly Received[];
  readonly printed: Said<Claim>;
  readonly holds: Said<Claim>;
  readonly why: string;
}

const coordinate = fc.integer({ min: 1, max: 500 }).map((hundredths) => Number(`${hundredths}e-2`));

const named = ({ node, from }: Received): string =>
  from === undefined ? `the adjoint of v${node}` : `what v${node} receives from v${from}`;

const rowsAt = ([x1, x2, x3]: Point) => decimalAdjoints(formula, { x1, x2, x3 });

function slip({ of, place, ...said }: Slip): Erratum<Point, Claim> {
  return {
    ...said,
    kind: 'slip',
    places: [{ source: 'HW3', place }],
    witness: { text: 'at (x1, x2, x3) = (1, 2, 3)', case: [1, 2, 3] },
    cases: fc.tuple(coordinate, coordinate, coordinate),
    claimed: (at, claim) => {
      const values = Object.fromEntries(rowsAt(at).map(({ value }, k) => [`v${k + 1}`, value]));
      return Object.fromEntries(of.map((one, k) => [named(one), formulaValue(claim[k] as string, values)]));
    },
    actual: (at) => {
      const rows = rowsAt(at);
      const adjointOf = ({ node, from }: Received): Decimal => {
        const row = rows[node - 1];
        const received = row?.received.find((one) => one.from + 1 === from)?.value;
        return (from === undefined ? row?.adjoint : received) as Decimal;
      };
      return Object.fromEntries(of.map((one) => [named(one), adjointOf(one)]));
    },
  };
}

/** The slips of Q2, held against reverse mode. */
export const adjointSlips: readonly Erratum[] = [
  slip({
    id: 'hw3-gradient-x2',
    place: 'Q2, last line',
    of: [{ node: 2 }],
    printed: { text: '∂f/∂x2 = e^5/2 − 4', claim: ['exp(v5)/2 - 4'] },
    holds: { text: '∂f/∂x2 = e^5/4 − 4', claim: ['v1/v2*exp(v5) - v1/v2^2*exp(v5) - 2*v2'] },
    why: 'The line of ∂f/∂x2 itself ends in e^5/4 − 4: one half and minus one quarter come to a quarter.',
  }),
  slip({
    id: 'hw3-adjoint-v5',
    place: 'Q2, ∂f/∂x2 and ∂f/∂x3',
    of: [{ node: 5 }, { node: 3 }],
    printed: { text: 'the adjoint of v5, and of x3, is v6·e^v5', claim: ['v6*exp(v5)', 'v6*exp(v5)'] },
    holds: { text: 'it is v4·v6', claim: ['v4*v6', 'v4*v6'] },
    why: '∂v8/∂v6 is the other factor of v8 = v4·v6, which is v4; the number e^5/2 behind it is right.',
  }),
  slip({
    id: 'hw3-v5-path',
    place: 'Q2, below ∂f/∂x2: e^v5·∂f/∂v8·∂v8/∂v4',
    of: [{ node: 2, from: 5 }],
    printed: { text: 'the path through v5 ends in ∂v8/∂v4', claim: ['exp(v5)*1*v6'] },
    holds: { text: 'it ends in ∂v8/∂v6', claim: ['exp(v5)*1*v4'] },
    why: 'v5 reaches v8 through v6, and not through v4.',
  }),
  slip({
    id: 'hw3-x2-chain',
    place: 'Q2, ∂f/∂x2',
    of: [
      { node: 2, from: 4 },
      { node: 2, from: 7 },
    ],
    printed: { text: '+v1/v2²·∂f/∂v4, and 2·v2·∂v9/∂v8', claim: ['v1/v2^2*v6', '2*v2*1'] },
    holds: { text: '−v1/v2²·∂f/∂v4, and 2·v2·∂v9/∂v7', claim: ['-v1/v2^2*v6', '2*v2*(-1)'] },
    why: 'The slope of v1/v2 with respect to v2 is negative, and v7 reaches v9 with weight −1.',
  }),
  slip({
    id: 'hw3-x2-paths-equated',
    place: 'Q2, below ∂f/∂x2: (−v1·v6/v2²)·… = 2·v2·1·(−1)',
    of: [{ node: 2, from: 4 }],
    printed: { text: 'the path through v4 comes to −2·v2', claim: ['-2*v2'] },
    holds: { text: 'it comes to −v1·v6/v2²; −2·v2 is the path through v7', claim: ['-v1*v6/v2^2'] },
    why: 'Two of the three paths from x2 are set equal, where they have to be added.',
  }),
  slip({
    id: 'hw3-x1-chain',
    place: 'Q2, ∂f/∂x1: … = (1/v2)·∂f/∂v9·∂v9/∂v8 = v6/v2',
    of: [{ node: 1 }],
    printed: { text: '∂f/∂x1 = (1/v2)·∂f/∂v9·∂v9/∂v8', claim: ['1/v2*1*1'] },
    holds: { text: '∂f/∂x1 = (1/v2)·v6·∂f/∂v9·∂v9/∂v8', claim: ['1/v2*v6*1*1'] },
    why: 'The factor ∂v8/∂v4 = v6 is lost in one link of the chain, and is back in the next.',
  }),
  slip({
    id: 'hw3-nabla-nodes',
    place: 'Q2, last line',
    of: [{ node: 1 }, { node: 2 }, { node: 3 }],
    printed: { text: '∇f = [v1 v2 v3]', claim: ['v1', 'v2', 'v3'] },
    holds: { text: '∇f has their adjoints', claim: ['v6/v2', 'v4*v6 - v1*v6/v2^2 - 2*v2', 'v4*v6'] },
    why: '[v1 v2 v3] is the point x itself.',
  }),
];
