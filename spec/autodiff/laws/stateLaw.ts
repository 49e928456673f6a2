import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Enclosure } from '../../../src/arithmetic/enclosure.js';
import { type Engine, type Fault, faultyEngine, rightEngine } from './engines.js';

/** Two numbers that a law says are one. */
export type Sides = readonly [Enclosure, Enclosure];

/** A statement about gradients, whoever computes them. */
export interface Law<C> {
  readonly cases: fc.Arbitrary<C>;
  /** What must be equal in a case. */
  readonly sides: (engine: Engine, drawn: C) => readonly Sides[];
  /** A fault of an engine that breaks the law. */
  readonly brokenBy: Fault;
}

const reproducible = { seed: 20261123, numRuns: 60 };

/** States a law: reverse mode obeys it wherever it is known, which is nearly everywhere, and a faulty engine does not. */
export function stateLaw<C>(statement: string, { cases, sides, brokenBy }: Law<C>): void {
  it(`${statement}; not so where ${brokenBy}`, () => {
    let known = 0;
    const holds = fc.property(cases, (drawn) => {
      const pairs = sides(rightEngine, drawn);
      known += pairs.every(isKnown) ? 1 : 0;
      expect(pairs.every((pair) => !areApart(pair))).toBe(true);
    });
    fc.assert(holds, reproducible);
    expect(known).toBeGreaterThan(reproducible.numRuns / 3);
    const faulty = faultyEngine(brokenBy);
    expect(fc.sample(cases, reproducible).some((drawn) => sides(faulty, drawn).some(areApart))).toBe(true);
  });
}

const isKnown = ([a, b]: Sides): boolean => a.radius + b.radius < Number.POSITIVE_INFINITY;

/** Whether two enclosures hold no number in common. */
function areApart([a, b]: Sides): boolean {
  return Math.abs(a.value - b.value) > a.radius + b.radius;
}
