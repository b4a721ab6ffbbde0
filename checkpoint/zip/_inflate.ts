import { once } from "../../core/once.ts";

/**
 * Decompresses raw DEFLATE (RFC 1951) to exactly `size` bytes; undefined if the stream is broken, longer or shorter.
 *
 * The output never grows beyond `size`, which is why the streaming decompressor of the host is not used: it must be
 * read to its end to learn that a file lies.
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  return run(packed, size, false);
}

/** The first `size` bytes of what raw DEFLATE unpacks to, fewer if there are not as many; the input may be cut. */
export function inflateStart(packed: Uint8Array, size: number): Uint8Array {
  return run(packed, size, true)!;
}

function run(packed: Uint8Array, size: number, partial: boolean): Uint8Array | undefined {
  const out = new Uint8Array(size);
  let at = 0, i = 0, held = 0, count = 0;
  const bits = (n: number): number => {
    while (count < n) {
      if (i >= packed.length) throw END;
      held |= packed[i++]! << count;
      count += 8;
    }
    const value = held & (1 << n) - 1;
    held >>>= n;
    count -= n;
    return value;
  };
  const symbol = (code: Code): number => {
    // Enough bits for the longest code, or what is left; a code that needs more than there is ends in END
    while (count < 15 && i < packed.length) {
      held |= packed[i++]! << count;
      count += 8;
    }
    const entry = code.table[held & (1 << code.longest) - 1]!;
    const length = entry & 15;
    if (entry === 0 || length > count) throw END;
    held >>>= length;
    count -= length;
    return entry >>> 4;
  };
  const compressed = (literals: Code, distances: Code): void => {
    for (;;) {
      const s = symbol(literals);
      if (s < 256) {
        out[at++] = s; // beyond the end it is ignored, and counted
        continue;
      }
      if (s === 256) return;
      if (s > 285) throw END;
      const length = LENGTHS[s - 257]! + bits(LENGTH_BITS[s - 257]!);
      const d = symbol(distances);
      const distance = DISTANCES[d]! + bits(DISTANCE_BITS[d]!);
      if (distance > at) throw END;
      if (distance >= length) out.copyWithin(at, at - distance, at - distance + length);
      else if (distance === 1) out.fill(out[at - 1]!, at, at + length);
      else for (let k = 0; k < length; k++) out[at + k] = out[at + k - distance]!;
      if ((at += length) > size) {
        at = size;
        throw END;
      }
    }
  };
  try {
    for (let last = false; !last;) {
      last = bits(1) === 1;
      const kind = bits(2);
      if (kind === 0) {
        i -= count >> 3;
        held = count = 0;
        const n = packed[i]! | packed[i + 1]! << 8;
        const check = packed[i + 2]! | packed[i + 3]! << 8;
        i += 4;
        const there = Math.min(n, packed.length - i, size - at);
        if (there < 0 || (n ^ 0xffff) !== check || !partial && there < n) throw END;
        out.set(packed.subarray(i, i + there), at);
        i += n;
        at += there;
      } else if (kind === 1) compressed(...fixed());
      else if (kind === 2) compressed(...dynamicCodes(bits, symbol));
      else throw END;
    }
  } catch (error) {
    if (error !== END) throw error;
    return partial ? out.subarray(0, at) : undefined;
  }
  if (partial) return out.subarray(0, at);
  return at === size && i - (count >> 3) === packed.length ? out : undefined;
}

// Thrown and caught in here only
const END = Symbol("broken stream");

/** Prefix codes, read from the low bit: `table[next bits]` is the symbol shifted by 4, and the code's length. */
interface Code {
  readonly table: Uint16Array;
  readonly longest: number;
}

function codeOf(lengths: readonly number[] | Uint8Array): Code {
  const counts = new Uint16Array(16);
  const next = new Uint16Array(17);
  let longest = 1;
  for (const length of lengths) {
    if (length) counts[length]!++;
    if (length > longest) longest = length;
  }
  let room = 1;
  for (let n = 1; n < 16; n++) {
    room = room * 2 - counts[n]!;
    if (room < 0) throw END;
    next[n + 1] = next[n]! + counts[n]! << 1;
  }
  const table = new Uint16Array(1 << longest);
  for (const [s, length] of lengths.entries()) {
    if (!length) continue;
    let code = next[length]!++, reversed = 0;
    for (let k = 0; k < length; k++, code >>= 1) reversed = reversed << 1 | code & 1;
    for (let k = reversed; k < table.length; k += 1 << length) table[k] = s << 4 | length;
  }
  return { table, longest };
}

function dynamicCodes(bits: (n: number) => number, symbol: (code: Code) => number): [Code, Code] {
  const literals = bits(5) + 257;
  const distances = bits(5) + 1;
  const n = bits(4) + 4;
  if (literals > 286 || distances > 30) throw END;
  const short = new Uint8Array(19);
  for (let k = 0; k < n; k++) short[ORDER[k]!] = bits(3);
  const code = codeOf(short);
  const lengths = new Uint8Array(literals + distances);
  for (let k = 0; k < lengths.length;) {
    const s = symbol(code);
    if (s < 16) {
      lengths[k++] = s;
      continue;
    }
    if (s === 16 && k === 0) throw END;
    const value = s === 16 ? lengths[k - 1]! : 0;
    const repeat = s === 16 ? 3 + bits(2) : s === 17 ? 3 + bits(3) : 11 + bits(7);
    if (k + repeat > lengths.length) throw END;
    lengths.fill(value, k, k += repeat);
  }
  return [codeOf(lengths.subarray(0, literals)), codeOf(lengths.subarray(literals))];
}

const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const LENGTHS = [...running(LENGTH_BITS.slice(0, 28), 3), 258];
const DISTANCE_BITS = Array.from({ length: 30 }, (_, i) => Math.max(0, (i >> 1) - 1));
const DISTANCES = running(DISTANCE_BITS, 1);
const fixed = once((): readonly [Code, Code] => [
  codeOf(Array.from({ length: 288 }, (_, s) => s < 144 ? 8 : s < 256 ? 9 : s < 280 ? 7 : 8)),
  codeOf(new Uint8Array(30).fill(5)),
]);

function running(widths: readonly number[], start: number): number[] {
  let base = start;
  return widths.map((width) => (base += 1 << width) - (1 << width));
}
