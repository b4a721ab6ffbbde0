var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// core/errors.ts
var LensorError = class extends Error {
  /** The kind of failure. */
  code;
  /** The dotted path of the tensor or module, where there is one. */
  path;
  /** The file, where there is one. */
  file;
  /** The byte offset in the file, where there is one. */
  offset;
  /** A finer code, where there is one. */
  detail;
  /** Makes an error of a kind, with its message and place. */
  constructor(code, message, place = {}) {
    super(message, place.cause === void 0 ? void 0 : { cause: place.cause });
    this.name = "LensorError";
    this.code = code;
    if (place.path !== void 0) this.path = place.path;
    if (place.file !== void 0) this.file = place.file;
    if (place.offset !== void 0) this.offset = place.offset;
    if (place.detail !== void 0) this.detail = place.detail;
  }
};

// core/shape.ts
function sizeOf(shape) {
  if (!Array.isArray(shape)) {
    throw new LensorError("type", `Cannot read a shape: expected a list of sizes, found ${describe(shape)}`);
  }
  let n = 1;
  for (const size of shape) {
    if (typeof size !== "number") {
      throw new LensorError("type", `Cannot read a shape: expected numbers, found ${describe(size)}`);
    }
    if (!Number.isSafeInteger(size) || size < 0) {
      throw new LensorError(
        "range",
        `Cannot read shape ${showShape(shape)}: ${size} is no size; use integers from 0 on`
      );
    }
    n *= size;
  }
  if (!Number.isSafeInteger(n) && !shape.includes(0)) {
    throw new LensorError("range", `Cannot read shape ${showShape(shape)}: it has more than 2^53 elements`);
  }
  return shape.includes(0) ? 0 : n;
}
function showShape(shape) {
  return `[${shape.join(", ")}]`;
}
function sameShape(a, b) {
  return a.length === b.length && a.every((n, i) => n === b[i]);
}
function describe(value) {
  if (value === null) return "null";
  if (typeof value === "string") {
    return value.length > 40 ? `a string of ${value.length} characters` : JSON.stringify(value);
  }
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return "a function";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") {
    const name = value.constructor?.name;
    return name && name !== "Object" ? `a ${name}` : "an object";
  }
  return String(value);
}

// core/nearest.ts
function nearest(wrong, known, most = 1) {
  const limit = Math.max(1, Math.floor(wrong.length / 3));
  const scored = [];
  for (const name of known) {
    const d = distance(wrong.toLowerCase(), name.toLowerCase(), limit);
    if (d <= limit && d < name.length) scored.push([d, name]);
  }
  return scored.sort((a, b) => a[0] - b[0]).slice(0, most).map(([, name]) => name);
}
function quoteNames(names, most = 6) {
  const shown = [];
  for (const name of names) {
    if (shown.length === most) return shown.join(", ") + ", ...";
    shown.push(`"${name}"`);
  }
  return shown.join(", ");
}
function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = [], last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row2 = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let d = Math.min(last[j] + 1, row2[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, before[j - 2] + 1);
      row2.push(d);
    }
    before = last;
    last = row2;
  }
  return last[b.length];
}

