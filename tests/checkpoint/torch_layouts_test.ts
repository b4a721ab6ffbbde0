/** The layouts of torch.save by hand: zips, five pickles, tars, folders of ranks; names, keys and every refusal. */
import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { type Checkpoint, fromBytes, LensorError, openCheckpoint, type OpenOptions, openTorch } from "../../mod.ts";
import { dcpFormat } from "../../checkpoint/formats/_read_torch.ts";
import { plain as plainData } from "../../checkpoint/formats/torch/_plain.ts";
import { readPickle } from "../../checkpoint/formats/torch/_read_pickle.ts";
import type { Py } from "../../checkpoint/formats/torch/_values.ts";
import type { Store } from "../../checkpoint/stores/_store.ts";
import { zipWriter } from "../../checkpoint/zip/_write_zip.ts";
import { inFolder } from "../_util.ts";
import { bytesOf, called, dict, float, int, ints, list, name, num, storage, str, tuple } from "./_pickles.ts";

async function detail(run: () => unknown): Promise<string | undefined> {
  return (await assertRejects(async () => await run(), LensorError)).detail;
}
async function everything(checkpoint: Checkpoint): Promise<Record<string, unknown>> {
  const out: Record<string, unknown> = {};
  for (const name of checkpoint.specs.keys()) out[name] = [...await checkpoint.read(name) as Uint8Array];
  return out;
}
const pickle = (text: string) => `\x80\x02${text}.`;
const joined = (...parts: readonly (string | Uint8Array)[]) =>
  new Uint8Array(parts.flatMap((part) => [...typeof part === "string" ? bytesOf(part) : part]));

/** A tensor of bytes, one axis. */
const bytesTensor = (key: string, count: number, from: number, n: number) =>
  called(
    "torch._utils._rebuild_tensor_v2",
    storage("ByteStorage", count, key),
    int(from),
    ints(n),
    ints(1),
    "\x89",
    dict(),
  );

const MAGIC = `\x8a\x0a${num(0x1950a86a20f9469cfc6cn, 10)}`;
const SYSTEM = dict([str("little_endian"), "\x88"]);
interface Legacy {
  readonly magic?: string;
  readonly protocol?: string;
  readonly system?: string;
  readonly root?: string;
  readonly keys?: string;
  readonly data?: string;
}
const record = (bytes: string, count = bytes.length) => num(count, 8) + bytes;
const ROOT = dict([str("a"), bytesTensor("0", 4, 1, 3)], [str("b"), bytesTensor("1", 2, 0, 2)]);
const legacy = (
  {
    magic = MAGIC,
    protocol = "M\xe9\x03",
    system = SYSTEM,
    root = ROOT,
    keys = list(str("0"), str("1")),
    data = record("\x01\x02\x03\x04") + record("\x05\x06"),
  }: Legacy = {},
) => joined(...[magic, protocol, system, root, keys].map(pickle), data);
const openLegacy = (parts: Legacy = {}, options: OpenOptions = {}) => fromBytes(legacy(parts), "x.pth", options);

Deno.test("fromBytes: five pickles and their elements -> tensors; the same cut or changed -> refused", async () => {
  assertEquals(await everything(await openLegacy()), { a: [2, 3, 4], b: [5, 6] });
  assertEquals((await openLegacy()).format, "torch");
  assertEquals(await everything(await openLegacy({ keys: list(int(0), int(1)) })), { a: [2, 3, 4], b: [5, 6] });
  assertEquals(await everything(await openLegacy({ system: dict() })), { a: [2, 3, 4], b: [5, 6] });
  const of = (parts: Legacy) => detail(() => openLegacy(parts));
  assertEquals(await of({ protocol: "M\xe8\x03" }), "unsupported");
  for (
    const [protocol, said] of [
      ["M\xe8\x03", "1000"],
      [int(2n ** 60n), `${2n ** 60n}`],
      [tuple(), "a tuple"],
      [str("x"), "no number"],
      ["N", "no number"],
    ] as const
  ) {
    const error = await assertRejects(() => openLegacy({ protocol }), LensorError);
    assertEquals([error.detail, error.message], [
      "unsupported",
      `Cannot read "x.pth": its protocol is ${said}, lensor reads 1001`,
    ]);
  }
  assertEquals(await of({ system: dict([str("little_endian"), "\x89"]) }), "unsupported");
  assertEquals(await of({ keys: tuple(str("0"), str("1")) }), "bad-pickle");
  assertEquals(await of({ keys: list(str("0"), str("2")) }), "missing-record");
  assertEquals(await of({ keys: list(str("0"), "N") }), "missing-record");
  assertEquals(await of({ keys: list(str("0"), str("0")) }), "duplicate-key");
  assertEquals(await of({ keys: list(str("0")) }), "missing-record");
  assertEquals(await of({ data: record("\x01\x02\x03\x04", 3) + record("\x05\x06") }), "size-mismatch");
  assertEquals(await of({ data: record("\x01\x02\x03\x04") + record("\x05", 2) }), "truncated");
  assertEquals(await of({ data: record("\x01\x02\x03\x04") + num(2, 7) }), "truncated");
  const two = dict([str("a"), bytesTensor("0", 4, 1, 3)], [str("b"), bytesTensor("0", 2, 0, 2)]);
  assertEquals(await of({ root: two }), "size-mismatch");
  const types = called(
    "torch._utils._rebuild_tensor_v2",
    storage("CharStorage", 4),
    int(0),
    ints(1),
    ints(1),
    "\x89",
    dict(),
  );
  assertEquals(await of({ root: dict([str("a"), bytesTensor("0", 4, 1, 3)], [str("b"), types]) }), "size-mismatch");
  const none = await openLegacy({
    root: dict([str("a"), bytesTensor("0", 2, 0, 2)], [str("b"), bytesTensor("1", 0, 0, 0)]),
    data: record("\x05\x06") + record(""),
  });
  assertEquals(await everything(none), { a: [5, 6], b: [] });
  // Storages of bytes count bytes; typed ones elements
  const v3 = called(
    "torch._utils._rebuild_tensor_v3",
    ...[storage("UntypedStorage", 4), int(0), ints(2), ints(1), "\x89", dict(), name("torch.int16")],
  );
  const untyped = await openLegacy({ root: dict([str("a"), v3]), keys: list(str("0")), data: record("\x01\0\x02\0") });
  assertEquals(await everything(untyped), { a: [1, 2] });
  const half = called(
    "torch._utils._rebuild_tensor_v2",
    storage("ShortStorage", 2),
    int(0),
    ints(2),
    ints(1),
    "\x89",
    dict(),
  );
  const short = await openLegacy({
    root: dict([str("a"), half]),
    keys: list(str("0")),
    data: record("\x01\0\x02\0", 2),
  });
  assertEquals(await everything(short), { a: [1, 2] });
});

