import type { LawVerdict } from '../laws/lawReport.js';
import { declarationMessages } from './messages.js';
import type { DeclaredDeviation } from './options.js';

/** What a law's report means for its test. A `breach` is undeclared, and the whole report explains it. */
export type LawOutcome =
  | { readonly kind: 'pass' }
  | { readonly kind: 'skip' | 'fail' | 'breach'; readonly message: string };

interface Reported {
  readonly verdict: LawVerdict;
  readonly breach?: { readonly message: string };
  readonly reason?: string;
}

/**
 * A law that holds passes, and one that nothing decides is skipped. A declared deviation passes while it deviates and has
 * not expired.
 * @param today as `2027-01-31`
 */
export function verdictOn(report: Reported, declared: DeclaredDeviation | undefined, today: string): LawOutcome {
  const { verdict, breach, reason = '' } = report;
  const isOpen = verdict === 'skipped' || verdict === 'undecidable';
  if (!declared) {
    if (verdict === 'pass') return { kind: 'pass' };
    return { kind: isOpen ? 'skip' : 'breach', message: breach?.message ?? (reason || verdict) };
  }
  if (verdict === 'pass') return { kind: 'fail', message: declarationMessages.ended(declared) };
  if (isOpen) return { kind: 'fail', message: declarationMessages.open(declared, reason) };
  if (today > declared.until) {
    return { kind: 'fail', message: declarationMessages.expired(declared, breach?.message ?? reason) };
  }
  return { kind: 'pass' };
}
