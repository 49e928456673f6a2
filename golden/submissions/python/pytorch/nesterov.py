"""SGD of PyTorch as it is, with one of its options."""
from functools import partial
from torch.optim import SGD

Nesterov = partial(SGD, nesterov=True)
