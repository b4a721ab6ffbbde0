/**
 * Files as lensor writes them, byte by byte: the same tensors always give the same file. PyTorch 2.13, gguf 0.19 and
 * numpy read each of these back as the same numbers when the sums here were taken; those of npy and Q8_0 are sums of
 * what numpy and gguf write themselves.
 */
import { assertEquals } from "@std/assert";
import { type DType, type SaveEntry, type Tensor, toGguf, toNpy, toTorch, writeTfjs } from "../../mod.ts";
import { bytesOf, DTYPES, fromBytes as elements } from "../../core/dtype.ts";
import { indexText, isShardOf, shardFiles, shardLayout } from "../../checkpoint/writers/shard_layout.ts";
import { inFolder, lensorError, lensorRejection } from "../_util.ts";
import { sha256 } from "./_files.ts";

function tensor(dtype: DType, shape: readonly number[]): Tensor {
  const n = shape.reduce((a, b) => a * b, 1);
  const bytes = Uint8Array.from({ length: n * bytesOf(dtype) }, (_, i) => dtype === "bool" ? i & 1 : i * 37 & 63);
  return { shape, dtype, data: elements(bytes, dtype) };
}

const SHAPES = [[], [1], [255], [256], [3, 2], [2, 3, 2], [1, 2, 1, 2], [2, 1, 2, 1, 2], [0, 3], [300, 250], [
  0,
  8388608,
]];
const FLOATS: readonly DType[] = ["float64", "float32", "float16", "bfloat16"];

const torchFile = (): Promise<Uint8Array> =>
  toTorch(
    [
      ...SHAPES.map((shape, k) => [`s${k}`, tensor("float32", shape)] as const),
      ...DTYPES.map((dtype) => [dtype, tensor(dtype, [2, 3])] as const),
      ["long." + "n".repeat(300), tensor("int8", [3])],
      ["longer." + "é".repeat(40000), tensor("uint16", [3])],
    ],
    { ties: { alias: "s4", "alias.u": "uint32" }, metadata: { note: "é", "": "x".repeat(70000) } },
  );

const ggufFile = (type?: "F32" | "F16" | "BF16" | "Q8_0"): Promise<Uint8Array> =>
  toGguf(
    [
      ...SHAPES.filter((shape) => shape.length > 0 && shape.length < 5 && !shape.includes(0)).map((shape, k) =>
        [`s${k}`, tensor("float32", shape)] as const
      ),
      ...FLOATS.map((dtype) => [dtype, tensor(dtype, [2, 64])] as const),
      ...(["int8", "int16", "int32", "int64"] as const).map((dtype) => [dtype, tensor(dtype, [5])] as const),
    ],
    {
      ...(type ? { type } : {}),
      metadata: {
        "a.text": "é",
        "a.yes": true,
        "a.no": false,
        "a.zero": 0,
        "a.most": 2 ** 32 - 1,
        "a.wide": 2 ** 32,
        "a.negative": -1,
        "a.float": 1.5,
        "a.large": 1e300,
        "a.big": 2n ** 63n - 1n,
        "a.texts": ["x", "", "yz"],
        "a.counts": [1, 2, 3],
        "a.integers": [1, -2],
        "a.floats": [1, 0.5, -3],
      },
    },
  );

Deno.test("toTorch: every dtype, rank and length of names and sizes, ties and attributes", async () => {
  assertEquals(await sha256(await torchFile()), "d8c56b8232e1475d3e240704893bf45d4b51814b5147d3587554778ff137fca7");
  assertEquals(await sha256(await toTorch([])), "8101a4015953fc0110b8a17674d6123a8751e56dc3c21933e346184aaa6d999a");
});

