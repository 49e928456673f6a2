export class Scalar {
  gradient = 0;
  private readonly inputs: readonly Scalar[];
  private readonly partials: readonly number[];

  constructor(
    public value: number,
    inputs: readonly Scalar[] = [],
    partials: readonly number[] = [],
  ) {
    this.inputs = inputs;
    this.partials = partials;
  }

  static of(x: Scalar | number): Scalar {
    return x instanceof Scalar ? x : new Scalar(x);
  }

  plus(x: Scalar | number): Scalar {
    const b = Scalar.of(x);
    return new Scalar(this.value + b.value, [this, b], [1, 1]);
  }

  minus(x: Scalar | number): Scalar {
    const b = Scalar.of(x);
    return new Scalar(this.value - b.value, [this, b], [1, -1]);
  }

  times(x: Scalar | number): Scalar {
    const b = Scalar.of(x);
    return new Scalar(this.value * b.value, [this, b], [b.value, this.value]);
  }

  exp(): Scalar {
    const y = Math.exp(this.value);
    return new Scalar(y, [this], [y]);
  }

  /** Operands before what is computed of them. */
  private nodes(seen = new Set<Scalar>()): Set<Scalar> {
    const open: [Scalar, number][] = [[this, 0]];
    const entered = new Set<Scalar>([this]);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const next = top[0].inputs[top[1]++];
      if (next === undefined) seen.add((open.pop() as [Scalar, number])[0]);
      else if (!entered.has(next)) {
        entered.add(next);
        open.push([next, 0]);
      }
    }
    return seen;
  }

  zeroGrad(): void {
    for (const node of this.nodes()) node.gradient = 0;
  }

  /** Adds to the gradients that are there. Clear them first with zeroGrad(). */
  backward(): void {
    this.gradient = 1;
    for (const { inputs, partials, gradient } of [...this.nodes()].reverse()) {
      inputs.forEach((input, i) => {
        input.gradient += partials[i] * gradient;
      });
    }
  }
}
