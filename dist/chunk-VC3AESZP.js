import {
  LensorError,
  bytesOf,
  checkDType,
  checkOptions,
  describe,
  fromBytes,
  holds,
  lanesOf,
  sizeOf,
  toBytes
} from "./chunk-DQBFFU4Z.js";

// checkpoint/renames.ts
function renames(rules, options) {
  checkOptions("rename", options, ["python"]);
  if (!Array.isArray(rules)) {
    throw new LensorError("type", `Cannot rename: expected a list of [pattern, replacement], found ${describe(rules)}`);
  }
  const compiled = rules.map((rule, i) => compile(rule, i, options?.python ?? false));
  return (name) => compiled.reduce((text2, [pattern, replacement]) => text2.replace(pattern, replacement), name);
}
function compile(rule, i, python) {
  const [pattern, replacement] = Array.isArray(rule) && rule.length === 2 ? rule : [];
  if (!(pattern instanceof RegExp || typeof pattern === "string") || typeof replacement !== "string") {
    throw new LensorError("type", `Cannot rename: rule ${i + 1} is no pair of a pattern and a replacement text`);
  }
  const flags = typeof pattern === "string" ? "g" : pattern.flags.replace(/[gy]/g, "") + "g";
  const source = typeof pattern === "string" ? pattern : pattern.source;
  try {
    return [new RegExp(python ? fromPython(source) : source, flags), python ? replacementOf(replacement) : replacement];
  } catch (error) {
    throw new LensorError(
      "range",
      `Cannot rename: the pattern of rule ${i + 1}, ${describe(source)}, does not compile`,
      {
        cause: error
      }
    );
  }
}
var fromPython = (source) => source.replaceAll("(?P<", "(?<").replace(/\(\?P=(\w+)\)/g, "\\k<$1>").replaceAll("\\Z", "$").replaceAll("\\A", "^");
function replacementOf(python) {
  return python.replaceAll("$", "$$$$").replace(
    /\\(?:g<(\w+)>|([1-9]\d?)|(.))/gs,
    (_, group, digits2, other) => {
      const name = group ?? digits2;
      if (name === "0") return "$&";
      if (name !== void 0) return /^\d+$/.test(name) ? "$" + name.padStart(2, "0") : `$<${name}>`;
      return other === "n" ? "\n" : other === "t" ? "	" : other === "\\" ? "\\" : `\\${other}`;
    }
  );
}

// checkpoint/_broken.ts
var COARSE = /* @__PURE__ */ new Map([
  ["limit", "limit"],
  ["depth", "limit"],
  ["unsupported", "unsupported"],
  ["forbidden-global", "forbidden"],
  ["path", "forbidden"],
  ["missing-file", "missing"],
  ["missing-tensor", "missing"]
]);
function broken(file, detail, reason, place = {}) {
  const what = place.path === void 0 ? `"${file}"` : `${quoted(place.path)} of "${file}"`;
  return new LensorError(COARSE.get(detail) ?? "corrupt", `Cannot read ${what}: ${reason}`, { ...place, file, detail });
}
function quoted(name) {
  return JSON.stringify(name.length > 80 ? name.slice(0, 77) + "..." : name);
}

// checkpoint/_dtypes.ts
var RAW_BITS = /* @__PURE__ */ new Map([
  ["float8_e4m3fnuz", 8],
  ["float8_e5m2fnuz", 8],
  ["float8_e8m0fnu", 8],
  ["float6_e2m3fn", 6],
  ["float6_e3m2fn", 6],
  ["float4_e2m1fn", 4],
  ["int4", 4],
  ["uint4", 4],
  ["complex32", 32],
  ["complex128", 128],
  ["string", 8]
]);
function isRaw(dtype) {
  return RAW_BITS.has(dtype);
}
function bitsOf(dtype) {
  return RAW_BITS.get(dtype) ?? 8 * bytesOf(dtype);
}
function swapUnit(dtype) {
  const bytes = bitsOf(dtype) / 8;
  return dtype.startsWith("complex") ? bytes / 2 : Math.max(1, bytes);
}
function swapBytes(bytes, unit) {
  if (unit > 1) {
    for (let i = 0; i + unit <= bytes.length; i += unit) bytes.subarray(i, i + unit).reverse();
  }
  return bytes;
}
function elementsOf(bytes, dtype) {
  return fromBytes(bytes, dtype);
}

