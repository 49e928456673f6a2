interface Options {
  lr: number;
  momentum: number;
}

/** Momentum as PyTorch has it: the gradient enters with weight 1, and the first buffer is the gradient itself. */
export function step(theta: number[], gradient: number[], state: number[] | undefined, { lr, momentum }: Options) {
  const buffer = state === undefined ? gradient : state.map((b, i) => momentum * b + gradient[i]);
  return { theta: theta.map((x, i) => x - lr * buffer[i]), state: buffer };
}