Deno.test("fromBytes: five pickles of more than a megabyte -> read in growing parts", async () => {
  const words = str("w".repeat(60_000));
  const many = dict([str("words"), list(...new Array<string>(30).fill(words))], [str("a"), bytesTensor("0", 4, 1, 3)]);
  const opened = await openLegacy({ root: many, keys: list(str("0")), data: record("\x01\x02\x03\x04") });
  assertEquals(await everything(opened), { a: [2, 3, 4] });
  assertEquals(await detail(() => fromBytes(legacy({ root: many }).subarray(0, 1_500_000), "x.pth")), "truncated");
});

const array = (bytes: string) =>
  `${called("numpy.core.multiarray._reconstruct", name("numpy.ndarray"), ints(0), "C\x01b")}${
    tuple(
      int(1),
      ints(bytes.length),
      `${called("numpy.dtype", str("u1"))}${tuple(int(3), str("|"))}b`,
      "\x89",
      `C${num(bytes.length, 1)}${bytes}`,
    )
  }b`;
const plain = (root: string, options: OpenOptions = {}) => fromBytes(joined(pickle(root)), "x.pkl", options);

Deno.test("fromBytes: a plain pickle of arrays -> their paths; bytes behind it, or no arrays in it -> refused", async () => {
  const opened = await plain(
    dict([str("a"), array("\x01\x02")], [str("deep"), list(array("\x03"), tuple(array("\x04")))]),
  );
  assertEquals(opened.format, "pickle");
  assertEquals(await everything(opened), { a: [1, 2], "deep/0": [3], "deep/1/0": [4] });
  assertEquals(await everything(await plain(array("\x01"))), { "": [1] });
  assertEquals(
    await detail(() => fromBytes(joined(pickle(dict([str("a"), array("\x01")])), "x"), "x.pkl")),
    "bad-pickle",
  );
  assertEquals(await detail(() => plain(dict([str("a"), int(1)]))), "bad-magic");
  const keys = dict([int(1), array("\x01")], [int(-(2n ** 60n)), array("\x02")], ["\x88", array("\x03")], [
    "N",
    array("\x04"),
  ], [float(0.5), array("\x05")]);
  assertEquals(await everything(await plain(keys)), {
    1: [1],
    "-1152921504606846976": [2],
    true: [3],
    null: [4],
    "0.5": [5],
  });
  assertEquals(await detail(() => plain(dict([tuple(), array("\x01")]))), "unsupported");
  assertEquals(await detail(() => plain(dict([str("1"), array("\x01")], [int(1), array("\x01")]))), "duplicate-key");
  const nested = (deep: number) => plain(`${"](".repeat(deep)}${array("\x01")}${"e".repeat(deep)}`);
  assertEquals((await nested(500)).specs.size, 1);
  assertEquals(await detail(() => nested(501)), "depth");
  assertEquals(await detail(() => plain(`]q\x09(${array("\x01")}h\x09e`)), "cycle");
  // One array at two places is two names
  assertEquals(await everything(await plain(list(`${array("\x07")}q\x05`, "h\x05"))), { 0: [7], 1: [7] });
});

