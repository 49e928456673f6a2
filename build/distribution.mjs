import { bundle, output } from './bundle.mjs';
import { declare } from './declare.mjs';
import { buildWorker } from './worker.mjs';

/** Everything that `dist/` holds; runs after `npm ci` and before `npm pack`. */
export const buildDistribution = () => Promise.all([bundle(), buildWorker(output), declare()]);
