import { fileURLToPath } from 'node:url';
import { buildWorker } from '../../build/worker.mjs';

/** Bundles the sandbox's worker before any spec runs. */
export default async function bundleWorker(): Promise<void> {
  await buildWorker(fileURLToPath(new URL('../../node_modules/.cache/assay', import.meta.url)));
}
