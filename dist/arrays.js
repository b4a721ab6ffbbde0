// @ts-self-types="./arrays.d.ts"
import { LensorError, describe, showShape, sizeOf, cast, kindOf, checkDType, lanesOf, allocate, holds, elementKernels, productKernel, bytesOf, checkOptions, sameShape, quoteNames } from './base.js';

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
  const n = layout.shape[axis], verb = `slice axis ${axis} of ${showShape(layout.shape)}`;
  if (!Number.isInteger(step) || step === 0) {
    throw new LensorError("range", `Cannot ${verb}: ${step} is no step; use an integer that is not 0`);
  }
  const [low, high] = step > 0 ? [0, n] : [-1, n - 1];
  const place = (x, missing) => {
    if (x === null) return missing;
    if (!Number.isInteger(x)) throw new LensorError("range", `Cannot ${verb}: ${describe(x)} is no integer`);
    return Math.min(high, Math.max(low, x < 0 ? x + n : x));
  };
  const from = place(start, step > 0 ? 0 : n - 1), to = place(stop, step > 0 ? n : -1);
  const count = Math.max(0, Math.ceil((to - from) / step)), stride = layout.stride[axis];
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
  const ndim = layout.shape.length, order = axes ?? layout.shape.map((_, i) => ndim - 1 - i);
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
  if (Array.isArray(list)) return;
  throw new LensorError("type", `Cannot ${verb}: expected a list for ${name}, found ${describe(list)}`);
}
function inferShape(n, shape) {
  checkList(`reshape ${n} elements`, "the shape", shape);
  const open = shape.filter((s) => s === -1).length, known = shape.filter((s) => s !== -1);
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
      const n = shape[shape.length - i], at = out.length - i;
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

// ndarray/_list.ts
function fromList$1(list, dtype) {
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
  const own = all("boolean") ? "bool" : all("bigint") ? "int64" : "float32", to = dtype ?? own;
  if (to === "int64" || to === "uint64") {
    const whole = flat.map((x) => typeof x === "bigint" ? x : BigInt(integer(Number(x))));
    const outside = whole.find((x) => (to === "int64" ? BigInt.asIntN(64, x) : BigInt.asUintN(64, x)) !== x);
    if (outside !== void 0) throw tooLarge(outside, to);
    return array(to === "int64" ? BigInt64Array.from(whole) : BigUint64Array.from(whole), to, shape);
  }
  const numbers = Float64Array.from(flat, Number), data = cast(numbers, "float64", to);
  if (kindOf(to) === "int" || kindOf(to) === "uint") {
    const outside = numbers.find((x, i) => integer(x) !== data[i]);
    if (outside !== void 0) throw tooLarge(outside, to);
  }
  return array(data, to, shape);
}
const tooDeep = () => new LensorError("limit", `Cannot make an array: the lists are nested deeper than ${MOST_AXES}, or hold themselves`);
const tooLarge = (x, dtype) => new LensorError("range", `Cannot make an array of ${dtype}: it does not hold ${x}; asType lets integers wrap`);
function integer(x) {
  if (Number.isFinite(x)) return Math.trunc(x);
  throw new LensorError("range", `Cannot make an integer of ${x}`);
}
const array = (data, dtype, shape) => ({ data, dtype, ...packed(shape) });

// ndarray/_walk.ts
function walk(shape, layouts, run) {
  const { sizes, steps } = merged(shape, layouts);
  if (sizes.includes(0)) return;
  const last = sizes.length - 1, n = sizes[last], inner = steps[last];
  const at = layouts.map((l) => l.offset), index = new Array(last).fill(0);
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
  const sizes = [], steps = [];
  for (let i = 0; i < shape.length; i++) {
    const n = shape[i], step = layouts.map((l) => l.stride[i]), top = sizes.length - 1;
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

// ndarray/ndarray.ts
function ndarray(x, dtype) {
  if (dtype !== void 0) checkDType(dtype);
  if (typeof x === "number" || typeof x === "boolean" || typeof x === "bigint" || Array.isArray(x)) {
    return fromList$1(x, dtype);
  }
  const view = shared(x);
  return dtype === void 0 || dtype === view.dtype ? view : asType(view, dtype);
}
function named(name, x) {
  try {
    return ndarray(x);
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    const { code, message, cause } = error;
    throw new LensorError(code, message.replace(/^Cannot (make an array|view)/, `Cannot $1 for "${name}"`), { cause });
  }
}
function toTensor(x) {
  const view = ndarray(x), { shape, dtype } = view;
  const n = countOf(shape) * lanesOf(dtype);
  if (!isPacked(view)) return contiguous(view);
  const start = view.offset * lanesOf(dtype), whole = start === 0 && view.data.length === n;
  return { shape, dtype, data: whole ? view.data : view.data.subarray(start, start + n) };
}
function copy$1(x) {
  return contiguous(ndarray(x));
}
function asType(x, dtype) {
  checkDType(dtype);
  const view = ndarray(x);
  if (view.dtype === dtype) return view;
  const { data, shape } = toTensor(view);
  return viewOf(cast(data, view.dtype, dtype), dtype, shape);
}
function toList$1(x) {
  const { data, shape, dtype } = toTensor(x), decoded = decode(data, dtype);
  const build = (axis, at, size) => {
    if (axis === shape.length) {
      if (dtype === "complex64") return [decoded[2 * at], decoded[2 * at + 1]];
      return dtype === "bool" ? Boolean(decoded[at]) : decoded[at];
    }
    const n = shape[axis], part = n ? size / n : 0;
    return Array.from({ length: n }, (_, i) => build(axis + 1, at + i * part, part));
  };
  return build(0, 0, countOf(shape));
}
function viewOf(data, dtype, shape) {
  return { data, dtype, ...packed(shape) };
}
function decode(data, dtype) {
  const half = dtype === "float16" || dtype === "bfloat16" || dtype === "float8_e4m3fn" || dtype === "float8_e5m2";
  return half ? cast(data, dtype, "float32") : data;
}
function contiguous(view) {
  const { data, dtype, shape } = view, lanes = lanesOf(dtype);
  if (isPacked(view)) {
    const start = view.offset * lanes;
    return viewOf(data.slice(start, start + countOf(shape) * lanes), dtype, shape);
  }
  const out = viewOf(allocate(dtype, countOf(shape)), dtype, shape);
  const to = out.data, from = data;
  walk(shape, [out, view], (n, at, step) => {
    const so = step[0], sf = step[1];
    for (let i = 0, o = at[0], f = at[1]; i < n; i++, o += so, f += sf) {
      for (let lane = 0; lane < lanes; lane++) to[o * lanes + lane] = from[f * lanes + lane];
    }
  });
  return out;
}
function shared(x) {
  if (typeof x !== "object" || x === null) throw noArray(x);
  if (ArrayBuffer.isView(x) && !(x instanceof DataView)) {
    const values = unclamped(x);
    return viewOf(values, ownDType(values), [values.length]);
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
  return { data, dtype: own, ...layout };
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
    `Cannot make an array: expected numbers, lists, a typed array or { data, shape }, found ${describe(x)}`
  );
}

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
function dtypeOf(data) {
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
    return dtypeOf(this.data);
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
function placeOf(verb, s, at) {
  if (at.length !== s.shape.length) {
    const text = `Cannot ${verb}: ${at.length} indices were given for ${s.shape.length} axes; give one an axis`;
    throw new LensorError("shape", text);
  }
  let place = s.offset;
  for (let axis = 0; axis < at.length; axis++) {
    const i = at[axis], n = s.shape[axis];
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
  const low = first + ends.reduce((a, x) => a + Math.min(0, x), 0), high = first + ends.reduce((a, x) => a + Math.max(0, x), 0);
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
    return selection(converted(data, to ?? dtypeOf(data)), [data.length]);
  }
  if (isForeign(x)) {
    const shape = [...x.shape], view = scijs(plain(x.data, x.dtype), shape, x.stride, x.offset ?? 0);
    return to === void 0 || to === view.dtype ? view : packedCopy(view, to);
  }
  if (x === null || x === void 0 || typeof x === "object" || typeof x === "function") {
    throw new LensorError("type", `Cannot make an array: expected numbers, lists or arrays, found ${describe(x)}`);
  }
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
  const to = out.data, of = from.data;
  if (isWhole(out) && isWhole(from) && ArrayBuffer.isView(to)) return to.set(of);
  walk(out.shape, [out, from], (n, at2, step) => {
    const s = step[0], f = step[1];
    for (let i = 0, a = at2[0], b = at2[1]; i < n; i++, a += s, b += f) to[a] = of[b];
  });
}
function converted(data, dtype) {
  if (dtypeOf(data) === dtype) return data;
  if (dtype === "array") return Array.from(data);
  const out = make(dtype, data.length);
  out.set(data);
  return out;
}
function toList(s) {
  const build = (axis, at2) => {
    const n = s.shape[axis], step = s.stride[axis], out = new Array(n);
    const last = axis === s.shape.length - 1;
    for (let i = 0, p = at2; i < n; i++, p += step) out[i] = last ? s.data[p] : build(axis + 1, p);
    return out;
  };
  return s.shape.length ? build(0, s.offset) : [];
}
function fromList(list, dtype) {
  const shape = [];
  for (let level = list; isList(level); level = level.length ? at$1(level, 0) : void 0) {
    shape.push(lengthOf(level));
    if (lengthOf(level) === 0) break;
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
      out[place++] = x;
      return;
    }
    if (!isList(x) || lengthOf(x) !== shape[axis]) throw ragged(shape, x);
    for (let i = 0; i < shape[axis]; i++) fill(at$1(x, i), axis + 1);
  };
  fill(list, 0);
  return selection(out, shape);
}
const isList = (x) => Array.isArray(x) || ArrayBuffer.isView(x) || isHolder(x) && x.selection.shape.length > 0;
const lengthOf = (x) => isHolder(x) ? x.selection.shape[0] : x.length;
const at$1 = (x, i) => {
  if (!isHolder(x)) return x[i];
  const s = x.selection;
  return s.shape.length === 1 ? s.get(i) : { selection: s.pick(i) };
};
function checkFlat(list) {
  const wrong = list.findIndex((x) => x === null || isList(x));
  if (wrong >= 0) throw ragged([list.length], list[wrong]);
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

// ndarray/nj/_shape.ts
function slice$1(s, parts) {
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
function reshape$1(s, shape) {
  const sizes = Array.isArray(shape[0]) ? shape[0] : shape;
  if (shape.length === 0) throw new ValueError("function takes at least one argument (0 given)", "missing");
  if (sizes.some((n) => typeof n !== "number" || !Number.isInteger(n) || n < -1)) {
    throw new LensorError("type", `Cannot reshape to ${describe(shape[0])}: sizes are integers from 0 on, or one -1`);
  }
  const open = sizes.indexOf(-1), known = sizes.filter((n) => n !== -1).reduce((n, m) => n * m, 1);
  if (open !== sizes.lastIndexOf(-1)) throw new ValueError("can only specify one unknown dimension", "shape");
  const inferred = known ? s.size / known : 0, full = open < 0 ? sizes : sizes.with(open, inferred);
  if (!Number.isInteger(inferred) && open >= 0 || full.reduce((n, m) => n * m, 1) !== s.size) {
    throw new ValueError("total size of new array must be unchanged", "shape");
  }
  const layout = reshaped(s, full);
  return layout ? new Selection(s.data, layout) : selection(packedCopy(s).data, full);
}
function transpose$1(s, axes) {
  const list = Array.isArray(axes[0]) ? axes[0] : axes;
  return new Selection(s.data, permuted(s, list.length || s.shape.length === 0 ? list : void 0));
}
function flip$2(s, axis) {
  let layout = s;
  if (axis === void 0 || axis === null) {
    for (let i = 0; i < s.shape.length; i++) layout = flipped(layout, i);
  } else {
    const ndim = s.shape.length, at = typeof axis === "number" && axis < 0 ? axis + ndim : axis;
    if (typeof at !== "number" || !Number.isInteger(at) || at < 0 || at >= ndim) {
      throw new ValueError(`axis=${axis}invalid for the ${ndim}-dimensional input array`);
    }
    layout = flipped(layout, at);
  }
  return new Selection(s.data, layout);
}
function rot90(s, k, axes) {
  if (!Array.isArray(axes) || axes.length !== 2) throw new ValueError("len(axes) must be 2");
  const [a, b] = axes.map((axis) => checkAxis("rotate", axis, s.shape.length));
  if (a === b) throw new ValueError("Axes must be different.");
  if (!Number.isInteger(k)) throw new LensorError("range", `Cannot rotate by ${k} quarter turns: use an integer`);
  const turns = (k % 4 + 4) % 4, order = s.shape.map((_, i) => i === a ? b : i === b ? a : i);
  const layout = turns === 0 ? s : turns === 2 ? flipped(flipped(s, a), b) : turns === 1 ? permuted(flipped(s, b), order) : flipped(permuted(s, order), b);
  return new Selection(s.data, layout);
}
function diag(s) {
  if (s.shape.length !== 1) {
    const n2 = s.shape.length ? Math.min(...s.shape) : 1;
    return new Selection(s.data, { shape: [n2], stride: [s.stride.reduce((a, b) => a + b, 0)], offset: s.offset });
  }
  const n = s.size, out = selection(filled(s.dtype, n * n), [n, n]);
  copyInto(new Selection(out.data, { shape: [n], stride: [n + 1], offset: 0 }), s);
  return out;
}
function filled(dtype, n, value = 0) {
  const data = make(dtype, n);
  return dtype === "array" || value !== 0 ? data.fill(value) : data;
}
function concatenate$1(parts) {
  const first = parts[0];
  if (!first) throw new ValueError("need at least one array to concatenate", "missing");
  const axis = first.shape.length - 1, shape = [...first.shape];
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
  const at = checkAxis("stack", axis, first.shape.length + 1), shape = first.shape.toSpliced(at, 0, parts.length);
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

// ndarray/nj/_fft.ts
function transform(s, sign, scale) {
  const axes = s.shape.length - 1;
  if (s.shape[axes] !== 2) {
    const text = "expect last dimension of the array to have 2 values (for both real and imaginary part)";
    throw new ValueError(text, "shape");
  }
  const work = packedCopy(s, "float64"), data = work.data;
  const parts = work.pick(...work.shape.map((_, i) => i === axes ? 0 : null));
  for (let axis = 0; axis < axes; axis++) {
    const n = work.shape[axis], step = parts.stride[axis], re = new Float64Array(n), im = new Float64Array(n);
    const starts = parts.pick(...parts.shape.map((_, i) => i === axis && n ? 0 : null));
    if (n === 0) break;
    const run = fft(n, sign);
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
function fft(n, sign) {
  return (n & n - 1) === 0 ? powerOfTwo(n, sign) : bluestein(n, sign);
}
function powerOfTwo(n, sign) {
  const half = n >> 1, cos = new Float64Array(half), sin = new Float64Array(half);
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
      const reach = size >> 1, step = n / size;
      for (let start = 0; start < n; start += size) {
        for (let k = 0, t = 0; k < reach; k++, t += step) {
          const a = start + k, b = a + reach, c = cos[t], s = sin[t];
          const x = re[b] * c - im[b] * s, y = re[b] * s + im[b] * c;
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
  const x = re[i], y = im[i];
  re[i] = re[j];
  im[i] = im[j];
  re[j] = x;
  im[j] = y;
}
function bluestein(n, sign) {
  const size = 2 ** Math.ceil(Math.log2(2 * n - 1)), forward = powerOfTwo(size, 1), back = powerOfTwo(size, -1);
  const cos = new Float64Array(n), sin = new Float64Array(n), br = new Float64Array(size), bi = new Float64Array(size);
  for (let k = 0; k < n; k++) {
    const angle = Math.PI * (k * k % (2 * n)) / n, mirror = k && size - k;
    cos[k] = br[k] = br[mirror] = Math.cos(angle);
    sin[k] = sign * Math.sin(angle);
    bi[k] = bi[mirror] = -sin[k];
  }
  forward(br, bi);
  const ar = new Float64Array(size), ai = new Float64Array(size);
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
      const x = ar[k] / size, y = ai[k] / size;
      re[k] = x * cos[k] - y * sin[k];
      im[k] = x * sin[k] + y * cos[k];
    }
  };
}

// ndarray/nj/_convolve.ts
const PER_ELEMENT = 8;
function convolve$1(a, filter) {
  const shape = validShape(a, filter), count = countOf(shape);
  const circle = countOf(circleOf(a)), products = PER_ELEMENT * circle * Math.log2(circle + 1);
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
  const out = new Float64Array(countOf(shape)), turned = packedCopy(flip$2(filter), "float64"), from = a.data;
  const place = packed(shape), at = new Array(shape.length).fill(0);
  for (let f = 0; f < turned.size; f++) {
    const weight = turned.data[f], offset = at.reduce((sum, i, axis) => sum + i * a.stride[axis], a.offset);
    walk(shape, [place, { shape, stride: a.stride, offset }], (n, [o = 0, p = 0], [so = 1, sp = 1]) => {
      for (let i = 0; i < n; i++) out[o + i * so] += weight * from[p + i * sp];
    });
    for (let axis = at.length - 1; axis >= 0 && ++at[axis] === turned.shape[axis]; axis--) at[axis] = 0;
  }
  return out;
}
function byTransform(a, filter, shape) {
  const circle = circleOf(a), x = spectrum(a, circle), y = spectrum(filter, circle), product = new Float64Array(x.length);
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

// ndarray/_runs.ts
const LEAST$1 = 64;
function runsOf(name) {
  const kernels = elementKernels();
  if (!kernels) return {};
  const float32 = single(kernels, kernels.run[`${name}32`], kernels.left);
  return name === "sqrt" ? { float32, float64: single(kernels, kernels.run.sqrt64, kernels.wideLeft) } : { float32 };
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
function single(kernels, kernel, place) {
  return (out, o, x, p, step, n) => inChunks(kernels, kernel, place, place, out, o, n, (i, m) => load(place, x, p + i * step, step, m));
}
function pairs(kernels, kernel, left, right, from) {
  return (out, o, x, p, s, y, q, t, n) => {
    if (t === 0) load(right, y, q, 0, Math.min(left.length, n));
    return inChunks(kernels, kernel, left, from, out, o, n, (i, m) => {
      load(left, x, p + i * s, s, m);
      if (t !== 0) load(right, y, q + i, t, m);
    });
  };
}
function inChunks({ room }, kernel, left, from, out, o, n, put) {
  const size = left.length, Kind = from.constructor, bytes = Kind.BYTES_PER_ELEMENT;
  const whole = out === void 0 && n * bytes <= room.length, to = out ?? (whole ? void 0 : new Kind(n));
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
const { fround } = Math;
function exp32(v) {
  const x = v > 89 ? 89 : v < -105 ? -105 : v;
  const integer = fround(fround(x * PER_LN2) + MAGIC), k = fround(integer - MAGIC);
  const near = fround(x - fround(k * LN2_HIGH)), r = fround(near - fround(k * LN2_LOW)), s = fround(r * r);
  const low = fround(C2 + fround(r * C3)), high = fround(C4 + fround(r * C5));
  const tail = fround(low + fround(s * fround(high + fround(s * C6))));
  return fround(fround(1 + fround(r + fround(s * tail))) * 2 ** k);
}
function log32(x) {
  if (!(x < Infinity)) return x;
  if (x <= 0) return x === 0 ? -Infinity : NaN;
  FLOAT[0] = x < 11754943508222875e-54 ? x * 8388608 : x;
  const e = WORD[0] - 1060439283 >> 23;
  WORD[0] -= e << 23;
  const m = FLOAT[0], q = (m - 1) / (m + 1), s = q * q;
  const p = (((((s * (1 / 13) + 1 / 11) * s + 1 / 9) * s + 1 / 7) * s + 1 / 5) * s + 1 / 3) * s + 1;
  return fround((x < 11754943508222875e-54 ? e - 23 : e) * Math.LN2 + (q + q) * p);
}
function tanh32(x) {
  const size = Math.abs(x), y = size > 10 ? 20 : size + size, k = y * Math.LOG2E + 6755399441055744 - 6755399441055744;
  const r = y - k * Math.LN2, scale = 2 ** k;
  let p = r * (1 / 3628800) + 1 / 362880;
  for (let i = 8; i > 0; i--) p = p * r + 1 / FACTORIALS[i];
  const q = scale * (p * r) + (scale - 1), t = fround(q / (q + 2));
  return x < 0 || Object.is(x, -0) ? -t : t;
}
const PER_LN2 = fround(Math.LOG2E), MAGIC = 12582912, LN2_HIGH = 0.693145751953125, LN2_LOW = fround(1428606765330187e-21);
const C2 = fround(0.49999994), C3 = fround(0.16666521), C4 = fround(0.041668273);
const C5 = fround(8368685e-9), C6 = fround(0.0013820108);
const FACTORIALS = [1, 1, 2, 6, 24, 120, 720, 5040, 40320];
const FLOAT = new Float32Array(1), WORD = new Int32Array(FLOAT.buffer);

// ndarray/nj/_functions.ts
const BINARY = {
  add: (x, y) => x + y,
  subtract: (x, y) => x - y,
  multiply: (x, y) => x * y,
  divide: (x, y) => x / y,
  mod: (x, y) => x % y,
  pow: (x, y) => x ** y,
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
const clipTo = (min, max) => (x) => x < min ? min : x > max ? max : x;
function sigmoidOf(t) {
  const slope = t || 1;
  return (x) => x < -30 ? 0 : x > 30 ? 1 : 1 / (1 + Math.exp(-slope * x));
}
const leakyReluOf = (alpha) => (x) => Math.max(alpha * x, x);

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
  const to = out.data, from = s.data, { fn: f, run } = quickMap(fn, out, s);
  walk(s.shape, [out, s], (n, at, step) => {
    const so = step[0], ss = step[1];
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
  const left = separate(a, out), right = separate(b, out), od = to.data, ad = left.data, bd = right.data;
  const run = quickZip(fn, to, left, right);
  walk(shape, [to, broadcasted(left, shape), broadcasted(right, shape)], (n, at, step) => {
    const so = step[0], sa = step[1], sb = step[2];
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
  const x = a.data, y = b.data;
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
const CHUNK = 4096;
const BLOCK$1 = 256;
const SUMS = new Float64Array(16), LANES = new Float32Array(32);
function shortSumOf(x, start = 0, n = x.length) {
  const kernels = n < LEAST ? null : elementKernels(), sums = kernels?.sums ?? SUMS;
  sums.fill(0);
  if (kernels) {
    through(kernels.left, x, start, n, BLOCK$1, 0, (m) => kernels.blocks32(m));
  } else {
    for (let from = 0; from < n; from += BLOCK$1) {
      LANES.fill(0);
      for (let i = from, end = Math.min(n, from + BLOCK$1); i < end; i++) LANES[i & 31] += x[start + i];
      halve(LANES, 32, 8);
      for (let i = 0; i < 8; i++) sums[i] += LANES[i];
    }
  }
  const sum = halve(sums, 8, 1);
  return Number.isFinite(sum) ? sum : sumOf(x, start, n);
}
function sumOf(x, start = 0, n = x.length) {
  const kernels = n < LEAST ? null : elementKernels(), sums = kernels?.sums ?? SUMS;
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
function halve(sums, count, left) {
  for (let half = count >> 1; half >= left; half >>= 1) for (let i = 0; i < half; i++) sums[i] += sums[i + half];
  return sums[0];
}
function through(place, x, start, n, unit, filler, use) {
  for (let i = 0; i < n; i += CHUNK) {
    const m = Math.min(CHUNK, n - i), whole = Math.ceil(m / unit) * unit;
    place.set(x.subarray(start + i, start + i + m));
    if (m < whole) place.fill(filler, m, whole);
    use(whole);
  }
}

// ndarray/nj/_reduce.ts
function sum$1(s) {
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
  return sum$1(s) / s.size;
}
function max$1(s) {
  return extreme$1(s, 1);
}
function min$1(s) {
  return extreme$1(s, -1);
}
function std$1(s, ddof = 0) {
  const n = s.size, data = s.data;
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
  const centre = total / n, spread = squares / (n - ddof) - centre * centre * n / (n - ddof);
  if (spread > centre * centre * 1e-6) return Math.sqrt(spread);
  let differences = 0;
  walk(s.shape, [s], (count, at, step) => {
    const d = step[0];
    for (let i = 0, p = at[0]; i < count; i++, p += d) differences += (data[p] - centre) ** 2;
  });
  return Math.sqrt(differences / (n - ddof));
}
function extreme$1(s, sign) {
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
  const width = s.size ? show(largest$1(s)).length + 1 : 0;
  return `array(${rows(s, 0, s.offset, width)}${tail}`;
}
function rows(s, axis, at, width) {
  const n = s.shape[axis], last = axis === s.shape.length - 1, indent = " ".repeat(7 + axis);
  const cell = (i) => {
    const place = at + i * s.stride[axis];
    return last ? show(s.data[place]).padStart(width) : rows(s, axis + 1, place, width);
  };
  const cells = (from, to) => Array.from({ length: to - from }, (_, i) => cell(from + i));
  const half = Math.floor(config.printThreshold / 2), joint = last ? "," : `,
${indent}`;
  if (n <= config.printThreshold) return `[${cells(0, n).join(joint)}]`;
  if (half === 0) return "[ ...]";
  const front = cells(0, half).join(joint), back = cells(n - half, n).join(joint);
  return last ? `[${front}, ...,${back}]` : `[${front},
${indent} ...
${indent}${back}]`;
}
function show(x) {
  return typeof x === "number" && !Number.isNaN(x) ? String(Number(x.toFixed(config.nFloatingValues))) : String(x);
}
function largest$1(s) {
  const top = max$1(s);
  if (!Number.isNaN(top)) return top;
  return Array.from(s.data).reduce((m, x) => x > m ? x : m, -Infinity);
}

// ndarray/_multiply.ts
const BLOCK = 256;
const DEPTH = 1024, COLUMNS = 1024;
const SPARE = 8;
function multiply32(out, start, a, b, n, k, m, kernel = m < 8 ? null : productKernel()) {
  if (!kernel || k === 0) plain32(out, start, a, b, n, k, m);
  else tiled(kernel, out, start, a, b, n, k, m);
}
function tiled(kernel, out, start, a, b, n, k, m) {
  const rows = kernel.left.length / DEPTH, bytes = kernel.left.BYTES_PER_ELEMENT;
  for (let l0 = 0; l0 < k; l0 += DEPTH) {
    const depth = Math.min(DEPTH, k - l0), room = (Math.floor(kernel.right.length / depth) & -8) - SPARE;
    for (let j0 = 0; j0 < m; j0 += Math.min(room, COLUMNS)) {
      const width = Math.min(room, COLUMNS, m - j0), pitch = width + 7 & -8, panels = pitch / kernel.columns;
      placeRight(kernel, b, l0, depth, j0, width);
      for (let i0 = 0; i0 < n; i0 += rows) {
        const height = Math.min(rows, n - i0), place = start + i0 * m + j0;
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
  const { data, down, along } = b, whole = width + 7 & -8, pitch = whole + SPARE;
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
  const { fround } = Math, x = a.data, y = b.data;
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
  const x = a.data, y = b.data, first = a.at + i * a.down, step = a.along, down = b.down;
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

// ndarray/nj/_product.ts
function dot$1(a, b) {
  const rows = a.shape.length, columns = b.shape.length;
  const fits = (rows === 1 || rows === 2) && (columns === 1 || columns === 2) && a.shape[rows - 1] === b.shape[0];
  if (!fits) throw new ValueError("cannot compute the matrix product of given arrays", "shape");
  const n = rows === 2 ? a.shape[0] : 1, k = b.shape[0], m = columns === 2 ? b.shape[1] : 1;
  const shape = rows === 2 && columns === 2 ? [n, m] : rows === 2 ? [n] : [m];
  const out = make(a.dtype, n * m);
  if (a.dtype === "float32" && b.dtype === "float32") {
    const left = matrixOf(a, true), right = matrixOf(b, false);
    multiply32(out, 0, left, right, n, k, m);
  } else {
    doubles(out, a, b, n, k, m);
  }
  return selection(out, shape);
}
function matrixOf({ data, offset, stride }, left) {
  const [first = 0, second] = stride, single = data;
  if (second !== void 0) return { data: single, at: offset, down: first, along: second };
  return { data: single, at: offset, down: left ? 0 : first, along: left ? first : 0 };
}
function doubles(out, a, b, n, k, m) {
  const left = asDoubles(a), right = asDoubles(b), row = new Float64Array(m);
  for (let i = 0; i < n; i++) {
    row.fill(0);
    for (let l = 0; l < k; l++) {
      const x = left[i * k + l], at = l * m;
      for (let j = 0; j < m; j++) row[j] += x * right[at + j];
    }
    for (let j = 0; j < m; j++) out[i * m + j] = row[j];
  }
}
function asDoubles(s) {
  const dtype = "float64";
  return packedCopy(new Selection(s.data, isPacked(s) ? packed(s.shape, s.offset) : s), dtype).data;
}

// ndarray/nj/nd_array.ts
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
    const { selection } = this, to = dtypeFrom(dtype);
    if (to !== selection.dtype) this.selection = new Selection(converted(selection.data, to), selection);
  }
  /** An element; negative indices count from the end. Throws `range` or `shape`. */
  get(...at) {
    return this.selection.data[placeOf("get an element", this.selection, at)];
  }
  /** Stores the last argument at the indices before it, and gives it back. Throws `range` or `shape`. */
  set(...at) {
    const value = at.pop();
    this.selection.data[placeOf("set an element", this.selection, at)] = value;
    return value;
  }
  /** A view: an argument an axis, `start`, `[stop]`, `[start, stop, step]` or `[start, null, null, step]`. */
  slice(...parts) {
    return new NdArray(slice$1(this.selection, parts));
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
    return new NdArray(reshape$1(copy, [copy.size]));
  }
  /** The elements in another shape; one size may be -1. A view where that is possible. */
  reshape(...shape) {
    return new NdArray(reshape$1(this.selection, shape));
  }
  /** A view with the axes in another order; reversed unless told. */
  transpose(...axes) {
    return new NdArray(transpose$1(this.selection, axes));
  }
  /** Calls a function with a copy of each sub-array along an axis. Throws `ValueError`. */
  iteraxis(axis, fn) {
    const ndim = this.ndim, at = axis === -1 ? ndim - 1 : axis;
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
    return sum$1(this.selection);
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
    return new NdArray(diag(this.selection));
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
  const fn = BINARY[name], s = a.selection, out = copy ? void 0 : s;
  const result = typeof x === "number" ? mapWith(s, x, fn, out) : zip(name, s, operand(x, s.dtype), fn, out);
  return copy ? new NdArray(result) : a;
}
function equal$1(a, b) {
  if (a.shape.length !== b.shape.length || a.shape.some((n, i) => n !== b.shape[i])) return false;
  const x = isWhole(a) ? a.data : packedCopy(a).data, y = isWhole(b) ? b.data : packedCopy(b).data;
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return false;
  return true;
}

// ndarray/nj/resize.ts
function resize(img, height, width) {
  const s = operand(img), [h = 0, w = 0, channels = 1] = s.shape;
  if (s.shape.length !== 2 && s.shape.length !== 3 || s.size === 0) {
    throw new LensorError("shape", `Cannot resize ${showShape(s.shape)}: an image has a height, a width and pixels`);
  }
  if (![height, width].every((n) => Number.isInteger(n) && n > 0)) {
    throw new LensorError(
      "range",
      `Cannot resize to [${describe(height)}, ${describe(width)}]: use integers from 1 on`
    );
  }
  if (Math.max(h, height) * Math.max(w, width) * channels > 2 ** 31) {
    throw new LensorError("limit", `Cannot resize ${showShape(s.shape)} to [${height}, ${width}]: there is no room`);
  }
  const scale = Math.max(height / h, width / w), rows = taps(h, height, scale), columns = taps(w, width, scale);
  const pixels = packedCopy(s, "float64").data, row = w * channels;
  const short = new Float64Array(height * row), out = new Float64Array(height * width * channels);
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
  const stretch = Math.max(1, 1 / scale), cut = (n * scale - m) / 2;
  return Array.from({ length: m }, (_, i) => {
    const centre = (i + 0.5 + cut) / scale - 0.5, list = [];
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
  return Math.abs(x) < 3 ? 3 * Math.sin(a) * Math.sin(a / 3) / (a * a) : 0;
}

// ndarray/nj/images.ts
function rgb2gray(img) {
  const s = operand(img), [h = 0, w = 0, channels = 1] = s.shape;
  if (s.shape.length === 2 || channels === 1) return img instanceof NdArray ? img : new NdArray(s);
  if (s.shape.length !== 3 || channels < 3) throw noImage("turn grey", s);
  const rgb = packedCopy(s).data, out = new Uint8Array(h * w);
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
  const s = plane("sum an area of", SAT), [h = 0, w = 0] = s.shape, h1 = h0 + H - 1, w1 = w0 + W - 1;
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
function flip$1(img) {
  const s = operand(img);
  if (s.shape.length < 2) throw noImage("flip", s);
  return new NdArray(flip$2(s, 1));
}
function table(img, fn) {
  const s = plane("sum", img), [h = 0, w = 0] = s.shape, from = packedCopy(s).data, out = new Uint32Array(h * w);
  for (let i = 0, p = 0; i < h; i++) {
    for (let j = 0; j < w; j++, p++) {
      const above = i ? out[p - w] : 0, left = j ? out[p - 1] : 0, corner = i && j ? out[p - w - 1] : 0;
      out[p] = fn(from[p]) + above + left - corner;
    }
  }
  return new NdArray(selection(out, [h, w]));
}
function edges(img, side, middle) {
  const s = plane("find edges of", img), [h = 0, w = 0] = s.shape, x = packedCopy(s, "float64").data;
  const out = new Float32Array(h * w), norm = (2 * side + middle) * Math.SQRT2;
  for (let i = 1; i < h - 1; i++) {
    for (let j = 1; j < w - 1; j++) {
      const p = i * w + j, up = p - w, down = p + w;
      const across = side * (x[up + 1] - x[up - 1] + x[down + 1] - x[down - 1]) + middle * (x[p + 1] - x[p - 1]);
      const along = side * (x[down - 1] - x[up - 1] + x[down + 1] - x[up + 1]) + middle * (x[down] - x[up]);
      out[p] = Math.fround(Math.sqrt(across * across + along * along)) / norm;
    }
  }
  const given = operand(img).shape, flat = given.length === 3 && given[2] === 1;
  return new NdArray(selection(out, flat ? [h, w, 1] : [h, w]));
}
function plane(verb, img) {
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
  flip: flip$1,
  resize: resize,
  rgb2gray: rgb2gray,
  sat: sat,
  scharr: scharr,
  sobel: sobel,
  ssat: ssat
});

// ndarray/nj/_creation.ts
function constant(shape, dtype, value) {
  const sizes = shapeFrom(shape);
  return new NdArray(selection(filled(dtypeFrom(dtype), countOf(sizes), value), sizes));
}
function empty(shape, dtype) {
  const sizes = shapeFrom(shape);
  return new NdArray(selection(make(dtypeFrom(dtype), countOf(sizes)), sizes));
}
function identity(n, dtype) {
  const out = constant([n, n], dtype, 0);
  for (let i = 0; i < n; i++) out.selection.data[i * n + i] = 1;
  return out;
}
function arange(...numbers) {
  const last = numbers.at(-1), named = numbers.length > 1 && typeof last !== "number";
  const dtype = named ? last : void 0, given = named ? numbers.slice(0, -1) : numbers;
  const [a, b, step = 1] = given, [start, stop] = b === void 0 ? [0, a] : [a, b];
  if (![start, stop, step].every((x) => typeof x === "number" && Number.isFinite(x)) || step === 0) {
    const text = `Cannot make a range from ${start} to ${stop} by ${step}: give finite numbers and a step that is not 0`;
    throw new LensorError("range", text);
  }
  const n = Math.max(0, Math.ceil((stop - start) / step)), data = make(dtypeFrom(dtype), n);
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

// ndarray/nj/nj.ts
const one = (name) => (x) => apply(wrap(x), UNARY[name]);
const two$1 = (name) => (a, b) => {
  if (typeof a === "number" && typeof b !== "number") {
    const right = operand(b), left = selection([a], right.shape.map(() => 1));
    return new NdArray(right.size === 1 ? zip(name, left, right, BINARY[name]) : map(right, (y) => BINARY[name](a, y)));
  }
  return combine(wrap(a), name, b);
};
const view = (fn) => (x) => new NdArray(fn(operand(x)));
const listed = (parts) => (parts.length === 1 ? elements(parts[0]) : parts).map((part) => operand(part));
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
  const count = parts.filter((x) => typeof x === "number").length, numbers = count > 0 && count === parts.length;
  if (count > 0 && !numbers) throw new ValueError("all input arrays must have the same shape", "shape");
  return numbers ? new NdArray(create([...parts])) : new NdArray(stack$2(parts.map((x) => operand(x)), axis));
}
function softmax(x) {
  const s = operand(x), top = wrap(x).max() ?? 0, total = map(s, (v) => Math.exp(v - top), float64Like(s));
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
  arange,
  zeros: (shape, dtype) => constant(shape, dtype, 0),
  ones: (shape, dtype) => constant(shape, dtype, 1),
  empty,
  identity,
  random,
  diag: view(diag),
  reshape: (x, shape) => new NdArray(reshape$1(operand(x), [shape])),
  flatten: (x) => wrap(x).flatten(),
  transpose: (x, ...axes) => new NdArray(transpose$1(operand(x), axes)),
  flip: (x, axis) => new NdArray(flip$2(operand(x), axis)),
  rot90: (x, k = 1, axes = [0, 1]) => new NdArray(rot90(operand(x), k, axes)),
  concatenate: (...arrays) => new NdArray(concatenate$1(listed(arrays))),
  stack: stack$1,
  broadcast,
  add: two$1("add"),
  subtract: two$1("subtract"),
  multiply: two$1("multiply"),
  divide: two$1("divide"),
  mod: two$1("mod"),
  remainder: two$1("mod"),
  power: two$1("pow"),
  exp: one("exp"),
  log: one("log"),
  sqrt: one("sqrt"),
  round: one("round"),
  negative: one("negative"),
  abs: one("abs"),
  cos: one("cos"),
  sin: one("sin"),
  tan: one("tan"),
  arccos: one("arccos"),
  arcsin: one("arcsin"),
  arctan: one("arctan"),
  tanh: one("tanh"),
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

// ndarray/view.ts
function slice(x, ...parts) {
  const view = ndarray(x), ndim = view.shape.length;
  if (parts.length > ndim) {
    throw new LensorError("shape", `Cannot slice ${showShape(view.shape)}: ${parts.length} parts for ${ndim} axes`);
  }
  let layout = view;
  for (let axis = parts.length - 1; axis >= 0; axis--) {
    const part = parts[axis];
    if (typeof part === "number") layout = pickedAxis(layout, axis, part);
    else if (Array.isArray(part) && part.length <= 3) {
      const [start = null, stop = null, step = null] = part;
      layout = slicedAxis(layout, axis, start, stop, step ?? 1);
    } else if (part !== null && part !== void 0) {
      throw new LensorError(
        "type",
        `Cannot slice axis ${axis}: expected an index or [start, stop, step], found ${describe(part)}`
      );
    }
  }
  return at(view, layout);
}
function transpose(x, axes) {
  const view = ndarray(x);
  return at(view, permuted(view, axes));
}
function swapAxes(x, a, b) {
  const view = ndarray(x), ndim = view.shape.length;
  const i = checkAxis("swap axes", a, ndim), j = checkAxis("swap axes", b, ndim);
  return transpose(view, view.shape.map((_, k) => k === i ? j : k === j ? i : k));
}
function flip(x, axis) {
  const view = ndarray(x), axes = checkAxes("flip", axis ?? view.shape.map((_, i) => i), view.shape.length);
  return at(view, axes.reduce(flipped, view));
}
function reshape(x, shape) {
  const view = ndarray(x), full = inferShape(countOf(view.shape), shape), layout = reshaped(view, full);
  return layout ? at(view, layout) : { ...copy$1(view), ...packed(full) };
}
function ravel(x) {
  return reshape(x, [-1]);
}
function broadcastTo(x, shape) {
  const view = ndarray(x);
  return at(view, broadcasted(view, shape));
}
function expandDims(x, axis) {
  const view = ndarray(x), i = checkAxis("expand", axis, view.shape.length + 1);
  return at(view, {
    shape: view.shape.toSpliced(i, 0, 1),
    stride: view.stride.toSpliced(i, 0, 0),
    offset: view.offset
  });
}
function squeeze(x, axis) {
  const view = ndarray(x), ndim = view.shape.length;
  const go = axis === void 0 ? view.shape.flatMap((n, i) => n === 1 ? [i] : []) : checkAxes("squeeze", axis, ndim);
  const wrong = go.find((i) => view.shape[i] !== 1);
  if (wrong !== void 0) {
    throw new LensorError(
      "shape",
      `Cannot squeeze axis ${wrong} of ${showShape(view.shape)}: it has more than one element`
    );
  }
  const keep = (list) => list.filter((_, i) => !go.includes(i));
  return at(view, { shape: keep(view.shape), stride: keep(view.stride), offset: view.offset });
}
const at = (view, { shape, stride, offset }) => ({
  data: view.data,
  dtype: view.dtype,
  shape,
  stride,
  offset
});

// ndarray/_promote.ts
function promote(a, b) {
  for (const dtype of [a, b]) {
    if (kindOf(dtype) === "complex" || dtype.startsWith("float8")) {
      throw new LensorError(
        "unsupported",
        `Cannot compute with ${dtype}: it is stored and cast only; cast it to float32`
      );
    }
  }
  if (a === b || b === "bool") return a;
  if (a === "bool") return b;
  const ka = kindOf(a), kb = kindOf(b), na = bytesOf(a), nb = bytesOf(b);
  if (ka === "float" && kb === "float") return na === nb ? "float32" : na > nb ? a : b;
  if (ka === "float" || kb === "float") {
    const [float, whole] = ka === "float" ? [a, nb] : [b, na];
    const least = whole === 1 ? 2 : whole === 2 ? 4 : 8;
    return bytesOf(float) >= least ? float : least === 4 ? "float32" : "float64";
  }
  if (ka === kb) return na > nb ? a : b;
  const [signed, unsigned] = ka === "int" ? [a, b] : [b, a];
  const bytes = Math.max(bytesOf(signed), 2 * bytesOf(unsigned));
  return bytes > 8 ? "float64" : `int${bytes * 8}`;
}

// ndarray/_weak.ts
function pair(verb, a, b) {
  const x = isBare(a) ? void 0 : named("a", a), y = isBare(b) ? void 0 : named("b", b);
  return [x ?? scalar(verb, a, y?.dtype), y ?? scalar(verb, b, x?.dtype)];
}
function comparedPair(a, b) {
  const as = (x) => typeof x === "number" ? Number.isInteger(x) ? ndarray(x, "float64") : x : x;
  const fits = (x, name, other) => !isBare(x) || isBare(other) || inside(x, named(name, other).dtype);
  return fits(a, "b", b) && fits(b, "a", a) ? pair("compare", a, b) : [ndarray(as(a)), ndarray(as(b))];
}
const isBare = (x) => typeof x === "number" || typeof x === "bigint";
function scalar(verb, x, other) {
  if (other === void 0) return ndarray(x);
  promote(other, other);
  const kind = kindOf(other), whole = typeof x === "bigint" || Number.isInteger(x);
  if (kind === "float") return ndarray(x, other);
  if (!whole) return ndarray(x, "float64");
  if (kind === "bool") return ndarray(x, "int64");
  if (inside(x, other)) return ndarray(x, other);
  throw new LensorError("range", `Cannot ${verb} ${other} and ${x}: ${other} does not hold it; cast the array first`);
}
function inside(x, dtype) {
  const kind = kindOf(dtype);
  if (kind !== "int" && kind !== "uint" || typeof x === "number" && !Number.isInteger(x)) return true;
  if (dtype === "uint64") return BigInt.asUintN(64, BigInt(x)) === BigInt(x);
  const wide = BigInt.asIntN(64, BigInt(x));
  return wide === BigInt(x) && BigInt(cast(new BigInt64Array([wide]), "int64", dtype)[0]) === wide;
}

// ndarray/_whole.ts
function remainderOf(x, y) {
  const rest = x % y;
  if (rest === 0) return y < 0 ? -0 : 0;
  return rest < 0 === y < 0 ? rest : rest + y;
}
function floorOf(x, y) {
  const rest = x % y;
  if (y === 0) return x / y;
  if (Number.isNaN(rest)) return NaN;
  const quotient = (x - rest) / y - (rest !== 0 && rest < 0 !== y < 0 ? 1 : 0);
  return quotient === 0 ? x / y < 0 ? -0 : 0 : Math.round(quotient);
}
function remainderOfBig(x, y) {
  if (y === 0n) return 0n;
  const rest = x % y;
  return rest !== 0n && rest < 0n !== y < 0n ? rest + y : rest;
}
function floorOfBig(x, y) {
  return y === 0n ? 0n : (x - remainderOfBig(x, y)) / y;
}
function powerOfBig(x, y) {
  let result = 1n;
  for (let base = BigInt.asUintN(64, x), left = y; left > 0n; left >>= 1n) {
    if (left & 1n) result = BigInt.asUintN(64, result * base);
    base = BigInt.asUintN(64, base * base);
  }
  return result;
}

// ndarray/operators.ts
const add = arithmetic("add", (x, y) => x + y, (x, y) => x + y, "add");
const subtract = arithmetic("subtract", (x, y) => x - y, (x, y) => x - y, "subtract");
const multiply = arithmetic("multiply", (x, y) => x * y, (x, y) => x * y, "multiply");
const maximum = arithmetic(
  "compare",
  (x, y) => x > y || x !== x ? x : y,
  (x, y) => x > y ? x : y,
  "maximum"
);
const minimum = arithmetic(
  "compare",
  (x, y) => x < y || x !== x ? x : y,
  (x, y) => x < y ? x : y,
  "minimum"
);
const divide = floating$1("divide", (x, y) => x / y, "divide");
const remainder = arithmetic("divide", remainderOf, remainderOfBig);
const floorDivide = arithmetic("divide", floorOf, floorOfBig);
const equal = comparison((x, y) => x === y, "equal");
const notEqual = comparison((x, y) => x !== y, "notEqual");
const less = comparison((x, y) => x < y, "less");
const lessEqual = comparison((x, y) => x <= y, "lessEqual");
const greater = turned(less);
const greaterEqual = turned(lessEqual);
const exp = mapping(Math.exp, "exp", exp32);
const log = mapping(Math.log, "log", log32);
const sqrt = mapping(Math.sqrt, "sqrt");
const tanh = mapping(Math.tanh, "tanh", tanh32);
const sin = mapping(Math.sin);
const cos = mapping(Math.cos);
function power(a, b, options = {}) {
  const [x, y] = pair("raise", a, b), dtype = counted$1(promote(x.dtype, y.dtype));
  if (kindOf(dtype) === "float") return binary("raise", wide(x), wide(y), dtype, (p2, q2) => p2 ** q2, options);
  const work = kindOf(dtype) === "uint" ? "uint64" : "int64", p = asType(x, work), q = asType(y, work);
  checkOptions("raise", options, ["out"]);
  const raised = binary("raise", p, q, work, raise, {});
  return put$1(asType(raised, dtype), options);
}
function abs(x, options) {
  const view = ndarray(x), kind = kindOf(view.dtype);
  checkOptions("map", options, ["out"]);
  return kind === "uint" || kind === "bool" ? put$1(copy$1(view), options ?? {}) : maximum(view, negative(view), options);
}
function negative(x, options) {
  const view = ndarray(x);
  if (view.dtype === "bool") {
    throw new LensorError("type", "Cannot negate bools: compare with 0, or cast them to an integer type");
  }
  return multiply(view, asType(-1, view.dtype), options);
}
function where(condition, a, b, options = {}) {
  checkOptions("choose between", options, ["out"]);
  const test = named("condition", condition), [x, y] = pair("choose between", a, b), dtype = promote(x.dtype, y.dtype);
  const p = asType(x, dtype), q = asType(y, dtype), shape = broadcastShape("choose between", [test.shape, p.shape, q.shape]);
  const out = viewOf(allocate(dtype, countOf(shape)), dtype, shape), to = out.data;
  const c = decode(test.data, test.dtype), pd = p.data, qd = q.data;
  walk(shape, [out, broadcasted(test, shape), broadcasted(p, shape), broadcasted(q, shape)], (n, at, step) => {
    for (let i = 0; i < n; i++) {
      const first = Number(c[at[1] + i * step[1]]) !== 0;
      to[at[0] + i * step[0]] = first ? pd[at[2] + i * step[2]] : qd[at[3] + i * step[3]];
    }
  });
  return put$1(out, options);
}
function arithmetic(verb, fn, big, name) {
  return (a, b, options = {}) => {
    const [x, y] = pair(verb, a, b), joint = promote(x.dtype, y.dtype);
    if (joint === "bool" && verb === "subtract") {
      throw new LensorError("type", "Cannot subtract bools: use notEqual, or cast them to an integer type");
    }
    const dtype = verb === "divide" ? counted$1(joint) : joint, op = dtype === "bool" ? truth(fn) : fn;
    if (!dtype.endsWith("int64")) return binary(verb, wide(x), wide(y), dtype, op, options, runsFor(name));
    const p = asType(x, dtype), q = asType(y, dtype);
    return binary(verb, p, q, dtype, big, options);
  };
}
const truth = (fn) => (x, y) => fn(x, y) ? 1 : 0;
const counted$1 = (dtype) => dtype === "bool" ? "int8" : dtype;
function raise(x, y) {
  if (y >= 0n) return powerOfBig(x, y);
  throw new LensorError("range", `Cannot raise integers to the power ${y}: it is negative; cast them to a float type`);
}
function floating$1(verb, fn, name) {
  return (a, b, options = {}) => {
    const [x, y] = pair(verb, a, b), dtype = promote(x.dtype, y.dtype);
    const result = kindOf(dtype) === "float" ? dtype : "float64";
    return binary(verb, wide(x), wide(y), result, fn, options, runsFor(name));
  };
}
function comparison(fn, name) {
  return (a, b, options = {}) => {
    const [x, y] = comparedPair(a, b), long = [x, y].some((v) => v.dtype.endsWith("int64"));
    promote(x.dtype, y.dtype);
    const exact = long && [x, y].every((v) => kindOf(v.dtype) !== "float");
    const as = (v) => !exact ? wide(v) : v.dtype.endsWith("int64") ? v : asType(v, "int64");
    const single = x.dtype === "float32" && y.dtype === "float32", run = () => single ? comparisonRunOf(name) : void 0;
    return binary("compare", as(x), as(y), "bool", (p, q) => fn(p, q) ? 1 : 0, options, run);
  };
}
function turned(fn) {
  return (a, b, options) => fn(b, a, options);
}
function mapping(fn, name, single = fn) {
  return (x, options = {}) => {
    const view = ndarray(x), dtype = floatFor(promote(view.dtype, view.dtype));
    const nothing = viewOf(new Float64Array(1), "float64", []), chosen = dtype === "float64" ? fn : single;
    const quick = (work) => {
      const run = name && runsOf(name)[work];
      return run && ((out, o, p, at, s, _, __, ___, n) => run(out, o, p, at, s, n));
    };
    return binary("map", wide(view), nothing, dtype, chosen, options, quick);
  };
}
function floatFor(dtype) {
  if (kindOf(dtype) === "float") return dtype;
  return bytesOf(dtype) === 1 ? "float16" : bytesOf(dtype) === 2 ? "float32" : "float64";
}
const wide = (view) => view.dtype.endsWith("int64") ? asType(view, "float64") : view;
const runsFor = (name) => (work) => name && pairRunsOf(name)[work];
function binary(verb, a, b, dtype, fn, options, quick) {
  checkOptions(verb, options, ["out"]);
  const shape = broadcastShape(verb, [a.shape, b.shape]), { out } = options;
  if (out !== void 0) checkOut(verb, out, shape);
  const half = dtype === "float16" || dtype === "bfloat16", work = half ? "float32" : dtype;
  const direct = out && out.dtype === work && isPacked(out) && keeps(a, out) && keeps(b, out);
  const x = decode(a.data, a.dtype), y = decode(b.data, b.dtype);
  const count = countOf(shape), run = count >= LEAST$1 ? quick?.(work) : void 0;
  const s = wholeStep(a, shape), t = wholeStep(b, shape), whole = !direct && s !== void 0 && t !== void 0;
  const made = whole ? run?.(void 0, 0, x, a.offset, s, y, b.offset, t, count) : void 0;
  if (made) return put$1(viewOf(half ? cast(made, "float32", dtype) : made, dtype, shape), options);
  const to = direct ? out : viewOf(allocate(work, count), work, shape), z = to.data;
  walk(shape, [to, broadcasted(a, shape), broadcasted(b, shape)], (n, at, step) => {
    const so = step[0], sp = step[1], sq = step[2];
    if (run && n >= LEAST$1 && so === 1 && (sp === 0 || sp === 1) && (sq === 0 || sq === 1)) {
      run(z, at[0], x, at[1], sp, y, at[2], sq, n);
      return;
    }
    for (let i = 0, o = at[0], p = at[1], q = at[2]; i < n; i++, o += so, p += sp, q += sq) z[o] = fn(x[p], y[q]);
  });
  if (direct) return out;
  const result = half ? viewOf(cast(to.data, "float32", dtype), dtype, shape) : to;
  return put$1(result, options);
}
function wholeStep(view, shape) {
  return countOf(view.shape) === 1 ? 0 : isPacked(view) && sameShape(view.shape, shape) ? 1 : void 0;
}
const keeps = (view, out) => view.data.buffer !== out.data.buffer || view.data === out.data && view.offset === out.offset && isPacked(view) && sameShape(view.shape, out.shape);
function checkOut(verb, out, shape) {
  if (out === null || typeof out !== "object" || !Array.isArray(out.stride)) {
    throw new LensorError("type", `Cannot ${verb} into "out": expected an array of ndarray(), found ${describe(out)}`);
  }
  named("out", out);
  if (sameShape(out.shape, shape)) return;
  throw new LensorError("shape", `Cannot ${verb} into ${showShape(out.shape)}: the result is ${showShape(shape)}`);
}
function put$1(result, { out }) {
  if (out === void 0) return result;
  checkOut("store", out, result.shape);
  const from = asType(result, out.dtype), target = out.data, source = copyIfShared(from, out.data);
  walk(out.shape, [out, source], (n, at, step) => {
    const so = step[0], ss = step[1], from2 = source.data;
    if (so === 1 && ss === 1) target.set(from2.subarray(at[1], at[1] + n), at[0]);
    else for (let i = 0, o = at[0], p = at[1]; i < n; i++, o += so, p += ss) target[o] = from2[p];
  });
  return out;
}
const copyIfShared = (view, data) => view.data.buffer === data.buffer ? copy$1(view) : view;

// ndarray/reduce.ts
function sum(x, options = {}) {
  return reduce("sum", x, options, total$1, whole, { quick: shortSumOf, big: (v) => fold(v, 0n, (s, y) => s + y) });
}
function prod(x, options = {}) {
  const view = ndarray(x), kind = kindOf(view.dtype), long = kind === "float" ? view : asType(view, whole(view.dtype));
  const big = (v) => fold(v, 1n, (p, y) => BigInt.asUintN(64, p * y));
  return reduce("multiply", long, options, (v) => v.reduce((p, y) => p * y, 1), whole, { big });
}
function mean(x, options = {}) {
  return reduce("average", x, options, average, floating, { quick: (v, at, n) => shortSumOf(v, at, n) / n });
}
function variance(x, options = {}) {
  return spreads("find the variance of", x, options, (v) => v);
}
function std(x, options = {}) {
  return spreads("find the deviation of", x, options, Math.sqrt);
}
function max(x, options = {}) {
  return reduce("find the largest of", x, options, (v) => v[best(v, 1)], same, {
    needsOne,
    quick: maxOf,
    big: (v) => v[best(v, 1)]
  });
}
function min(x, options = {}) {
  return reduce("find the smallest of", x, options, (v) => v[best(v, -1)], same, {
    needsOne,
    quick: minOf,
    big: (v) => v[best(v, -1)]
  });
}
function argmax(x, options = {}) {
  return reduce("find the largest of", x, options, (v) => best(v, 1), () => "int64", {
    needsOne,
    big: (v) => BigInt(best(v, 1))
  });
}
function argmin(x, options = {}) {
  return reduce("find the smallest of", x, options, (v) => best(v, -1), () => "int64", {
    needsOne,
    big: (v) => BigInt(best(v, -1))
  });
}
function any(x, options = {}) {
  return reduce("test", x, options, (v) => v.some((y) => y !== 0) ? 1 : 0, () => "bool");
}
function all(x, options = {}) {
  return reduce("test", x, options, (v) => v.every((y) => y !== 0) ? 1 : 0, () => "bool");
}
function spreads(verb, x, options, fn) {
  checkOptions(verb, options, ["axis", "keepDims", "out", "ddof"]);
  const { ddof = 0, ...rest } = options;
  if (!Number.isFinite(ddof)) {
    throw new LensorError("type", `Cannot ${verb} an array: expected a number for ddof, found ${describe(ddof)}`);
  }
  return reduce(verb, x, rest, (v) => fn(spread(v, ddof)), floating);
}
const total$1 = (v) => {
  let s = 0;
  for (let i = 0; i < v.length; i++) s += v[i];
  return s;
};
const average = (v) => total$1(v) / v.length;
const spread = (v, ddof) => {
  const centre = average(v);
  return v.reduce((s, y) => s + (y - centre) ** 2, 0) / Math.max(0, v.length - ddof);
};
function best(v, sign) {
  let at = 0;
  for (let i = 0; i < v.length; i++) {
    const x = v[i], top = v[at];
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
const floating = (dtype) => kindOf(dtype) === "float" ? dtype : "float64";
const whole = (dtype) => kindOf(dtype) === "float" ? dtype : kindOf(dtype) === "uint" ? "uint64" : "int64";
function reduce(verb, x, options, fn, dtypeOf, { quick, big, needsOne: needsOne2 } = {}) {
  checkOptions(verb, options, ["axis", "keepDims", "out"]);
  const view = ndarray(x), ndim = view.shape.length, every = view.shape.map((_, i) => i);
  const go = checkAxes(verb, options.axis ?? every, ndim), stay = every.filter((i) => !go.includes(i));
  const order = [...stay, ...every.filter((i) => go.includes(i))], sizes = stay.map((i) => view.shape[i]);
  const dtype = dtypeOf(promote(view.dtype, view.dtype)), count = countOf(sizes), run = countOf(go.map((i) => view.shape[i]));
  if (needsOne2 && run === 0) {
    throw new LensorError("shape", `Cannot ${verb} ${showShape(view.shape)}: there are no elements along the axis`);
  }
  const { data } = toTensor({ ...view, ...permuted(view, order) }), exact = big && view.dtype.endsWith("int64");
  const work = exact ? dtype : "float64", results = allocate(work, count);
  const decoded = decode(data, view.dtype);
  if (quick && decoded instanceof Float32Array) {
    for (let i = 0; i < count; i++) results[i] = quick(decoded, i * run, run);
  } else {
    const source = exact ? data : cast(decoded, decodedType(view.dtype), "float64");
    const one = exact ? big : fn;
    for (let i = 0; i < count; i++) results[i] = one(source.subarray(i * run, (i + 1) * run));
  }
  const shape = options.keepDims ? view.shape.map((n, i) => go.includes(i) ? 1 : n) : sizes;
  return put$1(viewOf(cast(results, work, dtype), dtype, shape), options);
}
const decodedType = (dtype) => dtype === "float16" || dtype === "bfloat16" ? "float32" : dtype;

// ndarray/join.ts
function concatenate(arrays, axis = 0) {
  checkList("concatenate", "the arrays", arrays);
  const views = arrays.map((x, i) => named(`arrays[${i}]`, x)), first = views[0];
  if (!first) throw new LensorError("missing", "Cannot concatenate: the list of arrays is empty");
  const at = checkAxis("concatenate", axis, first.shape.length);
  for (const { shape: shape2 } of views) {
    if (shape2.length === first.shape.length && shape2.every((n2, i) => i === at || n2 === first.shape[i])) continue;
    const text = `Cannot concatenate ${showShape(first.shape)} and ${showShape(shape2)} along axis ${at}`;
    throw new LensorError("shape", `${text}: the other sizes must be equal`);
  }
  const dtype = views.map((v) => v.dtype).reduce(promote), n = views.reduce((s, v) => s + v.shape[at], 0);
  const shape = first.shape.with(at, n), out = viewOf(allocate(dtype, countOf(shape)), dtype, shape);
  let from = 0;
  for (const view of views) put$1(asType(view, dtype), { out: part(out, at, from, from += view.shape[at]) });
  return out;
}
function stack(arrays, axis = 0) {
  checkList("stack", "the arrays", arrays);
  const views = arrays.map((x, i) => named(`arrays[${i}]`, x));
  const other = views.find((v) => !sameShape(v.shape, views[0].shape));
  if (other) {
    const text = `${showShape(views[0].shape)} and ${showShape(other.shape)}`;
    throw new LensorError("shape", `Cannot stack ${text}: all shapes must be equal`);
  }
  return concatenate(views.map((x) => expandDims(x, axis)), axis);
}
function split(x, parts, axis = 0) {
  const view = ndarray(x), at = checkAxis("split", axis, view.shape.length), n = view.shape[at];
  if (typeof parts === "number" && !(Number.isInteger(parts) && parts > 0 && n % parts === 0)) {
    throw new LensorError(
      "shape",
      `Cannot split axis ${at} of ${showShape(view.shape)}: ${n} does not divide by ${parts}`
    );
  }
  if (typeof parts !== "number") checkList("split", "the places", parts);
  const places = typeof parts === "number" ? Array.from({ length: parts - 1 }, (_, i) => (i + 1) * n / parts) : parts;
  return [...places, n].map((stop, i) => part(view, at, i ? places[i - 1] : 0, stop));
}
function take(x, indices, axis) {
  const given = ndarray(x), view = axis === void 0 ? ravel(given) : given;
  const at = checkAxis("take from", axis ?? 0, view.shape.length), n = view.shape[at];
  const own = named("indices", indices);
  const list = toTensor(Array.isArray(indices) && own.dtype === "float32" ? ndarray(indices, "float64") : own);
  if (kindOf(list.dtype) === "bool") {
    throw new LensorError("type", "Cannot take: the indices are bools; compress chooses by a mask");
  }
  const places = Array.from(decode(list.data, list.dtype), (i) => checkIndex("take", Number(i), at, n));
  const shape = [...view.shape.slice(0, at), ...list.shape, ...view.shape.slice(at + 1)];
  const outer = countOf(view.shape.slice(0, at)), inner = countOf(view.shape.slice(at + 1)) * lanesOf(view.dtype);
  const from = toTensor(view).data, to = allocate(view.dtype, countOf(shape));
  for (let o = 0, p = 0; o < outer; o++) {
    for (const i of places) {
      const start = (o * n + i) * inner;
      if (inner === 1) to[p] = from[start];
      else to.set(from.subarray(start, start + inner), p);
      p += inner;
    }
  }
  return viewOf(to, view.dtype, shape);
}
function repeat(x, times, axis) {
  checkTimes("repeat", times);
  const given = ndarray(x), view = axis === void 0 ? ravel(given) : given;
  const at = checkAxis("repeat", axis ?? 0, view.shape.length);
  checkCount("repeat", view.shape, view.shape[at] * times);
  return take(view, Array.from({ length: view.shape[at] * times }, (_, i) => Math.floor(i / times)), at);
}
function tile(x, times) {
  const counts = typeof times === "number" ? [times] : times;
  checkList("tile", "the counts", counts);
  counts.forEach((n) => checkTimes("tile", n));
  const view = ndarray(x), missing = Math.max(0, counts.length - view.shape.length);
  let out = reshape(view, [...new Array(missing).fill(1), ...view.shape]);
  const first = out.shape.length - counts.length;
  counts.forEach((n, i) => {
    const size = out.shape[first + i];
    checkCount("tile", out.shape, size * n);
    if (n !== 1) out = take(out, Array.from({ length: size * n }, (_, k) => k % size), first + i);
  });
  return out === view || out.data === view.data ? copy$1(out) : out;
}
function checkTimes(verb, n) {
  if (typeof n === "number" && Number.isInteger(n) && n >= 0) return;
  throw new LensorError("range", `Cannot ${verb} ${describe(n)} times: use an integer from 0 on`);
}
function checkCount(verb, shape, n) {
  if (n < 2 ** 32) return;
  throw new LensorError("limit", `Cannot ${verb} ${showShape(shape)} to an axis of ${n} elements: there is no room`);
}
function part(view, axis, from, to) {
  const { shape, stride, offset } = slicedAxis(view, axis, from, to, 1);
  return { data: view.data, dtype: view.dtype, shape, stride, offset };
}

// ndarray/order.ts
function argsort(x, axis = -1) {
  const view = ordered(x), at = checkAxis("sort", axis, view.shape.length), order = lastAxis(view.shape.length, at);
  const { data, shape } = toTensor({ ...view, ...permuted(view, order) }), values = decode(data, view.dtype);
  const n = view.shape[at], out = new BigInt64Array(data.length);
  for (let from = 0; from < data.length; from += n) {
    const places = Array.from({ length: n }, (_, i) => i);
    places.sort((a, b) => compare(values[from + a], values[from + b]));
    for (let i = 0; i < n; i++) out[from + i] = BigInt(places[i]);
  }
  const sorted = viewOf(out, "int64", shape);
  return { ...sorted, ...permuted(sorted, inverse(order)) };
}
function sort(x, axis = -1) {
  const view = ordered(x), at = checkAxis("sort", axis, view.shape.length), order = lastAxis(view.shape.length, at);
  const { data, shape } = toTensor({ ...view, ...permuted(view, order) });
  const places = toTensor({ ...argsort({ data, dtype: view.dtype, shape }) }).data;
  const out = allocate(view.dtype, data.length), n = view.shape[at];
  for (let i = 0; i < out.length; i++) out[i] = data[i - i % n + Number(places[i])];
  const sorted = viewOf(out, view.dtype, shape);
  return { ...sorted, ...permuted(sorted, inverse(order)) };
}
function compress(x, mask) {
  const a = toTensor(x), m = toTensor(named("mask", mask)), ndim = m.shape.length;
  if (!sameShape(a.shape.slice(0, ndim), m.shape)) {
    throw new LensorError("shape", `Cannot choose from ${showShape(a.shape)}: the mask is ${showShape(m.shape)}`);
  }
  const test = Array.from(decode(m.data, m.dtype)), behind = a.shape.slice(ndim);
  return take(reshape(a, [test.length, ...behind]), test.flatMap((v, i) => Number(v) !== 0 ? [i] : []), 0);
}
function ordered(x) {
  const view = ndarray(x);
  promote(view.dtype, view.dtype);
  return view;
}
const compare = (a, b) => a < b ? -1 : a > b ? 1 : Number(Number.isNaN(a)) - Number(Number.isNaN(b));
const lastAxis = (ndim, axis) => [...Array(ndim).keys()].filter((i) => i !== axis).concat(axis);
const inverse = (order) => order.map((_, i) => order.indexOf(i));

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
  const step = (high - low) / bins, own = kindOf(dtype) === "float" ? dtype : "float64";
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
  const edges = Array.isArray(bins) ? ndarray(bins, "float64") : named("bins", bins), { data, shape, dtype } = toTensor(edges);
  promote(dtype, dtype);
  if (shape.length !== 1 || shape[0] === 0) {
    throw new LensorError("shape", `Cannot count bins: expected a vector of edges, found ${showShape(shape)}`);
  }
  const places = decode(data, dtype), wrong = places.findIndex((e, i) => !(e >= places[Math.max(0, i - 1)]));
  if (wrong < 0) return edges;
  throw new LensorError("range", `Cannot count bins: edge ${wrong} is ${places[wrong]}; edges must rise`);
}
function counted(values, edges) {
  const bins = edges.length - 1, counts = new BigInt64Array(bins), last = edges[bins];
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

// ndarray/matmul.ts
function matmul(a, b, options = {}) {
  checkOptions("multiply", options, ["out"]);
  const x = named("a", a), y = named("b", b), dtype = promote(x.dtype, y.dtype);
  const left = x.shape.length === 1 ? expandDims(x, 0) : x, right = y.shape.length === 1 ? expandDims(y, 1) : y;
  const [n = 0, k = 0] = left.shape.slice(-2), [k2 = 0, m = 0] = right.shape.slice(-2);
  if (x.shape.length === 0 || y.shape.length === 0 || k !== k2) {
    const text = `Cannot multiply ${showShape(x.shape)} by ${showShape(y.shape)}`;
    throw new LensorError(
      "shape",
      `${text}: the last axis of the first must be as long as the last but one of the second`
    );
  }
  const batch = broadcastShape("multiply", [left.shape.slice(0, -2), right.shape.slice(0, -2)]), count = countOf(batch);
  const work = workOf(dtype, left, right, k);
  const p = broadcastTo(asType(left, work), [...batch, n, k]), q = broadcastTo(asType(right, work), [...batch, k, m]);
  const out = allocate(work, count * n * m);
  if (count * n * m) {
    const index = viewOf(out, work, [...batch, n, m]), axes = batch.length;
    const matrices = (v) => ({ shape: batch, stride: v.stride.slice(0, axes), offset: v.offset });
    const matrix = (v, at) => ({ data: v.data, at, down: v.stride[axes], along: v.stride[axes + 1] });
    walk(batch, [matrices(index), matrices(p), matrices(q)], (many, at, step) => {
      for (let i = 0; i < many; i++) {
        const [o, s, t] = at.map((first, j) => first + i * step[j]);
        const a2 = matrix(p, s), b2 = matrix(q, t);
        if (work === "float32") multiply32(out, o, a2, b2, n, k, m);
        else if (work === "int64") multiplyWhole(out, o, a2, b2, n, k, m);
        else multiply64(out, o, a2, b2, n, k, m);
      }
    });
  }
  const rows = x.shape.length === 1 ? [] : [n], columns = y.shape.length === 1 ? [] : [m];
  return put$1(
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

// ndarray/_convolve.ts
const KERNELS = 64;
function convolve(out, image, kernels, sizes, kernel = productKernel()) {
  const plan = kernel && planOf(sizes, kernel);
  if (kernel && plan) return direct(kernel, plan, out, image, kernels, sizes);
  const { c, o, kh, kw, oh, ow } = sizes, depth = c * kh * kw, columns = oh * ow;
  const product = new Float32Array(o * columns), windows = unfold(image, sizes);
  multiply32(product, 0, kernels, { data: windows, at: 0, down: columns, along: 1 }, o, depth, columns, kernel);
  for (let i = 0; i < o; i++) put(out, i, 0, product, i * columns, oh, ow, ow);
}
function planOf({ c, kh, kw, sh, sw, oh, ow }, kernel) {
  const width = ow + 7 & -8, phase = Math.ceil(((width - 1) * sw + kw) / sw), pitch = phase * sw;
  const rows = Math.floor(kernel.right.length / c / pitch);
  const fitting = Math.floor((rows - kh) / sh) + 1, room = Math.floor(kernel.out.length / KERNELS / width);
  const band = Math.min(oh, fitting, room);
  if (c * kh * kw > kernel.table.length || rows < kh || band < 1) return void 0;
  return { band, width, phase, pitch, plane: ((band - 1) * sh + kh) * pitch };
}
function direct(kernel, plan, out, image, kernels, sizes) {
  const { c, o, kh, kw, sh, sw, oh, ow } = sizes, { band, width, phase, pitch, plane } = plan, depth = c * kh * kw;
  for (let k = 0; k < depth; k++) {
    const kx = k % kw, ky = Math.floor(k / kw) % kh, channel = Math.floor(k / kw / kh);
    kernel.table[k] = 4 * (channel * plane + ky * pitch + kx % sw * phase + Math.floor(kx / sw));
  }
  const group = Math.min(KERNELS, Math.floor(kernel.left.length / depth) & -4);
  for (let y = 0; y < oh; y += band) {
    const lines = Math.min(band, oh - y);
    place(kernel.right, plan, image, sizes, y * sh);
    for (let i = 0; i < o; i += group) {
      const count = Math.min(group, o - i), size = lines * width;
      packLeft(kernel.left, kernels, i, count, 0, depth);
      kernel.product(count + 3 >> 2, depth, lines, 4 * sh * pitch, width >> 3, 4 * size, 4 * width, false);
      for (let r = 0; r < count; r++) put(out, i + r, y, kernel.out, r * size, lines, width, ow);
    }
  }
}
function place(to, { plane, pitch, phase }, image, sizes, top) {
  const { c, h, w, sw, ph, pw } = sizes, { data, down, along } = image, columns = Math.min(w, pitch - pw);
  to.fill(0, 0, c * plane);
  for (let channel = 0; channel < c; channel++) {
    for (let row = 0; row < plane / pitch; row++) {
      const y = top + row - ph, at = channel * plane + row * pitch;
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
  const { data, down, along } = out, at = out.at + channel * out.channel + y * down;
  if (along === 1 && pitch === ow && down === ow) {
    data.set(from.subarray(first, first + lines * ow), at);
    return;
  }
  for (let line = 0; line < lines; line++) {
    const p = first + line * pitch, q = at + line * down;
    if (along === 1) data.set(from.subarray(p, p + ow), q);
    else for (let x = 0; x < ow; x++) data[q + x * along] = from[p + x];
  }
}
function unfold(image, { c, h, w, kh, kw, sh, sw, ph, pw, oh, ow }) {
  const to = new Float32Array(c * kh * kw * oh * ow), { data, down, along } = image;
  let at = 0;
  for (let channel = 0; channel < c; channel++) {
    for (let ky = 0; ky < kh; ky++) {
      for (let kx = 0; kx < kw; kx++) {
        for (let y = 0; y < oh; y++) {
          const row = y * sh + ky - ph, base = image.at + channel * image.channel + row * down, inside = row >= 0 && row < h;
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
  const { layout = "NCHW" } = options, last = layout === "NHWC";
  if (!last && layout !== "NCHW") {
    throw new LensorError("unknown-name", `Cannot convolve in layout ${describe(layout)}; use "NCHW" or "NHWC"`);
  }
  const a = named("x", x), k = named("kernel", kernel), dtype = promote(a.dtype, k.dtype);
  if (kindOf(dtype) !== "float" || dtype === "float64") {
    throw new LensorError("type", `Cannot convolve ${a.dtype} with ${k.dtype}: it is done in float32; cast them to it`);
  }
  if (a.shape.length !== 4 || k.shape.length !== 4) throw misfit(a, k, "both need 4 axes");
  const images = asType(last ? transpose(a, [0, 3, 1, 2]) : a, "float32");
  const kernels = toTensor(asType(last ? transpose(k, [3, 2, 0, 1]) : k, "float32"));
  const [n, c, h, w] = images.shape;
  const [o, ci, kh, kw] = kernels.shape;
  const [sh, sw] = two("stride", options.stride ?? 1, 1), [ph, pw] = two("padding", options.padding ?? 0, 0);
  const oh = Math.floor((h + 2 * ph - kh) / sh) + 1, ow = Math.floor((w + 2 * pw - kw) / sw) + 1;
  if (c !== ci) throw misfit(a, k, `${c} channels meet kernels for ${ci}`);
  if (kh < 1 || kw < 1 || oh < 1 || ow < 1) throw misfit(a, k, "the kernel is larger than the padded image, or empty");
  const result = viewOf(new Float32Array(n * o * oh * ow), "float32", last ? [n, oh, ow, o] : [n, o, oh, ow]);
  const target = last ? { ...result, ...transpose(result, [0, 3, 1, 2]) } : result;
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
  const { h, w, kh, kw, sh, sw, ph, pw } = sizes, pixel = kh * kw * sh * sw === 1 && ph + pw === 0 && h * w <= 4096;
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

// ndarray/qr.ts
function qr(x) {
  const view = ndarray(x), [n = 0, m = 0] = view.shape, k = Math.min(n, m);
  if (view.shape.length !== 2) {
    throw new LensorError("shape", `Cannot factor ${showShape(view.shape)}: QR takes a matrix`);
  }
  const own = promote(view.dtype, view.dtype), dtype = kindOf(own) === "float" ? own : "float64";
  const a = toTensor(asType(view, "float64")).data.slice(), q = new Float64Array(n * k);
  const scales = new Float64Array(k);
  for (let j = 0; j < k; j++) {
    let norm = 0;
    for (let i = j + 1; i < n; i++) norm = Math.hypot(norm, a[i * m + j]);
    if (norm === 0) continue;
    const top = a[j * m + j], beta = top >= 0 ? -Math.hypot(top, norm) : Math.hypot(top, norm);
    scales[j] = (beta - top) / beta;
    for (let i = j + 1; i < n; i++) a[i * m + j] /= top - beta;
    for (let l = j + 1; l < m; l++) reflect(a, m, l, j);
    a[j * m + j] = beta;
  }
  for (let j = 0; j < k; j++) q[j * k + j] = 1;
  for (let j = k - 1; j >= 0; j--) for (let l = 0; l < k; l++) reflect(q, k, l, j);
  const r = new Float64Array(k * m);
  for (let i = 0; i < k; i++) for (let l = i; l < m; l++) r[i * m + l] = a[i * m + l];
  return {
    q: viewOf(cast(q, "float64", dtype), dtype, [n, k]),
    r: viewOf(cast(r, "float64", dtype), dtype, [k, m])
  };
  function reflect(to, width, l, j) {
    let dot = to[j * width + l];
    for (let i = j + 1; i < n; i++) dot += a[i * m + j] * to[i * width + l];
    dot *= scales[j];
    to[j * width + l] -= dot;
    for (let i = j + 1; i < n; i++) to[i * width + l] -= dot * a[i * m + j];
  }
}

// ndarray/_singular.ts
function singularValues(matrix, rows, columns) {
  const scale = matrix.reduce((most, x) => Math.max(most, Math.abs(x)), 0), count = Math.min(rows, columns);
  if (!(scale > 0 && scale < Infinity)) return new Array(count).fill(scale === 0 ? 0 : NaN);
  const tall = rows >= columns, long = Math.max(rows, columns);
  const a = Array.from(
    { length: count },
    (_, c) => Float64Array.from({ length: long }, (_2, r) => matrix[tall ? r * columns + c : c * columns + r] / scale)
  );
  for (let sweep = 0, turned = true; turned && sweep < 60; sweep++) {
    turned = false;
    for (let p = 0; p < count; p++) for (let q = p + 1; q < count; q++) turned = turn(a[p], a[q]) || turned;
  }
  return a.map((column) => scale * Math.sqrt(dot(column, column)));
}
function turn(x, y) {
  const xx = dot(x, x), yy = dot(y, y), xy = dot(x, y);
  if (Math.abs(xy) <= 1e-15 * Math.sqrt(xx * yy)) return false;
  const z = (yy - xx) / (2 * xy), t = (z < 0 ? -1 : 1) / (Math.abs(z) + Math.hypot(1, z));
  const cosine = 1 / Math.hypot(1, t), sine = cosine * t;
  for (let i = 0; i < x.length; i++) {
    const left = x[i], right = y[i];
    x[i] = cosine * left - sine * right;
    y[i] = sine * left + cosine * right;
  }
  return true;
}
function dot(x, y) {
  let s = 0;
  for (let i = 0; i < x.length; i++) s += x[i] * y[i];
  return s;
}

// ndarray/norm.ts
function norm(x, options = {}) {
  checkOptions(VERB, options, ["axis", "keepDims", "out", "ord"]);
  const { ord, ...rest } = options, view = ndarray(x), every = view.shape.map((_, i) => i);
  const axes = checkAxes(VERB, rest.axis ?? every, every.length);
  if (ord === void 0) return reduce(VERB, view, rest, euclidean, floating);
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
  const [first = 0, second = 0] = axes.toSorted((a, b) => a - b).map((axis) => view.shape[axis]), turned = axes[0] > axes[1];
  const fn = axes.length === 1 ? ofVector(ord) : ofMatrix(ord, first, second, turned);
  return reduce(VERB, view, rest, fn, floating);
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
function extreme(sizes, ord) {
  if (sizes.length === 0) {
    throw new LensorError("shape", `Cannot ${VERB} nothing: there is no largest or smallest of its elements`);
  }
  let found = sizes[0];
  for (let i = 1; i < sizes.length; i++) found = ord > 0 ? Math.max(found, sizes[i]) : Math.min(found, sizes[i]);
  return found;
}
const unknown = (ord, what) => new LensorError("range", `Cannot ${VERB} an array: there is no order ${ord} of ${what}`);

// ndarray/pad.ts
function pad(x, widths, fill = 0) {
  const view = ndarray(x);
  checkWidths(view, widths);
  if (typeof fill === "string") return repeated(view, widths, fill);
  const { dtype } = view, shape = view.shape.map((n, i) => n + widths[i][0] + widths[i][1]);
  const out = viewOf(allocate(dtype, countOf(shape)), dtype, shape), value = asType(fill, dtype).data[0];
  if (fill !== 0) out.data.fill(value);
  let layout = out;
  widths.forEach(([before], i) => layout = slicedAxis(layout, i, before, before + view.shape[i], 1));
  put$1(view, { out: { data: out.data, dtype, shape: layout.shape, stride: layout.stride, offset: layout.offset } });
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
    throw new LensorError("range", `Cannot pad by ${JSON.stringify(widths)}: use two integers from 0 on for each axis`);
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
    checkCount("pad", view.shape, before + n + after);
    return take(out, Float64Array.from({ length: before + n + after }, (_, i) => PLACES[mode](i - before, n)), axis);
  }, copy$1(view));
}

// ndarray/cumsum.ts
function cumsum(x, axis) {
  const given = ndarray(x), view = axis === void 0 ? ravel(given) : given, ndim = view.shape.length;
  const at = checkAxis("sum", axis ?? 0, ndim), order = view.shape.map((_, i) => i).filter((i) => i !== at).concat(at);
  const kind = kindOf(promote(view.dtype, view.dtype)), work = kind === "float" ? "float64" : kind === "uint" ? "uint64" : "int64";
  const { data, shape } = toTensor(asType({ ...view, ...permuted(view, order) }, work)), n = view.shape[at];
  const out = allocate(work, data.length), from = data;
  for (let i = 0; i < out.length; i++) out[i] = i % n === 0 ? from[i] : out[i - 1] + from[i];
  const sums = asType(viewOf(out, work, shape), kind === "float" ? view.dtype : work);
  return { ...sums, ...permuted(sums, order.map((_, i) => order.indexOf(i))) };
}

export { ConfigError, NdArray, NotImplementedError, Selection, ValueError, abs, add, all, any, argmax, argmin, argsort, asType, broadcastTo, compress, concatenate, conv2d, copy$1 as copy, cos, cumsum, divide, equal, exp, expandDims, flip, floorDivide, greater, greaterEqual, histogram, less, lessEqual, log, matmul, max, maximum, mean, min, minimum, multiply, ndarray, negative, nj, norm, notEqual, operand, packedCopy, pad, power, prod, pure, qr, ravel, remainder, repeat, reshape, scijs, selection, sin, slice, sort, split, sqrt, squeeze, stack, std, subtract, sum, swapAxes, take, tanh, tile, toList$1 as toList, toTensor, transpose, variance, where };
