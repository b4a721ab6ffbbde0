import { keep, type Kept, nothingKept } from "./_kept.ts";
import { checkRecord } from "../core/check.ts";
import { quickCast } from "../kernels/quick_cast.ts";
import { castLoss, isZero, type Loss, nonFinite, refuseLoss } from "../core/cast_loss.ts";
import { bytesOf, holds, kindOf, lanesOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkedValues } from "../core/checked_values.ts";
import { isPure } from "../core/pure.ts";
import { describe, sizeOf } from "../core/shape.ts";
import type { DType, Spec, Tensor, Values } from "../core/types.ts";
import type { DrawOptions, FanAxes, Initializer } from "../initializers/types.ts";
import { isDirect } from "../initializers/elementwise.ts";
import { isPureInitializer } from "../initializers/is_pure.ts";
import { isDrawnFinite } from "../random/finite.ts";
import type { Rng } from "../random/types.ts";
import type { Source } from "../tree/types.ts";
import { gather, pieceOfSlice, piecesOfParts, type Read } from "./_gather.ts";
import { guardedCast, piecesOf } from "../checkpoint/guarded_cast.ts";
import { type Scratch, scratch } from "../checkpoint/scratch.ts";
import type { Checkpoint } from "../checkpoint/types.ts";

/**
 * The elements that a source stands for, in the dtype of the spec; `range` counts elements of the flattened tensor.
 *
 * Reading twice computes twice, but what a function of somebody else's has given is kept: it need not give it again.
 * `into`, an array of the spec's dtype for exactly these elements, may be filled and returned; what is returned counts.
 * Throws `shape` if an initializer or adjustment gives the wrong number of elements, `missing` for a part without a
 * value, `range` where rounding to the dtype does more than round, and whatever a checkpoint throws; every error names
 * the path.
 *
 * @example
 * ```ts
 * import { readSource } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const source = { kind: "values", data: new Float32Array([1, 2, 3]) } as const;
 * assertEquals(await readSource(source, { shape: [3], dtype: "float32" }, "w", [1, 3]), new Float32Array([2, 3]));
 * ```
 */
export async function readSource(
  source: Source,
  spec: Spec,
  path: string,
  range?: readonly [start: number, end: number],
  into?: Values,
): Promise<Values> {
  checkRecord(source, "read a value", "a source");
  checkRecord(spec, "read a value", "a spec { shape, dtype }");
  const n = sizeOf(spec.shape);
  const whole = !range || range[0] === 0 && range[1] === n;
  switch (source.kind) {
    default:
      throw new LensorError(
        "type",
        `Cannot read "${path}": ${describe((source as Source).kind)} is not a kind of source`,
      );
    case "values":
      return cutTo(
        checkedValues(source.data, spec, `Cannot fill "${path}": the given values`, path),
        spec.dtype,
        range,
      );
    case "draw":
      return drawn(source, spec, path, whole ? undefined : range, into);
    case "load":
      return await loaded(source, spec, path, whole ? undefined : range, into);
    case "adjust":
      return cutTo(await adjusted(source, spec, path), spec.dtype, range);
    case "copy": {
      const of = typeof source.of === "string" ? source.of : source.of(path);
      const text = `Cannot read "${path}": it is to be a copy of "${of}", which has no value yet; use initialize`;
      throw new LensorError("missing", text, { path });
    }
    case "derived": {
      const tensors: Tensor[] = [];
      for (const { source: of, spec: own, path: at } of source.of) {
        const wide = toWide(own.dtype);
        const data = quickCast((await readSource(of, own, at)).slice(), own.dtype, wide);
        tensors.push({ shape: own.shape, dtype: wide, data });
      }
      const begin = `Cannot fill "${path}": ${source.label}`;
      return cutTo(checkedValues(inside(path, () => source.fn(tensors)), spec, begin, path), spec.dtype, range);
    }
    case "slice":
    case "parts": {
      const pieces = source.kind === "slice" ? [pieceOfSlice(source)] : piecesOfParts(source.parts, spec, path);
      const read: Read = (of, own, at, target) => readSource(of, own, path, at, target);
      return await gather(pieces, spec, read, range, into);
    }
  }
}

// Of sources in another dtype, what is read only to be cast
const MEMORY = new WeakMap<Checkpoint, Scratch>();

