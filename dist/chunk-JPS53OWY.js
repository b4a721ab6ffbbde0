import {
  CLASSES,
  about,
  aboveZero,
  conventionOf,
  eye,
  formula,
  fromZero,
  gain,
  given,
  kaimingNormal,
  logOdds,
  numberOption,
  orthogonal,
  scaling,
  sparsely,
  wholly,
  wrongShape
} from "./chunk-RCZR5SGS.js";
import {
  cosine,
  exp,
  ln,
  sine
} from "./chunk-3TA6WMNK.js";
import {
  fromFloat32
} from "./chunk-EBT7IACL.js";
import {
  LensorError,
  allocate,
  checkOptions,
  describe,
  showShape
} from "./chunk-DQBFFU4Z.js";

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

// initializers/delta_orthogonal.ts
function deltaOrthogonal(options = {}) {
  checkOptions("make deltaOrthogonal", options, ["gain", "columnAxis", "convention"]);
  const gain2 = numberOption("deltaOrthogonal", "gain", options.gain ?? 1), { columnAxis = -1 } = options;
  if (columnAxis !== -1 && (![0, 1, -2].includes(columnAxis) || options.convention === "torch")) {
    const text = `Cannot make deltaOrthogonal: columnAxis is ${describe(columnAxis)}; use 0 or 1, in JAX's convention`;
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
    const by = orthogonal(torch ? { gain: gain2, convention: "torch" } : { gain: gain2, columnAxis });
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

// initializers/glorot.ts
function glorotUniform(options = {}) {
  checkOptions("make glorotUniform", options, []);
  return scaling(about("glorotUniform", options), 1, "fanAvg", "uniform");
}
function glorotNormal(options = {}) {
  checkOptions("make glorotNormal", options, []);
  return scaling(about("glorotNormal", options), 1, "fanAvg", "truncatedNormal");
}

// initializers/he.ts
function heUniform(options = {}) {
  checkOptions("make heUniform", options, []);
  return scaling(about("heUniform", options), 2, "fanIn", "uniform");
}
function heNormal(options = {}) {
  checkOptions("make heNormal", options, []);
  return scaling(about("heNormal", options), 2, "fanIn", "truncatedNormal");
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
    throw new LensorError("type", `Cannot make icnr: inner is ${describe(inner)}, no initializer`);
  }
  const named = options.inner ? `, inner=${(inner.label ?? inner.name) || "custom"}` : "";
  const what = { ...about("icnr", { scale, inner }), label: `icnr(scale=${scale}${named})` };
  return wholly(what, (shape, rng, dtype, { axes }) => {
    const [out, ...rest] = shape;
    if (out === void 0 || out % times !== 0) {
      throw wrongShape(what, shape, `the first axis is no multiple of ${times}`);
    }
    const part = [out / times, ...rest], who = `Cannot fill [${shape.join(", ")}] with ${what.label}: inner`;
    const kernels = given(inner(part, rng, { dtype, axes }), { shape: part, dtype }, who);
    const size = kernels.length / (out / times) || 0, made = allocate(dtype, size * out);
    for (let c = 0; c < out; c++) {
      const from = Math.floor(c / times) * size;
      made.set(kernels.subarray(from, from + size), c * size);
    }
    return made;
  });
}

// initializers/near_identity.ts
function nearIdentity(options = {}) {
  checkOptions("make nearIdentity", options, ["gain", "std", "convention"]);
  const gain2 = numberOption("nearIdentity", "gain", options.gain ?? 1);
  const std = numberOption("nearIdentity", "std", options.std ?? 0.01, fromZero, "a finite number from 0 on");
  const convention = conventionOf("nearIdentity", options.convention);
  const what = about("nearIdentity", options, { gain: 1, std: 0.01 });
  return wholly(what, (shape, rng, dtype, { axes }) => {
    if (shape.length < 2 || shape.length > 5) throw wrongShape(what, shape, "it needs 2 to 5 axes");
    const by = shape.length === 2 ? eye() : dirac({ convention: convention(shape.length, rng, axes) });
    const places = by(shape, rng, { dtype: "bool" }), n = places.length, wide = dtype === "float64";
    const out = rng.normal(n, { std, dtype: wide ? dtype : "float32" });
    for (let i = 0; i < n; i++) if (places[i]) out[i] += gain2;
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

// initializers/to_keras.ts
function toKeras(initializer, options = {}) {
  checkOptions("write an initializer for Keras", options, ["seed"]);
  if (typeof initializer !== "function") {
    throw new LensorError("type", `Cannot write ${describe(initializer)} for Keras: it is no initializer`);
  }
  if (options.seed !== void 0 && options.seed !== null && !Number.isSafeInteger(options.seed)) {
    throw new LensorError(
      "type",
      `Cannot write a seed for Keras: expected an integer or null, found ${describe(options.seed)}`
    );
  }
  const { made } = initializer, [class_name, config] = written(initializer, made);
  const { usual } = CLASSES[class_name], seed = options.seed === void 0 ? {} : { seed: options.seed };
  const all = { ...usual, ...config, ..."seed" in usual ? seed : {} };
  const kept = class_name === "Identity" && all.gain === 1 ? {} : all;
  return { module: "keras.initializers", class_name, config: kept, registered_name: null };
}
function written(initializer, made) {
  const row = made && ROWS.get(made.name);
  if (made && row) return row(made.options, made.name);
  const near = made ? NEAREST[made.name] : void 0, label = (initializer.label ?? initializer.name) || "a function of your own";
  throw unsupported(
    label,
    near ? `the nearest is ${near}` : "write the values that it gives, which Keras takes as well"
  );
}
var bare = (_options, name) => [name.charAt(0).toUpperCase() + name.slice(1), {}];
var scaling2 = (scale, mode, distribution) => {
  return ["VarianceScaling", { scale, mode: snake(mode), distribution: snake(distribution) }];
};
var ROWS = new Map([
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
    return scaling2(scale, mode, distribution === "normal" ? "untruncatedNormal" : distribution);
  }],
  ...["glorotUniform", "glorotNormal", "heUniform", "heNormal", "lecunUniform", "lecunNormal"].map(
    (name) => [name, bare]
  ),
  ["xavierUniform", layers(({ gain: gain2 = 1 }) => scaling2(gain2 ** 2, "fanAvg", "uniform"))],
  ["xavierNormal", layers(({ gain: gain2 = 1 }) => scaling2(gain2 ** 2, "fanAvg", "untruncatedNormal"))],
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
var NEAREST = {
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
  return scaling2(gain(nonlinearity, a) ** 2, mode, distribution);
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

// initializers/zer_o.ts
function zerO(options = {}) {
  checkOptions("make zerO", options, ["normalized", "convention"]);
  const { normalized = false } = options, convention = conventionOf("zerO", options.convention);
  if (typeof normalized !== "boolean") {
    throw new LensorError("type", `Cannot make zerO: normalized is ${describe(normalized)}; use true or false`);
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

export {
  bilinearUpsample,
  coordinates,
  deltaOrthogonal,
  dirac,
  glorotUniform,
  glorotNormal,
  heUniform,
  heNormal,
  hippo,
  hippoInput,
  icnr,
  nearIdentity,
  ropeFrequencies,
  sinCosPosition,
  sparse,
  toKeras,
  zerO
};
