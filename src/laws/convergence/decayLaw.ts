import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { adamw } from '../../optimizers/adamw.js';
import { algorithmIn } from '../../optimizers/algorithm.js';
import { type Dialect, dialectName, dialectsOf } from '../../optimizers/dialect.js';
import type { Optimizer } from '../../optimizers/optimizer.js';
import { sgdw } from '../../optimizers/sgdw.js';
import { parameter, shortDecimal } from '../cases/numbers.js';
import { decimalFormula } from '../decimalFormula.js';
import { agree, asWritten, decimalViews } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { once } from './once.js';

/** A run without gradients: what moves the parameter is the decay alone. */
interface Decay {
  readonly optimizer: Optimizer;
  readonly dialect: Dialect;
  readonly theta: number;
  readonly weightDecay: number;
  /** One a step. */
  readonly rates: readonly [number, ...number[]];
}

const spokenOf = once(() =>
  [adamw, sgdw].flatMap((optimizer) => dialectsOf(optimizer).map((dialect) => ({ optimizer, dialect }))),
);

/** Decay is decoupled where it does not depend on the gradients; on what else it depends is a matter of dialect. */
export const decayLaw: Theorem<Decay, Readonly<Record<string, string>>> = {
  id: 'decay-law',
  chapter: 'convergence',
  title: 'without gradients a decaying parameter is multiplied by 1 − lr·weight_decay in every step',
  statement:
    'Where all gradients are 0, AdamW and SGDW give theta_t = theta_0·Π(1 − d_k) over the steps k up to t, with d_k = lr_k·weight_decay, weight_decay, or lr_k/lr_1·weight_decay, as the dialect scales its decay; whether the updated parameter decays or the old one makes no difference.',
  tex: '\\theta_t = \\theta_0 \\prod_{k=1}^{t} (1 - \\eta_k \\lambda)',
  source: '[EECS182] eq. (1); Loshchilov & Hutter (2019), Algorithms 1 and 2; [HW3] Algorithm 2 and Q8 (d)',
  claim: {
    'times-rate': '1 - lr * weight_decay',
    'on-updated-weight': '1 - lr * weight_decay',
    unscaled: '1 - weight_decay',
    'unscaled-on-updated-weight': '1 - weight_decay',
    schedule: '1 - lr / initial_lr * weight_decay',
  },
  cases: fc
    .record({
      spoken: fc.constant(spokenOf).chain((find) => fc.constantFrom(...find())),
      theta: parameter,
      weightDecay: shortDecimal(-2, 0),
      rates: fc.tuple(shortDecimal(-2, 0), shortDecimal(-2, 0), shortDecimal(-2, 0)),
    })
    .map(({ spoken, ...run }) => ({ ...spoken, ...run })),
  get always() {
    return spokenOf().map((spoken) => ({ ...spoken, theta: 3, weightDecay: 0.2, rates: [0.5, 0.1] as const }));
  },
  check: ({ optimizer, dialect, theta, weightDecay, rates }, claim) => {
    const choice = dialect.choices.find(({ axis }) => axis === 'decay')?.choice.id;
    const place = `${optimizer.title} ${dialectName(dialect)}`;
    const text = claim[choice ?? ''];
    if (text === undefined) return `${place}: nothing is claimed of decay=${choice}.`;
    const factor = decimalFormula(text);
    const views = decimalViews(algorithmIn(optimizer, dialect), {
      hyperparameters: { lr: rates[0], weight_decay: weightDecay },
      tensors: [{ shape: [1], values: Float64Array.of(theta) }],
      steps: rates.map((lr) => ({ gradients: [Float64Array.of(0)], set: { lr } })),
    });
    let claimed = asWritten(theta);
    for (const { step, all } of views) {
      const lr = asWritten(rates[step - 1] as number);
      const known = { lr, initial_lr: asWritten(rates[0]), weight_decay: asWritten(weightDecay) };
      claimed = claimed.times(factor(known));
      const got = all('theta')[0] as Decimal;
      if (!agree(got, claimed)) return `${place}: theta_${step} is ${got}, claimed is ${claimed}.`;
    }
    return undefined;
  },
};
