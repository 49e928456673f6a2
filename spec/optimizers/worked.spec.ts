import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/arithmetic/float64.js';
import { parseEquations, parseExpression } from '../../src/formula/parse.js';
import { type Algorithm, algorithmOf, defaultsOf } from '../../src/optimizers/algorithm.js';
import { dialectName, dialectsOf } from '../../src/optimizers/dialect.js';
import { domain } from '../../src/optimizers/domain.js';
import { optimizers } from '../../src/optimizers/index.js';
import { workOut } from '../../src/optimizers/worked.js';
import { runner } from '../../src/subjects/runner.js';

const theta = [1, -2, 0.25];
const gradients = [
  [0.5, -3, 2],
  [1, 0, -0.1],
  [-4, 0.7, 1e-3],
];

const everyDialect = optimizers.flatMap((optimizer) =>
  dialectsOf(optimizer).map((dialect) => ({
    title: [optimizer.id, dialectName(dialect)].filter(Boolean).join(', '),
    algorithm: algorithmOf(
      optimizer,
      dialect.choices.map(({ choice }) => choice),
    ),
  })),
);

const inFloat64 = (algorithm: Algorithm) =>
  workOut(algorithm, float64, {
    hyperparameters: defaultsOf(algorithm),
    theta,
    gradientAt: (_theta, t) => gradients[t - 1] ?? [],
    steps: gradients.length,
  });

describe('a table worked out by hand', () => {
  it.each(everyDialect)('ends, to the bit, where the runner ends: $title', ({ algorithm }) => {
    const { columns, rows } = inFloat64(algorithm);
    const trace = runner(
      algorithm,
      float64,
    )({
      hyperparameters: defaultsOf(algorithm),
      tensors: [{ shape: [theta.length], values: Float64Array.from(theta) }],
      steps: gradients.map((gradient) => ({ gradients: [Float64Array.from(gradient)] })),
    });
    expect(columns.at(-1)).toBe('theta');
    expect(rows.slice(1).map((row) => row.at(-1))).toEqual(trace.map(([tensor]) => tensor));
  });

  it('starts with the state and the parameters, and knows no gradient yet', () => {
    const algorithm = everyDialect.find(({ title }) => title === 'adam')?.algorithm as Algorithm;
    const { columns, rows } = inFloat64(algorithm);
    expect(columns).toEqual(['g', 'm', 'v', 'm_hat', 'v_hat', 'theta']);
    expect(rows[0]).toEqual([undefined, [0, 0, 0], [0, 0, 0], undefined, undefined, theta]);
  });

  it('asks for the gradient at the parameters that the step before has left', () => {
    const sgd = everyDialect.find(({ title }) => title === 'sgd')?.algorithm as Algorithm;
    const asked: (readonly number[])[] = [];
    workOut(sgd, float64, {
      hyperparameters: { lr: 0.5 },
      theta: [8],
      gradientAt: (at) => {
        asked.push(at);
        return at;
      },
      steps: 3,
    });
    expect(asked).toEqual([[8], [4], [2]]);
  });

  it('asks for the gradient behind the line that computes where', () => {
    const ahead = everyDialect.find(({ title }) => title === 'nesterov')?.algorithm as Algorithm;
    const asked: (readonly number[])[] = [];
    const { columns, rows } = workOut(ahead, float64, {
      hyperparameters: { lr: 0.25, momentum: 0.5 },
      theta: [8],
      gradientAt: (point, t) => {
        asked.push(point, [t]);
        return point.map((x) => 2 * x);
      },
      steps: 2,
    });
    expect(asked).toEqual([[8], [1], [2], [2]]);
    expect(columns).toEqual(['point', 'g', 'v', 'theta']);
    expect(rows).toEqual([
      [undefined, undefined, [0], [8]],
      [[8], [16], [4], [4]],
      [[2], [4], [3], [1]],
    ]);
  });

  it('repeats a number that all coordinates share, and tells lines with one target apart', () => {
    const algorithm: Algorithm = {
      hyperparameters: { lr: { meaning: 'step size', default: 1, domain: domain('[0, inf)'), aliases: [] } },
      state: { k: { shape: 'scalar', initial: parseExpression('lr / 2') } },
      lines: parseEquations('g = 2 * g\nk = k + 1\ntheta = theta - lr * g\ntheta = theta * k'),
    };
    const { columns, rows } = inFloat64(algorithm);
    expect(columns).toEqual(['gradient', 'g', 'k', 'theta (line 3)', 'theta']);
    expect(rows[0]).toEqual([undefined, undefined, [0.5, 0.5, 0.5], undefined, theta]);
    expect(rows[1]).toEqual([gradients[0], [1, -6, 4], [1.5, 1.5, 1.5], [0, 4, -3.75], [0, 6, -5.625]]);
  });
});
