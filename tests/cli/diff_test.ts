import { assertEquals, assertStringIncludes } from "@std/assert";
import * as ln from "../../mod.ts";
import { fileOf } from "../checkpoint/_files.ts";
import { floats, inFolder, lensor } from "./_run.ts";

const one = (dtype: ln.DType, data: ln.Values, shape: ln.Shape = [data.length]): ln.Tensor => ({ dtype, data, shape });

Deno.test("diff lists what is only in one file and what is not the same, and its exit code says whether that is nothing", async () => {
  await inFolder(async (at) => {
    const same = one("float32", new Float32Array([1, NaN, -0]));
    await ln.writeSafetensors([
      ["same", same],
      ["gone", one("int8", new Int8Array(2))],
      ["shape", one("float32", new Float32Array(6), [2, 3])],
      ["dtype", one("float32", new Float32Array([1, 2]))],
      ["numbers", one("float32", new Float32Array([1, 2, 3]))],
      ["large", one("int64", new BigInt64Array([2n ** 62n, 7n]))],
      ["nan", one("float32", new Float32Array([1]))],
    ], at("a.safetensors"));
    await ln.writeNpz([
      ["same", one("float32", new Float32Array([1, NaN, 0]))],
      ["shape", one("float32", new Float32Array(6), [3, 2])],
      ["dtype", one("float64", new Float64Array([1, 2]))],
      ["numbers", one("float32", new Float32Array([1, 2.5, 3]))],
      ["large", one("int64", new BigInt64Array([2n ** 62n + 1n, 7n]))],
      ["nan", one("float32", new Float32Array([NaN]))],
      ["new", one("bool", new Uint8Array(1), [])],
    ], at("b.npz"));
    const { code, out } = await lensor("diff", at("a.safetensors"), at("b.npz"));
    assertEquals(code, 1);
    const lines = out.split("\n").map((line) => line.split(/\s{2,}/));
    assertEquals(lines.filter(([sign]) => "+-~".includes(sign!) && sign !== "").sort(), [
      ["+", "new", "[] bool"],
      ["-", "gone", "[2] int8"],
      ["~", "dtype", "float32 -> float64, the same numbers"],
      ["~", "large", "1 of 2 numbers, by at most 1"],
      ["~", "nan", "1 of 1 number, 1 finite in one at most"],
      ["~", "numbers", "1 of 3 numbers, by at most 0.5"],
      ["~", "shape", "[2, 3] float32 -> [3, 2] float32"],
    ]);
    assertStringIncludes(out, "\n1 tensor the same, 5 not, 1 only in a.safetensors, 1 only in b.npz");

    const equal = await lensor("diff", at("a.safetensors"), at("a.safetensors"), "--all");
    assertEquals([equal.code, equal.out.split("\n").length], [0, 9]);
  });
});

Deno.test("diff compares tensors that are longer than a piece to their ends", async () => {
  await inFolder(async (at) => {
    const n = 2 ** 20 + 5;
    const data = new Float32Array(n);
    const other = data.slice();
    other[n - 1] = 2;
    await ln.writeNpy(one("float32", data), at("a.npy"));
    await ln.writeNpy(one("float32", other), at("b.npy"));
    const { out } = await lensor("diff", at("a.npy"), at("b.npy"));
    assertStringIncludes(out, "1 of 1,048,581 numbers, by at most 2");
  });
});

Deno.test("diff tells 64-bit integers from the doubles next to them, and names what it cannot compare", async () => {
  await inFolder(async (at) => {
    await ln.writeSafetensors([
      ["wide", one("int64", new BigInt64Array([2n ** 53n + 1n, 5n]))],
      ["gaps", one("float32", new Float32Array([500, 1, 1]))],
      ["pairs", one("complex64", new Float32Array([1, 2, 3, 4]), [2])],
    ], at("a.safetensors"));
    await ln.writeSafetensors([
      ["wide", one("float32", new Float32Array([2 ** 53, 5]))],
      ["gaps", one("float32", new Float32Array([0, NaN, 2]))],
      ["pairs", one("float32", new Float32Array([1, 3]))],
    ], at("b.safetensors"));
    const { out } = await lensor("diff", at("a.safetensors"), at("b.safetensors"));
    assertEquals(out.split("\n").slice(0, 3).map((line) => line.split(/\s{2,}/).slice(1)).sort(), [
      ["gaps", "3 of 3 numbers, by at most 500, 1 finite in one at most"],
      ["pairs", "complex64 -> float32"],
      ["wide", "int64 -> float32, 1 of 2 numbers, by at most 1"],
    ]);
  });
});

