import type { Mistake } from './mistake.js';

/** The parameter moves before the buffer knows of the gradient. */
export function momentumStaleVelocity(buffer: string, step: string): Mistake {
  return {
    id: 'momentum-stale-velocity',
    statement: 'The step uses the buffer of the step before.',
    edits: [{ replace: `${buffer}\n${step}`, with: `${step}\n${buffer}` }],
    hint: 'Does your first step depend on the first gradient?',
    explanation:
      'First the gradient enters the buffer, then the parameter moves along it. In the other order the first ' +
      'step does not follow the gradient at all, and every later one is a gradient late.',
    frequency: 'seen',
  };
}
