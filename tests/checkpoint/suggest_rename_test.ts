import { assertEquals } from "@std/assert";
import { fromBytes, type Spec, suggestRename, toSafetensors } from "../../mod.ts";
import { lensorError } from "../_util.ts";

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

Deno.test("suggestRename refuses wanted names that are no Map", async () => {
  const checkpoint = await file({ "a.w": spec(2) });
  for (const [wanted, found] of [[{ "a.w": spec(2) }, "an object"], [undefined, "undefined"]] as const) {
    const error = lensorError(() => suggestRename(checkpoint, wanted as never));
    assertEquals([error.code, error.message], [
      "type",
      `Cannot suggest a rename: expected the wanted specs as a Map by name, found ${found}`,
    ]);
  }
});

const NETWORK = ["conv1.weight", "bn1.weight", "bn1.bias", "layer1.0.conv1.weight", "layer1.0.bn1.bias", "fc.weight"];
const network = (before: string, inside = ""): Record<string, Spec> =>
  Object.fromEntries(NETWORK.map((name, i) => [before + name.replace("layer1.", `layer1.${inside}`), spec(i + 1)]));

Deno.test("suggestRename takes off what wrappers, detectors and averages put before a network, and says so", async () => {
  const wanted = new Map(Object.entries(network("")));
  for (
    const before of ["module.", "_orig_mod.", "module._orig_mod.", "backbone.", "model.", "ema.", "teacher.backbone."]
  ) {
    const found = suggestRename(await file(network(before)), wanted)!;
    assertEquals([found.says, found.matched], [`take off the prefix "${before}"`, NETWORK.length]);
    assertEquals(NETWORK.map((name) => found.rename(before + name)), NETWORK);
  }
  // Two sets fit equally: which of them is meant is not for a guess
  assertEquals(suggestRename(await file({ ...network("model."), ...network("model_ema.") }), wanted), undefined);
});

Deno.test("suggestRename takes wrappers out of the middle of names, and knows gamma and beta", async () => {
  const wanted = new Map(Object.entries(network("backbone.")));
  const inside = suggestRename(await file(network("model.", "_checkpoint_wrapped_module.")), wanted)!;
  assertEquals(inside.says, 'take the names of wrappers out, then exchange the prefix "model." for "backbone."');
  assertEquals(inside.rename("model.layer1._checkpoint_wrapped_module.0.bn1.bias"), "backbone.layer1.0.bn1.bias");
  const old = suggestRename(
    await file({ "norm.gamma": spec(2), "norm.beta": spec(3) }),
    new Map([["norm.weight", spec(2)], ["norm.bias", spec(3)]]),
  )!;
  assertEquals([old.says, old.rename("norm.beta")], ["call gamma and beta weight and bias", "norm.bias"]);
});

Deno.test("suggestRename leaves names alone that fit, and counts them", async () => {
  const wanted = new Map([["gamma", spec(4)], ["norm.weight", spec(4)], ["norm.bias", spec(4)]]);
  const found = suggestRename(await file({ gamma: spec(4), "norm.gamma": spec(4), "norm.beta": spec(4) }), wanted)!;
  assertEquals([found.rename("gamma"), found.rename("norm.gamma"), found.matched], ["gamma", "norm.weight", 3]);
  // A renaming onto a name that fits already would lose one of the two
  const lost = await file({ "fc.w": spec(2), "model.fc.w": spec(2) });
  assertEquals(suggestRename(lost, new Map([["fc.w", spec(2)], ["fc.b", spec(3)]])), undefined);
});

Deno.test("suggestRename puts the adapter name of PEFT in and takes it out, for all names or none", async () => {
  const names = ["q.lora_A", "q.lora_B", "v.lora_A", "v.lora_B"].map((name) => `base_model.model.layers.0.${name}`);
  const plain = Object.fromEntries(names.map((name) => [`${name}.weight`, spec(8, 2)]));
  const told = Object.fromEntries(names.map((name) => [`${name}.default.weight`, spec(8, 2)]));
  const there = suggestRename(await file(plain), new Map(Object.entries(told)))!;
  assertEquals([there.matched, there.rename(`${names[0]}.weight`)], [4, `${names[0]}.default.weight`]);
  const back = suggestRename(await file(told), new Map(Object.entries(plain)))!;
  assertEquals([back.matched, back.rename(`${names[3]}.default.weight`)], [4, `${names[3]}.weight`]);
});
