import type { GoldenAdjoints } from '../../src/oracles/goldenAdjoints.js';

/** A number as a person has found it: the working, and the closed form it comes to. */
export type WorkedNumber = readonly [working: string, exact: string];

/** Node k stands at index k − 1. */
export type WorkedNode = readonly [formula: string, value: WorkedNumber, adjoint: WorkedNumber];

/** A golden table of adjoints before its decimals are computed: written by hand, never by running reverse mode. */
export interface WorkedAdjoints extends Readonly<Omit<GoldenAdjoints, '$schema' | 'schemaVersion' | 'nodes'>> {
  readonly nodes: readonly WorkedNode[];
}

/** A number that is given, or plain enough to need no working. */
export const plain = (exact: string): WorkedNumber => [exact, exact];
