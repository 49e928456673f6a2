import type { Style } from './style.js';
import { displayWidth } from './width.js';
import { hang } from './wrap.js';

/** What a registry tells of an item in one line. */
interface Entry {
  readonly id: string;
  readonly summary: string;
}

/** A registry under its heading; the first has none. */
export interface Shelf {
  readonly heading?: string;
  readonly items: readonly Entry[];
}

/**
 * Registries, a line an item, in the order in which they are read.
 * @param width columns of the terminal, which breaks longer lines; `undefined` for no limit
 */
export function registryText(shelves: readonly Shelf[], width: number | undefined, style: Style): string {
  const names = shelves.flatMap(({ items }) => items.map(({ id }) => displayWidth(id)));
  const room = { column: 2 + Math.max(...names) + 3, width: width ?? Number.POSITIVE_INFINITY };
  const lines = shelves.flatMap(({ heading, items }) => [
    '',
    ...(heading === undefined ? [] : [`  ${heading}`]),
    ...items.flatMap(({ id, summary }) => hang(`  ${style.strong(id)}`, summary, room)),
  ]);
  return [...lines, '', ''].join('\n');
}
