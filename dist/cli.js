// @ts-self-types="./cli.d.ts"
import { nearest, visible, LensorError, toTensor, ndarray, cast, transpose } from './base.js';
import { withTiedNames, openCheckpoint, fromBytes, renames, parsePlan, plannedModel, modelFromJson, whenMissing, initialize, seq, fileAsTree, matchCheckpoint, pretrained, torchDefault, doctorRules, diagnose, origins, rules, fromMade, modelStock, ties, slerp, taskArithmetic, linearMerge, merged, joined, divided, dare, keyed, mapped, writeShardedSafetensors, writeTfjs, toNpz, writeNpz, toGguf, writeGguf, toTorch, writeTorch, toSafetensors, writeSafetensors, historiesOf, originText, dequantized, recast, renamed, readOrigins, pickNames, foldNames, expandFolds, foldSize, showFold, fileAsModel, tiedOwners, planList, tensors, variancePlot, forwardVariance, explain as explain$1, summary, finishPlan, transposeKernel, inflate3d, adaptChannels, resizePatchEmbed, resizeRelativePositions, resizePositions, shrinkRows, growRows, selectRows, mod$1 as mod, modelFromCheckpoint, tie, parseInitCfg, mmlab, own, freeze, numpy, jax, torch, within, openAll, masks, saveModel, restricted, contents, compareNames, taskList, planDigest, makeShard, parseLock, savePlan, plan as plan$1, plannedSource, reportData, reportPage, verifyModel, why as why$1, VERSION } from './models.js';
import { clip, add, multiply } from './arrays.js';

// cli/_command.ts
const EVERYWHERE = ["timeout"];
class Usage extends Error {
}
function parseArgs(command, given) {
  const { takes, options, streams, moreWith } = command;
  const names = [];
  const found = /* @__PURE__ */ new Map();
  const words = [];
  for (let i = 0; i < given.length; i++) {
    const word = given[i];
    if (word === "--") {
      names.push(...given.slice(i + 1));
      break;
    }
    const [, long, inline] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(word) ?? [, word === "-o" ? "out" : void 0];
    if (long === void 0) {
      if (word.startsWith("-") && word !== "-") throw noOption(command, word);
      if (word === "-" && streams === void 0) throw new Usage("-: this command does not read the standard input");
      names.push(word);
      continue;
    }
    const kind = EVERYWHERE.includes(long) ? "value" : ["value", "values", "flag", "optional"].find((kind2) => options[kind2]?.includes(long));
    if (kind === void 0) throw noOption(command, word.split("=")[0]);
    const next = kind === "optional" && !/^\d+$/.test(given[i + 1] ?? "") ? "" : void 0;
    const value = kind === "flag" ? "" : inline ?? next ?? given[++i];
    if (value === void 0) throw new Usage(`--${long} needs a value`);
    if (kind === "flag" && inline !== void 0) throw new Usage(`--${long} takes no value`);
    if (long === "out" && value === "-" && streams !== "both") {
      throw new Usage("--out -: the standard output is not written to; give the name of a file");
    }
    const before = found.get(long) ?? [];
    if (kind !== "values" && before.length > 0) throw new Usage(`--${long} is given twice`);
    found.set(long, [...before, value]);
    words.push([long, value]);
  }
  const isMore = moreWith !== void 0 && found.has(moreWith) && names.length >= takes.length;
  if (names.length !== takes.length && !isMore) {
    const wanted = takes.length === 1 ? takes[0] : takes.join(" and ");
    throw new Usage(`expected ${wanted}, found ${names.length === 0 ? "nothing" : names.join(" ")}`);
  }
  if (names.filter((name) => name === "-").length > 1) throw new Usage("-: the standard input can be read once only");
  return {
    names,
    one: (name) => found.get(name)?.[0],
    all: (name) => found.get(name) ?? [],
    has: (name) => found.has(name),
    words
  };
}
function optionsOf({ options }) {
  return [...Object.values(options).flat(), ...EVERYWHERE];
}
function noOption(command, word) {
  const [near] = nearest(word.replace(/^-+/, ""), optionsOf(command));
  return new Usage(`there is no option ${word}${near === void 0 ? "" : `; did you mean --${near}`}`);
}

// cli/_open.ts
async function open(file, { timeout, stdin } = {}, choice = {}) {
  const options = { onUnknown: "inert", ...choice, ...timeout && { timeout } };
  if (file !== "-") return withTiedNames(await openCheckpoint(file, options));
  if (stdin === void 0) throw new Usage("-: there is no standard input here");
  return withTiedNames(await fromBytes(await stdin(), "standard input", options));
}

// cli/_tame.ts
function tame(text) {
  return text.replace(/[^\n\t]+/g, (line) => visible(line));
}
function shown(name) {
  return visible(name);
}

// cli/_text.ts
const WIDEST = 100;
function columns(given) {
  const rows = given.map(
    (cells) => cells.map((cell) => {
      const text = shown(cell);
      return { text, width: widthOf(text) };
    })
  );
  const widths = (rows[0] ?? []).map(
    (_, i) => rows.reduce((most, cells) => {
      const { width } = cells[i] ?? { width: 0 };
      return width > WIDEST ? most : Math.max(most, width);
    }, 0)
  );
  return rows.map(
    (cells) => cells.map(({ text, width }, i) => text + " ".repeat(Math.max(0, widths[i] - width))).join("  ").trimEnd()
  );
}
function widthOf(text) {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += /\p{M}|[\u200b-\u200f\ufe00-\ufe0f]/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
}
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
function count(n, noun) {
  return `${n.toLocaleString("en-US")} ${noun}${n === 1 ? "" : "s"}`;
}
function elementsIn(shape) {
  return shape.reduce((product, n) => product * n, 1);
}
function size(bytes) {
  const units = ["bytes", "KiB", "MiB", "GiB", "TiB"];
  let unit = 0;
  let n = bytes;
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
function plain(_key, value) {
  if (typeof value === "bigint") return String(value);
  if (value instanceof Map) return Object.fromEntries(value);
  if (ArrayBuffer.isView(value)) return Array.from(value);
  return value;
}

// cli/_options.ts
function renameIn(args) {
  const rules = args.all("rename").map((rule) => {
    const at = rule.indexOf("=>");
    if (at < 0) throw new Usage(`--rename ${rule}: expected PATTERN=>TEXT`);
    return [rule.slice(0, at), rule.slice(at + 2)];
  });
  if (rules.length === 0) return void 0;
  const steps = rules.map((rule) => ({ rename: renames([rule]), rule: rule.join("=>") }));
  const idle = new Set(steps);
  const rename = (name) => steps.reduce((before, step) => {
    const after = step.rename(before);
    if (after !== before) idle.delete(step);
    return after;
  }, name);
  return Object.assign(rename, { idle: () => [...idle].map(({ rule }) => rule) });
}
function tellIdle(rename, host) {
  for (const rule of rename?.idle() ?? []) host.complain(`--rename ${shown(rule)} changes no name`);
}
function savingIn(args) {
  const dtype = args.one("dtype");
  const shard = args.one("shard") ?? args.one("max-shard");
  const maxShardBytes = bytesIn(shard ?? "");
  if (dtype !== void 0 && !FLOATS$1.includes(dtype)) {
    throw new Usage(`--dtype ${dtype}: expected ${FLOATS$1.join(", ")}`);
  }
  if (shard !== void 0 && !maxShardBytes) throw new Usage(`--shard ${shard}: expected a size such as 5GB`);
  return {
    ...dtype === void 0 ? {} : { dtype },
    ...maxShardBytes === void 0 ? {} : { maxShardBytes }
  };
}
const FLOATS$1 = ["float32", "float16", "bfloat16", "float64", "float8_e4m3fn", "float8_e5m2"];
function choiceIn$1(args) {
  const key = args.one("key");
  const whole = args.has("whole");
  if (key !== void 0 && whole) throw new Usage("--key and --whole exclude each other");
  return { ...key !== void 0 && { unwrap: key }, ...whole && { whole } };
}
function written(what, { out, format, as }, { maxShardBytes, dtype }) {
  const index = maxShardBytes === void 0 || format !== "safetensors" ? "" : ".index.json";
  return `${out}${index}: ${what}${dtype === void 0 ? "" : ` as ${dtype}`}${as && `,${as}`}`;
}

// cli/_empty.ts
function empty(verb, { name: file, unreadable }) {
  const why = unreadable?.size ? `none of its ${unreadable.size} tensors can be read` : "it holds no tensors";
  const help = "run lensor inspect to see what is in it";
  return new LensorError("no-match", `Cannot ${verb} "${file}": ${why}; ${help}`, { file });
}

// cli/_plan_file.ts
async function planIn(file, host) {
  try {
    const plan = parsePlan(await host.read(file), file);
    const cut = file.lastIndexOf("/");
    return { plan, base: cut < 0 ? "." : cut === 0 ? "/" : file.slice(0, cut) };
  } catch (error) {
    if (error instanceof LensorError) throw new Usage(error.message);
    throw error;
  }
}
function inputsIn(args) {
  return Object.fromEntries(
    args.all("input").map((text) => {
      const at = text.indexOf("=");
      if (at < 1) throw new Usage(`--input ${text}: expected NAME=PATH`);
      return [text.slice(0, at), text.slice(at + 1)];
    })
  );
}
async function modulesIn(args, host) {
  const found = {};
  for (const text of args.all("module")) {
    const [, url = "", name] = /^(.+)#([^#]+)$/.exec(text) ?? [];
    if (name === void 0) {
      throw new Usage(`--module ${text}: expected URL#NAME, as in mine.ts#draw`);
    }
    const fn = (await host.program?.(url))?.[name];
    if (typeof fn !== "function") throw new Usage(`--module ${text}: ${url} exports no function ${name}`);
    found[text] = fn;
  }
  return found;
}
function isPlan(text) {
  return /^\s*\{\s*"format"\s*:\s*"lensor\.plan"/.test(text);
}

// cli/_patient.ts
async function patientIn(file, host, open, loads) {
  if (!/\.json$/i.test(file) || /\.index\.json$/i.test(file)) {
    if (loads.files.length > 0) throw new Usage(`--pretrained is for a model as JSON, and ${file} is a checkpoint`);
    return { model: modelOf(await open(file)), planned: false };
  }
  const text = await host.read(file);
  if (isPlan(text)) return { model: plannedModel(parsePlan(text, file)), planned: true };
  const model = modelFromJson(text);
  const steps = [];
  for (const name of loads.files) steps.push(forgiving(await open(name), loads, host));
  if (loads.torchDefault) steps.push(whenMissing(torchDefault));
  return { model: initialize(model, seq(...steps), { seed: loads.seed, partial: true }), planned: false };
}
function forgiving(checkpoint, { prefix, rename, ignore }, host) {
  const options = {
    ...prefix !== void 0 && { prefix },
    ...rename && { rename },
    ...ignore.length > 0 && { ignore }
  };
  return (model, rng) => {
    const { unexpected, loaded } = matchCheckpoint(model, checkpoint, options);
    if (unexpected.length === 0 || loaded.length === 0) return pretrained(checkpoint, options)(model, rng);
    const shown$1 = unexpected.slice(0, 3).map((name) => `"${name}"`).join(", ");
    const more = unexpected.length > 3 ? ` and ${unexpected.length - 3} more` : "";
    host.complain(shown(`${checkpoint.name}: the model has no ${shown$1}${more}`));
    const names = unexpected.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return pretrained(checkpoint, { ...options, ignore: [...ignore, new RegExp(`^(?:${names.join("|")})$`)] })(
      model,
      rng
    );
  };
}
function modelOf(checkpoint) {
  if (checkpoint.specs.size === 0) throw empty("check", checkpoint);
  return fileAsTree(checkpoint);
}

// cli/_rule_pages.ts
function ruleCalled(name) {
  const rule = doctorRules.find((rule2) => rule2.name === name);
  if (rule) return rule;
  const words = name.split("-");
  const near = doctorRules.filter((rule2) => words.some((word) => word.length > 2 && rule2.name.includes(word)));
  const help = near.length ? `did you mean ${near.map((rule2) => rule2.name).join(", ")}` : "lensor help rules lists them";
  throw new Usage(`there is no rule "${name}"; ${help}`);
}
function rulePage({ name, severity, needs, what, innocent, why, fix, reports }) {
  return [
    `${name} (${severity}${needs === "history" ? ", by history, names and shapes" : ""})`,
    "",
    `When      ${what}`,
    ...innocent ? [`Not for   ${innocent}`] : [],
    `Why       ${why}`,
    `Fix       ${fix}`,
    `Seen in   ${reports}`,
    "",
    `lensor check FILE --rule ${name}`,
    `lensor check FILE --skip ${name}:PATH`
  ].join("\n");
}
function ruleList() {
  const width = Math.max(...doctorRules.map((rule) => rule.name.length));
  return doctorRules.map(({ name, severity, what }) => `${name.padEnd(width)}  ${severity.padEnd(7)}  ${what}`).join(
    "\n"
  );
}

// cli/_sarif.ts
function sarif(findings) {
  const used = new Set(findings.map((f) => f.rule));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{
      tool: {
        driver: {
          name: "lensor",
          rules: doctorRules.filter((rule) => used.has(rule.name)).map(({ name, severity, what, why, fix }) => ({
            id: name,
            shortDescription: { text: what },
            fullDescription: { text: why },
            help: { text: fix },
            defaultConfiguration: { level: severity }
          }))
        }
      },
      results: findings.map(({ rule, severity, path, paths, evidence, why, fix }) => ({
        ruleId: rule,
        level: severity,
        message: { text: `${path === "" ? "the whole tree" : path}: ${evidence}. ${why} Fix: ${fix}` },
        locations: (paths ?? [path]).map((name) => ({
          logicalLocations: [{ fullyQualifiedName: name, kind: "member" }]
        }))
      }))
    }]
  };
}

