/**
 * Raw DEFLATE (RFC 1951), bit by bit: every table and every bound of a stream. The streams are written by hand, which
 * takes a small encoder here: it and what it tries are long together.
 */
import { assert, assertEquals } from "@std/assert";
import { inflate, inflateStart } from "../../checkpoint/zip/_inflate.ts";
import { joined } from "./_zip.ts";

// Numbers have their low bit first, codes their high bit
const num = (value: number, bits: number) =>
  Array.from({ length: bits }, (_, k) => Math.floor(value / 2 ** k) % 2).join("");
const code = (value: number, bits: number) => value.toString(2).padStart(bits, "0");

function packed(...bits: string[]): Uint8Array {
  const all = bits.join("");
  const bytes = Array.from({ length: Math.ceil(all.length / 8) }, (_, k) => all.slice(8 * k, 8 * k + 8).padEnd(8, "0"));
  return Uint8Array.from(bytes, (eight) => parseInt([...eight].toReversed().join(""), 2));
}

const LAST = "1";
const MORE = "0";
const FIXED = num(1, 2);
const DYNAMIC = num(2, 2);
const END = code(0, 7);

// The fixed codes of RFC 1951, 3.2.6
const fixed = (symbol: number) =>
  symbol < 144
    ? code(0x30 + symbol, 8)
    : symbol < 256
    ? code(0x190 + symbol - 144, 9)
    : symbol < 280
    ? code(symbol - 256, 7)
    : code(0xc0 + symbol - 280, 8);
const distance = (symbol: number) => code(symbol, 5);
const text = (letters: string) => [...letters].map((c) => fixed(c.charCodeAt(0))).join("");
const bytesOf = (letters: string) => new TextEncoder().encode(letters);

function stored(bytes: Uint8Array, last: boolean): Uint8Array {
  const n = bytes.length;
  return joined([last ? 1 : 0, n & 255, n >> 8, ~n & 255, ~n >> 8 & 255], bytes);
}

// The tables of RFC 1951, 3.2.5: symbol, extra bits, first length or distance
const LENGTHS = [
  ...[3, 4, 5, 6, 7, 8, 9, 10].map((first, k) => [257 + k, 0, first] as const),
  ...[11, 13, 15, 17].map((first, k) => [265 + k, 1, first] as const),
  ...[19, 23, 27, 31].map((first, k) => [269 + k, 2, first] as const),
  ...[35, 43, 51, 59].map((first, k) => [273 + k, 3, first] as const),
  ...[67, 83, 99, 115].map((first, k) => [277 + k, 4, first] as const),
  ...[131, 163, 195, 227].map((first, k) => [281 + k, 5, first] as const),
  [285, 0, 258] as const,
];
const DISTANCES = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049]
  .concat([3073, 4097, 6145, 8193, 12289, 16385, 24577])
  .map((first, k) => [k, k < 2 ? 0 : (k >> 1) - 1, first] as const);

// Bytes of which no four in a row come twice
function noise(n: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length: n }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

Deno.test("inflate: each code of a length copies as many bytes as the format says, at both ends of its range", () => {
  const before = noise(300);
  for (const [symbol, bits, first] of LENGTHS) {
    for (const extra of [0, 2 ** bits - 1]) {
      const length = first + extra;
      // 289 bytes back: more than any length
      const copy = packed(LAST, FIXED, fixed(symbol), num(extra, bits), distance(16), num(32, 7), END);
      const stream = joined(stored(before, false), copy);
      const whole = joined(before, before.subarray(11, 11 + length));
      assertEquals(inflate(stream, whole.length), whole, `code ${symbol}, ${extra} more`);
    }
  }
});

Deno.test("inflate: each code of a distance goes back as far as the format says, at both ends of its range", () => {
  const before = noise(32768);
  for (const [symbol, bits, first] of DISTANCES) {
    for (const extra of [0, 2 ** bits - 1]) {
      const back = first + extra;
      const copy = packed(LAST, FIXED, fixed(257), distance(symbol), num(extra, bits), END);
      const out = inflate(joined(stored(before, false), copy), before.length + 3)!;
      const from = before.length - back;
      const three = [0, 1, 2].map((k) => before[from + k % back]!);
      assertEquals([...out.subarray(-3)], three, `code ${symbol}, ${extra} more`);
    }
  }
});

Deno.test("inflate: a copy may overlap what it writes, and repeats it", () => {
  const repeated = (letters: string, back: number, length: number) =>
    packed(LAST, FIXED, text(letters), fixed(LENGTHS.find((row) => row[2] === length)![0]), distance(back - 1), END);
  assertEquals(inflate(repeated("ab", 2, 5), 7), bytesOf("abababa"));
  assertEquals(inflate(repeated("abc", 1, 4), 7), bytesOf("abccccc"));
  assertEquals(inflate(repeated("abc", 3, 4), 7), bytesOf("abcabca"));
  assertEquals(inflate(repeated("abcd", 4, 4), 8), bytesOf("abcdabcd"));
});

