def step(theta, grad, state, lr, momentum):
    """Heavy ball in which the rate is added to the buffer: a slip that nobody has named."""
    buffer = momentum * (state or 0.0) + grad
    return theta - (lr + buffer), buffer
