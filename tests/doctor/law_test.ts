/** What labels promise, how units are told, and what names say: the parts that the doctor's rules stand on. */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import type * as ln from "../../all.ts";
import { cumulative, isFormula, type Law, lawOf, readLabel } from "../../doctor/_law.ts";
import { many, shaped, short, some } from "../../doctor/_show.ts";
import { isHeadName, roleOf } from "../../doctor/_words.ts";
import type { Seen } from "../../doctor/types.ts";
import { unitsAtAGlance, unitsOf } from "../../doctor/_units.ts";

function alike(found: Law | undefined, wanted: Law | undefined, what: string): void {
  assertEquals(found?.kind, wanted?.kind, what);
  for (const key of ["mean", "std", "low", "high"] as const) {
    if (wanted?.[key] === undefined) assertEquals(found?.[key], undefined, `${what}: ${key}`);
    else if (!Number.isFinite(wanted[key])) assertEquals(found![key], wanted[key], `${what}: ${key}`);
    else assertAlmostEquals(found![key]!, wanted[key], 2e-6, `${what}: ${key}`);
  }
}

Deno.test("lawOf: moments and bounds of every label that is known", () => {
  const constant = (c: number): Law => ({ kind: "constant", mean: c, std: 0, low: c, high: c });
  const even = (low: number, high: number): Law => ({
    kind: "uniform",
    mean: (low + high) / 2,
    std: (high - low) / Math.sqrt(12),
    low,
    high,
  });
  const cut = (mean: number, std: number, low: number, high: number): Law => ({
    kind: "truncated",
    mean,
    std,
    low,
    high,
  });
  const normal = (mean: number, std: number): Law => ({ kind: "normal", mean, std });
  const cases: readonly (readonly [label: string, law: Law | undefined])[] = [
    ["zeros", constant(0)],
    ["ones", constant(1)],
    ["constant(-2.5)", constant(-2.5)],
    ["constant(x)", undefined],
    ["normal", normal(0, 1)],
    ["normal(std=0.02)", normal(0, 0.02)],
    ["normal(mean=1, std=2)", normal(1, 2)],
    ["normal(std=Infinity)", undefined],
    ["normal(std=x)", undefined],
    ["normal(mean=x)", undefined],
    ["normal(scale=2)", undefined],
    ["normal(2)", undefined],
    ["uniform", even(0, 1)],
    ["uniform(low=-1, high=3)", even(-1, 3)],
    ["uniform(low=-Infinity, high=3)", undefined],
    // The moments of cut normals by their closed form in double precision
    ["truncNormal", cut(0, 0.8796256610342398, -2, 2)],
    ["truncNormal(std=0.5, within=2)", cut(0, 0.4398128305171199, -1, 1)],
    ["truncNormal(mean=1, std=2, a=0, b=4)", cut(1.7125457683541196, 1.0587693802735796, 0, 4)],
    ["truncNormal(a=-1, b=3)", cut(0.28278611072715404, 0.7849469634044259, -1, 3)],
    ["truncNormal(std=0.87962566103423978, within=2, compensate=true)", cut(0, 0.8796256610342398, -2, 2)],
    ["truncNormal(a=-Infinity, b=0)", cut(-0.7978845608028654, 0.6028102749890869, -Infinity, 0)],
    ["truncNormal(a=10, b=11)", even(10, 11)],
    ["truncNormal(a=x)", undefined],
    ["xavierNormal", normal(0, Math.sqrt(2 / 16))],
    ["xavierNormal(gain=3)", normal(0, 3 * Math.sqrt(2 / 16))],
    ["xavierUniform", even(-Math.sqrt(6 / 16), Math.sqrt(6 / 16))],
    ["kaimingNormal", normal(0, Math.sqrt(2 / 12))],
    ["kaimingNormal(mode=fanOut)", normal(0, Math.sqrt(2 / 4))],
    ["kaimingNormal(mode=fanIn, nonlinearity=linear)", normal(0, Math.sqrt(1 / 12))],
    ["kaimingUniform(a=1)", even(-Math.sqrt(3 / 12), Math.sqrt(3 / 12))],
    ["kaimingNormal(b=1)", undefined],
    ["someScheme", undefined],
    ["not a label", undefined],
  ];
  for (const [label, law] of cases) alike(lawOf(label, [4, 12]), law, label);
  alike(lawOf("glorotNormal", [4, 12]), { kind: "truncated", mean: 0, std: Math.sqrt(2 / 16) }, "glorotNormal");
  alike(lawOf("heNormal", [4, 12]), { kind: "truncated", mean: 0, std: Math.sqrt(2 / 4) }, "heNormal");
  alike(lawOf("lecunUniform", [4, 12]), even(-Math.sqrt(3 / 4), Math.sqrt(3 / 4)), "lecunUniform");
  const axes = { in: [1], out: [0] };
  alike(lawOf("lecunNormal", [4, 12], axes), { kind: "truncated", mean: 0, std: Math.sqrt(1 / 12) }, "by axes");
  const groups = { in: [1], out: [0], groups: 2 };
  const literal = lawOf("kaimingNormal(fans=literal, mode=fanOut)", [4, 12], groups);
  alike(literal, normal(0, Math.sqrt(2 / 4)), "literal");
  alike(lawOf("kaimingNormal(mode=fanOut)", [4, 12], groups), normal(0, Math.sqrt(2 / 2)), "by groups");
  for (const label of ["kaimingNormal", "glorotNormal", "heNormal"]) assertEquals(lawOf(label, [4]), undefined);
  assertEquals(lawOf("kaimingNormal", [4, 0]), undefined);
});

