import type { Broken } from "../_broken.ts";
import type { StoredDType } from "../_dtypes.ts";

/** One field of a message: a number, or bytes. */
export interface Field {
  readonly id: number;
  readonly value?: bigint;
  readonly data?: Uint8Array;
}

/** The fields of a message in their order (Protocol Buffers encoding). Groups, which ONNX never had, are refused. */
export function fieldsOf(bytes: Uint8Array, broken: Broken): readonly Field[] {
  const out: Field[] = [];
  const reader = { bytes, at: 0 };
  while (reader.at < bytes.length) {
    const key = varint(reader, broken);
    const id = Number(key >> 3n);
    const wire = Number(key & 7n);
    if (id === 0 || key >> 32n) throw broken("protobuf", "a field has no number", { offset: reader.at });
    if (wire === 0) out.push({ id, value: varint(reader, broken) });
    else if (wire === 1 || wire === 5) out.push({ id, data: take(reader, wire === 1 ? 8 : 4, broken) });
    else if (wire === 2) out.push({ id, data: take(reader, Number(varint(reader, broken)), broken) });
    else throw broken("protobuf", `a field has wire type ${wire}`, { offset: reader.at });
  }
  return out;
}

/** A repeated number, packed or not, as unsigned 64-bit integers. */
export function varints(fields: readonly Field[], id: number, broken: Broken): bigint[] {
  const out: bigint[] = [];
  for (const field of fields) {
    if (field.id !== id) continue;
    if (field.value !== undefined) out.push(field.value);
    const reader = { bytes: field.data ?? new Uint8Array(), at: 0 };
    while (reader.at < reader.bytes.length) out.push(varint(reader, broken));
  }
  return out;
}

/** The same, signed. */
export function signedVarints(fields: readonly Field[], id: number, broken: Broken): bigint[] {
  return varints(fields, id, broken).map((n) => BigInt.asIntN(64, n));
}

/** A repeated number of fixed width, packed or not, as its bytes. */
export function numbers(fields: readonly Field[], id: number, width: number, broken: Broken): Uint8Array {
  const parts = fields.filter((f) => f.id === id).map((f) => f.data ?? new Uint8Array(1));
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const part of parts) {
    if (part.length % width) throw broken("protobuf", "numbers are cut");
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Integers as the little-endian bytes of a dtype, cut to its width. */
export function integers(
  values: readonly bigint[],
  dtype: StoredDType,
  make: (bytes: number) => Uint8Array,
): Uint8Array {
  const width = dtype.includes("64") ? 8 : dtype.includes("32") ? 4 : dtype.includes("16") ? 2 : 1;
  const out = make(values.length * width);
  const view = new DataView(out.buffer, out.byteOffset, out.byteLength);
  for (const [i, value] of values.entries()) {
    if (width === 8) view.setBigUint64(8 * i, value, true);
    else if (width === 4) view.setUint32(4 * i, Number(value & 0xffffffffn), true);
    else if (width === 2) view.setUint16(2 * i, Number(value & 0xffffn), true);
    else view.setUint8(i, Number(value & 0xffn));
  }
  return out;
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

function varint(reader: Reader, broken: Broken): bigint {
  let low = 0, high = 0n;
  for (let k = 0; k < 10; k++) {
    const b = reader.bytes[reader.at++];
    if (b === undefined) throw broken("truncated", "its message is cut", { offset: reader.bytes.length });
    if (k < 4) low |= (b & 127) << 7 * k;
    else high |= BigInt(b & 127) << BigInt(7 * k);
    if (b < 128) return BigInt.asUintN(64, BigInt(low) | high);
  }
  throw broken("protobuf", "a number has more than ten bytes", { offset: reader.at });
}

function take(reader: Reader, length: number, broken: Broken): Uint8Array {
  if (!(length <= reader.bytes.length - reader.at)) {
    throw broken("truncated", `its message is cut: a field of ${length} bytes`, { offset: reader.at });
  }
  return reader.bytes.subarray(reader.at, reader.at += length);
}