// cli/check.ts
const check = {
  help: `lensor check FILE: what is wrong with a checkpoint, or with a model and the checkpoints it loads

  lensor check model.safetensors
  lensor check model.json --pretrained backbone.pth --ignore head

  FILE is a checkpoint, a model as JSON (modelFromJson), or a plan, of which history, names and shapes are looked at.
  The exit code is 1 if there is an error, 0 with warnings and notes. "lensor help RULE" explains a rule.

  --pretrained FILE       a checkpoint that the model loads; may be given again
  --prefix NAME           takes only what is below this name in the checkpoints, without it
  --rename PATTERN=>TEXT  a regular expression and what to put for it in the names of the checkpoints; may be given again
  --ignore GLOB           drops these entries of the checkpoints; may be given again
  --torch-default         draws what is missing then as PyTorch's layers do
  --seed N                0 unless given
  --rule RULE             looks for this only; may be given again
  --skip RULE[:PATH]      leaves out a rule, or a rule at a path (* and ** stand for names); may be given again
  --sample N              reads only N elements of larger tensors, half of them at either end
  --no-values             reads no numbers: history, names and shapes only
  --json                  {"findings": [...]} on standard output
  --sarif                 SARIF 2.1.0, for code scanners`,
  takes: ["a FILE"],
  options: {
    value: ["prefix", "seed", "sample"],
    values: ["pretrained", "rename", "ignore", "rule", "skip"],
    flag: ["torch-default", "no-values", "json", "sarif"]
  },
  async run(args, host) {
    if (args.has("json") && args.has("sarif")) throw new Usage("--json and --sarif are two forms; choose one");
    const keep = choiceIn(args);
    const sample = sampleIn(args);
    const seed = seedIn(args);
    const rename = renameIn(args);
    const opened = [];
    const opens = async (file) => {
      const checkpoint = await open(file, host);
      opened.push(checkpoint);
      return checkpoint;
    };
    try {
      const loads = { prefix: args.one("prefix"), rename, ignore: args.all("ignore"), files: args.all("pretrained") };
      const { model, planned } = await patientIn(args.names[0], host, opens, {
        ...loads,
        seed,
        torchDefault: args.has("torch-default")
      });
      const values = !args.has("no-values") && !planned;
      const all = await diagnose(model, { checkpoints: opened, values, ...sample && { sample } });
      const findings = all.filter(keep);
      if (args.has("json")) host.say(JSON.stringify({ findings }, void 0, 1));
      else if (args.has("sarif")) host.say(JSON.stringify(sarif(findings), void 0, 1));
      else if (host.paint) {
        host.paint(tame(text$1(findings, model, args.names[0])).replace(/^(error|warning|note)(?= )/gm, inked));
      } else host.say(text$1(findings, model, args.names[0]));
      return findings.some((f) => f.severity === "error") ? 1 : 0;
    } finally {
      for (const checkpoint of opened) checkpoint.close?.();
    }
  }
};
const INK$1 = { error: 31, warning: 33, note: 34 };
const inked = (word) => `\x1B[1;${INK$1[word]}m${word}\x1B[0m`;
function text$1(findings, model, file) {
  const tensors = origins(model).filter((row) => row.role !== "alias");
  const size = `${count(new Set(tensors.map((row) => row.tensor)).size, "tensor")}, ${count(tensors.reduce((n, row) => n + row.elements, 0), "element")}`;
  const sums = ["error", "warning", "note"].map(
    (severity) => count(findings.filter((f) => f.severity === severity).length, severity)
  );
  const rules = [...new Set(findings.map((f) => f.rule))];
  return [
    ...findings.flatMap(({ severity, rule, path, paths, evidence, why, fix }) => [
      `${severity} ${rule}: ${path === "" ? "the whole tree" : path}${others(paths)}`,
      `  what  ${evidence}`,
      `  why   ${why}`,
      `  fix   ${fix}`,
      ""
    ]),
    `${file}: ${findings.length === 0 ? "nothing to say" : sums.join(", ")}; ${size}`,
    ...rules.length ? [`More on a rule: lensor help ${rules[0]}`] : []
  ].join("\n");
}
const others = (paths) => paths && paths.length > 1 ? ` and ${count(paths.length - 1, "other")}` : "";
function choiceIn(args) {
  const only = args.all("rule").map((name) => ruleCalled(name).name);
  const skips = args.all("skip").map((text2) => {
    const [name = "", ...rest] = text2.split(":");
    const path = rest.join(":");
    return { rule: ruleCalled(name).name, path: rest.length === 0 ? void 0 : globbed(path) };
  });
  return ({ rule, path }) => (only.length === 0 || only.includes(rule)) && !skips.some((skip) => skip.rule === rule && (skip.path === void 0 || skip.path.test(path)));
}
function globbed(glob) {
  const parts = glob.split(/(\*\*\.?|\*)/).map(
    (part) => part === "*" ? "[^.]*" : part.startsWith("**") ? "(.*)" : part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")
  );
  return new RegExp(`^${parts.join("")}(\\.|$)`);
}
function sampleIn(args) {
  const given = args.one("sample");
  if (given === void 0) return void 0;
  if (/^\d+$/.test(given) && Number(given) >= 2) return Number(given);
  throw new Usage(`--sample ${given}: expected a number of elements from 2 up`);
}
function seedIn(args) {
  const seed = args.one("seed") ?? "0";
  if (/^\d+$/.test(seed)) return BigInt(seed);
  throw new Usage(`--seed ${seed}: expected a non-negative integer`);
}

// cli/completions.ts
function completions(commands) {
  return {
    help: `lensor completions SHELL: what bash, zsh or fish need to complete commands and options

  lensor completions bash > ~/.local/share/bash-completion/completions/lensor
  lensor completions zsh > ~/.zfunc/_lensor        (with ~/.zfunc in fpath, before compinit)
  lensor completions fish > ~/.config/fish/completions/lensor.fish`,
    takes: ["a SHELL"],
    options: {},
    run(args, host) {
      const shell = args.names[0];
      const script = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : void 0;
      if (!script) throw new Usage(`${shell}: expected bash, zsh or fish`);
      host.say(script(Object.entries(commands()).map(([name, command]) => told(name, command))));
      return Promise.resolve(0);
    }
  };
}
function told(name, command) {
  const what = command.help.split("\n")[0].split(": ").slice(1).join(": ");
  const lines = command.help.split("\n");
  const options = optionsOf(command).map((option) => {
    const line = lines.find((text) => text.startsWith(`  --${option} `) || text.startsWith(`  --${option},`));
    const words = line?.split(/ {2,}/).at(-1) ?? "";
    const hasValue = !command.options.flag?.includes(option) && !command.options.optional?.includes(option);
    return { name: option, what: words.startsWith("--") ? "" : words, hasValue };
  });
  return { name, what, options: [...options, { name: "help", what: "says more", hasValue: false }] };
}
const SCRIPTS = {
  bash: (commands) => [
    "_lensor() {",
    "  local word=${COMP_WORDS[COMP_CWORD]} words=",
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    words="${commands.map(({ name }) => name).join(" ")} help --help --version"`,
    "  else",
    "    case ${COMP_WORDS[1]} in",
    ...commands.map(
      ({ name, options }) => `      ${name}) words="${options.map((o) => `--${o.name}`).join(" ")}" ;;`
    ),
    "    esac",
    "  fi",
    "  case $COMP_CWORD:$word in",
    '    1:*|*:-*) COMPREPLY=($(compgen -W "$words" -- "$word")) ;;',
    "    *) COMPREPLY=() ;;",
    "  esac",
    "}",
    "complete -o bashdefault -o default -F _lensor lensor"
  ].join("\n"),
  zsh: (commands) => [
    "#compdef lensor",
    "_lensor() {",
    "  local -a commands",
    `  commands=(${commands.map(({ name, what }) => word(`${name}:${what}`)).join(" ")})`,
    "  if (( CURRENT == 2 )); then",
    "    _describe command commands",
    "    return",
    "  fi",
    "  local command=$words[2]",
    "  shift words",
    "  (( CURRENT-- ))",
    "  case $command in",
    ...commands.map(({ name, options }) => {
      const all = options.map(
        (o) => word(`*--${o.name}[${o.what.replace(/[[\]\\:]/g, "\\$&")}]${o.hasValue ? ":value:_files" : ""}`)
      );
      return `    ${name}) _arguments ${all.join(" ")} '*:file:_files' ;;`;
    }),
    "  esac",
    "}",
    'if [ "$funcstack[1]" = "_lensor" ]; then _lensor "$@"; else compdef _lensor lensor; fi'
  ].join("\n"),
  fish: (commands) => commands.flatMap(({ name, what, options }) => [
    `complete -c lensor -n __fish_use_subcommand -a ${name} -d ${fishWord(what)}`,
    ...options.map(
      (o) => `complete -c lensor -n '__fish_seen_subcommand_from ${name}' -l ${o.name}${o.hasValue ? " -r" : ""}${o.what && ` -d ${fishWord(o.what)}`}`
    )
  ]).join("\n")
};
const word = (text) => `'${text.replaceAll("'", "'\\''")}'`;
const fishWord = (text) => `'${text.replace(/['\\]/g, "\\$&")}'`;

// cli/_formats.ts
const ENDINGS = {
  safetensors: "safetensors",
  pt: "torch",
  pth: "torch",
  bin: "torch",
  ckpt: "torch",
  npz: "npz",
  gguf: "gguf",
  json: "tfjs"
};
const NAMES = {
  safetensors: "safetensors",
  torch: "a PyTorch file",
  npz: "npz",
  gguf: "GGUF",
  tfjs: "TensorFlow.js weights"
};
const OTHERS = ["pkl", "npy", "onnx", "h5", "hdf5", "keras", "msgpack", "tflite"];
function outIn(args) {
  const out = args.one("out");
  const named = args.one("format");
  if (out === void 0) throw new Usage("--out FILE is missing");
  if (/\.index\.json$/i.test(out)) {
    throw new Usage(`--out ${out}: an index is written with --shard; give the name without .index.json`);
  }
  const formats = Object.keys(NAMES).join(", ");
  if (named !== void 0 && !Object.hasOwn(NAMES, named)) throw new Usage(`--format ${named}: expected ${formats}`);
  if (out === "-" && named === "tfjs") throw new Usage("--out -: TensorFlow.js weights are several files; give a name");
  const ending = /\.([a-z0-9]+)$/i.exec(out)?.[1]?.toLowerCase() ?? "";
  if (named === void 0 && OTHERS.includes(ending)) {
    throw new Usage(`--out ${out}: no .${ending} is written; what is written is ${formats}: give a name that says so`);
  }
  const own = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : void 0;
  const format = named ?? own ?? "safetensors";
  const why = named === void 0 ? `as .${ending} says` : "as --format says";
  return { out, format, as: format === "safetensors" ? "" : ` as ${NAMES[format]}, ${why}` };
}

