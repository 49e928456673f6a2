def step(theta, grad, state, hyper):
    """Of a number; the second moment is taken for its root."""
    m, v, t = state or (0.0, 0.0, 0)
    t += 1
    m = hyper["beta1"] * m + (1 - hyper["beta1"]) * grad
    v = hyper["beta2"] * v + (1 - hyper["beta2"]) * grad * grad
    m_hat, v_hat = m / (1 - hyper["beta1"] ** t), v / (1 - hyper["beta2"] ** t)
    return theta - hyper["lr"] * m_hat / (v_hat + hyper["eps"]), (m, v, t)
