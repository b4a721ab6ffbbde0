import { ndarray, take, toTensor } from "../../ndarray/mod.ts";
import type { DType, Values } from "../../core/mod.ts";
import { cast } from "../../core/mod.ts";
import { numpy, type NumpyRng, type NumpySeed } from "../../random/mod.ts";
import type { Adapter, Case, CaseTensor } from "./types.ts";

const size = (shape: readonly number[]): number => shape.reduce((n, axis) => n * axis, 1);
const tensor = (dtype: DType, shape: readonly number[], data: Values): CaseTensor => ({ dtype, shape, data });
const lists = (n: number, rng: NumpyRng): bigint[] => [...rng.raw(n)];
const seedOf = (seed: unknown): NumpySeed =>
  Array.isArray(seed) ? seed.flatMap((each) => seedOf(each)) : typeof seed === "string" ? BigInt(seed) : seed as number;

const draw = (usual: DType, fn: (rng: NumpyRng, n: number, c: Case, dtype: DType) => Values): Adapter => (c) => {
  const shape = c.shape ?? [c.n];
  const dtype = c.dtype ?? usual;
  return { tensors: { out: tensor(dtype, shape, fn(numpy(seedOf(c.seed)), size(shape), c, dtype)) } };
};
const integer = (x: unknown): bigint => BigInt(x as number | string);
const between = (rng: NumpyRng, n: number, c: Case, dtype: DType): Values =>
  rng.integers(n, { low: integer(c.low), high: integer(c.high) + (c.endpoint ? 1n : 0n), dtype });
const places = (rng: NumpyRng, n: number): Values => cast(rng.permutation(n), "uint32", "int64");

// "a=random f32 3", "d=integers 0..9 3", "f=permutation 6"
function call(rng: NumpyRng, text: string): [string, CaseTensor] {
  const [name = "", rest = ""] = text.split("=");
  const words = rest.split(" ");
  const n = Number(words.at(-1));
  const dtype = words[1] === "f32" ? "float32" : "float64";
  if (words[0] === "random") return [name, tensor(dtype, [n], rng.random(n, { dtype }))];
  if (words[0] === "standard_normal") return [name, tensor(dtype, [n], rng.standardNormal(n, { dtype }))];
  if (words[0] === "permutation") return [name, tensor("int64", [n], places(rng, n))];
  const [low = "0", high = "0"] = words[1]!.split("..");
  return [name, tensor("int64", [n], rng.integers(n, { low: integer(low), high: integer(high), dtype: "int64" }))];
}

export const numpyAdapters: Readonly<Record<string, Adapter>> = {
  seed_sequence: (c) => {
    const options = { spawnKey: seedOf(c.spawn_key ?? []) as (number | bigint)[], poolSize: c.pool_size };
    const make = () => numpy.seedSequence(seedOf(c.entropy), options);
    const sequence = make();
    const six = (each: { generateState(n: number): Uint32Array }) => [...each.generateState(6)];
    return {
      value: {
        u32: [...sequence.generateState(c.pool_size ? 20 : 10)],
        u64: [...sequence.generateState64(5)].map(String),
        spawn2_u32: sequence.spawn(2).map(six),
        spawn_again_u32: sequence.spawn(1).map(six),
        grandchild_u32: six(make().spawn(2)[1]!.spawn(2)[1]!),
      },
    };
  },
  pcg64: (c) => {
    const rng = numpy(seedOf(c.seed));
    const { state, inc } = rng.state;
    return { value: { state: String(state), inc: String(inc), raw: lists(8, rng) } };
  },
  random: draw("float64", (rng, n, _c, dtype) => rng.random(n, { dtype })),
  standard_normal: draw("float64", (rng, n, _c, dtype) => rng.standardNormal(n, { dtype })),
  normal: draw("float64", (rng, n, c, dtype) => rng.normal(n, { mean: c.loc, std: c.scale, dtype })),
  uniform: draw("float64", (rng, n, c, dtype) => rng.uniform(n, { low: c.low, high: c.high, dtype })),
  integers: draw("int64", between),
  permutation: draw("int64", places),
  // Whatever the axis, NumPy exchanges slices along it as it would exchange the elements of a list
  shuffle: (c) => {
    const order = Float64Array.from({ length: c.shape[c.axis] }, (_, i) => i);
    const n = size(c.shape);
    numpy(seedOf(c.seed)).shuffle(order);
    const all = ndarray({ shape: c.shape, data: Float64Array.from({ length: n }, (_, i) => i) });
    return { tensors: { out: toTensor(take(all, [...order], c.axis)) } };
  },
  mixed: (c) => {
    const rng = numpy(seedOf(c.seed));
    return { tensors: Object.fromEntries(c.calls.map((text: string) => call(rng, text))) };
  },
  generator_spawn: (c) => ({
    tensors: Object.fromEntries(
      numpy(seedOf(c.seed)).spawn(c.n).map((rng, i) => [
        `child${i}`,
        tensor("float64", [5], rng.standardNormal(5, { dtype: "float64" })),
      ]),
    ),
  }),
  randomstate: (c) => {
    const rng = numpy(seedOf(c.seed), { bitGenerator: "legacy" });
    const dtype = "float64";
    return {
      tensors: {
        rand: tensor(dtype, [7], rng.random(7, { dtype })),
        randn: tensor(dtype, [101], rng.standardNormal(101, { dtype })),
        normal: tensor(dtype, [5], rng.normal(5, { mean: 0.5, std: 2, dtype })),
        uniform: tensor(dtype, [5], rng.uniform(5, { low: -1, high: 2, dtype })),
        permutation: tensor("int64", [20], places(rng, 20)),
        randint: tensor("int64", [20], rng.integers(20, { low: 0, high: 100, dtype: "int64" })),
        random_sample: tensor(dtype, [3], rng.random(3, { dtype })),
      },
    };
  },
  mt19937_legacy_raw: (c) => ({ value: { u32: [...numpy(seedOf(c.seed), { bitGenerator: "legacy" }).bits(8)] } }),
  mt19937: (c) => {
    const fresh = () => numpy(seedOf(c.seed), { bitGenerator: "mt19937" });
    const dtype = "float64";
    return {
      value: { raw: lists(8, fresh()).map(Number) },
      tensors: {
        random: tensor(dtype, [5], fresh().random(5, { dtype })),
        standard_normal: tensor(dtype, [5], fresh().standardNormal(5, { dtype })),
      },
    };
  },
  philox4x64: (c) => {
    const options = { bitGenerator: "philox" } as const;
    const dtype = "float64";
    if (c.key) return { value: { raw: lists(9, numpy({ key: seedOf(c.key), counter: seedOf(c.counter) }, options)) } };
    const rng = numpy(seedOf(c.seed), options);
    return {
      value: { key: [...numpy.seedSequence(seedOf(c.seed)).generateState64(2)].map(String), raw: lists(9, rng) },
      tensors: { standard_normal: tensor(dtype, [5], numpy(seedOf(c.seed), options).standardNormal(5, { dtype })) },
    };
  },
  pcg64_advance: (c) => {
    const rng = numpy(seedOf(c.seed));
    rng.advance(BigInt(c.delta));
    return { value: { raw: lists(3, rng) } };
  },
  pcg64_jumped: (c) => ({ value: { raw: lists(3, numpy(seedOf(c.seed)).jumped(c.jumps)) } }),
  ziggurat_tables: () => ({ unsupported: "the tables are private" }),
};
