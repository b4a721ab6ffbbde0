import {
  MATRIX,
  cosine,
  exp,
  ln,
  log,
  sine
} from "./chunk-3TA6WMNK.js";
import {
  targetOf
} from "./chunk-A3F3TBWE.js";
import {
  cast,
  compiled,
  fromFloat32
} from "./chunk-EBT7IACL.js";
import {
  LensorError,
  allocate,
  bytesOf,
  checkDType,
  checkOptions,
  describe,
  holds,
  kindOf,
  lanesOf,
  nearest,
  quoteNames,
  showShape,
  sizeOf
} from "./chunk-DQBFFU4Z.js";

// initializers/_make.ts
function elementwise(what, draw, check) {
  const by = (shape, rng, options = {}) => {
    const n = checkCall(what.label, shape, rng, options);
    check?.(shape, options);
    const into = { dtype: options.dtype ?? "float32", range: options.range, into: options.into };
    if (n === 0) return targetOf(`draw ${what.label}`, 0, into.dtype, into.range, into.into).out;
    return draw(n, rng, into, shape, options);
  };
  return Object.assign(by, { ...what, elementwise: true });
}
function checkCall(label, shape, rng, options) {
  const n = sizeOf(shape);
  checkOptions(`draw ${label}`, options, ["dtype", "axes", "range", "into"]);
  if (typeof rng?.at === "function") return n;
  throw new LensorError(
    "type",
    `Cannot draw ${label}: expected a generator after the shape, found ${describe(rng)}; pass keyed(0)`
  );
}
function about(name, options, usual = {}, shown = options) {
  const given2 = Object.entries(options).filter(([, value]) => value !== void 0);
  const told = Object.entries(shown).filter(([key, value]) => value !== void 0 && value !== usual[key]);
  const label = told.length ? `${name}(${told.map(([key, value]) => `${key}=${String(value)}`).join(", ")})` : name;
  return { label, made: { name, options: Object.fromEntries(given2) } };
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

// initializers/constant.ts
function constant(value) {
  if (typeof value !== "number" && typeof value !== "bigint") {
    throw new LensorError("type", `Cannot make constant: expected a number, found ${describe(value)}`);
  }
  return filling({ ...about("constant", { value }), label: `constant(${value})` }, value);
}
var zeros = filling(about("zeros", {}), 0);
var ones = filling(about("ones", {}), 1);
function filling(what, value) {
  const by = (shape, _rng, options = {}) => {
    const n = sizeOf(shape), { label } = what;
    checkOptions(`fill with ${label}`, options, ["dtype", "axes", "range", "into"]);
    const dtype = options.dtype ?? "float32";
    const { out } = targetOf(`fill with ${label}`, n, dtype, options.range, options.into);
    const code = codeOf(label, value, dtype);
    out.fill(code);
    if (dtype === "complex64") {
      for (let i = 1; i < out.length; i += 2) out[i] = 0;
    }
    return out;
  };
  return Object.assign(by, { ...what, elementwise: true });
}
function sparsely(what, value, places2) {
  const by = (shape, rng, options = {}) => {
    const { label } = what, n = checkCall(label, shape, rng, options), dtype = options.dtype ?? "float32";
    const at = places2(shape, rng, options);
    const { start, end, out } = targetOf(`fill with ${label}`, n, dtype, options.range, options.into);
    const code = codeOf(label, value, dtype), lanes = lanesOf(dtype);
    out.fill(codeOf(label, 0 * value, dtype));
    for (const i of at) if (start <= i && i < end) out[(i - start) * lanes] = code;
    return out;
  };
  return Object.assign(by, { ...what, elementwise: true });
}
function codeOf(label, value, dtype) {
  const kind = kindOf(dtype);
  if (kind === "complex") return Math.fround(Number(value));
  if (kind === "bool") return value ? 1 : 0;
  if (kind === "float") {
    const code = cast(new Float64Array([Number(value)]), "float64", dtype);
    const back = cast(code, dtype, "float64")[0];
    if (Number.isFinite(Number(value)) && !Number.isFinite(back)) throw overflow(label, value, dtype);
    return code[0];
  }
  if (typeof value === "number" && !Number.isFinite(value)) throw overflow(label, value, dtype);
  const whole = typeof value === "bigint" ? value : BigInt(Math.trunc(value)), bits = BigInt(8 * bytesOf(dtype));
  const least = kind === "int" ? -(2n ** (bits - 1n)) : 0n;
  if (whole < least || whole - least >= 2n ** bits) throw overflow(label, value, dtype);
  return bits === 64n ? whole : Number(whole);
}
function overflow(label, value, dtype) {
  return new LensorError("range", `Cannot fill with ${label}: ${dtype} cannot hold ${value}`);
}

// initializers/_log_odds.ts
function logOdds(p) {
  return -log((1 - p) / p);
}

// initializers/bias_for_probability.ts
function biasForProbability(p) {
  numberOption("biasForProbability", "p", p, (x) => x > 0 && x < 1, "a number between 0 and 1");
  return filling({ ...about("biasForProbability", { p }), label: `biasForProbability(${p})` }, logOdds(p));
}

// initializers/fans.ts
function fans(shape, axes) {
  sizeOf(shape);
  if (axes === void 0) {
    if (shape.length < 2) {
      throw new LensorError("shape", `Cannot find the fans of ${showShape(shape)}: it has fewer than two axes`);
    }
    const field2 = product(shape.slice(2));
    return { fanIn: shape[1] * field2, fanOut: shape[0] * field2 };
  }
  const ins = places(shape, axes.in, "in"), outs = places(shape, axes.out, "out");
  const batch = places(shape, axes.batch ?? [], "batch");
  const field = fieldOf(shape, ins, outs, batch);
  let inputs = product(ins.map((i) => shape[i])), outputs = product(outs.map((i) => shape[i]));
  const groups = axes.groups ?? 1;
  if (!Number.isSafeInteger(groups) || groups < 1) {
    throw new LensorError(
      "range",
      `Cannot find the fans of ${showShape(shape)}: ${describe(groups)} is no count of groups`
    );
  }
  if (groups > 1) {
    const byOut = outs.includes(0) || !ins.includes(0) && outputs % groups === 0;
    if ((byOut ? outputs : inputs) % groups !== 0) {
      throw new LensorError("shape", `Cannot find the fans of ${showShape(shape)}: ${groups} groups do not divide it`);
    }
    if (byOut) outputs /= groups;
    else inputs /= groups;
  }
  return { fanIn: inputs * field, fanOut: outputs * field };
}
function places(shape, list, what) {
  if (!Array.isArray(list)) {
    throw new LensorError("type", `Cannot find the fans: expected a list of axes as ${what}, found ${describe(list)}`);
  }
  return list.map((axis) => {
    const at = axis < 0 ? axis + shape.length : axis;
    if (Number.isInteger(at) && at >= 0 && at < shape.length) return at;
    throw new LensorError("shape", `Cannot find the fans of ${showShape(shape)}: it has no axis ${describe(axis)}`);
  });
}
function fieldOf(shape, ...lists) {
  const counts = shape.map((_, i) => lists.filter((list) => list.includes(i)).length);
  const rest = product(shape.filter((_, i) => counts[i] === 0));
  return counts.every((count) => count > 0) ? 1 : rest / (product(shape.filter((_, i) => counts[i] > 1)) || 1);
}
function product(sizes) {
  return sizes.reduce((n, size) => n * size, 1);
}

// initializers/gain.ts
function gain(nonlinearity, slope) {
  if (nonlinearity === "leakyRelu" || nonlinearity === "leaky_relu") {
    const a = slope ?? 0.01;
    if (typeof a !== "number") {
      throw new LensorError("type", `Cannot find the gain of ${nonlinearity}: slope ${describe(a)} is no number`);
    }
    if (!Number.isFinite(a)) {
      throw new LensorError("range", `Cannot find the gain of ${nonlinearity}: the slope is ${a}`);
    }
    return Math.sqrt(2 / (1 + a * a));
  }
  const found = GAINS.get(nonlinearity);
  if (found !== void 0) return found;
  const names = [...GAINS.keys(), "leakyRelu"].filter((name) => !name.includes("_"));
  const near = typeof nonlinearity === "string" ? nearest(nonlinearity, names)[0] : void 0;
  throw new LensorError(
    "unknown-name",
    `Cannot find the gain of ${describe(nonlinearity)}: it is not known; ` + (near ? `did you mean "${near}"` : `the nonlinearities are ${quoteNames(names, names.length)}`)
  );
}
var GAINS = new Map([
  ["linear", 1],
  ...["conv", "convTranspose", "conv_transpose"].flatMap(
    (name) => [1, 2, 3].map((d) => [`${name}${d}d`, 1])
  ),
  ["sigmoid", 1],
  ["tanh", 5 / 3],
  ["relu", Math.SQRT2],
  ["selu", 0.75]
]);

// initializers/_torch_fans.ts
function torchFans(name, option) {
  const choice = option === void 0 ? void 0 : wordOption(name, "fans", option, ["literal", "layer"]);
  return (shape, { axes }) => {
    const literal = choice === void 0 ? axes === void 0 || axes.literal === true : choice === "literal";
    return fans(shape, literal ? void 0 : axes);
  };
}

// initializers/kaiming.ts
function kaimingUniform(options = {}) {
  const { what, std } = kaiming("kaimingUniform", options);
  return elementwise(what, (n, rng, into, shape, draw) => {
    return rng.uniform(n, { ...into, bound: Math.sqrt(3) * std(shape, draw) });
  });
}
function kaimingNormal(options = {}) {
  const { what, std } = kaiming("kaimingNormal", options);
  return elementwise(what, (n, rng, into, shape, draw) => rng.normal(n, { ...into, std: std(shape, draw) }));
}
function kaiming(name, options) {
  checkOptions(`make ${name}`, options, ["a", "mode", "nonlinearity", "fans"]);
  const a = numberOption(name, "a", options.a ?? 0), read2 = torchFans(name, options.fans);
  const mode = wordOption(name, "mode", options.mode ?? "fanIn", ["fanIn", "fanOut"]);
  const gain2 = gain(options.nonlinearity ?? "leakyRelu", a);
  const std = (...call) => gain2 / Math.sqrt(read2(...call)[mode]);
  return { what: about(name, options, { a: 0, mode: "fanIn", nonlinearity: "leakyRelu" }), std };
}

// initializers/caffe2_xavier.ts
function caffe2Xavier(options = {}) {
  checkOptions("make caffe2Xavier", options, ["fans"]);
  const by = kaimingUniform({ a: 1, ...options });
  return Object.assign(by, { ...about("caffe2Xavier", options), label: "caffe2Xavier" });
}

// initializers/_formula.ts
function formula(what, make) {
  const by = (shape, rng, options = {}) => {
    const n = checkCall(what.label, shape, rng, options), dtype = options.dtype ?? "float32";
    checkDType(dtype);
    if (kindOf(dtype) !== "float") {
      throw new LensorError(
        "type",
        `Cannot fill with ${what.label} as ${dtype}: its numbers are fractions; use a float dtype`
      );
    }
    const at = make(shape, rng, options);
    const { start, end, out } = targetOf(`fill with ${what.label}`, n, dtype, options.range, options.into);
    const made = Float64Array.from({ length: end - start }, (_, i) => at(start + i));
    out.set(cast(made, "float64", dtype));
    return out;
  };
  return Object.assign(by, { ...what, elementwise: true });
}
function wrongShape({ label }, shape, need) {
  return new LensorError("shape", `Cannot fill [${shape.join(", ")}] with ${label}: ${need}`);
}

// initializers/_whole.ts
function wholly(what, make) {
  const by = (shape, rng, options = {}) => {
    const n = checkCall(what.label, shape, rng, options), dtype = options.dtype ?? "float32";
    checkDType(dtype);
    if (kindOf(dtype) !== "float" || dtype.startsWith("float8")) {
      const text = `Cannot draw ${what.label} as ${dtype}: draws exist for float64, float32, float16 and bfloat16`;
      throw new LensorError("type", text);
    }
    const { start, end, out } = targetOf(`draw ${what.label}`, n, dtype, options.range, options.into);
    out.set(make(shape, rng, dtype, options).subarray(start, end));
    return out;
  };
  return Object.assign(by, { ...what });
}

// initializers/chrono.ts
function chrono(options) {
  checkOptions("make chrono", options ?? {}, ["steps"]);
  const steps = numberOption("chrono", "steps", options?.steps, (x) => x > 2, "a finite number above 2");
  const what = about("chrono", { steps });
  return wholly(what, (shape, rng, dtype) => {
    if (shape.length !== 1 || shape[0] % 4 !== 0) throw wrongShape(what, shape, "it needs one axis, a multiple of 4");
    const hidden = shape[0] / 4, wide = dtype === "float64";
    const drawn = rng.uniform(hidden, { low: 1, high: steps - 1, dtype: wide ? dtype : "float32" });
    const out = wide ? new Float64Array(4 * hidden) : new Float32Array(4 * hidden);
    for (let i = 0; i < hidden; i++) {
      out[hidden + i] = ln(drawn[i]);
      out[i] = -out[hidden + i];
    }
    return wide ? out : fromFloat32(out, dtype);
  });
}

// initializers/_convention.ts
function conventionOf(name, option) {
  const said = option === void 0 ? void 0 : wordOption(name, "convention", option, ["torch", "jax"]);
  return (rank, rng, axes) => {
    if (said) return said;
    if (axes === void 0) return /^(jax|numpy)\b/.test(rng.label) ? "jax" : "torch";
    const last = axes.out.some((axis) => axis === -1 || axis === rank - 1);
    return last && axes.literal !== true ? "jax" : "torch";
  };
}

// kernels/matrix.ts
function matrixKernel(count, host = globalThis.WebAssembly) {
  try {
    const memory = new host.Memory({ initial: Math.ceil((START + 8 * count) / 65536) });
    const { exports } = new host.Instance(compiled(MATRIX, host), { env: { memory } });
    let next = START;
    return {
      multiplyAdd: exports["multiplyAdd"],
      room(numbers) {
        const made = new Float64Array(memory.buffer, next, numbers);
        next += 8 * numbers;
        return made;
      }
    };
  } catch {
    return null;
  }
}
var START = 65536;

// initializers/_multiply_add.ts
function multiplyAdd(out, coefficients, down, along, from, rows, inner, cols) {
  const c = coefficients, x = from.data, y = out.data;
  for (let left = 0; left < cols; left += STRIP) {
    const count = Math.min(STRIP, cols - left);
    for (let q = 0; q < inner; q += 4) {
      const last = inner - q, x0 = from.at + q * from.stride + left;
      const x1 = last > 1 ? x0 + from.stride : x0, x2 = last > 2 ? x1 + from.stride : x0;
      const x3 = last > 3 ? x2 + from.stride : x0;
      for (let r = 0; r < rows; r++) {
        const at = r * down + q * along, y0 = out.at + r * out.stride + left;
        const c0 = c[at], c1 = last > 1 ? c[at + along] : 0;
        const c2 = last > 2 ? c[at + 2 * along] : 0, c3 = last > 3 ? c[at + 3 * along] : 0;
        for (let j = 0; j < count; j++) {
          y[y0 + j] += c0 * x[x0 + j] + c1 * x[x1 + j] + (c2 * x[x2 + j] + c3 * x[x3 + j]);
        }
      }
    }
  }
}
var STRIP = 256;

// initializers/_qr.ts
function orthonormalize(given2, rows, cols, kernel = cols < COMPILED ? null : matrixKernel(roomFor(rows, cols))) {
  const tools = kernel ? compiledTools(kernel) : plainTools, stride = strideOf(cols);
  const a = { data: tools.room(rows * stride), at: 0, stride };
  for (let i = 0; i < rows; i++) a.data.set(given2.subarray(i * cols, (i + 1) * cols), i * stride);
  const signs = new Float64Array(cols), panels = [];
  const room = [tools.room(BLOCK * stride), tools.room(BLOCK * stride)];
  for (let k = 0; k < cols; k += BLOCK) {
    const panel = factor(a, rows, k, Math.min(BLOCK, cols - k), signs, tools);
    panels.push(panel);
    reflect(panel, a, k + panel.width, cols, true, room, tools);
  }
  a.data.fill(0);
  for (let j = 0; j < cols; j++) a.data[j * stride + j] = 1;
  for (const panel of panels.reverse()) reflect(panel, a, panel.from, cols, false, room, tools);
  const out = new Float64Array(rows * cols);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) out[at++] = a.data[i * stride + j] * signs[j];
  }
  return out;
}
function strideOf(cols) {
  return cols % 64 === 0 ? cols + 8 : cols;
}
var COMPILED = 48;
var BLOCK = 32;
function factor(a, rows, k, width, signs, tools) {
  const height = rows - k, v = tools.room(height * width), t = tools.room(width * width);
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) v[i * width + j] = a.data[(k + i) * a.stride + k + j];
  }
  const dots = new Float64Array(width);
  for (let j = 0; j < width; j++) {
    let square = 0;
    for (let i = j + 1; i < height; i++) square += v[i * width + j] * v[i * width + j];
    const head = v[j * width + j], length = Math.sqrt(head * head + square);
    const alpha = head > 0 ? -length : length;
    signs[k + j] = alpha < 0 ? -1 : 1;
    const tau = square === 0 && alpha === head ? 0 : (alpha - head) / alpha;
    const scale = tau === 0 ? 0 : 1 / (head - alpha);
    for (let i = j + 1; i < height; i++) v[i * width + j] *= scale;
    v[j * width + j] = 1;
    dots.fill(0);
    for (let i = j; i < height; i++) {
      const x = v[i * width + j];
      for (let c = 0; c < width; c++) dots[c] += x * v[i * width + c];
    }
    for (let i = j; i < height; i++) {
      const x = tau * v[i * width + j];
      for (let c = j + 1; c < width; c++) v[i * width + c] -= x * dots[c];
    }
    t[j * width + j] = tau;
    for (let i = 0; i < j; i++) {
      let sum = 0;
      for (let c = i; c < j; c++) sum += t[i * width + c] * dots[c];
      t[i * width + j] = -tau * sum;
    }
  }
  for (let i = 0; i < width; i++) for (let j = i + 1; j < width; j++) v[i * width + j] = 0;
  return { from: k, height, width, v, t };
}
function reflect(panel, a, start, cols, transposed, [w, tw], { multiplyAdd: multiplyAdd2 }) {
  const { from, height, width, v, t } = panel, count = cols - start;
  if (count === 0) return;
  const part = { data: a.data, at: from * a.stride + start, stride: a.stride };
  const first = { data: w, at: 0, stride: a.stride }, second = { data: tw, at: 0, stride: a.stride };
  w.fill(0, 0, width * a.stride);
  tw.fill(0, 0, width * a.stride);
  multiplyAdd2(first, v, 1, width, part, width, height, count);
  multiplyAdd2(second, t, transposed ? 1 : width, transposed ? width : 1, first, width, width, count);
  for (let i = 0; i < width * a.stride; i++) tw[i] = -tw[i];
  multiplyAdd2(part, v, width, 1, second, height, width, count);
}
var plainTools = { room: (count) => new Float64Array(count), multiplyAdd };
function compiledTools(kernel) {
  return {
    room: kernel.room,
    multiplyAdd(out, c, down, along, from, rows, inner, cols) {
      const whole = inner - inner % 4, place = (part) => part.data.byteOffset + 8 * part.at;
      const [y, x] = [place(out), place(from)];
      kernel.multiplyAdd(y, out.stride, c.byteOffset, down, along, x, from.stride, rows, whole, cols);
      if (whole === inner) return;
      const rest = { ...from, at: from.at + whole * from.stride };
      multiplyAdd(out, c.subarray(whole * along), down, along, rest, rows, inner - whole, cols);
    }
  };
}
function roomFor(rows, cols) {
  let sum = (rows + 2 * BLOCK) * strideOf(cols);
  for (let k = 0; k < cols; k += BLOCK) {
    const width = Math.min(BLOCK, cols - k);
    sum += (rows - k) * width + width * width;
  }
  return sum;
}

