"""Optimizers that are objects, and how they are called."""
import re

from assay_contracts import Contract, OutOfDomain, Refused, given, parameters_of
from assay_names import PAIRS
from assay_numbers import BadAnswer

COUNT = re.compile(r"^(t|time_?step|step|iter|iteration|epoch)$", re.I)
GRADIENT = re.compile(r"^(g|dw|dx|dtheta)$|grad", re.I)


def step_of(value):
    """The method that takes a step, or None."""
    named = (getattr(value, name, None) for name in ("step", "update", "update_params"))
    return next((one for one in named if callable(one)), None)


def positional(call):
    return [one for one in parameters_of(call) if one.kind in (one.POSITIONAL_ONLY, one.POSITIONAL_OR_KEYWORD)]


def needed(call):
    return [one for one in positional(call) if one.default is one.empty]


def keys(count):
    return ["W%d" % (k + 1) for k in range(count)]


def packed(tensors, holding):
    """Several tensors in one list, or in a dictionary."""
    return dict(zip(keys(len(tensors)), tensors)) if holding == "dict" else list(tensors)


def unpacked(returned, count):
    """The tensors of a list or dictionary."""
    if not isinstance(returned, (dict, list, tuple)):
        raise BadAnswer("It gave %s where %d tensors were expected." % (type(returned).__name__, count))
    if len(returned) != count:
        raise BadAnswer("It gave %d tensors where %d were expected." % (len(returned), count))
    return [returned[key] for key in keys(count)] if isinstance(returned, dict) else list(returned)


class Object(Contract):
    """An optimizer that keeps its state; its hyperparameters are attributes, or stand in param_groups."""

    keeps, notices = True, False
    bag = None

    def set(self, values, changed):
        """Changes what holds a number already."""
        groups = [one for one in getattr(self.made, "param_groups", ()) if isinstance(one, dict)]
        for key in [key for name in changed for key in self.names.keys(name)]:
            value = values[self.names.meant(key)]
            for group in groups:
                if key in group:
                    group[key] = value
            if isinstance(getattr(self.made, "__dict__", {}).get(key), (int, float)):
                setattr(self.made, key, value)
            if self.bag is not None:
                dict.__setitem__(self.bag, key, value)
        for key in PAIRS:
            if not set(self.names.paired(key, values)).intersection(changed):
                continue
            for group in groups:
                if key in group:
                    group[key] = self.names.pair(key, values)
            if isinstance(getattr(self.made, "__dict__", {}).get(key), (tuple, list)):
                setattr(self.made, key, self.names.pair(key, values))


def made(export, *inputs, **arguments):
    """An optimizer; what refuses hyperparameters says so where it is made."""
    try:
        return export(*inputs, **arguments)
    except (ValueError, AssertionError) as error:
        raise OutOfDomain("It refuses these hyperparameters: %s" % (error or type(error).__name__)) from error


def _require_call(call):
    """Says what a step needs that nobody hands it."""
    names, name = [one.name for one in needed(call)], call.__name__
    count = next((one for one in names if COUNT.search(one)), None)
    if count is not None and len(names) != 2:
        raise Refused("%s needs %s. Let the optimizer count its steps itself." % (name, count))
    if len(names) > 3:
        raise Refused("%s needs %s. Write %s(w, grad), %s(key, w, grad) or step(params, grads)." % (name, ", ".join(names), name, name))
    if len(positional(call)) == 1 and names:
        raise Refused("%s takes %s alone. Hand the parameters to __init__, as params, or to %s." % (name, names[0], name))


class Instance(Object):
    """A class with `step(params, grads)`, `update(w, grad)` or `update(key, w, grad)`; in place, or returned."""

    title, likeliest = "class", -1

    def __init__(self, export, names, values, _, saved=None, holding=None):
        self.names, self.holding = names, holding
        arguments, self.bag = given(export.__name__, parameters_of(export), names, values)
        self.made = made(export, **arguments)
        self.call = step_of(self.made)
        _require_call(self.call)
        takes = positional(self.call)
        self.keyed = len(takes) > 2 and takes[2].default is takes[2].empty
        self.swapped = len(takes) == 2 and bool(GRADIENT.search(takes[0].name)) and not GRADIENT.search(takes[1].name)

    @staticmethod
    def ways(makers):
        # The last way, a number at a time, has no lists to hold.
        holdings = [{"holding": "list"}, {"holding": "dict"}, {}]
        return [(maker, kind, how) for how in holdings for maker, kind in makers if how == {} or maker != "number"]

    @staticmethod
    def several(how):
        return bool(how)

    def _called(self, first, second, *key):
        inputs = (second, first) if self.swapped else (first, second)
        returned = self.call(*key, *inputs)
        return first if returned is None or returned is self.made else returned

    def step(self, thetas, gradients):
        if self.keyed:
            for key, k in zip(keys(len(thetas)), range(len(thetas))):
                thetas[k] = self._called(thetas[k], gradients[k], key)
        elif self.holding:
            returned = self._called(packed(thetas, self.holding), packed(gradients, self.holding))
            thetas[:] = unpacked(returned, len(thetas))
        else:
            thetas[0] = self._called(thetas[0], gradients[0])
