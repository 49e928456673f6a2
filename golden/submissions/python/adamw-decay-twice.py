import numpy as np


# Follows the listing line by line: lines 5 and 11 both mention the decay.
def step(theta, grad, state, h):
    t, m, v = state or (0, np.zeros_like(theta), np.zeros_like(theta))
    t = t + 1
    g = grad + h["weight_decay"] * theta
    m = h["beta1"] * m + (1 - h["beta1"]) * g
    v = h["beta2"] * v + (1 - h["beta2"]) * g**2
    m_hat = m / (1 - h["beta1"] ** t)
    v_hat = v / (1 - h["beta2"] ** t)
    return theta - h["lr"] * (m_hat / (np.sqrt(v_hat) + h["eps"]) + h["weight_decay"] * theta), (t, m, v)