// core/dtype.ts
var TABLE = /* @__PURE__ */ new Map([
  ["float64", { kind: "float", bytes: 8, array: Float64Array }],
  ["float32", { kind: "float", bytes: 4, array: Float32Array }],
  ["float16", { kind: "float", bytes: 2, array: Uint16Array }],
  ["bfloat16", { kind: "float", bytes: 2, array: Uint16Array }],
  ["float8_e4m3fn", { kind: "float", bytes: 1, array: Uint8Array }],
  ["float8_e5m2", { kind: "float", bytes: 1, array: Uint8Array }],
  ["int64", { kind: "int", bytes: 8, array: BigInt64Array }],
  ["int32", { kind: "int", bytes: 4, array: Int32Array }],
  ["int16", { kind: "int", bytes: 2, array: Int16Array }],
  ["int8", { kind: "int", bytes: 1, array: Int8Array }],
  ["uint64", { kind: "uint", bytes: 8, array: BigUint64Array }],
  ["uint32", { kind: "uint", bytes: 4, array: Uint32Array }],
  ["uint16", { kind: "uint", bytes: 2, array: Uint16Array }],
  ["uint8", { kind: "uint", bytes: 1, array: Uint8Array }],
  ["bool", { kind: "bool", bytes: 1, array: Uint8Array }],
  ["complex64", { kind: "complex", bytes: 8, array: Float32Array }]
]);
var DTYPES = [...TABLE.keys()];
function checkDType(dtype, path) {
  if (typeof dtype === "string" && TABLE.has(dtype)) return;
  const near = typeof dtype === "string" ? nearest(dtype, DTYPES)[0] : void 0;
  const help = near ? `did you mean "${near}"` : `the dtypes are ${quoteNames(DTYPES, DTYPES.length)}`;
  throw new LensorError("type", `Cannot use dtype ${describe(dtype)}: it is not known; ${help}`, { path });
}
function kindOf(dtype) {
  return row(dtype).kind;
}
function bytesOf(dtype) {
  return row(dtype).bytes;
}
function lanesOf(dtype) {
  return dtype === "complex64" ? 2 : 1;
}
function allocate(dtype, n) {
  try {
    return new (row(dtype)).array(n * lanesOf(dtype));
  } catch (cause) {
    throw new LensorError("limit", `Cannot make an array of ${n} elements of ${dtype}: there is no room`, { cause });
  }
}
function fromBytes(bytes, dtype) {
  const { array, bytes: size } = row(dtype);
  if (bytes.byteLength % size !== 0) {
    throw new LensorError("shape", `Cannot read ${bytes.byteLength} bytes as ${dtype}: an element takes ${size}`);
  }
  const aligned = bytes.byteOffset % array.BYTES_PER_ELEMENT === 0 ? bytes : bytes.slice();
  return new array(aligned.buffer, aligned.byteOffset, aligned.byteLength / array.BYTES_PER_ELEMENT);
}
function toBytes(values) {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
function holds(values, dtype) {
  return values instanceof row(dtype).array;
}
function row(dtype) {
  const found = TABLE.get(dtype);
  if (!found) checkDType(dtype);
  return found;
}

// core/float8.ts
var FORMS = {
  float8_e4m3fn: { fraction: 3, bias: 7, largest: 448 },
  float8_e5m2: { fraction: 2, bias: 15, largest: 57344 }
};
function decodeFloat8(code, dtype) {
  const { fraction, bias } = FORMS[dtype];
  const sign = code & 128 ? -1 : 1, rest = code & 127;
  if (dtype === "float8_e4m3fn" ? rest === 127 : rest > 124) return NaN;
  if (dtype === "float8_e5m2" && rest === 124) return sign * Infinity;
  const e = rest >> fraction, f = rest & (1 << fraction) - 1;
  return sign * (e ? ((1 << fraction) + f) * 2 ** (e - bias - fraction) : f * 2 ** (1 - bias - fraction));
}
function encodeFloat8(x, dtype) {
  const { fraction, bias, largest } = FORMS[dtype];
  const sign = x < 0 || Object.is(x, -0) ? 128 : 0, a = Math.abs(x), over = dtype === "float8_e5m2" ? 124 : 127;
  if (Number.isNaN(x)) return 127;
  if (a === Infinity) return sign | over;
  const exponent = Math.max(1 - bias, Math.floor(Math.log2(a || 2 ** -200)));
  const unit = 2 ** (exponent - fraction), q = a / unit, low = Math.floor(q), rest = q - low;
  const steps = rest > 0.5 || rest === 0.5 && low % 2 === 1 ? low + 1 : low;
  if (steps * unit > largest) return sign | over;
  return sign | (exponent === 1 - bias ? steps : (exponent + bias - 1 << fraction) + steps);
}

// core/half.ts
var f32 = new Float32Array(1);
var u32 = new Uint32Array(f32.buffer);
function toBfloat16(x) {
  f32[0] = x;
  return bfloat16Of(u32[0]);
}
function bfloat16Of(b) {
  if ((b & 2147483647) > 2139095040) return b >>> 16 | 64;
  return b + 32767 + (b >>> 16 & 1) >>> 16;
}
function fromBfloat16(bits) {
  u32[0] = bits << 16;
  return f32[0];
}
function toFloat16(x) {
  f32[0] = x;
  return float16Of(u32[0]);
}
function float16Of(b) {
  const sign = b >>> 16 & 32768, a = b & 2147483647;
  if (a > 2139095040) return sign | 32256;
  if (a >= 1199566848) return sign | 31744;
  if (a >= 947912704) return sign | a - 939524096 + 4095 + (a >>> 13 & 1) >>> 13;
  u32[0] = a;
  f32[0] = f32[0] + 0.5;
  return sign | u32[0] - 1056964608;
}
function fromFloat16(bits) {
  const e = bits >>> 10 & 31, f = bits & 1023, sign = bits & 32768 ? -1 : 1;
  if (e === 31) return f ? NaN : sign * Infinity;
  return sign * (e ? (1024 + f) * 2 ** (e - 25) : f * 2 ** -24);
}

// core/cast.ts
function toFloat32(values, dtype) {
  return cast(values, dtype, "float32");
}
function fromFloat32(values, dtype) {
  return cast(values, "float32", dtype);
}
function cast(values, from, to, into) {
  if (from === to) return values;
  if (from === "complex64" || to === "complex64") {
    throw new LensorError("type", `Cannot cast ${from} to ${to}: complex numbers convert to nothing else`);
  }
  const n = values.length, out = into ?? allocate(to, n);
  if (from === "float32" && (to === "bfloat16" || to === "float16")) {
    return halved(values, to, out);
  }
  const read = READ[from], write = WRITE[to];
  if (is64(from) && is64(to)) {
    out.set(values);
  } else if (is64(to)) {
    for (let i = 0; i < n; i++) {
      out[i] = toBig(read ? read(values[i]) : values[i]);
    }
  } else if (is64(from)) {
    const narrow = kindOf(to) !== "float" && to !== "bool";
    for (let i = 0; i < n; i++) {
      const big = values[i], x = Number(narrow ? BigInt.asIntN(32, big) : big);
      out[i] = write ? write(x) : x;
    }
  } else {
    for (let i = 0; i < n; i++) {
      const x = read ? read(values[i]) : values[i];
      out[i] = write ? write(x) : x;
    }
  }
  return out;
}
function halved({ buffer, byteOffset, length }, to, out) {
  const bits = new Uint32Array(buffer, byteOffset, length);
  if (to === "bfloat16") {
    for (let i = 0; i < length; i++) out[i] = bfloat16Of(bits[i]);
  } else for (let i = 0; i < length; i++) out[i] = float16Of(bits[i]);
  return out;
}
function castLoses(from, to) {
  if (from === to || from === "bool") return to === "complex64" && from !== to;
  if (from === "complex64" || to === "complex64" || to === "bool") return true;
  const a = FORM[from], b = FORM[to];
  return a.digits > b.digits || a.high > b.high || a.low < b.low || a.signed && !b.signed;
}
var whole = (digits, signed) => ({ digits, high: digits, low: 0, signed });
var float = (digits, high, low) => ({ digits, high, low, signed: true });
var FORM = {
  float64: float(53, 1024, -1074),
  float32: float(24, 128, -149),
  float16: float(11, 16, -24),
  bfloat16: float(8, 128, -133),
  float8_e4m3fn: float(4, 9, -9),
  float8_e5m2: float(3, 16, -16),
  int64: whole(63, true),
  int32: whole(31, true),
  int16: whole(15, true),
  int8: whole(7, true),
  uint64: whole(64, false),
  uint32: whole(32, false),
  uint16: whole(16, false),
  uint8: whole(8, false)
};
var READ = {
  float16: fromFloat16,
  bfloat16: fromBfloat16,
  float8_e4m3fn: (b) => decodeFloat8(b, "float8_e4m3fn"),
  float8_e5m2: (b) => decodeFloat8(b, "float8_e5m2")
};
var WRITE = {
  float16: toFloat16,
  bfloat16: toBfloat16,
  float8_e4m3fn: (x) => encodeFloat8(x, "float8_e4m3fn"),
  float8_e5m2: (x) => encodeFloat8(x, "float8_e5m2"),
  bool: (x) => x === 0 ? 0 : 1
  // NaN is not zero
};
var is64 = (dtype) => dtype === "int64" || dtype === "uint64";
var toBig = (x) => Number.isFinite(x) ? BigInt(Math.trunc(x)) : 0n;

// core/check.ts
function checkOptions(verb, options, known) {
  if (options === void 0) return;
  if (options === null || typeof options !== "object" || Array.isArray(options)) {
    throw new LensorError("type", `Cannot ${verb}: expected an object of options, found ${describe(options)}`);
  }
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue;
    const near = nearest(name, known)[0];
    const all = known.length ? `the options are ${quoteNames(known, known.length)}` : "there are none";
    const help = near ? `did you mean "${near}"` : all;
    throw new LensorError("unknown-name", `Cannot ${verb}: there is no option "${name}"; ${help}`);
  }
}
function numberOption(name, option, value, test = () => true, need = "a finite number") {
  if (typeof value !== "number") {
    throw new LensorError("type", `Cannot make ${name}: expected a number as ${option}, found ${describe(value)}`);
  }
  if (Number.isFinite(value) && test(value)) return value;
  throw new LensorError("range", `Cannot make ${name}: ${option} is ${value}; use ${need}`);
}
function wordOption(name, option, value, words) {
  const plain = (word) => word.toLowerCase().replaceAll("_", "");
  const found = typeof value === "string" ? words.find((word) => plain(word) === plain(value)) : void 0;
  if (found !== void 0) return found;
  const list = words.map((word) => `"${word}"`).join(", ");
  throw new LensorError(
    "unknown-name",
    `Cannot make ${name}: there is no ${option} ${describe(value)}; use one of ${list}`
  );
}
var fromZero = (x) => x >= 0;
var aboveZero = (x) => x > 0;
function checkCount(verb, n) {
  if (typeof n !== "number") {
    throw new LensorError("type", `Cannot ${verb}: expected a number of elements, found ${describe(n)}`);
  }
  if (!Number.isSafeInteger(n) || n < 0) {
    throw new LensorError("range", `Cannot ${verb}: ${n} is no number of elements; use an integer from 0 on`);
  }
}
function checkRange(verb, n, range) {
  if (range === void 0) return [0, n];
  if (!Array.isArray(range) || range.length !== 2) {
    throw new LensorError("type", `Cannot ${verb}: expected [start, end] as range, found ${describe(range)}`);
  }
  const [start, end] = range;
  if (Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= start && start <= end && end <= n) {
    return [start, end];
  }
  throw new LensorError("range", `Cannot ${verb}: [${start}, ${end}] is no range of ${n} elements`);
}

// kernels/_instance.ts
function kernelsOf(text, host, wrap, imports) {
  try {
    const module = compiled(text, host), { exports } = new host.Instance(module, imports);
    return wrap(exports, exports["memory"].buffer, module);
  } catch {
    return null;
  }
}
function compiled(text, host) {
  return new host.Module(Uint8Array.from(atob(text.replaceAll("\n", "")), (c) => c.charCodeAt(0)));
}

export {
  __export,
  LensorError,
  nearest,
  quoteNames,
  sizeOf,
  showShape,
  sameShape,
  describe,
  checkDType,
  kindOf,
  bytesOf,
  lanesOf,
  allocate,
  fromBytes,
  toBytes,
  holds,
  toBfloat16,
  fromBfloat16,
  toFloat16,
  fromFloat16,
  toFloat32,
  fromFloat32,
  cast,
  castLoses,
  checkOptions,
  numberOption,
  wordOption,
  fromZero,
  aboveZero,
  checkCount,
  checkRange,
  kernelsOf,
  compiled
};
