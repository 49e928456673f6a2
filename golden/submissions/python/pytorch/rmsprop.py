"""RMSprop of PyTorch as it is."""
from torch.optim import RMSprop
