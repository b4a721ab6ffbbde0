/** What is no checkpoint: one sentence with its name and the way out, told by content. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import { fromBytes, openTorch, toNpz } from "../../mod.ts";
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
