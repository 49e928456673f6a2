import { Problem } from '../../formula/problem.js';
import { jsonPath } from './jsonPath.js';
import { type Said, saidSchema } from './said.js';

/** The longest right answer has a fortieth of it. */
export const mostCharacters = 1_000_000;
/** An answer's numbers stand four deep. */
const mostDeep = 8;
const mostQuoted = 40;

/** What is wrong with a line of answers. @param what a sentence that goes on from `Line 3 of the answers` */
export const badLine = (line: number, what: string): Problem =>
  new Problem('bad-line', `Line ${line} of the answers ${what}`);

/**
 * Reads one line that a program wrote.
 * @param line its number, from 1
 * @throws Problem `bad-line`, which names the line and says what is expected
 */
export function readLine(text: string, line: number): Said {
  if (text.length > mostCharacters) {
    throw badLine(line, `has more than ${mostCharacters.toLocaleString('en')} characters. Write one answer on a line.`);
  }
  if (isTooDeep(text)) {
    throw badLine(line, `has brackets more than ${mostDeep} deep. Parameters are lists of steps, tensors and numbers.`);
  }
  const parsed = saidSchema.safeParse(parse(text, line));
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0] as (typeof parsed.error.issues)[number];
  const where = path.length === 0 ? '' : `at ${jsonPath(path)} `;
  throw badLine(line, `is not as it should be ${where}(${message}). PROTOCOL.md shows how each line looks.`);
}

function parse(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const isNumber = /(?<!["\w])-?(?:NaN|inf(?:inity)?)\b(?!")/i.test(text);
    const shown = text.length > mostQuoted ? `${text.slice(0, mostQuoted)}…` : text;
    throw badLine(
      line,
      isNumber
        ? 'has a number that JSON has not: write "NaN", "Infinity" and "-Infinity" in quotes.'
        : `is no JSON: ${shown}  Write answers there and nothing else; what you print goes to standard error.`,
    );
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '[' || character === '{') {
      if (++depth > mostDeep) return true;
    } else if (character === ']' || character === '}') depth--;
  }
  return false;
}
