import { readFile, stat } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Problem } from '../formula/problem.js';
import { readAnswers } from '../grading/readAnswers.js';
import type { RecordedAnswers } from '../grading/recordedAnswers.js';
import { visible } from '../reporting/visible.js';

/** The longest of right answers come to 1 MB. */
const mostMegabytes = 64;

/**
 * The answers in a file, or from standard input.
 * @throws Problem `unreadable` for what is no file or too large, and those of `readAnswers`
 */
export async function answersIn(path: string): Promise<RecordedAnswers> {
  return readAnswers(path === '-' ? await text(process.stdin) : await contentOf(path));
}

async function contentOf(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > mostMegabytes * 2 ** 20) throw new Error(`it has more than ${mostMegabytes} MB`);
    return await readFile(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem(
      'unreadable',
      `${visible(path)} cannot be read: ${visible(why)}. Give the file with the answers.`,
    );
  }
}
