import { buildDistribution } from '../../build/distribution.mjs';

/** The package is checked as it is now, never as it was when it was last built. */
export async function setup(): Promise<void> {
  await buildDistribution();
}
