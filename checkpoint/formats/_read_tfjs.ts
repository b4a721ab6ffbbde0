import { openBeside } from "../stores/_beside.ts";
import type { Broken } from "../_broken.ts";
import { bytesIn, checkedShape } from "../_checked_shape.ts";
import { bitsOf, type StoredDType } from "../_dtypes.ts";
import { isNumber, type Json, plainInteger } from "../_json.ts";
import { memberOf } from "../_json_data.ts";
import { count, type Located, located } from "../_located.ts";
import { type Store, then, within } from "../stores/_store.ts";
import { fromFloat16 } from "../../core/half.ts";
import type { Checkpoint } from "../types.ts";

const DTYPES: ReadonlyMap<string, StoredDType> = new Map<string, StoredDType>([
  ["float32", "float32"],
  ["float16", "float16"],
  ["int32", "int32"],
  ["uint16", "uint16"],
  ["uint8", "uint8"],
  ["bool", "bool"],
  ["complex64", "complex64"],
  ["string", "string"],
]);

/** The weights of a TensorFlow.js model: groups of shards in a manifest, quantised ones restored. */
export async function readTfjs(store: Store, manifest: Json, fail: Broken): Promise<Checkpoint> {
  if (!Array.isArray(manifest)) throw fail("index-json", "its weightsManifest is not a list");
  const files: Store[] = [];
  const entries = new Map<string, Located>();
  const close = () => {
    for (const file of [...files, store]) file.close();
  };
  try {
    for (const group of manifest) {
      const paths = memberOf(group, "paths");
      const weights = memberOf(group, "weights");
      if (!Array.isArray(paths) || !Array.isArray(weights)) {
        throw fail("index-json", "a group of weights has no lists of paths and weights");
      }
      const shards: Store[] = [];
      for (const path of paths) {
        const shard = await openBeside(store, path, fail);
        shards.push(shard);
        files.push(shard);
      }
      const bytes = joined(store.name, shards);
      let at = 0;
      for (const weight of weights) {
        const [name, entry] = await weightOf(weight, bytes, at, fail);
        if (entries.has(name)) throw fail("duplicate-key", "the name comes twice", { path: name });
        entries.set(name, entry);
        at += entry.taken;
      }
      if (at !== bytes.size) throw fail("trailing-bytes", `${bytes.size - at} bytes of its shards belong to no weight`);
    }
  } catch (error) {
    close();
    throw error;
  }
  return located(store.name, entries, new Map(), close, { format: "tfjs" });
}

async function weightOf(
  json: Json,
  bytes: Store,
  at: number,
  fail: Broken,
): Promise<[string, Located & { taken: number }]> {
  const name = memberOf(json, "name");
  const sizes = memberOf(json, "shape");
  const type = memberOf(json, "dtype");
  if (typeof name !== "string") throw fail("index-json", "a weight has no name");
  const dtype = typeof type === "string" ? DTYPES.get(type) : undefined;
  if (dtype === undefined) throw fail("bad-dtype", "its dtype is not known", { path: name });
  if (!Array.isArray(sizes)) throw fail("bad-shape", "its shape is not a list", { path: name });
  const shape = checkedShape(sizes.map(plainInteger), dtype, name, fail);
  const n = count(shape);
  const quantized = memberOf(json, "quantization");
  if (dtype === "string") {
    const stored = await textsEnd(bytes, at, n, name, fail) - at;
    return [name, {
      dtype,
      shape,
      taken: stored,
      length: stored,
      bytes: (from, to) => bytes.read(at + from, to - from),
    }];
  }
  const decode = quantized === undefined ? undefined : decoder(quantized, dtype, name, fail);
  const stored = decode ? n * decode.width : bytesIn(shape, dtype);
  const size = bitsOf(dtype) / 8;
  if (at + stored > bytes.size) {
    throw fail("truncated", `it needs ${stored} bytes, its shards have ${bytes.size - at} left`, { path: name });
  }
  if (!decode) {
    return [name, { dtype, shape, taken: stored, bytes: (from, to, into) => bytes.read(at + from, to - from, into) }];
  }
  const { width, run } = decode;
  return [name, {
    dtype,
    shape,
    taken: stored,
    stored: { dtype: decode.stored, bytes: stored },
    bytes: (from, to) => then(bytes.read(at + from / size * width, (to - from) / size * width), run),
  }];
}

interface Decoder {
  /** The element type of the codes. */
  readonly stored: string;
  readonly width: number;
  readonly run: (codes: Uint8Array) => Uint8Array;
}

// value = code * scale + min in float64; integers are rounded to nearest even, as the Python tool does
function decoder(json: Json, dtype: StoredDType, path: string, fail: Broken): Decoder {
  const type = memberOf(json, "dtype");
  const bad = (reason: string) => fail("quantization", reason, { path });
  if (type === "float16" && dtype === "float32") {
    return {
      stored: "float16",
      width: 2,
      run: (codes) =>
        bytesOf(Float32Array.from(new Uint16Array(codes.buffer, codes.byteOffset, codes.length / 2), fromFloat16)),
    };
  }
  if (type !== "uint8" && type !== "uint16") throw bad("its quantisation is of an unknown dtype");
  if (dtype !== "float32" && dtype !== "int32") throw bad(`${dtype} is never quantised`);
  const [scale, min] = ["scale", "min"].map((key) => {
    const number = memberOf(json, key);
    const value = isNumber(number) ? Number(number.digits) : NaN;
    if (!Number.isFinite(value)) throw bad(`its ${key} is not a finite number`);
    return value;
  }) as [number, number];
  const width = type === "uint8" ? 1 : 2;
  return {
    stored: type,
    width,
    run(bytes) {
      const codes = width === 1 ? bytes : new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
      return bytesOf(
        dtype === "float32"
          ? Float32Array.from(codes, (q) => q * scale + min)
          : Int32Array.from(codes, (q) => toEven(q * scale + min)),
      );
    },
  };
}

function toEven(x: number): number {
  const low = Math.floor(x);
  const rest = x - low;
  return rest > 0.5 || rest === 0.5 && low % 2 !== 0 ? low + 1 : low;
}

const bytesOf = (values: Float32Array | Int32Array) =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

// Texts have no index: each says how long it is
async function textsEnd(bytes: Store, start: number, n: number, path: string, fail: Broken): Promise<number> {
  if (n * 4 > bytes.size - start) throw fail("truncated", `its shards cannot hold ${n} texts`, { path });
  let at = start;
  for (let k = 0; k < n; k++) {
    const word = await bytes.read(at, 4);
    at += 4 + new DataView(word.buffer, word.byteOffset, 4).getUint32(0, true);
    if (at > bytes.size) throw fail("truncated", `text ${k} reaches beyond its shards`, { path });
  }
  return at;
}

// Several files read as one
function joined(name: string, files: readonly Store[]): Store {
  const size = files.reduce((n, f) => n + f.size, 0);
  return {
    name,
    size,
    close: () => {},
    read(at, length, into) {
      within({ name, size }, at, length);
      const out = into ?? new Uint8Array(length);
      const waiting: Promise<Uint8Array>[] = [];
      let base = 0;
      for (const file of files) {
        const from = Math.max(at, base);
        const to = Math.min(at + length, base + file.size);
        if (from < to) {
          const part = file.read(from - base, to - from, out.subarray(from - at, to - at));
          if (part instanceof Promise) waiting.push(part);
        }
        base += file.size;
      }
      return waiting.length ? Promise.all(waiting).then(() => out) : out;
    },
  };
}
