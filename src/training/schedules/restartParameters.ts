import { domain } from '../../optimizers/domain.js';
import { lengthOf, type TrainingParameter } from '../parameter.js';

/** When a schedule restarts, in steps: T_0 and T_mult of Loshchilov & Hutter (2017). */
export const restartParameters: { readonly period: TrainingParameter; readonly factor: TrainingParameter } = {
  period: lengthOf('steps of the first period', 'steps', 10, ['T_0', 'first_decay_steps']),
  factor: {
    meaning: 'how many times as long as the last the next period is',
    counts: 'lengths of the last period',
    default: 2,
    domain: domain('[1, inf)'),
    outside: 'periods that shrink end in less than one step',
    aliases: ['T_mult', 't_mul'],
  },
};
