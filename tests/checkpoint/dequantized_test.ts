/** dequantized: codes packed here by the layouts' own rules come back as `(code - zero) * scale`. */
import { assertEquals } from "@std/assert";
import {
  type Checkpoint,
  dequantized,
  type DType,
  fromBytes,
  initialize,
  linear,
  module,
  pretrained,
  tensor,
  toSafetensors,
  values,
} from "../../mod.ts";
import { assertBits, lensorError, lensorRejection } from "../_util.ts";

type Entry = readonly [name: string, shape: readonly number[], dtype: DType, data: ArrayLike<number>];

async function file(...entries: Entry[]): Promise<Checkpoint> {
  const arrays: Partial<Record<DType, { from(data: ArrayLike<number>): never }>> = {
    float32: Float32Array as never,
    float8_e4m3fn: Uint8Array as never,
    uint8: Uint8Array as never,
    int8: Int8Array as never,
    int32: Int32Array as never,
  };
  return await fromBytes(
    await toSafetensors(
      entries.map(([name, shape, dtype, data]) => [name, { shape, dtype, data: arrays[dtype]!.from(data) }]),
    ),
    "q",
  );
}

const codes = (n: number, most: number) => Array.from({ length: n }, (_, i) => (i * 7 + (i >> 3) * 5) % (most + 1));
const scales = (n: number) => Float32Array.from({ length: n }, (_, i) => (1 + i) / 64);

Deno.test("dequantized: float8 with scales per block, the last blocks cut -> weight times scale, by range too", async () => {
  const data = codes(5 * 6, 0x7e);
  const s = scales(2 * 2);
  const checkpoint = await file(["fc.weight", [5, 6], "float8_e4m3fn", data], [
    "fc.weight_scale_inv",
    [2, 2],
    "float32",
    s,
  ]);
  const view = dequantized(checkpoint, { block: [4, 4] });
  const plain = (await view.read("fc.weight")) as Float32Array;
  const float8 = await (await file(["w", [30], "float8_e4m3fn", data])).read("w") as Uint8Array;
  assertEquals([...view.specs], [["fc.weight", { shape: [5, 6], dtype: "float32" }]]);
  const decode = (code: number) => (code < 8 ? code * 2 ** -9 : (8 + code % 8) * 2 ** (Math.floor(code / 8) - 10));
  const want = Float32Array.from(
    float8,
    (code, i) => decode(code) * s[Math.floor(Math.floor(i / 6) / 4) * 2 + Math.floor(i % 6 / 4)]!,
  );
  assertBits(plain, want);
  for (const [from, to] of [[0, 30], [3, 17], [29, 30], [7, 7]] as const) {
    assertBits(await view.read("fc.weight", [from, to]), want.slice(from, to));
  }
  const wrong = dequantized(
    await file(["w", [5, 6], "float8_e4m3fn", data], ["w_scale", [3, 3, 1], "float32", scales(9)]),
  );
  assertEquals((await lensorRejection(Promise.resolve().then(() => wrong.read("w")))).code, "shape");
});

Deno.test("dequantized: int8 of LLM.int8 and with a scale per row -> rows scaled", async () => {
  const q = [127, -127, 3, 4, 0, 1];
  const s = [2, 0.5];
  const bnb = await file(["l.weight", [2, 3], "int8", q], ["l.SCB", [2], "float32", s], ["l.bias", [2], "float32", [
    1,
    2,
  ]]);
  const view = dequantized(bnb);
  assertEquals([...view.specs.keys()].toSorted(), ["l.bias", "l.weight"]);
  assertBits(await view.read("l.weight"), Float32Array.from(q, (x, i) => x * s[Math.floor(i / 3)]! / 127));
  const rows = dequantized(await file(["w", [2, 3], "int8", q], ["w_scale", [2, 1], "float32", s]), {
    dtype: "float64",
  });
  assertBits(await rows.read("w"), Float64Array.from(q, (x, i) => x * s[Math.floor(i / 3)]!));
});

Deno.test("dequantized: 4 bits of bitsandbytes -> the high half first, a block of absmax over the flat tensor", async () => {
  const q = codes(3 * 50, 15);
  const map = Float32Array.from({ length: 16 }, (_, i) => i / 8 - 1);
  const absmax = scales(3);
  const bytes = Array.from({ length: 75 }, (_, i) => q[2 * i]! * 16 + q[2 * i + 1]!);
  const want = Float32Array.from(q, (code, i) => map[code]! * absmax[Math.floor(i / 64)]!);
  const parts: Entry[] = [
    ["w", [75, 1], "uint8", bytes],
    ["w.absmax", [3], "float32", absmax],
    ["w.quant_map", [16], "float32", map],
  ];
  const state = new TextEncoder().encode(JSON.stringify({ shape: [3, 50], blocksize: 64 }));
  const told = dequantized(await file(...parts, ["w.quant_state.bitsandbytes__nf4", [state.length], "uint8", state]));
  assertEquals(told.specs.get("w")!.shape, [3, 50]);
  assertBits(await told.read("w"), want);
  assertBits(await told.read("w", [63, 67]), want.slice(63, 67));
  const flat = dequantized(await file(...parts));
  assertEquals(flat.specs.get("w")!.shape, [150]);
  assertBits(await flat.read("w"), want);
});

