import type { Broken } from "../../_broken.ts";
import type { StoredDType } from "../../_dtypes.ts";
import { type Cursor, cursor, textOf } from "./_file.ts";

/** An element type of a file. */
export interface Datatype {
  /** Bytes of one element. */
  readonly size: number;
  /** What it is called in listings. */
  readonly name: string;
  /** The dtype that it is read as, if it is one. */
  readonly dtype?: StoredDType;
  readonly bigEndian: boolean;
  /** Texts: of a fixed length, or kept in a heap. */
  readonly text?: "fixed" | "variable";
  /** Bytes without a type, for which an attribute may tell one. */
  readonly opaque?: true;
}

const NAMES = [
  ...["integers", "floats", "times", "texts", "bit fields", "opaque bytes"],
  ...["compound values", "references", "an enumeration", "values of variable length", "arrays", "complex numbers"],
];

// Size, offset, precision, places and sizes of exponent and mantissa, bias
const FLOATS: ReadonlyMap<string, StoredDType> = new Map<string, StoredDType>([
  ["2 0 16 10 5 0 10 15", "float16"],
  ["4 0 32 23 8 0 23 127", "float32"],
  ["8 0 64 52 11 0 52 1023", "float64"],
  ["2 0 16 7 8 0 7 127", "bfloat16"],
]);

/** Reads a datatype message. */
export function datatypeIn(bytes: Uint8Array, fail: Broken, offset: number): Datatype {
  const c = cursor(bytes, fail, offset);
  const head = c.u8();
  const kind = head & 15;
  const version = head >> 4;
  const bits = c.u8() | c.u8() << 8 | c.u8() << 16;
  const size = c.u32();
  const bigEndian = (bits & 1) === 1;
  const bad = (reason: string) => fail("bad-dtype", reason, { offset });
  const name = NAMES[kind];
  if (name === undefined) throw bad(`a datatype has the unknown class ${kind}`);
  if (size === 0) throw bad("a datatype has no bytes");
  const other = { size, name, bigEndian: false };
  switch (kind) {
    case 0: {
      const [place, precision] = [c.u16(), c.u16()];
      if (![1, 2, 4, 8].includes(size) || place !== 0 || precision !== 8 * size) {
        throw bad(`integers of ${precision} bits in ${size} bytes are not known`);
      }
      const dtype = `${bits & 8 ? "int" : "uint"}${8 * size}` as StoredDType;
      return { size, name: dtype, dtype, bigEndian };
    }
    case 1:
      return floatIn(c, size, bits, bad);
    case 3:
      return { ...other, text: "fixed" };
    case 5:
      return { ...other, opaque: true };
    case 8:
      return enumIn(c, bits, size, version, other);
    case 9:
      return (bits & 15) === 1 ? { ...other, name: "texts of variable length", text: "variable" } : other;
    default:
      return other;
  }
}

function floatIn(c: Cursor, size: number, bits: number, bad: (reason: string) => Error): Datatype {
  const bigEndian = (bits & 1) === 1;
  const layout = [size, c.u16(), c.u16(), c.u8(), c.u8(), c.u8(), c.u8(), c.u32()].join(" ");
  const dtype = FLOATS.get(layout);
  // Extended floats are known, and no type of ours
  if (dtype === undefined && size > 8) return { size, name: `floats of ${size} bytes`, bigEndian };
  if (dtype === undefined && size === 1) return { size, name: "floats of 8 bits", bigEndian };
  if (dtype === undefined || bits & 0x40) throw bad(`floats of ${size} bytes are not as IEEE 754 has them`);
  return { size, name: dtype, dtype, bigEndian };
}

// Booleans of h5py: FALSE 0 and TRUE 1 on bytes
function enumIn(c: Cursor, bits: number, size: number, version: number, other: Datatype): Datatype {
  const count = bits & 0xffff;
  if (count !== 2 || size !== 1 || c.left() < 12) return other;
  c.take(12);
  const names = Array.from({ length: count }, () => {
    const rest = c.bytes.subarray(c.at);
    const end = rest.indexOf(0);
    const name = textOf(rest);
    const length = (end < 0 ? rest.length : end) + 1;
    c.take(Math.min(c.left(), version < 3 ? Math.ceil(length / 8) * 8 : length));
    return name;
  });
  const values = c.take(Math.min(2, c.left()));
  const isBool = names.join() === "FALSE,TRUE" && values[0] === 0 && values[1] === 1;
  return isBool ? { ...other, name: "bool", dtype: "bool" } : other;
}

/** Reads a dataspace message: the size of each axis, or nothing for a space without elements. */
export function dataspaceIn(bytes: Uint8Array, fail: Broken, offset: number): readonly number[] | undefined {
  const c = cursor(bytes, fail, offset);
  const version = c.u8();
  const rank = c.u8();
  if (version !== 1 && version !== 2) throw fail("unsupported", "a dataspace has an unknown version", { offset });
  if (rank > 32) throw fail("bad-shape", `it has ${rank} axes, HDF5 allows 32`, { offset });
  c.u8();
  if (version === 2 && c.u8() === 2) return undefined;
  c.at = version === 1 ? 8 : 4;
  return Array.from({ length: rank }, () => c.u64());
}

/** How far each axis of a dataspace may grow, where its message says that: Infinity for without end. */
export function mostIn(bytes: Uint8Array, fail: Broken, offset: number): readonly number[] {
  const rank = bytes[1]!;
  const c = cursor(bytes, fail, offset);
  c.at = (bytes[0] === 1 ? 8 : 4) + 8 * rank;
  return Array.from({ length: rank }, () => {
    const n = c.address();
    return n < 0 ? Infinity : n;
  });
}
