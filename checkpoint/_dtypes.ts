import { bytesOf, fromBytes } from "../core/dtype.ts";
import type { DType, Values } from "../core/types.ts";
import type { RawDType } from "./types.ts";

/** Every element type that a file may hold. */
export type StoredDType = DType | RawDType;

const RAW_BITS: ReadonlyMap<string, number> = new Map<RawDType, number>([
  ["float8_e4m3fnuz", 8],
  ["float8_e5m2fnuz", 8],
  ["float8_e8m0fnu", 8],
  ["float6_e2m3fn", 6],
  ["float6_e3m2fn", 6],
  ["float4_e2m1fn", 4],
  ["int2", 2],
  ["uint2", 2],
  ["int4", 4],
  ["uint4", 4],
  ["complex32", 32],
  ["complex128", 128],
  ["string", 8],
]);

/** Whether lensor can only pass the bytes on. */
export function isRaw(dtype: StoredDType): dtype is RawDType {
  return RAW_BITS.has(dtype);
}

/** Bits of one element. */
export function bitsOf(dtype: StoredDType): number {
  return RAW_BITS.get(dtype) ?? 8 * bytesOf(dtype as DType);
}

/** Bytes that are swapped together between byte orders: an element, or one part of a complex number. */
export function swapUnit(dtype: StoredDType): number {
  const bytes = bitsOf(dtype) / 8;
  return dtype.startsWith("complex") ? bytes / 2 : Math.max(1, bytes);
}

/** Reverses each group of `unit` bytes in place. */
export function swapBytes(bytes: Uint8Array, unit: number): Uint8Array {
  if (unit > 1) { for (let i = 0; i + unit <= bytes.length; i += unit) bytes.subarray(i, i + unit).reverse(); }
  return bytes;
}

/** Bytes from a file as the elements of a dtype. */
export function elementsOf(bytes: Uint8Array, dtype: DType): Values {
  return fromBytes(bytes, dtype);
}
