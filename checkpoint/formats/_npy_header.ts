import { type Broken, quoted } from "../_broken.ts";
import type { StoredDType } from "../_dtypes.ts";

/** What the header of an npy file says. */
export interface NpyHeader {
  readonly dtype: StoredDType;
  readonly bigEndian: boolean;
  /** Column-major: the first axis is fastest in the file. */
  readonly fortran: boolean;
  readonly shape: readonly number[];
  /** Where the elements begin. */
  readonly data: number;
}

/** Bytes that are enough for every header numpy accepts. */
export const LONGEST_NPY: number = 12 + 10_000;

// Type letters and sizes of numpy; bfloat16 has no name there and is saved as bytes without a type
const DTYPES: ReadonlyMap<string, StoredDType> = new Map<string, StoredDType>([
  ["f2", "float16"],
  ["f4", "float32"],
  ["f8", "float64"],
  ["i1", "int8"],
  ["i2", "int16"],
  ["i4", "int32"],
  ["i8", "int64"],
  ["u1", "uint8"],
  ["u2", "uint16"],
  ["u4", "uint32"],
  ["u8", "uint64"],
  ["b1", "bool"],
  ["c8", "complex64"],
  ["c16", "complex128"],
]);

/**
 * Reads the header of an npy file of `size` bytes from its first bytes (`LONGEST_NPY` of them are enough), and checks
 * the size.
 *
 * Format: numpy.lib.format 1.0 to 3.0. The dict in it is read by a grammar of literals, nothing is evaluated.
 */
export function parseNpyHeader(start: Uint8Array, size: number, broken: Broken): NpyHeader {
  if (size < 10) throw broken("truncated", `it has ${size} bytes, a header needs 10`);
  if (String.fromCharCode(...start.subarray(0, 6)) !== "\x93NUMPY") throw broken("bad-magic", "it is not an npy file");
  const major = start[6]!;
  const minor = start[7]!;
  if (major < 1 || major > 3 || minor !== 0) {
    throw broken("unsupported", `its version is ${major}.${minor}, lensor reads 1.0 to 3.0`);
  }
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
  const begin = major === 1 ? 10 : 12;
  if (start.length < begin) throw broken("truncated", "its header is cut");
  const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  const data = begin + length;
  if (data > size) throw broken("truncated", `its header of ${length} bytes does not fit into ${size}`);
  if (length > LONGEST_NPY - 12) throw broken("npy-header", `its header has ${length} bytes, numpy reads up to 10000`);
  const fields = parseLiteral(textOf(start.subarray(begin, data), major, broken), broken);
  if (!(fields instanceof Map)) throw broken("npy-header", "its header is not a dict");
  const names = [...fields.keys()].toSorted().join();
  if (names !== "descr,fortran_order,shape") {
    throw broken("npy-header", "its header has other keys than descr, fortran_order, shape");
  }
  const fortran = fields.get("fortran_order");
  if (typeof fortran !== "boolean") throw broken("npy-header", "fortran_order is neither True nor False");
  const header = {
    ...dtypeOf(fields.get("descr"), broken),
    fortran,
    shape: shapeOf(fields.get("shape"), broken),
    data,
  };
  checkSize(header, size - data, broken);
  return header;
}

function textOf(bytes: Uint8Array, major: number, broken: Broken): string {
  if (major < 3) return String.fromCharCode(...bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw broken("npy-header", "its header is not UTF-8");
  }
}

function dtypeOf(descr: Literal | undefined, broken: Broken): { dtype: StoredDType; bigEndian: boolean } {
  const [, order, code] = (typeof descr === "string" && /^([<>=|])([a-zA-Z]\d+)$/.exec(descr)) || [];
  const dtype = DTYPES.get(code ?? "");
  if (dtype !== undefined) return { dtype, bigEndian: order === ">" };
  const shown = typeof descr === "string" ? quoted(descr) : "of several fields";
  throw broken("bad-dtype", `its dtype is ${shown}; lensor reads plain numbers, save it as one of those`);
}