Deno.test("inflate: the last byte may be written, one more may not", () => {
  const literals = packed(LAST, FIXED, text("abcd"), END);
  const copied = packed(LAST, FIXED, text("a"), fixed(257), distance(0), END);
  const raw = stored(bytesOf("abcd"), true);
  for (const stream of [literals, copied, raw]) {
    assert(inflate(stream, 4));
    assertEquals([inflate(stream, 3), inflate(stream, 5)], [undefined, undefined]);
  }
});

Deno.test("inflate: bytes behind the last block are refused, bits in its last byte are not", () => {
  assertEquals(inflate(packed(LAST, FIXED, text("abcd"), END, "11"), 4), bytesOf("abcd"));
  assertEquals(inflate(joined(packed(LAST, FIXED, text("abcd"), END), [0]), 4), undefined);
  for (const letters of ["", "a", "ab", "abc", "abcd", "abcde", "abcdef"]) {
    for (let behind = 1; behind < 6; behind++) {
      for (const stream of [packed(LAST, FIXED, text(letters), END), stored(bytesOf(letters), true)]) {
        assertEquals(inflate(joined(stream, new Uint8Array(behind)), letters.length), undefined);
      }
    }
  }
});

Deno.test("inflate: blocks follow each other, stored ones at the next whole byte", () => {
  const first = packed(MORE, FIXED, text("ab"), END, MORE, num(0, 2));
  const middle = joined([2, 0, 253, 255], bytesOf("cd"));
  const last = packed(LAST, FIXED, text("e"), END);
  assertEquals(inflate(joined(first, middle, last), 5), bytesOf("abcde"));
  assertEquals(inflate(joined(stored(new Uint8Array(), false), stored(bytesOf("x"), true)), 1), bytesOf("x"));
  const large = noise(65535);
  assertEquals(inflate(joined(stored(large, false), stored(large, true)), 131070), joined(large, large));
});

Deno.test("inflate: a stored block whose length is not confirmed, or that is cut, is refused", () => {
  const good = stored(bytesOf("abcd"), true);
  for (const at of [1, 2, 3, 4]) {
    const bad = good.slice();
    bad[at]! ^= 1;
    assertEquals([1, 2, 3, 4, 5].map((size) => inflate(bad, size)), Array(5).fill(undefined));
  }
  for (let cut = 0; cut < good.length; cut++) assertEquals(inflate(good.subarray(0, cut), 4), undefined);
});

Deno.test("inflate: what the format has no meaning for is refused", () => {
  const refused = {
    "a fourth kind of block": packed(LAST, num(3, 2), num(0, 21)),
    "a fourth kind of block, alone": packed(LAST, num(3, 2)),
    "length 286": packed(LAST, FIXED, text("a"), fixed(286), distance(0), END),
    "length 287": packed(LAST, FIXED, text("a"), fixed(287), distance(0), END),
    "distance 30": packed(LAST, FIXED, text("a"), fixed(257), distance(30), num(0, 14), END),
    "distance 31": packed(LAST, FIXED, text("a"), fixed(257), distance(31), num(0, 14), END),
    "a distance before the beginning": packed(LAST, FIXED, text("abc"), fixed(257), distance(3), END),
    "no end": packed(LAST, FIXED, text("abcd")),
    "nothing": new Uint8Array(),
  };
  for (const [what, stream] of Object.entries(refused)) {
    for (let size = 0; size < 8; size++) assertEquals(inflate(stream, size), undefined, what);
  }
});

// A dynamic block, 3.2.7. The code of code lengths is complete: 13 symbols of 4 bits, 6 of 5
const SHORT = [...Array(13).fill(4), ...Array(6).fill(5)] as number[];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

// The canonical code of 3.2.2
function canonical(lengths: readonly number[]): string[] {
  let next = 0;
  const codes: string[] = [];
  for (let n = 1; n < 16; n++, next *= 2) {
    lengths.forEach((length, symbol) => {
      if (length === n) codes[symbol] = code(next++, n);
    });
  }
  return codes;
}

type Step = number | readonly [symbol: 16 | 17 | 18, repeat: number];

