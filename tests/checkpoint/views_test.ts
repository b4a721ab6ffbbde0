import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import * as ln from "../../mod.ts";
import { assertBits, lensorError, lensorRejection } from "../_util.ts";

const ramp = (shape: readonly number[], from = 0, dtype: "float32" | "bfloat16" | "int64" = "float32"): ln.Tensor => {
  const n = shape.reduce((a, b) => a * b, 1);
  const floats = Float32Array.from({ length: n }, (_, i) => from + i);
  const data = dtype === "int64"
    ? BigInt64Array.from({ length: n }, (_, i) => BigInt(from + i))
    : ln.fromFloat32(floats, dtype);
  return { shape, dtype, data };
};
const file = async (entries: Readonly<Record<string, ln.Tensor>>) =>
  await ln.fromBytes(await ln.toSafetensors(Object.entries(entries)));
const layout = fc.constantFrom("blocks", "heads", "alternate", "stack");
const dtype = fc.constantFrom("float32" as const, "bfloat16" as const, "int64" as const);

Deno.test("divided after joined, in every layout, dtype and axis -> what the file has; any range -> that slice of the whole", async () => {
  await fc.assert(
    fc.asyncProperty(
      layout,
      dtype,
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
      fc.nat(2),
      fc.nat(1000),
      async (layout, dtype, count, dims, at, cut) => {
        const heads = 2;
        const axis = at % dims.length;
        const shape = layout === "heads" ? dims.with(axis, dims[axis]! * heads) : dims;
        const names = Array.from({ length: count }, (_, i) => `part.${i}`);
        const parts = Object.fromEntries(names.map((name, i) => [name, ramp(shape, 100 * i, dtype)]));
        const options = { axis, layout, ...(layout === "heads" ? { heads } : {}) } as const;
        const ck = await file({ ...parts, other: ramp([2]) });
        const view = ln.joined(ck, "all", names, options);
        const whole = await view.read("all") as Float32Array;
        const n = whole.length;
        const from = cut % (n + 1);
        const to = from + (cut * 7) % (n - from + 1);
        assertBits(await view.read("all", [from, to]), whole.slice(from, to));
        const back = ln.divided(view, "all", names, options);
        assertEquals(new Set(back.specs.keys()), new Set(ck.specs.keys()));
        for (const name of names) {
          assertEquals(back.specs.get(name), ck.specs.get(name));
          const own = await back.read(name) as Float32Array;
          assertBits(own, parts[name]!.data);
          const a = cut % (own.length + 1);
          const b = a + (cut * 3) % (own.length - a + 1);
          assertBits(await back.read(name, [a, b]), own.slice(a, b));
        }
      },
    ),
    { seed: 15, numRuns: 150 },
  );
});

Deno.test("joined: wildcards -> each group by itself; views commute with renamed", async () => {
  const entries = Object.fromEntries(
    [0, 1].flatMap((l) => ["q", "k"].map((p) => [`h.${l}.${p}.weight`, ramp([2, 2], 10 * l)])),
  );
  const ck = await file(entries);
  const view = ln.joined(ck, "**.qk.*", ["**.q.*", "**.k.*"]);
  assertEquals([...view.specs.keys()], ["h.0.qk.weight", "h.1.qk.weight"]);
  const rename = (name: string) => `m.${name}`;
  const a = ln.renamed(view, { rename });
  const b = ln.joined(ln.renamed(ck, { rename }), "**.qk.*", ["**.q.*", "**.k.*"]);
  assertEquals([...a.specs], [...b.specs]);
  for (const name of a.specs.keys()) assertBits(await a.read(name), await b.read(name));
  const back = ln.divided(view, "**.qk.*", ["**.q.*", "**.k.*"]);
  assertBits(await back.read("h.1.k.weight"), entries["h.1.k.weight"]!.data);
});

