/** Sums of products, written in letters. */
import { LensorError } from "../core/errors.ts";
import { describe, showShape } from "../core/shape.ts";
import type { DType } from "../core/types.ts";
import { countOf } from "./_layout.ts";
import { promoteAll } from "./_promote.ts";
import { relaid } from "./_view.ts";
import { matmul } from "./matmul.ts";
import { asType, copy, named } from "./ndarray.ts";
import { multiply } from "./operators.ts";
import { sum } from "./reduce.ts";
import type { Input, View } from "./types.ts";
import { reshape } from "./view.ts";

/**
 * Returns the sum of products that Einstein's notation describes: a letter for each axis, equal letters run together,
 * and letters that are left out behind the arrow are summed. Dots stand for all other axes, which are broadcast.
 * Without an arrow the result has the dots, then the letters that occur once, A to Z before a to z.
 *
 * Arrays are multiplied from the left, two at a time, by `matmul`; the joint dtype of all, in which integers wrap.
 *
 * @throws {LensorError} `type` for text that is no such notation; `shape` for arrays that do not fit it; `missing` for
 * another number of them.
 *
 * @example
 * ```ts
 * import { einsum, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const a = [[1, 2], [3, 4]];
 * assertEquals(toList(einsum("ij,jk->ik", a, [[0, 1], [1, 0]])), [[2, 1], [4, 3]]);
 * assertEquals(toList(einsum("ii", a)), 5);
 * ```
 */
export function einsum(spec: string, ...arrays: readonly Input[]): View {
  const { terms, result } = parsed(spec);
  const views = arrays.map((x, i) => named(`arrays[${i}]`, x));
  if (terms.length !== views.length) {
    const text = `"${spec}" is for ${terms.length} arrays, ${views.length} were given`;
    throw new LensorError("missing", `Cannot sum products: ${text}`);
  }
  const dtype = promoteAll(views.map((v) => v.dtype));
  const half = dtype === "float16" || dtype === "bfloat16";
  // Half precision is rounded once, at the end
  const work: DType = half ? "float32" : dtype;
  const labels = views.map((v, i) => labelled(v, terms[i]!, spec));
  const output = result ? outputOf(result, labels, spec) : implicitOutput(labels);
  checkSizes(views, labels, spec);
  const parts = views.map((v, i) => diagonalOf(asType(v, work), labels[i]!));
  const whole = parts.reduce((left, right, i) => {
    const later = new Set([...output, ...parts.slice(i + 1).flatMap((p) => p.labels)]);
    return contracted(left, right, later);
  });
  return asType(copy(arranged(whole, output)), dtype);
}

// The axes of an array by name; a name that begins with a dot is one of those behind dots, counted from the last
interface Part {
  readonly view: View;
  readonly labels: readonly string[];
}
interface Term {
  readonly before: readonly string[];
  readonly dots: boolean;
  readonly behind: readonly string[];
}

function parsed(spec: unknown): { terms: Term[]; result: Term | undefined } {
  if (typeof spec !== "string") {
    throw new LensorError("type", `Cannot sum products: expected a text such as "ij,jk->ik", found ${describe(spec)}`);
  }
  const sides = spec.replace(/\s/g, "").split("->");
  if (sides.length > 2) throw wrong(spec, "it has more than one arrow");
  const [from = "", to] = sides;
  return {
    terms: from.split(",").map((t) => termOf(t, spec)),
    result: to === undefined ? undefined : termOf(to, spec),
  };
}

function termOf(text: string, spec: string): Term {
  const match = /^([A-Za-z]*)(\.\.\.)?([A-Za-z]*)$/.exec(text);
  if (!match) throw wrong(spec, `"${text}" is made of other characters than letters and "..."`);
  return { before: [...match[1]!], dots: match[2] !== undefined, behind: [...match[3]!] };
}

function labelled({ shape }: View, { before, dots, behind }: Term, spec: string): string[] {
  const others = shape.length - before.length - behind.length;
  if (others < 0 || others > 0 && !dots) {
    const letters = before.length + behind.length;
    throw new LensorError("shape", `Cannot sum products: "${spec}" has ${letters} letters for ${showShape(shape)}`);
  }
  return [...before, ...Array.from({ length: others }, (_, i) => `.${others - i}`), ...behind];
}

function outputOf({ before, dots, behind }: Term, labels: readonly (readonly string[])[], spec: string): string[] {
  const known = new Set(labels.flat());
  const others = dotsOf(known);
  if (others.length && !dots) throw wrong(spec, "the axes behind dots are not in the result; write ... there too");
  const output = [...before, ...others, ...behind];
  const strange = output.find((l) => !known.has(l));
  const twice = output.find((l, i) => output.indexOf(l) !== i);
  if (strange !== undefined) throw wrong(spec, `"${strange}" of the result is in no array`);
  if (twice !== undefined) throw wrong(spec, `"${twice}" is twice in the result`);
  return output;
}

