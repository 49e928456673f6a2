"""A pair of functions in a module, over plain lists; each average has the other's beta."""


def init(params):
    return {"t": 0, "m": [0.0] * len(params), "v": [0.0] * len(params)}


def update(grads, state, params, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    t = state["t"] + 1
    m = [beta2 * a + (1 - beta2) * g for a, g in zip(state["m"], grads)]
    v = [beta1 * a + (1 - beta1) * g * g for a, g in zip(state["v"], grads)]
    m_hat, v_hat = [a / (1 - beta2**t) for a in m], [a / (1 - beta1**t) for a in v]
    updates = [-lr * a / (b**0.5 + eps) for a, b in zip(m_hat, v_hat)]
    return updates, {"t": t, "m": m, "v": v}
