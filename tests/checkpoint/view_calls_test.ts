import { assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { lensorRejection } from "../_util.ts";

const one = { shape: [1], dtype: "float32", data: new Float32Array(1) } as const;
const file = async (...names: readonly string[]) =>
  await ln.fromBytes(await ln.toSafetensors(names.map((name) => [name, one])));

Deno.test("renamed: a function alone is enough, and it must return names", async () => {
  const ck = await file("a.w", "b.w");
  assertEquals([...ln.renamed(ck, (name) => name.toUpperCase()).specs.keys()], ["A.W", "B.W"]);
  assertEquals([...ln.renamed(ck, ln.renames([[/^a/, "x"]])).specs.keys()], ["x.w", "b.w"]);
  const wrong = (() => 3) as unknown as (name: string) => string;
  assertEquals((await lensorRejection(Promise.resolve().then(() => ln.renamed(ck, wrong)))).code, "type");
});

Deno.test("views: an async choice of entries, and no checkpoints at all -> refused", async () => {
  const ck = await file("w");
  const later = (() => Promise.resolve(false)) as unknown as () => boolean;
  for (
    const [call, code] of [
      [() => ln.restricted(ck, later), "type"],
      [() => ln.united(), "range"],
      [() => ln.merged([], ln.linearMerge()), "range"],
      [() => ln.merged([ck, ck], ln.linearMerge({ weights: [1] })), "range"],
    ] as const
  ) assertEquals((await lensorRejection(Promise.resolve().then(call))).code, code);
});
