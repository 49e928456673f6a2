"""Optimizers that are made with the parameters that they are to change."""
import re

from assay_classes import Object, made, needed, packed, step_of, unpacked
from assay_contracts import Refused, given, parameters_of
from assay_numbers import is_single
from assay_tensors import Parameter, held

PARAMETERS = re.compile(r"^(model_?)?(param|parameter|weight|variable|var|tensor)(s|_list|_groups)?$", re.I)
MODEL = re.compile(r"^(model|net|network|module)$", re.I)


class Model:
    """What stands for a network where an optimizer asks one for its parameters."""

    def __init__(self, parameters):
        self.params = parameters

    def parameters(self):
        return list(self.params)


class Holder(Object):
    """`Optimizer(params, lr=...)`, whose `step()` finds each gradient at its parameter; PyTorch's among them."""

    title = "class over parameters"

    def __init__(self, export, names, values, thetas, saved=None, holding=None):
        self.names, takes = names, parameters_of(export)
        arguments, self.bag = given(getattr(export, "__name__", "It"), takes[1:], names, values)
        every = [one for theta in thetas for one in (theta if isinstance(theta, list) else [theta])]
        self.given = packed(every, holding)
        self.made = made(export, Model(self.given) if MODEL.search(takes[0].name) else self.given, **arguments)
        if not callable(getattr(self.made, "step", None)):
            raise Refused("%s gave nothing with a method step()." % getattr(export, "__name__", "It"))
        self.closure = [lambda: 0.0 for one in needed(self.made.step)]

    @staticmethod
    def ways(makers):
        return [(maker, kind, {}) for maker, kind in makers if maker != "number"]

    hold = staticmethod(held)

    def step(self, thetas, gradients):
        for theta, gradient in zip(thetas, gradients):
            if isinstance(theta, list):
                for one, number in zip(theta, gradient):
                    one.grad = number
            elif isinstance(theta, Parameter):
                theta.hand(gradient)
            else:
                theta.grad = gradient
        self.made.step(*self.closure)


class PytorchOptimizer(Holder):
    """A subclass of torch.optim.Optimizer."""

    title = "PyTorch optimizer"

    def step(self, thetas, gradients):
        super().step(thetas, gradients)
        for state in self.made.state.values():
            # A tensor without dimensions counts steps.
            self.single = self.single or any(is_single(one) and one.shape for one in state.values())


class HolderOfArrays(Object):
    """`Optimizer(params, lr=...)` over lists or dictionaries of arrays, with `step(grads)`; in place."""

    title = "class over parameters"

    def __init__(self, export, names, values, thetas, saved=None, holding="list"):
        self.names, self.holding = names, holding
        arguments, self.bag = given(export.__name__, parameters_of(export)[1:], names, values)
        self.given = packed(thetas, holding)
        self.made = made(export, self.given, **arguments)
        self.call = step_of(self.made)

    @staticmethod
    def ways(makers):
        return [(maker, kind, {"holding": how}) for how in ("list", "dict") for maker, kind in makers if maker != "number"]

    def step(self, thetas, gradients):
        returned = self.call(packed(gradients, self.holding))
        same = returned is None or returned is self.made
        thetas[:] = unpacked(self.given if same else returned, len(thetas))
