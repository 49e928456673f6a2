import { parseEquations } from './parse.js';
import { Problem } from './problem.js';
import type { Equation } from './syntax.js';

/** The text of an algorithm, one equation a line; it is parsed when it is first read. */
export interface Equations {
  readonly text: string;
  /** Where the text stands in the program, for messages; formatted only when it is asked for. */
  readonly site: Error;
}

/**
 * Marks a text as equations, so that editors can highlight it and errors point here:
 * ``equations`theta = theta - lr * g` ``. Nothing is parsed yet: a command pays only for the optimizers it uses.
 */
export function equations(text: TemplateStringsArray): Equations {
  return { text: text.raw.join(''), site: new Error('equations') };
}

const parsed = new WeakMap<Equations, readonly Equation[]>();

/** The equations as trees. @throws Problem `formula-…`, with the line of the program that holds the text */
export function read(source: Equations): readonly Equation[] {
  const known = parsed.get(source);
  if (known) return known;
  try {
    const lines = parseEquations(source.text);
    parsed.set(source, lines);
    return lines;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem(error.code, `${error.message} (equations written ${callSite(source.site)})`, error.place);
  }
}

function callSite(site: Error): string {
  // Frame 0 is the message, 1 the tag itself, 2 who used it.
  const frame = site.stack?.split('\n')[2]?.trim();
  return frame ?? 'at an unknown place';
}
