/** dequantized: which scales fit which codes, at both sides of every bound, and what is said where they do not. */
import { assertEquals } from "@std/assert";
import {
  type Checkpoint,
  dequantized,
  type DequantizedOptions,
  type DType,
  fromBytes,
  toSafetensors,
} from "../../mod.ts";
import { lensorError, lensorRejection } from "../_util.ts";

type Entry = readonly [shape: readonly number[], dtype: DType, data: readonly number[]];

const ARRAYS = {
  float32: Float32Array,
  float8_e4m3fn: Uint8Array,
  uint8: Uint8Array,
  int8: Int8Array,
  int32: Int32Array,
} as const;
const file = async (entries: Readonly<Record<string, Entry>>): Promise<Checkpoint> =>
  await fromBytes(
    await toSafetensors(
      Object.entries(entries).map(([name, [shape, dtype, data]]) =>
        [name, { shape, dtype, data: ARRAYS[dtype as keyof typeof ARRAYS].from(data) }] as const
      ),
    ),
    "q",
  );
const zeros = (n: number, value = 0): number[] => Array(n).fill(value);
const size = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);
const read = async (checkpoint: Checkpoint, name: string) => Array.from(await checkpoint.read(name) as Float32Array);
const refused = async (entries: Readonly<Record<string, Entry>>, name: string, options?: DequantizedOptions) => {
  const view = dequantized(await file(entries), options);
  const error = await lensorRejection((async () => await view.read(name))());
  assertEquals([error.path, error.file], [name, "q"]);
  return [error.code, error.message.replace(`Cannot dequantize "${name}" of q: `, "")];
};
const misfit = (scales: string, codes: string) => ["shape", `scales of ${scales} do not fit codes of ${codes}`];

// 0x38 is 1 in float8_e4m3fn
const ones = (shape: readonly number[]): Entry => [shape, "float8_e4m3fn", zeros(size(shape), 0x38)];
const grid = (shape: readonly number[]): Entry => [
  shape,
  "float32",
  Array.from({ length: size(shape) }, (_, i) => i + 1),
];

Deno.test("dequantized: the side of a block is 128 where that fits, else what divides evenly, else a power of two", async () => {
  // Which scale every column gets, told by the columns at which another begins
  const starts = async (columns: number, blocks: number) => {
    const view = dequantized(await file({ w: ones([1, columns]), w_scale: grid([1, blocks]) }));
    const row = await read(view, "w");
    return row.flatMap((x, i) => i > 0 && x !== row[i - 1] ? [i] : []);
  };
  assertEquals(await starts(200, 2), [128]);
  assertEquals(await starts(256, 2), [128]);
  assertEquals(await starts(257, 3), [128, 256]);
  assertEquals(await starts(128, 2), [64]);
  assertEquals(await starts(100, 1), []);
  assertEquals(await starts(6, 3), [2, 4]);
  assertEquals(await starts(7, 2), [4]);
  assertEquals(await starts(9, 3), [3, 6]);
  assertEquals(await starts(10, 4), [3, 6, 9]);
  assertEquals(await starts(5, 5), [1, 2, 3, 4]);
  // Rows by the same rule
  const rows = dequantized(await file({ w: ones([200, 1]), w_scale: grid([2, 1]) }));
  const column = await read(rows, "w");
  assertEquals([column[127], column[128]], [1, 2]);
});

Deno.test("dequantized: one scale for all, one per row, a grid per matrix", async () => {
  const view = async (codes: readonly number[], scales: readonly number[], options?: DequantizedOptions) =>
    await read(dequantized(await file({ w: ones(codes), w_scale: grid(scales) }), options), "w");
  assertEquals(await view([2, 2], []), zeros(4, 1));
  assertEquals(await view([2, 2], [1]), zeros(4, 1));
  assertEquals(await view([3], [1]), zeros(3, 1));
  assertEquals(await view([2, 2], [2]), [1, 1, 2, 2]);
  assertEquals(await view([2, 2, 2], [2, 2, 1]), [1, 1, 2, 2, 3, 3, 4, 4]);
  assertEquals(await view([2, 2, 2], [2, 1, 2]), [1, 2, 1, 2, 3, 4, 3, 4]);
  assertEquals(await view([2, 4], [1, 2], { block: [2, 3] }), [1, 1, 1, 2, 1, 1, 1, 2]);
});

