#!/usr/bin/env python3
"""Write a PyTorch model as the model JSON that lensor reads. Needs PyTorch 2, Python 3.9, and nothing else.

On the command line, for a function that builds the model, or for a model that a module holds:

    python lensor_export.py module.py:build -o model.json
    python lensor_export.py module.py:build -o model.json --arg '{"width": 8}' --seed 0
    python lensor_export.py module.py:build -o model.json --device meta
    python lensor_export.py module.py:model -o model.json

In Python:

    from lensor_export import export, save

    save(build, "model.json")        # the file, and model.start.safetensors beside it where values are needed
    data = export(build)             # the same as a dict; data.start holds the values

Pass the function that builds the model where you can. The exporter then watches the construction: it records which
random numbers were drawn in which order, so that lensor can make the same model from any seed, and which values are
constants. Of a finished model it can see the structure and the constants only.

The model JSON holds no weights. Values that no layer implies and that were computed (an index table, a sine table, a
draw that was scaled afterwards) go to a second file, `model.start.safetensors`, which is written only if there are any.

The way back, after lensor has written `ready.safetensors`:

    from safetensors.torch import load_file
    model = build()
    model.load_state_dict(load_file("ready.safetensors"), strict=True)
"""

from __future__ import annotations

import argparse
import functools
import importlib.util
import json
import math
import os
import re
import struct
import sys
from typing import Any, Callable, Iterator

import torch
from torch import nn
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_flatten

__all__ = ["export", "save", "Exported", "ExportError"]


class ExportError(Exception):
    """The model cannot be exported; the message says why and what to do."""


class Exported(dict):
    """The model JSON as a dict. `start` holds the values that belong into the start file, by state-dict name."""

    start: dict[str, torch.Tensor]


def export(source: nn.Module | Callable[..., nn.Module], arguments: dict | None = None, *, seed: int = 0,
           device: str | None = None) -> Exported:
    """Return the model JSON of `source` as a dict.

    `source` is a function that builds the model (called with `arguments` as keywords, after `torch.manual_seed(seed)`;
    the class of a model will do), or a model. It should build on the CPU: lensor follows the CPU's generator only, and what
    another device draws goes to the start file. `device="meta"` builds it without memory for its values; a computed value
    is then an error. The global random generator is left as it was. Raises `ExportError`.
    """
    if isinstance(source, nn.Module):
        if arguments or device:
            raise ExportError("Cannot export a finished model with arguments or a device: pass the function that builds it")
        return _written(source, None)
    if not callable(source):
        raise ExportError(f"Cannot export {_type_name(source)}: pass a torch.nn.Module, or a function that builds one")
    name = getattr(source, "__name__", _type_name(source))
    recorder = _Recorder()
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        with recorder.running(), torch.device(device) if device else _Nothing():
            try:
                model = source(**(arguments or {}))
            except Exception as error:
                first = (str(error).strip().splitlines() or [""])[0]
                raise ExportError(f"Cannot export {name}: it raised {_type_name(error)}: {first}; "
                                  "call it in Python to see where") from error
    if not isinstance(model, nn.Module):
        raise ExportError(f"Cannot export {name}: it returned {_type_name(model)}, which is not a torch.nn.Module")
    return _written(model, recorder)


def save(source: Any, path: str, arguments: dict | None = None, *, seed: int = 0, device: str | None = None) -> list[str]:
    """Write the model JSON of `source` (as in `export`, or what `export` returned) and, if any value needs it, the start
    file beside it. Return the paths written. Raises `ExportError`, and then writes nothing."""
    data = source if isinstance(source, Exported) else export(source, arguments, seed=seed, device=device)
    path = os.fspath(path)
    start_path = (path[: -len(".json")] if path.endswith(".json") else path) + ".start.safetensors"
    text = json.dumps(data, separators=(",", ":"), allow_nan=False) + "\n"
    made: list[tuple[str, str]] = []
    try:
        if data.start:
            made.append((f"{start_path}.partial", start_path))
            with open(made[-1][0], "wb") as file:
                _write_safetensors(data.start, file)
        made.append((f"{path}.partial", path))
        with open(made[-1][0], "w", encoding="utf-8") as file:
            file.write(text)
        for partial, final in made:
            os.replace(partial, final)
    except OSError as error:
        for partial, _ in made:
            if os.path.exists(partial):
                os.remove(partial)
        raise ExportError(f"Cannot write {error.filename or path}: {error.strerror or error}") from error
    return [final for _, final in made]


