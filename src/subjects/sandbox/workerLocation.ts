import { readdirSync, statSync } from 'node:fs';

/** Where specs bundle the worker to, from this file. */
const bundledForSpecs = new URL('../../../node_modules/.cache/assay/worker.js', import.meta.url);

/** Last change of this room's sources that go into the worker, in milliseconds since 1970. */
function newestSource(): number {
  const folders = ['./', './guest/', '../contracts/', '../contracts/engines/'].map(
    (folder) => new URL(folder, import.meta.url),
  );
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)));
  return Math.max(
    ...files
      .map((file) => statSync(file))
      .filter((stats) => stats.isFile())
      .map(({ mtimeMs }) => mtimeMs),
  );
}

/**
 * The bundled worker: beside this bundle, or, when running from the sources, where specs put it.
 *
 * @throws Error when the bundle of the sources is missing or older than they are: specs would test something else.
 */
export function workerLocation(): URL {
  if (!import.meta.url.endsWith('.ts')) return new URL('./worker.js', import.meta.url);
  const built = statSync(bundledForSpecs, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built < newestSource()) {
    throw new Error('The bundled worker is stale: start the specs anew, or run spec/setup/bundleWorker.ts.');
  }
  return bundledForSpecs;
}
