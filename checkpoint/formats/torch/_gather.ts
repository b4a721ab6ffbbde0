import { bitsOf, swapBytes, swapUnit } from "../../_dtypes.ts";
import { strided } from "../../_strided.ts";
import { then } from "../../stores/_store.ts";
import type { TensorNode } from "./_values.ts";

/** Bytes of a storage's record, counted from its beginning. */
export type RecordReader = (from: number, to: number, into?: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** Elements `from` to `to` of a strided view, in C order and little-endian, with conjugation and negation done. */
export function gather(
  tensor: TensorNode,
  record: RecordReader,
  bigEndian: boolean,
  from: number,
  to: number,
  into?: Uint8Array,
): Uint8Array | Promise<Uint8Array> {
  const { shape, strides, offset, dtype } = tensor;
  const size = bitsOf(dtype) / 8;
  if (from === to) return new Uint8Array();
  const finish = (bytes: Uint8Array) => signed(bigEndian ? swapBytes(bytes, swapUnit(dtype)) : bytes, tensor);
  if (isContiguous(tensor)) return then(record((offset + from) * size, (offset + to) * size, into), finish);
  const span = 1 + shape.reduce((n, length, k) => n + (length - 1) * strides[k]!, 0);
  return then(
    record(offset * size, (offset + span) * size),
    (bytes) => finish(strided(bytes, shape, strides, size, from, to)),
  );
}

/** Whether the elements lie in C order without gaps; axes of one element may have any stride. */
export function isContiguous({ shape, strides }: TensorNode): boolean {
  let next = 1;
  for (let k = shape.length - 1; k >= 0; k--) {
    if (shape[k] !== 1 && strides[k] !== next) return false;
    next *= shape[k]!;
  }
  return true;
}

// Lazy conjugation and negation are bits on the tensor: the sign bit of each imaginary part, or of every number
function signed(bytes: Uint8Array, { conj, neg, dtype }: TensorNode): Uint8Array {
  const complex = dtype.startsWith("complex");
  if (!(conj && complex) && !neg) return bytes;
  const unit = swapUnit(dtype);
  for (let i = unit - 1, part = 0; i < bytes.length; i += unit, part++) {
    if (conj && complex && part % 2 === 1) bytes[i]! ^= 0x80;
    if (neg) bytes[i]! ^= 0x80;
  }
  return bytes;
}
