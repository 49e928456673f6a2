import { inputsRead } from '../formula/layout.js';
import { parseEquations, parseExpression } from '../formula/parse.js';
import { namesIn } from '../formula/syntax.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import { domain } from '../optimizers/domain.js';

/** What every algorithm may read without declaring it. */
const given: ReadonlySet<string> = new Set(['theta', 'g', 't', 'initial_lr']);

const constant = { meaning: 'a constant of the run', default: Number.NaN, domain: domain('(-inf, inf)'), aliases: [] };

/**
 * Equations that belong to no optimizer, as somebody prints them. What they read and neither compute nor keep is a
 * constant of the run.
 * @param kept names that are kept from step to step, each with its initial formula over the constants and theta
 * @throws Problem `formula-…`
 */
export function recurrence(text: string, kept: Readonly<Record<string, string>> = {}): Algorithm {
  const lines = parseEquations(text);
  const initial = Object.entries(kept).map(([name, formula]) => [name, parseExpression(formula)] as const);
  const read = [...initial.flatMap(([, formula]) => [...namesIn(formula)]), ...inputsRead(lines)];
  const constants = read.filter((name) => !given.has(name) && !(name in kept));
  return {
    hyperparameters: Object.fromEntries(constants.map((name) => [name, constant])),
    state: Object.fromEntries(initial.map(([name, formula]) => [name, { shape: 'like theta', initial: formula }])),
    lines,
  };
}
