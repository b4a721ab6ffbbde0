import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  fromBytes,
  openAll,
  openCheckpoint,
  renamed,
  type SaveEntry,
  type Tensor,
  toNpy,
  toNpz,
  toSafetensors,
  writeSafetensors,
  writeShardedSafetensors,
} from "../../mod.ts";
import { assertBits, inFolder, lensorRejection } from "../_util.ts";

const ramp = (n: number, start = 0): Tensor => ({
  shape: [n],
  dtype: "float32",
  data: Float32Array.from({ length: n }, (_, i) => start + i),
});

const names = (folder: string) => [...Deno.readDirSync(folder)].map((e) => e.name).toSorted();

Deno.test("npz gives back every array, stored and compressed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 4 }),
      fc.boolean(),
      fc.nat(300),
      async (keys, compress, n) => {
        const checkpoint = await fromBytes(await toNpz(keys.map((key, i) => [key, ramp(n, i)]), { compress })).catch((
          e,
        ) => e);
        if (keys.length === 0) return assertEquals(checkpoint.code, "corrupt");
        assertEquals([...checkpoint.specs.keys()], keys);
        for (const [i, key] of keys.entries()) assertBits(await checkpoint.read(key), ramp(n, i).data);
      },
    ),
    { numRuns: 40 },
  );
});

Deno.test("an array written in Fortran order is read in C order, in any range", async () => {
  const tensor: Tensor = { ...ramp(24), shape: [2, 3, 4] };
  const checkpoint = await fromBytes(await toNpy(tensor, { fortran: true }));
  assertBits(await checkpoint.read(""), tensor.data);
  assertBits(await checkpoint.read("", [5, 17]), tensor.data.slice(5, 17));
});

Deno.test("shards hold what fits, the index comes last, and shards of an earlier save go", () =>
  inFolder(async (folder) => {
    const path = `${folder}/model.safetensors`;
    const index = `${path}.index.json`;
    const entries = (start: number) =>
      ["a", "b", "c", "__proto__"].map((n, i): [string, Tensor] => [n, ramp(4, start + i)]);
    await writeShardedSafetensors(entries(0), path, { maxShardBytes: 32, metadata: { made: "by hand" } });
    assertEquals(names(folder).length, 3);
    const old = await openCheckpoint(index);
    assertEquals([old.metadata.get("total_size"), old.metadata.get("made")], [64, "by hand"]);
    await writeShardedSafetensors(entries(10), index, { maxShardBytes: 20 });
    assertEquals(names(folder).length, 5);
    assertBits(await old.read("__proto__"), ramp(4, 3).data);
    const fresh = await openCheckpoint(index);
    assertBits(await fresh.read("__proto__"), ramp(4, 13).data);
    old.close?.();
    fresh.close?.();
  }));

Deno.test("a sharded save that fails leaves the old shards and their index", () =>
  inFolder(async (folder) => {
    const path = `${folder}/model.safetensors`;
    await writeShardedSafetensors([["a", ramp(4)], ["b", ramp(4)]], path, { maxShardBytes: 16 });
    const before = names(folder);
    const short: SaveEntry = { name: "b", dtype: "float32", shape: [4], read: () => new Float32Array(1) };
    const error = await lensorRejection(writeShardedSafetensors([["a", ramp(4)], short], path, { maxShardBytes: 16 }));
    assertEquals([error.code, names(folder)], ["shape", before]);
    assertEquals((await lensorRejection(writeShardedSafetensors([], path, { maxShardBytes: 0 }))).code, "range");
  }));

Deno.test("openAll opens each path of a cfg once, and closes all if one fails", () =>
  inFolder(async (base) => {
    await writeSafetensors([["w", ramp(2)]], `${base}/a.st`);
    const pretrained = (checkpoint: string) => ({ type: "Pretrained", checkpoint });
    const cfg = { backbone: { init_cfg: [pretrained("a.st"), { type: "Normal" }] }, neck: pretrained("a.st") };
    const opened = await openAll(cfg, { base });
    assertEquals([...opened.keys()], ["a.st"]);
    opened.get("a.st")!.close?.();
    // What only looks like it is passed over
    const others = [
      { type: "Pretrained" },
      { type: "Pretrained", checkpoint: 3 },
      { type: "X", checkpoint: "a.st" },
      {
        checkpoint: "a.st",
      },
      null,
      "Pretrained",
      new Uint8Array(1),
    ];
    assertEquals((await openAll(others, { base })).size, 0);
    assertEquals((await lensorRejection(openAll([cfg, pretrained("b.st")], { base }))).code, "missing");
    assertEquals((await lensorRejection(openAll(pretrained("torchvision://resnet50")))).code, "unsupported");
  }));