# The walk


def _written(model: nn.Module, recorder: _Recorder | None) -> Exported:
    unwrapped: list[str] = []
    while (inner := _inside_wrapper(model)) is not None:
        unwrapped.append(type(model).__name__)
        model = inner
    walk = _Walk(model, recorder)
    data = Exported(walk.node(model, ""))
    if unwrapped:
        data["unwrapped"] = unwrapped
    if recorder is not None:
        data["construction"] = _construction(recorder, walk)
    data.start = walk.start
    return data


_WRAPPERS = {"OptimizedModule": "_orig_mod", "DataParallel": "module", "DistributedDataParallel": "module",
             "FullyShardedDataParallel": "module", "AveragedModel": "module", "BaseAveragedModel": "module"}
_WRAPPER_HOMES = ("torch.", "mmengine.", "mmcv.")


def _inside_wrapper(model: nn.Module) -> nn.Module | None:
    for base in type(model).__mro__:
        if base.__name__ in _WRAPPERS and base.__module__.startswith(_WRAPPER_HOMES):
            inner = getattr(model, _WRAPPERS[base.__name__], None)
            return inner if isinstance(inner, nn.Module) else None
    return None


class _Holder:
    """A tensor's place in the tree: its path, the module that owns it, its name there."""

    def __init__(self, path: str, owner: nn.Module, name: str, tensor: torch.Tensor):
        self.path, self.owner, self.name, self.tensor = path, owner, name, tensor


class _Walk:
    """Writes nodes, and remembers where each module, tensor and draw was met."""

    def __init__(self, root: nn.Module, recorder: _Recorder | None):
        self.root, self.recorder = root, recorder
        self.modules: dict[int, str] = {}
        self.tensors: dict[int, str] = {}
        self.drawn: dict[int, list[_Holder]] = {}
        self.start: dict[str, torch.Tensor] = {}

    def node(self, module: nn.Module, path: str) -> dict:
        if id(module) in self.modules:
            return {"ref": self.modules[id(module)]}
        self.modules[id(module)] = path
        cls = type(module)
        if cls.__module__.startswith("torch.ao.nn.") and ".quantized" in cls.__module__:
            raise ExportError(f"Cannot export {_quoted(path)}: {cls.__name__} holds quantized weights; use the model before quantization")
        node: dict[str, Any] = {
            "type": cls.__name__,
            "direct_bases": [base.__name__ for base in cls.__bases__],
            "bases": [base.__name__ for base in cls.__mro__[1:] if issubclass(base, nn.Module)],
        }
        attrs = _attributes(module)
        params = [[name, self.tensor(p, module, name, path)] for name, p in module._parameters.items()]
        buffers = [[name, self.tensor(b, module, name, path)] for name, b in module._buffers.items()]
        # A list of modules that is empty counts as false
        children = [[name, None if child is None else self.node(child, _join(path, name))] for name, child in module._modules.items()]
        for key, value in ("attrs", attrs), ("params", params), ("buffers", buffers), ("children", children):
            if value:
                node[key] = value
        cfg = module.__dict__.get("init_cfg")
        if cfg is not None:
            node["init_cfg"] = _config(cfg, path)
            aliases = _aliases(module, node["init_cfg"])
            if aliases:
                node["aliases"] = aliases
        own = _own_init(cls)
        if own:
            node["own_init"] = own
        if _has_run(module):
            node["is_init"] = True
        return node

    def tensor(self, tensor: torch.Tensor | None, owner: nn.Module, name: str, path: str) -> dict | None:
        if tensor is None:
            return None
        full = _join(path, name)
        _check_tensor(tensor, full)
        is_buffer = name in owner._buffers
        leaf: dict[str, Any] = {"shape": list(tensor.shape), "dtype": str(tensor.dtype).removeprefix("torch.")}
        if not is_buffer and not tensor.requires_grad:
            leaf["requires_grad"] = False
        if is_buffer and name in owner._non_persistent_buffers_set:
            leaf["persistent"] = False
        if id(tensor) in self.tensors:
            leaf["tied_to"] = self.tensors[id(tensor)]
            return leaf
        self.tensors[id(tensor)] = full
        if leaf.get("persistent", True) and tensor.numel():
            self.value(_Holder(full, owner, name, tensor), leaf)
        return leaf

    def value(self, holder: _Holder, leaf: dict) -> None:
        """Decides where a tensor's first value comes from, and notes it on its leaf."""
        tensor, owner, name = holder.tensor, holder.owner, holder.name
        last = _OTHER
        if self.recorder is not None:
            last = self.recorder.last_write(tensor)
            if isinstance(last, _Draw):
                holders = self.drawn.setdefault(id(last), [])
                # Of a transposed view the elements stand in another order; a view of another shape is not a copy
                fits = tensor.is_contiguous() and (not holders or holders[0].tensor.shape == tensor.shape)
                if last.can_be_told and fits:
                    holders.append(holder)
                    return
            if last is _EMPTY or isinstance(last, _Fill) and last.is_default_of(owner, name):
                return
        elif isinstance(owner, nn.Module) and _is_layers_own(owner, name):
            return
        number = last.value if isinstance(last, _Fill) else None
        if number is None:
            number = _one_number(tensor)
        if number is not None and math.isfinite(number):
            if number != _implied(owner, name):
                leaf["initial"] = number if tensor.dtype.is_floating_point else int(number)
        elif tensor.is_meta:
            raise ExportError(f'Cannot export "{holder.path}" on the meta device: its value is computed, and there are '
                              "no values; export on the CPU")
        else:
            leaf["start"] = True
            self.start[holder.path] = tensor.detach().contiguous()


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _type_name(value: Any) -> str:
    return type(value).__name__


