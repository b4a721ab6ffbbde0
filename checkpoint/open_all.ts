import { LensorError } from "../core/errors.ts";
import { openCheckpoint } from "./open_checkpoint.ts";
import type { Checkpoint } from "./types.ts";

/** Where the paths of a cfg are. */
export interface OpenAllOptions {
  /** The folder (a path or URL) that relative paths count from; the current one unless given. */
  readonly base?: string | URL;
}

/**
 * Opens every checkpoint that an MMLab cfg asks for: the `checkpoint` of each `{ type: "Pretrained" }` in it, however deep.
 *
 * The Map has the paths as they stand in the cfg (or in a whole model, whose nodes have cfgs); each file is opened once and as MMLab reads
 * it: only `state_dict` is unwrapped, and names are as they are in the file, because the cfg's own rules rename them. Aliases such as `torchvision://resnet50` are `unsupported`: download the file and name its path. If one cannot be
 * opened, those that were are closed again.
 *
 * @example
 * ```ts
 * import { openAll } from "./open_all.ts";
 * import { writeSafetensors } from "./writers/write_safetensors.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const base = Deno.makeTempDirSync();
 * await writeSafetensors([["w", { shape: [1], dtype: "float32", data: new Float32Array(1) }]], `${base}/a.safetensors`);
 * const opened = await openAll({ type: "Pretrained", checkpoint: "a.safetensors" }, { base });
 * assertEquals([...opened.keys()], ["a.safetensors"]);
 * for (const checkpoint of opened.values()) checkpoint.close?.();
 * ```
 */
export async function openAll(cfg: unknown, options: OpenAllOptions = {}): Promise<ReadonlyMap<string, Checkpoint>> {
  const out = new Map<string, Checkpoint>();
  try {
    for (const path of pathsOf(cfg)) {
      out.set(path, await openCheckpoint(placed(path, options.base), { names: "file", unwrap: "state_dict" }));
    }
    return out;
  } catch (error) {
    for (const checkpoint of out.values()) checkpoint.close?.();
    throw error;
  }
}

function pathsOf(cfg: unknown): ReadonlySet<string> {
  const out = new Set<string>(), seen = new Set<unknown>(), queue = [cfg];
  for (const node of queue) {
    if (typeof node !== "object" || node === null || ArrayBuffer.isView(node) || seen.has(node)) continue;
    seen.add(node);
    const { type, checkpoint } = node as { type?: unknown; checkpoint?: unknown };
    if ((type === "Pretrained" || type === "PretrainedInit") && typeof checkpoint === "string") out.add(checkpoint);
    queue.push(...Object.values(node));
  }
  return out;
}

function placed(path: string, base: string | URL | undefined): string | URL {
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]+):\/\//.exec(path)?.[1]?.toLowerCase();
  if (scheme !== undefined && !["http", "https", "file"].includes(scheme)) {
    throw new LensorError(
      "unsupported",
      `Cannot open "${path}": ${scheme}:// names no file; download it and give its path in the cfg`,
      { file: path },
    );
  }
  if (base === undefined || scheme !== undefined || /^([\\/]|[a-zA-Z]:[\\/])/.test(path)) return path;
  const isUrl = base instanceof URL || /^[a-z]+:\/\//i.test(base);
  return isUrl ? new URL(path, String(base).replace(/\/?$/, "/")) : `${base.replace(/[\\/]$/, "")}/${path}`;
}
