import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/* Runs a TypeScript program of this repository: node build/run.mjs <file.ts> [words…] */
const root = fileURLToPath(new URL('..', import.meta.url));
const [entry, ...words] = process.argv.slice(2);
if (entry === undefined) throw new Error('Say which file to run: node build/run.mjs <file.ts> [words…]');

const cache = path.join(root, 'node_modules', '.cache', 'assay');
await mkdir(cache, { recursive: true });
const outfile = path.join(cache, `${entry.replaceAll(/[^\w]/g, '-')}.mjs`);
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.argv = [process.execPath, entry, ...words];
await import(pathToFileURL(outfile).href);