def _check_tensor(tensor: torch.Tensor, path: str) -> None:
    if torch.nn.parameter.is_lazy(tensor):
        raise ExportError(f'Cannot export "{path}": it is lazy and has no shape yet; run the model once before you export it')
    if tensor.layout is not torch.strided:
        kind = str(tensor.layout).removeprefix("torch.")
        raise ExportError(f'Cannot export "{path}": it is a sparse tensor ({kind}); make it dense with to_dense()')
    if tensor.is_quantized:
        raise ExportError(f'Cannot export "{path}": it is a quantized tensor ({tensor.dtype}); use the model before quantization')


def _attributes(module: nn.Module) -> dict:
    found = {}
    for name, value in vars(module).items():
        if not name.startswith("_") and name not in ("training", "init_cfg"):
            plain = _plain(value, 4)
            if plain is not _LEFT_OUT:
                found[name] = plain
    return found


_LEFT_OUT = object()


def _plain(value: Any, levels: int) -> Any:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        return int(value) if abs(value) < 2**53 else _LEFT_OUT
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else _LEFT_OUT
    if not isinstance(value, (list, tuple, dict)) or levels == 0 or len(value) > 64:
        return _LEFT_OUT
    if isinstance(value, dict):
        items = {key: _plain(one, levels - 1) for key, one in value.items()}
        fits = all(isinstance(key, str) for key in items) and _LEFT_OUT not in items.values()
        return items if fits else _LEFT_OUT
    items = [_plain(one, levels - 1) for one in value]
    return _LEFT_OUT if any(one is _LEFT_OUT for one in items) else items


def _config(value: Any, path: str) -> Any:
    """An init_cfg as JSON."""
    if isinstance(value, dict):
        for key in value:
            if not isinstance(key, str):
                raise ExportError(f"Cannot export the init_cfg of {_quoted(path)}: the key {key!r} is not text")
        return {key: _config(one, path) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_config(one, path) for one in value]
    if isinstance(value, torch.Tensor) and value.layout is torch.strided and not value.is_meta:
        return _config(value.tolist(), path)
    if isinstance(value, type):
        return value.__name__
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int) and abs(value) < 2**53:
        return int(value)
    if isinstance(value, float) and math.isfinite(value):
        return float(value)
    if type(value).__module__ == "numpy" and hasattr(value, "tolist"):
        return _config(value.tolist(), path)
    raise ExportError(f"Cannot export the init_cfg of {_quoted(path)}: JSON cannot hold {value!r}; use numbers, text, lists and dicts")


