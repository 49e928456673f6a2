export function adamw(hp: { lr: number; beta1: number; beta2: number; eps: number; weight_decay: number }) {
  return {
    init: (params: number[]) => ({ t: 0, m: params.map(() => 0), v: params.map(() => 0) }),
    update(grads: number[], state: { t: number; m: number[]; v: number[] }, params: number[]) {
      const t = state.t + 1;
      const m = state.m.map((x, i) => hp.beta1 * x + (1 - hp.beta1) * grads[i]);
      const v = state.v.map((x, i) => hp.beta2 * x + (1 - hp.beta2) * grads[i] ** 2);
      const updates = params.map((p, i) => {
        const mHat = m[i] / (1 - hp.beta1 ** t);
        const vHat = v[i] / (1 - hp.beta2 ** t);
        const decay = hp.weight_decay * Math.sign(p);
        return -hp.lr * (mHat / (Math.sqrt(vHat) + hp.eps) + decay);
      });
      return [updates, { t, m, v }];
    },
  };
}
