import { bytesOf } from "../../core/dtype.ts";
import { type DType, LensorError, toFloat32, type Values } from "../../core/mod.ts";
import type { Case, Result } from "../../tests/conformance/types.ts";

/** What is wrong with an answer to a line of `draw.py`, or nothing. */
export function judge(line: Case, made: Result | Error): string | undefined {
  if (line.error) return judgeError(line.error, made);
  if (made instanceof LensorError) return `threw ${made.code}: ${made.message}`;
  const { tensors, value } = made as Result;
  const out = Object.values(tensors ?? {})[0];
  if (line.value !== undefined) {
    const [want, have] = [
      line.value,
      Object.fromEntries(Object.keys(line.value).map((key) => [key, fieldOf(value, key)])),
    ];
    return sorted(want) === sorted(have) ? undefined : `answered ${JSON.stringify(have)}, want ${JSON.stringify(want)}`;
  }
  if (line.next) {
    const [high, low] = fieldOf(value, "next_raw32") as [number, number];
    if ((high + low) % (2 ** 32 - 1) !== line.next) {
      return `left the generator at ${high}, ${low}: not where the peer left it`;
    }
  }
  const dtype = DTYPES[line.dtype as string] ?? line.dtype as DType;
  return judgeValues(out!.data as Values, bytes(line.hex), dtype, line.tol);
}

const DTYPES: Readonly<Record<string, DType>> = {
  f32: "float32",
  f64: "float64",
  f16: "float16",
  bf16: "bfloat16",
  i64: "int64",
  i32: "int32",
  u8: "uint8",
};
const fieldOf = (value: unknown, key: string): unknown => (value as Record<string, unknown>)[key];

// What a peer's error asks for: the code, or where the peer has a flaw of its own, any result
const ERRORS: readonly (readonly [RegExp, readonly string[] | "any"])[] = [
  [/^ZeroDivisionError|^IndexError|geqrf_cpu|not iterable|unsupported in linalg/, "any"],
  [/Only tensors with|Fan in and fan out|requires at least a 2D|requires a 3D|Can't compute input/, ["shape"]],
  [/divisible by groups|`fan_in` must be less|at least two-dimensional|only be used for 2D/, ["shape"]],
  [/Unsupported nonlinearity|Mode \S* not supported|invalid (mode|distribution)|Invalid `(mode|distribution)`/, [
    "unknown-name",
  ]],
  [/Could not interpret initializer/, ["unknown-name"]],
  [/not a valid number/, ["type"]],
  [/expects to return a \[|std >= 0|must be positive float/, ["range"]],
];

function judgeError({ type, message }: { type: string; message: string }, made: Result | Error): string | undefined {
  const peer = `${type}: ${message}`;
  const row = ERRORS.find(([pattern]) => pattern.test(peer));
  if (row?.[1] === "any") return undefined;
  if (!(made instanceof LensorError)) return `answered, but the peer said: ${peer}`;
  if (row && !row[1].includes(made.code)) return `threw ${made.code} (${made.message}), but the peer said: ${peer}`;
  return undefined;
}

function judgeValues(ours: Values, theirs: Uint8Array, dtype: DType, tol: string): string | undefined {
  const own = new Uint8Array(ours.buffer, ours.byteOffset, ours.byteLength);
  if (own.length !== theirs.length) return `has ${own.length} bytes, want ${theirs.length}`;
  if (own.every((byte, i) => byte === theirs[i])) return;
  const [a, b] = [numbers(own, dtype), numbers(theirs, dtype)];
  const wrong = Array.from({ length: a.length }, (_, i) => i).filter((i) =>
    !Object.is(a[i], b[i]) && !near(a[i]!, b[i]!, dtype, tol)
  );
  if (wrong.length === 0) return;
  return `${wrong.length} of ${a.length} elements differ, the first ${wrong[0]}: ${a[wrong[0]!]}, want ${b[wrong[0]!]}`;
}

// `ulp`: 4 units in the last place or 1e-14, for float64 normals, which the peers take from their C library; `abs`: a
// factorization
function near(a: number, b: number, dtype: DType, tol: string): boolean {
  const unit = { float64: 2 ** -52, float32: 2 ** -23, float16: 2 ** -10, bfloat16: 2 ** -7 }[dtype as "float64"] ?? 0;
  const apart = Math.abs(a - b);
  if (tol === "ulp") return apart <= Math.max(4 * unit * Math.abs(b), 1e-15);
  return tol === "abs" && apart <= (dtype === "float64" ? 1e-12 : Math.max(64 * unit, 1e-5)) * Math.max(1, Math.abs(b));
}

function numbers(data: Uint8Array, dtype: DType): ArrayLike<number> {
  const { buffer } = data.slice();
  if (dtype === "float64") return new Float64Array(buffer);
  if (dtype === "float32") return new Float32Array(buffer);
  return bytesOf(dtype) === 2 ? toFloat32(new Uint16Array(buffer), dtype as "float16") : data;
}

const bytes = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

// JSON with sorted keys
function sorted(value: unknown): string {
  return JSON.stringify(
    value,
    (_, x) => x && typeof x === "object" && !Array.isArray(x) ? Object.fromEntries(Object.entries(x).sort()) : x,
  );
}
