import {
  LensorError,
  __export,
  allocate,
  cast,
  checkDType,
  describe,
  holds,
  kernelsOf,
  kindOf,
  lanesOf,
  showShape,
  sizeOf
} from "./chunk-JPG2LPM4.js";

// ndarray/_layout.ts
var MOST_AXES = 64;
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
  const at2 = checkIndex("pick", index, axis, layout.shape[axis]);
  return {
    shape: layout.shape.toSpliced(axis, 1),
    stride: layout.stride.toSpliced(axis, 1),
    offset: layout.offset + at2 * layout.stride[axis]
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
      const n = shape[shape.length - i], at2 = out.length - i;
      if (n === 1 || n === out[at2]) continue;
      if (out[at2] !== 1) return void 0;
      out[at2] = n;
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
var tooDeep = () => new LensorError("limit", `Cannot make an array: the lists are nested deeper than ${MOST_AXES}, or hold themselves`);
var tooLarge = (x, dtype) => new LensorError("range", `Cannot make an array of ${dtype}: it does not hold ${x}; asType lets integers wrap`);
function integer(x) {
  if (Number.isFinite(x)) return Math.trunc(x);
  throw new LensorError("range", `Cannot make an integer of ${x}`);
}
var array = (data, dtype, shape) => ({ data, dtype, ...packed(shape) });

// ndarray/_walk.ts
function walk(shape, layouts, run) {
  const { sizes, steps } = merged(shape, layouts);
  if (sizes.includes(0)) return;
  const last = sizes.length - 1, n = sizes[last], inner = steps[last];
  const at2 = layouts.map((l) => l.offset), index = new Array(last).fill(0);
  for (; ; ) {
    run(n, at2, inner);
    let axis = last - 1;
    for (; axis >= 0; axis--) {
      const step = steps[axis];
      if (++index[axis] < sizes[axis]) {
        for (let k = 0; k < at2.length; k++) at2[k] += step[k];
        break;
      }
      for (let k = 0; k < at2.length; k++) at2[k] -= step[k] * (sizes[axis] - 1);
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
    return fromList(x, dtype);
  }
  const view2 = shared(x);
  return dtype === void 0 || dtype === view2.dtype ? view2 : asType(view2, dtype);
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
  const view2 = ndarray(x), { shape, dtype } = view2;
  const n = countOf(shape) * lanesOf(dtype);
  if (!isPacked(view2)) return contiguous(view2);
  const start = view2.offset * lanesOf(dtype), whole = start === 0 && view2.data.length === n;
  return { shape, dtype, data: whole ? view2.data : view2.data.subarray(start, start + n) };
}
function copy(x) {
  return contiguous(ndarray(x));
}
function asType(x, dtype) {
  checkDType(dtype);
  const view2 = ndarray(x);
  if (view2.dtype === dtype) return view2;
  const { data, shape } = toTensor(view2);
  return viewOf(cast(data, view2.dtype, dtype), dtype, shape);
}
function toList(x) {
  const { data, shape, dtype } = toTensor(x), decoded = decode(data, dtype);
  const build = (axis, at2, size) => {
    if (axis === shape.length) {
      if (dtype === "complex64") return [decoded[2 * at2], decoded[2 * at2 + 1]];
      return dtype === "bool" ? Boolean(decoded[at2]) : decoded[at2];
    }
    const n = shape[axis], part = n ? size / n : 0;
    return Array.from({ length: n }, (_, i) => build(axis + 1, at2 + i * part, part));
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
function contiguous(view2) {
  const { data, dtype, shape } = view2, lanes = lanesOf(dtype);
  if (isPacked(view2)) {
    const start = view2.offset * lanes;
    return viewOf(data.slice(start, start + countOf(shape) * lanes), dtype, shape);
  }
  const out = viewOf(allocate(dtype, countOf(shape)), dtype, shape);
  const to = out.data, from = data;
  walk(shape, [out, view2], (n, at2, step) => {
    const so = step[0], sf = step[1];
    for (let i = 0, o = at2[0], f = at2[1]; i < n; i++, o += so, f += sf) {
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
  const { selection: selection2 = x } = x;
  const { data: given, shape, stride, offset = 0, dtype = void 0 } = selection2 ?? {};
  const data = Array.isArray(given) ? doubles(given) : unclamped(given);
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
function doubles(list) {
  const wrong = list.findIndex((x) => typeof x !== "number");
  if (wrong < 0) return Float64Array.from(list);
  throw new LensorError("type", `Cannot make an array: expected numbers, found ${describe(list[wrong])} in the data`);
}
var SCIJS_NAMES = ["generic", "array", "uint8_clamped", "buffer", "bigint64", "biguint64"];
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
var OWN = [
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
var dtypes = {
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
var NAMES = Object.keys(dtypes);
function dtypeFrom(dtype) {
  return NAMES.find((name) => name === dtype || dtypes[name] === dtype) ?? "array";
}
function dtypeOf(data) {
  return NAMES.find((name) => data instanceof dtypes[name]) ?? "array";
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
var Selection = class _Selection {
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
  index(...at2) {
    return at2.reduce((sum2, i, axis) => sum2 + i * this.stride[axis], this.offset);
  }
  /** An element. */
  get(...at2) {
    return this.data[this.index(...at2)];
  }
  /** Stores an element, the last argument. */
  set(...at2) {
    const value = at2.pop();
    return this.data[this.index(...at2)] = value;
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
    return new _Selection(this.data, permuted(this, axes.length ? axes : void 0));
  }
  /** Fixes axes; `null` keeps one. */
  pick(...at2) {
    let layout = this.#layout;
    for (let axis = Math.min(at2.length, this.shape.length) - 1; axis >= 0; axis--) {
      const i = at2[axis];
      if (typeof i === "number") layout = pickedAxis(layout, axis, i);
    }
    return new _Selection(this.data, layout);
  }
  get #layout() {
    return { shape: this.shape, stride: this.stride, offset: this.offset };
  }
  #along(arguments_, cut) {
    let layout = this.#layout;
    for (let axis = 0; axis < this.shape.length; axis++) layout = cut(layout, axis, arguments_[axis]);
    return new _Selection(this.data, layout);
  }
};
function placeOf(verb, s, at2) {
  if (at2.length !== s.shape.length) {
    const text = `Cannot ${verb}: ${at2.length} indices were given for ${s.shape.length} axes; give one an axis`;
    throw new LensorError("shape", text);
  }
  let place = s.offset;
  for (let axis = 0; axis < at2.length; axis++) {
    const i = at2[axis], n = s.shape[axis];
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
  const first = offset ?? steps.reduce((sum2, step, i) => step < 0 ? sum2 - step * (sizes[i] - 1) : sum2, 0);
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
var isHolder = (x) => typeof x === "object" && x !== null && x.selection instanceof Selection;
function operand(x, dtype) {
  return isHolder(x) ? x.selection : create(x, dtype);
}
function create(x, dtype) {
  const to = dtype === void 0 || dtype === null ? void 0 : dtypeFrom(dtype);
  if (isHolder(x)) return packedCopy(x.selection, to);
  if (Array.isArray(x)) return fromList2(x, to ?? "array");
  if (ArrayBuffer.isView(x) && !(x instanceof DataView)) {
    const data = plain(x, void 0);
    return selection(converted(data, to ?? dtypeOf(data)), [data.length]);
  }
  if (isForeign(x)) {
    const shape = [...x.shape], view2 = scijs(plain(x.data, x.dtype), shape, x.stride, x.offset ?? 0);
    return to === void 0 || to === view2.dtype ? view2 : packedCopy(view2, to);
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
function toList2(s) {
  const build = (axis, at2) => {
    const n = s.shape[axis], step = s.stride[axis], out = new Array(n);
    const last = axis === s.shape.length - 1;
    for (let i = 0, p = at2; i < n; i++, p += step) out[i] = last ? s.data[p] : build(axis + 1, p);
    return out;
  };
  return s.shape.length ? build(0, s.offset) : [];
}
function fromList2(list, dtype) {
  const shape = [];
  for (let level = list; isList(level); level = level.length ? at(level, 0) : void 0) {
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
    for (let i = 0; i < shape[axis]; i++) fill(at(x, i), axis + 1);
  };
  fill(list, 0);
  return selection(out, shape);
}
var isList = (x) => Array.isArray(x) || ArrayBuffer.isView(x) || isHolder(x) && x.selection.shape.length > 0;
var lengthOf = (x) => isHolder(x) ? x.selection.shape[0] : x.length;
var at = (x, i) => {
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
var NEAREST = {
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
var ValueError = class extends LensorError {
  /** Makes the error; numjs programs give the message alone. */
  constructor(message = "", code = "range") {
    super(code, message);
    this.name = "ValueError";
  }
};
var ConfigError = class extends LensorError {
  /** Makes the error. */
  constructor(message = "") {
    super("range", message);
    this.name = "ConfigError";
  }
};
var NotImplementedError = class extends LensorError {
  /** Makes the error. */
  constructor(message = "") {
    super("unsupported", message);
    this.name = "NotImplementedError";
  }
};

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
    walk(starts.shape, [starts], (count, at2, jump) => {
      for (let c = 0, p = at2[0]; c < count; c++, p += jump[0]) {
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
function transpose(s, axes) {
  const list = Array.isArray(axes[0]) ? axes[0] : axes;
  return new Selection(s.data, permuted(s, list.length || s.shape.length === 0 ? list : void 0));
}
function flip(s, axis) {
  let layout = s;
  if (axis === void 0 || axis === null) {
    for (let i = 0; i < s.shape.length; i++) layout = flipped(layout, i);
  } else {
    const ndim = s.shape.length, at2 = typeof axis === "number" && axis < 0 ? axis + ndim : axis;
    if (typeof at2 !== "number" || !Number.isInteger(at2) || at2 < 0 || at2 >= ndim) {
      throw new ValueError(`axis=${axis}invalid for the ${ndim}-dimensional input array`);
    }
    layout = flipped(layout, at2);
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
function concatenate(parts) {
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
function stack(parts, axis) {
  const first = parts[0];
  if (!first) throw new ValueError("need at least one array to stack", "missing");
  if (parts.some((p) => p.shape.length !== first.shape.length || p.shape.some((n, i) => n !== first.shape[i]))) {
    throw new ValueError("all input arrays must have the same shape", "shape");
  }
  const at2 = checkAxis("stack", axis, first.shape.length + 1), shape = first.shape.toSpliced(at2, 0, parts.length);
  const out = selection(make(jointType(parts), shape.reduce((n, s) => n * s, 1)), shape);
  parts.forEach((part, i) => {
    const place = shape.map((_, k) => k === at2 ? i : null);
    copyInto(out.pick(...place), part);
  });
  return out;
}
function jointType(parts) {
  const dtype = parts[0].dtype;
  return parts.every((p) => p.dtype === dtype) ? dtype : "array";
}

// ndarray/nj/_convolve.ts
var PER_ELEMENT = 8;
function convolve(a, filter) {
  const shape = validShape(a, filter), count = countOf(shape);
  const circle = countOf(circleOf(a)), products = PER_ELEMENT * circle * Math.log2(circle + 1);
  const out = count * filter.size <= products ? direct(a, filter, shape) : byTransform(a, filter, shape);
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
function direct(a, filter, shape) {
  const out = new Float64Array(countOf(shape)), turned = packedCopy(flip(filter), "float64"), from = a.data;
  const place = packed(shape), at2 = new Array(shape.length).fill(0);
  for (let f = 0; f < turned.size; f++) {
    const weight = turned.data[f], offset = at2.reduce((sum2, i, axis) => sum2 + i * a.stride[axis], a.offset);
    walk(shape, [place, { shape, stride: a.stride, offset }], (n, [o = 0, p = 0], [so = 1, sp = 1]) => {
      for (let i = 0; i < n; i++) out[o + i * so] += weight * from[p + i * sp];
    });
    for (let axis = at2.length - 1; axis >= 0 && ++at2[axis] === turned.shape[axis]; axis--) at2[axis] = 0;
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
var circleOf = (a) => a.shape.map((n) => 2 ** Math.ceil(Math.log2(Math.max(1, n))));
function spectrum(s, shape) {
  const full = selection(new Float64Array(countOf(shape) * 2), [...shape, 2]);
  copyInto(full.hi(...s.shape).pick(...s.shape.map(() => null), 0), s);
  return transform(full, -1, false).data;
}

// kernels/_ndarray_wasm.ts
var ELEMENTS = `
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
var PRODUCT = `
AGFzbQEAAAABEgJgCH9/f39/f39/AGADf39/AAMEAwEAAAQFAXABAQEFBAEBamoGMgd/AEGAgAMLfwBBgIAEC38AQYCADAt/AEGQkMwAC38AQZ
CQjAELfwBBgAILfwBBwAALByIDB3Byb2R1Y3QAAQt3aWRlUHJvZHVjdAACBm1lbW9yeQIACQYBAEEBCwAK7hEDUwECf0GAgAMhAyACQQV0QYCA
A2ohAgNAIAMgAkkEQCABKAIAIABqIQQgAyAE/QAEAP0LBAAgAyAE/QAEEP0LBBAgA0EgaiEDIAFBBGohAQwBCwsL2AgCDXsNf0GAAiEVIAAhFg
EBAQEBAQFBACEZA0AgASAZSgRAIBUgASAZayIAIBUgAEgbIRogGUUiAAR/IAdFBSAACyEAQQAhGwNAIAIgG0oEQEEAIRwDQCAEIBxKBEAgAyAb
bEGQkIwBaiAcQQV0aiAZQQJ0QYCABGogGhAAIAYgG2xBkJDMAGogHEEFdGohHUEAIR4DQCAWIB5KBEAgGSABIB5sakEEdEGAgAxqIRggGkEFdE
GAgANqIR8gBSAeQQJ0bCAdaiEXAQH9DAAAAAAAAAAAAAAAAAAAAAAhCCAIIQogCCELIAghDCAIIQ0gCCEOIAghDyAIIRBBgIADISADQCAfICBL
BEAgIP0ABAAhEiAg/QAEECETIBj9AAQAIQkBAnsBAUEAISEgCSAJ/Q0AAQIDAAECAwABAgMAAQIDICFFDQAaIAkgCf0NDA0ODwwNDg8MDQ4PDA
0ODwshFAJ7IAkhEQFBASEhIBEgEf0NAAECAwABAgMAAQIDAAECAyAhRQ0AGiARIBH9DQQFBgcEBQYHBAUGBwQFBgcgIQ0AGiARIBH9DQwNDg8M
DQ4PDA0ODwwNDg8LIREgCCAUIBL95gH95AEhCCAKIBQgE/3mAf3kASEKIAsgESAS/eYB/eQBIQsgDCARIBP95gH95AEhDAJ7IAkhEQFBAiEhIB
EgEf0NAAECAwABAgMAAQIDAAECAyAhRQ0AGiARIBH9DQQFBgcEBQYHBAUGBwQFBgcgIUEBRg0AGiARIBH9DQgJCgsICQoLCAkKCwgJCgsgESAR
/Q0MDQ4PDA0ODwwNDg8MDQ4PICFBAkYbCyEUAnsgCSERAUEDISEgESAR/Q0AAQIDAAECAwABAgMAAQIDICFFDQAaIBEgEf0NBAUGBwQFBgcEBQ
YHBAUGByAhQQFGDQAaIBEgEf0NCAkKCwgJCgsICQoLCAkKCyARIBH9DQwNDg8MDQ4PDA0ODwwNDg8gIUECRhsLIQkgDSAUIBL95gH95AEhDSAO
IBQgE/3mAf3kASEOIA8gCSAS/eYB/eQBIQ8gECAJIBP95gH95AEhECAgQSBqISAgGEEQaiEYDAELCwEgACEYAQEgFyAYBHsgCAUgF/0ABAAgCP
3kAQv9CwQAIBcgGAR7IAoFIBf9AAQQIAr95AEL/QsEECAXIAVqIR8gACEYAQEgHyAYBHsgCwUgH/0ABAAgC/3kAQv9CwQAIB8gGAR7IAwFIB/9
AAQQIAz95AEL/QsEECAFQQF0IBdqIR8gACEYAQEgHyAYBHsgDQUgH/0ABAAgDf3kAQv9CwQAIB8gGAR7IA4FIB/9AAQQIA795AEL/QsEECAFQQ
NsIBdqIRggACEXAQEgGCAXBHsgDwUgGP0ABAAgD/3kAQv9CwQAIBggFwR7IBAFIBj9AAQQIBD95AEL/QsEECAeQQFqIR4MAQsLIBxBAWohHAwB
CwsgG0EBaiEbDAELCyAVIBlqIRkMAQsLC70IAg57DX9BwAAhFiAAIRcBAQEBAQEBQQAhGgNAIAEgGkoEQCAWIAEgGmsiACAWIABIGyEbIBpFIg
AEfyAHRQUgAAshAEEAIRwDQCACIBxKBEBBACEdA0AgBCAdSgRAIAMgHGxBkJCMAWogHUEFdGogGkECdEGAgARqIBsQACAGIBxsQZCQzABqIB1B
BXRqIR5BACEfA0AgFyAfSgRAIBogASAfbGpBBXRBgIAMaiEgIBtBBXRBgIADaiEhIAUgH0ECdGwgHmohGAEB/QwAAAAAAAAAAAAAAAAAAAAAIQ
ggCCELIAghDCAIIQ0gCCEOIAghDyAIIRAgCCERQYCAAyEiA0AgISAiSwRAICL9AAQAIRMgIv0ABBAhFCAg/QAEACEJICD9AAQQIQoBAUEAIRkB
ASAJIAn9DQgJCgsMDQ4PCAkKCwwNDg8gCSAJ/Q0AAQIDBAUGBwABAgMEBQYHIBkbIRIBAUEBIRkBASAJIAn9DQgJCgsMDQ4PCAkKCwwNDg8gCS
AJ/Q0AAQIDBAUGBwABAgMEBQYHIBkbIRUgCCASIBP98gH98AEhCCALIBIgFP3yAf3wASELIAwgFSAT/fIB/fABIQwgDSAVIBT98gH98AEhDQEB
QQIhGSAZQQJJBHsgCSESASASIBL9DQgJCgsMDQ4PCAkKCwwNDg8gEiAS/Q0AAQIDBAUGBwABAgMEBQYHIBkbBSAKIRIgGUECayEZIBIgEv0NCA
kKCwwNDg8ICQoLDA0ODyASIBL9DQABAgMEBQYHAAECAwQFBgcgGRsLIRIBAUEDIRkgGUECSQR7AQEgCSAJ/Q0ICQoLDA0ODwgJCgsMDQ4PIAkg
Cf0NAAECAwQFBgcAAQIDBAUGByAZGwUBIBlBAmshGSAKIAr9DQgJCgsMDQ4PCAkKCwwNDg8gCiAK/Q0AAQIDBAUGBwABAgMEBQYHIBkbCyEJIA
4gEiAT/fIB/fABIQ4gDyASIBT98gH98AEhDyAQIAkgE/3yAf3wASEQIBEgCSAU/fIB/fABIREgIkEgaiEiICBBIGohIAwBCwsBIAAhGQEBIBgg
GQR7IAgFIBj9AAQAIAj98AEL/QsEACAYIBkEeyALBSAY/QAEECAL/fABC/0LBBAgGCAFaiEgIAAhGQEBICAgGQR7IAwFICD9AAQAIAz98AEL/Q
sEACAgIBkEeyANBSAg/QAEECAN/fABC/0LBBAgBUEBdCAYaiEgIAAhGQEBICAgGQR7IA4FICD9AAQAIA798AEL/QsEACAgIBkEeyAPBSAg/QAE
ECAP/fABC/0LBBAgBUEDbCAYaiEZIAAhGAEBIBkgGAR7IBAFIBn9AAQAIBD98AEL/QsEACAZIBgEeyARBSAZ/QAEECAR/fABC/0LBBAgH0EBai
EfDAELCyAdQQFqIR0MAQsLIBxBAWohHAwBCwsgFiAaaiEaDAELCws=
`;

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
var made;
var LEFT = 4096 + 2064;
var RIGHT = LEFT + 32768;
var SUMS = 1024;
var ROOM = 131072 + 2064;

// ndarray/_runs.ts
var LEAST = 64;
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
var { fround } = Math;
function exp32(v) {
  const x = v > 89 ? 89 : v < -105 ? -105 : v;
  const integer2 = fround(fround(x * PER_LN2) + MAGIC), k = fround(integer2 - MAGIC);
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
var PER_LN2 = fround(Math.LOG2E);
var MAGIC = 12582912;
var LN2_HIGH = 0.693145751953125;
var LN2_LOW = fround(1428606765330187e-21);
var C2 = fround(0.49999994);
var C3 = fround(0.16666521);
var C4 = fround(0.041668273);
var C5 = fround(8368685e-9);
var C6 = fround(0.0013820108);
var FACTORIALS = [1, 1, 2, 6, 24, 120, 720, 5040, 40320];
var FLOAT = new Float32Array(1);
var WORD = new Int32Array(FLOAT.buffer);

// ndarray/nj/_functions.ts
var BINARY = {
  add: (x, y) => x + y,
  subtract: (x, y) => x - y,
  multiply: (x, y) => x * y,
  divide: (x, y) => x / y,
  mod: (x, y) => x % y,
  pow: (x, y) => x ** y,
  assign: (_, y) => y
};
var UNARY = {
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
  tanh
};
function tanh(x) {
  if (Math.abs(x) > 20) return Math.sign(x);
  const e = Math.exp(2 * x);
  return (e - 1) / (e + 1);
}
var clipTo = (min2, max2) => (x) => x < min2 ? min2 : x > max2 ? max2 : x;
function sigmoidOf(t) {
  const slope = t || 1;
  return (x) => x < -30 ? 0 : x > 30 ? 1 : 1 / (1 + Math.exp(-slope * x));
}
var leakyReluOf = (alpha) => (x) => Math.max(alpha * x, x);

// ndarray/nj/_quick.ts
var NAMES2 = /* @__PURE__ */ new Map([
  [UNARY.exp, ["exp", exp32]],
  [UNARY.log, ["log", log32]],
  [UNARY.sqrt, ["sqrt", Math.sqrt]]
]);
var PAIRS = /* @__PURE__ */ new Map([
  [BINARY.add, "add"],
  [BINARY.subtract, "subtract"],
  [BINARY.multiply, "multiply"],
  [BINARY.divide, "divide"]
]);
function quickMap(fn, out, s) {
  const known = out.data instanceof Float32Array && s.data instanceof Float32Array ? NAMES2.get(fn) : void 0;
  if (!known) return { fn };
  return { fn: known[1], run: s.size < LEAST ? void 0 : runsOf(known[0]).float32 };
}
function quickZip(fn, out, a, b) {
  const name = out.size < LEAST ? void 0 : PAIRS.get(fn);
  const all = (kind) => [out, a, b].every((s) => typeof s === "number" || s.data instanceof kind);
  if (name && all(Float64Array)) return pairRunsOf(name).float64;
  return name && all(Float32Array) && (typeof b !== "number" || Object.is(Math.fround(b), b)) ? pairRunsOf(name).float32 : void 0;
}

// ndarray/nj/config.ts
var config = { printThreshold: 7, nFloatingValues: 5, broadcast: false };

// ndarray/nj/_elementwise.ts
function map(s, fn, out = selection(make(s.dtype, s.size), s.shape)) {
  const to = out.data, from = s.data, { fn: f, run } = quickMap(fn, out, s);
  walk(s.shape, [out, s], (n, at2, step) => {
    const so = step[0], ss = step[1];
    if (run && so === 1 && ss === 1) run(to, at2[0], from, at2[1], 1, n);
    else for (let i = 0, o = at2[0], p = at2[1]; i < n; i++, o += so, p += ss) to[o] = f(from[p]);
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
  walk(shape, [to, broadcasted(left, shape), broadcasted(right, shape)], (n, at2, step) => {
    const so = step[0], sa = step[1], sb = step[2];
    if (run && n >= LEAST && so === 1 && (sa === 0 || sa === 1) && (sb === 0 || sb === 1)) {
      run(od, at2[0], ad, at2[1], sa, bd, at2[2], sb, n);
      return;
    }
    for (let i = 0, o = at2[0], p = at2[1], q = at2[2]; i < n; i++, o += so, p += sa, q += sb) {
      od[o] = fn(ad[p], bd[q]);
    }
  });
  return to;
}
var same = (a, b) => a.offset === b.offset && a.stride.every((s, i) => s === b.stride[i]) && a.shape.every((n, i) => n === b.shape[i]);
function separate(s, out) {
  if (!out || !shareMemory(s, out) || s.shape.length === out.shape.length && same(s, out)) return s;
  return packedCopy(s);
}
function shareMemory(a, b) {
  const x = a.data, y = b.data;
  return x === y || ArrayBuffer.isView(x) && ArrayBuffer.isView(y) && x.buffer === y.buffer;
}
function sharedShape(name, a, b, out) {
  const equal2 = a.shape.length === b.shape.length && a.shape.every((n, i) => n === b.shape[i]);
  if (equal2) return a.shape;
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
var LEAST2 = 256;
var CHUNK = 4096;
var BLOCK = 256;
var SUMS2 = new Float64Array(16);
var LANES = new Float32Array(32);
function shortSumOf(x, start = 0, n = x.length) {
  const kernels = n < LEAST2 ? null : elementKernels(), sums = kernels?.sums ?? SUMS2;
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
  const sum2 = halve(sums, 8, 1);
  return Number.isFinite(sum2) ? sum2 : sumOf(x, start, n);
}
function sumOf(x, start = 0, n = x.length) {
  const kernels = n < LEAST2 ? null : elementKernels(), sums = kernels?.sums ?? SUMS2;
  sums.fill(0);
  if (kernels) through(kernels.left, x, start, n, 16, 0, (m) => kernels.sum32(m));
  else for (let i = 0; i < n; i++) sums[i & 15] += x[start + i];
  return halve(sums, 16, 1);
}
function maxOf(x, start = 0, n = x.length) {
  const kernels = n < LEAST2 ? null : elementKernels();
  let best = x[start];
  if (kernels) through(kernels.left, x, start, n, 16, best, (m) => best = Math.max(best, kernels.max32(m)));
  else for (let i = 1; i < n; i++) best = Math.max(best, x[start + i]);
  return best;
}
function minOf(x, start = 0, n = x.length) {
  const kernels = n < LEAST2 ? null : elementKernels();
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
function sum(s) {
  let total = 0;
  const data = s.data;
  if (data instanceof Float32Array && isPacked(s)) return sumOf(data, s.offset, s.size);
  walk(s.shape, [s], (n, at2, step) => {
    const d = step[0];
    for (let i = 0, p = at2[0]; i < n; i++, p += d) total += data[p];
  });
  return total;
}
function mean(s) {
  return sum(s) / s.size;
}
function max(s) {
  return extreme(s, 1);
}
function min(s) {
  return extreme(s, -1);
}
function std(s, ddof = 0) {
  const n = s.size, data = s.data;
  if (n === 0) return 0;
  let total = 0, squares = 0;
  walk(s.shape, [s], (count, at2, step) => {
    const d = step[0];
    for (let i = 0, p = at2[0]; i < count; i++, p += d) {
      const x = data[p];
      total += x;
      squares += x * x;
    }
  });
  const centre = total / n, spread = squares / (n - ddof) - centre * centre * n / (n - ddof);
  if (spread > centre * centre * 1e-6) return Math.sqrt(spread);
  let differences = 0;
  walk(s.shape, [s], (count, at2, step) => {
    const d = step[0];
    for (let i = 0, p = at2[0]; i < count; i++, p += d) differences += (data[p] - centre) ** 2;
  });
  return Math.sqrt(differences / (n - ddof));
}
function extreme(s, sign) {
  if (s.size === 0) return null;
  let best = -Infinity, nan = false;
  const data = s.data;
  if (data instanceof Float32Array && isPacked(s)) return (sign > 0 ? maxOf : minOf)(data, s.offset, s.size);
  walk(s.shape, [s], (n, at2, step) => {
    const d = step[0];
    for (let i = 0, p = at2[0]; i < n; i++, p += d) {
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
function rows(s, axis, at2, width) {
  const n = s.shape[axis], last = axis === s.shape.length - 1, indent = " ".repeat(7 + axis);
  const cell = (i) => {
    const place = at2 + i * s.stride[axis];
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
function largest(s) {
  const top = max(s);
  if (!Number.isNaN(top)) return top;
  return Array.from(s.data).reduce((m, x) => x > m ? x : m, -Infinity);
}

// kernels/product.ts
function productKernel() {
  return made2 === void 0 ? made2 = makeProductKernel(globalThis.WebAssembly) : made2;
}
function makeProductKernel(host) {
  return kernelsOf(PRODUCT, host, (exports, buffer) => {
    const table2 = new Int32Array(buffer, TABLE, 32768);
    return {
      product: exports["product"],
      columns: 8,
      table: table2,
      left: new Float32Array(buffer, LEFT2, 262144),
      out: new Float32Array(buffer, OUT, 262144),
      right: new Float32Array(buffer, RIGHT2, 1081344),
      wide: {
        product: exports["wideProduct"],
        columns: 4,
        table: table2,
        left: new Float64Array(buffer, LEFT2, 131072),
        out: new Float64Array(buffer, OUT, 131072),
        right: new Float64Array(buffer, RIGHT2, 540672)
      }
    };
  });
}
var made2;
var TABLE = 65536;
var LEFT2 = TABLE + 131072;
var OUT = LEFT2 + 1048576 + 2064;
var RIGHT2 = OUT + 1048576;

// ndarray/_multiply.ts
var BLOCK2 = 256;
var DEPTH = 1024;
var COLUMNS = 1024;
var SPARE = 8;
function multiply32(out, start, a, b, n, k, m, kernel = m < 8 ? null : productKernel()) {
  if (!kernel || k === 0) plain32(out, start, a, b, n, k, m);
  else tiled(kernel, out, start, a, b, n, k, m);
}
function tiled(kernel, out, start, a, b, n, k, m) {
  const rows2 = kernel.left.length / DEPTH, bytes = kernel.left.BYTES_PER_ELEMENT;
  for (let l0 = 0; l0 < k; l0 += DEPTH) {
    const depth = Math.min(DEPTH, k - l0), room = (Math.floor(kernel.right.length / depth) & ~7) - SPARE;
    for (let j0 = 0; j0 < m; j0 += Math.min(room, COLUMNS)) {
      const width = Math.min(room, COLUMNS, m - j0), pitch = width + 7 & ~7, panels = pitch / kernel.columns;
      placeRight(kernel, b, l0, depth, j0, width);
      for (let i0 = 0; i0 < n; i0 += rows2) {
        const height = Math.min(rows2, n - i0), place = start + i0 * m + j0;
        packLeft(kernel.left, a, i0, height, l0, depth);
        if (l0) {
          for (let r = 0; r < height; r++) copy2(kernel.out, r * pitch, out, place + r * m, width);
        }
        kernel.product(height + 3 >> 2, depth, 1, 0, panels, bytes * pitch, 0, l0 > 0);
        for (let r = 0; r < height; r++) copy2(out, place + r * m, kernel.out, r * pitch, width);
      }
    }
  }
}
function packLeft(to, a, i0, height, l0, depth) {
  const { data, down, along } = a;
  if (height & 3) to.fill(0, (height >> 2) * 4 * depth, (height + 3 >> 2) * 4 * depth);
  for (let r = 0; r < height; r++) {
    let at2 = (r >> 2) * 4 * depth + (r & 3), from = a.at + (i0 + r) * down + l0 * along;
    for (let l = 0; l < depth; l++, at2 += 4, from += along) to[at2] = data[from];
  }
}
function placeRight({ right, table: table2 }, b, l0, depth, j0, width) {
  const { data, down, along } = b, whole = width + 7 & ~7, pitch = whole + SPARE;
  for (let l = 0, at2 = 0, from = b.at + l0 * down + j0 * along; l < depth; l++, at2 += pitch, from += down) {
    table2[l] = right.BYTES_PER_ELEMENT * at2;
    if (width < whole) right.fill(0, at2 + width, at2 + whole);
    if (along === 1 && width > 32) right.set(data.subarray(from, from + width), at2);
    else for (let j = 0, f = from; j < width; j++, f += along) right[at2 + j] = data[f];
  }
}
function copy2(to, at2, from, first, n) {
  to.set(from.subarray(first, first + n), at2);
}
function plain32(out, start, a, b, n, k, m) {
  const { fround: fround2 } = Math, x = a.data, y = b.data;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      let total = 0, p = a.at + i * a.down, q = b.at + j * b.along;
      for (let l = 0; l < k; ) {
        let s = 0;
        for (const end = Math.min(k, l + BLOCK2); l < end; l++, p += a.along, q += b.down) {
          s = fround2(s + fround2(x[p] * y[q]));
        }
        total = fround2(total + s);
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
  for (let l0 = 0; l0 < k; l0 += 64) {
    for (let j0 = 0; j0 < m; j0 += 256) {
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
          Math.min(k, l0 + 64),
          j0,
          Math.min(m, j0 + 256)
        );
      }
    }
  }
}
function fourRows(out, row, m, a, b, i, rows2, l0, l1, j0, j1) {
  const x = a.data, y = b.data, first = a.at + i * a.down, step = a.along, down = b.down;
  const [d1, d2, d3] = [1, 2, 3].map((r) => Math.min(r, rows2 - 1) * a.down);
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
    if (rows2 > 1) out[row + m + j] += s1;
    if (rows2 > 2) out[row + 2 * m + j] += s2;
    if (rows2 > 3) out[row + 3 * m + j] += s3;
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
function dot(a, b) {
  const rows2 = a.shape.length, columns = b.shape.length;
  const fits = (rows2 === 1 || rows2 === 2) && (columns === 1 || columns === 2) && a.shape[rows2 - 1] === b.shape[0];
  if (!fits) throw new ValueError("cannot compute the matrix product of given arrays", "shape");
  const n = rows2 === 2 ? a.shape[0] : 1, k = b.shape[0], m = columns === 2 ? b.shape[1] : 1;
  const shape = rows2 === 2 && columns === 2 ? [n, m] : rows2 === 2 ? [n] : [m];
  const out = make(a.dtype, n * m);
  if (a.dtype === "float32" && b.dtype === "float32") {
    const left = matrixOf(a, true), right = matrixOf(b, false);
    multiply32(out, 0, left, right, n, k, m);
  } else {
    doubles2(out, a, b, n, k, m);
  }
  return selection(out, shape);
}
function matrixOf({ data, offset, stride }, left) {
  const [first = 0, second] = stride, single2 = data;
  if (second !== void 0) return { data: single2, at: offset, down: first, along: second };
  return { data: single2, at: offset, down: left ? 0 : first, along: left ? first : 0 };
}
function doubles2(out, a, b, n, k, m) {
  const left = asDoubles(a), right = asDoubles(b), row = new Float64Array(m);
  for (let i = 0; i < n; i++) {
    row.fill(0);
    for (let l = 0; l < k; l++) {
      const x = left[i * k + l], at2 = l * m;
      for (let j = 0; j < m; j++) row[j] += x * right[at2 + j];
    }
    for (let j = 0; j < m; j++) out[i * m + j] = row[j];
  }
}
function asDoubles(s) {
  const dtype = "float64";
  return packedCopy(new Selection(s.data, isPacked(s) ? packed(s.shape, s.offset) : s), dtype).data;
}

// ndarray/nj/nd_array.ts
var NdArray = class _NdArray {
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
    return new _NdArray(create(data, dtype));
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
    const { selection: selection2 } = this, to = dtypeFrom(dtype);
    if (to !== selection2.dtype) this.selection = new Selection(converted(selection2.data, to), selection2);
  }
  /** An element; negative indices count from the end. Throws `range` or `shape`. */
  get(...at2) {
    return this.selection.data[placeOf("get an element", this.selection, at2)];
  }
  /** Stores the last argument at the indices before it, and gives it back. Throws `range` or `shape`. */
  set(...at2) {
    const value = at2.pop();
    this.selection.data[placeOf("set an element", this.selection, at2)] = value;
    return value;
  }
  /** A view: an argument an axis, `start`, `[stop]`, `[start, stop, step]` or `[start, null, null, step]`. */
  slice(...parts) {
    return new _NdArray(slice(this.selection, parts));
  }
  /** A view with some axes fixed; `null` keeps one. */
  pick(...at2) {
    return new _NdArray(this.selection.pick(...at2));
  }
  /** A view without the first elements of each axis. */
  lo(...counts) {
    return new _NdArray(this.selection.lo(...counts));
  }
  /** A view of the first elements of each axis. */
  hi(...counts) {
    return new _NdArray(this.selection.hi(...counts));
  }
  /** A view of every n-th element of each axis; negative steps run backwards. */
  step(...steps) {
    return new _NdArray(this.selection.step(...steps));
  }
  /** A copy as a vector, in C order. */
  flatten() {
    const copy3 = packedCopy(this.selection);
    return new _NdArray(reshape(copy3, [copy3.size]));
  }
  /** The elements in another shape; one size may be -1. A view where that is possible. */
  reshape(...shape) {
    return new _NdArray(reshape(this.selection, shape));
  }
  /** A view with the axes in another order; reversed unless told. */
  transpose(...axes) {
    return new _NdArray(transpose(this.selection, axes));
  }
  /** Calls a function with a copy of each sub-array along an axis. Throws `ValueError`. */
  iteraxis(axis, fn) {
    const ndim = this.ndim, at2 = axis === -1 ? ndim - 1 : axis;
    if (!Number.isInteger(at2) || at2 < 0 || at2 >= ndim) throw new ValueError("invalid axis");
    if (typeof fn !== "function") {
      throw new LensorError("type", `Cannot iterate along axis ${axis}: expected a function, found ${describe(fn)}`);
    }
    const along = checkAxis("iterate", at2, ndim);
    for (let i = 0; i < this.shape[along]; i++) {
      fn(new _NdArray(packedCopy(this.selection.pick(...this.shape.map((_, k) => k === along ? i : null)))), i);
    }
  }
  /** Stores another array or a number in every element. */
  assign(x, copy3) {
    return combine(this, "assign", x, copy3);
  }
  /** The sum with another array or a number. */
  add(x, copy3) {
    return combine(this, "add", x, copy3);
  }
  /** The difference. */
  subtract(x, copy3) {
    return combine(this, "subtract", x, copy3);
  }
  /** The product, element by element. */
  multiply(x, copy3) {
    return combine(this, "multiply", x, copy3);
  }
  /** The quotient. */
  divide(x, copy3) {
    return combine(this, "divide", x, copy3);
  }
  /** The power. */
  pow(x, copy3) {
    return combine(this, "pow", x, copy3);
  }
  /** The remainder, with the sign of the dividend. */
  mod(x, copy3) {
    return combine(this, "mod", x, copy3);
  }
  /** e to the power of each element. */
  exp(copy3) {
    return apply(this, UNARY.exp, copy3);
  }
  /** The natural logarithm. */
  log(copy3) {
    return apply(this, UNARY.log, copy3);
  }
  /** The square root. */
  sqrt(copy3) {
    return apply(this, UNARY.sqrt, copy3);
  }
  /** The nearest integers, halves towards +infinity. */
  round(copy3) {
    return apply(this, UNARY.round, copy3);
  }
  /** The negated elements, always a copy. */
  negative() {
    return apply(this, UNARY.negative);
  }
  /** The largest element, `null` if there is none. */
  max() {
    return max(this.selection);
  }
  /** The smallest element, `null` if there is none. */
  min() {
    return min(this.selection);
  }
  /** The sum of all elements. */
  sum() {
    return sum(this.selection);
  }
  /** The arithmetic mean. */
  mean() {
    return mean(this.selection);
  }
  /** The standard deviation. */
  std(options) {
    return std(this.selection, options?.ddof ?? 0);
  }
  /** The product of matrices and vectors. Throws `ValueError`. */
  dot(x) {
    return new _NdArray(dot(this.selection, operand(x, this.dtype)));
  }
  /** The convolution with a filter, where it lies inside. Throws `ValueError`. */
  convolve(filter) {
    return new _NdArray(convolve(this.selection, operand(filter)));
  }
  /** The same by Fourier transforms. Throws `ValueError`. */
  fftconvolve(filter) {
    return new _NdArray(fftconvolve(this.selection, operand(filter)));
  }
  /** A diagonal matrix of a vector, or a view of the diagonal. */
  diag() {
    return new _NdArray(diag(this.selection));
  }
  /** Whether shape and elements are the same. */
  equal(x) {
    return equal(this.selection, operand(x));
  }
  /** A copy of the data and the layout. */
  clone() {
    const { selection: selection2 } = this;
    return new _NdArray(new Selection(selection2.data.slice(), selection2));
  }
  /** Nested lists. */
  tolist() {
    return toList2(this.selection);
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
};
Object.defineProperty(NdArray.prototype, Symbol.for("nodejs.util.inspect.custom"), {
  value: function() {
    return print(this.selection);
  }
});
function apply(x, fn, copy3 = true) {
  const out = map(x.selection, fn, copy3 ? void 0 : x.selection);
  return copy3 ? new NdArray(out) : x;
}
function combine(a, name, x, copy3 = true) {
  const fn = BINARY[name], s = a.selection, out = copy3 ? void 0 : s;
  const result = typeof x === "number" ? mapWith(s, x, fn, out) : zip(name, s, operand(x, s.dtype), fn, out);
  return copy3 ? new NdArray(result) : a;
}
function equal(a, b) {
  if (a.shape.length !== b.shape.length || a.shape.some((n, i) => n !== b.shape[i])) return false;
  const x = isWhole(a) ? a.data : packedCopy(a).data, y = isWhole(b) ? b.data : packedCopy(b).data;
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return false;
  return true;
}

// ndarray/nj/images.ts
var images_exports = {};
__export(images_exports, {
  areaSum: () => areaSum,
  areaValue: () => areaValue,
  flip: () => flip2,
  resize: () => resize,
  rgb2gray: () => rgb2gray,
  sat: () => sat,
  scharr: () => scharr,
  sobel: () => sobel,
  ssat: () => ssat
});

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
  const scale = Math.max(height / h, width / w), rows2 = taps(h, height, scale), columns = taps(w, width, scale);
  const pixels = packedCopy(s, "float64").data, row = w * channels;
  const short = new Float64Array(height * row), out = new Float64Array(height * width * channels);
  for (let y = 0; y < height; y++) {
    for (const [from, weight] of rows2[y]) {
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
    const total = list.reduce((sum2, [, weight]) => sum2 + weight, 0);
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
  const at2 = (i, j) => i < 0 || j < 0 ? 0 : s.get(i, j);
  return at2(h1, w1) - at2(h0 - 1, w1) - at2(h1, w0 - 1) + at2(h0 - 1, w0 - 1);
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
function flip2(img) {
  const s = operand(img);
  if (s.shape.length < 2) throw noImage("flip", s);
  return new NdArray(flip(s, 1));
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
  const last = numbers.at(-1), named2 = numbers.length > 1 && typeof last !== "number";
  const dtype = named2 ? last : void 0, given = named2 ? numbers.slice(0, -1) : numbers;
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
var one = (name) => (x) => apply(wrap(x), UNARY[name]);
var two = (name) => (a, b) => {
  if (typeof a === "number" && typeof b !== "number") {
    const right = operand(b), left = selection([a], right.shape.map(() => 1));
    return new NdArray(right.size === 1 ? zip(name, left, right, BINARY[name]) : map(right, (y) => BINARY[name](a, y)));
  }
  return combine(wrap(a), name, b);
};
var view = (fn) => (x) => new NdArray(fn(operand(x)));
var listed = (parts) => (parts.length === 1 ? elements(parts[0]) : parts).map((part) => operand(part));
var elements = (x) => Array.isArray(x) ? x : operand(x).shape.length ? wrap(x).tolist() : [x];
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
function stack2(arrays, axis = 0) {
  const parts = elements(arrays);
  const count = parts.filter((x) => typeof x === "number").length, numbers = count > 0 && count === parts.length;
  if (count > 0 && !numbers) throw new ValueError("all input arrays must have the same shape", "shape");
  return numbers ? new NdArray(create([...parts])) : new NdArray(stack(parts.map((x) => operand(x)), axis));
}
function softmax(x) {
  const s = operand(x), top = wrap(x).max() ?? 0, total = map(s, (v) => Math.exp(v - top), float64Like(s));
  const sum2 = new NdArray(total).sum();
  return apply(new NdArray(map(total, (v) => v / sum2, emptyLike(s))), (v) => v, false);
}
var float64Like = (s) => empty(s.shape, "float64").selection;
var emptyLike = (s) => empty(s.shape, s.dtype).selection;
var nj = {
  NdArray,
  ndarray: scijs,
  config,
  dtypes,
  errors: { ValueError, ConfigError, NotImplementedError },
  images: images_exports,
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
  reshape: (x, shape) => new NdArray(reshape(operand(x), [shape])),
  flatten: (x) => wrap(x).flatten(),
  transpose: (x, ...axes) => new NdArray(transpose(operand(x), axes)),
  flip: (x, axis) => new NdArray(flip(operand(x), axis)),
  rot90: (x, k = 1, axes = [0, 1]) => new NdArray(rot90(operand(x), k, axes)),
  concatenate: (...arrays) => new NdArray(concatenate(listed(arrays))),
  stack: stack2,
  broadcast,
  add: two("add"),
  subtract: two("subtract"),
  multiply: two("multiply"),
  divide: two("divide"),
  mod: two("mod"),
  remainder: two("mod"),
  power: two("pow"),
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
  clip: (x, min2 = 0, max2 = 1) => apply(wrap(x), clipTo(min2, max2)),
  sigmoid: (x, t = 1) => apply(wrap(x), sigmoidOf(t)),
  leakyRelu: (x, alpha = 1e-3) => apply(wrap(x), leakyReluOf(alpha)),
  softmax,
  equal: (a, b) => equal(operand(a), operand(b)),
  sum: (x) => wrap(x).sum(),
  mean: (x) => wrap(x).mean(),
  std: (x, options) => wrap(x).std(options),
  max: (x) => wrap(x).max(),
  min: (x) => wrap(x).min(),
  dot: (a, b) => wrap(a).dot(b),
  convolve: (a, filter) => new NdArray(convolve(operand(a), operand(filter))),
  fftconvolve: (a, filter) => new NdArray(fftconvolve(operand(a), operand(filter))),
  fft: (x) => new NdArray(transform(operand(x), 1, false)),
  ifft: (x) => new NdArray(transform(operand(x), -1, true))
};

export {
  countOf,
  packed,
  isPacked,
  checkAxis,
  checkAxes,
  checkIndex,
  slicedAxis,
  pickedAxis,
  permuted,
  flipped,
  checkList,
  inferShape,
  reshaped,
  broadcastShape,
  broadcasted,
  walk,
  ndarray,
  named,
  toTensor,
  copy,
  asType,
  toList,
  viewOf,
  decode,
  Selection,
  selection,
  scijs,
  operand,
  packedCopy,
  ValueError,
  ConfigError,
  NotImplementedError,
  LEAST,
  runsOf,
  pairRunsOf,
  comparisonRunOf,
  exp32,
  log32,
  tanh32,
  shortSumOf,
  maxOf,
  minOf,
  productKernel,
  multiply32,
  packLeft,
  multiply64,
  multiplyWhole,
  NdArray,
  images_exports,
  nj
};
