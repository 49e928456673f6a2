"""Runs a submission over a request of the protocol."""
import copy

from assay_contracts import Refused
from assay_numbers import BadAnswer, are_single, is_single, makers, overwrite, taken


class Way:
    """One way to call the optimizer of a module. `fresh` evaluates the module anew, and gives the export."""

    def __init__(self, contract, names, form, fresh):
        self.contract, self.names, self.fresh = contract, names, fresh
        self.maker, self.make, self.how = form
        self.single, self.works = False, False

    @property
    def several(self):
        return self.contract.several(self.how)

    def begin(self, export, values, thetas, saved=None):
        return self.contract(export, self.names, values, thetas, saved, **self.how)

    def trace(self, export, request):
        """All parameters after every step, and what was seen beside them."""
        tensors = [([float(x) for x in one["values"]], one["shape"]) for one in request["tensors"]]
        steps = [dict(one, gradients=[[float(x) for x in g] for g in one["gradients"]]) for one in request["steps"]]
        if self.maker != "number":
            return self._run(export, dict(request, tensors=tensors, steps=steps))
        # A number at a time: each has a run of its own.
        runs = [
            [
                self._run(export, dict(request, tensors=[([x], [])], steps=_alone(steps, k, i)))
                for i, x in enumerate(values)
            ]
            for k, (values, _) in enumerate(tensors)
        ]
        parameters = [[[run[0][s][0][0] for run in tensor] for tensor in runs] for s in range(len(steps))]
        return parameters, {}

    def _run(self, export, request):
        probes, values = request.get("probes", {}), dict(request["hyperparameters"])
        sizes = [len(numbers) for numbers, _ in request["tensors"]]
        shapes = [shape for _, shape in request["tensors"]]
        make = lambda lists: [self.make(numbers, shape) for numbers, shape in zip(lists, shapes)]
        hold = lambda lists: [self.contract.hold(tensor) for tensor in make(lists)]
        starts = [numbers for numbers, _ in request["tensors"]]
        thetas, others = hold(starts), hold(starts)
        running = self.begin(export, values, thetas)
        twin = self.begin(export, values, others) if probes.get("twin") else None
        parameters, seen, kept = [], {}, None
        for t, step in enumerate(request["steps"], 1):
            self.at = t
            if step.get("set"):
                values.update(step["set"])
                for one in [running] + ([twin] if twin else []):
                    one.set(values, step["set"])
            if twin:
                twin.step(others, make([[-x for x in g] for g in step["gradients"]]))
            gradients = make(step["gradients"])
            if probes.get("reuseArrays"):
                kept = kept or gradients
                gradients = [k if overwrite(k, g) else m for k, g, m in zip(kept, step["gradients"], gradients)]
            running.step(thetas, gradients)
            self.single = self.single or running.single or any(is_single(theta) for theta in thetas)
            parameters.append([taken(*one) for one in zip(thetas, sizes, shapes)])
            for k, (gradient, right) in enumerate(zip(gradients, step["gradients"])):
                if "gradientModified" not in seen and not _same(taken(gradient, len(right)), right):
                    seen["gradientModified"] = {"step": t, "tensor": k}
            thetas = thetas if self.contract.keeps else make(parameters[-1])
            if probes.get("resumeAt") == t:
                saved = copy.deepcopy(running.save())
                running = self.begin(self.fresh(), values, thetas, saved)
        return parameters, seen


def _alone(steps, tensor, coordinate):
    return [dict(one, gradients=[[one["gradients"][tensor][coordinate]]]) for one in steps]


def _same(a, b):
    return all(x == y or (x != x and y != y) for x, y in zip(a, b))


# Two tensors of different lengths, so that a vector is not taken for a list of them.
_SIZES = {True: [2, 3], False: [2]}


def _sample(values, several, schedule=False):
    # Thirds, so that single precision shows.
    sizes = _SIZES[several]
    gradient = lambda s: [[(0.5 + k - i) * (1 + 2 * s) for i in range(size)] for k, size in enumerate(sizes)]
    steps = [{"gradients": gradient(s)} for s in range(3)]
    if schedule and "lr" in values:
        steps[1]["set"] = {"lr": values["lr"] / 4}
    return {
        "hyperparameters": values,
        "tensors": [{"shape": [size], "values": [(1.0 + i) / 3 for i in range(size)]} for size in sizes],
        "steps": steps,
    }


def choose(contract, names, fresh, line_of):
    """The way in which the submission moves its parameters; without one, that in which it got farthest, with what it said."""
    complaint, farthest, forms = None, (0,), contract.ways(makers())
    likeliest = Way(contract, names, forms[contract.likeliest], fresh)
    for form in forms:
        way = Way(contract, names, form, fresh)
        request = _sample(names.defaults, way.several)
        try:
            parameters, _ = way.trace(fresh(), request)
        except Refused:
            raise
        except BaseException as error:  # whatever it is, the next way may be the right one
            far = (getattr(way, "at", 0), isinstance(error, BadAnswer), line_of(error))
            if complaint is None or far > farthest or (far == farthest and form == forms[contract.likeliest]):
                complaint, farthest, likeliest = error, far, way
            continue
        if parameters[-1] != [one["values"] for one in request["tensors"]]:
            way.single = way.single or are_single([x for step in parameters for tensor in step for x in tensor])
            return way, None
    return likeliest, complaint


def look_closer(way):
    """Notes what is read, by its right name, and tells whether a change of the rate in mid-run arrives."""
    way.names.settle(way.names.read)
    way.names.read.clear()
    plain, changed = (way.trace(way.fresh(), _sample(way.names.defaults, way.several, on))[0] for on in (False, True))
    return way.contract.notices or plain != changed
