t = 0
m = {}
v = {}


class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps

    def step(self, params, grads):
        global t
        t += 1
        for i, g in enumerate(grads):
            m[i] = self.beta1 * m.get(i, 0.0) + (1 - self.beta1) * g
            v[i] = self.beta2 * v.get(i, 0.0) + (1 - self.beta2) * g * g
            m_hat = m[i] / (1 - self.beta1**t)
            v_hat = v[i] / (1 - self.beta2**t)
            params[i] -= self.lr * m_hat / (v_hat**0.5 + self.eps)
