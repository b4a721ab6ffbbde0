import type { Shape } from "../../core/types.ts";
import { type Broken, quoted } from "../_broken.ts";
import { bitsOf, type StoredDType } from "../_dtypes.ts";
import { isNumber, type Json, plainInteger, type Shortcut } from "../_json.ts";

/** The names of the format, from the lowest rank to the highest: the writer puts high ranks first. */
export const DTYPE_NAMES: readonly (readonly [name: string, dtype: StoredDType])[] = [
  ["BOOL", "bool"],
  ["F4", "float4_e2m1fn"],
  ["F6_E2M3", "float6_e2m3fn"],
  ["F6_E3M2", "float6_e3m2fn"],
  ["U8", "uint8"],
  ["I8", "int8"],
  ["F8_E5M2", "float8_e5m2"],
  ["F8_E4M3", "float8_e4m3fn"],
  ["F8_E8M0", "float8_e8m0fnu"],
  ["F8_E4M3FNUZ", "float8_e4m3fnuz"],
  ["F8_E5M2FNUZ", "float8_e5m2fnuz"],
  ["I16", "int16"],
  ["U16", "uint16"],
  ["F16", "float16"],
  ["BF16", "bfloat16"],
  ["I32", "int32"],
  ["U32", "uint32"],
  ["F32", "float32"],
  ["C64", "complex64"],
  ["F64", "float64"],
  ["I64", "int64"],
  ["U64", "uint64"],
];
const BY_NAME: ReadonlyMap<string, StoredDType> = new Map(DTYPE_NAMES);

/** One entry of a header; offsets count from the end of the header. */
export interface HeaderEntry {
  readonly dtype: StoredDType;
  readonly shape: Shape;
  readonly begin: number;
  readonly end: number;
}

/** What the header says of a tensor, checked. */
export function parseEntry(name: string, json: Json | HeaderEntry, broken: Broken): HeaderEntry {
  const bad: Bad = (detail, reason) => broken(detail, reason, { path: name, offset: 8 });
  const entry = isEntry(json) ? json : entryOf(json, bad);
  checkSize(entry, bad);
  return entry;
}

type Bad = (detail: string, reason: string) => Error;

// An entry as the reference and lensor write it: integers that a double holds, and so few axes that nothing can pile up
// in the expression
const COUNT = "(?:0|[1-9]\\d{0,14})";
const USUAL = new RegExp(
  `\\{"dtype":"(\\w+)","shape":\\[((?:${COUNT}(?:,${COUNT}){0,31})?)\\],"data_offsets":\\[(${COUNT},${COUNT})\\]\\}`,
  "y",
);

/** An entry that is written as most are, its size not yet checked. What is unusual or wrong is left to `parseEntry`. */
export const usualEntry: Shortcut<HeaderEntry> = (text, at) => {
  USUAL.lastIndex = at;
  const found = USUAL.exec(text);
  if (found === null) return undefined;
  const [, code = "", sizes = "", offsets = ""] = found;
  const dtype = BY_NAME.get(code);
  const [begin = 0, end = 0] = countsOf(offsets);
  if (dtype === undefined || end < begin) return undefined;
  return [{ dtype, shape: sizes === "" ? [] : countsOf(sizes), begin, end }, USUAL.lastIndex];
};

// "2,3" as [2, 3]; five times as fast as splitting and converting
function countsOf(list: string): number[] {
  const out: number[] = [];
  let n = 0;
  for (let i = 0; i < list.length; i++) {
    const c = list.charCodeAt(i);
    if (c === 44) {
      out.push(n);
      n = 0;
    } else n = 10 * n + c - 48;
  }
  out.push(n);
  return out;
}

function isEntry(json: Json | HeaderEntry): json is HeaderEntry {
  return typeof json === "object" && json !== null && "begin" in json;
}

function entryOf(json: Json, bad: Bad): HeaderEntry {
  if (!(json instanceof Map)) throw bad("header-json", "its entry is not an object");
  const code = json.get("dtype");
  const shape = json.get("shape");
  const offsets = json.get("data_offsets");
  const dtype = typeof code === "string" ? BY_NAME.get(code) : undefined;
  if (dtype === undefined) {
    throw bad("bad-dtype", typeof code === "string" ? `dtype ${quoted(code)} is not known` : "it has no dtype");
  }
  if (!Array.isArray(shape)) throw bad("bad-shape", "its shape is not a list");
  const sizes = shape.map((size) => {
    const n = plainInteger(size);
    if (n !== undefined) return n;
    if (isNumber(size) && /^\d+$/.test(size.digits)) {
      throw bad("bad-shape", `size ${size.digits.slice(0, 40)} is too large`);
    }
    throw bad("bad-shape", "its shape holds something else than plain integers");
  });
  if (!Array.isArray(offsets) || offsets.length !== 2) throw bad("bad-offset", "data_offsets is not a pair");
  const [begin, end] = offsets.map(plainInteger);
  if (begin === undefined || end === undefined) {
    throw bad("bad-offset", "data_offsets are not plain integers below 2^53");
  }
  if (end < begin) throw bad("bad-offset", `it ends at ${end}, before it begins at ${begin}`);
  return { dtype, shape: sizes, begin, end };
}

function checkSize(entry: HeaderEntry, bad: Bad): void {
  const { dtype, shape, begin, end } = entry;
  // Doubles are exact up to 2^53, and what stays below that overflows nothing
  const small = shape.reduce((n, size) => n * Math.max(1, size), bitsOf(dtype));
  const isWhole = small <= Number.MAX_SAFE_INTEGER && small % 8 === 0;
  if (isWhole && (shape.includes(0) ? 0 : small / 8) === end - begin) return;
  let bits = BigInt(bitsOf(dtype)), n = 1n;
  // The reference multiplies in 64 bits, so that a size of 0 saves only what comes before it has overflowed
  for (const size of shape) if ((n *= BigInt(size)) >= 1n << 64n) throw bad("overflow", "its shape overflows");
  if ((bits *= n) >= 1n << 64n) throw bad("overflow", "its size in bits overflows");
  if (bits % 8n !== 0n) throw bad("size-mismatch", `${n} elements of ${dtype} do not fill whole bytes`);
  if (bits / 8n !== BigInt(end) - BigInt(begin)) {
    throw bad("size-mismatch", `its shape takes ${bits / 8n} bytes, its place has ${end - begin}`);
  }
}
