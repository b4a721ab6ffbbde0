import { once } from "./once.ts";

/** A SHA-256 that grows with the bytes that it is given. */
export interface Sha256 {
  /** Takes more bytes; the same memory may be used again at once. */
  update(bytes: Uint8Array): void;
  /** The digest of all bytes so far, as 64 hex digits. The end of the sum: nothing may be added afterwards. */
  hex(): string;
}

/**
 * A sum by the host's own code where it has one (Deno, Node, Bun), in TypeScript elsewhere.
 *
 * Source: FIPS 180-4.
 */
export function sha256(): Sha256 {
  return hostSha256() ?? plainSha256();
}

/** The digest of bytes at hand. */
export function sha256Of(bytes: Uint8Array): string {
  const sum = sha256();
  sum.update(bytes);
  return sum.hex();
}

/** The digest of a text as UTF-8. */
export function sha256OfText(text: string): string {
  return sha256Of(new TextEncoder().encode(text));
}

// A static import of a host's module would break the bundle for browsers
function hostSha256(): Sha256 | undefined {
  const host = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  const crypto = host.process?.getBuiltinModule?.("node:crypto") as
    | { createHash?(name: string): { update(bytes: Uint8Array): unknown; digest(form: string): string } }
    | undefined;
  const hash = crypto?.createHash?.("sha256");
  return hash && { update: (bytes) => void hash.update(bytes), hex: () => hash.digest("hex") };
}

/** The same in plain TypeScript: the definition, and what browsers run. */
export function plainSha256(): Sha256 {
  const state = Int32Array.of(
    0x6a09e667,
    0xbb67ae85,
    0x3c6ef372,
    0xa54ff53a,
    0x510e527f,
    0x9b05688c,
    0x1f83d9ab,
    0x5be0cd19,
  );
  const block = new Uint8Array(64);
  const words = new Int32Array(64);
  let held = 0;
  let total = 0;
  const update = (bytes: Uint8Array): void => {
    total += bytes.length;
    let at = 0;
    if (held > 0) {
      const more = Math.min(64 - held, bytes.length);
      block.set(bytes.subarray(0, more), held);
      held += more;
      at = more;
      if (held < 64) return;
      compress(state, words, block, 0);
      held = 0;
    }
    for (; at + 64 <= bytes.length; at += 64) compress(state, words, bytes, at);
    block.set(bytes.subarray(at));
    held = bytes.length - at;
  };
  return {
    update,
    hex() {
      const bits = BigInt(total) * 8n;
      const tail = new Uint8Array((held < 56 ? 64 : 128) - held);
      tail[0] = 0x80;
      new DataView(tail.buffer).setBigUint64(tail.length - 8, bits);
      update(tail);
      return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
    },
  };
}

function compress(state: Int32Array, w: Int32Array, bytes: Uint8Array, at: number): void {
  for (let i = 0; i < 16; i++) {
    const p = at + 4 * i;
    w[i] = bytes[p]! << 24 | bytes[p + 1]! << 16 | bytes[p + 2]! << 8 | bytes[p + 3]!;
  }
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]!;
    const y = w[i - 2]!;
    const s0 = (x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3;
    const s1 = (y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10;
    w[i] = w[i - 16]! + s0 + w[i - 7]! + s1;
  }
  const k = roundConstants();
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const s1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
    const t1 = h + s1 + (e & f ^ ~e & g) + k[i]! + w[i]! | 0;
    const s0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
    const t2 = s0 + (a & b ^ a & c ^ b & c) | 0;
    h = g;
    g = f;
    f = e;
    e = d + t1 | 0;
    d = c;
    c = b;
    b = a;
    a = t1 + t2 | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

// The first 32 bits of the fractional parts of the cube roots of the first 64 primes, in integers alone
const roundConstants: () => Int32Array = once(() => {
  const out = new Int32Array(64);
  let count = 0;
  for (let n = 2; count < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (prime) out[count++] = Number(BigInt.asIntN(32, cubeRoot(BigInt(n) << 96n)));
  }
  return out;
});

function cubeRoot(n: bigint): bigint {
  let low = 0n;
  let high = 1n << 40n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** 3n <= n) low = middle;
    else high = middle;
  }
  return low;
}
