import { assertEquals } from "@std/assert";
import { jax, keyed, numpy, type Rng, torch } from "../../random/mod.ts";

// Draws of each generator, as one text; a copy of it runs in a process that has no WebAssembly
function draws(make: { jax: typeof jax; keyed: typeof keyed; numpy: typeof numpy; torch: typeof torch }): string {
  const generators: readonly (readonly [string, () => Rng])[] = [
    ["keyed", () => make.keyed(3).at("w")],
    ["torch", () => make.torch(3)],
    ["torch default", () => make.torch(3, { cpu: "default" })],
    ["torch not contiguous", () => make.torch(3, { contiguous: false })],
    ["jax", () => make.jax(3)],
    ["jax original", () => make.jax(3, { partitionable: false })],
    ["jax x64", () => make.jax(3, { x64: true })],
    ["jax rbg", () => make.jax(3, { impl: "rbg" })],
    ["numpy", () => make.numpy(3)],
    ["numpy mt19937", () => make.numpy(3, { bitGenerator: "mt19937" })],
    ["numpy philox", () => make.numpy(3, { bitGenerator: "philox" })],
    ["numpy legacy", () => make.numpy(3, { bitGenerator: "legacy" })],
  ];
  const hash = (x: ArrayBufferView): string => {
    let h = 2166136261;
    for (const byte of new Uint8Array(x.buffer, x.byteOffset, x.byteLength)) h = Math.imul(h ^ byte, 16777619);
    return (h >>> 0).toString(16);
  };
  const lines = generators.flatMap(([name, rng]) =>
    (["float32", "float64", "float16", "bfloat16"] as const).map((dtype) => {
      const found: string[] = [];
      for (const n of [1, 15, 16, 30, 1300]) {
        const one = rng();
        found.push(
          hash(one.uniform(n, { low: -1, high: 3, dtype })),
          hash(one.normal(n, { mean: 0.5, std: 2, dtype })),
          hash(one.truncatedNormal(n, { std: 1, a: -2, b: 1, dtype })),
          hash(one.truncatedNormal(n, { std: 1, within: 2, dtype })),
          hash(one.integers(n, { low: -5, high: 100 })),
          hash(one.bernoulli(n, { p: 0.3 })),
          hash(one.bits(n)),
        );
      }
      return `${name} ${dtype}: ${found.join(" ")}`;
    })
  );
  // Spans of one, of powers of two and their neighbours, and of all that the dtype holds
  const spans: readonly (readonly [low: bigint, span: bigint])[] = [
    [5n, 1n],
    [-100n, 200n],
    [0n, 255n],
    [0n, 256n],
    [0n, 65536n],
    [1n, 65535n],
    [-(2n ** 15n), 2n ** 16n],
    [0n, 3n * 2n ** 30n],
    [-(2n ** 31n), 2n ** 32n],
    [0n, 2n ** 32n - 1n],
    [7n, 2n ** 32n + 1n],
    [-(2n ** 62n), 3n * 2n ** 61n],
    [-(2n ** 63n), 2n ** 64n],
    [0n, 2n ** 64n],
  ];
  const limits = { int8: 8, int16: 16, int32: 32, int64: 64, uint8: 8, uint16: 16, uint32: 32, uint64: 64 } as const;
  for (const [name, rng] of generators) {
    for (const [dtype, bits] of Object.entries(limits)) {
      const least = dtype.startsWith("u") ? 0n : -(2n ** BigInt(bits - 1));
      const found = spans.filter(([low, span]) => low >= least && low + span <= least + 2n ** BigInt(bits)).map(
        ([low, span]) =>
          hash(rng().integers(70, { low, high: low + span, dtype: dtype as "int8" })) +
          hash(rng().integers(1000, { low, high: low + span, dtype: dtype as "int8", range: [3, 900] })),
      );
      lines.push(`${name} ${dtype}: ${found.join(" ")}`);
    }
    lines.push(`${name} permutation: ${[0, 1, 2, 17, 700, 40_000].map((n) => hash(rng().permutation(n))).join(" ")}`);
  }
  const native = make.numpy(5);
  lines.push(
    ...[1, 700].map((n) =>
      `numpy ${n} unit: ` +
      (["float32", "float64"] as const).map((dtype) =>
        `${hash(native.random(n, { dtype }))} ${hash(native.standardNormal(n, { dtype }))}`
      ).join(" ")
    ),
  );
  return lines.join("\n");
}