// initializers/orthogonal.ts
function orthogonal(options = {}) {
  checkOptions("make orthogonal", options, ["gain", "columnAxis", "convention"]);
  const gain2 = numberOption("orthogonal", "gain", options.gain ?? 1);
  const axis = options.columnAxis, convention = conventionOf("orthogonal", options.convention);
  if (axis !== void 0 && (!Number.isInteger(axis) || options.convention === "torch")) {
    const text = `Cannot make orthogonal: columnAxis is ${describe(axis)}; use the number of an axis, in JAX's convention`;
    throw new LensorError("type", text);
  }
  const what = about("orthogonal", options, { gain: 1, columnAxis: -1 });
  return wholly(what, (shape, rng, dtype, { axes }) => {
    if (shape.length < 2) {
      throw new LensorError("shape", `Cannot draw ${what.label} for ${showShape(shape)}: it needs two axes or more`);
    }
    const total = shape.reduce((n, size) => n * size, 1);
    if (total === 0) return allocate(dtype, 0);
    if (axis === void 0 && convention(shape.length, rng, axes) === "torch") {
      return scaled(orthonormal(rng, shape[0], total / shape[0], dtype, false), gain2, dtype);
    }
    const at = axis === void 0 ? shape.length - 1 : axis < 0 ? axis + shape.length : axis, cols = shape[at];
    if (cols === void 0) {
      throw new LensorError("shape", `Cannot draw ${what.label} for ${showShape(shape)}: it has no axis ${axis}`);
    }
    return scaled(moveLast(orthonormal(rng, total / cols, cols, dtype, true), shape, at), gain2, dtype);
  });
}
function orthonormal(rng, rows, cols, dtype, tall) {
  const normals = rng.normal(rows * cols, { std: 1, dtype: dtype === "float64" ? dtype : "float32" });
  const drawn = new Float64Array(normals);
  if (rows >= cols) return orthonormalize(drawn, rows, cols);
  return transpose(orthonormalize(tall ? drawn : transpose(drawn, rows, cols), cols, rows), cols, rows);
}
function scaled(q, gain2, dtype) {
  const out = dtype === "float64" ? q : new Float32Array(q), by = dtype === "float64" ? gain2 : Math.fround(gain2);
  for (let i = 0; i < out.length; i++) out[i] *= by;
  return dtype === "float64" ? out : cast(out, "float32", dtype);
}
function transpose(a, rows, cols) {
  const out = new Float64Array(a.length);
  for (let i = 0; i < rows; i++) for (let j = 0; j < cols; j++) out[j * rows + i] = a[i * cols + j];
  return out;
}
function moveLast(a, shape, at) {
  if (at === shape.length - 1) return a;
  const cols = shape[at], inner = shape.slice(at + 1).reduce((n, size) => n * size, 1);
  const out = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) {
    const row = Math.floor(i / cols), col = i % cols, outer = Math.floor(row / inner);
    out[(outer * cols + col) * inner + row % inner] = a[i];
  }
  return out;
}

