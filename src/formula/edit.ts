import { parseEquations, parseFormula } from './parse.js';
import { printEquation } from './print.js';
import { Problem } from './problem.js';
import { children, type Equation, type Formula, sameExpression, withChildren } from './syntax.js';

/**
 * A change to an algorithm, written in the notation. Either both sides are formulas — the pattern is a part of one
 * equation — or both are equations, one a line; an empty right side drops the lines.
 * A pattern matches exactly once: an edit that could mean two things is an error.
 */
export interface Edit {
  readonly replace: string;
  readonly with: string;
}

/** Applies edits one after the other; each sees what the ones before it left. @throws Problem `edit-match` */
export function applyEdits(lines: readonly Equation[], edits: readonly Edit[]): readonly Equation[] {
  return edits.reduce<readonly Equation[]>(
    (current, edit) => (isEquations(edit.replace) ? replaceLines(current, edit) : replacePart(current, edit)),
    lines,
  );
}

/** Whether every edit finds its pattern exactly once. */
export function canApply(lines: readonly Equation[], edits: readonly Edit[]): boolean {
  try {
    applyEdits(lines, edits);
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === 'edit-match') return false;
    throw error;
  }
}

function isEquations(text: string): boolean {
  return /(^|[^<>=!])=([^=]|$)/.test(text);
}

function replaceLines(lines: readonly Equation[], edit: Edit): readonly Equation[] {
  const wanted = parseEquations(edit.replace).map(printEquation);
  const places = wanted.map((text) => {
    const matches = lines.flatMap((line, index) => (printEquation(line) === text ? [index] : []));
    if (matches.length !== 1) throw noSingleMatch(edit, matches.length, lines);
    return matches[0] as number;
  });
  const replaced = places.map((place) => lines[place] as Equation);
  const inserted = parseEquations(edit.with).map((line) => withRole(line, replaced));
  const first = Math.min(...places);
  return lines.flatMap((line, index) => [
    ...(index === first ? inserted : []),
    ...(places.includes(index) ? [] : [line]),
  ]);
}

/** A line that takes another's place keeps its role in the algorithm. */
function withRole(line: Equation, replaced: readonly Equation[]): Equation {
  const role = line.role ?? replaced.find((old) => old.target === line.target)?.role;
  return role === undefined ? line : { ...line, role };
}

function replacePart(lines: readonly Equation[], edit: Edit): readonly Equation[] {
  const pattern = parseFormula(edit.replace);
  const replacement = parseFormula(edit.with);
  let matches = 0;
  const replaceIn = (node: Formula): Formula => {
    if (sameExpression(node, pattern)) {
      matches++;
      return replacement;
    }
    return withChildren(node, children(node).map(replaceIn));
  };
  const edited = lines.map((line) => {
    const expression = replaceIn(line.expression);
    return expression === line.expression ? line : { ...line, expression };
  });
  if (matches !== 1) throw noSingleMatch(edit, matches, lines);
  return edited;
}

function noSingleMatch(edit: Edit, matches: number, lines: readonly Equation[]): Problem {
  const found = matches === 0 ? 'is nowhere' : `stands ${matches} times`;
  return new Problem(
    'edit-match',
    `The pattern ${edit.replace} ${found} in ${lines.map(printEquation).join('; ')}; an edit needs it exactly once.`,
  );
}
