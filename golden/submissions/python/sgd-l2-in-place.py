class SgdL2:
    def __init__(self, learning_rate, weight_decay):
        self.learning_rate = learning_rate
        self.weight_decay = weight_decay

    def step(self, w, grad):
        for i in range(len(w)):
            w[i] -= self.learning_rate * grad[i] + self.learning_rate * self.weight_decay * w[i]
