import { assert, assertEquals, assertThrows } from "@std/assert";
import { LensorError } from "../../core/errors.ts";
import { nj, ValueError } from "../../ndarray/mod.ts";

Deno.test("nj.arange counts as NumPy does and never hangs", () => {
  assertEquals(nj.arange(0, 1, 0.1).size, 10);
  assertEquals(nj.arange(5, 0, -1).tolist(), [5, 4, 3, 2, 1]);
  assertThrows(() => nj.arange(0, 1, 0), Error, "Cannot make a range");
});

Deno.test("nj.array keeps flat lists and typed arrays, copies nested lists and arrays, refuses ragged lists", () => {
  const list = [1, 2, 3];
  const typed = new Float32Array([1, 2]);
  nj.array(list).set(0, 9);
  nj.array(typed).set(0, 9);
  assertEquals([list[0], typed[0]], [9, 9]);
  const a = nj.arange(4).reshape(2, 2);
  const b = nj.array(a);
  b.assign(7, false);
  assertEquals(a.tolist(), [[0, 1], [2, 3]]);
  assertEquals(
    assertThrows(() => nj.array([[1, 2], [3]]), Error, "ragged") instanceof
      Error,
    true,
  );
  assertThrows(() => nj.array([1, [2]]), Error, "ragged");
});

Deno.test("nj views write through and reach over negative strides", () => {
  const a = nj.arange(12).reshape(3, 4);
  const part = a.slice([null, null, -1], [1, 3]);
  assertEquals(part.tolist(), [[9, 10], [5, 6], [1, 2]]);
  part.assign(-1, false);
  assertEquals(a.tolist(), [[0, -1, -1, 3], [4, -1, -1, 7], [8, -1, -1, 11]]);
});

Deno.test("nj arithmetic into a view of its own operand is not disturbed by what it writes", () => {
  const a = nj.arange(5);
  a.slice(1).add(a.slice([0, 4]), false);
  assertEquals(a.tolist(), [0, 1, 3, 5, 7]);
});

Deno.test("nj throws for unequal shapes unless config.broadcast is on", () => {
  const a = nj.ones([3, 3]);
  const b = nj.arange(3);
  assertThrows(() => nj.multiply(a, b), ValueError, "config.broadcast");
  nj.config.broadcast = true;
  try {
    assertEquals(nj.multiply(a, b).tolist(), [[0, 1, 2], [0, 1, 2], [0, 1, 2]]);
  } finally {
    nj.config.broadcast = false;
  }
});

Deno.test("nj.std keeps numjs's digits and does not cancel", () => {
  assertEquals(nj.array([1e8, 1e8 + 1, 1e8 + 2]).std(), Math.sqrt(2 / 3));
  assertEquals(nj.uint8([200, 100, 50]).std(), 62.36095644623236);
  assertEquals(Number.isNaN(nj.array([1, NaN]).std()), true);
});

Deno.test("nj.fft of any length is undone by nj.ifft", () => {
  for (const n of [1, 2, 3, 5, 8, 12, 97]) {
    const x = nj.random(n, 2);
    const back = nj.ifft(nj.fft(x));
    assertEquals(
      back.subtract(x).flatten().tolist().every((d) => Math.abs(d as number) < 1e-12),
      true,
    );
  }
});

Deno.test("nj.clip: NaN stays, -0 is below 0, and of bounds that cross the upper one wins", () => {
  const clipped = nj.clip([-0, NaN, 0.5, -1, 2]).tolist();
  assert(clipped.every((x, i) => Object.is(x, [0, NaN, 0.5, 0, 1][i])), `${clipped}`);
  assertEquals(nj.clip([0, 3, 9], 5, 2).tolist(), [2, 2, 2]);
});

Deno.test("nj.fftconvolve agrees with the direct sum", () => {
  const a = nj.random(9, 7);
  const f = nj.random(4, 3);
  const d = nj.convolve(a, f).subtract(nj.fftconvolve(a, f));
  assertEquals(
    d.flatten().tolist().every((x) => Math.abs(x as number) < 1e-12),
    true,
  );
});

Deno.test("nj prints as numjs does", () => {
  assertEquals(
    String(nj.zeros([2, 2], "float32")),
    "array([[ 0, 0],\n       [ 0, 0]], dtype=float32)",
  );
  assertEquals(String(nj.arange(20)), "array([  0,  1,  2, ..., 17, 18, 19])");
  assertEquals(String(nj.array([])), "array([])");
  assertEquals(JSON.stringify(nj.arange(3)), '"[0,1,2]"');
});

Deno.test("nj errors carry numjs's names and texts", () => {
  const error = assertThrows(() => nj.arange(6).reshape(4), ValueError);
  assertEquals(
    String(error),
    "ValueError: total size of new array must be unchanged",
  );
  assertThrows(
    () => nj.arange(3).get(3),
    Error,
    "index 3 is outside of axis 0",
  );
  assertThrows(() => nj.zeros([-1]), Error, "-1 is not a size");
});

Deno.test("nj.stack refuses numbers beside lists, as numjs does", () => {
  assertThrows(
    () => nj.stack([1, [2]]),
    ValueError,
    "all input arrays must have the same shape",
  );
});

Deno.test("nj.convolve gives the same sums directly and by transforms of any padding", () => {
  const image = nj.random(40, 33);
  const filter = nj.random(21, 17);
  const gap = nj.abs(
    nj.convolve(image, filter).subtract(nj.fftconvolve(image, filter)),
  ).max()!;
  assert(gap < 1e-11);
});

Deno.test("nj.images without codecs says what to import", () => {
  const calls: (() => unknown)[] = [
    () => nj.images.read("a.png"),
    () => nj.images.save(nj.ones(3), "a.png"),
    () => nj.images.data.lenna,
  ];
  for (const call of calls) {
    const { code, message } = assertThrows(call, LensorError);
    assertEquals([code, message.endsWith("import nj from ndarray/images.ts instead")], ["unsupported", true]);
  }
});

Deno.test("nj.power is C99's: 1 to anything is 1, and -1 to an infinity", () => {
  assertEquals(nj.power([1, -1, -1], [NaN, Infinity, -Infinity]).tolist(), [1, 1, 1]);
});

Deno.test("nj.fft: two axes of prime lengths are undone by nj.ifft", () => {
  const x = nj.random(11, 97, 2);
  const back = nj.ifft(nj.fft(x)).subtract(x).flatten().tolist();
  assertEquals(back.every((d) => Math.abs(d as number) < 1e-12), true);
});

Deno.test("nj prints as many decimals as config says", () => {
  assertEquals(nj.array([1 / 3, 2, NaN]).toString().replace(/\s+/g, " "), "array([0.33333, 2,NaN])");
});
