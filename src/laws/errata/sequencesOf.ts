/** Every sequence of so many values: all outcomes of as many independent draws. */
export function sequencesOf<Value>(values: readonly Value[], length: number): readonly (readonly Value[])[] {
  if (length === 0) return [[]];
  return sequencesOf(values, length - 1).flatMap((before) => values.map((value) => [...before, value]));
}
