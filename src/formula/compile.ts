import { numberCode, operationCode, runnable } from './javascript.js';
import { layoutOf } from './layout.js';
import { children, type Equation, type Expression, namesIn } from './syntax.js';
import { elementwiseOf } from './takeOut.js';

/** Which names hold one number per coordinate and which hold one number in all, in the order they are passed. */
export interface KernelNames {
  /** At least one. */
  readonly tensors: readonly string[];
  readonly scalars: readonly string[];
  /** Tensors that stay as they are although a line computes the name anew: the caller's gradients. */
  readonly unchanged?: readonly string[];
}

/**
 * One step of an elementwise algorithm. All tensors have the same length; those that a line computes are updated in
 * place, unless they are to stay unchanged. Scalars are only read.
 */
export type Kernel = (tensors: readonly Float64Array[], scalars: readonly number[]) => void;

/**
 * Compiles an algorithm to one loop over the coordinates, to the bit what float64 evaluation gives. What no tensor
 * enters (such as `1 - beta1^t`) is computed once, before the loop. Only references are compiled: names become
 * numbered variables, functions come from a table and numbers are printed anew, so no text of a formula is run.
 * @throws Problem `formula-name` when a line reads a name that nothing has computed yet, `formula-whole` when one calls
 *   a function that reads a tensor as a whole
 */
export function compile(lines: readonly Equation[], names: KernelNames): Kernel {
  return runnable(kernelSource(lines, names));
}

/** The program that `compile` runs, as JavaScript. @throws Problem `formula-name` as `compile` does */
export function kernelSource(lines: readonly Equation[], names: KernelNames): string {
  layoutOf(lines, [...names.tensors, ...names.scalars]);
  const draft: Draft = { variables: new Map(), before: [], inside: [], known: new Map() };
  for (const [k, name] of names.scalars.entries()) draft.variables.set(name, { code: `s${k}`, varies: false });
  for (const [k, name] of names.tensors.entries()) draft.variables.set(name, { code: `x${k}`, varies: true });
  for (const { target, expression: formula } of lines) {
    const expression = elementwiseOf(formula);
    const varies = differs(expression, draft);
    draft.variables.set(target, { code: named(written(expression, draft, varies), draft, varies), varies });
  }
  return assembled(draft, names);
}

/** A value of the kernel: the variable that holds it (or a number), and whether it differs between coordinates. */
interface Variable {
  readonly code: string;
  readonly varies: boolean;
}

/** The kernel as far as it is written. A line never overwrites a variable: it gets a new one. */
interface Draft {
  readonly variables: Map<string, Variable>;
  /** Statements before the loop and inside it. */
  readonly before: string[];
  readonly inside: string[];
  /** What a variable was given → the variable: nothing is given to two. */
  readonly known: Map<string, string>;
}

/** Whether the value of an expression differs between coordinates. */
function differs(node: Expression, { variables }: Draft): boolean {
  return [...namesIn(node)].some((name) => variables.get(name)?.varies);
}

/** An expression as JavaScript; inside the loop, what does not differ there stands before it under a name. */
function written(node: Expression, draft: Draft, inside: boolean): string {
  if (node.kind === 'number') return numberCode(node.text);
  if (node.kind === 'name') return (draft.variables.get(node.name) as Variable).code;
  if (inside && !differs(node, draft)) return named(written(node, draft, false), draft, false);
  const parts = children(node).map((part) => written(part, draft, inside));
  if (node.kind !== 'binary' || node.operator !== '^') return operationCode(node, parts);
  const [base = '', exponent = ''] = parts;
  if (exponent !== '2') return `power(${base}, ${exponent})`;
  // float64 takes a square as a product; written out, it needs no call.
  const factor = named(base, draft, inside);
  return `(${factor} * ${factor})`;
}

/** Gives a value a variable of its own, unless it is one or a number. */
function named(value: string, draft: Draft, inside: boolean): string {
  if (/^[\w.]+$/.test(value)) return value;
  const known = draft.known.get(value);
  if (known) return known;
  const name = `v${draft.known.size}`;
  draft.known.set(value, name);
  (inside ? draft.inside : draft.before).push(`const ${name} = ${value};`);
  return name;
}

function assembled({ variables, before, inside }: Draft, names: KernelNames): string {
  const load = names.tensors.map((_, k) => `const x${k} = a${k}[i];`);
  const store = names.tensors.flatMap((name, k) => {
    const { code } = variables.get(name) as Variable;
    return code === `x${k}` || names.unchanged?.includes(name) ? [] : [`a${k}[i] = ${code};`];
  });
  return [
    '"use strict";',
    'return (tensors, scalars) => {',
    ...names.scalars.map((_, k) => `const s${k} = scalars[${k}];`),
    ...names.tensors.map((_, k) => `const a${k} = tensors[${k}];`),
    ...before,
    'const n = a0.length;',
    'for (let i = 0; i < n; i++) {',
    ...[...load, ...inside, ...store].map((statement) => `  ${statement}`),
    '}',
    '};',
  ].join('\n');
}
