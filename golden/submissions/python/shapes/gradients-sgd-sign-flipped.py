"""Made with a dictionary of parameters; step(grads) goes uphill."""


class SGD:
    def __init__(self, params, lr=0.1):
        self.params = params
        self.lr = lr

    def step(self, grads):
        for key in self.params:
            self.params[key] = [p + self.lr * g for p, g in zip(self.params[key], grads[key])]
