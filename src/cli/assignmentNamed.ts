import path from 'node:path';
import type { Assignment } from '../courses/assignment.js';
import { findAssignment } from '../courses/assignments/index.js';
import { readAssignment } from '../courses/readAssignment.js';
import { readText } from '../courses/readText.js';
import { Problem } from '../formula/problem.js';

/** Whether the day is past on which the work is due. */
export const isDue = ({ due }: Assignment): boolean => due !== undefined && Date.now() >= Date.parse(due);

/**
 * A built-in assignment, or one in a file: what looks like a file is one.
 * @throws Problem with the name of the file and the place in it
 */
export async function assignmentNamed(name: string): Promise<Assignment> {
  if (!/[./\\]/.test(name)) return findAssignment(name);
  const text = await readText(name, 'assignment');
  try {
    return readAssignment(text);
  } catch (error) {
    if (!(error instanceof Problem) || error.place === undefined) throw error;
    throw new Problem(error.code, `${path.basename(name)}: ${error.message}`, error.place);
  }
}
