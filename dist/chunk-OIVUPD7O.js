import {
  attempt,
  attemptLater,
  baseName,
  bitsOf,
  broken,
  elementsOf,
  folderOf,
  headerLength,
  hostOf,
  isNumber,
  isRaw,
  parseHeader,
  parseJson,
  pathOf,
  plainInteger,
  quoted,
  refusal,
  replaceFile,
  sizedEntries,
  swapBytes,
  swapUnit,
  writeEntries
} from "./chunk-VC3AESZP.js";
import {
  targetOf
} from "./chunk-A3F3TBWE.js";
import {
  LensorError,
  bytesOf,
  checkOptions,
  describe,
  fromFloat16,
  nearest,
  quoteNames,
  sameShape,
  showShape,
  toBytes
} from "./chunk-DQBFFU4Z.js";

// checkpoint/_checked_shape.ts
function checkedShape(sizes, dtype, path, broken2) {
  if (sizes.length > 64) throw broken2("limit", "it has more than 64 axes", { path });
  let bits = BigInt(bitsOf(dtype));
  const shape = sizes.map((size) => {
    if (typeof size !== "number" && typeof size !== "bigint" || size < 0 || typeof size === "number" && !Number.isSafeInteger(size)) {
      throw broken2("bad-shape", "a size in its shape is no count", { path });
    }
    if (size > Number.MAX_SAFE_INTEGER) throw broken2("overflow", `a size of ${size} is too large`, { path });
    bits *= BigInt(size);
    return Number(size);
  });
  if (bits >= 1n << 64n) throw broken2("overflow", "its shape overflows", { path });
  return shape;
}
function bytesIn(shape, dtype) {
  const bits = shape.reduce((n, size) => n * BigInt(size), BigInt(bitsOf(dtype)));
  return Number((bits + 7n) / 8n);
}

// checkpoint/_store.ts
function bytesStore(bytes, name) {
  return {
    name,
    size: bytes.byteLength,
    read(at, length, into) {
      within({ name, size: bytes.byteLength }, at, length);
      if (into === void 0) return bytes.slice(at, at + length);
      into.set(bytes.subarray(at, at + length));
      return into;
    },
    close: () => {
    }
  };
}
function partOf(store, at, size, name = store.name) {
  return {
    name,
    size,
    read: (from, length, into) => (within({ name, size }, from, length), store.read(at + from, length, into)),
    close: () => {
    }
  };
}
function within(store, at, length) {
  if (at >= 0 && length >= 0 && at + length <= store.size) return;
  throw broken(store.name, "truncated", `it needs ${length} bytes at ${at}, the file has ${store.size}`, {
    offset: at
  });
}
function then(value, next) {
  return value instanceof Promise ? value.then(next) : next(value);
}
async function closingOnError(store, body) {
  try {
    return await body();
  } catch (error) {
    store.close();
    if (error instanceof RangeError) {
      throw new LensorError("limit", `Cannot read "${store.name}": ${error.message.toLowerCase()}`, {
        file: store.name,
        cause: error
      });
    }
    throw error;
  }
}
async function both(there, here) {
  there.catch(() => {
  });
  try {
    return await here();
  } finally {
    await there;
  }
}

// checkpoint/_located.ts
function located(name, entries, metadata, close) {
  return checkpointOf(name, entries, ({ bytes }, ...range2) => bytes(...range2), metadata, close);
}
function checkpointOf(name, entries, bytes, metadata, close) {
  const specs = /* @__PURE__ */ new Map(), raw = /* @__PURE__ */ new Map();
  for (const [key, { dtype, shape }] of entries) {
    if (isRaw(dtype)) raw.set(key, { dtype, shape });
    else specs.set(key, { dtype, shape });
  }
  return {
    name,
    specs,
    metadata,
    read(key, range2, into) {
      const entry = found(name, entries, key), { dtype } = entry;
      if (isRaw(dtype)) {
        throw new LensorError(
          "unsupported",
          `Cannot read ${quoted(key)} of "${name}": lensor has no numbers for ${dtype}; readRaw gives its bytes`,
          { file: name, path: key }
        );
      }
      const n = count(entry.shape), [from, to] = checkRange(name, key, range2 ?? [0, n], n), size = bytesOf(dtype);
      if (into === void 0) return then(bytes(entry, from * size, to * size), (found2) => elementsOf(found2, dtype));
      const target = toBytes(targetOf(`read ${quoted(key)}`, to - from, dtype, void 0, into).out);
      return then(bytes(entry, from * size, to * size, target), (found2) => {
        if (found2 !== target) target.set(found2);
        return into;
      });
    },
    close,
    ...raw.size === 0 ? {} : {
      raw,
      readRaw(key) {
        const entry = found(name, entries, key);
        return bytes(entry, 0, entry.length ?? count(entry.shape) * bitsOf(entry.dtype) / 8);
      }
    }
  };
}
function found(file, entries, key) {
  const entry = entries.get(key);
  if (entry !== void 0) return entry;
  const near = typeof key === "string" ? nearest(key, entries.keys())[0] : void 0;
  const help = near === void 0 ? `it holds ${entries.size} tensors` : `did you mean ${quoted(near)}`;
  throw new LensorError("missing", `Cannot read ${describe(key)} of "${file}": it has no such tensor; ${help}`, {
    file,
    ...typeof key === "string" ? { path: key } : {}
  });
}
function checkRange(file, path, range2, n) {
  const [from, to] = range2;
  const fits = Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from <= to && to <= n;
  if (fits && range2.length === 2) return range2;
  throw new LensorError(
    "range",
    `Cannot read ${quoted(path)} of "${file}": elements ${showShape(range2)} are outside of its ${n}`,
    { file, path }
  );
}
function count(shape) {
  return shape.includes(0) ? 0 : shape.reduce((n, size) => n * size, 1);
}

// checkpoint/_read_gguf.ts
var TYPES = /* @__PURE__ */ new Map([
  [0, "float32"],
  [1, "float16"],
  [24, "int8"],
  [25, "int16"],
  [26, "int32"],
  [27, "int64"],
  [28, "float64"],
  [30, "bfloat16"]
]);
var Q8_0 = 8;
var BLOCK = 32;
var BLOCK_BYTES = 34;
var LAST_TYPE = 39;
var DEEPEST = 16;
var LONGEST_LIST = 1 << 24;
async function readGguf(store) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  for (let length = Math.min(store.size, 1 << 20); ; length = Math.min(store.size, 4 * length)) {
    try {
      return parse(store, await store.read(0, length), fail);
    } catch (error) {
      const cut = error instanceof LensorError && error.detail === CUT;
      if (!cut) throw error;
      if (length === store.size) {
        throw fail("truncated", error.message.slice(error.message.indexOf(": ") + 2), { cause: error });
      }
    }
  }
}
var CUT = "header-cut";
function parse(store, bytes, fail) {
  const read = reader(bytes, store.size, fail);
  read.u32();
  const version = read.u32();
  if (version !== 2 && version !== 3) throw fail("unsupported", `its version is ${version}, lensor reads 2 and 3`);
  const tensors = read.size(24), pairs = read.size(13), metadata = /* @__PURE__ */ new Map();
  for (let k = 0; k < pairs; k++) {
    const key = read.text();
    if (metadata.has(key)) throw fail("duplicate-key", `the key ${quoted(key)} comes twice`);
    metadata.set(key, read.value(read.u32(), 0));
  }
  const infos = Array.from({ length: tensors }, () => {
    const name = read.text(), axes = read.u32();
    if (axes > 64) {
      throw fail(axes * 8 > store.size ? "truncated" : "limit", "it has more than 64 axes", { path: name });
    }
    return {
      name,
      sizes: Array.from({ length: axes }, () => read.u64()).reverse(),
      type: read.u32(),
      offset: read.u64()
    };
  });
  const alignment = metadata.get("general.alignment") ?? 32;
  if (typeof alignment !== "number" || !(alignment >= 1 && alignment <= 2 ** 30) || (alignment & alignment - 1) !== 0) {
    throw fail("bad-offset", "its alignment is no power of two");
  }
  const base = Math.ceil(read.at() / alignment) * alignment, entries = /* @__PURE__ */ new Map();
  for (const { name, sizes, type, offset } of infos) {
    if (entries.has(name)) throw fail("duplicate-key", "the name comes twice", { path: name });
    if (offset % BigInt(alignment) !== 0n) throw fail("bad-offset", "it is not aligned", { path: name });
    if (BigInt(base) + offset > BigInt(store.size)) {
      throw fail("truncated", "it begins behind the end of the file", { path: name });
    }
    entries.set(name, entryOf(name, sizes, type, base + Number(offset), store, fail));
  }
  return located(store.name, entries, metadata, () => store.close());
}
function entryOf(path, sizes, type, at, store, fail) {
  const dtype = TYPES.get(type) ?? "float32", shape = checkedShape(sizes, dtype, path, fail);
  if (TYPES.has(type)) {
    if (at + bytesIn(shape, dtype) > store.size) {
      throw fail("truncated", "it reaches behind the end of the file", { path });
    }
    return { dtype, shape, bytes: (from, to, into) => store.read(at + from, to - from, into) };
  }
  if (type > LAST_TYPE) throw fail("bad-dtype", `its type ${type} is not known`, { path });
  if (type !== Q8_0) {
    const refuse = () => {
      throw fail(
        "unsupported",
        `it is quantised in a way (type ${type}) that lensor does not read; convert it to F16 or Q8_0`,
        { path }
      );
    };
    return { dtype, shape, bytes: refuse };
  }
  if ((shape.at(-1) ?? 0) % BLOCK) throw fail("size-mismatch", `its rows are no multiple of ${BLOCK}`, { path });
  if (at + count(shape) / BLOCK * BLOCK_BYTES > store.size) {
    throw fail("truncated", "it reaches behind the end of the file", { path });
  }
  return {
    dtype,
    shape,
    bytes(from, to) {
      const first = Math.floor(from / 4 / BLOCK), last = Math.ceil(to / 4 / BLOCK);
      const blocks = store.read(at + first * BLOCK_BYTES, (last - first) * BLOCK_BYTES);
      return then(blocks, (b) => restored(b).subarray(from - first * BLOCK * 4, to - first * BLOCK * 4));
    }
  };
}
function restored(blocks) {
  const view = new DataView(blocks.buffer, blocks.byteOffset, blocks.byteLength), n = blocks.length / BLOCK_BYTES;
  const out = new Float32Array(n * BLOCK);
  for (let k = 0; k < n; k++) {
    const scale = fromFloat16(view.getUint16(k * BLOCK_BYTES, true));
    for (let i = 0; i < BLOCK; i++) out[k * BLOCK + i] = scale * view.getInt8(k * BLOCK_BYTES + 2 + i);
  }
  return new Uint8Array(out.buffer);
}
function reader(bytes, total, fail) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let i = 0;
  const need = (n) => {
    if (i + n > total) throw fail("truncated", `its header needs ${n} bytes at ${i}`, { offset: i });
    if (i + n > bytes.length) throw fail(CUT, `its header needs ${n} bytes at ${i}`, { offset: i });
    return (i += n) - n;
  };
  const u32 = () => view.getUint32(need(4), true), u64 = () => view.getBigUint64(need(8), true);
  const size = (least) => {
    const n = u64();
    if (n * BigInt(least) > BigInt(total - i)) {
      throw fail("truncated", `it declares ${n} items, more than the file can hold`, { offset: i });
    }
    return Number(n);
  };
  const text = () => {
    const n = size(1), from = need(n);
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(from, from + n));
    } catch {
      throw fail("header-utf8", "a text is no UTF-8", { offset: from });
    }
  };
  const scalars = {
    0: () => view.getUint8(need(1)),
    1: () => view.getInt8(need(1)),
    2: () => view.getUint16(need(2), true),
    3: () => view.getInt16(need(2), true),
    4: u32,
    5: () => view.getInt32(need(4), true),
    6: () => view.getFloat32(need(4), true),
    7: () => view.getUint8(need(1)) !== 0,
    8: text,
    10: u64,
    11: () => view.getBigInt64(need(8), true),
    12: () => view.getFloat64(need(8), true)
  };
  const value = (type, depth) => {
    if (type !== 9) {
      const scalar = type <= 12 ? scalars[type] : void 0;
      if (scalar === void 0) throw fail("bad-dtype", `a value has the unknown type ${type}`, { offset: i });
      return scalar();
    }
    if (depth >= DEEPEST) throw fail("depth", `its lists nest deeper than ${DEEPEST}`, { offset: i });
    const inner = u32(), n = size(1), out = [];
    if (n > LONGEST_LIST) throw fail("limit", `a list has more than ${LONGEST_LIST} items`, { offset: i });
    for (let k = 0; k < n; k++) out.push(value(inner, depth + 1));
    return out;
  };
  return { at: () => i, u32, u64, size, text, value };
}

// checkpoint/_json_data.ts
function plainJson(json) {
  if (isNumber(json)) {
    const n = Number(json.digits);
    return /^-?\d+$/.test(json.digits) && !Number.isSafeInteger(n) ? BigInt(json.digits.slice(0, 100)) : n;
  }
  if (Array.isArray(json)) return json.map(plainJson);
  if (json instanceof Map) return new Map([...json].map(([key, value]) => [key, plainJson(value)]));
  return json;
}
function memberOf(json, name) {
  return json instanceof Map ? json.get(name) : void 0;
}

// checkpoint/_beside.ts
async function openBeside(store, name, broken2) {
  if (!isPlainPath(name)) {
    const shown = typeof name === "string" ? quoted(name) : "something that is no text";
    throw broken2("path", `it names the file ${shown}; only plain names of files beside it are followed`);
  }
  if (store.sibling === void 0) {
    throw broken2("missing-file", `it needs the file ${quoted(name)} beside it; open it by its path or URL`);
  }
  return await store.sibling(name);
}
function isPlainPath(name) {
  if (typeof name !== "string") return false;
  let decoded;
  try {
    decoded = decodeURIComponent(name);
  } catch {
    return false;
  }
  return [name, decoded].every(
    (text) => !/[\0\\:?#]/.test(text) && text.split("/").every((part) => part !== "" && part !== "." && part !== "..")
  );
}

// checkpoint/_read_safetensors.ts
async function readSafetensors(store) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  if (store.size < 8) throw fail("truncated", `it has ${store.size} bytes, a header needs 8`);
  const length = headerLength(await store.read(0, 8), store.size, fail);
  const base = 8 + length;
  const { entries, metadata } = parseHeader(await store.read(8, length), store.size - base, fail);
  return checkpointOf(
    store.name,
    entries,
    ({ begin }, from, to, into) => store.read(base + begin + from, to - from, into),
    metadata,
    () => store.close()
  );
}

// checkpoint/_sniff.ts
function sniff(head) {
  const starts = (text, at = 0) => [...text].every((c, k) => head[at + k] === c.charCodeAt(0));
  if (starts("PK") || starts("PK")) return "zip";
  if (opensObject(head, 8) && head.subarray(4, 8).every((b) => b === 0)) return "safetensors";
  if (head[0] === 128 && head[1] >= 2 && head[1] <= 5) return "pickle";
  if (starts("ustar", 257)) return "tar";
  if (starts("NUMPY")) return "npy";
  if (starts("GGUF")) return "gguf";
  if (opensObject(head, 0)) return "json";
  const field = (head[0] ?? 0) >> 3, wire = (head[0] ?? 0) & 7;
  return field >= 1 && field <= 8 && (wire === 0 || wire === 2) ? "protobuf" : void 0;
}
function opensObject(head, at) {
  while (head[at] === 32 || head[at] === 9 || head[at] === 10 || head[at] === 13) at++;
  return head[at] === 123;
}

