import { assertEquals, assertStringIncludes } from "@std/assert";
import * as ln from "../../mod.ts";
import { fileOf } from "../checkpoint/_files.ts";
import { example, floats, inFolder, lensor } from "./_run.ts";

Deno.test("inspect lists names, shapes and dtypes in the order of the file, after what the file says of itself", async () => {
  const { code, out } = await lensor("inspect", example("resnet_digits.pth"));
  const lines = out.split("\n");
  assertEquals([code, lines[0]], [0, "resnet_digits.pth: 92 tensors, 176,105 elements, 688.0 KiB, torch"]);
  assertStringIncludes(out, '\nmeta  {"dataset_meta":{"classes":');
  assertEquals(lines[4]!.split(/\s{2,}/), ["backbone.conv1.weight", "[16, 1, 3, 3]", "float32"]);
  assertEquals(lines.length, 4 + 92);
});

Deno.test("inspect --values gives the numbers of every dtype, and says what is not finite", async () => {
  await inFolder(async (at) => {
    await ln.writeSafetensors([
      ["floats", { shape: [4], dtype: "float32", data: new Float32Array([1, 3, NaN, -Infinity]) }],
      ["none", { shape: [0, 3], dtype: "float32", data: new Float32Array(0) }],
      ["lost", { shape: [2], dtype: "float64", data: new Float64Array([NaN, Infinity]) }],
      ["half", { shape: [2], dtype: "bfloat16", data: ln.fromFloat32(new Float32Array([0.5, -0.5]), "bfloat16") }],
      ["large", { shape: [1], dtype: "int64", data: new BigInt64Array([-(2n ** 53n)]) }],
      ["flags", { shape: [4], dtype: "bool", data: new Uint8Array([1, 0, 1, 1]) }],
    ], at("a.safetensors"));
    const { out } = await lensor("inspect", at("a.safetensors"), "--values");
    const found = Object.fromEntries(
      out.split("\n").slice(2).map((line) => line.split(/\s{2,}/)).map((c) => [c[0], c[3]]),
    );
    assertEquals(found, {
      flags: "0 to 1, mean 0.75, std 0.43301",
      floats: "1 to 3, mean 2, std 1, 2 not finite",
      half: "-0.5 to 0.5, mean 0, std 0.5",
      large: "-9.0072e+15 to -9.0072e+15, mean -9.0072e+15, std 0",
      lost: "all 2 not finite",
      none: "empty",
    });
    const { tensors } = JSON.parse((await lensor("inspect", at("a.safetensors"), "--values", "--json")).out);
    assertEquals(tensors.find(({ name }: { name: string }) => name === "floats"), {
      ...{ name: "floats", dtype: "float32", shape: [4], bytes: 16 },
      values: { least: 1, most: 3, mean: 2, deviation: 1, notFinite: 2 },
    });
  });
});

Deno.test("inspect's mean and deviation are those of the whole, over pieces too", async () => {
  await inFolder(async (at) => {
    const n = 3_000_001;
    const data = ln.keyed(0).normal(n, { mean: 1000, std: 2 }) as Float32Array;
    await ln.writeNpy({ shape: [n], dtype: "float32", data }, at("a.npy"));
    const { tensors: [{ values }] } = JSON.parse((await lensor("inspect", at("a.npy"), "--values", "--json")).out);
    const mean = data.reduce((sum, x) => sum + x, 0) / n;
    const deviation = Math.sqrt(data.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n);
    assertEquals([values.mean.toFixed(9), values.deviation.toFixed(9)], [mean.toFixed(9), deviation.toFixed(9)]);
  });
});

Deno.test("inspect says which names are one tensor", async () => {
  await inFolder(async (at) => {
    await Deno.writeFile(at("gpt2.pth"), await fileOf("tz-gpt2"));
    const { out } = await lensor("inspect", at("gpt2.pth"));
    assertStringIncludes(out, "the same as transformer.wte.weight");
  });
});

const one = (...shape: number[]) =>
  ({ shape, dtype: "float32", data: new Float32Array(shape.reduce((a, b) => a * b, 1)) }) as const;