Deno.test("fromBytes: sets of weights -> the usual key is taken, what lies beside is told", async () => {
  const set = (byte: string) => dict([str("w"), array(byte)]);
  const keys =
    "state_dict model_state_dict model_state model module net network weights params generator ema model_ema "
      .concat("state_dict_ema params_ema blobs").split(" ");
  for (const key of keys) {
    const opened = await plain(dict([str("other"), set("\x02")], [str(key), set("\x01")]));
    assertEquals([await everything(opened), opened.taken, opened.leftOut], [{ w: [1] }, key, [{
      key: "other",
      tensors: 1,
    }]], key);
  }
  // The first of them that holds tensors, up to three deep
  const both = await plain(dict([str("model"), set("\x02")], [str("state_dict"), set("\x01")]));
  assertEquals([await everything(both), both.leftOut], [{ w: [1] }, [{ key: "model", tensors: 1 }]]);
  const empty = await plain(dict([str("state_dict"), dict()], [str("model"), set("\x01")]));
  assertEquals(await everything(empty), { w: [1] });
  const wrapped = (deep: number): string => deep === 0 ? set("\x01") : dict([str("model"), wrapped(deep - 1)]);
  assertEquals(await everything(await plain(wrapped(3))), { w: [1] });
  assertEquals((await plain(wrapped(3))).taken, "model/model/model");
  assertEquals(await everything(await plain(wrapped(4))), { "model/w": [1] });
  const beside = dict([
    str("model"),
    dict([str("ema"), set("\x03")], [
      str("net"),
      dict([str("a"), array("\x01")], [str("b"), list(array("\x01"), array("\x02"))]),
    ]),
  ]);
  assertEquals((await plain(beside)).leftOut, [{ key: "model/ema", tensors: 1 }]);
  assertEquals((await plain(beside, { unwrap: "model/ema" })).leftOut, [{ key: "model/net", tensors: 3 }]);
  assertEquals(await everything(await plain(beside, { unwrap: "model/ema" })), { w: [3] });
  const three = await plain(dict([str("model"), set("\x01")], [str("a"), set("\x02")], [str("b"), set("\x03")]));
  const [a, b] = [three.set!("a")!, three.set!("b")!];
  assertEquals([await everything(a), await everything(b), three.set!("c")], [{ w: [2] }, { w: [3] }, undefined]);
  assertEquals(await detail(() => plain(beside, { unwrap: "model/none" })), "missing-tensor");
  assertEquals(await detail(() => plain(beside, { unwrap: "model/ema/w" })), "missing-tensor");
  assertEquals(await everything(await plain(dict([str("a/b"), set("\x01")]), { unwrap: "a/b" })), { w: [1] });
  const message = async (root: string) =>
    (await assertRejects(() => plain(root, { unwrap: "none" }), LensorError)).message.split("; ")[1];
  assertEquals(await message(beside), 'it has "model"');
  assertEquals(await message(dict([str("w"), array("\x01")])), "it has no keys with sets of tensors");
  const all = await plain(beside, { whole: true });
  assertEquals([Object.keys(await everything(all)), all.leftOut ?? []], [[
    "model/ema/w",
    "model/net/a",
    "model/net/b/0",
    "model/net/b/1",
  ], []]);
  assertEquals(await everything(await plain(dict([str("a"), set("\x01")]), { unwrap: "state_dict" })), { "a/w": [1] });
  assertEquals((await plain(dict([str("model"), set("\x01")], [str("extra"), array("\x02")]))).leftOut, [
    { key: "extra", tensors: 1 },
  ]);
  // A tensor under a usual key is a tensor, and so is a list of them
  assertEquals(await everything(await plain(dict([str("model"), array("\x01")]))), { model: [1] });
  assertEquals(await everything(await plain(dict([str("weights"), list(array("\x01"))]))), { "weights/0": [1] });
});