for (const bits of [2, 4, 8]) {
  Deno.test(`dequantized: GPTQ of ${bits} bits -> (code - zero - 1) * scale, turned, with any order of groups`, async () => {
    const inputs = 32;
    const outputs = 16;
    const groups = 4;
    const each = 32 / bits;
    const most = 2 ** bits - 1;
    const q = codes(inputs * outputs, most);
    const z = codes(groups * outputs, most);
    const s = scales(groups * outputs);
    const g = Array.from({ length: inputs }, (_, i) => (i * 5) % groups);
    const word = (at: (k: number) => number) =>
      Array.from({ length: each }, (_, k) => BigInt(at(k)) << BigInt(bits * k)).reduce((a, b) => a | b);
    const signed = (word: bigint) => Number(BigInt.asIntN(32, word));
    const qweight = Array.from(
      { length: inputs / each * outputs },
      (_, w) => signed(word((k) => q[(Math.floor(w / outputs) * each + k) * outputs + w % outputs]!)),
    );
    const columns = outputs / each;
    const qzeros = Array.from(
      { length: groups * columns },
      (_, w) => signed(word((k) => z[Math.floor(w / columns) * outputs + w % columns * each + k]!)),
    );
    const checkpoint = await file(
      ["a.qweight", [inputs / each, outputs], "int32", qweight],
      ["a.qzeros", [groups, columns], "int32", qzeros],
      ["a.scales", [groups, outputs], "float32", s],
      ["a.g_idx", [inputs], "int32", g],
    );
    for (const [format, less] of [["v1", 1], ["v2", 0]] as const) {
      const view = dequantized(checkpoint, { gptq: format });
      assertEquals([...view.specs], [["a.weight", { shape: [outputs, inputs], dtype: "float32" }]]);
      const want = Float32Array.from({ length: outputs * inputs }, (_, k) => {
        const i = k % inputs;
        const o = Math.floor(k / inputs);
        const at = g[i]! * outputs + o;
        return (q[i * outputs + o]! - z[at]! - less) * s[at]!;
      });
      assertBits(await view.read("a.weight"), want);
    }
  });
}

Deno.test("dequantized: AWQ -> columns in its own order, zeros as they are", async () => {
  const inputs = 4;
  const outputs = 16;
  const q = codes(inputs * outputs, 15);
  const z = codes(2 * outputs, 15);
  const s = scales(2 * outputs);
  const order = [0, 2, 4, 6, 1, 3, 5, 7];
  const pack = (list: readonly number[]) =>
    Array.from(
      { length: list.length / 8 },
      (_, w) =>
        Number(BigInt.asIntN(
          32,
          order.map((column, k) => BigInt(list[8 * w + column]!) << BigInt(4 * k)).reduce((a, b) => a | b),
        )),
    );
  const view = dequantized(
    await file(
      ["a.qweight", [inputs, 2], "int32", pack(q)],
      ["a.qzeros", [2, 2], "int32", pack(z)],
      ["a.scales", [2, outputs], "float32", s],
    ),
  );
  const want = Float32Array.from({ length: outputs * inputs }, (_, k) => {
    const i = k % inputs;
    const o = Math.floor(k / inputs);
    const at = (i >> 1) * outputs + o;
    return (q[i * outputs + o]! - z[at]!) * s[at]!;
  });
  assertBits(await view.read("a.weight"), want);
});

Deno.test("dequantized: MXFP4 -> low half first, times a power of two, the inputs before the outputs", async () => {
  const bytes = codes(2 * 3 * 2 * 16, 255);
  const s = codes(2 * 3 * 2, 10).map((e) => 120 + e);
  const view = dequantized(
    await file(["m_blocks", [2, 3, 2, 16], "uint8", bytes], ["m_scales", [2, 3, 2], "uint8", s]),
  );
  const FP4 = [0, 0.5, 1, 1.5, 2, 3, 4, 6];
  const number = (code: number) => (code & 8 ? -1 : 1) * FP4[code & 7]!;
  const want = Float32Array.from({ length: 2 * 64 * 3 }, (_, k) => {
    const o = k % 3;
    const i = Math.floor(k / 3) % 64;
    const block = (Math.floor(k / 192) * 3 + o) * 2 + (i >> 5);
    const byte = bytes[16 * block + (i % 32 >> 1)]!;
    return number(i % 2 ? byte >> 4 : byte & 15) * 2 ** (s[block]! - 127);
  });
  assertEquals(view.specs.get("m")!.shape, [2, 64, 3]);
  assertBits(await view.read("m"), want);
});

