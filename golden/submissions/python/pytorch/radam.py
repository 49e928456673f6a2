"""RAdam of PyTorch as it is."""
import torch.optim

RAdam = torch.optim.RAdam
