"""What Flax's, Haiku's and Keras's layers start with: tests/fixtures/tree/jax_defaults.json.

    KERAS_BACKEND=jax python dev/default_goldens.py > tests/fixtures/tree/jax_defaults.json

Every param of a Flax or Haiku model is drawn with the key jax.random.key(0): shape, and the start of the SHA-256 of its bytes. Of Keras's
layers: the initializer of each weight, as Keras writes it. Needs flax, dm-haiku and keras beside JAX.
"""

import hashlib
import json

import flax
import haiku as hk
import jax
import jax.numpy as jnp
import keras
import numpy as np
from flax import linen as nn
from flax.core import scope

KEY = jax.random.key(0)


def digest(value):
    value = np.asarray(value)
    return [list(value.shape), hashlib.sha256(value.tobytes()).hexdigest()[:16]]


class Flax(nn.Module):
    @nn.compact
    def __call__(self, image, words):
        x = nn.BatchNorm(use_running_average=True)(nn.Conv(8, (3, 3))(image))
        x = nn.GroupNorm(2)(nn.ConvTranspose(8, (2, 2))(x))
        y = nn.LayerNorm()(nn.Embed(11, 8)(words))
        y = nn.RMSNorm()(nn.MultiHeadDotProductAttention(2)(y, y))
        for cell in (nn.LSTMCell(6), nn.GRUCell(6)):
            cell(cell.initialize_carry(KEY, (1, 8)), y[:, 0])
        return nn.Dense(5)(x), nn.Dense(5)(y)


def flax_params():
    param = scope.Scope.param
    scope.Scope.param = lambda self, name, init, *args, **more: param(self, name, lambda _, *a, **k: init(KEY, *a, **k), *args, **more)
    return Flax().init(KEY, jnp.zeros((1, 8, 8, 3)), jnp.zeros((1, 4), int))


def haiku_params():
    def net(image, words):
        x = hk.BatchNorm(True, True, 0.9)(hk.Conv2D(8, 3)(image), True)
        y = hk.LayerNorm(-1, True, True)(hk.Embed(11, 8)(words))
        core = hk.LSTM(6)
        core(y[:, 0], core.initial_state(1))
        return hk.Linear(5)(x), hk.DepthwiseConv2D(2, 3)(x)

    hk.initializers.TruncatedNormal.__call__.__globals__["hk"].next_rng_key = staticmethod(lambda: KEY)
    return hk.transform_with_state(net).init(KEY, jnp.zeros((1, 8, 8, 3)), jnp.zeros((1, 4), int))[0]


def flat(tree, path=()):
    for name, value in tree.items():
        if isinstance(value, dict):
            yield from flat(value, (*path, *name.split("/")))
        else:
            yield ".".join((*path, name)), digest(value)


def keras_weights():
    layers = keras.layers
    cases = [
        (layers.Dense(4), (None, 3)),
        (layers.Conv1D(4, 3), (None, 8, 2)),
        (layers.Conv2D(4, 3), (None, 8, 8, 2)),
        (layers.Conv2DTranspose(4, 3), (None, 8, 8, 2)),
        (layers.DepthwiseConv2D(3), (None, 8, 8, 2)),
        (layers.SeparableConv2D(4, 3), (None, 8, 8, 2)),
        (layers.Embedding(5, 3), (None, 2)),
        (layers.BatchNormalization(), (None, 4)),
        (layers.LayerNormalization(), (None, 4)),
        (layers.GroupNormalization(2), (None, 4)),
        (layers.SimpleRNN(3), (None, 5, 2)),
        (layers.LSTM(3), (None, 5, 2)),
        (layers.GRU(3), (None, 5, 2)),
        (layers.PReLU(), (None, 4)),
        (layers.EinsumDense("ab,bcd->acd", (2, 3), bias_axes="cd"), (None, 4)),
    ]
    for layer, shape in cases:
        layer.build(shape)
        cell = getattr(layer, "cell", layer)
        weights = {}
        for weight in layer.weights:
            tries = (weight.name, weight.name.removesuffix("_kernel"), "depthwise")
            by = next(by for name in tries if (by := getattr(cell, name + "_initializer", None)) is not None)
            config = keras.initializers.serialize(by)
            weights[weight.name] = [list(weight.shape), {k: config[k] for k in ("class_name", "config")}]
            if weight.name == "bias":
                weights[weight.name].append(np.asarray(weight).flatten().tolist())
        yield type(layer).__name__, weights


flax_tree = flax_params()
out = {
    "about": f"made by dev/default_goldens.py with Flax {flax.__version__}, Haiku {hk.__version__}, Keras {keras.__version__}, JAX {jax.__version__}",
    "flax": dict(flat({**flax_tree["params"], **{f"{k}_stats": v for k, v in flax_tree["batch_stats"].items()}})),
    "haiku": {name.replace("~", "_"): value for name, value in flat(haiku_params())},
    "keras": dict(keras_weights()),
}
print(json.dumps(out, separators=(",", ":")).replace("},", "},\n"))
