import { assert, assertEquals, assertRejects } from "@std/assert";
import { openSafetensors, type SaveEntry, type Tensor, writeSafetensors } from "../../mod.ts";
import { flusher } from "../../checkpoint/writers/_flusher.ts";
import { queueTo } from "../../checkpoint/writers/_queue.ts";
import { nodeHost } from "../../checkpoint/stores/_node_host.ts";
import type { HostFile } from "../../checkpoint/stores/file.ts";
import { assertBits, inFolder, lensorRejection } from "../_util.ts";

const ones = (n: number, value = 1): Tensor => ({
  shape: [n],
  dtype: "float32",
  data: new Float32Array(n).fill(value),
});

const names = (folder: string) => [...Deno.readDirSync(folder)].map((e) => e.name).toSorted();

Deno.test("a save that fails half way leaves the old file and nothing else", () =>
  inFolder(async (folder) => {
    const path = `${folder}/m.safetensors`;
    await writeSafetensors([["x", ones(3)]], path);
    const before = await Deno.readFile(path);
    const boom = new Error("boom");
    const entry: SaveEntry = { name: "a", dtype: "float32", shape: [2], read: () => Promise.reject(boom) };
    await assertRejects(() => writeSafetensors([["z", ones(1000)], entry], path), Error, "boom");
    const short: SaveEntry = { name: "a", dtype: "float32", shape: [2], read: () => new Float32Array(1) };
    assertEquals((await lensorRejection(writeSafetensors([["z", ones(9)], short], path))).code, "shape");
    assertEquals(await Deno.readFile(path), before);
    assertEquals(names(folder), ["m.safetensors"]);
  }));

// More than the 64 MiB that are sent to the disk while more is written
Deno.test("a large save is whole, and one that fails late leaves nothing, not even an open file", () =>
  inFolder(async (folder) => {
    const path = `${folder}/m.safetensors`;
    const n = 17 << 20;
    const ramp = new Uint32Array(n).map((_, i) => i);
    const large = ["large", { shape: [n], dtype: "uint32", data: ramp }] as const;
    await writeSafetensors([large, ["x", { shape: [3], dtype: "uint8", data: new Uint8Array([1, 2, 3]) }]], path);
    const written = await openSafetensors(path);
    const read = await written.read("large");
    assert(ramp.every((value, i) => value === read[i]), "another number came back");
    assertBits(await written.read("x"), new Uint8Array([1, 2, 3]));
    written.close?.();
    const late: SaveEntry = { name: "z", dtype: "uint8", shape: [2], read: () => Promise.reject(new Error("late")) };
    await assertRejects(() => writeSafetensors([large, late], `${folder}/other.safetensors`), Error, "late");
    assertEquals(names(folder), ["m.safetensors"]);
  }));

Deno.test("a flush that fails is heard at the end, with the file closed, and who is far ahead of the disk waits for it", async () => {
  const calls: PromiseWithResolvers<void>[] = [];
  let closed = 0;
  const file = {
    syncData: () => {
      calls.push(Promise.withResolvers<void>());
      return calls.at(-1)!.promise;
    },
    close: () => closed++,
  };
  const flushed = flusher(() => file as unknown as HostFile);
  assertEquals([flushed.wrote((64 << 20) - 1), calls.length], [undefined, 0]);
  assertEquals([flushed.wrote(1), calls.length], [undefined, 1]);
  // One at a time, with all that has come meanwhile
  assertEquals([flushed.wrote(511 << 20), calls.length], [undefined, 1]);
  const behind = flushed.wrote(1 << 20);
  assertEquals([behind instanceof Promise, calls.length], [true, 1]);
  calls[0]!.reject(new Error("disk"));
  await behind;
  assertEquals([flushed.wrote(1), calls.length], [undefined, 2]);
  assertEquals([flushed.wrote(1 << 20), calls.length], [undefined, 2]);
  const end = flushed.end();
  calls[1]!.resolve();
  await assertRejects(() => end, Error, "disk");
  assertEquals(closed, 1);
});

Deno.test("after a flush the next one comes when another 64 MiB are written, not a byte sooner", async () => {
  let flushes = 0;
  const file = { syncData: () => Promise.resolve(void flushes++), close: () => {} };
  const flushed = flusher(() => file as unknown as HostFile);
  flushed.wrote(64 << 20);
  await Promise.resolve().then(() => {}).then(() => {});
  flushed.wrote((64 << 20) - 1);
  assertEquals(flushes, 1);
  flushed.wrote(1);
  assertEquals(flushes, 2);
  await flushed.end();
});

