import { float64 } from '../arithmetic/float64.js';
import { bind } from '../formula/evaluate.js';
import { nearest } from '../formula/nearest.js';
import { parseExpression } from '../formula/parse.js';
import { Problem } from '../formula/problem.js';
import { namesIn } from '../formula/syntax.js';
import { contains, domain } from '../optimizers/domain.js';
import type { Hyperparameter } from '../optimizers/hyperparameter.js';

/** A number that a person chooses around the steps. */
export interface TrainingParameter extends Hyperparameter {
  /** What it counts, in the plural, such as `epochs`: a whole number, which every arithmetic holds exactly. */
  readonly counts?: string;
}

/** Parameters by name. */
export type Parameters = Readonly<Record<string, TrainingParameter>>;

/** A value for each parameter, by name. */
export type Values = Readonly<Record<string, number>>;

/** What two parameters must fulfil together. */
export interface Condition {
  /** A comparison over the parameters, such as `floor <= lr`. */
  readonly holds: string;
  /** What goes wrong where it does not hold, and what to do, as a sentence. */
  readonly otherwise: string;
}

/** What has parameters, and a title for messages. */
export interface Parametrized {
  readonly title: string;
  readonly parameters: Parameters;
  readonly conditions?: readonly Condition[];
}

/**
 * A value for every parameter: the given one, by its name or an alias, or the default.
 * @throws Problem `unknown-parameter`, `parameter-twice`, `outside-domain`, `not-whole` or `parameters-conflict`
 */
export function completed(owner: Parametrized, given: Values): Values {
  const values: Record<string, number> = {};
  for (const [name, value] of Object.entries(given)) {
    const own = ownName(owner, name);
    if (own in values) throw new Problem('parameter-twice', `${owner.title} gets ${own} twice; leave one out.`);
    checkValue(owner, own, value, own === name ? name : `${own} (given as ${name})`);
    values[own] = value;
  }
  for (const [name, { default: preset }] of Object.entries(owner.parameters)) values[name] ??= preset;
  for (const condition of owner.conditions ?? []) checkCondition(owner, condition, values);
  return values;
}

function ownName({ title, parameters }: Parametrized, name: string): string {
  const entries = Object.entries(parameters);
  const found = entries.find(([own, { aliases }]) => own === name || aliases.includes(name));
  if (found) return found[0];
  const near = nearest(name, [...Object.keys(parameters), ...entries.flatMap(([, { aliases }]) => aliases)]);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  const known = Object.keys(parameters).join(', ') || 'none';
  throw new Problem('unknown-parameter', `${title} has no parameter ${name}.${hint} Known: ${known}.`);
}

function checkValue({ title, parameters }: Parametrized, own: string, value: number, shown: string): void {
  const { domain, outside, counts, default: preset } = parameters[own] as TrainingParameter;
  const wanted = `Give a ${counts === undefined ? 'number' : 'whole number'} in ${domain.text}, such as ${preset}.`;
  if (!contains(domain, value)) {
    const why = outside === undefined ? '' : `: ${outside}`;
    throw new Problem('outside-domain', `${title}: ${shown} = ${value} is outside ${domain.text}${why}. ${wanted}`);
  }
  if (counts !== undefined && !Number.isSafeInteger(value)) {
    throw new Problem('not-whole', `${title}: ${shown} = ${value} counts ${counts}. ${wanted}`);
  }
}

function checkCondition({ title }: Parametrized, { holds, otherwise }: Condition, values: Values): void {
  const condition = parseExpression(holds);
  const names = [...namesIn(condition)];
  const evaluate = bind(condition, new Map(names.map((name, slot) => [name, slot])), float64);
  if (
    evaluate(
      names.map((name) => values[name] as number),
      0,
    ) === 1
  )
    return;
  const chosen = names.map((name) => `${name} = ${values[name]}`).join(' and ');
  throw new Problem('parameters-conflict', `${title}: with ${chosen}, ${otherwise}`);
}

/** How long something lasts: at least one of what it counts. */
export function lengthOf(
  meaning: string,
  counts: string,
  preset: number,
  aliases: readonly string[],
): TrainingParameter {
  return {
    meaning,
    counts,
    default: preset,
    domain: domain('[1, inf)'),
    outside: `nothing lasts fewer ${counts} than one`,
    aliases,
  };
}
