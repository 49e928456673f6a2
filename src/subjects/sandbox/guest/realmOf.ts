import type { Outcome, Realm } from '../../contracts/realm.js';

const captured = [
  'Array',
  'Object',
  'Map',
  'Set',
  'Float64Array',
  'Float32Array',
  'Int32Array',
  'Uint32Array',
  'Function',
] as const;

const mostArguments = 1_000;

type Constructor = new (...inputs: never[]) => object;

/**
 * Captures the constructors of a realm before the submission runs in it, so that nothing the submission overwrites
 * later matters. Elements are defined rather than assigned: a setter planted on a prototype is not called.
 */
export function realmOf(global: object): Realm {
  const constructors = new Map(captured.map((name) => [name as string, Reflect.get(global, name) as Constructor]));
  const make = (name: string, ...inputs: unknown[]) =>
    Reflect.construct(constructors.get(name) as Constructor, inputs) as object;
  const arrayOf: unknown = Reflect.get(constructors.get('Array') as Constructor, 'of');
  const list = (items: readonly unknown[]) => {
    // One native call defines the elements; it takes a limited number of arguments.
    if (items.length <= mostArguments) {
      return Reflect.apply(arrayOf as () => object, constructors.get('Array'), items);
    }
    const made = make('Array', items.length);
    for (let i = 0; i < items.length; i++) define(made, String(i), items[i]);
    return made;
  };
  const target = (parameters: number) => {
    const names = Array.from({ length: parameters }, (_, index) => `x${index + 1}`);
    return make('Function', ...names, '') as () => unknown;
  };
  return {
    list,
    vector(values, typed) {
      if (!typed) return list(plainCopy(values));
      const made = make('Float64Array', values.length) as Float64Array;
      for (let i = 0; i < values.length; i++) made[i] = values[i] as number;
      return made;
    },
    object(entries) {
      const made = make('Object');
      for (let i = 0; i < entries.length; i++) {
        const entry = entries[i] as readonly [string, unknown];
        define(made, entry[0], entry[1]);
      }
      return made;
    },
    constructorOf: (name) => constructors.get(name),
    callable: (parameters, work) =>
      new Proxy(target(parameters), { apply: handlerOf((inputs) => ({ value: work(inputs) })) }),
    constructible(parameters, work) {
      const handler = handlerOf(work);
      return new Proxy(target(parameters), { apply: handler, construct: handler });
    },
  };
}

/**
 * What answers a call of the submission, with `new` or without. Its own frame catches what `work` throws and calls
 * nothing more: where the stack has ended it would end again, in an error of ours, which would be a way from the
 * submission's realm to ours. A plain text is let through.
 */
function handlerOf(work: (inputs: readonly unknown[]) => Outcome) {
  return (_: unknown, first: unknown, second: unknown): never => {
    let outcome: Outcome;
    try {
      // A call has `this` and the inputs; with `new` the inputs come first, and then a function.
      outcome = work(copied((typeof second === 'function' ? first : second) as readonly unknown[]));
    } catch (thrown) {
      // biome-ignore lint/style/useThrowOnlyError: an error of ours is what must not come out
      throw typeof thrown === 'string' ? thrown : 'The call goes too deep.';
    }
    if ('thrown' in outcome) throw outcome.thrown;
    return outcome.value as never;
  };
}

/** The list of inputs is the caller's: it is walked by index, since the caller may have changed how lists are walked. */
function copied(list: readonly unknown[]): unknown[] {
  return Array.from({ length: list.length }, (_, index) => list[index]);
}

function plainCopy(values: ArrayLike<number>): number[] {
  const copy: number[] = [];
  for (let i = 0; i < values.length; i++) copy.push(values[i] as number);
  return copy;
}

function define(target: object, key: string, value: unknown): void {
  if (!(key in target)) {
    (target as Record<string, unknown>)[key] = value;
    return;
  }
  Reflect.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}