// initializers/eye.ts
function eye(options = {}) {
  checkOptions("make eye", options, ["gain"]);
  const gain2 = numberOption("eye", "gain", options.gain ?? 1), what = about("eye", options, { gain: 1 });
  return sparsely(what, gain2, (shape) => {
    if (shape.length !== 2) {
      throw new LensorError("shape", `Cannot fill ${showShape(shape)} with ${what.label}: it needs two axes`);
    }
    const [rows, cols] = shape;
    return Array.from({ length: Math.min(rows, cols) }, (_, i) => i * cols + i);
  });
}

// initializers/flax_embedding.ts
function flaxEmbedding(options = {}) {
  checkOptions("make flaxEmbedding", options, []);
  const what = about("flaxEmbedding", options);
  return elementwise(what, (n, rng, into, shape) => {
    const variance = 1 / shape.at(-1);
    return rng.normal(n, { ...into, std: Math.sqrt(variance), variance });
  }, (shape) => {
    if (shape.length < 2) throw wrongShape(what, shape, "it needs two axes or more");
  });
}

// initializers/keras_axes.ts
function kerasAxes(shape, inputs, outputs) {
  const rank = shape.length, all = shape.map((_, axis) => axis);
  if (inputs !== void 0 && inputs !== null && outputs !== void 0 && outputs !== null) {
    const named2 = (list) => [list].flat().map((axis) => axis < 0 ? axis + rank : axis);
    const ins = named2(inputs), outs = named2(outputs);
    return { in: ins, out: outs, batch: all.filter((axis) => !ins.includes(axis) && !outs.includes(axis)) };
  }
  return rank < 2 ? { in: all, out: all } : { in: [-2], out: [-1] };
}

