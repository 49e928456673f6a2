import { BadAnswer } from '../badAnswer.js';
import { NotOffered } from '../notOffered.js';
import { clearByHand, clearByItself } from './clearGradients.js';
import type { Asked, Differentiated } from './engineContract.js';
import { writeNumber } from './readNumber.js';
import type { Walkable } from './walkable.js';

/**
 * The gradient of a graph, under the circumstances that are asked for.
 * @throws NotOffered where the engine has no way to come into them, or refuses to walk back then
 */
export function walkedBack(asked: Asked, graph: Walkable): Pick<Differentiated, 'gradient' | 'twice'> {
  const { twice, cleared, innerFirst, changedTo } = asked.probes;
  const { built, variables } = graph;
  const back = () => graph.back(built.output, asked);
  if (changedTo !== undefined) {
    changeData(variables, changedTo);
    return { gradient: unlessRefused(back, 'It refuses to go backward once data were changed.') };
  }
  if (innerFirst !== undefined) graph.back(built.nodes[innerFirst], { ...asked, isUsed: () => false });
  const again = () => unlessRefused(back, 'It refuses a second backward().');
  const gradient = innerFirst === undefined ? back() : again();
  if (cleared === undefined) return { gradient, ...(twice ? { twice: again() } : {}) };
  if (cleared === 'own') clearByItself(graph, asked.realm);
  else clearByHand(variables, built.nodes);
  return { gradient: again() };
}

/** @throws NotOffered where what is written does not stay */
export function changeData(variables: readonly unknown[], data: Float64Array): void {
  const stay = variables.map((node, k) => writeNumber(node, data[k] as number));
  if (stay.includes(false)) throw new NotOffered('The data of its values cannot be changed.');
}

/** An engine may throw where a graph was used up, as PyTorch does, or where it sees that data were changed. */
function unlessRefused<T>(walk: () => T, message: string): T {
  try {
    return walk();
  } catch (error) {
    if (error instanceof BadAnswer || error instanceof NotOffered) throw error;
    throw new NotOffered(message);
  }
}