// checkpoint/torch/_globals.ts
var STORAGES = /* @__PURE__ */ new Map([
  ["torch.DoubleStorage", "float64"],
  ["torch.FloatStorage", "float32"],
  ["torch.HalfStorage", "float16"],
  ["torch.BFloat16Storage", "bfloat16"],
  ["torch.LongStorage", "int64"],
  ["torch.IntStorage", "int32"],
  ["torch.ShortStorage", "int16"],
  ["torch.CharStorage", "int8"],
  ["torch.ByteStorage", "uint8"],
  ["torch.BoolStorage", "bool"],
  ["torch.ComplexFloatStorage", "complex64"],
  ["torch.ComplexDoubleStorage", "complex128"],
  // Quantised numbers: the codes only, which no reader hands out as values
  ["torch.QInt8Storage", "int8"],
  ["torch.QUInt8Storage", "uint8"],
  ["torch.QInt32Storage", "int32"],
  ["torch.storage.UntypedStorage", void 0],
  ["torch.UntypedStorage", void 0]
]);
var DTYPES = new Map(
  [
    ["float64", "float64"],
    ["double", "float64"],
    ["float32", "float32"],
    ["float", "float32"],
    ["float16", "float16"],
    ["half", "float16"],
    ["bfloat16", "bfloat16"],
    ["int64", "int64"],
    ["int32", "int32"],
    ["int16", "int16"],
    ["int8", "int8"],
    ["uint64", "uint64"],
    ["uint32", "uint32"],
    ["uint16", "uint16"],
    ["uint8", "uint8"],
    ["bool", "bool"],
    ["complex64", "complex64"],
    ["complex128", "complex128"],
    ["complex32", "complex32"],
    ["chalf", "complex32"],
    ["float8_e4m3fn", "float8_e4m3fn"],
    ["float8_e5m2", "float8_e5m2"],
    ["float8_e4m3fnuz", "float8_e4m3fnuz"],
    ["float8_e5m2fnuz", "float8_e5m2fnuz"],
    ["float8_e8m0fnu", "float8_e8m0fnu"]
  ].map(([name, dtype]) => [`torch.${name}`, dtype])
);
var TENSORS = new Set(
  [...STORAGES.keys()].filter((name) => name.startsWith("torch.") && !name.includes("torch.storage")).map((name) => name.replace("Storage", "Tensor"))
);
var OTHERS = /* @__PURE__ */ new Set([
  "collections.OrderedDict",
  "collections.Counter",
  "builtins.set",
  "builtins.frozenset",
  "builtins.bytearray",
  "builtins.complex",
  "_codecs.encode",
  "torch.Size",
  "torch.device",
  "torch.Tensor",
  "torch.nn.parameter.Parameter",
  "torch.nn.parameter.Buffer",
  "torch.storage.TypedStorage",
  "torch.serialization._get_layout",
  "torch.per_tensor_affine",
  "torch.per_channel_affine",
  "torch._tensor._rebuild_from_type_v2",
  "torch._utils._rebuild_tensor",
  "torch._utils._rebuild_tensor_v2",
  "torch._utils._rebuild_tensor_v3",
  "torch._utils._rebuild_parameter",
  "torch._utils._rebuild_parameter_with_state",
  "torch._utils._rebuild_sparse_tensor",
  "torch._utils._rebuild_qtensor",
  "torch._utils._rebuild_nested_tensor",
  "torch._utils._rebuild_meta_tensor_no_storage",
  "torch._utils._rebuild_wrapper_subclass"
]);
var MODULES = /* @__PURE__ */ new Map([["__builtin__", "builtins"], ["copy_reg", "copyreg"]]);
function fullName(module, name) {
  return `${MODULES.get(module) ?? module}.${name}`;
}
function isAllowed(name) {
  return OTHERS.has(name) || STORAGES.has(name) || DTYPES.has(name) || TENSORS.has(name);
}

// checkpoint/torch/_values.ts
function isKind(value, kind) {
  return typeof value === "object" && value !== null && value.kind === kind;
}

// checkpoint/torch/_reduce.ts
var ORDERED = /* @__PURE__ */ new WeakMap();
function attributesOf(dict) {
  return ORDERED.get(dict) ?? void 0;
}
function reduce(callee, args, context) {
  const { bad } = context;
  if (isKind(callee, "inert")) return { ...callee, parts: [args] };
  if (!isKind(callee, "global")) throw bad("it calls something that is no name");
  if (!isKind(args, "tuple")) throw bad(`the arguments of ${quoted(callee.name)} are no tuple`);
  return call(callee.name, args.items, context);
}
function newObject(type, args, context) {
  if (isKind(type, "inert")) return { ...type, parts: [args] };
  const name = isKind(type, "global") ? type.name : "";
  if ((name === PARAMETER || name === BUFFER) && isKind(args, "tuple")) return tensorArgument(args.items[0], context);
  if (name === "collections.OrderedDict" && isKind(args, "tuple")) return call(name, args.items, context);
  throw context.broken("forbidden-global", `its pickle makes an object of ${quoted(name)}`, {
    offset: context.offset()
  });
}
function build(target, state, { bad }) {
  if (isKind(target, "inert")) {
    target.parts.push(state);
  } else if (target instanceof Map && ORDERED.has(target)) {
    if (!(state instanceof Map)) throw bad("the state of an OrderedDict is no dict");
    ORDERED.set(target, state);
  } else {
    throw bad("it changes the state of what has none");
  }
}
function persistent(id, { bad, broken: broken2, offset }) {
  const items = isKind(id, "tuple") ? id.items : [];
  const [tag, type, key, , count2, view = null] = items;
  if (tag !== "storage" || items.length < 5 || items.length > 6) throw bad("a persistent id is no storage");
  if (isKind(type, "inert")) {
    throw broken2("forbidden-global", `${quoted(type.name)} is no storage`, { offset: offset() });
  }
  if (!isKind(type, "global") || !STORAGES.has(type.name)) throw bad("the type of a storage is no storage class");
  if (typeof key !== "string" && !Number.isSafeInteger(key)) throw bad("the key of a storage is no text");
  if (typeof count2 !== "number" || !Number.isSafeInteger(count2) || count2 < 0) {
    throw broken2("size-mismatch", "the size of a storage is no count", { offset: offset() });
  }
  const storage = { kind: "storage", key: String(key), dtype: STORAGES.get(type.name), count: count2, start: 0 };
  if (view === null) return storage;
  const [, start, size] = isKind(view, "tuple") && view.items.length === 3 ? view.items : [];
  if (!isCount(start) || !isCount(size)) throw bad("the view of a storage is broken");
  if (start + size > count2) throw broken2("view-out-of-bounds", "the view of a storage leaves it", { offset: offset() });
  return { ...storage, start };
}
var PARAMETER = "torch.nn.parameter.Parameter";
var BUFFER = "torch.nn.parameter.Buffer";
var UTILS = "torch._utils.";
function call(name, args, context) {
  const { bad, broken: broken2, offset } = context;
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
      if (args.length === 0) return new Uint8Array();
      if (args[0] instanceof Uint8Array || typeof args[0] === "string") return args[0];
      throw broken2("limit", "a bytearray is made from a size instead of bytes", { offset: offset() });
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
      return tensorOf(args, void 0, null, context);
    case UTILS + "_rebuild_tensor_v2":
      if (args.length < 6) throw bad("a tensor lacks arguments");
      return tensorOf(args, void 0, args[6] ?? null, context);
    case UTILS + "_rebuild_tensor_v3": {
      const type = args[6], dtype = isKind(type, "global") ? DTYPES.get(type.name) : void 0;
      if (dtype === void 0) throw bad("a tensor has no dtype");
      return tensorOf(args, dtype, args[7] ?? null, context);
    }
    case UTILS + "_rebuild_sparse_tensor": {
      const [, data] = args, [, values, size] = isKind(data, "tuple") ? data.items : [];
      if (!isKind(values, "tensor")) throw broken2("unsupported", "it holds a sparse tensor of an unknown layout");
      return unreadable("a sparse tensor; save it dense", values.dtype, sizesOf(size, context));
    }
    case UTILS + "_rebuild_qtensor": {
      const [storage, , size] = args;
      if (!isKind(storage, "storage") || storage.dtype === void 0) throw bad("a quantised tensor has no storage");
      return unreadable("a quantised tensor; save it dequantised", storage.dtype, sizesOf(size, context));
    }
    case UTILS + "_rebuild_meta_tensor_no_storage": {
      const [type, size] = args, dtype = isKind(type, "global") ? DTYPES.get(type.name) : void 0;
      if (dtype === void 0) throw bad("a tensor has no dtype");
      return unreadable("a meta tensor: the file has no data for it", dtype, sizesOf(size, context));
    }
    default:
      throw broken2("unsupported", `its pickle calls ${quoted(name)}, which lensor does not read`, { offset: offset() });
  }
}
function dictOf(source, context) {
  if (source === void 0) return /* @__PURE__ */ new Map();
  if (source instanceof Map) return new Map(source);
  const out = /* @__PURE__ */ new Map();
  for (const pair of listOf(source, context)) {
    const items = Array.isArray(pair) ? pair : isKind(pair, "tuple") ? pair.items : [];
    const [key, value] = items;
    const plain2 = key !== void 0 && !Array.isArray(key) && !(key instanceof Map) && !isKind(key, "set");
    if (items.length !== 2 || !plain2 || value === void 0) {
      throw context.bad("an OrderedDict is made from something else than pairs");
    }
    out.set(key, value);
  }
  return out;
}
function listOf(source, { bad }) {
  if (Array.isArray(source)) return source;
  if (isKind(source, "tuple") || isKind(source, "set")) return source.items;
  throw bad("a list is expected");
}
function tensorArgument(value, { bad }) {
  if (!isKind(value, "tensor")) throw bad("a parameter is made from what is no tensor");
  return value;
}
function unreadable(why, dtype, shape) {
  return {
    kind: "tensor",
    dtype,
    shape,
    strides: [],
    offset: 0,
    storage: void 0,
    conj: false,
    neg: false,
    unreadable: why
  };
}
var isCount = (value) => Number.isSafeInteger(value) && value >= 0;
var MOST_AXES = 64;
function sizesOf(value, { broken: broken2, offset }) {
  const at = { offset: offset() };
  if (!isKind(value, "tuple")) throw broken2("bad-shape", "the shape of a tensor is no tuple", at);
  if (value.items.length > MOST_AXES) throw broken2("limit", `a tensor has more than ${MOST_AXES} axes`, at);
  let n = 1;
  for (const size of value.items) {
    if (!isCount(size)) throw broken2("bad-shape", "a size of a tensor is no count", at);
    n *= Math.max(1, size);
  }
  if (!Number.isSafeInteger(n)) throw broken2("limit", "a tensor has more than 2^53 elements", at);
  return value.items;
}
function tensorOf(args, given, metadata, context) {
  const { bad, broken: broken2, offset } = context, at = { offset: offset() };
  const [storage, start, size, stride] = args;
  if (args.length < 4 || !isKind(storage, "storage")) throw bad("a tensor is made without a storage");
  const dtype = given ?? storage.dtype;
  if (dtype === void 0) throw bad("a tensor has no dtype");
  const shape = sizesOf(size, context);
  const strides = isKind(stride, "tuple") ? stride.items : void 0;
  if (strides?.length !== shape.length) {
    throw broken2("bad-view", "a tensor has another number of strides than of sizes", at);
  }
  const numbers2 = [start, ...strides];
  if (numbers2.some((x) => typeof x !== "number" && typeof x !== "bigint")) {
    throw broken2("bad-view", "an offset or stride is no integer", at);
  }
  if (numbers2.some((x) => typeof x === "number" && (!Number.isInteger(x) || x < 0) || typeof x === "bigint" && x < 0n)) {
    throw broken2("bad-view", "an offset or stride is negative or no integer", at);
  }
  const bytes = bitsOf(dtype) / 8, unit = storage.dtype === void 0 ? 1 : bitsOf(storage.dtype) / 8;
  const room = BigInt(storage.count) * BigInt(unit) / BigInt(bytes);
  const origin = BigInt(storage.start) * BigInt(unit) / BigInt(bytes);
  const empty = shape.includes(0);
  let last = BigInt(start) + origin;
  if (!empty) {
    for (const [k, n] of shape.entries()) last += BigInt(n - 1) * BigInt(strides[k]);
  }
  if (!empty && last >= room) {
    throw broken2("view-out-of-bounds", `a tensor reaches element ${last} of a storage of ${room}`, at);
  }
  const marks = metadata instanceof Map ? metadata : /* @__PURE__ */ new Map();
  return {
    kind: "tensor",
    dtype,
    shape,
    // An empty tensor may have any strides and offset; they are never used
    strides: empty ? shape.map(() => 0) : strides.map(Number),
    offset: empty ? 0 : Number(start) + Number(origin),
    storage,
    conj: marks.get("conj") === true,
    neg: marks.get("neg") === true
  };
}

// checkpoint/torch/_collect.ts
var MOST_NAMES = 1e6;
var DEEPEST2 = 500;
function collect(root, options, broken2) {
  const whole = options.whole ?? false;
  const metadata = /* @__PURE__ */ new Map();
  const holding = holders(root);
  const inner = whole ? void 0 : unwrapped(root, holding, options.unwrap === "state_dict" ? ["state_dict"] : WRAPPERS);
  if (root instanceof Map) {
    for (const [key, value] of root) {
      if (typeof key !== "string" || isContainer(value) && holding.has(value)) continue;
      const data = plain(value, { left: 1e4 });
      if (data !== void 0) metadata.set(key, data);
    }
  }
  const versions = inner ?? root;
  if (versions instanceof Map) {
    const attributes = attributesOf(versions), data = attributes && plain(attributes, { left: 1e5 });
    if (data instanceof Map) {
      for (const [key, value] of data) metadata.set(String(key), value);
    }
  }
  const tensors = named(inner ?? root, holding, broken2);
  const top = inner === void 0 && root instanceof Map ? [...root.keys()].filter((key) => typeof key === "string") : [];
  return {
    tensors: whole || options.names === "file" ? tensors : withoutModule(tensors),
    metadata,
    ...top.some((key) => !tensors.has(key)) && { keys: top }
  };
}
var WRAPPERS = ["state_dict", "model", "module"];
function unwrapped(root, holding, wrappers) {
  if (!(root instanceof Map)) return void 0;
  for (const key of wrappers) {
    const inner = root.get(key);
    if (inner instanceof Map && holding.has(inner)) return inner;
  }
  return void 0;
}
function withoutModule(tensors) {
  if (![...tensors.keys()].every((name) => name.startsWith("module."))) return tensors;
  return new Map([...tensors].map(([name, tensor]) => [name.slice(7), tensor]));
}
function isContainer(value) {
  return typeof value === "object" && value !== null && !(value instanceof Uint8Array);
}
function* parts(value) {
  if (value instanceof Map) yield* value;
  else if (Array.isArray(value)) yield* value.entries();
  else if (isKind(value, "tuple")) yield* value.items.entries();
  else if (isKind(value, "inert")) {
    for (const state of value.parts) if (state instanceof Map) yield* state;
  }
}
function holders(root) {
  const parents = /* @__PURE__ */ new Map(), tensors = [], queue = [];
  const visit = (child, parent) => {
    if (!isContainer(child)) return;
    const known = parents.get(child);
    if (known) {
      if (parent) known.push(parent);
      return;
    }
    parents.set(child, parent ? [parent] : []);
    if (isKind(child, "tensor")) tensors.push(child);
    else queue.push(child);
  };
  visit(root);
  for (let k = 0; k < queue.length; k++) {
    for (const [, child] of parts(queue[k])) visit(child, queue[k]);
  }
  const out = new Set(tensors), stack = tensors;
  while (stack.length) {
    for (const parent of parents.get(stack.pop())) {
      if (out.has(parent)) continue;
      out.add(parent);
      stack.push(parent);
    }
  }
  return out;
}
function named(root, holding, broken2) {
  const out = /* @__PURE__ */ new Map();
  if (!isContainer(root) || !holding.has(root)) return out;
  if (isKind(root, "tensor")) return out.set("", root);
  const path = [], above = /* @__PURE__ */ new Set([root]), stack = [{ node: root, rest: parts(root) }];
  while (stack.length) {
    const { node, rest: rest2 } = stack.at(-1), next = rest2.next();
    if (next.done) {
      stack.pop();
      path.pop();
      above.delete(node);
      continue;
    }
    const [key, child] = next.value;
    if (!isContainer(child) || !holding.has(child)) continue;
    const text = keyText(key, broken2);
    if (isKind(child, "tensor")) {
      const name = [...path, text].join("/");
      if (out.has(name)) throw broken2("duplicate-key", `two tensors are called ${quoted(name)}`, { path: name });
      if (out.size >= MOST_NAMES) throw broken2("limit", `it names more than ${MOST_NAMES} tensors`);
      out.set(name, child);
      continue;
    }
    if (above.has(child)) throw broken2("cycle", `${quoted([...path, text].join("/"))} contains itself`);
    if (stack.length >= DEEPEST2) throw broken2("depth", `its containers nest deeper than ${DEEPEST2}`);
    path.push(text);
    above.add(child);
    stack.push({ node: child, rest: parts(child) });
  }
  return out;
}
function keyText(key, broken2) {
  if (typeof key === "string") return key;
  if (isKind(key, "float")) return String(key.value);
  if (typeof key === "number" || typeof key === "bigint" || typeof key === "boolean" || key === null) {
    return String(key);
  }
  throw broken2("unsupported", "a tensor's key is neither text nor a number");
}
function plain(value, budget, depth = 0) {
  if (--budget.left < 0 || depth > 32) return void 0;
  if (isKind(value, "float")) return value.value;
  if (!isContainer(value)) return value;
  if (value instanceof Map) {
    const out2 = /* @__PURE__ */ new Map();
    for (const [key, item] of value) {
      if (isContainer(key) && !isKind(key, "float")) return void 0;
      const data = plain(item, budget, depth + 1);
      if (data === void 0) return void 0;
      out2.set(isKind(key, "float") ? key.value : key, data);
    }
    return out2;
  }
  const items = Array.isArray(value) ? value : isKind(value, "tuple") || isKind(value, "set") ? value.items : void 0;
  if (items === void 0) return void 0;
  const out = [];
  for (const item of items) {
    const data = plain(item, budget, depth + 1);
    if (data === void 0) return void 0;
    out.push(data);
  }
  return out;
}

