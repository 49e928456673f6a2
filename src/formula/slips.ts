import { isComplete } from './layout.js';
import { printEquation } from './print.js';
import { isWellShaped } from './shapes.js';
import type { Equation } from './syntax.js';
import { lineEdits, linesMoved, type NameKinds, namesGiven, withTargets } from './variants.js';

/** By line: every line that is one slip away and reads nothing that is not there yet. */
export type Slips = readonly (readonly Equation[])[];

/** The slips of an algorithm; a line that several have in common has its slips made once. */
export function slipsOf(lines: readonly Equation[], names: NameKinds): Slips {
  const all = withTargets(lines, names);
  return lines.map((line, index) => slipsOfLine(line, all).filter(readableAt(lines, index, names)));
}

/**
 * The algorithms that are one slip of the pen away, made as far as they are read: variants of variants share the lines
 * that they have in common.
 */
export function* slipped(lines: readonly Equation[], names: NameKinds): Generator<readonly Equation[]> {
  const fits = fitting(names);
  for (const [index, slips] of slipsOf(lines, names).entries()) {
    for (const slip of slips) {
      const variant = lines.with(index, slip);
      if (fits(variant)) yield variant;
    }
  }
  const inputs = namesGiven(lines, names);
  for (const moved of linesMoved(lines)) if (isComplete(moved, inputs) && fits(moved)) yield moved;
}

/** Only where there are matrices can shapes not fit. */
export function fitting({ shapes = new Map() }: NameKinds): (lines: readonly Equation[]) => boolean {
  const hasMatrices = [...shapes.values()].includes('matrix');
  return (lines) => !hasMatrices || isWellShaped(lines, shapes);
}

/** Whether a line may stand in a place. */
export function readableAt(lines: readonly Equation[], index: number, names: NameKinds): (line: Equation) => boolean {
  const known = [...namesGiven(lines, names), ...lines.slice(0, index).map(({ target }) => target)];
  return (line) => isComplete([line], known);
}

/** Lines that differ as texts from each other and from these. */
export function distinct(made: Iterable<Equation>, known: readonly Equation[]): readonly Equation[] {
  const seen = new Set(known.map(printEquation));
  const kept: Equation[] = [];
  for (const line of made) {
    const text = printEquation(line);
    if (seen.has(text)) continue;
    seen.add(text);
    kept.push(line);
  }
  return kept;
}

/** By the names that a slip may take: the slips of every line. */
const made = new Map<string, WeakMap<Equation, readonly Equation[]>>();

function slipsOfLine(line: Equation, names: NameKinds): readonly Equation[] {
  const key = [names.hyperparameters, names.values, [names.counter]].map((kind) => kind.join()).join(';');
  const ofNames = made.get(key) ?? new WeakMap<Equation, readonly Equation[]>();
  made.set(key, ofNames);
  const slips = ofNames.get(line) ?? distinct(lineEdits(line, names), [line]);
  ofNames.set(line, slips);
  return slips;
}
