import { fullRun } from './fullRun.js';
import { patience } from './patience.js';
import { rising } from './rising.js';
import type { StoppingRule } from './stoppingRule.js';

/** Every rule that ends training, simplest first. */
export const stoppingRules: readonly StoppingRule[] = [fullRun, rising, patience];