def _quoted(path: str) -> str:
    return f'"{path}"' if path else "the model"


def _aliases(module: nn.Module, cfg: Any) -> dict[str, str]:
    """Overrides may name a property that returns a module below: the property's name, and that module's path."""
    found: dict[str, str] = {}
    for one in cfg if isinstance(cfg, list) else [cfg]:
        overrides = one.get("override") if isinstance(one, dict) else None
        for override in overrides if isinstance(overrides, list) else [overrides]:
            name = override.get("name") if isinstance(override, dict) else None
            if not isinstance(name, str) or name in module._modules:
                continue
            try:
                target = getattr(module, name, None)
            except Exception:  # A property may fail: the engine's own error is the right one
                continue
            if isinstance(target, nn.Module):
                path = next((path for path, below in module.named_modules() if path and below is target), None)
                if path:
                    found[name] = path
    return found


def _has_run(module: nn.Module) -> bool:
    try:
        return getattr(module, "_is_init", None) is True or getattr(module, "is_init", None) is True
    except Exception:  # A property of the user's own may fail
        return False


def _own_init(cls: type) -> str | None:
    for base in cls.__mro__:
        if "init_weights" in base.__dict__:
            is_base_module = base.__qualname__ == "BaseModule" and base.__module__.split(".")[0] in ("mmengine", "mmcv")
            return None if is_base_module else f"{base.__module__}.{base.__qualname__}"
    return None


def _one_number(tensor: torch.Tensor) -> float | int | bool | None:
    """The number that all elements are, if they agree."""
    if tensor.is_meta or tensor.dtype.is_complex:
        return None
    flat = tensor.detach().reshape(-1)
    first = flat[:1].to(torch.float32) if flat.dtype.is_floating_point and flat.element_size() == 1 else flat[:1]
    same = bool((flat.view(torch.uint8) == flat[:1].view(torch.uint8)).all()) if flat.element_size() == 1 else \
        bool((flat == first).all())
    if not same:
        return None
    number = first.item()
    return number if not isinstance(number, int) or abs(number) < 2**53 else None


_NORMS = (nn.modules.batchnorm._NormBase, nn.LayerNorm, nn.GroupNorm) + ((nn.RMSNorm,) if hasattr(nn, "RMSNorm") else ())
_NORM_CONSTANTS = {"weight": 1, "bias": 0, "running_mean": 0, "running_var": 1, "num_batches_tracked": 0}


def _implied(owner: nn.Module, name: str) -> float | None:
    """The constant that a layer's class implies."""
    if isinstance(owner, _NORMS):
        return _NORM_CONSTANTS.get(name)
    if isinstance(owner, nn.PReLU) and name == "weight":
        return owner.init if isinstance(getattr(owner, "init", None), (int, float)) else 0.25
    if isinstance(owner, nn.MultiheadAttention) and name == "in_proj_bias":
        return 0
    return None


_LAYER_NAMES = re.compile(r"(weight|bias)(_(ih|hh|hr)_l\d+(_reverse)?|_ih|_hh|_k|_v)?|bias_[kv]|in_proj_(weight|bias)|"
                          r"[qkv]_proj_weight|running_(mean|var)|num_batches_tracked")


def _is_layers_own(owner: nn.Module, name: str) -> bool:
    """Whether a tensor is one that a layer of torch.nn makes for itself."""
    layers = [base for base in type(owner).__mro__ if base.__module__.startswith("torch.nn.modules.") and base is not nn.Module]
    return bool(layers) and bool(_LAYER_NAMES.fullmatch(name))


# The record of construction


class _Fill:
    """The last write filled a tensor with one number."""

    def __init__(self, value: float | None, reset: _Reset | None):
        self.value, self.reset = value, reset

    def is_default_of(self, owner: nn.Module, name: str) -> bool:
        return self.reset is not None and self.reset.fits(owner, name)