// checkpoint/_strided.ts
function strided(source, shape, strides, size, from, to) {
  const out = new Uint8Array((to - from) * size), axes = shape.length, index = new Array(axes).fill(0);
  const unit = Math.min(size, 8), parts2 = size / unit;
  const read = words(source, unit), write = words(out, unit);
  let at = 0;
  for (let k = axes - 1, rest2 = from; k >= 0; k--) {
    index[k] = rest2 % shape[k];
    rest2 = Math.floor(rest2 / shape[k]);
    at += index[k] * strides[k];
  }
  for (let i = 0, n = (to - from) * parts2; i < n; i += parts2) {
    for (let p = 0; p < parts2; p++) write[i + p] = read[at * parts2 + p];
    for (let k = axes - 1; k >= 0; k--) {
      at += strides[k];
      if (++index[k] < shape[k]) break;
      at -= shape[k] * strides[k];
      index[k] = 0;
    }
  }
  return out;
}
function words(bytes, unit) {
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

// checkpoint/torch/_gather.ts
function gather(tensor, record, bigEndian, from, to, into) {
  const { shape, strides, offset, dtype } = tensor, size = bitsOf(dtype) / 8;
  if (from === to) return new Uint8Array();
  const finish = (bytes) => signed(bigEndian ? swapBytes(bytes, swapUnit(dtype)) : bytes, tensor);
  if (isContiguous(tensor)) return then(record((offset + from) * size, (offset + to) * size, into), finish);
  const span = 1 + shape.reduce((n, length, k) => n + (length - 1) * strides[k], 0);
  return then(
    record(offset * size, (offset + span) * size),
    (bytes) => finish(strided(bytes, shape, strides, size, from, to))
  );
}
function isContiguous({ shape, strides }) {
  let next = 1;
  for (let k = shape.length - 1; k >= 0; k--) {
    if (shape[k] !== 1 && strides[k] !== next) return false;
    next *= shape[k];
  }
  return true;
}
function signed(bytes, { conj, neg, dtype }) {
  const complex = dtype.startsWith("complex");
  if (!(conj && complex) && !neg) return bytes;
  const unit = swapUnit(dtype);
  for (let i = unit - 1, part = 0; i < bytes.length; i += unit, part++) {
    if (conj && complex && part % 2 === 1) bytes[i] ^= 128;
    if (neg) bytes[i] ^= 128;
  }
  return bytes;
}

// checkpoint/torch/_checkpoint.ts
var LARGEST_REPEAT = 1 << 26;
function torchCheckpoint(name, root, records, facts, options, broken2, close) {
  const { tensors, metadata, keys } = collect(root, options, broken2);
  const entries = /* @__PURE__ */ new Map();
  for (const [path, tensor] of tensors) entries.set(path, entryOf2(path, tensor, records, broken2));
  const checkpoint = located(name, entries, new Map([...metadata, ...facts]), close);
  const of = (key) => groups(tensors, key);
  const shared = of((_, storage) => storage.key);
  const tied = of(
    (t, storage) => [t.dtype, t.offset, t.conj, t.neg, t.shape.join(), t.strides.join(), storage.key].join(" ")
  );
  return { ...checkpoint, ...keys && { keys }, ...tied.length && { tied }, ...shared.length && { shared } };
}
function entryOf2(path, tensor, records, broken2) {
  const { dtype, shape, storage, unreadable: unreadable2 } = tensor, size = bitsOf(dtype) / 8;
  if (storage === void 0) {
    const refuse = () => {
      throw broken2("unsupported", `it is ${unreadable2}`, { path });
    };
    return { dtype, shape, bytes: refuse };
  }
  const record = records.find(storage.key);
  if (record === void 0) {
    throw broken2("missing-record", `its storage ${quoted(storage.key)} is not in the file`, { path });
  }
  const unit = storage.dtype === void 0 ? 1 : bitsOf(storage.dtype) / 8;
  if (storage.count * unit !== record.size) {
    throw broken2(
      "size-mismatch",
      `its storage should have ${storage.count * unit} bytes, the file has ${record.size}`,
      { path }
    );
  }
  return {
    dtype,
    shape,
    bytes(from, to, into) {
      if (to - from > Math.max(LARGEST_REPEAT, 16 * record.size) && !isContiguous(tensor)) {
        const whole = `${to - from} bytes from a storage of ${record.size}`;
        throw broken2("limit", `it repeats its elements: ${whole}; read it in ranges`, { path });
      }
      return gather(tensor, record.read, records.bigEndian, from / size, to / size, into);
    }
  };
}
function groups(tensors, key) {
  const found2 = /* @__PURE__ */ new Map();
  for (const [name, tensor] of tensors) {
    if (tensor.storage === void 0 || count(tensor.shape) === 0) continue;
    const k = key(tensor, tensor.storage);
    found2.set(k, [...found2.get(k) ?? [], name]);
  }
  return [...found2.values()].filter((names) => names.length > 1);
}

// checkpoint/torch/_pickle.ts
var MARK = Symbol("mark");
var LONGEST_INTEGER = 1 << 12;
function unpickle(bytes, start, options) {
  const { broken: broken2 } = options;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stack = [], memo = /* @__PURE__ */ new Map();
  let i = start, op = start;
  const bad = (reason) => broken2("bad-pickle", reason, { offset: op });
  const need = (n) => {
    if (!(n >= 0 && n <= bytes.length - i)) {
      throw broken2("truncated", `its pickle is cut: ${n} bytes are missing`, { offset: op });
    }
    return (i += n) - n;
  };
  const u8 = () => bytes[need(1)];
  const u16 = () => view.getUint16(need(2), true);
  const u32 = () => view.getUint32(need(4), true);
  const u64 = () => Number(view.getBigUint64(need(8), true));
  const take2 = (n) => bytes.subarray(need(n), i);
  const line = () => {
    const end = bytes.indexOf(10, i);
    if (end < 0) throw broken2("truncated", "its pickle is cut within a line", { offset: op });
    if (end - i > LONGEST_INTEGER) throw bad("a line is too long");
    const text = latin1(bytes.subarray(i, end));
    i = end + 1;
    return text;
  };
  const decimal = (most) => {
    const text = line();
    if (!/^\d{1,10}$/.test(text) || Number(text) > most) throw bad(`${quoted(text)} is no slot of the memo`);
    return Number(text);
  };
  const pop = () => {
    const value = stack.pop();
    if (value === void 0 || value === MARK) throw bad("its stack is empty");
    return value;
  };
  const top = () => {
    const value = stack.at(-1);
    if (value === void 0 || value === MARK) throw bad("its stack is empty");
    return value;
  };
  const popMark = () => {
    const at = stack.lastIndexOf(MARK);
    if (at < 0) throw bad("a mark is missing");
    const items = stack.splice(at);
    items.shift();
    return items;
  };
  const tuple = (n) => ({ kind: "tuple", items: Array.from({ length: n }, pop).reverse() });
  const put = (slot) => memo.set(slot, top());
  const get = (slot) => {
    const value = memo.get(slot);
    if (value === void 0) throw bad(`slot ${slot} of its memo is empty`);
    stack.push(value);
  };
  const setItems = (items) => {
    const into = top();
    if (!(into instanceof Map)) throw bad("items are set on something else than a dict");
    if (items.length % 2) throw bad("a key has no value");
    for (let k = 0; k < items.length; k += 2) {
      const key = items[k];
      if (Array.isArray(key) || key instanceof Map || isKind(key, "set")) {
        throw bad("a list, dict or set is the key of a dict");
      }
      into.set(key, items[k + 1]);
    }
  };
  const append = (items) => {
    const into = top();
    if (!Array.isArray(into)) throw bad("something is appended to what is no list");
    for (const item of items) into.push(item);
  };
  const global = (module, name) => {
    const full = fullName(module, name);
    if (isAllowed(full)) return { kind: "global", name: full };
    if (options.inert) return { kind: "inert", name: full, parts: [] };
    throw broken2(
      "forbidden-global",
      `its pickle asks for ${quoted(full)}, which is not on the list of known names; save a plain state dict, or pass onUnknown: "inert" to read the tensors beside it`,
      { offset: op }
    );
  };
  const storage = (found2) => (options.onStorage?.(found2), found2);
  const context = { ...options, bad, offset: () => op };
  for (; ; ) {
    op = i;
    switch (u8()) {
      case 128: {
        const protocol = u8();
        if (protocol > 5) throw bad(`protocol ${protocol} is not known`);
        break;
      }
      case 149:
        if (u64() > bytes.length - i) throw bad("a frame is longer than the file");
        break;
      case 46: {
        const value = pop();
        if (stack.length) throw bad("values are left on its stack");
        return { value, end: i };
      }
      case 40:
        stack.push(MARK);
        break;
      case 48:
        if (stack.pop() === void 0) throw bad("its stack is empty");
        break;
      case 49:
        popMark();
        break;
      case 50:
        stack.push(top());
        break;
      case 78:
        stack.push(null);
        break;
      case 136:
        stack.push(true);
        break;
      case 137:
        stack.push(false);
        break;
      case 73: {
        const text = line();
        if (!/^-?\d{1,40}$/.test(text)) throw bad("an integer is written wrongly");
        stack.push(text === "00" ? false : text === "01" ? true : integer(BigInt(text)));
        break;
      }
      case 75:
        stack.push(u8());
        break;
      case 77:
        stack.push(u16());
        break;
      case 74:
        stack.push(view.getInt32(need(4), true));
        break;
      case 138:
        stack.push(long(take2(u8())));
        break;
      case 139: {
        const n = view.getInt32(need(4), true);
        if (n < 0) throw bad("an integer has a negative length");
        const digits = take2(n);
        if (n > LONGEST_INTEGER) throw bad("an integer is too long");
        stack.push(long(digits));
        break;
      }
      case 71:
        stack.push({ kind: "float", value: view.getFloat64(need(8), false) });
        break;
      case 85:
        stack.push(latin1(take2(u8())));
        break;
      case 84: {
        const n = view.getInt32(need(4), true);
        if (n < 0) throw bad("a string has a negative length");
        stack.push(latin1(take2(n)));
        break;
      }
      case 88:
        stack.push(unicode(take2(u32()), bad));
        break;
      case 140:
        stack.push(unicode(take2(u8()), bad));
        break;
      case 141:
        stack.push(unicode(take2(u64()), bad));
        break;
      case 66:
        stack.push(take2(u32()));
        break;
      case 67:
        stack.push(take2(u8()));
        break;
      case 142:
      // BINBYTES8
      case 150:
        stack.push(take2(u64()));
        break;
      case 41:
        stack.push(tuple(0));
        break;
      case 93:
        stack.push([]);
        break;
      case 125:
        stack.push(/* @__PURE__ */ new Map());
        break;
      case 143:
        stack.push({ kind: "set", items: [] });
        break;
      case 116:
        stack.push({ kind: "tuple", items: popMark() });
        break;
      case 133:
      // TUPLE1
      case 134:
      // TUPLE2
      case 135:
        stack.push(tuple(bytes[op] - 132));
        break;
      case 97: {
        const item = pop();
        append([item]);
        break;
      }
      case 101:
        append(popMark());
        break;
      case 115: {
        const value = pop(), key = pop();
        setItems([key, value]);
        break;
      }
      case 117:
        setItems(popMark());
        break;
      case 144: {
        const items = popMark(), into = top();
        if (!isKind(into, "set")) throw bad("items are added to something else than a set");
        for (const item of items) into.items.push(item);
        break;
      }
      case 145:
        stack.push({ kind: "set", items: popMark() });
        break;
      case 113:
        put(u8());
        break;
      case 114:
        put(u32());
        break;
      case 112:
        put(decimal(4294967295));
        break;
      case 148:
        put(memo.size);
        break;
      case 104:
        get(u8());
        break;
      case 106:
        get(u32());
        break;
      case 103:
        get(decimal(4294967295));
        break;
      case 99: {
        const module = line();
        stack.push(global(module, line()));
        break;
      }
      case 147: {
        const name = pop(), module = pop();
        if (typeof name !== "string" || typeof module !== "string") throw bad("the name of a class is no text");
        stack.push(global(module, name));
        break;
      }
      case 82: {
        const args = pop();
        stack.push(reduce(pop(), args, context));
        break;
      }
      case 129: {
        const args = pop();
        stack.push(newObject(pop(), args, context));
        break;
      }
      case 98: {
        const state = pop();
        build(top(), state, context);
        break;
      }
      case 81:
        stack.push(options.persistent ? options.persistent(pop()) : storage(persistent(pop(), context)));
        break;
      case 105: {
        const module = line();
        global(module, line());
        throw bad("it makes an object in a way that no checkpoint needs (INST)");
      }
      case 111:
      // OBJ
      case 146:
        throw broken2("forbidden-global", "its pickle makes an object in a way that no checkpoint needs", {
          offset: op
        });
      default:
        throw bad(`opcode 0x${bytes[op].toString(16).padStart(2, "0")} is not one that checkpoints use`);
    }
  }
}
function integer(value) {
  const n = Number(value);
  return Number.isSafeInteger(n) ? n : value;
}
function long(digits) {
  if (digits.length === 0) return 0;
  let hex = "";
  for (let k = digits.length - 1; k >= 0; k--) hex += digits[k].toString(16).padStart(2, "0");
  return integer(BigInt.asIntN(8 * digits.length, BigInt("0x" + hex)));
}
function latin1(bytes) {
  let out = "";
  for (let k = 0; k < bytes.length; k += 4096) out += String.fromCharCode(...bytes.subarray(k, k + 4096));
  return out;
}
function unicode(bytes, bad) {
  const decoder2 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return decoder2.decode(bytes);
  } catch {
    let out = "", from = 0;
    try {
      for (let k = 0; k + 2 < bytes.length; k++) {
        if (bytes[k] !== 237 || bytes[k + 1] < 160 || (bytes[k + 2] & 192) !== 128) continue;
        out += decoder2.decode(bytes.subarray(from, k));
        out += String.fromCharCode(53248 | (bytes[k + 1] & 63) << 6 | bytes[k + 2] & 63);
        from = k + 3;
        k += 2;
      }
      return out + decoder2.decode(bytes.subarray(from));
    } catch {
      throw bad("a text is no UTF-8");
    }
  }
}

