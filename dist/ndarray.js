import {
  ConfigError,
  LEAST,
  NdArray,
  NotImplementedError,
  Selection,
  ValueError,
  asType,
  broadcastShape,
  broadcasted,
  checkAxes,
  checkAxis,
  checkIndex,
  checkList,
  comparisonRunOf,
  copy,
  countOf,
  decode,
  exp32,
  flipped,
  inferShape,
  isPacked,
  log32,
  maxOf,
  minOf,
  multiply32,
  multiply64,
  multiplyWhole,
  named,
  ndarray,
  nj,
  packLeft,
  packed,
  pairRunsOf,
  permuted,
  pickedAxis,
  productKernel,
  reshaped,
  runsOf,
  scijs,
  shortSumOf,
  slicedAxis,
  tanh32,
  toList,
  toTensor,
  viewOf,
  walk
} from "./chunk-WEFHPTSG.js";
import {
  LensorError,
  allocate,
  bytesOf,
  cast,
  checkOptions,
  describe,
  kindOf,
  lanesOf,
  quoteNames,
  sameShape,
  showShape
} from "./chunk-JPG2LPM4.js";

// ndarray/view.ts
function slice(x, ...parts) {
  const view = ndarray(x), ndim = view.shape.length;
  if (parts.length > ndim) {
    throw new LensorError("shape", `Cannot slice ${showShape(view.shape)}: ${parts.length} parts for ${ndim} axes`);
  }
  let layout = view;
  for (let axis = parts.length - 1; axis >= 0; axis--) {
    const part2 = parts[axis];
    if (typeof part2 === "number") layout = pickedAxis(layout, axis, part2);
    else if (Array.isArray(part2) && part2.length <= 3) {
      const [start = null, stop = null, step = null] = part2;
      layout = slicedAxis(layout, axis, start, stop, step ?? 1);
    } else if (part2 !== null && part2 !== void 0) {
      throw new LensorError(
        "type",
        `Cannot slice axis ${axis}: expected an index or [start, stop, step], found ${describe(part2)}`
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
  return layout ? at(view, layout) : { ...copy(view), ...packed(full) };
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
var at = (view, { shape, stride, offset }) => ({
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
    const [float, whole2] = ka === "float" ? [a, nb] : [b, na];
    const least = whole2 === 1 ? 2 : whole2 === 2 ? 4 : 8;
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
var isBare = (x) => typeof x === "number" || typeof x === "bigint";
function scalar(verb, x, other) {
  if (other === void 0) return ndarray(x);
  promote(other, other);
  const kind = kindOf(other), whole2 = typeof x === "bigint" || Number.isInteger(x);
  if (kind === "float") return ndarray(x, other);
  if (!whole2) return ndarray(x, "float64");
  if (kind === "bool") return ndarray(x, "int64");
  if (inside(x, other)) return ndarray(x, other);
  throw new LensorError("range", `Cannot ${verb} ${other} and ${x}: ${other} does not hold it; cast the array first`);
}
function inside(x, dtype) {
  const kind = kindOf(dtype);
  if (kind !== "int" && kind !== "uint" || typeof x === "number" && !Number.isInteger(x)) return true;
  if (dtype === "uint64") return BigInt.asUintN(64, BigInt(x)) === BigInt(x);
  const wide2 = BigInt.asIntN(64, BigInt(x));
  return wide2 === BigInt(x) && BigInt(cast(new BigInt64Array([wide2]), "int64", dtype)[0]) === wide2;
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
var add = arithmetic("add", (x, y) => x + y, (x, y) => x + y, "add");
var subtract = arithmetic("subtract", (x, y) => x - y, (x, y) => x - y, "subtract");
var multiply = arithmetic("multiply", (x, y) => x * y, (x, y) => x * y, "multiply");
var maximum = arithmetic(
  "compare",
  (x, y) => x > y || x !== x ? x : y,
  (x, y) => x > y ? x : y,
  "maximum"
);
var minimum = arithmetic(
  "compare",
  (x, y) => x < y || x !== x ? x : y,
  (x, y) => x < y ? x : y,
  "minimum"
);
var divide = floating("divide", (x, y) => x / y, "divide");
var remainder = arithmetic("divide", remainderOf, remainderOfBig);
var floorDivide = arithmetic("divide", floorOf, floorOfBig);
var equal = comparison((x, y) => x === y, "equal");
var notEqual = comparison((x, y) => x !== y, "notEqual");
var less = comparison((x, y) => x < y, "less");
var lessEqual = comparison((x, y) => x <= y, "lessEqual");
var greater = turned(less);
var greaterEqual = turned(lessEqual);
var exp = mapping(Math.exp, "exp", exp32);
var log = mapping(Math.log, "log", log32);
var sqrt = mapping(Math.sqrt, "sqrt");
var tanh = mapping(Math.tanh, "tanh", tanh32);
var sin = mapping(Math.sin);
var cos = mapping(Math.cos);
function power(a, b, options = {}) {
  const [x, y] = pair("raise", a, b), dtype = counted(promote(x.dtype, y.dtype));
  if (kindOf(dtype) === "float") return binary("raise", wide(x), wide(y), dtype, (p2, q2) => p2 ** q2, options);
  const work = kindOf(dtype) === "uint" ? "uint64" : "int64", p = asType(x, work), q = asType(y, work);
  checkOptions("raise", options, ["out"]);
  const raised = binary("raise", p, q, work, raise, {});
  return put(asType(raised, dtype), options);
}
function abs(x, options) {
  const view = ndarray(x), kind = kindOf(view.dtype);
  checkOptions("map", options, ["out"]);
  return kind === "uint" || kind === "bool" ? put(copy(view), options ?? {}) : maximum(view, negative(view), options);
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
  walk(shape, [out, broadcasted(test, shape), broadcasted(p, shape), broadcasted(q, shape)], (n, at2, step) => {
    for (let i = 0; i < n; i++) {
      const first = Number(c[at2[1] + i * step[1]]) !== 0;
      to[at2[0] + i * step[0]] = first ? pd[at2[2] + i * step[2]] : qd[at2[3] + i * step[3]];
    }
  });
  return put(out, options);
}
function arithmetic(verb, fn, big, name) {
  return (a, b, options = {}) => {
    const [x, y] = pair(verb, a, b), joint = promote(x.dtype, y.dtype);
    if (joint === "bool" && verb === "subtract") {
      throw new LensorError("type", "Cannot subtract bools: use notEqual, or cast them to an integer type");
    }
    const dtype = verb === "divide" ? counted(joint) : joint, op = dtype === "bool" ? truth(fn) : fn;
    if (!dtype.endsWith("int64")) return binary(verb, wide(x), wide(y), dtype, op, options, runsFor(name));
    const p = asType(x, dtype), q = asType(y, dtype);
    return binary(verb, p, q, dtype, big, options);
  };
}
var truth = (fn) => (x, y) => fn(x, y) ? 1 : 0;
var counted = (dtype) => dtype === "bool" ? "int8" : dtype;
function raise(x, y) {
  if (y >= 0n) return powerOfBig(x, y);
  throw new LensorError("range", `Cannot raise integers to the power ${y}: it is negative; cast them to a float type`);
}
function floating(verb, fn, name) {
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
      return run && ((out, o, p, at2, s, _, __, ___, n) => run(out, o, p, at2, s, n));
    };
    return binary("map", wide(view), nothing, dtype, chosen, options, quick);
  };
}
function floatFor(dtype) {
  if (kindOf(dtype) === "float") return dtype;
  return bytesOf(dtype) === 1 ? "float16" : bytesOf(dtype) === 2 ? "float32" : "float64";
}
var wide = (view) => view.dtype.endsWith("int64") ? asType(view, "float64") : view;
var runsFor = (name) => (work) => name && pairRunsOf(name)[work];
function binary(verb, a, b, dtype, fn, options, quick) {
  checkOptions(verb, options, ["out"]);
  const shape = broadcastShape(verb, [a.shape, b.shape]), { out } = options;
  if (out !== void 0) checkOut(verb, out, shape);
  const half = dtype === "float16" || dtype === "bfloat16", work = half ? "float32" : dtype;
  const direct2 = out && out.dtype === work && isPacked(out) && keeps(a, out) && keeps(b, out);
  const x = decode(a.data, a.dtype), y = decode(b.data, b.dtype);
  const count = countOf(shape), run = count >= LEAST ? quick?.(work) : void 0;
  const s = wholeStep(a, shape), t = wholeStep(b, shape), whole2 = !direct2 && s !== void 0 && t !== void 0;
  const made = whole2 ? run?.(void 0, 0, x, a.offset, s, y, b.offset, t, count) : void 0;
  if (made) return put(viewOf(half ? cast(made, "float32", dtype) : made, dtype, shape), options);
  const to = direct2 ? out : viewOf(allocate(work, count), work, shape), z = to.data;
  walk(shape, [to, broadcasted(a, shape), broadcasted(b, shape)], (n, at2, step) => {
    const so = step[0], sp = step[1], sq = step[2];
    if (run && n >= LEAST && so === 1 && (sp === 0 || sp === 1) && (sq === 0 || sq === 1)) {
      run(z, at2[0], x, at2[1], sp, y, at2[2], sq, n);
      return;
    }
    for (let i = 0, o = at2[0], p = at2[1], q = at2[2]; i < n; i++, o += so, p += sp, q += sq) z[o] = fn(x[p], y[q]);
  });
  if (direct2) return out;
  const result = half ? viewOf(cast(to.data, "float32", dtype), dtype, shape) : to;
  return put(result, options);
}
function wholeStep(view, shape) {
  return countOf(view.shape) === 1 ? 0 : isPacked(view) && sameShape(view.shape, shape) ? 1 : void 0;
}
var keeps = (view, out) => view.data.buffer !== out.data.buffer || view.data === out.data && view.offset === out.offset && isPacked(view) && sameShape(view.shape, out.shape);
function checkOut(verb, out, shape) {
  if (out === null || typeof out !== "object" || !Array.isArray(out.stride)) {
    throw new LensorError("type", `Cannot ${verb} into "out": expected an array of ndarray(), found ${describe(out)}`);
  }
  named("out", out);
  if (sameShape(out.shape, shape)) return;
  throw new LensorError("shape", `Cannot ${verb} into ${showShape(out.shape)}: the result is ${showShape(shape)}`);
}
function put(result, { out }) {
  if (out === void 0) return result;
  checkOut("store", out, result.shape);
  const from = asType(result, out.dtype), target = out.data, source = copyIfShared(from, out.data);
  walk(out.shape, [out, source], (n, at2, step) => {
    const so = step[0], ss = step[1], from2 = source.data;
    if (so === 1 && ss === 1) target.set(from2.subarray(at2[1], at2[1] + n), at2[0]);
    else for (let i = 0, o = at2[0], p = at2[1]; i < n; i++, o += so, p += ss) target[o] = from2[p];
  });
  return out;
}
var copyIfShared = (view, data) => view.data.buffer === data.buffer ? copy(view) : view;

// ndarray/reduce.ts
function sum(x, options = {}) {
  return reduce("sum", x, options, total, whole, { quick: shortSumOf, big: (v) => fold(v, 0n, (s, y) => s + y) });
}
function prod(x, options = {}) {
  const view = ndarray(x), kind = kindOf(view.dtype), long = kind === "float" ? view : asType(view, whole(view.dtype));
  const big = (v) => fold(v, 1n, (p, y) => BigInt.asUintN(64, p * y));
  return reduce("multiply", long, options, (v) => v.reduce((p, y) => p * y, 1), whole, { big });
}
function mean(x, options = {}) {
  return reduce("average", x, options, average, floating2, { quick: (v, at2, n) => shortSumOf(v, at2, n) / n });
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
  return reduce(verb, x, rest, (v) => fn(spread(v, ddof)), floating2);
}
var total = (v) => {
  let s = 0;
  for (let i = 0; i < v.length; i++) s += v[i];
  return s;
};
var average = (v) => total(v) / v.length;
var spread = (v, ddof) => {
  const centre = average(v);
  return v.reduce((s, y) => s + (y - centre) ** 2, 0) / Math.max(0, v.length - ddof);
};
function best(v, sign) {
  let at2 = 0;
  for (let i = 0; i < v.length; i++) {
    const x = v[i], top = v[at2];
    if (Number.isNaN(x)) return i;
    if (sign > 0 ? x > top : x < top) at2 = i;
  }
  return at2;
}
function fold(v, start, fn) {
  let s = start;
  for (let i = 0; i < v.length; i++) s = fn(s, v[i]);
  return s;
}
var needsOne = true;
var same = (dtype) => dtype;
var floating2 = (dtype) => kindOf(dtype) === "float" ? dtype : "float64";
var whole = (dtype) => kindOf(dtype) === "float" ? dtype : kindOf(dtype) === "uint" ? "uint64" : "int64";
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
  return put(viewOf(cast(results, work, dtype), dtype, shape), options);
}
var decodedType = (dtype) => dtype === "float16" || dtype === "bfloat16" ? "float32" : dtype;

// ndarray/join.ts
function concatenate(arrays, axis = 0) {
  checkList("concatenate", "the arrays", arrays);
  const views = arrays.map((x, i) => named(`arrays[${i}]`, x)), first = views[0];
  if (!first) throw new LensorError("missing", "Cannot concatenate: the list of arrays is empty");
  const at2 = checkAxis("concatenate", axis, first.shape.length);
  for (const { shape: shape2 } of views) {
    if (shape2.length === first.shape.length && shape2.every((n2, i) => i === at2 || n2 === first.shape[i])) continue;
    const text = `Cannot concatenate ${showShape(first.shape)} and ${showShape(shape2)} along axis ${at2}`;
    throw new LensorError("shape", `${text}: the other sizes must be equal`);
  }
  const dtype = views.map((v) => v.dtype).reduce(promote), n = views.reduce((s, v) => s + v.shape[at2], 0);
  const shape = first.shape.with(at2, n), out = viewOf(allocate(dtype, countOf(shape)), dtype, shape);
  let from = 0;
  for (const view of views) put(asType(view, dtype), { out: part(out, at2, from, from += view.shape[at2]) });
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
  const view = ndarray(x), at2 = checkAxis("split", axis, view.shape.length), n = view.shape[at2];
  if (typeof parts === "number" && !(Number.isInteger(parts) && parts > 0 && n % parts === 0)) {
    throw new LensorError(
      "shape",
      `Cannot split axis ${at2} of ${showShape(view.shape)}: ${n} does not divide by ${parts}`
    );
  }
  if (typeof parts !== "number") checkList("split", "the places", parts);
  const places = typeof parts === "number" ? Array.from({ length: parts - 1 }, (_, i) => (i + 1) * n / parts) : parts;
  return [...places, n].map((stop, i) => part(view, at2, i ? places[i - 1] : 0, stop));
}
function take(x, indices, axis) {
  const given = ndarray(x), view = axis === void 0 ? ravel(given) : given;
  const at2 = checkAxis("take from", axis ?? 0, view.shape.length), n = view.shape[at2];
  const own = named("indices", indices);
  const list = toTensor(Array.isArray(indices) && own.dtype === "float32" ? ndarray(indices, "float64") : own);
  if (kindOf(list.dtype) === "bool") {
    throw new LensorError("type", "Cannot take: the indices are bools; compress chooses by a mask");
  }
  const places = Array.from(decode(list.data, list.dtype), (i) => checkIndex("take", Number(i), at2, n));
  const shape = [...view.shape.slice(0, at2), ...list.shape, ...view.shape.slice(at2 + 1)];
  const outer = countOf(view.shape.slice(0, at2)), inner = countOf(view.shape.slice(at2 + 1)) * lanesOf(view.dtype);
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
  const at2 = checkAxis("repeat", axis ?? 0, view.shape.length);
  checkCount("repeat", view.shape, view.shape[at2] * times);
  return take(view, Array.from({ length: view.shape[at2] * times }, (_, i) => Math.floor(i / times)), at2);
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
  return out === view || out.data === view.data ? copy(out) : out;
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
  const view = ordered(x), at2 = checkAxis("sort", axis, view.shape.length), order = lastAxis(view.shape.length, at2);
  const { data, shape } = toTensor({ ...view, ...permuted(view, order) }), values = decode(data, view.dtype);
  const n = view.shape[at2], out = new BigInt64Array(data.length);
  for (let from = 0; from < data.length; from += n) {
    const places = Array.from({ length: n }, (_, i) => i);
    places.sort((a, b) => compare(values[from + a], values[from + b]));
    for (let i = 0; i < n; i++) out[from + i] = BigInt(places[i]);
  }
  const sorted = viewOf(out, "int64", shape);
  return { ...sorted, ...permuted(sorted, inverse(order)) };
}
function sort(x, axis = -1) {
  const view = ordered(x), at2 = checkAxis("sort", axis, view.shape.length), order = lastAxis(view.shape.length, at2);
  const { data, shape } = toTensor({ ...view, ...permuted(view, order) });
  const places = toTensor({ ...argsort({ data, dtype: view.dtype, shape }) }).data;
  const out = allocate(view.dtype, data.length), n = view.shape[at2];
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
var compare = (a, b) => a < b ? -1 : a > b ? 1 : Number(Number.isNaN(a)) - Number(Number.isNaN(b));
var lastAxis = (ndim, axis) => [...Array(ndim).keys()].filter((i) => i !== axis).concat(axis);
var inverse = (order) => order.map((_, i) => order.indexOf(i));

// ndarray/histogram.ts
function histogram(x, bins = 10, range) {
  const { data, dtype } = toTensor(ndarray(x));
  promote(dtype, dtype);
  const values = Float64Array.from(decode(data, dtype), Number);
  const edges = typeof bins === "number" ? equalEdges(values, dtype, bins, range) : givenEdges(bins, range);
  const places = Float64Array.from(decode(edges.data, edges.dtype), Number);
  return { counts: counted2(values, places), edges };
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
function counted2(values, edges) {
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
    const matrix = (v, at2) => ({ data: v.data, at: at2, down: v.stride[axes], along: v.stride[axes + 1] });
    walk(batch, [matrices(index), matrices(p), matrices(q)], (many, at2, step) => {
      for (let i = 0; i < many; i++) {
        const [o, s, t] = at2.map((first, j) => first + i * step[j]);
        const a2 = matrix(p, s), b2 = matrix(q, t);
        if (work === "float32") multiply32(out, o, a2, b2, n, k, m);
        else if (work === "int64") multiplyWhole(out, o, a2, b2, n, k, m);
        else multiply64(out, o, a2, b2, n, k, m);
      }
    });
  }
  const rows = x.shape.length === 1 ? [] : [n], columns = y.shape.length === 1 ? [] : [m];
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

// ndarray/_convolve.ts
var KERNELS = 64;
function convolve(out, image, kernels, sizes, kernel = productKernel()) {
  const plan = kernel && planOf(sizes, kernel);
  if (kernel && plan) return direct(kernel, plan, out, image, kernels, sizes);
  const { c, o, kh, kw, oh, ow } = sizes, depth = c * kh * kw, columns = oh * ow;
  const product = new Float32Array(o * columns), windows = unfold(image, sizes);
  multiply32(product, 0, kernels, { data: windows, at: 0, down: columns, along: 1 }, o, depth, columns, kernel);
  for (let i = 0; i < o; i++) put2(out, i, 0, product, i * columns, oh, ow, ow);
}
function planOf({ c, kh, kw, sh, sw, oh, ow }, kernel) {
  const width = ow + 7 & ~7, phase = Math.ceil(((width - 1) * sw + kw) / sw), pitch = phase * sw;
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
  const group = Math.min(KERNELS, Math.floor(kernel.left.length / depth) & ~3);
  for (let y = 0; y < oh; y += band) {
    const lines = Math.min(band, oh - y);
    place(kernel.right, plan, image, sizes, y * sh);
    for (let i = 0; i < o; i += group) {
      const count = Math.min(group, o - i), size = lines * width;
      packLeft(kernel.left, kernels, i, count, 0, depth);
      kernel.product(count + 3 >> 2, depth, lines, 4 * sh * pitch, width >> 3, 4 * size, 4 * width, false);
      for (let r = 0; r < count; r++) put2(out, i + r, y, kernel.out, r * size, lines, width, ow);
    }
  }
}
function place(to, { plane, pitch, phase }, image, sizes, top) {
  const { c, h, w, sw, ph, pw } = sizes, { data, down, along } = image, columns = Math.min(w, pitch - pw);
  to.fill(0, 0, c * plane);
  for (let channel = 0; channel < c; channel++) {
    for (let row = 0; row < plane / pitch; row++) {
      const y = top + row - ph, at2 = channel * plane + row * pitch;
      if (y < 0 || y >= h) continue;
      const from = image.at + channel * image.channel + y * down;
      if (sw === 1 && along === 1) to.set(data.subarray(from, from + columns), at2 + pw);
      else {
        for (let x = 0; x < columns; x++) {
          to[at2 + (x + pw) % sw * phase + Math.floor((x + pw) / sw)] = data[from + x * along];
        }
      }
    }
  }
}
function put2(out, channel, y, from, first, lines, pitch, ow) {
  const { data, down, along } = out, at2 = out.at + channel * out.channel + y * down;
  if (along === 1 && pitch === ow && down === ow) {
    data.set(from.subarray(first, first + lines * ow), at2);
    return;
  }
  for (let line = 0; line < lines; line++) {
    const p = first + line * pitch, q = at2 + line * down;
    if (along === 1) data.set(from.subarray(p, p + ow), q);
    else for (let x = 0; x < ow; x++) data[q + x * along] = from[p + x];
  }
}
function unfold(image, { c, h, w, kh, kw, sh, sw, ph, pw, oh, ow }) {
  const to = new Float32Array(c * kh * kw * oh * ow), { data, down, along } = image;
  let at2 = 0;
  for (let channel = 0; channel < c; channel++) {
    for (let ky = 0; ky < kh; ky++) {
      for (let kx = 0; kx < kw; kx++) {
        for (let y = 0; y < oh; y++) {
          const row = y * sh + ky - ph, base = image.at + channel * image.channel + row * down, inside2 = row >= 0 && row < h;
          for (let column = 0; column < ow; column++, at2++) {
            const col = column * sw + kx - pw;
            to[at2] = inside2 && col >= 0 && col < w ? data[base + col * along] : 0;
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
  return put(viewOf(cast(result.data, "float32", dtype), dtype, result.shape), options);
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
    let norm2 = 0;
    for (let i = j + 1; i < n; i++) norm2 = Math.hypot(norm2, a[i * m + j]);
    if (norm2 === 0) continue;
    const top = a[j * m + j], beta = top >= 0 ? -Math.hypot(top, norm2) : Math.hypot(top, norm2);
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
    let dot2 = to[j * width + l];
    for (let i = j + 1; i < n; i++) dot2 += a[i * m + j] * to[i * width + l];
    dot2 *= scales[j];
    to[j * width + l] -= dot2;
    for (let i = j + 1; i < n; i++) to[i * width + l] -= dot2 * a[i * m + j];
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
  for (let sweep = 0, turned2 = true; turned2 && sweep < 60; sweep++) {
    turned2 = false;
    for (let p = 0; p < count; p++) for (let q = p + 1; q < count; q++) turned2 = turn(a[p], a[q]) || turned2;
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
  if (ord === void 0) return reduce(VERB, view, rest, euclidean, floating2);
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
  const [first = 0, second = 0] = axes.toSorted((a, b) => a - b).map((axis) => view.shape[axis]), turned2 = axes[0] > axes[1];
  const fn = axes.length === 1 ? ofVector(ord) : ofMatrix(ord, first, second, turned2);
  return reduce(VERB, view, rest, fn, floating2);
}
var VERB = "find the norm of";
var euclidean = (v) => Math.sqrt(v.reduce((s, y) => s + y * y, 0));
var total2 = (v) => {
  let s = 0;
  for (const y of v) s += Math.abs(y);
  return s;
};
function ofVector(ord) {
  if (typeof ord === "string") throw unknown(ord, "a vector: use a number");
  if (Math.abs(ord) === Infinity) return (v) => extreme(v.map(Math.abs), ord);
  if (ord === 0) return (v) => v.reduce((n, y) => n + (y !== 0 ? 1 : 0), 0);
  if (ord === 1) return total2;
  if (ord === 2) return euclidean;
  return (v) => v.reduce((s, y) => s + Math.abs(y) ** ord, 0) ** (1 / ord);
}
function ofMatrix(ord, rows, columns, turned2) {
  if (ord === "fro") return euclidean;
  if (ord === "nuc") return (v) => total2(singularValues(v, rows, columns));
  if (Math.abs(ord) === 2) return (v) => extreme(singularValues(v, rows, columns), ord);
  const down = Math.abs(ord) === 1;
  if (!down && Math.abs(ord) !== Infinity) {
    throw unknown(ord, 'a matrix: use 1, 2 or Infinity, below 0 too, "fro" or "nuc"');
  }
  return (v) => extreme(down !== turned2 ? columnSums(v, columns) : rowSums(v, rows, columns), ord);
}
function rowSums(v, rows, columns) {
  return Array.from({ length: rows }, (_, r) => total2(v.subarray(r * columns, (r + 1) * columns)));
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
var unknown = (ord, what) => new LensorError("range", `Cannot ${VERB} an array: there is no order ${ord} of ${what}`);

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
  put(view, { out: { data: out.data, dtype, shape: layout.shape, stride: layout.stride, offset: layout.offset } });
  return out;
}
function checkWidths(view, widths) {
  checkList("pad", "the widths", widths);
  widths.forEach((pair2, i) => checkList("pad", `the widths of axis ${i}`, pair2));
  if (widths.length !== view.shape.length) {
    throw new LensorError(
      "shape",
      `Cannot pad ${showShape(view.shape)}: ${widths.length} pairs were given; give one an axis`
    );
  }
  if (widths.some((pair2) => pair2.length !== 2 || pair2.some((n) => !Number.isInteger(n) || n < 0))) {
    throw new LensorError("range", `Cannot pad by ${JSON.stringify(widths)}: use two integers from 0 on for each axis`);
  }
}
var PLACES = {
  edge: (i, n) => Math.min(n - 1, Math.max(0, i)),
  reflect: (i, n) => n === 1 ? 0 : folded(i, n, 2 * n - 2),
  symmetric: (i, n) => folded(i, n, 2 * n),
  wrap: remainderOf
};
function folded(i, n, period) {
  const at2 = remainderOf(i, period);
  return at2 < n ? at2 : period === 2 * n ? period - 1 - at2 : period - at2;
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
  }, copy(view));
}

// ndarray/cumsum.ts
function cumsum(x, axis) {
  const given = ndarray(x), view = axis === void 0 ? ravel(given) : given, ndim = view.shape.length;
  const at2 = checkAxis("sum", axis ?? 0, ndim), order = view.shape.map((_, i) => i).filter((i) => i !== at2).concat(at2);
  const kind = kindOf(promote(view.dtype, view.dtype)), work = kind === "float" ? "float64" : kind === "uint" ? "uint64" : "int64";
  const { data, shape } = toTensor(asType({ ...view, ...permuted(view, order) }, work)), n = view.shape[at2];
  const out = allocate(work, data.length), from = data;
  for (let i = 0; i < out.length; i++) out[i] = i % n === 0 ? from[i] : out[i - 1] + from[i];
  const sums = asType(viewOf(out, work, shape), kind === "float" ? view.dtype : work);
  return { ...sums, ...permuted(sums, order.map((_, i) => order.indexOf(i))) };
}
export {
  ConfigError,
  LensorError,
  NdArray,
  NotImplementedError,
  Selection,
  ValueError,
  abs,
  add,
  all,
  any,
  argmax,
  argmin,
  argsort,
  asType,
  broadcastTo,
  compress,
  concatenate,
  conv2d,
  copy,
  cos,
  cumsum,
  divide,
  equal,
  exp,
  expandDims,
  flip,
  floorDivide,
  greater,
  greaterEqual,
  histogram,
  less,
  lessEqual,
  log,
  matmul,
  max,
  maximum,
  mean,
  min,
  minimum,
  multiply,
  ndarray,
  negative,
  nj,
  norm,
  notEqual,
  pad,
  power,
  prod,
  qr,
  ravel,
  remainder,
  repeat,
  reshape,
  scijs,
  sin,
  slice,
  sort,
  split,
  sqrt,
  squeeze,
  stack,
  std,
  subtract,
  sum,
  swapAxes,
  take,
  tanh,
  tile,
  toList,
  toTensor,
  transpose,
  variance,
  where
};