class _Draw:
    """A draw from the default generator. `text` is its entry in the JSON, without `to`."""

    def __init__(self, text: dict, reset: _Reset | None, can_be_told: bool):
        self.text, self.reset, self.can_be_told = text, reset, can_be_told


class _Reset:
    """A write by one of PyTorch's own reset functions: of which class, and to which of its module's tensors."""

    def __init__(self, cls: type, name: str | None):
        self.cls, self.name = cls, name

    def fits(self, owner: nn.Module, name: str) -> bool:
        return self.name == name and isinstance(owner, self.cls)


_OTHER, _EMPTY = object(), object()

_EMPTIES = {"empty", "empty_like", "new_empty", "empty_strided", "new_empty_strided", "empty_permuted"}
_FILLED = {"zeros": 0, "zeros_like": 0, "new_zeros": 0, "ones": 1, "ones_like": 1, "new_ones": 1,
           "full": "fill_value", "full_like": "fill_value", "new_full": "fill_value"}
_RESETS = ("reset_parameters", "_reset_parameters", "reset_running_stats")


class _Nothing:
    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: Any) -> None:
        pass


class _Recorder(TorchDispatchMode):
    """Watches every operation while a model is built. A storage stands for the tensors that share it."""

    def __init__(self) -> None:
        super().__init__()
        self.last: dict[int, Any] = {}
        self.alive: dict[int, Any] = {}
        self.draws: list[_Draw] = []
        self.resets: list[tuple[type, nn.Module]] = []
        self.hidden = 0  # inside of what is recorded as one draw, or as none
        self.reseeded = False

    def running(self) -> _Running:
        return _Running(self)

    def last_write(self, tensor: torch.Tensor) -> Any:
        return self.last.get(_storage(tensor), _OTHER) if _is_whole(tensor) else _OTHER

    def __torch_dispatch__(self, func: Any, types: Any, args: tuple = (), kwargs: dict | None = None) -> Any:
        kwargs = kwargs or {}
        result = func(*args, **kwargs)
        name, given = func._schema.name.removeprefix("aten::"), _bound(func, args, kwargs)
        draw = None
        if torch.Tag.nondeterministic_seeded in func.tags and not self.hidden:
            draw = self.draw(name, func._overloadname, given, result)
        if name == "set_":  # another storage is seen from now on; no value is written
            return result
        written = set()
        for argument in func._schema.arguments:
            if argument.alias_info is not None and argument.alias_info.is_write:
                for tensor in _leaves(given[argument.name]):
                    if isinstance(tensor, torch.Tensor) and not self.hidden:
                        self.write(tensor, self.meaning(name, given, tensor, draw))
                        written.add(_storage(tensor))
        for tensor in _leaves(result):
            if isinstance(tensor, torch.Tensor) and tensor.layout is torch.strided:
                key = _storage(tensor)
                if key not in self.alive:
                    self.alive[key] = tensor.untyped_storage()
                    self.last[key] = self.meaning(name, given, tensor, draw)
        return result

    def meaning(self, name: str, given: dict, tensor: torch.Tensor, draw: _Draw | None) -> Any:
        """What an operation leaves in a tensor that it writes or makes."""
        if draw is not None:
            return draw
        if name in _EMPTIES:
            return _EMPTY
        if name in _FILLED:
            value = _FILLED[name]
            return _Fill(_number(given[value] if isinstance(value, str) else value), None)
        if name == "zero_":
            return _Fill(0, self.reset_of(tensor))
        if name == "fill_":
            return _Fill(_number(given["value"]), self.reset_of(tensor))
        source = given.get("src") if name == "copy_" else given.get("self") if name in ("clone", "_to_copy") else None
        if source is not None and source.dtype == tensor.dtype and source.shape == tensor.shape \
                and source.is_contiguous() and tensor.is_contiguous():
            return self.last_write(source)
        return _OTHER

    def write(self, tensor: torch.Tensor, what: Any) -> None:
        if tensor.layout is not torch.strided:
            return
        key = _storage(tensor)
        self.alive.setdefault(key, tensor.untyped_storage())
        before = self.last.get(key)
        if _is_whole(tensor):
            self.last[key] = what
        elif not (self.resets and getattr(before, "reset", None) is not None):
            self.last[key] = _OTHER  # a part was written; a reset function may zero a row of what it has drawn

    def draw(self, name: str, overload: str, given: dict, result: Any) -> _Draw | None:
        """Records a draw from the default generator; nothing for one from a generator of the caller's own."""
        generator = given.get("generator")
        if generator is not None and generator is not torch.default_generator or self.reseeded:
            return None
        tensor = next((one for one in _leaves(result) if isinstance(one, torch.Tensor)), None)
        if tensor is not None and not _on_cpu(tensor):
            return None
        kind = name.removesuffix("_") if name != "random_" else "random"
        told: dict[str, Any] | None = None
        if kind in ("rand", "rand_like"):
            told = {"draw": "uniform", "low": 0.0, "high": 1.0}
        elif kind in ("randn", "randn_like"):
            told = {"draw": "normal", "mean": 0.0, "std": 1.0}
        elif name == "uniform_":
            told = {"draw": "uniform", "low": float(given["from"]), "high": float(given["to"])}
        elif name == "normal_" or name == "normal" and overload == "float_float":
            told = {"draw": "normal", "mean": float(given["mean"]), "std": float(given["std"])}
        is_plain = tensor is not None and tensor.is_contiguous()
        if told is not None and not is_plain:
            told = {"draw": f"strided_{told['draw']}"}
        text = told if told is not None else {"draw": kind, **_options_of(kind, given)}
        if tensor is not None:
            text = {**text, "shape": list(tensor.shape), "dtype": str(tensor.dtype).removeprefix("torch.")}
        is_told = told is not None and is_plain and _is_whole(tensor)
        draw = _Draw(text, self.reset_of(tensor) if is_told else None, is_told)
        self.draws.append(draw)
        return draw

    def reset_of(self, tensor: torch.Tensor) -> _Reset | None:
        if not self.resets:
            return None
        cls, module = self.resets[-1]
        key = _storage(tensor)
        for name, own in [*module._parameters.items(), *module._buffers.items()]:
            if own is not None and own.layout is torch.strided and not torch.nn.parameter.is_lazy(own) and _storage(own) == key:
                return _Reset(cls, name)
        return _Reset(cls, None)

    def trunc_normal(self, original: Callable, tensor: torch.Tensor, mean: float, std: float, a: float, b: float,
                     generator: Any = None) -> torch.Tensor:
        """torch.nn.init.trunc_normal_ as one draw: it rejects, so how many numbers it takes is not known beforehand."""
        self.hidden += 1
        try:
            # PyTorch 2.0 has no generator here
            result = original(tensor, mean, std, a, b, *([] if generator is None else [generator]))
        finally:
            self.hidden -= 1
        what: Any = _OTHER
        if (generator is None or generator is torch.default_generator) and not self.reseeded and _on_cpu(tensor):
            is_plain = tensor.is_contiguous()
            text = {"draw": "trunc_normal" if is_plain else "strided_trunc_normal",
                    "mean": float(mean), "std": float(std), "a": float(a), "b": float(b),
                    "shape": list(tensor.shape), "dtype": str(tensor.dtype).removeprefix("torch.")}
            what = _Draw(text, self.reset_of(tensor), is_plain and _is_whole(tensor))
            self.draws.append(what)
        if not self.hidden:
            self.write(tensor, what)
        return result


