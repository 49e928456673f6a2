"""Adam as a pair of functions over dictionaries of arrays, in the manner of optax."""
from collections import namedtuple

import numpy as np

GradientTransformation = namedtuple("GradientTransformation", ["init", "update"])


def adam(learning_rate, b1=0.9, b2=0.999, eps=1e-8):
    def init(params):
        zeros = {name: np.zeros_like(p) for name, p in params.items()}
        return {"count": 0, "mu": zeros, "nu": dict(zeros)}

    def update(grads, state, params=None):
        count = state["count"] + 1
        mu = {name: b1 * state["mu"][name] + (1 - b1) * g for name, g in grads.items()}
        nu = {name: b2 * state["nu"][name] + (1 - b2) * g**2 for name, g in grads.items()}
        updates = {
            name: -learning_rate * (mu[name] / (1 - b1**count)) / (np.sqrt(nu[name] / (1 - b2**count)) + eps)
            for name in grads
        }
        return updates, {"count": count, "mu": mu, "nu": nu}

    return GradientTransformation(init, update)