Deno.test("cumulative: the normal distribution function, on both sides", () => {
  const known = [[-3, 0.0013499], [-1, 0.1586553], [-0.5, 0.3085375], [0, 0.5], [0.5, 0.6914625], [1, 0.8413447], [
    2,
    0.9772499,
  ]];
  for (const [x, p] of known) assertAlmostEquals(cumulative(x!), p!, 2e-7);
});

Deno.test("isFormula, readLabel: labels and what they hold", () => {
  const yes = [
    "zeros",
    "ones",
    "constant(3)",
    "eye",
    "stacked(zeros, ones)",
    "stacked(constant(1), stacked(eye, zeros))",
    "copyOf(a)",
  ];
  const no = ["normal", "uniform(low=0)", "stacked(zeros, normal(mean=1, std=2))", "stacked(normal, zeros)", "x"];
  assertEquals([...yes, ...no].map(isFormula), [...yes.map(() => true), ...no.map(() => false)]);
  assertEquals(readLabel("a(x=1, y=b)"), { name: "a", options: { x: "1", y: "b" } });
  assertEquals(readLabel("a"), { name: "a", options: {} });
  assertEquals(readLabel("a(3)"), { name: "a", options: { "": "3" } });
  assertEquals(readLabel("a(x=1, 3)"), { name: "a", options: { x: "1", "": "x=1, 3" } });
  assertEquals([readLabel("a b"), readLabel("a(1")], [undefined, undefined]);
});

Deno.test("short, many, some, shaped: numbers and paths as evidence says them", () => {
  assertEquals([0, -7, 999999, 1e6, 1234567, 0.12345, 1e-9, NaN].map(short), [
    "0",
    "-7",
    "999999",
    "1000000",
    "1235000",
    "0.1235",
    "1e-9",
    "NaN",
  ]);
  assertEquals(many(1234567), "1,234,567");
  assertEquals([some(["a"]), some(["a", "b", "c"]), some(["a", "b", "c", "d"])], [
    '"a"',
    '"a", "b", "c"',
    '"a", "b", "c" and 1 more',
  ]);
  assertEquals([shaped([2, 3]), shaped([])], ["[2, 3]", "[]"]);
});

const seen = (shape: readonly number[], axes?: object) => ({ param: { shape, axes } }) as unknown as Seen;

// All pieces of one size at a time
function units(of: typeof unitsOf, one: Seen, data: readonly number[], piece = data.length) {
  const all = Float32Array.from(data);
  const gathering = of(one);
  for (let at = 0; at < all.length; at += piece) {
    const part = all.slice(at, at + piece);
    gathering.add(at, part, part);
  }
  const { squares, ...rest } = gathering.done();
  return { ...rest, squares: [...squares] };
}