// checkpoint/_entries.ts
function sizedEntries(given) {
  if (typeof given?.[Symbol.iterator] !== "function") {
    throw new LensorError("type", `Cannot write tensors: expected a list of entries, found ${describe(given)}`);
  }
  const names = /* @__PURE__ */ new Set();
  return [...given].map((item) => {
    const entry = toEntry(item), { name, dtype, shape } = entry;
    if (names.has(name)) throw refusal("unused", name, "the name is given twice");
    names.add(name);
    const bits = BigInt(sizeOf(shape)) * BigInt(bitsOf(dtype));
    if (bits % 8n !== 0n) throw refusal("shape", name, `its elements of ${dtype} do not fill whole bytes`);
    if (bits / 8n > BigInt(Number.MAX_SAFE_INTEGER)) throw refusal("limit", name, "it is larger than 2^53 bytes");
    return { ...entry, bytes: Number(bits / 8n), read: (...args) => entry.read(...args) };
  });
}
var PIECE = 1 << 21;
var LARGEST_WRITE = 8 << 20;
async function writeEntries(entries, put) {
  const turns = [];
  let ahead, n = 0;
  for (const piece of piecesOf(entries)) {
    const before = ahead;
    if (piece.range === void 0 && before) await put(await before);
    if (piece.range === void 0) {
      ahead = void 0;
      const bytes = await bytesOf2(piece);
      for (let at = 0; at < bytes.length; at += LARGEST_WRITE) await put(bytes.subarray(at, at + LARGEST_WRITE));
    } else {
      const next = ahead = bytesOf2(piece, turns[n++ % 2] ??= new Uint8Array(PIECE));
      next.catch(() => {
      });
      if (before) await put(await before);
    }
  }
  if (ahead) await put(await ahead);
}
function* piecesOf(entries) {
  for (const entry of entries) {
    const n = sizeOf(entry.shape);
    if (!entry.elementwise || isRaw(entry.dtype)) yield { entry };
    else {
      const step = PIECE * 8 / bitsOf(entry.dtype);
      for (let from = 0; from < n; from += step) yield { entry, range: [from, Math.min(n, from + step)] };
    }
  }
}
async function bytesOf2({ entry, range }, memory) {
  if (range === void 0 || memory === void 0) return checked(entry, await entry.read(), entry.bytes);
  const bytes = (range[1] - range[0]) * bitsOf(entry.dtype) / 8;
  const into = fromBytes(memory.subarray(0, bytes), entry.dtype);
  return checked(entry, await entry.read(range, into), bytes);
}
function refusal(code, path, reason) {
  return new LensorError(code, `Cannot write ${quoted(path)}: ${reason}`, { path });
}
function toEntry(item) {
  const entry = isPair(item) ? { name: item[0], ...item[1], read: readerOf(item[1]) } : item;
  const { name, dtype } = entry ?? {};
  if (typeof name !== "string") {
    throw new LensorError(
      "type",
      `Cannot write a tensor: its name is ${describe(name)}; give [name, tensor] or an entry`
    );
  }
  if (!name.isWellFormed()) throw refusal("type", name, "its name holds half of a surrogate pair");
  if (typeof entry.read !== "function") throw refusal("type", name, "it has neither data nor a read function");
  if (!isRaw(dtype)) checkDType(dtype, name);
  return entry;
}
function isPair(item) {
  return Array.isArray(item);
}
function readerOf(tensor) {
  return (range) => {
    const lanes = lanesOf(tensor.dtype);
    return range ? tensor.data.subarray(range[0] * lanes, range[1] * lanes) : tensor.data;
  };
}
function checked(entry, values, bytes) {
  const { name, dtype } = entry;
  if (!(isRaw(dtype) ? values instanceof Uint8Array : holds(values, dtype))) {
    throw refusal("type", name, `${describe(values)} does not hold ${dtype}`);
  }
  if (values.byteLength !== bytes) {
    throw refusal("shape", name, `its shape takes ${bytes} bytes, ${values.byteLength} were given`);
  }
  return toBytes(values);
}

