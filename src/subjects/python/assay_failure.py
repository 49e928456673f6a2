"""What is said of a submission that fails: where, why, and what to do."""
import os
import re
import sys
import traceback

from assay_missing import how_to_get
from assay_source import MOST

# How Python 3 speaks of what only Python 2 could read.
OF_PYTHON_2 = re.compile(r"Missing parentheses in call|multiple exception types must|leading zeros in decimal")


def place_of(error, source):
    """The last line of the submission that had a part in an error, as the protocol has it."""
    if isinstance(error, SyntaxError) and source.lines_of(error.filename) is not None:
        at = error.filename, error.lineno or 1
    else:
        frames = traceback.extract_tb(error.__traceback__)
        at = next(((f.filename, f.lineno) for f in reversed(frames) if source.lines_of(f.filename) is not None), None)
    if at is None:
        return {}
    lines = source.lines_of(at[0])
    line = lines[at[1] - 1] if at[1] <= len(lines) else ""
    column = error.offset or 1 if isinstance(error, SyntaxError) else len(line) - len(line.lstrip()) + 1
    return {"place": {"file": os.path.basename(at[0]), "line": at[1], "column": max(1, column), "sourceLine": line[:MOST]}}


def line_of(error, source):
    """How far down the submission it got."""
    return place_of(error, source).get("place", {}).get("line", 0)


def why_not(error):
    """Why a submission cannot be evaluated, and what to do."""
    if isinstance(error, ModuleNotFoundError):
        return how_to_get(error.name or "something")
    if isinstance(error, SyntaxError):
        return "It is no Python %d.%d: %s.%s" % (*sys.version_info[:2], error.msg.rstrip(".?"), _about_syntax(error.msg))
    if isinstance(error, EOFError):
        return "It reads from standard input while it is imported, where there is nothing. Take its input() out."
    if isinstance(error, SystemExit):
        return (
            "It ends the program while it is imported, with sys.exit() or for want of arguments. Put that under "
            "if __name__ == '__main__'."
        )
    return "It fails while it is imported: " + described(error)


def _about_syntax(message):
    if OF_PYTHON_2.search(message):
        return " It looks like Python 2; write it for Python 3."
    if "tabs" in message:
        return " Indent with spaces alone."
    return ""


def described(error):
    """An error in Python's words, with what helps against some."""
    said = str(error)[:MOST]
    advice = _advice(error, said)
    whole = ": ".join(part for part in (type(error).__name__, said) if part)
    return "%s. %s" % (whole.rstrip("."), advice) if advice else whole


def _advice(error, said):
    if isinstance(error, EOFError):
        return "It reads from standard input, where there is nothing."
    if isinstance(error, OSError):
        return "A submission is run alone: write into it what it would read from a file."
    if isinstance(error, ImportError) and "relative import" in said:
        return "A submission is run alone: import what lies beside it without the dot."
    if "Cannot cast ufunc" in said and "to dtype('int" in said:
        return "An array of whole numbers cuts steps off; make it one of floats."
    if re.search(r"\bCUDA\b|NVIDIA", said):
        return "There is no graphics card here: choose the device with torch.cuda.is_available()."
    if "a leaf Variable that requires grad" in said:
        return "Put @torch.no_grad() over step."
    return ""
