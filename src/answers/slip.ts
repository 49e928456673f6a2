import type { Enclosure } from '../arithmetic/rounding.js';
import { printEquation } from '../formula/print.js';
import type { Equation, Expression } from '../formula/syntax.js';
import { lineEdits } from '../formula/variants.js';
import { isNear } from './near.js';
import { evaluated, type Plan, type PlanLine, type Values } from './plan.js';

/** What a wrong number looks like. */
export type Slip =
  | { readonly kind: 'mistake'; readonly id: string; readonly statement: string; readonly equation: string }
  | { readonly kind: 'edit'; readonly from: string; readonly to: string }
  | { readonly kind: 'other'; readonly label: string };

/**
 * The likeliest way to a wrong number: a mistake that has a name, the shortest slip of the pen in the line, another value
 * of the same work. A number of few digits is met by chance, so that this is what it looks like, not what it is.
 * @param found the number, with half a unit of its last digit
 * @param given what the line may have been worked out from: the right values, or the person's own
 */
export function slipBehind(found: Enclosure, line: PlanLine, plan: Plan, given: readonly Values[]): Slip | undefined {
  const { equation, known, names, binding, id } = line;
  const gives = ({ expression }: Equation): boolean =>
    given.some((values) => isNear(evaluated(expression as Expression, binding, values), found));
  const named = known.find((one) => gives(one.equation));
  if (named) return { kind: 'mistake', id: named.id, statement: named.statement, equation: written(named.equation) };
  const edits = [...lineEdits(equation, names)].filter(gives).map(written);
  const [shortest] = edits.toSorted((a, b) => a.length - b.length);
  if (shortest !== undefined) return { kind: 'edit', from: written(equation), to: shortest };
  const other = plan.lines.find((one) => one.id !== id && given.some((values) => isValue(found, one.id, values)));
  return other && { kind: 'other', label: other.label };
}

const written = ({ role: _, ...equation }: Equation): string => printEquation(equation);

function isValue(found: Enclosure, id: string, values: Values): boolean {
  const value = values.get(id);
  return value !== undefined && isNear(value, found);
}
