import { crcOf } from "../../_crc_table.ts";

/** CRC-32C (Castagnoli), continued from `before`. */
export const crc32c: (bytes: Uint8Array, before?: number) => number = crcOf(0x82f63b78);

/** A checksum as TensorFlow stores it: turned and shifted, so that sums of sums are no problem. */
export function masked(crc: number): number {
  return ((crc >>> 15 | crc << 17) + 0xa282ead8) >>> 0;
}
