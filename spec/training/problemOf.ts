import { Problem } from '../../src/formula/problem.js';

/** The code and message of the problem that a call raises, as `code: message`. */
export function problemOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof Problem) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'none';
}