// checkpoint/_json.ts
function isNumber(json) {
  return typeof json === "object" && json !== null && !Array.isArray(json) && !(json instanceof Map);
}
function plainInteger(json) {
  if (!isNumber(json) || !/^\d{1,16}$/.test(json.digits)) return void 0;
  const n = Number(json.digits);
  return Number.isSafeInteger(n) ? n : void 0;
}
var DEPTH = 128;
var NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
var PLAIN = /[ !#-[\]-\uffff]*/y;
var WORDS = [["true", true], ["false", false], ["null", null]];
var ESCAPES = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	"
};
function parseJson(bytes, detail, broken2, base = 0, shortcut) {
  const text2 = decodeUtf8(bytes, detail === "header-json" ? "header-utf8" : detail, broken2, base);
  let i = 0;
  const bad = (reason) => broken2(detail, `${reason} at character ${i} of its JSON`, { offset: base });
  const space = () => {
    for (; ; ) {
      const c = text2.charCodeAt(i);
      if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return;
      i++;
    }
  };
  function value(depth) {
    if (depth > DEPTH) throw bad(`values nest deeper than ${DEPTH}`);
    space();
    const c = text2[i];
    if (c === "{") return object(() => value(depth + 1));
    if (c === "[") return array(depth);
    if (c === '"') return string();
    NUMBER.lastIndex = i;
    const digits2 = NUMBER.exec(text2)?.[0];
    if (digits2 !== void 0) return i += digits2.length, { digits: digits2 };
    for (const [word, meaning] of WORDS) if (text2.startsWith(word, i)) return i += word.length, meaning;
    throw bad(i < text2.length ? `${JSON.stringify(text2[i])} is no value` : "it ends");
  }
  function object(member2) {
    const out2 = /* @__PURE__ */ new Map();
    i++;
    space();
    if (text2[i] === "}") return i++, out2;
    for (; ; ) {
      space();
      if (text2[i] !== '"') throw bad("a name is missing");
      const key = string();
      if (out2.has(key)) {
        throw broken2("duplicate-key", `the name ${JSON.stringify(key.slice(0, 80))} comes twice`, { offset: base });
      }
      space();
      if (text2[i++] !== ":") throw bad('":" is missing');
      out2.set(key, member2());
      space();
      const c = text2[i++];
      if (c === "}") return out2;
      if (c !== ",") throw bad('"," or "}" is missing');
    }
  }
  function array(depth) {
    const out2 = [];
    i++;
    space();
    if (text2[i] === "]") return i++, out2;
    for (; ; ) {
      out2.push(value(depth + 1));
      space();
      const c = text2[i++];
      if (c === "]") return out2;
      if (c !== ",") throw bad('"," or "]" is missing');
    }
  }
  function string() {
    let out2 = "", from = ++i;
    for (; ; ) {
      PLAIN.lastIndex = i;
      PLAIN.test(text2);
      const c = text2.charCodeAt(i = PLAIN.lastIndex);
      if (c === 34) {
        const rest = text2.slice(from, i++);
        if (out2 === "") return rest;
        out2 += rest;
        if (!out2.isWellFormed()) throw bad("a string holds half of a surrogate pair");
        return out2;
      }
      if (!(c >= 32)) throw bad(i < text2.length ? "a string holds a control character" : "a string does not end");
      out2 += text2.slice(from, i) + escape();
      from = i;
    }
  }
  function escape() {
    const c = text2[i + 1] ?? "";
    if (c === "u") {
      const hex = text2.slice(i + 2, i + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw bad("an escape is broken");
      i += 6;
      return String.fromCharCode(parseInt(hex, 16));
    }
    const meaning = ESCAPES[c];
    if (meaning === void 0) throw bad("an escape is broken");
    i += 2;
    return meaning;
  }
  function member() {
    space();
    const known = shortcut?.(text2, i);
    if (known === void 0) return value(1);
    i = known[1];
    return known[0];
  }
  space();
  const out = shortcut && text2[i] === "{" ? object(member) : value(0);
  space();
  if (i < text2.length) throw bad("there is more after the value");
  return out;
}
function decodeUtf8(bytes, detail, broken2, offset = 0) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw broken2(detail, "the text is no UTF-8", { offset });
  }
}

