// @ts-self-types="./base.d.ts"
// core/once.ts
function once(make) {
  let made;
  return () => (made ??= { value: make() }).value;
}

// core/visible.ts
function visible(text) {
  return PLAIN.test(text) ? text : text.replace(steers(), escaped);
}
const PLAIN = /^[ -~]*$/;
const steers = once(() => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu);
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
        `Cannot read shape ${showShape(shape)}: ${size} is not a size; use non-negative integers`
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
  return row$1(dtype).kind;
}
function bytesOf(dtype) {
  return row$1(dtype).bytes;
}
function lanesOf(dtype) {
  return dtype === "complex64" ? 2 : 1;
}
function allocate(dtype, n) {
  try {
    return new (row$1(dtype)).array(n * lanesOf(dtype));
  } catch (cause) {
    throw new LensorError("limit", `Cannot make an array of ${n} elements of ${dtype}: there is no room`, { cause });
  }
}
function fromBytes(bytes, dtype) {
  const { array, bytes: size } = row$1(dtype);
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
  return values instanceof row$1(dtype).array;
}
function row$1(dtype) {
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
    return halved(values, to, out);
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
function halved({ buffer, byteOffset, length }, to, out) {
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
const whole = (digits, signed) => ({ digits, high: digits, low: 0, signed });
const float$1 = (digits, high, low) => ({ digits, high, low, signed: true });
const FORM = {
  float64: float$1(53, 1024, -1074),
  float32: float$1(24, 128, -149),
  float16: float$1(11, 16, -24),
  bfloat16: float$1(8, 128, -133),
  float8_e4m3fn: float$1(4, 9, -9),
  float8_e5m2: float$1(3, 16, -16),
  int64: whole(63, true),
  int32: whole(31, true),
  int16: whole(15, true),
  int8: whole(7, true),
  uint64: whole(64, false),
  uint32: whole(32, false),
  uint16: whole(16, false),
  uint8: whole(8, false)
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
function checkList$1(list, verb, expected) {
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
function checkCount(verb, n) {
  if (typeof n !== "number") {
    throw new LensorError("type", `Cannot ${verb}: expected a number of elements, found ${describe(n)}`);
  }
  if (!Number.isSafeInteger(n) || n < 0) {
    throw new LensorError("range", `Cannot ${verb}: ${n} is not a number of elements; use a non-negative integer`);
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

// math/fma.ts
const F = Math.fround;
function fma32(a, b, c) {
  const p = a * b;
  const s = p + c;
  const near = F(s);
  const d = s - near;
  const far = s + d;
  return d !== 0 && F(far) === far ? breakTie(p, c, s, near, far) : near;
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
  const ah = high(a);
  const al = a - ah;
  const bh = high(b);
  const bl = b - bh;
  return al * bl - (p - ah * bh - al * bh - ah * bl);
}
function high(x) {
  const t = x * 134217729;
  return t - (t - x);
}
function addToOdd(x, y) {
  const s = x + y;
  const error = sumError(x, y, s);
  if (error === 0) return s;
  float[0] = s;
  if ((word[0] & 1) === 0) {
    if (error > 0 === s > 0) bits[0] += 1n;
    else bits[0] -= 1n;
  }
  return float[0];
}
const float = new Float64Array(1);
const bits = new BigInt64Array(float.buffer);
const word = new Uint32Array(float.buffer, new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 0 : 4, 1);

// math/log.ts
function log(x) {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  const small = x < 2 ** -1022;
  real[0] = small ? x * 2 ** 54 : x;
  let e = (words[HIGH] >>> 20) - (small ? 1077 : 1023);
  words[HIGH] = words[HIGH] & 1048575 | 1072693248;
  let m = real[0];
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
  const a = e * LN2_HIGH;
  const ab = a + 2 * s;
  const sum = ab + t;
  const low = sumError(ab, t, sum) + (sumError(a, 2 * s, ab) + (c * z * tail + (2 * sLow + (tLow + e * LN2_LOW))));
  return sum + low;
}
const SERIES = Float64Array.from({ length: 11 }, (_, i) => 2 / (25 - 2 * i));
const THIRDS = 2 / 3;
const THIRDS_LOW = 3700743415417188e-32;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 19082149292705877e-26;
const real = new Float64Array(1);
const words = new Uint32Array(real.buffer);
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

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
const DEPTH$1 = 256;
const STRIP$1 = 256;
function plainProducts(room, round) {
  return {
    room,
    // A strip of b stays in the cache while all rows use it
    product(mode, c, a, b, n, k, m) {
      const x = a.data;
      const y = b.data;
      const z = c.data;
      const sums = room(Math.min(STRIP$1, m));
      for (let from = 0; from < k; from += DEPTH$1) {
        const end = Math.min(k, from + DEPTH$1);
        const first = mode === 0 && from === 0;
        for (let left = 0; left < m; left += STRIP$1) {
          const width = Math.min(STRIP$1, m - left);
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
const dense = () => `
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
    const pages = Math.max(LEAST$1, Math.ceil((START + 8 * least) / 65536));
    const memory = new host.Memory({ initial: pages });
    const module = host === globalThis.WebAssembly ? program ??= compiled(dense(), host) : compiled(dense(), host);
    return wrapped(new host.Instance(module, { env: { memory } }).exports, memory);
  } catch {
    return null;
  }
}
let spare;
let program;
const START = 65536 + 262144 + 524288 + 1024;
const LEAST$1 = 32;
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

// ndarray/_layout.ts
const MOST_AXES = 64;
function stridesOf(shape) {
  const stride = new Array(shape.length);
  for (let i = shape.length - 1, step = 1; i >= 0; i--) {
    stride[i] = step;
    step *= shape[i];
  }
  return stride;
}
function countOf(shape) {
  return shape.reduce((n, size) => n * size, 1);
}
function packed(shape, offset = 0) {
  return { shape: [...shape], stride: stridesOf(shape), offset };
}
function isPacked({ shape, stride }) {
  for (let i = shape.length - 1, step = 1; i >= 0; i--) {
    const n = shape[i];
    if (n === 0) return true;
    if (n !== 1 && stride[i] !== step) return false;
    step *= n;
  }
  return true;
}
function checkAxis(verb, axis, ndim) {
  if (typeof axis !== "number") {
    throw new LensorError("type", `Cannot ${verb}: expected an axis number, found ${describe(axis)}`);
  }
  if (Number.isInteger(axis) && axis >= -ndim && axis < ndim) return axis < 0 ? axis + ndim : axis;
  const help = ndim ? `use ${-ndim} to ${ndim - 1}` : "the array has no axes";
  throw new LensorError("range", `Cannot ${verb}: axis ${axis} does not exist; ${help}`);
}
function checkAxes(verb, axes, ndim) {
  const list = (Array.isArray(axes) ? axes : [axes]).map((axis) => checkAxis(verb, axis, ndim));
  if (new Set(list).size === list.length) return list;
  throw new LensorError("range", `Cannot ${verb}: an axis is repeated in ${showShape(list)}`);
}
function checkIndex(verb, index, axis, n) {
  if (typeof index !== "number") {
    throw new LensorError("type", `Cannot ${verb}: expected an index for axis ${axis}, found ${describe(index)}`);
  }
  if (Number.isInteger(index) && index >= -n && index < n) return index < 0 ? index + n : index;
  throw new LensorError("range", `Cannot ${verb}: index ${index} is outside of axis ${axis}, which has ${n} elements`);
}
function slicedAxis(layout, axis, start, stop, step) {
  const n = layout.shape[axis];
  const verb = `slice axis ${axis} of ${showShape(layout.shape)}`;
  if (!Number.isInteger(step) || step === 0) {
    throw new LensorError("range", `Cannot ${verb}: ${step} is no step; use an integer that is not 0`);
  }
  const [low, high] = step > 0 ? [0, n] : [-1, n - 1];
  const place = (x, missing) => {
    if (x === null) return missing;
    if (!Number.isInteger(x)) throw new LensorError("range", `Cannot ${verb}: ${describe(x)} is no integer`);
    return Math.min(high, Math.max(low, x < 0 ? x + n : x));
  };
  const from = place(start, step > 0 ? 0 : n - 1);
  const to = place(stop, step > 0 ? n : -1);
  const count = Math.max(0, Math.ceil((to - from) / step));
  const stride = layout.stride[axis];
  return {
    shape: layout.shape.with(axis, count),
    stride: layout.stride.with(axis, stride * step),
    offset: layout.offset + (count ? from * stride : 0)
  };
}
function pickedAxis(layout, axis, index) {
  const at = checkIndex("pick", index, axis, layout.shape[axis]);
  return {
    shape: layout.shape.toSpliced(axis, 1),
    stride: layout.stride.toSpliced(axis, 1),
    offset: layout.offset + at * layout.stride[axis]
  };
}
function permuted(layout, axes) {
  const ndim = layout.shape.length;
  const order = axes ?? layout.shape.map((_, i) => ndim - 1 - i);
  checkList(`transpose ${showShape(layout.shape)}`, "the axes", order);
  const from = checkAxes("transpose", order, ndim);
  if (from.length !== ndim) {
    throw new LensorError(
      "shape",
      `Cannot transpose ${showShape(layout.shape)}: ${showShape(order)} names not every axis`
    );
  }
  return {
    shape: from.map((i) => layout.shape[i]),
    stride: from.map((i) => layout.stride[i]),
    offset: layout.offset
  };
}
function flipped(layout, axis) {
  return slicedAxis(layout, axis, null, null, -1);
}
function checkList(verb, name, list) {
  if (Array.isArray(list) && Object.keys(list).length === list.length) return;
  throw new LensorError("type", `Cannot ${verb}: expected a list for ${name}, found ${describe(list)}`);
}
function inferShape(n, shape) {
  checkList(`reshape ${n} elements`, "the shape", shape);
  const open = shape.filter((s) => s === -1).length;
  const known = shape.filter((s) => s !== -1);
  if (open > 1) throw new LensorError("shape", `Cannot reshape to ${showShape(shape)}: only one size may be -1`);
  const rest = sizeOf(known);
  if (open === 0 && rest === n) return [...shape];
  if (open === 1 && (rest === 0 ? n === 0 : n % rest === 0)) {
    return shape.map((s) => s === -1 ? rest ? n / rest : 0 : s);
  }
  throw new LensorError(
    "shape",
    `Cannot reshape ${n} elements to ${showShape(shape)}: the sizes do not multiply to it`
  );
}
function reshaped(layout, shape) {
  if (isPacked(layout)) return packed(shape, layout.offset);
  const old = layout.shape.map((n, i2) => ({ n, step: layout.stride[i2] })).filter((a) => a.n !== 1);
  const stride = new Array(shape.length).fill(1);
  let i = 0, j = 0;
  while (i < old.length && j < shape.length) {
    let a = old[i].n, b = shape[j], i2 = i + 1, j2 = j + 1;
    while (a !== b) {
      if (a < b) a *= old[i2++].n;
      else b *= shape[j2++];
    }
    for (let k = i; k < i2 - 1; k++) if (old[k].step !== old[k + 1].n * old[k + 1].step) return void 0;
    for (let k = j2 - 1, step = old[i2 - 1].step; k >= j; k--) {
      stride[k] = step;
      step *= shape[k];
    }
    i = i2;
    j = j2;
  }
  return { shape: [...shape], stride, offset: layout.offset };
}
function jointShape(shapes) {
  const out = new Array(shapes.reduce((n, s) => Math.max(n, s.length), 0)).fill(1);
  for (const shape of shapes) {
    for (let i = 1; i <= shape.length; i++) {
      const n = shape[shape.length - i];
      const at = out.length - i;
      if (n === 1 || n === out[at]) continue;
      if (out[at] !== 1) return void 0;
      out[at] = n;
    }
  }
  return out;
}
function broadcastShape(verb, shapes) {
  const joint = jointShape(shapes);
  if (joint) return joint;
  const text = shapes.map(showShape).join(" and ");
  throw new LensorError("shape", `Cannot ${verb} ${text}: sizes must be equal or 1 from the last axis on`);
}
function broadcasted(layout, shape) {
  sizeOf(shape);
  const extra = shape.length - layout.shape.length;
  const fits = extra >= 0 && layout.shape.every((n, i) => n === 1 || n === shape[i + extra]);
  if (!fits) {
    throw new LensorError(
      "shape",
      `Cannot broadcast ${showShape(layout.shape)} to ${showShape(shape)}: the sizes do not fit`
    );
  }
  const stride = shape.map((n, i) => i < extra || layout.shape[i - extra] !== n ? 0 : layout.stride[i - extra]);
  return { shape: [...shape], stride, offset: layout.offset };
}

// ndarray/_walk.ts
function walk(shape, layouts, run) {
  const { sizes, steps } = merged(shape, layouts);
  if (sizes.includes(0)) return;
  const last = sizes.length - 1;
  const n = sizes[last];
  const inner = steps[last];
  const at = layouts.map((l) => l.offset);
  const index = new Array(last).fill(0);
  for (; ; ) {
    run(n, at, inner);
    let axis = last - 1;
    for (; axis >= 0; axis--) {
      const step = steps[axis];
      if (++index[axis] < sizes[axis]) {
        for (let k = 0; k < at.length; k++) at[k] += step[k];
        break;
      }
      for (let k = 0; k < at.length; k++) at[k] -= step[k] * (sizes[axis] - 1);
      index[axis] = 0;
    }
    if (axis < 0) return;
  }
}
function merged(shape, layouts) {
  const sizes = [];
  const steps = [];
  for (let i = 0; i < shape.length; i++) {
    const n = shape[i];
    const step = layouts.map((l) => l.stride[i]);
    const top = sizes.length - 1;
    if (n === 1) continue;
    if (top >= 0 && steps[top].every((outer, k) => outer === step[k] * n)) {
      sizes[top] *= n;
      steps[top] = step;
    } else {
      sizes.push(n);
      steps.push(step);
    }
  }
  return sizes.length ? { sizes, steps } : { sizes: [1], steps: [layouts.map(() => 1)] };
}

// ndarray/_elements.ts
function decode(data, dtype) {
  const coded = dtype === "float16" || dtype === "bfloat16" || dtype === "float8_e4m3fn" || dtype === "float8_e5m2";
  return coded ? cast(data, dtype, "float32") : data;
}
function inOrder(view) {
  if (!isPacked(view)) return copied(view);
  const lanes = lanesOf(view.dtype);
  const n = countOf(view.shape) * lanes;
  const start = view.offset * lanes;
  return start === 0 && view.data.length === n ? view.data : view.data.subarray(start, start + n);
}
function copied(view) {
  const { data, dtype, shape } = view;
  const lanes = lanesOf(dtype);
  const count = countOf(shape);
  if (isPacked(view)) {
    const start = view.offset * lanes;
    return data.slice(start, start + count * lanes);
  }
  const out = allocate(dtype, count);
  const to = out;
  const from = data;
  walk(shape, [packed(shape), view], (n, at, step) => {
    const so = step[0];
    const sf = step[1];
    if (lanes === 1) {
      for (let i = 0, o = at[0], f = at[1]; i < n; i++, o += so, f += sf) to[o] = from[f];
      return;
    }
    for (let i = 0, o = at[0], f = at[1]; i < n; i++, o += so, f += sf) {
      for (let lane = 0; lane < lanes; lane++) to[o * lanes + lane] = from[f * lanes + lane];
    }
  });
  return out;
}
function nested(view, leaf = (x) => x) {
  const { shape, dtype } = view;
  const decoded = decode(inOrder(view), dtype);
  const one = (at) => {
    if (dtype === "complex64") return [leaf(decoded[2 * at]), leaf(decoded[2 * at + 1])];
    return dtype === "bool" ? Boolean(decoded[at]) : leaf(decoded[at]);
  };
  const build = (axis, at, size) => {
    if (axis === shape.length) return one(at);
    const n = shape[axis];
    const part = n ? size / n : 0;
    return Array.from({ length: n }, (_, i) => build(axis + 1, at + i * part, part));
  };
  return build(0, 0, countOf(shape));
}

// ndarray/text/_decimal.ts
function shortest(x, dtype) {
  if (x === 0) return { digits: "", point: 0 };
  if (dtype === "float64") return parsed(x.toExponential());
  const whole = exact(x);
  for (let n = 1; n < 9; n++) {
    const near = cut(whole, n);
    if (readsBack(near, x, dtype)) return near;
    const above = raised({ digits: whole.digits.slice(0, n), point: whole.point });
    if (readsBack(above, x, dtype)) return above;
  }
  return cut(whole, 9);
}
function roundedTo(x, places, significant) {
  const whole = exact(x);
  return cut(whole, significant ? places : whole.point + places);
}
function cut({ digits, point }, keep) {
  if (keep >= digits.length) return { digits, point };
  if (keep < 0) return { digits: "", point: 0 };
  const head = { digits: digits.slice(0, keep), point };
  const next = digits[keep];
  const rest = /[^0]/.test(digits.slice(keep + 1));
  const odd = keep > 0 && Number(digits[keep - 1]) % 2 === 1;
  return next < "5" || next === "5" && !rest && !odd ? head : raised(head);
}
function raised({ digits, point }) {
  const up = (BigInt(digits || "0") + 1n).toString();
  const n = digits.length;
  return { digits: up.padStart(n, "0"), point: point + (up.length > n ? 1 : 0) };
}
const readsBack = ({ digits, point }, x, dtype) => rounded(Number(`0.${digits}e${point}`), dtype) === x;
function exact(x) {
  if (x === 0) return { digits: "", point: 0 };
  WIDE[0] = x;
  const bits = BITS[0];
  const field = Number(bits >> 52n & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const whole = field ? fraction | 1n << 52n : fraction;
  const power = (field || 1) - 1075;
  const digits = (power >= 0 ? whole << BigInt(power) : whole * 5n ** BigInt(-power)).toString();
  return { digits: digits.replace(/0+$/, ""), point: digits.length - Math.max(0, -power) };
}
function parsed(text) {
  const [head = "", power = "0"] = text.split("e");
  return { digits: head.replace(".", "").replace(/0+$/, ""), point: Number(power) + 1 };
}
function rounded(x, dtype) {
  if (dtype === "float32") return Math.fround(x);
  return cast(cast(Float64Array.of(x), "float64", dtype), dtype, "float64")[0];
}
const WIDE = new Float64Array(1);
const BITS = new BigUint64Array(WIDE.buffer);

// ndarray/text/_numbers.ts
function wholeTexts(values, { sign = "-" }) {
  const plus = sign === "+" || sign === " " && !values.some((x) => x < 0) ? sign : "";
  const texts = values.map((x) => x < 0 ? `${x}` : `${plus}${x}`);
  const width = longest(texts);
  return texts.map((s) => s.padStart(width));
}
function truthTexts(values, alone) {
  return values.map((x) => Number(x) ? alone ? "True" : " True" : "False");
}
function floatTexts(values, dtype, options) {
  const { precision = 8, suppressSmall = false, sign = "-", floatmode = "maxprec" } = options;
  const finite = values.filter(Number.isFinite);
  const most = floatmode === "unique" ? Infinity : precision;
  const digits = (x, significant, least, limit) => {
    const first = significant ? 1 : 0;
    if (floatmode === "fixed") return roundedTo(x, limit + first, significant);
    const short = shortest(x, dtype);
    const count = significant ? short.digits.length - 1 : short.digits.length - short.point;
    return count > limit || count < least ? roundedTo(x, (count > limit ? limit : least) + first, significant) : short;
  };
  const form = needsExponent(finite, dtype, suppressSmall) ? exponents(finite, digits, most, sign, floatmode === "fixed") : positions(finite, digits, most, sign, floatmode);
  let { left } = form;
  if (sign === " " && !finite.some(isNegative)) left++;
  if (finite.length < values.length) {
    const behind = form.right + 1;
    const minus = sign !== "-" || values.includes(-Infinity) ? 1 : 0;
    left = Math.max(left, 3 - behind, 3 + minus - behind);
  }
  return values.map((x) => {
    if (Number.isFinite(x)) return form.show(x, left);
    const before = Number.isNaN(x) ? sign === "+" ? "+" : "" : x < 0 ? "-" : sign === "+" ? "+" : "";
    return (before + (Number.isNaN(x) ? "nan" : "inf")).padStart(left + form.right + 1);
  });
}
function floatText(x, dtype) {
  if (Number.isNaN(x)) return "nan";
  if (!Number.isFinite(x)) return x < 0 ? "-inf" : "inf";
  const size = Math.abs(x);
  const minus = isNegative(x) ? "-" : "";
  const decimal = shortest(size, dtype);
  if (size === 0 || size >= 1e-4 && size < 1e16) {
    const [whole, fraction2] = pointed(decimal);
    return `${minus}${whole}.${fraction2 || "0"}`;
  }
  const [head, fraction, power] = scientific(decimal);
  return `${minus}${head}${fraction && "."}${fraction}${exponentText(power, 2)}`;
}
const PRECISION = { float16: 3, float32: 6, bfloat16: 6 };
function needsExponent(finite, dtype, suppressSmall) {
  const sizes = finite.map(Math.abs).filter((x) => x !== 0);
  if (sizes.length === 0) return false;
  const largest = sizes.reduce((a, b) => Math.max(a, b));
  const smallest = sizes.reduce((a, b) => Math.min(a, b));
  const exact = largest / smallest;
  const ratio = dtype === "float64" ? exact : dtype === "float16" ? fromFloat16(toFloat16(exact)) : Math.fround(exact);
  return largest >= 10 ** Math.min(8, PRECISION[dtype] ?? 15) || !suppressSmall && (smallest < 1e-4 || ratio > 1e3);
}
function exponents(finite, digits, most, sign, fixed) {
  const parts = finite.map((x) => scientific(digits(Math.abs(x), true, 0, most)));
  const places = fixed ? most : longest(parts.map(([, fraction]) => fraction));
  const width = longest(parts.map(([, , power]) => exponentText(power, 2))) - 2;
  const show = (x, left) => {
    const [head, fraction, power] = scientific(digits(Math.abs(x), true, places, places));
    return signed(x, head, sign).padStart(left) + "." + fraction.padEnd(places, "0") + exponentText(power, width);
  };
  return { left: longest(finite.map((x) => signed(x, "0", sign))), right: width + 2 + places, show };
}
function positions(finite, digits, most, sign, floatmode) {
  const parts = finite.map((x) => pointed(digits(Math.abs(x), false, 0, most)));
  const equal = floatmode === "maxprec_equal";
  const right = floatmode === "fixed" && finite.length ? most : longest(parts.map(([, fraction]) => fraction));
  const left = longest(finite.map((x, i) => signed(x, parts[i][0], sign)));
  const show = (x, left2) => {
    const [whole, fraction] = pointed(digits(Math.abs(x), false, equal ? right : 0, equal ? right : most));
    return signed(x, whole, sign).padStart(left2) + "." + fraction.padEnd(right, equal || floatmode === "fixed" ? "0" : " ");
  };
  return { left, right, show };
}
function scientific({ digits, point }) {
  return [digits[0] ?? "0", digits.slice(1).replace(/0+$/, ""), digits ? point - 1 : 0];
}
function pointed({ digits, point }) {
  const before = Math.max(0, point);
  const whole = digits.slice(0, before).padEnd(before, "0");
  const fraction = "0".repeat(digits ? Math.max(0, -point) : 0) + digits.slice(before);
  return [whole || "0", fraction.replace(/0+$/, "")];
}
const exponentText = (power, width) => `e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(width, "0")}`;
const longest = (texts) => texts.reduce((most, s) => Math.max(most, s.length), 0);
const isNegative = (x) => x < 0 || Object.is(x, -0);
const signed = (x, text, sign) => (isNegative(x) ? "-" : sign === "+" ? "+" : "") + text;

// ndarray/text/_print.ts
function strOf(view, options = {}) {
  if (view.shape.length > 0 || kindOf(view.dtype) === "complex") return body(view, " ", "", "", options);
  const [x] = shown(view, 0);
  return view.dtype === "bool" ? truthTexts([x], true)[0] : isFloat(view.dtype) ? floatText(Number(x), view.dtype) : `${x}`;
}
function reprOf(view, options = {}) {
  const { shape, dtype } = view;
  const { threshold = 1e3, maxLineWidth = 75 } = options;
  const size = countOf(shape);
  const text = `array(${body(view, ", ", "array(", ")", options)}`;
  const extras = [];
  if (size === 0 && !(shape.length === 1 && shape[0] === 0) || size > threshold) {
    extras.push(`shape=(${shape.join(", ")}${shape.length === 1 ? "," : ""})`);
  }
  if (size === 0 || dtype !== "int64" && dtype !== "float64" && dtype !== "bool") extras.push(`dtype=${dtype}`);
  if (extras.length === 0) return `${text})`;
  const last = text.length - text.lastIndexOf("\n");
  const more = extras.join(", ");
  return `${text},${last + more.length + 2 > maxLineWidth ? "\n      " : " "}${more})`;
}
function body(view, separator, prefix, suffix, options) {
  const { shape } = view;
  const { threshold = 1e3, edgeitems = 3, maxLineWidth = 75 } = options;
  if (shape.includes(0)) return "[]";
  const edge = countOf(shape) > threshold ? edgeitems : Infinity;
  const texts = textsOf(view, edge, options);
  let next = 0;
  const block = (axis, indent, width) => {
    if (axis === shape.length) return texts[next++];
    const { front, back, cut } = ends(shape[axis], edge);
    const inner = indent + " ";
    const depth = shape.length - axis;
    const part = () => block(axis + 1, inner, width - 1);
    const parts = [
      ...Array.from({ length: front }, part),
      ...cut ? ["..."] : [],
      ...Array.from({ length: back }, part)
    ];
    if (depth > 1) return `[${parts.join(separator.trimEnd() + "\n".repeat(depth - 1) + indent)}]`;
    return `[${row(parts, separator, indent, width - Math.max(separator.trimEnd().length, 1))}]`;
  };
  return block(0, " ".repeat(prefix.length + 1), maxLineWidth - suffix.length);
}
function row(words, separator, indent, width) {
  let done = "", line = indent;
  words.forEach((word, i) => {
    if (line.length + word.length > width && line.length > indent.length) {
      done += line.trimEnd() + "\n";
      line = indent;
    }
    line += word + (i < words.length - 1 ? separator : "");
  });
  return (done + line).slice(indent.length);
}
function textsOf(view, edge, options) {
  const { dtype } = view;
  const values = shown(view, edge);
  if (dtype === "bool") return truthTexts(values, view.shape.length === 0);
  if (dtype === "complex64") return complexTexts(values, options);
  return isFloat(dtype) ? floatTexts(values, dtype, options) : wholeTexts(values, options);
}
function complexTexts(values, options) {
  const of = (lane, more) => floatTexts(values.filter((_, i) => i % 2 === lane), "float32", { ...options, ...more });
  const imaginary = of(1, { sign: "+" });
  return of(0, {}).map((re, i) => re + imaginary[i].replace(/\S+/, "$&j"));
}
const isFloat = (dtype) => kindOf(dtype) === "float";
function ends(n, edge) {
  return n > 2 * edge ? { front: edge, back: edge, cut: true } : { front: 0, back: n, cut: false };
}
function shown({ data, dtype, shape, stride, offset }, edge) {
  const lanes = lanesOf(dtype);
  const out = [];
  const visit = (axis, at, sizes) => {
    if (axis === sizes.length) {
      const some = decode(data.slice(at * lanes, (at + 1) * lanes), dtype);
      for (let i = 0; i < lanes; i++) out.push(some[i]);
      return;
    }
    const n = sizes[axis];
    const { front, back } = ends(n, edge);
    for (let i = 0; i < front; i++) visit(axis + 1, at + i * stride[axis], sizes);
    for (let i = n - back; i < n; i++) visit(axis + 1, at + i * stride[axis], sizes);
  };
  visit(0, offset, shape);
  return out;
}

// ndarray/_view.ts
function viewOf(data, dtype, shape) {
  return viewAt(data, dtype, packed(shape));
}
function viewAt(data, dtype, { shape, stride, offset }) {
  const view = Object.create(PRINTED);
  view.data = data;
  view.dtype = dtype;
  view.shape = shape;
  view.stride = stride;
  view.offset = offset;
  return view;
}
function relaid(view, layout) {
  return viewAt(view.data, view.dtype, layout);
}
const PRINTED = Object.create(Object.prototype, {
  toString: { value: asText },
  toJSON: { value: asJson },
  // What consoles outside of browsers look for
  [Symbol.for("nodejs.util.inspect.custom")]: { value: asCode }
});
function asText() {
  return strOf(this);
}
function asCode() {
  return reprOf(this);
}
function asJson() {
  const { dtype, shape } = this;
  return { dtype, shape, data: nested(this, jsonNumber) };
}
function jsonNumber(x) {
  if (typeof x === "bigint") return BigInt(Number(x)) === x && Number.isSafeInteger(Number(x)) ? Number(x) : `${x}`;
  return Number.isFinite(x) ? x : `${x}`;
}

// ndarray/_list.ts
function fromList(list, dtype) {
  const shape = [];
  for (let level = list; Array.isArray(level); level = level[0]) {
    shape.push(level.length);
    if (level.length === 0) break;
    if (shape.length > MOST_AXES) throw tooDeep();
  }
  const flat = [];
  const visit = (x, axis) => {
    if (axis === shape.length && (typeof x === "number" || typeof x === "bigint" || typeof x === "boolean")) {
      flat.push(x);
    } else if (axis < shape.length && Array.isArray(x) && x.length === shape[axis]) {
      for (const part of x) visit(part, axis + 1);
    } else {
      const found = Array.isArray(x) ? `a list of ${x.length}` : describe(x);
      const where = axis < shape.length ? `a list of ${shape[axis]}` : "a number";
      const kind = Array.isArray(x) || typeof x === "number" ? "shape" : "type";
      throw new LensorError(
        kind,
        `Cannot make an array of shape ${showShape(shape)}: found ${found} in place of ${where}`
      );
    }
  };
  visit(list, 0);
  const all = (kind) => flat.length > 0 && flat.every((x) => typeof x === kind);
  const own = all("boolean") ? "bool" : all("bigint") ? "int64" : "float32";
  const to = dtype ?? own;
  if (to === "int64" || to === "uint64") {
    const whole = flat.map((x) => typeof x === "bigint" ? x : BigInt(integer$1(Number(x))));
    const outside = whole.find((x) => (to === "int64" ? BigInt.asIntN(64, x) : BigInt.asUintN(64, x)) !== x);
    if (outside !== void 0) throw tooLarge(outside, to);
    return array(to === "int64" ? BigInt64Array.from(whole) : BigUint64Array.from(whole), to, shape);
  }
  const numbers = Float64Array.from(flat, Number);
  const data = cast(numbers, "float64", to);
  if (dtype === void 0 && to === "float32") checkWhole(numbers, data);
  if (kindOf(to) === "int" || kindOf(to) === "uint") {
    const outside = numbers.find((x, i) => integer$1(x) !== data[i]);
    if (outside !== void 0) throw tooLarge(outside, to);
  }
  return array(data, to, shape);
}
function checkWhole(numbers, data) {
  if (!numbers.every(Number.isSafeInteger)) return;
  const at = numbers.findIndex((x, i) => x !== data[i]);
  if (at < 0) return;
  const text = `float32 does not hold ${numbers[at]}; give a dtype, for example "float64" or "int32"`;
  throw new LensorError("range", `Cannot make an array: ${text}`);
}
const tooDeep = () => new LensorError("limit", `Cannot make an array: the lists are nested deeper than ${MOST_AXES}, or hold themselves`);
const tooLarge = (x, dtype) => new LensorError("range", `Cannot make an array of ${dtype}: it does not hold ${x}; asType lets integers wrap`);
function integer$1(x) {
  if (Number.isFinite(x)) return Math.trunc(x);
  throw new LensorError("range", `Cannot make an integer of ${x}`);
}
const array = (data, dtype, shape) => viewOf(data, dtype, shape);

// ndarray/ndarray.ts
function ndarray(x, dtype) {
  if (dtype !== void 0) checkDType(dtype);
  if (typeof x === "number" || typeof x === "boolean" || typeof x === "bigint" || Array.isArray(x)) {
    return fromList(x, dtype);
  }
  if (x instanceof ArrayBuffer) return fromBuffer(x, dtype);
  const view = shared(x);
  return dtype === void 0 || dtype === view.dtype ? view : asType(view, dtype);
}
function named(name, x, dtype) {
  try {
    return ndarray(x, dtype);
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    const { code, message, cause } = error;
    throw new LensorError(code, message.replace(/^Cannot (make an array|view)/, `Cannot $1 for "${name}"`), { cause });
  }
}
function toTensor(x) {
  const view = ndarray(x);
  return { shape: view.shape, dtype: view.dtype, data: inOrder(view) };
}
function copy$1(x) {
  const view = ndarray(x);
  return viewOf(copied(view), view.dtype, view.shape);
}
function asType(x, dtype) {
  checkDType(dtype);
  const view = ndarray(x);
  if (view.dtype === dtype) return view;
  const { data, shape } = toTensor(view);
  return viewOf(cast(data, view.dtype, dtype), dtype, shape);
}
function toList(x) {
  return nested(ndarray(x));
}
function fromBuffer(buffer, dtype) {
  if (dtype === void 0) {
    throw new LensorError("type", "Cannot make an array of an ArrayBuffer: give a dtype to read it as");
  }
  const values = fromBytes(new Uint8Array(buffer), dtype);
  return viewOf(values, dtype, [values.length / lanesOf(dtype)]);
}
function shared(x) {
  if (typeof x !== "object" || x === null) throw noArray(x);
  if (ArrayBuffer.isView(x) && !(x instanceof DataView)) {
    const half = halves(x);
    if (half) return viewOf(half, "float16", [half.length]);
    const values = unclamped(x);
    return viewOf(values, ownDType(values), [values.length]);
  }
  const { data: pixels, width, height } = x;
  if (pixels instanceof Uint8ClampedArray && typeof width === "number" && typeof height === "number") {
    const shape2 = [height, width, 4];
    if (sizeOf(shape2) === pixels.length) return viewOf(unclamped(pixels), "uint8", shape2);
    const text = `${pixels.length} bytes are not ${height} rows of ${width} pixels of 4`;
    throw new LensorError("shape", `Cannot make an array of an image: ${text}`);
  }
  const { selection = x } = x;
  const { data: given, shape, stride, offset = 0, dtype = void 0 } = selection ?? {};
  const data = Array.isArray(given) ? doubles$1(given) : unclamped(given);
  if (!Array.isArray(shape) || !ArrayBuffer.isView(data) || data instanceof DataView) throw noArray(x);
  if (stride !== void 0 && !Array.isArray(stride) || !Number.isInteger(offset)) {
    const text = `expected a list of strides and a whole offset, found ${describe(stride)} and ${describe(offset)}`;
    throw new LensorError("type", `Cannot view data of shape ${showShape(shape)}: ${text}`);
  }
  sizeOf(shape);
  const own = dtype === void 0 || SCIJS_NAMES.includes(dtype) ? ownDType(data) : dtype;
  checkDType(own);
  if (!holds(data, own)) {
    throw new LensorError("type", `Cannot view data as ${own}: it is ${describe(data)}, not the array of that dtype`);
  }
  const layout = stride ? { shape, stride, offset } : packed(shape, offset);
  checkInside(layout, data.length / lanesOf(own));
  return viewAt(data, own, layout);
}
function halves(x) {
  if (x[Symbol.toStringTag] !== "Float16Array") return void 0;
  return new Uint16Array(x.buffer, x.byteOffset, x.byteLength / 2);
}
function unclamped(x) {
  return x instanceof Uint8ClampedArray ? new Uint8Array(x.buffer, x.byteOffset, x.length) : x;
}
function doubles$1(list) {
  const wrong = list.findIndex((x) => typeof x !== "number");
  if (wrong < 0) return Float64Array.from(list);
  throw new LensorError("type", `Cannot make an array: expected numbers, found ${describe(list[wrong])} in the data`);
}
const SCIJS_NAMES = ["generic", "array", "uint8_clamped", "buffer", "bigint64", "biguint64"];
function checkInside({ shape, stride, offset }, n) {
  if (shape.includes(0) && stride.length === shape.length && stride.every(Number.isInteger)) return;
  let low = offset, high = offset;
  for (let i = 0; i < shape.length; i++) {
    const reach = (shape[i] - 1) * (stride[i] ?? NaN);
    if (reach < 0) low += reach;
    else high += reach;
  }
  const sound = stride.length === shape.length && stride.every(Number.isInteger);
  if (sound && low >= 0 && high < n) return;
  const text = `shape ${showShape(shape)}, stride ${showShape(stride)}, offset ${offset}`;
  throw new LensorError("shape", `Cannot view ${n} elements: ${text} reach outside of them`);
}
const OWN = [
  "float32",
  "float64",
  "int64",
  "int32",
  "int16",
  "int8",
  "uint64",
  "uint32",
  "uint16",
  "uint8"
];
function ownDType(data) {
  const found = OWN.find((dtype) => holds(data, dtype));
  if (found) return found;
  throw noArray(data);
}
function noArray(x) {
  return new LensorError(
    "type",
    `Cannot make an array: expected numbers, lists, a typed array, an image or { data, shape }, found ${describe(x)}`
  );
}

// ndarray/_slice_text.ts
function slicesOf(text) {
  const parts = text.split(",");
  if (parts.length > 1 && parts.at(-1).trim() === "") parts.pop();
  return parts.map((part) => partOf(part.trim(), text));
}
const INTEGER = /^[+-]?\s*\d+$/;
function partOf(part, text) {
  if (part === "...") return "rest";
  if (part === "None" || part === "newaxis") return "new";
  const bounds = part.split(":").map((x) => x.trim());
  const numbers = bounds.map((x) => x === "" ? null : integer(x));
  const wrong = part === "" || bounds.length > 3 || numbers.some((x) => x !== null && !Number.isSafeInteger(x));
  if (wrong) {
    const help = 'use indices, start:stop:step, "..." and None, apart by commas';
    throw new LensorError("type", `Cannot slice by ${describe(text)}: ${JSON.stringify(part)} is no index; ${help}`);
  }
  if (bounds.length === 1) return numbers[0];
  const [start = null, stop = null, step = null] = numbers;
  return [start, stop, step];
}
const integer = (x) => INTEGER.test(x) ? Number(x.replace(/\s/g, "")) : NaN;

// ndarray/view.ts
function slice(x, ...parts) {
  const view = ndarray(x);
  const ndim = view.shape.length;
  const list = parts.flatMap((p) => typeof p === "string" ? slicesOf(p) : [p]);
  const known = list.filter((p) => p !== "rest" && p !== "new").length;
  const missing = ndim - known;
  if (missing < 0) {
    throw new LensorError("shape", `Cannot slice ${showShape(view.shape)}: ${known} parts for ${ndim} axes`);
  }
  const rest = list.indexOf("rest");
  if (rest !== list.lastIndexOf("rest")) {
    throw new LensorError("shape", `Cannot slice ${showShape(view.shape)}: "..." may stand only once`);
  }
  const all = new Array(missing).fill(null);
  const full = rest < 0 ? [...list, ...all] : list.toSpliced(rest, 1, ...all);
  let layout = view, axis = 0, source = 0;
  for (const part of full) {
    const own = part === "new" ? source : source++;
    if (part === "new") layout = widened$1(layout, axis++);
    else if (typeof part === "number") {
      layout = pickedAxis(layout, axis, checkIndex("slice", part, own, view.shape[own]));
    } else if (Array.isArray(part) && part.length <= 3) {
      const [start = null, stop = null, step = null] = part;
      layout = slicedAxis(layout, axis++, start, stop, step ?? 1);
    } else if (part === null || part === void 0) axis++;
    else {
      const found = describe(part);
      throw new LensorError(
        "type",
        `Cannot slice axis ${own}: expected an index or [start, stop, step], found ${found}`
      );
    }
  }
  return relaid(view, layout);
}
function transpose(x, axes) {
  const view = ndarray(x);
  return relaid(view, permuted(view, axes));
}
function swapAxes(x, a, b) {
  const view = ndarray(x);
  const ndim = view.shape.length;
  const i = checkAxis("swap axes", a, ndim);
  const j = checkAxis("swap axes", b, ndim);
  return transpose(view, view.shape.map((_, k) => k === i ? j : k === j ? i : k));
}
function flip(x, axis) {
  const view = ndarray(x);
  const axes = checkAxes("flip", axis ?? view.shape.map((_, i) => i), view.shape.length);
  return relaid(view, axes.reduce(flipped, view));
}
function reshape(x, shape) {
  const view = ndarray(x);
  const full = inferShape(countOf(view.shape), shape);
  const layout = reshaped(view, full);
  return layout ? relaid(view, layout) : relaid(copy$1(view), packed(full));
}
function ravel(x) {
  return reshape(x, [-1]);
}
function broadcastTo(x, shape) {
  const view = ndarray(x);
  return relaid(view, broadcasted(view, shape));
}
function expandDims(x, axis) {
  const view = ndarray(x);
  const count = Array.isArray(axis) ? axis.length : 1;
  const places = checkAxes("expand", axis, view.shape.length + count).sort((a, b) => a - b);
  return relaid(view, places.reduce(widened$1, view));
}
function squeeze(x, axis) {
  const view = ndarray(x);
  const ndim = view.shape.length;
  const go = axis === void 0 ? view.shape.flatMap((n, i) => n === 1 ? [i] : []) : checkAxes("squeeze", axis, ndim);
  const wrong = go.find((i) => view.shape[i] !== 1);
  if (wrong !== void 0) {
    throw new LensorError(
      "shape",
      `Cannot squeeze axis ${wrong} of ${showShape(view.shape)}: it has more than one element`
    );
  }
  const keep = (list) => list.filter((_, i) => !go.includes(i));
  return relaid(view, { shape: keep(view.shape), stride: keep(view.stride), offset: view.offset });
}
function widened$1({ shape, stride, offset }, axis) {
  return { shape: shape.toSpliced(axis, 0, 1), stride: stride.toSpliced(axis, 0, 0), offset };
}

// ndarray/_promote.ts
function promote(a, b) {
  checkComputable(a);
  checkComputable(b);
  if (a === b || b === "bool") return a;
  if (a === "bool") return b;
  const ka = kindOf(a);
  const kb = kindOf(b);
  const na = bytesOf(a);
  const nb = bytesOf(b);
  if (ka === "float" && kb === "float") return na === nb ? "float32" : na > nb ? a : b;
  if (ka === "float") return widened(a, b);
  if (kb === "float") return widened(b, a);
  if (ka === kb) return na > nb ? a : b;
  const [signed, unsigned] = ka === "int" ? [a, b] : [b, a];
  const bytes = Math.max(bytesOf(signed), 2 * bytesOf(unsigned));
  return bytes > 8 ? "float64" : `int${bytes * 8}`;
}
function promoteAll(dtypes) {
  dtypes.forEach(checkComputable);
  const of = (kind) => dtypes.filter((d) => kindOf(d) === kind);
  const floats = of("float");
  const whole = [...of("uint"), ...of("int")];
  if (floats.length) {
    const widest2 = floats.reduce(promote);
    return whole.map((d) => promote(widest2, d)).reduce(promote, widest2);
  }
  const widest = [of("uint"), of("int")].filter((list) => list.length).map((list) => list.reduce(promote));
  return widest.length ? widest.reduce(promote) : dtypes[0];
}
function realOf(dtype) {
  checkComputable(dtype);
  if (kindOf(dtype) === "float") return dtype;
  return bytesOf(dtype) === 1 ? "float16" : bytesOf(dtype) === 2 ? "float32" : "float64";
}
function jointRealOf(a, b) {
  if (kindOf(a) === "float" || kindOf(b) === "float") return promote(a, b);
  return bytesOf(a) > bytesOf(b) ? realOf(a) : realOf(b);
}
function floatOf(dtype) {
  checkComputable(dtype);
  return kindOf(dtype) === "float" ? dtype : "float64";
}
function longOf(dtype) {
  checkComputable(dtype);
  return kindOf(dtype) === "float" ? dtype : kindOf(dtype) === "uint" ? "uint64" : "int64";
}
function checkComputable(dtype) {
  if (kindOf(dtype) !== "complex" && !dtype.startsWith("float8")) return;
  throw new LensorError(
    "unsupported",
    `Cannot compute with ${dtype}: it is stored and cast only; cast it to float32`
  );
}
function widened(float, whole) {
  const bytes = bytesOf(whole);
  const least = bytes === 1 ? 2 : bytes === 2 ? 4 : 8;
  return bytesOf(float) >= least ? float : least === 4 ? "float32" : "float64";
}

// ndarray/linalg/_stack.ts
function stackOf(verb, x, { square = false, finite = false } = {}, native = false) {
  const view = ndarray(x);
  const { shape } = view;
  if (shape.length < 2) {
    throw new LensorError(
      "shape",
      `Cannot ${verb} ${showShape(shape)}: a matrix has two axes; use reshape or expandDims`
    );
  }
  const batch = shape.slice(0, -2);
  const [rows, cols] = shape.slice(-2);
  if (square && rows !== cols) {
    throw new LensorError("shape", `Cannot ${verb} ${showShape(shape)}: the last two axes must be equal`);
  }
  const data = native ? toTensor(view).data : doubles(view);
  if (finite) checkFinite(verb, data);
  return { batch, count: countOf(batch), rows, cols, data, dtype: preciseOf(view.dtype) };
}
function nativeStackOf(verb, x, square = false) {
  const view = ndarray(x);
  const dtype = preciseOf(view.dtype);
  return { ...stackOf(verb, asType(view, dtype), { square }, true), dtype };
}
function kernelsFor(dense, dtype) {
  return dtype === "float64" ? dense : dense.single;
}
function zerosOf(dtype, count) {
  try {
    return dtype === "float64" ? new Float64Array(count) : new Float32Array(count);
  } catch (cause) {
    const text = `Cannot make a result of ${count} numbers: there is no room for so many`;
    throw new LensorError("limit", `${text}; fullMatrices: false and mode "reduced" ask for less`, { cause });
  }
}
function numbersIn(view, dtype) {
  return toTensor(asType(view, dtype)).data;
}
function doubles(view) {
  return toTensor(asType(view, "float64")).data;
}
function preciseOf(...dtypes) {
  const single = (dtype) => kindOf(promote(dtype, dtype)) === "float" && dtype !== "float64";
  return dtypes.every(single) ? "float32" : "float64";
}
function checkFinite(verb, data) {
  for (let i = 0; i < data.length; i++) {
    if (Number.isFinite(data[i])) continue;
    throw new LensorError(
      "range",
      `Cannot ${verb} an array that holds ${data[i]}: replace it first, with nanToNum or where`
    );
  }
}
function result(data, dtype, shape) {
  const own = dtype === "float64" || data instanceof Float32Array;
  return viewOf(own ? data : cast(data, "float64", dtype), dtype, shape);
}
function matrix(data, pitch, at = 0) {
  return { data, at, down: pitch, along: 1 };
}
function part(a, row, column) {
  return { data: a.data, at: a.at + row * a.down + column * a.along, down: a.down, along: a.along };
}
function turned(a) {
  return { data: a.data, at: a.at, down: a.along, along: a.down };
}
function pitchOf(columns) {
  return columns % 64 === 0 ? columns + 8 : columns;
}
function copyMatrix(to, from, rows, cols) {
  const a = to.data;
  const b = from.data;
  for (let i = 0; i < rows; i++) {
    let p = to.at + i * to.down, q = from.at + i * from.down;
    if (to.along === 1 && from.along === 1) {
      if (cols > 32) a.set(b.subarray(q, q + cols), p);
      else for (let j = 0; j < cols; j++) a[p + j] = b[q + j];
    } else {
      for (let j = 0; j < cols; j++, p += to.along, q += from.along) a[p] = b[q];
    }
  }
}

// ndarray/linalg/_triangles.ts
function solveTriangle(dense, t, n, b, cols, upper, unit) {
  if (n <= BASE$1) return dense.solveLeft(t, n, b, cols, upper, unit);
  const half = halfOf(n);
  const rest = n - half;
  const top = part(b, 0, 0);
  const below = part(b, half, 0);
  if (upper) {
    solveTriangle(dense, part(t, half, half), rest, below, cols, upper, unit);
    dense.product(-1, top, part(t, 0, half), below, half, rest, cols);
    solveTriangle(dense, t, half, top, cols, upper, unit);
  } else {
    solveTriangle(dense, t, half, top, cols, upper, unit);
    dense.product(-1, below, part(t, half, 0), top, rest, half, cols);
    solveTriangle(dense, part(t, half, half), rest, below, cols, upper, unit);
  }
}
function solveTriangleRight(dense, t, n, b, rows) {
  if (n <= NARROW) return dense.solveRight(t, n, b, rows);
  const half = n <= BASE$1 ? NARROW : halfOf(n);
  const rest = n - half;
  const right = part(b, 0, half);
  solveTriangleRight(dense, t, half, b, rows);
  dense.product(-1, right, b, part(t, 0, half), rows, half, rest);
  solveTriangleRight(dense, part(t, half, half), rest, right, rows);
}
const BASE$1 = 16;
const NARROW = 8;
function halfOf(n) {
  return n <= BASE$1 ? n >> 1 : n + BASE$1 >> 1 & -8;
}

// ndarray/linalg/cholesky.ts
function cholesky(x, options = {}) {
  const verb = "find the Cholesky factor of";
  checkOptions(verb, options, ["upper"]);
  const { batch, count, rows: n, data, dtype } = nativeStackOf(verb, x, true);
  const pitch = pitchOf(n);
  const out = zerosOf(dtype, count * n * n);
  const { upper = false } = options;
  withDense(n * pitch, (all) => {
    const dense = kernelsFor(all, dtype);
    const a = matrix(dense.room(n * pitch), pitch);
    for (let i = 0; i < count; i++) {
      const given = matrix(data, n, i * n * n);
      const to = matrix(out, n, i * n * n);
      copyMatrix(a, upper ? turned(given) : given, n, n);
      const at = factor(dense, a, n, 0);
      if (at >= 0) {
        const which = batch.length ? `matrix ${i} of the stack` : "the matrix";
        const text = `Cannot ${verb} ${which}: it is not positive definite (pivot ${at} is not above 0)`;
        throw new LensorError("range", `${text}; add a small multiple of the identity, or use eigh`);
      }
      for (let r = 0; r < n; r++) copyMatrix(part(upper ? turned(to) : to, r, 0), part(a, r, 0), 1, r + 1);
    }
  });
  return result(out, dtype, [...batch, n, n]);
}
function factor(dense, a, n, first) {
  if (n <= BASE) return small(a, n, first);
  const half = halfOf(n);
  const rest = n - half;
  const below = part(a, half, 0);
  const corner = part(a, half, half);
  const at = factor(dense, a, half, first);
  if (at >= 0) return at;
  solveTriangleRight(dense, turned(a), half, below, rest);
  takeSquare(dense, corner, below, rest, half);
  return factor(dense, corner, rest, first + half);
}
const BASE = 16;
const SQUARE = 64;
function takeSquare(dense, c, b, n, k) {
  if (n <= SQUARE) return dense.product(-1, c, b, turned(b), n, k, n);
  const half = halfOf(n);
  const rest = n - half;
  const low = part(b, half, 0);
  takeSquare(dense, c, b, half, k);
  dense.product(-1, part(c, half, 0), low, turned(b), rest, k, half);
  takeSquare(dense, part(c, half, half), low, rest, k);
}
function small({ data: x, at, down }, n, first) {
  for (let j = 0; j < n; j++) {
    const row = at + j * down;
    let square = x[row + j];
    for (let k = 0; k < j; k++) square -= x[row + k] * x[row + k];
    if (square <= 0) return first + j;
    const pivot = Math.sqrt(square);
    x[row + j] = pivot;
    for (let i = j + 1; i < n; i++) {
      const other = at + i * down;
      let sum = x[other + j];
      for (let k = 0; k < j; k++) sum -= x[other + k] * x[row + k];
      x[other + j] = sum / pivot;
    }
  }
  return -1;
}

// kernels/_ndarray_wasm.ts
const elements = () => `
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
const product = () => `
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
  return made === void 0 ? made = makeProductKernel(globalThis.WebAssembly) : made;
}
function makeProductKernel(host) {
  return kernelsOf(product(), host, (exports, buffer) => {
    const table = new Int32Array(buffer, TABLE, 32768);
    return {
      product: exports["product"],
      columns: 8,
      table,
      left: new Float32Array(buffer, LEFT, 262144),
      out: new Float32Array(buffer, OUT, 262144),
      right: new Float32Array(buffer, RIGHT, 1081344),
      wide: {
        product: exports["wideProduct"],
        columns: 4,
        table,
        left: new Float64Array(buffer, LEFT, 131072),
        out: new Float64Array(buffer, OUT, 131072),
        right: new Float64Array(buffer, RIGHT, 540672)
      }
    };
  });
}
let made;
const TABLE = 65536;
const LEFT = TABLE + 131072;
const OUT = LEFT + 1048576 + 2064;
const RIGHT = OUT + 1048576;

// ndarray/_multiply.ts
const BLOCK = 256;
const DEPTH = 1024;
const COLUMNS = 1024;
const SPARE = 8;
function multiply32(out, start, a, b, n, k, m, kernel = m < 8 ? null : productKernel()) {
  if (!kernel || k === 0) plain32(out, start, a, b, n, k, m);
  else tiled(kernel, out, start, a, b, n, k, m);
}
function tiled(kernel, out, start, a, b, n, k, m) {
  const rows = kernel.left.length / DEPTH;
  const bytes = kernel.left.BYTES_PER_ELEMENT;
  for (let l0 = 0; l0 < k; l0 += DEPTH) {
    const depth = Math.min(DEPTH, k - l0);
    const room = (Math.floor(kernel.right.length / depth) & -8) - SPARE;
    for (let j0 = 0; j0 < m; j0 += Math.min(room, COLUMNS)) {
      const width = Math.min(room, COLUMNS, m - j0);
      const pitch = width + 7 & -8;
      const panels = pitch / kernel.columns;
      placeRight(kernel, b, l0, depth, j0, width);
      for (let i0 = 0; i0 < n; i0 += rows) {
        const height = Math.min(rows, n - i0);
        const place = start + i0 * m + j0;
        packLeft(kernel.left, a, i0, height, l0, depth);
        if (l0) {
          for (let r = 0; r < height; r++) copy(kernel.out, r * pitch, out, place + r * m, width);
        }
        kernel.product(height + 3 >> 2, depth, 1, 0, panels, bytes * pitch, 0, l0 > 0);
        for (let r = 0; r < height; r++) copy(out, place + r * m, kernel.out, r * pitch, width);
      }
    }
  }
}
function packLeft(to, a, i0, height, l0, depth) {
  const { data, down, along } = a;
  if (height & 3) to.fill(0, (height >> 2) * 4 * depth, (height + 3 >> 2) * 4 * depth);
  for (let r = 0; r < height; r++) {
    let at = (r >> 2) * 4 * depth + (r & 3), from = a.at + (i0 + r) * down + l0 * along;
    for (let l = 0; l < depth; l++, at += 4, from += along) to[at] = data[from];
  }
}
function placeRight({ right, table }, b, l0, depth, j0, width) {
  const { data, down, along } = b;
  const whole = width + 7 & -8;
  const pitch = whole + SPARE;
  for (let l = 0, at = 0, from = b.at + l0 * down + j0 * along; l < depth; l++, at += pitch, from += down) {
    table[l] = right.BYTES_PER_ELEMENT * at;
    if (width < whole) right.fill(0, at + width, at + whole);
    if (along === 1 && width > 32) right.set(data.subarray(from, from + width), at);
    else for (let j = 0, f = from; j < width; j++, f += along) right[at + j] = data[f];
  }
}
function copy(to, at, from, first, n) {
  to.set(from.subarray(first, first + n), at);
}
function plain32(out, start, a, b, n, k, m) {
  const { fround } = Math;
  const x = a.data;
  const y = b.data;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      let total = 0, p = a.at + i * a.down, q = b.at + j * b.along;
      for (let l = 0; l < k; ) {
        let s = 0;
        for (const end = Math.min(k, l + BLOCK); l < end; l++, p += a.along, q += b.down) {
          s = fround(s + fround(x[p] * y[q]));
        }
        total = fround(total + s);
      }
      out[start + i * m + j] = total;
    }
  }
}
function multiply64(out, start, a, b, n, k, m, kernel = m < 8 ? null : productKernel()) {
  if (!kernel || k === 0) plain64(out, start, a, b, n, k, m);
  else tiled(kernel.wide, out, start, a, b, n, k, m);
}
function plain64(out, start, a, b, n, k, m) {
  out.fill(0, start, start + n * m);
  for (let l0 = 0; l0 < k; l0 += BLOCK) {
    for (let j0 = 0; j0 < m; j0 += 64) {
      for (let i = 0; i < n; i += 4) {
        fourRows(
          out,
          start + i * m,
          m,
          a,
          b,
          i,
          Math.min(4, n - i),
          l0,
          Math.min(k, l0 + BLOCK),
          j0,
          Math.min(m, j0 + 64)
        );
      }
    }
  }
}
function fourRows(out, row, m, a, b, i, rows, l0, l1, j0, j1) {
  const x = a.data;
  const y = b.data;
  const first = a.at + i * a.down;
  const step = a.along;
  const down = b.down;
  const [d1, d2, d3] = [1, 2, 3].map((r) => Math.min(r, rows - 1) * a.down);
  for (let j = j0; j < j1; j++) {
    let s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    for (let l = l0, p = first + l0 * step, q = b.at + l0 * down + j * b.along; l < l1; l++, p += step, q += down) {
      const v = y[q];
      s0 += x[p] * v;
      s1 += x[p + d1] * v;
      s2 += x[p + d2] * v;
      s3 += x[p + d3] * v;
    }
    out[row + j] += s0;
    if (rows > 1) out[row + m + j] += s1;
    if (rows > 2) out[row + 2 * m + j] += s2;
    if (rows > 3) out[row + 3 * m + j] += s3;
  }
}
function multiplyWhole(out, start, a, b, n, k, m) {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      let s = 0n, p = a.at + i * a.down, q = b.at + j * b.along;
      for (let l = 0; l < k; l++, p += a.along, q += b.down) s += a.data[p] * b.data[q];
      out[start + i * m + j] = s;
    }
  }
}

// ndarray/_out.ts
function checkOut(verb, out, shape, dtype) {
  if (out === null || typeof out !== "object" || !Array.isArray(out.stride)) {
    throw new LensorError("type", `Cannot ${verb} into "out": expected an array of ndarray(), found ${describe(out)}`);
  }
  named("out", out);
  if (!sameShape(out.shape, shape)) {
    throw new LensorError("shape", `Cannot ${verb} into ${showShape(out.shape)}: the result is ${showShape(shape)}`);
  }
  if (RANK.indexOf(kindOf(dtype)) <= RANK.indexOf(kindOf(out.dtype))) return;
  const help = "cast the operands, or give an out of that dtype";
  throw new LensorError("type", `Cannot ${verb} into ${out.dtype}: the result is ${dtype}; ${help}`);
}
const RANK = ["bool", "uint", "int", "float", "complex"];
function put(result, { out }) {
  if (out === void 0) return result;
  checkOut("store", out, result.shape, result.dtype);
  return store(result, out);
}
function store(from, out) {
  const source = apart(asType(from, out.dtype), out.data);
  const target = out.data;
  const given = source.data;
  const [to, by] = lanesOf(out.dtype) === 1 ? [out, source] : [paired(out), paired(source)];
  walk(to.shape, [to, by], (n, at, step) => {
    const so = step[0];
    const ss = step[1];
    if (so === 1 && ss === 1) target.set(given.subarray(at[1], at[1] + n), at[0]);
    else for (let i = 0, o = at[0], p = at[1]; i < n; i++, o += so, p += ss) target[o] = given[p];
  });
  return out;
}
const paired = ({ shape, stride, offset }) => ({
  shape: [...shape, 2],
  stride: [...stride.map((step) => 2 * step), 1],
  offset: 2 * offset
});
const apart = (view, data) => view.data.buffer === data.buffer ? copy$1(view) : view;

// ndarray/matmul.ts
function matmul(a, b, options = {}) {
  checkOptions("multiply", options, ["out"]);
  const x = named("a", a);
  const y = named("b", b);
  const dtype = promote(x.dtype, y.dtype);
  const left = x.shape.length === 1 ? expandDims(x, 0) : x;
  const right = y.shape.length === 1 ? expandDims(y, 1) : y;
  const [n = 0, k = 0] = left.shape.slice(-2);
  const [k2 = 0, m = 0] = right.shape.slice(-2);
  if (x.shape.length === 0 || y.shape.length === 0 || k !== k2) {
    const text = `Cannot multiply ${showShape(x.shape)} by ${showShape(y.shape)}`;
    throw new LensorError(
      "shape",
      `${text}: the last axis of the first must be as long as the last but one of the second`
    );
  }
  const batch = broadcastShape("multiply", [left.shape.slice(0, -2), right.shape.slice(0, -2)]);
  const count = countOf(batch);
  const work = workOf(dtype, left, right, k);
  const p = broadcastTo(asType(left, work), [...batch, n, k]);
  const q = broadcastTo(asType(right, work), [...batch, k, m]);
  const out = allocate(work, count * n * m);
  if (count * n * m) {
    const index = viewOf(out, work, [...batch, n, m]);
    const axes = batch.length;
    const matrices = (v) => ({ shape: batch, stride: v.stride.slice(0, axes), offset: v.offset });
    const matrix = (v, at) => ({ data: v.data, at, down: v.stride[axes], along: v.stride[axes + 1] });
    walk(batch, [matrices(index), matrices(p), matrices(q)], (many, at, step) => {
      for (let i = 0; i < many; i++) {
        const [o, s, t] = at.map((first, j) => first + i * step[j]);
        const a2 = matrix(p, s);
        const b2 = matrix(q, t);
        if (work === "float32") multiply32(out, o, a2, b2, n, k, m);
        else if (work === "int64") multiplyWhole(out, o, a2, b2, n, k, m);
        else multiply64(out, o, a2, b2, n, k, m);
      }
    });
  }
  const rows = x.shape.length === 1 ? [] : [n];
  const columns = y.shape.length === 1 ? [] : [m];
  return put(
    reshape(viewOf(cast(out, work, dtype), dtype, [...batch, n, m]), [...batch, ...rows, ...columns]),
    options
  );
}
function workOf(dtype, a, b, k) {
  if (kindOf(dtype) === "float") return dtype === "float64" ? "float64" : "float32";
  if (kindOf(dtype) === "bool") return "float64";
  return k * largest(a) * largest(b) <= 2 ** 53 ? "float64" : "int64";
}
function largest(x) {
  const { data } = toTensor(x);
  let most = 0;
  for (let i = 0; i < data.length; i++) most = Math.max(most, Math.abs(Number(data[i])));
  return most;
}

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

// ndarray/linalg/_rotations.ts
function roomForRotations(n) {
  return 2 * (waitingFor(n) + n);
}
function rotationsOf(dense, z, n) {
  const most = 2 * waitingFor(n);
  const turns = dense.room(roomForRotations(n));
  const steps = [];
  let at = 0;
  const flush = () => {
    for (let column = 0; column < n; column += STRIP) {
      const cols = Math.min(STRIP, n - column);
      for (const step of steps) {
        dense.rotate(part(step.rows, 0, column), cols, step.count, { data: turns, at: step.at });
      }
    }
    steps.length = at = 0;
  };
  const put = (rows, count) => {
    steps.push({ rows, count, at });
    at += 2 * count;
    if (at > most) flush();
  };
  return {
    turns,
    get at() {
      return at;
    },
    add(first, count) {
      if (z) put(part(z, first, 0), count);
    },
    pair(a, b, cos, sin) {
      if (!z) return;
      [turns[at], turns[at + 1]] = [cos, sin];
      put({ data: z.data, at: z.at + a * z.down, down: (b - a) * z.down, along: 1 }, 1);
    },
    flush
  };
}
const waitingFor = (n) => Math.min(16384, 32 * n);
const STRIP = 16;

// ndarray/linalg/_reflector.ts
function reflector({ data: x, at }, count) {
  let square = 0, most = 0;
  for (let i = 1; i < count; i++) most = Math.max(most, Math.abs(x[at + i]));
  const first = x[at];
  x[at] = 1;
  if (most === 0) return { head: first, tau: 0 };
  const larger = Math.max(most, Math.abs(first)) < 1e-100 ? 2 ** 600 : 1;
  const head = first * larger;
  for (let i = 1; i < count; i++) square += x[at + i] * larger * (x[at + i] * larger);
  const length = Math.sqrt(head * head + square);
  const alpha = head >= 0 ? -length : length;
  const scale = 1 / (head - alpha);
  for (let i = 1; i < count; i++) x[at + i] = x[at + i] * larger * scale;
  return { head: alpha / larger, tau: (alpha - head) / alpha };
}
function together(dense, vectors, taus, count, below, q, n) {
  const step = blockWidth(count);
  const work = workFor(dense, count, n);
  const room = (size) => ({ data: dense.room(size), at: 0 });
  const v = room(n * step);
  const t = room(step * step);
  const gram = room(step * step);
  for (let from = Math.floor((count - 1) / step) * step; from >= 0; from -= step) {
    const width = Math.min(step, count - from);
    const top = from + below;
    const height = n - top;
    for (let i = 0, to = 0; i < height; i++) {
      const row = vectors.at + (top + i) * vectors.down + from * vectors.along;
      for (let j = 0; j < width; j++) v.data[to++] = i > j ? vectors.data[row + j * vectors.along] : i === j ? 1 : 0;
    }
    joinReflections(dense, v, height, taus.subarray(from, from + width), t, gram);
    reflect(dense, { from: top, height, width, v, t }, work, q, top, n, false);
  }
}
function roomTogether(n) {
  const step = blockWidth(n);
  return 3 * n * step + 2 * step * step + 64;
}
function hypotenuse(a, b) {
  const x = Math.abs(a);
  const y = Math.abs(b);
  const long = x > y ? x : y;
  if (long === 0) return 0;
  const short = (x > y ? y : x) / long;
  return long * Math.sqrt(1 + short * short);
}

// ndarray/linalg/_tridiagonal.ts
function roomForEigen(n) {
  return 2 * n * pitchOf(n) + 10 * n + roomTogether(n) + roomForRotations(n);
}
function eigen(dense, n, fill, each) {
  const pitch = pitchOf(n);
  const a = matrix(dense.room(n * pitch), pitch);
  const z = matrix(dense.room(n * pitch), pitch);
  fill(a);
  const { diagonal, beside, taus } = tridiagonal(dense, a, n);
  if (each) {
    setIdentity(z, n, n);
    together(dense, a, taus, Math.max(0, n - 2), 1, z, n);
    copyMatrix(a, turned(z), n, n);
  }
  turn(dense, diagonal, beside, n, each ? a : void 0);
  const order = Array.from(diagonal, (_, i) => i).sort((i, j) => diagonal[i] - diagonal[j] || i - j);
  if (each) order.forEach((from, place) => each(a.data.subarray(from * pitch, from * pitch + n), place));
  return Float64Array.from(order, (i) => diagonal[i]);
}
function tridiagonal(dense, a, n) {
  const room = () => ({ data: dense.room(n).fill(0), at: 0 });
  const [x, y, v, p] = [room(), room(), room(), room()];
  const diagonal = new Float64Array(n);
  const beside = new Float64Array(n);
  const taus = new Float64Array(n);
  const { data, down } = a;
  for (let k = 0; k < n; k++) {
    const count = n - k - 1;
    const corner = a.at + k * (down + 1);
    diagonal[k] = data[corner] - x.data[k] * y.data[k] - y.data[k] * x.data[k];
    for (let i = k + 1, at2 = corner + down; i < n; i++, at2 += down) {
      v.data[i] = data[at2] - x.data[i] * y.data[k] - y.data[i] * x.data[k];
    }
    if (count === 0) break;
    if (count === 1) {
      beside[k] = v.data[k + 1];
      continue;
    }
    const next = k + 1;
    const at = (vector) => ({ data: vector.data, at: next });
    const { head, tau } = reflector(at(v), count);
    [beside[k], taus[k]] = [head, tau];
    for (let i = k + 1, to = corner + down; i < n; i++, to += down) data[to] = v.data[i];
    dense.updateSymmetric(part(a, next, next), count, at(x), at(y), at(v), at(p));
    let dot = 0;
    for (let i = next; i < n; i++) dot += p.data[i] * v.data[i];
    const half = tau * tau * dot / 2;
    for (let i = next; i < n; i++) {
      x.data[i] = v.data[i];
      y.data[i] = tau * p.data[i] - half * v.data[i];
    }
  }
  return { diagonal, beside, taus };
}
function turn(dense, d, e, n, z) {
  const rotations = rotationsOf(dense, z, n);
  let steps = 0;
  for (let last = n - 1; last > 0; ) {
    let first = last;
    while (first > 0 && !vanishes(e[first - 1], d[first - 1], d[first])) first--;
    if (first > 0) e[first - 1] = 0;
    if (first === last) {
      last--;
      continue;
    }
    if (++steps > MOST$2 * n) throw new LensorError("range", "Cannot find eigenvalues: the rotations do not converge");
    step$1(d, e, first, last, rotations.turns, rotations.at);
    rotations.add(first, last - first);
  }
  rotations.flush();
}
const MOST$2 = 60;
function vanishes(e, above, below) {
  return Math.abs(e) <= 2 ** -53 * (Math.abs(above) + Math.abs(below)) || Math.abs(e) < 1e-280;
}
function step$1(d, e, first, last, turns, at) {
  const low = e[last - 1];
  const gap = (d[last - 1] - d[last]) / (2 * low);
  const root = hypotenuse(gap, 1);
  const shift = d[last] - low / (gap + (gap < 0 ? -root : root));
  let x = d[first] - shift, z = e[first];
  for (let k = first; k < last; k++) {
    const r = hypotenuse(x, z);
    const c = r === 0 ? 1 : x / r;
    const s = r === 0 ? 0 : z / r;
    if (k > first) e[k - 1] = r;
    const a = d[k];
    const b = e[k];
    const g = d[k + 1];
    const t = s * (g - a) + 2 * c * b;
    const move = s * t;
    d[k] = a + move;
    d[k + 1] = g - move;
    e[k] = c * t - b;
    if (k + 1 < last) {
      [x, z] = [e[k], s * e[k + 1]];
      e[k + 1] *= c;
    }
    turns[at++] = c;
    turns[at++] = s;
  }
}

// ndarray/linalg/_bidiagonal.ts
function roomForSingular(n) {
  return 3 * n * pitchOf(n) + 12 * n + 2 * roomTogether(n) + 2 * roomForRotations(n);
}
function singular(dense, n, fill, whole) {
  const room = () => matrix(dense.room(n * pitchOf(n)), pitchOf(n));
  const a = room();
  const u = whole ? room() : a;
  const v = whole ? room() : a;
  fill(a);
  const { diagonal, beside, left, right } = bidiagonal(dense, a, n);
  if (whole) {
    setIdentity(u, n, n);
    setIdentity(v, n, n);
    together(dense, a, left, n - 1, 0, u, n);
    together(dense, turned(a), right, Math.max(0, n - 2), 1, v, n);
    turnOver(u, n);
    turnOver(v, n);
  }
  diagonalize(dense, diagonal, beside, n, whole ? { u, v } : void 0);
  const order = Array.from(diagonal, (_, i) => i).sort((i, j) => diagonal[j] - diagonal[i] || i - j);
  return { values: Float64Array.from(order, (i) => diagonal[i]), order, u, v };
}
function turnOver(a, n) {
  const { data, at, down } = a;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const p = at + i * down + j;
      const q = at + j * down + i;
      const x = data[p];
      data[p] = data[q];
      data[q] = x;
    }
  }
}
function bidiagonal(dense, a, n) {
  const room = () => ({ data: dense.room(n).fill(0), at: 0 });
  const [x, y, v, w, u, p] = [room(), room(), room(), room(), room(), room()];
  const [diagonal, beside] = [new Float64Array(n), new Float64Array(n)];
  const [left, right] = [new Float64Array(n), new Float64Array(n)];
  const { data, down } = a;
  for (let k = 0; k < n; k++) {
    const corner = a.at + k * (down + 1);
    const next = k + 1;
    const count = n - next;
    for (let i = k, at2 = corner; i < n; i++, at2 += down) v.data[i] = data[at2] - x.data[i] * y.data[k];
    const column = reflector({ data: v.data, at: k }, n - k);
    [diagonal[k], left[k]] = [column.head, column.tau];
    for (let i = next, at2 = corner + down; i < n; i++, at2 += down) data[at2] = v.data[i];
    if (count === 0) break;
    const at = (vector, from = next) => ({ data: vector.data, at: from });
    dense.updateAndAdd(part(a, k, next), n - k, count, at(x, k), at(y), at(v, k), at(w));
    for (let j = next, from = corner + 1; j < n; j++, from++) u.data[j] = data[from] - column.tau * w.data[j];
    const row = reflector(at(u), count);
    [beside[k], right[k]] = [row.head, row.tau];
    for (let j = next, to = corner + 1; j < n; j++, to++) data[to] = u.data[j];
    for (let i = next; i < n; i++) x.data[i] = column.tau * v.data[i];
    dense.updateAndDot(part(a, next, next), count, count, at(x), at(w), at(u), at(p));
    for (let i = next; i < n; i++) {
      x.data[i] = row.tau * p.data[i];
      y.data[i] = u.data[i];
    }
  }
  return { diagonal, beside, left, right };
}
function diagonalize(dense, d, e, n, sides) {
  const onLeft = rotationsOf(dense, sides?.u, n);
  const onRight = rotationsOf(dense, sides?.v, n);
  const most = d.reduce((m, x) => Math.max(m, Math.abs(x)), e.reduce((m, x) => Math.max(m, Math.abs(x)), 0));
  let steps = 0;
  for (let last = n - 1; last >= 0; ) {
    let first = last;
    while (first > 0 && !vanishes(e[first - 1], d[first - 1], d[first])) first--;
    if (first > 0) e[first - 1] = 0;
    if (first === last) {
      last--;
      continue;
    }
    if (++steps > MOST$1 * n) {
      throw new LensorError("range", "Cannot find singular values: the rotations do not converge");
    }
    const zero = zeroOf(d, first, last, most);
    if (zero === last) clearColumn(d, e, first, last, onRight);
    else if (zero >= 0) clearRow(d, e, zero, last, onLeft);
    else {
      step(d, e, first, last, onLeft, onRight);
      onLeft.add(first, last - first);
      onRight.add(first, last - first);
    }
  }
  onLeft.flush();
  onRight.flush();
  for (let i = 0; i < n; i++) if (d[i] < 0) negate(d, i, n, sides?.v);
}
const MOST$1 = 60;
function negate(d, row, n, v) {
  d[row] = -d[row];
  if (!v) return;
  for (let j = 0, at = v.at + row * v.down; j < n; j++, at++) v.data[at] = -v.data[at];
}
function zeroOf(d, first, last, most) {
  for (let k = last; k >= first; k--) {
    if (Math.abs(d[k]) > 2 ** -54 * most) continue;
    d[k] = 0;
    return k;
  }
  return -1;
}
function clearColumn(d, e, first, last, onRight) {
  let f = e[last - 1];
  e[last - 1] = 0;
  for (let j = last - 1; j >= first; j--) {
    const r = hypotenuse(d[j], f);
    const c = d[j] / r;
    const s = f / r;
    d[j] = r;
    if (j > first) {
      f = -s * e[j - 1];
      e[j - 1] *= c;
    }
    onRight.pair(j, last, c, s);
  }
}
function clearRow(d, e, zero, last, onLeft) {
  let f = e[zero];
  e[zero] = 0;
  for (let j = zero + 1; j <= last && f !== 0; j++) {
    const r = hypotenuse(d[j], f);
    const c = d[j] / r;
    const s = f / r;
    d[j] = r;
    f = j < last ? -s * e[j] : 0;
    if (j < last) e[j] *= c;
    onLeft.pair(j, zero, c, s);
  }
}
function step(d, e, first, last, onLeft, onRight) {
  const above = last - 1;
  const outer = above > first ? e[above - 1] : 0;
  const size = Math.max(Math.abs(d[last]), Math.abs(d[above]), Math.abs(e[above]), Math.abs(outer));
  const p = d[above] / size;
  const q = e[above] / size;
  const o = outer / size;
  const r = d[last] / size;
  const low = p * q;
  const gap = (p * p + o * o - (r * r + q * q)) / 2;
  const root = hypotenuse(gap, low);
  const shift = r * r + q * q - (root === 0 ? 0 : low * (low / (gap + (gap < 0 ? -root : root))));
  const t = d[first] / size;
  let y = t - shift / (t === 0 ? 1 : t), z = e[first] / size;
  let { at: left } = onLeft, { at: right } = onRight;
  for (let k = first; k < last; k++) {
    const m = hypotenuse(y, z);
    const c = m === 0 ? 1 : y / m;
    const s = m === 0 ? 0 : z / m;
    if (k > first) e[k - 1] = m;
    const f = c * d[k] + s * e[k];
    const g = c * e[k] - s * d[k];
    const b = s * d[k + 1];
    const h = c * d[k + 1];
    const l = hypotenuse(f, b);
    const cl = l === 0 ? 1 : f / l;
    const sl = l === 0 ? 0 : b / l;
    d[k] = l;
    e[k] = cl * g + sl * h;
    d[k + 1] = cl * h - sl * g;
    if (k + 1 < last) {
      [y, z] = [e[k], sl * e[k + 1]];
      e[k + 1] *= cl;
    }
    onRight.turns[right++] = c;
    onRight.turns[right++] = s;
    onLeft.turns[left++] = cl;
    onLeft.turns[left++] = sl;
  }
}

// ndarray/linalg/_scale.ts
function scaled(data) {
  let most = 0;
  for (let i = 0; i < data.length; i++) {
    const size = Math.abs(data[i]);
    if (!(size <= most)) most = size;
    if (size !== size) break;
  }
  if (most === 0 || !(most < Infinity) || most >= LEAST && most <= MOST) return { data, by: 1 };
  let by = 1, scale = 1;
  while (most * scale < LEAST) [scale, by] = [scale * 2 ** 100, by * 2 ** -100];
  while (most * scale > MOST) [scale, by] = [scale * 2 ** -100, by * 2 ** 100];
  return { data: data.map((x) => x * scale), by };
}
const LEAST = 2 ** -100;
const MOST = 2 ** 100;

// ndarray/linalg/_svd.ts
function svdOf(given, rows, cols, mode) {
  const long = Math.max(rows, cols);
  const n = Math.min(rows, cols);
  const tall = rows >= cols;
  const whole = mode !== "values";
  const kept = mode === "full" ? long : n;
  const s = zerosOf("float64", n);
  const outer = zerosOf("float64", whole ? long * kept : 0);
  const inner = zerosOf("float64", whole ? n * n : 0);
  const { data, by } = scaled(given);
  const pitch = pitchOf(n);
  const beside = pitchOf(kept);
  const room = long * (pitch + beside) + (long > n ? roomToTriangularize(long, n, kept) : 0) + roomForSingular(n);
  withDense(room, (dense) => {
    const from = tall ? matrix(data, cols) : turned(matrix(data, cols));
    let blocks, triangle = from;
    if (long > n) {
      triangle = matrix(dense.room(long * pitch), pitch);
      copyMatrix(triangle, from, long, n);
      blocks = triangularize(dense, triangle, long, n, kept);
      for (let i = 0; i < n; i++) triangle.data.fill(0, i * pitch, i * pitch + i);
    }
    const { values, order, u: u2, v } = singular(dense, n, (a) => copyMatrix(a, triangle, n, n), whole);
    for (let i = 0; i < n; i++) s[i] = values[i] * by;
    if (!whole) return;
    const side = matrix(dense.room(long * beside), beside);
    side.data.fill(0);
    order.forEach((row, j) => {
      for (let i = 0; i < n; i++) side.data[i * beside + j] = u2.data[u2.at + row * u2.down + i];
      inner.set(v.data.subarray(v.at + row * v.down, v.at + row * v.down + n), j * n);
    });
    for (let i = n; i < kept; i++) side.data[i * beside + i] = 1;
    for (const block of blocks?.blocks.toReversed() ?? []) reflect(dense, block, blocks.work, side, 0, kept, false);
    copyMatrix(tall ? matrix(outer, kept) : turned(matrix(outer, long)), side, long, kept);
  });
  if (tall) return { u: outer, s, vt: inner };
  const u = zerosOf("float64", inner.length);
  copyMatrix(turned(matrix(u, n)), matrix(inner, n), whole ? n : 0, n);
  return { u, s, vt: outer };
}

// ndarray/linalg/svd.ts
const VERB = "find singular values of";
function svd(x, options = {}) {
  checkOptions(VERB, options, ["fullMatrices"]);
  const stack = stackOf(VERB, x, { finite: true });
  const n = Math.min(stack.rows, stack.cols);
  const full = options.fullMatrices ?? true;
  return factorsOf(stack, full, full ? stack.rows : n, n, full ? stack.cols : n);
}
function svdvals(x) {
  const stack = stackOf(VERB, x, { finite: true });
  const shape = [...stack.batch, Math.min(stack.rows, stack.cols)];
  return result(singularValuesOf(stack), stack.dtype, shape);
}
function singularValuesOf({ count, rows, cols, data }) {
  const n = Math.min(rows, cols);
  const size = rows * cols;
  const out = zerosOf("float64", count * n);
  if (out.length === 0) return out;
  for (let i = 0; i < count; i++) {
    out.set(svdOf(data.subarray(i * size, (i + 1) * size), rows, cols, "values").s, i * n);
  }
  return out;
}
function lowRank(x, k) {
  const stack = stackOf(VERB, x, { finite: true });
  const most = Math.min(stack.rows, stack.cols);
  if (typeof k !== "number") {
    throw new LensorError("type", `Cannot find a low-rank form: expected a number as rank, found ${describe(k)}`);
  }
  if (!Number.isInteger(k) || k < 0 || k > most) {
    throw new LensorError("range", `Cannot find a low-rank form: the rank is ${k}; use an integer from 0 to ${most}`);
  }
  return factorsOf(stack, false, k, k, k);
}
function factorsOf(stack, full, left, k, right) {
  const { batch, count, rows, cols, data, dtype } = stack;
  const n = Math.min(rows, cols);
  const size = rows * cols;
  const u = zerosOf("float64", count * rows * left);
  const s = zerosOf("float64", count * k);
  const vt = zerosOf("float64", count * right * cols);
  for (let i = 0; i < count; i++) {
    const own = svdOf(data.subarray(i * size, (i + 1) * size), rows, cols, full ? "full" : "reduced");
    const across = full ? rows : n;
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < left; c++) u[(i * rows + r) * left + c] = own.u[r * across + c];
    }
    s.set(own.s.subarray(0, k), i * k);
    vt.set(own.vt.subarray(0, right * cols), i * right * cols);
  }
  return {
    u: result(u, dtype, [...batch, rows, left]),
    s: result(s, dtype, [...batch, k]),
    vt: result(vt, dtype, [...batch, right, cols])
  };
}

// ndarray/linalg/qr.ts
function qr(x, options = {}) {
  checkOptions("factor", options, ["mode"]);
  const mode = wordOption("qr", "mode", options.mode ?? "reduced", ["reduced", "complete", "r"]);
  const { batch, count, rows, cols, data, dtype } = stackOf("factor", x);
  const k = Math.min(rows, cols);
  const kept = mode === "complete" ? rows : k;
  const most = Math.max(cols, kept);
  const pitch = pitchOf(cols);
  const beside = pitchOf(kept);
  const q = zerosOf("float64", mode === "r" ? 0 : count * rows * kept);
  const r = zerosOf("float64", count * kept * cols);
  for (let i = 0; i < count; i++) {
    const { data: given, by } = scaled(data.subarray(i * rows * cols, (i + 1) * rows * cols));
    withDense(rows * (pitch + beside) + roomToTriangularize(rows, cols, most), (dense) => {
      const a = matrix(dense.room(rows * pitch), pitch);
      copyMatrix(a, matrix(given, cols), rows, cols);
      const blocks = triangularize(dense, a, rows, cols, most);
      for (let row = 0; row < k; row++) {
        for (let c = row; c < cols; c++) r[(i * kept + row) * cols + c] = a.data[row * pitch + c] * by;
      }
      if (mode === "r") return;
      const b = matrix(dense.room(rows * beside), beside);
      orthogonalFactor(dense, blocks, b, rows, kept);
      copyMatrix(matrix(q, kept, i * rows * kept), b, rows, kept);
    });
  }
  const triangle = result(r, dtype, [...batch, kept, cols]);
  return mode === "r" ? { r: triangle } : { q: result(q, dtype, [...batch, rows, kept]), r: triangle };
}

export { DTYPES, LensorError, MOST_AXES, aboveZero, allocate, asType, blockWidth, broadcastShape, broadcastTo, broadcasted, bytesOf, cast, castLoses, checkAxes, checkAxis, checkComputable, checkCount, checkDType, checkFinite, checkFunction, checkIndex, checkIterable, checkList$1 as checkList, checkList as checkList$1, checkMap, checkMode, checkOptions, checkOut, checkRange, checkRecord, checkText, checkedAnswer, cholesky, copied, copy$1 as copy, copyMatrix, countOf, decode, describe, doubles, eigen, elements, expandDims, flip, flipped, float16Of, floatOf, fma32, fma64, fromBfloat16, fromBytes, fromFloat16, fromFloat32, fromZero, halfOf, holds, inOrder, isCallable, isPacked, joinReflections, jointRealOf, jointShape, kernelsFor, kernelsOf, kindOf, lanesOf, log, longOf, lowRank, matmul, matrix, multiply32, multiply64, named, nativeStackOf, ndarray, nearest$1 as nearest, nested, numberOption, numbersIn, once, orthogonalFactor, packLeft, packed, part, permuted, pickedAxis, pitchOf, preciseOf, productError, productKernel, promote, promoteAll, put, qr, quoteNames, ravel, realOf, reflect, relaid, reprOf, resampleAxis, reshape, reshaped, result, roomForEigen, roomToApply, roomToTriangularize, sameShape, scaled, setIdentity, showShape, singularValuesOf, sizeOf, slice, slicedAxis, solveTriangle, squeeze, stackOf, store, strOf, stridesOf, sumError, svd, svdOf, svdvals, swapAxes, tapMatrix, tapsOf, toBfloat16, toBytes, toFloat16, toFloat32, toList, toTensor, transpose, triangularize, turned, unclamped, viewOf, visible, walk, withDense, wordOption, workFor, zerosOf };

for (const [value, name] of [[checkList$1, "checkList"], [copy$1, "copy"], [nearest$1, "nearest"]]) {
  if (typeof value === "function") Object.defineProperty(value, "name", { value: name });
}
