import { assert, assertEquals } from "@std/assert";
import { makeNumpyKernels, numpyKernels } from "../../kernels/numpy.ts";
import { exp } from "../../math/ln.ts";
import { log1pGnu } from "../../math/log1p_gnu.ts";
import { log1p32 } from "../../random/numpy/_log1p32.ts";
import type { Bits } from "../../random/numpy/_bits.ts";
import { pcgSeeded } from "../../random/numpy/_pcg64.ts";
import { zigguratNormals, zigguratNormals32, zigguratTwin, zigguratTwin32 } from "../../random/numpy/_ziggurat.ts";
import { hexOf } from "../random/_checks.ts";

type Numbers = Float64Array | Float32Array;
type Draw = (bits: Bits) => Numbers;
const seeded = (seed: bigint): Bits => pcgSeeded(BigUint64Array.of(seed, ~seed & 0xffffffffffffffffn, seed << 3n, 7n));
const SEEDS = [0n, 1n, 0xffffffffffffffffn >> 4n, 0x123456789abcdefn];

/** Both ways from the same state: the same numbers, and the same state behind them, also with a kept half before. */
function assertSame(make: Draw, twin: Draw, text: string) {
  for (const seed of SEEDS) {
    for (const halves of [0, 1]) {
      const fast = seeded(seed);
      const plain = seeded(seed);
      for (let i = 0; i < halves; i++) assertEquals(fast.next32(), plain.next32());
      assertEquals(hexOf(make(fast)), hexOf(twin(plain)), `${text} ${seed} ${halves}`);
      assertEquals(fast.state(), plain.state(), `${text} ${seed} ${halves}`);
      assertEquals([fast.next32(), fast.double()], [plain.next32(), plain.double()]);
    }
  }
}

Deno.test("the kernel of NumPy's normals gives its twin's bits and leaves its state, tails and seams included", () => {
  assert(numpyKernels({ exp, log1p: log1pGnu, log1p32 }) !== null);
  for (const n of [0, 1, 7, 8193, 20_000]) {
    const filled = <A extends Numbers>(out: A, by: (bits: Bits, out: A) => void) => (bits: Bits) => {
      by(bits, out);
      return out;
    };
    assertSame(
      filled(new Float64Array(n), zigguratNormals),
      filled(new Float64Array(n), zigguratTwin),
      `float64 ${n}`,
    );
    assertSame(
      filled(new Float32Array(n), zigguratNormals32),
      filled(new Float32Array(n), zigguratTwin32),
      `float32 ${n}`,
    );
  }
});

Deno.test("a hundred thousand normals reach the tail beyond the ziggurat's last layer, in both widths", () => {
  const wide = new Float64Array(100_000);
  const narrow = new Float32Array(100_000);
  zigguratNormals(seeded(0n), wide);
  zigguratNormals32(seeded(0n), narrow);
  for (const out of [wide, narrow]) assert(out.some((x) => Math.abs(x) > 3.6541528853610088));
});

Deno.test("the kernel of NumPy's uniforms gives its twin's bits and leaves its state", () => {
  for (const n of [0, 3, 20_001]) {
    const kernel = (out: Numbers) => (bits: Bits) => {
      assert(bits.fill!("uniform", out));
      return out;
    };
    assertSame(
      kernel(new Float64Array(n)),
      (bits) => Float64Array.from({ length: n }, () => bits.double()),
      `float64 ${n}`,
    );
    assertSame(
      kernel(new Float32Array(n)),
      (bits) => Float32Array.from({ length: n }, () => (bits.next32() >>> 8) * 2 ** -24),
      `float32 ${n}`,
    );
  }
});

Deno.test("a host without WebAssembly has no kernels of numpy", () => {
  assertEquals(makeNumpyKernels(undefined, { exp, log1p: log1pGnu, log1p32 }), null);
});
