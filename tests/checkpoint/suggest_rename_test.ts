import { assertEquals } from "@std/assert";
import { fromBytes, type Spec, suggestRename, toSafetensors } from "../../mod.ts";

const spec = (...shape: number[]): Spec => ({ shape, dtype: "float32" });
const file = async (names: Record<string, Spec>) =>
  await fromBytes(
    await toSafetensors(
      Object.entries(names).map(([name, { shape }]) => [
        name,
        { shape, dtype: "float32", data: new Float32Array(shape.reduce((a, b) => a * b, 1)) },
      ]),
    ),
  );

Deno.test("suggestRename finds a prefix to take off, to add, or to exchange", async () => {
  const wanted = new Map([["layer1.w", spec(2)], ["layer2.w", spec(3)], ["fc.w", spec(4)]]);
  const found = async (names: Record<string, Spec>, to = wanted) => {
    const s = suggestRename(await file(names), to);
    return s && [s.prefix, s.add, s.matched];
  };
  assertEquals(await found({ "net.layer1.w": spec(2), "net.layer2.w": spec(3), "head.w": spec(9) }), ["net.", "", 2]);
  const deep = new Map([...wanted].map(([name, s]) => [`backbone.${name}`, s]));
  assertEquals(await found({ "layer1.w": spec(2), "layer2.w": spec(3) }, deep), ["", "backbone.", 2]);
  assertEquals(await found({ "m.e.layer1.w": spec(2), "m.e.layer2.w": spec(3) }, deep), ["m.e.", "backbone.", 2]);
});

Deno.test("suggestRename says nothing where the names are right, or nothing fits", async () => {
  const wanted = new Map([["a.w", spec(2)], ["b.w", spec(3)]]);
  assertEquals(suggestRename(await file({ "a.w": spec(2), "b.w": spec(3) }), wanted), undefined);
  assertEquals(suggestRename(await file({ "x.w": spec(5), "x.z": spec(2) }), wanted), undefined);
});
