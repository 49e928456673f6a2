import { featuresOf } from '../laws/features.js';
import type { Answered } from './agreement.js';
import type { Breached } from './breached.js';

/**
 * What all cases have on which the subject is not the standard, while it is the standard on some without it: "a changing
 * rate". The rarest such features; there may be none.
 */
export function exceptionOf(breached: readonly Breached[], kept: readonly Answered[]): readonly string[] {
  const [first, ...others] = breached.map(({ exchange }) => new Set(featuresOf(exchange.request)));
  if (!first) return [];
  const withIt = (feature: string): number =>
    kept.filter(({ request }) => featuresOf(request).includes(feature)).length;
  const shared = [...first].filter((feature) => others.every((features) => features.has(feature)));
  const fewest = Math.min(...shared.map(withIt));
  return fewest < kept.length ? shared.filter((feature) => withIt(feature) === fewest) : [];
}