Deno.test("fromBytes: module. before every name is taken off, before some of them not; keys and facts are told", async () => {
  const one = array("\x01");
  assertEquals(await everything(await plain(dict([str("module.a"), one], [str("module.b"), one]))), { a: [1], b: [1] });
  assertEquals(await everything(await plain(dict([str("module.a"), one], [str("b"), one]))), {
    "module.a": [1],
    b: [1],
  });
  assertEquals(await everything(await plain(dict([str("module.a"), one]), { names: "file" })), { "module.a": [1] });
  assertEquals(await everything(await plain(dict([str("module.a"), one]), { whole: true })), { "module.a": [1] });
  const facts = dict(
    [str("state_dict"), dict([str("w"), one], [str("inner"), int(3)])],
    [str("epoch"), int(7)],
    [str("lr"), float(0.5)],
    [str("tags"), list(str("a"), tuple(int(1)))],
    [str("inner"), int(4)],
    [int(9), int(9)],
    [str("cfg"), dict([float(0.5), int(1)])],
  );
  const { metadata, notes = [] } = await plain(facts);
  assertEquals([...metadata], [
    ...[["epoch", 7], ["lr", 0.5], ["tags", ["a", [1]]], ["inner", 4], ["cfg", new Map([[0.5, 1]])]],
  ] as [string, unknown][]);
  assertEquals(notes, []);
  const strange = await plain(
    dict([str("w"), one], [str("who"), `${name("mine.Thing")})\x81`], [str("many"), dict([tuple(), int(1)])]),
    { onUnknown: "inert" },
  );
  assertStringIncludes(strange.notes![0]!, "an object of mine.Thing");
  assertStringIncludes(strange.notes![1]!, "it holds objects, or too much to list");
  const flat = (key: string) => plain(dict([str("w"), one], [str("optimizer_state_dict"), dict([str(key), list()])]));
  for (const key of ["single_partition_of_fp32_groups", "fp32_flat_groups"]) {
    assertStringIncludes((await flat(key)).notes![0]!, "DeepSpeed");
  }
  assertEquals((await flat("state")).notes ?? [], []);
  // A module without tensors says so, one with a single tensor does not
  const module = (...tensors: readonly (readonly [string, string])[]) =>
    `${name("mine.Net")})\x81${dict([str("_parameters"), dict(...tensors)], [str("_modules"), dict()])}b`;
  assertEquals((await plain(module([str("w"), one]))).notes ?? [], []);
  const quantised = await plain(dict([str("other"), one], [str("model"), module()]), { whole: true });
  assertEquals(await everything(quantised), { other: [1] });
  // The attributes of an OrderedDict
  const ordered = `${called("collections.OrderedDict")}${`(${str("w")}${one}u`}${
    dict([str("_metadata"), dict([str("version"), int(1)])])
  }b`;
  assertEquals([...(await plain(ordered)).metadata], [["_metadata", new Map([["version", 1]])]]);
  const attributes = (n: number) =>
    plain(
      `${called("collections.OrderedDict")}(${str("w")}${one}u${
        dict([str("x"), list(...new Array<string>(n).fill("K\x01"))])
      }b`,
    );
  assertEquals((await attributes(99_998)).metadata.has("x"), true);
  assertEquals((await attributes(99_999)).metadata.has("x"), false);
  // Lists of up to 10,000 values are facts, and up to 32 deep
  const listed = (n: number) => plain(dict([str("w"), one], [str("l"), list(...new Array<string>(n).fill("K\x01"))]));
  assertEquals(((await listed(9_999)).metadata.get("l") as number[]).length, 9_999);
  assertEquals((await listed(10_000)).metadata.has("l"), false);
  // A million values together, however often the file says one list
  const shared = await plain(dict(
    [str("w"), one],
    [str("0"), `${list(...new Array<string>(9_999).fill("K\x01"))}q\x07`],
    ...Array.from({ length: 99 }, (_, k) => [str(`${k + 1}`), "h\x07"] as const),
    [str("more"), int(1)],
  ));
  assertEquals([shared.metadata.size, shared.metadata.has("more")], [100, false]);
  assertEquals((shared.metadata.get("99") as number[]).length, 9_999);
  const deep = (n: number) => plain(dict([str("w"), one], [str("l"), `${"](".repeat(n)}K\x01${"e".repeat(n)}`]));
  assertEquals((await deep(32)).metadata.has("l"), true);
  assertEquals((await deep(33)).metadata.has("l"), false);
});

async function zip(members: Readonly<Record<string, string>>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const writer = zipWriter((piece) => void parts.push(piece.slice()));
  for (const [path, text] of Object.entries(members)) await writer.add(path, bytesOf(text));
  await writer.end();
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}
const openZip = async (members: Readonly<Record<string, string>>, options: OpenOptions = {}) =>
  await fromBytes(await zip(members), "x.pt", options);
const ONE = pickle(dict([str("a"), bytesTensor("0", 4, 1, 3)]));
const GOOD = { "m/data.pkl": ONE, "m/data/0": "\x01\x02\x03\x04" };

Deno.test("fromBytes: a zip of torch.save -> read by its version and byte order; others -> refused", async () => {
  assertEquals(await everything(await openZip(GOOD)), { a: [2, 3, 4] });
  for (const version of ["1", "3\n", "10"]) {
    assertEquals((await openZip({ ...GOOD, "m/version": version })).specs.size, 1);
    assertEquals((await openZip({ ...GOOD, "m/.data/version": version })).specs.size, 1);
  }
  for (const version of ["0", "11", "x", "1".padEnd(33)]) {
    assertEquals(await detail(() => openZip({ ...GOOD, "m/version": version })), "unsupported", version);
    assertEquals(await detail(() => openZip({ ...GOOD, "m/.data/version": version })), "unsupported", version);
  }
  assertEquals((await openZip({ ...GOOD, "m/version": "1".padEnd(32) })).specs.size, 1);
  const half = pickle(
    dict([
      str("a"),
      called("torch._utils._rebuild_tensor_v2", storage("ShortStorage", 2), int(0), ints(2), ints(1), "\x89", dict()),
    ]),
  );
  const order = (text: string) => openZip({ "m/data.pkl": half, "m/byteorder": text, "m/data/0": "\0\x01\0\x02" });
  assertEquals(await everything(await order("big")), { a: [1, 2] });
  assertEquals(await everything(await order("little")), { a: [256, 512] });
  for (const text of ["middle", "little".padEnd(33)]) assertEquals(await detail(() => order(text)), "bad-byteorder");
  assertEquals(await detail(() => openZip({ ...GOOD, "m/data/0": "\x01\x02\x03" })), "size-mismatch");
  assertEquals(await detail(() => openZip({ "m/data.pkl": ONE })), "missing-record");
  assertEquals(await detail(() => openZip({ "m/data/0": "\x01" })), "missing-record");
  assertEquals(await detail(() => openZip({ ...GOOD, "n/data": "" })), "zip");
  assertEquals(await detail(() => openZip({ "data.pkl": ONE })), "zip");
  assertEquals(await detail(() => openZip({ ...GOOD, "m/a\\b": "" })), "path");
  assertEquals(await detail(() => openZip({ "m/archive_format": "pt2" })), "bad-magic");
  const shown = (await openZip(GOOD)).metadata;
  assertEquals([...shown], []);
});

Deno.test("fromBytes: views of one storage -> tied where they are the same view, shared where they are not", async () => {
  const root = dict(
    [str("a"), bytesTensor("0", 4, 0, 3)],
    [str("b"), bytesTensor("0", 4, 0, 3)],
    [str("c"), bytesTensor("0", 4, 1, 3)],
    [str("d"), bytesTensor("1", 4, 0, 3)],
    [str("e"), bytesTensor("0", 4, 0, 0)],
    [str("f"), bytesTensor("0", 4, 0, 0)],
  );
  const opened = await openZip({
    "m/data.pkl": pickle(root),
    "m/data/0": "\x01\x02\x03\x04",
    "m/data/1": "\x05\x06\x07\x08",
  });
  assertEquals(opened.tied, [["a", "b"]]);
  assertEquals(opened.shared, [["a", "b", "c"]]);
});

Deno.test("fromBytes: views that repeat their elements -> read in any range, whole up to a limit", async () => {
  const wide = (rows: number, strides: string) =>
    pickle(
      dict([
        str("a"),
        called(
          "torch._utils._rebuild_tensor_v2",
          storage("ByteStorage", 4),
          int(0),
          ints(rows, 4),
          strides,
          "\x89",
          dict(),
        ),
      ]),
    );
  const open = (rows: number) => openZip({ ...GOOD, "m/data.pkl": wide(rows, ints(0, 1)) });
  const most = await open(2 ** 24);
  assertEquals([...await most.read("a", [4 * 2 ** 23, 4 * 2 ** 23 + 6]) as Uint8Array], [1, 2, 3, 4, 1, 2]);
  const more = await open(2 ** 24 + 1);
  assertEquals(await detail(() => more.read("a")), "limit");
});

// A tar of POSIX ustar: each member with its header
function tar(
  members: readonly (readonly [name: string, data: Uint8Array, kind?: string])[],
  change: (head: Uint8Array) => void = () => {},
): Uint8Array {
  const out: number[] = [];
  for (const [path, data, kind = "0"] of members) {
    const head = new Uint8Array(512);
    const put = (at: number, text: string) => head.set(bytesOf(text), at);
    put(0, path);
    put(124, data.length.toString(8).padStart(11, "0"));
    put(156, kind);
    put(257, "ustar\x0000");
    change(head);
    put(148, "        ");
    put(148, head.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, "0") + "\0 ");
    out.push(...head, ...data, ...new Array<number>(-data.length & 511).fill(0));
  }
  return new Uint8Array([...out, ...new Array<number>(1024).fill(0)]);
}
interface Tar {
  readonly storages?: string;
  readonly tensors?: string;
  readonly root?: string;
}
const STORAGES = pickle(int(1)) + pickle(tuple(int(100), str("cpu"), name("torch.ShortStorage"))) + num(4, 8) +
  "\x01\0\x02\0\x03\0\x04\0";
