import numpy as np


def adam(w, dw, config):
    m = config.get("m", np.zeros_like(w))
    v = config.get("v", 0.0)
    t = config.get("t", 0) + 1
    m = config["beta1"] * m + (1 - config["beta1"]) * dw
    v = config["beta2"] * v + (1 - config["beta2"]) * np.mean(dw**2)
    config.update(m=m, v=v, t=t)
    m_hat = m / (1 - config["beta1"] ** t)
    v_hat = v / (1 - config["beta2"] ** t)
    return w - config["learning_rate"] * m_hat / (np.sqrt(v_hat) + config["epsilon"]), config
