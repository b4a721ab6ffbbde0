import { LensorError } from "../../core/errors.ts";
import { fromBfloat16, fromFloat16, toBfloat16, toFloat16 } from "../../core/half.ts";
import type { DType } from "../../core/types.ts";
import type { Narrow, Wide } from "./_fill.ts";

const F = Math.fround;

/**
 * Section 5 of docs/keyed.md, narrow: 24 bits, every operation rounded to float32.
 *
 * An empty range has step -0, which keeps the sign of a low end of -0: the kernel's minimum takes -0 for 0.
 */
export function narrowUniform(low: number, high: number, dtype: DType): Narrow {
  const a = F(low);
  const h = F(high);
  checkSpan(low, high, F(h - a));
  const b = h === a ? -0 : F(F(h - a) * 2 ** -24);
  const cap = h === a ? a : below(h, dtype);
  return {
    twin(words, first, end, out) {
      for (let i = first; i < end; i++) out[i] = Math.min(F(F((words[i]! >>> 8) * b) + a), cap);
    },
    kernel: ["uniform", b, a, cap],
  };
}

/** Section 5 of docs/keyed.md, wide: 53 bits in float64. */
export function wideUniform(low: number, high: number): Wide {
  checkSpan(low, high, high - low);
  const span = high === low ? -0 : high - low;
  const cap = high === low ? low : below(high, "float64");
  const twin: Wide["twin"] = (words, first, end, out) => {
    for (let i = first; i < end; i++) {
      const at = i + (i & ~7);
      const u = ((words[at]! >>> 5) * 2 ** 26 + (words[at + 8]! >>> 6)) * 2 ** -53;
      out[i] = Math.min(u * span + low, cap);
    }
  };
  return { twin, kernel: ["uniform64", span, low, cap] };
}

function checkSpan(low: number, high: number, span: number): void {
  if (low <= high && Number.isFinite(span)) return;
  throw new LensorError(
    "range",
    `Cannot draw uniform numbers: [${low}, ${high}) is not a range; use finite numbers, low <= high`,
  );
}

// The largest number of the dtype below x
function below(x: number, dtype: DType): number {
  if (dtype === "float64") return belowFloat64(x);
  if (dtype === "float32") return belowFloat32(x);
  const [to, from] = dtype === "float16" ? [toFloat16, fromFloat16] : [toBfloat16, fromBfloat16];
  const code = to(x);
  const near = from(code);
  if (near < x) return near;
  return from((code & 0x7fff) === 0 ? 0x8001 : code & 0x8000 ? code + 1 : code - 1);
}

function belowFloat32(x: number): number {
  if (x === 0) return -(2 ** -149);
  const f = new Float32Array([x]);
  const bits = new Int32Array(f.buffer);
  bits[0]! += x > 0 ? -1 : 1;
  return f[0]!;
}

function belowFloat64(x: number): number {
  if (x === 0) return -Number.MIN_VALUE;
  const f = new Float64Array([x]);
  const bits = new BigInt64Array(f.buffer);
  bits[0]! += x > 0 ? -1n : 1n;
  return f[0]!;
}
