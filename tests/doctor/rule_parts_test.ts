/** Every rule on tensors made by hand: both sides of each bound, and each way to be innocent. */
import { assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { evidence, examined, fileOf, findings, only, type Told } from "./_examined.ts";

const paths = async (rule: string, ...args: Parameters<typeof examined>) =>
  (await findings(rule, examined(...args))).map((f) => f.path);
const net = (type: string, attrs: Record<string, unknown> = {}, extra: Record<string, unknown> = {}) =>
  ({ ...ln.module(type, { attrs }), extra }) as ln.Module;

Deno.test("cast-overflow: infinities that a cast made, or why it was refused", async () => {
  const cast = (overflow: number) => ({ overflow, underflow: 0, nonzero: 8 });
  const entry = { dtype: "float64" } as Told["entry"];
  assertEquals(await evidence("cast-overflow", { numbers: { cast: cast(0) } }), undefined);
  assertEquals(
    await evidence("cast-overflow", { numbers: { cast: cast(1) }, ...(entry && { entry }) }),
    "1 of 8 became inf, from float64 to float32",
  );
  assertEquals(
    await evidence("cast-overflow", { numbers: { cast: cast(2) } }),
    "2 of 8 became inf, from the file to float32",
  );
  const refused = (kind: "overflow" | "underflow" | "tie") => ({ numbers: { refused: { kind, message: kind } } });
  assertEquals(await evidence("cast-overflow", refused("overflow")), "overflow");
  assertEquals(await evidence("cast-overflow", refused("underflow")), undefined);
  assertEquals(await evidence("cast-underflow", refused("underflow")), "underflow");
  assertEquals(await evidence("cast-underflow", refused("overflow")), undefined);
});

Deno.test("cast-underflow: zeros of a cast, more than one in a hundred and more than one; zeros of a draw in 16 bits", async () => {
  const cast = (underflow: number, nonzero: number, all = true) =>
    evidence("cast-underflow", { shape: [1000], numbers: { all, cast: { overflow: 0, underflow, nonzero } } });
  assertEquals([await cast(1, 10), await cast(2, 10)], [undefined, "2 of 1,000 are 0 in float32"]);
  assertEquals([await cast(3, 300), await cast(4, 300)], [undefined, "4 of 1,000 are 0 in float32"]);
  assertEquals(await cast(4, 300, false), undefined);
  const draw = (told: Told) => evidence("cast-underflow", { shape: [64], dtype: "float16", ...told });
  const three = { numbers: { zeros: 3 } };
  assertEquals(await draw(three), "3 of 64 are 0 in float16");
  assertEquals(await draw({ ...three, dtype: "bfloat16" }), "3 of 64 are 0 in bfloat16");
  for (
    const told of [
      ...[{ numbers: { zeros: 2 } }, { ...three, shape: [63] }, { ...three, dtype: "float32" }, {
        ...three,
        dtype: "int16",
      }],
      ...[{ ...three, random: false }, { numbers: { zeros: 3, all: false } }],
      ...["sparse(0.1)", "normal(padding=0)", "stacked(a)", "zeros"].map((by) => ({ ...three, by })),
    ] as Told[]
  ) assertEquals(await draw(told), undefined, JSON.stringify(told));
});

Deno.test("default-statistics: fresh running statistics beside trained weights, unless the counter agrees", async () => {
  const layer = (home: string, counter?: number | "drawn", told: Record<string, Told> = {}): Record<string, Told> => ({
    [`${home}weight`]: { state: "loaded", role: "norm" },
    [`${home}bias`]: { state: "loaded", role: "shift" },
    [`${home}running_mean`]: { kind: "buffer", role: "buffer", numbers: only(0) },
    [`${home}running_var`]: { kind: "buffer", role: "buffer", numbers: only(1) },
    ...(counter !== undefined && {
      [`${home}num_batches_tracked`]: {
        ...{ kind: "buffer", role: "buffer", shape: [] },
        ...(counter === "drawn" ? { numbers: only(0) } : { state: "loaded", numbers: only(counter) }),
      } as Told,
    }),
    ...told,
  });
  const of = (...args: Parameters<typeof layer>) => paths("default-statistics", layer(...args));
  assertEquals([await of("bn."), await of("")], [["bn.running_mean"], ["running_mean"]]);
  assertEquals([await of("bn.", 0), await of("bn.", 5), await of("bn.", "drawn")], [[], ["bn.running_mean"], [
    "bn.running_mean",
  ]]);
  // One layer that has seen batches: the others should have too
  const moved = layer("b.", 5, { "b.running_mean": { kind: "buffer" } });
  assertEquals(await paths("default-statistics", { ...layer("a.", 0), ...moved }), ["a.running_mean"]);
  const other = (name: string, told: Told) => of("bn.", undefined, { [`bn.${name}`]: told });
  assertEquals(await other("running_var", { numbers: only(2) }), []);
  assertEquals(await other("running_var", { numbers: { min: 1, max: 2 } }), []);
  assertEquals(await other("weight", { numbers: {} }), []);
  assertEquals(await other("weight", { state: "loaded", numbers: only(1) }), []);
  assertEquals(await other("bias", { state: "loaded", numbers: { all: false } }), []);
  const [found] = await findings("default-statistics", examined(layer("bn.")));
  assertEquals(found!.paths, ["bn.running_mean", "bn.running_var"]);
});

const lstm = ln.module("LSTM", {});
const gates = (
  ih: readonly number[],
  hh: readonly number[],
  told: Told = {},
  more: Told = {},
): Record<string, Told> => {
  const one = (kept: readonly number[]): Told => ({
    ...{ role: "bias", shape: [kept.length], node: lstm, numbers: { kept: Float64Array.from(kept) } },
    ...told,
  });
  return { "l.bias_ih_l0": one(ih), "l.bias_hh_l0": { ...one(hh), ...more } };
};

Deno.test("double-bias, forget-gate-shut, gate-order: the quarters input, forget, cell, output", async () => {
  const said = async (rule: string, ...args: Parameters<typeof gates>) =>
    (await findings(rule, examined(gates(...args)))).map((f) => f.evidence).join();
  const quarters = (i: number, f: number, c: number, o: number) => [i, i, f, f, c, c, o, o];
  const nothing = quarters(0, 0, 0, 0);
  assertEquals(await said("double-bias", quarters(0, 1, 0, 0), quarters(0, 1, 0, 0)), "both are 1, together 2");
  assertEquals(await said("double-bias", quarters(0, 1, 0, 0), quarters(0, 2, 0, 0)), "");
  assertEquals(await said("double-bias", nothing, nothing), "");
  assertEquals(await said("double-bias", [0, 0, 0, 0], [0, 0, 0, 0]), "");
  assertEquals(await said("double-bias", [0, 3, 0, 0], [0, 3, 0, 0]), "both are 3, together 6");
  assertEquals(await said("double-bias", [0, 0, 1, 2, 0, 0, 0, 0], [0, 0, 1, 2, 0, 0, 0, 0]), "");
  assertEquals(await said("double-bias", quarters(0, 1, 0, 0), [0, 0, 1, 2, 0, 0, 0, 0]), "");
  assertEquals(await said("forget-gate-shut", quarters(0, -3, 0, 0), nothing), "the forget gate starts at -3 or less");
  assertEquals(
    await said("forget-gate-shut", quarters(0, -2, 0, 0), quarters(0, -1, 0, 0)),
    "the forget gate starts at -3 or less",
  );
  assertEquals(await said("forget-gate-shut", quarters(0, -2.9, 0, 0), nothing), "");
  assertEquals(await said("forget-gate-shut", [0, 0, -9, -2, 0, 0, 0, 0], nothing), "");
  assertEquals(await said("forget-gate-shut", quarters(-9, 0, -9, -9), nothing), "");
  for (const [at, name] of [[0, "input"], [2, "cell"], [3, "output"]] as const) {
    const one = [0, 0, 0, 0].map((_, i) => i === at ? 1 : 0) as [number, number, number, number];
    assertEquals(await said("gate-order", quarters(...one), nothing), `1 on the ${name} gate`);
    const [found] = await findings("gate-order", examined(gates(nothing, quarters(...one))));
    assertEquals(found!.path, "l.bias_hh_l0");
    assertEquals((await findings("gate-order", examined(gates(quarters(...one), nothing))))[0]!.path, "l.bias_ih_l0");
  }
  for (
    const wrong of [
      ...[nothing, quarters(0, 1, 0, 0), quarters(1, 1, 0, 0), quarters(1, 0, 0, 1), quarters(1, -1, 0, 0)],
      ...[quarters(-1, 0, 0, 0), [1, 2, 0, 0, 0, 0, 0, 0]],
    ]
  ) assertEquals(await said("gate-order", wrong, nothing), "", `${wrong}`);
  // Which tensors are such biases at all
  const shut = (...args: Parameters<typeof gates>) => said("forget-gate-shut", ...args);
  const low = quarters(0, -9, 0, 0);
  const told = "the forget gate starts at -9 or less";
  assertEquals(await shut(low, nothing, { state: "loaded" }), "");
  assertEquals(await shut(low, nothing, {}, { state: "loaded" }), "");
  assertEquals(await shut(low, nothing, {}, { numbers: {} }), "");
  assertEquals(await shut(low, [0, 0, 0, 0]), "");
  assertEquals([await shut([], []), await shut([-9, -9, -9], [0, 0, 0])], ["", ""]);
  assertEquals(await shut(low, nothing, { node: ln.module("LSTMCell", {}) }), told);
  for (const type of ["GRU", "GRUCell", "RNN", "RNNCell", "Net"]) {
    assertEquals(await shut(low, nothing, { node: ln.module(type, {}) }), "", type);
  }
  // By names alone: four gates to a state
  const named = async (type: string, ...shape: number[]) =>
    (await findings(
      "forget-gate-shut",
      examined({ ...gates(low, nothing, { node: ln.module(type, {}) }), "l.weight_hh_l0": { shape } }),
    )).length;
  assertEquals([await named("Net", 8, 2), await named("GRU", 8, 2), await named("Net", 8, 4)], [1, 0, 0]);
  assertEquals([await named("Net", 12, 2), await named("Net", 8, 2, 1), await named("Net", 8)], [0, 0, 0]);
});

Deno.test("duplicate-units: copies by bits of a unit; not what was loaded, is equal all over, or found before", async () => {
  const units = { count: 4, groups: 1, size: 3, equal: false, copies: 2, zero: 0, faded: 0, living: 4, flat: false };
  const all = { ...units, squares: new Float64Array(4) };
  const of = (told: Told, own: Partial<typeof all> = {}, found: readonly string[] = []) =>
    evidence("duplicate-units", { numbers: { units: { ...all, ...own } }, ...told }, { found: { symmetric: found } });
  const said = "2 of 4 units are copies";
  assertEquals(await of({}), said);
  // 3 - 60 < -40 for 20 bits an element; 3 - 43 is not
  assertEquals([await of({}, { size: 2 }), await of({ dtype: "float16" }), await of({ dtype: "bfloat16" })], [
    undefined,
    undefined,
    undefined,
  ]);
  assertEquals([await of({ dtype: "float16" }, { size: 5 }), await of({ dtype: "float16" }, { size: 6 })], [
    undefined,
    said,
  ]);
  assertEquals([await of({ dtype: "bfloat16" }, { size: 7 }), await of({ dtype: "bfloat16" }, { size: 8 })], [
    undefined,
    said,
  ]);
  assertEquals(await of({ dtype: "float64" }), said);
  assertEquals([await of({}, { count: 2 ** 10, size: 3 }), await of({}, { count: 2 ** 11, size: 3 })], [
    "2 of 1,024 units are copies",
    undefined,
  ]);
  assertEquals([await of({}, { copies: 0 }), await of({}, { equal: true }), await of({}, {}, ["a.weight"])], [
    undefined,
    undefined,
    undefined,
  ]);
  assertEquals([await of({ state: "loaded" }), await of({ state: "mixed" }), await of({ state: "given" })], [
    undefined,
    undefined,
    said,
  ]);
});

Deno.test("zero-units: some units at 0, of two elements or more, that no formula or file made", async () => {
  const of = (told: Told, zero = 1, size = 2) =>
    evidence("zero-units", {
      numbers: {
        units: {
          count: 4,
          groups: 1,
          size,
          equal: false,
          copies: 0,
          zero,
          faded: 0,
          living: 3,
          flat: false,
          squares: new Float64Array(),
        },
      },
      ...told,
    });
  assertEquals([await of({}, 0), await of({}, 1), await of({}, 3), await of({}, 4)], [
    undefined,
    "1 of 4 units",
    "3 of 4 units",
    undefined,
  ]);
  assertEquals([await of({}, 1, 1), await of({ state: "loaded" }), await of({ state: "mixed" })], [
    undefined,
    undefined,
    undefined,
  ]);
  assertEquals([await of({ by: "sparse(0.5)" }), await of({ by: "stacked(a)" })], [undefined, undefined]);
  assertEquals(await of({ state: "given" }), "1 of 4 units");
});

Deno.test("file-tie-ignored: the alias as the model calls it, by the prefix of the owner", async () => {
  const file = fileOf({ "m.w": [2, 4] }, ["m.w"], { metadata: new Map([["m.v", "m.w"]]) });
  const of = (held: string, other: string, told: Told = {}, ties: readonly [string, string][] = []) => {
    const entry = { file, name: "m.w", adapted: false, shape: [2, 4], dtype: "float32" } as const;
    return findings(
      "file-tie-ignored",
      examined({ [held]: { state: "loaded", entry }, [other]: told }, { files: [file], ties: new Map(ties) }),
    );
  };
  const [found] = await of("m.w", "m.v");
  assertEquals([found!.path, found!.evidence, found!.fix], [
    "m.v",
    'the file says "m.v" is "m.w"; here it is drawn',
    'tie("m.v", "m.w")',
  ]);
  assertEquals((await of("x.m.w", "x.m.v"))[0]?.fix, 'tie("x.m.v", "x.m.w")');
  assertEquals((await of("w", "v"))[0]?.fix, 'tie("v", "w")');
  assertEquals(await of("other", "v"), []);
  assertEquals((await of("other", "m.v"))[0]?.fix, 'tie("m.v", "other")');
  assertEquals(await of("m.w", "m.v", {}, [["m.v", "m.w"]]), []);
  // What was loaded from other entries, or was not loaded, does not hold the owner
  const aside: Record<string, Told> = {
    x: { state: "loaded", entry: { file, name: "m.z", adapted: false, shape: [2, 4], dtype: "float32" } },
    y: { state: "drawn", entry: { file, name: "m.w", adapted: false, shape: [2, 4], dtype: "float32" } },
    z: { state: "loaded", entry: { file: fileOf({}), name: "m.w", adapted: false, shape: [2, 4], dtype: "float32" } },
  };
  assertEquals(await paths("file-tie-ignored", { ...aside, "m.v": {} }, { files: [file] }), []);
  const copy = { file, name: "m.w", adapted: false, shape: [2, 4], dtype: "float32" } as const;
  assertEquals(
    (await of("m.w", "m.v", { state: "loaded", entry: copy }))[0]?.evidence,
    'the file says "m.v" is "m.w"; here it is a copy',
  );
  assertEquals(await of("m.w", "m.v", { state: "loaded", entry: { ...copy, name: "m.x" } }), []);
  assertEquals(await of("m.w", "m.v", { state: "loaded", entry: { ...copy, file: fileOf({}) } }), []);
  // Groups of names that are one tensor say the same; metadata of other kinds says nothing
  const groups = fileOf({ "m.w": [2, 4], "m.v": [2, 4] }, ["m.w"], { tied: [["m.w", "m.v"]] });
  const entry = { file: groups, name: "m.w", adapted: false, shape: [2, 4], dtype: "float32" } as const;
  const two = { "m.w": { state: "loaded", entry }, "m.v": {} } as const;
  assertEquals(await paths("file-tie-ignored", two, { files: [groups] }), ["m.v"]);
  for (const metadata of [[["m.v", 3]], [["m.v", "m.none"]], [["m.w", "m.w"]]]) {
    const none = fileOf({ "m.w": [2, 4] }, ["m.w"], { metadata: new Map(metadata as [string, unknown][]) });
    const entry = { file: none, name: "m.w", adapted: false, shape: [2, 4], dtype: "float32" } as const;
    assertEquals(
      await paths("file-tie-ignored", { "m.w": { state: "loaded", entry }, "m.v": {} }, { files: [none] }),
      [],
    );
  }
});

Deno.test("frozen-random: not what has a key, is meant random, is a buffer or is trained", async () => {
  const frozen = { trainable: false };
  const of = (path: string, told: Told = {}) => paths("frozen-random", { [path]: { param: frozen, ...told }, b: {} });
  assertEquals(await of("a"), ["a"]);
  for (const path of ["random_a", "fourier.a", "codebook", "pos.a"]) assertEquals(await of(path), [], path);
  assertEquals(await of("a", { node: ln.module("RandomFeatures", {}) }), []);
  assertEquals(await of("a", { param: { ...frozen, key: "k" } }), []);
  assertEquals([await of("a", { kind: "buffer" }), await of("a", { random: false }), await of("a", { param: {} })], [
    [],
    [],
    [],
  ]);
});

Deno.test("half-adapter: factors of LoRA that were not loaded with the others", async () => {
  const lora = (states: Readonly<Record<string, Told["state"]>>) =>
    findings(
      "half-adapter",
      examined(
        Object.fromEntries(Object.entries(states).map(([path, state]) => [path, { role: "lora", state: state! }])),
      ),
    );
  const [half] = await lora({ "0.lora_A": "loaded", "0.lora_B": "drawn" });
  assertEquals([half!.path, half!.paths, half!.evidence], [
    "0.lora_B",
    ["0.lora_B"],
    'other factors are loaded, "0.lora_B" is drawn',
  ]);
  assertEquals(await lora({ "0.lora_A": "loaded", "0.lora_B": "loaded" }), []);
  assertEquals(await lora({ "0.lora_A": "drawn", "0.lora_B": "drawn" }), []);
  assertEquals(await lora({ "0.lora_A": "loaded" }), []);
  // A whole pair that its sibling was loaded with; another family is another matter
  const pair = (at: string, state: Told["state"]) => ({ [`${at}.lora_A.w`]: state, [`${at}.lora_B.w`]: state });
  const [sibling] = await lora({ ...pair("0.q", "loaded"), ...pair("1.q", "drawn") });
  assertEquals(sibling!.paths, ["1.q.lora_A.w", "1.q.lora_B.w"]);
  assertEquals(sibling!.evidence, 'other factors are loaded, "1.q.lora_A.w", "1.q.lora_B.w" are drawn');
  assertEquals(await lora({ ...pair("0.q", "loaded"), ...pair("1.v", "drawn") }), []);
  // A pair that is half loaded is not a sibling of a whole one
  const halves = await lora({
    "0.q.lora_A": "loaded",
    "0.q.lora_B": "drawn",
    "1.q.lora_A": "drawn",
    "1.q.lora_B": "drawn",
  });
  assertEquals(halves[0]!.paths, ["0.q.lora_B"]);
  const [embedding] = await lora({ "0.lora_embedding_A": "drawn", "0.lora_embedding_B": "loaded" });
  assertEquals(embedding!.path, "0.lora_embedding_A");
});

Deno.test("impure: the first of 64 elements that differs between two draws; keyed draws by their key", async () => {
  let calls = 0;
  const told = (n: number, at: number, adjusted = false): Told => {
    calls = 0;
    const by: ln.Initializer = Object.assign(
      (shape: readonly number[]) => new Float32Array(shape[0]!).fill(0).map((_, i) => i === at ? ++calls : 7),
      { label: "mine" },
    );
    const value = {
      kind: "draw",
      by,
      rng: ln.keyed(1),
      spec: { shape: [n], dtype: "float32" },
    } as unknown as ln.Source;
    return { shape: [n], param: { value: adjusted ? { kind: "adjust", of: value } as unknown as ln.Source : value } };
  };
  assertEquals(await evidence("impure", told(4, 0)), "element 0 is 1, then 2");
  assertEquals(await evidence("impure", told(4, 3)), "element 3 is 1, then 2");
  assertEquals(await evidence("impure", told(100, 63)), "element 63 is 1, then 2");
  assertEquals(await evidence("impure", told(100, 64)), undefined);
  assertEquals(await evidence("impure", told(4, 2, true)), "element 2 is 1, then 2");
  assertEquals(await evidence("impure", told(0, 0)), undefined);
  assertEquals(await evidence("impure", { param: {} }), undefined);
});

Deno.test("literal-fans: fanOut of four groups or more by literal axes", async () => {
  const of = (groups: number, by: string, literal = false, state: Told["state"] = "drawn") =>
    evidence("literal-fans", { by, state, param: { axes: { in: [1], out: [0], groups, literal } as ln.FanAxes } });
  const literal = "kaimingNormal(mode=fanOut, fans=literal)";
  assertEquals([await of(3, literal), await of(4, literal)], [undefined, "4 groups: too small by a factor of 2"]);
  assertEquals([await of(4, "kaimingUniform(mode=fanOut)"), await of(16, "kaimingUniform(mode=fanOut)", true)], [
    undefined,
    "16 groups: too small by a factor of 4",
  ]);
  assertEquals(await of(4, "kaimingNormal(mode=fanOut, fans=layer)", true), undefined);
  assertEquals(await of(4, "kaimingNormal(mode=fanIn, fans=literal)", true), undefined);
  assertEquals(await of(4, "xavierNormal(mode=fanOut, fans=literal)", true), undefined);
  assertEquals(await of(4, literal, false, "loaded"), undefined);
  assertEquals(await evidence("literal-fans", { by: literal }), undefined);
});

Deno.test("norm-scale: a mean below half the deviation, by the law or by two numbers at least", async () => {
  const of = (told: Told) => evidence("norm-scale", { role: "norm", shape: [4], ...told });
  assertEquals(await of({ by: "normal(mean=0.5, std=1)" }), undefined);
  assertEquals(await of({ by: "normal(mean=0.49, std=1)" }), "normal(mean=0.49, std=1): mean 0.49, std 1");
  assertEquals(await of({ by: "normal(mean=-0.49, std=1)" }), "normal(mean=-0.49, std=1): mean -0.49, std 1");
  assertEquals(await of({ by: "mine", numbers: { mean: 0.5, std: 1 } }), undefined);
  const own = { mean: 0.4, std: 1 };
  assertEquals(await of({ by: "mine", numbers: own }), "mine: mean 0.4, std 1");
  // What was adjusted is not what the law says
  assertEquals(
    await of({ by: "normal(mean=1, std=1)", adjusted: true, numbers: own }),
    "normal(mean=1, std=1): mean 0.4, std 1",
  );
  assertEquals(
    [await of({ by: "mine", shape: [1], numbers: own }), await of({ shape: [1] }), await of({ shape: [0] })],
    [
      undefined,
      "normal(): mean 0, std 1",
      undefined,
    ],
  );
  assertEquals([await of({ random: false }), await of({ role: "scale" }), await of({ numbers: null })], [
    undefined,
    undefined,
    undefined,
  ]);
});

Deno.test("not-finite: NaN, and infinities that no cast made and no mask is", async () => {
  const of = (told: Told, path = "a.weight") => paths("not-finite", { [path]: told });
  assertEquals(await evidence("not-finite", { numbers: { nan: 1, infinite: 2 } }), "1 NaN, 2 inf of 8");
  assertEquals([await of({}), await of({ numbers: { infinite: 1 } })], [[], ["a.weight"]]);
  const cast = { overflow: 2, underflow: 0, nonzero: 8 };
  assertEquals([await of({ numbers: { infinite: 2, cast } }), await of({ numbers: { infinite: 3, cast } })], [[], [
    "a.weight",
  ]]);
  assertEquals(await of({ numbers: { nan: 1, refused: { kind: "tie", message: "" } } }), []);
  assertEquals(await of({ dtype: "bool", numbers: { nan: 1 } }), []);
  const infinite = { numbers: { infinite: 1 } };
  const buffer = { ...infinite, kind: "buffer" } as const;
  assertEquals([await of(buffer, "a.mask"), await of(buffer, "a.causal"), await of(buffer, "a.bias")], [[], [], []]);
  assertEquals([await of(buffer, "a.x"), await of(infinite, "a.mask"), await of(infinite, "a.bias")], [["a.x"], [
    "a.mask",
  ], ["a.bias"]]);
  for (const type of ["Module", "File"]) {
    const node = ln.module(type, {});
    assertEquals([await of({ ...infinite, node }, "a.mask"), await of({ ...infinite, node }, "a.bias")], [[], [
      "a.bias",
    ]]);
  }
  assertEquals(await of({ ...buffer, numbers: { nan: 1 } }, "a.mask"), ["a.mask"]);
});

Deno.test("other-weights: averaged weights among entries, metadata and sets left out, of files that are used", async () => {
  const of = (shapes: Record<string, readonly number[]>, used: readonly string[], more: Partial<ln.Checkpoint> = {}) =>
    findings("other-weights", examined({}, { files: [fileOf(shapes, used, more)] }));
  const [one] = await of({ w: [1], "m.ema.w": [1] }, ["w"]);
  assertEquals([one!.path, one!.evidence, one!.fix], [
    "",
    'f also holds "m.ema.*"',
    'pretrained(checkpoint, { prefix: "m.ema" })',
  ]);
  assertEquals(await of({ w: [1], "ema.w": [1] }, []), []);
  assertEquals(await of({ w: [1], "cinema.w": [1] }, ["w"]), []);
  assertEquals(
    (await of({ w: [1] }, ["w"], { metadata: new Map([["model_ema", 1]]) }))[0]?.fix,
    'pretrained(checkpoint, { prefix: "model_ema" })',
  );
  assertEquals(
    (await of({ w: [1] }, ["w"], { leftOut: [{ key: "params_ema", tensors: 1 }] }))[0]?.evidence,
    'f also holds "params_ema.*"',
  );
});

Deno.test("padding-row: the first numbers of a row that should be 0", async () => {
  const node = net("Embedding", { padding_idx: 1 });
  const of = (kept: readonly number[], told: Told = {}) =>
    evidence("padding-row", { node, numbers: { kept: Float64Array.from(kept) }, ...told });
  assertEquals([await of([0, 0]), await of([0, 2]), await of([1, 2, 3])], [
    undefined,
    "row 1 is 0, 2",
    "row 1 is 1, 2, ...",
  ]);
  assertEquals([await of([1], { state: "loaded" }), await of([1], { node: net("Embedding", { padding_idx: null }) })], [
    undefined,
    undefined,
  ]);
  assertEquals([await of([1], { name: "bias" }), await of([1], { numbers: {} })], [undefined, undefined]);
});

Deno.test("quantised-look: sixteen whole numbers from -255 to 255 in 64 elements", async () => {
  const of = (kinds: number, own: Told["numbers"] = {}, told: Told = {}) =>
    evidence("quantised-look", {
      shape: [64],
      numbers: { whole: new Set(Array.from({ length: kinds }, (_, i) => i)), min: -255, max: 255, ...own },
      ...told,
    });
  assertEquals([await of(15), await of(16)], [undefined, "64 whole numbers from -255 to 255"]);
  assertEquals([await of(16, { min: -256 }), await of(16, { max: 256 }), await of(16, { all: false })], [
    undefined,
    undefined,
    undefined,
  ]);
  assertEquals([
    await of(16, {}, { shape: [63] }),
    await of(16, {}, { dtype: "int8" }),
    await of(16, { whole: undefined }),
  ], [
    undefined,
    undefined,
    undefined,
  ]);
});

Deno.test("reparametrised: more than half of the lengths off by more than a tenth", async () => {
  const of = (lengths: readonly number[], told: Told = {}) =>
    findings(
      "reparametrised",
      examined({
        "a.weight_g": { role: "g", numbers: { kept: Float64Array.from(lengths) }, ...told },
        "a.weight_v": {
          numbers: {
            units: {
              ...{ count: 4, groups: 1, size: 2, equal: false, copies: 0, zero: 0, faded: 0, living: 4, flat: false },
              squares: new Float64Array(4).fill(100),
            },
          },
        },
        "b.original0": { role: "g" },
      }),
    );
  assertEquals(await of([11, 9, 10, 11]), []);
  assertEquals(await of([11.1, 8.9, 10, 10]), []);
  assertEquals((await of([11.1, 8.9, 11.1, 10]))[0]?.evidence, "3 of 4 are not the length of v");
  assertEquals((await of([-10, -10, -10, 10]))[0]?.evidence, "3 of 4 are not the length of v");
  assertEquals([
    await of([0, 0, 0]),
    await of([0, 0, 0, 0], { random: false }),
    await of([0, 0, 0, 0], { role: "scale" }),
  ], [[], [], []]);
});

Deno.test("same-numbers: equal tensors of 60 bits or more with keys of their own", async () => {
  const of = (n: number, dtype: ln.DType, told: Told = {}) =>
    paths("same-numbers", { a: { shape: [n], dtype, ...told }, b: { shape: [n], dtype } });
  assertEquals([await of(2, "float32"), await of(3, "float32"), await of(3, "float64")], [[], ["a"], ["a"]]);
  assertEquals([await of(7, "float16"), await of(8, "float16"), await of(9, "bfloat16"), await of(10, "bfloat16")], [
    [],
    ["a"],
    [],
    ["a"],
  ]);
  for (
    const numbers of [{ all: false }, only(1), { hash: "other" }, { mean: 0.1 }, { std: 1 }, { min: -2 }, { max: 2 }, {
      zeros: 1,
    }]
  ) {
    assertEquals(await of(3, "float32", { numbers }), [], JSON.stringify(numbers));
  }
  assertEquals([await of(3, "float32", { random: false }), await of(3, "float32", { shape: [3, 1] })], [[], []]);
  const keyed = (key: string) => ({ shape: [3], last: { kind: "draw", by: "normal()", path: "x", key } as ln.Origin });
  assertEquals(await paths("same-numbers", { a: keyed("k") as Told, b: keyed("k") as Told }), []);
  assertEquals(await paths("same-numbers", { a: keyed("k") as Told, b: keyed("l") as Told }), ["a"]);
});

Deno.test("scale-off: ten times what a scheme draws, or less than a thousandth", async () => {
  const fans = { fanIn: 200, fanOut: 50 };
  // sqrt(2 / 50) is 0.2, sqrt(2 / 200) is 0.1
  const of = (std: number, told: Told = {}, mean = 0) =>
    evidence("scale-off", { fans, shape: [50, 200], numbers: { std, mean }, ...told });
  assertEquals([await of(1.999), await of(2.001)], [undefined, "rms 2.001, expected up to 2"]);
  assertEquals([await of(0.0001001), await of(0.0000999)], [undefined, "rms 0.0000999, expected 0.0001 at least"]);
  assertEquals(await of(1.5, {}, 2), "rms 2.5, expected up to 2");
  assertEquals(await of(9, { literal: { fanIn: 1, fanOut: 1 } }), undefined);
  assertEquals([await of(9, { random: false }), await of(9, { numbers: null }), await of(9, { shape: [7] })], [
    undefined,
    undefined,
    undefined,
  ]);
  assertEquals(await of(9, { shape: [8] }), "rms 9, expected up to 2");
  assertEquals([await of(9, { recipe: "siren" }), await of(9, { recipe: "muP" }), await of(9, { by: "siren()" })], [
    undefined,
    undefined,
    undefined,
  ]);
  assertEquals(await of(9, { node: ln.module("FourierFeatures", {}) }), undefined);
  assertEquals(await of(9, { fans: { fanIn: 0, fanOut: 50 } }), "rms 9, expected up to 2");
  assertEquals(await of(9, { fans: { fanIn: 0, fanOut: 0 } }), undefined);
});

Deno.test("square-transposed: a square matrix that was kept where the others of its class were turned", async () => {
  const file = fileOf({});
  const entry = (shape: readonly number[], adapted: boolean, from = file) => ({
    file: from,
    name: "w",
    adapted,
    shape,
    dtype: "float32" as const,
  });
  const of = (square: Told, other: Told = {}) =>
    findings(
      "square-transposed",
      examined({
        "a.w": { shape: [4, 4], entry: entry([4, 4], false), ...square },
        "b.w": { shape: [2, 4], entry: entry([4, 2], true), ...other },
      }),
    );
  assertEquals((await of({}))[0]?.evidence, "1 other of Linear was turned");
  assertEquals(await of({ entry: entry([4, 4], true) }), []);
  assertEquals([await of({ shape: [4, 5] }), await of({ shape: [1, 1] }), await of({ shape: [4, 4, 1] })], [
    [],
    [],
    [],
  ]);
  assertEquals(await of({ node: ln.module("Conv2d", {}) }), []);
  assertEquals(await of({}, { entry: entry([4, 2], false) }), []);
  assertEquals(await of({}, { entry: entry([2, 4], true) }), []);
  assertEquals(await of({}, { shape: [3, 3], entry: entry([3, 3], true) }), []);
  assertEquals(await of({}, { entry: entry([4, 2], true, fileOf({})) }), []);
  const three = { shape: [2, 4], entry: entry([4, 2], true) };
  const all = examined({ "a.w": { shape: [2, 2], entry: entry([2, 2], false) }, "b.w": three, "c.w": three });
  assertEquals((await findings("square-transposed", all))[0]?.evidence, "2 others of Linear were turned");
});

Deno.test("tie-disagrees: a tie that reading refuses, with its alias", async () => {
  const of = (kind: "tie" | "overflow", ties: readonly [string, string][]) =>
    findings(
      "tie-disagrees",
      examined({ a: { numbers: { refused: { kind, message: "" } } } }, { ties: new Map(ties) }),
    );
  const [found] = await of("tie", [["x", "y"], ["b", "a"]]);
  assertEquals([found!.evidence, found!.fix], [
    '"a" and "b" differ in the file',
    'pretrained(checkpoint, { ignore: "b" })',
  ]);
  assertEquals((await of("tie", []))[0]?.evidence, '"a" and "its alias" differ in the file');
  assertEquals(await of("overflow", [["b", "a"]]), []);
});

Deno.test("tie-missing: a head and a table of one shape where the configuration asks for a tie", async () => {
  const asks = { tie_word_embeddings: true };
  const tensors = { "m.embed.weight": { role: "embedding" }, "m.lm_head.weight": {} } as const;
  const of = (module: ln.Module, path = "", all: Record<string, Told> = tensors) =>
    findings("tie-missing", examined(all, { modules: new Map([[path, module]]) }));
  const [found] = await of(net("Net", asks));
  assertEquals([found!.paths, found!.fix], [
    ["m.embed.weight", "m.lm_head.weight"],
    'tie("m.lm_head.weight", "m.embed.weight")',
  ]);
  assertEquals(found!.evidence, '"m.embed.weight" and "m.lm_head.weight" are two tensors of [2, 4]');
  assertEquals((await of(net("Net", { config: asks }))).length, 1);
  assertEquals((await of(net("Net", {}, { config: asks }))).length, 1);
  assertEquals((await of(net("Net", {}, asks), "m")).length, 1);
  assertEquals(await of(net("Net", asks), "n"), []);
  for (const attrs of [{}, { tie_word_embeddings: false }, { config: null }, { config: 1 }]) {
    assertEquals(await of(net("Net", attrs)), []);
  }
  const other = (name: string, told: Told) => of(net("Net", asks), "", { ...tensors, [name]: told });
  assertEquals(await other("m.lm_head.weight", { shape: [2, 5] }), []);
  assertEquals(await other("m.embed.weight", { role: "table" }), []);
  assertEquals(await other("m.lm_head.weight", { role: "bias" }), []);
});

Deno.test("tied-scale: the variance of scores of a tied table against 4 ln V", async () => {
  const of = (
    told: Told,
    type = "Net",
    ties: readonly [string, string][] = [["lm_head.weight", "wte.weight"]],
    path = "wte.weight",
  ) =>
    findings(
      "tied-scale",
      examined(
        { [path]: { shape: [20, 16], role: "embedding", numbers: { std: 0.866 }, ...told } },
        { ties: new Map(ties), modules: new Map([["", ln.module(type, {})]]) },
      ),
    );
  // 4 ln 20 is 11.98: 16 * 0.8653 squared
  assertEquals((await of({}))[0]?.evidence, "d s² is 12, the limit 4 ln V is 11.98");
  assertEquals(await of({ numbers: { std: 0.865 } }), []);
  assertEquals((await of({ numbers: { std: 0.7, mean: 0.6 } })).length, 1);
  assertEquals([await of({}, "T5Model"), await of({ random: false }), await of({ role: "table" })], [[], [], []]);
  assertEquals([await of({ shape: [20, 16, 1] }), await of({ shape: [1, 16] }), await of({}, "Net", [])], [[], [], []]);
  assertEquals((await of({ role: "matrix", shape: [2, 16] })).length, 1);
  assertEquals(await of({}, "Net", [["x.weight", "wte.weight"]]), []);
  assertEquals((await of({}, "Net", [["wte.weight", "decoder.weight"]], "decoder.weight")).length, 1);
});

Deno.test("truncation-cuts-all, truncation-cuts-nothing: less than a fifth, six deviations and more", async () => {
  const of = (rule: string, by: string, state: Told["state"] = "drawn") => evidence(rule, { by, state });
  const all = (by: string) => of("truncation-cuts-all", by);
  // The normal keeps 0.2 between 0.2533 deviations on both sides
  assertEquals(await all("truncNormal(a=-0.2534, b=0.2534)"), undefined);
  assertEquals(
    await all("truncNormal(a=-0.2533, b=0.2533)"),
    "the bounds keep 20 % of the normal: std 0.1462 instead of 1",
  );
  assertEquals(
    await all("truncNormal(mean=1, std=10, a=-1, b=1)"),
    "the bounds keep 7.926 % of the normal: std 0.5774 instead of 10",
  );
  assertEquals([await all("truncNormal(within=0.1)"), await all("truncNormal()"), await all("normal(a=0, b=0.1)")], [
    undefined,
    undefined,
    undefined,
  ]);
  assertEquals(await of("truncation-cuts-all", "truncNormal(a=0, b=0.1)", "loaded"), undefined);
  const none = (by: string) => of("truncation-cuts-nothing", by);
  assertEquals(await none("truncNormal(a=-6.1, b=6.1)"), "bounds at -6.1 and 6.1 deviations");
  assertEquals([await none("truncNormal(a=-6, b=6.1)"), await none("truncNormal(a=-6.1, b=6)")], [
    undefined,
    undefined,
  ]);
  assertEquals(await none("truncNormal(std=0.02)"), "bounds at -100 and 100 deviations");
  assertEquals([await none("truncNormal(within=9)"), await none("truncNormal()"), await none("normal(std=0.02)")], [
    undefined,
    undefined,
    undefined,
  ]);
  assertEquals(await of("truncation-cuts-nothing", "truncNormal(std=0.02)", "loaded"), undefined);
});

Deno.test("uninitialised-memory: huge and tiny numbers together, many huge ones, or most faint", async () => {
  const of = (own: Told["numbers"], told: Told = {}) =>
    evidence("uninitialised-memory", { shape: [4, 4], numbers: own!, ...told });
  const faint = { tiny: 9 };
  assertEquals([await of({ tiny: 1, huge: 1 }), await of({ huge: 1 }), await of({ tiny: 1 })], [
    "1 below 8e-31, 1 above 1e18",
    undefined,
    undefined,
  ]);
  assertEquals(await of({ huge: 2 }), "0 below 8e-31, 2 above 1e18");
  assertEquals([await of({ huge: 2 }, { shape: [201] }), await of({ huge: 3 }, { shape: [300] })], [
    undefined,
    "0 below 8e-31, 3 above 1e18",
  ]);
  assertEquals([await of({ tiny: 8 }), await of(faint)], [undefined, "9 below 8e-31, 0 above 1e18"]);
  assertEquals([
    await of({ huge: 9, all: false }),
    await of({ huge: 9 }, { shape: [15] }),
    await of({ huge: 9 }, { dtype: "int32" }),
  ], [undefined, undefined, undefined]);
  assertEquals(await of(faint, { shape: [16] }), undefined);
  for (const role of ["embedding", "table", "lora", "g"] as const) {
    assertEquals(await of(faint, { role }), "9 below 8e-31, 0 above 1e18");
  }
  for (const role of ["norm", "bias", "scale", "other"] as const) assertEquals(await of(faint, { role }), undefined);
  const units = (living: number, faded: number) => ({
    ...faint,
    units: {
      ...{ count: 4, groups: 1, size: 4, equal: false, copies: 0, zero: 0, flat: false, squares: new Float64Array() },
      living,
      faded,
    },
  });
  assertEquals([await of(units(1, 9)), await of(units(1, 8)), await of(units(0, 9))], [
    undefined,
    "9 below 8e-31, 0 above 1e18",
    "9 below 8e-31, 0 above 1e18",
  ]);
  const named = (path: string, told: Told = {}) =>
    paths("uninitialised-memory", { [path]: { shape: [4, 4], numbers: faint, ...told } });
  for (const path of ["a.exp_avg", "momentum.a", "optimizer.a"]) assertEquals(await named(path), [], path);
  const huge = { numbers: { huge: 9 } };
  assertEquals([
    await named("a.mask", huge),
    await named("a.bias", { ...huge, kind: "buffer" }),
    await named("a.bias", huge),
  ], [[], [], ["a.bias"]]);
});

Deno.test("untied-twins: loaded matrices of 16 elements or more that are equal, of two entries", async () => {
  const file = fileOf({});
  const entry = (name: string) => ({ file, name, adapted: false, shape: [4, 4], dtype: "float32" as const });
  const base = { state: "loaded", shape: [4, 4] } as const;
  const of = (told: Told, more: Parameters<typeof examined>[1] = {}, names = ["x.w", "y.w"]) =>
    findings(
      "untied-twins",
      examined({
        [names[0]!]: { ...base, entry: entry("a"), ...told },
        [names[1]!]: { ...base, entry: entry("b"), ...told },
      }, more),
    );
  const [found] = await of({});
  assertEquals([found!.severity, found!.evidence, found!.fix], [
    "warning",
    '"x.w", "y.w" hold the same bytes',
    'tie("y.w", "x.w")',
  ]);
  assertEquals((await of({}, { untyped: true }))[0]?.severity, "note");
  assertEquals(await of({}, { found: { "tie-missing": ["y.w"] } }), []);
  for (
    const told of [
      ...[{ kind: "buffer" }, { state: "drawn" }, { adjusted: true }, { shape: [16] }, { shape: [16, 1] }, {
        shape: [3, 5],
      }],
      ...[{ numbers: { all: false } }, { numbers: only(1) }, { entry: entry("a") }],
    ] as Told[]
  ) assertEquals(await of(told), [], JSON.stringify(told).slice(0, 80));
  assertEquals((await of({ shape: [2, 8] })).length, 1);
  assertEquals(await of({}, {}, ["l.0.w", "l.1.w"]), []);
});

Deno.test("variance-not-positive: any below 0; a 0 if drawn, in half if loaded", async () => {
  const of = (own: Told["numbers"], told: Told = {}, name = "running_var") =>
    paths("variance-not-positive", {
      [`a.${name}`]: { shape: [4], kind: "buffer", numbers: { min: 1, ...own }, ...told },
    });
  const found = ["a.running_var"];
  assertEquals([await of({}), await of({ min: -0.1 }), await of({ zeros: 1, min: 0 })], [[], found, found]);
  const loaded = { state: "loaded" } as const;
  assertEquals([
    await of({ zeros: 1, min: 0 }, loaded),
    await of({ zeros: 2, min: 0 }, loaded),
    await of({ min: -1 }, loaded),
  ], [[], found, found]);
  assertEquals([await of({ min: -1, all: false }), await of({ min: -1 }, { shape: [0] })], [[], []]);
  for (const name of ["moving_variance", "running_var:0"]) assertEquals(await of({ min: -1 }, {}, name), [`a.${name}`]);
  for (const name of ["running_mean", "running_variance"]) assertEquals(await of({ min: -1 }, {}, name), []);
  const [one] = await findings("variance-not-positive", examined({ running_var: { numbers: { min: 0, zeros: 3 } } }));
  assertEquals([one!.evidence, one!.fix], ["3 of 8 are 0", 'fill("running_var", ones)']);
});

Deno.test("zero-embedding, zero-matrix, zero-filled, zero-norm: all 0, by role and by what is meant", async () => {
  const zero = { numbers: only(0) };
  const embedding = (told: Told) => evidence("zero-embedding", { role: "embedding", ...zero, ...told });
  assertEquals([await embedding({}), await embedding({ numbers: { zeros: 7 } })], ["[2, 4] all 0", undefined]);
  assertEquals([await embedding({ shape: [1, 1] }), await embedding({ shape: [0, 4] })], ["[1, 1] all 0", undefined]);
  assertEquals(await embedding({ numbers: { ...only(0), all: false } }), undefined);
  for (
    const told of [{ state: "loaded" }, { recipe: "r" }, { role: "table" }, { param: { trainable: false } }] as Told[]
  ) {
    assertEquals(await embedding(told), undefined);
  }
  // A last matrix is a head, whose zeros are meant
  const behind = { "z.weight": {} };
  const matrix = (path: string, told: Told = {}, more: Parameters<typeof examined>[1] = {}) =>
    paths("zero-matrix", { [path]: { ...zero, ...told }, ...behind }, more);
  assertEquals(await matrix("a.weight"), ["a.weight"]);
  for (const path of ["head.weight", "a.classifier.weight", "zero_conv.weight", "router.weight", "lm_head.weight"]) {
    assertEquals(await matrix(path), [], path);
  }
  for (
    const told of [{ state: "loaded" }, { recipe: "r" }, { role: "lora" }, { param: { trainable: false } }] as Told[]
  ) {
    assertEquals(await matrix("a.weight", told), []);
  }
  assertEquals(await matrix("a.weight", {}, { found: { "dead-pair": ["a.weight"] } }), []);
  assertEquals(await paths("zero-matrix", { "a.weight": zero }), []);
  const loaded = (told: Told, path = "a.weight") =>
    paths("zero-filled", { [path]: { state: "loaded", ...zero, ...told }, ...behind });
  assertEquals([await loaded({}), await loaded({ shape: [1, 1] }), await loaded({ state: "drawn" })], [
    ["a.weight"],
    [],
    [],
  ]);
  assertEquals(
    [await loaded({ role: "embedding", shape: [8, 8] }), await loaded({ role: "embedding", shape: [7, 9] })],
    [["a.weight"], []],
  );
  assertEquals([await loaded({ role: "bias" }), await loaded({}, "head.weight")], [[], []]);
  const ends = (k: number, zeros: number, shape: readonly number[] = [100, 10], told: Told = {}) =>
    paths("zero-filled", {
      "a.weight": { state: "loaded", shape, numbers: { trailingZeros: k, zeros }, ...told },
      ...behind,
    });
  // Two in a hundred of 1000, sixteen at least
  assertEquals([await ends(19, 19), await ends(20, 20)], [[], ["a.weight"]]);
  assertEquals([await ends(15, 15, [10, 10]), await ends(16, 16, [10, 10]), await ends(16, 16, [7, 9])], [[], [
    "a.weight",
  ], []]);
  // Where half of the others are 0 an end of zeros says nothing
  assertEquals([await ends(200, 200 + 399), await ends(200, 200 + 400)], [["a.weight"], []]);
  // Whole rows at the end of a table, less than a quarter, are room for words
  const table = { role: "embedding" } as const;
  assertEquals([
    await ends(240, 240, [100, 10], table),
    await ends(250, 250, [100, 10], table),
    await ends(245, 245, [100, 10], table),
  ], [[], ["a.weight"], ["a.weight"]]);
  assertEquals([await ends(240, 240), await ends(240, 240, [100, 10], { role: "bias" })], [["a.weight"], []]);
  assertEquals(
    (await findings(
      "zero-filled",
      examined({ "a.w": { state: "loaded", shape: [100, 10], numbers: { trailingZeros: 25, zeros: 25 } }, ...behind }),
    ))[0]?.evidence,
    "the last 25 of 1,000 are 0",
  );
  const norm = (
    told: Told,
    path = "b.n.weight",
    rest: Record<string, Told> = { "b.fc.weight": {} },
    more: Parameters<typeof examined>[1] = {},
  ) => paths("zero-norm", { [path]: { role: "norm", shape: [4], ...zero, ...told }, ...rest }, more);
  assertEquals(await norm({}), ["b.n.weight"]);
  assertEquals(await norm({}, "n.weight", { "fc.weight": {} }), ["n.weight"]);
  assertEquals(await norm({}, "b.n.weight", { "c.fc.weight": {} }), []);
  assertEquals(await norm({}, "b.n.weight", { "b.shortcut.weight": {} }), []);
  assertEquals(await norm({}, "b.n.weight", { "b.fc.bias": { role: "bias" } }), []);
  assertEquals(await paths("zero-norm", { "b.fc.weight": {}, "b.n.weight": { role: "norm", ...zero } }), []);
  for (
    const told of [{ state: "loaded" }, { recipe: "r" }, { role: "scale" }, { node: ln.module("GemmaRMSNorm", {}) }, {
      numbers: { zeros: 3 },
    }] as Told[]
  ) {
    assertEquals(await norm(told), [], JSON.stringify(told).slice(0, 80));
  }
  assertEquals(await norm({}, "b.adaLN.weight"), []);
  assertEquals(await norm({}, undefined, undefined, { model: ln.module("Gemma2Model", {}) }), []);
  assertEquals(await norm({}, undefined, undefined, { found: { "dead-pair": ["b.n.weight"] } }), []);
});

Deno.test("off-promise: bounds, mean and deviation by eight standard errors", async () => {
  const of = (by: string, own: Told["numbers"], told: Told = {}) =>
    evidence("off-promise", { by, shape: [100], numbers: own!, ...told });
  // 100 numbers: the mean has an error of 0.1, the deviation one of 0.0707
  assertEquals(await of("normal()", { std: 1, mean: 0.79 }), undefined);
  assertEquals(await of("normal()", { std: 1, mean: 0.81 }), "normal() says mean 0, has 0.81");
  assertEquals(await of("normal()", { std: 1, mean: -0.81 }), "normal() says mean 0, has -0.81");
  assertEquals([await of("normal()", { std: 1.56 }), await of("normal()", { std: 0.44 })], [undefined, undefined]);
  assertEquals(await of("normal()", { std: 1.57 }), "normal() says std 1, has 1.57");
  assertEquals(await of("normal()", { std: 0.43 }), "normal() says std 1, has 0.43");
  // Only finite numbers count
  assertEquals(await of("normal()", { std: 1, mean: 0.81, nan: 50, infinite: 20 }), undefined);
  assertEquals(await of("normal()", { std: 1, mean: 9, nan: 50, infinite: 50 }), undefined);
  assertEquals([
    await of("normal()", { std: 1, mean: 99 }, { shape: [7] }),
    await of("normal()", { std: 1, mean: 99 }, { shape: [8] }),
  ], [undefined, "normal() says mean 0, has 99"]);
  const even = { std: 1 / Math.sqrt(3) };
  assertEquals(await of("uniform(low=-1, high=1)", even), undefined);
  assertEquals(
    await of("uniform(low=-1, high=1)", { ...even, max: 1.001 }),
    "uniform(low=-1, high=1) says -1 to 1, has -1 to 1.001",
  );
  assertEquals(
    await of("uniform(low=-1, high=1)", { ...even, min: -1.001 }),
    "uniform(low=-1, high=1) says -1 to 1, has -1.001 to 1",
  );
  assertEquals(await of("uniform(low=-1, high=1)", { ...even, max: 1.0000001 }), undefined);
  assertEquals(await of("uniform(low=-1, high=1)", { ...even, max: 1.01 }, { dtype: "bfloat16" }), undefined);
  assertEquals(
    await of("uniform(low=-1, high=1)", { ...even, max: 1.02 }, { dtype: "bfloat16" }),
    "uniform(low=-1, high=1) says -1 to 1, has -1 to 1.02",
  );
  // Two roundings of the dtype at either bound
  const reach = {
    float64: 2 ** -51,
    float32: 2 ** -22,
    float16: 2 ** -9 + 2 ** -24,
    bfloat16: 2 ** -6,
    float8_e5m2: 2 ** -1,
  };
  for (const [dtype, slack] of Object.entries(reach) as [ln.DType, number][]) {
    for (const [bound, is] of [[slack, undefined], [2 * slack, "out"]] as const) {
      for (const own of [{ ...even, max: 1 + bound }, { ...even, min: -1 - bound }]) {
        const found = await of("uniform(low=-1, high=1)", own, { dtype });
        assertEquals(found && "out", is, `${dtype} ${bound}`);
      }
    }
  }
  assertEquals(await of("zeros", { ...only(0), max: 2 ** -60 }), "zeros says 0, has 0 to 8.674e-19");
  assertEquals(await of("zeros", { ...only(0), max: 2 ** -24 }, { dtype: "float16" }), undefined);
  assertEquals(await of("zeros", only(0)), undefined);
  assertEquals(await of("zeros", only(1)), "zeros says 0, has 1");
  assertEquals(await of("ones", { min: 0, max: 1 }), "ones says 1, has 0 to 1");
  for (const told of [{ adjusted: true }, { state: "loaded" }, { dtype: "int32" }] as Told[]) {
    assertEquals(await of("zeros", only(1), told), undefined);
  }
  assertEquals(await of("mine", only(1)), undefined);
});

Deno.test("adapted-buffer, drawn-often, dtype-mix, no-value, formula-lost: by history, names and dtypes", async () => {
  const entry = (dtype: ln.DType, adapted = true) => ({ file: fileOf({}), name: "w", adapted, shape: [3, 4], dtype });
  const adapted = (dtype: ln.DType, own = true) => evidence("adapted-buffer", { dtype, entry: entry(dtype, own) });
  assertEquals([
    await adapted("int64"),
    await adapted("uint8"),
    await adapted("float32"),
    await adapted("int64", false),
  ], [
    "int64 [2, 4] from [3, 4]",
    "uint8 [2, 4] from [3, 4]",
    undefined,
    undefined,
  ]);
  const draw = (by: string, override = false) =>
    ({ kind: "draw", by, path: "", ...(override && { override }) }) as ln.Origin;
  const often = (...origin: ln.Origin[]) => evidence("drawn-often", { param: { origin } });
  assertEquals(await often(draw("normal()"), draw("uniform()")), "normal(), then uniform()");
  assertEquals([
    await often(draw("normal()")),
    await often(draw("normal()"), draw("uniform()", true)),
    await often(draw("normal()"), draw("hippo()")),
  ], [undefined, undefined, undefined]);
  const mix = (...dtypes: ln.DType[]) =>
    findings("dtype-mix", examined(Object.fromEntries(dtypes.map((dtype, i) => [`p${i}`, { dtype }]))));
  assertEquals((await mix("float64", "float16", "float32", "float32", "bfloat16")).map((f) => [f.path, f.evidence]), [[
    "p0",
    "float64 among 4 float32",
  ]]);
  assertEquals((await mix("float64", "bfloat16", "bfloat16", "float16"))[0]?.evidence, "float64 among 3 bfloat16");
  const gap = (told: Told) => evidence("no-value", { state: "missing", numbers: null, ...told });
  assertEquals([
    await gap({}),
    await gap({ kind: "buffer" }),
    await gap({ kind: "buffer", param: { persistent: false } }),
  ], [
    "no value, [2, 4] float32",
    "no value, [2, 4] float32",
    undefined,
  ]);
  const lost = (from: ln.DType, to: ln.DType, by = "ropeFrequencies()", state: Told["state"] = "loaded") =>
    evidence("formula-lost", {
      ...{
        dtype: to,
        state,
        entry: entry(from, false),
        param: { origin: [draw(by), { kind: "load", by: "pretrained", path: "" } as ln.Origin] },
      },
    });
  const order = ["float64", "float32", "float16", "bfloat16", "float8_e4m3fn", "float8_e5m2"] as const;
  for (const [i, from] of order.entries()) {
    for (const [k, to] of order.entries()) {
      assertEquals(await lost(from, to), i > k ? `${from} in the file` : undefined, `${from} ${to}`);
    }
  }
  assertEquals([
    await lost("float16", "float32", "normal()"),
    await lost("float16", "float32", undefined, "drawn"),
    await lost("int8", "int64"),
  ], [undefined, undefined, undefined]);
});

Deno.test("quantised-as-float: codes of one or two bytes in floats, or a scale that nobody used", async () => {
  const of = (from: ln.DType, to: ln.DType, told: Told = {}, file = fileOf({}), name = "a.weight") =>
    evidence("quantised-as-float", {
      dtype: to,
      entry: { file, name, adapted: false, shape: [2, 4], dtype: from },
      ...told,
    });
  for (const from of ["int8", "uint8", "int16", "uint16", "float8_e4m3fn", "float8_e5m2"] as const) {
    assertEquals(await of(from, "float32"), from);
  }
  for (const from of ["float16", "bfloat16", "bool", "int32", "float32"] as const) {
    assertEquals(await of(from, "float32"), undefined, from);
  }
  assertEquals(
    [await of("int16", "float16"), await of("int16", "float8_e5m2"), await of("float8_e5m2", "float8_e5m2")],
    ["int16", undefined, undefined],
  );
  assertEquals([
    await of("int8", "int8"),
    await of("int8", "float32", { kind: "buffer" }),
    await of("int8", "float32", { shape: [8] }),
  ], [undefined, undefined, undefined]);
  for (
    const name of [
      "a.weight_scale",
      "a.weight_scale_inv",
      "a.scale",
      "a.scales",
      "a.absmax",
      "a.zeros",
      "a.qzeros",
      "a.zero_point",
      "a.SCB",
      "a.g_idx",
      "a.weight.absmax",
      "a.weight_scale",
    ]
  ) {
    assertEquals(await of("float32", "float32", {}, fileOf({ [name]: [1] })), `float32, "${name}" not used`, name);
    assertEquals(await of("float32", "float32", {}, fileOf({ [name]: [1] }, [name])), undefined, name);
  }
  assertEquals(await of("float32", "float32", {}, fileOf({ scale: [1] }), "weight"), 'float32, "scale" not used');
  assertEquals(await of("float32", "float32", {}, fileOf({ "b.scale": [1] })), undefined);
});

Deno.test("odd-sibling: loaded in half of the numbered blocks, and not here", async () => {
  const of = (states: Readonly<Record<string, Told | string>>) =>
    findings(
      "odd-sibling",
      examined(
        Object.fromEntries(
          Object.entries(states).map((
            [path, told],
          ) => [path, typeof told === "string" ? { state: told } as Told : told]),
        ),
      ),
    );
  const half = { "l.0.a": "loaded", "l.1.a": "drawn", "l.0.b": "loaded", "l.1.b": "loaded" };
  const [found] = await of(half);
  assertEquals([found!.path, found!.evidence], ["l.1.a", "loaded in blocks 0, drawn here"]);
  assertEquals(await of({ ...half, "l.2.a": "drawn", "l.2.b": "loaded" }), []);
  assertEquals(await of({ ...half, "l.1.b": "drawn" }), []);
  for (const told of [{ role: "lora" }, { dtype: "int64" }, { param: { persistent: false } }] as Told[]) {
    assertEquals(await of({ ...half, "l.1.a": told }), []);
  }
  assertEquals(await of({ "0": "loaded", "1": "drawn" }), []);
  const many = Object.fromEntries(
    Array.from({ length: 10 }, (_, k) => [[`l.${k}.a`, k === 9 ? "drawn" : "loaded"], [`l.${k}.b`, "loaded"]]).flat(),
  );
  assertEquals((await of(many))[0]?.evidence, "loaded in blocks 0, 1, 2, 3, 4, 5, 6, 7 ..., drawn here");
  const { "l.0.a": _, "l.0.b": __, ...eight } = many;
  assertEquals((await of(eight))[0]?.evidence, "loaded in blocks 1, 2, 3, 4, 5, 6, 7, 8, drawn here");
});

Deno.test("little-loaded: unused entries that fit hold more elements than were used", async () => {
  const of = (shapes: Record<string, readonly number[]>, used: readonly string[], tensors: Record<string, Told>) =>
    findings("little-loaded", examined(tensors, { files: [fileOf(shapes, used)] }));
  const tensors = { "a.w": { state: "loaded" }, "b.w": {} } as const;
  const [found] = await of({ "a.w": [7], "m.b.w": [2, 4] }, ["a.w"], tensors);
  assertEquals([found!.path, found!.paths, found!.evidence], ["b.w", ["b.w"], "8 elements would fit, 7 were used"]);
  assertEquals(await of({ "a.w": [8], "m.b.w": [2, 4] }, ["a.w"], tensors), []);
  assertEquals(await of({ "a.w": [7], "m.b.w": [4, 2] }, ["a.w"], tensors), []);
  assertEquals(await of({ "a.w": [7], "m.b.w": [2, 4] }, ["a.w"], { ...tensors, "b.w": { kind: "buffer" } }), []);
  // An entry stands for one tensor
  const two = { "x.b.w": {}, "y.b.w": {} };
  assertEquals((await of({ "b.w": [2, 4] }, [], two))[0]?.paths, ["x.b.w"]);
  assertEquals((await of({ "q.b.w": [2, 4], "r.b.w": [2, 4] }, [], two))[0]?.paths, ["x.b.w", "y.b.w"]);
});

Deno.test("vocabulary-mismatch: one table of words, one head, and the bias of the head", async () => {
  const of = (tensors: Record<string, Told>) => findings("vocabulary-mismatch", examined(tensors));
  const base = { "wte.weight": { role: "embedding", shape: [7, 4] }, "lm_head.weight": { shape: [6, 4] } } as const;
  const [found] = await of(base);
  assertEquals([found!.path, found!.paths, found!.evidence], [
    "lm_head.weight",
    ["wte.weight", "lm_head.weight"],
    "[7, 4] words, [6, 4] in the head",
  ]);
  assertEquals(await of({ ...base, "wte.weight": { role: "embedding", shape: [6, 4] } }), []);
  assertEquals(await of({ ...base, "wte.weight": { role: "embedding", shape: [7, 5] } }), []);
  assertEquals(await of({ ...base, "x.weight": { role: "embedding", shape: [7, 4] } }).then((all) => all.length), 1);
  assertEquals(
    await of({
      "x.weight": base["wte.weight"],
      "y.weight": base["wte.weight"],
      "lm_head.weight": base["lm_head.weight"],
    }),
    [],
  );
  assertEquals(await of({ ...base, "m.lm_head.weight": { shape: [6, 4] } }), []);
  assertEquals(await of({ ...base, "lm_head.weight": { shape: [6, 4, 1] } }), []);
  const bias = (...shape: number[]) =>
    of({ "lm_head.weight": { shape: [6, 4] }, "lm_head.bias": { role: "bias", shape } });
  assertEquals([await bias(6), await bias(6, 1)], [[], []]);
  assertEquals((await bias(5)).map((f) => [f.path, f.evidence]), [["lm_head.bias", "[5] beside [6, 4]"]]);
});

Deno.test("dead-pair: a scale closes the last matrix below its module, shortcuts apart", async () => {
  const found = (last: string, end = 0) => {
    const layer = () => ln.module("Linear", { params: { weight: ln.tensor([4, 4]) } });
    const block = ln.module("Block", { children: { one: layer(), two: layer(), [last]: layer() } });
    const tensors: Record<string, Told> = {
      "b.gamma": { shape: [4], role: "scale", numbers: only(0) },
      "b.one.weight": { shape: [4, 4] },
      "b.two.weight": { shape: [4, 4], numbers: only(end) },
      [`b.${last}.weight`]: { shape: [4, 4] },
    };
    return findings("dead-pair", examined(tensors, { modules: new Map([["", net("Net")], ["b", block]]) }));
  };
  assertEquals((await found("downsample")).map(({ paths }) => paths), [["b.gamma", "b.two.weight"]]);
  assertEquals((await found("shortcut")).map(({ paths }) => paths), [["b.gamma", "b.two.weight"]]);
  assertEquals([await found("three"), await found("skip", 1)], [[], []]);
});

Deno.test("dead-pair: the scale numbered 1 closes the attention, the one numbered 2 the last branch", async () => {
  const found = async (scale: string) => {
    const layer = () => ln.module("Linear", { params: { weight: ln.tensor([4, 4]) } });
    const block = ln.module("Block", { children: { attn: layer(), act: ln.relu(), mlp: layer() } });
    const tensors: Record<string, Told> = {
      [`b.${scale}`]: { shape: [4], role: "scale", numbers: only(0) },
      "b.attn.weight": { shape: [4, 4], numbers: only(scale === "gamma_1" ? 0 : 1) },
      "b.mlp.weight": { shape: [4, 4], numbers: only(scale === "gamma_1" ? 1 : 0) },
    };
    const told = await findings("dead-pair", examined(tensors, { modules: new Map([["", net("Net")], ["b", block]]) }));
    return told.map(({ paths }) => paths);
  };
  assertEquals(await found("gamma_1"), [["b.gamma_1", "b.attn.weight"]]);
  assertEquals(await found("gamma_2"), [["b.gamma_2", "b.mlp.weight"]]);
});

Deno.test("dead-pair: by numbers alone layers are in a row where numbers are left out between them", async () => {
  const found = (names: readonly string[], type = "Module") => {
    const layer = () => ln.module("Module", { params: { weight: ln.tensor([4, 4]) } });
    const node = ln.module(type, { children: Object.fromEntries(names.map((name) => [name, layer()])) });
    const tensors = Object.fromEntries(names.map((name) => [`${name}.weight`, { shape: [4, 4], numbers: only(0) }]));
    return paths("dead-pair", tensors, { modules: new Map([["", node]]) });
  };
  assertEquals([await found(["0", "1"]), await found(["0", "2"]), await found(["0", "1", "3"])], [[], ["0.weight"], [
    "0.weight",
  ]]);
  assertEquals([await found(["0", "1"], "Sequential"), await found(["0", "2"], "Net"), await found(["a", "c"])], [
    ["0.weight"],
    [],
    [],
  ]);
});

Deno.test("symmetric: equal units with equal biases; an error before equal columns", async () => {
  const units = {
    ...{ count: 2, groups: 1, size: 4, copies: 2, zero: 0, faded: 0, living: 2, squares: new Float64Array() },
  };
  const even: Told = { numbers: { units: { ...units, equal: true, flat: false } } };
  const of = (told: Told = {}, rest: Record<string, Told> = {}, path = "a.weight") =>
    findings("symmetric", examined({ [path]: { ...even, ...told }, ...rest, "z.weight": {} }));
  const [found] = await of();
  assertEquals([found!.severity, found!.evidence, found!.fix], [
    "warning",
    "2 equal units",
    'fill("a.weight", kaimingUniform())',
  ]);
  const columns = (flat: boolean, shape = [2, 4]): Record<string, Told> => ({
    "b.weight": { shape, numbers: { units: { ...units, equal: false, flat } } },
  });
  assertEquals([(await of({}, columns(true)))[0]?.severity, (await of({}, columns(false)))[0]?.severity], [
    "error",
    "warning",
  ]);
  assertEquals((await of({}, columns(true, [2, 2, 2])))[0]?.severity, "warning");
  assertEquals([
    (await of({}, { "a.bias": { role: "bias", numbers: only(1) } })).length,
    (await of({}, { "a.bias": { role: "bias" } })).length,
  ], [1, 0]);
  for (
    const told of [
      { param: { trainable: false } },
      { by: "icnr()" },
      { by: "bilinear()" },
      { numbers: { units: { ...units, equal: false, flat: false } } },
      { numbers: { ...even.numbers, zeros: 8 } },
      { numbers: { ...even.numbers, all: false } },
    ] as Told[]
  ) {
    assertEquals(await of(told), [], JSON.stringify(told).slice(0, 80));
  }
  assertEquals([await of({}, {}, "pool.weight"), await of({}, {}, "head.weight")], [[], []]);
  // Both matrices of a recurrent layer, told of once
  const [pair] = await of({}, { "a.weight_hh_l0": even }, "a.weight_ih_l0");
  assertEquals(pair!.paths, ["a.weight_ih_l0", "a.weight_hh_l0"]);
  assertEquals((await of({}, { "a.weight_hh_l0": even }, "a.weight_ih_l0")).length, 1);
  assertEquals(await of({}, { "a.weight_hh_l0": {} }, "a.weight_ih_l0"), []);
  assertEquals(await of({}, {}, "a.weight_ih_l0"), []);
  assertEquals((await of({}, {}, "a.weight_hh_l0")).length, 1);
});

Deno.test("residual-growth: four residual blocks without norms whose gains multiply to more than a thousand", async () => {
  const block = (...more: ln.Module[]) =>
    ln.module("ResBlock", {
      children: { a: ln.linear(2, 2), ...Object.fromEntries(more.map((one, i) => [`m${i}`, one])) },
    });
  // A branch of fan 2 and mean square s has the gain s; four of 1 + s
  const of = (
    n: number,
    square: number,
    told: Told = {},
    list = ln.sequential(...Array.from({ length: n }, () => block())),
    prefix = "",
  ) => {
    const modules = new Map<string, ln.Module>([[prefix, list]]);
    const tensors: Record<string, Told> = {};
    for (let k = 0; k < n; k++) {
      tensors[`${prefix && `${prefix}.`}${k}.a.weight`] = {
        ...{ shape: [2, 2], fans: { fanIn: 2, fanOut: 2 }, numbers: { std: Math.sqrt(square), mean: 0 } },
        ...told,
      };
    }
    return findings("residual-growth", examined(tensors, { modules }));
  };
  // 5.63 to the fourth is 1005, 5.62 to it 997.6
  assertEquals((await of(4, 4.63)).map((f) => [f.path, f.evidence]), [["", "4 blocks multiply the variance by 1005"]]);
  assertEquals([await of(4, 4.62), await of(3, 99)], [[], []]);
  assertEquals((await of(4, 9, {}, undefined, "net")).map((f) => f.path), ["net"]);
  assertEquals([
    await of(4, 9, { state: "loaded" }),
    await of(4, 9, { numbers: null }),
    await of(4, 9, { role: "bias" }),
  ], [[], [], []]);
  const fanless = await of(4, 9, { role: "norm" });
  assertEquals(fanless, []);
  const named = (blocks: readonly ln.Module[]) => of(4, 9, {}, ln.sequential(...blocks));
  assertEquals((await named([block(), block(), block(), block(ln.relu())])).length, 1);
  assertEquals(await named([block(), block(), block(), block(ln.layerNorm(2))]), []);
  assertEquals(await named([block(), block(), block(), ln.linear(2, 2)]), []);
  const parts = ln.module("Net", { children: { 0: block(), 1: block(), 2: block(), 3: block() } });
  assertEquals(await of(4, 9, {}, parts), []);
  // A scale within the branch counts by its square
  const scaled = (size: number) =>
    findings(
      "residual-growth",
      examined(
        Object.fromEntries([0, 1, 2, 3].flatMap((k) => [
          [`${k}.a.weight`, { shape: [2, 2], fans: { fanIn: 2, fanOut: 2 }, numbers: { std: 3, mean: 0 } }],
          [`${k}.g`, { role: "scale", shape: [1], numbers: { mean: size, std: 0 } }],
        ])),
        { modules: new Map([["", ln.sequential(block(), block(), block(), block())]]) },
      ),
    );
  assertEquals([(await scaled(0.5)).length, (await scaled(1)).length], [0, 1]);
});
