import { fromFloat16 } from "../../../core/half.ts";
import { bitsOf, type StoredDType, swapUnit } from "../../_dtypes.ts";
import type { Context } from "./_context.ts";
import { type ElementType, isKind, type Lost, type Py, type TensorNode } from "./_values.ts";

/**
 * Arrays of NumPy in a pickle, as `ndarray.__reduce__` writes them (protocols 2 to 5, NumPy 1 and 2, Python 2 and 3):
 * the bytes are in the pickle itself. Nothing is called: each function of NumPy stands for the record that it would
 * make.
 */
export function numpyCall(name: string, args: readonly Py[], context: Context): Py {
  const { bad } = context;
  switch (name) {
    case "numpy.dtype":
      return elementType(args[0], context);
    case "numpy.core.multiarray._reconstruct":
      // An empty array, which its state fills
      if (!isKind(args[0], "global") || args[0].name !== "numpy.ndarray") throw bad("an array is of an unknown class");
      return { kind: "lost", why: "an array that was never filled", dtype: "unknown" };
    case "numpy.core.numeric._frombuffer": {
      const [data, dtype, shape, order] = args;
      if (order !== "C" && order !== "F") throw bad("the order of an array is neither C nor F");
      return arrayOf(shape, dtype, order === "F", data, context);
    }
    default:
      return scalar(args[0], args[1], context);
  }
}

/** Gives its state to an array or element type; false if the target is neither. */
export function numpyBuild(target: Py, state: Py, context: Context): boolean {
  const items = isKind(state, "tuple") ? state.items : [];
  if (isKind(target, "elements")) {
    const order = items[1];
    if (typeof order !== "string" || !"<>=|".includes(order) || order === "") {
      throw context.broken("bad-dtype", "the byte order of an array does not exist", { offset: context.offset() });
    }
    target.order = order;
    return true;
  }
  if (!isKind(target, "lost") || target.dtype !== "unknown") return false;
  const [, shape, dtype, fortran, data] = items;
  if (items.length !== 5) throw context.bad("the state of an array is broken");
  // The same object, which the file may refer to again
  Object.assign(target, arrayOf(shape, dtype, fortran === true || fortran === 1, data, context));
  return true;
}

const CODES: ReadonlyMap<string, StoredDType> = new Map<string, StoredDType>([
  ["b1", "bool"],
  ["?", "bool"],
  ["i1", "int8"],
  ["i2", "int16"],
  ["i4", "int32"],
  ["i8", "int64"],
  ["u1", "uint8"],
  ["u2", "uint16"],
  ["u4", "uint32"],
  ["u8", "uint64"],
  ["f2", "float16"],
  ["f4", "float32"],
  ["f8", "float64"],
  ["c8", "complex64"],
  ["c16", "complex128"],
]);

function elementType(given: Py | undefined, { broken, offset }: Context): ElementType {
  const text = isKind(given, "inert") ? given.name : given;
  if (typeof text === "string") {
    const [, order = "", code = ""] = /^([<>=|]?)(.+)$/s.exec(text) ?? [];
    if (CODES.has(code) || /^([OVUSaMmT]\d*(\[.*\])?|[fg]16|c32|ml_dtypes\.\w+)$/.test(code)) {
      return { kind: "elements", code, order: order || "<" };
    }
  }
  throw broken("bad-dtype", "the element type of an array is not known", { offset: offset() });
}

