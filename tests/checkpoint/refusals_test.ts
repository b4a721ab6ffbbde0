/** What is not a checkpoint: one sentence with its name and the way out, told by content. */
import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { fromBytes, openTorch, toNpz } from "../../mod.ts";
import { membersOf } from "../../checkpoint/formats/refusals.ts";
import { readJson } from "../../checkpoint/formats/_read_json.ts";
import type { Store } from "../../checkpoint/stores/_store.ts";
import { zipWriter } from "../../checkpoint/zip/_write_zip.ts";
import { assertBits, inFolder, lensorError, lensorRejection } from "../_util.ts";

const text = (content: string) => new TextEncoder().encode(content);
const bytes = (content: string) => Uint8Array.from(content, (c) => c.charCodeAt(0));

const CASES: readonly (readonly [what: string, content: Uint8Array, ...words: string[]])[] = [
  ["nothing", new Uint8Array(), "empty"],
  [
    "a pointer",
    text("version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 4400123\n"),
    "Git LFS pointer",
    "4400123",
    "git lfs pull",
  ],
  ["a pointer in other letters", text("\n Version HTTPS://git-lfs"), "git lfs pull"],
  ["a page", text("\ufeff \n<!DOCTYPE html><p>404"), "web page"],
  ["a page without a doctype", text("<HTML><body>"), "web page"],
  ["an error of a server", text("<?xml version='1.0'?><Error><Code>AccessDenied</Code>"), "XML", "AccessDenied"],
  ["an error in JSON", text('{"error": "Repository not found"}'), "JSON", "Repository not found"],
  ["a config", text('{"model_type": "bert"}'), "JSON", "config", "*.safetensors"],
  ["a tokenizer", text('{"version": "1.0", "truncation": null}'), "JSON", "tokenizer"],
  ["Orbax", text('{"tree_metadata": {}}'), "Orbax"],
  ["gzip", bytes("\x1f\x8b\x08\0\0\0\0\0"), "gzip", "gunzip"],
  ["bzip2", bytes("BZh91AY&SY"), "bzip2", "bunzip2"],
  ["xz", bytes("\xfd7zXZ\0\0\x04"), "xz"],
  ["lz4", bytes("\x04\x22\x4d\x18\x64\x40"), "lz4"],
  ["zstd", bytes("\x28\xb5\x2f\xfd\x24\x0b"), "zstd"],
  ["7z", bytes("7z\xbc\xaf\x27\x1c\0\x04"), "7-Zip"],
  ["rar", bytes("Rar!\x1a\x07\x01\0"), "RAR"],
  ["joblib with zlib", bytes("\x78\x9c\x0b\0\0"), "zlib"],
  ["OpenVINO", text('<?xml version="1.0"?>\n<net name="m" version="11">'), "OpenVINO"],
  ["MXNet", bytes("\x12\x01\0\0\0\0\0\0\0\0"), "MXNet"],
  ["an image", bytes("\x89PNG\r\n\x1a\n"), "PNG"],
  ["an old ggml", bytes("tjgg\x03\0\0\0"), "ggml", "GGUF"],
  ["a table", text("the 0.1 0.2 0.3\nof 0.4 0.5 0.6\n"), "text file"],
  ["a word in Greek", text("λόγος ".repeat(100)), "text file"],
  ["noise", bytes("\xff\xfe\xfd\xfc\xfb\xfa\xf9\xf8\xf7"), "no format"],
];

for (const [what, content, ...words] of CASES) {
  Deno.test(`fromBytes: ${what} -> corrupt, and says what it is`, async () => {
    const error = await lensorRejection(fromBytes(content, "x.safetensors"));
    assertEquals(error.code, "corrupt");
    for (const word of words) assertStringIncludes(error.message, word);
  });
}

