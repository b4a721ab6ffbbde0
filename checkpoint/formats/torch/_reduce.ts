import { type Broken, quoted } from "../../_broken.ts";
import { bitsOf, type StoredDType } from "../../_dtypes.ts";
import { DTYPES, STORAGES } from "./_globals.ts";
import { isKind, type Py, type Storage, type TensorNode } from "./_values.ts";

/** What the meaning of an opcode may need. */
export interface Context {
  readonly broken: Broken;
  readonly bad: (reason: string) => Error;
  readonly offset: () => number;
}

// Attributes that BUILD gave to an OrderedDict. Kept beside it, so that no name in a file is ever a property of an object.
const ORDERED = new WeakMap<Map<Py, Py>, Py>();

/** The `_metadata` and other attributes of an OrderedDict, if it has any. */
export function attributesOf(dict: Map<Py, Py>): Py | undefined {
  return ORDERED.get(dict) ?? undefined;
}

/** Calls a known name: a switch over what each of them means, as data. */
export function reduce(callee: Py, args: Py, context: Context): Py {
  const { bad } = context;
  if (isKind(callee, "inert")) return { ...callee, parts: [args] };
  if (!isKind(callee, "global")) throw bad("it calls something that is no name");
  if (!isKind(args, "tuple")) throw bad(`the arguments of ${quoted(callee.name)} are no tuple`);
  return call(callee.name, args.items, context);
}

/** Makes an object without a call of its own: parameters only. */
export function newObject(type: Py, args: Py, context: Context): Py {
  if (isKind(type, "inert")) return { ...type, parts: [args] };
  const name = isKind(type, "global") ? type.name : "";
  if ((name === PARAMETER || name === BUFFER) && isKind(args, "tuple")) return tensorArgument(args.items[0], context);
  if (name === "collections.OrderedDict" && isKind(args, "tuple")) return call(name, args.items, context);
  throw context.broken("forbidden-global", `its pickle makes an object of ${quoted(name)}`, {
    offset: context.offset(),
  });
}

/** Gives state to an object: kept as data, and only where writers do so. */
export function build(target: Py, state: Py, { bad }: Context): void {
  if (isKind(target, "inert")) {
    target.parts.push(state);
  } else if (target instanceof Map && ORDERED.has(target)) {
    if (!(state instanceof Map)) throw bad("the state of an OrderedDict is no dict");
    ORDERED.set(target, state);
  } else {
    throw bad("it changes the state of what has none");
  }
}

/** The storage that a persistent id names. */
export function persistent(id: Py, { bad, broken, offset }: Context): Storage {
  const items = isKind(id, "tuple") ? id.items : [];
  const [tag, type, key, , count, view = null] = items;
  if (tag !== "storage" || items.length < 5 || items.length > 6) throw bad("a persistent id is no storage");
  if (isKind(type, "inert")) {
    throw broken("forbidden-global", `${quoted(type.name)} is no storage`, { offset: offset() });
  }
  if (!isKind(type, "global") || !STORAGES.has(type.name)) throw bad("the type of a storage is no storage class");
  if (typeof key !== "string" && !Number.isSafeInteger(key)) throw bad("the key of a storage is no text");
  if (typeof count !== "number" || !Number.isSafeInteger(count) || count < 0) {
    throw broken("size-mismatch", "the size of a storage is no count", { offset: offset() });
  }
  const storage: Storage = { kind: "storage", key: String(key), dtype: STORAGES.get(type.name), count, start: 0 };
  if (view === null) return storage;
  const [, start, size] = isKind(view, "tuple") && view.items.length === 3 ? view.items : [];
  if (!isCount(start) || !isCount(size)) throw bad("the view of a storage is broken");
  if (start + size > count) throw broken("view-out-of-bounds", "the view of a storage leaves it", { offset: offset() });
  return { ...storage, start };
}

const PARAMETER = "torch.nn.parameter.Parameter", BUFFER = "torch.nn.parameter.Buffer";
const UTILS = "torch._utils.";

