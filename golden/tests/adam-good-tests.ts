interface Optimizer {
  lr: number;
  step(parameters: number[], gradients: number[]): void;
}
interface Lists {
  step(parameters: number[][], gradients: number[][]): void;
}
type OptimizerClass = new (hyperparameters: object) => Optimizer;

const settings = { lr: 0.5, beta1: 0.5, beta2: 0.75, eps: 0.25 };

/** The parameter after each step, from 1. */
function run(Adam: OptimizerClass, hyperparameters: object, gradients: number[]): number[] {
  const adam = new Adam(hyperparameters);
  const theta = [1];
  return gradients.map((gradient) => {
    adam.step(theta, [gradient]);
    return theta[0];
  });
}

function near(actual: number, expected: number): void {
  if (!(Math.abs(actual - expected) <= 1e-12 * Math.abs(expected))) throw new Error(`${actual}, expected ${expected}`);
}

export const tests = {
  // m_hat = 2 and v_hat = 4, so that the step is 0.5 · 2 / (2 + 0.25).
  'the first step, by hand'(Adam: OptimizerClass) {
    near(run(Adam, settings, [2])[0], 1 - 1 / 2.25);
  },
  // m = 1, v = 1; then m = 0.5 − 0.5 = 0, and m = 0 + 2 = 2 with v = 0.75 · (0.75 + 0.25) + 0.25 · 16.
  'three steps, by hand'(Adam: OptimizerClass) {
    const [first, second, third] = run(Adam, settings, [2, -1, 4]);
    near(second, first);
    const v = 0.75 * (0.75 * 1 + 0.25 * 1) + 0.25 * 16;
    near(third, second - (0.5 * (2 / 0.875)) / (Math.sqrt(v / (1 - 0.75 ** 3)) + 0.25));
  },
  'with the constants of the paper'(Adam: OptimizerClass) {
    near(run(Adam, { lr: 0.1 }, [3, 3])[0], 1 - 0.3 / (3 + 1e-8));
  },
  'without memory it follows the sign'(Adam: OptimizerClass) {
    near(run(Adam, { lr: 0.1, beta1: 0, beta2: 0, eps: 0 }, [5, -7, 3])[2], 0.9);
  },
  'beta1 = 0 still has a memory of squares'(Adam: OptimizerClass) {
    const [first, second] = run(Adam, { ...settings, beta1: 0 }, [2, 1]);
    near(second, first - 0.5 / (Math.sqrt((0.75 * 1 + 0.25) / 0.4375) + 0.25));
  },
  'a gradient of zero moves nothing'(Adam: OptimizerClass) {
    return run(Adam, settings, [0])[0] === 1;
  },
  'a changed rate is noticed'(Adam: OptimizerClass) {
    const adam = new Adam(settings);
    const theta = [1];
    adam.step(theta, [2]);
    const before = theta[0];
    adam.lr = 1;
    adam.step(theta, [2]);
    near(theta[0], before - 2 / 2.25);
  },
  'every coordinate goes its own way'(Adam: OptimizerClass) {
    const adam = new Adam(settings);
    const theta = [1, 1, 1];
    for (const gradient of [2, -1, 4]) adam.step(theta, [gradient, 2, gradient]);
    near(theta[0], run(Adam, settings, [2, -1, 4])[2]);
    near(theta[1], run(Adam, settings, [2, 2, 2])[2]);
    near(theta[2], theta[0]);
  },
  'every tensor goes its own way'(Adam: new (hyperparameters: object) => Lists) {
    const adam = new Adam(settings);
    const theta = [[1, 1], [1]];
    for (const gradient of [2, -1, 4]) adam.step(theta, [[1, 1], [gradient]]);
    near(theta[1][0], run(Adam as unknown as OptimizerClass, settings, [2, -1, 4])[2]);
  },
  'every instance goes its own way'(Adam: OptimizerClass) {
    const [one, other] = [new Adam(settings), new Adam(settings)];
    const theta = [1];
    for (const gradient of [2, -1, 4]) {
      other.step([1], [-gradient]);
      one.step(theta, [gradient]);
    }
    near(theta[0], run(Adam, settings, [2, -1, 4])[2]);
  },
};
