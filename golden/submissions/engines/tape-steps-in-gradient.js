// A step of descent is taken at once. gradient(output) gives the adjoints of all of them.
export class Tape {
  values = [];
  records = [];

  write(value, inputs, partials) {
    this.records.push({ inputs, partials });
    return this.values.push(value) - 1;
  }

  variable(x) {
    return this.write(x, [], []);
  }

  add(i, j) {
    return this.write(this.values[i] + this.values[j], [i, j], [1, 1]);
  }

  mul(i, j) {
    return this.write(this.values[i] * this.values[j], [i, j], [this.values[j], this.values[i]]);
  }

  sin(i) {
    return this.write(Math.sin(this.values[i]), [i], [Math.cos(this.values[i])]);
  }

  gradient(output) {
    const adjoints = new Float64Array(this.values.length);
    adjoints[output] = 1;
    for (let k = output; k >= 0; k--) {
      const { inputs, partials } = this.records[k];
      for (const [m, input] of inputs.entries()) adjoints[input] += partials[m] * adjoints[k];
    }
    for (const [k, { inputs }] of this.records.entries()) {
      if (inputs.length === 0) this.values[k] -= 0.1 * adjoints[k];
    }
    return adjoints;
  }
}
