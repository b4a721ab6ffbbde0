import { assert, assertEquals } from "@std/assert";
import { restOf } from "../../random/torch/_integers.ts";
import { cast } from "../../core/cast.ts";
import { toBytes } from "../../core/dtype.ts";
import type { Values } from "../../core/types.ts";
import { torch, type TorchRng } from "../../random/mod.ts";
import { fails, hexOf, isBiased, moments, sha256 } from "./_checks.ts";

const [header, ...rows] = JSON.parse(
  Deno.readTextFileSync(new URL("../fixtures/random/torch.json", import.meta.url)),
);

// deno-lint-ignore no-explicit-any
function draw(rng: TorchRng, { draw, n, dtype, args }: any): Values {
  switch (draw) {
    case "integers":
      return rng.integers(n, { low: BigInt(args.low), high: BigInt(args.high), dtype });
    case "permutation":
      return cast(rng.permutation(n), "uint32", dtype);
    case "random":
      return rng.random(n, { dtype });
    case "normal strided":
      return rng.normal(n, { ...args, contiguous: false });
    case "bernoulli":
      return rng.bernoulli(n, { ...args, dtype });
    case "uniform":
      return rng.uniform(n, { ...args, dtype });
    case "normal":
      return rng.normal(n, { ...args, dtype });
    default:
      return rng.truncatedNormal(n, { ...args, dtype });
  }
}

Deno.test("torch draws PyTorch's bits and uses as many outputs", async () => {
  for (const row of rows) {
    const rng = torch(BigInt(row.seed));
    const values = draw(rng, row);
    const name = JSON.stringify(row).slice(0, 120);
    if (row.bytes) assertEquals(hexOf(values), row.bytes, name);
    else assertEquals(await sha256(toBytes(values)), row.sha256, name);
    assertEquals([...rng.bits(4)].filter((_, i) => i % 2 === 1), row.next, name);
  }
});

Deno.test("torch saves the state as PyTorch does and goes on from it", async () => {
  const rng = torch(77);
  rng.normal(3, { std: 1 });
  const state = rng.getState();
  const other = torch(1);
  assertEquals(await sha256(state.slice(0, 5016)), header.state.sha256);
  assertEquals(hexOf(state.subarray(5024, 5032)), header.state.kept);
  other.setState(state);
  assertEquals(other.seed, 77n);
  for (const each of [rng, other]) assertEquals(hexOf(each.normal(4, { std: 1 })), header.state.after);
  assertEquals(other.getState(), rng.getState());
});

Deno.test("torch keeps the second normal across dtypes until it is seeded again", () => {
  const rng = torch(1);
  const first = rng.normal(1, { std: 1, dtype: "float64" })[0];
  const pair = torch(1).normal(2, { std: 1, dtype: "float64" });
  rng.uniform(5, { low: 0, high: 1 });
  rng.normal(32, { std: 1 });
  assertEquals([first, Number(rng.normal(1, { std: 1 })[0])], [pair[0], Math.fround(Number(pair[1]))]);
  rng.normal(1, { std: 1 });
  rng.manualSeed(1);
  assertEquals(rng.getState(), torch(1).getState());
});

Deno.test("torch is ordered: a clone goes its own way, at and root do not", () => {
  const rng = torch(5);
  const copy = rng.clone();
  assert(rng.ordered && rng.at("a.b") === rng && rng.root === rng);
  const first = rng.normal(40, { std: 1 });
  assertEquals(hexOf(copy.normal(40, { std: 1 })), hexOf(first));
  assert(hexOf(rng.normal(40, { std: 1 })) !== hexOf(first));
});

Deno.test("torch draws the whole for a range, so that what follows is the same", () => {
  const whole = torch(5);
  const part = torch(5);
  const into = new Float32Array(10);
  const all = whole.normal(100, { std: 1 });
  assert(part.normal(100, { std: 1, range: [40, 50], into }) === into);
  assertEquals(hexOf(into), hexOf(all.subarray(40, 50)));
  assertEquals(part.bits(3), whole.bits(3));
});

Deno.test("torch follows the scalar build where that is asked for", () => {
  const avx = torch(0).uniform(200, { low: -0.1, high: 0.1 });
  const plain = torch(0, { cpu: "default" }).uniform(200, { low: -0.1, high: 0.1 });
  const F = Math.fround;
  const u = torch(0).uniform(200, { low: 0, high: 1 });
  const apart = Float32Array.from(u as Float32Array, (x) => F(F(x * F(F(0.1) - F(-0.1))) + F(-0.1)));
  assertEquals(hexOf(plain), hexOf(apart));
  assert(hexOf(avx) !== hexOf(plain));
});

