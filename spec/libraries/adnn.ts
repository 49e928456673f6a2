import { installed } from './installed.js';
import type { Library, LibraryOptimizer, LibraryRun } from './library.js';

interface AdnnTensor {
  readonly data: Float64Array;
  fromFlatArray(values: ArrayLike<number>): AdnnTensor;
}

type Method = (gradients: readonly AdnnTensor[], parameters: readonly AdnnTensor[], step: number) => void;
type Maker = (options: object) => Method;

const Tensor = installed<new (shape: readonly number[]) => AdnnTensor>('adnn/tensor');
const opt = installed<Readonly<Record<'sgd' | 'adagrad' | 'rmsprop' | 'adam', Maker>>>('adnn/opt');

const tensorOf = (values: ArrayLike<number>) => new Tensor([values.length]).fromFlatArray(values);

/** A method is handed the number of the step, from 0. The rate may be a function of it. */
function running(make: Maker, options: object, lr: number | undefined, tensors: readonly Float64Array[]): LibraryRun {
  let rate = lr;
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const method = make(lr === undefined ? given : { ...given, stepSize: () => rate });
  const parameters = tensors.map(tensorOf);
  let steps = 0;
  return {
    step(gradients) {
      method(gradients.map(tensorOf), parameters, steps++);
      return parameters.map(({ data }) => data.slice());
    },
    setRate: (next) => {
      rate = next;
    },
  };
}

const source = 'adnn 2.0.10, opt/README.md, and the comments of opt/methods.js';

function described(
  name: keyof typeof opt,
  documented: Omit<LibraryOptimizer['documented'], 'source'>,
  names: Readonly<Record<string, string>>,
): LibraryOptimizer {
  return {
    name: `opt.${name}`,
    reads: ['lr', ...Object.keys(names)],
    documented: { ...documented, source },
    start: (given, tensors) => {
      const options = Object.fromEntries(Object.entries(names).map(([ours, theirs]) => [theirs, given[ours]]));
      return running(opt[name], options, given.lr, tensors);
    },
  };
}

/** adnn, in double precision. */
export const adnn: Library = {
  id: 'adnn',
  title: 'adnn',
  packageName: 'adnn',
  about: 'The methods of adnn/opt on its tensors, with the rate as a function of the step.',
  optimizers: [
    described(
      'sgd',
      { optimizer: 'momentum', dialect: ['form=rate-inside'], says: 'v = v * mu - g * stepSize; p = p + v' },
      { momentum: 'mu' },
    ),
    described(
      'adagrad',
      { optimizer: 'adagrad', says: 'g2 = g2 + g*g; p = p - stepSize * (g / (sqrt(g2) + 1e-8))' },
      {},
    ),
    described(
      'rmsprop',
      {
        optimizer: 'rmsprop',
        says: 'g2 = decayRate*g2 + (1-decayRate)*(g*g); p = p - stepSize * (g / (sqrt(g2) + 1e-8))',
      },
      { rho: 'decayRate' },
    ),
    described(
      'adam',
      { optimizer: 'adam', dialect: ['eps=hat'], says: 'decayRate1: decay rate for first moment estimate' },
      { beta1: 'decayRate1', beta2: 'decayRate2' },
    ),
  ],
  findings: [],
};
