import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { all, create, erf } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/arithmetic/decimal.js';
import { float64 } from '../../src/arithmetic/float64.js';
import { ulpDistance } from '../../src/arithmetic/ulp.js';
import { evaluate } from '../../src/autodiff/evaluate.js';
import { type Graph, onlyOutput, operationAt, sizeOf } from '../../src/autodiff/graph.js';
import {
  type PrimitiveId,
  type PrimitiveTable,
  primitiveIds,
  primitives,
} from '../../src/autodiff/primitives/index.js';
import { adjoints } from '../../src/autodiff/reverse.js';
import { kinksMet } from '../../src/autodiff/soundness.js';
import { print } from '../../src/formula/print.js';
import type { Expression } from '../../src/formula/syntax.js';
import { arbitraryGraph } from '../autodiff/arbitraryGraph.js';
import { singleNode } from './primitivePoints.js';
import { longForms, symbolicForms } from './symbolicForms.js';

/** A program that nobody here wrote. Both sides compute with many more digits than are compared. */
const elsewhere = create(all ?? {}, { number: 'BigNumber', precision: 90 });
const exact = decimal(90);
const lastSharedDigit = exact.literal('1e-50');

type Point = readonly string[];

interface Place {
  readonly graph: Graph;
  readonly at: Point;
}

/** A graph's only output as a text for mathjs. */
function textOf(graph: Graph): string {
  const texts: string[] = [...graph.variables];
  for (let node = texts.length; node < sizeOf(graph); node++) {
    const operation = operationAt(graph, node);
    const parts = operation?.operands.map((operand) =>
      operand < 0 ? print(graph.constants[-1 - operand] as Expression) : (texts[operand] as string),
    );
    const [a, b = a] = parts as [string, string?];
    texts.push(`(${symbolicForms[operation?.primitive.id as PrimitiveId](a, b)})`);
  }
  return texts[onlyOutput(graph)] as string;
}

/** The value and the gradient of a graph by mathjs; `undefined` where one of them is no finite real number there. */
function symbolic(graph: Graph): (at: Point) => readonly Decimal[] | undefined {
  const text = textOf(graph);
  const derivatives = graph.variables.map((name) => elsewhere.derivative(text, name, { simplify: false }));
  const nodes = [elsewhere.parse(text), ...derivatives].map((node) => node.compile());
  return (at) => {
    const scope = Object.fromEntries(graph.variables.map((name, k) => [name, elsewhere.bignumber(at[k] as string)]));
    const found = nodes.map((node): unknown => node.evaluate({ ...scope }));
    const numbers = found.map((number) => exact.literal(elsewhere.isBigNumber(number) ? number.toString() : 'NaN'));
    return numbers.every((number) => number.isFinite()) ? numbers : undefined;
  };
}

/** The value and the gradient by reverse mode. */
function byReverse({ graph, at }: Place, table?: PrimitiveTable): readonly Decimal[] {
  const evaluation = evaluate(graph, at.map(exact.literal), exact, table);
  const gradient = adjoints(evaluation).slice(0, at.length);
  return [evaluation.values[onlyOutput(graph)] as Decimal, ...gradient];
}

/** Whether two lists agree in 50 digits, or in as many of the largest where they cancel. */
function agree(ours: readonly Decimal[], theirs: readonly Decimal[]): boolean {
  return ours.every((number, k) => {
    const distance = number.minus(theirs[k] as Decimal).abs();
    return distance.lessThanOrEqualTo(lastSharedDigit.times(number.abs().plus(1)));
  });
}

const isLong = ({ operations }: Graph): boolean =>
  operations.some((code) => longForms.has(primitiveIds[code] as PrimitiveId));
const isOnKink = ({ graph, at }: Place): boolean => kinksMet(evaluate(graph, at.map(exact.literal), exact)).length > 0;

describe.each(primitiveIds)('the value and partials of %s', (id) => {
  const graph = singleNode(id);
  const points = ['-2.5', '-0.25', '0.75', '3'].flatMap((a) =>
    graph.variables.length === 1 ? [[a]] : ['-1.5', '0.5'].map((b) => [a, b]),
  );
  const places = points.map((at) => ({ graph, at }));

  it('are those that mathjs derives from the definition', () => {
    const byMathjs = symbolic(graph);
    const known = places.flatMap((place) => {
      const theirs = byMathjs(place.at);
      return theirs === undefined ? [] : [{ place, theirs }];
    });
    expect(known.length).toBeGreaterThan(places.length / 3);
    expect(known.filter(({ place, theirs }) => !agree(byReverse(place), theirs)).map(({ place }) => place.at)).toEqual(
      [],
    );
    for (const [name, partial] of Object.entries(primitives[id].partials)) {
      const partials = { ...primitives[id].partials, [name]: `(${partial}) + 1e-45` };
      const table: PrimitiveTable = { ...primitives, [id]: { ...primitives[id], partials } };
      expect(known.some(({ place, theirs }) => !agree(byReverse(place, table), theirs))).toBe(true);
    }
  });
});

describe('random graphs', () => {
  it('have the gradient that mathjs derives', () => {
    let known = 0;
    const property = fc.property(arbitraryGraph(3), (place) => {
      const theirs = isLong(place.graph) || isOnKink(place) ? undefined : symbolic(place.graph)(place.at);
      const ours = byReverse(place);
      if (theirs === undefined || !ours.every((number) => number.isFinite())) return;
      known++;
      expect(agree(ours, theirs)).toBe(true);
    });
    fc.assert(property, { seed: 20261123, numRuns: 60 });
    expect(known).toBeGreaterThan(30);
  });
});

describe('the error function of mathjs, in doubles', () => {
  it('is ours, by rational approximations of Cody (1969), to the 3 ulp that functions may err', () => {
    const points = Array.from({ length: 400 }, (_, k) => (k - 200) / 32 + 2 ** -20);
    const steps = points.map((x) => ulpDistance(float64.unary.erf(x), erf(x)));
    expect(Math.max(...steps)).toBeLessThanOrEqual(3);
  });
});
