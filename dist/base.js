// @ts-self-types="./base.d.ts"
// core/visible.ts
function visible(text) {
  return PLAIN$2.test(text) ? text : text.replace(STEERS, escaped);
}
const PLAIN$2 = /^[ -~]*$/;
const STEERS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
function escaped(char) {
  const code = char.codePointAt(0);
  const hex = code.toString(16);
  return code > 65535 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
}

// core/errors.ts
const BRAND = Symbol.for("lensor.LensorError");
class LensorError extends Error {
  /** Whether a value is an error of lensor, also one of another copy of the library. */
  static [Symbol.hasInstance](value) {
    return typeof value === "object" && value !== null && value[BRAND] === true;
  }
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
    super(visible(message), place.cause === void 0 ? void 0 : { cause: place.cause });
    Object.defineProperty(this, BRAND, { value: true });
    this.name = "LensorError";
    this.code = code;
    if (place.path !== void 0) this.path = place.path;
    if (place.file !== void 0) this.file = place.file;
    if (place.offset !== void 0) this.offset = place.offset;
    if (place.detail !== void 0) this.detail = place.detail;
  }
}

// core/nearest.ts
function nearest$1(wrong, known, most = 1) {
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
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let d = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, before[j - 2] + 1);
      row.push(d);
    }
    before = last;
    last = row;
  }
  return last[b.length];
}

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
        `Cannot read shape ${showShape(shape)}: ${size} is no size; use non-negative integers`
      );
    }
    n *= size;
  }
  if (Number.isSafeInteger(n)) return n;
  if (shape.includes(0)) return 0;
  throw new LensorError("range", `Cannot read shape ${showShape(shape)}: it has more than 2^53 elements`);
}
function showShape(shape) {
  return `[${shape.join(", ")}]`;
}
function sameShape(a, b) {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
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
    return name && name !== "Object" ? `${/^[AEIO]/.test(name) ? "an" : "a"} ${name}` : "an object";
  }
  return String(value);
}

// core/dtype.ts
const TABLE$1 = /* @__PURE__ */ new Map([
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
const DTYPES = [...TABLE$1.keys()];
function checkDType(dtype, path) {
  if (typeof dtype === "string" && TABLE$1.has(dtype)) return;
  const near = typeof dtype === "string" ? nearest$1(dtype, DTYPES)[0] : void 0;
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
  const found = TABLE$1.get(dtype);
  if (!found) checkDType(dtype);
  return found;
}

// core/float8.ts
const FORMS = {
  float8_e4m3fn: { fraction: 3, bias: 7, largest: 448 },
  float8_e5m2: { fraction: 2, bias: 15, largest: 57344 }
};
function decodeFloat8(code, dtype) {
  const { fraction, bias } = FORMS[dtype];
  const sign = code & 128 ? -1 : 1;
  const rest = code & 127;
  if (dtype === "float8_e4m3fn" ? rest === 127 : rest > 124) return NaN;
  if (dtype === "float8_e5m2" && rest === 124) return sign * Infinity;
  const e = rest >> fraction;
  const f = rest & (1 << fraction) - 1;
  return sign * (e ? ((1 << fraction) + f) * 2 ** (e - bias - fraction) : f * 2 ** (1 - bias - fraction));
}
function encodeFloat8(x, dtype) {
  const { fraction, bias, largest } = FORMS[dtype];
  const a = Math.abs(Math.fround(x));
  const sign = x < 0 || Object.is(x, -0) ? 128 : 0;
  const over = dtype === "float8_e5m2" ? 124 : 126;
  if (Number.isNaN(x)) return 127;
  if (a === Infinity) return sign | over;
  const exponent = Math.max(1 - bias, Math.floor(Math.log2(a || 2 ** -200)));
  const unit = 2 ** (exponent - fraction);
  const q = a / unit;
  const low = Math.floor(q);
  const rest = q - low;
  const steps = rest > 0.5 || rest === 0.5 && low % 2 === 1 ? low + 1 : low;
  if (steps * unit > largest) return sign | over;
  return sign | (exponent === 1 - bias ? steps : (exponent + bias - 1 << fraction) + steps);
}

// core/half.ts
const f32 = new Float32Array(1);
const u32 = new Uint32Array(f32.buffer);
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
  const sign = b >>> 16 & 32768;
  const a = b & 2147483647;
  if (a > 2139095040) return sign | 32256;
  if (a >= 1199566848) return sign | 31744;
  if (a >= 947912704) return sign | a - 939524096 + 4095 + (a >>> 13 & 1) >>> 13;
  u32[0] = a;
  f32[0] = f32[0] + 0.5;
  return sign | u32[0] - 1056964608;
}
function fromFloat16(bits) {
  const e = bits >>> 10 & 31;
  const f = bits & 1023;
  const sign = bits & 32768 ? -1 : 1;
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
  check(values, from, "the values");
  checkDType(to);
  if (into !== void 0) {
    check(into, to, '"into"');
    if (into.length !== values.length) {
      throw new LensorError(
        "shape",
        `Cannot cast ${from} to ${to}: "into" has ${into.length} elements, the values have ${values.length}`
      );
    }
  }
  if (from === to) return values;
  if (from === "complex64" || to === "complex64") {
    throw new LensorError("type", `Cannot cast ${from} to ${to}: complex numbers convert to nothing else`);
  }
  const n = values.length;
  const out = into ?? allocate(to, n);
  if (from === "float32" && (to === "bfloat16" || to === "float16")) {
    return halved$1(values, to, out);
  }
  const read = READ[from];
  const write = WRITE[to];
  if (is64(from) && is64(to)) {
    out.set(values);
  } else if (is64(to)) {
    for (let i = 0; i < n; i++) {
      out[i] = toBig(read ? read(values[i]) : values[i]);
    }
  } else if (is64(from)) {
    const narrow = kindOf(to) !== "float" && to !== "bool";
    for (let i = 0; i < n; i++) {
      const big = values[i];
      const x = Number(narrow ? BigInt.asIntN(32, big) : big);
      out[i] = write ? write(x) : x;
    }
  } else if (!read && !write) {
    out.set(values);
  } else {
    for (let i = 0; i < n; i++) {
      const x = read ? read(values[i]) : values[i];
      out[i] = write ? write(x) : x;
    }
  }
  return out;
}
function halved$1({ buffer, byteOffset, length }, to, out) {
  if (to === "bfloat16") return bfloat16s(new Int32Array(buffer, byteOffset, length), out);
  const bits = new Uint32Array(buffer, byteOffset, length);
  for (let i = 0; i < length; i++) out[i] = float16Of(bits[i]);
  return out;
}
function bfloat16s(bits, out) {
  for (let i = 0; i < bits.length; i++) {
    const b = bits[i];
    const isNaN = (b & 2147483647) > 2139095040;
    out[i] = isNaN ? b >>> 16 | 64 : (b + 32767 + (b >>> 16 & 1) | 0) >>> 16;
  }
  return out;
}
function check(values, dtype, what) {
  checkDType(dtype);
  if (holds(values, dtype)) return;
  const array = allocate(dtype, 0).constructor.name;
  throw new LensorError("type", `Cannot cast ${dtype}: ${what} must be a ${array}, found ${describe(values)}`);
}
function castLoses(from, to) {
  checkDType(from);
  checkDType(to);
  if (from === to || from === "bool") return to === "complex64" && from !== to;
  if (from === "complex64" || to === "complex64" || to === "bool") return true;
  const a = FORM[from];
  const b = FORM[to];
  return a.digits > b.digits || a.high > b.high || a.low < b.low || a.signed && !b.signed;
}
const whole$1 = (digits, signed) => ({ digits, high: digits, low: 0, signed });
const float$8 = (digits, high, low) => ({ digits, high, low, signed: true });
const FORM = {
  float64: float$8(53, 1024, -1074),
  float32: float$8(24, 128, -149),
  float16: float$8(11, 16, -24),
  bfloat16: float$8(8, 128, -133),
  float8_e4m3fn: float$8(4, 9, -9),
  float8_e5m2: float$8(3, 16, -16),
  int64: whole$1(63, true),
  int32: whole$1(31, true),
  int16: whole$1(15, true),
  int8: whole$1(7, true),
  uint64: whole$1(64, false),
  uint32: whole$1(32, false),
  uint16: whole$1(16, false),
  uint8: whole$1(8, false)
};
const READ = {
  float16: fromFloat16,
  bfloat16: fromBfloat16,
  float8_e4m3fn: (b) => decodeFloat8(b, "float8_e4m3fn"),
  float8_e5m2: (b) => decodeFloat8(b, "float8_e5m2")
};
const WRITE = {
  float16: toFloat16,
  bfloat16: toBfloat16,
  float8_e4m3fn: (x) => encodeFloat8(x, "float8_e4m3fn"),
  float8_e5m2: (x) => encodeFloat8(x, "float8_e5m2"),
  bool: (x) => x === 0 ? 0 : 1
  // NaN is not zero
};
const is64 = (dtype) => dtype === "int64" || dtype === "uint64";
const toBig = (x) => Number.isFinite(x) ? BigInt(Math.trunc(x)) : 0n;

// core/version.ts
const VERSION$1 = "0.1.0";

// core/check.ts
function checkOptions(verb, options, known) {
  if (options === void 0) return;
  checkRecord(options, verb, "an object of options");
  if ("params" in options && "children" in options && !known.includes("params")) {
    const name = verb.split(" ").at(-1);
    throw new LensorError("type", `Cannot ${verb}: expected options, found a module; call it first: ${name}()`);
  }
  if ("shape" in options && "dtype" in options && !known.includes("shape")) {
    const name = verb.split(" ").at(-1);
    throw new LensorError("type", `Cannot ${verb}: expected options, found a tensor; call it first: ${name}()`);
  }
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue;
    const near = nearest$1(name, known)[0];
    const all = known.length ? `the options are ${quoteNames(known, known.length)}` : "there are none";
    const help = near ? `did you mean "${near}"` : all;
    throw new LensorError("unknown-name", `Cannot ${verb}: there is no option "${name}"; ${help}`);
  }
}
function checkRecord(value, verb, expected) {
  if (typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)) {
    const kind = Object.prototype.toString.call(value);
    if (kind === "[object Object]" && !(value instanceof Promise) || kind === "[object Module]") return;
  }
  throw new LensorError("type", `Cannot ${verb}: expected ${expected}, found ${describe(value)}`);
}
function checkFunction(fn, verb, expected) {
  if (isCallable(fn)) return;
  const found = typeof fn === "function" ? `the class ${fn.name}` : describe(fn);
  throw new LensorError("type", `Cannot ${verb}: expected ${expected}, found ${found}`);
}
function isCallable(fn) {
  return typeof fn === "function" && !/^class\b/.test(Function.prototype.toString.call(fn));
}
function checkedAnswer(answer, verb) {
  if (typeof answer?.then !== "function") return Boolean(answer);
  const text = "the predicate returned a promise; a predicate answers at once, without async";
  throw new LensorError("type", `Cannot ${verb}: ${text}`);
}
function checkList(list, verb, expected) {
  if (Array.isArray(list) && Object.keys(list).length === list.length) return;
  throw new LensorError("type", `Cannot ${verb}: expected ${expected}, found ${describe(list)}`);
}
function checkIterable(all, verb, expected) {
  const { [Symbol.iterator]: iterator } = all ?? {};
  if (typeof iterator === "function" && typeof all !== "string") return;
  throw new LensorError("type", `Cannot ${verb}: expected ${expected}, found ${describe(all)}`);
}
function checkMap(map, verb, expected) {
  if (map instanceof Map) return;
  throw new LensorError("type", `Cannot ${verb}: expected ${expected}, found ${describe(map)}`);
}
function checkText(text, verb, expected) {
  if (typeof text === "string") return;
  throw new LensorError("type", `Cannot ${verb}: expected ${expected}, found ${describe(text)}`);
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
const fromZero = (x) => x >= 0;
const aboveZero = (x) => x > 0;
function checkCount$1(verb, n) {
  if (typeof n !== "number") {
    throw new LensorError("type", `Cannot ${verb}: expected a number of elements, found ${describe(n)}`);
  }
  if (!Number.isSafeInteger(n) || n < 0) {
    throw new LensorError("range", `Cannot ${verb}: ${n} is no number of elements; use a non-negative integer`);
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

// core/draw_target.ts
function targetOf(verb, n, dtype, range, into) {
  checkDType(dtype);
  checkCount$1(verb, n);
  const [start, end] = checkRange(verb, n, range);
  const count = end - start;
  if (into === void 0) return { start, end, dtype, out: room(verb, dtype, count) };
  if (!holds(into, dtype)) {
    throw new LensorError("type", `Cannot ${verb}: "into" is ${describe(into)}, not the array of ${dtype}`);
  }
  if (into.length !== count * lanesOf(dtype)) {
    throw new LensorError("shape", `Cannot ${verb}: "into" has ${into.length} elements; ${count} are drawn`);
  }
  return { start, end, dtype, out: into };
}
function room(verb, dtype, count) {
  try {
    return allocate(dtype, count);
  } catch (cause) {
    const text = `Cannot ${verb}: there is no room for ${count} elements of ${dtype}; ask for a smaller range`;
    throw new LensorError("limit", text, { cause });
  }
}

// kernels/_instance.ts
function kernelsOf(text, host, wrap, imports) {
  try {
    const module = compiled(text, host);
    const { exports } = new host.Instance(module, imports);
    return wrap(exports, exports["memory"].buffer, module);
  } catch {
    return null;
  }
}
function compiled(text, host) {
  return new host.Module(Uint8Array.from(atob(text.replaceAll("\n", "")), (c) => c.charCodeAt(0)));
}

// kernels/_wasm.ts
const WASM$2 = `
AGFzbQEAAAABUgpgAn9/AGAHf39/f39/ewBgB39/f39/f38AYAV/f319fQBgBH9/fX0AYAZ/f319fX0AYAt/f3x8fHx8fHx8fABgBH9/fHwAYA
V/f3x8fABgAAADDAsBAgMEBQYAAAcICQQFAXABAQEFBAEBAwMGyQEXfwBBCAt/AEGAMAt/AEGAsAQLfwBBgLAGC38AQYCwBwt/AEEMC38AQdAA
C38AQdgAC38AQZABC38AQcgEC38AQdAEC38AQdgEC38AQfAEC38AQYDAAAt/AEHoBQt/AEGMBgt/AEGQBgt/AEHACAt/AEHICAt7Af0MAAAAAA
AAAAAAAAAAAAAAAAt7Af0MAAAAAAAAAAAAAAAAAAAAAAt7Af0MAAAAAAAAAAAAAAAAAAAAAAt7Af0MAAAAAAAAAAAAAAAAAAAAAAsHbgoFd29y
ZHMAAQd1bmlmb3JtAAIGbm9ybWFsAAMIdHdvU2lnbWEABAdpbnZlcnNlAAUMcGFja0JmbG9hdDE2AAYLcGFja0Zsb2F0MTYABwhub3JtYWw2NA
AICXVuaWZvcm02NAAJBm1lbW9yeQIACAEKCQYBAEEBCwAMAQ4KuHILqgUCA3sEfyADIAIgASAAQdq3xN4Bc3NzcyEMIAAgBGr9ESEIIAEgBWr9
ESEHIAYgAv0R/a4BIQkgA0GAgICYBGr9ESEGQQEhDQNAIA1BBUwEQCANQQFxIQQgCCAH/a4BIQgBQQpBBiAEGyEFIAcgBf2rASAHQSAgBWv9rQ
H9UCAI/VEhByAJIAb9rgEhCQFBGkEUIAQbIQUgBiAF/asBIAZBICAFa/2tAf1QIAn9USEGIAggBv2uASEIAUELQREgBBshBSAGIAX9qwEgBkEg
IAVr/a0B/VAgCP1RIQYgCSAH/a4BIQkBQRVBCyAEGyEFIAcgBf2rASAHQSAgBWv9rQH9UCAJ/VEhByAIIAf9rgEhCAFBDUEZIAQbIQUgByAF/a
sBIAdBICAFa/2tAf1QIAj9USEHIAkgBv2uASEJAUEbQQogBBshBSAGIAX9qwEgBkEgIAVr/a0B/VAgCf1RIQYgCCAG/a4BIQgBQRdBEiAEGyEF
IAYgBf2rASAGQSAgBWv9rQH9UCAI/VEhBiAJIAf9rgEhCQFBBUEUIAQbIQQgByAE/asBIAdBICAEa/2tAf1QIAn9USEHIA1BBUYEfyAABSANQQ
RGBH8gDAUgAyACIAEgDUECRhsgDUEDRhsLCyEFIA1BBUYEfyABBSANQQRGBH8gAAUgDCADIAIgDUECRhsgDUEDRhsLCyEKIA1BBUYEfyACBSAN
QQRGBH8gAQUgACAMIAMgDUECRhsgDUEDRhsLCyELIA1BBUYEfyADBSANQQRGBH8gAgUgASAAIAwgDUECRhsgDUEDRhsLCyEEIAggBf0R/a4BIQ
ggByAK/RH9rgEhByAJIAv9Ef2uASEJIAYgDSAEav0R/a4BIQYgDUEBaiENDAELCyAIJBMgByQUIAkkFSAGJBYLwgIBC3sgACABIAIgAyAEIAX9
DAAAAAABAAAAAgAAAAMAAAAQACMTIQkjFCEKIxUhByMWIQsgACABIAIgAyAEIAX9DAQAAAAFAAAABgAAAAcAAAAQACMTIQwjFCENIxUhCCMWIQ
5BCP0JAgAhDyAGQQJ0QYAwaiEAQYAwIQEDQCAAIAFLBEAgCSAK/a4BIAv9rgEhECAMIA39rgEgDv2uASERIAsgD/2uASELIA4gD/2uASEOIAog
CkEJ/a0B/VEhCSANIA1BCf2tAf1RIQwgByAHQQP9qwH9rgEhCiAIIAhBA/2rAf2uASENAUEVIQIgByAC/asBIAdBICACa/2tAf1QIBD9rgEhBw
FBFSECIAggAv2rASAIQSAgAmv9rQH9UCAR/a4BIQggASAQ/QsEACABIBH9CwQQIAFBIGohAQwBCwsLjgEBBXsgAv0TIQUgA/0TIQYgBP0TIQcg
AUECdEGAMGohASAAQQJ0QYAwaiEAA0AgASAASwRAIAD9AAQAQQj9rQH9+gEhCCAA/QAEEEEI/a0B/foBIQkgACAIIAX95gEgBv3kASAH/eoB/Q
sEACAAIAkgBf3mASAG/eQBIAf96gH9CwQQIABBIGohAAwBCwsLqw4BFnsgAv0TIQQgA/0TIQUgAUECdEGAMGohASAAQQJ0QYAwaiEAA0AgASAA
SwRAIAD9AAQAIQYgAEEgav0ABAAhByAAQUBr/QAEACEIIABB4ABq/QAEACEJIAD9AAQQIQogAEEgav0ABBAhCyAAQUBr/QAEECEMIABB4ABq/Q
AEECENIAZBAf2tAUEM/QkCAP1Q/foBQRD9CQIA/bEBIQYgB0EB/a0BQQz9CQIA/VD9+gFBEP0JAgD9sQEhByAIQQH9rQFBDP0JAgD9UP36AUEQ
/QkCAP2xASEIIAlBAf2tAUEM/QkCAP1Q/foBQRD9CQIA/bEBIQkgBkEU/QkCAP1OQRj9CQIA/a4BIQ4gB0EU/QkCAP1OQRj9CQIA/a4BIQ8gCE
EU/QkCAP1OQRj9CQIA/a4BIRAgCUEU/QkCAP1OQRj9CQIA/a4BIREgDkHQAP0JAgD95QEgDkHQAP0JAgD95AH95wEhDiAPQdAA/QkCAP3lASAP
QdAA/QkCAP3kAf3nASEPIBBB0AD9CQIA/eUBIBBB0AD9CQIA/eQB/ecBIRAgEUHQAP0JAgD95QEgEUHQAP0JAgD95AH95wEhESAOIA795gEhEi
APIA/95gEhEyAQIBD95gEhFCARIBH95gEhFSASIBL95gEhFiATIBP95gEhFyAUIBT95gEhGCAVIBX95gEhGSASQRz9CQIA/eYBQSD9CQIA/eQB
IBb95gEgEkEk/QkCAP3mAUHUAP0JAgD95QH95AEhEiATQRz9CQIA/eYBQSD9CQIA/eQBIBf95gEgE0Ek/QkCAP3mAUHUAP0JAgD95QH95AEhEy
AUQRz9CQIA/eYBQSD9CQIA/eQBIBj95gEgFEEk/QkCAP3mAUHUAP0JAgD95QH95AEhFCAVQRz9CQIA/eYBQSD9CQIA/eQBIBn95gEgFUEk/QkC
AP3mAUHUAP0JAgD95QH95AEhFSAOIBL95gEgBkEX/awB/foBQSj9CQIA/eYB/eQBIQYgDyAT/eYBIAdBF/2sAf36AUEo/QkCAP3mAf3kASEHIB
AgFP3mASAIQRf9rAH9+gFBKP0JAgD95gH95AEhCCARIBX95gEgCUEX/awB/foBQSj9CQIA/eYB/eQBIQkgCkEC/asB/foBQSz9CQIA/eYBIQ4g
C0EC/asB/foBQSz9CQIA/eYBIQ8gDEEC/asB/foBQSz9CQIA/eYBIRAgDUEC/asB/foBQSz9CQIA/eYBIREgDiAO/eYBIRIgDyAP/eYBIRMgEC
AQ/eYBIRQgESAR/eYBIRUgEiAS/eYBIRYgEyAT/eYBIRcgFCAU/eYBIRggFSAV/eYBIRkgDiASQTD9CQIA/eYBQTT9CQIA/eQBIBb95gEgEkE4
/QkCAP3mAUE8/QkCAP3kAf3kAf3mASEOIA8gE0Ew/QkCAP3mAUE0/QkCAP3kASAX/eYBIBNBOP0JAgD95gFBPP0JAgD95AH95AH95gEhDyAQIB
RBMP0JAgD95gFBNP0JAgD95AEgGP3mASAUQTj9CQIA/eYBQTz9CQIA/eQB/eQB/eYBIRAgESAVQTD9CQIA/eYBQTT9CQIA/eQBIBn95gEgFUE4
/QkCAP3mAUE8/QkCAP3kAf3kAf3mASERIBJBwAD9CQIA/eYBQcQA/QkCAP3kASAW/eYBIBJByAD9CQIA/eYBQdAA/QkCAP3kAf3kASESIBNBwA
D9CQIA/eYBQcQA/QkCAP3kASAX/eYBIBNByAD9CQIA/eYBQdAA/QkCAP3kAf3kASETIBRBwAD9CQIA/eYBQcQA/QkCAP3kASAY/eYBIBRByAD9
CQIA/eYBQdAA/QkCAP3kAf3kASEUIBVBwAD9CQIA/eYBQcQA/QkCAP3kASAZ/eYBIBVByAD9CQIA/eYBQdAA/QkCAP3kAf3kASEVIA4gEv1RIA
pBH/2sAf1OIRYgDyAT/VEgC0Ef/awB/U4hFyAQIBT9USAMQR/9rAH9TiEYIBEgFf1RIA1BH/2sAf1OIRkgBv3jASAF/eYBIApBAf2rAUHMAP0J
AgD9Tv1RIQYgB/3jASAF/eYBIAtBAf2rAUHMAP0JAgD9Tv1RIQcgCP3jASAF/eYBIAxBAf2rAUHMAP0JAgD9Tv1RIQggCf3jASAF/eYBIA1BAf
2rAUHMAP0JAgD9Tv1RIQkgACAGIBIgFv1R/eYBIAT95AH9CwQAIABBIGogByATIBf9Uf3mASAE/eQB/QsEACAAQUBrIAggFCAY/VH95gEgBP3k
Af0LBAAgAEHgAGogCSAVIBn9Uf3mASAE/eQB/QsEACAAIAYgDiAW/VH95gEgBP3kAf0LBBAgAEEgaiAHIA8gF/1R/eYBIAT95AH9CwQQIABBQG
sgCCAQIBj9Uf3mASAE/eQB/QsEECAAQeAAaiAJIBEgGf1R/eYBIAT95AH9CwQQIABBgAFqIQAMAQsLC9AKASJ7IAL9EyEKIAP9EyELIAT9EyEM
IAX9EyENIAFBAnRBgDBqIQEgAEECdEGAMGohAANAIAEgAEsEQCAA/QAEAEEH/awB/foBIQYgAEEQav0ABABBB/2sAf36ASEHIABBIGr9AAQAQQ
f9rAH9+gEhCCAAQTBq/QAEAEEH/awB/foBIQkBQdgA/QkCACEOQdwA/QkCACEPIAYgDv3mASAP/eQBIQ4BQdgA/QkCACEGQdwA/QkCACEPIAcg
Bv3mASAP/eQBIQ8BQdgA/QkCACEGQdwA/QkCACEHIAggBv3mASAH/eQBIRABQdgA/QkCACEGQdwA/QkCACEHIAkgBv3mASAH/eQBIRFB4AD9CQ
IAIA4gDv3mAf3lASEGQeAA/QkCACAPIA/95gH95QEhB0HgAP0JAgAgECAQ/eYB/eUBIQhB4AD9CQIAIBEgEf3mAf3lASEJIAYgBv3mASESIAcg
B/3mASETIAggCP3mASEUIAkgCf3mASEVIBIgEv3mASEWIBMgE/3mASEXIBQgFP3mASEYIBUgFf3mASEZAUHkAP0JAgAhGkHoAP0JAgAhGyAGIB
r95gEgG/3kASEaAUHkAP0JAgAhG0HoAP0JAgAhHCAHIBv95gEgHP3kASEbAUHkAP0JAgAhHEHoAP0JAgAhHSAIIBz95gEgHf3kASEcAUHkAP0J
AgAhHUHoAP0JAgAhHiAJIB395gEgHv3kASEdAUHsAP0JAgAhHkHwAP0JAgAhHyAGIB795gEgH/3kASEeAUHsAP0JAgAhH0HwAP0JAgAhICAHIB
/95gEgIP3kASEfAUHsAP0JAgAhIEHwAP0JAgAhISAIICD95gEgIf3kASEgAUHsAP0JAgAhIUHwAP0JAgAhIiAJICH95gEgIv3kASEhAUH0AP0J
AgAhIkH4AP0JAgAhIyAGICL95gEgI/3kASEiAUH0AP0JAgAhI0H4AP0JAgAhJCAHICP95gEgJP3kASEjAUH0AP0JAgAhJEH4AP0JAgAhJSAIIC
T95gEgJf3kASEkAUH0AP0JAgAhJUH4AP0JAgAhJiAJICX95gEgJv3kASElAUH8AP0JAgAhJkGAAf0JAgAhJyAGICb95gEgJ/3kASEGAUH8AP0J
AgAhJkGAAf0JAgAhJyAHICb95gEgJ/3kASEHAUH8AP0JAgAhJkGAAf0JAgAhJyAIICb95gEgJ/3kASEIAUH8AP0JAgAhJkGAAf0JAgAhJyAJIC
b95gEgJ/3kASEJIBZBhAH9CQIA/eYBIBIgGv3mASAe/eQB/eQBIRogF0GEAf0JAgD95gEgEyAb/eYBIB/95AH95AEhGyAYQYQB/QkCAP3mASAU
IBz95gEgIP3kAf3kASEcIBlBhAH9CQIA/eYBIBUgHf3mASAh/eQB/eQBIR0gFkGIAf0JAgD95gEgEiAi/eYBIAb95AH95AEhBiAXQYgB/QkCAP
3mASATICP95gEgB/3kAf3kASEHIBhBiAH9CQIA/eYBIBQgJP3mASAI/eQB/eQBIQggGUGIAf0JAgD95gEgFSAl/eYBIAn95AH95AEhCSAOIAv9
5gEgGiAG/ecB/eYBIAr95AEhBiAPIAv95gEgGyAH/ecB/eYBIAr95AEhByAQIAv95gEgHCAI/ecB/eYBIAr95AEhCCARIAv95gEgHSAJ/ecB/e
YBIAr95AEhCSAAIAYgDf3qASAM/esB/QsEACAAQRBqIAcgDf3qASAM/esB/QsEACAAQSBqIAggDf3qASAM/esB/QsEACAAQTBqIAkgDf3qASAM
/esB/QsEACAAQUBrIQAMAQsLC/YhAhl7BH8gAUECdEGAMGohJEHIBP0JAgAhIEHAA/0KAwAhIUHQBP0KAwAhIiAK/RQgIv1OIQ8gAEECdEGAMG
ohJQNAICQgJUsEQCAlQYBAayIAICQgACAkSRshJkEAIQAgJSEBA0AgJiABSwRAIAH9XQMAICD9USELAQFBqAP9CgMAIAv9/wH98gFBmAP9CgMA
/fABQbAD/QoDAP3yASELIAj9FCALIAn9FP3yAf3wASEQIAFBCGr9XQMAICD9USELAQFBqAP9CgMAIAv9/wH98gFBmAP9CgMA/fABQbAD/QoDAP
3yASELIAj9FCALIAn9FP3yAf3wASERIAFBEGr9XQMAICD9USELAQFBqAP9CgMAIAv9/wH98gFBmAP9CgMA/fABQbAD/QoDAP3yASELIAj9FCAL
IAn9FP3yAf3wASESIAFBGGr9XQMAICD9USELAQFBqAP9CgMAIAv9/wH98gFBmAP9CgMA/fABQbAD/QoDAP3yASELIAj9FCALIAn9FP3yAf3wAS
ETIBAgIf3xASEUIBEgIf3xASEVIBIgIf3xASEWIBMgIf3xASEXQcgD/QoDACAUIBT98gH98QEhC0HIA/0KAwAgFSAV/fIB/fEBIQxByAP9CgMA
IBYgFv3yAf3xASENQcgD/QoDACAXIBf98gH98QEhDkHQA/0KAwAhGAFB2AP9CgMAIRkgGCAL/fIBIBn98AEhGEHQA/0KAwAhGQFB2AP9CgMAIR
ogGSAM/fIBIBr98AEhGUHQA/0KAwAhGgFB2AP9CgMAIRsgGiAN/fIBIBv98AEhGkHQA/0KAwAhGwFB2AP9CgMAIRwgGyAO/fIBIBz98AEhG0Hg
A/0KAwAhHAFB6AP9CgMAIR0gHCAL/fIBIB398AEhHEHgA/0KAwAhHQFB6AP9CgMAIR4gHSAM/fIBIB798AEhHUHgA/0KAwAhHgFB6AP9CgMAIR
8gHiAN/fIBIB/98AEhHkHgA/0KAwAhHwFB6AP9CgMAISMgHyAO/fIBICP98AEhHwEBQfAD/QoDACEjIBggC/3yASAj/fABIRgBAUHwA/0KAwAh
IyAZIAz98gEgI/3wASEZAQFB8AP9CgMAISMgGiAN/fIBICP98AEhGgEBQfAD/QoDACEjIBsgDv3yASAj/fABIRsBAUH4A/0KAwAhIyAcIAv98g
EgI/3wASEcAQFB+AP9CgMAISMgHSAM/fIBICP98AEhHQEBQfgD/QoDACEjIB4gDf3yASAj/fABIR4BAUH4A/0KAwAhIyAfIA798gEgI/3wASEf
AQFBgAT9CgMAISMgGCAL/fIBICP98AEhGAEBQYAE/QoDACEjIBkgDP3yASAj/fABIRkBAUGABP0KAwAhIyAaIA398gEgI/3wASEaAQFBgAT9Cg
MAISMgGyAO/fIBICP98AEhGwEBQYgE/QoDACEjIBwgC/3yASAj/fABIRwBAUGIBP0KAwAhIyAdIAz98gEgI/3wASEdAQFBiAT9CgMAISMgHiAN
/fIBICP98AEhHgEBQYgE/QoDACEjIB8gDv3yASAj/fABIR8BAUGQBP0KAwAhIyAYIAv98gEgI/3wASEYAQFBkAT9CgMAISMgGSAM/fIBICP98A
EhGQEBQZAE/QoDACEjIBogDf3yASAj/fABIRoBAUGQBP0KAwAhIyAbIA798gEgI/3wASEbAQFBmAT9CgMAISMgHCAL/fIBICP98AEhHAEBQZgE
/QoDACEjIB0gDP3yASAj/fABIR0BAUGYBP0KAwAhIyAeIA398gEgI/3wASEeAQFBmAT9CgMAISMgHyAO/fIBICP98AEhHwEBQaAE/QoDACEjIB
ggC/3yASAj/fABIRgBAUGgBP0KAwAhIyAZIAz98gEgI/3wASEZAQFBoAT9CgMAISMgGiAN/fIBICP98AEhGgEBQaAE/QoDACEjIBsgDv3yASAj
/fABIRsBAUGoBP0KAwAhIyAcIAv98gEgI/3wASEcAQFBqAT9CgMAISMgHSAM/fIBICP98AEhHQEBQagE/QoDACEjIB4gDf3yASAj/fABIR4BAU
GoBP0KAwAhIyAfIA798gEgI/3wASEfAQFBsAT9CgMAISMgGCAL/fIBICP98AEhGAEBQbAE/QoDACEjIBkgDP3yASAj/fABIRkBAUGwBP0KAwAh
IyAaIA398gEgI/3wASEaAQFBsAT9CgMAISMgGyAO/fIBICP98AEhGwEBQbgE/QoDACEjIBwgC/3yASAj/fABIRwBAUG4BP0KAwAhIyAdIAz98g
EgI/3wASEdAQFBuAT9CgMAISMgHiAN/fIBICP98AEhHgEBQbgE/QoDACEjIB8gDv3yASAj/fABIR8BAUHABP0KAwAhIyAYIAv98gEgI/3wASEY
AQFBwAT9CgMAISMgGSAM/fIBICP98AEhGQEBQcAE/QoDACEjIBogDf3yASAj/fABIRoBAUHABP0KAwAhIyAbIA798gEgI/3wASEbAQFBkAL9Cg
MAISMgHCAL/fIBICP98AEhCwEBQZAC/QoDACEcIB0gDP3yASAc/fABIQwBAUGQAv0KAwAhHCAeIA398gEgHP3wASENAQFBkAL9CgMAIRwgHyAO
/fIBIBz98AEhDiAUIBj98gEgC/3zASELIBUgGf3yASAM/fMBIQwgFiAa/fIBIA398wEhDSAXIBv98gEgDv3zASEOIAEBAQEBAQEBASALIAf9FP
32ASAG/RT99wEgD/1RIQsgCyAD/RT98gEgAv0U/fABIQsgCyAF/RT99gEgBP0U/fcB/V79WwMAACABQQhqAQEBAQEBAQEgDCAH/RT99gEgBv0U
/fcBIA/9USELIAsgA/0U/fIBIAL9FP3wASELIAsgBf0U/fYBIAT9FP33Af1e/VsDAAAgAUEQagEBAQEBAQEBIA0gB/0U/fYBIAb9FP33ASAP/V
EhCyALIAP9FP3yASAC/RT98AEhCyALIAX9FP32ASAE/RT99wH9Xv1bAwAAIAFBGGoBAQEBAQEBASAOIAf9FP32ASAG/RT99wEgD/1RIQsgCyAD
/RT98gEgAv0U/fABIQsgCyAF/RT99gEgBP0U/fcB/V79WwMAAAEBAQEgFP3sAUG4A/0KAwD9SiELIABBA3RBgLAEaiAQ/VsDAAAgAEECdEGAsA
ZqIAE2AgAgC/0bAEEBcSAAaiEAIABBA3RBgLAEaiAQ/VsDAAEgAEECdEGAsAZqIAFBBGo2AgAgC/0bAkEBcSAAaiEAAQEgAUEIaiEnASAV/ewB
QbgD/QoDAP1KIQsgAEEDdEGAsARqIBH9WwMAACAAQQJ0QYCwBmogJzYCACAL/RsAQQFxIABqIQAgAEEDdEGAsARqIBH9WwMAASAAQQJ0QYCwBm
ogJ0EEajYCACAL/RsCQQFxIABqIQABASABQRBqIScBIBb97AFBuAP9CgMA/UohCyAAQQN0QYCwBGogEv1bAwAAIABBAnRBgLAGaiAnNgIAIAv9
GwBBAXEgAGohACAAQQN0QYCwBGogEv1bAwABIABBAnRBgLAGaiAnQQRqNgIAIAv9GwJBAXEgAGohAAEBIAFBGGohJwEgF/3sAUG4A/0KAwD9Si
ELIABBA3RBgLAEaiAT/VsDAAAgAEECdEGAsAZqICc2AgAgC/0bAEEBcSAAaiEAIABBA3RBgLAEaiAT/VsDAAEgAEECdEGAsAZqICdBBGo2AgAg
C/0bAkEBcSAAaiEAIAFBIGohAQwBCwsgAEEDdEGAsARqRHsUrkfheoQ/OQMAIABBAnRBgLAGakGAsAc2AgBBACEBA0AgACABSwRAIAFBA3RBgL
AEav0ABAAhEAEgEEGYA/0KAwAgEP3xAf32ASENIA0hCwEgC0HYBP0KAwD9TkHgBP0KAwD9UEGIBf0KAwBBgAX9CgMAAQEgC0HYBP0KAwD9TkHg
BP0KAwD9UEHwBP0KAwD9TP1S/fIBIQsgC0GABf0KAwD98QEgC0GABf0KAwD98AH98wEhDiAOIA798gEhC0GQBf0KAwAhDAFBmAX9CgMAIREgDC
AL/fIBIBH98AEhDAEBQaAF/QoDACERIAwgC/3yASAR/fABIQwBAUGoBf0KAwAhESAMIAv98gEgEf3wASEMAQFBsAX9CgMAIREgDCAL/fIBIBH9
8AEhDAEBQbgF/QoDACERIAwgC/3yASAR/fABIQwBAUHABf0KAwAhESAMIAv98gEgEf3wASEMAQFByAX9CgMAIREgDCAL/fIBIBH98AEhDAEBQd
AF/QoDACERIAwgC/3yASAR/fABIQwBAUHYBf0KAwAhESAMIAv98gEgEf3wASEMQeAF/QoDACAO/fIBAQFBgAX9CgMAIQ4gDCAL/fIBIA798AH9
8gEBIA1BNP3NAUHoBP0KAwD9UCELIAtB+AT9CgMA/fEBIQsgCwEBIA1B2AT9CgMA/U5B4AT9CgMA/VBB8AT9CgMA/UxBgAX9CgMA/U798AFBoA
P9CgMA/fIB/fABIQsgC/3tAf3vASEOIA5BmAL9CgMA/UohEQEgDkGQAf0KAwD98QEhC0GYAf0KAwAhDAEBQaAB/QoDACENIAwgC/3yASAN/fAB
IQwBAUGoAf0KAwAhDSAMIAv98gEgDf3wASEMAQFBsAH9CgMAIQ0gDCAL/fIBIA398AEhDAEBQbgB/QoDACENIAwgC/3yASAN/fABIQwBAUHAAf
0KAwAhDSAMIAv98gEgDf3wASEMAQFByAH9CgMAIQ0gDCAL/fIBIA398AEhDAEBQdAB/QoDACENIAwgC/3yASAN/fABIQxB2AH9CgMAIQ0BAUHg
Af0KAwAhEiANIAv98gEgEv3wASENAQFB6AH9CgMAIRIgDSAL/fIBIBL98AEhDQEBQfAB/QoDACESIA0gC/3yASAS/fABIQ0BAUH4Af0KAwAhEi
ANIAv98gEgEv3wASENAQFBgAL9CgMAIRIgDSAL/fIBIBL98AEhDQEBQYgC/QoDACESIA0gC/3yASAS/fABIQ0BAUGQAv0KAwAhEiANIAv98gEg
Ev3wASENIAwgDf3zASESIBH9UwRAASAOQZgC/QoDAP3xASELQaAC/QoDACEMAQFBqAL9CgMAIQ0gDCAL/fIBIA398AEhDAEBQbAC/QoDACENIA
wgC/3yASAN/fABIQwBAUG4Av0KAwAhDSAMIAv98gEgDf3wASEMAQFBwAL9CgMAIQ0gDCAL/fIBIA398AEhDAEBQcgC/QoDACENIAwgC/3yASAN
/fABIQwBAUHQAv0KAwAhDSAMIAv98gEgDf3wASEMAQFB2AL9CgMAIQ0gDCAL/fIBIA398AEhDEHgAv0KAwAhDQEBQegC/QoDACEOIA0gC/3yAS
AO/fABIQ0BAUHwAv0KAwAhDiANIAv98gEgDv3wASENAQFB+AL9CgMAIQ4gDSAL/fIBIA798AEhDQEBQYAD/QoDACEOIA0gC/3yASAO/fABIQ0B
AUGIA/0KAwAhDiANIAv98gEgDv3wASENAQFBkAP9CgMAIQ4gDSAL/fIBIA798AEhDQEBQZAC/QoDACEOIA0gC/3yASAO/fABIQ0gDCAN/fMBIB
IgEf1SIRILIBIgECAh/fEBICL9Tv1RIQsBAQEBAQEBIAsgB/0U/fYBIAb9FP33ASAP/VEhCyALIAP9FP3yASAC/RT98AEhCyALIAX9FP32ASAE
/RT99wH9XiELIAFBAnRBgLAGaigCACAL/VoCAAAgAUECdEGAsAZqKAIEIAv9WgIAASABQQJqIQEMAQsLICVBgEBrISUMAQsLC8IBAgF/A3sgAE
EBdEGAMGohAiABQQJ0QYAwaiEBIABBAnRBgDBqIQADQCABIABLBEAgAiAA/QAEACEDIANBEP2tAUHoBf0JAgD9TiEEIAMgBEHsBf0JAgD9rgH9
rgFBEP2tASEFIAD9AAQQIQMgA0EQ/a0BQegF/QkCAP1OIQQgAyAEQewF/QkCAP2uAf2uAUEQ/a0BIQMgBSAD/Q0AAQQFCAkMDRARFBUYGRwd/Q
sEACAAQSBqIQAgAkEQaiECDAELCwuWAwIBfwV7IABBAXRBgDBqIQIgAUECdEGAMGohASAAQQJ0QYAwaiEAA0AgASAASwRAIAIgAP0ABAAhAyAD
QfAF/QkCAP1OIQQgA0EQ/a0BQfQF/QkCAP1OIQMgBEEN/a0BQegF/QkCAP1OIQUgBEH4Bf0JAgD9sQEgBf2uAUEN/a0BIQUgBEGMBv0JAgD95A
FB/AX9CQIA/bEBIQYgBiAFIARBgAb9CQIA/Tn9UiEFQYQG/QkCACAFIARBiAb9CQIA/T/9UiEFIAUgA/1QIQcgAP0ABBAhAyADQfAF/QkCAP1O
IQQgA0EQ/a0BQfQF/QkCAP1OIQMgBEEN/a0BQegF/QkCAP1OIQUgBEH4Bf0JAgD9sQEgBf2uAUEN/a0BIQUgBEGMBv0JAgD95AFB/AX9CQIA/b
EBIQYgBiAFIARBgAb9CQIA/Tn9UiEFQYQG/QkCACAFIARBiAb9CQIA/T/9UiEFIAUgA/1QIQMgByAD/Q0AAQQFCAkMDRARFBUYGRwd/QsEACAA
QSBqIQAgAkEQaiECDAELCwutJQIqewF/IAFBA3RBgDBqIS4gAv0UIRggA/0UIRkgAEEDdEGAMGohACAAIQEDQCAuIABLBEAgAP1dAwAhBCAAQQ
hq/V0DACEFIABBQGv9XQMAIQYgAEHIAGr9XQMAIQcgAP1dAyAhCCAAQQhq/V0DICEJIABBQGv9XQMgIQogAEHIAGr9XQMgIQsBIAhBwAj9CQIA
/VAhCCAEQQX9rQH9/gEhBCAIQQb9rQH9/gEhCCAEQZAG/QoDAP3yASAI/fABQZgG/QoDAP3yASEEASAJQcAI/QkCAP1QIQggBUEF/a0B/f4BIQ
UgCEEG/a0B/f4BIQggBUGQBv0KAwD98gEgCP3wAUGYBv0KAwD98gEhBQEgCkHACP0JAgD9UCEIIAZBBf2tAf3+ASEGIAhBBv2tAf3+ASEIIAZB
kAb9CgMA/fIBIAj98AFBmAb9CgMA/fIBIQYBIAtBwAj9CQIA/VAhCCAHQQX9rQH9/gEhByAIQQb9rQH9/gEhCCAHQZAG/QoDAP3yASAI/fABQZ
gG/QoDAP3yASEHIARByAj9CgMA/U5B0Aj9CgMA/VAhCCAFQcgI/QoDAP1OQdAI/QoDAP1QIQkgBkHICP0KAwD9TkHQCP0KAwD9UCEKIAdByAj9
CgMA/U5B0Aj9CgMA/VAhCyAIQaAG/QoDAP1MIQwgCUGgBv0KAwD9TCENIApBoAb9CgMA/UwhDiALQaAG/QoDAP1MIQ8gCCAIQagG/QoDAP3yAS
AM/U798QEhCCAJIAlBqAb9CgMA/fIBIA39Tv3xASEJIAogCkGoBv0KAwD98gEgDv1O/fEBIQogCyALQagG/QoDAP3yASAP/U798QEhCyAIQbAG
/QoDAP3xASAIQbAG/QoDAP3wAf3zASEaIAlBsAb9CgMA/fEBIAlBsAb9CgMA/fAB/fMBIRsgCkGwBv0KAwD98QEgCkGwBv0KAwD98AH98wEhHC
ALQbAG/QoDAP3xASALQbAG/QoDAP3wAf3zASEdIARBNP3NAUHYCP0KAwD9UCEEIAVBNP3NAUHYCP0KAwD9UCEFIAZBNP3NAUHYCP0KAwD9UCEG
IAdBNP3NAUHYCP0KAwD9UCEHIARBuAb9CgMA/fEBIQQgBUG4Bv0KAwD98QEhBSAGQbgG/QoDAP3xASEGIAdBuAb9CgMA/fEBIQcgBCAMQbAG/Q
oDAP1O/fABQcAG/QoDAP3yASEeIAUgDUGwBv0KAwD9Tv3wAUHABv0KAwD98gEhHyAGIA5BsAb9CgMA/U798AFBwAb9CgMA/fIBISAgByAPQbAG
/QoDAP1O/fABQcAG/QoDAP3yASEhIAD9XQMQISIgAEEIav1dAxAhIyAAQUBr/V0DECEkIABByABq/V0DECElIAD9XQMwIQQgAEEIav1dAzAhBS
AAQUBr/V0DMCEGIABByABq/V0DMCEHICJBAv2rAUEC/awB/f4BQcgG/QoDAP3yASEIICNBAv2rAUEC/awB/f4BQcgG/QoDAP3yASEJICRBAv2r
AUEC/awB/f4BQcgG/QoDAP3yASEKICVBAv2rAUEC/awB/f4BQcgG/QoDAP3yASELIARBCv2tAf3+ASEEIAVBCv2tAf3+ASEFIAZBCv2tAf3+AS
EGIAdBCv2tAf3+ASEHIAggBP3wAUHQBv0KAwD98gEhJiAJIAX98AFB0Ab9CgMA/fIBIScgCiAG/fABQdAG/QoDAP3yASEoIAsgB/3wAUHQBv0K
AwD98gEhKSAmICb98gEhBCAnICf98gEhBSAoICj98gEhBiApICn98gEhByAaIBr98gEhCCAbIBv98gEhCSAcIBz98gEhCiAdIB398gEhC0HYBv
0KAwAhDAFB4Ab9CgMAIQ0gDCAE/fIBIA398AEhDEHYBv0KAwAhDQFB4Ab9CgMAIQ4gDSAF/fIBIA798AEhDUHYBv0KAwAhDgFB4Ab9CgMAIQ8g
DiAG/fIBIA/98AEhDkHYBv0KAwAhDwFB4Ab9CgMAIRAgDyAH/fIBIBD98AEhD0HoBv0KAwAhEAFB8Ab9CgMAIREgECAE/fIBIBH98AEhEEHoBv
0KAwAhEQFB8Ab9CgMAIRIgESAF/fIBIBL98AEhEUHoBv0KAwAhEgFB8Ab9CgMAIRMgEiAG/fIBIBP98AEhEkHoBv0KAwAhEwFB8Ab9CgMAIRQg
EyAH/fIBIBT98AEhE0H4Bv0KAwAhFAFBgAf9CgMAIRUgFCAI/fIBIBX98AEhFEH4Bv0KAwAhFQFBgAf9CgMAIRYgFSAJ/fIBIBb98AEhFUH4Bv
0KAwAhFgFBgAf9CgMAIRcgFiAK/fIBIBf98AEhFkH4Bv0KAwAhFwFBgAf9CgMAISogFyAL/fIBICr98AEhFwEBQYgH/QoDACEqIAwgBP3yASAq
/fABIQwBAUGIB/0KAwAhKiANIAX98gEgKv3wASENAQFBiAf9CgMAISogDiAG/fIBICr98AEhDgEBQYgH/QoDACEqIA8gB/3yASAq/fABIQ8BAU
GQB/0KAwAhKiAQIAT98gEgKv3wASEQAQFBkAf9CgMAISogESAF/fIBICr98AEhEQEBQZAH/QoDACEqIBIgBv3yASAq/fABIRIBAUGQB/0KAwAh
KiATIAf98gEgKv3wASETAQFBmAf9CgMAISogFCAI/fIBICr98AEhFAEBQZgH/QoDACEqIBUgCf3yASAq/fABIRUBAUGYB/0KAwAhKiAWIAr98g
EgKv3wASEWAQFBmAf9CgMAISogFyAL/fIBICr98AEhFwEBQaAH/QoDACEqIAwgBP3yASAq/fABIQwBAUGgB/0KAwAhKiANIAX98gEgKv3wASEN
AQFBoAf9CgMAISogDiAG/fIBICr98AEhDgEBQaAH/QoDACEqIA8gB/3yASAq/fABIQ8BAUGoB/0KAwAhKiAQIAT98gEgKv3wASEQAQFBqAf9Cg
MAISogESAF/fIBICr98AEhEQEBQagH/QoDACEqIBIgBv3yASAq/fABIRIBAUGoB/0KAwAhKiATIAf98gEgKv3wASETAQFBsAf9CgMAISogFCAI
/fIBICr98AEhFAEBQbAH/QoDACEqIBUgCf3yASAq/fABIRUBAUGwB/0KAwAhKiAWIAr98gEgKv3wASEWAQFBsAf9CgMAISogFyAL/fIBICr98A
EhFwEBQbgH/QoDACEqIAwgBP3yASAq/fABIQwBAUG4B/0KAwAhKiANIAX98gEgKv3wASENAQFBuAf9CgMAISogDiAG/fIBICr98AEhDgEBQbgH
/QoDACEqIA8gB/3yASAq/fABIQ8BAUHAB/0KAwAhKiAQIAT98gEgKv3wASEQAQFBwAf9CgMAISogESAF/fIBICr98AEhEQEBQcAH/QoDACEqIB
IgBv3yASAq/fABIRIBAUHAB/0KAwAhKiATIAf98gEgKv3wASETAQFByAf9CgMAISogFCAI/fIBICr98AEhFAEBQcgH/QoDACEqIBUgCf3yASAq
/fABIRUBAUHIB/0KAwAhKiAWIAr98gEgKv3wASEWAQFByAf9CgMAISogFyAL/fIBICr98AEhFwEBQdAH/QoDACEqIAwgBP3yASAq/fABIQwBAU
HQB/0KAwAhKiANIAX98gEgKv3wASENAQFB0Af9CgMAISogDiAG/fIBICr98AEhDgEBQdAH/QoDACEqIA8gB/3yASAq/fABIQ8BAUHYB/0KAwAh
KiAQIAT98gEgKv3wASEQAQFB2Af9CgMAISogESAF/fIBICr98AEhEQEBQdgH/QoDACEqIBIgBv3yASAq/fABIRIBAUHYB/0KAwAhKiATIAf98g
EgKv3wASETAQFB4Af9CgMAISogFCAI/fIBICr98AEhFAEBQeAH/QoDACEqIBUgCf3yASAq/fABIRUBAUHgB/0KAwAhKiAWIAr98gEgKv3wASEW
AQFB4Af9CgMAISogFyAL/fIBICr98AEhFwEBQegH/QoDACEqIAwgBP3yASAq/fABIQwBAUHoB/0KAwAhKiANIAX98gEgKv3wASENAQFB6Af9Cg
MAISogDiAG/fIBICr98AEhDgEBQegH/QoDACEqIA8gB/3yASAq/fABIQ8BAUHwB/0KAwAhKiAQIAT98gEgKv3wASEQAQFB8Af9CgMAISogESAF
/fIBICr98AEhEQEBQfAH/QoDACEqIBIgBv3yASAq/fABIRIBAUHwB/0KAwAhKiATIAf98gEgKv3wASETAQFB+Af9CgMAISogFCAI/fIBICr98A
EhFAEBQfgH/QoDACEqIBUgCf3yASAq/fABIRUBAUH4B/0KAwAhKiAWIAr98gEgKv3wASEWAQFB+Af9CgMAISogFyAL/fIBICr98AEhFwEBQYAI
/QoDACEqIAwgBP3yASAq/fABIQwBAUGACP0KAwAhKiANIAX98gEgKv3wASENAQFBgAj9CgMAISogDiAG/fIBICr98AEhDgEBQYAI/QoDACEqIA
8gB/3yASAq/fABIQ8BAUGICP0KAwAhKiAQIAT98gEgKv3wASEQAQFBiAj9CgMAISogESAF/fIBICr98AEhEQEBQYgI/QoDACEqIBIgBv3yASAq
/fABIRIBAUGICP0KAwAhKiATIAf98gEgKv3wASETAQFBkAj9CgMAISogFCAI/fIBICr98AEhFAEBQZAI/QoDACEqIBUgCf3yASAq/fABIRUBAU
GQCP0KAwAhKiAWIAr98gEgKv3wASEWAQFBkAj9CgMAISogFyAL/fIBICr98AEhFwEBQZgI/QoDACEqIAwgBP3yASAq/fABISoBAUGYCP0KAwAh
DCANIAX98gEgDP3wASErAQFBmAj9CgMAIQwgDiAG/fIBIAz98AEhLAEBQZgI/QoDACEMIA8gB/3yASAM/fABIS0BAUGwBv0KAwAhDCAQIAT98g
EgDP3wASEEAQFBsAb9CgMAIQwgESAF/fIBIAz98AEhBQEBQbAG/QoDACEMIBIgBv3yASAM/fABIQYBAUGwBv0KAwAhDCATIAf98gEgDP3wASEH
AQFBoAj9CgMAIQwgFCAI/fIBIAz98AEhDAEBQaAI/QoDACENIBUgCf3yASAN/fABIQ0BAUGgCP0KAwAhDiAWIAr98gEgDv3wASEOAQFBoAj9Cg
MAIQ8gFyAL/fIBIA/98AEhDwEBQagI/QoDACEQIAwgCP3yASAQ/fABIQwBAUGoCP0KAwAhECANIAn98gEgEP3wASENAQFBqAj9CgMAIRAgDiAK
/fIBIBD98AEhDgEBQagI/QoDACEQIA8gC/3yASAQ/fABIQ8BAUGwBv0KAwAhECAMIAj98gEgEP3wASEIAQFBsAb9CgMAIQwgDSAJ/fIBIAz98A
EhCQEBQbAG/QoDACEMIA4gCv3yASAM/fABIQoBAUGwBv0KAwAhDCAPIAv98gEgDP3wASELQbAI/QoDACAa/fIBIAj98gFBuAj9CgMA/fIBIB79
8AEhCEGwCP0KAwAgG/3yASAJ/fIBQbgI/QoDAP3yASAf/fABIQlBsAj9CgMAIBz98gEgCv3yAUG4CP0KAwD98gEgIP3wASEKQbAI/QoDACAd/f
IBIAv98gFBuAj9CgMA/fIBICH98AEhCyAI/e8BIBn98gEhCCAJ/e8BIBn98gEhCSAK/e8BIBn98gEhCiAL/e8BIBn98gEhCyAmICr98gEhDCAn
ICv98gEhDSAoICz98gEhDiApIC398gEhDwEBAQEgIv3HASEQICP9xwEhESAk/ccBIRIgJf3HASETIAwgBP1RICIgIv0NAAECAwABAgMEBQYHBA
UGB0Ef/awB/U4hFCANIAX9USAjICP9DQABAgMAAQIDBAUGBwQFBgdBH/2sAf1OIRUgDiAG/VEgJCAk/Q0AAQIDAAECAwQFBgcEBQYHQR/9rAH9
TiEWIA8gB/1RICUgJf0NAAECAwABAgMEBQYHBAUGB0Ef/awB/U4hFyAIIBBBIf3LAUHgCP0KAwD9Tv1RIQggCSARQSH9ywFB4Aj9CgMA/U79US
EJIAogEkEh/csBQeAI/QoDAP1O/VEhCiALIBNBIf3LAUHgCP0KAwD9Tv1RIQsgASAIIAQgFP1R/fIBIBj98AH9CwQAIAFBEGogCSAFIBX9Uf3y
ASAY/fAB/QsEACABQUBrIAogBiAW/VH98gEgGP3wAf0LBAAgAUHQAGogCyAHIBf9Uf3yASAY/fAB/QsEACABIAggDCAU/VH98gEgGP3wAf0LBC
AgAUEQaiAJIA0gFf1R/fIBIBj98AH9CwQgIAFBQGsgCiAOIBb9Uf3yASAY/fAB/QsEICABQdAAaiALIA8gF/1R/fIBIBj98AH9CwQgIABBgAFq
IQAgAUGAAWohAQwBCwsL4AMCC3sBfyABQQN0QYAwaiEQIAL9FCENIAP9FCEOIAT9FCEPIABBA3RBgDBqIQAgACEBA0AgECAASwRAIAD9XQMAIQ
UgAEEIav1dAwAhBiAAQRBq/V0DACEHIABBGGr9XQMAIQggAP1dAyAhCSAAQQhq/V0DICEKIABBEGr9XQMgIQsgAEEYav1dAyAhDAEBIAVBBf2t
Af3+ASEFIAlBBv2tAf3+ASEJIAVBkAb9CgMA/fIBIAn98AFBmAb9CgMA/fIBIQUBASAGQQX9rQH9/gEhBiAKQQb9rQH9/gEhCSAGQZAG/QoDAP
3yASAJ/fABQZgG/QoDAP3yASEGAQEgB0EF/a0B/f4BIQcgC0EG/a0B/f4BIQkgB0GQBv0KAwD98gEgCf3wAUGYBv0KAwD98gEhBwEBIAhBBf2t
Af3+ASEIIAxBBv2tAf3+ASEJIAhBkAb9CgMA/fIBIAn98AFBmAb9CgMA/fIBIQggASAFIA398gEgDv3wASAP/fYB/QsEACABQRBqIAYgDf3yAS
AO/fABIA/99gH9CwQAIAFBIGogByAN/fIBIA798AEgD/32Af0LBAAgAUEwaiAIIA398gEgDv3wASAP/fYB/QsEACAAQUBrIQAgAUFAayEBDAEL
CwtSAP0MAAAAAAAAAAAAAAAAAAAAACQT/QwAAAAAAAAAAAAAAAAAAAAAJBT9DAAAAAAAAAAAAAAAAAAAAAAkFf0MAAAAAAAAAAAAAAAAAAAAAC
QWCwupCQ4AQQgLBAEAAAAAQQwLRAEAAADzBLVO//9/APMENT8dOBm/xKtMv8Sqqr8YcrG/AACAL4bJlrtJL6M93F0lv9sPyT/zVKe8sdiBPtDp
nb8AAACAAEHQAAsIAACAPwAAgEAAQdgACzQYWnQzGFr0Mt87aT/+SpZC6Aq8Qmsl30EHGgZAUiGSQiekfEI5BXNBAACAP35Z1UDXn3hBAEGQAQ
u4A5qZmZmZmfk/6ay3wFphST9n7EVs60SXPzdcuLmr8s4/snVTCMxT9D/EAj0ayy4NQGolYhT3ExdAm7HKSHeFEkBqUun9Zcb2P+Q5ZGg/DRI+
KCffv4zxQT+/F6t+eiCPP0DwlDMS9cI/yYUz8pIS5j8zZlLmeNL6P0mkRrvvbABAAAAAAAAA8D8AAAAAAAAUQJO/k9Z0+4o+KuBZzMZu/D5FU0
IIGVxUP+dOOxlBK5s/z1VSMdn60j9FpB9Gpo78PwNQh27q2hVAJuU+wbGhGkCQwfjxv2niPOC5QPdGFIM+v3RjSSxc8z7XxZ2XvMhJPypGFTL5
do4/+0M0GOuGwT9/18dP0zHjPwAAAAAAAPA/7zn6/kIu5j8AAAAAAAAAQAAAAAAAAOA9MzMzMzMz2z8AAAAAAADgPx+F61G4Hsc/XpJ9bymao0
DkRS5r0lLgQGlLmMp+arRAdq6xfEUO3EAgj7dVHGzwQL70ZKp8MeNAKnWbhj5s5kBmUtbVcrfUQB3nTs3Y0cpAn8h1LjIStUDMwBMiXc6eQPez
yP1+eYVAbkMai4ikYEC1Gm44GyhFQHXvnh7ZGAtAAEHIBAsEAAAAgABB0AQLCAAAAAAAAACAAEHYBAsY////////DwAAAAAAAADwPwAAAAAAAD
BDAEHwBAt4zTt/Zp6g9j//AwAAAAAwQwAAAAAAAPA/AAAAAAAA4D8YhmEYhmGoPyivobyG8qo/Hh4eHh4erj8RERERERGxPxQ7sRM7sbM/Rhdd
dNFFtz8cx3Ecx3G8P5IkSZIkScI/mpmZmZmZyT9VVVVVVVXVPwAAAAAAAABAAEHoBQskAQAAAP9/AAD///9/AIAAAAHw/zcAAAA/AACAOAB8AA
AA8H9HAEGMBgsEAAAAPwBBkAYLsAIAAAAAAACQQQAAAAAAAKA8zTt/Zp6g9j8AAAAAAADgPwAAAAAAAPA//wMAAAAAMEPvOfr+Qi72vwAAAAAA
AFBBAAAAAAAAsDxZM/kqw66aPURXFZ/b+ga+9dfywmIM0j2PEkv0JG47vhiGYRiGYag/KK+hvIbyqj9jjQFNQ49uPsM8dqM4nZ8+Hh4eHh4erj
8fh+j9dDDOvoxKICofbfq+ERERERERsT+C535IgwclP7u6kWhQH04/FDuxEzuxsz+GvWLOLC1zv/q/PH48XZW/RhdddNFFtz/iqnVnvGa0P8Ra
GwgfPNA/HMdxHMdxvD9TviXmvKvkv95Fvsk8vfO/kiRJkiRJwj8YLURU+yH5P5qZmZmZmck/VVVVVVVV1T8AAAAAAAAAQAAAAAAAAADAAEHACA
sEQAAAAABByAgLIP///////w8AAAAAAAAA8D8AAAAAAAAwQwAAAAAAAACA
`;

// kernels/keyed.ts
function keyedKernels() {
  return made$4 === void 0 ? made$4 = makeKernels(globalThis.WebAssembly) : made$4;
}
function makeKernels(host) {
  return kernelsOf(WASM$2, host, (exports, buffer, module) => ({
    ...exports,
    module,
    memory: new Int32Array(buffer, BASE, 32768),
    floats: new Float32Array(buffer, BASE, 16384),
    doubles: new Float64Array(buffer, BASE, 16384),
    halves: new Uint16Array(buffer, BASE, 16384)
  }));
}
let made$4;
const BASE = 6144;

// random/_want.ts
const CUT_STD = 0.8796256610342398;
function checkUniform(want) {
  const verb = "draw uniform numbers";
  if (typeof want === "object" && want !== null && "bound" in want) {
    checkOptions(verb, want, [...INTO$4, "bound", "variance"]);
    checkVariance(verb, want.variance);
    const bound = number(verb, "bound", want.bound);
    if (bound >= 0) return { low: -bound, high: bound };
    throw new LensorError("range", `Cannot ${verb}: the bound is ${bound}; use a non-negative number`);
  }
  checkOptions(verb, want ?? {}, [...INTO$4, "low", "high"]);
  return { low: number(verb, "low", want?.low), high: number(verb, "high", want?.high) };
}
function checkWant(want, dtype) {
  const verb = "draw normal numbers";
  checkOptions(verb, want ?? {}, [...INTO$4, "mean", "std", "variance"]);
  return moments(verb, want, dtype);
}
function checkTruncated(want, dtype) {
  const verb = "draw truncated normals";
  checkOptions(verb, want ?? {}, [...INTO$4, "mean", "std", "variance", "a", "b", "within", "compensate", "method"]);
  const { mean, std: given } = moments(verb, want, dtype);
  if (given === 0) throw new LensorError("range", `Cannot ${verb}: the std is 0; use a number above 0`);
  if (want.method !== void 0 && want.method !== "inverse") {
    throw new LensorError("unknown-name", `Cannot ${verb}: there is no method ${describe(want.method)}`);
  }
  const { a, b } = givenBounds(verb, want);
  if (!("within" in want) || want.within === void 0) {
    number(verb, "a", a);
    number(verb, "b", b);
    if (!(a < b)) throw new LensorError("range", `Cannot ${verb}: the bounds are ${a} and ${b}; use a < b`);
    return { mean, std: given, a, b, left: (a - mean) / given, right: (b - mean) / given };
  }
  const within = number(verb, "within", want.within);
  if (!(within > 0)) throw new LensorError("range", `Cannot ${verb}: within is ${within}; use a number above 0`);
  const std = want.compensate ? given / CUT_STD : given;
  return { mean, std, a: -within * std + mean, b: within * std + mean, left: -within, right: within };
}
function checkBernoulli(options) {
  const verb = "draw bernoulli numbers";
  checkOptions(verb, options, [...INTO$4, "p"]);
  const dtype = dtypeOf(options, "bool");
  const p = number(verb, "p", options?.p);
  if (!(p >= 0 && p <= 1)) throw new LensorError("range", `Cannot ${verb}: p is ${p}; use a number from 0 to 1`);
  if (kindOf(dtype) !== "complex" && !dtype.startsWith("float8")) return { p, dtype };
  throw new LensorError("type", `Cannot ${verb} as ${dtype}: use an integer, bool or another floating-point dtype`);
}
function dtypeOf(options, usual) {
  const dtype = options?.dtype === void 0 ? usual : options.dtype;
  checkDType(dtype);
  return dtype;
}
function checkVariance(verb, variance) {
  if (variance === void 0 || typeof variance === "number" && variance >= 0 && variance < Infinity) return variance;
  const code = typeof variance === "number" ? "range" : "type";
  throw new LensorError(
    code,
    `Cannot ${verb}: the variance is ${describe(variance)}; use a finite non-negative number`
  );
}
function givenBounds(verb, want) {
  const { a, b, within, compensate } = want;
  if (within !== void 0 && (a !== void 0 || b !== void 0)) {
    throw new LensorError("unused", `Cannot ${verb}: a and b are given, and within too; give one of them`);
  }
  if (compensate !== void 0 && typeof compensate !== "boolean") {
    throw new LensorError("type", `Cannot ${verb}: expected a boolean as compensate, found ${describe(compensate)}`);
  }
  return { a, b };
}
const INTO$4 = ["dtype", "range", "into"];
function moments(verb, want, dtype) {
  const mean = number(verb, "mean", want?.mean === void 0 ? 0 : want.mean);
  const std = number(verb, "std", want?.std);
  checkVariance(verb, want.variance);
  const fits = dtype === "float64" ? Number.isFinite : (x) => Number.isFinite(Math.fround(x));
  if (!fits(mean)) throw new LensorError("range", `Cannot ${verb}: the mean is ${mean}; use a finite number`);
  if (std >= 0 && fits(std)) return { mean, std };
  throw new LensorError("range", `Cannot ${verb}: the std is ${std}; use a finite non-negative number`);
}
function number(verb, name, value) {
  if (typeof value === "number") return value;
  throw new LensorError("type", `Cannot ${verb}: expected a number as ${name}, found ${describe(value)}`);
}

// random/_blocks.ts
function checkWords(block, what, words, length) {
  checkLength(block, what, words, length);
  for (let i = 0; i < length; i++) {
    const word = words[i];
    if (typeof word === "number" && Number.isInteger(word) && word >= 0 && word <= 4294967295) continue;
    throw new LensorError(
      "range",
      `Cannot run ${block}: ${describe(word)} in the ${what} is no word; use integers from 0 to 2^32-1`
    );
  }
}
function checkWords64(block, what, words, length) {
  checkLength(block, what, words, length);
  for (let i = 0; i < length; i++) {
    const word = words[i];
    if (typeof word === "bigint" && word >= 0n && word >> 64n === 0n) continue;
    throw new LensorError(
      "range",
      `Cannot run ${block}: ${describe(word)} in the ${what} is no word; use bigints from 0n to 2n**64n-1n`
    );
  }
}
function checkRounds(block, rounds) {
  if (typeof rounds === "number" && Number.isInteger(rounds) && rounds >= 0 && rounds <= 1e3) return;
  throw new LensorError(
    "range",
    `Cannot run ${block}: ${describe(rounds)} is no number of rounds; use an integer from 0 to 1000`
  );
}
function checkLength(block, what, words, length) {
  if (words === null || typeof words !== "object" || typeof words.length !== "number") {
    throw new LensorError("type", `Cannot run ${block}: expected a list of words as ${what}, found ${describe(words)}`);
  }
  if (words.length !== length) {
    throw new LensorError("shape", `Cannot run ${block}: the ${what} has ${words.length} words; it needs ${length}`);
  }
}

// random/threefry.ts
function threefry2x32(key, counter, rounds = 20) {
  checkWords("threefry2x32", "key", key, 2);
  checkWords("threefry2x32", "counter", counter, 2);
  checkRounds("threefry2x32", rounds);
  const ks = [key[0] | 0, key[1] | 0, key[0] ^ key[1] ^ PARITY];
  let x0 = counter[0] + ks[0] | 0, x1 = counter[1] + ks[1] | 0;
  for (let r = 0; r < rounds; r++) {
    const k = TURNS_2[r & 7];
    x0 = x0 + x1 | 0;
    x1 = (x1 << k | x1 >>> 32 - k) ^ x0;
    if ((r & 3) === 3) {
      const i = r + 1 >> 2;
      x0 = x0 + ks[i % 3] | 0;
      x1 = x1 + ks[(i + 1) % 3] + i | 0;
    }
  }
  return [x0 >>> 0, x1 >>> 0];
}
function threefry4x32(key, counter, rounds = 20) {
  checkWords("threefry4x32", "key", key, 4);
  checkWords("threefry4x32", "counter", counter, 4);
  checkRounds("threefry4x32", rounds);
  const out = new Uint32Array(4);
  threefry4x32Into(out, key, counter[0], counter[1], counter[2], counter[3], rounds);
  return [out[0], out[1], out[2], out[3]];
}
function threefry4x32Into(out, key, c0, c1, c2, c3, rounds) {
  if (key.length < 4) throw new LensorError("shape", "Cannot run threefry4x32: the key has fewer than 4 words");
  const k0 = key[0] | 0;
  const k1 = key[1] | 0;
  const k2 = key[2] | 0;
  const k3 = key[3] | 0;
  const k4 = PARITY ^ k0 ^ k1 ^ k2 ^ k3;
  const ks = [k0, k1, k2, k3, k4];
  let x0 = c0 + k0 | 0, x1 = c1 + k1 | 0, x2 = c2 + k2 | 0, x3 = c3 + k3 | 0;
  for (let r = 0; r < rounds; r++) {
    const p = TURNS_4[(r & 7) * 2];
    const q = TURNS_4[(r & 7) * 2 + 1];
    if ((r & 1) === 0) {
      x0 = x0 + x1 | 0;
      x1 = (x1 << p | x1 >>> 32 - p) ^ x0;
      x2 = x2 + x3 | 0;
      x3 = (x3 << q | x3 >>> 32 - q) ^ x2;
    } else {
      x0 = x0 + x3 | 0;
      x3 = (x3 << p | x3 >>> 32 - p) ^ x0;
      x2 = x2 + x1 | 0;
      x1 = (x1 << q | x1 >>> 32 - q) ^ x2;
    }
    if ((r & 3) === 3) {
      const i = r + 1 >> 2;
      x0 = x0 + ks[i % 5] | 0;
      x1 = x1 + ks[(i + 1) % 5] | 0;
      x2 = x2 + ks[(i + 2) % 5] | 0;
      x3 = x3 + ks[(i + 3) % 5] + i | 0;
    }
  }
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}
const PARITY = 466688986;
const TURNS_2 = [13, 15, 26, 6, 17, 29, 16, 24];
const TURNS_4 = [10, 26, 11, 21, 13, 27, 23, 5, 6, 20, 17, 11, 25, 10, 18, 20];

// random/keyed/_words.ts
const CHUNK$2 = 16384;
const LANES = 8;
function chunkWords(key, chunk, count, out) {
  const low = chunk % 2 ** 32;
  const high = Math.floor(chunk / 2 ** 32);
  for (let lane = 0; lane < LANES; lane++) {
    threefry4x32Into(state, key, low, high, lane, 1124073472, 20);
    let a = state[0], b = state[1], c = state[2], d = state[3];
    for (let i = lane; i < count; i += LANES) {
      const t = (a + b | 0) + d | 0;
      d = d + 1 | 0;
      a = b ^ b >>> 9;
      b = c + (c << 3) | 0;
      c = (c << 21 | c >>> 11) + t | 0;
      out[i] = t;
    }
  }
}
const state = new Int32Array(4);

// random/keyed/_fill.ts
function fillFloats(key, target, narrow, wide, kernels = keyedKernels(), helpers) {
  const { start, end, dtype, out } = target;
  const by = dtype === "float64" ? wide() : narrow();
  if (!kernels || !by.kernel) return fillPlain(key, target, by, kernels);
  const pack = dtype === "bfloat16" ? "packBfloat16" : dtype === "float16" ? "packFloat16" : null;
  const job = { key, start, end, wide: dtype === "float64" ? 2 : 1, transform: by.kernel, pack, out };
  if (!helpers?.(job)) fillCompiled(job, kernels);
  return out;
}
function fillCompiled({ key, start, end, wide, transform, pack, out }, kernels) {
  const [name, ...numbers] = transform;
  const run = kernels[name];
  const made = wide === 2 ? kernels.doubles : pack ? kernels.halves : kernels.floats;
  eachChunk(key, start, end, wide, kernels, (_words, first, last, offset, at, count) => {
    run(first, last, ...numbers);
    if (pack) kernels[pack](first, last);
    out.set(made.subarray(offset, offset + count), at);
  });
}
function fillPlain(key, { start, end, dtype, out }, by, kernels) {
  const wide = dtype === "float64";
  const made = new (wide ? Float64Array : Float32Array)(scratchSize(start, end));
  eachChunk(key, start, end, wide ? 2 : 1, kernels, (words, first, last, offset, at, count) => {
    by.twin(words, first, last, made);
    if (dtype === "bfloat16") {
      for (let i = 0; i < count; i++) out[at + i] = toBfloat16(made[offset + i]);
    } else if (dtype === "float16") {
      for (let i = 0; i < count; i++) out[at + i] = toFloat16(made[offset + i]);
    } else out.set(made.subarray(offset, offset + count), at);
  });
  return out;
}
function eachChunk(key, start, end, wide, kernels, each) {
  const words = kernels ? kernels.memory : new Int32Array(wide * scratchSize(start, end));
  for (let from = start; from < end; ) {
    const chunk = Math.floor(from / CHUNK$2);
    const base = chunk * CHUNK$2;
    const offset = from - base;
    const to = Math.min(end - base, CHUNK$2);
    const first = offset - offset % LANES;
    const last = Math.ceil(to / LANES) * LANES;
    if (kernels) {
      const [k0, k1, k2, k3] = key;
      kernels.words(k0, k1, k2, k3, chunk % 2 ** 32, Math.floor(chunk / 2 ** 32), last * wide);
    } else chunkWords(key, chunk, last * wide, words);
    each(words, first, last, offset, from - start, to - offset);
    from = base + to;
  }
}
function checkFloat(what, dtype) {
  if (kindOf(dtype) === "float" && !dtype.startsWith("float8")) return;
  throw new LensorError(
    "type",
    `Cannot draw ${what} as ${dtype}: draws exist for float64, float32, float16 and bfloat16`
  );
}
function scratchSize(start, end) {
  if (start === end) return 0;
  return Math.floor(start / CHUNK$2) === Math.floor((end - 1) / CHUNK$2) ? Math.ceil(((end - 1) % CHUNK$2 + 1) / LANES) * LANES : CHUNK$2;
}

// random/keyed/_integers.ts
function fillIntegers(key, target, low, high) {
  const { start, end, dtype } = target;
  const span = high - low;
  const big = dtype === "int64" || dtype === "uint64";
  if (span <= 2n ** 32n && !big) {
    const out2 = target.out;
    const s = Number(span);
    const l = Number(low);
    const sl = s % 65536;
    const sh = Math.floor(s / 65536);
    eachChunk(key, start, end, 2, keyedKernels(), (words, _first, _last, offset, at, count) => {
      for (let k = 0; k < count; k++) {
        const i = offset + k;
        const w = i + (i & -8);
        const hi = words[w] >>> 0;
        const lo = words[w + 8] >>> 0;
        const carry = Math.floor((lo * sh + Math.floor(lo * sl / 65536)) / 65536);
        const low48 = hi * sl + carry;
        out2[at + k] = l + Math.floor((hi * sh + Math.floor(low48 / 65536)) / 65536);
      }
    });
    return;
  }
  const out = target.out;
  eachChunk(key, start, end, 2, keyedKernels(), (words, _first, _last, offset, at, count) => {
    for (let k = 0; k < count; k++) {
      const i = offset + k;
      const w = i + (i & -8);
      const word = BigInt(words[w] >>> 0) << 32n | BigInt(words[w + 8] >>> 0);
      out[at + k] = low + (word * span >> 64n);
    }
  });
}
function permute(key, n) {
  if (n >= 2 ** 32) throw new LensorError("limit", `Cannot draw a permutation of ${n}: the most is 2^32-1`);
  const out = targetOf("draw a permutation", n, "uint32", void 0, void 0).out;
  for (let i = 0; i < n; i++) out[i] = i;
  for (let base = Math.floor((n - 1) / CHUNK$2) * CHUNK$2; base >= 0; base -= CHUNK$2) {
    eachChunk(
      key,
      base,
      Math.min(n, base + CHUNK$2),
      2,
      keyedKernels(),
      (words, _first, _last, _offset, _at, count) => {
        for (let k = count - 1; k >= 0 && base + k > 0; k--) {
          const w = k + (k & -8);
          const u = ((words[w] >>> 5) * 2 ** 26 + (words[w + 8] >>> 6)) * 2 ** -53;
          const i = base + k;
          const j = Math.floor(u * (i + 1));
          const kept = out[i];
          out[i] = out[j];
          out[j] = kept;
        }
      }
    );
  }
  return out;
}
function checkBounds(low, high, dtype) {
  const kind = kindOf(dtype);
  if (kind !== "int" && kind !== "uint") {
    throw new LensorError("type", `Cannot draw integers as ${dtype}: use an integer dtype`);
  }
  const from = whole("low", low);
  const to = whole("high", high);
  const span = to - from;
  if (span < 1n || span > 2n ** 64n) {
    throw new LensorError("range", `Cannot draw integers: [${from}, ${to}) is empty or wider than 2^64`);
  }
  const bits = BigInt(8 * bytesOf(dtype));
  const least = kind === "int" ? -(2n ** (bits - 1n)) : 0n;
  if (from < least || to - least > 2n ** bits) {
    throw new LensorError(
      "range",
      `Cannot draw integers: [${from}, ${to}) does not fit ${dtype}; pass a wider dtype, for example "int64"`
    );
  }
  return [from, to];
}
function whole(name, value) {
  if (typeof value === "bigint") return value;
  if (typeof value !== "number") {
    throw new LensorError("type", `Cannot draw integers: expected an integer as ${name}, found ${describe(value)}`);
  }
  if (Number.isInteger(value) && Math.abs(value) <= 2 ** 64) return BigInt(value);
  throw new LensorError("range", `Cannot draw integers: ${name} is ${value}; use integers, bigints beyond 2^53`);
}

// random/keyed/_key.ts
function checkSeed(seed) {
  if (typeof seed !== "bigint" && typeof seed !== "number") {
    throw new LensorError("type", `Cannot seed keyed: expected an integer, found ${describe(seed)}`);
  }
  if (typeof seed === "number" && !Number.isSafeInteger(seed)) {
    throw new LensorError(
      "range",
      `Cannot seed keyed: ${seed} is no safe integer; use an integer from 0 to 2^53-1, or a bigint below 2n**128n`
    );
  }
  const big = BigInt(seed);
  if (big < 0n || big >> 128n !== 0n) {
    throw new LensorError("range", `Cannot seed keyed: ${big} is outside of 0 to 2^128-1`);
  }
  return big;
}
function rootKey(seed) {
  const words = new Uint32Array(4);
  const out = new Uint32Array(4);
  for (let i = 0; i < 4; i++) words[i] = Number(seed >> BigInt(32 * i) & 0xffffffffn);
  threefry4x32Into(out, words, 1936614764, 29295, VERSION, 1392508928, 20);
  return out;
}
function pathKey$1(key, path) {
  const out = key.slice();
  for (const name of path.split(".")) {
    const bytes = UTF8.encode(name);
    for (let at = 0; at < bytes.length; at += 12) {
      const count = Math.min(12, bytes.length - at);
      const last = at + 12 >= bytes.length ? 1 : 0;
      const word = (i) => bytes[at + i] | bytes[at + i + 1] << 8 | bytes[at + i + 2] << 16 | bytes[at + i + 3] << 24;
      threefry4x32Into(out, out, word(0), word(4), word(8), 1308622848 | last << 16 | count, 20);
    }
  }
  return out;
}
function checkPath(path) {
  if (typeof path !== "string") {
    throw new LensorError("type", `Cannot key a path: expected a string, found ${describe(path)}`);
  }
  if (path === "" || path.startsWith(".") || path.endsWith(".") || path.includes("..")) {
    throw new LensorError("type", `Cannot key ${describe(path)}: a name of the path is empty`, { path });
  }
  if (!path.isWellFormed()) {
    throw new LensorError("type", `Cannot key ${describe(path)}: it is no well-formed Unicode`, { path });
  }
}
const VERSION = 1;
const UTF8 = new TextEncoder();

// math/ln.ts
function lnParts(x) {
  real$3[0] = x;
  let e = (words$4[HIGH$3] >>> 20 & 2047) - 1023;
  words$4[HIGH$3] = words$4[HIGH$3] & 1048575 | 1072693248;
  let m = real$3[0];
  if (m >= 1.4142135623730951) {
    m *= 0.5;
    e += 1;
  }
  const s = (m - 1) / (m + 1);
  const q = s * s;
  let p = INVERSE[10];
  for (let k = 9; k >= 0; k--) p = p * q + INVERSE[k];
  lnScaled.ln = 2 * s * p;
  lnScaled.e = e;
}
const lnScaled = { ln: 0, e: 0 };
function ln(x) {
  lnParts(x);
  return lnScaled.ln + lnScaled.e * 0.6931471805599453;
}
function exp(t) {
  const k = Math.floor(t / 0.6931471805599453 + 0.5);
  const r = t - k * 0.6931471803691238 - k * 19082149292705877e-26;
  let p = 1;
  for (let i = 20; i >= 1; i--) p = 1 + p * r / i;
  words$4[1 - HIGH$3] = 0;
  words$4[HIGH$3] = k + 1023 << 20;
  return p * real$3[0];
}
const real$3 = new Float64Array(1);
const words$4 = new Uint32Array(real$3.buffer);
const HIGH$3 = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;
const INVERSE = Array.from({ length: 11 }, (_, k) => 1 / (2 * k + 1));

// math/turn.ts
function cosine(part, whole) {
  const quarters = 4 * (part % whole) / whole;
  const k = Math.round(quarters);
  const g = quarters - k;
  const h = g * g;
  const odd = (k & 1) !== 0;
  const series = odd ? SIN$1 : COS$1;
  let sum = series[8];
  for (let j = 7; j >= 0; j--) sum = sum * h + series[j];
  return (odd ? g * sum : sum) * ((k & 3) === 1 || (k & 3) === 2 ? -1 : 1);
}
function sine(part, whole) {
  return cosine(part % whole - whole / 4, whole);
}
const SIN$1 = [
  1.5707963267948966,
  -0.6459640975062463,
  0.07969262624616705,
  -0.004681754135318688,
  16044118478735983e-20,
  -3598843235212085e-21,
  5692172921967927e-23,
  -6688035109811468e-25,
  60669357311061955e-28
];
const COS$1 = [
  1,
  -1.2337005501361697,
  0.25366950790104803,
  -0.02086348076335296,
  9192602748394266e-19,
  -25202042373060607e-21,
  4710874778818172e-22,
  -6.386603083791852e-9,
  6565963114979473e-26
];

// random/keyed/_normal.ts
const F$9 = Math.fround;
function narrowNormal(mean, std) {
  const M = F$9(mean);
  const S = F$9(std);
  const twin = (words, first, end, out) => {
    for (let i = first; i < end; i += 8) {
      for (let l = i; l < i + 4; l++) {
        const x = words[l];
        const y = words[l + 4];
        real$2[0] = x >>> 1 | 1;
        const t = bits$3[0] - 1060439283 - 260046848 | 0;
        const e = t >> 23;
        bits$3[0] = (t & 8388607) + 1060439283;
        const m = real$2[0];
        const s = F$9(F$9(m - 1) / F$9(m + 1));
        const q = F$9(s * s);
        const q2 = F$9(q * q);
        const p = F$9(F$9(F$9(F$9(q * L3$2) + L2$2) * q2) + F$9(F$9(q * L1$2) - 4));
        let r = F$9(F$9(Math.sqrt(F$9(F$9(s * p) + F$9(e * LN)))) * S);
        const g = F$9(F$9(y << 2 >> 2) * 2 ** -30);
        const h = F$9(g * g);
        const h2 = F$9(h * h);
        const sin = F$9(g * F$9(F$9(F$9(F$9(h * S3) + S2$1) * h2) + F$9(F$9(h * S1$1) + S0$1)));
        const cos = F$9(F$9(F$9(F$9(h * C3) + C2$1) * h2) + F$9(F$9(h * C1$1) + 1));
        if (y & 1073741824) r = -r;
        out[l] = F$9(F$9(r * (y < 0 ? sin : cos)) + M);
        out[l + 4] = F$9(F$9(r * (y < 0 ? cos : sin)) + M);
      }
    }
  };
  return { twin, kernel: ["normal", M, S] };
}
function wideNormal(mean, std) {
  const twin = (words, first, end, out) => {
    for (let i = first; i < end; i += 8) {
      for (let l = 0; l < 4; l++) {
        const at = 2 * i + l;
        const high = words[at + 4];
        const u = ((words[at] >>> 5) * 2 ** 26 + (words[at + 8] >>> 6 | 1)) * 2 ** -53;
        lnParts(u);
        let r = Math.sqrt(lnScaled.ln * -2 + lnScaled.e * -1.3862943611198906) * std;
        const g = ((high << 2 >> 2) * 2 ** 22 + (words[at + 12] >>> 10)) * 2 ** -52;
        const h = g * g;
        let sin = SIN$1[8], cos = COS$1[8];
        for (let k = 7; k >= 0; k--) {
          sin = sin * h + SIN$1[k];
          cos = cos * h + COS$1[k];
        }
        sin = g * sin;
        if (high & 1073741824) r = -r;
        out[i + l] = r * (high < 0 ? sin : cos) + mean;
        out[i + 4 + l] = r * (high < 0 ? cos : sin) + mean;
      }
    }
  };
  return { twin, kernel: ["normal64", mean, std] };
}
const real$2 = new Float32Array(1);
const bits$3 = new Int32Array(real$2.buffer);
function float$7(pattern) {
  return new Float32Array(new Uint32Array([pattern]).buffer)[0];
}
const L3$2 = float$7(3206101021);
const L2$2 = float$7(3209472964);
const L1$2 = float$7(3215633092);
const LN = float$7(3216077336);
const S3 = float$7(3147221382);
const S2$1 = float$7(1034104649);
const S1$1 = float$7(3206897116);
const S0$1 = float$7(1070141403);
const C3 = float$7(3165082867);
const C2$1 = float$7(1048697009);
const C1$1 = float$7(3214797264);

// random/keyed/_quantile.ts
function phi(x) {
  if (x < -37) return 0;
  if (x > 37) return 1;
  const t = Math.abs(x);
  const density = 0.3989422804014327 * exp(-0.5 * t * t);
  let tail;
  if (t < 2) {
    let term = t, sum = t;
    for (let k = 1; k <= 60; k++) {
      term = term * t * t / (2 * k + 1);
      sum += term;
    }
    tail = 0.5 - density * sum;
  } else {
    let f = t;
    for (let k = 200; k >= 1; k--) f = t + k / f;
    tail = density / f;
  }
  return x <= 0 ? tail : 1 - tail;
}
function quantile(p) {
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const w2 = 0.180625 - q * q;
    return q * horner$1(A$1, w2) / horner$1(B$1, w2);
  }
  const w = Math.sqrt(-ln(Math.min(p, 1 - p)));
  const z = w <= 5 ? horner$1(C, w - 1.6) / horner$1(D, w - 1.6) : horner$1(G, w - 5) / horner$1(H, w - 5);
  return q < 0 ? -z : z;
}
function horner$1(c, x) {
  let p = c[7];
  for (let k = 6; k >= 0; k--) p = p * x + c[k];
  return p;
}
const A$1 = [3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227];
const B$1 = [1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854];
const C = [1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 7745450142783414e-19];
const D = [1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 5475938084995345e-19, 10507500716444169e-25];
const G = [6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124, 0.0012426609473880784, 27115555687434876e-21, 20103343992922881e-23];
const H = [1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 7868691311456133e-19, 18463183175100548e-21, 1421511758316446e-22, 20442631033899397e-31];

// random/keyed/_truncated.ts
const F$8 = Math.fround;
function narrowTruncated(want) {
  const { mean, std, left, right } = want;
  if (left <= -6.6 && right >= 6.6) return narrowNormal(mean, std);
  if (left === -2 && right === 2) return twoSigma(want);
  const by = inverse(want);
  const { l, r, below, between, turn } = by;
  const { a, b } = want;
  return {
    twin(words, first, end, out) {
      for (let i = first; i < end; i++) out[i] = by.value((2 * ((words[i] ^ TOP) >>> 0) + 1) * 2 ** -33);
    },
    kernel: isMinusZero(mean) || isMinusZero(b) ? null : ["inverse", mean, std, a, b, l, r, below, between, turn]
  };
}
function wideTruncated(want) {
  const { mean, std, left, right } = want;
  if (left <= -8.6 && right >= 8.6) return wideNormal(mean, std);
  const { value } = inverse(want);
  const twin = (words, first, end, out) => {
    for (let i = first; i < end; i++) {
      const at = i + (i & -8);
      out[i] = value((((words[at] ^ TOP) >>> 5) * 2 ** 26 + (words[at + 8] >>> 6 | 1)) * 2 ** -53);
    }
  };
  return { twin, kernel: null };
}
function twoSigma({ mean, std, a, b }) {
  const M = F$8(mean);
  const S = F$8(std);
  const A = F$8(a);
  const B = F$8(b);
  const twin = (words, first, end, out) => {
    for (let i = first; i < end; i++) {
      const x = F$8(F$8((words[i] >> 7) * SCALE) + SHIFT);
      const v = F$8(VERTEX - F$8(x * x));
      const v2 = F$8(v * v);
      const v4 = F$8(v2 * v2);
      const n = F$8(F$8(v4 * N4$1) + F$8(F$8(v2 * F$8(F$8(v * N3$1) + N2$1)) + F$8(F$8(v * N1$1) + N0$1)));
      const d = F$8(F$8(v4 * D4$1) + F$8(F$8(v2 * F$8(F$8(v * D3$1) + D2$1)) + F$8(F$8(v * D1$1) + 1)));
      out[i] = Math.max(A, Math.min(B, F$8(F$8(F$8(x * S) * F$8(n / d)) + M)));
    }
  };
  return { twin, kernel: isMinusZero(M) || isMinusZero(B) ? null : ["twoSigma", M, S, A, B] };
}
function inverse({ mean, std, a, b, left, right }) {
  const mirrored = left + right > 0;
  const l = mirrored ? -right : left;
  const r = mirrored ? -left : right;
  if (r < -36) {
    throw new LensorError("range", `Cannot draw truncated normals: nothing is left between the bounds ${a} and ${b}`);
  }
  const below = phi(l);
  const between = phi(r) - below;
  const value = (u) => {
    const z = Math.max(l, Math.min(r, quantile(below + u * between)));
    return Math.max(a, Math.min(b, (mirrored ? -z : z) * std + mean));
  };
  return { value, l, r, below, between, turn: mirrored ? -1 : 1 };
}
const isMinusZero = (x) => Object.is(x, -0);
const TOP = 2147483648;
const float$6 = (pattern) => new Float32Array(new Uint32Array([pattern]).buffer)[0];
const SCALE = float$6(863263256);
const SHIFT = float$6(854874648);
const VERTEX = float$6(1063861215);
const N0$1 = float$6(1074141703);
const N1$1 = float$6(1105143147);
const N2$1 = float$6(1119619816);
const N3$1 = float$6(1117145854);
const N4$1 = float$6(1087723902);
const D1$1 = float$6(1098057017);
const D2$1 = float$6(1115464743);
const D3$1 = float$6(1116873042);
const D4$1 = float$6(1098424279);

// random/keyed/_uniform.ts
const F$7 = Math.fround;
function narrowUniform(low, high, dtype) {
  const a = F$7(low);
  const h = F$7(high);
  checkSpan(low, high, F$7(h - a));
  const b = h === a ? -0 : F$7(F$7(h - a) * 2 ** -24);
  const cap = h === a ? a : below(h, dtype);
  return {
    twin(words, first, end, out) {
      for (let i = first; i < end; i++) out[i] = Math.min(F$7(F$7((words[i] >>> 8) * b) + a), cap);
    },
    kernel: ["uniform", b, a, cap]
  };
}
function wideUniform(low, high) {
  checkSpan(low, high, high - low);
  const span = high === low ? -0 : high - low;
  const cap = high === low ? low : below(high, "float64");
  const twin = (words, first, end, out) => {
    for (let i = first; i < end; i++) {
      const at = i + (i & -8);
      const u = ((words[at] >>> 5) * 2 ** 26 + (words[at + 8] >>> 6)) * 2 ** -53;
      out[i] = Math.min(u * span + low, cap);
    }
  };
  return { twin, kernel: ["uniform64", span, low, cap] };
}
function checkSpan(low, high, span) {
  if (low <= high && Number.isFinite(span)) return;
  throw new LensorError(
    "range",
    `Cannot draw uniform numbers: [${low}, ${high}) is no range; use finite numbers, low <= high`
  );
}
function below(x, dtype) {
  if (dtype === "float64") return belowFloat64(x);
  if (dtype === "float32") return belowFloat32(x);
  const [to, from] = dtype === "float16" ? [toFloat16, fromFloat16] : [toBfloat16, fromBfloat16];
  const code = to(x);
  const near = from(code);
  if (near < x) return near;
  return from((code & 32767) === 0 ? 32769 : code & 32768 ? code + 1 : code - 1);
}
function belowFloat32(x) {
  if (x === 0) return -1401298464324817e-60;
  const f = new Float32Array([x]);
  const bits = new Int32Array(f.buffer);
  bits[0] += x > 0 ? -1 : 1;
  return f[0];
}
function belowFloat64(x) {
  if (x === 0) return -Number.MIN_VALUE;
  const f = new Float64Array([x]);
  const bits = new BigInt64Array(f.buffer);
  bits[0] += x > 0 ? -1n : 1n;
  return f[0];
}

// random/pool/_worker.ts
function work({ module, names, words, chunk, control, job, tags, results }, ready) {
  const { exports } = new WebAssembly.Instance(module);
  const kernels = exports;
  const memory = new Uint8Array(exports["memory"].buffer);
  ready();
  for (let place = 0; ; ) {
    const number = Atomics.load(control, 0);
    if (number < 0) return;
    const [k0, k1, k2, k3, start, end, wide, size, transform, pack, count, ...numbers] = job;
    const runs = Atomics.or(control, 0, 0) === number && number % 2 === 1;
    const run = kernels[names[transform]];
    const rounding = kernels[names[pack]];
    const first = Math.floor(start / chunk);
    const chunks = Math.ceil(end / chunk) - first;
    if (runs) numbers.length = count;
    while (runs) {
      while (Atomics.load(tags, 4 * place) === 1 && Atomics.load(control, 0) === number) {
        Atomics.wait(tags, 4 * place, 1, 1);
      }
      if (Atomics.load(control, 0) !== number) break;
      const taken = Atomics.add(control, 1, 1);
      const at = first + taken;
      const base = at * chunk;
      if (taken >= chunks) break;
      const from = Math.max(0, start - base);
      const to = Math.min(chunk, end - base);
      const last = Math.ceil(to / 8) * 8;
      kernels["words"](k0, k1, k2, k3, at % 2 ** 32, Math.floor(at / 2 ** 32), last * wide);
      run(from - from % 8, last, ...numbers);
      rounding?.(from - from % 8, last);
      results[place].set(memory.subarray(words + size * from, words + size * to));
      tags[4 * place + 1] = number;
      tags[4 * place + 2] = taken;
      Atomics.store(tags, 4 * place, 1);
      place = (place + 1) % results.length;
    }
    Atomics.wait(control, 0, number);
  }
}

// random/pool/_start.ts
function startOf(code = String(work), limit = 5e3) {
  const { Worker, process } = globalThis;
  const node = Worker ? void 0 : process?.getBuiltinModule?.("worker_threads")?.Worker;
  if (!Worker && !node) return null;
  return (orders, onFailure) => (Worker ? startWeb(Worker, code) : startNode(node, code))(orders, onFailure, limit).catch(() => null);
}
function startWeb(Made, code) {
  const text = `onmessage = ({ data }) => { ${told(code, "data", "postMessage")} }`;
  return async (orders, onFailure, limit) => {
    const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    try {
      const worker = new Made(url, { type: "module" });
      return await ready(worker, onFailure, limit, (says, fails) => {
        worker.onmessage = ({ data }) => says(data);
        worker.onerror = (event) => {
          event.preventDefault();
          fails();
        };
        worker.postMessage(orders);
      });
    } finally {
      URL.revokeObjectURL(url);
    }
  };
}
function startNode(Made, code) {
  const text = `const { parentPort: port, workerData } = require("node:worker_threads");
    const say = (word) => port.postMessage(word); ${told(code, "workerData", "say")}`;
  return async (workerData, onFailure, limit) => {
    const worker = new Made(text, { eval: true, workerData });
    return await ready(worker, onFailure, limit, (says, fails) => {
      worker.on("message", says);
      worker.on("error", fails);
    });
  };
}
function told(code, orders, say) {
  return `try { (${code})(${orders}, () => ${say}("ready")); } catch { ${say}("failed"); }`;
}
function ready(worker, onFailure, limit, listen) {
  const started = { end: () => void worker.terminate() };
  return new Promise((resolve) => {
    const fails = () => {
      clearTimeout(timer);
      started.end();
      onFailure(started);
      resolve(null);
    };
    const timer = setTimeout(fails, limit);
    listen((word) => {
      if (word !== "ready") return fails();
      clearTimeout(timer);
      worker.unref?.();
      resolve(started);
    }, fails);
  });
}

// random/pool/_team.ts
function makeTeam(workers, kernels) {
  const control = shared(Int32Array, 2);
  const description = shared(Float64Array, 32);
  const names = WebAssembly.Module.exports(kernels.module).map((each) => each.name);
  const orders = Array.from({ length: workers }, () => ({
    module: kernels.module,
    names,
    words: kernels.memory.byteOffset,
    chunk: CHUNK$2,
    control,
    job: description,
    tags: shared(Int32Array, 4 * PLACES),
    results: Array.from({ length: PLACES }, () => shared(Uint8Array, 8 * CHUNK$2))
  }));
  return {
    orders,
    run(job) {
      const chunks = Math.ceil(job.end / CHUNK$2) - Math.floor(job.start / CHUNK$2);
      const done = new Uint8Array(chunks);
      const number = (Atomics.load(control, 0) + 1) % 2 ** 30;
      const make = (chunk) => fillCompiled(chunkOf(job, chunk), kernels);
      const collect = () => {
        for (const own of orders) collectFrom(own, job, number, done);
      };
      description.set(describeJob(job, names));
      Atomics.store(control, 1, 0);
      Atomics.store(control, 0, number);
      Atomics.notify(control, 0);
      for (let chunk = 0; (chunk = Atomics.add(control, 1, 1)) < chunks; collect()) {
        make(chunk);
        done[chunk] = 1;
      }
      for (let chunk = chunks - 1; chunk >= 0; chunk--) {
        if (done[chunk] === 0) collect();
        if (done[chunk] === 0) make(chunk);
      }
      Atomics.store(control, 0, number + 1);
    },
    end() {
      Atomics.store(control, 0, -1);
      Atomics.notify(control, 0);
    }
  };
}
const PLACES = 4;
function collectFrom({ tags, results }, job, number, done) {
  for (let place = 0; place < PLACES; place++) {
    if (Atomics.load(tags, 4 * place) === 0) continue;
    const chunk = tags[4 * place + 2];
    if (tags[4 * place + 1] === number && done[chunk] === 0) {
      const out = toBytes(chunkOf(job, chunk).out);
      out.set(results[place].subarray(0, out.length));
      done[chunk] = 1;
    }
    Atomics.store(tags, 4 * place, 0);
    Atomics.notify(tags, 4 * place);
  }
}
function chunkOf(job, chunk) {
  const base = (Math.floor(job.start / CHUNK$2) + chunk) * CHUNK$2;
  const start = Math.max(job.start, base);
  const end = Math.min(job.end, base + CHUNK$2);
  return { ...job, start, end, out: job.out.subarray(start - job.start, end - job.start) };
}
function describeJob({ key, start, end, wide, transform, pack, out }, names) {
  const [name, ...numbers] = transform;
  const calls = [names.indexOf(name), pack ? names.indexOf(pack) : -1];
  return [...key, start, end, wide, out.BYTES_PER_ELEMENT, ...calls, numbers.length, ...numbers];
}
function shared(array, length) {
  return new array(new SharedArrayBuffer(length * array.BYTES_PER_ELEMENT));
}

// random/pool.ts
function openPool(options = {}) {
  return poolOf(options, keyedKernels(), startOf());
}
async function poolOf(options, kernels, start) {
  checkOptions("open a pool", options, ["workers"]);
  const asked = checkWorkers(options.workers ?? usual());
  const lacking = kernels === null ? "the host has no WebAssembly with SIMD" : typeof SharedArrayBuffer !== "function" ? "the host has no SharedArrayBuffer; a page gets it with the headers COOP: same-origin and COEP: require-corp" : start === null ? "the host has no workers" : null;
  const team = lacking === null && asked > 0 ? makeTeam(asked, kernels) : null;
  const workers = /* @__PURE__ */ new Set();
  let closed = false;
  await Promise.all((team?.orders ?? []).map(async (orders) => {
    const worker = await start(orders, (failed) => workers.delete(failed));
    if (worker) workers.add(worker);
  }));
  const close = () => {
    closed = true;
    team?.end();
    for (const worker of workers) worker.end();
    workers.clear();
  };
  return {
    get workers() {
      return workers.size;
    },
    get reason() {
      if (workers.size >= asked) return null;
      return closed ? "it is closed" : lacking ?? `${asked - workers.size} did not start or failed`;
    },
    close,
    [Symbol.dispose]: close,
    helpers(job) {
      const least = CHEAP.has(job.transform[0]) ? 16 * LEAST$2 : LEAST$2;
      if (workers.size === 0 || job.end - job.start < least) return false;
      team.run(job);
      return true;
    }
  };
}
function helpersOf(pool) {
  if (pool === void 0) return void 0;
  const { helpers } = pool ?? {};
  if (typeof helpers === "function") return helpers;
  throw new LensorError("type", `Cannot use a pool: found ${describe(pool)}; use what openPool gives`);
}
const LEAST$2 = 1 << 17;
const CHEAP = /* @__PURE__ */ new Set(["uniform", "uniform64"]);
function usual() {
  const processors = globalThis.navigator?.hardwareConcurrency ?? 1;
  return Math.max(0, Math.min(7, processors - 1));
}
function checkWorkers(workers) {
  const verb = "open a pool";
  if (typeof workers !== "number") {
    throw new LensorError("type", `Cannot ${verb}: expected a number as workers, found ${describe(workers)}`);
  }
  if (Number.isInteger(workers) && workers >= 0 && workers <= 64) return workers;
  throw new LensorError("range", `Cannot ${verb}: workers is ${workers}; use an integer from 0 to 64`);
}

// random/keyed.ts
function keyed(seed, options = {}) {
  const checked = checkSeed(seed);
  checkOptions("seed keyed", options, ["pool"]);
  return rooted(`keyed(${checked})`, helpersOf(options.pool), () => rootKey(checked));
}
function rooted(label, helpers, makeKey, above) {
  let kept;
  const key = () => kept ??= makeKey();
  const fill = (target, narrow, wide) => fillFloats(key(), target, narrow, wide, keyedKernels(), helpers);
  const rng = {
    at(path) {
      checkPath(path);
      return rooted(label, helpers, () => pathKey$1(key(), path), above ?? rng);
    },
    root: above,
    clone: () => rng,
    ordered: false,
    label,
    bits(n, options) {
      checkOptions("draw bits", options, ["range"]);
      const { start, end, out } = targetOf("draw bits", n, "uint32", options?.range, void 0);
      eachChunk(key(), start, end, 1, keyedKernels(), (words, _first, _last, offset, at, count) => {
        out.set(words.subarray(offset, offset + count), at);
      });
      return out;
    },
    integers(n, options) {
      checkOptions("draw integers", options, [...INTO$3, "low", "high"]);
      const dtype = dtypeOf(options, "int32");
      const [low, high] = checkBounds(options?.low, options?.high, dtype);
      const target = targetOf("draw integers", n, dtype, options.range, options.into);
      fillIntegers(key(), target, low, high);
      return target.out;
    },
    permutation: (n) => permute(key(), n),
    bernoulli(n, options) {
      const { p, dtype } = checkBernoulli(options);
      const [one, zero] = cast(new Float32Array([1, 0]), "float32", dtype);
      const { start, end, out } = targetOf("draw bernoulli numbers", n, dtype, options.range, options.into);
      eachChunk(key(), start, end, 1, keyedKernels(), (words, _first, _last, offset, at, count) => {
        for (let i = 0; i < count; i++) out[at + i] = (words[offset + i] >>> 0) * 2 ** -32 < p ? one : zero;
      });
      return out;
    },
    uniform(n, options) {
      const { low, high } = checkUniform(options);
      const target = floats("uniform numbers", n, options);
      return fill(target, () => narrowUniform(low, high, target.dtype), () => wideUniform(low, high));
    },
    normal(n, options) {
      const target = floats("normal numbers", n, options);
      const { mean, std } = checkWant(options, target.dtype);
      return fill(target, () => narrowNormal(mean, std), () => wideNormal(mean, std));
    },
    truncatedNormal(n, options) {
      const target = floats("truncated normals", n, options);
      const want = checkTruncated(options, target.dtype);
      return fill(target, () => narrowTruncated(want), () => wideTruncated(want));
    }
  };
  if (above === void 0) rng.root = rng;
  return rng;
}
const INTO$3 = ["dtype", "range", "into"];
function floats(what, n, options) {
  const dtype = dtypeOf(options, "float32");
  checkFloat(what, dtype);
  return targetOf(`draw ${what}`, n, dtype, options?.range, options?.into);
}

// random/philox.ts
function philox2x32(key, counter, rounds = 10) {
  checkWords("philox2x32", "key", key, 1);
  checkWords("philox2x32", "counter", counter, 2);
  checkRounds("philox2x32", rounds);
  let k = key[0], x0 = counter[0], x1 = counter[1];
  for (let r = 0; r < rounds; r++) {
    const high = high32(3528905107, x0);
    const low = Math.imul(3528905107, x0);
    x0 = high ^ k ^ x1;
    x1 = low;
    k += 2654435769;
  }
  return [x0 >>> 0, x1 >>> 0];
}
function philox4x32(key, counter, rounds = 10) {
  checkWords("philox4x32", "key", key, 2);
  checkWords("philox4x32", "counter", counter, 4);
  checkRounds("philox4x32", rounds);
  let k0 = key[0], k1 = key[1], x0 = counter[0], x1 = counter[1], x2 = counter[2], x3 = counter[3];
  for (let r = 0; r < rounds; r++) {
    const high0 = high32(3528531795, x0);
    const low0 = Math.imul(3528531795, x0);
    const high1 = high32(3449720151, x2);
    const low1 = Math.imul(3449720151, x2);
    x0 = high1 ^ x1 ^ k0;
    x1 = low1;
    x2 = high0 ^ x3 ^ k1;
    x3 = low0;
    k0 += 2654435769;
    k1 += 3144134277;
  }
  return [x0 >>> 0, x1 >>> 0, x2 >>> 0, x3 >>> 0];
}
function philox2x64(key, counter, rounds = 10) {
  checkWords64("philox2x64", "key", key, 1);
  checkWords64("philox2x64", "counter", counter, 2);
  checkRounds("philox2x64", rounds);
  let k = key[0], x0 = counter[0], x1 = counter[1];
  for (let r = 0; r < rounds; r++) {
    const product = 0xd2b74407b1ce6e93n * x0;
    x0 = product >> 64n ^ k ^ x1;
    x1 = product & MASK;
    k = k + 0x9e3779b97f4a7c15n & MASK;
  }
  return [x0, x1];
}
function philox4x64(key, counter, rounds = 10) {
  checkWords64("philox4x64", "key", key, 2);
  checkWords64("philox4x64", "counter", counter, 4);
  checkRounds("philox4x64", rounds);
  let k0 = key[0], k1 = key[1], x0 = counter[0], x1 = counter[1], x2 = counter[2], x3 = counter[3];
  for (let r = 0; r < rounds; r++) {
    const p0 = 0xd2e7470ee14c6c93n * x0;
    const p1 = 0xca5a826395121157n * x2;
    x0 = p1 >> 64n ^ x1 ^ k0;
    x1 = p1 & MASK;
    x2 = p0 >> 64n ^ x3 ^ k1;
    x3 = p0 & MASK;
    k0 = k0 + 0x9e3779b97f4a7c15n & MASK;
    k1 = k1 + 0xbb67ae8584caa73bn & MASK;
  }
  return [x0, x1, x2, x3];
}
const MASK = 0xffffffffffffffffn;
function high32(a, b) {
  const al = a & 65535;
  const ah = a >>> 16;
  const bl = b & 65535;
  const bh = b >>> 16;
  const middle = ah * bl + (al * bl >>> 16);
  const other = al * bh + (middle & 65535);
  return ah * bh + Math.floor(middle / 65536) + Math.floor(other / 65536);
}

// kernels/_peers_wasm.ts
const WASM$1 = `
AGFzbQEAAAABJgZgA399fQBgAn9/AGADfX19AX1gAX8AYAR/fX19AGAFf39/f38AAwwLAgMBAAQAAAAFAQEEBQFwAQEBBQQBAQMDBkoMfwBBgD
ALfwBBgLAEC38AQYCwBgt/AEGAsAcLfwBBgBgLfwBBCAt/AEHwBAt/AEGNAwt/AEEgC38AQbABC38AQZQDC38AQbgDCweEAQsEbWFkZAAAB3R3
aXN0ZXIAAgt0b3JjaE5vcm1hbAADDHRvcmNoVW5pZm9ybQAECWpheEVyZkludgAFCGpheFNjYWxlAAYKamF4VW5pZm9ybQAHCGpheFdvcmRzAA
gMcGFja0JmbG9hdDE2AAkLcGFja0Zsb2F0MTYACgZtZW1vcnkCAAkGAQBBAQsADAEFCtFgCyIBA3sgAP0TIQMgAf0TIQQgAv0TIQUgAyAEIAX9
hQL9HwALdgEDfyAAQQJ0QYAYaigCACEBIABBAWpB8ARvQQJ0QYAYaigCACECIAFBgICAgHhxIAJB/////wdxciEBIABBjQNqQfAEb0ECdEGAGG
ooAgAhAyAAQQJ0QYAYakEAIAJBAXFrQd/hosh5cSABQQF2IANzczYCAAvICQIMewN/IAFBAnRBgDBqIQFBACEPA0AgACAPSgRAQYAYIQ4DQCAO
QYAfSQRAIA79AAQAIQIgDkEQav0ABAAhAyAOQSBq/QAEACEEIA5BMGr9AAQAIQUgDv0ABAQhBiAOQRBq/QAEBCEHIA5BIGr9AAQEIQggDkEwav
0ABAQhCSAO/QAEtAwhCiAOQRBq/QAEtAwhCyAOQSBq/QAEtAwhDCAOQTBq/QAEtAwhDSAOIAoBASACQQj9CQIA/U4gBkEM/QkCAP1O/VAhAiAG
QRD9CQIA/U79oQFBFP0JAgD9TiEGIAJBAf2tASAG/VH9Uf0LBAAgDkEQaiALAQEgA0EI/QkCAP1OIAdBDP0JAgD9Tv1QIQIgB0EQ/QkCAP1O/a
EBQRT9CQIA/U4hAyACQQH9rQEgA/1R/VH9CwQAIA5BIGogDAEBIARBCP0JAgD9TiAIQQz9CQIA/U79UCECIAhBEP0JAgD9Tv2hAUEU/QkCAP1O
IQMgAkEB/a0BIAP9Uf1R/QsEACAOQTBqIA0BASAFQQj9CQIA/U4gCUEM/QkCAP1O/VAhAiAJQRD9CQIA/U79oQFBFP0JAgD9TiEDIAJBAf2tAS
AD/VH9Uf0LBAAgDkFAayEODAELC0HgARABQeEBEAFB4gEQAUGMHyEOA0AgDkG8K0kEQCAO/QAEACECIA5BEGr9AAQAIQMgDkEgav0ABAAhBCAO
/QAEBCEFIA5BEGr9AAQEIQYgDkEgav0ABAQhByAOQYwHa/0ABAAhCCAOQfwGa/0ABAAhCSAOQewGa/0ABAAhCiAOIAgBASACQQj9CQIA/U4gBU
EM/QkCAP1O/VAhAiAFQRD9CQIA/U79oQFBFP0JAgD9TiEFIAJBAf2tASAF/VH9Uf0LBAAgDkEQaiAJAQEgA0EI/QkCAP1OIAZBDP0JAgD9Tv1Q
IQIgBkEQ/QkCAP1O/aEBQRT9CQIA/U4hAyACQQH9rQEgA/1R/VH9CwQAIA5BIGogCgEBIARBCP0JAgD9TiAHQQz9CQIA/U79UCECIAdBEP0JAg
D9Tv2hAUEU/QkCAP1OIQMgAkEB/a0BIAP9Uf1R/QsEACAOQTBqIQ4MAQsLQe8EEAFBgBghECABIQ4DQCAQQcArSQRAIBD9AAQAIQIgEEEQav0A
BAAhAyAQQSBq/QAEACEEIBBBMGr9AAQAIQUgAiACQQv9rQH9USECIAMgA0EL/a0B/VEhAyAEIARBC/2tAf1RIQQgBSAFQQv9rQH9USEFIAIgAk
EH/asBQRj9CQIA/U79USECIAMgA0EH/asBQRj9CQIA/U79USEDIAQgBEEH/asBQRj9CQIA/U79USEEIAUgBUEH/asBQRj9CQIA/U79USEFIAIg
AkEP/asBQRz9CQIA/U79USECIAMgA0EP/asBQRz9CQIA/U79USEDIAQgBEEP/asBQRz9CQIA/U79USEEIAUgBUEP/asBQRz9CQIA/U79USEFIA
4gAiACQRL9rQH9Uf0LBAAgDkEQaiADIANBEv2tAf1R/QsEACAOQSBqIAQgBEES/a0B/VH9CwQAIA5BMGogBSAFQRL9rQH9Uf0LBAAgEEFAayEQ
IA5BQGshDgwBCwsgAUHAE2ohASAPQQFqIQ8MAQsLC48dAid7AX8gAf0TIQMgAv0TIQQgAEECdEGAMGohAEGAMCEqA0AgACAqSwRAQST9CQIAIC
r9AAQAQSD9CQIA/U79sQEhBUEk/QkCACAqQRBq/QAEAEEg/QkCAP1O/bEBIQZBJP0JAgAgKkFAa/0ABABBIP0JAgD9Tv2xASEHQST9CQIAICpB
0ABq/QAEAEEg/QkCAP1O/bEBIQggBf36AUEo/QkCAP3mASEFIAb9+gFBKP0JAgD95gEhBiAH/foBQSj9CQIA/eYBIQcgCP36AUEo/QkCAP3mAS
EIIAVBLP0JAgD9TkEw/QkCAP1QIQkgBkEs/QkCAP1OQTD9CQIA/VAhCiAHQSz9CQIA/U5BMP0JAgD9UCELIAhBLP0JAgD9TkEw/QkCAP1QIQwg
CUE0/QkCAP1DIQ0gCkE0/QkCAP1DIQ4gC0E0/QkCAP1DIQ8gDEE0/QkCAP1DIRAgBUEX/a0BQTj9CQIA/bEBIA39rgH9+gEhFSAGQRf9rQFBOP
0JAgD9sQEgDv2uAf36ASEWIAdBF/2tAUE4/QkCAP2xASAP/a4B/foBIRcgCEEX/a0BQTj9CQIA/bEBIBD9rgH9+gEhGCAJQTz9CQIA/eUBIAkg
Df1O/eQBIQUgCkE8/QkCAP3lASAKIA79Tv3kASEGIAtBPP0JAgD95QEgCyAP/U795AEhByAMQTz9CQIA/eUBIAwgEP1O/eQBIQggBSAF/eYBIQ
0gBiAG/eYBIQ4gByAH/eYBIQ8gCCAI/eYBIRBBwAD9CQIAICr9AAQgIQkgCUEg/QkCAP1O/foBQSj9CQIA/eYB/eYBIRFBwAD9CQIAICpBEGr9
AAQgIQkgCUEg/QkCAP1O/foBQSj9CQIA/eYB/eYBIRJBwAD9CQIAICpBQGv9AAQgIQkgCUEg/QkCAP1O/foBQSj9CQIA/eYB/eYBIRNBwAD9CQ
IAICpB0ABq/QAEICEJIAlBIP0JAgD9Tv36AUEo/QkCAP3mAf3mASEUIBFBxAD9CQIA/eYBIQkgCf2BAkHIAP0JAgD9rgFBzAD9CQIA/U4hJSAS
QcQA/QkCAP3mASEJIAn9gQJByAD9CQIA/a4BQcwA/QkCAP1OISYgE0HEAP0JAgD95gEhCSAJ/YECQcgA/QkCAP2uAUHMAP0JAgD9TiEnIBRBxA
D9CQIA/eYBIQkgCf2BAkHIAP0JAgD9rgFBzAD9CQIA/U4hKCAl/foBIQkgJv36ASEKICf9+gEhCyAo/foBIQxB0AD9CQIAIRkBQdQA/QkCACEa
IBkgBSAa/YUCIRlB0AD9CQIAIRoBQdQA/QkCACEbIBogBiAb/YUCIRpB0AD9CQIAIRsBQdQA/QkCACEcIBsgByAc/YUCIRtB0AD9CQIAIRwBQd
QA/QkCACEdIBwgCCAd/YUCIRwBQdgA/QkCACEdASAJIB0gEf2FAiERAUHYAP0JAgAhHQEgCiAdIBL9hQIhEgFB2AD9CQIAIR0BIAsgHSAT/YUC
IRMBQdgA/QkCACEdASAMIB0gFP2FAiEUAQFB3AD9CQIAIR0gGSAFIB39hQIhGQEBQdwA/QkCACEdIBogBiAd/YUCIRoBAUHcAP0JAgAhHSAbIA
cgHf2FAiEbAQFB3AD9CQIAIR0gHCAIIB39hQIhHAFB4AD9CQIAIR0BIAkgHSAR/YUCIREBQeAA/QkCACEdASAKIB0gEv2FAiESAUHgAP0JAgAh
HQEgCyAdIBP9hQIhEwFB4AD9CQIAIR0BIAwgHSAU/YUCIRQBAUHkAP0JAgAhHSAZIAUgHf2FAiEZAQFB5AD9CQIAIR0gGiAGIB39hQIhGgEBQe
QA/QkCACEdIBsgByAd/YUCIRsBAUHkAP0JAgAhHSAcIAggHf2FAiEcAUHoAP0JAgAhHQEgCSAdIBH9hQIhEQFB6AD9CQIAIQkBIAogCSAS/YUC
IRIBQegA/QkCACEJASALIAkgE/2FAiETAUHoAP0JAgAhCQEgDCAJIBT9hQIhFAEBQewA/QkCACEJIBkgBSAJ/YUCIRkBAUHsAP0JAgAhCSAaIA
YgCf2FAiEaAQFB7AD9CQIAIQkgGyAHIAn9hQIhGwEBQewA/QkCACEJIBwgCCAJ/YUCIRwgESAR/eYBIQkgEiAS/eYBIQogEyAT/eYBIQsgFCAU
/eYBIQwBAUHwAP0JAgAhHSAZIAUgHf2FAiEZAQFB8AD9CQIAIR0gGiAGIB39hQIhGgEBQfAA/QkCACEdIBsgByAd/YUCIRsBAUHwAP0JAgAhHS
AcIAggHf2FAiEcQfQA/QkCACEdAUH4AP0JAgAhHiAdIAkgHv2FAiEdQfQA/QkCACEeAUH4AP0JAgAhHyAeIAogH/2FAiEeQfQA/QkCACEfAUH4
AP0JAgAhICAfIAsgIP2FAiEfQfQA/QkCACEgAUH4AP0JAgAhISAgIAwgIf2FAiEgQfwA/QkCACEhAUGAAf0JAgAhIiAhIAkgIv2FAiEhQfwA/Q
kCACEiAUGAAf0JAgAhIyAiIAogI/2FAiEiQfwA/QkCACEjAUGAAf0JAgAhJCAjIAsgJP2FAiEjQfwA/QkCACEkAUGAAf0JAgAhKSAkIAwgKf2F
AiEkAQFBhAH9CQIAISkgGSAFICn9hQIhGQEBQYQB/QkCACEpIBogBiAp/YUCIRoBAUGEAf0JAgAhKSAbIAcgKf2FAiEbAQFBhAH9CQIAISkgHC
AIICn9hQIhHAEBQYgB/QkCACEpIB0gCSAp/YUCIAn95gEhHQEBQYgB/QkCACEpIB4gCiAp/YUCIAr95gEhHgEBQYgB/QkCACEpIB8gCyAp/YUC
IAv95gEhHwEBQYgB/QkCACEpICAgDCAp/YUCIAz95gEhIAEBQYwB/QkCACEpICEgCSAp/YUCIAn95gEhIQEBQYwB/QkCACEpICIgCiAp/YUCIA
r95gEhIgEBQYwB/QkCACEpICMgCyAp/YUCIAv95gEhIwEBQYwB/QkCACEpICQgDCAp/YUCIAz95gEhJAEBQZAB/QkCACEpIBkgBSAp/YUCIRkB
AUGQAf0JAgAhKSAaIAYgKf2FAiEaAQFBkAH9CQIAISkgGyAHICn9hQIhGwEBQZAB/QkCACEpIBwgCCAp/YUCIRwBAUEw/QkCACAJ/eYB/eEBIS
kgHSAJICn9hQIhCQEBQTD9CQIAIAr95gH94QEhHSAeIAogHf2FAiEKAQFBMP0JAgAgC/3mAf3hASEdIB8gCyAd/YUCIQsBAUEw/QkCACAM/eYB
/eEBIR0gICAMIB39hQIhDAEBQZQB/QkCACEdIBkgBSAd/YUCIRkBAUGUAf0JAgAhHSAaIAYgHf2FAiEaAQFBlAH9CQIAIR0gGyAHIB39hQIhGw
EBQZQB/QkCACEdIBwgCCAd/YUCIRwgCUE8/QkCAP3kASEJIApBPP0JAgD95AEhCiALQTz9CQIA/eQBIQsgDEE8/QkCAP3kASEMAQEBICEgESAR
/YUCIREBAQEgIiASIBL9hQIhEgEBASAjIBMgE/2FAiETAQEBICQgFCAU/YUCIRRBmAH9CQIAIR4BIBkgBf3mASEZASAVQZwB/QkCAP3mASEdIB
kgDSAd/YUCIRkgHiANIBn9hQIhDUGYAf0JAgAhHQEgGiAG/eYBIRkBIBZBnAH9CQIA/eYBIRogGSAOIBr9hQIhGSAdIA4gGf2FAiEOQZgB/QkC
ACEdASAbIAf95gEhGQEgF0GcAf0JAgD95gEhGiAZIA8gGv2FAiEZIB0gDyAZ/YUCIQ9BmAH9CQIAIRsBIBwgCP3mASEZASAYQZwB/QkCAP3mAS
EaIBkgECAa/YUCIRkgGyAQIBn9hQIhEAFBoAH9CQIAIRkgBSAN/eQBIQUgFSAZIAX9hQIhBQFBoAH9CQIAIQ0gBiAO/eQBIQYgFiANIAb9hQIh
BgFBoAH9CQIAIQ0gByAP/eQBIQcgFyANIAf9hQIhBwFBoAH9CQIAIQ0gCCAQ/eQBIQggGCANIAj9hQIhCEGkAf0JAgAgBf3mAf3jASEFQaQB/Q
kCACAG/eYB/eMBIQZBpAH9CQIAIAf95gH94wEhB0GkAf0JAgAgCP3mAf3jASEIIBEgCf1RICVBqAH9CQIA/U5BqAH9CQIA/Tf9TiENIBIgCv1R
ICZBqAH9CQIA/U5BqAH9CQIA/Tf9TiEOIBMgC/1RICdBqAH9CQIA/U5BqAH9CQIA/Tf9TiEPIBQgDP1RIChBqAH9CQIA/U5BqAH9CQIA/Tf9Ti
EQICVBqAH9CQIA/bEBQawB/QkCAP1OQawB/QkCAP1RQR39qwEhFSAmQagB/QkCAP2xAUGsAf0JAgD9TkGsAf0JAgD9UUEd/asBIRYgJ0GoAf0J
AgD9sQFBrAH9CQIA/U5BrAH9CQIA/VFBHf2rASEXIChBqAH9CQIA/bEBQawB/QkCAP1OQawB/QkCAP1RQR39qwEhGCAJIA39USAV/VEhCSAKIA
79USAW/VEhCiALIA/9USAX/VEhCyAMIBD9USAY/VEhDCARIA39USAlQawB/QkCAP1OQR39qwH9USENIBIgDv1RICZBrAH9CQIA/U5BHf2rAf1R
IQ4gEyAP/VEgJ0GsAf0JAgD9TkEd/asB/VEhDyAUIBD9USAoQawB/QkCAP1OQR39qwH9USEQICogBSAJ/eYBIQkBASAJIAQgA/2FAv0LBAAgKk
EQaiAGIAr95gEhCQEBIAkgBCAD/YUC/QsEACAqQUBrIAcgC/3mASEJAQEgCSAEIAP9hQL9CwQAICpB0ABqIAggDP3mASEJAQEgCSAEIAP9hQL9
CwQAICogBSAN/eYBIQUBASAFIAQgA/2FAv0LBCAgKkEQaiAGIA795gEhBQEBIAUgBCAD/YUC/QsEICAqQUBrIAcgD/3mASEFAQEgBSAEIAP9hQ
L9CwQgICpB0ABqIAggEP3mASEFAQEgBSAEIAP9hQL9CwQgICpBgAFqISoMAQsLC5wCAgd7AX8gAf0TIQQgAv0TIQYgA0MAAIAzlP0TIQUgAEEC
dEGAMGohAEGAMCELA0AgACALSwRAIAv9AAQAQSD9CQIA/U79+gEhBwEBIAcgBSAE/YUCIQcgC0EQav0ABABBIP0JAgD9Tv36ASEIAQEgCCAFIA
T9hQIhCCALQSBq/QAEAEEg/QkCAP1O/foBIQkBASAJIAUgBP2FAiEJIAtBMGr9AAQAQSD9CQIA/U79+gEhCgEBIAogBSAE/YUCIQogCyAEIAcg
ByAG/UH9Uv0LBAAgC0EQaiAEIAggCCAG/UH9Uv0LBAAgC0EgaiAEIAkgCSAG/UH9Uv0LBAAgC0EwaiAEIAogCiAG/UH9Uv0LBAAgC0FAayELDA
ELCwvYFAIdewJ/IABBAnRBgDBqIQAgAf0TIRUgAv0TIRZBgDAhIANAIAAgIEsEQCAg/QAEACEXICBBEGr9AAQAIRggFyAX/eEB/eYBIQMgGCAY
/eEB/eYBIQRBtAH9CQIAIAP95AEhGUG0Af0JAgAgBP3kASEaIBlBuAH9CQIA/ekBIRsgGkG4Af0JAgD96QEhHCAbQbwB/QkCAP1OQcAB/QkCAP
1QIQUgHEG8Af0JAgD9TkHAAf0JAgD9UCEGIAVBxAH9CQIA/UMhHSAGQcQB/QkCAP1DIR4gBUG0Af0JAgD95QEgBSAd/U795AEhBSAGQbQB/QkC
AP3lASAGIB79Tv3kASEGIAUgBf3mASEJIAYgBv3mASEKIAkgBf3mASEHIAogBv3mASEIAUG0Af0JAgAhC0HIAf0JAgAhDCADIAsgDP2FAiELAU
G0Af0JAgAhDEHIAf0JAgAhDSAEIAwgDf2FAiEMAUHMAf0JAgAhDUHQAf0JAgAhDiADIA0gDv2FAiENAUHMAf0JAgAhDkHQAf0JAgAhDyAEIA4g
D/2FAiEOAUHUAf0JAgAhD0HYAf0JAgAhECAFIA8gEP2FAiEPAUHUAf0JAgAhEEHYAf0JAgAhESAGIBAgEf2FAiEQAUHcAf0JAgAhEUHgAf0JAg
AhEiAFIBEgEv2FAiERAUHcAf0JAgAhEkHgAf0JAgAhEyAGIBIgE/2FAiESAQFB5AH9CQIAIRMgAyALIBP9hQIhCwEBQeQB/QkCACETIAQgDCAT
/YUCIQwBAUHoAf0JAgAhEyADIA0gE/2FAiENAQFB6AH9CQIAIRMgBCAOIBP9hQIhDgFB7AH9CQIAIRNB8AH9CQIAIRQgBSATIBT9hQIhEwFB7A
H9CQIAIRRB8AH9CQIAIR8gBiAUIB/9hQIhFAEBQfQB/QkCACEfIA8gBSAf/YUCIQ8BAUH0Af0JAgAhHyAQIAYgH/2FAiEQAQFB+AH9CQIAIR8g
AyALIB/9hQIhCwEBQfgB/QkCACEfIAQgDCAf/YUCIQwBAUH8Af0JAgAhHyADIA0gH/2FAiENAQFB/AH9CQIAIR8gBCAOIB/9hQIhDgEBQYAC/Q
kCACEfIBEgBSAf/YUCIREBAUGAAv0JAgAhHyASIAYgH/2FAiESAQFBhAL9CQIAIR8gEyAFIB/9hQIhEwEBQYQC/QkCACEfIBQgBiAf/YUCIRQB
AUGIAv0JAgAhHyADIAsgH/2FAiELAQFBiAL9CQIAIR8gBCAMIB/9hQIhDAEBQYwC/QkCACEfIAMgDSAf/YUCIQ0BAUGMAv0JAgAhHyAEIA4gH/
2FAiEOAQEBIA8gByAR/YUCIQ8BAQEgECAIIBL9hQIhEAEBQZAC/QkCACERIAMgCyAR/YUCIQsBAUGQAv0JAgAhESAEIAwgEf2FAiEMAQFBlAL9
CQIAIREgAyANIBH9hQIhDQEBQZQC/QkCACERIAQgDiAR/YUCIQ4BAQEgDyAHIBP9hQIhDwEBASAQIAggFP2FAiEQAQFBmAL9CQIAIREgAyALIB
H9hQIhEQEBQZgC/QkCACELIAQgDCAL/YUCIRIBAUGcAv0JAgAhCyADIA0gC/2FAiENAQFBnAL9CQIAIQsgBCAOIAv9hQIhDiAbQRf9rQFBoAL9
CQIA/bEBIB39rgH9+gEhCyAcQRf9rQFBoAL9CQIA/bEBIB79rgH9+gEhDAEBIAtBpAL9CQIA/eYBIRMgDyAHIBP9hQIhBwEBIAxBpAL9CQIA/e
YBIQ8gECAIIA/9hQIhCAFBqAL9CQIAIRABQawC/QkCACEPASAJIA8gBf2FAiAH/eQBIQUgCyAQIAX9hQIhCQFBqAL9CQIAIQcBQawC/QkCACEF
ASAKIAUgBv2FAiAI/eQBIQUgDCAHIAX9hQIhCiADIAP95gEhBSAEIAT95gEhBiADIAX95gEgDSAR/ecB/eYBIQcgBCAG/eYBIA4gEv3nAf3mAS
EIIAMBQawC/QkCACELASAFIAsgB/2FAv3kASEFIAQBQawC/QkCACEHASAGIAcgCP2FAv3kASEGIAP94AFBsAL9CQIA/UMhAyAE/eABQbAC/QkC
AP1DIQRBtAL9CQIAIAkgGUEAISEgIf0R/UH9UiEHQbQC/QkCACAKIBpBACEhICH9Ef1B/VIhCCAFIAcgA/1S/eEBIQUgBiAIIAT9Uv3hASEGIA
VBuAL9CQIA/eUBIQMgBkG4Av0JAgD95QEhBAFBvAL9CQIAIQdBwAL9CQIAIQggAyAHIAj9hQIhBwFBvAL9CQIAIQhBwAL9CQIAIQkgBCAIIAn9
hQIhCAEBQcQC/QkCACEJIAMgByAJ/YUCIQcBAUHEAv0JAgAhCSAEIAggCf2FAiEIAQFByAL9CQIAIQkgAyAHIAn9hQIhBwEBQcgC/QkCACEJIA
QgCCAJ/YUCIQgBAUHMAv0JAgAhCSADIAcgCf2FAiEHAQFBzAL9CQIAIQkgBCAIIAn9hQIhCAEBQdAC/QkCACEJIAMgByAJ/YUCIQcBAUHQAv0J
AgAhCSAEIAggCf2FAiEIAQFB1AL9CQIAIQkgAyAHIAn9hQIhBwEBQdQC/QkCACEJIAQgCCAJ/YUCIQgBAUHYAv0JAgAhCSADIAcgCf2FAiEHAQ
FB2AL9CQIAIQkgBCAIIAn9hQIhCAEBQdwC/QkCACEJIAMgByAJ/YUCIQMBAUHcAv0JAgAhByAEIAggB/2FAiEHAQEgBUHoAv0JAgD9QyEIIAj9
owEEeyADBSADIAX94wFB7AL9CQIA/eUBIQMBQfAC/QkCACEEQfQC/QkCACEFIAMgBCAF/YUCIQQBAUH4Av0JAgAhBSADIAQgBf2FAiEEAQFB/A
L9CQIAIQUgAyAEIAX9hQIhBAEBQYAD/QkCACEFIAMgBCAF/YUCIQQBAUGEA/0JAgAhBSADIAQgBf2FAiEEAQFBiAP9CQIAIQUgAyAEIAX9hQIh
BAEBQYwD/QkCACEFIAMgBCAF/YUCIQQBAUGQA/0JAgAhBSADIAQgBf2FAiAI/VILIQUBASAGQegC/QkCAP1DIQggCP2jAQR7IAcFIAcgBv3jAU
HsAv0JAgD95QEhAwFB8AL9CQIAIQRB9AL9CQIAIQYgAyAEIAb9hQIhBAEBQfgC/QkCACEGIAMgBCAG/YUCIQQBAUH8Av0JAgAhBiADIAQgBv2F
AiEEAQFBgAP9CQIAIQYgAyAEIAb9hQIhBAEBQYQD/QkCACEGIAMgBCAG/YUCIQQBAUGIA/0JAgAhBiADIAQgBv2FAiEEAQFBjAP9CQIAIQYgAy
AEIAb9hQIhBAEBQZAD/QkCACEGIAMgBCAG/YUCIAj9UgshAyAX/eABQbQB/QkCAP1BIQQgGP3gAUG0Af0JAgD9QSEGQeAC/QkCACAXQeQC/QkC
ACAFIAT9Uv3mAf3mASEEQeAC/QkCACAYQeQC/QkCACADIAb9Uv3mAf3mASEDICAgBCAV/ekBIBb96AH9CwQAICBBEGogAyAV/ekBIBb96AH9Cw
QAICBBIGohIAwBCwsLWwIDewF/IAH9EyEDIAL9EyEEIABBAnRBgDBqIQBBgDAhBgNAIAAgBksEQCAG/QAEACAD/eYBIQUgBiAFIAUgBP3kASAC
QwAAAABbG/0LBAAgBkEQaiEGDAELCwuMAgIGewF/IAH9EyEDIAL9EyEEIABBAnRBgDBqIQBBgDAhCQNAIAAgCUsEQCAJ/QAEAEEJ/a0B/foBQb
AB/QkCAP3mASEFIAlBEGr9AAQAQQn9rQH9+gFBsAH9CQIA/eYBIQYgCUEgav0ABABBCf2tAf36AUGwAf0JAgD95gEhByAJQTBq/QAEAEEJ/a0B
/foBQbAB/QkCAP3mASEIIAkgAwEBASAFIAQgA/2FAv3pAf0LBAAgCUEQaiADAQEBIAYgBCAD/YUC/ekB/QsEACAJQSBqIAMBAQEgByAEIAP9hQ
L96QH9CwQAIAlBMGogAwEBASAIIAQgA/2FAv3pAf0LBAAgCUFAayEJDAELCwubGgIOewF/IAEgAEHat8TeAXNzIRMgACACav0RIQcgBEECdEGA
MGohAiAA/REhCiAB/REhCyAT/REhDCATQQFq/REhDSAAQQJq/REhDiABQQNq/REhDyATQQRq/REhECAAQQVq/REhESABIANq/RH9DAAAAAABAA
AAAgAAAAMAAAD9rgEhEkGAMCEAA0AgAiAASwRAIAchCCAHIQkgEiAAQYAwa0ECdf0R/a4BIQUgEiAAQfAva0ECdf0R/a4BIQYgCCAF/a4BIQgg
CSAG/a4BIQkBQQ0hASAFIAH9qwEgBUEgIAFr/a0B/VAgCP1RIQUBQQ0hASAGIAH9qwEgBkEgIAFr/a0B/VAgCf1RIQYgCCAF/a4BIQggCSAG/a
4BIQkBQQ8hASAFIAH9qwEgBUEgIAFr/a0B/VAgCP1RIQUBQQ8hASAGIAH9qwEgBkEgIAFr/a0B/VAgCf1RIQYgCCAF/a4BIQggCSAG/a4BIQkC
ewFBGiEBIAUgBf0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAUgAf2rASAFQSAgAWv9rQ
H9UAsgCP1RIQUCewFBGiEBIAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYgBv0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAYgAf2r
ASAGQSAgAWv9rQH9UAsgCf1RIQYgCCAF/a4BIQggCSAG/a4BIQkBQQYhASAFIAH9qwEgBUEgIAFr/a0B/VAgCP1RIQUBQQYhASAGIAH9qwEgBk
EgIAFr/a0B/VAgCf1RIQYgCCAL/a4BIQggCSAL/a4BIQkgBSAN/a4BIQUgBiAN/a4BIQYgCCAF/a4BIQggCSAG/a4BIQkCewFBESEBIAUgBf0N
AgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAUgAf2rASAFQSAgAWv9rQH9UAsgCP1RIQUCew
FBESEBIAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYgBv0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAYgAf2rASAGQSAgAWv9rQH9
UAsgCf1RIQYgCCAF/a4BIQggCSAG/a4BIQkCewFBHSEBIAUgBf0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBwQJCgsIDQ
4PDCABQRhGDQAaIAUgAf2rASAFQSAgAWv9rQH9UAsgCP1RIQUCewFBHSEBIAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYgBv0NAQID
AAUGBwQJCgsIDQ4PDCABQRhGDQAaIAYgAf2rASAGQSAgAWv9rQH9UAsgCf1RIQYgCCAF/a4BIQggCSAG/a4BIQkCewFBECEBIAUgBf0NAgMAAQ
YHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAUgAf2rASAFQSAgAWv9rQH9UAsgCP1RIQUCewFBECEB
IAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYgBv0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAYgAf2rASAGQSAgAWv9rQH9UAsgCf
1RIQYgCCAF/a4BIQggCSAG/a4BIQkCewFBGCEBIAUgBf0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBwQJCgsIDQ4PDCAB
QRhGDQAaIAUgAf2rASAFQSAgAWv9rQH9UAsgCP1RIQUCewFBGCEBIAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYgBv0NAQIDAAUGBw
QJCgsIDQ4PDCABQRhGDQAaIAYgAf2rASAGQSAgAWv9rQH9UAsgCf1RIQYgCCAM/a4BIQggCSAM/a4BIQkgBSAO/a4BIQUgBiAO/a4BIQYgCCAF
/a4BIQggCSAG/a4BIQkBQQ0hASAFIAH9qwEgBUEgIAFr/a0B/VAgCP1RIQUBQQ0hASAGIAH9qwEgBkEgIAFr/a0B/VAgCf1RIQYgCCAF/a4BIQ
ggCSAG/a4BIQkBQQ8hASAFIAH9qwEgBUEgIAFr/a0B/VAgCP1RIQUBQQ8hASAGIAH9qwEgBkEgIAFr/a0B/VAgCf1RIQYgCCAF/a4BIQggCSAG
/a4BIQkCewFBGiEBIAUgBf0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAUgAf2rASAFQS
AgAWv9rQH9UAsgCP1RIQUCewFBGiEBIAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYgBv0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAa
IAYgAf2rASAGQSAgAWv9rQH9UAsgCf1RIQYgCCAF/a4BIQggCSAG/a4BIQkBQQYhASAFIAH9qwEgBUEgIAFr/a0B/VAgCP1RIQUBQQYhASAGIA
H9qwEgBkEgIAFr/a0B/VAgCf1RIQYgCCAK/a4BIQggCSAK/a4BIQkgBSAP/a4BIQUgBiAP/a4BIQYgCCAF/a4BIQggCSAG/a4BIQkCewFBESEB
IAUgBf0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAUgAf2rASAFQSAgAWv9rQH9UAsgCP
1RIQUCewFBESEBIAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYgBv0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAYgAf2rASAGQSAg
AWv9rQH9UAsgCf1RIQYgCCAF/a4BIQggCSAG/a4BIQkCewFBHSEBIAUgBf0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBw
QJCgsIDQ4PDCABQRhGDQAaIAUgAf2rASAFQSAgAWv9rQH9UAsgCP1RIQUCewFBHSEBIAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYg
Bv0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAYgAf2rASAGQSAgAWv9rQH9UAsgCf1RIQYgCCAF/a4BIQggCSAG/a4BIQkCewFBECEBIAUgBf
0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAUgAf2rASAFQSAgAWv9rQH9UAsgCP1RIQUC
ewFBECEBIAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYgBv0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAYgAf2rASAGQSAgAWv9rQ
H9UAsgCf1RIQYgCCAF/a4BIQggCSAG/a4BIQkCewFBGCEBIAUgBf0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBwQJCgsI
DQ4PDCABQRhGDQAaIAUgAf2rASAFQSAgAWv9rQH9UAsgCP1RIQUCewFBGCEBIAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYgBv0NAQ
IDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAYgAf2rASAGQSAgAWv9rQH9UAsgCf1RIQYgCCAL/a4BIQggCSAL/a4BIQkgBSAQ/a4BIQUgBiAQ/a4B
IQYgCCAF/a4BIQggCSAG/a4BIQkBQQ0hASAFIAH9qwEgBUEgIAFr/a0B/VAgCP1RIQUBQQ0hASAGIAH9qwEgBkEgIAFr/a0B/VAgCf1RIQYgCC
AF/a4BIQggCSAG/a4BIQkBQQ8hASAFIAH9qwEgBUEgIAFr/a0B/VAgCP1RIQUBQQ8hASAGIAH9qwEgBkEgIAFr/a0B/VAgCf1RIQYgCCAF/a4B
IQggCSAG/a4BIQkCewFBGiEBIAUgBf0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAUgBf0NAQIDAAUGBwQJCgsIDQ4PDCABQRhGDQAaIAUgAf
2rASAFQSAgAWv9rQH9UAsgCP1RIQUCewFBGiEBIAYgBv0NAgMAAQYHBAUKCwgJDg8MDSABQRBGDQAaIAYgBv0NAQIDAAUGBwQJCgsIDQ4PDCAB
QRhGDQAaIAYgAf2rASAGQSAgAWv9rQH9UAsgCf1RIQYgCCAF/a4BIQggCSAG/a4BIQkBQQYhASAFIAH9qwEgBUEgIAFr/a0B/VAgCP1RIQUBQQ
YhASAGIAH9qwEgBkEgIAFr/a0B/VAgCf1RIQYgCCAM/a4BIQggCSAM/a4BIQkgBSAR/a4BIQUgBiAR/a4BIQYgACAIIAX9Uf0LBAAgAEEQaiAJ
IAb9Uf0LBAAgAEEgaiEADAELCwvCAQIBfwN7IABBAXRBgDBqIQIgAUECdEGAMGohASAAQQJ0QYAwaiEAA0AgASAASwRAIAIgAP0ABAAhAyADQR
D9rQFBlAP9CQIA/U4hBCADIARBmAP9CQIA/a4B/a4BQRD9rQEhBSAA/QAEECEDIANBEP2tAUGUA/0JAgD9TiEEIAMgBEGYA/0JAgD9rgH9rgFB
EP2tASEDIAUgA/0NAAEEBQgJDA0QERQVGBkcHf0LBAAgAEEgaiEAIAJBEGohAgwBCwsLlgMCAX8FeyAAQQF0QYAwaiECIAFBAnRBgDBqIQEgAE
ECdEGAMGohAANAIAEgAEsEQCACIAD9AAQAIQMgA0GcA/0JAgD9TiEEIANBEP2tAUGgA/0JAgD9TiEDIARBDf2tAUGUA/0JAgD9TiEFIARBpAP9
CQIA/bEBIAX9rgFBDf2tASEFIARBuAP9CQIA/eQBQagD/QkCAP2xASEGIAYgBSAEQawD/QkCAP05/VIhBUGwA/0JAgAgBSAEQbQD/QkCAP0//V
IhBSAFIAP9UCEHIAD9AAQQIQMgA0GcA/0JAgD9TiEEIANBEP2tAUGgA/0JAgD9TiEDIARBDf2tAUGUA/0JAgD9TiEFIARBpAP9CQIA/bEBIAX9
rgFBDf2tASEFIARBuAP9CQIA/eQBQagD/QkCAP2xASEGIAYgBSAEQawD/QkCAP05/VIhBUGwA/0JAgAgBSAEQbQD/QkCAP0//VIhBSAFIAP9UC
EDIAcgA/0NAAEEBQgJDA0QERQVGBkcHf0LBAAgAEEgaiEAIAJBEGohAgwBCwsLC9MDBQBBCAsYAAAAgP///38BAAAA37AImYBWLJ0AAMbvAEEg
C5AB////AAAAAAEAAIAz//9/AAAAAD/zBDU/fgAAAAAAgD/bD8lAg/miPwEAAAD+////uyGQPbjR670AAEm/GiXvPQCgfblPXf69aSEis7/pET
5Qriq+zvXMNxoGtrr5oUy5noMIPKzOTD6lqio9o6oqvvz/f76qqqo+AAAAv4OAXrkAgDE/AAAAwAIAAAAEAAAAAEGwAQvkAQAAADQAAIA/AACA
AP//fwAAAAA/8wQ1P60BcUFL4D04xUD/PrshkD240eu9T13+vb/pET5bGKZC+oTSQKzOTD78/3++GiXvPS3DXUOcS+9BUK4qvqqqqj6jjJpDds
xzQoptWEOtc2RCgnlwQgFRoEF+AAAAg4BeuQCAMT8AAAC/zRPUPgAAgP8AACBAiGXxMjZLuDRXc2y2wVqTttsyZTkIVKS67+SIu2OPfD4vLsA/
8wS1PwAAgH8AAKBAAABAQJvwUblrtdM4ctywOue9cLt7Erw718X5u36lGjzbNoA/fk81QABBlAMLJAEAAAD/fwAA////fwCAAAAB8P83AAAAPw
AAgDgAfAAAAPB/RwBBuAMLBAAAAD8=
`;

// kernels/peers.ts
function peerKernels() {
  return made$3 === void 0 ? made$3 = makePeerKernels(globalThis.WebAssembly) : made$3;
}
function makePeerKernels(host) {
  return kernelsOf(WASM$1, host, (exports, buffer) => {
    const { madd } = exports;
    const x = 1 + 2 ** -12;
    if (madd(x, x, -1) !== 2 ** -11 + 2 ** -24) return null;
    return {
      ...exports,
      memory: new Uint32Array(buffer, WORDS$1, 16384),
      floats: new Float32Array(buffer, WORDS$1, 16384),
      halves: new Uint16Array(buffer, WORDS$1, 16384),
      state: new Int32Array(buffer, STATE$1, 624)
    };
  });
}
let made$3;
const STATE$1 = 3072;
const WORDS$1 = 6144;

// random/_mt19937.ts
const N$1 = 624;
const M = 397;
const MOST$1 = 25;
const SPARE = MOST$1 * N$1;
function mtSeeded(seed) {
  const key = new Int32Array(N$1);
  fillKey(key, seed);
  return { key, out: new Uint32Array(N$1), at: N$1 };
}
function mtSeededByList(words) {
  const mt = mtSeeded(19650218);
  const key = mt.key;
  let i = 1, j = 0;
  for (let k = Math.max(N$1, words.length); k > 0; k--) {
    const before = key[i - 1];
    key[i] = (key[i] ^ Math.imul(before ^ before >>> 30, 1664525)) + words[j] + j;
    if (++i >= N$1) {
      key[0] = key[N$1 - 1];
      i = 1;
    }
    if (++j >= words.length) j = 0;
  }
  for (let k = N$1 - 1; k > 0; k--) {
    const before = key[i - 1];
    key[i] = (key[i] ^ Math.imul(before ^ before >>> 30, 1566083941)) - i;
    if (++i >= N$1) {
      key[0] = key[N$1 - 1];
      i = 1;
    }
  }
  key[0] = 2147483648 | 0;
  return mt;
}
function mtFrom(words, at) {
  const mt = { key: Int32Array.from(words, (w) => w | 0), out: new Uint32Array(N$1), at };
  temper(mt);
  return mt;
}
function mtCopy(mt) {
  return { key: mt.key.slice(), out: mt.out.slice(), at: mt.at };
}
function mtNext(mt) {
  if (mt.at >= N$1) mtBlock(mt);
  return mt.out[mt.at++];
}
const MT_CHUNK = 12 * N$1;
function mtFill(mt, words, from, end, kernels = peerKernels()) {
  for (let i = from; i < end; ) {
    const blocks = Math.min(MOST$1, Math.floor((end - i) / N$1));
    if (mt.at >= N$1 && blocks > 0 && kernels) {
      const { state, memory } = kernels;
      state.set(mt.key);
      const first = words === memory ? i : 0;
      const stop = first + blocks * N$1;
      kernels.twister(blocks, first);
      mt.key.set(state);
      if (words !== memory) words.set(memory.subarray(0, stop), i);
      i += blocks * N$1;
      continue;
    }
    if (mt.at >= N$1 && kernels) {
      kernels.state.set(mt.key);
      kernels.twister(1, SPARE);
      mt.key.set(kernels.state);
      mt.out.set(kernels.memory.subarray(SPARE, SPARE + N$1));
      mt.at = 0;
    } else if (mt.at >= N$1) mtBlock(mt);
    const count = Math.min(N$1 - mt.at, end - i);
    const out = mt.out;
    const at = mt.at;
    if (count === N$1) words.set(out, i);
    else words.set(out.subarray(at, at + count), i);
    mt.at += count;
    i += count;
  }
}
function mtSkip(mt, count) {
  while (count > 0) {
    if (mt.at >= N$1) mtBlock(mt);
    const here = Math.min(N$1 - mt.at, count);
    mt.at += here;
    count -= here;
  }
}
function mtBlock(mt) {
  const key = mt.key;
  let here = key[0];
  for (let i = 0; i < N$1 - M; i++) {
    const next = key[i + 1];
    key[i] = key[i + M] ^ twist(here, next);
    here = next;
  }
  for (let i = N$1 - M; i < N$1 - 1; i++) {
    const next = key[i + 1];
    key[i] = key[i + M - N$1] ^ twist(here, next);
    here = next;
  }
  key[N$1 - 1] = key[M - 1] ^ twist(here, key[0]);
  temper(mt);
  mt.at = 0;
}
function mtStep(key, at) {
  key[at] = key[(at + M) % N$1] ^ twist(key[at], key[(at + 1) % N$1]);
}
function twist(here, next) {
  return (here & 2147483648 | next & 2147483647) >>> 1 ^ -(next & 1) & 2567483615;
}
function temper({ key, out }) {
  for (let i = 0; i < N$1; i++) {
    let y = key[i];
    y ^= y >>> 11;
    y ^= y << 7 & 2636928640;
    y ^= y << 15 & 4022730752;
    out[i] = y ^ y >>> 18;
  }
}
function fillKey(key, seed) {
  key[0] = seed;
  for (let j = 1; j < N$1; j++) {
    const before = key[j - 1];
    key[j] = Math.imul(1812433253, before ^ before >>> 30) + j;
  }
}

// random/_ordered.ts
function floatType(what, options) {
  const dtype = dtypeOf(options, "float32");
  if (FLOATS.has(dtype)) return dtype;
  throw new LensorError(
    "type",
    `Cannot draw ${what} as ${dtype}: draws exist for float64, float32, float16 and bfloat16`
  );
}
function drawWhole(what, n, dtype, options, fill) {
  const range = options?.range;
  const into = options?.into;
  const verb = `draw ${what}`;
  if (range === void 0) {
    const { out } = targetOf(verb, n, dtype, void 0, into);
    fill(out);
    return out;
  }
  const { out: part } = targetOf(verb, n, dtype, range, into);
  const [start, end] = checkRange(verb, n, range);
  const whole = targetOf(verb, n, dtype, void 0, void 0).out;
  fill(whole);
  part.set(whole.subarray(start, end));
  return part;
}
const FLOATS = /* @__PURE__ */ new Set(["float64", "float32", "float16", "bfloat16"]);

// random/_rounding.ts
function stored(x, dtype) {
  if (dtype === "bfloat16") return toBfloat16(x);
  return dtype === "float16" ? toFloat16(x) : x;
}
function rounded(x, dtype) {
  if (dtype === "float64") return x;
  if (dtype === "float32") return Math.fround(x);
  return dtype === "bfloat16" ? fromBfloat16(toBfloat16(x)) : fromFloat16(toFloat16(x));
}
function rounding(dtype) {
  if (dtype === "float32") return Math.fround;
  return dtype === "float64" ? (x) => x : (x) => rounded(x, dtype);
}
function loaded(x, dtype) {
  if (dtype === "bfloat16") return fromBfloat16(x);
  return dtype === "float16" ? fromFloat16(x) : x;
}
const LARGEST = {
  float64: Number.MAX_VALUE,
  float32: 34028234663852886e22,
  float16: 65504,
  bfloat16: 33895313892515355e22
};
function storing(dtype) {
  if (dtype === "bfloat16") return toBfloat16;
  return dtype === "float16" ? toFloat16 : (x) => x;
}
function neighbour(x, dtype, way) {
  const outward = x > 0 === way > 0;
  if (dtype === "float64") {
    const f = new Float64Array([x]);
    const bits = new BigInt64Array(f.buffer);
    if (x === 0) f[0] = way * Number.MIN_VALUE;
    else bits[0] += outward ? 1n : -1n;
    return f[0];
  }
  if (dtype === "float32") {
    const f = new Float32Array([x]);
    const bits = new Int32Array(f.buffer);
    if (x === 0) f[0] = way * 2 ** -149;
    else bits[0] += outward ? 1 : -1;
    return f[0];
  }
  const code = x === 0 ? (way > 0 ? 0 : 32768) + 1 : stored(x, dtype) + (outward ? 1 : -1);
  return loaded(code, dtype);
}

// random/torch/_state.ts
function seeded(seed) {
  const whole = seed;
  if (typeof whole !== "number" && typeof whole !== "bigint") {
    throw new LensorError("type", `Cannot seed torch: expected an integer as seed, found ${describe(whole)}`);
  }
  if (typeof whole === "number" && !Number.isSafeInteger(whole)) {
    throw new LensorError("range", `Cannot seed torch: seed ${whole} is no safe integer; pass a bigint beyond 2^53`);
  }
  const big = BigInt(whole);
  if (big < -(2n ** 63n) || big >= 2n ** 64n) {
    throw new LensorError("range", `Cannot seed torch: seed ${big} is outside of -2^63 to 2^64-1`);
  }
  return {
    mt: mtSeeded(Number(BigInt.asIntN(32, big))),
    seed: BigInt.asUintN(64, big),
    kept: void 0,
    fresh: true
  };
}
function copied(state) {
  return { ...state, mt: mtCopy(state.mt) };
}
function packed({ mt, seed, kept, fresh }) {
  const bytes = new Uint8Array(SIZE);
  const view = new DataView(bytes.buffer);
  const spent = mt.at === 624;
  view.setBigUint64(0, seed, true);
  view.setInt32(8, spent ? 1 : 625 - mt.at, true);
  view.setInt32(12, 1, true);
  view.setUint32(16, spent && fresh ? 0 : mt.at, true);
  mt.key.forEach((word, i) => view.setUint32(24 + 8 * i, word, true));
  if (kept !== void 0) {
    view.setFloat64(5024, kept, true);
    view.setInt32(5040, 1, true);
  }
  return bytes;
}
function unpacked(bytes) {
  const given = bytes;
  if (!(given instanceof Uint8Array)) {
    throw new LensorError("type", `Cannot set the state: expected a Uint8Array, found ${describe(given)}`);
  }
  if (given.length !== SIZE) {
    throw new LensorError(
      "shape",
      `Cannot set the state: it has ${given.length} bytes; PyTorch's CPU generator has 5056`
    );
  }
  const view = new DataView(given.buffer, given.byteOffset, SIZE);
  const left = view.getInt32(8, true);
  const at = view.getUint32(16, true);
  const words = new Int32Array(624);
  let high = view.getUint32(20, true);
  for (let i = 0; i < 624; i++) {
    words[i] = view.getUint32(24 + 8 * i, true);
    high |= view.getUint32(28 + 8 * i, true);
  }
  const fits = left === 1 ? at <= 624 : left > 1 && left <= 624 && left + at === 625;
  if (!fits || high !== 0 || view.getInt32(12, true) !== 1) {
    throw new LensorError("corrupt", "Cannot set the state: the bytes are no state of PyTorch's CPU generator");
  }
  return {
    mt: mtFrom(words, left === 1 ? 624 : at),
    seed: view.getBigUint64(0, true),
    kept: view.getInt32(5040, true) ? view.getFloat64(5024, true) : void 0,
    fresh: left === 1 && at === 0
  };
}
function u53({ mt }) {
  const high = mtNext(mt) & 2097151;
  return (high * 2 ** 32 + mtNext(mt)) * 2 ** -53;
}
function r64({ mt }) {
  const high = BigInt(mtNext(mt));
  return high << 32n | BigInt(mtNext(mt));
}
const SIZE = 5056;

// random/torch/_integers.ts
function fillBetween$2(state, out, dtype, low, high) {
  const span = high - low;
  const n = out.length;
  const big = dtype === "int64" || dtype === "uint64";
  const whole = span === 2n ** 64n;
  if (span >= 2n ** 28n) {
    for (let i = 0; i < n; i++) {
      const value = whole ? r64(state) : r64(state) % span + low;
      out[i] = big ? value : Number(value);
    }
    return;
  }
  const s = Number(span);
  const l = Number(low);
  const mt = state.mt;
  if (big) {
    for (let i = 0; i < n; i++) out[i] = BigInt(mtNext(mt) % s) + low;
  } else for (let i = 0; i < n; i++) out[i] = mtNext(mt) % s + l;
}
function fillRandom(state, out, dtype) {
  const kind = kindOf(dtype);
  const n = out.length;
  const mt = state.mt;
  if (dtype === "int64" || dtype === "uint64") {
    const mask = dtype === "int64" ? 2n ** 63n - 1n : 2n ** 64n - 1n;
    for (let i = 0; i < n; i++) out[i] = r64(state) & mask;
  } else if (dtype === "float64") {
    for (let i = 0; i < n; i++) out[i] = Number(r64(state) % (2n ** 53n + 1n));
  } else if (kind === "float" && dtype in DIGITS) {
    const digits = DIGITS[dtype];
    for (let i = 0; i < n; i++) out[i] = stored(mtNext(mt) % (digits + 1), dtype);
  } else if (kind === "int" || kind === "uint" || kind === "bool") {
    const bits = kind === "bool" ? 1 : 8 * bytesOf(dtype) - (kind === "int" ? 1 : 0);
    for (let i = 0; i < n; i++) out[i] = mtNext(mt) % 2 ** bits;
  } else {
    throw new LensorError("type", `Cannot draw whole numbers as ${dtype}: PyTorch has none of that dtype`);
  }
}
function fillPermutation(state, out) {
  const n = out.length;
  const mt = state.mt;
  if (n >= 214748364) {
    for (let i = 0; i < n; i++) {
      const high = mtNext(mt);
      const low = mtNext(mt);
      const m = i + 1;
      let j = (high % m * 65536 + (low >>> 16)) % m;
      j = (j * 65536 + (low & 65535)) % m;
      out[i] = out[j];
      out[j] = i;
    }
    return;
  }
  for (let i = 0; i < n; i++) out[i] = i;
  for (let i = 0; i < n - 1; i++) {
    const j = i + mtNext(mt) % (n - i);
    const kept = out[i];
    out[i] = out[j];
    out[j] = kept;
  }
}
const DIGITS = {
  float64: 2 ** 53,
  float32: 2 ** 24,
  float16: 2048,
  bfloat16: 256
};

// math/erf.ts
function erf(x) {
  if (Number.isNaN(x)) return NaN;
  if (Math.abs(x) > 6) return Math.sign(x);
  if (x === 0) return x;
  float$5[0] = x;
  const biased = Number(bits$2[0] >> 52n & 2047n);
  const fraction = bits$2[0] & 0xfffffffffffffn;
  const m = biased ? fraction | 0x10000000000000n : fraction;
  const e = Math.max(biased, 1) - 1075;
  const shift = BigInt(-2 * e) - BITS$1;
  const square = shift > 0n ? m * m >> shift : m * m << -shift;
  let term = ONE$1, sum = ONE$1;
  for (let n = 1n; term !== 0n; n++) {
    term = -(term * square >> BITS$1) / n;
    sum += term / (2n * n + 1n);
  }
  const product = m * sum * TWO_OVER_ROOT_PI$1 >> BITS$1;
  const size = Number(product) * 2 ** -Number(BITS$1) * 2 ** e;
  return x < 0 ? -size : size;
}
const BITS$1 = 320n;
const ONE$1 = 1n << BITS$1;
const TWO_OVER_ROOT_PI$1 = (() => {
  const unit = 1n << BITS$1 + 64n;
  const pi = 4n * (4n * arctan(5n, unit) - arctan(239n, unit));
  return root((unit << BITS$1 + 64n) * 4n * unit / pi) >> 64n;
})();
function arctan(x, unit) {
  let power = unit / x, sum = power;
  for (let n = 3n, sign = -1n; power !== 0n; n += 2n, sign = -sign) {
    power /= x * x;
    sum += sign * power / n;
  }
  return sum;
}
function root(a) {
  let x = 1n << BigInt(a.toString(2).length + 1 >> 1);
  for (; ; ) {
    const y = x + a / x >> 1n;
    if (y >= x) return x;
    x = y;
  }
}
const float$5 = new Float64Array(1);
const bits$2 = new BigUint64Array(float$5.buffer);

// random/torch/_erfinv.ts
function erfinv(y) {
  if (Math.abs(y) < 0.5) return middle$1(y);
  const z = -quantile((1 - Math.abs(y)) / 2) * Math.SQRT1_2;
  return y < 0 ? -z : z;
}
function nearestErfinv(y) {
  const z = erfinv(y);
  if (!(Math.abs(z) < 3.5)) return z;
  return z + residual(z, y) * HALF_ROOT_PI * exp(z * z);
}
function middle$1(y) {
  const x = y * HALF_ROOT_PI;
  const q = x * x;
  let sum = 0;
  for (let k = SERIES$1.length - 1; k >= 0; k--) sum = sum * q + SERIES$1[k];
  return x * sum;
}
const HALF_ROOT_PI = 0.886226925452758;
const SERIES$1 = (() => {
  const c = [1];
  for (let k = 1; k < 40; k++) {
    let sum = 0;
    for (let m = 0; m < k; m++) sum += c[m] * c[k - 1 - m] / ((m + 1) * (2 * m + 1));
    c.push(sum);
  }
  return c.map((value, k) => value / (2 * k + 1));
})();
const TWO_OVER_ROOT_PI = [1.1283791670955126, 1533545961316588e-32];
function residual(z, y) {
  const q = timesTwo(z, z);
  let power = [z, 0], sum = [z, 0];
  for (let n = 1; n < 200; n++) {
    power = over(times(power, q), -n);
    const term = over(power, 2 * n + 1);
    sum = plus(sum, term);
    if (Math.abs(term[0]) < 1e-34 * Math.abs(sum[0])) break;
  }
  const [high, low] = times(sum, TWO_OVER_ROOT_PI);
  return y - high - low;
}
function plus([a, b], [c, d]) {
  const [s, e] = plusTwo(a, c);
  return short(s, e + b + d);
}
function times([a, b], [c, d]) {
  const [p, e] = timesTwo(a, c);
  return short(p, e + (a * d + b * c));
}
function over([a, b], n) {
  const q = a / n;
  const [p, e] = timesTwo(q, n);
  return short(q, (a - p - e + b) / n);
}
function plusTwo(a, b) {
  const s = a + b;
  const t = s - a;
  return [s, a - (s - t) + (b - t)];
}
function timesTwo(a, b) {
  const p = a * b;
  const [x, u] = halves(a);
  const [y, v] = halves(b);
  return [p, x * y - p + x * v + u * y + u * v];
}
function halves(a) {
  const c = 134217729 * a;
  const high = c - (c - a);
  return [high, a - high];
}
function short(a, b) {
  const s = a + b;
  return [s, b - (s - a)];
}

// math/fma.ts
const F$6 = Math.fround;
function fma32(a, b, c) {
  const p = a * b;
  const s = p + c;
  const near = F$6(s);
  const d = s - near;
  const far = s + d;
  return d !== 0 && F$6(far) === far ? breakTie(p, c, s, near, far) : near;
}
function fma64(a, b, c) {
  const uh = a * b;
  const plain = uh + c;
  if (!Number.isFinite(plain) || Math.abs(a) > HUGE || Math.abs(b) > HUGE) return plain;
  const ul = productError(a, b, uh);
  if (ul === 0) return plain;
  const th = c + ul;
  const tl = sumError(c, ul, th);
  const vh = uh + th;
  const vl = sumError(uh, th, vh);
  return vh + addToOdd(tl, vl);
}
const HUGE = 2 ** 995;
function breakTie(p, c, s, near, far) {
  const error = sumError(p, c, s);
  if (error === 0 || !Number.isFinite(near)) return near;
  return error > 0 ? Math.max(near, far) : Math.min(near, far);
}
function sumError(x, y, s) {
  const back = s - x;
  return x - (s - back) + (y - back);
}
function productError(a, b, p) {
  const ah = high$1(a);
  const al = a - ah;
  const bh = high$1(b);
  const bl = b - bh;
  return al * bl - (p - ah * bh - al * bh - ah * bl);
}
function high$1(x) {
  const t = x * 134217729;
  return t - (t - x);
}
function addToOdd(x, y) {
  const s = x + y;
  const error = sumError(x, y, s);
  if (error === 0) return s;
  float$4[0] = s;
  if ((word$3[0] & 1) === 0) {
    if (error > 0 === s > 0) bits$1[0] += 1n;
    else bits$1[0] -= 1n;
  }
  return float$4[0];
}
const float$4 = new Float64Array(1);
const bits$1 = new BigInt64Array(float$4.buffer);
const word$3 = new Uint32Array(float$4.buffer, new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 0 : 4, 1);

// random/torch/_uniform.ts
const F$5 = Math.fround;
function fillUniform$1({ mt }, out, dtype, low, high, fused) {
  checkUniformBounds(low, high, dtype);
  const n = out.length;
  const wide = dtype === "float64" ? 2 : 1;
  const chunk = MT_CHUNK / wide;
  const a = F$5(low);
  const h = F$5(high);
  const span = F$5(h - a);
  const to = rounded(high, dtype);
  const from = stored(F$5(low), dtype);
  const kernels = dtype === "float32" && fused && span > 2 ** -100 ? peerKernels() : null;
  const words = kernels ? kernels.memory : new Uint32Array(wide * Math.min(n, chunk));
  for (let at = 0; at < n; at += chunk) {
    const count = Math.min(chunk, n - at);
    mtFill(mt, words, 0, wide * count);
    if (dtype === "float64") wideUniforms(words, count, out, at, low, high, fused);
    else if (dtype === "float32") narrowUniforms(words, count, out, at, a, h, span, fused, kernels);
    else {
      for (let i = 0; i < count; i++) {
        const u = (words[i] & 16777215) * 2 ** -24;
        const x = fused ? fma32(u, span, a) : F$5(F$5(u * span) + a);
        out[at + i] = rounded(x, dtype) === to ? from : stored(x, dtype);
      }
    }
  }
}
function checkUniformBounds(low, high, dtype) {
  const verb = `Cannot draw uniform numbers of ${dtype}`;
  const most = LARGEST[dtype];
  for (const [name, bound] of [["low", low], ["high", high]]) {
    if (!(Math.abs(bound) <= most)) {
      throw new LensorError("range", `${verb}: ${name} is ${bound}; use a finite number of that dtype`);
    }
  }
  if (low > high) throw new LensorError("range", `${verb}: low is ${low} and high ${high}; use low <= high`);
  if (!(high - low <= most)) {
    throw new LensorError("range", `${verb}: low ${low} and high ${high} are further apart than ${dtype} reaches`);
  }
}
function narrowUniforms(words, count, out, at, low, high, span, fused, kernels) {
  if (kernels) {
    kernels.torchUniform(count, low, high, span);
    return out.set(kernels.floats.subarray(0, count), at);
  }
  for (let i = 0; i < count; i++) {
    const u = (words[i] & 16777215) * 2 ** -24;
    const x = fused ? fma32(u, span, low) : F$5(F$5(u * span) + low);
    out[at + i] = x === high ? low : x;
  }
}
function wideUniforms(words, count, out, at, low, high, fused) {
  const span = high - low;
  for (let i = 0; i < count; i++) {
    const u = ((words[2 * i] & 2097151) * 2 ** 32 + words[2 * i + 1]) * 2 ** -53;
    const x = fused ? fma64(u, span, low) : u * span + low;
    out[at + i] = x === high ? low : x;
  }
}

// random/torch/_inverse.ts
function fillInverse(state, out, draw, a, b) {
  const { dtype, mean, std, avx } = draw;
  const side = (x) => 2 * ((1 + erf((x - mean) / std / Math.SQRT2)) / 2) - 1;
  fillUniform$1(state, out, dtype, side(a), side(b), avx);
  const scale = dtype === "float64" ? std * Math.SQRT2 : Math.fround(std * Math.SQRT2);
  const shift = rounded(mean, dtype);
  const low = rounded(a, dtype);
  const high = rounded(b, dtype);
  for (let i = 0; i < out.length; i++) {
    const y = loaded(out[i], dtype);
    const z = dtype === "float64" ? nearestErfinv(y) : rounded(erfinv(y), dtype);
    const x = rounded(rounded(z * scale, dtype) + shift, dtype);
    out[i] = stored(Math.min(Math.max(x, low), high), dtype);
  }
}
function fillScaledInverse(state, out, draw, within) {
  const { dtype, mean, std } = draw;
  fillInverse(state, out, { ...draw, mean: 0, std: 1 }, -within, within);
  const scale = dtype === "float64" ? std : Math.fround(std);
  const shift = rounded(mean, dtype);
  for (let i = 0; i < out.length; i++) {
    out[i] = stored(rounded(loaded(out[i], dtype) * scale, dtype) + shift, dtype);
  }
}

// math/log.ts
function log(x) {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  const small = x < 2 ** -1022;
  real$1[0] = small ? x * 2 ** 54 : x;
  let e = (words$3[HIGH$2] >>> 20) - (small ? 1077 : 1023);
  words$3[HIGH$2] = words$3[HIGH$2] & 1048575 | 1072693248;
  let m = real$1[0];
  if (m >= Math.SQRT2) {
    m *= 0.5;
    e += 1;
  }
  const f = m - 1;
  const d = m + 1;
  const s = f / d;
  const p = s * d;
  const sLow = (f - p - productError(s, d, p) - s * (m - (d - 1))) / d;
  const z = s * s;
  const zLow = productError(s, s, z) + 2 * s * sLow;
  const c = s * z;
  const cLow = productError(s, z, c) + (s * zLow + sLow * z);
  const t = c * THIRDS;
  const tLow = productError(c, THIRDS, t) + (c * THIRDS_LOW + cLow * THIRDS);
  let tail = SERIES[0];
  for (let k = 1; k < SERIES.length; k++) tail = tail * z + SERIES[k];
  const a = e * LN2_HIGH$5;
  const ab = a + 2 * s;
  const sum = ab + t;
  const low = sumError(ab, t, sum) + (sumError(a, 2 * s, ab) + (c * z * tail + (2 * sLow + (tLow + e * LN2_LOW$5))));
  return sum + low;
}
const SERIES = Float64Array.from({ length: 11 }, (_, i) => 2 / (25 - 2 * i));
const THIRDS = 2 / 3;
const THIRDS_LOW = 3700743415417188e-32;
const LN2_HIGH$5 = 0.6931471803691238;
const LN2_LOW$5 = 19082149292705877e-26;
const real$1 = new Float64Array(1);
const words$3 = new Uint32Array(real$1.buffer);
const HIGH$2 = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

// math/sin_cos.ts
function sinCos(t) {
  const q = Math.round(t * (2 / Math.PI));
  const near = t - q * QUARTER_1;
  const next = q * QUARTER_2;
  const last = q * QUARTER_3;
  const mid = near - next;
  const r0 = mid - last;
  const rest = sumError(near, -next, mid) + sumError(mid, -last, r0);
  const r = r0 + rest;
  const rLow = rest - (r - r0);
  const z = r * r;
  const zLow = productError(r, r, z) + 2 * r * rLow;
  series(SIN, z, zLow);
  const p = z * high;
  const pLow = productError(z, high, p) + (z * low + zLow * high);
  const v = r * p;
  const whole = r + v;
  const sin = whole + (sumError(r, v, whole) + (productError(r, p, v) + (r * pLow + rLow * p + rLow)));
  series(COS, z, zLow);
  const w = z * high;
  const wLow = productError(z, high, w) + (z * low + zLow * high);
  const one = 1 + w;
  const cos = one + (sumError(1, w, one) + wLow);
  const odd = (q & 1) !== 0;
  const s = odd ? cos : sin;
  const c = odd ? sin : cos;
  turned.sin = (q & 2) !== 0 ? -s : s;
  turned.cos = (q + 1 & 2) !== 0 ? -c : c;
}
const turned = { sin: 0, cos: 1 };
function series(c, z, zLow) {
  let rest = c[4];
  for (let k = 5; k < c.length; k++) rest = rest * z + c[k];
  const zr = z * rest;
  const a = c[2] + zr;
  const aLow = sumError(c[2], zr, a) + c[3];
  const b = z * a;
  const bLow = productError(z, a, b) + (z * aLow + zLow * a);
  high = c[0] + b;
  low = sumError(c[0], b, high) + (bLow + c[1]);
}
let high = 0, low = 0;
const QUARTER_1 = 1.5707963267341256;
const QUARTER_2 = 6077100506303966e-26;
const QUARTER_3 = 20222662487959506e-37;
const SIN = coefficients(3);
const COS = coefficients(2);
function coefficients(from) {
  const inverse = [1];
  for (let n = 1, product = 1; n <= 19; n++) inverse.push(1 / (product *= n));
  const rest = [];
  for (let n = from + 14; n >= from + 4; n -= 2) rest.push(((n - from) / 2 % 2 === 0 ? -1 : 1) * inverse[n]);
  const [a, b] = from === 3 ? [1 / 6, 1 / 120] : [0.5, 1 / 24];
  const [aLow, bLow] = from === 3 ? [925185853854297e-32, 11564823173178714e-35] : [0, 23129646346357427e-34];
  return Float64Array.from([-a, -aLow, b, bLow, ...rest]);
}

// random/torch/_box_muller.ts
const F$4 = Math.fround;
const c = (x) => F$4(x);
const avxBlocks = (words, count, out, at, mean, std) => {
  const kernels = peerKernels();
  if (!kernels || count > kernels.memory.length) return avxTwin(words, count, out, at, mean, std);
  if (words !== kernels.memory) kernels.memory.set(words.subarray(0, count));
  kernels.torchNormal(count, mean, std);
  out.set(kernels.floats.subarray(0, count), at);
};
const avxTwin = (words, count, out, at, mean, std) => {
  const radii = new Float32Array(count >> 1);
  fillRadii(words, radii);
  turn(words, radii, out, at, F$4(mean), F$4(std));
};
const plainBlocks = (words, count, out, at, mean, std) => {
  const m = F$4(mean);
  const s = F$4(std);
  for (let base = 0; base < count; base += 16) {
    for (let i = base; i < base + 8; i++) {
      const u1 = (16777216 - (words[i] & 16777215)) * 2 ** -24;
      const u2 = (words[i + 8] & 16777215) * 2 ** -24;
      const r = F$4(Math.sqrt(F$4(-2 * F$4(log(u1)))));
      sinCos(F$4(2 * Math.PI * u2));
      out[at + i] = fma32(F$4(r * F$4(turned.cos)), s, m);
      out[at + i + 8] = fma32(F$4(r * F$4(turned.sin)), s, m);
    }
  }
};
const wideBlocks = (words, count, out, at, mean, std) => {
  for (let base = 0; base < count; base += 16) {
    for (let i = base; i < base + 8; i++) {
      const u1 = 1 - unit(words, i);
      const u2 = unit(words, i + 8);
      const r = Math.sqrt(-2 * log(u1));
      sinCos(2 * Math.PI * u2);
      out[at + i] = fma64(r * turned.cos, std, mean);
      out[at + i + 8] = fma64(r * turned.sin, std, mean);
    }
  }
};
function unit(words, i) {
  return ((words[2 * i] & 2097151) * 2 ** 32 + words[2 * i + 1]) * 2 ** -53;
}
function fillRadii(words, radii) {
  const count = radii.length;
  for (let p = 0; p < count; p++) {
    const k = 16777216 - (words[p + (p & -8)] & 16777215);
    const bits = 32 - Math.clz32(k);
    let m = k * POWERS[bits], e = bits - 24;
    if (m < ROOT_HALF$1) {
      e -= 1;
      m = F$4(F$4(m - 1) + m);
    } else m = F$4(m - 1);
    const z = F$4(m * m);
    let y = fma32(L0, m, L1$1);
    y = fma32(y, m, L2$1);
    y = fma32(y, m, L3$1);
    y = fma32(y, m, L4$1);
    y = fma32(y, m, L5$1);
    y = fma32(y, m, L6$1);
    y = fma32(y, m, L7$2);
    y = fma32(y, m, L8);
    y = fma32(F$4(y * m), z, F$4(e * LN2_LOW$4));
    y = fma32(-0.5, z, y);
    radii[p] = Math.sqrt(F$4(-2 * fma32(e, LN2_HIGH$4, F$4(m + y))));
  }
}
function turn(words, radii, out, at, mean, std) {
  const count = radii.length;
  for (let p = 0; p < count; p++) {
    const i = p + (p & -8);
    const t = F$4(TWO_PI * ((words[i + 8] & 16777215) * 2 ** -24));
    const q = Math.trunc(F$4(t * FOUR_OVER_PI)) + 1 & -2;
    const x = fma32(q, PI4_C, fma32(q, PI4_B, fma32(q, PI4_A, t)));
    const z = F$4(x * x);
    const cosine = F$4(fma32(F$4(fma32(fma32(C0, z, C1), z, C2) * z), z, -F$4(0.5 * z)) + 1);
    const sine = fma32(F$4(fma32(fma32(S0, z, S1), z, S2) * z), x, x);
    const swapped = (q & 2) !== 0;
    const r = radii[p];
    const sin = swapped ? cosine : sine;
    const cos = swapped ? sine : cosine;
    out[at + i] = fma32(F$4(r * ((q - 2 & 4) === 0 ? -cos : cos)), std, mean);
    out[at + i + 8] = fma32(F$4(r * ((q & 4) !== 0 ? -sin : sin)), std, mean);
  }
}
const POWERS = Float64Array.from({ length: 33 }, (_, i) => 2 ** -i);
const ROOT_HALF$1 = c(0.707106781);
const LN2_LOW$4 = c(-21219444e-11);
const LN2_HIGH$4 = c(0.693359375);
const L0 = c(0.070376836292);
const L1$1 = c(-0.1151461031);
const L2$1 = c(0.1167699874);
const L3$1 = c(-0.12420140846);
const L4$1 = c(0.14249322787);
const L5$1 = c(-0.16668057665);
const L6$1 = c(0.20000714765);
const L7$2 = c(-0.24999993993);
const L8 = c(0.33333331174);
const TWO_PI = c(6.283185307179586);
const FOUR_OVER_PI = c(1.27323954473516);
const PI4_A = c(-0.78515625);
const PI4_B = c(-24187564849853516e-20);
const PI4_C = c(-3.774894977445941e-8);
const C0 = c(2443315711809948e-20);
const C1 = c(-0.001388731625493765);
const C2 = c(0.04166664568298827);
const S0 = c(-19515295891e-14);
const S1 = c(0.0083321608736);
const S2 = c(-0.16666654611);

// math/log1p.ts
function log1p(x) {
  if (x > -1.862645149230957e-9) return x > -5551115123125783e-32 ? x : x - x * x * 0.5;
  let k = 0, f = x, lost = 0;
  if (x <= SMALL$1) {
    const u = 1 + x;
    float$3[0] = u;
    const biased = words$2[HIGH$1] >>> 20;
    const fraction = words$2[HIGH$1] & 1048575;
    k = biased - 1023;
    lost = (x - (u - 1)) / u;
    const up = fraction >= 434334;
    if (up) k++;
    words$2[HIGH$1] = fraction | (up ? 1071644672 : 1072693248);
    f = float$3[0] - 1;
  }
  const half = 0.5 * f * f;
  if (k !== 0 && f === 0) return k * LN2_HIGH$3 + (lost + k * LN2_LOW$3);
  const s = f / (2 + f);
  const z = s * s;
  const z2 = z * z;
  const z4 = z2 * z2;
  const z6 = z4 * z2;
  const R = z * L1 + z2 * (L2 + z * L3) + z4 * (L4 + z * L5) + z6 * (L6 + z * L7$1);
  if (k === 0) return f - (half - s * (half + R));
  return k * LN2_HIGH$3 - (half - (s * (half + R) + (k * LN2_LOW$3 + lost)) - f);
}
const SMALL$1 = -0.2928934097290039;
const LN2_HIGH$3 = 0.6931471803691238;
const LN2_LOW$3 = 19082149292705877e-26;
const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7$1 = 0.14798198605116586;
const float$3 = new Float64Array(1);
const words$2 = new Uint32Array(float$3.buffer);
const HIGH$1 = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

// random/torch/_normal.ts
function fillNormal$1(state, out, draw) {
  const { dtype, mean, std, avx } = draw;
  const n = out.length;
  if (!inBlocks(n, draw)) {
    for (let i = 0; i < n; i++) out[i] = stored(scalarNormal(state, draw), dtype);
    return;
  }
  if (dtype === "float64") {
    eachBlocks(state.mt, n, dtype, (words, at, count) => wideBlocks(words, count, out, at, mean, std));
    return;
  }
  const blocks = avx ? avxBlocks : plainBlocks;
  if (dtype === "float32") {
    eachBlocks(state.mt, n, dtype, (words, at, count) => blocks(words, count, out, at, mean, std));
    return;
  }
  const kernels = avx ? peerKernels() : null;
  if (kernels && Number.isFinite(Math.fround(mean)) && Number.isFinite(Math.fround(std))) {
    eachBlocks(state.mt, n, dtype, (_words, at, count) => {
      kernels.torchNormal(count, mean, std);
      kernels[dtype === "bfloat16" ? "packBfloat16" : "packFloat16"](0, count);
      out.set(kernels.halves.subarray(0, count), at);
    }, kernels);
    return;
  }
  const made = new Float32Array(Math.min(n, MT_CHUNK));
  const store = dtype === "bfloat16" ? toBfloat16 : toFloat16;
  eachBlocks(state.mt, n, dtype, (words, at, count) => {
    blocks(words, count, made, 0, mean, std);
    for (let i = 0; i < count; i++) out[at + i] = store(made[i]);
  });
}
function inBlocks(n, draw) {
  return n >= 16 && draw.contiguous;
}
function scalarNormal(state, { mean, std, avx }) {
  let z = state.kept;
  state.kept = void 0;
  if (z === void 0) {
    const u1 = u53(state);
    const u2 = u53(state);
    const r = Math.sqrt(-2 * log1p(-u2));
    sinCos(2 * Math.PI * u1);
    state.kept = r * turned.sin;
    z = r * turned.cos;
  }
  return avx ? fma64(z, std, mean) : z * std + mean;
}
function eachBlocks(mt, n, dtype, visit, kernels = peerKernels()) {
  const wide = dtype === "float64" ? 2 : 1;
  const chunk = MT_CHUNK / wide;
  const rest = n % 16;
  const whole = n - rest;
  const words = kernels ? kernels.memory : new Uint32Array(wide * Math.min(n, chunk));
  for (let at = 0; at < whole; at += chunk) {
    const count = Math.min(chunk, whole - at);
    mtFill(mt, words, 0, wide * count);
    visit(words, at, count);
  }
  if (rest === 0) return;
  if (dtype === "float64" || dtype === "float32") mtSkip(mt, wide * rest);
  mtFill(mt, words, 0, wide * 16);
  visit(words, n - 16, 16);
}

// random/torch/_truncated.ts
function fillTruncated$1(state, out, draw, a, b) {
  const { mean, std } = draw;
  const inside = (1 + erf((b - mean) / std / Math.SQRT2)) / 2 - (1 + erf((a - mean) / std / Math.SQRT2)) / 2;
  if (inside > 0.3) fromNormal(state, out, draw, a, b);
  else fromUniform(state, out, draw, a, b);
}
function fromNormal(state, out, draw, a, b) {
  const { dtype } = draw;
  const low = rounded(a, dtype);
  const high = rounded(b, dtype);
  if (!(low <= high)) {
    throw new LensorError("range", `Cannot draw truncated normals: no ${dtype} number lies between ${a} and ${b}`);
  }
  const outside = (i) => {
    const x = loaded(out[i], dtype);
    return x < low || x > high;
  };
  fillNormal$1(state, out, draw);
  for (let places = rejected(out.length, outside); places.length > 0; places = places.filter(outside)) {
    redraw(state, out, draw, places);
  }
}
function fromUniform(state, out, { dtype, mean, std, avx }, a, b) {
  const mode = Math.min(Math.max(mean, a), b);
  const peak = -0.5 * ((mode - mean) / std) ** 2;
  const n = out.length;
  const round = rounding(dtype);
  const half = dtype !== "float64" && dtype !== "float32";
  const factor = half ? Math.fround : round;
  const m = round(mean);
  const s = factor(std);
  const top = round(peak);
  const candidates = allocate(dtype, n);
  const levels = allocate(dtype, n);
  const load = half ? (x) => loaded(x, dtype) : (x) => x;
  const refused = (i) => {
    let v = round(load(candidates[i]) - m);
    v = round(v / s);
    v = round(round(v * v) * -0.5);
    return round(log(load(levels[i]))) > round(v - top);
  };
  let places, fruitless = 0;
  do {
    const before = places?.length;
    fillUniform$1(state, candidates, dtype, a, b, avx);
    fillUniform$1(state, levels, dtype, 0, 1, avx);
    if (places) {
      for (const i of places) out[i] = candidates[i];
    } else out.set(candidates);
    places = places ? places.filter(refused) : rejected(n, refused);
    fruitless = places.length === (before ?? n) ? fruitless + places.length : 0;
    if (fruitless > PATIENCE$1) {
      throw new LensorError(
        "limit",
        `Cannot draw truncated normals: next to nothing of the normal with mean ${mean} and std ${std} lies in [${a}, ${b}]`
      );
    }
  } while (places.length > 0);
}
function redraw(state, out, draw, places) {
  const n = out.length;
  const { dtype, mean, std, avx } = draw;
  if (!inBlocks(n, draw)) {
    const fresh = allocate(dtype, n);
    fillNormal$1(state, fresh, draw);
    for (const i of places) out[i] = fresh[i];
    return;
  }
  const wide = dtype === "float64" ? 2 : 1;
  const blocks = avx ? avxBlocks : plainBlocks;
  let packed = new Uint32Array(0), made = new Float64Array(0), narrow = new Float32Array(0), next = 0;
  eachBlocks(state.mt, n, dtype, (words, at, count) => {
    while (next > 0 && places[next - 1] >= at) next--;
    const first = next;
    while (next < places.length && places[next] < at + count) next++;
    const pairs = next - first;
    const size = 16 * Math.ceil(pairs / 8);
    if (pairs === 0) return;
    if (packed.length < wide * size) {
      packed = new Uint32Array(wide * size);
      if (wide === 2) made = new Float64Array(size);
      else narrow = new Float32Array(size);
    }
    for (let p = 0; p < pairs; p++) {
      const i = places[first + p] - at;
      const from = i - (i & 8);
      const to = p + (p & -8);
      for (let w = 0; w < wide; w++) {
        packed[wide * to + w] = words[wide * from + w];
        packed[wide * (to + 8) + w] = words[wide * (from + 8) + w];
      }
    }
    if (wide === 2) wideBlocks(packed, size, made, 0, mean, std);
    else blocks(packed, size, narrow, 0, mean, std);
    const results = wide === 2 ? made : narrow;
    for (let p = 0; p < pairs; p++) {
      const place = places[first + p];
      out[place] = stored(results[p + (p & -8) + (place - at & 8)], dtype);
    }
  });
}
const PATIENCE$1 = 2 ** 22;
function rejected(n, test) {
  let places = new Uint32Array(64), count = 0;
  for (let i = 0; i < n; i++) {
    if (!test(i)) continue;
    if (count === places.length) {
      const more = new Uint32Array(2 * count);
      more.set(places);
      places = more;
    }
    places[count++] = i;
  }
  return places.subarray(0, count);
}

// random/torch.ts
function torch(seed, options = {}) {
  checkOptions("make a torch generator", options, ["cpu", "contiguous"]);
  const { cpu = "avx2", contiguous = true } = options;
  if (cpu !== "avx2" && cpu !== "default") {
    throw new LensorError(
      "unknown-name",
      `Cannot make a torch generator: there is no cpu ${describe(cpu)}; use "avx2" or "default"`
    );
  }
  checkFlag("contiguous", contiguous);
  return generator$2(seeded(seed), cpu === "avx2", contiguous);
}
function generator$2(state, avx, contiguous) {
  const normalDraw = (verb, dtype, want) => {
    const own = want?.contiguous === void 0 ? contiguous : want.contiguous;
    checkFlag("contiguous", own);
    return { dtype, ...checkMoments(verb, want), avx, contiguous: own };
  };
  const rng = {
    at(path) {
      checkPath(path);
      return rng;
    },
    get root() {
      return rng;
    },
    clone: () => generator$2(copied(state), avx, contiguous),
    ordered: true,
    get label() {
      return `torch(${state.seed})`;
    },
    get seed() {
      return state.seed;
    },
    manualSeed(seed) {
      Object.assign(state, seeded(seed));
    },
    getState: () => packed(state),
    setState(bytes) {
      Object.assign(state, unpacked(bytes));
    },
    bits(n, options) {
      checkOptions("draw bits", options, ["range"]);
      return drawWhole(
        "bits",
        n,
        "uint32",
        options,
        (out) => mtFill(state.mt, out, 0, out.length)
      );
    },
    integers(n, options) {
      checkOptions("draw integers", options, [...INTO$2, "low", "high"]);
      const dtype = dtypeOf(options, "int32");
      const [low, high] = checkBounds(options?.low, options?.high, dtype);
      return drawWhole("integers", n, dtype, options, (out) => fillBetween$2(state, out, dtype, low, high));
    },
    random(n, options = {}) {
      checkOptions("draw whole numbers", options, INTO$2);
      const dtype = dtypeOf(options, "float32");
      return drawWhole("whole numbers", n, dtype, options, (out) => fillRandom(state, out, dtype));
    },
    permutation(n) {
      const { out } = targetOf("draw a permutation", n, "uint32", void 0, void 0);
      fillPermutation(state, out);
      return out;
    },
    bernoulli(n, options) {
      return drawBernoulli(state, n, options);
    },
    uniform(n, options) {
      checkOptions("draw uniform numbers", options, [...INTO$2, "low", "high", "bound", "variance", "contiguous"]);
      const { contiguous: own, ...want } = options ?? {};
      if (own !== void 0) checkFlag("contiguous", own);
      const { low, high } = checkUniform(want);
      const dtype = floatType("uniform numbers", options);
      return drawWhole("uniform numbers", n, dtype, options, (out) => fillUniform$1(state, out, dtype, low, high, avx));
    },
    normal(n, options) {
      checkOptions("draw normal numbers", options ?? {}, [...INTO$2, "mean", "std", "variance", "contiguous"]);
      const dtype = floatType("normal numbers", options);
      const draw = normalDraw("draw normal numbers", dtype, options);
      return drawWhole("normal numbers", n, dtype, options, (out) => fillNormal$1(state, out, draw));
    },
    truncatedNormal(n, options) {
      const verb = "draw truncated normals";
      checkOptions(verb, options ?? {}, TRUNCATED);
      const dtype = floatType("truncated normals", options);
      const given = normalDraw(verb, dtype, options);
      const { draw, a, b, within } = checkCut(verb, options, given);
      return drawWhole("truncated normals", n, dtype, options, (out) => {
        if (options.method === void 0) fillTruncated$1(state, out, draw, a, b);
        else if (within === void 0) fillInverse(state, out, draw, a, b);
        else fillScaledInverse(state, out, draw, within);
      });
    }
  };
  return rng;
}
const INTO$2 = ["dtype", "range", "into"];
const TRUNCATED = [...INTO$2, "mean", "std", "variance", "a", "b", "within", "compensate", "method", "contiguous"];
function checkMoments(verb, want) {
  const { mean = 0, std, variance } = want ?? {};
  for (const [name, value] of [["mean", mean], ["std", std]]) {
    if (typeof value === "number") continue;
    throw new LensorError("type", `Cannot ${verb}: expected a number as ${name}, found ${describe(value)}`);
  }
  checkVariance(verb, variance);
  if (std >= 0) return { mean, std };
  throw new LensorError("range", `Cannot ${verb}: the std is ${std}; use a non-negative number`);
}
function checkCut(verb, want, given) {
  if (want.method !== void 0 && want.method !== "inverse") {
    throw new LensorError("unknown-name", `Cannot ${verb}: there is no method ${describe(want.method)}; use "inverse"`);
  }
  if (given.std === 0 || !Number.isFinite(given.std) || !Number.isFinite(given.mean)) {
    throw new LensorError(
      "range",
      `Cannot ${verb}: the mean is ${given.mean} and the std ${given.std}; use finite numbers, std above 0`
    );
  }
  const { a, b } = givenBounds(verb, want);
  if (!("within" in want) || want.within === void 0) {
    for (const [name, bound] of [["a", a], ["b", b]]) {
      if (typeof bound !== "number") {
        throw new LensorError("type", `Cannot ${verb}: expected a number as ${name}, found ${describe(bound)}`);
      }
    }
    if (a <= b) return { draw: given, a, b };
    throw new LensorError("range", `Cannot ${verb}: the bounds are ${a} and ${b}; use a <= b`);
  }
  const within = want.within;
  if (typeof within !== "number" || !(within > 0)) {
    const code = typeof within === "number" ? "range" : "type";
    throw new LensorError(code, `Cannot ${verb}: within is ${describe(within)}; use a number above 0`);
  }
  const std = want.compensate ? given.std / CUT_STD : given.std;
  const draw = { ...given, std };
  return { draw, a: -within * std + given.mean, b: within * std + given.mean, within };
}
function drawBernoulli(state, n, options) {
  const { p, dtype } = checkBernoulli(options);
  const [one, zero] = cast(new Float32Array([1, 0]), "float32", dtype);
  return drawWhole("bernoulli numbers", n, dtype, options, (out) => {
    for (let i = 0; i < out.length; i++) out[i] = u53(state) < p ? one : zero;
  });
}
function checkFlag(name, value) {
  if (typeof value === "boolean") return;
  throw new LensorError("type", `Cannot use torch: expected a boolean as ${name}, found ${describe(value)}`);
}

// random/jax/_math32.ts
const F$3 = Math.fround;
function erfInv32(u) {
  const w = -log1p32$1(F$3(u * -u));
  return Math.abs(u) === 1 ? u * Infinity : F$3(u * (w < 5 ? middle(F$3(w - 2.5)) : tail(F$3(F$3(Math.sqrt(w)) - 3))));
}
function erf32(x) {
  const limit = E_LIMIT;
  if (Math.abs(x) >= limit) return Math.sign(x);
  const s = F$3(x * x);
  let p = fma32(P0, s, P1), q = fma32(Q0, s, Q1);
  p = fma32(p, s, P2);
  p = fma32(p, s, P3);
  p = fma32(p, s, P4);
  q = fma32(q, s, Q2);
  q = fma32(q, s, Q3);
  q = fma32(q, s, Q4);
  q = fma32(q, s, Q5);
  q = fma32(q, s, 1);
  return F$3(F$3(x * p) / q);
}
function middle(t) {
  let p = fma32(t, A0, A1);
  p = fma32(t, p, A2);
  p = fma32(t, p, A3);
  p = fma32(t, p, A4);
  p = fma32(t, p, A5);
  p = fma32(t, p, A6);
  p = fma32(t, p, A7);
  return fma32(t, p, A8);
}
function tail(t) {
  let p = fma32(t, B0, B1);
  p = fma32(t, p, B2);
  p = fma32(t, p, B3);
  p = fma32(t, p, B4);
  p = fma32(t, p, B5);
  p = fma32(t, p, B6);
  p = fma32(t, p, B7);
  return fma32(t, p, B8);
}
function log1p32$1(x) {
  if (!(Math.abs(x) < ROOT2_LESS_1$1)) return log32(F$3(1 + x));
  let d = fma32(x, 1, D1), n = fma32(x, N0, N1);
  d = fma32(x, d, D2);
  d = fma32(x, d, D3);
  d = fma32(x, d, D4);
  d = fma32(x, d, D5);
  d = fma32(x, d, D6);
  n = fma32(x, n, N2);
  n = fma32(x, n, N3);
  n = fma32(x, n, N4);
  n = fma32(x, n, N5);
  n = fma32(x, n, N6);
  const x2 = F$3(x * x);
  return F$3(x + fma32(x2, -0.5, F$3(F$3(x * x2) * F$3(n / d))));
}
function log32(x) {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  float$2[0] = Math.max(x, 2 ** -126);
  const bits = word$2[0];
  let e = (bits >>> 23) - 126;
  word$2[0] = bits & 8388607 | 1056964608;
  const m = float$2[0];
  let z = F$3(m - 1);
  if (m < ROOT_HALF) {
    z = F$3(z + m);
    e -= 1;
  }
  const z2 = F$3(z * z);
  const z3 = F$3(z2 * z);
  const a = fma32(fma32(z, G0, G1), z, G2);
  const b = fma32(fma32(z, H0, H1), z, H2);
  const c = fma32(fma32(z, I0, I1), z, I2);
  const q = fma32(fma32(a, z3, b), z3, c);
  return fma32(e, LN2_HIGH$2, F$3(fma32(z2, -0.5, z) + fma32(q, z3, F$3(e * LN2_LOW$2))));
}
const float$2 = new Float32Array(1);
const word$2 = new Int32Array(float$2.buffer);
const value = (pattern) => new Float32Array(new Uint32Array([pattern]).buffer)[0];
const A0 = value(854680968);
const A1 = value(884493110);
const A2 = value(3060560727);
const A3 = value(3063110337);
const A4 = value(962933467);
const A5 = value(3131331592);
const A6 = value(3146310895);
const A7 = value(1048350563);
const A8 = value(1069559343);
const B0 = value(3109154971);
const B1 = value(953398635);
const B2 = value(984669298);
const B3 = value(3144728039);
const B4 = value(1002181243);
const B5 = value(3153708503);
const B6 = value(1008379262);
const B7 = value(1065367259);
const B8 = value(1077235582);
const ROOT2_LESS_1$1 = value(1054086093);
const ROOT_HALF = value(1060439283);
const D1 = value(1097925037);
const D2 = value(1118181467);
const D3 = value(1130218285);
const D4 = value(1134202019);
const D5 = value(1129868682);
const D6 = value(1114667394);
const N0 = F$3(4527e-8);
const N1 = value(1056915653);
const N2 = value(1087538426);
const N3 = value(1106201500);
const N4 = value(1114885238);
const N5 = value(1113879469);
const N6 = value(1101025537);
const G0 = value(1032855995);
const G1 = value(3186348472);
const G2 = value(1039082778);
const H0 = value(3187563855);
const H1 = value(1041361343);
const H2 = value(3190468176);
const I0 = value(1045221036);
const I1 = value(3196059644);
const I2 = value(1051372202);
const LN2_LOW$2 = value(3109978243);
const LN2_HIGH$2 = value(1060208640);
const E_LIMIT = value(1081056360);
const P0 = value(963652945);
const P1 = value(996105634);
const P2 = value(1028699883);
const P3 = value(1044227904);
const P4 = value(1066430138);
const Q0 = value(3019716870);
const Q1 = value(935692511);
const Q2 = value(981822760);
const Q3 = value(1013352404);
const Q4 = value(1038306337);
const Q5 = value(1056879690);

// random/jax/_math64.ts
function erfInv64(u) {
  if (Math.abs(u) === 1) return u * Infinity;
  const w = -log1p64(u * -u);
  if (w < 6.25) return u * horner(MIDDLE, w - 3.125);
  return u * (w < 16 ? horner(OUTER, Math.sqrt(w) - 3.25) : horner(FAR, Math.sqrt(w) - 5));
}
function log1p64(x) {
  if (!(Math.abs(x) < ROOT2_LESS_1)) return log(1 + x);
  const x2 = x * x;
  return x + fma64(x2, -0.5, x * x2 * (horner(NUMERATOR, x) / horner(DENOMINATOR, x)));
}
function horner(c, t) {
  let p = c[0];
  for (let i = 1; i < c.length; i++) p = fma64(t, p, c[i]);
  return p;
}
function table(text) {
  return new Float64Array(new BigUint64Array(text.split(" ").map((word) => BigInt("0x" + word))).buffer);
}
const ROOT2_LESS_1 = table("3fda827999fcef32")[0];
const DENOMINATOR = table(
  "3ff0000000000000 402e20359e903e37 4054c30b52213498 406bb86590fcfb56 407351945dc908a5 406b0db13e48e066 404e0f304466448e"
);
const NUMERATOR = table(
  "3f07bc0962b395ca 3fdfe818a0fe1a83 401a509f46f4fa53 403de9738b8cb9c9 404e798eb86c3351 404c8e7597479a10 40340a202d99830a"
);
const MIDDLE = table(
  "bbb135d2e746e627 bc08ddf93324d327 3c37b83eef0b7c9f 3c69ba72cd589b91 bca33689090a6b96 3c782e11898132e0 3cfde4acfd9e26ba bd26d33eed66c487 bd36f2167040d8e2 3d872a22c2d77e20 bdac8859c4e5c0af bdcdc583d118a561 3e120f47ccf46b3c be31a9e38dc84d60 be5f36cd6d3d46a9 3e9c6b4f5d03b787 beb6e8a5434ae8a2 beed1d1f7b8736f6 3f2879c2a212f024 bf4845769484fca8 bf78b6c33114f909 3fcebd80d9b13e28 3ffa755e7c99ae86"
);
const OUTER = table(
  "3e23040f87dbd932 3e785cbe52878635 be92777453dd3955 3e5395abcd554c6c 3eb936388a3790ad bed0d5db812b5083 3ec8860cd5d652f6 3eea29a0cacdfb23 bf08cef1f80281f2 3f11e684d0b9188a 3ef932cd54c8a222 bf37448a89ef8aa3 3f4f3cc55ad40c25 bf5ba924132f38b1 3f6468eeca533cf8 bf6ebadabb891bbd 3f75ffcfe5b76afc 3ff0158a6d641d39 4008abcc380d5a48"
);
const FAR = table(
  "bdbdcec3a7785389 bdf18feec0e38727 3e19e6bf2dda45e3 be30468fb24e2f5f 3e405ac6a8fba182 be50102e495fb9c0 3e5f4c20e1334af8 be722d220fdf9c3e 3e8ebc8bb824cb54 beb0a8d40ea372cc 3ed2fbd29d093d2b bef4a3497e1e0fac 3f13ebf4eb00938f bf2c2f36a8fc5d53 bf222ea5df04047c 3ff02a30d1fba0dc 4013664ddd1ad7fb"
);

// random/jax/_floats.ts
const F$2 = Math.fround;
const CHUNK$1 = 16384;
function fillUniform(words, part, low, high, scale) {
  fillUnit(words, part, low, high, void 0, scale);
}
function fillNormal(words, part, scale) {
  const after = neighbour(-1, part.dtype, 1);
  fillUnit(words, part, after, 1, [-Infinity, Infinity], scale);
}
function fillTruncated(words, part, lower, upper, scale) {
  const { dtype } = part;
  const round = rounding(dtype);
  const l = round(lower);
  const u = round(upper);
  const c = dtype === "bfloat16" ? F$2(1 / round(Math.SQRT2)) : round(1 / round(Math.SQRT2));
  const side = (x) => dtype === "float64" ? erf(x * c) : round(erf32(round(F$2(x * c))));
  const least = dtype === "float64" ? 2 ** -1022 : 2 ** -126;
  const flushed = (x) => Math.abs(x) < least ? 0 : x;
  const ends = [flushed(neighbour(l, dtype, 1)), flushed(neighbour(u, dtype, -1))];
  fillUnit(words, part, side(l), side(u), ends, scale);
}
function fillUnit(words, part, low, high, ends, scale) {
  const { n, start, end, out, dtype } = part;
  const width = WIDTHS[dtype];
  const fill = FILLS[dtype];
  const kernels = dtype === "float32" ? peerKernels() : null;
  const bits = kernels ? kernels.memory : new Uint32Array((width === 64 ? 2 : 1) * Math.min(end - start, CHUNK$1));
  for (let from = start, stop; from < end; from = stop) {
    stop = Math.min(end, from + CHUNK$1, (Math.floor(from / 2 ** 32) + 1) * 2 ** 32);
    words.fill(width, n, from, stop, bits);
    fill(bits, stop - from, out, from - start, low, high, ends, scale, dtype);
  }
}
const narrow$2 = (bits, count, out, at, low, high, ends, scale, dtype) => {
  const kernels = peerKernels();
  const { factor, shift } = scale;
  const l = F$2(low);
  if (!kernels) return narrowTwin(bits, count, out, at, low, high, ends, scale);
  if (bits !== kernels.memory) kernels.memory.set(bits.subarray(0, count));
  kernels.jaxUniform(count, l, F$2(F$2(high) - l));
  if (ends) kernels.jaxErfInv(count, ends[0], ends[1]);
  if (F$2(factor) !== 1 || F$2(shift) !== 0) kernels.jaxScale(count, factor, shift);
  out.set(kernels.floats.subarray(0, count), at);
};
const narrowTwin = (bits, count, out, at, low, high, ends, { factor, shift }) => {
  const l = F$2(low);
  const span = F$2(F$2(high) - l);
  const f = F$2(factor);
  const s = F$2(shift);
  const into = out;
  for (let i = 0; i < count; i++) into[at + i] = Math.max(l, fma32((bits[i] >>> 9) * 2 ** -23, span, l));
  if (ends) {
    const [least, most] = ends;
    for (let i = at; i < at + count; i++) {
      into[i] = Math.min(Math.max(F$2(ROOT2_32 * erfInv32(into[i])), least), most);
    }
  }
  if (f !== 1) {
    for (let i = at; i < at + count; i++) into[i] = into[i] * f;
  }
  if (s !== 0) {
    for (let i = at; i < at + count; i++) into[i] = into[i] + s;
  }
};
const wide$2 = (bits, count, out, at, low, high, ends, { factor, shift }) => {
  const span = high - low;
  for (let i = 0; i < count; i++) {
    let x = Math.max(low, fma64((bits[2 * i] * 2 ** 20 + (bits[2 * i + 1] >>> 12)) * 2 ** -52, span, low));
    if (ends) x = Math.min(Math.max(Math.SQRT2 * erfInv64(x), ends[0]), ends[1]);
    if (factor !== 1) x *= factor;
    out[at + i] = shift === 0 ? x : x + shift;
  }
};
const half = (bits, count, out, at, low, high, ends, { factor, shift }, dtype) => {
  const round = rounding(dtype);
  const store = storing(dtype);
  const digits = dtype === "float16" ? 10 : 7;
  const drop = WIDTHS[dtype] - digits;
  const unit = 2 ** -digits;
  const l = round(F$2(low));
  const span = round(round(F$2(high)) - l);
  const root = round(Math.SQRT2);
  const f = round(F$2(factor));
  const s = round(F$2(shift));
  const value = (step) => {
    let x = Math.max(l, round(round(step * unit * span) + l));
    if (ends) x = Math.min(Math.max(round(root * round(erfInv32(x))), ends[0]), ends[1]);
    if (f !== 1) x = round(x * f);
    return store(s === 0 ? x : F$2(x + s));
  };
  if (count < 2 ** digits) {
    for (let i = 0; i < count; i++) out[at + i] = value(bits[i] >>> drop);
    return;
  }
  const table = Uint16Array.from({ length: 2 ** digits }, (_, step) => value(step));
  for (let i = 0; i < count; i++) out[at + i] = table[bits[i] >>> drop];
};
const WIDTHS = { float64: 64, float32: 32, float16: 16, bfloat16: 8 };
const FILLS = { float64: wide$2, float32: narrow$2, float16: half, bfloat16: half };
const ROOT2_32 = F$2(Math.SQRT2);

// random/jax/_rbg.ts
function rbg(threefry) {
  const half = (key, at) => key.slice(at, at + 2);
  return {
    size: 4,
    seed: (high, low) => Uint32Array.of(high, low, high, low),
    split(key, num, flags) {
      const first = threefry.split(half(key, 0), num, flags);
      const second = threefry.split(half(key, 2), num, flags);
      return first.map((words2, i) => Uint32Array.of(...words2, ...second[i]));
    },
    foldIn: (key, data) => Uint32Array.of(...threefry.foldIn(half(key, 0), data), ...threefry.foldIn(half(key, 2), data)),
    words: words$1
  };
}
function unsafeRbg(threefry) {
  const { seed, size } = rbg(threefry);
  return {
    size,
    seed,
    split: (key, num) => Array.from({ length: num }, (_, i) => block(key, 10 * i)),
    foldIn(key, data) {
      const other = block(seed(0, data), 9);
      return key.map((word, i) => word ^ other[i]);
    },
    words: words$1
  };
}
function block(key, i) {
  const counter = [];
  let carry = i;
  for (const word of [key[2], key[3], key[0], key[1]]) {
    const sum = word + carry;
    counter.push(sum % 2 ** 32);
    carry = Math.floor(sum / 2 ** 32);
  }
  return Uint32Array.from(philox4x32([key[0], key[1]], counter));
}
function words$1(key) {
  return {
    fill(width, _n, start, end, out) {
      const per = width === 64 ? 2 : 4;
      const mask = width === 64 || width === 32 ? -1 : 2 ** width - 1;
      for (let b = Math.floor(start / per); b * per < end; b++) {
        const made = block(key, b);
        for (let k = 0; k < per; k++) {
          const i = b * per + k;
          if (i < start || i >= end) continue;
          if (width === 64) [out[2 * (i - start)], out[2 * (i - start) + 1]] = [made[2 * k + 1], made[2 * k]];
          else out[i - start] = made[k] & mask;
        }
      }
    }
  };
}

// random/jax/_words.ts
function partitionable(key) {
  return {
    fill(width, _n, start, end, out) {
      for (let from = start; from < end; ) {
        const high = Math.floor(from / 2 ** 32);
        const stop = Math.min(end, from + CHUNK, (high + 1) * 2 ** 32);
        const count = stop - from;
        const at = from - start;
        const kernels = width === 64 ? null : peerKernels();
        const mask = width === 32 ? -1 : 2 ** width - 1;
        if (kernels) {
          kernels.jaxWords(key[0], key[1], high, from % 2 ** 32, count);
          if (width === 32) {
            if (out !== kernels.memory) out.set(kernels.memory.subarray(0, count), at);
          } else for (let i = 0; i < count; i++) out[at + i] = kernels.memory[i] & mask;
        } else if (width === 64) threefryRun(key, high, from % 2 ** 32, count, out, 2 * at);
        else {
          const pair = new Uint32Array(2 * count);
          threefryRun(key, high, from % 2 ** 32, count, pair, 0);
          for (let i = 0; i < count; i++) out[at + i] = (pair[2 * i] ^ pair[2 * i + 1]) & mask;
        }
        from = stop;
      }
    }
  };
}
function original(key) {
  const word = (m, i) => {
    const half = Math.ceil(m / 2);
    const first = i < half ? i : i - half;
    const second = first + half;
    threefryRun(key, first, second < m ? second : 0, 1, scratch, 0);
    return scratch[i < half ? 0 : 1];
  };
  const scratch = new Uint32Array(2);
  return {
    fill(width, n, start, end, out) {
      const m = Math.ceil(width * n / 32);
      if (width === 32 && start === 0 && end === n) {
        wholeOriginal(key, n, out);
        return;
      }
      for (let i = start; i < end; i++) {
        const at = i - start;
        if (width === 64) {
          out[2 * at] = word(m, i);
          out[2 * at + 1] = word(m, n + i);
        } else {
          const per = 32 / width;
          out[at] = word(m, Math.floor(i / per)) >>> width * (i % per) & (width === 32 ? -1 : 2 ** width - 1);
        }
      }
    }
  };
}
function wholeOriginal(key, m, out) {
  const half = Math.ceil(m / 2);
  const pair = new Uint32Array(2);
  for (let i = 0; i < half; i++) {
    threefryRun(key, i, half + i < m ? half + i : 0, 1, pair, 0);
    out[i] = pair[0];
    if (half + i < m) out[half + i] = pair[1];
  }
}
function threefryRun(key, c0, c1, count, out, at) {
  const k0 = key[0] | 0;
  const k1 = key[1] | 0;
  const k2 = k0 ^ k1 ^ 466688986;
  const a = c0 + k0 | 0;
  const b = c1 + k1 | 0;
  for (let i = 0; i < count; i++) {
    let x = a, y = b + i | 0;
    x = x + y | 0;
    y = (y << 13 | y >>> 19) ^ x;
    x = x + y | 0;
    y = (y << 15 | y >>> 17) ^ x;
    x = x + y | 0;
    y = (y << 26 | y >>> 6) ^ x;
    x = x + y | 0;
    y = (y << 6 | y >>> 26) ^ x;
    x = x + k1 | 0;
    y = y + k2 + 1 | 0;
    x = x + y | 0;
    y = (y << 17 | y >>> 15) ^ x;
    x = x + y | 0;
    y = (y << 29 | y >>> 3) ^ x;
    x = x + y | 0;
    y = (y << 16 | y >>> 16) ^ x;
    x = x + y | 0;
    y = (y << 24 | y >>> 8) ^ x;
    x = x + k2 | 0;
    y = y + k0 + 2 | 0;
    x = x + y | 0;
    y = (y << 13 | y >>> 19) ^ x;
    x = x + y | 0;
    y = (y << 15 | y >>> 17) ^ x;
    x = x + y | 0;
    y = (y << 26 | y >>> 6) ^ x;
    x = x + y | 0;
    y = (y << 6 | y >>> 26) ^ x;
    x = x + k0 | 0;
    y = y + k1 + 3 | 0;
    x = x + y | 0;
    y = (y << 17 | y >>> 15) ^ x;
    x = x + y | 0;
    y = (y << 29 | y >>> 3) ^ x;
    x = x + y | 0;
    y = (y << 16 | y >>> 16) ^ x;
    x = x + y | 0;
    y = (y << 24 | y >>> 8) ^ x;
    x = x + k1 | 0;
    y = y + k2 + 4 | 0;
    x = x + y | 0;
    y = (y << 13 | y >>> 19) ^ x;
    x = x + y | 0;
    y = (y << 15 | y >>> 17) ^ x;
    x = x + y | 0;
    y = (y << 26 | y >>> 6) ^ x;
    x = x + y | 0;
    y = (y << 6 | y >>> 26) ^ x;
    out[at + 2 * i] = x + k2;
    out[at + 2 * i + 1] = y + k0 + 5;
  }
}
const CHUNK = 16384;

// random/jax/_impl.ts
const threefry = {
  size: 2,
  seed: (high, low) => Uint32Array.of(high, low),
  split(key, num, flags) {
    const words = new Uint32Array(2 * num);
    if (flags.partitionable) threefryRun(key, 0, 0, num, words, 0);
    else original(key).fill(32, 2 * num, 0, 2 * num, words);
    return Array.from({ length: num }, (_, i) => words.slice(2 * i, 2 * i + 2));
  },
  foldIn(key, data) {
    const out = new Uint32Array(2);
    threefryRun(key, 0, data, 1, out, 0);
    return out;
  },
  words: (key, flags) => flags.partitionable ? partitionable(key) : original(key)
};
function byBlocks(size, seed, block, counters, narrow, wide) {
  const take = (words) => Uint32Array.from(words.slice(0, size));
  return {
    size,
    seed,
    split: (key, num) => Array.from({ length: num }, (_, i) => take(block(key, counters.split(0, i)))),
    foldIn: (key, data) => take(block(key, counters.fold(data))),
    words: (key) => ({
      fill(width, _n, start, end, out) {
        const mask = width === 64 || width === 32 ? -1 : 2 ** width - 1;
        for (let i = start; i < end; i++) {
          const words = block(key, counters.bits(Math.floor(i / 2 ** 32), i % 2 ** 32));
          const at = i - start;
          if (width !== 64) out[at] = narrow(words) & mask;
          else [out[2 * at], out[2 * at + 1]] = wide(words);
        }
      }
    })
  };
}
const four = {
  split: (high, low) => [0, 0, high, low],
  fold: (data) => [0, 0, 0, data],
  bits: (high, low) => [high, low, 0, 0]
};
const two = {
  split: (high, low) => [high, low],
  fold: (data) => [0, data],
  bits: (high, low) => [high, low]
};
const all = (words) => words.reduce((a, b) => a ^ b);
const firstTwo = (words) => [words[0], words[1]];
const IMPLS = {
  threefry2x32: threefry,
  threefry4x32: byBlocks(
    4,
    (high, low) => Uint32Array.from(threefry4x32([high, low, 0, 0], [0, 0, 0, 0])),
    threefry4x32,
    four,
    all,
    (words) => [(words[0] ^ words[2]) >>> 0, (words[1] ^ words[3]) >>> 0]
  ),
  philox2x32: byBlocks(
    1,
    (high, low) => Uint32Array.of(philox2x32([0], [high, low])[0]),
    philox2x32,
    two,
    all,
    firstTwo
  ),
  philox4x32: byBlocks(
    2,
    (high, low) => Uint32Array.from(philox4x32([0, 0], [high, low, 0, 0]).slice(0, 2)),
    philox4x32,
    four,
    all,
    firstTwo
  ),
  rbg: rbg(threefry),
  unsafe_rbg: unsafeRbg(threefry)
};

// random/jax/_integers.ts
function fillBetween$1(upper, lower, place, dtype, low, high) {
  const { n, start, end, out } = place;
  const width = bytesOf(dtype) === 8 ? 64 : 32;
  const size = width === 64 ? 2 : 1;
  const count = end - start;
  const a = new Uint32Array(size * count);
  const b = new Uint32Array(size * count);
  upper.fill(width, n, start, end, a);
  lower.fill(width, n, start, end, b);
  if (width === 64) {
    const span2 = BigInt.asUintN(64, high - low);
    const join = (w, i) => BigInt(w[2 * i]) << 32n | BigInt(w[2 * i + 1]);
    const rem2 = (x) => span2 === 0n ? x : x % span2;
    const wrap = (x) => BigInt.asUintN(64, x);
    const multiplier2 = rem2(wrap(rem2(2n ** 32n) ** 2n));
    for (let i = 0; i < count; i++) {
      out[i] = low + rem2(wrap(rem2(join(a, i)) * multiplier2 + rem2(join(b, i))));
    }
    return;
  }
  const span = Number(high - low) % 2 ** 32;
  const l = Number(low);
  const rem = (x) => span === 0 ? x : x % span;
  const half = rem(65536);
  const multiplier = rem(Math.imul(half, half) >>> 0);
  for (let i = 0; i < count; i++) {
    const sum = Math.imul(rem(a[i]), multiplier) + rem(b[i]);
    out[i] = l + rem(sum >>> 0);
  }
}
function sortBy(words, places) {
  const positions = Uint32Array.from(words, (_, i) => i);
  const order = byDigit(words, byDigit(words, positions, 0), 16);
  return order.map((position) => places[position]);
}
function byDigit(words, positions, shift) {
  const starts = new Uint32Array(65537);
  const out = new Uint32Array(positions.length);
  for (let i = 0; i < words.length; i++) starts[(words[i] >>> shift & 65535) + 1]++;
  for (let d = 1; d < 65537; d++) starts[d] += starts[d - 1];
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i];
    out[starts[words[position] >>> shift & 65535]++] = position;
  }
  return out;
}

// random/jax/_key.ts
function checkFlags(options) {
  const { x64 = false, partitionable = true, impl = "threefry2x32" } = options;
  for (const [name, value] of [["x64", x64], ["partitionable", partitionable]]) {
    if (typeof value === "boolean") continue;
    throw new LensorError("type", `Cannot use jax: expected a boolean as ${name}, found ${describe(value)}`);
  }
  if (!Object.hasOwn(IMPLS, impl)) {
    throw new LensorError(
      "unknown-name",
      `Cannot use jax: there is no impl ${describe(impl)}; use one of ${Object.keys(IMPLS).join(", ")}`
    );
  }
  return { x64, partitionable, impl };
}
function seedWords(seed, x64) {
  if (typeof seed !== "number" && typeof seed !== "bigint") {
    throw new LensorError("type", `Cannot make a jax key: expected an integer as seed, found ${describe(seed)}`);
  }
  if (typeof seed === "number" && !Number.isSafeInteger(seed)) {
    throw new LensorError("range", `Cannot make a jax key: seed ${seed} is no safe integer; pass a bigint beyond 2^53`);
  }
  const big = BigInt(seed);
  if (BigInt.asIntN(64, big) !== big) {
    throw new LensorError("range", `Cannot make a jax key: seed ${big} is outside of -2^63 to 2^63-1`);
  }
  return [x64 ? Number(BigInt.asUintN(32, big >> 32n)) : 0, Number(BigInt.asUintN(32, big))];
}
function checkKey(key, impl) {
  const list = key instanceof Uint32Array || Array.isArray(key) ? Array.from(key) : [];
  const size = IMPLS[impl].size;
  if (list.length !== size || !list.every((w) => Number.isInteger(w) && w >= 0 && w < 2 ** 32)) {
    throw new LensorError(
      "type",
      `Cannot use a jax key: expected ${size} words of 32 bits for ${impl}, found ${describe(key)}`
    );
  }
  return Uint32Array.from(list);
}
function checkData(data) {
  if (typeof data === "number" && Number.isInteger(data) && data >= 0 && data < 2 ** 32) return data;
  const code = typeof data === "number" ? "range" : "type";
  throw new LensorError(code, `Cannot fold into a jax key: data is ${describe(data)}; use an integer from 0 to 2^32-1`);
}
function checkNum(num) {
  if (typeof num === "number" && Number.isInteger(num) && num >= 0 && num < 2 ** 31) return num;
  const code = typeof num === "number" ? "range" : "type";
  throw new LensorError(code, `Cannot split a jax key: num is ${describe(num)}; use an integer from 0 to 2^31-1`);
}

// random/jax.ts
const jax = Object.assign(
  (seed, options = {}) => {
    checkOptions("make a jax generator", options, FLAGS);
    const { x64, partitionable, impl } = checkFlags(options);
    if (typeof seed === "object" && seed !== null) {
      return generator$1(checkKey(seed, impl), impl, { x64, partitionable }, `jax(key ${Array.from(seed).join(" ")})`);
    }
    return generator$1(IMPLS[impl].seed(...seedWords(seed, x64)), impl, { x64, partitionable }, `jax(${seed})`);
  },
  {
    key(seed, options = {}) {
      checkOptions("make a jax key", options, FLAGS);
      const { x64, impl } = checkFlags(options);
      return IMPLS[impl].seed(...seedWords(seed, x64));
    },
    split(key, num = 2, options = {}) {
      checkOptions("split a jax key", options, FLAGS);
      const { impl, partitionable } = checkFlags(options);
      return IMPLS[impl].split(checkKey(key, impl), checkNum(num), { partitionable });
    },
    foldIn(key, data, options = {}) {
      checkOptions("fold into a jax key", options, FLAGS);
      const { impl } = checkFlags(options);
      return IMPLS[impl].foldIn(checkKey(key, impl), checkData(data));
    }
  }
);
const FLAGS = ["x64", "partitionable", "impl"];
const INTO$1 = ["dtype", "range", "into"];
function generator$1(key, implName, flags, label, above) {
  const impl = IMPLS[implName];
  const words = impl.words(key, flags);
  const child = (other, root) => generator$1(other, implName, flags, label, root);
  const part = (what, n, options) => {
    const dtype = floatType(what, options);
    return { ...targetOf(`draw ${what}`, n, dtype, options?.range, options?.into), n, dtype };
  };
  const rng = {
    at(path) {
      checkPath(path);
      return child(pathKey(key, path, impl.foldIn), rng.root);
    },
    get root() {
      return above ?? rng;
    },
    clone: () => rng,
    ordered: false,
    label,
    get key() {
      return key.slice();
    },
    split: (num = 2) => impl.split(key, checkNum(num), flags).map((other) => child(other)),
    foldIn: (data) => child(impl.foldIn(key, checkData(data))),
    bits(n, options) {
      checkOptions("draw bits", options, ["range"]);
      return drawBits(words, n, { ...options, dtype: "uint32" });
    },
    randomBits(n, options) {
      checkOptions("draw bits", options, INTO$1);
      return drawBits(words, n, options ?? {});
    },
    integers(n, options) {
      checkOptions("draw integers", options, [...INTO$1, "low", "high"]);
      const dtype = dtypeOf(options, "int32");
      const [low, high] = checkBounds(options?.low, options?.high, dtype);
      const place = { ...targetOf("draw integers", n, dtype, options.range, options.into), n };
      const [upper, lower] = impl.split(key, 2, flags).map((other) => impl.words(other, flags));
      fillBetween$1(upper, lower, place, dtype, low, high);
      return place.out;
    },
    permutation(n) {
      let places = targetOf("draw a permutation", n, "uint32", void 0, void 0).out, from = key;
      for (let i = 0; i < n; i++) places[i] = i;
      const rounds = Math.ceil(3 * Math.log(Math.max(1, n)) / Math.log(2 ** 32 - 1));
      for (let round = 0; round < rounds; round++) {
        const [next, sub] = impl.split(from, 2, flags);
        const order = new Uint32Array(n);
        impl.words(sub, flags).fill(32, n, 0, n, order);
        places = sortBy(order, places);
        from = next;
      }
      return places;
    },
    bernoulli(n, options) {
      const { p, dtype } = checkBernoulli(options);
      return drawCoins(words, flags, "bernoulli numbers", n, { ...options, dtype }, p, 1, 0);
    },
    rademacher(n, options) {
      checkOptions("draw signs", options, INTO$1);
      const kind = kindOf(dtypeOf(options, "float32"));
      if (kind === "uint" || kind === "bool") {
        throw new LensorError("type", `Cannot draw signs as ${options?.dtype}: it has no -1`);
      }
      return drawCoins(words, flags, "signs", n, options ?? {}, 0.5, 1, -1);
    },
    complexNormal(n) {
      const [re, im] = rng.split().map((other) => other.normal(n, { std: 1 }));
      const out = new Float32Array(2 * n);
      const root = Math.fround(Math.SQRT2);
      for (let i = 0; i < n; i++) {
        out[2 * i] = re[i] / root;
        out[2 * i + 1] = im[i] / root;
      }
      return out;
    },
    uniform(n, options) {
      const to = part("uniform numbers", n, options);
      const { low, high } = checkUniform(options);
      const round = rounding(to.dtype);
      if (!Number.isFinite(round(low)) || !Number.isFinite(round(high)) || !Number.isFinite(round(high - low))) {
        throw new LensorError(
          "range",
          `Cannot draw uniform numbers: low is ${low} and high ${high}; use finite numbers of ${to.dtype}`
        );
      }
      const variance = "bound" in options ? checkVariance("draw uniform numbers", options.variance) : void 0;
      if (variance === void 0) fillUniform(words, to, low, high, PLAIN$1);
      else {
        const factor = round(Math.sqrt(round(3 * round(variance))));
        fillUniform(words, to, -1, 1, { factor, shift: 0 });
      }
      return to.out;
    },
    normal(n, options) {
      const to = part("normal numbers", n, options);
      const { mean, std } = checkWant(options, to.dtype);
      const variance = checkVariance("draw normal numbers", options.variance);
      fillNormal(words, to, scaleOf(mean, std, variance, to.dtype));
      return to.out;
    },
    truncatedNormal(n, options) {
      const to = part("truncated normals", n, options);
      const { mean, std, left, right } = checkTruncated(options, to.dtype);
      const variance = checkVariance("draw truncated normals", options.variance);
      const scale = scaleOf(mean, std, variance, to.dtype, variance !== void 0 && isCompensated(options));
      fillTruncated(words, to, left, right, scale);
      return to.out;
    }
  };
  return rng;
}
const PLAIN$1 = { factor: 1, shift: 0 };
function scaleOf(mean, std, variance, dtype, compensate = false) {
  if (variance === void 0) return { factor: std, shift: mean };
  const round = rounding(dtype);
  const root = round(Math.sqrt(round(variance)));
  return { factor: compensate ? round(root / round(CUT_STD)) : root, shift: mean };
}
function isCompensated(want) {
  return "within" in want && want.compensate === true;
}
function pathKey(key, path, foldIn) {
  let below = key;
  for (const name of path.split(".")) {
    const bytes = new TextEncoder().encode(name);
    below = foldIn(below, bytes.length);
    for (let i = 0; i < bytes.length; i += 4) {
      const word = bytes[i] | bytes[i + 1] << 8 | bytes[i + 2] << 16 | bytes[i + 3] << 24;
      below = foldIn(below, word >>> 0);
    }
  }
  return below;
}
function drawBits(words, n, options) {
  const dtype = dtypeOf(options, "uint32");
  if (kindOf(dtype) !== "uint") {
    throw new LensorError("type", `Cannot draw bits as ${dtype}: use uint8, uint16, uint32 or uint64`);
  }
  const { start, end, out } = targetOf("draw bits", n, dtype, options.range, options.into);
  if (dtype === "uint32") words.fill(32, n, start, end, out);
  else {
    const width = 8 * out.BYTES_PER_ELEMENT;
    const size = width === 64 ? 2 : 1;
    const made = new Uint32Array(size * (end - start));
    words.fill(width, n, start, end, made);
    if (width !== 64) out.set(made);
    else {
      for (let i = 0; i < out.length; i++) {
        out[i] = BigInt(made[2 * i]) << 32n | BigInt(made[2 * i + 1]);
      }
    }
  }
  return out;
}
function drawCoins(words, { x64 }, what, n, options, p, yes, no) {
  const dtype = dtypeOf(options, "float32");
  const [one, zero] = cast(new Float32Array([yes, no]), "float32", dtype);
  const { start, end, out } = targetOf(`draw ${what}`, n, dtype, options.range, options.into);
  const made = new Uint32Array((x64 ? 2 : 1) * (end - start));
  const limit = x64 ? p : Math.fround(p);
  words.fill(x64 ? 64 : 32, n, start, end, made);
  for (let i = 0; i < end - start; i++) {
    const u = x64 ? (made[2 * i] * 2 ** 20 + (made[2 * i + 1] >>> 12)) * 2 ** -52 : (made[i] >>> 9) * 2 ** -23;
    out[i] = u < limit ? one : zero;
  }
  return out;
}

// random/numpy/_jump.ts
const N = 624;
const MOST = 100n;
function mtJumped(mt, jumps) {
  if (jumps < 0n || jumps > MOST) {
    throw new LensorError(
      "range",
      `Cannot jump: ${jumps} is outside of 0 to ${MOST}; MT19937 makes each jump by itself`
    );
  }
  const powers = Uint8Array.from(atob(POLYNOMIAL.replaceAll("\n", "")), (c) => c.charCodeAt(0));
  let from = { key: mt.key.slice(), at: mt.at % N };
  for (let jump = 0n; jump < jumps; jump++) {
    const sum = { key: from.key.slice(), at: from.at };
    let power = 8 * powers.length - 1;
    while (!has(powers, power)) power--;
    while (power-- > 0) {
      step(sum);
      if (has(powers, power)) add(sum, from);
    }
    from = sum;
  }
  return mtFrom(from.key, from.at);
}
function has(powers, power) {
  return (powers[power >> 3] >> (power & 7) & 1) === 1;
}
function step(ring) {
  mtStep(ring.key, ring.at);
  ring.at = (ring.at + 1) % N;
}
function add(sum, other) {
  for (let i = 0, a = sum.at, b = other.at; i < N; i++) {
    sum.key[a] ^= other.key[b];
    if (++a === N) a = 0;
    if (++b === N) b = 0;
  }
}
const POLYNOMIAL = `
YznecsSecLW2myeI5fgjqFk+2CZZIh8EFbv953cXUotW57VI1RIov7mtsOSqSUgLg4uSPs45benTMWGv6PLqCVaEVDN7TIHBg3w6ibwHvf5ngr0Bv9xHUeZ9
puJ09f6aCU0zuMre0/BY/WFVO3CE2DuAXO9Cj5uzYbffINP+HNZbPl/Pd2FBR+lChI6rz6mOwA5dWI333WAohZssDtb38Pw7u7J94z7KWebJgWnZDofeoHOV
UUhSzpQ7aHftpc1zvPy8VmyVO/QU3pEfALQEv4HEOJQxmIUdouBqytWul50YQkaeGZVc54ZUPCVcRUPN2My1c9SCgn9EzcrImd8tGUaFvtaJtYhSp2zytH9V
GZjrcAUgKD3nAwTMSibJFKF4e/vwlZfo7kLCgMyr6FHnZ4XMMBPvhw4Ulpo7kV5S+NMF0uM+jxWhG4nbTCx9qGofOppemyMyi4ftw5ikeHeMpGbASpdV8Agd
QoKgyOmA3tZAC8+hTM6SKMcxJ4SuaEFgbe4j3bL4z76HcqzfUZc2pJ3Ii7rZQFhKgoWlp+3bO/WXSbrPHJ0UpMNvxtUFKcfyOa1ozpaOTa61qRPylvOIxbsW
YZ1OjWEs0SBEs/Nh++vXLnA78qbcy2aBt3yVMyi+akOiA5bQwCBvqpDhFbhJv8ON10kDuUWbyMSkCuOQ62fwEyvzsepcf5SCxMzbrh5ktq9qbVhTtYAyWLVy
mnf68XSvYDv9rpKJ8gmmT3KUNSjxqudhqcF9UoeAToM/aa289jvKyZYXF5VKFkGfdWfTtzvPIM97Z3dcAVt29J/W30cVbg3ZfyQI1xNR6V8olnmt8vknxuIM
+/zOQSQPgDMASwARFnILePpQGrFyH7eoHLf9Qqv/zrp1VDmLwpF47241w8lBFG0IgNyRdMSWyQ7DtS3kVKLdGjKpEjY6llvuC8PHdVxjIxMU31iPMDiP4yaJ
kpW2cdhUd4le3t08dGHAWwQJUq2ngLu+1ITCXDNdHdlIp2uMQQ4JESmZuzO8/yxGjlAqxAWGxu8UOipg2WwOI/T5xiYx67hJjzW9UaTnSXzLkrVHObsQGVtq
7TwYpQytyx1Gk3mljNmOlCaVZcvF7BtDGv19yN0LJEBpXawgmH04Vev/4RpscS/7zxOG7fgEOfB315frMhtfqcGH7qQ9iWzxNcLUGFGWupR56OIjkPlFRYy7
pWgSibRGz+dhOBZNgVYsCw6MaMpfLnA2tUZjuLsR41U3AaZyXNwvFBMO0UfL4EyjMIwIrP4DlY/oonlNx3B2k5XAtALg9fggwDMFCDKP/oElDB2rbXePBCi7
AbZHSgCWbuG4+HuvYmhCoJ9KYva2sNRKOFTuwFCjVwpngcEdBiYgKCw6mfh1tWeWdLkq/I1zODiFqkLEzACkkjqlPlqvz6LPyL1lQogJne6fUk/416SecGyW
QryATNRlQtHz5+v17So8svEjRYBCfNS3qQrLp2gFN3PFCtkGHooVZq3HBZiMiaPE3q2QeJA2xX8gm8OFCH5CxfhkyMDtBbovegFlw7/SCiHqlfuPA6CcYHJP
bI7EY+aEYgURPKgcPHUjtwCH/CpkSCyVrBQ+EvHOPJeE7bi4dfDJxeoMWiUK8HxIzd/a4Hd+DHXli5fLcQD+JwhWbzjEKPBJQK/WOmu/3aoRqdEGMC50u7Ve
+YmELj24b8NkgSeERyswgr7m4GEOJiIEVpy1EZwM8uSq7NWc2uJm+CMlx5tnFsRSPFNvgV4jo0ee/9ugVqdiDKOlnOqmYQfe6WcSxfYq7T5miIvyH9BeaWOW
dv1Or2WQ3/xHvFliyt+cOE5CGyxsFl4zA7uhoXMq3TO+xFjQkObCa3RFBzS0lH+N0wezT4Vg5FG4dMIqPdsH9Z3ZOzLThkwlbF0irL+CMjDdtDsCfrJfGia3
eYH+NL9h80BYeJ5sDlAW5wY7h2UL7sY152Qo+/zUxeTGARkohOKOhc2j/OVlOoBE9vdQ+EEe9Pk5VetlyfPLh3SAL74SZAWuVblcPG+R/tjficKuXsuM0b+B
7w7yV2FESjaQRnUhmN6gflnBG1mU0Bc+7bF6bmd5weuVxPa9g6JwNYxkXLIGaoAFizmME+sN7QgR5WoJPU4WdNodKwHerxcDL3KSGADL91yHI9JW14LeFJHJ
RM6RILRXR9L5TpSKWhSUhSvx+O3/SoyZ6QwM86AB5pxYemW63VGoNo3s5pQ4uUbtcKSthn1Qm0C5FMdGqGLIBT4EKLaIocR6jDp2jbYY3AqXp1t/mTUHaWu8
tF3TWU1EIn4IPYlOwOlRb0Zh5qSKVAXUHxWJU1WRYVaQYBlWjV5hhTw+HLjGOWwVkSSm1C/8LNS0F/m8yYLPBNcr7Ggle0AyQAXZaCJda3sDfnrsa9jnEB8j
MGgBugGFT5YfMrejIcNzmN3CCjXhUKKlhYNXJkfSOMfKQSUBPIczzRl/kMUsyM3QClQrXKTMVlbRfYgfuIfZo0j+54N4hKIG24JWlPgtX0bhTEmbvP/I+s05
j1klyCqxGyOZ+n4hXD6iiy07uv1Q5QYAUY4zZ2qElDFXPiapSO69Ns1cyJTDQSCWpxDyZ5uhptI/iwZcKIrZlxc6CgU3NgfK32N+ZJVyujt7egF2jr5JBWbq
GlEePBqTocclDMQGcM+WN2SGGH04+tnMMQD3uXUsHmA1l/6HsGjN+NZdZO8jswV9OHFdU3/0AlwmejKQstPsYyXq1aslQ2IBQRYsMJPr+9u8pt8cohllhu2H
WbHxljIRhOwxDLI1KiOQIBO0xcPQkuNyUVPL/F8JqaAk/I4DLJNuMkYlR17BzFT8uhs4qPI8MGZIqCXgVxCutAWEjXM22nNM7B6QD7OIBPGfT4Cn7oWofatu
vv3ZQD1Z6W88DYU8DGxgZTGieLA0ijBwvflaY758mm0y7nPtGQVmY43dARdflWIO6bANGBNqtpw+zcLTqoj7eEi+/YVSnIWi+Ph5lUH9L5B7anxLigReH4kt
Jo6VJG1weNi760J/bYHx+82IisVsPqtkSnX9+n2qAgqN6ffSPLZcyMg4f7XFcgorf7k02nnk9zM+VSojhnz4yFyzbSbG7f7nZ8qI9rcUe5ktB2/W07NCaoxS
uQUQEiK28g05H9OH1F/OEjfbru30wt5JJf9TjlpDnueqQUB2cO6jKV69WbNHsKJaBM06MActKrjClVcWM7dKpsGqD5UfhqLfA14Z/2Xo1ozsYLNeY7CcY02n
4RkoJcF+1iBcd99NTKR/LXIIMi3JsLxF0YPoByI75GDacykJPaG5EyiWC0KPc9ZyZevKUhoV76CkgFfk7iMA
`;

// random/numpy/_mt19937.ts
function mtBits(words) {
  const key = words.slice();
  key[0] = 2147483648;
  return mersenne(mtFrom(key, 623));
}
function legacyBits(seed) {
  return mersenne(typeof seed === "number" ? mtSeeded(seed) : mtSeededByList(seed));
}
function mersenne(mt) {
  return {
    next64(out) {
      out[0] = mtNext(mt);
      out[1] = mtNext(mt);
    },
    next32: () => mtNext(mt),
    double() {
      const a = mtNext(mt) >>> 5;
      return (a * 67108864 + (mtNext(mt) >>> 6)) * 2 ** -53;
    },
    raw: () => BigInt(mtNext(mt)),
    state: () => ({ key: Uint32Array.from(mt.key, (w) => w >>> 0), pos: mt.at }),
    copy: () => mersenne(mtCopy(mt)),
    jumped: (jumps) => mersenne(mtJumped(mt, jumps))
  };
}

// kernels/_numpy_wasm.ts
const WASM = `
AGFzbQEAAAABFARgAX8AYAF8AXxgAX0BfWABfwF9AisDBW51bXB5B2xvZzFwMzIAAgVudW1weQVsb2cxcAABBW51bXB5A2V4cAABAwYFAAADAA
AFBAEBAgIGHwZ+AUIAC34BQgALfgFCAAt+AUIAC38BQQALfwFBAAsHOAUJdW5pZm9ybTY0AAMJdW5pZm9ybTMyAAQIbm9ybWFsNjQABghub3Jt
YWwzMgAHBm1lbW9yeQIACpIVBagCAgF/BH5BgAgpAwAkAEGICCkDACQBQZAIKQMAJAJBmAgpAwAkA0GgCCgCACQEQaQIKAIAJAVBgJABIQEgAE
EDdEGAkAFqIQADQCAAIAFLBEAjACIDQv////8PgyECIANCIIgiBELF7LP+CX4gAkLF7LP+CX5CIIh8IQUjAiMAQsXss/7J7PfCwwB+fCIDIwJU
rSMDIARC5L6XnAR+IAVCIIh8IAJC5L6XnAR+IAVC/////w+DfEIgiHwjAEKku5n+0aC7sCN+fCMBQsXss/7J7PfCwwB+fHx8JAEgAyQAIAEjAS
MAhSMBQjqIikILiLlEAAAAAAAAoDyiOQMAIAFBCGohAQwBCwtBgAgjADcDAEGICCMBNwMAQaAIIwQ2AgBBpAgjBTYCAAvDAgIEfgF/QYAIKQMA
JABBiAgpAwAkAUGQCCkDACQCQZgIKQMAJANBoAgoAgAkBEGkCCgCACQFQYCQASEFIABBAnRBgJABaiEAA0AgACAFSwRAIAUCfyMEBEBBACQEIw
UMAQtBASQEIwAiAUL/////D4MhAyABQiCIIgJCxeyz/gl+IANCxeyz/gl+QiCIfCEEIwIjAELF7LP+yez3wsMAfnwiASMCVK0jAyACQuS+l5wE
fiAEQiCIfCADQuS+l5wEfiAEQv////8Pg3xCIIh8IwBCpLuZ/tGgu7AjfnwjAULF7LP+yez3wsMAfnx8fCQBIAEkACMBIwCFIwFCOoiKIgFCII
inJAUgAacLQQh2skMAAIAzlDgCACAFQQRqIQUMAQsLQYAIIwA3AwBBiAgjATcDAEGgCCMENgIAQaQIIwU2AgALvgMCBH4CfQNAAn8jBARAQQAk
BCMFDAELQQEkBCMAIgFC/////w+DIQIgAUIgiCIBQsXss/4JfiACQsXss/4JfkIgiHwhAyMCIwBCxeyz/sns98LDAH58IgQjAlStIwMgAULkvp
ecBH4gA0IgiHwgAkLkvpecBH4gA0L/////D4N8QiCIfCMAQqS7mf7RoLuwI358IwFCxeyz/sns98LDAH58fHwkASAEJAAjASMAhSMBQjqIiiIB
QiCIpyQFIAGnC0EIdrJDAACAM5SMEABDUx2MvpQhBQJ/IwQEQEEAJAQjBQwBC0EBJAQjACIBQv////8PgyECIAFCIIgiAULF7LP+CX4gAkLF7L
P+CX5CIIh8IQMjAiMAQsXss/7J7PfCwwB+fCIEIwJUrSMDIAFC5L6XnAR+IANCIIh8IAJC5L6XnAR+IANC/////w+DfEIgiHwjAEKku5n+0aC7
sCN+fCMBQsXss/7J7PfCwwB+fHx8JAEgBCQAIwEjAIUjAUI6iIoiAUIgiKckBSABpwtBCHayQwAAgDOUjBAAjCIGIAaSIAUgBZReRQ0ACyAFQ6
TdaUCSIgWMIAUgAEGAAnEbC9QHAwV+A3wEf0GACCkDACQAQYgIKQMAJAFBkAgpAwAkAkGYCCkDACQDQaAIKAIAJARBpAgoAgAkBUGAkAEhCSAA
QQN0QYCQAWohCwNAIAkgC0kEQCMAIgFC/////w+DIQIgAUIgiCIBQsXss/4JfiACQsXss/4JfkIgiHwhAyMCIwBCxeyz/sns98LDAH58IgQjAl
StIwMgAULkvpecBH4gA0IgiHwgAkLkvpecBH4gA0L/////D4N8QiCIfCMAQqS7mf7RoLuwI358IwFCxeyz/sns98LDAH58fHwkASAEJAAjASMA
hSMBQjqIiiIBQv8Bg6ciDEEDdEGAEGohCiABQgmIQv////////8HgyICuSIHIAorA4AQor0gAUKAAoNCN4aEvyEGIAorAwAgB2QiAEUEQCAMBH
8gCkEIaysDgCAgCisDgCAiB6EjACIBQv////8PgyECIAFCIIgiAULF7LP+CX4gAkLF7LP+CX5CIIh8IQMjAiMAQsXss/7J7PfCwwB+fCIEIwJU
rSMDIAFC5L6XnAR+IANCIIh8IAJC5L6XnAR+IANC/////w+DfEIgiHwjAEKku5n+0aC7sCN+fCMBQsXss/7J7PfCwwB+fHx8JAEgBCQAIwEjAI
UjAUI6iIpCC4i5RAAAAAAAAKA8oqIgB6AgBkQAAAAAAADgv6IgBqIQAmMFA0AjACIBQv////8PgyEDIAFCIIgiAULF7LP+CX4gA0LF7LP+CX5C
IIh8IQQjAiMAQsXss/7J7PfCwwB+fCIFIwJUrSMDIAFC5L6XnAR+IARCIIh8IANC5L6XnAR+IARC/////w+DfEIgiHwjAEKku5n+0aC7sCN+fC
MBQsXss/7J7PfCwwB+fHx8JAEgBSQAIwEjAIUjAUI6iIpCC4i5RAAAAAAAAKA8opoQAUTB6CBsqoPRv6IhBiMAIgFC/////w+DIQMgAUIgiCIB
QsXss/4JfiADQsXss/4JfkIgiHwhBCMCIwBCxeyz/sns98LDAH58IgUjAlStIwMgAULkvpecBH4gBEIgiHwgA0LkvpecBH4gBEL/////D4N8Qi
CIfCMAQqS7mf7RoLuwI358IwFCxeyz/sns98LDAH58fHwkASAFJAAjASMAhSMBQjqIikILiLlEAAAAAAAAoDyimhABmiIHIAegIAYgBqJkRQ0A
CyAGRDOtCYK0Ow1AoCIGmiAGIAJCgAKDQgBSGyEGQQELIQALIAkgBjkDACAJQQhBACAAG2ohCQwBCwtBgAgjADcDAEGICCMBNwMAQaAIIwQ2Ag
BBpAgjBTYCAAuKBQQEfgV/A30BfEGACCkDACQAQYgIKQMAJAFBkAgpAwAkAkGYCCkDACQDQaAIKAIAJARBpAgoAgAkBUGAkAEhBSAAQQJ0QYCQ
AWohCANAIAUgCEkEQAJ/IwQEQEEAJAQjBQwBC0EBJAQjACIBQv////8PgyECIAFCIIgiAULF7LP+CX4gAkLF7LP+CX5CIIh8IQMjAiMAQsXss/
7J7PfCwwB+fCIEIwJUrSMDIAFC5L6XnAR+IANCIIh8IAJC5L6XnAR+IANC/////w+DfEIgiHwjAEKku5n+0aC7sCN+fCMBQsXss/7J7PfCwwB+
fHx8JAEgBCQAIwEjAIUjAUI6iIoiAUIgiKckBSABpwsiAEEJdiIHsiAAQf8BcSIJQQN0QYBAayIGKwOAELaUvCAAQYACcUEXdHK+IQogBisDAC
AHt2QiAEUEQCAJBH8gCrshDSAGQQhrKwOAILYgBisDgCC2IguTIQwCfyMEBEBBACQEIwUMAQtBASQEIwAiAUL/////D4MhAiABQiCIIgFCxeyz
/gl+IAJCxeyz/gl+QiCIfCEDIwIjAELF7LP+yez3wsMAfnwiBCMCVK0jAyABQuS+l5wEfiADQiCIfCACQuS+l5wEfiADQv////8Pg3xCIIh8Iw
BCpLuZ/tGgu7AjfnwjAULF7LP+yez3wsMAfnx8fCQBIAQkACMBIwCFIwFCOoiKIgFCIIinJAUgAacLIQAgDUQAAAAAAADgv6IgDaIQAiAMIABB
CHayQwAAgDOUlCALkrtkBSAHEAUhCkEBCyEACyAFIAo4AgAgBUEEQQAgABtqIQUMAQsLQYAIIwA3AwBBiAgjATcDAEGgCCMENgIAQaQIIwU2Ag
AL
`;

// kernels/numpy.ts
function numpyKernels(functions) {
  return made$2 === void 0 ? made$2 = makeNumpyKernels(globalThis.WebAssembly, functions) : made$2;
}
function makeNumpyKernels(host, functions) {
  return kernelsOf(WASM, host, (exports, buffer) => ({
    ...exports,
    state: new Uint32Array(buffer, STATE, 10),
    tables: new Float64Array(buffer, TABLES, 1536),
    doubles: new Float64Array(buffer, OUT$1, 8192),
    floats: new Float32Array(buffer, OUT$1, 16384)
  }), { numpy: { ...functions } });
}
let made$2;
const STATE = 1024;
const TABLES = 2048;
const OUT$1 = 18432;

// random/numpy/_bits.ts
function halved(next64, pair, kept, keep) {
  return {
    next32() {
      const half = kept();
      if (half !== void 0) {
        keep(void 0);
        return half;
      }
      next64(pair);
      keep(pair[0]);
      return pair[1];
    },
    double() {
      next64(pair);
      return (pair[0] * 2097152 + (pair[1] >>> 11)) * 2 ** -53;
    },
    raw() {
      next64(pair);
      return BigInt(pair[0]) << 32n | BigInt(pair[1]);
    }
  };
}

// random/numpy/_log1p32.ts
const F$1 = Math.fround;
function log1p32(x) {
  if (x > -1.862645149230957e-9) return x > -5551115123125783e-32 ? x : F$1(x - F$1(F$1(x * x) * 0.5));
  let k = 0, f = x, lost = 0, whole = false;
  if (x < LEAST$1) {
    float$1[0] = F$1(1 + x);
    const u = float$1[0];
    const fraction = word$1[0] & 8388607;
    k = (word$1[0] >>> 23) - 127;
    lost = F$1((k > 0 ? F$1(1 - F$1(u - x)) : F$1(x - F$1(u - 1))) / u);
    const up = fraction >= 3474679;
    if (up) k++;
    whole = (up ? 8388608 - fraction >> 2 : fraction) === 0;
    word$1[0] = fraction | (up ? 1056964608 : 1065353216);
    f = F$1(float$1[0] - 1);
  }
  const half = F$1(F$1(0.5 * f) * f);
  if (whole) {
    if (f === 0) return k === 0 ? 0 : F$1(F$1(k * LN2_HIGH$1) + F$1(lost + F$1(k * LN2_LOW$1)));
    const r2 = F$1(half * F$1(1 - F$1(TWO_THIRDS * f)));
    return k === 0 ? F$1(f - r2) : F$1(F$1(k * LN2_HIGH$1) - F$1(F$1(r2 - F$1(F$1(k * LN2_LOW$1) + lost)) - f));
  }
  const s = F$1(f / F$1(2 + f));
  const z = F$1(s * s);
  let r = L7;
  for (const l of REST) r = F$1(l + F$1(z * r));
  r = F$1(z * r);
  const product = F$1(s * F$1(half + r));
  if (k === 0) return F$1(f - F$1(half - product));
  return F$1(F$1(k * LN2_HIGH$1) - F$1(F$1(half - F$1(product + F$1(F$1(k * LN2_LOW$1) + lost))) - f));
}
const LEAST$1 = F$1(-0.29289341);
const LN2_HIGH$1 = F$1(0.69313812256);
const LN2_LOW$1 = F$1(90580006145e-16);
const TWO_THIRDS = F$1(0.6666666666666666);
const L7 = F$1(0.1479819864);
const REST = [0.15313838422, 0.1818357259, 0.22222198546, 0.28571429849, 0.40000000596, 0.66666668653].map(
  F$1
);
const float$1 = new Float32Array(1);
const word$1 = new Uint32Array(float$1.buffer);

// core/once.ts
function once(make) {
  let made;
  return () => (made ??= { value: make() }).value;
}

// math/exact.ts
function exactExp(x) {
  return toNumber(expOf(toFixed(x)));
}
function exactLn(x) {
  const near = toFixed(Math.log(x));
  const error = (toFixed(x) * expOf(-near) >> BITS) - ONE;
  return toNumber(near + error - (error * error >> BITS + 1n));
}
const BITS = 192n;
const ONE = 1n << BITS;
function expOf(x) {
  const reduced = x >> 12n;
  let term = ONE, sum = ONE;
  for (let k = 1n; term !== 0n && k < 40n; k++) {
    term = (term * reduced >> BITS) / k;
    sum += term;
  }
  for (let k = 0; k < 12; k++) sum = sum * sum >> BITS;
  return sum;
}
function toFixed(x) {
  const whole = Math.floor(x * 2 ** 53);
  const rest = x * 2 ** 53 - whole;
  return (BigInt(whole) << 53n | BigInt(rest * 2 ** 53)) << BITS - 106n;
}
function toNumber(x) {
  return Number(x) * 2 ** -Number(BITS);
}

// random/numpy/_ziggurat.ts
function zigguratNormals(bits, out) {
  if (!bits.fill?.("normal", out)) zigguratTwin(bits, out);
}
function zigguratTwin(bits, out) {
  const word = new Uint32Array(2);
  const { ki, wi, fi } = wide$1();
  for (let k = 0; k < out.length; ) {
    bits.next64(word);
    const high = word[0];
    const low = word[1];
    const i = low & 255;
    const negative = (low & 256) !== 0;
    const m = (high >>> 9 & 1048575) * 2 ** 32 + ((low >>> 9 | high << 23) >>> 0);
    const x = negative ? -(m * wi[i]) : m * wi[i];
    if (m < ki[i]) out[k++] = x;
    else if (i === 0) {
      let a, b;
      do {
        a = -INVERSE_R * log1p(-bits.double());
        b = -log1p(-bits.double());
      } while (!(b + b > a * a));
      out[k++] = m & 256 ? -(R + a) : R + a;
    } else if ((fi[i - 1] - fi[i]) * bits.double() + fi[i] < exp(-0.5 * x * x)) out[k++] = x;
  }
}
function zigguratNormals32(bits, out) {
  if (!bits.fill?.("normal", out)) zigguratTwin32(bits, out);
}
function zigguratTwin32(bits, out) {
  const { ki, wi, fi } = narrow$1();
  const single = () => (bits.next32() >>> 8) * 2 ** -24;
  for (let k = 0; k < out.length; ) {
    const r = bits.next32();
    const i = r & 255;
    const m = r >>> 9;
    const size = F(m * wi[i]);
    const x = r & 256 ? -size : size;
    if (m < ki[i]) out[k++] = x;
    else if (i === 0) {
      let a, b;
      do {
        a = F(-F(INVERSE_R) * log1p32(-single()));
        b = -log1p32(-single());
      } while (!(F(b + b) > F(a * a)));
      out[k++] = m & 256 ? -F(F(R) + a) : F(F(R) + a);
    } else if (F(F(F(fi[i - 1] - fi[i]) * single()) + fi[i]) < exp(-0.5 * x * x)) out[k++] = x;
  }
}
const F = Math.fround;
const R = 3.654152885361009;
const INVERSE_R = 0.2736612373297583;
const AREA = 0.004928673233974652;
function layers(bits) {
  const x = new Float64Array(256);
  const y = new Float64Array(256);
  const unit = 2 ** -bits;
  x[255] = R;
  y[255] = exactExp(-R * R / 2);
  for (let i = 254; i >= 1; i--) {
    x[i] = Math.sqrt(-2 * exactLn(AREA / x[i + 1] + y[i + 1]));
    y[i] = exactExp(-0.5 * x[i] * x[i]);
    if (i === 38) y[i] = 0.6773880362187735;
  }
  y[0] = 1;
  x[0] = AREA / y[255];
  const round = bits === 52 ? (v) => v : F;
  const ki = Float64Array.from(
    x,
    (edge, i) => i === 1 ? 0 : even((i === 0 ? R * y[255] / AREA : x[i - 1] / edge) * 2 ** bits)
  );
  return { ki, wi: x.map((edge) => round(edge * unit)), fi: y.map(round) };
}
function even(v) {
  const low = Math.floor(v);
  const rest = v - low;
  return rest > 0.5 || rest === 0.5 && low % 2 === 1 ? low + 1 : low;
}
const wide$1 = once(() => layers(52));
const narrow$1 = once(() => layers(23));
const tables$1 = once(() => {
  const all = new Float64Array(6 * 256);
  [wide$1(), narrow$1()].forEach(
    ({ ki, wi, fi }, i) => [ki, wi, fi].forEach((table, j) => all.set(table, 256 * (3 * i + j)))
  );
  return all;
});

// random/numpy/_pcg64.ts
const MASK128 = (1n << 128n) - 1n;
const PCG_JUMP = 0x9e3779b97f4a7c15f39cc0605cedc835n;
const MULTIPLIER = 0x2360ed051fc65da44385df649fccf645n;
const M0 = 63045;
const M1 = 40908;
const M2 = 57188;
const M3 = 17285;
const M4 = 23972;
const M5 = 8134;
const M6 = 60677;
const M7 = 9056;
function pcgSeeded(words) {
  const start = words[0] << 64n | words[1];
  const inc = ((words[2] << 64n | words[3]) << 1n | 1n) & MASK128;
  return pcg(stepped(inc + start, inc) & MASK128, inc, void 0);
}
function stepped(state, inc) {
  return state * MULTIPLIER + inc & MASK128;
}
function pcg(startState, inc, kept) {
  const s = new Float64Array(4);
  const add = new Float64Array(8);
  const pair = new Uint32Array(2);
  for (let i = 0; i < 4; i++) s[i] = Number(startState >> BigInt(32 * i) & 0xffffffffn);
  for (let i = 0; i < 8; i++) add[i] = Number(inc >> BigInt(16 * i) & 0xffffn);
  let half = kept;
  const next64 = (out) => {
    pcgStep(s, add);
    const xh = s[3] ^ s[1] | 0;
    const xl = s[2] ^ s[0] | 0;
    const turn = s[3] >>> 26;
    const by = turn & 31;
    const h = turn & 32 ? xl : xh;
    const l = turn & 32 ? xh : xl;
    out[0] = by === 0 ? h : h >>> by | l << 32 - by;
    out[1] = by === 0 ? l : l >>> by | h << 32 - by;
  };
  const state = () => BigInt(s[3]) << 96n | BigInt(s[2]) << 64n | BigInt(s[1]) << 32n | BigInt(s[0]);
  return {
    next64,
    ...halved(next64, pair, () => half, (value) => half = value),
    fill: (kind, out) => pcgFill(kind, out, s, inc, half, (word) => half = word),
    state: () => ({ state: state(), inc, has_uint32: half === void 0 ? 0 : 1, uinteger: half ?? 0 }),
    copy: () => pcg(state(), inc, half),
    advanced: (delta) => pcg(ahead(state(), inc, delta), inc, void 0),
    jumped: (jumps) => pcg(ahead(state(), inc, jumps * PCG_JUMP), inc, void 0)
  };
}
function ahead(state, inc, delta) {
  let multiplier = 1n, shift = 0n, m = MULTIPLIER, c = inc;
  for (let rest = delta & MASK128; rest > 0n; rest >>= 1n) {
    if (rest & 1n) {
      multiplier = multiplier * m & MASK128;
      shift = shift * m + c & MASK128;
    }
    c = (m + 1n) * c & MASK128;
    m = m * m & MASK128;
  }
  return multiplier * state + shift & MASK128;
}
function pcgFill(kind, out, s, inc, half, keep) {
  const kernels = numpyKernels({ exp, log1p, log1p32 });
  if (!kernels) return false;
  const { state } = kernels;
  const wide = out instanceof Float64Array;
  const made = wide ? kernels.doubles : kernels.floats;
  if (kind === "normal" && kernels.tables.at(-1) === 0) kernels.tables.set(tables$1());
  for (let i = 0; i < 4; i++) {
    state[i] = s[i];
    state[4 + i] = Number(inc >> BigInt(32 * i) & 0xffffffffn);
  }
  state[8] = half === void 0 ? 0 : 1;
  state[9] = half ?? 0;
  for (let at = 0; at < out.length; at += made.length) {
    const count = Math.min(made.length, out.length - at);
    kernels[`${kind}${wide ? 64 : 32}`](count);
    out.set(made.subarray(0, count), at);
  }
  for (let i = 0; i < 4; i++) s[i] = state[i];
  keep(state[8] === 0 ? void 0 : state[9]);
  return true;
}
function pcgStep(s, add) {
  const a = s[0];
  const b = s[1];
  const c = s[2];
  const d = s[3];
  let t = a * M0 + add[0], carry = Math.floor(t * 2 ** -16);
  const r0 = t - carry * 65536;
  t = a * M1 + add[1] + carry;
  carry = Math.floor(t * 2 ** -16);
  s[0] = r0 + (t - carry * 65536) * 65536;
  t = a * M2 + b * M0 + add[2] + carry;
  carry = Math.floor(t * 2 ** -16);
  const r2 = t - carry * 65536;
  t = a * M3 + b * M1 + add[3] + carry;
  carry = Math.floor(t * 2 ** -16);
  s[1] = r2 + (t - carry * 65536) * 65536;
  t = a * M4 + b * M2 + c * M0 + add[4] + carry;
  carry = Math.floor(t * 2 ** -16);
  const r4 = t - carry * 65536;
  t = a * M5 + b * M3 + c * M1 + add[5] + carry;
  carry = Math.floor(t * 2 ** -16);
  s[2] = r4 + (t - carry * 65536) * 65536;
  t = a * M6 + b * M4 + c * M2 + d * M0 + add[6] + carry;
  carry = Math.floor(t * 2 ** -16);
  const r6 = t - carry * 65536;
  t = a * M7 + b * M5 + c * M3 + d * M1 + add[7] + carry;
  s[3] = r6 + (t - Math.floor(t * 2 ** -16) * 65536) * 65536;
}

// random/numpy/_philox.ts
function philoxBits(key, counter) {
  return philox(key, counter.reduceRight((sum, word) => sum << 64n | word, 0n), [], void 0);
}
function philox(key, count, rest, kept) {
  let counter = count, left = [...rest], half = kept;
  const raw = () => {
    if (left.length === 0) {
      counter = BigInt.asUintN(256, counter + 1n);
      left = philox4x64(key, [0n, 64n, 128n, 192n].map((at) => BigInt.asUintN(64, counter >> at)));
    }
    return left.shift();
  };
  const next64 = (out) => {
    const word = raw();
    out[0] = Number(word >> 32n);
    out[1] = Number(word & 0xffffffffn);
  };
  return {
    next64,
    ...halved(next64, new Uint32Array(2), () => half, (value) => half = value),
    raw,
    state: () => ({ key, counter, buffer: left, has_uint32: half === void 0 ? 0 : 1, uinteger: half ?? 0 }),
    copy: () => philox(key, counter, left, half),
    advanced: (delta) => philox(key, BigInt.asUintN(256, counter + delta), [], void 0),
    jumped: (jumps) => philox(key, BigInt.asUintN(256, counter + (jumps << 128n)), [], void 0)
  };
}

// random/numpy/_integers.ts
function fillBetween(bits, out, dtype, low, high, legacy) {
  const most = high - low - 1n;
  const bytes = bytesOf(dtype);
  const n = out.length;
  if (bytes === 8) {
    const into = out;
    if (most === 0n) into.fill(low);
    else if (most <= 0xffffffffn) {
      const next2 = narrow(() => bits.next32(), 32, Number(most), legacy);
      for (let i = 0; i < n; i++) into[i] = low + BigInt(next2());
    } else {
      const next2 = wide(bits, most, legacy);
      for (let i = 0; i < n; i++) into[i] = low + next2();
    }
    return;
  }
  const l = Number(low);
  if (most === 0n) {
    out.fill(l);
    return;
  }
  const width = 8 * bytes;
  const source = width === 32 ? () => bits.next32() : pieces(bits, width);
  const next = narrow(source, width, Number(most), legacy);
  for (let i = 0; i < n; i++) out[i] = l + next();
}
function shuffled(bits, n, swap) {
  for (let i = n - 1; i > 0; i--) swap(i, upTo(bits, i));
}
function upTo(bits, most) {
  const pair = new Uint32Array(2);
  if (most <= 4294967295) {
    const mask2 = maskOf(most);
    for (; ; ) {
      const value = (bits.next32() & mask2) >>> 0;
      if (value <= most) return value;
    }
  }
  const mask = maskOf(Math.floor(most / 2 ** 32));
  for (; ; ) {
    bits.next64(pair);
    const value = ((pair[0] & mask) >>> 0) * 2 ** 32 + pair[1];
    if (value <= most) return value;
  }
}
function pieces(bits, width) {
  let word = 0, left = 0;
  return () => {
    if (left === 0) {
      word = bits.next32();
      left = 32 / width;
    } else word >>>= width;
    left--;
    return word & 2 ** width - 1;
  };
}
function narrow(source, width, most, legacy) {
  const all = 2 ** width;
  const span = most + 1;
  if (span === all) return source;
  if (legacy) {
    const mask = maskOf(most);
    return () => {
      for (; ; ) {
        const value = (source() & mask) >>> 0;
        if (value <= most) return value;
      }
    };
  }
  const threshold = (all - 1 - most) % span;
  const sh = Math.floor(span / 65536);
  const sl = span % 65536;
  return () => {
    for (; ; ) {
      const draw = source();
      const low = draw * sl;
      if (width < 32) {
        const rest2 = low % all;
        if (rest2 >= threshold) return (low - rest2) / all;
        continue;
      }
      const upper = draw * sh + Math.floor(low / 65536);
      const rest = upper % 65536 * 65536 + low % 65536;
      if (rest >= threshold) return Math.floor(upper / 65536);
    }
  };
}
function wide(bits, most, legacy) {
  const pair = new Uint32Array(2);
  const span = most + 1n;
  const draw = () => {
    bits.next64(pair);
    return BigInt(pair[0]) << 32n | BigInt(pair[1]);
  };
  if (most === 2n ** 64n - 1n) return draw;
  if (legacy) {
    const mask = (1n << BigInt(most.toString(2).length)) - 1n;
    return () => {
      for (; ; ) {
        const value = draw() & mask;
        if (value <= most) return value;
      }
    };
  }
  const threshold = (2n ** 64n - 1n - most) % span;
  return () => {
    for (; ; ) {
      const product = draw() * span;
      const rest = BigInt.asUintN(64, product);
      if (rest >= threshold) return product >> 64n;
    }
  };
}
function maskOf(most) {
  return most === 0 ? 0 : -1 >>> Math.clz32(most);
}

// math/log_gnu.ts
function logGnu(x) {
  real[0] = x;
  const high = words[HIGH];
  if (high >= 1072562176 && high < 1072761088) return nearOne(x - 1);
  const from = high - FIRST;
  const i = from >> 13 & 127;
  const k = from >> 20;
  words[HIGH] = high - (from & 4293918720);
  const z = real[0];
  const { inverses, logs } = tables();
  const r = fma64(z, inverses[i], -1);
  const w = fma64(k, LN2_HIGH, logs[i]);
  const sum = w + r;
  const r2 = r * r;
  const low = fma64(r2, A[0], fma64(k, LN2_LOW, w - sum + r));
  const odd = fma64(A[2], r, A[1]);
  const even = fma64(r, A[4], A[3]);
  return fma64(r * r2, fma64(even, r2, odd), low) + sum;
}
function nearOne(r) {
  const r2 = r * r;
  const r3 = r * r2;
  const a = fma64(r2, B[3], fma64(B[2], r, B[1]));
  const b = fma64(r2, B[6], fma64(B[5], r, B[4]));
  const c = fma64(r3, B[10], fma64(r2, B[9], fma64(B[8], r, B[7])));
  const tail = fma64(fma64(c, r3, b), r3, a);
  const upper = fma64(-HALF, r, fma64(r, HALF, r));
  const square = upper * upper;
  const sum = fma64(square, B[0], r);
  const low = fma64(r + upper, B[0] * (r - upper), fma64(square, B[0], r - sum));
  return sum + fma64(tail, r3, low);
}
const HALF = 2 ** 27;
const FIRST = 1072037888;
const LN2_HIGH = 0.6931471805598903;
const LN2_LOW = 5497923018708371e-29;
const A = [-0.5000000000000001, 0.33333333331825593, -0.2499999999622955, 0.20000304511814496, -0.16667054827627667];
const B = [
  -0.5,
  0.3333333333333352,
  -0.24999999999998432,
  0.19999999999320328,
  -0.16666666669929706,
  0.14285715076560868,
  -0.12499997863982555,
  0.11110712032936046,
  -0.10000486757818193,
  0.09181994006195467,
  -0.08328363062289341
];
const real = new Float64Array(1);
const words = new Uint32Array(real.buffer);
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;
const OFFSETS = [
  -23142382,
  -57643754,
  -234334839,
  -124664804,
  19045012,
  -123323398,
  -501163255,
  342479926,
  -234593306,
  57421184,
  513617488,
  -240891478,
  85169741,
  28659150,
  284053799,
  342563057,
  -68420459,
  -346144712,
  -90113766,
  -464022980,
  285342708,
  -489548825,
  376054848,
  47397812,
  -423637851,
  -260988534,
  336107021,
  448241578,
  154177355,
  447893384,
  241227555,
  -420636714,
  -218426730,
  -96876684,
  -205835218,
  -368178198,
  -345128710,
  -510284502,
  481763731,
  209336112,
  429336310,
  15489329,
  442353177,
  -417834330,
  73183371,
  515232680,
  507984536,
  83787275,
  330409952,
  151596684,
  377744204,
  198302857,
  214798271,
  -345957716,
  356163107,
  215510022,
  -229897960,
  -131709726,
  215213618,
  -464519207,
  -332821996,
  385780520,
  -400344786,
  256208139,
  478356527,
  345720337,
  128466877,
  217515751,
  -162048343,
  295127580,
  -235892775,
  -69369347,
  93666841,
  -272860130,
  91915174,
  29018059,
  258893229,
  386009280,
  -241633007,
  68399381,
  386341370,
  408940642,
  65060217,
  -120872168,
  189498853,
  -32395328,
  -49955913,
  154042178,
  -346113480,
  148348366,
  -396488327,
  -427431396,
  107119491,
  -500798201,
  212184347,
  305888811,
  -330297730,
  -91422864,
  6707636,
  273897542,
  -512931067,
  -500150233,
  485589437,
  -280752730,
  106848032,
  30953893,
  -291342514,
  -408884927,
  149302919,
  -107851081,
  225432558,
  460497078,
  -452391632,
  -490679353,
  508304210,
  493208081,
  336502878,
  526975298,
  -457361038,
  -312310462,
  -365194252,
  -421357131,
  362015322,
  310793228,
  -441535439,
  -69145545,
  -528727990,
  433364383
];
const bits = new BigInt64Array(real.buffer);
const tables = once(() => {
  const inverses = OFFSETS.map((offset, i) => {
    words[1 - HIGH] = 0;
    words[HIGH] = FIRST + (i << 13) + (1 << 12);
    real[0] = 1 / real[0];
    bits[0] = bits[0] + BigInt(offset);
    return real[0];
  });
  return { inverses, logs: inverses.map((inverse) => Math.round(-log(inverse) * 2 ** 43) / 2 ** 43) };
});

// random/numpy/_floats.ts
function legacyNormals(bits, out, gauss) {
  for (let i = 0; i < out.length; i++) {
    if (gauss.kept !== void 0) {
      out[i] = gauss.kept;
      gauss.kept = void 0;
      continue;
    }
    let x, y, r;
    do {
      x = 2 * bits.double() - 1;
      y = 2 * bits.double() - 1;
      r = x * x + y * y;
    } while (r >= 1 || r === 0);
    const f = Math.sqrt(-2 * logGnu(r) / r);
    gauss.kept = f * x;
    out[i] = f * y;
  }
}
const PIECE$1 = 8192;
function cutNormals(normals, n, { mean, std, a, b }, put) {
  const piece = new Float64Array(Math.min(n, PIECE$1));
  for (let filled = 0, tried = 0; filled < n; tried += n) {
    if (filled === 0 && tried > PATIENCE) {
      throw new LensorError("limit", `Cannot draw truncated normals: next to nothing lies between ${a} and ${b}`);
    }
    for (let from = 0; from < n; from += PIECE$1) {
      const numbers = piece.subarray(0, n - from);
      normals(numbers);
      let kept = 0;
      for (const z of numbers) {
        const x = mean + std * z;
        if (x >= a && x <= b && filled + kept < n) numbers[kept++] = x;
      }
      put(numbers.subarray(0, kept), filled);
      filled += kept;
    }
  }
}
function quantiles(uniform, out, { mean, std, a, b, left, right }) {
  const mirrored = left + right > 0;
  const low = phi(mirrored ? -right : left);
  const high = phi(mirrored ? -left : right);
  for (let i = 0; i < out.length; i++) {
    const z = quantile(low + uniform() * (high - low));
    out[i] = Math.max(a, Math.min(b, (mirrored ? -z : z) * std + mean));
  }
}
function fromFloat64(numbers, out, dtype) {
  if (dtype === "float32" || dtype === "float64") return out.set(numbers);
  const store = storing(dtype);
  const single = dtype === "float16";
  for (let i = 0; i < numbers.length; i++) out[i] = store(single ? oddFloat32(numbers[i]) : numbers[i]);
}
function oddFloat32(x) {
  float[0] = x;
  const near = float[0];
  if (near === x || (word[0] & 1) === 1 || !Number.isFinite(near)) return near;
  word[0] += Math.abs(near) < Math.abs(x) ? 1 : -1;
  return float[0];
}
const PATIENCE = 2 ** 24;
const float = new Float32Array(1);
const word = new Int32Array(float.buffer);

// random/numpy/seed_sequence.ts
function seedSequence(entropy, options = {}) {
  checkOptions("make a seed sequence", options, ["spawnKey", "poolSize"]);
  const { spawnKey = [], poolSize = 4 } = options;
  if (typeof poolSize !== "number" || !Number.isInteger(poolSize) || poolSize < 4 || poolSize > 2 ** 16) {
    throw new LensorError(
      "range",
      `Cannot make a seed sequence: poolSize is ${describe(poolSize)}; use an integer from 4 on`
    );
  }
  const words = wordsOf("entropy", entropy);
  const path = wordsOf("spawnKey", spawnKey);
  if (path.length > 0) {
    while (words.length < poolSize) words.push(0);
  }
  const pool = mixed([...words, ...path], poolSize);
  let spawned = 0;
  return {
    entropy,
    spawnKey: spawnKey.map(Number),
    generateState(count) {
      checkCount("words", count);
      return generate(pool, count);
    },
    generateState64(count) {
      checkCount("words", count);
      const halves = generate(pool, 2 * count);
      return BigUint64Array.from(
        { length: count },
        (_, i) => BigInt(halves[2 * i + 1]) << 32n | BigInt(halves[2 * i])
      );
    },
    spawn(children) {
      checkCount("children", children);
      const first = spawned;
      spawned += children;
      return Array.from(
        { length: children },
        (_, i) => seedSequence(entropy, { spawnKey: [...spawnKey, first + i], poolSize })
      );
    }
  };
}
function wordsOf(name, value) {
  if (Array.isArray(value)) return value.flatMap((each) => wordsOf(name, each));
  if (typeof value !== "number" && typeof value !== "bigint") {
    throw new LensorError(
      "type",
      `Cannot seed numpy: expected an integer or a list of them as ${name}, found ${describe(value)}`
    );
  }
  if (typeof value === "number" && !Number.isSafeInteger(value) || value < 0) {
    throw new LensorError(
      "range",
      `Cannot seed numpy: ${name} ${value} is not a non-negative integer; pass a bigint beyond 2^53`
    );
  }
  const words = [];
  for (let rest = BigInt(value); rest > 0n || words.length === 0; rest >>= 32n) words.push(Number(rest & 0xffffffffn));
  return words;
}
function mixed(words, size) {
  const pool = new Uint32Array(size);
  let h = 1135663077;
  const hashed = (value) => {
    let v = value ^ h;
    h = Math.imul(h, 2468251765);
    v = Math.imul(v, h);
    return v ^ v >>> 16;
  };
  const mix = (at, value) => {
    const r = Math.imul(pool[at], 3389127133) - Math.imul(value, 1232336661);
    pool[at] = r ^ r >>> 16;
  };
  for (let i = 0; i < size; i++) pool[i] = hashed(words[i] ?? 0);
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++) if (to !== from) mix(to, hashed(pool[from]));
  }
  for (const word of words.slice(size)) for (let to = 0; to < size; to++) mix(to, hashed(word));
  return pool;
}
function generate(pool, count) {
  const out = new Uint32Array(count);
  let h = 2337405405;
  for (let i = 0; i < count; i++) {
    let v = pool[i % pool.length] ^ h;
    h = Math.imul(h, 1492356589);
    v = Math.imul(v, h);
    out[i] = v ^ v >>> 16;
  }
  return out;
}
function checkCount(what, count) {
  if (typeof count === "number" && Number.isSafeInteger(count) && count >= 0 && count < 2 ** 31) return;
  const code = typeof count === "number" ? "range" : "type";
  throw new LensorError(code, `Cannot use a seed sequence: ${describe(count)} is no number of ${what}`);
}

// random/numpy.ts
const numpy = Object.assign(
  (seed, options = {}) => {
    checkOptions("make a numpy generator", options, ["bitGenerator"]);
    const name = options.bitGenerator ?? "pcg64";
    const legacy = name === "legacy";
    if (name === "philox" && isStart(seed)) return generator(philoxAt(seed), name);
    if (legacy) return generator(legacyBits(legacySeed(seed)), name);
    const sequence = isSequence(seed) ? seed : seedSequence(seed);
    if (name === "pcg64") return generator(pcgSeeded(sequence.generateState64(4)), name, sequence);
    if (name === "mt19937") return generator(mtBits(sequence.generateState(624)), name, sequence);
    if (name === "philox") {
      return generator(philoxBits([...sequence.generateState64(2)], [0n, 0n, 0n, 0n]), name, sequence);
    }
    throw new LensorError(
      "unknown-name",
      `Cannot make a numpy generator: there is no bitGenerator ${describe(name)}; use pcg64, mt19937, philox or legacy`
    );
  },
  { seedSequence }
);
const INTO = ["dtype", "range", "into"];
function labelOf(name, sequence) {
  if (!sequence) return `numpy(${name})`;
  const { entropy, spawnKey } = sequence;
  const seed = typeof entropy === "number" || typeof entropy === "bigint" ? `${entropy}` : `[${[...entropy].join(", ")}]`;
  const kind = name === "pcg64" ? "" : `, ${name}`;
  const label = `numpy(${seed}${spawnKey.length > 0 ? `, spawn ${spawnKey.join(".")}` : ""}${kind})`;
  return label.length > 80 ? `numpy(${name})` : label;
}
function generator(start, name, sequence, gauss = { kept: void 0 }) {
  let bits = start;
  const legacy = name === "legacy";
  const normals = (out) => legacy ? legacyNormals(bits, out, gauss) : zigguratNormals(bits, out);
  const unsupported = (verb) => {
    throw new LensorError("unsupported", `Cannot ${verb}: the ${name} generator of NumPy has no such thing`);
  };
  const made = (what, n, options, fill) => {
    const dtype = floatType(what, options);
    return drawWhole(what, n, dtype, options, (out) => {
      if (dtype === "float64") return fill(out);
      const piece = new Float64Array(Math.min(n, PIECE$1));
      for (let at = 0; at < n; at += PIECE$1) {
        const numbers = piece.subarray(0, n - at);
        fill(numbers);
        fromFloat64(numbers, out.subarray(at, at + numbers.length), dtype);
      }
    });
  };
  const native = (what, options) => {
    checkOptions(`draw ${what}`, options, INTO);
    const dtype = floatType(what, options);
    if (dtype === "float32" && !legacy || dtype === "float64") return dtype;
    throw new LensorError(
      "type",
      `Cannot draw ${what} as ${dtype}: the ${name} generator has them as ${legacy ? "float64" : "float32 and float64"}`
    );
  };
  const rng = {
    at(path) {
      checkPath(path);
      return rng;
    },
    get root() {
      return rng;
    },
    clone: () => generator(bits.copy(), name, sequence, { ...gauss }),
    ordered: true,
    label: labelOf(name, sequence),
    get state() {
      return bits.state();
    },
    raw: (n) => drawWhole("raw outputs", n, "uint64", void 0, (out) => {
      for (let i = 0; i < n; i++) out[i] = bits.raw();
    }),
    bits(n, options) {
      checkOptions("draw bits", options, ["range"]);
      return drawWhole("bits", n, "uint32", options, (out) => {
        for (let i = 0; i < n; i++) out[i] = bits.next32();
      });
    },
    integers(n, options) {
      checkOptions("draw integers", options, [...INTO, "low", "high"]);
      const dtype = dtypeOf(options, "int32");
      const [low, high] = checkBounds(options?.low, options?.high, dtype);
      return drawWhole("integers", n, dtype, options, (out) => fillBetween(bits, out, dtype, low, high, legacy));
    },
    permutation(n) {
      const { out } = targetOf("draw a permutation", n, "uint32", void 0, void 0);
      for (let i = 0; i < n; i++) out[i] = i;
      rng.shuffle(out);
      return out;
    },
    shuffle(values, size = 1) {
      if (!Number.isInteger(size) || size < 1 || values.length % size !== 0) {
        throw new LensorError("shape", `Cannot shuffle ${values.length} elements: rows of ${size} do not divide them`);
      }
      const row = values.slice(0, size);
      const all = values;
      shuffled(bits, values.length / size, (i, j) => {
        if (size === 1) {
          const kept = all[i];
          all[i] = all[j];
          all[j] = kept;
          return;
        }
        row.set(all.subarray(i * size, (i + 1) * size));
        all.copyWithin(i * size, j * size, (j + 1) * size);
        all.set(row, j * size);
      });
    },
    bernoulli(n, options) {
      const { p, dtype } = checkBernoulli(options);
      const [one, zero] = cast(new Float32Array([1, 0]), "float32", dtype);
      return drawWhole("bernoulli numbers", n, dtype, options, (out) => {
        for (let i = 0; i < n; i++) out[i] = bits.double() < p ? one : zero;
      });
    },
    random(n, options) {
      const dtype = native("uniform numbers", options);
      return drawWhole("uniform numbers", n, dtype, options, (out) => {
        if (bits.fill?.("uniform", out)) return;
        if (dtype === "float64") {
          for (let i = 0; i < n; i++) out[i] = bits.double();
        } else for (let i = 0; i < n; i++) out[i] = (bits.next32() >>> 8) * 2 ** -24;
      });
    },
    standardNormal(n, options) {
      const dtype = native("normal numbers", options);
      return drawWhole("normal numbers", n, dtype, options, (out) => {
        if (dtype === "float64") normals(out);
        else zigguratNormals32(bits, out);
      });
    },
    uniform(n, options) {
      const { low, high } = checkUniform(options);
      const span = high - low;
      if (!(low <= high) || !Number.isFinite(span)) {
        throw new LensorError("range", `Cannot draw uniform numbers: [${low}, ${high}) is no range of finite numbers`);
      }
      return made("uniform numbers", n, options, (out) => {
        for (let i = 0; i < out.length; i++) out[i] = low + span * bits.double();
      });
    },
    normal(n, options) {
      const { mean, std } = checkWant(options, "float64");
      return made("normal numbers", n, options, (out) => {
        normals(out);
        for (let i = 0; i < out.length; i++) out[i] = mean + std * out[i];
      });
    },
    truncatedNormal(n, options) {
      const want = checkTruncated(options, "float64");
      const what = "truncated normals";
      const dtype = floatType(what, options);
      if (options.method === "inverse") {
        return made(what, n, options, (out) => quantiles(
          () => bits.double(),
          out,
          want
        ));
      }
      return drawWhole(what, n, dtype, options, (out) => {
        cutNormals(normals, n, want, (some, at) => fromFloat64(some, out.subarray(at, at + some.length), dtype));
      });
    },
    spawn(n) {
      if (!sequence) return unsupported("spawn generators");
      return sequence.spawn(n).map((child) => numpy(child, { bitGenerator: name }));
    },
    advance(delta) {
      if (!bits.advanced) return unsupported("advance");
      bits = bits.advanced(stepsOf("advance", delta));
    },
    jumped(jumps = 1) {
      return generator(bits.jumped(stepsOf("jump", jumps)), name, sequence);
    }
  };
  return rng;
}
function stepsOf(verb, steps) {
  if (typeof steps === "bigint") return steps;
  if (Number.isSafeInteger(steps)) return BigInt(steps);
  const code = typeof steps === "number" ? "range" : "type";
  throw new LensorError(code, `Cannot ${verb}: ${describe(steps)} is no number of steps; use an integer`);
}
function legacySeed(seed) {
  const words = isSequence(seed) || isStart(seed) ? [] : [seed].flat();
  for (const word of words) {
    if (typeof word !== "number" && typeof word !== "bigint") {
      throw new LensorError("type", `Cannot seed numpy: expected an integer as seed, found ${describe(word)}`);
    }
    if (typeof word === "number" && !Number.isInteger(word) || word < 0 || word > 4294967295) {
      throw new LensorError("range", `Cannot seed numpy: legacy seed ${word} is outside of 0 to 2^32-1`);
    }
  }
  if (words.length === 0) {
    throw new LensorError(
      "type",
      "Cannot seed numpy: the legacy generator takes an integer or a list that is not empty"
    );
  }
  return Array.isArray(seed) ? words.map(Number) : Number(words[0]);
}
function isSequence(seed) {
  return typeof seed === "object" && seed !== null && "generateState64" in seed;
}
function isStart(seed) {
  return typeof seed === "object" && seed !== null && "key" in seed;
}
function philoxAt({ key, counter = 0n }) {
  const words = (name, value, most) => {
    const parts = Array.isArray(value) ? value : [value];
    const list = Array.isArray(value) ? parts.map((part) => wordsOf(name, part).reduceRight((sum, word) => sum << 32n | BigInt(word), 0n)) : Array.from({ length: most }, (_, i) => wordsOf(name, value).slice(2 * i, 2 * i + 2)).map(([low = 0, high = 0]) => BigInt(high) << 32n | BigInt(low));
    if (list.length === most && list.every((word) => word >> 64n === 0n)) return list;
    throw new LensorError("range", `Cannot seed numpy: ${name} is not ${most} words of 64 bits`);
  };
  return philoxBits(words("key", key, 2), words("counter", counter, 4));
}

// math/log_odds.ts
function logOdds(p) {
  return -log((1 - p) / p);
}

// kernels/_dense_plain.ts
const plainDense = {
  ...plainProducts((count) => new Float64Array(count), (x) => x),
  single: plainProducts((count) => new Float32Array(count), Math.fround),
  factorPanel,
  updateAndDot,
  updateAndAdd,
  updateSymmetric,
  rotate
};
const DEPTH = 256;
const STRIP = 256;
function plainProducts(room, round) {
  return {
    room,
    // A strip of b stays in the cache while all rows use it
    product(mode, c, a, b, n, k, m) {
      const x = a.data;
      const y = b.data;
      const z = c.data;
      const sums = room(Math.min(STRIP, m));
      for (let from = 0; from < k; from += DEPTH) {
        const end = Math.min(k, from + DEPTH);
        const first = mode === 0 && from === 0;
        for (let left = 0; left < m; left += STRIP) {
          const width = Math.min(STRIP, m - left);
          for (let i = 0; i < n; i++) {
            sums.fill(0);
            for (let l = from; l < end; l++) {
              const factor = x[a.at + i * a.down + l * a.along];
              const start = b.at + l * b.down + left * b.along;
              for (let j = 0, q = start; j < width; j++, q += b.along) sums[j] += round(factor * y[q]);
            }
            const out = c.at + i * c.down + left;
            if (first) {
              for (let j = 0; j < width; j++) z[out + j] = sums[j];
            } else if (mode < 0) {
              for (let j = 0; j < width; j++) z[out + j] -= sums[j];
            } else for (let j = 0; j < width; j++) z[out + j] += sums[j];
          }
        }
      }
    },
    factorLu({ data: x, at: first, down }, rows, cols, pivots) {
      for (let j = 0; j < Math.min(rows, cols); j++) {
        const top = first + j * down;
        let best = j, size = Math.abs(x[top + j]);
        for (let i = j + 1; i < rows && size === size; i++) {
          const y = Math.abs(x[first + i * down + j]);
          if (!(y > size) && y === y) continue;
          size = y;
          best = i;
        }
        pivots.data[pivots.at + j] = best;
        for (let c = 0, other = first + best * down; best !== j && c < cols; c++) {
          [x[top + c], x[other + c]] = [x[other + c], x[top + c]];
        }
        if (size === 0) continue;
        for (let i = j + 1; i < rows; i++) {
          const row = first + i * down;
          x[row + j] /= x[top + j];
          for (let c = j + 1, factor = x[row + j]; c < cols; c++) x[row + c] -= round(factor * x[top + c]);
        }
      }
    },
    exchange({ data: x, at, down }, cols, pivots, count) {
      for (let i = 0; i < count; i++) {
        const other = pivots.data[pivots.at + i];
        for (let c = 0, p = at + i * down, q = at + other * down; other !== i && c < cols; c++, p++, q++) {
          [x[p], x[q]] = [x[q], x[p]];
        }
      }
    },
    solveLeft(t, n, b, cols, upper, unit) {
      const x = b.data;
      for (let s = 0; s < n; s++) {
        const i = upper ? n - 1 - s : s;
        const line = t.at + i * t.down;
        const to = b.at + i * b.down;
        for (let r = 0; r < s; r++) {
          const k = upper ? n - 1 - r : r;
          const factor = t.data[line + k * t.along];
          const from = b.at + k * b.down;
          for (let j = 0; j < cols; j++) x[to + j] -= round(factor * x[from + j]);
        }
        for (let j = 0, d = t.data[line + i * t.along]; !unit && j < cols; j++) x[to + j] /= d;
      }
    },
    solveRight(t, n, b, rows) {
      for (let i = 0, at = b.at; i < rows; i++, at += b.down) {
        for (let k = 0; k < n; k++) {
          const line = t.at + k * t.down;
          b.data[at + k] /= t.data[line + k * t.along];
          for (let j = k + 1, factor = b.data[at + k]; j < n; j++) {
            b.data[at + j] -= round(factor * t.data[line + j * t.along]);
          }
        }
      }
    }
  };
}
const TINY = 1e-200;
const SMALL = 1e-100;
const LARGER = 2 ** 600;
function factorPanel({ data: v, at: first }, rows, width, { data: t, at: corner }, diagonal, { data: dots, at: dot }) {
  for (let j = 0; j < width; j++) {
    const line = first + j * width;
    const below = rows - j - 1;
    const under = line + width + j;
    let square = squares(v, under, width, below, 1), head = v[line + j], larger = 1;
    if (square < TINY && Math.abs(head) < SMALL) {
      larger = LARGER;
      head *= larger;
      square = squares(v, under, width, below, larger);
    }
    let alpha = head, tau = 0;
    if (square !== 0) {
      const length = Math.sqrt(head * head + square);
      alpha = head >= 0 ? -length : length;
      tau = (alpha - head) / alpha;
      const scale = 1 / (head - alpha);
      for (let i = 0, at = under; i < below; i++, at += width) v[at] = v[at] * larger * scale;
    }
    diagonal.data[diagonal.at + j] = alpha / larger;
    v[line + j] = 1;
    dots.fill(0, dot, dot + width);
    for (let i = 0, at = line; i <= below; i++, at += width) {
      const x = v[at + j];
      for (let c = 0; c < width; c++) dots[dot + c] += x * v[at + c];
    }
    for (let i = 0, at = line; i <= below; i++, at += width) {
      const x = tau * v[at + j];
      for (let c = j + 1; c < width; c++) v[at + c] -= x * dots[dot + c];
    }
    for (let i = 0; i < j; i++) {
      let sum = 0;
      for (let c = i; c < j; c++) sum += t[corner + i * width + c] * dots[dot + c];
      t[corner + i * width + j] = -tau * sum;
    }
    t[corner + j * width + j] = tau;
  }
}
function squares(v, at, step, count, larger) {
  let a = 0, b = 0, c = 0, d = 0, i = 0;
  for (; i + 4 <= count; i += 4, at += 4 * step) {
    const w = v[at] * larger;
    const x = v[at + step] * larger;
    const y = v[at + 2 * step] * larger;
    const z = v[at + 3 * step] * larger;
    a += w * w;
    b += x * x;
    c += y * y;
    d += z * z;
  }
  for (; i < count; i++, at += step) {
    const w = v[at] * larger;
    a += w * w;
  }
  return a + b + (c + d);
}
function updateAndDot(a, rows, cols, x, y, z, out) {
  const whole = cols - cols % 4;
  for (let i = 0, at = a.at; i < rows; i++, at += a.down) {
    const c = x.data[x.at + i];
    for (let j = 0; j < cols; j++) a.data[at + j] -= c * y.data[y.at + j];
    let sum = inTurns(a.data, at, z, whole);
    for (let j = whole; j < cols; j++) sum += a.data[at + j] * z.data[z.at + j];
    out.data[out.at + i] = sum;
  }
}
function inTurns(x, at, z, count) {
  let a = 0, b = 0, c = 0, d = 0;
  for (let j = 0, q = z.at; j < count; j += 4, at += 4, q += 4) {
    a += x[at] * z.data[q];
    b += x[at + 1] * z.data[q + 1];
    c += x[at + 2] * z.data[q + 2];
    d += x[at + 3] * z.data[q + 3];
  }
  return a + c + (b + d);
}
function updateAndAdd(a, rows, cols, x, y, z, out) {
  out.data.fill(0, out.at, out.at + cols);
  for (let i = 0, at = a.at; i < rows; i++, at += a.down) {
    const c = x.data[x.at + i];
    const e = z.data[z.at + i];
    for (let j = 0; j < cols; j++) {
      const t = a.data[at + j] - c * y.data[y.at + j];
      a.data[at + j] = t;
      out.data[out.at + j] += e * t;
    }
  }
}
function updateSymmetric(a, n, x, y, z, out) {
  for (let i = 0, at = a.at; i < n; i++, at += a.down) {
    const c = x.data[x.at + i];
    const e = y.data[y.at + i];
    const f = z.data[z.at + i];
    const whole = i - i % 4;
    for (let j = 0; j <= i; j++) a.data[at + j] = a.data[at + j] - c * y.data[y.at + j] - e * x.data[x.at + j];
    let sum = inTurns(a.data, at, z, whole);
    for (let j = whole; j < i; j++) sum += a.data[at + j] * z.data[z.at + j];
    for (let j = 0; j < i; j++) out.data[out.at + j] += a.data[at + j] * f;
    out.data[out.at + i] = sum + a.data[at + i] * f;
  }
}
function rotate(z, cols, count, turns) {
  for (let r = 0, at = z.at, pair = turns.at; r < count; r++, at += z.down, pair += 2) {
    const cos = turns.data[pair];
    const sin = turns.data[pair + 1];
    const next = at + z.down;
    for (let j = 0; j < cols; j++) {
      const p = z.data[at + j];
      const q = z.data[next + j];
      z.data[at + j] = cos * p + sin * q;
      z.data[next + j] = cos * q - sin * p;
    }
  }
}

// kernels/_dense_wasm.ts
const DENSE = `
AGFzbQEAAAABSgdgBX9/f39/AGAGf39/f39/AGAHf39/f39/fwBgDH9/f39/f39/f39/fwBgCX9/f39/f39/fwBgCH9/f39/f39/AGAEf39/fA
F8Ag8BA2VudgZtZW1vcnkCAAADIiEAAQEDAwABAQMDAAAAAAAAAAAEBAQEAgICAgYBAQUFAgAEBQFwAQEBBkwJfwBBgIAEC38AQYCAFAt/AEGA
gDQLfwBBgAELfwBBgAILfwBBgAILfABErPdOFZJ+aBYLfABEMAWO5C7/KysLfABEAAAAAAAAcGULB80BEAdwcm9kdWN0AAQJcHJvZHVjdDMyAA
kIZXhjaGFuZ2UACwpleGNoYW5nZTMyAA0IZmFjdG9yTHUADwpmYWN0b3JMdTMyABEJc29sdmVMZWZ0ABMLc29sdmVMZWZ0MzIAFQpzb2x2ZVJp
Z2h0ABcMc29sdmVSaWdodDMyABkLZmFjdG9yUGFuZWwAHAx1cGRhdGVBbmREb3QAHQx1cGRhdGVBbmRBZGQAHg91cGRhdGVTeW1tZXRyaWMAHw
Zyb3RhdGUAIAZtZW1vcnkCAAkGAQBBAQsACo16IfQBAQZ/QQAhBUGAgBQhBgNAIAQgBUoEQEEEIgcgBCAFayIIIAcgCEgbIQcgAiAFbCAAaiEI
IAJBCEZBACAHQQRGGwRAQQAhBwNAIAMgB0oEQCAGIAj9AAQA/QsEACAGIAj9AAQQ/QsEECAHQQFqIQcgASAIaiEIIAZBIGohBgwBCwsFQQAhCQ
NAIAMgCUoEQEEAIQoDQCAKQQRIBEAgCkEDdCAGaiAHIApKBHwgAiAKbCAIaisDAAVEAAAAAAAAAAALOQMAIApBAWohCgwBCwsgCUEBaiEJIAEg
CGohCCAGQSBqIQYMAQsLCyAFQQRqIQUMAQsLC6MDAwN7Bn8BfEQAAAAAAADwv0QAAAAAAADwPyAFG/0UIQZBACEJQYCABCEKA0AgBCAJSgRAQQ
QiCyAEIAlrIgwgCyAMSBshCyABIAlsIABqIQwgAUEIRkEAIAtBBEYbBEBBACELA0AgAyALSgRAIAogDP0ABAAgBv3yAf0LBAAgCiAM/QAEECAG
/fIB/QsEECALQQFqIQsgAiAMaiEMIApBIGohCgwBCwsFIAtBBEYEQCABQQF0IQsgASALaiENQQAhDgNAIAMgDkoEQCABIAxqIAz9XQMA/VcDAA
EhByAMIA1qIAwgC2r9XQMA/VcDAAEhCCAKIAcgBv3yAf0LBAAgCiAIIAb98gH9CwQQIA5BAWohDiACIAxqIQwgCkEgaiEKDAELCwVBACENA0Ag
AyANSgRAQQAhDgNAIA5BBEgEQCALIA5KBHwgASAObCAMaisDAAVEAAAAAAAAAAALIQ8gDkEDdCAKaiAPmiAPIAUbOQMAIA5BAWohDgwBCwsgDU
EBaiENIAIgDGohDCAKQSBqIQoMAQsLCwsgCUEEaiEJDAELCwveHAMOexF/AXwgAkEFdCEbIAJBBXQhHEEAIR1BgIAUIRUDQCAEIB1KBEAgGyAV
aiEWIB1BA3QgAGohHkEEIgIgBCAdayIUIAIgFEgbIR9BACEgQYCABCEXA0AgAyAgSgRAIAEgIGwgHmohGEEEIgIgAyAgayIUIAIgFEgbISEgH0
EERkEAICFBBEYbBEAgFyECIBUhGQEgGCEUAQH9DAAAAAAAAAAAAAAAAAAAAAAhBiAGIQcgBiEIIAYhCSAGIQogBiELIAYhDCAGIQ0gFkEgayEY
A0AgGSAYSQRAIBn9AAQAIQ4gGf0ABBAhDwJ7AUEAIRogGkUEQCAC/QoDAAwBCyAC/QoDOAshECAGIBAgDv3yAf3wASEGIAcgECAP/fIB/fABIQ
cCewFBASEaIBpFBEAgAv0KAwAMAQsgGgRAIAL9CgMIDAELIAL9CgM4CyEQIAggECAO/fIB/fABIQggCSAQIA/98gH98AEhCQJ7AUECIRogGkUE
QCAC/QoDAAwBCyAaQQFGBEAgAv0KAwgMAQsgGkECRgRAIAL9CgMQDAELIBpBA0YEQCAC/QoDGAwBCyAC/QoDOAshECAKIBAgDv3yAf3wASEKIA
sgECAP/fIB/fABIQsCewFBAyEaIBpFBEAgAv0KAwAMAQsgGkEBRgRAIAL9CgMIDAELIBpBAkYEQCAC/QoDEAwBCyAaQQNGBEAgAv0KAxgMAQsg
Av0KAzgLIRAgDCAQIA798gH98AEhDCANIBAgD/3yAf3wASENIBn9AAQgIQ4gGf0ABDAhDwJ7AUEEIRogGkUEQCAC/QoDAAwBCyAaQQFGBEAgAv
0KAwgMAQsgGkECRgRAIAL9CgMQDAELIBpBA0YEQCAC/QoDGAwBCyAaQQRGBEAgAv0KAyAMAQsgGkEFRgRAIAL9CgMoDAELIBpBBkYEeyAC/QoD
MAUgAv0KAzgLCyEQIAYgECAO/fIB/fABIQYgByAQIA/98gH98AEhBwJ7AUEFIRogGkUEQCAC/QoDAAwBCyAaQQFGBEAgAv0KAwgMAQsgGkECRg
RAIAL9CgMQDAELIBpBA0YEQCAC/QoDGAwBCyAaQQRGBEAgAv0KAyAMAQsgGkEFRgRAIAL9CgMoDAELIBpBBkYEeyAC/QoDMAUgAv0KAzgLCyEQ
IAggECAO/fIB/fABIQggCSAQIA/98gH98AEhCQJ7AUEGIRogGkUEQCAC/QoDAAwBCyAaQQFGBEAgAv0KAwgMAQsgGkECRgRAIAL9CgMQDAELIB
pBA0YEQCAC/QoDGAwBCyAaQQRGBEAgAv0KAyAMAQsgGkEFRgRAIAL9CgMoDAELIBpBBkYEeyAC/QoDMAUgAv0KAzgLCyEQIAogECAO/fIB/fAB
IQogCyAQIA/98gH98AEhCwJ7AUEHIRogGkUEQCAC/QoDAAwBCyAaQQFGBEAgAv0KAwgMAQsgGkECRgRAIAL9CgMQDAELIBpBA0YEQCAC/QoDGA
wBCyAaQQRGBEAgAv0KAyAMAQsgGkEFRgRAIAL9CgMoDAELIBpBBkYEeyAC/QoDMAUgAv0KAzgLCyEQIAwgECAO/fIB/fABIQwgDSAQIA/98gH9
8AEhDSAZQUBrIRkgAkFAayECDAELCyAZIBZJBEAgGf0ABAAhDiAZ/QAEECEPAnsBQQAhGCAYRQRAIAL9CgMADAELIAL9CgM4CyEQAnsBQQEhGC
AYRQRAIAL9CgMADAELIBgEQCAC/QoDCAwBCyAC/QoDOAshEQJ7AUECIRggGEUEQCAC/QoDAAwBCyAYQQFGBEAgAv0KAwgMAQsgGEECRgRAIAL9
CgMQDAELIBhBA0YEQCAC/QoDGAwBCyAC/QoDOAshEgJ7AUEDIRggGEUEQCAC/QoDAAwBCyAYQQFGBEAgAv0KAwgMAQsgGEECRgRAIAL9CgMQDA
ELIBhBA0YEQCAC/QoDGAwBCyAC/QoDOAshEyAGIBAgDv3yAf3wASEGIAcgECAP/fIB/fABIQcgCCARIA798gH98AEhCCAJIBEgD/3yAf3wASEJ
IAogEiAO/fIB/fABIQogCyASIA/98gH98AEhCyAMIBMgDv3yAf3wASEMIA0gEyAP/fIB/fABIQ0LASAFIQIBASAUIAIEeyAGBSAU/QAEACAG/f
ABC/0LBAAgFCACBHsgBwUgFP0ABBAgB/3wAQv9CwQQIBQgAWohGCAFIQIBASAYIAIEeyAIBSAY/QAEACAI/fABC/0LBAAgGCACBHsgCQUgGP0A
BBAgCf3wAQv9CwQQIAFBAXQgFGohGCAFIQIBASAYIAIEeyAKBSAY/QAEACAK/fABC/0LBAAgGCACBHsgCwUgGP0ABBAgC/3wAQv9CwQQIAFBA2
wgFGohFCAFIQIBASAUIAIEeyAMBSAU/QAEACAM/fABC/0LBAAgFCACBHsgDQUgFP0ABBAgDf3wAQv9CwQQBSAXIQIgFSEZAUGAgDQhGkEgISJB
ASEU/QwAAAAAAAAAAAAAAAAAAAAAIQYgBiEHIAYhCCAGIQkgBiEKIAYhCyAGIQwgBiENIBZBIGshIwNAIBkgI0kEQCAZ/QAEACEOIBn9AAQQIQ
8CewFBACEkICRFBEAgAv0KAwAMAQsgAv0KAzgLIRAgBiAQIA798gH98AEhBiAHIBAgD/3yAf3wASEHAnsBQQEhJCAkRQRAIAL9CgMADAELICQE
QCAC/QoDCAwBCyAC/QoDOAshECAIIBAgDv3yAf3wASEIIAkgECAP/fIB/fABIQkCewFBAiEkICRFBEAgAv0KAwAMAQsgJEEBRgRAIAL9CgMIDA
ELICRBAkYEQCAC/QoDEAwBCyAkQQNGBEAgAv0KAxgMAQsgAv0KAzgLIRAgCiAQIA798gH98AEhCiALIBAgD/3yAf3wASELAnsBQQMhJCAkRQRA
IAL9CgMADAELICRBAUYEQCAC/QoDCAwBCyAkQQJGBEAgAv0KAxAMAQsgJEEDRgRAIAL9CgMYDAELIAL9CgM4CyEQIAwgECAO/fIB/fABIQwgDS
AQIA/98gH98AEhDSAZ/QAEICEOIBn9AAQwIQ8CewFBBCEkICRFBEAgAv0KAwAMAQsgJEEBRgRAIAL9CgMIDAELICRBAkYEQCAC/QoDEAwBCyAk
QQNGBEAgAv0KAxgMAQsgJEEERgRAIAL9CgMgDAELICRBBUYEQCAC/QoDKAwBCyAkQQZGBHsgAv0KAzAFIAL9CgM4CwshECAGIBAgDv3yAf3wAS
EGIAcgECAP/fIB/fABIQcCewFBBSEkICRFBEAgAv0KAwAMAQsgJEEBRgRAIAL9CgMIDAELICRBAkYEQCAC/QoDEAwBCyAkQQNGBEAgAv0KAxgM
AQsgJEEERgRAIAL9CgMgDAELICRBBUYEQCAC/QoDKAwBCyAkQQZGBHsgAv0KAzAFIAL9CgM4CwshECAIIBAgDv3yAf3wASEIIAkgECAP/fIB/f
ABIQkCewFBBiEkICRFBEAgAv0KAwAMAQsgJEEBRgRAIAL9CgMIDAELICRBAkYEQCAC/QoDEAwBCyAkQQNGBEAgAv0KAxgMAQsgJEEERgRAIAL9
CgMgDAELICRBBUYEQCAC/QoDKAwBCyAkQQZGBHsgAv0KAzAFIAL9CgM4CwshECAKIBAgDv3yAf3wASEKIAsgECAP/fIB/fABIQsCewFBByEkIC
RFBEAgAv0KAwAMAQsgJEEBRgRAIAL9CgMIDAELICRBAkYEQCAC/QoDEAwBCyAkQQNGBEAgAv0KAxgMAQsgJEEERgRAIAL9CgMgDAELICRBBUYE
QCAC/QoDKAwBCyAkQQZGBHsgAv0KAzAFIAL9CgM4CwshECAMIBAgDv3yAf3wASEMIA0gECAP/fIB/fABIQ0gGUFAayEZIAJBQGshAgwBCwsgGS
AWSQRAIBn9AAQAIQ4gGf0ABBAhDwJ7AUEAIRkgGUUEQCAC/QoDAAwBCyAC/QoDOAshEAJ7AUEBIRkgGUUEQCAC/QoDAAwBCyAZBEAgAv0KAwgM
AQsgAv0KAzgLIRECewFBAiEZIBlFBEAgAv0KAwAMAQsgGUEBRgRAIAL9CgMIDAELIBlBAkYEQCAC/QoDEAwBCyAZQQNGBEAgAv0KAxgMAQsgAv
0KAzgLIRICewFBAyEZIBlFBEAgAv0KAwAMAQsgGUEBRgRAIAL9CgMIDAELIBlBAkYEQCAC/QoDEAwBCyAZQQNGBEAgAv0KAxgMAQsgAv0KAzgL
IRMgBiAQIA798gH98AEhBiAHIBAgD/3yAf3wASEHIAggESAO/fIB/fABIQggCSARIA/98gH98AEhCSAKIBIgDv3yAf3wASEKIAsgEiAP/fIB/f
ABIQsgDCATIA798gH98AEhDCANIBMgD/3yAf3wASENCwEBAQEgGiAUBHsgBgUgGv0ABAAgBv3wAQv9CwQAIBogFAR7IAcFIBr9AAQQIAf98AEL
/QsEECAaICJqIQIBAQEgAiAUBHsgCAUgAv0ABAAgCP3wAQv9CwQAIAIgFAR7IAkFIAL9AAQQIAn98AEL/QsEECAiQQF0IBpqIQIBAQEgAiAUBH
sgCgUgAv0ABAAgCv3wAQv9CwQAIAIgFAR7IAsFIAL9AAQQIAv98AEL/QsEECAiQQNsIBpqIQIBAQEgAiAUBHsgDAUgAv0ABAAgDP3wAQv9CwQA
IAIgFAR7IA0FIAL9AAQQIA398AEL/QsEEEEAIQIDQCAhIAJKBEBBACEUA0AgHyAUSgRAIAEgAmwgGGogFEEDdGohGSACQQV0QYCANGogFEEDdG
orAwAhJSAZIAUEfCAlBSAZKwMAICWgCzkDACAUQQFqIRQMAQsLIAJBAWohAgwBCwsLICBBBGohICAcIBdqIRcMAQsLIB1BBGohHSAbIBVqIRUM
AQsLC+oBAQh/QQAhDQNAIAogDUoEQEGAAiIMIAogDWsiDiAMIA5IGyEOIABFIgwEfyANRQUgDAshDEEAIQ8DQCALIA9KBEBBgAIiECALIA9rIh
EgECARSBshECAHIA1sIAZqIAggD2xqIAcgCCAOIBAQAEEAIREDQCAJIBFKBEBBgAEiEiAJIBFrIhMgEiATSBshEiAEIBFsIANqIAUgDWxqIAQg
BSAOIBIgAEEASBABIAIgEWwgAWogD0EDdGogAiAOIBIgECAMEAIgEUGAAWohEQwBCwsgD0GAAmohDwwBCwsgDUGAAmohDQwBCwsLKwAgACABIA
JBA3QgAyAEQQN0IAVBA3QgBiAHQQN0IAhBA3QgCSAKIAsQAwvwAQEGf0EAIQVBgIAUIQYDQCAEIAVKBEBBCCIHIAQgBWsiCCAHIAhIGyEHIAIg
BWwgAGohCCACQQRGQQAgB0EIRhsEQEEAIQcDQCADIAdKBEAgBiAI/QAEAP0LBAAgBiAI/QAEEP0LBBAgB0EBaiEHIAEgCGohCCAGQSBqIQYMAQ
sLBUEAIQkDQCADIAlKBEBBACEKA0AgCkEISARAIApBAnQgBmogByAKSgR9IAIgCmwgCGoqAgAFQwAAAAALOAIAIApBAWohCgwBCwsgCUEBaiEJ
IAEgCGohCCAGQSBqIQYMAQsLCyAFQQhqIQUMAQsLC/gCAwJ7Bn8BfUMAAIC/QwAAgD8gBRv9EyEGQQAhCEGAgAQhCQNAIAQgCEoEQEEEIgogBC
AIayILIAogC0gbIQogASAIbCAAaiELIAFBBEZBACAKQQRGGwRAQQAhCgNAIAMgCkoEQCAJIAv9AAQAIAb95gH9CwQAIApBAWohCiACIAtqIQsg
CUEQaiEJDAELCwUgCkEERgRAIAFBAXQhCiABIApqIQxBACENA0AgAyANSgRAIAEgC2ogC/1cAgD9VgIAASEHIAkgCyAMaiALIApqIAf9VgIAAv
1WAgADIAb95gH9CwQAIA1BAWohDSACIAtqIQsgCUEQaiEJDAELCwVBACEMA0AgAyAMSgRAQQAhDQNAIA1BBEgEQCAKIA1KBH0gASANbCALaioC
AAVDAAAAAAshDiANQQJ0IAlqIA6MIA4gBRs4AgAgDUEBaiENDAELCyAMQQFqIQwgAiALaiELIAlBEGohCQwBCwsLCyAIQQRqIQgMAQsLC94cAw
57EX8BfSACQQV0IRsgAkEEdCEcQQAhHUGAgBQhFQNAIAQgHUoEQCAbIBVqIRYgHUECdCAAaiEeQQgiAiAEIB1rIhQgAiAUSBshH0EAISBBgIAE
IRcDQCADICBKBEAgASAgbCAeaiEYQQQiAiADICBrIhQgAiAUSBshISAfQQhGQQAgIUEERhsEQCAXIQIgFSEZASAYIRQBAf0MAAAAAAAAAAAAAA
AAAAAAACEGIAYhByAGIQggBiEJIAYhCiAGIQsgBiEMIAYhDSAWQSBrIRgDQCAZIBhJBEAgGf0ABAAhDiAZ/QAEECEPAnsBQQAhGiAaRQRAIAL9
CQIADAELIAL9CQIcCyEQIAYgECAO/eYB/eQBIQYgByAQIA/95gH95AEhBwJ7AUEBIRogGkUEQCAC/QkCAAwBCyAaBEAgAv0JAgQMAQsgAv0JAh
wLIRAgCCAQIA795gH95AEhCCAJIBAgD/3mAf3kASEJAnsBQQIhGiAaRQRAIAL9CQIADAELIBpBAUYEQCAC/QkCBAwBCyAaQQJGBEAgAv0JAggM
AQsgGkEDRgRAIAL9CQIMDAELIAL9CQIcCyEQIAogECAO/eYB/eQBIQogCyAQIA/95gH95AEhCwJ7AUEDIRogGkUEQCAC/QkCAAwBCyAaQQFGBE
AgAv0JAgQMAQsgGkECRgRAIAL9CQIIDAELIBpBA0YEQCAC/QkCDAwBCyAC/QkCHAshECAMIBAgDv3mAf3kASEMIA0gECAP/eYB/eQBIQ0gGf0A
BCAhDiAZ/QAEMCEPAnsBQQQhGiAaRQRAIAL9CQIADAELIBpBAUYEQCAC/QkCBAwBCyAaQQJGBEAgAv0JAggMAQsgGkEDRgRAIAL9CQIMDAELIB
pBBEYEQCAC/QkCEAwBCyAaQQVGBEAgAv0JAhQMAQsgGkEGRgR7IAL9CQIYBSAC/QkCHAsLIRAgBiAQIA795gH95AEhBiAHIBAgD/3mAf3kASEH
AnsBQQUhGiAaRQRAIAL9CQIADAELIBpBAUYEQCAC/QkCBAwBCyAaQQJGBEAgAv0JAggMAQsgGkEDRgRAIAL9CQIMDAELIBpBBEYEQCAC/QkCEA
wBCyAaQQVGBEAgAv0JAhQMAQsgGkEGRgR7IAL9CQIYBSAC/QkCHAsLIRAgCCAQIA795gH95AEhCCAJIBAgD/3mAf3kASEJAnsBQQYhGiAaRQRA
IAL9CQIADAELIBpBAUYEQCAC/QkCBAwBCyAaQQJGBEAgAv0JAggMAQsgGkEDRgRAIAL9CQIMDAELIBpBBEYEQCAC/QkCEAwBCyAaQQVGBEAgAv
0JAhQMAQsgGkEGRgR7IAL9CQIYBSAC/QkCHAsLIRAgCiAQIA795gH95AEhCiALIBAgD/3mAf3kASELAnsBQQchGiAaRQRAIAL9CQIADAELIBpB
AUYEQCAC/QkCBAwBCyAaQQJGBEAgAv0JAggMAQsgGkEDRgRAIAL9CQIMDAELIBpBBEYEQCAC/QkCEAwBCyAaQQVGBEAgAv0JAhQMAQsgGkEGRg
R7IAL9CQIYBSAC/QkCHAsLIRAgDCAQIA795gH95AEhDCANIBAgD/3mAf3kASENIBlBQGshGSACQSBqIQIMAQsLIBkgFkkEQCAZ/QAEACEOIBn9
AAQQIQ8CewFBACEYIBhFBEAgAv0JAgAMAQsgAv0JAhwLIRACewFBASEYIBhFBEAgAv0JAgAMAQsgGARAIAL9CQIEDAELIAL9CQIcCyERAnsBQQ
IhGCAYRQRAIAL9CQIADAELIBhBAUYEQCAC/QkCBAwBCyAYQQJGBEAgAv0JAggMAQsgGEEDRgRAIAL9CQIMDAELIAL9CQIcCyESAnsBQQMhGCAY
RQRAIAL9CQIADAELIBhBAUYEQCAC/QkCBAwBCyAYQQJGBEAgAv0JAggMAQsgGEEDRgRAIAL9CQIMDAELIAL9CQIcCyETIAYgECAO/eYB/eQBIQ
YgByAQIA/95gH95AEhByAIIBEgDv3mAf3kASEIIAkgESAP/eYB/eQBIQkgCiASIA795gH95AEhCiALIBIgD/3mAf3kASELIAwgEyAO/eYB/eQB
IQwgDSATIA/95gH95AEhDQsBIAUhAgEBIBQgAgR7IAYFIBT9AAQAIAb95AEL/QsEACAUIAIEeyAHBSAU/QAEECAH/eQBC/0LBBAgFCABaiEYIA
UhAgEBIBggAgR7IAgFIBj9AAQAIAj95AEL/QsEACAYIAIEeyAJBSAY/QAEECAJ/eQBC/0LBBAgAUEBdCAUaiEYIAUhAgEBIBggAgR7IAoFIBj9
AAQAIAr95AEL/QsEACAYIAIEeyALBSAY/QAEECAL/eQBC/0LBBAgAUEDbCAUaiEUIAUhAgEBIBQgAgR7IAwFIBT9AAQAIAz95AEL/QsEACAUIA
IEeyANBSAU/QAEECAN/eQBC/0LBBAFIBchAiAVIRkBQYCANCEaQSAhIkEBIRT9DAAAAAAAAAAAAAAAAAAAAAAhBiAGIQcgBiEIIAYhCSAGIQog
BiELIAYhDCAGIQ0gFkEgayEjA0AgGSAjSQRAIBn9AAQAIQ4gGf0ABBAhDwJ7AUEAISQgJEUEQCAC/QkCAAwBCyAC/QkCHAshECAGIBAgDv3mAf
3kASEGIAcgECAP/eYB/eQBIQcCewFBASEkICRFBEAgAv0JAgAMAQsgJARAIAL9CQIEDAELIAL9CQIcCyEQIAggECAO/eYB/eQBIQggCSAQIA/9
5gH95AEhCQJ7AUECISQgJEUEQCAC/QkCAAwBCyAkQQFGBEAgAv0JAgQMAQsgJEECRgRAIAL9CQIIDAELICRBA0YEQCAC/QkCDAwBCyAC/QkCHA
shECAKIBAgDv3mAf3kASEKIAsgECAP/eYB/eQBIQsCewFBAyEkICRFBEAgAv0JAgAMAQsgJEEBRgRAIAL9CQIEDAELICRBAkYEQCAC/QkCCAwB
CyAkQQNGBEAgAv0JAgwMAQsgAv0JAhwLIRAgDCAQIA795gH95AEhDCANIBAgD/3mAf3kASENIBn9AAQgIQ4gGf0ABDAhDwJ7AUEEISQgJEUEQC
AC/QkCAAwBCyAkQQFGBEAgAv0JAgQMAQsgJEECRgRAIAL9CQIIDAELICRBA0YEQCAC/QkCDAwBCyAkQQRGBEAgAv0JAhAMAQsgJEEFRgRAIAL9
CQIUDAELICRBBkYEeyAC/QkCGAUgAv0JAhwLCyEQIAYgECAO/eYB/eQBIQYgByAQIA/95gH95AEhBwJ7AUEFISQgJEUEQCAC/QkCAAwBCyAkQQ
FGBEAgAv0JAgQMAQsgJEECRgRAIAL9CQIIDAELICRBA0YEQCAC/QkCDAwBCyAkQQRGBEAgAv0JAhAMAQsgJEEFRgRAIAL9CQIUDAELICRBBkYE
eyAC/QkCGAUgAv0JAhwLCyEQIAggECAO/eYB/eQBIQggCSAQIA/95gH95AEhCQJ7AUEGISQgJEUEQCAC/QkCAAwBCyAkQQFGBEAgAv0JAgQMAQ
sgJEECRgRAIAL9CQIIDAELICRBA0YEQCAC/QkCDAwBCyAkQQRGBEAgAv0JAhAMAQsgJEEFRgRAIAL9CQIUDAELICRBBkYEeyAC/QkCGAUgAv0J
AhwLCyEQIAogECAO/eYB/eQBIQogCyAQIA/95gH95AEhCwJ7AUEHISQgJEUEQCAC/QkCAAwBCyAkQQFGBEAgAv0JAgQMAQsgJEECRgRAIAL9CQ
IIDAELICRBA0YEQCAC/QkCDAwBCyAkQQRGBEAgAv0JAhAMAQsgJEEFRgRAIAL9CQIUDAELICRBBkYEeyAC/QkCGAUgAv0JAhwLCyEQIAwgECAO
/eYB/eQBIQwgDSAQIA/95gH95AEhDSAZQUBrIRkgAkEgaiECDAELCyAZIBZJBEAgGf0ABAAhDiAZ/QAEECEPAnsBQQAhGSAZRQRAIAL9CQIADA
ELIAL9CQIcCyEQAnsBQQEhGSAZRQRAIAL9CQIADAELIBkEQCAC/QkCBAwBCyAC/QkCHAshEQJ7AUECIRkgGUUEQCAC/QkCAAwBCyAZQQFGBEAg
Av0JAgQMAQsgGUECRgRAIAL9CQIIDAELIBlBA0YEQCAC/QkCDAwBCyAC/QkCHAshEgJ7AUEDIRkgGUUEQCAC/QkCAAwBCyAZQQFGBEAgAv0JAg
QMAQsgGUECRgRAIAL9CQIIDAELIBlBA0YEQCAC/QkCDAwBCyAC/QkCHAshEyAGIBAgDv3mAf3kASEGIAcgECAP/eYB/eQBIQcgCCARIA795gH9
5AEhCCAJIBEgD/3mAf3kASEJIAogEiAO/eYB/eQBIQogCyASIA/95gH95AEhCyAMIBMgDv3mAf3kASEMIA0gEyAP/eYB/eQBIQ0LAQEBASAaIB
QEeyAGBSAa/QAEACAG/eQBC/0LBAAgGiAUBHsgBwUgGv0ABBAgB/3kAQv9CwQQIBogImohAgEBASACIBQEeyAIBSAC/QAEACAI/eQBC/0LBAAg
AiAUBHsgCQUgAv0ABBAgCf3kAQv9CwQQICJBAXQgGmohAgEBASACIBQEeyAKBSAC/QAEACAK/eQBC/0LBAAgAiAUBHsgCwUgAv0ABBAgC/3kAQ
v9CwQQICJBA2wgGmohAgEBASACIBQEeyAMBSAC/QAEACAM/eQBC/0LBAAgAiAUBHsgDQUgAv0ABBAgDf3kAQv9CwQQQQAhAgNAICEgAkoEQEEA
IRQDQCAfIBRKBEAgASACbCAYaiAUQQJ0aiEZIAJBBXRBgIA0aiAUQQJ0aioCACElIBkgBQR9ICUFIBkqAgAgJZILOAIAIBRBAWohFAwBCwsgAk
EBaiECDAELCwsgIEEEaiEgIBwgF2ohFwwBCwsgHUEIaiEdIBsgFWohFQwBCwsL6gEBCH9BACENA0AgCiANSgRAQYACIgwgCiANayIOIAwgDkgb
IQ4gAEUiDAR/IA1FBSAMCyEMQQAhDwNAIAsgD0oEQEGAAiIQIAsgD2siESAQIBFIGyEQIAcgDWwgBmogCCAPbGogByAIIA4gEBAFQQAhEQNAIA
kgEUoEQEGAASISIAkgEWsiEyASIBNIGyESIAQgEWwgA2ogBSANbGogBCAFIA4gEiAAQQBIEAYgAiARbCABaiAPQQJ0aiACIA4gEiAQIAwQByAR
QYABaiERDAELCyAPQYACaiEPDAELCyANQYACaiENDAELCwsrACAAIAEgAkECdCADIARBAnQgBUECdCAGIAdBAnQgCEECdCAJIAogCxAIC88BAw
R/AXsBfCABQQN0IQEgAkEDdCECQQAhBQNAIAQgBUoEQCAFQQN0IANqKwMA/AIhBiAFIAZGRQRAASABIAVsIABqIQcgASAGbCAAaiEGIAIgB2oh
CANAIAggB0EQak8EQCAH/QAEACEJIAcgBv0ABAD9CwQAIAYgCf0LBAAgB0EQaiEHIAZBEGohBgwBCwsDQCAHIAhJBEAgBysDACEKIAcgBisDAD
kDACAGIAo5AwAgB0EIaiEHIAZBCGohBgwBCwsLIAVBAWohBQwBCwsLDgAgACABIAIgAyAEEAoLzwEDBH8BewF9IAFBAnQhASACQQJ0IQJBACEF
A0AgBCAFSgRAIAVBAnQgA2oqAgD8ACEGIAUgBkZFBEABIAEgBWwgAGohByABIAZsIABqIQYgAiAHaiEIA0AgCCAHQRBqTwRAIAf9AAQAIQkgBy
AG/QAEAP0LBAAgBiAJ/QsEACAHQRBqIQcgBkEQaiEGDAELCwNAIAcgCEkEQCAHKgIAIQogByAGKgIAOAIAIAYgCjgCACAHQQRqIQcgBkEEaiEG
DAELCwsgBUEBaiEFDAELCwsOACAAIAEgAiADIAQQDAvmAwMIfwJ8AXsgAUEDdCEIIAIgAyACIANIGyEJQQAhBQNAIAkgBUoEQCAIIAVsIABqIQ
YgBUEDdCEKIAUhASAGIApqKwMAmSENIAVBAWohByAKIAggBmpqIQsDQCANIA1hQQAgAiAHShsEQCALKwMAmSEOQQEgDiAOYiANIA5jGwRAIA4h
DSAHIQELIAdBAWohByAIIAtqIQsMAQsLIAQgCmogAbc5AwAgBSABRwRAQQAhCyAGIQcgCCABbCAAaiEBA0AgAyALSgRAIAcrAwAhDiAHIAErAw
A5AwAgASAOOQMAIAtBAWohCyAHQQhqIQcgAUEIaiEBDAELCwsgDUQAAAAAAAAAAGFFBEABIAYgCmorAwAhDSAFQQFqIQEgCCAGaiEHA0AgAiAB
SgRAIAogB2orAwAgDaMhDiAKIAdqIA45AwAgDv0UIQ8gBUEBaiELA0AgAyALQQJqTgRAIAtBA3QhDCAHIAxqIAcgDGr9AAQAIA8gBiAMav0ABA
D98gH98QH9CwQAIAtBAmohCwwBCwsDQCADIAtKBEAgC0EDdCEMIAcgDGogByAMaisDACAOIAYgDGorAwCioTkDACALQQFqIQsMAQsLIAFBAWoh
ASAIIAdqIQcMAQsLCyAFQQFqIQUMAQsLCw4AIAAgASACIAMgBBAOC+IDAwh/An0BeyABQQJ0IQggAiADIAIgA0gbIQlBACEFA0AgCSAFSgRAIA
ggBWwgAGohBiAFQQJ0IQogBSEBIAYgCmoqAgCLIQ0gBUEBaiEHIAogCCAGamohCwNAIA0gDVtBACACIAdKGwRAIAsqAgCLIQ5BASAOIA5cIA0g
Dl0bBEAgDiENIAchAQsgB0EBaiEHIAggC2ohCwwBCwsgBCAKaiABsjgCACAFIAFHBEBBACELIAYhByAIIAFsIABqIQEDQCADIAtKBEAgByoCAC
EOIAcgASoCADgCACABIA44AgAgC0EBaiELIAdBBGohByABQQRqIQEMAQsLCyANQwAAAABbRQRAASAGIApqKgIAIQ0gBUEBaiEBIAggBmohBwNA
IAIgAUoEQCAKIAdqKgIAIA2VIQ4gCiAHaiAOOAIAIA79EyEPIAVBAWohCwNAIAMgC0EEak4EQCALQQJ0IQwgByAMaiAHIAxq/QAEACAPIAYgDG
r9AAQA/eYB/eUB/QsEACALQQRqIQsMAQsLA0AgAyALSgRAIAtBAnQhDCAHIAxqIAcgDGoqAgAgDiAGIAxqKgIAlJM4AgAgC0EBaiELDAELCyAB
QQFqIQEgCCAHaiEHDAELCwsgBUEBaiEFDAELCwsOACAAIAEgAiADIAQQEAvCBAMJfwV7AXwgBUEDdCEFIAFBA3QhASACQQN0IQJBACEJA0AgBi
AJQQhqTgRAIAlBA3QgBGohCkEAIQsDQCADIAtKBEAgA0EBayALayALIAcbIQwgBSAMbCAKaiENIAEgDGwgAGohDiAN/QAEACESIA39AAQQIRMg
Df0ABCAhFCAN/QAEMCEVQQAhDwNAIAsgD0oEQCADQQFrIA9rIA8gBxshECAFIBBsIApqIREgAiAQbCAOaiEQIBD9CgMAIRYgEiAWIBH9AAQA/f
IB/fEBIRIgEyAWIBH9AAQQ/fIB/fEBIRMgFCAWIBH9AAQg/fIB/fEBIRQgFSAWIBH9AAQw/fIB/fEBIRUgD0EBaiEPDAELCyAIRQRAIAIgDGwg
DmohDCAM/QoDACEWIBIgFv3zASESIBMgFv3zASETIBQgFv3zASEUIBUgFv3zASEVCyANIBL9CwQAIA0gE/0LBBAgDSAU/QsEICANIBX9CwQwIA
tBAWohCwwBCwsgCUEIaiEJDAELCwNAIAYgCUoEQCAJQQN0IARqIQpBACELA0AgAyALSgRAIANBAWsgC2sgCyAHGyEMIAUgDGwgCmohDSABIAxs
IABqIQ4gDSsDACEXQQAhDwNAIAsgD0oEQCADQQFrIA9rIA8gBxshECAXIAIgEGwgDmorAwAgBSAQbCAKaisDAKKhIRcgD0EBaiEPDAELCyANIA
gEfCAXBSAXIAIgDGwgDmorAwCjCzkDACALQQFqIQsMAQsLIAlBAWohCQwBCwsLFgAgACABIAIgAyAEIAUgBiAHIAgQEgvCBAMJfwV7AX0gBUEC
dCEFIAFBAnQhASACQQJ0IQJBACEJA0AgBiAJQRBqTgRAIAlBAnQgBGohCkEAIQsDQCADIAtKBEAgA0EBayALayALIAcbIQwgBSAMbCAKaiENIA
EgDGwgAGohDiAN/QAEACESIA39AAQQIRMgDf0ABCAhFCAN/QAEMCEVQQAhDwNAIAsgD0oEQCADQQFrIA9rIA8gBxshECAFIBBsIApqIREgAiAQ
bCAOaiEQIBD9CQIAIRYgEiAWIBH9AAQA/eYB/eUBIRIgEyAWIBH9AAQQ/eYB/eUBIRMgFCAWIBH9AAQg/eYB/eUBIRQgFSAWIBH9AAQw/eYB/e
UBIRUgD0EBaiEPDAELCyAIRQRAIAIgDGwgDmohDCAM/QkCACEWIBIgFv3nASESIBMgFv3nASETIBQgFv3nASEUIBUgFv3nASEVCyANIBL9CwQA
IA0gE/0LBBAgDSAU/QsEICANIBX9CwQwIAtBAWohCwwBCwsgCUEQaiEJDAELCwNAIAYgCUoEQCAJQQJ0IARqIQpBACELA0AgAyALSgRAIANBAW
sgC2sgCyAHGyEMIAUgDGwgCmohDSABIAxsIABqIQ4gDSoCACEXQQAhDwNAIAsgD0oEQCADQQFrIA9rIA8gBxshECAXIAIgEGwgDmoqAgAgBSAQ
bCAKaioCAJSTIRcgD0EBaiEPDAELCyANIAgEfSAXBSAXIAIgDGwgDmoqAgCVCzgCACALQQFqIQsMAQsLIAlBAWohCQwBCwsLFgAgACABIAIgAy
AEIAUgBiAHIAgQFAv5AQIJfwJ8IAVBA3QhBSABQQN0IQcgAkEDdCEIQQAhCQNAIAYgCUoEQCAFIAlsIARqIQEgBUEEIgIgBiAJayIKIAIgCkgb
bCABaiEKQQAhCwNAIAMgC0oEQCAHIAtsIABqIQwgCCALbCAMaisDACEQIAtBA3QhDSABIQIDQCAKIAJLBEAgDSACaisDACAQoyERIA0gAmogET
kDACALQQFqIQ4DQCADIA5KBEAgDkEDdCACaiEPIA8gDysDACARIAggDmwgDGorAwCioTkDACAOQQFqIQ4MAQsLIAUgAmohAgwBCwsgC0EBaiEL
DAELCyAJQQRqIQkMAQsLCxIAIAAgASACIAMgBCAFIAYQFgv5AQIJfwJ9IAVBAnQhBSABQQJ0IQcgAkECdCEIQQAhCQNAIAYgCUoEQCAFIAlsIA
RqIQEgBUEEIgIgBiAJayIKIAIgCkgbbCABaiEKQQAhCwNAIAMgC0oEQCAHIAtsIABqIQwgCCALbCAMaioCACEQIAtBAnQhDSABIQIDQCAKIAJL
BEAgDSACaioCACAQlSERIA0gAmogETgCACALQQFqIQ4DQCADIA5KBEAgDkECdCACaiEPIA8gDyoCACARIAggDmwgDGoqAgCUkzgCACAOQQFqIQ
4MAQsLIAUgAmohAgwBCwsgC0EBaiELDAELCyAJQQRqIQkMAQsLCxIAIAAgASACIAMgBCAFIAYQGAvzAQIIfAF/RAAAAAAAAAAAIQREAAAAAAAA
AAAhBUQAAAAAAAAAACEGRAAAAAAAAAAAIQdBACEMA0AgAiAMQQRqTgRAIAArAwAgA6IhCCAAIAFqKwMAIAOiIQkgAUEBdCAAaisDACADoiEKIA
EgAUEBdCAAamorAwAgA6IhCyAEIAggCKKgIQQgBSAJIAmioCEFIAYgCiAKoqAhBiAHIAsgC6KgIQcgDEEEaiEMIAFBAnQgAGohAAwBCwsDQCAC
IAxKBEAgACsDACADoiEIIAQgCCAIoqAhBCAMQQFqIQwgACABaiEADAELCyAEIAWgIAYgB6CgC9wCAwV7BX8BfEEAIQwDQCACIAxBCGpOBEAgDE
EDdCEN/QwAAAAAAAAAAAAAAAAAAAAAIQYgBiEHIAYhCCAGIQlBACEOIAAhCwNAIAMgDkoEQCAEIAtq/QoDACEKIA0gC2ohDyAGIAogD/0ABAD9
8gH98AEhBiAHIAogD/0ABBD98gH98AEhByAIIAogD/0ABCD98gH98AEhCCAJIAogD/0ABDD98gH98AEhCSAOQQFqIQ4gASALaiELDAELCyAFIA
1qIAb9CwQAIAUgDWogB/0LBBAgBSANaiAI/QsEICAFIA1qIAn9CwQwIAxBCGohDAwBCwsDQCACIAxKBEAgDEEDdCENRAAAAAAAAAAAIRBBACEO
IAAhCwNAIAMgDkoEQCAQIAQgC2orAwAgDSALaisDAKKgIRAgDkEBaiEOIAEgC2ohCwwBCwsgBSANaiAQOQMAIAxBAWohDAwBCwsLmwUDBXwIfw
F7IAJBA3QhDUEAIQ4DQCACIA5KBEAgDkEDdCEPIA8gDSAObCAAamohCyABIA5rQQFrIQwgDSALaiANIAxEAAAAAAAA8D8QGiEIIAsrAwAhBkQA
AAAAAADwPyEJIAaZRDAFjuQu/ysrY0EAIAhErPdOFZJ+aBZjGwRARAAAAAAAAHBlIQkgBiAJoiEGIA0gC2ogDSAMIAkQGiEICyAGIQdEAAAAAA
AAAAAhCiAIRAAAAAAAAAAAYgRAIAYgBqIgCKCfIQcgB5ogByAGRAAAAAAAAAAAZhshByAHIAahIAejIQpEAAAAAAAA8D8gBiAHoaMhBkEAIRAg
DSALaiERA0AgDCAQSgRAIBEgESsDACAJoiAGojkDACAQQQFqIRAgDSARaiERDAELCwsgBCAPaiAHIAmjOQMAIAtEAAAAAAAA8D85AwAgDSAObC
AAaiANIAIgASAOayAPIAUQG0EAIQsgDSAObCAAaiEQA0AgDCALTgRAIAogDyAQaisDAKIhBiAG/RQhEyAOQQFqIREDQCACIBFBAmpOBEAgEUED
dCESIBAgEmogECASav0ABAAgEyAFIBJq/QAEAP3yAf3xAf0LBAAgEUECaiERDAELCyACIBFKBEAgEUEDdCERIBAgEWogECARaisDACAGIAUgEW
orAwCioTkDAAsgC0EBaiELIA0gEGohEAwBCwtBACELA0AgDiALSgRAIA0gC2wgA2ohEEQAAAAAAAAAACEGIAshDANAIA4gDEoEQCAGIAxBA3Qg
EGorAwAgDEEDdCAFaisDAKKgIQYgDEEBaiEMDAELCyAPIBBqIAqaIAaiOQMAIAtBAWohCwwBCwsgDyANIA5sIANqaiAKOQMAIA5BAWohDgwBCw
sL4wIDBXsEfwN8IAFBA3QhAUEAIQ0BA0AgAiANSgRAIA1BA3QhDiAEIA5qKwMAIREgEf0UIQr9DAAAAAAAAAAAAAAAAAAAAAAhCCAIIQlBACEP
A0AgAyAPQQRqTgRAIA9BA3QhECAAIBBq/QAEACAKIAUgEGr9AAQA/fIB/fEBIQsgACAQav0ABBAgCiAFIBBq/QAEEP3yAf3xASEMIAAgEGogC/
0LBAAgACAQaiAM/QsEECAIIAsgBiAQav0ABAD98gH98AEhCCAJIAwgBiAQav0ABBD98gH98AEhCSAPQQRqIQ8MAQsLIAggCf3wASEIIAj9IQAg
CP0hAaAhEgNAIAMgD0oEQCAPQQN0IRAgACAQaisDACARIAUgEGorAwCioSETIAAgEGogEzkDACASIBMgBiAQaisDAKKgIRIgD0EBaiEPDAELCy
AHIA5qIBI5AwAgDUEBaiENIAEgAGohAAwBCwsLnQQDC3sFfwN8IAFBA3QhAUEAIRMDQCADIBNBCGpOBEAgE0EDdCEUIAUgFGr9AAQAIQwgBSAU
av0ABBAhDSAFIBRq/QAEICEOIAUgFGr9AAQwIQ/9DAAAAAAAAAAAAAAAAAAAAAAhCCAIIQkgCCEKIAghC0EAIRUgACAUaiEWA0AgAiAVSgRAIB
VBA3QhFyAEIBdq/QoDACEQIAYgF2r9CgMAIREgFv0ABAAgECAM/fIB/fEBIRIgFiAS/QsEACAIIBEgEv3yAf3wASEIIBb9AAQQIBAgDf3yAf3x
ASESIBYgEv0LBBAgCSARIBL98gH98AEhCSAW/QAEICAQIA798gH98QEhEiAWIBL9CwQgIAogESAS/fIB/fABIQogFv0ABDAgECAP/fIB/fEBIR
AgFiAQ/QsEMCALIBEgEP3yAf3wASELIBVBAWohFSABIBZqIRYMAQsLIAcgFGogCP0LBAAgByAUaiAJ/QsEECAHIBRqIAr9CwQgIAcgFGogC/0L
BDAgE0EIaiETDAELCwNAIAMgE0oEQCATQQN0IRQgBSAUaisDACEYRAAAAAAAAAAAIRlBACEVIAAgFGohFgNAIAIgFUoEQCAVQQN0IRcgFisDAC
AEIBdqKwMAIBiioSEaIBYgGjkDACAZIAYgF2orAwAgGqKgIRkgFUEBaiEVIAEgFmohFgwBCwsgByAUaiAZOQMAIBNBAWohEwwBCwsLpQQDB3sE
fwV8IAFBA3QhAUEAIQ4BA0AgAiAOSgRAIA5BA3QhDyADIA9qKwMAIRIgBCAPaisDACETIAUgD2orAwAhFCAS/RQhCSAT/RQhCiAU/RQhC/0MAA
AAAAAAAAAAAAAAAAAAACEHIAchCEEAIRADQCAOIBBBBGpOBEAgEEEDdCERIAAgEWr9AAQAIAkgBCARav0ABAD98gH98QEgCiADIBFq/QAEAP3y
Af3xASEMIAAgEWr9AAQQIAkgBCARav0ABBD98gH98QEgCiADIBFq/QAEEP3yAf3xASENIAAgEWogDP0LBAAgACARaiAN/QsEECAHIAwgBSARav
0ABAD98gH98AEhByAIIA0gBSARav0ABBD98gH98AEhCCAGIBFqIAYgEWr9AAQAIAwgC/3yAf3wAf0LBAAgBiARaiAGIBFq/QAEECANIAv98gH9
8AH9CwQQIBBBBGohEAwBCwsgByAI/fABIQcgB/0hACAH/SEBoCEVA0AgDiAQSgRAIBBBA3QhESAAIBFqKwMAIBIgBCARaisDAKKhIBMgAyARai
sDAKKhIRYgACARaiAWOQMAIBUgFiAFIBFqKwMAoqAhFSAGIBFqIAYgEWorAwAgFiAUoqA5AwAgEEEBaiEQDAELCyAAIA9qKwMAIBIgE6KhIBMg
EqKhIRIgACAPaiASOQMAIAYgD2ogFSASIBSioDkDACAOQQFqIQ4gASAAaiEADAELCwv8AwMEfwp7BHwgAUEDdCEFIANBBHQgBGohA0EAIQYDQC
ACIAZBCGpOBEAgBkEDdCAAaiEHIAf9AAQAIQkgB/0ABBAhCiAH/QAEICELIAf9AAQwIQwgBCEBA0AgAyABSwRAIAH9CgMAIQ0gAf0KAwghDiAF
IAdqIQggCP0ABAAhDyAI/QAEECEQIAj9AAQgIREgCP0ABDAhEiAHIA0gCf3yASAOIA/98gH98AH9CwQAIA0gD/3yASAOIAn98gH98QEhCSAHIA
0gCv3yASAOIBD98gH98AH9CwQQIA0gEP3yASAOIAr98gH98QEhCiAHIA0gC/3yASAOIBH98gH98AH9CwQgIA0gEf3yASAOIAv98gH98QEhCyAH
IA0gDP3yASAOIBL98gH98AH9CwQwIA0gEv3yASAOIAz98gH98QEhDCABQRBqIQEgBSAHaiEHDAELCyAHIAn9CwQAIAcgCv0LBBAgByAL/QsEIC
AHIAz9CwQwIAZBCGohBgwBCwsDQCACIAZKBEAgBkEDdCAAaiEHIAcrAwAhEyAEIQEDQCADIAFLBEAgASsDACEUIAErAwghFSAFIAdqKwMAIRYg
ByAUIBOiIBUgFqKgOQMAIBQgFqIgFSAToqEhEyABQRBqIQEgBSAHaiEHDAELCyAHIBM5AwAgBkEBaiEGDAELCws=
`;

// kernels/dense.ts
function withDense(count, work) {
  const own = spare && spare.count >= count ? spare : makeDense(count) ?? void 0;
  if (!own) return work(plainDense);
  if (own === spare) spare = void 0;
  own.clear();
  try {
    return work(own);
  } finally {
    if (own.count <= KEPT && !(spare && spare.count > own.count)) spare = own;
  }
}
function makeDense(least, host = globalThis.WebAssembly) {
  try {
    const pages = Math.max(LEAST, Math.ceil((START + 8 * least) / 65536));
    const memory = new host.Memory({ initial: pages });
    const module = host === globalThis.WebAssembly ? program ??= compiled(DENSE, host) : compiled(DENSE, host);
    return wrapped(new host.Instance(module, { env: { memory } }).exports, memory);
  } catch {
    return null;
  }
}
let spare;
let program;
const START = 65536 + 262144 + 524288 + 1024;
const LEAST = 32;
const KEPT = 4194304;
function wrapped(exports, memory) {
  const { buffer } = memory;
  const kernels = exports;
  const [factorPanel, updateAndDot, updateAndAdd] = ["factorPanel", "updateAndDot", "updateAndAdd"].map(
    (name) => kernels[name]
  );
  let next = START;
  const take = (bytes) => {
    const at = next;
    next += Math.ceil(bytes / 8) * 8;
    return at;
  };
  return {
    count: (buffer.byteLength - START) / 8,
    clear: () => void (next = START),
    ...products(kernels, "", (count) => new Float64Array(buffer, take(8 * count), count)),
    single: products(kernels, "32", (count) => new Float32Array(buffer, take(4 * count), count)),
    factorPanel: (v, rows, width, t, diagonal, dots) => factorPanel(place(v), rows, width, place(t), place(diagonal), place(dots)),
    updateAndDot: (a, rows, cols, x, y, z, out) => updateAndDot(place(a), a.down, rows, cols, place(x), place(y), place(z), place(out)),
    updateAndAdd: (a, rows, cols, x, y, z, out) => updateAndAdd(place(a), a.down, rows, cols, place(x), place(y), place(z), place(out)),
    updateSymmetric: (a, n, x, y, z, out) => kernels["updateSymmetric"](place(a), a.down, n, place(x), place(y), place(z), place(out)),
    rotate: (z, cols, count, turns) => kernels["rotate"](place(z), z.down, cols, count, place(turns))
  };
}
const place = ({ data, at }) => data.byteOffset + data.BYTES_PER_ELEMENT * at;
const NAMES = ["product", "factorLu", "exchange", "solveLeft", "solveRight"];
function products(kernels, end, room) {
  const [product, factorLu, exchange, solveLeft, solveRight] = NAMES.map((name) => kernels[name + end]);
  return {
    room,
    product: (mode, c, a, b, n, k, m) => product(mode, place(c), c.down, place(a), a.down, a.along, place(b), b.down, b.along, n, k, m),
    factorLu: (a, rows, cols, pivots) => factorLu(place(a), a.down, rows, cols, place(pivots)),
    exchange: (a, cols, pivots, count) => exchange(place(a), a.down, cols, place(pivots), count),
    solveLeft: (t, n, b, cols, upper, unit) => solveLeft(place(t), t.down, t.along, n, place(b), b.down, cols, Number(upper), Number(unit)),
    solveRight: (t, n, b, rows) => solveRight(place(t), t.down, t.along, n, place(b), b.down, rows)
  };
}

// kernels/reflections.ts
function blockWidth(columns) {
  return columns < 512 ? Math.max(1, Math.min(32, columns)) : 64;
}
function roomToTriangularize(rows, cols, most) {
  const count = Math.min(rows, cols);
  const width = blockWidth(count);
  return (rows + 2 * width + 2) * count + roomToApply(count, most);
}
function roomToApply(count, most) {
  return 2 * blockWidth(count) * most + 16;
}
function workFor(dense, count, most) {
  const size = blockWidth(count) * most;
  return [{ data: dense.room(size), at: 0 }, { data: dense.room(size), at: 0 }];
}
function triangularize(dense, a, rows, cols, most) {
  const count = Math.min(rows, cols);
  const step = blockWidth(count);
  const work = workFor(dense, count, most);
  const blocks = [];
  const diagonal = { data: dense.room(count), at: 0 };
  const dots = { data: dense.room(step), at: 0 };
  for (let from = 0; from < count; from += step) {
    const width = Math.min(step, count - from);
    const height = rows - from;
    const v = { data: dense.room(height * width), at: 0 };
    const t = { data: dense.room(width * width), at: 0 };
    for (let i = 0; i < height; i++) {
      const at = a.at + (from + i) * a.down + from;
      for (let j = 0; j < width; j++) v.data[i * width + j] = a.data[at + j];
    }
    t.data.fill(0);
    dense.factorPanel(v, height, width, t, { ...diagonal, at: from }, dots);
    for (let i = 0; i < width; i++) {
      const at = a.at + (from + i) * a.down + from;
      a.data[at + i] = diagonal.data[from + i];
      for (let j = i + 1; j < width; j++) {
        a.data[at + j] = v.data[i * width + j];
        v.data[i * width + j] = 0;
      }
    }
    const block = { from, height, width, v, t };
    blocks.push(block);
    reflect(dense, block, work, a, from + width, cols, true);
  }
  return { blocks, work };
}
function reflect(dense, { from, height, width, v, t }, [first, second], a, start, end, back) {
  const count = end - start;
  if (count <= 0) return;
  const part = { data: a.data, at: a.at + from * a.down + start, down: a.down, along: 1 };
  const w = { ...first, down: count, along: 1 };
  const tw = { ...second, down: count, along: 1 };
  dense.product(0, w, { ...v, down: 1, along: width }, part, width, height, count);
  const triangle = back ? { ...t, down: 1, along: width } : { ...t, down: width, along: 1 };
  dense.product(0, tw, triangle, w, width, width, count);
  dense.product(-1, part, { ...v, down: width, along: 1 }, tw, height, width, count);
}
function orthogonalFactor(dense, { blocks, work }, q, rows, cols) {
  setIdentity(q, rows, cols);
  for (const block of blocks.toReversed()) reflect(dense, block, work, q, block.from, cols, false);
}
function setIdentity(a, rows, cols) {
  for (let i = 0; i < rows; i++) {
    const at = a.at + i * a.down;
    a.data.fill(0, at, at + cols);
    if (i < cols) a.data[at + i] = 1;
  }
}
function joinReflections(dense, v, height, taus, t, gram) {
  const width = taus.length;
  const products = gram.data;
  const to = t.data;
  const side = { ...v, down: width, along: 1 };
  const turned = { ...v, down: 1, along: width };
  dense.product(0, { ...gram, down: width, along: 1 }, turned, side, width, height, width);
  to.fill(0, t.at, t.at + width * width);
  for (let j = 0; j < width; j++) {
    for (let i = 0; i < j; i++) {
      let sum = 0;
      for (let c = i; c < j; c++) sum += to[t.at + i * width + c] * products[gram.at + c * width + j];
      to[t.at + i * width + j] = -taus[j] * sum;
    }
    to[t.at + j * width + j] = taus[j];
  }
}

// core/cast_loss.ts
const NONE = { beyond: 0, vanished: false };
function castLoss(values, from, out, to) {
  if (from === to || from === "bool" || to === "bool" || !castLoses(from, to)) return NONE;
  if (kindOf(to) !== "float") return { beyond: changed(values, from, out, to), vanished: false };
  const suspects = nonFinite(out, to);
  const beyond = suspects === 0 ? 0 : suspects - notNumbers(values, from, out, to);
  return { beyond, vanished: beyond === 0 && isZero(out, to) && !isZero(values, from) };
}
function refuseLoss({ beyond: n, vanished }, from, to, begin, path) {
  const help = "keep a wider dtype, or scale the tensor first";
  if (n > 0) {
    const count = n === 1 ? "1 finite number" : `${n.toLocaleString("en-US")} finite numbers`;
    const fate = kindOf(to) === "float" ? "would become infinite" : "would wrap";
    const why2 = `${count} of ${from} ${n === 1 ? "is" : "are"} beyond ${to} and ${fate}`;
    throw new LensorError("range", `${begin}: ${why2}; ${help}`, { path });
  }
  if (!vanished) return;
  const why = `every number of ${from} that is not 0 would become 0 in ${to}`;
  throw new LensorError("range", `${begin}: ${why}; ${help}`, { path });
}
function nonFinite(values, dtype) {
  switch (dtype) {
    case "float64":
    case "float32":
    case "complex64":
      return sumOfNaN(values) ? countIn(values) : 0;
    case "float16":
      return exponents(values, 31744);
    case "bfloat16":
      return exponents(values, 32640);
    case "float8_e5m2":
      return exponents(values, 124);
    case "float8_e4m3fn":
      return exponents(values, 127);
    default:
      return 0;
  }
}
function sumOfNaN(values) {
  let a = 0, b = 0, c = 0, d = 0, i = 0;
  for (const end = values.length - 3; i < end; i += 4) {
    a += values[i] * 0;
    b += values[i + 1] * 0;
    c += values[i + 2] * 0;
    d += values[i + 3] * 0;
  }
  for (; i < values.length; i++) a += values[i] * 0;
  return Number.isNaN(a + b + c + d);
}
function countIn(values) {
  let n = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) n++;
  return n;
}
function exponents(bits, ones) {
  let n = 0;
  for (let i = 0; i < bits.length; i++) if ((bits[i] & ones) === ones) n++;
  return n;
}
function notNumbers(values, from, out, to) {
  if (kindOf(from) !== "float") return 0;
  const wide = cast(values, from, "float64");
  const now = cast(out, to, "float64");
  let n = 0;
  for (let i = 0; i < wide.length; i++) if (!Number.isFinite(now[i]) && !Number.isFinite(wide[i])) n++;
  return n;
}
function changed(values, from, out, to) {
  let n = 0;
  if (kindOf(from) === "float") {
    const wide = cast(values, from, "float64");
    const now = cast(out, to, "float64");
    for (let i = 0; i < wide.length; i++) if (Math.trunc(wide[i]) !== now[i]) n++;
    return n;
  }
  for (let i = 0; i < values.length; i++) if (BigInt(values[i]) !== BigInt(out[i])) n++;
  return n;
}
function isZero(values, dtype) {
  if (kindOf(dtype) !== "float" || dtype === "float32" || dtype === "float64") {
    for (let i = 0; i < values.length; i++) if (values[i] !== 0 && values[i] !== 0n) return false;
    return true;
  }
  const sign = dtype.startsWith("float8") ? 127 : 32767;
  for (let i = 0; i < values.length; i++) if ((values[i] & sign) !== 0) return false;
  return true;
}

// core/checked_values.ts
function checkedValues(values, spec, who, path, count = sizeOf(spec.shape)) {
  const { dtype } = spec;
  const wanted = count * lanesOf(dtype);
  const floats = values instanceof Float32Array || values instanceof Float64Array;
  const rounds = floats && kindOf(dtype) === "float" && !holds(values, dtype);
  if (!rounds && !holds(values, dtype)) {
    const bits = bytesOf(dtype) < 4 && kindOf(dtype) === "float" ? " (or a Float32Array, which is rounded)" : "";
    const array = `a ${allocate(dtype, 0).constructor.name}`;
    if (typeof values === "function") {
      throw new LensorError("type", `${who} gives a function: it was not called; pass what it returns`, { path });
    }
    throw new LensorError("type", `${who} gives ${describe(values)}, but ${dtype} is held by ${array}${bits}`, {
      path
    });
  }
  const { length } = values;
  if (length !== wanted) {
    const text = `${who} gives ${length} elements, but shape ${showShape(spec.shape)} has ${wanted}`;
    throw new LensorError("shape", text, { path });
  }
  if (!rounds) return values;
  const from = values.BYTES_PER_ELEMENT === 4 ? "float32" : "float64";
  const out = cast(values, from, dtype);
  if (count === sizeOf(spec.shape)) refuseLoss(castLoss(values, from, out, dtype), from, dtype, who, path);
  return out;
}

// core/json_scanner.ts
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
const PLAIN = /[ !#-[\]-\uffff]*/y;
const WORDS = [["true", true], ["false", false], ["null", null]];
const ESCAPES = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	"
};
function scanJson(text, rules, start = 0) {
  let i = start;
  function space() {
    for (; ; ) {
      const c = text.charCodeAt(i);
      if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return;
      i++;
    }
  }
  function value(depth) {
    space();
    if (depth > rules.depth) throw rules.fail("deep", i);
    const c = text[i];
    if (c === "{") return object(() => value(depth + 1));
    if (c === "[") return array(depth);
    if (c === '"') return string();
    const at = i;
    NUMBER.lastIndex = i;
    const digits = NUMBER.exec(text)?.[0];
    if (digits !== void 0) {
      i += digits.length;
      return rules.number(digits, at);
    }
    for (const [word, meaning] of WORDS) {
      if (text.startsWith(word, i)) {
        i += word.length;
        return meaning;
      }
    }
    throw rules.fail("value", i);
  }
  function object(member2) {
    const out2 = /* @__PURE__ */ new Map();
    i++;
    space();
    if (text[i] === "}") {
      i++;
      return out2;
    }
    for (; ; ) {
      space();
      if (text[i] !== '"') throw rules.fail("name", i);
      const at = i;
      const name = string();
      rules.name?.(name);
      if (out2.has(name)) throw rules.fail("twice", at, name);
      space();
      if (text[i] !== ":") throw rules.fail("colon", i);
      i++;
      out2.set(name, member2());
      space();
      const c = text[i];
      if (c !== "}" && c !== ",") throw rules.fail("member", i);
      i++;
      if (c === "}") return out2;
    }
  }
  function array(depth) {
    const out2 = [];
    i++;
    space();
    if (text[i] === "]") {
      i++;
      return out2;
    }
    for (; ; ) {
      out2.push(value(depth + 1));
      space();
      const c = text[i];
      if (c !== "]" && c !== ",") throw rules.fail("item", i);
      i++;
      if (c === "]") return out2;
    }
  }
  function string() {
    const quote = i;
    let out2 = "", from = ++i;
    for (; ; ) {
      PLAIN.lastIndex = i;
      PLAIN.test(text);
      i = PLAIN.lastIndex;
      const c = text.charCodeAt(i);
      if (c === 34) {
        const rest = text.slice(from, i++);
        out2 += rest;
        if (!out2.isWellFormed()) throw rules.fail("surrogate", quote);
        return out2;
      }
      if (!(c >= 32)) throw rules.fail(i < text.length ? "control" : "unfinished", i);
      out2 += text.slice(from, i) + escape();
      from = i;
    }
  }
  function escape() {
    const c = text[i + 1] ?? "";
    if (c === "u") {
      const hex = text.slice(i + 2, i + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw rules.fail("escape", i);
      i += 6;
      return String.fromCharCode(parseInt(hex, 16));
    }
    const meaning = ESCAPES[c];
    if (meaning === void 0) throw rules.fail("escape", i);
    i += 2;
    return meaning;
  }
  function member() {
    space();
    const known = rules.known?.(text, i);
    if (known === void 0) return value(1);
    i = known[1];
    return known[0];
  }
  space();
  const out = rules.known && text[i] === "{" ? object(member) : value(0);
  space();
  if (i < text.length) throw rules.fail("more", i);
  return out;
}

// core/guarded_cast.ts
async function guardedCast(values, from, to, place, into) {
  const out = cast(values, from, to, into);
  const loss = castLoss(values, from, out, to);
  if (loss.beyond > 0 || loss.vanished) {
    refuseLoss(place.whole ? await wholeLoss(loss, from, to, place) : loss, from, to, place.begin, place.path);
  }
  return out;
}
const LEFT$2 = /* @__PURE__ */ new WeakMap();
async function wholeLoss({ beyond }, from, to, { key, whole }) {
  const known = LEFT$2.get(key) ?? /* @__PURE__ */ new Map();
  LEFT$2.set(key, known);
  let all = 0, left = known.get(to) ?? false;
  if (beyond > 0 || !known.has(to)) {
    for await (const part of whole()) {
      const out = cast(part, from, to);
      if (beyond > 0) all += castLoss(part, from, out, to).beyond;
      left ||= !isZero(out, to);
      if (beyond === 0 && left) break;
    }
  }
  known.set(to, left);
  return { beyond: all, vanished: !left };
}
async function* piecesOf(n, read) {
  for (let at = 0; at < n; at += PIECE) yield await read([at, Math.min(n, at + PIECE)]);
}
const PIECE = 1 << 20;

// core/name_order.ts
function compareNames(a, b) {
  const most = Math.min(a.length, b.length);
  let from = 0, at = 0;
  for (; at < most; at++) {
    const code = a.charCodeAt(at);
    if (code !== b.charCodeAt(at)) break;
    if (code === DOT) from = at + 1;
  }
  const aPart = a.slice(from, endOf(a, at));
  const bPart = b.slice(from, endOf(b, at));
  return aPart === bPart ? a.length - b.length : compareParts(aPart, bPart);
}
function compareParts(a, b) {
  const aNumber = isNumber(a);
  const bNumber = isNumber(b);
  if (aNumber && bNumber) return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
  if (aNumber !== bNumber) return aNumber ? -1 : 1;
  return compareUtf8(a, b);
}
function isNumber(part) {
  if (part.length === 0 || part.length > 15) return false;
  for (let i = 0; i < part.length; i++) {
    const code = part.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return part.length === 1 || part.charCodeAt(0) !== 48;
}
function compareUtf8(a, b) {
  const most = Math.min(a.length, b.length);
  for (let i = 0; i < most; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const xHigh = x >= 55296 && x <= 57343;
    const yHigh = y >= 55296 && y <= 57343;
    return xHigh === yHigh ? x - y : xHigh ? 1 : -1;
  }
  return a.length - b.length;
}
const DOT = 46;
function endOf(name, from) {
  const dot = name.indexOf(".", from);
  return dot < 0 ? name.length : dot;
}

// core/json.ts
const JSON_DEPTH = 1024;
function parseJson(text) {
  const broken = (reason, at, code = "corrupt") => {
    const before = text.slice(0, at);
    const line = before.split("\n").length;
    const column = at - before.lastIndexOf("\n");
    const offset = new TextEncoder().encode(before).length;
    return new LensorError(code, `Cannot read the JSON: ${reason} (line ${line}, column ${column})`, { offset });
  };
  const found = (at) => at < text.length ? `found ${JSON.stringify(String.fromCodePoint(text.codePointAt(at)))}` : "the text ends";
  return scanJson(text, {
    depth: JSON_DEPTH,
    number(digits, at) {
      const number = Number(digits);
      if (/^-?\d+$/.test(digits) && !Number.isSafeInteger(number)) return BigInt(digits);
      if (Number.isFinite(number)) return number;
      throw broken("a number is larger than any double", at);
    },
    fail(problem, at, name) {
      if (problem === "deep") return broken(REASONS.deep, at, "limit");
      const want = EXPECTED[problem];
      if (want !== void 0) return broken(`expected ${want}, ${found(at)}`, at);
      return broken(problem === "twice" ? `the name ${describe(name)} comes twice` : REASONS[problem], at);
    }
  }, text.startsWith("\uFEFF") ? 1 : 0);
}
const EXPECTED = {
  value: "a value",
  name: "a name in quotes",
  colon: '":"',
  member: '"," or "}"',
  item: '"," or "]"',
  more: "the end"
};
const REASONS = {
  deep: `values nest deeper than ${JSON_DEPTH}`,
  escape: "a string holds a broken escape or a control character",
  control: "a string holds a broken escape or a control character",
  unfinished: "a string does not end",
  surrogate: "a string holds half of a surrogate pair"
};
function plainJson(json) {
  if (Array.isArray(json)) return json.map(plainJson);
  if (!(json instanceof Map)) return json;
  return plainObject([...json].map(([name, value]) => [name, plainJson(value)]));
}
function plainObject(entries) {
  const out = {};
  for (const [name, value] of entries) {
    if (name !== "__proto__") out[name] = value;
    else Object.defineProperty(out, name, { value, writable: true, enumerable: true, configurable: true });
  }
  return out;
}

// core/pure.ts
const KNOWN = /* @__PURE__ */ new WeakSet();
function pure(fn, calls = []) {
  if (calls.every(isPure)) KNOWN.add(fn);
  return fn;
}
function isPure(fn) {
  return KNOWN.has(fn);
}

// core/format_json.ts
function formatJson(value, indent, place = "the value", depth = 0) {
  if (depth > JSON_DEPTH) throw new LensorError("limit", `Cannot write ${place}: it nests deeper than ${JSON_DEPTH}`);
  if (value === null || typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value === "number" && Number.isFinite(value)) return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "string" && value.isWellFormed()) return JSON.stringify(value);
  const below = (item, name) => formatJson(item, indent, `${place}, ${describe(name)}`, depth + 1);
  const pad = indent > 0 ? "\n" + " ".repeat(indent * depth) : "";
  const step = indent > 0 ? pad + " ".repeat(indent) : "";
  if (Array.isArray(value)) {
    const flat = value.every((item) => typeof item !== "object" || item === null);
    const items = Array.from(value, below);
    return flat ? `[${items.join(indent > 0 ? ", " : ",")}]` : `[${step}${items.join(`,${step}`)}${pad}]`;
  }
  if (value instanceof Map || isPlain(value)) {
    const entries = value instanceof Map ? value : Object.entries(value);
    const colon = indent > 0 ? ": " : ":";
    const items = [];
    for (const [name, item] of entries) items.push(formatJson(name, 0, place) + colon + below(item, name));
    return items.length ? `{${step}${items.join(`,${step}`)}${pad}}` : "{}";
  }
  throw new LensorError("type", `Cannot write ${place}: JSON has no form for ${describe(value)}`);
}
function isPlain(value) {
  if (typeof value !== "object" || value === null) return false;
  const proto = Object.getPrototypeOf(value);
  return proto === null || proto === Object.prototype || Object.getPrototypeOf(proto) === null;
}

// kernels/_ndarray_wasm.ts
const ELEMENTS = `
AGFzbQEAAAABFARgAn9/AGABfwBgAX8BfWABewF7AxsaAAAAAAAAAAAAAAAAAAAAAAMAAAAAAAEBAgIEBQFwAQEBBQQBAUNDBqUBHn8AQZAwC3
8AQZCwAgt/AEGACAt/AEGQsAQLfwBBgIACC38AQQALfwBBAQt/AEECC38AQQMLfwBBBAt/AEEFC38AQQALfwBBAQt/AEECC38AQQMLfwBBCAt/
AEEQC38AQYAQC38AQRgLfwBBxAALfwBB0AALfwBB4AALfwBB6AALfwBB8AALfwBBAAt/AEEBC38AQQILfwBBAwt/AEEEC38AQQoLB5ACGgVhZG
QzMgAACnN1YnRyYWN0MzIAAQptdWx0aXBseTMyAAIIZGl2aWRlMzIAAwltYXhpbXVtMzIABAltaW5pbXVtMzIABQVhZGQ2NAAGCnN1YnRyYWN0
NjQABwptdWx0aXBseTY0AAgIZGl2aWRlNjQACQltYXhpbXVtNjQACgltaW5pbXVtNjQACwdlcXVhbDMyAAwKbm90RXF1YWwzMgANBmxlc3MzMg
AOC2xlc3NFcXVhbDMyAA8FZXhwMzIAEQZzcXJ0MzIAEgZzcXJ0NjQAEwVsb2czMgAUBnRhbmgzMgAVBXN1bTMyABYIYmxvY2tzMzIAFwVtYXgz
MgAYBW1pbjMyABkGbWVtb3J5AgAJBgEAQQELAAwBCAr+WxrKAwICfwN7QQAhAgEBIABBAnRBkDBqIQAgAUGQMEYEQEGQMCEBA0AgACABSwRAAn
sBIAH9AAQAIQQgAf0ABICAAiEFIAQgBf3kASACRQ0AGiAEIAX95QEgAkEBRg0AGiAEIAX95gEgAkECRg0AGiAEIAX95wEgAkEDRg0AGiAFIAT9
6wEgBSAE/eoBIAJBBEYbIQUgBCAFIAQgBP1C/VILIQQCewEgAf0ABBAhBSAB/QAEkIACIQYgBSAG/eQBIAJFDQAaIAUgBv3lASACQQFGDQAaIA
UgBv3mASACQQJGDQAaIAUgBv3nASACQQNGDQAaIAYgBf3rASAGIAX96gEgAkEERhshBiAFIAYgBSAF/UL9UgshBSABIAT9CwQAIAEgBf0LBBAg
AUEgaiEBDAELCwVBkDAhAwNAIAAgA0sEQCABAnsBIAP9AAQAIQQgA/0ABICAAiEFIAQgBf3kASACRQ0AGiAEIAX95QEgAkEBRg0AGiAEIAX95g
EgAkECRg0AGiAEIAX95wEgAkEDRg0AGiAFIAT96wEgBSAE/eoBIAJBBEYbIQUgBCAFIAQgBP1C/VIL/QsEACADQRBqIQMgAUEQaiEBDAELCwsL
ygMCAn8De0EBIQIBASAAQQJ0QZAwaiEAIAFBkDBGBEBBkDAhAQNAIAAgAUsEQAJ7ASAB/QAEACEEIAH9AASAgAIhBSAEIAX95AEgAkUNABogBC
AF/eUBIAJBAUYNABogBCAF/eYBIAJBAkYNABogBCAF/ecBIAJBA0YNABogBSAE/esBIAUgBP3qASACQQRGGyEFIAQgBSAEIAT9Qv1SCyEEAnsB
IAH9AAQQIQUgAf0ABJCAAiEGIAUgBv3kASACRQ0AGiAFIAb95QEgAkEBRg0AGiAFIAb95gEgAkECRg0AGiAFIAb95wEgAkEDRg0AGiAGIAX96w
EgBiAF/eoBIAJBBEYbIQYgBSAGIAUgBf1C/VILIQUgASAE/QsEACABIAX9CwQQIAFBIGohAQwBCwsFQZAwIQMDQCAAIANLBEAgAQJ7ASAD/QAE
ACEEIAP9AASAgAIhBSAEIAX95AEgAkUNABogBCAF/eUBIAJBAUYNABogBCAF/eYBIAJBAkYNABogBCAF/ecBIAJBA0YNABogBSAE/esBIAUgBP
3qASACQQRGGyEFIAQgBSAEIAT9Qv1SC/0LBAAgA0EQaiEDIAFBEGohAQwBCwsLC8oDAgJ/A3tBAiECAQEgAEECdEGQMGohACABQZAwRgRAQZAw
IQEDQCAAIAFLBEACewEgAf0ABAAhBCAB/QAEgIACIQUgBCAF/eQBIAJFDQAaIAQgBf3lASACQQFGDQAaIAQgBf3mASACQQJGDQAaIAQgBf3nAS
ACQQNGDQAaIAUgBP3rASAFIAT96gEgAkEERhshBSAEIAUgBCAE/UL9UgshBAJ7ASAB/QAEECEFIAH9AASQgAIhBiAFIAb95AEgAkUNABogBSAG
/eUBIAJBAUYNABogBSAG/eYBIAJBAkYNABogBSAG/ecBIAJBA0YNABogBiAF/esBIAYgBf3qASACQQRGGyEGIAUgBiAFIAX9Qv1SCyEFIAEgBP
0LBAAgASAF/QsEECABQSBqIQEMAQsLBUGQMCEDA0AgACADSwRAIAECewEgA/0ABAAhBCAD/QAEgIACIQUgBCAF/eQBIAJFDQAaIAQgBf3lASAC
QQFGDQAaIAQgBf3mASACQQJGDQAaIAQgBf3nASACQQNGDQAaIAUgBP3rASAFIAT96gEgAkEERhshBSAEIAUgBCAE/UL9Ugv9CwQAIANBEGohAy
ABQRBqIQEMAQsLCwvKAwICfwN7QQMhAgEBIABBAnRBkDBqIQAgAUGQMEYEQEGQMCEBA0AgACABSwRAAnsBIAH9AAQAIQQgAf0ABICAAiEFIAQg
Bf3kASACRQ0AGiAEIAX95QEgAkEBRg0AGiAEIAX95gEgAkECRg0AGiAEIAX95wEgAkEDRg0AGiAFIAT96wEgBSAE/eoBIAJBBEYbIQUgBCAFIA
QgBP1C/VILIQQCewEgAf0ABBAhBSAB/QAEkIACIQYgBSAG/eQBIAJFDQAaIAUgBv3lASACQQFGDQAaIAUgBv3mASACQQJGDQAaIAUgBv3nASAC
QQNGDQAaIAYgBf3rASAGIAX96gEgAkEERhshBiAFIAYgBSAF/UL9UgshBSABIAT9CwQAIAEgBf0LBBAgAUEgaiEBDAELCwVBkDAhAwNAIAAgA0
sEQCABAnsBIAP9AAQAIQQgA/0ABICAAiEFIAQgBf3kASACRQ0AGiAEIAX95QEgAkEBRg0AGiAEIAX95gEgAkECRg0AGiAEIAX95wEgAkEDRg0A
GiAFIAT96wEgBSAE/eoBIAJBBEYbIQUgBCAFIAQgBP1C/VIL/QsEACADQRBqIQMgAUEQaiEBDAELCwsLygMCAn8De0EEIQIBASAAQQJ0QZAwai
EAIAFBkDBGBEBBkDAhAQNAIAAgAUsEQAJ7ASAB/QAEACEEIAH9AASAgAIhBSAEIAX95AEgAkUNABogBCAF/eUBIAJBAUYNABogBCAF/eYBIAJB
AkYNABogBCAF/ecBIAJBA0YNABogBSAE/esBIAUgBP3qASACQQRGGyEFIAQgBSAEIAT9Qv1SCyEEAnsBIAH9AAQQIQUgAf0ABJCAAiEGIAUgBv
3kASACRQ0AGiAFIAb95QEgAkEBRg0AGiAFIAb95gEgAkECRg0AGiAFIAb95wEgAkEDRg0AGiAGIAX96wEgBiAF/eoBIAJBBEYbIQYgBSAGIAUg
Bf1C/VILIQUgASAE/QsEACABIAX9CwQQIAFBIGohAQwBCwsFQZAwIQMDQCAAIANLBEAgAQJ7ASAD/QAEACEEIAP9AASAgAIhBSAEIAX95AEgAk
UNABogBCAF/eUBIAJBAUYNABogBCAF/eYBIAJBAkYNABogBCAF/ecBIAJBA0YNABogBSAE/esBIAUgBP3qASACQQRGGyEFIAQgBSAEIAT9Qv1S
C/0LBAAgA0EQaiEDIAFBEGohAQwBCwsLC8oDAgJ/A3tBBSECAQEgAEECdEGQMGohACABQZAwRgRAQZAwIQEDQCAAIAFLBEACewEgAf0ABAAhBC
AB/QAEgIACIQUgBCAF/eQBIAJFDQAaIAQgBf3lASACQQFGDQAaIAQgBf3mASACQQJGDQAaIAQgBf3nASACQQNGDQAaIAUgBP3rASAFIAT96gEg
AkEERhshBSAEIAUgBCAE/UL9UgshBAJ7ASAB/QAEECEFIAH9AASQgAIhBiAFIAb95AEgAkUNABogBSAG/eUBIAJBAUYNABogBSAG/eYBIAJBAk
YNABogBSAG/ecBIAJBA0YNABogBiAF/esBIAYgBf3qASACQQRGGyEGIAUgBiAFIAX9Qv1SCyEFIAEgBP0LBAAgASAF/QsEECABQSBqIQEMAQsL
BUGQMCEDA0AgACADSwRAIAECewEgA/0ABAAhBCAD/QAEgIACIQUgBCAF/eQBIAJFDQAaIAQgBf3lASACQQFGDQAaIAQgBf3mASACQQJGDQAaIA
QgBf3nASACQQNGDQAaIAUgBP3rASAFIAT96gEgAkEERhshBSAEIAUgBCAE/UL9Ugv9CwQAIANBEGohAyABQRBqIQEMAQsLCwvKAwICfwN7QQAh
AgEBIABBA3RBkDBqIQAgAUGQMEYEQEGQMCEBA0AgACABSwRAAnsBIAH9AAQAIQQgAf0ABICAAiEFIAQgBf3wASACRQ0AGiAEIAX98QEgAkEBRg
0AGiAEIAX98gEgAkECRg0AGiAEIAX98wEgAkEDRg0AGiAFIAT99wEgBSAE/fYBIAJBBEYbIQUgBCAFIAQgBP1I/VILIQQCewEgAf0ABBAhBSAB
/QAEkIACIQYgBSAG/fABIAJFDQAaIAUgBv3xASACQQFGDQAaIAUgBv3yASACQQJGDQAaIAUgBv3zASACQQNGDQAaIAYgBf33ASAGIAX99gEgAk
EERhshBiAFIAYgBSAF/Uj9UgshBSABIAT9CwQAIAEgBf0LBBAgAUEgaiEBDAELCwVBkDAhAwNAIAAgA0sEQCABAnsBIAP9AAQAIQQgA/0ABICA
AiEFIAQgBf3wASACRQ0AGiAEIAX98QEgAkEBRg0AGiAEIAX98gEgAkECRg0AGiAEIAX98wEgAkEDRg0AGiAFIAT99wEgBSAE/fYBIAJBBEYbIQ
UgBCAFIAQgBP1I/VIL/QsEACADQRBqIQMgAUEQaiEBDAELCwsLygMCAn8De0EBIQIBASAAQQN0QZAwaiEAIAFBkDBGBEBBkDAhAQNAIAAgAUsE
QAJ7ASAB/QAEACEEIAH9AASAgAIhBSAEIAX98AEgAkUNABogBCAF/fEBIAJBAUYNABogBCAF/fIBIAJBAkYNABogBCAF/fMBIAJBA0YNABogBS
AE/fcBIAUgBP32ASACQQRGGyEFIAQgBSAEIAT9SP1SCyEEAnsBIAH9AAQQIQUgAf0ABJCAAiEGIAUgBv3wASACRQ0AGiAFIAb98QEgAkEBRg0A
GiAFIAb98gEgAkECRg0AGiAFIAb98wEgAkEDRg0AGiAGIAX99wEgBiAF/fYBIAJBBEYbIQYgBSAGIAUgBf1I/VILIQUgASAE/QsEACABIAX9Cw
QQIAFBIGohAQwBCwsFQZAwIQMDQCAAIANLBEAgAQJ7ASAD/QAEACEEIAP9AASAgAIhBSAEIAX98AEgAkUNABogBCAF/fEBIAJBAUYNABogBCAF
/fIBIAJBAkYNABogBCAF/fMBIAJBA0YNABogBSAE/fcBIAUgBP32ASACQQRGGyEFIAQgBSAEIAT9SP1SC/0LBAAgA0EQaiEDIAFBEGohAQwBCw
sLC8oDAgJ/A3tBAiECAQEgAEEDdEGQMGohACABQZAwRgRAQZAwIQEDQCAAIAFLBEACewEgAf0ABAAhBCAB/QAEgIACIQUgBCAF/fABIAJFDQAa
IAQgBf3xASACQQFGDQAaIAQgBf3yASACQQJGDQAaIAQgBf3zASACQQNGDQAaIAUgBP33ASAFIAT99gEgAkEERhshBSAEIAUgBCAE/Uj9UgshBA
J7ASAB/QAEECEFIAH9AASQgAIhBiAFIAb98AEgAkUNABogBSAG/fEBIAJBAUYNABogBSAG/fIBIAJBAkYNABogBSAG/fMBIAJBA0YNABogBiAF
/fcBIAYgBf32ASACQQRGGyEGIAUgBiAFIAX9SP1SCyEFIAEgBP0LBAAgASAF/QsEECABQSBqIQEMAQsLBUGQMCEDA0AgACADSwRAIAECewEgA/
0ABAAhBCAD/QAEgIACIQUgBCAF/fABIAJFDQAaIAQgBf3xASACQQFGDQAaIAQgBf3yASACQQJGDQAaIAQgBf3zASACQQNGDQAaIAUgBP33ASAF
IAT99gEgAkEERhshBSAEIAUgBCAE/Uj9Ugv9CwQAIANBEGohAyABQRBqIQEMAQsLCwvKAwICfwN7QQMhAgEBIABBA3RBkDBqIQAgAUGQMEYEQE
GQMCEBA0AgACABSwRAAnsBIAH9AAQAIQQgAf0ABICAAiEFIAQgBf3wASACRQ0AGiAEIAX98QEgAkEBRg0AGiAEIAX98gEgAkECRg0AGiAEIAX9
8wEgAkEDRg0AGiAFIAT99wEgBSAE/fYBIAJBBEYbIQUgBCAFIAQgBP1I/VILIQQCewEgAf0ABBAhBSAB/QAEkIACIQYgBSAG/fABIAJFDQAaIA
UgBv3xASACQQFGDQAaIAUgBv3yASACQQJGDQAaIAUgBv3zASACQQNGDQAaIAYgBf33ASAGIAX99gEgAkEERhshBiAFIAYgBSAF/Uj9UgshBSAB
IAT9CwQAIAEgBf0LBBAgAUEgaiEBDAELCwVBkDAhAwNAIAAgA0sEQCABAnsBIAP9AAQAIQQgA/0ABICAAiEFIAQgBf3wASACRQ0AGiAEIAX98Q
EgAkEBRg0AGiAEIAX98gEgAkECRg0AGiAEIAX98wEgAkEDRg0AGiAFIAT99wEgBSAE/fYBIAJBBEYbIQUgBCAFIAQgBP1I/VIL/QsEACADQRBq
IQMgAUEQaiEBDAELCwsLygMCAn8De0EEIQIBASAAQQN0QZAwaiEAIAFBkDBGBEBBkDAhAQNAIAAgAUsEQAJ7ASAB/QAEACEEIAH9AASAgAIhBS
AEIAX98AEgAkUNABogBCAF/fEBIAJBAUYNABogBCAF/fIBIAJBAkYNABogBCAF/fMBIAJBA0YNABogBSAE/fcBIAUgBP32ASACQQRGGyEFIAQg
BSAEIAT9SP1SCyEEAnsBIAH9AAQQIQUgAf0ABJCAAiEGIAUgBv3wASACRQ0AGiAFIAb98QEgAkEBRg0AGiAFIAb98gEgAkECRg0AGiAFIAb98w
EgAkEDRg0AGiAGIAX99wEgBiAF/fYBIAJBBEYbIQYgBSAGIAUgBf1I/VILIQUgASAE/QsEACABIAX9CwQQIAFBIGohAQwBCwsFQZAwIQMDQCAA
IANLBEAgAQJ7ASAD/QAEACEEIAP9AASAgAIhBSAEIAX98AEgAkUNABogBCAF/fEBIAJBAUYNABogBCAF/fIBIAJBAkYNABogBCAF/fMBIAJBA0
YNABogBSAE/fcBIAUgBP32ASACQQRGGyEFIAQgBSAEIAT9SP1SC/0LBAAgA0EQaiEDIAFBEGohAQwBCwsLC8oDAgJ/A3tBBSECAQEgAEEDdEGQ
MGohACABQZAwRgRAQZAwIQEDQCAAIAFLBEACewEgAf0ABAAhBCAB/QAEgIACIQUgBCAF/fABIAJFDQAaIAQgBf3xASACQQFGDQAaIAQgBf3yAS
ACQQJGDQAaIAQgBf3zASACQQNGDQAaIAUgBP33ASAFIAT99gEgAkEERhshBSAEIAUgBCAE/Uj9UgshBAJ7ASAB/QAEECEFIAH9AASQgAIhBiAF
IAb98AEgAkUNABogBSAG/fEBIAJBAUYNABogBSAG/fIBIAJBAkYNABogBSAG/fMBIAJBA0YNABogBiAF/fcBIAYgBf32ASACQQRGGyEGIAUgBi
AFIAX9SP1SCyEFIAEgBP0LBAAgASAF/QsEECABQSBqIQEMAQsLBUGQMCEDA0AgACADSwRAIAECewEgA/0ABAAhBCAD/QAEgIACIQUgBCAF/fAB
IAJFDQAaIAQgBf3xASACQQFGDQAaIAQgBf3yASACQQJGDQAaIAQgBf3zASACQQNGDQAaIAUgBP33ASAFIAT99gEgAkEERhshBSAEIAUgBCAE/U
j9Ugv9CwQAIANBEGohAyABQRBqIQEMAQsLCwuhAwIDfwR7QQAhAgEB/QwBAQEBAQEBAQEBAQEBAQEBIQVBACEDIABBAnQhAANAIAMgAEkEQAJ7
AQEgA0GQMGr9AAQAIQYgA0GQsAJq/QAEACEHIAYgB/1BIAJFDQAaIAYgB/1CIAJBAUYNABogBiAH/UMgAkECRg0AGiAGIAf9RQsCewEgA0EQai
EEIARBkDBq/QAEACEGIARBkLACav0ABAAhByAGIAf9QSACRQ0AGiAGIAf9QiACQQFGDQAaIAYgB/1DIAJBAkYNABogBiAH/UUL/YUBIQYCewEg
A0EgaiEEIARBkDBq/QAEACEHIARBkLACav0ABAAhCCAHIAj9QSACRQ0AGiAHIAj9QiACQQFGDQAaIAcgCP1DIAJBAkYNABogByAI/UULAnsBIA
NBMGohBCAEQZAwav0ABAAhByAEQZCwAmr9AAQAIQggByAI/UEgAkUNABogByAI/UIgAkEBRg0AGiAHIAj9QyACQQJGDQAaIAcgCP1FC/2FASEH
IANBAnYgAWogBiAH/WUgBf1O/QsEACADQUBrIQMMAQsLC6EDAgN/BHtBASECAQH9DAEBAQEBAQEBAQEBAQEBAQEhBUEAIQMgAEECdCEAA0AgAy
AASQRAAnsBASADQZAwav0ABAAhBiADQZCwAmr9AAQAIQcgBiAH/UEgAkUNABogBiAH/UIgAkEBRg0AGiAGIAf9QyACQQJGDQAaIAYgB/1FCwJ7
ASADQRBqIQQgBEGQMGr9AAQAIQYgBEGQsAJq/QAEACEHIAYgB/1BIAJFDQAaIAYgB/1CIAJBAUYNABogBiAH/UMgAkECRg0AGiAGIAf9RQv9hQ
EhBgJ7ASADQSBqIQQgBEGQMGr9AAQAIQcgBEGQsAJq/QAEACEIIAcgCP1BIAJFDQAaIAcgCP1CIAJBAUYNABogByAI/UMgAkECRg0AGiAHIAj9
RQsCewEgA0EwaiEEIARBkDBq/QAEACEHIARBkLACav0ABAAhCCAHIAj9QSACRQ0AGiAHIAj9QiACQQFGDQAaIAcgCP1DIAJBAkYNABogByAI/U
UL/YUBIQcgA0ECdiABaiAGIAf9ZSAF/U79CwQAIANBQGshAwwBCwsLoQMCA38Ee0ECIQIBAf0MAQEBAQEBAQEBAQEBAQEBASEFQQAhAyAAQQJ0
IQADQCADIABJBEACewEBIANBkDBq/QAEACEGIANBkLACav0ABAAhByAGIAf9QSACRQ0AGiAGIAf9QiACQQFGDQAaIAYgB/1DIAJBAkYNABogBi
AH/UULAnsBIANBEGohBCAEQZAwav0ABAAhBiAEQZCwAmr9AAQAIQcgBiAH/UEgAkUNABogBiAH/UIgAkEBRg0AGiAGIAf9QyACQQJGDQAaIAYg
B/1FC/2FASEGAnsBIANBIGohBCAEQZAwav0ABAAhByAEQZCwAmr9AAQAIQggByAI/UEgAkUNABogByAI/UIgAkEBRg0AGiAHIAj9QyACQQJGDQ
AaIAcgCP1FCwJ7ASADQTBqIQQgBEGQMGr9AAQAIQcgBEGQsAJq/QAEACEIIAcgCP1BIAJFDQAaIAcgCP1CIAJBAUYNABogByAI/UMgAkECRg0A
GiAHIAj9RQv9hQEhByADQQJ2IAFqIAYgB/1lIAX9Tv0LBAAgA0FAayEDDAELCwuhAwIDfwR7QQMhAgEB/QwBAQEBAQEBAQEBAQEBAQEBIQVBAC
EDIABBAnQhAANAIAMgAEkEQAJ7AQEgA0GQMGr9AAQAIQYgA0GQsAJq/QAEACEHIAYgB/1BIAJFDQAaIAYgB/1CIAJBAUYNABogBiAH/UMgAkEC
Rg0AGiAGIAf9RQsCewEgA0EQaiEEIARBkDBq/QAEACEGIARBkLACav0ABAAhByAGIAf9QSACRQ0AGiAGIAf9QiACQQFGDQAaIAYgB/1DIAJBAk
YNABogBiAH/UUL/YUBIQYCewEgA0EgaiEEIARBkDBq/QAEACEHIARBkLACav0ABAAhCCAHIAj9QSACRQ0AGiAHIAj9QiACQQFGDQAaIAcgCP1D
IAJBAkYNABogByAI/UULAnsBIANBMGohBCAEQZAwav0ABAAhByAEQZCwAmr9AAQAIQggByAI/UEgAkUNABogByAI/UIgAkEBRg0AGiAHIAj9Qy
ACQQJGDQAaIAcgCP1FC/2FASEHIANBAnYgAWogBiAH/WUgBf1O/QsEACADQUBrIQMMAQsLC/wCAgF/BHsgAEEI/QkCAP3qAUEM/QkCAP3rASEA
IABBACEBIAFBAnRBGGr9CQIA/eYBQQEhASABQQJ0QRhq/QkCAP3kASECIAJBASEBIAFBAnRBGGr9CQIA/eUBIQMgACADQQIhASABQQJ0QRhq/Q
kCAP3mAf3lASADQQMhASABQQJ0QRhq/QkCAP3mAf3lASEAIAAgAP3mASEDQQYhASABQQJ0QRhq/QkCACAAQQchASABQQJ0QRhq/QkCAP3mAf3k
ASADQQghASABQQJ0QRhq/QkCAP3mAf3kASEEQQQhASABQQJ0QRhq/QkCACAAQQUhASABQQJ0QRhq/QkCAP3mAf3kASADIAT95gH95AEhBEEJIQ
EgAUECdEEYav0JAgAgACADIAT95gH95AH95AEhACACQRD9CQIA/bEBIQIgAkEB/awBIQNBFP0JAgAhBCADIAT9rgFBF/2rASEFIAIgA/2xASAE
/a4BQRf9qwEhAiAAIAX95gEgAv3mAQvzBAIEfwl7QZAwIQIgAEECdEGQMGohAANAIAIgAEkEQCAAIAJBgBBqIgMgACADSRshAwEBQQAhBCAEQQ
J0QRhq/QkCACEGQQEhBCAEQQJ0QRhq/QkCACEHQQIhBCAEQQJ0QRhq/QkCACEIQQMhBCAEQQJ0QRhq/QkCACEJ/QwAAAAAAAAAAAAAAAAAAAAA
IQogAiEEQZCwBCEFA0AgAyAESwRAIAT9AAQAIQsgCyAG/eYBIAf95AEhDCAMIAf95QEhDSAFIAsgDSAI/eYB/eUBIA0gCf3mAf3lAf0LBAAgBS
AMQRf9qwH9CwSAECAKIAtBAf2rAf25ASEKIARBEGohBCAFQRBqIQUMAQsLIApBCiEEIARBAnRBGGr9CQIAQQH9qwH9PP1TRQRAIAEhBCADIAJr
IQNBBCEFIAVBAnRBGGr9CQIAIQZBBSEFIAVBAnRBGGr9CQIAIQdBBiEFIAVBAnRBGGr9CQIAIQhBByEFIAVBAnRBGGr9CQIAIQlBCCEFIAVBAn
RBGGr9CQIAIQpBCSEFIAVBAnRBGGr9CQIAIQtBkLAEIQUgA0GQsARqIQMDQCAFIANJBEAgBf0ABAAhDCAMIAz95gEhDSAIIAwgCf3mAf3kASAN
IAr95gH95AEhDiAGIAwgB/3mAf3kASANIA795gH95AEhDiAEIAsgDCANIA795gH95AH95AEgBf0ABIAQ/a4B/QsEACAFQRBqIQUgBEEQaiEEDA
ELCwUgAiEEIAEhBQNAIAMgBEsEQCAFIAT9AAQAEBD9CwQAIARBEGohBCAFQRBqIQUMAQsLCyACQYAQaiECIAFBgBBqIQEMAQsLCzkBAX9BACEC
IABBAnQhAANAIAIgAEkEQCABIAJqIAJBkDBq/QAEAP3jAf0LBAAgAkEQaiECDAELCws5AQF/QQAhAiAAQQN0IQADQCACIABJBEAgASACaiACQZ
Awav0ABAD97wH9CwQAIAJBEGohAgwBCwsLsQcCB3sCf0EAIQkgAEECdCEKA0AgCSAKSQRAIAlBkDBq/QAEACEGIAZBxAD9CQIA/UMhAiAGQcgA
/QkCAP3mASAGIAL9UiEDIANB0AD9CQIA/bEBQRf9rAEhBSADIAVBF/2rAf2xASEEIAUgAkHUAP0JAgD9Tv2xASEHIAT9XyECIAf9/gEhBUEDIQ
AgAEEDdEHwAGr9CgMAIQMgAiAD/fEBIAIgA/3wAf3zASEIIAggCP3yASECQQkhACAAQQN0QfAAav0KAwAhAwFBCCEAIAMgAv3yAQEgAEEDdEHw
AGr9CgMA/fABIQMBAUEHIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwFBBiEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIQMBAUEFIQAgAy
AC/fIBASAAQQN0QfAAav0KAwD98AEhAwFBBCEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIQMBQQMhACADIAL98gEBIABBA3RB8ABq/QoDAP3w
ASEDIAVBACEAIABBA3RB8ABq/QoDAP3yASAIIAj98AEgA/3yAf3wASEFASAEIAT9DQgJCgsMDQ4PCAkKCwwNDg/9XyECIAcgB/0NCAkKCwwNDg
8ICQoLDA0OD/3+ASEEQQMhACAAQQN0QfAAav0KAwAhAyACIAP98QEgAiAD/fAB/fMBIQcgByAH/fIBIQJBCSEAIABBA3RB8ABq/QoDACEDAUEI
IQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwEBQQchACADIAL98gEBIABBA3RB8ABq/QoDAP3wASEDAUEGIQAgAyAC/fIBASAAQQN0QfAAav
0KAwD98AEhAwEBQQUhACADIAL98gEBIABBA3RB8ABq/QoDAP3wASEDAUEEIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwFBAyEAIAMgAv3y
AQEgAEEDdEHwAGr9CgMA/fABIQMgBEEAIQAgAEEDdEHwAGr9CgMA/fIBIAcgB/3wASAD/fIB/fABIQIBASAF/V4gAv1e/Q0AAQIDBAUGBxAREh
MUFRYXIQL9DAAAgP8AAID/AACA/wAAgP8gAiAG/QwAAAAAAAAAAAAAAAAAAAAA/UH9UiEC/QwAAMB/AADAfwAAwH8AAMB/IAIgBv0MAAAAAAAA
AAAAAAAAAAAAAP1D/VIhAiABIAlqIAIgBiAG/QwAAIB/AACAfwAAgH8AAIB//UP9Uv0LBAAgCUEQaiEJDAELCwvjCAIFewJ/QQAhByAAQQJ0IQ
gDQCAHIAhJBEAgB0GQMGr9AAQAIQUgBf3gAUHMAP0JAgD96gEhBCAE/V8hAiACIAL98AEhAgFBASEAIABBA3RB8ABq/QoDACEDQQIhACACIAP9
8gEBIABBA3RB8ABq/QoDAP3wASEGIAIgBkECIQAgAEEDdEHwAGr9CgMA/fEBQQAhACAAQQN0QfAAav0KAwD98gH98QEhAkESIQAgAEEDdEHwAG
r9CgMAIQMBQREhACADIAL98gEBIABBA3RB8ABq/QoDAP3wASEDAQFBECEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIQMBQQ8hACADIAL98gEB
IABBA3RB8ABq/QoDAP3wASEDAUEOIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwEBQQ0hACADIAL98gEBIABBA3RB8ABq/QoDAP3wASEDAU
EMIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwFBCyEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIQMBAUEKIQAgAyAC/fIBASAAQQN0QfAA
av0KAwD98AEhAwFBAyEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIAL98gEhAyAGQeAA/QoDAP3OAUE0/csBIQIgAiAD/fIBIAJBAyEAIABBA3
RB8ABq/QoDAP3xAf3wASECIAIgAkHoAP0KAwD98AH98wEhBgEgBCAE/Q0ICQoLDA0ODwgJCgsMDQ4P/V8hAiACIAL98AEhAgFBASEAIABBA3RB
8ABq/QoDACEDQQIhACACIAP98gEBIABBA3RB8ABq/QoDAP3wASEEIAIgBEECIQAgAEEDdEHwAGr9CgMA/fEBQQAhACAAQQN0QfAAav0KAwD98g
H98QEhAkESIQAgAEEDdEHwAGr9CgMAIQMBQREhACADIAL98gEBIABBA3RB8ABq/QoDAP3wASEDAQFBECEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA
/fABIQMBQQ8hACADIAL98gEBIABBA3RB8ABq/QoDAP3wASEDAUEOIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwEBQQ0hACADIAL98gEBIA
BBA3RB8ABq/QoDAP3wASEDAUEMIQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwFBCyEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIQMBAUEK
IQAgAyAC/fIBASAAQQN0QfAAav0KAwD98AEhAwFBAyEAIAMgAv3yAQEgAEEDdEHwAGr9CgMA/fABIAL98gEhAyAEQeAA/QoDAP3OAUE0/csBIQ
IgAiAD/fIBIAJBAyEAIABBA3RB8ABq/QoDAP3xAf3wASECIAIgAkHoAP0KAwD98AH98wEhAiAG/V4gAv1e/Q0AAQIDBAUGBxAREhMUFRYXIQIg
ASAHaiACIAVB2AD9CQIA/U79UP0LBAAgB0EQaiEHDAELCwuyAgIIewF/QYAI/QAEACEBQZAI/QAEACECQaAI/QAEACEDQbAI/QAEACEEQcAI/Q
AEACEFQdAI/QAEACEGQeAI/QAEACEHQfAI/QAEACEIQZAwIQkgAEECdEGQMGohAANAIAkgAEkEQCABIAn9XQMA/V/98AEhASACIAn9XQMI/V/9
8AEhAiADIAn9XQMQ/V/98AEhAyAEIAn9XQMY/V/98AEhBCAFIAn9XQMg/V/98AEhBSAGIAn9XQMo/V/98AEhBiAHIAn9XQMw/V/98AEhByAIIA
n9XQM4/V/98AEhCCAJQUBrIQkMAQsLQYAIIAH9CwQAQZAIIAL9CwQAQaAIIAP9CwQAQbAIIAT9CwQAQcAIIAX9CwQAQdAIIAb9CwQAQeAIIAf9
CwQAQfAIIAj9CwQAC7IDAgx7An9BgAj9AAQAIQFBkAj9AAQAIQJBoAj9AAQAIQNBsAj9AAQAIQRBkDAhDSAAQQJ0QZAwaiEAA0AgDSAASQRAIA
39AAQAIQUgDf0ABBAhBiAN/QAEICEHIA39AAQwIQggDf0ABEAhCSAN/QAEUCEKIA39AARgIQsgDf0ABHAhDCANQYAIaiEOIA1BgAFqIQ0DQCAN
IA5JBEAgBSAN/QAEAP3kASEFIAYgDf0ABBD95AEhBiAHIA39AAQg/eQBIQcgCCAN/QAEMP3kASEIIAkgDf0ABED95AEhCSAKIA39AARQ/eQBIQ
ogCyAN/QAEYP3kASELIAwgDf0ABHD95AEhDCANQYABaiENDAELCyAFIAn95AEgByAL/eQB/eQBIQUgBiAK/eQBIAggDP3kAf3kASEGIAEgBf1f
/fABIQEgAiAFIAX9DQgJCgsMDQ4PCAkKCwwNDg/9X/3wASECIAMgBv1f/fABIQMgBCAGIAb9DQgJCgsMDQ4PCAkKCwwNDg/9X/3wASEEDAELC0
GACCAB/QsEAEGQCCAC/QsEAEGgCCAD/QsEAEGwCCAE/QsEAAu7AgMEewJ/An1BASEFAUGQMP0ABAAhASABIQIgASEDIAEhBEGQMCEGIABBAnRB
kDBqIQADQCAGIABJBEAgBQR7IAEgBv0ABAD96QEFIAEgBv0ABAD96AELIQEgBQR7IAIgBv0ABBD96QEFIAIgBv0ABBD96AELIQIgBQR7IAMgBv
0ABCD96QEFIAMgBv0ABCD96AELIQMgBQR7IAQgBv0ABDD96QEFIAQgBv0ABDD96AELIQQgBkFAayEGDAELCyABIAL96QEgAyAE/ekB/ekBIAEg
Av3oASADIAT96AH96AEgBRshASABIAEgAf0NCAkKCwwNDg8ICQoLDA0OD/3pASABIAEgAf0NCAkKCwwNDg8ICQoLDA0OD/3oASAFGyEBIAH9Hw
AhByAB/R8BIQggByAIlyAHIAiWIAUbC7sCAwR7An8CfUEAIQUBQZAw/QAEACEBIAEhAiABIQMgASEEQZAwIQYgAEECdEGQMGohAANAIAYgAEkE
QCAFBHsgASAG/QAEAP3pAQUgASAG/QAEAP3oAQshASAFBHsgAiAG/QAEEP3pAQUgAiAG/QAEEP3oAQshAiAFBHsgAyAG/QAEIP3pAQUgAyAG/Q
AEIP3oAQshAyAFBHsgBCAG/QAEMP3pAQUgBCAG/QAEMP3oAQshBCAGQUBrIQYMAQsLIAEgAv3pASADIAT96QH96QEgASAC/egBIAMgBP3oAf3o
ASAFGyEBIAEgASAB/Q0ICQoLDA0ODwgJCgsMDQ4P/ekBIAEgASAB/Q0ICQoLDA0ODwgJCgsMDQ4P/egBIAUbIQEgAf0fACEHIAH9HwEhCCAHIA
iXIAcgCJYgBRsLC6sCCABBCAsIAACyQgAA0sIAQRALCAAAQEt/AAAAAEEYCyw7qrg/AABASwByMT+Ovr81/v//PkmqKj5arCo9zxwJPJYktToA
AIA/AACuQgBBxAALDAAAgAAAAABLAAAgQQBB0AALDPMENT8XAAAAAAAAgABB4AALCP8DAAAAAAAAAEHoAAsIAAAAAAAAAEAAQfAAC5gB7zn6/k
Iu5j/+gitlRxX3PwAAAAAAADhDAAAAAAAA8D9VVVVVVVXVP5qZmZmZmck/kiRJkiRJwj8cx3Ecx3G8P0YXXXTRRbc/FDuxEzuxsz8AAAAAAADg
P1VVVVVVVcU/VVVVVVVVpT8RERERERGBPxdswRZswVY/GqABGqABKj8aoAEaoAH6PjTHVqXjHcc+XJ94t09+kj4=
`;
const PRODUCT = `
AGFzbQEAAAABEgJgCH9/f39/f39/AGADf39/AAMEAwEAAAQFAXABAQEFBAEBamoGLAZ/AEGAgAMLfwBBgIAEC38AQYCADAt/AEGQkMwAC38AQZ
CQjAELfwBBgAILByIDB3Byb2R1Y3QAAQt3aWRlUHJvZHVjdAACBm1lbW9yeQIACQYBAEEBCwAK/R4DUwECf0GAgAMhAyACQQV0QYCAA2ohAgNA
IAMgAkkEQCABKAIAIABqIQQgAyAE/QAEAP0LBAAgAyAE/QAEEP0LBBAgA0EgaiEDIAFBBGohAQwBCwsLkg8CDnsNfyAAIRYgASEXAQEBAQEBQQ
AhGQNAIBcgGUoEQEGAAiIAIBcgGWsiASAAIAFIGyEaIBlFIgEEfyAHRQUgAQshAUEAIRsDQCACIBtKBEBBACEcA0AgBCAcSgRAIAMgG2xBkJCM
AWogHEEFdGogGUECdEGAgARqIBoQACAGIBtsQZCQzABqIBxBBXRqIR1BACEeA0AgFiAeSgRAIBkgFyAebGpBBHRBgIAMaiEAQYCAAyEfIBpBBX
RBgIADaiEgIAUgHkECdGwgHWohGAEB/QwAAAAAAAAAAAAAAAAAAAAAIQggCCEJIAghCiAIIQsgCCEMIAghDSAIIQ4gCCEPICBBIGshIQNAIB8g
IUkEQCAf/QAEACEQIB/9AAQQIRECewFBACEiICJFBEAgAP0JAgAMAQsgAP0JAhwLIRIgCCASIBD95gH95AEhCCAJIBIgEf3mAf3kASEJAnsBQQ
EhIiAiRQRAIAD9CQIADAELICIEQCAA/QkCBAwBCyAA/QkCHAshEiAKIBIgEP3mAf3kASEKIAsgEiAR/eYB/eQBIQsCewFBAiEiICJFBEAgAP0J
AgAMAQsgIkEBRgRAIAD9CQIEDAELICJBAkYEQCAA/QkCCAwBCyAiQQNGBEAgAP0JAgwMAQsgAP0JAhwLIRIgDCASIBD95gH95AEhDCANIBIgEf
3mAf3kASENAnsBQQMhIiAiRQRAIAD9CQIADAELICJBAUYEQCAA/QkCBAwBCyAiQQJGBEAgAP0JAggMAQsgIkEDRgRAIAD9CQIMDAELIAD9CQIc
CyESIA4gEiAQ/eYB/eQBIQ4gDyASIBH95gH95AEhDyAf/QAEICEQIB/9AAQwIRECewFBBCEiICJFBEAgAP0JAgAMAQsgIkEBRgRAIAD9CQIEDA
ELICJBAkYEQCAA/QkCCAwBCyAiQQNGBEAgAP0JAgwMAQsgIkEERgRAIAD9CQIQDAELICJBBUYEQCAA/QkCFAwBCyAiQQZGBHsgAP0JAhgFIAD9
CQIcCwshEiAIIBIgEP3mAf3kASEIIAkgEiAR/eYB/eQBIQkCewFBBSEiICJFBEAgAP0JAgAMAQsgIkEBRgRAIAD9CQIEDAELICJBAkYEQCAA/Q
kCCAwBCyAiQQNGBEAgAP0JAgwMAQsgIkEERgRAIAD9CQIQDAELICJBBUYEQCAA/QkCFAwBCyAiQQZGBHsgAP0JAhgFIAD9CQIcCwshEiAKIBIg
EP3mAf3kASEKIAsgEiAR/eYB/eQBIQsCewFBBiEiICJFBEAgAP0JAgAMAQsgIkEBRgRAIAD9CQIEDAELICJBAkYEQCAA/QkCCAwBCyAiQQNGBE
AgAP0JAgwMAQsgIkEERgRAIAD9CQIQDAELICJBBUYEQCAA/QkCFAwBCyAiQQZGBHsgAP0JAhgFIAD9CQIcCwshEiAMIBIgEP3mAf3kASEMIA0g
EiAR/eYB/eQBIQ0CewFBByEiICJFBEAgAP0JAgAMAQsgIkEBRgRAIAD9CQIEDAELICJBAkYEQCAA/QkCCAwBCyAiQQNGBEAgAP0JAgwMAQsgIk
EERgRAIAD9CQIQDAELICJBBUYEQCAA/QkCFAwBCyAiQQZGBHsgAP0JAhgFIAD9CQIcCwshEiAOIBIgEP3mAf3kASEOIA8gEiAR/eYB/eQBIQ8g
H0FAayEfIABBIGohAAwBCwsgHyAgSQRAIB/9AAQAIRAgH/0ABBAhEQJ7AUEAIR8gH0UEQCAA/QkCAAwBCyAA/QkCHAshEgJ7AUEBIR8gH0UEQC
AA/QkCAAwBCyAfBEAgAP0JAgQMAQsgAP0JAhwLIRMCewFBAiEfIB9FBEAgAP0JAgAMAQsgH0EBRgRAIAD9CQIEDAELIB9BAkYEQCAA/QkCCAwB
CyAfQQNGBEAgAP0JAgwMAQsgAP0JAhwLIRQCewFBAyEfIB9FBEAgAP0JAgAMAQsgH0EBRgRAIAD9CQIEDAELIB9BAkYEQCAA/QkCCAwBCyAfQQ
NGBEAgAP0JAgwMAQsgAP0JAhwLIRUgCCASIBD95gH95AEhCCAJIBIgEf3mAf3kASEJIAogEyAQ/eYB/eQBIQogCyATIBH95gH95AEhCyAMIBQg
EP3mAf3kASEMIA0gFCAR/eYB/eQBIQ0gDiAVIBD95gH95AEhDiAPIBUgEf3mAf3kASEPCwEgASEAAQEgGCAABHsgCAUgGP0ABAAgCP3kAQv9Cw
QAIBggAAR7IAkFIBj9AAQQIAn95AEL/QsEECAYIAVqIR8gASEAAQEgHyAABHsgCgUgH/0ABAAgCv3kAQv9CwQAIB8gAAR7IAsFIB/9AAQQIAv9
5AEL/QsEECAFQQF0IBhqIR8gASEAAQEgHyAABHsgDAUgH/0ABAAgDP3kAQv9CwQAIB8gAAR7IA0FIB/9AAQQIA395AEL/QsEECAFQQNsIBhqIR
ggASEAAQEgGCAABHsgDgUgGP0ABAAgDv3kAQv9CwQAIBggAAR7IA8FIBj9AAQQIA/95AEL/QsEECAeQQFqIR4MAQsLIBxBAWohHAwBCwsgG0EB
aiEbDAELCyAZQYACaiEZDAELCwuSDwIOew1/IAAhFiABIRcBAQEBAQFBACEZA0AgFyAZSgRAQYACIgAgFyAZayIBIAAgAUgbIRogGUUiAQR/IA
dFBSABCyEBQQAhGwNAIAIgG0oEQEEAIRwDQCAEIBxKBEAgAyAbbEGQkIwBaiAcQQV0aiAZQQJ0QYCABGogGhAAIAYgG2xBkJDMAGogHEEFdGoh
HUEAIR4DQCAWIB5KBEAgGSAXIB5sakEFdEGAgAxqIQBBgIADIR8gGkEFdEGAgANqISAgBSAeQQJ0bCAdaiEYAQH9DAAAAAAAAAAAAAAAAAAAAA
AhCCAIIQkgCCEKIAghCyAIIQwgCCENIAghDiAIIQ8gIEEgayEhA0AgHyAhSQRAIB/9AAQAIRAgH/0ABBAhEQJ7AUEAISIgIkUEQCAA/QoDAAwB
CyAA/QoDOAshEiAIIBIgEP3yAf3wASEIIAkgEiAR/fIB/fABIQkCewFBASEiICJFBEAgAP0KAwAMAQsgIgRAIAD9CgMIDAELIAD9CgM4CyESIA
ogEiAQ/fIB/fABIQogCyASIBH98gH98AEhCwJ7AUECISIgIkUEQCAA/QoDAAwBCyAiQQFGBEAgAP0KAwgMAQsgIkECRgRAIAD9CgMQDAELICJB
A0YEQCAA/QoDGAwBCyAA/QoDOAshEiAMIBIgEP3yAf3wASEMIA0gEiAR/fIB/fABIQ0CewFBAyEiICJFBEAgAP0KAwAMAQsgIkEBRgRAIAD9Cg
MIDAELICJBAkYEQCAA/QoDEAwBCyAiQQNGBEAgAP0KAxgMAQsgAP0KAzgLIRIgDiASIBD98gH98AEhDiAPIBIgEf3yAf3wASEPIB/9AAQgIRAg
H/0ABDAhEQJ7AUEEISIgIkUEQCAA/QoDAAwBCyAiQQFGBEAgAP0KAwgMAQsgIkECRgRAIAD9CgMQDAELICJBA0YEQCAA/QoDGAwBCyAiQQRGBE
AgAP0KAyAMAQsgIkEFRgRAIAD9CgMoDAELICJBBkYEeyAA/QoDMAUgAP0KAzgLCyESIAggEiAQ/fIB/fABIQggCSASIBH98gH98AEhCQJ7AUEF
ISIgIkUEQCAA/QoDAAwBCyAiQQFGBEAgAP0KAwgMAQsgIkECRgRAIAD9CgMQDAELICJBA0YEQCAA/QoDGAwBCyAiQQRGBEAgAP0KAyAMAQsgIk
EFRgRAIAD9CgMoDAELICJBBkYEeyAA/QoDMAUgAP0KAzgLCyESIAogEiAQ/fIB/fABIQogCyASIBH98gH98AEhCwJ7AUEGISIgIkUEQCAA/QoD
AAwBCyAiQQFGBEAgAP0KAwgMAQsgIkECRgRAIAD9CgMQDAELICJBA0YEQCAA/QoDGAwBCyAiQQRGBEAgAP0KAyAMAQsgIkEFRgRAIAD9CgMoDA
ELICJBBkYEeyAA/QoDMAUgAP0KAzgLCyESIAwgEiAQ/fIB/fABIQwgDSASIBH98gH98AEhDQJ7AUEHISIgIkUEQCAA/QoDAAwBCyAiQQFGBEAg
AP0KAwgMAQsgIkECRgRAIAD9CgMQDAELICJBA0YEQCAA/QoDGAwBCyAiQQRGBEAgAP0KAyAMAQsgIkEFRgRAIAD9CgMoDAELICJBBkYEeyAA/Q
oDMAUgAP0KAzgLCyESIA4gEiAQ/fIB/fABIQ4gDyASIBH98gH98AEhDyAfQUBrIR8gAEFAayEADAELCyAfICBJBEAgH/0ABAAhECAf/QAEECER
AnsBQQAhHyAfRQRAIAD9CgMADAELIAD9CgM4CyESAnsBQQEhHyAfRQRAIAD9CgMADAELIB8EQCAA/QoDCAwBCyAA/QoDOAshEwJ7AUECIR8gH0
UEQCAA/QoDAAwBCyAfQQFGBEAgAP0KAwgMAQsgH0ECRgRAIAD9CgMQDAELIB9BA0YEQCAA/QoDGAwBCyAA/QoDOAshFAJ7AUEDIR8gH0UEQCAA
/QoDAAwBCyAfQQFGBEAgAP0KAwgMAQsgH0ECRgRAIAD9CgMQDAELIB9BA0YEQCAA/QoDGAwBCyAA/QoDOAshFSAIIBIgEP3yAf3wASEIIAkgEi
AR/fIB/fABIQkgCiATIBD98gH98AEhCiALIBMgEf3yAf3wASELIAwgFCAQ/fIB/fABIQwgDSAUIBH98gH98AEhDSAOIBUgEP3yAf3wASEOIA8g
FSAR/fIB/fABIQ8LASABIQABASAYIAAEeyAIBSAY/QAEACAI/fABC/0LBAAgGCAABHsgCQUgGP0ABBAgCf3wAQv9CwQQIBggBWohHyABIQABAS
AfIAAEeyAKBSAf/QAEACAK/fABC/0LBAAgHyAABHsgCwUgH/0ABBAgC/3wAQv9CwQQIAVBAXQgGGohHyABIQABASAfIAAEeyAMBSAf/QAEACAM
/fABC/0LBAAgHyAABHsgDQUgH/0ABBAgDf3wAQv9CwQQIAVBA2wgGGohGCABIQABASAYIAAEeyAOBSAY/QAEACAO/fABC/0LBAAgGCAABHsgDw
UgGP0ABBAgD/3wAQv9CwQQIB5BAWohHgwBCwsgHEEBaiEcDAELCyAbQQFqIRsMAQsLIBlBgAJqIRkMAQsLCw==
`;

// kernels/product.ts
function productKernel() {
  return made$1 === void 0 ? made$1 = makeProductKernel(globalThis.WebAssembly) : made$1;
}
function makeProductKernel(host) {
  return kernelsOf(PRODUCT, host, (exports, buffer) => {
    const table = new Int32Array(buffer, TABLE, 32768);
    return {
      product: exports["product"],
      columns: 8,
      table,
      left: new Float32Array(buffer, LEFT$1, 262144),
      out: new Float32Array(buffer, OUT, 262144),
      right: new Float32Array(buffer, RIGHT$1, 1081344),
      wide: {
        product: exports["wideProduct"],
        columns: 4,
        table,
        left: new Float64Array(buffer, LEFT$1, 131072),
        out: new Float64Array(buffer, OUT, 131072),
        right: new Float64Array(buffer, RIGHT$1, 540672)
      }
    };
  });
}
let made$1;
const TABLE = 65536;
const LEFT$1 = TABLE + 131072;
const OUT = LEFT$1 + 1048576 + 2064;
const RIGHT$1 = OUT + 1048576;

// math/resample.ts
const MODES = ["nearest", "nearest-exact", "linear", "bilinear", "bicubic", "area"];
function checkMode(verb, mode) {
  if (MODES.includes(mode)) return;
  const known = MODES.map((name) => `"${name}"`).join(", ");
  throw new LensorError("unknown-name", `Cannot ${verb}: mode is ${describe(mode)}; use one of ${known}`);
}
function tapsOf(n, m, options) {
  const { mode, alignCorners = false, antialias = false } = options;
  const cubic = mode === "bicubic";
  const smooth = cubic || mode === "bilinear" || mode === "linear";
  const ratio = options.step ?? n / m;
  const s = smooth && alignCorners ? m > 1 ? (n - 1) / (m - 1) : 0 : ratio;
  return Array.from({ length: m }, (_, i) => {
    if (mode === "area") return mean(n, m, i);
    if (!smooth) return { from: nearest(n, Math.fround(ratio), i, mode === "nearest-exact"), weights: [1] };
    if (antialias) return averaged(n, s, i, cubic);
    const x = alignCorners ? i * s : (i + 0.5) * s - 0.5;
    return cubic ? cubicTaps(n, x) : linearTaps(n, x);
  });
}
function tapMatrix(taps, n) {
  const out = new Float64Array(taps.length * n);
  for (const [i, { from, weights }] of taps.entries()) {
    for (const [k, w] of weights.entries()) out[i * n + from + k] += w;
  }
  return out;
}
function resampleAxis(values, outer, n, inner, taps) {
  const m = taps.length;
  const out = new Float64Array(outer * m * inner);
  for (let o = 0; o < outer; o++) {
    for (const [i, { from, weights }] of taps.entries()) {
      const to = (o * m + i) * inner;
      for (const [k, w] of weights.entries()) {
        const at = (o * n + from + k) * inner;
        for (let c = 0; c < inner; c++) out[to + c] += w * values[at + c];
      }
    }
  }
  return out;
}
function mean(n, m, i) {
  const from = Math.floor(i * n / m);
  const count = Math.ceil((i + 1) * n / m) - from;
  return { from, weights: Array.from({ length: count }, () => 1 / count) };
}
function nearest(n, s, i, exact) {
  return Math.min(Math.floor(Math.fround((exact ? i + 0.5 : i) * s)), n - 1);
}
function linearTaps(n, place) {
  const x = Math.max(place, 0);
  const j = Math.min(Math.floor(x), n - 1);
  const f = x - j;
  return j + 1 < n ? { from: j, weights: [1 - f, f] } : { from: j, weights: [1] };
}
function cubicTaps(n, x) {
  const j = Math.floor(x);
  const first = Math.min(Math.max(j - 1, 0), n - 1);
  const last = Math.min(Math.max(j + 2, 0), n - 1);
  const weights = Array.from({ length: last - first + 1 }, () => 0);
  for (let k = j - 1; k <= j + 2; k++) weights[Math.min(Math.max(k, 0), n - 1) - first] += cubicKernel(x - k, -0.75);
  return { from: first, weights };
}
function averaged(n, s, i, cubic) {
  const width = Math.max(s, 1);
  const support = (cubic ? 2 : 1) * width;
  const centre = s * (i + 0.5);
  const from = Math.trunc(Math.max(centre - support + 0.5, 0));
  const to = Math.trunc(Math.min(centre + support + 0.5, n));
  const weights = Array.from({ length: to - from }, (_, k) => {
    const d = (from + k - centre + 0.5) / width;
    return cubic ? cubicKernel(d, -0.5) : Math.max(0, 1 - Math.abs(d));
  });
  const sum = weights.reduce((a, b) => a + b, 0);
  return { from, weights: weights.map((w) => w / sum) };
}
function cubicKernel(x, a) {
  const d = Math.abs(x);
  if (d <= 1) return ((a + 2) * d - (a + 3)) * d * d + 1;
  return d < 2 ? (((d - 5) * d + 8) * d - 4) * a : 0;
}

// random/check_rng.ts
function checkRng(verb, rng) {
  if (isRng(rng)) return;
  throw new LensorError("type", `Cannot ${verb}: expected a generator, found ${describe(rng)}; pass keyed(0)`);
}
function isRng(value) {
  if (value === null || typeof value !== "object" && typeof value !== "function") return false;
  const rng = value;
  return typeof rng.at === "function" && typeof rng.normal === "function" && typeof rng.uniform === "function";
}

// random/rng_of.ts
function rngOf(from) {
  if (from === void 0) return keyed(0);
  if (typeof from === "number" || typeof from === "bigint") return keyed(from);
  if (isRng(from)) return from;
  if (typeof from === "function") return byPath(from, "");
  throw new LensorError(
    "type",
    `Cannot make a generator: expected a seed, a generator or a function of a path, found ${describe(from)}`
  );
}
function byPath(fn, path, above) {
  let kept;
  const asked = () => {
    if (kept) return kept;
    const answer = fn(path);
    if (!isRng(answer)) {
      throw new LensorError(
        "type",
        `Cannot draw "${path}": the rng function returned ${describe(answer)}, no generator`,
        { path }
      );
    }
    return kept = answer;
  };
  const rng = {
    at(below) {
      checkPath(below);
      return byPath(fn, path === "" ? below : `${path}.${below}`, rng.root);
    },
    get root() {
      return above ?? rng;
    },
    clone() {
      const clones = /* @__PURE__ */ new Map();
      const cloned = (at) => {
        const answer = at === path ? asked() : fn(at);
        const known = clones.get(answer);
        if (known || !isRng(answer)) return known ?? answer;
        const copy = answer.clone();
        clones.set(answer, copy);
        return copy;
      };
      const root = byPath(cloned, "");
      return path === "" ? root : root.at(path);
    },
    get ordered() {
      return path !== "" && asked().ordered;
    },
    perPath: true,
    get label() {
      return path === "" ? "rng function" : asked().label;
    },
    bits: (n, options) => asked().bits(n, options),
    integers: (n, options) => asked().integers(n, options),
    permutation: (n) => asked().permutation(n),
    bernoulli: (n, options) => asked().bernoulli(n, options),
    uniform: (n, options) => asked().uniform(n, options),
    normal: (n, options) => asked().normal(n, options),
    truncatedNormal: (n, options) => asked().truncatedNormal(n, options)
  };
  return rng;
}

// core/sha256.ts
function sha256() {
  return hostSha256() ?? plainSha256();
}
function sha256Of(bytes) {
  const sum = sha256();
  sum.update(bytes);
  return sum.hex();
}
function sha256OfText(text) {
  return sha256Of(new TextEncoder().encode(text));
}
function hostSha256() {
  const host = globalThis;
  const crypto = host.process?.getBuiltinModule?.("node:crypto");
  const hash = crypto?.createHash?.("sha256");
  return hash && { update: (bytes) => void hash.update(bytes), hex: () => hash.digest("hex") };
}
function plainSha256() {
  const state = Int32Array.of(
    1779033703,
    3144134277,
    1013904242,
    2773480762,
    1359893119,
    2600822924,
    528734635,
    1541459225
  );
  const block = new Uint8Array(64);
  const words = new Int32Array(64);
  let held = 0;
  let total = 0;
  const update = (bytes) => {
    total += bytes.length;
    let at = 0;
    if (held > 0) {
      const more = Math.min(64 - held, bytes.length);
      block.set(bytes.subarray(0, more), held);
      held += more;
      at = more;
      if (held < 64) return;
      compress(state, words, block, 0);
      held = 0;
    }
    for (; at + 64 <= bytes.length; at += 64) compress(state, words, bytes, at);
    block.set(bytes.subarray(at));
    held = bytes.length - at;
  };
  return {
    update,
    hex() {
      const bits = BigInt(total) * 8n;
      const tail = new Uint8Array((held < 56 ? 64 : 128) - held);
      tail[0] = 128;
      new DataView(tail.buffer).setBigUint64(tail.length - 8, bits);
      update(tail);
      return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
    }
  };
}
function compress(state, w, bytes, at) {
  for (let i = 0; i < 16; i++) {
    const p = at + 4 * i;
    w[i] = bytes[p] << 24 | bytes[p + 1] << 16 | bytes[p + 2] << 8 | bytes[p + 3];
  }
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15];
    const y = w[i - 2];
    const s0 = (x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3;
    const s1 = (y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10;
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  const k = roundConstants();
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const s1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
    const t1 = h + s1 + (e & f ^ ~e & g) + k[i] + w[i] | 0;
    const s0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
    const t2 = s0 + (a & b ^ a & c ^ b & c) | 0;
    h = g;
    g = f;
    f = e;
    e = d + t1 | 0;
    d = c;
    c = b;
    b = a;
    a = t1 + t2 | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}
const roundConstants = once(() => {
  const out = new Int32Array(64);
  let count = 0;
  for (let n = 2; count < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (prime) out[count++] = Number(BigInt.asIntN(32, cubeRoot(BigInt(n) << 96n)));
  }
  return out;
});
function cubeRoot(n) {
  let low = 0n;
  let high = 1n << 40n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** 3n <= n) low = middle;
    else high = middle;
  }
  return low;
}

// kernels/elements.ts
function elementKernels() {
  return made === void 0 ? made = makeElementKernels(globalThis.WebAssembly) : made;
}
function makeElementKernels(host) {
  return kernelsOf(ELEMENTS, host, (exports, buffer) => ({
    ...exports,
    run: exports,
    left: new Float32Array(buffer, LEFT, 8192),
    right: new Float32Array(buffer, RIGHT, 8192),
    wideLeft: new Float64Array(buffer, LEFT, 4096),
    wideRight: new Float64Array(buffer, RIGHT, 4096),
    bytes: new Uint8Array(buffer, LEFT, 32768),
    room: new Uint8Array(buffer, ROOM, 4194304),
    sums: new Float64Array(buffer, SUMS, 16)
  }));
}
let made;
const LEFT = 4096 + 2064;
const RIGHT = LEFT + 32768;
const SUMS = 1024;
const ROOM = 131072 + 2064;

export { DTYPES, LensorError, VERSION$1 as VERSION, aboveZero, allocate, blockWidth, bytesOf, cast, castLoses, castLoss, checkDType, checkFunction, checkIterable, checkList, checkMap, checkMode, checkOptions, checkRecord, checkRng, checkText, checkedAnswer, checkedValues, compareNames, compareParts, compareUtf8, cosine, describe, elementKernels, exp, float16Of, formatJson, fromBfloat16, fromBytes, fromFloat16, fromFloat32, fromZero, guardedCast, holds, isCallable, isNumber, isPure, isZero, jax, joinReflections, keyed, kindOf, lanesOf, ln, log, logOdds, nearest$1 as nearest, nonFinite, numberOption, numpy, once, openPool, orthogonalFactor, parseJson, philox2x32, philox2x64, philox4x32, philox4x64, piecesOf, plainJson, plainObject, productKernel, pure, quoteNames, reflect, refuseLoss, resampleAxis, rngOf, roomToApply, roomToTriangularize, sameShape, scanJson, seedSequence, setIdentity, sha256, sha256Of, sha256OfText, showShape, sine, sizeOf, tapMatrix, tapsOf, targetOf, threefry2x32, threefry4x32, toBytes, toFloat32, torch, triangularize, visible, withDense, wordOption, workFor };

for (const [value, name] of [[words$1, "words"], [VERSION$1, "VERSION"], [nearest$1, "nearest"]]) {
  if (typeof value === "function") Object.defineProperty(value, "name", { value: name });
}