// checkpoint/torch/_read_legacy.ts
var MAGIC = 0x1950a86a20f9469cfc6cn;
async function readTorchLegacy(store, options) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  const storages = /* @__PURE__ */ new Map();
  const { values: [magic, protocol, system, root, keys], end } = await fivePickles(store, fail, options, storages);
  if (magic !== MAGIC) throw fail("bad-magic", "it does not begin with torch's magic number");
  if (protocol !== 1001) throw fail("unsupported", `its protocol is ${describe2(protocol)}, lensor reads 1001`);
  if (system instanceof Map && system.get("little_endian") === false) {
    throw fail("unsupported", "it was written on a big-endian machine");
  }
  const records = await findRecords(store, keys, end, storages, fail);
  return torchCheckpoint(
    store.name,
    root,
    { bigEndian: false, find: (key) => records.get(key) },
    /* @__PURE__ */ new Map(),
    options,
    fail,
    () => store.close()
  );
}
async function fivePickles(store, fail, options, storages) {
  for (let length = Math.min(store.size, 1 << 20); ; length = Math.min(store.size, 8 * length)) {
    const bytes = await store.read(0, length);
    try {
      const values = [], found2 = /* @__PURE__ */ new Map();
      let end = 0;
      for (let k = 0; k < 5; k++) {
        const broken2 = (detail, reason, place) => fail(detail, reason, place);
        const pickle = unpickle(bytes, end, {
          broken: broken2,
          inert: options.onUnknown === "inert",
          onStorage: (s) => register(found2, s, fail)
        });
        values.push(pickle.value);
        end = pickle.end;
        if (k === 0 && pickle.value !== MAGIC) break;
      }
      for (const [key, storage] of found2) storages.set(key, storage);
      return { values, end };
    } catch (error) {
      const cut = error instanceof LensorError && error.detail === "truncated";
      if (!cut || length === store.size) throw error;
    }
  }
}
function register(found2, storage, fail) {
  const before = found2.get(storage.key);
  if (before && (before.count !== storage.count || before.dtype !== storage.dtype)) {
    throw fail("size-mismatch", `storage ${quoted(storage.key)} is described in two ways`);
  }
  found2.set(storage.key, storage);
}
async function findRecords(store, keys, start, storages, fail) {
  if (!Array.isArray(keys)) throw fail("bad-pickle", "its list of storages is no list");
  const out = /* @__PURE__ */ new Map();
  let at = start;
  for (const item of keys) {
    const key = String(typeof item === "string" || typeof item === "number" ? item : "");
    const storage = storages.get(key);
    if (storage === void 0) {
      throw fail("missing-record", `its list of storages names ${quoted(key)}, which nothing uses`);
    }
    if (out.has(key)) throw fail("duplicate-key", `its list of storages names ${quoted(key)} twice`);
    const word = await store.read(at, 8), count2 = new DataView(word.buffer, word.byteOffset, 8).getBigInt64(0, true);
    const unit = storage.dtype === void 0 ? 1 : bitsOf(storage.dtype) / 8;
    if (count2 !== BigInt(storage.count)) {
      throw fail("size-mismatch", `storage ${quoted(key)} has ${count2} elements, its pickle says ${storage.count}`, {
        offset: at
      });
    }
    const data = at + 8, size = storage.count * unit;
    if (!(data + size <= store.size)) {
      throw fail("truncated", `storage ${quoted(key)} reaches beyond the file`, { offset: at });
    }
    out.set(key, { size, read: (from, to, into) => store.read(data + from, to - from, into) });
    at = data + size;
  }
  return out;
}
function describe2(value) {
  return typeof value === "number" || typeof value === "bigint" ? String(value) : isKind(value, "tuple") ? "a tuple" : "no number";
}

// checkpoint/torch/_tar.ts
var BLOCK2 = 512;
async function readTar(store, broken2) {
  const out = /* @__PURE__ */ new Map();
  for (let at = 0; at + BLOCK2 <= store.size; ) {
    const head = await store.read(at, BLOCK2), bad = (reason) => broken2("tar", reason, { offset: at });
    if (head.every((b) => b === 0)) break;
    const text = (from, to) => String.fromCharCode(...head.subarray(from, to)).split("\0")[0];
    const octal = (from, to) => /^ *[0-7]+ *$/.test(text(from, to)) ? parseInt(text(from, to), 8) : NaN;
    const sum = head.reduce((n, b, k) => n + (k >= 148 && k < 156 ? 32 : b), 0);
    if (octal(148, 156) !== sum) throw bad("the checksum of a header does not fit");
    const name = text(0, 100).replace(/^\.\//, ""), size = octal(124, 136), kind = text(156, 157);
    if (!Number.isSafeInteger(size)) throw bad("the size of a member is no number");
    if (at + BLOCK2 + size > store.size) throw broken2("truncated", "a member reaches beyond the file", { offset: at });
    if (kind === "0" || kind === "") {
      if (out.has(name)) throw broken2("duplicate-key", `member ${JSON.stringify(name)} comes twice`, { offset: at });
      out.set(name, { at: at + BLOCK2, size });
    } else if (kind !== "5") throw bad("a member is neither a file nor a folder");
    at += BLOCK2 + Math.ceil(size / BLOCK2) * BLOCK2;
  }
  return out;
}

// checkpoint/torch/_read_tar.ts
async function readTorchTar(store, options) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  const members = await readTar(store, fail);
  const member = (name) => {
    const found2 = members.get(name);
    if (found2 === void 0) throw fail("missing-record", `it has no member ${quoted(name)}; torch's tars do`);
    return partOf(store, found2.at, found2.size);
  };
  const pickles = { broken: fail, inert: options.onUnknown === "inert" };
  const records = /* @__PURE__ */ new Map();
  const storages = await storagesOf(cursorOf(member("storages"), pickles), records, fail);
  const tensors = await tensorsOf(cursorOf(member("tensors"), pickles), storages, fail);
  const persistent2 = (id) => {
    const tensor = tensors.get(keyOf(id, fail));
    if (tensor === void 0) throw fail("missing-record", "its object names a tensor that is not in the file");
    return tensor;
  };
  const root = await cursorOf(member("pickle"), { ...pickles, persistent: persistent2 }).pickle();
  const find = (key) => records.get(key);
  return torchCheckpoint(store.name, root, { bigEndian: false, find }, /* @__PURE__ */ new Map(), options, fail, () => store.close());
}
async function storagesOf(cursor, records, fail) {
  const out = /* @__PURE__ */ new Map();
  const put = (key, storage) => {
    if (out.has(key)) throw fail("duplicate-key", `storage ${quoted(key)} comes twice`);
    out.set(key, storage);
  };
  for (let left = countOf(await cursor.pickle(), fail); left > 0; left--) {
    const [id, , type] = itemsOf(await cursor.pickle(), 3, fail), key = keyOf(id, fail);
    const dtype = isKind(type, "global") ? STORAGES.get(type.name) : void 0;
    if (dtype === void 0) throw fail("bad-pickle", "the type of a storage is no storage class");
    const count2 = Number((await cursor.longs(1))[0]), size = count2 * (bitsOf(dtype) / 8);
    if (!(count2 >= 0 && size <= cursor.left())) {
      throw fail("truncated", `storage ${quoted(key)} reaches beyond the file`);
    }
    const read = cursor.skip(size);
    put(key, { kind: "storage", key, dtype, count: count2, start: 0 });
    records.set(key, { size, read });
  }
  const views = await cursor.pickle();
  if (!Array.isArray(views)) throw fail("bad-pickle", "its list of views is no list");
  for (const view of views) {
    const [target, root, offset, length] = itemsOf(view, 4, fail), whole = out.get(keyOf(root, fail));
    if (whole === void 0) throw fail("missing-record", "a view of a storage that is not in the file");
    const start = countOf(offset, fail), count2 = countOf(length, fail);
    if (start + count2 > whole.count) throw fail("view-out-of-bounds", "the view of a storage leaves it");
    put(keyOf(target, fail), { ...whole, start: whole.start + start });
  }
  return out;
}
async function tensorsOf(cursor, storages, fail) {
  const out = /* @__PURE__ */ new Map(), rebuild = { kind: "global", name: "torch._utils._rebuild_tensor" };
  const context = { broken: fail, bad: (reason) => fail("bad-pickle", reason), offset: () => 0 };
  for (let left = countOf(await cursor.pickle(), fail); left > 0; left--) {
    const [id, from] = itemsOf(await cursor.pickle(), 3, fail), key = keyOf(id, fail);
    const storage = storages.get(keyOf(from, fail));
    if (storage === void 0) throw fail("missing-record", `the storage of tensor ${quoted(key)} is not in the file`);
    const axes = Number(BigInt.asUintN(32, (await cursor.longs(1))[0]));
    if (axes > 64) throw fail("limit", "a tensor has more than 64 axes");
    const numbers2 = (await cursor.longs(2 * axes + 1)).map((n) => Number.isSafeInteger(Number(n)) ? Number(n) : n);
    const tuple = (items) => ({ kind: "tuple", items });
    const args = [storage, numbers2[2 * axes], tuple(numbers2.slice(0, axes)), tuple(numbers2.slice(axes, 2 * axes))];
    if (out.has(key)) throw fail("duplicate-key", `tensor ${quoted(key)} comes twice`);
    out.set(key, reduce(rebuild, tuple(args), context));
  }
  return out;
}
function cursorOf(store, options) {
  let at = 0;
  return {
    // How long a pickle is shows when it is read: a few bytes in most cases
    async pickle() {
      for (let length = 4096; ; length *= 8) {
        const size = Math.min(length, store.size - at);
        try {
          const { value, end } = unpickle(await store.read(at, size), 0, options);
          at += end;
          return value;
        } catch (error) {
          const cut = error instanceof LensorError && error.detail === "truncated";
          if (!cut || at + size === store.size) throw error;
        }
      }
    },
    async longs(n) {
      const bytes = await store.read(at, 8 * n), view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      at += 8 * n;
      return Array.from({ length: n }, (_, k) => view.getBigInt64(8 * k, true));
    },
    left: () => store.size - at,
    skip(n) {
      const base = at;
      at += n;
      return (from, to, into) => store.read(base + from, to - from, into);
    }
  };
}
function itemsOf(value, n, fail) {
  if (isKind(value, "tuple") && value.items.length === n) return value.items;
  throw fail("bad-pickle", `a tuple of ${n} is expected`);
}
function countOf(value, fail) {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw fail("bad-pickle", "a count is expected");
}
function keyOf(value, fail) {
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "string") return String(value);
  throw fail("bad-pickle", "a key is neither a number nor text");
}

// checkpoint/torch/_read_zip.ts
async function readTorchZip(store, zip, options) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  const { members } = zip, [first = ""] = members.keys(), top = first.slice(0, first.indexOf("/") + 1);
  for (const name of members.keys()) {
    const rest2 = name.slice(top.length);
    if (top === "" || top === "../" || top === "./" || !name.startsWith(top)) {
      throw fail("zip", `member ${quoted(name)} is outside of the top folder ${quoted(top)}`);
    }
    if (/[\0\\]/.test(rest2) || rest2.split("/").includes("..")) {
      throw fail("path", `member ${quoted(name)} has a strange name`);
    }
  }
  if (members.has(top + "constants.pkl")) {
    throw fail("unsupported", "it is a TorchScript archive, which holds code; save the state dict instead");
  }
  const text = async (name, most, detail) => {
    const member = members.get(top + name);
    if (member === void 0) return void 0;
    if (member.size > most) throw fail(detail, `its record ${quoted(name)} has ${member.size} bytes`);
    return String.fromCharCode(...await zip.read(member)).trim();
  };
  const version = await text("version", 32, "unsupported") ?? await text(".data/version", 32, "unsupported");
  if (version !== void 0 && !/^([1-9]|10)$/.test(version)) {
    throw fail("unsupported", `its format has version ${quoted(version)}, lensor reads 1 to 10`);
  }
  const order = await text("byteorder", 32, "bad-byteorder") ?? "little";
  if (order !== "little" && order !== "big") throw fail("bad-byteorder", `its byte order is ${quoted(order)}`);
  const pickle = members.get(top + "data.pkl");
  if (pickle === void 0) throw fail("missing-record", "it has no data.pkl");
  const { value } = unpickle(await zip.read(pickle), 0, { broken: fail, inert: options.onUnknown === "inert" });
  const facts = /* @__PURE__ */ new Map();
  if (members.values().some((m) => m.crc === 0 && m.size > 0)) facts.set("crc32", "absent");
  const records = {
    bigEndian: order === "big",
    find(key) {
      const member = members.get(`${top}data/${key}`);
      return member && { size: member.size, read: (from, to, into) => zip.read(member, from, to, into) };
    }
  };
  return torchCheckpoint(store.name, value, records, facts, options, fail, () => store.close());
}

// checkpoint/_crc32.ts
var LITTLE = 1 << 25;
function crc32For(bytes) {
  return bytes < LITTLE ? plainCrc32 : hostCrc32() ?? plainCrc32;
}
function plainCrc32(bytes, before = 0) {
  const t = table ??= made();
  let c = ~before, i = 0;
  for (const end = bytes.length - 7; i < end; i += 8) {
    c ^= bytes[i] | bytes[i + 1] << 8 | bytes[i + 2] << 16 | bytes[i + 3] << 24;
    c = t[1792 | c & 255] ^ t[1536 | c >>> 8 & 255] ^ t[1280 | c >>> 16 & 255] ^ t[1024 | c >>> 24] ^ t[768 | bytes[i + 4]] ^ t[512 | bytes[i + 5]] ^ t[256 | bytes[i + 6]] ^ t[bytes[i + 7]];
  }
  for (; i < bytes.length; i++) c = c >>> 8 ^ t[(c ^ bytes[i]) & 255];
  return ~c >>> 0;
}
var table;
function made() {
  const t = new Int32Array(8 * 256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 3988292384 ^ c >>> 1 : c >>> 1;
    t[n] = c;
  }
  for (let i = 256; i < t.length; i++) t[i] = t[i - 256] >>> 8 ^ t[t[i - 256] & 255];
  return t;
}
function hostCrc32() {
  const host = globalThis;
  const zlib = host.process?.getBuiltinModule?.("node:zlib");
  return zlib?.crc32;
}

// checkpoint/_inflate.ts
function inflate(packed, size) {
  return run(packed, size, false);
}
function inflateStart(packed, size) {
  return run(packed, size, true);
}
function run(packed, size, partial) {
  const out = new Uint8Array(size);
  let at = 0, i = 0, held = 0, count2 = 0;
  const bits = (n) => {
    while (count2 < n) {
      if (i >= packed.length) throw END;
      held |= packed[i++] << count2;
      count2 += 8;
    }
    const value = held & (1 << n) - 1;
    held >>>= n;
    count2 -= n;
    return value;
  };
  const symbol = (code) => {
    while (count2 < 15 && i < packed.length) {
      held |= packed[i++] << count2;
      count2 += 8;
    }
    const entry = code.table[held & (1 << code.longest) - 1], length = entry & 15;
    if (entry === 0 || length > count2) throw END;
    held >>>= length;
    count2 -= length;
    return entry >>> 4;
  };
  const compressed = (literals, distances) => {
    for (; ; ) {
      const s = symbol(literals);
      if (s < 256) {
        if (at >= size) throw END;
        out[at++] = s;
        continue;
      }
      if (s === 256) return;
      if (s > 285) throw END;
      const length = LENGTHS[s - 257] + bits(LENGTH_BITS[s - 257]), d = symbol(distances);
      if (d > 29) throw END;
      const distance = DISTANCES[d] + bits(DISTANCE_BITS[d]);
      if (distance > at || !partial && at + length > size) throw END;
      if (distance >= length && at + length <= size) out.copyWithin(at, at - distance, at - distance + length);
      else if (distance === 1) out.fill(out[at - 1], at, at + length);
      else for (let k = 0; k < length; k++) out[at + k] = out[at + k - distance];
      if ((at += length) > size) {
        at = size;
        throw END;
      }
    }
  };
  try {
    for (let last = false; !last; ) {
      last = bits(1) === 1;
      const kind = bits(2);
      if (kind === 0) {
        i -= count2 >> 3;
        held = count2 = 0;
        const n = packed[i] | packed[i + 1] << 8, check = packed[i + 2] | packed[i + 3] << 8;
        i += 4;
        if (i + n > packed.length || (n ^ 65535) !== check || !partial && at + n > size) throw END;
        out.set(packed.subarray(i, i + Math.min(n, size - at)), at);
        i += n;
        at = Math.min(size, at + n);
      } else if (kind === 1) compressed(FIXED[0], FIXED[1]);
      else if (kind === 2) compressed(...dynamicCodes(bits, symbol));
      else throw END;
    }
  } catch (error) {
    if (error !== END) throw error;
    return partial ? out.subarray(0, at) : void 0;
  }
  if (partial) return out.subarray(0, at);
  return at === size && i - (count2 >> 3) === packed.length ? out : void 0;
}
var END = Symbol("broken stream");
function codeOf(lengths) {
  const counts = new Uint16Array(16), next = new Uint16Array(17);
  let longest = 1;
  for (let s = 0; s < lengths.length; s++) {
    const length = lengths[s];
    if (length) counts[length]++;
    if (length > longest) longest = length;
  }
  let room = 1;
  for (let n = 1; n < 16; n++) {
    room = room * 2 - counts[n];
    if (room < 0) throw END;
    next[n + 1] = next[n] + counts[n] << 1;
  }
  const table2 = new Uint16Array(1 << longest);
  for (let s = 0; s < lengths.length; s++) {
    const length = lengths[s];
    if (!length) continue;
    let code = next[length]++, reversed = 0;
    for (let k = 0; k < length; k++, code >>= 1) reversed = reversed << 1 | code & 1;
    for (let k = reversed; k < table2.length; k += 1 << length) table2[k] = s << 4 | length;
  }
  return { table: table2, longest };
}
function dynamicCodes(bits, symbol) {
  const literals = bits(5) + 257, distances = bits(5) + 1, n = bits(4) + 4;
  if (literals > 286 || distances > 30) throw END;
  const short = new Uint8Array(19);
  for (let k = 0; k < n; k++) short[ORDER[k]] = bits(3);
  const code = codeOf(short), lengths = new Uint8Array(literals + distances);
  for (let k = 0; k < lengths.length; ) {
    const s = symbol(code);
    if (s < 16) {
      lengths[k++] = s;
      continue;
    }
    if (s === 16 && k === 0) throw END;
    const value = s === 16 ? lengths[k - 1] : 0;
    const repeat = s === 16 ? 3 + bits(2) : s === 17 ? 3 + bits(3) : 11 + bits(7);
    if (k + repeat > lengths.length) throw END;
    lengths.fill(value, k, k += repeat);
  }
  if (lengths[256] === 0) throw END;
  return [codeOf(lengths.subarray(0, literals)), codeOf(lengths.subarray(literals))];
}
var ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
var LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
var LENGTHS = [...running(LENGTH_BITS.slice(0, 28), 3), 258];
var DISTANCE_BITS = Array.from({ length: 30 }, (_, i) => Math.max(0, (i >> 1) - 1));
var DISTANCES = running(DISTANCE_BITS, 1);
var FIXED = [
  codeOf(Array.from({ length: 288 }, (_, s) => s < 144 ? 8 : s < 256 ? 9 : s < 280 ? 7 : 8)),
  codeOf(new Uint8Array(30).fill(5))
];
function running(widths, start) {
  let base = start;
  return widths.map((width) => (base += 1 << width) - (1 << width));
}

