import { createHmac, randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { Problem } from '../formula/problem.js';

/** What nobody but the instructor knows: pseudonyms and seeds come of it, so that neither can be guessed. */
export interface Secret {
  /** The name under which a student appears, such as `s-3kq7m2x9ta`. */
  pseudonym(student: string): string;
  /** The seed of a class, or of one of its students. */
  seed(assignment: string, student?: string): number;
}

const leastLetters = 16;

/** Reads a file with a secret. @throws Problem `secret-file` or `secret-short` */
export async function readSecret(file: string): Promise<Secret> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Problem('secret-file', `There is no file with a secret ${file}.`);
  return secretOf(text.trim(), file);
}

/** The secret in a file, which is written where there is none. @throws Problem as `readSecret` does */
export async function secretIn(file: string): Promise<Secret> {
  // wx: of two runs that start together, one writes.
  const handle = await open(file, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return undefined;
    throw error;
  });
  if (handle) {
    await handle.writeFile(`${randomBytes(32).toString('hex')}\n`);
    await handle.sync();
    await handle.close();
  }
  return readSecret(file);
}

/** @param file is named where the secret will not do */
function secretOf(text: string, file: string): Secret {
  if (text.length < leastLetters) {
    throw new Problem(
      'secret-short',
      `The secret in ${file} has ${text.length} letters; give it at least ${leastLetters}.`,
    );
  }
  const derive = (...labels: readonly string[]) => createHmac('sha256', text).update(labels.join('\0')).digest();
  return {
    pseudonym: (student) => `s-${letters(derive('pseudonym', student.normalize('NFC')))}`,
    // 31 bits: what --seed takes.
    seed: (...about) => derive('seed', ...about.map((one) => (one ?? '').normalize('NFC'))).readUInt32BE() >>> 1,
  };
}

/** Nothing that is read as another letter, or that forms words. */
const alphabet = '23456789bcdfghjkmnpqrstvwxz';

function letters(bytes: Buffer): string {
  return Array.from(bytes.subarray(0, 10), (byte) => alphabet[byte % alphabet.length]).join('');
}
