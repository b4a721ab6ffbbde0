import { assertEquals, assertThrows } from "@std/assert";
import { nonFinite } from "../../core/cast_loss.ts";
import { allocate, bytesOf } from "../../core/dtype.ts";
import { assertBits, lensorError } from "../_util.ts";
import { cast, castLoses, type DType, fromFloat32, LensorError, toFloat32, type Values } from "../../mod.ts";
import { fromBfloat16, fromFloat16, toBfloat16, toFloat16 } from "../../core/half.ts";
import { fromHalves, isHalf, toHalves } from "../../core/halves.ts";
import { decodeFloat8, encodeFloat8 } from "../../core/float8.ts";

// The engine's own float16 is the reference, where it has one
const Float16 = (globalThis as { Float16Array?: { new (b: ArrayBuffer): { [i: number]: number } } }).Float16Array;

function floatsToTry(): Float32Array {
  const bits = new Uint32Array(400_000);
  for (let i = 0, x = 12345; i < bits.length; i++) bits[i] = x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
  // Around every boundary: ties, subnormals, overflow
  const edges = [
    0,
    -0,
    65504,
    65519.996,
    65520,
    65536,
    2 ** -14,
    2 ** -24,
    2 ** -25,
    2 ** -25 * 1.0000001,
    2 ** -26,
    Infinity,
    -Infinity,
    NaN,
    3.4e38,
    1e-45,
  ];
  return Float32Array.from([...new Float32Array(bits.buffer), ...edges, ...edges.map((e) => -e)]);
}

Deno.test("float16 rounds to nearest, ties to even, as the engine does", () => {
  if (!Float16) return;
  const floats = floatsToTry();
  const buffer = new ArrayBuffer(2);
  const one = new Float16(buffer);
  const code = new Uint16Array(buffer);
  for (const x of floats) {
    one[0] = x;
    const got = toFloat16(x);
    if (Number.isNaN(x)) assertEquals([got & 0x7c00, (got & 0x3ff) !== 0], [0x7c00, true]);
    else if (got !== code[0]) throw new Error(`${x}: ${got.toString(16)}, not ${code[0]!.toString(16)}`);
  }
  for (let c = 0; c < 65536; c++) {
    code[0] = c;
    assertEquals(Object.is(fromFloat16(c), one[0]), true, c.toString(16));
  }
});

Deno.test("bfloat16 is the nearest of the two neighbours, the even one in a tie", () => {
  for (const x of floatsToTry()) {
    if (Number.isNaN(x)) {
      assertEquals(Number.isNaN(fromBfloat16(toBfloat16(x))), true);
      continue;
    }
    const code = toBfloat16(x);
    const back = fromBfloat16(code);
    if (!Number.isFinite(back) || !Number.isFinite(x)) continue;
    for (const other of [code - 1, code + 1]) {
      const neighbour = fromBfloat16(other & 0xffff);
      const mine = Math.abs(back - x);
      const its = Math.abs(neighbour - x);
      if (its < mine || its === mine && code % 2 === 1 && neighbour !== back) {
        throw new Error(`${x} became ${back}, ${neighbour} is nearer`);
      }
    }
  }
  assertEquals([toBfloat16(3.4e38), toBfloat16(-3.4e38)], [0x7f80, 0xff80]);
});

Deno.test("a whole float32 array becomes the halves that its elements become one by one", () => {
  const floats = floatsToTry();
  assertBits(cast(floats, "float32", "bfloat16"), Uint16Array.from(floats, toBfloat16));
  assertBits(cast(floats, "float32", "float16"), Uint16Array.from(floats, toFloat16));
});