function call(name: string, args: readonly Py[], context: Context): Py {
  const { bad, broken, offset } = context;
  switch (name) {
    case "collections.OrderedDict":
    case "collections.Counter": {
      const out = dictOf(args[0], context);
      ORDERED.set(out, null);
      return out;
    }
    case "builtins.set":
    case "builtins.frozenset":
      return { kind: "set", items: [...listOf(args[0] ?? [], context)] };
    case "builtins.bytearray":
      // A number would ask for that many bytes of memory
      if (args.length === 0) return new Uint8Array();
      if (args[0] instanceof Uint8Array || typeof args[0] === "string") return args[0];
      throw broken("limit", "a bytearray is made from a size instead of bytes", { offset: offset() });
    case "builtins.complex":
      return { kind: "tuple", items: args };
    case "_codecs.encode":
      if (typeof args[0] !== "string" || args[1] !== "latin1") throw bad("it encodes with something else than latin1");
      return Uint8Array.from(args[0], (c) => c.charCodeAt(0));
    case "torch.Size":
      return { kind: "tuple", items: listOf(args[0] ?? [], context) };
    case "torch.device":
    case "torch.serialization._get_layout":
      return typeof args[0] === "string" ? args[0] : null;
    case PARAMETER:
    case BUFFER:
      return tensorArgument(args[0], context);
    case UTILS + "_rebuild_parameter":
    case UTILS + "_rebuild_parameter_with_state":
      if (args.length < 3) throw bad("a parameter lacks arguments");
      return tensorArgument(args[0], context);
    case "torch._tensor._rebuild_from_type_v2": {
      const [inner, , innerArgs] = args;
      if (args.length !== 4 || !isKind(inner, "global") || inner.name === name || !isKind(innerArgs, "tuple")) {
        throw bad("a tensor with attributes is broken");
      }
      return tensorArgument(call(inner.name, innerArgs.items, context), context);
    }
    case UTILS + "_rebuild_tensor":
      return tensorOf(args, undefined, null, context);
    case UTILS + "_rebuild_tensor_v2":
      if (args.length < 6) throw bad("a tensor lacks arguments");
      return tensorOf(args, undefined, args[6] ?? null, context);
    case UTILS + "_rebuild_tensor_v3": {
      const type = args[6], dtype = isKind(type, "global") ? DTYPES.get(type.name) : undefined;
      if (dtype === undefined) throw bad("a tensor has no dtype");
      return tensorOf(args, dtype, args[7] ?? null, context);
    }
    case UTILS + "_rebuild_sparse_tensor": {
      const [, data] = args, [, values, size] = isKind(data, "tuple") ? data.items : [];
      if (!isKind(values, "tensor")) throw broken("unsupported", "it holds a sparse tensor of an unknown layout");
      return unreadable("a sparse tensor; save it dense", values.dtype, sizesOf(size, context));
    }
    case UTILS + "_rebuild_qtensor": {
      const [storage, , size] = args;
      if (!isKind(storage, "storage") || storage.dtype === undefined) throw bad("a quantised tensor has no storage");
      return unreadable("a quantised tensor; save it dequantised", storage.dtype, sizesOf(size, context));
    }
    case UTILS + "_rebuild_meta_tensor_no_storage": {
      const [type, size] = args, dtype = isKind(type, "global") ? DTYPES.get(type.name) : undefined;
      if (dtype === undefined) throw bad("a tensor has no dtype");
      return unreadable("a meta tensor: the file has no data for it", dtype, sizesOf(size, context));
    }
    default:
      throw broken("unsupported", `its pickle calls ${quoted(name)}, which lensor does not read`, { offset: offset() });
  }
}

function dictOf(source: Py | undefined, context: Context): Map<Py, Py> {
  if (source === undefined) return new Map();
  if (source instanceof Map) return new Map(source);
  const out = new Map<Py, Py>();
  for (const pair of listOf(source, context)) {
    const items = Array.isArray(pair) ? pair : isKind(pair, "tuple") ? pair.items : [];
    const [key, value] = items;
    const plain = key !== undefined && !Array.isArray(key) && !(key instanceof Map) && !isKind(key, "set");
    if (items.length !== 2 || !plain || value === undefined) {
      throw context.bad("an OrderedDict is made from something else than pairs");
    }
    out.set(key, value);
  }
  return out;
}