function header(literals: number, distances: number, steps: readonly Step[], short = SHORT): string {
  const codes = canonical(short);
  const used = ORDER.findLastIndex((symbol) => short[symbol]! > 0) + 1;
  const told = steps.map((step) => {
    if (typeof step === "number") return codes[step]!;
    const [symbol, repeat] = step;
    return codes[symbol]! +
      (symbol === 16 ? num(repeat - 3, 2) : symbol === 17 ? num(repeat - 3, 3) : num(repeat - 11, 7));
  });
  const count = Math.max(4, used);
  const sizes = ORDER.slice(0, count).map((symbol) => num(short[symbol]!, 3));
  return [num(literals - 257, 5), num(distances - 1, 5), num(count - 4, 4), ...sizes, ...told].join("");
}

// 97 to 111 in 1 to 15 bits, and the end in 15: the longest codes there are
const LONG: readonly Step[] = [
  [17, 10],
  [18, 76],
  [17, 3],
  [17, 8],
  ...Array.from({ length: 15 }, (_, k) => k + 1),
  [18, 138],
  [17, 6],
  15,
];
const LONG_LENGTHS = Array.from({ length: 257 }, (_, s) => s === 256 ? 15 : s > 96 && s < 112 ? s - 96 : 0);

Deno.test("inflate: a block with codes of 1 to 15 bits, told in all ways there are", () => {
  const codes = canonical(LONG_LENGTHS);
  const letters = "abcdefghijklmnooonmlkjihgfedcba";
  const body = [...letters].map((c) => codes[c.charCodeAt(0)]!).join("") + codes[256];
  assertEquals(inflate(packed(LAST, DYNAMIC, header(257, 1, [...LONG, 0]), body), letters.length), bytesOf(letters));
});

Deno.test("inflate: lengths that repeat go on from the literals into the distances", () => {
  // 255 to 260 in 3 bits, as are distances 0 and 1; 261 and 262 are 3 bits too, written alone
  const steps: Step[] = [[18, 138], [18, 117], 3, [16, 3], [16, 6]];
  const lengths = (n: number) => Array.from({ length: n }, (_, s) => s >= 255 ? 3 : 0);
  const [literals, distances] = [canonical(lengths(263)), canonical([3, 3])];
  const body = literals[255]! + literals[262]! + distances[1]! + literals[256]!;
  // A distance of 2 reaches before the one byte there is; a distance of 1 does not
  assertEquals(inflate(packed(LAST, DYNAMIC, header(263, 2, steps), body), 9), undefined);
  const near = literals[255]! + literals[262]! + distances[0]! + literals[256]!;
  assertEquals(inflate(packed(LAST, DYNAMIC, header(263, 2, steps), near), 9), new Uint8Array(9).fill(255));
});

Deno.test("inflate: the code of code lengths may be told in part, the rest is 0", () => {
  // Only 18, 0 and 1 (the last but one in the order) have a code: 18 are told
  const short = Array.from({ length: 19 }, (_, s) => s === 18 ? 1 : s < 2 ? 2 : 0);
  const stream = packed(LAST, DYNAMIC, header(257, 1, [[18, 97], 1, [18, 138], [18, 20], 1, 0], short), "0", "0", "1");
  assertEquals(inflate(stream, 2), bytesOf("aa"));
});

Deno.test("inflate: as many codes as the format has are read, more are refused", () => {
  const all = (literals: number, distances: number): Uint8Array => {
    const steps: Step[] = [[18, 97], 1, [18, 138], [18, 20], 1];
    const rest = literals - 257 + distances;
    return packed(LAST, DYNAMIC, header(literals, distances, [...steps, ...Array(rest).fill(0)]), "0", "1");
  };
  assertEquals(inflate(all(286, 30), 1), bytesOf("a"));
  assertEquals([inflate(all(287, 30), 1), inflate(all(288, 1), 1)], [undefined, undefined]);
  assertEquals([inflate(all(286, 31), 1), inflate(all(257, 32), 1)], [undefined, undefined]);
});

Deno.test("inflate: codes that cannot be are refused", () => {
  const zeros = (n: number): Step[] => n > 138 ? [[18, 138], ...zeros(n - 138)] : n > 10 ? [[18, n]] : [[17, n]];
  const refused = {
    "a repetition of nothing": header(257, 1, [[16, 3], ...zeros(253), 1, 1]),
    "a repetition beyond the end": header(257, 1, [...zeros(255), 1, 1, [16, 3]]),
    "zeros beyond the end": header(257, 1, [...zeros(256), 1, [17, 3]]),
    "no code for the end": header(257, 1, [...zeros(97), 1, 1, ...zeros(158), 1]),
    "three codes of one bit": header(257, 1, [...zeros(97), 1, 1, ...zeros(157), 1, 0]),
    "three distances of one bit": header(257, 3, [...zeros(97), 1, ...zeros(158), 1, 1, 1, 1]),
    "too many codes of 15 bits": header(257, 1, [...LONG.slice(0, -1), 14, 0]),
  };
  for (const [what, told] of Object.entries(refused)) {
    for (let size = 0; size < 4; size++) {
      for (const body of [num(0, 64), num(0, 8), "01", "1", code(0xffff, 16)]) {
        assertEquals(inflate(packed(LAST, DYNAMIC, told, body), size), undefined, what);
      }
    }
  }
});

