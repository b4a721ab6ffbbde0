import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { quoteNames } from "../core/nearest.ts";
import { entriesOf } from "./stores/file.ts";
import { openCheckpoint } from "./open_checkpoint.ts";
import type { Checkpoint } from "./types.ts";

/** Where the paths of a cfg are. */
export interface OpenAllOptions {
  /** The folder (a path or URL) that relative paths count from; the current one by default. */
  readonly base?: string | URL;
  /**
   * The folder with the files that `torchvision://NAME` and `open-mmlab://NAME` stand for, such as PyTorch's own
   * `hub/checkpoints`: a file `NAME.pth`, `NAME-HASH.pth`, `.pt` or `.safetensors`, there or in a folder `torchvision`
   * or `open-mmlab` in it.
   */
  readonly zoo?: string;
}

/**
 * Opens every checkpoint that an MMLab cfg asks for: the `checkpoint` of each `{ type: "Pretrained" }` in it, however
 * deep.
 *
 * The Map has the paths as they stand in the cfg (or in a whole model, whose nodes have cfgs); each file is opened once
 * and as MMLab reads it: only `state_dict` is unwrapped, and names are as they are in the file, because the cfg's own
 * rules rename them. Aliases such as `torchvision://resnet50` are looked up in the folder `zoo`: nothing is downloaded.
 * If one cannot be opened, those that were are closed again.
 *
 * @throws {LensorError} `unsupported` for an alias without `zoo` and for one of another scheme, `missing` for one that
 * has no file there, `range` for one that has several, and what `openCheckpoint` throws.
 *
 * @example
 * ```ts
 * import { openAll, writeSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const base = Deno.makeTempDirSync();
 * await writeSafetensors(
 *   [["w", { shape: [1], dtype: "float32", data: new Float32Array(1) }]],
 *   `${base}/a.safetensors`,
 * );
 * const opened = await openAll({ type: "Pretrained", checkpoint: "a.safetensors" }, { base });
 * assertEquals([...opened.keys()], ["a.safetensors"]);
 * for (const checkpoint of opened.values()) checkpoint.close?.();
 * ```
 */
export async function openAll(cfg: unknown, options: OpenAllOptions = {}): Promise<ReadonlyMap<string, Checkpoint>> {
  checkOptions("open the checkpoints of a cfg", options, ["base", "zoo"]);
  const out = new Map<string, Checkpoint>();
  try {
    for (const path of pathsOf(cfg)) {
      out.set(path, await openCheckpoint(placed(path, options), { names: "file", unwrap: "state_dict" }));
    }
    return out;
  } catch (error) {
    for (const checkpoint of out.values()) checkpoint.close?.();
    throw error;
  }
}

function pathsOf(cfg: unknown): ReadonlySet<string> {
  const out = new Set<string>();
  const seen = new Set<unknown>();
  const queue = [cfg];
  for (const node of queue) {
    if (typeof node !== "object" || node === null || ArrayBuffer.isView(node) || seen.has(node)) continue;
    seen.add(node);
    const { type, checkpoint } = node as { type?: unknown; checkpoint?: unknown };
    if ((type === "Pretrained" || type === "PretrainedInit") && typeof checkpoint === "string") out.add(checkpoint);
    queue.push(...Object.values(node));
  }
  return out;
}

function placed(path: string, { base, zoo }: OpenAllOptions): string | URL {
  const [, given, name = ""] = /^([a-zA-Z][a-zA-Z0-9+.-]+):\/\/(.*)$/s.exec(path) ?? [];
  const scheme = given?.toLowerCase();
  const folder = scheme === undefined ? undefined : ZOOS.get(scheme);
  if (folder !== undefined && zoo !== undefined) return inZoo(path, zoo, folder, name);
  if (scheme !== undefined && !["http", "https", "file"].includes(scheme)) {
    const help = folder === undefined
      ? "download the file and give its path in the cfg"
      : "pass zoo: the folder with its file, or give the path of the file in the cfg";
    throw new LensorError(
      "unsupported",
      `Cannot open "${path}": ${scheme}:// is the name of a model, not of a file; ${help}`,
      {
        file: path,
      },
    );
  }
  if (base === undefined || scheme !== undefined || /^([\\/]|[a-zA-Z]:[\\/])/.test(path)) return path;
  const isUrl = base instanceof URL || /^[a-z]+:\/\//i.test(base);
  return isUrl ? new URL(path, String(base).replace(/\/?$/, "/")) : `${base.replace(/[\\/]$/, "")}/${path}`;
}

// The schemes of MMLab for models by name, and the folder that their files may have for themselves
const ZOOS: ReadonlyMap<string, string> = new Map([
  ["torchvision", "torchvision"],
  ["modelzoo", "torchvision"],
  ["open-mmlab", "open-mmlab"],
  ["openmmlab", "open-mmlab"],
]);

function inZoo(path: string, zoo: string, folder: string, name: string): string {
  const parts = name.split("/");
  const last = parts.at(-1)!;
  const above = parts.slice(0, -1);
  if (typeof zoo !== "string" || parts.some((part) => part === "" || part === "." || part === "..")) {
    throw new LensorError("type", `Cannot open "${path}": expected a name, and a path of a folder as zoo`, {
      file: path,
    });
  }
  const top = zoo.replace(/[\\/]+$/, "") || zoo;
  const has = new Set<string>();
  const found: string[] = [];
  const places = [[top, folder, ...above], [top, ...above], [top, folder], [top]].map((all) => all.join("/"));
  for (const place of new Set(places)) {
    for (const entry of entriesOf(place) ?? []) {
      const [, stem] = /^(.*)\.(?:pth|pt|safetensors)$/i.exec(entry.name) ?? [];
      if (stem === undefined || entry.isFolder) continue;
      has.add(entry.name);
      if (stem === last || stem.startsWith(`${last}-`) && /^[0-9a-f]{6,}$/.test(stem.slice(last.length + 1))) {
        found.push(`${place}/${entry.name}`);
      }
    }
    if (found.length) break;
  }
  if (found.length === 1) return found[0]!;
  const [code, why] = found.length
    ? ["range", `${zoo} has several files for it: ${quoteNames(found)}; keep one`] as const
    : [
      "missing",
      `${zoo} has no ${last}.pth, ${last}-HASH.pth or ${last}.safetensors; it has ${
        quoteNames(has) || "no weight files"
      }`,
    ] as const;
  throw new LensorError(code, `Cannot open "${path}": ${why}`, { file: path });
}
