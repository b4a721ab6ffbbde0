/** MMLab's weight initialization: an init_cfg through `mmlab`, models through `modelFromJson`. */
import {
  biasForProbability,
  type Checkpoints,
  fill,
  type Init,
  initWeights,
  keyed,
  loadCheckpoint,
  mmlab,
  type MmlabReport,
  modelFromJson,
  type Module,
  openAll,
  openCheckpoint,
  type Rng,
  torch,
  torchBases,
  type UserInit,
  type Values,
  values,
} from "../../mod.ts";
import { makers } from "./torch.ts";
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
  const model = modelFromJson(plain(c.tree) as object);
  const at = new Map<string, Values>();
  for (const [name, { dtype, data }] of io.inputs) {
    const { buffer } = new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice();
    const list = ARRAYS[dtype.toUpperCase().replace("FLOAT", "F").replace("INT", "I")] ?? Uint8Array;
    at.set(name.slice("before/".length), new list(buffer));
  }
  return withValues(model, "", at);
}

/** The model with these values; a path may also be a tensor's other name. */
export function withValues(node: Module, path: string, at: ReadonlyMap<string, Values>): Module {
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

// Python's tuples and classes, which JSON does not have
function plain(json: unknown, key?: string): unknown {
  if (typeof json !== "object" || json === null) return json;
  if (Array.isArray(json)) return json.map((item) => plain(item));
  const { __tuple__: tuple, __class__: name } = json as Record<string, unknown>;
  if (tuple !== undefined) return plain(tuple);
  if (key === "type" && name !== undefined) return name;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, plain(value, name)]));
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

/** What the classes of a tree do in an init_weights of their own. */
export function userInits(node: Module): Record<string, UserInit> {
  const below = Object.values(node.children).map(userInits);
  const own = node.extra?.init_weights as Case | undefined;
  if (own?.kind !== "custom") return Object.assign({}, ...below);
  return Object.assign({ [node.type]: own.steps.map(stepOf) }, ...below);
}

function stepOf({ fn, param, ...args }: Case): Init | "super" {
  return fn === "super" ? fn : fill(param, makers[fn.replace(/_$/, "")]!(args));
}

const reportOf = (report: MmlabReport | undefined) => ({
  unexpected: report?.unexpected ?? [],
  missing: report?.missing ?? [],
  mismatched: report?.mismatched.map(({ path }) => path) ?? [],
});

// Only such a load is reported
const differs = ({ unexpected, missing, mismatched }: MmlabReport) =>
  unexpected.length + missing.length + mismatched.length > 0;

/** Which modules have run, of those with BaseModule's init_weights; of an object in several places the first counts. */
export function isInit(node: Module, path = ""): [string, boolean][] {
  const below = Object.entries(node.children).flatMap(([name, child]) =>
    child.extra?.ref === undefined ? isInit(child, path ? `${path}.${name}` : name) : []
  );
  return node.bases.includes("BaseModule") ? [[path, node.extra?.is_init === true], ...below] : below;
}

// This op answers errors row by row
function biasRow(p: number): { bias: number | undefined } | { error: string } {
  try {
    return { bias: biasForProbability(p)([1], keyed(0), { dtype: "float64" })[0] as number };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

export const mmengineAdapters: Readonly<Record<string, Adapter>> = {
  initialize: async (c, io) => {
    const cfg = plain(c.init_cfg) as Parameters<typeof mmlab>[0];
    mmlab(cfg, { exact: true }); // a wrong cfg is refused before its files are opened
    const rng = torch(c.seed);
    const checkpoints = await opened(cfg, io);
    const ready = mmlab(cfg, { exact: true, engine: c.engine, checkpoints })(modelOf(c, io), rng);
    return await answer(ready, undefined, probe(rng));
  },
  init_weights: async (c, io) => {
    const model = modelOf(c, io);
    const rng = torch(c.seed);
    const checkpoints = await opened(model, io);
    const { engine, calls } = c;
    const done = await initWeights(model, { engine, rng, calls, checkpoints, userInits: userInits(model) });
    const value = { is_init: Object.fromEntries(isInit(done.model)), report: reportOf(done.loads.findLast(differs)) };
    return await answer(done.model, value, probe(rng));
  },
  load_checkpoint: async (c, io) => {
    const { strict, revise_keys: reviseKeys } = c.kwargs;
    const checkpoint = await openCheckpoint(io.url(c.checkpoint), { names: "file", unwrap: "state_dict" });
    const options = { ...(strict !== undefined && { strict }), ...(reviseKeys && { reviseKeys }) };
    const { model, report } = loadCheckpoint(modelOf(c, io), checkpoint, options);
    return await answer(model, { report: reportOf(report) }, probe(torch(c.seed)));
  },
  helper: async (c, io) => {
    const rng = torch(c.seed);
    const cfg = { ...c.kwargs, type: HELPERS[c.fn], layer: c.tree.type };
    return await answer(mmlab(cfg, { exact: true })(modelOf(c, io), rng), undefined, probe(rng));
  },
  bases_table: (c) => {
    const rows = (c.classes as string[]).map((type) => [type, torchBases(type)] as const);
    const direct_bases = Object.fromEntries(rows.map(([type, { directBases }]) => [type, directBases]));
    return { value: { direct_bases, mro: Object.fromEntries(rows.map(([type, { bases }]) => [type, bases])) } };
  },
  bias_init_with_prob: (c) => ({ value: { rows: c.p.map(biasRow) } }),
  "*": (c) => ({ unsupported: `${c.op} is not offered` }),
};