Deno.test("views: wrong names, shapes, dtypes, options -> typed errors that name them", async () => {
  const ck = await file({ a: ramp([2, 3]), b: ramp([2, 4]), c: ramp([2, 3], 0, "int64"), d: ramp([2, 3]) });
  const code = (fn: () => unknown) => lensorError(fn).code;
  assertEquals(code(() => ln.joined(ck, "x", ["a", "nope"])), "missing");
  assertEquals(code(() => ln.joined(ck, "x", ["a", "b"])), "shape");
  assertEquals(code(() => ln.joined(ck, "x", ["a", "c"])), "type");
  assertEquals(code(() => ln.joined(ck, "x", ["a", "a"])), "unused");
  assertEquals(code(() => ln.joined(ck, "b", ["a", "d"])), "unused");
  assertEquals(code(() => ln.joined(ck, "x", [])), "type");
  assertEquals(code(() => ln.joined(ck, "x.*", ["a", "d"])), "type");
  assertEquals(code(() => ln.joined(ck, "*.x", ["*.q", "*.k"])), "no-match");
  assertEquals(code(() => ln.joined(ck, "x", ["a", "d"], { axis: 2 })), "range");
  assertEquals(code(() => ln.joined(ck, "x", ["a", "d"], { layout: "bloks" as never })), "unknown-name");
  assertEquals(code(() => ln.divided(ck, "b", ["p", "q"], { axis: 1, sizes: [1, 2] })), "shape");
  assertEquals(code(() => ln.divided(ck, "b", ["p", "p"])), "unused");
  assertEquals(code(() => ln.mapped(ck, "z*", "x", ({ data }) => data)), "no-match");
  assertEquals(code(() => ln.restricted(ck, "z")), "no-match");
  assertEquals(code(() => ln.united(ck, ck)), "unused");
  assertEquals(code(() => ln.merged([ck, ck], { method: "lineer" } as never)), "unknown-name");
  assertEquals(code(() => ln.merged([ck], ln.ties({} as never))), "missing");
  assertEquals(code(() => ln.merged([ck, ck, ck], ln.slerp({ t: 0.5 }))), "range");
  assertEquals(code(() => ln.joined(3 as never, "x", ["a"])), "type");
  const grown = ln.mapped(ck, "a", "grow", () => new Float32Array(7));
  assertEquals((await lensorRejection(Promise.resolve(grown.read("a")))).code, "shape");
  assertEquals((await lensorRejection(Promise.resolve(ln.joined(ck, "x", ["a"]).read("x", [0, 99])))).code, "range");
});

Deno.test("merged: a mean of integers that differ -> refused; equal ones stay", async () => {
  const [a, b] = [
    await file({ w: ramp([2]), n: ramp([1], 3, "int64") }),
    await file({ w: ramp([2], 2), n: ramp([1], 3, "int64") }),
  ];
  const mean = ln.merged([a, b], ln.linearMerge());
  assertEquals([await mean.read("w"), await mean.read("n")], [new Float32Array([1, 2]), new BigInt64Array([3n])]);
  const other = ln.merged([a, await file({ w: ramp([2]), n: ramp([1], 4, "int64") })], ln.linearMerge());
  assertEquals((await lensorRejection(Promise.resolve(other.read("n")))).code, "range");
});

Deno.test("adapt auto: a patch embedding, channels, positions and a vocabulary -> fitted, and explain says by what", async () => {
  const ck = await file({
    "patch.weight": ramp([2, 3, 4, 4]),
    "stem.weight": ramp([2, 3, 3, 3]),
    pos_embed: ramp([1, 5, 2]),
    "wte.weight": ramp([3, 2]),
  });
  const model = ln.module("M", {
    params: { pos_embed: ln.tensor([1, 17, 2]) },
    children: {
      patch: ln.conv2d(3, 2, 2, { bias: false }),
      stem: ln.conv2d(1, 2, 3, { bias: false }),
      wte: ln.embedding(5, 2),
    },
  });
  const ready = ln.initialize(
    model,
    ln.seq(ln.pretrained(ck, { adapt: "auto" }), ln.whenMissing(ln.fill("**", ln.zeros))),
  );
  const text = ln.explain(ready);
  for (const name of ["resizePositions", "resizePatchEmbed", "adaptChannels"]) assert(text.includes(name), text);
  assertEquals(await ln.values(ready, "wte.weight"), new Float32Array([0, 1, 2, 3, 4, 5, 0, 0, 0, 0]));
});

