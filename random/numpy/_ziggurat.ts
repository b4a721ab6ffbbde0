import { once } from "../../core/once.ts";
import type { Bits } from "./_bits.ts";
import { exactExp, exactLn } from "../../math/exact.ts";
import { exp } from "../../math/ln.ts";
import { log1pGnu } from "../../math/log1p_gnu.ts";
import { log1p32 } from "./_log1p32.ts";

/**
 * The standard normal of NumPy's `Generator`: a ziggurat of 256 layers of equal area.
 *
 * Source: G. Marsaglia, W. W. Tsang, "The ziggurat method for generating random variables" (2000), with NumPy's choice
 * of bits.
 */
export function zigguratNormals(bits: Bits, out: Float64Array): void {
  if (!bits.fill?.("normal", out)) zigguratTwin(bits, out);
}

/** The same without compiled code. */
export function zigguratTwin(bits: Bits, out: Float64Array): void {
  const word = new Uint32Array(2);
  const { ki, wi, fi } = wide();
  for (let k = 0; k < out.length;) {
    bits.next64(word);
    const high = word[0]!;
    const low = word[1]!;
    const i = low & 255;
    const negative = (low & 256) !== 0;
    const m = ((high >>> 9) & 0xfffff) * 2 ** 32 + (((low >>> 9) | (high << 23)) >>> 0);
    const x = negative ? -(m * wi[i]!) : m * wi[i]!;
    if (m < ki[i]!) out[k++] = x;
    else if (i === 0) {
      let a, b;
      do {
        a = -INVERSE_R * log1pGnu(-bits.double());
        b = -log1pGnu(-bits.double());
      } while (!(b + b > a * a));
      out[k++] = m & 256 ? -(R + a) : R + a;
    } else if ((fi[i - 1]! - fi[i]!) * bits.double() + fi[i]! < exp(-0.5 * x * x)) out[k++] = x;
  }
}

/** The same in float32, from words of 32 bits. */
export function zigguratNormals32(bits: Bits, out: Float32Array): void {
  if (!bits.fill?.("normal", out)) zigguratTwin32(bits, out);
}

/** The same without compiled code. */
export function zigguratTwin32(bits: Bits, out: Float32Array): void {
  const { ki, wi, fi } = narrow();
  const single = (): number => (bits.next32() >>> 8) * 2 ** -24;
  for (let k = 0; k < out.length;) {
    const r = bits.next32();
    const i = r & 255;
    const m = r >>> 9;
    const size = F(m * wi[i]!);
    const x = r & 256 ? -size : size;
    if (m < ki[i]!) out[k++] = x;
    else if (i === 0) {
      let a, b;
      do {
        a = F(-F(INVERSE_R) * log1p32(-single()));
        b = -log1p32(-single());
      } while (!(F(b + b) > F(a * a)));
      out[k++] = m & 256 ? -F(F(R) + a) : F(F(R) + a);
    } else if (F(F(F(fi[i - 1]! - fi[i]!) * single()) + fi[i]!) < exp(-0.5 * x * x)) out[k++] = x;
  }
}

/** The edges, heights and acceptance bounds of the layers. */
export interface Layers {
  readonly ki: Float64Array;
  readonly wi: Float64Array;
  readonly fi: Float64Array;
}

const F = Math.fround;
const R = 3.6541528853610088;
const INVERSE_R = 0.27366123732975828;
const AREA = 0.004928673233974652;

/** The tables for numbers of so many bits. */
export function layers(bits: 52 | 23): Layers {
  const x = new Float64Array(256);
  const y = new Float64Array(256);
  const unit = 2 ** -bits;
  x[255] = R;
  y[255] = exactExp(-R * R / 2);
  for (let i = 254; i >= 1; i--) {
    x[i] = Math.sqrt(-2 * exactLn(AREA / x[i + 1]! + y[i + 1]!));
    y[i] = exactExp(-0.5 * x[i]! * x[i]!);
    // NumPy's table has the neighbour of the nearest number here, and only here
    if (i === 38) y[i] = 0.6773880362187735;
  }
  y[0] = 1;
  x[0] = AREA / y[255]!;
  const round = bits === 52 ? (v: number): number => v : F;
  const ki = Float64Array.from(
    x,
    (edge, i) => i === 1 ? 0 : even((i === 0 ? R * y[255]! / AREA : x[i - 1]! / edge) * 2 ** bits),
  );
  return { ki, wi: x.map((edge) => round(edge * unit)), fi: y.map(round) };
}

// To the nearest whole number, halves to even
function even(v: number): number {
  const low = Math.floor(v);
  const rest = v - low;
  return rest > 0.5 || rest === 0.5 && low % 2 === 1 ? low + 1 : low;
}

// Made when somebody first draws: 256 exponentials and logarithms take some milliseconds
const wide = once(() => layers(52));
const narrow = once(() => layers(23));

/** The tables ki, wi, fi of both, one behind the other. */
export const tables: () => Float64Array = once(() => {
  const all = new Float64Array(6 * 256);
  [wide(), narrow()].forEach(({ ki, wi, fi }, i) =>
    [ki, wi, fi].forEach((table, j) => all.set(table, 256 * (3 * i + j)))
  );
  return all;
});
