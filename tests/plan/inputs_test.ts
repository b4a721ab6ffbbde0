/** Inputs of plans: where they lie, their digests, and that they are those that were planned. */
import { assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { readSmall } from "../../plan/_files.ts";
import {
  addressOf,
  checkedInput,
  digestOfEntry,
  digestOfFile,
  firstThere,
  openSet,
  sizeOfFile,
  uriOf,
} from "../../plan/_inputs.ts";
import { inFolder, lensorRejection } from "../_util.ts";

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as BufferSource));
  return Array.from(hash, (x) => x.toString(16).padStart(2, "0")).join("");
}

Deno.test("digestOfFile, sizeOfFile: the size and the hash of all bytes, however many", () =>
  inFolder(async (folder) => {
    for (const n of [0, 1, 1000, (8 << 20) + 3]) {
      const bytes = Uint8Array.from({ length: n }, (_, i) => i % 251);
      await Deno.writeFile(`${folder}/x`, bytes);
      assertEquals(await digestOfFile(`${folder}/x`), { bytes: n, sha256: await sha256Of(bytes) });
      assertEquals([await sizeOfFile(`${folder}/x`), await sizeOfFile(`file://${folder}/x`)], [n, n]);
    }
    for (const far of ["https://nowhere.invalid/x", "hf://org/name/x", "HTTPS://nowhere.invalid/x"]) {
      assertEquals(await sizeOfFile(far), undefined);
    }
  }));

// A checkpoint of one entry whose reads are noted
function entryOf(values: Float32Array) {
  const reads: (readonly number[])[] = [];
  const checkpoint = {
    name: "in",
    specs: new Map([["w", { shape: [values.length], dtype: "float32" }]]),
    metadata: new Map(),
    read(_: string, range?: readonly [number, number]) {
      reads.push(range ?? []);
      return values.slice(...(range ?? []));
    },
  } as unknown as ln.Checkpoint;
  return { checkpoint, reads };
}

Deno.test("digestOfEntry: the hash of all elements, read in pieces of 2^23", async () => {
  for (const n of [0, 3, 2 ** 23 + 2]) {
    const values = Float32Array.from({ length: n }, (_, i) => i % 509);
    const { checkpoint, reads } = entryOf(values);
    assertEquals(await digestOfEntry(checkpoint, "w"), await sha256Of(new Uint8Array(values.buffer)));
    assertEquals(reads, n > 2 ** 23 ? [[0, 2 ** 23], [2 ** 23, n]] : [[0, n]]);
  }
});

Deno.test("checkedInput: what is read in order is hashed on the way, and refused by the read that completes it", async () => {
  const values = Float32Array.from({ length: 10 }, (_, i) => i);
  const right = await sha256Of(new Uint8Array(values.buffer));
  const wrong = right.replace(/^./, (c) => c === "0" ? "1" : "0");
  const of = (want: string | undefined, n = 10) => {
    const { checkpoint, reads } = entryOf(values.slice(0, n));
    const input = { id: 0, name: "in", uri: "in", bytes: 1, entries: want === undefined ? {} : { w: want } };
    return { checked: checkedInput(checkpoint, input, "out"), reads };
  };
  const said = async (checked: ln.Checkpoint, ...ranges: readonly (readonly [number, number] | undefined)[]) => {
    const out: (string | readonly number[])[] = [];
    for (const range of ranges) {
      try {
        out.push([...await checked.read("w", range) as Float32Array]);
      } catch (error) {
        const { code, message, file, path } = error as ln.LensorError;
        assertEquals([code, file, path], ["corrupt", "in", "w"]);
        out.push(message);
      }
    }
    return out;
  };
  const differs = 'Cannot make out: in is not the file that was planned ("w" differs)';
  const [first, last] = [[...values.slice(0, 4)], [...values.slice(4)]];
  assertEquals(await said(of(right).checked, [0, 4], [4, 10]), [first, last]);
  assertEquals(await said(of(right).checked, undefined), [[...values]]);
  assertEquals(await said(of(wrong).checked, undefined), [differs]);
  assertEquals(await said(of(wrong).checked, [0, 4], [4, 10]), [first, differs]);
  // Out of order: the whole entry is read once for its hash, and not again
  const out = of(right);
  assertEquals(await said(out.checked, [4, 10], [0, 4], [4, 10]), [last, first, last]);
  assertEquals(out.reads, [[4, 10], [0, 10], [0, 4], [4, 10]]);
  assertEquals(await said(of(wrong).checked, [4, 10]), [differs]);
  // What was read before adds nothing
  assertEquals(await said(of(right).checked, [0, 4], [0, 4], [4, 10], undefined), [first, first, last, [...values]]);
  assertEquals(await said(of(undefined).checked, [4, 10]), [last]);
  assertEquals(await said(of(await sha256Of(new Uint8Array()), 0).checked, undefined), [[]]);
  assertEquals(await said(of(wrong, 0).checked, undefined), [differs]);
  const absent = await lensorRejection((async () => await of(right).checked.read("v"))());
  assertEquals([absent.code, absent.path, absent.message], [
    ...["corrupt", "v"],
    'Cannot make out: in is not the file that was planned (it has no "v")',
  ]);
});

