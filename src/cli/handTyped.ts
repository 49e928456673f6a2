import { Problem } from '../formula/problem.js';

const decimalPattern = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * A number as it was typed, for arithmetics that hold it exactly: `0.1` stays one tenth.
 * @param where the option, for the message
 * @throws Problem `not-a-number`
 */
export function decimalText(text: string, where: string): string {
  // The minus of print, as in a text copied from a page.
  const typed = text.trim().replaceAll('−', '-');
  if (decimalPattern.test(typed)) return typed.replace(/^\+/, '');
  throw new Problem('not-a-number', `${where} needs a number such as 0.1 or 1e-8, not '${typed}'.`);
}

/** Numbers with commas between them. @throws Problem `not-a-number` */
export function decimalList(text: string, where: string): readonly string[] {
  return text.split(',').map((part) => decimalText(part, where));
}

/** A whole number within limits, both included. @throws Problem `not-a-count` */
export function wholeNumber(text: string, where: string, [least, most]: readonly [number, number]): number {
  const value = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  const range = `${least.toLocaleString('en')} to ${most.toLocaleString('en')}`;
  throw new Problem('not-a-count', `${where} needs a whole number from ${range}, not '${text.trim()}'.`);
}

/** What `--seed` takes. */
export const seedRange: readonly [number, number] = [0, 2 ** 31 - 1];

/** What an option gathers that may be given again. */
export const collect = (text: string, earlier: readonly string[] = []): readonly string[] => [...earlier, text];
