/** The host of Node and Bun, which Deno has as well: what each call does to a file. */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { nodeHost } from "../../checkpoint/stores/_node_host.ts";
import { inFolder } from "../_util.ts";

const host = nodeHost()!;
const bytes = (...all: number[]) => new Uint8Array(all);

Deno.test("nodeHost: the same host each time, with the system's name, and no locks", () => {
  assert(host === nodeHost());
  assertEquals([host.build.os, host.canLock], [Deno.build.os, false]);
  Deno.env.set("LENSOR_TEST", "x");
  assertEquals(host.env?.get("LENSOR_TEST"), "x");
  Deno.env.delete("LENSOR_TEST");
  assertEquals(host.env?.get("LENSOR_TEST"), undefined);
});

Deno.test("nodeHost: a file is written and read from where the last call ended, and null is its end", () =>
  inFolder(async (folder) => {
    const path = `${folder}/a`;
    const out = host.openSync(path, { write: true, createNew: true });
    assertEquals([out.writeSync(bytes(1, 2, 3)), await out.write(bytes(4, 5)), out.writeSync(bytes())], [3, 2, 0]);
    out.syncSync();
    await out.syncData();
    assertEquals(out.statSync().size, 5);
    out.close();
    assertEquals(await Deno.readFile(path), bytes(1, 2, 3, 4, 5));
    const file = host.openSync(path, { read: true });
    const into = new Uint8Array(2);
    assertEquals([file.readSync(into), [...into]], [2, [1, 2]]);
    assertEquals([await file.read(into), [...into]], [2, [3, 4]]);
    assertEquals([await file.read(into), into[0]], [1, 5]);
    assertEquals([file.readSync(into), await file.read(into)], [null, null]);
    file.seekSync(1, 0);
    assertEquals([file.readSync(into), [...into]], [2, [2, 3]]);
    file.close();
    const both = host.openSync(path, { read: true, write: true });
    both.seekSync(4, 0);
    both.writeSync(bytes(9));
    both.seekSync(3, 0);
    assertEquals([both.readSync(into), [...into]], [2, [4, 9]]);
    both.close();
    // Open to read only, to write only, and new only
    const reader = host.openSync(path, { read: true });
    assertThrows(() => reader.writeSync(bytes(1)));
    reader.close();
    const writer = host.openSync(path, { write: true });
    assertThrows(() => writer.readSync(into));
    writer.close();
    assertThrows(() => host.openSync(path, { write: true, createNew: true }));
    assertThrows(() => host.openSync(`${folder}/none`, { write: true }));
    assertEquals((await Deno.stat(path)).size, 5);
  }));

Deno.test("nodeHost: folders, names, modes, links and times", () =>
  inFolder(async (folder) => {
    host.mkdirSync(`${folder}/x/y`, { recursive: true });
    await Deno.writeTextFile(`${folder}/x/a`, "abc");
    assertEquals([...host.readDirSync(`${folder}/x`)].toSorted((a, b) => a.name < b.name ? -1 : 1), [
      { name: "a", isFile: true, isDirectory: false },
      { name: "y", isFile: false, isDirectory: true },
    ]);
    const [file, there] = [host.statSync(`${folder}/x/a`), host.statSync(`${folder}/x`)];
    assertEquals([file.size, file.isFile, file.isDirectory, there.isFile, there.isDirectory], [
      3,
      true,
      false,
      false,
      true,
    ]);
    const { mtime, ino, dev } = await Deno.stat(`${folder}/x/a`);
    assertEquals([file.mtime?.getTime(), file.ino, file.dev], [mtime!.getTime(), ino, dev]);
    host.renameSync(`${folder}/x/a`, `${folder}/b`);
    assertEquals([await Deno.readTextFile(`${folder}/b`), host.realPathSync(`${folder}/x/../b`)], [
      "abc",
      await Deno.realPath(`${folder}/b`),
    ]);
    if (Deno.build.os !== "windows") {
      host.chmodSync(`${folder}/b`, 0o600);
      assertEquals(host.statSync(`${folder}/b`).mode! & 0o777, 0o600);
      const made = host.openSync(`${folder}/c`, { write: true, createNew: true, mode: 0o640 });
      made.close();
      assertEquals(host.statSync(`${folder}/c`).mode! & 0o777, 0o640);
    }
    host.removeSync(`${folder}/b`);
    assertThrows(() => host.statSync(`${folder}/b`));
  }));

Deno.test("nodeHost: what is to be done on leaving may be taken back", () => {
  let called = 0;
  const back = host.onLeaving!(() => called++);
  back();
  assertEquals(called, 0);
});
