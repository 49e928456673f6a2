"""Adagrad of PyTorch as it is."""
from torch.optim import Adagrad
