import { smallCases } from '../laws/cases/smallCases.js';
import type { Standard } from '../laws/law.js';
import { defaultsOf } from '../optimizers/algorithm.js';
import type { TraceRequest } from '../subjects/request.js';

/** A case that may become a test; those with a purpose of their own always do, where rounding decides them. */
export interface CandidateCase {
  readonly request: TraceRequest;
  readonly purpose?: string;
  /** Its state is published after the last step only. */
  readonly isLong?: true;
}

/** Sizes at which squares overflow or underflow in one precision or both, and what lies below the normal numbers. */
const edges = [
  { gradients: [0, 0], purpose: 'Gradients of 0: no division by 0, and nothing moves but what decays.' },
  {
    gradients: [1e100, -1e100],
    purpose: 'Gradients of 1e100: their squares are doubles, and no single-precision numbers.',
  },
  { gradients: [1e-100, 1e-100], purpose: 'Gradients of 1e-100: their squares are far below any eps.' },
  { gradients: [1e-310, 1e-310], purpose: 'Gradients below the normal doubles, whose squares are 0.' },
] as const;

/** Numbers that a person could have written; both signs, zeros, and sizes from 1e-4 to 30. */
const longScript = [0.5, -2, 3, 0.1, 0, 1.5, -0.7, 30, -4, 0.02, 1e-4, -1] as const;
const longSteps = 60;

/**
 * Every case that may become a test of a group, the smallest first. The equations as written have all edges and a long
 * run; the other forms only the first edge, since where eps stands decides there.
 */
export function candidateCases(standard: Standard, isWritten: boolean): readonly CandidateCase[] {
  const small = smallCases(standard).map((request) => ({ request }));
  const atEdges = (isWritten ? edges : edges.slice(0, 1)).map(({ gradients, purpose }) => {
    const steps = gradients.map((g) => [g]);
    return { request: scripted(standard, [1], steps), purpose };
  });
  return [...small, ...atEdges, ...(isWritten ? [longCase(standard)] : [])];
}

/** Sixty steps of two coordinates with the defaults: what drifts or is forgotten shows late. */
function longCase(standard: Standard): CandidateCase {
  const steps = Array.from({ length: longSteps }, (_, k) =>
    [k, 5 * k + 3].map((place) => longScript[place % longScript.length] as number),
  );
  return {
    request: scripted(standard, [1, -2], steps),
    purpose: 'A long run with the defaults: 60 steps, gradients of both signs and many sizes, zeros among them.',
    isLong: true,
  };
}

/** One tensor, with every hyperparameter at its default. */
function scripted(
  { algorithm }: Standard,
  start: readonly number[],
  steps: readonly (readonly number[])[],
): TraceRequest {
  return {
    hyperparameters: defaultsOf(algorithm),
    tensors: [{ shape: [start.length], values: Float64Array.from(start) }],
    steps: steps.map((gradient) => ({ gradients: [Float64Array.from(gradient)] })),
  };
}