const VIEWS = pickle(list(tuple(int(200), int(100), int(1), int(3))));
const long = (...values: readonly (number | bigint)[]) => values.map((n) => num(n, 8)).join("");
const tensorOf = (key: number, from: number, ...numbers: readonly (number | bigint)[]) =>
  pickle(tuple(int(key), int(from), name("torch.ShortTensor"))) + long(...numbers);
const TENSORS = pickle(int(2)) + tensorOf(1, 100, 2, 2, 2, 2, 1, 0) + tensorOf(2, 200, 1, 2, 1, 1);
const named = (key: string) => `${str(key)}Q`;
const torchTar = (
  { storages = STORAGES + VIEWS, tensors = TENSORS, root = dict([str("a"), named("1")], [str("b"), named("2")]) }: Tar =
    {},
) => tar([["./storages", bytesOf(storages)], ["tensors", bytesOf(tensors)], ["pickle", bytesOf(pickle(root))]]);
const openTar = (parts: Tar = {}) => fromBytes(torchTar(parts), "x.pth");

Deno.test("fromBytes: a tar of torch 0.1 -> tensors, views of storages and of views", async () => {
  const opened = await openTar();
  assertEquals(opened.specs.get("a"), { dtype: "int16", shape: [2, 2] });
  assertEquals(await everything(opened), { a: [1, 2, 3, 4], b: [3, 4] });
  const folder = tar([
    ["dir/", new Uint8Array(), "5"],
    ...["storages", "tensors", "pickle"].map((part) =>
      [
        part,
        {
          storages: bytesOf(STORAGES + VIEWS),
          tensors: bytesOf(TENSORS),
          pickle: bytesOf(pickle(dict([str("a"), named("1")]))),
        }[part]!,
      ] as const
    ),
  ]);
  assertEquals(await everything(await fromBytes(folder, "x.pth")), { a: [1, 2, 3, 4] });
  const front = STORAGES + pickle(list(tuple(int(200), int(100), int(0), int(3))));
  assertEquals(await everything(await openTar({ storages: front })), { a: [1, 2, 3, 4], b: [2, 3] });
  // The upper half of the number of axes is of no use
  const odd = pickle(int(1)) + tensorOf(1, 100, 0xabc00000001n, 4, 1, 0);
  assertEquals(await everything(await openTar({ tensors: odd, root: dict([str("a"), named("1")]) })), {
    a: [1, 2, 3, 4],
  });
  // Numbers of texts longer than what is read at once
  const padded = dict([str("words"), str("w".repeat(9000))], [str("a"), named("1")]);
  assertEquals(await everything(await openTar({ root: padded })), { a: [1, 2, 3, 4] });
});

