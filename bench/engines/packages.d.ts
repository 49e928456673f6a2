/** What the benchmark uses of adnn, which has no types. */
declare module 'adnn/ad/index.js' {
  interface Node {
    readonly x: number;
    readonly dx: number;
    backprop(): void;
  }
  type Operation = (...operands: readonly (Node | number)[]) => Node;
  const ad: {
    lift(x: number): Node;
    readonly scalar: Readonly<Record<'add' | 'sub' | 'mul' | 'div' | 'exp' | 'sin' | 'tanh' | 'sigmoid', Operation>>;
  };
  export = ad;
}

/** What the benchmark uses of simplegrad, which has no types. */
declare module 'simplegrad' {
  export class ValueStorage {
    readonly gv: Float64Array;
  }
  export class Variable {
    constructor(storage: ValueStorage);
    compile(): void;
    forward(): void;
    backward(): void;
    setValue(x: number): void;
    getValue(): number;
    setGradient(x: number): void;
    getGradient(): number;
    add(other?: Variable | number): Variable;
    sub(other?: Variable | number): Variable;
    mul(other?: Variable | number): Variable;
    div(other?: Variable | number): Variable;
    exp(): Variable;
    sin(): Variable;
    tanh(): Variable;
    sigmoid(): Variable;
  }
}
