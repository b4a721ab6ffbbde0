// Longer than most files: one switch holds what each name that a pickle may call means, which is read side by side
import { quoted } from "../../_broken.ts";
import { bitsOf, type StoredDType } from "../../_dtypes.ts";
import type { Context } from "./_context.ts";
import { DTYPES, QUANTISED, STORAGES } from "./_globals.ts";
import { moduleOf } from "./_modules.ts";
import { numpyBuild, numpyCall } from "./_numpy.ts";
import { type Inert, isKind, type Lost, type Py, type Storage, type TensorNode } from "./_values.ts";

// Attributes that BUILD gave to an OrderedDict. Kept beside it, so that no name in a file is ever a property of an
// object.
const ORDERED = new WeakMap<Map<Py, Py>, Py>();

/** The `_metadata` and other attributes of an OrderedDict, if it has any. */
export function attributesOf(dict: Map<Py, Py>): Py | undefined {
  return ORDERED.get(dict) ?? undefined;
}

/** Calls a known name: a switch over what each of them means, as data. */
export function reduce(callee: Py, args: Py, context: Context): Py {
  const { bad } = context;
  if (isKind(callee, "inert")) return madeBy(callee, args, context);
  if (!isKind(callee, "global")) throw bad("it calls something that is not a name");
  if (!isKind(args, "tuple")) throw bad(`the arguments of ${quoted(callee.name)} are not a tuple`);
  return call(callee.name, args.items, context);
}

/** Makes an object without a call of its own: parameters, and placeholders. */
export function newObject(type: Py, args: Py, context: Context): Py {
  if (isKind(type, "inert")) return madeBy(type, args, context);
  const name = isKind(type, "global") ? type.name : "";
  if ((name === PARAMETER || name === BUFFER) && isKind(args, "tuple")) return tensorArgument(args.items[0], context);
  if (name === "collections.OrderedDict" && isKind(args, "tuple")) return call(name, args.items, context);
  throw context.broken("forbidden-global", `its pickle makes an object of ${quoted(name)}`, {
    offset: context.offset(),
  });
}

const DISTRIBUTED = /^torch\.distributed\..*Tensor$/;

function madeBy(of: Inert, args: Py, context: Context): Inert | Lost {
  if (of.name.startsWith("__torch__.") && (!isKind(args, "tuple") || args.items.length > 0)) {
    throw context.bad("a class of TorchScript is called");
  }
  if (DISTRIBUTED.test(of.name)) {
    return lost(
      "a part of a distributed tensor; save with torch.distributed.checkpoint, or gather it first",
      "distributed",
      undefined,
      context,
      [of, args],
    );
  }
  const made: Inert = { kind: "inert", name: of.name, parts: [args], of };
  context.onInert(made);
  // A module whose class is made anew, as torch.fx pickles its graphs: what is called is given the dict that others get
  // as their state
  const state = isKind(args, "tuple") && args.items.find((one) => one instanceof Map && one.has("_modules"));
  const module = state ? moduleOf(made, state, context) : undefined;
  if (module !== undefined) {
    made.module = module;
    context.onHolder(made);
  }
  return made;
}

/** Gives state to an object: kept as data, and only where writers do so. */
export function build(target: Py, state: Py, context: Context): void {
  if (numpyBuild(target, state, context)) return;
  if (isKind(target, "lost")) {
    Object.assign(target, { from: [target.from ?? null, state] });
  } else if (isKind(target, "inert")) {
    target.parts.push(state);
    const module = moduleOf(target, state, context);
    if (module === undefined) return;
    target.module = module;
    context.onHolder(target);
  } else if (target instanceof Map && ORDERED.has(target)) {
    if (!(state instanceof Map)) throw context.bad("the state of an OrderedDict is not a dict");
    ORDERED.set(target, state);
  } else {
    throw context.bad("it changes the state of what has none");
  }
}

/** The storage that a persistent id names. */
export function persistent(id: Py, { bad, broken, offset }: Context): Storage {
  const items = isKind(id, "tuple") ? id.items : [];
  const [tag, type, key, , count, view = null] = items;
  if (tag !== "storage" || items.length < 5 || items.length > 6) throw bad("a persistent id is not a storage");
  if (isKind(type, "inert")) {
    throw broken("forbidden-global", `${quoted(type.name)} is not a storage`, { offset: offset() });
  }
  if (!isKind(type, "global") || !STORAGES.has(type.name)) throw bad("the type of a storage is not a storage class");
  if (typeof key !== "string" && !Number.isSafeInteger(key)) throw bad("the key of a storage is not text");
  if (typeof count !== "number" || !Number.isSafeInteger(count) || count < 0) {
    throw broken("size-mismatch", "the size of a storage is not a count", { offset: offset() });
  }
  const quantised = QUANTISED.get(type.name);
  const storage: Storage = {
    kind: "storage",
    key: String(key),
    dtype: STORAGES.get(type.name),
    count,
    start: 0,
    ...(quantised !== undefined && { quantised }),
  };
  if (view === null) return storage;
  const [, start, size] = isKind(view, "tuple") && view.items.length === 3 ? view.items : [];
  if (!isCount(start) || !isCount(size)) throw bad("the view of a storage is broken");
  if (start + size > count) throw broken("view-out-of-bounds", "the view of a storage leaves it", { offset: offset() });
  return { ...storage, start };
}

