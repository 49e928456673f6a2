import type { SourcePlace } from '../subjects/response.js';
import { messages } from './messages.js';
import { excerpt } from './placeText.js';
import type { Sheet } from './sheet.js';
import { visible } from './visible.js';

/** The line of the author's code that is likely wrong, cited as the guess that it is; nothing where there is none. */
export function guessText(guess: SourcePlace | undefined, { width }: Sheet): readonly string[] {
  if (guess === undefined) return [];
  const source = sourceOf(guess, width - 6);
  return [`  ${guessName(guess)}`, ...(source === '' ? [] : [`      ${source}`])];
}

/** The same as linear text. */
export function guessPlain(guess: SourcePlace | undefined): readonly string[] {
  if (guess === undefined) return [];
  const source = visible((guess.sourceLine ?? '').trim());
  return [`guess: ${visible(guess.file)}:${guess.line}`, ...(source === '' ? [] : [`source line: ${source}`])];
}

/** `adam.ts:14 (a guess)`. */
function guessName({ file, line }: SourcePlace): string {
  return messages.guess(`${visible(file)}:${line}`);
}

/** The source line without its indentation; of a long one the part around the place. */
function sourceOf({ sourceLine = '', column }: SourcePlace, width: number): string {
  const trimmed = sourceLine.trim();
  const indentation = sourceLine.length - sourceLine.trimStart().length;
  return excerpt({ sourceLine: trimmed, column: Math.max(1, column - indentation), length: 1 }, width)[0];
}
