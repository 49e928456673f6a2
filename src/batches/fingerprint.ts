import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { HandIn } from './handIn.js';

/**
 * A hash of everything that was handed in: of an archive as it is, of a folder by names and contents. What cannot be read
 * is told when it is graded.
 */
export async function fingerprint(handIn: HandIn): Promise<string> {
  try {
    return await hashOfAll(handIn);
  } catch (error) {
    return `unreadable:${(error as NodeJS.ErrnoException).code}`;
  }
}

async function hashOfAll({ path: given, kind }: HandIn): Promise<string> {
  if (kind !== 'folder') return `${kind}:${path.basename(given)}:${await hashOf(given)}`;
  const entries = await readdir(given, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(`${path.relative(given, file)}\0${await hashOf(file)}\n`);
  return `folder:${hash.digest('hex')}`;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
