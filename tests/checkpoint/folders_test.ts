/** Folders: opened through what is in them; what holds several models, or none, says so. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import dcp from "../fixtures/checkpoint/dcp.json" with { type: "json" };
import { openCheckpoint, writeSafetensors, writeShardedSafetensors } from "../../mod.ts";
import { toBytes } from "../../core/dtype.ts";
import { assertBits, inFolder, lensorRejection } from "../_util.ts";
import { sha256 } from "./_files.ts";

const one = (x: number) => ({ shape: [2], dtype: "float32", data: new Float32Array([x, x]) }) as const;

async function dcpIn(
  folder: string,
  change?: (name: string, bytes: Uint8Array) => Uint8Array | undefined,
): Promise<void> {
  for (const [name, packed] of Object.entries(dcp.files)) {
    const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
    const changed = change ? change(name, bytes) : bytes;
    if (changed) await Deno.writeFile(`${folder}/${name}`, changed);
  }
}

Deno.test("openCheckpoint: a folder of torch.distributed.checkpoint -> whole tensors, by range too", () =>
  inFolder(async (folder) => {
    await dcpIn(folder);
    for (const path of [folder, `${folder}/.metadata`]) {
      const checkpoint = await openCheckpoint(path);
      const rows = [];
      for (const [name, { dtype, shape }] of checkpoint.specs) {
        const whole = await checkpoint.read(name);
        const n = whole.length;
        rows.push([name, dtype, shape, await sha256(toBytes(whole))]);
        for (const [from, to] of [[0, n], [1, n], [n >> 1, n], [n >> 2, n >> 1], [n, n]] as const) {
          if (from <= to) assertBits(await checkpoint.read(name, [from, to]), whole.slice(from, to));
        }
      }
      assertEquals(rows.map((row) => JSON.stringify(row)).sort(), dcp.tensors.map((row) => JSON.stringify(row)).sort());
      assertEquals(checkpoint.format, "dcp");
      assertStringIncludes(checkpoint.notes!.join(), "step");
      checkpoint.close?.();
    }
  }));

Deno.test("openCheckpoint: a rank's file is missing, cut or alone -> missing, truncated, the folder named", () =>
  inFolder(async (folder) => {
    for (
      const [name, change, detail] of [
        ["lost", (name: string, bytes: Uint8Array) => name.startsWith("__1") ? undefined : bytes, "missing-file"],
        [
          "cut",
          (name: string, bytes: Uint8Array) => name.startsWith("__1") ? bytes.subarray(0, 500) : bytes,
          "truncated",
        ],
      ] as const
    ) {
      await Deno.mkdir(`${folder}/${name}`);
      await dcpIn(`${folder}/${name}`, change);
      assertEquals((await lensorRejection(openCheckpoint(`${folder}/${name}`))).detail, detail);
    }
    assertStringIncludes((await lensorRejection(openCheckpoint(`${folder}/lost/__0_0.distcp`))).message, ".metadata");
  }));

Deno.test("openCheckpoint: a folder -> its index, then the usual names, then the only weight file", () =>
  inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/config.json`, "{}");
    await writeSafetensors([["only", one(1)]], `${folder}/weights.safetensors`);
    const names = async () => {
      const checkpoint = await openCheckpoint(folder);
      checkpoint.close?.();
      return [...checkpoint.specs.keys()].join();
    };
    assertEquals(await names(), "only");
    await writeSafetensors([["usual", one(2)]], `${folder}/model.safetensors`);
    assertEquals(await names(), "usual");
    await writeShardedSafetensors([["a", one(1)], ["b", one(2)]], `${folder}/model.safetensors`, { maxShardBytes: 8 });
    assertEquals(await names(), "a,b");
    assertEquals((await openCheckpoint(new URL(`file://${folder}/`))).specs.size, 2);
  }));

Deno.test("openCheckpoint: shards without an index -> all of them, none may be missing", () =>
  inFolder(async (folder) => {
    const shard = (k: number) => `${folder}/x-0000${k}-of-00003.safetensors`;
    for (const k of [1, 3]) await writeSafetensors([[`w${k}`, one(k)]], shard(k));
    const error = await lensorRejection(openCheckpoint(folder));
    assertEquals([error.code, error.message.includes("x-00002-of-00003.safetensors")], ["missing", true]);
    await writeSafetensors([["w2", one(2)]], shard(2));
    const checkpoint = await openCheckpoint(folder);
    assertEquals([...checkpoint.specs.keys()], ["w1", "w2", "w3"]);
    assertBits(await checkpoint.read("w2"), new Float32Array([2, 2]));
    checkpoint.close?.();
    await writeSafetensors([["w1", one(2)]], shard(2));
    assertEquals((await lensorRejection(openCheckpoint(folder))).detail, "duplicate-key");
  }));

Deno.test("openCheckpoint: shards without an index -> the metadata of all, of two values the first shard's", () =>
  inFolder(async (folder) => {
    const of = (k: number) => ({ metadata: { own: `${k}`, [`k${k}`]: "there" } });
    for (const k of [1, 2]) {
      await writeSafetensors([[`w${k}`, one(k)]], `${folder}/x-0000${k}-of-00002.safetensors`, of(k));
    }
    const checkpoint = await openCheckpoint(folder);
    assertEquals([...checkpoint.metadata].toSorted(), [["k1", "there"], ["k2", "there"], ["own", "1"]]);
    checkpoint.close?.();
  }));

Deno.test("openCheckpoint: several models, none, Orbax, Core ML -> said by name", () =>
  inFolder(async (folder) => {
    const error = async () => await lensorRejection(openCheckpoint(folder));
    assertEquals((await error()).code, "missing");
    for (const name of ["a", "b"]) await writeSafetensors([["w", one(1)]], `${folder}/${name}.safetensors`);
    assertStringIncludes((await error()).message, '"a.safetensors", "b.safetensors"');
    await Deno.mkdir(`${folder}/unet`);
    await Deno.writeTextFile(`${folder}/model_index.json`, "{}");
    assertStringIncludes((await error()).message, '"unet"');
    await Deno.remove(`${folder}/model_index.json`);
    await Deno.writeTextFile(`${folder}/_METADATA`, "{}");
    assertStringIncludes((await error()).message, "Orbax");
    await Deno.mkdir(`${folder}/x.mlpackage`);
    assertStringIncludes((await lensorRejection(openCheckpoint(`${folder}/x.mlpackage/`))).message, "Core ML");
  }));

Deno.test("openCheckpoint: a shard with more than the index names -> opens, and tells the rest", () =>
  inFolder(async (folder) => {
    await writeSafetensors([["b", one(2)], ["stale", one(9)]], `${folder}/s.safetensors`);
    await Deno.writeTextFile(`${folder}/i.json`, JSON.stringify({ weight_map: { b: "s.safetensors" } }));
    const checkpoint = await openCheckpoint(`${folder}/i.json`);
    assertEquals([...checkpoint.specs.keys()], ["b"]);
    assertStringIncludes(checkpoint.notes!.join(), '"stale"');
    checkpoint.close?.();
    await Deno.writeFile(
      `${folder}/s.safetensors`,
      new TextEncoder().encode("version https://git-lfs.github.com/spec/v1\nsize 5\n"),
    );
    assertStringIncludes((await lensorRejection(openCheckpoint(`${folder}/i.json`))).message, "git lfs pull");
  }));

Deno.test({
  name: "openCheckpoint: links into the store of a hub's cache -> opened; links that lead elsewhere -> forbidden",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (folder) => {
      const blobs = `${folder}/blobs`;
      const snapshot = `${folder}/snapshots/main`;
      await Deno.mkdir(blobs);
      await Deno.mkdir(snapshot, { recursive: true });
      await writeSafetensors([["w", one(3)]], `${blobs}/aa`);
      await Deno.writeTextFile(
        `${blobs}/bb`,
        JSON.stringify({ weight_map: { w: "model-00001-of-00001.safetensors" } }),
      );
      await Deno.symlink("../../blobs/aa", `${snapshot}/model-00001-of-00001.safetensors`);
      await Deno.symlink("../../blobs/bb", `${snapshot}/model.safetensors.index.json`);
      const checkpoint = await openCheckpoint(snapshot);
      assertBits(await checkpoint.read("w"), new Float32Array([3, 3]));
      checkpoint.close?.();
      await Deno.remove(`${snapshot}/model.safetensors.index.json`);
      await Deno.copyFile(`${blobs}/bb`, `${snapshot}/model.safetensors.index.json`);
      assertEquals((await lensorRejection(openCheckpoint(snapshot))).detail, "path");
    }),
});

Deno.test("openCheckpoint: unwrap in a file of names alone -> the names below it; the others are told", () =>
  inFolder(async (folder) => {
    const path = `${folder}/w.safetensors`;
    await writeSafetensors([["ema.a", one(1)], ["ema/b", one(2)], ["model.a", one(3)], ["alone", one(4)]], path);
    const checkpoint = await openCheckpoint(path, { unwrap: "ema" });
    assertEquals([...checkpoint.specs.keys()].toSorted(), ["a", "b"]);
    assertEquals(checkpoint.leftOut!.map((set) => set.key).toSorted(), ["alone", "model"]);
    checkpoint.close?.();
    const error = await lensorRejection(openCheckpoint(path, { unwrap: "emma" }));
    assertEquals([error.code, error.message.includes('"ema"'), error.message.includes('"alone"')], [
      "missing",
      true,
      false,
    ]);
  }));

Deno.test({
  name: "openCheckpoint: a pipe -> refused before it is opened",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (folder) => {
      await new Deno.Command("mkfifo", { args: [`${folder}/pipe`] }).output();
      const error = await lensorRejection(openCheckpoint(`${folder}/pipe`));
      assertEquals([error.code, error.message.includes("no regular file")], ["io", true]);
    }),
});
