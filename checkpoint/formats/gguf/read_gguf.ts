import { type Broken, broken } from "../../_broken.ts";
import { checkedShape } from "../../_checked_shape.ts";
import { swapBytes, swapUnit } from "../../_dtypes.ts";
import { type Located, located } from "../../_located.ts";
import { type Store, then } from "../../stores/_store.ts";
import type { Checkpoint, Unreadable } from "../../types.ts";
import { type Format, hasText } from "../format.ts";
import { type GgufHeader, type GgufInfo, readGgufHeader } from "./_header.ts";
import { openShards } from "./_shards.ts";
import { GGML_TYPES, type GgmlType } from "./_types.ts";

export const ggufFormat: Format = { name: "gguf", sniff: (head) => hasText(head, "GGUF"), read: readGguf };

/**
 * A GGUF file, version 2 or 3: plain numbers as they are, quantised types restored to float32. Types whose blocks
 * lensor cannot restore are listed as unreadable. A shard opens the whole model, from the files beside it.
 */
export async function readGguf(store: Store): Promise<Checkpoint> {
  const files: Store[] = [store];
  const close = () => files.forEach((file) => file.close());
  try {
    const shards = await openShards(store, await readGgufHeader(store, failIn(store)), files, failIn);
    const entries = new Map<string, Located>();
    const unreadable = new Map<string, Unreadable>();
    for (const shard of shards) addEntries(shard.store, shard.header, entries, unreadable);
    const { length } = shards;
    const names = shards.map(({ store }) => store.name).join(", ");
    const notes = length > 1 ? [`The model is in ${length} shards: ${names}.`] : [];
    return located(store.name, entries, shards[0]!.header.metadata, close, { format: "gguf", unreadable, notes });
  } catch (error) {
    for (const file of files.slice(1)) file.close();
    throw error;
  }
}

const failIn = (store: Store): Broken => (detail, reason, place) => broken(store.name, detail, reason, place);

function addEntries(
  store: Store,
  header: GgufHeader,
  entries: Map<string, Located>,
  unreadable: Map<string, Unreadable>,
): void {
  const fail = failIn(store);
  const places: { readonly path: string; readonly at: number; readonly end: number }[] = [];
  for (const info of header.infos) {
    const { name: path } = info;
    const bad = (detail: string, reason: string) => fail(detail, reason, { path });
    if (entries.has(path) || unreadable.has(path)) throw bad("duplicate-key", "the name comes twice");
    const { type, shape, at, bytes } = placeOf(info, header, store, fail);
    if (bytes > 0) places.push({ path, at, end: at + bytes });
    const stored = { dtype: type.dtype ?? type.name, bytes };
    if (type.dtype) entries.set(path, plainEntry(store, at, shape, type.dtype, header.bigEndian));
    else if (type.decode === undefined) {
      const why = `lensor does not restore ${type.name}; convert it with llama-quantize to F16 or Q8_0`;
      unreadable.set(path, { ...stored, shape, why });
    } else if (header.bigEndian) {
      unreadable.set(path, { ...stored, shape, why: `${type.name} in big-endian order is not restored; use F16` });
    } else entries.set(path, { ...blockEntry(store, at, shape, type, type.decode), stored });
  }
  places.sort((a, b) => a.at - b.at);
  for (const [k, { path, at }] of places.entries()) {
    if (k > 0 && at < places[k - 1]!.end) throw fail("overlap", "it lies on the bytes of another tensor", { path });
  }
}

interface Place {
  readonly type: GgmlType;
  readonly shape: readonly number[];
  readonly at: number;
  readonly bytes: number;
}

function placeOf(info: GgufInfo, { alignment, base }: GgufHeader, store: Store, fail: Broken): Place {
  const { name: path, sizes, offset } = info;
  const type = GGML_TYPES.get(info.type);
  const bad = (detail: string, reason: string) => fail(detail, reason, { path });
  if (type === undefined) throw bad("bad-dtype", `its type ${info.type} is not known`);
  const shape = checkedShape(sizes.toReversed(), type.dtype ?? "float32", path, fail);
  const row = shape.at(-1) ?? 1;
  if (row % type.values) {
    throw bad("bad-shape", `its rows of ${row} are not a multiple of the ${type.values} of a block`);
  }
  if (offset % BigInt(alignment)) throw bad("bad-offset", "it is not aligned");
  const bytes = shape.reduce((n, size) => n * BigInt(size), BigInt(type.bytes)) / BigInt(type.values);
  if (BigInt(base) + offset + bytes > BigInt(store.size)) {
    throw bad("truncated", `it needs ${bytes} bytes, and the file ends before`);
  }
  return { type, shape, at: base + Number(offset), bytes: Number(bytes) };
}

function plainEntry(
  store: Store,
  at: number,
  shape: readonly number[],
  dtype: NonNullable<GgmlType["dtype"]>,
  swapped: boolean,
): Located {
  const finish = (bytes: Uint8Array) => swapped ? swapBytes(bytes, swapUnit(dtype)) : bytes;
  return { dtype, shape, bytes: (from, to, into) => then(store.read(at + from, to - from, into), finish) };
}

// Values that are restored at once, so that the blocks of a large tensor are never all in memory
const PIECE = 1 << 21;

function blockEntry(
  store: Store,
  at: number,
  shape: readonly number[],
  type: GgmlType,
  decode: NonNullable<GgmlType["decode"]>,
): Located {
  const { values, bytes: size } = type;
  return {
    dtype: "float32",
    shape,
    bytes(from, to, into) {
      const start = from / 4;
      const end = to / 4;
      const first = Math.floor(start / values);
      const last = Math.ceil(end / values);
      if (start === end) return into ?? new Uint8Array();
      // Straight into the memory that is given, where whole blocks are asked for
      const fits = into && first * values === start && last * values === end && into.byteOffset % 4 === 0;
      const n = (last - first) * values;
      const out = fits ? new Float32Array(into.buffer, into.byteOffset, n) : new Float32Array(n);
      const done = () => {
        const bytes = new Uint8Array(out.buffer, out.byteOffset, out.byteLength);
        return bytes.subarray(from - first * values * 4, to - first * values * 4);
      };
      const piece = PIECE / values;
      const run = (block: number): Uint8Array | Promise<Uint8Array> => {
        for (; block < last; block += piece) {
          const blocks = Math.min(piece, last - block);
          const read = store.read(at + block * size, blocks * size);
          if (read instanceof Promise) {
            const rest = block;
            return read.then((b) => {
              decode(b, blocks, out, (rest - first) * values);
              return run(rest + piece);
            });
          }
          decode(read, blocks, out, (block - first) * values);
        }
        return done();
      };
      return run(first);
    },
  };
}
