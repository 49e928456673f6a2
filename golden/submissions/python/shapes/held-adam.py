"""Made with a list of arrays, which update_params(grads) changes in place, as in scikit-learn."""
import numpy as np


class AdamOptimizer:
    def __init__(self, params, learning_rate_init=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-8):
        self.params = [param for param in params]
        self.learning_rate_init = learning_rate_init
        self.beta_1, self.beta_2, self.epsilon = beta_1, beta_2, epsilon
        self.t = 0
        self.ms = [np.zeros_like(param) for param in params]
        self.vs = [np.zeros_like(param) for param in params]

    def update_params(self, grads):
        self.t += 1
        self.ms = [self.beta_1 * m + (1 - self.beta_1) * grad for m, grad in zip(self.ms, grads)]
        self.vs = [self.beta_2 * v + (1 - self.beta_2) * (grad**2) for v, grad in zip(self.vs, grads)]
        learning_rate = self.learning_rate_init * np.sqrt(1 - self.beta_2**self.t) / (1 - self.beta_1**self.t)
        for param, m, v in zip(self.params, self.ms, self.vs):
            param += -learning_rate * m / (np.sqrt(v) + self.epsilon)
