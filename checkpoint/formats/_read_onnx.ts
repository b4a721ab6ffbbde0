import { toBytes } from "../../core/dtype.ts";
import { openBeside } from "../stores/_beside.ts";
import { type Broken, broken, quoted } from "../_broken.ts";
import { bytesIn, checkedShape } from "../_checked_shape.ts";
import { elementsOf, isRaw, type StoredDType } from "../_dtypes.ts";
import { count, type Located, located } from "../_located.ts";
import type { Format } from "./format.ts";
import { type Field, fieldsOf, integers, numbers, signedVarints, varints } from "./_protobuf.ts";
import type { Store } from "../stores/_store.ts";
import type { Checkpoint } from "../types.ts";

// TensorProto.DataType, and the field that holds the elements where raw_data does not
const TYPES: ReadonlyMap<number, readonly [StoredDType, field: number]> = new Map<
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
]);
const DATA_FIELDS = [4, 5, 6, 7, 9, 10, 11];

export const onnxFormat: Format = {
  name: "onnx",
  // A message whose fields 1 to 8 are numbers (wire type 0) or have a length (2)
  sniff(head) {
    const field = (head[0] ?? 0) >> 3, wire = (head[0] ?? 0) & 7;
    return field >= 1 && field <= 8 && (wire === 0 || wire === 2);
  },
  read: readOnnx,
};

/**
 * The initializers of an ONNX model (onnx.proto 1.23): raw, typed and external data. The message is held in memory, which its format
 * bounds to 2 GiB; external data are read on demand. Strings come in `raw`, each as a 32-bit length and UTF-8.
 */
export async function readOnnx(store: Store): Promise<Checkpoint> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  if (store.size >= 2 ** 31) throw fail("limit", "a model of ONNX has less than 2 GiB");
  const bytes = await store.read(0, store.size), files = new Map<string, Store>(), entries = new Map<string, Located>();
  const close = () => {
    for (const file of files.values()) file.close();
    store.close();
  };
  try {
    for (const model of fieldsOf(bytes, fail)) {
      if (model.id !== 7) continue;
      for (const graph of fieldsOf(dataOf(model, fail), fail)) {
        if (graph.id !== 5) continue;
        const [name, entry] = await tensorOf(dataOf(graph, fail), store, files, fail);
        if (entries.has(name)) throw fail("duplicate-key", "the name comes twice", { path: name });
        entries.set(name, entry);
      }
    }
  } catch (error) {
    close();
    throw error;
  }
  return located(store.name, entries, new Map(), close);
}

function dataOf(field: Field, fail: Broken): Uint8Array {
  if (field.data === undefined) throw fail("protobuf", `field ${field.id} has no length`);
  return field.data;
}

async function tensorOf(
  bytes: Uint8Array,
  store: Store,
  files: Map<string, Store>,
  fail: Broken,
): Promise<[string, Located]> {
  const fields = fieldsOf(bytes, fail), last = (id: number) => fields.findLast((f) => f.id === id);
  const name = utf8(last(8)?.data ?? new Uint8Array(), fail);
  const bad = (detail: string, reason: string) => fail(detail, reason, { path: name });
  const code = Number(last(2)?.value ?? 0n), [dtype, own] = TYPES.get(code) ?? [];
  if (dtype === undefined || own === undefined) throw bad("bad-dtype", `its data type ${code} is not known`);
  const shape = checkedShape(signedVarints(fields, 1, fail), dtype, name, fail), size = bytesIn(shape, dtype);
  if (last(14)?.value === 1n) {
    const at = await externalOf(fields, store, files, name, fail);
    const length = at.length ?? at.file.size - at.offset;
    if (dtype === "string") throw bad("unsupported", "texts are never external");
    if (at.offset + length > at.file.size) {
      throw bad("truncated", `its data end at ${at.offset + length}, its file at ${at.file.size}`);
    }
    if (length !== size) throw bad("size-mismatch", `its shape takes ${size} bytes, its data have ${length}`);
    return [name, {
      dtype,
      shape,
      length: size,
      bytes: (from, to, into) => at.file.read(at.offset + from, to - from, into),
    }];
  }
  const given = new Set(fields.map((f) => f.id).filter((id) => DATA_FIELDS.includes(id)));
  if (given.size > 1) throw bad("size-mismatch", "it has data in several fields");
  const elements = given.has(9) && dtype !== "string"
    ? last(9)?.data ?? new Uint8Array()
    : typedOf(fields, dtype, own, given, fail);
  if (dtype === "string") {
    if (fields.filter((f) => f.id === 6).length !== count(shape)) {
      throw bad("size-mismatch", "it has another number of texts than its shape");
    }
  } else if (elements.length !== size) {
    throw bad("size-mismatch", `its shape takes ${size} bytes, its data have ${elements.length}`);
  }
  return [name, { dtype, shape, length: elements.length, bytes: (from, to) => elements.slice(from, to) }];
}

// Typed fields as the bytes that raw_data would hold
function typedOf(
  fields: readonly Field[],
  dtype: StoredDType,
  own: number,
  given: ReadonlySet<number>,
  fail: Broken,
): Uint8Array {
  if (given.size && !given.has(own)) return new Uint8Array();
  switch (own) {
    case 4:
      return numbers(fields, 4, 4, fail);
    case 10:
      return numbers(fields, 10, 8, fail);
    case 6:
      return textsOf(fields.filter((f) => f.id === 6).map((f) => dataOf(f, fail)));
    default: {
      const values = varints(fields, own, fail);
      // Types without numbers are codes of one byte here
      return isRaw(dtype)
        ? Uint8Array.from(values, (v) => Number(v & 255n))
        : integers(values, dtype, (n) => toBytes(elementsOf(new Uint8Array(n), dtype)));
    }
  }
}

function textsOf(texts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(texts.reduce((n, t) => n + 4 + t.length, 0)), view = new DataView(out.buffer);
  let at = 0;
  for (const text of texts) {
    view.setUint32(at, text.length, true);
    out.set(text, at + 4);
    at += 4 + text.length;
  }
  return out;
}

interface External {
  readonly file: Store;
  readonly offset: number;
  readonly length: number | undefined;
}

async function externalOf(
  fields: readonly Field[],
  store: Store,
  files: Map<string, Store>,
  path: string,
  fail: Broken,
): Promise<External> {
  const keys = new Map<string, string>();
  for (const field of fields) {
    if (field.id !== 13) continue;
    const pair = fieldsOf(dataOf(field, fail), fail),
      text = (id: number) => utf8(pair.findLast((f) => f.id === id)?.data ?? new Uint8Array(), fail);
    keys.set(text(1), text(2));
  }
  const decimal = (key: string): number | undefined => {
    const digits = keys.get(key);
    if (digits === undefined) return undefined;
    const n = Number(digits);
    if (!/^\d{1,16}$/.test(digits) || !Number.isSafeInteger(n)) {
      throw fail("bad-offset", `its ${key} ${quoted(digits)} is no offset`, { path });
    }
    return n;
  };
  const location = keys.get("location"), offset = decimal("offset") ?? 0, length = decimal("length");
  const plain: Broken = (detail, reason) => fail(detail, reason, { path });
  let file = files.get(location ?? "");
  if (file === undefined) files.set(location ?? "", file = await openBeside(store, location, plain));
  return { file, offset, length };
}

function utf8(bytes: Uint8Array, fail: Broken): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw fail("protobuf", "a text is no UTF-8");
  }
}
