"""Where a submission's code comes from: a file, or the cells of a notebook."""
import ast
import json
import os
import re

from assay_contracts import Refused
from assay_missing import absent

MOST = 1000
LARGEST = 100_000


class File:
    """A module as it stands."""

    def __init__(self, path):
        self.path = path
        with open(path, "rb") as file:
            self.text = file.read(LARGEST + 1)
        if len(self.text) > LARGEST:
            raise Refused("It has more than %d kB. Submit the optimizer alone." % (LARGEST // 1000))
        if b"\0" in self.text:
            raise Refused("It is no text as Python reads it: it holds bytes that are zero, as UTF-16 has. Save it as UTF-8.")
        self.code = None

    def run(self, names):
        self.code = self.code or compile(self.text, self.path, "exec")
        exec(self.code, names)

    def lines_of(self, filename):
        return self.text.decode("utf-8", "replace").splitlines() if filename == self.path else None

    def advice(self, _):
        return ""

    complaint = None

    def lacks(self, error):
        """What it imports that is not installed, where that is why it fails."""
        return absent(ast.parse(self.text), error.name) if isinstance(error, ModuleNotFoundError) else []


class Missing:
    """What stands for something that a notebook imports and that is not installed; used, it says so."""

    def __init__(self, error):
        self._error = error

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        raise self._error

    def __call__(self, *_, **__):
        raise self._error

    def __mro_entries__(self, bases):
        raise self._error


DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
IMPORTS = (ast.Import, ast.ImportFrom)
PLAIN = (
    *(ast.Constant, ast.UnaryOp, ast.BinOp, ast.Tuple, ast.List, ast.Dict),
    *(ast.operator, ast.unaryop, ast.expr_context),
)
# These run the rest of their cell as it stands.
HARMLESS = re.compile(r"%%(time|timeit|capture)\b")


class Notebook:
    """The imports and definitions of a notebook, its plain numbers, and whole cells that are tagged assay."""

    def __init__(self, path):
        self.name = os.path.basename(path)
        self.cells, self.statements, self.complaint, self.missing = {}, [], None, None
        for number, cell in enumerate(_cells(path), 1):
            if cell.get("cell_type") == "code":
                self._take("%s, cell %d" % (self.name, number), cell)

    def _take(self, place, cell):
        source = cell.get("source", cell.get("input", ""))
        text = _without_magics(source if isinstance(source, str) else "".join(source))
        self.cells[place] = text.splitlines()
        try:
            body = ast.parse(text, place).body
        except SyntaxError as error:
            self.complaint = self.complaint or error
            return
        whole = "assay" in cell.get("metadata", {}).get("tags", [])
        for one in body:
            if whole or isinstance(one, DEFINITIONS + IMPORTS) or _is_plain(one):
                self.statements.append((one, compile(ast.Module([one], []), place, "exec"), whole))

    def run(self, names):
        for one, code, whole in self.statements:
            try:
                exec(code, names)
            except ModuleNotFoundError as error:
                if isinstance(one, IMPORTS):
                    for bound in one.names:
                        names[bound.asname or bound.name.split(".")[0]] = Missing(error)
                self.complaint, self.missing = self.complaint or error, error
            except Exception as error:
                if whole:
                    raise
                self.complaint = self.complaint or error

    def lacks(self, error):
        known = error if isinstance(error, ModuleNotFoundError) else self.missing
        return absent(ast.Module([one for one, _, _ in self.statements], []), known.name) if known else []

    def lines_of(self, filename):
        return self.cells.get(filename)

    def advice(self, error):
        """What is left to say where a name is missing that a cell gives."""
        if not isinstance(error, NameError):
            return ""
        return ". Of a notebook, imports, definitions and plain values are taken; tag a cell assay to have all of it run."


def _cells(path):
    try:
        with open(path, encoding="utf-8-sig") as file:
            book = json.load(file)
        cells = book["cells"] if "cells" in book else book["worksheets"][0]["cells"]
        return [cell for cell in cells if isinstance(cell, dict)]
    except (ValueError, KeyError, TypeError, IndexError, RecursionError) as error:
        raise Refused("It is no notebook that can be read: %s. Save it anew as .ipynb, or as .py." % str(error)[:200])


def _without_magics(text):
    """The cell as Python; lines that speak to the notebook become pass, so that lines keep their numbers."""
    if text.startswith("%%") and not HARMLESS.match(text):
        return ""
    return "\n".join(re.sub(r"^(\s*)[%!?].*", r"\1pass", line) for line in text.split("\n"))


def _is_plain(statement):
    """Whether it gives a name to what is written out: numbers, texts, lists of them."""
    if not isinstance(statement, (ast.Assign, ast.AnnAssign)) or statement.value is None:
        return False
    return all(isinstance(node, PLAIN) for node in ast.walk(statement.value))
