/** Elements `from` to `to`, counted in C order, of a strided array that begins at the first byte of `source`. */
export function strided(
  source: Uint8Array,
  shape: readonly number[],
  strides: readonly number[],
  size: number,
  from: number,
  to: number,
): Uint8Array {
  const out = new Uint8Array((to - from) * size);
  const axes = shape.length;
  const index = new Array<number>(axes).fill(0);
  // 16-byte elements move as two of 8
  const unit = Math.min(size, 8);
  const parts = size / unit;
  const read = words(source, unit);
  const write = words(out, unit) as { [i: number]: number | bigint };
  let at = 0;
  for (let k = axes - 1, rest = from; k >= 0; k--) {
    index[k] = rest % shape[k]!;
    rest = Math.floor(rest / shape[k]!);
    at += index[k]! * strides[k]!;
  }
  for (let i = 0, n = (to - from) * parts; i < n; i += parts) {
    for (let p = 0; p < parts; p++) write[i + p] = read[at * parts + p]!;
    for (let k = axes - 1; k >= 0; k--) {
      at += strides[k]!;
      if (++index[k]! < shape[k]!) break;
      at -= shape[k]! * strides[k]!;
      index[k] = 0;
    }
  }
  return out;
}

function words(bytes: Uint8Array, unit: number): ArrayLike<number | bigint> {
  const { buffer, byteOffset, byteLength } = bytes;
  switch (unit) {
    case 8:
      return new BigUint64Array(buffer, byteOffset, byteLength / 8);
    case 4:
      return new Uint32Array(buffer, byteOffset, byteLength / 4);
    case 2:
      return new Uint16Array(buffer, byteOffset, byteLength / 2);
    default:
      return bytes;
  }
}
