def step(theta, grad, state, hyper):
    t, m, v = state or (0, 0.0, 0.0)
    g = grad + hyper["weight_decay"] * theta
    t += 1
    m = hyper["beta1"] * m + (1 - hyper["beta1"]) * g
    v = hyper["beta2"] * v + (1 - hyper["beta2"]) * g * g
    m_hat = m / (1 - hyper["beta1"] ** t)
    v_hat = v / (1 - hyper["beta2"] ** t)
    return theta - hyper["lr"] * m_hat / (v_hat**0.5 + hyper["eps"]), (t, m, v)
