/**
 * Compares linear algebra with random calls of NumPy and SciPy, errors included.
 *
 * PEERS_PYTHON=path/to/python deno run -A dev/differential/linalg.ts [count=5000] [seed=1]
 *
 * Numbers are compared as far as both can know them: singular values and the like to some units of the largest,
 * solutions in proportion to the condition of the matrix. Ends with 1 if anything differs.
 */
import { LensorError } from "../../core/errors.ts";
import { type Input, linalg, ndarray, toTensor, type View } from "../../ndarray/all.ts";

interface Packed {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly hex: string;
}
interface Line {
  readonly fn: string;
  readonly args: readonly (Packed | number)[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly want?: Readonly<Record<string, Packed>>;
  readonly error?: string;
}

const [count = "5000", seed = "1"] = Deno.args;
const python = Deno.env.get("PEERS_PYTHON") ?? "python3";
const script = new URL("linalg.py", import.meta.url).pathname;
const { stdout } = await new Deno.Command(python, { args: [script, seed, count], stderr: "inherit" }).output();
// LAPACK talks in between
const text = new TextDecoder().decode(stdout).split("\n").filter((line) => line.startsWith("{"));
const lines = text.map((line) => JSON.parse(line) as Line);
const wrong = lines.flatMap((line) => {
  const text = difference(line);
  return text ? [`${line.fn} ${JSON.stringify(line.options)} of ${line.args.map(show).join(", ")}: ${text}`] : [];
});
for (const text of wrong.slice(0, 40)) console.log(text);
console.log(`${lines.length} calls, ${wrong.length} differ`);
if (wrong.length) Deno.exit(1);

function show(x: Packed | number): string {
  return typeof x === "number" ? String(x) : `${x.dtype} [${x.shape}]`;
}

function unpacked({ dtype, shape, hex }: Packed): View {
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const { buffer } = bytes;
  const kinds = {
    float64: Float64Array,
    float32: Float32Array,
    int32: Int32Array,
    int8: Int8Array,
    int64: BigInt64Array,
  };
  const data = dtype === "bool" ? bytes : new kinds[dtype as keyof typeof kinds](buffer);
  return ndarray({ shape, dtype, data } as Input);
}

function numbersOf(x: View): number[] {
  return Array.from(toTensor(x).data, Number);
}

function difference({ fn, args, options, want, error }: Line): string | undefined {
  const arrays = args.map((x) => typeof x === "number" ? x : unpacked(x));
  const given = Object.fromEntries(
    Object.entries(options).map(([k, v]) => [k, v === "inf" ? Infinity : v === "-inf" ? -Infinity : v]),
  );
  let got: View | Record<string, View>;
  try {
    const call = linalg[fn as keyof typeof linalg] as unknown as (...args: unknown[]) => View;
    got = Object.keys(given).length ? call(...arrays, given) : call(...arrays);
  } catch (thrown) {
    if (!(thrown instanceof LensorError)) return `crashed: ${thrown}`;
    if (error !== undefined) return undefined;
    // What is not finite has no answer here; NumPy has NaN, or the zeros and ones of what it did not look at
    const finite = arrays.every((x) => typeof x === "number" || numbersOf(x).every(Number.isFinite));
    return finite && !(thrown.code === "range" && singular(want!)) ? `threw ${thrown.message}` : undefined;
  }
  const finite = arrays.every((x) => typeof x === "number" || numbersOf(x).every(Number.isFinite));
  if (error !== undefined) return finite ? `did not throw, there ${error}` : undefined;
  if (!finite) return undefined;
  for (const [name, packed] of Object.entries(want!)) {
    const theirs = unpacked(packed);
    const mine = (isView(got) ? got : got[name]) as View;
    if (String(mine.shape) !== String(theirs.shape)) {
      return `${name} has shape [${mine.shape}], there [${theirs.shape}]`;
    }
    // The one int32 there is a C integer that NumPy hands on
    if (mine.dtype !== theirs.dtype && name !== "rank") return `${name} is ${mine.dtype}, there ${theirs.dtype}`;
    const text = far(fn, name, numbersOf(mine), numbersOf(theirs), arrays, mine.dtype === "float32" ? 1e-4 : 1e-10);
    if (text) return `${name} ${text}`;
  }
  return undefined;
}

function isView(x: View | Record<string, View>): x is View {
  return "stride" in x && Array.isArray(x.stride);
}

// NumPy goes on where a pivot is not exactly 0 by rounding: its numbers are enormous then
function singular(want: Readonly<Record<string, Packed>>): boolean {
  return Object.values(want).some((x) => numbersOf(unpacked(x)).some((v) => !(Math.abs(v) < 1e12)));
}

function far(
  fn: string,
  name: string,
  mine: readonly number[],
  theirs: readonly number[],
  arrays: readonly (View | number)[],
  unit: number,
): string | undefined {
  const [first] = arrays as [View];
  const plain = numbersOf(first);
  const size = Math.max(...theirs.map(Math.abs).filter(Number.isFinite), 0);
  let room = unit * size;
  // The sign of a row of R is free where the row is nothing
  const [x, y] = fn === "qr" ? [mine.map(Math.abs), theirs.map(Math.abs)] : [mine, theirs];
  if (["solve", "inv", "lstsq", "pinv", "matrixPower", "cond", "det", "slogdet"].includes(fn)) {
    const condition = conditionOf(first);
    if (!(condition * unit < 1e-2)) return undefined;
    room *= condition;
    if (fn === "cond" || fn === "matrixPower") room *= condition * first.shape.at(-1)!;
  }
  if (fn === "matrixRank") {
    // At the edge of the tolerance either answer is right
    return undefined;
  }
  if (fn === "qr" || fn === "polar" || fn === "expm") room += unit * Math.max(0, ...plain.map(Math.abs));
  if (name === "residuals") return undefined;
  const i = x.findIndex((v, k) => !(Object.is(v, y[k]) || v === y[k] || Math.abs(v - y[k]!) <= room));
  return i < 0 ? undefined : `at ${i}: ${mine[i]}, there ${theirs[i]} (${room})`;
}

function conditionOf(x: View): number {
  if (x.shape.includes(0)) return 1;
  return Math.max(...numbersOf(linalg.cond(x)));
}