Deno.test("every float8 code survives the way to float32 and back, and rounding is to the nearest", () => {
  for (const dtype of ["float8_e4m3fn", "float8_e5m2"] as const) {
    for (let code = 0; code < 256; code++) {
      const x = decodeFloat8(code, dtype);
      if (Number.isNaN(x)) continue;
      assertEquals(encodeFloat8(x, dtype), code);
      const up = decodeFloat8(code + 1, dtype);
      if (!Number.isFinite(x) || !Number.isFinite(up) || (code & 0x7f) === 0x7f) continue;
      const middle = (x + up) / 2; // a tie goes to the even code
      assertEquals(encodeFloat8(middle, dtype), code % 2 === 0 ? code : code + 1);
      assertEquals(encodeFloat8(x + (up - x) * 0.49, dtype), code);
      assertEquals(encodeFloat8(x + (up - x) * 0.51, dtype), code + 1);
    }
  }
  // torch 2.13: torch.tensor(x).to(torch.float8_e4m3fn), and the same for float8_e5m2
  const beyond = [448, 464, 464.1, 1e6, Infinity, -1e6, -Infinity, NaN, 57344, 61439, 61440];
  for (const from of ["float64", "float32"] as const) {
    const values = from === "float64" ? new Float64Array(beyond) : new Float32Array(beyond);
    const e4m3 = [126, 126, 126, 126, 126, 254, 254, 127, 126, 126, 126];
    const e5m2 = [95, 95, 95, 124, 124, 252, 252, 127, 123, 123, 124];
    assertBits(cast(values, from, "float8_e4m3fn"), new Uint8Array(e4m3));
    assertBits(cast(values, from, "float8_e5m2"), new Uint8Array(e5m2));
  }
  // Through float32: the double nearest above a tie rounds to even
  assertEquals(encodeFloat8(1.0625 + 1e-12, "float8_e4m3fn"), 56);
});

Deno.test("cast: values, dtypes or a destination that do not belong together -> type or shape", () => {
  const floats = new Float32Array([1]);
  const wrong = (x: unknown) => x as never;
  const calls: [string, () => unknown][] = [
    ["type", () => cast(new Float64Array([1.1]), "float32", "float16")],
    ["type", () => cast(new Float64Array([1.1]), "float32", "float32")],
    ["type", () => cast(wrong("abc"), "float32", "float16")],
    ["type", () => cast(wrong([1]), "float32", "float16")],
    ["type", () => cast(floats, wrong("floot"), "float16")],
    ["type", () => cast(floats, "float32", wrong("floot"))],
    ["type", () => cast(floats, "float32", "float16", floats)],
    ["shape", () => cast(floats, "float32", "float16", new Uint16Array(2))],
    ["type", () => toFloat32(floats, "float16")],
    ["type", () => fromFloat32(wrong(new Float64Array(1)), "float16")],
    ["type", () => castLoses(wrong("floot"), "float32")],
    ["type", () => castLoses("float32", wrong(undefined))],
  ];
  for (const [code, call] of calls) assertEquals(lensorError(call).code, code, String(call));
});

Deno.test("cast goes between all kinds of numbers", () => {
  const cases: [Values, DType, DType, Values][] = [
    [new Float32Array([1.9, -1.9, 300]), "float32", "int8", new Int8Array([1, -1, 44])],
    [new BigInt64Array([-1n, 2n ** 40n + 5n]), "int64", "int32", new Int32Array([-1, 5])],
    [new BigInt64Array([-1n, 2n ** 53n + 1n]), "int64", "float64", new Float64Array([-1, 2 ** 53])],
    [new BigInt64Array([-1n]), "int64", "uint64", new BigUint64Array([2n ** 64n - 1n])],
    [new Uint8Array([0, 1]), "bool", "float32", new Float32Array([0, 1])],
    [new Float32Array([0, -0, 0.1, NaN]), "float32", "bool", new Uint8Array([0, 0, 1, 1])],
    [new BigInt64Array([0n, 2n ** 32n]), "int64", "bool", new Uint8Array([0, 1])],
    [new Uint16Array([0x3f80]), "bfloat16", "float16", new Uint16Array([0x3c00])],
    [new Float64Array([1 / 3]), "float64", "float32", new Float32Array([1 / 3])],
    [new Float32Array([2.5]), "float32", "int64", new BigInt64Array([2n])],
  ];
  for (const [values, from, to, want] of cases) assertBits(cast(values, from, to), want);
  const same = new Int8Array(2);
  assertEquals(cast(same, "int8", "int8") === same, true);
  assertThrows(
    () => cast(new Float32Array(2), "complex64", "float32"),
    LensorError,
    "Cannot cast complex64 to float32",
  );
  assertBits(toFloat32(new Uint16Array([0x8000]), "float16"), new Float32Array([-0]));
  assertBits(fromFloat32(new Float32Array([-0]), "float16"), new Uint16Array([0x8000]));
});

