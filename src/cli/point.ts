import { nearest } from '../formula/nearest.js';
import { Problem } from '../formula/problem.js';
import { decimalText } from './handTyped.js';

/** More names than a sentence holds. */
const mostNames = 8;

function listed(names: readonly string[]): string {
  const more = names.length - mostNames;
  return more > 0 ? `${names.slice(0, mostNames).join(', ')} and ${more} more` : names.join(', ');
}

/** Names that stand for a number elsewhere. */
const famous: ReadonlyMap<string, string> = new Map([
  ['pi', ' pi is a name like any other here; for the number π write 4 * arctan(1).'],
  ['e', ' e is a name like any other here; for the number e write exp(1), and exp(x) for e^x.'],
]);

/**
 * Reads `--at x1=1,x2=2`: one number for each variable.
 * @returns the numbers as decimal texts, in the order of the variables
 * @throws Problem `at-syntax`, `unknown-variable`, `at-twice`, `not-a-number` or `missing-value`
 */
export function readPoint(texts: readonly string[], variables: readonly string[]): readonly string[] {
  const values = new Map<string, string>();
  for (const text of texts.flatMap((list) => list.split(/[,;]/))) {
    const [, name, typed] = /^\s*([^=\s]+)\s*=(.+)$/.exec(text) ?? [];
    if (name === undefined || typed === undefined) {
      throw new Problem(
        'at-syntax',
        `--at needs name=value with commas between, as in --at x1=1,x2=2, not '${text.trim()}'.`,
      );
    }
    if (!variables.includes(name)) throw unknownVariable(name, variables);
    if (values.has(name)) throw new Problem('at-twice', `--at gives ${name} two values; leave one out.`);
    values.set(name, decimalText(typed, `--at ${name}`));
  }
  const missing = variables.filter((name) => !values.has(name));
  if (missing.length > 0) {
    const example = missing.slice(0, mostNames).map((name) => `${name}=1`);
    const hint = missing.flatMap((name) => famous.get(name) ?? []).join('');
    throw new Problem(
      'missing-value',
      `--at has no value for ${listed(missing)}; write --at ${example.join(',')}, say.${hint}`,
    );
  }
  return variables.map((name) => values.get(name) as string);
}

function unknownVariable(name: string, variables: readonly string[]): Problem {
  const near = nearest(name, variables);
  const hint = near ? `; did you mean ${near}?` : '.';
  return new Problem('unknown-variable', `The formula has no variable ${name}${hint} It has ${listed(variables)}.`);
}