Deno.test("fromBytes: a tar of torch 0.1 that breaks its numbers or names -> refused", async () => {
  const of = (parts: Tar) => detail(() => openTar(parts));
  const one = (type: string, count: number, data: string) =>
    pickle(int(1)) + pickle(tuple(int(100), str("cpu"), type)) + num(BigInt.asUintN(64, BigInt(count)), 8) + data;
  assertEquals(await of({ storages: pickle(str("1")) }), "bad-pickle");
  assertEquals(await of({ storages: pickle(int(-1)) }), "bad-pickle");
  assertEquals(await of({ storages: pickle(int(1)) + pickle(tuple(int(100), str("cpu"))) }), "bad-pickle");
  assertEquals(await of({ storages: one(str("x"), 1, "\0\0") + VIEWS }), "bad-pickle");
  assertEquals(await of({ storages: one(name("torch.UntypedStorage"), 1, "\0\0") + VIEWS }), "bad-pickle");
  assertEquals(
    await of({ storages: pickle(int(1)) + pickle(tuple("N", str("cpu"), name("torch.ShortStorage"))) }),
    "bad-pickle",
  );
  assertEquals(await of({ storages: one(name("torch.ShortStorage"), -1, "\0\0") + VIEWS }), "truncated");
  assertEquals(await of({ storages: one(name("torch.ShortStorage"), 2, "\0\0\0") }), "truncated");
  for (const count of [2, 3, 1000]) {
    const error = await assertRejects(
      () => openTar({ storages: one(name("torch.ShortStorage"), count, "\0\0\0") }),
      LensorError,
    );
    assertStringIncludes(error.message, 'storage "100" reaches beyond the file');
  }
  assertEquals(await of({ storages: STORAGES + pickle(tuple()) }), "bad-pickle");
  const view = (...items: string[]) => of({ storages: STORAGES + pickle(list(tuple(...items))) });
  assertEquals(await view(int(200), int(101), int(1), int(3)), "missing-record");
  assertEquals(await view(int(200), int(100), int(2), int(3)), "view-out-of-bounds");
  assertEquals(await view(int(100), int(100), int(1), int(3)), "duplicate-key");
  assertEquals(await view(int(200), int(100), int(-1), int(3)), "bad-pickle");
  assertEquals(await view(int(200), int(100), int(1)), "bad-pickle");
  const tensors = (...parts: string[]) => of({ tensors: pickle(int(parts.length)) + parts.join("") });
  assertEquals(await tensors(tensorOf(1, 101, 1, 2, 1, 0)), "missing-record");
  assertEquals(await tensors(tensorOf(1, 100, 65, ...new Array<number>(131).fill(1))), "limit");
  // Too many axes are refused before their numbers are read, which may not be there
  assertEquals(await tensors(tensorOf(1, 100, 65)), "limit");
  assertEquals(await tensors(tensorOf(1, 100, 64)), "truncated");
  assertEquals(await tensors(tensorOf(1, 100, 1, 5, 1, 0)), "view-out-of-bounds");
  assertEquals(await tensors(tensorOf(1, 100, 1, 2, 1, 3)), "view-out-of-bounds");
  assertEquals(await tensors(tensorOf(1, 100, 1, BigInt.asUintN(64, -1n), 1, 0)), "bad-shape");
  assertEquals(await tensors(tensorOf(1, 100, 1, 2, 1, 0), tensorOf(1, 100, 1, 2, 1, 0)), "duplicate-key");
  assertEquals(await of({ root: dict([str("a"), named("9")]) }), "missing-record");
  assertEquals(await of({ root: dict([str("a"), "NQ"]) }), "bad-pickle");
});

Deno.test("fromBytes: a tar with a wrong checksum, another kind of member, twice or cut -> refused", async () => {
  const parts = [["storages", bytesOf(STORAGES + VIEWS)], ["tensors", bytesOf(TENSORS)], [
    "pickle",
    bytesOf(pickle(dict([str("a"), named("1")]))),
  ]] as const;
  const whole = tar(parts);
  assertEquals(await detail(() => fromBytes(whole.with(0, 0x53), "x")), "tar");
  assertEquals(await detail(() => fromBytes(tar(parts, (head) => head.set(bytesOf("9".repeat(11)), 124)), "x")), "tar");
  assertEquals(await detail(() => fromBytes(tar([...parts.slice(0, 2), [...parts[2], "2"]]), "x")), "tar");
  assertEquals(await detail(() => fromBytes(tar([...parts, parts[0]]), "x")), "duplicate-key");
  assertEquals(await detail(() => fromBytes(tar(parts.slice(0, 2)), "x")), "missing-record");
  assertEquals(
    await detail(() => fromBytes(tar(parts, (head) => head.set(bytesOf("00000077777"), 124)), "x")),
    "truncated",
  );
  assertEquals(await everything(await fromBytes(tar(parts, (head) => head.set(bytesOf("\0"), 156)), "x")), {
    a: [1, 2, 3, 4],
  });
  // Without the blocks of zeros at its end, and with a member that ends where the file does
  const gap = -parts[2][1].length & 511;
  assertEquals(await everything(await fromBytes(whole.subarray(0, -1024 - gap), "x")), { a: [1, 2, 3, 4] });
  assertEquals(await detail(() => fromBytes(whole.subarray(0, -1025 - gap), "x")), "truncated");
  assertEquals(await everything(await fromBytes(whole.subarray(0, -1024), "x")), { a: [1, 2, 3, 4] });
});

const M = "torch.distributed.checkpoint.metadata.";
const made = (type: string, ...state: readonly (readonly [string, string])[]) =>
  `${name(type)})\x81${dict(...state.map(([key, value]) => [str(key), value] as const))}b`;
const chunk = (offsets: readonly number[], sizes: readonly number[]) =>
  made(`${M}ChunkStorageMetadata`, ["offsets", ints(...offsets)], ["sizes", ints(...sizes)]);
const about = (size: readonly number[], chunks: readonly string[], dtype = "torch.uint8") =>
  made(`${M}TensorStorageMetadata`, ["properties", made(`${M}TensorProperties`, ["dtype", name(dtype)])], [
    "size",
    ints(...size),
  ], ["chunks", list(...chunks)]);
const index = (fqn: string, offsets?: readonly number[]) =>
  made(`${M}MetadataIndex`, ["fqn", str(fqn)], ["offset", offsets ? ints(...offsets) : "N"]);
const place = (file: string, offset: number, length: number, ...more: readonly (readonly [string, string])[]) =>
  made("torch.distributed.checkpoint.filesystem._StorageInfo", ["relative_path", str(file)], ["offset", int(offset)], [
    "length",
    int(length),
  ], ...more);
const metadata = (entries: readonly (readonly [string, string])[], places: readonly (readonly [string, string])[]) =>
  made(`${M}Metadata`, ["state_dict_metadata", dict(...entries.map(([key, value]) => [key, value] as const))], [
    "storage_data",
    dict(...places),
  ]);