Deno.test("toGguf: every kind of metadata and every type", async () => {
  assertEquals(await sha256(await ggufFile()), "25b2e129d44bf833056f49e17bc4497b0bd65f35e0ab00c9be7084b6617c746a");
  assertEquals(await sha256(await ggufFile("F32")), "ec705f56fb70a5e58858c7408353606c33c82e21baea40753b5a228bf59752e2");
  assertEquals(await sha256(await ggufFile("F16")), "04174b5573e0184197f7792a03eb884dbd544bc9735dc070e598fa7560425071");
  assertEquals(
    await sha256(await ggufFile("BF16")),
    "91eb6c71ff0f09f84ac86cacce4ebe0797bcb1d0f13d57fa1f6e30d88bd84a6e",
  );
  assertEquals(
    await sha256(await ggufFile("Q8_0")),
    "7523721598eac86cbd79851533395bc78d75a9d91080a3e305d838b25ee496b6",
  );
  assertEquals(await sha256(await toGguf([])), "9a815f14d79e0528922f6ede9c75e5ee378928b4f41bd1192832a0edd2984476");
});

Deno.test("toGguf: codes of Q8_0 are those of gguf's own writer", async () => {
  const data = Float32Array.from(
    { length: 64 * 32 },
    (_, i) => Math.fround(Math.fround((i * 7919 % 4001) - 2000) / 64),
  );
  data.fill(0, 0, 32);
  const bytes = await toGguf([["w", { shape: [64, 32], dtype: "float32", data }]], { type: "Q8_0" });
  assertEquals(await sha256(bytes.slice(-64 * 34)), "a19cc7e3457d9c6d669eeff511ab28436986368c0962263f2bd436f9bf886884");
});

Deno.test("toGguf: metadata that has no kind is refused", async () => {
  const told = async (value: unknown) => {
    const error = await lensorRejection(toGguf([], { metadata: { k: value as never } }));
    return [error.code, error.message.startsWith('Cannot write metadata "k": it is ')];
  };
  const values = [null, {}, [1, "a"], [true], 2n ** 63n, -(2n ** 63n) - 1n, [{}], () => 1];
  for (const value of values) assertEquals(await told(value), ["type", true]);
});

Deno.test("toNpy: the header and the order that numpy itself writes", async () => {
  const sums: Record<string, string> = {};
  for (const fortran of [false, true]) {
    for (const [name, dtype, shape] of NPY) {
      sums[`${name}${fortran ? " F" : ""}`] = (await sha256(await toNpy(tensor(dtype, shape), { fortran }))).slice(
        0,
        16,
      );
    }
  }
  assertEquals(sums, NUMPY);
  assertEquals((await lensorRejection(toNpy(tensor("bfloat16", [1])))).code, "unsupported");
  assertEquals((await lensorRejection(toNpy(tensor("int8", Array(30000).fill(1))))).code, "limit");
});

