/** A number and its derivative with respect to the variable. Both have the unit that `inner` gives them. */
export interface Dual<N> {
  readonly value: N;
  readonly derivative: N;
}
