"""step() over numbers that have data and a gradient, as the values of micrograd do; the last gradient alone counts."""


class Momentum:
    def __init__(self, parameters, lr=0.01, momentum=0.9):
        self.parameters = parameters
        self.lr = lr
        self.momentum = momentum
        self.buffers = [0.0] * len(parameters)

    def step(self):
        for i, p in enumerate(self.parameters):
            self.buffers[i] = self.momentum * self.buffers[i] + (1 - self.momentum) * p.grad
            p.data -= self.lr * p.grad
