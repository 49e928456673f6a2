import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The version with a hash of the programs that grade, since one version may be built twice from different sources. */
export async function engineVersion(version: string): Promise<string> {
  if (import.meta.url.endsWith('.ts')) return `${version} (sources)`;
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const names = (await readdir(folder)).filter((name) => /\.(js|wasm)$/.test(name)).sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(await readFile(new URL(name, import.meta.url)));
  return `${version} (${hash.digest('hex').slice(0, 12)})`;
}