Deno.test("inflate: a code that nothing was given is refused where it is used", () => {
  const steps: Step[] = [[18, 97], 2, [18, 138], [18, 20], 2, 0];
  const told = header(257, 1, steps);
  assertEquals(inflate(packed(LAST, DYNAMIC, told, "00", "01"), 1), bytesOf("a"));
  assertEquals(inflate(packed(LAST, DYNAMIC, told, "00", "10", num(0, 16)), 1), undefined);
  assertEquals(inflate(packed(LAST, DYNAMIC, told, "00", "11", num(0, 16)), 1), undefined);
  assertEquals(inflateStart(packed(LAST, DYNAMIC, told, "00", "11", num(0, 16)), 9), bytesOf("a"));
});

Deno.test("inflateStart: the first bytes of a stream, of a cut or broken one those before the fault", () => {
  const stream = packed(MORE, FIXED, text("abcd"), fixed(260), distance(1), END, LAST, FIXED, text("xyz"), END);
  const whole = "abcdcdcdcdxyz";
  for (let n = 0; n <= whole.length; n++) assertEquals(inflateStart(stream, n), bytesOf(whole.slice(0, n)));
  assertEquals(inflateStart(stream, 100), bytesOf(whole));
  // A letter takes a byte: after each byte of the stream there is one more
  for (let cut = 1; cut < 5; cut++) {
    assertEquals(inflateStart(stream.subarray(0, cut), 9), bytesOf("abcd".slice(0, cut - 1)));
  }
  const block = stored(bytesOf("abcdef"), true);
  for (let n = 0; n <= 6; n++) assertEquals(inflateStart(block, n), bytesOf("abcdef".slice(0, n)));
  assertEquals(inflateStart(joined(stored(bytesOf("abc"), false), block), 5), bytesOf("abcab"));
  assertEquals(inflateStart(packed(LAST, FIXED, text("abc"), fixed(257), distance(3), END), 9), bytesOf("abc"));
  for (const [back, first] of [[1, "aaa"], [2, "bab"], [3, "cab"]] as const) {
    const copies = packed(LAST, FIXED, text("abc".slice(0, back)), fixed(265), num(1, 1), distance(back - 1), END);
    assertEquals(
      inflateStart(copies, back + 2),
      bytesOf("abc".slice(0, back) + "abcabc".slice(0, back).repeat(2).slice(0, 2)),
      first,
    );
  }
  const broken = [
    ["a", fixed(286) + distance(0)],
    ["ab", fixed(287) + distance(0)],
    ["abc", fixed(257) + distance(30) + num(0, 14)],
    ["abc", fixed(257) + distance(3)],
  ] as const;
  for (const [letters, bits] of broken) {
    assertEquals(inflateStart(packed(LAST, FIXED, text(letters), bits, END), 9), bytesOf(letters));
  }
  // Cut before the bits that a length or a distance has more
  const much = packed(LAST, FIXED, text("abcdefghijk"), fixed(269), distance(2), END);
  assertEquals(inflateStart(much.subarray(0, 13), 40), bytesOf("abcdefghijk"));
  const far = packed(LAST, FIXED, text("abcdefghijk"), fixed(257), distance(6), END);
  assertEquals(inflateStart(far.subarray(0, 13), 40), bytesOf("abcdefghijk"));
  // Copies that do not overlap, cut by the end of what is asked for
  const apart = packed(LAST, FIXED, text("abcd"), fixed(258), distance(3), END);
  assertEquals(inflateStart(apart, 6), bytesOf("abcdab"));
});

Deno.test("inflateStart: of a stored block that is cut what there is", () => {
  const block = stored(bytesOf("abcdef"), true);
  for (let cut = 0; cut <= block.length; cut++) {
    const there = "abcdef".slice(0, Math.max(0, cut - 5));
    for (let n = 0; n < 8; n++) assertEquals(inflateStart(block.subarray(0, cut), n), bytesOf(there.slice(0, n)));
  }
  // The length is all ones: what is missing of its confirmation would be zeros
  assertEquals(inflateStart(stored(noise(65535), true).subarray(0, 3), 9), new Uint8Array());
  // Nothing of what follows is taken for a block
  assertEquals(inflateStart(joined(stored(bytesOf("abc"), true), block), 9), bytesOf("abc"));
});
