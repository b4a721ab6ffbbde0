import { assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { lensorRejection } from "../_util.ts";

const random = ln.initialize(ln.linear(40, 30), ln.fill("**", ln.normal()), { seed: 2 });

Deno.test("mapTensors and combine: what functions compute is rounded once and has an origin", async () => {
  const half = ln.initialize(ln.linear(2, 1, { dtype: "bfloat16" }), ln.fill("**", ln.constant(3)));
  const seen: unknown[] = [];
  const third = await ln.mapTensors(half, "weight", "third", async ({ data, dtype, shape }, path) => {
    seen.push([path, dtype, [...shape]]);
    return await Promise.resolve((data as Float32Array).map((x) => x / 3));
  });
  assertEquals(seen, [["weight", "float32", [1, 2]]]);
  assertEquals(Array.from(await ln.floats(third, "weight")), [1, 1]);
  assertEquals(ln.origins(third)[0]!.kind, "adjust");
  const turned = await ln.mapTensors(random, "weight", "turned twice", (t) => {
    const data = new Float32Array(t.data.length);
    for (let i = 0; i < 30; i++) for (let j = 0; j < 40; j++) data[j * 30 + i] = t.data[i * 40 + j] as number;
    return { shape: [30, 40], stride: [1, 30], offset: 0, data, dtype: "float32" };
  });
  assertEquals(await ln.values(turned, "weight"), await ln.values(random, "weight"), "a view in another memory order");
  const wrong = await lensorRejection(ln.mapTensors(half, "weight", "x", (t) => ({ ...t, shape: [2, 1] })));
  assertEquals(wrong.code, "shape");
  const part = await ln.mapTensors(
    random,
    "weight[0]",
    "zero",
    ({ shape }) => {
      seen.push([...shape]);
      return new Float32Array(40);
    },
  );
  assertEquals([seen.at(-1), Array.from(await ln.floats(part, "weight[0]")).every((x) => x === 0)], [[40], true]);
  const sum = await ln.combine(
    [half, half],
    "sum",
    ([a, b]) => (a!.data as Float32Array).map((x, i) => x + (b!.data[i] as number)),
  );
  assertEquals(Array.from(await ln.floats(sum, "bias")), [6]);
  assertEquals((await lensorRejection(ln.combine([half, random], "x", ([a]) => a!.data))).code, "shape");
  assertEquals((await lensorRejection(ln.combine([half, ln.embedding(1, 1)], "x", ([a]) => a!.data))).code, "missing");
  assertEquals((await lensorRejection(ln.combine([], "x", ([a]) => a!.data))).code, "range");
});

Deno.test("adjust: sees the path and takes a view", async () => {
  const seen: string[] = [];
  const ready = ln.initialize(
    ln.linear(2, 2),
    ln.seq(
      ln.fill("**", ln.ones),
      ln.adjust("weight", "view", (t, path) => {
        seen.push(path);
        return { ...t, stride: [2, 1], offset: 0 };
      }),
    ),
  );
  assertEquals([Array.from(await ln.floats(ready, "weight")), seen], [[1, 1, 1, 1], ["weight"]]);
  const bad = ln.initialize(
    ready,
    ln.adjust("bias", "bad", (t) => ({ ...t, shape: [1, 2], stride: [2, 1], offset: 0 })),
  );
  assertEquals((await lensorRejection(ln.values(bad, "bias"))).code, "shape");
});
