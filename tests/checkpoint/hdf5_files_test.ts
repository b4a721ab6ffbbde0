/** Whole HDF5 files by hand: what is taken under which name, and what is told of the rest. */
import { assertEquals, assertRejects } from "@std/assert";
import { type Checkpoint, fromBytes, LensorError, openCheckpoint, type OpenOptions } from "../../mod.ts";
import { inFolder } from "../_util.ts";
import { h5, type Made, u64 } from "./_hdf5.ts";

const open = (root: Made, options: OpenOptions = {}) => fromBytes(h5(root), "x.h5", options);
const detail = async (run: () => Promise<unknown>) => (await assertRejects(run, LensorError)).detail;
async function everything(checkpoint: Checkpoint): Promise<Record<string, number[]>> {
  const out: Record<string, number[]> = {};
  for (const name of checkpoint.specs.keys()) out[name] = [...await checkpoint.read(name) as Uint8Array];
  return out;
}
const data = (...bytes: readonly number[]): Made => ({ bytes });
const group = (children: Made["children"] = {}, attributes: Made["attributes"] = {}): Made => ({
  children,
  attributes,
});

Deno.test("fromBytes: groups of HDF5 -> paths; one object under two names is tied; links are told", async () => {
  const opened = await open(group({
    a: group({ w: data(1, 2), more: group({ w: data(3) }) }),
    b: data(4),
    again: "a/w",
    soft: "->",
    empty: group(),
  }, { made: ["by hand"], n: [7] }));
  assertEquals(await everything(opened), { "a/w": [1, 2], "a/more/w": [3], b: [4], again: [1, 2] });
  assertEquals(opened.tied, [["a/w", "again"]]);
  assertEquals(opened.notes, ["Links that are not followed: soft."]);
  assertEquals([...opened.metadata], [["made", ["by hand"]], ["n", [7]]]);
  assertEquals([opened.format, opened.leftOut ?? []], ["hdf5", []]);
});

Deno.test("fromBytes: the optimizer of an HDF5 file -> left out, reached by its key, or read with the rest", async () => {
  const root = group({
    model: group({ w: data(1) }),
    optimizer: group({ m: data(2), v: data(3) }),
    optimizer_weights: data(4),
    optimizers: data(5),
  });
  const opened = await open(root);
  assertEquals(await everything(opened), { "model/w": [1], optimizers: [5] });
  assertEquals(opened.leftOut, [{ key: "optimizer", tensors: 2 }, { key: "optimizer_weights", tensors: 1 }]);
  for (const unwrap of ["optimizer", "optimizer/"]) {
    assertEquals(await everything(await open(root, { unwrap })), { m: [2], v: [3] });
  }
  assertEquals((await open(root, { unwrap: "optimizer" })).leftOut!.map(({ key }) => key), [
    "model",
    "optimizer_weights",
    "optimizers",
  ]);
  assertEquals(await everything(await open(root, { unwrap: "state_dict" })), { "model/w": [1], optimizers: [5] });
  assertEquals(Object.keys(await everything(await open(root, { whole: true }))).length, 5);
  assertEquals((await open(root, { whole: true })).leftOut ?? [], []);
  assertEquals(await detail(() => open(root, { unwrap: "none" })), "missing-tensor");
});

Deno.test("fromBytes: weights of old Keras -> the names and the order of its layers", async () => {
  const layers = (children: Made["children"], names: readonly string[]) =>
    group(children, { layer_names: names, backend: ["tf"] });
  const layer = (...weights: readonly string[]): Made =>
    group(Object.fromEntries(weights.map((name, k) => [name, data(k + 1)])), { weight_names: weights });
  const plain = layers({ b: layer("kernel:0", "bias"), a: layer("gamma:0"), none: group() }, ["a", "b", "none"]);
  assertEquals(await everything(await open(plain)), { gamma: [1], kernel: [1], bias: [2] });
  assertEquals([...(await open(plain)).metadata], [["backend", ["tf"]]]);
  const model = group({ model_weights: plain, optimizer_weights: group({ m: data(9) }) }, { backend: ["own"] });
  const saved = await open(model);
  assertEquals(await everything(saved), { gamma: [1], kernel: [1], bias: [2] });
  assertEquals([saved.leftOut, saved.metadata.get("backend")], [[{ key: "optimizer_weights", tensors: 1 }], ["own"]]);
  assertEquals(Object.keys(await everything(await open(model, { whole: true })))[0], "model_weights/b/kernel:0");
  // Layers that have weights of one name say whose they are
  const alike = layers({ a: layer("w:0"), b: layer("w:0", "own") }, ["a", "b"]);
  assertEquals(await everything(await open(alike)), { "a/w": [1], "b/w": [1], own: [2] });
  assertEquals(await detail(() => open(layers({ a: layer("w:0", "w") }, ["a"]))), "duplicate-key");
  // Weights of the model itself come last, unless they are listed
  const top = "top_level_model_weights";
  const topped = layers({ [top]: layer("t"), a: layer("w") }, ["a"]);
  assertEquals(await everything(await open(topped)), { w: [1], t: [1] });
  assertEquals(await everything(await open(layers({ [top]: layer("t"), a: layer("w") }, [top, "a"]))), {
    t: [1],
    w: [1],
  });
  assertEquals(await everything(await open(group({ model_weights: topped }))), { w: [1], t: [1] });
  assertEquals(await detail(() => open(layers({ a: layer("w") }, ["a", "b"]))), "missing-tensor");
  const lost = layers({ a: group({}, { weight_names: ["w"] }) }, ["a"]);
  assertEquals(await detail(() => open(lost)), "missing-tensor");
  // Long lists lie in pieces
  const pieces = group({
    a: group({ u: data(1), v: data(2), w: data(3) }, { weight_names0: ["w", "u"], weight_names1: ["v"] }),
    b: layer("x"),
  }, {
    layer_names0: ["b"],
    layer_names1: ["a"],
  });
  assertEquals(await everything(await open(pieces)), { x: [1], w: [3], u: [1], v: [2] });
  assertEquals([...(await open(pieces)).metadata], []);
});

