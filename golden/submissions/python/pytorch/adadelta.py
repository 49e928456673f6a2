import torch


class Adadelta(torch.optim.Adadelta):
    """Adadelta of PyTorch as it is."""