Deno.test("dequantized: scales that do not fit their codes are refused with both shapes", async () => {
  const f8 = (codes: readonly number[], scales: readonly number[], options?: DequantizedOptions) =>
    refused({ w: ones(codes), w_scale: grid(scales) }, "w", options);
  assertEquals(await f8([2, 2], [3]), misfit("[3]", "[2, 2]"));
  assertEquals(await f8([2, 2, 2], [2]), misfit("[2]", "[2, 2, 2]"));
  assertEquals(await f8([4], [2]), misfit("[2]", "[4]"));
  assertEquals(await f8([2, 2, 2], [3, 1, 1]), misfit("[3, 1, 1]", "[2, 2, 2]"));
  assertEquals(await f8([2, 2, 2], [2, 1]), misfit("[2, 1]", "[2, 2, 2]"));
  assertEquals(await f8([5, 5], [4, 1]), misfit("[4, 1]", "[5, 5]"));
  assertEquals(await f8([5, 5], [1, 4]), misfit("[1, 4]", "[5, 5]"));
  assertEquals(await f8([4, 4], [2, 2], { block: [2, 4] }), misfit("[2, 2]", "[4, 4]"));
  assertEquals(await f8([4, 4], [2, 2], { block: [4, 2] }), misfit("[2, 2]", "[4, 4]"));
  const scb = (codes: readonly number[], scales: readonly number[]) =>
    refused({ "l.weight": [codes, "int8", zeros(size(codes))], "l.SCB": grid(scales) }, "l.weight");
  assertEquals(await scb([2, 2], [3]), misfit("[3]", "[2, 2]"));
  assertEquals(await scb([2, 2, 1], [2]), misfit("[2]", "[2, 2, 1]"));
  const mx = (codes: readonly number[], scales: readonly number[]) => {
    const entry = (shape: readonly number[]): Entry => [shape, "uint8", zeros(size(shape))];
    return refused({ m_blocks: entry(codes), m_scales: entry(scales) }, "m");
  };
  assertEquals(await mx([1, 2, 3, 15], [1, 2, 3]), misfit("[1, 2, 3]", "[1, 2, 3, 15]"));
  assertEquals(await mx([1, 2, 3, 16], [1, 2, 4]), misfit("[1, 2, 4]", "[1, 2, 3, 16]"));
  const flat = dequantized(
    await file({
      m_blocks: [[1, 2, 16], "uint8", zeros(32)],
      m_scales: [[1, 2], "uint8", zeros(2)],
    }),
  );
  assertEquals([...flat.unreadable!.keys()], ["m"]);
});

const packed = (
  codes: readonly number[],
  qzeros: readonly number[],
  scales: readonly number[],
  more: Readonly<Record<string, Entry>> = {},
): Readonly<Record<string, Entry>> => ({
  "a.qweight": [codes, "int32", zeros(size(codes))],
  "a.qzeros": [qzeros, "int32", zeros(size(qzeros))],
  "a.scales": grid(scales),
  ...more,
});

Deno.test("dequantized: GPTQ whose parts do not fit each other is refused", async () => {
  const index = (...groups: number[]): Readonly<Record<string, Entry>> => ({
    "a.g_idx": [[groups.length], "int32", groups],
  });
  const told = (entries: Readonly<Record<string, Entry>>) => refused(entries, "a.weight");
  // 4 bits: 8 inputs a row of codes, 8 outputs a column of zeros
  assertEquals(await told(packed([1, 8], [2, 1], [1, 8])), misfit("[1, 8]", "[1, 8]"));
  assertEquals(await told(packed([1, 8], [0, 1], [0, 8])), misfit("[0, 8]", "[1, 8]"));
  assertEquals(await told(packed([1, 32], [1, 3], [1, 32])), ["shape", "codes of 3 bits; lensor reads 2, 4 and 8"]);
  const leaves = ["shape", "its g_idx leaves its scales"];
  assertEquals(await told(packed([1, 8], [2, 1], [2, 8], index(0, 1, 0, 1, 0, 1, 0))), leaves);
  assertEquals(await told(packed([1, 8], [2, 1], [2, 8], index(0, 1, 0, 1, 0, 1, 0, 2))), leaves);
  assertEquals(await told(packed([1, 8], [2, 1], [2, 8], index(0, 1, 0, 1, 0, 1, 0, -1))), leaves);
  const { "a.qzeros": _, ...without } = packed([1, 8], [1, 1], [1, 8]);
  assertEquals([...dequantized(await file(without)).unreadable!.keys()], ["a.weight"]);
  const floats: Entry = [[1, 8], "float32", zeros(8)];
  assertEquals(await told({ ...packed([1, 8], [1, 1], [1, 8]), "a.qweight": floats }), [
    "shape",
    '"a.qweight" holds no int32',
  ]);
});

