// @ts-self-types="./models.d.ts"
import { targetOf, sizeOf as sizeOf$1, checkOptions, LensorError, describe as describe$1, kindOf, cast, bytesOf as bytesOf$2, lanesOf, numberOption, logOdds, checkDType, showShape, wordOption, nearest, quoteNames, ln, fromFloat32, multiplyAdd, matrixKernel, allocate, fromZero, cosine, sine, aboveZero, checkedValues, exp, fromBytes as fromBytes$1, toBytes, fromFloat16, holds as holds$1, sameShape, plainObject, plainJson as plainJson$1, parseJson as parseJson$1, formatJson, keyed, rngOf, castLoses } from './base.js';

// initializers/elementwise.ts
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
  const n = sizeOf$1(shape);
  checkOptions(`draw ${label}`, options, ["dtype", "axes", "range", "into"]);
  if (typeof rng?.at === "function") return n;
  throw new LensorError(
    "type",
    `Cannot draw ${label}: expected a generator after the shape, found ${describe$1(rng)}; pass keyed(0)`
  );
}
function about(name, options, usual = {}, shown = options) {
  const given = Object.entries(options).filter(([, value]) => value !== void 0);
  const told = Object.entries(shown).filter(([key, value]) => value !== void 0 && value !== usual[key]);
  const label = told.length ? `${name}(${told.map(([key, value]) => `${key}=${String(value)}`).join(", ")})` : name;
  return { label, made: { name, options: Object.fromEntries(given) } };
}

// initializers/constant.ts
function constant(value) {
  if (typeof value !== "number" && typeof value !== "bigint") {
    throw new LensorError("type", `Cannot make constant: expected a number, found ${describe$1(value)}`);
  }
  return filling({ ...about("constant", { value }), label: `constant(${value})` }, value);
}
const zeros = filling(about("zeros", {}), 0);
const ones = filling(about("ones", {}), 1);
function filling(what, value) {
  const by = (shape, _rng, options = {}) => {
    const n = sizeOf$1(shape), { label } = what;
    checkOptions(`fill with ${label}`, options, ["dtype", "axes", "range", "into"]);
    const dtype = options.dtype ?? "float32";
    const { out } = targetOf(`fill with ${label}`, n, dtype, options.range, options.into);
    const code = codeOf$1(label, value, dtype);
    out.fill(code);
    if (dtype === "complex64") {
      for (let i = 1; i < out.length; i += 2) out[i] = 0;
    }
    return out;
  };
  return Object.assign(by, { ...what, elementwise: true });
}
function sparsely(what, value, places) {
  const by = (shape, rng, options = {}) => {
    const { label } = what, n = checkCall(label, shape, rng, options), dtype = options.dtype ?? "float32";
    const at = places(shape, rng, options);
    const { start, end, out } = targetOf(`fill with ${label}`, n, dtype, options.range, options.into);
    const code = codeOf$1(label, value, dtype), lanes = lanesOf(dtype);
    out.fill(codeOf$1(label, 0 * value, dtype));
    for (const i of at) if (start <= i && i < end) out[(i - start) * lanes] = code;
    return out;
  };
  return Object.assign(by, { ...what, elementwise: true });
}
function codeOf$1(label, value, dtype) {
  const kind = kindOf(dtype);
  if (kind === "complex") return Math.fround(Number(value));
  if (kind === "bool") return value ? 1 : 0;
  if (kind === "float") {
    const code = cast(new Float64Array([Number(value)]), "float64", dtype);
    const back = cast(code, dtype, "float64")[0];
    const beyond = dtype === "float8_e4m3fn" && Math.abs(Number(value)) > 464;
    if (beyond || Number.isFinite(Number(value)) && !Number.isFinite(back)) throw overflow(label, value, dtype);
    return code[0];
  }
  if (typeof value === "number" && !Number.isFinite(value)) throw overflow(label, value, dtype);
  const whole = typeof value === "bigint" ? value : BigInt(Math.trunc(value)), bits = BigInt(8 * bytesOf$2(dtype));
  const least = kind === "int" ? -(2n ** (bits - 1n)) : 0n;
  if (whole < least || whole - least >= 2n ** bits) throw overflow(label, value, dtype);
  return bits === 64n ? whole : Number(whole);
}
function overflow(label, value, dtype) {
  return new LensorError("range", `Cannot fill with ${label}: ${dtype} cannot hold ${value}`);
}

// initializers/bias_for_probability.ts
function biasForProbability(p) {
  numberOption("biasForProbability", "p", p, (x) => x > 0 && x < 1, "a number between 0 and 1");
  return filling({ ...about("biasForProbability", { p }), label: `biasForProbability(${p})` }, logOdds(p));
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

// initializers/bilinear_upsample.ts
function bilinearUpsample(options = {}) {
  checkOptions("make bilinearUpsample", options, []);
  const what = about("bilinearUpsample", options);
  return formula(what, (shape) => {
    const [, second, ...sizes] = shape;
    if (shape.length < 3) throw wrongShape(what, shape, "it needs three axes or more");
    const taps = sizes.reduce((n, size) => n * size, 1);
    return (i) => {
      const channel = Math.floor(i / taps);
      if (second !== 1 && Math.floor(channel / second) !== channel % second) return 0;
      let at = i % taps, product = 1;
      for (const size of sizes.toReversed()) {
        const factor = Math.ceil(size / 2), middle = (size - 1) / 2;
        product *= 1 - Math.abs(at % size - middle) / factor;
        at = Math.floor(at / size);
      }
      return product;
    };
  });
}

// initializers/fans.ts
function fans(shape, axes) {
  sizeOf$1(shape);
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
      `Cannot find the fans of ${showShape(shape)}: ${describe$1(groups)} is no count of groups`
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
    throw new LensorError("type", `Cannot find the fans: expected a list of axes as ${what}, found ${describe$1(list)}`);
  }
  return list.map((axis) => {
    const at = axis < 0 ? axis + shape.length : axis;
    if (Number.isInteger(at) && at >= 0 && at < shape.length) return at;
    throw new LensorError("shape", `Cannot find the fans of ${showShape(shape)}: it has no axis ${describe$1(axis)}`);
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

// initializers/_torch_fans.ts
function torchFans(name, option) {
  const choice = option === void 0 ? void 0 : wordOption(name, "fans", option, ["literal", "layer"]);
  return (shape, { axes }) => {
    const literal = choice === void 0 ? axes === void 0 || axes.literal === true : choice === "literal";
    return fans(shape, literal ? void 0 : axes);
  };
}

// initializers/gain.ts
function gain(nonlinearity, slope) {
  if (nonlinearity === "leakyRelu" || nonlinearity === "leaky_relu") {
    const a = slope ?? 0.01;
    if (typeof a !== "number") {
      throw new LensorError("type", `Cannot find the gain of ${nonlinearity}: slope ${describe$1(a)} is no number`);
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
    `Cannot find the gain of ${describe$1(nonlinearity)}: it is not known; ` + (near ? `did you mean "${near}"` : `the nonlinearities are ${quoteNames(names, names.length)}`)
  );
}
const GAINS = new Map([
  ["linear", 1],
  ...["conv", "convTranspose", "conv_transpose"].flatMap(
    (name) => [1, 2, 3].map((d) => [`${name}${d}d`, 1])
  ),
  ["sigmoid", 1],
  ["tanh", 5 / 3],
  ["relu", Math.SQRT2],
  ["selu", 0.75]
]);

// initializers/kaiming.ts
function kaimingUniform(options = {}) {
  const { what, std } = kaiming$1("kaimingUniform", options);
  return elementwise(what, (n, rng, into, shape, draw) => {
    return rng.uniform(n, { ...into, bound: Math.sqrt(3) * std(shape, draw) });
  });
}
function kaimingNormal(options = {}) {
  const { what, std } = kaiming$1("kaimingNormal", options);
  return elementwise(what, (n, rng, into, shape, draw) => rng.normal(n, { ...into, std: std(shape, draw) }));
}
function kaiming$1(name, options) {
  checkOptions(`make ${name}`, options, ["a", "mode", "nonlinearity", "fans"]);
  const a = numberOption(name, "a", options.a ?? 0), read = torchFans(name, options.fans);
  const mode = wordOption(name, "mode", options.mode ?? "fanIn", ["fanIn", "fanOut"]);
  const gain$1 = gain(options.nonlinearity ?? "leakyRelu", a);
  const std = (...call) => gain$1 / Math.sqrt(read(...call)[mode]);
  return { what: about(name, options, { a: 0, mode: "fanIn", nonlinearity: "leakyRelu" }), std };
}

// initializers/caffe2_xavier.ts
function caffe2Xavier(options = {}) {
  checkOptions("make caffe2Xavier", options, ["fans"]);
  const by = kaimingUniform({ a: 1, ...options });
  return Object.assign(by, { ...about("caffe2Xavier", options), label: "caffe2Xavier" });
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
function chrono$1(options) {
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

// initializers/coordinates.ts
function coordinates(options = {}) {
  checkOptions("make coordinates", options, []);
  const what = about("coordinates", options);
  return formula(what, (shape) => {
    const [channels, ...sizes] = shape, pixels = sizes.reduce((a, b) => a * b, 1);
    if (channels === void 0 || channels !== sizes.length) {
      throw wrongShape(what, shape, "the first axis must count the others, as in [2, height, width]");
    }
    const strides = sizes.map((_, axis) => sizes.slice(axis + 1).reduce((a, b) => a * b, 1));
    return (i) => {
      const axis = Math.floor(i / pixels), size = sizes[axis];
      const at = Math.floor(i % pixels / strides[axis]) % size;
      return size === 1 ? -1 : 2 * at / (size - 1) - 1;
    };
  });
}

// initializers/_centre.ts
function centre(sizes, earlier) {
  return sizes.reduce((at, size) => at * size + Math.floor((earlier ? size - 1 : size) / 2), 0);
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

// initializers/_qr.ts
function orthonormalize(given, rows, cols, kernel = cols < COMPILED ? null : matrixKernel(roomFor(rows, cols))) {
  const tools = kernel ? compiledTools(kernel) : plainTools, stride = strideOf(cols);
  const a = { data: tools.room(rows * stride), stride };
  for (let i = 0; i < rows; i++) a.data.set(given.subarray(i * cols, (i + 1) * cols), i * stride);
  const signs = new Float64Array(cols), panels = [];
  const room = [tools.room(BLOCK$1 * stride), tools.room(BLOCK$1 * stride)];
  for (let k = 0; k < cols; k += BLOCK$1) {
    const panel = factor(a, rows, k, Math.min(BLOCK$1, cols - k), signs, tools);
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
const COMPILED = 48;
const BLOCK$1 = 32;
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
const plainTools = { room: (count) => new Float64Array(count), multiplyAdd };
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
  let sum = (rows + 2 * BLOCK$1) * strideOf(cols);
  for (let k = 0; k < cols; k += BLOCK$1) {
    const width = Math.min(BLOCK$1, cols - k);
    sum += (rows - k) * width + width * width;
  }
  return sum;
}

// initializers/orthogonal.ts
function orthogonal(options = {}) {
  checkOptions("make orthogonal", options, ["gain", "columnAxis", "convention"]);
  const gain = numberOption("orthogonal", "gain", options.gain ?? 1);
  const axis = options.columnAxis, convention = conventionOf("orthogonal", options.convention);
  if (axis !== void 0 && (!Number.isInteger(axis) || options.convention === "torch")) {
    const text = `Cannot make orthogonal: columnAxis is ${describe$1(axis)}; use the number of an axis, in JAX's convention`;
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
      return scaled$2(orthonormal(rng, shape[0], total / shape[0], dtype, false), gain, dtype);
    }
    const at = axis === void 0 ? shape.length - 1 : axis < 0 ? axis + shape.length : axis, cols = shape[at];
    if (cols === void 0) {
      throw new LensorError("shape", `Cannot draw ${what.label} for ${showShape(shape)}: it has no axis ${axis}`);
    }
    return scaled$2(moveLast(orthonormal(rng, total / cols, cols, dtype, true), shape, at), gain, dtype);
  });
}
function orthonormal(rng, rows, cols, dtype, tall) {
  const normals = rng.normal(rows * cols, { std: 1, dtype: dtype === "float64" ? dtype : "float32" });
  const drawn = new Float64Array(normals);
  if (rows >= cols) return orthonormalize(drawn, rows, cols);
  return transpose(orthonormalize(tall ? drawn : transpose(drawn, rows, cols), cols, rows), cols, rows);
}
function scaled$2(q, gain, dtype) {
  const out = dtype === "float64" ? q : new Float32Array(q), by = dtype === "float64" ? gain : Math.fround(gain);
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

// initializers/delta_orthogonal.ts
function deltaOrthogonal(options = {}) {
  checkOptions("make deltaOrthogonal", options, ["gain", "columnAxis", "convention"]);
  const gain = numberOption("deltaOrthogonal", "gain", options.gain ?? 1), { columnAxis = -1 } = options;
  if (columnAxis !== -1 && (![0, 1, -2].includes(columnAxis) || options.convention === "torch")) {
    const text = `Cannot make deltaOrthogonal: columnAxis is ${describe$1(columnAxis)}; use 0 or 1, in JAX's convention`;
    throw new LensorError("type", text);
  }
  const convention = conventionOf("deltaOrthogonal", options.convention);
  const what = about("deltaOrthogonal", options, { gain: 1, columnAxis: -1 });
  return wholly(what, (shape, rng, dtype, { axes }) => {
    if (shape.length < 3 || shape.length > 5) {
      throw new LensorError("shape", `Cannot draw ${what.label} for ${showShape(shape)}: it needs 3, 4 or 5 axes`);
    }
    const torch = columnAxis === -1 && convention(shape.length, rng, axes) === "torch";
    const [rows, cols] = torch ? shape.slice(0, 2) : shape.slice(-2);
    if (torch ? rows < cols : cols < rows) {
      throw new LensorError(
        "shape",
        `Cannot draw ${what.label} for ${showShape(shape)}: it has fewer outputs than inputs`
      );
    }
    const spatial = torch ? shape.slice(2) : shape.slice(0, -2), taps = spatial.reduce((n, size) => n * size, 1);
    const out = allocate(dtype, rows * cols * taps), tap = centre(spatial, true);
    if (out.length === 0) return out;
    const by = orthogonal(torch ? { gain, convention: "torch" } : { gain, columnAxis });
    const matrix = by([rows, cols], rng, { dtype });
    for (let i = 0; i < matrix.length; i++) out[torch ? i * taps + tap : tap * matrix.length + i] = matrix[i];
    return out;
  });
}

// initializers/dirac.ts
function dirac(options = {}) {
  checkOptions("make dirac", options, ["groups", "convention"]);
  const whole = (n) => Number.isSafeInteger(n) && n >= 1;
  const groups = numberOption("dirac", "groups", options.groups ?? 1, whole, "an integer from 1 on");
  const convention = conventionOf("dirac", options.convention), what = about("dirac", options, { groups: 1 });
  return sparsely(what, 1, (shape, rng, { axes }) => {
    if (shape.length < 3 || shape.length > 5) {
      throw new LensorError("shape", `Cannot fill ${showShape(shape)} with ${what.label}: it needs 3, 4 or 5 axes`);
    }
    const torch = convention(shape.length, rng, axes) === "torch", spatial = torch ? shape.slice(2) : shape.slice(0, -2);
    const outputs = torch ? shape[0] : shape.at(-1), inputs = torch ? shape[1] : shape.at(-2);
    if (outputs % groups !== 0) {
      throw new LensorError(
        "shape",
        `Cannot fill ${showShape(shape)} with ${what.label}: the groups do not divide ${outputs}`
      );
    }
    const taps = spatial.reduce((n, size) => n * size, 1), tap = centre(spatial, false), per = outputs / groups;
    if (taps === 0 && per * inputs > 0) {
      throw new LensorError("range", `Cannot fill ${showShape(shape)} with ${what.label}: the kernel has no centre`);
    }
    if (taps === 0) return [];
    return Array.from({ length: groups * Math.min(per, inputs) }, (_, i) => {
      const many = Math.min(per, inputs), out = Math.floor(i / many) * per + i % many, input = i % many;
      return torch ? (out * inputs + input) * taps + tap : (tap * inputs + input) * outputs + out;
    });
  });
}

// initializers/eye.ts
function eye(options = {}) {
  checkOptions("make eye", options, ["gain"]);
  const gain = numberOption("eye", "gain", options.gain ?? 1), what = about("eye", options, { gain: 1 });
  return sparsely(what, gain, (shape) => {
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
    const named = (list) => [list].flat().map((axis) => axis < 0 ? axis + rank : axis);
    const ins = named(inputs), outs = named(outputs);
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
  const scaling = options.scaling === null ? null : wordOption("stft", "scaling", options.scaling ?? "density", ["density", "spectrum"]);
  const window = options.window === void 0 ? "hann" : options.window;
  const numbers = Array.isArray(window) || ArrayBuffer.isView(window) ? Array.from(window) : null;
  if (numbers && !numbers.every(Number.isFinite)) {
    throw new LensorError("range", "Cannot make stft: the window holds what is no finite number");
  }
  if (typeof periodic !== "boolean") {
    throw new LensorError("type", `Cannot make stft: periodic is ${describe$1(periodic)}; use true or false`);
  }
  const name = numbers || window === null ? null : wordOption("stft", "window", window, NAMES$4);
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
    const shapeOf = numbers ?? (name ? windowOf(name, frame, periodic) : null), by = scaled$1(shapeOf, scaling);
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
const NAMES$4 = ["hann", "hamming", "blackman", "boxcar"];
const TERMS = { hann: [0.5, -0.5], hamming: [0.54, -0.46], blackman: [0.42, -0.5, 0.08], boxcar: [1] };
function windowOf(name, frame, periodic) {
  const period = periodic ? frame : frame - 1;
  if (period < 1) return [1];
  return Array.from({ length: frame }, (_, t) => TERMS[name].reduce((sum, c, k) => sum + c * cosine(k * t, period), 0));
}
function scaled$1(window, scaling) {
  if (!window || scaling === null) return window;
  const sum = window.reduce((s, w) => s + (scaling === "density" ? w * w : Math.abs(w)), 0);
  const size = scaling === "density" ? Math.sqrt(sum) : sum;
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
    throw new LensorError("unknown-name", `Cannot make truncNormal: there is no method ${describe$1(method)}`);
  }
  if (compensate !== void 0 && typeof compensate !== "boolean") {
    throw new LensorError("type", `Cannot make truncNormal: compensate is ${describe$1(compensate)}; use true or false`);
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
  return scaling$1(
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
function scaling$1(what, scale, mode, distribution) {
  return elementwise(what, (n, rng, into, shape, { axes }) => {
    const { fanIn, fanOut } = fans(shape, axes ?? KERNEL$1);
    const variance = scale / denominator(mode, fanIn, fanOut);
    if (distribution === "uniform") return rng.uniform(n, { ...into, bound: Math.sqrt(3 * variance), variance });
    const std = Math.sqrt(variance);
    if (distribution !== "truncatedNormal") return rng.normal(n, { ...into, std, variance });
    return rng.truncatedNormal(n, { ...into, std, variance, within: 2, compensate: true });
  });
}
const KERNEL$1 = { in: [-2], out: [-1] };
function denominator(mode, fanIn, fanOut) {
  if (mode === "fanIn") return fanIn;
  if (mode === "fanOut") return fanOut;
  return mode === "fanAvg" ? (fanIn + fanOut) / 2 : Math.sqrt(fanIn * fanOut);
}

// initializers/_keras_classes.ts
const same$2 = (options) => options;
const AXES = { input_axes: null, output_axes: null };
function scaled(options) {
  const scale = numberOption("VarianceScaling", "scale", options.scale, aboveZero, "a finite number above 0");
  const mode = modeOf$1(options.mode), distribution = distributionOf(options.distribution);
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
function modeOf$1(word) {
  if (word === "fan_in" || word === "fan_out" || word === "fan_avg") return word;
  const text = `Cannot make VarianceScaling: there is no mode ${describe$1(word)}; use one of "fan_in", "fan_out", "fan_avg"`;
  throw new LensorError("unknown-name", text);
}
function distributionOf(word) {
  const words = ["truncated_normal", "untruncated_normal", "uniform", "normal"];
  const found = wordOption("VarianceScaling", "distribution", word, words);
  return found === "normal" ? "truncated_normal" : found;
}
function named$4(scale, mode, distribution) {
  return {
    usual: { seed: null, ...AXES },
    make: (options) => scaled({ ...options, scale, mode, distribution }),
    written: same$2
  };
}
const CLASSES = {
  Zeros: { usual: {}, make: () => zeros, written: same$2 },
  Ones: { usual: {}, make: () => ones, written: same$2 },
  Constant: { usual: { value: 0 }, make: ({ value }) => constant(value), written: same$2 },
  Identity: { usual: { gain: 1 }, make: ({ gain }) => eye({ gain }), written: () => ({}) },
  RandomNormal: {
    usual: { seed: null, mean: 0, stddev: 0.05 },
    make: ({ mean, stddev }) => normal({ mean, std: stddev }),
    written: same$2
  },
  RandomUniform: {
    usual: { seed: null, minval: -0.05, maxval: 0.05 },
    make: ({ minval, maxval }) => uniform({ low: minval, high: maxval }),
    written: same$2
  },
  TruncatedNormal: {
    usual: { seed: null, mean: 0, stddev: 0.05 },
    make: ({ mean, stddev }) => truncNormal({ mean, std: stddev, within: 2 }),
    written: same$2
  },
  VarianceScaling: {
    usual: { seed: null, scale: 1, mode: "fan_in", distribution: "truncated_normal", ...AXES },
    make: scaled,
    written: (options) => ({ ...options, distribution: distributionOf(options.distribution) })
  },
  GlorotNormal: named$4(1, "fan_avg", "truncated_normal"),
  GlorotUniform: named$4(1, "fan_avg", "uniform"),
  HeNormal: named$4(2, "fan_in", "truncated_normal"),
  HeUniform: named$4(2, "fan_in", "uniform"),
  LecunNormal: named$4(1, "fan_in", "truncated_normal"),
  LecunUniform: named$4(1, "fan_in", "uniform"),
  Orthogonal: {
    usual: { seed: null, gain: 1 },
    make: ({ gain }) => orthogonal({ gain, convention: "jax" }),
    written: same$2
  },
  STFT: {
    usual: { side: "real", window: "hann", periodic: false, scaling: "density" },
    make: (options) => stft(options),
    written: same$2
  }
};

// initializers/from_keras.ts
function fromKeras(identifier) {
  const { name, given } = read$1(identifier), row = CLASSES[name];
  checkOptions(`make Keras's ${name}`, given, Object.keys(row.usual));
  const config = { ...row.usual };
  for (const [key, value] of Object.entries(given)) if (value !== void 0) config[key] = value;
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
const NAMES$3 = new Map([
  ...Object.keys(CLASSES).flatMap((name) => [[name, name], [snake$1(name), name]]),
  ["zero", "Zeros"],
  ["one", "Ones"],
  ["normal", "RandomNormal"],
  ["uniform", "RandomUniform"],
  ["IdentityInitializer", "Identity"],
  ["OrthogonalInitializer", "Orthogonal"],
  ["STFTInitializer", "STFT"]
]);
function snake$1(name) {
  return name === "STFT" ? "stft" : name.replace(/(?<=[a-z])[A-Z]/g, "_$&").toLowerCase();
}
function read$1(identifier) {
  const object = typeof identifier === "object" && identifier !== null ? identifier : void 0;
  const word = object ? object.class_name : identifier;
  if (typeof word !== "string") {
    throw new LensorError(
      "type",
      `Cannot make Keras's initializer: expected a name or an object with class_name, found ${describe$1(identifier)}`
    );
  }
  const name = NAMES$3.get(word);
  if (name !== void 0) return { name, given: object?.config ?? {} };
  const near = nearest(word, NAMES$3.keys())[0], classes = Object.keys(CLASSES);
  throw new LensorError(
    "unknown-name",
    `Cannot make Keras's initializer ${describe$1(word)}: it is not known; ` + (near ? `did you mean "${near}"` : `the classes are ${quoteNames(classes, classes.length)}`)
  );
}

// initializers/glorot.ts
function glorotUniform(options = {}) {
  checkOptions("make glorotUniform", options, []);
  return scaling$1(about("glorotUniform", options), 1, "fanAvg", "uniform");
}
function glorotNormal(options = {}) {
  checkOptions("make glorotNormal", options, []);
  return scaling$1(about("glorotNormal", options), 1, "fanAvg", "truncatedNormal");
}

// initializers/haiku_default.ts
function haikuDefault$1(options = {}) {
  checkOptions("make haikuDefault", options, []);
  const std = (...[shape, axes]) => 1 / Math.sqrt(fans(shape, axes ?? KERNEL).fanIn);
  return elementwise(about("haikuDefault", options), (n, rng, into, shape, { axes }) => {
    return rng.truncatedNormal(n, { ...into, std: std(shape, axes), within: 2 });
  }, (shape, { axes }) => std(shape, axes));
}
const KERNEL = { in: [-2], out: [-1] };

// initializers/he.ts
function heUniform(options = {}) {
  checkOptions("make heUniform", options, []);
  return scaling$1(about("heUniform", options), 2, "fanIn", "uniform");
}
function heNormal(options = {}) {
  checkOptions("make heNormal", options, []);
  return scaling$1(about("heNormal", options), 2, "fanIn", "truncatedNormal");
}

// initializers/hippo.ts
function hippo(options = {}) {
  checkOptions("make hippo", options, []);
  const what = about("hippo", options);
  return formula(what, (shape) => {
    const size = shape.at(-1);
    if (shape.length < 2 || shape.at(-2) !== size) throw wrongShape(what, shape, "its last two axes must be equal");
    return (i) => {
      const n = Math.floor(i / size) % size, k = i % size;
      return n < k ? 0 : n === k ? -(n + 1) : -Math.sqrt((2 * n + 1) * (2 * k + 1));
    };
  });
}

// initializers/hippo_input.ts
function hippoInput(options = {}) {
  checkOptions("make hippoInput", options, []);
  const what = about("hippoInput", options);
  return formula(what, (shape) => {
    const states = shape.at(-1);
    if (states === void 0) throw wrongShape(what, shape, "it needs an axis of states");
    return (i) => Math.sqrt(2 * (i % states) + 1);
  });
}

// initializers/icnr.ts
function icnr(options) {
  checkOptions("make icnr", options ?? {}, ["scale", "inner"]);
  const whole = (n) => Number.isSafeInteger(n) && n >= 1;
  const scale = numberOption("icnr", "scale", options?.scale, whole, "an integer from 1 on");
  const inner = options.inner ?? kaimingNormal(), times = scale * scale;
  if (typeof inner !== "function") {
    throw new LensorError("type", `Cannot make icnr: inner is ${describe$1(inner)}, no initializer`);
  }
  const named = options.inner ? `, inner=${(inner.label ?? inner.name) || "custom"}` : "";
  const what = { ...about("icnr", { scale, inner }), label: `icnr(scale=${scale}${named})` };
  return wholly(what, (shape, rng, dtype, { axes }) => {
    const [out, ...rest] = shape;
    if (out === void 0 || out % times !== 0) {
      throw wrongShape(what, shape, `the first axis is no multiple of ${times}`);
    }
    const part = [out / times, ...rest], who = `Cannot fill [${shape.join(", ")}] with ${what.label}: inner`;
    const kernels = checkedValues(inner(part, rng, { dtype, axes }), { shape: part, dtype }, who);
    const size = kernels.length / (out / times) || 0, made = allocate(dtype, size * out);
    for (let c = 0; c < out; c++) {
      const from = Math.floor(c / times) * size;
      made.set(kernels.subarray(from, from + size), c * size);
    }
    return made;
  });
}

// initializers/lecun.ts
function lecunUniform(options = {}) {
  checkOptions("make lecunUniform", options, []);
  return scaling$1(about("lecunUniform", options), 1, "fanIn", "uniform");
}
function lecunNormal(options = {}) {
  checkOptions("make lecunNormal", options, []);
  return scaling$1(about("lecunNormal", options), 1, "fanIn", "truncatedNormal");
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

// initializers/near_identity.ts
function nearIdentity(options = {}) {
  checkOptions("make nearIdentity", options, ["gain", "std", "convention"]);
  const gain = numberOption("nearIdentity", "gain", options.gain ?? 1);
  const std = numberOption("nearIdentity", "std", options.std ?? 0.01, fromZero, "a finite number from 0 on");
  const convention = conventionOf("nearIdentity", options.convention);
  const what = about("nearIdentity", options, { gain: 1, std: 0.01 });
  return wholly(what, (shape, rng, dtype, { axes }) => {
    if (shape.length < 2 || shape.length > 5) throw wrongShape(what, shape, "it needs 2 to 5 axes");
    const by = shape.length === 2 ? eye() : dirac({ convention: convention(shape.length, rng, axes) });
    const places = by(shape, rng, { dtype: "bool" }), n = places.length, wide = dtype === "float64";
    const out = rng.normal(n, { std, dtype: wide ? dtype : "float32" });
    for (let i = 0; i < n; i++) if (places[i]) out[i] += gain;
    return wide ? out : fromFloat32(out, dtype);
  });
}

// initializers/rope_frequencies.ts
function ropeFrequencies(options = {}) {
  checkOptions("make ropeFrequencies", options, ["base"]);
  const base = numberOption("ropeFrequencies", "base", options.base ?? 1e4, aboveZero, "a finite number above 0");
  const what = about("ropeFrequencies", options, { base: 1e4 });
  return formula(what, (shape) => {
    const count = shape.at(-1);
    if (count === void 0) throw wrongShape(what, shape, "it needs an axis");
    const step = ln(base) / count;
    return (i) => exp(-(i % count) * step);
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
    const width = shape.at(-1) ?? 0, places = shape.at(-2) ?? 0, side = Math.floor(Math.sqrt(places));
    const tokens = places - side * side, quarter = width / 4;
    if (shape.length < 2 || tokens > 1 || !Number.isInteger(quarter)) {
      const need = "it needs a square number of positions, or one more, and a width that is a multiple of 4";
      throw wrongShape(what, shape, need);
    }
    return (i) => {
      const at = Math.floor(i / width) % places - tokens, part = Math.floor(i % width / quarter);
      if (at < 0) return 0;
      const place = part < 2 ? at % side : Math.floor(at / side);
      const angle = place * exp(-ln(base) * (i % quarter) / quarter);
      return part % 2 === 0 ? sine(angle, 2 * Math.PI) : cosine(angle, 2 * Math.PI);
    };
  });
}

// initializers/sin_cos_position.ts
function sinCosPosition(options = {}) {
  checkOptions("make sinCosPosition", options, ["base"]);
  const base = numberOption("sinCosPosition", "base", options.base ?? 1e4, aboveZero, "a finite number above 0");
  const what = about("sinCosPosition", options, { base: 1e4 });
  return formula(what, (shape) => {
    if (shape.length < 2) throw wrongShape(what, shape, "it needs two axes or more");
    const rows = shape.at(-2), cols = shape.at(-1), step = ln(base) / cols;
    return (i) => {
      const column = i % cols, angle = Math.floor(i / cols) % rows / exp((column - column % 2) * step);
      return column % 2 === 0 ? sine(angle, 2 * Math.PI) : cosine(angle, 2 * Math.PI);
    };
  });
}

// initializers/siren.ts
function siren$1(options = {}) {
  checkOptions("make siren", options, ["w0", "first", "fans"]);
  const w0 = numberOption("siren", "w0", options.w0 ?? 30, aboveZero, "a finite number above 0");
  const { first = false } = options, read = torchFans("siren", options.fans);
  if (typeof first !== "boolean") {
    throw new LensorError("type", `Cannot make siren: first is ${describe$1(first)}; use true or false`);
  }
  return elementwise(about("siren", options, { w0: 30, first: false }), (n, rng, into, shape, draw) => {
    const { fanIn } = read(shape, draw);
    return rng.uniform(n, { ...into, bound: first ? 1 / fanIn : Math.sqrt(6 / fanIn) / w0 });
  });
}

// initializers/sparse.ts
function sparse(options) {
  checkOptions("make sparse", options ?? {}, ["sparsity", "std", "places"]);
  const sparsity = numberOption("sparse", "sparsity", options?.sparsity), { places, ...named } = options;
  const std = numberOption("sparse", "std", options.std ?? 0.01, fromZero, "a finite number from 0 on");
  if (places !== void 0 && typeof places?.permutation !== "function") {
    throw new LensorError("type", "Cannot make sparse: places is no generator");
  }
  const what = about("sparse", named, { std: 0.01 });
  return wholly(what, (shape, rng, dtype) => {
    if (shape.length !== 2) {
      throw new LensorError("shape", `Cannot draw ${what.label} for ${showShape(shape)}: it needs two axes`);
    }
    const [rows, cols] = shape, count = Math.ceil(sparsity * rows);
    const out = rng.normal(rows * cols, { std, dtype });
    for (let c = 0; c < cols; c++) {
      const order = (places ?? rng).at(`zeros.${c}`).permutation(rows);
      for (const row of order.slice(0, count)) out[row * cols + c] = 0;
    }
    return out;
  });
}

// initializers/stacked.ts
function stacked(parts) {
  if (!Array.isArray(parts) || parts.length === 0 || !parts.every((by) => typeof by === "function")) {
    throw new LensorError("type", `Cannot make stacked: expected a list of initializers, found ${describe$1(parts)}`);
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
      const made = checkedValues(by(part, rng.at(String(i)), { dtype, axes, into }), { shape: part, dtype }, who);
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

// initializers/to_keras.ts
function toKeras(initializer, options = {}) {
  checkOptions("write an initializer for Keras", options, ["seed"]);
  if (typeof initializer !== "function") {
    throw new LensorError("type", `Cannot write ${describe$1(initializer)} for Keras: it is no initializer`);
  }
  if (options.seed !== void 0 && options.seed !== null && !Number.isSafeInteger(options.seed)) {
    throw new LensorError(
      "type",
      `Cannot write a seed for Keras: expected an integer or null, found ${describe$1(options.seed)}`
    );
  }
  const { made } = initializer, [class_name, config] = written$1(initializer, made);
  const { usual } = CLASSES[class_name], seed = options.seed === void 0 ? {} : { seed: options.seed };
  const all = { ...usual, ...config, ..."seed" in usual ? seed : {} };
  const kept = class_name === "Identity" && all.gain === 1 ? {} : all;
  return { module: "keras.initializers", class_name, config: kept, registered_name: null };
}
function written$1(initializer, made) {
  const row = made && ROWS.get(made.name);
  if (made && row) return row(made.options, made.name);
  const near = made ? NEAREST[made.name] : void 0, label = (initializer.label ?? initializer.name) || "a function of your own";
  throw unsupported(
    label,
    near ? `the nearest is ${near}` : "write the values that it gives, which Keras takes as well"
  );
}
const bare = (_options, name) => [name.charAt(0).toUpperCase() + name.slice(1), {}];
const scaling = (scale, mode, distribution) => {
  return ["VarianceScaling", { scale, mode: snake(mode), distribution: snake(distribution) }];
};
const ROWS = new Map([
  ["zeros", bare],
  ["ones", bare],
  ["constant", ({ value }) => ["Constant", { value: typeof value === "bigint" ? Number(value) : value }]],
  ["biasForProbability", ({ p }) => ["Constant", { value: logOdds(p) }]],
  ["eye", ({ gain: gain2 = 1 }) => ["Identity", { gain: gain2 }]],
  ["uniform", ({ low = 0, high = 1 }) => ["RandomUniform", { minval: low, maxval: high }]],
  ["normal", ({ mean = 0, std = 1 }) => ["RandomNormal", { mean, stddev: std }]],
  ["truncNormal", truncated],
  ["varianceScaling", ({ scale = 1, mode = "fanIn", distribution = "truncatedNormal" }) => {
    if (snake(mode) === "fan_geo_avg") {
      throw unsupported("varianceScaling(mode=fanGeoAvg)", 'the nearest mode is "fan_avg"');
    }
    return scaling(scale, mode, distribution === "normal" ? "untruncatedNormal" : distribution);
  }],
  ...["glorotUniform", "glorotNormal", "heUniform", "heNormal", "lecunUniform", "lecunNormal"].map(
    (name) => [name, bare]
  ),
  ["xavierUniform", layers(({ gain: gain2 = 1 }) => scaling(gain2 ** 2, "fanAvg", "uniform"))],
  ["xavierNormal", layers(({ gain: gain2 = 1 }) => scaling(gain2 ** 2, "fanAvg", "untruncatedNormal"))],
  ["kaimingUniform", layers((options) => kaiming(options, "uniform"))],
  ["kaimingNormal", layers((options) => kaiming(options, "untruncatedNormal"))],
  ["caffe2Xavier", layers(() => ["LecunUniform", {}])],
  ["orthogonal", ({ gain: gain2 = 1, columnAxis = -1, convention }) => {
    if (columnAxis !== -1) {
      throw unsupported(`orthogonal(columnAxis=${columnAxis})`, "the columns of Keras's Orthogonal are the last axis");
    }
    if (convention === "torch") {
      throw unsupported("orthogonal(convention=torch)", "Keras's Orthogonal reads kernels with the outputs last");
    }
    return ["Orthogonal", { gain: gain2 }];
  }],
  ["stft", (options) => ["STFT", options]],
  ["fromKeras", ({ class_name, config }) => [class_name, config]]
]);
const NEAREST = {
  sparse: "RandomNormal, without the zeros",
  deltaOrthogonal: "Orthogonal, over the whole kernel",
  dirac: "Identity, for matrices",
  siren: "RandomUniform, with the bound of one layer",
  lstmForgetBias: "unit_forget_bias of the layer itself",
  chrono: "unit_forget_bias of the layer itself"
};
function truncated({ mean = 0, std = 1, a = -2, b = 2, within, compensate }) {
  const reach = Array.isArray(within) ? within : within === void 0 ? [(a - mean) / std, (b - mean) / std] : [-within, within];
  if (Math.abs(reach[0] + 2) < 1e-12 && Math.abs(reach[1] - 2) < 1e-12) {
    return ["TruncatedNormal", { mean, stddev: compensate ? std / 0.8796256610342398 : std }];
  }
  const near = reach[0] <= -5 && reach[1] >= 5 ? `RandomNormal with stddev ${std}` : `TruncatedNormal with stddev ${std}`;
  throw unsupported(
    "truncNormal with these bounds",
    `Keras always cuts at two standard deviations; the nearest is ${near}`
  );
}
function kaiming({ a = 0, mode = "fanIn", nonlinearity = "leakyRelu" }, distribution) {
  return scaling(gain(nonlinearity, a) ** 2, mode, distribution);
}
function layers(write) {
  return (options, name) => {
    if (options.fans !== "literal") return write(options);
    throw unsupported(`${name}(fans=literal)`, "Keras reads the fans of the layer; leave out the option");
  };
}
function snake(word) {
  return word.replace(/(?<=[a-z])[A-Z]/g, "_$&").toLowerCase();
}
function unsupported(label, help) {
  return new LensorError("unsupported", `Cannot write ${label} for Keras: it has no such initializer; ${help}`);
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
  const gain = numberOption(name, "gain", options.gain ?? 1, fromZero, "a finite number from 0 on");
  const read = torchFans(name, options.fans);
  const std = (...call) => {
    const { fanIn, fanOut } = read(...call);
    return gain * Math.sqrt(2 / (fanIn + fanOut));
  };
  return { what: about(name, options, { gain: 1 }), std };
}

// initializers/zer_o.ts
function zerO(options = {}) {
  checkOptions("make zerO", options, ["normalized", "convention"]);
  const { normalized = false } = options, convention = conventionOf("zerO", options.convention);
  if (typeof normalized !== "boolean") {
    throw new LensorError("type", `Cannot make zerO: normalized is ${describe$1(normalized)}; use true or false`);
  }
  const what = about("zerO", options, { normalized: false });
  return formula(what, (shape, rng, { axes }) => {
    if (shape.length < 2 || shape.length > 5) throw wrongShape(what, shape, "it needs 2 to 5 axes");
    const torch = convention(shape.length, rng, axes) === "torch";
    const spatial = torch ? shape.slice(2) : shape.slice(0, -2), [a, b] = torch ? shape : shape.slice(-2);
    const [outputs, inputs] = torch ? [a, b] : [b, a];
    const taps = spatial.reduce((n, size2) => n * size2, 1), tap = centre(spatial, false);
    const m = 32 - Math.clz32(outputs - 1), halves = normalized ? m : m - 1;
    const size = Math.pow(2, -Math.floor(halves / 2)) * (halves % 2 === 0 ? 1 : Math.SQRT1_2);
    return (i) => {
      const [place, at] = torch ? [Math.floor(i / taps), i % taps] : [i % (a * b), Math.floor(i / (a * b))];
      if (at !== tap) return 0;
      const first = Math.floor(place / b), second = place % b;
      if (outputs <= inputs) return first === second ? 1 : 0;
      return odd(first & second) ? -size : size;
    };
  });
}
function odd(bits) {
  let left = bits, is = false;
  for (; left !== 0; left &= left - 1) is = !is;
  return is;
}

// checkpoint/_dtypes.ts
const RAW_BITS = /* @__PURE__ */ new Map([
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
  return RAW_BITS.get(dtype) ?? 8 * bytesOf$2(dtype);
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
  return fromBytes$1(bytes, dtype);
}

// checkpoint/_broken.ts
const COARSE = /* @__PURE__ */ new Map([
  ["limit", "limit"],
  ["depth", "limit"],
  ["unsupported", "unsupported"],
  ["forbidden-global", "forbidden"],
  ["path", "forbidden"],
  ["missing-file", "missing"],
  ["missing-tensor", "missing"]
]);
function broken(file, detail, reason, place = {}) {
  const what = place.path === void 0 ? `"${file}"` : `${quoted$1(place.path)} of "${file}"`;
  return new LensorError(COARSE.get(detail) ?? "corrupt", `Cannot read ${what}: ${reason}`, { ...place, file, detail });
}
function quoted$1(name) {
  return JSON.stringify(name.length > 80 ? name.slice(0, 77) + "..." : name);
}

// checkpoint/stores/_store.ts
function bytesStore(bytes, name) {
  return {
    name,
    size: bytes.byteLength,
    read(at, length, into) {
      within$3({ name, size: bytes.byteLength }, at, length);
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
    read: (from, length, into) => (within$3({ name, size }, from, length), store.read(at + from, length, into)),
    close: () => {
    }
  };
}
function within$3(store, at, length) {
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
async function both$2(there, here) {
  there.catch(() => {
  });
  try {
    return await here();
  } finally {
    await there;
  }
}

// checkpoint/_located.ts
function located(name, entries, metadata, close, about = {}) {
  return checkpointOf(name, entries, ({ bytes }, ...range) => bytes(...range), metadata, close, about);
}
function checkpointOf(name, entries, bytes, metadata, close, { unreadable, leftOut, notes, ...about } = {}) {
  const specs = /* @__PURE__ */ new Map(), raw = /* @__PURE__ */ new Map(), kept = /* @__PURE__ */ new Map();
  for (const [key, { dtype, shape, stored }] of entries) {
    if (isRaw(dtype)) raw.set(key, { dtype, shape });
    else specs.set(key, { dtype, shape });
    if (stored !== void 0) kept.set(key, stored);
  }
  return {
    ...about,
    ...kept.size && { stored: kept },
    ...unreadable?.size && { unreadable },
    ...leftOut?.length && { leftOut },
    ...notes?.length && { notes },
    name,
    specs,
    metadata,
    read(key, range, into) {
      const lost = unreadable?.get(key);
      if (lost !== void 0) {
        throw new LensorError("unsupported", `Cannot read ${quoted$1(key)} of "${name}": ${lost.why}`, {
          file: name,
          path: key
        });
      }
      const entry = found(name, entries, key), { dtype } = entry;
      if (isRaw(dtype)) {
        throw new LensorError(
          "unsupported",
          `Cannot read ${quoted$1(key)} of "${name}": lensor has no numbers for ${dtype}; readRaw gives its bytes`,
          { file: name, path: key }
        );
      }
      const n = count(entry.shape), [from, to] = checkRange(name, key, range ?? [0, n], n), size = bytesOf$2(dtype);
      if (into === void 0) return then(bytes(entry, from * size, to * size), (found2) => elementsOf(found2, dtype));
      const target = toBytes(targetOf(`read ${quoted$1(key)}`, to - from, dtype, void 0, into).out);
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
  const help = near === void 0 ? `it holds ${entries.size} tensors` : `did you mean ${quoted$1(near)}`;
  throw new LensorError("missing", `Cannot read ${describe$1(key)} of "${file}": it has no such tensor; ${help}`, {
    file,
    ...typeof key === "string" ? { path: key } : {}
  });
}
function checkRange(file, path, range, n) {
  const [from, to] = range;
  const fits = Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from <= to && to <= n;
  if (fits && range.length === 2) return range;
  throw new LensorError(
    "range",
    `Cannot read ${quoted$1(path)} of "${file}": elements ${showShape(range)} are outside of its ${n}`,
    { file, path }
  );
}
function count(shape) {
  return shape.includes(0) ? 0 : shape.reduce((n, size) => n * size, 1);
}

// checkpoint/contents.ts
function contents(checkpoint) {
  const { format, specs, raw, stored, unreadable, leftOut = [], notes = [], metadata } = checkpoint;
  const read = [...specs, ...raw ?? []].map(([name, { dtype, shape }]) => {
    const own = { dtype, bytes: Math.ceil(count(shape) * bitsOf(dtype) / 8) };
    return { name, shape, ...stored?.get(name) ?? own };
  });
  const lost = [...unreadable ?? []].map(([name, row]) => ({ name, ...row }));
  return { ...format !== void 0 && { format }, tensors: [...read, ...lost], also: leftOut, metadata, notes };
}

// checkpoint/_checked_shape.ts
function checkedShape(sizes, dtype, path, broken) {
  if (sizes.length > 64) throw broken("limit", "it has more than 64 axes", { path });
  let bits = BigInt(bitsOf(dtype));
  const shape = sizes.map((size) => {
    if (typeof size !== "number" && typeof size !== "bigint" || size < 0 || typeof size === "number" && !Number.isSafeInteger(size)) {
      throw broken("bad-shape", "a size in its shape is no count", { path });
    }
    if (size > Number.MAX_SAFE_INTEGER) throw broken("overflow", `a size of ${size} is too large`, { path });
    bits *= BigInt(size);
    return Number(size);
  });
  if (bits >= 1n << 64n) throw broken("overflow", "its shape overflows", { path });
  return shape;
}
function bytesIn(shape, dtype) {
  const bits = shape.reduce((n, size) => n * BigInt(size), BigInt(bitsOf(dtype)));
  return Number((bits + 7n) / 8n);
}

// checkpoint/formats/format.ts
function hasText(head, text, at = 0) {
  if (at + text.length > head.length) return false;
  for (let k = 0; k < text.length; k++) if (head[at + k] !== text.charCodeAt(k)) return false;
  return true;
}
function opens(head, at, character = "{") {
  while (head[at] === 32 || head[at] === 9 || head[at] === 10 || head[at] === 13) at++;
  return head[at] === character.charCodeAt(0);
}

// checkpoint/formats/gguf/_header.ts
const DEEPEST$2 = 16, MOST_AXES$1 = 64, MOST_NAMES$1 = 1e6, LONGEST_NAME = 65535;
const LONGEST_LIST = 1 << 24;
const CUT = "header-cut";
async function readGgufHeader(store, fail) {
  for (let length = Math.min(store.size, 1 << 20); ; length = Math.min(store.size, 4 * length)) {
    try {
      return parse(await store.read(0, length), store.size, fail);
    } catch (error) {
      const cut = error instanceof LensorError && error.detail === CUT;
      if (!cut) throw error;
      if (length === store.size) {
        throw fail("truncated", error.message.slice(error.message.indexOf(": ") + 2), { cause: error });
      }
    }
  }
}
function parse(bytes, total, fail) {
  const bigEndian = bytes[4] === 0 && bytes[7] !== 0, read = reader(bytes, total, bigEndian, fail);
  read.u32();
  const version = read.u32();
  if (version !== 2 && version !== 3) throw fail("unsupported", `its version is ${version}, lensor reads 2 and 3`);
  const tensors = read.size(24), pairs = read.size(13), metadata = /* @__PURE__ */ new Map();
  if (tensors > MOST_NAMES$1) throw fail("limit", `it has more than ${MOST_NAMES$1} tensors`);
  for (let k = 0; k < pairs; k++) {
    const key = read.text();
    if (metadata.has(key)) throw fail("duplicate-key", `the key ${quoted$1(key)} comes twice`);
    metadata.set(key, read.value(read.u32(), 0));
  }
  const infos = Array.from({ length: tensors }, () => {
    const name = read.text(), axes = read.u32();
    if (name.length > LONGEST_NAME) throw fail("limit", `a name has more than ${LONGEST_NAME} characters`);
    if (axes > MOST_AXES$1) {
      throw fail(axes * 8 > total ? "truncated" : "limit", `it has more than ${MOST_AXES$1} axes`, { path: name });
    }
    return { name, sizes: Array.from({ length: axes }, read.u64), type: read.u32(), offset: read.u64() };
  });
  const alignment = metadata.get("general.alignment") ?? 32;
  if (typeof alignment !== "number" || !(alignment >= 1 && alignment <= 2 ** 30) || (alignment & alignment - 1) !== 0) {
    throw fail("bad-offset", "its alignment is no power of two");
  }
  return { metadata, infos, alignment, base: Math.ceil(read.at() / alignment) * alignment, bigEndian };
}
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function reader(bytes, total, bigEndian, fail) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), little = !bigEndian;
  let i = 0;
  const need = (n) => {
    if (i + n > total) throw fail("truncated", `its header needs ${n} bytes at ${i}`, { offset: i });
    if (i + n > bytes.length) throw fail(CUT, `its header needs ${n} bytes at ${i}`, { offset: i });
    return (i += n) - n;
  };
  const u32 = () => view.getUint32(need(4), little), u64 = () => view.getBigUint64(need(8), little);
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
      return UTF8.decode(bytes.subarray(from, from + n));
    } catch {
      throw fail("header-utf8", "a text is no UTF-8", { offset: from });
    }
  };
  const scalars = [
    () => view.getUint8(need(1)),
    () => view.getInt8(need(1)),
    () => view.getUint16(need(2), little),
    () => view.getInt16(need(2), little),
    u32,
    () => view.getInt32(need(4), little),
    () => view.getFloat32(need(4), little),
    () => view.getUint8(need(1)) !== 0,
    text,
    void 0,
    () => plainly(u64()),
    () => plainly(view.getBigInt64(need(8), little)),
    () => view.getFloat64(need(8), little)
  ];
  const value = (kind, depth) => {
    if (kind !== 9) {
      const scalar = scalars[kind];
      if (scalar === void 0) throw fail("bad-dtype", `a value has the unknown type ${kind}`, { offset: i });
      return scalar();
    }
    if (depth >= DEEPEST$2) throw fail("depth", `its lists nest deeper than ${DEEPEST$2}`, { offset: i });
    const inner = u32(), n = size(1), out = [];
    if (n > LONGEST_LIST) throw fail("limit", `a list has more than ${LONGEST_LIST} items`, { offset: i });
    for (let k = 0; k < n; k++) out.push(value(inner, depth + 1));
    return out;
  };
  return { at: () => i, u32, u64, size, text, value };
}
function plainly(n) {
  return Number.isSafeInteger(Number(n)) ? Number(n) : n;
}

// checkpoint/stores/_beside.ts
async function openBeside(store, name, broken) {
  if (!isPlainPath(name)) {
    const shown = typeof name === "string" ? quoted$1(name) : "something that is no text";
    throw broken("path", `it names the file ${shown}; only plain names of files beside it are followed`);
  }
  if (store.sibling === void 0) {
    throw broken("missing-file", `it needs the file ${quoted$1(name)} beside it; open it by its path or URL`);
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

// checkpoint/formats/gguf/_shards.ts
const MOST$2 = 65535;
async function openShards(store, header, opened, failIn) {
  const total = header.metadata.get("split.count") ?? 0, fail = failIn(store);
  if (typeof total !== "number" || total > MOST$2) throw fail("index", "its split.count is no count");
  if (total <= 1) return [{ store, header }];
  const [, stem, number, of] = /^(.*)-(\d{5})-of-(\d{5})\.gguf$/.exec(store.name) ?? [];
  if (stem === void 0) {
    throw fail(
      "index",
      `it is a part of a model in ${total} files, which are found by names such as model-00001-of-${digits$1(total)}.gguf`
    );
  }
  if (Number(of) !== total) throw fail("index", `its name says ${Number(of)} files, its split.count ${total}`);
  const shards = [];
  for (let k = 1; k <= total; k++) {
    const own = k === Number(number), name = `${stem}-${digits$1(k)}-of-${digits$1(total)}.gguf`;
    const file = own ? store : await openBeside(store, name, fail);
    if (!own) opened.push(file);
    const bad = failIn(file), shard = { store: file, header: own ? header : await readGgufHeader(file, bad) };
    const about = shard.header.metadata;
    if (about.get("split.count") !== total) throw bad("index", `its split.count is not the ${total} of ${store.name}`);
    const position = about.get("split.no") ?? k - 1;
    if (position !== k - 1) throw bad("index", `its split.no is ${position}, its name says ${k - 1}`);
    shards.push(shard);
  }
  const found = shards.reduce((n, shard) => n + shard.header.infos.length, 0);
  for (const { store: store2, header: header2 } of shards) {
    const said = header2.metadata.get("split.tensors.count") ?? found;
    if (Number(said) !== found) {
      throw failIn(store2)("index", `it says ${said} tensors in all files, there are ${found}`);
    }
  }
  return shards;
}
const digits$1 = (n) => String(n).padStart(5, "0");

// checkpoint/formats/gguf/_blocks_of_32.ts
const halfAt = (b, at) => fromFloat16(b[at] | b[at + 1] << 8);
const f$1 = Math.fround;
const q40 = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 18, to += 32) {
    const d = halfAt(b, p);
    for (let j = 0; j < 16; j++) {
      const q = b[p + 2 + j];
      out[to + j] = d * ((q & 15) - 8);
      out[to + 16 + j] = d * ((q >> 4) - 8);
    }
  }
};
const q41 = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 20, to += 32) {
    const d = halfAt(b, p), m = halfAt(b, p + 2);
    for (let j = 0; j < 16; j++) {
      const q = b[p + 4 + j];
      out[to + j] = f$1(d * (q & 15)) + m;
      out[to + 16 + j] = f$1(d * (q >> 4)) + m;
    }
  }
};
const wordAt = (b, at) => b[at] | b[at + 1] << 8 | b[at + 2] << 16 | b[at + 3] << 24;
const q50 = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 22, to += 32) {
    const d = halfAt(b, p), high = wordAt(b, p + 2);
    for (let j = 0; j < 16; j++) {
      const q = b[p + 6 + j];
      out[to + j] = d * ((q & 15 | (high >> j & 1) << 4) - 16);
      out[to + 16 + j] = d * ((q >> 4 | (high >> j + 16 & 1) << 4) - 16);
    }
  }
};
const q51 = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 24, to += 32) {
    const d = halfAt(b, p), m = halfAt(b, p + 2), high = wordAt(b, p + 4);
    for (let j = 0; j < 16; j++) {
      const q = b[p + 8 + j];
      out[to + j] = f$1(d * (q & 15 | (high >> j & 1) << 4)) + m;
      out[to + 16 + j] = f$1(d * (q >> 4 | (high >> j + 16 & 1) << 4)) + m;
    }
  }
};
const q80 = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 34, to += 32) {
    const d = halfAt(b, p);
    for (let j = 0; j < 32; j++) out[to + j] = d * (b[p + 2 + j] << 24 >> 24);
  }
};
const KVALUES = [
  ...[-127, -104, -83, -65, -49, -35, -22, -10],
  ...[1, 13, 25, 38, 53, 69, 89, 113]
];
const iq4nl = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 18, to += 32) {
    const d = halfAt(b, p);
    for (let j = 0; j < 16; j++) {
      const q = b[p + 2 + j];
      out[to + j] = d * KVALUES[q & 15];
      out[to + 16 + j] = d * KVALUES[q >> 4];
    }
  }
};
const TWICE_E2M1 = [0, 1, 2, 3, 4, 6, 8, 12, 0, -1, -2, -3, -4, -6, -8, -12];
const mxfp4 = (b, count, out, to) => {
  const bits = new Uint32Array(1), scale = new Float32Array(bits.buffer);
  for (let k = 0, p = 0; k < count; k++, p += 17, to += 32) {
    const e = b[p];
    bits[0] = e < 2 ? 2097152 << e : e - 1 << 23;
    const d = scale[0];
    for (let j = 0; j < 16; j++) {
      const q = b[p + 1 + j];
      out[to + j] = d * TWICE_E2M1[q & 15];
      out[to + 16 + j] = d * TWICE_E2M1[q >> 4];
    }
  }
};

// checkpoint/formats/gguf/_blocks_of_256.ts
const f = Math.fround;
const q2k = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 84) {
    const d = halfAt(b, p + 80), least = halfAt(b, p + 82);
    for (let part = 0; part < 16; part++) {
      const s = b[p + part], scale = f(d * (s & 15)), m = f(least * (s >> 4));
      const from = p + 16 + 32 * (part >> 3) + 16 * (part & 1), shift = 2 * (part >> 1 & 3);
      for (let l = 0; l < 16; l++) out[to++] = f(scale * (b[from + l] >> shift & 3)) - m;
    }
  }
};
const q3k = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 110) {
    const d = halfAt(b, p + 108);
    for (let part = 0; part < 16; part++) {
      const low = part < 8 ? b[p + 96 + part] & 15 : b[p + 88 + part] >> 4;
      const s = (low | (b[p + 104 + (part & 3)] >> 2 * (part >> 2) & 3) << 4) - 32, scale = f(d * s);
      const half = 16 * (part & 1), from = p + 32 + 32 * (part >> 3) + half, shift = 2 * (part >> 1 & 3);
      for (let l = 0; l < 16; l++) {
        const high = b[p + half + l] >> (part >> 1) & 1;
        out[to++] = scale * ((b[from + l] >> shift & 3) - (high ? 0 : 4));
      }
    }
  }
};
const scaleOf$1 = (b, at, j) => j < 4 ? b[at + j] & 63 : b[at + j + 4] & 15 | b[at + j - 4] >> 6 << 4;
const leastOf = (b, at, j) => j < 4 ? b[at + j + 4] & 63 : b[at + j + 4] >> 4 | b[at + j] >> 6 << 4;
const q4k = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 144) {
    const d = halfAt(b, p), least = halfAt(b, p + 2);
    for (let j = 0; j < 8; j++) {
      const scale = f(d * scaleOf$1(b, p + 4, j)), m = f(least * leastOf(b, p + 4, j));
      const from = p + 16 + 32 * (j >> 1), shift = 4 * (j & 1);
      for (let l = 0; l < 32; l++) out[to + l] = f(scale * (b[from + l] >> shift & 15)) - m;
      to += 32;
    }
  }
};
const q5k = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 176) {
    const d = halfAt(b, p), least = halfAt(b, p + 2);
    for (let j = 0; j < 8; j++) {
      const scale = f(d * scaleOf$1(b, p + 4, j)), m = f(least * leastOf(b, p + 4, j));
      const from = p + 48 + 32 * (j >> 1), shift = 4 * (j & 1);
      for (let l = 0; l < 32; l++) {
        out[to + l] = f(scale * (b[from + l] >> shift & 15 | (b[p + 16 + l] >> j & 1) << 4)) - m;
      }
      to += 32;
    }
  }
};
const q6k = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 210) {
    const d = halfAt(b, p + 208);
    for (let j = 0; j < 8; j++) {
      const half = j >> 2, group = j & 3, low = p + 64 * half + 32 * (group & 1), high = p + 128 + 32 * half;
      for (let l = 0; l < 32; l++) {
        const scale = f(d * (b[p + 192 + 2 * j + (l >> 4)] << 24 >> 24));
        const q = (b[low + l] >> 4 * (group >> 1) & 15 | (b[high + l] >> 2 * group & 3) << 4) - 32;
        out[to + l] = scale * q;
      }
      to += 32;
    }
  }
};
const iq4xs = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 136) {
    const d = halfAt(b, p), high = b[p + 2] | b[p + 3] << 8;
    for (let j = 0; j < 8; j++) {
      const low = b[p + 4 + (j >> 1)] >> 4 * (j & 1) & 15, scale = f(d * ((low | (high >> 2 * j & 3) << 4) - 32));
      for (let l = 0; l < 16; l++) {
        const q = b[p + 8 + 16 * j + l];
        out[to + l] = scale * KVALUES[q & 15];
        out[to + 16 + l] = scale * KVALUES[q >> 4];
      }
      to += 32;
    }
  }
};

// checkpoint/formats/gguf/_types.ts
const plain$4 = (name, bytes) => ({ name, values: 1, bytes, dtype: name });
const blocks = (name, values, bytes, decode) => ({
  name,
  values,
  bytes,
  ...decode && { decode }
});
const GGML_TYPES = /* @__PURE__ */ new Map([
  [0, plain$4("float32", 4)],
  [1, plain$4("float16", 2)],
  [2, blocks("Q4_0", 32, 18, q40)],
  [3, blocks("Q4_1", 32, 20, q41)],
  [6, blocks("Q5_0", 32, 22, q50)],
  [7, blocks("Q5_1", 32, 24, q51)],
  [8, blocks("Q8_0", 32, 34, q80)],
  [10, blocks("Q2_K", 256, 84, q2k)],
  [11, blocks("Q3_K", 256, 110, q3k)],
  [12, blocks("Q4_K", 256, 144, q4k)],
  [13, blocks("Q5_K", 256, 176, q5k)],
  [14, blocks("Q6_K", 256, 210, q6k)],
  [16, blocks("IQ2_XXS", 256, 66)],
  [17, blocks("IQ2_XS", 256, 74)],
  [18, blocks("IQ3_XXS", 256, 98)],
  [19, blocks("IQ1_S", 256, 50)],
  [20, blocks("IQ4_NL", 32, 18, iq4nl)],
  [21, blocks("IQ3_S", 256, 110)],
  [22, blocks("IQ2_S", 256, 82)],
  [23, blocks("IQ4_XS", 256, 136, iq4xs)],
  [24, plain$4("int8", 1)],
  [25, plain$4("int16", 2)],
  [26, plain$4("int32", 4)],
  [27, plain$4("int64", 8)],
  [28, plain$4("float64", 8)],
  [29, blocks("IQ1_M", 256, 56)],
  [30, plain$4("bfloat16", 2)],
  [34, blocks("TQ1_0", 256, 54)],
  [35, blocks("TQ2_0", 256, 66)],
  [39, blocks("MXFP4", 32, 17, mxfp4)],
  [40, blocks("NVFP4", 64, 36)],
  [41, blocks("Q1_0", 128, 18)]
]);

// checkpoint/formats/gguf/read_gguf.ts
const ggufFormat = { name: "gguf", sniff: (head) => hasText(head, "GGUF"), read: readGguf };
async function readGguf(store) {
  const files = [store], close = () => files.forEach((file) => file.close());
  try {
    const shards = await openShards(store, await readGgufHeader(store, failIn(store)), files, failIn);
    const entries = /* @__PURE__ */ new Map(), unreadable = /* @__PURE__ */ new Map();
    for (const shard of shards) addEntries(shard.store, shard.header, entries, unreadable);
    const { length } = shards, names = shards.map(({ store: store2 }) => store2.name).join(", ");
    const notes = length > 1 ? [`The model is in ${length} shards: ${names}.`] : [];
    return located(store.name, entries, shards[0].header.metadata, close, { format: "gguf", unreadable, notes });
  } catch (error) {
    for (const file of files.slice(1)) file.close();
    throw error;
  }
}
const failIn = (store) => (detail, reason, place) => broken(store.name, detail, reason, place);
function addEntries(store, header, entries, unreadable) {
  const fail = failIn(store), places = [];
  for (const info of header.infos) {
    const { name: path } = info, bad = (detail, reason) => fail(detail, reason, { path });
    if (entries.has(path) || unreadable.has(path)) throw bad("duplicate-key", "the name comes twice");
    const { type, shape, at, bytes } = placeOf(info, header, store, fail);
    if (bytes > 0) places.push({ path, at, end: at + bytes });
    const stored = { dtype: type.dtype ?? type.name, bytes };
    if (type.dtype) entries.set(path, plainEntry(store, at, shape, type.dtype, header.bigEndian));
    else if (type.decode === void 0) {
      const why = `lensor does not restore ${type.name}; convert it with llama-quantize to F16 or Q8_0`;
      unreadable.set(path, { ...stored, shape, why });
    } else if (header.bigEndian) {
      unreadable.set(path, { ...stored, shape, why: `${type.name} in big-endian order is not restored; use F16` });
    } else entries.set(path, { ...blockEntry(store, at, shape, type, type.decode), stored });
  }
  places.sort((a, b) => a.at - b.at);
  for (const [k, { path, at }] of places.entries()) {
    if (k > 0 && at < places[k - 1].end) throw fail("overlap", "it lies on the bytes of another tensor", { path });
  }
}
function placeOf(info, { alignment, base }, store, fail) {
  const { name: path, sizes, offset } = info, type = GGML_TYPES.get(info.type);
  const bad = (detail, reason) => fail(detail, reason, { path });
  if (type === void 0) throw bad("bad-dtype", `its type ${info.type} is not known`);
  const shape = checkedShape(sizes.toReversed(), type.dtype ?? "float32", path, fail), row = shape.at(-1) ?? 1;
  if (row % type.values) throw bad("bad-shape", `its rows of ${row} are no multiple of the ${type.values} of a block`);
  if (offset % BigInt(alignment)) throw bad("bad-offset", "it is not aligned");
  const bytes = shape.reduce((n, size) => n * BigInt(size), BigInt(type.bytes)) / BigInt(type.values);
  if (BigInt(base) + offset + bytes > BigInt(store.size)) {
    throw bad("truncated", `it needs ${bytes} bytes, and the file ends before`);
  }
  return { type, shape, at: base + Number(offset), bytes: Number(bytes) };
}
function plainEntry(store, at, shape, dtype, swapped) {
  const finish = (bytes) => swapped ? swapBytes(bytes, swapUnit(dtype)) : bytes;
  return { dtype, shape, bytes: (from, to, into) => then(store.read(at + from, to - from, into), finish) };
}
const PIECE$1 = 1 << 21;
function blockEntry(store, at, shape, type, decode) {
  const { values, bytes: size } = type;
  return {
    dtype: "float32",
    shape,
    bytes(from, to, into) {
      const start = from / 4, end = to / 4, first = Math.floor(start / values), last = Math.ceil(end / values);
      if (start === end) return into ?? new Uint8Array();
      const fits = into && first * values === start && last * values === end && into.byteOffset % 4 === 0;
      const n = (last - first) * values;
      const out = fits ? new Float32Array(into.buffer, into.byteOffset, n) : new Float32Array(n);
      const done = () => {
        const bytes = new Uint8Array(out.buffer, out.byteOffset, out.byteLength);
        return bytes.subarray(from - first * values * 4, to - first * values * 4);
      };
      const piece = PIECE$1 / values;
      const run = (block) => {
        for (; block < last; block += piece) {
          const blocks = Math.min(piece, last - block), read = store.read(at + block * size, blocks * size);
          if (read instanceof Promise) {
            const rest = block;
            return read.then((b) => (decode(b, blocks, out, (rest - first) * values), run(rest + piece)));
          }
          decode(read, blocks, out, (block - first) * values);
        }
        return done();
      };
      return run(first);
    }
  };
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
const DEPTH$1 = 128;
const NUMBER$1 = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN = /[ !#-[\]-\uffff]*/y;
const WORDS = [["true", true], ["false", false], ["null", null]];
const ESCAPES$2 = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	"
};
function parseJson(bytes, detail, broken, base = 0, shortcut) {
  const text = decodeUtf8(bytes, detail === "header-json" ? "header-utf8" : detail, broken, base);
  let i = 0;
  const bad = (reason) => broken(detail, `${reason} at character ${i} of its JSON`, { offset: base });
  const space = () => {
    for (; ; ) {
      const c = text.charCodeAt(i);
      if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return;
      i++;
    }
  };
  function value(depth) {
    if (depth > DEPTH$1) throw bad(`values nest deeper than ${DEPTH$1}`);
    space();
    const c = text[i];
    if (c === "{") return object(() => value(depth + 1));
    if (c === "[") return array(depth);
    if (c === '"') return string();
    NUMBER$1.lastIndex = i;
    const digits = NUMBER$1.exec(text)?.[0];
    if (digits !== void 0) return i += digits.length, { digits };
    for (const [word, meaning] of WORDS) if (text.startsWith(word, i)) return i += word.length, meaning;
    throw bad(i < text.length ? `${JSON.stringify(text[i])} is no value` : "it ends");
  }
  function object(member2) {
    const out2 = /* @__PURE__ */ new Map();
    i++;
    space();
    if (text[i] === "}") return i++, out2;
    for (; ; ) {
      space();
      if (text[i] !== '"') throw bad("a name is missing");
      const key = string();
      if (out2.has(key)) {
        throw broken("duplicate-key", `the name ${JSON.stringify(key.slice(0, 80))} comes twice`, { offset: base });
      }
      space();
      if (text[i++] !== ":") throw bad('":" is missing');
      out2.set(key, member2());
      space();
      const c = text[i++];
      if (c === "}") return out2;
      if (c !== ",") throw bad('"," or "}" is missing');
    }
  }
  function array(depth) {
    const out2 = [];
    i++;
    space();
    if (text[i] === "]") return i++, out2;
    for (; ; ) {
      out2.push(value(depth + 1));
      space();
      const c = text[i++];
      if (c === "]") return out2;
      if (c !== ",") throw bad('"," or "]" is missing');
    }
  }
  function string() {
    let out2 = "", from = ++i;
    for (; ; ) {
      PLAIN.lastIndex = i;
      PLAIN.test(text);
      const c = text.charCodeAt(i = PLAIN.lastIndex);
      if (c === 34) {
        const rest = text.slice(from, i++);
        if (out2 === "") return rest;
        out2 += rest;
        if (!out2.isWellFormed()) throw bad("a string holds half of a surrogate pair");
        return out2;
      }
      if (!(c >= 32)) throw bad(i < text.length ? "a string holds a control character" : "a string does not end");
      out2 += text.slice(from, i) + escape();
      from = i;
    }
  }
  function escape() {
    const c = text[i + 1] ?? "";
    if (c === "u") {
      const hex = text.slice(i + 2, i + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw bad("an escape is broken");
      i += 6;
      return String.fromCharCode(parseInt(hex, 16));
    }
    const meaning = ESCAPES$2[c];
    if (meaning === void 0) throw bad("an escape is broken");
    i += 2;
    return meaning;
  }
  function member() {
    space();
    const known = shortcut?.(text, i);
    if (known === void 0) return value(1);
    i = known[1];
    return known[0];
  }
  space();
  const out = shortcut && text[i] === "{" ? object(member) : value(0);
  space();
  if (i < text.length) throw bad("there is more after the value");
  return out;
}
function decodeUtf8(bytes, detail, broken, offset = 0) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw broken(detail, "the text is no UTF-8", { offset });
  }
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

// checkpoint/formats/_safetensors_entry.ts
const DTYPE_NAMES = [
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
const BY_NAME = new Map(DTYPE_NAMES);
function parseEntry(name, json, broken) {
  const bad = (detail, reason) => broken(detail, reason, { path: name, offset: 8 });
  const entry = isEntry(json) ? json : entryOf$2(json, bad);
  checkSize$1(entry, bad);
  return entry;
}
const COUNT = "(?:0|[1-9]\\d{0,14})";
const USUAL = new RegExp(
  `\\{"dtype":"(\\w+)","shape":\\[((?:${COUNT}(?:,${COUNT}){0,31})?)\\],"data_offsets":\\[(${COUNT},${COUNT})\\]\\}`,
  "y"
);
const usualEntry = (text, at) => {
  USUAL.lastIndex = at;
  const found = USUAL.exec(text);
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
function entryOf$2(json, bad) {
  if (!(json instanceof Map)) throw bad("header-json", "its entry is no object");
  const code = json.get("dtype"), shape = json.get("shape"), offsets = json.get("data_offsets");
  const dtype = typeof code === "string" ? BY_NAME.get(code) : void 0;
  if (dtype === void 0) {
    throw bad("bad-dtype", typeof code === "string" ? `dtype ${quoted$1(code)} is not known` : "it has no dtype");
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
function checkSize$1(entry, bad) {
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

// checkpoint/formats/_safetensors_header.ts
const LARGEST_HEADER = 1e8;
function headerLength(word, fileSize, broken) {
  const n = new DataView(word.buffer, word.byteOffset, 8).getBigUint64(0, true);
  if (n > BigInt(LARGEST_HEADER)) {
    throw broken("header-length", `its header of ${n} bytes is longer than ${LARGEST_HEADER}`, { offset: 0 });
  }
  if (8n + n > BigInt(fileSize)) {
    const detail = fileSize === 8 ? "truncated" : "header-length";
    throw broken(detail, `its header of ${n} bytes does not fit into ${fileSize} bytes`, { offset: 0 });
  }
  return Number(n);
}
function parseHeader(bytes, dataSize, broken) {
  const json = parseJson(bytes, "header-json", broken, 8, usualEntry);
  if (!(json instanceof Map)) throw broken("header-json", "its header is no JSON object", { offset: 8 });
  let metadata = /* @__PURE__ */ new Map();
  const entries = json;
  for (const [name, value] of json) {
    if (name === "__metadata__") metadata = parseMetadata(value, broken), json.delete(name);
    else entries.set(name, parseEntry(name, value, broken));
  }
  checkCover(entries, dataSize, broken);
  return { entries, metadata };
}
function parseMetadata(json, broken) {
  if (json === null) return /* @__PURE__ */ new Map();
  if (!(json instanceof Map)) throw broken("metadata", '"__metadata__" is no object of strings', { offset: 8 });
  for (const [key, value] of json) {
    if (typeof value !== "string") throw broken("metadata", `metadata ${quoted$1(key)} is no string`, { offset: 8 });
  }
  return json;
}
function checkCover(entries, dataSize, broken) {
  let at = 0;
  for (const { begin, end } of entries.values()) at = begin === at ? end : NaN;
  if (at === dataSize) return;
  const sorted = [...entries].sort(([, a], [, b]) => a.begin - b.begin || a.end - b.end);
  at = 0;
  for (const [path, { begin, end }] of sorted) {
    if (begin > at) {
      throw broken("hole", `bytes ${at} to ${begin} of the data belong to no tensor`, { path, offset: at });
    }
    if (begin < at) {
      throw broken("overlap", `it begins at ${begin}, inside of the tensor before`, { path, offset: begin });
    }
    at = end;
  }
  if (at > dataSize) {
    throw broken("truncated", `its tensors take ${at} bytes, the file has ${dataSize}`, { offset: at });
  }
  if (at < dataSize) throw broken("trailing-bytes", `${dataSize - at} bytes follow the last tensor`, { offset: at });
}

// checkpoint/formats/_read_safetensors.ts
const safetensorsFormat = {
  name: "safetensors",
  // A header has at most 100 MB, so that the upper half of its length is zero
  sniff: (head) => opens(head, 8) && head.subarray(4, 8).every((b) => b === 0),
  read: readSafetensors
};
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

// checkpoint/formats/torch/_globals.ts
const STORAGES = /* @__PURE__ */ new Map([
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
const DTYPES$2 = new Map(
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
const TENSORS = new Set(
  [...STORAGES.keys()].filter((name) => name.startsWith("torch.") && !name.includes("torch.storage")).map((name) => name.replace("Storage", "Tensor"))
);
const OTHERS = /* @__PURE__ */ new Set([
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
const MODULES = /* @__PURE__ */ new Map([["__builtin__", "builtins"], ["copy_reg", "copyreg"]]);
function fullName(module, name) {
  return `${MODULES.get(module) ?? module}.${name}`;
}
function isAllowed(name) {
  return OTHERS.has(name) || STORAGES.has(name) || DTYPES$2.has(name) || TENSORS.has(name);
}

// checkpoint/formats/torch/_values.ts
function isKind(value, kind) {
  return typeof value === "object" && value !== null && value.kind === kind;
}

// checkpoint/formats/torch/_reduce.ts
const ORDERED = /* @__PURE__ */ new WeakMap();
function attributesOf(dict) {
  return ORDERED.get(dict) ?? void 0;
}
function reduce(callee, args, context) {
  const { bad } = context;
  if (isKind(callee, "inert")) return { ...callee, parts: [args] };
  if (!isKind(callee, "global")) throw bad("it calls something that is no name");
  if (!isKind(args, "tuple")) throw bad(`the arguments of ${quoted$1(callee.name)} are no tuple`);
  return call(callee.name, args.items, context);
}
function newObject(type, args, context) {
  if (isKind(type, "inert")) return { ...type, parts: [args] };
  const name = isKind(type, "global") ? type.name : "";
  if ((name === PARAMETER || name === BUFFER) && isKind(args, "tuple")) return tensorArgument(args.items[0], context);
  if (name === "collections.OrderedDict" && isKind(args, "tuple")) return call(name, args.items, context);
  throw context.broken("forbidden-global", `its pickle makes an object of ${quoted$1(name)}`, {
    offset: context.offset()
  });
}
function build$3(target, state, { bad }) {
  if (isKind(target, "inert")) {
    target.parts.push(state);
  } else if (target instanceof Map && ORDERED.has(target)) {
    if (!(state instanceof Map)) throw bad("the state of an OrderedDict is no dict");
    ORDERED.set(target, state);
  } else {
    throw bad("it changes the state of what has none");
  }
}
function persistent(id, { bad, broken, offset }) {
  const items = isKind(id, "tuple") ? id.items : [];
  const [tag, type, key, , count, view = null] = items;
  if (tag !== "storage" || items.length < 5 || items.length > 6) throw bad("a persistent id is no storage");
  if (isKind(type, "inert")) {
    throw broken("forbidden-global", `${quoted$1(type.name)} is no storage`, { offset: offset() });
  }
  if (!isKind(type, "global") || !STORAGES.has(type.name)) throw bad("the type of a storage is no storage class");
  if (typeof key !== "string" && !Number.isSafeInteger(key)) throw bad("the key of a storage is no text");
  if (typeof count !== "number" || !Number.isSafeInteger(count) || count < 0) {
    throw broken("size-mismatch", "the size of a storage is no count", { offset: offset() });
  }
  const storage = { kind: "storage", key: String(key), dtype: STORAGES.get(type.name), count, start: 0 };
  if (view === null) return storage;
  const [, start, size] = isKind(view, "tuple") && view.items.length === 3 ? view.items : [];
  if (!isCount(start) || !isCount(size)) throw bad("the view of a storage is broken");
  if (start + size > count) throw broken("view-out-of-bounds", "the view of a storage leaves it", { offset: offset() });
  return { ...storage, start };
}
const PARAMETER = "torch.nn.parameter.Parameter", BUFFER = "torch.nn.parameter.Buffer";
const UTILS = "torch._utils.";
function call(name, args, context) {
  const { bad, broken, offset } = context;
  switch (name) {
    case "collections.OrderedDict":
    case "collections.Counter": {
      const out = dictOf$1(args[0], context);
      ORDERED.set(out, null);
      return out;
    }
    case "builtins.set":
    case "builtins.frozenset":
      return { kind: "set", items: [...listOf(args[0] ?? [], context)] };
    case "builtins.bytearray":
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
      return tensorOf$1(args, void 0, null, context);
    case UTILS + "_rebuild_tensor_v2":
      if (args.length < 6) throw bad("a tensor lacks arguments");
      return tensorOf$1(args, void 0, args[6] ?? null, context);
    case UTILS + "_rebuild_tensor_v3": {
      const type = args[6], dtype = isKind(type, "global") ? DTYPES$2.get(type.name) : void 0;
      if (dtype === void 0) throw bad("a tensor has no dtype");
      return tensorOf$1(args, dtype, args[7] ?? null, context);
    }
    case UTILS + "_rebuild_sparse_tensor": {
      const [, data] = args, [, values, size] = isKind(data, "tuple") ? data.items : [];
      if (!isKind(values, "tensor")) throw broken("unsupported", "it holds a sparse tensor of an unknown layout");
      return unreadable("a sparse tensor; save it dense", values.dtype, sizesOf(size, context));
    }
    case UTILS + "_rebuild_qtensor": {
      const [storage, , size] = args;
      if (!isKind(storage, "storage") || storage.dtype === void 0) throw bad("a quantised tensor has no storage");
      return unreadable("a quantised tensor; save it dequantised", storage.dtype, sizesOf(size, context));
    }
    case UTILS + "_rebuild_meta_tensor_no_storage": {
      const [type, size] = args, dtype = isKind(type, "global") ? DTYPES$2.get(type.name) : void 0;
      if (dtype === void 0) throw bad("a tensor has no dtype");
      return unreadable("a meta tensor: the file has no data for it", dtype, sizesOf(size, context));
    }
    default:
      throw broken("unsupported", `its pickle calls ${quoted$1(name)}, which lensor does not read`, { offset: offset() });
  }
}
function dictOf$1(source, context) {
  if (source === void 0) return /* @__PURE__ */ new Map();
  if (source instanceof Map) return new Map(source);
  const out = /* @__PURE__ */ new Map();
  for (const pair of listOf(source, context)) {
    const items = Array.isArray(pair) ? pair : isKind(pair, "tuple") ? pair.items : [];
    const [key, value] = items;
    const plain = key !== void 0 && !Array.isArray(key) && !(key instanceof Map) && !isKind(key, "set");
    if (items.length !== 2 || !plain || value === void 0) {
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
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const MOST_AXES = 64;
function sizesOf(value, { broken, offset }) {
  const at = { offset: offset() };
  if (!isKind(value, "tuple")) throw broken("bad-shape", "the shape of a tensor is no tuple", at);
  if (value.items.length > MOST_AXES) throw broken("limit", `a tensor has more than ${MOST_AXES} axes`, at);
  let n = 1;
  for (const size of value.items) {
    if (!isCount(size)) throw broken("bad-shape", "a size of a tensor is no count", at);
    n *= Math.max(1, size);
  }
  if (!Number.isSafeInteger(n)) throw broken("limit", "a tensor has more than 2^53 elements", at);
  return value.items;
}
function tensorOf$1(args, given, metadata, context) {
  const { bad, broken, offset } = context, at = { offset: offset() };
  const [storage, start, size, stride] = args;
  if (args.length < 4 || !isKind(storage, "storage")) throw bad("a tensor is made without a storage");
  const dtype = given ?? storage.dtype;
  if (dtype === void 0) throw bad("a tensor has no dtype");
  const shape = sizesOf(size, context);
  const strides = isKind(stride, "tuple") ? stride.items : void 0;
  if (strides?.length !== shape.length) {
    throw broken("bad-view", "a tensor has another number of strides than of sizes", at);
  }
  const numbers = [start, ...strides];
  if (numbers.some((x) => typeof x !== "number" && typeof x !== "bigint")) {
    throw broken("bad-view", "an offset or stride is no integer", at);
  }
  if (numbers.some((x) => typeof x === "number" && (!Number.isInteger(x) || x < 0) || typeof x === "bigint" && x < 0n)) {
    throw broken("bad-view", "an offset or stride is negative or no integer", at);
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
    throw broken("view-out-of-bounds", `a tensor reaches element ${last} of a storage of ${room}`, at);
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

// checkpoint/formats/torch/_collect.ts
const MOST_NAMES = 1e6;
const DEEPEST$1 = 500;
function collect$1(root, options, broken) {
  const whole = options.whole ?? false;
  const metadata = /* @__PURE__ */ new Map();
  const holding = holders(root);
  const inner = whole ? void 0 : unwrapped$1(root, holding, keysOf$1(options.unwrap));
  if (!whole && inner === void 0 && isOwnKey(options.unwrap)) {
    throw broken("missing-tensor", `it has no ${quoted$1(options.unwrap)} that holds tensors; leave unwrap out`);
  }
  if (root instanceof Map) {
    for (const [key, value] of root) {
      if (typeof key !== "string" || isContainer(value) && holding.has(value)) continue;
      const data = plain$3(value, { left: 1e4 });
      if (data !== void 0) metadata.set(key, data);
    }
  }
  const versions = inner ?? root;
  if (versions instanceof Map) {
    const attributes = attributesOf(versions), data = attributes && plain$3(attributes, { left: 1e5 });
    if (data instanceof Map) {
      for (const [key, value] of data) metadata.set(String(key), value);
    }
  }
  const tensors = named$3(inner ?? root, holding, broken);
  const top = inner === void 0 && root instanceof Map ? [...root.keys()].filter((key) => typeof key === "string") : [];
  return {
    tensors: whole || options.names === "file" ? tensors : withoutModule$1(tensors),
    metadata,
    ...top.some((key) => !tensors.has(key)) && { keys: top }
  };
}
const WRAPPERS$2 = ["state_dict", "model", "module"];
const keysOf$1 = (unwrap = "usual") => unwrap === "usual" ? WRAPPERS$2 : [unwrap];
const isOwnKey = (unwrap) => unwrap !== void 0 && unwrap !== "usual" && unwrap !== "state_dict";
function unwrapped$1(root, holding, wrappers) {
  if (!(root instanceof Map)) return void 0;
  for (const key of wrappers) {
    const inner = root.get(key);
    if (inner instanceof Map && holding.has(inner)) return inner;
  }
  return void 0;
}
function withoutModule$1(tensors) {
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
function named$3(root, holding, broken) {
  const out = /* @__PURE__ */ new Map();
  if (!isContainer(root) || !holding.has(root)) return out;
  if (isKind(root, "tensor")) return out.set("", root);
  const path = [], above = /* @__PURE__ */ new Set([root]), stack = [{ node: root, rest: parts(root) }];
  while (stack.length) {
    const { node, rest } = stack.at(-1), next = rest.next();
    if (next.done) {
      stack.pop();
      path.pop();
      above.delete(node);
      continue;
    }
    const [key, child] = next.value;
    if (!isContainer(child) || !holding.has(child)) continue;
    const text = keyText(key, broken);
    if (isKind(child, "tensor")) {
      const name = [...path, text].join("/");
      if (out.has(name)) throw broken("duplicate-key", `two tensors are called ${quoted$1(name)}`, { path: name });
      if (out.size >= MOST_NAMES) throw broken("limit", `it names more than ${MOST_NAMES} tensors`);
      out.set(name, child);
      continue;
    }
    if (above.has(child)) throw broken("cycle", `${quoted$1([...path, text].join("/"))} contains itself`);
    if (stack.length >= DEEPEST$1) throw broken("depth", `its containers nest deeper than ${DEEPEST$1}`);
    path.push(text);
    above.add(child);
    stack.push({ node: child, rest: parts(child) });
  }
  return out;
}
function keyText(key, broken) {
  if (typeof key === "string") return key;
  if (isKind(key, "float")) return String(key.value);
  if (typeof key === "number" || typeof key === "bigint" || typeof key === "boolean" || key === null) {
    return String(key);
  }
  throw broken("unsupported", "a tensor's key is neither text nor a number");
}
function plain$3(value, budget, depth = 0) {
  if (--budget.left < 0 || depth > 32) return void 0;
  if (isKind(value, "float")) return value.value;
  if (!isContainer(value)) return value;
  if (value instanceof Map) {
    const out2 = /* @__PURE__ */ new Map();
    for (const [key, item] of value) {
      if (isContainer(key) && !isKind(key, "float")) return void 0;
      const data = plain$3(item, budget, depth + 1);
      if (data === void 0) return void 0;
      out2.set(isKind(key, "float") ? key.value : key, data);
    }
    return out2;
  }
  const items = Array.isArray(value) ? value : isKind(value, "tuple") || isKind(value, "set") ? value.items : void 0;
  if (items === void 0) return void 0;
  const out = [];
  for (const item of items) {
    const data = plain$3(item, budget, depth + 1);
    if (data === void 0) return void 0;
    out.push(data);
  }
  return out;
}

// checkpoint/_strided.ts
function strided(source, shape, strides, size, from, to) {
  const out = new Uint8Array((to - from) * size), axes = shape.length, index = new Array(axes).fill(0);
  const unit = Math.min(size, 8), parts = size / unit;
  const read = words(source, unit), write = words(out, unit);
  let at = 0;
  for (let k = axes - 1, rest = from; k >= 0; k--) {
    index[k] = rest % shape[k];
    rest = Math.floor(rest / shape[k]);
    at += index[k] * strides[k];
  }
  for (let i = 0, n = (to - from) * parts; i < n; i += parts) {
    for (let p = 0; p < parts; p++) write[i + p] = read[at * parts + p];
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

// checkpoint/formats/torch/_gather.ts
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

// checkpoint/formats/torch/_checkpoint.ts
const LARGEST_REPEAT = 1 << 26;
function torchCheckpoint(name, root, records, facts, options, broken, close) {
  const { tensors, metadata, keys } = collect$1(root, options, broken);
  const entries = /* @__PURE__ */ new Map();
  for (const [path, tensor] of tensors) entries.set(path, entryOf$1(path, tensor, records, broken));
  const checkpoint = located(name, entries, new Map([...metadata, ...facts]), close, { format: "torch" });
  const of = (key) => groups(tensors, key);
  const shared = of((_, storage) => storage.key);
  const tied = of(
    (t, storage) => [t.dtype, t.offset, t.conj, t.neg, t.shape.join(), t.strides.join(), storage.key].join(" ")
  );
  return { ...checkpoint, ...keys && { keys }, ...tied.length && { tied }, ...shared.length && { shared } };
}
function entryOf$1(path, tensor, records, broken) {
  const { dtype, shape, storage, unreadable } = tensor, size = bitsOf(dtype) / 8;
  if (storage === void 0) {
    const refuse = () => {
      throw broken("unsupported", `it is ${unreadable}`, { path });
    };
    return { dtype, shape, bytes: refuse };
  }
  const record = records.find(storage.key);
  if (record === void 0) {
    throw broken("missing-record", `its storage ${quoted$1(storage.key)} is not in the file`, { path });
  }
  const unit = storage.dtype === void 0 ? 1 : bitsOf(storage.dtype) / 8;
  if (storage.count * unit !== record.size) {
    throw broken(
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
        throw broken("limit", `it repeats its elements: ${whole}; read it in ranges`, { path });
      }
      return gather(tensor, record.read, records.bigEndian, from / size, to / size, into);
    }
  };
}
function groups(tensors, key) {
  const found = /* @__PURE__ */ new Map();
  for (const [name, tensor] of tensors) {
    if (tensor.storage === void 0 || count(tensor.shape) === 0) continue;
    const k = key(tensor, tensor.storage);
    found.set(k, [...found.get(k) ?? [], name]);
  }
  return [...found.values()].filter((names) => names.length > 1);
}

// checkpoint/formats/torch/_pickle.ts
const MARK = Symbol("mark");
const LONGEST_INTEGER = 1 << 12;
function unpickle(bytes, start, options) {
  const { broken } = options;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stack = [], memo = /* @__PURE__ */ new Map();
  let i = start, op = start;
  const bad = (reason) => broken("bad-pickle", reason, { offset: op });
  const need = (n) => {
    if (!(n >= 0 && n <= bytes.length - i)) {
      throw broken("truncated", `its pickle is cut: ${n} bytes are missing`, { offset: op });
    }
    return (i += n) - n;
  };
  const u8 = () => bytes[need(1)];
  const u16 = () => view.getUint16(need(2), true);
  const u32 = () => view.getUint32(need(4), true);
  const u64 = () => Number(view.getBigUint64(need(8), true));
  const take = (n) => bytes.subarray(need(n), i);
  const line = () => {
    const end = bytes.indexOf(10, i);
    if (end < 0) throw broken("truncated", "its pickle is cut within a line", { offset: op });
    if (end - i > LONGEST_INTEGER) throw bad("a line is too long");
    const text = latin1(bytes.subarray(i, end));
    i = end + 1;
    return text;
  };
  const decimal = (most) => {
    const text = line();
    if (!/^\d{1,10}$/.test(text) || Number(text) > most) throw bad(`${quoted$1(text)} is no slot of the memo`);
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
    throw broken(
      "forbidden-global",
      `its pickle asks for ${quoted$1(full)}, which is not on the list of known names; save a plain state dict, or pass onUnknown: "inert" to read the tensors beside it`,
      { offset: op }
    );
  };
  const storage = (found) => (options.onStorage?.(found), found);
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
        stack.push(long(take(u8())));
        break;
      case 139: {
        const n = view.getInt32(need(4), true);
        if (n < 0) throw bad("an integer has a negative length");
        const digits = take(n);
        if (n > LONGEST_INTEGER) throw bad("an integer is too long");
        stack.push(long(digits));
        break;
      }
      case 71:
        stack.push({ kind: "float", value: view.getFloat64(need(8), false) });
        break;
      case 85:
        stack.push(latin1(take(u8())));
        break;
      case 84: {
        const n = view.getInt32(need(4), true);
        if (n < 0) throw bad("a string has a negative length");
        stack.push(latin1(take(n)));
        break;
      }
      case 88:
        stack.push(unicode(take(u32()), bad));
        break;
      case 140:
        stack.push(unicode(take(u8()), bad));
        break;
      case 141:
        stack.push(unicode(take(u64()), bad));
        break;
      case 66:
        stack.push(take(u32()));
        break;
      case 67:
        stack.push(take(u8()));
        break;
      case 142:
      // BINBYTES8
      case 150:
        stack.push(take(u64()));
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
        build$3(top(), state, context);
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
        throw broken("forbidden-global", "its pickle makes an object in a way that no checkpoint needs", {
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
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch {
    let out = "", from = 0;
    try {
      for (let k = 0; k + 2 < bytes.length; k++) {
        if (bytes[k] !== 237 || bytes[k + 1] < 160 || (bytes[k + 2] & 192) !== 128) continue;
        out += decoder.decode(bytes.subarray(from, k));
        out += String.fromCharCode(53248 | (bytes[k + 1] & 63) << 6 | bytes[k + 2] & 63);
        from = k + 3;
        k += 2;
      }
      return out + decoder.decode(bytes.subarray(from));
    } catch {
      throw bad("a text is no UTF-8");
    }
  }
}

// checkpoint/formats/torch/_read_legacy.ts
const MAGIC = 0x1950a86a20f9469cfc6cn;
async function readTorchLegacy(store, options) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  const storages = /* @__PURE__ */ new Map();
  const { values: [magic, protocol, system, root, keys], end } = await fivePickles(store, fail, options, storages);
  if (magic !== MAGIC) throw fail("bad-magic", "it does not begin with torch's magic number");
  if (protocol !== 1001) throw fail("unsupported", `its protocol is ${describe(protocol)}, lensor reads 1001`);
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
      const values = [], found = /* @__PURE__ */ new Map();
      let end = 0;
      for (let k = 0; k < 5; k++) {
        const broken2 = (detail, reason, place) => fail(detail, reason, place);
        const pickle = unpickle(bytes, end, {
          broken: broken2,
          inert: options.onUnknown === "inert",
          onStorage: (s) => register(found, s, fail)
        });
        values.push(pickle.value);
        end = pickle.end;
        if (k === 0 && pickle.value !== MAGIC) break;
      }
      for (const [key, storage] of found) storages.set(key, storage);
      return { values, end };
    } catch (error) {
      const cut = error instanceof LensorError && error.detail === "truncated";
      if (!cut || length === store.size) throw error;
    }
  }
}
function register(found, storage, fail) {
  const before = found.get(storage.key);
  if (before && (before.count !== storage.count || before.dtype !== storage.dtype)) {
    throw fail("size-mismatch", `storage ${quoted$1(storage.key)} is described in two ways`);
  }
  found.set(storage.key, storage);
}
async function findRecords(store, keys, start, storages, fail) {
  if (!Array.isArray(keys)) throw fail("bad-pickle", "its list of storages is no list");
  const out = /* @__PURE__ */ new Map();
  let at = start;
  for (const item of keys) {
    const key = String(typeof item === "string" || typeof item === "number" ? item : "");
    const storage = storages.get(key);
    if (storage === void 0) {
      throw fail("missing-record", `its list of storages names ${quoted$1(key)}, which nothing uses`);
    }
    if (out.has(key)) throw fail("duplicate-key", `its list of storages names ${quoted$1(key)} twice`);
    const word = await store.read(at, 8), count = new DataView(word.buffer, word.byteOffset, 8).getBigInt64(0, true);
    const unit = storage.dtype === void 0 ? 1 : bitsOf(storage.dtype) / 8;
    if (count !== BigInt(storage.count)) {
      throw fail("size-mismatch", `storage ${quoted$1(key)} has ${count} elements, its pickle says ${storage.count}`, {
        offset: at
      });
    }
    const data = at + 8, size = storage.count * unit;
    if (!(data + size <= store.size)) {
      throw fail("truncated", `storage ${quoted$1(key)} reaches beyond the file`, { offset: at });
    }
    out.set(key, { size, read: (from, to, into) => store.read(data + from, to - from, into) });
    at = data + size;
  }
  return out;
}
function describe(value) {
  return typeof value === "number" || typeof value === "bigint" ? String(value) : isKind(value, "tuple") ? "a tuple" : "no number";
}

// checkpoint/formats/torch/_tar.ts
const BLOCK = 512;
async function readTar(store, broken) {
  const out = /* @__PURE__ */ new Map();
  for (let at = 0; at + BLOCK <= store.size; ) {
    const head = await store.read(at, BLOCK), bad = (reason) => broken("tar", reason, { offset: at });
    if (head.every((b) => b === 0)) break;
    const text = (from, to) => String.fromCharCode(...head.subarray(from, to)).split("\0")[0];
    const octal = (from, to) => /^ *[0-7]+ *$/.test(text(from, to)) ? parseInt(text(from, to), 8) : NaN;
    const sum = head.reduce((n, b, k) => n + (k >= 148 && k < 156 ? 32 : b), 0);
    if (octal(148, 156) !== sum) throw bad("the checksum of a header does not fit");
    const name = text(0, 100).replace(/^\.\//, ""), size = octal(124, 136), kind = text(156, 157);
    if (!Number.isSafeInteger(size)) throw bad("the size of a member is no number");
    if (at + BLOCK + size > store.size) throw broken("truncated", "a member reaches beyond the file", { offset: at });
    if (kind === "0" || kind === "") {
      if (out.has(name)) throw broken("duplicate-key", `member ${JSON.stringify(name)} comes twice`, { offset: at });
      out.set(name, { at: at + BLOCK, size });
    } else if (kind !== "5") throw bad("a member is neither a file nor a folder");
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return out;
}

// checkpoint/formats/torch/_read_tar.ts
async function readTorchTar(store, options) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  const members = await readTar(store, fail);
  const member = (name) => {
    const found = members.get(name);
    if (found === void 0) throw fail("missing-record", `it has no member ${quoted$1(name)}; torch's tars do`);
    return partOf(store, found.at, found.size);
  };
  const pickles = { broken: fail, inert: options.onUnknown === "inert" };
  const records = /* @__PURE__ */ new Map();
  const storages = await storagesOf(cursorOf(member("storages"), pickles), records, fail);
  const tensors = await tensorsOf(cursorOf(member("tensors"), pickles), storages, fail);
  const persistent = (id) => {
    const tensor = tensors.get(keyOf(id, fail));
    if (tensor === void 0) throw fail("missing-record", "its object names a tensor that is not in the file");
    return tensor;
  };
  const root = await cursorOf(member("pickle"), { ...pickles, persistent }).pickle();
  const find = (key) => records.get(key);
  return torchCheckpoint(store.name, root, { bigEndian: false, find }, /* @__PURE__ */ new Map(), options, fail, () => store.close());
}
async function storagesOf(cursor, records, fail) {
  const out = /* @__PURE__ */ new Map();
  const put = (key, storage) => {
    if (out.has(key)) throw fail("duplicate-key", `storage ${quoted$1(key)} comes twice`);
    out.set(key, storage);
  };
  for (let left = countOf(await cursor.pickle(), fail); left > 0; left--) {
    const [id, , type] = itemsOf(await cursor.pickle(), 3, fail), key = keyOf(id, fail);
    const dtype = isKind(type, "global") ? STORAGES.get(type.name) : void 0;
    if (dtype === void 0) throw fail("bad-pickle", "the type of a storage is no storage class");
    const count = Number((await cursor.longs(1))[0]), size = count * (bitsOf(dtype) / 8);
    if (!(count >= 0 && size <= cursor.left())) {
      throw fail("truncated", `storage ${quoted$1(key)} reaches beyond the file`);
    }
    const read = cursor.skip(size);
    put(key, { kind: "storage", key, dtype, count, start: 0 });
    records.set(key, { size, read });
  }
  const views = await cursor.pickle();
  if (!Array.isArray(views)) throw fail("bad-pickle", "its list of views is no list");
  for (const view of views) {
    const [target, root, offset, length] = itemsOf(view, 4, fail), whole = out.get(keyOf(root, fail));
    if (whole === void 0) throw fail("missing-record", "a view of a storage that is not in the file");
    const start = countOf(offset, fail), count = countOf(length, fail);
    if (start + count > whole.count) throw fail("view-out-of-bounds", "the view of a storage leaves it");
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
    if (storage === void 0) throw fail("missing-record", `the storage of tensor ${quoted$1(key)} is not in the file`);
    const axes = Number(BigInt.asUintN(32, (await cursor.longs(1))[0]));
    if (axes > 64) throw fail("limit", "a tensor has more than 64 axes");
    const numbers = (await cursor.longs(2 * axes + 1)).map((n) => Number.isSafeInteger(Number(n)) ? Number(n) : n);
    const tuple = (items) => ({ kind: "tuple", items });
    const args = [storage, numbers[2 * axes], tuple(numbers.slice(0, axes)), tuple(numbers.slice(axes, 2 * axes))];
    if (out.has(key)) throw fail("duplicate-key", `tensor ${quoted$1(key)} comes twice`);
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

// checkpoint/formats/torch/_read_zip.ts
async function readTorchZip(store, zip, options) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  const { members } = zip, [first = ""] = members.keys(), top = first.slice(0, first.indexOf("/") + 1);
  for (const name of members.keys()) {
    const rest = name.slice(top.length);
    if (top === "" || top === "../../" || top === "./" || !name.startsWith(top)) {
      throw fail("zip", `member ${quoted$1(name)} is outside of the top folder ${quoted$1(top)}`);
    }
    if (/[\0\\]/.test(rest) || rest.split("/").includes("..")) {
      throw fail("path", `member ${quoted$1(name)} has a strange name`);
    }
  }
  if (members.has(top + "constants.pkl")) {
    throw fail("unsupported", "it is a TorchScript archive, which holds code; save the state dict instead");
  }
  const text = async (name, most, detail) => {
    const member = members.get(top + name);
    if (member === void 0) return void 0;
    if (member.size > most) throw fail(detail, `its record ${quoted$1(name)} has ${member.size} bytes`);
    return String.fromCharCode(...await zip.read(member)).trim();
  };
  const version = await text("version", 32, "unsupported") ?? await text(".data/version", 32, "unsupported");
  if (version !== void 0 && !/^([1-9]|10)$/.test(version)) {
    throw fail("unsupported", `its format has version ${quoted$1(version)}, lensor reads 1 to 10`);
  }
  const order = await text("byteorder", 32, "bad-byteorder") ?? "little";
  if (order !== "little" && order !== "big") throw fail("bad-byteorder", `its byte order is ${quoted$1(order)}`);
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

// checkpoint/zip/_crc32.ts
const LITTLE = 1 << 25;
function crc32For(bytes) {
  return bytes < LITTLE ? plainCrc32 : hostCrc32() ?? plainCrc32;
}
function plainCrc32(bytes, before = 0) {
  const t = table$1 ??= made();
  let c = ~before, i = 0;
  for (const end = bytes.length - 7; i < end; i += 8) {
    c ^= bytes[i] | bytes[i + 1] << 8 | bytes[i + 2] << 16 | bytes[i + 3] << 24;
    c = t[1792 | c & 255] ^ t[1536 | c >>> 8 & 255] ^ t[1280 | c >>> 16 & 255] ^ t[1024 | c >>> 24] ^ t[768 | bytes[i + 4]] ^ t[512 | bytes[i + 5]] ^ t[256 | bytes[i + 6]] ^ t[bytes[i + 7]];
  }
  for (; i < bytes.length; i++) c = c >>> 8 ^ t[(c ^ bytes[i]) & 255];
  return ~c >>> 0;
}
let table$1;
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
  const zlib = host.process?.getBuiltinModule?.("node:zlib"), crc32 = zlib?.crc32;
  return crc32 && ((bytes, before = 0) => {
    if (bytes.length <= MOST$1) return crc32(bytes, before);
    let crc = before;
    for (let at = 0; at < bytes.length; at += MOST$1) crc = crc32(bytes.subarray(at, at + MOST$1), crc);
    return crc;
  });
}
const MOST$1 = 1 << 30;

// checkpoint/zip/_inflate.ts
function inflate(packed, size) {
  return run(packed, size, false);
}
function inflateStart(packed, size) {
  return run(packed, size, true);
}
function run(packed, size, partial) {
  const out = new Uint8Array(size);
  let at = 0, i = 0, held = 0, count = 0;
  const bits = (n) => {
    while (count < n) {
      if (i >= packed.length) throw END;
      held |= packed[i++] << count;
      count += 8;
    }
    const value = held & (1 << n) - 1;
    held >>>= n;
    count -= n;
    return value;
  };
  const symbol = (code) => {
    while (count < 15 && i < packed.length) {
      held |= packed[i++] << count;
      count += 8;
    }
    const entry = code.table[held & (1 << code.longest) - 1], length = entry & 15;
    if (entry === 0 || length > count) throw END;
    held >>>= length;
    count -= length;
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
        i -= count >> 3;
        held = count = 0;
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
  return at === size && i - (count >> 3) === packed.length ? out : void 0;
}
const END = Symbol("broken stream");
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
  const table = new Uint16Array(1 << longest);
  for (let s = 0; s < lengths.length; s++) {
    const length = lengths[s];
    if (!length) continue;
    let code = next[length]++, reversed = 0;
    for (let k = 0; k < length; k++, code >>= 1) reversed = reversed << 1 | code & 1;
    for (let k = reversed; k < table.length; k += 1 << length) table[k] = s << 4 | length;
  }
  return { table, longest };
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
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const LENGTHS = [...running(LENGTH_BITS.slice(0, 28), 3), 258];
const DISTANCE_BITS = Array.from({ length: 30 }, (_, i) => Math.max(0, (i >> 1) - 1));
const DISTANCES = running(DISTANCE_BITS, 1);
const FIXED = [
  codeOf(Array.from({ length: 288 }, (_, s) => s < 144 ? 8 : s < 256 ? 9 : s < 280 ? 7 : 8)),
  codeOf(new Uint8Array(30).fill(5))
];
function running(widths, start) {
  let base = start;
  return widths.map((width) => (base += 1 << width) - (1 << width));
}

// checkpoint/zip/_summer.ts
const NEAR = 1 << 18, FAR = 1 << 24;
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
    return both$2(shared.done, () => near(crc, at, shared.left, out)).then(
      (half) => crc32(out.subarray(shared.left), half)
    );
  };
}

// checkpoint/zip/_zip_directory.ts
async function readDirectory(store, fail) {
  const { at, size, count } = await findDirectory(store, fail);
  return parseDirectory(await store.read(at, size), count, at, fail);
}
const END_SIZE = 22;
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
  let border = base + end, found = short;
  if (border >= 20) {
    const locator = viewOf(await store.read(border - 20, 20));
    if (locator.getUint32(0, true) === 117853008) {
      const where = wide(locator, 8, fail);
      if (where + 56 > border - 20) {
        throw fail("zip", "its zip64 record lies outside of the file", { offset: border - 20 });
      }
      found = wideRecord(viewOf(await store.read(where, 56)), short, fail);
      border = where;
    }
  }
  if (found === short && (short.count === 65535 || short.size === 4294967295 || short.at === 4294967295)) {
    throw fail("zip", "it lacks the zip64 record that its end record asks for", { offset: border });
  }
  if (found.at + found.size !== border) {
    throw fail("zip", "its directory is not where its end record says", { offset: border });
  }
  if (found.count * 46 > found.size) {
    throw fail("zip", `its directory cannot hold ${found.count} members`, { offset: found.at });
  }
  return found;
}
function wideRecord(view, short, fail) {
  if (view.getUint32(0, true) !== 101075792) throw fail("zip", "its zip64 record is missing");
  if (view.getUint32(16, true) !== 0 || view.getUint32(20, true) !== 0) throw fail("zip", "it is one disk of several");
  const long = { count: wide(view, 32, fail), size: wide(view, 40, fail), at: wide(view, 48, fail) };
  const agrees = (a, b, all) => a === b || a === all;
  if (agrees(short.count, long.count, 65535) && agrees(short.size, long.size, 4294967295) && agrees(short.at, long.at, 4294967295)) return long;
  throw fail("zip", "its two end records contradict each other");
}
function parseDirectory(bytes, count, base, fail) {
  const view = viewOf(bytes), list = [];
  let i = 0;
  for (let k = 0; k < count; k++) {
    if (i + 46 > bytes.length || view.getUint32(i, true) !== 33639248) {
      throw fail("zip", `its directory ends after ${k} of ${count} members`, { offset: base + i });
    }
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((o) => view.getUint16(i + o, true));
    const next = i + 46 + nameLength + extraLength + noteLength;
    if (next > bytes.length) throw fail("zip", "its directory is cut", { offset: base + i });
    const name = memberName(bytes.subarray(i + 46, i + 46 + nameLength));
    const bad = (detail, reason) => fail(detail, `member ${quoted$1(name)} ${reason}`, { offset: base + i });
    const flags = view.getUint16(i + 8, true), method = view.getUint16(i + 10, true);
    if (flags & 8257) throw bad("unsupported", "is encrypted");
    if (method !== 0 && method !== 8) throw bad("unsupported", `uses compression method ${method}`);
    if (view.getUint32(i + 38, true) >>> 28 === 10) throw bad("zip", "is a symbolic link");
    const extra = bytes.subarray(i + 46 + nameLength, i + 46 + nameLength + extraLength);
    const fields = widened([24, 20, 42].map((o) => view.getUint32(i + o, true)), extra);
    if (!fields) throw bad("zip", "has a broken zip64 field");
    const [size, packed, at] = fields;
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
  if (i !== bytes.length) throw fail("zip", `its directory holds more than its ${count} members`, { offset: base + i });
  return placed$1(list, base, fail);
}
function placed$1(list, base, fail) {
  const sorted = list.toSorted((a, b) => a.at - b.at), out = /* @__PURE__ */ new Map();
  for (const [k, member] of sorted.entries()) {
    member.limit = sorted[k + 1]?.at ?? base;
    if (member.least > member.limit) {
      throw fail("zip", `member ${quoted$1(member.name)} reaches into what follows`, { offset: member.at });
    }
  }
  for (const { least: _, ...member } of list) {
    if (out.has(member.name)) throw fail("zip", `member ${quoted$1(member.name)} comes twice`, { offset: member.at });
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

// checkpoint/zip/_zip.ts
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
      throw fail("crc", `the checksum of ${quoted$1(member.name)} does not fit: its bytes have changed`, {
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
  throw fail("zip", `${quoted$1(member.name)} does not unpack to the ${member.size} bytes it declares`, {
    offset: member.at
  });
}
function dataOffset(store, member, fail) {
  return then(store.read(member.at, Math.min(30 + member.nameLength, member.limit - member.at)), (bytes) => {
    const view = viewOf(bytes), bad = (reason) => fail("zip", `member ${quoted$1(member.name)} ${reason}`, { offset: member.at });
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

// checkpoint/formats/_read_torch.ts
const pickleFormat = {
  name: "pickle",
  sniff: (head) => head[0] === 128 && head[1] >= 2 && head[1] <= 5,
  read: readTorchLegacy
};
const tarFormat = { name: "tar", sniff: (head) => hasText(head, "ustar", 257), read: readTorchTar };
const torchZipFormat = { name: "torch", sniff: () => true, read: readArchive };
async function readTorch(store, options) {
  const head = await store.read(0, Math.min(store.size, 512));
  const checkpoint = hasText(head, "PK") ? readArchive(store, options) : [pickleFormat, tarFormat].find((format) => format.sniff(head, store))?.read(store, options);
  if (checkpoint === void 0) throw broken(store.name, "bad-magic", "it is no file of torch.save", { offset: 0 });
  return checkpoint;
}
async function readArchive(store, options) {
  const zip = await openZip(store, { verify: options.verify ?? true, zeroIsNone: true });
  return await readTorchZip(store, zip, options);
}

// checkpoint/formats/_read_sharded.ts
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
      if (typeof file !== "string") throw fail("index-json", `the shard of ${quoted$1(name)} is no text`, { path: name });
      let shard = shards.get(file);
      if (shard === void 0) shards.set(file, shard = await openShard(store, file, options, fail));
      if (!shard.specs.has(name) && !shard.raw?.has(name)) {
        throw fail("missing-tensor", `it is not in its shard ${quoted$1(file)}`, { path: name });
      }
      owner.set(name, shard);
    }
    for (const [file, shard] of shards) {
      for (const name of [...shard.specs.keys(), ...shard.raw?.keys() ?? []]) {
        if (owner.get(name) === shard) continue;
        throw fail("extra-tensor", `shard ${quoted$1(file)} holds it, but the index does not say so`, { path: name });
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
    read: (name, range, into) => found(store.name, owner, name).read(name, range, into),
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

// checkpoint/formats/_read_tfjs.ts
const DTYPES$1 = /* @__PURE__ */ new Map([
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
      const bytes = joined$1(store.name, shards);
      let at = 0;
      for (const weight of weights) {
        const [name, entry] = await weightOf$1(weight, bytes, at, fail);
        if (entries.has(name)) throw fail("duplicate-key", "the name comes twice", { path: name });
        entries.set(name, entry);
        at += entry.taken;
      }
      if (at !== bytes.size) throw fail("trailing-bytes", `${bytes.size - at} bytes of its shards belong to no weight`);
    }
  } catch (error) {
    close();
    throw error;
  }
  return located(store.name, entries, /* @__PURE__ */ new Map(), close);
}
async function weightOf$1(json, bytes, at, fail) {
  const name = memberOf(json, "name"), sizes = memberOf(json, "shape"), type = memberOf(json, "dtype");
  if (typeof name !== "string") throw fail("index-json", "a weight has no name");
  const dtype = typeof type === "string" ? DTYPES$1.get(type) : void 0;
  if (dtype === void 0) throw fail("bad-dtype", "its dtype is not known", { path: name });
  if (!Array.isArray(sizes)) throw fail("bad-shape", "its shape is no list", { path: name });
  const shape = checkedShape(sizes.map(plainInteger), dtype, name, fail), n = count(shape);
  const quantized = memberOf(json, "quantization");
  if (dtype === "string") {
    const stored2 = await textsEnd(bytes, at, n, name, fail) - at;
    return [name, {
      dtype,
      shape,
      taken: stored2,
      length: stored2,
      bytes: (from, to) => bytes.read(at + from, to - from)
    }];
  }
  const decode = quantized === void 0 ? void 0 : decoder(quantized, dtype, name, fail);
  const stored = decode ? n * decode.width : bytesIn(shape, dtype), size = bitsOf(dtype) / 8;
  if (at + stored > bytes.size) {
    throw fail("truncated", `it needs ${stored} bytes, its shards have ${bytes.size - at} left`, { path: name });
  }
  if (!decode) {
    return [name, { dtype, shape, taken: stored, bytes: (from, to, into) => bytes.read(at + from, to - from, into) }];
  }
  const { width, run } = decode;
  return [name, {
    dtype,
    shape,
    taken: stored,
    stored: { dtype: decode.stored, bytes: stored },
    bytes: (from, to) => then(bytes.read(at + from / size * width, (to - from) / size * width), run)
  }];
}
function decoder(json, dtype, path, fail) {
  const type = memberOf(json, "dtype"), bad = (reason) => fail("quantization", reason, { path });
  if (type === "float16" && dtype === "float32") {
    return {
      stored: "float16",
      width: 2,
      run: (codes) => bytesOf$1(Float32Array.from(new Uint16Array(codes.buffer, codes.byteOffset, codes.length / 2), fromFloat16))
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
    stored: type,
    width,
    run(bytes) {
      const codes = width === 1 ? bytes : new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
      return bytesOf$1(
        dtype === "float32" ? Float32Array.from(codes, (q) => q * scale + min) : Int32Array.from(codes, (q) => toEven(q * scale + min))
      );
    }
  };
}
function toEven(x) {
  const low = Math.floor(x), rest = x - low;
  return rest > 0.5 || rest === 0.5 && low % 2 !== 0 ? low + 1 : low;
}
const bytesOf$1 = (values) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
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
function joined$1(name, files) {
  const size = files.reduce((n, f) => n + f.size, 0);
  return {
    name,
    size,
    close: () => {
    },
    read(at, length, into) {
      within$3({ name, size }, at, length);
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

// checkpoint/formats/_read_json.ts
const LARGEST = 1e8;
const jsonFormat = { name: "json", sniff: (head) => opens(head, 0), read: readJson };
async function readJson(store, options) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  if (store.size > LARGEST) throw fail("limit", `its JSON has more than ${LARGEST} bytes`);
  const json = parseJson(await store.read(0, store.size), "index-json", fail);
  if (memberOf(json, "weight_map") !== void 0) return await readSharded(store, json, options, fail);
  if (memberOf(json, "weightsManifest") !== void 0) return await readTfjs(store, json, fail);
  throw fail("index-json", "it has neither a weight_map nor a weightsManifest");
}

// checkpoint/formats/_npy_header.ts
const LONGEST_NPY = 12 + 1e4;
const DTYPES = /* @__PURE__ */ new Map([
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
function parseNpyHeader(start, size, broken) {
  if (size < 10) throw broken("truncated", `it has ${size} bytes, a header needs 10`);
  if (String.fromCharCode(...start.subarray(0, 6)) !== "NUMPY") throw broken("bad-magic", "it is no npy file");
  const major = start[6], minor = start[7];
  if (major < 1 || major > 3 || minor !== 0) {
    throw broken("unsupported", `its version is ${major}.${minor}, lensor reads 1.0 to 3.0`);
  }
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength), begin = major === 1 ? 10 : 12;
  if (start.length < begin) throw broken("truncated", "its header is cut");
  const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true), data = begin + length;
  if (data > size) throw broken("truncated", `its header of ${length} bytes does not fit into ${size}`);
  if (length > LONGEST_NPY - 12) throw broken("npy-header", `its header has ${length} bytes, numpy reads up to 10000`);
  const fields = parseLiteral(textOf(start.subarray(begin, data), major, broken), broken);
  if (!(fields instanceof Map)) throw broken("npy-header", "its header is no dict");
  const names = [...fields.keys()].toSorted().join();
  if (names !== "descr,fortran_order,shape") {
    throw broken("npy-header", "its header has other keys than descr, fortran_order, shape");
  }
  const fortran = fields.get("fortran_order");
  if (typeof fortran !== "boolean") throw broken("npy-header", "fortran_order is neither True nor False");
  const header = {
    ...dtypeOf(fields.get("descr"), broken),
    fortran,
    shape: shapeOf(fields.get("shape"), broken),
    data
  };
  checkSize(header, size - data, broken);
  return header;
}
function textOf(bytes, major, broken) {
  if (major < 3) return String.fromCharCode(...bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw broken("npy-header", "its header is no UTF-8");
  }
}
function dtypeOf(descr, broken) {
  const [, order, code] = typeof descr === "string" && /^([<>=|])([a-zA-Z]\d+)$/.exec(descr) || [];
  const dtype = DTYPES.get(code ?? "");
  if (dtype !== void 0) return { dtype, bigEndian: order === ">" };
  const shown = typeof descr === "string" ? quoted$1(descr) : "of several fields";
  throw broken("bad-dtype", `its dtype is ${shown}; lensor reads plain numbers, save it as one of those`);
}
function shapeOf(shape, broken) {
  const sizes = shape !== null && typeof shape === "object" && "tuple" in shape ? shape.tuple : void 0;
  if (sizes === void 0) throw broken("bad-shape", "its shape is no tuple");
  if (sizes.length > 64) throw broken("limit", "it has more than 64 axes");
  return sizes.map((size) => {
    if (typeof size !== "bigint" || size < 0n) throw broken("bad-shape", "a size in its shape is no count");
    if (size > BigInt(Number.MAX_SAFE_INTEGER)) throw broken("overflow", `a size of ${size} is too large`);
    return Number(size);
  });
}
function checkSize({ shape, dtype }, room, broken) {
  const width = [...DTYPES].find(([, d]) => d === dtype)[0].slice(1);
  const bytes = shape.reduce((n, size) => n * BigInt(size), BigInt(width));
  if (bytes >= 1n << 64n) throw broken("overflow", "its shape overflows");
  if (bytes > BigInt(room)) throw broken("truncated", `its shape takes ${bytes} bytes, ${room} follow the header`);
  if (bytes < BigInt(room)) throw broken("trailing-bytes", `${BigInt(room) - bytes} bytes follow the last element`);
}
function parseLiteral(text, broken) {
  let i = 0;
  const bad = (reason) => broken("npy-header", `${reason} at character ${i} of its header`);
  const space = () => {
    while (" 	\r\n".includes(text[i] ?? "x")) i++;
  };
  const match = (pattern) => {
    pattern.lastIndex = i;
    const found = pattern.exec(text)?.[0];
    i += found?.length ?? 0;
    return found;
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
    const integer = match(/-?\d{1,30}L?\b/y);
    if (integer !== void 0) return BigInt(integer.replace("L", ""));
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
      if (out2.has(key)) throw broken("duplicate-key", `its header has ${quoted$1(key)} twice`);
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

// checkpoint/formats/_read_npy.ts
const npyFormat = { name: "npy", sniff: (head) => hasText(head, "NUMPY"), read: readNpy };
const npzFormat = {
  name: "npz",
  sniff: (members) => members.some((n) => n.endsWith(".npy")) && !members.some((n) => n.endsWith("/data.pkl")),
  read: (store, _options, zip) => readNpz(store, zip)
};
async function readNpy(store) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  const header = parseNpyHeader(await store.read(0, Math.min(store.size, LONGEST_NPY)), store.size, fail);
  const entry = entryOf(header, (from, to, into) => store.read(from, to - from, into));
  return located(store.name, /* @__PURE__ */ new Map([["", entry]]), /* @__PURE__ */ new Map(), () => store.close());
}
async function readNpz(store, zip) {
  const entries = /* @__PURE__ */ new Map();
  for (const member of zip.members.values()) {
    const name = member.name.replace(/\.npy$/, "");
    const fail = (detail, reason, place) => broken(store.name, detail, reason, { ...place, path: name });
    if (entries.has(name)) throw fail("duplicate-key", "the name comes twice");
    const header = parseNpyHeader(await zip.peek(member, LONGEST_NPY), member.size, fail);
    entries.set(name, entryOf(header, (from, to, into) => zip.read(member, from, to, into)));
  }
  return located(store.name, entries, /* @__PURE__ */ new Map(), () => store.close());
}
function entryOf({ dtype, shape, fortran, bigEndian, data }, read) {
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

// checkpoint/formats/_protobuf.ts
function fieldsOf$1(bytes, broken) {
  const out = [], reader = { bytes, at: 0 };
  while (reader.at < bytes.length) {
    const key = varint(reader, broken), id = Number(key >> 3n), wire = Number(key & 7n);
    if (id === 0 || key >> 32n) throw broken("protobuf", "a field has no number", { offset: reader.at });
    if (wire === 0) out.push({ id, value: varint(reader, broken) });
    else if (wire === 1 || wire === 5) out.push({ id, data: take(reader, wire === 1 ? 8 : 4, broken) });
    else if (wire === 2) out.push({ id, data: take(reader, Number(varint(reader, broken)), broken) });
    else throw broken("protobuf", `a field has wire type ${wire}`, { offset: reader.at });
  }
  return out;
}
function varints(fields, id, broken) {
  const out = [];
  for (const field of fields) {
    if (field.id !== id) continue;
    if (field.value !== void 0) out.push(field.value);
    const reader = { bytes: field.data ?? new Uint8Array(), at: 0 };
    while (reader.at < reader.bytes.length) out.push(varint(reader, broken));
  }
  return out;
}
function signedVarints(fields, id, broken) {
  return varints(fields, id, broken).map((n) => BigInt.asIntN(64, n));
}
function numbers(fields, id, width, broken) {
  const parts = fields.filter((f) => f.id === id).map((f) => f.data ?? new Uint8Array(1));
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const part of parts) {
    if (part.length % width) throw broken("protobuf", "numbers are cut");
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
function varint(reader, broken) {
  let low = 0, high = 0n;
  for (let k = 0; k < 10; k++) {
    const b = reader.bytes[reader.at++];
    if (b === void 0) throw broken("truncated", "its message is cut", { offset: reader.bytes.length });
    if (k < 4) low |= (b & 127) << 7 * k;
    else high |= BigInt(b & 127) << BigInt(7 * k);
    if (b < 128) return BigInt.asUintN(64, BigInt(low) | high);
  }
  throw broken("protobuf", "a number has more than ten bytes", { offset: reader.at });
}
function take(reader, length, broken) {
  if (!(length <= reader.bytes.length - reader.at)) {
    throw broken("truncated", `its message is cut: a field of ${length} bytes`, { offset: reader.at });
  }
  return reader.bytes.subarray(reader.at, reader.at += length);
}

// checkpoint/formats/_read_onnx.ts
const TYPES$1 = /* @__PURE__ */ new Map([
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
const DATA_FIELDS = [4, 5, 6, 7, 9, 10, 11];
const onnxFormat = {
  name: "onnx",
  // A message whose fields 1 to 8 are numbers (wire type 0) or have a length (2)
  sniff(head) {
    const field = (head[0] ?? 0) >> 3, wire = (head[0] ?? 0) & 7;
    return field >= 1 && field <= 8 && (wire === 0 || wire === 2);
  },
  read: readOnnx
};
async function readOnnx(store) {
  const fail = (detail, reason, place) => broken(store.name, detail, reason, place);
  if (store.size >= 2 ** 31) throw fail("limit", "a model of ONNX has less than 2 GiB");
  const bytes = await store.read(0, store.size), files = /* @__PURE__ */ new Map(), entries = /* @__PURE__ */ new Map();
  const close = () => {
    for (const file of files.values()) file.close();
    store.close();
  };
  try {
    for (const model of fieldsOf$1(bytes, fail)) {
      if (model.id !== 7) continue;
      for (const graph of fieldsOf$1(dataOf(model, fail), fail)) {
        if (graph.id !== 5) continue;
        const [name, entry] = await tensorOf(dataOf(graph, fail), store, files, fail);
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
async function tensorOf(bytes, store, files, fail) {
  const fields = fieldsOf$1(bytes, fail), last = (id) => fields.findLast((f) => f.id === id);
  const name = utf8(last(8)?.data ?? new Uint8Array(), fail);
  const bad = (detail, reason) => fail(detail, reason, { path: name });
  const code = Number(last(2)?.value ?? 0n), [dtype, own] = TYPES$1.get(code) ?? [];
  if (dtype === void 0 || own === void 0) throw bad("bad-dtype", `its data type ${code} is not known`);
  const shape = checkedShape(signedVarints(fields, 1, fail), dtype, name, fail), size = bytesIn(shape, dtype);
  if (last(14)?.value === 1n) {
    const at = await externalOf(fields, store, files, name, fail);
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
  const given = new Set(fields.map((f) => f.id).filter((id) => DATA_FIELDS.includes(id)));
  if (given.size > 1) throw bad("size-mismatch", "it has data in several fields");
  const elements = given.has(9) && dtype !== "string" ? last(9)?.data ?? new Uint8Array() : typedOf(fields, dtype, own, given, fail);
  if (dtype === "string") {
    if (fields.filter((f) => f.id === 6).length !== count(shape)) {
      throw bad("size-mismatch", "it has another number of texts than its shape");
    }
  } else if (elements.length !== size) {
    throw bad("size-mismatch", `its shape takes ${size} bytes, its data have ${elements.length}`);
  }
  return [name, { dtype, shape, length: elements.length, bytes: (from, to) => elements.slice(from, to) }];
}
function typedOf(fields, dtype, own, given, fail) {
  if (given.size && !given.has(own)) return new Uint8Array();
  switch (own) {
    case 4:
      return numbers(fields, 4, 4, fail);
    case 10:
      return numbers(fields, 10, 8, fail);
    case 6:
      return textsOf(fields.filter((f) => f.id === 6).map((f) => dataOf(f, fail)));
    default: {
      const values = varints(fields, own, fail);
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
async function externalOf(fields, store, files, path, fail) {
  const keys = /* @__PURE__ */ new Map();
  for (const field of fields) {
    if (field.id !== 13) continue;
    const pair = fieldsOf$1(dataOf(field, fail), fail), text = (id) => utf8(pair.findLast((f) => f.id === id)?.data ?? new Uint8Array(), fail);
    keys.set(text(1), text(2));
  }
  const decimal = (key) => {
    const digits = keys.get(key);
    if (digits === void 0) return void 0;
    const n = Number(digits);
    if (!/^\d{1,16}$/.test(digits) || !Number.isSafeInteger(n)) {
      throw fail("bad-offset", `its ${key} ${quoted$1(digits)} is no offset`, { path });
    }
    return n;
  };
  const location = keys.get("location"), offset = decimal("offset") ?? 0, length = decimal("length");
  const plain = (detail, reason) => fail(detail, reason, { path });
  let file = files.get(location ?? "");
  if (file === void 0) files.set(location ?? "", file = await openBeside(store, location, plain));
  return { file, offset, length };
}
function utf8(bytes, fail) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw fail("protobuf", "a text is no UTF-8");
  }
}

// checkpoint/formats/_read_zip.ts
const ZIP_FORMATS = [npzFormat, torchZipFormat];
const zipFormat = {
  name: "zip",
  sniff: (head) => hasText(head, "PK") || hasText(head, "PK"),
  async read(store, options) {
    const zip = await openZip(store, { verify: options.verify ?? true, zeroIsNone: false });
    const names = [...zip.members.keys()];
    if (names.length === 0) throw broken(store.name, "zip", "it is an empty archive");
    const format = ZIP_FORMATS.find((format2) => format2.sniff(names));
    if (format === void 0) throw broken(store.name, "bad-magic", "it is a zip archive without weights");
    const checkpoint = await format.read(store, options, zip);
    return checkpoint.format === void 0 ? { ...checkpoint, format: format.name } : checkpoint;
  }
};

// checkpoint/formats/registry.ts
const FORMATS = [
  zipFormat,
  // Before pickles: a header of 640 bytes begins with 80 02 00 00 too
  safetensorsFormat,
  pickleFormat,
  tarFormat,
  npyFormat,
  ggufFormat,
  jsonFormat,
  // Last: it has no mark, and much parses as a message
  onnxFormat
];
async function formatOf(store) {
  const head = await store.read(0, Math.min(store.size, 512));
  for (const format of FORMATS) if (await format.sniff(head, store)) return format;
  return void 0;
}

// checkpoint/formats/_read_any.ts
async function readAny(store, options = {}) {
  const format = await formatOf(store);
  if (format === void 0) {
    const detail = store.size < 8 ? "truncated" : "bad-magic";
    throw broken(store.name, detail, "it is in no format that lensor knows", { offset: 0 });
  }
  const checkpoint = await format.read(store, options);
  return checkpoint.format === void 0 ? { ...checkpoint, format: format.name } : checkpoint;
}

// checkpoint/_open_options.ts
const CHOICES = /* @__PURE__ */ new Map([
  ["whole", [true, false]],
  ["names", ["plain", "file"]],
  ["onUnknown", ["error", "inert"]],
  ["verify", [true, false]],
  ["redirects", ["same-host", "any"]]
]);
function checkOpenOptions(options) {
  checkOptions("open a checkpoint", options, [...CHOICES.keys(), "sha256", "unwrap"]);
  for (const [name, value] of Object.entries(options ?? {})) {
    const choices = CHOICES.get(name);
    if (value === void 0 || choices?.includes(value)) continue;
    if (name === "unwrap") {
      if (typeof value === "string" && value !== "") continue;
      const found = describe$1(value);
      throw new LensorError("type", `Cannot open a checkpoint: unwrap is ${found}; give "usual" or a key of the file`);
    }
    if (choices === void 0) {
      if (typeof value === "string" && /^[0-9a-f]{64}$/i.test(value)) continue;
      throw new LensorError("type", `Cannot open a checkpoint: sha256 is ${describe$1(value)}; give 64 hex digits`);
    }
    throw new LensorError(
      "type",
      `Cannot open a checkpoint: ${name} is ${describe$1(value)}; use one of ${quoteNames(choices.map(String))}`
    );
  }
}

// checkpoint/from_bytes.ts
async function fromBytes(bytes, name = "bytes", options = {}) {
  checkOpenOptions(options);
  if (!(bytes instanceof Uint8Array)) {
    throw new LensorError("type", `Cannot read "${name}": expected a Uint8Array, found ${describe$1(bytes)}`);
  }
  const store = bytesStore(bytes, name);
  return await closingOnError(store, () => readAny(store, options));
}

// checkpoint/stores/_http_store.ts
const FIRST = 1 << 16;
const ATTEMPTS = 4;
const PAUSE = 100;
const STALLED = 6e4;
const REDIRECTS = 5;
async function openHttp(target, anywhere = false) {
  const name = nameOf(target);
  const first = await request(target, name, 0, FIRST, anywhere);
  const { head, size, tag, url } = first;
  async function read(at, length, into) {
    within$3({ name, size }, at, length);
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
        for await (const piece of piecesOf$1(response)) {
          if (piece.length > length - done) throw broken(name, "http", "the server sent more than it was asked for");
          out.set(piece, done);
          done += piece.length;
        }
        if (done === before) throw new Error("the server sent nothing");
      } catch (error) {
        if (error instanceof LensorError && !isPassing(error) || isRefusal(error)) throw named$2(name, error);
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
          const size = sizeOf(response), parts = [];
          let got = 0;
          for await (const piece of piecesOf$1(response)) {
            if ((got += piece.length) > length) {
              throw broken(name, "http", "the server sent more than it was asked for");
            }
            parts.push(piece);
          }
          const head = new Uint8Array(await new Blob(parts).arrayBuffer());
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
      if (error instanceof LensorError && !isPassing(error) || isRefusal(error)) throw named$2(name, error);
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
const PASSING = "http-busy";
const isPassing = (error) => error.detail === PASSING;
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
const range = (response) => /^bytes (\d{1,16})-(\d{1,16})\/(\d{1,16})$/.exec(response.headers.get("content-range") ?? "");
const startOf = (response) => Number(range(response)?.[1] ?? NaN);
const sizeOf = (response) => Number(range(response)?.[3] ?? NaN);
const tagOf = (response) => response.headers.get("etag") ?? response.headers.get("last-modified") ?? "";
async function* piecesOf$1(response) {
  const reader = response.body?.getReader();
  if (reader === void 0) return;
  try {
    for (; ; ) {
      let timer;
      const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error("the transfer stalled")), STALLED);
      });
      const { value, done } = await Promise.race([reader.read(), late]).finally(() => clearTimeout(timer));
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {
    });
  }
}
function pause(failures) {
  return new Promise((done) => setTimeout(done, PAUSE * 2 ** (failures - 1)));
}
function gaveUp(name, error) {
  return named$2(name, error, `, after ${ATTEMPTS} attempts`);
}
function named$2(name, error, when = "") {
  if (error instanceof LensorError) return error;
  const why = error instanceof Error ? error.message.split("\n")[0] : String(error);
  return new LensorError("io", `Cannot read "${name}": ${why}${when}`, { file: name, cause: error });
}
function isRefusal(error) {
  return error instanceof Error && error.name === "NotCapable";
}

// checkpoint/stores/file.ts
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
  const text = String(target);
  if (!(target instanceof URL) && !/^file:\/\//i.test(text)) {
    if (typeof target !== "string" || text === "" || text.includes("\0")) {
      throw new LensorError("type", `Cannot open ${JSON.stringify(text)}: expected a path or a file: URL`);
    }
    return text;
  }
  const url = new URL(text);
  if (url.protocol !== "file:") {
    throw new LensorError("unsupported", `Cannot open "${text}": expected a path or a file: URL`, { file: text });
  }
  let path;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    throw new LensorError("type", `Cannot open "${text}": its escapes are no UTF-8`);
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

// checkpoint/stores/_open_file.ts
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
    within$3({ name, size }, at, length);
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
    const other = isSharable(into) ? openAgain(host, path, about) : void 0;
    const left = Math.floor(into.length / 2);
    return other && { left, done: fillAside(other, path, at + left, into.subarray(left)) };
  }
  return {
    name,
    size,
    read(at, length, into) {
      check(at, length);
      const out = into ?? new Uint8Array(length), shared = share(at, out);
      if (shared === void 0) return fill(at, out);
      return both$2(shared.done, () => fill(at, out.subarray(0, shared.left))).then(() => out);
    },
    share,
    close() {
      if (open) file.close();
      open = false;
    },
    sibling: (other) => openSibling(host, path, other)
  };
}
const LARGE = 1 << 23;
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
const rest = (bytes, done) => done === 0 ? bytes : bytes.subarray(done);
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

// checkpoint/stores/_open_store.ts
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
    const found = Array.from(digest, (b) => b.toString(16).padStart(2, "0")).join("");
    if (found === want.toLowerCase()) return { ...bytesStore(bytes, store.name), ...pick$1(store) };
    throw broken(store.name, "sha256", `its SHA-256 is ${found}, not ${want.toLowerCase()}`);
  });
}
const pick$1 = ({ close, sibling }) => ({ close, ...sibling && { sibling } });

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
    for (const path of pathsOf$1(cfg)) {
      out.set(path, await openCheckpoint(placed(path, options.base), { names: "file", unwrap: "state_dict" }));
    }
    return out;
  } catch (error) {
    for (const checkpoint of out.values()) checkpoint.close?.();
    throw error;
  }
}
function pathsOf$1(cfg) {
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
function placed(path, base) {
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

// checkpoint/views/renamed.ts
function renamed(checkpoint, options) {
  checkOptions("rename a checkpoint", options, ["prefix", "rename"]);
  const { prefix = "", rename = (name) => name } = options, { raw, tied, shared, stored, unreadable, name: file, keys: _, ...rest } = checkpoint;
  const start = prefix === "" || prefix.endsWith(".") ? prefix : prefix + ".";
  const old = /* @__PURE__ */ new Map(), fresh = /* @__PURE__ */ new Map();
  for (const name of [...checkpoint.specs.keys(), ...raw?.keys() ?? [], ...unreadable?.keys() ?? []]) {
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
  const pick = (from) => new Map([...from].flatMap(([name, value]) => fresh.has(name) ? [[fresh.get(name), value]] : []));
  const groups = (from) => from.map((names) => names.flatMap((n) => fresh.get(n) ?? [])).filter((names) => names.length > 1);
  return {
    ...rest,
    name: file,
    specs: pick(checkpoint.specs),
    read: (name, range, into) => checkpoint.read(found(file, old, name), range, into),
    ...raw && { raw: pick(raw), readRaw: (name) => checkpoint.readRaw(found(file, old, name)) },
    ...stored && { stored: pick(stored) },
    ...unreadable && { unreadable: pick(unreadable) },
    ...tied && { tied: groups(tied) },
    ...shared && { shared: groups(shared) }
  };
}

// checkpoint/views/renames.ts
function renames(rules, options) {
  checkOptions("rename", options, ["python"]);
  if (!Array.isArray(rules)) {
    throw new LensorError("type", `Cannot rename: expected a list of [pattern, replacement], found ${describe$1(rules)}`);
  }
  const compiled = rules.map((rule, i) => compile(rule, i, options?.python ?? false));
  return (name) => compiled.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), name);
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
      `Cannot rename: the pattern of rule ${i + 1}, ${describe$1(source)}, does not compile`,
      {
        cause: error
      }
    );
  }
}
const fromPython = (source) => source.replaceAll("(?P<", "(?<").replace(/\(\?P=(\w+)\)/g, "\\k<$1>").replaceAll("\\Z", "$").replaceAll("\\A", "^");
function replacementOf(python) {
  return python.replaceAll("$", "$$$$").replace(
    /\\(?:g<(\w+)>|([1-9]\d?)|(.))/gs,
    (_, group, digits, other) => {
      const name = group ?? digits;
      if (name === "0") return "$&";
      if (name !== void 0) return /^\d+$/.test(name) ? "$" + name.padStart(2, "0") : `$<${name}>`;
      return other === "n" ? "\n" : other === "t" ? "	" : other === "\\" ? "\\" : `\\${other}`;
    }
  );
}

// checkpoint/_entries.ts
function sizedEntries(given) {
  if (typeof given?.[Symbol.iterator] !== "function") {
    throw new LensorError("type", `Cannot write tensors: expected a list of entries, found ${describe$1(given)}`);
  }
  const names = /* @__PURE__ */ new Set();
  return [...given].map((item) => {
    const entry = toEntry(item), { name, dtype, shape } = entry;
    if (names.has(name)) throw refusal("unused", name, "the name is given twice");
    names.add(name);
    const bits = BigInt(sizeOf$1(shape)) * BigInt(bitsOf(dtype));
    if (bits % 8n !== 0n) throw refusal("shape", name, `its elements of ${dtype} do not fill whole bytes`);
    if (bits / 8n > BigInt(Number.MAX_SAFE_INTEGER)) throw refusal("limit", name, "it is larger than 2^53 bytes");
    return { ...entry, bytes: Number(bits / 8n), read: (...args) => entry.read(...args) };
  });
}
const PIECE = 1 << 21;
const LARGEST_WRITE = 8 << 20;
async function writeEntries(entries, put) {
  const turns = [];
  let ahead, n = 0;
  for (const piece of piecesOf(entries)) {
    const before = ahead;
    if (piece.range === void 0 && before) await put(await before);
    if (piece.range === void 0) {
      ahead = void 0;
      const bytes = await bytesOf(piece);
      for (let at = 0; at < bytes.length; at += LARGEST_WRITE) await put(bytes.subarray(at, at + LARGEST_WRITE));
    } else {
      const next = ahead = bytesOf(piece, turns[n++ % 2] ??= new Uint8Array(PIECE));
      next.catch(() => {
      });
      if (before) await put(await before);
    }
  }
  if (ahead) await put(await ahead);
}
function* piecesOf(entries) {
  for (const entry of entries) {
    const n = sizeOf$1(entry.shape);
    if (!entry.elementwise || isRaw(entry.dtype)) yield { entry };
    else {
      const step = PIECE * 8 / bitsOf(entry.dtype);
      for (let from = 0; from < n; from += step) yield { entry, range: [from, Math.min(n, from + step)] };
    }
  }
}
async function bytesOf({ entry, range }, memory) {
  if (range === void 0 || memory === void 0) return checked$1(entry, await entry.read(), entry.bytes);
  const bytes = (range[1] - range[0]) * bitsOf(entry.dtype) / 8;
  const into = fromBytes$1(memory.subarray(0, bytes), entry.dtype);
  return checked$1(entry, await entry.read(range, into), bytes);
}
function refusal(code, path, reason) {
  return new LensorError(code, `Cannot write ${quoted$1(path)}: ${reason}`, { path });
}
function toEntry(item) {
  const entry = isPair(item) ? { name: item[0], ...item[1], read: readerOf(item[1]) } : item;
  const { name, dtype } = entry ?? {};
  if (typeof name !== "string") {
    throw new LensorError(
      "type",
      `Cannot write a tensor: its name is ${describe$1(name)}; give [name, tensor] or an entry`
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
function checked$1(entry, values, bytes) {
  const { name, dtype } = entry;
  if (!(isRaw(dtype) ? values instanceof Uint8Array : holds$1(values, dtype))) {
    throw refusal("type", name, `${describe$1(values)} does not hold ${dtype}`);
  }
  if (values.byteLength !== bytes) {
    throw refusal("shape", name, `its shape takes ${bytes} bytes, ${values.byteLength} were given`);
  }
  return toBytes(values);
}

// checkpoint/writers/_flusher.ts
const STRETCH = 1 << 26;
function flusher(open) {
  let file, unsent = 0, last, failure;
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
      last = file.syncData().catch((error) => void (failure ??= { error }));
      return before;
    },
    async end() {
      await last;
      file?.close();
      if (failure) throw failure.error;
    }
  };
}

// checkpoint/writers/_replace_file.ts
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

// checkpoint/writers/write_npy.ts
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
  if (fortran) out.set(transposed$1(out.slice(header.length), tensor), header.length);
  return out;
}
const CODES = /* @__PURE__ */ new Map([
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
function transposed$1(bytes, { shape, dtype }) {
  const size = bytesOf$2(dtype), back = shape.toReversed();
  return strided(bytes, back, stridesOf(shape).toReversed(), size, 0, count(shape));
}
function stridesOf(shape) {
  let step = 1;
  return shape.toReversed().map((n) => (step *= n) / n).toReversed();
}

// checkpoint/zip/_write_zip.ts
const DATE = 33;
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
      const start = at, count = directory.length / 7;
      for (const part of directory) append(part);
      const size = at - start, record = at;
      append(
        fields([4, 101075792], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, size], [
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
    for (let k = 0, rest = value; k < bytes; k++, rest = Math.floor(rest / 256)) out[at++] = rest % 256;
  }
  return out;
}

// checkpoint/writers/write_npz.ts
async function writeNpz(entries, target, options) {
  const plan = planOf$1(entries, options);
  await replaceFile(target, (put) => writePlan$1(plan, put));
}
async function toNpz(entries, options) {
  const parts = [];
  await writePlan$1(planOf$1(entries, options), (bytes) => void parts.push(bytes.slice()));
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
function planOf$1(given, options) {
  checkOptions("write npz", options, ["compress"]);
  return { compress: options?.compress ?? false, entries: sizedEntries(given).map((e) => [e, npyHeader(e, false)]) };
}
async function writePlan$1({ entries, compress }, put) {
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

// checkpoint/writers/write_safetensors.ts
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
const NAMES$2 = new Map(
  DTYPE_NAMES.map(([name, dtype], rank) => [dtype, [rank, name]])
);
function planOf(given, options) {
  checkOptions("write safetensors", options, ["metadata"]);
  const entries = sizedEntries(given);
  for (const { name, dtype } of entries) {
    if (name === "__metadata__") throw refusal("unsupported", name, "the format keeps this name for itself");
    if (!NAMES$2.has(dtype)) throw refusal("unsupported", name, `safetensors has no name for ${dtype}`);
  }
  const rank = (dtype) => NAMES$2.get(dtype)[0];
  entries.sort((a, b) => rank(b.dtype) - rank(a.dtype) || compareUtf8(a.name, b.name));
  const header = headerOf(entries, metadataOf(options?.metadata));
  return { header, entries, size: entries.reduce((n, e) => n + e.bytes, 0) };
}
function metadataOf(given) {
  if (given === void 0) return void 0;
  if (typeof given !== "object" || given === null) {
    throw new LensorError("type", `Cannot write metadata: expected a Map or an object, found ${describe$1(given)}`);
  }
  const pairs = given instanceof Map ? [...given] : Object.entries(given);
  for (const [key, value] of pairs) {
    if (typeof key === "string" && typeof value === "string" && key.isWellFormed() && value.isWellFormed()) continue;
    throw new LensorError("type", `Cannot write metadata ${describe$1(key)}: expected text, found ${describe$1(value)}`);
  }
  return pairs.sort(([a], [b]) => compareUtf8(a, b));
}
function headerOf(entries, metadata) {
  const parts = [];
  if (metadata) parts.push(`"__metadata__":{${metadata.map(([k, v]) => `${text(k)}:${text(v)}`).join(",")}}`);
  let at = 0;
  for (const { name, dtype, shape, bytes } of entries) {
    const code = NAMES$2.get(dtype)[1];
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
const text = (s) => JSON.stringify(s);
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

// checkpoint/writers/write_sharded_safetensors.ts
async function writeShardedSafetensors(entries, target, options) {
  checkOptions("write sharded safetensors", options, ["metadata", "maxShardBytes"]);
  const most = options?.maxShardBytes ?? 5e9;
  if (typeof most !== "number" || !(most >= 1)) {
    throw new LensorError(
      "range",
      `Cannot write sharded safetensors: maxShardBytes is ${describe$1(most)}; use a number from 1 on`
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
  const pairs = given instanceof Map ? [...given] : Object.entries(given ?? {}), text = (x) => JSON.stringify(x);
  for (const [key, value] of pairs) {
    if (typeof value === "string" && key !== "total_size") continue;
    throw new LensorError(
      "type",
      `Cannot write metadata ${describe$1(key)}: expected text under a name other than "total_size"`
    );
  }
  const total = groups.flat().reduce((n, e) => n + e.bytes, 0);
  const metadata = [`"total_size": ${total}`, ...pairs.map(([k, v]) => `${text(k)}: ${text(v)}`)];
  const map = groups.flatMap((group, k) => group.map((e) => `${text(e.name)}: ${text(names[k])}`));
  const object = (lines) => `{
    ${lines.join(",\n    ")}
  }`;
  return new TextEncoder().encode(`{
  "metadata": ${object(metadata)},
  "weight_map": ${object(map)}
}
`);
}
const digits = (n) => String(n).padStart(5, "0");
function randomId() {
  return [...crypto.getRandomValues(new Uint8Array(4))].map((b) => b.toString(16).padStart(2, "0")).join("");
}

// checkpoint/views/suggest_rename.ts
function suggestRename(checkpoint, wanted) {
  const asIs = [...checkpoint.specs].filter(([name, spec]) => meets(wanted.get(name), spec)).length;
  let best;
  for (const [says, restyle] of STYLES) {
    const renamed = new Map([...checkpoint.specs].map(([name, spec]) => [restyle(name), spec]));
    if (renamed.size < checkpoint.specs.size || says && [...renamed.keys()].every((n) => checkpoint.specs.has(n))) {
      continue;
    }
    const { prefix, add, matched } = bestExchange(renamed, wanted);
    if (matched <= (best?.matched ?? asIs)) continue;
    const rename = (name) => {
      const styled = restyle(name);
      return styled.startsWith(prefix) ? add + styled.slice(prefix.length) : styled;
    };
    best = { prefix, add, matched, says: [says, inWords(prefix, add)].filter(Boolean).join(", then "), rename };
  }
  return best;
}
const WRAPPERS$1 = /(^|\.)(?:module|_orig_mod|_fsdp_wrapped_module|_checkpoint_wrapped_module)(?=\.)/g;
const unwrapped = (name) => name.replace(WRAPPERS$1, "$1").replace(/\.{2,}/g, ".").replace(/^\./, "");
const modern = (name) => name.replace(/(^|\.)gamma$/, "$1weight").replace(/(^|\.)beta$/, "$1bias");
const STYLES = [
  ["", (name) => name],
  ["take the names of wrappers out", unwrapped],
  ["call gamma and beta weight and bias", modern],
  ["take the names of wrappers out and call gamma and beta weight and bias", (name) => modern(unwrapped(name))]
];
function inWords(prefix, add) {
  if (prefix && add) return `exchange the prefix "${prefix}" for "${add}"`;
  return prefix ? `take off the prefix "${prefix}"` : add ? `put the prefix "${add}" before` : "";
}
const meets = (want, have) => want !== void 0 && sameShape(want.shape, have.shape);
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
const MOST = 2e3;
function* exchanges(a, b) {
  for (let i = a.length, j = b.length; i >= 0 && j >= 0; ) {
    const left = a.lastIndexOf(".", i - 1), right = b.lastIndexOf(".", j - 1);
    if (a.slice(left + 1, i) !== b.slice(right + 1, j)) return;
    yield `${a.slice(0, left + 1)}\0${b.slice(0, right + 1)}`;
    if (left < 0 || right < 0) return;
    [i, j] = [left, right];
  }
}
const lastOf = (name) => name.slice(name.lastIndexOf(".") + 1);

// tree/dict.ts
function bareObject() {
  return Object.setPrototypeOf({}, null);
}
function dict(entries) {
  const out = bareObject();
  let empty = true;
  for (const [name, value] of entries) {
    out[name] = value;
    empty = false;
  }
  return empty ? EMPTY : out;
}
function mapDict(from, names, fn) {
  let out;
  for (const name of names) {
    const before = from[name], after = fn(before, name);
    if (after === before) continue;
    out ??= Object.assign(bareObject(), from);
    out[name] = after;
  }
  return out ?? from;
}
function keysOf(from) {
  return from === EMPTY ? NONE : Object.keys(from);
}
const EMPTY = Object.freeze(bareObject());
const NONE = [];

// tree/module.ts
function module$1(type, parts = {}) {
  if (typeof type !== "string" || type === "") {
    throw new LensorError("type", `Cannot build a module: its type must be a name, found ${describe$1(type)}`);
  }
  checkOptions(`build ${type}`, parts, PARTS);
  const seen = /* @__PURE__ */ new Set();
  const params = collect(type, "param", parts.params, isParam, seen);
  const buffers = collect(type, "buffer", parts.buffers, isParam, seen);
  const children = collect(type, "child", parts.children, isModule, seen);
  for (const name of parts.absent ?? []) checkName(type, name, seen);
  const bases = parts.bases ?? [];
  const order = {
    ...params.order && { params: params.order },
    ...buffers.order && { buffers: buffers.order },
    ...children.order && { children: children.order }
  };
  const node = {
    type,
    directBases: parts.directBases ?? bases.slice(0, 1),
    bases,
    attrs: dict(Object.entries(parts.attrs ?? {})),
    params: params.dict,
    buffers: buffers.dict,
    children: children.dict,
    ...parts.absent?.length && { absent: parts.absent },
    ...parts.ties?.length && { ties: parts.ties },
    ...parts.init !== void 0 && { init: parts.init },
    ...Object.keys(order).length && { order },
    ...parts.extra && Object.keys(parts.extra).length && { extra: dict(Object.entries(parts.extra)) }
  };
  return node;
}
function tensor(shape, options = {}) {
  checkOptions("build a tensor", options, TENSOR$1);
  sizeOf$1(shape);
  const dtype = options.dtype ?? "float32";
  checkDType(dtype);
  const { initial, key, axes, value } = options;
  return {
    shape: [...shape],
    dtype,
    trainable: options.trainable ?? true,
    persistent: options.persistent ?? true,
    ...initial !== void 0 && { initial },
    ...key !== void 0 && { key },
    ...axes !== void 0 && { axes },
    ...value !== void 0 && { value },
    origin: options.origin ?? []
  };
}
function isModule(x) {
  return typeof x === "object" && x !== null && "type" in x && "params" in x && "children" in x;
}
function isParam(x) {
  return typeof x === "object" && x !== null && "shape" in x && "dtype" in x && "origin" in x;
}
const PARTS = ["params", "buffers", "children", "attrs", "bases", "directBases", "absent", "ties", "init", "extra"];
const TENSOR$1 = ["dtype", "trainable", "persistent", "initial", "key", "axes", "value", "origin"];
function collect(type, what, named, fits, seen) {
  const entries = Array.isArray(named) ? [...named] : Object.entries(named ?? {});
  for (const [name, node] of entries) {
    checkName(type, name, seen);
    if (!fits(node)) {
      const help = what === "child" ? "build it with module or a layer" : "build it with tensor";
      throw new LensorError("type", `Cannot build ${type}: ${what} "${name}" is ${describe$1(node)}; ${help}`, {
        path: name
      });
    }
  }
  const result = dict(entries), order = entries.map(([name]) => name);
  return Object.keys(result).every((name, i) => name === order[i]) ? { dict: result } : { dict: result, order };
}
function checkName(type, name, seen) {
  if (typeof name !== "string" || name === "" || name.includes(".") || !name.isWellFormed()) {
    const why = name === "" ? "it is empty" : typeof name === "string" && name.includes(".") ? "it holds a dot" : "it is no well-formed text";
    throw new LensorError("type", `Cannot build ${type}: ${describe$1(name)} is no name: ${why}`);
  }
  if (seen.has(name)) {
    throw new LensorError(
      "range",
      `Cannot build ${type}: the name "${name}" is given twice; params, buffers and children share one name space`,
      {
        path: name
      }
    );
  }
  seen.add(name);
}

// tree/walk.ts
function namesOf(node, what) {
  const keys = keysOf(node[what]), order = node.order?.[what];
  if (!order) return keys;
  const ordered = new Set(order);
  return [...order.filter((name) => Object.hasOwn(node[what], name)), ...keys.filter((name) => !ordered.has(name))];
}
function own$1(from, name) {
  return Object.hasOwn(from, name) ? from[name] : void 0;
}
function join(a, b) {
  return a === "" ? b : b === "" ? a : `${a}.${b}`;
}
function find(model, path) {
  if (path === "") return { kind: "module", node: model };
  const names = path.split(".");
  let here = model;
  for (let i = 0; i < names.length; i++) {
    const name = names[i], child = own$1(here.children, name);
    if (child) {
      here = child;
      continue;
    }
    if (i < names.length - 1) return void 0;
    const param = own$1(here.params, name);
    if (param) return { kind: "param", node: param };
    const buffer = own$1(here.buffers, name);
    return buffer && { kind: "buffer", node: buffer };
  }
  return { kind: "module", node: here };
}
function mapTensors(model, fn) {
  return mapNode(model, "", NO_ALIAS, fn);
}
function eachTensor(model, fn) {
  mapTensors(model, (param, path, kind) => (fn(param, path, kind), param));
}
function eachModule(model, fn, path = "") {
  fn(model, path);
  for (const name of namesOf(model, "children")) eachModule(model.children[name], fn, join(path, name));
}
function aliasesOf(node, path, around) {
  if (!node.ties?.length) return around;
  return /* @__PURE__ */ new Set([...around, ...node.ties.map(([alias]) => join(path, alias))]);
}
const NO_ALIAS = /* @__PURE__ */ new Set();
function withParts(node, params, buffers, children) {
  if (params === node.params && buffers === node.buffers && children === node.children) return node;
  return { ...node, params, buffers, children };
}
function mapNode(node, path, around, fn) {
  const aliases = aliasesOf(node, path, around), prefix = path === "" ? "" : path + ".";
  const leaf = (kind) => (param, name) => {
    const here = prefix + name;
    return aliases.size > 0 && aliases.has(here) ? param : fn(param, here, kind);
  };
  return withParts(
    node,
    mapDict(node.params, namesOf(node, "params"), leaf("param")),
    mapDict(node.buffers, namesOf(node, "buffers"), leaf("buffer")),
    mapDict(node.children, namesOf(node, "children"), (child, name) => mapNode(child, prefix + name, aliases, fn))
  );
}

// tree/optic.ts
function lens(label, get, put, path = label) {
  return {
    label,
    get,
    over(whole, fn) {
      const before = get(whole), after = fn(before, path);
      return Object.is(before, after) ? whole : put(whole, after);
    }
  };
}
function compose(first, second) {
  const both = {
    label: `${first.label}.${second.label}`,
    over: (whole, fn) => first.over(whole, (part, path) => second.over(part, (inner, below) => fn(inner, join(path, below))))
  };
  return isLens(first) && isLens(second) ? { ...both, get: (whole) => second.get(first.get(whole)) } : both;
}
function set(optic, whole, part) {
  return optic.over(whole, () => part);
}
function list(optic, whole) {
  const found = [];
  optic.over(whole, (part, path) => {
    found.push([path, part]);
    return part;
  });
  return found;
}
function isLens(optic) {
  return "get" in optic;
}

// tree/select.ts
const tensors = leaves("tensors", () => true);
const params = leaves("params", (_, __, kind) => kind === "param");
const buffers = leaves("buffers", (_, __, kind) => kind === "buffer");
function matching(fn) {
  return leaves(fn.name ? `matching(${fn.name})` : "matching", fn);
}
function ofType(types, ...names) {
  const wanted = typeNames(types), label = `ofType(${[wanted.join(", "), ...names].map((s) => `"${s}"`).join(", ")})`;
  return {
    label,
    over(model, fn) {
      const homes = /* @__PURE__ */ new Set();
      eachOfType(model, "", wanted, (path) => homes.add(path));
      return mapTensors(model, (param, path, kind) => {
        const dot = path.lastIndexOf("."), name = path.slice(dot + 1);
        const fits = names.length ? names.includes(name) : kind === "param";
        return fits && homes.has(dot < 0 ? "" : path.slice(0, dot)) ? fn(param, path) : param;
      });
    }
  };
}
function outermost(types) {
  const wanted = typeNames(types);
  const over = (node, path, fn) => isOfType(node, wanted) ? fn(node, path) : withChildren(node, (child, name) => over(child, join(path, name), fn));
  return { label: `outermost("${wanted.join(", ")}")`, over: (model, fn) => over(model, "", fn) };
}
function innermost(types) {
  const wanted = typeNames(types);
  const contains = (node) => Object.values(node.children).some((child) => isOfType(child, wanted) || contains(child));
  const over = (node, path, fn) => {
    if (isOfType(node, wanted) && !contains(node)) return fn(node, path);
    return withChildren(node, (child, name) => over(child, join(path, name), fn));
  };
  return { label: `innermost("${wanted.join(", ")}")`, over: (model, fn) => over(model, "", fn) };
}
function at(path) {
  if (typeof path !== "string") throw new LensorError("type", `Cannot enter ${describe$1(path)}: expected a path`);
  return {
    label: path,
    get: (model) => moduleAt(model, path),
    over: (model, fn) => replaceAt(model, path, (part) => fn(part, path))
  };
}
function missing(param) {
  return param.value === void 0 || param.value.kind === "parts" && param.value.parts.some((p) => p.value === void 0);
}
function trainable(param) {
  return param.trainable;
}
function both$1(...all) {
  return (param, path) => all.every((holds) => holds(param, path));
}
function not(predicate) {
  return (param, path) => !predicate(param, path);
}
function isOfType(node, types) {
  return types.includes(node.type) || node.bases.some((base) => types.includes(base)) || node.directBases.some((base) => types.includes(base));
}
function typeNames(types) {
  return (typeof types === "string" ? types.split(",") : [...types]).map((name) => name.trim());
}
function moduleAt(model, path) {
  const found = find(model, path);
  if (found?.kind === "module") return found.node;
  const names = path.split(".");
  let here = model, depth = 0;
  for (; depth < names.length; depth++) {
    const child = own$1(here.children, names[depth]);
    if (!child) break;
    here = child;
  }
  const place = names.slice(0, depth).join("."), wrong = names[depth], known = [...namesOf(here, "children")];
  const what = found ? `it is a tensor; enter the module that holds it` : void 0;
  const near = nearest(wrong, known)[0];
  const has = `${place || here.type} has ${known.length ? quoteNames(known) : "no modules"}`;
  const hint = known.length > 6 && near ? `${has}; did you mean "${join(place, near)}"` : has;
  throw new LensorError("no-match", `Cannot enter "${path}" of ${model.type}: ${what ?? hint}`, { path });
}
function replaceAt(model, path, fn) {
  moduleAt(model, path);
  const down = (node, names) => {
    const [first, ...rest] = names;
    if (first === void 0) return fn(node);
    return withParts(node, node.params, node.buffers, mapDict(node.children, [first], (child) => down(child, rest)));
  };
  return down(model, path === "" ? [] : path.split("."));
}
function leaves(label, holds) {
  return {
    label,
    over: (model, fn) => mapTensors(model, (p, path, kind) => holds(p, path, kind) ? fn(p, path) : p)
  };
}
function withChildren(node, fn) {
  return withParts(node, node.params, node.buffers, mapDict(node.children, namesOf(node, "children"), fn));
}
function eachOfType(node, path, types, fn) {
  if (isOfType(node, types)) fn(path);
  for (const name of namesOf(node, "children")) eachOfType(node.children[name], join(path, name), types, fn);
}

// tree/focus.ts
function focus(model) {
  return step(model, "");
}
function step(model, path) {
  moduleAt(model, path);
  return {
    label: path,
    get: (whole) => moduleAt(whole, path),
    over: (whole, fn) => replaceAt(whole, path, (part) => fn(part, path)),
    child: (name) => step(model, join(path, name)),
    param: (name) => leaf$1(model, path, "params", name),
    buffer: (name) => leaf$1(model, path, "buffers", name)
  };
}
function leaf$1(model, path, what, name) {
  const full = join(path, name);
  const read = (whole) => {
    const home = moduleAt(whole, path), found = own$1(home[what], name);
    if (found) return found;
    const known = namesOf(home, what);
    const has = known.length ? `${path || home.type} has ${quoteNames(known)}` : `${path || home.type} has no ${what}`;
    throw new LensorError("no-match", `Cannot focus on "${full}" of ${whole.type}: ${has}`, { path: full });
  };
  read(model);
  return {
    label: full,
    get: read,
    over(whole, fn) {
      const before = read(whole), after = fn(before, full);
      if (after === before) return whole;
      return replaceAt(whole, path, (home) => {
        const changed = mapDict(home[what], [name], () => after);
        return what === "params" ? withParts(home, changed, home.buffers, home.children) : withParts(home, home.params, changed, home.children);
      });
    }
  };
}

// tree/transform.ts
function transform(model, fn) {
  return below$1(model, "", fn);
}
function below$1(node, path, fn) {
  const children = mapDict(
    node.children,
    namesOf(node, "children"),
    (child, name) => below$1(child, join(path, name), fn)
  );
  return fn(withParts(node, node.params, node.buffers, children), path);
}

// tree/with_child.ts
function withChild(node, name, child, options = {}) {
  checkOptions(`add "${name}" to ${node.type}`, options, ["before", "after"]);
  if (options.before !== void 0 && options.after !== void 0) {
    throw new LensorError("range", `Cannot add "${name}" to ${node.type}: both before and after are given; choose one`);
  }
  const taken = own$1(node.params, name) ?? own$1(node.buffers, name) ?? own$1(node.children, name) ?? node.absent?.includes(name);
  if (taken) throw new LensorError("range", `Cannot add "${name}" to ${node.type}: it has one already`, { path: name });
  const names = [...namesOf(node, "children")], neighbour = options.before ?? options.after;
  const place = neighbour === void 0 ? names.length : names.indexOf(neighbour) + (options.before === void 0 ? 1 : 0);
  if (neighbour !== void 0 && !names.includes(neighbour)) {
    throw new LensorError(
      "no-match",
      `Cannot add "${name}" beside "${neighbour}": ${node.type} has ${quoteNames(names) || "no modules"}`,
      {
        path: neighbour
      }
    );
  }
  names.splice(place, 0, name);
  const grown = module$1(node.type, { children: names.map((n) => [n, n === name ? child : node.children[n]]) });
  const { children: _, ...others } = node.order ?? {}, order = { ...others, ...grown.order };
  const { order: __, ...rest } = node;
  return { ...rest, children: dict(Object.entries(grown.children)), ...Object.keys(order).length && { order } };
}

// tree/glob.ts
const DEEP = Symbol("**");
function parseGlob(pattern) {
  return expand(pattern, pattern).map((text) => {
    const segments = [];
    for (const name of text.split(".")) {
      if (name === "") refuse$1(pattern, "it holds an empty name");
      if (name === "**") {
        if (segments.at(-1) !== DEEP) segments.push(DEEP);
      } else if (name.includes("**")) refuse$1(pattern, '"**" stands for whole names only');
      else segments.push(name.includes("*") ? partial(name) : name);
    }
    return { segments, literal: segments.every((s) => typeof s === "string") };
  });
}
function expand(text, whole) {
  const close = text.indexOf("}"), open = text.lastIndexOf("{", close < 0 ? void 0 : close);
  if (close < 0 && open < 0) return [text];
  if (close < 0 || open < 0) refuse$1(whole, "its braces do not close");
  const texts = text.slice(open + 1, close).split(",").flatMap(
    (choice) => expand(text.slice(0, open) + choice + text.slice(close + 1), whole)
  );
  if (texts.length > 1e4) refuse$1(whole, "it has more than 10,000 choices");
  return texts;
}
function partial(name) {
  const parts = name.split("*").map((s) => s.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "su");
}
function refuse$1(pattern, why) {
  throw new LensorError("type", `Cannot read the pattern "${pattern}": ${why}; use names, "*", "**" and "{a,b}"`);
}

// tree/hidden.ts
const HIDDEN = Symbol("hidden");
const OWNER = Symbol("owner");
function isHidden(param) {
  return HIDDEN in param;
}
function outerOwner(param) {
  return isHidden(param) ? param[OWNER] : void 0;
}
function hideTensors(model, hide) {
  return hideBelow(model, "", NO_ALIAS, hide);
}
function showTensors(result, hidden, original) {
  if (result === hidden || hidden === original) return hidden === original ? result : original;
  let mine;
  const unmask = (now) => {
    if (!isHidden(now)) return now;
    mine ??= new Set(leavesOf(original));
    return mine.has(now[HIDDEN]) ? now[HIDDEN] : now;
  };
  const show = (now, from, was) => {
    if (was && (now === from || from === was)) return from === was ? now : was;
    const leaf = (what) => (param, name) => {
      const masked = from && own$1(from[what], name), before = was && own$1(was[what], name);
      if (masked && before && masked !== before) return before;
      return param === before ? param : unmask(param);
    };
    const params = mapDict(now.params, namesOf(now, "params"), leaf("params"));
    const buffers = mapDict(now.buffers, namesOf(now, "buffers"), leaf("buffers"));
    const children = mapDict(
      now.children,
      namesOf(now, "children"),
      (child, name) => show(child, from && own$1(from.children, name), was && own$1(was.children, name))
    );
    if (!was) return withParts(now, params, buffers, children);
    const keep = (a, b) => same$1(a, b) ? b : a;
    const shown = withParts(now, keep(params, was.params), keep(buffers, was.buffers), keep(children, was.children));
    const whole = shown.params === was.params && shown.buffers === was.buffers && shown.children === was.children;
    return whole && sameRest(now, was) ? was : shown;
  };
  return show(result, hidden, original);
}
function leavesOf(node) {
  return [
    ...Object.values(node.params),
    ...Object.values(node.buffers),
    ...Object.values(node.children).flatMap(leavesOf)
  ];
}
function hideBelow(node, path, around, hide) {
  const aliases = aliasesOf(node, path, around);
  const leaf = (kind) => (param, name) => {
    const here = join(path, name);
    if (isHidden(param) || aliases.has(here)) return param;
    const why = hide(param, here, kind);
    return why ? { ...param, [HIDDEN]: param, [OWNER]: why === true ? void 0 : why } : param;
  };
  return withParts(
    node,
    mapDict(node.params, namesOf(node, "params"), leaf("param")),
    mapDict(node.buffers, namesOf(node, "buffers"), leaf("buffer")),
    mapDict(
      node.children,
      namesOf(node, "children"),
      (child, name) => hideBelow(child, join(path, name), aliases, hide)
    )
  );
}
function same$1(a, b) {
  if (a === b) return true;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
function sameRest(a, b) {
  return a.type === b.type && a.attrs === b.attrs && a.ties === b.ties && a.init === b.init && a.order === b.order && a.extra === b.extra && a.absent === b.absent && a.bases === b.bases && a.directBases === b.directBases;
}

// tree/trie.ts
function compileGlobs(patterns, make) {
  let states = 0;
  const state = (stays) => ({
    id: states++,
    byName: /* @__PURE__ */ new Map(),
    byPart: [],
    stays,
    globs: [],
    paths: []
  });
  const root = state(false);
  for (const [id, globs] of patterns) {
    for (const { segments, literal } of globs) {
      let here = root;
      for (const segment of segments) {
        if (segment === DEEP) here = here.deep ??= state(true);
        else if (typeof segment === "string") {
          here = here.byName.get(segment) ?? put$1(here.byName, segment, state(false));
        } else here = byPart(here, segment, state);
      }
      if (literal) here.paths.push(id);
      (literal ? here.deep ??= state(true) : here).globs.push(id);
    }
  }
  const known = /* @__PURE__ */ new Map(), alone = [];
  const fresh = (all) => node(all, live, make(ends(all, "globs"), ends(all, "paths")));
  const live = (all) => {
    if (all.length === 1) return alone[all[0].id] ??= fresh(all);
    const id = all.length === 2 ? all[0].id * states + all[1].id : all.map((s) => s.id).join(",");
    return known.get(id) ?? put$1(known, id, fresh(all));
  };
  const first = [];
  enter(first, root);
  return live(first);
}
function node(all, live, here) {
  let next;
  const self = {
    here,
    dead: all.length === 0,
    step: (name) => {
      if (all.length === 0) return self;
      next ??= /* @__PURE__ */ new Map();
      return next.get(name) ?? put$1(next, name, live(after(all, name)));
    }
  };
  return self;
}
function ends(all, what) {
  const some = all.filter((s) => s[what].length > 0);
  return some.length === 1 ? some[0][what] : some.flatMap((s) => s[what]);
}
function after(all, name) {
  const out = [];
  for (const s of all) {
    if (s.stays) enter(out, s);
    const exact = s.byName.get(name);
    if (exact) enter(out, exact);
    for (const [part, next] of s.byPart) if (part.test(name)) enter(out, next);
  }
  return out;
}
function enter(out, s) {
  if (out.includes(s)) return;
  out.push(s);
  if (s.deep) enter(out, s.deep);
}
function byPart(here, part, state) {
  const known = here.byPart.find(([p]) => p.source === part.source);
  if (known) return known[1];
  const next = state(false);
  here.byPart.push([part, next]);
  return next;
}
function put$1(map, key, value) {
  map.set(key, value);
  return value;
}

// tree/where.ts
function optional$1(where) {
  return { optional: where };
}
function showWhere(where) {
  if (typeof where === "string") return `"${where}"`;
  if (where instanceof RegExp) return String(where);
  if (typeof where === "function") return where.name || "a predicate";
  if (Array.isArray(where)) return where.map(showWhere).join(", ");
  if (typeof where !== "object" || where === null) return describe$1(where);
  return "optional" in where ? showWhere(where.optional) : where.label;
}
function compileWhere(wheres, model, scope) {
  const atoms = [], patterns = [];
  const tests = [];
  const add = (where, rule, may) => {
    if (Array.isArray(where)) return where.forEach((w) => add(w, rule, may));
    if (typeof where === "object" && where !== null && "optional" in where) return add(where.optional, rule, true);
    const id = atoms.length, text = showWhereSafely(where);
    const optional2 = may || typeof where === "string" && where.endsWith("?");
    atoms.push({ rule, where, text, optional: optional2, matched: false });
    if (typeof where === "string") {
      patterns.push([id, parseGlob(where.endsWith("?") ? where.slice(0, -1) : where)]);
    } else tests.push([id, tester(where, model, scope)]);
  };
  wheres.forEach((where, rule) => add(where, rule, false));
  const found = (ids) => {
    if (ids.length === 0) return NOTHING;
    if (ids.length === 1) return { rules: [atoms[ids[0]].rule], ids };
    return { rules: [...new Set(ids.map((id) => atoms[id].rule))].sort((a, b) => a - b), ids };
  };
  const root = compileGlobs(patterns, (globs, paths) => {
    const all = found(paths.length ? [...paths, ...globs] : globs);
    return { param: all, buffer: scope === "tensors" ? all : found(paths) };
  });
  const note = (ids) => {
    if (ids === noted) return;
    for (const id of ids) atoms[id].matched = true;
    noted = ids;
  };
  let noted;
  const visit = (fn) => {
    const leaves = (from, names, kind, prefix, live, aliases) => {
      let out;
      for (const name of names) {
        const param = from[name], here = prefix + name;
        let { rules, ids } = live.step(name).here[kind];
        if (tests.length > 0) ({ rules, ids } = tested(param, here, kind, ids));
        if (rules.length === 0 || aliases.size > 0 && aliases.has(here)) continue;
        note(outerOwner(param) === void 0 ? ids : ids.filter((id) => atoms[id].where !== here));
        const after = fn(param, here, kind, rules);
        if (after === param) continue;
        out ??= Object.assign(bareObject(), from);
        out[name] = after;
      }
      return out ?? from;
    };
    const inside = (node, path, live, outer) => {
      if (live.dead && tests.length === 0) return node;
      const prefix = path === "" ? "" : path + ".", aliases = aliasesOf(node, path, outer);
      const names = namesOf(node, "children");
      const params = leaves(node.params, namesOf(node, "params"), "param", prefix, live, aliases);
      const buffers = leaves(node.buffers, namesOf(node, "buffers"), "buffer", prefix, live, aliases);
      const children = names.length === 0 ? node.children : mapDict(node.children, names, (child, name) => inside(child, prefix + name, live.step(name), aliases));
      return withParts(node, params, buffers, children);
    };
    return inside(model, "", root, NO_ALIAS);
  };
  const tested = (param, path, kind, ids) => {
    const more = tests.filter(([, test]) => test(param, path, kind)).map(([id]) => id);
    return found(more.length ? [...ids, ...more] : ids);
  };
  return { atoms, visit };
}
const NOTHING = { rules: [], ids: [] };
function tester(where, model, scope) {
  const broad = (kind) => kind === "param" || scope === "tensors";
  if (where instanceof RegExp) {
    const plain = new RegExp(where.source, where.flags.replace(/[gy]/g, ""));
    return (_, path, kind) => broad(kind) && plain.test(path);
  }
  if (typeof where === "function") return (param, path, kind) => broad(kind) && where(param, path);
  const paths = new Set(list(where, model).map(([path]) => path));
  return (_, path) => paths.has(path);
}
function showWhereSafely(where) {
  const fits = typeof where === "string" || where instanceof RegExp || typeof where === "function" || typeof where === "object" && where !== null && typeof where.over === "function";
  if (!fits) {
    throw new LensorError(
      "type",
      `Cannot select tensors by ${describe$1(where)}: expected a pattern, RegExp, traversal, predicate, or a list of these`
    );
  }
  return showWhere(where);
}

// tree/ties.ts
function tiesOf(model) {
  const all = /* @__PURE__ */ new Map();
  eachModule(model, (node, path) => {
    for (const [alias, owner] of node.ties ?? []) all.set(join(path, alias), join(path, owner));
  });
  for (const [alias, owner] of all) {
    let real = owner, steps = 0;
    while (all.has(real) && steps++ <= all.size) real = all.get(real);
    if (steps <= all.size) all.set(alias, real);
  }
  return all;
}
function withTies(model, all) {
  const homes = /* @__PURE__ */ new Map();
  for (const [alias, owner] of all) {
    const a = alias.split("."), o = owner.split(".");
    let depth = 0;
    while (depth < a.length - 1 && depth < o.length - 1 && a[depth] === o[depth]) depth++;
    const home = a.slice(0, depth).join("."), pair = [a.slice(depth).join("."), o.slice(depth).join(".")];
    homes.set(home, [...homes.get(home) ?? [], pair]);
  }
  const place = (node, path) => {
    const children = mapDict(node.children, namesOf(node, "children"), (child, name) => place(child, join(path, name)));
    const below = withParts(node, node.params, node.buffers, children), ties = homes.get(path);
    if (!ties && !node.ties) return below;
    if (ties && node.ties && JSON.stringify(ties) === JSON.stringify(node.ties)) return below;
    const { ties: _, ...rest } = below;
    return ties ? { ...rest, ties } : rest;
  };
  return place(model, "");
}
function ownerOf(model, path) {
  const seen = /* @__PURE__ */ new Set();
  let here = path;
  for (let next = path; next !== void 0 && !seen.has(next); next = tiedTo(model, here)) {
    seen.add(next);
    here = next;
  }
  return here;
}
function tiedTo(model, path) {
  const names = path.split(".");
  let node = model;
  for (let depth = 0; node && depth < names.length; depth++) {
    const rest = names.slice(depth).join("."), tie = node.ties?.find(([alias]) => alias === rest);
    if (tie) return join(names.slice(0, depth).join("."), tie[1]);
    node = own$1(node.children, names[depth]);
  }
  return void 0;
}

// tree/to_nested.ts
function toNested(model, leaf = spec) {
  const ties = tiesOf(model), made = /* @__PURE__ */ new Map();
  const leafAt = (param, path) => {
    const owner = ties.get(path) ?? path, found = owner === path ? void 0 : find(model, owner);
    if (!made.has(owner)) made.set(owner, leaf(found && found.kind !== "module" ? found.node : param, owner));
    return made.get(owner);
  };
  const nest = (node, path) => {
    const out = [];
    for (const what of ["params", "buffers"]) {
      for (const name of namesOf(node, what)) out.push([name, leafAt(node[what][name], join(path, name))]);
    }
    for (const name of namesOf(node, "children")) {
      const below = nest(node.children[name], join(path, name));
      if (Object.keys(below).length) out.push([name, below]);
    }
    return plainObject(out);
  };
  return nest(model, "");
}
const spec = ({ shape, dtype }) => ({ shape, dtype });

// layers/_check.ts
function argsOf(type) {
  const bad = (code, name, value, why) => new LensorError(code, `Cannot build ${type}: ${name} is ${describe$1(value)}; ${why}`);
  const size = (name, value, least = 0) => {
    const want = `use an integer from ${least} on`;
    if (typeof value !== "number") throw bad("type", name, value, want);
    if (!Number.isSafeInteger(value) || value < least) throw bad("range", name, value, want);
    return value;
  };
  const sizes = (name, value, rank, least = 0) => {
    if (!Array.isArray(value)) return new Array(rank).fill(size(name, value, least));
    if (value.length !== rank) {
      throw new LensorError(
        "shape",
        `Cannot build ${type}: ${name} has ${value.length} ${value.length === 1 ? "size" : "sizes"}; use one, or ${rank} in a list`
      );
    }
    return value.map((n, i) => size(`${name}[${i}]`, n, least));
  };
  return {
    bad,
    size,
    sizes,
    options: (given, ...known) => checkOptions(`build ${type}`, given, known),
    sizeOrSizes: (name, value, rank, least) => Array.isArray(value) ? sizes(name, value, rank, least) : size(name, value, least),
    integer(name, value) {
      if (typeof value !== "number") throw bad("type", name, value, "use an integer");
      if (!Number.isSafeInteger(value)) throw bad("range", name, value, "use an integer");
      return value;
    },
    flag(name, value) {
      if (typeof value !== "boolean") throw bad("type", name, value, "use true or false");
      return value;
    },
    real(name, value, low = -Infinity, high = Infinity) {
      const bounds = low === -Infinity ? "" : high === Infinity ? ` from ${low} on` : ` from ${low} to ${high}`;
      if (typeof value !== "number") throw bad("type", name, value, `use a number${bounds}`);
      if (!Number.isFinite(value) || value < low || value > high) {
        throw bad("range", name, value, `use a finite number${bounds}`);
      }
      return value;
    },
    word(name, value, words) {
      if (words.includes(value)) return value;
      const near = typeof value === "string" ? nearest(value, words)[0] : void 0;
      const help = near ? `did you mean "${near}"` : `use one of ${quoteNames(words, words.length)}`;
      throw bad(typeof value === "string" ? "unknown-name" : "type", name, value, help);
    },
    divides(divisor, d, name, n) {
      if (n % d === 0) return;
      throw new LensorError(
        "range",
        `Cannot build ${type}: ${divisor} ${d} does not divide ${name} ${n}; change one of them`
      );
    }
  };
}

// tree/classes/knowledge.ts
function axesOf(type, bases, attrs, name, shape) {
  const is = (base) => type === base || bases.includes(base);
  if (shape.length < 2) return void 0;
  if (is("_ConvNd")) {
    if (name !== "weight") return void 0;
    const across = is("_ConvTransposeNd") || attrs.transposed === true, groups = attrs.groups;
    return {
      in: [across ? 0 : 1],
      out: [across ? 1 : 0],
      ...typeof groups === "number" && groups > 1 && { groups },
      literal: true
    };
  }
  if (is("Bilinear") && name === "weight") return { in: [1, 2], out: [0], literal: true };
  const matrix = is("Linear") && name === "weight" || is("MultiheadAttention") && name.endsWith("proj_weight") || (is("RNNBase") || is("RNNCellBase")) && name.startsWith("weight");
  if (matrix) return shape.length === 2 ? { in: [1], out: [0], literal: true } : void 0;
  return kernelAxes(name);
}
function kernelAxes(name) {
  const kernel = /^(?:.*\/)?(?:|depthwise_|pointwise_|recurrent_)kernel(?::0)?$/.test(name);
  return kernel ? { in: [-2], out: [-1] } : void 0;
}
function initialOf(type, bases, name) {
  if (type !== "_NormBase" && !bases.includes("_NormBase")) return void 0;
  if (name === "running_mean" || name === "num_batches_tracked") return zeros;
  return name === "running_var" ? ones : void 0;
}

// tree/classes/torch_bases.ts
function torchBases(type) {
  const found = findBases(type);
  if (found) return found;
  const near = typeof type === "string" ? nearest(type, DIRECT.keys())[0] : void 0;
  const help = near ? `did you mean "${near}"` : "give bases yourself";
  throw new LensorError(
    "unknown-name",
    `Cannot find the bases of ${describe$1(type)}: torch.nn has no such class; ${help}`
  );
}
function findBases(type) {
  const directBases = DIRECT.get(type);
  return directBases && { directBases, bases: ancestors(directBases) };
}
function ancestors(direct) {
  return direct.flatMap((name) => [name, ...ancestors(DIRECT.get(name) ?? [])]);
}
const TABLE = {
  "Module": "AdaptiveLogSoftmaxWithLoss Bilinear CELU ChannelShuffle Container CosineSimilarity CrossMapLRN2d DataParallel ELU Embedding EmbeddingBag Flatten Fold FractionalMaxPool2d FractionalMaxPool3d GELU GLU GroupNorm Hardshrink Hardsigmoid Hardswish Hardtanh Identity LayerNorm LeakyReLU Linear LocalResponseNorm LogSigmoid LogSoftmax Mish ModuleDict ModuleList MultiheadAttention PReLU PairwiseDistance ParameterDict ParameterList PixelShuffle PixelUnshuffle RMSNorm RNNBase RNNCellBase RReLU ReLU SELU Sequential SiLU Sigmoid Softmax Softmax2d Softmin Softplus Softshrink Softsign Tanh Tanhshrink Threshold Transformer TransformerDecoder TransformerDecoderLayer TransformerEncoder TransformerEncoderLayer Unflatten Unfold Upsample _AdaptiveAvgPoolNd _AdaptiveMaxPoolNd _AvgPoolNd _CircularPadNd _ConstantPadNd _ConvNd _DropoutNd _LPPoolNd _Loss _MaxPoolNd _MaxUnpoolNd _NormBase _ReflectionPadNd _ReplicationPadNd",
  "Linear": "NonDynamicallyQuantizableLinear",
  "Hardtanh": "ReLU6",
  "Upsample": "UpsamplingBilinear2d UpsamplingNearest2d",
  "RNNBase": "GRU LSTM RNN",
  "RNNCellBase": "GRUCell LSTMCell RNNCell",
  "_AdaptiveAvgPoolNd": "AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d",
  "_AdaptiveMaxPoolNd": "AdaptiveMaxPool1d AdaptiveMaxPool2d AdaptiveMaxPool3d",
  "_AvgPoolNd": "AvgPool1d AvgPool2d AvgPool3d",
  "_LPPoolNd": "LPPool1d LPPool2d LPPool3d",
  "_MaxPoolNd": "MaxPool1d MaxPool2d MaxPool3d",
  "_MaxUnpoolNd": "MaxUnpool1d MaxUnpool2d MaxUnpool3d",
  "_NormBase": "_BatchNorm _InstanceNorm",
  "_BatchNorm": "BatchNorm1d BatchNorm2d BatchNorm3d SyncBatchNorm",
  "_InstanceNorm": "InstanceNorm1d InstanceNorm2d InstanceNorm3d",
  "_ConvNd": "Conv1d Conv2d Conv3d _ConvTransposeNd",
  "_ConvTransposeNd": "ConvTranspose1d ConvTranspose2d ConvTranspose3d",
  "_DropoutNd": "AlphaDropout Dropout Dropout1d Dropout2d Dropout3d FeatureAlphaDropout",
  "_CircularPadNd": "CircularPad1d CircularPad2d CircularPad3d",
  "_ConstantPadNd": "ConstantPad1d ConstantPad2d ConstantPad3d",
  "_ReflectionPadNd": "ReflectionPad1d ReflectionPad2d ReflectionPad3d",
  "_ReplicationPadNd": "ReplicationPad1d ReplicationPad2d ReplicationPad3d",
  "ConstantPad1d": "ZeroPad1d",
  "ConstantPad2d": "ZeroPad2d",
  "ConstantPad3d": "ZeroPad3d",
  "LazyModuleMixin Linear": "LazyLinear",
  "LazyModuleMixin": "_LazyConvXdMixin _LazyNormBase",
  "_LazyConvXdMixin Conv1d": "LazyConv1d",
  "_LazyConvXdMixin Conv2d": "LazyConv2d",
  "_LazyConvXdMixin Conv3d": "LazyConv3d",
  "_LazyConvXdMixin ConvTranspose1d": "LazyConvTranspose1d",
  "_LazyConvXdMixin ConvTranspose2d": "LazyConvTranspose2d",
  "_LazyConvXdMixin ConvTranspose3d": "LazyConvTranspose3d",
  "_LazyNormBase _BatchNorm": "LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d",
  "_LazyNormBase _InstanceNorm": "LazyInstanceNorm1d LazyInstanceNorm2d LazyInstanceNorm3d",
  "_Loss": "BCEWithLogitsLoss CTCLoss CosineEmbeddingLoss GaussianNLLLoss HingeEmbeddingLoss HuberLoss KLDivLoss L1Loss MSELoss MarginRankingLoss MultiLabelMarginLoss PoissonNLLLoss SmoothL1Loss SoftMarginLoss TripletMarginLoss TripletMarginWithDistanceLoss _WeightedLoss",
  "_WeightedLoss": "BCELoss CrossEntropyLoss LinearCrossEntropyLoss MultiLabelSoftMarginLoss MultiMarginLoss NLLLoss",
  "NLLLoss": "NLLLoss2d"
};
const DIRECT = new Map(
  Object.entries(TABLE).flatMap(
    ([direct, types]) => types.split(" ").map((type) => [type, direct.split(" ")])
  )
);

// layers/_layer.ts
function layer(type, parts) {
  const { attrs, params = {}, buffers = {} } = parts, known = findBases(type);
  const names = [...Object.entries(params), ...Object.entries(buffers)];
  const leaf = (name, shape, buffer) => {
    const axes = axesOf(type, known.bases, attrs, name, shape);
    const initial = buffer ? initialOf(type, known.bases, name) : void 0;
    return tensor(shape, {
      ...buffer && { trainable: false },
      ...axes && { axes },
      ...initial && { initial },
      dtype: name === "num_batches_tracked" ? "int64" : parts.dtype ?? "float32"
    });
  };
  const build = (shapes, buffer) => Object.entries(shapes).flatMap(([name, shape]) => shape ? [[name, leaf(name, shape, buffer)]] : []);
  return module$1(type, {
    ...known,
    attrs,
    params: build(params, false),
    buffers: build(buffers, true),
    children: parts.children ?? {},
    absent: names.filter(([, shape]) => shape === null).map(([name]) => name)
  });
}

// layers/activations.ts
function prelu(numParameters = 1, options = {}) {
  const args = argsOf("PReLU");
  args.options(options, "init", "dtype");
  const n = args.size("numParameters", numParameters);
  return layer("PReLU", {
    attrs: { num_parameters: n, init: args.real("init", options.init ?? 0.25) },
    dtype: options.dtype,
    params: { weight: [n] }
  });
}
function relu(options = {}) {
  return overwriting("ReLU", options);
}
function relu6(options = {}) {
  return overwriting("ReLU6", options, { min_val: 0, max_val: 6 });
}
function leakyRelu(negativeSlope = 0.01, options = {}) {
  return overwriting("LeakyReLU", options, {
    negative_slope: argsOf("LeakyReLU").real("negativeSlope", negativeSlope)
  });
}
function elu(alpha = 1, options = {}) {
  return overwriting("ELU", options, { alpha: argsOf("ELU").real("alpha", alpha) });
}
function celu(alpha = 1, options = {}) {
  return overwriting("CELU", options, { alpha: argsOf("CELU").real("alpha", alpha) });
}
function selu(options = {}) {
  return overwriting("SELU", options);
}
function gelu(options = {}) {
  const args = argsOf("GELU");
  args.options(options, "approximate");
  return layer("GELU", {
    attrs: { approximate: args.word("approximate", options.approximate ?? "none", ["none", "tanh"]) }
  });
}
function silu(options = {}) {
  return overwriting("SiLU", options);
}
function mish(options = {}) {
  return overwriting("Mish", options);
}
function hardswish(options = {}) {
  return overwriting("Hardswish", options);
}
function hardsigmoid(options = {}) {
  return overwriting("Hardsigmoid", options);
}
function hardtanh(minVal = -1, maxVal = 1, options = {}) {
  const args = argsOf("Hardtanh"), low = args.real("minVal", minVal), high = args.real("maxVal", maxVal);
  if (high <= low) throw args.bad("range", "maxVal", high, `use more than minVal ${low}`);
  return overwriting("Hardtanh", options, { min_val: low, max_val: high });
}
function sigmoid(options = {}) {
  return plain$2("Sigmoid", options);
}
function logSigmoid(options = {}) {
  return plain$2("LogSigmoid", options);
}
function tanh(options = {}) {
  return plain$2("Tanh", options);
}
function softsign(options = {}) {
  return plain$2("Softsign", options);
}
function softplus(beta = 1, threshold = 20) {
  const args = argsOf("Softplus");
  return layer("Softplus", { attrs: { beta: args.real("beta", beta), threshold: args.real("threshold", threshold) } });
}
function softmax(dim) {
  return along("Softmax", dim);
}
function logSoftmax(dim) {
  return along("LogSoftmax", dim);
}
function glu(dim = -1) {
  return along("GLU", dim);
}
function identity(options = {}) {
  return plain$2("Identity", options);
}
function plain$2(type, options) {
  argsOf(type).options(options);
  return layer(type, { attrs: {} });
}
function overwriting(type, options, attrs = {}) {
  const args = argsOf(type);
  args.options(options, "inplace");
  return layer(type, { attrs: { ...attrs, inplace: args.flag("inplace", options.inplace ?? false) } });
}
function along(type, dim) {
  return layer(type, { attrs: { dim: dim === void 0 ? null : argsOf(type).integer("dim", dim) } });
}

// layers/containers.ts
function sequential(...modules) {
  const [first] = modules;
  if (modules.length === 1 && typeof first === "object" && first !== null && !isModule(first)) {
    return named$1("Sequential", first);
  }
  return numbered("Sequential", modules);
}
function moduleList(modules) {
  if (!Array.isArray(modules)) {
    throw new LensorError("type", `Cannot build ModuleList: expected a list of modules, found ${describe$1(modules)}`);
  }
  return numbered("ModuleList", modules);
}
function moduleDict(modules) {
  if (typeof modules !== "object" || modules === null || isModule(modules)) {
    throw new LensorError("type", `Cannot build ModuleDict: expected modules by name, found ${describe$1(modules)}`);
  }
  return named$1("ModuleDict", modules);
}
function named$1(type, modules) {
  const wrong = Array.isArray(modules) ? modules.find((pair) => !Array.isArray(pair) || pair.length !== 2) : void 0;
  if (wrong !== void 0) {
    const help = isModule(wrong) ? "pass modules one by one" : "pass pairs of name and module";
    throw new LensorError("type", `Cannot build ${type}: its list holds ${describe$1(wrong)}; ${help}`);
  }
  return layer(type, { attrs: {}, children: modules });
}
function numbered(type, modules) {
  return layer(type, { attrs: {}, children: modules.map((node, i) => [String(i), node]) });
}

// layers/linear.ts
function linear(inFeatures, outFeatures, options = {}) {
  return build$2("Linear", inFeatures, outFeatures, options);
}
function projection(inFeatures, outFeatures, options) {
  return build$2("NonDynamicallyQuantizableLinear", inFeatures, outFeatures, options);
}
function bilinear(in1Features, in2Features, outFeatures, options = {}) {
  const args = argsOf("Bilinear");
  args.options(options, "bias", "dtype");
  const in1 = args.size("in1Features", in1Features, 1), in2 = args.size("in2Features", in2Features);
  const out = args.size("outFeatures", outFeatures), bias = args.flag("bias", options.bias ?? true);
  return layer("Bilinear", {
    attrs: { in1_features: in1, in2_features: in2, out_features: out },
    dtype: options.dtype,
    params: { weight: [out, in1, in2], bias: bias ? [out] : null }
  });
}
function build$2(type, inFeatures, outFeatures, options) {
  const args = argsOf(type);
  args.options(options, "bias", "dtype");
  const ins = args.size("inFeatures", inFeatures), outs = args.size("outFeatures", outFeatures);
  const bias = args.flag("bias", options.bias ?? true);
  return layer(type, {
    attrs: { in_features: ins, out_features: outs },
    dtype: options.dtype,
    params: { weight: [outs, ins], bias: bias ? [outs] : null }
  });
}

// layers/adaptive_softmax.ts
function adaptiveLogSoftmaxWithLoss(inFeatures, nClasses, cutoffs, options = {}) {
  const type = "AdaptiveLogSoftmaxWithLoss", args = argsOf(type);
  args.options(options, "divValue", "headBias", "dtype");
  const ins = args.size("inFeatures", inFeatures), classes = args.size("nClasses", nClasses, 2);
  const divValue = args.real("divValue", options.divValue ?? 4, 0), headBias = args.flag("headBias", options.headBias ?? false);
  if (!Array.isArray(cutoffs)) throw args.bad("type", "cutoffs", cutoffs, "use a list of integers");
  const cuts = cutoffs.map((n, i) => args.size(`cutoffs[${i}]`, n, 1));
  if (cuts.length === 0 || cuts.some((n, i) => n >= (cuts[i + 1] ?? classes))) {
    throw new LensorError(
      "range",
      `Cannot build ${type}: the cutoffs [${cuts}] must rise and stay below ${classes} classes`
    );
  }
  const ends = [...cuts, classes], clusters = cuts.length, first = cuts[0], rows = first + clusters;
  const dtype = options.dtype && { dtype: options.dtype };
  const tail = cuts.map((from, i) => {
    const width = Math.floor(ins / divValue ** (i + 1));
    return sequential(
      linear(ins, width, { bias: false, ...dtype }),
      linear(width, ends[i + 1] - from, { bias: false, ...dtype })
    );
  });
  return layer(type, {
    attrs: {
      in_features: ins,
      n_classes: classes,
      cutoffs: ends,
      div_value: divValue,
      head_bias: headBias,
      shortlist_size: first,
      n_clusters: clusters,
      head_size: rows
    },
    children: { head: linear(ins, rows, { bias: headBias, ...dtype }), tail: moduleList(tail) }
  });
}

// layers/attention.ts
function multiheadAttention(embedDim, numHeads, options = {}) {
  const args = argsOf("MultiheadAttention");
  args.options(options, "dropout", "bias", "addBiasKv", "addZeroAttn", "kdim", "vdim", "batchFirst", "dtype");
  const embed = args.size("embedDim", embedDim, 1), heads = args.size("numHeads", numHeads, 1);
  args.divides("numHeads", heads, "embedDim", embed);
  const kdim = args.size("kdim", options.kdim ?? embed, 1), vdim = args.size("vdim", options.vdim ?? embed, 1);
  const bias = args.flag("bias", options.bias ?? true), extra = args.flag("addBiasKv", options.addBiasKv ?? false);
  const apart = kdim !== embed || vdim !== embed;
  return layer("MultiheadAttention", {
    attrs: {
      embed_dim: embed,
      kdim,
      vdim,
      num_heads: heads,
      dropout: args.real("dropout", options.dropout ?? 0, 0, 1),
      batch_first: args.flag("batchFirst", options.batchFirst ?? false),
      head_dim: embed / heads,
      add_zero_attn: args.flag("addZeroAttn", options.addZeroAttn ?? false)
    },
    dtype: options.dtype,
    params: {
      in_proj_weight: apart ? null : [3 * embed, embed],
      q_proj_weight: apart ? [embed, embed] : null,
      k_proj_weight: apart ? [embed, kdim] : null,
      v_proj_weight: apart ? [embed, vdim] : null,
      in_proj_bias: bias ? [3 * embed] : null,
      ...extra && { bias_k: [1, 1, embed], bias_v: [1, 1, embed] }
    },
    children: { out_proj: projection(embed, embed, { bias, ...options.dtype && { dtype: options.dtype } }) }
  });
}

// layers/batch_norm.ts
function batchNorm1d(numFeatures, options = {}) {
  return norm("BatchNorm1d", numFeatures, options, true);
}
function batchNorm2d(numFeatures, options = {}) {
  return norm("BatchNorm2d", numFeatures, options, true);
}
function batchNorm3d(numFeatures, options = {}) {
  return norm("BatchNorm3d", numFeatures, options, true);
}
function syncBatchNorm(numFeatures, options = {}) {
  return norm("SyncBatchNorm", numFeatures, options, true);
}
function instanceNorm1d(numFeatures, options = {}) {
  return norm("InstanceNorm1d", numFeatures, options, false);
}
function instanceNorm2d(numFeatures, options = {}) {
  return norm("InstanceNorm2d", numFeatures, options, false);
}
function instanceNorm3d(numFeatures, options = {}) {
  return norm("InstanceNorm3d", numFeatures, options, false);
}
function norm(type, numFeatures, options, usual) {
  const args = argsOf(type);
  args.options(options, "eps", "momentum", "affine", "bias", "trackRunningStats", "dtype");
  const n = args.size("numFeatures", numFeatures), momentum = options.momentum === void 0 ? 0.1 : options.momentum;
  const affine = args.flag("affine", options.affine ?? usual), bias = args.flag("bias", options.bias ?? true);
  const track = args.flag("trackRunningStats", options.trackRunningStats ?? usual);
  return layer(type, {
    attrs: {
      num_features: n,
      eps: args.real("eps", options.eps ?? 1e-5),
      momentum: momentum === null ? null : args.real("momentum", momentum),
      affine,
      track_running_stats: track
    },
    dtype: options.dtype,
    params: { weight: affine ? [n] : null, bias: affine && bias ? [n] : null },
    buffers: {
      running_mean: track ? [n] : null,
      running_var: track ? [n] : null,
      num_batches_tracked: track ? [] : null
    }
  });
}

// layers/conv.ts
function conv1d(inChannels, outChannels, kernelSize, options = {}) {
  return conv("Conv1d", 1, inChannels, outChannels, kernelSize, options);
}
function conv2d(inChannels, outChannels, kernelSize, options = {}) {
  return conv("Conv2d", 2, inChannels, outChannels, kernelSize, options);
}
function conv3d(inChannels, outChannels, kernelSize, options = {}) {
  return conv("Conv3d", 3, inChannels, outChannels, kernelSize, options);
}
function convTranspose1d(inChannels, outChannels, kernelSize, options = {}) {
  return conv("ConvTranspose1d", 1, inChannels, outChannels, kernelSize, options);
}
function convTranspose2d(inChannels, outChannels, kernelSize, options = {}) {
  return conv("ConvTranspose2d", 2, inChannels, outChannels, kernelSize, options);
}
function convTranspose3d(inChannels, outChannels, kernelSize, options = {}) {
  return conv("ConvTranspose3d", 3, inChannels, outChannels, kernelSize, options);
}
function conv(type, rank, inChannels, outChannels, kernelSize, options) {
  const args = argsOf(type), transposed = type.startsWith("ConvTranspose"), all = options;
  args.options(
    options,
    "stride",
    "padding",
    "dilation",
    "groups",
    "bias",
    transposed ? "outputPadding" : "paddingMode",
    "dtype"
  );
  const ins = args.size("inChannels", inChannels), outs = args.size("outChannels", outChannels);
  const kernel = args.sizes("kernelSize", kernelSize, rank, 1), stride = args.sizes("stride", all.stride ?? 1, rank, 1);
  const groups = args.size("groups", all.groups ?? 1, 1), bias = args.flag("bias", all.bias ?? true);
  args.divides("groups", groups, "inChannels", ins);
  args.divides("groups", groups, "outChannels", outs);
  const named = typeof all.padding === "string" && !transposed;
  const padding = named ? args.word("padding", all.padding, ["same", "valid"]) : args.sizes("padding", all.padding ?? 0, rank);
  if (padding === "same" && stride.some((s) => s !== 1)) {
    throw args.bad("range", "stride", all.stride, 'padding "same" works with stride 1 only');
  }
  return layer(type, {
    attrs: {
      in_channels: ins,
      out_channels: outs,
      kernel_size: kernel,
      stride,
      padding,
      output_padding: args.sizes("outputPadding", all.outputPadding ?? 0, rank),
      dilation: args.sizes("dilation", all.dilation ?? 1, rank, 1),
      groups,
      transposed,
      padding_mode: args.word("paddingMode", all.paddingMode ?? "zeros", ["zeros", "reflect", "replicate", "circular"])
    },
    dtype: all.dtype,
    params: {
      weight: transposed ? [ins, outs / groups, ...kernel] : [outs, ins / groups, ...kernel],
      bias: bias ? [outs] : null
    }
  });
}

// layers/dropout.ts
function dropout(p = 0.5, options = {}) {
  return build$1("Dropout", p, options);
}
function dropout1d(p = 0.5, options = {}) {
  return build$1("Dropout1d", p, options);
}
function dropout2d(p = 0.5, options = {}) {
  return build$1("Dropout2d", p, options);
}
function dropout3d(p = 0.5, options = {}) {
  return build$1("Dropout3d", p, options);
}
function alphaDropout(p = 0.5, options = {}) {
  return build$1("AlphaDropout", p, options);
}
function build$1(type, p, options) {
  const args = argsOf(type);
  args.options(options, "inplace");
  return layer(type, {
    attrs: { p: args.real("p", p, 0, 1), inplace: args.flag("inplace", options.inplace ?? false) }
  });
}

// layers/embedding.ts
function embedding(num, dim, options = {}) {
  return build("Embedding", num, dim, options, {}, []);
}
function embeddingBag(num, dim, options = {}) {
  const args = argsOf("EmbeddingBag"), mode = args.word("mode", options.mode ?? "mean", ["sum", "mean", "max"]);
  const ends = args.flag("includeLastOffset", options.includeLastOffset ?? false);
  return build("EmbeddingBag", num, dim, options, { mode, include_last_offset: ends }, ["mode", "includeLastOffset"]);
}
function build(type, num, dim, options, more, known) {
  const args = argsOf(type);
  args.options(options, "paddingIdx", "maxNorm", "normType", "scaleGradByFreq", "sparse", "dtype", ...known);
  const rows = args.size("num", num), columns = args.size("dim", dim);
  const at = options.paddingIdx, maxNorm = options.maxNorm ?? null;
  if (at !== void 0 && (args.integer("paddingIdx", at) >= rows || at < -rows)) {
    throw args.bad("range", "paddingIdx", at, `the table has ${rows} rows`);
  }
  return layer(type, {
    attrs: {
      num_embeddings: rows,
      embedding_dim: columns,
      padding_idx: at === void 0 ? null : at < 0 ? at + rows : at,
      max_norm: maxNorm === null ? null : args.real("maxNorm", maxNorm, 0),
      norm_type: args.real("normType", options.normType ?? 2),
      scale_grad_by_freq: args.flag("scaleGradByFreq", options.scaleGradByFreq ?? false),
      sparse: args.flag("sparse", options.sparse ?? false),
      ...more
    },
    dtype: options.dtype,
    params: { weight: [rows, columns] }
  });
}

// layers/norm.ts
function layerNorm(normalizedShape, options = {}) {
  const args = argsOf("LayerNorm");
  args.options(options, "eps", "elementwiseAffine", "bias", "dtype");
  const shape = args.sizes("normalizedShape", normalizedShape, rankOf(normalizedShape));
  const affine = args.flag("elementwiseAffine", options.elementwiseAffine ?? true);
  const bias = args.flag("bias", options.bias ?? true);
  return layer("LayerNorm", {
    attrs: { normalized_shape: shape, eps: args.real("eps", options.eps ?? 1e-5), elementwise_affine: affine },
    dtype: options.dtype,
    params: { weight: affine ? shape : null, bias: affine && bias ? shape : null }
  });
}
function groupNorm(numGroups, numChannels, options = {}) {
  const args = argsOf("GroupNorm");
  args.options(options, "eps", "affine", "bias", "dtype");
  const groups = args.size("numGroups", numGroups, 1), n = args.size("numChannels", numChannels);
  args.divides("numGroups", groups, "numChannels", n);
  const affine = args.flag("affine", options.affine ?? true), bias = args.flag("bias", options.bias ?? true);
  return layer("GroupNorm", {
    attrs: { num_groups: groups, num_channels: n, eps: args.real("eps", options.eps ?? 1e-5), affine },
    dtype: options.dtype,
    params: { weight: affine ? [n] : null, bias: affine && bias ? [n] : null }
  });
}
function rmsNorm(normalizedShape, options = {}) {
  const args = argsOf("RMSNorm");
  args.options(options, "eps", "elementwiseAffine", "dtype");
  const shape = args.sizes("normalizedShape", normalizedShape, rankOf(normalizedShape));
  const affine = args.flag("elementwiseAffine", options.elementwiseAffine ?? true), eps = options.eps ?? null;
  return layer("RMSNorm", {
    attrs: { normalized_shape: shape, eps: eps === null ? null : args.real("eps", eps), elementwise_affine: affine },
    dtype: options.dtype,
    params: { weight: affine ? shape : null }
  });
}
const rankOf = (sizes) => Array.isArray(sizes) ? sizes.length : 1;

// layers/pooling.ts
function maxPool2d(kernelSize, options = {}) {
  return max("MaxPool2d", 2, kernelSize, options);
}
function maxPool1d(kernelSize, options = {}) {
  return max("MaxPool1d", 1, kernelSize, options);
}
function maxPool3d(kernelSize, options = {}) {
  return max("MaxPool3d", 3, kernelSize, options);
}
function avgPool1d(kernelSize, options = {}) {
  return average("AvgPool1d", 1, kernelSize, options);
}
function avgPool2d(kernelSize, options = {}) {
  return average("AvgPool2d", 2, kernelSize, options);
}
function avgPool3d(kernelSize, options = {}) {
  return average("AvgPool3d", 3, kernelSize, options);
}
function adaptiveAvgPool1d(outputSize) {
  return adaptive("AdaptiveAvgPool1d", 1, outputSize);
}
function adaptiveAvgPool2d(outputSize) {
  return adaptive("AdaptiveAvgPool2d", 2, outputSize);
}
function adaptiveAvgPool3d(outputSize) {
  return adaptive("AdaptiveAvgPool3d", 3, outputSize);
}
function adaptiveMaxPool2d(outputSize, options = {}) {
  const args = argsOf("AdaptiveMaxPool2d");
  args.options(options, "returnIndices");
  const return_indices = args.flag("returnIndices", options.returnIndices ?? false);
  return adaptive("AdaptiveMaxPool2d", 2, outputSize, { return_indices });
}
function max(type, rank, kernelSize, options) {
  const args = argsOf(type);
  args.options(options, "stride", "padding", "dilation", "returnIndices", "ceilMode");
  return layer(type, {
    attrs: {
      kernel_size: args.sizeOrSizes("kernelSize", kernelSize, rank, 1),
      stride: args.sizeOrSizes("stride", options.stride ?? kernelSize, rank, 1),
      padding: args.sizeOrSizes("padding", options.padding ?? 0, rank),
      dilation: args.sizeOrSizes("dilation", options.dilation ?? 1, rank, 1),
      return_indices: args.flag("returnIndices", options.returnIndices ?? false),
      ceil_mode: args.flag("ceilMode", options.ceilMode ?? false)
    }
  });
}
function average(type, rank, kernelSize, options) {
  const args = argsOf(type), divisor = options.divisorOverride;
  args.options(options, "stride", "padding", "ceilMode", "countIncludePad", ...rank > 1 ? ["divisorOverride"] : []);
  const read = rank === 1 ? args.sizes : args.sizeOrSizes;
  return layer(type, {
    attrs: {
      kernel_size: read("kernelSize", kernelSize, rank, 1),
      stride: read("stride", options.stride ?? kernelSize, rank, 1),
      padding: read("padding", options.padding ?? 0, rank),
      ceil_mode: args.flag("ceilMode", options.ceilMode ?? false),
      count_include_pad: args.flag("countIncludePad", options.countIncludePad ?? true),
      ...rank > 1 && { divisor_override: divisor === void 0 ? null : args.size("divisorOverride", divisor, 1) }
    }
  });
}
function adaptive(type, rank, outputSize, more = {}) {
  const args = argsOf(type), one = (name, n) => n === null ? null : args.size(name, n);
  const list = Array.isArray(outputSize) ? outputSize : void 0;
  if (list && list.length !== rank) throw args.bad("range", "outputSize", list, `use one size, or ${rank} in a list`);
  const output_size = list ? list.map((n, i) => one(`outputSize[${i}]`, n)) : one("outputSize", outputSize);
  return layer(type, { attrs: { output_size, ...more } });
}

// layers/recurrent.ts
function lstm(inputSize, hiddenSize, options = {}) {
  return recurrent$1("LSTM", 4, inputSize, hiddenSize, options, ["projSize"], "LSTM");
}
function gru(inputSize, hiddenSize, options = {}) {
  return recurrent$1("GRU", 3, inputSize, hiddenSize, options, [], "GRU");
}
function rnn(inputSize, hiddenSize, options = {}) {
  const nonlinearity = argsOf("RNN").word("nonlinearity", options.nonlinearity ?? "tanh", ["tanh", "relu"]);
  const mode = `RNN_${nonlinearity.toUpperCase()}`;
  return recurrent$1("RNN", 1, inputSize, hiddenSize, options, ["nonlinearity"], mode, { nonlinearity });
}
function lstmCell(inputSize, hiddenSize, options = {}) {
  return cell("LSTMCell", 4, inputSize, hiddenSize, options);
}
function gruCell(inputSize, hiddenSize, options = {}) {
  return cell("GRUCell", 3, inputSize, hiddenSize, options);
}
function rnnCell(inputSize, hiddenSize, options = {}) {
  const nonlinearity = argsOf("RNNCell").word("nonlinearity", options.nonlinearity ?? "tanh", ["tanh", "relu"]);
  return cell("RNNCell", 1, inputSize, hiddenSize, options, { nonlinearity });
}
function recurrent$1(type, gates, inputSize, hiddenSize, options, known, mode, more = {}) {
  const args = argsOf(type);
  args.options(options, "numLayers", "bias", "batchFirst", "dropout", "bidirectional", "dtype", ...known);
  const input = args.size("inputSize", inputSize, 1), hidden = args.size("hiddenSize", hiddenSize, 1);
  const layers = args.size("numLayers", options.numLayers ?? 1, 1), bias = args.flag("bias", options.bias ?? true);
  const both = args.flag("bidirectional", options.bidirectional ?? false), proj = args.size("projSize", options.projSize ?? 0);
  if (proj >= hidden) throw args.bad("range", "projSize", proj, `use less than the hidden size ${hidden}`);
  const params = {}, state = proj || hidden, rows = gates * hidden;
  for (let i = 0; i < layers; i++) {
    for (const end of both ? [`l${i}`, `l${i}_reverse`] : [`l${i}`]) {
      params[`weight_ih_${end}`] = [rows, i === 0 ? input : state * (both ? 2 : 1)];
      params[`weight_hh_${end}`] = [rows, state];
      if (bias) Object.assign(params, { [`bias_ih_${end}`]: [rows], [`bias_hh_${end}`]: [rows] });
      if (proj) params[`weight_hr_${end}`] = [proj, hidden];
    }
  }
  return layer(type, {
    attrs: {
      mode,
      input_size: input,
      hidden_size: hidden,
      num_layers: layers,
      bias,
      batch_first: args.flag("batchFirst", options.batchFirst ?? false),
      dropout: args.real("dropout", options.dropout ?? 0, 0, 1),
      bidirectional: both,
      proj_size: proj,
      ...more
    },
    dtype: options.dtype,
    params
  });
}
function cell(type, gates, inputSize, hiddenSize, options, more = {}) {
  const args = argsOf(type);
  args.options(options, "bias", "dtype", ...Object.keys(more));
  const input = args.size("inputSize", inputSize), hidden = args.size("hiddenSize", hiddenSize);
  const bias = args.flag("bias", options.bias ?? true), rows = gates * hidden;
  return layer(type, {
    attrs: { input_size: input, hidden_size: hidden, bias, ...more },
    dtype: options.dtype,
    params: {
      weight_ih: [rows, input],
      weight_hh: [rows, hidden],
      bias_ih: bias ? [rows] : null,
      bias_hh: bias ? [rows] : null
    }
  });
}

// layers/reshaping.ts
function flatten(startDim = 1, endDim = -1) {
  const args = argsOf("Flatten");
  return layer("Flatten", {
    attrs: { start_dim: args.integer("startDim", startDim), end_dim: args.integer("endDim", endDim) }
  });
}
function upsample(options = {}) {
  const args = argsOf("Upsample"), { size, scaleFactor, alignCorners } = options;
  args.options(options, "size", "scaleFactor", "mode", "alignCorners");
  return layer("Upsample", {
    attrs: {
      size: size === void 0 ? null : args.sizeOrSizes("size", size, Array.isArray(size) ? size.length : 1, 1),
      scale_factor: scaleFactor === void 0 ? null : args.real("scaleFactor", scaleFactor, 0),
      mode: args.word("mode", options.mode ?? "nearest", ["nearest", "linear", "bilinear", "bicubic", "trilinear"]),
      align_corners: alignCorners === void 0 ? null : args.flag("alignCorners", alignCorners)
    }
  });
}
function pixelShuffle(upscaleFactor) {
  return layer("PixelShuffle", {
    attrs: { upscale_factor: argsOf("PixelShuffle").size("upscaleFactor", upscaleFactor, 1) }
  });
}

// layers/transformer.ts
function transformerEncoderLayer(dModel, nhead, options = {}) {
  return block("TransformerEncoderLayer", dModel, nhead, options);
}
function transformerDecoderLayer(dModel, nhead, options = {}) {
  return block("TransformerDecoderLayer", dModel, nhead, options);
}
function transformerEncoder(encoderLayer, numLayers, options = {}) {
  return stack("TransformerEncoder", encoderLayer, numLayers, options);
}
function transformerDecoder(decoderLayer, numLayers, options = {}) {
  return stack("TransformerDecoder", decoderLayer, numLayers, options);
}
function transformer(options = {}) {
  const args = argsOf("Transformer");
  args.options(options, "dModel", "nhead", "numEncoderLayers", "numDecoderLayers", ...LAYER_OPTIONS);
  const { dModel = 512, nhead = 8, numEncoderLayers = 6, numDecoderLayers = 6, ...rest } = options;
  const width = args.size("dModel", dModel, 1), heads = args.size("nhead", nhead, 1);
  const norm = () => layerNorm(width, normOptions(rest));
  return layer("Transformer", {
    attrs: { d_model: width, nhead: heads, batch_first: rest.batchFirst ?? false },
    children: {
      encoder: transformerEncoder(transformerEncoderLayer(width, heads, rest), numEncoderLayers, { norm: norm() }),
      decoder: transformerDecoder(transformerDecoderLayer(width, heads, rest), numDecoderLayers, { norm: norm() })
    }
  });
}
const LAYER_OPTIONS = [
  "dimFeedforward",
  "dropout",
  "activation",
  "layerNormEps",
  "batchFirst",
  "normFirst",
  "bias",
  "dtype"
];
function block(type, dModel, nhead, options) {
  const args = argsOf(type), decoder = type === "TransformerDecoderLayer";
  args.options(options, ...LAYER_OPTIONS);
  const width = args.size("dModel", dModel, 1), hidden = args.size("dimFeedforward", options.dimFeedforward ?? 2048);
  const bias = args.flag("bias", options.bias ?? true), p = args.real("dropout", options.dropout ?? 0.1, 0, 1);
  const dtype = options.dtype && { dtype: options.dtype }, plain = { bias, ...dtype }, batchFirst = options.batchFirst ?? false;
  const attention = () => multiheadAttention(width, nhead, { ...plain, dropout: p, batchFirst });
  const norm = () => layerNorm(width, normOptions(options));
  return layer(type, {
    attrs: {
      norm_first: args.flag("normFirst", options.normFirst ?? false),
      activation: args.word("activation", options.activation ?? "relu", ["relu", "gelu"])
    },
    children: {
      self_attn: attention(),
      ...decoder && { multihead_attn: attention() },
      linear1: linear(width, hidden, plain),
      dropout: dropout(p),
      linear2: linear(hidden, width, plain),
      norm1: norm(),
      norm2: norm(),
      ...decoder && { norm3: norm() },
      dropout1: dropout(p),
      dropout2: dropout(p),
      ...decoder && { dropout3: dropout(p) }
    }
  });
}
function stack(type, node, numLayers, options) {
  const args = argsOf(type);
  args.options(options, "norm");
  const n = args.size("numLayers", numLayers);
  return layer(type, {
    attrs: { num_layers: n },
    children: { layers: moduleList(new Array(n).fill(node)), ...options.norm && { norm: options.norm } }
  });
}
function normOptions({ layerNormEps: eps, bias, dtype }) {
  return { ...eps !== void 0 && { eps }, ...bias !== void 0 && { bias }, ...dtype && { dtype } };
}

// values/explain.ts
function origins(model) {
  const rows = [];
  eachTensor(model, (param, path, role) => void rows.push(row(param, path, role)));
  for (const [alias, owner] of tiesOf(model)) {
    const leaf = find(model, alias);
    if (!leaf || leaf.kind === "module") continue;
    rows.push({ ...row(leaf.node, alias, "alias"), kind: "tie", source: `tied to ${owner}` });
  }
  return rows;
}
function explain(model) {
  const rows = origins(model), count = (n, unit) => `${n.toLocaleString("en-US")} ${unit}${n === 1 ? "" : "s"}`;
  const table = columns(
    rows.map((r) => [r.path, showShape(r.shape) + (r.dtype === "float32" ? "" : ` ${r.dtype}`), history(r)])
  );
  const totals = /* @__PURE__ */ new Map();
  for (const r of rows) {
    if (r.role === "alias") continue;
    const sum = totals.get(r.source) ?? { tensors: 0, elements: 0 };
    totals.set(r.source, { tensors: sum.tensors + 1, elements: sum.elements + r.elements });
  }
  const owned = rows.filter((r) => r.role !== "alias"), all = owned.reduce((n, r) => n + r.elements, 0);
  const sums = [...totals].map(([source, t]) => [source, count(t.tensors, "tensor"), count(t.elements, "element")]);
  return [...table, "", ...columns([...sums, ["in all", count(owned.length, "tensor"), count(all, "element")]])].join(
    "\n"
  );
}
function columns(rows) {
  const width = (i) => rows.reduce((w, cells) => Math.max(w, cells[i]?.length ?? 0), 0);
  const widths = (rows[0] ?? []).map((_, i) => width(i));
  return rows.map((cells) => cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ").trimEnd());
}
function sourceOf(param, role) {
  const last = param.origin.at(-1);
  if (missing(param)) return madeByModel(param, role) ? "made by the model" : "no value";
  return last ? describeOrigin(last) : "given with the model";
}
function row(param, path, role) {
  const { shape, dtype, trainable, origin } = param;
  const kind = missing(param) ? madeByModel(param, role) ? "model" : "missing" : origin.at(-1)?.kind ?? "values";
  return { path, shape, dtype, elements: sizeOf$1(shape), role, kind, source: sourceOf(param, role), trainable, origin };
}
function madeByModel(param, role) {
  return role === "buffer" && !param.persistent;
}
function describeOrigin(o) {
  if (o.kind === "load") return o.from ?? o.by;
  if (o.kind === "default") return `${o.by}, the layer's own`;
  return o.by;
}
function history({ source, origin, path, role }) {
  if (role === "alias") return source;
  const last = origin.at(-1), before = origin.slice(0, -1).map(describeOrigin);
  const notes = [];
  if (last?.kind === "load" && last.name !== path) notes.push(`as ${last.name}`);
  if (last?.key !== void 0) notes.push(`key ${last.key}`);
  if (last?.kind === "adjust") notes.push(`of ${before.at(-1) ?? "?"}`);
  else if (before.length) notes.push(`was ${before.join(", then ")}`);
  if (last?.override) notes.push("override");
  return notes.length ? `${source} (${notes.join("; ")})` : source;
}

// values/diff.ts
function diff(before, after) {
  const old = byPath(before), now = byPath(after), lines = [];
  for (const [path, row] of now) {
    const was = old.get(path);
    if (!was) lines.push([`+ ${path}`, row.source]);
    else {
      const change = changes(was, row);
      if (change) lines.push([`~ ${path}`, change]);
    }
  }
  for (const [path, row] of old) if (!now.has(path)) lines.push([`- ${path}`, row.source]);
  return columns(lines).join("\n");
}
function changes(was, now) {
  const notes = [];
  if (!sameShape(was.shape, now.shape)) notes.push(`${showShape(was.shape)} -> ${showShape(now.shape)}`);
  if (was.dtype !== now.dtype) notes.push(`${was.dtype} -> ${now.dtype}`);
  if (was.trainable !== now.trainable) notes.push(now.trainable ? "trainable" : "frozen");
  if (was.source !== now.source) notes.push(`${was.source} -> ${now.source}`);
  else if (was.kind !== now.kind || JSON.stringify(was.origin) !== JSON.stringify(now.origin)) {
    notes.push(`${now.source}, anew`);
  }
  return notes.length ? notes.join("; ") : void 0;
}
function byPath(model) {
  return new Map(origins(model).map((row) => [row.path, row]));
}

// values/model_from_specs.ts
function modelFromSpecs(specs) {
  if (typeof specs !== "object" || specs === null) {
    throw new LensorError("type", `Cannot build a model from names: expected specs by name, found ${describe$1(specs)}`);
  }
  const root = /* @__PURE__ */ new Map();
  for (const [path, spec] of specs instanceof Map ? specs : Object.entries(specs)) {
    const names = path.split("."), last = names.pop();
    let here = root;
    for (const name of names) {
      const below = here.get(name) ?? /* @__PURE__ */ new Map();
      if (!(below instanceof Map)) throw both(path, name);
      here.set(name, below);
      here = below;
    }
    if (here.has(last)) throw both(path, last);
    if (typeof spec !== "object" || spec === null || !Array.isArray(spec.shape)) {
      throw new LensorError("type", `Cannot build "${path}": expected { shape, dtype }, found ${describe$1(spec)}`, {
        path
      });
    }
    here.set(last, spec);
  }
  return grow(root, "");
}
function modelFromCheckpoint(checkpoint) {
  if (typeof checkpoint !== "object" || checkpoint === null || !(checkpoint.specs instanceof Map)) {
    throw new LensorError(
      "type",
      `Cannot build a model from ${describe$1(checkpoint)}: expected a checkpoint; open one with openCheckpoint`
    );
  }
  const model = modelFromSpecs(checkpoint.specs), ties = /* @__PURE__ */ new Map();
  for (const group of checkpoint.tied ?? []) {
    const [owner, ...aliases] = group.filter((name) => checkpoint.specs.has(name));
    for (const alias of aliases) ties.set(alias, owner);
  }
  return ties.size ? withTies(model, ties) : model;
}
function grow(branch, path) {
  const params = [], buffers = [], children = [];
  for (const [name, node] of branch) {
    const here = path === "" ? name : `${path}.${name}`;
    if (name === "") {
      throw new LensorError("type", `Cannot build "${here}": a part of the name is empty`, { path: here });
    }
    if (node instanceof Map) children.push([name, grow(node, here)]);
    else {
      const buffer = isBuffer(name, node.dtype);
      (buffer ? buffers : params).push([name, leaf(name, node, here, buffer)]);
    }
  }
  return module$1("Module", { params, buffers, children });
}
function leaf(name, { shape, dtype }, path, buffer) {
  try {
    const axes = axesOf("Module", [], {}, name, shape);
    if (!buffer) return tensor(shape, { dtype, ...axes && { axes } });
    const initial = initialOf("_NormBase", [], name);
    return tensor(shape, { dtype, trainable: false, ...initial && { initial } });
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    throw new LensorError(error.code, `${error.message} (of "${path}")`, { path, cause: error });
  }
}
function isBuffer(name, dtype) {
  if (initialOf("_NormBase", [], name)) return true;
  return ["int", "uint", "bool"].includes(kindOf(dtype));
}
function both(path, name) {
  return new LensorError("range", `Cannot build "${path}": "${name}" is a tensor and a module at once`, { path });
}

// values/_json_fields.ts
function bad$2(code, path, reason) {
  return new LensorError(code, `Cannot read ${path === "" ? "the model" : `"${path}" of the model`}: ${reason}`, {
    path
  });
}
function fieldsOf(json, path, what) {
  if (json instanceof Map) return json;
  if (typeof json === "object" && json !== null && !Array.isArray(json) && !ArrayBuffer.isView(json)) {
    return new Map(Object.entries(json).filter(([, value]) => value !== void 0));
  }
  throw bad$2("type", path, `${what} is ${describe$1(json)}; use an object`);
}
function optional(path, field, json) {
  return isGiven(json) ? [...fieldsOf(json, path, `"${field}"`)] : [];
}
function entriesOf(path, field, json) {
  if (!Array.isArray(json)) return optional(path, field, json);
  return json.map((pair) => {
    if (Array.isArray(pair) && pair.length === 2 && typeof pair[0] === "string") return pair;
    throw bad$2("type", path, `"${field}" holds ${describe$1(pair)}; a list holds pairs of name and node`);
  });
}
function names(path, field, json) {
  if (!isGiven(json)) return void 0;
  const list = read(path, field, json, isList, "a list of class names");
  if (list.every(isText)) return [...list];
  throw bad$2("type", path, `"${field}" holds ${describe$1(list.find((name) => !isText(name)))}; use class names`);
}
function optionalFlag(path, field, json) {
  return isGiven(json) ? read(path, field, json, (x) => typeof x === "boolean", "true or false") : void 0;
}
function read(path, field, json, fits, want) {
  if (fits(json)) return json;
  if (json === void 0) throw bad$2("missing", path, `it has no "${field}"; give ${want}`);
  throw bad$2("type", path, `"${field}" is ${describe$1(json)}; use ${want}`);
}
function within$2(path, build) {
  try {
    return build();
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    const at = error.path === void 0 || error.path === path ? path : join(path, error.path);
    throw new LensorError(error.code, `${error.message}${path === "" ? "" : ` (in "${path}" of the model)`}`, {
      path: at,
      cause: error
    });
  }
}
const isText = (x) => typeof x === "string";
const isList = (x) => Array.isArray(x);
const isGiven = (x) => x !== void 0 && x !== null;
const plain$1 = (x) => x instanceof Map || Array.isArray(x) ? plainJson$1(x) : x;

// values/_read_tensor.ts
function readTensor(json, path, kind, name, owner) {
  const fields = fieldsOf(json, path, "a tensor"), { type, bases, attrs } = owner;
  const shape = read(path, "shape", fields.get("shape"), isList, "a list of sizes");
  const dtype = read(path, "dtype", fields.get("dtype"), isText, "the name of a dtype");
  within$2(path, () => checkDType(dtype, path));
  const grad = optionalFlag(path, "requires_grad", fields.get("requires_grad"));
  const persistent = optionalFlag(path, "persistent", fields.get("persistent"));
  const tied = fields.get("tied_to"), key = fields.get("key"), axes = fields.get("axes"), initial = fields.get("initial");
  const options = {
    dtype,
    trainable: grad ?? kind === "param",
    persistent: persistent ?? true,
    ...isGiven(key) && { key: read(path, "key", key, isText, "a path") },
    ...initial === void 0 ? kind === "buffer" && given("initial", initialOf(type, bases, name)) : given("initial", readInitial(path, initial)),
    ...axes === void 0 ? given("axes", Array.isArray(shape) ? axesOf(type, bases, attrs, name, shape) : void 0) : given("axes", readAxes(path, axes))
  };
  return {
    param: within$2(path, () => tensor(shape, options)),
    tied: isGiven(tied) ? read(path, "tied_to", tied, isText, "the path of another tensor") : void 0,
    rest: [...fields].filter(([field]) => !TENSOR.has(field)).map(([field, value]) => [field, plain$1(value)])
  };
}
const TENSOR = /* @__PURE__ */ new Set(
  ["shape", "dtype", "requires_grad", "persistent", "tied_to", "key", "axes", "initial"]
);
function readInitial(path, json) {
  if (json === null) return void 0;
  if (json === "zeros") return zeros;
  if (json === "ones") return ones;
  if (typeof json === "number" || typeof json === "bigint") return constant(json);
  throw bad$2("type", path, `"initial" is ${describe$1(json)}; use "zeros", "ones", a number or null`);
}
function readAxes(path, json) {
  if (json === null) return void 0;
  const fields = fieldsOf(json, path, '"axes"');
  const axis = (name) => {
    const list = read(
      path,
      `axes.${name}`,
      fields.get(name) ?? (name === "batch" ? [] : void 0),
      isList,
      "a list of axes"
    );
    if (list.every((n) => Number.isSafeInteger(n))) return list;
    throw bad$2("type", path, `"axes.${name}" holds what is no integer`);
  };
  const unknown = [...fields.keys()].find((name) => !["in", "out", "batch", "groups", "literal"].includes(name));
  if (unknown !== void 0) throw bad$2("unknown-name", path, `"axes" has no field "${unknown}"`);
  const groups = fields.get("groups"), batch = axis("batch");
  if (groups !== void 0 && !(Number.isSafeInteger(groups) && Number(groups) > 0)) {
    throw bad$2("range", path, `"axes.groups" is ${describe$1(groups)}; use an integer from 1 on`);
  }
  return {
    in: axis("in"),
    out: axis("out"),
    ...batch.length && { batch },
    ...groups !== void 0 && { groups },
    ...optionalFlag(path, "axes.literal", fields.get("literal")) && { literal: true }
  };
}
const given = (name, value) => value === void 0 ? {} : { [name]: value };

// values/_read_node.ts
const DEPTH = 256, NODES = 1e6;
function readNode(json, path, reading, depth = 0, source) {
  const fields = fieldsOf(json, path, "a module");
  const ref = fields.get("ref");
  if (ref !== void 0 && !fields.has("type")) return readRef(fields, path, reading, depth, source);
  if (depth > DEPTH) throw bad$2("limit", path, `modules nest deeper than ${DEPTH}`);
  if (++reading.nodes > NODES) throw bad$2("limit", path, `the model has more than ${NODES} modules`);
  reading.open.add(json);
  const type = read(path, "type", fields.get("type"), isText, "the name of a class");
  const known = findBases(type), bases = names(path, "bases", fields.get("bases")) ?? known?.bases ?? [];
  const directBases = names(path, "direct_bases", fields.get("direct_bases")) ?? (fields.has("bases") ? void 0 : known?.directBases);
  const attrs = plainObject(optional(path, "attrs", fields.get("attrs")).map(([name, value]) => [name, plain$1(value)]));
  const owner = { type, bases, attrs }, absent = [], extra = /* @__PURE__ */ new Map();
  const leaves = (kind) => {
    const found = [], unknown = [], field = `${kind}s`;
    for (const [name, value] of entriesOf(path, field, fields.get(field))) {
      if (value === null) {
        absent.push(name);
        if (kind === "buffer" && !initialOf(type, bases, name)) unknown.push([name, null]);
        continue;
      }
      const here = join(path, name), { param, tied, rest } = readTensor(value, here, kind, name, owner);
      found.push([name, param]);
      if (source !== void 0) reading.ties.set(here, join(source, name));
      else if (tied !== void 0) reading.ties.set(here, tied);
      if (rest.length) unknown.push([name, plainObject(rest)]);
    }
    if (unknown.length) extra.set(field, plainObject(unknown));
    return found;
  };
  const params = leaves("param"), buffers = leaves("buffer");
  const children = [], none = [];
  for (const [name, value] of entriesOf(path, "children", fields.get("children"))) {
    if (value === null) {
      absent.push(name);
      none.push([name, null]);
    } else {
      const from = source === void 0 ? void 0 : join(source, name);
      children.push([name, readNode(value, join(path, name), reading, depth + 1, from)]);
    }
  }
  if (none.length) extra.set("children", plainObject(none));
  const cfg = fields.get("init_cfg");
  for (const [name, value] of fields) {
    if (!KNOWN.has(name) || name === "init_cfg" && value === null) extra.set(name, plain$1(value));
  }
  reading.open.delete(json);
  return within$2(path, () => module$1(type, {
    params,
    buffers,
    children,
    attrs,
    bases,
    ...directBases && { directBases },
    absent,
    extra: plainObject(extra),
    // Whether it is a recipe that an engine takes is for the engine to say
    ...cfg !== void 0 && cfg !== null && { init: plain$1(cfg) }
  }));
}
const KNOWN = /* @__PURE__ */ new Set(
  ["type", "direct_bases", "bases", "attrs", "params", "buffers", "children", "init_cfg"]
);
function readRef(fields, path, reading, depth, source) {
  const ref = read(path, "ref", fields.get("ref"), isText, "the path of another module");
  const other = [...fields.keys()].find((name) => name !== "ref");
  if (other !== void 0) {
    throw bad$2("unknown-name", path, `a node with "ref" has no other field, but it has "${other}"`);
  }
  const target = nodeAt(ref, path, reading);
  if (reading.open.has(target)) throw bad$2("range", path, `"ref" names "${ref}", a module around it`);
  const node = readNode(target, path, reading, depth, source ?? ref);
  return source === void 0 ? { ...node, extra: dict([...Object.entries(node.extra ?? {}), ["ref", ref]]) } : node;
}
function nodeAt(ref, path, reading, depth = 0) {
  if (depth > DEPTH) throw bad$2("range", path, `"ref" leads in a circle, or through more than ${DEPTH} others`);
  let node = reading.root, here = "";
  for (const name of ref === "" ? [] : ref.split(".")) {
    if (++reading.nodes > NODES) throw bad$2("limit", path, `the model has more than ${NODES} modules`);
    const children = fieldsOf(node, here, "a module").get("children");
    node = childOf(children, name);
    here = join(here, name);
    if (!isGiven(node)) {
      const near = nearest(name, entriesOf(here, "children", children).map(([known]) => known))[0];
      const help = near === void 0 ? "" : `; did you mean "${near}"`;
      throw bad$2("unknown-name", path, `"ref" names "${ref}", but there is no module "${here}"${help}`);
    }
    const fields = fieldsOf(node, here, "a module"), next = fields.get("ref");
    if (typeof next === "string" && !fields.has("type")) node = nodeAt(next, path, reading, depth + 1);
  }
  return node;
}
function childOf(children, name) {
  if (children instanceof Map) return children.get(name);
  if (Array.isArray(children)) return children.find((pair) => Array.isArray(pair) && pair[0] === name)?.[1];
  return isGiven(children) && Object.hasOwn(children, name) ? children[name] : void 0;
}

// tree/ref.ts
function refOf(node, path, root, ties) {
  const ref = node.extra?.ref;
  if (typeof ref !== "string") return void 0;
  const other = find(root, ref);
  if (other?.kind !== "module" || path === ref || !sameForm(node, other.node)) return void 0;
  const owner = (at) => ties.get(at) ?? at;
  return tensorPaths$1(node).every((name) => owner(join(path, name)) === owner(join(ref, name))) ? ref : void 0;
}
function sameForm(a, b) {
  const { ref: _, ...extra } = a.extra ?? {}, { ref: __, ...others } = b.extra ?? {};
  return a.type === b.type && same(a.bases, b.bases) && same(a.directBases, b.directBases) && same(a.absent ?? [], b.absent ?? []) && same(a.attrs, b.attrs) && same(extra, others) && (a.init === b.init || typeof a.init !== "function" && same(a.init, b.init)) && ["params", "buffers", "children"].every((what) => same(namesOf(a, what), namesOf(b, what))) && namesOf(a, "children").every((name) => sameForm(a.children[name], b.children[name]));
}
function tensorPaths$1(node) {
  const own = [...namesOf(node, "params"), ...namesOf(node, "buffers")];
  return [
    ...own,
    ...namesOf(node, "children").flatMap((name) => tensorPaths$1(node.children[name]).map((p) => join(name, p)))
  ];
}
function same(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && same(a[name], b[name]));
}

// values/_write_node.ts
function writeNode(node, path, root, ties) {
  const ref = refOf(node, path, root, ties);
  if (ref !== void 0) return /* @__PURE__ */ new Map([["ref", ref]]);
  const out = /* @__PURE__ */ new Map([["type", node.type]]), { ref: _, ...extra } = node.extra ?? {};
  if (!same(node.directBases, node.bases.slice(0, 1))) out.set("direct_bases", node.directBases);
  out.set("bases", node.bases);
  if (Object.keys(node.attrs).length) out.set("attrs", node.attrs);
  const none = (field) => ofExtra(extra, field), absent = node.absent ?? [];
  const isBuffer = (name) => none("buffers").has(name) || initialOf(node.type, node.bases, name) !== void 0;
  const children = /* @__PURE__ */ new Map(), params = writeLeaves(node, "param", path, ties), buffers = writeLeaves(node, "buffer", path, ties);
  for (const name of namesOf(node, "children")) {
    children.set(name, writeNode(node.children[name], join(path, name), root, ties));
  }
  for (const name of absent) {
    (none("children").has(name) ? children : isBuffer(name) ? buffers : params).set(name, null);
  }
  if (params.size) out.set("params", params);
  if (buffers.size) out.set("buffers", buffers);
  for (const [name, value] of Object.entries(extra)) {
    if (!["params", "buffers", "children"].includes(name)) out.set(name, value);
  }
  if (typeof node.init === "function") {
    throw new LensorError(
      "unsupported",
      `Cannot write "${path || node.type}" as JSON: its recipe is a function; only an init_cfg has a form in JSON`,
      { path }
    );
  }
  if (node.init !== void 0) out.set("init_cfg", node.init);
  if (children.size) out.set("children", children);
  return out;
}
function writeLeaves(node, kind, path, ties) {
  const out = /* @__PURE__ */ new Map(), from = kind === "param" ? node.params : node.buffers;
  const unknown = node.extra?.[`${kind}s`];
  for (const name of namesOf(node, `${kind}s`)) {
    out.set(name, writeTensor(from[name], name, kind, join(path, name), node, ties, unknown?.[name]));
  }
  return out;
}
function writeTensor(param, name, kind, path, owner, ties, unknown) {
  const { shape, dtype, trainable, persistent, key, axes, initial } = param;
  const out = /* @__PURE__ */ new Map([["shape", shape], ["dtype", dtype]]), tied = ties.get(path);
  if (trainable !== (kind === "param")) out.set("requires_grad", trainable);
  if (kind === "buffer" || !persistent) out.set("persistent", persistent);
  if (tied !== void 0) out.set("tied_to", tied);
  if (key !== void 0) out.set("key", key);
  if (!same(axes, axesOf(owner.type, owner.bases, owner.attrs, name, shape))) out.set("axes", axes ?? null);
  if (initial !== (kind === "buffer" ? initialOf(owner.type, owner.bases, name) : void 0)) {
    out.set("initial", writeInitial(param, path));
  }
  for (const [field, value] of Object.entries(unknown ?? {})) out.set(field, value);
  return out;
}
function writeInitial({ initial }, path) {
  if (initial === void 0) return null;
  if (initial === zeros || initial === ones) return initial.label;
  const { name, options } = initial.made ?? {};
  if (name === "constant" && Number.isFinite(Number(options.value))) return Number(options.value);
  throw new LensorError(
    "unsupported",
    `Cannot write "${path}" as JSON: its initial value is a function; zeros, ones and constants have a form in JSON`,
    { path }
  );
}
function ofExtra(extra, field) {
  return new Set(Object.entries(extra[field] ?? {}).filter(([, value]) => value === null).map(([name]) => name));
}

// values/model_json.ts
function modelFromJson(json) {
  const root = typeof json === "string" ? parseJson$1(json) : json;
  if (typeof root !== "object" || root === null || Array.isArray(root) || ArrayBuffer.isView(root)) {
    throw new LensorError("type", `Cannot read a model: expected JSON text or an object, found ${describe$1(root)}`);
  }
  const reading = { root, ties: /* @__PURE__ */ new Map(), open: /* @__PURE__ */ new Set(), nodes: 0 };
  const model = readNode(root, "", reading);
  if (reading.ties.size === 0) return model;
  const ties = settle(model, reading.ties);
  return withTies(
    mapTensors(model, (param, path) => {
      const owner = ties.get(path);
      return owner === void 0 ? param : { ...param, origin: [{ kind: "tie", by: "modelFromJson", path, from: owner }] };
    }),
    ties
  );
}
function modelToJson(model, options = {}) {
  if (!isModule(model)) {
    throw new LensorError("type", `Cannot write a model: expected a module, found ${describe$1(model)}`);
  }
  checkOptions("write a model as JSON", options, ["indent"]);
  const indent = options.indent ?? 2;
  if (!Number.isSafeInteger(indent) || indent < 0 || indent > 16) {
    throw new LensorError(
      "range",
      `Cannot write a model as JSON: indent is ${describe$1(indent)}; use an integer from 0 to 16`
    );
  }
  return formatJson(writeNode(model, "", model, tiesOf(model)), indent, "the model");
}
function settle(model, told) {
  const settled = /* @__PURE__ */ new Map();
  for (const [alias, first] of told) {
    const seen = /* @__PURE__ */ new Set([alias]);
    let owner = first;
    for (let next = told.get(owner); next !== void 0; next = told.get(owner)) {
      if (seen.has(owner)) throw bad$2("range", alias, `it is tied to "${first}", which leads in a circle`);
      seen.add(owner);
      owner = next;
    }
    if (owner === alias) throw bad$2("range", alias, "it is tied to itself");
    checkPair(model, alias, owner);
    settled.set(alias, owner);
  }
  return settled;
}
function checkPair(model, alias, owner) {
  const a = find(model, alias).node, found = find(model, owner);
  if (!found || found.kind === "module") {
    const near = nearest(owner, tensorPaths(model))[0], help = near ? `; did you mean "${near}"` : "";
    throw bad$2("unknown-name", alias, `it is tied to "${owner}", which is no tensor${help}`);
  }
  const o = found.node;
  if (!sameShape(a.shape, o.shape)) {
    throw bad$2(
      "shape",
      alias,
      `shape ${showShape(a.shape)} does not fit ${showShape(o.shape)} of "${owner}", which it is tied to`
    );
  }
  if (a.dtype !== o.dtype) throw bad$2("type", alias, `it is tied to "${owner}", but ${a.dtype} is not ${o.dtype}`);
}
function tensorPaths(model) {
  const all = [];
  eachModule(model, (node, path) => {
    for (const name of [...namesOf(node, "params"), ...namesOf(node, "buffers")]) all.push(join(path, name));
  });
  return all;
}

// tree/no_match.ts
function noMatch(what, atom, model, scope) {
  const path = typeof atom.where === "string" ? atom.where : void 0;
  return new LensorError(
    "no-match",
    `Cannot ${what}: ${path === void 0 ? "it matches no tensor" : explainPattern(path, model, scope)}`,
    { path }
  );
}
function requireMatches(verb, matcher, model, scope) {
  const failed = matcher.atoms.find((atom) => !atom.matched && !atom.optional);
  if (failed) throw noMatch(`${verb} ${failed.text}`, failed, model, scope);
}
function checkPath(verb, path) {
  if (typeof path !== "string") throw new LensorError("type", `Cannot ${verb} ${describe$1(path)}: expected a path`);
}
function nearestPath(path, model) {
  const wrong = path.split("."), right = [];
  let here = model;
  for (const name of wrong) {
    const known = here ? [...Object.keys(here.children), ...Object.keys(here.params), ...Object.keys(here.buffers)] : [];
    const found = known.includes(name) ? name : nearest(name, known)[0];
    if (found === void 0) return void 0;
    right.push(found);
    here = here && own$1(here.children, found);
  }
  return right.join(".");
}
function explainTie(path, model) {
  const owner = ownerOf(model, path), found = find(model, path);
  if (owner !== path) return `it is tied to "${owner}", which holds the value; name that`;
  const outer = found && found.kind !== "module" ? outerOwner(found.node) : void 0;
  return outer && `it is tied to "${outer}", outside of this part, which holds the value; name that`;
}
function explainPattern(pattern, model, scope) {
  const tied = explainTie(pattern, model);
  if (tied !== void 0) return tied;
  if (scope === "params") {
    const buffers = [];
    compileWhere([pattern], model, "tensors").visit((param, path) => (buffers.push(path), param));
    if (buffers.length) {
      return `it matches buffers only (${quoteNames(buffers, 2)}); reach them by their exact path or through buffers`;
    }
  }
  if (find(model, pattern)?.kind === "module") return "it has no tensor of its own or below";
  const better = betterPattern(pattern, model);
  if (better !== void 0) return `it matches no tensor; did you mean "${better}"`;
  const tops = [...namesOf(model, "params"), ...namesOf(model, "buffers"), ...namesOf(model, "children")];
  return tops.length ? `it matches no tensor; ${model.type} has ${quoteNames(tops)}` : `it matches no tensor: ${model.type} is empty`;
}
function betterPattern(pattern, model) {
  const names = /* @__PURE__ */ new Set();
  eachModule(model, (node) => {
    for (const what of ["params", "buffers", "children"]) {
      for (const name of namesOf(node, what)) names.add(name);
    }
  });
  const globs = parseGlob(pattern);
  if (globs.length === 1) {
    const path = globs[0].literal ? nearestPath(pattern, model) : void 0;
    if (path !== void 0) return path;
    const mended = mend(globs[0].segments, model, names);
    if (mended !== void 0 && matches$1(mended, model)) return mended;
  }
  return !pattern.endsWith("**") && matches$1(`${pattern}.**`, model) ? `${pattern}.**` : void 0;
}
function mend(segments, model, names) {
  let here = model;
  const out = [];
  for (const segment of segments) {
    if (typeof segment !== "string") {
      out.push(
        typeof segment === "symbol" ? "**" : segment.source.slice(1, -1).replaceAll(".*", "*").replace(/\\(.)/g, "$1")
      );
      here = void 0;
      continue;
    }
    const level = here ? [...Object.keys(here.children), ...Object.keys(here.params), ...Object.keys(here.buffers)] : names;
    const name = [...level].includes(segment) ? segment : nearest(segment, level)[0];
    if (name === void 0) return void 0;
    out.push(name);
    here = here && own$1(here.children, name);
  }
  return out.join(".");
}
function matches$1(pattern, model) {
  let found = false;
  compileWhere([pattern], model, "params").visit((param) => (found = true, param));
  return found;
}
function suggestPath(path, model) {
  const near = nearestPath(path, model);
  if (near !== void 0) return `did you mean "${near}"`;
  const all = [];
  eachTensor(model, (_, p) => void all.push(p));
  return all.length ? `the model has ${quoteNames(all, 3)}` : "the model has no tensors";
}

// values/source.ts
async function readSource(source, spec, path, range, into) {
  const n = sizeOf$1(spec.shape), whole = !range || range[0] === 0 && range[1] === n;
  switch (source.kind) {
    case "values":
      return cutTo(
        checkedValues(source.data, spec, `Cannot fill "${path}": the given values`, path),
        spec.dtype,
        range
      );
    case "draw":
      return draw(
        source.by,
        source.at === void 0 ? source.rng : source.rng.at(source.at),
        spec,
        source.axes,
        path,
        whole ? void 0 : range,
        into
      );
    case "load": {
      const from = source.from.specs.get(source.name)?.dtype ?? spec.dtype;
      const own = from === spec.dtype ? into : void 0;
      const values = await (whole && !own ? source.from.read(source.name) : source.from.read(source.name, range, own));
      const count = (whole ? n : range[1] - range[0]) * lanesOf(from);
      if (!holds$1(values, from) || values.length !== count) {
        const found = holds$1(values, from) ? `${values.length} elements` : describe$1(values);
        throw new LensorError(
          "corrupt",
          `Cannot load "${source.name}" into "${path}": ${source.from.name} gives ${found}, not ${count} of ${from}`,
          {
            path,
            file: source.from.name
          }
        );
      }
      return cast(values, from, spec.dtype, into);
    }
    case "adjust": {
      const wide = toWide(spec.dtype);
      const before = cast((await readSource(source.of, spec, path)).slice(), spec.dtype, wide);
      const after = source.fn({ shape: spec.shape, dtype: wide, data: before });
      return cutTo(checkedValues(after, spec, `Cannot fill "${path}": ${source.label}`, path), spec.dtype, range);
    }
    case "slice":
      return cutTo(
        slice(await readSource(source.of, source.spec, path), source.spec, source.axis, source.from, source.to),
        spec.dtype,
        range
      );
    case "parts":
      return cutTo(await joined(source.parts, source.axis, spec, path), spec.dtype, range);
  }
}
function draw(by, rng, spec, axes, path, range, into) {
  const options = {
    dtype: spec.dtype,
    ...axes && { axes },
    ...range && by.elementwise && { range },
    // A destination for a range is none for the whole, which is drawn where ranges are not honoured
    ...into && (by.elementwise || !range) && { into }
  };
  const values = inside$1(path, () => by(spec.shape, rng, options));
  const partial = range !== void 0 && by.elementwise === true;
  const n = partial ? range[1] - range[0] : sizeOf$1(spec.shape);
  return cutTo(
    checkedValues(values, spec, `Cannot fill "${path}": ${labelOf(by)}`, path, n),
    spec.dtype,
    partial ? void 0 : range
  );
}
function labelOf(by) {
  return by.label ?? (by.name || "custom");
}
function inside$1(path, fn) {
  try {
    return fn();
  } catch (error) {
    if (!(error instanceof LensorError) || error.path !== void 0) throw error;
    throw new LensorError(error.code, `${error.message} (for "${path}")`, { ...error, path, cause: error });
  }
}
function cutTo(values, dtype, range) {
  if (!range) return values;
  const lanes = lanesOf(dtype);
  return values.subarray(range[0] * lanes, range[1] * lanes);
}
function slice(values, spec, axis, from, to) {
  const inner = sizeOf$1(spec.shape.slice(axis + 1)) * lanesOf(spec.dtype), outer = sizeOf$1(spec.shape.slice(0, axis));
  const size = spec.shape[axis], out = allocate(spec.dtype, sizeOf$1(spec.shape) / (size || 1) * (to - from));
  for (let o = 0; o < outer; o++) {
    const block = values.subarray((o * size + from) * inner, (o * size + to) * inner);
    out.set(block, o * (to - from) * inner);
  }
  return out;
}
async function joined(parts, axis, spec, path) {
  const out = allocate(spec.dtype, sizeOf$1(spec.shape)), size = spec.shape[axis];
  const inner = sizeOf$1(spec.shape.slice(axis + 1)) * lanesOf(spec.dtype), outer = sizeOf$1(spec.shape.slice(0, axis));
  for (const { from, to, value } of parts) {
    if (!value) {
      throw new LensorError(
        "missing",
        `Cannot read "${path}": indices ${from} to ${to} of axis ${axis} have no value`,
        { path }
      );
    }
    const shape = spec.shape.map((s, i) => i === axis ? to - from : s);
    const values = await readSource(value, { shape, dtype: spec.dtype }, path), stretch = (to - from) * inner;
    for (let o = 0; o < outer; o++) {
      const block = values.subarray(o * stretch, (o + 1) * stretch);
      out.set(block, (o * size + from) * inner);
    }
  }
  return out;
}
function toWide(dtype) {
  return kindOf(dtype) === "float" && bytesOf$2(dtype) < 4 ? "float32" : dtype;
}

// values/read.ts
async function values(model, path) {
  checkPath("read", path);
  const real = ownerOf(model, path), found = find(model, real);
  if (!found || found.kind === "module") {
    const why = found ? "it is a module; name a tensor" : `it is no tensor; ${suggestPath(path, model)}`;
    throw new LensorError("no-match", `Cannot read "${path}": ${why}`, { path });
  }
  const data = await compute(found.node, real);
  return found.node.value?.kind === "values" ? data.slice() : data;
}
async function* entries(model, where) {
  for (const [path, param] of chosen(model, where)) {
    const { shape, dtype } = param;
    const data = await compute(param, path);
    yield [path, { shape, dtype, data: param.value?.kind === "values" ? data.slice() : data }];
  }
}
async function materialize(model, where) {
  const made = /* @__PURE__ */ new Map();
  for (const [path, param] of chosen(model, where)) {
    if (param.value?.kind !== "values") made.set(path, await compute(param, path));
  }
  return mapTensors(model, (param, path) => {
    const data = made.get(path);
    return data ? { ...param, value: { kind: "values", data } } : param;
  });
}
function shards(model, maxBytes) {
  if (typeof maxBytes !== "number" || !(maxBytes > 0)) {
    throw new LensorError(
      "range",
      `Cannot cut into shards: maxBytes is ${describe$1(maxBytes)}; use a positive number of bytes`
    );
  }
  const all = [];
  let room = 0;
  eachTensor(model, (param, path) => {
    if (!param.persistent) return;
    const size = sizeOf$1(param.shape) * bytesOf$2(param.dtype);
    if (all.length === 0 || size > room) {
      all.push([]);
      room = maxBytes;
    }
    all.at(-1).push(path);
    room -= size;
  });
  return all;
}
function compute(param, path, range, into) {
  if (param.value === void 0) {
    return Promise.reject(
      new LensorError("missing", `Cannot read "${path}": it has no value; initialize the model first`, { path })
    );
  }
  return readSource(param.value, param, path, range, into);
}
function chosen(model, where) {
  const all = [];
  const take = (param, path) => {
    if (param.value !== void 0 || param.persistent) all.push([path, param]);
    return param;
  };
  if (where === void 0) mapTensors(model, take);
  else {
    const matcher = compileWhere([where], model, "tensors");
    matcher.visit(take);
    requireMatches("read", matcher, model, "tensors");
  }
  return all;
}

// values/save.ts
async function saveModel(model, target, options = {}) {
  checkOptions("save a model", options, ["format", "dtype", "maxShardBytes", "metadata", "onTied"]);
  const { format = "safetensors", dtype, onTied = "drop", maxShardBytes } = options;
  if (format !== "safetensors") {
    throw new LensorError("unsupported", `Cannot save as ${describe$1(format)}: the format is "safetensors"`);
  }
  if (!["drop", "copy", "error"].includes(onTied)) {
    throw new LensorError(
      "unknown-name",
      `Cannot save a model: onTied is ${describe$1(onTied)}; use "drop", "copy" or "error"`
    );
  }
  if (dtype !== void 0) checkCast(dtype);
  const ties = tiesOf(model);
  if (onTied === "error" && ties.size) {
    throw new LensorError(
      "unsupported",
      `Cannot save a model with ties: ${quoteNames(ties.keys())}; pass onTied: "drop" or "copy"`
    );
  }
  const entries = [], gaps = [];
  eachTensor(model, (param, path) => {
    if (!param.persistent) return;
    if (missing(param)) gaps.push(path);
    else entries.push(entry(path, path, param, dtype));
  });
  if (gaps.length) {
    throw new LensorError(
      "missing",
      `Cannot save a model: ${quoteNames(gaps)} ${gaps.length === 1 ? "has" : "have"} no value; initialize it`,
      {
        path: gaps[0]
      }
    );
  }
  if (onTied === "copy") {
    for (const [alias, owner] of ties) {
      const leaf = find(model, owner);
      if (leaf && leaf.kind !== "module" && leaf.node.persistent) entries.push(entry(alias, owner, leaf.node, dtype));
    }
  }
  if (options.metadata && "lensor.origin" in options.metadata) {
    throw new LensorError(
      "range",
      'Cannot save a model: metadata "lensor.origin" is written by saveModel itself; choose another name'
    );
  }
  const dropped = onTied === "drop" ? Object.fromEntries(ties) : {};
  const history = Object.fromEntries(
    origins(model).filter((row) => row.kind !== "model").map((row) => [row.path, row.origin])
  );
  const metadata = { ...dropped, ...options.metadata, "lensor.origin": JSON.stringify(history) };
  if (maxShardBytes === void 0) await writeSafetensors(entries, target, { metadata });
  else await writeShardedSafetensors(entries, target, { metadata, maxShardBytes });
}
function entry(name, path, param, to) {
  const dtype = to !== void 0 && kindOf(param.dtype) === "float" ? to : param.dtype;
  return {
    name,
    dtype,
    shape: param.shape,
    elementwise: param.value !== void 0 && byRange(param.value),
    read: async (range, into) => param.dtype === dtype ? await compute(param, path, range, into) : cast(await compute(param, path, range), param.dtype, dtype, into)
  };
}
function byRange(source) {
  return source.kind === "values" || source.kind === "load" || source.kind === "draw" && source.by.elementwise === true;
}
function checkCast(dtype) {
  checkDType(dtype);
  if (kindOf(dtype) !== "float") {
    throw new LensorError("type", `Cannot save a model as ${dtype}: floating-point tensors are cast to floats only`);
  }
}

// inits/write.ts
function putDraw(param, path, by, rng, from) {
  if (typeof by !== "function") {
    throw new LensorError(
      "type",
      `Cannot fill "${path}": expected an initializer, found ${describe$1(by)}; pass a function (shape, rng) => values`,
      {
        path
      }
    );
  }
  const { shape, dtype, axes, key } = param, spec = { shape, dtype };
  const base = key === void 0 ? rng : rng.root, at = key ?? path;
  const value = rng.ordered ? { kind: "values", data: draw(by, base.at(at), spec, axes, path) } : axes ? { kind: "draw", by, rng: base, at, spec, axes } : { kind: "draw", by, rng: base, at, spec };
  const origin = { kind: "draw", by: labelOf(by), path, rng: rng.root.label, from };
  return put(param, value, key === void 0 ? origin : { ...origin, key });
}
function put(param, value, origin) {
  return { ...param, value, origin: param.origin.concat(origin) };
}
function mapNewOrigins(before, after, fn) {
  let known;
  const isOld = (entry, old) => {
    if (entry === old || old && entry.kind === old.kind && entry.by === old.by && entry.path === old.path) return true;
    known ??= new Set(originsOf(before));
    return known.has(entry);
  };
  const leaf = (was) => (now, name) => {
    const old = was && own$1(was, name);
    if (now === old) return now;
    let changed = false;
    const origin = now.origin.map((entry, i) => {
      if (isOld(entry, old?.origin[i])) return entry;
      changed = true;
      return fn(entry);
    });
    return changed ? { ...now, origin } : now;
  };
  const map = (now, was) => now === was ? now : withParts(
    now,
    mapDict(now.params, namesOf(now, "params"), leaf(was?.params)),
    mapDict(now.buffers, namesOf(now, "buffers"), leaf(was?.buffers)),
    mapDict(now.children, namesOf(now, "children"), (child, name) => map(child, was && own$1(was.children, name)))
  );
  return map(after, before);
}
function originsOf(node) {
  const own2 = [...Object.values(node.params), ...Object.values(node.buffers)].flatMap((param) => param.origin);
  return [...own2, ...Object.values(node.children).flatMap(originsOf)];
}
function below(prefix) {
  return (entry) => {
    const path = join(prefix, entry.path);
    return entry.kind === "tie" && entry.from !== void 0 ? { ...entry, path, from: join(prefix, entry.from) } : { ...entry, path };
  };
}

// inits/adjust.ts
function adjust(where, label, fn) {
  if (typeof label !== "string" || typeof fn !== "function") {
    const [what, found] = typeof label !== "string" ? ["a label", label] : ["a function", fn];
    throw new LensorError("type", `Cannot adjust ${showWhere(where)}: expected ${what}, found ${describe$1(found)}`);
  }
  return (model) => {
    const matcher = compileWhere([where], model, "params");
    const out = matcher.visit((param, path) => {
      if (isHidden(param)) return param;
      if (param.value === void 0 || missing(param)) {
        throw new LensorError("missing", `Cannot adjust "${path}": it has no value yet; fill or load it before`, {
          path
        });
      }
      return put(param, { kind: "adjust", of: param.value, label, fn }, { kind: "adjust", by: label, path });
    });
    requireMatches("adjust", matcher, model, "params");
    return out;
  };
}

// inits/inside.ts
function runInside(model, initAt, rng, first) {
  const owner = (path) => ownerOf(model, path);
  const visit = (node, path, around) => {
    let here = first === "parents" ? runAt(node, path, initAt(node, path), rng, around, owner) : node;
    const aliases = aliasesOf(here, path, around);
    const children = mapDict(
      here.children,
      namesOf(here, "children"),
      (child, name) => visit(child, join(path, name), aliases)
    );
    here = withParts(here, here.params, here.buffers, children);
    return first === "children" ? runAt(here, path, initAt(node, path), rng, around, owner) : here;
  };
  return visit(model, "", NO_ALIAS);
}
function runAt(part, path, init, rng, around, owner) {
  if (!init) return part;
  if (path === "") return init(part, rng);
  const prefix = path + ".", outside = [...around].some((alias) => alias.startsWith(prefix));
  const masked = outside ? hideTensors(part, (_, here) => around.has(prefix + here) && owner(prefix + here)) : part;
  const result = absolute(path, () => init(masked, rng.at(path)));
  return result === masked ? part : mapNewOrigins(part, showTensors(result, masked, part), below(path));
}
function absolute(prefix, fn) {
  try {
    return fn();
  } catch (error) {
    if (!(error instanceof LensorError) || error.file !== void 0) throw error;
    const path = error.path === void 0 ? prefix : join(prefix, error.path);
    const [, message, deeper] = /^(.*) \(inside "([^"]*)"\)$/s.exec(error.message) ?? [];
    const text = `${message ?? error.message} (inside "${join(prefix, deeper ?? "")}")`;
    throw new LensorError(error.code, text, { ...error, path, cause: error });
  }
}

// inits/visits.ts
function runVisits(model, visits, rng) {
  let tree = model;
  for (let from = 0, to = 0; from < visits.length; from = to) {
    const tables = typeof visits[from].what === "object";
    while (to < visits.length && typeof visits[to].what === "object" === tables) to++;
    const run = visits.slice(from, to);
    if (tables) tree = writeTables(tree, run, rng);
    else {
      const inits = new Map(run.map(({ path, what }) => [path, what]));
      tree = runInside(tree, (_, path) => inits.get(path), rng, "children");
    }
  }
  return tree;
}
function checkTable(what, who) {
  if (typeof what === "function") return;
  if (typeof what !== "object" || what === null || Array.isArray(what)) {
    throw new LensorError("type", `Cannot use ${describe$1(what)} for ${who}: expected { name: initializer } or an Init`);
  }
  for (const [name, by] of Object.entries(what)) {
    if (by === void 0 || by === "skip" || typeof by === "function") continue;
    throw new LensorError(
      "type",
      `Cannot use ${describe$1(by)} for "${name}" of ${who}: expected an initializer or "skip"`
    );
  }
}
function ownTensor(node, name) {
  return own$1(node.params, name) ?? own$1(node.buffers, name);
}
function writeTables(model, visits, rng) {
  const written = /* @__PURE__ */ new Map(), aliases = allAliases(model, "", NO_ALIAS);
  for (const { path, what, from } of visits) {
    const node = moduleAt(model, path), table = what;
    for (const name of [...namesOf(node, "params"), ...namesOf(node, "buffers")]) {
      const by = Object.hasOwn(table, name) ? table[name] : void 0, full = join(path, name);
      if (by === void 0 || by === "skip" || aliases.has(full)) continue;
      const param = ownTensor(node, name);
      if (!isHidden(param)) written.set(full, putDraw(written.get(full) ?? param, full, by, rng, from));
    }
  }
  return written.size ? mapTensors(model, (param, path) => written.get(path) ?? param) : model;
}
function allAliases(node, path, around) {
  const here = aliasesOf(node, path, around);
  return namesOf(node, "children").reduce((set, name) => allAliases(node.children[name], join(path, name), set), here);
}

// inits/apply.ts
function apply(fn) {
  if (typeof fn !== "function") {
    throw new LensorError(
      "type",
      `Cannot apply ${describe$1(fn)}: expected a function (module, path) => table, Init or nothing`
    );
  }
  return (model, rng) => {
    const visits = [];
    childrenFirst(model, "", (node, path) => {
      const what = fn(node, path);
      if (what === void 0 || what === null) return;
      checkTable(what, path === "" ? node.type : `"${path}"`);
      if (typeof what === "object") checkNames(what, node, path);
      visits.push({ path, what, from: "apply" });
    });
    return runVisits(model, visits, rng);
  };
}
function childrenFirst(node, path, fn) {
  for (const name of namesOf(node, "children")) childrenFirst(node.children[name], join(path, name), fn);
  fn(node, path);
}
function checkNames(table, node, path) {
  for (const name of Object.keys(table)) {
    if (table[name] === void 0 || ownTensor(node, name) || node.absent?.includes(name)) continue;
    const known = [...namesOf(node, "params"), ...namesOf(node, "buffers")], near = nearest(name, known)[0];
    const help = near ? `did you mean "${near}"` : known.length ? `it has ${quoteNames(known)}` : "it has none";
    throw new LensorError(
      "unknown-name",
      `Cannot apply to "${join(path, name)}": ${node.type} has no tensor "${name}"; ${help}`,
      {
        path: join(path, name)
      }
    );
  }
}

// inits/by_type.ts
function byType(table) {
  if (typeof table !== "object" || table === null) {
    throw new LensorError("type", `Cannot read byType: expected { type: table or Init }, found ${describe$1(table)}`);
  }
  const lines = Object.entries(table).map(([key, what]) => {
    checkTable(what, `"${key}"`);
    const names = typeNames(key), optional = new Set(names.filter((name) => name.endsWith("?")).map((name) => name.slice(0, -1)));
    return { key, types: names.map((name) => name.replace(/\?$/, "")), optional, what, from: `byType "${key}"` };
  });
  const lineOf = /* @__PURE__ */ new Map();
  for (const line of lines) {
    for (const type of line.types) {
      if (lineOf.has(type)) {
        throw new LensorError(
          "shadowed",
          `Cannot read byType "${line.key}": "${lineOf.get(type).key}" already names ${type}`
        );
      }
      lineOf.set(type, line);
    }
  }
  return (model, rng) => {
    checkAgainst(model, lines);
    const tables = [], inits = [];
    eachModule(model, (node, path) => {
      const line = nearestLine(node, lineOf);
      if (line && typeof line.what === "object") tables.push({ path, what: line.what, from: line.from });
    });
    childrenFirst(model, "", (node, path) => {
      const line = nearestLine(node, lineOf);
      if (line && typeof line.what === "function") inits.push({ path, what: line.what, from: line.from });
    });
    return runVisits(model, [...tables, ...inits], rng);
  };
}
function ancestry(node) {
  return [node.type, ...node.directBases, ...node.bases];
}
function nearestLine(node, lineOf) {
  const type = ancestry(node).find((name) => lineOf.has(name));
  return type === void 0 ? void 0 : lineOf.get(type);
}
function checkAgainst(model, lines) {
  const types = /* @__PURE__ */ new Set(), nodes = [];
  eachModule(model, (node) => {
    nodes.push(node);
    for (const type of ancestry(node)) types.add(type);
  });
  for (const { key, types: wanted, optional, what } of lines) {
    const unknown = wanted.find((type) => !types.has(type) && !optional.has(type));
    if (unknown !== void 0) {
      const near = nearest(unknown, types)[0], help = near ? `did you mean "${near}"` : `the model has ${quoteNames(types)}`;
      throw new LensorError(
        "no-match",
        `Cannot apply byType "${key}": no module is a ${unknown || "(empty name)"}; ${help}`
      );
    }
    if (typeof what === "function" || !wanted.some((type) => types.has(type))) continue;
    const fitting = nodes.filter((node) => ancestry(node).some((type) => wanted.includes(type)));
    for (const name of Object.keys(what)) {
      if (fitting.some((node) => ownTensor(node, name) || node.absent?.includes(name))) continue;
      const known = new Set(fitting.flatMap((node) => [...Object.keys(node.params), ...Object.keys(node.buffers)]));
      const near = nearest(name, known)[0];
      const help = near ? `did you mean "${near}"` : known.size ? `they have ${quoteNames(known)}` : "they have no tensors";
      throw new LensorError(
        "unknown-name",
        `Cannot apply byType "${key}": none of these modules has "${name}"; ${help}`
      );
    }
  }
}

// inits/init.ts
function nothing(model, _rng) {
  return model;
}
function seq(...inits) {
  inits.forEach((init, i) => checkInit(init, `run step ${i + 1} of seq`));
  return (model, rng) => inits.reduce((tree, init) => init(tree, rng), model);
}
function fill(where, by) {
  const name = `fill ${showWhere(where)}`;
  return (model, rng) => {
    const matcher = compileWhere([where], model, "params");
    const check = () => requireMatches("fill", matcher, model, "params");
    checkFirst(matcher, rng, check);
    const out = matcher.visit((param, path) => isHidden(param) ? param : putDraw(param, path, by, rng, name));
    check();
    return out;
  };
}
function rules(list) {
  if (!Array.isArray(list)) {
    throw new LensorError(
      "type",
      `Cannot read rules: expected a list of [where, initializer], found ${describe$1(list)}`
    );
  }
  list.forEach((rule, i) => {
    if (Array.isArray(rule) && rule.length === 2 && (rule[1] === "skip" || typeof rule[1] === "function")) return;
    throw new LensorError(
      "type",
      `Cannot read rule ${i + 1}: expected [where, initializer or "skip"], found ${describe$1(rule)}`
    );
  });
  const names = list.map((_, i) => `rules ${i + 1}`);
  return (model, rng) => {
    const matcher = compileWhere(list.map(([where]) => where), model, "params"), taken = takers(list.length);
    const check = () => checkRules(list, matcher.atoms, taken, model);
    checkFirst(matcher, rng, check, (hits) => taken.note(hits));
    const out = matcher.visit((param, path, _, hits) => {
      taken.note(hits);
      const first = hits[0], by = list[first][1];
      return by === "skip" || isHidden(param) ? param : putDraw(param, path, by, rng, names[first]);
    });
    check();
    return out;
  };
}
function checkInit(init, what) {
  if (typeof init === "function") return;
  throw new LensorError("type", `Cannot ${what}: expected an Init, found ${describe$1(init)}`);
}
function checkFirst(matcher, rng, check, note) {
  if (!rng.ordered) return;
  matcher.visit((param, _, __, hits) => (note?.(hits), param));
  check();
}
function checkRules(list, atoms, taken, model) {
  for (const atom of atoms) {
    if (atom.matched || atom.optional) continue;
    throw noMatch(`apply rule ${atom.rule + 1} (${atom.text})`, atom, model, "params");
  }
  for (let i = 0; i < list.length; i++) {
    const by = taken.takersOf(i);
    if (by.length === 0) continue;
    const who = by.map((j) => `rule ${j + 1} (${showWhere(list[j][0])})`).join(" and ");
    throw new LensorError(
      "shadowed",
      `Cannot apply rule ${i + 1} (${showWhere(list[i][0])}): ${who} already ${by.length === 1 ? "takes" : "take"} every tensor it matches`,
      typeof list[i][0] === "string" ? { path: list[i][0] } : {}
    );
  }
}
function takers(rules2) {
  const acted = new Uint8Array(rules2), by = new Array(rules2);
  return {
    note(hits) {
      acted[hits[0]] = 1;
      for (let i = 1; i < hits.length; i++) (by[hits[i]] ??= /* @__PURE__ */ new Set()).add(hits[0]);
    },
    takersOf: (rule) => acted[rule] ? [] : [...by[rule] ?? []].sort((a, b) => a - b)
  };
}

// inits/scope.ts
function within$1(at, init) {
  checkInit(init, "enter a part");
  if (typeof at !== "string" && typeof at?.over !== "function") {
    throw new LensorError("type", `Cannot enter ${describe$1(at)}: expected a path, a glob of modules, or a traversal`);
  }
  return (model, rng) => {
    const paths = typeof at === "string" ? modulesAt(model, at) : list(at, model).map(([path]) => path);
    if (paths.length === 0 && typeof at !== "string") {
      throw new LensorError("no-match", `Cannot enter ${at.label}: ${model.type} has no such module`);
    }
    const parts = new Set(paths);
    return runInside(model, (_, path) => parts.has(path) ? init : void 0, rng, "parents");
  };
}
function only(where, init) {
  checkInit(init, "limit an Init");
  return (model, rng) => {
    const chosen = pathsOf(where, model, "limit to");
    return masked(model, (_, path) => !chosen.has(path), (tree) => init(tree, rng));
  };
}
function except(where, init) {
  checkInit(init, "limit an Init");
  return (model, rng) => {
    const chosen = pathsOf(where, model, "leave out");
    return masked(model, (_, path) => chosen.has(path), (tree) => init(tree, rng));
  };
}
function whenMissing(init) {
  checkInit(init, "run when missing");
  return (model, rng) => masked(model, (param) => !missing(param), (tree) => init(tree, rng));
}
function override(init) {
  checkInit(init, "override");
  return (model, rng) => mapNewOrigins(model, init(model, rng), (entry) => ({ ...entry, override: true }));
}
function masked(model, hide, run) {
  const hidden = hideTensors(model, hide);
  return showTensors(run(hidden), hidden, model);
}
function pathsOf(where, model, verb) {
  const paths = /* @__PURE__ */ new Set(), matcher = compileWhere([where], model, "tensors");
  matcher.visit((param, path) => (paths.add(path), param));
  requireMatches(verb, matcher, model, "tensors");
  return paths;
}
function modulesAt(model, pattern) {
  const optional = pattern.endsWith("?"), globs = parseGlob(optional ? pattern.slice(0, -1) : pattern || "**");
  if (pattern === "") return [""];
  if (!optional) {
    for (const glob of globs) if (glob.literal) moduleAt(model, glob.segments.join("."));
  }
  const root = compileGlobs(
    globs.map((glob, id) => [id, [glob]]),
    (ids, paths2) => paths2.length > 0 || ids.some((id) => !globs[id].literal)
  );
  const paths = [];
  eachModule(model, (_, path) => {
    if (path === "") return;
    if (path.split(".").reduce((live, name) => live.step(name), root).here) paths.push(path);
  });
  if (paths.length === 0 && !optional) {
    throw new LensorError("no-match", `Cannot enter "${pattern}" of ${model.type}: it matches no module`, {
      path: pattern
    });
  }
  return paths;
}

// inits/calibrate.ts
async function calibrate(model, layers, measure, correct) {
  if (!Array.isArray(layers)) throw bad$1(`expected a list of paths, found ${describe$1(layers)}`);
  for (const fn of [measure, correct]) {
    if (typeof fn !== "function") throw bad$1(`expected a function, found ${describe$1(fn)}`);
  }
  for (const path of layers) moduleAt(model, path);
  const { turns = Infinity } = correct, earlier = [];
  let tree = model;
  for (const path of layers) {
    tree = await computed(tree, path);
    let measured;
    for (let turn = 0; turn < turns; turn++) {
      measured = checked(await measure(tree, path), path);
      const init = correct(measured, { path, turn, earlier });
      if (init === void 0) break;
      checkInit(init, `calibrate "${path}"`);
      const corrected = (path === "" ? init : within$1(path, init))(tree, keyed(0));
      if (corrected === tree) throw inVain(path);
      tree = await computed(corrected, path);
    }
    if (measured) earlier.push(measured);
  }
  return tree;
}
const computed = (tree, path) => materialize(tree, path === "" ? void 0 : path);
function checked(measured, path) {
  for (const what of ["mean", "variance"]) {
    const found = measured?.[what], numbers = typeof found === "number" ? [found] : found;
    const fits = typeof numbers === "object" && numbers !== null && numbers.length > 0 && Array.from(numbers).every((x) => Number.isFinite(x) && (what === "mean" || x >= 0));
    if (!fits) {
      throw bad$1(
        `the ${what} of its output was measured as ${describe$1(found)}; give a finite number or one per channel`,
        path
      );
    }
  }
  return measured;
}
function inVain(path) {
  const text = `Cannot calibrate "${path}": the correction changed nothing; where its tensors are tied to another layer's, calibrate that one`;
  return new LensorError("no-match", text, { path });
}
function bad$1(why, path) {
  return new LensorError("type", `Cannot calibrate${path === void 0 ? "" : ` "${path}"`}: ${why}`, { path });
}

// inits/freeze.ts
function freeze(where) {
  return (model) => {
    const matcher = compileWhere([where], model, "params");
    const out = matcher.visit((param) => isHidden(param) || !param.trainable ? param : { ...param, trainable: false });
    requireMatches("freeze", matcher, model, "params");
    return out;
  };
}

// inits/torch_default/padded.ts
function padded(row, draw = normal()) {
  if (row === void 0 || row === null) return draw;
  if (typeof row !== "number" || !Number.isInteger(row)) {
    throw new LensorError("type", `Cannot find the padding row: padding_idx is ${describe$1(row)}; use an integer`);
  }
  const by = (shape, rng, options = {}) => {
    const [rows = 0, columns = 0] = shape, at = row < 0 ? row + rows : row;
    if (at < 0 || at >= rows) {
      throw new LensorError("range", `Cannot zero the padding row ${row}: the table has ${rows} rows`);
    }
    const out = draw(shape, rng, options), [start, end] = options.range ?? [0, rows * columns];
    const from = Math.max(at * columns - start, 0), to = Math.min((at + 1) * columns, end) - start;
    if (from < to) out.fill(0, from, to);
    return out;
  };
  const [, name, rest = ""] = /^(\w*)(?:\((.*)\))?$/.exec(draw.label ?? "") ?? [];
  const label = `${name || "custom"}(${rest && rest + ", "}padding=${row})`;
  return Object.assign(by, { label, ...draw.elementwise && { elementwise: true } });
}

// inits/torch_default/defaults.ts
function classesOf(node) {
  const named = [node.type, ...node.directBases, ...node.bases];
  return new Set(named.flatMap((name) => [name, ...findBases(name)?.bases ?? []]));
}
function defaultOf(node, name, classes = classesOf(node)) {
  const defaults = TABLES.find(([type]) => classes.has(type))?.[1];
  const make = defaults && (own$1(defaults, name) ?? own$1(defaults, name.replace(/_.*/, "_*")));
  return make && (() => make(node));
}
const weightOf = (node) => {
  const weight = own$1(node.params, "weight");
  if (weight) return weight;
  throw new LensorError("missing", `Cannot find the fans of ${node.type}: it has no weight; fill it by name`);
};
const weightBound = (node) => {
  const weight = weightOf(node);
  const { fanIn } = fans(weight.shape, weight.axes?.literal ? void 0 : weight.axes);
  return fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
};
const within = (bound) => uniform({ low: 0 - bound, high: bound });
const inputs = (node) => within(1 / Math.sqrt(weightOf(node).shape[1] ?? 0));
const hidden = (node) => {
  const size = node.attrs.hidden_size;
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) {
    throw new LensorError(
      "missing",
      `Cannot find the hidden size of ${node.type}: its hidden_size is ${describe$1(size)}`
    );
  }
  return within(size > 0 ? 1 / Math.sqrt(size) : 0);
};
const fanned = {
  weight: () => kaimingUniform({ a: Math.sqrt(5) }),
  bias: (node) => within(weightBound(node))
};
const affine = { weight: () => ones, bias: () => zeros };
const table = { weight: (node) => padded(node.attrs.padding_idx) };
const recurrent = { "weight_*": hidden, "bias_*": hidden };
const TABLES = [
  ["Linear", fanned],
  ["_ConvNd", fanned],
  ["Bilinear", { weight: inputs, bias: inputs }],
  ["Embedding", table],
  ["EmbeddingBag", table],
  ["RNNBase", recurrent],
  ["RNNCellBase", recurrent],
  ["MultiheadAttention", {
    in_proj_weight: () => xavierUniform(),
    q_proj_weight: () => xavierUniform(),
    k_proj_weight: () => xavierUniform(),
    v_proj_weight: () => xavierUniform(),
    in_proj_bias: () => zeros,
    bias_k: () => xavierNormal(),
    bias_v: () => xavierNormal()
  }],
  ["_NormBase", affine],
  ["LayerNorm", affine],
  ["GroupNorm", affine],
  ["RMSNorm", { weight: () => ones }],
  ["PReLU", { weight: ({ attrs }) => constant(typeof attrs.init === "number" ? attrs.init : 0.25) }]
];

// inits/initialize.ts
function initialize(model, init, options = {}) {
  if (!isModule(model)) {
    throw new LensorError("type", "Cannot initialize: the first argument is no module; build one with module");
  }
  checkInit(init, "initialize");
  checkOptions("initialize", options, ["seed", "rng", "partial"]);
  if (options.seed !== void 0 && options.rng !== void 0) {
    throw new LensorError("range", "Cannot initialize: both seed and rng are given; choose one");
  }
  const rng = rngOf(options.rng ?? options.seed).clone();
  const written2 = init(model, rng);
  if (!isModule(written2)) {
    throw new LensorError("type", "Cannot initialize: the Init returned no module; an Init is (model, rng) => model");
  }
  checkStatistics(written2);
  const full = mapTensors(written2, (param, path, kind) => kind === "buffer" ? withDefault(param, path, rng) : param);
  checkTies(full);
  checkReplaced(full);
  if (!options.partial) checkMissing(full);
  return full;
}
function withDefault(param, path, rng) {
  if (param.value !== void 0 || !param.initial) return param;
  const filled = putDraw(param, path, param.initial, rng, "layer");
  return {
    ...filled,
    origin: filled.origin.map((o, i, all) => i === all.length - 1 ? { kind: "default", by: o.by, path } : o)
  };
}
function checkStatistics(model) {
  const lost = [];
  let file = "";
  eachModule(model, (node, path) => {
    const loaded = namesOf(node, "params").map((name) => node.params[name]).find((p) => written(p)?.kind === "load");
    if (!loaded) return;
    for (const name of namesOf(node, "buffers")) {
      const buffer = node.buffers[name];
      if (!buffer.persistent || kindOf(buffer.dtype) !== "float" || buffer.value !== void 0) continue;
      lost.push(join(path, name));
      file ||= written(loaded)?.from ?? "the checkpoint";
    }
  });
  if (lost.length === 0) return;
  const count = lost.length === 1 ? "1 buffer" : `${lost.length} buffers`;
  throw new LensorError(
    "unused",
    `Cannot finish: ${file} filled the params of these modules but has nothing for ${count}: ${quoteNames(lost)}; fill them by name if you mean it`,
    { path: lost[0] }
  );
}
function checkTies(model) {
  const ties = tiesOf(model);
  for (const [alias, owner] of ties) {
    const leaf = find(model, alias), holder = find(model, owner);
    const refuse = (code, why) => new LensorError(code, `Cannot finish: "${alias}" ${why}`, { path: alias });
    if (ties.has(owner)) throw refuse("range", `is tied to "${owner}" in a circle; one of them must hold the value`);
    if (!leaf || leaf.kind === "module") throw refuse("no-match", `is tied to "${owner}", but it is no tensor`);
    if (!holder || holder.kind === "module") {
      throw refuse("no-match", `is tied to "${owner}", which is no tensor; ${suggestPath(owner, model)}`);
    }
    if (leaf.node.value !== void 0) {
      throw refuse("unused", `was given a value, but it is tied to "${owner}", which holds it; fill that`);
    }
  }
}
function written({ origin }) {
  return origin.findLast((entry) => entry.kind !== "adjust" && entry.kind !== "tie");
}
function checkReplaced(model) {
  const paths = [], files = /* @__PURE__ */ new Set(), by = /* @__PURE__ */ new Map();
  eachTensor(model, ({ origin }, path) => {
    const load = origin.findLastIndex((o) => o.kind === "load");
    const draw = load < 0 ? void 0 : origin.slice(load + 1).find((o) => o.kind === "draw" || o.kind === "values");
    if (!draw || draw.override) return;
    paths.push(path);
    files.add(origin[load].from ?? "a checkpoint");
    const who2 = draw.from ?? draw.by;
    by.set(who2, [...by.get(who2) ?? [], path]);
  });
  if (paths.length === 0) return;
  const count = paths.length === 1 ? "1 tensor" : `${paths.length} tensors`, was = paths.length === 1 ? "was" : "were";
  const who = [...by].map(([name, list]) => `${name} (${quoteNames(list, 1)})`).join(", ");
  throw new LensorError(
    "unused",
    `Cannot finish: ${count} loaded from ${[...files].join(" and ")} ${was} drawn anew by ${who}; put pretrained last, or wrap the rules in whenMissing, or in override if you mean it`,
    { path: paths[0] }
  );
}
function checkMissing(model) {
  const paths = [];
  let known = true;
  eachTensor(model, (param, path, kind) => {
    if (!missing(param) || kind === "buffer" && !param.persistent) return;
    paths.push(path);
    known &&= kind === "param" && hasDefault(model, path);
  });
  if (paths.length === 0) return;
  const count = paths.length === 1 ? "1 tensor has" : `${paths.length} tensors have`;
  const help = known ? `whenMissing(torchDefault) would give ${paths.length === 1 ? "it" : "them"} PyTorch's` : "fill them, or pass partial: true";
  throw new LensorError(
    "missing",
    `Cannot finish: ${count} no value: ${quoteNames(paths)}; ${help}`,
    {
      path: paths[0]
    }
  );
}
function hasDefault(model, path) {
  const dot = path.lastIndexOf("."), at = find(model, path.slice(0, Math.max(dot, 0)));
  return at?.kind === "module" && defaultOf(at.node, path.slice(dot + 1)) !== void 0;
}

// inits/match_checkpoint.ts
function matchCheckpoint(model, checkpoint, options = {}) {
  checkOptions("match a checkpoint", options, OPTIONS);
  const names = entryNames(checkpoint, options), ties = tiesOf(model);
  const loaded = [], missing = [];
  const mismatched = [];
  const used = /* @__PURE__ */ new Set(), aliases = /* @__PURE__ */ new Map();
  for (const [alias, owner] of ties) aliases.set(owner, [...aliases.get(owner) ?? [], alias]);
  eachTensor(model, (param, path) => {
    const found = [path, ...aliases.get(path) ?? []].flatMap((p) => names.get(p) ?? []);
    for (const name2 of found) used.add(name2);
    if (isHidden(param) || !param.persistent && found.length === 0) return;
    const name = found[0];
    if (name === void 0) return void missing.push(path);
    const have = checkpoint.specs.get(name), want = { shape: param.shape, dtype: param.dtype };
    const fits = sameShape(have.shape, want.shape);
    const adapted = !fits && (options.adapt ?? []).some((adapter) => adapter.accepts?.(have, want, path) ?? true);
    if (!fits && !adapted) mismatched.push({ path, name, have, want, why: "shape" });
    else if (!options.cast && castLoses(have.dtype, want.dtype)) {
      mismatched.push({ path, name, have, want, why: "dtype" });
    } else {
      loaded.push({
        path,
        name,
        ...found.length > 1 && { also: found.slice(1) },
        ...adapted && { adapted: true }
      });
    }
  });
  return { loaded, unexpected: [...names.values()].filter((name) => !used.has(name)), missing, mismatched };
}
const OPTIONS = ["prefix", "rename", "ignore", "missing", "adapt", "cast"];
function entryNames(checkpoint, options) {
  checkForms(checkpoint, options);
  const { prefix = "", rename = (name) => name } = options, names = /* @__PURE__ */ new Map();
  const strip = prefix === "" || prefix.endsWith(".") ? prefix : prefix + ".";
  const ignored = options.ignore === void 0 ? void 0 : nameTest(options.ignore);
  for (const [name, spec] of checkpoint.specs) {
    if (!name.startsWith(strip)) continue;
    const path = rename(name.slice(strip.length));
    if (typeof path !== "string") {
      throw new LensorError(
        "type",
        `Cannot load ${checkpoint.name}: rename gives ${describe$1(path)} for "${name}"; it must give a path`
      );
    }
    if (ignored?.([path, name], spec)) continue;
    const other = names.get(path);
    if (other !== void 0) {
      throw new LensorError(
        "unused",
        `Cannot load ${checkpoint.name}: "${other}" and "${name}" both become "${path}"; change rename`,
        { path }
      );
    }
    names.set(path, name);
  }
  const idle = ignored?.idle();
  if (idle !== void 0) {
    throw new LensorError(
      "no-match",
      `Cannot load ${checkpoint.name}: ignore ${idle} matches no entry; drop it, or end it with "?"`
    );
  }
  return names;
}
function checkForms({ name }, { prefix, rename, adapt }) {
  const refuse = (option, found, want) => new LensorError("type", `Cannot load ${name}: ${option} is ${describe$1(found)}; expected ${want}`);
  if (prefix !== void 0 && typeof prefix !== "string") throw refuse("prefix", prefix, "a string");
  if (rename !== void 0 && typeof rename !== "function") {
    throw refuse("rename", rename, "a function from name to path");
  }
  if (adapt !== void 0 && (!Array.isArray(adapt) || !adapt.every((a) => typeof a === "function"))) {
    throw refuse("adapt", adapt, "a list of functions");
  }
}
function nameTest(where) {
  const atoms = [];
  const add = (w, may) => {
    if (Array.isArray(w)) return w.forEach((one) => add(one, may));
    if (typeof w === "object" && w !== null && "optional" in w) return add(w.optional, true);
    if (typeof w === "string") {
      const optional = may || w.endsWith("?"), globs = parseGlob(w.endsWith("?") ? w.slice(0, -1) : w);
      const root = compileGlobs([[0, globs]], (ids) => ids.length > 0);
      const test2 = (name) => name.split(".").reduce((live, part) => live.step(part), root).here;
      atoms.push({ text: showWhere(w), optional, matched: false, test: test2 });
    } else if (w instanceof RegExp) {
      const plain = new RegExp(w.source, w.flags.replace(/[gy]/g, ""));
      atoms.push({ text: showWhere(w), optional: may, matched: false, test: (name) => plain.test(name) });
    } else if (typeof w === "function") {
      const test2 = (name, spec) => w(tensor(spec.shape, { dtype: spec.dtype }), name);
      atoms.push({ text: showWhere(w), optional: may, matched: false, test: test2 });
    } else {
      throw new LensorError(
        "type",
        `Cannot ignore entries by ${describe$1(w)}: names are selected by patterns, RegExps and functions`
      );
    }
  };
  add(where, false);
  const test = (names, spec) => {
    const hits = atoms.filter((atom) => names.some((name) => atom.test(name, spec)));
    for (const atom of hits) atom.matched = true;
    return hits.length > 0;
  };
  return Object.assign(test, { idle: () => atoms.find((atom) => !atom.matched && !atom.optional)?.text });
}

// inits/pin.ts
function pin(path, key) {
  if (typeof key !== "string" || key.split(".").includes("")) {
    throw new LensorError("type", `Cannot pin "${path}": ${describe$1(key)} is no key; use a path`, { path });
  }
  checkPath("pin", path);
  return (model) => {
    const tied = explainTie(path, model);
    if (tied !== void 0) throw new LensorError("no-match", `Cannot pin "${path}": ${tied}`, { path });
    const found = find(model, path);
    if (!found || found.kind === "module") {
      const why = found ? "it is a module; name a tensor" : `it is no tensor; ${suggestPath(path, model)}`;
      throw new LensorError("no-match", `Cannot pin "${path}": ${why}`, { path });
    }
    return mapTensors(model, (param, here) => here === path && !isHidden(param) ? pinned(param, key) : param);
  };
}
function pinned(param, key) {
  const value = param.value && rekeyed(param.value, key);
  const origin = value === param.value ? param.origin : param.origin.map((entry) => entry.kind === "draw" ? { ...entry, key } : entry);
  return { ...param, key, ...value && { value }, origin };
}
function rekeyed(source, key) {
  switch (source.kind) {
    case "draw":
      return { ...source, rng: source.rng.root, at: key };
    case "adjust":
    case "slice": {
      const of = rekeyed(source.of, key);
      return of === source.of ? source : { ...source, of };
    }
    default:
      return source;
  }
}

// inits/tie.ts
function tie(alias, owner) {
  checkPath("tie", alias);
  checkPath(`tie "${alias}" to`, owner);
  return (model) => {
    const all = tiesOf(model), real = all.get(owner) ?? owner;
    const a = leafAt(model, alias, alias, owner), o = leafAt(model, real, alias, owner);
    if (alias === real) {
      if (all.has(owner)) {
        throw new LensorError("range", `Cannot tie "${alias}" to "${owner}": that is tied to "${alias}" already`, {
          path: alias
        });
      }
      throw new LensorError("range", `Cannot tie "${alias}" to itself`, { path: alias });
    }
    if (all.get(alias) === real) return model;
    if (!sameShape(a.shape, o.shape)) {
      const shapes = `shape ${showShape(a.shape)} does not fit ${showShape(o.shape)}`;
      throw new LensorError("shape", `Cannot tie "${alias}" to "${owner}": ${shapes}`, { path: alias });
    }
    if (a.dtype !== o.dtype) {
      throw new LensorError("type", `Cannot tie "${alias}" to "${owner}": ${a.dtype} is not ${o.dtype}`, {
        path: alias
      });
    }
    for (const [from, to] of all) if (to === alias) all.set(from, real);
    all.set(alias, real);
    const value = agreed(a, o, alias, real), moved = o.value === void 0 && a.value !== void 0;
    const { value: _, ...bare } = a, entry = { kind: "tie", by: "tie", path: alias, from: real };
    const owned = { ...o, ...value && { value }, ...moved && { origin: [...o.origin, ...a.origin] } };
    const leaves = /* @__PURE__ */ new Map([[alias, { ...bare, origin: [...a.origin, entry] }], [real, owned]]);
    return withTies(putLeaves(model, leaves), all);
  };
}
function agreed(a, b, alias, owner) {
  const x = a.value, y = b.value;
  if (x === void 0 || y === void 0 || x === y) return y ?? x;
  const differ = () => new LensorError(
    "unused",
    `Cannot tie "${alias}" to "${owner}": they have two different values; tie them before they are filled, or drop one`,
    {
      path: alias
    }
  );
  if (x.kind === "load" && y.kind === "load") {
    return x.from === y.from && x.name === y.name ? y : agreeing(y, x, differ);
  }
  if (x.kind === "values" && y.kind === "values" && sameBytes(toBytes(x.data), toBytes(y.data))) return y;
  throw differ();
}
function agreeing(kept, other, differ) {
  const from = {
    name: kept.from.name,
    specs: kept.from.specs,
    metadata: kept.from.metadata,
    async read(name, range) {
      const a = await kept.from.read(name, range), b = await other.from.read(other.name, range);
      if (!sameBytes(toBytes(a), toBytes(b))) throw differ();
      return a;
    }
  };
  return { kind: "load", from, name: kept.name };
}
function leafAt(model, path, alias, owner) {
  const found = find(model, path);
  if (found && found.kind !== "module") return found.node;
  const why = found ? `"${path}" is a module; name tensors` : `"${path}" is no tensor; ${suggestPath(path, model)}`;
  throw new LensorError("no-match", `Cannot tie "${alias}" to "${owner}": ${why}`, { path });
}
function putLeaves(model, leaves) {
  let tree = model;
  for (const [path, param] of leaves) {
    const dot = path.lastIndexOf("."), home = dot < 0 ? "" : path.slice(0, dot), name = path.slice(dot + 1);
    tree = replaceAt(tree, home, (node) => withParts(
      node,
      mapDict(node.params, Object.hasOwn(node.params, name) ? [name] : [], () => param),
      mapDict(node.buffers, Object.hasOwn(node.buffers, name) ? [name] : [], () => param),
      node.children
    ));
  }
  return tree;
}
function sameBytes(a, b) {
  return a.length === b.length && a.every((x, i) => x === b[i]);
}

// inits/pretrained.ts
function pretrained(checkpoint, options = {}) {
  checkOptions("load a checkpoint", options, OPTIONS);
  if (typeof checkpoint !== "object" || checkpoint === null || !(checkpoint.specs instanceof Map)) {
    throw new LensorError(
      "type",
      `Cannot load ${describe$1(checkpoint)}: expected a checkpoint; open it with await openCheckpoint(path)`
    );
  }
  if (options.missing !== void 0 && options.missing !== "keep" && options.missing !== "error") {
    throw new LensorError(
      "unknown-name",
      `Cannot load ${checkpoint.name}: missing is ${describe$1(options.missing)}; use "keep" or "error"`
    );
  }
  return (model) => {
    const match = matchCheckpoint(model, checkpoint, options);
    refuse(match, model, checkpoint, options);
    const found = new Map(match.loaded.map((pair) => [pair.path, pair]));
    return mapTensors(model, (param, path) => {
      const pair = found.get(path);
      return pair ? load(param, pair, checkpoint, options) : param;
    });
  };
}
function load(param, pair, checkpoint, options) {
  const { path, name, also, adapted } = pair;
  const want = { shape: param.shape, dtype: param.dtype };
  const one = (entry) => {
    const from = adapted ? fitted(checkpoint, entry, want, path, options.adapt ?? []) : checkpoint;
    return { kind: "load", from, name: entry };
  };
  const value = (also ?? []).reduce(
    (kept, other) => agreeing(kept, one(other), () => new LensorError(
      "unused",
      `Cannot load "${name}" into "${path}": "${other}" holds other numbers, but the two are tied`,
      {
        path,
        file: checkpoint.name
      }
    )),
    one(name)
  );
  return put(param, value, {
    kind: "load",
    by: adapted ? "pretrained, adapted" : "pretrained",
    path,
    from: checkpoint.name,
    name
  });
}
function fitted(checkpoint, name, want, path, adapters) {
  const have = checkpoint.specs.get(name);
  return {
    name: checkpoint.name,
    specs: /* @__PURE__ */ new Map([[name, want]]),
    metadata: checkpoint.metadata,
    async read(_, range) {
      const data = await checkpoint.read(name);
      for (const adapter of adapters) {
        const out = adapter({ ...have, data }, want, path);
        if (!out) continue;
        if (!sameShape(out.shape, want.shape)) throw mismatch(name, path, { ...out }, want, "shape");
        const values = cast(out.data, out.dtype, want.dtype);
        return range ? values.subarray(...range) : values;
      }
      throw mismatch(name, path, have, want, "shape");
    }
  };
}
function refuse(match, model, checkpoint, options) {
  const first = match.mismatched[0], more = match.mismatched.length - 1;
  if (first) throw mismatch(first.name, first.path, first.have, first.want, first.why, more);
  if (match.unexpected.length > 0 || match.loaded.length === 0) refuseNames(match, model, checkpoint, options);
  if (options.missing === "error" && match.missing.length) {
    const count = match.missing.length === 1 ? "1 tensor" : `${match.missing.length} tensors`;
    throw new LensorError(
      "missing",
      `Cannot load ${checkpoint.name}: it lacks ${count} of the model: ${quoteNames(match.missing)}`,
      {
        file: checkpoint.name,
        path: match.missing[0]
      }
    );
  }
}
function refuseNames(match, model, checkpoint, options) {
  const names = entryNames(checkpoint, options);
  if (match.unexpected.length === names.size) throw nothingMatched(model, checkpoint, names, options);
  if (match.unexpected.length) {
    const lost = new Set(match.unexpected), paths = [...names].filter(([, name]) => lost.has(name)).map(([path]) => path);
    const kept = [...names].filter(([, name]) => !lost.has(name)).map(([path]) => path);
    const line = ignoreLine(paths, kept);
    throw new LensorError(
      "unused",
      `Cannot load ${checkpoint.name}: the model has no ${quoteNames(match.unexpected)}; pass ignore: ${line} to drop them`,
      { file: checkpoint.name, path: match.unexpected[0] }
    );
  }
}
function mismatch(name, path, have, want, why, more = 0) {
  const what = why === "shape" ? `shape ${showShape(have.shape)} does not fit ${showShape(want.shape)}; pass adapt to resize it` : `${have.dtype} does not fit ${want.dtype} without loss; pass cast: true to round it`;
  const rest = more > 0 ? ` (and ${more} more do not fit)` : "";
  return new LensorError(why === "shape" ? "shape" : "type", `Cannot load "${name}" into "${path}": ${what}${rest}`, {
    path
  });
}
function nothingMatched(model, checkpoint, names, options) {
  const paths = [];
  eachTensor(model, (_, path) => void paths.push(path));
  if (names.size === 0) {
    const all = [...checkpoint.specs.keys()];
    const tops = new Set(all.map((name) => name.split(".")[0])), near = options.prefix && nearest(options.prefix, tops)[0];
    const why = checkpoint.specs.size === 0 ? "it holds no tensors" : options.ignore !== void 0 && entryNames(checkpoint, { ...options, ignore: [] }).size > 0 ? "ignore drops every entry" : `no entry is left under prefix "${options.prefix ?? ""}"; it has ${quoteNames(all, 3)}`;
    return new LensorError(
      "no-match",
      `Cannot load ${checkpoint.name}: ${why}${near ? `; did you mean prefix: "${near}"` : ""}`,
      {
        file: checkpoint.name
      }
    );
  }
  const sides = `it has ${quoteNames(names.values(), 3)}, the model has ${quoteNames(paths, 3) || "no tensors"}`;
  return new LensorError(
    "no-match",
    `Cannot load ${checkpoint.name}: nothing matches: ${sides}${wayOut([...names.keys()], paths)}`,
    {
      file: checkpoint.name
    }
  );
}
function wayOut(names, paths) {
  const strip = bestPrefix(names, new Set(paths));
  if (strip !== void 0) return `; pass prefix: "${strip}"`;
  const add = bestPrefix(paths, new Set(names));
  return add === void 0 ? "; pass rename" : `; wrap it in within("${add}", ...)`;
}
function bestPrefix(long, short) {
  const votes = /* @__PURE__ */ new Map();
  for (const name of long) {
    for (let dot = name.indexOf("."); dot >= 0; dot = name.indexOf(".", dot + 1)) {
      if (short.has(name.slice(dot + 1))) votes.set(name.slice(0, dot), (votes.get(name.slice(0, dot)) ?? 0) + 1);
    }
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}
function ignoreLine(lost, kept) {
  const short = new Set(lost.map((path) => {
    for (let dot = path.indexOf("."); dot >= 0; dot = path.indexOf(".", dot + 1)) {
      if (!kept.some((other) => other.startsWith(path.slice(0, dot + 1)))) return path.slice(0, dot);
    }
    return path;
  }));
  const shown = [...short].map((path) => `"${path}"`);
  return shown.length === 1 ? shown[0] : `[${shown.join(", ")}]`;
}

// inits/torch_default/torch_default.ts
function torchDefault(model, rng) {
  const free = /* @__PURE__ */ new Set(), written = /* @__PURE__ */ new Map();
  eachTensor(model, (_, path) => free.add(path));
  const open = (path, param) => free.has(path) && !isHidden(param);
  const site = {
    write(path, param, by) {
      if (!open(path, param)) return;
      written.set(path, putDraw(written.get(path) ?? param, path, by, rng, FROM));
    },
    copy(from, path, param, layer) {
      const made = written.get(from), value = made?.value;
      if (!value || made.dtype !== param.dtype || made.shape.join() !== param.shape.join()) return false;
      const origin = { ...made.origin.at(-1), path, from: `${FROM}, copied from layer "${layer}"` };
      if (open(path, param)) written.set(path, put(param, value, origin));
      return true;
    }
  };
  construct(model, "", site);
  return written.size ? mapTensors(model, (param, path) => written.get(path) ?? param) : model;
}
const FROM = "torchDefault";
function construct(node, path, site) {
  const rest = new Set(namesOf(node, "children")), classes = classesOf(node);
  const child = (name) => {
    if (rest.delete(name)) construct(node.children[name], join(path, name), site);
  };
  if (classes.has("MultiheadAttention")) {
    child("out_proj");
    ownTensors(node, path, classes, site);
    const bias = node.children.out_proj?.params.bias;
    if (bias && node.params.in_proj_bias) site.write(join(path, "out_proj.bias"), bias, zeros);
  } else ownTensors(node, path, classes, site);
  if (classes.has("TransformerEncoder") || classes.has("TransformerDecoder")) {
    if (rest.delete("layers")) copies(node.children.layers, join(path, "layers"), site);
  }
  if (classes.has("Transformer")) {
    const parts = ["encoder", "decoder"].filter((name) => rest.has(name));
    parts.forEach(child);
    for (const name of parts) matrices(node.children[name], join(path, name), site);
  }
  for (const name of rest) child(name);
}
function ownTensors(node, path, classes, site) {
  for (const name of namesOf(node, "params")) {
    const make = defaultOf(node, name, classes), full = join(path, name);
    if (make) site.write(full, node.params[name], inside$1(full, make));
  }
}
function copies(layers, path, site) {
  const first = /* @__PURE__ */ new Map();
  for (const name of namesOf(layers, "children")) {
    const prefix = join(path, name);
    const like = {
      ...site,
      write(full, param, by) {
        const below = full.slice(prefix.length), made = first.get(below);
        if (made && made[1] !== name && site.copy(made[0], full, param, made[1])) return;
        if (isHidden(param)) return;
        site.write(full, param, by);
        if (made?.[1] !== name) first.set(below, [full, name]);
      }
    };
    construct(layers.children[name], prefix, like);
  }
}
function matrices(node, path, site) {
  const by = xavierUniform();
  eachTensor(node, (param, below, kind) => {
    if (kind === "param" && param.shape.length > 1) site.write(join(path, below), param, by);
  });
}

// mmlab/_python.ts
function parsePython(text) {
  let at = 0;
  const fail = (why, where = at, code = "type") => {
    const before = text.slice(0, where).split("\n"), column = [...before.at(-1)].length + 1;
    const place = text.includes("\n") ? `line ${before.length}, column ${column}` : `column ${column}`;
    const help = "paste a dict(...) or a list of them";
    throw new LensorError(code, `Cannot read the init_cfg at ${place}: ${why}; ${help}`, { offset: where });
  };
  const match = (pattern) => {
    pattern.lastIndex = at;
    const found2 = pattern.exec(text)?.[0];
    at += found2?.length ?? 0;
    return found2;
  };
  const take = (token) => {
    match(BLANKS);
    const found2 = text.startsWith(token, at);
    if (found2) at += token.length;
    return found2;
  };
  const expect = (token) => take(token) || fail(`expected "${token}", ${found()}`);
  const found = () => {
    const where = at, next = match(WORD);
    at = where;
    return next === void 0 ? "it ends here" : `found ${short(next)}`;
  };
  const items = (close, depth, item) => {
    if (depth > DEEPEST) fail(`it is nested deeper than ${DEEPEST} levels`, at, "limit");
    let comma = false;
    for (let first = true; !take(close); first = false) {
      if (!first && !comma) fail(`expected "," or "${close}", ${found()}`);
      item();
      comma = take(",");
    }
    return comma;
  };
  const list = (close, depth) => {
    const values = [];
    return { values, comma: items(close, depth, () => values.push(value(depth + 1))) };
  };
  const dict = (close, separator, depth, key) => {
    const entries = /* @__PURE__ */ new Map();
    items(close, depth, () => {
      match(BLANKS);
      const where = at, name = key();
      if (typeof name !== "string") return fail("a dict's key must be a string", where);
      if (entries.has(name)) fail(`${short(name)} is given twice`, where);
      expect(separator);
      entries.set(name, value(depth + 1));
    });
    return Object.fromEntries(entries);
  };
  const value = (depth) => {
    if (take("[")) return list("]", depth).values;
    if (take("(")) {
      const { values, comma } = list(")", depth);
      return values.length === 1 && !comma ? values[0] : values;
    }
    if (take("{")) return dict("}", ":", depth, () => value(depth + 1));
    const start = at, open = match(QUOTE);
    if (open !== void 0) return strings(open);
    const digits = match(NUMBER);
    if (digits !== void 0) return number(digits, start);
    const name = match(NAME);
    if (name === void 0) return fail(`expected a value, ${found()}`);
    if (name === "True" || name === "False") return name === "True";
    if (name === "None") return null;
    if (name !== "dict") return fail(`${short(name)} is no literal`, start);
    expect("(");
    return dict(")", "=", depth, () => match(NAME) ?? fail(`expected a name and "=", ${found()}`));
  };
  const number = (digits, start) => {
    if (match(NAME) !== void 0) fail("this is no number", start);
    if (/^[+-]?0[0_]*[1-9]\d*$/.test(digits)) fail("an integer has no leading zeros", start);
    const value2 = Number(digits.replaceAll("_", ""));
    return Number.isFinite(value2) ? value2 : fail("this number is too large", start);
  };
  const strings = (first) => {
    let out = "";
    for (let open = first; open !== void 0; match(BLANKS), open = match(QUOTE)) {
      out += string(open);
    }
    return out;
  };
  const string = (open) => {
    const start = at - open.length, raw = /^[rR]/.test(open), quote = open.replace(/^[rRuU]/, "");
    let out = "";
    while (!text.startsWith(quote, at)) {
      const c = text[at];
      if (c === void 0 || c === "\n" && quote.length === 1) return fail("the string has no end", start);
      const next = text[at + 1] ?? "", plain = raw || c !== "\\" ? c : ESCAPES$1.get(next);
      if (plain === void 0) return fail(`the escape "\\${next}" is not read`);
      const pair = c === "\\";
      out += raw && pair ? c + next : plain;
      at += pair ? 2 : 1;
    }
    at += quote.length;
    return out;
  };
  match(BLANKS);
  match(ASSIGNED);
  const result = value(0);
  take(",");
  match(BLANKS);
  if (at < text.length) fail(`expected the end, ${found()}`);
  return result;
}
const short = (word) => JSON.stringify(word.length > 40 ? word.slice(0, 40) + "..." : word);
const DEEPEST = 64;
const BLANKS = /(?:\s+|#[^\n]*|\\\r?\n)*/y;
const ASSIGNED = /[A-Za-z_]\w*\s*=(?!=)/y;
const NAME = /[A-Za-z_]\w*/y;
const WORD = /\w+|./suy;
const QUOTE = /[rRuU]?("""|'''|"|')/y;
const NUMBER = /[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+)?/y;
const ESCAPES$1 = /* @__PURE__ */ new Map([
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["n", "\n"],
  ["t", "	"],
  ["r", "\r"],
  ["\n", ""]
]);

// mmlab/_cfg.ts
function cfgsOf(cfg, who) {
  const value = typeof cfg === "string" ? parsePython(cfg) : cfg;
  if (!isDict(value) && !Array.isArray(value)) {
    throw bad("type", who, `expected a dict or a list of dicts, found ${describe$1(value)}`);
  }
  const items = Array.isArray(value) ? value : [value];
  return items.map((item, i) => ({ item, at: items.length > 1 ? `${who}, dict ${i + 1}` : who }));
}
function dictOf({ item, at }) {
  if (isDict(item)) return item;
  throw bad("type", at, `expected a dict, found ${describe$1(item)}`);
}
function isNoCfg(cfg) {
  return cfg === void 0 || cfg === null || cfg === "" || typeof cfg === "object" && !ArrayBuffer.isView(cfg) && Object.keys(cfg).length === 0;
}
function isDict(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function checkKeys(options, known, name, at) {
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known)[0];
    const help = near ? `did you mean "${near}"` : `it has ${quoteNames(known, known.length)}`;
    throw bad("unknown-name", at, `${name} has no option "${key}"; ${help}`);
  }
}
function bad(code, at, why, path) {
  return new LensorError(code, `Cannot use ${at}: ${why}`, { path });
}

// mmlab/_engines.ts
function rulesOf(engine, verb) {
  const rules = typeof engine === "string" ? RULES.get(engine) : void 0;
  if (rules) return rules;
  throw new LensorError(
    "unknown-name",
    `Cannot ${verb}: there is no engine ${describe$1(engine)}; use "mmengine" or "mmcv1"`
  );
}
function backendOf(path) {
  return BACKENDS.find(([scheme]) => scheme.test(path))?.[1] ?? "local";
}
const BACKENDS = [
  [/^https?:\/\//, "http"],
  [/^(torchvision|modelzoo):\/\//, "torchvision"],
  [/^open-?mmlab:\/\//, "openmmlab"],
  [/^mmcls:\/\//, "mmcls"],
  [/^pavi:\/\//, "pavi"],
  [/^(\S+:)?(s3|petrel):\/\//, "ceph"]
];
const RULES = /* @__PURE__ */ new Map([
  ["mmengine", {
    loadsLast: true,
    returnsEarly: false,
    skipsDone: true,
    unwraps: true,
    cfgLevel: "DEBUG",
    twiceLevel: "WARNING",
    fileText: (backend, path) => `Loads checkpoint by ${backend} backend from path: ${path}`
  }],
  ["mmcv1", {
    loadsLast: false,
    returnsEarly: true,
    skipsDone: false,
    unwraps: false,
    cfgLevel: "INFO",
    twiceLevel: "UserWarning",
    fileText: (backend, path) => `load checkpoint from ${backend} path: ${path}`
  }]
]);

// mmlab/_objects.ts
function objectsOf(model) {
  const known = /* @__PURE__ */ new Map([["", ""]]), ties = tiesOf(model);
  const firstOf = (path) => {
    const before = known.get(path);
    if (before !== void 0) return before;
    const dot = path.lastIndexOf("."), found = find(model, path);
    const ref = found?.kind === "module" ? refOf(found.node, path, model, ties) : void 0;
    known.set(path, path);
    const same = ref ?? join(firstOf(path.slice(0, Math.max(dot, 0))), path.slice(dot + 1));
    const first = same === path ? path : firstOf(same);
    known.set(path, first);
    return first;
  };
  return { ties, firstOf };
}
function distinctChildren(node, path, objects) {
  const seen = /* @__PURE__ */ new Set();
  return namesOf(node, "children").filter((name) => {
    const object = objects.firstOf(join(path, name));
    return !seen.has(object) && seen.add(object);
  });
}
function parametersOf(model, { ties }, at = "") {
  const found = /* @__PURE__ */ new Map();
  eachModule(moduleAt(model, at), (node, below) => {
    for (const name of namesOf(node, "params")) {
      const path = join(join(at, below), name), owner = ties.get(path) ?? path;
      if (!found.has(owner)) found.set(owner, { path, shape: node.params[name].shape });
    }
  });
  return found;
}

// mmlab/_notes.ts
async function startNotes(model, objects, text, meanOf2) {
  const notes = /* @__PURE__ */ new Map();
  for (const [owner, { path, shape }] of parametersOf(model, objects)) {
    notes.set(owner, { path, shape, text, mean: await meanOf2(owner) });
  }
  return notes;
}
async function noteChanges(notes, owners, text, meanOf2) {
  for (const owner of owners) {
    const note = notes.get(owner), mean = await meanOf2(owner);
    if (note.mean !== mean) Object.assign(note, { text, mean });
  }
}
function meanReader(paramAt) {
  const known = /* @__PURE__ */ new WeakMap();
  return async (path) => {
    const param = paramAt(path), before = known.get(param);
    if (before !== void 0) return before;
    const mean = await meanOf(param, path);
    known.set(param, mean);
    return mean;
  };
}
async function meanOf(param, path) {
  const { dtype } = param;
  if (kindOf(dtype) !== "float") {
    throw new LensorError(
      "type",
      `Cannot run init_weights: "${path}" is ${dtype}, and the engines take the mean of every parameter; make it a buffer`,
      { path }
    );
  }
  const values = cast(await compute(param, path), dtype, "float64");
  const sum = values.reduce((sum2, x) => sum2 + x, 0);
  if (dtype === "float64") return sum / values.length;
  const wide = Math.fround(Math.fround(sum) / values.length);
  return dtype === "float32" ? wide : rounded(wide, dtype);
}
function rounded(x, dtype) {
  return cast(cast(new Float32Array([x]), "float32", dtype), dtype, "float64")[0];
}

// mmlab/_writes.ts
function loadsOf(report, checkpoint, at, from) {
  return report.loaded.map(({ path, name }) => ({ path: join(at, path), checkpoint, name, from }));
}
function carryOut(written, model, ties, writes, change) {
  for (const what of writes) {
    const path = ties.get(what.path) ?? what.path, before = tensorAt(written, model, path);
    if (before && !isHidden(before)) written.set(path, change(before, path, what));
  }
}
function tensorAt(written, model, path) {
  const found = written.get(path) ?? find(model, path)?.node;
  return found && "shape" in found ? found : void 0;
}
function withWritten(model, written) {
  return written.size ? mapTensors(model, (param, path) => written.get(path) ?? param) : model;
}
function changing(rng) {
  return (param, path, what) => "by" in what ? putDraw(param, path, what.by, rng, what.from) : changeByLoad(param, path, what);
}
function changeByLoad(param, path, { checkpoint, name, from }) {
  const origin = { kind: "load", by: from, path, from: checkpoint.name, name };
  return put(param, { kind: "load", from: checkpoint, name }, origin);
}

// mmlab/_wrappers.ts
function inWrapper(node, path) {
  const inner = isOfType(node, WRAPPERS) ? own$1(node.children, "module") : void 0;
  return inner ? { node: inner, path: join(path, "module") } : { node, path };
}
const WRAPPERS = [
  "DataParallel",
  "DistributedDataParallel",
  "MMDistributedDataParallel",
  "MMSeparateDistributedDataParallel",
  "MMFullyShardedDataParallel"
];

// mmlab/_load.ts
function checkCheckpoint(found, what, file) {
  const { specs } = found ?? {};
  if (typeof found === "object" && specs instanceof Map) return found;
  const text = `Cannot ${what}: expected a checkpoint, found ${describe$1(found)}; open it with await openCheckpoint(path)`;
  throw new LensorError("type", text, { file });
}
function renamedKeys(checkpoint, rename = withoutModule) {
  return new Map([...allKeys(checkpoint)].map(([key, name]) => [rename(key), name]));
}
function keysBelow(checkpoint, prefix) {
  const start = prefix.endsWith(".") ? prefix : prefix + ".", all = allKeys(checkpoint);
  const below = [...all].filter(([key]) => key.startsWith(start));
  if (below.length) return new Map(below.map(([key, name]) => [key.slice(start.length), name]));
  throw new LensorError(
    "missing",
    `Cannot load ${checkpoint.name}: no entry is below prefix "${start}"; it has ${quoteNames(all.keys(), 3)}`,
    { file: checkpoint.name }
  );
}
function meet(model, keys, checkpoint) {
  const loaded = [], unexpected = [], missing = [];
  const mismatched = [];
  const visit = (outer, outerPath, key) => {
    const { node, path } = inWrapper(outer, outerPath), known = /* @__PURE__ */ new Set();
    for (const name of [...namesOf(node, "params"), ...namesOf(node, "buffers")]) {
      const want = ownTensor(node, name), here = join(key, name);
      if (!want.persistent) continue;
      known.add(name);
      const entry = keys.get(here), have = entry === void 0 ? void 0 : checkpoint.specs.get(entry);
      if (have === void 0) {
        if (!here.includes("num_batches_tracked")) missing.push(here);
        continue;
      }
      const fits = sameShape(have.shape, want.shape) || want.shape.length === 0 && sameShape(have.shape, [1]);
      if (fits) loaded.push({ path: join(path, name), name: entry });
      else mismatched.push({ path: here, have, want: { shape: want.shape, dtype: want.dtype } });
    }
    const prefix = key === "" ? "" : key + ".";
    for (const full of keys.keys()) {
      if (!full.startsWith(prefix)) continue;
      const [first = "", ...more] = full.slice(prefix.length).split(".");
      if (!(more.length ? isChild(node, first) : known.has(first))) unexpected.push(full);
    }
    for (const name of namesOf(node, "children")) visit(node.children[name], join(path, name), join(key, name));
  };
  visit(model, "", "");
  return { loaded, unexpected, missing, mismatched };
}
const withoutModule = (name) => name.replace(/^module\./, "");
function allKeys(checkpoint) {
  const { keys = [...checkpoint.specs.keys()], specs } = checkpoint;
  return new Map(keys.map((key) => [key, specs.has(key) ? key : ""]));
}
function isChild(node, name) {
  const none = node.extra?.children;
  return own$1(node.children, name) !== void 0 || none !== void 0 && Object.hasOwn(none, name);
}

// mmlab/_ask.ts
function ask(model, objects, { at, step, whole }, checkpoints) {
  const part = moduleAt(model, at);
  if (step.load) {
    const checkpoint = pick(checkpoints, step.load.checkpoint, step.at);
    const { prefix } = step.load, keys = prefix === void 0 ? renamedKeys(checkpoint) : keysBelow(checkpoint, prefix);
    const report = meet(part, keys, checkpoint);
    return { writes: loadsOf(report, checkpoint, at, `${step.at} Pretrained`), report };
  }
  const writes = [], fill = step.fill;
  eachPostOrder(part, at, objects, (node, path) => {
    if (!whole && !matches(node, step.layers)) return;
    fill.check();
    const weight = ownTensor(node, "weight"), bias = ownTensor(node, "bias");
    if (weight) {
      if (fill.fans && weight.shape.length < 2) {
        throw new LensorError(
          "shape",
          `Cannot fill "${join(path, "weight")}" by ${step.at}: ${step.className} needs fans, and ${showShape(weight.shape)} has fewer than two axes`,
          { path: join(path, "weight") }
        );
      }
      writes.push({ path: join(path, "weight"), by: fill.weight(), from: step.at });
    }
    if (bias) writes.push({ path: join(path, "bias"), by: fill.bias, from: step.at });
    else if (isOfType(node, RECURRENT)) {
      throw new LensorError(
        "unsupported",
        `Cannot initialize "${path || node.type}" by ${step.at}: an init_cfg reaches weight and bias only, and ${node.type} has ${quoteNames(namesOf(node, "params"), 3)}; use rules`,
        { path }
      );
    }
  });
  return { writes };
}
function* actionsOf(model, at, step) {
  yield { at, step, whole: false };
  for (const read of step.overrides) {
    const override = read();
    yield { at: overridden(model, at, override), step: override.step(), whole: true };
  }
}
function overridden(model, at, { name, at: place, step }) {
  const part = moduleAt(model, at);
  if (own$1(part.children, name)) return join(at, name);
  const isTensor = ownTensor(part, name) !== void 0;
  if (isTensor) step();
  const near = nearest(name, namesOf(part, "children"))[0];
  const why = isTensor ? "it is a tensor, and an override names a module" : "there is no such child";
  const help = near ? `did you mean "${near}"` : `${part.type} has ${quoteNames(namesOf(part, "children")) || "none"}`;
  throw bad("no-match", place, `override "${name}": ${why}; ${help}`, join(at, name));
}
function matches(node, layers) {
  return layers.includes(node.type) || node.directBases.some((base) => layers.includes(base));
}
function eachPostOrder(node, path, objects, fn) {
  for (const name of distinctChildren(node, path, objects)) {
    eachPostOrder(node.children[name], join(path, name), objects, fn);
  }
  fn(node, path);
}
const RECURRENT = ["RNNBase", "RNNCellBase"];
function pick(checkpoints, path, at) {
  const all = checkpoints ?? {};
  const found = all instanceof Map ? all.get(path) : own$1(all, path);
  if (found !== void 0) return checkCheckpoint(found, `use ${at}: checkpoint "${path}"`, path);
  throw new LensorError(
    "missing",
    `Cannot use ${at}: checkpoint "${path}" is not open; pass checkpoints: await openAll(cfg), or of the whole model`,
    { file: path }
  );
}

// mmlab/_python_text.ts
function pythonText(value, depth = 0) {
  switch (typeof value) {
    case "string":
      return quoted(value);
    case "boolean":
      return value ? "True" : "False";
    case "number":
      return numberText(value);
    case "object":
      break;
    default:
      return String(value);
  }
  if (value === null) return "None";
  if (depth > 64) return "...";
  const inner = (item) => pythonText(item, depth + 1);
  if (Array.isArray(value)) return `[${value.map(inner).join(", ")}]`;
  const items = Object.entries(value).filter(([, item]) => item !== void 0);
  return `{${items.map(([key, item]) => `${quoted(key)}: ${inner(item)}`).join(", ")}}`;
}
function pythonString(value) {
  return typeof value === "string" ? value : pythonText(value);
}
function torchSize(shape) {
  return `torch.Size([${shape.join(", ")}])`;
}
function quoted(text) {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inner = text.replace(/[\\\n\r\t]/g, (c) => ESCAPES.get(c));
  return quote + (quote === "'" ? inner.replaceAll("'", "\\'") : inner) + quote;
}
const ESCAPES = /* @__PURE__ */ new Map([["\\", "\\\\"], ["\n", "\\n"], ["\r", "\\r"], ["	", "\\t"]]);
function numberText(x) {
  if (Number.isNaN(x)) return "nan";
  if (!Number.isFinite(x)) return x > 0 ? "inf" : "-inf";
  if (Object.is(x, -0)) return "-0.0";
  const text = x !== 0 && Math.abs(x) < 1e-4 ? x.toExponential() : String(x);
  return text.replace(/e([+-])(\d)$/, "e$10$2");
}

// mmlab/_schemes.ts
const LITERAL = { fans: "literal" };
const SCHEMES = /* @__PURE__ */ new Map([
  ["Constant", { own: { val: void 0 }, make: ({ val }) => constant(number("val", val)) }],
  ["Xavier", {
    own: { gain: 1, distribution: "normal" },
    fans: true,
    make: ({ gain, distribution }) => {
      const options = { gain: number("gain", gain), ...LITERAL };
      return isUniform(distribution) ? xavierUniform(options) : xavierNormal(options);
    }
  }],
  ["Normal", {
    own: { mean: 0, std: 1 },
    make: ({ mean, std }) => normal({ mean: number("mean", mean), std: number("std", std) })
  }],
  ["TruncNormal", {
    own: { a: -2, b: 2, mean: 0, std: 1 },
    make: ({ a, b, mean, std }) => truncNormal({
      mean: number("mean", mean),
      std: number("std", std),
      a: number("a", a),
      b: number("b", b),
      method: "inverse"
    })
  }],
  ["Uniform", { own: { a: 0, b: 1 }, make: ({ a, b }) => uniform({ low: number("a", a), high: number("b", b) }) }],
  ["Kaiming", {
    own: { a: 0, mode: "fan_out", nonlinearity: "relu", distribution: "normal" },
    fans: true,
    make: ({ a, mode, nonlinearity, distribution }) => {
      const options = {
        a: number("a", a),
        mode,
        nonlinearity,
        ...LITERAL
      };
      return isUniform(distribution) ? kaimingUniform(options) : kaimingNormal(options);
    }
  }],
  ["Caffe2Xavier", {
    own: { a: 1, mode: "fan_in", nonlinearity: "leaky_relu", distribution: "uniform" },
    fixed: true,
    fans: true,
    make: () => caffe2Xavier(LITERAL)
  }]
]);
function number(name, value) {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value);
  throw new LensorError("type", `Cannot use ${name}: expected a number, found ${describe$1(value)}`);
}
function isUniform(distribution) {
  if (distribution === "normal") return false;
  if (distribution === "uniform") return true;
  throw new LensorError(
    "unknown-name",
    `Cannot use distribution ${describe$1(distribution)}: it is not known; use "normal" or "uniform"`
  );
}

// mmlab/_plan.ts
function stepOf(cfg, eager) {
  const { at } = cfg, { override, ...own } = dictOf(cfg), step = plain(own, at, eager);
  if (override === void 0 || override === null) return step;
  const { layer: _, ...inherited } = own, items = Array.isArray(override) ? override : [override];
  const overrides = items.map((item, i) => () => {
    const here = `${at}, override${items.length > 1 ? ` ${i + 1}` : ""}`;
    return overrideOf({ item, at: here }, inherited, eager);
  });
  if (eager) {
    for (const read of overrides) read().step();
  }
  return { ...step, overrides };
}
function overrideOf(cfg, inherited, eager) {
  const { at } = cfg, { name, ...rest } = dictOf(cfg), isBare = Object.keys(rest).length === 0;
  if (name === void 0 || name === null) throw bad("missing", at, 'it has no "name"; name a child');
  if (typeof name !== "string") throw bad("type", at, `name must be a string, found ${describe$1(name)}`);
  if (!isBare && rest.type === void 0) {
    throw bad("missing", at, 'it has options and no "type"; nothing is taken over from the cfg around it');
  }
  return { name, at, step: () => plain(isBare ? inherited : rest, at, eager) };
}
function typeName(type) {
  return typeof type === "string" ? type.replace(/Init$/, "") : void 0;
}
function typeOf(cfg) {
  const { type } = dictOf(cfg);
  if (type !== void 0) return type;
  throw bad("missing", cfg.at, `it has no "type"; use ${quoteNames(TYPES, TYPES.length)}`);
}
const TYPES = [...SCHEMES.keys(), "Pretrained"];
function plain(cfg, at, eager) {
  const { type: _, ...options } = cfg, type = typeOf({ item: cfg, at }), name = typeName(type);
  if (name === void 0) throw bad("type", at, `type must be a string, found ${describe$1(type)}`);
  const scheme = SCHEMES.get(name);
  if (scheme) return filled(scheme, name, options, at, eager);
  if (name === "Pretrained") return loaded(options, at);
  const near = nearest(name, TYPES)[0];
  const help = near ? `did you mean "${near}"` : `the types are ${quoteNames(TYPES, TYPES.length)}`;
  throw bad("unknown-name", at, `there is no initializer "${type}"; ${help}`);
}
function filled(scheme, name, given, at, eager) {
  const { own, fixed, fans = false } = scheme, known = fixed ? [] : Object.keys(own);
  checkKeys(given, [...known, "bias", "bias_prob", "layer"], name, at);
  const options = {};
  for (const [key, standard] of Object.entries(own)) {
    options[key] = given[key] === void 0 ? standard : given[key];
    if (options[key] === void 0) throw bad("missing", at, `${name} needs "${key}"`);
  }
  const layers = layersOf(given.layer, at), [label, bias] = biasOf(given, at, eager), value = Number(bias);
  let made;
  const weight = () => made ??= inside(at, () => scheme.make(options));
  const check = () => void ("distribution" in options && inside(at, () => isUniform(options.distribution)));
  if (eager) weight();
  return {
    at,
    className: `${name}Init`,
    info: infoOf(`${name}Init`, options, bias),
    fill: { check, weight, bias: filling({ label, made: { name: "constant", options: { value } } }, value), fans },
    layers,
    overrides: []
  };
}
function infoOf(className, options, bias) {
  const all = { ...options, bias }, blank = "nonlinearity" in options;
  const words = Object.entries(all).map(
    ([key, value]) => `${key}${blank && key === "distribution" ? " " : ""}=${pythonString(value)}`
  );
  return `${className}: ${words.join(", ")}`;
}
function loaded(options, at) {
  checkKeys(options, ["checkpoint", "prefix", "map_location"], "Pretrained", at);
  const { checkpoint, prefix } = options;
  if (checkpoint === void 0) throw bad("missing", at, 'Pretrained needs "checkpoint"');
  if (typeof checkpoint !== "string") {
    throw bad("type", at, `checkpoint must be a string, found ${describe$1(checkpoint)}`);
  }
  if (prefix !== void 0 && prefix !== null && typeof prefix !== "string") {
    throw bad("type", at, `prefix must be a string, found ${describe$1(prefix)}`);
  }
  const load = typeof prefix === "string" ? { checkpoint, prefix } : { checkpoint };
  return {
    at,
    className: "PretrainedInit",
    info: `PretrainedInit: load from ${checkpoint}`,
    load,
    layers: [],
    overrides: []
  };
}
function layersOf(layer, at) {
  if (layer === void 0 || layer === null) return [];
  const list = Array.isArray(layer) ? layer : [layer];
  for (const name of list) {
    if (typeof name === "string") continue;
    throw bad("type", at, `layer must be a class name or a list of class names, found ${describe$1(name)}`);
  }
  return list;
}
function biasOf(options, at, eager) {
  const bias = options.bias === void 0 ? 0 : options.bias, p = options.bias_prob;
  if (typeof bias !== "number" && typeof bias !== "boolean") {
    throw bad("type", at, `bias must be a number, found ${describe$1(bias)}`);
  }
  if (p === void 0 || p === null) return [`constant(${Number(bias)})`, bias];
  if (typeof p !== "number") throw bad("type", at, `bias_prob must be a number, found ${describe$1(p)}`);
  if (p === 0 || eager && !(p > 0 && p < 1)) {
    throw bad("range", at, `bias_prob is ${p}; use a number between 0 and 1`);
  }
  return [`biasForProbability(${p})`, logOdds(p)];
}
function inside(at, fn) {
  try {
    return fn();
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    throw new LensorError(error.code, `${error.message} (in ${at})`, { ...error, cause: error });
  }
}

// mmlab/_report.ts
function reportText({ mismatched, unexpected, missing }) {
  const lines = mismatched.map(
    ({ path, have, want }) => `size mismatch for ${path}: copying a param with shape ${torchSize(have.shape)} from checkpoint, the shape in current model is ${torchSize(want.shape)}.`
  );
  if (unexpected.length) lines.push(`unexpected key in source state_dict: ${unexpected.join(", ")}
`);
  if (missing.length) lines.push(`missing keys in source state_dict: ${missing.join(", ")}
`);
  return lines.length ? ["The model and loaded state dict do not match exactly\n", ...lines].join("\n") : "";
}
function refuseReport({ mismatched, unexpected, missing }, file) {
  const [first] = mismatched, reasons = [];
  if (first) {
    const more = mismatched.length > 1 ? ` and ${mismatched.length - 1} more do not fit` : "";
    const { path, have, want } = first;
    reasons.push(`"${path}" is ${showShape(want.shape)} and the entry ${showShape(have.shape)}${more}`);
  }
  if (unexpected.length) reasons.push(`the model has no ${quoteNames(unexpected)}`);
  if (missing.length) reasons.push(`the checkpoint has no ${quoteNames(missing)}`);
  if (reasons.length === 0) return;
  throw new LensorError(
    first ? "shape" : unexpected.length ? "unused" : "missing",
    `Cannot load ${file}: ${reasons.join("; ")}; pass strict: false to load what matches`,
    { file, path: first?.path ?? unexpected[0] ?? missing[0] }
  );
}

// mmlab/_user_init.ts
function runMethod(model, ties, path, init, rng) {
  const open = untied(model, path, ties);
  const checked = (node, rng2) => {
    const result = init(node, rng2);
    if (isModule(result)) return result;
    throw new LensorError("type", `Cannot run init_weights of ${node.type}: its Init returned no module`, { path });
  };
  const done = runInside(open, (_, at) => at === path ? checked : void 0, rng, "children");
  const written = /* @__PURE__ */ new Map();
  eachTensor(done, (param, at) => {
    const before = find(open, at)?.node;
    if (before === void 0) {
      throw new LensorError(
        "unsupported",
        `Cannot run init_weights: "${at}" was not there before; the engines allow no new parameters meanwhile`,
        { path: at }
      );
    }
    if (before !== param) written.set(ties.get(at) ?? at, param);
  });
  return written;
}
function untied(model, path, ties) {
  const prefix = path === "" ? "" : path + ".";
  const free = transform(model, (node, at) => {
    const isAround = at !== path && (at === "" || prefix.startsWith(at + "."));
    return isAround && node.ties ? { ...node, ties: [] } : node;
  });
  if (free === model) return model;
  return mapTensors(free, (param, at) => {
    const owner = at.startsWith(prefix) ? ties.get(at) : void 0;
    return owner === void 0 ? param : find(model, owner).node;
  });
}

// mmlab/_simulate.ts
const BASE = ["BaseModule"];
async function callInitWeights(run, path) {
  const node = moduleAt(run.model, path), steps = stepsOf(run, node);
  if (!steps) {
    throw new LensorError(
      "unsupported",
      `Cannot run init_weights of ${node.type}: it has none; give it the base "BaseModule", or run mmlab(cfg) on it`,
      { path }
    );
  }
  for (const step of steps) {
    if (step === "super") await ofBaseModule(run, path);
    else runUserInit(run, path, step);
  }
}
async function ofBaseModule(run, path) {
  const node = moduleAt(run.model, path), { type } = node, isTop = !run.isOpen;
  if (!isOfType(node, BASE)) {
    throw new LensorError(
      "no-match",
      `Cannot run init_weights of ${type}: "super" is BaseModule's, and that is none of its bases`,
      { path }
    );
  }
  if (isTop) {
    const text = `The value is the same before and after calling \`init_weights\` of ${type} `;
    run.notes = await startNotes(run.model, run.objects, text, run.meanOf);
    run.isOpen = true;
  }
  if (run.done.has(path)) {
    say(run, run.rules.twiceLevel, `init_weights of ${type} has been called more than once.`);
  } else if (await runCfgs(run, path) === "early") return;
  if (!isTop) return;
  for (const { path: path2, shape, text } of run.notes.values()) {
    say(run, "INFO", `
${path2} - ${torchSize(shape)}: 
${text} 
 `);
  }
  run.isOpen = false;
}
async function runCfgs(run, path) {
  const { rules } = run, { type, init } = moduleAt(run.model, path), who = `init_cfg of ${path ? `"${path}"` : type}`;
  const cfg = typeof init === "string" ? parsePython(init) : init, cfgs = isNoCfg(cfg) ? [] : cfgsOf(cfg, who);
  if (cfgs.length) say(run, rules.cfgLevel, `initialize ${type} with init_cfg ${pythonText(cfg)}`);
  const last = rules.loadsLast ? cfgs.filter((one) => typeName(typeOf(one)) === "Pretrained") : [];
  for (const one of cfgs) if (!last.includes(one)) await runCfg(run, path, one);
  if (rules.returnsEarly && isDict(cfg) && cfg.type === "Pretrained") return "early";
  await runChildren(run, path);
  for (const one of last) await runCfg(run, path, one);
  run.done.add(path);
  return "done";
}
async function runChildren(run, path) {
  const { rules, objects } = run, node = moduleAt(run.model, path);
  for (const name of distinctChildren(node, path, objects)) {
    const here = objects.firstOf(join(path, name)), outer = moduleAt(run.model, here);
    const child = rules.unwraps ? inWrapper(outer, here) : { node: outer, path: here };
    if (!stepsOf(run, child.node) || rules.skipsDone && run.done.has(child.path)) continue;
    await callInitWeights(run, child.path);
    await note(run, child.path, `Initialized by user-defined \`init_weights\` in ${child.node.type} `);
  }
}
async function runCfg(run, path, cfg) {
  for (const action of actionsOf(run.model, path, stepOf(cfg, false))) {
    const { at, step } = action;
    if (step.load) announce(run, step.load);
    const { writes, report } = ask(run.model, run.objects, action, run.checkpoints);
    carryOut(run.written, run.model, run.objects.ties, writes, changing(run.rng));
    if (report) {
      run.loads.push({ path: at, checkpoint: step.load.checkpoint, ...report });
      const text = reportText(report);
      if (text) say(run, "WARNING", text);
    }
    await note(run, at, step.info);
  }
}
function runUserInit(run, path, init) {
  const now = withWritten(run.model, run.written), changes = runMethod(now, run.objects.ties, path, init, run.rng);
  for (const [at, param] of changes) run.written.set(at, param);
}
function stepsOf(run, node) {
  if (typeof node.init === "function") return [node.init];
  if (Object.hasOwn(run.userInits, node.type)) return run.userInits[node.type];
  return isOfType(node, BASE) ? ["super"] : void 0;
}
function announce(run, { checkpoint, prefix }) {
  if (prefix !== void 0) return say(run, "INFO", `load ${prefix} in model from: ${checkpoint}`);
  say(run, "INFO", `load model from: ${checkpoint}`);
  say(run, "INFO", run.rules.fileText(backendOf(checkpoint), checkpoint));
}
async function note(run, at, text) {
  if (!run.isOpen) return;
  await noteChanges(run.notes, parametersOf(run.model, run.objects, at).keys(), text, run.meanOf);
}
function say(run, level, text) {
  run.log.push({ level, text });
}

// mmlab/init_weights.ts
async function initWeights(model, options) {
  if (!isModule(model)) throw new LensorError("type", "Cannot run init_weights: the first argument is no module");
  checkOptions("run init_weights", options, ["engine", "rng", "checkpoints", "calls", "userInits"]);
  const { engine, rng, checkpoints = {}, calls = 1, userInits = {} } = options ?? {};
  if (!Number.isSafeInteger(calls) || calls < 1) {
    throw new LensorError("range", `Cannot run init_weights: calls is ${describe$1(calls)}; use an integer from 1 on`);
  }
  checkUserInits(userInits, model);
  const objects = objectsOf(model), written = /* @__PURE__ */ new Map(), done = /* @__PURE__ */ new Set();
  eachModule(model, (node, path) => void (node.extra?.is_init === true && done.add(objects.firstOf(path))));
  const run = {
    rules: rulesOf(engine, "run init_weights"),
    rng: rngOf(rng),
    checkpoints,
    userInits,
    model,
    objects,
    written,
    meanOf: meanReader((path) => tensorAt(written, model, path)),
    isOpen: false,
    notes: /* @__PURE__ */ new Map(),
    done,
    log: [],
    loads: []
  };
  for (let call = 0; call < calls; call++) await callInitWeights(run, "");
  const texts = new Map([...run.notes.values()].map(({ path, text }) => [path, text]));
  return { model: withDone(run), texts, log: run.log, loads: run.loads };
}
function checkUserInits(userInits, model) {
  if (!isDict(userInits)) {
    const text = `Cannot run init_weights: userInits is ${describe$1(userInits)}; use an object of lists by class name`;
    throw new LensorError("type", text);
  }
  for (const [type, steps] of Object.entries(userInits)) {
    if (Array.isArray(steps) && steps.every((step) => step === "super" || typeof step === "function")) continue;
    throw new LensorError(
      "type",
      `Cannot run init_weights: userInits.${type} is ${describe$1(steps)}; use a list of Inits and "super"`
    );
  }
  const types = /* @__PURE__ */ new Set();
  eachModule(model, ({ type }) => void types.add(type));
  const idle = Object.keys(userInits).find((type) => !types.has(type));
  if (idle === void 0) return;
  const near = nearest(idle, types)[0], help = near ? `did you mean "${near}"` : `it has ${quoteNames(types)}`;
  throw new LensorError("no-match", `Cannot run init_weights: no module is a "${idle}" of userInits; ${help}`);
}
function withDone({ model, written, done, objects }) {
  return transform(withWritten(model, written), (node, path) => {
    if (!done.has(objects.firstOf(path)) || node.extra?.is_init === true) return node;
    return { ...node, extra: dict([...Object.entries(node.extra ?? {}), ["is_init", true]]) };
  });
}

// mmlab/load_checkpoint.ts
function loadCheckpoint(model, checkpoint, options = {}) {
  checkOptions("load a checkpoint", options, ["strict", "reviseKeys", "prefix", "mapLocation"]);
  checkCheckpoint(checkpoint, "load a checkpoint");
  if (!isModule(model)) {
    throw new LensorError("type", `Cannot load ${checkpoint.name}: expected a module, found ${describe$1(model)}`);
  }
  const { strict = false, reviseKeys, prefix } = options;
  if (prefix !== void 0 && typeof prefix !== "string") {
    throw new LensorError("type", `Cannot load ${checkpoint.name}: prefix is ${describe$1(prefix)}; use text`);
  }
  if (prefix !== void 0 && reviseKeys !== void 0) {
    throw new LensorError(
      "unsupported",
      `Cannot load ${checkpoint.name}: with prefix, the engines do not revise keys; pass one of prefix and reviseKeys`,
      { file: checkpoint.name }
    );
  }
  const keys = prefix !== void 0 ? keysBelow(checkpoint, prefix) : renamedKeys(checkpoint, reviseKeys && renames(reviseKeys, { python: true }));
  const report = meet(model, keys, checkpoint);
  if (strict) refuseReport(report, checkpoint.name);
  const written = /* @__PURE__ */ new Map(), loads = loadsOf(report, checkpoint, "", "loadCheckpoint");
  carryOut(written, model, tiesOf(model), loads, changeByLoad);
  return { model: withWritten(model, written), report, text: reportText(report) };
}

// mmlab/_strict.ts
function checkStep(model, { at, className, load, layers, overrides }) {
  if (load) return;
  if (layers.length === 0) {
    if (overrides.length) return;
    throw bad("no-match", at, `${className} has neither layer nor override, so it does nothing; name layers`);
  }
  const types = /* @__PURE__ */ new Set(), nodes = [];
  eachModule(model, (node) => {
    nodes.push(node);
    for (const name of [node.type, ...node.directBases]) types.add(name);
  });
  const odd = layers.filter((name) => !types.has(name) && findBases(name) === void 0);
  const lost = nodes.some((node) => matches(node, layers)) ? odd.slice(0, 1) : layers;
  if (lost.length === 0) return;
  const deep = nodes.find((node) => lost.some((name) => node.bases.includes(name)));
  const near = lost.flatMap((name) => nearest(name, types))[0];
  const help = deep ? `${deep.type} is one, but not directly, and only direct bases count; name "${deep.type}"` : near !== void 0 ? `did you mean "${near}"` : `the model has ${quoteNames(types)}`;
  const what = lost.length > 1 ? `none of ${quoteNames(lost)} matches a module` : `layer "${lost[0]}" matches no module`;
  throw bad("no-match", at, `${what}; ${help}`);
}
function checkAsked({ writes, report }, { step, whole }) {
  const { at, load, layers } = step, first = report?.mismatched[0];
  if (!whole && !load && layers.length === 0) return;
  if (first) {
    const { path, have, want } = first, shapes = `${showShape(have.shape)} for "${path}", which is ${showShape(want.shape)}`;
    const why2 = `${load.checkpoint} has ${shapes}; pass exact: true to leave it as it is`;
    throw new LensorError("shape", `Cannot use ${at}: ${why2}`, { path });
  }
  if (writes.length) return;
  const wrapper = report?.unexpected.find((key) => key === "model" || key === "module");
  const help = wrapper ? ` (MMLab unwraps "state_dict" only; pretrained and openCheckpoint unwrap "${wrapper}")` : "";
  const why = report ? `nothing in ${load.checkpoint} matches the model; it has ${quoteNames(report.unexpected, 3)}${help}` : "none of its modules has a weight or bias";
  throw bad("no-match", at, `${why}; pass exact: true if you mean it`);
}

// mmlab/mmlab.ts
function mmlab(cfg, options = {}) {
  checkOptions("compile an init_cfg", options, ["checkpoints", "exact", "engine"]);
  const { checkpoints = {}, exact = false, engine = "mmengine" } = options;
  rulesOf(engine, "compile an init_cfg");
  const steps = cfgsOf(cfg, "mmlab").map((one) => stepOf(one, !exact));
  return (model, rng) => {
    const objects = objectsOf(model), written = /* @__PURE__ */ new Map();
    const asked = steps.flatMap((step) => {
      if (!exact) checkStep(model, step);
      return [...actionsOf(model, "", step)].map((action) => {
        const asked2 = ask(model, objects, action, checkpoints);
        if (!exact) checkAsked(asked2, action);
        return asked2.writes;
      });
    });
    for (const writes of asked) carryOut(written, model, objects.ties, writes, changing(rng));
    return withWritten(model, written);
  };
}

// mmlab/own.ts
function own(first, rng) {
  if (rng !== void 0) return runInside(first, (node) => recipeOf(node, {}), rng, "parents");
  return (model, rng2) => runInside(model, (node) => recipeOf(node, first), rng2, "parents");
}
function recipeOf({ init }, options) {
  if (typeof init === "function") return init;
  return init === void 0 || isNoCfg(init) ? void 0 : mmlab(init, options);
}

// mmlab/parse_init_cfg.ts
function parseInitCfg(text) {
  if (typeof text !== "string") {
    throw new LensorError("type", `Cannot read an init_cfg: expected Python text, found ${describe$1(text)}`);
  }
  const cfg = parsePython(text);
  for (const one of cfgsOf(cfg, "the init_cfg")) stepOf(one, false);
  return cfg;
}

// recipes/admin.ts
function admin(options = {}) {
  checkOptions("make admin", options, ["omega"]);
  const { omega = "omega" } = options;
  if (typeof omega !== "string") {
    throw new LensorError("type", `Cannot make admin: omega is ${describe$1(omega)}; use the name of a param`);
  }
  const correct = (_, { earlier, path }) => {
    const variances = earlier.map(({ variance }) => {
      if (typeof variance === "number") return variance;
      throw new LensorError("type", `Cannot calibrate "${path}": measure one variance for the whole branch`, { path });
    });
    return fill(omega, constant(Math.sqrt(variances.reduce((sum, x) => sum + x, 1))));
  };
  return Object.assign(correct, { turns: 1 });
}

// recipes/_recipe.ts
function recipe(name, wants, gives) {
  return (model, rng) => {
    const visits = [];
    childrenFirst(model, "", (node, path) => {
      const what = gives(node, path, isOf(node));
      if (what === void 0) return;
      const tables = Array.isArray(what) ? what : [["", what]];
      for (const [at, table] of tables) {
        const part = at === "" ? node : own$1(node.children, at);
        if (part && Object.keys(table).some((tensor) => ownTensor(part, tensor))) {
          visits.push({ path: join(path, at), what: table, from: name });
        }
      }
    });
    if (visits.length > 0) return runVisits(model, visits, rng);
    throw new LensorError("no-match", `Cannot apply ${name}: ${model.type} has no ${wants}`);
  };
}
function isOf(node) {
  const classes = classesOf(node);
  return (types) => typeNames(types).some((type) => classes.has(type));
}
function isNorm(node, is) {
  return /RMSNorm|LayerNorm/.test(node.type) || is("LayerNorm, GroupNorm, RMSNorm, _NormBase");
}
function reset(node) {
  const classes = classesOf(node);
  const made = Object.keys(node.params).flatMap((name) => {
    const make = defaultOf(node, name, classes);
    return make ? [[name, make()]] : [];
  });
  return made.length ? Object.fromEntries(made) : void 0;
}

// recipes/_normal_family.ts
function sameForAll(by) {
  return (node, _, is) => {
    if (is("Linear, Conv1D, _ConvNd")) return { weight: by, bias: zeros };
    if (is("Embedding")) return { weight: padded(node.attrs.padding_idx, by) };
    if (isNorm(node, is)) return { weight: ones, bias: zeros };
    return is("BertLMPredictionHead") ? { bias: zeros } : void 0;
  };
}
const ANY_LAYER = "linear layers, convolutions, embeddings or norms";
function stdOf(name, given) {
  return numberOption(name, "std", given ?? 0.02, aboveZero, "a finite number above 0");
}

// recipes/bert.ts
function bert(options = {}) {
  checkOptions("make bert", options, ["std", "truncated"]);
  const std = stdOf("bert", options.std), { truncated = false } = options;
  if (typeof truncated !== "boolean") {
    throw new LensorError("type", `Cannot make bert: truncated is ${describe$1(truncated)}; use true or false`);
  }
  return recipe("bert", ANY_LAYER, sameForAll(truncated ? truncNormal({ std, within: 2 }) : normal({ std })));
}

// recipes/_gates.ts
function gateBiases(name, by) {
  return recipe(name, "LSTM or LSTMCell with biases", (node, _, is) => {
    if (!is("LSTM, LSTMCell")) return void 0;
    const biases = Object.keys(node.params).filter((name2) => name2.startsWith("bias_"));
    return Object.fromEntries(biases.map((name2) => [name2, name2.startsWith("bias_ih") ? by : zeros]));
  });
}

// recipes/chrono.ts
function chrono(options) {
  return gateBiases("chrono", chrono$1(options));
}

// recipes/_depth.ts
function depthOf(name, given, model, holds) {
  if (given !== void 0) return layerCount(name, "layers", given);
  const blocks = blocksOf(model, holds);
  if (blocks.length > 0) return blocks.length;
  throw new LensorError(
    "missing",
    `Cannot count the layers for ${name}: ${model.type} has no numbered modules with them; pass layers`
  );
}
function blocksOf(model, holds) {
  const all = /* @__PURE__ */ new Set();
  eachModule(model, (node, path) => {
    const block = /^(?:.*\.)?\d+(?=\.|$)/.exec(path)?.[0];
    if (block !== void 0 && holds(node, path)) all.add(block);
  });
  const isPart = (block) => block.split(".").some((_, i, names) => i > 0 && all.has(names.slice(0, i).join(".")));
  return [...all].filter((block) => !isPart(block));
}
function layerCount(name, option, given) {
  const say = `Cannot make ${name}: ${option} is ${describe$1(given)}; use an integer from 1 on`;
  if (typeof given !== "number") throw new LensorError("type", say);
  if (!Number.isSafeInteger(given) || given < 1) throw new LensorError("range", say);
  return given;
}

// recipes/_roles.ts
const ROLES = [
  ["fused", /(^|\.)(qkv|kv|qkv_proj|c_attn)$|att(n|ention)\.in_proj$/],
  ["query", /(^|\.)(q_proj|k_proj|query|key|q_attn)$|attn\.[qk]$/],
  ["value", /(^|\.)(v_proj|value)$|attn\.v$/],
  ["out", /(^|\.)(out_proj|o_proj)$|attention\.output\.dense$|att(n|ention)\.(c_)?proj$/],
  ["ffn", /(^|\.)(fc1|fc2|linear1|linear2|up_proj|gate_proj|down_proj|c_fc|c_proj)$|(intermediate|output)\.dense$/]
];
function roleOf(path) {
  return ROLES.find(([, names]) => names.test(path))?.[0];
}
function byRole(name, options, scheme) {
  if (options.encoderLayers !== void 0) layerCount(name, "encoderLayers", options.encoderLayers);
  if (options.decoderLayers !== void 0) layerCount(name, "decoderLayers", options.decoderLayers);
  return (model, rng) => {
    const by = scheme(depthsOf(name, options, model));
    return recipe(name, "transformer layers with names that are known", (node, path, is) => {
      const side = sideOf(path), across = /(^|\.)(encoder_attn|multihead_attn|crossattention|cross_attn)(\.|$)/.test(path);
      if (is("MultiheadAttention")) {
        const [q2, v2] = [by("query", side, across), by("value", side, across)];
        return { in_proj_weight: stacked([q2, q2, v2]), q_proj_weight: q2, k_proj_weight: q2, v_proj_weight: v2 };
      }
      refuseStrangers(name, node, path, is);
      const role = is("Linear, Conv1D") ? roleOf(path) : void 0;
      if (role !== "fused") return role && { weight: by(role, side, across) };
      const parts = partsOf(name, node, path, is), [q, v] = [by("query", side, across), by("value", side, across)];
      const matrices = stacked(parts === 2 ? [q, v] : [q, q, v]);
      return { weight: is("Conv1D") ? transposed(matrices) : matrices };
    })(model, rng);
  };
}
function refuseStrangers(name, node, path, is) {
  if (!/att(n|ention)$/i.test(path) && !/Attention/.test(node.type) || is("MultiheadAttention")) return;
  for (const [child, part] of Object.entries(node.children)) {
    const at = join(path, child), weight = part.params.weight;
    if (!weight || isHidden(weight) || !isOf(part)("Linear, Conv1D") || roleOf(at)) continue;
    throw new LensorError(
      "unsupported",
      `Cannot apply ${name}: "${at}" is a matrix of an attention, and its name does not say which; leave it out by except("${at}", ${name}()) and fill it by its path`,
      { path: at }
    );
  }
}
function partsOf(name, { params: { weight } }, path, is) {
  const [first = 0, second = 0] = weight?.shape ?? [], [outs, ins] = is("Conv1D") ? [second, first] : [first, second];
  const parts = outs / ins, isPair = /(^|\.)(kv|c_attn)$/.test(path);
  if (parts === 3 || parts === 2 && isPair || !weight || isHidden(weight)) return parts;
  throw new LensorError(
    "unsupported",
    `Cannot apply ${name}: "${path}" has ${outs} outputs for ${ins} inputs, which are no queries, keys and values of equal size; leave it out by except("${path}", ${name}()) and fill it by its path`,
    { path }
  );
}
function transposed(by) {
  const draw = ([ins = 0, outs = 0], rng, { dtype = "float32" } = {}) => {
    const from = by([outs, ins], rng, { dtype }), out = allocate(dtype, ins * outs);
    for (let i = 0; i < ins; i++) for (let o = 0; o < outs; o++) out[i * outs + o] = from[o * ins + i];
    return out;
  };
  return Object.assign(draw, { label: `${by.label}, transposed` });
}
function sideOf(path) {
  return /(^|\.)decoder(\.|$)/.test(path) ? "decoder" : "encoder";
}
function depthsOf(name, options, model) {
  const blocks = blocksOf(model, (_, path) => roleOf(path) !== void 0);
  const on = (side) => blocks.filter((path) => sideOf(path) === side).length;
  if (options.decoderLayers !== void 0 && options.encoderLayers === void 0 && on("decoder") === 0 && on("encoder")) {
    throw new LensorError(
      "no-match",
      `Cannot apply ${name}: decoderLayers is given, but no layer has "decoder" in its path; run it on the whole model, or say encoderLayers for a stack on its own`
    );
  }
  const depths = { encoder: options.encoderLayers ?? on("encoder"), decoder: options.decoderLayers ?? on("decoder") };
  if (depths.encoder + depths.decoder > 0) return depths;
  throw new LensorError(
    "missing",
    `Cannot count the layers for ${name}: ${model.type} has no numbered transformer layers; pass encoderLayers or decoderLayers`
  );
}

// recipes/deep_norm.ts
function deepNorm(options = {}) {
  checkOptions("make deepNorm", options, ["encoderLayers", "decoderLayers"]);
  return byRole("deepNorm", options, (depths) => {
    const plain = xavierNormal();
    return (role, side) => role === "query" ? plain : xavierNormal({ gain: betaOf(depths, side) });
  });
}
function betaOf({ encoder, decoder }, side) {
  if (encoder === 0 || decoder === 0) return (8 * (encoder + decoder)) ** -0.25;
  return side === "encoder" ? 0.87 * (encoder ** 4 * decoder) ** -0.0625 : (12 * decoder) ** -0.25;
}

// recipes/detector_head.ts
function detectorHead(options = {}) {
  checkOptions("make detectorHead", options, ["prior", "std", "classify"]);
  const std = numberOption("detectorHead", "std", options.std ?? 0.01, fromZero, "a finite number from 0 on");
  const chance = (p) => p > 0 && p < 1;
  const prior = numberOption("detectorHead", "prior", options.prior ?? 0.01, chance, "a number between 0 and 1");
  const weight = normal({ std }), bias = biasForProbability(prior);
  return seq(
    recipe(
      "detectorHead",
      "convolutions or linear layers",
      (_, __, is) => is("_ConvNd, Linear") ? { weight, bias: zeros } : void 0
    ),
    fill(options.classify ?? CLASSIFY, bias)
  );
}
const CLASSIFY = "**.{cls_logits,retina_cls,conv_cls,atss_cls,gfl_cls,fc_cls}.bias";

// recipes/_blocks.ts
function blocksOption(name, blocks = "BasicBlock, Bottleneck") {
  if (typeof blocks === "string" && blocks.trim() !== "") return blocks;
  throw new LensorError(
    "type",
    `Cannot make ${name}: blocks is ${describe$1(blocks)}; use class names, "BasicBlock, Bottleneck"`
  );
}
function childrenThat(node, holds) {
  return namesOf(node, "children").filter((name) => holds(node.children[name], isOf(node.children[name])));
}

// recipes/fixup.ts
function fixup(options = {}) {
  checkOptions("make fixup", options, ["blocks", "classifier", "layers"]);
  const blocks = blocksOption("fixup", options.blocks ?? "FixupBasicBlock, FixupBottleneck, BasicBlock, Bottleneck");
  const { classifier = "fc", layers } = options;
  if (typeof classifier !== "string") {
    throw new LensorError("type", `Cannot make fixup: classifier is ${describe$1(classifier)}; use a path`);
  }
  if (layers !== void 0) layerCount("fixup", "layers", layers);
  return (model, rng) => {
    moduleAt(model, classifier);
    const factors = branchFactors(model, blocks, layers).set(classifier, 0);
    if (factors.size === 1) {
      throw new LensorError(
        "no-match",
        `Cannot apply fixup: ${model.type} has no ${blocks}; pass their classes as blocks`
      );
    }
    return recipe("fixup", "layers", (node, path, is) => {
      if (!is(LAYERS)) return scalars(node);
      const factor = factors.get(path) ?? 1;
      return { weight: factor === 0 ? zeros : normal({ std: factor * heOut(node) }), bias: zeros };
    })(model, rng);
  };
}
const LAYERS = "Linear, _ConvNd";
function branchFactors(model, blocks, given) {
  const branches = [];
  eachModule(model, (node, path) => {
    if (!isOf(node)(blocks)) return;
    const names = childrenThat(node, (_, is) => is(LAYERS)).filter((name) => !/downsample|shortcut/.test(name));
    if (names.length) branches.push(names.map((name) => join(path, name)));
  });
  const count = given ?? branches.length;
  return new Map(
    branches.flatMap(
      (layers) => layers.map((path, i) => [path, i === layers.length - 1 ? 0 : count ** (-1 / (2 * layers.length - 2))])
    )
  );
}
function heOut(node) {
  const weight = node.params.weight;
  return weight ? gain("relu") / Math.sqrt(fans(weight.shape).fanOut) : 1;
}
function scalars(node) {
  const single = Object.entries(node.params).filter(
    ([name, { shape }]) => sizeOf$1(shape) === 1 && /bias|scale|mul/.test(name)
  );
  return single.length ? Object.fromEntries(single.map(([name]) => [name, /bias/.test(name) ? zeros : ones])) : void 0;
}

// recipes/_named.ts
function named(name, table) {
  const wants = `tensors called ${Object.keys(table).join(", ")}`;
  return recipe(name, wants, (node, path) => {
    const module = path.slice(path.lastIndexOf(".") + 1);
    const found = Object.entries({ ...node.buffers, ...node.params }).flatMap(([name2, param]) => {
      const by = own$1(table, name2);
      return by ? [[name2, by(param, module, node)]] : [];
    });
    return found.length ? Object.fromEntries(found) : void 0;
  });
}

// recipes/flax_default.ts
function flaxDefault(options = {}) {
  checkOptions("make flaxDefault", options, []);
  const kernel = lecunNormal(), recurrent = orthogonal({ convention: "jax" });
  const heads = withAxes(kernel, { in: [0], out: [1, 2] }), merged = withAxes(kernel, { in: [0, 1], out: [2] });
  const embedding = flaxEmbedding();
  return named("flaxDefault", {
    // Cells call the kernels on the state hi, hf ...; attention has kernels [features, heads, size] and back
    kernel: ({ shape }, module) => {
      if (/^h[ifgorzn]$/.test(module)) return recurrent;
      if (shape.length !== 3 || !/^(query|key|value|out)$/.test(module)) return kernel;
      return module === "out" ? merged : heads;
    },
    embedding: () => embedding,
    bias: () => zeros,
    scale: () => ones,
    mean: () => zeros,
    var: () => ones
  });
}
function withAxes(by, axes) {
  const inner = (shape, rng, options) => by(shape, rng, { ...options, axes });
  return Object.assign(inner, { label: by.label ?? "custom", elementwise: true });
}

// recipes/forget_gate.ts
function forgetGate(options = {}) {
  checkOptions("make forgetGate", options, ["value"]);
  const value = numberOption("forgetGate", "value", options.value ?? 1);
  return gateBiases("forgetGate", lstmForgetBias({ value }));
}

// recipes/gpt2.ts
function gpt2(options = {}) {
  checkOptions("make gpt2", options, ["std", "layers", "residual"]);
  const std = stdOf("gpt2", options.std), { residual = ["c_proj"], layers } = options;
  if (!Array.isArray(residual) || residual.some((name) => typeof name !== "string")) {
    throw new LensorError("type", `Cannot make gpt2: residual is ${describe$1(residual)}; use a list of names`);
  }
  if (layers !== void 0) layerCount("gpt2", "layers", layers);
  const common = sameForAll(normal({ std }));
  const projections = (node) => residual.filter((name) => own$1(own$1(node.children, name)?.params ?? {}, "weight"));
  return (model, rng) => {
    checkSome(model, residual, projections);
    const depth = depthOf("gpt2", layers, model, (node) => projections(node).length > 0);
    const scaled = normal({ std: std / Math.sqrt(2 * depth) });
    return recipe("gpt2", ANY_LAYER, (node, path, is) => {
      const names = projections(node);
      return names.length ? names.map((name) => [name, { weight: scaled }]) : common(node, path, is);
    })(model, rng);
  };
}
function checkSome(model, residual, projections) {
  const found = /* @__PURE__ */ new Set();
  eachModule(model, (node) => projections(node).forEach((name) => found.add(name)));
  const lost = residual.filter((name) => !found.has(name));
  if (lost.length === 0 && residual.length > 0) return;
  throw new LensorError(
    "no-match",
    `Cannot apply gpt2: ${model.type} has no layer called ${quoteNames(lost) || "anything"}; name the projections onto the residual stream with residual`
  );
}

// recipes/haiku_default.ts
function haikuDefault(options = {}) {
  checkOptions("make haikuDefault", options, []);
  const weight = haikuDefault$1(), table = truncNormal({ within: 2 });
  return named("haikuDefault", {
    w: () => weight,
    embeddings: () => table,
    b: () => zeros,
    offset: () => zeros,
    scale: () => ones
  });
}

// recipes/keras_default.ts
function kerasDefault(options = {}) {
  checkOptions("make kerasDefault", options, []);
  const kernel = fromKeras("GlorotUniform"), recurrent = orthogonal({ convention: "jax" }), forget = lstmForgetBias();
  const table = uniform({ low: -0.05, high: 0.05 });
  return named("kerasDefault", {
    kernel: () => kernel,
    depthwise_kernel: () => kernel,
    pointwise_kernel: () => kernel,
    recurrent_kernel: () => recurrent,
    embeddings: () => table,
    bias: ({ shape }, _, node) => {
      const [high = 0, wide = 0] = node.params.recurrent_kernel?.shape ?? [];
      return high > 0 && wide === 4 * high && shape.length === 1 ? forget : zeros;
    },
    gamma: () => ones,
    beta: () => zeros,
    scale: () => ones,
    alpha: () => zeros,
    moving_mean: () => zeros,
    moving_variance: () => ones
  });
}

// recipes/layer_scale.ts
function layerScale(options = {}) {
  checkOptions("make layerScale", options, ["value", "layers"]);
  const { value, layers } = options;
  if (value !== void 0) numberOption("layerScale", "value", value);
  if (layers !== void 0) layerCount("layerScale", "layers", layers);
  return (model, rng) => {
    let factor;
    const make = () => constant(value ?? byDepth(depthOf("layerScale", layers, model, (node) => factors(node).length > 0)));
    return recipe("layerScale", "LayerScale factors (gamma, lambda1, ls1 ...)", (node) => {
      const names = factors(node);
      return names.length ? Object.fromEntries(names.map((name) => [name, factor ??= make()])) : void 0;
    })(model, rng);
  };
}
const factors = (node) => /Norm(alization)?\d*d?$/.test(node.type) || isNorm(node, isOf(node)) ? [] : Object.keys(node.params).filter((name) => NAMES$1.test(name));
const NAMES$1 = /^(gamma|gamma_?[12]|lambda[12]?|ls[12]|layer_?scale\w*)$/;
const byDepth = (depth) => depth <= 18 ? 0.1 : depth <= 24 ? 1e-5 : 1e-6;

// recipes/llama.ts
function llama(options = {}) {
  checkOptions("make llama", options, ["std"]);
  return recipe("llama", ANY_LAYER, sameForAll(normal({ std: stdOf("llama", options.std) })));
}

// recipes/lora.ts
function lora(options = {}) {
  checkOptions("make lora", options, ["distribution"]);
  const { distribution = "uniform" } = options;
  if (distribution !== "uniform" && distribution !== "normal") {
    const text = `Cannot make lora: there is no distribution ${describe$1(distribution)}; use "uniform" or "normal"`;
    throw new LensorError("unknown-name", text);
  }
  const a = distribution === "uniform" ? kaimingUniform({ a: Math.sqrt(5) }) : byRank;
  const biases = [optional$1("**.{lora_A,lora_B}.**.bias"), zeros];
  const layers = [["**.lora_A.**", a], ["**.lora_B.**", zeros]];
  const tables = [["**.lora_embedding_A.**", zeros], ["**.lora_embedding_B.**", normal()]];
  return (model, rng) => {
    const has = { layers: holds(model, /^lora_[AB]$/), tables: holds(model, /^lora_embedding_[AB]$/) };
    const list = [...has.layers || !has.tables ? [biases, ...layers] : [], ...has.tables ? tables : []];
    return rules(list)(model, rng);
  };
}
function holds(model, name) {
  let found = false;
  eachTensor(model, (_, path) => void (found ||= path.split(".").some((part) => name.test(part))));
  return found;
}
const byRank = Object.assign(
  (shape, rng, draw) => normal({ std: 1 / (shape[0] || 1) })(shape, rng, draw),
  { label: "normal(std=1/rank)", elementwise: true }
);

// recipes/lsuv.ts
function lsuv(options = {}) {
  checkOptions("make lsuv", options, ["tolerance", "turns"]);
  const tolerance = numberOption("lsuv", "tolerance", options.tolerance ?? 0.1, aboveZero, "a finite number above 0");
  const turns = layerCount("lsuv", "turns", options.turns ?? 10);
  return (measured, { path, turn }) => {
    const variance = whole(measured.variance);
    if (Math.abs(variance - 1) < tolerance) return void 0;
    const refuse = (code, why) => new LensorError(code, `Cannot calibrate "${path}": the variance of its output is ${variance} ${why}`, { path });
    if (turn === turns) throw refuse("limit", `after ${turns} corrections; allow more turns or a larger tolerance`);
    if (variance === 0) throw refuse("range", "and no factor makes it 1; look at the data, or at the layers before");
    const sd = Math.sqrt(variance), label = `lsuv / ${Number(sd.toPrecision(6))}`;
    return adjust("weight", label, ({ data }) => data.map((x) => x / sd));
  };
}
function whole(variance) {
  if (typeof variance === "number") return variance;
  return Array.from(variance).reduce((sum, x) => sum + x, 0) / variance.length;
}

// recipes/mamba.ts
function mamba(options = {}) {
  checkOptions("make mamba", options, ["std", "steps"]);
  const by = normal({ std: numberOption("mamba", "std", options.std ?? 0.1, aboveZero, "a finite number above 0") });
  const { steps = [1e-3, 0.1] } = options;
  if (!Array.isArray(steps) || steps.length !== 2) {
    throw new LensorError("type", `Cannot make mamba: steps is ${describe$1(steps)}; use [least, most]`);
  }
  const [least, most] = steps;
  numberOption("mamba", "steps[0]", least, aboveZero, "a finite number above 0");
  numberOption("mamba", "steps[1]", most, (x) => x > least, "a finite number above the least step");
  const bias = stepBias({ least, most }), start = kaimingUniform({ a: Math.sqrt(5) }), state = s4dReal();
  return (model, rng) => {
    let hasMixer = false;
    eachModule(model, (node) => void (hasMixer ||= own$1(node.params, "A_log") !== void 0));
    return recipe("mamba", "module with A_log", (node, _, is) => {
      if (!hasMixer) return void 0;
      if (is("Linear")) return { weight: by, bias: zeros };
      if (is("Embedding")) return { weight: padded(node.attrs.padding_idx, by) };
      if (isNorm(node, is)) return { weight: ones, bias: zeros };
      if (!own$1(node.params, "A_log")) return void 0;
      const rank = node.children.dt_proj?.params.weight?.shape[1] ?? 1, bound = rank ** -0.5;
      return [
        ["", { A_log: state, D: ones }],
        ["dt_proj", { weight: uniform({ low: -bound, high: bound }), bias }],
        ["conv1d", { weight: start, bias: zeros }],
        ["out_proj", { weight: start }]
      ];
    })(model, rng);
  };
}

// recipes/mu_p.ts
function muP(options) {
  checkOptions("make muP", options ?? {}, ["base", "std", "output"]);
  const { base, output = "zero" } = options ?? {}, std = stdOf("muP", options?.std);
  if (!isModule(base)) {
    throw new LensorError(
      "type",
      `Cannot make muP: base is ${describe$1(base)}; give the model at the width that was tuned`
    );
  }
  if (!OUTPUTS.includes(output)) {
    throw new LensorError(
      "unknown-name",
      `Cannot make muP: there is no output ${describe$1(output)}; use ${quoteNames(OUTPUTS)}`
    );
  }
  return recipe("muP", "linear layers, convolutions, embeddings or norms", (node, path, is) => {
    if (isNorm(node, is)) return { weight: ones, bias: zeros };
    const weight = node.params.weight;
    if (!weight || !is("Linear, _ConvNd, Embedding")) return void 0;
    const was = baseOf(base, join(path, "weight"), weight);
    if (is("Embedding")) return { weight: padded(node.attrs.padding_idx, normal({ std })) };
    return { weight: matrix(weight, was, std, output), bias: zeros };
  });
}
const OUTPUTS = ["zero", "scaled", "multiplied"];
function matrix(now, was, std, output) {
  const here = fans(now.shape, now.axes), there = fans(was.shape, was.axes), ratio = there.fanIn / here.fanIn;
  if (here.fanIn === there.fanIn) return normal({ std });
  if (here.fanOut !== there.fanOut) return normal({ std: std * Math.sqrt(ratio) });
  if (output === "zero") return zeros;
  return normal({ std: output === "scaled" ? std * ratio : std });
}
function baseOf(base, path, now) {
  const found = find(base, path);
  if (found?.kind !== "param") {
    throw new LensorError("no-match", `Cannot apply muP to "${path}": the base has no such param`, { path });
  }
  if (found.node.shape.length === now.shape.length) return found.node;
  const text = `Cannot apply muP to "${path}": shape ${showShape(now.shape)} is ${showShape(found.node.shape)} in the base`;
  throw new LensorError("shape", `${text}; only sizes may differ`, { path });
}

// recipes/offset_zero.ts
function offsetZero(where = "**.{conv_offset,offset_conv,conv_offset_mask}.**") {
  return fill(where, zeros);
}

// recipes/siren.ts
function siren(options = {}) {
  checkOptions("make siren", options, ["w0"]);
  const first = siren$1({ ...options, first: true }), later = siren$1(options);
  return (model, rng) => {
    let met = false;
    return recipe("siren", "linear layers", (node, _, is) => {
      if (!is("Linear")) return void 0;
      const weight = met ? later : first;
      met = true;
      return { ...reset(node), weight };
    })(model, rng);
  };
}

// recipes/skip_init.ts
function skipInit(where = "**.{skip_gain,resweight,alpha}") {
  return fill(where, zeros);
}

// recipes/sub_ln.ts
function subLn(options = {}) {
  checkOptions("make subLn", options, ["encoderLayers", "decoderLayers"]);
  return byRole("subLn", options, (depths) => {
    const plain = xavierNormal();
    return (role, side, across) => role === "query" || across ? plain : xavierNormal({ gain: gammaOf(depths, side) });
  });
}
function gammaOf({ encoder, decoder }, side) {
  if (encoder === 0 || decoder === 0) return Math.sqrt(Math.log(2 * (encoder + decoder)));
  const far = Math.log(3 * decoder);
  return Math.sqrt(side === "decoder" ? far : far * Math.log(2 * encoder) / 3);
}

// recipes/t_fixup.ts
function tFixup(options = {}) {
  checkOptions("make tFixup", options, ["encoderLayers", "decoderLayers"]);
  const matrices = byRole("tFixup", options, ({ encoder, decoder }) => {
    const plain = xavierUniform();
    const gains = { encoder: 0.67 * encoder ** -0.25, decoder: (9 * decoder) ** -0.25 };
    return (role, side) => role === "query" ? plain : xavierUniform({ gain: gains[side] });
  });
  const tables = (model, rng) => {
    const depths = depthsOf("tFixup", options, model);
    return recipe("tFixup", "embeddings", (node, path, is) => {
      if (!is("Embedding")) return void 0;
      const width = node.params.weight?.shape[1] || 1, depth = depths[sideOf(path)] || depths.encoder + depths.decoder;
      return { weight: padded(node.attrs.padding_idx, normal({ std: width ** -0.5 * (9 * depth) ** -0.25 })) };
    })(model, rng);
  };
  return seq(matrices, tables);
}

// recipes/unit_output.ts
function unitOutput(options = {}) {
  checkOptions("make unitOutput", options, ["scale", "bias"]);
  const { scale = "weight", bias = "bias" } = options;
  for (const name of [scale, bias]) {
    if (typeof name === "string") continue;
    throw new LensorError("type", `Cannot make unitOutput: ${describe$1(name)} is no name of a tensor`);
  }
  const correct = ({ mean, variance }, { path }) => {
    const channels = (what, i) => typeof what === "number" ? what : what[i];
    const sd = (i) => Math.sqrt(channels(variance, i));
    const lengths = [mean, variance].flatMap((what) => typeof what === "number" ? [] : [what.length]);
    const check = (tensor) => checkChannels(tensor, lengths, sd, path);
    return seq(
      adjust(scale, "unitOutput", (tensor) => perChannel(check(tensor), (x, i) => x / sd(i))),
      adjust(bias, "unitOutput", (tensor) => perChannel(check(tensor), (x, i) => (x - channels(mean, i)) / sd(i)))
    );
  };
  return Object.assign(correct, { turns: 1 });
}
function perChannel({ data, shape }, fn) {
  const inner = data.length / (shape[0] || 1);
  return data.map((x, i) => fn(x, Math.floor(i / inner)));
}
function checkChannels(tensor, lengths, sd, path) {
  const count = tensor.shape[0] ?? 1, wrong = lengths.find((n) => n !== count);
  if (wrong !== void 0) {
    const text = `${wrong} channels were measured of its output, but shape ${showShape(tensor.shape)} has ${count}`;
    throw new LensorError("shape", `Cannot calibrate "${path}": ${text}`, { path });
  }
  const still = Array.from({ length: count }, (_, i) => i).find((i) => sd(i) === 0);
  if (still === void 0) return tensor;
  throw new LensorError("range", `Cannot calibrate "${path}": channel ${still} of its output does not vary`, { path });
}

// recipes/vit.ts
function vit(options = {}) {
  checkOptions("make vit", options, ["std"]);
  const by = truncNormal({ std: stdOf("vit", options.std) });
  return recipe("vit", "linear layers, convolutions, norms, positions or tokens", (node, _, is) => {
    if (is("Linear, Conv2d")) return { weight: by, bias: zeros };
    if (isNorm(node, is)) return { weight: ones, bias: zeros };
    if (!node.params.position_embeddings && !node.params.cls_token) return void 0;
    return [["", { position_embeddings: by }], ["", { cls_token: by, mask_token: zeros }]];
  });
}

// recipes/_head.ts
function withClassifier(name, options, make) {
  const { classifier = "head" } = options, bias = numberOption(name, "headBias", options.headBias ?? 0);
  if (typeof classifier !== "string" || classifier === "") {
    throw new LensorError(
      "type",
      `Cannot make ${name}: classifier is ${describe$1(classifier)}; use the start of a path`
    );
  }
  const table = { weight: zeros, bias: constant(bias) };
  const init = make((path) => path.startsWith(classifier) ? table : void 0);
  if (options.classifier === void 0 && options.headBias === void 0) return init;
  return (model, rng) => {
    let found = false;
    eachModule(model, (node, path) => void (found ||= path.startsWith(classifier) && isOf(node)("Linear")));
    if (found) return init(model, rng);
    throw new LensorError(
      "no-match",
      `Cannot apply ${name}: ${model.type} has no linear layer whose path begins with "${classifier}"; name it with classifier`
    );
  };
}

// recipes/_vit_timm.ts
const timmTruncNormal = truncNormal({ std: 0.02, method: "inverse" });
function timmVit(name, gives) {
  const layers = recipe(name, "layers of a vision transformer", (node, path, is) => {
    const given = gives(node, path, is);
    if (given) return given;
    if (is("LayerScale, LayerScale2d")) return { gamma: constant(scaleOf(node)) };
    return reset(node);
  });
  const tokens = seq(
    fill("pos_embed?", timmTruncNormal),
    fill("cls_token?", normal({ std: 1e-6 })),
    fill("reg_token?", normal({ std: 1e-6 }))
  );
  return seq(tokens, layers);
}
function scaleOf(node) {
  const given = own$1(node.attrs, "init_values");
  return typeof given === "number" ? given : 1e-5;
}

// recipes/vit_jax.ts
function vitJax(options = {}) {
  checkOptions("make vitJax", options, ["headBias", "classifier"]);
  const weight = xavierUniform(), small = normal({ std: 1e-6 });
  return withClassifier("vitJax", options, (headAt) => timmVit("vitJax", (_, path, is) => {
    if (is("Linear")) return headAt(path) ?? { weight, bias: path.includes("mlp") ? small : zeros };
    return is("Conv2d") ? { weight: timmLecunNormal, bias: zeros } : void 0;
  }));
}
const timmLecunNormal = Object.assign(
  (shape, rng, draw) => {
    const std = Math.sqrt(1 / fans(shape).fanIn);
    return truncNormal({ std, within: 2, compensate: true, method: "inverse" })(shape, rng, draw);
  },
  { label: "lecunNormal", elementwise: true }
);

// recipes/vit_mae.ts
function vitMae(options = {}) {
  checkOptions("make vitMae", options, []);
  const matrix = xavierUniform(), token = normal({ std: 0.02 }), grid = sinCosGrid();
  return recipe("vitMae", "layers, positions or tokens", (node, _, is) => {
    if (is("Linear")) return { weight: matrix, bias: zeros };
    if (is("Conv2d")) return { weight: asVectors, bias: zeros };
    if (isNorm(node, is)) return { weight: ones, bias: zeros };
    const own = {};
    for (const name of Object.keys(node.params)) {
      if (/^(decoder_)?pos_embed$|^position_embeddings$/.test(name)) own[name] = grid;
      else if (/^(cls|mask)_token$/.test(name)) own[name] = token;
    }
    return Object.keys(own).length ? own : void 0;
  });
}
const asVectors = Object.assign(
  ([out = 0, ...rest], rng, options) => {
    const axes = { in: rest.map((_, i) => i + 1), out: [0] };
    return xavierUniform({ fans: "layer" })([out, ...rest], rng, { ...options, axes });
  },
  { label: "xavierUniform(patches as vectors)", elementwise: true }
);

// recipes/vit_moco.ts
function vitMoco(options = {}) {
  checkOptions("make vitMoco", options, []);
  const plain = xavierUniform();
  return timmVit("vitMoco", (node, path, is) => {
    if (!is("Linear")) return void 0;
    const [out = 0, ins = 0] = node.params.weight?.shape ?? [], bound = Math.sqrt(6 / (Math.floor(out / 3) + ins));
    return { weight: path.includes("qkv") ? uniform({ low: -bound, high: bound }) : plain, bias: zeros };
  });
}

// recipes/vit_timm.ts
function vitTimm(options = {}) {
  checkOptions("make vitTimm", options, []);
  return timmVit("vitTimm", (_, __, is) => is("Linear") ? { weight: timmTruncNormal, bias: zeros } : void 0);
}

// recipes/vit_timm2.ts
function vitTimm2(options = {}) {
  checkOptions("make vitTimm2", options, ["initBias", "headBias", "classifier"]);
  const bias = constant(numberOption("vitTimm2", "initBias", options.initBias ?? 0.02));
  const weight = truncNormal({ std: 0.02 });
  return withClassifier(
    "vitTimm2",
    options,
    (headAt) => recipe("vitTimm2", "linear layers or convolutions", (_, path, is) => {
      if (!is("Linear, Conv1d, Conv2d, Conv3d")) return void 0;
      return headAt(path) ?? (is("Linear") ? { weight, bias } : { weight });
    })
  );
}

// recipes/zero_convs.ts
function zeroConvs(where = NAMES) {
  return fill(where, zeros);
}
const NAMES = "**.{zero_convs,middle_block_out,controlnet_down_blocks,controlnet_mid_block,controlnet_cond_embedding.conv_out}.**";

// recipes/zero_gamma.ts
function zeroGamma(options = {}) {
  checkOptions("make zeroGamma", options, ["blocks"]);
  const blocks = blocksOption("zeroGamma", options.blocks);
  return recipe("zeroGamma", `${blocks} with a norm among its own children`, (node, _, is) => {
    const last = is(blocks) ? childrenThat(node, (child, is2) => isNorm(child, is2) && !!child.params.weight).at(-1) : void 0;
    return last === void 0 ? void 0 : [[last, { weight: zeros }]];
  });
}

// recipes/mod.ts

var mod = /*#__PURE__*/Object.freeze({
  __proto__: null,
  admin: admin,
  bert: bert,
  chrono: chrono,
  deepNorm: deepNorm,
  detectorHead: detectorHead,
  fixup: fixup,
  flaxDefault: flaxDefault,
  forgetGate: forgetGate,
  gpt2: gpt2,
  haikuDefault: haikuDefault,
  kerasDefault: kerasDefault,
  layerScale: layerScale,
  llama: llama,
  lora: lora,
  lsuv: lsuv,
  mamba: mamba,
  muP: muP,
  offsetZero: offsetZero,
  siren: siren,
  skipInit: skipInit,
  subLn: subLn,
  tFixup: tFixup,
  unitOutput: unitOutput,
  vit: vit,
  vitJax: vitJax,
  vitMae: vitMae,
  vitMoco: vitMoco,
  vitTimm: vitTimm,
  vitTimm2: vitTimm2,
  zeroConvs: zeroConvs,
  zeroGamma: zeroGamma
});

export { adaptiveAvgPool1d, adaptiveAvgPool2d, adaptiveAvgPool3d, adaptiveLogSoftmaxWithLoss, adaptiveMaxPool2d, adjust, alphaDropout, apply, at, avgPool1d, avgPool2d, avgPool3d, batchNorm1d, batchNorm2d, batchNorm3d, biasForProbability, bilinear, bilinearUpsample, both$1 as both, buffers, byType, caffe2Xavier, calibrate, celu, chrono$1 as chrono, compose, constant, contents, conv1d, conv2d, conv3d, convTranspose1d, convTranspose2d, convTranspose3d, coordinates, deltaOrthogonal, diff, dirac, dropout, dropout1d, dropout2d, dropout3d, elu, embedding, embeddingBag, entries, except, explain, eye, fans, fill, flatten, flaxEmbedding, focus, freeze, fromBytes, fromKeras, gain, gelu, glorotNormal, glorotUniform, glu, groupNorm, gru, gruCell, haikuDefault$1 as haikuDefault, hardsigmoid, hardswish, hardtanh, heNormal, heUniform, hippo, hippoInput, icnr, identity, initWeights, initialize, innermost, instanceNorm1d, instanceNorm2d, instanceNorm3d, kaimingNormal, kaimingUniform, kerasAxes, layerNorm, leakyRelu, lecunNormal, lecunUniform, lens, linear, list, loadCheckpoint, logSigmoid, logSoftmax, lstm, lstmCell, lstmForgetBias, matchCheckpoint, matching, materialize, maxPool1d, maxPool2d, maxPool3d, mish, missing, mmlab, mod, modelFromCheckpoint, modelFromJson, modelFromSpecs, modelToJson, module$1 as module, moduleDict, moduleList, multiheadAttention, nearIdentity, normal, not, nothing, ofType, ones, only, openAll, openCheckpoint, openNpy, openNpz, openOnnx, openSafetensors, openTfjs, openTorch, optional$1 as optional, origins, orthogonal, outermost, override, own, params, parseInitCfg, pin, pixelShuffle, prelu, pretrained, readSource, relu, relu6, renamed, renames, rmsNorm, rnn, rnnCell, ropeFrequencies, rules, s4dReal, saveModel, selu, seq, sequential, set, shards, sigmoid, silu, sinCosGrid, sinCosPosition, siren$1 as siren, softmax, softplus, softsign, sparse, stacked, stepBias, stft, suggestRename, syncBatchNorm, tanh, tensor, tensors, tie, toKeras, toNested, toNpy, toNpz, toSafetensors, torchBases, torchDefault, trainable, transform, transformer, transformerDecoder, transformerDecoderLayer, transformerEncoder, transformerEncoderLayer, truncNormal, uniform, upsample, values, varianceScaling, whenMissing, withChild, within$1 as within, writeNpy, writeNpz, writeSafetensors, writeShardedSafetensors, xavierNormal, xavierUniform, zerO, zeros };
