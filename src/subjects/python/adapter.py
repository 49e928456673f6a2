"""Lets a module of Python speak the protocol: python3 -I -B adapter.py submission.py"""
import json
import os
import sys
import types

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from assay_contracts import NothingFound, OutOfDomain, Refused  # noqa: E402
from assay_failure import described, line_of, place_of, why_not  # noqa: E402
from assay_find import find  # noqa: E402
from assay_names import Names  # noqa: E402
from assay_numbers import BadAnswer, written  # noqa: E402
from assay_run import choose, look_closer  # noqa: E402
from assay_source import MOST, File, Notebook  # noqa: E402

sys.path.remove(HERE)
# A submission has a few numbers; threads for matrices only take time to start.
for library in ("OPENBLAS", "OMP", "MKL"):
    os.environ[library + "_NUM_THREADS"] = "1"
PATH = sys.argv[1]
# The one that was chosen, where somebody did.
CHOSEN = sys.argv[2] if len(sys.argv) > 2 else None


def evaluated(source):
    """The module, from the beginning, with those beside it."""
    folder = os.path.dirname(os.path.abspath(PATH)) + os.sep
    for name, known in list(sys.modules.items()):
        if str(getattr(known, "__file__", "")).startswith(folder) and not HERE.startswith(folder):
            del sys.modules[name]
    module = types.ModuleType("submission")
    module.__file__ = PATH
    sys.modules[module.__name__] = module
    source.run(vars(module))
    return module


def answer(way, export, source, request):
    way.at = 1
    try:
        for _ in range(2 if request.get("probes", {}).get("repeat") else 1):
            parameters, seen = way.trace(export, request)
    except BadAnswer as error:
        return {"type": "failure", "id": request["id"], "reason": "bad-answer", "message": str(error), "step": way.at}
    except (OutOfDomain, Refused) as error:
        # What it refuses is not held against it, where it takes the usual hyperparameters.
        reason = "not-offered" if isinstance(error, OutOfDomain) and way.works else "error"
        return {"type": "failure", "id": request["id"], "reason": reason, "message": str(error)}
    except BaseException as error:
        message = described(error) + source.advice(error)
        return {"type": "failure", "id": request["id"], "reason": "error", "message": message, "step": way.at, **place_of(error, source)}
    numbers = [[[written(x) for x in tensor] for tensor in step] for step in parameters]
    return {"type": "trace", "id": request["id"], "parameters": numbers, **({"observations": seen} if seen else {})}


def answers(way, source, requests):
    """All in one evaluation; of a module that remembers earlier runs, each in one of its own."""
    export = way.fresh()
    given = [answer(way, export, source, request) for request in requests]
    if len(requests) < 2 or repr(answer(way, export, source, requests[0])) == repr(given[0]):
        return given
    return [answer(way, way.fresh(), source, request) for request in requests]


def in_double():
    """Optimizers are judged in double precision, and PyTorch would make single of every number that says nothing."""
    torch = sys.modules.get("torch")
    if hasattr(torch, "set_default_dtype"):
        torch.set_default_dtype(torch.float64)


def about_failure(error, source):
    """Where it fails, and what is missing."""
    if error is None or source is None:
        return {}
    lacks = source.lacks(error)
    return {**place_of(error, source), **({"lacks": lacks} if lacks else {})}


def opened(told):
    """The way to call the submission, with its source, and what to say of it."""
    names, source = Names(told), None
    try:
        source = (Notebook if PATH.endswith(".ipynb") else File)(PATH)
        # Last, so that a file of theirs that is called as one of Python's takes nothing from anybody.
        sys.path.append(os.path.dirname(PATH))
        module = evaluated(source)
        in_double()
        name, contract = find(module, names, told["optimizer"], CHOSEN)
        fresh = lambda: getattr(evaluated(source), name) if name else evaluated(source)
        way, complaint = choose(contract, names, fresh, lambda error: line_of(error, source))
        if isinstance(complaint, ModuleNotFoundError):
            raise complaint
        way.works = complaint is None
        notices = way.works and look_closer(way)
    except NothingFound as error:
        # Where a notebook has none, what kept it from having one.
        kept = source.complaint
        more = " It may be in what did not run: %s" % why_not(kept) if kept else ""
        return None, source, {"type": "refusal", "message": str(error) + more, **about_failure(kept, source)}
    except Refused as error:
        return None, source, {"type": "refusal", "message": str(error)}
    except BaseException as error:
        return None, source, {"type": "refusal", "message": why_not(error)[:MOST], **about_failure(error, source)}
    reads = {names.meant(key) for key in names.read} - {None} if complaint is None else set(names.defaults)
    offers = ["twin", "reuse", "repeat"] + (["tensors"] if way.several else [])
    offers += (["schedule"] if notices else []) + (["resume"] if contract.saves else [])
    precision = "float32" if way.single else "float64"
    return way, source, {"type": "hello", "protocol": 1, "language": "Python", "precision": precision, "contract": contract.title,
                 "offers": offers, "reads": sorted(reads), "lacks": source.lacks(None)}


def conversation(asked):
    """What is told up to the next bye; empty at the end."""
    told = []
    for line in asked:
        told.append(json.loads(line))
        if told[-1]["type"] == "bye":
            break
    return told


def main():
    # What the submission prints, or asks for, has nothing to do with the protocol.
    asked, said = os.fdopen(os.dup(0), encoding="utf-8"), os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    dumps = json.dumps
    while True:
        told = conversation(asked)
        if not told:
            break
        way, source, about = opened(told[0])
        said.write(dumps({**about, "run": told[0]["run"]}) + "\n")
        for one in answers(way, source, [one for one in told if one["type"] == "trace"]) if way else []:
            said.write(dumps(one, allow_nan=False) + "\n")
        said.write('{"type":"bye"}\n')
        said.flush()
    # Threads that it left behind are not waited for.
    os._exit(0)


main()
