import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { optimizers } from '../../src/optimizers/index.js';
import { engineVectorFile, optimizerVectorFile } from '../../src/vectors/vectorFiles.js';
import { goldenFiles } from './goldenFiles.js';
import { separatingFile } from './separating.js';
import { smallestFile } from './smallest.js';

/* npm run golden: writes golden/traces/, golden/adjoints/, golden/vectors/, golden/errata.json, golden/separating.json, golden/SMALLEST.md and the published schemas; run from the folder that holds package.json. */
const { version } = manifest;
const vectors = [...optimizers.map((optimizer) => optimizerVectorFile(optimizer, version)), engineVectorFile(version)];
const vectorFiles = vectors.map(({ name, text }) => ({ path: `golden/vectors/${name}`, text }));
const files = [...goldenFiles(), ...vectorFiles, separatingFile(), await smallestFile()];
for (const file of files) {
  await mkdir(path.dirname(file.path), { recursive: true });
  await writeFile(file.path, file.text);
}
