import type { Plan, SentHyperparameter, SentList } from '../job.js';

/** Watches hyperparameter objects for the names that are read. */
export interface Recorder {
  watch(carrier: object): object;
  /** Whether this hyperparameter was read, under any name or in a list; true of all when the names were enumerated. */
  read(hyperparameter: SentHyperparameter): boolean;
  /** Names to send it by: those read, all when the names were enumerated, its own when it was not read. */
  keysFor(hyperparameter: SentHyperparameter): readonly string[];
  /** Its other names, as this program uses them. */
  aliasesFor(hyperparameter: SentHyperparameter): readonly string[];
  /** The lists to send: those read, all when the names were enumerated. */
  lists(): readonly SentList[];
  /** The object itself was converted to a number or a string. */
  usedAsNumber(): boolean;
}

/** @param plan sends everything under every name */
export function makeRecorder({ hyperparameters, lists }: Plan): Recorder {
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
  // A name of one that stands for another: the one is read under its own name besides.
  const isLent = ({ name }: SentHyperparameter, key: string) =>
    !enumerated && key !== name && asked.has(name) && asked.has(key) && hyperparameters.some(mayBorrow(key));
  const borrowed = ({ besides = [] }: SentHyperparameter) =>
    besides.filter((key) => hyperparameters.some((owner) => owner.keys.includes(key) && isLent(owner, key)));
  const askedFor = (one: SentHyperparameter) => [
    ...one.keys.filter((key) => enumerated || (asked.has(key) && !isLent(one, key))),
    ...borrowed(one),
  ];
  const askedLists = () => lists.filter(({ name }) => enumerated || asked.has(name));
  const inLists = (one: SentHyperparameter) =>
    askedLists().some(({ of }) => of.some((position) => hyperparameters[position] === one));
  return {
    watch: (carrier) => new Proxy(carrier, handler),
    read: (one) => askedFor(one).length > 0 || inLists(one),
    keysFor(one) {
      const found = askedFor(one);
      return found.length > 0 ? found : [one.name];
    },
    aliasesFor: (one) => [...one.aliases.filter((key) => !isLent(one, key)), ...borrowed(one)],
    lists: askedLists,
    usedAsNumber: () => asked.has(Symbol.toPrimitive) || asked.has('valueOf'),
  };
}

const mayBorrow =
  (key: string) =>
  ({ besides = [] }: SentHyperparameter): boolean =>
    besides.includes(key);
