/** A function of a submission's, ready to be called. */
export interface Method {
  /** The name under which it was found. */
  readonly called: string;
  (...inputs: readonly unknown[]): unknown;
  /** How many parameters it declares. */
  arity(): number;
}

/** The first function among these properties of an object; undefined where there is none. */
export function methodOf(owner: unknown, names: readonly string[]): Method | undefined {
  if ((typeof owner !== 'object' && typeof owner !== 'function') || owner === null) return undefined;
  for (const name of names) {
    const found: unknown = Reflect.get(owner, name);
    if (typeof found !== 'function') continue;
    const call = (...inputs: readonly unknown[]) => Reflect.apply(found, owner, inputs) as unknown;
    call.called = name;
    call.arity = () => Number(found.length);
    return call;
  }
  return undefined;
}

/** What a class, a constructor function or a factory makes. */
export function made(maker: unknown, inputs: readonly unknown[]): unknown {
  const callable = maker as (...inputs: unknown[]) => unknown;
  return isConstructor(maker) ? Reflect.construct(callable, inputs) : Reflect.apply(callable, undefined, inputs);
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