async function openDcp(root: string, files: Readonly<Record<string, Uint8Array>>): Promise<unknown> {
  let out: unknown;
  await inFolder(async (folder) => {
    await Deno.writeFile(`${folder}/.metadata`, joined(pickle(root)));
    for (const [path, bytes] of Object.entries(files)) await Deno.writeFile(`${folder}/${path}`, bytes);
    try {
      const opened = await openCheckpoint(folder);
      try {
        const ranges: Record<string, unknown> = {};
        for (const [name, { shape }] of opened.specs) {
          const n = shape.reduce((a, b) => a * b, 1);
          const whole = [...await opened.read(name) as Uint8Array];
          for (const [from, to] of [[0, 1], [1, n - 1], [n >> 1, n], [n, n]] as const) {
            if (from > to || to > n) continue;
            assertEquals(
              [...await opened.read(name, [from, to]) as Uint8Array],
              whole.slice(from, to),
              `${name} ${from} ${to}`,
            );
          }
          ranges[name] = whole;
        }
        out = [ranges, opened.notes ?? []];
      } finally {
        opened.close?.();
      }
    } catch (error) {
      if (!(error instanceof LensorError)) throw error;
      out = error.detail;
    }
  });
  return out;
}
const piece = (values: readonly number[], ...shape: readonly number[]) => {
  const strides = shape.map((_, k) => shape.slice(k + 1).reduce((a, b) => a * b, 1));
  const text = String.fromCharCode(...values);
  return zip({
    "p/data.pkl": pickle(
      called(
        "torch._utils._rebuild_tensor_v2",
        storage("ByteStorage", values.length),
        int(0),
        ints(...shape),
        ints(...strides),
        "\x89",
        dict(),
      ),
    ),
    "p/data/0": text,
  });
};

Deno.test("openCheckpoint: parts of ranks cut along any axis -> one tensor, in any range", async () => {
  const rows = [await piece([1, 2, 3, 4, 5, 6], 2, 3), await piece([7, 8, 9], 1, 3)];
  const columns = [await piece([1, 4, 7], 3, 1), await piece([2, 3, 5, 6, 8, 9], 3, 2)];
  const file = joined(...rows, ...columns);
  const at = [
    0,
    rows[0]!.length,
    rows[0]!.length + rows[1]!.length,
    rows[0]!.length + rows[1]!.length + columns[0]!.length,
  ];
  const root = metadata([
    [str("rows"), about([3, 3], [chunk([0, 0], [2, 3]), chunk([2, 0], [1, 3])])],
    [str("columns"), about([3, 3], [chunk([0, 0], [3, 1]), chunk([0, 1], [3, 2]), chunk([0, 3], [3, 0])])],
    [str("thing"), `${name(`${M}BytesStorageMetadata`)})\x81`],
  ], [
    [index("rows", [0, 0]), place("f", at[0]!, rows[0]!.length)],
    [index("rows", [2, 0]), place("f", at[1]!, rows[1]!.length)],
    [index("columns", [0, 0]), place("f", at[2]!, columns[0]!.length)],
    [index("columns", [0, 1]), place("f", at[3]!, columns[1]!.length)],
    [index("columns", [0, 3]), place("f", 0, 0)],
  ]);
  const whole = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  assertEquals(await openDcp(root, { f: file }), [{ rows: whole, columns: whole }, [
    'left out, as they are objects: "thing"',
  ]]);
  assertEquals(await openDcp(root, { f: file.subarray(0, -1) }), "truncated");
  // A checksum of 0 is none, as torch writes it where it computes none
  const unsummed = file.slice();
  const view = new DataView(unsummed.buffer);
  for (let k = 0; k + 4 <= unsummed.length; k++) {
    const mark = view.getUint32(k, true);
    if (mark === 0x04034b50) view.setUint32(k + 14, 0);
    if (mark === 0x02014b50) view.setUint32(k + 16, 0);
  }
  assertEquals((await openDcp(root, { f: unsummed }) as unknown[])[0], { rows: whole, columns: whole });
  // The elements of the first part have changed
  const changed = file.slice();
  const elements = changed.findIndex((_, k) => [1, 2, 3, 4, 5, 6].every((byte, j) => changed[k + j] === byte));
  changed[elements]! ^= 1;
  assertEquals(await openDcp(root, { f: changed }), "crc");
});

