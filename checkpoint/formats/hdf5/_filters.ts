import type { Broken } from "../../_broken.ts";
import { inflate } from "../../zip/_inflate.ts";
import { cursor } from "./_file.ts";

/** One step that was done to the bytes of a chunk. */
export interface Filter {
  readonly id: number;
  readonly values: readonly number[];
}

const DEFLATE = 1;
const SHUFFLE = 2;
const FLETCHER32 = 3;
const NAMES: ReadonlyMap<number, string> = new Map([
  [4, "szip"],
  [5, "nbit"],
  [6, "scale and offset"],
  [32_000, "lzf"],
  [32_001, "blosc"],
  [32_004, "lz4"],
  [32_008, "bitshuffle"],
  [32_013, "zfp"],
  [32_015, "zstd"],
]);

/** Reads a filter message. */
export function filtersIn(bytes: Uint8Array, fail: Broken, offset: number): readonly Filter[] {
  const c = cursor(bytes, fail, offset);
  const version = c.u8();
  const count = c.u8();
  if (version !== 1 && version !== 2) throw fail("unsupported", "its filters have an unknown version", { offset });
  if (version === 1) c.take(6);
  return Array.from({ length: count }, () => {
    const id = c.u16();
    const named = version === 1 || id >= 256;
    const length = named ? c.u16() : 0;
    c.u16();
    const n = c.u16();
    c.take(version === 1 ? Math.ceil(length / 8) * 8 : length);
    const values = Array.from({ length: n }, () => c.u32());
    if (version === 1 && n % 2 === 1) c.u32();
    return { id, values };
  });
}

/** The name of the first filter that is not read, if there is one. */
export function unknownFilter(steps: readonly Filter[]): string | undefined {
  const one = steps.find(({ id }) => id !== DEFLATE && id !== SHUFFLE && id !== FLETCHER32);
  return one && (NAMES.get(one.id) ?? `filter ${one.id}`);
}

/** Undoes the steps, the last one first, but for those of the mask. The result has `size` bytes. */
export function unfiltered(
  stored: Uint8Array,
  steps: readonly Filter[],
  mask: number,
  size: number,
  width: number,
  fail: Broken,
): Uint8Array {
  let bytes = stored;
  for (let k = steps.length - 1; k >= 0; k--) {
    if (mask >> k & 1) continue;
    const { id, values } = steps[k]!;
    // What is inside has the chunk's size, and four bytes for each checksum below
    const inner = size + 4 * steps.slice(0, k).filter((s, i) => s.id === FLETCHER32 && !(mask >> i & 1)).length;
    if (id === DEFLATE) bytes = unzlib(bytes, inner, fail);
    else if (id === SHUFFLE) bytes = unshuffled(bytes, values[0] ?? width);
    else bytes = unsummed(bytes, fail);
  }
  if (bytes.length === size) return bytes;
  throw fail("size-mismatch", `a chunk has ${bytes.length} bytes instead of ${size}`);
}

function unzlib(bytes: Uint8Array, size: number, fail: Broken): Uint8Array {
  const [cmf = 0, flags = 0] = bytes;
  const sound = bytes.length >= 6 && (cmf & 15) === 8 && (cmf * 256 + flags) % 31 === 0 && !(flags & 32);
  // No stream unpacks to more than 1032 times its size, so that a larger promise takes no memory
  const out = sound && size <= 1032 * bytes.length ? inflate(bytes.subarray(2, -4), size) : undefined;
  if (out === undefined) throw fail("zlib", `a chunk does not unpack to the ${size} bytes of its shape`);
  const sum = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0);
  if (adler32(out) !== sum) throw fail("crc", "the checksum of a chunk does not fit: its bytes have changed");
  return out;
}

/** The checksum of zlib (RFC 1950). */
function adler32(bytes: Uint8Array): number {
  let a = 1, b = 0;
  for (let from = 0; from < bytes.length; from += 3800) {
    const to = Math.min(bytes.length, from + 3800);
    for (let k = from; k < to; k++) b += a += bytes[k]!;
    a %= 65_521;
    b %= 65_521;
  }
  return (b * 65_536 + a) >>> 0;
}

// Byte k of all elements together; bytes of an incomplete element stay at the end
function unshuffled(bytes: Uint8Array, width: number): Uint8Array {
  const n = width > 0 ? Math.floor(bytes.length / width) : 0;
  if (width <= 1 || n <= 1) return bytes;
  const out = bytes.slice();
  for (let b = 0; b < width; b++) {
    for (let k = 0, from = b * n; k < n; k++) out[k * width + b] = bytes[from + k]!;
  }
  return out;
}

// Fletcher's checksum of 16-bit words, the first byte of each the high one, sums kept below 65535
function unsummed(bytes: Uint8Array, fail: Broken): Uint8Array {
  if (bytes.length < 4) throw fail("truncated", "a chunk is shorter than its checksum");
  const own = bytes.subarray(0, -4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let a = 0, b = 0;
  for (let k = 0; k < own.length; k += 2) {
    a = (a + (own[k]! << 8 | (own[k + 1] ?? 0))) % 65_535;
    b = (b + a) % 65_535;
  }
  const [high, low] = [view.getUint16(own.length + 2, true), view.getUint16(own.length, true)];
  if (high % 65_535 === b && low % 65_535 === a) return own;
  throw fail("crc", "the checksum of a chunk does not fit: its bytes have changed");
}
