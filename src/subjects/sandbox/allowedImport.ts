import { realpath, stat } from 'node:fs/promises';
import { dirname, extname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { OnResolveArgs } from 'esbuild';

/** What an import comes to: a file of the submission, or a sentence that says what to do instead. */
export type Resolved = { readonly file: string } | { readonly refusal: string };

const extensions = ['.ts', '.tsx', '.js', '.mjs', '.cjs'];

/** Extensions of the files a submission may consist of. */
export const submissionExtensions: readonly string[] = extensions;

const advice =
  'A submission runs on its own: import only files of its own folder, as in import { mean } from "./mean.js".';

function isInside(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/** Paths an import may mean: as written, with an extension, or TypeScript written as JavaScript. */
function candidates(path: string): string[] {
  const extension = extname(path);
  const withExtension = extensions.map((one) => path + one);
  const asTypeScript = { '.js': ['.ts', '.tsx'], '.mjs': [], '.cjs': [] }[extension] ?? [];
  const stem = path.slice(0, path.length - extension.length);
  return [
    ...(extensions.includes(extension) ? [path] : []),
    ...asTypeScript.map((one) => stem + one),
    ...withExtension,
  ];
}

async function existing(path: string): Promise<string | undefined> {
  for (const candidate of candidates(path)) {
    const real = await realpath(candidate).catch(() => undefined);
    if (real !== undefined && (await stat(real)).isFile()) return real;
  }
  return undefined;
}

/** Why a kind of import is refused whatever it names; undefined for a static import. */
function refusedKind({ kind, path }: OnResolveArgs): string | undefined {
  if (kind === 'require-call' || kind === 'require-resolve') {
    return `require("${path}") is not available. ${advice}`;
  }
  if (kind === 'dynamic-import')
    return `import("${path}") is not available: write a static import at the top of the file.`;
  return undefined;
}

/**
 * Resolves one import of a submission.
 *
 * @param folder real path of the submission's folder; nothing outside it is read, also not through a symbolic link
 */
export async function resolveImport(args: OnResolveArgs, folder: string): Promise<Resolved> {
  const { path } = args;
  const refused = refusedKind(args);
  if (refused !== undefined) return { refusal: refused };
  if (!/^\.\.?(\/|$)/.test(path)) return { refusal: `"${path}" cannot be imported. ${advice}` };
  const wanted = resolve(folder, dirname(args.importer), path);
  if (!isInside(folder, wanted)) return { refusal: `"${path}" leads out of the submission's folder. ${advice}` };
  const file = await existing(wanted);
  if (file === undefined) return { refusal: `"${path}" does not exist, or is not one of ${extensions.join(', ')}.` };
  if (!isInside(folder, file))
    return { refusal: `"${path}" is a link that leads out of the submission's folder. ${advice}` };
  return { file };
}
