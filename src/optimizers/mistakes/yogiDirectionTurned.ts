import type { Mistake } from './mistake.js';

/** Away from the squares instead of towards them. */
export const yogiDirectionTurned: Mistake = {
  id: 'yogi-direction-turned',
  statement: 'The sign of the difference is turned: v moves away from the squared gradient.',
  edits: [{ replace: 'sign(v - g^2)', with: 'sign(g^2 - v)' }],
  hint: 'If v is smaller than the squared gradient, should it grow or shrink?',
  explanation:
    'v is drawn towards g²: where it is larger it loses, where it is smaller it gains. Turned, the first step makes it ' +
    'negative, and its root is not a number.',
  frequency: 'hypothetical',
};
