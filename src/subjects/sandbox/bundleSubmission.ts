import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, relative, sep } from 'node:path';
import type { BuildFailure, BuildOptions, Loader, OnLoadResult, OutputFile, Plugin } from 'esbuild';
import { resolveImport, submissionExtensions } from './allowedImport.js';
import { type BundleFailure, failureFrom, unreadable } from './bundleFailure.js';
import { bundleTogether } from './bundler.js';
import { nestedTooDeeply } from './nesting.js';

/** A submission as one script whose completion value is its exports, with its source map. */
export interface Bundle {
  readonly kind: 'bundle';
  readonly code: string;
  /** JSON; sources are paths relative to the submission's folder. */
  readonly map: string;
}

const namespace = 'submission';

/** Bytes of a file. No 100,000 characters nest deeply enough to end the bundler; 200,000 brackets do. */
const largest = 100_000;

const loaders: Readonly<Record<string, Loader>> = { '.ts': 'ts', '.tsx': 'tsx' };

async function load(file: string): Promise<OnLoadResult> {
  const refuse = (text: string): OnLoadResult => ({ errors: [{ text }] });
  const { size } = await stat(file);
  if (size > largest) return refuse(`The file has ${size} bytes; at most ${largest} are read.`);
  const contents = await readFile(file, 'utf8');
  const refusal = nestedTooDeeply(contents);
  return refusal === undefined ? { contents, loader: loaders[extname(file)] ?? 'js' } : refuse(refusal);
}

/** Takes over all reading: esbuild itself opens nothing, not even a package.json. */
function ownFolderOnly(entry: string, folder: string): Plugin {
  return {
    name: 'own-folder-only',
    setup(build) {
      build.onResolve({ filter: /.*/ }, async (args) => {
        if (args.kind === 'entry-point') return { path: relative(folder, entry), namespace };
        const resolved = await resolveImport(args, folder);
        if ('file' in resolved) return { path: relative(folder, resolved.file), namespace };
        return { errors: [{ text: resolved.refusal }] };
      });
      build.onLoad({ filter: /.*/, namespace }, ({ path }) => load(`${folder}${sep}${path}`));
    },
  };
}

function optionsFor(entry: string, folder: string) {
  return {
    entryPoints: [entry],
    absWorkingDir: folder,
    bundle: true,
    write: false,
    outfile: 'submission.js',
    format: 'iife',
    globalName: namespace,
    footer: { js: `${namespace};` },
    platform: 'neutral',
    target: 'es2022',
    sourcemap: 'external',
    legalComments: 'none',
    logLevel: 'silent',
    tsconfigRaw: '{}',
    plugins: [ownFolderOnly(entry, folder)],
  } satisfies BuildOptions;
}

/** The file's real path, if it is a file that may be graded. */
async function entryOf(path: string): Promise<string | BundleFailure> {
  if (!submissionExtensions.includes(extname(path))) {
    return unreadable(`${basename(path)} is not one of ${submissionExtensions.join(', ')}.`);
  }
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return unreadable(`There is no file ${path}.`);
  if (!(await stat(real)).isFile()) return unreadable(`${path} is not a file.`);
  if (dirname(real) === (await realpath(dirname(path)))) return real;
  return unreadable(`${path} is a link to another folder; submit the file itself.`);
}

const textOf = (files: readonly OutputFile[], end: string) => files.find(({ path }) => path.endsWith(end))?.text ?? '';

/** Bundles a submission from the files of its own folder, and from nothing else. */
export async function bundleSubmission(path: string): Promise<Bundle | BundleFailure> {
  const entry = await entryOf(path);
  if (typeof entry !== 'string') return entry;
  try {
    const built = await bundleTogether(optionsFor(entry, dirname(entry)));
    if (built === 'stopped') return unreadable('It is nested too deeply, or too large, to be compiled.');
    return { kind: 'bundle', code: textOf(built.outputFiles, '.js'), map: textOf(built.outputFiles, '.map') };
  } catch (error) {
    if (error instanceof Error && 'errors' in error) return failureFrom(error as BuildFailure, namespace);
    throw error;
  }
}
