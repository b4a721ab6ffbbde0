/**
 * The sum of a cyclic redundancy check whose reflected polynomial this is, continued from `before`, eight bytes per
 * step. The table is made when the first sum is asked for.
 */
export function crcOf(polynomial: number): (bytes: Uint8Array, before?: number) => number {
  let table: Int32Array | undefined;
  return (bytes, before = 0) => {
    const t = table ??= made(polynomial);
    let c = ~before, i = 0;
    for (const end = bytes.length - 7; i < end; i += 8) {
      c ^= bytes[i]! | bytes[i + 1]! << 8 | bytes[i + 2]! << 16 | bytes[i + 3]! << 24;
      c = t[1792 | c & 255]! ^ t[1536 | c >>> 8 & 255]! ^ t[1280 | c >>> 16 & 255]! ^ t[1024 | c >>> 24]! ^
        t[768 | bytes[i + 4]!]! ^ t[512 | bytes[i + 5]!]! ^ t[256 | bytes[i + 6]!]! ^ t[bytes[i + 7]!]!;
    }
    for (; i < bytes.length; i++) c = c >>> 8 ^ t[(c ^ bytes[i]!) & 255]!;
    return ~c >>> 0;
  };
}

// Row k of 256 has what a byte does to the sum once k more have followed
function made(polynomial: number): Int32Array {
  const t = new Int32Array(8 * 256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? polynomial ^ c >>> 1 : c >>> 1;
    t[n] = c;
  }
  for (let i = 256; i < t.length; i++) t[i] = t[i - 256]! >>> 8 ^ t[t[i - 256]! & 255]!;
  return t;
}
