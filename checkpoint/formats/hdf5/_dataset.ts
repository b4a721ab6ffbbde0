import type { StoredDType } from "../../_dtypes.ts";
import { bitsOf, swapBytes, swapUnit } from "../../_dtypes.ts";
import { bytesIn, checkedShape } from "../../_checked_shape.ts";
import type { Located } from "../../_located.ts";
import { then } from "../../stores/_store.ts";
import type { Unreadable } from "../../types.ts";
import { attributesOf, type Heaps } from "./_attributes.ts";
import { type ChunkIndex, chunkIndexIn } from "./_chunk_indexes.ts";
import { chunkedBytes } from "./_chunks.ts";
import { dataspaceIn, type Datatype, datatypeIn, mostIn } from "./_datatype.ts";
import { filled, fillOf } from "./_fill.ts";
import { type Cursor, cursor, type Hdf5File, UNDEFINED } from "./_file.ts";
import { filtersIn, unknownFilter } from "./_filters.ts";
import type { Message } from "./_object.ts";

const DATASPACE = 1;
const DATATYPE = 3;
const EXTERNAL = 7;
const LAYOUT = 8;
const FILTERS = 11;

/** Whether an object is a dataset, by its messages. */
export const isDataset = (messages: readonly Message[]): boolean => messages.some(({ type }) => type === LAYOUT);

/** A dataset as an entry, or as a row that says why it cannot be read. */
export async function datasetOf(
  file: Hdf5File,
  messages: readonly Message[],
  path: string,
  heaps: Heaps,
): Promise<Located | Unreadable> {
  const fail: Hdf5File["fail"] = (detail, reason, place) => file.fail(detail, reason, { ...place, path });
  const of = (type: number) => messages.find((message) => message.type === type);
  const [space, kind, layout, filters] = [of(DATASPACE), of(DATATYPE), of(LAYOUT)!, of(FILTERS)];
  if (!space || !kind) throw fail("corrupt", "it has no shape or no type");
  const lost = (name: string, why: string, shape?: readonly number[]): Unreadable => ({
    dtype: name,
    ...(shape && { shape }),
    why,
  });
  if (kind.shared) return lost("a named type", "its type is kept in another object, which lensor does not follow");
  if (space.shared) return lost("a named shape", "its shape is kept in another object, which lensor does not follow");
  const type = datatypeIn(kind.bytes, fail, kind.at);
  const given = dataspaceIn(space.bytes, fail, space.at);
  if (given === undefined) return lost(type.name, "it has no elements and no shape", []);
  const dtype = type.opaque ? await opaqueDType(file, messages, type, heaps) : type.dtype;
  // Sizes are checked whatever the type is, in bytes that a row of the file takes
  const shape = checkedShape(given, dtype ?? "uint8", path, fail);
  const n = shape.reduce((a, b) => a * BigInt(b), 1n);
  const size = n * BigInt(type.size);
  if (size >= 1n << 63n) throw fail("overflow", "its shape overflows");
  if (of(EXTERNAL)) return lost(type.name, "its data are in another file, which is never followed", shape);
  const place = placeIn(cursor(layout.bytes, fail, layout.at), Number(size), fail);
  if (dtype === undefined) return lost(type.name, `it holds ${type.name}, which are not plain numbers`, shape);
  if (typeof place === "string") return lost(type.name, place, shape);
  const steps = filters ? filtersIn(filters.bytes, fail, filters.at) : [];
  const unknown = unknownFilter(steps);
  if (unknown !== undefined) {
    return lost(type.name, `it is packed with ${unknown}; save it with gzip or unpacked`, shape);
  }
  const fill = fillOf(messages, type.size, fail);
  const whole = bytesIn(shape, dtype);
  const finish = (bytes: Uint8Array) => type.bigEndian ? swapBytes(bytes, swapUnit(dtype)) : bytes;
  if (place.kind === "chunked") {
    const read = chunkedBytes(file, {
      ...place,
      shape,
      most: space.bytes[2]! & 1 ? mostIn(space.bytes, fail, space.at) : shape,
      width: type.size,
      steps,
      fill,
    }, fail);
    return { dtype, shape, bytes: (from, to) => then(read(from, to), finish) };
  }
  if (steps.length > 0) throw fail("corrupt", "it is packed, but not in chunks");
  if (place.kind === "inside") {
    return { dtype, shape, bytes: (from, to) => finish(place.bytes.slice(from, to)) };
  }
  if (place.kind === "none") {
    const limit = Math.max(1 << 28, 1032 * file.size);
    return {
      dtype,
      shape,
      bytes(from, to) {
        if (to - from > limit) throw fail("limit", `it takes ${whole} bytes, none of which was ever written`);
        return finish(filled(new Uint8Array(to - from), fill, from));
      },
    };
  }
  if (place.size !== whole) {
    throw fail("size-mismatch", `its shape takes ${whole} bytes, its data have ${place.size}`);
  }
  file.check(place.at, place.size, path);
  return { dtype, shape, bytes: (from, to, into) => then(file.data(place.at + from, to - from, into), finish) };
}

