import { assert, assertEquals, assertThrows } from "@std/assert";
import { cast } from "../../core/cast.ts";
import { castLoss } from "../../core/cast_loss.ts";
import { LensorError } from "../../core/errors.ts";
import { fromBfloat16, fromFloat16, toBfloat16, toFloat16 } from "../../core/half.ts";
import { fromHalves, toHalves } from "../../core/halves.ts";
import type { DType, Values } from "../../core/types.ts";
import { halfKernels, makeHalfKernels } from "../../kernels/halves.ts";
import { countedCast, quickCast } from "../../kernels/quick_cast.ts";

const HALVES = ["bfloat16", "float16"] as const;
const ALL = Uint16Array.from({ length: 1 << 16 }, (_, i) => i);

// Every exponent, with fractions around the bits that rounding looks at, of both signs: NaN, ties, subnormal numbers
const SINGLES = singles();

function singles(): Float32Array {
  const fractions = new Set<number>();
  for (let bit = 0; bit < 23; bit++) {
    for (const near of [-1, 0, 1]) {
      fractions.add((1 << bit) + near & 0x7fffff);
      fractions.add(0x7fffff ^ (1 << bit) + near & 0x7fffff);
      for (let other = bit + 1; other < 23; other++) fractions.add((1 << bit) + near + (1 << other) & 0x7fffff);
    }
  }
  const bits: number[] = [];
  for (const sign of [0, 0x80000000]) {
    for (let exponent = 0; exponent < 256; exponent++) {
      for (const fraction of fractions) bits.push((sign | exponent << 23 | fraction) >>> 0);
    }
  }
  return new Float32Array(Uint32Array.from(bits).buffer);
}

const bitsOf = (values: Values): Uint16Array | Uint32Array =>
  values.BYTES_PER_ELEMENT === 2
    ? new Uint16Array(values.buffer, values.byteOffset, values.length)
    : new Uint32Array(values.buffer, values.byteOffset, values.length);

function assertSame(values: Values, from: DType, to: DType, text: string): void {
  const { out, beyond } = countedCast(values, from, to);
  const plain = cast(values, from, to);
  const [a, b] = [bitsOf(out), bitsOf(plain)];
  assertEquals(a.length, b.length, text);
  const wrong = a.findIndex((x, i) => x !== b[i]);
  assert(wrong < 0, `${text} ${from} to ${to}: number ${wrong} is ${a[wrong]}, not ${b[wrong]}`);
  if (beyond !== undefined) assertEquals(beyond, castLoss(values, from, plain, to).beyond, text);
}

Deno.test("quickCast: every half to float32 and to the other half -> the plain cast's bits, NaN included", () => {
  assert(halfKernels() !== null);
  for (const from of HALVES) {
    for (const to of ["float32", ...HALVES] as const) {
      if (to === from) continue;
      assertSame(ALL, from, to, "all");
      // Without the others beside them finite numbers are the compiled code's
      const finite = ALL.filter((b) => (b & 0x7fff) < (from === "float16" ? 0x7c00 : 0x7f80));
      assertSame(finite, from, to, "finite");
    }
  }
});

Deno.test("quickCast: float32 of every exponent with ties, NaN and subnormals -> the plain cast's bits and count", () => {
  for (const to of HALVES) {
    assertSame(SINGLES, "float32", to, "all");
    const most = to === "float16" ? 65520 : 3.3961775292304e38;
    assertSame(SINGLES.filter((x) => Math.abs(x) < most), "float32", to, "finite");
  }
});

Deno.test("toHalves, fromHalves: what half.ts gives number by number, to the bit", () => {
  const one = new Float32Array(1);
  for (
    const [half, from, to] of [["float16", fromFloat16, toFloat16], ["bfloat16", fromBfloat16, toBfloat16]] as const
  ) {
    const wide = bitsOf(fromHalves(ALL, half, new Float32Array(1 << 16)));
    const wrong = ALL.find((b) => {
      one[0] = from(b);
      return bitsOf(one)[0] !== wide[b];
    });
    assertEquals(wrong, undefined, half);
    const narrow = toHalves(SINGLES, half, new Uint16Array(SINGLES.length));
    assertEquals(narrow.findIndex((b, i) => !Number.isNaN(SINGLES[i]) && b !== to(SINGLES[i]!)), -1, half);
  }
});

Deno.test("quickCast: each half back from its float32 -> the same half", () => {
  for (const half of HALVES) {
    const finite = ALL.filter((b) => (b & 0x7fff) <= (half === "float16" ? 0x7c00 : 0x7f80));
    assertEquals(quickCast(quickCast(finite, half, "float32"), "float32", half), finite);
  }
});

