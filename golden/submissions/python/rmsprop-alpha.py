import numpy as np


class RMSprop:
    """RMSProp with the names of torch.optim.RMSprop: lr is the rate, alpha the decay rate of the average."""

    def __init__(self, lr=0.01, alpha=0.99, eps=1e-8):
        self.lr, self.alpha, self.eps = lr, alpha, eps
        self.average = None

    def step(self, params, grads):
        if self.average is None:
            self.average = [np.zeros_like(p) for p in params]
        for average, p, g in zip(self.average, params, grads):
            average *= self.alpha
            average += (1 - self.alpha) * g * g
            p -= self.lr * g / (np.sqrt(average) + self.eps)
