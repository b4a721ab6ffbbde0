import { LensorError } from "./errors.ts";
import { nearest, quoteNames } from "./nearest.ts";
import { describe } from "./shape.ts";
import type { DType, Values } from "./types.ts";

type Kind = "float" | "int" | "uint" | "bool" | "complex";
type ArrayOf = {
  new (n: number): Values;
  new (b: ArrayBufferLike, at?: number, n?: number): Values;
  BYTES_PER_ELEMENT: number;
};
interface Row {
  readonly kind: Kind;
  readonly bytes: number;
  readonly array: ArrayOf;
}

const TABLE: ReadonlyMap<string, Row> = new Map<DType, Row>([
  ["float64", { kind: "float", bytes: 8, array: Float64Array }],
  ["float32", { kind: "float", bytes: 4, array: Float32Array }],
  ["float16", { kind: "float", bytes: 2, array: Uint16Array }],
  ["bfloat16", { kind: "float", bytes: 2, array: Uint16Array }],
  ["float8_e4m3fn", { kind: "float", bytes: 1, array: Uint8Array }],
  ["float8_e5m2", { kind: "float", bytes: 1, array: Uint8Array }],
  ["int64", { kind: "int", bytes: 8, array: BigInt64Array }],
  ["int32", { kind: "int", bytes: 4, array: Int32Array }],
  ["int16", { kind: "int", bytes: 2, array: Int16Array }],
  ["int8", { kind: "int", bytes: 1, array: Int8Array }],
  ["uint64", { kind: "uint", bytes: 8, array: BigUint64Array }],
  ["uint32", { kind: "uint", bytes: 4, array: Uint32Array }],
  ["uint16", { kind: "uint", bytes: 2, array: Uint16Array }],
  ["uint8", { kind: "uint", bytes: 1, array: Uint8Array }],
  ["bool", { kind: "bool", bytes: 1, array: Uint8Array }],
  ["complex64", { kind: "complex", bytes: 8, array: Float32Array }],
]);

/** Every dtype name. */
export const DTYPES: readonly DType[] = [...TABLE.keys()] as DType[];

/** Throws `type` unless it is the name of a dtype. */
export function checkDType(dtype: unknown, path?: string): asserts dtype is DType {
  if (typeof dtype === "string" && TABLE.has(dtype)) return;
  const near = typeof dtype === "string" ? nearest(dtype, DTYPES)[0] : undefined;
  const help = near ? `did you mean "${near}"` : `the dtypes are ${quoteNames(DTYPES, DTYPES.length)}`;
  throw new LensorError("type", `Cannot use dtype ${describe(dtype)}: it is not known; ${help}`, { path });
}

/** Float, integer, unsigned integer, bool or complex. */
export function kindOf(dtype: DType): Kind {
  return row(dtype).kind;
}

/** Bytes of one element. */
export function bytesOf(dtype: DType): number {
  return row(dtype).bytes;
}

/** How many entries of the typed array one element takes: two for complex numbers, else one. */
export function lanesOf(dtype: DType): number {
  return dtype === "complex64" ? 2 : 1;
}

/** A new typed array of zeros for `n` elements. Throws `limit` if there is no room. */
export function allocate(dtype: DType, n: number): Values {
  try {
    return new (row(dtype).array)(n * lanesOf(dtype));
  } catch (cause) {
    throw new LensorError("limit", `Cannot make an array of ${n} elements of ${dtype}: there is no room`, { cause });
  }
}

/** The bytes as elements of a dtype, without a copy where they are aligned for it. */
export function fromBytes(bytes: Uint8Array, dtype: DType): Values {
  const { array, bytes: size } = row(dtype);
  if (bytes.byteLength % size !== 0) {
    throw new LensorError("shape", `Cannot read ${bytes.byteLength} bytes as ${dtype}: an element takes ${size}`);
  }
  const aligned = bytes.byteOffset % array.BYTES_PER_ELEMENT === 0 ? bytes : bytes.slice();
  return new array(aligned.buffer, aligned.byteOffset, aligned.byteLength / array.BYTES_PER_ELEMENT);
}

/** The bytes of the elements, without a copy. */
export function toBytes(values: Values): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

/** Whether the values are held by the typed array of that dtype. */
export function holds(values: unknown, dtype: DType): values is Values {
  return values instanceof row(dtype).array;
}

function row(dtype: DType): Row {
  const found = TABLE.get(dtype);
  if (!found) checkDType(dtype);
  return found!;
}
