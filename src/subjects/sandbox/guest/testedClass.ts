import { runnable } from '../../../formula/javascript.js';
import { BadAnswer, describeType } from '../../contracts/badAnswer.js';
import type { Realm } from '../../contracts/realm.js';
import type { TestedOptimizer } from '../job.js';
import { calling, outcomeOf } from './calling.js';
import { emptyMemory, type Kernel, stepAll, type Tested } from './testedStep.js';

/**
 * An optimizer as a class of the tests' realm, by the class contract: `new Adam({ lr }).step(parameters, gradients)`.
 * @returns makes the class anew: one may share what another must not find
 */
export function testedClass(optimizer: TestedOptimizer, realm: Realm): () => object {
  const { initial, step, point } = optimizer;
  const kernels = {
    initial: runnable<Kernel>(initial),
    step: runnable<Kernel>(step),
    point: point === undefined ? undefined : runnable<Kernel>(point),
  };
  return () => {
    const tested: Tested = { optimizer, ...kernels, realm, shared: emptyMemory() };
    return realm.constructible(1, ([given]) => outcomeOf(() => instanceOf(tested, given)));
  };
}

/** The instance carries its hyperparameters, so that a schedule may set them. */
function instanceOf(tested: Tested, given: unknown): object {
  const { optimizer, realm, shared } = tested;
  const values = hyperparametersFrom(optimizer, given);
  const memory = optimizer.fault === 'state-shared-by-instances' ? shared : emptyMemory();
  const lr = optimizer.hyperparameters.findIndex(({ name }) => name === 'lr');
  const entries = optimizer.hyperparameters.map(({ name }, k): [string, unknown] => [name, values[k]]);
  const step = realm.constructible(2, (inputs) =>
    outcomeOf(() => {
      const rates = currentOf(tested, instance, values);
      return stepAll({ tested, memory, scalars: [...rates, values[lr] ?? Number.NaN] }, inputs);
    }),
  );
  const instance = realm.object([...entries, ['step', step]]);
  return instance;
}

function hyperparametersFrom({ hyperparameters }: TestedOptimizer, given: unknown): number[] {
  const values = hyperparameters.map((one) => one.default);
  if (given === undefined) return values;
  if (typeof given !== 'object' || given === null) {
    throw new BadAnswer(`Hyperparameters come as one object, as in { lr: 0.1 }, not as ${describeType(given)}.`);
  }
  for (const key of calling(() => Object.keys(given))) {
    const place = hyperparameters.findIndex(({ name, aliases }) => name === key || aliases.includes(key));
    if (place < 0) {
      const known = hyperparameters.map(({ name }) => name).join(', ');
      throw new BadAnswer(`There is no hyperparameter ${key.slice(0, 50)}. Known are ${known}.`);
    }
    values[place] = numberFrom(
      calling(() => Reflect.get(given, key) as unknown),
      key,
    );
  }
  return values;
}

function numberFrom(value: unknown, name: string): number {
  if (typeof value === 'number') return value;
  throw new BadAnswer(`The hyperparameter ${name.slice(0, 50)} is ${describeType(value)}, not a number.`);
}

/** The hyperparameters as they stand now. */
function currentOf({ optimizer }: Tested, instance: object, first: readonly number[]): readonly number[] {
  const { hyperparameters, fault } = optimizer;
  return hyperparameters.map(({ name, default: usual }, k) => {
    if (fault === 'rate-frozen' && name === 'lr') return first[k] as number;
    const value = numberFrom(
      calling(() => Reflect.get(instance, name) as unknown),
      name,
    );
    return fault === 'zero-means-default' && value === 0 ? usual : value;
  });
}
