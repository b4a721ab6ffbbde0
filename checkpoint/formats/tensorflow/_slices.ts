import type { Broken } from "../../_broken.ts";
import type { Box } from "../_boxes.ts";
import type { BundleEntry, Extent } from "./_bundle_entry.ts";

const MOST_SLICES = 4096;

/** The key under which a slice of a variable lies, a character a byte (ordered_code.h, saved_tensor_slice_util.cc). */
export function sliceKey(name: string, slice: readonly Extent[]): string {
  const numbers = slice.map(({ start, length }) => signed(start) + signed(length ?? -1)).join("");
  return `\0${name.replaceAll("\0", "\0\xff")}\0\x01${unsigned(slice.length)}${numbers}`;
}

// The count of its bytes, then the bytes
function unsigned(n: number): string {
  let out = "";
  for (let rest = n; rest > 0; rest = Math.floor(rest / 256)) out = String.fromCharCode(rest % 256) + out;
  return String.fromCharCode(out.length) + out;
}

// Texts that sort as the numbers do: as many ones at the top as there are bytes, all bits turned for negative numbers
function signed(n: number): string {
  const x = BigInt(n < 0 ? -n - 1 : n);
  let bytes = 1n;
  while (x >= 1n << (7n * bytes - 1n)) bytes++;
  const width = 8n * bytes;
  const ones = ((1n << bytes) - 1n) << (width - bytes);
  const value = n < 0 ? ~(x | ones) & ((1n << width) - 1n) : x | ones;
  let out = "";
  for (let k = width - 8n; k >= 0n; k -= 8n) out += String.fromCharCode(Number(value >> k & 255n));
  return out;
}

/** The boxes that the slices of a variable are; they must cover its shape, each element once. */
export function boxesOf({ slices }: BundleEntry, shape: readonly number[], fail: Broken): readonly Box[] {
  if (slices.length > MOST_SLICES) throw fail("limit", `it has more than ${MOST_SLICES} slices`);
  const boxes = slices.map((slice): Box => {
    if (slice.length !== shape.length) throw fail("bad-shape", "a slice has another number of axes");
    const start = slice.map((extent) => extent.start);
    const size = slice.map(({ length }, axis) => length ?? shape[axis]!);
    for (const [axis, all] of shape.entries()) {
      if (start[axis]! + size[axis]! > all) throw fail("bad-offset", "a slice reaches beyond the shape");
    }
    return { start, size };
  });
  const volume = (size: readonly number[]) => size.reduce((n, length) => n * length, 1);
  const sum = boxes.reduce((n, { size }) => n + volume(size), 0);
  if (sum !== volume(shape)) throw fail("corrupt", `its slices have ${sum} elements, its shape ${volume(shape)}`);
  for (const [k, one] of boxes.entries()) {
    for (const other of boxes.slice(0, k)) if (meet(one, other)) throw fail("overlap", "its slices overlap");
  }
  return boxes;
}

const meet = (a: Box, b: Box) =>
  a.start.every((start, axis) =>
    Math.max(start, b.start[axis]!) < Math.min(start + a.size[axis]!, b.start[axis]! + b.size[axis]!)
  );