// checkpoint/_safetensors_entry.ts
var DTYPE_NAMES = [
  ["BOOL", "bool"],
  ["F4", "float4_e2m1fn"],
  ["F6_E2M3", "float6_e2m3fn"],
  ["F6_E3M2", "float6_e3m2fn"],
  ["U8", "uint8"],
  ["I8", "int8"],
  ["F8_E5M2", "float8_e5m2"],
  ["F8_E4M3", "float8_e4m3fn"],
  ["F8_E8M0", "float8_e8m0fnu"],
  ["F8_E4M3FNUZ", "float8_e4m3fnuz"],
  ["F8_E5M2FNUZ", "float8_e5m2fnuz"],
  ["I16", "int16"],
  ["U16", "uint16"],
  ["F16", "float16"],
  ["BF16", "bfloat16"],
  ["I32", "int32"],
  ["U32", "uint32"],
  ["F32", "float32"],
  ["C64", "complex64"],
  ["F64", "float64"],
  ["I64", "int64"],
  ["U64", "uint64"]
];
var BY_NAME = new Map(DTYPE_NAMES);
function parseEntry(name, json, broken2) {
  const bad = (detail, reason) => broken2(detail, reason, { path: name, offset: 8 });
  const entry = isEntry(json) ? json : entryOf(json, bad);
  checkSize(entry, bad);
  return entry;
}
var COUNT = "(?:0|[1-9]\\d{0,14})";
var USUAL = new RegExp(
  `\\{"dtype":"(\\w+)","shape":\\[((?:${COUNT}(?:,${COUNT}){0,31})?)\\],"data_offsets":\\[(${COUNT},${COUNT})\\]\\}`,
  "y"
);
var usualEntry = (text2, at) => {
  USUAL.lastIndex = at;
  const found = USUAL.exec(text2);
  if (found === null) return void 0;
  const [, code = "", sizes = "", offsets = ""] = found, dtype = BY_NAME.get(code);
  const [begin = 0, end = 0] = countsOf(offsets);
  if (dtype === void 0 || end < begin) return void 0;
  return [{ dtype, shape: sizes === "" ? [] : countsOf(sizes), begin, end }, USUAL.lastIndex];
};
function countsOf(list) {
  const out = [];
  let n = 0;
  for (let i = 0; i < list.length; i++) {
    const c = list.charCodeAt(i);
    if (c === 44) out.push(n), n = 0;
    else n = 10 * n + c - 48;
  }
  out.push(n);
  return out;
}
function isEntry(json) {
  return typeof json === "object" && json !== null && "begin" in json;
}
function entryOf(json, bad) {
  if (!(json instanceof Map)) throw bad("header-json", "its entry is no object");
  const code = json.get("dtype"), shape = json.get("shape"), offsets = json.get("data_offsets");
  const dtype = typeof code === "string" ? BY_NAME.get(code) : void 0;
  if (dtype === void 0) {
    throw bad("bad-dtype", typeof code === "string" ? `dtype ${quoted(code)} is not known` : "it has no dtype");
  }
  if (!Array.isArray(shape)) throw bad("bad-shape", "its shape is no list");
  const sizes = shape.map((size) => {
    const n = plainInteger(size);
    if (n !== void 0) return n;
    if (isNumber(size) && /^\d+$/.test(size.digits)) {
      throw bad("bad-shape", `size ${size.digits.slice(0, 40)} is too large`);
    }
    throw bad("bad-shape", "its shape holds something else than plain integers");
  });
  if (!Array.isArray(offsets) || offsets.length !== 2) throw bad("bad-offset", "data_offsets is no pair");
  const [begin, end] = offsets.map(plainInteger);
  if (begin === void 0 || end === void 0) {
    throw bad("bad-offset", "data_offsets are no plain integers below 2^53");
  }
  if (end < begin) throw bad("bad-offset", `it ends at ${end}, before it begins at ${begin}`);
  return { dtype, shape: sizes, begin, end };
}
function checkSize(entry, bad) {
  const { dtype, shape, begin, end } = entry;
  const small = shape.reduce((n2, size) => n2 * Math.max(1, size), bitsOf(dtype));
  if (small <= Number.MAX_SAFE_INTEGER && small % 8 === 0 && (shape.includes(0) ? 0 : small / 8) === end - begin) {
    return;
  }
  let bits = BigInt(bitsOf(dtype)), n = 1n;
  for (const size of shape) if ((n *= BigInt(size)) >= 1n << 64n) throw bad("overflow", "its shape overflows");
  if ((bits *= n) >= 1n << 64n) throw bad("overflow", "its size in bits overflows");
  if (bits % 8n !== 0n) throw bad("size-mismatch", `${n} elements of ${dtype} do not fill whole bytes`);
  if (bits / 8n !== BigInt(end) - BigInt(begin)) {
    throw bad("size-mismatch", `its shape takes ${bits / 8n} bytes, its place has ${end - begin}`);
  }
}

