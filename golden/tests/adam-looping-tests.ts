interface Optimizer {
  step(parameters: number[], gradients: number[]): void;
}
type OptimizerClass = new (hyperparameters: object) => Optimizer;

export function movesDownhill(Adam: OptimizerClass): boolean {
  const theta = [1];
  new Adam({ lr: 0.1 }).step(theta, [2]);
  return theta[0] < 1;
}

/** Steps of a constant length never come to rest. */
export function comesToRest(Adam: OptimizerClass): void {
  const adam = new Adam({ lr: 0.1 });
  const theta = [1];
  while (theta[0] !== 0) adam.step(theta, [2 * theta[0]]);
}