/** Keras keeps dtypes that HDF5 has no name for as bytes with an attribute. */
async function opaqueDType(
  file: Hdf5File,
  messages: readonly Message[],
  { size }: Datatype,
  heaps: Heaps,
): Promise<StoredDType | undefined> {
  const said = (await attributesOf(file, messages, heaps)).get("dtype");
  const known = ["bfloat16", "float8_e4m3fn", "float8_e5m2"].find((dtype) => dtype === said) as StoredDType | undefined;
  return known !== undefined && bitsOf(known) === 8 * size ? known : undefined;
}

type Place =
  | { readonly kind: "inside"; readonly bytes: Uint8Array }
  | { readonly kind: "at"; readonly at: number; readonly size: number }
  | { readonly kind: "none" }
  | {
    readonly kind: "chunked";
    readonly tree: number | ChunkIndex;
    readonly chunk: readonly number[];
    readonly sizeBytes: number | undefined;
  };

// Where the data are, or why they are not read
function placeIn(c: Cursor, size: number, fail: Hdf5File["fail"]): Place | string {
  const version = c.u8();
  if (version === 1 || version === 2) return `its layout has version ${version}, from before HDF5 1.6.3`;
  if (version < 3 || version > 5) throw fail("unsupported", `its layout has the unknown version ${version}`);
  const kind = c.u8();
  switch (kind) {
    case 0: {
      const bytes = c.take(c.u16());
      if (bytes.length === size) return { kind: "inside", bytes };
      throw fail("size-mismatch", `its shape takes ${size} bytes, its data have ${bytes.length}`);
    }
    case 1: {
      const at = c.address();
      const length = c.u64();
      return at === UNDEFINED ? { kind: "none" } : { kind: "at", at, size: length };
    }
    case 2: {
      if (version >= 4) return newChunks(c, version, fail);
      const axes = c.u8() - 1;
      const tree = c.address();
      if (axes < 0 || axes > 32) throw fail("bad-shape", `its chunks have ${axes} axes`);
      return { kind: "chunked", tree, chunk: Array.from({ length: axes + 1 }, () => c.u32()), sizeBytes: undefined };
    }
    case 3:
      return "it is a view of other datasets, which is never followed";
    default:
      throw fail("unsupported", `its layout has the unknown class ${kind}`);
  }
}

// Since HDF5 1.10: flags, sizes of a chunk in as many bytes as they need, an index
function newChunks(c: Cursor, version: number, fail: Hdf5File["fail"]): Place | string {
  const flags = c.u8();
  const axes = c.u8() - 1;
  const bytes = c.u8();
  if (axes < 0 || axes > 32) throw fail("bad-shape", `its chunks have ${axes} axes`);
  if (bytes < 1 || bytes > 8) throw fail("corrupt", `the sizes of its chunks have ${bytes} bytes`);
  const chunk = Array.from({ length: axes + 1 }, () => {
    let n = 0;
    for (const [k, byte] of c.take(bytes).entries()) n += byte * 256 ** k;
    return n;
  });
  if (flags & 1) return "its chunks at the edges are kept unpacked, which lensor does not read";
  return { kind: "chunked", chunk, tree: chunkIndexIn(c, flags, fail), sizeBytes: version === 4 ? undefined : 8 };
}
