import { cast, castLoses } from "./cast.ts";
import { kindOf } from "./dtype.ts";
import { LensorError } from "./errors.ts";
import type { DType, Values } from "./types.ts";

/** What a cast did to numbers, besides rounding them. */
export interface Loss {
  /** How many finite numbers the target cannot hold: they became infinite, or wrapped. */
  readonly beyond: number;
  /** There were numbers other than 0, and none is left. */
  readonly vanished: boolean;
}

const NONE: Loss = { beyond: 0, vanished: false };

/**
 * What the cast from `values` to `out` lost beyond rounding. A number that is halfway to the next still fits;
 * float8_e4m3fn saturates, as PyTorch does, and loses nothing in this sense.
 */
export function castLoss(values: Values, from: DType, out: Values, to: DType): Loss {
  if (from === to || from === "bool" || to === "bool" || !castLoses(from, to)) return NONE;
  if (kindOf(to) !== "float") return { beyond: changed(values, from, out, to), vanished: false };
  const suspects = nonFinite(out, to);
  const beyond = suspects === 0 ? 0 : suspects - notNumbers(values, from, out, to);
  return { beyond, vanished: beyond === 0 && vanished(values, from, out, to) };
}

/** Whether there were numbers other than 0 before a cast between floats, and none is left. */
export function vanished(values: Values, from: DType, out: Values, to: DType): boolean {
  return isZero(out, to) && !isZero(values, from);
}

/**
 * Refuses a loss. `begin` starts the message: `Cannot read "w"`.
 *
 * @throws {LensorError} `range` where numbers went beyond the target, or all vanished.
 */
export function refuseLoss({ beyond: n, vanished }: Loss, from: DType, to: DType, begin: string, path?: string): void {
  const help = "keep a wider dtype, or scale the tensor first";
  if (n > 0) {
    const count = n === 1 ? "1 finite number" : `${n.toLocaleString("en-US")} finite numbers`;
    const fate = kindOf(to) === "float" ? "would become infinite" : "would wrap";
    const why = `${count} of ${from} ${n === 1 ? "is" : "are"} beyond ${to} and ${fate}`;
    throw new LensorError("range", `${begin}: ${why}; ${help}`, { path });
  }
  if (!vanished) return;
  const why = `every number of ${from} that is not 0 would become 0 in ${to}`;
  throw new LensorError("range", `${begin}: ${why}; ${help}`, { path });
}

/** How many elements are NaN or infinite; 0 for integers. */
export function nonFinite(values: Values, dtype: DType): number {
  switch (dtype) {
    case "float64":
    case "float32":
    case "complex64":
      return sumOfNaN(values as Float32Array) ? countIn(values as Float32Array) : 0;
    case "float16":
      return exponents(values as Uint16Array, 0x7c00);
    case "bfloat16":
      return exponents(values as Uint16Array, 0x7f80);
    case "float8_e5m2":
      return exponents(values as Uint8Array, 0x7c);
    case "float8_e4m3fn":
      return exponents(values as Uint8Array, 0x7f);
    default:
      return 0;
  }
}

// x * 0 is NaN for what is not finite and 0 for all else: one sum over the whole, in four strands
function sumOfNaN(values: Float32Array): boolean {
  let a = 0, b = 0, c = 0, d = 0, i = 0;
  for (const end = values.length - 3; i < end; i += 4) {
    a += values[i]! * 0;
    b += values[i + 1]! * 0;
    c += values[i + 2]! * 0;
    d += values[i + 3]! * 0;
  }
  for (; i < values.length; i++) a += values[i]! * 0;
  return Number.isNaN(a + b + c + d);
}

function countIn(values: Float32Array): number {
  let n = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) n++;
  return n;
}

function exponents(bits: Uint16Array | Uint8Array, ones: number): number {
  if (!anyFull(bits, ones)) return 0;
  let n = 0;
  for (let i = 0; i < bits.length; i++) if ((bits[i]! & ones) === ones) n++;
  return n;
}

// Several elements at once: adding its lowest 1 to an exponent of ones alone, and to no other, carries into the sign's
// place, which was cleared
function anyFull({ buffer, byteOffset, length, BYTES_PER_ELEMENT }: Uint16Array | Uint8Array, ones: number): boolean {
  if (byteOffset % 4 !== 0 || length * BYTES_PER_ELEMENT % 4 !== 0) return true;
  const words = new Int32Array(buffer, byteOffset, length * BYTES_PER_ELEMENT / 4);
  const each = BYTES_PER_ELEMENT === 1 ? 0x01010101 : 0x00010001;
  const mask = Math.imul(ones, each);
  const lowest = Math.imul(ones & -ones, each);
  let carried = 0;
  for (let i = 0; i < words.length; i++) carried |= (words[i]! & mask) + lowest;
  return (carried & Math.imul(BYTES_PER_ELEMENT === 1 ? 0x80 : 0x8000, each)) !== 0;
}

// The elements that were not finite numbers before
function notNumbers(values: Values, from: DType, out: Values, to: DType): number {
  if (kindOf(from) !== "float") return 0;
  const wide = cast(values, from, "float64") as Float64Array;
  const now = cast(out, to, "float64") as Float64Array;
  let n = 0;
  for (let i = 0; i < wide.length; i++) if (!Number.isFinite(now[i]) && !Number.isFinite(wide[i])) n++;
  return n;
}

// Integers, or whole parts, that are others afterwards
function changed(values: Values, from: DType, out: Values, to: DType): number {
  let n = 0;
  if (kindOf(from) === "float") {
    const wide = cast(values, from, "float64") as Float64Array;
    const now = cast(out, to, "float64") as Float64Array;
    for (let i = 0; i < wide.length; i++) if (Math.trunc(wide[i]!) !== now[i]) n++;
    return n;
  }
  for (let i = 0; i < values.length; i++) if (BigInt(values[i]!) !== BigInt(out[i]!)) n++;
  return n;
}

/** Whether every element is 0 or -0. */
export function isZero(values: Values, dtype: DType): boolean {
  if (kindOf(dtype) !== "float" || dtype === "float32" || dtype === "float64") {
    for (let i = 0; i < values.length; i++) if (values[i] !== 0 && values[i] !== 0n) return false;
    return true;
  }
  const sign = dtype.startsWith("float8") ? 0x7f : 0x7fff;
  for (let i = 0; i < values.length; i++) if (((values[i] as number) & sign) !== 0) return false;
  return true;
}