Deno.test("inspect: more than 100 tensors -> those that are alike are one line with an exact name and count", () =>
  inFolder(async (at) => {
    const layers = [...Array(40).keys(), 63].map((k): [string, ln.Tensor][] => [
      [`layers.${k}.w`, one(k === 7 ? 3 : 2)],
      [`layers.${k}.b`, one(2)],
      [`層.${k}.重み`, one(4)],
    ]);
    await ln.writeSafetensors(layers.flat(), at("a.safetensors"));
    const folded = (await lensor("inspect", at("a.safetensors"))).out.split("\n");
    assertEquals(folded[0], "a.safetensors: 123 tensors, 329 elements, 1.3 KiB, safetensors");
    assertEquals(
      folded.slice(2).toSorted(),
      [
        "layers.7.b                        [2]  float32",
        "layers.7.w                        [3]  float32",
        "layers.{0-6,8-39,63}.{b,w}  80 x  [2]  float32",
        "層.{0-39,63}.重み           41 x  [4]  float32",
      ].toSorted(),
    );
    assertEquals((await lensor("inspect", at("a.safetensors"), "--all")).out.split("\n").length, 2 + 123);
    assertEquals(JSON.parse((await lensor("inspect", at("a.safetensors"), "--json")).out).tensors.length, 123);
  }));

Deno.test("inspect: --only, --drop, --sort, --totals -> some tensors, in an order, or by module", () =>
  inFolder(async (at) => {
    const tensors: [string, ln.Tensor][] = [["a.x.w", one(2)], ["a.y.w", one(8)], ["b.10.w", one(1)], [
      "b.9.w",
      one(1),
    ]];
    await ln.writeSafetensors([...tensors, ["top", one()]], at("a.safetensors"));
    const names = async (...options: string[]) =>
      JSON.parse((await lensor("inspect", at("a.safetensors"), "--json", ...options)).out)
        .tensors.map(({ name }: { name: string }) => name);
    assertEquals(await names("--only", "a.**", "--drop", "**.x.*"), ["a.y.w"]);
    assertEquals((await names("--sort", "size")).slice(0, 2), ["a.y.w", "a.x.w"]);
    assertEquals(await names("--sort", "name"), ["a.x.w", "a.y.w", "b.9.w", "b.10.w", "top"]);
    // By dtype, and those of one dtype as the file has them
    const small: ln.Tensor = { shape: [1], dtype: "int8", data: new Int8Array(1) };
    const half: ln.Tensor = { shape: [1], dtype: "float64", data: new Float64Array(1) };
    const mixed: [string, ln.Tensor][] = [["p", small], ["q", one(1)], ["r", half], ["s", small], ["t", one(1)]];
    await ln.writeSafetensors(mixed, at("mixed.safetensors"));
    const told = JSON.parse((await lensor("inspect", at("mixed.safetensors"), "--json", "--sort", "dtype")).out);
    const before = JSON.parse((await lensor("inspect", at("mixed.safetensors"), "--json")).out).tensors;
    const of = (dtype: string) => before.filter((row: { dtype: string }) => row.dtype === dtype);
    assertEquals(told.tensors, [...of("float32"), ...of("float64"), ...of("int8")]);
    assertEquals([of("float32").length, of("float64").length, of("int8").length], [2, 1, 2]);
    const { out } = await lensor("inspect", at("a.safetensors"), "--totals");
    assertEquals(out.split("\n").slice(2).map((line) => line.split(/\s{2,}/)).toSorted(), [
      ["(no module)", "1 tensor", "1 element", "4 bytes"],
      ["a", "2 tensors", "10 elements", "40 bytes"],
      ["b", "2 tensors", "2 elements", "8 bytes"],
    ]);
    assertStringIncludes((await lensor("inspect", at("a.safetensors"), "--totals", "2")).out, "a.x ");
    for (const wrong of [["--sort", "colour"], ["--totals", "0"]]) {
      assertEquals((await lensor("inspect", at("a.safetensors"), ...wrong)).code, 2);
    }
    assertEquals((await lensor("inspect", at("a.safetensors"), "--only", "c.*")).code, 1);
  }));

