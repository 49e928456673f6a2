import { installed } from './installed.js';
import type { Library, LibraryOptimizer, LibraryRun } from './library.js';

interface Trainer {
  learning_rate: number;
  train(input: unknown, target: unknown): unknown;
}

interface Convnet {
  readonly Trainer: new (net: object, options: object) => Trainer;
}

const { Trainer } = installed<Convnet>('convnetjs');

/** A network that has parameters and gradients, and no layers. */
function running(options: object, tensors: readonly Float64Array[]): LibraryRun {
  const held = tensors.map((values) => ({ params: values.slice(), grads: new Float64Array(values.length) }));
  const net = { forward() {}, backward: () => 0, getParamsAndGrads: () => held };
  const trainer = new Trainer(net, { batch_size: 1, ...options });
  return {
    step(gradients) {
      for (const [k, { grads }] of held.entries()) grads.set(gradients[k] ?? []);
      trainer.train(undefined, undefined);
      return held.map(({ params }) => params.slice());
    },
    setRate: (lr) => {
      trainer.learning_rate = lr;
    },
  };
}

const source =
  'convnetjs 0.3.0, build/convnet.js, comments of Trainer; https://cs.stanford.edu/people/karpathy/convnetjs/docs.html';

function described(
  method: string,
  reads: readonly string[],
  documented: Omit<LibraryOptimizer['documented'], 'source'>,
  more: object = {},
): LibraryOptimizer {
  return {
    name: `Trainer, method: '${method}'`,
    reads,
    documented: { ...documented, source },
    start: ({ lr, momentum, rho, eps }, tensors) =>
      running({ method, learning_rate: lr, momentum, ro: rho, eps, ...more }, tensors),
  };
}

/** convnetjs, in double precision. */
export const convnetjs: Library = {
  id: 'convnetjs',
  title: 'convnetjs',
  packageName: 'convnetjs',
  about: 'The Trainer, with a net that has parameters and gradients and no layers, and a batch of 1.',
  optimizers: [
    described('sgd', ['lr', 'momentum'], {
      optimizer: 'momentum',
      dialect: ['form=rate-inside'],
      says: 'sgd with momentum, 0.9 unless said',
    }),
    described('adagrad', ['lr', 'eps'], { optimizer: 'adagrad', dialect: ['eps=inside'], says: 'adagrad update' }),
    described('windowgrad', ['lr', 'rho', 'eps'], {
      optimizer: 'rmsprop',
      dialect: ['eps=inside'],
      says: 'this is adagrad but with a moving window weighted average so the gradient is not accumulated',
    }),
    described('adadelta', ['rho', 'eps'], {
      optimizer: 'adadelta',
      says: 'Idea #1 in Zeiler paper on Adadelta; xsum lags behind gsum by 1',
    }),
  ],
  findings: [],
};
