import { describe, expect, it } from 'vitest';
import { graphOfFormula } from '../../../src/autodiff/graphOfFormula.js';
import { type VisitingOrder, visitingOrders } from '../../../src/autodiff/mistakes/engineFault.js';
import { programOf } from '../../../src/subjects/engines/program.js';
import { visitsOf } from '../../../src/subjects/engines/visits.js';

// Objects: x 0, x·x 1, sin 2, the sum 3.
const shared = programOf({
  ...graphOfFormula('x*x + sin(x)').graph,
});

const visits = (order: VisitingOrder) => visitsOf(shared, order)?.join(' ');

describe('the order in which nodes hand on their adjoints', () => {
  it.each([
    ['tape', '3 2 1 0'],
    ['topological', '3 2 1 0'],
    ['pre-order', '3 1 0 2'],
    ['pre-order-backward', '2 0 1 3'],
    ['post-order-forward', '0 1 2 3'],
    ['breadth-first', '3 1 2 0'],
    ['breadth-first-again', '3 1 2 0 0 0'],
    ['recursive', '3 1 0 0 2 0'],
    ['recursive-set', '3 1 0 2 0'],
    ['repeated', '3 2 0 1 0 0'],
  ] satisfies [VisitingOrder, string][])('%s is %s', (order, expected) => {
    expect(visits(order)).toBe(expected);
  });

  it('is known for all', () => {
    for (const order of visitingOrders) expect(visits(order)).toBeDefined();
  });

  it('is given up where every use is visited and there are too many', () => {
    const doubling = Array.from({ length: 30 }).reduce<string>((inner) => `square(${inner})`, 'x');
    const { graph } = graphOfFormula(doubling);
    const operands = graph.operands.slice();
    const add = graphOfFormula('x + x').graph.operations[0] as number;
    const program = programOf({ ...graph, operands, operations: graph.operations.map(() => add) });
    expect(visitsOf(program, 'recursive')).toBeUndefined();
    expect(visitsOf(program, 'topological')).toHaveLength(31);
  });
});
