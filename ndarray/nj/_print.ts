/** The printed form of numjs. */
import { max } from "./_reduce.ts";
import { config } from "./config.ts";
import type { Selection } from "./selection.ts";

/** `array([ 0, 1, 2])`, with the dtype unless it is `"array"`. */
export function print(s: Selection): string {
  const tail = s.dtype === "array" ? ")" : `, dtype=${s.dtype})`;
  if (s.shape.length === 0) return `array([]${tail}`;
  const width = s.size ? show(largest(s)).length + 1 : 0;
  return `array(${rows(s, 0, s.offset, width)}${tail}`;
}

function rows(s: Selection, axis: number, at: number, width: number): string {
  const n = s.shape[axis]!;
  const last = axis === s.shape.length - 1;
  const indent = " ".repeat(7 + axis);
  const cell = (i: number): string => {
    const place = at + i * s.stride[axis]!;
    return last ? show(s.data[place]).padStart(width) : rows(s, axis + 1, place, width);
  };
  const cells = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => cell(from + i));
  const half = Math.floor(config.printThreshold / 2);
  const joint = last ? "," : `,\n${indent}`;
  if (n <= config.printThreshold) return `[${cells(0, n).join(joint)}]`;
  if (half === 0) return "[ ...]";
  const front = cells(0, half).join(joint);
  const back = cells(n - half, n).join(joint);
  return last ? `[${front}, ...,${back}]` : `[${front},\n${indent} ...\n${indent}${back}]`;
}

function show(x: unknown): string {
  return typeof x === "number" && !Number.isNaN(x) ? String(Number(x.toFixed(config.nFloatingValues))) : String(x);
}

// NaN has no place among the numbers, but must not hide them
function largest(s: Selection): number {
  const top = max(s)!;
  if (!Number.isNaN(top)) return top;
  return Array.from(s.data).reduce((m, x) => x > m ? x : m, -Infinity);
}