async function zipped(...names: string[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const zip = zipWriter((piece) => void parts.push(piece.slice()));
  for (const name of names) await zip.add(name, text("x"));
  await zip.end();
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

Deno.test("fromBytes: an archive of other files -> its members and the command to unpack it", async () => {
  const error = await lensorRejection(fromBytes(await zipped("notes.txt", "m/model.safetensors"), "w.zip"));
  assertStringIncludes(error.message, '"m/model.safetensors"');
  assertStringIncludes(error.message, "unzip w.zip");
  const program = await lensorRejection(fromBytes(await zipped("p/archive_format", "p/models/model.json"), "p.pt2"));
  assertStringIncludes(program.message, "torch.export");
  assertStringIncludes(program.message, "state_dict");
  const tar = new Uint8Array(1024);
  const put = (at: number, content: string) => tar.set(text(content), at);
  put(0, "model.safetensors");
  put(124, "00000000000");
  put(156, "0");
  put(257, "ustar\x0000");
  put(148, "        ");
  put(148, tar.reduce((n, b) => n + b, 0).toString(8).padStart(6, "0") + "\0 ");
  assertStringIncludes((await lensorRejection(fromBytes(tar, "w.tar"))).message, "tar -xf w.tar");
});

Deno.test("membersOf: weights alone where there are some, else the first files, three of them", () => {
  for (const end of ["safetensors", "bin", "pt", "pth", "ckpt", "npz", "onnx", "gguf", "h5", "H5"]) {
    assertEquals(membersOf(["a.txt", `w.${end}`, `w.${end}.txt`]), `: "w.${end}"`);
  }
  assertEquals(membersOf(["d/", "a.txt", "d/b.txt"]), ': "a.txt", "d/b.txt"');
  assertEquals(membersOf(["w.bin/", "v.bin"]), ': "v.bin"');
  assertEquals(membersOf("abc"), ': "a", "b", "c"');
  assertEquals(membersOf("abcd"), ': "a", "b", "c", ...');
  assertEquals([membersOf([]), membersOf(["d/"])], ["", ""]);
});

Deno.test("openTorch: a pointer -> said before its own complaint", () =>
  inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/m.pth`, "version https://git-lfs.github.com/spec/v1\n");
    assertStringIncludes((await lensorRejection(openTorch(`${folder}/m.pth`))).message, "git lfs pull");
  }));

Deno.test("fromBytes: an npz with an array of text -> the others are read, this one is told", async () => {
  const good = await toNpz([["w", { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) }]]);
  assertEquals((await fromBytes(good)).unreadable, undefined);
  const parts: Uint8Array[] = [];
  const zip = zipWriter((piece) => void parts.push(piece.slice()));
  const npy = (descr: string, data: Uint8Array) => {
    const head = `{'descr': '${descr}', 'fortran_order': False, 'shape': (2,), }`.padEnd(117) + "\n";
    return bytes(`\x93NUMPY\x01\0\x76\0${head}${String.fromCharCode(...data)}`);
  };
  await zip.add("w.npy", npy("<f4", new Uint8Array(new Float32Array([1, 2]).buffer)));
  await zip.add("names.npy", npy("<U2", new Uint8Array(16)));
  await zip.add("objects.npy", npy("|O", text("pickle")));
  await zip.end();
  const checkpoint = await fromBytes(new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer()));
  assertBits(await checkpoint.read("w"), new Float32Array([1, 2]));
  assertEquals([...checkpoint.unreadable!].map(([name, { dtype }]) => [name, dtype]), [["names", "<U2"], [
    "objects",
    "|O",
  ]]);
  assertEquals(lensorError(() => checkpoint.read("names")).code, "unsupported");
});

// The first bytes of each kind of file, and what is said of it
const MAGICS: readonly (readonly [magic: string, ...words: string[]])[] = [
  ["\x1f\x8b", "gzip", "gunzip x.bin"],
  ["BZh", "bzip2", "bunzip2 x.bin"],
  ["\xfd7zXZ", "xz", "unxz x.bin"],
  ["\x04\x22\x4d\x18", "lz4", "lz4 -d x.bin"],
  ["\x28\xb5\x2f\xfd", "Zstandard", "unzstd x.bin"],
  ["\x78\x9c", "zlib", "zlib-flate -uncompress < x.bin"],
  ["\x78\x01", "zlib", "zlib-flate -uncompress < x.bin"],
  ["\x78\xda", "zlib", "zlib-flate -uncompress < x.bin"],
  ["7z\xbc\xaf", "7-Zip", "7z x x.bin"],
  ["Rar!", "RAR", "unrar x x.bin"],
  ["\x12\x01\0\0\0\0\0\0", "MXNet", "npz"],
  ["ftrt", "TensorRT", "built from"],
  ["CBM1", "CatBoost", "no weights"],
  ["binf", "XGBoost", "no weights"],
  ["\x89PNG", "PNG", "give a file of weights"],
  ["\xff\xd8\xff", "JPEG", "give a file of weights"],
  ["GIF8", "GIF", "give a file of weights"],
  ["%PDF", "PDF", "give a file of weights"],
  ["\x7fELF", "ELF", "give a file of weights"],
  ["SQLite format 3", "SQLite", "give a file of weights"],
  ...["lmgg", "tjgg", "fmgg", "algg"].map((magic) => [magic, "older than GGUF", "llama.cpp"] as const),
];

Deno.test("fromBytes: each kind of file that is no checkpoint -> named by its first bytes, and not without all of them", async () => {
  const said = async (head: string) =>
    (await lensorRejection(fromBytes(bytes(`${head}\0\xff\0\xff`), "x.bin"))).message;
  for (const [magic, ...words] of MAGICS) {
    const message = await said(magic);
    for (const word of words) assertStringIncludes(message, word);
    const cut = await said(magic.slice(0, -1) + "\xfe");
    assertEquals(words.every((word) => cut.includes(word)), false, JSON.stringify(magic));
  }
});

Deno.test("fromBytes: weights of Darknet -> named by the name of the file and their four numbers", async () => {
  const darknet = async (numbers: readonly number[], name = "yolo.weights", size = 20) => {
    const head = new Uint8Array(size);
    const view = new DataView(head.buffer);
    for (const [k, n] of numbers.entries()) view.setInt32(4 * k, n, true);
    head.fill(0xff, 16);
    return (await lensorRejection(fromBytes(head, name))).message.includes("Darknet");
  };
  assertEquals(await darknet([0, 1, 0, 0]), true);
  assertEquals(await darknet([0, 2, 5, 7]), true);
  assertEquals(await darknet([0, 2, 99, 7], "YOLO.WEIGHTS"), true);
  for (
    const numbers of [[1, 1, 0, 0], [0, 0, 0, 0], [0, 3, 0, 0], [0, 1, 100, 0], [0, 2 ** 24, 0, 0], [0, 1, 2 ** 25, 0]]
  ) {
    assertEquals(await darknet(numbers), false, String(numbers));
  }
  assertEquals(await darknet([0, 1, 0, 0], "yolo.weights.bin"), false);
  assertEquals(await darknet([0, 1, 0, 0], "yolo.weights", 19), false);
});

Deno.test("fromBytes: texts -> a text file, also where what is looked at ends within a character; no control characters", async () => {
  const isText = async (content: Uint8Array) =>
    (await lensorRejection(fromBytes(content, "x"))).message.includes("a text file");
  for (const before of [0, 1, 2, 3]) {
    assertEquals(await isText(text("#".repeat(before) + "\u{1f600}".repeat(300))), true);
  }
  for (const allowed of ["\t", "\n", "\v", "\f", "\r", "\x1b", "\x80"]) {
    assertEquals(await isText(text(`# a${allowed}b`)), true, allowed);
  }
  for (const control of ["\0", "\x08", "\x0e", "\x1a", "\x1c", "\x1f", "\x7f"]) {
    assertEquals(await isText(text(`# a${control}b`)), false, JSON.stringify(control));
  }
  assertEquals(await isText(bytes("# a\xff b")), false);
});

