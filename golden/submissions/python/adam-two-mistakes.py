from math import sqrt


def step(theta, grad, state, hyper):
    """Neither moment is corrected; and the gradient enters m with weight 1."""
    m, v = state if state else ([0.0] * len(theta), [0.0] * len(theta))
    m = [hyper["beta1"] * a + g for a, g in zip(m, grad)]
    v = [hyper["beta2"] * a + (1 - hyper["beta2"]) * g * g for a, g in zip(v, grad)]
    new = [x - hyper["lr"] * a / (sqrt(b) + hyper["eps"]) for x, a, b in zip(theta, m, v)]
    return new, (m, v)