Deno.test("torch truncates by the old algorithm within the bounds, one output per number", () => {
  const rng = torch(3);
  const other = torch(3);
  const n = 20000;
  const values = rng.truncatedNormal(n, { std: 0.5, mean: 0.1, a: -0.9, b: 1.1, method: "inverse" });
  other.bits(n);
  assertEquals(rng.bits(2), other.bits(2));
  const { mean, std, least, most } = moments(values as Float32Array);
  assert(least >= Math.fround(-0.9) && most <= Math.fround(1.1));
  assert(!isBiased(mean, 0.1, 0.44, n) && Math.abs(std / 0.43981 - 1) < 0.02, `${mean} ${std}`);
});

Deno.test("torch truncates within standard deviations as timm does: cut about 0, then scaled and shifted", () => {
  // PyTorch 2.13: uniform_, erfinv_, mul_ and clamp_ between -1.5 and 1.5, then mul_(0.25).add_(0.5)
  const want = {
    float32: [0.6982623338699341, 0.26738637685775757, 0.7623748779296875, 0.6906760931015015, 0.7745845317840576],
    float64: [0.5783685275500269, 0.3630085679945529, 0.4232508984982293, 0.3967706418704619, 0.3670030752096341],
    bfloat16: [0.6953125, 0.265625, 0.76171875, 0.69140625, 0.7734375],
    float16: [0.6982421875, 0.267333984375, 0.7626953125, 0.6904296875, 0.7744140625],
  };
  for (const [name, numbers] of Object.entries(want)) {
    const dtype = name as keyof typeof want;
    const options = { mean: 0.5, std: 0.25, within: 1.5, method: "inverse", dtype } as const;
    const values = torch(5).truncatedNormal(5, options);
    assertEquals([...cast(values, dtype, "float64") as Float64Array], numbers, dtype);
  }
});

Deno.test("torch scales the cut numbers by std in float64 itself, in float32 by the nearest float32", () => {
  const drawn = (std: number, dtype: "float32" | "float64") => [
    ...torch(5).truncatedNormal(200, { std, within: 1.5, method: "inverse", dtype }) as Float32Array | Float64Array,
  ];
  assertEquals(drawn(0.1, "float64"), drawn(1, "float64").map((x) => x * 0.1));
  assertEquals(drawn(0.1, "float32"), drawn(1, "float32").map((x) => Math.fround(x * Math.fround(0.1))));
});

Deno.test("torch truncates from the normal where more than 30 % of it lies between the bounds, else from the uniform", () => {
  // PyTorch 2.13: mean, std, and the bounds in standard deviations, which hold 31 % and 29 %
  const cases: [mean: number, std: number, left: number, right: number, want: number[]][] = [
    [1, 0.5, -0.1, 0.75, [1.0223637819290161, 1.1848185062408447, 1.1920558214187622, 1.172964096069336]],
    [1, 0.5, -0.1, 0.68, [1.2057559490203857, 1.06778883934021, 1.1371595859527588, 1.1717655658721924]],
    [1, 0.5, -0.75, 0.1, [1.0223637819290161, 0.7885504364967346, 0.8844845294952393, 0.8528936505317688]],
    [1, 0.5, -0.68, 0.1, [0.9157559275627136, 0.8200695514678955, 0.8471596240997314, 0.9631756544113159]],
    [-0.5, 2, -0.1, 0.75, [-0.4105449318885803, 0.2392740398645401, 0.2682231068611145, 0.19185630977153778]],
    [-0.5, 2, -0.1, 0.68, [0.3230237662792206, -0.22884459793567657, 0.04863841086626053, 0.18706201016902924]],
  ];
  for (const [mean, std, left, right, want] of cases) {
    const drawn = torch(9).truncatedNormal(4, { mean, std, a: mean + std * left, b: mean + std * right });
    assertEquals([...drawn as Float32Array], want, `${left} to ${right} of ${mean}, ${std}`);
  }
});

Deno.test("torch draws whole numbers from one output each, from two where they have 64 bits", () => {
  const outputs = { int64: 2, uint64: 2, float64: 2, float32: 1, float16: 1, bfloat16: 1, int32: 1, uint8: 1, bool: 1 };
  for (const [name, each] of Object.entries(outputs)) {
    const [rng, other] = [torch(11), torch(11)];
    rng.random(5, { dtype: name as keyof typeof outputs });
    other.bits(5 * each);
    assertEquals(rng.bits(3), other.bits(3), name);
  }
  const ranges = [[0, 7, "int64", 1], [0, 7, "uint8", 1], [0, 2 ** 28 - 1, "int32", 1], [
    0,
    2 ** 28,
    "int32",
    2,
  ]] as const;
  for (const [low, high, dtype, each] of ranges) {
    const [rng, other] = [torch(11), torch(11)];
    rng.integers(5, { low, high, dtype });
    other.bits(5 * each);
    assertEquals(rng.bits(3), other.bits(3), `${low} to ${high}, ${dtype}`);
  }
  const [rng, other] = [torch(11), torch(11)];
  rng.permutation(6);
  other.bits(5);
  assertEquals(rng.bits(3), other.bits(3), "a permutation leaves the last place out");
});

