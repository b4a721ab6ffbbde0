type Crc = (bytes: Uint8Array, before?: number) => number;

const TABLE = /* @__PURE__ */ tables();

/** CRC-32 of zip and gzip (polynomial 0xedb88320), continued from `before`; native where the host has it. */
export const crc32: Crc = native() ?? plainCrc32;

/** The same in plain TypeScript, eight bytes per step. */
export function plainCrc32(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLE as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  let c = ~before, i = 0;
  for (const end = bytes.length - 7; i < end; i += 8) {
    c ^= bytes[i]! | bytes[i + 1]! << 8 | bytes[i + 2]! << 16 | bytes[i + 3]! << 24;
    c = t7[c & 255]! ^ t6[c >>> 8 & 255]! ^ t5[c >>> 16 & 255]! ^ t4[c >>> 24]! ^
      t3[bytes[i + 4]!]! ^ t2[bytes[i + 5]!]! ^ t1[bytes[i + 6]!]! ^ t0[bytes[i + 7]!]!;
  }
  for (; i < bytes.length; i++) c = c >>> 8 ^ t0[(c ^ bytes[i]!) & 255]!;
  return ~c >>> 0;
}

function tables(): readonly Uint32Array[] {
  const out = Array.from({ length: 8 }, () => new Uint32Array(256));
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ c >>> 1 : c >>> 1;
    out[0]![n] = c;
  }
  for (let n = 0; n < 256; n++) {
    for (let k = 1; k < 8; k++) out[k]![n] = out[k - 1]![n]! >>> 8 ^ out[0]![out[k - 1]![n]! & 255]!;
  }
  return out;
}

// Asked for at import, as Deno adds a global when it makes the module. A static import of a host's module would break the bundle for
// browsers
function native(): Crc | undefined {
  const host = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  const zlib = host.process?.getBuiltinModule?.("node:zlib") as { crc32?: Crc } | undefined;
  return zlib?.crc32;
}