// initializers/normal.ts
function normal(options = {}) {
  checkOptions("make normal", options, ["mean", "std"]);
  const mean = numberOption("normal", "mean", options.mean ?? 0);
  const std = numberOption("normal", "std", options.std ?? 1, fromZero, "a finite number from 0 on");
  return elementwise(
    about("normal", options, { mean: 0, std: 1 }),
    (n, rng, into) => rng.normal(n, { ...into, mean, std })
  );
}

// initializers/stft.ts
function stft(options = {}) {
  checkOptions("make stft", options, ["side", "window", "scaling", "periodic"]);
  const side = wordOption("stft", "side", options.side ?? "real", ["real", "imag"]), periodic = options.periodic ?? false;
  const scaling2 = options.scaling === null ? null : wordOption("stft", "scaling", options.scaling ?? "density", ["density", "spectrum"]);
  const window = options.window === void 0 ? "hann" : options.window;
  const numbers = Array.isArray(window) || ArrayBuffer.isView(window) ? Array.from(window) : null;
  if (numbers && !numbers.every(Number.isFinite)) {
    throw new LensorError("range", "Cannot make stft: the window holds what is no finite number");
  }
  if (typeof periodic !== "boolean") {
    throw new LensorError("type", `Cannot make stft: periodic is ${describe(periodic)}; use true or false`);
  }
  const name = numbers || window === null ? null : wordOption("stft", "window", window, NAMES);
  const shown = { ...options, ...numbers ? { window: `${numbers.length} numbers` } : {} };
  const usual = { side: "real", window: "hann", scaling: "density", periodic: false };
  const what = about("stft", options, usual, shown);
  return formula(what, (shape, _rng, { dtype }) => {
    const [frame, one, bands] = shape;
    if (shape.length !== 3 || one !== 1 || bands < 2) {
      throw wrongShape(what, shape, "it needs the form [frame, 1, frequencies] with two frequencies or more");
    }
    if (numbers && numbers.length !== frame) {
      throw wrongShape(what, shape, `the window has ${numbers.length} numbers`);
    }
    const shapeOf = numbers ?? (name ? windowOf(name, frame, periodic) : null), by = scaled2(shapeOf, scaling2);
    return (i) => {
      const t = Math.floor(i / bands), whole = 2 * (bands - 1);
      const wave = waveAt(side, t, i % bands, whole, dtype === "float64");
      return by ? wave * by[t] : wave;
    };
  });
}
function waveAt(side, t, band, whole, exact) {
  const F = Math.fround, angle = F(F(2 * t * F(band / whole)) * F(Math.PI));
  const [part, turn] = exact ? [t * band, whole] : [angle, 2 * Math.PI];
  return side === "real" ? cosine(part, turn) : -sine(part, turn);
}
var NAMES = ["hann", "hamming", "blackman", "boxcar"];
var TERMS = { hann: [0.5, -0.5], hamming: [0.54, -0.46], blackman: [0.42, -0.5, 0.08], boxcar: [1] };
function windowOf(name, frame, periodic) {
  const period = periodic ? frame : frame - 1;
  if (period < 1) return [1];
  return Array.from({ length: frame }, (_, t) => TERMS[name].reduce((sum, c, k) => sum + c * cosine(k * t, period), 0));
}
function scaled2(window, scaling2) {
  if (!window || scaling2 === null) return window;
  const sum = window.reduce((s, w) => s + (scaling2 === "density" ? w * w : Math.abs(w)), 0);
  const size = scaling2 === "density" ? Math.sqrt(sum) : sum;
  return window.map((w) => w / size);
}

