import { domain } from '../../optimizers/domain.js';
import type { TrainingParameter } from '../parameter.js';

/** How large a gradient may be, in units of the gradient. */
export function clippingLimit(meaning: string, aliases: readonly string[]): TrainingParameter {
  return { meaning, default: 1, domain: domain('(0, inf)'), outside: 'nothing would be left to step along', aliases };
}
