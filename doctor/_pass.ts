/** Reads tensors once, piece by piece, and keeps a few numbers of each. */
import { quickCast } from "../kernels/quick_cast.ts";
import { allocate, kindOf, lanesOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import type { DType, Values } from "../core/types.ts";
import { own } from "../tree/walk.ts";
import type { Source } from "../tree/types.ts";
import { readSource } from "../values/source.ts";
import { lawOf } from "./_law.ts";
import { gathering, numbersOf } from "../values/statistics.ts";
import { unitsAtAGlance, unitsOf } from "./_units.ts";
import type { Numbers, Seen } from "./types.ts";

// Elements at once: four of the pieces that a keyed draw is made of; of a file more, as every read has its price
const DRAWN = 1 << 16;
const READ = 1 << 18;
// Tensors that agree in so many elements and in every moment of the others are the same
const HASHED = 1 << 14;

/** How many elements of a source are read at once. */
export const pieceOf = (source: Source): number => source.kind === "load" ? READ : DRAWN;

/** The numbers of one tensor; `sample` limits how many elements of a large one are read, half of them at either end. */
export async function numbersIn(
  seen: Seen,
  sample: number = Infinity,
  read?: (elements: number) => void,
): Promise<Numbers> {
  const { param, n } = seen;
  const value = param.value!;
  const all = gathering(param.dtype, { hashed: HASHED });
  const ranges: [number, number][] = n <= sample
    ? [[0, n]]
    : [[0, Math.ceil(sample / 2)], [n - Math.floor(sample / 2), n]];
  const whole = n <= sample;
  const units = whole && hasUnits(seen) ? (isPlain(seen) ? unitsAtAGlance(seen) : unitsOf(seen)) : undefined;
  const keep = whole ? keptOf(seen) : undefined;
  const kept = keep && new Float64Array(keep[1] - keep[0]);
  const casts = castOf(seen);
  const lost = { overflow: 0, underflow: 0, nonzero: 0 };
  try {
    for await (const [at, values, own] of pieces(value, seen, ranges, casts)) {
      const x = all.add(values);
      read?.(x.length);
      units?.add(at, x, values);
      if (own && casts) tally(lost, own, casts, x);
      if (keep && kept && at < keep[1] && at + x.length > keep[0]) {
        const from = Math.max(keep[0], at);
        const to = Math.min(keep[1], at + x.length);
        kept.set(x.subarray(from - at, to - at), from - keep[0]);
      }
    }
  } catch (error) {
    // A value that its own source refuses is something to report; a file that cannot be read is not
    const kind = error instanceof LensorError ? refusal(error) : undefined;
    if (kind === undefined) throw error;
    return { ...all.done(), all: false, refused: { kind, message: (error as LensorError).message } };
  }
  const found = all.done();
  // Numbers that fade are innocent where they fill whole units, which takes a look at each
  if (units && whole && found.tiny * 2 > found.count && isPlain(seen)) {
    const each = unitsOf(seen);
    for await (const [at, values] of pieces(value, seen, ranges, undefined)) {
      each.add(at, numbersOf(values, param.dtype), values);
    }
    return { ...found, all: whole, ...(casts && { cast: lost }), units: each.done(), ...(kept && { kept }) };
  }
  return {
    ...found,
    all: whole,
    ...(casts && { cast: lost }),
    ...(units && { units: units.done() }),
    ...(kept && { kept }),
  };
}

// What reading a source refuses, by the words of the errors of values and inits
function refusal({ code, message }: LensorError): "tie" | "overflow" | "underflow" | undefined {
  if (code !== "range" && code !== "unused") return undefined;
  if (/ are tied/.test(message)) return "tie";
  if (/ would become 0 /.test(message)) return "underflow";
  return / would become infinite| would wrap/.test(message) ? "overflow" : undefined;
}

// Elements in order; those of a file that are cast on the way come as the file has them too
async function* pieces(
  value: Source,
  { param, path, n }: Seen,
  ranges: readonly (readonly [number, number])[],
  casts: DType | undefined,
): AsyncGenerator<[at: number, values: Values, own?: Values]> {
  // What cannot be made in pieces is made once
  const once = byPieces(value) ? undefined : await readSource(value, param, path);
  const lanes = lanesOf(param.dtype);
  const piece = pieceOf(value);
  // One piece of memory for all, but for what is in memory already
  const most = Math.min(piece, Math.max(...ranges.map(([from, to]) => to - from)));
  const room = once || value.kind === "values" ? undefined : allocate(param.dtype, most);
  for (const [from, to] of ranges) {
    for (let at = from; at < to || at === from && n === 0; at += piece) {
      const end = Math.min(at + piece, to);
      const range = [at, end] as const;
      if (once) yield [at, once.subarray(at * lanes, end * lanes)];
      else if (casts && value.kind === "load") {
        const own = await value.from.read(value.name, range);
        yield [at, quickCast(own, casts, param.dtype), own];
      } else yield [at, await readSource(value, param, path, range, room?.subarray(0, (end - at) * lanes))];
    }
  }
}

/** Whether a range of a source costs no more than that range. */
export const byPieces = (source: Source): boolean =>
  source.kind === "values" || source.kind === "load" || source.kind === "draw" && source.by.elementwise === true;

// The file's own dtype, where loading casts it to another
function castOf({ param: { value, dtype }, entry }: Seen): DType | undefined {
  if (value?.kind !== "load" || entry?.adapted) return undefined;
  const from = value.from.specs.get(value.name)?.dtype;
  return from === undefined || from === dtype || kindOf(from) === "complex" || kindOf(dtype) !== "float"
    ? undefined
    : from;
}

function tally(
  lost: { overflow: number; underflow: number; nonzero: number },
  own: Values,
  from: DType,
  x: Float32Array | Float64Array,
): void {
  const was = numbersOf(own, from);
  for (let i = 0; i < x.length; i++) {
    const before = was[i]!;
    const after = x[i]!;
    if (before === 0) continue;
    lost.nonzero++;
    if (after === 0) lost.underflow++;
    else if (!Number.isFinite(after) && Number.isFinite(before)) lost.overflow++;
  }
}

// Units of a file, and of what lensor draws by itself, need no look at each; v of a weight norm does, for its lengths
function isPlain({ param: { value }, state, name, last }: Seen): boolean {
  if (/^(original1|weight_v)$/.test(name)) return false;
  if (state === "loaded") return true;
  return value?.kind === "draw" && value.by.elementwise === true && value.by.made !== undefined &&
    lawOf(last?.by ?? "", [2, 2]) !== undefined;
}

const hasUnits = ({ role, param: { shape, dtype } }: Seen) =>
  shape.length >= 2 && kindOf(dtype) !== "complex" && (role === "matrix" || role === "embedding" || role === "table");

// The elements that rules look at one by one: few
function keptOf({ name, role, n, node, param: { shape } }: Seen): [number, number] | undefined {
  if (/^bias_(ih|hh)/.test(name) && n <= 1 << 20) return [0, n];
  if (role === "g" && n <= 1 << 20) return [0, n];
  const row = own(node.attrs, "padding_idx");
  if (name !== "weight" || typeof row !== "number" || shape.length !== 2) return undefined;
  const [rows, columns] = shape as [number, number];
  const at = row < 0 ? row + rows : row;
  return at >= 0 && at < rows ? [at * columns, (at + 1) * columns] : undefined;
}
