import numpy as np


class AdamW:
    def __init__(self, config):
        self.config = config
        self.cache = {}

    def update(self, layer, w, dw):
        c = self.config
        m, v, t = self.cache.get(layer, (np.zeros_like(w), np.zeros_like(w), 0))
        g = dw + c["weight_decay"] * w  # weight decay
        t += 1
        m = c["beta1"] * m + (1 - c["beta1"]) * g
        v = c["beta2"] * v + (1 - c["beta2"]) * g * g
        self.cache[layer] = (m, v, t)
        m_hat = m / (1 - c["beta1"] ** t)
        v_hat = v / (1 - c["beta2"] ** t)
        return w - c["lr"] * m_hat / (np.sqrt(v_hat) + c["eps"])
