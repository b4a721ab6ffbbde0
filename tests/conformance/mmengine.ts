/** MMLab's weight initialization: an init_cfg through `mmlab`, models through `modelFromJson`. */
import {
  type Checkpoints,
  mmlab,
  modelFromJson,
  type Module,
  openAll,
  type Rng,
  torch,
  torchBases,
  type Values,
  values,
} from "../../mod.ts";
import type { Adapter, Case, CaseTensor, IO, Result } from "./types.ts";

const ARRAYS: Readonly<Record<string, new (buffer: ArrayBuffer) => Values>> = {
  F32: Float32Array,
  F64: Float64Array,
  F16: Uint16Array,
  BF16: Uint16Array,
  I64: BigInt64Array,
  I32: Int32Array,
};

/** The case's model with the values that it starts from. */
function modelOf(c: Case, io: IO): Module {
  const model = modelFromJson(c.tree), at = new Map<string, Values>();
  for (const [name, { dtype, data }] of io.inputs) {
    const { buffer } = new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice();
    const list = ARRAYS[dtype.toUpperCase().replace("FLOAT", "F").replace("INT", "I")] ?? Uint8Array;
    at.set(name.slice("before/".length), new list(buffer));
  }
  return withValues(model, "", at);
}

function withValues(node: Module, path: string, at: ReadonlyMap<string, Values>): Module {
  const leaves = (from: Module["params"]): Module["params"] =>
    Object.fromEntries(
      Object.entries(from).map(([name, param]) => {
        const data = at.get(path + name);
        return [name, data ? { ...param, value: { kind: "values" as const, data } } : param];
      }),
    );
  const children = Object.entries(node.children).map((
    [name, child],
  ) => [name, withValues(child, `${path}${name}.`, at)]);
  return {
    ...node,
    params: leaves(node.params),
    buffers: leaves(node.buffers),
    children: Object.fromEntries(children),
  };
}

async function opened(cfg: unknown, io: IO): Promise<Checkpoints> {
  return await openAll(cfg, { base: io.url(".") });
}

async function answer(model: Module, value?: unknown, more: Record<string, CaseTensor> = {}): Promise<Result> {
  const tensors: Record<string, CaseTensor> = { ...more };
  for (const [path, spec] of allTensors(model, "")) {
    tensors[`after/${path}`] = { ...spec, data: await values(model, path) };
  }
  return { tensors, value };
}

function allTensors(node: Module, path: string): [string, { dtype: string; shape: readonly number[] }][] {
  const own = Object.entries({ ...node.params, ...node.buffers }).filter(([, p]) => p.persistent);
  return [
    ...own.map(([name, { dtype, shape }]): [string, { dtype: string; shape: readonly number[] }] => [
      path + name,
      { dtype, shape },
    ]),
    ...Object.entries(node.children).flatMap(([name, child]) => allTensors(child, `${path}${name}.`)),
  ];
}

const probe = (rng: Rng): Record<string, CaseTensor> => ({
  rng_probe: { dtype: "float32", shape: [4], data: rng.uniform(4, { low: 0, high: 1 }) },
});

// MMLab's functions on one module are its cfgs on that module alone
const HELPERS: Readonly<Record<string, string>> = {
  constant_init: "Constant",
  xavier_init: "Xavier",
  normal_init: "Normal",
  trunc_normal_init: "TruncNormal",
  uniform_init: "Uniform",
  kaiming_init: "Kaiming",
  caffe2_xavier_init: "Caffe2Xavier",
};

export const mmengineAdapters: Readonly<Record<string, Adapter>> = {
  initialize: async (c, io) => {
    mmlab(c.init_cfg, { exact: true }); // a wrong cfg is refused before its files are opened
    const rng = torch(c.seed), checkpoints = await opened(c.init_cfg, io);
    const ready = mmlab(c.init_cfg, { exact: true, engine: c.engine, checkpoints })(modelOf(c, io), rng);
    return await answer(ready, undefined, probe(rng));
  },
  helper: async (c, io) => {
    const rng = torch(c.seed), cfg = { ...c.kwargs, type: HELPERS[c.fn], layer: c.tree.type };
    return await answer(mmlab(cfg, { exact: true })(modelOf(c, io), rng), undefined, probe(rng));
  },
  bases_table: (c) => {
    const rows = (c.classes as string[]).map((type) => [type, torchBases(type)] as const);
    const direct_bases = Object.fromEntries(rows.map(([type, { directBases }]) => [type, directBases]));
    return { value: { direct_bases, mro: Object.fromEntries(rows.map(([type, { bases }]) => [type, bases])) } };
  },
  "*": (c) => ({ unsupported: `${c.op} is not offered` }),
};
