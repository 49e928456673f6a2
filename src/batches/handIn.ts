import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sheetExtensions } from '../answers/sheetFormats.js';
import { Problem } from '../formula/problem.js';
import { type Packed, unpack } from './archive.js';
import { counted } from './counted.js';
import { type Intake, type IntakeLimits, openIntake } from './intake.js';

/** What one student handed in, as it lies in the folder of the class. */
export interface HandIn {
  readonly path: string;
  readonly kind: 'folder' | 'zip' | 'tar' | 'file';
}

/** Where the work is in a place that `bringTo` was given. */
export const workIn = (place: string): string => path.join(place, 'work');

/**
 * Brings what was handed in to a place of its own, so that what is graded is not changed meanwhile, and no path names
 * anybody. A folder around everything is left out. Whoever calls removes the place.
 * @returns where the work is
 * @throws Problem `intake-…` for what is not taken, as a whole
 */
export async function bringTo(place: string, { path: given, kind }: HandIn, limits?: IntakeLimits): Promise<string> {
  const folder = path.join(place, 'taken');
  await rm(place, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  if (kind === 'zip' || kind === 'tar') {
    const { size } = await lstat(given);
    const intake = openIntake(size, limits);
    await unpack(given, kind, (packed) => put(packed, folder, intake), intake.count);
  } else {
    const intake = openIntake(undefined, limits);
    const files = kind === 'file' ? [fileAt(given, nameless(given))] : filesIn(given);
    for await (const packed of files) await put(countedIn(packed, intake), folder, intake);
  }
  await rename(await innermost(folder), workIn(place));
  return workIn(place);
}

async function put({ name, kind, open }: Packed, folder: string, intake: Intake): Promise<void> {
  const parts = intake.place(name, kind);
  if (parts === undefined) return;
  const target = path.join(folder, ...parts);
  if (kind === 'folder') {
    await mkdir(target, { recursive: true });
    return;
  }
  await mkdir(path.dirname(target), { recursive: true });
  // wx: what is there already is never written over.
  await pipeline(await open(), createWriteStream(target, { flags: 'wx', mode: 0o600 }));
}

const countedIn = (packed: Packed, { count }: Intake): Packed => ({
  ...packed,
  open: async () => counted(await packed.open(), count),
});

const fileAt = (file: string, name: string): Packed => ({
  ...{ name, kind: 'file' },
  open: async () => createReadStream(file),
});

/** The name of a single file is the student's. */
function nameless(file: string): string {
  const ending = path.extname(file).toLowerCase();
  return `${sheetExtensions.includes(ending) ? 'answers' : 'submission'}${ending}`;
}

/** The files of a folder; links are left where they are, as in every folder that is graded. */
async function* filesIn(folder: string, inside = ''): AsyncGenerator<Packed> {
  const entries = await readdir(path.join(folder, inside), { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) yield* filesIn(folder, name);
    else if (entry.isFile()) yield fileAt(path.join(folder, name), name);
  }
}

/** Where the files are: inside what is nothing but a folder around them. */
async function innermost(folder: string): Promise<string> {
  const [only, second] = await readdir(folder, { withFileTypes: true });
  if (only === undefined) throw new Problem('intake-empty', 'There are no files in it; hand it in again.');
  return only.isDirectory() && second === undefined ? innermost(path.join(folder, only.name)) : folder;
}
