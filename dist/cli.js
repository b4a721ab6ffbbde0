// @ts-self-types="./cli.d.ts"
import { keyed, LensorError, cast, numpy, jax, torch } from './base.js';
import { openCheckpoint, renames, renamed, modelFromSpecs, fill, tensors, only, except, origins, writeNpz as writeNpz$1, writeSafetensors as writeSafetensors$1, writeShardedSafetensors, zeros, explain as explain$1, tensor, module as module$1, seq, saveModel, modelFromJson, modelFromCheckpoint, initialize, pretrained, parseInitCfg, whenMissing, mmlab, own, openAll, torchDefault } from './models.js';

// cli/_command.ts
class Usage extends Error {
}
function parseArgs({ takes, options }, given) {
  const names = [], found = /* @__PURE__ */ new Map();
  for (let i = 0; i < given.length; i++) {
    const word = given[i];
    if (word === "--") {
      names.push(...given.slice(i + 1));
      break;
    }
    const [, long, inline] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(word) ?? [, word === "-o" ? "out" : void 0];
    if (long === void 0) {
      if (word.startsWith("-") && word !== "-") throw new Usage(`there is no option ${word}`);
      names.push(word);
      continue;
    }
    const kind = ["value", "values", "flag"].find((kind2) => options[kind2]?.includes(long));
    if (kind === void 0) throw new Usage(`there is no option ${word.split("=")[0]}`);
    const value = kind === "flag" ? "" : inline ?? given[++i];
    if (value === void 0) throw new Usage(`--${long} needs a value`);
    if (kind === "flag" && inline !== void 0) throw new Usage(`--${long} takes no value`);
    const before = found.get(long) ?? [];
    if (kind !== "values" && before.length > 0) throw new Usage(`--${long} is given twice`);
    found.set(long, [...before, value]);
  }
  if (names.length !== takes.length) {
    const wanted = takes.length === 1 ? takes[0] : takes.join(" and ");
    throw new Usage(`expected ${wanted}, found ${names.length === 0 ? "nothing" : names.join(" ")}`);
  }
  return {
    names,
    one: (name) => found.get(name)?.[0],
    all: (name) => found.get(name) ?? [],
    has: (name) => found.has(name)
  };
}

// cli/_history.ts
function historyIn({ metadata }) {
  const text = metadata.get("lensor.origin");
  if (text === void 0) return /* @__PURE__ */ new Map();
  let told;
  try {
    told = JSON.parse(String(text));
  } catch {
    return void 0;
  }
  if (typeof told !== "object" || told === null || !Object.values(told).every(isHistory)) return void 0;
  return new Map(Object.entries(told));
}
function isHistory(writes) {
  return Array.isArray(writes) && writes.every((write) => {
    if (typeof write !== "object" || write === null) return false;
    const { kind, by, path, ...rest } = write;
    return [kind, by, path].every((text) => typeof text === "string") && Object.values(rest).every((value) => typeof value === "string" || value === true);
  });
}

// cli/_ties.ts
function withTies(checkpoint) {
  const { specs, metadata, tied = [] } = checkpoint, owners = /* @__PURE__ */ new Map();
  for (const [name, owner] of metadata) {
    if (typeof owner === "string" && specs.has(owner) && !specs.has(name)) owners.set(name, owner);
  }
  if (owners.size === 0) return checkpoint;
  const groups = Map.groupBy(owners.keys(), (name) => owners.get(name));
  return {
    ...checkpoint,
    specs: new Map([...specs, ...[...owners].map(([name, owner]) => [name, specs.get(owner)])]),
    metadata: new Map([...metadata].filter(([name]) => !owners.has(name))),
    tied: [...tied, ...[...groups].map(([owner, names]) => [owner, ...names])],
    read: (name, range, into) => checkpoint.read(owners.get(name) ?? name, range, into)
  };
}
function ownersIn({ tied = [] }) {
  return new Map(tied.flatMap(([owner, ...others]) => others.map((name) => [name, owner])));
}

// cli/_open.ts
async function open(file) {
  return withTies(await openCheckpoint(file, { onUnknown: "inert" }));
}