const NPY: readonly (readonly [name: string, dtype: DType, shape: readonly number[]])[] = [
  ...([
    "float64",
    "float32",
    "float16",
    "int64",
    "int32",
    "int16",
    "int8",
    "uint64",
    "uint32",
    "uint16",
    "uint8",
    "bool",
    "complex64",
  ] as const).map((dtype) => [dtype, dtype, [3]] as const),
  ["scalar", "float32", []],
  ["none", "float32", [2, 0]],
  ["flat", "float32", [1, 5]],
  ["matrix", "float32", [3, 4]],
  ["block", "int16", [2, 3, 4]],
  ["deep", "uint8", [2, 1, 3, 1, 2]],
  ["long", "uint8", [100000]],
  ["aligned", "uint8", Array(11).fill(1)],
];
const NUMPY: Readonly<Record<string, string>> = {
  "float64": "26a7e6667d99bb45",
  "float32": "d06439db684a6421",
  "float16": "c1e19f141ff7b1aa",
  "int64": "0d72832e5bd9ca40",
  "int32": "4a5e6222f185ac1a",
  "int16": "1dc9e623d8098989",
  "int8": "3d5fc32cef69d144",
  "uint64": "5c946de0417a9c8b",
  "uint32": "266c56e06e233cce",
  "uint16": "c71796428a04da99",
  "uint8": "a1d18eed2b86eab7",
  "bool": "0db41cce30c16cb1",
  "complex64": "8fd06cc9f2f06a34",
  "scalar": "a4d48ae1bcf374c4",
  "none": "b73a884cf37a78b4",
  "flat": "80578effe3323a4d",
  "matrix": "99bb05a6555e9882",
  "block": "52db6187f7a61d7f",
  "deep": "53d4b7ea3996357e",
  "long": "cf7e310301e0aecf",
  "aligned": "5da6a79fdbd7c9de",
  "float64 F": "26a7e6667d99bb45",
  "float32 F": "d06439db684a6421",
  "float16 F": "c1e19f141ff7b1aa",
  "int64 F": "0d72832e5bd9ca40",
  "int32 F": "4a5e6222f185ac1a",
  "int16 F": "1dc9e623d8098989",
  "int8 F": "3d5fc32cef69d144",
  "uint64 F": "5c946de0417a9c8b",
  "uint32 F": "266c56e06e233cce",
  "uint16 F": "c71796428a04da99",
  "uint8 F": "a1d18eed2b86eab7",
  "bool F": "0db41cce30c16cb1",
  "complex64 F": "8fd06cc9f2f06a34",
  "scalar F": "a4d48ae1bcf374c4",
  "none F": "b73a884cf37a78b4",
  "flat F": "80578effe3323a4d",
  "matrix F": "cb300dfee2b75f1a",
  "block F": "5912150a7613adb3",
  "deep F": "0e68f12670ce0de9",
  "long F": "cf7e310301e0aecf",
  "aligned F": "5da6a79fdbd7c9de",
};

Deno.test("writeTfjs: the manifest, and weights cut into files between their elements", () =>
  inFolder(async (folder) => {
    const write = async (shardBytes: number) => {
      const entries: (SaveEntry | readonly [string, Tensor])[] = [
        ["a", tensor("float32", [3])],
        ["b", tensor("uint8", [5])],
        ["c", tensor("complex64", [2])],
        ["d", tensor("int32", [0, 2])],
        ["e", tensor("bfloat16", [2])],
        { name: "f", dtype: "float32", shape: [2], read: () => new Float32Array([1, 2]) },
        ["g", tensor("bool", [1])],
      ];
      await writeTfjs(entries, `${folder}/model.json`, { shardBytes });
      const manifest = JSON.parse(await Deno.readTextFile(`${folder}/model.json`));
      const { paths, weights } = manifest.weightsManifest[0];
      const files: number[][] = [];
      for (const path of paths) files.push([...await Deno.readFile(`${folder}/${path}`)]);
      return { manifest, paths, weights, files };
    };
    const bytes = (tensor: Tensor) => [...new Uint8Array(tensor.data.buffer)];
    const wide = new Float32Array([...tensor("bfloat16", [2]).data as Uint16Array].map((x) => {
      const view = new DataView(new ArrayBuffer(4));
      view.setUint32(0, x << 16);
      return view.getFloat32(0);
    }));
    const all = [
      ...bytes(tensor("float32", [3])),
      ...bytes(tensor("uint8", [5])),
      ...bytes(tensor("complex64", [2])),
      ...new Uint8Array(wide.buffer),
      ...new Uint8Array(new Float32Array([1, 2]).buffer),
      ...bytes(tensor("bool", [1])),
    ];
    for (
      const [most, sizes] of [
        [1000, [50]],
        [50, [50]],
        [49, [49, 1]],
        [12, [12, 5, 8, 12, 12, 1]],
        [4, [4, 4, 4, 4, 1, 8, 8, 4, 4, 4, 4, 1]],
        [1, [4, 4, 4, 1, 1, 1, 1, 1, 8, 8, 4, 4, 4, 4, 1]],
      ] as const
    ) {
      const { manifest, paths, weights, files } = await write(most);
      assertEquals(files.map((file) => file.length), [...sizes], `${most}`);
      assertEquals(files.flat(), all);
      assertEquals(paths, sizes.map((_, k) => `group1-shard${k + 1}of${sizes.length}.bin`));
      assertEquals(manifest.format, "layers-model");
      assertEquals(weights, [
        { name: "a", shape: [3], dtype: "float32" },
        { name: "b", shape: [5], dtype: "uint8" },
        { name: "c", shape: [2], dtype: "complex64" },
        { name: "d", shape: [0, 2], dtype: "int32" },
        { name: "e", shape: [2], dtype: "float32" },
        { name: "f", shape: [2], dtype: "float32" },
        { name: "g", shape: [1], dtype: "bool" },
      ]);
    }
    for (const shardBytes of [0, -1, 1.5, "4"]) {
      const error = await lensorRejection(writeTfjs([], `${folder}/x.json`, { shardBytes: shardBytes as number }));
      assertEquals([error.code, error.message.includes("shardBytes is")], ["range", true]);
    }
    for (const dtype of ["int64", "int8"] as const) {
      const error = await lensorRejection(writeTfjs([["w", tensor(dtype, [1])]], `${folder}/x.json`));
      assertEquals([error.code, error.path], ["unsupported", "w"]);
    }
  }));

