import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { adnn } from './adnn.js';
import { convnetjs } from './convnetjs.js';
import { enginePage } from './enginePage.js';
import { type ExaminedOptimizer, examined } from './examined.js';
import { versionOf } from './installed.js';
import { jaxJs } from './jaxJs.js';
import type { EngineLibrary, Library } from './library.js';
import { libraryPage } from './page.js';
import { reproduced } from './reproduced.js';
import { tensorflowJs } from './tensorflowJs.js';

/*
 * npm run libraries: installs the packages of this folder, runs them, and writes golden/libraries/<name>.md. With --check
 * nothing is written, and a page that is not what the run gives ends it with 1.
 */
const seed = 1;
const libraries: readonly (Library | EngineLibrary)[] = [tensorflowJs, convnetjs, adnn, jaxJs];

async function pageFor(library: Library | EngineLibrary): Promise<string> {
  const version = versionOf(library.packageName);
  const shown = library.findings.map(reproduced);
  if ('open' in library) return enginePage(library, { version, seed, reproduced: shown });
  const all: ExaminedOptimizer[] = [];
  for (const optimizer of library.optimizers) all.push(await examined(optimizer, seed));
  return libraryPage(library, version, all, shown);
}

const isCheck = process.argv.includes('--check');
for (const library of libraries) {
  const start = performance.now();
  const file = `golden/libraries/${library.id}.md`;
  const page = await pageFor(library);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const isSame = isCheck && readFileSync(file, 'utf8') === page;
  process.stdout.write(`  ${isCheck && !isSame ? 'CHANGED' : 'done'}  ${library.title}, ${seconds} s: ${file}\n`);
  if (isCheck && !isSame) process.exitCode = 1;
  if (isCheck) continue;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, page);
}
