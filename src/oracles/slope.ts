/** What an oracle tells of a derivative: the number with a bound on its error, or why it cannot tell. */
export type Slope<N> =
  | { readonly kind: 'known'; readonly value: N; readonly radius: N }
  | { readonly kind: 'undecidable'; readonly reason: string };

/** The answer of an oracle that cannot tell. @param reason a sentence with a full stop */
export function undecidable(reason: string): { readonly kind: 'undecidable'; readonly reason: string } {
  return { kind: 'undecidable', reason };
}