// checkpoint/_summer.ts
var NEAR = 1 << 18;
var FAR = 1 << 24;
function summer(crc32, store) {
  function near(crc, at, length, out) {
    const piece = out ? void 0 : new Uint8Array(Math.min(NEAR, length));
    for (let done = 0; done < length; done += NEAR) {
      const n = Math.min(NEAR, length - done);
      const bytes = store.read(at + done, n, out?.subarray(done, done + n) ?? piece?.subarray(0, n));
      if (bytes instanceof Promise) return bytes.then((first) => far(crc32(first, crc), at, length, out, n));
      crc = crc32(bytes, crc);
    }
    return crc;
  }
  async function far(crc, at, length, out, done) {
    for (; done < length; done += FAR) {
      const n = Math.min(FAR, length - done);
      crc = crc32(await store.read(at + done, n, out?.subarray(done, done + n)), crc);
    }
    return crc;
  }
  return (crc, at, length, out) => {
    const shared = out && store.share?.(at, out);
    if (!shared) return near(crc, at, length, out);
    return both(shared.done, () => near(crc, at, shared.left, out)).then(
      (half) => crc32(out.subarray(shared.left), half)
    );
  };
}

// checkpoint/_zip_directory.ts
async function readDirectory(store, fail) {
  const { at, size, count: count2 } = await findDirectory(store, fail);
  return parseDirectory(await store.read(at, size), count2, at, fail);
}
var END_SIZE = 22;
async function findDirectory(store, fail) {
  if (store.size < END_SIZE) throw fail("truncated", `a zip archive needs ${END_SIZE} bytes, it has ${store.size}`);
  const length = Math.min(store.size, END_SIZE + 65535), base = store.size - length;
  const tail = await store.read(base, length), view = viewOf(tail);
  let end = length - END_SIZE;
  while (end >= 0 && !(view.getUint32(end, true) === 101010256 && end + END_SIZE + view.getUint16(end + 20, true) === length)) end--;
  if (end < 0) throw fail("truncated", "it has no end record: the zip archive is cut, or something follows it");
  const disks = [view.getUint16(end + 4, true), view.getUint16(end + 6, true)];
  const short = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    at: view.getUint32(end + 16, true)
  };
  if (disks.some((d) => d !== 0 && d !== 65535)) {
    throw fail("zip", "it is one disk of several", { offset: base + end });
  }
  let border = base + end, found2 = short;
  if (border >= 20) {
    const locator = viewOf(await store.read(border - 20, 20));
    if (locator.getUint32(0, true) === 117853008) {
      const where = wide(locator, 8, fail);
      if (where + 56 > border - 20) {
        throw fail("zip", "its zip64 record lies outside of the file", { offset: border - 20 });
      }
      found2 = wideRecord(viewOf(await store.read(where, 56)), short, fail);
      border = where;
    }
  }
  if (found2 === short && (short.count === 65535 || short.size === 4294967295 || short.at === 4294967295)) {
    throw fail("zip", "it lacks the zip64 record that its end record asks for", { offset: border });
  }
  if (found2.at + found2.size !== border) {
    throw fail("zip", "its directory is not where its end record says", { offset: border });
  }
  if (found2.count * 46 > found2.size) {
    throw fail("zip", `its directory cannot hold ${found2.count} members`, { offset: found2.at });
  }
  return found2;
}
function wideRecord(view, short, fail) {
  if (view.getUint32(0, true) !== 101075792) throw fail("zip", "its zip64 record is missing");
  if (view.getUint32(16, true) !== 0 || view.getUint32(20, true) !== 0) throw fail("zip", "it is one disk of several");
  const long2 = { count: wide(view, 32, fail), size: wide(view, 40, fail), at: wide(view, 48, fail) };
  const agrees = (a, b, all) => a === b || a === all;
  if (agrees(short.count, long2.count, 65535) && agrees(short.size, long2.size, 4294967295) && agrees(short.at, long2.at, 4294967295)) return long2;
  throw fail("zip", "its two end records contradict each other");
}
function parseDirectory(bytes, count2, base, fail) {
  const view = viewOf(bytes), list = [];
  let i = 0;
  for (let k = 0; k < count2; k++) {
    if (i + 46 > bytes.length || view.getUint32(i, true) !== 33639248) {
      throw fail("zip", `its directory ends after ${k} of ${count2} members`, { offset: base + i });
    }
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((o) => view.getUint16(i + o, true));
    const next = i + 46 + nameLength + extraLength + noteLength;
    if (next > bytes.length) throw fail("zip", "its directory is cut", { offset: base + i });
    const name = memberName(bytes.subarray(i + 46, i + 46 + nameLength));
    const bad = (detail, reason) => fail(detail, `member ${quoted(name)} ${reason}`, { offset: base + i });
    const flags = view.getUint16(i + 8, true), method = view.getUint16(i + 10, true);
    if (flags & 8257) throw bad("unsupported", "is encrypted");
    if (method !== 0 && method !== 8) throw bad("unsupported", `uses compression method ${method}`);
    if (view.getUint32(i + 38, true) >>> 28 === 10) throw bad("zip", "is a symbolic link");
    const extra = bytes.subarray(i + 46 + nameLength, i + 46 + nameLength + extraLength);
    const fields2 = widened([24, 20, 42].map((o) => view.getUint32(i + o, true)), extra);
    if (!fields2) throw bad("zip", "has a broken zip64 field");
    const [size, packed, at] = fields2;
    const disk = view.getUint16(i + 34, true);
    if (disk !== 0 && disk !== 65535) throw bad("zip", "is on another disk");
    if (method === 0 && size !== packed) throw bad("zip", "is stored, but its two sizes differ");
    list.push({
      name,
      size,
      packed,
      deflated: method === 8,
      crc: view.getUint32(i + 16, true),
      nameLength,
      at,
      limit: base,
      least: at + 30 + nameLength + packed
    });
    i = next;
  }
  if (i !== bytes.length) throw fail("zip", `its directory holds more than its ${count2} members`, { offset: base + i });
  return placed(list, base, fail);
}
function placed(list, base, fail) {
  const sorted = list.toSorted((a, b) => a.at - b.at), out = /* @__PURE__ */ new Map();
  for (const [k, member] of sorted.entries()) {
    member.limit = sorted[k + 1]?.at ?? base;
    if (member.least > member.limit) {
      throw fail("zip", `member ${quoted(member.name)} reaches into what follows`, { offset: member.at });
    }
  }
  for (const { least: _, ...member } of list) {
    if (out.has(member.name)) throw fail("zip", `member ${quoted(member.name)} comes twice`, { offset: member.at });
    out.set(member.name, member);
  }
  return out;
}
function widened(values, extra) {
  if (!values.includes(4294967295)) return values;
  const view = viewOf(extra);
  for (let i = 0; i + 4 <= extra.length; ) {
    const id = view.getUint16(i, true), length = view.getUint16(i + 2, true);
    if (i + 4 + length > extra.length) return void 0;
    if (id === 1) {
      let at = i + 4;
      const out = values.map((value) => {
        if (value !== 4294967295) return value;
        const wide2 = at + 8 <= i + 4 + length ? view.getBigUint64(at, true) : 1n << 64n;
        at += 8;
        return wide2 <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(wide2) : NaN;
      });
      return out.some(Number.isNaN) ? void 0 : out;
    }
    i += 4 + length;
  }
  return void 0;
}
function memberName(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return String.fromCharCode(...bytes);
  }
}
function wide(view, at, fail) {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw fail("zip", `it gives an offset or size of ${value}`);
  return Number(value);
}
function viewOf(bytes) {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// checkpoint/_zip.ts
async function openZip(store, options) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  const members = await readDirectory(store, fail);
  const verified = /* @__PURE__ */ new Set();
  let summed = 0;
  function read(member, from = 0, to = member.size, into) {
    return then(dataOffset(store, member, fail), (data) => {
      if (member.deflated) {
        return then(store.read(data, member.packed), (packed) => {
          const bytes = unpack(member, packed, fail);
          if (!isChecked(member)) check(member, crcFor(member)(bytes));
          return from === 0 && to === member.size ? bytes : bytes.slice(from, to);
        });
      }
      if (isChecked(member)) return store.read(data + from, to - from, into);
      const out = into ?? new Uint8Array(to - from), sum = summer(crcFor(member), store);
      const before = sum(0, data, from), kept = then(before, (crc) => sum(crc, data + from, to - from, out));
      return then(then(kept, (crc) => sum(crc, data + to, member.size - to)), (crc) => {
        check(member, crc);
        return out;
      });
    });
  }
  const isChecked = ({ name, crc }) => !options.verify || verified.has(name) || options.zeroIsNone && crc === 0;
  const crcFor = ({ packed }) => crc32For(summed + packed);
  function check(member, crc) {
    if (crc !== member.crc) {
      throw fail("crc", `the checksum of ${quoted(member.name)} does not fit: its bytes have changed`, {
        offset: member.at
      });
    }
    verified.add(member.name);
    summed += member.packed;
  }
  function peek(member, length) {
    const n = Math.min(length, member.size);
    return then(dataOffset(store, member, fail), (data) => {
      if (!member.deflated) return store.read(data, n);
      return then(store.read(data, Math.min(member.packed, n + 1024)), (packed) => inflateStart(packed, n));
    });
  }
  return { members, read, peek };
}
function unpack(member, packed, fail) {
  const bytes = member.size > 1032 * (packed.length + 1) ? void 0 : inflate(packed, member.size);
  if (bytes) return bytes;
  throw fail("zip", `${quoted(member.name)} does not unpack to the ${member.size} bytes it declares`, {
    offset: member.at
  });
}
function dataOffset(store, member, fail) {
  return then(store.read(member.at, Math.min(30 + member.nameLength, member.limit - member.at)), (bytes) => {
    const view = viewOf(bytes), bad = (reason) => fail("zip", `member ${quoted(member.name)} ${reason}`, { offset: member.at });
    if (bytes.length < 30 || view.getUint32(0, true) !== 67324752) throw bad("has no local header");
    const length = view.getUint16(26, true), data = member.at + 30 + length + view.getUint16(28, true);
    if (length !== bytes.length - 30 || memberName(bytes.subarray(30)) !== member.name) {
      throw bad("has another name in its local header");
    }
    const [flags, method] = [view.getUint16(6, true), view.getUint16(8, true)];
    if (method !== (member.deflated ? 8 : 0) || flags & 1) throw bad("is described differently in its local header");
    if (data + member.packed > member.limit) throw bad("reaches into what follows");
    return data;
  });
}

// checkpoint/_read_torch.ts
async function readTorch(store, options) {
  switch (sniff(await store.read(0, Math.min(store.size, 512)))) {
    case "zip":
      return await readTorchZip(
        store,
        await openZip(store, { verify: options.verify ?? true, zeroIsNone: true }),
        options
      );
    case "pickle":
      return await readTorchLegacy(store, options);
    case "tar":
      return await readTorchTar(store, options);
    default:
      throw broken(store.name, "bad-magic", "it is no file of torch.save", { offset: 0 });
  }
}

// checkpoint/_read_sharded.ts
async function readSharded(store, index, options, fail) {
  const map = memberOf(index, "weight_map");
  if (!(map instanceof Map)) throw fail("index-json", "its weight_map is no object");
  const shards = /* @__PURE__ */ new Map(), owner = /* @__PURE__ */ new Map();
  const close = () => {
    for (const shard of shards.values()) shard.close?.();
    store.close();
  };
  try {
    for (const [name, file] of map) {
      if (typeof file !== "string") throw fail("index-json", `the shard of ${quoted(name)} is no text`, { path: name });
      let shard = shards.get(file);
      if (shard === void 0) shards.set(file, shard = await openShard(store, file, options, fail));
      if (!shard.specs.has(name) && !shard.raw?.has(name)) {
        throw fail("missing-tensor", `it is not in its shard ${quoted(file)}`, { path: name });
      }
      owner.set(name, shard);
    }
    for (const [file, shard] of shards) {
      for (const name of [...shard.specs.keys(), ...shard.raw?.keys() ?? []]) {
        if (owner.get(name) === shard) continue;
        throw fail("extra-tensor", `shard ${quoted(file)} holds it, but the index does not say so`, { path: name });
      }
    }
  } catch (error) {
    close();
    throw error;
  }
  const specs = /* @__PURE__ */ new Map(), raw = /* @__PURE__ */ new Map();
  for (const [name, shard] of owner) {
    const spec = shard.specs.get(name);
    if (spec) specs.set(name, spec);
    else raw.set(name, shard.raw.get(name));
  }
  const metadata = memberOf(index, "metadata");
  const tied = [...shards.values()].flatMap((s) => s.tied ?? []), shared = [...shards.values()].flatMap((s) => s.shared ?? []);
  return {
    name: store.name,
    specs,
    metadata: metadata instanceof Map ? plainJson(metadata) : /* @__PURE__ */ new Map(),
    read: (name, range2, into) => found(store.name, owner, name).read(name, range2, into),
    close,
    ...raw.size && { raw, readRaw: (name) => found(store.name, owner, name).readRaw(name) },
    ...tied.length && { tied },
    ...shared.length && { shared }
  };
}
async function openShard(store, file, options, fail) {
  const shard = await openBeside(store, file, fail);
  try {
    const safe = file.endsWith(".safetensors") || store.name.includes(".safetensors");
    return await (safe ? readSafetensors(shard) : readTorch(shard, { ...options, names: "file" }));
  } catch (error) {
    shard.close();
    throw error;
  }
}

