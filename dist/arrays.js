// @ts-self-types="./arrays.d.ts"
import { LensorError, describe, sizeOf, stridesOf, showShape, slicedAxis, permuted, pickedAxis, packed, checkIndex, isPacked, walk, MOST_AXES, cast, unclamped, flipped, checkAxis, reshaped, countOf, kernelsOf, elements as elements$1, broadcasted, jointShape, multiply32, ndarray, nested, relaid, reprOf, strOf, checkOptions, nearest as nearest$1, quoteNames, named as named$1, kindOf, checkComputable, checkDType, asType, lanesOf, allocate, viewOf, store, copied, checkList$1 as checkList, broadcastShape, broadcastTo, reshape as reshape$1, copy, checkAxes, checkOut, decode, sameShape, promote, floatOf, put as put$1, realOf as realOf$1, jointRealOf, inOrder, promoteAll, bytesOf, longOf, ravel, expandDims, toTensor, checkMode, tapsOf, resampleAxis, matmul, slice as slice$1, productKernel, packLeft, transpose as transpose$1, svdOf, part, solveTriangle, halfOf, nativeStackOf, result, preciseOf, numbersIn, zerosOf, withDense, kernelsFor, matrix, copyMatrix, pitchOf, setIdentity, stackOf, log as log$1, wordOption, checkFinite, scaled, eigen, turned as turned$2, roomForEigen, multiply64, doubles as doubles$2, numberOption, singularValuesOf, swapAxes, cholesky, lowRank, qr, svd, svdvals } from './base.js';

// ndarray/nj/dtypes.ts
const dtypes = {
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  float32: Float32Array,
  float64: Float64Array,
  array: Array
};
const NAMES$1 = Object.keys(dtypes);
function dtypeFrom(dtype) {
  return NAMES$1.find((name) => name === dtype || dtypes[name] === dtype) ?? "array";
}
function dtypeOf$1(data) {
  return NAMES$1.find((name) => data instanceof dtypes[name]) ?? "array";
}
function make(dtype, n) {
  if (n > 2 ** 32 - 1 && dtype === "array") {
    throw new LensorError("limit", `Cannot make an array of ${n} elements: a plain list holds fewer; give a dtype`);
  }
  try {
    return dtype === "array" ? new Array(n) : new dtypes[dtype](n);
  } catch (cause) {
    throw new LensorError("limit", `Cannot make an array of ${n} elements of ${dtype}: there is no room`, { cause });
  }
}
function shapeFrom(shape) {
  const list = typeof shape === "number" ? [shape] : shape;
  if (!Array.isArray(list)) {
    throw new LensorError("type", `Cannot make an array: expected a size or a list of sizes, found ${describe(shape)}`);
  }
  sizeOf(list);
  return [...list];
}

// ndarray/nj/selection.ts
class Selection {
  /** The elements, shared with other views. */
  data;
  /** The size of each axis. */
  shape;
  /** The steps between neighbours. */
  stride;
  /** The first element. */
  offset;
  /** A view of data; C order unless strides are given. */
  constructor(data, layout) {
    this.data = data;
    this.shape = [...layout.shape];
    this.stride = [...layout.stride];
    this.offset = layout.offset;
  }
  /** The element type. */
  get dtype() {
    return dtypeOf$1(this.data);
  }
  /** The number of elements. */
  get size() {
    return this.shape.reduce((n, s) => n * s, 1);
  }
  /** The number of axes. */
  get dimension() {
    return this.shape.length;
  }
  /** The axes from the shortest stride to the longest. */
  get order() {
    return this.shape.map((_, i) => i).reverse().sort((a, b) => Math.abs(this.stride[a]) - Math.abs(this.stride[b]));
  }
  /** The place in `data` of an element; nothing is checked, as in scijs. */
  index(...at) {
    return at.reduce((sum, i, axis) => sum + i * this.stride[axis], this.offset);
  }
  /** An element. */
  get(...at) {
    return this.data[this.index(...at)];
  }
  /** Stores an element, the last argument. */
  set(...at) {
    const value = at.pop();
    return this.data[this.index(...at)] = value;
  }
  /** Without the first elements of each axis. */
  lo(...counts) {
    const some = (n) => typeof n === "number" && n > 0;
    return this.#along(counts, (l, axis, n) => some(n) ? slicedAxis(l, axis, Math.trunc(n), null, 1) : l);
  }
  /** The first elements of each axis only. */
  hi(...counts) {
    const some = (n) => typeof n === "number" && n >= 0;
    return this.#along(counts, (l, axis, n) => some(n) ? slicedAxis(l, axis, 0, Math.trunc(n), 1) : l);
  }
  /** Every n-th element of each axis; a negative step runs backwards. Throws `range` for 0. */
  step(...steps) {
    return this.#along(
      steps,
      (l, axis, n) => typeof n === "number" ? slicedAxis(l, axis, null, null, Math.trunc(n)) : l
    );
  }
  /** The axes in another order; reversed unless told. */
  transpose(...axes) {
    return new Selection(this.data, permuted(this, axes.length ? axes : void 0));
  }
  /** Fixes axes; `null` keeps one. */
  pick(...at) {
    let layout = this.#layout;
    for (let axis = Math.min(at.length, this.shape.length) - 1; axis >= 0; axis--) {
      const i = at[axis];
      if (typeof i === "number") layout = pickedAxis(layout, axis, i);
    }
    return new Selection(this.data, layout);
  }
  get #layout() {
    return { shape: this.shape, stride: this.stride, offset: this.offset };
  }
  #along(arguments_, cut) {
    let layout = this.#layout;
    for (let axis = 0; axis < this.shape.length; axis++) layout = cut(layout, axis, arguments_[axis]);
    return new Selection(this.data, layout);
  }
}
function placeOf$1(verb, s, at) {
  if (at.length !== s.shape.length) {
    const text = `Cannot ${verb}: ${at.length} indices were given for ${s.shape.length} axes; give one an axis`;
    throw new LensorError("shape", text);
  }
  let place = s.offset;
  for (let axis = 0; axis < at.length; axis++) {
    const i = at[axis];
    const n = s.shape[axis];
    place += s.stride[axis] * (typeof i === "number" && Number.isInteger(i) && i >= 0 && i < n ? i : checkIndex(verb, i, axis, n));
  }
  return place;
}
function selection(data, shape) {
  return new Selection(data, packed(shape));
}
function scijs(data, shape, stride, offset) {
  if (!Array.isArray(data) && !ArrayBuffer.isView(data)) {
    throw new LensorError(
      "type",
      `Cannot make a view: expected a list or typed array of data, found ${describe(data)}`
    );
  }
  const sizes = shape ?? [data.length];
  sizeOf(sizes);
  const steps = stride ?? stridesOf(sizes);
  if (!Array.isArray(steps) || !steps.every(Number.isInteger) || offset !== void 0 && !Number.isInteger(offset)) {
    const text = `expected whole strides and a whole offset, found ${describe(stride)} and ${describe(offset)}`;
    throw new LensorError("type", `Cannot make a view of shape ${showShape(sizes)}: ${text}`);
  }
  const first = offset ?? steps.reduce((sum, step, i) => step < 0 ? sum - step * (sizes[i] - 1) : sum, 0);
  const ends = sizes.map((n, i) => (n - 1) * (steps[i] ?? NaN));
  const low = first + ends.reduce((a, x) => a + Math.min(0, x), 0);
  const high = first + ends.reduce((a, x) => a + Math.max(0, x), 0);
  if (!sizes.includes(0) && !(low >= 0 && high < data.length) || steps.length !== sizes.length) {
    const text = `shape [${sizes}], stride [${steps}], offset ${first} do not lie within ${data.length} elements`;
    throw new LensorError("shape", `Cannot make a view: ${text}`);
  }
  return new Selection(data, { shape: sizes, stride: steps, offset: first });
}
function isWhole(s) {
  return s.offset === 0 && s.data.length === s.size && isPacked(s);
}

// ndarray/nj/_from.ts
const isHolder = (x) => typeof x === "object" && x !== null && x.selection instanceof Selection;
function operand(x, dtype) {
  return isHolder(x) ? x.selection : create(x, dtype);
}
function create(x, dtype) {
  const to = dtype === void 0 || dtype === null ? void 0 : dtypeFrom(dtype);
  if (isHolder(x)) return packedCopy(x.selection, to);
  if (Array.isArray(x)) return fromList(x, to ?? "array");
  if (ArrayBuffer.isView(x) && !(x instanceof DataView)) {
    const data = plain(x, void 0);
    return selection(converted(data, to ?? dtypeOf$1(data)), [data.length]);
  }
  if (isForeign(x)) {
    const shape = [...x.shape];
    const view = scijs(plain(x.data, x.dtype), shape, x.stride, x.offset ?? 0);
    return to === void 0 || to === view.dtype ? view : packedCopy(view, to);
  }
  if (!isPlain(x)) throw strange(x);
  return selection(converted([x], to ?? "array"), [1]);
}
function packedCopy(s, dtype = s.dtype) {
  if (isPacked(s)) {
    const part = s.data.slice(s.offset, s.offset + s.size);
    return selection(dtype === s.dtype ? part : converted(part, dtype), s.shape);
  }
  const out = selection(make(dtype, s.size), s.shape);
  copyInto(out, s);
  return out;
}
function copyInto(out, from) {
  const to = out.data;
  const of = from.data;
  if (isWhole(out) && isWhole(from) && ArrayBuffer.isView(to)) return to.set(of);
  walk(out.shape, [out, from], (n, at2, step) => {
    const s = step[0];
    const f = step[1];
    for (let i = 0, a = at2[0], b = at2[1]; i < n; i++, a += s, b += f) to[a] = of[b];
  });
}
function converted(data, dtype) {
  if (dtypeOf$1(data) === dtype) return data;
  if (dtype === "array") return Array.from(data);
  const out = make(dtype, data.length);
  out.set(data);
  return out;
}
function toList(s) {
  const build = (axis, at2) => {
    const n = s.shape[axis];
    const step = s.stride[axis];
    const out = new Array(n);
    const last = axis === s.shape.length - 1;
    for (let i = 0, p = at2; i < n; i++, p += step) out[i] = last ? s.data[p] : build(axis + 1, p);
    return out;
  };
  return s.shape.length ? build(0, s.offset) : [];
}
function fromList(list, dtype) {
  const shape = [];
  for (let level = list; isList(level); level = level.length ? at(level, 0) : void 0) {
    shape.push(lengthOf$1(level));
    if (lengthOf$1(level) === 0) break;
    if (shape.length > MOST_AXES) {
      const text = `the lists are nested deeper than ${MOST_AXES}, or hold themselves`;
      throw new LensorError("limit", `Cannot make an array: ${text}`);
    }
  }
  if (shape.length === 1) {
    checkFlat(list);
    return selection(converted(list, dtype), shape);
  }
  const out = make(dtype, shape.reduce((n, s) => n * s, 1));
  let place = 0;
  const fill = (x, axis) => {
    if (axis === shape.length) {
      if (isList(x) || x === null) throw ragged(shape, x);
      if (isExact(x)) throw strange(x);
      out[place++] = x;
      return;
    }
    if (!isList(x) || lengthOf$1(x) !== shape[axis]) throw ragged(shape, x);
    for (let i = 0; i < shape[axis]; i++) fill(at(x, i), axis + 1);
  };
  fill(list, 0);
  return selection(out, shape);
}
const isList = (x) => Array.isArray(x) || ArrayBuffer.isView(x) || isHolder(x) && x.selection.shape.length > 0;
const lengthOf$1 = (x) => isHolder(x) ? x.selection.shape[0] : x.length;
const at = (x, i) => {
  if (!isHolder(x)) return x[i];
  const s = x.selection;
  return s.shape.length === 1 ? s.get(i) : { selection: s.pick(i) };
};
function checkFlat(list) {
  const wrong = list.findIndex((x) => x === null || isList(x));
  if (wrong >= 0) throw ragged([list.length], list[wrong]);
  const exact = list.find(isExact);
  if (exact !== void 0) throw strange(exact);
}
const isExact = (x) => typeof x === "bigint" || typeof x === "symbol";
const isPlain = (x) => x !== null && x !== void 0 && typeof x !== "object" && typeof x !== "function" && !isExact(x);
function strange(x) {
  return new LensorError("type", `Cannot make an array: expected numbers, lists or arrays, found ${describe(x)}`);
}
function ragged(shape, found) {
  const text = `Cannot make an array of shape ${showShape(shape)}: the lists are ragged, found ${describe(found)}`;
  return new LensorError(found === null ? "type" : "shape", text + "; give every list of a level the same length");
}
function isForeign(x) {
  if (typeof x !== "object" || x === null) return false;
  const { data, shape } = x;
  return Array.isArray(shape) && (Array.isArray(data) || ArrayBuffer.isView(data));
}
const NEAREST = {
  float16: "float32",
  bfloat16: "float32",
  float8_e4m3fn: "float32",
  float8_e5m2: "float32",
  bool: "uint8"
};
function plain(data, dtype) {
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) return Array.from(data, Number);
  const near = typeof dtype === "string" ? NEAREST[dtype] : void 0;
  return near ? cast(data, dtype, near) : unclamped(data);
}

// ndarray/nj/errors.ts
class ValueError extends LensorError {
  /** Makes the error; numjs programs give the message alone. */
  constructor(message = "", code = "range") {
    super(code, message);
    this.name = "ValueError";
  }
}
class ConfigError extends LensorError {
  /** Makes the error. */
  constructor(message = "") {
    super("range", message);
    this.name = "ConfigError";
  }
}
class NotImplementedError extends LensorError {
  /** Makes the error. */
  constructor(message = "") {
    super("unsupported", message);
    this.name = "NotImplementedError";
  }
}

// ndarray/nj/_fft.ts
function transform(s, sign, scale) {
  const axes = s.shape.length - 1;
  if (s.shape[axes] !== 2) {
    const text = "expect last dimension of the array to have 2 values (for both real and imaginary part)";
    throw new ValueError(text, "shape");
  }
  const work = packedCopy(s, "float64");
  const data = work.data;
  const parts = work.pick(...work.shape.map((_, i) => i === axes ? 0 : null));
  for (let axis = 0; axis < axes; axis++) {
    const n = work.shape[axis];
    const step = parts.stride[axis];
    const re = new Float64Array(n);
    const im = new Float64Array(n);
    const starts = parts.pick(...parts.shape.map((_, i) => i === axis && n ? 0 : null));
    if (n === 0) break;
    const run = fft$1(n, sign);
    walk(starts.shape, [starts], (count, at, jump) => {
      for (let c = 0, p = at[0]; c < count; c++, p += jump[0]) {
        for (let i = 0; i < n; i++) [re[i], im[i]] = [data[p + i * step], data[p + i * step + 1]];
        run(re, im);
        const by = scale ? n : 1;
        for (let i = 0; i < n; i++) [data[p + i * step], data[p + i * step + 1]] = [re[i] / by, im[i] / by];
      }
    });
  }
  return packedCopy(selection(data, s.shape), s.dtype);
}
function fft$1(n, sign) {
  return (n & n - 1) === 0 ? powerOfTwo(n, sign) : bluestein$1(n, sign);
}
function powerOfTwo(n, sign) {
  const half = n >> 1;
  const cos = new Float64Array(half);
  const sin = new Float64Array(half);
  for (let k = 0; k < half; k++) {
    cos[k] = Math.cos(2 * Math.PI * k / n);
    sin[k] = sign * Math.sin(2 * Math.PI * k / n);
  }
  return (re, im) => {
    for (let i = 1, j = 0; i < n; i++) {
      let bit = n >> 1;
      for (; j & bit; bit >>= 1) j ^= bit;
      j ^= bit;
      if (i < j) swap(re, im, i, j);
    }
    for (let size = 2; size <= n; size *= 2) {
      const reach = size >> 1;
      const step = n / size;
      for (let start = 0; start < n; start += size) {
        for (let k = 0, t = 0; k < reach; k++, t += step) {
          const a = start + k;
          const b = a + reach;
          const c = cos[t];
          const s = sin[t];
          const x = re[b] * c - im[b] * s;
          const y = re[b] * s + im[b] * c;
          re[b] = re[a] - x;
          im[b] = im[a] - y;
          re[a] += x;
          im[a] += y;
        }
      }
    }
  };
}
function swap(re, im, i, j) {
  const x = re[i];
  const y = im[i];
  re[i] = re[j];
  im[i] = im[j];
  re[j] = x;
  im[j] = y;
}
function bluestein$1(n, sign) {
  const size = 2 ** Math.ceil(Math.log2(2 * n - 1));
  const forward = powerOfTwo(size, 1);
  const back = powerOfTwo(size, -1);
  const cos = new Float64Array(n);
  const sin = new Float64Array(n);
  const br = new Float64Array(size);
  const bi = new Float64Array(size);
  for (let k = 0; k < n; k++) {
    const angle = Math.PI * (k * k % (2 * n)) / n;
    const mirror = k && size - k;
    cos[k] = br[k] = br[mirror] = Math.cos(angle);
    sin[k] = sign * Math.sin(angle);
    bi[k] = bi[mirror] = -sin[k];
  }
  forward(br, bi);
  const ar = new Float64Array(size);
  const ai = new Float64Array(size);
  return (re, im) => {
    ar.fill(0, n);
    ai.fill(0, n);
    for (let k = 0; k < n; k++) {
      ar[k] = re[k] * cos[k] - im[k] * sin[k];
      ai[k] = re[k] * sin[k] + im[k] * cos[k];
    }
    forward(ar, ai);
    for (let k = 0; k < size; k++) {
      const x = ar[k] * br[k] - ai[k] * bi[k];
      ai[k] = ar[k] * bi[k] + ai[k] * br[k];
      ar[k] = x;
    }
    back(ar, ai);
    for (let k = 0; k < n; k++) {
      const x = ar[k] / size;
      const y = ai[k] / size;
      re[k] = x * cos[k] - y * sin[k];
      im[k] = x * sin[k] + y * cos[k];
    }
  };
}

// ndarray/nj/_shape.ts
function slice(s, parts) {
  let layout = s;
  for (let axis = 0; axis < Math.min(parts.length, s.shape.length); axis++) {
    const part = parts[axis];
    if (part === null || part === void 0) continue;
    const [start, stop, step] = bounds(part);
    layout = slicedAxis(layout, axis, start, stop, step);
  }
  return new Selection(s.data, layout);
}
function bounds(part) {
  if (typeof part === "number") return [part, null, 1];
  if (!Array.isArray(part) || part.length > 4) {
    throw new LensorError(
      "type",
      `Cannot slice: expected a number, null or [start, stop, step], found ${describe(part)}`
    );
  }
  const [a = null, b = null, c = null, d = null] = part;
  if (part.length === 1) return [null, a, 1];
  return [a, b, (part.length === 4 ? d : c) ?? 1];
}
function reshape(s, shape) {
  const sizes = Array.isArray(shape[0]) ? shape[0] : shape;
  if (shape.length === 0) throw new ValueError("function takes at least one argument (0 given)", "missing");
  if (sizes.some((n) => typeof n !== "number" || !Number.isInteger(n) || n < -1)) {
    throw new LensorError(
      "type",
      `Cannot reshape to ${describe(shape[0])}: sizes are non-negative integers, or one -1`
    );
  }
  const open = sizes.indexOf(-1);
  const known = sizes.filter((n) => n !== -1).reduce((n, m) => n * m, 1);
  if (open !== sizes.lastIndexOf(-1)) throw new ValueError("can only specify one unknown dimension", "shape");
  const inferred = known ? s.size / known : 0;
  const full = open < 0 ? sizes : sizes.with(open, inferred);
  if (!Number.isInteger(inferred) && open >= 0 || full.reduce((n, m) => n * m, 1) !== s.size) {
    throw new ValueError("total size of new array must be unchanged", "shape");
  }
  const layout = reshaped(s, full);
  return layout ? new Selection(s.data, layout) : selection(packedCopy(s).data, full);
}
function transpose(s, axes) {
  const list = Array.isArray(axes[0]) ? axes[0] : axes;
  return new Selection(s.data, permuted(s, list.length || s.shape.length === 0 ? list : void 0));
}
function flip$1(s, axis) {
  let layout = s;
  if (axis === void 0 || axis === null) {
    for (let i = 0; i < s.shape.length; i++) layout = flipped(layout, i);
  } else {
    const ndim = s.shape.length;
    const at = typeof axis === "number" && axis < 0 ? axis + ndim : axis;
    if (typeof at !== "number" || !Number.isInteger(at) || at < 0 || at >= ndim) {
      throw new ValueError(
        `axis=${typeof axis === "number" ? axis : describe(axis)}invalid for the ${ndim}-dimensional input array`
      );
    }
    layout = flipped(layout, at);
  }
  return new Selection(s.data, layout);
}
function rot90$1(s, k, axes) {
  if (!Array.isArray(axes) || axes.length !== 2) throw new ValueError("len(axes) must be 2");
  const [a, b] = axes.map((axis) => checkAxis("rotate", axis, s.shape.length));
  if (a === b) throw new ValueError("Axes must be different.");
  if (!Number.isInteger(k)) throw new LensorError("range", `Cannot rotate by ${k} quarter turns: use an integer`);
  const turns = (k % 4 + 4) % 4;
  const order = s.shape.map((_, i) => i === a ? b : i === b ? a : i);
  const layout = turns === 0 ? s : turns === 2 ? flipped(flipped(s, a), b) : turns === 1 ? permuted(flipped(s, b), order) : flipped(permuted(s, order), b);
  return new Selection(s.data, layout);
}
function diag$1(s) {
  if (s.shape.length !== 1) {
    const n2 = s.shape.length ? Math.min(...s.shape) : 1;
    return new Selection(s.data, { shape: [n2], stride: [s.stride.reduce((a, b) => a + b, 0)], offset: s.offset });
  }
  const n = s.size;
  const out = selection(filled$1(s.dtype, n * n), [n, n]);
  copyInto(new Selection(out.data, { shape: [n], stride: [n + 1], offset: 0 }), s);
  return out;
}
function filled$1(dtype, n, value = 0) {
  const data = make(dtype, n);
  return dtype === "array" || value !== 0 ? data.fill(value) : data;
}
function concatenate$1(parts) {
  const first = parts[0];
  if (!first) throw new ValueError("need at least one array to concatenate", "missing");
  const axis = first.shape.length - 1;
  const shape = [...first.shape];
  for (const part of parts.slice(1)) {
    if (part.shape.length !== first.shape.length) {
      throw new ValueError("all the input arrays must have same number of dimensions", "shape");
    }
    if (part.shape.some((n, i) => i !== axis && n !== shape[i])) {
      throw new ValueError(`cannot concatenate  "${shape}" with "${part.shape}"`, "shape");
    }
    shape[axis] += part.shape[axis];
  }
  const out = selection(make(jointType(parts), shape.reduce((n, s) => n * s, 1)), shape);
  let from = 0;
  for (const part of parts) {
    copyInto(new Selection(out.data, slicedAxis(out, axis, from, from += part.shape[axis], 1)), part);
  }
  return out;
}
function stack$2(parts, axis) {
  const first = parts[0];
  if (!first) throw new ValueError("need at least one array to stack", "missing");
  if (parts.some((p) => p.shape.length !== first.shape.length || p.shape.some((n, i) => n !== first.shape[i]))) {
    throw new ValueError("all input arrays must have the same shape", "shape");
  }
  const at = checkAxis("stack", axis, first.shape.length + 1);
  const shape = first.shape.toSpliced(at, 0, parts.length);
  const out = selection(make(jointType(parts), shape.reduce((n, s) => n * s, 1)), shape);
  parts.forEach((part, i) => {
    const place = shape.map((_, k) => k === at ? i : null);
    copyInto(out.pick(...place), part);
  });
  return out;
}
function jointType(parts) {
  const dtype = parts[0].dtype;
  return parts.every((p) => p.dtype === dtype) ? dtype : "array";
}

// ndarray/nj/_convolve.ts
const PER_ELEMENT = 8;
function convolve$1(a, filter) {
  const shape = validShape(a, filter);
  const count = countOf(shape);
  const circle = countOf(circleOf(a));
  const products = PER_ELEMENT * circle * Math.log2(circle + 1);
  const out = count * filter.size <= products ? direct$1(a, filter, shape) : byTransform(a, filter, shape);
  return selection(converted(integral(out, a), isImage(a, filter) ? "float32" : a.dtype), shape);
}
function fftconvolve(a, filter) {
  const shape = validShape(a, filter);
  return selection(converted(integral(byTransform(a, filter, shape), a), a.dtype), shape);
}
function validShape(a, filter) {
  if (a.shape.length !== filter.shape.length) throw new ValueError("arrays must have the same dimensions", "shape");
  const shape = a.shape.map((n, i) => n - filter.shape[i] + 1);
  if (shape.some((n) => n < 0)) throw new ValueError("filter cannot be greater than the array", "shape");
  return shape;
}
function isImage(a, filter) {
  const [h, w, depth = 1] = filter.shape;
  const flat = a.shape.length === 2 || a.shape.length === 3 && a.shape[2] === 1 && depth === 1;
  return flat && h === w && (h === 3 || h === 5);
}
function integral(values, a) {
  return a.dtype.includes("int") ? values.map((x) => Math.abs(x - Math.round(x)) < 1e-6 ? Math.round(x) : x) : values;
}
function direct$1(a, filter, shape) {
  const out = new Float64Array(countOf(shape));
  const turned = packedCopy(flip$1(filter), "float64");
  const from = a.data;
  const place = packed(shape);
  const at = new Array(shape.length).fill(0);
  for (let f = 0; f < turned.size; f++) {
    const weight = turned.data[f];
    const offset = at.reduce((sum, i, axis) => sum + i * a.stride[axis], a.offset);
    walk(shape, [place, { shape, stride: a.stride, offset }], (n, [o, p], [so, sp]) => {
      for (let i = 0; i < n; i++) out[o + i * so] += weight * from[p + i * sp];
    });
    for (let axis = at.length - 1; axis >= 0 && ++at[axis] === turned.shape[axis]; axis--) at[axis] = 0;
  }
  return out;
}
function byTransform(a, filter, shape) {
  const circle = circleOf(a);
  const x = spectrum(a, circle);
  const y = spectrum(filter, circle);
  const product = new Float64Array(x.length);
  for (let i = 0; i < x.length; i += 2) {
    product[i] = x[i] * y[i] - x[i + 1] * y[i + 1];
    product[i + 1] = x[i] * y[i + 1] + x[i + 1] * y[i];
  }
  const back = transform(selection(product, [...circle, 2]), 1, true);
  const part = back.lo(...filter.shape.map((n) => n - 1)).hi(...shape).pick(...shape.map(() => null), 0);
  return packedCopy(part, "float64").data;
}
const circleOf = (a) => a.shape.map((n) => 2 ** Math.ceil(Math.log2(Math.max(1, n))));
function spectrum(s, shape) {
  const full = selection(new Float64Array(countOf(shape) * 2), [...shape, 2]);
  copyInto(full.hi(...s.shape).pick(...s.shape.map(() => null), 0), s);
  return transform(full, -1, false).data;
}

// kernels/elements.ts
function elementKernels() {
  return made === void 0 ? made = makeElementKernels(globalThis.WebAssembly) : made;
}
function makeElementKernels(host) {
  return kernelsOf(elements$1(), host, (exports, buffer) => ({
    ...exports,
    run: exports,
    left: new Float32Array(buffer, LEFT$1, 8192),
    right: new Float32Array(buffer, RIGHT$1, 8192),
    wideLeft: new Float64Array(buffer, LEFT$1, 4096),
    wideRight: new Float64Array(buffer, RIGHT$1, 4096),
    bytes: new Uint8Array(buffer, LEFT$1, 32768),
    room: new Uint8Array(buffer, ROOM, 4194304),
    sums: new Float64Array(buffer, SUMS$1, 16)
  }));
}
let made;
const LEFT$1 = 4096 + 2064;
const RIGHT$1 = LEFT$1 + 32768;
const SUMS$1 = 1024;
const ROOM = 131072 + 2064;

// ndarray/_runs.ts
const LEAST$1 = 64;
function runsOf(name) {
  const kernels = elementKernels();
  if (!kernels) return {};
  const float32 = single$1(kernels, kernels.run[`${name}32`], kernels.left);
  return name === "sqrt" ? { float32, float64: single$1(kernels, kernels.run.sqrt64, kernels.wideLeft) } : { float32 };
}
function pairRunsOf(name) {
  const kernels = elementKernels();
  if (!kernels) return {};
  const { run, left, right, wideLeft, wideRight } = kernels;
  return {
    float32: pairs(kernels, run[`${name}32`], left, right, left),
    float64: pairs(kernels, run[`${name}64`], wideLeft, wideRight, wideLeft)
  };
}
function comparisonRunOf(name) {
  const kernels = elementKernels();
  return kernels ? pairs(kernels, kernels.run[`${name}32`], kernels.left, kernels.right, kernels.bytes) : void 0;
}
function single$1(kernels, kernel, place) {
  return (out, o, x, p, step, n) => inChunks$1(kernels, kernel, place, place, out, o, n, (i, m) => load(place, x, p + i * step, step, m));
}
function pairs(kernels, kernel, left, right, from) {
  return (out, o, x, p, s, y, q, t, n) => {
    if (t === 0) load(right, y, q, 0, Math.min(left.length, n));
    return inChunks$1(kernels, kernel, left, from, out, o, n, (i, m) => {
      load(left, x, p + i * s, s, m);
      if (t !== 0) load(right, y, q + i, t, m);
    });
  };
}
function inChunks$1({ room }, kernel, left, from, out, o, n, put) {
  const size = left.length;
  const Kind = from.constructor;
  const bytes = Kind.BYTES_PER_ELEMENT;
  const whole = out === void 0 && n * bytes <= room.length;
  const to = out ?? (whole ? void 0 : new Kind(n));
  for (let i = 0; i < n; i += size) {
    const m = Math.min(size, n - i);
    put(i, m);
    kernel(m, to ? from.byteOffset : room.byteOffset + i * bytes);
    if (to) {
      to.set(m === size && m === from.length ? from : from.subarray(0, m), o + i);
    }
  }
  return to ?? new Kind(new Kind(room.buffer, room.byteOffset, n));
}
function load(place, x, p, step, m) {
  if (step === 0) place.fill(x[p], 0, m);
  else place.set(x.subarray(p, p + m));
}