// checkpoint/_safetensors_header.ts
var LARGEST_HEADER = 1e8;
function headerLength(word, fileSize, broken2) {
  const n = new DataView(word.buffer, word.byteOffset, 8).getBigUint64(0, true);
  if (n > BigInt(LARGEST_HEADER)) {
    throw broken2("header-length", `its header of ${n} bytes is longer than ${LARGEST_HEADER}`, { offset: 0 });
  }
  if (8n + n > BigInt(fileSize)) {
    const detail = fileSize === 8 ? "truncated" : "header-length";
    throw broken2(detail, `its header of ${n} bytes does not fit into ${fileSize} bytes`, { offset: 0 });
  }
  return Number(n);
}
function parseHeader(bytes, dataSize, broken2) {
  const json = parseJson(bytes, "header-json", broken2, 8, usualEntry);
  if (!(json instanceof Map)) throw broken2("header-json", "its header is no JSON object", { offset: 8 });
  let metadata = /* @__PURE__ */ new Map();
  const entries = json;
  for (const [name, value] of json) {
    if (name === "__metadata__") metadata = parseMetadata(value, broken2), json.delete(name);
    else entries.set(name, parseEntry(name, value, broken2));
  }
  checkCover(entries, dataSize, broken2);
  return { entries, metadata };
}
function parseMetadata(json, broken2) {
  if (json === null) return /* @__PURE__ */ new Map();
  if (!(json instanceof Map)) throw broken2("metadata", '"__metadata__" is no object of strings', { offset: 8 });
  for (const [key, value] of json) {
    if (typeof value !== "string") throw broken2("metadata", `metadata ${quoted(key)} is no string`, { offset: 8 });
  }
  return json;
}
function checkCover(entries, dataSize, broken2) {
  let at = 0;
  for (const { begin, end } of entries.values()) at = begin === at ? end : NaN;
  if (at === dataSize) return;
  const sorted = [...entries].sort(([, a], [, b]) => a.begin - b.begin || a.end - b.end);
  at = 0;
  for (const [path, { begin, end }] of sorted) {
    if (begin > at) {
      throw broken2("hole", `bytes ${at} to ${begin} of the data belong to no tensor`, { path, offset: at });
    }
    if (begin < at) {
      throw broken2("overlap", `it begins at ${begin}, inside of the tensor before`, { path, offset: begin });
    }
    at = end;
  }
  if (at > dataSize) {
    throw broken2("truncated", `its tensors take ${at} bytes, the file has ${dataSize}`, { offset: at });
  }
  if (at < dataSize) throw broken2("trailing-bytes", `${dataSize - at} bytes follow the last tensor`, { offset: at });
}

// checkpoint/_flusher.ts
var STRETCH = 1 << 26;
function flusher(open) {
  let file, unsent = 0, last, failure2;
  return {
    wrote(bytes) {
      if ((unsent += bytes) < STRETCH) return void 0;
      unsent = 0;
      const before = last;
      try {
        file ??= open();
      } catch {
        return void 0;
      }
      last = file.syncData().catch((error) => void (failure2 ??= { error }));
      return before;
    },
    async end() {
      await last;
      file?.close();
      if (failure2) throw failure2.error;
    }
  };
}

