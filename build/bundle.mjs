import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The folder that is published. */
export const output = path.join(root, 'dist');

/**
 * Bundles the command and the public API into `dist/`, with one shared chunk for what both use and one for every
 * subcommand, so that a command line loads only what it calls. Dependencies stay outside: a user's program and the
 * package must mean the same `fast-check`, and commander costs 5 ms less inside, which is not worth its licence text.
 */
export async function bundle() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: {
      cli: 'src/cli/main.ts',
      index: 'src/index.ts',
      lane: 'src/batches/lane.ts',
      vitest: 'src/vitest/index.ts',
    },
    outdir: 'dist',
    // Beside each other, so that whatever chunk starts the sandbox finds `./worker.js`.
    chunkNames: 'chunk-[hash]',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    logLevel: 'warning',
  });
  await Promise.all(outputFiles.map(writeWhenChanged));
  await copyAdapter();
  await removeStaleChunks(new Set(outputFiles.map((file) => path.basename(file.path))));
  await chmod(path.join(output, 'cli.js'), 0o755);
}

/**
 * A command that is running meanwhile must not meet half a file.
 * @param {import('esbuild').OutputFile} file
 */
async function writeWhenChanged(file) {
  const present = await readFile(file.path).catch(() => undefined);
  if (present?.equals(file.contents)) return;
  await mkdir(path.dirname(file.path), { recursive: true });
  await writeFile(file.path, file.contents);
}

/** What runs beside a submission in Python is handed to Python as it is. */
async function copyAdapter() {
  const folder = path.join(root, 'src', 'subjects', 'python');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.py'));
  for (const name of names) {
    const contents = await readFile(path.join(folder, name));
    await writeWhenChanged({ path: path.join(output, 'python', name), contents, text: '', hash: '' });
  }
}

/** @param {ReadonlySet<string>} current */
async function removeStaleChunks(current) {
  const chunks = (await readdir(output)).filter((name) => name.startsWith('chunk-'));
  await Promise.all(chunks.filter((name) => !current.has(name)).map((name) => rm(path.join(output, name))));
}
