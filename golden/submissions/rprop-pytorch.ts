interface State {
  previous: number[];
  sizes: number[];
}
interface Options {
  lr: number;
  etas: [number, number];
  step_sizes: [number, number];
}

/** Rprop as in torch.optim.Rprop: the step sizes are clamped in every step. */
export function step(theta: number[], gradient: number[], state: State | undefined, options: Options) {
  const [etaMinus, etaPlus] = options.etas;
  const [least, most] = options.step_sizes;
  const { previous, sizes } = state ?? { previous: theta.map(() => 0), sizes: theta.map(() => options.lr) };
  const agreement = gradient.map((g, i) => Math.sign(g * previous[i]!));
  const next = sizes.map((size, i) => {
    const factor = agreement[i]! > 0 ? etaPlus : agreement[i]! < 0 ? etaMinus : 1;
    return Math.min(Math.max(size * factor, least), most);
  });
  const kept = gradient.map((g, i) => (agreement[i]! < 0 ? 0 : g));
  return {
    theta: theta.map((x, i) => x - Math.sign(kept[i]!) * next[i]!),
    state: { previous: kept, sizes: next },
  };
}
