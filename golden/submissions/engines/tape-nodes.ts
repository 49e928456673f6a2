type Rule = { input: Var; partial: number };

export class Var {
  grad = 0;
  constructor(
    readonly tape: Tape,
    readonly value: number,
    readonly rules: Rule[],
  ) {}

  private lift(x: Var | number): Var {
    return x instanceof Var ? x : this.tape.variable(x);
  }

  add(other: Var | number): Var {
    const b = this.lift(other);
    return this.tape.record(this.value + b.value, { input: this, partial: 1 }, { input: b, partial: 1 });
  }

  mul(other: Var | number): Var {
    const b = this.lift(other);
    return this.tape.record(this.value * b.value, { input: this, partial: b.value }, { input: b, partial: this.value });
  }

  sub(other: Var | number): Var {
    const b = this.lift(other);
    return this.tape.record(this.value - b.value, { input: this, partial: 1 }, { input: b, partial: -1 });
  }

  sin(): Var {
    return this.tape.record(Math.sin(this.value), { input: this, partial: Math.cos(this.value) });
  }

  relu(): Var {
    return this.tape.record(Math.max(this.value, 0), { input: this, partial: this.value > 0 ? 1 : 0 });
  }

  square(): Var {
    return this.tape.record(this.value ** 2, { input: this, partial: 2 * this.value });
  }
}

export class Tape {
  private readonly recorded: Var[] = [];

  variable(x: number): Var {
    return this.record(x);
  }

  record(value: number, ...rules: Rule[]): Var {
    const made = new Var(this, value, rules);
    this.recorded.push(made);
    return made;
  }

  backward(output: Var): void {
    for (const one of this.recorded) one.grad = 0;
    output.grad = 1;
    for (let k = this.recorded.length - 1; k >= 0; k--) {
      const { grad, rules } = this.recorded[k];
      for (const { input, partial } of rules) input.grad += partial * grad;
    }
  }
}