Deno.test("unitsOf: zeros, copies and squares of rows, of columns and of groups, in pieces of any size", () => {
  const rows = [1, 2, 0, 0, 1, 2, 3, 4];
  for (let piece = 1; piece <= 8; piece++) {
    assertEquals(units(unitsOf, seen([4, 2]), rows, piece), {
      count: 4,
      groups: 1,
      size: 2,
      equal: false,
      copies: 2,
      zero: 1,
      faded: 0,
      living: 3,
      flat: false,
      squares: [5, 0, 5, 25],
    });
    const turned = [1, 0, 1, 3, 2, 0, 2, 4];
    const columns = units(unitsOf, seen([2, 4], { in: [0], out: [-1] }), turned, piece);
    assertEquals([columns.count, columns.size, columns.copies, columns.zero, columns.squares], [4, 2, 2, 1, [
      5,
      0,
      5,
      25,
    ]]);
    const middle = units(unitsOf, seen([2, 2, 2], { in: [0, 2], out: [1] }), [1, 2, 0, 0, 3, 4, 0, 0], piece);
    assertEquals([middle.count, middle.size, middle.zero, middle.squares], [2, 4, 1, [30, 0]]);
    // Copies across groups are none
    const groups = units(unitsOf, seen([4, 2], { in: [1], out: [0], groups: 2 }), [1, 2, 5, 6, 1, 2, 7, 8], piece);
    assertEquals([groups.groups, groups.copies, groups.equal], [2, 0, false]);
    const same = units(unitsOf, seen([4, 1], { in: [1], out: [0], groups: 2 }), [1, 1, 2, 2], piece);
    assertEquals([same.copies, same.equal, same.flat], [4, true, true]);
    assertEquals(units(unitsOf, seen([3, 2]), [1, 1, 2, 2, 3, 3], piece).flat, true);
    assertEquals(units(unitsOf, seen([3, 2]), [1, 1, 2, 2, 3, 4], piece).flat, false);
  }
  const faint = 2 ** -101;
  const faded = units(unitsOf, seen([3, 2]), [faint, faint, 1, faint, 0, faint]);
  assertEquals([faded.faded, faded.living, faded.zero], [3, 1, 0]);
  assertEquals([units(unitsOf, seen([1, 2]), [1, 2]).equal, units(unitsOf, seen([2, 2]), [1, 2, 1, 2]).equal], [
    false,
    true,
  ]);
  assertEquals(units(unitsOf, seen([2, 1], { in: [1], out: [0], groups: 2 }), [1, 1]).equal, false);
  assertEquals(units(unitsOf, seen([0, 3]), []).count, 0);
});

Deno.test("unitsAtAGlance: whether all units are equal, and flat", () => {
  for (let piece = 1; piece <= 6; piece++) {
    const glance = (data: readonly number[], axes?: object) => {
      const { equal, flat, count, size } = units(unitsAtAGlance, seen([3, 2], axes), data, piece);
      return [equal, flat, count, size];
    };
    assertEquals(glance([1, 2, 1, 2, 1, 2]), [true, piece === 1, 3, 2]);
    assertEquals(glance([1, 2, 1, 2, 1, 3])[0], false);
    assertEquals(glance([1, 1, 2, 2, 3, 3]), [false, true, 3, 2]);
    assertEquals(glance([0, 1, -0, 1, 0, 1])[0], false);
    if (piece > 1) assertEquals(glance([1, 1, 2, 2, 3, 4])[1], piece === 5);
  }
  // What takes a look at each unit is not counted
  assertEquals(units(unitsAtAGlance, seen([3, 2]), [0, 0, 1, 2, 1, 2]), {
    count: 3,
    groups: 1,
    size: 2,
    equal: false,
    copies: 0,
    zero: 0,
    faded: 0,
    living: 0,
    flat: false,
    squares: [],
  });
  const groups = units(unitsAtAGlance, seen([4, 1], { in: [1], out: [0], groups: 2 }), [1, 1, 2, 2]);
  assertEquals([groups.equal, groups.groups], [true, 2]);
  assertEquals(units(unitsAtAGlance, seen([1, 2]), [1, 1]).equal, false);
  assertEquals(units(unitsAtAGlance, seen([2, 2], { in: [0], out: [1] }), [1, 0, 2, 0]).zero, 1);
});

