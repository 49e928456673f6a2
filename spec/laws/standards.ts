import type { Standard } from '../../src/laws/law.js';
import { standardOf } from '../../src/laws/standard.js';
import { departures, dialectName, dialectsOf, findDialect, usersOf } from '../../src/optimizers/dialect.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { optimizers } from '../../src/optimizers/index.js';

/** Every optimizer in every dialect. */
export const standards: readonly Standard[] = optimizers.flatMap((optimizer) =>
  dialectsOf(optimizer).map((dialect) => standardOf(optimizer, dialect)),
);

/**
 * Every optimizer as written, with every choice alone, and in every combination that somebody is known to use: where a
 * spec is slow, these stand for all combinations, whose number is a product.
 */
export const usedStandards: readonly Standard[] = standards.filter(
  ({ optimizer, dialect }) => departures(dialect).length < 2 || usersOf(optimizer, dialect).length > 0,
);

/** An optimizer by its id, as written or with these choices: `standard('adam', 'eps=hat')`. */
export function standard(id: string, ...choices: readonly string[]): Standard {
  const optimizer = findOptimizer(id);
  return standardOf(optimizer, findDialect(optimizer, choices).dialect);
}

/** The optimizer's title, and the choices that depart from its equations as written. */
export function nameOf({ optimizer, dialect }: Standard): string {
  const name = dialectName(dialect);
  return name ? `${optimizer.title}, ${name}` : optimizer.title;
}