// initializers/trunc_normal.ts
function truncNormal(options = {}) {
  checkOptions("make truncNormal", options, ["mean", "std", "a", "b", "within", "compensate", "method"]);
  const want = wantOf(options);
  return elementwise(
    about("truncNormal", options, { mean: 0, std: 1, a: -2, b: 2, compensate: false }),
    (n, rng, into) => rng.truncatedNormal(n, { ...into, ...want })
  );
}
function wantOf(options) {
  const mean = numberOption("truncNormal", "mean", options.mean ?? 0);
  const std = numberOption("truncNormal", "std", options.std ?? 1, aboveZero, "a finite number above 0");
  const { within, compensate, method } = options, how = method === void 0 ? {} : { method };
  if (method !== void 0 && method !== "inverse") {
    throw new LensorError("unknown-name", `Cannot make truncNormal: there is no method ${describe(method)}`);
  }
  if (compensate !== void 0 && typeof compensate !== "boolean") {
    throw new LensorError("type", `Cannot make truncNormal: compensate is ${describe(compensate)}; use true or false`);
  }
  if (within !== void 0) {
    if (options.a !== void 0 || options.b !== void 0) {
      throw new LensorError("type", "Cannot make truncNormal: within replaces a and b; give one or the other");
    }
    if (typeof within === "object") return { mean, std, ...pair(within, mean, std, compensate), ...how };
    const reach = numberOption("truncNormal", "within", within, aboveZero, "a finite number above 0");
    return { mean, std, within: reach, ...how, ...compensate ? { compensate } : {} };
  }
  if (compensate) {
    throw new LensorError("type", "Cannot make truncNormal: compensate belongs to within; give within: 2");
  }
  const a = bound("a", options.a ?? -2), b = bound("b", options.b ?? 2);
  if (a > b) throw new LensorError("range", `Cannot make truncNormal: the bounds are ${a} and ${b}; use a < b`);
  return { mean, std, a, b, ...how };
}
function pair(within, mean, std, compensate) {
  const [lower, upper] = [bound("within", within?.[0]), bound("within", within?.[1])];
  if (compensate) throw new LensorError("type", "Cannot make truncNormal: compensate is for one within, as within: 2");
  if (within.length === 2 && lower < upper) return { a: mean + lower * std, b: mean + upper * std };
  throw new LensorError(
    "range",
    `Cannot make truncNormal: within is [${within.join(", ")}]; use a lower and an upper bound`
  );
}
function bound(option, value) {
  return value === Infinity || value === -Infinity ? value : numberOption("truncNormal", option, value);
}

