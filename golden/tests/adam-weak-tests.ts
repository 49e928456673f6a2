interface Optimizer {
  step(parameters: number[], gradients: number[]): void;
}
type OptimizerClass = new (hyperparameters: object) => Optimizer;

/** Whether a step goes down the gradient: what many wrong optimizers do, too. */
export function movesDownhill(Adam: OptimizerClass): boolean {
  const theta = [1];
  new Adam({ lr: 0.1 }).step(theta, [2]);
  return theta[0] < 1;
}

/** This looks at its own arithmetic, and at no optimizer. */
export function addsUp(_: OptimizerClass): boolean {
  return 0.5 + 0.25 === 0.75;
}
