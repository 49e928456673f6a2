import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { optimizers } from '../../src/optimizers/index.js';
import { engineVectorFile, optimizerVectorFile } from '../../src/vectors/vectorFiles.js';
import { diagnosisPage } from './diagnosisPage.js';
import type { GoldenFile } from './goldenFile.js';
import { goldenFiles } from './goldenFiles.js';
import { separatingFile } from './separating.js';
import { smallestFile } from './smallest.js';

/*
 * npm run golden: writes golden/traces/, golden/adjoints/, golden/vectors/, golden/errata.json, golden/separating.json,
 * golden/ATLAS.md, golden/SMALLEST.md and the published schemas; npm run golden -- diagnosis writes golden/DIAGNOSIS.md,
 * which takes minutes. Run from the folder of package.json.
 */
async function everyFile(): Promise<readonly GoldenFile[]> {
  const { version } = manifest;
  const vectors = [...optimizers.map((one) => optimizerVectorFile(one, version)), engineVectorFile(version)];
  const vectorFiles = vectors.map(({ name, text }) => ({ path: `golden/vectors/${name}`, text }));
  return [...goldenFiles(), ...vectorFiles, separatingFile(), await smallestFile()];
}

const isDiagnosis = process.argv[2] === 'diagnosis';
const files = isDiagnosis ? [{ path: 'golden/DIAGNOSIS.md', text: await diagnosisPage() }] : await everyFile();
for (const file of files) {
  await mkdir(path.dirname(file.path), { recursive: true });
  await writeFile(file.path, file.text);
}
