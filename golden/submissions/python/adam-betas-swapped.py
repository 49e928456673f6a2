import numpy as np


class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
        self.lr, self.beta1, self.beta2 = lr, beta1, beta2
        self.iter, self.m, self.v = 0, None, None

    def update(self, params, grads):
        if self.m is None:
            self.m = {key: np.zeros_like(value) for key, value in params.items()}
            self.v = {key: np.zeros_like(value) for key, value in params.items()}
        self.iter += 1
        for key in params.keys():
            self.m[key] = self.beta2 * self.m[key] + (1 - self.beta2) * grads[key]
            self.v[key] = self.beta1 * self.v[key] + (1 - self.beta1) * grads[key] ** 2
            m_hat = self.m[key] / (1 - self.beta2**self.iter)
            v_hat = self.v[key] / (1 - self.beta1**self.iter)
            params[key] -= self.lr * m_hat / (np.sqrt(v_hat) + 1e-8)
