/** Functions of one or two elements at a time, over selections. */
import type { Values } from "../../core/types.ts";
import { broadcasted, isPacked, jointShape } from "../_layout.ts";
import { LEAST } from "../_runs.ts";
import { walk } from "../_walk.ts";
import { packedCopy } from "./_from.ts";
import type { Binary, Unary } from "./_functions.ts";
import { quickMap, quickZip } from "./_quick.ts";
import { config } from "./config.ts";
import { make } from "./dtypes.ts";
import { ValueError } from "./errors.ts";
import { type Selection, selection } from "./selection.ts";

/** Applies a function to every element, into `out` or a new array of the same dtype. */
export function map(s: Selection, fn: Unary, out: Selection = selection(make(s.dtype, s.size), s.shape)): Selection {
  const to = out.data;
  const from = s.data;
  const { fn: f, run } = quickMap(fn, out, s);
  walk(s.shape, [out, s], (n, at, step) => {
    const so = step[0]!;
    const ss = step[1]!;
    if (run && so === 1 && ss === 1) run(to as Values, at[0]!, from as Values, at[1]!, 1, n);
    else for (let i = 0, o = at[0]!, p = at[1]!; i < n; i++, o += so, p += ss) to[o] = f(from[p]!);
  });
  return out;
}

/** Applies a function to every element and one number. */
export function mapWith(
  s: Selection,
  y: number,
  fn: Binary,
  out: Selection = selection(make(s.dtype, s.size), s.shape),
): Selection {
  const run = isPacked(s) && isPacked(out) ? quickZip(fn, out, s, y) : undefined;
  if (!run) return map(s, (x) => fn(x, y), out);
  run(out.data as Values, out.offset, s.data as Values, s.offset, 1, Float64Array.of(y), 0, 0, s.size);
  return out;
}

/**
 * Applies a function to the pairs of two arrays, into `out` or a new array of the first one's dtype.
 *
 * Throws `shape` where the shapes differ, unless `config.broadcast` is on and they fit by NumPy's rule.
 */
export function zip(name: string, a: Selection, b: Selection, fn: Binary, out?: Selection): Selection {
  const shape = sharedShape(name, a, b, out);
  const to = out ?? selection(make(a.dtype, shape.reduce((n, s) => n * s, 1)), shape);
  // An operand that lies elsewhere in the data that is written to would change under the loop
  const left = separate(a, out);
  const right = separate(b, out);
  const od = to.data;
  const ad = left.data;
  const bd = right.data;
  const run = quickZip(fn, to, left, right);
  walk(shape, [to, broadcasted(left, shape), broadcasted(right, shape)], (n, at, step) => {
    const so = step[0]!;
    const sa = step[1]!;
    const sb = step[2]!;
    if (run && n >= LEAST && so === 1 && (sa === 0 || sa === 1) && (sb === 0 || sb === 1)) {
      run(od as Values, at[0]!, ad as Values, at[1]!, sa, bd as Values, at[2]!, sb, n);
      return;
    }
    for (let i = 0, o = at[0]!, p = at[1]!, q = at[2]!; i < n; i++, o += so, p += sa, q += sb) {
      od[o] = fn(ad[p]!, bd[q]!);
    }
  });
  return to;
}

const same = (a: Selection, b: Selection) =>
  a.data === b.data && a.offset === b.offset && a.shape.length === b.shape.length &&
  a.stride.every((s, i) => s === b.stride[i]) && a.shape.every((n, i) => n === b.shape[i]);

function separate(s: Selection, out: Selection | undefined): Selection {
  if (!out || !shareMemory(s, out) || same(s, out)) return s;
  return packedCopy(s);
}

function shareMemory(a: Selection, b: Selection): boolean {
  const x = a.data;
  const y = b.data;
  return x === y || ArrayBuffer.isView(x) && ArrayBuffer.isView(y) && x.buffer === y.buffer;
}

function sharedShape(name: string, a: Selection, b: Selection, out: Selection | undefined): readonly number[] {
  const equal = a.shape.length === b.shape.length && a.shape.every((n, i) => n === b.shape[i]);
  if (equal) return a.shape;
  const joint = config.broadcast ? jointShape([a.shape, b.shape]) : undefined;
  const fits = joint && (!out || joint.length === out.shape.length && joint.every((n, i) => n === out.shape[i]));
  if (fits) return joint;
  const help = config.broadcast ? "the sizes do not fit" : "set nj.config.broadcast to repeat the smaller one";
  throw new ValueError(
    `Cannot ${name} arrays of shape [${a.shape}] and [${b.shape}]: the shapes differ; ${help}`,
    "shape",
  );
}
