import type { Hello } from './said.js';

/** How a program is written, in words: `class in Python`, `program in C`. */
export function contractOf({ language, contract = 'program' }: Pick<Hello, 'language' | 'contract'>): string {
  return `${contract} in ${language}`;
}
