import { Problem } from '../formula/problem.js';
import { standardOf } from '../laws/standard.js';
import { findOptimizer } from '../optimizers/find.js';
import type { Subject } from '../subjects/subject.js';
import type { Baseline } from './baseline.js';
import { behaviourOf } from './behaviour.js';
import { type Drift, driftBetween, requestOf } from './drift.js';
import { identify } from './identify.js';
import { identityRecord } from './identityDocument.js';
import { casesOf } from './record.js';
import { type Specimen, specimenOf } from './specimen.js';

/**
 * What changed since a baseline was recorded. The recorded cases are asked again; only where something changed the
 * subject is identified anew, for that takes longer.
 * @throws Problem `baseline-other-names` where the subject cannot be asked what was recorded
 */
export async function check(subject: Subject | Specimen, baseline: Baseline): Promise<Drift> {
  const specimen = 'traces' in subject ? specimenOf(subject) : subject;
  const optimizer = findOptimizer(baseline.optimizer);
  const asked = await specimen.subjectFor(optimizer);
  if (!asked) {
    const why = `${specimen.name} cannot be asked as ${optimizer.title}, of which the baseline is.`;
    throw new Problem('baseline-other-names', `${why} Give the baseline of this subject, or record a new one.`);
  }
  const cases = await casesOf(asked, baseline.cases.map(requestOf));
  const { precision } = baseline.identity;
  const edges = await behaviourOf({
    subject: asked,
    standard: standardOf(optimizer, undefined, asked.reads),
    precision,
  });
  const seen = edges.map(({ id, title, seen: what }) => ({ id, title, seen: what, asEquations: null }));
  const now = { ...baseline, cases, identity: { ...baseline.identity, edges: seen } };
  const drift = driftBetween(baseline, now);
  if (drift.verdict !== 'changed') return drift;
  const identity = identityRecord(await identify(specimen, { seed: baseline.seed }));
  // The precision that it has now decides on the bound.
  return driftBetween(baseline, { ...now, identity: { ...identity, edges: seen } });
}
