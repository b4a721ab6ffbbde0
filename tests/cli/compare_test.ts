/** Pieces behind diff and convert: how two tensors compare, what folds, what a format cannot hold. */
import { assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { compare } from "../../cli/_compare.ts";
import { foldRows } from "../../cli/_folded.ts";
import { writeCheckpoint } from "../../cli/_write_checkpoint.ts";
import { host } from "./_command.ts";
import { inFolder } from "./_run.ts";

Deno.test("compare: 64-bit integers exactly, NaN as itself, tolerance of the second file's number", async () => {
  const file = (dtype: ln.DType, data: ln.Values) =>
    ({
      name: "f",
      specs: new Map([["w", { shape: [data.length], dtype }]]),
      metadata: new Map(),
      read: (_: string, [from, to]: readonly [number, number] = [0, data.length]) => data.slice(from, to),
    }) as unknown as ln.Checkpoint;
  const of = async (a: ln.Checkpoint, b: ln.Checkpoint, atol = 0, rtol = 0) => {
    const { status, distance } = await compare(a, b, "w", { atol, rtol });
    return [status, distance && [distance.elements, distance.differ, distance.lost, distance.most]];
  };
  const floats = (...data: number[]) => file("float64", new Float64Array(data));
  const big = (...data: bigint[]) => file("int64", new BigInt64Array(data));
  const far = 2 ** 53;
  assertEquals(await of(big(2n ** 53n, 1n), big(2n ** 53n + 1n, 1n)), ["differs", [2, 1, 0, 1]]);
  assertEquals(await of(big(2n ** 53n + 1n), floats(far)), ["differs", [1, 1, 0, 1]]);
  assertEquals(await of(floats(far), big(2n ** 53n + 1n)), ["differs", [1, 1, 0, 1]]);
  assertEquals(await of(big(2n ** 53n + 1n), floats(far), 1), ["same", [1, 0, 0, 0]]);
  assertEquals(await of(big(5n), floats(5)), ["differs", [1, 0, 0, 0]]);
  assertEquals([await of(big(5n), floats(5), 1), await of(big(5n), floats(5), 0, 1)], [["same", [1, 0, 0, 0]], [
    "same",
    [1, 0, 0, 0],
  ]]);
  assertEquals(await of(floats(NaN, 0, Infinity, -Infinity), floats(NaN, -0, Infinity, -Infinity)), ["same", [
    4,
    0,
    0,
    0,
  ]]);
  assertEquals(await of(floats(NaN, 1, Infinity), floats(1, NaN, -Infinity), 9), ["differs", [3, 3, 3, 0]]);
  assertEquals(await of(big(1n), floats(Infinity)), ["differs", [1, 1, 1, 0]]);
  assertEquals([await of(floats(1, 4), floats(1.5, 2), 0.5), await of(floats(1), floats(1.5), 0.49)], [["differs", [
    2,
    1,
    0,
    2,
  ]], ["differs", [1, 1, 0, 0.5]]]);
  // |3 - 2| <= 0.5 * 2, |2 - 1| > 0.5 * 1
  assertEquals([await of(floats(3), floats(2), 0, 0.5), await of(floats(2), floats(1), 0, 0.5)], [["same", [
    1,
    0,
    0,
    0,
  ]], ["differs", [1, 1, 0, 1]]]);
  assertEquals(await of(floats(3), floats(-2), 3, 1), ["same", [1, 0, 0, 0]]);
  assertEquals(await of(floats(1, 2, 9), floats(2, 4, 9)), ["differs", [3, 2, 0, 2]]);
});

Deno.test("foldRows: rows of one key whose names fold, in the order of the first of each", () => {
  const rows = ["l.0.w", "x", "l.1.w", "l.0.b", "l.2.w"].map((name) => ({ name, key: name.at(-1)! }));
  assertEquals(foldRows(rows, ({ key }) => key).map(({ label, count, row }) => [label, count, row.name]), [
    ["l.{0-2}.w", 3, "l.0.w"],
    ["x", 1, "x"],
    ["l.0.b", 1, "l.0.b"],
  ]);
  assertEquals(foldRows([], () => ""), []);
});

Deno.test("writeCheckpoint: metadata that a format cannot hold is named, but for lensor's own note", () =>
  inFolder(async (at) => {
    const data = new Float32Array([1]);
    const entry = {
      name: "w",
      shape: [1],
      dtype: "float32",
      elementwise: true,
      read: () => data,
    } as unknown as ln.SaveEntry;
    const metadata = new Map<string, unknown>([["a", "x"], ["lensor.origin", "y"], ["b", { c: 1n }], [
      "long",
      "z".repeat(100_001),
    ]]);
    const from = {
      name: "f",
      specs: new Map([["w", { shape: [1], dtype: "float32" }]]),
      metadata,
      read: () => data,
    } as unknown as ln.Checkpoint;
    const lost = (
      format: "npz" | "tfjs" | "safetensors" | "torch" | "gguf",
      name: string,
      options: ln.SaveOptions = {},
    ) => writeCheckpoint([entry], { out: at(name), format, as: "" }, options, from, new Map(), host());
    assertEquals([await lost("npz", "x.npz"), await lost("tfjs", "x.json")], [["a", "b", "long"], ["a", "b", "long"]]);
    for (const [format, name] of [["safetensors", "x.safetensors"], ["torch", "x.pth"], ["gguf", "x.gguf"]] as const) {
      assertEquals(await lost(format, name), ["long"], format);
      const back = await ln.openCheckpoint(at(name));
      if (format !== "torch") assertEquals(back.metadata.get("a"), "x", format);
      back.close?.();
    }
    assertEquals(await lost("safetensors", "s.safetensors", { maxShardBytes: 4 }), ["long"]);
    const shards = await lost("npz", "y.npz", { maxShardBytes: 4 }).catch((error) => [error.code, error.message]);
    assertEquals(shards, ["unsupported", `Cannot write ${at("y.npz")} in shards: it is one file; leave --shard out`]);
  }));
