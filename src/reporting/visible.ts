/**
 * Characters that act on a terminal, or turn text around, instead of being seen: controls, escape codes, line and
 * paragraph separators, marks of direction, and what is invisible altogether.
 */
const acting = /[\p{Control}\p{Format}\p{Surrogate}\u2028\u2029]/gu;

/** More than this of a foreign text hides what stands after it. */
const mostCharacters = 2_000;
const mostLines = 20;

/**
 * A text from outside (a path, an error's message, a line of somebody's source) that can be printed: what would act on
 * the terminal is spelled out, as in `\u{1b}`, and tabs become spaces. On one line.
 */
export function visible(text: string): string {
  return shortened(text).replaceAll('\t', '  ').replaceAll(acting, spelled);
}

/** The same for a text of several lines. */
export function visibleLines(text: string): readonly string[] {
  const lines = shortened(text).split(/\r\n|[\n\r\u2028\u2029]/);
  return [...lines.slice(0, mostLines), ...(lines.length > mostLines ? ['…'] : [])].map(visible);
}

function spelled(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

function shortened(text: string): string {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
}
