interface Optimizer {
  step(parameters: number[], gradients: number[]): void;
}
type OptimizerClass = new (hyperparameters: object) => Optimizer;

export function movesDownhill(Adam: OptimizerClass): boolean {
  const theta = [1];
  new Adam({ lr: 0.1 }).step(theta, [2]);
  return theta[0] < 1;
}

/** Adam's first step is lr long, whatever the gradient is; this takes it for gradient descent. */
export function stepIsRateTimesGradient(Adam: OptimizerClass): void {
  const theta = [1];
  new Adam({ lr: 0.1 }).step(theta, [2]);
  if (Math.abs(theta[0] - 0.8) > 1e-9) throw new Error(`expected 0.8, got ${theta[0]}`);
}