// ndarray/_twins.ts
const { fround: fround$1 } = Math;
function exp32(v) {
  const x = v > 89 ? 89 : v < -105 ? -105 : v;
  const integer = fround$1(fround$1(x * PER_LN2) + MAGIC);
  const k = fround$1(integer - MAGIC);
  const near = fround$1(x - fround$1(k * LN2_HIGH));
  const r = fround$1(near - fround$1(k * LN2_LOW));
  const s = fround$1(r * r);
  const low = fround$1(C2 + fround$1(r * C3));
  const high = fround$1(C4 + fround$1(r * C5));
  const tail = fround$1(low + fround$1(s * fround$1(high + fround$1(s * C6))));
  return fround$1(fround$1(1 + fround$1(r + fround$1(s * tail))) * 2 ** k);
}
function log32(x) {
  if (!(x < Infinity)) return x;
  if (x <= 0) return x === 0 ? -Infinity : NaN;
  FLOAT[0] = x < 11754943508222875e-54 ? x * 8388608 : x;
  const e = WORD[0] - 1060439283 >> 23;
  WORD[0] -= e << 23;
  const m = FLOAT[0];
  const q = (m - 1) / (m + 1);
  const s = q * q;
  const p = (((((s * (1 / 13) + 1 / 11) * s + 1 / 9) * s + 1 / 7) * s + 1 / 5) * s + 1 / 3) * s + 1;
  return fround$1((x < 11754943508222875e-54 ? e - 23 : e) * Math.LN2 + (q + q) * p);
}
function tanh32(x) {
  const size = Math.abs(x);
  const y = size > 10 ? 20 : size + size;
  const k = y * Math.LOG2E + 6755399441055744 - 6755399441055744;
  const r = y - k * Math.LN2;
  const scale = 2 ** k;
  let p = r * (1 / 3628800) + 1 / 362880;
  for (let i = 8; i > 0; i--) p = p * r + 1 / FACTORIALS[i];
  const q = scale * (p * r) + (scale - 1);
  const t = fround$1(q / (q + 2));
  return x < 0 || Object.is(x, -0) ? -t : t;
}
const PER_LN2 = fround$1(Math.LOG2E);
const MAGIC = 12582912;
const LN2_HIGH = 0.693145751953125;
const LN2_LOW = fround$1(1428606765330187e-21);
const C2 = fround$1(0.49999994);
const C3 = fround$1(0.16666521);
const C4 = fround$1(0.041668273);
const C5 = fround$1(8368685e-9);
const C6 = fround$1(0.0013820108);
const FACTORIALS = [1, 1, 2, 6, 24, 120, 720, 5040, 40320];
const FLOAT = new Float32Array(1);
const WORD = new Int32Array(FLOAT.buffer);

// ndarray/_whole.ts
const { fround } = Math;
function remainderOf(x, y) {
  const rest = x % y;
  if (rest === 0) return y < 0 || Object.is(y, -0) ? -0 : 0;
  return rest < 0 === y < 0 ? rest : rest + y;
}
function floorOf(x, y) {
  if (y === 0) return x / y;
  const rest = x % y;
  const over = rest !== 0 && rest < 0 !== y < 0 ? 1 : 0;
  const quotient = (x - rest) / y - over;
  return nearest(quotient, x / y);
}
function floorOf32(x, y) {
  if (y === 0) return x / y;
  const rest = x % y;
  const over = rest !== 0 && rest < 0 !== y < 0 ? 1 : 0;
  return nearest(fround(fround(fround(x - rest) / y) - over), x / y);
}
function nearest(quotient, ratio) {
  if (quotient === 0) return ratio < 0 || Object.is(ratio, -0) ? -0 : 0;
  const whole = Math.floor(quotient);
  return quotient - whole > 0.5 ? whole + 1 : whole;
}
function remainderOfBig(x, y) {
  if (y === 0n) return 0n;
  const rest = x % y;
  return rest !== 0n && rest < 0n !== y < 0n ? rest + y : rest;
}
function floorOfBig(x, y) {
  return y === 0n ? 0n : (x - remainderOfBig(x, y)) / y;
}
function powerOf(x, y) {
  return x === 1 || x === -1 && (y === Infinity || y === -Infinity) ? 1 : x ** y;
}
function powerOfBig(x, y) {
  let result = 1n;
  for (let base = BigInt.asUintN(64, x), left = y; left > 0n; left >>= 1n) {
    if (left & 1n) result = BigInt.asUintN(64, result * base);
    base = BigInt.asUintN(64, base * base);
  }
  return result;
}

// ndarray/nj/_functions.ts
const BINARY = {
  add: (x, y) => x + y,
  subtract: (x, y) => x - y,
  multiply: (x, y) => x * y,
  divide: (x, y) => x / y,
  mod: (x, y) => x % y,
  pow: powerOf,
  assign: (_, y) => y
};
const UNARY = {
  exp: Math.exp,
  log: Math.log,
  sqrt: Math.sqrt,
  round: Math.round,
  negative: (x) => -x,
  abs: Math.abs,
  cos: Math.cos,
  sin: Math.sin,
  tan: Math.tan,
  arccos: Math.acos,
  arcsin: Math.asin,
  arctan: Math.atan,
  tanh: tanh$1
};
function tanh$1(x) {
  if (Math.abs(x) > 20) return Math.sign(x);
  const e = Math.exp(2 * x);
  return (e - 1) / (e + 1);
}
function clipTo(min, max) {
  checkNumber("clip", min);
  checkNumber("clip", max);
  return (x) => x < min ? min : x > max ? max : x;
}
function sigmoidOf(t) {
  checkNumber("sigmoid", t);
  const slope = t || 1;
  return (x) => x < -30 ? 0 : x > 30 ? 1 : 1 / (1 + Math.exp(-slope * x));
}
function leakyReluOf(alpha) {
  checkNumber("leakyRelu", alpha);
  return (x) => Math.max(alpha * x, x);
}
function checkNumber(name, x) {
  try {
    if (typeof x !== "bigint") return void Number(x);
  } catch {
  }
  throw new LensorError("type", `Cannot apply ${name}: expected a number, found ${describe(x)}`);
}

// ndarray/nj/_quick.ts
const NAMES = /* @__PURE__ */ new Map([
  [UNARY.exp, ["exp", exp32]],
  [UNARY.log, ["log", log32]],
  [UNARY.sqrt, ["sqrt", Math.sqrt]]
]);
const PAIRS = /* @__PURE__ */ new Map([
  [BINARY.add, "add"],
  [BINARY.subtract, "subtract"],
  [BINARY.multiply, "multiply"],
  [BINARY.divide, "divide"]
]);
function quickMap(fn, out, s) {
  const known = out.data instanceof Float32Array && s.data instanceof Float32Array ? NAMES.get(fn) : void 0;
  if (!known) return { fn };
  return { fn: known[1], run: s.size < LEAST$1 ? void 0 : runsOf(known[0]).float32 };
}
function quickZip(fn, out, a, b) {
  const name = out.size < LEAST$1 ? void 0 : PAIRS.get(fn);
  const all = (kind) => [out, a, b].every((s) => typeof s === "number" || s.data instanceof kind);
  if (name && all(Float64Array)) return pairRunsOf(name).float64;
  return name && all(Float32Array) && (typeof b !== "number" || Object.is(Math.fround(b), b)) ? pairRunsOf(name).float32 : void 0;
}

// ndarray/nj/config.ts
const config = { printThreshold: 7, nFloatingValues: 5, broadcast: false };

// ndarray/nj/_elementwise.ts
function map(s, fn, out = selection(make(s.dtype, s.size), s.shape)) {
  const to = out.data;
  const from = s.data;
  const { fn: f, run } = quickMap(fn, out, s);
  walk(s.shape, [out, s], (n, at, step) => {
    const so = step[0];
    const ss = step[1];
    if (run && so === 1 && ss === 1) run(to, at[0], from, at[1], 1, n);
    else for (let i = 0, o = at[0], p = at[1]; i < n; i++, o += so, p += ss) to[o] = f(from[p]);
  });
  return out;
}
function mapWith(s, y, fn, out = selection(make(s.dtype, s.size), s.shape)) {
  const run = isPacked(s) && isPacked(out) ? quickZip(fn, out, s, y) : void 0;
  if (!run) return map(s, (x) => fn(x, y), out);
  run(out.data, out.offset, s.data, s.offset, 1, Float64Array.of(y), 0, 0, s.size);
  return out;
}
function zip(name, a, b, fn, out) {
  const shape = sharedShape(name, a, b, out);
  const to = out ?? selection(make(a.dtype, shape.reduce((n, s) => n * s, 1)), shape);
  const left = separate(a, out);
  const right = separate(b, out);
  const od = to.data;
  const ad = left.data;
  const bd = right.data;
  const run = quickZip(fn, to, left, right);
  walk(shape, [to, broadcasted(left, shape), broadcasted(right, shape)], (n, at, step) => {
    const so = step[0];
    const sa = step[1];
    const sb = step[2];
    if (run && n >= LEAST$1 && so === 1 && (sa === 0 || sa === 1) && (sb === 0 || sb === 1)) {
      run(od, at[0], ad, at[1], sa, bd, at[2], sb, n);
      return;
    }
    for (let i = 0, o = at[0], p = at[1], q = at[2]; i < n; i++, o += so, p += sa, q += sb) {
      od[o] = fn(ad[p], bd[q]);
    }
  });
  return to;
}
const same$1 = (a, b) => a.offset === b.offset && a.stride.every((s, i) => s === b.stride[i]) && a.shape.every((n, i) => n === b.shape[i]);
function separate(s, out) {
  if (!out || !shareMemory(s, out) || s.shape.length === out.shape.length && same$1(s, out)) return s;
  return packedCopy(s);
}
function shareMemory(a, b) {
  const x = a.data;
  const y = b.data;
  return x === y || ArrayBuffer.isView(x) && ArrayBuffer.isView(y) && x.buffer === y.buffer;
}
function sharedShape(name, a, b, out) {
  const equal = a.shape.length === b.shape.length && a.shape.every((n, i) => n === b.shape[i]);
  if (equal) return a.shape;
  const joint = config.broadcast ? jointShape([a.shape, b.shape]) : void 0;
  const fits = joint && (!out || joint.length === out.shape.length && joint.every((n, i) => n === out.shape[i]));
  if (fits) return joint;
  const help = config.broadcast ? "the sizes do not fit" : "set nj.config.broadcast to repeat the smaller one";
  throw new ValueError(
    `Cannot ${name} arrays of shape [${a.shape}] and [${b.shape}]: the shapes differ; ${help}`,
    "shape"
  );
}

// ndarray/_totals.ts
const LEAST = 256;
const CHUNK$1 = 4096;
const BLOCK = 256;
const SUMS = new Float64Array(16);
const LANES = new Float32Array(32);
const EIGHT = new Float64Array(8);
function shortSumOf(x, start = 0, n = x.length) {
  const kernels = n < LEAST ? null : elementKernels();
  const sums = kernels?.sums ?? SUMS;
  sums.fill(0);
  if (kernels) {
    through(kernels.left, x, start, n, BLOCK, 0, (m) => kernels.blocks32(m));
  } else {
    for (let from = 0; from < n; from += BLOCK) {
      LANES.fill(0);
      for (let i = from, end = Math.min(n, from + BLOCK); i < end; i++) LANES[i & 31] += x[start + i];
      halve(LANES, 32, 8);
      for (let i = 0; i < 8; i++) sums[i] += LANES[i];
    }
  }
  const sum = halve(sums, 8, 1);
  return Number.isFinite(sum) ? sum : sumOf(x, start, n);
}
function sumOf(x, start = 0, n = x.length) {
  const kernels = n < LEAST ? null : elementKernels();
  const sums = kernels?.sums ?? SUMS;
  sums.fill(0);
  if (kernels) through(kernels.left, x, start, n, 16, 0, (m) => kernels.sum32(m));
  else for (let i = 0; i < n; i++) sums[i & 15] += x[start + i];
  return halve(sums, 16, 1);
}
function maxOf(x, start = 0, n = x.length) {
  const kernels = n < LEAST ? null : elementKernels();
  let best = x[start];
  if (kernels) through(kernels.left, x, start, n, 16, best, (m) => best = Math.max(best, kernels.max32(m)));
  else for (let i = 1; i < n; i++) best = Math.max(best, x[start + i]);
  return best;
}
function minOf(x, start = 0, n = x.length) {
  const kernels = n < LEAST ? null : elementKernels();
  let best = x[start];
  if (kernels) through(kernels.left, x, start, n, 16, best, (m) => best = Math.min(best, kernels.min32(m)));
  else for (let i = 1; i < n; i++) best = Math.min(best, x[start + i]);
  return best;
}
function pairwise(v, centre, start = 0, n = v.length) {
  if (n > 128) {
    const half = Math.floor(n / 16) * 8;
    return pairwise(v, centre, start, half) + pairwise(v, centre, start + half, n - half);
  }
  EIGHT.fill(0);
  if (centre === void 0) {
    for (let i = 0; i < n; i++) EIGHT[i & 7] += v[start + i];
  } else for (let i = 0; i < n; i++) EIGHT[i & 7] += (v[start + i] - centre) ** 2;
  return halve(EIGHT, 8, 1);
}
function halve(sums, count, left) {
  for (let half = count >> 1; half >= left; half >>= 1) for (let i = 0; i < half; i++) sums[i] += sums[i + half];
  return sums[0];
}
function through(place, x, start, n, unit, filler, use) {
  for (let i = 0; i < n; i += CHUNK$1) {
    const m = Math.min(CHUNK$1, n - i);
    const whole = Math.ceil(m / unit) * unit;
    place.set(x.subarray(start + i, start + i + m));
    if (m < whole) place.fill(filler, m, whole);
    use(whole);
  }
}

// ndarray/nj/_reduce.ts
function sum$2(s) {
  let total = 0;
  const data = s.data;
  if (data instanceof Float32Array && isPacked(s)) return sumOf(data, s.offset, s.size);
  walk(s.shape, [s], (n, at, step) => {
    const d = step[0];
    for (let i = 0, p = at[0]; i < n; i++, p += d) total += data[p];
  });
  return total;
}
function mean$1(s) {
  return sum$2(s) / s.size;
}
function max$1(s) {
  return extreme$3(s, 1);
}
function min$1(s) {
  return extreme$3(s, -1);
}
function std$1(s, ddof = 0) {
  const n = s.size;
  const data = s.data;
  if (n === 0) return 0;
  let total = 0, squares = 0;
  walk(s.shape, [s], (count, at, step) => {
    const d = step[0];
    for (let i = 0, p = at[0]; i < count; i++, p += d) {
      const x = data[p];
      total += x;
      squares += x * x;
    }
  });
  const centre = total / n;
  const spread = squares / (n - ddof) - centre * centre * n / (n - ddof);
  if (spread > centre * centre * 1e-6) return Math.sqrt(spread);
  let differences = 0;
  walk(s.shape, [s], (count, at, step) => {
    const d = step[0];
    for (let i = 0, p = at[0]; i < count; i++, p += d) differences += (data[p] - centre) ** 2;
  });
  return Math.sqrt(differences / (n - ddof));
}
function extreme$3(s, sign) {
  if (s.size === 0) return null;
  let best = -Infinity, nan = false;
  const data = s.data;
  if (data instanceof Float32Array && isPacked(s)) return (sign > 0 ? maxOf : minOf)(data, s.offset, s.size);
  walk(s.shape, [s], (n, at, step) => {
    const d = step[0];
    for (let i = 0, p = at[0]; i < n; i++, p += d) {
      const x = data[p] * sign;
      if (x > best) best = x;
      else if (x !== x) nan = true;
    }
  });
  return nan ? NaN : best * sign;
}

// ndarray/nj/_print.ts
function print(s) {
  const tail = s.dtype === "array" ? ")" : `, dtype=${s.dtype})`;
  if (s.shape.length === 0) return `array([]${tail}`;
  const width = s.size ? show(largest(s)).length + 1 : 0;
  return `array(${rows(s, 0, s.offset, width)}${tail}`;
}
function rows(s, axis, at, width) {
  const n = s.shape[axis];
  const last = axis === s.shape.length - 1;
  const indent = " ".repeat(7 + axis);
  const cell = (i) => {
    const place = at + i * s.stride[axis];
    return last ? show(s.data[place]).padStart(width) : rows(s, axis + 1, place, width);
  };
  const cells = (from, to) => Array.from({ length: to - from }, (_, i) => cell(from + i));
  const half = Math.floor(config.printThreshold / 2);
  const joint = last ? "," : `,
${indent}`;
  if (n <= config.printThreshold) return `[${cells(0, n).join(joint)}]`;
  if (half === 0) return "[ ...]";
  const front = cells(0, half).join(joint);
  const back = cells(n - half, n).join(joint);
  return last ? `[${front}, ...,${back}]` : `[${front},
${indent} ...
${indent}${back}]`;
}
function show(x) {
  return typeof x === "number" && !Number.isNaN(x) ? String(Number(x.toFixed(config.nFloatingValues))) : String(x);
}
function largest(s) {
  const top = max$1(s);
  if (!Number.isNaN(top)) return top;
  return Array.from(s.data).reduce((m, x) => x > m ? x : m, -Infinity);
}

// ndarray/nj/_product.ts
function dot$1(a, b) {
  const rows = a.shape.length;
  const columns = b.shape.length;
  const fits = (rows === 1 || rows === 2) && (columns === 1 || columns === 2) && a.shape[rows - 1] === b.shape[0];
  if (!fits) throw new ValueError("cannot compute the matrix product of given arrays", "shape");
  const n = rows === 2 ? a.shape[0] : 1;
  const k = b.shape[0];
  const m = columns === 2 ? b.shape[1] : 1;
  const shape = rows === 2 && columns === 2 ? [n, m] : rows === 2 ? [n] : [m];
  const out = make(a.dtype, n * m);
  if (a.dtype === "float32" && b.dtype === "float32") {
    const left = matrixOf(a, true);
    const right = matrixOf(b, false);
    multiply32(out, 0, left, right, n, k, m);
  } else {
    doubles$1(out, a, b, n, k, m);
  }
  return selection(out, shape);
}
function matrixOf({ data, offset, stride }, left) {
  const [first = 0, second] = stride;
  const single = data;
  if (second !== void 0) return { data: single, at: offset, down: first, along: second };
  return { data: single, at: offset, down: left ? 0 : first, along: left ? first : 0 };
}
function doubles$1(out, a, b, n, k, m) {
  const left = asDoubles(a);
  const right = asDoubles(b);
  const row = new Float64Array(m);
  for (let i = 0; i < n; i++) {
    row.fill(0);
    for (let l = 0; l < k; l++) {
      const x = left[i * k + l];
      const at = l * m;
      for (let j = 0; j < m; j++) row[j] += x * right[at + j];
    }
    for (let j = 0; j < m; j++) out[i * m + j] = row[j];
  }
}
function asDoubles(s) {
  const dtype = "float64";
  return packedCopy(new Selection(s.data, isPacked(s) ? packed(s.shape, s.offset) : s), dtype).data;
}

// ndarray/nj/numjs_array.ts
class NdArray {
  /** The elements, shape, strides and offset. */
  selection;
  /**
   * Wraps a scijs array, or data with its shape, strides and offset, without a copy.
   *
   * Throws `ValueError` without data, `shape` if the view lies outside of the data.
   */
  constructor(data, shape, stride, offset) {
    if (data === void 0) throw new ValueError("Required argument 'data' not found", "missing");
    const list = Array.isArray(data) || ArrayBuffer.isView(data);
    this.selection = data instanceof Selection ? data : list ? scijs(data, shape, stride, offset) : isHolder(data) ? data.selection : create(data);
  }
  /** As `nj.array`. */
  // deno-lint-ignore no-misused-new -- the name is numjs's
  static new(data, dtype) {
    return new NdArray(create(data, dtype));
  }
  /** The number of elements. */
  get size() {
    return this.selection.size;
  }
  /** The size of each axis. */
  get shape() {
    return this.selection.shape;
  }
  /** The number of axes. */
  get ndim() {
    return this.selection.shape.length;
  }
  /** A view with the axes reversed. */
  get T() {
    return this.transpose();
  }
  /** The element type. */
  get dtype() {
    return this.selection.dtype;
  }
  /** Converts the whole data behind the array and keeps the layout; other views keep the old data. */
  set dtype(dtype) {
    const { selection } = this;
    const to = dtypeFrom(dtype);
    if (to !== selection.dtype) this.selection = new Selection(converted(selection.data, to), selection);
  }
  /** An element; negative indices count from the end. Throws `range` or `shape`. */
  get(...at) {
    return this.selection.data[placeOf$1("get an element", this.selection, at)];
  }
  /** Stores the last argument at the indices before it, and gives it back. Throws `range` or `shape`. */
  set(...at) {
    const value = at.pop();
    this.selection.data[placeOf$1("set an element", this.selection, at)] = value;
    return value;
  }
  /** A view: an argument an axis, `start`, `[stop]`, `[start, stop, step]` or `[start, null, null, step]`. */
  slice(...parts) {
    return new NdArray(slice(this.selection, parts));
  }
  /** A view with some axes fixed; `null` keeps one. */
  pick(...at) {
    return new NdArray(this.selection.pick(...at));
  }
  /** A view without the first elements of each axis. */
  lo(...counts) {
    return new NdArray(this.selection.lo(...counts));
  }
  /** A view of the first elements of each axis. */
  hi(...counts) {
    return new NdArray(this.selection.hi(...counts));
  }
  /** A view of every n-th element of each axis; negative steps run backwards. */
  step(...steps) {
    return new NdArray(this.selection.step(...steps));
  }
  /** A copy as a vector, in C order. */
  flatten() {
    const copy = packedCopy(this.selection);
    return new NdArray(reshape(copy, [copy.size]));
  }
  /** The elements in another shape; one size may be -1. A view where that is possible. */
  reshape(...shape) {
    return new NdArray(reshape(this.selection, shape));
  }
  /** A view with the axes in another order; reversed unless told. */
  transpose(...axes) {
    return new NdArray(transpose(this.selection, axes));
  }
  /** Calls a function with a copy of each sub-array along an axis. Throws `ValueError`. */
  iteraxis(axis, fn) {
    const ndim = this.ndim;
    const at = axis === -1 ? ndim - 1 : axis;
    if (!Number.isInteger(at) || at < 0 || at >= ndim) throw new ValueError("invalid axis");
    if (typeof fn !== "function") {
      throw new LensorError("type", `Cannot iterate along axis ${axis}: expected a function, found ${describe(fn)}`);
    }
    const along = checkAxis("iterate", at, ndim);
    for (let i = 0; i < this.shape[along]; i++) {
      fn(new NdArray(packedCopy(this.selection.pick(...this.shape.map((_, k) => k === along ? i : null)))), i);
    }
  }
  /** Stores another array or a number in every element. */
  assign(x, copy) {
    return combine(this, "assign", x, copy);
  }
  /** The sum with another array or a number. */
  add(x, copy) {
    return combine(this, "add", x, copy);
  }
  /** The difference. */
  subtract(x, copy) {
    return combine(this, "subtract", x, copy);
  }
  /** The product, element by element. */
  multiply(x, copy) {
    return combine(this, "multiply", x, copy);
  }
  /** The quotient. */
  divide(x, copy) {
    return combine(this, "divide", x, copy);
  }
  /** The power. */
  pow(x, copy) {
    return combine(this, "pow", x, copy);
  }
  /** The remainder, with the sign of the dividend. */
  mod(x, copy) {
    return combine(this, "mod", x, copy);
  }
  /** e to the power of each element. */
  exp(copy) {
    return apply(this, UNARY.exp, copy);
  }
  /** The natural logarithm. */
  log(copy) {
    return apply(this, UNARY.log, copy);
  }
  /** The square root. */
  sqrt(copy) {
    return apply(this, UNARY.sqrt, copy);
  }
  /** The nearest integers, halves towards +infinity. */
  round(copy) {
    return apply(this, UNARY.round, copy);
  }
  /** The negated elements, always a copy. */
  negative() {
    return apply(this, UNARY.negative);
  }
  /** The largest element, `null` if there is none. */
  max() {
    return max$1(this.selection);
  }
  /** The smallest element, `null` if there is none. */
  min() {
    return min$1(this.selection);
  }
  /** The sum of all elements. */
  sum() {
    return sum$2(this.selection);
  }
  /** The arithmetic mean. */
  mean() {
    return mean$1(this.selection);
  }
  /** The standard deviation. */
  std(options) {
    return std$1(this.selection, options?.ddof ?? 0);
  }
  /** The product of matrices and vectors. Throws `ValueError`. */
  dot(x) {
    return new NdArray(dot$1(this.selection, operand(x, this.dtype)));
  }
  /** The convolution with a filter, where it lies inside. Throws `ValueError`. */
  convolve(filter) {
    return new NdArray(convolve$1(this.selection, operand(filter)));
  }
  /** The same by Fourier transforms. Throws `ValueError`. */
  fftconvolve(filter) {
    return new NdArray(fftconvolve(this.selection, operand(filter)));
  }
  /** A diagonal matrix of a vector, or a view of the diagonal. */
  diag() {
    return new NdArray(diag$1(this.selection));
  }
  /** Whether shape and elements are the same. */
  equal(x) {
    return equal$1(this.selection, operand(x));
  }
  /** A copy of the data and the layout. */
  clone() {
    const { selection } = this;
    return new NdArray(new Selection(selection.data.slice(), selection));
  }
  /** Nested lists. */
  tolist() {
    return toList(this.selection);
  }
  /** Nested lists. */
  valueOf() {
    return this.tolist();
  }
  /** The lists as JSON text: numjs programs expect a string. */
  toJSON() {
    return JSON.stringify(this.tolist());
  }
  /** `array([ 0, 1, 2])`. */
  toString() {
    return print(this.selection);
  }
  /** The same. */
  inspect() {
    return print(this.selection);
  }
}
Object.defineProperty(NdArray.prototype, Symbol.for("nodejs.util.inspect.custom"), {
  value: function() {
    return print(this.selection);
  }
});
function apply(x, fn, copy = true) {
  const out = map(x.selection, fn, copy ? void 0 : x.selection);
  return copy ? new NdArray(out) : x;
}
function combine(a, name, x, copy = true) {
  const fn = BINARY[name];
  const s = a.selection;
  const out = copy ? void 0 : s;
  const result = typeof x === "number" ? mapWith(s, x, fn, out) : zip(name, s, operand(x, s.dtype), fn, out);
  return copy ? new NdArray(result) : a;
}
function equal$1(a, b) {
  if (a.shape.length !== b.shape.length || a.shape.some((n, i) => n !== b.shape[i])) return false;
  const x = isWhole(a) ? a.data : packedCopy(a).data;
  const y = isWhole(b) ? b.data : packedCopy(b).data;
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return false;
  return true;
}

// ndarray/nj/_creation.ts
function constant(shape, dtype, value) {
  const sizes = shapeFrom(shape);
  return new NdArray(selection(filled$1(dtypeFrom(dtype), countOf(sizes), value), sizes));
}
function empty(shape, dtype) {
  const sizes = shapeFrom(shape);
  return new NdArray(selection(make(dtypeFrom(dtype), countOf(sizes)), sizes));
}
function identity$1(n, dtype) {
  const out = constant([n, n], dtype, 0);
  for (let i = 0; i < n; i++) out.selection.data[i * n + i] = 1;
  return out;
}
function arange$1(...numbers) {
  const last = numbers.at(-1);
  const named = numbers.length > 1 && typeof last !== "number";
  const dtype = named ? last : void 0;
  const given = named ? numbers.slice(0, -1) : numbers;
  const [a, b, step = 1] = given;
  const [start, stop] = b === void 0 ? [0, a] : [a, b];
  if (![start, stop, step].every((x) => typeof x === "number" && Number.isFinite(x)) || step === 0) {
    const text = `Cannot make a range from ${describe(start)} to ${describe(stop)} by ${describe(step)}: give finite numbers and a step that is not 0`;
    throw new LensorError("range", text);
  }
  const n = Math.max(0, Math.ceil((stop - start) / step));
  const data = make(dtypeFrom(dtype), n);
  for (let i = 0; i < n; i++) data[i] = start + i * step;
  return new NdArray(selection(data, [n]));
}
function random(...sizes) {
  if (sizes.length === 0) return new NdArray(create(Math.random()));
  const list = Array.isArray(sizes[0]) ? sizes[0] : sizes;
  const shape = shapeFrom(list.map((n) => typeof n === "number" ? Math.trunc(n) : n));
  const out = new Float64Array(countOf(shape));
  for (let i = 0; i < out.length; i++) out[i] = Math.random();
  return new NdArray(selection(out, shape));
}
function typed(name) {
  return (data) => new NdArray(create(data, name));
}
function wrap(x) {
  return x instanceof NdArray ? x : isHolder(x) ? new NdArray(x.selection) : new NdArray(create(x));
}

// ndarray/nj/resize.ts
function resize(img, height, width) {
  const s = operand(img);
  const [h = 0, w = 0, channels = 1] = s.shape;
  if (s.shape.length !== 2 && s.shape.length !== 3 || s.size === 0) {
    throw new LensorError("shape", `Cannot resize ${showShape(s.shape)}: an image has a height, a width and pixels`);
  }
  if (![height, width].every((n) => Number.isInteger(n) && n > 0)) {
    throw new LensorError(
      "range",
      `Cannot resize to [${describe(height)}, ${describe(width)}]: use positive integers`
    );
  }
  if (Math.max(h, height) * Math.max(w, width) * channels > 2 ** 31) {
    throw new LensorError("limit", `Cannot resize ${showShape(s.shape)} to [${height}, ${width}]: there is no room`);
  }
  const scale = Math.max(height / h, width / w);
  const rows = taps(h, height, scale);
  const columns = taps(w, width, scale);
  const pixels = packedCopy(s, "float64").data;
  const row = w * channels;
  const short = new Float64Array(height * row);
  const out = new Float64Array(height * width * channels);
  for (let y = 0; y < height; y++) {
    for (const [from, weight] of rows[y]) {
      for (let i = 0; i < row; i++) short[y * row + i] += weight * pixels[from * row + i];
    }
  }
  toBytes(short);
  for (let p = 0; p < height * width; p++) {
    const y = Math.floor(p / width);
    for (const [from, weight] of columns[p % width]) {
      for (let c = 0; c < channels; c++) out[p * channels + c] += weight * short[y * row + from * channels + c];
    }
  }
  const shape = s.shape.length === 2 ? [height, width] : [height, width, channels];
  return new NdArray(selection(Uint8Array.from(toBytes(out)), shape));
}
function toBytes(values) {
  for (let i = 0; i < values.length; i++) values[i] = Math.min(255, Math.max(0, Math.round(values[i])));
  return values;
}
function taps(n, m, scale) {
  const stretch = Math.max(1, 1 / scale);
  const cut = (n * scale - m) / 2;
  return Array.from({ length: m }, (_, i) => {
    const centre = (i + 0.5 + cut) / scale - 0.5;
    const list = [];
    for (let k = Math.ceil(centre - 3 * stretch); k <= Math.floor(centre + 3 * stretch); k++) {
      if (k >= 0 && k < n) list.push([k, lanczos((k - centre) / stretch)]);
    }
    const total = list.reduce((sum, [, weight]) => sum + weight, 0);
    return list.map(([k, weight]) => [k, weight / total]);
  });
}
function lanczos(x) {
  if (x === 0) return 1;
  const a = Math.PI * x;
  return 3 * Math.sin(a) * Math.sin(a / 3) / (a * a);
}

