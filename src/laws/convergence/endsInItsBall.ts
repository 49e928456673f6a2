import fc from 'fast-check';
import { float64 } from '../../arithmetic/float64.js';
import { bind } from '../../formula/evaluate.js';
import { parseExpression } from '../../formula/parse.js';
import { type Algorithm, algorithmIn, defaultsOf } from '../../optimizers/algorithm.js';
import { asWritten, type Dialect, dialectName, dialectsOf } from '../../optimizers/dialect.js';
import { optimizers } from '../../optimizers/index.js';
import type { Optimizer } from '../../optimizers/optimizer.js';
import { workOut } from '../../optimizers/worked.js';
import { shortDecimal } from '../cases/numbers.js';
import type { Theorem } from '../theorem.js';
import { once } from './once.js';

/** A run on Σ a_i·theta_i²/2 from outside the ball. */
interface Descent {
  readonly optimizer: Optimizer;
  readonly dialect: Dialect;
  readonly lr: number;
  /** lr·a_i, dimensionless: what a step of plain gradient descent takes away. */
  readonly products: readonly [number, number];
  /** How far outside the ball it starts, in rates. */
  readonly outside: number;
  /** What may remain of the way to the ball, in rates: that it comes as near as one likes means any positive number. */
  readonly remainder: number;
  /** The weights of averages are half their defaults. */
  readonly shortMemory: boolean;
}

/** More steps than any run here needs. */
const mostSteps = 4096;

type Spoken = Pick<Descent, 'optimizer' | 'dialect'>;

const spokenOf = once<readonly Spoken[]>(() =>
  optimizers.flatMap((optimizer) => dialectsOf(optimizer).map((dialect) => ({ optimizer, dialect }))).filter(isKnown),
);

/** Where every optimizer of the registry ends, be it at rest or in a ball that has a bound. */
export const endsInItsBall: Theorem<Descent, string> = {
  id: 'ends-in-its-ball',
  chapter: 'convergence',
  title: 'on a convex quadratic every optimizer ends in its ball around the minimum',
  statement:
    'On an axis-parallel convex quadratic with its minimum at 0, at a constant rate of at most half the inverse of the largest curvature, every optimizer comes as near to its ball as one likes, in every coordinate, and stays there; gradient descent and momentum come to rest at the minimum, and Adam and RMSProp move on within a radius that their largest step sets.',
  tex: '\\limsup_{t \\to \\infty} |\\theta_{t,i}| \\le r(\\eta, \\beta_1, \\beta_2)',
  source: 'divergence-thresholds where there is no ball; elsewhere the derivation that the optimizer declares',
  claim: 'radius',
  cases: fc
    .record({
      spoken: fc.constant(spokenOf).chain((find) => fc.constantFrom(...find())),
      lr: shortDecimal(-3, -1),
      products: fc.tuple(fc.constantFrom(0.1, 0.2, 0.5), fc.constantFrom(0.1, 0.2, 0.5)),
      outside: fc.integer({ min: 2, max: 9 }),
      remainder: fc.constantFrom(1 / 4, 1 / 8, 1 / 16),
      shortMemory: fc.boolean(),
    })
    .map(({ spoken, ...run }) => ({ ...spoken, ...run })),
  get always() {
    const run = { lr: 0.01, products: [0.2, 0.5], outside: 5, remainder: 1 / 8, shortMemory: true } as const;
    const written = optimizers.map((optimizer) => ({ optimizer, dialect: asWritten(optimizer) }));
    return written.filter(isKnown).map((spoken) => ({ ...spoken, ...run }));
  },
  check: (descent, claim) => {
    const { optimizer, dialect, lr, remainder } = descent;
    const algorithm = algorithmIn(optimizer, dialect);
    const settings = settingsOf(algorithm, descent);
    const declared = formulaAt(radiusOf(descent), settings);
    const radius = formulaAt(claim, { radius: declared });
    let farthest = Number.NaN;
    for (let steps = 128; steps <= mostSteps; steps *= 2) {
      farthest = farthestOf(algorithm, settings, descent, { start: declared + descent.outside * lr, steps });
      if (farthest <= radius + remainder * lr) return undefined;
    }
    const name = [optimizer.title, dialectName(dialect)].filter((part) => part !== '').join(', ');
    return `${name} with ${JSON.stringify(settings)}: in the second half of ${mostSteps} steps it is up to ${farthest} from the minimum; its ball has the radius ${radius}. Where steps do not shrink with the gradient, the optimizer declares its ball.`;
  },
};

/** What the dialect declares, or the optimizer; absent where it comes to rest. */
function ballOf({ optimizer, dialect }: Spoken): Optimizer['ball'] {
  return dialect.choices.find(({ choice }) => choice.ball)?.choice.ball ?? optimizer.ball;
}

/** Whether it comes to rest, or in a ball that has a bound. */
function isKnown(spoken: Spoken): boolean {
  const ball = ballOf(spoken);
  return !(ball && 'unknown' in ball);
}

function radiusOf(spoken: Spoken): string {
  const ball = ballOf(spoken);
  return ball && 'radius' in ball ? ball.radius : '0';
}

/** The defaults, or halves of the default weights, with the drawn rate. */
function settingsOf(algorithm: Algorithm, { lr, shortMemory }: Descent): Record<string, number> {
  const presets = Object.entries(defaultsOf(algorithm)).map(([name, preset]) => {
    const isHalved = shortMemory && algorithm.hyperparameters[name]?.isWeight;
    return [name, isHalved ? preset / 2 : preset] as const;
  });
  return { ...Object.fromEntries(presets), lr };
}

function formulaAt(text: string, values: Readonly<Record<string, number>>): number {
  const layout = new Map(Object.keys(values).map((name, slot) => [name, slot]));
  return bind(parseExpression(text), layout, float64)(Object.values(values), 0);
}

/** The largest |theta_i| in the second half of a run. */
function farthestOf(
  algorithm: Algorithm,
  hyperparameters: Readonly<Record<string, number>>,
  { lr, products }: Descent,
  { start, steps }: { readonly start: number; readonly steps: number },
): number {
  const { rows } = workOut(algorithm, float64, {
    hyperparameters,
    theta: [start, -start / 2],
    gradientAt: (theta) => theta.map((x, i) => ((products[i] as number) / lr) * x),
    steps,
  });
  const thetas = rows.slice(steps / 2 + 1).flatMap((row) => row.at(-1) as readonly number[]);
  return Math.max(...thetas.map(Math.abs));
}
