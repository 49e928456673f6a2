import { examine } from '../laws/examine.js';
import { laws } from '../laws/index.js';
import type { Law, Standard } from '../laws/law.js';
import type { NamedDialect } from '../optimizers/dialect.js';
import { reference } from '../subjects/reference.js';
import { casesPerLaw } from './gradeOptions.js';
import { gradingMessages } from './messages.js';

/**
 * The laws that a submission is held to. Somebody who leaves a part out on purpose gives up the laws that follow from
 * it: those that the equations of the dialect break themselves are not held against a submission in it.
 */
export async function lawsFor(standard: Standard, { onPurpose }: NamedDialect, seed: number): Promise<readonly Law[]> {
  if (onPurpose.length === 0) return laws;
  const equations = reference(standard.optimizer.id, standard.algorithm);
  const { reports } = await examine(equations, standard, { seed, runs: casesPerLaw, laws });
  const reason = gradingMessages['only-for-paper'](onPurpose.map(({ id }) => id).join(', '));
  return reports.map(({ law, verdict }) => (verdict === 'fail' ? { ...law, holdsFor: () => reason } : law));
}