// ndarray/nj/images.ts
function read(..._given) {
  throw noCodec("nj.images.read");
}
function save(..._given) {
  throw noCodec("nj.images.save");
}
const data = Object.defineProperties(
  {},
  Object.fromEntries(["digit", "five", "node", "lena", "lenna", "moon"].map((name) => [name, {
    enumerable: true,
    get: () => {
      throw noCodec(`nj.images.data.${name}`);
    }
  }]))
);
const noCodec = (name) => new LensorError("unsupported", `Cannot use ${name}: it needs image codecs; import nj from ndarray/images.ts instead`);
function rgb2gray(img) {
  const s = operand(img);
  const [h = 0, w = 0, channels = 1] = s.shape;
  if (s.shape.length === 2 || channels === 1) return img instanceof NdArray ? img : new NdArray(s);
  if (s.shape.length !== 3 || channels < 3) throw noImage("turn grey", s);
  const rgb = packedCopy(s).data;
  const out = new Uint8Array(h * w);
  for (let i = 0, p = 0; i < out.length; i++, p += channels) {
    out[i] = 4899 * rgb[p] + 9617 * rgb[p + 1] + 1868 * rgb[p + 2] + 8192 >> 14;
  }
  return new NdArray(selection(out, [h, w]));
}
function sat(img) {
  return table(img, (x) => x);
}
function ssat(img) {
  return table(img, (x) => x * x);
}
function areaSum(h0, w0, H, W, SAT) {
  const s = plane$1("sum an area of", SAT);
  const [h = 0, w = 0] = s.shape;
  const h1 = h0 + H - 1;
  const w1 = w0 + W - 1;
  if (![h0, w0, H, W].every(Number.isInteger) || h0 < 0 || w0 < 0 || H < 1 || W < 1 || h1 >= h || w1 >= w) {
    const text = `Cannot sum an area of ${showShape(s.shape)}: the window [${H}, ${W}] at [${h0}, ${w0}] is not inside`;
    throw new LensorError("range", text);
  }
  const at = (i, j) => i < 0 || j < 0 ? 0 : s.get(i, j);
  return at(h1, w1) - at(h0 - 1, w1) - at(h1, w0 - 1) + at(h0 - 1, w0 - 1);
}
function areaValue(h0, w0, H, W, SAT) {
  return areaSum(h0, w0, H, W, SAT) / (H * W);
}
function sobel(img) {
  return edges(img, 1, 2);
}
function scharr(img) {
  return edges(img, 3, 10);
}
function flip(img) {
  const s = operand(img);
  if (s.shape.length < 2) throw noImage("flip", s);
  return new NdArray(flip$1(s, 1));
}
function table(img, fn) {
  const s = plane$1("sum", img);
  const [h = 0, w = 0] = s.shape;
  const from = packedCopy(s).data;
  const out = new Uint32Array(h * w);
  for (let i = 0, p = 0; i < h; i++) {
    for (let j = 0; j < w; j++, p++) {
      const above = i ? out[p - w] : 0;
      const left = j ? out[p - 1] : 0;
      const corner = i && j ? out[p - w - 1] : 0;
      out[p] = fn(from[p]) + above + left - corner;
    }
  }
  return new NdArray(selection(out, [h, w]));
}
function edges(img, side, middle) {
  const s = plane$1("find edges of", img);
  const [h = 0, w = 0] = s.shape;
  const x = packedCopy(s, "float64").data;
  const out = new Float32Array(h * w);
  const norm = (2 * side + middle) * Math.SQRT2;
  for (let i = 1; i < h - 1; i++) {
    for (let j = 1; j < w - 1; j++) {
      const p = i * w + j;
      const up = p - w;
      const down = p + w;
      const across = side * (x[up + 1] - x[up - 1] + x[down + 1] - x[down - 1]) + middle * (x[p + 1] - x[p - 1]);
      const along = side * (x[down - 1] - x[up - 1] + x[down + 1] - x[up + 1]) + middle * (x[down] - x[up]);
      out[p] = Math.fround(Math.sqrt(across * across + along * along)) / norm;
    }
  }
  const given = operand(img).shape;
  const flat = given.length === 3 && given[2] === 1;
  return new NdArray(selection(out, flat ? [h, w, 1] : [h, w]));
}
function plane$1(verb, img) {
  const s = operand(img);
  if (s.shape.length === 3 && s.shape[2] === 1) return s.pick(null, null, 0);
  if (s.shape.length === 3 && s.shape[2] >= 3) return rgb2gray(img).selection;
  if (s.shape.length !== 2) throw noImage(verb, s);
  return s;
}
function noImage(verb, s) {
  return new LensorError(
    "shape",
    `Cannot ${verb} ${showShape(s.shape)}: an image is [height, width] or [height, width, channels]`
  );
}

var pure = /*#__PURE__*/Object.freeze({
  __proto__: null,
  areaSum: areaSum,
  areaValue: areaValue,
  data: data,
  flip: flip,
  read: read,
  resize: resize,
  rgb2gray: rgb2gray,
  sat: sat,
  save: save,
  scharr: scharr,
  sobel: sobel,
  ssat: ssat
});

// ndarray/nj/nj.ts
const one$1 = (name) => (x) => apply(wrap(x), UNARY[name]);
const two$2 = (name) => (a, b) => {
  if (typeof a === "number" && typeof b !== "number") {
    const right = operand(b);
    const left = selection([a], right.shape.map(() => 1));
    return new NdArray(right.size === 1 ? zip(name, left, right, BINARY[name]) : map(right, (y) => BINARY[name](a, y)));
  }
  return combine(wrap(a), name, b);
};
const view = (fn) => (x) => new NdArray(fn(operand(x)));
const listed$1 = (parts) => (parts.length === 1 ? elements(parts[0]) : parts).map((part) => operand(part));
const elements = (x) => Array.isArray(x) ? x : operand(x).shape.length ? wrap(x).tolist() : [x];
function broadcast(a, b) {
  sizeOf(a);
  sizeOf(b);
  if (a.length === 0 || b.length === 0) return void 0;
  const joint = jointShape([a, b]);
  if (!joint && (a.includes(0) || b.includes(0))) {
    throw new ValueError(`Cannot broadcast [${a}] and [${b}]: an empty axis repeats for sizes 0 and 1 only`, "shape");
  }
  return joint;
}
function stack$1(arrays, axis = 0) {
  const parts = elements(arrays);
  const count = parts.filter((x) => typeof x === "number").length;
  const numbers = count > 0 && count === parts.length;
  if (count > 0 && !numbers) throw new ValueError("all input arrays must have the same shape", "shape");
  return numbers ? new NdArray(create([...parts])) : new NdArray(stack$2(parts.map((x) => operand(x)), axis));
}
function softmax(x) {
  const s = operand(x);
  const top = wrap(x).max() ?? 0;
  const total = map(s, (v) => Math.exp(v - top), float64Like(s));
  const sum = new NdArray(total).sum();
  return apply(new NdArray(map(total, (v) => v / sum, emptyLike(s))), (v) => v, false);
}
const float64Like = (s) => empty(s.shape, "float64").selection;
const emptyLike = (s) => empty(s.shape, s.dtype).selection;
const nj = {
  NdArray,
  ndarray: scijs,
  config,
  dtypes,
  errors: { ValueError, ConfigError, NotImplementedError },
  images: pure,
  array: NdArray.new,
  int8: typed("int8"),
  uint8: typed("uint8"),
  int16: typed("int16"),
  uint16: typed("uint16"),
  int32: typed("int32"),
  uint32: typed("uint32"),
  float32: typed("float32"),
  float64: typed("float64"),
  arange: arange$1,
  zeros: (shape, dtype) => constant(shape, dtype, 0),
  ones: (shape, dtype) => constant(shape, dtype, 1),
  empty,
  identity: identity$1,
  random,
  diag: view(diag$1),
  reshape: (x, shape) => new NdArray(reshape(operand(x), [shape])),
  flatten: (x) => wrap(x).flatten(),
  transpose: (x, ...axes) => new NdArray(transpose(operand(x), axes)),
  flip: (x, axis) => new NdArray(flip$1(operand(x), axis)),
  rot90: (x, k = 1, axes = [0, 1]) => new NdArray(rot90$1(operand(x), k, axes)),
  concatenate: (...arrays) => new NdArray(concatenate$1(listed$1(arrays))),
  stack: stack$1,
  broadcast,
  add: two$2("add"),
  subtract: two$2("subtract"),
  multiply: two$2("multiply"),
  divide: two$2("divide"),
  mod: two$2("mod"),
  remainder: two$2("mod"),
  power: two$2("pow"),
  exp: one$1("exp"),
  log: one$1("log"),
  sqrt: one$1("sqrt"),
  round: one$1("round"),
  negative: one$1("negative"),
  abs: one$1("abs"),
  cos: one$1("cos"),
  sin: one$1("sin"),
  tan: one$1("tan"),
  arccos: one$1("arccos"),
  arcsin: one$1("arcsin"),
  arctan: one$1("arctan"),
  tanh: one$1("tanh"),
  clip: (x, min = 0, max = 1) => apply(wrap(x), clipTo(min, max)),
  sigmoid: (x, t = 1) => apply(wrap(x), sigmoidOf(t)),
  leakyRelu: (x, alpha = 1e-3) => apply(wrap(x), leakyReluOf(alpha)),
  softmax,
  equal: (a, b) => equal$1(operand(a), operand(b)),
  sum: (x) => wrap(x).sum(),
  mean: (x) => wrap(x).mean(),
  std: (x, options) => wrap(x).std(options),
  max: (x) => wrap(x).max(),
  min: (x) => wrap(x).min(),
  dot: (a, b) => wrap(a).dot(b),
  convolve: (a, filter) => new NdArray(convolve$1(operand(a), operand(filter))),
  fftconvolve: (a, filter) => new NdArray(fftconvolve(operand(a), operand(filter))),
  fft: (x) => new NdArray(transform(operand(x), 1, false)),
  ifft: (x) => new NdArray(transform(operand(x), -1, true))
};

// ndarray/item.ts
function item(x, ...at) {
  const view = ndarray(x);
  const { shape } = view;
  const n = countOf(shape);
  if (at.length === 0 && n !== 1) {
    throw new LensorError("shape", `Cannot take the one element of ${showShape(shape)}: there are ${n}; give an index`);
  }
  if (at.length > 1 && at.length !== shape.length) {
    throw new LensorError("shape", `Cannot take an element of ${showShape(shape)}: ${at.length} indices were given`);
  }
  const flat = at.length === 0 ? 0 : at.length === 1 ? checkIndex("take an element", at[0], 0, n) : void 0;
  const places = flat === void 0 ? at : stridesOf(shape).map((step, axis) => Math.floor(flat / step) % shape[axis]);
  const layout = places.reduce((l, i) => pickedAxis(l, 0, i), view);
  return nested(relaid(view, layout));
}

// ndarray/text/print.ts
function arrayStr(x, options = {}) {
  checkPrinting(options);
  return strOf(ndarray(x), options);
}
function arrayRepr(x, options = {}) {
  checkPrinting(options);
  return reprOf(ndarray(x), options);
}
const COUNTS = { precision: 1e3, threshold: Infinity, edgeitems: Infinity, maxLineWidth: Infinity };
const WORDS = { sign: ["-", "+", " "], floatmode: ["fixed", "unique", "maxprec", "maxprec_equal"] };
function checkPrinting(options) {
  checkOptions("print", options, [...Object.keys(COUNTS), ...Object.keys(WORDS), "suppressSmall"]);
  for (const [name, most] of Object.entries(COUNTS)) {
    const value = options[name];
    if (value === void 0 || Number.isInteger(value) && value >= 0 && value <= most || value === most) continue;
    const upTo = Number.isFinite(most) ? `from 0 to ${most}` : "of at least 0";
    throw new LensorError("range", `Cannot print: ${name} is ${describe(value)}; use an integer ${upTo}`);
  }
  for (const [name, words] of Object.entries(WORDS)) {
    const value = options[name];
    if (value === void 0 || words.includes(value)) continue;
    const near = typeof value === "string" ? nearest$1(value, words)[0] : void 0;
    const help = near ? `did you mean "${near}"` : `use ${quoteNames(words)}`;
    throw new LensorError("unknown-name", `Cannot print: there is no ${name} ${describe(value)}; ${help}`);
  }
}

// ndarray/_weak.ts
function pair(verb, a, b) {
  return paired$1(a, b, (x, other) => weak(verb, x, other));
}
function realPair(a, b, resultOf) {
  return paired$1(a, b, (x, dtype) => inside(x, dtype) ? weak("use", x, dtype) : ndarray(Number(x), resultOf(dtype)));
}
function comparedPair(a, b) {
  return paired$1(a, b, (x, dtype) => inside(x, dtype) ? weak("compare", x, dtype) : ndarray(endless(x), "float64"));
}
const isBare = (x) => typeof x === "number" || typeof x === "bigint";
function weak(verb, x, dtype) {
  checkComputable(dtype);
  const kind = kindOf(dtype);
  if (kind === "float") return ndarray(x, dtype);
  if (typeof x === "number" && !Number.isInteger(x)) return ndarray(x, "float64");
  if (kind === "bool") return ndarray(x, "int64");
  checkHeld(verb, x, dtype);
  return ndarray(x, dtype);
}
function checkHeld(verb, x, dtype) {
  const kind = kindOf(dtype);
  const text = `Cannot ${verb}: ${dtype} does not hold ${x}`;
  if (kind !== "int" && kind !== "uint" || typeof x === "boolean") return;
  const whole = typeof x === "bigint" || Number.isInteger(x);
  if (!isBare(x) || !whole || !inside(x, dtype)) throw new LensorError("range", `${text}; cast the array first`);
}
function inside(x, dtype) {
  const kind = kindOf(dtype);
  if (kind !== "int" && kind !== "uint" || typeof x === "number" && !Number.isInteger(x)) return true;
  if (dtype === "uint64") return BigInt.asUintN(64, BigInt(x)) === BigInt(x);
  const wide = BigInt.asIntN(64, BigInt(x));
  return wide === BigInt(x) && BigInt(cast(new BigInt64Array([wide]), "int64", dtype)[0]) === wide;
}
function paired$1(a, b, beside) {
  const x = isBare(a) ? void 0 : named$1("a", a);
  const y = isBare(b) ? void 0 : named$1("b", b);
  const of = (bare, other) => other ? beside(bare, other.dtype) : ndarray(bare);
  return [x ?? of(a, y), y ?? of(b, x)];
}
const endless = (x) => x < 0 ? -Infinity : Infinity;

// ndarray/creation.ts
const zeros = (shape, dtype) => filled("make zeros", shape, 0, dtype);
const ones = (shape, dtype) => filled("make ones", shape, 1, dtype);
const zerosLike = like("make zeros", 0);
const onesLike = like("make ones", 1);
function full(shape, value, dtype) {
  return filled("fill an array", shape, value, dtype);
}
function fullLike(x, value, dtype) {
  const view = ndarray(x);
  return filled("fill an array", view.shape, value, dtypeOf("fill an array", dtype) ?? view.dtype);
}
function eye(n, options = {}) {
  return diagonals("make an identity matrix", n, options, (apart) => apart === 0);
}
function tri(n, options = {}) {
  return diagonals("make a triangle", n, options, (apart) => apart <= 0);
}
function filled(verb, shape, value, given) {
  const kind = typeof value;
  const own = kind === "boolean" ? "bool" : kind === "bigint" ? "int64" : "float32";
  if (kind !== "boolean" && kind !== "bigint" && kind !== "number") {
    throw new LensorError("type", `Cannot ${verb}: expected a number as value, found ${describe(value)}`);
  }
  const dtype = dtypeOf(verb, given);
  const to = dtype ?? own;
  const sizes = sizesOf$1(verb, shape);
  const data = allocate(to, sizeOf(sizes));
  checkHeldBy(verb, value, to, dtype === void 0);
  const element = kindOf(to) === "complex" ? void 0 : ndarray(value, to).data[0];
  if (value !== 0 || Object.is(value, -0)) {
    if (element !== void 0) data.fill(element);
    else for (let i = 0; i < data.length; i += 2) data[i] = Number(value);
  }
  return viewOf(data, to, sizes);
}
function checkHeldBy(verb, x, dtype, unasked) {
  if (typeof x === "boolean") return;
  const kind = kindOf(dtype);
  const whole = typeof x === "bigint" || Number.isInteger(x);
  const lost = kind === "int" || kind === "uint" ? !whole || !inside(x, dtype) : unasked && Number.isSafeInteger(x) && cast(Float64Array.of(Number(x)), "float64", dtype)[0] !== x;
  if (!lost) return;
  const help = unasked ? 'give a dtype, for example "float64"' : "give another dtype";
  throw new LensorError("range", `Cannot ${verb}: ${dtype} does not hold ${x}; ${help}`);
}
function like(verb, value) {
  return (x, dtype) => {
    const view = ndarray(x);
    return filled(verb, view.shape, value, dtypeOf(verb, dtype) ?? view.dtype);
  };
}
function diagonals(verb, n, options, one) {
  const { m = n, k = 0, dtype } = named(verb, options, ["m", "k", "dtype"]);
  checkSize(verb, n);
  checkSize(verb, m);
  checkOffset(verb, k);
  const out = zeros([n, m], dtypeOf(verb, dtype) ?? "float32");
  const data = out.data;
  const unit = kindOf(out.dtype) === "complex" ? 1 : asType(ndarray(1), out.dtype).data[0];
  const lanes = lanesOf(out.dtype);
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) if (one(j - i - k)) data[(i * m + j) * lanes] = unit;
  return out;
}
function checkOffset(verb, k) {
  if (typeof k === "number" && Number.isInteger(k)) return;
  const code = typeof k === "number" ? "range" : "type";
  throw new LensorError(code, `Cannot ${verb}: expected an integer for the diagonal, found ${describe(k)}`);
}
function dtypeOf(verb, given) {
  if (given === void 0) return void 0;
  const { dtype } = named(verb, given, ["dtype"]);
  if (dtype !== void 0) checkDType(dtype);
  return dtype;
}
function named(verb, options, names) {
  if (typeof options === "string") return { dtype: options };
  checkOptions(verb, options, names);
  return options;
}
function sizesOf$1(verb, shape) {
  const sizes = typeof shape === "number" ? [shape] : shape;
  if (!Array.isArray(sizes)) {
    throw new LensorError("type", `Cannot ${verb}: expected a shape, found ${describe(shape)}`);
  }
  sizes.forEach((n) => checkSize(`${verb} of shape ${showShape(sizes)}`, n));
  return [...sizes];
}
function checkSize(verb, n) {
  if (typeof n !== "number") throw new LensorError("type", `Cannot ${verb}: expected a size, found ${describe(n)}`);
  if (Number.isSafeInteger(n) && n >= 0) return;
  throw new LensorError("range", `Cannot ${verb}: ${n} is not a size; use an integer of at least 0`);
}

// ndarray/ranges.ts
function arange(...given) {
  const verb = "make a range";
  const numbers = given.filter((x) => x !== void 0);
  const last = numbers.at(-1);
  const dtype = typeof last === "number" ? void 0 : dtypeOf(verb, numbers.pop());
  const to = dtype ?? "float32";
  if (numbers.length < 1 || numbers.length > 3 || numbers.some((x) => typeof x !== "number")) {
    const wrong = numbers.find((x) => typeof x !== "number");
    const found = wrong === void 0 ? `${numbers.length} of them` : describe(wrong);
    throw new LensorError("type", `Cannot ${verb}: expected stop, or start, stop and step as numbers, found ${found}`);
  }
  const [a = 0, b, step = 1] = numbers;
  const [start, stop] = b === void 0 ? [0, a] : [a, b];
  if (![start, stop, step].every(Number.isFinite) || step === 0) {
    const text = `Cannot ${verb} from ${start} to ${stop} by ${step}`;
    throw new LensorError("range", `${text}: use finite numbers and a step that is not 0`);
  }
  checkComputable(to);
  const n = Math.max(0, Math.ceil((stop - start) / step));
  const end = start + (n - 1) * step;
  if (n > 0) {
    for (const x of [start, end]) checkHeldBy(verb, Math.trunc(x) === x ? x : Math.trunc(x), to, dtype === void 0);
  }
  const values = allocate("float64", n);
  for (let i = 0; i < n; i++) values[i] = start + i * step;
  return asType(values, to);
}
function linspace(start, stop, n = 50, options = {}) {
  const verb = "space numbers";
  const { endpoint = true, dtype } = named(verb, options, ["endpoint", "dtype"]);
  const to = dtypeOf(verb, dtype) ?? "float32";
  checkComputable(to);
  for (const [name, x] of [["start", start], ["stop", stop], ["n", n]]) {
    if (typeof x === "number") continue;
    throw new LensorError("type", `Cannot ${verb}: expected a number for ${name}, found ${describe(x)}`);
  }
  checkSize(verb, n);
  const whole = kindOf(to) === "int" || kindOf(to) === "uint";
  const parts = endpoint ? n - 1 : n;
  const step = (stop - start) / parts;
  const values = allocate("float64", n);
  for (let i = 0; i < n; i++) {
    const x = step === 0 ? start + i / parts * (stop - start) : start + i * step;
    values[i] = endpoint && i === n - 1 && n > 1 ? stop : i === 0 ? start : x;
    if (whole) values[i] = Math.floor(values[i]);
  }
  if (whole) {
    for (const x of [start, stop]) checkHeldBy(verb, Math.floor(x), to, false);
  }
  return asType(values, to);
}

// ndarray/diagonals.ts
function tril(x, k = 0) {
  return triangle("keep the lower triangle of", x, k, (apart) => apart <= k);
}
function triu(x, k = 0) {
  return triangle("keep the upper triangle of", x, k, (apart) => apart >= k);
}
function diag(x, k = 0) {
  const view = ndarray(x);
  const [n = 0] = view.shape;
  checkOffset("take a diagonal", k);
  if (view.shape.length === 2) return diagonal$1(view, { offset: k });
  if (view.shape.length !== 1) {
    throw new LensorError("shape", `Cannot take a diagonal of ${showShape(view.shape)}: use a vector or a matrix`);
  }
  const side = n + Math.abs(k);
  const out = viewOf(allocate(view.dtype, side * side), view.dtype, [side, side]);
  store(view, diagonal$1(out, { offset: k }));
  return out;
}
function diagonal$1(x, options = {}) {
  const verb = "take a diagonal";
  const view = ndarray(x);
  const { shape, stride } = view;
  checkOptions(verb, options, ["offset", "axis1", "axis2"]);
  const { offset = 0, axis1 = 0, axis2 = 1 } = options;
  checkOffset(verb, offset);
  if (shape.length < 2) {
    throw new LensorError("shape", `Cannot ${verb} of ${showShape(shape)}: there are no two axes`);
  }
  const a = checkAxis(verb, axis1, shape.length);
  const b = checkAxis(verb, axis2, shape.length);
  if (a === b) throw new LensorError("shape", `Cannot ${verb} of ${showShape(shape)}: both axes are ${a}`);
  const down = Math.max(0, -offset);
  const along = Math.max(0, offset);
  const n = Math.max(0, Math.min(shape[a] - down, shape[b] - along));
  const rest = (list) => list.filter((_, i) => i !== a && i !== b);
  return relaid(view, {
    shape: [...rest(shape), n],
    stride: [...rest(stride), stride[a] + stride[b]],
    offset: view.offset + (n ? down * stride[a] + along * stride[b] : 0)
  });
}
function triangle(verb, x, k, keep) {
  const view = ndarray(x);
  const { shape, dtype } = view;
  const [n = 0, m = 0] = shape.slice(-2);
  const lanes = lanesOf(dtype);
  checkOffset(verb, k);
  if (shape.length < 2) {
    throw new LensorError("shape", `Cannot ${verb} ${showShape(shape)}: there are no two axes`);
  }
  const data = copied(view);
  const none = allocate(dtype, 1)[0];
  for (let row = 0, rows = countOf(shape.slice(0, -1)); row < rows; row++) {
    for (let j = 0; j < m; j++) {
      if (!keep(j - row % n)) data.fill(none, (row * m + j) * lanes, (row * m + j + 1) * lanes);
    }
  }
  return viewOf(data, dtype, shape);
}

// ndarray/broadcast.ts
function broadcastArrays(arrays) {
  checkList("broadcast", "the arrays", arrays);
  const views = arrays.map((x, i) => named$1(`arrays[${i}]`, x));
  const shape = broadcastShape("broadcast", views.map((v) => v.shape));
  return views.map((v) => broadcastTo(v, shape));
}
function broadcastShapes(shapes) {
  checkList("broadcast", "the shapes", shapes);
  shapes.forEach(sizeOf);
  return broadcastShape("broadcast", shapes);
}

// ndarray/moves.ts
function roll(x, shift, axis) {
  const view = ndarray(x);
  const shifts = listed(shift);
  const wrong = shifts.find((s) => typeof s !== "number" || !Number.isInteger(s));
  if (wrong !== void 0) {
    const code = typeof wrong === "number" ? "range" : "type";
    throw new LensorError(code, `Cannot roll: expected integers to shift by, found ${describe(wrong)}`);
  }
  if (axis === void 0) {
    const flat = viewOf(copied(view), view.dtype, [view.shape.reduce((n2, s) => n2 * s, 1)]);
    return reshape$1(rolled(flat, 0, shifts.reduce((a, b) => a + b, 0)), view.shape);
  }
  const axes = listed(axis).map((a) => checkAxis("roll", a, view.shape.length));
  const n = Math.max(shifts.length, axes.length);
  if (shifts.length !== axes.length && shifts.length !== 1 && axes.length !== 1) {
    throw new LensorError("shape", `Cannot roll: ${shifts.length} shifts do not pair up with ${axes.length} axes`);
  }
  const by = /* @__PURE__ */ new Map();
  for (let i = 0; i < n; i++) {
    const at = axes[axes.length === 1 ? 0 : i];
    const s = shifts[shifts.length === 1 ? 0 : i];
    by.set(at, (by.get(at) ?? 0) + s);
  }
  return [...by].reduce((out, [at, s]) => rolled(out, at, s), copy(view));
}
function moveaxis(x, from, to) {
  const view = ndarray(x);
  const ndim = view.shape.length;
  const source = checkAxes("move", from, ndim);
  const target = checkAxes("move", to, ndim);
  if (source.length !== target.length) {
    throw new LensorError(
      "shape",
      `Cannot move ${source.length} axes to ${target.length} places: give as many of both`
    );
  }
  const rest = [...view.shape.keys()].filter((i) => !source.includes(i));
  const order = [];
  for (let i = 0; i < ndim; i++) {
    const moved = target.indexOf(i);
    order.push(moved >= 0 ? source[moved] : rest.shift());
  }
  return relaid(view, permuted(view, order));
}
function rot90(x, options = {}) {
  checkOptions("rotate", options, ["k", "axes"]);
  const view = ndarray(x);
  const { k = 1, axes = [0, 1] } = options;
  if (typeof k !== "number" || !Number.isInteger(k)) {
    throw new LensorError("range", `Cannot rotate ${describe(k)} times: use an integer`);
  }
  checkList("rotate", "the axes", axes);
  const plane = checkAxes("rotate", axes, view.shape.length);
  if (plane.length !== 2) throw new LensorError("shape", `Cannot rotate in ${showShape(plane)}: give two axes`);
  const [a, b] = plane;
  const turns = remainderOf(k, 4);
  const swapped = (l) => permuted(l, l.shape.map((_, i) => i === a ? b : i === b ? a : i));
  if (turns === 0) return relaid(view, view);
  if (turns === 2) return relaid(view, flipped(flipped(view, a), b));
  return relaid(view, turns === 1 ? swapped(flipped(view, b)) : flipped(swapped(view), b));
}
function meshgrid(arrays, options = {}) {
  checkOptions("make a grid", options, ["indexing", "sparse"]);
  checkList("make a grid", "the arrays", arrays);
  const { indexing = "xy", sparse = false } = options;
  const views = arrays.map((x, i) => named$1(`arrays[${i}]`, x));
  if (indexing !== "xy" && indexing !== "ij") {
    const text = `Cannot make a grid: there is no indexing ${describe(indexing)}; use "xy" or "ij"`;
    throw new LensorError("unknown-name", text);
  }
  const wrong = views.find((v) => v.shape.length > 1);
  if (wrong) throw new LensorError("shape", `Cannot make a grid of ${showShape(wrong.shape)}: use vectors`);
  const place = (i) => indexing === "xy" && i < 2 && views.length > 1 ? 1 - i : i;
  const sizes = views.map((_, i) => views[place(i)].shape[0] ?? 1);
  return views.map((v, i) => {
    const lying = reshape$1(v, sizes.map((_, axis) => axis === place(i) ? -1 : 1));
    return copy(sparse ? lying : broadcastTo(lying, sizes));
  });
}
function rolled(view, axis, shift) {
  const n = view.shape[axis];
  const s = n ? remainderOf(shift, n) : 0;
  if (s === 0) return view;
  const out = viewOf(allocate(view.dtype, view.shape.reduce((a, b) => a * b, 1)), view.dtype, view.shape);
  const part = (v, from, to) => relaid(v, slicedAxis(v, axis, from, to, 1));
  store(part(view, 0, n - s), part(out, s, null));
  store(part(view, n - s, null), part(out, 0, s));
  return out;
}
const listed = (x) => Array.isArray(x) ? x : [x];

// ndarray/_binary.ts
const wide = (view) => view.dtype.endsWith("int64") ? asType(view, "float64") : view;
const runsFor = (name) => (work) => name && pairRunsOf(name)[work];
function binary(verb, a, b, dtype, fn, options, quick) {
  checkOptions(verb, options, ["out"]);
  const shape = broadcastShape(verb, [a.shape, b.shape]);
  const { out } = options;
  if (out !== void 0) checkOut(verb, out, shape, dtype);
  const half = dtype === "float16" || dtype === "bfloat16";
  const work = half ? "float32" : dtype;
  const direct = out && out.dtype === work && isPacked(out) && keeps(a, out) && keeps(b, out);
  const x = decode(a.data, a.dtype);
  const y = decode(b.data, b.dtype);
  const f = fn;
  const count = countOf(shape);
  const run = count >= LEAST$1 ? quick?.(work) : void 0;
  const s = wholeStep(a, shape);
  const t = wholeStep(b, shape);
  const whole = !direct && s !== void 0 && t !== void 0;
  const made = whole ? run?.(void 0, 0, x, a.offset, s, y, b.offset, t, count) : void 0;
  const done = (data) => {
    const result = viewOf(half ? cast(data, "float32", dtype) : data, dtype, shape);
    return out ? store(result, out) : result;
  };
  if (made) return done(made);
  const to = direct ? out : viewOf(allocate(work, count), work, shape);
  const z = to.data;
  walk(shape, [to, broadcasted(a, shape), broadcasted(b, shape)], (n, at, step) => {
    const so = step[0];
    const sp = step[1];
    const sq = step[2];
    if (run && n >= LEAST$1 && so === 1 && (sp === 0 || sp === 1) && (sq === 0 || sq === 1)) {
      run(z, at[0], x, at[1], sp, y, at[2], sq, n);
      return;
    }
    if (n >= LEAST$1 && so === 1 && straight(sp, x) && straight(sq, y) && !isBig(z)) {
      inChunks(f, z, at[0], x, at[1], sp, y, at[2], sq, n);
      return;
    }
    for (let i = 0, o = at[0], p = at[1], q = at[2]; i < n; i++, o += so, p += sp, q += sq) z[o] = f(x[p], y[q]);
  });
  return direct ? out : done(to.data);
}
const isBig = (x) => x instanceof BigInt64Array || x instanceof BigUint64Array;
const straight = (step, x) => (step === 0 || step === 1) && !isBig(x);
const CHUNK = 1024;
const LEFT = new Float64Array(CHUNK);
const RIGHT = new Float64Array(CHUNK);
const RESULT = new Float64Array(CHUNK);
function inChunks(f, z, o, x, p, sp, y, q, sq, n) {
  if (sp === 0) LEFT.fill(x[p]);
  if (sq === 0) RIGHT.fill(y[q]);
  for (let from = 0; from < n; from += CHUNK) {
    const m = Math.min(CHUNK, n - from);
    if (sp === 1) LEFT.set(x.subarray(p + from, p + from + m));
    if (sq === 1) RIGHT.set(y.subarray(q + from, q + from + m));
    for (let i = 0; i < m; i++) RESULT[i] = f(LEFT[i], RIGHT[i]);
    z.set(m === CHUNK ? RESULT : RESULT.subarray(0, m), o + from);
  }
}
function wholeStep(view, shape) {
  return countOf(view.shape) === 1 ? 0 : isPacked(view) && sameShape(view.shape, shape) ? 1 : void 0;
}
const keeps = (view, out) => view.data.buffer !== out.data.buffer || view.data === out.data && view.offset === out.offset && isPacked(view) && sameShape(view.shape, out.shape);

