import { nj } from "../../ndarray/mod.ts";
import { fromBytes } from "../../core/dtype.ts";
import type { DType, Values } from "../../core/types.ts";
import type { Adapter, CaseTensor } from "./types.ts";

/** Every case is a program over `nj` and its inputs, as flat typed arrays. */
export const numjsAdapters: Readonly<Record<string, Adapter>> = {
  "*": (c, io) => {
    const inputs = Object.fromEntries(Array.from(io.inputs, ([name, tensor]) => [name, flat(tensor)]));
    return { value: new Function("nj", "inp", c.code)(nj, inputs) };
  },
};

function flat({ dtype, data }: CaseTensor): Values {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return fromBytes(bytes, NAMES[dtype.toLowerCase()] ?? dtype as DType);
}

const NAMES: Readonly<Record<string, DType>> = {
  f64: "float64",
  f32: "float32",
  i32: "int32",
  i16: "int16",
  i8: "int8",
  u32: "uint32",
  u16: "uint16",
  u8: "uint8",
};
