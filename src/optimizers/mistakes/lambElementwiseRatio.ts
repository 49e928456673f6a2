import type { Mistake } from './mistake.js';

/** A ratio for each weight, where there is one for the layer. @param direction what the second norm is of */
export function lambElementwiseRatio(direction: string): Mistake {
  return {
    id: 'lamb-elementwise-ratio',
    statement: 'The trust ratio is taken coordinate by coordinate, not from the norms of the whole tensor.',
    edits: [
      { replace: 'norm(theta)', with: 'abs(theta)' },
      { replace: `norm(${direction})`, with: `abs(${direction})` },
    ],
    hint: 'How many trust ratios does one tensor have?',
    explanation:
      'A layer has one ratio, of the norm of all its weights to the norm of its whole direction. Coordinate by ' +
      'coordinate every weight moves by the same fraction of itself, and the direction loses all but its signs.',
    frequency: 'hypothetical',
  };
}