Deno.test("torch normals have the moments that a biased generator has not", () => {
  const n = 50000;
  const good = moments(torch(11).normal(n, { std: 1 }) as Float32Array);
  assert(!isBiased(good.mean, 0, 1, n) && Math.abs(good.std - 1) < 0.02);
  const drawn = torch(11).normal(n, { std: 1 }) as Float32Array;
  const spoilt = drawn.map((x) => Math.abs(x) < 0.3 ? 0.3 : x);
  assert(isBiased(moments(spoilt).mean, 0, 1, n));
});

Deno.test("torch names the argument that is wrong", () => {
  const rng = torch(0);
  const bad = (fn: () => unknown, code: string, text: string) => fails(fn, code, text);
  bad(() => torch(1.5), "range", "seed");
  bad(() => torch(2n ** 64n), "range", "seed");
  bad(() => torch("1" as never), "type", "seed");
  bad(() => torch(0, { cpu: "sse" as never }), "unknown-name", "cpu");
  bad(() => torch(0, { cup: "avx2" } as never), "unknown-name", "cup");
  bad(() => rng.normal(4, { std: -1 }), "range", "std");
  bad(() => rng.normal(4, { std: NaN }), "range", "std");
  bad(() => rng.normal(4, {} as never), "type", "std");
  bad(() => rng.normal(4, { std: 1, dtype: "int64" }), "type", "int64");
  bad(() => rng.normal(-1, { std: 1 }), "range", "-1");
  bad(() => rng.normal(4, { std: 1, sdt: 1 } as never), "unknown-name", "sdt");
  bad(() => rng.uniform(4, { low: 1, high: 0 }), "range", "low");
  bad(() => rng.uniform(4, { low: 0, high: Infinity }), "range", "high");
  bad(() => rng.uniform(4, { low: 0, high: 1e6, dtype: "float16" }), "range", "high");
  bad(() => rng.uniform(4, { low: -3e38, high: 3e38 }), "range", "apart");
  bad(() => rng.truncatedNormal(4, { std: 0, a: -1, b: 1 }), "range", "std");
  bad(() => rng.truncatedNormal(4, { std: 1, a: 1, b: -1 }), "range", "bounds");
  bad(() => rng.truncatedNormal(4, { std: 1, within: 0 }), "range", "within");
  bad(() => torch(0).truncatedNormal(4096, { mean: 3, std: 1e-9, a: 1, b: 2 }), "limit", "next to nothing");
  bad(() => rng.integers(4, { low: 5, high: 5 }), "range", "5");
  bad(() => rng.bernoulli(4, { p: 1.5 }), "range", "p is");
  bad(() => rng.permutation(-1), "range", "-1");
  bad(() => rng.setState(new Uint8Array(10)), "shape", "10");
  bad(() => rng.setState(new Uint8Array(5056)), "corrupt", "state");
  assert(rng.bits(1)[0] === torch(0).bits(1)[0], "a refused draw moves nothing");
});

Deno.test("torch draws PyTorch's uniform numbers from bounds that are next to nothing apart", async () => {
  // torch.manual_seed(7); torch.empty(1000).uniform_(low, high), PyTorch 2.13
  const digests = [
    [0, 1e-31, "c0621dbab47563f70928c87c781b87f26f16c8b8646f29f458d614b95197b5d5"],
    [0, 1e-40, "24ec0bdfa803ce779ae650b366040fc76909762b9cdbbeda093d13f23f15cae0"],
    [1e-33, 3e-33, "00b9fc9515f2b04f0f0e1e58fa175a9100a29834e20ad9268e5856aaf3d3a085"],
  ] as const;
  for (const [low, high, digest] of digests) {
    assertEquals(await sha256(toBytes(torch(7).uniform(1000, { low, high }))), digest, `${low} to ${high}`);
  }
});

Deno.test("restOf: what is left of a number of 64 bits, exactly", () => {
  const words = [0, 1, 0xffff, 0x10000, 0x12345678, 0x9abcdef0, 0xfffffffe, 0xffffffff];
  for (const high of words) {
    for (const low of words) {
      for (const m of [1, 2, 3, 65535, 65536, 214748365, 0x80000001, 0xffffffff, 2 ** 32]) {
        assertEquals(
          BigInt(restOf(high, low, m)),
          (BigInt(high) << 32n | BigInt(low)) % BigInt(m),
          `${high} ${low} ${m}`,
        );
      }
    }
  }
});
