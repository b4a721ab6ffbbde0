import { cast } from "../core/cast.ts";
import { castLoss } from "../core/cast_loss.ts";
import { allocate, holds } from "../core/dtype.ts";
import { type Half, isHalf } from "../core/halves.ts";
import type { DType, Values } from "../core/types.ts";
import { type HalfKernels, halfKernels } from "./halves.ts";

/** What a cast gave. */
export interface CountedCast {
  readonly out: Values;
  /** How many finite numbers became infinite; absent where nobody has counted. */
  readonly beyond?: number;
}

/** `cast` by kernels where they are quicker: the same bits, and the same errors. */
export function quickCast(values: Values, from: DType, to: DType, into?: Values): Values {
  return countedCast(values, from, to, into).out;
}

/** The same, with what it has seen on the way. */
export function countedCast(values: Values, from: DType, to: DType, into?: Values): CountedCast {
  if (!isSingle(from) || !isSingle(to) || from === to) return { out: cast(values, from, to, into) };
  const n = values.length;
  const kernels = n >= FEW && holds(values, from) ? halfKernels() : null;
  const out = into ?? (kernels ? allocate(to, n) : undefined);
  if (!kernels || !out || !holds(out, to) || out.length !== n) return { out: cast(values, from, to, into) };
  let beyond = 0;
  for (let at = 0; at < n; at += TILE) {
    const end = Math.min(n, at + TILE);
    const part = values.subarray(at, end) as Numbers;
    const target = out.subarray(at, end) as Numbers;
    if (castTile(kernels, part, from, to, target)) continue;
    cast(part, from, to, target);
    beyond += castLoss(part, from, target, to).beyond;
  }
  return { out, beyond };
}

type Single = "float32" | Half;
type Numbers = Float32Array | Uint16Array;

// Numbers for which a call of the compiled code is not worth its while
const FEW = 256;
// Numbers that stay in a processor's nearest memory on their way in and out
const TILE = 8192;

const isSingle = (dtype: DType): dtype is Single => dtype === "float32" || isHalf(dtype);

// The least size that the kernels do not know: infinity, and what rounds to it
const READ_LIMIT: Readonly<Record<Half, number>> = { bfloat16: 0x7f80, float16: 0x7c00 };
const WRITE_LIMIT: Readonly<Record<Half, number>> = { bfloat16: 0x7f7f8000, float16: 0x477ff000 };

// Says whether all numbers were finite before and after; `out` holds nothing of worth if not
function castTile(kernels: HalfKernels, values: Numbers, from: Single, to: Single, out: Numbers): boolean {
  const { floats, halves } = kernels;
  const n = values.length;
  const count = n + 3 & ~3;
  const room = from === "float32" ? floats : halves;
  room.set(values);
  room.fill(0, n, count);
  if (from !== "float32") {
    const most = from === "bfloat16" ? kernels.fromBfloat16(count) : kernels.fromFloat16(count);
    if (most >= READ_LIMIT[from]) return false;
  }
  if (to !== "float32") {
    const most = to === "bfloat16" ? kernels.toBfloat16(count) : kernels.toFloat16(count);
    if (most >= WRITE_LIMIT[to]) return false;
  }
  out.set((to === "float32" ? floats : halves).subarray(0, n));
  return true;
}
