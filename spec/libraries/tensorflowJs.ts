import { installed } from './installed.js';
import type { Finding, Library, LibraryOptimizer, LibraryRun } from './library.js';

interface TensorflowTensor {
  readonly name: string;
  dataSync(): Float32Array;
  dispose(): void;
}

interface TensorflowOptimizer {
  applyGradients(gradients: readonly { readonly name: string; readonly tensor: TensorflowTensor }[]): void;
  setLearningRate?(rate: number): void;
  dispose(): void;
}

type Maker = (...inputs: (number | boolean | undefined)[]) => TensorflowOptimizer;

interface Tensorflow {
  tensor1d(values: Float32Array): TensorflowTensor;
  variable(initial: TensorflowTensor): TensorflowTensor;
  readonly train: Readonly<Record<'sgd' | 'momentum' | 'adagrad' | 'adadelta' | 'adam' | 'adamax' | 'rmsprop', Maker>>;
}

installed('@tensorflow/tfjs-backend-cpu');
const tf = installed<Tensorflow>('@tensorflow/tfjs-core');

const constructors = 'tfjs-core 4.22.0, src/optimizers/optimizer_constructors.ts';

function running(optimizer: TensorflowOptimizer, tensors: readonly Float64Array[]): LibraryRun {
  const variables = tensors.map((values) => tf.variable(tf.tensor1d(Float32Array.from(values))));
  return {
    step(gradients) {
      const named = variables.map(({ name }, k) => {
        return { name, tensor: tf.tensor1d(Float32Array.from(gradients[k] ?? [])) };
      });
      optimizer.applyGradients(named);
      for (const { tensor } of named) tensor.dispose();
      return variables.map((variable) => Float64Array.from(variable.dataSync()));
    },
    ...(optimizer.setLearningRate ? { setRate: (lr) => optimizer.setLearningRate?.(lr) } : {}),
    dispose() {
      optimizer.dispose();
      for (const variable of variables) variable.dispose();
    },
  };
}

type Make = (given: Readonly<Record<string, number>>) => TensorflowOptimizer;

function described(
  name: string,
  reads: readonly string[],
  documented: Omit<LibraryOptimizer['documented'], 'source'>,
  make: Make,
): LibraryOptimizer {
  return {
    name,
    reads,
    documented: { ...documented, source: constructors },
    start: (given, tensors) => running(make(given), tensors),
  };
}

const { train } = tf;
const adaptive = ['lr', 'beta1', 'beta2', 'eps'];

const optimizers: readonly LibraryOptimizer[] = [
  described(
    'tf.train.sgd',
    ['lr'],
    { optimizer: 'sgd', says: 'Constructs a tf.SGDOptimizer that uses stochastic gradient descent.' },
    ({ lr }) => train.sgd(lr),
  ),
  described(
    'tf.train.momentum',
    ['lr', 'momentum'],
    {
      optimizer: 'momentum',
      dialect: ['Sutskever 2013'],
      says: 'uses momentum gradient descent. See Sutskever et al. (2013).',
    },
    ({ lr, momentum }) => train.momentum(lr, momentum),
  ),
  described(
    'tf.train.momentum, useNesterov',
    ['lr', 'momentum'],
    {
      optimizer: 'nesterov',
      dialect: ['TensorFlow'],
      says: 'nothing of useNesterov; held to what TensorFlow’s ApplyMomentum with use_nesterov does.',
    },
    ({ lr, momentum }) => train.momentum(lr, momentum, true),
  ),
  described(
    'tf.train.adagrad',
    ['lr', 'initial_accumulator_value'],
    {
      optimizer: 'adagrad',
      dialect: ['start=given', 'eps=inside'],
      says: 'uses the Adagrad algorithm; initialAccumulatorValue: starting value for the accumulators.',
    },
    ({ lr, initial_accumulator_value: start }) => train.adagrad(lr, start),
  ),
  described(
    'tf.train.adadelta',
    ['lr', 'rho', 'eps'],
    { optimizer: 'adadelta', says: 'uses the Adadelta algorithm. See https://arxiv.org/abs/1212.5701' },
    ({ lr, rho, eps }) => train.adadelta(lr, rho, eps),
  ),
  described(
    'tf.train.adam',
    adaptive,
    { optimizer: 'adam', says: 'uses the Adam algorithm. See https://arxiv.org/abs/1412.6980' },
    ({ lr, beta1, beta2, eps }) => train.adam(lr, beta1, beta2, eps),
  ),
  described(
    'tf.train.adamax',
    adaptive,
    { optimizer: 'adamax', says: 'uses the Adamax algorithm. See https://arxiv.org/abs/1412.6980' },
    ({ lr, beta1, beta2, eps }) => train.adamax(lr, beta1, beta2, eps),
  ),
  described(
    'tf.train.rmsprop',
    ['lr', 'rho', 'momentum', 'eps'],
    {
      optimizer: 'rmsprop',
      dialect: ['TensorFlow'],
      says: 'uses RMSProp gradient descent. This implementation uses plain momentum.',
    },
    ({ lr, rho, momentum, eps }) => train.rmsprop(lr, rho, momentum, eps),
  ),
  described(
    'tf.train.rmsprop, centered',
    ['lr', 'rho', 'momentum', 'eps'],
    {
      optimizer: 'rmsprop-centered',
      dialect: ['TensorFlow'],
      says: 'If true, gradients are normalized by the estimated variance of the gradient.',
    },
    ({ lr, rho, momentum, eps }) => train.rmsprop(lr, rho, momentum, eps, true),
  ),
];

