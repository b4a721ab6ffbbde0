import { LensorError } from "../../core/errors.ts";
import { quoteNames } from "../../core/nearest.ts";
import { sameShape, showShape } from "../../core/shape.ts";
import { quoted } from "../_broken.ts";
import type { StoredDType } from "../_dtypes.ts";
import { TYPES } from "../formats/onnx/_tensor.ts";

/** The new elements of an initializer, little-endian in C order. */
export interface Patch {
  readonly dtype: StoredDType;
  readonly shape: readonly number[];
  readonly data: Uint8Array;
}

// ModelProto and GraphProto, TensorProto
const GRAPH = 7;
const INITIALIZER = 5;
const DIMS = 1;
const DATA_TYPE = 2;
const NAME = 8;
const RAW_DATA = 9;
const DATA_LOCATION = 14;
const DATA: ReadonlySet<number> = new Set([4, 5, 6, 7, RAW_DATA, 10, 11]);

/**
 * An ONNX model with other numbers in some of its initializers; every other byte stays, but for the lengths of the
 * messages around them.
 *
 * @throws {LensorError} `missing` for a name that is not an initializer of the graph, `shape` and `type` where an
 * initializer has another shape or type, `unsupported` for one whose data lie in another file, `corrupt` for what is no
 * ONNX model.
 */
export function patchOnnxBytes(model: Uint8Array, patches: ReadonlyMap<string, Patch>): Uint8Array {
  const left = new Set(patches.keys());
  const out: Uint8Array[] = [];
  let graphs = 0;
  for (const field of fieldsOf(model)) {
    if (field.id !== GRAPH || field.wire !== 2) out.push(field.whole);
    else {
      graphs++;
      out.push(...message(GRAPH, patchedGraph(field.payload, patches, left)));
    }
  }
  if (graphs !== 1) throw broken(graphs === 0 ? "it is not an ONNX model: it has no graph" : "it has several graphs");
  if (left.size > 0) {
    throw new LensorError(
      "missing",
      `Cannot patch an ONNX model: it has no initializer ${quoteNames(left)}; pass rename`,
      {
        path: [...left][0],
      },
    );
  }
  return joined(out);
}

function patchedGraph(graph: Uint8Array, patches: ReadonlyMap<string, Patch>, left: Set<string>): Uint8Array {
  const out: Uint8Array[] = [];
  for (const field of fieldsOf(graph)) {
    const name = field.id === INITIALIZER && field.wire === 2 ? nameOf(field.payload) : undefined;
    const patch = name === undefined ? undefined : patches.get(name);
    if (name === undefined || patch === undefined) out.push(field.whole);
    else {
      left.delete(name);
      out.push(...message(INITIALIZER, patchedTensor(name, field.payload, patch)));
    }
  }
  return joined(out);
}

function nameOf(tensor: Uint8Array): string {
  const field = [...fieldsOf(tensor)].findLast(({ id }) => id === NAME);
  return field === undefined ? "" : new TextDecoder().decode(field.payload);
}

function patchedTensor(name: string, tensor: Uint8Array, { dtype, shape, data }: Patch): Uint8Array {
  const fields = [...fieldsOf(tensor)];
  const refuse = (code: "shape" | "type" | "unsupported", why: string) =>
    new LensorError(code, `Cannot patch initializer ${quoted(name)}: ${why}`, { path: name });
  if (fields.some(({ id, value }) => id === DATA_LOCATION && value === 1n)) {
    throw refuse("unsupported", "its data lie in another file; save the model with its weights inside first");
  }
  const code = Number(fields.findLast(({ id }) => id === DATA_TYPE)?.value ?? 0n);
  const have = TYPES.get(code)?.[0];
  if (have !== dtype) {
    throw refuse("type", `it is ${have ?? `of type ${code}`}, the new values are ${dtype}; cast them first`);
  }
  const dims = fields.filter(({ id }) => id === DIMS).flatMap(({ wire, value, payload }) =>
    wire === 0 ? [value] : varintsOf(payload)
  );
  if (!sameShape(dims.map(Number), shape)) {
    throw refuse("shape", `its shape is ${showShape(dims.map(Number))}, the new values have ${showShape(shape)}`);
  }
  const first = fields.findIndex(({ id }) => DATA.has(id));
  const raw = message(RAW_DATA, data);
  const out: Uint8Array[] = [];
  for (const [k, field] of fields.entries()) {
    if (k === first) out.push(...raw);
    if (!DATA.has(field.id)) out.push(field.whole);
  }
  return joined(first < 0 ? [...out, ...raw] : out);
}

interface Field {
  readonly id: number;
  readonly wire: number;
  readonly value: bigint;
  readonly payload: Uint8Array;
  /** Its key and payload as they are in the message. */
  readonly whole: Uint8Array;
}

function* fieldsOf(bytes: Uint8Array): Generator<Field> {
  const cursor = { bytes, at: 0 };
  while (cursor.at < bytes.length) {
    const start = cursor.at;
    const key = varint(cursor);
    const wire = Number(key & 7n);
    const id = Number(key >> 3n);
    const value = wire === 0 || wire === 2 ? varint(cursor) : 0n;
    if (![0, 1, 2, 5].includes(wire) || id === 0) throw broken("it is not an ONNX model");
    const length = wire === 2 ? Number(value) : wire === 1 ? 8 : wire === 5 ? 4 : 0;
    const from = cursor.at;
    if (!(length <= bytes.length - from)) throw broken("its message is cut");
    cursor.at += length;
    yield { id, wire, value, payload: bytes.subarray(from, cursor.at), whole: bytes.subarray(start, cursor.at) };
  }
}

function varintsOf(bytes: Uint8Array): bigint[] {
  const out: bigint[] = [];
  const cursor = { bytes, at: 0 };
  while (cursor.at < bytes.length) out.push(varint(cursor));
  return out;
}

function varint(cursor: { readonly bytes: Uint8Array; at: number }): bigint {
  let value = 0n;
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const byte = cursor.bytes[cursor.at++];
    if (byte === undefined) throw broken("its message is cut");
    value |= BigInt(byte & 127) << shift;
    if (byte < 128) return BigInt.asUintN(64, value);
  }
  throw broken("a number has more than ten bytes");
}

function message(id: number, payload: Uint8Array): [Uint8Array, Uint8Array] {
  const head: number[] = [id * 8 + 2];
  let n = payload.length;
  for (; n >= 128; n = Math.floor(n / 128)) head.push(n % 128 + 128);
  head.push(n);
  return [Uint8Array.from(head), payload];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function broken(why: string): LensorError {
  return new LensorError("corrupt", `Cannot patch an ONNX model: ${why}`, { detail: "protobuf" });
}
