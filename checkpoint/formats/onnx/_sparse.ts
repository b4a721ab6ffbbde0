import type { Broken } from "../../_broken.ts";
import { bytesIn, checkedShape } from "../../_checked_shape.ts";
import { bitsOf, isRaw } from "../../_dtypes.ts";
import { count, type Located } from "../../_located.ts";
import { then } from "../../stores/_store.ts";
import type { Unreadable } from "../../types.ts";
import type { Files } from "./_external.ts";
import { dimsOf, tensorOf } from "./_tensor.ts";
import { messageOf, type Source, walk, type WireField } from "./_wire.ts";

// Dense forms beyond this are not made: a few values can stand for petabytes
const LARGEST = 2 ** 31;

/** A sparse tensor as a dense one, or as a row that says why not. */
export interface Sparse {
  /** The name of its values, which is its own in a graph. */
  readonly name: string;
  readonly entry: Located | Unreadable;
}

/** Reads a SparseTensorProto: values, and places that are linear or coordinates, ascending and distinct. */
export async function sparseOf(source: Source, files: Files, fail: Broken, path?: string): Promise<Sparse> {
  const fields: WireField[] = [];
  await walk(source, fail, (field) => void fields.push(field));
  const part = (id: number) => fields.findLast((f) => f.id === id);
  const [valuesAt, indicesAt] = [part(1), part(2)];
  if (!valuesAt) throw fail("protobuf", "a sparse tensor has no values", { path });
  const values = await tensorOf(messageOf(valuesAt, fail), files, fail, path);
  const { name } = values;
  const bad: Broken = (detail, reason) => fail(detail, reason, { path: path ?? name });
  const { dtype } = values.entry;
  const shape = checkedShape(await dimsOf(fields, fail, 3), dtype, path ?? name, fail);
  if (values.entry.shape.length !== 1) throw bad("bad-shape", "its values are not a list");
  const n = values.entry.shape[0]!;
  if (!indicesAt && n > 0) throw bad("protobuf", "it has no indices");
  const places = indicesAt ? await placesOf(messageOf(indicesAt, fail), files, n, shape, bad) : new Float64Array();
  const size = bytesIn(shape, dtype);
  const stored = { dtype: `sparse ${dtype}`, bytes: n * (bitsOf(dtype) / 8) };
  if (isRaw(dtype)) return { name, entry: { ...stored, shape, why: `sparse tensors of ${dtype} are not read` } };
  if (size > LARGEST) {
    return { name, entry: { ...stored, shape, why: `it is sparse, and its dense form takes ${size} bytes` } };
  }
  const width = bitsOf(dtype) / 8;
  return {
    name,
    entry: {
      dtype,
      shape,
      stored,
      bytes(from, to) {
        const [start, end] = [from / width, to / width];
        const first = below(places, start);
        const last = below(places, end);
        return then(values.entry.bytes(first * width, last * width), (found) => {
          const out = new Uint8Array(to - from);
          for (let k = first; k < last; k++) {
            const at = (places[k]! - start) * width;
            const value = (k - first) * width;
            for (let b = 0; b < width; b++) out[at + b] = found[value + b]!;
          }
          return out;
        });
      },
    },
  };
}

// How many of the ascending places lie before a place
function below(places: Float64Array, place: number): number {
  let low = 0, high = places.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (places[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

async function placesOf(
  source: Source,
  files: Files,
  n: number,
  shape: readonly number[],
  bad: Broken,
): Promise<Float64Array> {
  const { entry } = await tensorOf(source, files, bad);
  const rank = shape.length;
  const linear = entry.shape.length === 1;
  if (entry.dtype !== "int64") throw bad("bad-dtype", "its indices are not int64");
  if (!linear && !(entry.shape.length === 2 && entry.shape[1] === rank)) {
    throw bad("bad-shape", `its indices are neither a list nor [${n}, ${rank}]`);
  }
  if (entry.shape[0] !== n) throw bad("size-mismatch", `it has ${n} values and ${entry.shape[0]} indices`);
  const bytes = await entry.bytes(0, count(entry.shape) * 8);
  const indices = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const total = count(shape);
  const out = new Float64Array(n);
  const each = linear ? 1 : rank;
  for (let k = 0; k < n; k++) {
    let place = 0;
    for (let axis = 0; axis < each; axis++) {
      const index = indices.getBigInt64(8 * (k * each + axis), true);
      const size = linear ? total : shape[axis]!;
      if (index < 0n || index >= BigInt(size)) throw bad("bad-offset", `an index ${index} is outside of its ${size}`);
      place = place * size + Number(index);
    }
    if (place <= (out[k - 1] ?? -1)) throw bad("bad-offset", "its indices do not ascend");
    out[k] = place;
  }
  return out;
}