const PARAMETER = "torch.nn.parameter.Parameter";
const BUFFER = "torch.nn.parameter.Buffer";
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
    case "builtins.bytes":
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
      const made = call(inner.name, innerArgs.items, context);
      // What lies beside a part of a distributed tensor describes how it is spread
      return isKind(made, "lost") ? lostWith(made, args, context) : tensorArgument(made, context);
    }
    case UTILS + "_rebuild_tensor":
      return tensorOf(args, undefined, null, context);
    case UTILS + "_rebuild_tensor_v2":
      if (args.length < 6) throw bad("a tensor lacks arguments");
      return tensorOf(args, undefined, args[6] ?? null, context);
    case UTILS + "_rebuild_tensor_v3": {
      return tensorOf(args, dtypeOf(args[6], context), args[7] ?? null, context);
    }
    case UTILS + "_rebuild_sparse_tensor": {
      const [layout, data] = args;
      const items = isKind(data, "tuple") ? data.items : [];
      const values = items.findLast((item) => isKind(item, "tensor"));
      const size = items.findLast(isShape);
      if (!isKind(values, "tensor") || typeof layout !== "string") {
        throw broken("unsupported", "it holds a sparse tensor of an unknown layout");
      }
      const kind = layout.replace(/^torch\.sparse_/, "").toUpperCase();
      return lost(`a sparse tensor (${kind}); save it with .to_dense()`, values.dtype, sizesOf(size, context), context);
    }
    case UTILS + "_rebuild_qtensor": {
      const [storage, , size] = args;
      if (!isKind(storage, "storage") || storage.dtype === undefined) throw bad("a quantised tensor has no storage");
      const dtype = storage.quantised ?? storage.dtype;
      const sizes = sizesOf(size, context);
      return lost(`a quantised tensor (${dtype}); save it with .dequantize()`, dtype, sizes, context);
    }
    case UTILS + "_rebuild_meta_tensor_no_storage":
      return lost("a meta tensor: it has no data", dtypeOf(args[0], context), sizesOf(args[1], context), context);
    case UTILS + "_rebuild_nested_tensor":
      return lost("a nested tensor; save its parts one by one", "nested", undefined, context);
    case UTILS + "_rebuild_wrapper_subclass": {
      const [type, dtype, size] = args;
      if (!isKind(type, "inert")) throw broken("unsupported", "a tensor is wrapped in no class of its own");
      const why = type.name.startsWith("torch.distributed.")
        ? "a part of a distributed tensor (DTensor); save with torch.distributed.checkpoint or full_tensor()"
        : `a tensor of ${type.name}; save it as a plain tensor`;
      return lost(why, dtypeOf(dtype, context), sizesOf(size, context), context, { kind: "tuple", items: args });
    }
    case "numpy.dtype":
    case "numpy.core.multiarray._reconstruct":
    case "numpy.core.multiarray.scalar":
    case "numpy.core.numeric._frombuffer":
      return numpyCall(name, args, context);
    case "torch.jit._pickle.build_intlist":
    case "torch.jit._pickle.build_doublelist":
    case "torch.jit._pickle.build_boollist":
    case "torch.jit._pickle.build_tensorlist":
    case "torch.jit._pickle.restore_type_tag":
      return args[0] ?? null;
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

function tensorArgument(value: Py | undefined, { bad }: Context): TensorNode | Lost {
  if (isKind(value, "tensor") || isKind(value, "lost")) return value;
  throw bad("a parameter is made from what is no tensor");
}

function lost(
  why: string,
  dtype: string,
  shape: readonly number[] | undefined,
  context: Context,
  from?: Py,
): Lost {
  const made: Lost = { kind: "lost", why, dtype, ...(shape && { shape }), ...(from !== undefined && { from }) };
  context.onHolder(made);
  return made;
}

function lostWith({ why, dtype, shape, from = null }: Lost, parts: readonly Py[], context: Context): Lost {
  return lost(why, dtype, shape, context, [from, ...parts]);
}

function dtypeOf(type: Py | undefined, { bad }: Context): StoredDType {
  const dtype = isKind(type, "global") ? DTYPES.get(type.name) : undefined;
  if (dtype === undefined) throw bad("a tensor has no dtype");
  return dtype;
}

const isShape = (item: Py) => isKind(item, "tuple");
const isCount = (value: Py | undefined): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const MOST_AXES = 64;

/** Sizes of axes from the file as a shape. */
export function sizesOf(
  value: Py | undefined,
  { broken, offset }: Pick<Context, "broken" | "offset">,
): readonly number[] {
  const at = { offset: offset() };
  if (!isKind(value, "tuple")) throw broken("bad-shape", "the shape of a tensor is not a tuple", at);
  if (value.items.length > MOST_AXES) throw broken("limit", `a tensor has more than ${MOST_AXES} axes`, at);
  let n = 1;
  for (const size of value.items) {
    if (!isCount(size)) throw broken("bad-shape", "a size of a tensor is not a count", at);
    n *= Math.max(1, size);
  }
  if (!Number.isSafeInteger(n)) throw broken("limit", "a tensor has more than 2^53 elements", at);
  return value.items as number[];
}

function tensorOf(args: readonly Py[], given: StoredDType | undefined, metadata: Py, context: Context): TensorNode {
  const { bad, broken, offset } = context;
  const at = { offset: offset() };
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
    throw broken("bad-view", "an offset or stride is not an integer", at);
  }
  if (
    numbers.some((x) => typeof x === "number" && (!Number.isInteger(x) || x < 0) || typeof x === "bigint" && x < 0n)
  ) {
    throw broken("bad-view", "an offset or stride is negative or no integer", at);
  }
  // In elements of the tensor: a storage of bytes holds fewer of them
  const bytes = bitsOf(dtype) / 8;
  const unit = storage.dtype === undefined ? 1 : bitsOf(storage.dtype) / 8;
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
