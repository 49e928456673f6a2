import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, relative, sep } from 'node:path';
import type { BuildFailure, Loader, Message, OnLoadResult, Plugin } from 'esbuild';
import type { SourcePlace } from '../response.js';
import { resolveImport, submissionExtensions } from './allowedImport.js';

/** A submission as one script whose completion value is its exports, with its source map. */
export interface Bundle {
  readonly kind: 'bundle';
  readonly code: string;
  /** JSON; sources are paths relative to the submission's folder. */
  readonly map: string;
}

export interface BundleFailure {
  readonly kind: 'failure';
  readonly reason: 'unreadable' | 'syntax-error' | 'forbidden-import';
  readonly message: string;
  readonly place?: SourcePlace;
}

const namespace = 'submission';
const largest = 1_000_000;

const loaders: Readonly<Record<string, Loader>> = { '.ts': 'ts', '.tsx': 'tsx' };

async function load(file: string): Promise<OnLoadResult> {
  const { size } = await stat(file);
  if (size > largest) return { errors: [{ text: `The file has ${size} bytes; at most ${largest} are read.` }] };
  return { contents: await readFile(file, 'utf8'), loader: loaders[extname(file)] ?? 'js' };
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

/** esbuild counts columns from 0 in UTF-8 bytes. */
function placeOf({ location }: Message): SourcePlace | undefined {
  if (location === null) return undefined;
  const { file, line, column, lineText } = location;
  const before = Buffer.from(lineText).subarray(0, column).toString();
  return { file: file.slice(`${namespace}:`.length), line, column: before.length + 1, sourceLine: lineText };
}

function failureFrom(error: BuildFailure): BundleFailure {
  const first = error.errors.find(({ pluginName }) => pluginName !== '') ?? error.errors[0];
  if (first === undefined) return { kind: 'failure', reason: 'unreadable', message: error.message };
  const place = placeOf(first);
  const reason = first.pluginName === '' ? 'syntax-error' : place === undefined ? 'unreadable' : 'forbidden-import';
  return { kind: 'failure', reason, message: first.text, ...(place === undefined ? {} : { place }) };
}

/** The file's real path, if it is a file that may be graded. */
async function entryOf(path: string): Promise<string | BundleFailure> {
  const refuse = (message: string): BundleFailure => ({ kind: 'failure', reason: 'unreadable', message });
  if (!submissionExtensions.includes(extname(path))) {
    return refuse(`${basename(path)} is not one of ${submissionExtensions.join(', ')}.`);
  }
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return refuse(`There is no file ${path}.`);
  if (!(await stat(real)).isFile()) return refuse(`${path} is not a file.`);
  if (dirname(real) !== (await realpath(dirname(path))))
    return refuse(`${path} is a link to another folder; submit the file itself.`);
  return real;
}

/** Bundles a submission from the files of its own folder, and from nothing else. */
export async function bundleSubmission(path: string): Promise<Bundle | BundleFailure> {
  const esbuild = import('esbuild');
  const entry = await entryOf(path);
  if (typeof entry !== 'string') return entry;
  const folder = dirname(entry);
  const options = {
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
  } as const;
  try {
    const { outputFiles } = await (await esbuild).build({
      ...options,
      entryPoints: [...options.entryPoints],
      plugins: [...options.plugins],
    });
    const textOf = (end: string) => outputFiles.find((file) => file.path.endsWith(end))?.text ?? '';
    return { kind: 'bundle', code: textOf('.js'), map: textOf('.map') };
  } catch (error) {
    if (error instanceof Error && 'errors' in error) return failureFrom(error as BuildFailure);
    throw error;
  }
}