Deno.test("shardLayout: names in order, groups of at most the limit, a larger tensor alone", () => {
  const layout = (sizes: Readonly<Record<string, number>>, most: number) =>
    shardLayout(Object.entries(sizes).map(([name, bytes]) => ({ name, bytes })), most, "m").map(({ file, entries }) =>
      `${file} ${entries.map(({ name }) => name).join("")}`
    );
  assertEquals(layout({ b: 5, a: 5, c: 1 }, 10), ["m-00001-of-00002.safetensors ab", "m-00002-of-00002.safetensors c"]);
  assertEquals(layout({ a: 5, b: 6, c: 4 }, 10), ["m-00001-of-00002.safetensors a", "m-00002-of-00002.safetensors bc"]);
  assertEquals(
    layout({ a: 50, b: 1, c: 50 }, 10),
    [1, 2, 3].map((k) => `m-0000${k}-of-00003.safetensors ${" abc"[k]}`),
  );
  assertEquals(layout({ a: 0, b: 0 }, 1), ["m.safetensors ab"]);
  assertEquals(layout({}, 1), []);
  assertEquals(layout({ a: 1, b: 1 }, 2), ["m.safetensors ab"]);
  for (const most of [0, 0.5, NaN, "5"]) {
    assertEquals(lensorError(() => layout({ a: 1 }, most as number)).code, "range");
  }
  const files = ["m-00001-of-00002.safetensors", "m-100000-of-100000.safetensors"];
  const others = ["m-0001-of-00002.safetensors", "m.safetensors", "m2-00001-of-00002.safetensors", `x${files[0]}`];
  assertEquals([...files, ...others].map((file) => isShardOf("m", file)), [true, true, false, false, false, false]);
  const shards = shardFiles(
    [[{ name: "a", bytes: 1 }, { name: "__proto__", bytes: 2 }], [{ name: 'q"', bytes: 4 }]],
    "m",
  );
  const index = JSON.parse(indexText(shards, [["note", "é"]]));
  assertEquals(index.metadata, { total_size: 7, note: "é" });
  assertEquals(Object.entries(index.weight_map), [
    ["a", "m-00001-of-00002.safetensors"],
    ["__proto__", "m-00001-of-00002.safetensors"],
    ['q"', "m-00002-of-00002.safetensors"],
  ]);
  assertEquals(indexText([], []), '{\n  "metadata": {\n    "total_size": 0\n  },\n  "weight_map": {}\n}\n');
});
