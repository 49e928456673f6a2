import type { BuildFailure, Message } from 'esbuild';
import type { SourcePlace } from '../response.js';

/** Why there is no bundle. */
export interface BundleFailure {
  readonly kind: 'failure';
  readonly reason: 'unreadable' | 'syntax-error' | 'forbidden-import';
  readonly message: string;
  readonly place?: SourcePlace;
}

/** A failure without a place in a source. */
export function unreadable(message: string): BundleFailure {
  return { kind: 'failure', reason: 'unreadable', message };
}

/** The first thing that esbuild, or the plugin that reads for it, finds wrong; the plugin's word comes first. */
export function failureFrom(error: BuildFailure, namespace: string): BundleFailure {
  const first = error.errors.find(({ pluginName }) => pluginName !== '') ?? error.errors[0];
  if (first === undefined) return unreadable(error.message);
  const place = placeOf(first, namespace);
  const reason = first.pluginName === '' ? 'syntax-error' : place === undefined ? 'unreadable' : 'forbidden-import';
  return { kind: 'failure', reason, message: first.text, ...(place === undefined ? {} : { place }) };
}

/** esbuild counts columns from 0 in UTF-8 bytes. */
function placeOf({ location }: Message, namespace: string): SourcePlace | undefined {
  if (location === null) return undefined;
  const { file, line, column, lineText } = location;
  const before = Buffer.from(lineText).subarray(0, column).toString();
  return { file: file.slice(`${namespace}:`.length), line, column: before.length + 1, sourceLine: lineText };
}
