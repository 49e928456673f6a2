"""What a module imports that is not installed, and how to get it."""
import ast
import importlib.util
import sys

# Where a package has another name than its module.
PIP = {"cv2": "opencv-python", "PIL": "pillow", "sklearn": "scikit-learn", "skimage": "scikit-image", "yaml": "pyyaml"}
DEBIAN = {
    "numpy": "python3-numpy", "scipy": "python3-scipy", "torch": "python3-torch", "pandas": "python3-pandas",
    "matplotlib": "python3-matplotlib", "sklearn": "python3-sklearn", "PIL": "python3-pil", "tqdm": "python3-tqdm",
    "sympy": "python3-sympy", "seaborn": "python3-seaborn", "h5py": "python3-h5py", "yaml": "python3-yaml",
}
NOT_TO_GET = {
    **dict.fromkeys(("cPickle", "urllib2", "ConfigParser", "Queue", "StringIO", "cStringIO", "__builtin__"),
                    "which is of Python 2. Write it for Python 3"),
    **dict.fromkeys(("google", "google.colab"), "and google.colab is in Colab only. Put it under try, or do without"),
}


def is_there(name):
    try:
        return importlib.util.find_spec(name.split(".")[0]) is not None
    except (ImportError, ValueError):
        return name in sys.modules


def absent(tree, name):
    """The packages that are imported anywhere, unless under try, and cannot be found; with the one that failed."""
    found = {name.split(".")[0] if not is_there(name) else name} if name else set()
    waiting = [tree]
    while waiting:
        one = waiting.pop()
        if isinstance(one, ast.Import):
            found.update(alias.name.split(".")[0] for alias in one.names if not is_there(alias.name))
        elif isinstance(one, ast.ImportFrom) and one.module and not one.level and not is_there(one.module):
            found.add(one.module.split(".")[0])
        elif not isinstance(one, ast.Try):
            waiting.extend(ast.iter_child_nodes(one))
    return sorted(found)[:20]


def how_to_get(name):
    """What is missing, and what to do."""
    package = name.split(".")[0]
    for key in (name, package):
        if key in NOT_TO_GET:
            return "It imports %s, %s." % (name, NOT_TO_GET[key])
    python = sys.executable or "python3"
    if is_there(package):
        return "It imports %s, which the %s that is installed for %s does not have." % (name, package, python)
    debian = DEBIAN.get(package) if sys.platform == "linux" else None
    ways = ["apt install " + debian] if debian else []
    ways.append("%s -m pip install %s" % (python, PIP.get(package, package)))
    return "It imports %s, which is not installed for %s. Get it with %s, or do without." % (name, python, " or ".join(ways))
