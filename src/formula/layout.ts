import { nearest } from './nearest.js';
import { printEquation } from './print.js';
import { Problem } from './problem.js';
import { type Equation, type Formula, namesIn } from './syntax.js';

/** Which slot holds which name: inputs first, then every name that a line computes, in order of appearance. */
export type Layout = ReadonlyMap<string, number>;

/**
 * Gives every name of an algorithm a slot.
 * @param inputs names that hold a value before the first line runs
 * @throws Problem `formula-name` when a line reads a name that nothing has computed yet
 */
export function layoutOf(lines: readonly Equation[], inputs: Iterable<string>): Layout {
  const layout = new Map<string, number>();
  for (const name of inputs) if (!layout.has(name)) layout.set(name, layout.size);
  for (const [index, line] of lines.entries()) {
    for (const name of namesRead(line.expression)) {
      if (!layout.has(name)) throw unknownName(name, index, line, layout.keys());
    }
    if (!layout.has(line.target)) layout.set(line.target, layout.size);
  }
  return theOne(layout);
}

const layouts = new Map<string, Layout>();

/** Layouts with the same names in the same order are one and the same, so that what is bound to one serves all. */
function theOne(layout: Layout): Layout {
  const names = [...layout.keys()].join(' ');
  const known = layouts.get(names) ?? layout;
  layouts.set(names, known);
  return known;
}

const known = new WeakMap<Formula, ReadonlySet<string>>();

/** The names that a formula reads; variants of an algorithm share most of their formulas. */
function namesRead(expression: Formula): ReadonlySet<string> {
  const names = known.get(expression) ?? namesIn(expression);
  known.set(expression, names);
  return names;
}

/** Whether every name is computed before it is read: what an edited algorithm must still fulfil. */
export function isComplete(lines: readonly Equation[], inputs: Iterable<string>): boolean {
  const known = new Set(inputs);
  return lines.every((line) => {
    const complete = [...namesRead(line.expression)].every((name) => known.has(name));
    known.add(line.target);
    return complete;
  });
}

/** The names that lines read before any of them computes it: the inputs that they use. */
export function inputsRead(lines: readonly Equation[]): ReadonlySet<string> {
  const computed = new Set<string>();
  const read = new Set<string>();
  for (const line of lines) {
    for (const name of namesRead(line.expression)) if (!computed.has(name)) read.add(name);
    computed.add(line.target);
  }
  return read;
}

function unknownName(name: string, index: number, line: Equation, known: Iterable<string>): Problem {
  const names = [...known];
  const near = nearest(name, names);
  const hint = near ? `did you mean ${near}?` : 'it has to be computed in an earlier line or declared.';
  const sourceLine = printEquation(line);
  // The line may come from an edit, so its spans need not fit any text: the place is one in the line as printed.
  const before = sourceLine.search(new RegExp(`(?<== .*)\\b${name}\\b(?!\\()`));
  return new Problem(
    'formula-name',
    `${name} in line ${index + 1} (${line.target} = …) is not known there; ${hint} Known are ${names.join(', ')}.`,
    { line: index + 1, column: before + 1, length: name.length, sourceLine },
  );
}
