import type { Axis } from '../optimizer.js';

/** Who places ε where, for one optimizer, and what they cite. */
interface Placement {
  readonly outside: readonly string[];
  readonly inside: readonly string[];
  readonly outsideSource: string;
  readonly insideSource: string;
  /** What the root is taken of, as the equations write it. */
  readonly of?: string;
}

/** Where ε stands beside the root of a second moment that nothing corrects: two places are in use. */
export function epsBesideRoot({ outside, inside, outsideSource, insideSource, of = 'v' }: Placement): Axis {
  return {
    question: 'Where does eps stand?',
    choices: [
      {
        id: 'outside',
        statement: 'eps is added to the root.',
        edits: [],
        users: outside,
        source: outsideSource,
      },
      {
        id: 'inside',
        statement: 'eps is added below the root.',
        edits: [{ replace: `sqrt(${of}) + eps`, with: `sqrt(${of} + eps)` }],
        users: inside,
        source: insideSource,
        differs: 'from t = 1; at v = 0 the denominator is √eps, not eps',
      },
    ],
  };
}
