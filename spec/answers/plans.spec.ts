import { describe, expect, it } from 'vitest';
import { graphPlan } from '../../src/answers/graphPlan.js';
import { type Plan, type Values, worked } from '../../src/answers/plan.js';
import { tracePlan } from '../../src/answers/tracePlan.js';
import { decimal } from '../../src/arithmetic/decimal.js';
import { adjointTable } from '../../src/autodiff/adjointTable.js';
import { evaluate } from '../../src/autodiff/evaluate.js';
import { graphOfFormula } from '../../src/autodiff/graphOfFormula.js';
import { nodeName } from '../../src/autodiff/nodeFormula.js';
import { algorithmOf, defaultsOf } from '../../src/optimizers/algorithm.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { workOut } from '../../src/optimizers/worked.js';

const exact = decimal(40);

/** Every exact value must be in its enclosure, and the enclosure must be narrow. */
function holds(values: Values, id: string, value: ReturnType<typeof exact.literal>): void {
  const { value: middle, radius } = values.get(id) ?? { value: Number.NaN, radius: 0 };
  expect(value.minus(middle).abs().toNumber(), id).toBeLessThanOrEqual(radius);
  expect(radius, id).toBeLessThanOrEqual(1e-11 * Math.max(1, Math.abs(middle)));
}

describe('the plan of an optimizer', () => {
  const planOf = (name: string, steps: number): Plan => {
    const { mistakes, ...optimizer } = findOptimizer(name);
    const algorithm = algorithmOf({ ...optimizer, mistakes });
    return tracePlan({ algorithm, mistakes, objective: '3*theta^2 + theta', theta: '2', hyperparameters: {}, steps });
  };

  it.each(['adam', 'adamw', 'adam-l2', 'momentum', 'nesterov', 'rmsprop', 'nadam', 'amsgrad', 'adadelta'])(
    '%s comes to what the table worked out in decimals does',
    (name) => {
      const algorithm = algorithmOf(findOptimizer(name));
      const hyperparameters = Object.entries(defaultsOf(algorithm)).map(
        ([id, value]) => [id, exact.literal(String(value))] as const,
      );
      const { columns, rows } = workOut(algorithm, exact, {
        ...{ hyperparameters: Object.fromEntries(hyperparameters), theta: [exact.literal('2')], steps: 3 },
        gradientAt: ([x]) => [exact.add(exact.multiply(exact.literal('6'), x as never), exact.literal('1'))],
      });
      const values = worked(planOf(name, 3));
      let compared = 0;
      for (const [column, id] of columns.entries()) {
        for (const t of [1, 2, 3]) {
          const value = rows[t]?.[column]?.[0];
          if (value === undefined || !values.has(`${id}${t}`)) continue;
          holds(values, `${id}${t}`, value);
          compared++;
        }
      }
      expect(compared).toBeGreaterThanOrEqual(6);
    },
  );

  it('is refused where a line reads vectors as a whole', () => {
    expect(() => planOf('lamb', 1)).toThrow(/reads vectors as a whole/);
  });
});

describe('the plan of a graph', () => {
  it.each([
    ['x1/x2*exp(x2+x3) - x2^2', { x1: '1', x2: '2', x3: '3' }],
    ['a*a + tanh(a)', { a: '0.5' }],
    ['sigmoid(a*b) - max(a, b)', { a: '1', b: '2' }],
    ['(a - b)/(a + b)', { a: '3', b: '1' }],
    ['exp(-(x^2)) * x', { x: '1.5' }],
  ])('%s comes to what reverse mode gives in decimals', (formula, at) => {
    const { graph } = graphOfFormula(formula);
    const point = graph.variables.map((name) => at[name as keyof typeof at] as string);
    const values = worked(graphPlan(graph, point));
    for (const { node, value, adjoint } of adjointTable(evaluate(graph, point.map(exact.literal), exact))) {
      holds(values, nodeName(graph, node), value);
      holds(values, `adjoint_${nodeName(graph, node)}`, adjoint);
      const variable = graph.variables[node];
      if (variable) holds(values, `gradient_${variable}`, adjoint);
    }
  });
});