class _Running:
    """Switches a recorder on: the dispatch mode, and wrappers around PyTorch's reset functions. Undoes all of it."""

    def __init__(self, recorder: _Recorder):
        self.recorder, self.undo = recorder, []

    def __enter__(self) -> None:
        recorder = self.recorder
        for cls in {cls for cls in _subclasses(nn.Module) if cls.__module__.startswith("torch.nn.")}:
            for name in _RESETS:
                original = cls.__dict__.get(name)
                if callable(original):
                    self.replace(cls, name, _watched(original, cls, recorder))
        trunc_normal = nn.init._no_grad_trunc_normal_
        self.replace(nn.init, "_no_grad_trunc_normal_", lambda *args, **kwargs: recorder.trunc_normal(trunc_normal, *args, **kwargs))
        for home, name in (torch, "manual_seed"), (torch.random, "manual_seed"), (torch, "seed"), (torch.random, "seed"):
            self.replace(home, name, _reseeding(getattr(home, name), recorder))
        # Wrapping a model for parallel training writes to its tensors what the first process has: on it, what they held
        parallel = sys.modules.get("torch.nn.parallel.distributed")
        if parallel is not None and hasattr(parallel, "_sync_module_states"):
            self.replace(parallel, "_sync_module_states", _unseen(parallel._sync_module_states, recorder))
        recorder.__enter__()

    def __exit__(self, *error: Any) -> None:
        self.recorder.__exit__(*error)
        for home, name, original in reversed(self.undo):
            setattr(home, name, original)

    def replace(self, home: Any, name: str, by: Callable) -> None:
        self.undo.append((home, name, home.__dict__[name]))
        setattr(home, name, by)