// checkpoint/file.ts
function fileName(target) {
  return baseName(pathOf(target));
}
function besideFile(target, name) {
  const path = pathOf(target);
  return path.slice(0, path.length - baseName(path).length) + name;
}
function removeFile(target) {
  const path = pathOf(target), host = hostOf("remove", path);
  quietly(() => host.removeSync(path));
}
function listFolder(target) {
  const path = pathOf(target), host = hostOf("list", path);
  return attempt("list", path, () => [...host.readDirSync(folderOf(path))].filter((e) => e.isFile).map((e) => e.name));
}
function pathOf(target) {
  const text2 = String(target);
  if (!(target instanceof URL) && !/^file:\/\//i.test(text2)) {
    if (typeof target !== "string" || text2 === "" || text2.includes("\0")) {
      throw new LensorError("type", `Cannot open ${JSON.stringify(text2)}: expected a path or a file: URL`);
    }
    return text2;
  }
  const url = new URL(text2);
  if (url.protocol !== "file:") {
    throw new LensorError("unsupported", `Cannot open "${text2}": expected a path or a file: URL`, { file: text2 });
  }
  let path;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    throw new LensorError("type", `Cannot open "${text2}": its escapes are no UTF-8`);
  }
  const drive = /^\/[a-zA-Z]:/.test(path);
  return url.host ? `//${url.host}${path}` : drive ? path.slice(1) : path;
}
function baseName(path) {
  return path.slice(Math.max(path.lastIndexOf("/"), isWindows() ? path.lastIndexOf("\\") : -1) + 1);
}
function folderOf(path) {
  const cut = path.length - baseName(path).length;
  return cut === 0 ? "." : cut === 1 ? path.slice(0, 1) : path.slice(0, cut - 1);
}
function hostOf(verb, path) {
  const host = globalThis.Deno;
  if (host !== void 0) return host;
  throw new LensorError(
    "unsupported",
    `Cannot ${verb} "${path}": local files need Deno; read the bytes yourself and pass them to fromBytes`,
    { file: path }
  );
}
function isWindows() {
  return globalThis.Deno?.build.os === "windows";
}
function attempt(verb, path, action, detail) {
  try {
    return action();
  } catch (error) {
    throw failure(verb, path, error, detail);
  }
}
async function attemptLater(verb, path, action) {
  try {
    return await action();
  } catch (error) {
    throw failure(verb, path, error);
  }
}
function failure(verb, path, error, detail) {
  if (error instanceof LensorError) return error;
  const { name, message } = error, absent = name === "NotFound";
  const code = absent ? "missing" : "io";
  const why = absent ? "there is no such file or folder" : message.split("\n")[0];
  return new LensorError(code, `Cannot ${verb} "${path}": ${why}`, {
    file: path,
    detail: absent ? "missing-file" : detail,
    cause: error
  });
}
function quietly(action) {
  try {
    action();
  } catch {
  }
}

// checkpoint/_replace_file.ts
async function replaceFile(target, write) {
  const given = pathOf(target), host = hostOf("write", given), path = behindLinks(host, given);
  const mode = attempt("write", path, () => modeOf(host, path));
  const folder = folderOf(path), stem = `.${baseName(path)}.`;
  removeStale(host, folder, stem);
  const [temporary, file] = attempt("write", path, () => openTemporary(host, `${folder}/${stem}`));
  const flushed = flusher(() => host.openSync(temporary, { write: true }));
  let open = true;
  try {
    try {
      await write(
        (bytes) => attempt("write", path, () => {
          putAll(file, bytes);
          return flushed.wrote(bytes.length);
        })
      );
    } finally {
      await attemptLater("write", path, () => flushed.end());
    }
    attempt("write", path, () => {
      if (mode !== null) host.chmodSync(temporary, mode & 4095);
      file.syncSync();
      if (host.build.os === "windows") file.close(), open = false;
      host.renameSync(temporary, path);
    });
  } catch (error) {
    if (open) file.close();
    open = false;
    quietly(() => host.removeSync(temporary));
    throw error;
  } finally {
    if (open) file.close();
  }
  quietly(() => {
    const at = host.openSync(folder, { read: true });
    try {
      at.syncSync();
    } finally {
      at.close();
    }
  });
}
function openTemporary(host, stem) {
  for (; ; ) {
    const path = `${stem}${randomName()}.tmp`;
    const file = host.openSync(path, { write: true, createNew: true, mode: 438 });
    try {
      file.lockSync(true);
      host.statSync(path);
      return [path, file];
    } catch (error) {
      file.close();
      quietly(() => host.removeSync(path));
      if (error.name !== "NotFound") throw error;
    }
  }
}
function putAll(file, bytes) {
  for (let done = 0; done < bytes.length; ) {
    const n = file.writeSync(done === 0 ? bytes : bytes.subarray(done));
    if (!(n > 0)) throw new Error("the system wrote nothing");
    done += n;
  }
}
function removeStale(host, folder, stem) {
  quietly(() => {
    for (const { name, isFile } of host.readDirSync(folder)) {
      if (!isFile || !name.startsWith(stem) || !/^[0-9a-f]{16}\.tmp$/.test(name.slice(stem.length))) continue;
      quietly(() => {
        const file = host.openSync(`${folder}/${name}`, { read: true, write: true });
        try {
          if (file.tryLockSync(true)) host.removeSync(`${folder}/${name}`);
        } finally {
          file.close();
        }
      });
    }
  });
}
function randomName() {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((b) => b.toString(16).padStart(2, "0")).join("");
}
function behindLinks(host, path) {
  try {
    return host.realPathSync(path);
  } catch {
    return path;
  }
}
function modeOf(host, path) {
  let about;
  try {
    about = host.statSync(path);
  } catch (error) {
    if (error.name === "NotFound") return null;
    throw error;
  }
  if (!about.isFile) throw new Error("it is no regular file");
  return about.mode;
}

