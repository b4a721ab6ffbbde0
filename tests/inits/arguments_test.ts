/** What Inits and their combinators say of arguments of another kind. */
import { assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { assertRefused, lensorError, lensorRejection } from "../_util.ts";

// deno-lint-ignore no-explicit-any
const wrong = (x: unknown): any => x;
const rng = ln.keyed(0);
const net = ln.module("Net", { children: { fc: ln.linear(2, 2), other: ln.linear(2, 2) } });
const file: ln.Checkpoint = {
  name: "b",
  specs: new Map([["weight", { shape: [2, 2], dtype: "float32" }], ["bias", { shape: [2], dtype: "float32" }]]),
  metadata: new Map(),
  read: (name) => new Float32Array(name === "bias" ? 2 : 4),
};
const build = "expected a module; build one with module, or read one with modelFromJson";
const generator = "Cannot initialize: expected a generator, found 3; pass keyed(0)";
const same = ({ data }: ln.Tensor) => data;

Deno.test("initialize, fill, torchDefault: what is not a model, no generator, no Init -> an error that says what", () => {
  assertRefused([
    [() => ln.initialize(wrong(3), ln.nothing), "type", `Cannot initialize 3: ${build}`],
    [
      () => ln.initialize(net, ln.nothing, wrong({ seed: 1, rng })),
      "range",
      "Cannot initialize: both seed and rng are " +
      "given; choose one",
    ],
    [() => ln.fill("**", ln.zeros)(wrong(3), rng), "type", `Cannot initialize 3: ${build}`],
    [() => ln.fill("**", ln.zeros)(net, wrong(3)), "type", generator],
    [() => ln.torchDefault(wrong(3), rng), "type", `Cannot initialize 3: ${build}`],
    [() => ln.torchDefault(net, wrong(3)), "type", generator],
    [
      () => ln.initialize(net, wrong(() => Promise.resolve(net))),
      "type",
      "Cannot initialize: the Init returned a " +
      "promise; an Init gives the model at once",
    ],
    [
      () => ln.initialize(net, wrong(() => 3)),
      "type",
      "Cannot initialize: the Init returned 3, no module; an Init is " +
      "(model, rng) => model",
    ],
    [
      () => ln.initialize(net, ln.fill("fc.weight", ln.zeros)),
      "missing",
      'Cannot finish: 3 tensors have no value: "fc.bias", ' +
      '"other.weight", "other.bias"; whenMissing(torchDefault) would give them PyTorch\'s',
    ],
  ]);
});

Deno.test("combinators: what is no place, no rule, no Init -> an error that says what", () => {
  const rule = 'Cannot read rule 1: expected [where, initializer or "skip"], found a list';
  assertRefused([
    [() => ln.apply(wrong(3)), "type", "Cannot apply 3: expected a function (module, path) => table, Init or nothing"],
    [
      () => ln.within(wrong(3), ln.nothing),
      "type",
      "Cannot enter 3: expected a path, a glob of modules, or a traversal",
    ],
    [() => ln.within("fc", wrong(3)), "type", "Cannot enter a part: expected an Init, found 3"],
    [() => ln.override(wrong(3)), "type", "Cannot override: expected an Init, found 3"],
    [() => ln.seq(wrong(3)), "type", "Cannot run step 1 of seq: expected an Init, found 3"],
    [() => ln.whenMissing(wrong(3)), "type", "Cannot run when missing: expected an Init, found 3"],
    [
      () => ln.fill("**", wrong(3)),
      "type",
      'Cannot fill "**": expected an initializer, found 3; pass a function (shape, rng) ' +
      "=> values",
    ],
    [() => ln.rules(wrong([["**"]])), "type", rule],
    [() => ln.rules(wrong([["**", ln.zeros, 3]])), "type", rule],
    [
      () => ln.byType(wrong({ Linear: { weight: 3 } })),
      "type",
      'Cannot use 3 for "weight" of "Linear": expected an ' +
      'initializer or "skip"',
    ],
    [() => ln.pin("fc.weight", wrong(3)), "type", 'Cannot pin "fc.weight": 3 is not a key; use a path'],
    [() => ln.pin("fc.weight", "a..b"), "type", 'Cannot pin "fc.weight": "a..b" is not a key; use a path'],
    [
      () => ln.pin("fc.w", "k")(net, rng),
      "no-match",
      'Cannot pin "fc.w": it is no tensor; the model has "fc.weight", ' +
      '"fc.bias", "other.weight", ...',
    ],
    [
      () => ln.freeze("nowhere")(net, rng),
      "no-match",
      'Cannot freeze "nowhere": it matches no tensor; Net has "fc", "other"',
    ],
    [() => ln.tie("fc.weight", "fc.weight")(net, rng), "range", 'Cannot tie "fc.weight" to itself'],
    [
      () => ln.tie("fc.weight", "fc.bias")(net, rng),
      "shape",
      'Cannot tie "fc.weight" to "fc.bias": shape [2, 2] does not fit [2]',
    ],
    [
      () => ln.adjust("fc.weight", "x", same)(net, rng),
      "missing",
      'Cannot adjust "fc.weight": it has no value yet; fill or ' +
      "load it before",
    ],
    [() => ln.adjust("fc.weight", wrong(3), same), "type", 'Cannot adjust "fc.weight": expected a label, found 3'],
    [() => ln.adjust("fc.weight", "x", wrong(3)), "type", 'Cannot adjust "fc.weight": expected a function, found 3'],
  ]);
});

Deno.test("matchCheckpoint: null is not a prefix", () => {
  assertRefused([[
    () => ln.matchCheckpoint(net, file, wrong({ prefix: null })),
    "type",
    `Cannot load ${file.name}: prefix is null; expected a string`,
  ]]);
});

Deno.test("matchCheckpoint, pretrained: options of another kind -> an error that says what", () => {
  const match = (options: unknown) => () => ln.matchCheckpoint(net, file, wrong(options));
  const load = (options: unknown, from = file) => () => ln.pretrained(from, wrong(options))(net, rng);
  const ignored = "Cannot ignore entries by 3: names are selected by patterns, RegExps and functions";
  assertRefused([
    [() => ln.matchCheckpoint(wrong(3), file), "type", `Cannot match 3: ${build}`],
    [
      () => ln.matchCheckpoint(net, wrong(3)),
      "type",
      "Cannot match 3: expected a checkpoint; open one with await " +
      "openCheckpoint(path)",
    ],
    [
      () => ln.pretrained(wrong(3)),
      "type",
      "Cannot load 3: expected a checkpoint; open one with await openCheckpoint(path)",
    ],
    [
      match({ ignored: 1 }),
      "unknown-name",
      'Cannot match a checkpoint: there is no option "ignored"; did you mean "ignore"',
    ],
    [
      load({ ignored: 1 }),
      "unknown-name",
      'Cannot load a checkpoint: there is no option "ignored"; did you mean "ignore"',
    ],
    [match({ adapt: 3 }), "type", 'Cannot load b: adapt is 3; expected a list of functions, or "auto"'],
    [match({ prefix: 3 }), "type", "Cannot load b: prefix is 3; expected a string"],
    [match({ rename: 3 }), "type", "Cannot load b: rename is 3; expected a function from name to path"],
    [load({ rename: 3 }), "type", "Cannot load b: rename is 3; expected a function from name to path"],
    [match({ rename: () => 3 }), "type", 'Cannot load b: rename gives 3 for "weight"; it must give a path'],
    [load({ ignore: 3 }), "type", ignored],
    [load({ ignore: [3] }), "type", ignored],
    [
      load({}),
      "no-match",
      'Cannot load b: nothing matches: it has "weight", "bias", the model has "fc.weight", "fc.bias", ' +
      '"other.weight", ...; wrap it in within("fc", ...)',
    ],
    [load({}, { ...file, specs: new Map() }), "no-match", "Cannot load b: it holds no tensors"],
    [load({ ignore: "*" }), "no-match", "Cannot load b: ignore drops every entry"],
  ]);
});

Deno.test("mapTensors, calibrate: arguments of another kind -> rejected with what was expected", async () => {
  const cases: readonly (readonly [Promise<unknown>, string])[] = [
    [ln.mapTensors(wrong(3), "**", "x", same), `Cannot compute on 3: ${build}`],
    [ln.mapTensors(net, "**", wrong(3), same), 'Cannot compute on "**": expected a label, found 3'],
    [ln.mapTensors(net, "**", "x", wrong(3)), 'Cannot compute on "**": expected a function, found 3'],
    [ln.calibrate(net, [], wrong(3), wrong(3)), "Cannot calibrate: expected a function, found 3"],
  ];
  const errors = await Promise.all(cases.map(([call]) => lensorRejection(call)));
  assertEquals(errors.map(({ code, message }) => [code, message]), cases.map(([, message]) => ["type", message]));
});

Deno.test("ignore: an optional name, with a mark or as an object -> needs no entry; another one does", () => {
  const load = (ignore: unknown) => () => ln.matchCheckpoint(ln.linear(2, 2), file, wrong({ ignore }));
  assertEquals(load("head?")().loaded.length, 2);
  assertEquals(load({ optional: "head" })().loaded.length, 2);
  assertEquals(load({ optional: ["head", /tail/] })().loaded.length, 2);
  assertEquals(load(["bias?", { optional: "head" }])().loaded.map(({ path }) => path), ["weight"]);
  assertEquals(load({ optional: "bias" })().loaded.map(({ path }) => path), ["weight"]);
});

Deno.test("adapters: an option of no such name is refused by each, which names those that it has", () => {
  const known: Record<string, string[]> = {
    growRows: ["rest", "to", "multiple", "axis", "scale"],
    selectRows: ["from", "to", "per", "axis"],
    resizePositions: ["from", "to", "prefix", "mode", "antialias", "alignCorners", "layout"],
    resizePatchEmbed: ["mode", "antialias"],
    inflate3d: ["how"],
    transposeKernel: ["from", "to", "groups"],
    resizeRelativePositions: ["window", "from", "method", "extra", "antialias"],
    shrinkRows: ["axis"],
    adaptChannels: ["how", "base"],
  };
  assertRefused(
    Object.entries(known).map(([name, options]) => [
      () => wrong(ln)[name]({ qqqqqqqqqq: 1 }),
      "unknown-name",
      `Cannot make ${name}: there is no option "qqqqqqqqqq"; the options are ${
        options.map((option) => `"${option}"`).join(", ")
      }`,
    ]),
  );
});

Deno.test("apply: a name that the module does not have -> the nearest that it has", () => {
  const named = ln.module("Norm", { params: { weight: ln.tensor([2]), bias: ln.tensor([2]), beta: ln.tensor([2]) } });
  const none = ln.module("Empty");
  const by = (name: string, model: ln.Module) => () => ln.apply(() => ({ [name]: ln.zeros }))(model, rng);
  const says = (fn: () => unknown) => lensorError(fn).message.replace(/^.*?; /, "");
  assertEquals([says(by("wieght", named)), says(by("biass", named)), says(by("xyz", named)), says(by("w", none))], [
    'did you mean "weight"',
    'did you mean "bias"',
    'it has "weight", "bias", "beta"',
    "it has none",
  ]);
});

Deno.test("within: a question mark lets a part be absent, and enters it where it is there", () => {
  const filled = (pattern: string) =>
    ln.list(ln.params, ln.within(pattern, ln.fill("weight", ln.ones))(net, rng)).filter(([, { value }]) => value).map(
      ([path]) => path,
    );
  assertEquals([filled("fc?"), filled("other"), filled("absent?"), filled("{fc,other}?"), filled("*")], [
    ["fc.weight"],
    ["other.weight"],
    [],
    ["fc.weight", "other.weight"],
    ["fc.weight", "other.weight"],
  ]);
  assertRefused([[
    () => ln.within("absent", ln.fill("weight", ln.ones))(net, rng),
    "no-match",
    'Cannot enter "absent" of Net: Net has "fc", "other"',
  ]]);
});
