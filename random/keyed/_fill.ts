import { kindOf } from "../../core/dtype.ts";
import { LensorError } from "../../core/errors.ts";
import { toBfloat16, toFloat16 } from "../../core/half.ts";
import type { Target } from "../../core/draw_target.ts";
import type { DType, Values } from "../../core/types.ts";
import { type KeyedKernels, keyedKernels } from "../../kernels/keyed.ts";
import type { Key } from "./_key.ts";
import { CHUNK, chunkWords, LANES } from "./_words.ts";

/** Turns the words of rows `first..end` (in elements, multiples of 8) into float32 numbers at the same places. */
export interface Narrow {
  /** The definition, in plain TypeScript. */
  readonly twin: (words: Int32Array, first: number, end: number, out: Float32Array) => void;
  /** The same bits by the compiled kernels, in place; null where they cannot promise that. */
  readonly kernel: Transform | null;
}
/** The same for float64, from two rows of words per row of elements. */
export interface Wide {
  /** The definition, in plain TypeScript. */
  readonly twin: (words: Int32Array, first: number, end: number, out: Float64Array) => void;
  /** The same bits by the compiled kernels, in place; null where there is none. */
  readonly kernel: Transform | null;
}
/** A compiled transform as data, so that any thread can run it: its name, and the numbers it takes after the rows. */
export type Transform = readonly [
  name: "uniform" | "normal" | "twoSigma" | "inverse" | "uniform64" | "normal64",
  ...numbers: number[],
];

/** A range of a tensor to be made by the kernels: all that its numbers depend on, and the array that takes them. */
export interface Job {
  readonly key: Key;
  readonly start: number;
  readonly end: number;
  /** Words per element. */
  readonly wide: 1 | 2;
  readonly transform: Transform;
  readonly pack: "packBfloat16" | "packFloat16" | null;
  readonly out: Values;
}
/** Runs a job on several threads; false if it did nothing because one thread does as well. */
export type Helpers = (job: Job) => boolean;

/** Draws a float tensor's range chunk by chunk, with the transform of its width. */
export function fillFloats(
  key: Key,
  target: Target,
  narrow: () => Narrow,
  wide: () => Wide,
  kernels: KeyedKernels | null = keyedKernels(),
  helpers?: Helpers,
): Values {
  const { start, end, dtype, out } = target;
  const by = dtype === "float64" ? wide() : narrow();
  if (!kernels || !by.kernel) return fillPlain(key, target, by, kernels);
  const pack = dtype === "bfloat16" ? "packBfloat16" : dtype === "float16" ? "packFloat16" : null;
  const job: Job = { key, start, end, wide: dtype === "float64" ? 2 : 1, transform: by.kernel, pack, out };
  if (!helpers?.(job)) fillCompiled(job, kernels);
  return out;
}

/** Runs a job on this thread. */
export function fillCompiled({ key, start, end, wide, transform, pack, out }: Job, kernels: KeyedKernels): void {
  const [name, ...numbers] = transform;
  const run = kernels[name] as (...numbers: number[]) => void;
  const made = wide === 2 ? kernels.doubles : pack ? kernels.halves : kernels.floats;
  eachChunk(key, start, end, wide, kernels, (_words, first, last, offset, at, count) => {
    run(first, last, ...numbers);
    if (pack) kernels[pack](first, last);
    (out as Float32Array).set(made.subarray(offset, offset + count) as Float32Array, at);
  });
}

function fillPlain(
  key: Key,
  { start, end, dtype, out }: Target,
  by: Narrow | Wide,
  kernels: KeyedKernels | null,
): Values {
  const wide = dtype === "float64";
  const made = new (wide ? Float64Array : Float32Array)(scratchSize(start, end));
  eachChunk(key, start, end, wide ? 2 : 1, kernels, (words, first, last, offset, at, count) => {
    by.twin(words, first, last, made as Float32Array & Float64Array);
    if (dtype === "bfloat16") { for (let i = 0; i < count; i++) out[at + i] = toBfloat16(made[offset + i]!); }
    else if (dtype === "float16") { for (let i = 0; i < count; i++) out[at + i] = toFloat16(made[offset + i]!); }
    else (out as Float32Array).set(made.subarray(offset, offset + count) as Float32Array, at);
  });
  return out;
}

/**
 * Calls `each` with the words of every chunk that the range `start..end` touches.
 *
 * `wide` is the number of words per element, 1 or 2. `each` gets the words, the rows wanted as elements `first..last`
 * of the chunk (multiples of 8), the offset of the first wanted element in the chunk, its place in the result, and how
 * many are wanted.
 */
export function eachChunk(
  key: Key,
  start: number,
  end: number,
  wide: 1 | 2,
  kernels: KeyedKernels | null,
  each: (words: Int32Array, first: number, last: number, offset: number, at: number, count: number) => void,
): void {
  const words = kernels ? kernels.memory : new Int32Array(wide * scratchSize(start, end));
  for (let from = start; from < end;) {
    const chunk = Math.floor(from / CHUNK);
    const base = chunk * CHUNK;
    const offset = from - base;
    const to = Math.min(end - base, CHUNK);
    const first = offset - offset % LANES;
    const last = Math.ceil(to / LANES) * LANES;
    if (kernels) {
      const [k0, k1, k2, k3] = key as unknown as [number, number, number, number];
      kernels.words(k0, k1, k2, k3, chunk % 2 ** 32, Math.floor(chunk / 2 ** 32), last * wide);
    } else chunkWords(key, chunk, last * wide, words);
    each(words, first, last, offset, from - start, to - offset);
    from = base + to;
  }
}

/** Refuses a dtype that floating-point distributions do not have. */
export function checkFloat(what: string, dtype: DType): void {
  if (kindOf(dtype) === "float" && !dtype.startsWith("float8")) return;
  throw new LensorError(
    "type",
    `Cannot draw ${what} as ${dtype}: draws exist for float64, float32, float16 and bfloat16`,
  );
}

// Small tensors (biases) need only a few rows, large ones a chunk at a time
function scratchSize(start: number, end: number): number {
  if (start === end) return 0;
  return Math.floor(start / CHUNK) === Math.floor((end - 1) / CHUNK)
    ? Math.ceil((((end - 1) % CHUNK) + 1) / LANES) * LANES
    : CHUNK;
}
