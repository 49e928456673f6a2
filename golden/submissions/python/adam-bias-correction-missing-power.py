class Adam:
    def __init__(self, lr, betas=(0.9, 0.999), eps=1e-8):
        self.lr, self.betas, self.eps = lr, betas, eps
        self.m = self.v = None

    def step(self, params, grads):
        beta1, beta2 = self.betas
        if self.m is None:
            self.m = [0.0] * len(params)
            self.v = [0.0] * len(params)
        for i in range(len(params)):
            self.m[i] = beta1 * self.m[i] + (1 - beta1) * grads[i]
            self.v[i] = beta2 * self.v[i] + (1 - beta2) * grads[i] ** 2
            m_hat = self.m[i] / (1 - beta1)
            v_hat = self.v[i] / (1 - beta2)
            params[i] -= self.lr * m_hat / (v_hat**0.5 + self.eps)
