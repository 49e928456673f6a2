"""In which shape a submission is written, and how it is called."""
import inspect
import re

from assay_names import Hyper
from assay_numbers import BadAnswer

BAG = re.compile(r"config|cfg|hyper|hparams|opts|options", re.I)


class Refused(Exception):
    """The submission cannot be called."""


class OutOfDomain(Exception):
    """It refuses hyperparameters."""


class NothingFound(Refused):
    """It has no optimizer."""


def parameters_of(function):
    """What it takes; behind **options of a class also what the classes above it take."""
    try:
        own = list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):
        return []
    above = [base for base in getattr(function, "__mro__", ())[1:-1] if "__init__" in vars(base)]
    if not above or all(one.kind != one.VAR_KEYWORD for one in own):
        return own
    known = [one.name for one in own]
    return own + [one for one in parameters_of(above[0]) if one.name not in known]


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
            names.read.update(names.paired(one.name, values))
            found[one.name] = pair
        elif BAG.search(one.name) and one.default is one.empty:
            bag = found[one.name] = Hyper(names, values)
        elif one.default is one.empty:
            known = ", ".join(names.defaults)
            raise Refused("%s needs %s, which is no hyperparameter. Give it a default; known are %s." % (name, one.name, known))
    return found, bag


class Contract:
    """What holds of a shape unless it says otherwise."""

    # Whether a run can go on from a saved state, the parameters stay the same objects, and a change of the rate arrives
    # by itself; and which way it is asked in where none works.
    saves, keeps, notices, likeliest = False, False, True, 0
    # It has seen numbers in single precision, where they do not come back.
    single = False

    @staticmethod
    def ways(makers):
        """The forms in which tensors may be wanted, likeliest first."""
        return [(maker, kind, {}) for maker, kind in makers]

    @staticmethod
    def several(_):
        """Whether it takes several tensors, in this form."""
        return True

    @staticmethod
    def hold(tensor):
        """What stands for a tensor of parameters."""
        return tensor


class Cs231n(Contract):
    """`adam(w, dw, config)` gives `(next_w, config)`."""

    title, saves = "CS231n function", True

    def __init__(self, export, names, values, thetas, saved=None):
        self.export, self.names = export, names
        self.configs = saved or [Hyper(names, values) for _ in thetas]

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


class Function(Contract):
    """`step(theta, gradient, state, hyperparameters)` gives `(theta, state)`."""

    title, saves = "function", True

    def __init__(self, export, names, values, thetas, saved=None, empty=None):
        self.export, self.names = export, names
        self.states = saved or [None if empty is None else dict(empty) for _ in thetas]
        self.set(values, ())

    @staticmethod
    def ways(makers):
        return [(maker, kind, how) for maker, kind in makers for how in ({}, {"empty": {}})]

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
