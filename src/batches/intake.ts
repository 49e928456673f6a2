import path from 'node:path';
import { Problem } from '../formula/problem.js';

/** What is taken from one student. */
export interface IntakeLimits {
  readonly files: number;
  /** Of all files together, as they are unpacked. */
  readonly bytes: number;
  /** Bytes unpacked for a byte packed; text comes to about 10. */
  readonly ratio: number;
}

const usualIntake: IntakeLimits = { files: 1_000, bytes: 20_000_000, ratio: 200 };

/** Up to here a ratio says nothing: an empty file of a kilobyte is packed into a few bytes. */
const harmlessBytes = 1_000_000;
const longestName = 200;
const deepest = 16;

/** Looks at every name and counts every byte before it is written. */
export interface Intake {
  /** Where a file may be written, as parts of a path; `undefined` for what is left out. @throws Problem `intake-…` */
  place(name: string, kind: EntryKind): readonly string[] | undefined;
  /** @throws Problem `intake-bytes` or `intake-ratio` once there are too many */
  count(bytes: number): void;
}

export type EntryKind = 'file' | 'folder' | 'link' | 'device';

/** @param packed bytes of the archive; without, nothing is packed */
export function openIntake(packed?: number, limits: IntakeLimits = usualIntake): Intake {
  // By the letters alone, as a disk compares names that knows no case.
  const taken = new Map<string, { readonly name: string; readonly kind: EntryKind }>();
  let [files, bytes] = [0, 0];
  return {
    place(name, kind) {
      const parts = partsOf(name);
      if (parts === undefined || parts.length === 0 || parts.some(isLeftOut)) return undefined;
      if (kind === 'link') throw refusal('link', `${name} is a link; put the file itself there.`);
      if (kind === 'device') throw refusal('device', `${name} is no file.`);
      // Empty folders cost something as well.
      if (++files > limits.files) throw refusal('files', `It holds more than ${limits.files} files.`);
      claim(parts, name, kind, taken);
      return parts;
    },
    count(more) {
      bytes += more;
      if (bytes > limits.bytes) {
        throw refusal('bytes', `It comes to more than ${limits.bytes / 1e6} MB; hand in what is asked for only.`);
      }
      if (packed !== undefined && bytes > harmlessBytes && bytes > packed * limits.ratio) {
        throw refusal('ratio', `It unpacks to more than ${limits.ratio} times its size.`);
      }
    },
  };
}

function refusal(code: string, message: string): Problem {
  return new Problem(`intake-${code}`, message);
}

/** The parts of a name that stays inside the folder. @throws Problem `intake-name` */
function partsOf(name: string): readonly string[] | undefined {
  if (name.length > longestName) throw refusal('name', `A name of ${name.length} letters is too long.`);
  // Backslashes are folders on one system and letters on another; colons name drives and streams.
  if (/[\\:]|\p{Control}|\p{Surrogate}|\ufffd/u.test(name)) {
    throw refusal('name', `${JSON.stringify(name)} is no name that every system has; rename the file.`);
  }
  if (name.startsWith('/')) throw refusal('name', `${name} does not start in the folder.`);
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) throw refusal('name', `${name} leads out of the folder.`);
  if (parts.length > deepest) throw refusal('name', `${name} is more than ${deepest} folders deep.`);
  return parts;
}

/** What systems and editors add, and what is installed and not written. */
const isLeftOut = (part: string): boolean => part.startsWith('.') || part === 'node_modules' || part === '__MACOSX';

function claim(
  parts: readonly string[],
  name: string,
  kind: EntryKind,
  taken: Map<string, { readonly name: string; readonly kind: EntryKind }>,
): void {
  for (let length = 1; length <= parts.length; length++) {
    const own = path.posix.join(...parts.slice(0, length));
    const isWhole = length === parts.length;
    const asked = { name: own, kind: isWhole ? kind : 'folder' } as const;
    const key = own.normalize('NFC').toLowerCase();
    const before = taken.get(key);
    if (before === undefined) taken.set(key, asked);
    else if (before.name !== own) throw refusal('twice', `${before.name} and ${own} are one name on many systems.`);
    else if (before.kind === 'file' || asked.kind === 'file') throw refusal('twice', `${name} is there twice.`);
  }
}
