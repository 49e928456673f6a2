import { fileURLToPath } from 'node:url';

/** Where the adapter lies: beside this file, or in a folder beside the bundle. */
export function adapterLocation(): string {
  const isSource = import.meta.url.endsWith('.ts');
  return fileURLToPath(new URL(isSource ? './adapter.py' : './python/adapter.py', import.meta.url));
}
