import { NotOffered } from '../notOffered.js';
import type { Realm } from '../realm.js';
import { methodOf } from './methodOf.js';
import { gradientIn, numberIn, writeGradient } from './readNumber.js';
import type { Walkable } from './walkable.js';

/** How engines call the function that clears gradients, of one node, of a graph or of a list. */
const clearNames: readonly string[] = [
  ...['zeroGrad', 'zero_grad', 'zeroGrads', 'zero_grads', 'zeroGradients', 'zero_gradients'],
  ...['clearGrad', 'clear_grad', 'clearGrads', 'clear_grads', 'clearGradients', 'clear_gradients'],
  ...['resetGrad', 'reset_grad', 'resetGrads', 'reset_grads', 'resetGradients', 'reset_gradients'],
];

/**
 * Clears the gradients by the engine's own function: of the output, for a whole graph; else of every node, for one that
 * clears a single one; else a function of the engine's, which is handed the output or a list of all nodes. The first
 * of these after which no variable holds a gradient is meant.
 * @throws NotOffered where there is none
 */
export function clearByItself({ built, variables, owners }: Walkable, realm: Realm): void {
  const { output, nodes } = built;
  const own = methodOf(output, clearNames);
  const others = owners.flatMap((owner) => methodOf(owner, clearNames) ?? []);
  const ways = [
    ...(own === undefined ? [] : [own, () => nodes.map((node) => methodOf(node, clearNames)?.())]),
    ...others.flatMap((clear) => [() => clear(output), () => clear(realm.list(nodes))]),
  ];
  if (ways.length === 0) throw new NotOffered('It has no function that clears gradients.');
  let hasRun = false;
  for (const way of ways) {
    if (!runs(way)) continue;
    hasRun = true;
    if (variables.every(isClear)) return;
  }
  if (!hasRun)
    throw new NotOffered('Its function that clears gradients takes neither the output nor a list of values.');
}

/** A function that wants something else, such as a model with parameters, is none that clears a graph. */
function runs(way: () => unknown): boolean {
  try {
    way();
    return true;
  } catch {
    return false;
  }
}

function isClear(node: unknown): boolean {
  const gradient = gradientIn(node);
  return gradient === undefined || gradient === null || numberIn(gradient) === 0;
}

/** Sets the gradients of these nodes to 0. @throws NotOffered where no variable holds one, or one does not stay 0 */
export function clearByHand(variables: readonly unknown[], nodes: readonly unknown[]): void {
  const holding = nodes.filter((node) => gradientIn(node) !== undefined && gradientIn(node) !== null);
  const isKept = holding.some((node) => variables.includes(node));
  if (!isKept) throw new NotOffered('Its gradients are not kept in its values, where they could be cleared.');
  const stay = holding.map((node) => writeGradient(node, 0));
  if (stay.includes(false)) throw new NotOffered('The gradients of its values cannot be set to 0.');
}