function shapeOf(shape: Literal | undefined, broken: Broken): readonly number[] {
  const sizes = shape !== null && typeof shape === "object" && "tuple" in shape ? shape.tuple : undefined;
  if (sizes === undefined) throw broken("bad-shape", "its shape is not a tuple");
  if (sizes.length > 64) throw broken("limit", "it has more than 64 axes");
  return sizes.map((size) => {
    if (typeof size !== "bigint" || size < 0n) throw broken("bad-shape", "a size in its shape is not a count");
    if (size > BigInt(Number.MAX_SAFE_INTEGER)) throw broken("overflow", `a size of ${size} is too large`);
    return Number(size);
  });
}

function checkSize({ shape, dtype }: NpyHeader, room: number, broken: Broken): void {
  const width = [...DTYPES].find(([, d]) => d === dtype)![0].slice(1);
  const bytes = shape.reduce((n, size) => n * BigInt(size), BigInt(width));
  if (bytes >= 1n << 64n) throw broken("overflow", "its shape overflows");
  if (bytes > BigInt(room)) throw broken("truncated", `its shape takes ${bytes} bytes, ${room} follow the header`);
  if (bytes < BigInt(room)) throw broken("trailing-bytes", `${BigInt(room) - bytes} bytes follow the last element`);
}

type Literal =
  | null
  | boolean
  | bigint
  | string
  | { readonly tuple: readonly Literal[] }
  | Map<string, Literal>
  | Odd;
// What no header needs: floats and lists
interface Odd {
  readonly odd: "float" | "list";
}

// Strings without escapes, integers, True, False, None, tuples, lists and dicts with text keys: what numpy writes
function parseLiteral(text: string, broken: Broken): Literal {
  let i = 0;
  const bad = (reason: string) => broken("npy-header", `${reason} at character ${i} of its header`);
  const space = () => {
    while (" \t\r\n".includes(text[i] ?? "x")) i++;
  };
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = i;
    const found = pattern.exec(text)?.[0];
    i += found?.length ?? 0;
    return found;
  };

  function value(depth: number): Literal {
    if (depth > 8) throw bad("values nest too deeply");
    space();
    const string = match(/'[^'\\\n]*'|"[^"\\\n]*"/y);
    if (string !== undefined) return string.slice(1, -1);
    const word = match(/True\b|False\b|None\b/y);
    if (word !== undefined) return word === "None" ? null : word === "True";
    const float = match(/-?\d+(\.\d*|[eE][+-]?\d+)/y);
    if (float !== undefined) return { odd: "float" };
    // Python 2 wrote long integers with an L
    const integer = match(/-?\d{1,30}L?\b/y);
    if (integer !== undefined) return BigInt(integer.replace("L", ""));
    const c = text[i++];
    if (c === "{") return dict(depth);
    if (c === "[") {
      items("]", depth);
      return { odd: "list" };
    }
    if (c !== "(") throw bad("something else than a literal stands");
    const [list, commas] = items(")", depth);
    // One value in parentheses is that value: a tuple of one needs its comma
    return list.length === 1 && commas === 0 ? list[0]! : { tuple: list };
  }

  function items(end: string, depth: number): [readonly Literal[], number] {
    const out: Literal[] = [];
    for (let commas = 0;; commas++) {
      space();
      if (text[i] === end) {
        i++;
        return [out, commas];
      }
      out.push(value(depth + 1));
      space();
      const c = text[i++];
      if (c === end) return [out, commas];
      if (c !== ",") throw bad("a comma is missing");
    }
  }

  function dict(depth: number): Map<string, Literal> {
    const out = new Map<string, Literal>();
    for (;;) {
      space();
      if (text[i] === "}") {
        i++;
        return out;
      }
      const key = value(depth + 1);
      if (typeof key !== "string") throw bad("a key is not text");
      if (out.has(key)) throw broken("duplicate-key", `its header has ${quoted(key)} twice`);
      space();
      if (text[i++] !== ":") throw bad("a colon is missing");
      out.set(key, value(depth + 1));
      space();
      const c = text[i++];
      if (c === "}") return out;
      if (c !== ",") throw bad("a comma is missing");
    }
  }

  const out = value(0);
  space();
  if (i < text.length) throw bad("something follows the dict");
  return out;
}
