import { nearest } from '../formula/nearest.js';
import { Problem } from '../formula/problem.js';
import type { LawStatement } from '../laws/law.js';
import { optionMessages } from './messages.js';
import type { ConformanceOptions, DeclaredDeviation } from './options.js';

/** What is declared of laws, checked. */
export interface Declarations {
  /** The reason by the id of a law that is left out. */
  readonly leftOut: ReadonlyMap<string, string>;
  readonly deviations: ReadonlyMap<string, DeclaredDeviation>;
  readonly today: string;
}

/**
 * Reads what options declare of laws.
 * @throws Problem `declaration` for a law that is not there, a reason, link or day that is missing
 */
export function declarationsIn(options: ConformanceOptions, laws: readonly LawStatement[]): Declarations {
  const ids = laws.map(({ id }) => id);
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  requireDay('today', today);
  const leftOut = new Map(Object.entries(options.without ?? {}));
  for (const [id, reason] of leftOut) {
    requireLaw(id, ids);
    require(reason.trim() !== '', optionMessages['no-reason'](id));
  }
  const deviations = new Map((options.deviations ?? []).map((one) => [one.law, one]));
  for (const deviation of deviations.values()) requireWhole(deviation, ids, leftOut);
  return { leftOut, deviations, today };
}

function requireWhole(
  { law, because, link, until }: DeclaredDeviation,
  ids: readonly string[],
  leftOut: ReadonlyMap<string, string>,
): void {
  requireLaw(law, ids);
  require(!leftOut.has(law), optionMessages.twice(law));
  require(because.trim() !== '', optionMessages['no-because'](law));
  require(/^https?:\/\/\S+$/.test(link), optionMessages['no-link'](law, link));
  requireDay(`until of the deviation from '${law}'`, until);
}

function requireLaw(id: string, ids: readonly string[]): void {
  require(ids.includes(id), optionMessages['unknown-law'](id, nearest(id, ids), ids));
}

function requireDay(what: string, day: string): void {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
  require(isDay, optionMessages['no-day'](what, day));
}

function require(holds: boolean, message: string): void {
  if (!holds) throw new Problem('declaration', message);
}
