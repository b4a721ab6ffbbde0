import { assert, assertEquals } from "@std/assert";
import { log } from "../../math/log.ts";
import { log1pGnu } from "../../math/log1p_gnu.ts";
import { logGnu32 } from "../../math/log_gnu32.ts";
import { sinCosGnu, sinCosGnu32, turned } from "../../math/sin_cos_gnu.ts";

// The digests are those of glibc 2.36 on x86-64 with FMA; dev/math_goldens.py prints them
async function hashOf(values: Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", values));
  return [...hash.subarray(0, 8)].map((b) => b.toString(16).padStart(2, "0")).join("");
}

const pairs = (turn: (t: number) => void, angles: readonly number[]): number[] =>
  angles.flatMap((t) => {
    turn(t);
    return [turned.sin, turned.cos];
  });

const COUNT = 60_000;
const mixed = Array.from({ length: COUNT }, (_, j) => j * 2654435761 % 2 ** 32 / 2 ** 32);
const scaled = mixed.map((u, j) => u * 2 ** -(j % 50));
const angles32 = Array.from(
  { length: Math.ceil(2 ** 24 / 127) },
  (_, j) => Math.fround(2 * Math.PI * (j * 127 / 2 ** 24)),
);

Deno.test("logGnu32: the C library's logf of what generators draw, and of all sizes", async () => {
  const drawn = Array.from({ length: Math.ceil(2 ** 24 / 127) }, (_, j) => (1 + j * 127) / 2 ** 24);
  assertEquals(await hashOf(Float32Array.from(drawn, logGnu32)), "cda689c3bdad2283");
  const words = Uint32Array.from({ length: Math.ceil(0x7f000000 / 16411) }, (_, j) => 0x800000 + j * 16411);
  assertEquals(await hashOf(new Float32Array(words.buffer).map(logGnu32)), "ee0f8a5251f68ed2");
  assert(drawn.filter((x) => logGnu32(x) !== Math.fround(log(x))).length > 500, "not the nearest numbers");
  assertEquals(logGnu32(1), 0);
});

Deno.test("sinCosGnu32: the C library's sincosf of every angle's own polynomial", async () => {
  assertEquals(await hashOf(Float32Array.from(pairs(sinCosGnu32, angles32))), "001c4ec40cebf8db");
  assertEquals(pairs(sinCosGnu32, [0, 2 ** -100]), [0, 1, 2 ** -100, 1]);
});

Deno.test("sinCosGnu: the C library's sincos of a turn, of small and large angles and next to the axes", async () => {
  const axes: number[] = [];
  for (let n = 1; n < 40; n++) {
    for (let i = 4; i < 50; i++) for (const sign of [-1, 1]) axes.push(n * (Math.PI / 4) + sign * 2 ** -i);
  }
  const all = [...mixed.map((u) => 2 * Math.PI * u), ...scaled, ...mixed.map((u) => u * 2 ** 20), ...axes];
  const values = pairs(sinCosGnu, all);
  assertEquals(await hashOf(Float64Array.from(values)), "e2fb8003963ba57f");
});

Deno.test("log1pGnu: the C library's log1p, from next to nothing to next to -1", async () => {
  const all = [...mixed.map((u) => -u), ...scaled.map((u) => -u), ...scaled.map((u) => u - 1)].filter((x) => x > -1);
  const values = all.map(log1pGnu);
  assertEquals(await hashOf(Float64Array.from(values)), "3dd02fc42777ca42");
});
