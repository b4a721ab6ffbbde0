import { assert, assertEquals } from "@std/assert";
import { makePeerKernels, peerKernels } from "../../kernels/peers.ts";
import { mtFill, mtSeeded } from "../../random/_mt19937.ts";
import { narrowTwin } from "../../random/jax/_floats.ts";
import { threefryRun } from "../../random/jax/_words.ts";
import { avxTwin, unit, wideKernels, wideTwin } from "../../random/torch/_box_muller.ts";
import { sinCosGnu, turned } from "../../math/sin_cos_gnu.ts";
import { fma32, fma64 } from "../../math/fma.ts";
import { hexOf } from "../random/_checks.ts";

// A machine that does not fuse has no kernels, and nothing to compare: there the twins are all there is
const kernels = peerKernels();
const words = new Uint32Array(16384);
mtFill(mtSeeded(7), words, 0, words.length, null);

Deno.test("the twister's kernel gives the outputs of its twin, and leaves its state, wherever it starts", () => {
  for (const [skip, count] of [[0, 624], [1, 700], [623, 1248], [624, 20000], [5, 40000]] as const) {
    const fast = mtSeeded(3);
    const plain = mtSeeded(3);
    const a = new Uint32Array(count);
    const b = new Uint32Array(count);
    const rest = new Uint32Array(skip + 1000);
    mtFill(fast, rest, 0, skip);
    mtFill(plain, rest, 0, skip, null);
    mtFill(fast, a, 0, count);
    mtFill(plain, b, 0, count, null);
    assertEquals(hexOf(a), hexOf(b), `${skip} ${count}`);
    assertEquals([fast.at, hexOf(fast.key)], [plain.at, hexOf(plain.key)]);
    // Outputs of a block that is used up are looked at by nobody
    if (fast.at < 624) assertEquals(hexOf(fast.out), hexOf(plain.out));
  }
});

Deno.test({ name: "the kernel of torch's normals gives its twin's bits", ignore: !kernels }, () => {
  const edges = words.slice();
  // The smallest and largest uniform numbers, in both halves of a block
  edges.set([0, 0xffffff, 0x800000, 1, 0xfffffe, 0x4afb0d, 0, 0xffffff]);
  edges.set([0xffffff, 0, 0x800000, 0x400000, 1, 0xc00000, 0, 0xffffff], 8);
  for (const [mean, std] of [[0, 1], [0.1, 0.02], [-3, 1e-42], [1e30, 1e30]] as const) {
    const twin = new Float32Array(edges.length);
    avxTwin(edges, edges.length, twin, 0, mean, std);
    kernels!.memory.set(edges);
    kernels!.torchNormal(edges.length, mean, std);
    assertEquals(hexOf(kernels!.floats), hexOf(twin), `${mean} ${std}`);
  }
});

// Uniform numbers of two words each, the first ones next to where another formula takes over
const places = [0, 1, 0.5, 0.9375, 0.0625, 0.25, 0.75, 0.85546875 / (2 * Math.PI), 2.4262638092041016 / (2 * Math.PI)];
const doubled = words.slice();
places.flatMap((u) => [-2, -1, 0, 1, 2].map((i) => Math.round(u * 2 ** 53) + i)).forEach((k, i, all) => {
  const m = Math.min(Math.max(k, 0), 2 ** 53 - 1);
  // Each meets every one, as radius and as angle
  for (let j = 0; j < all.length; j++) {
    const at = 2 * (i * all.length + j);
    for (const place of [2 * (at & ~14) + (at & 14), 2 * (j * all.length + i & ~7) + (j * all.length + i & 7) + 8]) {
      const word = place < 8192 ? 2 * place : 0;
      doubled[word] = Math.floor(m / 2 ** 32);
      doubled[word + 1] = m % 2 ** 32;
    }
  }
});

Deno.test({ name: "the kernel of torch's float64 normals gives its twin's bits", ignore: !kernels }, () => {
  const wide = wideKernels()!;
  for (const [mean, std] of [[0, 1], [0.1, 0.02], [-3, 1e-300], [1e300, 1e300], [0, 0]] as const) {
    const twin = new Float64Array(8192);
    wideTwin(doubled, 8192, twin, 0, mean, std);
    wide.memory.set(doubled);
    wide.torchNormal64(8192, mean, std);
    assertEquals(hexOf(wide.doubles), hexOf(twin), `${mean} ${std}`);
  }
});