Deno.test("dequantized: scales that are powers of two in 8 bits, and the names of quanto -> read", async () => {
  const e8m0 = await fromBytes(
    await toSafetensors([
      ["w", { shape: [1, 2], dtype: "float8_e4m3fn", data: new Uint8Array([0x38, 0x40]) }],
      { name: "w_scale_inv", dtype: "float8_e8m0fnu", shape: [1, 1], read: () => new Uint8Array([129]) },
    ]),
  );
  const view = dequantized(e8m0);
  assertBits(await view.read("w"), new Float32Array([4, 8]));
  assertEquals([view.raw, [...view.specs.keys()]], [undefined, ["w"]]);
  const one = module("M", { params: { w: tensor([1, 2]) } });
  assertEquals(lensorError(() => initialize(one, pretrained(e8m0))).code, "type");
  const quanto = dequantized(
    await file(["l.weight._data", [2, 1], "int8", [3, -4]], ["l.weight._scale", [2, 1], "float32", [2, 0.5]]),
  );
  assertBits(await quanto.read("l.weight"), new Float32Array([6, -2]));
});

Deno.test("pretrained: packed codes in a layout that is not read -> says so, and no advice drops the scales", async () => {
  const checkpoint = await file(
    ["weight_packed", [8, 1], "int32", codes(8, 9)],
    ["weight_scale", [8, 1], "float32", scales(8)],
    ["bias", [8], "float32", scales(8)],
  );
  const error = lensorError(() => initialize(linear(8, 8), pretrained(checkpoint)));
  assertEquals([error.code, /pass ignore/.test(error.message), /does not read/.test(error.message)], [
    "type",
    false,
    true,
  ]);
  assertEquals([...dequantized(checkpoint).unreadable!.keys()], ["weight"]);
});

Deno.test("dequantized: options that cannot be -> type, unknown-name; other layouts are told", async () => {
  const checkpoint = await file(["w", [2], "float32", [1, 2]]);
  assertEquals(lensorError(() => dequantized(checkpoint, { dtype: "int8" })).code, "type");
  assertEquals(lensorError(() => dequantized(checkpoint, { block: [0, 1] })).code, "type");
  assertEquals(lensorError(() => dequantized(checkpoint, { bits: 4 } as object)).code, "unknown-name");
  const odd = dequantized(await file(["w.weight", [2], "uint8", [1, 2]], ["w.scale_weight", [1], "float32", [1]]));
  assertEquals([...odd.unreadable!.keys()], ["w.weight"]);
});

Deno.test("pretrained: codes with their scale beside -> type, naming the scale and dequantized; no advice drops the scale", async () => {
  const fp8: Entry = ["weight", [2, 2], "float8_e4m3fn", [0x38, 0x38, 0x40, 0x40]];
  const bias: Entry = ["bias", [2], "float32", [0, 0]];
  const model = linear(2, 2);
  const scale: Entry = ["weight_scale_inv", [1, 1], "float32", [0.5]];
  const checkpoint = await file(fp8, scale, bias);
  for (const options of [{}, { ignore: "weight_scale_inv" }, { cast: true }]) {
    const error = lensorError(() => initialize(model, pretrained(checkpoint, options)));
    assertEquals([error.code, /weight_scale_inv/.test(error.message), /dequantized/.test(error.message)], [
      "type",
      true,
      true,
    ]);
    assertEquals(/pass ignore/.test(error.message), false);
  }
  assertBits(
    await values(initialize(model, pretrained(dequantized(checkpoint))), "weight"),
    new Float32Array([0.5, 0.5, 1, 1]),
  );
  // The caller's word: the codes are the weights
  const forced = initialize(model, pretrained(checkpoint, { cast: true, ignore: "weight_scale_inv" }));
  assertBits(await values(forced, "weight"), new Float32Array([1, 1, 2, 2]));
});

Deno.test("pretrained: GPTQ names -> type naming dequantized, with scales ignored too", async () => {
  const checkpoint = await file(
    ["qweight", [1, 8], "int32", codes(8, 9)],
    ["qzeros", [1, 1], "int32", [0]],
    ["scales", [1, 8], "float32", scales(8)],
    ["bias", [8], "float32", scales(8)],
  );
  for (const options of [{}, { ignore: ["scales", "qzeros"] }]) {
    const error = lensorError(() => initialize(linear(8, 8), pretrained(checkpoint, options)));
    assertEquals([error.code, /dequantized/.test(error.message), /pass ignore/.test(error.message)], [
      "type",
      true,
      false,
    ]);
  }
});

Deno.test("pretrained: integers for floats -> type, unless cast: true", async () => {
  const checkpoint = await file(["weight", [2, 1], "int8", [127, -3]], ["bias", [2], "float32", [0, 0]]);
  const model = linear(1, 2);
  const error = lensorError(() => initialize(model, pretrained(checkpoint)));
  assertEquals([error.code, error.path], ["type", "weight"]);
  assertBits(
    await values(initialize(model, pretrained(checkpoint, { cast: true })), "weight"),
    new Float32Array([127, -3]),
  );
});