function implicitOutput(labels: readonly (readonly string[])[]): string[] {
  const all = labels.flat();
  const once = all.filter((l) => l[0] !== "." && all.indexOf(l) === all.lastIndexOf(l));
  return [...dotsOf(new Set(all)), ...once.sort()];
}

const dotsOf = (labels: ReadonlySet<string>): string[] =>
  [...labels].filter((l) => l[0] === ".").sort((a, b) => Number(b.slice(1)) - Number(a.slice(1)));

function checkSizes(views: readonly View[], labels: readonly (readonly string[])[], spec: string): void {
  const sizes = new Map<string, number>();
  views.forEach(({ shape }, i) => {
    labels[i]!.forEach((label, axis) => {
      const n = shape[axis]!;
      const before = sizes.get(label) ?? 1;
      if (n !== 1 && before !== 1 && n !== before) {
        const name = label[0] === "." ? "..." : label;
        throw new LensorError("shape", `Cannot sum products: "${name}" of "${spec}" has ${before} and ${n} elements`);
      }
      if (n !== 1) sizes.set(label, n);
    });
  });
}

// Axes of one name run together
function diagonalOf(view: View, labels: readonly string[]): Part {
  const names = [...new Set(labels)];
  const axes = names.map((l) => labels.flatMap((other, axis) => other === l ? [axis] : []));
  const shape = axes.map((list) => list.reduce((n, axis) => view.shape[axis] === 1 ? n : view.shape[axis]!, 1));
  const stride = axes.map((list) => list.reduce((n, axis) => n + (view.shape[axis] === 1 ? 0 : view.stride[axis]!), 0));
  return { labels: names, view: relaid(view, { shape, stride, offset: view.offset }) };
}

// The product of two, summed over what nobody needs later
function contracted(a: Part, b: Part, later: ReadonlySet<string>): Part {
  const left = summed(narrowed(a, b), new Set([...later, ...b.labels]));
  const right = summed(narrowed(b, a), new Set([...later, ...a.labels]));
  const shared = left.labels.filter((l) => right.labels.includes(l));
  const both = shared.filter((l) => later.has(l));
  const gone = shared.filter((l) => !later.has(l));
  const rows = left.labels.filter((l) => !shared.includes(l));
  const columns = right.labels.filter((l) => !shared.includes(l));
  const sizes = (p: Part, names: readonly string[]) => names.map((l) => p.view.shape[p.labels.indexOf(l)]!);
  const labels = [...both, ...rows, ...columns];
  const shape = [...sizes(left, both), ...sizes(left, rows), ...sizes(right, columns)];
  if (gone.length === 0) {
    const wide = (p: Part) => arranged(p, labels);
    return { labels, view: multiply(wide(left), wide(right)) };
  }
  const n = countOf(sizes(left, rows));
  const k = countOf(sizes(left, gone));
  const m = countOf(sizes(right, columns));
  const batch = sizes(left, both);
  const x = reshape(arranged(left, [...both, ...rows, ...gone]), [...batch, n, k]);
  const y = reshape(arranged(right, [...both, ...gone, ...columns]), [...batch, k, m]);
  return { labels, view: reshape(matmul(x, y), shape) };
}

// Without axes of one element that are longer in the other one
function narrowed({ view, labels }: Part, other: Part): Part {
  const keep = labels.map((l, i) => {
    const at = other.labels.indexOf(l);
    return at < 0 || view.shape[i] !== 1 || other.view.shape[at] === 1;
  });
  const kept = <T>(list: readonly T[]) => list.filter((_, i) => keep[i]);
  return {
    labels: kept(labels),
    view: relaid(view, { shape: kept(view.shape), stride: kept(view.stride), offset: view.offset }),
  };
}

function summed({ view, labels }: Part, needed: ReadonlySet<string>): Part {
  const axis = labels.flatMap((l, i) => needed.has(l) ? [] : [i]);
  if (axis.length === 0) return { view, labels };
  return { view: asType(sum(view, { axis }), view.dtype), labels: labels.filter((l) => needed.has(l)) };
}

// The axes in the order of names, summed over those that are not named, with one element for those that it lacks
function arranged(part: Part, names: readonly string[]): View {
  const { view, labels } = summed(part, new Set(names));
  const axes = names.map((l) => labels.indexOf(l));
  return relaid(view, {
    shape: axes.map((i) => i < 0 ? 1 : view.shape[i]!),
    stride: axes.map((i) => i < 0 ? 0 : view.stride[i]!),
    offset: view.offset,
  });
}

const wrong = (spec: string, reason: string): LensorError =>
  new LensorError("type", `Cannot sum products by ${describe(spec)}: ${reason}`);
