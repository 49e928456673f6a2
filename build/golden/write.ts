import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { goldenFiles } from './goldenFiles.js';

/* npm run golden: writes golden/traces/, golden/adjoints/, golden/errata.json and the published schemas; run from the folder that holds package.json. */
for (const file of goldenFiles()) {
  await mkdir(path.dirname(file.path), { recursive: true });
  await writeFile(file.path, file.text);
}