Deno.test("uriOf, addressOf: relative below the folder of the plan, absolute elsewhere; no user, query or fragment", () => {
  assertEquals(uriOf("/a/b/c", "/a"), { uri: "b/c" });
  assertEquals(uriOf("/a/b/c", "/a/"), { uri: "b/c" });
  assertEquals([uriOf("/ab/c", "/a"), uriOf("/x", "/a")], [{ uri: "/ab/c" }, { uri: "/x" }]);
  assertEquals(uriOf("https://me:pw@h/x?sig=1#f", "/a"), { uri: "https://h/x", query: true });
  assertEquals([uriOf("https://h/x#f", "/a"), uriOf("HTTP://h/x", "/a")], [{ uri: "https://h/x" }, {
    uri: "http://h/x",
  }]);
  assertEquals([addressOf("x", "/a"), addressOf("x", "/a/"), addressOf("x", ""), addressOf("x", ".")], [
    "/a/x",
    "/a/x",
    "x",
    "x",
  ]);
  for (const uri of ["/x", "https://h/x", "C:\\x", "c:/x", "hf://o/n/x"]) assertEquals(addressOf(uri, "/a"), uri);
});

Deno.test("firstThere: the first folder that has the file, else the last; an address is not looked for", () =>
  inFolder(async (folder) => {
    for (const name of ["a", "b", "c"]) await Deno.mkdir(`${folder}/${name}`);
    for (const name of ["b", "c"]) await Deno.writeTextFile(`${folder}/${name}/x`, "");
    const bases = ["a", "b", "c"].map((name) => `${folder}/${name}`);
    assertEquals(await firstThere("x", bases), `${folder}/b/x`);
    assertEquals(await firstThere("y", bases), `${folder}/c/y`);
    assertEquals(await firstThere("https://nowhere.invalid/x", bases), "https://nowhere.invalid/x");
  }));

Deno.test("openSet: the set of weights below a key, or everything", () =>
  inFolder(async (folder) => {
    const path = `${folder}/m.safetensors`;
    const one = { shape: [1], dtype: "float32", data: new Float32Array(1) } as const;
    await ln.writeSafetensors([["ema.w", one], ["w", one]], path);
    const names = async (key?: string) => {
      const checkpoint = await openSet(path, key === undefined ? {} : { key });
      checkpoint.close?.();
      return [...checkpoint.specs.keys()].toSorted();
    };
    assertEquals([await names(), await names("ema")], [["ema.w", "w"], ["w"]]);
  }));

Deno.test("readSmall: a file of more than 256 MiB is not a plan, and is not read", () =>
  inFolder(async (folder) => {
    const path = `${folder}/large`;
    Deno.writeFileSync(path, new Uint8Array());
    Deno.truncateSync(path, 2 ** 28 + 1);
    const { code, message } = await lensorRejection(readSmall(path));
    assertEquals([code, message], ["limit", `Cannot read "${path}": it has 268435457 bytes`]);
    assertEquals(await readSmall(`${folder}/none`), undefined);
  }));
