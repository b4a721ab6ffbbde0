import { nonFinite as countNonFinite } from "../core/cast_loss.ts";
import { checkDType, kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { quoteNames } from "../core/nearest.ts";
import { describe, sizeOf } from "../core/shape.ts";
import type { Dict, DType, Values } from "../core/types.ts";
import { type SaveEntry, toSafetensors, writeSafetensors } from "../checkpoint/writers/write_safetensors.ts";
import { writeShardedSafetensors } from "../checkpoint/writers/write_sharded_safetensors.ts";
import { eachTensor, find, type LeafKind } from "../tree/walk.ts";
import { origins } from "./explain.ts";
import { byRange } from "./_gather.ts";
import { guardedCast, piecesOf } from "../checkpoint/guarded_cast.ts";
import { type Scratch, scratch } from "../checkpoint/scratch.ts";
import { bytesAs, checkFormat, checkTarget, keepsTies, type SaveFormat, writeAs } from "./_save_formats.ts";
import { originText } from "./origin_text.ts";
import { compute } from "./read.ts";
import { wasDrawnFinite } from "./source.ts";
import { checkModule } from "../tree/check_module.ts";
import { missingRegions } from "../tree/regions/part.ts";
import { missing } from "../tree/select.ts";
import { tiesOf } from "../tree/ties.ts";
import type { Module, Param } from "../tree/types.ts";

/** How a model is written. */
export interface SaveOptions {
  /** The file format; the name of the file never chooses one. @default "safetensors" */
  readonly format?: SaveFormat;
  /** Casts every floating-point tensor on the way, rounding to nearest. */
  readonly dtype?: DType;
  /**
   * Cuts the checkpoint into files of at most so many bytes of tensors, named by an index `<target>.index.json` that is
   * written last.
   */
  readonly maxShardBytes?: number;
  /** More text for the file's metadata, by name. */
  readonly metadata?: ReadonlyMap<string, string> | Readonly<Record<string, string>>;
  /**
   * Aliases of tied tensors: left out, with `metadata[alias] = owner` as safetensors does; written as copies; or
   * refused. "torch" keeps them as two names of one tensor unless they are to be copies. @default "drop", but "copy"
   * for formats that cannot tell of a tie
   */
  readonly onTied?: "drop" | "copy" | "error";
  /** Whether params may hold NaN and infinities; "error" by default. Buffers may: a mask is often -Infinity. */
  readonly nonFinite?: "error" | "allow";
}

/**
 * Writes every param and persistent buffer of a model to a safetensors file, or one of another `format`, computed one
 * after the other as the file grows.
 *
 * The file appears whole or not at all. Its metadata holds the origin of every tensor, which `readOrigins` reads; npz
 * and TensorFlow.js have no place for that. Throws `unsupported` for a name that promises another format (`.pth`,
 * `.npz`, `.onnx` ...) and for what a format cannot hold, `missing` for a tensor without a value before anything is
 * written, `type` for a dtype that a cast cannot reach, `unsupported` for ties with `onTied: "error"`, `range` for a
 * param with NaN or an infinity (unless `nonFinite: "allow"`) and for a cast that does more than round, and what
 * reading and writing throw.
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, openCheckpoint, saveModel, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/ready.safetensors`;
 * await saveModel(initialize(linear(2, 3), fill("**", zeros)), path);
 * const written = await openCheckpoint(path);
 * assertEquals(written.specs.get("weight"), { shape: [3, 2], dtype: "float32" });
 * written.close?.();
 * ```
 */
export async function saveModel(model: Module, target: string | URL, options: SaveOptions = {}): Promise<void> {
  const { format, entries, given, ties, about, maxShardBytes } = planOf(model, options);
  checkTarget(target, options.format);
  if (format !== "safetensors") {
    return await writeAs(format, entries, target, { given, origin: originIn(about, entries), ties, maxShardBytes });
  }
  const metadata = { ...ties, ...given };
  if (maxShardBytes !== undefined) {
    return await writeShardedSafetensors(entries, target, { metadata, maxShardBytes, shardMetadata: about });
  }
  const all = { format: "pt", ...metadata, ...about(entries.map(({ name }) => name)) };
  await writeSafetensors(entries, target, { metadata: all });
}

/**
 * Returns the bytes of the file that `saveModel` writes, on every host: origins and ties are in them.
 *
 * @throws {LensorError} As `saveModel`, and `unsupported` for what is several files: `maxShardBytes`, and the format
 * "tfjs".
 *
 * @example
 * ```ts
 * import { fill, fromBytes, initialize, linear, ones, toBytes } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toBytes(initialize(linear(1, 2), fill("**", ones)));
 * assertEquals(await (await fromBytes(bytes)).read("bias"), new Float32Array([1, 1]));
 * ```
 */
export async function toBytes(model: Module, options: SaveOptions = {}): Promise<Uint8Array> {
  const { format, entries, given, ties, about, maxShardBytes } = planOf(model, options);
  if (maxShardBytes !== undefined || format === "tfjs") {
    const what = format === "tfjs" ? "TensorFlow.js weights are" : "shards are";
    throw new LensorError("unsupported", `Cannot give the bytes of a model: ${what} several files; use saveModel`);
  }
  if (format !== "safetensors") {
    return await bytesAs(format, entries, { given, origin: originIn(about, entries), ties });
  }
  const metadata = { format: "pt", ...ties, ...given, ...about(entries.map(({ name }) => name)) };
  return await toSafetensors(entries, { metadata });
}

const originIn = (about: Plan["about"], entries: readonly SaveEntry[]): string =>
  about(entries.map(({ name }) => name))["lensor.origin"]!;

interface Plan {
  readonly format: SaveFormat;
  readonly entries: readonly SaveEntry[];
  /** Metadata of the caller. */
  readonly given: Readonly<Record<string, string>>;
  /** Aliases that are left out, with their owners. */
  readonly ties: Dict<string>;
  /** What a file says of its own tensors: their origins, and the aliases of those that it holds. */
  readonly about: (names: readonly string[]) => Readonly<Record<string, string>>;
  readonly maxShardBytes: number | undefined;
}

function planOf(model: Module, options: SaveOptions): Plan {
  checkModule("save", model);
  checkOptions("save a model", options, ["format", "dtype", "maxShardBytes", "metadata", "onTied", "nonFinite"]);
  const { format = "safetensors", dtype, maxShardBytes } = options;
  checkFormat(format);
  const { onTied = keepsTies(format) ? "drop" : "copy" } = options;
  if (!["drop", "copy", "error"].includes(onTied)) {
    throw new LensorError(
      "unknown-name",
      `Cannot save a model: onTied is ${describe(onTied)}; use "drop", "copy" or "error"`,
    );
  }
  const { nonFinite = "error" } = options;
  if (nonFinite !== "error" && nonFinite !== "allow") {
    const found = describe(nonFinite);
    throw new LensorError("unknown-name", `Cannot save a model: nonFinite is ${found}; use "error" or "allow"`);
  }
  if (dtype !== undefined) checkCast(dtype);
  const ties = tiesOf(model);
  if (onTied === "error" && ties.size) {
    throw new LensorError(
      "unsupported",
      `Cannot save a model with ties: ${quoteNames(ties.keys())}; pass onTied: "drop" or "copy"`,
    );
  }
  const entries: SaveEntry[] = [];
  const gaps: string[] = [];
  const memory = scratch();
  const finite = (kind: LeafKind) => kind === "param" && nonFinite === "error";
  eachTensor(model, (param, path, kind) => {
    if (!param.persistent) return;
    if (missing(param)) gaps.push(...missingRegions(param).map(({ text }) => path + text));
    else entries.push(savedEntry(path, path, param, dtype, finite(kind), memory));
  });
  if (gaps.length) {
    throw new LensorError(
      "missing",
      `Cannot save a model: ${quoteNames(gaps)} ${gaps.length === 1 ? "has" : "have"} no value; initialize it`,
      {
        path: gaps[0],
      },
    );
  }
  if (onTied === "copy") {
    for (const [alias, owner] of ties) {
      const leaf = find(model, owner);
      if (leaf && leaf.kind !== "module" && leaf.node.persistent) {
        entries.push(savedEntry(alias, owner, leaf.node, dtype, finite(leaf.kind), memory));
      }
    }
  }
  const dropped: Dict<string> = onTied === "drop" ? Object.fromEntries(ties) : {};
  const given = ownMetadata(options.metadata, dropped);
  const history = Map.groupBy(origins(model).filter((row) => row.kind !== "model"), (row) => row.tensor);
  const about = (names: readonly string[]) => {
    const here = new Set(names);
    const aliases = Object.entries(dropped).filter(([, owner]) => here.has(owner));
    const rows = names.flatMap((name) => history.get(name) ?? [])
      .map(({ tensor, part = "", origin }) => ({ path: tensor + part, origin }));
    return { ...Object.fromEntries(aliases), "lensor.origin": originText(rows) };
  };
  return { format, entries, given, ties: dropped, about, maxShardBytes };
}

/**
 * A tensor of a model as the writers take it, cast on the way. `finite`: NaN and infinities are refused. `memory` is
 * shared by all tensors of a file.
 */
export function savedEntry(
  name: string,
  path: string,
  param: Param,
  to: DType | undefined,
  finite: boolean,
  memory?: Scratch,
): SaveEntry {
  const dtype = to !== undefined && kindOf(param.dtype) === "float" ? to : param.dtype;
  const n = sizeOf(param.shape);
  const begin = `Cannot save "${path}"`;
  const whole = () => piecesOf(n, (range) => compute(param, path, range));
  return {
    name,
    dtype,
    shape: param.shape,
    elementwise: param.value !== undefined && byRange(param.value),
    async read(range, into) {
      const held = range && param.dtype !== dtype ? memory?.take(param.dtype, range[1] - range[0]) : undefined;
      try {
        const own = await compute(param, path, range, param.dtype === dtype ? into : held);
        const known = param.value?.kind === "draw" && wasDrawnFinite(own);
        if (finite && !known && countNonFinite(own, param.dtype) > 0) throw await notFinite(path, param, whole());
        const place = { path, begin, key: param, ...(range && own.length < n && { whole }) };
        return await guardedCast(own, param.dtype, dtype, place, into);
      } finally {
        memory?.give(held);
      }
    },
  };
}

async function notFinite(path: string, { dtype }: Param, whole: AsyncIterable<Values>): Promise<LensorError> {
  let n = 0;
  for await (const part of whole) n += countNonFinite(part, dtype);
  const numbers = n === 1 ? "1 number is" : `${n.toLocaleString("en-US")} numbers are`;
  const help = 'look where they come from, or pass nonFinite: "allow"';
  return new LensorError("range", `Cannot save "${path}": ${numbers} NaN or infinite; ${help}`, { path });
}

// What a caller adds to the metadata; the names of lensor's own notes and of ties are taken
function ownMetadata(given: SaveOptions["metadata"], ties: Dict<string>): Readonly<Record<string, string>> {
  if (given === undefined) return {};
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new LensorError(
      "type",
      `Cannot save a model: metadata is ${describe(given)}; give an object or a Map of texts`,
    );
  }
  const pairs: [string, string][] = given instanceof Map ? [...given] : Object.entries(given);
  for (const [key, value] of pairs) {
    if (typeof key !== "string" || typeof value !== "string") {
      throw new LensorError(
        "type",
        `Cannot save a model: metadata ${describe(key)} is ${describe(value)}; give a text`,
      );
    }
    const why = key === "lensor.origin"
      ? "is written by saveModel itself"
      : Object.hasOwn(ties, key)
      ? `says that this tensor is tied to "${ties[key]}"`
      : undefined;
    if (why) {
      throw new LensorError("unused", `Cannot save a model: metadata "${key}" ${why}; choose another name`, {
        path: key,
      });
    }
  }
  return Object.fromEntries(pairs);
}

function checkCast(dtype: DType): void {
  checkDType(dtype);
  if (kindOf(dtype) !== "float") {
    throw new LensorError("type", `Cannot save a model as ${dtype}: floating-point tensors are cast to floats only`);
  }
}
