/** Arrays as NumPy's `str` and `repr` show them. */
import { kindOf, lanesOf } from "../../core/dtype.ts";
import type { DType, Shape } from "../../core/types.ts";
import { decode } from "../_elements.ts";
import { countOf } from "../_layout.ts";
import type { View } from "../types.ts";
import { floatText, floatTexts, type NumberOptions, truthTexts, wholeTexts } from "./_numbers.ts";

/** How an array is printed. */
export interface PrintOptions extends NumberOptions {
  /** From how many elements on only the ends are shown; 1000 by default. */
  readonly threshold?: number | undefined;
  /** How many are shown at each end; 3 by default. */
  readonly edgeitems?: number | undefined;
  /** The width of a line; 75 by default. */
  readonly maxLineWidth?: number | undefined;
}

/** The elements in brackets, apart by blanks; of an array without axes the number alone. */
export function strOf(view: View, options: PrintOptions = {}): string {
  if (view.shape.length > 0 || kindOf(view.dtype) === "complex") return body(view, " ", "", "", options);
  const [x] = shown(view, 0);
  return view.dtype === "bool"
    ? truthTexts([x!], true)[0]!
    : isFloat(view.dtype)
    ? floatText(Number(x), view.dtype)
    : `${x}`;
}

/** The same as a call of `array`, with shape and dtype where the elements do not tell. */
export function reprOf(view: View, options: PrintOptions = {}): string {
  const { shape, dtype } = view;
  const { threshold = 1000, maxLineWidth = 75 } = options;
  const size = countOf(shape);
  const text = `array(${body(view, ", ", "array(", ")", options)}`;
  const extras: string[] = [];
  if (size === 0 && !(shape.length === 1 && shape[0] === 0) || size > threshold) {
    extras.push(`shape=(${shape.join(", ")}${shape.length === 1 ? "," : ""})`);
  }
  if (size === 0 || dtype !== "int64" && dtype !== "float64" && dtype !== "bool") extras.push(`dtype=${dtype}`);
  if (extras.length === 0) return `${text})`;
  const last = text.length - text.lastIndexOf("\n");
  const more = extras.join(", ");
  return `${text},${last + more.length + 2 > maxLineWidth ? "\n      " : " "}${more})`;
}

function body(view: View, separator: string, prefix: string, suffix: string, options: PrintOptions): string {
  const { shape } = view;
  const { threshold = 1000, edgeitems = 3, maxLineWidth = 75 } = options;
  if (shape.includes(0)) return "[]";
  const edge = countOf(shape) > threshold ? edgeitems : Infinity;
  const texts = textsOf(view, edge, options);
  let next = 0;
  const block = (axis: number, indent: string, width: number): string => {
    if (axis === shape.length) return texts[next++]!;
    const { front, back, cut } = ends(shape[axis]!, edge);
    const inner = indent + " ";
    const depth = shape.length - axis;
    const part = () => block(axis + 1, inner, width - 1);
    const parts = [
      ...Array.from({ length: front }, part),
      ...cut ? ["..."] : [],
      ...Array.from({ length: back }, part),
    ];
    if (depth > 1) return `[${parts.join(separator.trimEnd() + "\n".repeat(depth - 1) + indent)}]`;
    return `[${row(parts, separator, indent, width - Math.max(separator.trimEnd().length, 1))}]`;
  };
  return block(0, " ".repeat(prefix.length + 1), maxLineWidth - suffix.length);
}

// The words of one row, in lines that are no longer than `width` where that can be helped
function row(words: readonly string[], separator: string, indent: string, width: number): string {
  let done = "", line = indent;
  words.forEach((word, i) => {
    if (line.length + word.length > width && line.length > indent.length) {
      done += line.trimEnd() + "\n";
      line = indent;
    }
    line += word + (i < words.length - 1 ? separator : "");
  });
  return (done + line).slice(indent.length);
}

function textsOf(view: View, edge: number, options: NumberOptions): string[] {
  const { dtype } = view;
  const values = shown(view, edge);
  if (dtype === "bool") return truthTexts(values, view.shape.length === 0);
  if (dtype === "complex64") return complexTexts(values as number[], options);
  return isFloat(dtype) ? floatTexts(values as number[], dtype, options) : wholeTexts(values, options);
}

function complexTexts(values: readonly number[], options: NumberOptions): string[] {
  const of = (lane: number, more: NumberOptions) =>
    floatTexts(values.filter((_, i) => i % 2 === lane), "float32", { ...options, ...more });
  const imaginary = of(1, { sign: "+" });
  return of(0, {}).map((re, i) => re + imaginary[i]!.replace(/\S+/, "$&j"));
}

const isFloat = (dtype: DType): boolean => kindOf(dtype) === "float";

// How many elements are shown before and behind the dots; all of them behind where there are no dots
function ends(n: number, edge: number): { front: number; back: number; cut: boolean } {
  return n > 2 * edge ? { front: edge, back: edge, cut: true } : { front: 0, back: n, cut: false };
}

// The numbers that are shown, in C order; two for each complex one
function shown({ data, dtype, shape, stride, offset }: View, edge: number): (number | bigint)[] {
  const lanes = lanesOf(dtype);
  const out: (number | bigint)[] = [];
  const visit = (axis: number, at: number, sizes: Shape): void => {
    if (axis === sizes.length) {
      const some = decode(data.slice(at * lanes, (at + 1) * lanes) as typeof data, dtype);
      for (let i = 0; i < lanes; i++) out.push(some[i]!);
      return;
    }
    const n = sizes[axis]!;
    const { front, back } = ends(n, edge);
    for (let i = 0; i < front; i++) visit(axis + 1, at + i * stride[axis]!, sizes);
    for (let i = n - back; i < n; i++) visit(axis + 1, at + i * stride[axis]!, sizes);
  };
  visit(0, offset, shape);
  return out;
}
