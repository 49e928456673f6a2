import { isAboutOthers } from '../laws/holdsFor.js';
import { laws } from '../laws/index.js';
import type { Law } from '../laws/law.js';
import { standardOf } from '../laws/standard.js';
import type { Optimizer } from '../optimizers/optimizer.js';

/** The laws that an optimizer as written obeys, and those that it does not, with the reason. */
export interface LawsOfOptimizer {
  readonly obeyed: readonly Law[];
  readonly notHere: readonly { readonly law: Law; readonly reason: string }[];
}

/** Laws that are about other optimizers are left out. */
export function lawsOfOptimizer(optimizer: Optimizer): LawsOfOptimizer {
  const standard = standardOf(optimizer);
  const asked = laws.map((law) => ({ law, applies: law.holdsFor(standard) }));
  return {
    obeyed: asked.filter(({ applies }) => applies === true).map(({ law }) => law),
    notHere: asked.flatMap(({ law, applies }) =>
      applies === true || isAboutOthers(applies) ? [] : [{ law, reason: applies }],
    ),
  };
}
