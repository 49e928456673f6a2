import { BadAnswer, describeType } from '../badAnswer.js';

/** Where nodes keep their number, and where their gradient. */
const valueNames = ['data', 'value', 'val', 'primal', 'real', 're', 'v', 'x'] as const;
const gradientNames = ['grad', 'gradient', 'adjoint', 'derivative'] as const;

/** A property, or what a method of that name returns; the first that is there. */
function held(node: unknown, names: readonly string[]): unknown {
  if (typeof node !== 'object' || node === null) return undefined;
  for (const name of names) {
    const found: unknown = Reflect.get(node, name);
    const value: unknown = typeof found === 'function' ? Reflect.apply(found, node, []) : found;
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}

/** The number that a node stands for, read once: a bare number, or what the node holds; undefined for anything else. */
export function numberIn(node: unknown): number | undefined {
  const value = typeof node === 'number' ? node : held(node, valueNames);
  return typeof value === 'number' ? value : undefined;
}

/** The gradient that a node holds, unchecked; undefined where it holds none. */
export function gradientIn(node: unknown): unknown {
  return held(node, gradientNames);
}

/** Sets the number that a node stands for. @returns whether it stands for it then */
export function writeNumber(node: unknown, x: number): boolean {
  return write(node, valueNames, x) && Object.is(numberIn(node), x);
}

/** Sets the gradient that a node holds. @returns whether it holds it then */
export function writeGradient(node: unknown, x: number): boolean {
  return write(node, gradientNames, x) && Object.is(gradientIn(node), x);
}

/** Sets the property that is read; only a number gives way to a number. */
function write(node: unknown, names: readonly string[], x: number): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const name = names.find((one) => (Reflect.get(node, one) ?? undefined) !== undefined);
  return name !== undefined && typeof Reflect.get(node, name) === 'number' && Reflect.set(node, name, x);
}

/**
 * A number that a submission answered, itself or in a node of its own.
 * @param what for the message, such as `The gradient of x1`
 * @throws BadAnswer for anything else; NaN and infinities are numbers
 */
export function requireNumber(answer: unknown, what: string): number {
  const found = numberIn(answer);
  if (found !== undefined) return found;
  const shown = typeof answer === 'string' ? `a string ("${answer.slice(0, 20)}")` : describeType(answer);
  throw new BadAnswer(`${what} is ${shown} where a number was expected.`);
}