Deno.test("diff compares the bytes of dtypes that lensor has no numbers for", async () => {
  await inFolder(async (at) => {
    const bytes = await fileOf("st-subbyte");
    const other = bytes.slice();
    other[other.length - 1]! ^= 1;
    await Deno.writeFile(at("a.safetensors"), bytes);
    await Deno.writeFile(at("b.safetensors"), other);
    assertEquals((await lensor("diff", at("a.safetensors"), at("a.safetensors"))).code, 0);
    const { code, out } = await lensor("diff", at("a.safetensors"), at("b.safetensors"));
    assertEquals([code, /other bytes\n\n\d+ tensors the same, 1 not/.test(out)], [1, true], out);
  });
});

Deno.test("diff: every line as it is printed, with and without a tolerance", () =>
  inFolder(async (at) => {
    await ln.writeSafetensors(
      [
        ["b.0.w", floats([2, 2], "float32", 1, 2, 3, 4)],
        ["b.1.w", floats([2, 2], "float32", 5, 6, 7, 8)],
        ["b.1.n", floats([3], "int64", 1, -2, 3)],
        ["a.w", floats([3], "float16", 1, NaN, 3)],
        ["e", floats([0], "float32")],
        ["all.bad", floats([2], "float32", NaN, Infinity)],
        ["m", floats([2], "bool", 1, 0)],
        ["z", floats([2000], "float32", ...Array(2000).fill(1))],
      ],
      at("x.safetensors"),
    );
    await ln.writeSafetensors(
      [
        ["b.0.w", floats([2, 2], "float32", 1, 2, 3, 4.5)],
        ["b.1.w", floats([4], "float32", 5, 6, 7, 8)],
        ["b.1.n", floats([3], "int32", 1, -2, 3)],
        ["a.w", floats([3], "float16", 1, 2, 4)],
        ["new", floats([1], "float32", 1)],
        ["all.bad", floats([2], "float32", NaN, Infinity)],
        ["m", floats([2], "bool", 1, 0)],
        ["z", floats([2000], "float16", ...Array(2000).fill(3))],
      ],
      at("y.safetensors"),
    );
    const said = async (...args: string[]) => {
      const { code, out, err } = await lensor("diff", at("x.safetensors"), at("y.safetensors"), ...args);
      assertEquals([code, err], [1, ""]);
      return out.split("\n");
    };
    const end = (same: number, not: number) =>
      `${same} tensors the same, ${not} not, 1 only in x.safetensors, 1 only in y.safetensors`;
    assertEquals(await said(), [
      "~  b.1.n  int64 -> int32, the same numbers",
      "~  b.0.w  1 of 4 numbers, by at most 0.5",
      "~  b.1.w  [2, 2] float32 -> [4] float32",
      "-  e      [0] float32",
      "~  z      float32 -> float16, 2,000 of 2,000 numbers, by at most 2",
      "~  a.w    2 of 3 numbers, by at most 1, 1 finite in one at most",
      "+  new    [1] float32",
      "",
      end(2, 5),
    ]);
    assertEquals((await said("--all")).filter((line) => line.startsWith("=")), [
      "=  all.bad  [2] float32",
      "=  m        [2] bool",
    ]);
    assertEquals(await said("--atol", "0.5"), [
      "~  b.1.w  [2, 2] float32 -> [4] float32",
      "-  e      [0] float32",
      "~  z      float32 -> float16, 2,000 of 2,000 numbers, by at most 2",
      "~  a.w    2 of 3 numbers, by at most 1, 1 finite in one at most",
      "+  new    [1] float32",
      "",
      end(4, 3),
    ]);
    const data = JSON.parse((await said("--json")).join("\n"));
    const { tensors, ...counts } = data;
    assertEquals(counts, { a: "x.safetensors", b: "y.safetensors", same: 2, differs: 5, removed: 1, added: 1 });
    assertEquals(tensors[1], {
      ...{ name: "b.0.w", a: { dtype: "float32", shape: [2, 2] }, b: { dtype: "float32", shape: [2, 2] } },
      ...{ status: "differs", elements: 4, differ: 1, maxAbs: 0.5, notFinite: 0 },
    });
    assertEquals(tensors[3], { name: "e", a: { dtype: "float32", shape: [0] }, status: "removed" });
    const same = await lensor("diff", at("x.safetensors"), at("x.safetensors"));
    assertEquals([same.code, same.out], [
      0,
      "8 tensors the same, 0 not, 0 only in x.safetensors, 0 only in x.safetensors",
    ]);
  }));
