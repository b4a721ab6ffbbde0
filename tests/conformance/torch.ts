import { cast, type DType, type Values } from "../../core/mod.ts";
import * as init from "../../initializers/mod.ts";
import type { Initializer } from "../../initializers/mod.ts";
import { torch, type TorchRng } from "../../random/mod.ts";
import type { Adapter, Case, CaseTensor, Result } from "./types.ts";

const DTYPES: Readonly<Record<string, DType>> = {
  f32: "float32",
  f64: "float64",
  bf16: "bfloat16",
  f16: "float16",
  i64: "int64",
  i32: "int32",
  u8: "uint8",
  bool: "bool",
};

export const dtypeOf = (name: string): DType => DTYPES[name] ?? name as DType;
export const product = (shape: readonly number[]): number => shape.reduce((n, size) => n * size, 1);
export const number = (x: unknown): number => Number(x === "inf" ? Infinity : x === "-inf" ? -Infinity : x);
export const tensor = (dtype: string, shape: readonly number[], data: Values): CaseTensor => ({ dtype, shape, data });

/** A seed of the cases: whole numbers exactly, anything else as the number it is. */
export const seedOf = (seed: string): number | bigint => /^-?\d+$/.test(seed) ? BigInt(seed) : Number(seed);

/** The generator of a case. */
export function generatorOf(c: Case): TorchRng {
  return torch(seedOf(c.seed), { cpu: c.cpu_capability ?? "avx2", contiguous: c.memory_layout === undefined });
}

/** What a generator gives next, as the cases ask. */
export const nextRaw32 = (rng: TorchRng, n: number): number[] => [...rng.bits(n)];

const draw = (next: number): Adapter => (c) => {
  const rng = generatorOf(c);
  const out = step(rng, c)!;
  return { tensors: { out }, value: { next_raw32: nextRaw32(rng, next) } };
};

// One draw of a case or of a step in a sequence; manual_seed gives no tensor
function step(rng: TorchRng, c: Case): CaseTensor | undefined {
  if (c.op === "manual_seed") return void rng.manualSeed(seedOf(c.seed));
  const dtype = dtypeOf(c.dtype ?? "int64");
  const shape = c.shape ?? [c.n];
  const n = product(shape);
  const moments = { mean: number(c.mean), std: number(c.std), dtype };
  switch (c.op) {
    case "uniform":
      return tensor(dtype, shape, rng.uniform(n, { low: number(c.a), high: number(c.b), dtype }));
    case "normal":
      return tensor(dtype, shape, rng.normal(n, moments));
    case "normal_transposed":
      return tensor(dtype, shape, transposed(rng.normal(n, { ...moments, contiguous: false }), shape));
    case "randint":
      return tensor(dtype, shape, rng.integers(n, { low: BigInt(c.low), high: BigInt(c.high), dtype }));
    case "random":
      return tensor(dtype, shape, rng.random(n, { dtype }));
    case "bernoulli":
      return tensor(dtype, shape, rng.bernoulli(n, { p: c.p, dtype }));
    case "randperm":
      return tensor(dtype, shape, cast(rng.permutation(n), "uint32", dtype));
    default:
      return tensor("int64", shape, BigInt64Array.from(rng.bits(n), BigInt));
  }
}

// Values in memory order of a matrix with strides 1, n, as rows
function transposed(values: Values, [n = 1, m = 1]: readonly number[]): Values {
  const rows = values.slice();
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) rows[i * m + j] = values[j * n + i]!;
  return rows;
}

const after = (rng: TorchRng, tensors: Record<string, CaseTensor>): Result => {
  tensors.after_normal6 = tensor("float32", [6], rng.normal(6, { std: 1 }));
  return { tensors, value: { next_raw32: nextRaw32(rng, 4) } };
};

// The initializer of a case, from PyTorch's name for it and PyTorch's arguments
export const makers: Readonly<Record<string, (args: Case["args"], places?: TorchRng) => Initializer>> = {
  uniform: ({ a = 0, b = 1 }) => init.uniform({ low: a, high: b }),
  normal: (args) => init.normal(args),
  trunc_normal: (args) => init.truncNormal(args),
  constant: ({ val }) => init.constant(typeof val === "string" ? number(val) : val),
  ones: () => init.ones,
  zeros: () => init.zeros,
  eye: () => init.eye(),
  dirac: (args) => init.dirac(args),
  xavier_uniform: (args) => init.xavierUniform(args),
  xavier_normal: (args) => init.xavierNormal(args),
  kaiming_uniform: (args) => init.kaimingUniform(args),
  kaiming_normal: (args) => init.kaimingNormal(args),
  orthogonal: (args) => init.orthogonal(args),
  sparse: (args, places) => init.sparse(places ? { ...args, places } : args),
};

const initialize = (name: string): Adapter => (c) => {
  const rng = generatorOf(c);
  const dtype = dtypeOf(c.dtype);
  // sparse_ takes its places from the default generator, which is the case's own only if it says so
  const by = makers[name]!(c.args, c.generator === "default" ? undefined : torch(seedOf(c.seed)));
  const values = by(c.shape, rng, { dtype });
  const next = { next_raw32: nextRaw32(rng, 2) };
  const [batch, channels, ...rest] = c.shape;
  const pixels = product(rest);
  let out = values;
  if (c.memory_layout === "transposed") out = transposed(values, c.shape);
  else if (c.memory_layout === "channels_last") {
    out = values.slice();
    for (let i = 0; i < batch; i++) {
      const size = channels * pixels;
      const image = values.subarray(i * size, (i + 1) * size);
      (out as Float32Array).set(transposed(image, [channels, pixels]) as Float32Array, i * size);
    }
  }
  return { tensors: { out: tensor(dtype, c.shape, out) }, value: next };
};

export const torchAdapters: Readonly<Record<string, Adapter>> = {
  uniform: draw(2),
  normal: draw(2),
  randint: draw(2),
  random: draw(2),
  bernoulli: draw(2),
  randperm: draw(2),
  raw32: (c) => {
    const rng = generatorOf(c);
    return { tensors: { out: step(rng, c)! }, value: { initial_seed: String(rng.seed) } };
  },
  manual_seed: (c) => {
    torch(0).manualSeed(seedOf(c.seed));
    return {};
  },
  sequence: (c) => {
    const rng = generatorOf(c);
    const tensors: Record<string, CaseTensor> = {};
    c.steps.forEach((s: Case, i: number) => {
      const made = step(rng, s);
      if (made) tensors[i] = made;
    });
    return { tensors, value: { next_raw32: nextRaw32(rng, 4) } };
  },
  get_state: (c) => {
    const rng = generatorOf(c);
    for (const s of c.steps) step(rng, s);
    return after(rng, { state: tensor("uint8", [5056], rng.getState()) });
  },
  ...Object.fromEntries(
    Object.keys(makers).flatMap((name) => ["init." + name, `init.${name}_`].map((op) => [op, initialize(name)])),
  ),
  calculate_gain: (c) => ({ value: { value: init.gain(c.nonlinearity, c.param ?? undefined) } }),
  fan: (c) => {
    const { fanIn, fanOut } = init.fans(c.shape);
    return { value: { fan_in_fan_out: [fanIn, fanOut] } };
  },
  set_state: (_c, io) => {
    const rng = torch(0);
    rng.setState(io.input("state").data as Uint8Array);
    return after(rng, {});
  },
};
