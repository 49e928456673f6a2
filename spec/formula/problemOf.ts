import { Problem } from '../../src/formula/problem.js';

/** The problem that a call raises. @throws what else it raises; Error where it raises nothing */
export function problemOf(call: () => unknown): Problem {
  try {
    call();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('It was accepted.');
}
