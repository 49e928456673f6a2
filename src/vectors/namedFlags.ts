/** Flags in a sentence, at most three by name. */
export function namedFlags(flags: readonly string[]): string {
  const named = flags.slice(0, 3);
  const others = flags.length - named.length;
  return others > 0 ? `${named.join(', ')} and ${others} more` : named.join(', ').replace(/, ([^,]*)$/, ' and $1');
}