// cli/_text.ts
function columns(rows) {
  const widths = (rows[0] ?? []).map((_, i) => rows.reduce((most, cells) => Math.max(most, cells[i]?.length ?? 0), 0));
  return rows.map((cells) => cells.map((cell, i) => cell.padEnd(widths[i])).join("  ").trimEnd());
}
function count(n, noun) {
  return `${n.toLocaleString("en-US")} ${noun}${n === 1 ? "" : "s"}`;
}
function elementsIn(shape) {
  return shape.reduce((product, n) => product * n, 1);
}
function size(bytes) {
  const units = ["bytes", "KiB", "MiB", "GiB", "TiB"];
  let unit = 0, n = bytes;
  for (; n >= 1024 && unit < units.length - 1; unit++) n /= 1024;
  return unit === 0 ? count(bytes, "byte") : `${n.toFixed(1)} ${units[unit]}`;
}
function short(x) {
  if (Number.isInteger(x) && Math.abs(x) < 1e15) return String(x);
  return Math.abs(x) >= 1e5 && Number.isFinite(x) ? x.toExponential(4) : String(Number(x.toPrecision(5)));
}
function bytesIn(text) {
  const [, digits, prefix = "", binary] = /^(\d+(?:\.\d+)?)\s*(?:([kmgt]?)(i?)b?)?$/i.exec(text.trim()) ?? [];
  if (digits === void 0) return void 0;
  const power = "kmgt".indexOf(prefix.toLowerCase() || "-") + 1;
  return Math.floor(Number(digits) * (binary ? 1024 : 1e3) ** power);
}

// cli/_options.ts
function renameIn(args) {
  const rules = args.all("rename").map((rule) => {
    const at = rule.indexOf("=>");
    if (at < 0) throw new Usage(`--rename ${rule}: expected PATTERN=>TEXT`);
    return [rule.slice(0, at), rule.slice(at + 2)];
  });
  return rules.length === 0 ? void 0 : renames(rules);
}
function savingIn(args) {
  const dtype = args.one("dtype"), shard = args.one("shard"), maxShardBytes = bytesIn(shard ?? "");
  if (dtype !== void 0 && !FLOATS.includes(dtype)) {
    throw new Usage(`--dtype ${dtype}: expected ${FLOATS.join(", ")}`);
  }
  if (shard !== void 0 && !maxShardBytes) throw new Usage(`--shard ${shard}: expected a size such as 5GB`);
  return {
    ...dtype === void 0 ? {} : { dtype },
    ...maxShardBytes === void 0 ? {} : { maxShardBytes }
  };
}
const FLOATS = ["float32", "float16", "bfloat16", "float64", "float8_e4m3fn", "float8_e5m2"];
function outIn(args, written2) {
  const out = args.one("out");
  if (out === void 0) throw new Usage("--out FILE is missing");
  const ending = /\.([a-z0-9]+)$/i.exec(out)?.[1]?.toLowerCase();
  if (ending !== void 0 && OTHERS.includes(ending) && !written2.includes(ending)) {
    throw new Usage(`--out ${out}: what is written is ${written2.join(" or ")}; give a name that says so`);
  }
  return out;
}
const OTHERS = ["pt", "pth", "bin", "ckpt", "pkl", "npy", "npz", "onnx", "gguf", "h5", "keras", "msgpack", "json"];
function written(what, out, { maxShardBytes, dtype }) {
  return `${out}${maxShardBytes === void 0 ? "" : ".index.json"}: ${what}${dtype === void 0 ? "" : ` as ${dtype}`}`;
}

