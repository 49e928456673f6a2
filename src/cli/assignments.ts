import { decimal } from '../arithmetic/decimal.js';
import { nearest } from '../formula/nearest.js';
import { Problem } from '../formula/problem.js';
import type { Domain } from '../optimizers/domain.js';
import type { Hyperparameter } from '../optimizers/hyperparameter.js';
import { decimalText } from './handTyped.js';

type Hyperparameters = Readonly<Record<string, Hyperparameter>>;

/** Hyperparameters by their own names, as the decimal texts that were typed. */
export type Assignments = Readonly<Record<string, string>>;

/**
 * Reads `--set name=value`, once per name; a name may be an alias (`learning_rate`).
 * @param texts what stood behind each `--set`
 * @param option how they were given, for messages
 * @throws Problem `set-syntax`, `unknown-hyperparameter`, `set-twice`, `not-a-number` or `outside-domain`
 */
export function readAssignments(
  texts: readonly string[],
  hyperparameters: Hyperparameters,
  option = '--set',
): Assignments {
  const assignments: Record<string, string> = {};
  for (const text of texts) {
    const [, name, typed] = /^\s*([^=\s]+)\s*=(.+)$/.exec(text) ?? [];
    if (name === undefined || typed === undefined) {
      throw new Problem('set-syntax', `--set needs name=value, as in --set lr=0.1, not '${text}'.`);
    }
    const canonical = canonicalName(name, hyperparameters);
    if (canonical in assignments)
      throw new Problem('set-twice', `${option} gives ${canonical} two values; leave one out.`);
    const value = decimalText(typed, `${option} ${name}`);
    checkDomain(canonical, value, hyperparameters[canonical] as Hyperparameter);
    assignments[canonical] = value;
  }
  return assignments;
}

function canonicalName(name: string, hyperparameters: Hyperparameters): string {
  const entries = Object.entries(hyperparameters);
  const found = entries.find(([own, { aliases }]) => own === name || aliases.includes(name));
  if (found) return found[0];
  const near = nearest(name, [...Object.keys(hyperparameters), ...entries.flatMap(([, { aliases }]) => aliases)]);
  const hint = near ? ` Did you mean ${near}?` : '';
  const known = Object.keys(hyperparameters).join(', ');
  throw new Problem('unknown-hyperparameter', `There is no hyperparameter ${name}.${hint} Known are ${known}.`);
}

function checkDomain(name: string, value: string, { domain, outside }: Hyperparameter): void {
  if (isInside(domain, value)) return;
  const why = outside === undefined ? '' : `: ${outside}`;
  throw new Problem('outside-domain', `${name} = ${value} is outside ${domain.text}${why}.`);
}

/** Compared as decimals: 0.99999999999999999999 is below 1, and its nearest double is not. */
function isInside(domain: Domain, text: string): boolean {
  const { less, literal, fromNumber } = decimal();
  const [x, low, high] = [literal(text), fromNumber(domain.low), fromNumber(domain.high)];
  const aboveLow = domain.lowOpen ? less(low, x) : !less(x, low);
  const belowHigh = domain.highOpen ? less(x, high) : !less(high, x);
  return aboveLow === true && belowHigh === true;
}