// ndarray/operators.ts
const add = arithmetic("add", (x, y) => x + y, (x, y) => x + y, { name: "add" });
const subtract = arithmetic("subtract", (x, y) => x - y, (x, y) => x - y, { name: "subtract" });
const multiply = arithmetic("multiply", (x, y) => x * y, (x, y) => x * y, {
  name: "multiply",
  // Two factors of 32 bits exceed what a double holds
  int32: Math.imul
});
const maximum = arithmetic(
  "compare",
  (x, y) => x > y || x !== x ? x : y,
  (x, y) => x > y ? x : y,
  { name: "maximum" }
);
const minimum = arithmetic(
  "compare",
  (x, y) => x < y || x !== x ? x : y,
  (x, y) => x < y ? x : y,
  { name: "minimum" }
);
const divide = (a, b, options = {}) => {
  const [x, y] = realPair(a, b, floatOf);
  const dtype = floatOf(promote(x.dtype, y.dtype));
  return binary("divide", wide(x), wide(y), dtype, (p, q) => p / q, options, runsFor("divide"));
};
const remainder = arithmetic("divide", remainderOf, remainderOfBig, { counted: counted$2 });
const floorDivide = arithmetic("divide", floorOf, floorOfBig, { counted: counted$2, float32: floorOf32 });
const equal = comparison((x, y) => x === y, "equal");
const notEqual = comparison((x, y) => x !== y, "notEqual");
const less = comparison((x, y) => x < y, "less");
const lessEqual = comparison((x, y) => x <= y, "lessEqual");
const greater = turned$1(less);
const greaterEqual = turned$1(lessEqual);
const power = (a, b, options = {}) => {
  checkOptions("raise", options, ["out"]);
  const [x, y] = pair("raise", a, b);
  const dtype = counted$2(promote(x.dtype, y.dtype));
  if (kindOf(dtype) === "float") return binary("raise", wide(x), wide(y), dtype, powerOf, options);
  const work = kindOf(dtype) === "uint" ? "uint64" : "int64";
  return put$1(asType(binary("raise", asType(x, work), asType(y, work), work, raise, {}), dtype), options);
};
function where(condition, a, b, options = {}) {
  checkOptions("choose between", options, ["out"]);
  const test = named$1("condition", condition);
  const [x, y] = pair("choose between", a, b);
  const dtype = promote(x.dtype, y.dtype);
  const p = asType(x, dtype);
  const q = asType(y, dtype);
  const shape = broadcastShape("choose between", [test.shape, p.shape, q.shape]);
  const out = viewOf(allocate(dtype, countOf(shape)), dtype, shape);
  const to = out.data;
  const c = decode(test.data, test.dtype);
  const pd = p.data;
  const qd = q.data;
  walk(shape, [out, broadcasted(test, shape), broadcasted(p, shape), broadcasted(q, shape)], (n, at, step) => {
    for (let i = 0; i < n; i++) {
      const first = Number(c[at[1] + i * step[1]]) !== 0;
      to[at[0] + i * step[0]] = first ? pd[at[2] + i * step[2]] : qd[at[3] + i * step[3]];
    }
  });
  return put$1(out, options);
}
function arithmetic(verb, fn, big, ways) {
  const { name, counted: counted2 = (dtype) => dtype } = ways;
  const quick = runsFor(name);
  return (a, b, options = {}) => {
    const [x, y] = pair(verb, a, b);
    const joint = promote(x.dtype, y.dtype);
    const dtype = counted2(joint);
    if (joint === "bool" && verb === "subtract") {
      throw new LensorError("type", "Cannot subtract bools: use notEqual, or cast them to an integer type");
    }
    if (dtype.endsWith("int64")) return binary(verb, asType(x, dtype), asType(y, dtype), dtype, big, options);
    return binary(verb, wide(x), wide(y), dtype, chosen(dtype, fn, ways), options, quick);
  };
}
function chosen(dtype, fn, { int32, float32 }) {
  if (dtype === "bool") return (x, y) => fn(x, y) ? 1 : 0;
  if (int32 && (dtype === "int32" || dtype === "uint32")) return int32;
  return float32 && kindOf(dtype) === "float" && dtype !== "float64" ? float32 : fn;
}
function counted$2(dtype) {
  return dtype === "bool" ? "int8" : dtype;
}
function raise(x, y) {
  if (y >= 0n) return powerOfBig(x, y);
  throw new LensorError("range", `Cannot raise integers to the power ${y}: it is negative; cast them to a float type`);
}
function comparison(fn, name) {
  return (a, b, options = {}) => {
    const [x, y] = comparedPair(a, b);
    const long = [x, y].some((v) => v.dtype.endsWith("int64"));
    promote(x.dtype, y.dtype);
    const exact = long && [x, y].every((v) => kindOf(v.dtype) !== "float");
    const as = (v) => !exact ? wide(v) : v.dtype.endsWith("int64") ? v : asType(v, "int64");
    const single = x.dtype === "float32" && y.dtype === "float32";
    const run = () => single ? comparisonRunOf(name) : void 0;
    return binary("compare", as(x), as(y), "bool", (p, q) => fn(p, q) ? 1 : 0, options, run);
  };
}
function turned$1(fn) {
  return (a, b, options) => fn(b, a, options);
}

// ndarray/functions.ts
const exp = real$1(Math.exp, "exp", exp32);
const log = real$1(Math.log, "log", log32);
const sqrt = real$1(Math.sqrt, "sqrt");
const tanh = real$1(Math.tanh, "tanh", tanh32);
const sin = real$1((x) => Math.sin(x));
const cos = real$1((x) => Math.cos(x));
const tan = real$1((x) => Math.tan(x));
const sinh = real$1((x) => Math.sinh(x));
const cosh = real$1((x) => Math.cosh(x));
const asin = real$1((x) => Math.asin(x));
const acos = real$1((x) => Math.acos(x));
const atan = real$1((x) => Math.atan(x));
const asinh = real$1((x) => Math.asinh(x));
const acosh = real$1((x) => Math.acosh(x));
const atanh = real$1((x) => Math.atanh(x));
const log1p = real$1((x) => Math.log1p(x));
const expm1 = real$1((x) => Math.expm1(x));
const log2 = real$1((x) => Math.log2(x));
const log10 = real$1((x) => Math.log10(x));
const exp2 = real$1((x) => 2 ** x);
const cbrt = real$1((x) => Math.cbrt(x));
const atan2 = realOfTwo("find the angle of", Math.atan2);
const hypot = realOfTwo("find the length of", Math.hypot);
const logaddexp = realOfTwo("add", (x, y) => {
  if (x === y) return x + Math.LN2;
  const apart = x - y;
  return apart > 0 ? x + Math.log1p(Math.exp(-apart)) : apart <= 0 ? y + Math.log1p(Math.exp(apart)) : NaN;
});
const copysign = realOfTwo("give signs to", (x, y) => {
  const minus = y < 0 || Object.is(y, -0) || y !== y && signOfNaN(y);
  return minus ? -Math.abs(x) : Math.abs(x);
});
const heaviside = realOfTwo("step at", (x, y) => x > 0 ? 1 : x < 0 ? 0 : x === 0 ? y : NaN);
const WIDE = new Float64Array(1);
const BITS$1 = new BigUint64Array(WIDE.buffer);
function signOfNaN(x) {
  WIDE[0] = x;
  return BITS$1[0] >> 63n === 1n;
}
function real$1(fn, name, single = fn) {
  return (x, options = {}) => {
    const view = ndarray(x);
    const dtype = realOf$1(view.dtype);
    const nothing = viewOf(new Float64Array(1), "float64", []);
    const chosen = dtype === "float64" ? fn : single;
    const quick = (work) => {
      const run = name && runsOf(name)[work];
      return run && ((out, o, p, at, s, _, __, ___, n) => run(out, o, p, at, s, n));
    };
    return binary("map", wide(view), nothing, dtype, chosen, options, quick);
  };
}
function realOfTwo(verb, fn) {
  return (a, b, options = {}) => {
    const [x, y] = realPair(a, b, realOf$1);
    return binary(verb, wide(x), wide(y), jointRealOf(x.dtype, y.dtype), (p, q) => fn(p, q), options);
  };
}

// ndarray/rounding.ts
const floor = mapping("round", { float: (x) => Math.floor(x) });
const ceil = mapping("round", { float: (x) => Math.ceil(x) });
const trunc = mapping("round", { float: (x) => Math.trunc(x) });
const sign = mapping("find the sign of", {
  float: (x) => x > 0 ? 1 : x < 0 ? -1 : x === 0 ? 0 : NaN,
  whole: Math.sign,
  big: (x) => x > 0n ? 1n : x < 0n ? -1n : 0n,
  bool: "type"
});
const square$1 = (x, options) => {
  const view = counted$1(ndarray(x));
  return multiply(view, view, options);
};
const positive = mapping("copy", { bool: "type" });
const negative = (x, options) => {
  const view = ndarray(x);
  checkComputable(view.dtype);
  if (view.dtype === "bool") {
    throw new LensorError("type", "Cannot negate bools: compare with 0, or cast them to an integer type");
  }
  const isFloat = kindOf(view.dtype) === "float";
  return isFloat ? multiply(view, asType(-1, view.dtype), options) : subtract(asType(0, view.dtype), view, options);
};
const abs = (x, options = {}) => {
  const view = ndarray(x);
  checkComputable(view.dtype);
  checkOptions("map", options, ["out"]);
  if (kindOf(view.dtype) !== "float") return absolute(view, options);
  const { data, dtype, shape } = view;
  const values = copied(view);
  const bits = BITS[data.BYTES_PER_ELEMENT];
  const high = new bits.array(
    values.buffer,
    values.byteOffset,
    values.byteLength / bits.array.BYTES_PER_ELEMENT
  );
  for (let i = bits.first; i < high.length; i += bits.step) high[i] &= bits.mask;
  return put$1(viewOf(values, dtype, shape), options);
};
const reciprocal = (x, options = {}) => {
  const view = ndarray(x);
  const one = viewOf(Float64Array.of(1), "float64", []);
  return binary("divide", one, wide(view), floatOf(view.dtype), (p, q) => p / q, options);
};
function round(x, options = {}) {
  checkOptions("round", options, ["decimals", "out"]);
  const { decimals = 0, ...rest } = options;
  const view = ndarray(x);
  const kind = kindOf(view.dtype);
  checkComputable(view.dtype);
  if (!Number.isInteger(decimals)) {
    throw new LensorError("range", `Cannot round to ${describe(decimals)} decimals: use an integer`);
  }
  const { dtype } = view;
  const isFloat = kind === "float";
  const single = isFloat && dtype !== "float64";
  if (dtype === "bool") return put$1(asType(view, "float16"), rest);
  if (!isFloat && decimals >= 0) return put$1(copy(view), rest);
  const step = (y) => single ? Math.fround(y) : y;
  const by = step(10 ** Math.abs(decimals));
  const rounded = (y) => {
    if (decimals === 0) return toEven(y);
    const scaled = step(decimals > 0 ? y * by : y / by);
    if (!Number.isFinite(scaled)) return y;
    return decimals > 0 ? toEven(scaled) / by : toEven(scaled) * by;
  };
  const nothing = viewOf(new Float64Array(1), "float64", []);
  if (isFloat) return binary("round", view, nothing, dtype, rounded, rest);
  return put$1(asType(binary("round", wide(view), nothing, "float64", rounded, {}), dtype), rest);
}
const isfinite = question((x) => x - x === 0 ? 1 : 0, 1);
const isnan = question((x) => x !== x ? 1 : 0, 0);
const isinf = question((x) => x === Infinity || x === -Infinity ? 1 : 0, 0);
const signbit = (x, options = {}) => {
  const view = ndarray(x);
  const kind = kindOf(view.dtype);
  const none = viewOf(new Float64Array(1), "float64", []);
  checkComputable(view.dtype);
  if (kind !== "float") return binary("test", wide(view), none, "bool", (y) => y < 0 ? 1 : 0, options);
  const values = inOrder(view);
  const size = values.BYTES_PER_ELEMENT;
  const bytes = new Uint8Array(values.length);
  const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  for (let i = 0; i < bytes.length; i++) bytes[i] = raw[i * size + size - 1] >> 7;
  checkOptions("test", options, ["out"]);
  return put$1(viewOf(bytes, "bool", view.shape), options);
};
const BITS = {
  2: { array: Uint16Array, first: 0, step: 1, mask: 32767 },
  4: { array: Uint32Array, first: 0, step: 1, mask: 2147483647 },
  // Typed arrays of the hosts are little-endian
  8: { array: Uint32Array, first: 1, step: 2, mask: 2147483647 }
};
const absolute = mapping("map", { whole: Math.abs, big: (x) => x < 0n ? -x : x });
function mapping(verb, { float, whole, big, bool }) {
  return (x, options = {}) => {
    const view = ndarray(x);
    const kind = kindOf(view.dtype);
    const { dtype } = view;
    checkComputable(dtype);
    checkOptions(verb, options, ["out"]);
    if (kind === "bool" && bool) {
      throw new LensorError("type", `Cannot ${verb} bools: cast them to an integer type`);
    }
    const fn = kind === "float" ? float : kind === "bool" ? void 0 : dtype.endsWith("int64") ? big : whole;
    if (!fn) return put$1(copy(view), options);
    const nothing = viewOf(dtype.endsWith("int64") ? new BigInt64Array(1) : new Float64Array(1), "float64", []);
    return binary(verb, view, nothing, dtype, fn, options);
  };
}
function question(fn, ofWhole) {
  return (x, options = {}) => {
    const view = ndarray(x);
    const isFloat = kindOf(view.dtype) === "float";
    const none = viewOf(new Float64Array(1), "float64", []);
    checkComputable(view.dtype);
    return binary("test", wide(view), none, "bool", isFloat ? fn : () => ofWhole, options);
  };
}
const counted$1 = (view) => view.dtype === "bool" ? asType(view, "int8") : view;
function toEven(x) {
  const size = Math.abs(x);
  const rounded = size < 2 ** 52 ? size + 2 ** 52 - 2 ** 52 : size;
  return x < 0 || Object.is(x, -0) ? -rounded : rounded;
}

// ndarray/bounds.ts
const fmax = passingOver(maximum, (x, y) => x >= y || y !== y ? x : y);
const fmin = passingOver(minimum, (x, y) => x <= y || y !== y ? x : y);
function clip(x, min = null, max = null, options = {}) {
  checkOptions("clip", options, ["out"]);
  const view = named$1("x", x);
  const { dtype } = view;
  checkComputable(dtype);
  const bound = (name, y, side) => {
    if (y === null || y === void 0) return void 0;
    if (!isBare(y)) return named$1(name, y);
    return !inside(y, dtype) && (side < 0 ? y < 0 : y > 0) ? void 0 : weak("clip", y, dtype);
  };
  const low = bound("min", min, -1);
  const high = bound("max", max, 1);
  const joint = promoteAll([view, low, high].flatMap((v) => v ? [v.dtype] : []));
  const least = low ? maximum(asType(view, joint), asType(low, joint)) : asType(view, joint);
  if (high) return minimum(least, asType(high, joint), options);
  return put$1(low ? least : copy(least), options);
}
function nanToNum(x, options = {}) {
  checkOptions("replace", options, ["nan", "posinf", "neginf", "out"]);
  const view = ndarray(x);
  const { nan = 0, posinf, neginf, ...rest } = options;
  const { dtype } = view;
  checkComputable(dtype);
  for (const [name, value] of Object.entries({ nan, posinf, neginf })) {
    if (value === void 0 || typeof value === "number") continue;
    throw new LensorError("type", `Cannot replace: expected a number for ${name}, found ${describe(value)}`);
  }
  if (kindOf(dtype) !== "float") return put$1(copy(view), rest);
  const most = LARGEST[dtype];
  const high = posinf ?? most;
  const low = neginf ?? -most;
  const fn = (y) => y !== y ? nan : y === Infinity ? high : y === -Infinity ? low : y;
  return binary("replace", view, viewOf(new Float64Array(1), "float64", []), dtype, fn, rest);
}
const LARGEST = {
  float64: Number.MAX_VALUE,
  float32: (2 - 2 ** -23) * 2 ** 127,
  float16: 65504,
  bfloat16: (2 - 2 ** -7) * 2 ** 127
};
function passingOver(plain, fn) {
  return (a, b, options = {}) => {
    const [x, y] = pair("compare", a, b);
    const dtype = promoteAll([x.dtype, y.dtype]);
    if (kindOf(dtype) !== "float") return plain(x, y, options);
    return binary("compare", wide(x), wide(y), dtype, fn, options);
  };
}

// ndarray/bits.ts
const logicalAnd = logical((x, y) => x && y);
const logicalOr = logical((x, y) => x || y);
const logicalXor = logical((x, y) => x !== y);
const logicalNot = (x, options = {}) => {
  const view = ndarray(x);
  checkComputable(view.dtype);
  const nothing = viewOf(new Float64Array(1), "float64", []);
  return binary("test", wide(view), nothing, "bool", (y) => y === 0 ? 1 : 0, options);
};
const bitwiseAnd = whole("combine bits of", (x, y) => x & y, (x, y) => x & y);
const bitwiseOr = whole("combine bits of", (x, y) => x | y, (x, y) => x | y);
const bitwiseXor = whole("combine bits of", (x, y) => x ^ y, (x, y) => x ^ y);
const bitwiseNot = (x, options = {}) => {
  const view = ndarray(x);
  const { dtype } = view;
  checkWhole("turn over bits of", dtype, true);
  const long = dtype.endsWith("int64");
  const nothing = viewOf(long ? new BigInt64Array(1) : new Int8Array(1), "int8", []);
  const fn = dtype === "bool" ? (y) => y ? 0 : 1 : long ? (y) => ~y : (y) => ~y;
  return binary("turn over bits of", view, nothing, dtype, fn, options);
};
const leftShift = whole(
  "shift",
  (x, y, bits) => y >= 0 && y < bits ? x << y : 0,
  (x, y) => y >= 0n && y < 64n ? x << y : 0n,
  true
);
const rightShift = whole(
  "shift",
  (x, y, bits) => y >= 0 && y < bits ? x < 0 ? x >> y : x >>> y : x < 0 ? -1 : 0,
  (x, y) => y >= 0n ? x >> y : x < 0n ? -1n : 0n,
  true
);
const gcd = whole("find divisors of", divisor, divisorOfBigs, false, false);
const lcm = whole(
  "find multiples of",
  (x, y) => x && y && multiple(Math.abs(x), Math.abs(y)),
  (x, y) => x && y && size(x) / divisorOfBigs(x, y) * size(y),
  false,
  false
);
function whole(verb, fn, big, counts = false, bools = true) {
  return (a, b, options = {}) => {
    const [x, y] = pair(verb, a, b);
    const joint = promote(x.dtype, y.dtype);
    for (const dtype2 of [x.dtype, y.dtype]) checkWhole(verb, dtype2, true);
    checkWhole(verb, joint, bools);
    const dtype = counts && joint === "bool" ? "int8" : joint;
    if (dtype.endsWith("int64")) return binary(verb, asType(x, dtype), asType(y, dtype), dtype, big, options);
    const bits = 8 * bytesOf(dtype);
    return binary(verb, asType(x, dtype), asType(y, dtype), dtype, (p, q) => fn(p, q, bits), options);
  };
}
function checkWhole(verb, dtype, bools) {
  checkComputable(dtype);
  const kind = kindOf(dtype);
  if (kind === "int" || kind === "uint" || bools && kind === "bool") return;
  throw new LensorError("type", `Cannot ${verb} ${dtype}: cast to an integer type that holds the numbers`);
}
function logical(fn) {
  return (a, b, options = {}) => {
    const [x, y] = [named$1("a", a), named$1("b", b)];
    promote(x.dtype, y.dtype);
    return binary("test", wide(x), wide(y), "bool", (p, q) => fn(p !== 0, q !== 0) ? 1 : 0, options);
  };
}
function divisor(x, y) {
  let a = Math.abs(x), b = Math.abs(y);
  while (b) [a, b] = [b, a % b];
  return a;
}
function multiple(x, y) {
  return Math.imul(x / divisor(x, y), y);
}
const size = (x) => x < 0n ? -x : x;
function divisorOfBigs(x, y) {
  let a = size(x), b = size(y);
  while (b) [a, b] = [b, a % b];
  return a;
}

// ndarray/comparing.ts
function isclose(a, b, options = {}) {
  checkOptions("compare", options, ["rtol", "atol", "equalNan"]);
  const { rtol = 1e-5, atol = 1e-8, equalNan = false } = options;
  const [x, y] = comparedPair(a, b);
  for (const [name, value] of Object.entries({ rtol, atol })) {
    if (typeof value === "number") continue;
    throw new LensorError("type", `Cannot compare: expected a number for ${name}, found ${describe(value)}`);
  }
  promote(x.dtype, y.dtype);
  const close = (p, q) => {
    if (p === q) return true;
    if (Number.isNaN(p) || Number.isNaN(q)) return equalNan && Number.isNaN(p) && Number.isNaN(q);
    return Number.isFinite(q) && Math.abs(p - q) <= atol + rtol * Math.abs(q);
  };
  const test = (p, q) => close(p, q) ? 1 : 0;
  return binary("compare", wide(x), wide(y), "bool", test, {});
}
function allclose(a, b, options = {}) {
  return inOrder(isclose(a, b, options)).every((test) => test === 1);
}
function arrayEqual(a, b, options = {}) {
  checkOptions("compare", options, ["equalNan"]);
  const x = named$1("a", a);
  const y = named$1("b", b);
  if (!sameShape(x.shape, y.shape)) return false;
  const same = options.equalNan ? isclose(x, y, { rtol: 0, atol: 0, equalNan: true }) : equal(x, y);
  if (!options.equalNan) return inOrder(same).every((test) => test === 1);
  const exact = inOrder(equal(x, y));
  const loose = inOrder(same);
  const nan = inOrder(notSelf(x));
  return exact.every((test, i) => test === 1 || loose[i] === 1 && nan[i] === 1);
}
const notSelf = (x) => binary("compare", wide(x), wide(x), "bool", (p) => p === p ? 0 : 1, {});

// ndarray/_lanes.ts
function lanesAlong(verb, view, axis, keepDims) {
  const every = view.shape.map((_, i) => i);
  const go = checkAxes(verb, axis ?? every, every.length);
  const stay = every.filter((i) => !go.includes(i));
  const sizes = stay.map((i) => view.shape[i]);
  const order = [...stay, ...every.filter((i) => go.includes(i))];
  const shape = keepDims ? view.shape.map((n, i) => go.includes(i) ? 1 : n) : sizes;
  const data = inOrder(relaid(view, permuted(view, order)));
  return { data, count: countOf(sizes), run: countOf(go.map((i) => view.shape[i])), shape };
}
function turned(verb, view, axis) {
  const ndim = view.shape.length;
  const at = checkAxis(verb, axis, ndim);
  const order = [...view.shape.keys()].filter((i) => i !== at).concat(at);
  const lying = relaid(view, permuted(view, order));
  const { shape } = lying;
  const n = view.shape[at];
  const home = order.map((_, i) => order.indexOf(i));
  return {
    data: inOrder(lying),
    shape,
    n,
    back(data, dtype, length = n) {
      const made = viewOf(data, dtype, shape.with(ndim - 1, length));
      return at === ndim - 1 ? made : relaid(made, permuted(made, home));
    }
  };
}

// ndarray/reduce.ts
const sum$1 = (x, options = {}) => {
  const view = ndarray(x);
  const kind = kindOf(view.dtype);
  const long = bytesOf(view.dtype) === 4 && (kind === "int" || kind === "uint") && view.shape.reduce((n, s) => n * s, 1) > 2 ** 20;
  const big = (v) => fold(v, 0n, (s, y) => s + y);
  return reduce("sum", long ? asType(view, longOf(view.dtype)) : view, options, pairwise, longOf, {
    quick: shortSumOf,
    big
  });
};
const prod = (x, options = {}) => {
  const view = ndarray(x);
  const long = kindOf(view.dtype) === "float" ? view : asType(view, longOf(view.dtype));
  const big = (v) => fold(v, 1n, (p, y) => BigInt.asUintN(64, p * y));
  return reduce("multiply", long, options, product, longOf, { big });
};
const mean = (x, options = {}) => reduce("average", x, options, average$1, floatOf, { quick: (v, at, n) => shortSumOf(v, at, n) / n });
const variance = spreads$1("find the variance of", (v) => v);
const std = spreads$1("find the deviation of", Math.sqrt);
const max = (x, options = {}) => reduce("find the largest of", x, options, (v) => v[best(v, 1)], same, {
  needsOne,
  quick: maxOf,
  big: (v) => v[best(v, 1)]
});
const min = (x, options = {}) => reduce("find the smallest of", x, options, (v) => v[best(v, -1)], same, {
  needsOne,
  quick: minOf,
  big: (v) => v[best(v, -1)]
});
const argmax = places$1("find the largest of", 1);
const argmin = places$1("find the smallest of", -1);
const any = (x, options = {}) => reduce("test", x, options, (v) => v.some((y) => y !== 0) ? 1 : 0, () => "bool");
const all = (x, options = {}) => reduce("test", x, options, (v) => v.every((y) => y !== 0) ? 1 : 0, () => "bool");
function places$1(verb, sign) {
  return (x, options = {}) => {
    const big = (v) => BigInt(best(v, sign));
    return reduce(verb, x, options, (v) => best(v, sign), () => "int64", { needsOne, big });
  };
}
function spreads$1(verb, fn) {
  return (x, options = {}) => {
    checkReduction(verb, options, ["ddof"]);
    const { ddof = 0, ...rest } = options;
    checkDdof(verb, ddof);
    return reduce(verb, x, rest, (v) => fn(spread(v, ddof)), floatOf);
  };
}
function checkDdof(verb, ddof) {
  if (Number.isFinite(ddof)) return;
  throw new LensorError("type", `Cannot ${verb} an array: expected a number for ddof, found ${describe(ddof)}`);
}
const spread = (v, ddof) => pairwise(v, average$1(v)) / Math.max(0, v.length - ddof);
const average$1 = (v) => pairwise(v) / v.length;
const product = (v) => v.reduce((p, y) => p * y, 1);
function best(v, sign) {
  let at = 0;
  for (let i = 0; i < v.length; i++) {
    const x = v[i];
    const top = v[at];
    if (Number.isNaN(x)) return i;
    if (sign > 0 ? x > top : x < top) at = i;
  }
  return at;
}
function fold(v, start, fn) {
  let s = start;
  for (let i = 0; i < v.length; i++) s = fn(s, v[i]);
  return s;
}
const needsOne = true;
const same = (dtype) => dtype;
function reduce(verb, x, options, fn, dtypeOf, { quick, big, needsOne: needsOne2 } = {}) {
  checkReduction(verb, options, []);
  const view = ndarray(x);
  checkComputable(view.dtype);
  const { data, count, run, shape } = lanesAlong(verb, view, options.axis, options.keepDims);
  const dtype = dtypeOf(view.dtype);
  if (needsOne2 && run === 0) throw nothingAlong(verb, view.shape);
  const exact = big && view.dtype.endsWith("int64");
  const work = exact ? dtype : "float64";
  const results = allocate(work, count);
  const decoded = decode(data, view.dtype);
  if (quick && decoded instanceof Float32Array) {
    for (let i = 0; i < count; i++) results[i] = quick(decoded, i * run, run);
  } else {
    const source = exact ? data : cast(decoded, decodedType(view.dtype), "float64");
    const one = exact ? big : fn;
    for (let i = 0; i < count; i++) results[i] = one(source.subarray(i * run, (i + 1) * run));
  }
  return put$1(viewOf(cast(results, work, dtype), dtype, shape), options);
}
function checkReduction(verb, options, more) {
  if (typeof options === "number") {
    throw new LensorError("type", `Cannot ${verb}: expected options, found ${options}; write { axis: ${options} }`);
  }
  checkOptions(verb, options, ["axis", "keepDims", "out", ...more]);
}
const nothingAlong = (verb, shape) => new LensorError("shape", `Cannot ${verb} ${showShape(shape)}: there are no elements along the axis`);
const decodedType = (dtype) => dtype === "float16" || dtype === "bfloat16" ? "float32" : dtype;

// ndarray/nan.ts
const nansum = (x, options = {}) => isFloat(x) ? without("sum", x, options, pairwise, longOf) : sum$1(x, options);
const nanprod = (x, options = {}) => isFloat(x) ? without("multiply", x, options, product, longOf) : prod(x, options);
const nanmean = (x, options = {}) => without("average", x, options, average$1, floatOf);
const nanvar = spreads("find the variance of", (v) => v);
const nanstd = spreads("find the deviation of", Math.sqrt);
const nanmax = extreme$2("find the largest of", 1, max);
const nanmin = extreme$2("find the smallest of", -1, min);
const nanargmax = place$1("find the largest of", 1, argmax);
const nanargmin = place$1("find the smallest of", -1, argmin);
const known = (v) => v.some(Number.isNaN) ? v.filter((y) => !Number.isNaN(y)) : v;
const isFloat = (x) => kindOf(ndarray(x).dtype) === "float";
function without(verb, x, options, fn, dtypeOf, needsOne = false) {
  return reduce(verb, x, options, (v) => fn(known(v)), dtypeOf, { needsOne });
}
function spreads(verb, fn) {
  return (x, options = {}) => {
    checkReduction(verb, options, ["ddof"]);
    const { ddof = 0, ...rest } = options;
    checkDdof(verb, ddof);
    return without(verb, x, rest, (v) => v.length > ddof ? fn(spread(v, ddof)) : NaN, floatOf);
  };
}
function extreme$2(verb, sign, plain) {
  return (x, options = {}) => {
    if (!isFloat(x)) return plain(x, options);
    return without(verb, x, options, (v) => v.length ? v[best(v, sign)] : NaN, (dtype) => dtype, true);
  };
}
function place$1(verb, sign, plain) {
  return (x, options = {}) => {
    if (!isFloat(x)) return plain(x, options);
    const fn = (v) => {
      if (v.every(Number.isNaN)) throw new LensorError("range", `Cannot ${verb} a lane of NaN: there is no such place`);
      return best(v.map((y) => Number.isNaN(y) ? -sign * Infinity : y), sign);
    };
    return reduce(verb, x, options, (v) => firstKnown(v, fn(v)), () => "int64", { needsOne: true });
  };
}
function firstKnown(v, at) {
  if (!Number.isNaN(v[at])) return at;
  return v.findIndex((y) => !Number.isNaN(y));
}