// initializers/uniform.ts
function uniform(options = {}) {
  checkOptions("make uniform", options, ["low", "high"]);
  const low = numberOption("uniform", "low", options.low ?? 0);
  const high = numberOption("uniform", "high", options.high ?? 1);
  if (low > high) {
    throw new LensorError("range", `Cannot make uniform: low is ${low} and high is ${high}; use low <= high`);
  }
  return elementwise(
    about("uniform", options, { low: 0, high: 1 }),
    (n, rng, into) => rng.uniform(n, { ...into, low, high })
  );
}

// initializers/variance_scaling.ts
function varianceScaling(options = {}) {
  checkOptions("make varianceScaling", options, ["scale", "mode", "distribution"]);
  return scaling(
    about("varianceScaling", options, { scale: 1, mode: "fanIn", distribution: "truncatedNormal" }),
    numberOption("varianceScaling", "scale", options.scale ?? 1, aboveZero, "a finite number above 0"),
    wordOption("varianceScaling", "mode", options.mode ?? "fanIn", ["fanIn", "fanOut", "fanAvg", "fanGeoAvg"]),
    wordOption("varianceScaling", "distribution", options.distribution ?? "truncatedNormal", [
      "truncatedNormal",
      "normal",
      "uniform",
      "untruncatedNormal"
    ])
  );
}
function scaling(what, scale, mode, distribution) {
  return elementwise(what, (n, rng, into, shape, { axes }) => {
    const { fanIn, fanOut } = fans(shape, axes ?? KERNEL);
    const variance = scale / denominator(mode, fanIn, fanOut);
    if (distribution === "uniform") return rng.uniform(n, { ...into, bound: Math.sqrt(3 * variance), variance });
    const std = Math.sqrt(variance);
    if (distribution !== "truncatedNormal") return rng.normal(n, { ...into, std, variance });
    return rng.truncatedNormal(n, { ...into, std, variance, within: 2, compensate: true });
  });
}
var KERNEL = { in: [-2], out: [-1] };
function denominator(mode, fanIn, fanOut) {
  if (mode === "fanIn") return fanIn;
  if (mode === "fanOut") return fanOut;
  return mode === "fanAvg" ? (fanIn + fanOut) / 2 : Math.sqrt(fanIn * fanOut);
}

// initializers/_keras_classes.ts
var same = (options) => options;
var AXES = { input_axes: null, output_axes: null };
function scaled3(options) {
  const scale = numberOption("VarianceScaling", "scale", options.scale, aboveZero, "a finite number above 0");
  const mode = modeOf(options.mode), distribution = distributionOf(options.distribution);
  const label = varianceScaling({ scale, mode, distribution }).label;
  return elementwise({ label, made: { name: "fromKeras", options } }, (n, rng, into, shape) => {
    const { fanIn, fanOut } = fans(shape, kerasAxes(shape, options.input_axes, options.output_axes));
    const variance = scale / (mode === "fan_in" ? fanIn : mode === "fan_out" ? fanOut : (fanIn + fanOut) / 2);
    const limit = Math.sqrt(3 * variance), std = Math.sqrt(variance);
    if (distribution === "uniform") return rng.uniform(n, { ...into, low: -limit, high: limit });
    if (distribution === "untruncated_normal") return rng.normal(n, { ...into, std });
    return rng.truncatedNormal(n, { ...into, std: std / 0.8796256610342398, within: 2 });
  });
}
function modeOf(word) {
  if (word === "fan_in" || word === "fan_out" || word === "fan_avg") return word;
  const text = `Cannot make VarianceScaling: there is no mode ${describe(word)}; use one of "fan_in", "fan_out", "fan_avg"`;
  throw new LensorError("unknown-name", text);
}
function distributionOf(word) {
  const words = ["truncated_normal", "untruncated_normal", "uniform", "normal"];
  const found = wordOption("VarianceScaling", "distribution", word, words);
  return found === "normal" ? "truncated_normal" : found;
}
function named(scale, mode, distribution) {
  return {
    usual: { seed: null, ...AXES },
    make: (options) => scaled3({ ...options, scale, mode, distribution }),
    written: same
  };
}
var CLASSES = {
  Zeros: { usual: {}, make: () => zeros, written: same },
  Ones: { usual: {}, make: () => ones, written: same },
  Constant: { usual: { value: 0 }, make: ({ value }) => constant(value), written: same },
  Identity: { usual: { gain: 1 }, make: ({ gain: gain2 }) => eye({ gain: gain2 }), written: () => ({}) },
  RandomNormal: {
    usual: { seed: null, mean: 0, stddev: 0.05 },
    make: ({ mean, stddev }) => normal({ mean, std: stddev }),
    written: same
  },
  RandomUniform: {
    usual: { seed: null, minval: -0.05, maxval: 0.05 },
    make: ({ minval, maxval }) => uniform({ low: minval, high: maxval }),
    written: same
  },
  TruncatedNormal: {
    usual: { seed: null, mean: 0, stddev: 0.05 },
    make: ({ mean, stddev }) => truncNormal({ mean, std: stddev, within: 2 }),
    written: same
  },
  VarianceScaling: {
    usual: { seed: null, scale: 1, mode: "fan_in", distribution: "truncated_normal", ...AXES },
    make: scaled3,
    written: (options) => ({ ...options, distribution: distributionOf(options.distribution) })
  },
  GlorotNormal: named(1, "fan_avg", "truncated_normal"),
  GlorotUniform: named(1, "fan_avg", "uniform"),
  HeNormal: named(2, "fan_in", "truncated_normal"),
  HeUniform: named(2, "fan_in", "uniform"),
  LecunNormal: named(1, "fan_in", "truncated_normal"),
  LecunUniform: named(1, "fan_in", "uniform"),
  Orthogonal: {
    usual: { seed: null, gain: 1 },
    make: ({ gain: gain2 }) => orthogonal({ gain: gain2, convention: "jax" }),
    written: same
  },
  STFT: {
    usual: { side: "real", window: "hann", periodic: false, scaling: "density" },
    make: (options) => stft(options),
    written: same
  }
};

