import { originalPositionFor, sourceContentFor, TraceMap } from '@jridgewell/trace-mapping';
import type { SourcePlace } from '../response.js';

/**
 * The innermost place of a stack in the submission's own source.
 *
 * @param stack as QuickJS prints it, speaking of `submission.js`, lines and columns from 1
 * @param map source map of the bundle, JSON
 * @returns undefined when no frame lies in the submission
 */
export function originalPlace(stack: string, map: string): SourcePlace | undefined {
  const traced = new TraceMap(map);
  for (const [, line, column] of stack.matchAll(/submission\.js:(\d+):(\d+)/g)) {
    const found = placeIn(traced, { line: Number(line), column: Number(column) - 1 });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A submission as one script, with its source map as JSON. */
export interface BundledCode {
  readonly code: string;
  readonly map: string;
}

/** A place of a bundle in the submission's own source. @param at lines count from 1, columns from 0 */
export function placeInSource(at: { readonly line: number; readonly column: number }, map: string) {
  return placeIn(new TraceMap(map), at);
}

function placeIn(
  traced: TraceMap,
  { line, column }: { readonly line: number; readonly column: number },
): SourcePlace | undefined {
  const found = originalPositionFor(traced, { line, column });
  if (found.source === null) return undefined;
  const sourceLine = sourceContentFor(traced, found.source)?.split('\n')[found.line - 1];
  const file = found.source.replace(/^submission:/, '');
  return { file, line: found.line, column: found.column + 1, ...(sourceLine === undefined ? {} : { sourceLine }) };
}
