import type { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { agree, exact } from '../../src/laws/decimalView.js';
import { adagradFull } from '../../src/optimizers/adagradFull.js';
import { algorithmIn } from '../../src/optimizers/algorithm.js';
import { findDialect } from '../../src/optimizers/dialect.js';
import { workOut } from '../../src/optimizers/worked.js';

const numbers = (...texts: readonly string[]): readonly Decimal[] => texts.map(exact.literal);

/** Two steps with lr = 1 from the origin. */
function worked(choice: string, eps: string, gradients: readonly (readonly string[])[]) {
  return workOut(algorithmIn(adagradFull, findDialect(adagradFull, [choice]).dialect), exact, {
    hyperparameters: { lr: exact.literal('1'), eps: exact.literal(eps) },
    theta: numbers('0', '0'),
    gradientAt: (_, t) => numbers(...(gradients[t - 1] ?? [])),
    steps: gradients.length,
  });
}

function expectRow(row: readonly (readonly Decimal[] | undefined)[], expected: readonly (readonly Decimal[])[]): void {
  const wrong = expected.flatMap((values, column) =>
    values.flatMap((value, i) =>
      agree(value, row[column]?.[i] as Decimal) ? [] : [`column ${column}: ${row[column]}`],
    ),
  );
  expect(wrong).toEqual([]);
}

describe('full-matrix AdaGrad in two dimensions, worked by hand', () => {
  it('from Duchi, Hazan & Singer (2011), Figure 1, with δ = 1', () => {
    const { columns, rows } = worked('eps=outside', '1', [
      ['2', '1'],
      ['1', '2'],
    ]);
    expect(columns).toEqual(['g', 'G_1', 'G_2', 'theta']);
    // t = 1: G = g·gᵀ has the eigenvalue 5 along g, so that S·g = √5·g and H⁻¹·g = g/(√5 + 1).
    const first = exact.divide(exact.literal('1'), exact.unary.sqrt(exact.literal('5')).plus(1));
    expectRow(rows[1] ?? [], [
      numbers('2', '1'),
      numbers('4', '2'),
      numbers('2', '1'),
      [first.times(-2), first.negated()],
    ]);
    // t = 2: G = [[5, 4], [4, 5]] has the root S = [[2, 1], [1, 2]]; H = [[3, 1], [1, 3]] has the inverse
    // [[3, −1], [−1, 3]]/8, and H⁻¹·(1, 2) = (3 − 2, −1 + 6)/8 = (1/8, 5/8).
    const second = [first.times(-2).minus('0.125'), first.negated().minus('0.625')];
    expectRow(rows[2] ?? [], [numbers('1', '2'), numbers('5', '4'), numbers('4', '5'), second]);
  });

  it('with ε = 24 below the root, as [CPEN455] prints it before it takes the diagonal', () => {
    const { rows } = worked('eps=inside', '24', [
      ['3', '2'],
      ['2', '3'],
    ]);
    // t = 1: 13 + 24 = 37 along g.
    const first = exact.divide(exact.literal('1'), exact.unary.sqrt(exact.literal('37')));
    expectRow(rows[1] ?? [], [
      numbers('3', '2'),
      numbers('9', '6'),
      numbers('6', '4'),
      [first.times(-3), first.times(-2)],
    ]);
    // t = 2: G = [[13, 12], [12, 13]] has 25 along (1, 1) and 1 along (1, −1); with ε 49 = 7² and 25 = 5².
    // (2, 3) = 5/2·(1, 1) − 1/2·(1, −1) becomes 5/14·(1, 1) − 1/10·(1, −1) = (9/35, 16/35).
    const [x, y] = ['9', '16'].map((above) => exact.divide(exact.literal(above), exact.literal('35'))) as [
      Decimal,
      Decimal,
    ];
    const second = [first.times(-3).minus(x), first.times(-2).minus(y)];
    expectRow(rows[2] ?? [], [numbers('2', '3'), numbers('13', '12'), numbers('12', '13'), second]);
  });
});
