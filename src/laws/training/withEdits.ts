import { applyEdits, type Edit } from '../../formula/edit.js';
import { type Equations, read } from '../../formula/equations.js';
import { printEquation } from '../../formula/print.js';

/** What has a rule, with edits made to it: a claim about the rule can so be exchanged for a wrong one. */
export function withEdits<Ruled extends { readonly rule: Equations }>(owner: Ruled, edits: readonly Edit[]): Ruled {
  if (edits.length === 0) return owner;
  const text = applyEdits(read(owner.rule), edits).map(printEquation).join('\n');
  return { ...owner, rule: { text, site: owner.rule.site } };
}