function listOf(source: Py, { bad }: Context): readonly Py[] {
  if (Array.isArray(source)) return source;
  if (isKind(source, "tuple") || isKind(source, "set")) return source.items;
  throw bad("a list is expected");
}

function tensorArgument(value: Py | undefined, { bad }: Context): TensorNode {
  if (!isKind(value, "tensor")) throw bad("a parameter is made from what is no tensor");
  return value;
}

function unreadable(why: string, dtype: StoredDType, shape: readonly number[]): TensorNode {
  return {
    kind: "tensor",
    dtype,
    shape,
    strides: [],
    offset: 0,
    storage: undefined,
    conj: false,
    neg: false,
    unreadable: why,
  };
}

const isCount = (value: Py | undefined): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const MOST_AXES = 64;

function sizesOf(value: Py | undefined, { broken, offset }: Context): readonly number[] {
  const at = { offset: offset() };
  if (!isKind(value, "tuple")) throw broken("bad-shape", "the shape of a tensor is no tuple", at);
  if (value.items.length > MOST_AXES) throw broken("limit", `a tensor has more than ${MOST_AXES} axes`, at);
  let n = 1;
  for (const size of value.items) {
    if (!isCount(size)) throw broken("bad-shape", "a size of a tensor is no count", at);
    n *= Math.max(1, size);
  }
  if (!Number.isSafeInteger(n)) throw broken("limit", "a tensor has more than 2^53 elements", at);
  return value.items as number[];
}

function tensorOf(args: readonly Py[], given: StoredDType | undefined, metadata: Py, context: Context): TensorNode {
  const { bad, broken, offset } = context, at = { offset: offset() };
  const [storage, start, size, stride] = args;
  if (args.length < 4 || !isKind(storage, "storage")) throw bad("a tensor is made without a storage");
  const dtype = given ?? storage.dtype;
  if (dtype === undefined) throw bad("a tensor has no dtype");
  const shape = sizesOf(size, context);
  const strides = isKind(stride, "tuple") ? stride.items : undefined;
  if (strides?.length !== shape.length) {
    throw broken("bad-view", "a tensor has another number of strides than of sizes", at);
  }
  const numbers = [start, ...strides];
  if (numbers.some((x) => typeof x !== "number" && typeof x !== "bigint")) {
    throw broken("bad-view", "an offset or stride is no integer", at);
  }
  if (
    numbers.some((x) => typeof x === "number" && (!Number.isInteger(x) || x < 0) || typeof x === "bigint" && x < 0n)
  ) {
    throw broken("bad-view", "an offset or stride is negative or no integer", at);
  }
  // In elements of the tensor: a storage of bytes holds fewer of them
  const bytes = bitsOf(dtype) / 8, unit = storage.dtype === undefined ? 1 : bitsOf(storage.dtype) / 8;
  const room = BigInt(storage.count) * BigInt(unit) / BigInt(bytes);
  const origin = BigInt(storage.start) * BigInt(unit) / BigInt(bytes);
  const empty = shape.includes(0);
  let last = BigInt(start as number | bigint) + origin;
  if (!empty) { for (const [k, n] of shape.entries()) last += BigInt(n - 1) * BigInt(strides[k] as number | bigint); }
  if (!empty && last >= room) {
    throw broken("view-out-of-bounds", `a tensor reaches element ${last} of a storage of ${room}`, at);
  }
  const marks = metadata instanceof Map ? metadata : new Map<Py, Py>();
  return {
    kind: "tensor",
    dtype,
    shape,
    // An empty tensor may have any strides and offset; they are never used
    strides: empty ? shape.map(() => 0) : strides.map(Number),
    offset: empty ? 0 : Number(start) + Number(origin),
    storage,
    conj: marks.get("conj") === true,
    neg: marks.get("neg") === true,
  };
}