Deno.test("pieces reach the file in order, whole where the system takes less at once, each before its promise comes", async () => {
  const got: number[] = [];
  const take = (bytes: Uint8Array, most: number) => {
    got.push(...bytes.subarray(0, most));
    return Math.min(bytes.length, most);
  };
  const file = {
    writeSync: (bytes: Uint8Array) => take(bytes, 3),
    write: async (bytes: Uint8Array) => {
      await new Promise((done) => setTimeout(done));
      return take(bytes, 50_000);
    },
  };
  const queue = queueTo(file as unknown as HostFile, () => {
    throw new Error("not needed");
  });
  const large = (value: number) => new Uint8Array(1 << 16).fill(value);
  assertEquals([queue.put(new Uint8Array(8)), got.length], [undefined, 8], "small ones at once");
  const first = large(1);
  const done = queue.put(first);
  const small = new Uint8Array([2, 3]);
  const after = queue.put(small);
  assertEquals(got.length, 8);
  await done;
  first.fill(9);
  await after;
  small.fill(9);
  await queue.end();
  assertEquals(got, [...new Uint8Array(8), ...large(1), 2, 3]);
});

Deno.test("the host of Node writes large and small pieces one behind the other, and hears what the system refuses", () =>
  inFolder(async (folder) => {
    const host = nodeHost()!;
    const path = `${folder}/pieces`;
    const file = host.openSync(path, { write: true, createNew: true, mode: 0o666 });
    const queue = queueTo(file, () => host.openSync(path, { write: true }));
    const pieces = [5, 1 << 16, 1 << 20, 7, 1 << 17].map((n, i) => new Uint8Array(n).fill(i + 1));
    for (const piece of pieces) queue.put(piece);
    await queue.end();
    file.close();
    assertBits(await Deno.readFile(path), new Uint8Array(await new Blob(pieces).arrayBuffer()));
    const readOnly = host.openSync(path, { read: true });
    const refused = queueTo(readOnly, () => readOnly);
    refused.put(pieces[1]!);
    await assertRejects(() => refused.end(), Error, "descriptor");
    readOnly.close();
  }));

Deno.test("a write that fails is heard by whoever writes next, and at the end; what waits behind it is not written", async () => {
  const sizes: number[] = [];
  const file = {
    write: (bytes: Uint8Array) => {
      sizes.push(bytes.length);
      return sizes.length < 2 ? Promise.resolve(bytes.length) : Promise.reject(new Error("disk full"));
    },
  };
  const queue = queueTo(file as unknown as HostFile, () => {
    throw new Error("not needed");
  });
  const piece = (n: number) => new Uint8Array((1 << 16) + n);
  queue.put(piece(0));
  const failing = queue.put(piece(1));
  const behind = queue.put(piece(2));
  await failing;
  await behind;
  assertEquals(sizes.map((n) => n - (1 << 16)), [0, 1]);
  await assertRejects(async () => await queue.put(piece(3)), Error, "disk full");
  await assertRejects(() => queue.end(), Error, "disk full");
  const nothing = queueTo({ write: () => Promise.resolve(0) } as unknown as HostFile, () => {
    throw new Error("not needed");
  });
  nothing.put(piece(0));
  await assertRejects(() => nothing.end(), Error, "the system wrote nothing");
});

Deno.test("a checkpoint can be saved over the file that it is still read from", () =>
  inFolder(async (folder) => {
    const path = `${folder}/m.safetensors`;
    await writeSafetensors([["x", ones(5, 2)], ["y", ones(4, 3)]], path);
    const old = await openSafetensors(path);
    const entries = [...old.specs].map(([name, spec]): SaveEntry => ({
      name: `new.${name}`,
      ...spec,
      read: () => (old.read(name) as Float32Array).map((v) => v + 1),
    }));
    await writeSafetensors(entries, path);
    assertBits(await old.read("x"), new Float32Array(5).fill(2));
    old.close?.();
    const fresh = await openSafetensors(path);
    assertBits(await fresh.read("new.y"), new Float32Array(4).fill(4));
    fresh.close?.();
  }));

Deno.test({
  name: "the mode of an existing target is kept, a new one follows the umask",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (folder) => {
      const path = `${folder}/m.safetensors`;
      await writeSafetensors([["x", ones(1)]], path);
      await Deno.writeTextFile(`${folder}/plain`, "");
      assertEquals(Deno.statSync(path).mode! & 0o777, Deno.statSync(`${folder}/plain`).mode! & 0o777);
      await Deno.chmod(path, 0o640);
      await writeSafetensors([["x", ones(2)]], path);
      assertEquals(Deno.statSync(path).mode! & 0o777, 0o640);
    }),
});