def _watched(original: Callable, cls: type, recorder: _Recorder) -> Callable:
    @functools.wraps(original)
    def reset(self: nn.Module, *args: Any, **kwargs: Any) -> Any:
        recorder.resets.append((cls, self))
        try:
            return original(self, *args, **kwargs)
        finally:
            recorder.resets.pop()

    return reset


def _unseen(original: Callable, recorder: _Recorder) -> Callable:
    @functools.wraps(original)
    def call(*args: Any, **kwargs: Any) -> Any:
        recorder.hidden += 1
        try:
            return original(*args, **kwargs)
        finally:
            recorder.hidden -= 1

    return call


def _reseeding(original: Callable, recorder: _Recorder) -> Callable:
    @functools.wraps(original)
    def seed(*args: Any, **kwargs: Any) -> Any:
        # What is drawn from here on is the same for every seed: it goes to the start file
        recorder.reseeded = True
        return original(*args, **kwargs)

    return seed


def _subclasses(cls: type) -> Iterator[type]:
    for below in cls.__subclasses__():
        yield below
        yield from _subclasses(below)


def _on_cpu(tensor: torch.Tensor) -> bool:
    """Whether draws for a tensor come from the CPU's generator; on the meta device they would."""
    return tensor.device.type in ("cpu", "meta")


def _leaves(value: Any) -> list:
    return tree_flatten(value)[0]


def _storage(tensor: torch.Tensor) -> int:
    return tensor.untyped_storage()._cdata


def _is_whole(tensor: torch.Tensor) -> bool:
    """Whether a tensor sees all of its storage, each element once."""
    return tensor.layout is torch.strided and tensor.numel() * tensor.element_size() == tensor.untyped_storage().nbytes()


def _bound(func: Any, args: tuple, kwargs: dict) -> dict:
    given = {}
    for position, argument in enumerate(func._schema.arguments):
        default = argument.default_value if argument.has_default_value() else None
        given[argument.name] = args[position] if position < len(args) else kwargs.get(argument.name, default)
    return given


def _number(value: Any) -> float | None:
    if isinstance(value, torch.Tensor):
        return None if value.is_meta else value.item()
    return value if isinstance(value, (bool, int, float)) else None


def _options_of(kind: str, given: dict) -> dict:
    names = {"randint": ("low", "high"), "randint_like": ("low", "high"), "randperm": (), "bernoulli": ("p",)}.get(kind, ())
    found = {name: given[name] for name in names if isinstance(given.get(name), (int, float))}
    return {"low": 0, **found} if kind.startswith("randint") else found


def _construction(recorder: _Recorder, walk: _Walk) -> list:
    entries: list[Any] = []
    for draw in recorder.draws:
        holders = walk.drawn.get(id(draw), [])
        by_layer = next((one for one in holders if draw.reset is not None and draw.reset.fits(one.owner, one.name)), None)
        first = by_layer or (holders[0] if holders else None)
        if first is None:
            entries.append(draw.text)
            continue
        entries.append(first.path if by_layer else {**draw.text, "shape": list(first.tensor.shape), "to": first.path})
        copies = [one.path for one in holders if one is not first]
        if copies:
            entries.append({"copy": first.path, "to": copies})
    return entries


# The start file


