import { assert, assertEquals } from "@std/assert";
import {
  type ComplexPair,
  fft,
  fft2,
  fftfreq,
  fftn,
  fftshift,
  ifft,
  ifft2,
  ifftn,
  ifftshift,
  irfft,
  irfftn,
  rfft,
  rfft2,
  rfftfreq,
  rfftn,
} from "../../ndarray/fft/mod.ts";
import { ndarray, toList, toTensor, type View } from "../../ndarray/mod.ts";
import { lensorError } from "../_util.ts";

type Numbers = readonly number[];

// Numbers between -1 and 1 in fixed disorder
const numbers = (n: number, seed: number): number[] =>
  Array.from({ length: n }, (_, i) => (Math.imul(i + 1, 2654435761 + 2 * seed) >>> 8) / 2 ** 23 - 1);

// The sum that defines the transform, with angles that are reduced before they are rounded
function direct(re: Numbers, im: Numbers, sign: number): [number[], number[]] {
  const n = re.length;
  const cos = Array.from({ length: n }, (_, k) => Math.cos(2 * Math.PI * k / n));
  const sin = Array.from({ length: n }, (_, k) => sign * Math.sin(2 * Math.PI * k / n));
  const out: [number[], number[]] = [[], []];
  for (let k = 0; k < n; k++) {
    let a = 0;
    let b = 0;
    for (let j = 0; j < n; j++) {
      const w = j * k % n;
      a += re[j]! * cos[w]! - im[j]! * sin[w]!;
      b += re[j]! * sin[w]! + im[j]! * cos[w]!;
    }
    out[0].push(a);
    out[1].push(b);
  }
  return out;
}

const flat = (x: View): number[] => Array.from(toTensor(x).data, Number);
const wide = (shape: Numbers, data: Numbers) => ndarray({ shape, data: Float64Array.from(data) });
function assertNear(got: Numbers, want: Numbers, bound: number, text: string): void {
  assertEquals(got.length, want.length, text);
  got.forEach((x, i) => assert(Math.abs(x - want[i]!) <= bound, `${text}: element ${i} is ${x}, not ${want[i]}`));
}

// Every small factor, powers and products of them, and primes beyond the largest that is summed directly
const LENGTHS = [...Array(41).keys()].slice(1).concat(
  48,
  49,
  62,
  64,
  74,
  77,
  97,
  105,
  121,
  128,
  210,
  243,
  256,
  257,
  300,
);

Deno.test("fft, ifft: every length is the sum that defines it, whatever its factors", () => {
  for (const n of LENGTHS) {
    const re = numbers(n, 1);
    const im = numbers(n, 2);
    const x = { re: wide([n], re), im: wide([n], im) };
    const bound = 3e-15 * n;
    const there = fft(x);
    const [a, b] = direct(re, im, -1);
    assertNear(flat(there.re), a, bound, `re of ${n}`);
    assertNear(flat(there.im), b, bound, `im of ${n}`);
    const back = ifft(x, { norm: "forward" });
    const [c, d] = direct(re, im, 1);
    assertNear(flat(back.re), c, bound, `inverse re of ${n}`);
    assertNear(flat(back.im), d, bound, `inverse im of ${n}`);
    const again = ifft(there);
    assertNear(flat(again.re), re, 1e-14, `back of ${n}`);
    assertNear(flat(again.im), im, 1e-14, `back of ${n}`);
  }
});

Deno.test("fft: a stack has the transforms of its vectors, along any axis, cut and filled up", () => {
  const shape = [2, 12, 3];
  const x = { re: wide(shape, numbers(72, 3)), im: wide(shape, numbers(72, 4)) };
  const lists = (v: View) => toList(v) as number[][][];
  for (const n of [12, 7, 37, 20]) {
    const got = fft(x, { axis: 1, n });
    assertEquals([got.re.shape, got.im.shape], [[2, n, 3], [2, n, 3]]);
    for (const [i, j] of [[0, 0], [0, 2], [1, 0], [1, 1]] as const) {
      const lane = (v: View) => Array.from({ length: n }, (_, k) => lists(v)[i]![k]?.[j] ?? 0);
      const [a, b] = direct(lane(x.re), lane(x.im), -1);
      assertNear(lane(got.re), a, 1e-13, `${n}: lane ${i}, ${j}`);
      assertNear(lane(got.im), b, 1e-13, `${n}: lane ${i}, ${j}`);
    }
  }
});