// ndarray/quantiles.ts
function quantile(x, q, options = {}) {
  return quantiles("find a quantile of", x, q, 1, options, false);
}
function percentile(x, q, options = {}) {
  return quantiles("find a percentile of", x, q, 100, options, false);
}
function median(x, options = {}) {
  return middle("find the median of", x, options, false);
}
function nanquantile(x, q, options = {}) {
  return quantiles("find a quantile of", x, q, 1, options, true);
}
function nanmedian(x, options = {}) {
  return middle("find the median of", x, options, true);
}
function middle(verb, x, options, skip) {
  checkReduction(verb, options, []);
  const mean = (v, { i, g }) => {
    const a = Number(v[i]);
    const b = Number(v[Math.min(i + 1, v.length - 1)]);
    return g === 0 || a === b ? a : a / 2 + b / 2;
  };
  const view = ndarray(x);
  return overLanes(verb, view, [0.5], [], options, skip, floatOf(view.dtype), mean, NaN);
}
function quantiles(verb, x, q, whole, options, skip) {
  checkReduction(verb, options, ["method"]);
  const { method = "linear", ...rest } = options;
  const view = ndarray(x);
  checkComputable(view.dtype);
  if (!Object.hasOwn(METHODS, method)) {
    const near = typeof method === "string" ? nearest$1(method, Object.keys(METHODS))[0] : void 0;
    const help = near ? `did you mean "${near}"` : `the methods are ${quoteNames(Object.keys(METHODS))}`;
    throw new LensorError("unknown-name", `Cannot ${verb} an array: there is no method ${describe(method)}; ${help}`);
  }
  const asked = asType(Array.isArray(q) || typeof q === "number" ? ndarray(q, "float64") : named$1("q", q), "float64");
  const fractions = Array.from(inOrder(asked), (p) => p / whole);
  const wrong = fractions.findIndex((p) => !(p >= 0 && p <= 1));
  if (wrong >= 0) {
    const text = `q is ${fractions[wrong] * whole}; use numbers from 0 to ${whole}`;
    throw new LensorError("range", `Cannot ${verb} an array: ${text}`);
  }
  const blends = method === "linear" || method === "midpoint";
  const float = kindOf(view.dtype) === "float";
  const dtype = blends && !float ? "float64" : view.dtype;
  return overLanes(verb, view, fractions, asked.shape, rest, skip, dtype, METHODS[method]);
}
const METHODS = {
  linear: (v, { i, g }) => {
    const a = Number(v[i]);
    if (i === v.length - 1 || i === 0 && g === 0) return a;
    const b = Number(v[i + 1]);
    return g >= 0.5 ? b - (b - a) * (1 - g) : a + (b - a) * g;
  },
  lower: (v, { i }) => v[i],
  higher: (v, { i, g }) => v[g > 0 ? i + 1 : i],
  midpoint: (v, { i, g }) => {
    if (g === 0) return Number(v[i]);
    const a = Number(v[i]);
    const b = Number(v[i + 1]);
    return a === b ? a : (a + b) / 2;
  },
  nearest: (v, { i, g }) => v[g < 0.5 || g === 0.5 && i % 2 === 0 ? i : i + 1]
};
function overLanes(verb, view, fractions, first, options, skip, dtype, fn, ofNothing) {
  const { data, count, run, shape } = lanesAlong(verb, view, options.axis, options.keepDims);
  if (run === 0 && ofNothing === void 0) throw nothingAlong(verb, view.shape);
  const long = view.dtype.endsWith("int64") && dtype === view.dtype;
  const work = long ? dtype : "float64";
  const out = allocate(work, fractions.length * count);
  const values = long ? data : cast(data, view.dtype, "float64");
  for (let lane = 0; lane < count; lane++) {
    const sorted = values.slice(lane * run, (lane + 1) * run).sort();
    const n = sorted.length - nansOf(sorted);
    const usable = skip ? sorted.subarray(0, n) : sorted;
    const silent = usable.length === 0 || !skip && n < sorted.length;
    fractions.forEach((q, k) => {
      const h = q * (usable.length - 1);
      const i = Math.floor(h);
      out[k * count + lane] = silent ? NaN : fn(usable, { i, g: h - i });
    });
  }
  return put$1(viewOf(cast(out, work, dtype), dtype, [...first, ...shape]), options);
}
function nansOf(sorted) {
  let n = 0;
  while (n < sorted.length && Number.isNaN(sorted[sorted.length - 1 - n])) n++;
  return n;
}

// ndarray/_room.ts
function roomFor(verb, dtype, shape) {
  const n = shape.includes(0) ? 0 : countOf(shape);
  try {
    if (Number.isSafeInteger(n) && shape.every(Number.isSafeInteger)) return viewOf(allocate(dtype, n), dtype, shape);
  } catch (cause) {
    throw tooLarge(verb, shape, cause);
  }
  throw tooLarge(verb, shape);
}
const tooLarge = (verb, shape, cause) => new LensorError("limit", `Cannot ${verb} to ${showShape(shape)}: there is no room for so many elements`, { cause });

// ndarray/join.ts
function concatenate(arrays, axis = 0) {
  const views = viewsOf("concatenate", arrays);
  const [first] = views;
  const at = checkAxis("concatenate", axis, first.shape.length);
  for (const { shape: shape2 } of views) {
    if (shape2.length === first.shape.length && shape2.every((n2, i) => i === at || n2 === first.shape[i])) continue;
    const text = `Cannot concatenate ${showShape(first.shape)} and ${showShape(shape2)} along axis ${at}`;
    throw new LensorError("shape", `${text}: the other sizes must be equal`);
  }
  const dtype = promoteAll(views.map((v) => v.dtype));
  const n = views.reduce((s, v) => s + v.shape[at], 0);
  const shape = first.shape.with(at, n);
  const out = roomFor("concatenate", dtype, shape);
  let from = 0;
  for (const view of views) store(view, relaid(out, slicedAxis(out, at, from, from += view.shape[at], 1)));
  return out;
}
function stack(arrays, axis = 0) {
  const views = viewsOf("stack", arrays);
  const other = views.find((v) => !sameShape(v.shape, views[0].shape));
  if (other) {
    const text = `${showShape(views[0].shape)} and ${showShape(other.shape)}`;
    throw new LensorError("shape", `Cannot stack ${text}: all shapes must be equal`);
  }
  return concatenate(views.map((x) => expandDims(x, axis)), axis);
}
const hstack = (arrays) => {
  const views = viewsOf("concatenate", arrays).map((v) => v.shape.length ? v : expandDims(v, 0));
  return concatenate(views, views[0].shape.length === 1 ? 0 : 1);
};
const vstack = (arrays) => concatenate(viewsOf("concatenate", arrays).map((v) => atleast2d(v)), 0);
const dstack = (arrays) => concatenate(viewsOf("concatenate", arrays).map((v) => atleast3d(v)), 2);
const columnStack = (arrays) => {
  const columns = viewsOf("concatenate", arrays).map((v) => v.shape.length < 2 ? reshape$1(v, [-1, 1]) : v);
  return concatenate(columns, 1);
};
function append(a, b, axis) {
  const both = [named$1("a", a), named$1("b", b)];
  return axis === void 0 ? concatenate(both.map((v) => ravel(v))) : concatenate(both, axis);
}
function atleast1d(x) {
  const view = ndarray(x);
  return view.shape.length ? view : reshape$1(view, [1]);
}
function atleast2d(x) {
  const view = atleast1d(x);
  return view.shape.length > 1 ? view : expandDims(view, 0);
}
function atleast3d(x) {
  const view = atleast2d(x);
  return view.shape.length > 2 ? view : expandDims(view, 2);
}
function take(x, indices, axis) {
  const given = ndarray(x);
  const view = axis === void 0 ? ravel(given) : given;
  const at = checkAxis("take from", axis ?? 0, view.shape.length);
  const n = view.shape[at];
  const list = toTensor(listOf(indices));
  const { dtype } = view;
  if (kindOf(list.dtype) === "bool") {
    throw new LensorError("type", "Cannot take: the indices are bools; compress chooses by a mask");
  }
  const shape = [...view.shape.slice(0, at), ...list.shape, ...view.shape.slice(at + 1)];
  const outer = countOf(view.shape.slice(0, at));
  const inner = countOf(view.shape.slice(at + 1)) * lanesOf(dtype);
  const from = inOrder(view);
  const out = roomFor("take", dtype, shape);
  const places = Float64Array.from(decode(list.data, list.dtype), Number);
  const to = out.data;
  for (let k = 0; k < places.length; k++) {
    const i = places[k];
    if (!(i >= 0 && i < n && Number.isInteger(i))) places[k] = checkIndex("take", i, at, n);
  }
  for (let o = 0, p = 0; o < outer; o++) {
    for (let k = 0; k < places.length; k++, p += inner) {
      const start = (o * n + places[k]) * inner;
      if (inner === 1) to[p] = from[start];
      else to.set(from.subarray(start, start + inner), p);
    }
  }
  return out;
}
function repeat(x, counts, axis) {
  const given = ndarray(x);
  const view = axis === void 0 ? ravel(given) : given;
  const at = checkAxis("repeat", axis ?? 0, view.shape.length);
  const n = view.shape[at];
  const many = typeof counts === "number" ? [counts] : Array.from(numbersOf(counts), Number);
  many.forEach((times2) => checkTimes("repeat", times2));
  if (many.length !== 1 && many.length !== n) {
    const text = `Cannot repeat ${showShape(view.shape)}: ${many.length} counts are no counts of ${n} elements`;
    throw new LensorError("shape", text);
  }
  const times = (i) => many[many.length === 1 ? 0 : i];
  const total = many.length === 1 ? n * times(0) : many.reduce((a, b) => a + b, 0);
  const shape = view.shape.with(at, total);
  const out = roomFor("repeat", view.dtype, shape);
  if (many.length === 1 && total > 0) {
    const wide = view.shape.toSpliced(at + 1, 0, times(0));
    store(broadcastTo(expandDims(view, at + 1), wide), reshape$1(out, wide));
    return out;
  }
  for (let i = 0, to = 0; i < n && total > 0; i++) {
    if (times(i) === 0) continue;
    const part = relaid(view, slicedAxis(view, at, i, i + 1, 1));
    const place = relaid(out, slicedAxis(out, at, to, to += times(i), 1));
    store(broadcastTo(part, place.shape), place);
  }
  return out;
}
function tile(x, times) {
  const counts = typeof times === "number" ? [times] : times;
  checkList("tile", "the counts", counts);
  counts.forEach((n) => checkTimes("tile", n));
  const view = ndarray(x);
  const ndim = Math.max(view.shape.length, counts.length);
  const sizes = [...new Array(ndim - view.shape.length).fill(1), ...view.shape];
  const many = [...new Array(ndim - counts.length).fill(1), ...counts];
  const shape = sizes.map((n, i) => n * many[i]);
  const out = roomFor("tile", view.dtype, shape);
  if (shape.includes(0)) return out;
  const lying = reshape$1(view, sizes.flatMap((n) => [1, n]));
  const wide = sizes.flatMap((n, i) => [many[i], n]);
  store(broadcastTo(lying, wide), reshape$1(out, wide));
  return out;
}
function checkTimes(verb, n) {
  if (typeof n === "number" && Number.isInteger(n) && n >= 0) return;
  throw new LensorError("range", `Cannot ${verb} ${describe(n)} times: use an integer of at least 0`);
}
function viewsOf(verb, arrays) {
  checkList(verb, "the arrays", arrays);
  if (arrays.length === 0) throw new LensorError("missing", `Cannot ${verb}: the list of arrays is empty`);
  return arrays.map((x, i) => named$1(`arrays[${i}]`, x));
}
function listOf(indices) {
  let leaf = indices;
  for (let depth = 0; Array.isArray(leaf) && depth < MOST_AXES; depth++) leaf = leaf[0];
  return typeof leaf === "number" ? named$1("indices", indices, "float64") : named$1("indices", indices);
}
function numbersOf(counts) {
  const view = listOf(counts);
  if (view.shape.length > 1) {
    throw new LensorError("shape", `Cannot repeat by counts of ${showShape(view.shape)}: use a number or a vector`);
  }
  return decode(inOrder(view), view.dtype);
}

// ndarray/statistics.ts
function average(x, options = {}) {
  checkReduction("average", options, ["weights"]);
  const { weights, ...rest } = options;
  const view = ndarray(x);
  if (weights === void 0 || weights === null) return mean(view, rest);
  const given = named$1("weights", weights);
  const w = spreadWeights(view, given, rest.axis);
  const joint = promoteAll([view.dtype, given.dtype]);
  const dtype = kindOf(view.dtype) === "float" ? floatOf(joint) : "float64";
  const elements = lanesAlong("average", view, rest.axis, rest.keepDims);
  const { count, run, shape } = elements;
  const counts = lanesAlong("average", w, rest.axis, rest.keepDims).data;
  const values = cast(elements.data, view.dtype, "float64");
  const each = cast(counts, w.dtype, "float64");
  const out = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const part = each.subarray(i * run, (i + 1) * run);
    const total = pairwise(part);
    if (total === 0) throw new LensorError("range", `Cannot average ${showShape(view.shape)}: the weights sum to 0`);
    out[i] = pairwise(part.map((c, j) => c * values[i * run + j])) / total;
  }
  return put$1(viewOf(cast(out, "float64", dtype), dtype, shape), rest);
}
function spreadWeights(view, w, axis) {
  if (sameShape(w.shape, view.shape)) return w;
  const text = `Cannot average ${showShape(view.shape)} with weights of ${showShape(w.shape)}`;
  const axes = axis === void 0 ? [] : checkAxes("average", axis, view.shape.length);
  if (w.shape.length !== 1 || axes.length !== 1) {
    throw new LensorError("shape", `${text}: give weights of the same shape, or a vector and its axis`);
  }
  if (w.shape[0] !== view.shape[axes[0]]) {
    throw new LensorError("shape", `${text}: axis ${axes[0]} has ${view.shape[axes[0]]} elements`);
  }
  return broadcastTo(reshape$1(w, view.shape.map((n, i) => i === axes[0] ? n : 1)), view.shape);
}
function cov(x, options = {}) {
  checkOptions("find covariances of", options, ["y", "rowvar", "bias", "ddof", "fweights", "aweights"]);
  const { y, rowvar = true, bias = false, ddof = bias ? 0 : 1, fweights, aweights } = options;
  if (!Number.isInteger(ddof)) {
    throw new LensorError("range", `Cannot find covariances: ddof is ${describe(ddof)}; use an integer`);
  }
  const first = variables("x", x, rowvar);
  const more = y === void 0 ? [] : [variables("y", y, rowvar)];
  const all = concatenate([first, ...more], 0);
  const [rows = 0, n = 0] = all.shape;
  const f = weightsOf("fweights", fweights, n);
  const a = weightsOf("aweights", aweights, n);
  const w = f || a ? Float64Array.from({ length: n }, (_, i) => (f?.[i] ?? 1) * (a?.[i] ?? 1)) : void 0;
  const sum = w ? pairwise(w) : n;
  const over = w && a ? pairwise(w.map((c, i) => c * a[i])) / sum : 1;
  const divisor = Math.max(0, sum - ddof * over);
  const data = Float64Array.from(inOrder(asType(all, "float64")));
  const weighted = new Float64Array(data.length);
  for (let r = 0; r < rows; r++) {
    const row = data.subarray(r * n, (r + 1) * n);
    const centre = pairwise(w ? row.map((v, i) => v * w[i]) : row) / sum;
    for (let i = 0; i < n; i++) {
      row[i] -= centre;
      weighted[r * n + i] = row[i] * (w?.[i] ?? 1);
    }
  }
  const out = new Float64Array(rows * rows);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c <= r; c++) {
      const products = weighted.slice(r * n, (r + 1) * n);
      for (let i = 0; i < n; i++) products[i] *= data[c * n + i];
      out[r * rows + c] = out[c * rows + r] = pairwise(products) / divisor;
    }
  }
  return viewOf(out, "float64", rows === 1 ? [] : [rows, rows]);
}
function corrcoef(x, options = {}) {
  checkOptions("find correlations of", options, ["y", "rowvar"]);
  const c = cov(x, options);
  const [n = 1] = c.shape;
  const data = c.data;
  const out = new Float64Array(data.length);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const r = data[i * n + j] / Math.sqrt(data[i * n + i]) / Math.sqrt(data[j * n + j]);
      out[i * n + j] = Math.min(1, Math.max(-1, r));
    }
  }
  return viewOf(out, "float64", c.shape);
}
function variables(name, x, rowvar) {
  const view = named$1(name, x);
  const { shape } = view;
  if (shape.length > 2) {
    throw new LensorError("shape", `Cannot find covariances of ${showShape(shape)}: use a vector or a matrix`);
  }
  if (shape.length < 2) return reshape$1(view, [1, -1]);
  if (rowvar) return view;
  return relaid(view, {
    shape: [shape[1], shape[0]],
    stride: [view.stride[1], view.stride[0]],
    offset: view.offset
  });
}
function weightsOf(name, weights, n) {
  if (weights === void 0) return void 0;
  const { data, shape, dtype } = toTensor(named$1(name, weights));
  const values = cast(data, dtype, "float64");
  if (shape.length !== 1 || shape[0] !== n) {
    throw new LensorError("shape", `Cannot find covariances: ${name} has shape ${showShape(shape)}, expected [${n}]`);
  }
  const wrong = values.find((w) => !(w >= 0) || name === "fweights" && !Number.isInteger(w));
  if (wrong === void 0) return values;
  throw new LensorError("range", `Cannot find covariances: ${name} holds ${wrong}; counts and weights are at least 0`);
}
const logsumexp = (x, options = {}) => reduce("add the exponentials of", x, options, (v) => {
  const top = v.reduce((a, b) => Math.max(a, b), -Infinity);
  return Number.isFinite(top) ? top + Math.log(pairwise(v.map((y) => Math.exp(y - top)))) : top;
}, floatOf);
function countNonzero(x, options = {}) {
  const count = (v) => v.reduce((n, y) => n + (y !== 0 ? 1 : 0), 0);
  return reduce("count", x, options, count, () => "int64");
}
function ptp(x, options = {}) {
  checkReduction("find the range of", options, []);
  const view = ndarray(x);
  const { out, ...rest } = options;
  if (kindOf(view.dtype) === "bool") {
    throw new LensorError("type", "Cannot find the range of bools: cast them to an integer type");
  }
  return subtract(max(view, rest), min(view, rest), { out });
}

// ndarray/cumulative.ts
function cumsum(x, axis) {
  return running("sum", x, axis, (a, b) => a + b, (a, b) => a + b);
}
function cumprod(x, axis) {
  return running("multiply", x, axis, (a, b) => a * b, (a, b) => BigInt.asUintN(64, a * b));
}
function diff(x, options = {}) {
  checkOptions("find differences of", options, ["n", "axis", "prepend", "append"]);
  const { n = 1, axis = -1, prepend, append } = options;
  const view = ndarray(x);
  if (typeof n !== "number" || !Number.isInteger(n) || n < 0) {
    throw new LensorError("range", `Cannot find differences ${describe(n)} times: use an integer of at least 0`);
  }
  if (view.shape.length === 0) throw new LensorError("shape", "Cannot find differences: the array has no axes");
  const at = checkAxis("find differences", axis, view.shape.length);
  if (n === 0) return copy(view);
  const end = (name, y) => {
    if (y === void 0) return [];
    const given = isBare(y) ? weak("find differences", y, view.dtype) : named$1(name, y);
    return [given.shape.length ? given : broadcastTo(given, view.shape.with(at, 1))];
  };
  const ends = [end("prepend", prepend), end("append", append)];
  let out = ends.flat().length ? concatenate([...ends[0], view, ...ends[1]], at) : view;
  for (let i = 0; i < n; i++) {
    const before = relaid(out, slicedAxis(out, at, 0, -1, 1));
    const behind = relaid(out, slicedAxis(out, at, 1, null, 1));
    out = out.dtype === "bool" ? notEqual(behind, before) : subtract(behind, before);
  }
  return out;
}
function running(verb, x, axis, fn, big) {
  const given = ndarray(x);
  const view = axis === void 0 ? ravel(given) : given;
  const to = longOf(view.dtype);
  if (view.shape.length === 0) {
    throw new LensorError(
      "range",
      `Cannot ${verb} ${showShape(view.shape)} along axis ${describe(axis)}: the array has no axes`
    );
  }
  const isFloat = kindOf(to) === "float";
  const work = isFloat ? "float64" : to;
  const { data, n, back } = turned(verb, asType(view, work), axis ?? 0);
  const from = data;
  const out = allocate(work, from.length);
  const step = isFloat ? fn : big;
  for (let start = 0; start < out.length; start += n) {
    out[start] = from[start];
    for (let i = start + 1; i < start + n; i++) out[i] = step(out[i - 1], from[i]);
  }
  return asType(back(out, work), to);
}

// ndarray/split.ts
function split(x, parts, axis = 0) {
  const view = ndarray(x);
  const at = checkAxis("split", axis, view.shape.length);
  const n = view.shape[at];
  if (typeof parts === "number" && !(Number.isInteger(parts) && parts > 0 && n % parts === 0)) {
    const text = `${n} does not divide by ${parts}; arraySplit allows parts of unequal length`;
    throw new LensorError("shape", `Cannot split axis ${at} of ${showShape(view.shape)}: ${text}`);
  }
  return arraySplit(view, parts, at);
}
function arraySplit(x, parts, axis = 0) {
  const view = ndarray(x);
  const at = checkAxis("split", axis, view.shape.length);
  const n = view.shape[at];
  const places = typeof parts === "number" ? placesOf(n, parts) : parts;
  checkList("split", "the places", places);
  return [...places, n].map((stop, i) => relaid(view, slicedAxis(view, at, i ? places[i - 1] : 0, stop, 1)));
}
const hsplit = (x, parts) => {
  const view = atLeast("hsplit", x, 1);
  return split(view, parts, view.shape.length === 1 ? 0 : 1);
};
const vsplit = (x, parts) => split(atLeast("vsplit", x, 2), parts, 0);
const dsplit = (x, parts) => split(atLeast("dsplit", x, 3), parts, 2);
function unstack(x, axis = 0) {
  const view = ndarray(x);
  const at = checkAxis("unstack", axis, view.shape.length);
  const n = view.shape[at];
  checkParts(n);
  return Array.from({ length: n }, (_, i) => relaid(view, pickedAxis(view, at, i)));
}
function placesOf(n, parts) {
  if (!Number.isInteger(parts) || parts < 1) {
    throw new LensorError("range", `Cannot split into ${describe(parts)} parts: use an integer of at least 1`);
  }
  checkParts(parts);
  const least = Math.floor(n / parts);
  const longer = n % parts;
  return Array.from({ length: parts - 1 }, (_, i) => (i + 1) * least + Math.min(i + 1, longer));
}
function checkParts(n) {
  if (n > 2 ** 24) throw new LensorError("limit", `Cannot split into ${n} parts: there is no room for more than 2^24`);
}
function atLeast(verb, x, axes) {
  const view = ndarray(x);
  if (view.shape.length >= axes) return view;
  throw new LensorError("shape", `Cannot ${verb} ${showShape(view.shape)}: it needs at least ${axes} axes`);
}