Deno.test("fromBytes: groups of HDF5 nest up to 64 deep, and none contains itself", async () => {
  const nested = (deep: number): Made => deep === 0 ? data(1) : group({ g: nested(deep - 1) });
  assertEquals((await open(nested(65))).specs.size, 1);
  assertEquals(await detail(() => open(nested(66))), "depth");
  // The link to itself is put where the root's own place will be
  const bytes = h5(group({ self: "none", w: data(1) }));
  const root = new DataView(bytes.buffer).getUint32(36, true);
  const at = bytes.findIndex((_, k) => k > root && String.fromCharCode(...bytes.subarray(k, k + 4)) === "self");
  bytes[at + 4] = root;
  assertEquals(await detail(() => fromBytes(bytes, "x.h5")), "cycle");
});

Deno.test("openCheckpoint: weights of Keras in shards -> each group from the files that the index names", () =>
  inFolder(async (folder) => {
    const write = async (name: string, root: Made) => await Deno.writeFile(`${folder}/${name}`, h5(root));
    const index = (map: Readonly<Record<string, unknown>>) =>
      Deno.writeTextFile(`${folder}/m.weights.json`, JSON.stringify({ weight_map: map }));
    const read = async (options: OpenOptions = {}): Promise<unknown> => {
      try {
        const opened = await openCheckpoint(`${folder}/m.weights.json`, options);
        const all = await everything(opened);
        opened.close?.();
        return [all, opened.leftOut ?? [], opened.metadata.get("v")];
      } catch (error) {
        return (error as LensorError).detail;
      }
    };
    await write("one.weights.h5", group({ a: group({ w: data(1) }), b: group({ w: data(2) }) }, { v: [1] }));
    await write("two.weights.h5", group({ b: group({ v: data(3) }), optimizer: group({ m: data(4) }) }, { v: [2] }));
    await index({ "/a": "one.weights.h5", "/b": ["one.weights.h5", "two.weights.h5"] });
    assertEquals(await read(), [{ "a/w": [1], "b/w": [2], "b/v": [3] }, [{ key: "optimizer", tensors: 1 }], [1]]);
    await index({ a: "one.weights.h5" });
    assertEquals(await read(), [{ "a/w": [1] }, [], [1]]);
    await index({ a: "one.weights.h5", optimizer: "two.weights.h5" });
    assertEquals(await read(), [{ "a/w": [1] }, [{ key: "optimizer", tensors: 1 }], [1]]);
    await index({ a: "two.weights.h5" });
    assertEquals(await read(), "missing-tensor");
    await index({ b: ["one.weights.h5", "one.weights.h5"] });
    assertEquals(await read(), "duplicate-key");
    await index({ b: "none.weights.h5" });
    assertEquals(await read(), "missing-file");
    await index({ b: ["one.weights.h5", "x.bin"] });
    assertEquals(typeof await read(), "string");
  }));

Deno.test("openCheckpoint: a variable of Keras that cannot be read -> told by the group that the index names", () =>
  inFolder(async (folder) => {
    const bytes = h5(group({ a: group({ w: data(1), x: data(2, 3) }), b: group({ w: data(4) }) }));
    // Only x has two elements: its integers become opaque bytes
    const two = [...u64(2)];
    const at = bytes.findIndex((_, k) => two.every((byte, i) => bytes[k + i] === byte) && bytes[k + 16] === 0x10);
    bytes[at + 16] = 0x15;
    await Deno.writeFile(`${folder}/one.weights.h5`, bytes);
    const open = async (group: string) => {
      await Deno.writeTextFile(
        `${folder}/m.weights.json`,
        JSON.stringify({ weight_map: { [group]: "one.weights.h5" } }),
      );
      const opened = await openCheckpoint(`${folder}/m.weights.json`);
      const all = await everything(opened);
      opened.close?.();
      return [all, [...opened.unreadable?.keys() ?? []]];
    };
    assertEquals(await open("a"), [{ "a/w": [1] }, ["a/x"]]);
    assertEquals(await open("b"), [{ "b/w": [4] }, []]);
  }));
