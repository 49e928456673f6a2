import { type FileHandle, open, rename } from 'node:fs/promises';
import { Problem } from '../formula/problem.js';
import { type Recorded, recordSchema } from './record.js';

/** Where a line stands, and what it is about. */
interface Line extends Pick<Recorded, 'student' | 'key' | 'engine'> {
  readonly start: number;
  readonly length: number;
  readonly failed: boolean;
}

/**
 * A file of lines, one for each work that was graded, the last of a student being the one that counts. What `write` has
 * resolved for is on the disk. In memory there is where a line stands, and not what it says.
 */
export interface Journal {
  /** What the file needed when it was opened; empty where it was whole. */
  readonly repaired: string;
  /** What counts of a student; without what failed by a fault of ours, which is to be tried again. */
  find(student: string): Pick<Recorded, 'key' | 'engine'> | undefined;
  read(student: string): Promise<Recorded | undefined>;
  /** The students in the order of their pseudonyms. */
  students(): readonly string[];
  /** @throws Problem `journal-full` when the disk is; what was written before is kept */
  write(record: Recorded): Promise<void>;
  /** Takes out every line about a student; of a run that is killed meanwhile all is there or all is gone. */
  remove(student: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a journal, which is made where there is none, and cuts off what a run that was killed has left of a line. */
export async function openJournal(file: string): Promise<Journal> {
  let handle = await open(file, 'a+', 0o600);
  const { lines, end, repaired } = await scan(handle);
  const { size } = await handle.stat();
  if (size > end) await handle.truncate(end);
  let length = end;
  let last: Promise<unknown> = Promise.resolve();
  const append = async (record: Recorded): Promise<void> => {
    const bytes = Buffer.from(`${JSON.stringify(record)}\n`);
    try {
      await handle.appendFile(bytes);
      await handle.datasync();
    } catch (error) {
      await handle.truncate(length).catch(() => undefined);
      const { code = '' } = error as NodeJS.ErrnoException;
      throw new Problem(
        'journal-full',
        `${file} cannot be written (${code}). What stands in it is kept; make room, and start again.`,
      );
    }
    lines.set(record.student, lineOf(record, length, bytes.length));
    length += bytes.length;
  };
  return {
    repaired,
    find(student) {
      const line = lines.get(student);
      return line?.failed ? undefined : line;
    },
    async read(student) {
      const line = lines.get(student);
      return line && recordSchema.parse(JSON.parse(await textAt(handle, line)));
    },
    students: () => [...lines.keys()].sort(),
    write(record) {
      const written = last.then(() => append(record));
      last = written.catch(() => undefined);
      return written;
    },
    async remove(student) {
      await last;
      lines.delete(student);
      handle = await rewritten(file, handle, lines);
      length = (await handle.stat()).size;
    },
    async close() {
      await last;
      await handle.close();
    },
  };
}

/** The file with these lines only, whose places are new. */
async function rewritten(file: string, handle: FileHandle, lines: Map<string, Line>): Promise<FileHandle> {
  const part = await open(`${file}.part`, 'w', 0o600);
  let start = 0;
  for (const [student, line] of lines) {
    await part.appendFile(await textAt(handle, line));
    lines.set(student, { ...line, start });
    start += line.length;
  }
  await part.sync();
  await part.close();
  await handle.close();
  await rename(`${file}.part`, file);
  return open(file, 'a+', 0o600);
}

const lineOf = ({ student, key, engine, work }: Recorded, start: number, length: number): Line => ({
  ...{ student, key, engine, start, length },
  failed: work.questions.some(({ outcome }) => outcome === 'harness-error'),
});

async function textAt(handle: FileHandle, { start, length }: Line): Promise<string> {
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, start);
  return buffer.toString('utf8');
}

/** Reads line by line; one that is no record is left out, and what follows the last whole line is torn. */
async function scan(handle: FileHandle) {
  const lines = new Map<string, Line>();
  let [end, bad] = [0, 0];
  let rest = Buffer.alloc(0);
  const piece = Buffer.alloc(1 << 16);
  for (let at = 0; ; ) {
    const { bytesRead } = await handle.read(piece, 0, piece.length, at);
    if (bytesRead === 0) break;
    at += bytesRead;
    rest = Buffer.concat([rest, piece.subarray(0, bytesRead)]);
    for (let stop = rest.indexOf(10); stop >= 0; stop = rest.indexOf(10)) {
      const record = recordIn(rest.subarray(0, stop).toString('utf8'));
      if (record) lines.set(record.student, lineOf(record, end, stop + 1));
      else bad++;
      end += stop + 1;
      rest = rest.subarray(stop + 1);
    }
  }
  const torn = rest.length > 0 ? ['its last line, which was torn'] : [];
  const unread = bad > 0 ? [`${bad} ${bad === 1 ? 'line' : 'lines'} that cannot be read`] : [];
  return { lines, end, repaired: [...torn, ...unread].join(' and ') };
}

function recordIn(text: string): Recorded | undefined {
  try {
    const read = recordSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
