/** Views of checkpoints, adapters of shapes and growth. */
import * as ln from "../../mod.ts";
import { interpolate } from "../../ndarray/mod.ts";
import { tensorOf } from "./surgery.ts";
import type { Adapter, Case, CaseTensor, IO } from "./types.ts";

type Named = Readonly<Record<string, string>>;

async function fileOf(io: IO, names?: Named): Promise<ln.Checkpoint> {
  const entries = [...io.inputs].map(([name, t]) => [names?.[name] ?? name, tensorOf(t)] as const);
  return await ln.fromBytes(await ln.toSafetensors(entries));
}

async function all(view: ln.Checkpoint, names: Named): Promise<Record<string, ln.Tensor>> {
  const out: Record<string, ln.Tensor> = {};
  for (const [to, name] of Object.entries(names)) {
    if (view.specs.has(name)) out[to] = { ...view.specs.get(name)!, data: await view.read(name) };
  }
  return out;
}

const every = (view: ln.Checkpoint) =>
  all(view, Object.fromEntries([...view.specs.keys()].map((name) => [name, name])));
const only = async (view: ln.Checkpoint, name: string) => ({ tensors: await all(view, { out: name }) });

/** Loads "w" into a tensor of another shape by an adapter. */
async function adapted(io: IO, name: string, shape: readonly number[], adapter: ln.Adapter) {
  const w = tensorOf(io.input(name));
  const model = ln.module("M", { params: { w: ln.tensor(shape, { dtype: w.dtype }) } });
  const ready = ln.initialize(model, ln.pretrained(await fileOf(io, { [name]: "w" }), { adapt: [adapter] }));
  return { tensors: { out: await ln.tensorOf(ready, "w") } };
}

const shapeOf = (io: IO, name: string) => io.input(name).shape;

function positions(c: Case, io: IO) {
  const { layout, prefix, to, mode, antialias, align_corners, from } = c;
  const name = io.inputs.has("pos") ? "pos" : [...io.inputs.keys()][0]!;
  const old = shapeOf(io, name);
  const count = to.reduce((a: number, b: number) => a * b, 1);
  const shape = layout === "nhwc"
    ? [old[0]!, ...to, old[3]!]
    : layout === "nchw"
    ? [...old.slice(0, 2), ...to]
    : old.with(old.length - 2, prefix + count);
  const options = { layout, prefix, to, mode, antialias, alignCorners: align_corners ?? false, ...(from && { from }) };
  return adapted(io, name, shape, ln.resizePositions(options));
}

function relative(c: Case, io: IO) {
  const { method, window, from, extra, antialias } = c;
  const name = io.inputs.has("table") ? "table" : [...io.inputs.keys()][0]!;
  const old = shapeOf(io, name);
  const [h, w] = window.map((n: number) => 2 * n - 1);
  const shape = old.length === 3 ? [old[0]!, h, w] : [h * w + extra, old[1]!];
  const options = { method, window, extra, ...(from && { from }), ...(antialias !== undefined && { antialias }) };
  return adapted(io, name, shape, ln.resizeRelativePositions(options));
}

function transposed(c: Case, io: IO) {
  const old = shapeOf(io, "w");
  const { from, to, groups } = c;
  const size = (letter: string) => old[from.indexOf(letter)]!;
  if (old.length !== from.length) return adapted(io, "w", [...old, 1], ln.transposeKernel({ from, to }));
  const shape = [...to].map((letter: string) => {
    if (groups === undefined || from.includes("M") === to.includes("M")) return size(letter);
    if (to.includes("M")) return letter === "I" ? groups : letter === "M" ? size("O") / groups : size(letter);
    return letter === "O" ? size("I") * size("M") : letter === "I" ? 1 : size(letter);
  });
  return adapted(io, "w", shape, ln.transposeKernel({ from, to, ...(groups && { groups }) }));
}

const FOLD = {
  weight: "l.weight",
  bias: "l.bias",
  gamma: "n.weight",
  beta: "n.bias",
  mean: "n.running_mean",
  var: "n.running_var",
};

async function identityNorm(c: Case, io: IO) {
  const size = io.inputs.get("mean")?.shape[0] ?? c.size;
  const weight = { shape: [size, 1], dtype: "float32", data: new Float32Array(size) } as const;
  const own = io.inputs.has("mean")
    ? [["n.running_mean", tensorOf(io.input("mean"))], ["n.running_var", tensorOf(io.input("var"))]] as const
    : [];
  const file = await ln.fromBytes(await ln.toSafetensors([["l.weight", weight], ...own]));
  const view = ln.growth.net2deeper(file, { after: "l", kind: "linear", norm: "n", eps: c.eps });
  return { tensors: await all(view, { gamma: "n.weight", beta: "n.bias" }) };
}

async function weightNormed(c: Case, io: IO) {
  const form = c.form === "old" ? "old" : "parametrized";
  return { tensors: await every(ln.weightNormed(await fileOf(io), "weight", { dim: c.dim, form })) };
}