// initializers/from_keras.ts
function fromKeras(identifier) {
  const { name, given: given2 } = read(identifier), row = CLASSES[name];
  checkOptions(`make Keras's ${name}`, given2, Object.keys(row.usual));
  const config = { ...row.usual };
  for (const [key, value] of Object.entries(given2)) if (value !== void 0) config[key] = value;
  const by = row.make(config);
  const keras = { module: "keras.initializers", class_name: name, config: row.written(config), registered_name: null };
  return Object.assign((...call) => by(...call), {
    label: by.label ?? name,
    ...by.elementwise ? { elementwise: by.elementwise } : {},
    // Here nothing is forgotten: toKeras writes the gain of Identity
    made: { name: "fromKeras", options: { ...keras, config: { ...config, ...keras.config } } },
    keras
  });
}
var NAMES2 = new Map([
  ...Object.keys(CLASSES).flatMap((name) => [[name, name], [snake(name), name]]),
  ["zero", "Zeros"],
  ["one", "Ones"],
  ["normal", "RandomNormal"],
  ["uniform", "RandomUniform"],
  ["IdentityInitializer", "Identity"],
  ["OrthogonalInitializer", "Orthogonal"],
  ["STFTInitializer", "STFT"]
]);
function snake(name) {
  return name === "STFT" ? "stft" : name.replace(/(?<=[a-z])[A-Z]/g, "_$&").toLowerCase();
}
function read(identifier) {
  const object = typeof identifier === "object" && identifier !== null ? identifier : void 0;
  const word = object ? object.class_name : identifier;
  if (typeof word !== "string") {
    throw new LensorError(
      "type",
      `Cannot make Keras's initializer: expected a name or an object with class_name, found ${describe(identifier)}`
    );
  }
  const name = NAMES2.get(word);
  if (name !== void 0) return { name, given: object?.config ?? {} };
  const near = nearest(word, NAMES2.keys())[0], classes = Object.keys(CLASSES);
  throw new LensorError(
    "unknown-name",
    `Cannot make Keras's initializer ${describe(word)}: it is not known; ` + (near ? `did you mean "${near}"` : `the classes are ${quoteNames(classes, classes.length)}`)
  );
}

// initializers/haiku_default.ts
function haikuDefault(options = {}) {
  checkOptions("make haikuDefault", options, []);
  const std = (...[shape, axes]) => 1 / Math.sqrt(fans(shape, axes ?? KERNEL2).fanIn);
  return elementwise(about("haikuDefault", options), (n, rng, into, shape, { axes }) => {
    return rng.truncatedNormal(n, { ...into, std: std(shape, axes), within: 2 });
  }, (shape, { axes }) => std(shape, axes));
}
var KERNEL2 = { in: [-2], out: [-1] };

// initializers/lecun.ts
function lecunUniform(options = {}) {
  checkOptions("make lecunUniform", options, []);
  return scaling(about("lecunUniform", options), 1, "fanIn", "uniform");
}
function lecunNormal(options = {}) {
  checkOptions("make lecunNormal", options, []);
  return scaling(about("lecunNormal", options), 1, "fanIn", "truncatedNormal");
}

// initializers/lstm_forget_bias.ts
function lstmForgetBias(options = {}) {
  checkOptions("make lstmForgetBias", options, ["value"]);
  const value = numberOption("lstmForgetBias", "value", options.value ?? 1);
  const what = about("lstmForgetBias", options, { value: 1 });
  return formula(what, (shape) => {
    if (shape.length !== 1 || shape[0] % 4 !== 0) throw wrongShape(what, shape, "it needs one axis, a multiple of 4");
    const hidden = shape[0] / 4;
    return (i) => Math.floor(i / hidden) === 1 ? value : 0;
  });
}

// initializers/s4d_real.ts
function s4dReal(options = {}) {
  checkOptions("make s4dReal", options, []);
  const what = about("s4dReal", options);
  return formula(what, (shape) => {
    const states = shape.at(-1);
    if (states === void 0) throw wrongShape(what, shape, "it needs an axis of states");
    return (i) => ln(i % states + 1);
  });
}

// initializers/sin_cos_grid.ts
function sinCosGrid(options = {}) {
  checkOptions("make sinCosGrid", options, ["base"]);
  const base = numberOption("sinCosGrid", "base", options.base ?? 1e4, aboveZero, "a finite number above 0");
  const what = about("sinCosGrid", options, { base: 1e4 });
  return formula(what, (shape) => {
    const width = shape.at(-1) ?? 0, places2 = shape.at(-2) ?? 0, side = Math.floor(Math.sqrt(places2));
    const tokens = places2 - side * side, quarter = width / 4;
    if (shape.length < 2 || tokens > 1 || !Number.isInteger(quarter)) {
      const need = "it needs a square number of positions, or one more, and a width that is a multiple of 4";
      throw wrongShape(what, shape, need);
    }
    return (i) => {
      const at = Math.floor(i / width) % places2 - tokens, part = Math.floor(i % width / quarter);
      if (at < 0) return 0;
      const place = part < 2 ? at % side : Math.floor(at / side);
      const angle = place * exp(-ln(base) * (i % quarter) / quarter);
      return part % 2 === 0 ? sine(angle, 2 * Math.PI) : cosine(angle, 2 * Math.PI);
    };
  });
}

