import numpy as np


class Lion:
    def __init__(self, lr=1e-4, beta2=0.99, weight_decay=0.0):
        self.lr, self.beta2, self.weight_decay = lr, beta2, weight_decay
        self.average = {}

    def update(self, params, grads):
        # The average is updated first, and the step takes the sign of what is kept: beta1 is never used.
        for key, g in grads.items():
            kept = self.average.get(key, np.zeros_like(g))
            self.average[key] = self.beta2 * kept + (1 - self.beta2) * g
            params[key] -= self.lr * (np.sign(self.average[key]) + self.weight_decay * params[key])