function merge(c: Case, io: IO) {
  const { method, models, weights, density, lambda, normalize, t } = c;
  const names: Record<string, string> = {
    task_arithmetic: "taskArithmetic",
    dare_linear: "dare",
    dare_ties: "dare",
    model_stock: "modelStock",
  };
  const file = async (name: string) => await ln.fromBytes(await ln.toSafetensors([["w", tensorOf(io.input(name))]]));
  const masks = (path: string) => tensorOf(io.input(`mask${path.split(".")[0]}`)).data;
  const rng = {
    ...ln.keyed(0),
    at: (path: string) => ({ ...ln.keyed(0), bernoulli: () => masks(path) }),
  } as unknown as ln.Rng;
  return (async () => {
    const cks = await Promise.all(Array.from({ length: models }, (_, i) => file(`m${i}`)));
    const by = {
      method: names[method] ?? method,
      ...(io.inputs.has("base") && method !== "linear" && method !== "slerp" && { base: await file("base") }),
      ...(weights && { weights }),
      ...(density && method !== "task_arithmetic" && { density }),
      ...(lambda !== undefined && { lambda }),
      ...(normalize !== undefined && { normalize }),
      ...(c.rescale !== undefined && { rescale: c.rescale === "none" ? false : c.rescale }),
      ...(t !== undefined && { t }),
      ...(method === "dare_ties" && { ties: true }),
      ...(method.startsWith("dare") && { rng }),
    } as ln.MergeMethod;
    return await only(ln.merged(cks, by), "w");
  })();
}

async function stackLayers(c: Case) {
  if (c.plan === undefined) {
    const plan = ln.growth.layerPlan({
      layers: c.layers,
      ...(c.to && { to: c.to }),
      how: c.how,
      ...(c.every && { every: c.every }),
    });
    return { value: { layers: [...plan], copies: [...plan.copies] } };
  }
  const data = (i: number) => ({ shape: [1], dtype: "float32", data: new Float32Array([i]) }) as const;
  const file = await ln.fromBytes(
    await ln.toSafetensors(c.names.map((name: string, i: number) => [name, data(i)] as const)),
  );
  const view = ln.growth.stackLayers(file, c.at, c.plan);
  const names: Record<string, string> = {};
  for (const name of view.specs.keys()) names[name] = c.names[(await view.read(name) as Float32Array)[0]!];
  return { value: { names } };
}

async function interpolateLayers(c: Case, io: IO) {
  const names = Object.fromEntries(Array.from({ length: c.layers }, (_, i) => [`w${i}`, `l.${i}.w`]));
  const view = ln.growth.interpolateLayers(await fileOf(io, names), "l", c.to);
  return {
    tensors: await all(view, Object.fromEntries(Array.from({ length: c.to }, (_, i) => [`w${i}`, `l.${i}.w`]))),
  };
}

async function net2wider(c: Case, io: IO) {
  const names = {
    weight: "a.weight",
    bias: "a.bias",
    gamma: "n.weight",
    beta: "n.bias",
    mean: "n.running_mean",
    var: "n.running_var",
    next: "b.weight",
  };
  const norm = io.inputs.has("gamma") || io.inputs.has("mean");
  const view = ln.growth.net2wider(await fileOf(io, names), {
    layer: "a",
    next: "b",
    map: c.map,
    ...(norm && { norm: "n" }),
    ...(c.per && { per: c.per }),
  });
  return { tensors: await all(view, names) };
}

async function net2deeper(c: Case) {
  const weight = { shape: [c.size, 1], dtype: "float32", data: new Float32Array(c.size) } as const;
  const file = await ln.fromBytes(await ln.toSafetensors([["a.weight", weight]]));
  const view = ln.growth.net2deeper(file, {
    after: "a",
    into: "d",
    kind: c.kind,
    ...(c.kernel && { kernel: c.kernel }),
  });
  return { tensors: await all(view, { weight: "d.weight", bias: "d.bias" }) };
}

async function upcycle(c: Case, io: IO) {
  let view = await fileOf(io);
  for (const name of ["gate", "up", "down"]) {
    view = ln.growth.upcycle(view, { experts: c.experts, from: name, into: `experts.{expert}.${name}` });
  }
  if (c.layout === "list") return { tensors: await every(view) };
  const of = (name: string) => Array.from({ length: c.experts }, (_, k) => `experts.${k}.${name}`);
  for (let k = 0; k < c.experts; k++) {
    view = ln.joined(view, `experts.${k}.both`, [`experts.${k}.gate`, `experts.${k}.up`]);
  }
  view = ln.joined(view, "gate_up_proj", of("both"), { layout: "stack" });
  view = ln.joined(view, "down_proj", of("down"), { layout: "stack" });
  return { tensors: await every(view) };
}

