import { blindly, type Change, joined, shuffled, withNumber } from "./_bytes.ts";
import type { Dice } from "./_dice.ts";

// What follows each opcode: so many bytes, a length of so many bytes and then that, or lines. As in Python's
// pickletools.
const FIXED: Readonly<Record<number, number>> = {
  0x80: 1,
  0x95: 8,
  0x4b: 1,
  0x4d: 2,
  0x4a: 4,
  0x47: 8,
  0x71: 1,
  0x72: 4,
  0x68: 1,
  0x6a: 4,
};
const COUNTED: Readonly<Record<number, number>> = {
  0x8a: 1,
  0x8b: 4,
  0x55: 1,
  0x54: 4,
  0x58: 4,
  0x8c: 1,
  0x8d: 8,
  0x42: 4,
  0x43: 1,
  0x8e: 8,
  0x96: 8,
};
const LINES: Readonly<Record<number, number>> = {
  0x49: 1,
  0x70: 1,
  0x67: 1,
  0x63: 2,
  0x69: 2,
  0x46: 1,
  0x53: 1,
  0x56: 1,
};

/** The opcodes of one pickle, each with its argument, from `start` to its STOP; undefined if it cannot be followed. */
export function opcodesOf(
  bytes: Uint8Array,
  start = 0,
): { readonly ops: readonly Uint8Array[]; readonly end: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ops: Uint8Array[] = [];
  for (let i = start; i < bytes.length;) {
    const op = bytes[i]!;
    const width = COUNTED[op] ?? 0;
    let end = i + 1 + (FIXED[op] ?? width);
    if (end > bytes.length) return undefined;
    if (width) end += width === 1 ? bytes[i + 1]! : view.getUint32(i + 1, true);
    for (let k = LINES[op] ?? 0; k > 0; k--) end = bytes.indexOf(10, end) + 1 || Infinity;
    if (end > bytes.length) return undefined;
    ops.push(bytes.subarray(i, end));
    i = end;
    if (op === 0x2e) return { ops, end };
  }
  return undefined;
}

const text = (s: string) => Uint8Array.from(s, (c) => c.charCodeAt(0));
const HOSTILE: readonly Uint8Array[] = [
  "cos\nsystem\n",
  "cbuiltins\neval\n",
  "ctorch._utils\n_rebuild_tensor_v2\n",
  "ctorch._utils\n_rebuild_tensor_v3\n",
  "ctorch._utils\n_rebuild_sparse_tensor\n",
  "ctorch._utils\n_rebuild_qtensor\n",
  "ctorch._utils\n_rebuild_nested_tensor\n",
  "ctorch._tensor\n_rebuild_from_type_v2\n",
  "ccollections\nOrderedDict\n",
  "cbuiltins\nbytearray\n",
  "ctorch\nSize\n",
  "}",
  "]",
  ")",
  "(",
  "t",
  "\x85",
  "\x86",
  "\x87",
  "R",
  "b",
  "Q",
  "\x81",
  "\x92",
  "o",
  "u",
  "s",
  "e",
  "a",
  "0",
  "1",
  "2",
  "N",
  "\x88",
  "\x94",
  "\x8f",
  "\x90",
  "\x91",
  "\x93",
  ".",
  "h\x00",
  "q\x00",
  "]q\x00h\x00a",
  "(h\x00h\x00h\x00h\x00h\x00h\x00h\x00h\x00tq\x00",
  "J\xff\xff\xff\xff",
  "J\xff\xff\xff\x7f",
  "\x8a\x08\xff\xff\xff\xff\xff\xff\xff\x7f",
  "\x8a\x09\x00\x00\x00\x00\x00\x00\x00\x00\x01",
  "G\x7f\xf0\x00\x00\x00\x00\x00\x00",
  "X\x09\x00\x00\x00__proto__",
  "X\x0a\x00\x00\x00state_dict",
  "X\x03\x00\x00\x00\xed\xa0\x80",
].map(text);

/** A change of the opcodes of one pickle: one gone, moved, doubled, exchanged, or with another argument. */
export function reordered(ops: readonly Uint8Array[], dice: Dice): Uint8Array[] {
  if (dice.once(2)) return shuffled(ops, HOSTILE, dice);
  const out = [...ops];
  const at = dice.below(out.length);
  const op = out[at]!;
  if (op.length === 1) out[at] = dice.pick(HOSTILE);
  else if (op.length === 2 || dice.once(3)) out[at] = withNumber(op, 1, Math.min(8, op.length - 1), dice);
  else out[at] = joined(op.subarray(0, 1), blindly(op.subarray(1), dice));
  return out;
}

/** One pickle, or one of those that begin a file of torch's older layout. */
export const byOpcode: Change = (bytes, dice) => {
  let start = 0, found = opcodesOf(bytes);
  for (let skip = dice.below(5); skip > 0 && found; skip--) {
    const next = opcodesOf(bytes, found.end);
    if (!next) break;
    [start, found] = [found.end, next];
  }
  if (!found) return blindly(bytes, dice);
  return joined(bytes.subarray(0, start), ...reordered(found.ops, dice), bytes.subarray(found.end));
};
