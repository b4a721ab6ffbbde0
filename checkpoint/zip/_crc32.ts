import { crcOf } from "../_crc_table.ts";

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

/** The same in plain TypeScript. */
export const plainCrc32: Crc = crcOf(0xedb88320);

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
