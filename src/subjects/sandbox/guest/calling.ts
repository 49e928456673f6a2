import { BadAnswer } from '../../contracts/badAnswer.js';
import type { Outcome } from '../../contracts/realm.js';

/** What code of the tests threw while we called it. */
class TheirOwn {
  constructor(readonly thrown: unknown) {}
}

/** Runs code of the tests, and marks what it throws as theirs. */
export function calling<T>(theirs: () => T): T {
  try {
    return theirs();
  } catch (thrown) {
    throw new TheirOwn(thrown);
  }
}

/**
 * What comes of work for the tests: what their own code throws reaches them as it is, everything else as a plain text: an
 * error of ours would be a way from their realm to ours.
 */
export function outcomeOf(work: () => unknown): Outcome {
  try {
    return { value: work() };
  } catch (thrown) {
    if (thrown instanceof TheirOwn) return { thrown: thrown.thrown };
    return { thrown: thrown instanceof BadAnswer ? thrown.message : 'The optimizer could not go on.' };
  }
}
