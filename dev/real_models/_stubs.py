"""What the libraries import and no model here uses: compiled operators, torchvision, models of several modalities."""

import importlib.abc
import importlib.machinery
import importlib.metadata
import sys
import types

try:
    import transformers.modeling_utils  # noqa: F401  before torchvision seems to be there
except ImportError:
    pass

STUBBED = ("torchvision", "mmcv._ext", "mmpretrain.models.multimodal")


class _Anything:
    def __init__(self, *args, **kwargs):
        pass

    def __call__(self, *args, **kwargs):
        return self

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Anything()


class _Class(type):
    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return f"{cls.__name__}.{name}"


class _Stub(types.ModuleType):
    __all__: list = []
    __path__: list = []
    __version__ = "0.0"

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        # Classes are asked for by isinstance
        return _Class(name, (), {}) if name[0].isupper() else _Anything()


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path=None, target=None):
        is_stubbed = any(name == one or name.startswith(one + ".") for one in STUBBED)
        return importlib.machinery.ModuleSpec(name, self, is_package=True) if is_stubbed else None

    def create_module(self, spec):
        return _Stub(spec.name)

    def exec_module(self, module):
        pass


sys.modules.setdefault("importlib_metadata", importlib.metadata)
sys.meta_path.insert(0, _Finder())
