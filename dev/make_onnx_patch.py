"""Makes tests/fixtures/checkpoint/patch.json: an ONNX model whose initializers are kept in every way, and the model with other values.

Run: python dev/make_onnx_patch.py   (onnx 1.23)
"""

import base64
import json
import pathlib

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

raw = numpy_helper.from_array(np.zeros((2, 3), np.float32), "raw")
typed = helper.make_tensor("typed", TensorProto.FLOAT, [2], [1.0, 2.0])
half = helper.make_tensor("half", TensorProto.FLOAT16, [2], np.zeros(2, np.float16))
wide = helper.make_tensor("wide", TensorProto.INT64, [1], [7])
kept = numpy_helper.from_array(np.arange(300, dtype=np.float32), "kept")
node = helper.make_node("Add", ["x", "kept"], ["y"], name="add")
x, y = (helper.make_tensor_value_info(n, TensorProto.FLOAT, [300]) for n in "xy")
graph = helper.make_graph([node], "g", [x], [y], [raw, typed, kept, half, wide], doc_string="kept")
model = helper.make_model(graph, producer_name="maker", opset_imports=[helper.make_opsetid("", 18)])
model.metadata_props.add(key="note", value="stays")
before = model.SerializeToString()
new = {
    "raw": np.arange(6, dtype=np.float32).reshape(2, 3),
    "typed": np.array([3.0, 4.0], np.float32),
    "half": np.array([1.0, -2.0], np.float16),
    "wide": np.array([-9], np.int64),
}
for i in model.graph.initializer:
    if i.name in new:
        name = i.name
        i.CopyFrom(numpy_helper.from_array(new[name], name))
onnx.checker.check_model(model)
pack = lambda b: base64.b64encode(b).decode()
target = pathlib.Path(__file__).parent.parent / "tests/fixtures/checkpoint/patch.json"
made = f"dev/make_onnx_patch.py with onnx {onnx.__version__}"
target.write_text(json.dumps({"made_with": made, "before": pack(before), "after": pack(model.SerializeToString())}, indent=1) + "\n")
print(len(before), len(model.SerializeToString()))
