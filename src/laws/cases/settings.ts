import { defaultsOf } from '../../optimizers/algorithm.js';
import { contains } from '../../optimizers/domain.js';
import type { Standard } from '../law.js';

/** Values of hyperparameters by name. */
export type Values = Readonly<Record<string, number>>;

/**
 * Hyperparameters: the defaults with a round rate, then values at which everything shows. With the usual constants the
 * place of eps is invisible, and so is a wrong beta2.
 */
export const settings: readonly Readonly<Record<string, number>>[] = [
  { lr: 0.1 },
  { lr: 0.1, eps: 0.1 },
  { lr: 0.1, weight_decay: 0.1 },
  { lr: 0.1, min_step: 0.6, max_step: 0.7 },
  {
    lr: 0.1,
    beta1: 0.8,
    beta2: 0.9,
    eps: 0.1,
    weight_decay: 0.5,
    momentum: 0.8,
    dampening: 0.5,
    rho: 0.75,
    momentum_decay: 0.5,
    trust_coefficient: 0.5,
    eta_minus: 0.25,
    eta_plus: 1.5,
    min_step: 0.08,
    max_step: 0.12,
  },
];

/** A program may take a 0 for a hyperparameter that is missing. */
export const allZero: Readonly<Record<string, number>> = {
  lr: 0.1,
  beta1: 0,
  beta2: 0,
  momentum: 0,
  weight_decay: 0,
  momentum_decay: 0,
  rho: 0,
};

/**
 * What the subject reads takes the setting's value where its domain has it; the rest keeps its default, or where
 * everything is to show the value that it declares for that.
 */
export function hyperparameters(standard: Standard, setting: Values): Values {
  const known = Object.entries(setting).filter(([name, value]) => {
    const hyperparameter = standard.algorithm.hyperparameters[name];
    return hyperparameter && standard.reads.has(name) && contains(hyperparameter.domain, value);
  });
  const declared = setting === settings.at(-1) ? Object.entries(standard.algorithm.hyperparameters) : [];
  const telling = declared.flatMap(([name, { showsAt }]) =>
    showsAt === undefined || !standard.reads.has(name) ? [] : [[name, showsAt] as const],
  );
  return { ...defaultsOf(standard.algorithm), ...Object.fromEntries(telling), ...Object.fromEntries(known) };
}

/** The values with one of them 0 at a time, each that may be: what a condition asks of it, no other value shows. */
export function eachZero({ algorithm, reads }: Standard, values: Values): readonly Values[] {
  const may = Object.entries(algorithm.hyperparameters).filter(
    ([name, { domain }]) => name !== 'lr' && reads.has(name) && contains(domain, 0),
  );
  return may.map(([name]) => ({ ...values, [name]: 0 }));
}
