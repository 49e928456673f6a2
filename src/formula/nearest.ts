/**
 * The known name closest to a mistyped one, or `undefined` when none is close: at most a third of its letters may
 * differ (inserted, removed, replaced or two neighbours exchanged), and in names of two or more letters one always may.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Math.min(Math.max(1, Math.floor(name.length / 3)), name.length - 1);
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < fewest || (distance === fewest && best === undefined)) {
      best = candidate;
      fewest = distance;
    }
  }
  return best;
}

/** Damerau's distance in its restricted form: no letter is edited twice. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, k) => k)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const above = rows[i - 1] as number[];
      const replaced = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let distance = Math.min(replaced, (above[j] as number) + 1, (row[j - 1] as number) + 1);
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (exchanged) distance = Math.min(distance, ((rows[i - 2] as number[])[j - 2] as number) + 1);
      row.push(distance);
    }
    rows.push(row);
  }
  return (rows[a.length] as number[])[b.length] as number;
}
