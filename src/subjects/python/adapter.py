"""Lets a module of Python speak the protocol: python3 -I -B adapter.py submission.py"""
import json
import os
import sys
import traceback
import types

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from assay_contracts import Refused, find  # noqa: E402
from assay_names import Names  # noqa: E402
from assay_numbers import BadAnswer, written  # noqa: E402
from assay_run import choose, look_closer  # noqa: E402

sys.path.remove(HERE)
# A submission has a few numbers; threads for matrices only take time to start.
for library in ("OPENBLAS", "OMP", "MKL"):
    os.environ[library + "_NUM_THREADS"] = "1"
PATH = sys.argv[1]
MOST = 1000


def read_source():
    with open(PATH, "rb") as file:
        return file.read()


def evaluated(code):
    """The module, from the beginning, with those beside it."""
    folder = os.path.dirname(os.path.abspath(PATH)) + os.sep
    for name, known in list(sys.modules.items()):
        if str(getattr(known, "__file__", "")).startswith(folder) and not HERE.startswith(folder):
            del sys.modules[name]
    module = types.ModuleType("submission")
    module.__file__ = PATH
    sys.modules[module.__name__] = module
    exec(code, vars(module))
    return module


def place(error):
    """The last line of the submission that had a part in an error."""
    if isinstance(error, SyntaxError) and error.filename == PATH:
        at = error.lineno or 1, error.offset or 1
    else:
        lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == PATH]
        at = (lines[-1], 1) if lines else None
    if at is None:
        return {}
    source = read_source().decode("utf-8", "replace").splitlines()
    line = source[at[0] - 1] if at[0] <= len(source) else ""
    column = at[1] if isinstance(error, SyntaxError) else len(line) - len(line.lstrip()) + 1
    return {"place": {"file": os.path.basename(PATH), "line": at[0], "column": max(1, column), "sourceLine": line[:MOST]}}


def why_not(error):
    """Why a module cannot be evaluated, and what to do."""
    if isinstance(error, ModuleNotFoundError):
        return "It imports %s, which is not installed for %s. Install it with %s -m pip install %s, or do without." % (
            *(error.name, sys.executable, sys.executable), (error.name or "").split(".")[0])
    if isinstance(error, SyntaxError):
        return "It is no Python %d.%d: %s." % (*sys.version_info[:2], error.msg.rstrip(".?"))
    if isinstance(error, EOFError):
        return "It reads from standard input while it is imported, where there is nothing. Take its input() out."
    if isinstance(error, SystemExit):
        return "It ends the program while it is imported. Take sys.exit() out, or put it under if __name__ == '__main__'."
    return "It fails while it is imported: %s: %s" % (type(error).__name__, str(error)[:MOST])


def answer(way, export, request):
    way.at = 1
    try:
        for _ in range(2 if request.get("probes", {}).get("repeat") else 1):
            parameters, seen = way.trace(export, request)
    except BadAnswer as error:
        return {"type": "failure", "id": request["id"], "reason": "bad-answer", "message": str(error), "step": way.at}
    except Refused as error:
        return {"type": "failure", "id": request["id"], "reason": "error", "message": str(error)}
    except (Exception, SystemExit) as error:
        message = "%s: %s" % (type(error).__name__, str(error)[:MOST])
        return {"type": "failure", "id": request["id"], "reason": "error", "message": message, "step": way.at, **place(error)}
    numbers = [[[written(x) for x in tensor] for tensor in step] for step in parameters]
    return {"type": "trace", "id": request["id"], "parameters": numbers, **({"observations": seen} if seen else {})}


def answers(way, requests):
    """All in one evaluation; of a module that remembers earlier runs, each in one of its own."""
    export = way.fresh()
    given = [answer(way, export, request) for request in requests]
    if len(requests) < 2 or repr(answer(way, export, requests[0])) == repr(given[0]):
        return given
    return [answer(way, way.fresh(), request) for request in requests]


def opened(told):
    """The way to call the submission, and what to say of it."""
    names = Names(told)
    try:
        code = compile(read_source(), PATH, "exec")
        # Last, so that a file of theirs that is called as one of Python's takes nothing from anybody.
        sys.path.append(os.path.dirname(PATH))
        name, contract = find(evaluated(code), told["optimizer"])
        way, complaint = choose(contract, names, lambda: getattr(evaluated(code), name))
        notices = complaint is None and look_closer(way)
    except Refused as error:
        return None, {"type": "refusal", "message": str(error)}
    except (Exception, SystemExit) as error:
        return None, {"type": "refusal", "message": why_not(error)[:MOST], **place(error)}
    reads = {names.meant(key) for key in names.read} - {None} if complaint is None else set(names.defaults)
    offers = ["twin", "reuse", "repeat"] + (["tensors"] if way.several else [])
    offers += (["schedule"] if notices else []) + (["resume"] if contract.saves else [])
    precision = "float32" if way.single else "float64"
    return way, {"type": "hello", "protocol": 1, "language": "Python", "precision": precision, "contract": contract.title,
                 "offers": offers, "reads": sorted(reads)}


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
        way, about = opened(told[0])
        said.write(dumps({**about, "run": told[0]["run"]}) + "\n")
        for one in answers(way, [one for one in told if one["type"] == "trace"]) if way else []:
            said.write(dumps(one, allow_nan=False) + "\n")
        said.write('{"type":"bye"}\n')
        said.flush()
    # Threads that it left behind are not waited for.
    os._exit(0)


main()