Deno.test("roleOf: by class, then by name, then by axes", () => {
  const role = (
    path: string,
    shape: readonly number[],
    more: { classes?: string[]; kind?: "param" | "buffer"; dtype?: ln.DType; untyped?: boolean; affine?: boolean } = {},
  ) =>
    roleOf(
      { shape, dtype: more.dtype ?? "float32" } as ln.Param,
      path,
      more.kind ?? "param",
      new Set(more.classes),
      more.untyped ?? false,
      more.affine ?? false,
    );
  assertEquals(role("a.lora_A.weight", [2, 2]), "lora");
  assertEquals(role("a.lora_embedding_B", [2, 2]), "lora");
  assertEquals([role("a.weight", [2], { kind: "buffer" }), role("a.weight", [2], { dtype: "int32" })], [
    "buffer",
    "buffer",
  ]);
  assertEquals([role("a.original0", [2, 1]), role("a.weight_g", [2])], ["g", "g"]);
  const bn = { classes: ["BatchNorm2d"] };
  assertEquals([role("bn.weight", [2], bn), role("bn.bias", [2], bn), role("bn.gamma", [1, 2, 1], bn)], [
    "norm",
    "shift",
    "norm",
  ]);
  assertEquals(role("bn.weight", [2, 2], bn), "matrix");
  assertEquals(role("ln.weight", [2, 2], { classes: ["LayerNorm"] }), "norm");
  assertEquals([role("x.weight", [2], { untyped: true, affine: true }), role("norm1.weight", [2], { untyped: true })], [
    "norm",
    "norm",
  ]);
  assertEquals([role("x.weight", [2], { affine: true }), role("n.weight", [2], { untyped: true })], ["other", "other"]);
  assertEquals([role("a.gamma", [2]), role("a.gamma", []), role("a.gamma", [2, 2])], ["scale", "scale", "table"]);
  assertEquals([role("a.pos_embed_weight", [2, 2]), role("a.mask_token_weight", [1, 1, 2])], ["table", "table"]);
  const embedding = { classes: ["Embedding"] };
  assertEquals([role("wte.weight", [2, 2], embedding), role("pos_emb.weight", [2, 2], embedding)], [
    "embedding",
    "table",
  ]);
  assertEquals([role("bag.weight", [2, 2], { classes: ["EmbeddingBag"] }), role("e.weight", [2], embedding)], [
    "embedding",
    "other",
  ]);
  assertEquals([role("a.pos_embed", [1, 2, 2]), role("a.pos_embed", [2])], ["table", "other"]);
  const untyped = { untyped: true };
  assertEquals([
    role("wte.weight", [2, 2], untyped),
    role("wte.weight", [2, 2, 2], untyped),
    role("wte.weight", [2, 2]),
  ], ["embedding", "matrix", "matrix"]);
  assertEquals([role("wpe.weight", [2, 2], untyped), role("pos_embeds.weight", [2, 2], untyped)], ["table", "table"]);
  assertEquals([role("time.weight", [2, 2], untyped), role("a/kernel", [2, 2]), role("a.stuff", [2, 2])], [
    "matrix",
    "matrix",
    "table",
  ]);
  assertEquals([role("a.bias", [2]), role("b", [2]), role("a.beta", [2]), role("a.x", [2])], [
    "bias",
    "bias",
    "bias",
    "other",
  ]);
  const heads = ["head", "a.lm_head", "final_layer.x", "my_classifier", "a.fc", "a.value"];
  assertEquals([...heads, "fc.a", "a.b", "headless"].map(isHeadName), [...heads.map(() => true), false, false, false]);
  assert(isHeadName("heads.0"));
});