Deno.test("every generator draws the same bits on a host without WebAssembly", async () => {
  const mod = new URL("../../random/mod.ts", import.meta.url).href;
  const script = `globalThis.WebAssembly = undefined;
    const make = await import(${JSON.stringify(mod)});
    console.log((${draws})(make));`;
  const run = new Deno.Command(Deno.execPath(), { args: ["eval", "--no-lock", script], stderr: "inherit" });
  const { stdout } = await run.output();
  assertEquals(new TextDecoder().decode(stdout).trim(), draws({ jax, keyed, numpy, torch }));
});

// FNV-1a of each line above; float64 draws of torch are compared with PyTorch's in torch_test.ts
const LINES: Readonly<Record<string, string>> = {
  "jax bfloat16": "a457705f",
  "jax float16": "2242e03f",
  "jax float32": "e1439ba5",
  "jax float64": "69fe4311",
  "jax int16": "f319a6aa",
  "jax int32": "33be1b21",
  "jax int64": "b710e971",
  "jax int8": "347c273e",
  "jax original bfloat16": "9beea838",
  "jax original float16": "cce98ba3",
  "jax original float32": "55a6132e",
  "jax original float64": "78dece13",
  "jax original int16": "296c7682",
  "jax original int32": "34d96db0",
  "jax original int64": "16579e43",
  "jax original int8": "b7a72276",
  "jax original permutation": "1aadacc7",
  "jax original uint16": "166f99be",
  "jax original uint32": "4767bf71",
  "jax original uint64": "75baf40",
  "jax original uint8": "fb038aee",
  "jax permutation": "18ce3c03",
  "jax rbg bfloat16": "1eaef7b5",
  "jax rbg float16": "4bb54ff3",
  "jax rbg float32": "9e8c7035",
  "jax rbg float64": "b3f73739",
  "jax rbg int16": "764f4c15",
  "jax rbg int32": "add81150",
  "jax rbg int64": "4d3dcf81",
  "jax rbg int8": "d6340f9e",
  "jax rbg permutation": "3565f9fc",
  "jax rbg uint16": "64229780",
  "jax rbg uint32": "63c3bf06",
  "jax rbg uint64": "13942fc3",
  "jax rbg uint8": "fb512bb2",
  "jax uint16": "c6911a5e",
  "jax uint32": "23edc357",
  "jax uint64": "2385bffd",
  "jax uint8": "e08f5800",
  "jax x64 bfloat16": "2add43c6",
  "jax x64 float16": "903e7f3c",
  "jax x64 float32": "915afa6",
  "jax x64 float64": "83fb3c72",
  "jax x64 int16": "2bb000d4",
  "jax x64 int32": "2d3f8bc3",
  "jax x64 int64": "3c72be4f",
  "jax x64 int8": "ff89c14",
  "jax x64 permutation": "b6de62a5",
  "jax x64 uint16": "8fa639dc",
  "jax x64 uint32": "4a879d95",
  "jax x64 uint64": "3c3366ef",
  "jax x64 uint8": "c580751a",
  "keyed bfloat16": "50febbb4",
  "keyed float16": "8f46e246",
  "keyed float32": "32a1b552",
  "keyed float64": "7302f16d",
  "keyed int16": "c7d5d45d",
  "keyed int32": "b027d17a",
  "keyed int64": "946a1145",
  "keyed int8": "a87aaee0",
  "keyed permutation": "ccae4a40",
  "keyed uint16": "e56c8f63",
  "keyed uint32": "b47b8595",
  "keyed uint64": "768ea4ff",
  "keyed uint8": "a549bbb8",
  "numpy 1 unit": "a4664391",
  "numpy 700 unit": "3397a753",
  "numpy bfloat16": "acc6a17e",
  "numpy float16": "daf3414b",
  "numpy float32": "3c752fef",
  "numpy float64": "ce822605",
  "numpy int16": "905b33ae",
  "numpy int32": "e5db8796",
  "numpy int64": "1a7cabc1",
  "numpy int8": "949e56a7",
  "numpy legacy bfloat16": "439f553f",
  "numpy legacy float16": "c707290d",
  "numpy legacy float32": "fa7d61c9",
  "numpy legacy float64": "90d8d280",
  "numpy legacy int16": "398001d",
  "numpy legacy int32": "d46cda6f",
  "numpy legacy int64": "40c57ab",
  "numpy legacy int8": "e431107d",
  "numpy legacy permutation": "c30197e7",
  "numpy legacy uint16": "bba17892",
  "numpy legacy uint32": "7028eff",
  "numpy legacy uint64": "3b717ef9",
  "numpy legacy uint8": "e3f818d5",
  "numpy mt19937 bfloat16": "e5088815",
  "numpy mt19937 float16": "b56f081c",
  "numpy mt19937 float32": "87a5a388",
  "numpy mt19937 float64": "938f6adb",
  "numpy mt19937 int16": "779114ca",
  "numpy mt19937 int32": "80c06072",
  "numpy mt19937 int64": "aa3acf5",
  "numpy mt19937 int8": "3b0e9a66",
  "numpy mt19937 permutation": "e5093397",
  "numpy mt19937 uint16": "72e3528b",
  "numpy mt19937 uint32": "948b62d8",
  "numpy mt19937 uint64": "b46dc643",
  "numpy mt19937 uint8": "c6ac63db",
  "numpy permutation": "1518d7f9",
  "numpy philox bfloat16": "98912cc3",
  "numpy philox float16": "9f8e3d8b",
  "numpy philox float32": "62503e96",
  "numpy philox float64": "f491dfce",
  "numpy philox int16": "ae38ea1b",
  "numpy philox int32": "63763deb",
  "numpy philox int64": "402a9108",
  "numpy philox int8": "489262c2",
  "numpy philox permutation": "19525a06",
  "numpy philox uint16": "cea148a1",
  "numpy philox uint32": "c98852d5",
  "numpy philox uint64": "6e060e14",
  "numpy philox uint8": "2f65b34e",
  "numpy uint16": "bd3eb207",
  "numpy uint32": "3c86f961",
  "numpy uint64": "7c7e4791",
  "numpy uint8": "fe8c3444",
  "torch bfloat16": "216bb1d4",
  "torch default bfloat16": "d278bd61",
  "torch default float16": "6e144a71",
  "torch default float32": "21c8c39f",
  "torch default int16": "91bbbc3",
  "torch default int32": "1aabf13c",
  "torch default int64": "142d460e",
  "torch default int8": "93e77cb0",
  "torch default permutation": "c5289e74",
  "torch default uint16": "fbc53af7",
  "torch default uint32": "cf9c8297",
  "torch default uint64": "7316e6b",
  "torch default uint8": "686f69dc",
  "torch float16": "bb69a01a",
  "torch float32": "b9dfb2cc",
  "torch int16": "daaf7746",
  "torch int32": "81200d2f",
  "torch int64": "2b6c032d",
  "torch int8": "687d6d45",
  "torch not contiguous bfloat16": "59d66735",
  "torch not contiguous float16": "433cdb38",
  "torch not contiguous float32": "7e497d92",
  "torch not contiguous int16": "94fc26d3",
  "torch not contiguous int32": "c88b1aec",
  "torch not contiguous int64": "838f4e7e",
  "torch not contiguous int8": "880552e0",
  "torch not contiguous permutation": "fa22a884",
  "torch not contiguous uint16": "7258d747",
  "torch not contiguous uint32": "d0076b27",
  "torch not contiguous uint64": "4fdca93b",
  "torch not contiguous uint8": "65f0faec",
  "torch permutation": "8465a513",
  "torch uint16": "da689296",
  "torch uint32": "1513e68a",
  "torch uint64": "4d827412",
  "torch uint8": "2503cd55",
};

Deno.test("every generator draws the bits that it has always drawn, in every dtype", () => {
  const lines = draws({ jax, keyed, numpy, torch }).split("\n").map((line) => {
    const h = [...line].reduce((h, c) => Math.imul(h ^ c.charCodeAt(0), 16777619), 2166136261);
    return [line.split(":")[0]!.slice(0, 40), (h >>> 0).toString(16)] as const;
  });
  assertEquals(Object.fromEntries(lines.filter(([name]) => !/^torch.* float64$/.test(name))), LINES);
});