// checkpoint/write_safetensors.ts
async function writeSafetensors(entries, target, options) {
  const plan = planOf(entries, options);
  await replaceFile(target, (put) => writePlan(plan, put));
}
async function toSafetensors(entries, options) {
  const plan = planOf(entries, options), out = new Uint8Array(plan.header.length + plan.size);
  let at = 0;
  await writePlan(plan, (bytes) => {
    out.set(bytes, at);
    at += bytes.length;
  });
  return out;
}
var NAMES = new Map(
  DTYPE_NAMES.map(([name, dtype], rank) => [dtype, [rank, name]])
);
function planOf(given, options) {
  checkOptions("write safetensors", options, ["metadata"]);
  const entries = sizedEntries(given);
  for (const { name, dtype } of entries) {
    if (name === "__metadata__") throw refusal("unsupported", name, "the format keeps this name for itself");
    if (!NAMES.has(dtype)) throw refusal("unsupported", name, `safetensors has no name for ${dtype}`);
  }
  const rank = (dtype) => NAMES.get(dtype)[0];
  entries.sort((a, b) => rank(b.dtype) - rank(a.dtype) || compareUtf8(a.name, b.name));
  const header = headerOf(entries, metadataOf(options?.metadata));
  return { header, entries, size: entries.reduce((n, e) => n + e.bytes, 0) };
}
function metadataOf(given) {
  if (given === void 0) return void 0;
  if (typeof given !== "object" || given === null) {
    throw new LensorError("type", `Cannot write metadata: expected a Map or an object, found ${describe(given)}`);
  }
  const pairs = given instanceof Map ? [...given] : Object.entries(given);
  for (const [key, value] of pairs) {
    if (typeof key === "string" && typeof value === "string" && key.isWellFormed() && value.isWellFormed()) continue;
    throw new LensorError("type", `Cannot write metadata ${describe(key)}: expected text, found ${describe(value)}`);
  }
  return pairs.sort(([a], [b]) => compareUtf8(a, b));
}
function headerOf(entries, metadata) {
  const parts = [];
  if (metadata) parts.push(`"__metadata__":{${metadata.map(([k, v]) => `${text(k)}:${text(v)}`).join(",")}}`);
  let at = 0;
  for (const { name, dtype, shape, bytes } of entries) {
    const code = NAMES.get(dtype)[1];
    parts.push(`${text(name)}:{"dtype":"${code}","shape":[${shape.join(",")}],"data_offsets":[${at},${at += bytes}]}`);
  }
  const json = new TextEncoder().encode(`{${parts.join(",")}}`), length = Math.ceil(json.length / 8) * 8;
  if (length > LARGEST_HEADER) {
    throw new LensorError(
      "limit",
      `Cannot write safetensors: the header would take ${length} bytes, readers accept ${LARGEST_HEADER}`
    );
  }
  if (!Number.isSafeInteger(at)) throw new LensorError("limit", "Cannot write safetensors: the data exceed 2^53 bytes");
  const out = new Uint8Array(8 + length).fill(32, 8);
  new DataView(out.buffer).setBigUint64(0, BigInt(length), true);
  out.set(json, 8);
  return out;
}
var text = (s) => JSON.stringify(s);
async function writePlan({ header, entries }, put) {
  await put(header);
  await writeEntries(entries, put);
}
function compareUtf8(a, b) {
  const place = (c) => c < 55296 ? c : c < 57344 ? c + 8192 : c - 2048;
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    const difference = place(a.charCodeAt(i)) - place(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

// checkpoint/write_sharded_safetensors.ts
async function writeShardedSafetensors(entries, target, options) {
  checkOptions("write sharded safetensors", options, ["metadata", "maxShardBytes"]);
  const most = options?.maxShardBytes ?? 5e9;
  if (typeof most !== "number" || !(most >= 1)) {
    throw new LensorError(
      "range",
      `Cannot write sharded safetensors: maxShardBytes is ${describe(most)}; use a number from 1 on`
    );
  }
  const sized = sizedEntries(entries), groups = grouped(sized, most);
  const index = String(target).endsWith(".index.json") ? target : besideFile(target, `${fileName(target)}.index.json`);
  const stem = fileName(index).replace(/(\.safetensors)?\.index\.json$/, ""), id = randomId();
  const names = groups.map((_, k) => `${stem}-${id}-${digits(k + 1)}-of-${digits(groups.length)}.safetensors`);
  const written = [];
  const json = indexOf(groups, names, options?.metadata);
  try {
    for (const [k, group] of groups.entries()) {
      written.push(names[k]);
      await writeSafetensors(group, besideFile(index, names[k]), { metadata: { format: "pt" } });
    }
    await replaceFile(index, (put) => put(json));
  } catch (error) {
    for (const name of written) removeFile(besideFile(index, name));
    throw error;
  }
  for (const name of listFolder(index)) {
    const own = name.startsWith(`${stem}-`) && /^[0-9a-f]{8}-\d{5,}-of-\d{5,}\.safetensors$/.test(name.slice(stem.length + 1));
    if (own && !names.includes(name)) removeFile(besideFile(index, name));
  }
}
function grouped(entries, most) {
  const out = [[]];
  let room = most;
  for (const entry of entries) {
    if (entry.bytes > room && out.at(-1).length > 0) {
      out.push([]);
      room = most;
    }
    out.at(-1).push(entry);
    room -= entry.bytes;
  }
  return out;
}
function indexOf(groups, names, given) {
  const pairs = given instanceof Map ? [...given] : Object.entries(given ?? {}), text2 = (x) => JSON.stringify(x);
  for (const [key, value] of pairs) {
    if (typeof value === "string" && key !== "total_size") continue;
    throw new LensorError(
      "type",
      `Cannot write metadata ${describe(key)}: expected text under a name other than "total_size"`
    );
  }
  const total = groups.flat().reduce((n, e) => n + e.bytes, 0);
  const metadata = [`"total_size": ${total}`, ...pairs.map(([k, v]) => `${text2(k)}: ${text2(v)}`)];
  const map = groups.flatMap((group, k) => group.map((e) => `${text2(e.name)}: ${text2(names[k])}`));
  const object = (lines) => `{
    ${lines.join(",\n    ")}
  }`;
  return new TextEncoder().encode(`{
  "metadata": ${object(metadata)},
  "weight_map": ${object(map)}
}
`);
}
var digits = (n) => String(n).padStart(5, "0");
function randomId() {
  return [...crypto.getRandomValues(new Uint8Array(4))].map((b) => b.toString(16).padStart(2, "0")).join("");
}

export {
  broken,
  quoted,
  isRaw,
  bitsOf,
  swapUnit,
  swapBytes,
  elementsOf,
  isNumber,
  plainInteger,
  parseJson,
  headerLength,
  parseHeader,
  pathOf,
  baseName,
  folderOf,
  hostOf,
  attempt,
  attemptLater,
  renames,
  sizedEntries,
  writeEntries,
  refusal,
  replaceFile,
  writeSafetensors,
  toSafetensors,
  writeShardedSafetensors
};