_CODES = {"float64": "F64", "float32": "F32", "float16": "F16", "bfloat16": "BF16", "int64": "I64", "int32": "I32",
          "int16": "I16", "int8": "I8", "uint64": "U64", "uint32": "U32", "uint16": "U16", "uint8": "U8", "bool": "BOOL",
          "float8_e4m3fn": "F8_E4M3", "float8_e5m2": "F8_E5M2", "complex64": "C64"}


def _write_safetensors(tensors: dict[str, torch.Tensor], file: Any) -> None:
    header, offset = {}, 0
    ordered = sorted(tensors.items(), key=lambda item: (-item[1].element_size(), item[0]))
    for name, tensor in ordered:
        dtype, size = str(tensor.dtype).removeprefix("torch."), tensor.numel() * tensor.element_size()
        if dtype not in _CODES:
            raise ExportError(f'Cannot write the start value of "{name}": safetensors has no {dtype}')
        header[name] = {"dtype": _CODES[dtype], "shape": list(tensor.shape), "data_offsets": [offset, offset + size]}
        offset += size
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    file.write(struct.pack("<Q", len(text)) + text)
    for _, tensor in ordered:
        flat = tensor.detach().cpu().contiguous().reshape(-1).view(torch.uint8)
        for begin in range(0, flat.numel(), 1 << 24):
            file.write(bytes(flat[begin : begin + (1 << 24)].numpy()) if _has_numpy() else bytes(flat[begin : begin + (1 << 24)].tolist()))


@functools.cache
def _has_numpy() -> bool:
    return importlib.util.find_spec("numpy") is not None


# The command


def _source(place: str) -> Any:
    path, colon, name = place.rpartition(":")
    if not colon or not path or os.sep in name or "/" in name:
        raise ExportError(f"Cannot export {place}: say which function builds the model, as in {place.rstrip(':')}:build")
    if not os.path.isfile(path):
        raise ExportError(f"Cannot export {place}: there is no file {path}")
    folder, stem = os.path.dirname(os.path.abspath(path)), os.path.splitext(os.path.basename(path))[0]
    sys.path.insert(0, folder)
    spec = importlib.util.spec_from_file_location(stem, path)
    if spec is None or spec.loader is None:
        raise ExportError(f"Cannot export {place}: {path} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[stem] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        first = (str(error).strip().splitlines() or [""])[0]
        raise ExportError(f"Cannot export {place}: importing {path} raised {_type_name(error)}: {first}") from error
    if name not in vars(module):
        public = [(key, value) for key, value in vars(module).items() if not key.startswith("_") and callable(value)]
        here = [key for key, value in public if getattr(value, "__module__", None) == stem] or [key for key, _ in public]
        has = ", ".join(here) if here else "no function"
        raise ExportError(f'Cannot export {place}: {path} has no "{name}"; it has {has}')
    return getattr(module, name)


def _main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="lensor_export.py", description="Write a PyTorch model as the model JSON that lensor reads.")
    parser.add_argument("source", metavar="MODULE.py:NAME", help="a function that builds the model, or a model")
    parser.add_argument("-o", "--output", required=True, metavar="MODEL.json", help="the file to write")
    parser.add_argument("--arg", metavar="JSON", help='keywords for the function, as in \'{"width": 8}\'')
    parser.add_argument("--seed", type=int, default=0, help="the seed before building; it matters for the start file only (0)")
    parser.add_argument("--device", metavar="DEVICE", help='"meta" builds a large model without memory for its values')
    options = parser.parse_args(argv)
    try:
        arguments = None
        if options.arg is not None:
            try:
                arguments = json.loads(options.arg)
            except ValueError as error:
                raise ExportError(f"Cannot read --arg: it is not JSON ({error}); write it as '{{\"width\": 8}}'") from error
            if not isinstance(arguments, dict):
                raise ExportError(f"Cannot read --arg: it is {_type_name(arguments)}; write an object as '{{\"width\": 8}}'")
        source = _source(options.source)
        if not callable(source):
            raise ExportError(f"Cannot export {options.source}: it is {_type_name(source)}, which is not a torch.nn.Module "
                              "and no function that builds one")
        for path in save(source, options.output, arguments, seed=options.seed, device=options.device):
            print(path)
    except ExportError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(_main())
