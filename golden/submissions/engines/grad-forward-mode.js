/** Forward mode: dual numbers, one call for each variable. The partials are exact. */
class Dual {
  constructor(value, tangent = 0) {
    this.value = value;
    this.tangent = tangent;
  }
  static from(x) {
    return x instanceof Dual ? x : new Dual(x);
  }
  add(other) {
    const b = Dual.from(other);
    return new Dual(this.value + b.value, this.tangent + b.tangent);
  }
  mul(other) {
    const b = Dual.from(other);
    return new Dual(this.value * b.value, this.tangent * b.value + this.value * b.tangent);
  }
}
export function grad(f) {
  return (...x) => x.map((_, k) => f(...x.map((value, i) => new Dual(value, i === k ? 1 : 0))).tangent);
}