// Tensors of several dtypes, two of them alike, one empty, one without a finite number, and an alias
Deno.test("inspect: every line as it is printed, in each form", () =>
  inFolder(async (at) => {
    const file = at("x.safetensors");
    await ln.writeSafetensors(
      [
        ["b.0.w", floats([2, 2], "float32", 1, 2, 3, 4)],
        ["b.1.w", floats([2, 2], "float32", 5, 6, 7, 8)],
        ["b.1.n", floats([3], "int64", 1, -2, 3)],
        ["a.w", floats([3], "float16", 1, NaN, 3)],
        ["e", floats([0], "float32")],
        ["all.bad", floats([2], "float32", NaN, Infinity)],
        ["m", floats([2], "bool", 1, 0)],
      ],
      file,
      { metadata: { note: "a".repeat(120), short: "s", edge: "b".repeat(98), "tie.w": "a.w" } },
    );
    const said = async (...args: string[]) => {
      const { code, out, err } = await lensor("inspect", file, ...args);
      assertEquals([code, err], [0, ""]);
      return out.split("\n");
    };
    const whole = await said();
    assertEquals(whole.slice(0, 6), [
      "x.safetensors: 8 tensors, 18 elements, 72 bytes, safetensors",
      "",
      `edge   "${"b".repeat(98)}"`,
      `note   "${"a".repeat(96)}...`,
      'short  "s"',
      "",
    ]);
    const lines = async (...args: string[]) => (await said(...args)).slice(6);
    assertEquals(whole.slice(6), [
      "b.1.n    [3]     int64",
      "all.bad  [2]     float32",
      "b.0.w    [2, 2]  float32",
      "b.1.w    [2, 2]  float32",
      "e        [0]     float32",
      "a.w      [3]     float16",
      "m        [2]     bool",
      "tie.w    [3]     float16  the same as a.w",
    ]);
    assertEquals(await lines("--values"), [
      "b.1.n    [3]     int64    -2 to 3, mean 0.66667, std 2.0548",
      "all.bad  [2]     float32  all 2 not finite",
      "b.0.w    [2, 2]  float32  1 to 4, mean 2.5, std 1.118",
      "b.1.w    [2, 2]  float32  5 to 8, mean 6.5, std 1.118",
      "e        [0]     float32  empty",
      "a.w      [3]     float16  1 to 3, mean 2, std 1, 1 not finite",
      "m        [2]     bool     0 to 1, mean 0.5, std 0.5",
      "tie.w    [3]     float16  1 to 3, mean 2, std 1, 1 not finite  the same as a.w",
    ]);
    const totals = [
      "b            3 tensors  11 elements  56 bytes",
      "all          1 tensor   2 elements   8 bytes",
      "(no module)  2 tensors  2 elements   2 bytes",
      "a            1 tensor   3 elements   6 bytes",
      "tie          1 tensor   0 elements   0 bytes",
    ];
    assertEquals([await lines("--totals"), await lines("--totals=1")], [totals, totals]);
    assertEquals(await lines("--totals", "2"), [
      "b.1          2 tensors  7 elements  40 bytes",
      "all          1 tensor   2 elements  8 bytes",
      "b.0          1 tensor   4 elements  16 bytes",
      "(no module)  2 tensors  2 elements  2 bytes",
      "a            1 tensor   3 elements  6 bytes",
      "tie          1 tensor   0 elements  0 bytes",
    ]);
    assertEquals((await lines("--fold")).slice(0, 4), [
      "b.1.n           [3]     int64",
      "all.bad         [2]     float32",
      "b.{0-1}.w  2 x  [2, 2]  float32",
      "e               [0]     float32",
    ]);
    const names = async (...args: string[]) => (await lines(...args)).map((line) => line.split(" ")[0]).join(" ");
    assertEquals(await names("--sort", "size"), "b.1.n b.0.w b.1.w all.bad a.w tie.w m e");
    assertEquals(await names("--sort", "name"), "a.w all.bad b.0.w b.1.n b.1.w e m tie.w");
    assertEquals(await names("--sort", "dtype"), "m a.w tie.w all.bad b.0.w b.1.w e b.1.n");
    assertEquals(await names("--only", "b.**", "--drop", "**.n"), "b.0.w b.1.w");
    assertEquals((await said("--only", "b.**"))[0], "x.safetensors: 3 tensors, 11 elements, 56 bytes, safetensors");
    for (
      const [args, why] of [[["--sort", "x"], "--sort x: expected name, size, dtype"], [
        ["--totals=0"],
        "--totals 0: expected a depth of 1 or more",
      ], [["--totals=1.5"], "--totals 1.5: expected a depth of 1 or more"]] as const
    ) {
      const { code, err } = await lensor("inspect", file, ...args);
      assertEquals([code, err.split("\n")[0]], [2, `lensor inspect: ${why}`]);
    }
  }));
