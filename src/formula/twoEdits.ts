import { isComplete } from './layout.js';
import { distinct, fitting, readableAt, type Slips, slipsOf } from './slips.js';
import type { Equation } from './syntax.js';
import { lineEdits, linesMoved, type NameKinds, namesGiven, withTargets } from './variants.js';

/**
 * Every algorithm that is two slips of the pen away: in two lines, both in one line, or a line dropped or exchanged and a
 * slip in another. There are tens of thousands, made as far as they are read; none is a single slip, but some are the same
 * function as one.
 */
export function* twoEditVariants(lines: readonly Equation[], names: NameKinds): Generator<readonly Equation[]> {
  const slips = slipsOf(lines, names);
  const fits = fitting(names);
  for (const variant of inTwoLines(lines, slips)) if (fits(variant)) yield variant;
  for (const variant of inOneLine(lines, names, slips)) if (fits(variant)) yield variant;
  const inputs = namesGiven(lines, names);
  for (const moved of linesMoved(lines)) {
    for (const variant of slippedIn(moved, lines, slips)) {
      if (isComplete(variant, inputs) && fits(variant)) yield variant;
    }
  }
}

function* inTwoLines(lines: readonly Equation[], slips: Slips): Generator<readonly Equation[]> {
  for (const [i, first] of slips.entries()) {
    for (const one of first) {
      const begun = lines.with(i, one);
      for (let j = i + 1; j < lines.length; j++) {
        for (const other of slips[j] as readonly Equation[]) yield begun.with(j, other);
      }
    }
  }
}

function* inOneLine(lines: readonly Equation[], names: NameKinds, slips: Slips): Generator<readonly Equation[]> {
  const all = withTargets(lines, names);
  for (const [index, line] of lines.entries()) {
    const once = slips[index] as readonly Equation[];
    const twice = once.flatMap((edited) => [...lineEdits(edited, all)]);
    const readable = distinct(twice, [line, ...once]).filter(readableAt(lines, index, names));
    for (const edited of readable) yield lines.with(index, edited);
  }
}

/** The lines in their new order, with a slip in any of them. */
function* slippedIn(
  moved: readonly Equation[],
  lines: readonly Equation[],
  slips: Slips,
): Generator<readonly Equation[]> {
  for (const [place, line] of moved.entries()) {
    for (const edited of slips[lines.indexOf(line)] ?? []) yield moved.with(place, edited);
  }
}
