"""NAdam of PyTorch as it is. Before 2.0 the product of its momenta takes one of them in twice, where it goes ahead."""
from torch.optim import NAdam
