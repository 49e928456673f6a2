/** Brackets open at the same time. Programs that people write stay below 30. */
const deepest = 1_000;

/** Characters without any of `; , { }`. What nests without brackets (`!!!…`, `a => a => …`, `if (a) if (a) …`) has none. */
const longestStretch = 5_000;

/**
 * Why a source is nested too deeply for compilers, which recurse: the bundler's memory grows with the depth, its output
 * with the square of it. Counted over the bare text, comments and strings included, at limits where that is no matter.
 *
 * @returns one sentence, or undefined for a source that may be read
 */
export function nestedTooDeeply(source: string): string | undefined {
  let depth = 0;
  let stretchStart = 0;
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] as string;
    if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign)) depth = Math.max(0, depth - 1);
    if (depth > deepest) return `It is nested too deeply: more than ${deepest.toLocaleString('en')} brackets are open.`;
    if (';,{}'.includes(sign)) stretchStart = at;
    else if (at - stretchStart > longestStretch) {
      return `It is nested too deeply: ${longestStretch.toLocaleString('en')} characters without ; , { or } are one expression.`;
    }
  }
  return undefined;
}
