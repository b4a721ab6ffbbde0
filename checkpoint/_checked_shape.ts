import type { Broken } from "./_broken.ts";
import { bitsOf, type StoredDType } from "./_dtypes.ts";

/** Sizes from a file as a shape; throws unless they are counts whose product, in bits of the dtype, fits 64 bits. */
export function checkedShape(
  sizes: readonly unknown[],
  dtype: StoredDType,
  path: string,
  broken: Broken,
): readonly number[] {
  if (sizes.length > 64) throw broken("limit", "it has more than 64 axes", { path });
  let bits = BigInt(bitsOf(dtype));
  const shape = sizes.map((size) => {
    if (
      typeof size !== "number" && typeof size !== "bigint" || size < 0 ||
      typeof size === "number" && !Number.isSafeInteger(size)
    ) {
      throw broken("bad-shape", "a size in its shape is not a count", { path });
    }
    if (size > Number.MAX_SAFE_INTEGER) throw broken("overflow", `a size of ${size} is too large`, { path });
    bits *= BigInt(size);
    return Number(size);
  });
  if (bits >= 1n << 64n) throw broken("overflow", "its shape overflows", { path });
  return shape;
}

/** Whole bytes that the elements of a checked shape take. */
export function bytesIn(shape: readonly number[], dtype: StoredDType): number {
  const bits = shape.reduce((n, size) => n * BigInt(size), BigInt(bitsOf(dtype)));
  return Number((bits + 7n) / 8n);
}