Deno.test("castLoses knows which dtypes hold which", () => {
  const keeps: [DType, DType][] = [
    ["float16", "float32"],
    ["bfloat16", "float32"],
    ["float32", "float64"],
    ["int8", "float16"],
    ["int32", "float64"],
    ["uint8", "int16"],
    ["bool", "int8"],
    ["float8_e5m2", "float16"],
    ["float8_e4m3fn", "bfloat16"],
    ["int32", "int64"],
    ["int16", "float32"],
  ];
  const loses: [DType, DType][] = [
    ["float32", "float16"],
    ["float16", "bfloat16"],
    ["bfloat16", "float16"],
    ["int64", "float64"],
    ["float16", "int64"],
    ["bfloat16", "int64"],
    ["int32", "float32"],
    ["uint8", "int8"],
    ["int8", "uint8"],
    ["float32", "int32"],
    ["int8", "bool"],
    ["complex64", "float32"],
    ["bool", "complex64"],
    ["float8_e4m3fn", "float8_e5m2"],
  ];
  for (const [from, to] of keeps) assertEquals(castLoses(from, to), false, `${from} to ${to}`);
  for (const [from, to] of loses) assertEquals(castLoses(from, to), true, `${from} to ${to}`);
});

Deno.test("nonFinite: counts NaN and infinities wherever they stand", () => {
  for (let n = 1; n < 20; n++) {
    for (let i = 0; i < n; i++) {
      for (const bad of [NaN, Infinity, -Infinity]) {
        const values = new Float32Array(n).fill(2);
        values[i] = bad;
        assertEquals(nonFinite(values, "float32"), 1, `${bad} at ${i} of ${n}`);
        assertEquals(nonFinite(Float64Array.from(values), "float64"), 1);
        assertEquals(nonFinite(fromFloat32(values, "float16"), "float16"), 1);
      }
    }
  }
  assertEquals(nonFinite(new Float32Array(19).fill(2), "float32"), 0);
});

Deno.test("nonFinite: each bit pattern of the short floats, at each place of a word", () => {
  for (const dtype of ["float16", "bfloat16", "float8_e5m2", "float8_e4m3fn"] as const) {
    const all = allocate(dtype, bytesOf(dtype) === 1 ? 1 << 8 : 1 << 16) as Uint16Array;
    const wide = toFloat32(all.map((_, i) => i), dtype);
    const isBad = (i: number) => !Number.isFinite(wide[i]!);
    for (let i = 0; i < all.length; i++) {
      const at = i % 4;
      const values = allocate(dtype, 4) as Uint16Array;
      values[at] = i;
      assertEquals(nonFinite(values, dtype), isBad(i) ? 1 : 0, `${dtype} ${i} at ${at}`);
    }
    const count = [...all.keys()].filter(isBad).length;
    for (const cut of [0, 1]) assertEquals(nonFinite(all.map((_, i) => i).subarray(cut), dtype), count, dtype);
  }
});

Deno.test("toHalves, fromHalves: every bit pattern becomes what it becomes by itself, into an array that is given", () => {
  const all = Uint16Array.from({ length: 65_536 }, (_, i) => i);
  for (
    const [dtype, one, back] of [["float16", fromFloat16, toFloat16], ["bfloat16", fromBfloat16, toBfloat16]] as const
  ) {
    const out = new Float32Array(65_538).fill(7);
    const wide = out.subarray(1, 65_537);
    assertEquals(fromHalves(all, dtype, wide) === wide, true);
    assertEquals([out[0], out.at(-1)], [7, 7]);
    for (let i = 0; i < 65_536; i++) {
      const want = one(i);
      if (!Object.is(wide[i], want)) assertEquals([i, wide[i]], [i, want]);
    }
    // Between two neighbours, and right beside the middle
    const between = Float32Array.from({ length: 200_000 }, (_, i) => (i - 100_000) * 1.00390625 ** (i % 977) / 4096);
    const halves = new Uint16Array(between.length);
    assertEquals(toHalves(between, dtype, halves) === halves, true);
    for (let i = 0; i < between.length; i++) {
      const want = back(between[i]!);
      if (halves[i] !== want) assertEquals([between[i], halves[i]], [between[i], want]);
    }
  }
  assertEquals([isHalf("float16"), isHalf("bfloat16"), isHalf("float32"), isHalf("float")], [true, true, false, false]);
});
