import { toBytes } from "../../../core/dtype.ts";
import type { Broken } from "../../_broken.ts";
import { bytesIn, checkedShape } from "../../_checked_shape.ts";
import { elementsOf, isRaw, type StoredDType } from "../../_dtypes.ts";
import { count, type Located } from "../../_located.ts";
import { then } from "../../stores/_store.ts";
import { integers, numbers, signedVarints, varints } from "../_protobuf.ts";
import { type External, externalOf, type Files } from "./_external.ts";
import { bytesOf, messageOf, type Source, utf8, walk, type WireField } from "./_wire.ts";

// TensorProto.DataType of onnx 1.23, and the field that holds the elements where raw_data does not
export const TYPES: ReadonlyMap<number, readonly [StoredDType, field: number]> = new Map<
  number,
  readonly [StoredDType, number]
>([
  [1, ["float32", 4]],
  [2, ["uint8", 5]],
  [3, ["int8", 5]],
  [4, ["uint16", 5]],
  [5, ["int16", 5]],
  [6, ["int32", 5]],
  [7, ["int64", 7]],
  [8, ["string", 6]],
  [9, ["bool", 5]],
  [10, ["float16", 5]],
  [11, ["float64", 10]],
  [12, ["uint32", 11]],
  [13, ["uint64", 11]],
  [14, ["complex64", 4]],
  [15, ["complex128", 10]],
  [16, ["bfloat16", 5]],
  [17, ["float8_e4m3fn", 5]],
  [18, ["float8_e4m3fnuz", 5]],
  [19, ["float8_e5m2", 5]],
  [20, ["float8_e5m2fnuz", 5]],
  [21, ["uint4", 5]],
  [22, ["int4", 5]],
  [23, ["float4_e2m1fn", 5]],
  [24, ["float8_e8m0fnu", 5]],
  [25, ["uint2", 5]],
  [26, ["int2", 5]],
  [27, ["float6_e2m3fn", 5]],
  [28, ["float6_e3m2fn", 5]],
]);
const DATA_FIELDS: ReadonlySet<number> = new Set([4, 5, 6, 7, 9, 10, 11]);
const RAW_DATA = 9;
const MOST_AXES = 64;

/** A tensor of a model: the name that it has in its message, and its place. */
export interface Tensor {
  readonly name: string;
  readonly entry: Located;
}

/** Reads a TensorProto. `path` is what messages call it; without it, its own name. */
export async function tensorOf(source: Source, files: Files, fail: Broken, path?: string): Promise<Tensor> {
  const small: WireField[] = [];
  const data: WireField[] = [];
  await walk(source, fail, (field) => void (DATA_FIELDS.has(field.id) ? data : small).push(field));
  const last = (id: number) => small.findLast((f) => f.id === id);
  const named = last(8);
  const name = named ? utf8(await bytesOf(messageOf(named, fail)), fail) : "";
  const bad: Broken = (detail, reason) => fail(detail, reason, { path: path ?? name });
  const code = Number(last(2)?.value ?? 0n);
  const [dtype, own] = TYPES.get(code) ?? [];
  if (dtype === undefined || own === undefined) throw bad("bad-dtype", `its data type ${code} is not known`);
  if (last(3)) throw bad("unsupported", "it is a segment of a tensor");
  const shape = checkedShape(await dimsOf(small, fail), dtype, path ?? name, fail);
  const size = bytesIn(shape, dtype);
  if (last(14)?.value === 1n) {
    if (dtype === "string") throw bad("unsupported", "texts are never external");
    const place = await externalOf(small.filter((f) => f.id === 13), files, size, bad);
    return { name, entry: externalEntry(dtype, shape, size, place) };
  }
  const given = new Set(data.map((f) => f.id));
  if (given.size > 1) throw bad("size-mismatch", "it has data in several fields");
  return { name, entry: await entryOf(data, { dtype, own, shape, size }, bad) };
}

interface What {
  readonly dtype: StoredDType;
  readonly own: number;
  readonly shape: readonly number[];
  readonly size: number;
}

function externalEntry(dtype: StoredDType, shape: readonly number[], size: number, place: External): Located {
  const { file, offset } = place;
  return { dtype, shape, length: size, bytes: (from, to, into) => file.read(offset + from, to - from, into) };
}

async function entryOf(data: readonly WireField[], what: What, bad: Broken): Promise<Located> {
  const { dtype, own, shape, size } = what;
  const mismatch = (found: number) => bad("size-mismatch", `its shape takes ${size} bytes, its data have ${found}`);
  if (data[0]?.id === RAW_DATA && dtype !== "string") {
    const { store, at, size: found } = messageOf(data.at(-1)!, bad);
    if (found !== size) throw mismatch(found);
    return { dtype, shape, length: size, bytes: (from, to, into) => store.read(at + from, to - from, into) };
  }
  if (data.length > 0 && data[0]!.id !== own) throw mismatch(0);
  if (dtype === "string" && data.length !== count(shape)) {
    throw bad("size-mismatch", "it has another number of texts than its shape");
  }
  if (dtype.startsWith("float6_") && data.length > 0) throw bad("unsupported", `${dtype} is read from raw_data only`);
  // Typed fields are checked now and made again when they are read: they are seldom large
  const found = await typedOf(data, what, bad);
  if (dtype !== "string" && found.length !== size) throw mismatch(found.length);
  return {
    dtype,
    shape,
    length: found.length,
    bytes: (from, to) => then(typedOf(data, what, bad), (bytes) => bytes.slice(from, to)),
  };
}

// The bytes that raw_data would hold
async function typedOf(data: readonly WireField[], { dtype, own }: What, bad: Broken): Promise<Uint8Array> {
  const fields = [];
  for (const { id, wire, value, source } of data) {
    fields.push(wire === 0 ? { id, value } : { id, data: await bytesOf(source) });
  }
  if (own === 4 || own === 10) return numbers(fields, own, own === 4 ? 4 : 8, bad);
  if (own === 6) return textsOf(data.length ? fields.map((f) => f.data ?? new Uint8Array()) : []);
  const values = varints(fields, own, bad);
  // Types without numbers are codes of one byte here
  return isRaw(dtype)
    ? Uint8Array.from(values, (v) => Number(v & 255n))
    : integers(values, dtype, (n) => toBytes(elementsOf(new Uint8Array(n), dtype)));
}

/** Texts as the entries of dtype string have them: a 32-bit length and UTF-8 each. */
export function textsOf(texts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(texts.reduce((n, t) => n + 4 + t.length, 0));
  const view = new DataView(out.buffer);
  let at = 0;
  for (const text of texts) {
    view.setUint32(at, text.length, true);
    out.set(text, at + 4);
    at += 4 + text.length;
  }
  return out;
}

/** The repeated field 1, which holds dims in all messages that have them. */
export async function dimsOf(fields: readonly WireField[], fail: Broken, id: number = 1): Promise<readonly bigint[]> {
  const out: bigint[] = [];
  for (const field of fields) {
    if (field.id !== id) continue;
    if (field.source.size > 10 * MOST_AXES) throw fail("limit", `it has more than ${MOST_AXES} axes`);
    const plain = field.wire === 0 ? { id, value: field.value } : { id, data: await bytesOf(field.source) };
    out.push(...signedVarints([plain], id, fail));
    if (out.length > MOST_AXES) throw fail("limit", `it has more than ${MOST_AXES} axes`);
  }
  return out;
}
