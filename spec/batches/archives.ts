import { crc32 as checksum, deflateRawSync } from 'node:zlib';
import { pack } from 'tar-stream';

/** One thing in an archive; a link leads to its text. */
export interface InArchive {
  readonly name: string;
  readonly text?: string;
  readonly kind?: 'folder' | 'link' | 'device';
}

/** A tar that holds these, whatever their names. */
export async function tarOf(files: readonly InArchive[]): Promise<Uint8Array> {
  const tar = pack();
  for (const { name, text = '', kind } of files) {
    if (kind === 'link') tar.entry({ name, type: 'symlink', linkname: text });
    else if (kind === 'device') tar.entry({ name, type: 'character-device' });
    else if (kind === 'folder') tar.entry({ name, type: 'directory' });
    else tar.entry({ name }, text);
  }
  tar.finalize();
  const pieces: Uint8Array[] = [];
  for await (const piece of tar) pieces.push(piece as Uint8Array);
  return Buffer.concat(pieces);
}

const modes = { folder: 0o040755, link: 0o120777, device: 0o020666, file: 0o100644 };

/** A zip that holds these, whatever their names: programs that write zips refuse what must be refused here. */
export function zipOf(files: readonly InArchive[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text = '', kind = 'file' } of files) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const named = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(checksum(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(named.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, named, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((modes[kind] << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), common, tail, named]));
    locals.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
