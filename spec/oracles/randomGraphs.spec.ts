import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/arithmetic/decimal.js';
import { evaluate } from '../../src/autodiff/evaluate.js';
import { type PrimitiveTable, primitiveIds, primitives } from '../../src/autodiff/primitives/index.js';
import { kinksMet } from '../../src/autodiff/soundness.js';
import { arbitraryGraph, type GraphCase } from '../autodiff/arbitraryGraph.js';
import { deepChain, wideSum } from './largeGraphs.js';
import { type Judge, judges, type Question, toldByReverse } from './verdicts.js';

/** Enough to see whether a kink is met. */
const exact = decimal(30);
const seed = 20261123;
const titles = Object.keys(judges) as (keyof typeof judges)[];

/** On a kink of a composition there may be no derivative, or another than the parts declare. */
const isOnKink = ({ graph, at }: GraphCase): boolean =>
  kinksMet(evaluate(graph, at.map(exact.literal), exact)).length > 0;

const questionOf = ({ graph, at }: GraphCase): Question => ({ graph, at, direction: ['2', '-3'] });

function verdictOn(judge: Judge, drawn: GraphCase, table?: PrimitiveTable) {
  const question = questionOf(drawn);
  return isOnKink(drawn) ? 'undecidable' : judge(question)(toldByReverse(question, table));
}

/** Decimals cost about a millisecond a node; dual numbers go as deep as a graph goes. */
const lengths: Readonly<Record<keyof typeof judges, number>> = {
  'dual numbers': 50,
  'finite differences in float64': 20,
  'finite differences in decimals': 8,
};
const kinds = { 'any primitives': () => arbitraryGraph(4), 'deep chains': deepChain, 'wide sums': wideSum };

describe.each(titles)('reverse mode, by %s', (title) => {
  it.each(Object.entries(kinds))('gives the derivative of random graphs of %s', (_, graphsOf) => {
    let agreeing = 0;
    const property = fc.property(graphsOf(lengths[title]), (graphCase) => {
      const verdict = verdictOn(judges[title], graphCase);
      agreeing += verdict === 'agrees' ? 1 : 0;
      expect(verdict).not.toBe('contradicts');
    });
    const numRuns = 10;
    fc.assert(property, { seed, numRuns });
    expect(agreeing).toBeGreaterThan(numRuns / 3);
  });
});

describe('a wrong partial, found on a random graph by dual numbers', () => {
  it.each(['tanh', 'multiply', 'divide', 'gelu', 'hypot'] as const)('of %s, shrinks to the smallest graph', (id) => {
    const [argument] = Object.keys(primitives[id].partials) as [string];
    const partials = { ...primitives[id].partials, [argument]: '2' };
    const table: PrimitiveTable = { ...primitives, [id]: { ...primitives[id], partials } };
    const property = fc.property(
      arbitraryGraph(8),
      (graphCase) => verdictOn(judges['dual numbers'], graphCase, table) !== 'contradicts',
    );
    const { counterexample } = fc.check(property, { seed, numRuns: 2000 });
    const [smallest] = counterexample as [GraphCase];
    expect(Array.from(smallest.graph.operations, (code) => primitiveIds[code])).toEqual([id]);
  });
});
