import { printEquation } from './print.js';
import type { Equation } from './syntax.js';

/** One line that differs: as it is, and as it became; an empty text stands for a line that is not there. */
export interface Change {
  readonly line: string;
  readonly from: string;
  readonly to: string;
}

/** What differs between two algorithms, line by line in reading order, as a person would write the edit. */
export function changesBetween(from: readonly Equation[], to: readonly Equation[]): readonly Change[] {
  const kept = commonLines(from.map(printEquation), to.map(printEquation));
  const changes: Change[] = [];
  let f = 0;
  let t = 0;
  for (const [keptFrom, keptTo] of [...kept, [from.length, to.length] as const]) {
    changes.push(...pairUp(from.slice(f, keptFrom), to.slice(t, keptTo)));
    f = keptFrom + 1;
    t = keptTo + 1;
  }
  return changes;
}

/** Removed and added lines with the same target belong together. */
function pairUp(removed: readonly Equation[], added: readonly Equation[]): readonly Change[] {
  const waiting = [...added];
  const changes = removed.map((line) => {
    const index = waiting.findIndex((other) => other.target === line.target);
    const partner = index < 0 ? undefined : waiting.splice(index, 1)[0];
    return { line: line.target, from: printEquation(line), to: partner ? printEquation(partner) : '' };
  });
  return [...changes, ...waiting.map((line) => ({ line: line.target, from: '', to: printEquation(line) }))];
}

/** Index pairs of a longest common subsequence. */
function commonLines(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const best: (readonly (readonly [number, number])[])[][] = [];
  for (let i = a.length; i >= 0; i--) {
    const row: (readonly (readonly [number, number])[])[] = [];
    best[i] = row;
    for (let j = b.length; j >= 0; j--) {
      if (i === a.length || j === b.length) row[j] = [];
      else if (a[i] === b[j]) row[j] = [[i, j] as const, ...(best[i + 1]?.[j + 1] ?? [])];
      else {
        const down = best[i + 1]?.[j] ?? [];
        const right = row[j + 1] ?? [];
        row[j] = down.length >= right.length ? down : right;
      }
    }
  }
  return best[0]?.[0] ?? [];
}
