"""Which of a module's names is the optimizer, and in which shape it is written."""
import functools
import inspect
import os
import re
import sys

from assay_classes import GRADIENT, Instance, needed, step_of
from assay_contracts import BAG, Cs231n, Function, NothingFound, Refused, given, parameters_of
from assay_holders import MODEL, PARAMETERS, Holder, HolderOfArrays, PytorchOptimizer
from assay_optax import Optax, pair_of

SHAPES = (
    "Write def adam(w, dw, config) that returns next_w, config; def step(theta, gradient, state, hyperparameters) that "
    "returns theta, state; a class with step(params, grads) or update(w, grad); or a subclass of torch.optim.Optimizer."
)
STATE = re.compile(r"state|memory|cache|buffer", re.I)


def _is_torch(value):
    """Whether it is a class of optimizers in PyTorch, or stands for one."""
    base = getattr(getattr(sys.modules.get("torch"), "optim", None), "Optimizer", None)
    value = value.func if isinstance(value, functools.partial) else value
    return base is not None and inspect.isclass(value) and issubclass(value, base) and value is not base


def _of_class(value):
    step = step_of(value)
    takes = parameters_of(value)
    if takes and (PARAMETERS.search(takes[0].name) or MODEL.search(takes[0].name)):
        # The first is the object itself.
        wants = [one.name for one in needed(step)[1:]] if step else []
        if not wants and hasattr(value, "step"):
            return Holder
        if len(wants) == 1 and GRADIENT.search(wants[0]):
            return HolderOfArrays
        if len(wants) == 1 and hasattr(value, "step"):
            return Holder
    if callable(getattr(value, "init", None)) and callable(getattr(value, "update", None)):
        return Optax
    return Instance if step else None


def _of_factory(value, names):
    """Of a function that makes an optimizer of parameters, or of hyperparameters alone."""
    takes = [one for one in parameters_of(value) if one.kind == one.POSITIONAL_OR_KEYWORD]
    over = bool(takes) and bool(PARAMETERS.search(takes[0].name))
    rest = takes[1:] if over else takes
    known = [one for one in rest if names.meant(one.name) or names.pair(one.name, names.defaults) or BAG.search(one.name)]
    if not known or any(one.default is one.empty for one in rest if one not in known):
        return None
    if over:
        return Holder
    try:
        made = value(**given(value.__name__, takes, names, names.defaults)[0])
        pair_of(value, names, names.defaults)
        return Optax
    except Refused:
        return Instance if step_of(made) else None
    finally:
        names.read.clear()


def _contract(name, value, names):
    if _is_torch(value):
        return PytorchOptimizer
    if inspect.isclass(value):
        return _of_class(value)
    if not inspect.isfunction(value):
        return None
    taken = [one.name for one in parameters_of(value)]
    third = taken[2] if len(taken) > 2 else ""
    if len(taken) in (2, 3) and (BAG.search(third) or taken[:2] == ["w", "dw"]):
        return Cs231n
    if len(taken) > 2 and (name == "step" or STATE.search(third)):
        return Function
    return _of_factory(value, names) or (Function if len(taken) == 4 else None)


def _plain(name):
    return re.sub(r"[^a-z0-9]", "", name.lower())


def find(module, names, optimizer, chosen=None):
    """The name of the one export to grade, with its contract; no name where the module itself is meant."""
    public = {name: value for name, value in vars(module).items() if name[0] != "_"}
    own = {
        name: value
        for name, value in public.items()
        if getattr(value, "__module__", None) == module.__name__ or isinstance(value, functools.partial)
    }
    if chosen is not None:
        return chosen, _chosen(vars(module), own, names, chosen)
    if all(inspect.isfunction(own.get(name)) for name in ("init", "update")):
        return None, Optax
    # What is imported counts where nothing is written.
    for among in (own, {name: value for name, value in public.items() if _is_torch(value)}):
        found = _fitting(among, names, optimizer)
        if len(found) == 1:
            return found[0]
        if found:
            several, file = ", ".join(name for name, _ in found), os.path.basename(module.__file__)
            raise Refused("It holds several optimizers: %s. Choose one, as in %s#%s." % (several, file, found[0][0]))
    raise NothingFound("It holds no optimizer. %s" % SHAPES)


def _chosen(everything, own, names, chosen):
    if chosen not in everything:
        raise Refused("It has no %s. It has %s." % (chosen, ", ".join(list(own)[:9]) or "nothing of its own"))
    contract = _contract(chosen, everything[chosen], names)
    if contract is None:
        raise Refused("%s is not written as an optimizer. %s" % (chosen, SHAPES))
    return contract


def _fitting(own, names, optimizer):
    fits = {name: contract for name, contract in ((k, _contract(k, v, names)) for k, v in own.items()) if contract}
    bases = {base for name in fits for base in getattr(own[name], "__mro__", ())[1:]}
    alone = [name for name in fits if own[name] not in bases]
    named = [name for name in alone if _plain(name) == _plain(optimizer)]
    # sgd_momentum for momentum.
    near = [name for name in alone if _plain(optimizer) in _plain(name)]
    return [(name, fits[name]) for name in named or near or alone]