Deno.test("fft: an axis that is cut, or filled up with zeros, leaves the others as they are", () => {
  const x = [0, 1].map((i) => [0, 1, 2].map((j) => [i + 1, j * j, i - j, 3]));
  for (const n of [3, 6]) {
    const all = toList(fft(x, { n }).re) as number[][][];
    x.forEach((rows, i) => rows.forEach((row, j) => assertEquals(all[i]![j], toList(fft(row, { n }).re) as number[])));
  }
});

Deno.test("rfft, irfft: half of the transform of real numbers, and back, for even and odd lengths", () => {
  for (const n of [1, 2, 3, 4, 5, 8, 9, 12, 33, 35]) {
    const re = numbers(n, 5);
    const [a, b] = direct(re, re.map(() => 0), -1);
    const half = rfft(wide([n], re));
    const m = Math.floor(n / 2) + 1;
    assertNear(flat(half.re), a.slice(0, m), 1e-13, `rfft of ${n}`);
    assertNear(flat(half.im), b.slice(0, m), 1e-13, `rfft of ${n}`);
    assertNear(flat(irfft(half, { n })), re, 1e-14, `irfft to ${n}`);
    if (n % 2 === 0) assertNear(flat(irfft(half)), re, 1e-14, `irfft to ${n} unasked`);
  }
  // What has no partner counts as real
  const strange: ComplexPair<number[]> = { re: [4, 1, 2], im: [9, 0, 9] };
  const plain = toList(irfft({ re: [4, 1, 2], im: [0, 0, 0] }));
  assertEquals(toList(irfft(strange)), plain);
  assertEquals(toList(irfft({ re: [4, 1, 2], im: [NaN, 0, Infinity] })), plain);
  const rows = [numbers(6, 1), numbers(6, 2)];
  const down = rfft(rows, { axis: 0 });
  assertEquals([down.re.shape, irfft(down, { axis: 0 }).shape], [[2, 6], [2, 6]]);
  assertNear(flat(irfft(down, { axis: 0 })), rows.flat(), 1e-6, "along the first axis");
});

Deno.test("fftn, fft2 and their inverses: one transform after the other, on the axes that are named", () => {
  const shape = [3, 4, 5];
  const x = { re: wide(shape, numbers(60, 6)), im: wide(shape, numbers(60, 7)) };
  const all = fft(fft(fft(x, { axis: 2 }), { axis: 1 }), { axis: 0 });
  const two = fft(fft(x, { axis: 2 }), { axis: 1 });
  const same = (a: ComplexPair, b: ComplexPair, text: string) => {
    assertEquals(a.re.shape, b.re.shape, text);
    assertNear(flat(a.re), flat(b.re), 1e-13, text);
    assertNear(flat(a.im), flat(b.im), 1e-13, text);
  };
  same(fftn(x), all, "all axes");
  same(fft2(x), two, "the last two");
  same(fftn(x, { axes: [1, 2] }), two, "named axes");
  same(fft2(x, { axes: [0, 1] }), fft(fft(x, { axis: 1 }), { axis: 0 }), "other two");
  same(ifftn(fftn(x)), x, "back");
  same(ifft2(fft2(x)), x, "back of two");
  same(fftn(x, { s: [6, 2] }), fft(fft(x, { axis: 2, n: 2 }), { axis: 1, n: 6 }), "lengths of the last axes");
  same(
    fftn(x, { s: [6, 2], axes: [2, 0] }),
    fft(fft(x, { axis: 0, n: 2 }), { axis: 2, n: 6 }),
    "lengths of named axes",
  );
  const real = x.re;
  const halved = fft(fft(rfft(real), { axis: 1 }), { axis: 0 });
  same(rfftn(real), halved, "rfftn");
  same(rfft2(real), fft(rfft(real), { axis: 1 }), "rfft2");
  assertNear(flat(irfftn(halved, { s: shape })), flat(real), 1e-14, "irfftn of an odd length");
  const even = wide([3, 4], numbers(12, 8));
  assertNear(flat(irfftn(rfftn(even))), flat(even), 1e-14, "irfftn of an even length");
  assertNear(flat(irfftn(rfftn(even, { axes: [0] }), { axes: [0], s: [3] })), flat(even), 1e-14, "irfftn of one axis");
  const single = { re: wide([], [2]), im: wide([], [3]) };
  assertEquals([toList(rfftn(single.re).re), toList(irfftn(single))], [2, 2]);
});