Deno.test("dequantized: GPTQ without an order of groups has them one after the other", async () => {
  const view = dequantized(await file(packed([1, 8], [2, 1], [2, 8])));
  assertEquals(view.specs.get("a.weight")!.shape, [8, 8]);
  const rows = await read(view, "a.weight");
  // Code 0, zero 0 + 1: the scale of the group, negative
  assertEquals(rows.slice(0, 8), [-1, -1, -1, -1, -9, -9, -9, -9]);
  const odd = dequantized(await file(packed([1, 8], [3, 1], [3, 8])));
  assertEquals((await read(odd, "a.weight")).slice(0, 8), [-1, -1, -1, -9, -9, -9, -17, -17]);
});

Deno.test("dequantized: AWQ whose parts do not fit each other is refused", async () => {
  const told = (codes: readonly number[], qzeros: readonly number[], scales: readonly number[]) =>
    refused(packed(codes, qzeros, scales), "a.weight");
  assertEquals(await told([4, 2], [1, 2], [2, 16]), misfit("[2, 16]", "[4, 2]"));
  assertEquals(await told([4, 2], [2, 1], [2, 16]), misfit("[2, 16]", "[4, 2]"));
  assertEquals(await told([4, 2], [3, 2], [3, 16]), misfit("[3, 16]", "[4, 2]"));
  assertEquals(await told([4, 2], [0, 2], [0, 16]), misfit("[0, 16]", "[4, 2]"));
  const { "a.qzeros": _, ...without } = packed([4, 2], [2, 2], [2, 16]);
  assertEquals(await refused(without, "a.weight"), ["shape", "its scales or zeros are missing"]);
  const one = dequantized(await file(packed([4, 2], [1, 2], [1, 16])));
  assertEquals((await read(one, "a.weight")).every((x) => x === 0), true);
});

// Numbers that follow no pattern of a power of two
const jumbled = (n: number, below: number, step: number) => Array.from({ length: n }, (_, k) => (k * step + 3) % below);
// Rows of codes in words of 32 bits, low bits first
const inWords = (codes: readonly number[], bits: number) =>
  Array.from({ length: codes.length * bits / 32 }, (_, w) => {
    const own = codes.slice(w * 32 / bits, (w + 1) * 32 / bits);
    return own.reduce((word, code, k) => word | code << bits * k, 0);
  });

Deno.test("dequantized: every code of GPTQ is less its zero, times the scale of its group, in 2, 4 and 8 bits", async () => {
  for (const bits of [2, 4, 8]) {
    for (const order of [false, true]) {
      const [inputs, outputs, groups] = [32, 16, 2];
      const code = jumbled(inputs * outputs, 2 ** bits, 37);
      const zero = jumbled(groups * outputs, 2 ** bits, 11);
      const scale = jumbled(groups * outputs, 13, 5).map((x) => x / 8 + 0.5);
      const group = Array.from({ length: inputs }, (_, i) => order ? i % 3 === 0 ? 1 : 0 : Math.floor(i / 16));
      // Inputs are packed down the columns
      const each = 32 / bits;
      const qweight = Array.from({ length: inputs / each * outputs }, (_, w) => {
        const [row, o] = [Math.floor(w / outputs), w % outputs];
        return inWords(Array.from({ length: each }, (_, k) => code[(row * each + k) * outputs + o]!), bits)[0]!;
      });
      const view = dequantized(
        await file({
          "a.qweight": [[inputs / each, outputs], "int32", qweight],
          "a.qzeros": [[groups, outputs / each], "int32", inWords(zero, bits)],
          "a.scales": [[groups, outputs], "float32", scale],
          ...(order ? { "a.g_idx": [[inputs], "int32", group] as Entry } : {}),
        }),
      );
      const expected = Array.from({ length: outputs * inputs }, (_, at) => {
        const [o, i] = [Math.floor(at / inputs), at % inputs];
        const g = group[i]! * outputs + o;
        return (code[i * outputs + o]! - zero[g]! - 1) * scale[g]!;
      });
      assertEquals(await read(view, "a.weight"), expected, `${bits} ${order}`);
    }
  }
});