Deno.test("merged: ties of more than one piece -> the largest changes by sorting, by range as whole", async () => {
  const n = 600_000;
  // Few magnitudes, so that many are on the border
  const noise = (seed: number) => Float32Array.from({ length: n }, (_, i) => (i * seed % 1009 - 504) / 64);
  const file = async (data: Float32Array) =>
    await ln.fromBytes(await ln.toSafetensors([["w", { shape: [n], dtype: "float32", data }]]));
  const [base, a, b] = [noise(7), noise(31), noise(101)];
  const files = [await file(a!), await file(b!)];
  for (const rescale of ["l1", false] as const) {
    const view = ln.merged(files, ln.ties({ base: await file(base!), density: [0.3, 1], rescale }));
    const change = a!.map((x, i) => x - base![i]!);
    const order = Array.from(change.keys()).sort((i, j) => Math.abs(change[j]!) - Math.abs(change[i]!) || i - j);
    const kept = new Set(order.slice(0, Math.floor(0.3 * n)));
    const sum = (of: Iterable<number>) => [...of].reduce((total, i) => total + Math.abs(change[i]!), 0);
    const scale = rescale ? sum(change.keys()) / sum(kept) : 1;
    const expected = base!.map((x, i) => {
      const d = [kept.has(i) ? Math.fround(change[i]! * scale) : 0, b![i]! - x];
      const sign = d[0]! + d[1]! >= 0 ? 1 : -1;
      const agreed = d.filter((v) => v * sign > 0);
      return x + (agreed.length ? agreed.reduce((p, q) => p + q) / agreed.length : 0);
    });
    const whole = await view.read("w") as Float32Array;
    for (let i = 0; i < n; i++) if (Math.abs(whole[i]! - expected[i]!) > 1e-6) throw new Error(`${i}: ${whole[i]}`);
    assertEquals(await view.read("w", [n - 80_000, n - 3]), whole.slice(n - 80_000, n - 3));
    assert(view.byRange!("w"));
  }
});

Deno.test("recast: ranges that are read at once, or again and again -> the numbers of each range", async () => {
  const data = Float32Array.from({ length: 4000 }, (_, i) => i);
  const bytes = await ln.toSafetensors([["w", { shape: [4000], dtype: "float32", data }]]);
  const half = ln.recast(await ln.fromBytes(bytes), "bfloat16");
  const ranges = [[0, 1000], [1000, 2000], [2000, 3000], [3000, 3007]] as const;
  const expected = (range: readonly [number, number]) => ln.cast(data.slice(...range), "float32", "bfloat16");
  const atOnce = await Promise.all(ranges.map(async (range) => await half.read("w", range)));
  assertEquals(atOnce, ranges.map(expected));
  for (const range of ranges) assertEquals(await half.read("w", range), expected(range));
  assertEquals(await half.read("w"), ln.cast(data, "float32", "bfloat16"));
});

Deno.test("recast: ranges of one length, read one after another -> read into the same memory", async () => {
  const given: unknown[] = [];
  const source: ln.Checkpoint = {
    name: "m",
    specs: new Map([["w", { shape: [6], dtype: "float32" }]]),
    metadata: new Map(),
    read(_, range, into) {
      given.push(into);
      const data = Float32Array.from({ length: range![1] - range![0] }, (_, i) => range![0] + i);
      if (!into) return data;
      (into as Float32Array).set(data);
      return into;
    },
  };
  const half = ln.recast(source, "float16");
  for (const range of [[1, 3], [4, 6]] as const) {
    assertEquals(await half.read("w", range), ln.fromFloat32(new Float32Array([range[0], range[0] + 1]), "float16"));
  }
  assert(given[0] instanceof Float32Array && given[0].length === 2);
  assert(given[1] === given[0]);
});

Deno.test("merged: every checkpoint has the tensors of the first, in their shapes", async () => {
  const first = await file({ a: ramp([2]), b: ramp([3]) });
  const half = ln.linearMerge();
  const code = (other: ln.Checkpoint, ...more: ln.Checkpoint[]) =>
    lensorError(() => ln.merged([first, other, ...more], half)).code;
  assertEquals(code(await file({ a: ramp([2]) })), "missing");
  assertEquals(code(await file({ a: ramp([2]), b: ramp([4]) })), "shape");
  assertEquals(code(await file({ a: ramp([2]), b: ramp([3]), c: ramp([1]) })), "missing");
  assertEquals(code(first, await file({ a: ramp([2]) })), "missing");
  for (const weights of [[1], [1, 2, 3], [1, NaN]]) {
    assertEquals(lensorError(() => ln.merged([first, first], ln.linearMerge({ weights }))).code, "range", `${weights}`);
  }
});