Deno.test("fft: the factor goes to the inverse, to both or to the forward transform", () => {
  const x = { re: wide([4], [1, 0, 0, 0]), im: wide([4], [0, 0, 0, 0]) };
  const first = (pair: ComplexPair) => flat(pair.re)[0];
  for (
    const [norm, there, back] of [["backward", 1, 0.25], ["ortho", 0.5, 0.5], ["forward", 0.25, 1], [
      undefined,
      1,
      0.25,
    ]] as const
  ) {
    assertEquals([first(fft(x, { norm })), first(ifft(x, { norm }))], [there, back], `${norm}`);
    assertEquals([first(fftn(x, { norm })), first(ifftn(x, { norm }))], [there, back], `${norm}`);
    assertEquals(first(rfft(x.re, { norm })), there, `${norm}`);
    assertEquals(flat(irfft({ re: wide([3], [1, 1, 1]), im: wide([3], [0, 0, 0]) }, { norm }))[0], 4 * back, `${norm}`);
  }
});

Deno.test("fft: float32 only where all parts are float32 or narrower", () => {
  const dtypes = (re: View, im: View) => fft({ re, im }).re.dtype;
  const narrow = ndarray([1, 2], "float32");
  const double = ndarray([1, 2], "float64");
  assertEquals([dtypes(narrow, narrow), dtypes(narrow, double), dtypes(double, narrow)], [
    "float32",
    "float64",
    "float64",
  ]);
  assertEquals(
    (["float16", "bfloat16", "int8", "bool"] as const).map((d) => fft(ndarray([1, 0], d)).im.dtype),
    ["float32", "float32", "float64", "float64"],
  );
  assertEquals([irfft(narrow).dtype, irfft(double).dtype], ["float32", "float64"]);
});

Deno.test("fftfreq, rfftfreq: NumPy's frequencies for even and odd lengths", () => {
  assertEquals(toList(fftfreq(5, 0.5)), [0, 0.4, 0.8, -0.8, -0.4]);
  assertEquals(toList(fftfreq(4)), [0, 0.25, -0.5, -0.25]);
  assertEquals(toList(fftfreq(1)), [0]);
  assertEquals(toList(rfftfreq(5)), [0, 0.2, 0.4]);
  assertEquals(toList(rfftfreq(4, 2)), [0, 0.125, 0.25]);
});

Deno.test("fftshift, ifftshift: the frequency 0 goes to the middle, of all axes or those that are named", () => {
  assertEquals(toList(fftshift([0, 1, 2, 3, 4])), [3, 4, 0, 1, 2]);
  assertEquals(toList(ifftshift([3, 4, 0, 1, 2])), [0, 1, 2, 3, 4]);
  const x = [[0, 1, 2], [3, 4, 5]];
  assertEquals(toList(fftshift(x)), [[5, 3, 4], [2, 0, 1]]);
  assertEquals(toList(fftshift(x, { axes: 1 })), [[2, 0, 1], [5, 3, 4]]);
  assertEquals(toList(fftshift(x, { axes: [0] })), [[3, 4, 5], [0, 1, 2]]);
  assertEquals(toList(ifftshift(fftshift(x))), x);
});

