def step(theta, grad, state, hyper):
    """Of a number."""
    m, v, t = state or (0.0, 0.0, 0)
    t += 1
    m = hyper["beta1"] * m + (1 - hyper["beta1"]) * grad
    v = hyper["beta2"] * v + (1 - hyper["beta2"]) * grad * grad
    m_hat, v_hat = m / (1 - hyper["beta1"] ** t), v / (1 - hyper["beta2"] ** t)
    return theta - hyper["lr"] * m_hat / (v_hat**0.5 + hyper["eps"]), (m, v, t)
