/** Something that is off in a vector file: where, by id and place, and what, as a sentence. */
export interface Finding {
  readonly where: string;
  readonly what: string;
}
