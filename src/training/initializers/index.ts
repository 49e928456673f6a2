import { heNormal } from './heNormal.js';
import { heUniform } from './heUniform.js';
import type { Initializer } from './initializer.js';
import { lecunNormal } from './lecunNormal.js';
import { lecunUniform } from './lecunUniform.js';
import { smallNormal } from './smallNormal.js';
import { xavierNormal } from './xavierNormal.js';
import { xavierUniform } from './xavierUniform.js';
import { zeros } from './zeros.js';

/** Every way to draw the first weights, simplest first. */
export const initializers: readonly Initializer[] = [
  zeros,
  smallNormal,
  lecunUniform,
  lecunNormal,
  xavierUniform,
  xavierNormal,
  heUniform,
  heNormal,
];
