import * as nd from "../../ndarray/mod.ts";
import { fromBytes } from "../../core/dtype.ts";
import type { DType } from "../../core/types.ts";
import type { Adapter, CaseTensor, IO, Result } from "./types.ts";

/** Every op is a function of the array module, or of a namespace in it, called with the arguments of the case. */
export const arraysAdapters: Readonly<Record<string, Adapter>> = {
  "*": (c, io) => {
    const fn = c.op.split(".").reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], nd);
    if (typeof fn !== "function") return { unsupported: `there is no function ${c.op}` };
    return resultOf(fn(...c.args.map((a: unknown) => decoded(a, io))));
  },
};

function decoded(a: unknown, io: IO): unknown {
  if (a === null || typeof a !== "object") return a;
  if (Array.isArray(a)) return a.map((x) => decoded(x, io));
  const given = a as Record<string, unknown>;
  if (typeof given.t === "string") return whole(io.input(given.t));
  if (given.view) {
    const { of, shape, stride, offset } = given.view as {
      of: string;
      shape: number[];
      stride: number[];
      offset: number;
    };
    return { ...whole(io.input(of)), shape, stride, offset };
  }
  if (typeof given.big === "string") return BigInt(given.big);
  if (typeof given.n === "string") return Number(given.n.replace("inf", "Infinity").replace("nan", "NaN"));
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, decoded(value, io)]));
}

function whole({ dtype, shape, data }: CaseTensor): object {
  const name = NAMES[dtype.toLowerCase()] ?? dtype.toLowerCase() as DType;
  const values = fromBytes(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), name);
  const stride = shape.map((_, i) => shape.slice(i + 1).reduce((n, size) => n * size, 1));
  return { data: values, dtype: name, shape: [...shape], stride, offset: 0 };
}

const NAMES: Readonly<Record<string, DType>> = {
  f64: "float64",
  f32: "float32",
  f16: "float16",
  bf16: "bfloat16",
  i64: "int64",
  i32: "int32",
  i16: "int16",
  i8: "int8",
  u64: "uint64",
  u32: "uint32",
  u16: "uint16",
  u8: "uint8",
};

const isView = (x: unknown): x is nd.View => typeof x === "object" && x !== null && "stride" in x && "dtype" in x;

function resultOf(value: unknown): Result {
  if (isView(value)) return { tensors: { out: nd.toTensor(value) } };
  if (typeof value !== "object" || value === null) return { value: { value } };
  const fields = Object.entries(value);
  if (Array.isArray(value) && fields.some(([, x]) => !isView(x))) return { value: { value } };
  // An empty list may be one of arrays or of numbers
  if (fields.length === 0) return { tensors: {}, value: { value } };
  return { tensors: Object.fromEntries(fields.map(([name, x]) => [name, nd.toTensor(x as nd.View)])) };
}
