interface Optimizer {
  step(parameters: number[], gradients: number[]): void;
}
type OptimizerClass = new (hyperparameters: object) => Optimizer;

/** It ends with the right optimizer; with many wrong ones it never does, which is noticed as well. */
export function findsTheMinimum(SGD: OptimizerClass): void {
  const sgd = new SGD({ lr: 0.25 });
  const theta = [5];
  while (Math.abs(theta[0]) > 0.01) sgd.step(theta, [2 * theta[0]]);
}
