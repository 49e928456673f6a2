import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { optimizers } from '../../src/optimizers/index.js';
import { atlas } from '../../src/reporting/atlas.js';

it('the atlas is what the registry says today', () => {
  expect(readFileSync('golden/ATLAS.md', 'utf8'), 'run npm run golden').toBe(atlas(optimizers));
});
