"""update(layer, w, dw): a state for each layer, by its name; v averages the gradient itself."""
import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
        self.lr, self.beta1, self.beta2, self.epsilon = learning_rate, beta1, beta2, epsilon
        self.cache = {}

    def update(self, layer, w, dw):
        if layer not in self.cache:
            self.cache[layer] = {"m": np.zeros_like(w), "v": np.zeros_like(w), "t": 0}
        c = self.cache[layer]
        c["t"] += 1
        c["m"] = self.beta1 * c["m"] + (1 - self.beta1) * dw
        c["v"] = self.beta2 * c["v"] + (1 - self.beta2) * dw
        m_hat = c["m"] / (1 - self.beta1 ** c["t"])
        v_hat = c["v"] / (1 - self.beta2 ** c["t"])
        return w - self.lr * m_hat / (np.sqrt(v_hat) + self.epsilon)
