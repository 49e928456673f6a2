import type { Realm } from '../../contracts/realm.js';
import type { Plan, SentHyperparameter } from '../job.js';

/** Hands out hyperparameter objects that note which names are read. */
export interface Recorder {
  make(realm: Realm, entries: readonly (readonly [string, number])[]): object;
  /** Whether this hyperparameter was read, under any name; true of all when the names were enumerated. */
  read(hyperparameter: SentHyperparameter): boolean;
  /** Names to send it by: those read, all when the names were enumerated, its own when it was not read. */
  keysFor(hyperparameter: SentHyperparameter): readonly string[];
  /** The object itself was converted to a number or a string. */
  usedAsNumber(): boolean;
}

export function makeRecorder(plan: Plan): Recorder {
  const asked = new Set<string | symbol>();
  let enumerated = false;
  const handler: ProxyHandler<object> = {
    get(target, key, receiver) {
      asked.add(key);
      return Reflect.get(target, key, receiver);
    },
    has(target, key) {
      asked.add(key);
      return Reflect.has(target, key);
    },
    getOwnPropertyDescriptor(target, key) {
      asked.add(key);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
    ownKeys(target) {
      enumerated = true;
      return Reflect.ownKeys(target);
    },
  };
  const names = ({ name, aliases }: SentHyperparameter) => [name, ...aliases];
  const askedFor = (one: SentHyperparameter) => names(one).filter((key) => asked.has(key));
  const all = plan.hyperparameters.flatMap((one) => names(one).map((key) => [key, one.default] as const));
  return {
    make: (realm) => new Proxy(realm.object(all), handler),
    read: (one) => enumerated || askedFor(one).length > 0,
    keysFor(one) {
      if (enumerated) return names(one);
      const found = askedFor(one);
      return found.length > 0 ? found : [one.name];
    },
    usedAsNumber: () => asked.has(Symbol.toPrimitive) || asked.has('valueOf'),
  };
}
