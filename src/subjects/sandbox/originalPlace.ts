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
    const found = originalPositionFor(traced, { line: Number(line), column: Number(column) - 1 });
    if (found.source === null) continue;
    const sourceLine = sourceContentFor(traced, found.source)?.split('\n')[found.line - 1];
    const file = found.source.replace(/^submission:/, '');
    return { file, line: found.line, column: found.column + 1, ...(sourceLine === undefined ? {} : { sourceLine }) };
  }
  return undefined;
}
