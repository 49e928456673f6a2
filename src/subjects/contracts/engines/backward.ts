import { BadAnswer } from '../badAnswer.js';
import { methodOf } from './methodOf.js';

/** How engines call the walk from the output to the variables. */
export const backwardNames: readonly string[] = ['backward', 'backprop', 'backpropagate', 'backwards'];

/**
 * Walks back from an output: by a method of its own, else by a function of these owners. Where a gradient to start from
 * is a declared parameter without a default, it is 1.
 * @returns what the walk returned; `undefined` in place of the list where there is no such function
 * @throws BadAnswer where it is async
 */
export function walkBack(output: unknown, owners: readonly unknown[]): readonly [unknown] | undefined {
  const method = methodOf(output, backwardNames);
  if (method !== undefined) return [settled(method.arity() > 0 ? method(1) : method())];
  for (const owner of owners) {
    const walk = methodOf(owner, backwardNames);
    if (walk !== undefined) return [settled(walk.arity() > 1 ? walk(output, 1) : walk(output))];
  }
  return undefined;
}

function settled(returned: unknown): unknown {
  const isPromise = typeof returned === 'object' && returned !== null && methodOf(returned, ['then']) !== undefined;
  if (isPromise) throw new BadAnswer('It returned a promise; nothing here may be async.');
  return returned;
}
