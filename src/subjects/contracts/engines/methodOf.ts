/** A function of a submission's, ready to be called. */
export interface Method {
  (...inputs: readonly unknown[]): unknown;
  /** How many parameters it declares. */
  arity(): number;
}

type AnyFunction = (...inputs: unknown[]) => unknown;

/** The first function among these properties of an object; undefined where there is none. */
export function functionOf(owner: unknown, names: readonly string[]): AnyFunction | undefined {
  if ((typeof owner !== 'object' && typeof owner !== 'function') || owner === null) return undefined;
  for (let k = 0; k < names.length; k++) {
    const found: unknown = Reflect.get(owner, names[k] as string);
    if (typeof found === 'function') return found as AnyFunction;
  }
  return undefined;
}

/** The name under which `functionOf` finds one. */
export function foundName(owner: object, names: readonly string[]): string {
  return names.find((name) => typeof Reflect.get(owner, name) === 'function') ?? '';
}

/** The same, ready to be called. */
export function methodOf(owner: unknown, names: readonly string[]): Method | undefined {
  const found = functionOf(owner, names);
  if (found === undefined) return undefined;
  const call = (...inputs: readonly unknown[]) => Reflect.apply(found, owner, inputs) as unknown;
  call.arity = () => Number(found.length);
  return call;
}

/** Makes what a class, a constructor function or a factory makes. */
export function makerOf(maker: unknown): (...inputs: readonly unknown[]) => unknown {
  const callable = maker as AnyFunction;
  return isConstructor(maker)
    ? (...inputs) => Reflect.construct(callable, inputs)
    : (...inputs) => Reflect.apply(callable, undefined, inputs);
}

/** An arrow function or a method is none. */
function isConstructor(value: unknown): boolean {
  try {
    Reflect.construct(Object, [], value as () => unknown);
    return true;
  } catch {
    return false;
  }
}
