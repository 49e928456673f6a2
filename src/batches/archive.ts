import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, type Header } from 'tar-stream';
import { type Entry, openPromise } from 'yauzl';
import { Problem } from '../formula/problem.js';
import { counted } from './counted.js';
import type { EntryKind, Intake } from './intake.js';

/** One thing in an archive. */
export interface Packed {
  readonly name: string;
  readonly kind: EntryKind;
  /** Its bytes; to be read to the end, or not at all, before the next. */
  readonly open: () => Promise<AsyncIterable<Uint8Array> | readonly Uint8Array[]>;
}

/** What is done with each thing in an archive, one after the other. */
type Take = (packed: Packed) => Promise<void>;

const endings = { zip: ['.zip'], tar: ['.tar', '.tar.gz', '.tgz'] } as const;

/** The kind of archive that a name promises, and the name without it. */
export function archiveNamed(name: string): { readonly kind: 'zip' | 'tar'; readonly stem: string } | undefined {
  for (const [kind, own] of Object.entries(endings) as ['zip' | 'tar', readonly string[]][]) {
    const ending = own.find((one) => name.toLowerCase().endsWith(one));
    if (ending !== undefined) return { kind, stem: name.slice(0, -ending.length) };
  }
  return undefined;
}

/**
 * Hands over what is in an archive, and counts every byte that comes out of it.
 * @throws Problem `intake-archive` where it cannot be read, and what `take` and `count` throw
 */
export async function unpack(file: string, kind: 'zip' | 'tar', take: Take, count: Intake['count']): Promise<void> {
  const { size } = await stat(file);
  if (size === 0) throw new Problem('intake-archive', 'The archive is an empty file; hand it in again.');
  try {
    await (kind === 'zip' ? unzip(file, take, count) : untar(file, take, count));
  } catch (error) {
    if (error instanceof Problem || isOfThisMachine(error)) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem('intake-archive', `The archive cannot be read as ${kind} (${reason}); pack it again.`);
  }
}

/** A full disk is nobody's homework. */
function isOfThisMachine(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException)?.code ?? '';
  return ['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE', 'EIO', 'EROFS', 'EACCES'].includes(code);
}

async function unzip(file: string, take: Take, count: Intake['count']): Promise<void> {
  const zip = await openPromise(file, { strictFileNames: true, validateEntrySizes: true });
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new Problem('intake-archive', 'The archive has a password; pack it without.');
      const open = async () => counted(await zip.openReadStreamPromise(entry), count);
      await take({ name: entry.fileName, kind: kindInZip(entry), open });
    }
  } finally {
    zip.close();
  }
}

const typeBits = 0o170000;
const types = { file: 0o100000, link: 0o120000 };

/** Of what Unix packed, the type stands in the upper half of the attributes. */
function kindInZip({ fileName, externalFileAttributes }: Entry): EntryKind {
  const type = (externalFileAttributes >>> 16) & typeBits;
  if (type === types.link) return 'link';
  if (fileName.endsWith('/')) return 'folder';
  return type === 0 || type === types.file ? 'file' : 'device';
}

async function untar(file: string, take: Take, count: Intake['count']): Promise<void> {
  const tar = extract();
  const counting = (bytes: AsyncIterable<Uint8Array>) => counted(bytes, count);
  const packed = createReadStream(file);
  const reading = /gz$/i.test(file) ? pipeline(packed, createGunzip(), counting, tar) : pipeline(packed, counting, tar);
  const broken = reading.then(
    () => new Promise<never>(() => undefined),
    (error: Error) => {
      tar.destroy(error);
      throw error;
    },
  );
  broken.catch(() => undefined);
  // Whoever waits for more of an archive that broke off might wait for ever.
  const unlessBroken = <T>(promise: Promise<T>) => Promise.race([promise, broken]);
  const entries = tar[Symbol.asyncIterator]() as AsyncIterator<TarEntry>;
  try {
    for (;;) {
      const { done, value } = await unlessBroken(entries.next());
      if (done) break;
      // As a whole, for it has been counted: a stream that is opened later may have ended meanwhile.
      const bytes = await unlessBroken(buffer(value));
      await take({ name: value.header.name, kind: kindInTar(value.header), open: async () => [bytes] });
    }
    await reading;
  } finally {
    packed.destroy();
    tar.destroy();
  }
}

type TarEntry = AsyncIterable<Uint8Array> & { readonly header: Header };

function kindInTar({ type }: Header): EntryKind {
  if (type === 'file' || type === 'contiguous-file') return 'file';
  if (type === 'directory') return 'folder';
  return type === 'link' || type === 'symlink' ? 'link' : 'device';
}
