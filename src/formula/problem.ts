/** A place in a text; line and column count from 1, `length` is in characters. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly sourceLine: string;
}

/**
 * Something a person has to mend: input, usage, a formula. The message is one sentence that names the thing and the
 * next step; `code` is stable, for programs; `place` says where in the text.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly place: TextPlace | undefined;

  constructor(code: string, message: string, place?: TextPlace) {
    super(message);
    this.code = code;
    this.place = place;
  }
}
