import { domain } from '../../optimizers/domain.js';
import type { Condition, TrainingParameter } from '../parameter.js';

/** Where an annealed rate ends, and that this is not above where it begins. */
export const rateFloor: { readonly parameter: TrainingParameter; readonly condition: Condition } = {
  parameter: {
    meaning: 'rate at the end',
    default: 0,
    domain: domain('[0, inf)'),
    outside: 'a negative rate goes uphill',
    aliases: ['eta_min', 'min_lr', 'end_value'],
  },
  condition: {
    holds: 'floor <= lr',
    otherwise: 'the rate would rise to its floor. Give a floor from 0 to lr.',
  },
};