// checkpoint/_read_tfjs.ts
var DTYPES2 = /* @__PURE__ */ new Map([
  ["float32", "float32"],
  ["float16", "float16"],
  ["int32", "int32"],
  ["uint16", "uint16"],
  ["uint8", "uint8"],
  ["bool", "bool"],
  ["complex64", "complex64"],
  ["string", "string"]
]);
async function readTfjs(store, json, fail) {
  const manifest = memberOf(json, "weightsManifest");
  if (!Array.isArray(manifest)) throw fail("index-json", "its weightsManifest is no list");
  const files = [], entries = /* @__PURE__ */ new Map();
  const close = () => {
    for (const file of [...files, store]) file.close();
  };
  try {
    for (const group of manifest) {
      const paths = memberOf(group, "paths"), weights = memberOf(group, "weights");
      if (!Array.isArray(paths) || !Array.isArray(weights)) {
        throw fail("index-json", "a group of weights has no lists of paths and weights");
      }
      const shards = [];
      for (const path of paths) {
        const shard = await openBeside(store, path, fail);
        shards.push(shard), files.push(shard);
      }
      const bytes = joined(store.name, shards);
      let at = 0;
      for (const weight of weights) {
        const [name, entry] = await weightOf(weight, bytes, at, fail);
        if (entries.has(name)) throw fail("duplicate-key", "the name comes twice", { path: name });
        entries.set(name, entry);
        at += entry.stored;
      }
      if (at !== bytes.size) throw fail("trailing-bytes", `${bytes.size - at} bytes of its shards belong to no weight`);
    }
  } catch (error) {
    close();
    throw error;
  }
  return located(store.name, entries, /* @__PURE__ */ new Map(), close);
}
async function weightOf(json, bytes, at, fail) {
  const name = memberOf(json, "name"), sizes = memberOf(json, "shape"), type = memberOf(json, "dtype");
  if (typeof name !== "string") throw fail("index-json", "a weight has no name");
  const dtype = typeof type === "string" ? DTYPES2.get(type) : void 0;
  if (dtype === void 0) throw fail("bad-dtype", "its dtype is not known", { path: name });
  if (!Array.isArray(sizes)) throw fail("bad-shape", "its shape is no list", { path: name });
  const shape = checkedShape(sizes.map(plainInteger), dtype, name, fail), n = count(shape);
  const quantized = memberOf(json, "quantization");
  if (dtype === "string") {
    const stored2 = await textsEnd(bytes, at, n, name, fail) - at;
    return [name, { dtype, shape, stored: stored2, length: stored2, bytes: (from, to) => bytes.read(at + from, to - from) }];
  }
  const decode = quantized === void 0 ? void 0 : decoder(quantized, dtype, name, fail);
  const stored = decode ? n * decode.width : bytesIn(shape, dtype), size = bitsOf(dtype) / 8;
  if (at + stored > bytes.size) {
    throw fail("truncated", `it needs ${stored} bytes, its shards have ${bytes.size - at} left`, { path: name });
  }
  if (!decode) {
    return [name, { dtype, shape, stored, bytes: (from, to, into) => bytes.read(at + from, to - from, into) }];
  }
  const { width, run: run2 } = decode;
  return [name, {
    dtype,
    shape,
    stored,
    bytes: (from, to) => then(bytes.read(at + from / size * width, (to - from) / size * width), run2)
  }];
}
function decoder(json, dtype, path, fail) {
  const type = memberOf(json, "dtype"), bad = (reason) => fail("quantization", reason, { path });
  if (type === "float16" && dtype === "float32") {
    return {
      width: 2,
      run: (codes) => bytesOf2(Float32Array.from(new Uint16Array(codes.buffer, codes.byteOffset, codes.length / 2), fromFloat16))
    };
  }
  if (type !== "uint8" && type !== "uint16") throw bad("its quantisation is of an unknown dtype");
  if (dtype !== "float32" && dtype !== "int32") throw bad(`${dtype} is never quantised`);
  const [scale, min] = ["scale", "min"].map((key) => {
    const number = memberOf(json, key), value = isNumber(number) ? Number(number.digits) : NaN;
    if (!Number.isFinite(value)) throw bad(`its ${key} is no finite number`);
    return value;
  });
  const width = type === "uint8" ? 1 : 2;
  return {
    width,
    run(bytes) {
      const codes = width === 1 ? bytes : new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
      return bytesOf2(
        dtype === "float32" ? Float32Array.from(codes, (q) => q * scale + min) : Int32Array.from(codes, (q) => toEven(q * scale + min))
      );
    }
  };
}
function toEven(x) {
  const low = Math.floor(x), rest2 = x - low;
  return rest2 > 0.5 || rest2 === 0.5 && low % 2 !== 0 ? low + 1 : low;
}
var bytesOf2 = (values) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
async function textsEnd(bytes, start, n, path, fail) {
  if (n * 4 > bytes.size - start) throw fail("truncated", `its shards cannot hold ${n} texts`, { path });
  let at = start;
  for (let k = 0; k < n; k++) {
    const word = await bytes.read(at, 4);
    at += 4 + new DataView(word.buffer, word.byteOffset, 4).getUint32(0, true);
    if (at > bytes.size) throw fail("truncated", `text ${k} reaches beyond its shards`, { path });
  }
  return at;
}
function joined(name, files) {
  const size = files.reduce((n, f) => n + f.size, 0);
  return {
    name,
    size,
    close: () => {
    },
    read(at, length, into) {
      within({ name, size }, at, length);
      const out = into ?? new Uint8Array(length), waiting = [];
      let base = 0;
      for (const file of files) {
        const from = Math.max(at, base), to = Math.min(at + length, base + file.size);
        if (from < to) {
          const part = file.read(from - base, to - from, out.subarray(from - at, to - at));
          if (part instanceof Promise) waiting.push(part);
        }
        base += file.size;
      }
      return waiting.length ? Promise.all(waiting).then(() => out) : out;
    }
  };
}

// checkpoint/_read_json.ts
var LARGEST = 1e8;
async function readJson(store, options) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  if (store.size > LARGEST) throw fail("limit", `its JSON has more than ${LARGEST} bytes`);
  const json = parseJson(await store.read(0, store.size), "index-json", fail);
  if (memberOf(json, "weight_map") !== void 0) return await readSharded(store, json, options, fail);
  if (memberOf(json, "weightsManifest") !== void 0) return await readTfjs(store, json, fail);
  throw fail("index-json", "it has neither a weight_map nor a weightsManifest");
}

// checkpoint/_npy_header.ts
var LONGEST_NPY = 12 + 1e4;
var DTYPES3 = /* @__PURE__ */ new Map([
  ["f2", "float16"],
  ["f4", "float32"],
  ["f8", "float64"],
  ["i1", "int8"],
  ["i2", "int16"],
  ["i4", "int32"],
  ["i8", "int64"],
  ["u1", "uint8"],
  ["u2", "uint16"],
  ["u4", "uint32"],
  ["u8", "uint64"],
  ["b1", "bool"],
  ["c8", "complex64"],
  ["c16", "complex128"]
]);
function parseNpyHeader(start, size, broken2) {
  if (size < 10) throw broken2("truncated", `it has ${size} bytes, a header needs 10`);
  if (String.fromCharCode(...start.subarray(0, 6)) !== "NUMPY") throw broken2("bad-magic", "it is no npy file");
  const major = start[6], minor = start[7];
  if (major < 1 || major > 3 || minor !== 0) {
    throw broken2("unsupported", `its version is ${major}.${minor}, lensor reads 1.0 to 3.0`);
  }
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength), begin = major === 1 ? 10 : 12;
  if (start.length < begin) throw broken2("truncated", "its header is cut");
  const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true), data = begin + length;
  if (data > size) throw broken2("truncated", `its header of ${length} bytes does not fit into ${size}`);
  if (length > LONGEST_NPY - 12) throw broken2("npy-header", `its header has ${length} bytes, numpy reads up to 10000`);
  const fields2 = parseLiteral(textOf(start.subarray(begin, data), major, broken2), broken2);
  if (!(fields2 instanceof Map)) throw broken2("npy-header", "its header is no dict");
  const names = [...fields2.keys()].toSorted().join();
  if (names !== "descr,fortran_order,shape") {
    throw broken2("npy-header", "its header has other keys than descr, fortran_order, shape");
  }
  const fortran = fields2.get("fortran_order");
  if (typeof fortran !== "boolean") throw broken2("npy-header", "fortran_order is neither True nor False");
  const header = {
    ...dtypeOf(fields2.get("descr"), broken2),
    fortran,
    shape: shapeOf(fields2.get("shape"), broken2),
    data
  };
  checkSize(header, size - data, broken2);
  return header;
}
function textOf(bytes, major, broken2) {
  if (major < 3) return String.fromCharCode(...bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw broken2("npy-header", "its header is no UTF-8");
  }
}
function dtypeOf(descr, broken2) {
  const [, order, code] = typeof descr === "string" && /^([<>=|])([a-zA-Z]\d+)$/.exec(descr) || [];
  const dtype = DTYPES3.get(code ?? "");
  if (dtype !== void 0) return { dtype, bigEndian: order === ">" };
  const shown = typeof descr === "string" ? quoted(descr) : "of several fields";
  throw broken2("bad-dtype", `its dtype is ${shown}; lensor reads plain numbers, save it as one of those`);
}
function shapeOf(shape, broken2) {
  const sizes = shape !== null && typeof shape === "object" && "tuple" in shape ? shape.tuple : void 0;
  if (sizes === void 0) throw broken2("bad-shape", "its shape is no tuple");
  if (sizes.length > 64) throw broken2("limit", "it has more than 64 axes");
  return sizes.map((size) => {
    if (typeof size !== "bigint" || size < 0n) throw broken2("bad-shape", "a size in its shape is no count");
    if (size > BigInt(Number.MAX_SAFE_INTEGER)) throw broken2("overflow", `a size of ${size} is too large`);
    return Number(size);
  });
}
function checkSize({ shape, dtype }, room, broken2) {
  const width = [...DTYPES3].find(([, d]) => d === dtype)[0].slice(1);
  const bytes = shape.reduce((n, size) => n * BigInt(size), BigInt(width));
  if (bytes >= 1n << 64n) throw broken2("overflow", "its shape overflows");
  if (bytes > BigInt(room)) throw broken2("truncated", `its shape takes ${bytes} bytes, ${room} follow the header`);
  if (bytes < BigInt(room)) throw broken2("trailing-bytes", `${BigInt(room) - bytes} bytes follow the last element`);
}
function parseLiteral(text, broken2) {
  let i = 0;
  const bad = (reason) => broken2("npy-header", `${reason} at character ${i} of its header`);
  const space = () => {
    while (" 	\r\n".includes(text[i] ?? "x")) i++;
  };
  const match = (pattern) => {
    pattern.lastIndex = i;
    const found2 = pattern.exec(text)?.[0];
    i += found2?.length ?? 0;
    return found2;
  };
  function value(depth) {
    if (depth > 8) throw bad("values nest too deeply");
    space();
    const string = match(/'[^'\\\n]*'|"[^"\\\n]*"/y);
    if (string !== void 0) return string.slice(1, -1);
    const word = match(/True\b|False\b|None\b/y);
    if (word !== void 0) return word === "None" ? null : word === "True";
    const float = match(/-?\d+(\.\d*|[eE][+-]?\d+)/y);
    if (float !== void 0) return { float };
    const integer2 = match(/-?\d{1,30}L?\b/y);
    if (integer2 !== void 0) return BigInt(integer2.replace("L", ""));
    const c = text[i++];
    if (c === "{") return dict(depth);
    if (c === "[") return { list: items("]", depth)[0] };
    if (c !== "(") throw bad("something else than a literal stands");
    const [list, commas] = items(")", depth);
    return list.length === 1 && commas === 0 ? list[0] : { tuple: list };
  }
  function items(end, depth) {
    const out2 = [];
    for (let commas = 0; ; commas++) {
      space();
      if (text[i] === end) return i++, [out2, commas];
      out2.push(value(depth + 1));
      space();
      const c = text[i++];
      if (c === end) return [out2, commas];
      if (c !== ",") throw bad("a comma is missing");
    }
  }
  function dict(depth) {
    const out2 = /* @__PURE__ */ new Map();
    for (; ; ) {
      space();
      if (text[i] === "}") return i++, out2;
      const key = value(depth + 1);
      if (typeof key !== "string") throw bad("a key is no text");
      if (out2.has(key)) throw broken2("duplicate-key", `its header has ${quoted(key)} twice`);
      space();
      if (text[i++] !== ":") throw bad("a colon is missing");
      out2.set(key, value(depth + 1));
      space();
      const c = text[i++];
      if (c === "}") return out2;
      if (c !== ",") throw bad("a comma is missing");
    }
  }
  const out = value(0);
  space();
  if (i < text.length) throw bad("something follows the dict");
  return out;
}

// checkpoint/_read_npy.ts
async function readNpy(store) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  const header = parseNpyHeader(await store.read(0, Math.min(store.size, LONGEST_NPY)), store.size, fail);
  const entry = entryOf3(header, (from, to, into) => store.read(from, to - from, into));
  return located(store.name, /* @__PURE__ */ new Map([["", entry]]), /* @__PURE__ */ new Map(), () => store.close());
}
async function readNpz(store, zip) {
  const entries = /* @__PURE__ */ new Map();
  for (const member of zip.members.values()) {
    const name = member.name.replace(/\.npy$/, "");
    const fail = (detail, reason, place) => broken(store.name, detail, reason, { ...place, path: name });
    if (entries.has(name)) throw fail("duplicate-key", "the name comes twice");
    const header = parseNpyHeader(await zip.peek(member, LONGEST_NPY), member.size, fail);
    entries.set(name, entryOf3(header, (from, to, into) => zip.read(member, from, to, into)));
  }
  return located(store.name, entries, /* @__PURE__ */ new Map(), () => store.close());
}
function entryOf3({ dtype, shape, fortran, bigEndian, data }, read) {
  const size = bitsOf(dtype) / 8, total = count(shape) * size;
  const finish = (bytes) => bigEndian ? swapBytes(bytes, swapUnit(dtype)) : bytes;
  if (!fortran || shape.length < 2) {
    return { dtype, shape, bytes: (from, to, into) => then(read(data + from, data + to, into), finish) };
  }
  const strides = [];
  shape.reduce((step, n) => (strides.push(step), step * n), 1);
  return {
    dtype,
    shape,
    bytes: (from, to) => then(
      from === to ? new Uint8Array() : read(data, data + total),
      (bytes) => finish(from === to ? bytes : strided(bytes, shape, strides, size, from / size, to / size))
    )
  };
}

// checkpoint/_protobuf.ts
function fieldsOf(bytes, broken2) {
  const out = [], reader2 = { bytes, at: 0 };
  while (reader2.at < bytes.length) {
    const key = varint(reader2, broken2), id = Number(key >> 3n), wire = Number(key & 7n);
    if (id === 0 || key >> 32n) throw broken2("protobuf", "a field has no number", { offset: reader2.at });
    if (wire === 0) out.push({ id, value: varint(reader2, broken2) });
    else if (wire === 1 || wire === 5) out.push({ id, data: take(reader2, wire === 1 ? 8 : 4, broken2) });
    else if (wire === 2) out.push({ id, data: take(reader2, Number(varint(reader2, broken2)), broken2) });
    else throw broken2("protobuf", `a field has wire type ${wire}`, { offset: reader2.at });
  }
  return out;
}
function varints(fields2, id, broken2) {
  const out = [];
  for (const field of fields2) {
    if (field.id !== id) continue;
    if (field.value !== void 0) out.push(field.value);
    const reader2 = { bytes: field.data ?? new Uint8Array(), at: 0 };
    while (reader2.at < reader2.bytes.length) out.push(varint(reader2, broken2));
  }
  return out;
}
function signedVarints(fields2, id, broken2) {
  return varints(fields2, id, broken2).map((n) => BigInt.asIntN(64, n));
}
function numbers(fields2, id, width, broken2) {
  const parts2 = fields2.filter((f) => f.id === id).map((f) => f.data ?? new Uint8Array(1));
  const out = new Uint8Array(parts2.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const part of parts2) {
    if (part.length % width) throw broken2("protobuf", "numbers are cut");
    out.set(part, at);
    at += part.length;
  }
  return out;
}
function integers(values, dtype, make) {
  const width = dtype.includes("64") ? 8 : dtype.includes("32") ? 4 : dtype.includes("16") ? 2 : 1;
  const out = make(values.length * width), view = new DataView(out.buffer, out.byteOffset, out.byteLength);
  for (const [i, value] of values.entries()) {
    if (width === 8) view.setBigUint64(8 * i, value, true);
    else if (width === 4) view.setUint32(4 * i, Number(value & 0xffffffffn), true);
    else if (width === 2) view.setUint16(2 * i, Number(value & 0xffffn), true);
    else view.setUint8(i, Number(value & 0xffn));
  }
  return out;
}
function varint(reader2, broken2) {
  let low = 0, high = 0n;
  for (let k = 0; k < 10; k++) {
    const b = reader2.bytes[reader2.at++];
    if (b === void 0) throw broken2("truncated", "its message is cut", { offset: reader2.bytes.length });
    if (k < 4) low |= (b & 127) << 7 * k;
    else high |= BigInt(b & 127) << BigInt(7 * k);
    if (b < 128) return BigInt.asUintN(64, BigInt(low) | high);
  }
  throw broken2("protobuf", "a number has more than ten bytes", { offset: reader2.at });
}
function take(reader2, length, broken2) {
  if (!(length <= reader2.bytes.length - reader2.at)) {
    throw broken2("truncated", `its message is cut: a field of ${length} bytes`, { offset: reader2.at });
  }
  return reader2.bytes.subarray(reader2.at, reader2.at += length);
}

