"""Optimizers as a pair of pure functions."""
from assay_classes import Instance, packed, positional, unpacked
from assay_contracts import Contract, Refused, given, parameters_of
from assay_numbers import BadAnswer, flatten, is_single


class Optax(Contract):
    """A pair of pure functions: `init(params)` gives a state, `update(grads, state, params)` gives updates and a state."""

    title, saves = "optax", True

    def __init__(self, export, names, values, thetas, saved=None, holding=None):
        self.export, self.names, self.holding = export, names, holding
        self.set(values, ())
        self.states = saved or [self.init(one, **self.besides[0]) for one in self._packed(thetas)]

    @staticmethod
    def ways(makers):
        return Instance.ways(makers)

    def _packed(self, tensors):
        return [packed(tensors, self.holding)] if self.holding else list(tensors)

    def set(self, values, _):
        self.init, self.update = pair_of(self.export, self.names, values)
        name = getattr(self.export, "__name__", "update")
        self.takes = 3 if len([o for o in positional(self.update) if not self.names.meant(o.name)]) > 2 else 2
        rest = (parameters_of(self.init)[1:], parameters_of(self.update)[self.takes:])
        self.besides = [given(name, one, self.names, values)[0] for one in rest]

    def step(self, thetas, gradients):
        many = self._packed(thetas)
        for k, (theta, gradient) in enumerate(zip(many, self._packed(gradients))):
            inputs = (gradient, self.states[k], theta)[: self.takes]
            returned = self.update(*inputs, **self.besides[1])
            if not isinstance(returned, (tuple, list)) or len(returned) != 2:
                raise BadAnswer("Return updates, state from update.")
            many[k], self.states[k] = returned
        updates = unpacked(many[0], len(thetas)) if self.holding else many
        self.single = self.single or any(is_single(one) for one in updates)
        thetas[:] = [_added(theta, update) for theta, update in zip(thetas, updates)]

    def save(self):
        return self.states


def _added(theta, update):
    numbers, more = flatten(theta), flatten(update)
    if len(numbers) != len(more):
        raise BadAnswer("It gave %d updates where %d were expected." % (len(more), len(numbers)))
    return [a + b for a, b in zip(numbers, more)]


def pair_of(export, names, values):
    """init and update: of a module, or of what a function or class makes of the hyperparameters."""
    made = export
    if callable(export):
        made = export(**given(export.__name__, parameters_of(export), names, values)[0])
    if isinstance(made, dict):
        made = made.get("init"), made.get("update")
    elif not isinstance(made, tuple) or hasattr(made, "init"):
        made = getattr(made, "init", None), getattr(made, "update", None)
    if len(made) != 2 or not all(callable(one) for one in made):
        raise Refused("It gave no pair of functions init and update.")
    return made
