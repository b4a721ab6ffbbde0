import { assert, assertEquals } from "@std/assert";
import { ZIP_FORMATS } from "../../checkpoint/formats/_read_zip.ts";
import { FIRST, LAST } from "../../checkpoint/formats/refusals.ts";
import { FORMATS } from "../../checkpoint/formats/registry.ts";

// Where the reader of each format is tested; a new format is a line here too
const READERS: Readonly<Record<string, string>> = {
  zip: "sparse_test.ts",
  safetensors: "safetensors_test.ts",
  dcp: "folders_test.ts",
  pickle: "torch_test.ts",
  tar: "corpus_test.ts",
  hdf5: "hdf5_test.ts",
  npy: "formats_test.ts",
  gguf: "gguf_test.ts",
  tflite: "tensorflow_test.ts",
  "tf-checkpoint": "tensorflow_test.ts",
  "tf-data": "tensorflow_test.ts",
  json: "tfjs_test.ts",
  msgpack: "msgpack_test.ts",
  onnx: "onnx_test.ts",
  keras: "hdf5_test.ts",
  npz: "formats_test.ts",
  torch: "torch_test.ts",
};

Deno.test("checkpoint: every format that is read -> a file of tests for its reader", async () => {
  const refused = [...FIRST, ...LAST];
  const names = [...FORMATS.filter((format) => !refused.includes(format)), ...ZIP_FORMATS].map(({ name }) => name);
  assertEquals(Object.keys(READERS).sort(), [...new Set(names)].sort());
  for (const [name, file] of Object.entries(READERS)) {
    const text = await Deno.readTextFile(new URL(file, import.meta.url));
    assert(WORDS[name]?.test(text) ?? new RegExp(name, "i").test(text), `${file} does not speak of ${name}`);
  }
});

// Formats that their tests call otherwise
const WORDS: Readonly<Record<string, RegExp>> = {
  pickle: /pickle/i,
  tar: /goodCases/,
  json: /model\.json/,
  "tf-checkpoint": /\.index/,
  "tf-data": /\.data-/,
};
