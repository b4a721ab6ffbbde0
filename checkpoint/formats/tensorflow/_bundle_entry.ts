import type { Broken } from "../../_broken.ts";
import type { StoredDType } from "../../_dtypes.ts";
import { type Field, fieldsOf, signedVarints } from "../_protobuf.ts";

/** One variable, or one slice of it, as the index describes it. */
export interface BundleEntry {
  /** The number of its type in types.proto. */
  readonly type: number;
  readonly sizes: readonly bigint[];
  readonly shard: number;
  readonly offset: number;
  readonly size: number;
  readonly crc: number | undefined;
  /** The slices that the variable was saved in; empty where it is whole. */
  readonly slices: readonly (readonly Extent[])[];
}

/** What a slice takes of one axis; without a length, all of it. */
export interface Extent {
  readonly start: number;
  readonly length: number | undefined;
}

/** DT_STRING of types.proto. */
export const TEXTS = 7;

/** Element types by their number in types.proto; others are listed only, or not known. */
export const TYPES: ReadonlyMap<number, StoredDType | null> = new Map<number, StoredDType | null>([
  [1, "float32"],
  [2, "float64"],
  [3, "int32"],
  [4, "uint8"],
  [5, "int16"],
  [6, "int8"],
  [8, "complex64"],
  [9, "int64"],
  [10, "bool"],
  [11, null],
  [12, null],
  [13, null],
  [14, "bfloat16"],
  [15, null],
  [16, null],
  [17, "uint16"],
  [18, "complex128"],
  [19, "float16"],
  [20, null],
  [21, null],
  [22, "uint32"],
  [23, "uint64"],
  [24, "float8_e5m2"],
  [25, "float8_e4m3fn"],
]);

/** Reads a BundleEntryProto. */
export function bundleEntry(bytes: Uint8Array, fail: Broken): BundleEntry {
  const fields = fieldsOf(bytes, fail);
  const number = (id: number) => numberIn(fields, id, fail);
  const shape = last(fields, 2)?.data;
  const crc = last(fields, 6)?.data;
  return {
    type: number(1),
    sizes: shape ? sizesIn(fieldsOf(shape, fail), fail) : [],
    shard: number(3),
    offset: number(4),
    size: number(5),
    crc: crc?.length === 4 ? new DataView(crc.buffer, crc.byteOffset, 4).getUint32(0, true) : undefined,
    slices: all(fields, 7).map((slice) => all(fieldsOf(slice, fail), 1).map((extent) => extentIn(extent, fail))),
  };
}

function sizesIn(shape: readonly Field[], fail: Broken): readonly bigint[] {
  if (last(shape, 3)?.value) throw fail("bad-shape", "it has no rank");
  return all(shape, 2).map((dim) => signedVarints(fieldsOf(dim, fail).filter((f) => f.id === 1), 1, fail).at(-1) ?? 0n);
}

function extentIn(bytes: Uint8Array, fail: Broken): Extent {
  const fields = fieldsOf(bytes, fail);
  const given = fields.some((f) => f.id === 2);
  return { start: numberIn(fields, 1, fail), length: given ? numberIn(fields, 2, fail) : undefined };
}

/** What the entry without a name says of the whole. */
export interface BundleHeader {
  readonly shards: number;
  readonly bigEndian: boolean;
}

/**
 * Reads a BundleHeaderProto; undefined for the first entry of a file of version 1, which has a message where the number
 * is.
 */
export function bundleHeader(bytes: Uint8Array, fail: Broken): BundleHeader | undefined {
  const fields = fieldsOf(bytes, fail);
  if (last(fields, 1)?.data !== undefined) return undefined;
  return { shards: numberIn(fields, 1, fail), bigEndian: numberIn(fields, 2, fail) === 1 };
}

const last = (fields: readonly Field[], id: number) => fields.findLast((f) => f.id === id);
const all = (fields: readonly Field[], id: number) => fields.flatMap((f) => f.id === id && f.data ? [f.data] : []);

function numberIn(fields: readonly Field[], id: number, fail: Broken): number {
  const value = last(fields, id)?.value ?? 0n;
  if (value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value);
  // A negative number takes all 64 bits
  throw fail("bad-offset", `field ${id} of an entry is ${BigInt.asIntN(64, value)}`);
}
