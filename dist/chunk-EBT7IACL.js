import {
  LensorError,
  allocate,
  bfloat16Of,
  float16Of,
  fromBfloat16,
  fromFloat16,
  kindOf,
  toBfloat16,
  toFloat16
} from "./chunk-DQBFFU4Z.js";

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
  toFloat32,
  fromFloat32,
  cast,
  castLoses,
  kernelsOf,
  compiled
};
