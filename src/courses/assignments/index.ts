import { nearest } from '../../formula/nearest.js';
import { Problem } from '../../formula/problem.js';
import { type Assignment, type AssignmentInput, assignmentSchema } from '../assignment.js';
import { adamw } from './adamw.js';
import { cs231n } from './cs231n.js';
import { hw3 } from './hw3.js';
import { micrograd } from './micrograd.js';
import { optimizers } from './optimizers.js';

/** The assignments that are built in. */
export const assignments: readonly AssignmentInput[] = [hw3, adamw, optimizers, micrograd, cs231n];

/** @throws Problem `unknown-assignment` */
export function findAssignment(name: string): Assignment {
  const known = assignments.map((one) => one.name);
  const found = assignments.find((one) => one.name === name);
  if (found) return assignmentSchema.parse(found);
  const near = nearest(name, known);
  const hint = near ? ` Did you mean ${near}?` : '';
  throw new Problem('unknown-assignment', `There is no assignment ${name}.${hint} Built in: ${known.join(', ')}.`);
}
