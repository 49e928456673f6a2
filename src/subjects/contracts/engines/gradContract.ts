import { holds } from '../../sandbox/guest/copyVector.js';
import { BadAnswer } from '../badAnswer.js';
import type { ExportDescription, Fit } from '../contract.js';
import { NotOffered } from '../notOffered.js';
import { gradientFrom } from './collectGradient.js';
import type { Asked, Calling, Differentiated, EngineContract } from './engineContract.js';
import { makerOf, methodOf } from './methodOf.js';
import { type Operators, operatorsAt } from './operators.js';
import { plainOperator, plainOperators } from './plainOperators.js';
import { numberIn, requireNumber } from './readNumber.js';

const gradNames: readonly string[] = ['grad', 'gradient', 'gradientOf', 'gradOf', 'derivative'];
const bothNames: readonly string[] = ['valueAndGrad', 'valueAndGradient', 'value_and_grad', 'value_and_gradient'];
const functionNames = /^(f|fn|fun|func|function_?|callback|objective)$/;

function fits({ name, type, parameters }: ExportDescription): Fit {
  if (type !== 'function') return 'no';
  const takesFunction = functionNames.test(parameters[0] ?? '');
  // Two parameters may also be the output and the variables of a tape.
  if (gradNames.includes(name) || bothNames.includes(name)) {
    return takesFunction || parameters.length === 1 ? 'exactly' : 'loosely';
  }
  return parameters.length <= 2 && takesFunction ? 'loosely' : 'no';
}

/** What was seen while the function was evaluated. */
interface Sightings {
  evaluations: number;
  /** The value at the very point, if the function was evaluated there. */
  value?: number;
  thrown?: { readonly error: unknown };
}

/** The engine may hand over its own nodes or plain numbers, one by one or in a list. */
function evaluate({ exports, at, build }: Asked, given: readonly unknown[], seen: Sightings): unknown {
  seen.evaluations++;
  const inputs = given.length === 1 && Array.isArray(given[0]) ? itemsOf(given[0]) : given;
  const { output } = build(inputs, operatorsFor(inputs, exports));
  const isAtPoint = () => inputs.length === at.length && inputs.every((node, k) => Object.is(numberIn(node), at[k]));
  if (seen.value === undefined && isAtPoint()) {
    const value = numberIn(output);
    if (value !== undefined) seen.value = value;
  }
  return output;
}

/** By index: the submission may have changed how its lists are walked. */
function itemsOf(list: readonly unknown[]): unknown[] {
  return Array.from({ length: list.length }, (_, index) => list[index]);
}

function operatorsFor(inputs: readonly unknown[], exports: unknown): Operators {
  const [first] = inputs;
  const isPlain = inputs.every((input) => typeof input === 'number');
  const maker: unknown = isPlain ? undefined : Reflect.get(Object(first), 'constructor');
  const wrap = isPlain ? (constant: number) => constant : wrapperBy(maker, exports);
  return operatorsAt({ after: [maker, exports], wrap, ...(isPlain ? { fallback: plainOperator } : {}) });
}

/** Makes a constant by the function that engines export for it, else by the class of their nodes. */
function wrapperBy(maker: unknown, exports: unknown): (constant: number) => unknown {
  const lift = methodOf(exports, ['constant', 'lift', 'wrap']);
  if (lift !== undefined) return (constant) => lift(constant);
  if (typeof maker !== 'function') return () => undefined;
  const make = makerOf(maker);
  return (constant) => {
    try {
      const node = make(constant);
      return numberIn(node) === constant ? node : undefined;
    } catch {
      return undefined;
    }
  };
}

/** @throws NotOffered where a graph must be there to go back to */
function refuse({ probes: { cleared, innerFirst, changedTo, steppedFrom } }: Asked): void {
  const isAsked = [cleared, innerFirst, changedTo, steppedFrom].some((circumstance) => circumstance !== undefined);
  if (isAsked) throw new NotOffered('It is handed a function, and keeps no graph.');
}

function differentiate(asked: Asked): Differentiated {
  const { realm, at, build } = asked;
  refuse(asked);
  const seen: Sightings = { evaluations: 0 };
  const f = realm.callable(at.length, (given) => {
    try {
      return evaluate(asked, given, seen);
    } catch (error) {
      seen.thrown ??= { error };
      // biome-ignore lint/style/useThrowOnlyError: an error of ours would be a way from the submission's realm to ours
      throw 'The function cannot be computed.';
    }
  });
  const list = realm.vector(at, false);
  let returned: unknown;
  try {
    returned = called(asked, f, list);
  } catch (error) {
    throw seen.thrown === undefined ? error : seen.thrown.error;
  }
  if (seen.evaluations === 0) throw new BadAnswer('It never evaluated the function that it was given.');
  const { value, gradient } = halvesOf(returned);
  return {
    value: value ?? seen.value ?? requireNumber(build(Array.from(at), plainOperators()).output, 'The value'),
    gradient: gradientFrom(gradient, asked),
    evaluations: seen.evaluations,
    inputModified: !holds(list, at),
  };
}

function called({ exported, calling, at }: Asked, f: object, list: unknown): unknown {
  const grad = exported as (...inputs: unknown[]) => unknown;
  const ways: Record<Calling, () => unknown> = {
    'curried with numbers': () => gradientFunction(grad(f))(...at),
    'curried with a list': () => gradientFunction(grad(f))(list),
    'with a list': () => grad(f, list),
    'with numbers': () => grad(f, ...at),
  };
  return ways[calling]();
}

function gradientFunction(returned: unknown): (...inputs: unknown[]) => unknown {
  if (typeof returned === 'function') return returned as (...inputs: unknown[]) => unknown;
  throw new BadAnswer('It returned no function. Return a function that computes the gradient.');
}

/** A gradient alone, or with the value: { value, gradient } or [value, gradient]. */
function halvesOf(returned: unknown): { readonly value?: number; readonly gradient: unknown } {
  if (Array.isArray(returned)) {
    const [value, gradient, third] = [numberIn(returned[0]), returned[1], returned.length > 2];
    const isPair = !third && value !== undefined && (Array.isArray(gradient) || ArrayBuffer.isView(gradient));
    return isPair ? { value, gradient } : { gradient: returned };
  }
  if (typeof returned !== 'object' || returned === null || ArrayBuffer.isView(returned)) return { gradient: returned };
  for (const name of ['gradient', 'grad', 'gradients', 'grads']) {
    const gradient: unknown = Reflect.get(returned, name);
    if (gradient === undefined) continue;
    const value = numberIn(returned);
    return value === undefined ? { gradient } : { value, gradient };
  }
  return { gradient: returned };
}

/** A function that makes of a function its gradient; how it does that shows in what it hands to the function. */
export const gradContract = {
  id: 'grad',
  title: 'grad(f)',
  accepts: 'export function grad(f) { return (...x) => { … return gradient; }; }',
  example: `class Dual {
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
`,
  fits,
  differentiate,
} as const satisfies EngineContract;
