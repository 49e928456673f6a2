/** What a loop works on: every tensor and every number of an optimizer, by name. */
export interface Operands {
  readonly tensors: Readonly<Record<string, Float64Array>>;
  readonly scalars: Readonly<Record<string, number>>;
}

/** One step as a careful person writes it: one loop, what is constant in it computed before. */
export type Loop = (operands: Operands) => void;