Deno.test("dequantized: eight codes of AWQ lie in the order 0 2 4 6 1 3 5 7, each with the zero and scale of its group", async () => {
  const [inputs, outputs, groups] = [6, 16, 3];
  const code = jumbled(inputs * outputs, 16, 7);
  const zero = jumbled(groups * outputs, 16, 5);
  const scale = jumbled(groups * outputs, 13, 5).map((x) => x / 8 + 0.5);
  const ordered = (codes: readonly number[]) =>
    codes.map((_, k) => codes[k - k % 8 + [0, 2, 4, 6, 1, 3, 5, 7][k % 8]!]!);
  const view = dequantized(
    await file({
      "a.qweight": [[inputs, outputs / 8], "int32", inWords(ordered(code), 4)],
      "a.qzeros": [[groups, outputs / 8], "int32", inWords(ordered(zero), 4)],
      "a.scales": [[groups, outputs], "float32", scale],
    }),
  );
  const expected = Array.from({ length: outputs * inputs }, (_, at) => {
    const [o, i] = [Math.floor(at / inputs), at % inputs];
    const g = Math.floor(i / 2) * outputs + o;
    return (code[i * outputs + o]! - zero[g]!) * scale[g]!;
  });
  assertEquals(await read(view, "a.weight"), expected);
});

const bits4 = (
  n: number,
  absmax: readonly number[],
  more: Readonly<Record<string, Entry>> = {},
): Readonly<Record<string, Entry>> => ({
  w: [[n, 1], "uint8", Array.from({ length: n }, (_, i) => i % 256)],
  "w.absmax": [[absmax.length], "float32", absmax],
  "w.quant_map": [[16], "float32", Array.from({ length: 16 }, (_, i) => i)],
  ...more,
});
const state = (told: unknown): Readonly<Record<string, Entry>> => {
  const bytes = [...new TextEncoder().encode(typeof told === "string" ? told : JSON.stringify(told))];
  return { "w.quant_state.bitsandbytes__nf4": [[bytes.length], "uint8", bytes] };
};

Deno.test("dequantized: without a state the block of 4 bits is the first usual size that the scales have", async () => {
  // 2 n numbers; where a new scale begins
  const starts = async (n: number, scales: number) => {
    const view = dequantized(await file(bits4(n, Array.from({ length: scales }, (_, i) => 1 + 1000 * i))));
    const out = await read(view, "w");
    return out.findIndex((x) => x > 15);
  };
  assertEquals(await starts(64, 2), 64);
  assertEquals([(await starts(128, 2)) >> 7, (await starts(256, 2)) >> 8, (await starts(20, 2)) >> 5], [1, 1, 1]);
  assertEquals((await starts(300, 2)) >> 9, 1);
  const none = ["shape", "its scales do not fit its codes"];
  assertEquals(await refused(bits4(64, zeros(7)), "w"), none);
  assertEquals(await refused(bits4(64, zeros(2), { "w.quant_map": [[15], "float32", zeros(15)] }), "w"), none);
  assertEquals(await refused(bits4(64, zeros(2), state({ shape: [128], blocksize: 0 })), "w"), none);
  assertEquals(await refused(bits4(64, zeros(2), state({ shape: [128], blocksize: 63 })), "w"), none);
  const { "w.quant_map": _, ...without } = bits4(64, zeros(2));
  assertEquals(await refused(without, "w"), ["shape", "its quant_map is missing"]);
});

Deno.test("dequantized: the state of 4 bits tells shape and block; one that cannot be is as none", async () => {
  const shape = async (told: unknown) => dequantized(await file(bits4(4, [1], state(told)))).specs.get("w")!.shape;
  assertEquals(await shape({ shape: [2, 4] }), [2, 4]);
  assertEquals(await shape({ shape: [7] }), [7]);
  const none = await file(bits4(0, [], state({ shape: [0, 8] })));
  assertEquals(dequantized(none).specs.get("w")!.shape, [0, 8]);
  for (const told of ["{", "null", {}, { shape: 8 }, { shape: [2, -4] }, { shape: [2.5] }, { shape: ["8"] }]) {
    assertEquals(await shape(told), [8]);
  }
  assertEquals(await read(dequantized(await file(bits4(4, [1, 10], state({ shape: [7], blocksize: 4 })))), "w"), [
    0,
    0,
    0,
    1,
    0,
    20,
    0,
  ]);
  const single = await file(bits4(2, [1, 10, 100, 1000], state({ shape: [4], blocksize: 1 })));
  assertEquals(await read(dequantized(single), "w"), [0, 0, 0, 1000]);
  assertEquals(await refused(bits4(4, [1], state({ shape: [9] })), "w"), misfit("[9]", "[4, 1]"));
  assertEquals(await refused(bits4(4, [1], state({ shape: [6] })), "w"), misfit("[6]", "[4, 1]"));
});

