interface Optimizer {
  step(parameters: number[], gradients: number[]): void;
}
type OptimizerClass = new (hyperparameters: object) => Optimizer;

/** It ends with the right optimizer; with many wrong ones it never does, which is noticed as well. */
export function findsTheMinimum(Adam: OptimizerClass): void {
  const adam = new Adam({ lr: 0.1 });
  const theta = [5];
  while (Math.abs(theta[0]) > 0.01) adam.step(theta, [2 * theta[0]]);
}
