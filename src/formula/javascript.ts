import type { BinaryFunction, UnaryFunction } from '../arithmetic/arithmetic.js';
import { float64 } from '../arithmetic/float64.js';
import { children, type Expression } from './syntax.js';

const unary: { readonly [F in UnaryFunction]: string } = {
  sqrt: 'Math.sqrt',
  exp: 'Math.exp',
  log: 'Math.log',
  log1p: 'Math.log1p',
  expm1: 'Math.expm1',
  sin: 'Math.sin',
  cos: 'Math.cos',
  tan: 'Math.tan',
  sinh: 'Math.sinh',
  cosh: 'Math.cosh',
  tanh: 'Math.tanh',
  arctan: 'Math.atan',
  erf: 'erf',
  erfc: 'erfc',
  abs: 'Math.abs',
  sign: 'Math.sign',
};
const binary: { readonly [F in BinaryFunction]: string } = { max: 'Math.max', min: 'Math.min' };

/**
 * A formula as one JavaScript expression, to the bit what float64 evaluation gives; of a choice only the branch that
 * holds is computed. Only for formulas of the tables, never for one that comes from outside; `runnable` runs it.
 * @param variables the JavaScript variable that holds each name
 */
export function javascript(node: Expression, variables: ReadonlyMap<string, string>): string {
  if (node.kind === 'number') return numberCode(node.text);
  if (node.kind === 'name') return variables.get(node.name) as string;
  const parts = children(node).map((part) => javascript(part, variables));
  return node.kind === 'binary' && node.operator === '^' ? `power(${parts.join(', ')})` : operationCode(node, parts);
}

/** The function under which JavaScript has one of the notation; `undefined` for one that it lacks. */
export function javascriptFunction(name: string): string | undefined {
  const found: string | undefined = { ...unary, ...binary }[name as UnaryFunction | BinaryFunction];
  return found?.startsWith('Math.') ? found : undefined;
}

/** What JavaScript lacks, or rounds otherwise, under the names by which it is called. */
const supplied = { power: float64.power, erf: float64.unary.erf, erfc: float64.unary.erfc };

/**
 * What a program returns that is written with `javascript`, at its top level.
 * @typeParam F what that is, a function
 */
export function runnable<F>(source: string): F {
  return new Function(...Object.keys(supplied), source)(...Object.values(supplied)) as F;
}

/** A literal as JavaScript; one beyond the doubles is an infinity there too. */
export function numberCode(text: string): string {
  const value = Number(text);
  return Number.isFinite(value) ? String(value) : '(1 / 0)';
}

/** One operation but a power, on parts that are variables, numbers or in parentheses. */
export function operationCode(node: Expression, parts: readonly string[]): string {
  const [a, b, c] = parts as readonly [string, string, string];
  switch (node.kind) {
    case 'number':
    case 'name':
      return a;
    case 'negate':
      return `(-${a})`;
    case 'binary':
      return `(${a} ${node.operator} ${b})`;
    case 'compare':
      return `(${a} ${node.operator} ${b} ? 1 : 0)`;
    case 'choose':
      return `(${a} !== 0 ? ${b} : ${c})`;
    case 'call':
      return node.name === 'max' || node.name === 'min'
        ? `${binary[node.name]}(${a}, ${b})`
        : `${unary[node.name]}(${a})`;
  }
}