Deno.test({
  name: "a symbolic link stays a link; what it points to is replaced",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (folder) => {
      await Deno.mkdir(`${folder}/real`);
      await writeSafetensors([["x", ones(1)]], `${folder}/real/m.safetensors`);
      await Deno.symlink(`${folder}/real/m.safetensors`, `${folder}/link`);
      await writeSafetensors([["x", ones(2)]], `${folder}/link`);
      assert(Deno.lstatSync(`${folder}/link`).isSymlink);
      const checkpoint = await openSafetensors(`${folder}/real/m.safetensors`);
      assertEquals(checkpoint.specs.get("x")!.shape, [2]);
      checkpoint.close?.();
    }),
});

Deno.test("temporary files of killed writers are removed, those of living ones and other files stay", () =>
  inFolder(async (folder) => {
    const dead = ".m.st.0123456789abcdef.tmp";
    const alive = ".m.st.fedcba9876543210.tmp";
    const others = [".m.st.note.tmp", ".other.st.0123456789abcdef.tmp", "m.st.0123456789abcdef.tmp"];
    for (const name of [dead, alive, ...others]) await Deno.writeTextFile(`${folder}/${name}`, "x");
    using file = Deno.openSync(`${folder}/${alive}`, { write: true });
    file.lockSync(true);
    await writeSafetensors([["x", ones(1)]], `${folder}/m.st`);
    assertEquals(names(folder), [alive, ...others, "m.st"].toSorted());
  }));

Deno.test("leftovers of hosts without locks are removed when they have been untouched for a day", () =>
  inFolder(async (folder) => {
    const old = ".m.st.0123456789abcdef.part";
    const fresh = ".m.st.fedcba9876543210.part";
    for (const name of [old, fresh]) await Deno.writeTextFile(`${folder}/${name}`, "x");
    const before = new Date(Date.now() - 25 * 3600 * 1000);
    await Deno.utime(`${folder}/${old}`, before, before);
    await writeSafetensors([["x", ones(1)]], `${folder}/m.st`);
    assertEquals(names(folder), [fresh, "m.st"].toSorted());
  }));

Deno.test("what the system refuses is an io error that names the path", () =>
  inFolder(async (folder) => {
    const missing = await lensorRejection(writeSafetensors([["x", ones(1)]], `${folder}/no/m.safetensors`));
    assertEquals([missing.code, missing.file], ["missing", `${folder}/no/m.safetensors`]);
    assertEquals((await lensorRejection(writeSafetensors([["x", ones(1)]], folder))).code, "io");
    assertEquals((await lensorRejection(openSafetensors(`${folder}/none`))).code, "missing");
    assertEquals((await lensorRejection(openSafetensors(folder))).code, "io");
    assertEquals((await lensorRejection(openSafetensors(""))).code, "type");
    assertEquals(names(folder), []);
  }));

Deno.test("two writers of one target end with one of the two files, whole", () =>
  inFolder(async (folder) => {
    const path = `${folder}/m.safetensors`;
    const slow = (value: number): SaveEntry => ({
      name: "x",
      dtype: "float32",
      shape: [100_000],
      read: async () => {
        await new Promise((done) => setTimeout(done, 10));
        return new Float32Array(100_000).fill(value);
      },
    });
    await Promise.all([writeSafetensors([slow(1)], path), writeSafetensors([slow(2)], path)]);
    const checkpoint = await openSafetensors(path);
    const x = await checkpoint.read("x") as Float32Array;
    assert(x.every((v) => v === x[0]) && (x[0] === 1 || x[0] === 2));
    checkpoint.close?.();
    assertEquals(names(folder), ["m.safetensors"]);
  }));

Deno.test("a save is on the disk before it has its name", () =>
  inFolder(async (folder) => {
    const { syncSync } = Deno.FsFile.prototype;
    const path = `${folder}/m.safetensors`;
    const synced: [boolean, boolean][] = [];
    Deno.FsFile.prototype.syncSync = function () {
      synced.push([this.statSync().isFile, names(folder).includes("m.safetensors")]);
      syncSync.call(this);
    };
    try {
      await writeSafetensors([["x", ones(3)]], path);
    } finally {
      Deno.FsFile.prototype.syncSync = syncSync;
    }
    // First the file, still without its name; then the folder that names it
    assertEquals(synced, [[true, false], [false, true]]);
  }));
