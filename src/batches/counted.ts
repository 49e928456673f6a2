/** The same bytes, each piece counted before it is handed on; where that throws, so does reading. */
export async function* counted(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    count(piece.length);
    yield piece;
  }
}