// cli/convert.ts
const convert = {
  help: `lensor convert FILE --out FILE: writes a checkpoint as safetensors, or as npz if the name ends so

  --out, -o FILE          what to write; it appears whole or not at all
  --dtype DTYPE           casts all floating-point tensors: float32, float16, bfloat16, float64, float8_e4m3fn, float8_e5m2
  --only GLOB             writes these tensors alone; may be given again
  --drop GLOB             leaves these out; may be given again
  --rename PATTERN=>TEXT  a regular expression and what to put for it; may be given again, each sees what the one before made
  --shard SIZE            safetensors in files of at most this size (5GB, 500MiB), with an index FILE.index.json

  Globs see the new names. In safetensors one of two tied tensors is left out, and named with its twin in the metadata.`,
  takes: ["a FILE"],
  options: { value: ["out", "dtype", "shard"], values: ["only", "drop", "rename"] },
  async run(args, host) {
    const out = outIn(args, ["safetensors", "npz"]), saving = savingIn(args), rename = renameIn(args);
    const opened = await open(args.names[0]);
    try {
      const named = rename ? renamed(opened, { rename }) : opened;
      const kept = namesOf(named, args.all("only"), args.all("drop"));
      const entries = kept.map((name) => entryOf(named, name, saving.dtype)), history = historyIn(opened);
      if (/\.npz$/i.test(out)) await writeNpz(entries, out, saving);
      else await writeSafetensors(entries, out, saving, named, originsOf(opened, history, rename));
      host.say(written(`${count(kept.length, "tensor")} of ${opened.name}`, out, saving));
      if (!history) host.complain(`${opened.name} has a lensor.origin that cannot be read; it is not passed on`);
      return 0;
    } finally {
      opened.close?.();
    }
  }
};
function namesOf(checkpoint, only$1, drop) {
  const { name: file, specs, raw } = checkpoint, all = [...specs.keys(), ...raw?.keys() ?? []];
  if (only$1.length === 0 && drop.length === 0) return all;
  const paths = all.filter((name) => name.split(".").every((part) => part !== ""));
  const model = modelFromSpecs(new Map(paths.map((name) => [name, { shape: [], dtype: "float32" }])));
  let mark = fill(tensors, zeros);
  if (only$1.length > 0) mark = only(only$1, mark);
  if (drop.length > 0) mark = except(drop, mark);
  const marked = origins(mark(model, keyed(0))).filter(({ kind }) => kind === "draw").map(({ path }) => path);
  const hit = new Set(marked), known = new Set(paths);
  const kept = all.filter((name) => known.has(name) ? hit.has(name) : only$1.length === 0);
  if (kept.length > 0) return kept;
  throw new LensorError("no-match", `Cannot convert ${file}: --only and --drop leave none of its tensors`, { file });
}
function entryOf(checkpoint, name, dtype) {
  const raw = checkpoint.raw?.get(name);
  if (raw) return { name, ...raw, read: () => checkpoint.readRaw(name) };
  const { shape, dtype: from } = checkpoint.specs.get(name);
  const to = dtype !== void 0 && /^b?float/.test(from) ? dtype : from;
  return {
    name,
    shape,
    dtype: to,
    elementwise: true,
    read: async (range, into) => from === to ? await checkpoint.read(name, range, into) : cast(await checkpoint.read(name, range), from, to, into)
  };
}
function originsOf(opened, history = /* @__PURE__ */ new Map(), rename = (name) => name) {
  return new Map([...opened.specs.keys(), ...opened.raw?.keys() ?? []].map((name) => {
    const path = rename(name), load = { kind: "load", by: "convert", path, from: opened.name, name };
    return [path, [...history.get(name) ?? [], load]];
  }));
}
async function writeNpz(entries, out, { maxShardBytes }) {
  if (maxShardBytes !== void 0) {
    throw new LensorError("unsupported", `Cannot write ${out} in shards: an npz is one file`);
  }
  await writeNpz$1(entries, out);
}
async function writeSafetensors(entries, out, { maxShardBytes }, { metadata: said, tied = [] }, origins) {
  const names = new Set(entries.map(({ name }) => name)), owners = /* @__PURE__ */ new Map();
  for (const group of tied) {
    const [owner, ...others] = group.filter((name) => names.has(name));
    for (const name of others) owners.set(name, owner);
  }
  const left = entries.filter(({ name }) => !owners.has(name));
  const metadata = {
    ...Object.fromEntries([...said].filter((pair) => typeof pair[1] === "string")),
    ...Object.fromEntries(owners),
    "lensor.origin": JSON.stringify(Object.fromEntries(left.map(({ name }) => [name, origins.get(name)])))
  };
  if (maxShardBytes === void 0) await writeSafetensors$1(left, out, { metadata });
  else await writeShardedSafetensors(left, out, { metadata, maxShardBytes });
}

// cli/_pieces.ts
async function* pieces(checkpoint, name) {
  const { dtype, shape } = checkpoint.specs.get(name), all = elementsIn(shape);
  for (let at = 0; at < all; at += PIECE) {
    const stored = await checkpoint.read(name, [at, Math.min(all, at + PIECE)]);
    yield { stored, numbers: numbersOf(stored, dtype) };
  }
}
const PIECE = 1 << 20;
function numbersOf(values, dtype) {
  if (dtype === "complex64") return Float64Array.from(values);
  return cast(values, dtype, "float64");
}