Deno.test("fft: what cannot be transformed is an error that says why", () => {
  const pair = { re: [1, 2], im: [0, 0] };
  const bad = (value: unknown) => value as never;
  const rows: readonly (readonly [() => unknown, string, string])[] = [
    [() => fft({ re: [1, 2], im: [1] }), "shape", "re is [2] and im is [1]; both must have one shape"],
    [() => fft(bad({ re: [1, 2] })), "type", 'Cannot make an array for "x"'],
    [() => rfft(bad(pair)), "type", 'Cannot transform: "x" is complex; real numbers are needed'],
    [() => rfftn(bad(pair)), "type", '"x" is complex'],
    [() => fft({ re: bad(pair), im: [0, 0] }), "type", '"re" is complex'],
    [() => fft({ re: [0, 0], im: bad(pair) }), "type", '"im" is complex'],
    [() => fft([1], { n: 0 }), "range", "Cannot transform 0 elements: use an integer of at least 1"],
    [() => fft([1], { n: 1.5 }), "range", "Cannot transform 1.5 elements"],
    [() => fft([1], { n: bad("2") }), "type", 'Cannot transform "2" elements'],
    [() => fft(ndarray({ shape: [2, 0], data: new Float32Array(0) })), "range", "Cannot transform 0 elements"],
    [() => fft([1], { axis: 1 }), "range", "axis 1 does not exist"],
    [() => fft([1], { norm: bad("unitary") }), "unknown-name", 'there is no norm "unitary"'],
    [() => fft([1], bad({ s: [1] })), "unknown-name", 'there is no option "s"'],
    [() => fftn([1], bad({ n: 1 })), "unknown-name", 'there is no option "n"'],
    [() => fftn([1], { s: bad(3) }), "type", "expected a list for s, found 3"],
    [() => fftn([1], { axes: bad(0) }), "type", "expected a list for axes, found 0"],
    [() => fftn([1], { s: [1, 2] }), "shape", "2 lengths are not lengths of 1 axes"],
    [() => fftn([[1]], { s: [1], axes: [0, 1] }), "shape", "1 lengths are not lengths of 2 axes"],
    [() => fftn([[1]], { s: [1, 2], axes: [0] }), "shape", "2 lengths are not lengths of 1 axes"],
    [() => fftn([1], { s: [0] }), "range", "Cannot transform 0 elements"],
    [() => irfftn({ re: [[1]], im: [[0]] }), "range", "Cannot transform 0 elements"],
    [() => irfft([1]), "range", "Cannot transform 0 elements"],
    [() => fftfreq(0), "range", "Cannot transform 0 elements"],
    [() => rfftfreq(-1), "range", "Cannot transform -1 elements"],
    [() => rfftfreq(bad("4")), "type", 'Cannot transform "4" elements'],
    [() => rfftfreq(bad(4n)), "type", "Cannot transform 4n elements"],
    [() => fftfreq(bad(4n)), "type", "Cannot transform 4n elements"],
    [() => fftfreq(4, 0), "range", "Cannot find frequencies: the distance is 0"],
    [() => rfftfreq(4, NaN), "range", "the distance is NaN"],
    [() => fftfreq(4, bad("1")), "range", 'the distance is "1"'],
    [() => fftshift([1], bad({ axis: 0 })), "unknown-name", 'there is no option "axis"'],
    [() => fftshift([1], { axes: 1 }), "range", "axis 1 does not exist"],
  ];
  for (const [fn, code, text] of rows) {
    const error = lensorError(fn);
    assertEquals([error.code, error.message.includes(text)], [code, true], `${error.message}, not ${text}`);
  }
});
