import type { BinaryFunction, UnaryFunction } from '../../arithmetic/arithmetic.js';
import { abs } from './abs.js';
import { add } from './add.js';
import { arctan } from './arctan.js';
import { constantPower } from './constantPower.js';
import { cos } from './cos.js';
import { cosh } from './cosh.js';
import { divide } from './divide.js';
import { erf } from './erf.js';
import { erfc } from './erfc.js';
import { exp } from './exp.js';
import { expm1 } from './expm1.js';
import { gelu } from './gelu.js';
import { geluSigmoid } from './geluSigmoid.js';
import { geluTanh } from './geluTanh.js';
import { hypot } from './hypot.js';
import { leakyRelu } from './leakyRelu.js';
import { log } from './log.js';
import { log1p } from './log1p.js';
import { max } from './max.js';
import { min } from './min.js';
import { multiply } from './multiply.js';
import { negate } from './negate.js';
import { power } from './power.js';
import type { AnyPrimitive } from './primitive.js';
import { relu } from './relu.js';
import { sigmoid } from './sigmoid.js';
import { sign } from './sign.js';
import { silu } from './silu.js';
import { sin } from './sin.js';
import { sinh } from './sinh.js';
import { softplus } from './softplus.js';
import { sqrt } from './sqrt.js';
import { square } from './square.js';
import { subtract } from './subtract.js';
import { tan } from './tan.js';
import { tanh } from './tanh.js';

/**
 * Every primitive by its id, simplest first. A function that the arithmetics know and no primitive stands for does not
 * compile, nor does a primitive under another id than its own.
 */
export const primitives = {
  add,
  subtract,
  multiply,
  divide,
  negate,
  power,
  constant_power: constantPower,
  square,
  sqrt,
  exp,
  log,
  log1p,
  expm1,
  sin,
  cos,
  tan,
  sinh,
  cosh,
  tanh,
  arctan,
  erf,
  erfc,
  sigmoid,
  softplus,
  relu,
  leaky_relu: leakyRelu,
  silu,
  gelu,
  gelu_tanh: geluTanh,
  gelu_sigmoid: geluSigmoid,
  abs,
  sign,
  max,
  min,
  hypot,
} satisfies { readonly [F in UnaryFunction | BinaryFunction]: AnyPrimitive } & Readonly<Record<string, AnyPrimitive>>;

/** The name of a primitive. */
export type PrimitiveId = keyof typeof primitives;

/** What each primitive computes; another table than `primitives` is a wrong one, for whoever tests the tests. */
export type PrimitiveTable = { readonly [I in PrimitiveId]: AnyPrimitive };

/** The ids of all primitives, in the order of the table; a graph stores the position in this list. */
export const primitiveIds = Object.keys(primitives) as readonly PrimitiveId[];

/** The primitives that go by one name, the one that has it first; for most only itself. */
export function formsOf(id: PrimitiveId): readonly PrimitiveId[] {
  const of = primitiveOf(id).form?.of;
  return of === undefined ? [id] : primitiveIds.filter((other) => primitiveOf(other).form?.of === of);
}

/** A primitive, whatever the names of its arguments. */
export function primitiveOf(id: PrimitiveId): AnyPrimitive {
  const table: PrimitiveTable & { readonly [I in PrimitiveId]: { readonly id: I } } = primitives;
  return table[id];
}
