import { type Domain, domain } from './domain.js';

/** A number that a person chooses; dimensionless unless its meaning says otherwise. */
export interface Hyperparameter {
  readonly meaning: string;
  /** The paper's or, where the paper names none, the libraries' default. */
  readonly default: number;
  readonly domain: Domain;
  /** Another hyperparameter that it must not be below. */
  readonly notBelow?: string;
  /** It is used beside its complement, 1 minus it: the weight of an average. */
  readonly isWeight?: true;
  /**
   * Cases draw values below this power of ten; 10 unless it is given. Less where a step is a multiple of the weights:
   * from 1 on it is longer than they are, and every step multiplies the roundings of those before.
   */
  readonly drawnBelow?: number;
  /** A value at which its part in a step is seen, for small cases: at the default it may be hidden, as that of eps is. */
  readonly showsAt?: number;
  /** Other values that programs without this option compute with. */
  readonly fixedAt?: readonly number[];
  /** What goes wrong outside the domain, as a clause without a full stop. */
  readonly outside?: string;
  /** Other names under which programs read it. None equals another hyperparameter of the same optimizer. */
  readonly aliases: readonly string[];
  /** Names of another one that stand for this where that is read under its own: RMSProp in PyTorch has `lr` and `alpha`. */
  readonly besides?: readonly string[];
}

/** The step size α (η in some sources), in units of the parameter per unit of the direction. */
export function learningRate(preset: number): Hyperparameter {
  return {
    meaning: 'step size',
    default: preset,
    domain: domain('[0, inf)'),
    outside: 'a negative step goes uphill',
    aliases: ['learningRate', 'learning_rate', 'alpha', 'eta', 'stepSize', 'step_size'],
  };
}

/** The decay rate of an exponential moving average. At 1 the average never moves and its correction divides by 0. */
export function decayRate(meaning: string, preset: number, aliases: readonly string[]): Hyperparameter {
  return {
    meaning,
    default: preset,
    domain: domain('[0, 1)'),
    isWeight: true,
    outside: 'at 1 the average never moves and its bias correction divides by 1 - 1^t = 0, beyond 1 it grows',
    aliases,
  };
}

/** β of momentum that is a decaying sum: the share of the last step that goes on. At 1 nothing is ever forgotten. */
export const momentumShare: Hyperparameter = {
  meaning: 'share of the last step that goes on',
  default: 0.9,
  domain: domain('[0, 1)'),
  outside: 'at 1 no gradient is ever forgotten, beyond 1 the steps grow without end',
  aliases: ['beta', 'mu', 'beta1', 'rho', 'gamma'],
};

/** β1 of Adam and its kin. */
export const beta1 = decayRate('decay rate of the first moment', 0.9, ['b1', 'beta_1']);

/** β2 of Adam and its kin. */
export const beta2 = decayRate('decay rate of the second moment', 0.999, ['b2', 'beta_2']);

/** ρ of RMSProp and Adadelta. */
export const rho: Hyperparameter = {
  ...decayRate('decay rate of the average of squares', 0.9, [
    'decay_rate',
    'decayRate',
    'beta',
    'beta2',
    'b2',
    'beta_2',
  ]),
  besides: ['alpha'],
};

/** Hyperparameters that programs also read as one list, in this order. */
export const hyperparameterLists: readonly { readonly name: string; readonly of: readonly string[] }[] = [
  { name: 'betas', of: ['beta1', 'beta2'] },
  { name: 'etas', of: ['eta_minus', 'eta_plus'] },
  { name: 'step_sizes', of: ['min_step', 'max_step'] },
];

/** ε, in units of the gradient where it stands outside the root and of its square inside. */
export const eps: Hyperparameter = {
  meaning: 'keeps the denominator away from zero',
  default: 1e-8,
  domain: domain('[0, inf)'),
  outside: 'a negative eps can make the denominator zero',
  fixedAt: [1e-8, 1e-7, 1e-6, 1e-10],
  aliases: ['epsilon'],
};

/** λ of weight decay or of an L2 penalty λ/2·‖θ‖². */
export function weightDecay(meaning: string, preset: number): Hyperparameter {
  return {
    meaning,
    default: preset,
    domain: domain('[0, inf)'),
    outside: 'a negative decay makes the parameters grow',
    aliases: ['weightDecay', 'wd', 'decay', 'lambda', 'l2', 'reg'],
  };
}