async function loaded(
  source: SourceOf<"load">,
  spec: Spec,
  path: string,
  range?: readonly [number, number],
  into?: Values,
): Promise<Values> {
  const { from: checkpoint, name } = source;
  const n = sizeOf(spec.shape);
  const from = checkpoint.specs.get(name)?.dtype ?? spec.dtype;
  const same = from === spec.dtype;
  const memory = MEMORY.get(checkpoint) ?? scratch();
  MEMORY.set(checkpoint, memory);
  const held = range && !same ? memory.take(from, range[1] - range[0]) : undefined;
  const own = same ? into : held;
  try {
    const values = await (range || own ? checkpoint.read(name, range ?? [0, n], own) : checkpoint.read(name));
    const count = (range ? range[1] - range[0] : n) * lanesOf(from);
    if (!holds(values, from) || values.length !== count) {
      const found = holds(values, from) ? `${values.length} elements` : describe(values);
      throw new LensorError(
        "corrupt",
        `Cannot load "${name}" into "${path}": ${checkpoint.name} gives ${found}, not ${count} of ${from}`,
        { path, file: checkpoint.name },
      );
    }
    return await guardedCast(values, from, spec.dtype, {
      path,
      begin: `Cannot load "${name}" into "${path}"`,
      key: source,
      ...(range && { whole: () => piecesOf(n, (part) => checkpoint.read(name, part)) }),
    }, into);
  } finally {
    memory.give(held);
  }
}

type SourceOf<K extends Source["kind"]> = Extract<Source, { kind: K }>;

// What functions of somebody else's have given: whether they would give it again is not known, and a value is given
// once
const KEPT = new WeakMap<Source, Values>();
const STRETCHES = new WeakMap<Source, Kept>();

// A copy, because callers may write into what they get
function copyOf(kept: Values, dtype: DType, range?: readonly [number, number], into?: Values): Values {
  const part = cutTo(kept, dtype, range);
  if (into === undefined) return part.slice();
  (into as Float32Array).set(part as Float32Array);
  return into;
}

function drawn(
  source: SourceOf<"draw">,
  spec: Spec,
  path: string,
  range?: readonly [number, number],
  into?: Values,
): Values {
  // What was known of its numbers before is so no more
  if (into) FINITE.delete(into);
  const { by, axes } = source;
  const rng = () => source.at === undefined ? source.rng : source.rng.at(source.at);
  if (isPureInitializer(by)) return draw(by, rng(), spec, axes, path, range, into);
  if (!by.elementwise) {
    // The function may write into its array again, for another tensor
    const kept = KEPT.get(source) ?? draw(by, rng(), spec, axes, path).slice();
    KEPT.set(source, kept);
    return copyOf(kept, spec.dtype, range, into);
  }
  // It promises ranges, so that nothing but what is asked for is drawn; nobody knows whether it would give them again
  const n = sizeOf(spec.shape);
  const kept = STRETCHES.get(source) ?? nothingKept(spec.dtype, n);
  STRETCHES.set(source, kept);
  keep(kept, spec.dtype, range ?? [0, n], ([from, to]) => {
    return draw(by, rng(), spec, axes, path, to - from === n ? undefined : [from, to]);
  });
  return copyOf(kept.values, spec.dtype, range, into);
}

async function adjusted(source: SourceOf<"adjust">, spec: Spec, path: string): Promise<Values> {
  const known = KEPT.get(source);
  if (known) return known.slice();
  // Half precision is computed in float32 and rounded once, as initializers do
  const from = source.spec ?? spec;
  const wide = toWide(from.dtype);
  // The function may write into what it is given, and the array may be somebody's own
  const before = quickCast((await readSource(source.of, from, path)).slice(), from.dtype, wide);
  const after = source.fn({ shape: from.shape, dtype: wide, data: before });
  const values = checkedValues(after, spec, `Cannot fill "${path}": ${source.label}`, path);
  if (isPure(source.fn)) return values;
  // Another read may have come first meanwhile
  const kept = KEPT.get(source) ?? values.slice();
  KEPT.set(source, kept);
  return kept.slice();
}

