import { equations } from '../../formula/equations.js';
import { lengthOf } from '../parameter.js';
import type { StoppingRule } from './stoppingRule.js';

/** The error rises at every check of a window. */
export const rising: StoppingRule = {
  id: 'rising',
  title: 'Rising error',
  summary: 'Training ends when the error has risen at every check of a window.',
  source: '[CPEN455] slide "Early Stopping", "keep increasing within a time window"; Prechelt (1998), criterion UP_s',
  users: [],
  differs: ['Prechelt compares checks that are five epochs apart.'],
  parameters: { window: lengthOf('checks that rise, one after the other', 'checks', 5, ['patience', 's']) },
  state: { last: '0', rises: '0' },
  rule: equations`
    rose  = t == 1 ? 0 : error > last
    rises = rose ? rises + 1 : 0
    last  = error
    stop  = rises >= window`,
};
