import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { goldenFiles } from '../../build/golden/goldenFiles.js';
import { decimal } from '../../src/arithmetic/decimal.js';
import { adjointTable } from '../../src/autodiff/adjointTable.js';
import { evaluate } from '../../src/autodiff/evaluate.js';
import { sizeOf } from '../../src/autodiff/graph.js';
import { graphOfFormula } from '../../src/autodiff/graphOfFormula.js';
import { nodeFormula } from '../../src/autodiff/nodeFormula.js';
import {
  type PrimitiveId,
  type PrimitiveTable,
  primitiveIds,
  primitives,
} from '../../src/autodiff/primitives/index.js';
import { print } from '../../src/formula/print.js';
import { exactValue } from '../../src/oracles/exactForm.js';
import { type GoldenAdjoints, goldenAdjoints } from '../../src/oracles/goldenAdjoints.js';
import { filesUnder, textOf } from '../repository/workingCopy.js';
import { agreesTo30Digits } from './agreement.js';

const paths = filesUnder('golden/adjoints');
const tables = paths.map((path) => goldenAdjoints.parse(JSON.parse(textOf(path))));
const arithmetic = decimal(50);

/** What of a golden table reverse mode does not reproduce, as `value of v4`. */
function disagreements({ formula, at, nodes }: GoldenAdjoints, table: PrimitiveTable = primitives): readonly string[] {
  const { graph } = graphOfFormula(formula);
  if (sizeOf(graph) !== nodes.length) return ['number of nodes'];
  const point = graph.variables.map((name) => arithmetic.literal(at[name] ?? 'NaN'));
  const rows = adjointTable(evaluate(graph, point, arithmetic, table));
  return rows.flatMap(({ node, value, adjoint }) => {
    const golden = nodes[node] as GoldenAdjoints['nodes'][number];
    return [
      ...(print(nodeFormula(graph, node)) === golden.formula ? [] : [`formula of ${golden.node}`]),
      ...(agreesTo30Digits(value, exactValue(golden.value.exact)) ? [] : [`value of ${golden.node}`]),
      ...(agreesTo30Digits(adjoint, exactValue(golden.adjoint.exact)) ? [] : [`adjoint of ${golden.node}`]),
    ];
  });
}

describe('the golden adjoints', () => {
  it('are what the generator writes, and nothing else lies beside them', () => {
    const written = goldenFiles().filter(({ path }) => path.startsWith('golden/adjoints/'));
    expect(Object.fromEntries(paths.map((path) => [path, textOf(path)]))).toEqual(
      Object.fromEntries(written.map(({ path, text }) => [path, text])),
    );
  });

  it('follow the schema that is published', () => {
    expect(JSON.parse(textOf('golden/schema/adjoints.schema.json'))).toEqual(z.toJSONSchema(goldenAdjoints));
  });
});

describe.each(tables)('$id', (table) => {
  it('is reproduced by reverse mode to 30 digits', () => {
    expect(disagreements(table)).toEqual([]);
  });

  it('prints the decimals of its exact forms, and workings that come to them', () => {
    for (const { value, adjoint } of table.nodes) {
      for (const { working, exact, decimal: printed } of [value, adjoint]) {
        expect(exactValue(exact).toSignificantDigits(30).toString()).toBe(printed);
        if (working === table.formula || /^[a-z]\w*$/.test(working)) continue;
        expect([working, agreesTo30Digits(exactValue(inNotation(working)), exactValue(exact))]).toEqual([
          working,
          true,
        ]);
      }
    }
  });
});

describe('the comparison with golden adjoints, on planted errors', () => {
  const used = (table: GoldenAdjoints) =>
    new Set(Array.from(graphOfFormula(table.formula).graph.operations, (code) => primitiveIds[code] as PrimitiveId));

  it('notices every partial that is off by one part in 10^28, where it matters most', () => {
    for (const table of tables) {
      for (const id of used(table)) {
        const partials = Object.fromEntries(
          Object.entries(primitives[id].partials).map(([name, partial]) => [name, `(${partial}) * (1 + 1e-28)`]),
        );
        const wrong = { ...primitives, [id]: { ...primitives[id], partials } };
        expect([table.id, id, disagreements(table, wrong).length > 0]).toEqual([table.id, id, true]);
      }
    }
  });

  it('notices the slips that the answer of [HW3] has', () => {
    const hw3 = tables.find(({ id }) => id === 'hw3-q1-q2') as GoldenAdjoints;
    const withAdjoint = (node: string, exact: string): GoldenAdjoints => ({
      ...hw3,
      nodes: hw3.nodes.map((row) => (row.node === node ? { ...row, adjoint: { ...row.adjoint, exact } } : row)),
    });
    expect(disagreements(withAdjoint('v2', 'exp(5)/2 - 4'))).toEqual(['adjoint of v2']);
    expect(disagreements(withAdjoint('v5', 'exp(5) * exp(5)'))).toEqual(['adjoint of v5']);
    expect(disagreements(withAdjoint('v1', '1'))).toEqual(['adjoint of v1']);
    const sign = { ...primitives, divide: { ...primitives.divide, partials: { a: '1 / b', b: 'y / b' } } };
    expect(disagreements(hw3, sign)).toEqual(['adjoint of v2']);
  });
});

/** A working in the notation. */
function inNotation(working: string): string {
  return working.replaceAll('·', '*').replaceAll('−', '-').replaceAll('²', '^2');
}
