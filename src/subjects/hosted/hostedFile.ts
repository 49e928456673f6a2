import type { OpenedFile } from '../openedFile.js';
import { describeExports } from '../sandbox/guest/describeExports.js';
import { realmOf } from '../sandbox/guest/realmOf.js';
import { defaultLimits } from '../sandbox/limits.js';
import { hostedWorkers } from './hostedWorkers.js';

/** Nothing that runs here was bundled, so that nothing is traced back. */
const noMap = JSON.stringify({ version: 3, sources: [], names: [], mappings: '' });

/**
 * Values of this process in the place of a file: what a module exports, asked by the same contracts but with nothing
 * between. What runs so has all rights of its caller, and one that does not end is not stopped.
 * @param name what reports call it
 * @param exports by name, as a module's namespace has them
 */
export function hostedFile(name: string, exports: object): OpenedFile {
  const described = describeExports(exports);
  const workers = hostedWorkers(exports, realmOf(globalThis));
  const job = { submission: workers.newSubmission(), code: '', limits: defaultLimits };
  const sandboxed = { id: name, workers, limits: defaultLimits, map: noMap, job };
  return { kind: 'file', path: name, sandboxed, described, close: async () => {} };
}