Deno.test("a renamed checkpoint reads what the old names had", async () => {
  const checkpoint = await fromBytes(await toSafetensors([["x.a", ramp(2)], ["x.b", ramp(3)], ["y", ramp(1)]]));
  const view = renamed(checkpoint, { prefix: "x", rename: (n) => n.toUpperCase() });
  assertEquals([...view.specs.keys()], ["A", "B"]);
  assertBits(await view.read("B"), ramp(3).data);
  const clash = await lensorRejection(Promise.resolve().then(() => renamed(checkpoint, { rename: () => "same" })));
  assertEquals(clash.code, "unused");
  const none = await lensorRejection(Promise.resolve().then(() => renamed(checkpoint, { prefix: "z" })));
  assert(none.code === "no-match" && none.message.includes("x.a"));
});

Deno.test("npz: a checksum of 0 is a checksum, and a wrong one", async () => {
  const bytes = await toNpz([["a", ramp(4)]], { compress: false });
  const text = new TextDecoder("latin1").decode(bytes);
  bytes.fill(0, text.indexOf("PK\x03\x04") + 14, text.indexOf("PK\x03\x04") + 18);
  bytes.fill(0, text.indexOf("PK\x01\x02") + 16, text.indexOf("PK\x01\x02") + 20);
  const error = await lensorRejection(fromBytes(bytes).then((checkpoint) => checkpoint.read("a")));
  assertEquals([error.code, error.detail], ["corrupt", "crc"]);
});

Deno.test("an index never leads out of its folder", () =>
  inFolder(async (folder) => {
    await writeSafetensors([["w", ramp(1)]], `${folder}/out.safetensors`);
    await Deno.mkdir(`${folder}/in`);
    // Beside the folder, with a name that begins like it
    await Deno.mkdir(`${folder}/in-evil`);
    await writeSafetensors([["w", ramp(1)]], `${folder}/in-evil/out.safetensors`);
    if (Deno.build.os !== "windows") {
      await Deno.symlink(`${folder}/out.safetensors`, `${folder}/in/link.safetensors`);
      await Deno.symlink(`${folder}/in-evil/out.safetensors`, `${folder}/in/evil.safetensors`);
    }
    const paths = [
      "../out.safetensors",
      `${folder}/out.safetensors`,
      "%2e%2e/out.safetensors",
      "link.safetensors",
      ...(Deno.build.os === "windows" ? [] : ["evil.safetensors"]),
      "http://x/y",
      "",
      ".",
    ];
    for (const shard of paths) {
      await Deno.writeTextFile(`${folder}/in/i.safetensors.index.json`, JSON.stringify({ weight_map: { w: shard } }));
      assertEquals(
        (await lensorRejection(openCheckpoint(`${folder}/in/i.safetensors.index.json`))).code,
        "forbidden",
        shard,
      );
    }
  }));

Deno.test("an index of shards that is not a map of texts is refused, and a name that is not in its shard", () =>
  inFolder(async (folder) => {
    await writeSafetensors([["w", ramp(1)]], `${folder}/a.safetensors`);
    const detail = async (map: unknown) => {
      await Deno.writeTextFile(`${folder}/i.safetensors.index.json`, JSON.stringify({ weight_map: map }));
      return (await lensorRejection(openCheckpoint(`${folder}/i.safetensors.index.json`))).detail;
    };
    await Deno.writeTextFile(
      `${folder}/one.safetensors.index.json`,
      JSON.stringify({ weight_map: { w: "a.safetensors" } }),
    );
    const one = await openCheckpoint(`${folder}/one.safetensors.index.json`);
    one.close?.();
    assertEquals([one.format, one.specs.size], ["safetensors", 1]);
    assertEquals(await detail({ w: 1 }), "index-json");
    assertEquals(await detail([]), "index-json");
    assertEquals(await detail({ v: "a.safetensors" }), "missing-tensor");
    assertEquals(await detail({ w: "b.safetensors" }), "missing-file");
  }));
