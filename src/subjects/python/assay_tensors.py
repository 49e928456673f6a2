"""Parameters that hold their numbers in `data` and the gradient in `grad`."""
import sys


class Parameter:
    """A parameter in the manner of needle and micrograd: a number, or an array."""

    requires_grad = True

    def __init__(self, data):
        self.data, self.grad = data, None

    @property
    def shape(self):
        return getattr(self.data, "shape", ())

    def hand(self, gradient):
        """Gives it a gradient that is an array, and has that array as its data."""
        self.grad = gradient.view(_array_class())


_made = []


def _array_class():
    """Arrays that have themselves as `data`, as the tensors of needle do; numpy's have a buffer there."""
    if not _made:
        numpy = sys.modules["numpy"]

        def put(self, values):
            self[...] = values

        itself = property(lambda self: self, put)
        numpy_itself = lambda self: self.view(numpy.ndarray)
        members = {"data": itself, "cached_data": itself, "detach": lambda self: self, "numpy": numpy_itself}
        _made.append(type("Tensor", (numpy.ndarray,), members))
    return _made[0]


def held(tensor):
    """The parameter that holds these numbers; of a list, one for each number."""
    if isinstance(tensor, list):
        return [Parameter(x) for x in tensor]
    if hasattr(tensor, "requires_grad_"):
        return tensor.requires_grad_()
    return Parameter(tensor.view(_array_class()))