Deno.test("dequantized: scales of scales are their map times their own scales, and an offset", async () => {
  const nested = (told: object): Readonly<Record<string, Entry>> => ({
    w: [[4, 1], "uint8", zeros(4, 0x11)],
    "w.absmax": [[4], "uint8", [0, 1, 2, 3]],
    "w.quant_map": [[16], "float32", Array.from({ length: 16 }, (_, i) => i)],
    "w.nested_absmax": [[2], "float32", [10, 100]],
    "w.nested_quant_map": [[4], "float32", [1, 2, 3, 4]],
    ...state({ shape: [8], blocksize: 2, ...told }),
  });
  const own = await file(nested({ nested_blocksize: 2, nested_offset: 0.5 }));
  assertEquals(await read(dequantized(own), "w"), [10.5, 10.5, 20.5, 20.5, 300.5, 300.5, 400.5, 400.5]);
  const usual = await file(nested({}));
  assertEquals(await read(dequantized(usual), "w"), [10, 10, 20, 20, 30, 30, 40, 40]);
  const { "w.nested_quant_map": _, ...without } = nested({});
  assertEquals(await refused(without, "w"), ["shape", "its quant_map is missing"]);
});

Deno.test("dequantized: powers of two in 8 bits: 127 is 1, 255 is not a number", async () => {
  const view = dequantized(
    await fromBytes(
      await toSafetensors([
        ["w", { shape: [4, 1], dtype: "float8_e4m3fn", data: new Uint8Array(4).fill(0x38) }],
        {
          name: "w_scale",
          dtype: "float8_e8m0fnu",
          shape: [4, 1],
          read: () => new Uint8Array([0, 127, 254, 255]),
        },
      ]),
    ),
  );
  assertEquals(await read(view, "w"), [2 ** -127, 1, 2 ** 127, NaN]);
});

Deno.test("dequantized: what stands beside a weight says how its codes are kept", async () => {
  const f = (n = 1): Entry => [[n], "float32", zeros(n, 1)];
  const i8: Entry = [[1, 1], "int8", [2]];
  const u8: Entry = [[1, 1], "uint8", [2]];
  const kinds = async (entries: Readonly<Record<string, Entry>>) => {
    const view = dequantized(await file(entries));
    return [[...view.specs.keys()], [...view.unreadable?.keys() ?? []]];
  };
  for (const end of ["_scale_inv", "_scale", ".scale_inv", ".scale"]) {
    assertEquals(await kinds({ w: i8, [`w${end}`]: f() }), [["w"], []]);
    assertEquals(await kinds({ w: u8, [`w${end}`]: f() }), [[], ["w"]]);
  }
  assertEquals(await kinds({ "a.weight": i8, "a.SCB": f(), "a.weight_format": u8 }), [["a.weight"], []]);
  for (const other of ["scale", "scales", "scale_weight", "weight_scales", "qzeros", "zero_point", "absmax"]) {
    assertEquals(await kinds({ "a.weight": u8, [`a.${other}`]: f() }), [[], ["a.weight"]], other);
    assertEquals(await kinds({ "a.table": u8, [`a.${other}`]: f() }), [[`a.${other}`, "a.table"], []], other);
  }
  assertEquals(await kinds({ "a.weight": u8, "a.SCB": f() }), [[], ["a.weight"]]);
  assertEquals(await kinds({ "a.weight": f(), "a.scale": f() }), [["a.scale", "a.weight"], []]);
  assertEquals(await kinds({ "a._data": u8, "a._scale": f() }), [[], ["a"]]);
  assertEquals(await kinds({ "x._data": i8, "x._scale": f() }), [["x"], []]);
  assertEquals(await kinds({ "a.qweight": [[1, 3], "int32", [1, 2, 3]], "a.scales": [[1, 5], "float32", zeros(5)] }), [
    [],
    ["a.weight"],
  ]);
  assertEquals(await kinds({ "a.weight": i8, "b.scale": f() }), [["b.scale", "a.weight"], []]);
  assertEquals(await kinds({ "a.x": i8 }), [["a.x"], []]);
});

Deno.test("dequantized: options that cannot be are refused by name", async () => {
  const own = await file({ w: [[1], "float32", [1]] });
  const told = (options: object) => lensorError(() => dequantized(own, options)).message;
  const begin = "Cannot dequantize: ";
  assertEquals(told({ dtype: "int8" }), `${begin}dtype is "int8"; give a floating-point dtype`);
  for (const block of [[1], [1, 2, 3], [0, 1], [1, 0], [1.5, 1], 3]) {
    assertEquals(told({ block }).startsWith(`${begin}block is `), true);
  }
  assertEquals(told({ gptq: "v3" }), `${begin}gptq is "v3"; give "v1" or "v2"`);
  assertEquals(lensorError(() => dequantized({} as never)).code, "type");
  assertEquals(await read(dequantized(own, { block: [1, 1], gptq: "v2", dtype: "float32" }), "w"), [1]);
});