// ndarray/_sorted.ts
const compare = (a, b) => a < b ? -1 : a > b ? 1 : Number(Number.isNaN(a)) - Number(Number.isNaN(b));
function sortedPlaces(values, from, n, falling = false) {
  const keys = values instanceof BigInt64Array || values instanceof BigUint64Array ? values.subarray(from, from + n) : Float64Array.from(values.subarray(from, from + n));
  let places = Uint32Array.from({ length: n }, (_, i) => i), other = new Uint32Array(n);
  const before = falling ? (a, b) => compare(keys[b], keys[a]) <= 0 : (a, b) => compare(keys[a], keys[b]) <= 0;
  const quick = keys instanceof Float64Array && !falling && !keys.some(Number.isNaN) ? keys : void 0;
  for (let start = 0; start < n; start += RUN) insert(places, start, Math.min(n, start + RUN), before);
  for (let width = RUN; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(n, start + width);
      const end = Math.min(n, start + 2 * width);
      if (quick) mergeNumbers(quick, places, other, start, middle, end);
      else merge(places, other, start, middle, end, before);
    }
    [places, other] = [other, places];
  }
  return places;
}
const RUN = 16;
function insert(places, start, end, before) {
  for (let i = start + 1; i < end; i++) {
    const place = places[i];
    let at = i;
    for (; at > start && !before(places[at - 1], place); at--) places[at] = places[at - 1];
    places[at] = place;
  }
}
function merge(from, to, start, middle, end, before) {
  for (let i = start, a = start, b = middle; i < end; i++) {
    to[i] = b >= end || a < middle && before(from[a], from[b]) ? from[a++] : from[b++];
  }
}
function mergeNumbers(keys, from, to, start, middle, end) {
  for (let i = start, a = start, b = middle; i < end; i++) {
    to[i] = b >= end || a < middle && keys[from[a]] <= keys[from[b]] ? from[a++] : from[b++];
  }
}
function sortedValues(lane) {
  const sorted = lane.slice().sort();
  if (!(lane instanceof Float32Array || lane instanceof Float64Array)) return sorted;
  const first = firstZero(sorted);
  const zeros = lane.filter((x) => x === 0);
  sorted.set(zeros, zeros.length ? first : 0);
  return sorted;
}
function firstZero(sorted) {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (sorted[middle] < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

// ndarray/order.ts
function argsort(x, axis = -1) {
  const { data, n, back, values } = ordered("sort", x, axis);
  const out = new BigInt64Array(data.length);
  lanes(data.length, n, (from) => {
    const places = sortedPlaces(values, from, n);
    for (let i = 0; i < n; i++) out[from + i] = BigInt(places[i]);
  });
  return back(out, "int64");
}
function sort(x, axis = -1) {
  const { n, back, values, dtype } = ordered("sort", x, axis);
  const out = values.slice();
  lanes(out.length, n, (at) => out.set(sortedValues(values.subarray(at, at + n)), at));
  const half = dtype === "float16" || dtype === "bfloat16";
  return back(half ? cast(out, "float32", dtype) : out, dtype);
}
function partition(x, kth, axis = -1) {
  const view = ndarray(x);
  const at = checkAxis("partition", axis, view.shape.length);
  for (const k of Array.isArray(kth) ? kth : [kth]) checkIndex("partition", k, at, view.shape[at]);
  return sort(view, at);
}
function lexsort(keys, axis = -1) {
  const list = Array.isArray(keys) ? keys : rowsOf(keys);
  checkList("sort", "the keys", list);
  if (list.length === 0) throw new LensorError("missing", "Cannot sort: there are no keys");
  const views = list.map((key, i) => named$1(`keys[${i}]`, key));
  const [first] = views;
  const other = views.find((v) => !sameShape(v.shape, first.shape));
  if (other) {
    const text = `${showShape(first.shape)} and ${showShape(other.shape)}`;
    throw new LensorError("shape", `Cannot sort by keys of ${text}: all shapes must be equal`);
  }
  const columns = views.map((v) => ordered("sort", v, axis)).reverse();
  const { data, n, back } = columns[0];
  const out = new BigInt64Array(data.length);
  lanes(data.length, n, (from) => {
    const places = Array.from({ length: n }, (_, i) => i);
    places.sort((a, b) => {
      for (const { values } of columns) {
        const order = compare(values[from + a], values[from + b]);
        if (order) return order;
      }
      return a - b;
    });
    for (let i = 0; i < n; i++) out[from + i] = BigInt(places[i]);
  });
  return back(out, "int64");
}
function topk(x, k, options = {}) {
  checkOptions("find the largest of", options, ["axis", "largest"]);
  const { axis = -1, largest = true } = options;
  const { data, n, back, values, dtype } = ordered("find the largest", x, axis);
  if (typeof k !== "number" || !Number.isInteger(k) || k < 0 || k > n) {
    throw new LensorError("range", `Cannot find the ${describe(k)} largest of ${n}: use an integer from 0 to ${n}`);
  }
  const count = n ? data.length / n : 0;
  const out = allocate(dtype, count * k);
  const indices = new BigInt64Array(count * k);
  const from = data;
  lanes(data.length, n, (at) => {
    const places = sortedPlaces(values, at, n, largest);
    const to = at / n * k;
    for (let i = 0; i < k; i++) {
      out[to + i] = from[at + places[i]];
      indices[to + i] = BigInt(places[i]);
    }
  });
  return { values: back(out, dtype, k), indices: back(indices, "int64", k) };
}
function compress(x, mask) {
  const a = ndarray(x);
  const m = toTensor(named$1("mask", mask));
  const ndim = m.shape.length;
  if (!sameShape(a.shape.slice(0, ndim), m.shape)) {
    throw new LensorError("shape", `Cannot choose from ${showShape(a.shape)}: the mask is ${showShape(m.shape)}`);
  }
  const test = decode(m.data, m.dtype);
  const behind = a.shape.slice(ndim);
  const places = [];
  for (let i = 0; i < test.length; i++) if (Number(test[i]) !== 0) places.push(i);
  return take(reshape$1(a, [test.length, ...behind]), Float64Array.from(places), 0);
}
function ordered(verb, x, axis) {
  const view = ndarray(x);
  checkComputable(view.dtype);
  const along = turned(verb, view, axis);
  return { ...along, dtype: view.dtype, values: decode(along.data, view.dtype) };
}
function lanes(length, n, each) {
  for (let from = 0; from < length; from += n) each(from);
}
function rowsOf(keys) {
  const view = named$1("keys", keys);
  if (view.shape.length === 0) checkList("sort", "the keys", keys);
  const [n = 0, ...rest] = view.shape;
  const flat = reshape$1(view, [n, rest.reduce((a, b) => a * b, 1)]);
  return Array.from({ length: n }, (_, i) => reshape$1(take(flat, i, 0), rest));
}

// ndarray/indexing.ts
function takeAlongAxis(x, indices, axis) {
  const view = ndarray(x);
  const { shape, places: places2, lying, step } = along$1("take", view, indices, axis);
  const out = allocate(view.dtype, countOf(shape));
  const from = view.data;
  walk(shape, [packed(shape), places2, lying], (n, [o, p, q], [so, sp, sq]) => {
    for (let i = 0; i < n; i++) out[o + i * so] = from[q + i * sq + step(p + i * sp)];
  });
  return viewOf(out, view.dtype, shape);
}
function putAlongAxis(x, indices, values, axis) {
  const view = ndarray(x);
  const { dtype } = view;
  const out = viewOf(copied(view), dtype, view.shape);
  const { shape, places: places2, lying, step } = along$1("put", out, indices, axis);
  const given = isBare(values) ? weak("put", values, dtype) : named$1("values", values);
  const cast = asType(given, dtype);
  const to = out.data;
  const from = cast.data;
  walk(shape, [places2, lying, broadcasted(cast, shape)], (n, [p, q, v], [sp, sq, sv]) => {
    for (let i = 0; i < n; i++) to[q + i * sq + step(p + i * sp)] = from[v + i * sv];
  });
  return out;
}
function nonzero(x) {
  const view = ndarray(x);
  const { shape } = view;
  const found = places(view);
  const stride = stridesOf(shape);
  if (shape.length === 0) throw new LensorError("shape", "Cannot find places: the array has no axes");
  return shape.map((n, axis) => {
    const out = BigInt64Array.from(found, (at) => BigInt(Math.floor(at / stride[axis]) % n));
    return viewOf(out, "int64", [found.length]);
  });
}
function argwhere(x) {
  const view = ndarray(x);
  const { shape } = view;
  const found = places(view);
  const stride = stridesOf(shape);
  const axes = shape.length;
  const out = new BigInt64Array(found.length * axes);
  found.forEach((at, row) => {
    for (let a = 0; a < axes; a++) out[row * axes + a] = BigInt(Math.floor(at / stride[a]) % shape[a]);
  });
  return viewOf(out, "int64", [found.length, axes]);
}
function flatnonzero(x) {
  const found = places(ndarray(x));
  return viewOf(BigInt64Array.from(found, BigInt), "int64", [found.length]);
}
function places(view) {
  checkComputable(view.dtype);
  const values = decode(inOrder(view), view.dtype);
  const found = [];
  for (let i = 0; i < values.length; i++) if (Number(values[i]) !== 0) found.push(i);
  return found;
}
function along$1(verb, view, indices, axis) {
  const at = checkAxis(verb, axis, view.shape.length);
  const given = named$1("indices", indices);
  const n = view.shape[at];
  if (kindOf(given.dtype) !== "int" && kindOf(given.dtype) !== "uint") {
    throw new LensorError("type", `Cannot ${verb}: the indices are ${given.dtype}; cast them to an integer type`);
  }
  const around = view.shape.with(at, 1);
  const shape = given.shape.length === view.shape.length ? jointShape([given.shape, around]) : void 0;
  if (!shape) {
    const text = `Cannot ${verb} along axis ${at} of ${showShape(view.shape)} at indices of ${showShape(given.shape)}`;
    throw new LensorError("shape", `${text}: the other sizes must be equal or 1`);
  }
  const stride = view.stride[at];
  const where = given.data;
  const lane = { ...view, shape: around, stride: view.stride.with(at, 0) };
  return {
    shape,
    places: broadcasted(given, shape),
    lying: broadcasted(lane, shape),
    step: (i) => checkIndex(verb, Number(where[i]), at, n) * stride
  };
}

// ndarray/sets.ts
function unique(x, options = {}) {
  if (options?.axis !== void 0) return uniqueAll(x, options).values;
  checkOptions("find unique elements of", options, ["axis", "equalNan"]);
  const { dtype, data } = toTensor(ndarray(x));
  checkComputable(dtype);
  const sorted = sortedValues(decode(data, dtype));
  const kept = sorted.slice();
  let n = 0;
  for (let i = 0; i < sorted.length; i++) {
    const y = sorted[i];
    const before = sorted[i - 1];
    const again = i > 0 && (y === before || options.equalNan !== false && y !== y && before !== before);
    if (!again) kept[n++] = y;
  }
  const half = dtype === "float16" || dtype === "bfloat16";
  const found = kept.slice(0, n);
  return viewOf(half ? cast(found, "float32", dtype) : found, dtype, [n]);
}
function uniqueAll(x, options = {}) {
  checkOptions("find unique elements of", options, ["axis", "equalNan"]);
  const { axis, equalNan = true } = options;
  const view = ndarray(x);
  const { dtype } = view;
  checkComputable(dtype);
  const at = axis === void 0 ? void 0 : checkAxis("find unique parts", axis, view.shape.length);
  const order = [...view.shape.keys()];
  const first = at === void 0 ? order : [at, ...order.filter((i) => i !== at)];
  const lying = relaid(view, permuted(view, first));
  const data = inOrder(lying);
  const values = decode(data, dtype);
  const n = at === void 0 ? data.length : lying.shape[0];
  const size = at === void 0 ? 1 : countOf(lying.shape.slice(1));
  const order2 = (a, b) => {
    for (let i = 0; i < size; i++) {
      const c = compare(values[a * size + i], values[b * size + i]);
      if (c) return c;
    }
    return 0;
  };
  const holdsNaN = (a) => !equalNan && size === 1 && Number.isNaN(values[a]);
  const sorted = size === 1 ? sortedPlaces(values, 0, n) : Uint32Array.from({ length: n }, (_, i) => i).sort((a, b) => order2(a, b) || a - b);
  const firsts = [];
  const counts = [];
  const inverse = new BigInt64Array(n);
  for (const [i, place] of sorted.entries()) {
    const before = sorted[i - 1];
    if (before !== void 0 && !holdsNaN(place) && order2(before, place) === 0) counts[counts.length - 1] += 1n;
    else {
      firsts.push(place);
      counts.push(1n);
    }
    inverse[place] = BigInt(firsts.length - 1);
  }
  const found = firsts.length;
  const chosen = allocate(dtype, found * size);
  const from = data;
  firsts.forEach((place, i) => chosen.set(from.subarray(place * size, (place + 1) * size), i * size));
  const vector = (list) => viewOf(list, "int64", [list.length]);
  return {
    values: at === void 0 ? viewOf(chosen, dtype, [found]) : home(chosen, dtype, found, lying, first),
    indices: vector(BigInt64Array.from(firsts, BigInt)),
    inverse: at === void 0 ? viewOf(inverse, "int64", view.shape) : vector(inverse),
    counts: vector(BigInt64Array.from(counts))
  };
}
function isin(x, values, options = {}) {
  checkOptions("look for elements", options, ["invert"]);
  const view = ndarray(x);
  const among = named$1("values", values);
  const joint = promoteAll([view.dtype, among.dtype]);
  const numbers = (v) => decode(inOrder(asType(v, joint)), joint);
  const set = new Set(numbers(among));
  const own = numbers(view);
  const there = options.invert ? 0 : 1;
  const out = new Uint8Array(own.length);
  for (let i = 0; i < out.length; i++) out[i] = set.has(own[i]) && !Number.isNaN(own[i]) ? there : 1 - there;
  return viewOf(out, "bool", view.shape);
}
function home(data, dtype, n, lying, first) {
  const made = viewOf(data, dtype, lying.shape.with(0, n));
  return relaid(made, permuted(made, first.map((_, i) => first.indexOf(i))));
}

// ndarray/search.ts
function searchsorted(sorted, v, options = {}) {
  const verb = "search";
  checkOptions(verb, options, ["side", "sorter"]);
  const { side = "left", sorter } = options;
  const among = vector(verb, "sorted", sorted);
  if (side !== "left" && side !== "right") {
    throw new LensorError("unknown-name", `Cannot ${verb}: there is no side ${describe(side)}; use "left" or "right"`);
  }
  const exact = typeof v === "bigint" && kindOf(among.dtype) !== "float" ? "int64" : "float64";
  const asked = isBare(v) ? ndarray(v, exact) : named$1("v", v);
  const joint = promoteAll([among.dtype, asked.dtype]);
  const values = numbers(asked, joint);
  let own = numbers(among, joint);
  if (sorter !== void 0) {
    const order = numbers(vector(verb, "sorter", sorter), "int64");
    const n = own.length;
    const before = own;
    if (order.length !== n || order.some((i) => !(i >= 0 && i < n))) {
      throw new LensorError("range", `Cannot ${verb}: the sorter is no order of ${n} elements`);
    }
    own = own.map((_, i) => before[Number(order[i])]);
  }
  const out = new BigInt64Array(values.length);
  for (let i = 0; i < out.length; i++) out[i] = BigInt(placeOf(own, values[i], side === "left"));
  return viewOf(out, "int64", asked.shape);
}
function digitize(x, bins, options = {}) {
  checkOptions("find bins", options, ["right"]);
  const view = ndarray(x);
  const edges = vector("find bins", "bins", bins);
  const joint = promoteAll([view.dtype, edges.dtype]);
  const values = numbers(view, joint);
  const places = numbers(edges, joint);
  const { right = false } = options;
  const rising = places.every((e, i) => i === 0 || compare(places[i - 1], e) <= 0);
  const falling = !rising && places.every((e, i) => i === 0 || compare(places[i - 1], e) >= 0);
  if (!rising && !falling) {
    throw new LensorError("range", "Cannot find bins: the bins neither rise nor fall; sort them");
  }
  const n = places.length;
  const up = falling ? places.slice().reverse() : places;
  const out = new BigInt64Array(values.length);
  for (let i = 0; i < out.length; i++) {
    const at = placeOf(up, values[i], right);
    out[i] = BigInt(falling ? n - at : at);
  }
  return viewOf(out, "int64", view.shape);
}
function bincount(x, options = {}) {
  const verb = "count integers";
  checkOptions(verb, options, ["weights", "minlength"]);
  const { weights, minlength = 0 } = options;
  const view = vector(verb, "x", x);
  const kind = kindOf(view.dtype);
  if (kind !== "int" && kind !== "uint" && kind !== "bool") {
    throw new LensorError("type", `Cannot ${verb} of ${view.dtype}: cast them to an integer type`);
  }
  if (typeof minlength !== "number" || !Number.isInteger(minlength) || minlength < 0) {
    throw new LensorError("range", `Cannot ${verb}: minlength is ${describe(minlength)}; use an integer of at least 0`);
  }
  const values = Float64Array.from(inOrder(view), Number);
  const wrong = values.find((i) => i < 0);
  if (wrong !== void 0) throw new LensorError("range", `Cannot ${verb}: ${wrong} is below 0`);
  const n = values.reduce((most, i) => Math.max(most, i + 1), minlength);
  if (weights === void 0) {
    const out2 = allocate("int64", n);
    for (const i of values) out2[i] += 1n;
    return viewOf(out2, "int64", [n]);
  }
  const given = vector(verb, "weights", weights);
  const each = numbers(given, "float64");
  if (each.length !== values.length) {
    throw new LensorError(
      "shape",
      `Cannot ${verb}: ${each.length} weights are no weights of ${values.length} elements`
    );
  }
  const out = allocate("float64", n);
  for (let i = 0; i < values.length; i++) out[values[i]] += each[i];
  return viewOf(out, "float64", [n]);
}
function interp(x, xp, fp, options = {}) {
  const verb = "interpolate";
  checkOptions(verb, options, ["left", "right", "period"]);
  const { period } = options;
  const view = Array.isArray(x) || isBare(x) ? ndarray(x, "float64") : ndarray(x);
  const at = numbers(doubles(verb, "xp", xp), "float64");
  const of = numbers(doubles(verb, "fp", fp), "float64");
  if (at.length !== of.length || at.length === 0) {
    throw new LensorError(
      "shape",
      `Cannot ${verb} between ${at.length} places and ${of.length} values: give as many of both`
    );
  }
  const values = numbers(view, "float64");
  if (period === void 0) {
    const { left = of[0], right = of[of.length - 1] } = options;
    return viewOf(values.map((v) => between(v, at, of, left, right)), "float64", view.shape);
  }
  if (typeof period !== "number" || !Number.isFinite(period) || period === 0) {
    throw new LensorError("range", `Cannot ${verb} with a period of ${describe(period)}: use a number that is not 0`);
  }
  const size = Math.abs(period);
  const order = Array.from(at.keys(), (i) => [remainderOf(at[i], size), of[i]]);
  order.sort((a, b) => a[0] - b[0]);
  const first = order[0];
  const last = order[order.length - 1];
  const round = [[last[0] - size, last[1]], ...order, [first[0] + size, first[1]]];
  const places = Float64Array.from(round, ([p]) => p);
  const heights = Float64Array.from(round, ([, h]) => h);
  return viewOf(values.map((v) => between(remainderOf(v, size), places, heights, NaN, NaN)), "float64", view.shape);
}
function between(v, at, of, left, right) {
  const n = at.length;
  if (Number.isNaN(v)) return v;
  if (v < at[0]) return left;
  if (v > at[n - 1]) return right;
  const i = placeOf(at, v, false) - 1;
  if (i >= n - 1 || v === at[i]) return of[Math.min(i, n - 1)];
  const slope = (of[i + 1] - of[i]) / (at[i + 1] - at[i]);
  const up = slope * (v - at[i]) + of[i];
  if (!Number.isNaN(up)) return up;
  const down = slope * (v - at[i + 1]) + of[i + 1];
  return Number.isNaN(down) && of[i] === of[i + 1] ? of[i] : down;
}
function placeOf(sorted, v, left) {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const order = compare(sorted[middle], v);
    if (left ? order < 0 : order <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
const numbers = (view, dtype) => decode(inOrder(asType(view, dtype)), dtype);
function vector(verb, name, x) {
  const view = named$1(name, x);
  if (view.shape.length === 1) return view;
  throw new LensorError(
    "shape",
    `Cannot ${verb}: ${quoteNames([name])} has shape ${showShape(view.shape)}; use a vector`
  );
}
const doubles = (verb, name, x) => Array.isArray(x) ? vector(verb, name, ndarray(x, "float64")) : vector(verb, name, x);

// ndarray/histogram.ts
function histogram(x, bins = 10, range) {
  const { data, dtype } = toTensor(ndarray(x));
  promote(dtype, dtype);
  const values = Float64Array.from(decode(data, dtype), Number);
  const edges = typeof bins === "number" ? equalEdges(values, dtype, bins, range) : givenEdges(bins, range);
  const places = Float64Array.from(decode(edges.data, edges.dtype), Number);
  return { counts: counted(values, places), edges };
}
function equalEdges(values, dtype, bins, range) {
  if (range !== void 0 && !(Array.isArray(range) && range.length === 2)) {
    throw new LensorError("type", `Cannot count bins: expected [low, high] for the range, found ${describe(range)}`);
  }
  let [low, high] = range ?? [values.reduce((a, b) => Math.min(a, b), Infinity), values.reduce((a, b) => Math.max(a, b), -Infinity)];
  if (!range && values.length === 0) [low, high] = [0, 1];
  if (!(Number.isInteger(bins) && bins > 0 && bins <= 2 ** 24 && Number.isFinite(low) && Number.isFinite(high) && low <= high)) {
    throw new LensorError(
      "range",
      `Cannot count ${describe(bins)} bins from ${low} to ${high}: use an integer from 1 to 2^24 and finite bounds`
    );
  }
  if (low === high) [low, high] = [low - 0.5, high + 0.5];
  if (low + (high - low) / bins === low) {
    throw new LensorError(
      "range",
      `Cannot count ${bins} bins from ${low} to ${high}: they are narrower than the numbers`
    );
  }
  const step = (high - low) / bins;
  const own = kindOf(dtype) === "float" ? dtype : "float64";
  const rounded = cast(
    Float64Array.from({ length: bins + 1 }, (_, i) => i === bins ? high : i * step + low),
    "float64",
    own
  );
  return viewOf(rounded, own, [bins + 1]);
}
function givenEdges(bins, range) {
  if (range !== void 0) {
    throw new LensorError("type", "Cannot count bins: the edges say where they lie; leave out the range");
  }
  const edges = Array.isArray(bins) ? ndarray(bins, "float64") : named$1("bins", bins);
  const { data, shape, dtype } = toTensor(edges);
  promote(dtype, dtype);
  if (shape.length !== 1 || shape[0] === 0) {
    throw new LensorError("shape", `Cannot count bins: expected a vector of edges, found ${showShape(shape)}`);
  }
  const places = decode(data, dtype);
  const wrong = places.findIndex((e, i) => !(e >= places[Math.max(0, i - 1)]));
  if (wrong < 0) return edges;
  throw new LensorError("range", `Cannot count bins: edge ${wrong} is ${places[wrong]}; edges must rise`);
}
function counted(values, edges) {
  const bins = edges.length - 1;
  const counts = new BigInt64Array(bins);
  const last = edges[bins];
  for (const v of values) {
    if (!(v >= edges[0] && v <= last) || bins === 0) continue;
    let low = 0, high = bins;
    while (high - low > 1) {
      const middle = low + high >> 1;
      if (edges[middle] <= v) low = middle;
      else high = middle;
    }
    counts[low] += 1n;
  }
  return viewOf(counts, "int64", [bins]);
}

// ndarray/interpolate.ts
function interpolate(x, options = {}) {
  const verb = "interpolate";
  checkOptions(verb, options, ["size", "scaleFactor", "mode", "alignCorners", "antialias"]);
  const view = ndarray(x);
  const axes = view.shape.length - 2;
  if (axes !== 1 && axes !== 2) {
    throw new LensorError(
      "shape",
      `Cannot ${verb} ${showShape(view.shape)}: give [N, C, length] or [N, C, height, width]`
    );
  }
  if (kindOf(view.dtype) !== "float") {
    throw new LensorError("type", `Cannot ${verb} ${view.dtype}: integers are not interpolated; cast to a float first`);
  }
  const { mode = axes === 2 ? "bilinear" : "linear", alignCorners = false, antialias = false } = options ?? {};
  checkMode(verb, mode);
  const { sizes, steps } = sizesOf(verb, view.shape.slice(2), options);
  let values = cast(copy(view).data, view.dtype, "float64");
  const shape = [...view.shape];
  for (let axis = 0; axis < axes; axis++) {
    const n = shape[axis + 2];
    const step = steps?.[axis];
    const taps = tapsOf(n, sizes[axis], { mode, alignCorners, antialias, ...step === void 0 ? {} : { step } });
    values = resampleAxis(values, sizeOf(shape.slice(0, axis + 2)), n, sizeOf(shape.slice(axis + 3)), taps);
    shape[axis + 2] = sizes[axis];
  }
  return viewOf(cast(values, "float64", view.dtype), view.dtype, shape);
}
function sizesOf(verb, old, { size, scaleFactor }) {
  const each = (what, given) => {
    const list = typeof given === "number" ? old.map(() => given) : given;
    if (Array.isArray(list) && list.length === old.length && list.every((n) => typeof n === "number")) return list;
    throw new LensorError("shape", `Cannot ${verb}: ${what} is ${describe(given)}; give ${old.length} numbers`);
  };
  if (size === void 0 === (scaleFactor === void 0)) {
    throw new LensorError("type", `Cannot ${verb}: give either size or scaleFactor`);
  }
  const factors = scaleFactor === void 0 ? void 0 : each("scaleFactor", scaleFactor);
  const sizes = size === void 0 ? old.map((n, i) => Math.floor(n * factors[i])) : each("size", size);
  if (sizes.some((n) => Number.isFinite(n) && n > 2 ** 32 - 1)) {
    throw new LensorError("limit", `Cannot ${verb} ${showShape(old)} to ${showShape(sizes)}: there is no room`);
  }
  for (const n of [...sizes, ...old]) {
    if (Number.isSafeInteger(n) && n >= 1) continue;
    throw new LensorError(
      "range",
      `Cannot ${verb} ${showShape(old)} to ${showShape(sizes)}: sizes must be positive integers`
    );
  }
  return factors === void 0 ? { sizes } : { sizes, steps: factors.map((factor) => 1 / factor) };
}

// ndarray/products.ts
function tensordot(a, b, axes = 2) {
  const verb = "multiply";
  const x = named$1("a", a);
  const y = named$1("b", b);
  if (typeof axes === "number") {
    if (!Number.isInteger(axes) || axes < 0 || axes > Math.min(x.shape.length, y.shape.length)) {
      const text = `Cannot ${verb} ${showShape(x.shape)} by ${showShape(y.shape)} over ${describe(axes)} axes`;
      throw new LensorError("shape", `${text}: both need as many`);
    }
    const places = Array.from({ length: axes }, (_, i) => i);
    return contracted$1(x, y, places.map((i) => x.shape.length - axes + i), places);
  }
  if (!Array.isArray(axes) || axes.length !== 2) {
    throw new LensorError("type", `Cannot ${verb}: expected a number of axes or two lists, found ${describe(axes)}`);
  }
  return contracted$1(x, y, checkAxes(verb, axes[0], x.shape.length), checkAxes(verb, axes[1], y.shape.length));
}
function outer(a, b) {
  return multiply(reshape$1(named$1("a", a), [-1, 1]), ravel(named$1("b", b)));
}
function inner(a, b) {
  const x = named$1("a", a);
  const y = named$1("b", b);
  if (x.shape.length === 0 || y.shape.length === 0) return multiply(x, y);
  return contracted$1(x, y, [x.shape.length - 1], [y.shape.length - 1]);
}
function dot(a, b) {
  const x = named$1("a", a);
  const y = named$1("b", b);
  const m = y.shape.length;
  if (x.shape.length === 0 || m === 0) return multiply(x, y);
  return contracted$1(x, y, [x.shape.length - 1], [Math.max(0, m - 2)]);
}
function kron(a, b) {
  const x = named$1("a", a);
  const y = named$1("b", b);
  const ndim = Math.max(x.shape.length, y.shape.length);
  const sizes = (v) => [...new Array(ndim - v.shape.length).fill(1), ...v.shape];
  const p = sizes(x);
  const q = sizes(y);
  const blocks = multiply(reshape$1(x, p.flatMap((n) => [n, 1])), reshape$1(y, q.flatMap((n) => [1, n])));
  return reshape$1(blocks, p.map((n, i) => n * q[i]));
}
function vecdot(a, b, options = {}) {
  checkOptions("multiply", options, ["axis"]);
  const x = last(named$1("a", a), options.axis);
  const y = last(named$1("b", b), options.axis);
  const n = x.shape.at(-1);
  if (n !== y.shape.at(-1)) throw unequal(x, y, n, y.shape.at(-1));
  const shape = broadcastShape("multiply", [x.shape.slice(0, -1), y.shape.slice(0, -1)]);
  return reshape$1(matmul(reshape$1(x, [...x.shape.slice(0, -1), 1, n]), reshape$1(y, [...y.shape, 1])), shape);
}
function trace$1(x, options = {}) {
  return sum$1(diagonal$1(ndarray(x), options), { axis: -1 });
}
function cross(a, b, options = {}) {
  checkOptions("cross", options, ["axis"]);
  const { axis = -1 } = options;
  const x = last(named$1("a", a), axis);
  const y = last(named$1("b", b), axis);
  if (x.shape.at(-1) !== 3 || y.shape.at(-1) !== 3) {
    const text = `Cannot cross ${showShape(x.shape)} and ${showShape(y.shape)}`;
    throw new LensorError("shape", `${text}: the axis must have 3 elements`);
  }
  const part = (v, i) => slice$1(v, "...", i % 3);
  const ndim = Math.max(x.shape.length, y.shape.length);
  const at = checkAxis("cross", axis, ndim);
  return stack(
    [0, 1, 2].map((i) => {
      const plus = multiply(part(x, i + 1), part(y, i + 2));
      const minus = multiply(part(x, i + 2), part(y, i + 1));
      return subtract(plus, minus);
    }),
    at
  );
}
function contracted$1(x, y, from, to) {
  if (from.length !== to.length) {
    throw new LensorError("shape", `Cannot multiply: ${from.length} axes do not pair up with ${to.length}`);
  }
  from.forEach((axis, i) => {
    const n2 = x.shape[axis];
    const m2 = y.shape[to[i]];
    if (n2 !== m2) throw unequal(x, y, n2, m2);
  });
  const rest = (v, gone) => [...v.shape.keys()].filter((i) => !gone.includes(i));
  const rows = rest(x, from);
  const columns = rest(y, to);
  const sizes = (v, axes) => axes.map((i) => v.shape[i]);
  const k = countOf(sizes(x, from));
  const n = countOf(sizes(x, rows));
  const m = countOf(sizes(y, columns));
  const left = reshape$1(relaid(x, permuted(x, [...rows, ...from])), [n, k]);
  const right = reshape$1(relaid(y, permuted(y, [...to, ...columns])), [k, m]);
  return reshape$1(matmul(left, right), [...sizes(x, rows), ...sizes(y, columns)]);
}
function unequal(x, y, n, m) {
  const text = `Cannot multiply ${showShape(x.shape)} by ${showShape(y.shape)}`;
  return new LensorError("shape", `${text}: the axes that are summed have ${n} and ${m} elements`);
}
function last(view, axis = -1) {
  const at = checkAxis("multiply", axis, view.shape.length);
  const order = [...view.shape.keys()].filter((i) => i !== at);
  return relaid(view, permuted(view, [...order, at]));
}

// ndarray/einsum.ts
function einsum(spec, ...arrays) {
  const { terms, result } = parsed(spec);
  const views = arrays.map((x, i) => named$1(`arrays[${i}]`, x));
  if (terms.length !== views.length) {
    const text = `"${spec}" is for ${terms.length} arrays, ${views.length} were given`;
    throw new LensorError("missing", `Cannot sum products: ${text}`);
  }
  const dtype = promoteAll(views.map((v) => v.dtype));
  const half = dtype === "float16" || dtype === "bfloat16";
  const work = half ? "float32" : dtype;
  const labels = views.map((v, i) => labelled(v, terms[i], spec));
  const output = result ? outputOf(result, labels, spec) : implicitOutput(labels);
  checkSizes(views, labels, spec);
  const parts = views.map((v, i) => diagonalOf(asType(v, work), labels[i]));
  const whole = parts.reduce((left, right, i) => {
    const later = /* @__PURE__ */ new Set([...output, ...parts.slice(i + 1).flatMap((p) => p.labels)]);
    return contracted(left, right, later);
  });
  return asType(copy(arranged(whole, output)), dtype);
}
function parsed(spec) {
  if (typeof spec !== "string") {
    throw new LensorError("type", `Cannot sum products: expected a text such as "ij,jk->ik", found ${describe(spec)}`);
  }
  const sides = spec.replace(/\s/g, "").split("->");
  if (sides.length > 2) throw wrong(spec, "it has more than one arrow");
  const [from = "", to] = sides;
  return {
    terms: from.split(",").map((t) => termOf(t, spec)),
    result: to === void 0 ? void 0 : termOf(to, spec)
  };
}
function termOf(text, spec) {
  const match = /^([A-Za-z]*)(\.\.\.)?([A-Za-z]*)$/.exec(text);
  if (!match) throw wrong(spec, `"${text}" is made of other characters than letters and "..."`);
  return { before: [...match[1]], dots: match[2] !== void 0, behind: [...match[3]] };
}
function labelled({ shape }, { before, dots, behind }, spec) {
  const others = shape.length - before.length - behind.length;
  if (others < 0 || others > 0 && !dots) {
    const letters = before.length + behind.length;
    throw new LensorError("shape", `Cannot sum products: "${spec}" has ${letters} letters for ${showShape(shape)}`);
  }
  return [...before, ...Array.from({ length: others }, (_, i) => `.${others - i}`), ...behind];
}
function outputOf({ before, dots, behind }, labels, spec) {
  const known = new Set(labels.flat());
  const others = dotsOf(known);
  if (others.length && !dots) throw wrong(spec, "the axes behind dots are not in the result; write ... there too");
  const output = [...before, ...others, ...behind];
  const strange = output.find((l) => !known.has(l));
  const twice = output.find((l, i) => output.indexOf(l) !== i);
  if (strange !== void 0) throw wrong(spec, `"${strange}" of the result is in no array`);
  if (twice !== void 0) throw wrong(spec, `"${twice}" is twice in the result`);
  return output;
}
function implicitOutput(labels) {
  const all = labels.flat();
  const once = all.filter((l) => l[0] !== "." && all.indexOf(l) === all.lastIndexOf(l));
  return [...dotsOf(new Set(all)), ...once.sort()];
}
const dotsOf = (labels) => [...labels].filter((l) => l[0] === ".").sort((a, b) => Number(b.slice(1)) - Number(a.slice(1)));
function checkSizes(views, labels, spec) {
  const sizes = /* @__PURE__ */ new Map();
  views.forEach(({ shape }, i) => {
    labels[i].forEach((label, axis) => {
      const n = shape[axis];
      const before = sizes.get(label) ?? 1;
      if (n !== 1 && before !== 1 && n !== before) {
        const name = label[0] === "." ? "..." : label;
        throw new LensorError("shape", `Cannot sum products: "${name}" of "${spec}" has ${before} and ${n} elements`);
      }
      if (n !== 1) sizes.set(label, n);
    });
  });
}
function diagonalOf(view, labels) {
  const names = [...new Set(labels)];
  const axes = names.map((l) => labels.flatMap((other, axis) => other === l ? [axis] : []));
  const shape = axes.map((list) => list.reduce((n, axis) => view.shape[axis] === 1 ? n : view.shape[axis], 1));
  const stride = axes.map((list) => list.reduce((n, axis) => n + (view.shape[axis] === 1 ? 0 : view.stride[axis]), 0));
  return { labels: names, view: relaid(view, { shape, stride, offset: view.offset }) };
}
function contracted(a, b, later) {
  const left = summed(narrowed(a, b), /* @__PURE__ */ new Set([...later, ...b.labels]));
  const right = summed(narrowed(b, a), /* @__PURE__ */ new Set([...later, ...a.labels]));
  const shared = left.labels.filter((l) => right.labels.includes(l));
  const both = shared.filter((l) => later.has(l));
  const gone = shared.filter((l) => !later.has(l));
  const rows = left.labels.filter((l) => !shared.includes(l));
  const columns = right.labels.filter((l) => !shared.includes(l));
  const sizes = (p, names) => names.map((l) => p.view.shape[p.labels.indexOf(l)]);
  const labels = [...both, ...rows, ...columns];
  const shape = [...sizes(left, both), ...sizes(left, rows), ...sizes(right, columns)];
  if (gone.length === 0) {
    const wide = (p) => arranged(p, labels);
    return { labels, view: multiply(wide(left), wide(right)) };
  }
  const n = countOf(sizes(left, rows));
  const k = countOf(sizes(left, gone));
  const m = countOf(sizes(right, columns));
  const batch = sizes(left, both);
  const x = reshape$1(arranged(left, [...both, ...rows, ...gone]), [...batch, n, k]);
  const y = reshape$1(arranged(right, [...both, ...gone, ...columns]), [...batch, k, m]);
  return { labels, view: reshape$1(matmul(x, y), shape) };
}
function narrowed({ view, labels }, other) {
  const keep = labels.map((l, i) => {
    const at = other.labels.indexOf(l);
    return at < 0 || view.shape[i] !== 1 || other.view.shape[at] === 1;
  });
  const kept = (list) => list.filter((_, i) => keep[i]);
  return {
    labels: kept(labels),
    view: relaid(view, { shape: kept(view.shape), stride: kept(view.stride), offset: view.offset })
  };
}
function summed({ view, labels }, needed) {
  const axis = labels.flatMap((l, i) => needed.has(l) ? [] : [i]);
  if (axis.length === 0) return { view, labels };
  return { view: asType(sum$1(view, { axis }), view.dtype), labels: labels.filter((l) => needed.has(l)) };
}
function arranged(part, names) {
  const { view, labels } = summed(part, new Set(names));
  const axes = names.map((l) => labels.indexOf(l));
  return relaid(view, {
    shape: axes.map((i) => i < 0 ? 1 : view.shape[i]),
    stride: axes.map((i) => i < 0 ? 0 : view.stride[i]),
    offset: view.offset
  });
}
const wrong = (spec, reason) => new LensorError("type", `Cannot sum products by ${describe(spec)}: ${reason}`);

// ndarray/fft/_plan.ts
function planOf$1(n, sign) {
  const factors = factorsOf(n);
  return factors.at(-1) <= LARGEST_PRIME ? stockham(n, sign, factors) : bluestein(n, sign);
}
const LARGEST_PRIME = 31;
function factorsOf(n) {
  const factors = [];
  let rest = n;
  while (rest % 4 === 0) {
    factors.push(4);
    rest /= 4;
  }
  for (let p = 2; p * p <= rest; p++) {
    while (rest % p === 0) {
      factors.push(p);
      rest /= p;
    }
  }
  return rest > 1 || factors.length === 0 ? [...factors, rest] : factors;
}
function unit(k, n) {
  const quarter = Math.floor(4 * k / n);
  const rest = 4 * k - quarter * n;
  const far = 2 * rest > n;
  const angle = Math.PI / 2 * (far ? n - rest : rest) / n;
  const c = far ? Math.sin(angle) : Math.cos(angle);
  const s = far ? Math.cos(angle) : Math.sin(angle);
  return quarter === 0 ? [c, s] : quarter === 1 ? [-s, c] : quarter === 2 ? [-c, -s] : [s, -c];
}
function stockham(n, sign, factors) {
  const cos = new Float64Array(n);
  const sin = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    const [c, s] = unit(k, n);
    cos[k] = c;
    sin[k] = sign * s;
  }
  const re2 = new Float64Array(n);
  const im2 = new Float64Array(n);
  const most = Math.max(...factors);
  const ar = new Float64Array(most);
  const ai = new Float64Array(most);
  return (re, im) => {
    let xr = re, xi = im, yr = re2, yi = im2, stride = 1, m = n;
    for (const p of factors) {
      const part = m / p;
      if (p === 4) four(xr, xi, yr, yi, stride, part, sign, cos, sin);
      else if (p === 2) two$1(xr, xi, yr, yi, stride, part, cos, sin);
      else other(p, part);
      [xr, yr] = [yr, xr];
      [xi, yi] = [yi, xi];
      stride *= p;
      m = part;
    }
    if (xr !== re) {
      re.set(xr);
      im.set(xi);
    }
    function other(p, part) {
      for (let k = 0; k < part; k++) {
        for (let j = 0; j < stride; j++) {
          for (let r = 0, at = j + stride * k; r < p; r++, at += stride * part) {
            ar[r] = xr[at];
            ai[r] = xi[at];
          }
          small(ar, ai, p, n, cos, sin);
          for (let t = 0, to = j + stride * p * k, w = 0; t < p; t++, to += stride, w += k * stride) {
            const c = cos[w];
            const s = sin[w];
            const a = ar[t];
            const b = ai[t];
            yr[to] = a * c - b * s;
            yi[to] = a * s + b * c;
          }
        }
      }
    }
  };
}
function two$1(xr, xi, yr, yi, stride, part, cos, sin) {
  const far = stride * part;
  for (let k = 0; k < part; k++) {
    const c = cos[k * stride];
    const s = sin[k * stride];
    for (let a = k * stride, end = a + stride, to = 2 * a; a < end; a++, to++) {
      const b = a + far;
      const dr = xr[a] - xr[b];
      const di = xi[a] - xi[b];
      yr[to] = xr[a] + xr[b];
      yi[to] = xi[a] + xi[b];
      yr[to + stride] = dr * c - di * s;
      yi[to + stride] = dr * s + di * c;
    }
  }
}
function four(xr, xi, yr, yi, stride, part, sign, cos, sin) {
  const far = stride * part;
  for (let k = 0, w = 0; k < part; k++, w += stride) {
    const c1 = cos[w];
    const s1 = sin[w];
    const c2 = cos[2 * w];
    const s2 = sin[2 * w];
    const c3 = cos[3 * w];
    const s3 = sin[3 * w];
    for (let i = k * stride, end = i + stride, to = 4 * i; i < end; i++, to++) {
      const i1 = i + far;
      const i2 = i1 + far;
      const i3 = i2 + far;
      const a = xr[i] + xr[i2];
      const b = xi[i] + xi[i2];
      const c = xr[i] - xr[i2];
      const d = xi[i] - xi[i2];
      const e = xr[i1] + xr[i3];
      const f = xi[i1] + xi[i3];
      const g = sign * (xr[i1] - xr[i3]);
      const h = sign * (xi[i1] - xi[i3]);
      const r1 = c - h;
      const m1 = d + g;
      const r2 = a - e;
      const m2 = b - f;
      const r3 = c + h;
      const m3 = d - g;
      yr[to] = a + e;
      yi[to] = b + f;
      yr[to + stride] = r1 * c1 - m1 * s1;
      yi[to + stride] = r1 * s1 + m1 * c1;
      yr[to + 2 * stride] = r2 * c2 - m2 * s2;
      yi[to + 2 * stride] = r2 * s2 + m2 * c2;
      yr[to + 3 * stride] = r3 * c3 - m3 * s3;
      yi[to + 3 * stride] = r3 * s3 + m3 * c3;
    }
  }
}
const SR = new Float64Array(LARGEST_PRIME + 1);
const SI = new Float64Array(LARGEST_PRIME + 1);
function small(re, im, p, n, cos, sin) {
  const step = n / p;
  for (let t = 0; t < p; t++) {
    let a = re[0], b = im[0];
    for (let r = 1; r < p; r++) {
      const w = r * t % p * step;
      const c = cos[w];
      const s = sin[w];
      a += re[r] * c - im[r] * s;
      b += re[r] * s + im[r] * c;
    }
    SR[t] = a;
    SI[t] = b;
  }
  for (let t = 0; t < p; t++) {
    re[t] = SR[t];
    im[t] = SI[t];
  }
}
function bluestein(n, sign) {
  const size = 2 ** Math.ceil(Math.log2(2 * n - 1));
  const forward = planOf$1(size, -1);
  const back = planOf$1(size, 1);
  const cos = new Float64Array(n);
  const sin = new Float64Array(n);
  const cr = new Float64Array(size);
  const ci = new Float64Array(size);
  const xr = new Float64Array(size);
  const xi = new Float64Array(size);
  for (let k = 0; k < n; k++) {
    const [c, s] = unit(k * k % (2 * n), 2 * n);
    cos[k] = c;
    sin[k] = sign * s;
    cr[k] = cr[(size - k) % size] = c;
    ci[k] = ci[(size - k) % size] = -sign * s;
  }
  forward(cr, ci);
  return (re, im) => {
    xr.fill(0);
    xi.fill(0);
    for (let k = 0; k < n; k++) {
      xr[k] = re[k] * cos[k] - im[k] * sin[k];
      xi[k] = re[k] * sin[k] + im[k] * cos[k];
    }
    forward(xr, xi);
    for (let k = 0; k < size; k++) {
      const a = xr[k];
      const b = xi[k];
      xr[k] = a * cr[k] - b * ci[k];
      xi[k] = a * ci[k] + b * cr[k];
    }
    back(xr, xi);
    for (let k = 0; k < n; k++) {
      const a = xr[k] / size;
      const b = xi[k] / size;
      re[k] = a * cos[k] - b * sin[k];
      im[k] = a * sin[k] + b * cos[k];
    }
  };
}

// ndarray/fft/_axes.ts
function fitted(x, axis, n) {
  const old = x.shape[axis];
  const shape = x.shape.with(axis, n);
  if (old === n) return x;
  const inner = countOf(x.shape.slice(axis + 1));
  const outer = countOf(x.shape.slice(0, axis));
  const keep = Math.min(old, n) * inner;
  const cut = (from) => {
    const to = allocate("float64", sizeOf(shape));
    for (let o = 0; o < outer; o++) to.set(from.subarray(o * old * inner, o * old * inner + keep), o * n * inner);
    return to;
  };
  return { re: cut(x.re), im: cut(x.im), shape };
}
function transformed(x, axis, sign, factor) {
  const { shape } = x;
  const n = shape[axis];
  const inner = countOf(shape.slice(axis + 1));
  const outer = countOf(shape.slice(0, axis));
  const re = x.re.slice();
  const im = x.im.slice();
  const run = planOf$1(n, sign);
  const lr = new Float64Array(n);
  const li = new Float64Array(n);
  for (let o = 0; o < outer; o++) {
    for (let j = 0; j < inner; j++) {
      const start = o * n * inner + j;
      for (let k = 0, at = start; k < n; k++, at += inner) {
        lr[k] = re[at];
        li[k] = im[at];
      }
      run(lr, li);
      for (let k = 0, at = start; k < n; k++, at += inner) {
        re[at] = lr[k] * factor;
        im[at] = li[k] * factor;
      }
    }
  }
  return { re, im, shape };
}
function mirrored(x, axis, n) {
  const half = Math.floor(n / 2) + 1;
  const given = fitted(x, axis, half);
  const shape = given.shape.with(axis, n);
  const inner = countOf(shape.slice(axis + 1));
  const outer = countOf(shape.slice(0, axis));
  const total = sizeOf(shape);
  const re = allocate("float64", total);
  const im = allocate("float64", total);
  for (let o = 0; o < outer; o++) {
    for (let k = 0; k < n; k++) {
      const turned = k >= half;
      const from = (o * half + (turned ? n - k : k)) * inner;
      const to = (o * n + k) * inner;
      const alone = k === 0 || 2 * k === n;
      for (let j = 0; j < inner; j++) {
        re[to + j] = given.re[from + j];
        im[to + j] = alone ? 0 : turned ? -given.im[from + j] : given.im[from + j];
      }
    }
  }
  return { re, im, shape };
}

// ndarray/fft/transforms.ts
function fft(x, options = {}) {
  return one(complexOf(x), options, -1);
}
function ifft(x, options = {}) {
  return one(complexOf(x), options, 1);
}
function rfft(x, options = {}) {
  const given = realOf(x);
  return paired(halved(given, ...single(options, given.shape), -1), given.dtype);
}
function irfft(x, options = {}) {
  const given = complexOf(x);
  const m = given.shape.at(options?.axis ?? -1) ?? 1;
  const [axis, n, norm] = single({ ...options, n: options?.n ?? 2 * (m - 1) }, given.shape);
  return real(transformed(mirrored(given, axis, n), axis, 1, factorOf(n, 1, norm)), given.dtype);
}
function fft2(x, options = {}) {
  return many(complexOf(x), plane(options), -1);
}
function ifft2(x, options = {}) {
  return many(complexOf(x), plane(options), 1);
}
function rfft2(x, options = {}) {
  return rfftn(x, plane(options));
}
function fftn(x, options = {}) {
  return many(complexOf(x), options, -1);
}
function ifftn(x, options = {}) {
  return many(complexOf(x), options, 1);
}
function rfftn(x, options = {}) {
  const given = realOf(x);
  const steps = several(options, given.shape);
  const last = steps.at(-1);
  if (!last) return paired(given, given.dtype);
  const half = halved(given, ...last, -1);
  return paired(steps.slice(0, -1).reduce((c, step) => along(c, step, -1), half), given.dtype);
}
function irfftn(x, options = {}) {
  const given = complexOf(x);
  const steps = several(options, given.shape);
  const last = steps.pop();
  if (!last) return real(given, given.dtype);
  const [axis, size, norm] = last;
  const n = options.s ? size : 2 * (given.shape[axis] - 1);
  checkLength(n);
  const inner = steps.reduce((c, step) => along(c, step, 1), given);
  return real(transformed(mirrored(inner, axis, n), axis, 1, factorOf(n, 1, norm)), given.dtype);
}
function fftfreq(n, d = 1) {
  return frequencies(n, d, n, (i) => i < Math.ceil(n / 2) ? i : i - n);
}
function rfftfreq(n, d = 1) {
  checkLength(n);
  return frequencies(n, d, Math.floor(n / 2) + 1, (i) => i);
}
function fftshift(x, options = {}) {
  return shifted(x, options, (n) => Math.floor(n / 2));
}
function ifftshift(x, options = {}) {
  return shifted(x, options, (n) => -Math.floor(n / 2));
}
const VERB$2 = "transform";
function complexOf(x) {
  if (!isPair(x)) return realOf(x);
  const re = realOf(x.re, "re");
  const im = realOf(x.im, "im");
  if (!sameShape(re.shape, im.shape)) {
    const text = `re is ${showShape(re.shape)} and im is ${showShape(im.shape)}`;
    throw new LensorError("shape", `Cannot ${VERB$2}: ${text}; both must have one shape`);
  }
  const dtype = re.dtype === "float32" && im.dtype === "float32" ? "float32" : "float64";
  return { re: re.re, im: im.re, shape: re.shape, dtype };
}
function realOf(x, name = "x") {
  if (isPair(x)) {
    throw new LensorError("type", `Cannot ${VERB$2}: ${quoteNames([name])} is complex; real numbers are needed`);
  }
  const view = named$1(name, x);
  const float = floatOf(view.dtype);
  const dtype = float === "float64" ? "float64" : "float32";
  const re = inOrder(asType(view, "float64"));
  return { re, im: new Float64Array(re.length), shape: view.shape, dtype };
}
const isPair = (x) => typeof x === "object" && x !== null && "re" in x && "im" in x;
const one = (x, options, sign) => paired(along(x, single(options, x.shape), sign), x.dtype);
const many = (x, options, sign) => paired(several(options, x.shape).reduceRight((c, step) => along(c, step, sign), x), x.dtype);
const plane = (options) => options !== null && typeof options === "object" ? { axes: [-2, -1], ...options } : options;
const along = (x, [axis, n, norm], sign) => transformed(fitted(x, axis, n), axis, sign, factorOf(n, sign, norm));
function halved(x, axis, n, norm, sign) {
  return fitted(along(x, [axis, n, norm], sign), axis, Math.floor(n / 2) + 1);
}
function factorOf(n, sign, norm) {
  if (norm === "ortho") return 1 / Math.sqrt(n);
  return norm === "forward" === sign < 0 ? 1 / n : 1;
}
function single(options, shape) {
  checkOptions(VERB$2, options, ["n", "axis", "norm"]);
  const axis = checkAxis(VERB$2, options.axis ?? -1, shape.length);
  const n = options.n ?? shape[axis];
  checkLength(n);
  return [axis, n, normOf(options.norm)];
}
function several(options, shape) {
  checkOptions(VERB$2, options, ["s", "axes", "norm"]);
  const { s, axes } = options;
  const ndim = shape.length;
  const norm = normOf(options.norm);
  for (const [name, list] of Object.entries({ s, axes })) {
    if (list === void 0 || Array.isArray(list)) continue;
    throw new LensorError("type", `Cannot ${VERB$2}: expected a list for ${name}, found ${describe(list)}`);
  }
  if (s && s.length > (axes?.length ?? ndim) || s && axes && s.length !== axes.length) {
    throw new LensorError(
      "shape",
      `Cannot ${VERB$2}: ${s.length} lengths are no lengths of ${axes?.length ?? ndim} axes`
    );
  }
  const all = [...shape.keys()];
  const chosen = checkAxes(VERB$2, axes ?? (s ? all.slice(ndim - s.length) : all), ndim);
  return chosen.map((axis, i) => {
    const n = s?.[i] ?? shape[axis];
    checkLength(n);
    return [axis, n, norm];
  });
}
function checkLength(n) {
  if (typeof n === "number" && Number.isSafeInteger(n) && n >= 1) return;
  const code = typeof n === "number" ? "range" : "type";
  throw new LensorError(code, `Cannot ${VERB$2} ${describe(n)} elements: use an integer of at least 1`);
}
function normOf(norm = "backward") {
  if (NORMS.includes(norm)) return norm;
  throw new LensorError("unknown-name", `Cannot ${VERB$2}: there is no norm ${describe(norm)}; use ${quoteNames(NORMS)}`);
}
const NORMS = ["backward", "ortho", "forward"];
function paired({ re, im, shape }, dtype) {
  return { re: viewOf(cast(re, "float64", dtype), dtype, shape), im: viewOf(cast(im, "float64", dtype), dtype, shape) };
}
const real = ({ re, shape }, dtype) => viewOf(cast(re, "float64", dtype), dtype, shape);
function frequencies(n, d, count, place) {
  checkLength(n);
  if (typeof d !== "number" || d === 0 || Number.isNaN(d)) {
    throw new LensorError(
      "range",
      `Cannot find frequencies: the distance is ${describe(d)}; use a number that is not 0`
    );
  }
  return viewOf(Float64Array.from({ length: count }, (_, i) => place(i) / (n * d)), "float64", [count]);
}
function shifted(x, options, by) {
  checkOptions("shift", options, ["axes"]);
  const view = ndarray(x);
  const axes = checkAxes("shift", options.axes ?? [...view.shape.keys()], view.shape.length);
  return roll(view, axes.map((axis) => by(view.shape[axis])), axes);
}

var transforms = /*#__PURE__*/Object.freeze({
  __proto__: null,
  fft: fft,
  fft2: fft2,
  fftfreq: fftfreq,
  fftn: fftn,
  fftshift: fftshift,
  ifft: ifft,
  ifft2: ifft2,
  ifftn: ifftn,
  ifftshift: ifftshift,
  irfft: irfft,
  irfftn: irfftn,
  rfft: rfft,
  rfft2: rfft2,
  rfftfreq: rfftfreq,
  rfftn: rfftn
});

// ndarray/_convolve.ts
const KERNELS = 64;
function convolve(out, image, kernels, sizes, kernel = productKernel()) {
  const plan = kernel && planOf(sizes, kernel);
  if (kernel && plan) return direct(kernel, plan, out, image, kernels, sizes);
  const { c, o, kh, kw, oh, ow } = sizes;
  const depth = c * kh * kw;
  const columns = oh * ow;
  const product = new Float32Array(o * columns);
  const windows = unfold(image, sizes);
  multiply32(product, 0, kernels, { data: windows, at: 0, down: columns, along: 1 }, o, depth, columns, kernel);
  for (let i = 0; i < o; i++) put(out, i, 0, product, i * columns, oh, ow, ow);
}
function planOf({ c, kh, kw, sh, sw, oh, ow }, kernel) {
  const width = ow + 7 & -8;
  const phase = Math.ceil(((width - 1) * sw + kw) / sw);
  const pitch = phase * sw;
  const rows = Math.floor(kernel.right.length / c / pitch);
  const fitting = Math.floor((rows - kh) / sh) + 1;
  const room = Math.floor(kernel.out.length / KERNELS / width);
  const band = Math.min(oh, fitting, room);
  if (c * kh * kw > kernel.table.length || rows < kh || band < 1) return void 0;
  return { band, width, phase, pitch, plane: ((band - 1) * sh + kh) * pitch };
}
function direct(kernel, plan, out, image, kernels, sizes) {
  const { c, o, kh, kw, sh, sw, oh, ow } = sizes;
  const { band, width, phase, pitch, plane } = plan;
  const depth = c * kh * kw;
  for (let k = 0; k < depth; k++) {
    const kx = k % kw;
    const ky = Math.floor(k / kw) % kh;
    const channel = Math.floor(k / kw / kh);
    kernel.table[k] = 4 * (channel * plane + ky * pitch + kx % sw * phase + Math.floor(kx / sw));
  }
  const group = Math.min(KERNELS, Math.floor(kernel.left.length / depth) & -4);
  for (let y = 0; y < oh; y += band) {
    const lines = Math.min(band, oh - y);
    place(kernel.right, plan, image, sizes, y * sh);
    for (let i = 0; i < o; i += group) {
      const count = Math.min(group, o - i);
      const size = lines * width;
      packLeft(kernel.left, kernels, i, count, 0, depth);
      kernel.product(count + 3 >> 2, depth, lines, 4 * sh * pitch, width >> 3, 4 * size, 4 * width, false);
      for (let r = 0; r < count; r++) put(out, i + r, y, kernel.out, r * size, lines, width, ow);
    }
  }
}
function place(to, { plane, pitch, phase }, image, sizes, top) {
  const { c, h, w, sw, ph, pw } = sizes;
  const { data, down, along } = image;
  const columns = Math.min(w, pitch - pw);
  to.fill(0, 0, c * plane);
  for (let channel = 0; channel < c; channel++) {
    for (let row = 0; row < plane / pitch; row++) {
      const y = top + row - ph;
      const at = channel * plane + row * pitch;
      if (y < 0 || y >= h) continue;
      const from = image.at + channel * image.channel + y * down;
      if (sw === 1 && along === 1) to.set(data.subarray(from, from + columns), at + pw);
      else {
        for (let x = 0; x < columns; x++) {
          to[at + (x + pw) % sw * phase + Math.floor((x + pw) / sw)] = data[from + x * along];
        }
      }
    }
  }
}
function put(out, channel, y, from, first, lines, pitch, ow) {
  const { data, down, along } = out;
  const at = out.at + channel * out.channel + y * down;
  if (along === 1 && pitch === ow && down === ow) {
    data.set(from.subarray(first, first + lines * ow), at);
    return;
  }
  for (let line = 0; line < lines; line++) {
    const p = first + line * pitch;
    const q = at + line * down;
    if (along === 1) data.set(from.subarray(p, p + ow), q);
    else for (let x = 0; x < ow; x++) data[q + x * along] = from[p + x];
  }
}
function unfold(image, { c, h, w, kh, kw, sh, sw, ph, pw, oh, ow }) {
  const to = new Float32Array(c * kh * kw * oh * ow);
  const { data, down, along } = image;
  let at = 0;
  for (let channel = 0; channel < c; channel++) {
    for (let ky = 0; ky < kh; ky++) {
      for (let kx = 0; kx < kw; kx++) {
        for (let y = 0; y < oh; y++) {
          const row = y * sh + ky - ph;
          const base = image.at + channel * image.channel + row * down;
          const inside = row >= 0 && row < h;
          for (let column = 0; column < ow; column++, at++) {
            const col = column * sw + kx - pw;
            to[at] = inside && col >= 0 && col < w ? data[base + col * along] : 0;
          }
        }
      }
    }
  }
  return to;
}

// ndarray/conv2d.ts
function conv2d(x, kernel, options = {}) {
  checkOptions("convolve", options, ["layout", "stride", "padding", "out"]);
  const { layout = "NCHW" } = options;
  const last = layout === "NHWC";
  if (!last && layout !== "NCHW") {
    throw new LensorError("unknown-name", `Cannot convolve in layout ${describe(layout)}; use "NCHW" or "NHWC"`);
  }
  const a = named$1("x", x);
  const k = named$1("kernel", kernel);
  const dtype = promote(a.dtype, k.dtype);
  if (kindOf(dtype) !== "float" || dtype === "float64") {
    throw new LensorError("type", `Cannot convolve ${a.dtype} with ${k.dtype}: it is done in float32; cast them to it`);
  }
  if (a.shape.length !== 4 || k.shape.length !== 4) throw misfit(a, k, "both need 4 axes");
  const images = asType(last ? transpose$1(a, [0, 3, 1, 2]) : a, "float32");
  const kernels = toTensor(asType(last ? transpose$1(k, [3, 2, 0, 1]) : k, "float32"));
  const [n, c, h, w] = images.shape;
  const [o, ci, kh, kw] = kernels.shape;
  const [sh, sw] = two("stride", options.stride ?? 1, 1);
  const [ph, pw] = two("padding", options.padding ?? 0, 0);
  const oh = Math.floor((h + 2 * ph - kh) / sh) + 1;
  const ow = Math.floor((w + 2 * pw - kw) / sw) + 1;
  if (c !== ci) throw misfit(a, k, `${c} channels meet kernels for ${ci}`);
  if (kh < 1 || kw < 1 || oh < 1 || ow < 1) throw misfit(a, k, "the kernel is larger than the padded image, or empty");
  const result = viewOf(new Float32Array(n * o * oh * ow), "float32", last ? [n, oh, ow, o] : [n, o, oh, ow]);
  const target = last ? transpose$1(result, [0, 3, 1, 2]) : result;
  const weights = { data: kernels.data, at: 0, down: c * kh * kw, along: 1 };
  const sizes = { c, h, w, o, kh, kw, sh, sw, ph, pw, oh, ow };
  for (let i = 0; i < n; i++) convolve(planes(target, i), planes(images, i), weights, joined(sizes, images, target));
  return put$1(viewOf(cast(result.data, "float32", dtype), dtype, result.shape), options);
}
function planes({ data, offset, stride }, i) {
  const [batch = 0, channel = 0, down = 0, along = 0] = stride;
  return { data, at: offset + i * batch, channel, down, along };
}
function joined(sizes, ...views) {
  const { h, w, kh, kw, sh, sw, ph, pw } = sizes;
  const pixel = kh * kw * sh * sw === 1 && ph + pw === 0 && h * w <= 4096;
  const even = views.every(({ stride }) => stride[2] === stride[3] * w);
  return pixel && even ? { ...sizes, h: 1, w: h * w, oh: 1, ow: h * w } : sizes;
}
function two(name, value, least) {
  const [a, b] = typeof value === "number" ? [value, value] : value;
  if (Number.isInteger(a) && Number.isInteger(b) && a >= least && b >= least) return [a, b];
  throw new LensorError("range", `Cannot convolve with ${name} [${a}, ${b}]: use integers from ${least} on`);
}
function misfit(a, k, reason) {
  return new LensorError("shape", `Cannot convolve ${showShape(a.shape)} with ${showShape(k.shape)}: ${reason}`);
}

// ndarray/linalg/norms.ts
const VERB$1 = "find the norm of";
function vectorNorm(x, options = {}) {
  checkOptions(VERB$1, options, ["ord", "axis", "keepDims"]);
  const { ord = 2, ...rest } = options;
  if (typeof ord !== "number" || Number.isNaN(ord)) {
    throw new LensorError("type", `Cannot ${VERB$1} a vector: expected a number for ord, found ${describe(ord)}`);
  }
  return reduce(VERB$1, ndarray(x), rest, (v) => lengthOf(v, ord), floatOf);
}
function matrixNorm(x, options = {}) {
  checkOptions(VERB$1, options, ["ord", "keepDims"]);
  const { ord = "fro", keepDims } = options;
  const view = ndarray(x);
  const [rows = 0, cols = 0] = view.shape.slice(-2);
  if (view.shape.length < 2) {
    throw new LensorError("shape", `Cannot ${VERB$1} ${showShape(view.shape)}: a matrix has two axes; use vectorNorm`);
  }
  checkOrder(ord);
  return reduce(VERB$1, view, { axis: [-2, -1], keepDims }, (v) => matrixNormOf(v, rows, cols, ord), floatOf);
}
function matrixNormOf(v, rows, cols, ord) {
  if (ord === "fro") return lengthOf(v, 2);
  if (ord === "nuc" || Math.abs(ord) === 2) {
    if (!v.every(Number.isFinite)) return NaN;
    const { s } = svdOf(v.slice(), rows, cols, "values");
    return ord === "nuc" ? s.reduce((sum, x) => sum + x, 0) : extreme$1(s, ord);
  }
  const down = Math.abs(ord) === 1;
  const sums = new Float64Array(down ? cols : rows);
  for (let i = 0; i < v.length; i++) sums[down ? i % cols : Math.floor(i / cols)] += Math.abs(v[i]);
  return extreme$1(sums, ord);
}
function checkOrder(ord) {
  if (ord === "fro" || ord === "nuc" || [1, 2, Infinity].includes(Math.abs(ord))) return;
  const help = 'use 1, 2 or Infinity, below 0 too, "fro" or "nuc"';
  throw new LensorError("range", `Cannot ${VERB$1} a matrix: there is no order ${describe(ord)}; ${help}`);
}
function lengthOf(v, ord) {
  if (Math.abs(ord) === Infinity) return extreme$1(v.map(Math.abs), ord);
  if (ord === 0) return v.reduce((n, x) => n + (x !== 0 ? 1 : 0), 0);
  if (ord === 1) return v.reduce((sum, x) => sum + Math.abs(x), 0);
  if (ord < 0) return v.reduce((sum, x) => sum + Math.abs(x) ** ord, 0) ** (1 / ord);
  const most = v.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
  if (most === 0 || !(most < Infinity)) return most;
  const by = most > 1e150 ? 2 ** -600 : most < 1e-150 ? 2 ** 600 : 1;
  if (ord !== 2) {
    const unit = most ** ord > 1e-280 && most ** ord < 1e280 ? 1 : most;
    return v.reduce((sum, x) => sum + (Math.abs(x) / unit) ** ord, 0) ** (1 / ord) * unit;
  }
  return Math.sqrt(v.reduce((sum, x) => sum + x * by * (x * by), 0)) / by;
}
function extreme$1(sizes, ord) {
  if (sizes.length === 0 && ord > 0) return 0;
  if (sizes.length === 0) {
    throw new LensorError("shape", `Cannot ${VERB$1} nothing: there is no smallest of its elements`);
  }
  let found = sizes[0];
  for (let i = 1; i < sizes.length; i++) found = ord > 0 ? Math.max(found, sizes[i]) : Math.min(found, sizes[i]);
  return found;
}

// ndarray/linalg/_lu.ts
function factor(dense, a, rows, cols, pivots) {
  const count = Math.min(rows, cols);
  halves(dense, a, rows, count, pivots);
  if (cols === count) return;
  const right = part(a, 0, count);
  dense.exchange(right, cols - count, pivots, count);
  solveTriangle(dense, a, count, right, cols - count, false, true);
}
function halves(dense, a, rows, cols, pivots) {
  if (cols <= NARROW) return dense.factorLu(a, rows, cols, pivots);
  const half = cols <= 16 ? 8 : halfOf(cols);
  const rest = cols - half;
  const right = part(a, 0, half);
  const corner = part(a, half, half);
  const later = { data: pivots.data, at: pivots.at + half };
  halves(dense, a, rows, half, pivots);
  dense.exchange(right, rest, pivots, half);
  solveTriangle(dense, a, half, right, rest, false, true);
  dense.product(-1, corner, part(a, half, 0), right, rows - half, half, rest);
  halves(dense, corner, rows - half, rest, later);
  dense.exchange(part(a, half, 0), half, later, rest);
  for (let i = 0; i < rest; i++) later.data[later.at + i] += half;
}
const NARROW = 8;
function isOdd(pivots, count) {
  let odd = false;
  for (let i = 0; i < count; i++) if (pivots.data[pivots.at + i] !== i) odd = !odd;
  return odd;
}
function zeroPivot(a, n) {
  for (let i = 0; i < n; i++) if (a.data[a.at + i * (a.down + 1)] === 0) return i;
  return -1;
}

// ndarray/linalg/solve.ts
function solve(a, b) {
  const left = named$1("a", a);
  const right = named$1("b", b);
  const vector = right.shape.length === 1;
  const { rows: n, batch } = nativeStackOf("solve with", left, true);
  const dtype = preciseOf(left.dtype, right.dtype);
  const columns = vector ? expandDims(right, 1) : right;
  if (right.shape.length === 0 || columns.shape.at(-2) !== n) {
    const text = `Cannot solve with ${showShape(left.shape)} for ${showShape(right.shape)}`;
    throw new LensorError("shape", `${text}: the right side must have ${n} rows`);
  }
  const m = columns.shape.at(-1);
  const joint = broadcastShape("solve for", [batch, columns.shape.slice(0, -2)]);
  const all = {
    batch: joint,
    count: countOf(joint),
    rows: n,
    cols: n,
    data: numbersIn(broadcastTo(left, [...joint, n, n]), dtype),
    dtype
  };
  const values = numbersIn(broadcastTo(columns, [...joint, n, m]), dtype);
  return reshape$1(
    result(solvedFor(all, values, m), all.dtype, [...joint, n, m]),
    vector ? [...joint, n] : [...joint, n, m]
  );
}
function inv(x) {
  const stack = nativeStackOf("invert", x, true);
  return result(inverses(stack), stack.dtype, [...stack.batch, stack.rows, stack.cols]);
}
function solvedFor(stack, values, m) {
  const n = stack.rows;
  return solved("solve with", stack, m, (to, i) => copyMatrix(to, matrix(values, m, i * n * m), n, m));
}
function inverses(stack) {
  return solved("invert", stack, stack.rows, (to) => setIdentity(to, stack.rows, stack.rows));
}
function solved(verb, stack, m, fill) {
  const { count, rows: n, data, dtype } = stack;
  const pitch = pitchOf(n);
  const beside = pitchOf(m);
  const out = zerosOf(dtype, count * n * m);
  if (out.length === 0) return out;
  return withDense(n * (pitch + beside + 1), (all) => {
    const dense = kernelsFor(all, dtype);
    const a = matrix(dense.room(n * pitch), pitch);
    const b = matrix(dense.room(n * beside), beside);
    const pivots = { data: dense.room(n), at: 0 };
    for (let i = 0; i < count; i++) {
      copyMatrix(a, matrix(data, n, i * n * n), n, n);
      factor(dense, a, n, n, pivots);
      if (zeroPivot(a, n) >= 0) {
        const which = stack.batch.length ? `matrix ${i} of the stack` : "the matrix";
        const text = `Cannot ${verb} ${showShape([...stack.batch, n, n])}: ${which} is singular`;
        throw new LensorError("range", `${text}; pinv and lstsq take any`);
      }
      fill(b, i);
      dense.exchange(b, m, pivots, n);
      solveTriangle(dense, a, n, b, m, false, true);
      solveTriangle(dense, a, n, b, m, true, false);
      copyMatrix(matrix(out, m, i * n * m), b, n, m);
    }
    return out;
  });
}

// ndarray/linalg/cond.ts
function cond(x, options = {}) {
  const verb = "find the condition of";
  checkOptions(verb, options, ["p"]);
  const { p = 2 } = options;
  checkOrder(p);
  const bySize = p === 2 || p === -2;
  const stack = stackOf(verb, x, { square: !bySize });
  const { batch, rows, cols } = stack;
  if (rows * cols === 0) {
    throw new LensorError("shape", `Cannot ${verb} ${showShape([...batch, rows, cols])}: it has no elements`);
  }
  const out = new Float64Array(stack.count);
  const size = rows * cols;
  for (let i = 0; i < out.length; i++) {
    const data = stack.data.slice(i * size, (i + 1) * size);
    const found = bySize ? ofValues(data, rows, cols, p) : ofInverse(data, rows, p);
    out[i] = Number.isNaN(found) && !data.some(Number.isNaN) ? Infinity : found;
  }
  return result(out, stack.dtype, batch);
}
function ofValues(data, rows, cols, p) {
  if (!data.every(Number.isFinite)) return NaN;
  const { s } = svdOf(data, rows, cols, "values");
  const [first, last] = [s[0], s.at(-1)];
  return p > 0 ? first / last : last / first;
}
function ofInverse(data, n, p) {
  try {
    const inverse = inverses({ batch: [], count: 1, rows: n, cols: n, data, dtype: "float64" });
    return matrixNormOf(data, n, n, p) * matrixNormOf(inverse, n, n, p);
  } catch (error) {
    if (error instanceof LensorError && error.code === "range") return Infinity;
    throw error;
  }
}

// ndarray/linalg/det.ts
function det(x) {
  const stack = nativeStackOf("find the determinant of", x, true);
  const out = new Float64Array(stack.count);
  pivotsOf(stack, (diagonal, odd, i) => {
    out[i] = diagonal.reduce((product, pivot) => product * pivot, odd ? -1 : 1);
  });
  return result(out, stack.dtype, stack.batch);
}
function slogdet(x) {
  const stack = nativeStackOf("find the determinant of", x, true);
  const signs = new Float64Array(stack.count);
  const logs = new Float64Array(stack.count);
  pivotsOf(stack, (diagonal, odd, i) => {
    signs[i] = diagonal.reduce((sign2, pivot) => sign2 * Math.sign(pivot), odd ? -1 : 1);
    logs[i] = diagonal.reduce((sum, pivot) => sum + log$1(Math.abs(pivot)), 0);
    if (signs[i] === 0) [signs[i], logs[i]] = [0, -Infinity];
  });
  const sign = result(signs, stack.dtype, stack.batch);
  const logdet = result(logs, stack.dtype, stack.batch);
  return { sign, logdet };
}
function pivotsOf(stack, each) {
  const { count, rows: n, data } = stack;
  const pitch = pitchOf(n);
  const diagonal = new Float64Array(n);
  withDense(n * (pitch + 1), (all) => {
    const dense = kernelsFor(all, stack.dtype);
    const a = matrix(dense.room(n * pitch), pitch);
    const pivots = { data: dense.room(n), at: 0 };
    for (let i = 0; i < count; i++) {
      copyMatrix(a, matrix(data, n, i * n * n), n, n);
      factor(dense, a, n, n, pivots);
      for (let j = 0; j < n; j++) diagonal[j] = a.data[j * (pitch + 1)];
      each(diagonal, isOdd(pivots, n), i);
    }
  });
}

// ndarray/linalg/eigh.ts
function eigh(x, options = {}) {
  const found = decompose(x, options, true);
  return { values: found.values, vectors: found.vectors };
}
function eigvalsh(x, options = {}) {
  return decompose(x, options, false).values;
}
function decompose(x, options, whole) {
  const verb = "find eigenvalues of";
  checkOptions(verb, options, ["uplo"]);
  const upper = wordOption("eigh", "uplo", options.uplo ?? "L", ["L", "U"]) === "U";
  const { batch, count, rows: n, data, dtype } = stackOf(verb, x, { square: true });
  const values = new Float64Array(count * n);
  const vectors = new Float64Array(whole ? count * n * n : 0);
  for (let i = 0; i < count && n > 0; i++) {
    const own = data.slice(i * n * n, (i + 1) * n * n).map(
      (v, j) => Math.floor(j / n) < j % n === upper || j % (n + 1) === 0 ? v : 0
    );
    checkFinite(verb, own);
    const { data: given, by } = scaled(own);
    const from = matrix(given, n);
    const put = (vector, place) => {
      for (let r = 0, to = i * n * n + place; r < n; r++, to += n) vectors[to] = vector[r];
    };
    const found = withDense(roomForEigen(n), (dense) => {
      return eigen(dense, n, (a) => copyMatrix(a, upper ? turned$2(from) : from, n, n), whole ? put : void 0);
    });
    for (let j = 0; j < n; j++) values[i * n + j] = found[j] * by;
  }
  const eigenvalues = result(values, dtype, [...batch, n]);
  return whole ? { values: eigenvalues, vectors: result(vectors, dtype, [...batch, n, n]) } : { values: eigenvalues };
}

// ndarray/linalg/diagonal.ts
function diagonal(x, options = {}) {
  checkOptions("take a diagonal", options, ["offset"]);
  return diagonal$1(x, { axis1: -2, axis2: -1, ...options });
}
function trace(x, options = {}) {
  checkOptions("take a trace", options, ["offset"]);
  return trace$1(x, { axis1: -2, axis2: -1, ...options });
}

// ndarray/linalg/_multiplied.ts
function multiplied(a, b, n, k, m) {
  const out = zerosOf("float64", n * m);
  if (out.length) multiply64(out, 0, a, b, n, k, m);
  return out;
}

// ndarray/linalg/expm.ts
function expm(x) {
  const { batch, count, rows: n, data, dtype } = stackOf("find the exponential of", x, { square: true });
  const out = new Float64Array(count * n * n);
  for (let i = 0; i < count && n > 0; i++) out.set(exponential(data.slice(i * n * n, (i + 1) * n * n), n), i * n * n);
  return result(out, dtype, [...batch, n, n]);
}
const PADE = [
  6476475253248e4,
  3238237626624e4,
  7771770303897600,
  1187353796428800,
  129060195264e3,
  10559470521600,
  670442572800,
  33522128640,
  1323241920,
  40840800,
  960960,
  16380,
  182,
  1
];
const REACH = 5.371920351148152;
function exponential(a, n) {
  const size = matrixNormOf(a, n, n, 1);
  if (!(size < Infinity)) return a.fill(NaN);
  let halvings = 0;
  while (size * 2 ** -halvings > REACH) halvings++;
  const by = 2 ** -halvings;
  const x = a.map((v) => v * by);
  const square = (m) => times(m, m, n);
  const x2 = square(x);
  const x4 = square(x2);
  const x6 = times(x4, x2, n);
  const odd = times(x, plus(times(x6, sum(13, x2, x4, x6, n, false), n), sum(7, x2, x4, x6, n, true)), n);
  const even = plus(times(x6, sum(12, x2, x4, x6, n, false), n), sum(6, x2, x4, x6, n, true));
  const below = even.map((v, i) => v - odd[i]);
  const above = plus(even, odd);
  const stack = { batch: [], count: 1, rows: n, cols: n, data: below, dtype: "float64" };
  let out = solvedFor(stack, above, n);
  for (let i = 0; i < halvings; i++) out = square(out);
  return out;
}
function sum(top, x2, x4, x6, n, one) {
  const [a, b, c] = [PADE[top], PADE[top - 2], PADE[top - 4]];
  const out = x6.map((v, i) => a * v + b * x4[i] + c * x2[i]);
  for (let i = 0; one && i < n; i++) out[i * (n + 1)] += PADE[top - 6];
  return out;
}
const plus = (a, b) => a.map((v, i) => v + b[i]);
const times = (a, b, n) => multiplied(matrix(a, n), matrix(b, n), n, n, n);

// ndarray/linalg/pinv.ts
function pinv(x, options = {}) {
  const verb = "invert";
  checkOptions(verb, options, ["rtol"]);
  const { batch, count, rows, cols, data, dtype } = stackOf(verb, x, { finite: true });
  const n = Math.min(rows, cols);
  const out = zerosOf("float64", count * rows * cols);
  const rtol = tolerance(options.rtol, rows, cols, dtype);
  for (let i = 0; i < count && n > 0; i++) {
    const { u, s, vt } = svdOf(data.subarray(i * rows * cols, (i + 1) * rows * cols), rows, cols, "reduced");
    const least = rtol * s[0];
    s.forEach((size, r) => {
      for (let c = 0; c < cols; c++) vt[r * cols + c] = size > least ? vt[r * cols + c] / size : 0;
    });
    out.set(multiplied(turned$2(matrix(vt, cols)), turned$2(matrix(u, n)), cols, n, rows), i * rows * cols);
  }
  return result(out, dtype, [...batch, cols, rows]);
}
function matrixRank(x, options = {}) {
  const verb = "find the rank of";
  checkOptions(verb, options, ["tol", "rtol"]);
  const view = ndarray(x);
  if (view.shape.length < 2) {
    const data = doubles$2(view);
    checkFinite(verb, data);
    return viewOf(BigInt64Array.of(data.some((v) => v !== 0) ? 1n : 0n), "int64", []);
  }
  const stack = stackOf(verb, view, { finite: true });
  const { rows, cols, dtype } = stack;
  const n = Math.min(rows, cols);
  const rtol = tolerance(options.rtol, rows, cols, dtype);
  const ranks = new BigInt64Array(stack.count);
  const tol = options.tol === void 0 ? void 0 : numberOption("matrixRank", "tol", options.tol);
  const values = singularValuesOf(stack);
  for (let i = 0; i < ranks.length && n > 0; i++) {
    const least = tol ?? rtol * values[i * n];
    ranks[i] = BigInt(values.subarray(i * n, (i + 1) * n).filter((s) => s > least).length);
  }
  return viewOf(ranks, "int64", stack.batch);
}
function tolerance(rtol, rows, cols, dtype) {
  if (rtol !== void 0) return numberOption("a tolerance", "rtol", rtol);
  return Math.max(rows, cols) * (dtype === "float64" ? 2 ** -52 : 2 ** -23);
}

// ndarray/linalg/lstsq.ts
function lstsq(a, b, options = {}) {
  const verb = "fit";
  checkOptions(verb, options, ["rtol"]);
  const left = named$1("a", a);
  const right = named$1("b", b);
  const vector = right.shape.length === 1;
  const given = stackOf(verb, left, { finite: true });
  const { rows, cols, data } = given;
  const n = Math.min(rows, cols);
  if (left.shape.length !== 2 || !vector && right.shape.length !== 2 || right.shape[0] !== rows) {
    const text = `Cannot ${verb} ${showShape(left.shape)} to ${showShape(right.shape)}`;
    throw new LensorError("shape", `${text}: a is one matrix, and b a vector or matrix with as many rows`);
  }
  const dtype = preciseOf(left.dtype, right.dtype);
  const columns = vector ? expandDims(right, 1) : right;
  const m = columns.shape[1];
  const sides = doubles$2(columns);
  checkFinite(verb, sides);
  const { u, s, vt } = n ? svdOf(data, rows, cols, "reduced") : NOTHING;
  const least = tolerance(options.rtol, rows, cols, dtype) * (s[0] ?? 0);
  const rank = s.filter((size) => size > least).length;
  const parts = multiplied(turned$2(matrix(u, n)), matrix(sides, m), n, rows, m);
  for (let i = 0; i < parts.length; i++) {
    const size = s[Math.floor(i / m)];
    parts[i] = size > least ? parts[i] / size : 0;
  }
  const x = multiplied(turned$2(matrix(vt, cols)), matrix(parts, m), cols, n, m);
  const residuals = new Float64Array(rank === cols && cols < rows ? m : 0);
  if (residuals.length) {
    const fitted = multiplied(matrix(data, cols), matrix(x, m), rows, cols, m);
    fitted.forEach((y, i) => residuals[i % m] += (y - sides[i]) ** 2);
  }
  return {
    x: result(x, dtype, vector ? [cols] : [cols, m]),
    residuals: result(residuals, dtype, [residuals.length]),
    rank: viewOf(BigInt64Array.of(BigInt(rank)), "int64", []),
    s: result(s, dtype, [n])
  };
}
const NOTHING = { u: new Float64Array(0), s: new Float64Array(0), vt: new Float64Array(0) };

// ndarray/linalg/lu.ts
function lu(x) {
  const { batch, count, rows, cols, data, dtype } = nativeStackOf("factor", x);
  const k = Math.min(rows, cols);
  const pitch = pitchOf(cols);
  const p = new BigInt64Array(count * rows);
  const l = zerosOf(dtype, count * rows * k);
  const u = zerosOf(dtype, count * k * cols);
  withDense(rows * pitch + k + rows, (all) => {
    const dense = kernelsFor(all, dtype);
    const a = matrix(dense.room(rows * pitch), pitch);
    const pivots = { data: dense.room(k), at: 0 };
    const order = dense.room(rows);
    for (let i = 0; i < count; i++) {
      copyMatrix(a, matrix(data, cols, i * rows * cols), rows, cols);
      factor(dense, a, rows, cols, pivots);
      for (let r = 0; r < rows; r++) order[r] = r;
      dense.exchange(matrix(order, 1), 1, pivots, k);
      for (let r = 0; r < rows; r++) {
        p[i * rows + r] = BigInt(order[r]);
        for (let c = 0; c < k; c++) l[(i * rows + r) * k + c] = r === c ? 1 : r > c ? a.data[r * pitch + c] : 0;
        if (r < k) {
          for (let c = r; c < cols; c++) u[(i * k + r) * cols + c] = a.data[r * pitch + c];
        }
      }
    }
  });
  return {
    p: viewOf(p, "int64", [...batch, rows]),
    l: result(l, dtype, [...batch, rows, k]),
    u: result(u, dtype, [...batch, k, cols])
  };
}

// ndarray/linalg/matrix_power.ts
function matrixPower(x, n) {
  if (!Number.isSafeInteger(n)) {
    throw new LensorError("type", `Cannot find a power of a matrix: expected an integer, found ${describe(n)}`);
  }
  const view = ndarray(x);
  const { batch, rows } = stackOf("find a power of", view, { square: true });
  const half = view.dtype === "float16" || view.dtype === "bfloat16";
  if (n === 0) return identity([...batch, rows, rows], half ? asType(view, "float32") : view);
  let square = n < 0 ? inv(view) : half ? asType(view, "float32") : copy(view), out;
  for (let left = Math.abs(n); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) out = out ? matmul(out, square) : square;
    if (left > 1) square = matmul(square, square);
  }
  return out;
}
function identity(shape, { dtype }) {
  const size = countOf(shape);
  const side = shape.at(-1);
  const one = cast(Float64Array.of(1), "float64", dtype)[0];
  const data = allocate(dtype, size);
  for (let i = 0; i < size; i++) if (Math.floor(i / side) % side === i % side) data[i] = one;
  return viewOf(data, dtype, shape);
}

// ndarray/linalg/matrix_transpose.ts
function matrixTranspose(x) {
  const view = ndarray(x);
  if (view.shape.length >= 2) return swapAxes(view, -1, -2);
  throw new LensorError("shape", `Cannot transpose ${showShape(view.shape)}: a matrix has two axes`);
}

// ndarray/linalg/multi_dot.ts
function multiDot(arrays) {
  if (!Array.isArray(arrays)) {
    throw new LensorError("type", `Cannot multiply: expected a list of arrays, found ${describe(arrays)}`);
  }
  if (arrays.length < 2) throw new LensorError("missing", `Cannot multiply ${arrays.length} arrays: give at least two`);
  const list = Array.from(arrays, (x, i) => named$1(`array ${i}`, x));
  const last = list.length - 1;
  list.forEach(({ shape }, i) => {
    if (shape.length === 2 || shape.length === 1 && (i === 0 || i === last)) return;
    const text = `Cannot multiply array ${i} of shape ${showShape(shape)}: all are matrices`;
    throw new LensorError("shape", `${text}, but the first and the last, which may be vectors`);
  });
  const sizes = list.map(({ shape }) => shape[0]);
  if (list[0].shape.length === 1) sizes[0] = 1;
  sizes.push(list[last].shape[1] ?? 1);
  if (last === 1) return matmul(list[0], list[1]);
  if (list[0].shape.length === 1) sizes[1] = list[0].shape[0];
  const cuts = bestCuts(sizes);
  const product = (from, to) => {
    if (from === to) return list[from];
    const cut = cuts[from][to];
    return matmul(product(from, cut), product(cut + 1, to));
  };
  return product(0, last);
}
function bestCuts(sizes) {
  const n = sizes.length - 1;
  const cost = square(n);
  const cuts = square(n);
  for (let length = 2; length <= n; length++) {
    for (let from = 0; from + length <= n; from++) {
      const to = from + length - 1;
      cost[from][to] = Infinity;
      for (let cut = from; cut < to; cut++) {
        const own = cost[from][cut] + cost[cut + 1][to] + sizes[from] * sizes[cut + 1] * sizes[to + 1];
        if (own >= cost[from][to]) continue;
        cost[from][to] = own;
        cuts[from][to] = cut;
      }
    }
  }
  return cuts;
}
const square = (n) => Array.from({ length: n }, () => new Array(n).fill(0));

// ndarray/linalg/polar.ts
function polar(x) {
  const { batch, count, rows, cols, data, dtype } = stackOf("find the polar factors of", x, { finite: true });
  const n = Math.min(rows, cols);
  const size = rows * cols;
  const u = zerosOf("float64", count * size);
  const p = zerosOf("float64", count * cols * cols);
  for (let i = 0; i < count; i++) {
    const own = svdOf(data.subarray(i * size, (i + 1) * size), rows, cols, "reduced");
    const vt = matrix(own.vt, cols);
    u.set(multiplied(matrix(own.u, n), vt, rows, n, cols), i * size);
    const stretched = own.vt.map((v, j) => v * own.s[Math.floor(j / cols)]);
    const square = multiplied(turned$2(vt), matrix(stretched, cols), cols, n, cols);
    const at = i * cols * cols;
    for (let r = 0; r < cols; r++) {
      for (let c = 0; c < cols; c++) p[at + r * cols + c] = square[r < c ? c * cols + r : r * cols + c];
    }
  }
  const rotation = result(u, dtype, [...batch, rows, cols]);
  const stretch = result(p, dtype, [...batch, cols, cols]);
  return { u: rotation, p: stretch };
}

// ndarray/norm.ts
function norm(x, options = {}) {
  checkOptions(VERB, options, ["axis", "keepDims", "out", "ord"]);
  const { ord, ...rest } = options;
  const view = ndarray(x);
  const every = view.shape.map((_, i) => i);
  const axes = checkAxes(VERB, rest.axis ?? every, every.length);
  if (ord === void 0) return reduce(VERB, view, rest, euclidean, floatOf);
  if (ord !== "fro" && ord !== "nuc" && (typeof ord !== "number" || Number.isNaN(ord))) {
    throw new LensorError(
      "type",
      `Cannot ${VERB} an array: expected a number, "fro" or "nuc" for ord, found ${describe(ord)}`
    );
  }
  if (axes.length !== 1 && axes.length !== 2) {
    const text = `ord ${ord} is for one or two axes, not for ${axes.length}; give axis, or leave out ord`;
    throw new LensorError("shape", `Cannot ${VERB} ${showShape(view.shape)}: ${text}`);
  }
  const [first = 0, second = 0] = axes.toSorted((a, b) => a - b).map((axis) => view.shape[axis]);
  const turned = axes[0] > axes[1];
  const fn = axes.length === 1 ? ofVector(ord) : ofMatrix(ord, first, second, turned);
  return reduce(VERB, view, rest, fn, floatOf);
}
const VERB = "find the norm of";
const euclidean = (v) => Math.sqrt(v.reduce((s, y) => s + y * y, 0));
const total = (v) => {
  let s = 0;
  for (const y of v) s += Math.abs(y);
  return s;
};
function ofVector(ord) {
  if (typeof ord === "string") throw unknown(ord, "a vector: use a number");
  if (Math.abs(ord) === Infinity) return (v) => extreme(v.map(Math.abs), ord);
  if (ord === 0) return (v) => v.reduce((n, y) => n + (y !== 0 ? 1 : 0), 0);
  if (ord === 1) return total;
  if (ord === 2) return euclidean;
  return (v) => v.reduce((s, y) => s + Math.abs(y) ** ord, 0) ** (1 / ord);
}
function ofMatrix(ord, rows, columns, turned) {
  if (ord === "fro") return euclidean;
  if (ord === "nuc") return (v) => total(singularValues(v, rows, columns));
  if (Math.abs(ord) === 2) return (v) => extreme(singularValues(v, rows, columns), ord);
  const down = Math.abs(ord) === 1;
  if (!down && Math.abs(ord) !== Infinity) {
    throw unknown(ord, 'a matrix: use 1, 2 or Infinity, below 0 too, "fro" or "nuc"');
  }
  return (v) => extreme(down !== turned ? columnSums(v, columns) : rowSums(v, rows, columns), ord);
}
function rowSums(v, rows, columns) {
  return Array.from({ length: rows }, (_, r) => total(v.subarray(r * columns, (r + 1) * columns)));
}
function columnSums(v, columns) {
  const sums = new Float64Array(columns);
  for (let i = 0; i < v.length; i++) sums[i % columns] += Math.abs(v[i]);
  return sums;
}
function singularValues(v, rows, columns) {
  if (v.length === 0 || !v.every(Number.isFinite)) return new Float64Array(Math.min(rows, columns)).fill(NaN);
  return svdOf(v.slice(), rows, columns, "values").s;
}
function extreme(sizes, ord) {
  if (sizes.length === 0) {
    throw new LensorError("shape", `Cannot ${VERB} nothing: there is no largest or smallest of its elements`);
  }
  let found = sizes[0];
  for (let i = 1; i < sizes.length; i++) found = ord > 0 ? Math.max(found, sizes[i]) : Math.min(found, sizes[i]);
  return found;
}
const unknown = (ord, what) => new LensorError("range", `Cannot ${VERB} an array: there is no order ${ord} of ${what}`);

// ndarray/linalg/mod.ts

var mod = /*#__PURE__*/Object.freeze({
  __proto__: null,
  cholesky: cholesky,
  cond: cond,
  cross: cross,
  det: det,
  diagonal: diagonal,
  eigh: eigh,
  eigvalsh: eigvalsh,
  expm: expm,
  inv: inv,
  lowRank: lowRank,
  lstsq: lstsq,
  lu: lu,
  matmul: matmul,
  matrixNorm: matrixNorm,
  matrixPower: matrixPower,
  matrixRank: matrixRank,
  matrixTranspose: matrixTranspose,
  multiDot: multiDot,
  norm: norm,
  outer: outer,
  pinv: pinv,
  polar: polar,
  qr: qr,
  slogdet: slogdet,
  solve: solve,
  svd: svd,
  svdvals: svdvals,
  tensordot: tensordot,
  trace: trace,
  vecdot: vecdot,
  vectorNorm: vectorNorm
});

// ndarray/pad.ts
function pad(x, widths, fill = 0) {
  const view = ndarray(x);
  checkWidths(view, widths);
  if (typeof fill === "string") return repeated(view, widths, fill);
  const { dtype } = view;
  const shape = view.shape.map((n, i) => n + widths[i][0] + widths[i][1]);
  checkHeld("pad", fill, dtype);
  const out = roomFor("pad", dtype, shape);
  if (fill !== 0 || Object.is(fill, -0)) out.data.fill(ndarray(fill, dtype).data[0]);
  let layout = out;
  widths.forEach(([before], i) => layout = slicedAxis(layout, i, before, before + view.shape[i], 1));
  store(view, relaid(out, layout));
  return out;
}
function checkWidths(view, widths) {
  checkList("pad", "the widths", widths);
  widths.forEach((pair, i) => checkList("pad", `the widths of axis ${i}`, pair));
  if (widths.length !== view.shape.length) {
    throw new LensorError(
      "shape",
      `Cannot pad ${showShape(view.shape)}: ${widths.length} pairs were given; give one an axis`
    );
  }
  if (widths.some((pair) => pair.length !== 2 || pair.some((n) => !Number.isInteger(n) || n < 0))) {
    throw new LensorError(
      "range",
      `Cannot pad by ${JSON.stringify(widths)}: use two non-negative integers for each axis`
    );
  }
}
const PLACES = {
  edge: (i, n) => Math.min(n - 1, Math.max(0, i)),
  reflect: (i, n) => n === 1 ? 0 : folded(i, n, 2 * n - 2),
  symmetric: (i, n) => folded(i, n, 2 * n),
  wrap: remainderOf
};
function folded(i, n, period) {
  const at = remainderOf(i, period);
  return at < n ? at : period === 2 * n ? period - 1 - at : period - at;
}
function repeated(view, widths, mode) {
  if (!Object.hasOwn(PLACES, mode)) {
    const help = `use a number, or ${quoteNames(Object.keys(PLACES))}`;
    throw new LensorError("unknown-name", `Cannot pad: there is no mode "${mode}"; ${help}`);
  }
  return view.shape.reduce((out, n, axis) => {
    const [before, after] = widths[axis];
    if (before + after === 0) return out;
    if (n === 0) {
      throw new LensorError("shape", `Cannot pad ${showShape(view.shape)} by "${mode}": axis ${axis} is empty`);
    }
    const places = allocate("float64", before + n + after);
    for (let i = 0; i < places.length; i++) places[i] = PLACES[mode](i - before, n);
    return take(out, places, axis);
  }, copy(view));
}

export { ConfigError, NdArray, NotImplementedError, Selection, ValueError, abs, acos, acosh, add, all, allclose, any, append, arange, argmax, argmin, argsort, argwhere, arrayEqual, arrayRepr, arraySplit, arrayStr, asin, asinh, atan, atan2, atanh, atleast1d, atleast2d, atleast3d, average, bincount, bitwiseAnd, bitwiseNot, bitwiseOr, bitwiseXor, broadcastArrays, broadcastShapes, cbrt, ceil, clip, columnStack, compress, concatenate, conv2d, copysign, corrcoef, cos, cosh, countNonzero, cov, cross, cumprod, cumsum, diag, diagonal$1 as diagonal, diff, digitize, divide, dot, dsplit, dstack, einsum, equal, exp, exp2, expm1, eye, flatnonzero, floor, floorDivide, fmax, fmin, full, fullLike, gcd, greater, greaterEqual, heaviside, histogram, hsplit, hstack, hypot, inner, interp, interpolate, isclose, isfinite, isin, isinf, isnan, item, kron, lcm, leftShift, less, lessEqual, lexsort, linspace, log, log10, log1p, log2, logaddexp, logicalAnd, logicalNot, logicalOr, logicalXor, logsumexp, max, maximum, mean, median, meshgrid, min, minimum, mod, moveaxis, multiply, nanToNum, nanargmax, nanargmin, nanmax, nanmean, nanmedian, nanmin, nanprod, nanquantile, nanstd, nansum, nanvar, negative, nj, nonzero, norm, notEqual, ones, onesLike, operand, outer, packedCopy, pad, partition, percentile, positive, power, prod, ptp, pure, putAlongAxis, quantile, reciprocal, remainder, repeat, rightShift, roll, rot90, round, scijs, searchsorted, selection, sign, signbit, sin, sinh, sort, split, sqrt, square$1 as square, stack, std, subtract, sum$1 as sum, take, takeAlongAxis, tan, tanh, tensordot, tile, topk, trace$1 as trace, transforms, tri, tril, triu, trunc, unique, uniqueAll, unstack, variance, vecdot, vsplit, vstack, where, zeros, zerosLike };

for (const [value, name] of [[tanh$1, "tanh"], [arange$1, "arange"], [identity$1, "identity"], [stack$1, "stack"], [diagonal$1, "diagonal"], [square$1, "square"], [sum$1, "sum"], [trace$1, "trace"]]) {
  if (typeof value === "function") Object.defineProperty(value, "name", { value: name });
}
