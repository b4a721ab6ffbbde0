import type { DType, Values } from "../../core/mod.ts";
import * as init from "../../initializers/mod.ts";
import type { FanAxes, Initializer } from "../../initializers/mod.ts";
import { jax, type JaxRng } from "../../random/mod.ts";
import type { Adapter, Case, CaseTensor, Result } from "./types.ts";

const size = (shape: readonly number[]): number => shape.reduce((n, axis) => n * axis, 1);
const seedOf = (seed: number | string): number | bigint => typeof seed === "string" ? BigInt(seed) : seed;
const flags = (c: Case) => ({ x64: c.x64 ?? false, partitionable: c.partitionable ?? true });
const tensor = (dtype: DType, shape: readonly number[], data: Values): CaseTensor => ({ dtype, shape, data });
const lists = (keys: readonly Uint32Array[]): number[][] => keys.map((key) => [...key]);

// One draw of the case's shape and dtype
const draw = (usual: DType, fn: (rng: JaxRng, n: number, c: Case, dtype: DType) => Values): Adapter => (c) => {
  const shape = c.shape ?? [c.n];
  const dtype = c.dtype ?? usual;
  return { tensors: { out: tensor(dtype, shape, fn(jax(seedOf(c.seed), flags(c)), size(shape), c, dtype)) } };
};

const orthogonal = ({ scale = 1, column_axis = -1 }: Case["kwargs"]) => ({ gain: scale, columnAxis: column_axis });

// jax.nn.initializers by their names and arguments
const makers: Readonly<Record<string, (kwargs: Case["kwargs"]) => Initializer>> = {
  zeros: () => init.zeros,
  ones: () => init.ones,
  constant: ({ value }) => init.constant(value),
  uniform: ({ scale = 0.01 }) => init.uniform({ high: scale }),
  normal: ({ stddev = 0.01 }) => init.normal({ std: stddev }),
  truncated_normal: ({ stddev = 0.01, lower = -2, upper = 2 }) =>
    init.truncNormal({ std: stddev, within: [lower, upper] }),
  variance_scaling: ({ scale, mode, distribution }) => init.varianceScaling({ scale, mode, distribution }),
  glorot_uniform: () => init.glorotUniform(),
  glorot_normal: () => init.glorotNormal(),
  lecun_uniform: () => init.lecunUniform(),
  lecun_normal: () => init.lecunNormal(),
  he_uniform: () => init.heUniform(),
  he_normal: () => init.heNormal(),
  xavier_uniform: () => init.glorotUniform(),
  xavier_normal: () => init.glorotNormal(),
  kaiming_uniform: () => init.heUniform(),
  kaiming_normal: () => init.heNormal(),
  orthogonal: (kwargs) => init.orthogonal(orthogonal(kwargs)),
  delta_orthogonal: (kwargs) => init.deltaOrthogonal(orthogonal(kwargs)),
};

function axesOf({ in_axis, out_axis, batch_axis }: Case["kwargs"]): { axes?: FanAxes } {
  if (in_axis === undefined && out_axis === undefined && batch_axis === undefined) return {};
  return { axes: { in: [in_axis ?? -2].flat(), out: [out_axis ?? -1].flat(), batch: [batch_axis ?? []].flat() } };
}

export const jaxAdapters: Readonly<Record<string, Adapter>> = {
  key: (c) => ({ value: { key: [...jax.key(seedOf(c.seed), flags(c))] } }),
  key_chain: (c) => {
    const keys = [jax.key(seedOf(c.seed), flags(c))];
    for (const [op, n, i] of c.steps) {
      const last = keys.at(-1)!;
      keys.push(op === "split" ? jax.split(last, n, flags(c))[i]! : jax.foldIn(last, n));
    }
    return { value: { keys: lists(keys.slice(1)) } };
  },
  split: (c) => ({
    value: { keys: lists(jax.split(jax.key(seedOf(c.seed), flags(c)), size([c.num].flat()), flags(c))) },
  }),
  bits: draw("uint32", (rng, n, _c, dtype) => rng.randomBits(n, { dtype })),
  normal: (c, io): Result | Promise<Result> => {
    if (c.dtype !== "complex64") return draw("float32", (rng, n, _c, dtype) => rng.normal(n, { std: 1, dtype }))(c, io);
    const n = size(c.shape);
    const pairs = jax(c.seed).complexNormal(n);
    const [re, im] = [0, 1].map((k) =>
      tensor("float32", c.shape, Float32Array.from({ length: n }, (_, i) => pairs[2 * i + k]!))
    );
    return { tensors: { re: re!, im: im! } };
  },
  uniform: draw("float32", (rng, n, c, dtype) => rng.uniform(n, { low: c.minval, high: c.maxval, dtype })),
  truncated_normal: draw(
    "float32",
    (rng, n, c, dtype) => rng.truncatedNormal(n, { std: 1, a: c.lower, b: c.upper, dtype }),
  ),
  permutation: draw("int32", (rng, n) => Int32Array.from(rng.permutation(n))),
  bernoulli: draw("bool", (rng, n, c, dtype) => rng.bernoulli(n, { p: c.p, dtype })),
  randint: draw("int32", (rng, n, c, dtype) => rng.integers(n, { low: c.minval, high: c.maxval, dtype })),
  rademacher: draw("float32", (rng, n, _c, dtype) => rng.rademacher(n, { dtype })),
  orthogonal: (c) => {
    const out = init.orthogonal()([c.n, c.m], jax(seedOf(c.seed), flags(c)), { dtype: c.dtype });
    return { tensors: { out: tensor(c.dtype, [c.n, c.m], out) } };
  },
  initializer: (c) => {
    const by = makers[c.name]!(c.kwargs);
    const rng = jax(seedOf(c.seed), flags(c));
    return { tensors: { out: tensor(c.dtype, c.shape, by(c.shape, rng, { dtype: c.dtype, ...axesOf(c.kwargs) })) } };
  },
  impl: (c) => {
    const options = { impl: c.impl };
    const rng = jax(c.seed, options);
    const key = jax.key(c.seed, options);
    return {
      value: {
        key: [...key],
        split2: lists(jax.split(key, 2, options)),
        fold_in_7: [...jax.foldIn(key, 7, options)],
        bits32: [...rng.bits(11)],
        bits16: [...rng.randomBits(5, { dtype: "uint16" }) as Uint16Array],
      },
    };
  },
};