// checkpoint/_read_onnx.ts
var TYPES2 = /* @__PURE__ */ new Map([
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
  [22, ["int4", 5]]
]);
var DATA_FIELDS = [4, 5, 6, 7, 9, 10, 11];
async function readOnnx(store) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  if (store.size >= 2 ** 31) throw fail("limit", "a model of ONNX has less than 2 GiB");
  const bytes = await store.read(0, store.size), files = /* @__PURE__ */ new Map(), entries = /* @__PURE__ */ new Map();
  const close = () => {
    for (const file of files.values()) file.close();
    store.close();
  };
  try {
    for (const model of fieldsOf(bytes, fail)) {
      if (model.id !== 7) continue;
      for (const graph of fieldsOf(dataOf(model, fail), fail)) {
        if (graph.id !== 5) continue;
        const [name, entry] = await tensorOf2(dataOf(graph, fail), store, files, fail);
        if (entries.has(name)) throw fail("duplicate-key", "the name comes twice", { path: name });
        entries.set(name, entry);
      }
    }
  } catch (error) {
    close();
    throw error;
  }
  return located(store.name, entries, /* @__PURE__ */ new Map(), close);
}
function dataOf(field, fail) {
  if (field.data === void 0) throw fail("protobuf", `field ${field.id} has no length`);
  return field.data;
}
async function tensorOf2(bytes, store, files, fail) {
  const fields2 = fieldsOf(bytes, fail), last = (id) => fields2.findLast((f) => f.id === id);
  const name = utf8(last(8)?.data ?? new Uint8Array(), fail);
  const bad = (detail, reason) => fail(detail, reason, { path: name });
  const code = Number(last(2)?.value ?? 0n), [dtype, own] = TYPES2.get(code) ?? [];
  if (dtype === void 0 || own === void 0) throw bad("bad-dtype", `its data type ${code} is not known`);
  const shape = checkedShape(signedVarints(fields2, 1, fail), dtype, name, fail), size = bytesIn(shape, dtype);
  if (last(14)?.value === 1n) {
    const at = await externalOf(fields2, store, files, name, fail);
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
      bytes: (from, to, into) => at.file.read(at.offset + from, to - from, into)
    }];
  }
  const given = new Set(fields2.map((f) => f.id).filter((id) => DATA_FIELDS.includes(id)));
  if (given.size > 1) throw bad("size-mismatch", "it has data in several fields");
  const elements = given.has(9) && dtype !== "string" ? last(9)?.data ?? new Uint8Array() : typedOf(fields2, dtype, own, given, fail);
  if (dtype === "string") {
    if (fields2.filter((f) => f.id === 6).length !== count(shape)) {
      throw bad("size-mismatch", "it has another number of texts than its shape");
    }
  } else if (elements.length !== size) {
    throw bad("size-mismatch", `its shape takes ${size} bytes, its data have ${elements.length}`);
  }
  return [name, { dtype, shape, length: elements.length, bytes: (from, to) => elements.slice(from, to) }];
}
function typedOf(fields2, dtype, own, given, fail) {
  if (given.size && !given.has(own)) return new Uint8Array();
  switch (own) {
    case 4:
      return numbers(fields2, 4, 4, fail);
    case 10:
      return numbers(fields2, 10, 8, fail);
    case 6:
      return textsOf(fields2.filter((f) => f.id === 6).map((f) => dataOf(f, fail)));
    default: {
      const values = varints(fields2, own, fail);
      return isRaw(dtype) ? Uint8Array.from(values, (v) => Number(v & 255n)) : integers(values, dtype, (n) => toBytes(elementsOf(new Uint8Array(n), dtype)));
    }
  }
}
function textsOf(texts) {
  const out = new Uint8Array(texts.reduce((n, t) => n + 4 + t.length, 0)), view = new DataView(out.buffer);
  let at = 0;
  for (const text of texts) {
    view.setUint32(at, text.length, true);
    out.set(text, at + 4);
    at += 4 + text.length;
  }
  return out;
}
async function externalOf(fields2, store, files, path, fail) {
  const keys = /* @__PURE__ */ new Map();
  for (const field of fields2) {
    if (field.id !== 13) continue;
    const pair = fieldsOf(dataOf(field, fail), fail), text = (id) => utf8(pair.findLast((f) => f.id === id)?.data ?? new Uint8Array(), fail);
    keys.set(text(1), text(2));
  }
  const decimal = (key) => {
    const digits = keys.get(key);
    if (digits === void 0) return void 0;
    const n = Number(digits);
    if (!/^\d{1,16}$/.test(digits) || !Number.isSafeInteger(n)) {
      throw fail("bad-offset", `its ${key} ${quoted(digits)} is no offset`, { path });
    }
    return n;
  };
  const location = keys.get("location"), offset = decimal("offset") ?? 0, length = decimal("length");
  const plain2 = (detail, reason) => fail(detail, reason, { path });
  let file = files.get(location ?? "");
  if (file === void 0) files.set(location ?? "", file = await openBeside(store, location, plain2));
  return { file, offset, length };
}
function utf8(bytes, fail) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw fail("protobuf", "a text is no UTF-8");
  }
}

// checkpoint/_read_any.ts
async function readAny(store, options = {}) {
  switch (sniff(await store.read(0, Math.min(store.size, 512)))) {
    case "zip":
      return await readZip(store, options);
    case "pickle":
    case "tar":
      return await readTorch(store, options);
    case "safetensors":
      return await readSafetensors(store);
    case "npy":
      return await readNpy(store);
    case "json":
      return await readJson(store, options);
    case "gguf":
      return await readGguf(store);
    case "protobuf":
      return await readOnnx(store);
    default: {
      const detail = store.size < 8 ? "truncated" : "bad-magic";
      throw broken(store.name, detail, "it is in no format that lensor knows", { offset: 0 });
    }
  }
}
async function readZip(store, options) {
  const verify = options.verify ?? true;
  const zip = await openZip(store, { verify, zeroIsNone: false });
  const names = [...zip.members.keys()];
  if (names.length === 0) throw broken(store.name, "zip", "it is an empty archive");
  if (names.some((n) => n.endsWith(".npy")) && !names.some((n) => n.endsWith("/data.pkl"))) {
    return await readNpz(store, zip);
  }
  return await readTorchZip(store, await openZip(store, { verify, zeroIsNone: true }), options);
}

// checkpoint/_open_options.ts
var CHOICES = /* @__PURE__ */ new Map([
  ["whole", [true, false]],
  ["unwrap", ["usual", "state_dict"]],
  ["names", ["plain", "file"]],
  ["onUnknown", ["error", "inert"]],
  ["verify", [true, false]],
  ["redirects", ["same-host", "any"]]
]);
function checkOpenOptions(options) {
  checkOptions("open a checkpoint", options, [...CHOICES.keys(), "sha256"]);
  for (const [name, value] of Object.entries(options ?? {})) {
    const choices = CHOICES.get(name);
    if (value === void 0 || choices?.includes(value)) continue;
    if (choices === void 0) {
      if (typeof value === "string" && /^[0-9a-f]{64}$/i.test(value)) continue;
      throw new LensorError("type", `Cannot open a checkpoint: sha256 is ${describe(value)}; give 64 hex digits`);
    }
    throw new LensorError(
      "type",
      `Cannot open a checkpoint: ${name} is ${describe(value)}; use one of ${quoteNames(choices.map(String))}`
    );
  }
}

// checkpoint/from_bytes.ts
async function fromBytes(bytes, name = "bytes", options = {}) {
  checkOpenOptions(options);
  if (!(bytes instanceof Uint8Array)) {
    throw new LensorError("type", `Cannot read "${name}": expected a Uint8Array, found ${describe(bytes)}`);
  }
  const store = bytesStore(bytes, name);
  return await closingOnError(store, () => readAny(store, options));
}

// checkpoint/_http_store.ts
var FIRST = 1 << 16;
var ATTEMPTS = 4;
var PAUSE = 100;
var STALLED = 6e4;
var REDIRECTS = 5;
async function openHttp(target, anywhere = false) {
  const name = nameOf(target);
  const first = await request(target, name, 0, FIRST, anywhere);
  const { head, size, tag, url } = first;
  async function read(at, length, into) {
    within({ name, size }, at, length);
    const out = into ?? new Uint8Array(length);
    if (at + length <= head.length) {
      out.set(head.subarray(at, at + length));
      return out;
    }
    let done = 0, failures = 0;
    while (done < length) {
      const before = done;
      try {
        const response = await send(url, name, at + done, length - done);
        if (tagOf(response) !== tag || sizeOf(response) !== size) {
          await response.body?.cancel();
          throw new LensorError("io", `Cannot read "${name}": it has changed on the server since it was opened`, {
            file: name
          });
        }
        for await (const piece of piecesOf(response)) {
          if (piece.length > length - done) throw broken(name, "http", "the server sent more than it was asked for");
          out.set(piece, done);
          done += piece.length;
        }
        if (done === before) throw new Error("the server sent nothing");
      } catch (error) {
        if (error instanceof LensorError && !isPassing(error) || isRefusal(error)) throw named2(name, error);
        if (done > before) failures = 0;
        if (++failures >= ATTEMPTS) throw gaveUp(name, error);
        await pause(failures);
      }
    }
    return out;
  }
  return {
    name,
    size,
    read,
    close: () => {
    },
    sibling: (other) => openHttp(new URL(other.split("/").map(encodeURIComponent).join("/"), url), anywhere)
  };
}
function nameOf({ pathname, host }) {
  const last = pathname.split("/").at(-1) || host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
async function request(target, name, at, length, anywhere) {
  for (let failures = 0; ; ) {
    try {
      let url = target;
      for (let hops = 0; ; hops++) {
        const response = await send(url, name, at, length, true), next = redirectOf(response, url, name, anywhere);
        if (next === void 0) {
          const size = sizeOf(response), parts2 = [];
          let got2 = 0;
          for await (const piece of piecesOf(response)) {
            if ((got2 += piece.length) > length) {
              throw broken(name, "http", "the server sent more than it was asked for");
            }
            parts2.push(piece);
          }
          const head = new Uint8Array(await new Blob(parts2).arrayBuffer());
          if (head.length !== Math.min(size, length)) throw new Error("the transfer broke off");
          return { head, size, tag: tagOf(response), url };
        }
        await response.body?.cancel();
        if (hops === REDIRECTS) {
          throw new LensorError("io", `Cannot read "${name}": it is redirected without end`, { file: name });
        }
        url = next;
      }
    } catch (error) {
      if (error instanceof LensorError && !isPassing(error) || isRefusal(error)) throw named2(name, error);
      if (++failures >= ATTEMPTS) throw gaveUp(name, error);
      await pause(failures);
    }
  }
}
async function send(url, name, at, length, redirects = false) {
  const response = await fetch(url, { headers: { range: `bytes=${at}-${at + length - 1}` }, redirect: "manual" });
  const { status } = response;
  if (status === 206 && startOf(response) === at || redirects && status >= 300 && status < 400) return response;
  await response.body?.cancel();
  const place = { file: name, offset: at };
  if (status === 404 || status === 410) {
    throw new LensorError("missing", `Cannot read "${name}": there is no such file at ${url.origin}`, {
      ...place,
      detail: "missing-file"
    });
  }
  if (status === 416) throw broken(name, "truncated", "the file on the server is empty", { offset: at });
  const why = status === 200 || status === 206 ? "the server gives no ranges; download the file first" : `the server answers ${status}`;
  const detail = status >= 500 || status === 429 ? PASSING : void 0;
  throw new LensorError(status === 200 ? "unsupported" : "io", `Cannot read "${name}": ${why}`, { ...place, detail });
}
var PASSING = "http-busy";
var isPassing = (error) => error.detail === PASSING;
function redirectOf(response, from, name, anywhere) {
  if (response.status < 300 || response.status >= 400) return void 0;
  const location = response.headers.get("location"), to = location === null ? null : URL.parse(location, from);
  if (to?.host === from.host && to.protocol === from.protocol) return to;
  if (anywhere && to && (to.protocol === from.protocol || to.protocol === "https:")) return to;
  throw new LensorError(
    "forbidden",
    `Cannot read "${name}": ${from.host} redirects to ${to?.host ?? "an unknown place"}; open that address itself, or pass redirects: "any"`,
    { file: name, detail: "redirect" }
  );
}
var range = (response) => /^bytes (\d{1,16})-(\d{1,16})\/(\d{1,16})$/.exec(response.headers.get("content-range") ?? "");
var startOf = (response) => Number(range(response)?.[1] ?? NaN);
var sizeOf = (response) => Number(range(response)?.[3] ?? NaN);
var tagOf = (response) => response.headers.get("etag") ?? response.headers.get("last-modified") ?? "";
async function* piecesOf(response) {
  const reader2 = response.body?.getReader();
  if (reader2 === void 0) return;
  try {
    for (; ; ) {
      let timer;
      const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error("the transfer stalled")), STALLED);
      });
      const { value, done } = await Promise.race([reader2.read(), late]).finally(() => clearTimeout(timer));
      if (done) return;
      yield value;
    }
  } finally {
    await reader2.cancel().catch(() => {
    });
  }
}
function pause(failures) {
  return new Promise((done) => setTimeout(done, PAUSE * 2 ** (failures - 1)));
}
function gaveUp(name, error) {
  return named2(name, error, `, after ${ATTEMPTS} attempts`);
}
function named2(name, error, when = "") {
  if (error instanceof LensorError) return error;
  const why = error instanceof Error ? error.message.split("\n")[0] : String(error);
  return new LensorError("io", `Cannot read "${name}": ${why}${when}`, { file: name, cause: error });
}
function isRefusal(error) {
  return error instanceof Error && error.name === "NotCapable";
}

// checkpoint/_open_file.ts
function openFile(target) {
  const path = pathOf(target), name = baseName(path), host = hostOf("read", path);
  const file = attempt("read", path, () => host.openSync(path, { read: true }));
  const about = attempt("read", path, () => file.statSync());
  if (!about.isFile) {
    file.close();
    throw new LensorError("io", `Cannot read "${path}": it is no regular file; give the path of a file`, {
      file: path
    });
  }
  const { size } = about;
  let open = true;
  function check(at, length) {
    if (!open) throw new LensorError("io", `Cannot read "${path}": it has been closed`, { file: path });
    within({ name, size }, at, length);
  }
  function fill(at, into) {
    attempt("read", path, () => {
      if (into.length > 0) file.seekSync(at, 0);
      for (let done = 0; done < into.length; ) done += got(file.readSync(rest(into, done)), name, at + done);
    });
    return into;
  }
  function share(at, into) {
    check(at, into.length);
    const other = isSharable(into) ? openAgain(host, path, about) : void 0, left = into.length >> 1;
    return other && { left, done: fillAside(other, path, at + left, into.subarray(left)) };
  }
  return {
    name,
    size,
    read(at, length, into) {
      check(at, length);
      const out = into ?? new Uint8Array(length), shared = share(at, out);
      if (shared === void 0) return fill(at, out);
      return both(shared.done, () => fill(at, out.subarray(0, shared.left))).then(() => out);
    },
    share,
    close() {
      if (open) file.close();
      open = false;
    },
    sibling: (other) => openSibling(host, path, other)
  };
}
var LARGE = 1 << 23;
function isSharable({ length, buffer }) {
  return length >= LARGE && buffer instanceof ArrayBuffer && !buffer.resizable;
}
function openAgain(host, path, first) {
  let file;
  try {
    file = host.openSync(path, { read: true });
    const { dev, ino, size } = file.statSync();
    if (ino !== null && ino === first.ino && dev === first.dev && size === first.size) return file;
  } catch {
  }
  file?.close();
  return void 0;
}
async function fillAside(file, path, at, into) {
  try {
    await attemptLater("read", path, async () => {
      file.seekSync(at, 0);
      for (let done = 0; done < into.length; ) done += got(await file.read(rest(into, done)), baseName(path), at + done);
    });
  } finally {
    file.close();
  }
}
var rest = (bytes, done) => done === 0 ? bytes : bytes.subarray(done);
function got(n, name, at) {
  if (n === null || n === 0) throw broken(name, "truncated", `it ends at ${at}`, { offset: at });
  return n;
}
function openSibling(host, path, name) {
  const folder = attempt("read", path, () => host.realPathSync(folderOf(path)));
  const target = `${folder}/${name}`;
  const real = attempt("read", target, () => host.realPathSync(target), "missing-file");
  const root = folder.replace(/[\\/]$/, "");
  if (!real.startsWith(root) || !/^[\\/]/.test(real.slice(root.length))) {
    throw broken(baseName(path), "path", `${JSON.stringify(name)} leads out of the folder`);
  }
  return openFile(real);
}