Deno.test("halfKernels: finite numbers -> the plain cast's bits and the largest size", () => {
  const kernels = halfKernels()!;
  const numbers = SINGLES.filter((x) => Math.abs(x) < 65520).subarray(0, 16384);
  const most = new Uint32Array(numbers.buffer, 0, 16384).reduce((size, b) => Math.max(size, b & 0x7fffffff), 0);
  kernels.floats.set(numbers);
  assertEquals(kernels.toFloat16(16384), most);
  assertEquals(kernels.halves, cast(numbers, "float32", "float16"));
  assertEquals(kernels.toBfloat16(16384), most);
  assertEquals(kernels.halves, cast(numbers, "float32", "bfloat16"));
  for (const half of HALVES) {
    const halves = ALL.filter((b) => (b & 0x7fff) < 0x7c00).subarray(16384, 32768);
    kernels.halves.set(halves);
    const size = half === "float16" ? kernels.fromFloat16(16384) : kernels.fromBfloat16(16384);
    assertEquals(size, halves.reduce((size, b) => Math.max(size, b & 0x7fff), 0));
    assertEquals(kernels.floats, cast(halves, half, "float32"));
  }
});

Deno.test("halfKernels: each lane may hold the largest size", () => {
  const kernels = halfKernels()!;
  for (let lane = 0; lane < 16; lane++) {
    kernels.floats.fill(1, 0, 16);
    kernels.floats[lane] = -NaN;
    assert(kernels.toBfloat16(16) > 0x7f800000, `${lane}`);
    assert(kernels.toFloat16(16) > 0x7f800000, `${lane}`);
    kernels.halves.fill(1, 0, 16);
    kernels.halves[lane] = 0xff81;
    assertEquals(kernels.fromBfloat16(16), 0x7f81, `${lane}`);
    assertEquals(kernels.fromFloat16(16), 0x7f81, `${lane}`);
  }
});

Deno.test("quickCast: lengths around the seams, and parts of an array -> the plain cast's bits in `into`", () => {
  const numbers = Float32Array.from({ length: 20_000 }, (_, i) => Math.sin(i) * 3 ** (i % 9));
  const halves = cast(numbers, "float32", "bfloat16") as Uint16Array;
  for (const n of [0, 1, 7, 8, 255, 256, 257, 8191, 8192, 8193, 16_384, 16_391]) {
    for (const first of [0, 1, 3]) {
      const part = numbers.subarray(first, first + n);
      for (const to of HALVES) {
        assertSame(part, "float32", to, `${n} from ${first}`);
        const into = new Uint16Array(n + 2).fill(7).subarray(1, n + 1);
        assert(quickCast(part, "float32", to, into) === into);
        assertEquals(into, cast(part, "float32", to));
        assertEquals([...new Uint16Array(into.buffer)].filter((_, i) => i === 0 || i === n + 1), [7, 7]);
      }
      assertSame(halves.subarray(first, first + n), "bfloat16", "float32", `${n} from ${first}`);
    }
  }
});

Deno.test("countedCast: numbers beyond a half in one tile of many -> counted, infinities and NaN are not", () => {
  const numbers = new Float32Array(30_000).fill(1);
  numbers.set([1e5, -1e39, Infinity, NaN, 65520, 65519.99, 3.4e38], 20_000);
  assertEquals(countedCast(numbers, "float32", "float16").beyond, 3);
  assertEquals(countedCast(numbers, "float32", "bfloat16").beyond, 1);
  assertEquals(countedCast(cast(numbers, "float32", "bfloat16"), "bfloat16", "float16").beyond, 3);
});

Deno.test("quickCast: other dtypes and wrong arrays -> what cast gives or throws", () => {
  assertEquals(quickCast(new Float64Array(300).fill(2), "float64", "int8"), new Int8Array(300).fill(2));
  const same = new Float32Array(300);
  assert(quickCast(same, "float32", "float32") === same);
  for (const cast of [quickCast, countedCast]) {
    assertThrows(() => cast(new Float64Array(300), "float32", "float16"), LensorError, "the values must be");
    assertThrows(() => cast(same, "float32", "float16", new Int16Array(300)), LensorError, '"into" must be');
    assertThrows(() => cast(same, "float32", "float16", new Uint16Array(299)), LensorError, '"into" has 299 elements');
  }
});

Deno.test("makeHalfKernels: no WebAssembly -> null", () => {
  assertEquals(makeHalfKernels(undefined), null);
  assertEquals(makeHalfKernels({} as typeof WebAssembly), null);
});
