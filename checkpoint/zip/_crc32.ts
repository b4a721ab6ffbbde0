/** CRC-32 of zip and gzip (polynomial 0xedb88320), continued from `before`. */
export type Crc = (bytes: Uint8Array, before?: number) => number;

/**
 * Below this the plain sum is done before Deno, asked for its own, has made the module that holds it, which takes some
 * 50 ms.
 */
export const LITTLE: number = 1 << 25;

/** The checksum for one that is to sum up so many bytes: the host's, if it has one and that pays, else plain. */
export function crc32For(bytes: number): Crc {
  return bytes < LITTLE ? plainCrc32 : hostCrc32() ?? plainCrc32;
}

/** The same in plain TypeScript, eight bytes per step. */
export function plainCrc32(bytes: Uint8Array, before = 0): number {
  const t = table ??= made();
  let c = ~before, i = 0;
  for (const end = bytes.length - 7; i < end; i += 8) {
    c ^= bytes[i]! | bytes[i + 1]! << 8 | bytes[i + 2]! << 16 | bytes[i + 3]! << 24;
    c = t[1792 | c & 255]! ^ t[1536 | c >>> 8 & 255]! ^ t[1280 | c >>> 16 & 255]! ^ t[1024 | c >>> 24]! ^
      t[768 | bytes[i + 4]!]! ^ t[512 | bytes[i + 5]!]! ^ t[256 | bytes[i + 6]!]! ^ t[bytes[i + 7]!]!;
  }
  for (; i < bytes.length; i++) c = c >>> 8 ^ t[(c ^ bytes[i]!) & 255]!;
  return ~c >>> 0;
}

// Row k of 256 has what a byte does to the sum once k more have followed
let table: Int32Array | undefined;
function made(): Int32Array {
  const t = new Int32Array(8 * 256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ c >>> 1 : c >>> 1;
    t[n] = c;
  }
  for (let i = 256; i < t.length; i++) t[i] = t[i - 256]! >>> 8 ^ t[t[i - 256]! & 255]!;
  return t;
}

// Not asked for at import, where it would be most of the time that Deno needs to import lensor, and never for a file
// below LITTLE: Deno adds a global when it makes the module, and reading a file should leave none behind. A static
// import of a host's module would break the bundle for browsers
function hostCrc32(): Crc | undefined {
  const host = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  const zlib = host.process?.getBuiltinModule?.("node:zlib") as { crc32?: Crc } | undefined;
  const crc32 = zlib?.crc32;
  return crc32 && ((bytes, before = 0) => {
    if (bytes.length <= MOST) return crc32(bytes, before);
    let crc = before;
    for (let at = 0; at < bytes.length; at += MOST) crc = crc32(bytes.subarray(at, at + MOST), crc);
    return crc;
  });
}

// A host may count the bytes of one call in 32 bits
const MOST = 1 << 30;
