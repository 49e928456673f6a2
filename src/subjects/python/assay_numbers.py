"""How numbers are handed to a submission, and taken back."""
import re
import struct
import sys

from assay_tensors import Parameter


class BadAnswer(Exception):
    """The submission gave something that is not the numbers asked for."""


def _array(values, shape):
    return sys.modules["numpy"].array(values, dtype=float).reshape(shape)


def _tensor(values, shape):
    torch = sys.modules["torch"]
    return torch.tensor(values, dtype=torch.float64).reshape(shape)


def _list(values, shape):
    return list(values) if shape else values[0]


def _number(values, shape):
    return values[0]


def makers():
    """The ways to write a tensor, likeliest first; tensors and arrays where the submission has loaded their library."""
    arrays = [("tensor", _tensor)] if "torch" in sys.modules else []
    arrays += [("array", _array)] if "numpy" in sys.modules else []
    return arrays + [("list", _list), ("number", _number)]


def overwrite(tensor, values):
    """Puts other values into the same array or list; False for a number, which cannot be changed."""
    if isinstance(tensor, list):
        tensor[:] = values
    elif hasattr(tensor, "copy_"):
        tensor.copy_(_tensor(values, tensor.shape))
    elif hasattr(tensor, "reshape"):
        tensor[...] = _array(values, tensor.shape)
    else:
        return False
    return True


def flatten(value):
    """The numbers of a tensor in whatever form, as plain floats."""
    return _flat(value, [])


def _flat(value, out):
    if isinstance(value, (list, tuple)):
        for one in value:
            _flat(one, out)
    elif isinstance(value, Parameter):
        _flat(value.data, out)
    elif hasattr(value, "tolist"):
        _flat(value.tolist(), out)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        out.append(float(value))
    else:
        raise BadAnswer("It gave %s where a number was expected." % _called(value))
    return out


def _called(value):
    return "None" if value is None else "an object of type " + type(value).__name__


def taken(value, size, shape=None):
    """The numbers of a tensor, as plain floats."""
    array = value.data if isinstance(value, Parameter) else value
    kind, form = str(getattr(array, "dtype", "")), getattr(array, "shape", None)
    plain = value if isinstance(value, (list, tuple)) else [value]
    if re.search(r"int\d+$", kind) or (plain and all(type(x) is int for x in plain)):
        raise BadAnswer("It gave whole numbers (%s), so that steps are cut off. Keep floats." % (kind or "int"))
    # A number may come back as an array of one.
    if form is not None and shape and list(form) != list(shape):
        raise BadAnswer("It gave an array of shape %s where %s was expected." % (tuple(form), tuple(shape)))
    numbers = flatten(value)
    if len(numbers) != size:
        raise BadAnswer("It gave %d number%s where %d %s expected."
            % (len(numbers), "" if len(numbers) == 1 else "s", size, "was" if size == 1 else "were"))
    return numbers


def is_single(value):
    """Whether an array or a tensor is in single precision, or less."""
    value = value.data if isinstance(value, Parameter) else value
    return str(getattr(value, "dtype", "")).endswith(("float32", "float16"))


def are_single(numbers):
    """Whether plain floats have been in single precision: none has more than its digits, and not all are short."""
    finite = [x for x in numbers if x - x == 0]
    held = all(abs(x) < 1e38 and struct.unpack("f", struct.pack("f", x))[0] == x for x in finite)
    return held and any(x * 256 % 1 for x in finite)


def written(x):
    """A double as the protocol has it."""
    if x - x == 0:
        return x
    return "NaN" if x != x else "Infinity" if x > 0 else "-Infinity"
