import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
        self.learning_rate, self.beta1, self.beta2, self.epsilon = learning_rate, beta1, beta2, epsilon
        self.epoch = 1
        self.m = self.v = 0.0

    def next_epoch(self):
        self.epoch += 1

    def update(self, w, dw):
        self.m = self.beta1 * self.m + (1 - self.beta1) * dw
        self.v = self.beta2 * self.v + (1 - self.beta2) * dw**2
        m_hat = self.m / (1 - self.beta1**self.epoch)
        v_hat = self.v / (1 - self.beta2**self.epoch)
        return w - self.learning_rate * m_hat / (np.sqrt(v_hat) + self.epsilon)
