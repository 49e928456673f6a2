import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The folder of package.json: bundled, this file lies elsewhere, and is run from the project's root. */
export const folder = path.resolve('spec/libraries');

const load = createRequire(path.join(folder, 'package.json'));

/** A package of this folder; the types are what the adapter needs of it. */
export function installed<T>(name: string): T {
  return load(name) as T;
}

/** The version that is installed. */
export function versionOf(packageName: string): string {
  const manifest = readFileSync(path.join(folder, 'node_modules', packageName, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}