Deno.test({ name: "the kernel of pairs turns a radius as its twin does", ignore: !kernels }, () => {
  const wide = wideKernels()!;
  wide.memory.set(doubled);
  for (let i = 1; i < 8192; i += 2) wide.doubles[i] = i / 1000;
  const twin = Float64Array.from(wide.doubles, (radius, i) => {
    if (i % 2 === 0) radius = wide.doubles[i + 1]!;
    sinCosGnu(2 * Math.PI * unit(doubled, i & ~1));
    return radius * turned[i % 2 === 0 ? "cos" : "sin"];
  });
  wide.turnPairs64(8192);
  assertEquals(hexOf(wide.doubles), hexOf(twin));
});

Deno.test({ name: "the kernel of torch's uniforms rounds once", ignore: !kernels }, () => {
  const F = Math.fround;
  const low = F(-0.1);
  const high = F(0.1);
  const span = F(high - low);
  const twin = Float32Array.from(words, (word) => {
    const x = fma32((word & 0xffffff) * 2 ** -24, span, low);
    return x === high ? low : x;
  });
  kernels!.memory.set(words);
  kernels!.torchUniform(words.length, low, high, span);
  assertEquals(hexOf(kernels!.floats), hexOf(twin));
});

Deno.test({ name: "the kernels of jax give their twins' bits", ignore: !kernels }, () => {
  const key = Uint32Array.of(0xdeadbeef, 0x12345678);
  const pairs = new Uint32Array(2 * 1000);
  threefryRun(key, 3, 0xfffffc00, 1000, pairs, 0);
  kernels!.jaxWords(key[0]!, key[1]!, 3, 0xfffffc00, 1000);
  assertEquals(
    hexOf(kernels!.memory.slice(0, 1000)),
    hexOf(Uint32Array.from({ length: 1000 }, (_, i) => pairs[2 * i]! ^ pairs[2 * i + 1]!)),
  );
  const edges = words.slice();
  edges.set([0, 511, 512, 0xffffffff, 0x80000000, 0x7fffffff, 0x7ffffe00, 0x80000200]);
  for (
    const [low, high] of [[-0.99999994, 1], [-0.95449974, 0.95449974], [0.999, 1], [-1, 1], [0.3829, 0.4515]] as const
  ) {
    const twin = new Float32Array(edges.length);
    const scale = { factor: 0.02, shift: 0.5 };
    narrowTwin(edges, edges.length, twin, 0, low, high, [-5, 6], scale, "float32");
    kernels!.memory.set(edges);
    kernels!.jaxUniform(edges.length, low, Math.fround(Math.fround(high) - Math.fround(low)));
    kernels!.jaxErfInv(edges.length, -5, 6);
    kernels!.jaxScale(edges.length, scale.factor, scale.shift);
    assertEquals(hexOf(kernels!.floats), hexOf(twin), `${low} ${high}`);
  }
  // A factor of 1 and a shift of 0 are left out
  for (const [factor, shift] of [[1, 0], [2, 0], [1, 1], [2, 1], [0, 0], [-1, 3], [1, 2]] as const) {
    for (const ends of [[-5, 6], undefined] as const) {
      const twin = new Float32Array(edges.length);
      narrowTwin(edges, edges.length, twin, 0, -0.9, 0.99, ends, { factor, shift }, "float32");
      kernels!.memory.set(edges);
      kernels!.jaxUniform(edges.length, Math.fround(-0.9), Math.fround(Math.fround(0.99) - Math.fround(-0.9)));
      if (ends) kernels!.jaxErfInv(edges.length, ...ends);
      const unit = kernels!.floats.slice(0, edges.length);
      const want = unit.map((x) => shift ? Math.fround(x * factor) + shift : x * factor);
      assertEquals(hexOf(twin), hexOf(want), `${factor} ${shift} ${ends}`);
    }
  }
});

Deno.test("a host without WebAssembly, or one that does not fuse, has no kernels", () => {
  assertEquals(makePeerKernels(undefined), null);
  const host = (madd: typeof fma32, madd64: typeof fma64): typeof WebAssembly => ({
    Module: class {},
    Instance: class {
      exports = { madd, madd64, memory: { buffer: new ArrayBuffer(3 * 65536) } };
    },
  } as unknown as typeof WebAssembly);
  assert(makePeerKernels(host(fma32, fma64)) !== null);
  assertEquals(makePeerKernels(host((a, b, c) => Math.fround(Math.fround(a * b) + c), fma64)), null);
  assertEquals(makePeerKernels(host(fma32, (a, b, c) => a * b + c)), null);
});
