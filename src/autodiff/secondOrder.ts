import type { Arithmetic } from '../arithmetic/arithmetic.js';
import { dual } from '../arithmetic/dual.js';
import type { Dual } from '../arithmetic/dualNumber.js';
import { evaluate } from './evaluate.js';
import { type Graph, onlyOutput } from './graph.js';
import { adjoints, gradientOver } from './reverse.js';

/** A function's gradient and the derivative of that gradient in one direction. One number per variable. */
export interface HessianVectorProduct<N> {
  readonly gradient: readonly N[];
  readonly product: readonly N[];
}

/**
 * H·v, the Hessian of the only output times a direction, by one sweep of reverse mode over dual numbers: as cheap as a
 * few gradients, whatever the number of variables. It differentiates the partials of the primitives' table, so it is no
 * evidence that they are right. At kinks it differentiates the branch that is taken.
 * Source: Pearlmutter (1994), "Fast exact multiplication by the Hessian".
 * @param at one number per variable, as are the components of `direction`
 * @throws RangeError where they are not as many as the variables
 */
export function hessianVectorProduct<N>(
  graph: Graph,
  at: readonly N[],
  direction: readonly N[],
  arithmetic: Arithmetic<N>,
): HessianVectorProduct<N> {
  if (direction.length !== at.length) throw new RangeError(`A direction has ${at.length} components here.`);
  const zero = arithmetic.fromNumber(0);
  const isZero = (x: N) => arithmetic.equal(x, zero) === true;
  const start = at.map((value, k): Dual<N> => ({ value, derivative: direction[k] as N }));
  const found = adjoints(evaluate(graph, start, dual(arithmetic)), {
    output: onlyOutput(graph),
    // An adjoint may be 0 here and not beside here: then it still passes its derivative on.
    isZero: ({ value, derivative }) => isZero(value) && isZero(derivative),
  }).slice(0, at.length);
  return { gradient: found.map(({ value }) => value), product: found.map(({ derivative }) => derivative) };
}

/** The matrix of second derivatives of the only output, row by row: a product with each unit vector. */
export function hessian<N>(graph: Graph, at: readonly N[], arithmetic: Arithmetic<N>): readonly (readonly N[])[] {
  return at.map((_, row) => {
    const unit = at.map((_x, k) => arithmetic.fromNumber(k === row ? 1 : 0));
    return hessianVectorProduct(graph, at, unit, arithmetic).product;
  });
}

/**
 * The gradient of a function of the gradient, such as its squared length: H·∇φ at φ's argument ∇f.
 * @param graph f
 * @param outer φ, with one variable per component of f's gradient
 */
export function gradientOfGradient<N>(
  graph: Graph,
  outer: Graph,
  at: readonly N[],
  arithmetic: Arithmetic<N>,
): { readonly value: N; readonly gradient: readonly N[] } {
  const inner = gradientOver(graph, at, arithmetic).gradient;
  const { value, gradient: weights } = gradientOver(outer, inner, arithmetic);
  return { value, gradient: hessianVectorProduct(graph, at, weights, arithmetic).product };
}
