import type { Asked } from './engineContract.js';
import { numberIn } from './readNumber.js';

/**
 * Remembers the numbers of variables as they are. What is returned tells what has become of them: a mark where an engine
 * has changed them, nothing where they are the same, or where a probe has put other data in between.
 */
export function watchPoint(
  variables: readonly unknown[],
  { probes }: Pick<Asked, 'probes'>,
  numberOf: (node: unknown) => number | undefined = numberIn,
): () => { readonly inputModified?: true } {
  const before = variables.map(numberOf);
  return () => {
    const isKept = variables.every((node, k) => Object.is(numberOf(node), before[k]));
    return isKept || probes.changedTo !== undefined ? {} : { inputModified: true };
  };
}
