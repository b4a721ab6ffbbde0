/** Checkpoint files: every format through `openCheckpoint`, which recognises it by content. */
import {
  type Checkpoint,
  openCheckpoint,
  openNpy,
  openNpz,
  openOnnx,
  openSafetensors,
  openTfjs,
  openTorch,
  renamed,
  renames,
  toNpy,
  toSafetensors,
} from "../../mod.ts";
import type { Adapter, CaseTensor, Result } from "./types.ts";

/** The reader that a user of the format would call; the others go by content. */
async function read(url: URL, format: string): Promise<Result> {
  const checkpoint = await (OPENERS[format] ?? openCheckpoint)(url, { whole: true });
  try {
    const { metadata, tied, shared } = checkpoint;
    return {
      tensors: await everything(checkpoint),
      value: { metadata, ...(tied && { tied }), ...(shared && { shared_storage: shared }) },
    };
  } finally {
    checkpoint.close?.();
  }
}

/** Every entry of a checkpoint, read. */
export async function everything(checkpoint: Checkpoint): Promise<Map<string, CaseTensor>> {
  const out = new Map<string, CaseTensor>();
  for (const [name, spec] of checkpoint.specs) out.set(name, { ...spec, data: await checkpoint.read(name) });
  for (const [name, { shape, dtype }] of checkpoint.raw ?? []) {
    out.set(name, { shape, dtype: SPELLED[dtype] ?? dtype, data: await checkpoint.readRaw!(name) });
  }
  return out;
}

// The fixtures have no long names for these
const SPELLED: Readonly<Record<string, string>> = {
  float6_e2m3fn: "F6_E2M3",
  float6_e3m2fn: "F6_E3M2",
  float4_e2m1fn: "F4",
};

const OPENERS: Readonly<Record<string, (url: URL, options: { whole: true }) => Promise<Checkpoint>>> = {
  safetensors: (url) => openSafetensors(url),
  npy: (url) => openNpy(url),
  tfjs: (url) => openTfjs(url),
  onnx: (url) => openOnnx(url),
  npz: (url) => openNpz(url),
  "torch-zip": openTorch,
  "torch-legacy": openTorch,
};

export const ckptAdapters: Readonly<Record<string, Adapter>> = {
  read: (c, io) => read(io.url(c.file), c.format),
  "write-safetensors": async (c, io) => {
    const { metadata } = c;
    const checkpoint = await openCheckpoint(io.url(c.tensors_file));
    const entries = [
      ...[...checkpoint.specs].map(([name, spec]) => ({ name, ...spec, read: () => checkpoint.read(name) })),
      ...[...checkpoint.raw ?? []].map(([name, spec]) => ({ name, ...spec, read: () => checkpoint.readRaw!(name) })),
    ];
    const bytes = await toSafetensors(entries, metadata ? { metadata } : {});
    checkpoint.close?.();
    return { bytes };
  },
  "write-npy": async (c, io) => {
    const checkpoint = await openCheckpoint(io.url(c.tensors_file));
    const spec = checkpoint.specs.get("")!;
    const bytes = await toNpy({ ...spec, data: await checkpoint.read("") }, { fortran: c.fortran_order });
    checkpoint.close?.();
    return { bytes };
  },
  select: async (c, io) => {
    const checkpoint = await openCheckpoint(io.url(c.file), { names: "file" });
    const { prefix, revise_keys = [] } = c;
    try {
      const chosen = renamed(checkpoint, { prefix: prefix ?? "", rename: renames(revise_keys, { python: true }) });
      return { value: { keys: [...chosen.specs.keys()] } };
    } finally {
      checkpoint.close?.();
    }
  },
  "*": (c) => ({ unsupported: `${c.op} is not offered` }),
};
