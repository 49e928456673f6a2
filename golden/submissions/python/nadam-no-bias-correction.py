from math import sqrt


class NAdam:
    def __init__(self, lr=0.002, beta1=0.9, beta2=0.999, eps=1e-8, momentum_decay=4e-3):
        self.lr, self.beta1, self.beta2, self.eps, self.momentum_decay = lr, beta1, beta2, eps, momentum_decay
        self.t, self.m, self.v = 0, {}, {}

    def step(self, params, grads):
        self.t += 1
        mu = self.beta1 * (1 - 0.5 * 0.96 ** (self.t * self.momentum_decay))
        following = self.beta1 * (1 - 0.5 * 0.96 ** ((self.t + 1) * self.momentum_decay))
        for i, g in enumerate(grads):
            self.m[i] = mu * self.m.get(i, 0.0) + (1 - mu) * g
            self.v[i] = self.beta2 * self.v.get(i, 0.0) + (1 - self.beta2) * g * g
            params[i] -= self.lr * (following * self.m[i] + (1 - mu) * g) / (sqrt(self.v[i]) + self.eps)
