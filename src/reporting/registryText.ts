import type { Optimizer } from '../optimizers/optimizer.js';
import type { Style } from './style.js';
import { displayWidth } from './width.js';
import { hang } from './wrap.js';

/**
 * The registry, a line an optimizer, in the order in which it is read.
 * @param width columns of the terminal, which breaks longer lines; `undefined` for no limit
 */
export function registryText(optimizers: readonly Optimizer[], width: number | undefined, style: Style): string {
  const column = 2 + Math.max(...optimizers.map(({ id }) => displayWidth(id))) + 3;
  const room = { column, width: width ?? Number.POSITIVE_INFINITY };
  const lines = optimizers.flatMap(({ id, summary }) => hang(`  ${style.strong(id)}`, summary, room));
  return ['', ...lines, '', ''].join('\n');
}