function arrayOf(
  shape: Py | undefined,
  type: Py | undefined,
  fortran: boolean,
  data: Py | undefined,
  context: Context,
): TensorNode | Lost {
  const { bad, broken, offset } = context;
  const at = { offset: offset() };
  if (!isKind(type, "elements")) throw bad("an array has no element type");
  const sizes = context.sizes(shape);
  const dtype = CODES.get(type.code);
  if (dtype === undefined) {
    // "m8" is a duration, "ml_dtypes.int4" none
    const letter = /^[A-Za-z](?![a-z])/.exec(type.code)?.[0] ?? "";
    const what = KINDS.get(letter) ?? "elements of a type that lensor does not read";
    return { kind: "lost", why: `an array of ${what} (${type.code})`, dtype: type.code, shape: sizes };
  }
  const bytes = bytesOf(data);
  if (bytes === undefined) throw bad("an array has no bytes");
  const size = bitsOf(dtype) / 8;
  const count = sizes.includes(0) ? 0 : sizes.reduce((n, size) => n * size, 1);
  if (bytes.length !== count * size) {
    throw broken("size-mismatch", `an array takes ${count * size} bytes, the pickle has ${bytes.length}`, at);
  }
  return {
    kind: "tensor",
    dtype,
    shape: sizes,
    strides: count === 0 ? sizes.map(() => 0) : stridesOf(sizes, fortran),
    offset: 0,
    storage: undefined,
    conj: false,
    neg: false,
    bytes,
    swapped: type.order === ">" && swapUnit(dtype) > 1,
  };
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ["O", "Python objects, which are never unpickled"],
  ["U", "text"],
  ["S", "text"],
  ["a", "text"],
  ["T", "text"],
  ["V", "records"],
  ["M", "dates"],
  ["m", "durations"],
]);

function stridesOf(shape: readonly number[], fortran: boolean): number[] {
  let step = 1;
  const strides = (fortran ? shape : shape.toReversed()).map((n) => (step *= n) / n);
  return fortran ? strides : strides.reverse();
}

// Python 2 writes bytes as text, one character for each
function bytesOf(data: Py | undefined): Uint8Array | undefined {
  if (data instanceof Uint8Array) return data;
  if (typeof data !== "string") return undefined;
  const out = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) {
    const code = data.charCodeAt(i);
    if (code > 255) return undefined;
    out[i] = code;
  }
  return out;
}

// One number is plain data, not a tensor
function scalar(type: Py | undefined, data: Py | undefined, context: Context): Py {
  if (!isKind(type, "elements")) throw context.bad("a number of NumPy has no type");
  const bytes = bytesOf(data);
  const order = type.order !== ">";
  if (type.code[0] === "O") return data ?? null;
  const size = Number(type.code.slice(1));
  if (type.code === "?" || CODES.has(type.code)) {
    const dtype = CODES.get(type.code)!;
    if (bytes === undefined || bytes.length !== bitsOf(dtype) / 8) throw context.bad("a number of NumPy has no bytes");
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const float = (value: number): Py => ({ kind: "float", value });
    switch (dtype) {
      case "bool":
        return bytes[0] !== 0;
      case "float16":
        return float(fromFloat16(view.getUint16(0, order)));
      case "float32":
        return float(view.getFloat32(0, order));
      case "float64":
        return float(view.getFloat64(0, order));
      case "complex64":
        return { kind: "tuple", items: [float(view.getFloat32(0, order)), float(view.getFloat32(4, order))] };
      case "complex128":
        return { kind: "tuple", items: [float(view.getFloat64(0, order)), float(view.getFloat64(8, order))] };
      default:
        return whole(view, size, dtype.startsWith("int"), order);
    }
  }
  if (type.code[0] === "U" && bytes !== undefined && bytes.length % 4 === 0) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let text = "";
    for (let i = 0; i < bytes.length; i += 4) {
      const point = view.getUint32(i, order);
      if (point > 0x10ffff) throw context.bad("a text of NumPy is broken");
      text += String.fromCodePoint(point);
    }
    return text.replace(/\0+$/, "");
  }
  return bytes ?? null;
}

function whole(view: DataView, size: number, signed: boolean, order: boolean): Py {
  let big = 0n;
  for (let k = 0; k < size; k++) big = big << 8n | BigInt(view.getUint8(order ? size - 1 - k : k));
  if (signed) big = BigInt.asIntN(8 * size, big);
  const n = Number(big);
  return Number.isSafeInteger(n) ? n : big;
}
