import { formsOf, type PrimitiveId, primitiveIds } from '../../../autodiff/primitives/index.js';

/** How engines call an operation, and how they take it. */
export interface OperationNames {
  /** The usual name first. */
  readonly names: readonly string[];
  /** Handed over behind the operands: what engines else leave to a default of their own. */
  readonly behind?: readonly number[];
}

/** The names of each primitive's own. A power has one name whatever its exponent is. */
export const operationNames: { readonly [I in PrimitiveId]: OperationNames } = {
  add: { names: ['add', 'plus'] },
  subtract: { names: ['sub', 'minus', 'subtract'] },
  multiply: { names: ['mul', 'times', 'multiply', 'mult'] },
  divide: { names: ['div', 'divide', 'dividedBy', 'divideBy', 'over', 'truediv'] },
  negate: { names: ['neg', 'negate', 'negative', 'unaryMinus'] },
  power: { names: ['pow', 'power'] },
  constant_power: { names: ['pow', 'power'] },
  square: { names: ['square', 'sqr', 'squared'] },
  sqrt: { names: ['sqrt'] },
  exp: { names: ['exp'] },
  log: { names: ['log', 'ln'] },
  log1p: { names: ['log1p'] },
  expm1: { names: ['expm1'] },
  sin: { names: ['sin'] },
  cos: { names: ['cos'] },
  tan: { names: ['tan'] },
  sinh: { names: ['sinh'] },
  cosh: { names: ['cosh'] },
  tanh: { names: ['tanh'] },
  arctan: { names: ['atan', 'arctan'] },
  sigmoid: { names: ['sigmoid', 'logistic'] },
  softplus: { names: ['softplus', 'softPlus'] },
  relu: { names: ['relu', 'ReLU', 'reLU'] },
  leaky_relu: { names: ['leakyRelu', 'leakyReLU', 'leaky_relu'], behind: [0.01] },
  silu: { names: ['silu', 'SiLU', 'swish'] },
  erf: { names: ['erf'] },
  erfc: { names: ['erfc'] },
  gelu: { names: ['gelu', 'GELU'] },
  gelu_tanh: { names: ['geluTanh', 'gelu_tanh', 'GELUTanh'] },
  gelu_sigmoid: { names: ['quickGelu', 'quick_gelu', 'QuickGELU', 'quickGELU', 'geluSigmoid', 'gelu_sigmoid'] },
  abs: { names: ['abs', 'absolute'] },
  sign: { names: ['sign'] },
  max: { names: ['max', 'maximum'] },
  min: { names: ['min', 'minimum'] },
  hypot: { names: ['hypot'] },
};

/**
 * Methods of a value that has a number in front of it, as Python calls them: `a.rsub(3)` is 3 − a. Sums and products
 * have them for completeness.
 */
export const namesInFront: Partial<Record<PrimitiveId, readonly string[]>> = {
  add: ['radd', '__radd__', 'rplus'],
  subtract: ['rsub', '__rsub__', 'rsubtract', 'rminus'],
  multiply: ['rmul', '__rmul__', 'rtimes', 'rmultiply'],
  divide: ['rdiv', 'rtruediv', '__rtruediv__', '__rdiv__', 'rdivide'],
  power: ['rpow', '__rpow__', 'rpower'],
};

const lookedFor = new Map(
  primitiveIds.map((id) => {
    const [first = id] = formsOf(id);
    return [id, [...new Set([...operationNames[id].names, ...operationNames[first].names])]];
  }),
);

/** The names under which a primitive is looked for: its own, then those of the function that it is a form of. */
export function namesOf(id: PrimitiveId): readonly string[] {
  return lookedFor.get(id) as readonly string[];
}

const all: ReadonlySet<string> = new Set(Object.values(operationNames).flatMap(({ names }) => names));

/** Whether some operation goes by that name. */
export function isOperationName(name: string): boolean {
  return all.has(name);
}
