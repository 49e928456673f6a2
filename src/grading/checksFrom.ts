import type { LawStatement } from '../laws/law.js';
import type { LawReport, LawVerdict } from '../laws/lawReport.js';
import type { Check } from './result.js';

/** Verdicts that neither earn a point nor cost one: there was nothing to judge, or we could not. */
const uncounted: ReadonlySet<LawVerdict> = new Set(['skipped', 'undecidable', 'harness-error']);

/** One check per law, a point each. */
export function checksFrom(
  reports: readonly LawReport<LawStatement, unknown>[],
  replayOf: (law: string) => string,
): readonly Check[] {
  return reports.map(({ law, verdict, judged, reason = '', breach }) => ({
    id: law.id,
    title: law.title,
    verdict,
    reason: verdict === 'skipped' || verdict === 'undecidable' ? reason : '',
    points: verdict === 'pass' ? 1 : 0,
    maxPoints: uncounted.has(verdict) ? 0 : 1,
    message: breach?.message ?? (verdict === 'pass' || verdict === 'skipped' ? '' : reason),
    replay: replayOf(law.id),
    cases: judged,
  }));
}

/** Points earned over points possible, 0 where none are possible. */
export function scoreOf(checks: readonly Check[]): number {
  const possible = checks.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
  const earned = checks.reduce((sum, { points }) => sum + points, 0);
  return possible === 0 ? 0 : earned / possible;
}
