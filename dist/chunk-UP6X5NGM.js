import {
  COS,
  SIN,
  WASM,
  exp,
  ln,
  lnParts,
  lnScaled
} from "./chunk-3TA6WMNK.js";
import {
  targetOf
} from "./chunk-A3F3TBWE.js";
import {
  cast,
  kernelsOf
} from "./chunk-EBT7IACL.js";
import {
  LensorError,
  bytesOf,
  checkDType,
  checkOptions,
  describe,
  fromBfloat16,
  fromFloat16,
  kindOf,
  toBfloat16,
  toBytes,
  toFloat16
} from "./chunk-DQBFFU4Z.js";

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
  const k0 = key[0] | 0, k1 = key[1] | 0, k2 = key[2] | 0, k3 = key[3] | 0, k4 = PARITY ^ k0 ^ k1 ^ k2 ^ k3;
  const ks = [k0, k1, k2, k3, k4];
  let x0 = c0 + k0 | 0, x1 = c1 + k1 | 0, x2 = c2 + k2 | 0, x3 = c3 + k3 | 0;
  for (let r = 0; r < rounds; r++) {
    const p = TURNS_4[(r & 7) * 2], q = TURNS_4[(r & 7) * 2 + 1];
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
var PARITY = 466688986;
var TURNS_2 = [13, 15, 26, 6, 17, 29, 16, 24];
var TURNS_4 = [10, 26, 11, 21, 13, 27, 23, 5, 6, 20, 17, 11, 25, 10, 18, 20];

// kernels/keyed.ts
function keyedKernels() {
  return made === void 0 ? made = makeKernels(globalThis.WebAssembly) : made;
}
function makeKernels(host) {
  return kernelsOf(WASM, host, (exports, buffer, module) => ({
    ...exports,
    module,
    memory: new Int32Array(buffer, BASE, 32768),
    floats: new Float32Array(buffer, BASE, 16384),
    doubles: new Float64Array(buffer, BASE, 16384),
    halves: new Uint16Array(buffer, BASE, 16384)
  }));
}
var made;
var BASE = 6144;

// random/pool/_worker.ts
function work({ module, names, words, chunk, control, job, tags, results }, ready2) {
  const { exports } = new WebAssembly.Instance(module);
  const kernels = exports;
  const memory = new Uint8Array(exports["memory"].buffer);
  ready2();
  for (let place = 0; ; ) {
    const number2 = Atomics.load(control, 0);
    if (number2 < 0) return;
    const [k0, k1, k2, k3, start, end, wide, size, transform, pack, count, ...numbers] = job;
    const runs = Atomics.or(control, 0, 0) === number2 && number2 % 2 === 1;
    const run = kernels[names[transform]], rounding = kernels[names[pack]];
    const first = Math.floor(start / chunk), chunks = Math.ceil(end / chunk) - first;
    if (runs) numbers.length = count;
    while (runs) {
      while (Atomics.load(tags, 4 * place) === 1 && Atomics.load(control, 0) === number2) {
        Atomics.wait(tags, 4 * place, 1, 1);
      }
      if (Atomics.load(control, 0) !== number2) break;
      const taken = Atomics.add(control, 1, 1), at = first + taken, base = at * chunk;
      if (taken >= chunks) break;
      const from = Math.max(0, start - base), to = Math.min(chunk, end - base), last = Math.ceil(to / 8) * 8;
      kernels["words"](k0, k1, k2, k3, at % 2 ** 32, Math.floor(at / 2 ** 32), last * wide);
      run(from - from % 8, last, ...numbers);
      rounding?.(from - from % 8, last);
      results[place].set(memory.subarray(words + size * from, words + size * to));
      tags[4 * place + 1] = number2;
      tags[4 * place + 2] = taken;
      Atomics.store(tags, 4 * place, 1);
      place = (place + 1) % results.length;
    }
    Atomics.wait(control, 0, number2);
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

// random/keyed/_words.ts
var CHUNK = 16384;
var LANES = 8;
function chunkWords(key, chunk, count, out) {
  const low = chunk % 2 ** 32, high = Math.floor(chunk / 2 ** 32);
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
var state = new Int32Array(4);

// random/keyed/_fill.ts
function fillFloats(key, target, narrow, wide, kernels = keyedKernels(), helpers) {
  const { start, end, dtype, out } = target, by = dtype === "float64" ? wide() : narrow();
  if (!kernels || !by.kernel) return fillPlain(key, target, by, kernels);
  const pack = dtype === "bfloat16" ? "packBfloat16" : dtype === "float16" ? "packFloat16" : null;
  const job = { key, start, end, wide: dtype === "float64" ? 2 : 1, transform: by.kernel, pack, out };
  if (!helpers?.(job)) fillCompiled(job, kernels);
  return out;
}
function fillCompiled({ key, start, end, wide, transform, pack, out }, kernels) {
  const [name, ...numbers] = transform, run = kernels[name];
  const made2 = wide === 2 ? kernels.doubles : pack ? kernels.halves : kernels.floats;
  eachChunk(key, start, end, wide, kernels, (_words, first, last, offset, at, count) => {
    run(first, last, ...numbers);
    if (pack) kernels[pack](first, last);
    out.set(made2.subarray(offset, offset + count), at);
  });
}
function fillPlain(key, { start, end, dtype, out }, by, kernels) {
  const wide = dtype === "float64", made2 = new (wide ? Float64Array : Float32Array)(scratchSize(start, end));
  eachChunk(key, start, end, wide ? 2 : 1, kernels, (words, first, last, offset, at, count) => {
    by.twin(words, first, last, made2);
    if (dtype === "bfloat16") {
      for (let i = 0; i < count; i++) out[at + i] = toBfloat16(made2[offset + i]);
    } else if (dtype === "float16") {
      for (let i = 0; i < count; i++) out[at + i] = toFloat16(made2[offset + i]);
    } else out.set(made2.subarray(offset, offset + count), at);
  });
  return out;
}
function eachChunk(key, start, end, wide, kernels, each) {
  const words = kernels ? kernels.memory : new Int32Array(wide * scratchSize(start, end));
  for (let from = start; from < end; ) {
    const chunk = Math.floor(from / CHUNK), base = chunk * CHUNK;
    const offset = from - base, to = Math.min(end - base, CHUNK);
    const first = offset - offset % LANES, last = Math.ceil(to / LANES) * LANES;
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
  return Math.floor(start / CHUNK) === Math.floor((end - 1) / CHUNK) ? Math.ceil(((end - 1) % CHUNK + 1) / LANES) * LANES : CHUNK;
}

// random/pool/_team.ts
function makeTeam(workers, kernels) {
  const control = shared(Int32Array, 2), description = shared(Float64Array, 32);
  const names = WebAssembly.Module.exports(kernels.module).map((each) => each.name);
  const orders = Array.from({ length: workers }, () => ({
    module: kernels.module,
    names,
    words: kernels.memory.byteOffset,
    chunk: CHUNK,
    control,
    job: description,
    tags: shared(Int32Array, 4 * PLACES),
    results: Array.from({ length: PLACES }, () => shared(Uint8Array, 8 * CHUNK))
  }));
  return {
    orders,
    run(job) {
      const chunks = Math.ceil(job.end / CHUNK) - Math.floor(job.start / CHUNK), done = new Uint8Array(chunks);
      const number2 = (Atomics.load(control, 0) + 1) % 2 ** 30;
      const make = (chunk) => fillCompiled(chunkOf(job, chunk), kernels);
      const collect = () => {
        for (const own of orders) collectFrom(own, job, number2, done);
      };
      description.set(describeJob(job, names));
      Atomics.store(control, 1, 0);
      Atomics.store(control, 0, number2);
      Atomics.notify(control, 0);
      for (let chunk = 0; (chunk = Atomics.add(control, 1, 1)) < chunks; collect()) {
        make(chunk);
        done[chunk] = 1;
      }
      for (let chunk = chunks - 1; chunk >= 0; chunk--) {
        if (done[chunk] === 0) collect();
        if (done[chunk] === 0) make(chunk);
      }
      Atomics.store(control, 0, number2 + 1);
    },
    end() {
      Atomics.store(control, 0, -1);
      Atomics.notify(control, 0);
    }
  };
}
var PLACES = 4;
function collectFrom({ tags, results }, job, number2, done) {
  for (let place = 0; place < PLACES; place++) {
    if (Atomics.load(tags, 4 * place) === 0) continue;
    const chunk = tags[4 * place + 2];
    if (tags[4 * place + 1] === number2 && done[chunk] === 0) {
      const out = toBytes(chunkOf(job, chunk).out);
      out.set(results[place].subarray(0, out.length));
      done[chunk] = 1;
    }
    Atomics.store(tags, 4 * place, 0);
    Atomics.notify(tags, 4 * place);
  }
}
function chunkOf(job, chunk) {
  const base = (Math.floor(job.start / CHUNK) + chunk) * CHUNK;
  const start = Math.max(job.start, base), end = Math.min(job.end, base + CHUNK);
  return { ...job, start, end, out: job.out.subarray(start - job.start, end - job.start) };
}
function describeJob({ key, start, end, wide, transform, pack, out }, names) {
  const [name, ...numbers] = transform, calls = [names.indexOf(name), pack ? names.indexOf(pack) : -1];
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
      const least = CHEAP.has(job.transform[0]) ? 16 * LEAST : LEAST;
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
var LEAST = 1 << 17;
var CHEAP = /* @__PURE__ */ new Set(["uniform", "uniform64"]);
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

// random/_want.ts
var CUT_STD = 0.8796256610342398;
function checkUniform(want) {
  const verb = "draw uniform numbers";
  if (typeof want === "object" && want !== null && "bound" in want) {
    checkOptions(verb, want, [...INTO, "bound", "variance"]);
    checkVariance(verb, want.variance);
    const bound = number(verb, "bound", want.bound);
    if (bound >= 0) return { low: -bound, high: bound };
    throw new LensorError("range", `Cannot ${verb}: the bound is ${bound}; use a number from 0 on`);
  }
  checkOptions(verb, want ?? {}, [...INTO, "low", "high"]);
  return { low: number(verb, "low", want?.low), high: number(verb, "high", want?.high) };
}
function checkWant(want, dtype) {
  const verb = "draw normal numbers";
  checkOptions(verb, want ?? {}, [...INTO, "mean", "std", "variance"]);
  return moments(verb, want, dtype);
}
function checkTruncated(want, dtype) {
  const verb = "draw truncated normals";
  checkOptions(verb, want ?? {}, [...INTO, "mean", "std", "variance", "a", "b", "within", "compensate", "method"]);
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
  checkOptions(verb, options, [...INTO, "p"]);
  const dtype = dtypeOf(options, "bool"), p = number(verb, "p", options?.p);
  if (!(p >= 0 && p <= 1)) throw new LensorError("range", `Cannot ${verb}: p is ${p}; use a number from 0 to 1`);
  if (kindOf(dtype) !== "complex" && !dtype.startsWith("float8")) return { p, dtype };
  throw new LensorError("type", `Cannot ${verb} as ${dtype}: use an integer, bool or another floating-point dtype`);
}
function dtypeOf(options, usual2) {
  const dtype = options?.dtype === void 0 ? usual2 : options.dtype;
  checkDType(dtype);
  return dtype;
}
function checkVariance(verb, variance) {
  if (variance === void 0 || typeof variance === "number" && variance >= 0 && variance < Infinity) return variance;
  const code = typeof variance === "number" ? "range" : "type";
  throw new LensorError(code, `Cannot ${verb}: the variance is ${describe(variance)}; use a finite number from 0 on`);
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
var INTO = ["dtype", "range", "into"];
function moments(verb, want, dtype) {
  const mean = number(verb, "mean", want?.mean === void 0 ? 0 : want.mean), std = number(verb, "std", want?.std);
  checkVariance(verb, want.variance);
  const fits = dtype === "float64" ? Number.isFinite : (x) => Number.isFinite(Math.fround(x));
  if (!fits(mean)) throw new LensorError("range", `Cannot ${verb}: the mean is ${mean}; use a finite number`);
  if (std >= 0 && fits(std)) return { mean, std };
  throw new LensorError("range", `Cannot ${verb}: the std is ${std}; use a finite number from 0 on`);
}
function number(verb, name, value) {
  if (typeof value === "number") return value;
  throw new LensorError("type", `Cannot ${verb}: expected a number as ${name}, found ${describe(value)}`);
}

// random/keyed/_integers.ts
function fillIntegers(key, target, low, high) {
  const { start, end, dtype } = target, span = high - low;
  const big = dtype === "int64" || dtype === "uint64";
  if (span <= 2n ** 32n && !big) {
    const out2 = target.out, s = Number(span), l = Number(low), sl = s % 65536, sh = Math.floor(s / 65536);
    eachChunk(key, start, end, 2, keyedKernels(), (words, _first, _last, offset, at, count) => {
      for (let k = 0; k < count; k++) {
        const i = offset + k, w = i + (i & ~7), hi = words[w] >>> 0, lo = words[w + 8] >>> 0;
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
      const i = offset + k, w = i + (i & ~7), word = BigInt(words[w] >>> 0) << 32n | BigInt(words[w + 8] >>> 0);
      out[at + k] = low + (word * span >> 64n);
    }
  });
}
function permute(key, n) {
  if (n >= 2 ** 32) throw new LensorError("limit", `Cannot draw a permutation of ${n}: the most is 2^32-1`);
  const out = targetOf("draw a permutation", n, "uint32", void 0, void 0).out;
  for (let i = 0; i < n; i++) out[i] = i;
  for (let base = Math.floor((n - 1) / CHUNK) * CHUNK; base >= 0; base -= CHUNK) {
    eachChunk(
      key,
      base,
      Math.min(n, base + CHUNK),
      2,
      keyedKernels(),
      (words, _first, _last, _offset, _at, count) => {
        for (let k = count - 1; k >= 0 && base + k > 0; k--) {
          const w = k + (k & ~7), u = ((words[w] >>> 5) * 2 ** 26 + (words[w + 8] >>> 6)) * 2 ** -53;
          const i = base + k, j = Math.floor(u * (i + 1)), kept = out[i];
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
  const from = whole("low", low), to = whole("high", high), span = to - from;
  if (span < 1n || span > 2n ** 64n) {
    throw new LensorError("range", `Cannot draw integers: [${from}, ${to}) is empty or wider than 2^64`);
  }
  const bits2 = BigInt(8 * bytesOf(dtype)), least = kind === "int" ? -(2n ** (bits2 - 1n)) : 0n;
  if (from < least || to - least > 2n ** bits2) {
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
  const words = new Uint32Array(4), out = new Uint32Array(4);
  for (let i = 0; i < 4; i++) words[i] = Number(seed >> BigInt(32 * i) & 0xffffffffn);
  threefry4x32Into(out, words, 1936614764, 29295, VERSION, 1392508928, 20);
  return out;
}
function pathKey(key, path) {
  const out = key.slice();
  for (const name of path.split(".")) {
    const bytes = UTF8.encode(name);
    for (let at = 0; at < bytes.length; at += 12) {
      const count = Math.min(12, bytes.length - at), last = at + 12 >= bytes.length ? 1 : 0;
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
var VERSION = 1;
var UTF8 = new TextEncoder();

// random/keyed/_normal.ts
var F = Math.fround;
function narrowNormal(mean, std) {
  const M = F(mean), S = F(std);
  const twin = (words, first, end, out) => {
    for (let i = first; i < end; i += 8) {
      for (let l = i; l < i + 4; l++) {
        const x = words[l], y = words[l + 4];
        real[0] = x >>> 1 | 1;
        const t = bits[0] - 1060439283 - 260046848 | 0, e = t >> 23;
        bits[0] = (t & 8388607) + 1060439283;
        const m = real[0];
        const s = F(F(m - 1) / F(m + 1)), q = F(s * s), q2 = F(q * q);
        const p = F(F(F(F(q * L3) + L2) * q2) + F(F(q * L1) - 4));
        let r = F(F(Math.sqrt(F(F(s * p) + F(e * LN)))) * S);
        const g = F(F(y << 2 >> 2) * 2 ** -30), h = F(g * g), h2 = F(h * h);
        const sin = F(g * F(F(F(F(h * S3) + S2) * h2) + F(F(h * S1) + S0)));
        const cos = F(F(F(F(h * C3) + C2) * h2) + F(F(h * C1) + 1));
        if (y & 1073741824) r = -r;
        out[l] = F(F(r * (y < 0 ? sin : cos)) + M);
        out[l + 4] = F(F(r * (y < 0 ? cos : sin)) + M);
      }
    }
  };
  return { twin, kernel: ["normal", M, S] };
}
function wideNormal(mean, std) {
  const twin = (words, first, end, out) => {
    for (let i = first; i < end; i += 8) {
      for (let l = 0; l < 4; l++) {
        const at = 2 * i + l, high = words[at + 4];
        const u = ((words[at] >>> 5) * 2 ** 26 + (words[at + 8] >>> 6 | 1)) * 2 ** -53;
        lnParts(u);
        let r = Math.sqrt(lnScaled.ln * -2 + lnScaled.e * -1.3862943611198906) * std;
        const g = ((high << 2 >> 2) * 2 ** 22 + (words[at + 12] >>> 10)) * 2 ** -52, h = g * g;
        let sin = SIN[8], cos = COS[8];
        for (let k = 7; k >= 0; k--) {
          sin = sin * h + SIN[k];
          cos = cos * h + COS[k];
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
var real = new Float32Array(1);
var bits = new Int32Array(real.buffer);
function float(pattern) {
  return new Float32Array(new Uint32Array([pattern]).buffer)[0];
}
var L3 = float(3206101021);
var L2 = float(3209472964);
var L1 = float(3215633092);
var LN = float(3216077336);
var S3 = float(3147221382);
var S2 = float(1034104649);
var S1 = float(3206897116);
var S0 = float(1070141403);
var C3 = float(3165082867);
var C2 = float(1048697009);
var C1 = float(3214797264);

// random/keyed/_quantile.ts
function phi(x) {
  if (x < -37) return 0;
  if (x > 37) return 1;
  const t = Math.abs(x), density = 0.3989422804014327 * exp(-0.5 * t * t);
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
    return q * horner(A, w2) / horner(B, w2);
  }
  const w = Math.sqrt(-ln(Math.min(p, 1 - p)));
  const z = w <= 5 ? horner(C, w - 1.6) / horner(D, w - 1.6) : horner(G, w - 5) / horner(H, w - 5);
  return q < 0 ? -z : z;
}
function horner(c, x) {
  let p = c[7];
  for (let k = 6; k >= 0; k--) p = p * x + c[k];
  return p;
}
var A = [3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227];
var B = [1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854];
var C = [1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 7745450142783414e-19];
var D = [1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 5475938084995345e-19, 10507500716444169e-25];
var G = [6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124, 0.0012426609473880784, 27115555687434876e-21, 20103343992922881e-23];
var H = [1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 7868691311456133e-19, 18463183175100548e-21, 1421511758316446e-22, 20442631033899397e-31];

// random/keyed/_truncated.ts
var F2 = Math.fround;
function narrowTruncated(want) {
  const { mean, std, left, right } = want;
  if (left <= -6.6 && right >= 6.6) return narrowNormal(mean, std);
  if (left === -2 && right === 2) return twoSigma(want);
  const by = inverse(want), { l, r, below: below2, between, turn } = by, { a, b } = want;
  return {
    twin(words, first, end, out) {
      for (let i = first; i < end; i++) out[i] = by.value((2 * ((words[i] ^ TOP) >>> 0) + 1) * 2 ** -33);
    },
    kernel: isMinusZero(mean) || isMinusZero(b) ? null : ["inverse", mean, std, a, b, l, r, below2, between, turn]
  };
}
function wideTruncated(want) {
  const { mean, std, left, right } = want;
  if (left <= -8.6 && right >= 8.6) return wideNormal(mean, std);
  const { value } = inverse(want);
  const twin = (words, first, end, out) => {
    for (let i = first; i < end; i++) {
      const at = i + (i & ~7);
      out[i] = value((((words[at] ^ TOP) >>> 5) * 2 ** 26 + (words[at + 8] >>> 6 | 1)) * 2 ** -53);
    }
  };
  return { twin, kernel: null };
}
function twoSigma({ mean, std, a, b }) {
  const M = F2(mean), S = F2(std), A2 = F2(a), B2 = F2(b);
  const twin = (words, first, end, out) => {
    for (let i = first; i < end; i++) {
      const x = F2(F2((words[i] >> 7) * SCALE) + SHIFT), v = F2(VERTEX - F2(x * x)), v2 = F2(v * v), v4 = F2(v2 * v2);
      const n = F2(F2(v4 * N4) + F2(F2(v2 * F2(F2(v * N3) + N2)) + F2(F2(v * N1) + N0)));
      const d = F2(F2(v4 * D4) + F2(F2(v2 * F2(F2(v * D3) + D2)) + F2(F2(v * D1) + 1)));
      out[i] = Math.max(A2, Math.min(B2, F2(F2(F2(x * S) * F2(n / d)) + M)));
    }
  };
  return { twin, kernel: isMinusZero(M) || isMinusZero(B2) ? null : ["twoSigma", M, S, A2, B2] };
}
function inverse({ mean, std, a, b, left, right }) {
  const mirrored = left + right > 0;
  const l = mirrored ? -right : left, r = mirrored ? -left : right;
  if (r < -36) {
    throw new LensorError("range", `Cannot draw truncated normals: nothing is left between the bounds ${a} and ${b}`);
  }
  const below2 = phi(l), between = phi(r) - below2;
  const value = (u) => {
    const z = Math.max(l, Math.min(r, quantile(below2 + u * between)));
    return Math.max(a, Math.min(b, (mirrored ? -z : z) * std + mean));
  };
  return { value, l, r, below: below2, between, turn: mirrored ? -1 : 1 };
}
var isMinusZero = (x) => Object.is(x, -0);
var TOP = 2147483648;
var float2 = (pattern) => new Float32Array(new Uint32Array([pattern]).buffer)[0];
var SCALE = float2(863263256);
var SHIFT = float2(854874648);
var VERTEX = float2(1063861215);
var N0 = float2(1074141703);
var N1 = float2(1105143147);
var N2 = float2(1119619816);
var N3 = float2(1117145854);
var N4 = float2(1087723902);
var D1 = float2(1098057017);
var D2 = float2(1115464743);
var D3 = float2(1116873042);
var D4 = float2(1098424279);

// random/keyed/_uniform.ts
var F3 = Math.fround;
function narrowUniform(low, high, dtype) {
  const a = F3(low), h = F3(high);
  checkSpan(low, high, F3(h - a));
  const b = h === a ? -0 : F3(F3(h - a) * 2 ** -24), cap = h === a ? a : below(h, dtype);
  return {
    twin(words, first, end, out) {
      for (let i = first; i < end; i++) out[i] = Math.min(F3(F3((words[i] >>> 8) * b) + a), cap);
    },
    kernel: ["uniform", b, a, cap]
  };
}
function wideUniform(low, high) {
  checkSpan(low, high, high - low);
  const span = high === low ? -0 : high - low, cap = high === low ? low : below(high, "float64");
  const twin = (words, first, end, out) => {
    for (let i = first; i < end; i++) {
      const at = i + (i & ~7), u = ((words[at] >>> 5) * 2 ** 26 + (words[at + 8] >>> 6)) * 2 ** -53;
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
  const code = to(x), near = from(code);
  if (near < x) return near;
  return from((code & 32767) === 0 ? 32769 : code & 32768 ? code + 1 : code - 1);
}
function belowFloat32(x) {
  if (x === 0) return -(2 ** -149);
  const f = new Float32Array([x]), bits2 = new Int32Array(f.buffer);
  bits2[0] += x > 0 ? -1 : 1;
  return f[0];
}
function belowFloat64(x) {
  if (x === 0) return -Number.MIN_VALUE;
  const f = new Float64Array([x]), bits2 = new BigInt64Array(f.buffer);
  bits2[0] += x > 0 ? -1n : 1n;
  return f[0];
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
      return rooted(label, helpers, () => pathKey(key(), path), above ?? rng);
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
      checkOptions("draw integers", options, [...INTO2, "low", "high"]);
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
      const { low, high } = checkUniform(options), target = floats("uniform numbers", n, options);
      return fill(target, () => narrowUniform(low, high, target.dtype), () => wideUniform(low, high));
    },
    normal(n, options) {
      const target = floats("normal numbers", n, options), { mean, std } = checkWant(options, target.dtype);
      return fill(target, () => narrowNormal(mean, std), () => wideNormal(mean, std));
    },
    truncatedNormal(n, options) {
      const target = floats("truncated normals", n, options), want = checkTruncated(options, target.dtype);
      return fill(target, () => narrowTruncated(want), () => wideTruncated(want));
    }
  };
  if (above === void 0) rng.root = rng;
  return rng;
}
var INTO2 = ["dtype", "range", "into"];
function floats(what, n, options) {
  const dtype = dtypeOf(options, "float32");
  checkFloat(what, dtype);
  return targetOf(`draw ${what}`, n, dtype, options?.range, options?.into);
}

export {
  CUT_STD,
  checkUniform,
  checkWant,
  checkTruncated,
  checkBernoulli,
  dtypeOf,
  checkVariance,
  givenBounds,
  checkWords,
  checkWords64,
  checkRounds,
  threefry2x32,
  threefry4x32,
  checkBounds,
  checkPath,
  phi,
  quantile,
  openPool,
  keyed
};