// cli/diff.ts
const diff = {
  help: `lensor diff A B: which tensors of two checkpoints differ, and by how much

  + is in B only, - in A only, ~ in both and not the same. Formats may differ; the exit code is 0 if all tensors are the same, else 1.
  --all   lists those that are the same too, with =`,
  takes: ["a FILE", "another"],
  options: { flag: ["all"] },
  async run(args, host) {
    const [a, b] = await openBoth(args.names[0], args.names[1]);
    try {
      const lines = [], counts = { "=": 0, "~": 0, "-": 0, "+": 0 };
      for (const name of new Set([a, b].flatMap(({ specs, raw }) => [...specs.keys(), ...raw?.keys() ?? []]))) {
        const [sign, what] = await compared(a, b, name);
        counts[sign]++;
        if (sign !== "=" || args.has("all")) lines.push([sign, name, what]);
      }
      const only = [`${counts["-"]} only in ${a.name}`, `${counts["+"]} only in ${b.name}`];
      const all = [`${count(counts["="], "tensor")} the same`, `${counts["~"]} not`, ...only].join(", ");
      host.say([...columns(lines), ...lines.length ? [""] : [], all].join("\n"));
      return counts["~"] + counts["-"] + counts["+"] === 0 ? 0 : 1;
    } finally {
      a.close?.();
      b.close?.();
    }
  }
};
async function openBoth(one, other) {
  const a = await open(one);
  try {
    return [a, await open(other)];
  } catch (error) {
    a.close?.();
    throw error;
  }
}
async function compared(a, b, name) {
  const here = specOf(a, name), there = specOf(b, name);
  if (!there) return ["-", show(here)];
  if (!here) return ["+", show(there)];
  if (`${here.shape}` !== `${there.shape}`) return ["~", `${show(here)} -> ${show(there)}`];
  const type = here.dtype === there.dtype ? "" : `${here.dtype} -> ${there.dtype}`;
  if (a.raw?.has(name) || b.raw?.has(name)) {
    if (type) return ["~", type];
    return sameBytes(await a.readRaw(name), await b.readRaw(name)) ? ["=", show(here)] : ["~", "other bytes"];
  }
  if (type && (here.dtype === "complex64" || there.dtype === "complex64")) return ["~", type];
  const { differ, most, lost, elements } = await distance(pieces(a, name), pieces(b, name));
  if (differ === 0) return type ? ["~", `${type}, the same numbers`] : ["=", show(here)];
  const far = differ === lost ? "" : `by at most ${short(most)}`;
  const values = `${differ.toLocaleString("en-US")} of ${count(elements, "number")}`;
  const nan = lost === 0 ? "" : `${lost.toLocaleString("en-US")} finite in one at most`;
  return ["~", [type, values, far, nan].filter(Boolean).join(", ")];
}
async function distance(one, other) {
  let differ = 0, most = 0, lost = 0, elements = 0;
  for await (const a of one) {
    const b = (await other.next()).value;
    elements += a.numbers.length;
    for (let i = 0; i < a.numbers.length; i++) {
      const x = a.numbers[i], y = b.numbers[i];
      if (x === y ? exactly(a, b, i) : x !== x && y !== y) continue;
      differ++;
      const gap = x === y ? Math.abs(Number(wide(a, i) - wide(b, i))) : Math.abs(x - y);
      if (!Number.isFinite(gap)) lost++;
      else if (gap > most) most = gap;
    }
  }
  return { differ, most, lost, elements };
}
function exactly(a, b, i) {
  return typeof a.stored[i] !== "bigint" && typeof b.stored[i] !== "bigint" || !Number.isFinite(a.numbers[i]) || wide(a, i) === wide(b, i);
}
function wide({ stored, numbers }, i) {
  const x = stored[i];
  return typeof x === "bigint" ? x : BigInt(numbers[i]);
}
function sameBytes(a, b) {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
const specOf = ({ specs, raw }, name) => specs.get(name) ?? raw?.get(name);
const show = ({ shape, dtype }) => `[${shape.join(", ")}] ${dtype}`;

// cli/explain.ts
const explain = {
  help: `lensor explain FILE: where every tensor of a file that lensor wrote came from

  --json  every write to every tensor, oldest first, as JSON`,
  takes: ["a FILE"],
  options: { flag: ["json"] },
  async run(args, host) {
    const checkpoint = await open(args.names[0]), { name } = checkpoint;
    try {
      const history = historyIn(checkpoint);
      if (history === void 0) {
        throw new LensorError(
          "corrupt",
          `Cannot explain "${name}": what it has under lensor.origin is not what lensor writes`,
          { file: name }
        );
      }
      if (history.size === 0 && !checkpoint.metadata.has("lensor.origin")) {
        throw new LensorError(
          "missing",
          `Cannot explain "${name}": it does not say where its values came from; files that lensor writes do`,
          { file: name }
        );
      }
      if (args.has("json")) host.say(JSON.stringify(Object.fromEntries(history), void 0, 1));
      else host.say(explain$1(asModel(checkpoint, history)));
      return 0;
    } finally {
      checkpoint.close?.();
    }
  }
};
function asModel(checkpoint, history) {
  const owners = ownersIn(checkpoint), bare = tensor([]);
  const params = [...checkpoint.specs, ...checkpoint.raw ?? []].map(([name, { shape, dtype }]) => {
    const owner = owners.get(name), tie = { kind: "tie", by: `the same as ${owner}`, path: name };
    const origin = owner === void 0 ? history.get(name) ?? [] : [tie];
    return [name, {
      ...bare,
      shape,
      dtype,
      value: { kind: "load", from: checkpoint, name },
      origin
    }];
  });
  return { ...module$1("File"), params: Object.fromEntries(params) };
}

// cli/init.ts
const init = {
  help: `lensor init MODEL --out FILE: gives every element of a model its first value, and writes it as safetensors

  MODEL is JSON as modelFromJson reads it, or a checkpoint, whose names and shapes then are the model. Checkpoints come first, a later one
  over an earlier one; then --cfg, --own and --torch-default, each for what is still missing. What is missing in the end is an error.
  Checkpoints that cfgs name are looked up from the working folder.

  --pretrained FILE       loads a checkpoint; may be given again
  --prefix NAME           takes only what is below this name in the checkpoints, without it
  --rename PATTERN=>TEXT  a regular expression and what to put for it in the names of the checkpoints; may be given again
  --ignore GLOB           drops these entries of the checkpoints; may be given again
  --cfg TEXT              an init_cfg of MMLab as Python text; @FILE reads the text from a file
  --own                   the init_cfg that sit on the modules of MODEL
  --torch-default         what PyTorch's layers draw when they are built
  --seed N                0 unless given
  --generator NAME        keyed (unless given), or torch, jax, numpy: the bits that these draw
  --out, -o FILE          what to write; it appears whole or not at all
  --dtype DTYPE           casts all floating-point tensors: float32, float16, bfloat16, float64, float8_e4m3fn, float8_e5m2
  --shard SIZE            files of at most this size (5GB, 500MiB), with an index FILE.index.json
  --dry-run               says where every tensor would come from, and writes nothing`,
  takes: ["a MODEL"],
  options: {
    value: ["cfg", "prefix", "seed", "generator", "out", "dtype", "shard"],
    values: ["pretrained", "rename", "ignore"],
    flag: ["own", "torch-default", "dry-run"]
  },
  async run(args, host) {
    const dry = args.has("dry-run"), out = dry ? void 0 : outIn(args, ["safetensors"]), saving = savingIn(args), rng = generatorIn(args);
    const opened = [];
    const kept = (checkpoint) => (opened.push(checkpoint), checkpoint);
    try {
      const model = await modelIn(args.names[0], host, kept);
      const ready = filled(model, seq(...await stepsIn(args, model, host, kept)), rng);
      host.say(explain$1(ready));
      if (out === void 0) return 0;
      await saveModel(ready, out, saving);
      host.say(`
${written(count(origins(ready).length, "tensor"), out, saving)}`);
      return 0;
    } finally {
      for (const checkpoint of opened) checkpoint.close?.();
    }
  }
};
function filled(model, init2, rng) {
  try {
    return initialize(model, init2, { rng });
  } catch (error) {
    if (!(error instanceof LensorError) || error.code !== "missing") throw error;
    const { code, path, message } = error;
    const advice = message.replace("whenMissing(torchDefault)", "--torch-default").replace("fill them, or pass partial: true", "--cfg or another --pretrained may fill them");
    throw new LensorError(code, advice, { path, cause: error });
  }
}
async function modelIn(file, host, kept) {
  if (/\.json$/i.test(file) && !/\.index\.json$/i.test(file)) return modelFromJson(await host.read(file));
  return modelFromCheckpoint(kept(await open(file)));
}
async function stepsIn(args, model, host, kept) {
  const steps = [], rename = renameIn(args), prefix = args.one("prefix"), ignore = args.all("ignore");
  for (const file of args.all("pretrained")) {
    steps.push(pretrained(kept(await open(file)), {
      ...prefix === void 0 ? {} : { prefix },
      ...rename === void 0 ? {} : { rename },
      ...ignore.length === 0 ? {} : { ignore }
    }));
  }
  const opened = async (cfg) => {
    const checkpoints = await openAll(cfg);
    for (const checkpoint of checkpoints.values()) kept(checkpoint);
    return { checkpoints };
  };
  const text = args.one("cfg");
  if (text !== void 0) {
    const cfg = parseInitCfg(text.startsWith("@") ? await host.read(text.slice(1)) : text);
    steps.push(whenMissing(mmlab(cfg, await opened(cfg))));
  }
  if (args.has("own")) steps.push(whenMissing(own(await opened(model))));
  if (args.has("torch-default")) steps.push(whenMissing(torchDefault));
  return steps;
}
function generatorIn(args) {
  const name = args.one("generator") ?? "keyed", seed = args.one("seed") ?? "0";
  if (!/^\d+$/.test(seed)) throw new Usage(`--seed ${seed}: expected an integer from 0 on`);
  const make = Object.hasOwn(GENERATORS, name) ? GENERATORS[name] : void 0;
  if (make === void 0) throw new Usage(`--generator ${name}: expected ${Object.keys(GENERATORS).join(", ")}`);
  return make(BigInt(seed));
}
const GENERATORS = {
  keyed: (seed) => keyed(seed),
  torch: (seed) => torch(seed),
  jax: (seed) => jax(seed),
  numpy: (seed) => numpy(seed)
};

// cli/_statistics.ts
async function statistics(checkpoint, name) {
  let least = Infinity, most = -Infinity, count = 0, mean = 0, squares = 0, notFinite = 0;
  for await (const { numbers } of pieces(checkpoint, name)) {
    let here = 0, sum = 0;
    for (const x of numbers) {
      if (!Number.isFinite(x)) continue;
      if (x < least) least = x;
      if (x > most) most = x;
      here++;
      sum += x;
    }
    notFinite += numbers.length - here;
    if (here === 0) continue;
    const middle = sum / here;
    let around = 0;
    for (const x of numbers) if (Number.isFinite(x)) around += (x - middle) ** 2;
    const gap = middle - mean, all = count + here;
    squares += around + gap ** 2 * count * here / all;
    mean += gap * here / all;
    count = all;
  }
  if (count === 0) return { least: null, most: null, mean: null, deviation: null, notFinite };
  return { least, most, mean, deviation: Math.sqrt(squares / count), notFinite };
}

// cli/inspect.ts
const inspect = {
  help: `lensor inspect FILE: what a checkpoint holds

  --values  reads every tensor, and gives least, most, mean, standard deviation, and how many numbers are not finite
  --json    the same as JSON`,
  takes: ["a FILE"],
  options: { flag: ["values", "json"] },
  async run(args, host) {
    const checkpoint = await open(args.names[0]);
    try {
      const rows = await tensorsOf(checkpoint, args.has("values"));
      const metadata = Object.fromEntries(checkpoint.metadata);
      if (args.has("json")) host.say(JSON.stringify({ name: checkpoint.name, metadata, tensors: rows }, plain, 1));
      else host.say(text(checkpoint.name, metadata, rows));
      return 0;
    } finally {
      checkpoint.close?.();
    }
  }
};
async function tensorsOf(checkpoint, values) {
  const tied = ownersIn(checkpoint), rows = [];
  for (const [name, { dtype, shape }] of checkpoint.specs) {
    const owner = tied.get(name);
    rows.push({
      name,
      dtype,
      shape,
      ...owner === void 0 ? {} : { tied: owner },
      ...values ? { values: await statistics(checkpoint, name) } : {}
    });
  }
  for (const [name, { dtype, shape }] of checkpoint.raw ?? []) rows.push({ name, dtype, shape });
  return rows;
}
function text(name, metadata, rows) {
  const elements = rows.reduce((sum, row) => sum + elementsIn(row.shape), 0);
  const bytes = rows.reduce((sum, row) => sum + elementsIn(row.shape) * bitsOf(row) / 8, 0);
  const about = Object.entries(metadata).map(([key, value]) => [key, cut(JSON.stringify(value, plain) ?? "none")]);
  const table = rows.map((row) => [
    row.name,
    `[${row.shape.join(", ")}]`,
    row.dtype,
    ...row.values ? [numbers(row.values)] : [],
    row.tied === void 0 ? "" : `the same as ${row.tied}`
  ]);
  return [
    `${name}: ${count(rows.length, "tensor")}, ${count(elements, "element")}, ${size(bytes)}`,
    ...about.length ? ["", ...columns(about)] : [],
    ...table.length ? ["", ...columns(table)] : []
  ].join("\n");
}
function numbers({ least, most, mean, deviation, notFinite }) {
  const wrong = notFinite === 0 ? "" : `, ${notFinite.toLocaleString("en-US")} not finite`;
  if (least === null) return notFinite === 0 ? "empty" : `all ${notFinite.toLocaleString("en-US")} not finite`;
  return `${short(least)} to ${short(most)}, mean ${short(mean)}, std ${short(deviation)}${wrong}`;
}
const bitsOf = ({ dtype }) => Number(/\d+/.exec(dtype)?.[0] ?? 8);
const cut = (line) => line.length > 100 ? `${line.slice(0, 97)}...` : line;
function plain(_key, value) {
  if (typeof value === "bigint") return String(value);
  if (value instanceof Map) return Object.fromEntries(value);
  if (ArrayBuffer.isView(value)) return Array.from(value);
  return value;
}

// cli/all.ts
const COMMANDS = { init, explain, inspect, diff, convert };
async function main(args, raw) {
  const host = {
    ...raw,
    say: (text) => raw.say(tame(text)),
    complain: (text) => raw.complain(tame(text))
  };
  const [name = "", ...rest] = args, command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : void 0;
  if (!command) {
    const asked = name === "" || name === "-h" || name === "--help" || name === "help";
    (asked ? host.say : host.complain)(asked ? help() : `lensor: there is no command "${name}"

${help()}`);
    return asked && name !== "" ? 0 : 2;
  }
  if (rest.includes("-h") || rest.includes("--help")) {
    host.say(command.help);
    return 0;
  }
  try {
    return await command.run(parseArgs(command, rest), host);
  } catch (error) {
    if (error instanceof Usage) {
      host.complain(`lensor ${name}: ${error.message}

${command.help}`);
      return 2;
    }
    if (!(error instanceof LensorError)) throw error;
    host.complain(`lensor ${name}: ${error.message}`);
    return 1;
  }
}
const STEERS = /[\x00-\x09\x0b-\x1f\x7f-\x9f]/g;
const tame = (text) => text.replace(STEERS, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
function help() {
  const lines = Object.values(COMMANDS).map((command) => command.help.split("\n")[0].split(": "));
  const width = Math.max(...lines.map(([usage]) => usage.length));
  return [
    "Give every element of a model its first value, exactly once, and prove where it came from.",
    "",
    ...lines.map(([usage, what]) => `  ${usage.padEnd(width)}  ${what}`),
    "",
    "A FILE is a checkpoint: PyTorch, safetensors, npz, npy, ONNX, TensorFlow.js, GGUF, an index of shards, or an http(s) address.",
    "lensor COMMAND --help says more."
  ].join("\n");
}
async function read(path) {
  try {
    if (!/^https?:\/\//i.test(path)) return await Deno.readTextFile(path);
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(`the server says ${answer.status}`);
    return await answer.text();
  } catch (error) {
    const absent = error instanceof Deno.errors.NotFound, why = error.message.split("\n")[0];
    throw new LensorError(
      absent ? "missing" : "io",
      `Cannot read "${path}": ${absent ? "there is no such file or folder" : why}`,
      { file: path, cause: error }
    );
  }
}

export { main, read };