Deno.test("openCheckpoint: metadata of ranks that does not cover a tensor once, or is something else -> refused", async () => {
  const file = await piece([1, 2, 3], 3);
  const n = file.length;
  const of = (entry: string, ...places: readonly (readonly [string, string])[]) =>
    openDcp(metadata([[str("w"), entry]], places), { f: file });
  const here = [index("w", [0]), place("f", 0, n)] as const;
  assertEquals(await of(about([3], [chunk([0], [3])]), here), [{ w: [1, 2, 3] }, []]);
  assertEquals(await of(about([3], [chunk([0], [2])]), here), "metadata");
  assertEquals(await of(about([3], [chunk([0], [4])]), here), "metadata");
  assertEquals(await of(about([3], [chunk([0], [3, 1])]), here), "metadata");
  assertEquals(await of(about([3], [chunk([0, 0], [3])]), [index("w", [0, 0]), place("f", 0, n)]), "metadata");
  const two = [here, [index("w", [1]), place("f", 0, n)]] as const;
  assertEquals(await of(about([4], [chunk([0], [2]), chunk([1], [2])]), ...two), "metadata");
  assertEquals(await of(about([3], [chunk([1], [2])]), here), "missing-record");
  assertEquals(await of(about([3], [chunk([0], [3])], "torch.int8"), here), "size-mismatch");
  assertEquals(
    await of(about([3, 1], [chunk([0, 0], [3, 1])]), [index("w", [0, 0]), place("f", 0, n)]),
    "size-mismatch",
  );
  assertEquals(await of(about([3], [chunk([0], [3])], "torch.Size"), here), "bad-dtype");
  assertEquals(await of(made(`${M}Other`), here), "metadata");
  assertEquals(await of(about([3], [chunk([0], [3])]), [index("w", [0]), place("f", 1, n)]), "truncated");
  assertEquals(
    await of(about([3], [chunk([0], [3])]), [made(`${M}MetadataIndex`, ["fqn", int(1)]), place("f", 0, n)]),
    "metadata",
  );
  assertEquals(await of(about([3], [chunk([0], [3])]), [index("w", [0]), place("f", -1, n)]), "metadata");
  assertEquals(await of(about([3], [chunk([0], [3])]), [index("w", [0]), place("f", 0, -1)]), "metadata");
  const badOffsets = made(`${M}MetadataIndex`, ["fqn", str("w")], ["offset", tuple(str("0"))]);
  assertEquals(await of(about([3], [chunk([0], [3])]), [badOffsets, place("f", 0, n)]), "metadata");
  assertEquals(
    await of(about([3], [chunk([0], [3])]), [
      index("w", [0]),
      place("f", 0, n, ["transform_descriptors", list(str("zstd"))]),
    ]),
    "unsupported",
  );
  assertEquals(
    await of(about([3], [chunk([0], [3])]), [index("w", [0]), place("f", 0, n, ["transform_descriptors", "N"])]),
    [{ w: [1, 2, 3] }, []],
  );
  assertEquals(await openDcp(metadata([[int(1), about([3], [chunk([0], [3])])]], [here]), { f: file }), "metadata");
  assertEquals(await openDcp(made(`${M}Metadata`, ["state_dict_metadata", dict()]), {}), "metadata");
  assertEquals(await openDcp(made(`${M}Metadata`, ["storage_data", dict()]), {}), "metadata");
  // One number has no axes and no offset
  const scalar = await piece([7]);
  assertEquals(
    await openDcp(metadata([[str("w"), about([], [chunk([], [])])]], [[index("w"), place("g", 0, scalar.length)]]), {
      g: scalar,
    }),
    [{ w: [7] }, []],
  );
});

Deno.test("plain: what values take together is counted, each up to its own limit", () => {
  const all = { left: 12 };
  const told: unknown[] = [];
  for (const [value, most] of [[[1, 2], 4], [[1, 2, 3, 4], 4], [7, 1], [[1], 9], [[1, 2], 9], [1, 9]] as const) {
    told.push([plainData(value as Py, most, all), all.left]);
  }
  assertEquals(told, [[[1, 2], 9], [undefined, 5], [7, 4], [[1], 2], [undefined, 0], [undefined, 0]]);
  assertEquals([plainData([1, 2], 3), plainData([1, 2], 2)], [[1, 2], undefined]);
});

Deno.test("openCheckpoint: a tensor in 65,536 parts of ranks -> opened, in one more -> metadata", async () => {
  // The same part without elements, again and again
  const of = (count: number) => {
    const parts = [`${chunk([0], [0])}q\x05`, ...new Array<string>(count - 1).fill("h\x05")];
    return openDcp(metadata([[str("w"), about([0], parts)]], [[index("w", [0]), place("f", 0, 0)]]), {
      f: new Uint8Array(0),
    });
  };
  assertEquals(await of(65_536), [{ w: [] }, []]);
  assertEquals(await of(65_537), "metadata");
});

Deno.test("dcp, pickle: metadata of more than 2 GiB, pickles of more than 8 -> limit, before anything of them is read", async () => {
  const store = (size: number): Store => ({
    name: ".metadata",
    size,
    close: () => {},
    read: () => Promise.reject(new Error("it was read")),
  });
  assertEquals(await detail(async () => await dcpFormat.read(store(2 ** 31 + 1), {})), "limit");
  await assertRejects(async () => await dcpFormat.read(store(2 ** 31), {}), Error, "it was read");
  assertEquals(await detail(() => readPickle(store(2 ** 33 + 1), {})), "limit");
  await assertRejects(() => readPickle(store(2 ** 33), {}), Error, "it was read");
});

Deno.test("openTorch: files of all three layouts -> read, any other file -> bad-magic", () =>
  inFolder(async (folder) => {
    const files = { "a.pth": legacy(), "b.pth": torchTar(), "c.pth": await zip(GOOD) };
    const tensors: unknown[] = [];
    for (const [path, bytes] of Object.entries(files)) {
      await Deno.writeFile(`${folder}/${path}`, bytes);
      const opened = await openTorch(`${folder}/${path}`);
      tensors.push(await everything(opened));
      opened.close?.();
    }
    assertEquals(tensors, [{ a: [2, 3, 4], b: [5, 6] }, { a: [1, 2, 3, 4], b: [3, 4] }, { a: [2, 3, 4] }]);
    await Deno.writeFile(`${folder}/d.pth`, new Uint8Array(600).fill(7));
    assertEquals(await detail(() => openTorch(`${folder}/d.pth`)), "bad-magic");
  }));

Deno.test("openCheckpoint: a rank's file that ends before one of its parts -> refused before anything of it is read", () =>
  inFolder(async (folder) => {
    const part = await piece([1, 2, 3], 3);
    const places = [[index("w", [0]), place("f", 0, part.length)]] as const;
    await Deno.writeFile(
      `${folder}/.metadata`,
      joined(pickle(metadata([[str("w"), about([3], [chunk([0], [3])])]], places))),
    );
    await Deno.writeFile(`${folder}/f`, part.subarray(0, -1));
    const error = await assertRejects(() => openCheckpoint(folder), LensorError);
    assertEquals([error.detail, error.path, error.file], ["truncated", "w", "f"]);
  }));