/** Runs an initializer and checks what it gives: its length, and the rounding to the wanted dtype. */
export function draw(
  by: Initializer,
  rng: Rng,
  spec: Spec,
  axes: FanAxes | undefined,
  path: string,
  range?: readonly [number, number],
  into?: Values,
): Values {
  const options: DrawOptions = {
    dtype: spec.dtype,
    ...(axes && { axes }),
    ...(range && by.elementwise && { range }),
    // A destination for a range is none for the whole, which is drawn where ranges are not honoured
    ...(into && (by.elementwise || !range) && { into }),
  };
  const values = inside(path, () => by(spec.shape, rng, options));
  const partial = range !== undefined && by.elementwise === true;
  const n = partial ? range[1] - range[0] : sizeOf(spec.shape);
  const begin = `Cannot fill "${path}": ${labelOf(by)}`;
  const checked = checkedValues(values, spec, begin, path, n);
  // A whole that was rounded has been looked at
  if (values !== checked && !partial) return cutTo(checked, spec.dtype, range);
  const finite = isDirect(by) && isDrawnFinite(rng, checked);
  const loss = lossOf(values, checked, spec.dtype, finite, () => widened(by, rng, spec, options));
  if (finite) FINITE.add(checked);
  if (loss.beyond === 0 && !loss.vanished) return cutTo(checked, spec.dtype, partial ? undefined : range);
  // A part tells nothing of the whole, which is looked at then
  if (partial) return cutTo(draw(by, rng, spec, axes, path), spec.dtype, range);
  refuseLoss(loss, wideOf(spec.dtype), spec.dtype, begin, path);
  return checked;
}

// What rounding lost of a draw: of one that came in another dtype by itself, of the library's own by a look at the same
// draw in a wider one
function lossOf(
  values: Values,
  checked: Values,
  dtype: DType,
  finite: boolean,
  wide: () => Values | undefined,
): Loss {
  if (values !== checked) {
    return castLoss(values, values.BYTES_PER_ELEMENT === 4 ? "float32" : "float64", checked, dtype);
  }
  const none = { beyond: 0, vanished: false };
  if (wideOf(dtype) === dtype || checked.length === 0) return none;
  const lost = finite ? 0 : nonFinite(checked, dtype);
  const zero = lost === 0 && isZero(checked, dtype);
  const before = lost > 0 || zero ? wide() : undefined;
  if (!before) return none;
  return { beyond: lost - nonFinite(before, wideOf(dtype)), vanished: zero && !isZero(before, wideOf(dtype)) };
}

// The draw in float32, for a second look; not of functions that may give other numbers, nor of constants, which look
// for themselves
function widened(by: Initializer, rng: Rng, spec: Spec, { into: _, ...options }: DrawOptions): Values | undefined {
  const dtype = wideOf(spec.dtype);
  if (!isPureInitializer(by) || CONSTANTS.has(by.made?.name ?? "")) return undefined;
  const values = by(spec.shape, rng.ordered ? rng.clone() : rng, { ...options, dtype });
  return holds(values, dtype) ? values : undefined;
}

const CONSTANTS: ReadonlySet<string> = new Set(["constant", "zeros", "ones"]);
const wideOf = (dtype: DType): DType => dtype === "float16" || dtype === "bfloat16" ? "float32" : dtype;

const FINITE = new WeakSet<Values>();

/**
 * Whether values that a draw gave are known to be finite without a look. Says so once: their memory may be used again.
 */
export function wasDrawnFinite(values: Values): boolean {
  return FINITE.delete(values);
}

/** What an initializer is called: its label, its name, or "custom". */
export function labelOf(by: Initializer): string {
  return by.label ?? (by.name || "custom");
}

/** Runs a function; an error of lensor's own that names no path gets this one. */
export function inside<T>(path: string, fn: () => T): T {
  try {
    return fn();
  } catch (error) {
    if (!(error instanceof LensorError) || error.path !== undefined) throw error;
    throw new LensorError(error.code, `${error.message} (for "${path}")`, { ...error, path, cause: error });
  }
}

function cutTo(values: Values, dtype: DType, range: readonly [number, number] | undefined): Values {
  if (!range) return values;
  const lanes = lanesOf(dtype);
  return values.subarray(range[0] * lanes, range[1] * lanes);
}

function toWide(dtype: DType): DType {
  return kindOf(dtype) === "float" && bytesOf(dtype) < 4 ? "float32" : dtype;
}
