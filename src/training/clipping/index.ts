import { byGlobalNorm } from './byGlobalNorm.js';
import { byNorm } from './byNorm.js';
import { byValue } from './byValue.js';
import type { Clipping } from './clipping.js';

/** Every way to clip gradients, simplest first. */
export const clippings: readonly Clipping[] = [byValue, byNorm, byGlobalNorm];
