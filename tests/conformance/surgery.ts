/** Fitting old weights into a changed model: rows, and adapters that start from other weights. */
import { allocate } from "../../core/dtype.ts";
import * as ln from "../../mod.ts";
import { asType, matmul, mean, subtract } from "../../ndarray/mod.ts";
import { dequantize } from "./surgery_dequantize.ts";
import type { Adapter, Case, CaseTensor, IO } from "./types.ts";

type DType = ln.DType;

const DTYPES: Readonly<Record<string, DType>> = {
  F64: "float64",
  F32: "float32",
  F16: "float16",
  BF16: "bfloat16",
  I64: "int64",
  I32: "int32",
  U8: "uint8",
};

/** An input in this library's terms. */
export function tensorOf({ dtype, shape, data }: CaseTensor): ln.Tensor {
  const own = DTYPES[dtype] ?? dtype as DType;
  const n = shape.reduce((a, b) => a * b, 1);
  const out = allocate(own, n);
  const bytes = new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
  new Uint8Array(out.buffer as ArrayBuffer).set(bytes);
  return { dtype: own, shape, data: out };
}

async function fileOf(entries: Readonly<Record<string, CaseTensor>>): Promise<ln.Checkpoint> {
  return await ln.fromBytes(
    await ln.toSafetensors(Object.entries(entries).map(([name, t]) => [name, tensorOf(t)] as const)),
  );
}

/** A generator that returns the noise of a case; `pick` says which, by the path that it was entered at. */
function noisy(pick: (path: string) => CaseTensor): ln.Rng {
  const at = (path: string): ln.Rng => ({
    ...ln.keyed(0),
    at: (more) => at(path === "" ? more : `${path}.${more}`),
    clone: () => at(path),
    ordered: false,
    get root() {
      return at("");
    },
    normal: (n: number) => Float64Array.from((tensorOf(pick(path)).data as Float32Array).subarray(0, n)),
  } as ln.Rng);
  return at("");
}

/** Loads one entry "w" into a tensor of another shape. */
async function adapted(io: IO, shape: readonly number[], adapter: ln.Adapter, rng?: ln.Rng): Promise<ln.Module> {
  const w = io.input("w");
  const model = ln.module("M", { params: { w: ln.tensor(shape, { dtype: tensorOf(w).dtype }) } });
  const load = ln.pretrained(await fileOf({ w }), { adapt: [adapter] });
  const rest = ln.whenMissing(ln.fill("w", ln.zeros));
  return ln.initialize(model, ln.seq(load, rest), rng ? { rng } : {});
}

const answer = async (model: ln.Module, path: string) => await ln.tensorOf(model, path);

async function growRows(c: Case, io: IO) {
  const w = io.input("w");
  const { axis = 0, multiple, how, scale, to } = c;
  const n = to ?? w.shape[axis]!;
  const size = multiple ? Math.ceil(n / multiple) * multiple : n;
  const adapter = ln.growRows({
    rest: how,
    axis,
    ...(scale !== undefined && { scale }),
    ...(to !== undefined && { to }),
    ...(multiple !== undefined && { multiple }),
  });
  const noise = io.inputs.get("noise");
  const rng = noise && noisy(() => noise);
  const model = await adapted(io, w.shape.toSpliced(axis, 1, size), adapter, rng);
  const out: Record<string, ln.Tensor> = { out: await answer(model, "w") };
  if (how === "normal") {
    const x = asType(tensorOf(w), "float64");
    const middle = mean(x, { axis: 0 });
    const centred = subtract(x, middle);
    const [rows, cols] = w.shape as [number, number];
    const turned = { ...centred, shape: [cols, rows], stride: [...centred.stride].reverse() };
    const covariance = matmul(turned, centred);
    out.mean = { ...middle, data: Float32Array.from(middle.data as Float64Array), dtype: "float32" };
    const data = Float32Array.from(covariance.data as Float64Array, (v) => v / rows);
    out.covariance = { shape: [cols, cols], data, dtype: "float32" };
  }
  return { tensors: out };
}