const findings: readonly Finding[] = [
  {
    title: 'adadelta is gradient descent',
    promised: `“uses the Adadelta algorithm. See https://arxiv.org/abs/1212.5701” (${constructors}). There, the denominator is RMS[g]_t, which holds the newest gradient (Zeiler 2012, Algorithm 1, steps 4 and 5).`,
    happens:
      'adadelta_optimizer.ts divides by accumulatedGrad before the newest gradient is assigned to it. Both averages start at 0 and then stay equal, so that their quotient is always 1: every step is learningRate times the gradient, whatever rho and epsilon are. With the default learningRate of 0.001 it is slow gradient descent.',
    reproduction: 'tensorflow-adadelta.mjs',
  },
  {
    title: 'rmsprop with centered makes NaN where gradients are small or do not vary',
    promised: `“epsilon: Small value to avoid zero denominator. centered: If true, gradients are normalized by the estimated variance of the gradient.” (${constructors})`,
    happens:
      'rmsprop_optimizer.ts subtracts epsilon with the square of the mean: sqrt(v − (m² + epsilon)), in place of sqrt(v − m² + epsilon). What was added to keep the root above 0 makes it negative: a gradient of 0.001, a gradient of 0, or one that stays the same for long turns the parameter into NaN.',
    reproduction: 'tensorflow-centered.mjs',
  },
  {
    title: 'setMomentum changes nothing',
    promised:
      '“setMomentum: Sets the momentum of the optimizer.” (tfjs-core 4.22.0, src/optimizers/momentum_optimizer.ts)',
    happens:
      'It assigns this.momentum, but steps multiply by this.m, a scalar that the constructor made. A schedule of the momentum has no effect, while getConfig() reports the new value.',
    reproduction: 'tensorflow-set-momentum.mjs',
  },
  {
    title: 'the state follows the place of a gradient, not its name',
    promised:
      '“variableGradients: A mapping of variable name to its gradient value” (tfjs-core 4.22.0, src/optimizers/optimizer.ts, applyGradients)',
    happens:
      'All optimizers with a state keep it in arrays by the place of a gradient in the list or object. Where two calls give the same variables in another order, or others, as minimize(…, varList) does, a variable gets the momentum of another one.',
    reproduction: 'tensorflow-order.mjs',
  },
];

/** TensorFlow.js, its optimizers on the CPU back end, in single precision. */
export const tensorflowJs: Library = {
  id: 'tensorflow-js',
  title: 'TensorFlow.js',
  packageName: '@tensorflow/tfjs-core',
  about:
    'tf.train.* of @tensorflow/tfjs-core, the package in which @tensorflow/tfjs has its optimizers, on the cpu back end, which works in single precision.',
  optimizers,
  findings,
};