async function mergeLora(c: Case, io: IO) {
  const { alpha, rslora, transposed } = c;
  const embedding = c.kind === "embedding" || c.embedding === true;
  const kind = embedding ? "lora_embedding_" : "lora_";
  const tail = embedding ? "" : ".weight";
  const base = await ln.fromBytes(await ln.toSafetensors([["l.weight", tensorOf(io.input("w"))]]));
  const parts: [string, CaseTensor][] = [[`l.${kind}A${tail}`, io.input("a")], [`l.${kind}B${tail}`, io.input("b")]];
  if (io.inputs.has("magnitude")) parts.push(["l.lora_magnitude_vector", io.input("magnitude")]);
  const adapter = await ln.fromBytes(await ln.toSafetensors(parts.map(([name, t]) => [name, tensorOf(t)] as const)));
  return await only(ln.mergedLora(base, adapter, { alpha, rslora, fanInFanOut: transposed }), "l.weight");
}

const fused = (c: Case) => ({
  axis: c.axis,
  layout: c.layout,
  ...(c.heads && { heads: c.heads }),
  ...(c.groups && { groups: c.groups }),
});
const single = (io: IO) => [...io.inputs.keys()][0]!;

export const viewAdapters: Readonly<Record<string, Adapter>> = {
  interpolate: (c, io) => {
    const { mode, size, align_corners = false, antialias = false, scale } = c;
    const sizes = scale ? { scaleFactor: scale } : { size };
    const out = interpolate(tensorOf(io.input("x")), { ...sizes, mode, alignCorners: align_corners, antialias });
    return { tensors: { out: { shape: out.shape, dtype: out.dtype, data: out.data } } };
  },
  resize_positions: positions,
  resize_relative_positions: relative,
  resize_patch_embed: (c, io) =>
    adapted(
      io,
      "w",
      [...shapeOf(io, "w").slice(0, 2), ...c.to],
      ln.resizePatchEmbed({ mode: c.mode, antialias: c.antialias }),
    ),
  adapt_channels: (c, io) => {
    const old = shapeOf(io, "w");
    const n = c.how === "repeat" && c.to === 1 ? Math.max(1, old[1]! / c.base) : c.to;
    return adapted(io, "w", old.with(1, n), ln.adaptChannels({ how: c.how, base: c.base }));
  },
  inflate_3d: (c, io) => adapted(io, "w", shapeOf(io, "w").toSpliced(2, 0, c.frames), ln.inflate3d({ how: c.how })),
  transpose_kernel: transposed,
  fold_batch_norm: async (c, io) => {
    const view = ln.foldedBatchNorm(await fileOf(io, FOLD), {
      layer: "l",
      norm: "n",
      eps: c.eps,
      transposed: c.transposed,
    });
    return { tensors: await all(view, { weight: "l.weight", bias: "l.bias" }) };
  },
  identity_batch_norm: identityNorm,
  weight_norm_split: weightNormed,
  weight_norm_join: async (c, io) => ({ tensors: await every(ln.weightNorm(await fileOf(io), "**", { dim: c.dim })) }),
  join: async (c, io) => await only(ln.joined(await fileOf(io), "fused", c.parts, fused(c)), "fused"),
  divide: async (c, io) => {
    const view = ln.divided(await fileOf(io), single(io), c.parts.map((p: string) => `part.${p}`), {
      ...fused(c),
      ...(c.sizes && { sizes: c.sizes }),
    });
    return { tensors: await all(view, Object.fromEntries(c.parts.map((p: string) => [p, `part.${p}`]))) };
  },
  group_heads: async (c, io) =>
    await only(
      ln.growth.groupHeads(await fileOf(io), single(io), { heads: c.heads, groups: c.groups, how: c.how }),
      single(io),
    ),
  repeat_heads: async (c, io) =>
    await only(ln.growth.repeatHeads(await fileOf(io), single(io), { heads: c.heads, to: c.to }), single(io)),
  split_heads: async (c, io) =>
    await only(ln.splitHeads(await fileOf(io), single(io), { heads: c.heads, side: c.side }), single(io)),
  join_heads: async (c, io) =>
    await only(ln.joinHeads(await fileOf(io), single(io), { heads: c.heads, side: c.side }), single(io)),
  permute_rotary: async (c, io) =>
    await only(ln.permutedRotary(await fileOf(io), single(io), { heads: c.heads, to: c.to }), single(io)),
  reorder_gates: async (c, io) => ({
    tensors: await every(ln.reorderedGates(await fileOf(io), "", { cell: c.cell, from: c.from, to: c.to })),
  }),
  net2wider,
  net2deeper,
  stack_layers: stackLayers,
  interpolate_layers: interpolateLayers,
  select_weights: async (c, io) =>
    await only(ln.growth.selectWeights(await fileOf(io), { [single(io)]: c.to }), single(io)),
  upcycle,
  merge_lora: mergeLora,
  merge,
};