// initializers/siren.ts
function siren(options = {}) {
  checkOptions("make siren", options, ["w0", "first", "fans"]);
  const w0 = numberOption("siren", "w0", options.w0 ?? 30, aboveZero, "a finite number above 0");
  const { first = false } = options, read2 = torchFans("siren", options.fans);
  if (typeof first !== "boolean") {
    throw new LensorError("type", `Cannot make siren: first is ${describe(first)}; use true or false`);
  }
  return elementwise(about("siren", options, { w0: 30, first: false }), (n, rng, into, shape, draw) => {
    const { fanIn } = read2(shape, draw);
    return rng.uniform(n, { ...into, bound: first ? 1 / fanIn : Math.sqrt(6 / fanIn) / w0 });
  });
}

// core/given.ts
function given(values, spec, who, path, count = sizeOf(spec.shape)) {
  const { dtype } = spec, wanted = count * lanesOf(dtype);
  const floats = values instanceof Float32Array || values instanceof Float64Array;
  const rounds = floats && kindOf(dtype) === "float" && !holds(values, dtype);
  if (!rounds && !holds(values, dtype)) {
    const bits = bytesOf(dtype) < 4 && kindOf(dtype) === "float" ? " (or a Float32Array, which is rounded)" : "";
    const array = `a ${allocate(dtype, 0).constructor.name}`;
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
  return cast(values, values.BYTES_PER_ELEMENT === 4 ? "float32" : "float64", dtype);
}

// initializers/stacked.ts
function stacked(parts) {
  if (!Array.isArray(parts) || parts.length === 0 || !parts.every((by) => typeof by === "function")) {
    throw new LensorError("type", `Cannot make stacked: expected a list of initializers, found ${describe(parts)}`);
  }
  const list = [...parts], names = list.map((by) => (by.label ?? by.name) || "custom");
  const what = { ...about("stacked", { parts: list }), label: `stacked(${names.join(", ")})` };
  return wholly(what, (shape, rng, dtype, { axes }) => {
    const [first, ...rest] = shape, rows = first / list.length;
    if (!Number.isInteger(rows)) throw wrongShape(what, shape, `its first axis is no multiple of ${list.length}`);
    const size = rest.reduce((a, b) => a * b, rows), out = allocate(dtype, size * list.length);
    list.forEach((by, i) => {
      const part = [rows, ...rest], into = out.subarray(i * size, (i + 1) * size);
      const who = `Cannot fill [${shape.join(", ")}] with ${what.label}: ${names[i]}`;
      const made = given(by(part, rng.at(String(i)), { dtype, axes, into }), { shape: part, dtype }, who);
      if (made !== into) into.set(made);
    });
    return out;
  });
}

// initializers/step_bias.ts
function stepBias(options = {}) {
  checkOptions("make stepBias", options, ["least", "most", "floor"]);
  const least = numberOption("stepBias", "least", options.least ?? 1e-3, aboveZero, "a finite number above 0");
  const most = numberOption("stepBias", "most", options.most ?? 0.1, (x) => x > least, "a finite number above least");
  const floor = numberOption("stepBias", "floor", options.floor ?? 1e-4, aboveZero, "a finite number above 0");
  const start = ln(least), reach = ln(most) - start;
  return wholly(about("stepBias", options, { least: 1e-3, most: 0.1, floor: 1e-4 }), (shape, rng, dtype) => {
    const n = shape.reduce((a, b) => a * b, 1), wide = dtype === "float64";
    const out = rng.uniform(n, { low: 0, high: 1, dtype: wide ? dtype : "float32" });
    for (let i = 0; i < n; i++) {
      const step = Math.max(exp(out[i] * reach + start), floor);
      out[i] = step + ln(1 - exp(-step));
    }
    return wide ? out : fromFloat32(out, dtype);
  });
}

// initializers/xavier.ts
function xavierUniform(options = {}) {
  const { what, std } = xavier("xavierUniform", options);
  return elementwise(what, (n, rng, into, shape, draw) => {
    return rng.uniform(n, { ...into, bound: Math.sqrt(3) * std(shape, draw) });
  }, std);
}
function xavierNormal(options = {}) {
  const { what, std } = xavier("xavierNormal", options);
  return elementwise(what, (n, rng, into, shape, draw) => rng.normal(n, { ...into, std: std(shape, draw) }), std);
}
function xavier(name, options) {
  checkOptions(`make ${name}`, options, ["gain", "fans"]);
  const gain2 = numberOption(name, "gain", options.gain ?? 1, fromZero, "a finite number from 0 on");
  const read2 = torchFans(name, options.fans);
  const std = (...call) => {
    const { fanIn, fanOut } = read2(...call);
    return gain2 * Math.sqrt(2 / (fanIn + fanOut));
  };
  return { what: about(name, options, { gain: 1 }), std };
}

export {
  logOdds,
  about,
  numberOption,
  fromZero,
  aboveZero,
  constant,
  zeros,
  ones,
  filling,
  sparsely,
  biasForProbability,
  formula,
  wrongShape,
  fans,
  gain,
  kaimingUniform,
  kaimingNormal,
  caffe2Xavier,
  wholly,
  chrono,
  conventionOf,
  orthogonal,
  eye,
  flaxEmbedding,
  kerasAxes,
  normal,
  stft,
  truncNormal,
  uniform,
  varianceScaling,
  scaling,
  CLASSES,
  fromKeras,
  haikuDefault,
  given,
  lecunUniform,
  lecunNormal,
  lstmForgetBias,
  s4dReal,
  sinCosGrid,
  siren,
  stacked,
  stepBias,
  xavierUniform,
  xavierNormal
};
