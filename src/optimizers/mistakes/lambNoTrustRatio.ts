import type { Mistake } from './mistake.js';

/** The rate is the same for every layer. @param scaled the rate with the ratio @param alone the rate without it */
export function lambNoTrustRatio(scaled: string, alone: string): Mistake {
  return {
    id: 'lamb-no-trust-ratio',
    statement: 'The trust ratio is computed, and the step does not use it.',
    edits: [{ replace: scaled, with: alone }],
    hint: 'If all weights of a layer are doubled, how much longer is its step?',
    explanation:
      'The ratio makes the step of each layer proportional to its weights. Without it all layers share one rate, and ' +
      'what is left is the method underneath.',
    frequency: 'hypothetical',
  };
}