// cli/_progress.ts
const FIRST = 1e3;
const EVERY = 100;
function watched(checkpoint, host, verb, times = 1) {
  const { status } = host;
  if (status === void 0) return checkpoint;
  const all = times * [...checkpoint.specs.values()].reduce((sum, { shape }) => sum + elementsIn(shape), 0);
  const began = performance.now();
  let elements = 0;
  let bytes = 0;
  let shown = began + FIRST - EVERY;
  const count = (values) => {
    elements += values.length;
    bytes += values.byteLength;
    const now = performance.now();
    if (now - shown >= EVERY) {
      status(line(verb, (now - began) / 1e3, bytes, Math.min(1, elements / all)));
      shown = now;
    }
    return values;
  };
  return {
    ...checkpoint,
    read(name, range, into) {
      const values = checkpoint.read(name, range, into);
      return values instanceof Promise ? values.then(count) : count(values);
    }
  };
}
function line(verb, seconds, bytes, share) {
  const left = share > 0 ? Math.round(seconds * (1 - share) / share) : 0;
  return `${verb} ${Math.floor(100 * share)}%  ${size(bytes)}, ${size(Math.round(bytes / seconds))}/s, ${clock(left)} left`;
}
function clock(seconds) {
  const two = (n) => String(n).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours}:${two(minutes % 60)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

// cli/_fills.ts
async function fillsIn(args, host) {
  const fills = args.all("fill").map((text) => {
    const at = text.indexOf("=");
    if (at < 1) throw new Usage(`--fill ${text}: expected PATTERN=INITIALIZER, such as 'head.**=normal(std=0.02)'`);
    return [text.slice(0, at), initializerOf(text.slice(at + 1), `--fill ${text}`)];
  });
  const file = args.one("rules");
  const lines = file === void 0 ? [] : rulesIn(await host.read(file), file);
  const rules = [...fills, ...lines];
  return rules.length === 0 ? void 0 : whereMissing(rules);
}
function initializerOf(text, where) {
  const [, name, , args = ""] = /^\s*([\w-]+)\s*(\((.*)\))?\s*$/s.exec(text) ?? [];
  if (name === void 0) throw new Usage(`${where}: expected an initializer, such as normal(std=0.02)`);
  const options = {};
  for (const arg of args.split(",").map((part) => part.trim()).filter((part) => part !== "")) {
    const at = arg.indexOf("=");
    const key = at < 0 ? ALONE[camel(name)] : camel(arg.slice(0, at).trim());
    if (key === void 0 || key in options) throw new Usage(`${where}: expected name=value, found ${arg}`);
    options[key] = valueOf(arg.slice(at + 1).trim());
  }
  return made$1({ name: camel(name), options }, where);
}
function made$1(by, where) {
  try {
    return fromMade(by);
  } catch (error) {
    if (error instanceof LensorError) throw new Usage(`${where}: ${error.message}`);
    throw error;
  }
}
function camel(name) {
  return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}
function valueOf(text) {
  const bare = text.replace(/^(["'])(.*)\1$/, "$2");
  if (text === "true" || text === "false") return text === "true";
  return bare === text && text !== "" && !Number.isNaN(Number(text)) ? Number(text) : bare;
}
const ALONE = { constant: "value", biasForProbability: "p" };
function rulesIn(text, file) {
  let lines;
  try {
    lines = JSON.parse(text);
  } catch {
    throw new Usage(`--rules ${file}: it is not JSON; expected a list of [pattern, initializer]`);
  }
  if (!Array.isArray(lines)) throw new Usage(`--rules ${file}: expected a list of [pattern, initializer]`);
  return lines.map((line, i) => {
    const where = `--rules ${file}, line ${i + 1}`;
    if (!Array.isArray(line) || line.length !== 2 || typeof line[0] !== "string") {
      throw new Usage(`${where}: expected [pattern, initializer]`);
    }
    const [pattern, by] = line;
    if (by === "skip") return [pattern, "skip"];
    return [pattern, typeof by === "string" ? initializerOf(by, where) : made$1(by, where)];
  });
}
function whereMissing(rules$1) {
  const init = whenMissing(rules(rules$1));
  return (model, rng) => {
    const ready = init(model, rng);
    const acted = new Set(origins(ready).map(({ origin }) => origin.at(-1)?.from));
    const idle = rules$1.findIndex(([, by], i) => by !== "skip" && !acted.has(`rules ${i + 1}`));
    if (idle < 0) return ready;
    const [pattern] = rules$1[idle];
    throw new LensorError(
      "unused",
      `Cannot fill "${pattern}": every tensor that it matches has a value already; pass --ignore to drop the file's, or drop this rule`,
      { path: pattern }
    );
  };
}

// cli/_call_text.ts
function callText(flag, text) {
  const [, name, rest = ""] = /^([\w-]+)(?::([\s\S]*))?$/.exec(text) ?? [];
  if (name === void 0) throw new Usage(`${flag} ${text}: expected NAME or NAME:option=value,option=value`);
  const options = /* @__PURE__ */ Object.create(null);
  for (const part of rest.split(",").filter((one) => one !== "")) {
    const at = part.indexOf("=");
    if (at < 1) throw new Usage(`${flag} ${text}: expected option=value, found ${part}`);
    const [first = "", ...inner] = part.slice(0, at).split(".");
    put(options, [camel(first), ...inner], listOr(part.slice(at + 1)), `${flag} ${text}: ${part.slice(0, at)}`);
  }
  return { name: camel(name), options };
}
function put(table, [key = "", ...rest], value, where) {
  const before = table[key];
  if (rest.length === 0 ? before !== void 0 : before !== void 0 && !isTable(before)) {
    throw new Usage(`${where} is given twice`);
  }
  if (rest.length === 0) table[key] = value;
  else put(table[key] ??= /* @__PURE__ */ Object.create(null), rest, value, where);
}
const isTable = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function listOr(text) {
  const parts = text.split(":");
  const numbers = parts.length > 1 && parts.every((part) => part !== "" && !Number.isNaN(Number(part)));
  return numbers ? parts.map(Number) : valueOf(text);
}
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

// cli/_views.ts
const VIEW_OPTIONS = {
  value: ["merge", "base"],
  values: ["join", "divide", "map"]
};
async function openMerged(args, host) {
  const choice = choiceIn$1(args);
  const merge = args.one("merge");
  const base = args.one("base");
  const opened = [];
  if (merge === void 0) {
    if (base !== void 0) throw new Usage("--base is for --merge");
    return await open(args.names[0], host, choice);
  }
  const [method, options] = methodIn(merge);
  try {
    for (const name of [...base === void 0 ? [] : [base], ...args.names]) {
      opened.push(await open(name, host, choice));
    }
    const hasBase = BASED.includes(method);
    const [first, ...rest] = opened;
    if (base !== void 0 && !hasBase) throw new Usage(`--base: ${kebab(method)} has no base`);
    if (hasBase && rest.length === 0) throw new Usage(`--merge ${merge}: expected a base and one more file`);
    const by = METHODS[method]({ ...options, ...hasBase && { base: first } });
    const view = merged(hasBase ? rest : opened, by);
    return { ...view, close: () => opened.forEach((each) => each.close?.()) };
  } catch (error) {
    for (const each of opened) each.close?.();
    throw error;
  }
}
const METHODS = {
  linear: linearMerge,
  taskArithmetic: taskArithmetic,
  slerp: slerp,
  ties: ties,
  dare: ({ seed, ...options }) => dare({ ...options, ...seed !== void 0 && { rng: keyed(seed) } }),
  modelStock: modelStock
};
const BASED = ["taskArithmetic", "ties", "dare", "modelStock"];
function methodIn(text) {
  const { name, options } = callText("--merge", text);
  if (Object.hasOwn(METHODS, name)) return [name, lists(options)];
  const all = Object.keys(METHODS).map(kebab).join(", ");
  throw new Usage(`--merge ${text}: expected ${all}, with options behind a colon`);
}
async function viewed(checkpoint, args, host) {
  let view = checkpoint;
  for (const [option, text] of args.words) {
    if (option === "join") {
      const [into, from, options] = sidesIn(text, "--join");
      view = joined(view, one(into, `--join ${text}`), from, options);
    } else if (option === "divide") {
      const [from, into, options] = sidesIn(text, "--divide");
      view = divided(view, one(from, `--divide ${text}`), into, options);
    } else if (option === "map") view = await mappedBy(view, text, host);
  }
  return view;
}
function sidesIn(text, option) {
  const [names = "", options = ""] = split(text, ";");
  const at = names.indexOf("=");
  if (at < 1 || at === names.length - 1) throw new Usage(`${option} ${text}: expected NAME=NAME,NAME;axis=0`);
  return [split(names.slice(0, at), ","), split(names.slice(at + 1), ","), optionsIn$1(options, option)];
}
function one(names, where) {
  if (names.length === 1) return names[0];
  throw new Usage(`${where}: expected one name before the =`);
}
function optionsIn$1(text, option) {
  return lists(callText(option, `view:${text}`).options);
}
function lists({ sizes, weights, ...options }) {
  const list = (name, value) => value === void 0 ? {} : { [name]: [value].flat() };
  return { ...options, ...list("sizes", sizes), ...list("weights", weights) };
}
function split(text, at) {
  const out = [""];
  let depth = 0;
  for (const char of text) {
    if ("{[(".includes(char)) depth++;
    else if ("}])".includes(char)) depth--;
    if (char === at && depth === 0) out.push("");
    else out[out.length - 1] += char;
  }
  return out;
}
async function mappedBy(checkpoint, text, host) {
  const at = text.indexOf("=");
  const pattern = text.slice(0, at);
  const what = text.slice(at + 1).trim();
  const where = `--map ${text}`;
  if (at < 1) throw new Usage(`${where}: expected PATTERN=OPERATION, such as '**.weight=scale(0.5)'`);
  if (/\.(ts|js|mts|mjs)$/.test(what)) return mapped(checkpoint, pattern, what, await functionIn(what, where, host));
  const [, name = "", inside = ""] = /^([\w-]+)\s*(?:\((.*)\))?$/s.exec(what) ?? [];
  const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : void 0;
  const numbers = inside.split(",").map((part) => part.trim()).filter((part) => part !== "").map(Number);
  const isWrong = !operation || numbers.some(Number.isNaN) || operation.takes !== void 0 && operation.takes !== numbers.length;
  if (isWrong) {
    throw new Usage(
      `${where}: expected ${Object.values(OPERATIONS).map(({ form }) => form).join(", ")}, or a file such as half.ts`
    );
  }
  const specOf = ({ shape, dtype }, path) => {
    if (!FLOATS.includes(dtype) && operation.shape === void 0) {
      throw new LensorError(
        "type",
        `Cannot apply ${name} to "${path}": it is ${dtype}; choose floats by the pattern`,
        { path }
      );
    }
    return { dtype, shape: operation.shape?.(shape, numbers, path) ?? shape };
  };
  return mapped(checkpoint, pattern, what, (tensor) => {
    const made = toTensor(operation.apply(ndarray(tensor), numbers));
    return { ...made, dtype: tensor.dtype, data: cast(made.data, made.dtype, tensor.dtype) };
  }, specOf);
}
const FLOATS = ["float64", "float32", "float16", "bfloat16"];
const OPERATIONS = {
  scale: { form: "scale(X)", takes: 1, apply: (x, [by]) => multiply(x, by) },
  add: { form: "add(X)", takes: 1, apply: (x, [by]) => add(x, by) },
  clip: { form: "clip(LOW, HIGH)", takes: 2, apply: (x, [low, high]) => clip(x, low, high) },
  transpose: {
    form: "transpose",
    apply: (x, axes) => transpose(x, axes.length === 0 ? void 0 : axes),
    shape: (shape, axes, path) => permuted(shape, axes, path)
  }
};
function permuted(shape, axes, path) {
  if (axes.length === 0) return shape.toReversed();
  if (`${axes.toSorted((a, b) => a - b)}` === `${shape.map((_, i) => i)}`) return axes.map((axis) => shape[axis]);
  throw new LensorError(
    "shape",
    `Cannot transpose "${path}": its shape [${shape.join(", ")}] has no axes (${axes.join(", ")})`,
    {
      path
    }
  );
}
async function functionIn(file, where, host) {
  if (!host.program) throw new Usage(`${where}: no programs can be run here`);
  const made = (await host.program(file)).default;
  if (typeof made === "function") return made;
  throw new Usage(
    `${where}: its default export is ${made === void 0 ? "missing" : "not a function"}; expected (tensor, name) => values`
  );
}

// cli/_write_checkpoint.ts
function originsOf(opened, history = /* @__PURE__ */ new Map(), rename = (name) => name) {
  return new Map([...opened.specs.keys(), ...opened.raw?.keys() ?? []].map((name) => {
    const path = rename(name);
    const load = { kind: "load", by: "convert", path, from: opened.name, name };
    const told = historiesOf(name, history);
    const made = opened.madeBy?.(name);
    const now = made === void 0 ? [load] : [load, { ...load, kind: "adjust", by: made }];
    const parts = told.map(({ index, origin }) => ({ path: path + index, origin: [...origin, ...now] }));
    return [path, parts.length ? parts : [{ path, origin: now }]];
  }));
}
async function writeCheckpoint(entries, { out, format }, { maxShardBytes }, from, origins, host) {
  const [own, lost] = textsOf(from.metadata);
  const owners = ownersOf(entries, from);
  const left = entries.filter(({ name }) => !owners.has(name));
  const origin = (names2) => ({
    "lensor.origin": originText(names2.flatMap((path) => origins.get(path) ?? [{ path, origin: [] }]))
  });
  const names = left.map(({ name }) => name);
  const metadata = { ...own, ...Object.fromEntries(owners) };
  if (out === "-" && maxShardBytes !== void 0) throw new Usage("--out -: shards are several files; give a name");
  if (format === "safetensors" && maxShardBytes !== void 0) {
    await writeShardedSafetensors(left, out, { metadata, maxShardBytes, shardMetadata: origin });
    return lost;
  }
  if (maxShardBytes !== void 0 && format !== "tfjs") {
    throw new LensorError("unsupported", `Cannot write ${out} in shards: it is one file; leave --shard out`);
  }
  const put = host.stdout;
  if (out === "-" && put === void 0) throw new Usage("--out -: there is no standard output here");
  const isStream = out === "-" && put !== void 0;
  switch (format) {
    case "safetensors": {
      const options = { metadata: { ...metadata, ...origin(names) } };
      if (isStream) await put(await toSafetensors(left, options));
      else await writeSafetensors(left, out, options);
      return lost;
    }
    case "torch": {
      const options = { ties: owners, metadata: { ...own, ...origin(names) } };
      if (isStream) await put(await toTorch(left, options));
      else await writeTorch(left, out, options);
      return lost;
    }
    case "gguf": {
      const options = { metadata: { ...own, ...origin(entries.map(({ name }) => name)) } };
      if (isStream) await put(await toGguf(entries, options));
      else await writeGguf(entries, out, options);
      return lost;
    }
    case "npz":
      if (isStream) await put(await toNpz(entries));
      else await writeNpz(entries, out);
      break;
    case "tfjs":
      await writeTfjs(entries, out, maxShardBytes === void 0 ? {} : { shardBytes: maxShardBytes });
  }
  return [...from.metadata.keys()].filter((key) => key !== "lensor.origin");
}
function ownersOf(entries, { tied = [] }) {
  const names = new Set(entries.map(({ name }) => name));
  const owners = /* @__PURE__ */ new Map();
  for (const group of tied) {
    const [owner, ...others] = group.filter((name) => names.has(name));
    for (const name of others) owners.set(name, owner);
  }
  return owners;
}
const LONGEST = 1e5;
function textsOf(metadata) {
  const kept = [];
  const lost = [];
  for (const [key, value] of metadata) {
    if (key === "lensor.origin") continue;
    const text = typeof value === "string" ? value : JSON.stringify(value, plain);
    if (text === void 0 || text.length > LONGEST) lost.push(key);
    else kept.push([key, text]);
  }
  return [Object.fromEntries(kept), lost];
}

// cli/convert.ts
const convert = {
  help: `lensor convert FILE --out FILE: writes a checkpoint in the format that the name ends in

  lensor convert model.pth -o model.safetensors --dtype bfloat16 --drop 'optimizer.**'
  lensor convert model.safetensors -o fused.safetensors --join '**.qkv.*=**.q.*,**.k.*,**.v.*;axis=0'
  lensor convert --merge ties:density=0.5 base.safetensors a.safetensors b.safetensors -o merged.safetensors
  curl -s https://example.com/w.pth | lensor convert - -o - > w.safetensors

  FILE may be - for the standard input, and --out - is the standard output.

  --out, -o FILE          what to write, whole or not at all: .safetensors (any other name is that too), .npz, .pth (.pt, .bin, .ckpt),
                          .gguf, or .json for TensorFlow.js
  --format FORMAT         safetensors, torch, npz, gguf or tfjs, whatever the name ends in
  --key KEY               takes the set of weights below a key of the file, such as ema or ema/shadow
  --whole                 takes everything in the file, with the keys before the names
  --dequantize            writes quantized weights (fp8, int8, GPTQ, AWQ ...) as float32, by the scales in the file
  --dtype DTYPE           casts all floating-point tensors: float32, float16, bfloat16, float64, float8_e4m3fn, float8_e5m2
  --only GLOB             writes these tensors alone; may be given again
  --drop GLOB             leaves these out; may be given again
  --join INTO=FROM,FROM   joins tensors along an axis, with options behind a semicolon: 'qkv=q,k,v;axis=0'; may be given again
  --divide FROM=INTO,INTO takes one tensor apart: 'qkv=q,k,v;axis=0,sizes=8:4:4'; may be given again
  --map PATTERN=OPERATION changes values: scale(X), add(X), clip(LOW, HIGH), transpose, or a program such as half.ts whose default
                          export is (tensor, name) => values; may be given again
  --merge METHOD          makes several FILEs one: linear, task-arithmetic, slerp, ties, dare or model-stock, with options behind a
                          colon: 'ties:density=0.5', 'linear:weights=0.3:0.7', 'slerp:t=0.5'
  --base FILE             what the files of --merge were trained from; without it the first FILE
  --rename PATTERN=>TEXT  a regular expression and what to put for it; may be given again, each sees what the one before made
  --shard SIZE            safetensors in files of at most this size (5GB, 500MiB), with an index FILE.index.json

  --join, --divide and --map are done in their order, before --dtype and --rename. Globs of --only and --drop see the new names. In safetensors one of two tied tensors is left out, and named with its twin in the metadata. What a file says
  besides is kept as far as the format holds it: in safetensors as text, or as JSON.`,
  takes: ["a FILE"],
  options: {
    value: ["out", "format", "key", "dtype", "shard", ...VIEW_OPTIONS.value],
    values: ["only", "drop", "rename", ...VIEW_OPTIONS.values],
    flag: ["whole", "dequantize"]
  },
  streams: "both",
  moreWith: "merge",
  async run(args, host) {
    const to = outIn(args);
    const saving = savingIn(args);
    const rename = renameIn(args);
    const opened = await openMerged(args, host);
    const tell = to.out === "-" ? host.complain : host.say;
    try {
      const read = await viewed(args.has("dequantize") ? dequantized(opened) : opened, args, host);
      const wanted = saving.dtype ? recast(read, saving.dtype) : read;
      const named = watched(rename ? renamed(wanted, { rename }) : wanted, host, "writing");
      if (named.specs.size + (named.raw?.size ?? 0) === 0) throw empty("convert", named);
      const isText = (name) => named.raw?.get(name)?.dtype === "string";
      const chosen = namesOf$1(named, args.all("only"), args.all("drop"));
      const kept = chosen.filter((name) => !isText(name));
      for (const name of chosen.filter(isText)) host.complain(`${shown(name)} is not written: it holds texts`);
      const entries = kept.map((name) => entryOf(named, name));
      const history = args.has("merge") ? /* @__PURE__ */ new Map() : readOrigins(opened);
      const lost = await writeCheckpoint(entries, to, saving, named, originsOf(read, history, rename), host);
      tell(written(`${count(kept.length, "tensor")} of ${opened.name}`, to, saving));
      for (const [name, { why }] of named.unreadable ?? []) host.complain(shown(`${name} is not written: ${why}`));
      for (const { key, tensors } of named.leftOut ?? []) {
        host.complain(
          `${shown(key)} is not written: another set of ${count(tensors, "tensor")}; --key ${key} takes it`
        );
      }
      if (lost.length > 0) host.complain(shown(`not kept: ${lost.join(", ")}`));
      if (!history) host.complain(`${opened.name} has a lensor.origin that cannot be read; it is not passed on`);
      tellIdle(rename, host);
      return 0;
    } finally {
      opened.close?.();
    }
  }
};
function namesOf$1(checkpoint, only, drop) {
  const { name: file, specs, raw } = checkpoint;
  const all = [...specs.keys(), ...raw?.keys() ?? []];
  const wanted = only.length === 0 ? all : pickNames(only, all);
  const dropped = new Set(drop.length === 0 ? [] : pickNames(drop, all));
  const kept = wanted.filter((name) => !dropped.has(name));
  if (kept.length > 0) return kept;
  throw new LensorError("no-match", `Cannot convert ${file}: --only and --drop leave none of its tensors`, { file });
}
function entryOf(checkpoint, name) {
  const raw = checkpoint.raw?.get(name);
  if (raw) return { name, ...raw, read: () => checkpoint.readRaw(name) };
  const { shape, dtype } = checkpoint.specs.get(name);
  return { name, shape, dtype, elementwise: true, read: (range, into) => checkpoint.read(name, range, into) };
}

// cli/_pieces.ts
async function* pieces(checkpoint, name) {
  const { dtype, shape } = checkpoint.specs.get(name);
  const all = elementsIn(shape);
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

// cli/_compare.ts
async function compare(a, b, name, tolerance) {
  const unreadable = a.unreadable?.get(name) ?? b.unreadable?.get(name);
  const here = specOf(a, name);
  const there = specOf(b, name);
  const both = { name, ...here && { a: here }, ...there && { b: there } };
  if (unreadable !== void 0) return { ...both, status: "differs", why: `cannot be compared: ${unreadable.why}` };
  if (!here || !there) return { ...both, status: here ? "removed" : "added" };
  if (`${here.shape}` !== `${there.shape}`) return { ...both, status: "differs" };
  const isOtherType = here.dtype !== there.dtype;
  if (a.raw?.has(name) || b.raw?.has(name)) {
    if (isOtherType) return { ...both, status: "differs" };
    const same = sameBytes(await a.readRaw(name), await b.readRaw(name));
    return same ? { ...both, status: "same" } : { ...both, status: "differs", why: "other bytes" };
  }
  if (isOtherType && (here.dtype === "complex64" || there.dtype === "complex64")) return { ...both, status: "differs" };
  const apart = await distance(pieces(a, name), pieces(b, name), tolerance);
  const isSame = apart.differ === 0 && (!isOtherType || tolerance.atol > 0 || tolerance.rtol > 0);
  return { ...both, status: isSame ? "same" : "differs", distance: apart };
}
async function distance(one, other, { atol, rtol }) {
  let differ = 0, most = 0, lost = 0, elements = 0;
  for await (const a of one) {
    const b = (await other.next()).value;
    elements += a.numbers.length;
    for (let i = 0; i < a.numbers.length; i++) {
      const x = a.numbers[i];
      const y = b.numbers[i];
      if (x === y ? exactly(a, b, i) : x !== x && y !== y) continue;
      const gap = x === y ? Math.abs(Number(wide(a, i) - wide(b, i))) : Math.abs(x - y);
      if (Number.isFinite(gap) && gap <= atol + rtol * Math.abs(y)) continue;
      differ++;
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

// cli/_folded.ts
function foldRows(rows, keyOf) {
  const places = new Map(rows.map((row, at) => [row.name, at]));
  const folded = [...Map.groupBy(rows, keyOf).values()].flatMap(
    (group) => foldNames(group.map(({ name }) => name)).map((fold) => {
      const first = expandFolds([fold]).reduce((least, name) => Math.min(least, places.get(name)), Infinity);
      return { at: first, label: showFold(fold), count: foldSize(fold), row: rows[first] };
    })
  );
  return folded.sort((a, b) => a.at - b.at);
}

// cli/diff.ts
const MANY$2 = 100;
const diff = {
  help: `lensor diff A B: which tensors of two checkpoints differ, and by how much

  lensor diff before.pth after.safetensors
  lensor diff model.safetensors half.safetensors --rtol 0.01
  lensor diff old.pth new.pth --rename '^encoder=>backbone' --json

  + is in B only, - in A only, ~ in both and not the same. Formats may differ; the exit code is 0 if all tensors are the same, else 1.
  Of more than ${MANY$2} lines those that are alike are one, named exactly. One of the files may be - for the standard input.

  --atol X                takes numbers as the same that differ by X at most
  --rtol X                the same, by X times the number in B; with either, another dtype alone is no difference
  --rename PATTERN=>TEXT  a regular expression and what to put for it in the names of A; may be given again
  --all                   lists those that are the same too, with =, and folds nothing
  --key KEY               takes the set of weights below a key of the files, such as ema
  --whole                 takes everything in the files, with the keys before the names
  --json                  {"a", "b", "same", "differs", "removed", "added", "tensors": [...]} on standard output`,
  takes: ["a FILE", "another"],
  options: { value: ["key", "atol", "rtol"], values: ["rename"], flag: ["all", "whole", "json"] },
  streams: "in",
  async run(args, host) {
    const tolerance = { atol: numberIn(args, "atol"), rtol: numberIn(args, "rtol") };
    const rename = renameIn(args);
    const [one, other] = await openBoth(args, host);
    try {
      for (const each of [one, other]) if (namesOf(each).length === 0) throw empty("compare", each);
      const a = watched(rename ? renamed(one, { rename }) : one, host, "comparing");
      const rows = await compareAll(a, other, tolerance);
      const told = args.has("all") ? rows : rows.filter(({ status }) => status !== "same");
      if (args.has("json")) host.say(JSON.stringify(asData(one, other, rows, told), void 0, 1));
      else show$1(told, rows, one, other, args.has("all"), host);
      tellIdle(rename, host);
      return rows.every(({ status }) => status === "same") ? 0 : 1;
    } finally {
      one.close?.();
      other.close?.();
    }
  }
};
function numberIn(args, option) {
  const given = args.one(option) ?? "0";
  const value = Number(given);
  if (given.trim() !== "" && value >= 0 && value < Infinity) return value;
  throw new Usage(`--${option} ${given}: expected a number, at least 0`);
}
async function compareAll(a, b, tolerance) {
  const rows = [];
  for (const name of new Set([a, b].flatMap(namesOf))) rows.push(await compare(a, b, name, tolerance));
  return rows;
}
const namesOf = ({ specs, raw, unreadable }) => [
  ...specs.keys(),
  ...raw?.keys() ?? [],
  ...unreadable?.keys() ?? []
];
async function openBoth(args, host) {
  const [one, other] = args.names;
  const choice = choiceIn$1(args);
  const a = await open(one, host, choice);
  try {
    return [a, await open(other, host, choice)];
  } catch (error) {
    a.close?.();
    throw error;
  }
}
const SIGNS = { same: "=", differs: "~", removed: "-", added: "+" };
const INK = { "~": 33, "-": 31, "+": 32 };
const tally = (rows, status) => rows.filter((row) => row.status === status).length;
function show$1(told, rows, a, b, all, host) {
  const lines = told.length > MANY$2 && !all ? foldRows(told, (row) => `${row.status} ${words(row)}`).map(
    ({ label, count: n, row }) => [SIGNS[row.status], label, n === 1 ? "" : `${n.toLocaleString("en-US")} x`, words(row)]
  ) : told.map((row) => [SIGNS[row.status], row.name, words(row)]);
  const only = [`${tally(rows, "removed")} only in ${a.name}`, `${tally(rows, "added")} only in ${b.name}`];
  const end = [`${count(tally(rows, "same"), "tensor")} the same`, `${tally(rows, "differs")} not`, ...only].join(", ");
  const text = [...columns(lines), ...lines.length ? [""] : [], end].join("\n");
  if (host.paint) {
    host.status?.("");
    host.paint(tame(text).replace(/^[~+-](?= )/gm, (sign) => `\x1B[1;${INK[sign]}m${sign}\x1B[0m`));
  } else host.say(text);
}
function words({ status, a, b, why, distance }) {
  if (why !== void 0) return why;
  if (!a || !b) return spec(a ?? b);
  if (`${a.shape}` !== `${b.shape}`) return `${spec(a)} -> ${spec(b)}`;
  const type = a.dtype === b.dtype ? "" : `${a.dtype} -> ${b.dtype}`;
  if (distance === void 0) return type || spec(a);
  const { differ, lost, most, elements } = distance;
  if (differ === 0) return type && status === "differs" ? `${type}, the same numbers` : spec(a);
  const far = differ === lost ? "" : `by at most ${short(most)}`;
  const values = `${differ.toLocaleString("en-US")} of ${count(elements, "number")}`;
  const nan = lost === 0 ? "" : `${lost.toLocaleString("en-US")} finite in one at most`;
  return [type, values, far, nan].filter(Boolean).join(", ");
}
const spec = ({ shape, dtype }) => `[${shape.join(", ")}] ${dtype}`;
function asData(a, b, rows, told) {
  const counts = { same: tally(rows, "same"), differs: tally(rows, "differs") };
  const tensors = told.map(({ distance, ...row }) => ({
    ...row,
    ...distance && {
      elements: distance.elements,
      differ: distance.differ,
      maxAbs: distance.most,
      notFinite: distance.lost
    }
  }));
  return { a: a.name, b: b.name, ...counts, removed: tally(rows, "removed"), added: tally(rows, "added"), tensors };
}

// cli/explain.ts
const MANY$1 = 100;
const explain = {
  help: `lensor explain FILE: where every tensor of a file that lensor wrote came from

  lensor explain ready.safetensors
  lensor explain ready.safetensors --values

  Of more than ${MANY$1} tensors those that are alike are one line, named exactly: layers.{0-9,31}.weight. In a terminal every kind of source
  has its colour (NO_COLOR turns that off).

  FILE may be a plan.

  --all     a line for every tensor
  --fold    folds fewer tensors too
  --values  reads every tensor, and shows its mean and deviation
  --depth   shows how the variance of a signal goes through the matrices, by what their initializers promise
  --list    every tensor of a plan: shard, name, dtype, shape, first and last byte, source, separated by tabs
  --json    every write to every tensor, oldest first, as JSON`,
  takes: ["a FILE"],
  options: { flag: ["json", "list", "all", "fold", "values", "depth"] },
  async run(args, host) {
    const file = args.names[0];
    const plan = /^(?!(?!https?:)[a-z]\w+:\/\/).*(?<!\.index)\.json$/i.test(file) ? await planOf(file, host) : void 0;
    if (plan !== void 0) return explained$1(plan, args, host);
    if (args.has("list")) throw new Usage(`--list is for a plan, and ${file} is none`);
    const checkpoint = await open(file, host);
    const { name } = checkpoint;
    try {
      const history = readOrigins(checkpoint);
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
      else await show(fileAsModel(checkpoint, history, tiedOwners(checkpoint)), args, host);
      return 0;
    } finally {
      checkpoint.close?.();
    }
  }
};
async function planOf(file, host) {
  const text = await host.read(file);
  return isPlan(text) ? parsePlan(text, file) : void 0;
}
async function explained$1(plan, args, host) {
  if (args.has("values")) throw new Usage("--values reads numbers, and a plan has none");
  if (args.has("list")) host.say(planList(plan).join("\n"));
  else {
    const model = plannedModel(plan);
    if (args.has("json")) {
      const history = {};
      tensors.over(model, (param, path) => {
        history[path] = param.origin;
        return param;
      });
      host.say(JSON.stringify(history, void 0, 1));
    } else await show(model, args, host);
  }
  return 0;
}
async function show(model, args, host) {
  if (args.has("depth")) return host.say(variancePlot(forwardVariance(model)));
  const fold = args.has("fold") || !args.has("all") && origins(model).length > MANY$1;
  const color = host.paint !== void 0;
  const text = explain$1(model, { fold, color, ...args.has("values") && { statistics: await summary(model) } });
  (host.paint ?? host.say)(text);
}

// cli/finish.ts
const finish = {
  help: `lensor finish PLAN.json -o FOLDER: checks all shards, then writes plan.lock and the index

  Draws nothing. Where shards are missing or damaged it names all of them, prints the tasks to run again, and exits with 1.

  --out, -o FOLDER  where the files are; the working folder unless given
  --quick           believes sizes, headers and notes, without hashing
  --json            the result as JSON`,
  takes: ["a PLAN"],
  options: { value: ["out"], flag: ["quick", "json"] },
  async run(args, host) {
    const { plan } = await planIn(args.names[0], host);
    const out = args.one("out") ?? ".";
    const result = await finishPlan(plan, out, { quick: args.has("quick") });
    if (args.has("json")) {
      host.say(
        JSON.stringify(result.done ? { done: true, digest: result.lock.digest, shards: result.lock.shards } : result)
      );
      return result.done ? 0 : 1;
    }
    if (result.done) {
      host.say(`${count(plan.shards.length, "file")} as planned; next: lensor verify ${out}`);
      return 0;
    }
    if (result.removed !== void 0) {
      host.complain(`${result.removed} is removed: it named shards that are not as planned`);
    }
    for (const { file, why } of result.faults) host.say(shown(`${file}  ${why}`));
    if (result.tasks !== "") host.say(`sbatch --array=${result.tasks} make.sh`);
    return 1;
  }
};

// cli/_adapters.ts
function adaptersIn(args) {
  const all = args.all("adapt");
  if (all.includes("auto")) {
    if (all.length === 1) return "auto";
    throw new Usage("--adapt auto chooses by itself; give it alone, or name every adapter");
  }
  return all.map((text) => {
    const { name, options } = callText("--adapt", text);
    const make = Object.hasOwn(ADAPTERS, name) ? ADAPTERS[name] : void 0;
    if (!make) throw new Usage(`--adapt ${text}: expected ${Object.keys(ADAPTERS).map(kebab).join(", ")}, or auto`);
    try {
      return make({ ...options });
    } catch (error) {
      if (error instanceof LensorError) throw new Usage(`--adapt ${text}: ${error.message}`);
      throw error;
    }
  });
}
const ADAPTERS = {
  growRows: growRows,
  shrinkRows: shrinkRows,
  // rows=2:none:0, or from=cat:dog and to=dog:cat
  selectRows: ({ rows, from, to, ...options }) => {
    const list = (all) => Array.isArray(all) ? all.map(String) : String(all).split(":");
    if (rows === void 0) return selectRows({ from: list(from), to: list(to), ...options });
    return selectRows(list(rows).map((row) => row === "none" || row === "null" ? null : Number(row)), options);
  },
  resizePositions: resizePositions,
  resizeRelativePositions: resizeRelativePositions,
  resizePatchEmbed: resizePatchEmbed,
  adaptChannels: adaptChannels,
  inflate3d: inflate3d,
  transposeKernel: transposeKernel
};

// cli/_init_file.ts
async function initFileIn(args, host) {
  const file = args.one("init");
  if (file === void 0) return void 0;
  if (!host.program) throw new Usage("--init: no programs can be run here; use --rules FILE");
  const made = (await host.program(file)).default;
  if (typeof made !== "function") {
    throw new Usage(
      `--init ${file}: its default export is ${made === void 0 ? "missing" : "no function"}; expected an Init, as in export default seq(...)`
    );
  }
  return made;
}

// cli/_recipes.ts
async function recipesIn(args, host, kept) {
  const steps = [];
  for (const text of args.all("recipe")) {
    const { name, options } = callText("--recipe", text);
    const make = Object.hasOwn(mod, name) && !MEASURED.includes(name) ? RECIPES[name] : void 0;
    if (!make) throw new Usage(`--recipe ${text}: ${refusal(name)}`);
    const whole = await withFiles(name, options, host, kept);
    try {
      steps.push(whenMissing(make(whole)));
    } catch (error) {
      if (error instanceof LensorError) throw new Usage(`--recipe ${text}: ${error.message}`);
      throw error;
    }
  }
  return steps;
}
const RECIPES = mod;
const MEASURED = ["admin", "lsuv", "unitOutput"];
function refusal(name) {
  if (MEASURED.includes(name)) {
    return "it measures a forward pass, which the command has not; use calibrate in TypeScript";
  }
  const names = Object.keys(mod).filter((one) => !MEASURED.includes(one));
  return `expected ${names.map(kebab).join(", ")}`;
}
async function withFiles(name, options, host, kept) {
  const { base, config } = options;
  const whole = { ...options };
  if (typeof config === "string") whole.config = jsonOf(await host.read(config), config);
  if (typeof base !== "string") return whole;
  whole.base = /\.json$/i.test(base) && !/\.index\.json$/i.test(base) ? modelFromJson(await host.read(base)) : name === "lora" || name === "dora" ? kept(await open(base, host)) : modelFromCheckpoint(kept(await open(base, host)));
  return whole;
}
function jsonOf(text, file) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Usage(`--recipe: ${file} is not JSON; expected a configuration, as config.json`);
  }
}

// cli/_ready.ts
const INIT_OPTIONS = {
  value: ["cfg", "engine", "init", "into", "key", "prefix", "rules", "seed", "generator", "zoo"],
  values: ["pretrained", "rename", "ignore", "adapt", "fill", "freeze", "tie", "recipe"],
  flag: ["exact", "own", "torch-default", "whole", "dequantize"]
};
async function readyIn(args, host) {
  needPretrained(args);
  needCfg(args);
  const rng = generatorIn(args);
  const rename = renameIn(args);
  const opened = [];
  const kept = (checkpoint) => {
    opened.push(checkpoint);
    return checkpoint;
  };
  const close = () => opened.forEach((checkpoint) => checkpoint.close?.());
  try {
    const model = await modelIn(args, host, kept);
    const ready = initialize(model, seq(...await stepsIn(args, model, host, kept, rename)), { rng });
    tellIdle(rename, host);
    return { model: ready, close };
  } catch (error) {
    close();
    throw error;
  }
}
function needPretrained(args) {
  if (args.has("pretrained")) return;
  const choices = isJson(args.names[0]) ? ["key", "whole", "dequantize"] : [];
  const idle = ["into", "prefix", "rename", "ignore", "adapt", ...choices].find((name) => args.has(name));
  if (idle !== void 0) {
    throw new Usage(`--${idle} is for the entries of checkpoints; give one with --pretrained FILE`);
  }
}
function needCfg(args) {
  const engine = args.one("engine");
  if (engine !== void 0 && engine !== "mmengine" && engine !== "mmcv1") {
    throw new Usage(`--engine ${engine}: expected mmengine or mmcv1`);
  }
  if (args.has("cfg") || args.has("own")) return;
  const idle = ["exact", "engine", "zoo"].find((name) => args.has(name));
  if (idle !== void 0) throw new Usage(`--${idle} is for the cfgs of MMLab; give them with --cfg TEXT or --own`);
}
const isJson = (file) => /\.json$/i.test(file) && !/\.index\.json$/i.test(file);
async function modelIn(args, host, kept) {
  const file = args.names[0];
  if (isJson(file)) return modelFromJson(await host.read(file));
  if (args.has("pretrained")) return modelFromCheckpoint(kept(await open(file, host)));
  return modelFromCheckpoint(await chosen(file, args, host, kept));
}
async function chosen(file, args, host, kept) {
  const opened = kept(await open(file, host, choiceIn$1(args)));
  return args.has("dequantize") ? dequantized(opened) : opened;
}
async function stepsIn(args, model, host, kept, rename) {
  const prefix = args.one("prefix");
  const ignore = args.all("ignore");
  const adapt = adaptersIn(args);
  const steps = args.all("tie").map((text2) => {
    const at2 = text2.indexOf("=");
    if (at2 < 1) throw new Usage(`--tie ${text2}: expected ALIAS=OWNER`);
    return tie(text2.slice(0, at2), text2.slice(at2 + 1));
  });
  const into = args.one("into");
  const at = (init) => into === void 0 ? init : within(into, init);
  for (const file of args.all("pretrained")) {
    const loaded = pretrained(await chosen(file, args, host, kept), {
      ...prefix === void 0 ? {} : { prefix },
      ...rename === void 0 ? {} : { rename },
      ...ignore.length === 0 ? {} : { ignore },
      ...adapt.length === 0 ? {} : { adapt }
    });
    steps.push(at(loaded));
  }
  const fills = await fillsIn(args, host);
  if (fills) steps.push(fills);
  const program = await initFileIn(args, host);
  if (program) steps.push(whenMissing(program));
  steps.push(...await recipesIn(args, host, kept));
  const zoo = args.one("zoo");
  const opened = async (cfg) => {
    const checkpoints = await openAll(cfg, zoo === void 0 ? {} : { zoo });
    for (const checkpoint of checkpoints.values()) kept(checkpoint);
    const engine = args.one("engine");
    return { checkpoints, exact: args.has("exact"), ...engine !== void 0 && { engine } };
  };
  const text = args.one("cfg");
  if (text !== void 0) {
    const cfg = parseInitCfg(text.startsWith("@") ? await host.read(text.slice(1)) : text);
    steps.push(whenMissing(mmlab(cfg, await opened(cfg))));
  }
  if (args.has("own")) steps.push(whenMissing(own(await opened(model))));
  if (args.has("torch-default")) steps.push(whenMissing(torchDefault));
  const start = await startOf(args.names[0], host, kept);
  if (start) steps.push(start);
  if (args.has("freeze")) steps.push(freeze(args.all("freeze")));
  return steps;
}
async function startOf(file, host, kept) {
  const start = file.replace(/\.json$/i, ".start.safetensors");
  if (start === file || /\.index\.json$/i.test(file)) return void 0;
  try {
    return whenMissing(pretrained(kept(await open(start, host))));
  } catch (error) {
    if (error instanceof LensorError && error.code === "missing") return void 0;
    throw error;
  }
}
function generatorIn(args) {
  const name = args.one("generator") ?? "keyed";
  const seed = args.one("seed") ?? "0";
  if (!/^\d+$/.test(seed)) throw new Usage(`--seed ${seed}: expected a non-negative integer`);
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

// cli/init.ts
const init = {
  help: `lensor init MODEL --out FILE: gives every element of a model its first value, and writes it as safetensors

  MODEL is JSON as modelFromJson reads it, or a checkpoint, whose names and shapes then are the model. Where values come from, in this order,
  whatever the order on the command line:
    1. --tie
    2. --pretrained, a later one over an earlier one
    3. --fill and --rules, the first that matches decides
    4. --init
    5. --recipe, in the order given
    6. --cfg
    7. --own
    8. --torch-default
    9. MODEL.start.safetensors, which python/lensor_export.py writes beside MODEL.json
  Steps 3 to 9 are each for what is still missing; what is missing in the end takes what MODEL says that construction leaves, or is an error.
  A PATTERN is a path or a glob, and may end in a part of the tensors: 'wte.weight[50257:]', '**.in_proj_weight[q]'.

  lensor init model.json --pretrained backbone.pth --into backbone --recipe transformers -o ready.safetensors
  lensor init model.json --fill 'head.**=zeros' --torch-default --generator torch --seed 3 --dry-run

From checkpoints
  --pretrained FILE       loads a checkpoint; may be given again
  --into PREFIX           loads into this part of the model
  --prefix NAME           takes only what is below this name in the checkpoints, without it
  --key KEY               takes the set of weights below a key of the checkpoints, such as ema
  --whole                 takes everything in the checkpoints, with the keys before the names
  --dequantize            takes quantized weights (fp8, int8, GPTQ, AWQ ...) as floats, by the scales in the checkpoints
  --rename PATTERN=>TEXT  a regular expression and what to put for it in the names of the checkpoints; may be given again
  --ignore GLOB           drops these entries of the checkpoints; may be given again
  --adapt ADAPTER         fits entries of another shape: auto, or grow-rows, shrink-rows, select-rows, resize-positions,
                          resize-relative-positions, resize-patch-embed, adapt-channels, inflate-3d, transpose-kernel, with options behind a
                          colon ('grow-rows:rest=mean', 'resize-positions:to=24:24'); may be given again

New values
  --fill PATTERN=INIT     what tensors get: 'head.**=normal(std=0.02)'; may be given again
  --rules FILE            the same as JSON, a list of [pattern, initializer]
  --init FILE.ts          a program whose default export is an Init; it runs with the permissions of the command
  --recipe RECIPE         what papers and libraries start models with: transformers, timm, bert, mu-p ..., with options behind a colon
                          ('gpt2:std=0.01', 'transformers:config=config.json', 'timm:mode=jax', 'mu-p:base=narrow.json'); may be given again
  --cfg TEXT              an init_cfg of MMLab as Python text; @FILE reads the text from a file
  --own                   the init_cfg that sit on the modules of MODEL
  --engine ENGINE         whose rules cfgs follow: mmengine (unless given) or mmcv1
  --exact                 follows the engine in its silence too; otherwise a cfg that does nothing is an error
  --zoo FOLDER            where torchvision://NAME and open-mmlab://NAME of a cfg have their files, as NAME.pth or NAME-HASH.pth
  --torch-default         what PyTorch's layers draw when they are built
  --seed N                0 unless given
  --generator NAME        keyed (unless given), or torch, jax, numpy: the bits that these draw

About tensors
  --tie ALIAS=OWNER       makes two tensors one; may be given again
  --freeze PATTERN        what training shall leave alone; the regions that it may change are written as lensor.masks; may be given again

Output
  --out, -o FILE          what to write, whole or not at all; .npz, .pth, .gguf and .json (TensorFlow.js) are written as such
  --format FORMAT         safetensors, torch, npz, gguf or tfjs, whatever the name ends in
  --dtype DTYPE           casts all floating-point tensors: float32, float16, bfloat16, float64, float8_e4m3fn, float8_e5m2
  --non-finite allow      writes NaN and infinities among the params, which are an error otherwise
  --shard SIZE            files of at most this size (5GB, 500MiB), with an index FILE.index.json; --max-shard is the same
  --dry-run               says where every tensor would come from, and writes nothing
  --json                  says it as JSON: one object with tensors and totals
  --quiet                 says nothing but errors`,
  takes: ["a MODEL"],
  options: {
    value: [...INIT_OPTIONS.value, "out", "format", "dtype", "shard", "max-shard", "non-finite"],
    values: INIT_OPTIONS.values,
    flag: [...INIT_OPTIONS.flag, "dry-run", "json", "quiet"]
  },
  async run(args, host) {
    const dry = args.has("dry-run");
    const out = dry ? void 0 : outIn(args);
    const saving = { ...savingIn(args), ...nonFiniteIn(args) };
    const json = args.has("json");
    const quiet = args.has("quiet");
    if (json && quiet) throw new Usage("--json and --quiet exclude each other");
    const { model, close } = await readyIn(args, host);
    try {
      if (!json && !quiet) host.say(explain$1(model));
      if (out === void 0) {
        if (json) host.say(jsonText(model));
        return 0;
      }
      const metadata = args.has("freeze") ? { metadata: { "lensor.masks": JSON.stringify(masks(model)) } } : {};
      await saveModel(model, out.out, { ...saving, ...metadata, format: out.format });
      if (json) host.say(jsonText(model, { out: out.out, format: out.format }));
      if (json || quiet) return 0;
      const rows = origins(model).filter(({ role }) => role !== "alias");
      const tensors = new Set(rows.map(({ tensor }) => tensor)).size;
      host.say(`
${written(count(tensors, "tensor"), out, saving)}`);
      return 0;
    } finally {
      close();
    }
  }
};
function jsonText(model, written2 = {}) {
  const tensors = origins(model).map(({ path, kind, source, by, shape, dtype, elements: elements2, role, origin }) => ({ path, kind, role, source, by, shape, dtype, elements: elements2, origin }));
  const owners = tensors.filter(({ role }) => role !== "alias");
  const elements = owners.reduce((sum, row) => sum + row.elements, 0);
  return JSON.stringify(
    { ...written2, total: { rows: owners.length, elements }, tensors },
    (_, value) => typeof value === "bigint" ? String(value) : value
  );
}
function nonFiniteIn(args) {
  const word = args.one("non-finite");
  if (word === void 0) return {};
  if (word !== "allow" && word !== "error") throw new Usage(`--non-finite ${word}: expected allow or error`);
  return { nonFinite: word };
}

// cli/_statistics.ts
async function statistics(checkpoint) {
  const rows = await summary(fileAsModel(checkpoint, /* @__PURE__ */ new Map()), (_, path) => checkpoint.specs.has(path));
  return new Map(rows.map(({ path, min, max, mean, std, notFinite }) => {
    const some = min <= max;
    const own = {
      least: some ? min : null,
      most: some ? max : null,
      mean: some ? mean : null,
      deviation: some ? std : null
    };
    return [path, { ...own, notFinite }];
  }));
}

// cli/_totals.ts
function totalsOf(rows, depth) {
  const groups = Map.groupBy(rows, ({ name }) => name.split(".").slice(0, -1).slice(0, depth).join("."));
  return [...groups].map(([module, all]) => {
    const own = all.filter(({ tied }) => tied === void 0);
    return {
      module,
      tensors: all.length,
      elements: own.reduce((sum, { shape }) => sum + elementsIn(shape ?? [0]), 0),
      bytes: own.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0)
    };
  });
}

// cli/inspect.ts
const MANY = 100;
const inspect = {
  help: `lensor inspect FILE: what a checkpoint holds

  lensor inspect model.safetensors
  lensor inspect hf://org/model --totals
  lensor inspect model.gguf --only 'blk.0.**' --sort size

  FILE may be - for the standard input. Of more than ${MANY} tensors those that are alike are one line, named exactly:
  layers.{0-9,31}.weight.

  --only GLOB        lists these tensors alone; may be given again
  --drop GLOB        leaves these out; may be given again
  --sort KEY         by name, size (the largest first) or dtype; without it in the order of the file
  --totals [DEPTH]   tensors, elements and bytes by module instead, to a depth of 1 or more
  --all              a line for every tensor
  --fold             folds fewer tensors too
  --values           reads every tensor, and gives least, most, mean, standard deviation, and how many numbers are not finite
  --key KEY          takes the set of weights below a key of the file, such as ema or ema/shadow
  --whole            takes everything in the file, with the keys before the names
  --json             the same as JSON, never folded`,
  takes: ["a FILE"],
  options: {
    value: ["key", "sort"],
    values: ["only", "drop"],
    flag: ["values", "json", "whole", "fold", "all"],
    optional: ["totals"]
  },
  streams: "in",
  async run(args, host) {
    const sort = sortIn(args);
    const depth = depthIn(args);
    const opened = await open(args.names[0], host, choiceIn$1(args));
    try {
      const keep = chosenIn(args, opened);
      const some = keep ? restricted(opened, (name2) => keep.has(name2)) : opened;
      const values = args.has("values") ? await statistics(watched(some, host, "reading")) : void 0;
      const rows = tensorsOf(opened, values).filter(({ name: name2 }) => !keep || keep.has(name2)).toSorted(sort);
      const metadata = Object.fromEntries(opened.metadata);
      const totals = depth === void 0 ? void 0 : totalsOf(rows, depth);
      const { format, also, notes } = contents(opened);
      const { name } = opened;
      if (args.has("json")) {
        const told = { name, format, metadata, tensors: rows, ...totals && { totals }, also, notes };
        host.say(JSON.stringify(told, plain, 1));
        return 0;
      }
      const fold = args.has("fold") || rows.length > MANY && !args.has("all") && values === void 0;
      const table = totals ? totalsTable(totals) : tableOf(rows, fold);
      host.say(text(name, format, metadata, rows, table, [...also.map(leftOut), ...notes]));
      return 0;
    } finally {
      opened.close?.();
    }
  }
};
const ORDERS = {
  name: (a, b) => compareNames(a.name, b.name),
  size: (a, b) => (b.bytes ?? 0) - (a.bytes ?? 0),
  dtype: (a, b) => a.dtype < b.dtype ? -1 : a.dtype > b.dtype ? 1 : 0
};
function sortIn(args) {
  const key = args.one("sort");
  if (key === void 0) return () => 0;
  if (Object.hasOwn(ORDERS, key)) return ORDERS[key];
  throw new Usage(`--sort ${key}: expected ${Object.keys(ORDERS).join(", ")}`);
}
function depthIn(args) {
  if (!args.has("totals")) return void 0;
  const given = args.one("totals") || "1";
  const depth = Number(given);
  if (Number.isInteger(depth) && depth > 0) return depth;
  throw new Usage(`--totals ${given}: expected a depth of 1 or more`);
}
function chosenIn(args, { specs, raw, unreadable }) {
  if (!args.has("only") && !args.has("drop")) return void 0;
  const all = [...specs.keys(), ...raw?.keys() ?? [], ...unreadable?.keys() ?? []];
  const wanted = args.has("only") ? pickNames(args.all("only"), all) : all;
  const dropped = new Set(args.has("drop") ? pickNames(args.all("drop"), all) : []);
  return new Set(wanted.filter((name) => !dropped.has(name)));
}
function tensorsOf(checkpoint, all) {
  const tied = tiedOwners(checkpoint);
  const rows = [];
  for (const row of contents(checkpoint).tensors) {
    const { name } = row;
    const owner = tied.get(name);
    const own = all?.get(name);
    rows.push({
      ...row,
      ...owner === void 0 ? {} : { tied: owner },
      ...own && { values: own }
    });
  }
  return rows;
}
const lineOf = (row) => [
  row.shape === void 0 ? "" : `[${row.shape.join(", ")}]`,
  row.dtype,
  ...row.values ? [numbers(row.values)] : [],
  row.why !== void 0 ? `cannot be read: ${row.why}` : row.tied === void 0 ? "" : `the same as ${row.tied}`
];
function tableOf(rows, fold) {
  if (!fold) return rows.map((row) => [row.name, ...lineOf(row)]);
  return foldRows(rows, (row) => JSON.stringify([lineOf(row), row.bytes])).map(({ label, count: n, row }) => {
    const [shape, ...rest] = lineOf(row);
    return [label, n === 1 ? "" : `${n.toLocaleString("en-US")} x`, shape, ...rest];
  });
}
function totalsTable(totals) {
  return totals.map((row) => [
    row.module === "" ? "(no module)" : row.module,
    count(row.tensors, "tensor"),
    count(row.elements, "element"),
    size(row.bytes)
  ]);
}
function text(name, format, metadata, rows, table, notes) {
  const [all] = totalsOf(rows, 0);
  const { elements = 0, bytes = 0 } = all ?? {};
  const about = Object.entries(metadata).map(([key, value]) => [key, cut(JSON.stringify(value, plain) ?? "none")]);
  const head = `${name}: ${count(rows.length, "tensor")}, ${count(elements, "element")}, ${size(bytes)}`;
  return [
    format === void 0 ? head : `${head}, ${format}`,
    ...about.length ? ["", ...columns(about)] : [],
    ...table.length ? ["", ...columns(table)] : [],
    ...notes.length ? ["", ...notes] : []
  ].join("\n");
}
function numbers({ least, most, mean, deviation, notFinite }) {
  const wrong = notFinite === 0 ? "" : `, ${notFinite.toLocaleString("en-US")} not finite`;
  if (least === null) return notFinite === 0 ? "empty" : `all ${notFinite.toLocaleString("en-US")} not finite`;
  return `${short(least)} to ${short(most)}, mean ${short(mean)}, std ${short(deviation)}${wrong}`;
}
const leftOut = ({ key, tensors, why }) => `left out: ${key}, ${count(tensors, "tensor")}${why === void 0 ? "" : ` (${why})`}`;
const cut = (line) => line.length > 100 ? `${line.slice(0, 97)}...` : line;

// cli/_advice.ts
function advice(message, command) {
  const has = (name) => Object.values(command.options).some((names) => names?.includes(name));
  return PHRASES.reduce((text, [phrase, option, words]) => {
    return text.replace(phrase, (...found) => option === "" || has(option) ? words(found) : "");
  }, message).replace(/; *(?=$|;|\()/g, "").replace(/ +$/, "");
}
const PHRASES = [
  [/pass ignore: (\[[^\]]*\]|"[^"]*")/g, "ignore", ([, list]) => `pass ${options("--ignore", list)}`],
  [/\bprefix: "([^"]*)"/g, "prefix", ([, name]) => `--prefix ${quoted(name)}`],
  [/pass rename\b/g, "rename", () => "pass --rename 'PATTERN=>TEXT'"],
  [/wrap it in within\("([^"]*)", \.\.\.\)/g, "rename", ([, name]) => `pass --rename ${quoted(`^=>${name}.`)}`],
  [
    /(?:, and no adapter answers for it)?; pass (?:adapt to resize it|one that does(?:,? (?:such as |or )?\w+\([^)]*\))*)/g,
    "adapt",
    () => "; pass --adapt ADAPTER to resize it"
  ],
  [/pass adapt to resize it/g, "adapt", () => "pass --adapt ADAPTER to resize it"],
  [/pass cast: true[^;()]*/g, "", () => "cast the file with lensor convert --dtype first"],
  [/(?:pass )?nonFinite: "allow"/g, "non-finite", () => "pass --non-finite allow"],
  [/or pass pass /g, "", () => "or pass "],
  [/(?:pass )?unwrap: ("[^"]*"|KEY)/g, "key", ([, key]) => `pass --key ${quoted(key.replaceAll('"', ""))}`],
  [/(?:pass )?whole: true/g, "whole", () => "pass --whole"],
  [/(?:pass )?onUnknown: "inert"/g, "", () => "the command reads such files as they are"],
  [/; pass headers: \{[^}]*\}/g, "", () => ""],
  [/, or pass redirects: "any"/g, "", () => ""],
  [/whenMissing\(torchDefault\) would give/g, "torch-default", () => "--torch-default would give"],
  [/fill them, or pass partial: true/g, "cfg", () => "--cfg or another --pretrained may fill them"],
  [/fill (?:"[^"]*"|them) (?:anew|by name)[^;]*/g, "cfg", () => "--cfg may fill what is left"],
  [/pass zoo: the folder with its file/g, "zoo", () => "pass --zoo FOLDER, with its file"],
  [/add pretrained\(await openCheckpoint\("model\.start\.safetensors"\)\)/g, "pretrained", () => "put it there again"],
  [/pass (?:its family, )?\{ family: "([^"]*)" \}/g, "recipe", ([, name]) => `pass --recipe NAME:family=${name}`],
  [
    /give it a value before, as in seq\(fill\("([^"]*)", zeros\), \.\.\.\)/g,
    "fill",
    ([, path]) => `give it a value with --fill ${quoted(`${path}=zeros`)}`
  ],
  [/pass modules: \{ "([^"]*)": fn \}/g, "module", ([, place]) => `pass --module ${quoted(place)}`],
  [/; pass it as modules/g, "module", () => "; pass it as --module"],
  [/, or start it with rules of your own/g, "rules", () => ", or give --rules FILE instead"],
  [
    /leave it out by except\("[^"]*", \w+\(\)\) and fill it by its path/g,
    "fill",
    () => "fill it by its path with --fill"
  ],
  [/(?:use|load) dequantized\([^)]*\)[^;]*/g, "dequantize", () => "pass --dequantize"]
];
function options(flag, list) {
  return [...list.matchAll(/"([^"]*)"/g)].map(([, name]) => `${flag} ${quoted(name)}`).join(" ");
}
function quoted(word) {
  return /^[\w./:@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

// cli/_exit.ts
const PASSING = ["ENOSPC", "EDQUOT", "EAGAIN", "EBUSY", "ESTALE", "ETIMEDOUT", "EIO", "EMFILE", "ENFILE", "ENOMEM"];
const PASSING_NAMES = ["Busy", "TimedOut", "ConnectionReset", "ConnectionRefused", "ConnectionAborted", "WouldBlock"];
const TRIES = 5;
function exitOf(error, host) {
  if (error.code === "unknown-name" || error.code === "type") return 2;
  if (!isPassing(error)) return 1;
  return attemptsBefore(host) >= TRIES ? 1 : 75;
}
function attemptsBefore(host) {
  return Math.max(
    Number(host.env?.("SLURM_RESTART_COUNT") || 0),
    Number(host.env?.("AWS_BATCH_JOB_ATTEMPT") || 1) - 1
  );
}
function isPassing(error) {
  for (let one = error, depth = 0; one instanceof Error && depth < 8; one = one.cause, depth++) {
    const { code, name, message } = one;
    if (PASSING.includes(String(code)) || PASSING_NAMES.includes(name)) return true;
    if (/the server says (408|425|429|5\d\d)|os error (28|122|11|16|116|110|5|24|23|12)\b/.test(message)) return true;
  }
  return false;
}

// cli/_tasks.ts
const VARIABLES = [
  "SLURM_ARRAY_TASK_ID",
  "JOB_COMPLETION_INDEX",
  "AWS_BATCH_JOB_ARRAY_INDEX",
  "PBS_ARRAY_INDEX",
  "HQ_TASK_ID",
  "SLURM_PROCID",
  "RANK"
];
function tasksIn(args, host, { tasks }) {
  if (args.has("task") && args.has("tasks")) throw new Usage("--task and --tasks: give one of them");
  for (const option of ["task", "tasks"]) {
    const text = args.one(option);
    if (text !== void 0) {
      return { list: numbersIn(text, tasks, `--${option}`, option === "tasks"), from: `--${option}` };
    }
  }
  for (const name of VARIABLES) {
    const text = host.env?.(name);
    if (text === void 0 || text === "") continue;
    if (name === "SLURM_PROCID" && !host.env?.("SLURM_STEP_ID")) continue;
    return { list: numbersIn(text, tasks, name, false), from: name };
  }
  return { list: Array.from({ length: tasks }, (_, i) => i), from: "all" };
}
function numbersIn(text, tasks, from, many) {
  const found = /* @__PURE__ */ new Set();
  for (const part of many ? text.split(",") : [text]) {
    const [, first, last] = (many ? /^(\d+)(?:-(\d+))?$/ : /^(\d+)()$/).exec(part.trim()) ?? [];
    const wrong = first === void 0 || Number(first) >= tasks || Number(last || first) >= tasks || Number(last || first) < Number(first);
    if (wrong) {
      const all = tasks === 1 ? "0" : `0-${tasks - 1}`;
      throw new Usage(`task ${part} (${from}): the plan has tasks 0 to ${tasks - 1}; submit --array=${all}`);
    }
    for (let k = Number(first); k <= Number(last || first); k++) found.add(k);
  }
  return [...found].sort((a, b) => a - b);
}

// cli/make.ts
const make = {
  help: `lensor make PLAN.json -o FOLDER: makes the shards of these tasks, or of all

  Without --task the number is that of the job: SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX, PBS_ARRAY_INDEX,
  HQ_TASK_ID, SLURM_PROCID of a step, RANK. A shard that is finished is left alone; two that make the same one do no harm.
  Exit codes: 0 done, 75 run the same again, 2 wrong call or plan, 1 final.

  --task K            one task
  --tasks LIST        several, as Slurm takes them: 1,5-7
  --out, -o FOLDER    where the files go; the working folder unless given
  --input NAME=PATH   where the input that the plan calls NAME lies here; may be given again
  --module URL#NAME   runs this function of another host, as the plan calls it; modules in files are run without asking
  --check-inputs      hashes inputs whole before anything is made
  --threads N         how many processors draw; all unless given
  --quick             believes size and header of a finished shard
  --json              one JSON object a line on stderr, one on stdout at the end`,
  takes: ["a PLAN"],
  options: {
    value: ["task", "tasks", "out", "threads"],
    values: ["input", "module"],
    flag: ["quick", "json", "check-inputs"]
  },
  async run(args, host) {
    try {
      return await made(args, host);
    } catch (error) {
      if (!(error instanceof Usage) || !args.has("json")) throw error;
      host.complain(JSON.stringify({ event: "error", code: "usage", exit: 2, message: error.message }));
      return 2;
    }
  }
};
async function made(args, host) {
  const { plan, base } = await planIn(args.names[0], host);
  const tasks = tasksIn(args, host, plan);
  const out = args.one("out") ?? ".";
  const options = { ...optionsIn(args, base), modules: await modulesIn(args, host) };
  checkFolder(plan, out, options, host.absolute ?? ((path) => path));
  host.folder?.(out);
  const chosen = new Set(tasks.list);
  const shards = plan.shards.map((_, k) => k).filter((k) => chosen.has(k % plan.tasks));
  const json = args.has("json");
  const event = (fields, text) => {
    if (json) host.complain(JSON.stringify(fields));
    else if (text !== void 0) host.complain(text);
  };
  const attempt = attemptsBefore(host);
  const list = taskList(tasks.list);
  event(
    {
      event: "start",
      plan: planDigest(plan),
      tasks: list,
      of: plan.tasks,
      from: tasks.from,
      shards: shards.length,
      attempt
    },
    `task ${list} of ${plan.tasks} (${tasks.from}): ${shards.length} of ${plan.shards.length} files`
  );
  const done = { made: 0, kept: 0, remade: 0 };
  let bytes = 0;
  try {
    for (const k of shards) {
      const from = performance.now();
      let said = from;
      const shard = await makeShard(plan, k, out, {
        ...options,
        ...host.stop ? { signal: host.stop } : {},
        onProgress({ file: file2, bytes: bytes2, of }) {
          if (performance.now() - said < 1e3) return;
          said = performance.now();
          event({ event: "progress", file: file2, bytes: bytes2, of });
        }
      });
      const seconds = Math.round((performance.now() - from) / 100) / 10;
      done[shard.state]++;
      if (shard.state !== "kept") bytes += shard.bytes;
      const { file, state, why, sha256 } = shard;
      event(
        { event: "shard", file, state, ...why === void 0 ? {} : { why }, bytes: shard.bytes, sha256, seconds },
        `${file}  ${state}${why === void 0 ? "" : ` (${why})`}  ${size(shard.bytes)}  ${seconds} s`
      );
    }
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    const exit = exitOf(error, host);
    const message = advice(error.message, make);
    event({ event: "error", code: error.code, exit, message }, `lensor make: ${message}`);
    return exit;
  }
  event({ event: "done", ...done, bytes });
  if (json) host.say(JSON.stringify({ ...done, bytes, shards: shards.map((k) => plan.shards[k].file) }));
  else {
    host.say(
      `${done.made} made, ${done.kept} kept, ${done.remade} remade; next: lensor finish ${args.names[0]} -o ${out}`
    );
  }
  return 0;
}
function optionsIn(args, base) {
  const threads = args.one("threads");
  if (threads !== void 0 && !/^[1-9]\d?$/.test(threads)) throw new Usage(`--threads ${threads}: expected 1 to 64`);
  return {
    base,
    inputs: inputsIn(args),
    quick: args.has("quick"),
    checkInputs: args.has("check-inputs"),
    ...threads === void 0 ? {} : { threads: Number(threads) }
  };
}
function checkFolder(plan, out, { base, inputs }, absolute) {
  const target = absolute(out).replace(/\/+$/, "");
  for (const { name, uri } of plan.inputs) {
    const place = Object.hasOwn(inputs, name) ? inputs[name] : uri.startsWith("/") ? uri : `${base}/${uri}`;
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(Object.hasOwn(inputs, name) ? place : uri)) continue;
    const at = absolute(place);
    if (at.slice(0, at.lastIndexOf("/")) === target) {
      throw new Usage(`the folder "${out}" holds ${name}, an input of the plan; use -o FOLDER`);
    }
  }
}

// cli/plan.ts
const plan = {
  help: `lensor plan MODEL -o PLAN.json: how one checkpoint is made by many machines; draws nothing

  Takes what init takes to say where values come from (lensor init --help). Files that tensors are loaded from are read once, to be hashed.

  --out, -o FILE     the plan; without it nothing is written
  --max-shard SIZE   files of at most this size (5GB unless given); --shard is the same
  --tasks N          how many tasks make the files; one per file unless given
  --name NAME        what the files are called: NAME-00001-of-00007.safetensors ("model" unless given)
  --dtype DTYPE      stores floating-point tensors so
  --module URL#NAME  a function of your own by the module that exports it: its draws can be planned; may be given again
  --no-hash          does not read the inputs; what is loaded is proven only while they are there
  --digests LOCK     files must have the digests of this plan.lock
  --list             every tensor: shard, name, dtype, shape, first and last byte, source, separated by tabs
  --json             the plan's totals as JSON`,
  takes: ["a MODEL"],
  options: {
    value: [...INIT_OPTIONS.value, "out", "dtype", "shard", "max-shard", "tasks", "name", "digests"],
    values: [...INIT_OPTIONS.values, "module"],
    flag: [...INIT_OPTIONS.flag, "no-hash", "list", "json"]
  },
  async run(args, host) {
    if (args.has("list") && args.has("json")) throw new Usage("--list and --json are two forms; choose one");
    const out = args.one("out");
    const limit = args.one("max-shard") ?? args.one("shard") ?? "5GB";
    const maxShardBytes = bytesIn(limit);
    if (!maxShardBytes) throw new Usage(`--max-shard ${limit}: expected a size such as 5GB`);
    const tasks = args.one("tasks");
    if (tasks !== void 0 && !/^[1-9]\d*$/.test(tasks)) {
      throw new Usage(`--tasks ${tasks}: expected a positive integer`);
    }
    if (args.has("shard") && args.has("max-shard")) throw new Usage("--max-shard and --shard are the same; give one");
    const dtype = args.one("dtype");
    const ready = await readyIn(args, host);
    try {
      const made = await planned(ready.model, {
        maxShardBytes,
        ...tasks === void 0 ? {} : { tasks: Number(tasks) },
        ...args.one("name") === void 0 ? {} : { name: args.one("name") },
        ...dtype === void 0 ? {} : { dtype },
        how: howOf(args.names[0], args.words),
        base: host.absolute?.(folderOf(out ?? "plan.json")) ?? ".",
        hash: !args.has("no-hash"),
        modules: await modulesIn(args, host)
      });
      const digests = args.one("digests");
      const told = digests === void 0 ? made : withDigests(made, parseLock(await host.read(digests), digests));
      if (out !== void 0) await savePlan(told, out);
      if (args.has("json")) {
        const { total, tasks: tasks2, shards } = told;
        host.say(JSON.stringify({ digest: planDigest(told), ...total, shards: shards.length, tasks: tasks2 }));
      } else if (args.has("list")) host.say(planList(told).join("\n"));
      else host.say(summaryOf(told, out));
      return 0;
    } finally {
      ready.close();
    }
  }
};
async function planned(ready, options) {
  try {
    return await plan$1(ready, options);
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    if (error.code !== "range" && error.code !== "type") throw error;
    throw new Usage(error.message);
  }
}
function summaryOf(plan2, out) {
  const rows = plan2.tensors.flatMap(
    (row) => row.names.map((fold) => [
      shown(showFold(fold)),
      count(foldSize(fold), "tensor"),
      `[${row.shape.join(", ")}]`,
      row.as === void 0 ? row.dtype : `${row.dtype} as ${row.as}`,
      shown(plannedSource(plan2, row))
    ])
  );
  const { total, shards, tasks } = plan2;
  const last = tasks === 1 ? "0" : `0-${tasks - 1}`;
  return [
    ...columns(rows),
    "",
    `${count(total.tensors, "tensor")}, ${count(total.elements, "element")}, ${size(total.bytes)} in ${count(shards.length, "file")} by ${count(tasks, "task")}`,
    ...out === void 0 ? ["nothing is written without -o PLAN.json"] : [
      `${out}: next, lensor make ${out} --task 0 -o OUT, or sbatch --array=${last} make.sh; then lensor finish ${out} -o OUT`
    ]
  ].join("\n");
}
function withDigests(plan2, lock) {
  const known = new Map(lock.shards.map(({ file, sha256 }) => [file, sha256]));
  return {
    ...plan2,
    shards: plan2.shards.map((shard) => {
      const sha256 = known.get(shard.file);
      if (sha256 !== void 0) return { ...shard, sha256 };
      throw new LensorError("missing", `Cannot plan: the lock has no ${shard.file}`, { file: shard.file });
    })
  };
}
function howOf(model, words) {
  const told = words.filter(([name]) => !["out", "json", "list", "digests"].includes(name));
  return [`MODEL ${model}`, ...told.map(([name, value]) => value === "" ? `--${name}` : `--${name} ${value}`)];
}
function folderOf(file) {
  const cut = file.lastIndexOf("/");
  return cut < 0 ? "." : cut === 0 ? "/" : file.slice(0, cut);
}

// cli/report.ts
const report = {
  help: `lensor report FILE --out REPORT.html: one HTML file about a checkpoint or a model: findings, sources, every tensor

  lensor report model.safetensors --out model.html
  lensor report tuned.safetensors --before base.safetensors --out change.html

  FILE is a checkpoint, a model as JSON (modelFromJson), or a plan. The file needs no network, prints, and works by keyboard.

  --before FILE           a checkpoint or model to compare with
  --pretrained FILE       a checkpoint that the model loads; may be given again
  --prefix NAME           takes only what is below this name in the checkpoints, without it
  --rename PATTERN=>TEXT  a regular expression and what to put for it in the names of the checkpoints; may be given again
  --ignore GLOB           drops these entries of the checkpoints; may be given again
  --torch-default         draws what is missing then as PyTorch's layers do
  --no-values             reads no numbers
  --json                  writes the data of the report as JSON to standard output, and no file
  --out, -o FILE          what to write`,
  takes: ["a FILE"],
  options: {
    value: ["out", "before", "prefix"],
    values: ["pretrained", "rename", "ignore"],
    flag: ["torch-default", "no-values", "json"]
  },
  async run(args, host) {
    const out = args.one("out");
    const json = args.has("json");
    const opened = [];
    if (out === void 0 && !json) throw new Usage("--out FILE is missing");
    const opens = async (file) => {
      const checkpoint = await open(file, host);
      opened.push(checkpoint);
      return checkpoint;
    };
    const loads = {
      files: args.all("pretrained"),
      prefix: args.one("prefix"),
      rename: renameIn(args),
      ignore: args.all("ignore"),
      seed: 0n,
      torchDefault: args.has("torch-default")
    };
    try {
      const [file] = args.names;
      const { model, planned } = await patientIn(file, host, opens, loads);
      const other = args.one("before");
      const own = [...opened];
      const before = other === void 0 ? void 0 : (await patientIn(other, host, opens, { ...loads, files: [] })).model;
      const values = !args.has("no-values") && !planned;
      const title = file.replace(/^.*[/\\]/, "");
      const findings = await diagnose(model, { checkpoints: own, values });
      const data = await reportData(model, { findings, values, title, ...before && { before } });
      if (json) host.say(JSON.stringify(data, void 0, 1));
      else {
        if (!host.write) throw new Usage("there is nowhere to write");
        await host.write(out, reportPage(data));
        host.say(`${out}: ${findings.length} ${findings.length === 1 ? "finding" : "findings"}; open it in a browser`);
      }
      return 0;
    } finally {
      for (const checkpoint of opened) checkpoint.close?.();
    }
  }
};

// cli/verify.ts
const verify = {
  help: `lensor verify FILE|FOLDER: proves a checkpoint that lensor wrote

  Draws again what was drawn, compares what was loaded with its input, and files with plan.lock. Exit code 1 if anything differs or is not
  proven.

  --lock FILE         the lock that finish wrote; plan.lock beside the files unless given
  --input NAME=PATH   where the input that the plan calls NAME lies here; may be given again
  --module URL#NAME   runs this function, as the plan calls it, to draw again what it drew; may be given again
  --sample [N]        the first and the last chunk of each tensor and N others (8), instead of all
  --sample-seed S     which chunks
  --allow-unproven    exit code 0 where nothing differs
  --json              the result as JSON`,
  takes: ["a FILE or FOLDER"],
  options: {
    value: ["lock", "sample-seed"],
    optional: ["sample"],
    values: ["input", "module"],
    flag: ["allow-unproven", "json"]
  },
  async run(args, host) {
    const number = (name) => {
      const text = args.one(name);
      if (text !== void 0 && !/^\d+$/.test(text)) throw new Usage(`--${name} ${text}: expected a number`);
      return text === void 0 ? void 0 : Number(text);
    };
    const sample = args.one("sample") === "" ? 8 : number("sample");
    const sampleSeed = number("sample-seed");
    if (sampleSeed !== void 0 && sample === void 0) {
      throw new Usage("--sample-seed chooses the chunks of --sample, which is missing");
    }
    const lock = args.one("lock");
    const verdict = await verifyModel(args.names[0], {
      inputs: inputsIn(args),
      modules: await modulesIn(args, host),
      ...lock === void 0 ? {} : { lock },
      ...sample === void 0 ? {} : { sample },
      ...sampleSeed === void 0 ? {} : { sampleSeed }
    });
    const code = verdict.faults.length > 0 || !verdict.ok && !args.has("allow-unproven") ? 1 : 0;
    if (args.has("json")) {
      host.say(JSON.stringify(verdict));
      return code;
    }
    for (const { file, path, why } of verdict.faults) {
      host.say([file, path, why].filter((x) => x !== void 0).join("  "));
    }
    for (const { file, path, proof, why } of verdict.tensors) {
      if (proof === "unproven") host.say(shown(`${file}  ${path}  unproven: ${advice(why ?? "", verify)}`));
    }
    host.say(totalOf(verdict));
    if (verdict.sampleSeed !== void 0) {
      host.say(
        `a sample of ${sample} chunks and the two ends per tensor (--sample-seed ${verdict.sampleSeed}): a change in 1 % of the chunks of a tensor is found with probability ${Math.round(100 * (1 - 0.99 ** (sample ?? 8)))} %`
      );
    }
    return code;
  }
};
function totalOf({ tensors, faults, generator }) {
  const wrong = new Set(faults.flatMap(({ path }) => path ?? [])).size;
  const of = (proof) => tensors.filter((one) => one.proof === proof).length;
  const kinds = ["redrawn", "loaded", "sampled"].map((proof) => [proof, of(proof)]);
  const proven = kinds.reduce((n, [, each]) => n + each, 0);
  const shown2 = kinds.filter(([, n]) => n > 0).map(([proof, n]) => `${n} ${proof}`).join(", ");
  const [, name, seed] = /^(\w+)\((\d+)\)$/.exec(generator ?? "") ?? [];
  const by = name === void 0 ? "" : `; ${name} version 1, seed ${seed}`;
  const open = of("unproven");
  return `${proven} of ${tensors.length + wrong} tensors proven${shown2 && ` (${shown2})`}${wrong === 0 ? "" : `, ${wrong} wrong`}${open === 0 ? "" : `, ${open} unproven`}${by}`;
}

// cli/why.ts
const why = {
  help: `lensor why FILE PATH: one tensor from rule to bytes: who wrote it, with which key, what it replaced, its first numbers

  lensor why ready.safetensors layers.3.mlp.fc1.weight
  lensor why model.json head.weight --pretrained backbone.pth --torch-default

  FILE is a checkpoint, or a model as JSON (modelFromJson). A PATH may end in brackets: "wte.weight[50257:]".

  --pretrained FILE       a checkpoint that the model loads; may be given again
  --prefix NAME           takes only what is below this name in the checkpoints, without it
  --rename PATTERN=>TEXT  a regular expression and what to put for it in the names of the checkpoints; may be given again
  --ignore GLOB           drops these entries of the checkpoints; may be given again
  --torch-default         draws what is missing then as PyTorch's layers do`,
  takes: ["a FILE", "a PATH"],
  options: { value: ["prefix"], values: ["pretrained", "rename", "ignore"], flag: ["torch-default"] },
  async run(args, host) {
    const [file, path] = args.names;
    const opened = [];
    const opens = async (name) => {
      const checkpoint = await open(name, host);
      opened.push(checkpoint);
      return checkpoint;
    };
    try {
      const { model } = await patientIn(file, host, opens, {
        files: args.all("pretrained"),
        prefix: args.one("prefix"),
        rename: renameIn(args),
        ignore: args.all("ignore"),
        seed: 0n,
        torchDefault: args.has("torch-default")
      });
      host.say(await why$1(model, path));
      return 0;
    } finally {
      for (const checkpoint of opened) checkpoint.close?.();
    }
  }
};

// cli/all.ts
const COMMANDS = {
  init,
  explain,
  inspect,
  diff,
  convert,
  check,
  report,
  why,
  plan,
  make,
  finish,
  verify,
  completions: completions(() => COMMANDS)
};
async function main(args, raw) {
  const host = {
    ...raw,
    say: (text) => {
      raw.status?.("");
      return raw.say(tame(text));
    },
    complain: (text) => {
      raw.status?.("");
      return raw.complain(tame(text));
    },
    ...raw.status && { status: (line) => raw.status?.(shown(line)) }
  };
  const [name = "", ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : void 0;
  if (name === "--version" || name === "-V") {
    raw.say(`lensor ${VERSION}`);
    return 0;
  }
  if (name === "help" && rest.length > 0) return explained(rest[0], host);
  if (!command) {
    const asked = name === "" || name === "-h" || name === "--help" || name === "help";
    (asked ? host.say : host.complain)(
      asked ? help() : `lensor: there is no command "${name}"${meant(name)}

${help()}`
    );
    return asked && name !== "" ? 0 : 2;
  }
  if (rest.includes("-h") || rest.includes("--help")) {
    host.say(command.help);
    return 0;
  }
  try {
    const parsed = parseArgs(command, rest);
    const timeout = timeoutIn(parsed);
    return await command.run(parsed, {
      ...host,
      ...timeout !== void 0 && { timeout, read: (path) => raw.read(path, timeout) }
    });
  } catch (error) {
    if (error instanceof Usage) {
      host.complain(`lensor ${name}: ${error.message}

${command.help}`);
      return 2;
    }
    if (!(error instanceof LensorError)) throw error;
    host.complain(`lensor ${name}: ${advice(error.message, command)}`);
    return 1;
  } finally {
    host.status?.("");
  }
}
function meant(name) {
  const [near] = nearest(name, [...Object.keys(COMMANDS), "help"]);
  return near === void 0 ? "" : `; did you mean ${near}`;
}
function explained(topic, host) {
  try {
    const command = Object.hasOwn(COMMANDS, topic) ? COMMANDS[topic] : void 0;
    host.say(command ? command.help : topic === "rules" ? ruleList() : rulePage(ruleCalled(topic)));
    return 0;
  } catch (error) {
    if (!(error instanceof Usage)) throw error;
    host.complain(`lensor help: ${error.message}`);
    return 2;
  }
}
function help() {
  const lines = Object.values(COMMANDS).map((command) => command.help.split("\n")[0].split(": "));
  const width = Math.max(...lines.map(([usage]) => usage.length));
  return [
    "Give every element of a model its first value, exactly once, and prove where it came from.",
    "",
    ...lines.map(([usage, what]) => `  ${usage.padEnd(width)}  ${what}`),
    "",
    "A FILE is a checkpoint: PyTorch, safetensors, npz, npy, ONNX, TensorFlow.js, GGUF, an index of shards, or an http(s) address.",
    "lensor COMMAND --help says more; lensor help RULE explains a rule of check."
  ].join("\n");
}
function timeoutIn(args) {
  const text = args.one("timeout");
  const seconds = Number(text);
  if (text === void 0) return void 0;
  if (/^\d+(\.\d+)?$/.test(text) && seconds > 0 && seconds < 1e6) return seconds * 1e3;
  throw new Usage(`--timeout ${text}: expected seconds, more than 0`);
}
async function read(path, timeout = 6e4) {
  try {
    if (!/^https?:\/\//i.test(path)) return await Deno.readTextFile(path);
    const answer = await fetch(path, { signal: AbortSignal.timeout(timeout) });
    if (!answer.ok) throw new Error(`the server says ${answer.status}`);
    return await answer.text();
  } catch (error) {
    const absent = error instanceof Deno.errors.NotFound;
    const name = withoutSecrets(path);
    const why2 = error.message.split("\n")[0].replaceAll(path, name).replace(
      /\bhttps?:\S+/g,
      withoutSecrets
    );
    throw new LensorError(
      absent ? "missing" : "io",
      `Cannot read "${name}": ${absent ? "there is no such file or folder" : why2}`,
      { file: name }
    );
  }
}
function withoutSecrets(address) {
  const url = /^https?:/i.test(address) ? URL.parse(address) : null;
  return url ? `${url.protocol}//${url.host}${url.pathname}` : address;
}
async function write(path, text) {
  try {
    await Deno.writeTextFile(path, text);
  } catch (error) {
    const why2 = error.message.split("\n")[0];
    throw new LensorError("io", `Cannot write "${path}": ${why2}`, { file: path, cause: error });
  }
}
async function program(path) {
  const isAddress = /^[a-z]+:\/\//i.test(path);
  try {
    return await (isAddress ? import(path) : import(new URL(`file://${encodeURI(Deno.realPathSync(path))}`).href));
  } catch (error) {
    const absent = error instanceof Deno.errors.NotFound;
    const why2 = absent ? "there is no such file or folder" : error.message.split("\n")[0];
    throw new LensorError(absent ? "missing" : "io", `Cannot run "${path}": ${why2}`, { file: path, cause: error });
  }
}
function wantsColor() {
  try {
    return Deno.stdout.isTerminal() && !Deno.noColor;
  } catch {
    return false;
  }
}
function hostOf() {
  const stop = new AbortController();
  return {
    say: console.log,
    complain: console.error,
    read,
    // Without the permission a variable counts as absent: whoever runs a job array says --allow-env
    env(name) {
      try {
        return Deno.env.get(name);
      } catch {
        return void 0;
      }
    },
    write,
    program,
    ...wantsColor() && { paint: console.log },
    folder: (path) => Deno.mkdirSync(path, { recursive: true }),
    absolute(path) {
      try {
        return Deno.realPathSync(path);
      } catch {
        return path.startsWith("/") ? path : `${Deno.cwd()}/${path}`;
      }
    },
    async stdin() {
      try {
        return new Uint8Array(await new Response(Deno.stdin.readable).arrayBuffer());
      } catch (error) {
        throw new LensorError("io", `Cannot read the standard input: ${error.message.split("\n")[0]}`);
      }
    },
    async stdout(bytes) {
      if (Deno.stdout.isTerminal()) {
        throw new LensorError(
          "io",
          "Cannot write to a terminal: the bytes are not text; send them into a file or a pipe"
        );
      }
      for (let done = 0; done < bytes.length; ) done += await Deno.stdout.write(bytes.subarray(done));
    },
    ...statusLine(),
    stop: stop.signal
  };
}
function statusLine() {
  if (!Deno.stderr.isTerminal()) return {};
  let isShown = false;
  return {
    status(line) {
      if (line === "" && !isShown) return;
      isShown = line !== "";
      const cut = [...line].slice(0, widthOfTerminal() - 1).join("");
      Deno.stderr.writeSync(new TextEncoder().encode(`\r\x1B[2K${cut}`));
    }
  };
}
function widthOfTerminal() {
  try {
    return Deno.consoleSize().columns;
  } catch {
    return 80;
  }
}

export { hostOf, main, program, read };