// checkpoint/_open_store.ts
function openStore(target, options = {}) {
  const url = /^https?:/i.test(String(target)) ? URL.parse(String(target)) : null;
  const store = url ? openHttp(url, options.redirects === "any") : openFile(target);
  return options.sha256 === void 0 ? store : hashed(store, options.sha256);
}
async function hashed(opened, want) {
  const store = await opened;
  return await closingOnError(store, async () => {
    const bytes = await store.read(0, store.size);
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const found2 = Array.from(digest, (b) => b.toString(16).padStart(2, "0")).join("");
    if (found2 === want.toLowerCase()) return { ...bytesStore(bytes, store.name), ...pick(store) };
    throw broken(store.name, "sha256", `its SHA-256 is ${found2}, not ${want.toLowerCase()}`);
  });
}
var pick = ({ close, sibling }) => ({ close, ...sibling && { sibling } });

// checkpoint/open_checkpoint.ts
async function openCheckpoint(target, options = {}) {
  checkOpenOptions(options);
  const store = await openStore(target, options);
  return await closingOnError(store, () => readAny(store, options));
}

// checkpoint/open_all.ts
async function openAll(cfg, options = {}) {
  const out = /* @__PURE__ */ new Map();
  try {
    for (const path of pathsOf(cfg)) {
      out.set(path, await openCheckpoint(placed2(path, options.base), { names: "file", unwrap: "state_dict" }));
    }
    return out;
  } catch (error) {
    for (const checkpoint of out.values()) checkpoint.close?.();
    throw error;
  }
}
function pathsOf(cfg) {
  const out = /* @__PURE__ */ new Set(), seen = /* @__PURE__ */ new Set(), queue = [cfg];
  for (const node of queue) {
    if (typeof node !== "object" || node === null || ArrayBuffer.isView(node) || seen.has(node)) continue;
    seen.add(node);
    const { type, checkpoint } = node;
    if ((type === "Pretrained" || type === "PretrainedInit") && typeof checkpoint === "string") out.add(checkpoint);
    queue.push(...Object.values(node));
  }
  return out;
}
function placed2(path, base) {
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]+):\/\//.exec(path)?.[1]?.toLowerCase();
  if (scheme !== void 0 && !["http", "https", "file"].includes(scheme)) {
    throw new LensorError(
      "unsupported",
      `Cannot open "${path}": ${scheme}:// names no file; download it and give its path in the cfg`,
      { file: path }
    );
  }
  if (base === void 0 || scheme !== void 0 || /^([\\/]|[a-zA-Z]:[\\/])/.test(path)) return path;
  const isUrl = base instanceof URL || /^[a-z]+:\/\//i.test(base);
  return isUrl ? new URL(path, String(base).replace(/\/?$/, "/")) : `${base.replace(/[\\/]$/, "")}/${path}`;
}

// checkpoint/open_npy.ts
async function openNpy(target) {
  const store = await openStore(target);
  return await closingOnError(store, () => readNpy(store));
}

// checkpoint/open_npz.ts
async function openNpz(target) {
  const store = await openStore(target);
  return await closingOnError(
    store,
    async () => readNpz(store, await openZip(store, { verify: true, zeroIsNone: false }))
  );
}

// checkpoint/open_onnx.ts
async function openOnnx(target) {
  const store = await openStore(target);
  return await closingOnError(store, () => readOnnx(store));
}

// checkpoint/open_safetensors.ts
async function openSafetensors(target) {
  const store = await openStore(target);
  return await closingOnError(store, () => readSafetensors(store));
}

// checkpoint/open_tfjs.ts
async function openTfjs(target) {
  const store = await openStore(target);
  return await closingOnError(store, () => readJson(store, {}));
}

// checkpoint/open_torch.ts
async function openTorch(target, options = {}) {
  checkOpenOptions(options);
  const store = await openStore(target, options);
  return await closingOnError(store, () => readTorch(store, options));
}

// checkpoint/renamed.ts
function renamed(checkpoint, options) {
  checkOptions("rename a checkpoint", options, ["prefix", "rename"]);
  const { prefix = "", rename = (name) => name } = options, { raw, tied, shared, name: file, keys: _, ...rest2 } = checkpoint;
  const start = prefix === "" || prefix.endsWith(".") ? prefix : prefix + ".";
  const old = /* @__PURE__ */ new Map(), fresh = /* @__PURE__ */ new Map();
  for (const name of [...checkpoint.specs.keys(), ...raw?.keys() ?? []]) {
    if (!name.startsWith(start)) continue;
    const to = rename(name.slice(start.length));
    if (old.has(to)) {
      throw new LensorError("unused", `Cannot rename "${name}" of "${file}": "${old.get(to)}" becomes "${to}" too`, {
        file,
        path: name
      });
    }
    old.set(to, name);
    fresh.set(name, to);
  }
  if (old.size === 0 && start !== "") {
    const names = quoteNames(checkpoint.specs.keys());
    throw new LensorError(
      "no-match",
      `Cannot take "${start}" from "${file}": no entry begins with it; it has ${names}`,
      { file }
    );
  }
  const pick2 = (from) => new Map([...from].flatMap(([name, value]) => fresh.has(name) ? [[fresh.get(name), value]] : []));
  const groups2 = (from) => from.map((names) => names.flatMap((n) => fresh.get(n) ?? [])).filter((names) => names.length > 1);
  return {
    ...rest2,
    name: file,
    specs: pick2(checkpoint.specs),
    read: (name, range2, into) => checkpoint.read(found(file, old, name), range2, into),
    ...raw && { raw: pick2(raw), readRaw: (name) => checkpoint.readRaw(found(file, old, name)) },
    ...tied && { tied: groups2(tied) },
    ...shared && { shared: groups2(shared) }
  };
}

// checkpoint/write_npy.ts
async function writeNpy(tensor, target, options) {
  const bytes = await toNpy(tensor, options);
  await replaceFile(target, (put) => put(bytes));
}
async function toNpy(tensor, options) {
  checkOptions("write npy", options, ["fortran"]);
  const [entry] = sizedEntries([["", tensor]]);
  const fortran = (options?.fortran ?? false) && count(entry.shape) > 0 && entry.shape.filter((n) => n > 1).length > 1;
  const header = npyHeader(entry, fortran), out = new Uint8Array(header.length + entry.bytes);
  out.set(header);
  let at = header.length;
  await writeEntries([entry], (bytes) => {
    out.set(bytes, at);
    at += bytes.length;
  });
  if (fortran) out.set(transposed(out.slice(header.length), tensor), header.length);
  return out;
}
var CODES = /* @__PURE__ */ new Map([
  ["float64", "<f8"],
  ["float32", "<f4"],
  ["float16", "<f2"],
  ["int64", "<i8"],
  ["int32", "<i4"],
  ["int16", "<i2"],
  ["int8", "|i1"],
  ["uint64", "<u8"],
  ["uint32", "<u4"],
  ["uint16", "<u2"],
  ["uint8", "|u1"],
  ["bool", "|b1"],
  ["complex64", "<c8"],
  ["complex128", "<c16"]
]);
function npyHeader(entry, fortran) {
  const { name, dtype, shape } = entry, code = CODES.get(dtype);
  if (code === void 0) throw refusal("unsupported", name, `numpy has no name for ${dtype}; cast it first`);
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
  const grows = shape.length ? 21 - String(fortran ? shape.at(-1) : shape[0]).length : 0;
  const dict = `{'descr': '${code}', 'fortran_order': ${fortran ? "True" : "False"}, 'shape': ${tuple}, }` + " ".repeat(grows);
  const length = 10 + dict.length + 1, padded = dict + " ".repeat(64 - length % 64) + "\n";
  if (padded.length > 65535) throw refusal("limit", name, "its shape is too long for a header");
  const out = new Uint8Array(10 + padded.length);
  out.set([147, 78, 85, 77, 80, 89, 1, 0, padded.length & 255, padded.length >> 8]);
  out.set(new TextEncoder().encode(padded), 10);
  return out;
}
function transposed(bytes, { shape, dtype }) {
  const size = bytesOf(dtype), back = shape.toReversed();
  return strided(bytes, back, stridesOf(shape).toReversed(), size, 0, count(shape));
}
function stridesOf(shape) {
  let step = 1;
  return shape.toReversed().map((n) => (step *= n) / n).toReversed();
}

// checkpoint/_write_zip.ts
var DATE = 33;
function zipWriter(put) {
  const directory = [];
  let at = 0;
  let behind;
  const append = (bytes) => {
    at += bytes.length;
    behind = put(bytes) ?? behind;
  };
  return {
    async add(name, bytes, compress = false) {
      const packed = compress ? await deflate(bytes) : bytes, text = new TextEncoder().encode(name);
      const crc = crc32For(at + bytes.length)(bytes);
      const common = fields([2, 45], [2, 2048], [2, compress ? 8 : 0], [2, 0], [2, DATE], [4, crc], [4, 4294967295], [
        4,
        4294967295
      ], [2, text.length]);
      const sizes = fields([8, bytes.length], [8, packed.length]);
      directory.push(
        fields([4, 33639248], [2, 45]),
        common,
        fields([2, 28], [2, 0], [2, 0], [2, 0], [4, 0], [4, 4294967295]),
        text,
        fields([2, 1], [2, 24]),
        sizes,
        fields([8, at])
      );
      for (const part of [fields([4, 67324752]), common, fields([2, 20]), text, fields([2, 1], [2, 16]), sizes, packed]) append(part);
      await behind;
    },
    async end() {
      const start = at, count2 = directory.length / 7;
      for (const part of directory) append(part);
      const size = at - start, record = at;
      append(
        fields([4, 101075792], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count2], [8, count2], [8, size], [
          8,
          start
        ])
      );
      append(fields([4, 117853008], [4, 0], [8, record], [4, 1]));
      append(
        fields([4, 101010256], [2, 0], [2, 0], [2, 65535], [2, 65535], [4, 4294967295], [4, 4294967295], [2, 0])
      );
      await behind;
    }
  };
}
async function deflate(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(
    new CompressionStream("deflate-raw")
  );
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
function fields(...list) {
  const out = new Uint8Array(list.reduce((n, [bytes]) => n + bytes, 0));
  let at = 0;
  for (const [bytes, value] of list) {
    for (let k = 0, rest2 = value; k < bytes; k++, rest2 = Math.floor(rest2 / 256)) out[at++] = rest2 % 256;
  }
  return out;
}

// checkpoint/write_npz.ts
async function writeNpz(entries, target, options) {
  const plan = planOf(entries, options);
  await replaceFile(target, (put) => writePlan(plan, put));
}
async function toNpz(entries, options) {
  const parts2 = [];
  await writePlan(planOf(entries, options), (bytes) => void parts2.push(bytes.slice()));
  return new Uint8Array(await new Blob(parts2).arrayBuffer());
}
function planOf(given, options) {
  checkOptions("write npz", options, ["compress"]);
  return { compress: options?.compress ?? false, entries: sizedEntries(given).map((e) => [e, npyHeader(e, false)]) };
}
async function writePlan({ entries, compress }, put) {
  const zip = zipWriter(put);
  for (const [entry, header] of entries) {
    const bytes = new Uint8Array(header.length + entry.bytes);
    bytes.set(header);
    let at = header.length;
    await writeEntries([entry], (piece) => {
      bytes.set(piece, at);
      at += piece.length;
    });
    await zip.add(`${entry.name}.npy`, bytes, compress);
  }
  await zip.end();
}

// checkpoint/suggest_rename.ts
function suggestRename(checkpoint, wanted) {
  const asIs = [...checkpoint.specs].filter(([name, spec]) => meets(wanted.get(name), spec)).length;
  let best;
  for (const [says, restyle] of STYLES) {
    const renamed2 = new Map([...checkpoint.specs].map(([name, spec]) => [restyle(name), spec]));
    if (renamed2.size < checkpoint.specs.size || says && [...renamed2.keys()].every((n) => checkpoint.specs.has(n))) {
      continue;
    }
    const { prefix, add, matched } = bestExchange(renamed2, wanted);
    if (matched <= (best?.matched ?? asIs)) continue;
    const rename = (name) => {
      const styled = restyle(name);
      return styled.startsWith(prefix) ? add + styled.slice(prefix.length) : styled;
    };
    best = { prefix, add, matched, says: [says, inWords(prefix, add)].filter(Boolean).join(", then "), rename };
  }
  return best;
}
var WRAPPERS2 = /(^|\.)(?:module|_orig_mod|_fsdp_wrapped_module|_checkpoint_wrapped_module)(?=\.)/g;
var unwrapped2 = (name) => name.replace(WRAPPERS2, "$1").replace(/\.{2,}/g, ".").replace(/^\./, "");
var modern = (name) => name.replace(/(^|\.)gamma$/, "$1weight").replace(/(^|\.)beta$/, "$1bias");
var STYLES = [
  ["", (name) => name],
  ["take the names of wrappers out", unwrapped2],
  ["call gamma and beta weight and bias", modern],
  ["take the names of wrappers out and call gamma and beta weight and bias", (name) => modern(unwrapped2(name))]
];
function inWords(prefix, add) {
  if (prefix && add) return `exchange the prefix "${prefix}" for "${add}"`;
  return prefix ? `take off the prefix "${prefix}"` : add ? `put the prefix "${add}" before` : "";
}
var meets = (want, have) => want !== void 0 && sameShape(want.shape, have.shape);
function bestExchange(specs, wanted) {
  const byLast = /* @__PURE__ */ new Map();
  for (const name of wanted.keys()) {
    const last = lastOf(name), list = byLast.get(last);
    if (list) list.push(name);
    else byLast.set(last, [name]);
  }
  const votes = /* @__PURE__ */ new Map();
  let asIs = 0;
  for (const [name, spec] of specs) {
    if (meets(wanted.get(name), spec)) asIs++;
    const seen = /* @__PURE__ */ new Set();
    for (const other of byLast.get(lastOf(name)) ?? []) {
      if (!meets(wanted.get(other), spec)) continue;
      for (const key of exchanges(name, other)) {
        if (!seen.has(key)) votes.set(key, (votes.get(key) ?? 0) + 1), seen.add(key);
      }
      if (seen.size > MOST) break;
    }
  }
  let best = "\0", matched = asIs;
  for (const [key, n] of votes) {
    if (n > matched || n === matched && best !== "\0" && key.length < best.length) [best, matched] = [key, n];
  }
  const [prefix, add] = best.split("\0");
  return { prefix, add, matched };
}
var MOST = 2e3;
function* exchanges(a, b) {
  for (let i = a.length, j = b.length; i >= 0 && j >= 0; ) {
    const left = a.lastIndexOf(".", i - 1), right = b.lastIndexOf(".", j - 1);
    if (a.slice(left + 1, i) !== b.slice(right + 1, j)) return;
    yield `${a.slice(0, left + 1)}\0${b.slice(0, right + 1)}`;
    if (left < 0 || right < 0) return;
    [i, j] = [left, right];
  }
}
var lastOf = (name) => name.slice(name.lastIndexOf(".") + 1);

export {
  fromBytes,
  openCheckpoint,
  openAll,
  openNpy,
  openNpz,
  openOnnx,
  openSafetensors,
  openTfjs,
  openTorch,
  renamed,
  writeNpy,
  toNpy,
  writeNpz,
  toNpz,
  suggestRename
};
