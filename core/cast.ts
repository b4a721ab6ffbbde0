import { allocate, checkDType, holds, kindOf } from "./dtype.ts";
import { LensorError } from "./errors.ts";
import { decodeFloat8, encodeFloat8 } from "./float8.ts";
import { fromBfloat16, fromFloat16, toBfloat16, toFloat16 } from "./half.ts";
import { fromHalves, isHalf, toHalves } from "./halves.ts";
import { describe } from "./shape.ts";
import type { DType, Values } from "./types.ts";

/**
 * The elements as float32: bit patterns of float16, bfloat16 and float8 are decoded, other numbers rounded.
 *
 * @throws {LensorError} `type` for complex64, and for values that are not the typed array of `dtype`.
 *
 * @example
 * ```ts
 * import { toFloat32 } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toFloat32(new Uint16Array([0x3c00, 0xc000]), "float16"), new Float32Array([1, -2]));
 * ```
 */
export function toFloat32(values: Values, dtype: DType): Float32Array {
  return cast(values, dtype, "float32") as Float32Array;
}

/**
 * float32 elements as another dtype, rounded once to nearest, ties to even.
 *
 * @throws {LensorError} `type` for complex64, and for values that are not a Float32Array.
 *
 * @example
 * ```ts
 * import { fromFloat32 } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(fromFloat32(new Float32Array([1, -2]), "bfloat16"), new Uint16Array([0x3f80, 0xc000]));
 * ```
 */
export function fromFloat32(values: Float32Array, dtype: DType): Values {
  return cast(values, "float32", dtype);
}

/**
 * The elements in another dtype; the same array if nothing is to do.
 *
 * Floats round to nearest, ties to even (half precision and float8 from float32, as PyTorch does); floats become
 * integers by dropping the fraction; integers wrap to the width; bool is "not zero". float8_e4m3fn saturates at 448.
 * `into`, an array of `to` with as many elements, is filled and returned where there is something to do.
 *
 * @throws {LensorError} `type` between complex64 and anything else, for an unknown dtype, and for values or `into` that
 * are not the typed array of their dtype; `shape` for an `into` of another length.
 *
 * @example
 * ```ts
 * import { cast } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(cast(new Float32Array([1.5, -2]), "float32", "int64"), new BigInt64Array([1n, -2n]));
 * ```
 */
export function cast(values: Values, from: DType, to: DType, into?: Values): Values {
  check(values, from, "the values");
  checkDType(to);
  if (into !== undefined) {
    check(into, to, '"into"');
    if (into.length !== values.length) {
      throw new LensorError(
        "shape",
        `Cannot cast ${from} to ${to}: "into" has ${into.length} elements, the values have ${values.length}`,
      );
    }
  }
  if (from === to) return values;
  if (from === "complex64" || to === "complex64") {
    throw new LensorError("type", `Cannot cast ${from} to ${to}: complex numbers convert to nothing else`);
  }
  const n = values.length;
  const out = into ?? allocate(to, n);
  if (from === "float32" && isHalf(to)) return toHalves(values as Float32Array, to, out as Uint16Array);
  if (isHalf(from) && to === "float32") return fromHalves(values as Uint16Array, from, out as Float32Array);
  const read = READ[from];
  const write = WRITE[to];
  if (is64(from) && is64(to)) {
    (out as BigInt64Array).set(values as BigInt64Array);
  } else if (is64(to)) {
    for (let i = 0; i < n; i++) {
      (out as BigInt64Array)[i] = toBig(read ? read(values[i] as number) : values[i] as number);
    }
  } else if (is64(from)) {
    // BigInts go to floats through float64, to narrow integers by their low bits, which wrap when they are stored
    const narrow = kindOf(to) !== "float" && to !== "bool";
    for (let i = 0; i < n; i++) {
      const big = values[i] as bigint;
      const x = Number(narrow ? BigInt.asIntN(32, big) : big);
      (out as Float64Array)[i] = write ? write(x) : x;
    }
  } else if (!read && !write) {
    // The engine converts as an assignment does, and much faster
    (out as Float64Array).set(values as Float64Array);
  } else {
    for (let i = 0; i < n; i++) {
      const x = read ? read(values[i] as number) : values[i] as number;
      (out as Float64Array)[i] = write ? write(x) : x;
    }
  }
  return out;
}

function check(values: unknown, dtype: DType, what: string): void {
  checkDType(dtype);
  if (holds(values, dtype)) return;
  const array = allocate(dtype, 0).constructor.name;
  throw new LensorError("type", `Cannot cast ${dtype}: ${what} must be a ${array}, found ${describe(values)}`);
}

/**
 * Whether a cast can lose range or precision for some value of the first dtype.
 *
 * @throws {LensorError} `type` for an unknown dtype.
 */
export function castLoses(from: DType, to: DType): boolean {
  checkDType(from);
  checkDType(to);
  if (from === to || from === "bool") return to === "complex64" && from !== to;
  if (from === "complex64" || to === "complex64" || to === "bool") return true;
  const a = FORM[from];
  const b = FORM[to];
  // A signed or floating source needs a signed target; digits and exponents must both have room
  return a.digits > b.digits || a.high > b.high || a.low < b.low || a.signed && !b.signed;
}

// Binary digits, largest and smallest exponent of a unit, sign: enough to compare dtypes by what they can hold exactly.
interface Form {
  readonly digits: number;
  readonly high: number;
  readonly low: number;
  readonly signed: boolean;
}
const whole = (digits: number, signed: boolean): Form => ({ digits, high: digits, low: 0, signed });
const float = (digits: number, high: number, low: number): Form => ({ digits, high, low, signed: true });
const FORM: Record<Exclude<DType, "bool" | "complex64">, Form> = {
  float64: float(53, 1024, -1074),
  float32: float(24, 128, -149),
  float16: float(11, 16, -24),
  bfloat16: float(8, 128, -133),
  float8_e4m3fn: float(4, 9, -9),
  float8_e5m2: float(3, 16, -16),
  int64: whole(63, true),
  int32: whole(31, true),
  int16: whole(15, true),
  int8: whole(7, true),
  uint64: whole(64, false),
  uint32: whole(32, false),
  uint16: whole(16, false),
  uint8: whole(8, false),
};

type Step = (x: number) => number;
const READ: Partial<Record<DType, Step>> = {
  float16: fromFloat16,
  bfloat16: fromBfloat16,
  float8_e4m3fn: (b) => decodeFloat8(b, "float8_e4m3fn"),
  float8_e5m2: (b) => decodeFloat8(b, "float8_e5m2"),
};
const WRITE: Partial<Record<DType, Step>> = {
  float16: toFloat16,
  bfloat16: toBfloat16,
  float8_e4m3fn: (x) => encodeFloat8(x, "float8_e4m3fn"),
  float8_e5m2: (x) => encodeFloat8(x, "float8_e5m2"),
  bool: (x) => x === 0 ? 0 : 1, // NaN is not zero
};

const is64 = (dtype: DType) => dtype === "int64" || dtype === "uint64";
const toBig = (x: number) => Number.isFinite(x) ? BigInt(Math.trunc(x)) : 0n;
