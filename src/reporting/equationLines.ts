import { print } from '../formula/print.js';
import type { Equation } from '../formula/syntax.js';
import { texEquations } from '../formula/tex.js';
import type { Page } from './page.js';
import { alignColumns, widthOf } from './table.js';

/**
 * Equations under each other, each with its role beside it.
 * @param changing names that change from step to step besides those that a line computes, for TeX
 */
export function equationLines(
  lines: readonly Equation[],
  changing: Iterable<string>,
  { tex, style, width }: Page,
): readonly string[] {
  const indexed = new Set([...changing, ...lines.map(({ target }) => target)]);
  const roles = lines.map(({ role }) => style.faint(role ?? ''));
  if (tex) {
    return alignColumns(
      texEquations(lines, indexed).map((line, index) => [line, roles[index] ? `% ${roles[index]}` : '']),
    );
  }
  const names = Math.max(...lines.map(({ target }) => target.length));
  const rows = lines.map(({ target, expression }, index) => [
    `${target.padEnd(names)} = ${print(expression)}`,
    roles[index] ?? '',
  ]);
  const aligned = alignColumns(rows);
  // Beside one long equation, a column of roles would push all beyond the edge.
  return widthOf(aligned) <= width ? aligned : alignColumns(rows.map((row) => [row.join('   ').trimEnd()]));
}