async function selectRows(c: Case, io: IO) {
  const w = io.input("w");
  const { per = 1, axis = 0, rows, old, new: now } = c;
  const adapter = old ? ln.selectRows({ from: old, to: now, per, axis }) : ln.selectRows(rows, { per, axis });
  const count = (old ? now : rows).length;
  const shape = w.shape.toSpliced(axis, 1, count * per);
  const load = ln.pretrained(await fileOf({ w }), { adapt: [adapter] });
  const model = ln.module("M", { params: { w: ln.tensor(shape, { dtype: tensorOf(w).dtype }) } });
  const partial = ln.initialize(model, load, { partial: true });
  const whole = await adapted(io, shape, adapter);
  const gaps = ln.origins(partial).filter(({ kind }) => kind === "missing").flatMap(({ part = "[:]" }) => {
    const [from, to] = part.replace(/^\[(:, )*|\]$/g, "").split(":");
    const start = Number(from) / per;
    const end = (to ? Number(to) : count * per) / per;
    return Array.from({ length: end - start }, (_, i) => start + i);
  });
  const source = old && now.map((name: string) => old.includes(name) ? old.indexOf(name) : null);
  return { tensors: { out: await answer(whole, "w") }, value: { missing: gaps, ...(source && { source }) } };
}

const linear = (rows: number, cols: number) => ln.module("Linear", { params: { weight: ln.tensor([rows, cols]) } });

/** A layer [out, in] with an adapter beside it, as PEFT names them. */
function withAdapter(w: CaseTensor, rank: number, transposed: boolean, more: Record<string, ln.Param> = {}): ln.Module {
  const [out, ins] = (transposed ? [...w.shape].reverse() : w.shape) as [number, number];
  return ln.module("Linear", {
    params: { weight: ln.tensor(w.shape), ...more },
    children: { lora_A: linear(rank, ins), lora_B: linear(out, rank) },
    attrs: { fan_in_fan_out: transposed },
  });
}

async function loraInit(c: Case, io: IO) {
  const { start, rank, alpha, rslora, transposed, niter } = c;
  const w = io.inputs.get("w") ?? io.input("square");
  const init = ln.recipes.lora({
    start,
    rank,
    alpha,
    rslora,
    fanInFanOut: transposed,
    ...(niter !== undefined && { niter }),
  });
  const shape = io.inputs.has("w") ? w.shape : [io.input("noise_b").shape[1]!, io.input("noise_a").shape[0]!];
  const model = withAdapter({ ...w, shape }, rank, transposed);
  const rng = noisy((path) =>
    path.startsWith("lora_A")
      ? io.input("noise_a")
      : path.startsWith("lora_B")
      ? io.input("noise_b")
      : io.inputs.get("omega") ?? io.input("square")
  );
  const load = io.inputs.has("w") ? ln.pretrained(await fileOf({ weight: w })) : ln.fill("weight", ln.zeros);
  const ready = ln.initialize(model, ln.seq(load, init), { rng });
  const a = await answer(ready, "lora_A.weight");
  const b = await answer(ready, "lora_B.weight");
  const abs = (t: ln.Tensor): ln.Tensor => ({ ...t, data: (t.data as Float32Array).map(Math.abs) });
  return {
    tensors: { abs_a: abs(a), abs_b: abs(b), product: matmul(b, a), base: await answer(ready, "weight") },
  };
}

async function doraMagnitude(c: Case, io: IO) {
  const { alpha, rslora, transposed } = c;
  const w = io.input("w");
  const a = io.inputs.get("a");
  const b = io.inputs.get("b");
  const magnitude = { lora_magnitude_vector: ln.tensor([w.shape[transposed ? 1 : 0]!]) };
  const model = withAdapter(w, a?.shape[0] ?? c.rank ?? 2, transposed, magnitude);
  // Without factors of its own the case starts them as usual: their product is 0
  const file = await fileOf({ weight: w, ...(a && b && { "lora_A.weight": a, "lora_B.weight": b }) });
  const factors = ln.whenMissing(ln.recipes.lora({ alpha, rslora }));
  const dora = ln.recipes.dora({ alpha, rslora, fanInFanOut: transposed });
  return {
    tensors: {
      out: await answer(ln.initialize(model, ln.seq(ln.pretrained(file), factors, dora)), "lora_magnitude_vector"),
    },
  };
}

export const surgeryAdapters: Readonly<Record<string, Adapter>> = {
  grow_rows: growRows,
  shrink_rows: async (c, io) => {
    const model = await adapted(io, io.input("w").shape.toSpliced(0, 1, c.to), ln.shrinkRows());
    return { tensors: { out: await answer(model, "w") } };
  },
  select_rows: selectRows,
  lora_init: loraInit,
  dora_magnitude: doraMagnitude,
  dequantize,
};