Deno.test("fromBytes: pages, errors and pointers are told whatever stands before their first word", async () => {
  const said = async (content: string) => (await lensorRejection(fromBytes(text(content), "x"))).message;
  for (const page of ["<!doctype html>", " \n<html>", "<HEAD>", "<body class=x>"]) {
    assertStringIncludes(await said(page), "web page");
  }
  assertEquals((await said("<htmlx>")).includes("web page"), false);
  for (const xml of ["<error><code>NoSuchKey</code>", "<listbucketresult>", "<?xml version='1.0'?><a>"]) {
    assertStringIncludes(await said(xml), "XML");
  }
  assertStringIncludes(await said("<Error><Code>NoSuchKey</Code>"), "(NoSuchKey)");
  assertEquals((await said(`<error><code>${"x".repeat(61)}</code>`)).includes("xxx"), false);
  assertStringIncludes(await said("<net name=x>"), "OpenVINO");
  assertStringIncludes(
    await said("version https://git-lfs.github.com/spec/v1\nsize 1234567\n"),
    "1,234,567 (1234567) bytes",
  );
  assertEquals(
    (await said("version https://git-lfs.github.com/spec/v1\nsize 12345678901234567\n")).includes("bytes"),
    false,
  );
  const part = await zipped("a/data.pkl");
  assertStringIncludes((await lensorRejection(fromBytes(part, "__0_0.distcp"))).message, "one rank's part");
});

Deno.test("fromBytes: JSON without weights -> an error of a server, a tokenizer, a config or an Orbax file by its keys", async () => {
  const said = async (json: unknown) =>
    (await lensorRejection(fromBytes(text(JSON.stringify(json)), "x.json"))).message;
  assertStringIncludes(await said({ message: "no such file" }), '"no such file"');
  assertStringIncludes(await said({ error: "e".repeat(100) }), `"${"e".repeat(100)}"`);
  assertStringIncludes(await said({ error: "e".repeat(101) }), `"${"e".repeat(97)}..."`);
  for (const key of ["added_tokens", "truncation"]) assertStringIncludes(await said({ [key]: 1 }), "(a tokenizer)");
  for (const key of ["model_type", "architectures"]) assertStringIncludes(await said({ [key]: 1 }), "(a config)");
  assertEquals((await said({ a: 1 })).includes("("), false);
  for (const key of ["tree_metadata", "custom_metadata", "store_array_data_equal_to_fill_value"]) {
    assertStringIncludes(await said({ [key]: 1 }), "Orbax");
  }
  assertStringIncludes(await said([{ paths: [] }]), "no weight_map");
  assertStringIncludes(await said([[1]]), "no weight_map");
});

Deno.test("json: more than 100 MB -> limit, before anything of it is read", async () => {
  const store = (size: number): Store => ({
    name: "x.json",
    size,
    close: () => {},
    read: () => Promise.reject(new Error("it was read")),
  });
  assertEquals((await lensorRejection(Promise.resolve(readJson(store(100_000_001), {})))).code, "limit");
  await assertRejects(() => readJson(store(100_000_000), {}), Error, "it was read");
});
