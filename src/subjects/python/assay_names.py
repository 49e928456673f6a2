"""Which hyperparameter is meant by a name of the submission's."""


PAIRS = {"betas": ("beta1", "beta2"), "etas": ("eta_minus", "eta_plus"), "step_sizes": ("min_step", "max_step")}


class Names:
    """Hyperparameters with the names under which programs read them."""

    def __init__(self, told):
        self.defaults = told["hyperparameters"]
        self.read = set()
        self._of = {name: name for name in self.defaults}
        for name, others in told.get("aliases", {}).items():
            for other in others:
                self._of.setdefault(other, name)
        self._besides = {other: name for name, others in told.get("besides", {}).items() for other in others}

    def meant(self, key):
        """The hyperparameter of this name, or None."""
        return self._of.get(key)

    def settle(self, keys):
        """Gives a name to the second that has it where the first is read under its own: `alpha` beside `lr`."""
        for key, name in self._besides.items():
            owner = self._of.get(key)
            if key in keys and owner in keys:
                self._of[key] = name

    def keys(self, name):
        return [key for key, meant in self._of.items() if meant == name]

    def every(self, values):
        """All values under all names."""
        return {key: values[name] for key, name in self._of.items()}

    @staticmethod
    def paired(key, values):
        """The hyperparameters that are handed over together under this name, as `betas` are."""
        both = PAIRS.get(key, ())
        return both if all(name in values for name in both) else ()

    def pair(self, key, values):
        """Their values, or None."""
        return tuple(values[name] for name in self.paired(key, values)) or None


class Hyper(dict):
    """Hyperparameters as a dictionary that notes which are read."""

    _names = None

    def __init__(self, names, values):
        super().__init__(names.every(values))
        self._names = names
        for key in PAIRS:
            pair = names.pair(key, values)
            if pair:
                super().__setitem__(key, pair)

    def _note(self, key):
        if self._names is None:
            return
        self._names.read.add(key)

    def __getitem__(self, key):
        self._note(key)
        return super().__getitem__(key)

    def get(self, key, default=None):
        self._note(key)
        return super().get(key, default)

    def setdefault(self, key, default=None):
        self._note(key)
        return super().setdefault(key, default)

    def pop(self, key, *default):
        self._note(key)
        return super().pop(key, *default)

    def __getattr__(self, key):
        if key.startswith("_") or key not in self:
            raise AttributeError(key)
        return self[key]

    def __deepcopy__(self, memo):
        import copy

        other = Hyper.__new__(Hyper)
        dict.update(other, {key: copy.deepcopy(value, memo) for key, value in dict.items(self)})
        other._names = self._names
        return other
