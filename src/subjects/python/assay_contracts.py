"""In which shape a submission is written, and how it is called."""
import inspect
import re

from assay_names import Hyper
from assay_numbers import BadAnswer

BAG = re.compile(r"config|cfg|hyper|hparams|opts|options", re.I)
STATE = re.compile(r"state|memory|cache|buffer", re.I)
GRADIENT = re.compile(r"^(g|dw|dx|dtheta)$|grad", re.I)


class Refused(Exception):
    """The submission cannot be called."""


class NothingFound(Refused):
    """It has no optimizer."""


def parameters_of(function):
    try:
        return list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):
        return []


def given(name, parameters, names, values):
    """Arguments by name: hyperparameters one by one, or all of them in one dictionary."""
    found, bag = {}, None
    for one in parameters:
        meant, pair = names.meant(one.name), names.pair(one.name, values)
        if one.kind in (one.VAR_POSITIONAL, one.VAR_KEYWORD):
            continue
        if meant is not None:
            names.read.add(one.name)
            found[one.name] = values[meant]
        elif pair is not None:
            names.read.update(("beta1", "beta2"))
            found[one.name] = pair
        elif BAG.search(one.name) and one.default is one.empty:
            bag = found[one.name] = Hyper(names, values)
        elif one.default is one.empty:
            known = ", ".join(names.defaults)
            raise Refused("%s needs %s, which is no hyperparameter. Give it a default; known are %s." % (name, one.name, known))
    return found, bag


class Cs231n:
    """`adam(w, dw, config)` gives `(next_w, config)`."""

    title, saves = "CS231n function", True

    def __init__(self, export, names, values, count, saved=None):
        self.export, self.names = export, names
        self.configs = saved or [Hyper(names, values) for _ in range(count)]

    def step(self, thetas, gradients):
        for k, (theta, gradient) in enumerate(zip(thetas, gradients)):
            returned = self.export(theta, gradient, self.configs[k])
            if not isinstance(returned, (tuple, list)) or len(returned) != 2 or not isinstance(returned[1], dict):
                raise BadAnswer("Return next_w, config.")
            thetas[k], self.configs[k] = returned

    def set(self, values, changed):
        for config in self.configs:
            for name in changed:
                for key in self.names.keys(name):
                    if key in config:
                        dict.__setitem__(config, key, values[name])

    def save(self):
        return self.configs


class Function:
    """`step(theta, gradient, state, hyperparameters)` gives `(theta, state)`."""

    title, saves = "function", True

    def __init__(self, export, names, values, count, saved=None, empty=None):
        self.export, self.names = export, names
        self.states = saved or [None if empty is None else dict(empty) for _ in range(count)]
        self.set(values, ())

    def set(self, values, _):
        rest = parameters_of(self.export)[3:]
        if len(rest) == 1 and self.names.meant(rest[0].name) is None:
            self.arguments = {rest[0].name: Hyper(self.names, values)}
        else:
            self.arguments, _ = given(self.export.__name__, rest, self.names, values)

    def step(self, thetas, gradients):
        for k, (theta, gradient) in enumerate(zip(thetas, gradients)):
            returned = self.export(theta, gradient, self.states[k], **self.arguments)
            if isinstance(returned, dict):
                returned = returned.get("theta"), returned.get("state")
            if not isinstance(returned, (tuple, list)) or len(returned) != 2:
                raise BadAnswer("Return theta, state.")
            thetas[k], self.states[k] = returned

    def save(self):
        return self.states


class Instance:
    """A class with `step(params, grads)`, `update(w, grad)` or `update(key, w, grad)`; in place, or returned."""

    title, saves = "class", False

    def __init__(self, export, names, values, count, saved=None, holding=None):
        self.names, self.holding = names, holding
        arguments, self.bag = given(export.__name__, parameters_of(export), names, values)
        self.made = export(**arguments)
        self.call = getattr(self.made, "step", None) or self.made.update
        takes = [one for one in parameters_of(self.call) if one.kind == one.POSITIONAL_OR_KEYWORD]
        self.keyed = len(takes) > 2 and takes[2].default is takes[2].empty
        self.swapped = len(takes) == 2 and bool(GRADIENT.search(takes[0].name)) and not GRADIENT.search(takes[1].name)

    def _called(self, first, second, *key):
        inputs = (second, first) if self.swapped else (first, second)
        returned = self.call(*key, *inputs)
        return first if returned is None or returned is self.made else returned

    def step(self, thetas, gradients):
        if self.keyed:
            for k, (theta, gradient) in enumerate(zip(thetas, gradients)):
                thetas[k] = self._called(theta, gradient, "W%d" % (k + 1))
        elif self.holding == "list":
            self._replace(thetas, list(self._called(list(thetas), list(gradients))))
        elif self.holding == "dict":
            keys = ["W%d" % (k + 1) for k in range(len(thetas))]
            returned = self._called(dict(zip(keys, thetas)), dict(zip(keys, gradients)))
            self._replace(thetas, [returned[key] for key in keys])
        else:
            thetas[0] = self._called(thetas[0], gradients[0])

    @staticmethod
    def _replace(thetas, returned):
        if len(returned) != len(thetas):
            raise BadAnswer("It gave %d tensors where %d were expected." % (len(returned), len(thetas)))
        thetas[:] = returned

    def set(self, values, changed):
        for name in changed:
            for key in self.names.keys(name):
                if isinstance(vars(self.made).get(key), (int, float)):
                    setattr(self.made, key, values[name])
                if self.bag is not None:
                    dict.__setitem__(self.bag, key, values[name])


def _contract(name, value):
    if inspect.isclass(value):
        return Instance if callable(getattr(value, "step", None) or getattr(value, "update", None)) else None
    if not inspect.isfunction(value):
        return None
    taken = [one.name for one in parameters_of(value)]
    third = taken[2] if len(taken) > 2 else ""
    if len(taken) in (2, 3) and (BAG.search(third) or taken[:2] == ["w", "dw"]):
        return Cs231n
    fits = len(taken) > 2 and (name == "step" or len(taken) == 4 or STATE.search(third))
    return Function if fits else None


def _plain(name):
    return re.sub(r"[^a-z0-9]", "", name.lower())


def find(module, optimizer):
    """The name of the one export to grade, and its contract."""
    own = {k: v for k, v in vars(module).items() if k[0] != "_" and getattr(v, "__module__", None) == module.__name__}
    fits = {name: contract for name, contract in ((k, _contract(k, v)) for k, v in own.items()) if contract}
    bases = {base for name in fits for base in getattr(own[name], "__mro__", ())[1:]}
    alone = [name for name in fits if own[name] not in bases]
    named = [name for name in alone if _plain(name) == _plain(optimizer)]
    # sgd_momentum for momentum.
    near = [name for name in alone if _plain(optimizer) in _plain(name)]
    found = named or near or alone
    if len(found) == 1:
        return found[0], fits[found[0]]
    if found:
        raise Refused("It holds several optimizers: %s. Keep one, or call the one that is meant %s." % (", ".join(found), optimizer))
    raise NothingFound(
        "It holds no optimizer. Write def adam(w, dw, config) that returns next_w, config; def step(theta, gradient, state, "
        "hyperparameters) that returns theta, state; or a class with step(params, grads) or update(w, grad)."
    )
