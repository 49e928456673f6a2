import { buildDistribution } from './distribution.mjs';

await buildDistribution();
