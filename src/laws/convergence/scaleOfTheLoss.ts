import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { adam } from '../../optimizers/adam.js';
import { algorithmOf, defaultsOf } from '../../optimizers/algorithm.js';
import { momentum } from '../../optimizers/momentum.js';
import { rmspropCorrected } from '../../optimizers/rmspropCorrected.js';
import { sgd } from '../../optimizers/sgd.js';
import { workOut } from '../../optimizers/worked.js';
import { parameter, shortDecimal } from '../cases/numbers.js';
import { agree, asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';

/** Descents of f = a·theta²/2 and of c·f. */
interface Descents {
  readonly optimizer: 'sgd' | 'momentum' | 'rmsprop-corrected' | 'adam';
  readonly lr: number;
  readonly a: number;
  readonly theta: number;
  readonly scale: number;
}

const optimizers = { sgd, momentum, 'rmsprop-corrected': rmspropCorrected, adam } as const;

/** The power of the scale by which the rate is multiplied, in effect. */
type Powers = Readonly<Record<Descents['optimizer'], number>>;

/** Whether a loss is summed or averaged is a question of its scale, which some optimizers do not see. */
export const scaleOfTheLoss: Theorem<Descents, Powers> = {
  id: 'scale-of-the-loss',
  chapter: 'convergence',
  title: 'the scale of the loss multiplies SGD’s rate, and is nothing to Adam at eps = 0',
  statement:
    'Descending c·f instead of f, SGD, with momentum or without, goes as with the rate c·lr; Adam and RMSProp at eps = 0 go as before.',
  tex: '\\theta_t[c f, \\eta] = \\theta_t[f, c\\,\\eta]\\ \\text{(SGD)},\\qquad \\theta_t[c f, \\eta] = \\theta_t[f, \\eta]\\ \\text{(Adam)}',
  source: 'Kingma & Ba (2015), section 2.1; by linearity for SGD',
  claim: { sgd: 1, momentum: 1, 'rmsprop-corrected': 0, adam: 0 },
  cases: fc.record({
    optimizer: fc.constantFrom('sgd', 'momentum', 'rmsprop-corrected', 'adam'),
    lr: shortDecimal(-2, -1),
    a: shortDecimal(-1, 0),
    theta: parameter,
    scale: shortDecimal(-2, 2).filter((scale) => scale !== 1),
  }),
  check: (descents, claim) => {
    const { lr, scale, optimizer } = descents;
    const power = claim[optimizer];
    const scaled = thetasOf(descents, asWritten(lr), asWritten(scale));
    const instead = thetasOf(descents, asWritten(lr).times(asWritten(scale).pow(power)), asWritten(1));
    const index = scaled.findIndex((theta, t) => !agree(theta, instead[t] as Decimal));
    if (index < 0) return undefined;
    return `${optimizer}: theta_${index + 1} is ${scaled[index]} on ${scale}·f; claimed is ${instead[index]}.`;
  },
};

function thetasOf({ optimizer, a, theta }: Descents, lr: Decimal, scale: Decimal): readonly Decimal[] {
  const algorithm = algorithmOf(optimizers[optimizer]);
  const presets = Object.entries({ ...defaultsOf(algorithm), eps: 0 });
  const slope = asWritten(a).times(scale);
  const { rows } = workOut(algorithm, exact, {
    hyperparameters: { ...Object.fromEntries(presets.map(([name, x]) => [name, asWritten(x)])), lr },
    theta: [asWritten(theta)],
    gradientAt: ([at]) => [slope.times(at as Decimal)],
    steps: 3,
  });
  return rows.slice(1).map((row) => row.at(-1)?.[0] as Decimal);
}
